/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Dominance between states of the hiring plan's search with different hires ramping. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "hiring_search.h"

/* What a state lacks: FTE in each period while something ramps, then the team, then its cost. */
static void weigh(search *s, size_t m, size_t state, double *v)
{
    const hiring_problem *p = s->p;
    const layer *l = &s->then;
    for (size_t k = 0; k < s->window; k++) {
        double given = l->team[state] * p->left[k + 1];
        v[k + 2] = 0;
        if (m + 1 + k >= p->periods)
            continue;
        for (size_t i = 0; i < s->window && i <= m && i + 1 + k < p->ramp; i++)
            given -= l->ramping[state * s->window + i] * s->lacks[i + 1 + k];
        v[k + 2] = fmax(0, p->need[m + 1 + k] - given);
    }
    v[1] = fmax(0, s->enough_team - l->team[state]);
    v[0] = l->cost[state];
}

static bool dominates(const search *s, const double *a, uint32_t i, const double *b, uint32_t j)
{
    double close = 1e-13 * (1 + s->then.team[j]);
    if (a[0] > b[0] + s->slack || (a[0] >= b[0] - s->slack && i > j))
        return false;
    for (size_t k = 1; k < s->window + 2; k++)
        if (a[k] > b[k] + close)
            return false;
    return true;
}

/* Finds states that cost no more than another and lack no more in any period, whatever ramps: the others
 * die. Each is compared with a few earlier ones: the latest, and those that have beaten many. */
void hiring_compare(search *s, size_t m)
{
    layer *l = &s->then;
    size_t size = s->window + 2, count = 0;
    double *v = s->judged;
    if (m + 1 == s->p->periods)
        return;
    for (uint32_t state = 0; state < l->count; state++) {
        uint32_t place;
        size_t j = 0;
        if (l->dead[state])
            continue;
        weigh(s, m, state, v);
        while (j < count && !dominates(s, s->judges + s->judge[j].place * size, s->judge[j].state,
                                       v, state))
            j++;
        if (j < count) {
            judge swap = s->judge[j];
            l->dead[state] = 1;
            memmove(s->judge + j / 2 + 1, s->judge + j / 2, (j - j / 2) * sizeof *s->judge);
            s->judge[j / 2] = swap;
            continue;
        }
        place = (uint32_t)count;
        if (count == JUDGES)
            place = s->judge[--count].place;
        memcpy(s->judges + place * size, v, size * sizeof *v);
        j = count / 2;
        memmove(s->judge + j + 1, s->judge + j, (count - j) * sizeof *s->judge);
        s->judge[j] = (judge){ place, state };
        count++;
    }
}
