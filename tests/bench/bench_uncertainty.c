/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Simulated headcount beside NumPy doing the same: Beta draws, the sum of the segments, percentiles;
 * and beside SciPy drawing as we do, by inversion. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "bench.h"
#include "csm/uncertainty.h"

/* NumPy's own way of drawing, and inversion. */
static const char rejection[] = "rng.beta(a, b, (t, n))";
static const char inversion[] = "special.btdtri(a, b, rng.random((t, n)))";

/* Both sides get the same segments, from the same formulas. */
#define NUMPY                                                                                      \
    "import numpy as np, time\nfrom scipy import special\n"                                        \
    "n, t = %zu, %zu\n"                                                                            \
    "i = np.arange(n)\n"                                                                           \
    "low = 1 + i %% 7 * .5; high = low + 1 + i %% 5; mode = low + (high - low) * (i %% 11) / 10\n" \
    "weight = (10 + i %% 50) / 120\n"                                                              \
    "a = 1 + 4 * (mode - low) / (high - low); b = 6 - a\n"                                         \
    "best = 1e9\n"                                                                                 \
    "for run in range(%d):\n"                                                                      \
    "    start = time.perf_counter()\n"                                                            \
    "    rng = np.random.default_rng(run)\n"                                                       \
    "    x = %s\n"                                                                                 \
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

/* How far the mean of all trials is from (low + 4 mode + high)/6, in standard errors. */
static double mean_off(const csm_uncertain_demand *d)
{
    size_t n = (size_t)d->trials;
    double *shares = calloc(n, sizeof *shares), *fte = calloc(n, sizeof *fte);
    double mean = 0, variance = 0, off = NAN;
    csm_fault fault;
    for (size_t i = 0; shares && i < n; i++)
        shares[i] = (double)(i + 1) / (double)n;
    if (shares && fte && !csm_simulate_headcount(d, (csm_vector){ shares, n }, fte, &fault)) {
        for (size_t i = 0; i < n; i++)
            mean += fte[i] / (double)n;
        for (size_t i = 0; i < n; i++)
            variance += (fte[i] - mean) * (fte[i] - mean) / (double)(n - 1);
        off = (mean - exact_mean(d)) / sqrt(variance / (double)n);
    }
    free(shares);
    free(fte);
    return off;
}

static void row(const char *draws, size_t segments, size_t trials, bool distinct, int runs,
                double limit)
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
    snprintf(command, sizeof command, "/usr/bin/python3 -c \"" NUMPY "\"", segments, trials, runs,
             draws);
    ours = bench_best(runs, simulate, &p);
    numpy = bench_ask(command);
    ours = fmin(ours, bench_best(runs, simulate, &p)); /* before and after, as loads change */
    snprintf(size, sizeof size, "%zu trials x %zu segments%s", trials, segments,
             distinct ? "*" : "");
    snprintf(quality, sizeof quality, "mean %+.1f standard errors", mean_off(&p.demand));
    bench_row(size, ours, numpy, limit, p.error ? "failed" : quality);
}

int main(void)
{
    bench_heading("Simulated headcount (* every segment of another shape)", "NumPy, ms");
    row(rejection, 20, 10000, false, RUNS, 1.0 / 3);
    row(rejection, 20, 10000, true, RUNS, 1.0 / 3);
    row(rejection, 1, 10000, false, RUNS, NAN);
    row(rejection, 20, 1000, true, RUNS, NAN);
    row(rejection, 20, 1000000, false, 2, NAN);
    row(rejection, 1000, 10000, true, 2, NAN);
    row(rejection, 10000, 10000, true, 1, NAN);
    bench_heading("The same by inversion on both sides", "SciPy, ms");
    row(inversion, 20, 10000, true, RUNS, NAN);
    return 0;
}
