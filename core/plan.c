/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "csm/plan.h"

#include <math.h>
#include <stdlib.h>

/* ---- dates ---- */

typedef struct day {
    double year;
    int month, day; /* month from 0, day from 1 */
} day;

/* Days before the 1st of March of a year, in the calendar whose years start in March, so that the leap
 * day is the last. */
static double days_before(double year)
{
    return year * 365 + floor(year / 4) - floor(year / 100) + floor(year / 400);
}

/* Serial number 0 is 1899-12-30. */
static const double march_zero = 693899;

static double to_serial(day d)
{
    double year = d.month < 2 ? d.year - 1 : d.year;
    int month = d.month < 2 ? d.month + 10 : d.month - 2;
    return days_before(year) + (153 * month + 2) / 5 + d.day - 1 - march_zero;
}

static day from_serial(double serial)
{
    double n = floor(serial) + march_zero, year = floor(n / 365.2425);
    int of_year, month;
    while (days_before(year + 1) <= n)
        year++;
    while (days_before(year) > n)
        year--;
    of_year = (int)(n - days_before(year));
    month = (5 * of_year + 2) / 153;
    return (day){ month > 9 ? year + 1 : year, month > 9 ? month - 10 : month + 2,
                  of_year - (153 * month + 2) / 5 + 1 };
}

static int days_in(double year, int month)
{
    day first = { month == 11 ? year + 1 : year, month == 11 ? 0 : month + 1, 1 };
    return (int)(to_serial(first) - to_serial((day){ year, month, 1 }));
}

double csm_edate(double date, double months)
{
    day d = from_serial(date);
    double all = d.year * 12 + d.month + months;
    d.year = floor(all / 12);
    d.month = (int)(all - d.year * 12);
    if (d.day > days_in(d.year, d.month))
        d.day = days_in(d.year, d.month);
    return to_serial(d);
}

double csm_months_between(double from, double to)
{
    day a = from_serial(from), b = from_serial(to);
    double months = (b.year - a.year) * 12 + b.month - a.month;
    return csm_edate(from, months) > floor(to) ? months - 1 : months;
}

/* Any day from 1899 to the year 9999. */
static csm_error check_date(csm_fault *fault, const char *argument, double date)
{
    CSM_TRY(csm_check(fault, argument, date, CSM_NOT_NEGATIVE));
    return date < 2958466 ? CSM_OK
                          : csm_fail(fault, CSM_NUM, argument,
                                     N_("must be a date up to the year 9999"));
}

static csm_error check_dates(csm_fault *fault, const char *argument, csm_vector dates)
{
    for (size_t i = 0; i < dates.n; i++)
        if (check_date(NULL, argument, dates.x[i]) != CSM_OK)
            return csm_fail_row(fault, CSM_NUM, argument,
                                N_("must be a date up to the year 9999"), i + 1);
    return CSM_OK;
}

/* ---- ramp ---- */

static double productivity_after(double months, csm_vector curve)
{
    return months < (double)curve.n ? curve.x[(size_t)months] : 1;
}

static csm_error check_curve(csm_vector curve, csm_fault *fault)
{
    CSM_TRY(csm_not_empty(fault, "curve", curve.n));
    return csm_check_all(fault, "curve", curve, CSM_SHARE);
}

csm_error csm_ramp(double months, csm_vector curve, double *productivity, csm_fault *fault)
{
    CSM_TRY(csm_check(fault, "months", months, CSM_NOT_NEGATIVE));
    CSM_TRY(check_curve(curve, fault));
    *productivity = productivity_after(floor(csm_snap(months)), curve);
    return CSM_OK;
}

csm_error csm_ramped_fte(csm_vector start_dates, csm_vector end_dates, csm_vector fte,
                         double as_of, csm_vector curve, double *people, csm_fault *fault)
{
    csm_sum sum = { 0, 0 };
    CSM_TRY(csm_not_empty(fault, "start_dates", start_dates.n));
    CSM_TRY(csm_paired(fault, "end_dates", end_dates.n, "start_dates", start_dates.n));
    CSM_TRY(csm_each(fault, "fte", fte.n, "start_dates", start_dates.n));
    CSM_TRY(check_dates(fault, "start_dates", start_dates));
    CSM_TRY(check_dates(fault, "end_dates", end_dates));
    CSM_TRY(csm_check_all(fault, "fte", fte, CSM_NOT_NEGATIVE));
    CSM_TRY(check_date(fault, "as_of", as_of));
    CSM_TRY(check_curve(curve, fault));
    for (size_t i = 0; i < start_dates.n; i++)
        if (floor(start_dates.x[i]) <= floor(as_of) &&
            (end_dates.x[i] <= 0 || floor(end_dates.x[i]) >= floor(as_of)))
            csm_sum_add(&sum, csm_at(fte, i) * productivity_after(
                                                   csm_months_between(start_dates.x[i], as_of),
                                                   curve));
    return csm_finite(fault, csm_sum_value(&sum), people);
}

csm_error csm_year1_capacity(double ramp_months, double mean_productivity, double start_month,
                             double *share, csm_fault *fault)
{
    double left, ramping;
    CSM_TRY(csm_check(fault, "ramp_months", ramp_months, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "mean_productivity", mean_productivity, CSM_SHARE));
    CSM_TRY(csm_check(fault, "start_month", start_month, CSM_NOT_NEGATIVE));
    if (start_month > 12)
        return csm_fail(fault, CSM_NUM, "start_month", N_("must not exceed the 12 months of a year"));
    left = 12 - start_month;
    ramping = fmin(ramp_months, left);
    *share = (ramping * mean_productivity + left - ramping) / 12;
    return CSM_OK;
}

csm_error csm_hire_by(double need_date, double ramp_months, double hiring_months, double *date,
                      csm_fault *fault)
{
    double months, found;
    CSM_TRY(check_date(fault, "need_date", need_date));
    CSM_TRY(csm_check(fault, "ramp_months", ramp_months, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "hiring_months", hiring_months, CSM_NOT_NEGATIVE));
    months = csm_round_up(ramp_months + hiring_months, 1);
    found = months < 1e6 ? csm_edate(need_date, -months) : -1;
    if (found < 0)
        return csm_fail(fault, CSM_NUM, "need_date", N_("needs a start before the year 1900"));
    *date = found;
    return CSM_OK;
}

/* ---- forecasts ---- */

csm_error csm_period_count(double periods, size_t *count, csm_fault *fault)
{
    if (!(periods >= 1 && periods <= CSM_PERIODS_MAX) || periods > floor(periods))
        return csm_fail(fault, CSM_NUM, "periods", N_("must be a whole number from 1 to 100,000"));
    *count = (size_t)periods;
    return CSM_OK;
}

static csm_error check_new(csm_vector new_accounts, size_t periods, csm_fault *fault)
{
    if (new_accounts.n != 1 && new_accounts.n != periods)
        return csm_fail_pair(fault, CSM_VALUE, "new_accounts",
                             N_("must be one number or one for each of the {other}"), "periods");
    return csm_check_all(fault, "new_accounts", new_accounts, CSM_NOT_NEGATIVE);
}

csm_error csm_accounts_forecast(double start, csm_vector new_accounts, double churn_rate,
                                size_t periods, double *accounts, csm_fault *fault)
{
    double now = start;
    CSM_TRY(csm_check(fault, "start", start, CSM_NOT_NEGATIVE));
    CSM_TRY(check_new(new_accounts, periods, fault));
    CSM_TRY(csm_check(fault, "churn_rate", churn_rate, CSM_SHARE));
    for (size_t i = 0; i < periods; i++) {
        now = now * csm_complement(churn_rate) + csm_at(new_accounts, i);
        CSM_TRY(csm_finite(fault, now, &accounts[i]));
    }
    return CSM_OK;
}

static csm_error check_transitions(csm_vector transitions, size_t n, csm_fault *fault)
{
    if (transitions.n != n * n)
        return csm_fail_pair(fault, CSM_VALUE, "transitions",
                             N_("must have a row and a column for each of the {other}"),
                             "stage_counts");
    CSM_TRY(csm_check_all(fault, "transitions", transitions, CSM_SHARE));
    for (size_t i = 0; i < n; i++)
        if (csm_snap(csm_sum_of((csm_vector){ transitions.x + i * n, n })) > 1)
            return csm_fail_row(fault, CSM_NUM, "transitions",
                                N_("must not add up to more than 1 in a row"), i * n + 1);
    return CSM_OK;
}

csm_error csm_lifecycle_forecast(csm_vector stage_counts, csm_vector transitions,
                                 csm_vector new_accounts, size_t periods, double *counts,
                                 csm_fault *fault)
{
    size_t n = stage_counts.n;
    const double *now = stage_counts.x;
    CSM_TRY(csm_not_empty(fault, "stage_counts", n));
    CSM_TRY(csm_check_all(fault, "stage_counts", stage_counts, CSM_NOT_NEGATIVE));
    CSM_TRY(check_transitions(transitions, n, fault));
    CSM_TRY(check_new(new_accounts, periods, fault));
    for (size_t t = 0; t < periods; now = counts + n * t++)
        for (size_t to = 0; to < n; to++) {
            csm_sum sum = { 0, 0 };
            for (size_t from = 0; from < n; from++)
                csm_sum_add(&sum, now[from] * transitions.x[from * n + to]);
            if (!to)
                csm_sum_add(&sum, csm_at(new_accounts, t));
            CSM_TRY(csm_finite(fault, csm_sum_value(&sum), &counts[n * t + to]));
        }
    return CSM_OK;
}

/* ---- time to value ---- */

/* How long an account took, or has waited so far (censored is 1). On the same day the events sort before
 * the censored. */
typedef struct duration {
    double days, censored;
} duration;

static int by_days(const void *a, const void *b)
{
    const duration *x = a, *y = b;
    if (x->days < y->days || x->days > y->days)
        return x->days < y->days ? -1 : 1;
    return (x->censored > y->censored) - (x->censored < y->censored);
}

static double latest(csm_vector a, csm_vector b)
{
    double last = 0;
    for (size_t i = 0; i < a.n; i++)
        last = fmax(last, fmax(a.x[i], b.x[i]));
    return last;
}

static csm_error durations_of(csm_vector start, csm_vector value, double as_of, duration *out,
                              size_t *count, csm_fault *fault)
{
    *count = 0;
    for (size_t i = 0; i < start.n; i++) {
        bool reached = value.x[i] > 0 && value.x[i] <= as_of;
        if (value.x[i] > 0 && value.x[i] < start.x[i])
            return csm_fail_row(fault, CSM_NUM, "value_dates", N_("lies before the start"), i + 1);
        if (start.x[i] <= as_of)
            out[(*count)++] =
                (duration){ (reached ? value.x[i] : as_of) - start.x[i], reached ? 0 : 1 };
    }
    return csm_not_empty(fault, "start_dates", *count);
}

csm_error csm_time_to_value(csm_vector start_dates, csm_vector value_dates, double percentile,
                            double as_of, double *scratch, double *days, csm_fault *fault)
{
    duration *all = (duration *)scratch;
    /* S as a share `of` those at risk when somebody was last censored: without censoring it is a plain
     * fraction, not a product that loses digits with every day. */
    double surviving = 1, base = 1, of = 0;
    size_t n, i = 0, left = 0;
    CSM_TRY(csm_not_empty(fault, "start_dates", start_dates.n));
    CSM_TRY(csm_paired(fault, "value_dates", value_dates.n, "start_dates", start_dates.n));
    CSM_TRY(check_dates(fault, "start_dates", start_dates));
    CSM_TRY(check_dates(fault, "value_dates", value_dates));
    CSM_TRY(csm_check(fault, "percentile", percentile, CSM_SHARE));
    if (isnan(as_of))
        as_of = latest(start_dates, value_dates);
    CSM_TRY(check_date(fault, "as_of", as_of));
    CSM_TRY(durations_of(start_dates, value_dates, as_of, all, &n, fault));
    qsort(all, n, sizeof *all, by_days);
    while (i < n) {
        size_t at_risk = n - i, events = 0;
        double day = all[i].days;
        for (; i < n && !(all[i].days > day); i++)
            events += all[i].censored < 1;
        if (at_risk != left) {
            base = surviving;
            of = (double)at_risk;
        }
        left = at_risk - events;
        surviving = base * (double)left / of;
        if (events && csm_snap(1 - surviving) >= percentile) {
            *days = day;
            return CSM_OK;
        }
    }
    return csm_fail(fault, CSM_NA, "percentile", N_("is not reached: too few accounts have value yet"));
}
