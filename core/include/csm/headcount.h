/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Headcount: from the service promised, the revenue or the budget to the people. */
#ifndef CSM_HEADCOUNT_H
#define CSM_HEADCOUNT_H

#include "csm/number.h"

/* Σ accounts × effort / hours, rounded up to a multiple of step: the total where people serve all
 * segments (pooled), each segment by itself where they do not. designed_effort: one for each segment;
 * effective_hours: one for each or one for all. */
csm_error csm_headcount(csm_vector accounts, csm_vector designed_effort,
                        csm_vector effective_hours, bool pooled, double step, double *fte,
                        csm_fault *fault);

/* Whole people by coverage ratios: for each tier the larger of ⌈arr / arr_per_csm⌉ and, where accounts
 * are given (n > 0), ⌈accounts / accounts_per_csm⌉; summed over the tiers. The ratios: one for each
 * tier or one for all. */
csm_error csm_headcount_ratio(csm_vector arr, csm_vector arr_per_csm, csm_vector accounts,
                              csm_vector accounts_per_csm, double *fte, csm_fault *fault);

/* People whom a share of ARR pays for, after other_cost_share of that budget went into tools, travel or
 * another team: arr × cost_share × (1 − other_cost_share) / loaded_cost, rounded down. */
csm_error csm_headcount_budget(double arr, double cost_share, double loaded_cost,
                               double other_cost_share, double step, double *fte,
                               csm_fault *fault);

/* ARR that the team could still take on, as a share of what it has: (fte × arr_per_csm − arr) / arr;
 * negative where it has too much. */
csm_error csm_headroom(double csm_fte, double arr_per_csm, double current_arr, double *share,
                       csm_fault *fault);

/* Whole managers for so many people, at most span people each. */
csm_error csm_managers(double ics, double span, double *managers, csm_fault *fault);

/* FTE that keep the seats staffed all the hours open: seats × hours open / (weekly hours ×
 * (1 − shrinkage)). A week has 168 hours. */
csm_error csm_shift_cover(double seats, double hours_open_per_week, double weekly_hours,
                          double shrinkage, double *fte, csm_fault *fault);

/* The route of a question class: from the given table, or from the built-in one where classes.n is 0
 * (how-to, password, basic and add-user go to SUPPORT; feature-request, feature-capability and
 * complaint to CSM). CSM_NA for an unknown class. The route is one of the table's own texts. */
csm_error csm_route(const char *question_class, csm_texts classes, csm_texts routes,
                    const char **route, csm_fault *fault);

/* Σ minutes of the lines with that route / 60. A route that is neither CSM nor SUPPORT nor in the list is
 * CSM_NA. */
csm_error csm_routing_hours(csm_vector minutes, csm_texts routes, const char *route,
                            double *hours, csm_fault *fault);

#endif
