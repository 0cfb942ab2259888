/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The bound of a state of the hiring plan's search: the best that a few sets of multipliers give. Each set
 * is optimal for one state; multipliers of one period hold in all later ones. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "hiring.h"

/* Room: y and excess of every set, the tails of those in use, and what a relaxation takes. */
bool hiring_pool_start(hiring_pool *pool, const hiring_problem *p)
{
    size_t n = p->periods;
    double *at;
    *pool = (hiring_pool){ .p = p };
    pool->room = malloc((HIRING_SETS * 2 * n + HIRING_SETS_IN_USE * 3 * n + 2 * n +
                         hiring_bound_room(n)) * sizeof *pool->room);
    if (!pool->room)
        return false;
    at = pool->room;
    for (size_t i = 0; i < HIRING_SETS; i++, at += 2 * n) {
        pool->sets[i].y = at;
        pool->sets[i].excess = at + n;
    }
    for (size_t i = 0; i < HIRING_SETS_IN_USE; i++, at += 3 * n) {
        pool->tails[i].team = at;
        pool->tails[i].cost = at + n;
        pool->tails[i].slope = at + 2 * n;
    }
    pool->y = at;
    pool->rest = at + n;
    pool->work = at + 2 * n;
    return true;
}

void hiring_pool_end(hiring_pool *pool)
{
    free(pool->room);
}

/* Past the ramp of this period's hires only the team counts. The cost of what is needed there is a convex
 * function of the team, straight between the teams that single periods need. */
static void set_tail(const hiring_pool *pool, const hiring_set *set, hiring_tail *tail)
{
    const hiring_problem *p = pool->p;
    size_t n = 0;
    for (size_t t = pool->first; t < p->periods; t++) {
        double left = p->left[t - pool->m], team = p->need[t] / left;
        size_t at = n;
        if (!(set->y[t] > 0) || p->need[t] <= 0 || !isfinite(team))
            continue;
        for (; at > 0 && tail->team[at - 1] < team; at--) {
            tail->team[at] = tail->team[at - 1];
            tail->cost[at] = tail->cost[at - 1];
            tail->slope[at] = tail->slope[at - 1];
        }
        tail->team[at] = team;
        tail->cost[at] = set->y[t] * p->need[t];
        tail->slope[at] = set->y[t] * left;
        n++;
    }
    for (size_t i = 1; i < n; i++) {
        tail->cost[i] += tail->cost[i - 1];
        tail->slope[i] += tail->slope[i - 1];
    }
    tail->count = n;
}

static double tail_cost(const hiring_tail *tail, double team)
{
    size_t low = 0, high = tail->count;
    while (low < high) { /* how many periods need a larger team */
        size_t middle = (low + high) / 2;
        if (tail->team[middle] > team)
            low = middle + 1;
        else
            high = middle;
    }
    return low ? tail->cost[low - 1] - tail->slope[low - 1] * team : 0;
}

static void put_in_use(hiring_pool *pool, size_t set)
{
    hiring_tail *tail = &pool->tails[pool->in_use];
    if (pool->in_use == HIRING_SETS_IN_USE)
        return;
    tail->set = set;
    set_tail(pool, &pool->sets[set], tail);
    pool->in_use++;
}

/* Those learned last before this period, then the first of all. */
void hiring_pool_at(hiring_pool *pool, size_t m, size_t first)
{
    size_t from = m + 2;
    pool->m = m;
    pool->first = first;
    pool->in_use = 0;
    while (from-- > 1)
        for (size_t i = pool->count; i-- > 1 && pool->in_use + 1 < HIRING_SETS_IN_USE;)
            if (pool->sets[i].from == from)
                put_in_use(pool, i);
    put_in_use(pool, 0);
}

static double set_cost(const hiring_pool *pool, const hiring_tail *tail, const double *open,
                       double hires, double team)
{
    const hiring_set *set = &pool->sets[tail->set];
    double sum = set->excess[pool->m];
    for (size_t k = 1; pool->m + k < pool->first; k++) {
        double left = open[k] - hires * pool->p->weight[k];
        if (left > 0)
            sum += set->y[pool->m + k] * left;
    }
    return sum + tail_cost(tail, team);
}

double hiring_pool_cost(const hiring_pool *pool, const double *open, double hires, double team,
                        double enough)
{
    double most = 0;
    for (size_t i = 0; i < pool->in_use && most <= enough; i++)
        most = fmax(most, set_cost(pool, &pool->tails[i], open, hires, team));
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
