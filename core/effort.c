/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "csm/effort.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "csm/text.h"

csm_error csm_designed_effort(csm_vector frequencies, csm_vector hours_each, csm_vector included,
                              double min_hours, double line_step, double *hours,
                              csm_fault *fault)
{
    csm_sum sum = { 0, 0 };
    CSM_TRY(csm_not_empty(fault, "frequencies", frequencies.n));
    CSM_TRY(csm_paired(fault, "hours_each", hours_each.n, "frequencies", frequencies.n));
    CSM_TRY(csm_each(fault, "included", included.n, "frequencies", frequencies.n));
    CSM_TRY(csm_check_all(fault, "frequencies", frequencies, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check_all(fault, "hours_each", hours_each, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check_all(fault, "included", included, CSM_FLAG));
    CSM_TRY(csm_check(fault, "min_hours", min_hours, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "line_step", line_step, CSM_NOT_NEGATIVE));
    for (size_t i = 0; i < frequencies.n; i++)
        if (csm_at(included, i) > 0 && hours_each.x[i] >= min_hours)
            csm_sum_add(&sum, csm_round_up(frequencies.x[i] * hours_each.x[i], line_step));
    return csm_finite(fault, csm_sum_value(&sum), hours);
}

csm_error csm_onboarding_effort(double hours_per_new_account, double new_accounts,
                                double accounts, double *hours, csm_fault *fault)
{
    CSM_TRY(csm_check(fault, "hours_per_new_account", hours_per_new_account, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "new_accounts", new_accounts, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "accounts", accounts, CSM_POSITIVE));
    return csm_divide(fault, "accounts", hours_per_new_account * new_accounts, accounts, hours);
}

csm_error csm_reactive_effort(csm_vector tickets, csm_vector minutes_each, csm_vector csm_share,
                              double accounts, double *hours, csm_fault *fault)
{
    csm_sum minutes = { 0, 0 };
    CSM_TRY(csm_not_empty(fault, "tickets", tickets.n));
    CSM_TRY(csm_each(fault, "minutes_each", minutes_each.n, "tickets", tickets.n));
    CSM_TRY(csm_each(fault, "csm_share", csm_share.n, "tickets", tickets.n));
    CSM_TRY(csm_check_all(fault, "tickets", tickets, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check_all(fault, "minutes_each", minutes_each, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check_all(fault, "csm_share", csm_share, CSM_SHARE));
    CSM_TRY(csm_check(fault, "accounts", accounts, CSM_POSITIVE));
    for (size_t i = 0; i < tickets.n; i++)
        csm_sum_add(&minutes, tickets.x[i] * csm_at(minutes_each, i) * csm_at(csm_share, i));
    return csm_divide(fault, "accounts", csm_sum_value(&minutes) / 60, accounts, hours);
}

static int ascending(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

csm_error csm_reserve(csm_vector history, double percentile, double *scratch, double *hours,
                      csm_fault *fault)
{
    size_t rank;
    CSM_TRY(csm_not_empty(fault, "history", history.n));
    CSM_TRY(csm_check_all(fault, "history", history, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "percentile", percentile, CSM_SHARE));
    memcpy(scratch, history.x, history.n * sizeof *scratch);
    qsort(scratch, history.n, sizeof *scratch, ascending);
    rank = (size_t)csm_round_up(percentile * (double)history.n, 1);
    *hours = scratch[rank ? rank - 1 : 0];
    return CSM_OK;
}

csm_error csm_lifecycle_effort(double base_hours, csm_vector stage_shares,
                               csm_vector stage_multipliers, double *hours, csm_fault *fault)
{
    csm_sum weighted = { 0, 0 };
    double mean;
    CSM_TRY(csm_check(fault, "base_hours", base_hours, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_not_empty(fault, "stage_shares", stage_shares.n));
    CSM_TRY(csm_paired(fault, "stage_multipliers", stage_multipliers.n, "stage_shares",
                       stage_shares.n));
    CSM_TRY(csm_check_all(fault, "stage_shares", stage_shares, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check_all(fault, "stage_multipliers", stage_multipliers, CSM_NOT_NEGATIVE));
    for (size_t i = 0; i < stage_shares.n; i++)
        csm_sum_add(&weighted, stage_shares.x[i] * stage_multipliers.x[i]);
    CSM_TRY(csm_divide(fault, "stage_shares", csm_sum_value(&weighted), csm_sum_of(stage_shares),
                       &mean));
    return csm_finite(fault, base_hours * mean, hours);
}

csm_error csm_complexity(csm_vector scores, double divisor, double cap, double *multiplier,
                         csm_fault *fault)
{
    CSM_TRY(csm_not_empty(fault, "scores", scores.n));
    CSM_TRY(csm_check_all(fault, "scores", scores, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "divisor", divisor, CSM_POSITIVE));
    CSM_TRY(csm_check(fault, "cap", cap, CSM_CAP));
    return csm_finite(fault, fmin(1 + csm_sum_of(scores) / (double)scores.n / divisor, cap),
                      multiplier);
}

csm_error csm_effort_variance(double actual_hours, double designed_hours, double *variance,
                              csm_fault *fault)
{
    double ratio;
    CSM_TRY(csm_check(fault, "actual_hours", actual_hours, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "designed_hours", designed_hours, CSM_POSITIVE));
    CSM_TRY(csm_divide(fault, "designed_hours", actual_hours, designed_hours, &ratio));
    *variance = ratio - 1;
    return CSM_OK;
}

csm_error csm_menu_split(csm_vector hours, csm_vector included, double price_per_hour,
                         double cost_per_hour, csm_menu *menu, csm_fault *fault)
{
    csm_sum in = { 0, 0 }, out = { 0, 0 };
    CSM_TRY(csm_not_empty(fault, "hours", hours.n));
    CSM_TRY(csm_each(fault, "included", included.n, "hours", hours.n));
    CSM_TRY(csm_check_all(fault, "hours", hours, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check_all(fault, "included", included, CSM_FLAG));
    CSM_TRY(csm_check(fault, "price_per_hour", price_per_hour, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "cost_per_hour", cost_per_hour, CSM_NOT_NEGATIVE));
    for (size_t i = 0; i < hours.n; i++)
        csm_sum_add(csm_at(included, i) > 0 ? &in : &out, hours.x[i]);
    menu->included_hours = csm_sum_value(&in);
    menu->a_la_carte_hours = csm_sum_value(&out);
    CSM_TRY(csm_finite(fault, menu->included_hours, &menu->included_hours));
    CSM_TRY(csm_finite(fault, menu->a_la_carte_hours * price_per_hour, &menu->revenue));
    return csm_finite(fault, menu->a_la_carte_hours * (price_per_hour - cost_per_hour),
                      &menu->margin);
}

csm_error csm_role_hours(csm_vector hours, csm_texts roles, const char *role, csm_vector shares,
                         double *sum, csm_fault *fault)
{
    csm_sum of_role = { 0, 0 };
    size_t found = 0;
    CSM_TRY(csm_not_empty(fault, "hours", hours.n));
    CSM_TRY(csm_paired(fault, "roles", roles.n, "hours", hours.n));
    CSM_TRY(csm_each(fault, "shares", shares.n, "hours", hours.n));
    CSM_TRY(csm_check_all(fault, "hours", hours, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check_all(fault, "shares", shares, CSM_SHARE));
    for (size_t i = 0; i < hours.n; i++)
        if (csm_same_code(roles.x[i], role)) {
            csm_sum_add(&of_role, hours.x[i] * csm_at(shares, i));
            found++;
        }
    if (!found)
        return csm_fail_pair(fault, CSM_NA, "role", N_("does not occur in {other}"), "roles");
    return csm_finite(fault, csm_sum_value(&of_role), sum);
}
