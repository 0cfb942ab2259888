/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Retention, quota and pay. */
#include <math.h>

#include "csm/retention.h"
#include "dice.h"
#include "testing.h"

/* ---- retention ---- */

static void retention_from_totals(void **state)
{
    (void)state;
    gives("NRR", "1000000;150000;30000;70000", 1.05);
    gives("NRR", "100;0;0;0", 1);
    gives("NRR", "100;0;40;60", 0);
    gives("NRR", "100;300;0;0", 4);
    gives("GRR", "1000000;30000;70000", 0.9);
    gives("GRR", "100;0;0", 1);
    gives("GRR", "100;100;0", 0);
    /* Nothing of 0.3 is left when 0.1 and 0.2 go, though 0.1 + 0.2 > 0.3 as doubles. */
    gives("GRR", "0.3;0.1;0.2", 0);
    gives("NRR", "0.1;0.2;0;0.3", 0);
    gives("NET_CHURN", "1.05", -0.05);
    gives("NET_CHURN", "0.9", 0.1);
    gives("NET_CHURN", "0", 1);
    gives("LOGO_RETENTION", "200;14", 0.93);
    gives("LOGO_RETENTION", "200;200", 0);
    gives("RENEWAL_RATE", "460000;500000", 0.92);
    gives("RENEWAL_RATE", "500000;500000", 1);
    gives("RENEWAL_RATE", "0;500000", 0);
    gives("QUICK_RATIO", "300000;100000;30000;70000", 4);
    gives("QUICK_RATIO", "0;0;0;5", 0);
}

static void retention_errors(void **state)
{
    (void)state;
    fails("NRR", "0;1;1;1", CSM_DIV0, "start");
    fails("NRR", "-1;1;1;1", CSM_NUM, "start");
    fails("NRR", "100;-1;1;1", CSM_NUM, "expansion");
    fails("NRR", "100;1;-1;1", CSM_NUM, "contraction");
    fails("NRR", "100;1;1;-1", CSM_NUM, "churn");
    fails("NRR", "100;10;50;61", CSM_NUM, "churn");
    fails("NRR", "100;10;50", CSM_VALUE, "churn");
    fails("GRR", "100;50;51", CSM_NUM, "churn");
    fails("GRR", "0;0;0", CSM_DIV0, "start");
    fails("NET_CHURN", "-0.1", CSM_NUM, "nrr");
    fails("LOGO_RETENTION", "0;0", CSM_DIV0, "start");
    fails("LOGO_RETENTION", "10;11", CSM_NUM, "lost");
    fails("LOGO_RETENTION", "10;-1", CSM_NUM, "lost");
    fails("RENEWAL_RATE", "600000;500000", CSM_NUM, "renewed");
    fails("RENEWAL_RATE", "1;0", CSM_DIV0, "available_to_renew");
    fails("QUICK_RATIO", "1;1;0;0", CSM_DIV0, "churn");
    fails("QUICK_RATIO", "-1;1;1;1", CSM_NUM, "new");
    fails("ANNUALIZE_CHURN", "1.1", CSM_NUM, "rate");
    fails("ANNUALIZE_CHURN", "-0.1", CSM_NUM, "rate");
    fails("ANNUALIZE_CHURN", "0.1;0", CSM_DIV0, "periods");
    fails("ANNUALIZE_CHURN", "0.1;-1", CSM_NUM, "periods");
    fails("NRR_COHORT", "{0;0};{1;1}", CSM_DIV0, "arr_start");
    fails("NRR_COHORT", "{;};{1;1}", CSM_NA, "arr_start");
    fails("NRR_COHORT", "{1;2};{1;2;3}", CSM_VALUE, "arr_end");
    fails_in_row("GRR_COHORT", "{1;-2};{1;2}", CSM_NUM, "arr_start", 2);
    fails_in_row("GRR_COHORT", "{1;;2};{1;2;-3}", CSM_NUM, "arr_end", 3);
}

static void cohorts(void **state)
{
    (void)state;
    gives("NRR_COHORT", "{100;200;0};{150;180;500}", 1.1);
    gives("GRR_COHORT", "{100;300;0};{150;280;500}", 0.95);
    gives("NRR_COHORT", "{100;100};{130;}", 0.65); /* a blank end is a lost account */
    gives("GRR_COHORT", "{100;100};{130;}", 0.5);
    gives("GRR_COHORT", "{100;;100};{130;77;100}", 1); /* no start, no account */
}

/* From totals over the same accounts comes the same; gross never above net nor 1. */
static void totals_and_cohorts_agree(void **state)
{
    dice d = { 1 };
    (void)state;
    for (int trial = 0; trial < 3000; trial++) {
        double start[20], end[20], sum = 0, expansion = 0, contraction = 0, churn = 0;
        double nrr = -1, grr = -1, nrr_totals = -1, grr_totals = -1;
        for (int i = 0; i < 20; i++) {
            start[i] = i && dice_whole(&d, 0, 3) == 0 ? 0 : (double)dice_whole(&d, 1, 100000);
            end[i] = dice_whole(&d, 0, 4) == 0 ? 0 : (double)dice_whole(&d, 0, 120000);
            sum += start[i];
            if (start[i] <= 0)
                continue;
            expansion += fmax(end[i] - start[i], 0);
            if (end[i] > 0)
                contraction += fmax(start[i] - end[i], 0);
            else
                churn += start[i];
        }
        csm_vector from = { start, 20 }, to = { end, 20 };
        assert_int_equal(csm_nrr_cohort(from, to, &nrr, NULL), CSM_OK);
        assert_int_equal(csm_grr_cohort(from, to, &grr, NULL), CSM_OK);
        assert_int_equal(csm_nrr(sum, expansion, contraction, churn, &nrr_totals, NULL), CSM_OK);
        assert_int_equal(csm_grr(sum, contraction, churn, &grr_totals, NULL), CSM_OK);
        assert_nearly(nrr, nrr_totals);
        assert_nearly(grr, grr_totals);
        assert_true(grr <= 1 && grr <= nrr);
    }
}

static void annual_churn(void **state)
{
    (void)state;
    gives("ANNUALIZE_CHURN", "0.5;2", 0.75);
    gives("ANNUALIZE_CHURN", "0.02", 0.2152832762651999); /* 1 − 0.98^12, not 0.24 */
    gives("ANNUALIZE_CHURN", "0;12", 0);
    gives("ANNUALIZE_CHURN", "1;12", 1);
    gives("ANNUALIZE_CHURN", "0.75;0.5", 0.5); /* of two years: half a period */
    for (int r = 0; r <= 1000; r++) {
        assert_nearly(answer_to("ANNUALIZE_CHURN", "%.17g;1", r / 1000.0), r / 1000.0);
        double kept = 1;
        for (int m = 0; m < 12; m++)
            kept *= 1 - r / 1000.0;
        assert_true(fabs(answer_to("ANNUALIZE_CHURN", "%.17g", r / 1000.0) - (1 - kept)) < 1e-14);
    }
    /* Small rates keep their digits: 12 r − 66 r². */
    assert_nearly(answer_of("ANNUALIZE_CHURN", "1e-12"), 12e-12 - 66e-24);
}

/* ---- quota ---- */

static void quotas(void **state)
{
    (void)state;
    gives("QUOTA", "2000000;1.1", 2200000);
    gives("QUOTA", "2000000;1.1;0.5", 2100000);
    gives("QUOTA", "2000000;0.9", 1800000);
    gives("QUOTA", "0;1.1", 0);
    for (int i = 0; i <= 40; i++) {
        double nrr = i / 20.0;
        assert_nearly(answer_to("QUOTA", "1234567;%.17g;0", nrr), 1234567);
        assert_nearly(answer_to("QUOTA", "1234567;%.17g;1", nrr), 1234567 * nrr);
    }
    gives("EXPANSION_QUOTA", "2000000;1.1;0.9", 400000);
    gives("EXPANSION_QUOTA", "2000000;0.9;0.9", 0);
    fails("EXPANSION_QUOTA", "2000000;0.8;0.9", CSM_NUM, "target_nrr");
    fails("EXPANSION_QUOTA", "2000000;1.1;1.1", CSM_NUM, "expected_grr");
    fails("EXPANSION_QUOTA", "-1;1.1;0.9", CSM_NUM, "book_arr");
    fails("QUOTA", "-1;1.1", CSM_NUM, "book_arr");
    fails("QUOTA", "1;-1.1", CSM_NUM, "target_nrr");
    fails("QUOTA", "1;1.1;1.1", CSM_NUM, "ramp_share");
}

static void attainment(void **state)
{
    (void)state;
    gives("ATTAINMENT", "90;120", 0.75);
    gives("ATTAINMENT", "1.05;1.1;0.9", 0.75);
    gives("ATTAINMENT", "0.85;1.1;0.9", -0.25);
    gives("ATTAINMENT", "120;90", 120.0 / 90);
    gives("ATTAINMENT", "3;2;6", 0.75); /* the less, the better: churn from 6 % down to 2 % */
    gives("ATTAINMENT", "0;5", 0);
    fails("ATTAINMENT", "1;0", CSM_DIV0, "target");
    fails("ATTAINMENT", "1;5;5", CSM_DIV0, "target");
    fails("ATTAINMENT", "\"x\";5", CSM_VALUE, "actual");
}

/* ---- pay ---- */

static void variable_pay(void **state)
{
    (void)state;
    gives("VARIABLE_PAY", "100000;0.2;{1.1;0.5};{0.5;0.5}", 16000);
    gives("VARIABLE_PAY", "100000;0.2;{1.2;0.5};{0.75;0.25};0.6;1.3;2;FALSE", 19500);
    gives("VARIABLE_PAY", "120000;0.2;1;1;;;;TRUE", 20000);
    gives("VARIABLE_PAY", "100000;0.2;1;7", 20000); /* weights are relative */
    gives("VARIABLE_PAY", "100000;0.2;0.5;1;0.5", 10000); /* at the threshold it is paid */
    gives("VARIABLE_PAY", "100000;0.2;0.4999;1;0.5", 0);
    gives("VARIABLE_PAY", "100000;0.2;1.5;1;0;;3", 50000);
    gives("VARIABLE_PAY", "100000;0.2;1.5;1;0;1.2;3", 24000);
    gives("VARIABLE_PAY", "100000;0.2;0.8;1;0;0.5", 10000);
    gives("VARIABLE_PAY", "100000;0.2;1.5;1;0;;0", 20000);
    gives("VARIABLE_PAY", "100000;0.2;-0.5;1", 0); /* never takes pay away */
    gives("VARIABLE_PAY", "100000;0;1;1", 0);
    gives("VARIABLE_PAY", "100000;0.2;{1;;0};{1;9;1}", 10000); /* a blank key is no target */
    gives("VARIABLE_PAY", "100000;0.2;{1;0};{1;}", 20000);
}

static void variable_pay_errors(void **state)
{
    (void)state;
    fails("VARIABLE_PAY", "-1;0.2;1;1", CSM_NUM, "ote");
    fails("VARIABLE_PAY", "1;1.2;1;1", CSM_NUM, "variable_share");
    fails("VARIABLE_PAY", "1;0.2;{1;1};{1;1;1}", CSM_VALUE, "weights");
    fails("VARIABLE_PAY", "1;0.2;{1;1};{0;0}", CSM_DIV0, "weights");
    fails_in_row("VARIABLE_PAY", "1;0.2;{1;1};{1;-1}", CSM_NUM, "weights", 2);
    fails("VARIABLE_PAY", "1;0.2;{;};{1;1}", CSM_NA, "attainments");
    fails("VARIABLE_PAY", "1;0.2;1;1;-1", CSM_NUM, "threshold");
    fails("VARIABLE_PAY", "1;0.2;1;1;;-1", CSM_NUM, "cap");
    fails("VARIABLE_PAY", "1;0.2;1;1;;;-1", CSM_NUM, "accelerator");
    fails("VARIABLE_PAY", "1;0.2;1;1;;;;2", CSM_NUM, "of_base");
}

/* 0.72 of 0.9 is 80 %, even if the quotient of the doubles is 0.7999999999999999: who reaches the
 * threshold is paid. */
static void the_threshold_is_reached_by_decimals(void **state)
{
    (void)state;
    for (int target = 1; target <= 200; target++) {
        double actual = target * 8 / 1000.0;
        double reached = answer_to("ATTAINMENT", "%.17g;%.17g", actual, target / 100.0);
        double pay = answer_to("VARIABLE_PAY", "100000;0.2;%.17g;1;0.8", reached);
        if (fabs(pay - 16000) > 1e-6)
            fail_msg("%g of %g, %.17g, pays %g", actual, target / 100.0, reached, pay);
    }
}

/* More attainment never pays less, and no component more than its cap. */
static void pay_is_monotone(void **state)
{
    dice d = { 2 };
    (void)state;
    for (int trial = 0; trial < 2000; trial++) {
        csm_pay_plan plan = { 100000, dice_share(&d), dice_share(&d), 1 + dice_share(&d),
                              dice_share(&d) * 3, trial % 2 };
        double full = plan.of_base ? 100000 - 100000 / (1 + plan.variable_share)
                                   : 100000 * plan.variable_share;
        double before = 0, pay = -1, x[2], weights[2] = { 1 + dice_share(&d), dice_share(&d) };
        x[1] = dice_share(&d) * 2;
        for (x[0] = 0; x[0] < 3; x[0] += 0.05, before = pay) {
            assert_int_equal(csm_variable_pay(plan, (csm_vector){ x, 2 },
                                              (csm_vector){ weights, 2 }, &pay, NULL),
                             CSM_OK);
            assert_true(pay >= before - 1e-9 && pay <= full * plan.cap + 1e-9);
        }
    }
}

/* Names and defaults of all functions of the topic, which their entries cannot be asked about. */
static void signatures(void **state)
{
    (void)state;
    EXPECT_SIGNATURES(
        "NRR start expansion contraction churn",
        "GRR start contraction churn",
        "NRR_COHORT arr_start arr_end",
        "GRR_COHORT arr_start arr_end",
        "NET_CHURN nrr",
        "LOGO_RETENTION start lost",
        "RENEWAL_RATE renewed available_to_renew",
        "ANNUALIZE_CHURN rate [periods=12]",
        "QUICK_RATIO new expansion contraction churn",
        "QUOTA book_arr target_nrr [ramp_share=1]",
        "EXPANSION_QUOTA book_arr target_nrr expected_grr",
        "ATTAINMENT actual target [zero_at=0]",
        "VARIABLE_PAY ote variable_share attainments weights [threshold=0] [cap] [accelerator=1] "
        "[of_base=0]");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(signatures),
        cmocka_unit_test(retention_from_totals),
        cmocka_unit_test(retention_errors),
        cmocka_unit_test(cohorts),
        cmocka_unit_test(totals_and_cohorts_agree),
        cmocka_unit_test(annual_churn),
        cmocka_unit_test(quotas),
        cmocka_unit_test(attainment),
        cmocka_unit_test(variable_pay),
        cmocka_unit_test(variable_pay_errors),
        cmocka_unit_test(the_threshold_is_reached_by_decimals),
        cmocka_unit_test(pay_is_monotone),
    };
    return cmocka_run_group_tests_name("retention", tests, NULL, NULL);
}
