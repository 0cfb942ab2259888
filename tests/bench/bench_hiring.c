/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Hiring plans of 24 periods against the mixed-integer solver HiGHS, both to proven optimality, and of 60
 * periods by themselves: each, and the median and the worst of each family. */
#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

#include "bench.h"
#include "csm/hiring.h"

enum { INSTANCES = 40, LONGEST = 60, LONGEST_RAMP = 12 };

typedef struct family {
    const char *name;
    size_t periods, ramp;
    bool limited;
} family;

typedef struct instance {
    size_t periods, ramp;
    double curve[LONGEST_RAMP], required[LONGEST], start, attrition, limit, hire_cost, pay, table[5 * LONGEST];
    csm_error error;
} instance;

/* The n-th of a family: teams of 10 to 200, 0 to 3 % attrition, 1 to 10 hires or as many as it takes,
 * growth; every fourth with a cost of hiring alone, every fourth with pay alone. */
static void roll(instance *i, const family *f, int n)
{
    static const double curve[6] = { 0.1, 0.25, 0.4, 0.6, 0.75, 0.9 };
    double growth = (n * 7 % 20) * 0.001;
    i->periods = f->periods;
    i->ramp = f->ramp;
    for (size_t k = 0; k < f->ramp; k++)
        i->curve[k] = f->ramp == 6 ? curve[k]
                                   : round(100 * ((double)k + 0.5) / (double)f->ramp) / 100;
    i->start = 10 + n * 37 % 191;
    i->attrition = (n * 11 % 31) / 1000.0;
    i->limit = f->limited ? (double)(1 + n % 10) : INFINITY;
    i->hire_cost = n % 4 == 1 ? 0 : 8000;
    i->pay = n % 4 == 0 ? 0 : 6000;
    for (size_t m = 0; m < f->periods; m++)
        i->required[m] = round(10 * i->start * (1 + growth * (double)m)) / 10;
}

static void solve(void *context)
{
    instance *i = context;
    i->error = csm_hiring_plan((csm_vector){ i->required, i->periods }, i->start, i->attrition,
                               (csm_vector){ i->curve, i->ramp }, 1, i->limit, i->hire_cost, i->pay,
                               i->table, NULL);
}

static double cost_of(const instance *i)
{
    double sum = 0;
    for (size_t m = 0; m < i->periods; m++) {
        double paid = 0;
        for (size_t k = 0; k < i->periods - m; k++)
            paid += pow(1 - i->attrition, (double)k);
        sum += i->table[5 * m] * (i->hire_cost + i->pay * paid);
    }
    return sum;
}

/* ---- against HiGHS ---- */

static const family shorter = { "24 periods, ramp 6", 24, 6, true };

static void write_instances(const char *path)
{
    FILE *f = fopen(path, "w");
    for (int n = 0; f && n < INSTANCES; n++) {
        instance i;
        roll(&i, &shorter, n);
        fprintf(f, "24 1 %g %.17g %g %g %g 6", i.limit, i.attrition, i.start, i.hire_cost, i.pay);
        for (int k = 0; k < 6; k++)
            fprintf(f, " %g", i.curve[k]);
        for (int m = 0; m < 24; m++)
            fprintf(f, " %.17g", i.required[m]);
        fputc('\n', f);
    }
    if (f)
        fclose(f);
}

static void describe(const instance *i, char *text, size_t size)
{
    snprintf(text, size, "%g FTE, %g %%, limit %g%s", i->start, 100 * i->attrition, i->limit,
             i->pay > 0 ? i->hire_cost > 0 ? "" : ", pay" : ", cost");
}

static int by_size(const void *a, const void *b)
{
    const double *x = a, *y = b;
    return *x < *y ? -1 : *x > *y;
}

static void against_highs(FILE *f)
{
    double ratios[INSTANCES];
    bench_heading("CSM_HIRING_PLAN, 24 periods, ramp 6", "HiGHS, ms");
    for (int n = 0; n < INSTANCES; n++) {
        instance i;
        double bound = NAN, other = NAN, seconds = NAN, ours;
        char size[64], quality[64];
        roll(&i, &shorter, n);
        if (f && fscanf(f, "%lf %lf %lf", &bound, &other, &seconds) != 3)
            seconds = NAN;
        describe(&i, size, sizeof size);
        ours = bench_best(3, solve, &i);
        ratios[n] = ours / seconds;
        snprintf(quality, sizeof quality, "%s",
                 i.error                                               ? "not proven"
                 : cost_of(&i) > other * (1 + 1e-7)                    ? "WORSE"
                 : bound < other * (1 - 1e-9)                          ? "only ours proven"
                 : fabs(cost_of(&i) - other) <= 1e-7 * (1 + fabs(other)) ? "same optimum"
                                                                       : "DIFFERS");
        bench_row(size, ours, seconds, 1, quality);
    }
    qsort(ratios, INSTANCES, sizeof *ratios, by_size);
    printf("  ratio to HiGHS: median %.3f, worst %.3f\n", ratios[INSTANCES / 2],
           ratios[INSTANCES - 1]);
}

/* ---- five years ---- */

static void alone(const family *f)
{
    double times[INSTANCES];
    int proven = 0;
    printf("\nCSM_HIRING_PLAN, %s\n", f->name);
    for (int n = 0; n < INSTANCES; n++) {
        instance i;
        char size[64];
        roll(&i, f, n);
        describe(&i, size, sizeof size);
        times[n] = bench_best(1, solve, &i);
        proven += !i.error;
        if (times[n] > 0.5 || i.error)
            printf("  %-40s %8.0f ms  %s\n", size, 1000 * times[n], i.error ? "not proven" : "");
    }
    qsort(times, INSTANCES, sizeof *times, by_size);
    printf("  %d of %d proven; median %.1f ms, 9 of 10 within %.0f ms, worst %.0f ms\n", proven,
           INSTANCES, 1000 * times[INSTANCES / 2], 1000 * times[INSTANCES * 9 / 10],
           1000 * times[INSTANCES - 1]);
}

int main(void)
{
    static const family five_years[] = {
        { "60 periods, ramp 6, limits of 1 to 10", 60, 6, true },
        { "60 periods, ramp 12, limits of 1 to 10", 60, 12, true },
        { "60 periods, ramp 6, no limit", 60, 6, false },
    };
    const char *command = "/usr/bin/python3 " CSM_BENCH_SOURCE "/../core/hiring_optimum.py "
                          CSM_BENCH_BUILD "/hiring-instances.txt " CSM_BENCH_BUILD
                          "/hiring-optima.txt";
    FILE *f;
    write_instances(CSM_BENCH_BUILD "/hiring-instances.txt");
    f = system(command) == 0 ? fopen(CSM_BENCH_BUILD "/hiring-optima.txt", "r") : NULL;
    against_highs(f);
    if (f)
        fclose(f);
    for (size_t k = 0; k < sizeof five_years / sizeof *five_years; k++)
        alone(&five_years[k]);
    return 0;
}
