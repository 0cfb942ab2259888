/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Plans and which of two is better. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "balance.h"

bool plan_new(const problem *p, plan *out)
{
    out->csm = malloc((p->n + 1) * sizeof *out->csm);
    out->load = malloc((p->csms + 1) * sizeof *out->load);
    return out->csm && out->load;
}

void plan_free(plan *x)
{
    free(x->csm);
    free(x->load);
}

void plan_copy(const problem *p, const plan *from, plan *to)
{
    memcpy(to->csm, from->csm, p->n * sizeof *to->csm);
    memcpy(to->load, from->load, p->csms * sizeof *to->load);
}

size_t plan_moves(const problem *p, const plan *x)
{
    size_t moves = 0;
    for (size_t i = 0; p->owner && i < p->n; i++)
        moves += p->owner[i] >= 0 && p->owner[i] != x->csm[i];
    return moves;
}

/* Σ ARR² / capacity: with the sums of both given, this orders plans as the standard deviation of ARR per
 * capacity does, each CSM weighted by its capacity. */
static bool spread_of(const problem *p, const plan *x, double *spread)
{
    int64_t *arr;
    csm_sum sum = { 0, 0 };
    *spread = 0;
    if (!p->arr)
        return true;
    arr = malloc((p->csms + 1) * sizeof *arr);
    if (!arr)
        return false;
    memcpy(arr, p->base_arr, p->csms * sizeof *arr);
    for (size_t i = 0; i < p->n; i++)
        arr[x->csm[i]] += p->arr[i];
    for (size_t k = 0; k < p->csms; k++)
        csm_sum_add(&sum, (double)arr[k] * ((double)arr[k] / p->capacity[k]));
    free(arr);
    *spread = csm_snap(csm_sum_value(&sum));
    return true;
}

void answer_offer(answer *a, const plan *x)
{
    double cost = balance_cost(a->p, x->load), spread;
    size_t moves = plan_moves(a->p, x);
    if (moves > a->limit || (a->any && cost > a->cost) || !spread_of(a->p, x, &spread))
        return;
    if (a->any && cost >= a->cost &&
        (spread > a->spread || (spread >= a->spread && moves >= a->moves)))
        return;
    a->any = true;
    a->cost = cost;
    a->spread = spread;
    a->moves = moves;
    plan_copy(a->p, x, &a->best);
}
