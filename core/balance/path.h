/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* From the present owners one account at a time. */
#ifndef BALANCE_PATH_H
#define BALANCE_PATH_H

#include "assignment.h"

/* Account by account to whom; after m of them so many moves, and the cost, which never rises: m = 0 … length. */
typedef struct balance_path {
    uint32_t *account, *to, *moves;
    double *cost;
    size_t length;
} balance_path;

/* From `from`, which has every account with its owner, in about so many steps. False: no memory. */
bool balance_path_walk(const balance_problem *p, const balance_home *from, int64_t most, balance_path *out);
void balance_path_free(balance_path *x);
/* How far to go for the lowest cost with no more moves, and no further. */
size_t balance_path_within(const balance_path *x, size_t limit);
void balance_path_take(const balance_problem *p, const balance_home *from, const balance_path *x,
                       size_t length, balance_assignment *out);

#endif
