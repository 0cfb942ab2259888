/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The literals of worked examples. */
#ifndef CSM_LITERAL_H
#define CSM_LITERAL_H

#include "catalogue/value.h"

/* Reads the arguments of a worked example: numbers, "texts", TRUE, FALSE, #N/A and the other errors, and
 * {1;2|3;4} arrays (`;` between columns, `|` between rows, an empty place is blank), separated by `;`.
 * Gives the number of arguments, or -1 where the text is none of these or has more than `limit`. */
int csm_read_literals(csm_arena *arena, const char *text, csm_value *values, int limit);

#endif
