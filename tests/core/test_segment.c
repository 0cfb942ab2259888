/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Segments, touch tiers and the one-to-many programme. */
#include <math.h>
#include <stdio.h>

#include "csm/segment.h"
#include "dice.h"
#include "testing.h"

static void segment(void **state)
{
    (void)state;
    gives("SEGMENT", "60000;{25000;100000}", 2);
    gives("SEGMENT", "24999.99;{25000;100000}", 1);
    gives("SEGMENT", "25000;{25000;100000}", 2); /* at the threshold: above it */
    gives("SEGMENT", "100000;{25000;100000}", 3);
    gives("SEGMENT", "5;10", 1);
    gives("SEGMENT", "10;10", 2);
    gives("SEGMENT", "-5;{-10;0}", 2);
    gives("SEGMENT", "5;{1;5;5;9}", 4); /* an empty segment between equal thresholds */
    gives("SEGMENT", "60000;{25000;;100000}", 2);
    gives_value("SEGMENT", "{5000;30000;250000};{25000;100000}", "{1;2;3}");
    gives_value("SEGMENT", "{5000|30000|250000};{25000;100000}", "{1|2|3}");
    gives_value("SEGMENT", "{5000;|30000;250000};{25000;100000}", "{1;|2;3}");
    gives_value("SEGMENT", "{5000;;250000};{25000;100000};{\"S\";\"M\";\"L\"}", "{\"S\";;\"L\"}");
    gives_text("SEGMENT", "100000;{25000;100000};{\"S\";\"M\";\"L\"}", "L");
    gives_text("SEGMENT", "100000;100000;{\"S\"|\"L\"}", "L");
}

static void segment_errors(void **state)
{
    (void)state;
    fails_in_row("SEGMENT", "5;{1;3;2}", CSM_NUM, "thresholds", 3);
    fails_in_row("SEGMENT", "5;{1;;3;;2}", CSM_NUM, "thresholds", 5);
    fails("SEGMENT", "5;{1;3};{\"a\";\"b\"}", CSM_VALUE, "labels");
    fails("SEGMENT", "5;{1;3};{\"a\";\"b\";\"c\";\"d\"}", CSM_VALUE, "labels");
    fails("SEGMENT", "{;};{1;3}", CSM_NA, NULL);
    fails("SEGMENT", "5;{;}", CSM_NA, "thresholds");
    fails_in_row("SEGMENT", "{1;;\"x\"};{1;3}", CSM_VALUE, "values", 3);
    fails("SEGMENT", "\"5\";{1;3}", CSM_VALUE, "values");
}

/* Brute force: count the thresholds. Larger values never fall into a lower segment. */
static void segments_count_thresholds(void **state)
{
    dice d = { 1 };
    (void)state;
    for (int trial = 0; trial < 3000; trial++) {
        size_t n = (size_t)dice_whole(&d, 1, 12);
        double thresholds[12], values[40], got[40], at = -20;
        for (size_t i = 0; i < n; i++)
            thresholds[i] = at += (double)dice_whole(&d, 0, 8);
        for (int i = 0; i < 40; i++)
            values[i] = -25 + 3 * i;
        assert_int_equal(csm_segments((csm_vector){ values, 40 }, (csm_vector){ thresholds, n },
                                      got, NULL),
                         CSM_OK);
        for (int i = 0; i < 40; i++) {
            double count = 1;
            for (size_t j = 0; j < n; j++)
                count += thresholds[j] <= values[i];
            assert_true(got[i] == count);
            assert_true(i == 0 || got[i] >= got[i - 1]);
        }
    }
}

/* The label is that of the number. */
static void labels_follow_numbers(void **state)
{
    static const char *const label[] = { "\"one\"", "\"two\"", "\"three\"", "\"four\"" };
    char arguments[200];
    (void)state;
    for (int value = -1; value <= 12; value++) {
        snprintf(arguments, sizeof arguments, "%d;{2;4;8}", value);
        int number = (int)answer_of("SEGMENT", arguments);
        snprintf(arguments, sizeof arguments, "%d;{2;4;8};{\"one\";\"two\";\"three\";\"four\"}",
                 value);
        assert_in_range(number, 1, 4);
        gives_value("SEGMENT", arguments, label[number - 1]);
    }
}

static void touch_tier(void **state)
{
    (void)state;
    gives_text("TOUCH_TIER", "250000;150000;30000", "HIGH");
    gives_text("TOUCH_TIER", "150000;150000;30000", "HIGH");
    gives_text("TOUCH_TIER", "149999.99;150000;30000", "LOW");
    gives_text("TOUCH_TIER", "30000;150000;30000", "LOW");
    gives_text("TOUCH_TIER", "20000;150000;30000", "TECH");
    gives_text("TOUCH_TIER", "20000;150000;30000;TRUE", "LOW");
    gives_text("TOUCH_TIER", "30000;150000;30000;TRUE", "HIGH");
    gives_text("TOUCH_TIER", "250000;150000;30000;TRUE", "HIGH");
    gives_text("TOUCH_TIER", "20000;150000;30000;;8;7", "LOW");
    gives_text("TOUCH_TIER", "20000;150000;30000;;7;7", "LOW");
    gives_text("TOUCH_TIER", "20000;150000;30000;;6;7", "TECH");
    gives_text("TOUCH_TIER", "20000;150000;30000;;-2;-3", "LOW");
    gives_text("TOUCH_TIER", "20000;150000;30000;TRUE;8;7", "LOW"); /* one tier, not two */
    gives_text("TOUCH_TIER", "20000;150000;30000;FALSE;;7", "TECH");
    gives_text("TOUCH_TIER", "0;0;0", "HIGH");
    fails("TOUCH_TIER", "1;2;3", CSM_NUM, "low_from");
    fails("TOUCH_TIER", "-1;3;2", CSM_NUM, "arr");
    fails("TOUCH_TIER", "1;3;2;0.5", CSM_NUM, "strategic");
    fails("TOUCH_TIER", "1;3;2;;5", CSM_VALUE, "promote_from");
    fails("TOUCH_TIER", "1;3;2;\"yes\"", CSM_VALUE, "strategic");
}

static csm_tier tier_of(double arr, bool strategic, double score)
{
    csm_tier tier = CSM_TECH;
    assert_int_equal(csm_touch_tier(arr, 100, 10, strategic, score, 5, &tier, NULL), CSM_OK);
    return tier;
}

/* More revenue, importance or score never means less service; a promotion is one tier at most. */
static void tiers_are_monotone(void **state)
{
    (void)state;
    for (double arr = 0; arr < 130; arr += 0.5) {
        csm_tier plain = tier_of(arr, false, NAN), strategic = tier_of(arr, true, NAN);
        assert_true(tier_of(arr + 0.5, false, NAN) >= plain);
        assert_int_equal(strategic, plain == CSM_HIGH ? CSM_HIGH : plain + 1);
        assert_int_equal(tier_of(arr, false, 4.9), plain);
        assert_int_equal(tier_of(arr, false, 5), strategic);
        assert_int_equal(tier_of(arr, true, 5), strategic);
    }
}

static void account_score(void **state)
{
    dice d = { 2 };
    (void)state;
    gives("ACCOUNT_SCORE", "{8;4};{3;1}", 7);
    gives("ACCOUNT_SCORE", "{8;4};{0.75;0.25}", 7); /* weights are relative */
    gives("ACCOUNT_SCORE", "{8;4;-6};{1;1;1}", 2);
    gives("ACCOUNT_SCORE", "5;9", 5);
    gives("ACCOUNT_SCORE", "{8;;4};{3;\"x\";1}", 7);
    gives("ACCOUNT_SCORE", "{8;4};{3;}", 8); /* no weight is weight 0 */
    fails("ACCOUNT_SCORE", "{8;4};{0;0}", CSM_DIV0, "weights");
    fails("ACCOUNT_SCORE", "{8;4};{1;1;1}", CSM_VALUE, "weights");
    fails("ACCOUNT_SCORE", "{;};{1;1}", CSM_NA, "values");
    fails_in_row("ACCOUNT_SCORE", "{8;4};{1;-1}", CSM_NUM, "weights", 2);
    fails_in_row("ACCOUNT_SCORE", "{8;\"4\"};{1;1}", CSM_VALUE, "values", 2);
    for (int trial = 0; trial < 3000; trial++) { /* a mean lies between the extremes */
        double values[5], weights[5], low = INFINITY, high = -INFINITY, score = NAN;
        for (int i = 0; i < 5; i++) {
            values[i] = dice_share(&d) * 20 - 10;
            weights[i] = dice_share(&d);
            low = fmin(low, values[i]);
            high = fmax(high, values[i]);
        }
        assert_int_equal(csm_account_score((csm_vector){ values, 5 }, (csm_vector){ weights, 5 },
                                           &score, NULL),
                         CSM_OK);
        assert_true(score >= low && score <= high);
    }
}

static void arr_floor(void **state)
{
    (void)state;
    gives("ARR_FLOOR", "36;100;0.8;0.1", 45000);
    gives("ARR_FLOOR", "36;100;1;1", 3600);
    gives("ARR_FLOOR", "0;100;0.8;0.1", 0);
    fails("ARR_FLOOR", "-1;100;0.8;0.1", CSM_NUM, "hours_per_account");
    fails("ARR_FLOOR", "1;-100;0.8;0.1", CSM_NUM, "hourly_cost");
    fails("ARR_FLOOR", "1;100;0;0.1", CSM_DIV0, "gross_margin");
    fails("ARR_FLOOR", "1;100;1.8;0.1", CSM_NUM, "gross_margin");
    fails("ARR_FLOOR", "1;100;-0.8;0.1", CSM_NUM, "gross_margin");
    fails("ARR_FLOOR", "1;100;0.8;0", CSM_DIV0, "max_share");
    fails("ARR_FLOOR", "1;100;0.8;1.1", CSM_NUM, "max_share");
    /* At the floor the service costs exactly the share of the margin. */
    for (int hours = 1; hours < 200; hours++)
        assert_nearly(answer_to("ARR_FLOOR", "%d;95;0.77;0.12", hours) * 0.77 * 0.12, hours * 95.0);
}

static void one_to_many(void **state)
{
    (void)state;
    gives("ONE_TO_MANY_EFFORT", "4;6;36;600", 0.1);
    gives("ONE_TO_MANY_EFFORT", "4;6;36;600;0.5;0.2", 0.2);
    gives("ONE_TO_MANY_EFFORT", "0;6;0;600", 0);
    gives("ONE_TO_MANY_EFFORT", "4;6;36;600;0.5", 0.1); /* nobody comes to the queue */
    fails("ONE_TO_MANY_EFFORT", "-4;6;36;600", CSM_NUM, "sessions");
    fails("ONE_TO_MANY_EFFORT", "4;-6;36;600", CSM_NUM, "hours_per_session");
    fails("ONE_TO_MANY_EFFORT", "4;6;-36;600", CSM_NUM, "content_hours");
    fails("ONE_TO_MANY_EFFORT", "4;6;36;0", CSM_DIV0, "accounts_reached");
    fails("ONE_TO_MANY_EFFORT", "4;6;36;-600", CSM_NUM, "accounts_reached");
    fails("ONE_TO_MANY_EFFORT", "4;6;36;600;-1;0.2", CSM_NUM, "queue_hours");
    fails("ONE_TO_MANY_EFFORT", "4;6;36;600;1;1.2", CSM_NUM, "queue_take_up");
    gives("ONE_TO_MANY_TRIGGER", "600;0.5;120;60", 2);
    gives("ONE_TO_MANY_TRIGGER", "600;0.5;120;300", 0);
    gives("ONE_TO_MANY_TRIGGER", "0;0.5;120;60", -0.5);
    fails("ONE_TO_MANY_TRIGGER", "-1;0.5;120;60", CSM_NUM, "uncovered_accounts");
    fails("ONE_TO_MANY_TRIGGER", "600;-0.5;120;60", CSM_NUM, "personal_effort");
    fails("ONE_TO_MANY_TRIGGER", "600;0.5;0;60", CSM_DIV0, "effective_hours");
    fails("ONE_TO_MANY_TRIGGER", "600;0.5;-120;60", CSM_NUM, "effective_hours");
    fails("ONE_TO_MANY_TRIGGER", "600;0.5;120;-60", CSM_NUM, "one_to_many_hours");
}

static void touch_coverage(void **state)
{
    (void)state;
    gives("TOUCH_COVERAGE", "{45300;45200;;45290};45310", 0.5);
    gives("TOUCH_COVERAGE", "{45300;45200;;45290};45310;15;{40;30;20;10}", 0.4);
    gives("TOUCH_COVERAGE", "{45220;45219};45310", 0.5); /* 90 days ago counts, 91 not */
    gives("TOUCH_COVERAGE", "{45310;45311};45310", 0.5); /* tomorrow's does not yet */
    gives("TOUCH_COVERAGE", "{45310;45309};45310;0", 0.5);
    gives("TOUCH_COVERAGE", "{;;};45310", 0);
    gives("TOUCH_COVERAGE", "{;1};50", 0.5); /* a blank is none, not the day 0 */
    gives("TOUCH_COVERAGE", "{45300;45300};45310;;{1;}", 1);
    fails("TOUCH_COVERAGE", "{45300;45200};45310;90;{1;1;1}", CSM_VALUE, "weights");
    fails("TOUCH_COVERAGE", "{45300;45200};45310;90;{0;0}", CSM_DIV0, "weights");
    fails_in_row("TOUCH_COVERAGE", "{45300;45200};45310;90;{1;-1}", CSM_NUM, "weights", 2);
    fails_in_row("TOUCH_COVERAGE", "{45300;;-1};45310", CSM_NUM, "last_touch_dates", 3);
    fails("TOUCH_COVERAGE", "45300;-1", CSM_NUM, "as_of");
    fails("TOUCH_COVERAGE", "45300;45310;-1", CSM_NUM, "days");
    fails_in_row("TOUCH_COVERAGE", "{45300;\"never\"};45310", CSM_VALUE, "last_touch_dates", 2);
}

/* Systems note touches with the hour: what happened on the day of the count is no touch of
 * tomorrow, and a count at noon, NOW(), reaches back as far as one of the day. */
static void touches_have_hours(void **state)
{
    (void)state;
    gives("TOUCH_COVERAGE", "45310.6;45310", 1);
    gives("TOUCH_COVERAGE", "45220;45310.5", 1);
}

/* Names and defaults of all functions of the topic, which their entries cannot be asked about. */
static void signatures(void **state)
{
    (void)state;
    EXPECT_SIGNATURES(
        "TOUCH_TIER arr high_from low_from [strategic=0] [score] [promote_from]",
        "SEGMENT values thresholds [labels]",
        "SEGMENT_BREAKS values segments [log_scale=0]",
        "ACCOUNT_SCORE values weights",
        "ARR_FLOOR hours_per_account hourly_cost gross_margin max_share",
        "ONE_TO_MANY_EFFORT sessions hours_per_session content_hours accounts_reached [queue_hours=0] "
        "[queue_take_up=0]",
        "ONE_TO_MANY_TRIGGER uncovered_accounts personal_effort effective_hours one_to_many_hours",
        "TOUCH_COVERAGE last_touch_dates as_of [days=90] [weights=1]");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(signatures),
        cmocka_unit_test(segment),
        cmocka_unit_test(segment_errors),
        cmocka_unit_test(segments_count_thresholds),
        cmocka_unit_test(labels_follow_numbers),
        cmocka_unit_test(touch_tier),
        cmocka_unit_test(tiers_are_monotone),
        cmocka_unit_test(account_score),
        cmocka_unit_test(arr_floor),
        cmocka_unit_test(one_to_many),
        cmocka_unit_test(touch_coverage),
        cmocka_unit_test(touches_have_hours),
    };
    return cmocka_run_group_tests_name("segment", tests, NULL, NULL);
}
