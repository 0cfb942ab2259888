/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Capacity: people to accounts. */
#include <math.h>

#include "csm/availability.h"
#include "csm/capacity.h"
#include "dice.h"
#include "testing.h"

static void capacity(void **state)
{
    (void)state;
    gives("CAPACITY", "120;3", 40);                  /* the first example of the README */
    gives("CAPACITY", "120;{6;2};{1;3}", 40);        /* (6 + 3 × 2)/4 = 3 */
    gives("CAPACITY", "120;{6;2};{0.25;0.75}", 40);
    gives("CAPACITY", "120;{6;2}", 30);              /* equal weights: 4 */
    gives("CAPACITY", "120;{6|2};{1;3}", 40);
    gives("CAPACITY", "120;{6;;2};{1;99;3}", 40);
    gives("CAPACITY", "120;{6;2};{1;}", 20);         /* no account of the second segment */
    gives("CAPACITY", "100;3", 33);
    gives("CAPACITY", "100;3;;0.5", 33);
    gives("CAPACITY", "101;3;;0.5", 33.5);           /* 33.67 */
    gives("CAPACITY", "100;3;;10", 30);
    gives("CAPACITY", "100;3;;0", 100.0 / 3);
    gives("CAPACITY", "0.3;0.1", 3);
    gives("CAPACITY", "0;3", 0);
    gives("CAPACITY", "1;3", 0);
}

static void capacity_errors(void **state)
{
    (void)state;
    fails("CAPACITY", "120;0", CSM_DIV0, "designed_effort");
    fails("CAPACITY", "120;{0;0}", CSM_DIV0, "designed_effort");
    fails("CAPACITY", "0;0", CSM_DIV0, "designed_effort");
    fails("CAPACITY", "120;{6;2};{0;0}", CSM_DIV0, "mix");
    fails("CAPACITY", "120;{6;2};{;}", CSM_DIV0, "mix");
    fails("CAPACITY", "120;{6;2};{1;2;3}", CSM_VALUE, "mix");
    fails("CAPACITY", "120;{;}", CSM_NA, "designed_effort");
    fails("CAPACITY", "-1;3", CSM_NUM, "effective_hours");
    fails_in_row("CAPACITY", "120;{6;-2}", CSM_NUM, "designed_effort", 2);
    fails_in_row("CAPACITY", "120;{6;;2};{1;1;-1}", CSM_NUM, "mix", 3);
    fails("CAPACITY", "120;3;;-1", CSM_NUM, "step");
    fails("CAPACITY", "{120;80};3", CSM_VALUE, "effective_hours");
    fails("CAPACITY", "1e308;1e-308", CSM_NUM, NULL);
}

static void team_capacity(void **state)
{
    (void)state;
    gives("TEAM_CAPACITY", "{120;120;60};3", 100);
    gives("TEAM_CAPACITY", "{120;80};{6;2};{0.25;0.75}", 66); /* 200/3 */
    gives("TEAM_CAPACITY", "{50;50};30", 3);                  /* not 1 + 1 */
    gives("TEAM_CAPACITY", "{120;;60};3", 60);
    gives("TEAM_CAPACITY", "120;3", 40);
    fails("TEAM_CAPACITY", "{;};3", CSM_NA, "effective_hours");
    fails_in_row("TEAM_CAPACITY", "{120;;-60};3", CSM_NUM, "effective_hours", 3);
}

/* Hours in tenths, efforts in hundredths: exactly ⌊hours × Σ mix / Σ effort·mix⌋. */
static void capacity_is_that_of_exact_fractions(void **state)
{
    dice d = { 1 };
    (void)state;
    for (int trial = 0; trial < 50000; trial++) {
        size_t n = (size_t)dice_whole(&d, 1, 4);
        double effort[4], mix[4], hours, got = -1;
        int64_t tenths, weighted = 0, weight = 0, exact;
        for (size_t i = 0; i < n; i++) {
            int64_t e = dice_whole(&d, 1, 2000), m = dice_whole(&d, 1, 500);
            effort[i] = (double)e / 100;
            mix[i] = (double)m;
            weighted += e * m;
            weight += m;
        }
        /* Half of the cases come out even, which is where errors show. */
        tenths = trial % 2 ? dice_whole(&d, 0, 20000) : weighted * dice_whole(&d, 1, 30);
        hours = (double)tenths / 10;
        exact = tenths * 10 * weight / weighted;
        assert_int_equal(csm_capacity(csm_one(&hours), (csm_vector){ effort, n },
                                      (csm_vector){ mix, n }, 1, &got, NULL),
                         CSM_OK);
        if (got != (double)exact)
            fail_msg("trial %d: %.17g instead of %lld (%zu segments)", trial, got,
                     (long long)exact, n);
    }
}

/* A planner writes CAPACITY(AVAILABILITY(hours; ; internal; shrinkage); effort), shares in percent:
 * the whole chain must round as the exact fraction does. */
static void capacity_of_an_availability(void **state)
{
    int wrong = 0;
    (void)state;
    for (int64_t internal = 0; internal < 100; internal++)
        for (int64_t shrinkage = 0; shrinkage < 100; shrinkage++)
            for (int64_t twentieths = 1; twentieths <= 80; twentieths++) {
                double hours = -1, got = -1, effort = (double)twentieths / 20;
                int64_t exact = 160 * (100 - internal) * (100 - shrinkage) * 20 /
                                (10000 * twentieths);
                assert_int_equal(csm_availability(160, NOTHING, (double)internal / 100,
                                                  (double)shrinkage / 100, 1, &hours, NULL),
                                 CSM_OK);
                assert_int_equal(csm_capacity(csm_one(&hours), csm_one(&effort), NOTHING, 1,
                                              &got, NULL),
                                 CSM_OK);
                if (got != (double)exact && !wrong++)
                    print_error("CAPACITY(AVAILABILITY(160;;%g;%g);%g) is %g, not %lld\n",
                                (double)internal / 100, (double)shrinkage / 100, effort, got,
                                (long long)exact);
            }
    if (wrong)
        print_error("%d of 800000 wrong\n", wrong);
    assert_int_equal(wrong, 0);
}

static void capacity_falls_as_effort_grows(void **state)
{
    static const double steps[] = { 0, 1, 0.5, 0.25 };
    dice d = { 2 };
    (void)state;
    for (int trial = 0; trial < 4000; trial++) {
        double hours = dice_share(&d) * 2000, effort = 0.01 + dice_share(&d), last = INFINITY;
        for (int i = 0; i < 20; i++) {
            double got = -1;
            assert_int_equal(csm_capacity(csm_one(&hours), csm_one(&effort), NOTHING,
                                          steps[trial % 4], &got, NULL),
                             CSM_OK);
            assert_true(got >= 0 && got <= last);
            last = got;
            effort *= 1 + dice_share(&d) / 4;
        }
    }
}

static void portfolio_hours(void **state)
{
    (void)state;
    gives("PORTFOLIO_HOURS", "{10;40};{6;1.5}", 120);
    gives("PORTFOLIO_HOURS", "{10;40};{6;1.5};{1.5;1}", 150);
    gives("PORTFOLIO_HOURS", "{10;40};{6;1.5};2", 240);
    gives("PORTFOLIO_HOURS", "{10;;40};{6;7;1.5}", 120);
    gives("PORTFOLIO_HOURS", "{10;40};{6;}", 60);
    gives("PORTFOLIO_HOURS", "40;3", 120);
    gives("PORTFOLIO_HOURS", "0;3", 0);
    fails("PORTFOLIO_HOURS", "{10;40};6", CSM_VALUE, "efforts");
    fails("PORTFOLIO_HOURS", "{10;40;1};{6;1;1};{1;2}", CSM_VALUE, "multipliers");
    fails("PORTFOLIO_HOURS", "{;};{1;2}", CSM_NA, "accounts");
    fails_in_row("PORTFOLIO_HOURS", "{10;40};{6;-1}", CSM_NUM, "efforts", 2);
    fails("PORTFOLIO_HOURS", "1e308;1e308", CSM_NUM, NULL);
}

static void load_and_its_status(void **state)
{
    (void)state;
    gives("LOAD", "150;120", 1.25);
    gives("LOAD", "0;120", 0);
    fails("LOAD", "150;0", CSM_DIV0, "effective_hours");
    fails("LOAD", "-1;120", CSM_NUM, "required_hours");
    gives_text("LOAD_STATUS", "0", "UNDER");
    gives_text("LOAD_STATUS", "0.79", "UNDER");
    gives_text("LOAD_STATUS", "0.8", "OK");
    gives_text("LOAD_STATUS", "1", "OK");
    gives_text("LOAD_STATUS", "1.01", "OVER");
    gives_text("LOAD_STATUS", "1.2", "OVER");
    gives_text("LOAD_STATUS", "1.21", "CRITICAL");
    gives_text("LOAD_STATUS", "1.0000000000000002", "OK"); /* full but for the last digit */
    gives_text("LOAD_STATUS", "0.7999999999999999", "OK");
    gives_text("LOAD_STATUS", "0.7;0.5;0.6;0.65", "CRITICAL");
    gives_text("LOAD_STATUS", "1;1;1;1", "OK");
    gives_value("LOAD_STATUS", "{0.5;0.8;1;1.2;1.3}",
                "{\"UNDER\";\"OK\";\"OK\";\"OVER\";\"CRITICAL\"}");
    gives_value("LOAD_STATUS", "{0.5;|1;2}", "{\"UNDER\";|\"OK\";\"CRITICAL\"}");
    fails("LOAD_STATUS", "1;1.1", CSM_NUM, "low");
    fails("LOAD_STATUS", "1;;1.3", CSM_NUM, "high");
    fails("LOAD_STATUS", "{;}", CSM_NA, NULL);
    fails_in_row("LOAD_STATUS", "{1;;-1}", CSM_NUM, "load", 3);
    fails_in_row("LOAD_STATUS", "{1;;\"x\"}", CSM_VALUE, "load", 3);
}

/* Decimal hours that fill each other are a full load, in every size: n × 0.1 over n/10. */
static void a_full_load_is_ok(void **state)
{
    (void)state;
    for (int tenths = 1; tenths <= 30000; tenths++) {
        double load = -1;
        csm_load_status status = CSM_CRITICAL;
        assert_int_equal(csm_load(tenths * 0.1, tenths / 10.0, &load, NULL), CSM_OK);
        assert_int_equal(csm_load_statuses(csm_one(&load), 0.8, 1, 1.2, &status, NULL), CSM_OK);
        assert_int_equal(status, CSM_LOAD_OK);
        /* Four fifths of it are not too little. */
        assert_int_equal(csm_load(tenths * 0.1 * 0.8, tenths / 10.0, &load, NULL), CSM_OK);
        assert_int_equal(csm_load_statuses(csm_one(&load), 0.8, 1, 1.2, &status, NULL), CSM_OK);
        assert_int_equal(status, CSM_LOAD_OK);
    }
}

static void sweep(void **state)
{
    (void)state;
    gives("SWEEP_PERIODS", "960;240;0.5", 2);
    gives("SWEEP_PERIODS", "960;240;0.5;0.5", 4);
    gives("SWEEP_PERIODS", "0;240;0.5", 0);
    fails("SWEEP_PERIODS", "960;0;0.5", CSM_DIV0, "hours_per_period");
    fails("SWEEP_PERIODS", "960;240;0.5;0", CSM_DIV0, "share");
    fails("SWEEP_PERIODS", "960;240;-0.5", CSM_NUM, "hours_per_touch");
    fails("SWEEP_PERIODS", "960;240;0.5;1.5", CSM_NUM, "share");
}

/* So many periods of the team's hours are the hours of one round. */
static void sweep_is_a_round_of_hours(void **state)
{
    dice d = { 3 };
    (void)state;
    for (int trial = 0; trial < 5000; trial++) {
        double accounts = (double)dice_whole(&d, 0, 5000), hours = 1 + dice_share(&d) * 500;
        double touch = dice_share(&d) * 3, share = 0.01 + 0.99 * dice_share(&d), periods = -1;
        assert_int_equal(csm_sweep_periods(accounts, hours, touch, share, &periods, NULL),
                         CSM_OK);
        assert_nearly(periods * hours * share, accounts * touch);
    }
}

/* Names and defaults of all functions of the topic, which their entries cannot be asked about. */
static void signatures(void **state)
{
    (void)state;
    EXPECT_SIGNATURES(
        "CAPACITY effective_hours designed_effort [mix] [step=1]",
        "TEAM_CAPACITY effective_hours designed_effort [mix] [step=1]",
        "PORTFOLIO_HOURS accounts efforts [multipliers=1]",
        "LOAD required_hours effective_hours",
        "LOAD_STATUS load [low=0.8] [high=1] [critical=1.2]",
        "SWEEP_PERIODS accounts hours_per_period hours_per_touch [share=1]");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(signatures),
        cmocka_unit_test(capacity),
        cmocka_unit_test(capacity_errors),
        cmocka_unit_test(team_capacity),
        cmocka_unit_test(capacity_is_that_of_exact_fractions),
        cmocka_unit_test(capacity_of_an_availability),
        cmocka_unit_test(capacity_falls_as_effort_grows),
        cmocka_unit_test(portfolio_hours),
        cmocka_unit_test(load_and_its_status),
        cmocka_unit_test(a_full_load_is_ok),
        cmocka_unit_test(sweep),
        cmocka_unit_test(sweep_is_a_round_of_hours),
    };
    return cmocka_run_group_tests_name("capacity", tests, NULL, NULL);
}
