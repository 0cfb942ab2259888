/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The bound of a state of the hiring plan's search: the best that a few sets of multipliers give. Each set
 * is optimal for one state; multipliers of one period hold in all later ones. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "pool.h"

#include "bound.h"

/* Room: y and excess of every set, the tails of those in use, and what a relaxation takes. */
bool hiring_pool_start(hiring_pool *pool, const hiring_problem *p)
{
    size_t n = p->periods;
    double *at;
    *pool = (hiring_pool){ .p = p };
    pool->room = malloc((HIRING_SETS * 2 * n + HIRING_SETS_IN_USE * 2 * (n + 1) + 4 * n +
                         hiring_bound_room(n)) * sizeof *pool->room);
    pool->period = malloc(n * sizeof *pool->period);
    if (!pool->room || !pool->period)
        return false;
    at = pool->room;
    for (size_t i = 0; i < HIRING_SETS; i++, at += 2 * n) {
        pool->sets[i].y = at;
        pool->sets[i].excess = at + n;
    }
    for (size_t i = 0; i < HIRING_SETS_IN_USE; i++, at += 2 * (n + 1)) {
        pool->tails[i].cost = at;
        pool->tails[i].slope = at + n + 1;
    }
    pool->knot = at;
    pool->short_by = at + n;
    at += 2 * n;
    pool->y = at;
    pool->rest = at + n;
    pool->work = at + 2 * n;
    return true;
}

void hiring_pool_end(hiring_pool *pool)
{
    free(pool->room);
    free(pool->period);
}

/* Past the ramp of this period's hires only the team counts. The cost of what is needed there is a convex
 * function of the team, straight between the teams that single periods need: the most first. */
static void set_knots(hiring_pool *pool)
{
    const hiring_problem *p = pool->p;
    pool->knots = 0;
    for (size_t t = pool->first; t < p->periods; t++) {
        double team = p->need[t] / p->left[t - pool->m];
        size_t at = pool->knots;
        if (p->need[t] <= 0 || !isfinite(team))
            continue;
        for (; at > 0 && pool->knot[at - 1] < team; at--) {
            pool->knot[at] = pool->knot[at - 1];
            pool->period[at] = pool->period[at - 1];
        }
        pool->knot[at] = team;
        pool->period[at] = t;
        pool->knots++;
    }
}

static void put_in_use(hiring_pool *pool, size_t set)
{
    const hiring_problem *p = pool->p;
    const double *y = pool->sets[set].y;
    hiring_tail *tail = &pool->tails[pool->in_use];
    if (pool->in_use == HIRING_SETS_IN_USE)
        return;
    tail->y = y + pool->m;
    tail->excess = pool->sets[set].excess[pool->m];
    tail->cost[0] = tail->slope[0] = 0;
    for (size_t i = 0; i < pool->knots; i++) {
        size_t t = pool->period[i];
        tail->cost[i + 1] = tail->cost[i] + y[t] * p->need[t];
        tail->slope[i + 1] = tail->slope[i] + y[t] * p->left[t - pool->m];
    }
    pool->in_use++;
}

/* Those learned last before this period, then the first of all. */
void hiring_pool_at(hiring_pool *pool, size_t m, size_t first)
{
    size_t from = m + 2;
    pool->m = m;
    pool->first = first;
    pool->in_use = 0;
    set_knots(pool);
    while (from-- > 1)
        for (size_t i = pool->count; i-- > 1 && pool->in_use + 1 < HIRING_SETS_IN_USE;)
            if (pool->sets[i].from == from)
                put_in_use(pool, i);
    put_in_use(pool, 0);
}

/* How many periods need a larger team. */
static size_t short_of(const hiring_pool *pool, double team)
{
    size_t low = 0, high = pool->knots;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (pool->knot[middle] > team)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

double hiring_pool_cost(const hiring_pool *pool, const double *open, double hires, double team, double enough)
{
    double most = 0, *left = pool->short_by;
    size_t near = pool->first - pool->m, far = short_of(pool, team);
    for (size_t k = 1; k < near; k++) {
        double lacks = open[k] - hires * pool->p->weight[k];
        left[k] = lacks > 0 ? lacks : 0;
    }
    for (size_t i = 0; i < pool->in_use && most <= enough; i++) {
        const hiring_tail *tail = &pool->tails[i];
        double sum = tail->excess + tail->cost[far] - tail->slope[far] * team;
        for (size_t k = 1; k < near; k++)
            sum += tail->y[k] * left[k];
        most = sum > most ? sum : most;
    }
    return most;
}

double hiring_pool_learn(hiring_pool *pool, size_t from, const double *need)
{
    const hiring_problem *p = pool->p;
    size_t n = p->periods - from;
    hiring_problem rest_of = *p;
    double sum = 0;
    rest_of.periods = n;
    rest_of.lead = p->lead > from ? p->lead - from : 0;
    rest_of.need = need;
    rest_of.within = p->within + from;
    rest_of.price = p->price + from;
    hiring_bound(&rest_of, pool->work, pool->y, pool->rest);
    pool->spent += (double)n * (double)n * (double)n;
    for (size_t t = 0; t < n; t++) {
        sum += need[t] > 0 ? pool->y[t] * need[t] : 0;
        sum += t >= rest_of.lead ? fmin(0, pool->rest[t]) * p->limit : 0;
    }
    pool->from = from;
    return sum;
}

void hiring_pool_keep(hiring_pool *pool)
{
    const hiring_problem *p = pool->p;
    size_t n = p->periods, from = pool->from;
    hiring_set *set;
    if (pool->count == HIRING_SETS)
        return;
    set = &pool->sets[pool->count++];
    set->from = from;
    memset(set->y, 0, n * sizeof *set->y);
    memcpy(set->y + from, pool->y, (n - from) * sizeof *set->y);
    set->excess[n - 1] = 0;
    for (size_t m = n - 1; m > 0; m--)
        set->excess[m - 1] =
            set->excess[m] +
            (m >= p->lead && m >= from ? fmin(0, pool->rest[m - from]) * p->limit : 0);
    if (from <= pool->m + 1)
        put_in_use(pool, pool->count - 1);
}
