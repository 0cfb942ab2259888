/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "csm/availability.h"

csm_error csm_availability(double total_hours, csm_vector deductions, double internal_share,
                           double shrinkage, double realization, double *hours,
                           csm_fault *fault)
{
    double left;
    CSM_TRY(csm_check(fault, "total_hours", total_hours, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check_all(fault, "deductions", deductions, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "internal_share", internal_share, CSM_SHARE));
    CSM_TRY(csm_check(fault, "shrinkage", shrinkage, CSM_SHARE));
    CSM_TRY(csm_check(fault, "realization", realization, CSM_SHARE));
    left = csm_snap(total_hours * csm_complement(shrinkage)) - csm_snap(csm_sum_of(deductions));
    if (left < 0)
        return csm_fail(fault, CSM_NUM, "deductions", N_("leave less than no hours"));
    return csm_finite(fault, left * csm_complement(internal_share) * realization, hours);
}

static csm_error share_of(const char *part_name, double part, const char *whole_name,
                          double whole, double *share, csm_fault *fault)
{
    CSM_TRY(csm_check(fault, part_name, part, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, whole_name, whole, CSM_POSITIVE));
    return csm_divide(fault, whole_name, part, whole, share);
}

csm_error csm_utilization(double customer_hours, double paid_hours, double *share,
                          csm_fault *fault)
{
    return share_of("customer_hours", customer_hours, "paid_hours", paid_hours, share, fault);
}

csm_error csm_occupancy(double handling_hours, double available_hours, double *share,
                        csm_fault *fault)
{
    return share_of("handling_hours", handling_hours, "available_hours", available_hours, share,
                    fault);
}

csm_error csm_shrinkage(double unavailable_hours, double paid_hours, double *share,
                        csm_fault *fault)
{
    CSM_TRY(share_of("unavailable_hours", unavailable_hours, "paid_hours", paid_hours, share,
                     fault));
    if (csm_snap(*share) > 1)
        return csm_fail_pair(fault, CSM_NUM, "unavailable_hours", N_("must not exceed {other}"),
                             "paid_hours");
    *share = *share > 1 ? 1 : *share;
    return CSM_OK;
}

csm_error csm_gross_up(double net_fte, double shrinkage, bool of_net, double *fte,
                       csm_fault *fault)
{
    CSM_TRY(csm_check(fault, "net_fte", net_fte, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "shrinkage", shrinkage, of_net ? CSM_SHARE : CSM_BELOW_ONE));
    return csm_finite(fault, of_net ? net_fte * (1 + shrinkage) : net_fte / csm_complement(shrinkage), fte);
}

static double times_a_year(csm_cadence cadence, double contract_months)
{
    static const double a_year[] = {
        [CSM_WEEK] = 52, [CSM_MONTH] = 12, [CSM_QUARTER] = 4, [CSM_YEAR] = 1
    };
    return cadence == CSM_ONCE ? 12 / contract_months : a_year[cadence];
}

csm_error csm_per_period(double count, csm_cadence from, csm_cadence to, double contract_months,
                         double *per_period, csm_fault *fault)
{
    CSM_TRY(csm_check(fault, "count", count, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "contract_months", contract_months, CSM_POSITIVE));
    return csm_finite(fault,
                      count * times_a_year(from, contract_months) /
                          times_a_year(to, contract_months),
                      per_period);
}
