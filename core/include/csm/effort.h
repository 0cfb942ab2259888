/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Effort: the hours that the promised service costs an account, from the service menu, the stages of
 * the customer lifecycle and the requests that come unasked. */
#ifndef CSM_EFFORT_H
#define CSM_EFFORT_H

#include "csm/number.h"

/* Σ frequency × hours over the lines of a service menu that are included (1) and take at least
 * min_hours each; every line is rounded up to a multiple of line_step before it is added.
 * hours_each: one for each frequency; included: one for each or one for all. */
csm_error csm_designed_effort(csm_vector frequencies, csm_vector hours_each, csm_vector included,
                              double min_hours, double line_step, double *hours,
                              csm_fault *fault);

/* Onboarding hours that an average account carries: hours × new / accounts. */
csm_error csm_onboarding_effort(double hours_per_new_account, double new_accounts,
                                double accounts, double *hours, csm_fault *fault);

/* Hours an account: Σ tickets × minutes × share answered by CSMs / 60 / accounts. minutes_each and
 * csm_share: one for each kind of ticket or one for all. */
csm_error csm_reactive_effort(csm_vector tickets, csm_vector minutes_each, csm_vector csm_share,
                              double accounts, double *hours, csm_fault *fault);

/* Nearest-rank percentile: the smallest past value that at least that share of the values does not
 * exceed. `scratch` holds history.n numbers. */
csm_error csm_reserve(csm_vector history, double percentile, double *scratch, double *hours,
                      csm_fault *fault);

/* base × Σ share·multiplier / Σ share. */
csm_error csm_lifecycle_effort(double base_hours, csm_vector stage_shares,
                               csm_vector stage_multipliers, double *hours, csm_fault *fault);

/* min(1 + mean score / divisor; cap). */
csm_error csm_complexity(csm_vector scores, double divisor, double cap, double *multiplier,
                         csm_fault *fault);

/* actual / designed − 1: 0.2 is 20 % more than designed. */
csm_error csm_effort_variance(double actual_hours, double designed_hours, double *variance,
                              csm_fault *fault);

typedef struct csm_menu {
    double included_hours, a_la_carte_hours, revenue, margin;
} csm_menu;

/* Splits a service menu by what the subscription includes (1) and what is sold à la carte (0). Revenue
 * and margin are those of the à-la-carte hours. */
csm_error csm_menu_split(csm_vector hours, csm_vector included, double price_per_hour,
                         double cost_per_hour, csm_menu *menu, csm_fault *fault);

/* Σ hours × share of the lines whose role is the given one, without regard to case; CSM_NA when no
 * line has it. */
csm_error csm_role_hours(csm_vector hours, csm_texts roles, const char *role, csm_vector shares,
                         double *sum, csm_fault *fault);

#endif
