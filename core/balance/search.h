/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Improvement of an assignment by exchanges. */
#ifndef BALANCE_SEARCH_H
#define BALANCE_SEARCH_H

#include "assignment.h"

/* Lowers the cost of the assignment, with no more than `limit` moves, until the bound or until about `budget`
 * steps are spent. False: no memory. */
bool balance_search(const balance_problem *p, balance_assignment *best, size_t limit, int round, int64_t budget);
/* The same where CSMs have many accounts: only some of each take part, which is enough to even out. Every round
 * takes other random ways. */
bool balance_search_some(const balance_problem *p, balance_assignment *best, size_t limit, int round,
                         int64_t budget);

#endif
