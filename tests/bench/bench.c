/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "bench.h"

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

double bench_clock(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

double bench_clock_of(int process)
{
    struct timespec t;
    clockid_t clock;
    if (clock_getcpuclockid(process, &clock) != 0 || clock_gettime(clock, &t) != 0)
        return NAN;
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

double bench_best(int runs, void (*body)(void *context), void *context)
{
    double best = INFINITY;
    for (int i = 0; i < runs; i++) {
        double start = bench_clock();
        body(context);
        best = fmin(best, bench_clock() - start);
    }
    return best;
}

double bench_ask(const char *command)
{
    char line[256];
    double seconds = NAN;
    FILE *answer;
    fflush(stdout);
    answer = popen(command, "r");
    if (!answer)
        return NAN;
    if (fgets(line, sizeof line, answer)) {
        char *end;
        seconds = strtod(line, &end);
        if (end == line)
            seconds = NAN;
    }
    return pclose(answer) == 0 ? seconds : NAN;
}

void bench_heading(const char *title, const char *alternative)
{
    printf("\n%s\n  %-34s %12s %14s %8s %8s  %s\n", title, "size", "ours, ms", alternative,
           "ratio", "limit", "quality");
}

void bench_row(const char *size, double ours, double alternative, double limit,
               const char *quality)
{
    double ratio = ours / alternative;
    char promised[16] = "-";
    if (!isnan(limit))
        snprintf(promised, sizeof promised, "%.2f", limit);
    printf("  %-34s %12.3f %14.3f %8.3f %8s%s %s\n", size, ours * 1e3, alternative * 1e3, ratio,
           promised, ratio <= limit || isnan(limit) ? " " : "!", quality);
    fflush(stdout);
}

/* ---- lists ---- */

/* SplitMix64 (Steele, Lea and Flood 2014). */
static uint64_t next(uint64_t *state)
{
    uint64_t z = *state += 0x9E3779B97F4A7C15u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

void bench_write_list(const char *path, size_t n)
{
    static const char *const stages[] = { "Onboarding", "Adoption", "Growth", "Renewal" };
    static const char *const regions[] = { "EMEA", "AMER", "APAC", "LATAM" };
    uint64_t state = 1;
    FILE *list = fopen(path, "w");
    if (!list)
        exit(EXIT_FAILURE);
    fputs("Account Name,ARR,CSM,Stage,Region,Strategic\n", list);
    for (size_t i = 0; i < n; i++) {
        double share = (double)(next(&state) >> 11) / 9007199254740992.0;
        double arr = floor(1000 / (1.001 - share)); /* few large accounts, many small ones */
        uint64_t random = next(&state);
        fprintf(list, "Customer %07zu Ltd,%.0f,CSM %03d,%s,%s,%s\n", i, arr, (int)(random % BENCH_OWNERS),
                stages[random >> 20 & 3], regions[random >> 30 & 3], (random >> 40) % 100 ? "No" : "Yes");
    }
    if (fclose(list) != 0)
        exit(EXIT_FAILURE);
}
