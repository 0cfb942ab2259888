/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Simulated headcount beside NumPy doing the same: Beta draws, the sum of the segments, percentiles. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "bench.h"
#include "csm/uncertainty.h"

/* Ours draws by inversion from a counter, which NumPy cannot; it is asked for its own fastest way. Both
 * get the same segments, from the same formulas. */
#define NUMPY                                                                                      \
    "import numpy as np, time\n"                                                                   \
    "n, t = %zu, %zu\n"                                                                            \
    "i = np.arange(n)\n"                                                                           \
    "low = 1 + i %% 7 * .5; high = low + 1 + i %% 5; mode = low + (high - low) * (i %% 11) / 10\n" \
    "weight = (10 + i %% 50) / 120\n"                                                              \
    "a = 1 + 4 * (mode - low) / (high - low); b = 6 - a\n"                                         \
    "best = 1e9\n"                                                                                 \
    "for run in range(%d):\n"                                                                      \
    "    start = time.perf_counter()\n"                                                            \
    "    x = np.random.default_rng(run).beta(a, b, (t, n))\n"                                      \
    "    fte = (low + (high - low) * x) @ weight\n"                                                \
    "    np.percentile(fte, [10, 50, 90], method='inverted_cdf')\n"                                \
    "    best = min(best, time.perf_counter() - start)\n"                                          \
    "print(best)\n"

enum { RUNS = 9, LARGEST = 10000 };

typedef struct plan {
    csm_uncertain_demand demand;
    double fte[3];
    csm_error error;
} plan;

static double columns[4][LARGEST];

static void fill(size_t segments, bool distinct)
{
    for (size_t i = 0; i < segments; i++) {
        double low = 1 + (double)(i % 7) * 0.5, high = low + 1 + (double)(i % 5);
        double place = distinct ? (double)i / (double)segments : (double)(i % 11) / 10;
        columns[0][i] = 10 + (double)(i % 50);
        columns[1][i] = low;
        columns[2][i] = fmin(low + (high - low) * place, high);
        columns[3][i] = high;
    }
}

static void simulate(void *context)
{
    static const double shares[] = { 0.1, 0.5, 0.9 };
    plan *p = context;
    csm_fault fault;
    p->error = csm_simulate_headcount(&p->demand, (csm_vector){ shares, 3 }, p->fte, &fault);
}

static double exact_mean(const csm_uncertain_demand *d)
{
    double mean = 0;
    for (size_t i = 0; i < d->accounts.n; i++)
        mean += d->accounts.x[i] / 120 *
                (d->effort_low.x[i] + 4 * d->effort_mode.x[i] + d->effort_high.x[i]) / 6;
    return mean;
}

static void row(size_t segments, size_t trials, bool distinct, int runs, double limit)
{
    static const double hours = 120;
    char size[64], quality[64], command[2048];
    double ours, numpy;
    plan p = { .demand = { { columns[0], segments },
                           { columns[1], segments },
                           { columns[2], segments },
                           { columns[3], segments },
                           { &hours, 1 },
                           (double)trials,
                           1 } };
    fill(segments, distinct);
    snprintf(command, sizeof command, "/usr/bin/python3 -c \"" NUMPY "\"", segments, trials, runs);
    ours = bench_best(runs, simulate, &p);
    numpy = bench_ask(command);
    ours = fmin(ours, bench_best(runs, simulate, &p)); /* before and after, as loads change */
    snprintf(size, sizeof size, "%zu trials x %zu segments%s", trials, segments,
             distinct ? "*" : "");
    snprintf(quality, sizeof quality, "median %.4f, mean %.4f", p.fte[1], exact_mean(&p.demand));
    bench_row(size, ours, numpy, limit, p.error ? "failed" : quality);
}

int main(void)
{
    bench_heading("Simulated headcount (* every segment of another shape)", "NumPy, ms");
    row(20, 10000, false, RUNS, 1.0 / 3);
    row(20, 10000, true, RUNS, 1.0 / 3);
    row(1, 10000, false, RUNS, NAN);
    row(20, 1000, true, RUNS, NAN);
    row(20, 1000000, false, 2, NAN);
    row(1000, 10000, true, 2, NAN);
    row(10000, 10000, true, 1, NAN);
    return 0;
}
