/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "csm/cost.h"

#include <math.h>

csm_error csm_loaded_cost(double pay, double loading, double *cost, csm_fault *fault)
{
    CSM_TRY(csm_check(fault, "pay", pay, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "loading", loading, CSM_CAP));
    return csm_finite(fault, pay * loading, cost);
}

csm_error csm_hourly_cost(double loaded_cost, double effective_hours, double *cost,
                          csm_fault *fault)
{
    CSM_TRY(csm_check(fault, "loaded_cost", loaded_cost, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "effective_hours", effective_hours, CSM_POSITIVE));
    return csm_divide(fault, "effective_hours", loaded_cost, effective_hours, cost);
}

csm_error csm_cost_to_serve(double hours_per_account, double hourly_cost, double fixed_cost,
                            double arr, double *cost, csm_fault *fault)
{
    double money;
    CSM_TRY(csm_check(fault, "hours_per_account", hours_per_account, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "hourly_cost", hourly_cost, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "fixed_cost", fixed_cost, CSM_NOT_NEGATIVE));
    money = hours_per_account * hourly_cost + fixed_cost;
    if (isnan(arr))
        return csm_finite(fault, money, cost);
    CSM_TRY(csm_check(fault, "arr", arr, CSM_POSITIVE));
    return csm_divide(fault, "arr", money, arr, cost);
}

csm_error csm_cost_ratio(double cs_cost, double arr, double *share, csm_fault *fault)
{
    CSM_TRY(csm_check(fault, "cs_cost", cs_cost, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "arr", arr, CSM_POSITIVE));
    return csm_divide(fault, "arr", cs_cost, arr, share);
}

csm_error csm_roi(double returned, double cost, double *share, csm_fault *fault)
{
    CSM_TRY(csm_check(fault, "return", returned, CSM_ANY));
    CSM_TRY(csm_check(fault, "cost", cost, CSM_POSITIVE));
    return csm_divide(fault, "cost", returned - cost, cost, share);
}

csm_error csm_payback_months(double cost, double annual_gain, double *months, csm_fault *fault)
{
    CSM_TRY(csm_check(fault, "cost", cost, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "annual_gain", annual_gain, CSM_POSITIVE));
    return csm_divide(fault, "annual_gain", cost * 12, annual_gain, months);
}

csm_error csm_breakeven_retention(double cost, double arr_covered, double margin,
                                  double delivered_capacity, double *gain, csm_fault *fault)
{
    CSM_TRY(csm_check(fault, "cost", cost, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "arr_covered", arr_covered, CSM_POSITIVE));
    CSM_TRY(csm_check(fault, "margin", margin, CSM_POSITIVE_SHARE));
    CSM_TRY(csm_check(fault, "delivered_capacity", delivered_capacity, CSM_POSITIVE_SHARE));
    return csm_finite(fault, cost / (arr_covered * margin * delivered_capacity), gain);
}

csm_error csm_success_ratio(double cs_cost, double arr, double nrr, double *ratio,
                            csm_fault *fault)
{
    double growth;
    CSM_TRY(csm_check(fault, "cs_cost", cs_cost, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "arr", arr, CSM_POSITIVE));
    CSM_TRY(csm_check(fault, "nrr", nrr, CSM_NOT_NEGATIVE));
    growth = csm_snap(csm_snap(nrr) - 1);
    if (growth < 0)
        return csm_fail(fault, CSM_NUM, "nrr", N_("must be above 1: otherwise nothing was won"));
    return csm_divide(fault, "nrr", cs_cost, arr * growth, ratio);
}
