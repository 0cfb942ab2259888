/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Capacity: from the people there are to the accounts they can serve. */
#ifndef CSM_CAPACITY_H
#define CSM_CAPACITY_H

#include "csm/number.h"

/* Accounts that the hours of all the given people can carry: Σ hours / effort an account, rounded down
 * to a multiple of step. With several efforts (one a segment) the effort is their mean weighted by the
 * mix of accounts; without a mix (n = 0) all segments weigh the same. */
csm_error csm_capacity(csm_vector effective_hours, csm_vector designed_effort, csm_vector mix,
                       double step, double *accounts, csm_fault *fault);

/* Σ accounts × effort × multiplier. multipliers: one for each or one for all. */
csm_error csm_portfolio_hours(csm_vector accounts, csm_vector efforts, csm_vector multipliers,
                              double *hours, csm_fault *fault);

/* Required hours as a share of effective hours; 1 is fully loaded. */
csm_error csm_load(double required_hours, double effective_hours, double *load,
                   csm_fault *fault);

typedef enum csm_load_status { CSM_UNDER, CSM_LOAD_OK, CSM_OVER, CSM_CRITICAL } csm_load_status;

/* Each load's status: OK from low to high, both included; OVER up to critical, included. */
csm_error csm_load_statuses(csm_vector loads, double low, double high, double critical,
                            csm_load_status *statuses, csm_fault *fault);

/* Periods until a shared team has touched every account of its book once: accounts × hours per touch /
 * (hours per period × share of them that goes into these touches). */
csm_error csm_sweep_periods(double accounts, double hours_per_period, double hours_per_touch,
                            double share, double *periods, csm_fault *fault);

#endif
