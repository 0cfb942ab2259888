/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Assignments: who gets what. */
#ifndef BALANCE_ASSIGNMENT_H
#define BALANCE_ASSIGNMENT_H

#include "problem.h"

/* Who gets what. */
typedef struct balance_assignment {
    int32_t *csm;  /* of each account */
    int64_t *load; /* of each CSM, what cannot move included */
} balance_assignment;

/* An assignment and its accounts by CSM, heaviest first: those of k are list[start[k]] … */
typedef struct balance_home {
    balance_assignment x;
    uint32_t *start, *list;
} balance_home;

bool balance_assignment_new(const balance_problem *p, balance_assignment *out);
void balance_assignment_free(balance_assignment *x);
void balance_assignment_copy(const balance_problem *p, const balance_assignment *from, balance_assignment *to);
size_t balance_assignment_moves(const balance_problem *p, const balance_assignment *x);

#endif
