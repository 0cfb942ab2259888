/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Assignments that start from the present owners. */
#ifndef BALANCE_MOVES_H
#define BALANCE_MOVES_H

#include "answer.h"

/* Offers assignments with few moves and more; which ones does not depend on the limit of the answer. */
bool balance_search_moves(balance_answer *a, int64_t budget);

#endif
