/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The hiring plan: whom to hire when, so that the ramped team meets a requirement at the least cost. */
#ifndef CSM_HIRING_H
#define CSM_HIRING_H

#include "csm/number.h"

enum { CSM_HIRING_PERIODS_MAX = 240, CSM_HIRING_HIRES_MAX = 10000 };

/* Whole hires that cost least, each hire_cost + pay × Σ (1 − attrition)^k over the periods left (1 where both
 * prices are 0), so that the ramped FTE,
 *     start_fte × (1 − attrition)^m + Σ hires(s) × curve(m − s + 1) × (1 − attrition)^(m − s),
 * meet the requirement of each period, or what the greatest possible hiring reaches there, within 1e-12 of
 * it. Nobody starts in the first `lead` periods (rounded up), nor more than max_per_period (rounded down;
 * infinite: no limit) in one. Of plans whose costs agree to 1e-12 the one with fewer hires in the first
 * period in which they differ. One row a period: hires, leavers, headcount, ramped FTE, gap (ramped −
 * required); `table` holds 5 × required_fte.n numbers. Proven optimal by dynamic programming, or CSM_NUM:
 * beyond the limits above, or where 9,000,000 partial plans (fewer where the curve is longer than 6 periods or
 * the plan than 60) do not suffice for the proof. */
csm_error csm_hiring_plan(csm_vector required_fte, double start_fte, double attrition,
                          csm_vector curve, double lead, double max_per_period, double hire_cost,
                          double pay, double *table, csm_fault *fault);

#endif
