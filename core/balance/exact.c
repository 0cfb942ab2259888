/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The best assignments of a few accounts, by trying all that could be better (branch and bound). Each number of
 * moves has its own best assignment, so that the answer for a limit never depends on the limit. */
#include "exact.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Steps after which it gives up: a few milliseconds. */
enum { STEPS_MOST = 400000, ACCOUNTS_MOST = 40 };

typedef struct trying {
    balance_answer *a;
    const balance_problem *p;
    balance_assignment now;
    double *lowest;     /* the lowest cost known with at most so many moves */
    unsigned char *twin; /* of each CSM: 1 where the one before it is alike in all */
    long steps;
} trying;

static void try_account(trying *t, size_t i, size_t moves, double cost);

static void settle_assignment(trying *t, size_t moves, double cost)
{
    balance_answer_offer(t->a, &t->now);
    t->steps += (long)(t->p->n + t->p->csms);
    for (size_t m = moves; m <= t->p->n && t->lowest[m] > cost; m++)
        t->lowest[m] = cost;
}

/* A twin with the same load is tried once. */
static bool tried_before(const trying *t, size_t k)
{
    for (size_t j = k; t->twin[j]; j--)
        if (t->now.load[j - 1] == t->now.load[k])
            return true;
    return false;
}

static void try_csm(trying *t, size_t i, size_t k, size_t moves, double cost)
{
    const balance_problem *p = t->p;
    int64_t load = t->now.load[k] + p->load[i];
    size_t then = moves + (p->owner && p->owner[i] >= 0 && p->owner[i] != (int32_t)k);
    double higher = fmax(cost, (double)load / p->capacity[k]);
    if (higher > t->lowest[then] || (higher >= t->lowest[then] && !p->arr && !p->owner) ||
        tried_before(t, k))
        return;
    t->now.csm[i] = (int32_t)k;
    t->now.load[k] = load;
    try_account(t, i + 1, then, higher);
    t->now.load[k] = load - p->load[i];
}

static void try_account(trying *t, size_t i, size_t moves, double cost)
{
    if (i == t->p->n) {
        settle_assignment(t, moves, cost);
        return;
    }
    for (size_t k = 0; k < t->p->csms && ++t->steps < STEPS_MOST; k++)
        if (balance_may_serve(t->p, i, k))
            try_csm(t, i, k, moves, cost);
}

static void find_twins(trying *t)
{
    const balance_problem *p = t->p;
    t->twin[0] = 0;
    for (size_t k = 1; k < p->csms; k++) {
        bool same = !p->owner && !p->arr && p->capacity[k] <= p->capacity[k - 1] &&
                    p->capacity[k] >= p->capacity[k - 1];
        for (size_t g = 0; same && g < p->groups; g++)
            same = p->may[g * p->csms + k] == p->may[g * p->csms + k - 1];
        t->twin[k] = same;
    }
}

bool balance_search_all(balance_answer *a)
{
    const balance_problem *p = a->p;
    trying t = { .a = a, .p = p };
    bool fine;
    if (p->n > ACCOUNTS_MOST)
        return false;
    t.lowest = malloc((p->n + 1) * sizeof *t.lowest);
    t.twin = malloc(p->csms + 1);
    fine = balance_assignment_new(p, &t.now) && t.lowest && t.twin;
    for (size_t m = 0; fine && m <= p->n; m++)
        t.lowest[m] = INFINITY;
    if (fine) {
        memcpy(t.now.load, p->base, p->csms * sizeof *t.now.load);
        find_twins(&t);
        try_account(&t, 0, 0, balance_cost(p, p->base));
    }
    balance_assignment_free(&t.now);
    free(t.lowest);
    free(t.twin);
    return fine && t.steps < STEPS_MOST;
}
