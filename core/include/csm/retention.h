/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Retention, quota and pay. Losses (contraction, churn) are positive amounts. Definitions: retention
 * leaves out new customers; gross retention subtracts contraction and is never above 1. */
#ifndef CSM_RETENTION_H
#define CSM_RETENTION_H

#include "csm/number.h"

/* (start + expansion − contraction − churn) / start. CSM_NUM where more is lost than there was. */
csm_error csm_nrr(double start, double expansion, double contraction, double churn,
                  double *rate, csm_fault *fault);
csm_error csm_grr(double start, double contraction, double churn, double *rate,
                  csm_fault *fault);
/* Over the accounts with a start above 0: Σ end / Σ start, and Σ min(start, end) / Σ start. */
csm_error csm_nrr_cohort(csm_vector arr_start, csm_vector arr_end, double *rate,
                         csm_fault *fault);
csm_error csm_grr_cohort(csm_vector arr_start, csm_vector arr_end, double *rate,
                         csm_fault *fault);
/* 1 − NRR; negative where the customers grow. */
csm_error csm_net_churn(double nrr, double *rate, csm_fault *fault);
/* (start − lost) / start, in customers. */
csm_error csm_logo_retention(double start, double lost, double *rate, csm_fault *fault);
/* renewed / available to renew. CSM_NUM above 1: that would be a net retention. */
csm_error csm_renewal_rate(double renewed, double available_to_renew, double *rate,
                           csm_fault *fault);
/* 1 − (1 − rate)^periods; never rate × periods. */
csm_error csm_annualize_churn(double rate, double periods, double *annual, csm_fault *fault);
/* (new + expansion) / (contraction + churn). */
csm_error csm_quick_ratio(double new_arr, double expansion, double contraction, double churn,
                          double *ratio, csm_fault *fault);

/* ARR that a book must reach: book × (1 + (target − 1) × ramp share). */
csm_error csm_quota(double book_arr, double target_nrr, double ramp_share, double *arr,
                    csm_fault *fault);
/* ARR to win by expansion: book × (target − expected gross retention). CSM_NUM where nothing is to be
 * won. */
csm_error csm_expansion_quota(double book_arr, double target_nrr, double expected_grr,
                              double *arr, csm_fault *fault);
/* (actual − zero_at) / (target − zero_at). */
csm_error csm_attainment(double actual, double target, double zero_at, double *share,
                         csm_fault *fault);

typedef struct csm_pay_plan {
    double ote, variable_share;
    double threshold;   /* attainment below which a component pays nothing */
    double cap;         /* most that a component pays, as a share of its target; NaN: none */
    double accelerator; /* pay per attainment above 1 */
    bool of_base;       /* the variable share comes on top of base pay: variable = ote × s/(1 + s) */
} csm_pay_plan;

/* Σ over the components of weight / Σ weight × pay-out × variable pay. */
csm_error csm_variable_pay(csm_pay_plan plan, csm_vector attainments, csm_vector weights,
                           double *pay, csm_fault *fault);

#endif
