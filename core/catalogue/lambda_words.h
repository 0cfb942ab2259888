/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The words of a LAMBDA. The texts are this project's own and keep to the rules of catalogue/lambda.h, so the
 * reader is small. */
#ifndef CSM_LAMBDA_WORDS_H
#define CSM_LAMBDA_WORDS_H

#include <stdbool.h>

#include "catalogue/arena.h"

/* Length of the next word: "text", #VALUE!, #N/A, a number with its exponent, a name, or one sign. */
size_t csm_lambda_word(const char *at);
/* Whether a text has the name, outside quotes. */
bool csm_lambda_has(const char *text, const char *name);
/* As an .xlsx file holds what is typed: it marks newer functions (_xlfn.LET) and names within the formula
 * (_xlpm.step; _xlop.step where a parameter that may be skipped is declared). NULL: no memory. */
const char *csm_lambda_marked(csm_arena *arena, const char *typed);

#endif
