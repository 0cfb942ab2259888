/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Segments and touch tiers. */
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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(segment),
        cmocka_unit_test(segment_errors),
        cmocka_unit_test(segments_count_thresholds),
        cmocka_unit_test(labels_follow_numbers),
        cmocka_unit_test(touch_tier),
        cmocka_unit_test(tiers_are_monotone),
    };
    return cmocka_run_group_tests_name("segment", tests, NULL, NULL);
}
