/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* A first assignment: heaviest account first (LPT, Graham 1969). */
#include "fill.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Where n × csms is no more than this, every CSM is looked at for every account; beyond, a heap finds the one
 * that is least utilized before the account, which is the same but for the last few. */
enum { LOOK_AT_ALL = 4000000 };

static void fill_looking(const balance_problem *p, balance_assignment *out)
{
    for (size_t i = 0; i < p->n; i++) {
        size_t best = p->csms;
        double lowest = INFINITY;
        for (size_t k = 0; k < p->csms; k++) {
            double filled = (double)(out->load[k] + p->load[i]) / p->capacity[k];
            if (balance_may_serve(p, i, k) && filled < lowest) {
                lowest = filled;
                best = k;
            }
        }
        out->csm[i] = (int32_t)best;
        out->load[best] += p->load[i];
    }
}

/* A CSM in a heap, the one with the lowest key on top, of equals the lower number. */
typedef struct place {
    double key;
    uint32_t csm;
} place;

static bool before(place a, place b)
{
    return a.key < b.key || (a.key <= b.key && a.csm < b.csm);
}

static void sink(place *heap, size_t n, size_t at)
{
    place moved = heap[at];
    for (;;) {
        size_t child = 2 * at + 1;
        if (child >= n)
            break;
        child += child + 1 < n && before(heap[child + 1], heap[child]);
        if (!before(heap[child], moved))
            break;
        heap[at] = heap[child];
        at = child;
    }
    heap[at] = moved;
}

static bool fill_heap(const balance_problem *p, balance_assignment *out)
{
    place *heap = malloc(p->csms * sizeof *heap);
    double *inverse = malloc(p->csms * sizeof *inverse);
    bool fine = heap && inverse;
    for (size_t k = 0; fine && k < p->csms; k++) {
        inverse[k] = 1 / p->capacity[k];
        heap[k] = (place){ (double)out->load[k] * inverse[k], (uint32_t)k };
    }
    for (size_t k = p->csms; fine && k-- > 0;)
        sink(heap, p->csms, k);
    for (size_t i = 0; fine && i < p->n; i++) {
        size_t k = heap[0].csm;
        out->csm[i] = (int32_t)k;
        out->load[k] += p->load[i];
        heap[0].key = (double)out->load[k] * inverse[k];
        sink(heap, p->csms, 0);
    }
    free(heap);
    free(inverse);
    return fine;
}

bool balance_fill_greedily(const balance_problem *p, balance_assignment *out)
{
    memcpy(out->load, p->base, p->csms * sizeof *out->load);
    if (p->open && p->n > LOOK_AT_ALL / p->csms)
        return fill_heap(p, out);
    fill_looking(p, out);
    return true;
}

/* ---- by shares ---- */

/* The accounts of one group, in order, each to the CSM with the most of its share left. */
static void fill_group(const balance_problem *p, const uint32_t *account, size_t n, place *heap, size_t csms,
                       balance_assignment *out)
{
    for (size_t k = csms; k-- > 0;)
        sink(heap, csms, k);
    for (size_t i = 0; i < n; i++) {
        size_t k = heap[0].csm;
        out->csm[account[i]] = (int32_t)k;
        out->load[k] += p->load[account[i]];
        heap[0].key += (double)p->load[account[i]];
        sink(heap, csms, 0);
    }
}

/* Accounts by group, heaviest first in each. */
static void sort_by_group(const balance_problem *p, size_t *start, uint32_t *account)
{
    memset(start, 0, (p->groups + 1) * sizeof *start);
    for (size_t i = 0; i < p->n; i++)
        start[p->group[i] + 1]++;
    for (size_t g = 0; g < p->groups; g++)
        start[g + 1] += start[g];
    for (size_t i = 0; i < p->n; i++)
        account[start[p->group[i]]++] = (uint32_t)i;
    for (size_t g = p->groups; g > 0; g--)
        start[g] = start[g - 1];
    start[0] = 0;
}

bool balance_fill_by_shares(const balance_problem *p, const int64_t *share, balance_assignment *out)
{
    size_t *start = malloc((p->groups + 1) * sizeof *start);
    uint32_t *account = malloc((p->n + 1) * sizeof *account);
    place *heap = malloc(p->csms * sizeof *heap);
    bool fine = start && account && heap;
    memcpy(out->load, p->base, p->csms * sizeof *out->load);
    if (fine)
        sort_by_group(p, start, account);
    for (size_t g = 0; fine && g < p->groups; g++) {
        size_t csms = 0;
        for (int meant = 1; meant >= 0 && !csms; meant--) /* loads of 0 are meant for nobody */
            for (size_t k = 0; k < p->csms; k++)
                if (meant ? share[g * p->csms + k] > 0 : p->may[g * p->csms + k])
                    heap[csms++] = (place){ -(double)share[g * p->csms + k], (uint32_t)k };
        fill_group(p, account + start[g], start[g + 1] - start[g], heap, csms, out);
    }
    free(start);
    free(account);
    free(heap);
    return fine;
}
