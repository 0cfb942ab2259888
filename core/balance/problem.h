/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The balancing as a problem of whole numbers. Loads are counted in a unit: sums are exact in any order, so that
 * the answer cannot depend on the order of the rows or on the platform. */
#ifndef BALANCE_PROBLEM_H
#define BALANCE_PROBLEM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The problem. Accounts are those that may move, heaviest first; CSMs are those with capacity. */
typedef struct balance_problem {
    size_t n, csms, groups;
    const int64_t *load;
    const int64_t *arr;       /* NULL: not given */
    const int32_t *owner;     /* -1: nobody; NULL: nobody has any */
    const uint32_t *group;    /* which row of `may` */
    const unsigned char *may; /* groups × csms */
    const double *capacity;   /* scaled by a power of 2 */
    const int64_t *base;      /* load of each CSM that cannot move */
    const int64_t *base_arr;
    bool open;                /* everybody may serve everything */
    double bound;             /* no assignment has a lower cost */
} balance_problem;

static inline bool balance_may_serve(const balance_problem *p, size_t account, size_t csm)
{
    return p->may[p->group[account] * p->csms + csm];
}

/* Highest load / capacity. */
double balance_cost(const balance_problem *p, const int64_t *load);
/* The largest load with load / capacity ≤ utilization, or < utilization. */
int64_t balance_room(double capacity, double utilization, bool below);

#endif
