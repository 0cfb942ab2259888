/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* CSM_CALIBRATE against SciPy's nnls on the same problem. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "bench.h"
#include "csm/calibrate.h"

typedef struct problem {
    size_t accounts, activities;
    double *counts, *hours; /* one block: counts, then hours */
    double x[CSM_ACTIVITIES_MAX];
} problem;

/* SplitMix64 (Steele, Lea and Flood 2014), from 0 up to 1. */
static double share(uint64_t *state)
{
    uint64_t z = *state += 0x9E3779B97F4A7C15u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return (double)((z ^ (z >> 31)) >> 11) / 9007199254740992.0;
}

/* Whole counts, a quarter of the activities free of hours, a few hours of noise. */
static problem make(size_t accounts, size_t activities)
{
    problem p = { .accounts = accounts, .activities = activities };
    uint64_t state = accounts + activities;
    p.counts = malloc(accounts * (activities + 1) * sizeof *p.counts);
    if (!p.counts)
        exit(1);
    p.hours = p.counts + accounts * activities;
    for (size_t i = 0; i < accounts; i++) {
        double sum = 0;
        for (size_t j = 0; j < activities; j++) {
            double count = floor(share(&state) * (double)(2 + j % 5));
            p.counts[i * activities + j] = count;
            sum += j % 4 ? count * (0.25 * (double)(j % 7)) : 0;
        }
        p.hours[i] = fmax(0, sum + 6 * (share(&state) - 0.5));
    }
    return p;
}

static void ours(void *context)
{
    problem *p = context;
    double one = 1;
    csm_fit fit;
    if (csm_calibrate((csm_vector){ p->counts, p->accounts * p->activities }, p->activities,
                      (csm_vector){ p->hours, p->accounts }, csm_one(&one), p->x, &fit, NULL))
        exit(1);
}

static double scipy(const problem *p, double *x)
{
    static const char problem_file[] = CSM_BENCH_BUILD "/nnls_problem";
    static const char answer_file[] = CSM_BENCH_BUILD "/nnls_answer";
    char command[1024];
    double seconds;
    size_t numbers = p->accounts * (p->activities + 1), got = 0;
    FILE *file = fopen(problem_file, "wb");
    if (!file || fwrite(p->counts, sizeof *p->counts, numbers, file) != numbers || fclose(file))
        exit(1);
    snprintf(command, sizeof command, "/usr/bin/python3 %s/nnls.py %s %s %zu %zu",
             CSM_BENCH_SOURCE, problem_file, answer_file, p->accounts, p->activities);
    seconds = bench_ask(command);
    file = fopen(answer_file, "rb");
    if (file) {
        got = fread(x, sizeof *x, p->activities, file);
        fclose(file);
    }
    remove(problem_file);
    remove(answer_file);
    return got == p->activities ? seconds : NAN;
}

static void compare(size_t accounts, size_t activities, double limit)
{
    problem p = make(accounts, activities);
    double x[CSM_ACTIVITIES_MAX], most = 0, seconds = bench_best(3, ours, &p);
    double alternative = scipy(&p, x);
    char size[64], quality[64];
    for (size_t j = 0; j < activities; j++)
        most = fmax(most, fabs(x[j] - p.x[j]) / fmax(1, fabs(x[j])));
    snprintf(size, sizeof size, "%zu accounts x %zu activities", accounts, activities);
    snprintf(quality, sizeof quality, "largest difference %.1e", most);
    bench_row(size, seconds, alternative, limit, quality);
    free(p.counts);
}

int main(void)
{
    bench_heading("Calibration: non-negative least squares", "SciPy nnls, ms");
    compare(1000, 10, NAN);
    compare(100000, 24, NAN);
    compare(1048576, 24, 0.2);
    compare(100000, 100, NAN);
    return 0;
}
