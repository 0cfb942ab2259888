/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Plans over time. Months are judged by the C library's calendar, Kaplan–Meier by published
 * examples and by the product over all days, forecasts by closed forms. */
#define _DEFAULT_SOURCE /* timegm */
#include <math.h>
#include <time.h>

#include "csm/plan.h"
#include "dice.h"
#include "testing.h"

/* ---- months by the C library ---- */

enum { EPOCH = 25569, LAST_DATE = 2958465, DAY = 86400 }; /* 1970-01-01 and 9999-12-31 */

static struct tm calendar(double serial)
{
    time_t seconds = ((time_t)serial - EPOCH) * DAY;
    struct tm t;
    assert_non_null(gmtime_r(&seconds, &t));
    return t;
}

static double serial_of(struct tm t)
{
    return (double)(timegm(&t) / DAY + EPOCH);
}

/* EDATE as Calc documents it: the same day of another month, or its last. */
static double slow_edate(double date, int months)
{
    struct tm t = calendar(date), next;
    int day = t.tm_mday;
    t.tm_mon += months;
    t.tm_mday = 1;
    next = t;
    next.tm_mon++;
    double first = serial_of(t), length = serial_of(next) - first;
    return first + fmin(day, length) - 1;
}

static void check_edate(double date, int months)
{
    if (fabs(csm_edate(date, months) - slow_edate(date, months)) > 0)
        fail_msg("%.0f and %d months: %.0f, not %.0f", date, months, csm_edate(date, months),
                 slow_edate(date, months));
}

static void edate_is_that_of_the_calendar(void **state)
{
    dice d = { 1 };
    (void)state;
    /* Every day of years with and without a leap day, 1900 among them, which has none. */
    for (int date = 1; date < 1600; date++)
        for (int months = 0; months <= 26; months++)
            check_edate(date, months);
    for (int date = 36000; date < 37500; date++)
        for (int months = -30; months <= 30; months++)
            check_edate(date, months);
    for (int trial = 0; trial < 200000; trial++)
        check_edate((double)dice_whole(&d, 8000, LAST_DATE - 8000),
                    (int)dice_whole(&d, -250, 250));
}

/* The most months that EDATE can add without passing the later date. */
static void months_between_are_full_months(void **state)
{
    dice d = { 2 };
    (void)state;
    for (int trial = 0; trial < 100000; trial++) {
        double from = (double)dice_whole(&d, 0, LAST_DATE - 20000);
        double to = from + (double)dice_whole(&d, 0, trial % 2 ? 70 : 15000);
        int months = 0;
        while (slow_edate(from, months + 1) <= to)
            months++;
        if (fabs(csm_months_between(from, to) - months) > 0)
            fail_msg("%.0f to %.0f: %.0f months, not %d", from, to, csm_months_between(from, to),
                     months);
        if (trial > 3000 && trial % 2 == 0)
            trial += 20; /* long spans count slowly */
    }
}

static void hire_by(void **state)
{
    (void)state;
    gives("HIRE_BY", "45658;6;3", 45383);
    gives("HIRE_BY", "45382;1;0", 45351);    /* 31 March 2024 to 29 February */
    gives("HIRE_BY", "45747;1;0", 45716);    /* 31 March 2025 to 28 February */
    gives("HIRE_BY", "45658;0;0", 45658);
    gives("HIRE_BY", "45658;0.5;0.5", 45627); /* together one month */
    gives("HIRE_BY", "45658;0.5;0.6", 45597);
    gives("HIRE_BY", "45658;0.1;0.9", 45627);
    gives("HIRE_BY", "45658;0.7;2.3", 45566); /* three months, though 0.7 + 2.3 may not be 3 */
    fails("HIRE_BY", "45658;1500;3", CSM_NUM, "need_date");
    fails("HIRE_BY", "45658;1e9;3", CSM_NUM, "need_date");
    fails("HIRE_BY", "2958466;1;3", CSM_NUM, "need_date");
    fails("HIRE_BY", "-1;1;3", CSM_NUM, "need_date");
    fails("HIRE_BY", "45658;-1;3", CSM_NUM, "ramp_months");
    fails("HIRE_BY", "45658;1;-3", CSM_NUM, "hiring_months");
    for (int months = 0; months < 100; months++)
        assert_nearly(answer_to("HIRE_BY", "45688;%d;7", months), slow_edate(45688, -months - 7));
}

/* ---- ramp ---- */

static void ramp(void **state)
{
    (void)state;
    gives("RAMP", "0;{0.25;0.5;0.75}", 0.25);
    gives("RAMP", "0.999;{0.25;0.5;0.75}", 0.25);
    gives("RAMP", "1;{0.25;0.5;0.75}", 0.5);
    gives("RAMP", "2.5;{0.25;0.5;0.75}", 0.75);
    gives("RAMP", "3;{0.25;0.5;0.75}", 1);
    gives("RAMP", "1000;{0.25|0.5|0.75}", 1);
    gives("RAMP", "0;0.4", 0.4);
    gives("RAMP", "1;0.4", 1);
    gives("RAMP", "1;{0.25;;0.75}", 0); /* a month of nothing */
    gives("RAMP", "2.9999999999999996;{0.25;0.5;0.75}", 1); /* three months, by decimals */
    fails("RAMP", "-1;{0.25;0.5}", CSM_NUM, "months");
    fails_in_row("RAMP", "1;{0.25;1.5}", CSM_NUM, "curve", 2);
    fails_in_row("RAMP", "1;{-0.25;1}", CSM_NUM, "curve", 1);
    fails("RAMP", "\"1\";{0.25;1}", CSM_VALUE, "months");
}

/* An empty range has nothing to answer with; it is no curve of months without any work. */
static void an_empty_curve_is_no_curve(void **state)
{
    (void)state;
    fails("RAMP", "0;{;;}", CSM_NA, "curve");
    fails("RAMPED_FTE", "45292;0;1;45300;{;;}", CSM_NA, "curve");
}

static void ramped_fte(void **state)
{
    (void)state;
    gives("RAMPED_FTE", "{45292;45658};{0;0};1;45688;{0.5;0.75}", 1.5);
    gives("RAMPED_FTE", "{45292;45658};{;};1;45689;{0.5;0.75}", 1.75);
    gives("RAMPED_FTE", "{45292;45658};{45600;0};{1;0.5};45688;{0.5;0.75}", 0.25);
    gives("RAMPED_FTE", "45292;45600;1;45600;1", 1); /* the last day is worked */
    gives("RAMPED_FTE", "45292;45600;1;45601;1", 0);
    gives("RAMPED_FTE", "45292;0;1;45291;1", 0); /* and the day before the first is not */
    gives("RAMPED_FTE", "45292;0;1;45292;{0.5;0.75}", 0.5);
    gives("RAMPED_FTE", "{45292;;45292};{0;\"left\";0};1;45688;1", 2);
    fails("RAMPED_FTE", "{;};{;};1;45688;1", CSM_NA, "start_dates");
    fails("RAMPED_FTE", "{1;2};{0;0;0};1;45688;1", CSM_VALUE, "end_dates");
    fails("RAMPED_FTE", "{1;2};{0;0};{1;1;1};45688;1", CSM_VALUE, "fte");
    fails_in_row("RAMPED_FTE", "{1;2};{0;0};{1;-1};45688;1", CSM_NUM, "fte", 2);
    fails_in_row("RAMPED_FTE", "{1;-2};{0;0};1;45688;1", CSM_NUM, "start_dates", 2);
    fails_in_row("RAMPED_FTE", "{1;3000000};{0;0};1;45688;1", CSM_NUM, "start_dates", 2);
    fails_in_row("RAMPED_FTE", "{1;2};{0;3000000};1;45688;1", CSM_NUM, "end_dates", 2);
    fails("RAMPED_FTE", "{1;2};{0;0};1;-1;1", CSM_NUM, "as_of");
    fails_in_row("RAMPED_FTE", "{1;2};{0;0};1;45688;{1;2}", CSM_NUM, "curve", 2);
}

/* "The end date is the last day": also at noon of it, which is what NOW() gives. */
static void the_last_day_has_an_afternoon(void **state)
{
    (void)state;
    gives("RAMPED_FTE", "45292;45600;1;45600.5;1", 1);
    gives("RAMPED_FTE", "45292;45600;1;45601.25;1", 0);
    gives("RAMPED_FTE", "45292.375;0;1;45292;{0.5;0.75}", 0.5); /* started at nine that day */
}

static void ramped_fte_by_calendar(void **state)
{
    static const double curve[] = { 0.1, 0.4, 0.6, 0.9 };
    dice d = { 3 };
    (void)state;
    for (int trial = 0; trial < 5000; trial++) {
        double start[6], end[6], fte[6], wanted = 0, ramped = 0, got = -1, as_of = 45000;
        for (int i = 0; i < 6; i++) {
            int months = 0;
            start[i] = (double)dice_whole(&d, 44500, 45050);
            end[i] = dice_whole(&d, 0, 1) ? 0 : start[i] + (double)dice_whole(&d, 0, 400);
            fte[i] = dice_share(&d);
            if (start[i] > as_of || (end[i] > 0 && end[i] < as_of))
                continue;
            while (slow_edate(start[i], months + 1) <= as_of)
                months++;
            wanted += fte[i] * (months < 4 ? curve[months] : 1);
            ramped += fte[i];
        }
        csm_vector from = { start, 6 }, to = { end, 6 }, parts = { fte, 6 };
        assert_int_equal(csm_ramped_fte(from, to, parts, as_of, (csm_vector){ curve, 4 }, &got,
                                        NULL),
                         CSM_OK);
        assert_nearly(got, wanted);
        assert_int_equal(csm_ramped_fte(from, to, parts, as_of, VECTOR(1), &got, NULL), CSM_OK);
        assert_nearly(got, ramped); /* who is ramped counts in full */
    }
}

/* Month by month: ramp months at the mean, the others in full, none after December. */
static void year1_capacity(void **state)
{
    (void)state;
    gives("YEAR1_CAPACITY", "6;0.5", 0.75);
    gives("YEAR1_CAPACITY", "6;0.5;3", 0.5);
    gives("YEAR1_CAPACITY", "24;0.5", 0.5);
    gives("YEAR1_CAPACITY", "6;0.5;12", 0);
    for (int ramp_months = 0; ramp_months <= 15; ramp_months++)
        for (int start = 0; start <= 12; start++)
            for (int mean = 0; mean <= 4; mean++) {
                double sum = 0;
                for (int m = start; m < 12; m++)
                    sum += m - start < ramp_months ? mean / 4.0 : 1;
                assert_nearly(answer_to("YEAR1_CAPACITY", "%d;%g;%d", ramp_months, mean / 4.0,
                                        start),
                              sum / 12);
            }
    fails("YEAR1_CAPACITY", "-1;0.5", CSM_NUM, "ramp_months");
    fails("YEAR1_CAPACITY", "6;1.5", CSM_NUM, "mean_productivity");
    fails("YEAR1_CAPACITY", "6;0.5;-1", CSM_NUM, "start_month");
    fails("YEAR1_CAPACITY", "6;0.5;12.5", CSM_NUM, "start_month");
}

/* ---- accounts ---- */

static void accounts_forecast(void **state)
{
    (void)state;
    gives_value("ACCOUNTS_FORECAST", "100;10;0.1;2", "{100|100}");
    gives_value("ACCOUNTS_FORECAST", "200;{20;30};0.1;2", "{200|210}");
    gives_value("ACCOUNTS_FORECAST", "200;{20|30};0.1;2", "{200|210}");
    gives_value("ACCOUNTS_FORECAST", "100;5;0;3", "{105|110|115}");
    gives_value("ACCOUNTS_FORECAST", "100;5;1;2", "{5|5}");
    gives_value("ACCOUNTS_FORECAST", "100;{;30};0.1;2", "{90|111}"); /* nobody new at first */
    gives_value("ACCOUNTS_FORECAST", "100;0;0.5", "{50|25|12.5|6.25|3.125|1.5625|0.78125|0.390625|"
                                                  "0.1953125|0.09765625|0.048828125|0.0244140625}");
    fails("ACCOUNTS_FORECAST", "-1;10;0.1;2", CSM_NUM, "start");
    fails("ACCOUNTS_FORECAST", "1;-10;0.1;2", CSM_NUM, "new_accounts");
    fails("ACCOUNTS_FORECAST", "1;{1;2;3};0.1;2", CSM_VALUE, "new_accounts");
    fails("ACCOUNTS_FORECAST", "1;10;1.1;2", CSM_NUM, "churn_rate");
    fails("ACCOUNTS_FORECAST", "1;10;0.1;0", CSM_NUM, "periods");
    fails("ACCOUNTS_FORECAST", "1;10;0.1;2.5", CSM_NUM, "periods");
    fails("ACCOUNTS_FORECAST", "1;10;0.1;100001", CSM_NUM, "periods");
}

/* a(t) = a(0) qᵗ + new (1 − qᵗ)/(1 − q) */
static void accounts_follow_their_closed_form(void **state)
{
    dice d = { 4 };
    static double accounts[CSM_PERIODS_MAX];
    (void)state;
    for (int trial = 0; trial < 500; trial++) {
        double start = dice_share(&d) * 1000, fresh = dice_share(&d) * 50;
        double churn = 0.001 + 0.3 * dice_share(&d), q = 1 - churn;
        assert_int_equal(csm_accounts_forecast(start, csm_one(&fresh), churn, 60, accounts, NULL),
                         CSM_OK);
        for (int t = 1; t <= 60; t++) {
            double kept = pow(q, t), wanted = start * kept + fresh * (1 - kept) / churn;
            assert_true(fabs(accounts[t - 1] - wanted) <= 1e-11 * wanted);
        }
    }
    double ten = 10;
    assert_int_equal(csm_accounts_forecast(5, csm_one(&ten), 0.25, CSM_PERIODS_MAX, accounts,
                                           NULL),
                     CSM_OK);
    assert_nearly(accounts[CSM_PERIODS_MAX - 1], 40); /* new / churn in the end */
}

/* ---- time to value ---- */

/* Bewick et al., Critical Care 2004, 8:389, table 2: 1, 1, 4, 5, 6+, 9, 9+, 22 days, S = 0.75,
 * 0.625, 0.5, 0.333, 0. Those with a plus have no value yet at that many days: they started
 * later. */
#define BEWICK                                                                                     \
    "{45000;45000;45000;45000;45016;45000;45013;45000};{45001;45001;45004;45005;;45009;;45022};"

static void published_survival(void **state)
{
    (void)state;
    gives("TIME_TO_VALUE", BEWICK "0.25;45022", 1);
    gives("TIME_TO_VALUE", BEWICK "0.26;45022", 4);
    gives("TIME_TO_VALUE", BEWICK "0.375;45022", 4);
    gives("TIME_TO_VALUE", BEWICK "0.376;45022", 5);
    gives("TIME_TO_VALUE", BEWICK ";45022", 5);
    gives("TIME_TO_VALUE", BEWICK "0.51;45022", 9);
    gives("TIME_TO_VALUE", BEWICK "0.666;45022", 9);
    gives("TIME_TO_VALUE", BEWICK "0.667;45022", 22);
    gives("TIME_TO_VALUE", BEWICK "1", 22); /* the latest date is 45022 */
}

/* Freireich et al. 1963, the 21 patients on 6-MP: the textbook median is 23 weeks. */
static void published_median(void **state)
{
    static const double weeks[] = { 6, 6,  6,  7,  10, 13, 16, 22, 23, /* relapsed */
                                    6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35 };
    double start[21], value[21], scratch[42], days = -1;
    (void)state;
    for (int i = 0; i < 21; i++) {
        start[i] = 1000 - weeks[i];
        value[i] = i < 9 ? 1000 : 0;
    }
    csm_vector from = { start, 21 }, to = { value, 21 };
    assert_int_equal(csm_time_to_value(from, to, 0.5, 1000, scratch, &days, NULL), CSM_OK);
    assert_true(days == 23);
    assert_int_equal(csm_time_to_value(from, to, 0.143, 1000, scratch, &days, NULL), CSM_OK);
    assert_true(days == 7); /* S(6) = 0.857 and S(7) = 0.807 */
    assert_int_equal(csm_time_to_value(from, to, 0.25, 1000, scratch, &days, NULL), CSM_OK);
    assert_true(days == 13); /* S(10) = 0.753, S(13) = 0.690 */
    assert_int_equal(csm_time_to_value(from, to, 0.56, 1000, scratch, &days, NULL), CSM_NA);
}

static void time_to_value(void **state)
{
    (void)state;
    gives("TIME_TO_VALUE", "{45292;45292;45292;45292};{45302;45312;45322;0};0.5;45400", 20);
    gives("TIME_TO_VALUE", "{45292;45292;45292};{45302;0;45322};0.5", 30);
    gives("TIME_TO_VALUE", "45292;45292", 0);
    gives("TIME_TO_VALUE", "{45292;;45292};{45302;45303;45302}", 10);
    /* Seen from day 45310, the third has no value yet and the fourth does not exist. */
    gives("TIME_TO_VALUE", "{45292;45292;45292;45400};{45302;45305;45322;45500};0.6;45310", 13);
    fails("TIME_TO_VALUE", "{45292;45292;45292;45400};{45302;45305;45322;45500};0.7;45310", CSM_NA,
          "percentile");
    fails("TIME_TO_VALUE", "{45292;45292};{;}", CSM_NA, "percentile");
    fails("TIME_TO_VALUE", "45400;45500;0.5;45300", CSM_NA, "start_dates");
    fails("TIME_TO_VALUE", "{;};{;}", CSM_NA, "start_dates");
    fails("TIME_TO_VALUE", "{1;2};{3;4;5}", CSM_VALUE, "value_dates");
    fails_in_row("TIME_TO_VALUE", "{45292;45292};{45293;45291}", CSM_NUM, "value_dates", 2);
    fails_in_row("TIME_TO_VALUE", "{45292;;45292};{45293;1;45291}", CSM_NUM, "value_dates", 3);
    fails_in_row("TIME_TO_VALUE", "{45292;-1};{45293;0}", CSM_NUM, "start_dates", 2);
    fails_in_row("TIME_TO_VALUE", "{45292;1};{45293;3e6}", CSM_NUM, "value_dates", 2);
    fails("TIME_TO_VALUE", "1;2;1.1", CSM_NUM, "percentile");
    fails("TIME_TO_VALUE", "1;2;0.5;-1", CSM_NUM, "as_of");
}

/* S by its definition, the product over all days; the answer is the first day that reaches the
 * share. */
static void check_survival(const double *start, const double *value, size_t n, double percentile)
{
    double scratch[80], days = -1, as_of = 300;
    csm_error error = csm_time_to_value((csm_vector){ start, n }, (csm_vector){ value, n },
                                        percentile, as_of, scratch, &days, NULL);
    __float128 survival = 1;
    for (int day = 0; day <= 400; day++) {
        int events = 0, at_risk = 0;
        for (size_t i = 0; i < n; i++) {
            bool reached = value[i] > 0 && value[i] <= as_of;
            double length = (reached ? value[i] : as_of) - start[i];
            if (start[i] > as_of)
                continue;
            at_risk += length >= day;
            events += reached && fabs(length - day) < 0.5;
        }
        if (events)
            survival *= (__float128)(at_risk - events) / at_risk;
        if (events && (double)(1 - survival) >= percentile - 1e-15) {
            assert_int_equal(error, CSM_OK);
            assert_true(days == day);
            return;
        }
    }
    assert_int_equal(error, CSM_NA);
}

static void survival_by_its_definition(void **state)
{
    dice d = { 5 };
    (void)state;
    for (int trial = 0; trial < 3000; trial++) {
        double start[40], value[40];
        size_t n = (size_t)dice_whole(&d, 1, 40);
        for (size_t i = 0; i < n; i++) {
            start[i] = (double)dice_whole(&d, 1, 310);
            value[i] = dice_whole(&d, 0, 3) ? start[i] + (double)dice_whole(&d, 0, 60) : 0;
        }
        check_survival(start, value, n, 0.05 + 0.9 * dice_share(&d));
        check_survival(start, value, n, (double)dice_whole(&d, 1, 20) / 20);
    }
}

/* Where all have reached value it is the nearest rank: the k-th of n at k/n, however many there
 * are. */
static void without_censoring_it_is_the_nearest_rank(void **state)
{
    enum { MANY = 100000 };
    static double start[MANY], value[MANY], scratch[2 * MANY];
    static const int sizes[] = { 1, 2, 3, 7, 10, 100, 1000, 3000, 10000, MANY };
    (void)state;
    for (int i = 0; i < MANY; i++)
        start[i] = 1;
    for (size_t s = 0; s < sizeof sizes / sizeof *sizes; s++) {
        int n = sizes[s];
        for (int i = 0; i < n; i++)
            value[i] = 2 + (double)(((long long)i * 7919) % n); /* each day once */
        for (int part = 1; part <= 20; part++) {
            double days = -1, wanted = (double)(((long long)n * part + 19) / 20);
            csm_vector from = { start, (size_t)n }, to = { value, (size_t)n };
            csm_error error =
                csm_time_to_value(from, to, part / 20.0, NAN, scratch, &days, NULL);
            if (error || fabs(days - wanted) > 0)
                fail_msg("%d/20 of %d accounts: day %g, not %g", part, n, days, wanted);
        }
    }
}

/* Names and defaults of all functions of the topic, which their entries cannot be asked about. */
static void signatures(void **state)
{
    (void)state;
    EXPECT_SIGNATURES(
        "RAMP months curve",
        "RAMPED_FTE start_dates end_dates fte as_of curve",
        "YEAR1_CAPACITY ramp_months mean_productivity [start_month=0]",
        "HIRE_BY need_date ramp_months hiring_months",
        "HIRING_PLAN required_fte start_fte attrition curve [lead=0] [max_per_period] [hire_cost=0] "
        "[pay=0]",
        "ACCOUNTS_FORECAST start new_accounts churn_rate [periods=12]",
        "TIME_TO_VALUE start_dates value_dates [percentile=0.5] [as_of]");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(signatures),
        cmocka_unit_test(edate_is_that_of_the_calendar),
        cmocka_unit_test(months_between_are_full_months),
        cmocka_unit_test(hire_by),
        cmocka_unit_test(ramp),
        cmocka_unit_test(an_empty_curve_is_no_curve),
        cmocka_unit_test(ramped_fte),
        cmocka_unit_test(the_last_day_has_an_afternoon),
        cmocka_unit_test(ramped_fte_by_calendar),
        cmocka_unit_test(year1_capacity),
        cmocka_unit_test(accounts_forecast),
        cmocka_unit_test(accounts_follow_their_closed_form),
        cmocka_unit_test(published_survival),
        cmocka_unit_test(published_median),
        cmocka_unit_test(time_to_value),
        cmocka_unit_test(survival_by_its_definition),
        cmocka_unit_test(without_censoring_it_is_the_nearest_rank),
    };
    return cmocka_run_group_tests_name("plan", tests, NULL, NULL);
}
