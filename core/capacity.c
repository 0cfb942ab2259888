/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "csm/capacity.h"

/* Mean effort of an account, weighted by the mix. */
static csm_error mean_effort(csm_vector effort, csm_vector mix, double *mean, csm_fault *fault)
{
    csm_sum weighted = { 0, 0 }, weight = { 0, 0 };
    for (size_t i = 0; i < effort.n; i++) {
        double w = mix.n ? csm_at(mix, i) : 1;
        csm_sum_add(&weighted, effort.x[i] * w);
        csm_sum_add(&weight, w);
    }
    return csm_divide(fault, "mix", csm_sum_value(&weighted), csm_sum_value(&weight), mean);
}

csm_error csm_capacity(csm_vector effective_hours, csm_vector designed_effort, csm_vector mix,
                       double step, double *accounts, csm_fault *fault)
{
    double effort, exact;
    CSM_TRY(csm_not_empty(fault, "effective_hours", effective_hours.n));
    CSM_TRY(csm_not_empty(fault, "designed_effort", designed_effort.n));
    if (mix.n)
        CSM_TRY(csm_each(fault, "mix", mix.n, "designed_effort", designed_effort.n));
    CSM_TRY(csm_check_all(fault, "effective_hours", effective_hours, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check_all(fault, "designed_effort", designed_effort, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check_all(fault, "mix", mix, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "step", step, CSM_NOT_NEGATIVE));
    CSM_TRY(mean_effort(designed_effort, mix, &effort, fault));
    CSM_TRY(csm_divide(fault, "designed_effort", csm_sum_of(effective_hours), effort, &exact));
    return csm_finite(fault, csm_round_down(exact, step), accounts);
}

csm_error csm_portfolio_hours(csm_vector accounts, csm_vector efforts, csm_vector multipliers,
                              double *hours, csm_fault *fault)
{
    csm_sum sum = { 0, 0 };
    CSM_TRY(csm_not_empty(fault, "accounts", accounts.n));
    CSM_TRY(csm_paired(fault, "efforts", efforts.n, "accounts", accounts.n));
    CSM_TRY(csm_each(fault, "multipliers", multipliers.n, "accounts", accounts.n));
    CSM_TRY(csm_check_all(fault, "accounts", accounts, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check_all(fault, "efforts", efforts, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check_all(fault, "multipliers", multipliers, CSM_NOT_NEGATIVE));
    for (size_t i = 0; i < accounts.n; i++)
        csm_sum_add(&sum, accounts.x[i] * efforts.x[i] * csm_at(multipliers, i));
    return csm_finite(fault, csm_sum_value(&sum), hours);
}

csm_error csm_load(double required_hours, double effective_hours, double *load,
                   csm_fault *fault)
{
    CSM_TRY(csm_check(fault, "required_hours", required_hours, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "effective_hours", effective_hours, CSM_POSITIVE));
    return csm_divide(fault, "effective_hours", required_hours, effective_hours, load);
}

csm_error csm_load_statuses(csm_vector loads, double low, double high, double critical,
                            csm_load_status *statuses, csm_fault *fault)
{
    CSM_TRY(csm_check_all(fault, "load", loads, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "low", low, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "high", high, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "critical", critical, CSM_NOT_NEGATIVE));
    if (low > high)
        return csm_fail_pair(fault, CSM_NUM, "low", N_("must not exceed {other}"), "high");
    if (high > critical)
        return csm_fail_pair(fault, CSM_NUM, "high", N_("must not exceed {other}"), "critical");
    for (size_t i = 0; i < loads.n; i++) {
        /* A load that is 1 but for the processor's last digit is full, not too much. */
        double load = csm_snap(loads.x[i]);
        statuses[i] = load < low         ? CSM_UNDER
                      : load <= high     ? CSM_LOAD_OK
                      : load <= critical ? CSM_OVER
                                         : CSM_CRITICAL;
    }
    return CSM_OK;
}

csm_error csm_sweep_periods(double accounts, double hours_per_period, double hours_per_touch,
                            double share, double *periods, csm_fault *fault)
{
    CSM_TRY(csm_check(fault, "accounts", accounts, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "hours_per_period", hours_per_period, CSM_POSITIVE));
    CSM_TRY(csm_check(fault, "hours_per_touch", hours_per_touch, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "share", share, CSM_SHARE));
    return csm_divide(fault, "share", accounts * hours_per_touch, hours_per_period * share,
                      periods);
}
