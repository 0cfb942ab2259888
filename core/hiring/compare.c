/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Dominance between states of the hiring plan's search: with the same hires ramping, and with different. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "compare.h"

static const uint32_t NOBODY = UINT32_MAX;

size_t hiring_slot(const hiring_comparison *c, const uint32_t *ramping)
{
    uint64_t h = 1469598103934665603u;
    for (size_t i = 0; i < c->window; i++)
        h = (h ^ ramping[i]) * 1099511628211u;
    h ^= h >> 29;
    return (size_t)(h * 0x9E3779B97F4A7C15u >> 20) & (c->slots - 1);
}

static bool same_ramping(const hiring_layer *l, size_t a, size_t b)
{
    return memcmp(l->ramping + a * l->window, l->ramping + b * l->window,
                  l->window * sizeof *l->ramping) == 0;
}

bool hiring_beaten(const hiring_comparison *c, hiring_layer *l, size_t slot)
{
    size_t new = l->count;
    double close = 1e-13 * (1 + l->team[new]);
    for (uint32_t i = c->heads[slot]; i != NOBODY; i = l->next[i]) {
        if (l->dead[i] || !same_ramping(l, i, new))
            continue;
        if (l->cost[i] <= l->cost[new] + c->slack && l->team[i] >= l->team[new] - close)
            return true;
        if (l->cost[new] < l->cost[i] - c->slack && l->team[new] >= l->team[i] - close)
            l->dead[i] = 1;
    }
    return false;
}

void hiring_index(hiring_comparison *c, hiring_layer *l)
{
    memset(c->heads, 0xff, c->slots * sizeof *c->heads);
    for (size_t i = 0; i < l->count; i++) {
        size_t slot = hiring_slot(c, l->ramping + i * l->window);
        l->next[i] = c->heads[slot];
        c->heads[slot] = (uint32_t)i;
    }
}

/* ---- different hires ramping ---- */

/* What a state lacks: FTE in each period while something ramps, then the team, then its cost. */
static void weigh(const hiring_comparison *c, const hiring_layer *l, size_t m, size_t state, double *v)
{
    const hiring_problem *p = c->p;
    for (size_t k = 0; k < c->window; k++) {
        double given = l->team[state] * p->left[k + 1];
        v[k + 2] = 0;
        if (m + 1 + k >= p->periods)
            continue;
        for (size_t i = 0; i < c->window && i <= m && i + 1 + k < p->ramp; i++)
            given -= l->ramping[state * c->window + i] * c->lacks[i + 1 + k];
        v[k + 2] = fmax(0, p->need[m + 1 + k] - given);
    }
    v[1] = fmax(0, c->enough_team - l->team[state]);
    v[0] = l->cost[state];
}

static bool dominates(const hiring_comparison *c, const double *a, uint32_t i, const double *b, uint32_t j,
                      double team)
{
    double close = 1e-13 * (1 + team);
    if (a[0] > b[0] + c->slack || (a[0] >= b[0] - c->slack && i > j))
        return false;
    for (size_t k = 1; k < c->window + 2; k++)
        if (a[k] > b[k] + close)
            return false;
    return true;
}

/* Finds states that cost no more than another and lack no more in any period, whatever ramps: the others
 * die. Each is compared with a few earlier ones: the latest, and those that have beaten many. */
void hiring_compare(hiring_comparison *c, hiring_layer *l, size_t m)
{
    size_t size = c->window + 2, count = 0;
    double *v = c->judged;
    if (m + 1 == c->p->periods)
        return;
    for (uint32_t state = 0; state < l->count; state++) {
        uint32_t place;
        size_t j = 0;
        if (l->dead[state])
            continue;
        weigh(c, l, m, state, v);
        while (j < count && !dominates(c, c->judges + c->judge[j].place * size, c->judge[j].state,
                                       v, state, l->team[state]))
            j++;
        if (j < count) {
            hiring_judge swap = c->judge[j];
            l->dead[state] = 1;
            memmove(c->judge + j / 2 + 1, c->judge + j / 2, (j - j / 2) * sizeof *c->judge);
            c->judge[j / 2] = swap;
            continue;
        }
        place = (uint32_t)count;
        if (count == HIRING_JUDGES)
            place = c->judge[--count].place;
        memcpy(c->judges + place * size, v, size * sizeof *v);
        j = count / 2;
        memmove(c->judge + j + 1, c->judge + j, (count - j) * sizeof *c->judge);
        c->judge[j] = (hiring_judge){ place, state };
        count++;
    }
}
