/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Effort, service menu, roles and lifecycle. */
#include <float.h>
#include <math.h>
#include <string.h>

#include "csm/effort.h"
#include "csm/plan.h"
#include "dice.h"
#include "testing.h"

static void designed_effort(void **state)
{
    (void)state;
    gives("DESIGNED_EFFORT", "{2;1;0.25};{0.5;1;4}", 3);
    gives("DESIGNED_EFFORT", "{2|1|0.25};{0.5;1;4}", 3);
    gives("DESIGNED_EFFORT", "{2;1;0.25};{0.5;1;4};{1;1;0}", 2);
    gives("DESIGNED_EFFORT", "{2;1;0.25};{0.5;1;4};0", 0);
    gives("DESIGNED_EFFORT", "{2;1;0.25};{0.5;1;4};;1", 2);         /* hours_each ≥ 1 */
    gives("DESIGNED_EFFORT", "{2;1;0.25};{0.5;1;4};;1.01", 1);
    gives("DESIGNED_EFFORT", "{3;1};{0.4;0.1};;;0.25", 1.5);        /* 1.25 + 0.25 */
    gives("DESIGNED_EFFORT", "{3;1};{0.4;0.1};;;1", 3);             /* 2 + 1, not ⌈1.3⌉ */
    gives("DESIGNED_EFFORT", "{3;3};{0.1;0.1};;;0.1", 0.6);         /* 0.3 is three steps */
    gives("DESIGNED_EFFORT", "{2;;1};{0.5;9;1}", 2);                /* no frequency, no line */
    gives("DESIGNED_EFFORT", "{2;;1};{0.5;\"to do\";1}", 2);
    gives("DESIGNED_EFFORT", "{2;1};{0.5;}", 1);                    /* blank hours are 0 */
    gives("DESIGNED_EFFORT", "{2;1};{0.5;1};{1;}", 1);              /* blank: not included */
    gives("DESIGNED_EFFORT", "3;2", 6);
}

static void designed_effort_errors(void **state)
{
    (void)state;
    fails("DESIGNED_EFFORT", "{1;2};{1;2;3}", CSM_VALUE, "hours_each");
    fails("DESIGNED_EFFORT", "{1;2};1", CSM_VALUE, "hours_each");
    fails("DESIGNED_EFFORT", "{1;2;3};{1;2;3};{1;0}", CSM_VALUE, "included");
    fails("DESIGNED_EFFORT", "{;};{;}", CSM_NA, "frequencies");
    fails_in_row("DESIGNED_EFFORT", "{1;;-2};{1;1;1}", CSM_NUM, "frequencies", 3);
    fails_in_row("DESIGNED_EFFORT", "{1;;2};{1;-1;-1}", CSM_NUM, "hours_each", 3);
    fails_in_row("DESIGNED_EFFORT", "{1;;2};{1;1;\"x\"}", CSM_VALUE, "hours_each", 3);
    fails_in_row("DESIGNED_EFFORT", "{1;2};{1;1};{1;0.5}", CSM_NUM, "included", 2);
    fails("DESIGNED_EFFORT", "1;1;;-1", CSM_NUM, "min_hours");
    fails("DESIGNED_EFFORT", "1;1;;;-1", CSM_NUM, "line_step");
}

/* Whole minutes, rounded up to quarters: the exact answer is one of integers. */
static void designed_effort_of_whole_minutes(void **state)
{
    enum { LINES = 12 };
    dice d = { 1 };
    (void)state;
    for (int trial = 0; trial < 3000; trial++) {
        double often[LINES], hours[LINES], included[LINES], got = -1;
        int64_t quarters = 0;
        for (int i = 0; i < LINES; i++) {
            int64_t times = dice_whole(&d, 0, 20), minutes = dice_whole(&d, 1, 240);
            bool in = dice_whole(&d, 0, 3) > 0;
            often[i] = (double)times;
            hours[i] = (double)minutes / 60;
            included[i] = in;
            quarters += in ? (times * minutes + 14) / 15 : 0;
        }
        assert_int_equal(csm_designed_effort((csm_vector){ often, LINES },
                                             (csm_vector){ hours, LINES },
                                             (csm_vector){ included, LINES }, 0, 0.25, &got, NULL),
                         CSM_OK);
        assert_true(got == (double)quarters / 4);
    }
}

static void onboarding_and_reactive_effort(void **state)
{
    (void)state;
    gives("ONBOARDING_EFFORT", "12;5;40", 1.5);
    gives("ONBOARDING_EFFORT", "12;0;40", 0);
    fails("ONBOARDING_EFFORT", "12;5;0", CSM_DIV0, "accounts");
    fails("ONBOARDING_EFFORT", "12;-5;40", CSM_NUM, "new_accounts");
    gives("REACTIVE_EFFORT", "120;15", 30);
    gives("REACTIVE_EFFORT", "120;15;0.5", 15);
    gives("REACTIVE_EFFORT", "120;15;0.5;60", 0.25);
    gives("REACTIVE_EFFORT", "{60;20};{10;30};{0;1};10", 1);
    gives("REACTIVE_EFFORT", "{60;20};30", 40);
    gives("REACTIVE_EFFORT", "{60;;20};{10;5;30};1;10", 2); /* (600 + 600)/60/10 */
    fails("REACTIVE_EFFORT", "{60;20};{1;2;3}", CSM_VALUE, "minutes_each");
    fails("REACTIVE_EFFORT", "120;15;2", CSM_NUM, "csm_share");
    fails("REACTIVE_EFFORT", "120;15;;0", CSM_DIV0, "accounts");
}

/* The list of Wikipedia's article on the percentile, nearest-rank method. */
static void reserve(void **state)
{
    (void)state;
    gives("RESERVE", "{15;20;35;40;50};0.05", 15);
    gives("RESERVE", "{15;20;35;40;50};0.3", 20);
    gives("RESERVE", "{15;20;35;40;50};0.4", 20);
    gives("RESERVE", "{15;20;35;40;50};0.5", 35);
    gives("RESERVE", "{15;20;35;40;50};1", 50);
    gives("RESERVE", "{50;35;15;40;20};0.3", 20);
    gives("RESERVE", "{3;6;7;8;8;10;13;15;16;20};0.25", 7); /* the article's list of ten */
    gives("RESERVE", "{3;6;7;8;8;10;13;15;16;20};0.5", 8);
    gives("RESERVE", "{3;6;7;8;8;10;13;15;16;20};0.75", 15);
    gives("RESERVE", "{3;6;7;8;8;9;10;13;15;16;20};0.25", 7); /* of eleven */
    gives("RESERVE", "{3;6;7;8;8;9;10;13;15;16;20};0.5", 9);
    gives("RESERVE", "{3;6;7;8;8;9;10;13;15;16;20}", 15);
    gives("RESERVE", "{3;9;4;6}", 6);
    gives("RESERVE", "{3;9;4;6};0", 3);
    gives("RESERVE", "7;0.5", 7);
    gives("RESERVE", "{;3;;9};1", 9);
    fails("RESERVE", "{;}", CSM_NA, "history");
    fails("RESERVE", "{1;2};1.5", CSM_NUM, "percentile");
    fails_in_row("RESERVE", "{1;;-2}", CSM_NUM, "history", 3);
}

/* p% of n values: the ⌈p·n/100⌉-th smallest. History is 1 … n shuffled: the value is the rank. */
static void reserve_ranks_are_exact(void **state)
{
    dice d = { 2 };
    (void)state;
    for (int n = 1; n <= 200; n++) {
        double x[200], scratch[200], got = -1;
        for (int i = 0; i < n; i++)
            x[i] = i + 1;
        for (int i = n - 1; i > 0; i--) {
            int j = (int)dice_whole(&d, 0, i);
            double swapped = x[i];
            x[i] = x[j];
            x[j] = swapped;
        }
        for (int p = 1; p <= 100; p++) {
            csm_vector history = { x, (size_t)n };
            assert_int_equal(csm_reserve(history, p / 100.0, scratch, &got, NULL), CSM_OK);
            if (got != (p * n + 99) / 100)
                fail_msg("%d%% of %d: %g", p, n, got);
        }
    }
}

static void lifecycle(void **state)
{
    (void)state;
    gives("LIFECYCLE_EFFORT", "1;{0.2;0.8};{3;1}", 1.4);
    gives("LIFECYCLE_EFFORT", "1;{20;80};{3;1}", 1.4);
    gives("LIFECYCLE_EFFORT", "2;{0.2;0.8};{3;1}", 2.8);
    gives("LIFECYCLE_EFFORT", "5;1;2", 10);
    gives("LIFECYCLE_EFFORT", "1;{0.2;;0.8};{3;99;1}", 1.4);
    fails("LIFECYCLE_EFFORT", "1;{0;0};{3;1}", CSM_DIV0, "stage_shares");
    fails("LIFECYCLE_EFFORT", "1;{1;1};{3;1;1}", CSM_VALUE, "stage_multipliers");
    fails("LIFECYCLE_EFFORT", "1;{;};{3;1}", CSM_NA, "stage_shares");
    fails("LIFECYCLE_EFFORT", "-1;1;1", CSM_NUM, "base_hours");
}

/* Equal multipliers multiply whatever the shares are; others stay between least and greatest. */
static void lifecycle_is_a_mean(void **state)
{
    dice d = { 3 };
    (void)state;
    for (int trial = 0; trial < 5000; trial++) {
        double shares[6], same[6], other[6], low = INFINITY, high = 0, got = -1;
        double base = dice_share(&d) * 10, m = dice_share(&d) * 5;
        for (int i = 0; i < 6; i++) {
            shares[i] = 0.01 + dice_share(&d);
            same[i] = m;
            other[i] = dice_share(&d) * 5;
            low = fmin(low, other[i]);
            high = fmax(high, other[i]);
        }
        csm_vector s = { shares, 6 };
        assert_int_equal(csm_lifecycle_effort(base, s, (csm_vector){ same, 6 }, &got, NULL),
                         CSM_OK);
        assert_nearly(got, base * m);
        assert_int_equal(csm_lifecycle_effort(base, s, (csm_vector){ other, 6 }, &got, NULL),
                         CSM_OK);
        assert_true(base * low * (1 - 1e-12) <= got && got <= base * high * (1 + 1e-12));
    }
}

static void complexity_and_variance(void **state)
{
    (void)state;
    gives("COMPLEXITY", "{1;3;2}", 1.25); /* 1 + 2/8 */
    gives("COMPLEXITY", "{1;3;2};4", 1.5);
    gives("COMPLEXITY", "{10;12}", 2);
    gives("COMPLEXITY", "{10;12};;3", 2.375);
    gives("COMPLEXITY", "{10;12};;1", 1);
    gives("COMPLEXITY", "0", 1);
    gives("COMPLEXITY", "{1;;3}", 1.25); /* the mean of two */
    fails("COMPLEXITY", "{1;2};0", CSM_DIV0, "divisor");
    fails("COMPLEXITY", "{1;2};;0.9", CSM_NUM, "cap");
    fails("COMPLEXITY", "{;}", CSM_NA, "scores");
    gives("EFFORT_VARIANCE", "3.75;3", 0.25);
    gives("EFFORT_VARIANCE", "0;3", -1);
    gives("EFFORT_VARIANCE", "3;3", 0);
    fails("EFFORT_VARIANCE", "3;0", CSM_DIV0, "designed_hours");
    fails("EFFORT_VARIANCE", "-3;3", CSM_NUM, "actual_hours");
}

static void menu_split(void **state)
{
    (void)state;
    gives_value("MENU_SPLIT", "{10;4;6};{1;0;0};150;90", "{10;10;1500;600}");
    gives_value("MENU_SPLIT", "{10;4;6};1;150;90", "{20;0;0;0}");
    gives_value("MENU_SPLIT", "{10;4;6};0", "{0;20;0;0}");
    gives_value("MENU_SPLIT", "{10;4};{1;};90;150", "{10;4;360;-240}"); /* sold below cost */
    gives_value("MENU_SPLIT", "{10;;4};{1;0;0}", "{10;4;0;0}");
    fails("MENU_SPLIT", "{10;4};{1;0;1}", CSM_VALUE, "included");
    fails_in_row("MENU_SPLIT", "{10;4};{1;2}", CSM_NUM, "included", 2);
    fails("MENU_SPLIT", "{10;4};1;-1", CSM_NUM, "price_per_hour");
    fails("MENU_SPLIT", "{1e308;1e308};0;1;1", CSM_NUM, NULL);
}

static void menu_split_totals(void **state)
{
    dice d = { 4 };
    (void)state;
    for (int trial = 0; trial < 5000; trial++) {
        double hours[9], in[9], price = dice_share(&d) * 200, cost = dice_share(&d) * 100;
        csm_menu menu;
        csm_vector h = { hours, 9 };
        for (int i = 0; i < 9; i++) {
            hours[i] = dice_share(&d) * 20;
            in[i] = (double)dice_whole(&d, 0, 1);
        }
        assert_int_equal(csm_menu_split(h, (csm_vector){ in, 9 }, price, cost, &menu, NULL),
                         CSM_OK);
        assert_nearly(menu.included_hours + menu.a_la_carte_hours, csm_sum_of(h));
        assert_nearly(menu.revenue, menu.a_la_carte_hours * price);
        assert_true(fabs(menu.revenue - menu.margin - menu.a_la_carte_hours * cost) <
                    1e-9 * (1 + menu.revenue));
    }
}

/* The typed function promises what the catalogue does: never infinity beside CSM_OK. */
static void menu_split_is_finite(void **state)
{
    csm_menu menu = { 0, 0, 0, 0 };
    (void)state;
    if (csm_menu_split(VECTOR(1e308, 1e308), VECTOR(0), 1, 1, &menu, NULL) == CSM_OK)
        assert_true(isfinite(menu.a_la_carte_hours) && isfinite(menu.revenue) &&
                    isfinite(menu.margin));
}

static void role_hours(void **state)
{
    (void)state;
    gives("ROLE_HOURS", "{6;4;2};{\"CSM\";\"Trainer\";\"csm\"};\"CSM\"", 8);
    gives("ROLE_HOURS", "{6;4;2};{\"CSM\";\"Trainer\";\"csm\"};\"trainer\"", 4);
    gives("ROLE_HOURS", "{6;4;2};{\"CSM\";\"Trainer\";\"csm\"};\"CSM\";{0.5;1;1}", 5);
    gives("ROLE_HOURS", "{6;4;2};{\"CSM\";\"Trainer\";\"csm\"};\"CSM\";0.5", 4);
    gives("ROLE_HOURS", "{6;;2};{\"CSM\";\"CSM\";\"CSM\"};\"CSM\"", 8);
    gives("ROLE_HOURS", "{6;4};{\"CSM\";};\"CSM\"", 6);
    gives("ROLE_HOURS", "0;\"CSM\";\"CSM\"", 0);
    fails("ROLE_HOURS", "{6;4};{\"CSM\";\"CSM\"};\"Sales\"", CSM_NA, "role");
    fails("ROLE_HOURS", "{6;4};{\"CSM\";\"CSM\";\"CSM\"};\"CSM\"", CSM_VALUE, "roles");
    fails("ROLE_HOURS", "{6;4};{\"CSM\";\"CSM\"};\"CSM\";{1;1;1}", CSM_VALUE, "shares");
    fails_in_row("ROLE_HOURS", "{6;4};{\"CSM\";7};\"CSM\"", CSM_VALUE, "roles", 2);
    fails_in_row("ROLE_HOURS", "{6;4};{\"CSM\";\"CSM\"};\"CSM\";{1;1.5}", CSM_NUM, "shares", 2);
}

static void roles_add_up(void **state)
{
    static const char *const names[] = { "CSM", "Trainer", "Support", "AM" };
    dice d = { 5 };
    double one = 1;
    (void)state;
    for (int trial = 0; trial < 5000; trial++) {
        double hours[8], sum = 0;
        const char *roles[8];
        for (int i = 0; i < 8; i++) {
            hours[i] = dice_share(&d) * 20;
            /* The first four lines have one role each, so that every role occurs. */
            roles[i] = names[i < 4 ? i : dice_whole(&d, 0, 3)];
        }
        for (int r = 0; r < 4; r++) {
            double part = -1;
            assert_int_equal(csm_role_hours((csm_vector){ hours, 8 }, (csm_texts){ roles, 8 },
                                            names[r], csm_one(&one), &part, NULL),
                             CSM_OK);
            sum += part;
        }
        assert_nearly(sum, csm_sum_of((csm_vector){ hours, 8 }));
    }
}

static void lifecycle_forecast(void **state)
{
    (void)state;
    gives_value("LIFECYCLE_FORECAST", "{20;80};{0.5;0.5|0;0.9};10;2", "{20;82|20;83.8}");
    gives_value("LIFECYCLE_FORECAST", "{20|80};{0.5;0.5|0;0.9};{10|0};2", "{20;82|10;83.8}");
    gives_value("LIFECYCLE_FORECAST", "100;0.9;;3", "{90|81|72.9}");
    gives_value("LIFECYCLE_FORECAST", "{1;2;3};{0;1;0|0;0;1|1;0;0};;3", "{3;1;2|2;3;1|1;2;3}");
    gives_value("LIFECYCLE_FORECAST", "{20;};{0.5;0.5|;1};;1", "{10;10}");
    gives_value("LIFECYCLE_FORECAST", "{5;5};{0;0|0;0};1;1", "{1;0}"); /* all leave */
    fails("LIFECYCLE_FORECAST", "{20;80};{0.5;0.5;0;0.9};;2", CSM_VALUE, "transitions");
    fails("LIFECYCLE_FORECAST", "{20;80};{0.5;0.5;0|0;0.9;0|0;0;1};;2", CSM_VALUE, "transitions");
    fails("LIFECYCLE_FORECAST", "{20;80};0.5;;2", CSM_VALUE, "transitions");
    fails("LIFECYCLE_FORECAST", "{20;80};{0.5;0.6|0;0.9};;2", CSM_NUM, "transitions");
    fails_in_row("LIFECYCLE_FORECAST", "{20;80};{0.5;0.5|0;1.9};;2", CSM_NUM, "transitions", 4);
    fails_in_row("LIFECYCLE_FORECAST", "{20;80};{0.5;0.5|-0.1;0.9};;2", CSM_NUM, "transitions", 3);
    fails_in_row("LIFECYCLE_FORECAST", "{20;-80};{0.5;0.5|0;0.9};;2", CSM_NUM, "stage_counts", 2);
    fails("LIFECYCLE_FORECAST", "{20;80};{0.5;0.5|0;0.9};{1;2;3};2", CSM_VALUE, "new_accounts");
    fails_in_row("LIFECYCLE_FORECAST", "{20;80};{0.5;0.5|0;0.9};{1;-2};2", CSM_NUM, "new_accounts",
                 2);
    fails("LIFECYCLE_FORECAST", "{20;80};{0.5;0.5|0;0.9};;0", CSM_NUM, "periods");
    fails("LIFECYCLE_FORECAST", "{20;80};{0.5;0.5|0;0.9};;1.5", CSM_NUM, "periods");
    fails("LIFECYCLE_FORECAST", "{20;80};{0.5;0.5|0;0.9};;100001", CSM_NUM, "periods");
}

enum { STAGES = 4, PERIODS = 24 };

static void multiply(long double a[STAGES][STAGES], const double *b)
{
    long double product[STAGES][STAGES];
    for (int i = 0; i < STAGES; i++)
        for (int j = 0; j < STAGES; j++) {
            product[i][j] = 0;
            for (int k = 0; k < STAGES; k++)
                product[i][j] += a[i][k] * b[STAGES * k + j];
        }
    memcpy(a, product, sizeof product);
}

/* A row of shares that add up to `total`. */
static void draw_row(dice *d, double *row, double total)
{
    double sum = 0;
    for (int j = 0; j < STAGES; j++)
        sum += row[j] = dice_share(d);
    for (int j = 0; j < STAGES; j++)
        row[j] *= total / sum;
}

/* Without new accounts it is the start times a power of the matrix; who goes nowhere leaves. */
static void forecast_is_a_matrix_power(void **state)
{
    dice d = { 6 };
    double none = 0;
    (void)state;
    for (int trial = 0; trial < 300; trial++) {
        double start[STAGES], matrix[STAGES * STAGES], counts[PERIODS * STAGES];
        long double power[STAGES][STAGES] = { { 0 } };
        for (int i = 0; i < STAGES; i++) {
            start[i] = dice_share(&d) * 100;
            draw_row(&d, matrix + STAGES * i, dice_share(&d));
            power[i][i] = 1;
        }
        assert_int_equal(csm_lifecycle_forecast((csm_vector){ start, STAGES },
                                                (csm_vector){ matrix, STAGES * STAGES },
                                                csm_one(&none), PERIODS, counts, NULL),
                         CSM_OK);
        for (int t = 0; t < PERIODS; t++) {
            multiply(power, matrix);
            for (int j = 0; j < STAGES; j++) {
                long double wanted = 0;
                for (int i = 0; i < STAGES; i++)
                    wanted += start[i] * power[i][j];
                assert_nearly(counts[STAGES * t + j], (double)wanted);
            }
        }
    }
}

/* Where everybody goes somewhere nobody is lost: the start and all who came. */
static void forecast_conserves_accounts(void **state)
{
    dice d = { 7 };
    (void)state;
    for (int trial = 0; trial < 300; trial++) {
        double start[STAGES], matrix[STAGES * STAGES], fresh[PERIODS], counts[PERIODS * STAGES];
        double all = 0;
        for (int i = 0; i < STAGES; i++) {
            all += start[i] = dice_share(&d) * 100;
            draw_row(&d, matrix + STAGES * i, 1);
        }
        for (int t = 0; t < PERIODS; t++)
            fresh[t] = dice_share(&d) * 10;
        assert_int_equal(csm_lifecycle_forecast((csm_vector){ start, STAGES },
                                                (csm_vector){ matrix, STAGES * STAGES },
                                                (csm_vector){ fresh, PERIODS }, PERIODS, counts,
                                                NULL),
                         CSM_OK);
        for (int t = 0; t < PERIODS; t++) {
            all += fresh[t];
            assert_nearly(csm_sum_of((csm_vector){ counts + STAGES * t, STAGES }), all);
        }
    }
}

/* Names and defaults of all functions of the topic, which their entries cannot be asked about. */
static void signatures(void **state)
{
    (void)state;
    EXPECT_SIGNATURES(
        "DESIGNED_EFFORT frequencies hours_each [included=1] [min_hours=0] [line_step=0]",
        "ONBOARDING_EFFORT hours_per_new_account new_accounts accounts",
        "REACTIVE_EFFORT tickets minutes_each [csm_share=1] [accounts=1]",
        "RESERVE history [percentile=0.75]",
        "LIFECYCLE_EFFORT base_hours stage_shares stage_multipliers",
        "LIFECYCLE_FORECAST stage_counts transitions [new_accounts=0] [periods=12]",
        "COMPLEXITY scores [divisor=8] [cap=2]",
        "EFFORT_VARIANCE actual_hours designed_hours",
        "CALIBRATE activity_counts actual_hours [weights=1] [stats=0]",
        "MENU_SPLIT hours included [price_per_hour=0] [cost_per_hour=0]",
        "ROLE_HOURS hours roles role [shares=1]");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(signatures),
        cmocka_unit_test(designed_effort),
        cmocka_unit_test(designed_effort_errors),
        cmocka_unit_test(designed_effort_of_whole_minutes),
        cmocka_unit_test(onboarding_and_reactive_effort),
        cmocka_unit_test(reserve),
        cmocka_unit_test(reserve_ranks_are_exact),
        cmocka_unit_test(lifecycle),
        cmocka_unit_test(lifecycle_is_a_mean),
        cmocka_unit_test(lifecycle_forecast),
        cmocka_unit_test(forecast_is_a_matrix_power),
        cmocka_unit_test(forecast_conserves_accounts),
        cmocka_unit_test(complexity_and_variance),
        cmocka_unit_test(menu_split),
        cmocka_unit_test(menu_split_totals),
        cmocka_unit_test(menu_split_is_finite),
        cmocka_unit_test(role_hours),
        cmocka_unit_test(roles_add_up),
    };
    return cmocka_run_group_tests_name("effort", tests, NULL, NULL);
}
