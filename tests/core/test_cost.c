/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Cost and business case. */
#include <math.h>

#include "csm/cost.h"
#include "dice.h"
#include "testing.h"

static void costs(void **state)
{
    (void)state;
    gives("LOADED_COST", "140000;1.3", 182000);
    gives("LOADED_COST", "140000;1", 140000);
    gives("HOURLY_COST", "180000;1440", 125);
    gives("COST_TO_SERVE", "36;125", 4500);
    gives("COST_TO_SERVE", "36;125;500", 5000);
    gives("COST_TO_SERVE", "36;125;500;100000", 0.05);
    gives("COST_TO_SERVE", "36;125;;100000", 0.045);
    gives("COST_TO_SERVE", "0;125", 0);
    gives("COST_RATIO", "900000;10000000", 0.09);
    gives("COST_RATIO", "0;10000000", 0);
}

static void business_case(void **state)
{
    (void)state;
    gives("ROI", "250000;200000", 0.25);
    gives("ROI", "200000;200000", 0);
    gives("ROI", "0;200000", -1);
    gives("ROI", "-100000;200000", -1.5);
    gives("PAYBACK_MONTHS", "150000;200000", 9);
    gives("PAYBACK_MONTHS", "0;200000", 0);
    gives("BREAKEVEN_RETENTION", "160000;10000000;0.8", 0.02);
    gives("BREAKEVEN_RETENTION", "160000;10000000;0.8;0.5", 0.04);
    gives("BREAKEVEN_RETENTION", "160000;10000000;1;1", 0.016);
    gives("SUCCESS_RATIO", "500000;10000000;1.1", 0.5);
    gives("SUCCESS_RATIO", "0;10000000;1.1", 0);
}

static void cost_errors(void **state)
{
    (void)state;
    fails("LOADED_COST", "-1;1.3", CSM_NUM, "pay");
    fails("LOADED_COST", "1;0.3", CSM_NUM, "loading");
    fails("HOURLY_COST", "-1;1440", CSM_NUM, "loaded_cost");
    fails("HOURLY_COST", "1;0", CSM_DIV0, "effective_hours");
    fails("HOURLY_COST", "1;-1", CSM_NUM, "effective_hours");
    fails("COST_TO_SERVE", "-1;125", CSM_NUM, "hours_per_account");
    fails("COST_TO_SERVE", "1;-125", CSM_NUM, "hourly_cost");
    fails("COST_TO_SERVE", "1;125;-1", CSM_NUM, "fixed_cost");
    fails("COST_TO_SERVE", "1;125;1;0", CSM_DIV0, "arr");
    fails("COST_TO_SERVE", "1;125;1;-1", CSM_NUM, "arr");
    fails("COST_RATIO", "-1;1", CSM_NUM, "cs_cost");
    fails("COST_RATIO", "1;0", CSM_DIV0, "arr");
    fails("ROI", "1;0", CSM_DIV0, "cost");
    fails("ROI", "1;-1", CSM_NUM, "cost");
    fails("ROI", "\"a\";1", CSM_VALUE, "return");
    fails("PAYBACK_MONTHS", "1;0", CSM_DIV0, "annual_gain");
    fails("PAYBACK_MONTHS", "1;-1", CSM_NUM, "annual_gain");
    fails("PAYBACK_MONTHS", "-1;1", CSM_NUM, "cost");
    fails("BREAKEVEN_RETENTION", "-1;1;0.8", CSM_NUM, "cost");
    fails("BREAKEVEN_RETENTION", "1;0;0.8", CSM_DIV0, "arr_covered");
    fails("BREAKEVEN_RETENTION", "1;1;0", CSM_DIV0, "margin");
    fails("BREAKEVEN_RETENTION", "1;1;1.1", CSM_NUM, "margin");
    fails("BREAKEVEN_RETENTION", "1;1;0.8;0", CSM_DIV0, "delivered_capacity");
    fails("BREAKEVEN_RETENTION", "1;1;0.8;1.1", CSM_NUM, "delivered_capacity");
    fails("SUCCESS_RATIO", "1;1;1", CSM_DIV0, "nrr");
    fails("SUCCESS_RATIO", "1;1;0.9", CSM_NUM, "nrr");
    fails("SUCCESS_RATIO", "1;1;-1", CSM_NUM, "nrr");
    fails("SUCCESS_RATIO", "1;0;1.1", CSM_DIV0, "arr");
    fails("SUCCESS_RATIO", "-1;1;1.1", CSM_NUM, "cs_cost");
}

/* An NRR that a formula made out of decimals is 1 where the decimals say so: no ratio of 10^15. */
static void no_growth_by_decimals(void **state)
{
    (void)state;
    fails("SUCCESS_RATIO", "500000;10000000;1.0000000000000002", CSM_DIV0, "nrr");
    fails("SUCCESS_RATIO", "500000;10000000;0.9999999999999999", CSM_DIV0, "nrr");
    fails("SUCCESS_RATIO", "500000;10000000;0.999999999999", CSM_NUM, "nrr");
}

/* The gain that breaks even brings back exactly the cost; what pays back in 12 months is the
 * cost. */
static void break_even_pays_the_cost(void **state)
{
    dice d = { 1 };
    (void)state;
    for (int trial = 0; trial < 5000; trial++) {
        double cost = dice_share(&d) * 1e6, arr = 1 + dice_share(&d) * 1e8, gain = -1, other = -1;
        double margin = 0.1 + 0.9 * dice_share(&d), delivered = 0.1 + 0.9 * dice_share(&d);
        assert_int_equal(csm_breakeven_retention(cost, arr, margin, delivered, &gain, NULL),
                         CSM_OK);
        assert_nearly(gain * arr * margin * delivered, cost);
        assert_int_equal(csm_payback_months(cost, arr, &other, NULL), CSM_OK);
        assert_nearly(other / 12 * arr, cost);
        assert_int_equal(csm_roi(arr, cost + 1, &other, NULL), CSM_OK);
        assert_nearly((1 + other) * (cost + 1), arr);
    }
}

/* Names and defaults of all functions of the topic, which their entries cannot be asked about. */
static void signatures(void **state)
{
    (void)state;
    EXPECT_SIGNATURES(
        "LOADED_COST pay loading",
        "HOURLY_COST loaded_cost effective_hours",
        "COST_TO_SERVE hours_per_account hourly_cost [fixed_cost=0] [arr]",
        "COST_RATIO cs_cost arr",
        "ROI return cost",
        "PAYBACK_MONTHS cost annual_gain",
        "BREAKEVEN_RETENTION cost arr_covered margin [delivered_capacity=1]",
        "SUCCESS_RATIO cs_cost arr nrr");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(signatures),
        cmocka_unit_test(costs),
        cmocka_unit_test(business_case),
        cmocka_unit_test(cost_errors),
        cmocka_unit_test(no_growth_by_decimals),
        cmocka_unit_test(break_even_pays_the_cost),
    };
    return cmocka_run_group_tests_name("cost", tests, NULL, NULL);
}
