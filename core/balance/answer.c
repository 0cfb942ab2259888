/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Assignments and which of two is better. */
#include "answer.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "csm/number.h"

/* Σ ARR² / capacity: with the sums of both given, this orders assignments as the standard deviation of ARR per
 * capacity does, each CSM weighted by its capacity. */
static bool spread_of(const balance_problem *p, const balance_assignment *x, double *spread)
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

void balance_answer_offer(balance_answer *a, const balance_assignment *x)
{
    double cost = balance_cost(a->p, x->load), spread;
    size_t moves = balance_assignment_moves(a->p, x);
    if (moves > a->limit || (a->any && cost > a->cost) || !spread_of(a->p, x, &spread))
        return;
    if (a->any && cost >= a->cost &&
        (spread > a->spread || (spread >= a->spread && moves >= a->moves)))
        return;
    a->any = true;
    a->cost = cost;
    a->spread = spread;
    a->moves = moves;
    balance_assignment_copy(a->p, x, &a->best);
}
