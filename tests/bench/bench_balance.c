/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Balancing: a million accounts against the C library's qsort, small books against simple greedy, both against
 * what is proven; books whose owners are a few moves away from a planted optimum. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bench.h"
#include "csm/balance.h"

enum { MANY = 1048576, CSMS = 200, REGIONS = 8 };

static uint64_t state;

static uint64_t next(void)
{
    uint64_t z = state += 0x9E3779B97F4A7C15u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

static double share(void)
{
    return (double)(next() >> 11) / 9007199254740992.0;
}

static double normal(double mean, double deviation)
{
    double x;
    do
        x = rint(mean + deviation * sqrt(-2 * log(1 - share())) * cos(2 * acos(-1) * share()));
    while (x < 1);
    return x;
}

static double whole(double low, double high)
{
    return low + floor(share() * (high - low + 1));
}

typedef struct run {
    csm_caseload caseload;
    double *csm, *sorted;
    double cost, bound;
} run;

static int descending(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x < y) - (x > y);
}

static void sort_loads(void *context)
{
    run *r = context;
    memcpy(r->sorted, r->caseload.loads.x, r->caseload.loads.n * sizeof(double));
    qsort(r->sorted, r->caseload.loads.n, sizeof(double), descending);
}

static void balance(void *context)
{
    run *r = context;
    if (csm_balance(&r->caseload, r->csm, NULL))
        abort();
}

static double highest(const csm_caseload *b, const double *csm)
{
    double cost = 0, *load = calloc(b->capacities.n, sizeof *load);
    if (!load)
        abort();
    for (size_t i = 0; i < b->loads.n; i++)
        load[(size_t)csm[i] - 1] += b->loads.x[i];
    for (size_t k = 0; k < b->capacities.n; k++)
        cost = fmax(cost, load[k] > 0 ? load[k] / b->capacities.x[k] : 0);
    free(load);
    return cost;
}

/* Heaviest first to the least utilized, as it is usually done. */
static void greedy(void *context)
{
    run *r = context;
    const csm_caseload *b = &r->caseload;
    double *load = calloc(b->capacities.n, sizeof *load);
    if (!load)
        abort();
    sort_loads(r);
    r->cost = 0;
    for (size_t i = 0; i < b->loads.n; i++) {
        size_t best = 0;
        for (size_t k = 1; k < b->capacities.n; k++)
            if ((load[k] + r->sorted[i]) / b->capacities.x[k] <
                (load[best] + r->sorted[i]) / b->capacities.x[best])
                best = k;
        load[best] += r->sorted[i];
    }
    for (size_t k = 0; k < b->capacities.n; k++)
        r->cost = fmax(r->cost, load[k] / b->capacities.x[k]);
    free(load);
}

static double *numbers(size_t n)
{
    double *x = calloc(n, sizeof *x);
    if (!x)
        abort();
    return x;
}

static void large(const char *name, int kind, bool equal)
{
    run r = { .csm = numbers(MANY), .sorted = numbers(MANY) };
    double *loads = numbers(MANY), *capacities = numbers(CSMS), ours, sorting, cost;
    char quality[128];
    state = (uint64_t)kind + 1;
    for (size_t i = 0; i < MANY; i++)
        loads[i] = kind == 0   ? whole(1, 100)
                   : kind == 1 ? whole(200, 400) / 4
                   : kind == 2 ? 50 + 50 * share()
                               : exp(3 * share()) / share();
    for (size_t k = 0; k < CSMS; k++)
        capacities[k] = equal ? 120 : whole(60, 160);
    r.caseload = (csm_caseload){ .loads = { loads, MANY }, .capacities = { capacities, CSMS },
                         .max_moves = INFINITY };
    sorting = bench_best(3, sort_loads, &r);
    ours = bench_best(3, balance, &r);
    cost = highest(&r.caseload, r.csm);
    if (csm_balance_bound(&r.caseload, &r.bound, NULL))
        abort();
    snprintf(quality, sizeof quality, "%.1e above the bound", cost / r.bound - 1);
    bench_row(name, ours, sorting, 2, quality);
    free(loads);
    free(capacities);
    free(r.csm);
    free(r.sorted);
}

/* Eight regions, each served by the CSMs of its own and the next: loads as planted, so that all are equally
 * utilized. */
static void regions(void)
{
    run r = { .csm = numbers(MANY), .sorted = numbers(MANY) };
    double *loads = numbers(MANY), *capacities = numbers(CSMS), *table = numbers(REGIONS * CSMS);
    double *planted = numbers(CSMS), ours, sorting, cost, unit;
    uint32_t *group = malloc(MANY * sizeof *group);
    char quality[128];
    if (!group)
        abort();
    state = 99;
    for (size_t i = 0; i < MANY; i++) {
        size_t k = i % CSMS;
        loads[i] = whole(1, 400) / 4;
        group[i] = (uint32_t)((k % REGIONS + (next() % 3 == 0 ? REGIONS - 1 : 0)) % REGIONS);
        planted[k] += loads[i];
    }
    for (size_t k = 0; k < CSMS; k++) {
        capacities[k] = planted[k];
        table[k % REGIONS * CSMS + k] = 1;
        table[(k + REGIONS - 1) % REGIONS * CSMS + k] = 1;
    }
    unit = 1;
    r.caseload = (csm_caseload){ .loads = { loads, MANY }, .capacities = { capacities, CSMS },
                         .max_moves = INFINITY, .eligible = { table, REGIONS * CSMS },
                         .group = group };
    sorting = bench_best(3, sort_loads, &r);
    ours = bench_best(3, balance, &r);
    cost = highest(&r.caseload, r.csm);
    if (csm_balance_bound(&r.caseload, &r.bound, NULL))
        abort();
    snprintf(quality, sizeof quality, "%.1e above the optimum, bound %.1e below", cost / unit - 1,
             1 - r.bound / unit);
    bench_row("1048576, 8 regions", ours, sorting, NAN, quality);
    free(loads);
    free(capacities);
    free(table);
    free(planted);
    free(group);
    free(r.csm);
    free(r.sorted);
}

/* ---- small books ---- */

typedef struct family {
    const char *name;
    double low, high, mean, deviation;
} family;

static const family families[] = {
    { "1-100", 1, 100, 0, 0 },     { "50-100", 50, 100, 0, 0 },   { "100-400", 100, 400, 0, 0 },
    { "1-1000", 1, 1000, 0, 0 },   { "100-800", 100, 800, 0, 0 }, { "N(100,20)", 0, 0, 100, 20 },
    { "N(100,50)", 0, 0, 100, 50 }, { "N(400,100)", 0, 0, 400, 100 },
};

static void small(const family *f, double per_csm)
{
    enum { N = 200, BOOKS = 5 };
    double loads[N], csm[N], sorted[N], capacities[N], ours = 0, simple = 0, gap = 0, worse = 0;
    char name[64], quality[128];
    int proven = 0;
    size_t csms = (size_t)lround(N / per_csm);
    for (int caseload = 0; caseload < BOOKS; caseload++) {
        run r = { .csm = csm, .sorted = sorted };
        double cost;
        for (size_t i = 0; i < N; i++)
            loads[i] = f->mean > 0 ? normal(f->mean, f->deviation) : whole(f->low, f->high);
        for (size_t k = 0; k < csms; k++)
            capacities[k] = 1;
        r.caseload = (csm_caseload){ .loads = { loads, N }, .capacities = { capacities, csms },
                             .max_moves = INFINITY };
        simple += bench_best(1, greedy, &r);
        ours += bench_best(1, balance, &r);
        cost = highest(&r.caseload, csm);
        if (csm_balance_bound(&r.caseload, &r.bound, NULL))
            abort();
        proven += cost <= r.bound * (1 + 1e-12);
        gap += cost / r.bound - 1;
        worse += r.cost / r.bound - 1;
    }
    snprintf(name, sizeof name, "200, %s, %g a CSM", f->name, per_csm);
    snprintf(quality, sizeof quality, "%d of %d proven, %.3f %% above bound, greedy %.2f %%",
             proven, BOOKS, gap / BOOKS * 100, worse / BOOKS * 100);
    bench_row(name, ours / BOOKS, simple / BOOKS, NAN, quality);
}

/* 200 accounts dealt to their CSMs so that all are equally utilized; then some go to others, and so many moves
 * are allowed. The alternative is simple greedy, which does not keep owners at all. */
static void few_moves(size_t per_csm, size_t away)
{
    enum { N = 200, BOOKS = 10 };
    double loads[N], csm[N], sorted[N], capacities[N], owners[N], truth[N];
    double ours = 0, simple = 0, gap = 0, worst = 0;
    char name[64], quality[128];
    size_t csms = N / per_csm, n = csms * per_csm;
    int best = 0;
    for (int caseload = 0; caseload < BOOKS; caseload++) {
        run r = { .csm = csm, .sorted = sorted };
        double cost;
        for (size_t k = 0; k < csms; k++)
            capacities[k] = 0;
        for (size_t i = 0; i < n; i++) {
            loads[i] = whole(100, 900) / 100;
            truth[i] = owners[i] = (double)(i % csms) + 1;
            capacities[i % csms] += loads[i] * 1.25;
        }
        for (size_t left = away; left > 0;) {
            size_t i = (size_t)whole(0, (double)n - 1);
            double who = whole(1, (double)csms);
            if (owners[i] < truth[i] || owners[i] > truth[i] || (who >= truth[i] && who <= truth[i]))
                continue;
            owners[i] = who;
            left--;
        }
        r.caseload = (csm_caseload){ .loads = { loads, n }, .capacities = { capacities, csms },
                             .owners = { owners, n }, .max_moves = (double)away };
        simple += bench_best(1, greedy, &r);
        ours += bench_best(1, balance, &r);
        cost = highest(&r.caseload, csm) / 0.8 - 1;
        best += cost <= 1e-9;
        gap += cost;
        worst = fmax(worst, cost);
    }
    snprintf(name, sizeof name, "%zu a CSM, %zu moves", per_csm, away);
    snprintf(quality, sizeof quality, "%d of %d optimal, mean gap %.3f %%, worst %.2f %%", best,
             BOOKS, gap / BOOKS * 100, worst * 100);
    bench_row(name, ours / BOOKS, simple / BOOKS, NAN, quality);
}

int main(void)
{
    static const size_t full[] = { 2, 3, 4, 5, 7, 10 };
    static const double per_csm[] = { 2, 2.5, 3, 4, 5, 7, 10 };
    bench_heading("CSM_BALANCE, 1048576 accounts, 200 CSMs", "qsort, ms");
    large("whole hours 1-100", 0, true);
    large("quarters 50-100", 1, true);
    large("any number 50-100", 2, true);
    large("any number, heavy tail", 3, true);
    large("quarters 50-100, unequal", 1, false);
    large("any number 50-100, unequal", 2, false);
    regions();
    bench_heading("CSM_BALANCE, small books", "greedy, ms");
    for (size_t f = 0; f < sizeof families / sizeof *families; f++)
        for (size_t p = 0; p < sizeof per_csm / sizeof *per_csm; p++)
            small(&families[f], per_csm[p]);
    bench_heading("CSM_BALANCE, 200 accounts, moves that just suffice", "greedy, ms");
    for (size_t e = 0; e < sizeof full / sizeof *full; e++)
        for (size_t away = 2; away <= 10; away += 4)
            few_moves(full[e], away);
    return 0;
}
