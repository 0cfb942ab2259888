/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Portfolios: how evenly accounts are spread over CSMs; balance.h spreads them. A CSM is a number from 1; capacities are in the
 * unit of the loads, one for each CSM. */
#ifndef CSM_PORTFOLIO_H
#define CSM_PORTFOLIO_H

#include "csm/number.h"

/* Accounts, load and utilization of each CSM, row by row; assignment 0 is nobody. Utilization is NaN where
 * there is load without capacity. `table` holds capacities.n × 3 numbers. */
csm_error csm_balance_loads(csm_vector loads, csm_vector assignment, csm_vector capacities,
                            double *table, csm_fault *fault);

/* 1 − standard deviation / mean of load / capacity; 1 is perfectly even. capacities: one for each, or one
 * for all. */
csm_error csm_balance_index(csm_vector loads, csm_vector capacities, double *index,
                            csm_fault *fault);

/* For each account, in order, the CSM with the lowest sufficient level; of several the one with fewer
 * accounts so far, then the lower number; 0 where nobody suffices. absent: one flag for each CSM or one
 * for all. `counts` holds csm_levels.n numbers. */
csm_error csm_assign_by_level(csm_vector account_levels, csm_vector csm_levels,
                              csm_vector absent, double *counts, double *csm,
                              csm_fault *fault);

#endif
