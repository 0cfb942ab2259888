/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Time and availability. */
#include <math.h>

#include "csm/availability.h"
#include "dice.h"
#include "testing.h"

static void availability(void **state)
{
    (void)state;
    gives("AVAILABILITY", "160;40", 120);              /* the first example of the README */
    gives("AVAILABILITY", "160", 160);
    gives("AVAILABILITY", "160;{20;12;8}", 120);
    gives("AVAILABILITY", "160;{20|12|8}", 120);
    gives("AVAILABILITY", "160;;0.25", 120);
    gives("AVAILABILITY", "160;;0.25;;0.5", 60);
    gives("AVAILABILITY", "100;7;;0.3", 63);           /* 100 × 0.7 − 7 */
    gives("AVAILABILITY", "100;10;0.5;0.2;0.9", 31.5); /* (80 − 10) × 0.5 × 0.9 */
    gives("AVAILABILITY", "160;160", 0);
    gives("AVAILABILITY", "0", 0);
    gives("AVAILABILITY", "160;;1", 0);
    gives("AVAILABILITY", "160;;;1", 0);
    gives("AVAILABILITY", "160;;;;0", 0);
    gives("AVAILABILITY", "160;{;40;}", 120); /* blank cells are no deduction */
    gives("AVAILABILITY", "160;{;}", 160);
}

static void availability_errors(void **state)
{
    (void)state;
    fails("AVAILABILITY", "160;161", CSM_NUM, "deductions");
    fails("AVAILABILITY", "160;81;;0.5", CSM_NUM, "deductions");
    fails("AVAILABILITY", "-1", CSM_NUM, "total_hours");
    fails_in_row("AVAILABILITY", "160;{1;-1}", CSM_NUM, "deductions", 2);
    fails_in_row("AVAILABILITY", "160;{;1;;-1}", CSM_NUM, "deductions", 4);
    fails("AVAILABILITY", "160;;1.01", CSM_NUM, "internal_share");
    fails("AVAILABILITY", "160;;;25", CSM_NUM, "shrinkage");
    fails("AVAILABILITY", "160;;;;-0.1", CSM_NUM, "realization");
    fails("AVAILABILITY", "\"160\"", CSM_VALUE, "total_hours");
}

static void all_hours_deducted_examples(void **state)
{
    (void)state;
    gives("AVAILABILITY", "1.1;{0.8;0.3}", 0);
    gives("AVAILABILITY", "0.3;{0.1;0.1;0.1}", 0);
}

/* Deductions that are all the hours, in decimals, leave 0 hours and are no error. */
static void all_hours_deducted(void **state)
{
    dice d = { 1 };
    (void)state;
    for (int trial = 0; trial < 20000; trial++) {
        int64_t tenths = 0;
        double x[5], hours = -1;
        for (int i = 0; i < 5; i++) {
            int64_t part = dice_whole(&d, 0, 500);
            x[i] = (double)part / 10;
            tenths += part;
        }
        csm_error error = csm_availability((double)tenths / 10, (csm_vector){ x, 5 }, 0, 0, 1,
                                           &hours, NULL);
        if (error != CSM_OK || fabs(hours) > 1e-12)
            fail_msg("%g − (%g + %g + %g + %g + %g): error %d, %g hours", (double)tenths / 10,
                     x[0], x[1], x[2], x[3], x[4], (int)error, hours);
    }
}

static void utilization_is_occupancy_of_what_shrinkage_leaves(void **state)
{
    dice d = { 2 };
    (void)state;
    for (int trial = 0; trial < 20000; trial++) {
        double paid = 1 + dice_share(&d) * 200, absent = dice_share(&d) * paid * 0.99;
        double handled = dice_share(&d) * 300, u = -1, o = -1, s = -1;
        assert_int_equal(csm_utilization(handled, paid, &u, NULL), CSM_OK);
        assert_int_equal(csm_occupancy(handled, paid - absent, &o, NULL), CSM_OK);
        assert_int_equal(csm_shrinkage(absent, paid, &s, NULL), CSM_OK);
        assert_true(fabs(u - o * (1 - s)) <= 1e-12 * u);
    }
}

static void shares_of_time(void **state)
{
    (void)state;
    gives("UTILIZATION", "96;160", 0.6);
    gives("OCCUPANCY", "96;120", 0.8);
    gives("SHRINKAGE", "40;160", 0.25);
    gives("UTILIZATION", "200;160", 1.25); /* overtime is no error */
    gives("UTILIZATION", "0;160", 0);
    gives("SHRINKAGE", "160;160", 1);
    gives("SHRINKAGE", "0;160", 0);
    fails("SHRINKAGE", "161;160", CSM_NUM, "unavailable_hours");
    fails("UTILIZATION", "96;0", CSM_DIV0, "paid_hours");
    fails("OCCUPANCY", "0;0", CSM_DIV0, "available_hours");
    fails("OCCUPANCY", "-1;120", CSM_NUM, "handling_hours");
    fails("SHRINKAGE", "40;-160", CSM_NUM, "paid_hours");
}

static void gross_up(void **state)
{
    (void)state;
    gives("GROSS_UP", "21;0.3", 30);
    gives("GROSS_UP", "20;0.25;TRUE", 25);
    gives("GROSS_UP", "20;0", 20);
    gives("GROSS_UP", "20;1;TRUE", 40); /* as many again */
    gives("GROSS_UP", "0;0.3", 0);
    fails("GROSS_UP", "20;1", CSM_DIV0, "shrinkage");
    fails("GROSS_UP", "20;1.1", CSM_NUM, "shrinkage");
    fails("GROSS_UP", "20;1.1;TRUE", CSM_NUM, "shrinkage");
    fails("GROSS_UP", "20;-0.1", CSM_NUM, "shrinkage");
    fails("GROSS_UP", "-1;0.3", CSM_NUM, "net_fte");
    fails("GROSS_UP", "20;0.3;2", CSM_NUM, "of_net");
}

/* Of the paid people, 1 − shrinkage are at work again. */
static void gross_up_is_undone_by_shrinkage(void **state)
{
    dice d = { 3 };
    (void)state;
    for (int trial = 0; trial < 20000; trial++) {
        double net = dice_share(&d) * 500, s = dice_share(&d) * 0.95, paid = -1, more = -1;
        assert_int_equal(csm_gross_up(net, s, false, &paid, NULL), CSM_OK);
        assert_nearly(paid * (1 - s), net);
        /* Of the net people, s/(1 − s) is the same shrinkage. */
        if (s / (1 - s) <= 1) {
            assert_int_equal(csm_gross_up(net, s / (1 - s), true, &more, NULL), CSM_OK);
            assert_nearly(more, paid);
        }
    }
}

static void per_period(void **state)
{
    (void)state;
    gives("PER_PERIOD", "3;\"WEEK\";\"YEAR\"", 156);
    gives("PER_PERIOD", "3;\"WEEK\";\"MONTH\"", 13); /* 156/12 */
    gives("PER_PERIOD", "3;\"WEEK\";\"QUARTER\"", 39);
    gives("PER_PERIOD", "2;\"YEAR\";\"QUARTER\"", 0.5);
    gives("PER_PERIOD", "1;\"QUARTER\";\"MONTH\"", 1.0 / 3);
    gives("PER_PERIOD", "1;\"ONCE\";\"YEAR\"", 1);
    gives("PER_PERIOD", "1;\"ONCE\";\"YEAR\";24", 0.5);
    gives("PER_PERIOD", "1;\"ONCE\";\"MONTH\";24", 1.0 / 24);
    gives("PER_PERIOD", "1;\"MONTH\";\"ONCE\";24", 24);
    gives("PER_PERIOD", "5;\"ONCE\";\"ONCE\";7", 5);
    gives("PER_PERIOD", "1;\"week\";\"Year\"", 52);
    gives("PER_PERIOD", "0;\"WEEK\";\"YEAR\"", 0);
    fails("PER_PERIOD", "1;\"DAY\";\"YEAR\"", CSM_NA, "from");
    fails("PER_PERIOD", "1;\"WEEK\";\"\"", CSM_NA, "to");
    fails("PER_PERIOD", "-1;\"WEEK\";\"YEAR\"", CSM_NUM, "count");
    fails("PER_PERIOD", "1;\"ONCE\";\"YEAR\";0", CSM_DIV0, "contract_months");
    fails("PER_PERIOD", "1;\"ONCE\";\"YEAR\";-12", CSM_NUM, "contract_months");
    fails("PER_PERIOD", "1;2;\"YEAR\"", CSM_VALUE, "from");
}

static void per_period_there_and_back(void **state)
{
    dice d = { 4 };
    (void)state;
    for (int from = CSM_WEEK; from <= CSM_ONCE; from++)
        for (int to = CSM_WEEK; to <= CSM_ONCE; to++)
            for (int trial = 0; trial < 100; trial++) {
                double count = dice_share(&d) * 100, months = (double)dice_whole(&d, 1, 60);
                double there = -1, back = -1;
                assert_int_equal(csm_per_period(count, (csm_cadence)from, (csm_cadence)to,
                                                months, &there, NULL),
                                 CSM_OK);
                assert_int_equal(csm_per_period(there, (csm_cadence)to, (csm_cadence)from,
                                                months, &back, NULL),
                                 CSM_OK);
                assert_nearly(back, count);
            }
}

/* Names and defaults of all functions of the topic, which their entries cannot be asked about. */
static void signatures(void **state)
{
    (void)state;
    EXPECT_SIGNATURES(
        "AVAILABILITY total_hours [deductions=0] [internal_share=0] [shrinkage=0] [realization=1]",
        "UTILIZATION customer_hours paid_hours",
        "OCCUPANCY handling_hours available_hours",
        "SHRINKAGE unavailable_hours paid_hours",
        "GROSS_UP net_fte shrinkage [of_net=0]",
        "PER_PERIOD count from to [contract_months=12]");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(signatures),
        cmocka_unit_test(availability),
        cmocka_unit_test(availability_errors),
        cmocka_unit_test(all_hours_deducted_examples),
        cmocka_unit_test(all_hours_deducted),
        cmocka_unit_test(utilization_is_occupancy_of_what_shrinkage_leaves),
        cmocka_unit_test(shares_of_time),
        cmocka_unit_test(gross_up),
        cmocka_unit_test(gross_up_is_undone_by_shrinkage),
        cmocka_unit_test(per_period),
        cmocka_unit_test(per_period_there_and_back),
    };
    return cmocka_run_group_tests_name("availability", tests, NULL, NULL);
}
