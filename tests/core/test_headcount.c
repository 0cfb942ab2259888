/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Headcount: accounts to people. */
#include <float.h>
#include <math.h>
#include <string.h>

#include "csm/headcount.h"
#include "dice.h"
#include "testing.h"

static void headcount(void **state)
{
    (void)state;
    gives("HEADCOUNT", "100;3;120", 3);                      /* 2.5 */
    gives("HEADCOUNT", "{50;100};{3;1.5};120", 3);           /* 1.25 + 1.25 */
    gives("HEADCOUNT", "{50;100};{3;1.5};120;FALSE", 4);     /* 2 + 2 */
    gives("HEADCOUNT", "{50;100};{3;1.5};120;;0.5", 2.5);
    gives("HEADCOUNT", "{50;100};{3;1.5};120;FALSE;0.5", 3); /* 1.5 + 1.5 */
    gives("HEADCOUNT", "{50;100};{3;1.5};120;;0", 2.5);
    gives("HEADCOUNT", "{50;100};{3;1.5};120;FALSE;0", 2.5);
    gives("HEADCOUNT", "{50;100};{3;1.5};{100;150};;0", 2.5); /* 1.5 + 1 */
    gives("HEADCOUNT", "{50;;100};{3;9;1.5};{120;0;120}", 3);
    gives("HEADCOUNT", "{50;100};{3;};120;;0", 1.25);
    gives("HEADCOUNT", "0;3;120", 0);
    gives("HEADCOUNT", "21;1;0.7", 30);                      /* 21/0.7, not 31 */
    gives("HEADCOUNT", "120;1;120", 1);
    gives("HEADCOUNT", "{1;1;1};{0.1;0.1;0.1};0.3", 1);
}

static void headcount_errors(void **state)
{
    (void)state;
    fails("HEADCOUNT", "100;3;0", CSM_DIV0, "effective_hours");
    fails_in_row("HEADCOUNT", "{1;;1};{1;1;1};{1;0;0}", CSM_DIV0, "effective_hours", 3);
    fails("HEADCOUNT", "{1;2};3;120", CSM_VALUE, "designed_effort");
    fails("HEADCOUNT", "{1;2;3};{1;2;3};{1;2}", CSM_VALUE, "effective_hours");
    fails("HEADCOUNT", "{;};{1;1};120", CSM_NA, "accounts");
    fails("HEADCOUNT", "100;3;120;2", CSM_NUM, "pooled");
    fails("HEADCOUNT", "100;3;120;;-1", CSM_NUM, "step");
    fails_in_row("HEADCOUNT", "{1;-1};{1;1};1", CSM_NUM, "accounts", 2);
    fails("HEADCOUNT", "1e308;1e308;1", CSM_NUM, NULL);
}

/* The one row that blanks left is still the second of the user's range. */
static void the_last_row_left_keeps_its_number(void **state)
{
    (void)state;
    fails_in_row("HEADCOUNT", "{;-5};{1;3};120", CSM_NUM, "accounts", 2);
}

typedef struct team {
    size_t n;
    double accounts[6], effort[6], hours;
    int64_t a[6], e[6], h; /* the same exactly: accounts, hundredths, tenths */
    __int128 need;         /* Σ a·e in hundredths of an hour */
} team;

static void roll_team(dice *d, team *t)
{
    t->n = (size_t)dice_whole(d, 1, 6);
    t->need = 0;
    t->h = dice_whole(d, 100, 2000);
    t->hours = (double)t->h / 10;
    for (size_t i = 0; i < t->n; i++) {
        /* Often a segment that fills whole people. */
        bool even = dice_whole(d, 0, 1);
        t->a[i] = even ? t->h * dice_whole(d, 1, 9) : dice_whole(d, 0, 3000);
        t->e[i] = even ? dice_whole(d, 1, 40) * 10 : dice_whole(d, 0, 900);
        t->accounts[i] = (double)t->a[i];
        t->effort[i] = (double)t->e[i] / 100;
        t->need += (__int128)t->a[i] * t->e[i];
    }
}

static double people(const team *t, bool pooled, double step)
{
    double fte = -1;
    assert_int_equal(csm_headcount((csm_vector){ t->accounts, t->n },
                                   (csm_vector){ t->effort, t->n }, csm_one(&t->hours), pooled,
                                   step, &fte, NULL),
                     CSM_OK);
    return fte;
}

/* So many steps of 1/parts people: need in hundredths of hours over hours in tenths. */
static int64_t exact_steps(__int128 need, int64_t tenths, int64_t parts)
{
    __int128 hundredths = (__int128)tenths * 10;
    return (int64_t)((need * parts + hundredths - 1) / hundredths);
}

/* The headcount has the hours, one step less has not: exactly, in integers. */
static void headcount_is_the_least_that_suffices(void **state)
{
    static const int64_t parts[] = { 1, 2, 4, 10 };
    dice d = { 1 };
    (void)state;
    for (int trial = 0; trial < 50000; trial++) {
        int64_t p = parts[trial % 4], wanted, dedicated = 0;
        team t;
        roll_team(&d, &t);
        wanted = exact_steps(t.need, t.h, p);
        for (size_t i = 0; i < t.n; i++)
            dedicated += exact_steps((__int128)t.a[i] * t.e[i], t.h, p);
        double pooled_got = people(&t, true, 1 / (double)p);
        double dedicated_got = people(&t, false, 1 / (double)p);
        if (pooled_got != (double)wanted / (double)p)
            fail_msg("trial %d: pooled %.17g, not %lld/%lld", trial, pooled_got,
                     (long long)wanted, (long long)p);
        if (dedicated_got != (double)dedicated / (double)p)
            fail_msg("trial %d: dedicated %.17g, not %lld/%lld", trial, dedicated_got,
                     (long long)dedicated, (long long)p);
        assert_true(dedicated_got >= pooled_got);
    }
}

static void headcount_ratio(void **state)
{
    (void)state;
    gives("HEADCOUNT_RATIO", "9000000;2000000", 5);
    gives("HEADCOUNT_RATIO", "{6000000;3000000};{2000000;1500000}", 5);
    /* max(3; 3) + max(2; 4) */
    gives("HEADCOUNT_RATIO", "{6000000;3000000};{2000000;1500000};{60;200};{25;50}", 7);
    gives("HEADCOUNT_RATIO", "{6000000;3000000};2000000;{60;200};50", 7); /* 3 + 4 */
    gives("HEADCOUNT_RATIO", "{6000000;;3000000};2000000;{60;9;200};50", 7);
    gives("HEADCOUNT_RATIO", "2.1;0.7", 3);
    gives("HEADCOUNT_RATIO", "0;1;0;1", 0);
    fails("HEADCOUNT_RATIO", "1;0", CSM_DIV0, "arr_per_csm");
    fails("HEADCOUNT_RATIO", "1;1;5", CSM_VALUE, "accounts_per_csm");
    fails("HEADCOUNT_RATIO", "1;1;;5", CSM_VALUE, "accounts");
    fails("HEADCOUNT_RATIO", "1;1;5;0", CSM_DIV0, "accounts_per_csm");
    fails("HEADCOUNT_RATIO", "{1;2};1;5;1", CSM_VALUE, "accounts");
    fails("HEADCOUNT_RATIO", "{;};1", CSM_NA, "arr");
    fails("HEADCOUNT_RATIO", "-1;1", CSM_NUM, "arr");
}

static void headcount_budget(void **state)
{
    (void)state;
    gives("HEADCOUNT_BUDGET", "20000000;0.08;150000", 10);      /* 10.67 */
    gives("HEADCOUNT_BUDGET", "20000000;0.08;150000;0.25", 8);
    gives("HEADCOUNT_BUDGET", "20000000;0.08;150000;;0.5", 10.5);
    gives("HEADCOUNT_BUDGET", "20000000;0.08;150000;;0", 32.0 / 3);
    gives("HEADCOUNT_BUDGET", "20000000;0.08;150000;1", 0);
    gives("HEADCOUNT_BUDGET", "1000000;0.1;100000", 1);
    fails("HEADCOUNT_BUDGET", "1;0.1;0", CSM_DIV0, "loaded_cost");
    fails("HEADCOUNT_BUDGET", "1;8;1", CSM_NUM, "cost_share");
    fails("HEADCOUNT_BUDGET", "1;0.1;1;1.1", CSM_NUM, "other_cost_share");
    fails("HEADCOUNT_BUDGET", "-1;0.1;1", CSM_NUM, "arr");
    fails("HEADCOUNT_BUDGET", "1;0.1;1;;-1", CSM_NUM, "step");
}

/* Shares in percent: exactly ⌊arr × c × (100 − o) / (10⁴ × cost)⌋. */
static void budget_is_that_of_exact_fractions(void **state)
{
    int wrong = 0;
    (void)state;
    for (int64_t share = 1; share <= 20; share++)
        for (int64_t other = 0; other < 100; other++)
            for (int64_t millions = 1; millions <= 40; millions++) {
                int64_t arr = millions * 1000000, cost = 10000;
                int64_t exact = arr * share * (100 - other) / (10000 * cost);
                double got = -1;
                assert_int_equal(csm_headcount_budget((double)arr, (double)share / 100,
                                                      (double)cost, (double)other / 100, 1, &got,
                                                      NULL),
                                 CSM_OK);
                if (got != (double)exact && !wrong++)
                    print_error("HEADCOUNT_BUDGET(%lld;%g;%lld;%g) is %g, not %lld\n",
                                (long long)arr, (double)share / 100, (long long)cost,
                                (double)other / 100, got, (long long)exact);
            }
    if (wrong)
        print_error("%d of 80000 wrong\n", wrong);
    assert_int_equal(wrong, 0);
}

static void headroom(void **state)
{
    (void)state;
    gives("HEADROOM", "5;2000000;8000000", 0.25);
    gives("HEADROOM", "3;2000000;8000000", -0.25);
    gives("HEADROOM", "4;2000000;8000000", 0);
    gives("HEADROOM", "0;2000000;8000000", -1);
    fails("HEADROOM", "5;2000000;0", CSM_DIV0, "current_arr");
    fails("HEADROOM", "-5;2000000;1", CSM_NUM, "csm_fte");
    fails("HEADROOM", "5;-1;1", CSM_NUM, "arr_per_csm");
}

static void managers(void **state)
{
    (void)state;
    gives("MANAGERS", "15", 3);
    gives("MANAGERS", "14", 2);
    gives("MANAGERS", "14.5", 3);
    gives("MANAGERS", "15;8", 2);
    gives("MANAGERS", "0", 0);
    gives("MANAGERS", "2.1;0.7", 3);
    fails("MANAGERS", "15;0", CSM_DIV0, "span");
    fails("MANAGERS", "-1", CSM_NUM, "ics");
}

static void managers_are_finite(void **state)
{
    double got = -1;
    (void)state;
    if (csm_managers(DBL_MAX, 1, &got, NULL) == CSM_OK)
        assert_true(isfinite(got));
}

static void shift_cover(void **state)
{
    (void)state;
    gives("SHIFT_COVER", "1;168;40", 4.2); /* around the clock, published: 168/40 */
    gives("SHIFT_COVER", "2;168;40", 8.4);
    gives("SHIFT_COVER", "1;168;40;0.3", 6);
    gives("SHIFT_COVER", "1;40;40", 1);
    gives("SHIFT_COVER", "0;168;40", 0);
    gives("SHIFT_COVER", "1;0;40", 0);
    fails("SHIFT_COVER", "1;169;40", CSM_NUM, "hours_open_per_week");
    fails("SHIFT_COVER", "1;168;169", CSM_NUM, "weekly_hours");
    fails("SHIFT_COVER", "1;168;0", CSM_DIV0, "weekly_hours");
    fails("SHIFT_COVER", "1;168;40;1", CSM_DIV0, "shrinkage");
    fails("SHIFT_COVER", "1;168;40;1.5", CSM_NUM, "shrinkage");
    fails("SHIFT_COVER", "-1;168;40", CSM_NUM, "seats");
}

static void route(void **state)
{
    static const char *const support[] = { "\"how-to\"", "\"password\"", "\"basic\"",
                                           "\"add-user\"", "\"How To\"", "\"ADD_USER\"" };
    static const char *const csm[] = { "\"feature-request\"", "\"feature-capability\"",
                                       "\"complaint\"", "\"Complaint\"", "\"FEATURE REQUEST\"" };
    (void)state;
    for (size_t i = 0; i < sizeof support / sizeof *support; i++)
        gives_text("ROUTE", support[i], "SUPPORT");
    for (size_t i = 0; i < sizeof csm / sizeof *csm; i++)
        gives_text("ROUTE", csm[i], "CSM");
    gives_text("ROUTE", "\"billing\";{\"billing\";\"outage\"};{\"CSM\";\"SUPPORT\"}", "CSM");
    gives_text("ROUTE", "\"outage\";{\"billing\";;\"outage\"};{\"CSM\";\"\";\"Desk\"}", "Desk");
    gives_text("ROUTE", "\"x\";\"X\";\"CSM\"", "CSM");
    fails("ROUTE", "\"billing\"", CSM_NA, "question_class");
    fails("ROUTE", "\"\"", CSM_NA, "question_class");
    /* An own table replaces the built-in one. */
    fails("ROUTE", "\"how-to\";{\"a\";\"b\"};{\"CSM\";\"CSM\"}", CSM_NA, "question_class");
    fails("ROUTE", "\"a\";{\"a\";\"b\"}", CSM_VALUE, "routes");
    fails("ROUTE", "\"a\";;{\"a\";\"b\"}", CSM_VALUE, "classes");
    fails("ROUTE", "\"a\";{\"a\";\"b\"};{\"CSM\";\"CSM\";\"CSM\"}", CSM_VALUE, "routes");
    fails("ROUTE", "1", CSM_VALUE, "question_class");
}

/* A table of blank cells is an empty table, not the absence of one. */
static void an_empty_table_knows_nothing(void **state)
{
    (void)state;
    fails("ROUTE", "\"how-to\";{;};{;}", CSM_NA, "classes");
}

static void routing_hours(void **state)
{
    (void)state;
    gives("ROUTING_HOURS", "{90;60;30};{\"CSM\";\"SUPPORT\";\"CSM\"};\"CSM\"", 2);
    gives("ROUTING_HOURS", "{90;60;30};{\"CSM\";\"SUPPORT\";\"CSM\"};\"support\"", 1);
    gives("ROUTING_HOURS", "{90;60};{\"SUPPORT\";\"SUPPORT\"};\"CSM\"", 0);
    gives("ROUTING_HOURS", "{90;60};{\"Desk\";\"CSM\"};\"desk\"", 1.5);
    gives("ROUTING_HOURS", "{90;;60};{\"CSM\";\"CSM\";\"CSM\"};\"CSM\"", 2.5);
    fails("ROUTING_HOURS", "{90;60};{\"CSM\";\"CSM\"};\"Desk\"", CSM_NA, "route");
    fails("ROUTING_HOURS", "{90;60};\"CSM\";\"CSM\"", CSM_VALUE, "routes");
    fails("ROUTING_HOURS", "{;};{\"CSM\";\"CSM\"};\"CSM\"", CSM_NA, "minutes");
    fails_in_row("ROUTING_HOURS", "{90;-60};{\"CSM\";\"CSM\"};\"CSM\"", CSM_NUM, "minutes", 2);
}

/* The two sides together have all the minutes. */
static void routes_add_up(void **state)
{
    dice d = { 2 };
    (void)state;
    for (int trial = 0; trial < 3000; trial++) {
        double minutes[8], csm = -1, support = -1;
        const char *routes[8];
        for (int i = 0; i < 8; i++) {
            minutes[i] = dice_share(&d) * 90;
            routes[i] = dice_whole(&d, 0, 1) ? "CSM" : "support";
        }
        csm_vector m = { minutes, 8 };
        csm_texts r = { routes, 8 };
        assert_int_equal(csm_routing_hours(m, r, "CSM", &csm, NULL), CSM_OK);
        assert_int_equal(csm_routing_hours(m, r, "SUPPORT", &support, NULL), CSM_OK);
        assert_nearly(csm + support, csm_sum_of(m) / 60);
    }
}

/* Names and defaults of all functions of the topic, which their entries cannot be asked about. */
static void signatures(void **state)
{
    (void)state;
    EXPECT_SIGNATURES(
        "HEADCOUNT accounts designed_effort effective_hours [pooled=1] [step=1]",
        "HEADCOUNT_RATIO arr arr_per_csm [accounts] [accounts_per_csm]",
        "HEADCOUNT_BUDGET arr cost_share loaded_cost [other_cost_share=0] [step=1]",
        "HEADROOM csm_fte arr_per_csm current_arr",
        "MANAGERS ics [span=7]",
        "SHIFT_COVER seats hours_open_per_week weekly_hours [shrinkage=0]",
        "ROUTE question_class [classes] [routes]",
        "ROUTING_HOURS minutes routes route");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(signatures),
        cmocka_unit_test(headcount),
        cmocka_unit_test(headcount_errors),
        cmocka_unit_test(the_last_row_left_keeps_its_number),
        cmocka_unit_test(headcount_is_the_least_that_suffices),
        cmocka_unit_test(headcount_ratio),
        cmocka_unit_test(headcount_budget),
        cmocka_unit_test(budget_is_that_of_exact_fractions),
        cmocka_unit_test(headroom),
        cmocka_unit_test(managers),
        cmocka_unit_test(managers_are_finite),
        cmocka_unit_test(shift_cover),
        cmocka_unit_test(route),
        cmocka_unit_test(an_empty_table_knows_nothing),
        cmocka_unit_test(routing_hours),
        cmocka_unit_test(routes_add_up),
    };
    return cmocka_run_group_tests_name("headcount", tests, NULL, NULL);
}
