/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Codes and keys that users type: role, route, cadence. */
#ifndef CSM_TEXT_H
#define CSM_TEXT_H

#include <stdbool.h>

/* Letters of the Latin alphabet without regard to case; blank, `-` and `_` are the same. NULL, a blank
 * cell, is the same as nothing but itself. */
bool csm_same_code(const char *a, const char *b);
/* What two characters that count as the same have in common. */
char csm_folded(char c);

#endif
