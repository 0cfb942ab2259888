/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Hiring plans of 24 periods against the mixed-integer solver HiGHS, both to proven optimality, and of 60
 * periods by themselves. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "bench.h"
#include "csm/hiring.h"

enum { INSTANCES = 40, LONGEST = 60 };

typedef struct instance {
    size_t periods;
    double required[LONGEST], start, attrition, limit, hire_cost, pay, table[5 * LONGEST];
    csm_error error;
} instance;

static const double curve[6] = { 0.1, 0.25, 0.4, 0.6, 0.75, 0.9 };

/* The n-th of a fixed family: teams of 10 to 200, 0 to 3 % attrition, 1 to 10 hires, growth, both prices. */
static void roll(instance *i, size_t periods, int n)
{
    double growth = (n * 7 % 20) * 0.001;
    i->periods = periods;
    i->start = 10 + n * 37 % 191;
    i->attrition = (n * 11 % 31) / 1000.0;
    i->limit = 1 + n % 10;
    i->hire_cost = n % 4 == 1 ? 0 : 8000;
    i->pay = n % 4 == 0 ? 0 : 6000;
    for (size_t m = 0; m < periods; m++)
        i->required[m] = round(10 * i->start * (1 + growth * (double)m)) / 10;
}

static void solve(void *context)
{
    instance *i = context;
    i->error = csm_hiring_plan((csm_vector){ i->required, i->periods }, i->start, i->attrition,
                               (csm_vector){ curve, 6 }, 1, i->limit, i->hire_cost, i->pay,
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

static void write_instances(const char *path)
{
    FILE *f = fopen(path, "w");
    for (int n = 0; f && n < INSTANCES; n++) {
        instance i;
        roll(&i, 24, n);
        fprintf(f, "24 1 %g %.17g %g %g %g 6", i.limit, i.attrition, i.start, i.hire_cost, i.pay);
        for (int k = 0; k < 6; k++)
            fprintf(f, " %g", curve[k]);
        for (int m = 0; m < 24; m++)
            fprintf(f, " %.17g", i.required[m]);
        fputc('\n', f);
    }
    if (f)
        fclose(f);
}

int main(void)
{
    const char *command = "/usr/bin/python3 " CSM_BENCH_SOURCE "/../core/hiring_optimum.py "
                          CSM_BENCH_BUILD "/hiring-instances.txt " CSM_BENCH_BUILD
                          "/hiring-optima.txt";
    FILE *f;
    write_instances(CSM_BENCH_BUILD "/hiring-instances.txt");
    bench_heading("CSM_HIRING_PLAN, 24 periods, ramp 6", "HiGHS, ms");
    f = system(command) == 0 ? fopen(CSM_BENCH_BUILD "/hiring-optima.txt", "r") : NULL;
    for (int n = 0; n < INSTANCES; n++) {
        instance i;
        double bound = NAN, other = NAN, seconds = NAN;
        char size[64], quality[64];
        roll(&i, 24, n);
        if (f && fscanf(f, "%lf %lf %lf", &bound, &other, &seconds) != 3)
            seconds = NAN;
        snprintf(size, sizeof size, "%g FTE, %g %%, limit %g", i.start, 100 * i.attrition, i.limit);
        double ours = bench_best(3, solve, &i);
        snprintf(quality, sizeof quality, "%s",
                 i.error                                               ? "not proven"
                 : cost_of(&i) > other * (1 + 1e-7)                    ? "WORSE"
                 : bound < other * (1 - 1e-9)                          ? "only ours proven"
                 : fabs(cost_of(&i) - other) <= 1e-7 * (1 + fabs(other)) ? "same optimum"
                                                                       : "DIFFERS");
        bench_row(size, ours, seconds, 1, quality);
    }
    if (f)
        fclose(f);
    bench_heading("CSM_HIRING_PLAN, 60 periods, ramp 6", "-");
    for (int n = 0; n < INSTANCES; n++) {
        instance i;
        char size[64];
        roll(&i, 60, n);
        snprintf(size, sizeof size, "%g FTE, %g %%, limit %g", i.start, 100 * i.attrition, i.limit);
        double ours = bench_best(1, solve, &i);
        bench_row(size, ours, NAN, NAN, i.error ? "not proven" : "proven");
    }
    return 0;
}
