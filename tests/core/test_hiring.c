/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The hiring plan, judged by all plans there are on small cases and by another program's optimum on
 * larger ones. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "csm/hiring.h"
#include "dice.h"
#include "hiring/search.h"
#include "testing.h"

enum { LONGEST = 120 };

typedef struct instance {
    size_t periods, length;
    double required[LONGEST], curve[LONGEST];
    double start, attrition, lead, limit, hire_cost, pay; /* limit infinite: none */
} instance;

static csm_error plan(const instance *i, double *table)
{
    return csm_hiring_plan((csm_vector){ i->required, i->periods }, i->start, i->attrition,
                           (csm_vector){ i->curve, i->length }, i->lead, i->limit, i->hire_cost,
                           i->pay, table, NULL);
}

/* ---- the definition, written down once more ---- */

static double weight(const instance *i, size_t age)
{
    return (age < i->length ? i->curve[age] : 1) * pow(1 - i->attrition, (double)age);
}

static double ramped(const instance *i, const double *hires, size_t m)
{
    double sum = i->start * pow(1 - i->attrition, (double)m + 1);
    for (size_t s = 0; s <= m; s++)
        sum += hires[s] > 0 ? hires[s] * weight(i, m - s) : 0;
    return sum;
}

static double price(const instance *i, size_t m)
{
    double paid = 0;
    if (i->hire_cost <= 0 && i->pay <= 0)
        return 1;
    for (size_t k = 0; k < i->periods - m; k++)
        paid += pow(1 - i->attrition, (double)k);
    return i->hire_cost + i->pay * paid;
}

static double cost_of(const instance *i, const double *hires)
{
    double sum = 0;
    for (size_t m = 0; m < i->periods; m++)
        sum += hires[m] * price(i, m);
    return sum;
}

/* The requirement, or what the greatest possible hiring reaches. */
static double served(const instance *i, size_t m)
{
    double all[LONGEST];
    for (size_t s = 0; s <= m; s++)
        all[s] = (double)s < i->lead ? 0 : isinf(i->limit) ? 1e9 : floor(i->limit);
    return fmin(i->required[m], ramped(i, all, m));
}

static bool feasible(const instance *i, const double *hires)
{
    for (size_t m = 0; m < i->periods; m++)
        if (ramped(i, hires, m) < served(i, m) - 1e-9)
            return false;
    return true;
}

/* What every row must say of the hires beside it. */
static void check_table(const instance *i, const double *table)
{
    double hires[LONGEST], headcount = i->start;
    for (size_t m = 0; m < i->periods; m++)
        hires[m] = table[5 * m];
    for (size_t m = 0; m < i->periods; m++) {
        const double *row = table + 5 * m;
        double should = ramped(i, hires, m);
        assert_true(row[0] >= 0 && floor(row[0]) == row[0] && row[0] <= i->limit);
        assert_true((double)m >= i->lead || row[0] == 0);
        assert_true(fabs(row[1] - headcount * i->attrition) <= 1e-9 * (1 + headcount));
        headcount = headcount - row[1] + row[0];
        assert_true(fabs(row[2] - headcount) <= 1e-9 * (1 + headcount));
        assert_true(fabs(row[3] - should) <= 1e-9 * (1 + should));
        assert_true(fabs(row[4] - (should - i->required[m])) <= 1e-9 * (1 + should));
    }
    assert_true(feasible(i, hires));
}

/* ---- all plans there are ---- */

/* In lexicographic order, so that of equal plans the first is the one that hires later. */
static bool next_plan(const instance *i, double *hires)
{
    size_t m = i->periods;
    while (m-- > 0) {
        if ((double)m >= i->lead && hires[m] < i->limit) {
            hires[m]++;
            return true;
        }
        hires[m] = 0;
    }
    return false;
}

static void best_by_trying(const instance *i, double *best)
{
    double hires[LONGEST] = { 0 }, least = INFINITY;
    do {
        double cost = cost_of(i, hires);
        if (cost < least - 1e-9 * least && feasible(i, hires)) {
            least = cost;
            memcpy(best, hires, i->periods * sizeof *best);
        } else if (isinf(least) && feasible(i, hires)) {
            least = cost;
            memcpy(best, hires, i->periods * sizeof *best);
        }
    } while (next_plan(i, hires));
}

static void roll_curve(dice *d, instance *i, size_t longest)
{
    i->length = (size_t)dice_whole(d, 1, (int64_t)longest);
    for (size_t k = 0; k < i->length; k++)
        switch (i->periods % 3) {
        case 0: /* rising */
            i->curve[k] = ((double)k + (double)dice_whole(d, 0, 1)) / (double)i->length;
            break;
        case 1: /* anything */
            i->curve[k] = (double)dice_whole(d, 0, 10) / 10;
            break;
        default: /* a step */
            i->curve[k] = k + 1 < i->length ? 0.2 : 0.7;
        }
}

static void roll_small(dice *d, instance *i)
{
    static const double attritions[] = { 0, 0, 0.1, 0.02, 0.25, 0.5, 1 };
    static const double prices[][2] = { { 0, 0 }, { 100, 0 }, { 0, 70 }, { 100, 70 }, { 0.1, 0.3 } };
    const double *costs = prices[dice_whole(d, 0, 4)];
    memset(i, 0, sizeof *i);
    i->periods = (size_t)dice_whole(d, 1, 6);
    i->limit = (double)dice_whole(d, 0, 3);
    i->start = (double)dice_whole(d, 0, 20) / (dice_whole(d, 0, 1) ? 1 : 10);
    i->attrition = attritions[dice_whole(d, 0, 6)];
    i->lead = dice_whole(d, 0, 3) ? 0 : (double)dice_whole(d, 0, 3);
    i->hire_cost = costs[0];
    i->pay = costs[1];
    roll_curve(d, i, 5);
    for (size_t m = 0; m < i->periods; m++)
        i->required[m] = fmax(0, i->start + (double)dice_whole(d, -20, 60) / 10);
}

static void nothing_is_better(void **state)
{
    dice d = { 1 };
    (void)state;
    for (int trial = 0; trial < 4000; trial++) {
        instance i;
        double table[5 * LONGEST], best[LONGEST] = { 0 };
        roll_small(&d, &i);
        best_by_trying(&i, best);
        assert_int_equal(plan(&i, table), CSM_OK);
        check_table(&i, table);
        for (size_t m = 0; m < i.periods; m++)
            if (table[5 * m] != best[m])
                fail_msg("trial %d: period %zu has %g hires, not %g", trial, m + 1, table[5 * m],
                         best[m]);
    }
}

/* ---- another program ---- */

static void roll_team(dice *d, instance *i)
{
    int64_t shape = dice_whole(d, 0, 3), kind = dice_whole(d, 0, 3);
    double team = (double)dice_whole(d, 5, 120), growth = dice_share(d) * 0.04;
    memset(i, 0, sizeof *i);
    i->periods = (size_t)dice_whole(d, 6, 24);
    i->start = team;
    i->attrition = dice_whole(d, 0, 3) ? (double)dice_whole(d, 0, 40) / 1000 : 0;
    i->lead = (double)dice_whole(d, 0, 3);
    i->limit = dice_whole(d, 0, 3) ? (double)dice_whole(d, 1, 8) : INFINITY;
    i->hire_cost = kind & 1 ? 8000 : 0;
    i->pay = kind & 2 ? 6000 : 0;
    i->length = (size_t)dice_whole(d, 1, 6);
    for (size_t k = 0; k < i->length; k++)
        i->curve[k] = round(100 * ((double)k + dice_share(d)) / (double)i->length) / 100;
    for (size_t m = 0; m < i->periods; m++) {
        double t = (double)m;
        double x = shape == 0   ? 1 + growth * t
                   : shape == 1 ? pow(1 + growth, t)
                   : shape == 2 ? 1 + growth * t + 0.1 * sin(t / 2)
                                : 1 + growth * 12 * floor(t / 6);
        i->required[m] = round(10 * team * x) / 10;
    }
}

static void write_instance(FILE *f, const instance *i)
{
    fprintf(f, "%zu %g %g %.17g %.17g %g %g %zu", i->periods, i->lead, isinf(i->limit) ? -1 : i->limit,
            i->attrition, i->start, i->hire_cost, i->pay, i->length);
    for (size_t k = 0; k < i->length; k++)
        fprintf(f, " %.17g", i->curve[k]);
    for (size_t m = 0; m < i->periods; m++)
        fprintf(f, " %.17g", i->required[m]);
    fputc('\n', f);
}

static void another_program_finds_no_better_plan(void **state)
{
    enum { INSTANCES = 240 };
    static instance all[INSTANCES];
    const char *asked = CSM_TEST_BUILD "/hiring-instances.txt";
    const char *answered = CSM_TEST_BUILD "/hiring-optima.txt";
    dice d = { 2 };
    int proven = 0;
    FILE *f = fopen(asked, "w");
    (void)state;
    assert_non_null(f);
    for (int n = 0; n < INSTANCES; n++) {
        roll_team(&d, &all[n]);
        write_instance(f, &all[n]);
    }
    assert_int_equal(fclose(f), 0);
    remove(answered);
    if (system("/usr/bin/python3 " CSM_TEST_SOURCE "/hiring_optimum.py '" CSM_TEST_BUILD
               "/hiring-instances.txt' '" CSM_TEST_BUILD "/hiring-optima.txt'") != 0)
        fail_msg("the other program did not run: python3-scipy is needed");
    f = fopen(answered, "r");
    assert_non_null(f);
    for (int n = 0; n < INSTANCES; n++) {
        double table[5 * LONGEST], hires[LONGEST], bound, other, seconds, cost;
        assert_int_equal(fscanf(f, "%lf %lf %lf", &bound, &other, &seconds), 3);
        assert_int_equal(plan(&all[n], table), CSM_OK);
        check_table(&all[n], table);
        for (size_t m = 0; m < all[n].periods; m++)
            hires[m] = table[5 * m];
        cost = cost_of(&all[n], hires);
        if (cost < bound - 1e-7 * (1 + bound) || cost > other + 1e-7 * (1 + other))
            fail_msg("instance %d costs %.12g, the other program says %.12g to %.12g", n + 1, cost,
                     bound, other);
        proven += bound >= other - 1e-9 * other;
    }
    fclose(f);
    print_message("%d of %d proven by the other program\n", proven, INSTANCES);
    assert_true(proven >= 200);
}

/* ---- both ways of searching ---- */

/* The problem as the search takes it. */
static hiring_problem problem_of(const instance *i, double *room, size_t dive)
{
    size_t n = i->periods, lead = (size_t)ceil(i->lead);
    double *left = room, *weights = left + n + 1, *reach = weights + n, *need = reach + n + 1;
    double *within = need + n, *prices = within + n;
    reach[0] = 0;
    for (size_t k = 0; k <= n; k++)
        left[k] = pow(1 - i->attrition, (double)k);
    for (size_t m = 0; m < n; m++) {
        weights[m] = weight(i, m);
        reach[m + 1] = reach[m] + weights[m];
        need[m] = served(i, m) - i->start * left[m + 1];
        within[m] = 1e-10;
        prices[m] = price(i, m);
    }
    return (hiring_problem){ n,     lead, i->length, i->limit, left,           weights,
                             reach, need, within,    prices,   i->pay <= 0,    dive };
}

/* Depth first and layer by layer: where hiring costs the same whenever, the very same plan. */
static void both_searches_find_the_same_plan(void **state)
{
    dice d = { 5 };
    int depth_first = 0;
    (void)state;
    for (int trial = 0; trial < 120; trial++) {
        instance i;
        double room[7 * LONGEST], one[LONGEST], two[LONGEST];
        hiring_effort effort = { .passes = 0 };
        hiring_problem p;
        roll_team(&d, &i);
        i.hire_cost = 1;
        i.pay = 0;
        i.limit = (double)dice_whole(&d, 1, 8);
        p = problem_of(&i, room, HIRING_DIVE);
        assert_int_equal(hiring_search(&p, one, &effort), CSM_OK);
        depth_first += effort.passes == 0;
        p.dive = 0;
        assert_int_equal(hiring_search(&p, two, &effort), CSM_OK);
        assert_true(effort.passes > 0);
        for (size_t m = 0; m < i.periods; m++)
            if (one[m] < two[m] || one[m] > two[m])
                fail_msg("trial %d: period %zu has %g hires or %g", trial, m + 1, one[m], two[m]);
    }
    assert_true(depth_first > 100);
}

/* ---- the function ---- */

static void hiring_plan(void **state)
{
    (void)state;
    gives_value("HIRING_PLAN", "{10;10;12};10;0;{0.5;1}",
                "{0;0;10;10;0|2;0;12;11;1|0;0;12;12;0}");
    gives_value("HIRING_PLAN", "12;10;0;1", "{2;0;12;12;0}");
    gives_value("HIRING_PLAN", "{12;12};10;0;1;;0", "{0;0;10;10;-2|0;0;10;10;-2}");
    gives_value("HIRING_PLAN", "{12;12};10;0;1;;1.9", "{1;0;11;11;-1|1;0;12;12;0}");
    gives_value("HIRING_PLAN", "{11;12};10;0;1;0.5", "{0;0;10;10;-1|2;0;12;12;0}");
    gives_value("HIRING_PLAN", "{11;12};10;0;1;7", "{0;0;10;10;-1|0;0;10;10;-2}");
    gives_value("HIRING_PLAN", "{11;12};10;0;{0;1}", "{2;0;12;10;-1|0;0;12;12;0}");
    gives_value("HIRING_PLAN", "{5;0};10;1;1", "{5;10;5;5;0|0;5;0;0;0}");
    gives_value("HIRING_PLAN", "{0;;0};3;0;1", "{0;0;3;3;3|0;0;3;3;3|0;0;3;3;3}");
    /* 0.1 lost of ten leaves 9, not 8.999…; 90 × 0.7 is 63. */
    gives_value("HIRING_PLAN", "63;90;0.3;1", "{0;27;63;63;0}");
    gives_value("HIRING_PLAN", "{0.3};0;0;{0.1};0;3", "{3;0;3;0.3;0}");
    /* An early hire is cheaper than five late ones, unless there is little time to pay for. */
    gives_value("HIRING_PLAN", "{0;0;1};0;0;{0.2;0.2;1};;;0;1",
                "{1;0;1;0.2;0.2|0;0;1;0.2;0.2|0;0;1;1;0}");
    gives_value("HIRING_PLAN", "{0;0;1};0;0;{0.5;0.5;1};;;0;1",
                "{0;0;0;0;0|0;0;0;0;0|2;0;2;1;0}");
    fails("HIRING_PLAN", "{;};1;0;{;}", CSM_NA, "curve");
    fails_in_row("HIRING_PLAN", "{1;-1};1;0;1", CSM_NUM, "required_fte", 2);
    fails("HIRING_PLAN", "1;-1;0;1", CSM_NUM, "start_fte");
    fails("HIRING_PLAN", "1;1;1.1;1", CSM_NUM, "attrition");
    fails_in_row("HIRING_PLAN", "1;1;0;{0.5;1.5}", CSM_NUM, "curve", 2);
    fails("HIRING_PLAN", "1;1;0;1;-1", CSM_NUM, "lead");
    fails("HIRING_PLAN", "1;1;0;1;0;-1", CSM_NUM, "max_per_period");
    fails("HIRING_PLAN", "1;1;0;1;0;1;-1", CSM_NUM, "hire_cost");
    fails("HIRING_PLAN", "1;1;0;1;0;1;1;-1", CSM_NUM, "pay");
    fails_in_row("HIRING_PLAN", "{1;20003};0;0;1", CSM_NUM, "required_fte", 2);
}

static void there_are_no_more_than_240_periods(void **state)
{
    static double required[241], table[5 * 241];
    double curve = 1;
    csm_fault fault;
    (void)state;
    assert_int_equal(csm_hiring_plan((csm_vector){ required, 240 }, 1, 0, csm_one(&curve), 0, 1, 0,
                                     0, table, NULL),
                     CSM_OK);
    assert_int_equal(csm_hiring_plan((csm_vector){ required, 241 }, 1, 0, csm_one(&curve), 0, 1, 0,
                                     0, table, &fault),
                     CSM_NUM);
    assert_string_equal(fault.argument, "required_fte");
}

/* Without attrition and ramp whoever is missing is hired when missing. */
static void who_needs_no_ramp_is_hired_when_needed(void **state)
{
    dice d = { 3 };
    (void)state;
    for (int trial = 0; trial < 300; trial++) {
        instance i = { .periods = LONGEST, .length = 1, .curve = { 1 }, .limit = INFINITY };
        double table[5 * LONGEST], people = i.start = (double)dice_whole(&d, 0, 50);
        i.pay = (double)dice_whole(&d, 0, 1);
        for (size_t m = 0; m < i.periods; m++)
            i.required[m] = fmax(0, people + (double)dice_whole(&d, -100, (int64_t)m) / 7);
        assert_int_equal(plan(&i, table), CSM_OK);
        for (size_t m = 0; m < i.periods; m++) {
            double wanted = fmax(0, ceil(i.required[m] - 1e-9) - people);
            assert_true(table[5 * m] == wanted);
            people += wanted;
        }
    }
}

/* 60 periods, a ramp of 6, teams of 10 to 200, up to 10 hires a period: all proven. */
static void five_years_are_proven(void **state)
{
    dice d = { 4 };
    (void)state;
    for (int trial = 0; trial < 24; trial++) {
        instance i = { .periods = 60, .length = 6, .hire_cost = 8000 };
        double table[5 * LONGEST], growth = dice_share(&d) * 0.02;
        i.start = (double)dice_whole(&d, 10, 200);
        i.attrition = (double)dice_whole(&d, 0, 30) / 1000;
        i.limit = (double)dice_whole(&d, 1, 10);
        i.pay = trial % 3 ? 6000 : 0;
        for (size_t k = 0; k < 6; k++)
            i.curve[k] = round(100 * ((double)k + 0.5) / 6) / 100;
        for (size_t m = 0; m < 60; m++)
            i.required[m] = round(10 * i.start * (1 + growth * (double)m)) / 10;
        assert_int_equal(plan(&i, table), CSM_OK);
        check_table(&i, table);
    }
}

/* HiGHS 1.2 proves that this team needs 352 hires in five years. Most plans of 352 hire earlier than need be,
 * and which hires latest is the harder question. */
static void five_years_without_a_limit_are_proven(void **state)
{
    static const double curve[] = { 0.1, 0.25, 0.4, 0.6, 0.75, 0.9 };
    instance i = { .periods = 60, .length = 6, .start = 91, .attrition = 0.029, .lead = 1,
                   .limit = INFINITY, .hire_cost = 8000 };
    double table[5 * LONGEST], hires = 0;
    (void)state;
    memcpy(i.curve, curve, sizeof curve);
    for (size_t m = 0; m < 60; m++)
        i.required[m] = round(10 * i.start * (1 + 0.016 * (double)m)) / 10;
    assert_int_equal(plan(&i, table), CSM_OK);
    check_table(&i, table);
    for (size_t m = 0; m < 60; m++)
        hires += table[5 * m];
    assert_true(hires == 352);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(hiring_plan),
        cmocka_unit_test(there_are_no_more_than_240_periods),
        cmocka_unit_test(who_needs_no_ramp_is_hired_when_needed),
        cmocka_unit_test(nothing_is_better),
        cmocka_unit_test(five_years_are_proven),
        cmocka_unit_test(five_years_without_a_limit_are_proven),
        cmocka_unit_test(both_searches_find_the_same_plan),
        cmocka_unit_test(another_program_finds_no_better_plan),
    };
    return cmocka_run_group_tests_name("hiring", tests, NULL, NULL);
}
