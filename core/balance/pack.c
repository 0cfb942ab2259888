/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* A first assignment for a goal, CSM by CSM: each gets the heaviest account left and with it the set that comes
 * closest to the goal (minimum bin slack, Gupta and Ho 1999; Fleszar and Hindi 2002). The goal is found by
 * bisection, as in MULTIFIT (Coffman, Garey and Johnson 1978). Strong where a CSM has two or three accounts. */
#include "pack.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "sort.h"

/* Sets tried for one CSM, and how large the problem may be. */
enum { NODES_MOST = 2000, ACCOUNTS_MOST = 3000, DEEPEST = 64 };

typedef struct packing {
    const balance_problem *p;
    uint32_t *left;  /* accounts not given yet, heaviest first */
    size_t count;
    uint32_t *csm;   /* in the order in which they are filled: the largest first */
    uint32_t now[DEEPEST], best[DEEPEST];
    size_t now_count, best_count;
    int64_t slack;   /* of the best set so far */
    int64_t nodes;
} packing;

/* Sets with further accounts from `from` on; of equal loads one is tried. */
static void complete(packing *k, size_t from, int64_t room)
{
    const int64_t *load = k->p->load;
    int64_t last = -1;
    if (room < k->slack) {
        k->slack = room;
        k->best_count = k->now_count;
        memcpy(k->best, k->now, k->now_count * sizeof *k->now);
    }
    for (size_t j = from; j < k->count && k->now_count < DEEPEST && k->slack > 0; j++) {
        int64_t w = load[k->left[j]];
        if (w > room || w == last)
            continue;
        if (++k->nodes > NODES_MOST)
            return;
        last = w;
        k->now[k->now_count++] = (uint32_t)j;
        complete(k, j + 1, room - w);
        k->now_count--;
    }
}

static void fill_one(packing *k, size_t csm, int64_t room, balance_assignment *x)
{
    size_t first = 0, kept = 0, next = 0;
    k->now_count = 0;
    k->best_count = 0;
    k->nodes = 0;
    k->slack = room + 1;
    while (first < k->count && k->p->load[k->left[first]] > room)
        first++;
    if (first == k->count)
        return;
    k->now[k->now_count++] = (uint32_t)first;
    complete(k, first + 1, room - k->p->load[k->left[first]]);
    for (size_t j = 0; j < k->count; j++) {
        if (next < k->best_count && k->best[next] == j) {
            x->csm[k->left[j]] = (int32_t)csm;
            x->load[csm] += k->p->load[k->left[j]];
            next++;
        } else {
            k->left[kept++] = k->left[j];
        }
    }
    k->count = kept;
}

/* What does not fit goes where it fills least. */
static void place_rest(const packing *k, balance_assignment *x)
{
    const balance_problem *p = k->p;
    for (size_t j = 0; j < k->count; j++) {
        size_t i = k->left[j], best = 0;
        for (size_t c = 1; c < p->csms; c++)
            if ((double)(x->load[c] + p->load[i]) / p->capacity[c] <
                (double)(x->load[best] + p->load[i]) / p->capacity[best])
                best = c;
        x->csm[i] = (int32_t)best;
        x->load[best] += p->load[i];
    }
}

static bool pack(packing *k, double goal, balance_assignment *x)
{
    const balance_problem *p = k->p;
    bool fits;
    memcpy(x->load, p->base, p->csms * sizeof *x->load);
    k->count = p->n;
    for (size_t i = 0; i < p->n; i++)
        k->left[i] = (uint32_t)i;
    for (size_t c = 0; c < p->csms; c++) {
        size_t csm = k->csm[c];
        fill_one(k, csm, balance_room(p->capacity[csm], goal, false) - x->load[csm], x);
    }
    fits = k->count == 0;
    place_rest(k, x);
    return fits;
}

static void keep_better(const balance_problem *p, const balance_assignment *x, balance_assignment *best)
{
    if (balance_cost(p, x->load) < balance_cost(p, best->load))
        balance_assignment_copy(p, x, best);
}

static bool order_csms(packing *k)
{
    const balance_problem *p = k->p;
    uint64_t *key = malloc(p->csms * sizeof *key);
    bool fine = key != NULL;
    for (size_t c = 0; fine && c < p->csms; c++) {
        k->csm[c] = (uint32_t)c;
        key[c] = UINT64_MAX - (uint64_t)(p->capacity[c] * 9007199254740992.0);
    }
    fine = fine && csm_sort_by_key(k->csm, key, p->csms);
    free(key);
    return fine;
}

bool balance_fill_tightly(const balance_problem *p, balance_assignment *best)
{
    packing *k;
    balance_assignment x;
    bool fine;
    if (!p->open || p->n > ACCOUNTS_MOST)
        return true;
    k = malloc(sizeof *k);
    fine = balance_assignment_new(p, &x) && k;
    if (k) {
        k->p = p;
        k->left = malloc((p->n + 1) * sizeof *k->left);
        k->csm = malloc(p->csms * sizeof *k->csm);
        fine = fine && k->left && k->csm && order_csms(k);
    }
    if (fine) {
        double low = p->bound, high = balance_cost(p, best->load);
        pack(k, low, &x);
        keep_better(p, &x, best);
        for (int i = 0; i < 12 && high > low * (1 + 1e-9); i++) {
            double middle = low + (high - low) / 2;
            if (pack(k, middle, &x))
                high = fmin(middle, balance_cost(p, x.load));
            else
                low = middle;
            keep_better(p, &x, best);
        }
    }
    balance_assignment_free(&x);
    if (k) {
        free(k->left);
        free(k->csm);
        free(k);
    }
    return fine;
}
