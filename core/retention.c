/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "csm/retention.h"

#include <math.h>

csm_error csm_nrr(double start, double expansion, double contraction, double churn,
                  double *rate, csm_fault *fault)
{
    double end;
    CSM_TRY(csm_check(fault, "start", start, CSM_POSITIVE));
    CSM_TRY(csm_check(fault, "expansion", expansion, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "contraction", contraction, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "churn", churn, CSM_NOT_NEGATIVE));
    end = csm_snap(start + expansion) - csm_snap(contraction + churn);
    if (end < 0)
        return csm_fail(fault, CSM_NUM, "churn",
                        N_("and contraction take away more than there was"));
    return csm_divide(fault, "start", end, start, rate);
}

csm_error csm_grr(double start, double contraction, double churn, double *rate,
                  csm_fault *fault)
{
    return csm_nrr(start, 0, contraction, churn, rate, fault);
}

static csm_error cohort(csm_vector arr_start, csm_vector arr_end, bool gross, double *rate,
                        csm_fault *fault)
{
    csm_sum start = { 0, 0 }, end = { 0, 0 };
    CSM_TRY(csm_not_empty(fault, "arr_start", arr_start.n));
    CSM_TRY(csm_paired(fault, "arr_end", arr_end.n, "arr_start", arr_start.n));
    CSM_TRY(csm_check_all(fault, "arr_start", arr_start, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check_all(fault, "arr_end", arr_end, CSM_NOT_NEGATIVE));
    for (size_t i = 0; i < arr_start.n; i++)
        if (arr_start.x[i] > 0) {
            csm_sum_add(&start, arr_start.x[i]);
            csm_sum_add(&end, gross ? fmin(arr_start.x[i], arr_end.x[i]) : arr_end.x[i]);
        }
    return csm_divide(fault, "arr_start", csm_sum_value(&end), csm_sum_value(&start), rate);
}

csm_error csm_nrr_cohort(csm_vector arr_start, csm_vector arr_end, double *rate,
                         csm_fault *fault)
{
    return cohort(arr_start, arr_end, false, rate, fault);
}

csm_error csm_grr_cohort(csm_vector arr_start, csm_vector arr_end, double *rate,
                         csm_fault *fault)
{
    return cohort(arr_start, arr_end, true, rate, fault);
}

csm_error csm_net_churn(double nrr, double *rate, csm_fault *fault)
{
    CSM_TRY(csm_check(fault, "nrr", nrr, CSM_NOT_NEGATIVE));
    *rate = csm_snap(1 - nrr);
    return CSM_OK;
}

/* part / whole, where the part cannot be more than the whole. */
static csm_error part_of(const char *part_name, double part, const char *whole_name, double whole,
                         double *share, csm_fault *fault)
{
    CSM_TRY(csm_check(fault, part_name, part, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, whole_name, whole, CSM_POSITIVE));
    if (part > whole)
        return csm_fail_pair(fault, CSM_NUM, part_name, N_("must not exceed {other}"), whole_name);
    return csm_divide(fault, whole_name, part, whole, share);
}

csm_error csm_logo_retention(double start, double lost, double *rate, csm_fault *fault)
{
    double share;
    CSM_TRY(part_of("lost", lost, "start", start, &share, fault));
    return csm_divide(fault, "start", start - lost, start, rate);
}

csm_error csm_renewal_rate(double renewed, double available_to_renew, double *rate,
                           csm_fault *fault)
{
    return part_of("renewed", renewed, "available_to_renew", available_to_renew, rate, fault);
}

csm_error csm_annualize_churn(double rate, double periods, double *annual, csm_fault *fault)
{
    CSM_TRY(csm_check(fault, "rate", rate, CSM_SHARE));
    CSM_TRY(csm_check(fault, "periods", periods, CSM_POSITIVE));
    /* Small monthly rates lose no digits this way. */
    *annual = rate >= 1 ? 1 : -expm1(periods * log1p(-rate));
    return CSM_OK;
}

csm_error csm_quick_ratio(double new_arr, double expansion, double contraction, double churn,
                          double *ratio, csm_fault *fault)
{
    CSM_TRY(csm_check(fault, "new", new_arr, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "expansion", expansion, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "contraction", contraction, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "churn", churn, CSM_NOT_NEGATIVE));
    if (contraction + churn <= 0)
        return csm_fail_pair(fault, CSM_DIV0, "churn",
                             N_("and {other} must not both be zero"), "contraction");
    return csm_finite(fault, (new_arr + expansion) / (contraction + churn), ratio);
}

csm_error csm_quota(double book_arr, double target_nrr, double ramp_share, double *arr,
                    csm_fault *fault)
{
    CSM_TRY(csm_check(fault, "book_arr", book_arr, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "target_nrr", target_nrr, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "ramp_share", ramp_share, CSM_SHARE));
    return csm_finite(fault, book_arr * (1 + csm_snap(target_nrr - 1) * ramp_share), arr);
}

csm_error csm_expansion_quota(double book_arr, double target_nrr, double expected_grr,
                              double *arr, csm_fault *fault)
{
    CSM_TRY(csm_check(fault, "book_arr", book_arr, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "target_nrr", target_nrr, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "expected_grr", expected_grr, CSM_SHARE));
    if (target_nrr < expected_grr)
        return csm_fail_pair(fault, CSM_NUM, "target_nrr",
                             N_("is below {other}: there is nothing to win"), "expected_grr");
    return csm_finite(fault, book_arr * csm_snap(target_nrr - expected_grr), arr);
}

csm_error csm_attainment(double actual, double target, double zero_at, double *share,
                         csm_fault *fault)
{
    CSM_TRY(csm_check(fault, "actual", actual, CSM_ANY));
    CSM_TRY(csm_check(fault, "target", target, CSM_ANY));
    CSM_TRY(csm_check(fault, "zero_at", zero_at, CSM_ANY));
    if (!(target < zero_at) && !(target > zero_at))
        return csm_fail_pair(fault, CSM_DIV0, "target", N_("must differ from {other}"),
                             "zero_at");
    return csm_finite(fault, csm_snap(actual - zero_at) / csm_snap(target - zero_at), share);
}

static double pay_out(const csm_pay_plan *plan, double attainment)
{
    double out;
    if (csm_snap(attainment) < plan->threshold || attainment < 0)
        return 0;
    out = fmin(attainment, 1) + plan->accelerator * fmax(attainment - 1, 0);
    return isnan(plan->cap) ? out : fmin(out, plan->cap);
}

csm_error csm_variable_pay(csm_pay_plan plan, csm_vector attainments, csm_vector weights,
                           double *pay, csm_fault *fault)
{
    csm_sum weighted = { 0, 0 };
    double share, variable;
    CSM_TRY(csm_check(fault, "ote", plan.ote, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "variable_share", plan.variable_share, CSM_SHARE));
    CSM_TRY(csm_not_empty(fault, "attainments", attainments.n));
    CSM_TRY(csm_paired(fault, "weights", weights.n, "attainments", attainments.n));
    CSM_TRY(csm_check_all(fault, "attainments", attainments, CSM_ANY));
    CSM_TRY(csm_check_all(fault, "weights", weights, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "threshold", plan.threshold, CSM_NOT_NEGATIVE));
    if (!isnan(plan.cap))
        CSM_TRY(csm_check(fault, "cap", plan.cap, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "accelerator", plan.accelerator, CSM_NOT_NEGATIVE));
    variable = plan.of_base ? plan.ote * plan.variable_share / (1 + plan.variable_share)
                            : plan.ote * plan.variable_share;
    for (size_t i = 0; i < attainments.n; i++)
        csm_sum_add(&weighted, pay_out(&plan, attainments.x[i]) * weights.x[i]);
    CSM_TRY(csm_divide(fault, "weights", csm_sum_value(&weighted), csm_sum_of(weights), &share));
    return csm_finite(fault, variable * share, pay);
}
