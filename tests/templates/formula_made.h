/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Formulas made of the whole grammar of engine/formula.h and all functions of its list, for the sheets of
 * formula_cases.h. Most mean something; some put a value where another kind belongs. */
#ifndef CSM_TESTS_FORMULA_MADE_H
#define CSM_TESTS_FORMULA_MADE_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

enum { FORMULA_MADE_MAX = 600 };

/* The i-th, the same in every run and on every machine. */
void formula_make(size_t i, char out[FORMULA_MADE_MAX]);

#ifdef __cplusplus
}
#endif

#endif
