/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The hiring plan: whom to hire when, so that the ramped team meets a requirement at the least cost. */
#ifndef CSM_HIRING_H
#define CSM_HIRING_H

#include "csm/number.h"

enum { CSM_HIRING_PERIODS_MAX = 240, CSM_HIRING_FTE_MAX = 1000000 };

/* One row a period: hires, leavers, headcount, ramped FTE, gap (ramped − required); `table` holds
 * 5 × required_fte.n numbers. */
csm_error csm_hiring_plan(csm_vector required_fte, double start_fte, double attrition,
                          csm_vector curve, double lead, double max_per_period, double hire_cost,
                          double pay, double *table, csm_fault *fault);

#endif
