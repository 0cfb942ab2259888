/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* All assignments of a few accounts. */
#ifndef BALANCE_EXACT_H
#define BALANCE_EXACT_H

#include "answer.h"

/* Offers the best assignment for every number of moves, where there are so few accounts that all can be tried.
 * True when it was so. */
bool balance_search_all(balance_answer *a);

#endif
