/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Faults in words. */
#ifndef CSM_EXPLAIN_H
#define CSM_EXPLAIN_H

#include "catalogue/function.h"

/* The fault as a sentence in the given language: "#NUM!: shrinkage must lie between 0 and 1". */
const char *csm_explain(csm_arena *arena, const char *language, const csm_function *f,
                        const csm_fault *fault);

#endif
