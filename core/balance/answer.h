/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The best assignment so far. */
#ifndef BALANCE_ANSWER_H
#define BALANCE_ANSWER_H

#include "assignment.h"

/* The best assignment so far of those with few enough moves. */
typedef struct balance_answer {
    const balance_problem *p;
    size_t limit;
    bool any;
    double cost, spread;
    size_t moves;
    balance_assignment best;
} balance_answer;

/* Keeps the assignment where it is better: by cost, then spread of ARR, then moves. */
void balance_answer_offer(balance_answer *a, const balance_assignment *x);

#endif
