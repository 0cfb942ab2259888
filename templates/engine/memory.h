/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Answers of calls by their texts, see formula_memory. */
#ifndef ENGINE_MEMORY_H
#define ENGINE_MEMORY_H

#include "formula.h"

/* A formula begins: until the next one, no answer that it was given is forgotten. */
void formula_memory_next(formula_memory *m);
/* The answer to this call, which stands on that sheet; NULL where it is not known. */
const csm_value *formula_remembered(formula_memory *m, size_t sheet, const char *call, size_t length);
/* Where there is no room for it nothing is kept. */
void formula_remember(formula_memory *m, size_t sheet, const char *call, size_t length, const csm_value *answer);

#endif
