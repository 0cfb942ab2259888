/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Depth first, fewest hires first: the first plan that costs no more than a level is the one that the tie
 * rule asks for, and on the way to it the relaxation refutes most of what it passes by. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "dive.h"

/* MEMORY: failed states remembered; LEARN: nodes of a period after which one is relaxed again; SPEND: on
 * relaxations, Σ periods³. */
enum { MEMORY = 4096, LEARN = 12, ANCESTORS = 4, SPEND = 600000000 };

typedef struct failure {
    double cost, team;
    size_t after; /* one more than the periods before it; 0: none */
} failure;

typedef struct dive {
    const hiring_problem *p;
    hiring_pool *pool;
    hiring_effort *effort;
    size_t n, nodes, window;
    double level;
    double *open;       /* of the node before each period: what is needed from it on */
    double *y, *excess; /* multipliers learned in each period */
    double *cost, *team, *next;
    uint64_t *loose;
    size_t *visits;     /* since the multipliers of the period were learned; 0: there are none */
    uint32_t *hires, *remembered;
    failure *failures;
} dive;

static double *row(const dive *d, double *of, size_t m)
{
    return of + m * d->n;
}

/* No plan from here on costs less; the multipliers are those of the latest periods that have some. */
static double bound_after(const dive *d, size_t m, double hires)
{
    const hiring_problem *p = d->p;
    const double *open = row(d, d->open, m);
    double most = 0;
    size_t asked = 0;
    for (size_t e = m + 1; e-- > 0 && asked < ANCESTORS;) {
        const double *y = row(d, d->y, e);
        double sum;
        if (!d->visits[e])
            continue;
        asked++;
        sum = row(d, d->excess, e)[m];
        for (size_t t = m + 1; t < d->n; t++) {
            double left = open[t] - hires * p->weight[t - m];
            sum += left > 0 ? y[t] * left : 0;
        }
        most = sum > most ? sum : most;
    }
    return d->cost[m] + p->price[m] * hires + most;
}

/* The relaxation of what is left before period m. */
static double learn(dive *d, size_t m)
{
    const hiring_problem *p = d->p;
    hiring_pool *pool = d->pool;
    double cost = hiring_pool_learn(pool, m, row(d, d->open, m) + m);
    double *y = row(d, d->y, m), *excess = row(d, d->excess, m);
    memcpy(y + m, pool->y, (d->n - m) * sizeof *y);
    excess[d->n - 1] = 0;
    for (size_t e = d->n - 1; e > m; e--)
        excess[e - 1] = excess[e] + (e >= p->lead ? fmin(0, pool->rest[e - m]) * p->limit : 0);
    d->visits[m] = 1;
    d->effort->relaxations++;
    return d->cost[m] + cost;
}

static double fewest(const dive *d, size_t m)
{
    const hiring_problem *p = d->p;
    const double *open = row(d, d->open, m);
    double most = 0;
    for (size_t t = m; t < d->n; t++) {
        double must = open[t] - p->within[t] - p->limit * hiring_later_reach(p, m, t - m);
        double weight = p->weight[t - m];
        if (must <= most * weight)
            continue;
        if (!(weight > 0) || must > (p->limit + 1) * weight)
            return p->limit + 1;
        most = fmax(most, ceil(must / weight));
    }
    return most;
}

/* As in the search by layers: the bound is convex in the hires. */
static double first_worthwhile(const dive *d, size_t m, double low, double high)
{
    double left = low, right = high;
    if (bound_after(d, m, low) <= d->level)
        return low;
    while (left < right) {
        double middle = floor((left + right) / 2);
        if (bound_after(d, m, middle) > bound_after(d, m, middle + 1))
            left = middle + 1;
        else
            right = middle;
    }
    right = left;
    left = low;
    while (left < right) {
        double middle = floor((left + right) / 2);
        if (bound_after(d, m, middle) <= d->level)
            right = middle;
        else
            left = middle + 1;
    }
    return left;
}

/* ---- what has failed ---- */

static failure *slot_of(const dive *d, size_t m, uint32_t **hires)
{
    size_t window = d->window;
    uint64_t h = 1469598103934665603u ^ m;
    for (size_t k = 0; k < window && k < m; k++)
        h = (h ^ d->hires[m - 1 - k]) * 1099511628211u;
    h ^= h >> 29;
    h = h * 0x9E3779B97F4A7C15u >> 20 & (MEMORY - 1);
    *hires = d->remembered + h * window;
    return d->failures + h;
}

static bool has_failed(const dive *d, size_t m)
{
    uint32_t *hires;
    const failure *f = slot_of(d, m, &hires);
    if (f->after != m + 1 || d->cost[m] < f->cost || d->team[m] > f->team)
        return false;
    for (size_t k = 0; k < d->window && k < m; k++)
        if (hires[k] != d->hires[m - 1 - k])
            return false;
    return true;
}

static void remember(const dive *d, size_t m)
{
    uint32_t *hires;
    failure *f = slot_of(d, m, &hires);
    *f = (failure){ d->cost[m], d->team[m], m + 1 };
    for (size_t k = 0; k < d->window && k < m; k++)
        hires[k] = d->hires[m - 1 - k];
}

/* ---- down and up ---- */

/* False where no plan of the level can follow. */
static bool enter(dive *d, size_t m)
{
    const hiring_problem *p = d->p;
    double high = m < p->lead ? 0 : p->limit, low;
    d->nodes++;
    if (has_failed(d, m))
        return false;
    low = fewest(d, m);
    if (low > high)
        return false;
    if ((d->visits[m] == 0 || ++d->visits[m] > LEARN) && m > 0 && learn(d, m) > d->level)
        return false;
    d->next[m] = first_worthwhile(d, m, low, high);
    return true;
}

/* The next child of the node before period m; false where there is none. */
static bool descend(dive *d, size_t m)
{
    const hiring_problem *p = d->p;
    const double *open = row(d, d->open, m);
    double hires = d->next[m]++, *then = row(d, d->open, m + 1);
    if (hires > (m < p->lead ? 0 : p->limit) || bound_after(d, m, hires) > d->level)
        return false;
    d->hires[m] = (uint32_t)hires;
    d->loose[m + 1] = hiring_still_loose(p, m, d->loose[m], hires * p->weight[0] - open[m], hires);
    d->cost[m + 1] = d->cost[m] + p->price[m] * hires;
    d->team[m + 1] = (d->team[m] + hires) * p->left[1];
    for (size_t t = m + 1; t < d->n; t++)
        then[t] = open[t] - hires * p->weight[t - m];
    return true;
}

static hiring_found go(dive *d, size_t most)
{
    size_t m = 0;
    if (!enter(d, 0))
        return HIRING_NONE;
    while (d->nodes < most && d->pool->spent < SPEND) {
        if (!descend(d, m)) {
            remember(d, m);
            if (m-- == 0)
                return HIRING_NONE;
            continue;
        }
        if (hiring_wasteful(d->p, m, d->loose[m + 1]))
            continue;
        if (m + 1 == d->n)
            return HIRING_FOUND;
        if (enter(d, m + 1))
            m++;
    }
    return HIRING_OPEN;
}

hiring_found hiring_dive(hiring_pool *pool, double level, size_t most, double *plan, hiring_effort *effort)
{
    const hiring_problem *p = pool->p;
    size_t n = p->periods;
    dive d = { .p = p, .pool = pool, .effort = effort, .n = n, .window = hiring_window(p), .level = level };
    hiring_found found = HIRING_FAILED;
    double *room = calloc(3 * n * n + n + 3 * (n + 1), sizeof *room);
    d.loose = calloc(n + 1, sizeof *d.loose);
    d.visits = calloc(n, sizeof *d.visits);
    d.hires = calloc(n + MEMORY * (d.window + 1), sizeof *d.hires);
    d.failures = calloc(MEMORY, sizeof *d.failures);
    if (room && d.loose && d.visits && d.hires && d.failures) {
        d.remembered = d.hires + n;
        d.open = room;
        d.y = d.open + (n + 1) * n;
        d.excess = d.y + n * n;
        d.cost = d.excess + n * n;
        d.team = d.cost + n + 1;
        d.next = d.team + n + 1;
        memcpy(d.open, p->need, n * sizeof *d.open);
        learn(&d, 0);
        found = go(&d, most);
        effort->states += d.nodes;
        for (size_t m = 0; m < n && found == HIRING_FOUND; m++)
            plan[m] = d.hires[m];
    }
    free(room);
    free(d.loose);
    free(d.visits);
    free(d.hires);
    free(d.failures);
    return found;
}
