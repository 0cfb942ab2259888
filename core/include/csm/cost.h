/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Cost and business case. Money is of one currency and, where it meets ARR, of one year. */
#ifndef CSM_COST_H
#define CSM_COST_H

#include "csm/number.h"

/* pay × loading; a loading of 1.3 puts 30 % on top. */
csm_error csm_loaded_cost(double pay, double loading, double *cost, csm_fault *fault);
/* Cost and hours of the same period. */
csm_error csm_hourly_cost(double loaded_cost, double effective_hours, double *cost,
                          csm_fault *fault);
/* hours × cost + fixed cost, as money (arr NaN) or as a share of the account's ARR. */
csm_error csm_cost_to_serve(double hours_per_account, double hourly_cost, double fixed_cost,
                            double arr, double *cost, csm_fault *fault);
csm_error csm_cost_ratio(double cs_cost, double arr, double *share, csm_fault *fault);
/* (return − cost) / cost. */
csm_error csm_roi(double returned, double cost, double *share, csm_fault *fault);
csm_error csm_payback_months(double cost, double annual_gain, double *months,
                             csm_fault *fault);
/* Gain of gross retention that pays the cost: cost / (arr × margin × delivered capacity). */
csm_error csm_breakeven_retention(double cost, double arr_covered, double margin,
                                  double delivered_capacity, double *gain, csm_fault *fault);
/* Cost per net ARR won: cost / (arr × (nrr − 1)). CSM_NUM where the customers shrink. */
csm_error csm_success_ratio(double cs_cost, double arr, double nrr, double *ratio,
                            csm_fault *fault);

#endif
