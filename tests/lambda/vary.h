/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Calls that are near an example: other numbers, more rows, blanks, texts, what is outside the domain. */
#ifndef CSM_VARY_H
#define CSM_VARY_H

#include "catalogue/catalogue.h"
#include "dice.h"

/* Changes up to three things of the call, of which only the last may make it one that cannot be answered.
 * `values` has room for CSM_MAX_ARGUMENTS. */
void vary(csm_arena *arena, const csm_function *f, csm_value *values, size_t *count, dice *d);

#endif
