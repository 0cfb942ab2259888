/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Time and availability: how many hours a person has for customers. Hours are decimal and all of one
 * period, which the caller chooses. */
#ifndef CSM_AVAILABILITY_H
#define CSM_AVAILABILITY_H

#include "csm/number.h"

/* Effective hours = (total × (1 − shrinkage) − Σ deductions) × (1 − internal_share) × realization.
 * All are not negative, the last three shares of 1. CSM_NUM when nothing would be left but a negative
 * amount. */
csm_error csm_availability(double total_hours, csm_vector deductions, double internal_share,
                           double shrinkage, double realization, double *hours,
                           csm_fault *fault);

/* Customer hours as a share of paid hours. With occupancy (share of available hours) and shrinkage
 * (share of paid hours that is not available) it holds that utilization = occupancy × (1 − shrinkage). */
csm_error csm_utilization(double customer_hours, double paid_hours, double *share,
                          csm_fault *fault);
csm_error csm_occupancy(double handling_hours, double available_hours, double *share,
                        csm_fault *fault);
/* CSM_NUM when more hours are unavailable than paid. */
csm_error csm_shrinkage(double unavailable_hours, double paid_hours, double *share,
                        csm_fault *fault);

/* Paid people for net_fte people at work: net / (1 − shrinkage), or net × (1 + shrinkage) where the
 * share is one of the net people. */
csm_error csm_gross_up(double net_fte, double shrinkage, bool of_net, double *fte,
                       csm_fault *fault);

typedef enum csm_cadence {
    CSM_WEEK,   /* 52 a year */
    CSM_MONTH,  /* 12 a year */
    CSM_QUARTER,/* 4 a year */
    CSM_YEAR,
    CSM_ONCE    /* once in contract_months */
} csm_cadence;

/* `count` events per `from`, expressed per `to`. */
csm_error csm_per_period(double count, csm_cadence from, csm_cadence to, double contract_months,
                         double *per_period, csm_fault *fault);

#endif
