/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* CSM_SEGMENT_BREAKS against the C library's sort of the same values. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bench.h"
#include "csm/segment.h"

enum { N = 1048576 };

typedef struct job {
    double *values, *scratch, thresholds[CSM_SEGMENTS_MAX];
    double segments;
    bool log_scale;
} job;

/* SplitMix64 (Steele, Lea and Flood 2014), between 0 and 1. */
static double share(uint64_t *state)
{
    uint64_t z = *state += 0x9E3779B97F4A7C15u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return ((double)((z ^ (z >> 31)) >> 11) + 0.5) / 9007199254740992.0;
}

static double uniform(uint64_t *state)
{
    return share(state);
}

/* ARR as it is: lognormal, in whole money. */
static double skewed(uint64_t *state)
{
    double normal = sqrt(-2 * log(share(state))) * cos(6.283185307179586 * share(state));
    return ceil(exp(10 + 1.5 * normal));
}

static double clustered(uint64_t *state)
{
    return floor(share(state) * 20) * 1e6 + share(state);
}

/* For two segments every break is as good as every other, so that bounds rule little out. */
static double flat(uint64_t *state)
{
    double t = share(state);
    return (2 * t - 1) / sqrt(t * (1 - t));
}

/* Two clusters, each of another scale; and a few values that are nearly all there is. */
static double scales(uint64_t *state)
{
    return share(state) < 0.5 ? 1e9 + share(state) : 1e-9 * share(state);
}

static double heavy(uint64_t *state)
{
    return pow(share(state), -20);
}

static int ascending(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static void sort(void *context)
{
    job *j = context;
    memcpy(j->scratch, j->values, N * sizeof *j->scratch);
    qsort(j->scratch, N, sizeof *j->scratch, ascending);
}

static void ours(void *context)
{
    job *j = context;
    if (csm_segment_breaks((csm_vector){ j->values, N }, j->segments, j->log_scale, j->thresholds,
                           NULL))
        exit(1);
}

/* Share of the variance that lies between the segments. */
static double explained(const job *j)
{
    double sums[CSM_SEGMENTS_MAX] = { 0 }, counts[CSM_SEGMENTS_MAX] = { 0 }, mean = 0, all = 0, in = 0;
    size_t segments = (size_t)j->segments;
    for (int pass = 0; pass < 2; pass++)
        for (size_t i = 0; i < N; i++) {
            double v = j->log_scale ? log(j->values[i]) : j->values[i], away;
            size_t s = 0;
            while (s + 1 < segments && j->values[i] >= j->thresholds[s])
                s++;
            if (pass == 0) {
                sums[s] += v;
                counts[s]++;
                mean += v / N;
                continue;
            }
            all += (v - mean) * (v - mean);
            away = v - sums[s] / counts[s];
            in += away * away;
        }
    return 1 - in / all;
}

static void compare(const char *name, double (*value)(uint64_t *), double segments, bool log_scale)
{
    job j = { .segments = segments, .log_scale = log_scale };
    uint64_t state = 1;
    char size[64], quality[64];
    double seconds, alternative;
    j.values = malloc(N * sizeof *j.values);
    j.scratch = malloc(N * sizeof *j.scratch);
    if (!j.values || !j.scratch)
        exit(1);
    for (size_t i = 0; i < N; i++)
        j.values[i] = value(&state);
    seconds = bench_best(5, ours, &j);
    alternative = bench_best(5, sort, &j);
    snprintf(size, sizeof size, "%d %s%s, %g segments", N, name, log_scale ? " log" : "", segments);
    snprintf(quality, sizeof quality, "optimal, explains %.2f %%", 100 * explained(&j));
    bench_row(size, seconds, alternative, 3, quality);
    free(j.values);
    free(j.scratch);
}

int main(void)
{
    bench_heading("Segment breaks: optimal one-dimensional k-means", "qsort, ms");
    compare("skewed", skewed, 3, false);
    compare("skewed", skewed, 10, false);
    compare("skewed", skewed, 10, true);
    compare("uniform", uniform, 2, false);
    compare("uniform", uniform, 10, false);
    compare("clustered", clustered, 10, false);
    compare("two scales", scales, 10, false);
    compare("heavy tail", heavy, 10, false);
    compare("flat", flat, 2, false);
    compare("flat", flat, 10, false);
    return 0;
}
