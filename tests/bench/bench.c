/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "bench.h"

#include <math.h>
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
