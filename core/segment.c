/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "csm/segment.h"

#include <math.h>

static csm_error check_thresholds(csm_vector thresholds, csm_fault *fault)
{
    CSM_TRY(csm_not_empty(fault, "thresholds", thresholds.n));
    CSM_TRY(csm_check_all(fault, "thresholds", thresholds, CSM_ANY));
    for (size_t i = 1; i < thresholds.n; i++)
        if (thresholds.x[i] < thresholds.x[i - 1])
            return csm_fail_row(fault, CSM_NUM, "thresholds",
                                N_("must ascend from the smallest to the largest"), i + 1);
    return CSM_OK;
}

/* The number of thresholds ≤ value. Halving without a branch: values come in any order, and a branch that
 * cannot be foreseen costs more than the comparison. */
static double segment_of(double value, csm_vector thresholds)
{
    const double *from = thresholds.x;
    size_t left = thresholds.n;
    while (left > 1) {
        size_t half = left / 2;
        from += from[half - 1] <= value ? half : 0;
        left -= half;
    }
    return (double)(from - thresholds.x) + (*from <= value ? 2 : 1);
}

csm_error csm_segments(csm_vector values, csm_vector thresholds, double *segments,
                       csm_fault *fault)
{
    CSM_TRY(csm_not_empty(fault, "values", values.n));
    CSM_TRY(csm_check_all(fault, "values", values, CSM_ANY));
    CSM_TRY(check_thresholds(thresholds, fault));
    for (size_t i = 0; i < values.n; i++)
        segments[i] = segment_of(values.x[i], thresholds);
    return CSM_OK;
}

csm_error csm_touch_tier(double arr, double high_from, double low_from, bool strategic,
                         double score, double promote_from, csm_tier *tier, csm_fault *fault)
{
    CSM_TRY(csm_check(fault, "arr", arr, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "high_from", high_from, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "low_from", low_from, CSM_NOT_NEGATIVE));
    if (low_from > high_from)
        return csm_fail_pair(fault, CSM_NUM, "low_from", N_("must not exceed {other}"),
                             "high_from");
    *tier = arr >= high_from ? CSM_HIGH : arr >= low_from ? CSM_LOW : CSM_TECH;
    if (*tier != CSM_HIGH && (strategic || (!isnan(score) && score >= promote_from)))
        *tier += 1;
    return CSM_OK;
}

csm_error csm_account_score(csm_vector values, csm_vector weights, double *score,
                            csm_fault *fault)
{
    csm_sum weighted = { 0, 0 };
    CSM_TRY(csm_not_empty(fault, "values", values.n));
    CSM_TRY(csm_paired(fault, "weights", weights.n, "values", values.n));
    CSM_TRY(csm_check_all(fault, "values", values, CSM_ANY));
    CSM_TRY(csm_check_all(fault, "weights", weights, CSM_NOT_NEGATIVE));
    for (size_t i = 0; i < values.n; i++)
        csm_sum_add(&weighted, values.x[i] * weights.x[i]);
    return csm_divide(fault, "weights", csm_sum_value(&weighted), csm_sum_of(weights), score);
}

csm_error csm_arr_floor(double hours_per_account, double hourly_cost, double gross_margin,
                        double max_share, double *arr, csm_fault *fault)
{
    CSM_TRY(csm_check(fault, "hours_per_account", hours_per_account, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "hourly_cost", hourly_cost, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "gross_margin", gross_margin, CSM_POSITIVE_SHARE));
    CSM_TRY(csm_check(fault, "max_share", max_share, CSM_POSITIVE_SHARE));
    return csm_finite(fault, hours_per_account * hourly_cost / (max_share * gross_margin), arr);
}

csm_error csm_one_to_many_effort(double sessions, double hours_per_session,
                                 double content_hours, double accounts_reached,
                                 double queue_hours, double queue_take_up, double *hours,
                                 csm_fault *fault)
{
    CSM_TRY(csm_check(fault, "sessions", sessions, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "hours_per_session", hours_per_session, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "content_hours", content_hours, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "accounts_reached", accounts_reached, CSM_POSITIVE));
    CSM_TRY(csm_check(fault, "queue_hours", queue_hours, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "queue_take_up", queue_take_up, CSM_SHARE));
    return csm_finite(fault,
                      (sessions * hours_per_session + content_hours) / accounts_reached +
                          queue_hours * queue_take_up,
                      hours);
}

csm_error csm_one_to_many_trigger(double uncovered_accounts, double personal_effort,
                                  double effective_hours, double one_to_many_hours, double *fte,
                                  csm_fault *fault)
{
    CSM_TRY(csm_check(fault, "uncovered_accounts", uncovered_accounts, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "personal_effort", personal_effort, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "effective_hours", effective_hours, CSM_POSITIVE));
    CSM_TRY(csm_check(fault, "one_to_many_hours", one_to_many_hours, CSM_NOT_NEGATIVE));
    return csm_divide(fault, "effective_hours",
                      uncovered_accounts * personal_effort - one_to_many_hours, effective_hours,
                      fte);
}

csm_error csm_touch_coverage(csm_vector last_touch_dates, double as_of, double days,
                             csm_vector weights, double *share, csm_fault *fault)
{
    csm_sum touched = { 0, 0 }, all = { 0, 0 };
    CSM_TRY(csm_not_empty(fault, "last_touch_dates", last_touch_dates.n));
    CSM_TRY(csm_each(fault, "weights", weights.n, "last_touch_dates", last_touch_dates.n));
    CSM_TRY(csm_check_all(fault, "last_touch_dates", last_touch_dates, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "as_of", as_of, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "days", days, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check_all(fault, "weights", weights, CSM_NOT_NEGATIVE));
    for (size_t i = 0; i < last_touch_dates.n; i++) {
        double date = floor(last_touch_dates.x[i]); /* the day counts, not the hour */
        csm_sum_add(&all, csm_at(weights, i));
        if (date > 0 && date <= floor(as_of) && date >= floor(as_of) - days)
            csm_sum_add(&touched, csm_at(weights, i));
    }
    return csm_divide(fault, "weights", csm_sum_value(&touched), csm_sum_value(&all), share);
}
