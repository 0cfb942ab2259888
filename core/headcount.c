/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "csm/headcount.h"

#include <math.h>

#include "csm/text.h"

csm_error csm_headcount(csm_vector accounts, csm_vector designed_effort,
                        csm_vector effective_hours, bool pooled, double step, double *fte,
                        csm_fault *fault)
{
    csm_sum sum = { 0, 0 };
    CSM_TRY(csm_not_empty(fault, "accounts", accounts.n));
    CSM_TRY(csm_paired(fault, "designed_effort", designed_effort.n, "accounts", accounts.n));
    CSM_TRY(csm_each(fault, "effective_hours", effective_hours.n, "accounts", accounts.n));
    CSM_TRY(csm_check_all(fault, "accounts", accounts, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check_all(fault, "designed_effort", designed_effort, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check_all(fault, "effective_hours", effective_hours, CSM_POSITIVE));
    CSM_TRY(csm_check(fault, "step", step, CSM_NOT_NEGATIVE));
    for (size_t i = 0; i < accounts.n; i++) {
        double people = accounts.x[i] * designed_effort.x[i] / csm_at(effective_hours, i);
        csm_sum_add(&sum, pooled ? people : csm_round_up(people, step));
    }
    /* A sum of rounded segments is a multiple of step already and stays what it is. */
    return csm_finite(fault, csm_round_up(csm_sum_value(&sum), step), fte);
}

csm_error csm_headcount_ratio(csm_vector arr, csm_vector arr_per_csm, csm_vector accounts,
                              csm_vector accounts_per_csm, double *fte, csm_fault *fault)
{
    csm_sum sum = { 0, 0 };
    CSM_TRY(csm_not_empty(fault, "arr", arr.n));
    CSM_TRY(csm_each(fault, "arr_per_csm", arr_per_csm.n, "arr", arr.n));
    CSM_TRY(csm_check_all(fault, "arr", arr, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check_all(fault, "arr_per_csm", arr_per_csm, CSM_POSITIVE));
    if (!accounts.n != !accounts_per_csm.n)
        return csm_fail_pair(fault, CSM_VALUE, accounts.n ? "accounts_per_csm" : "accounts",
                             N_("must be given together with {other}"),
                             accounts.n ? "accounts" : "accounts_per_csm");
    if (accounts.n) {
        CSM_TRY(csm_paired(fault, "accounts", accounts.n, "arr", arr.n));
        CSM_TRY(csm_each(fault, "accounts_per_csm", accounts_per_csm.n, "arr", arr.n));
        CSM_TRY(csm_check_all(fault, "accounts", accounts, CSM_NOT_NEGATIVE));
        CSM_TRY(csm_check_all(fault, "accounts_per_csm", accounts_per_csm, CSM_POSITIVE));
    }
    for (size_t i = 0; i < arr.n; i++) {
        double by_arr = csm_round_up(arr.x[i] / csm_at(arr_per_csm, i), 1);
        double by_accounts =
            accounts.n ? csm_round_up(accounts.x[i] / csm_at(accounts_per_csm, i), 1) : 0;
        csm_sum_add(&sum, fmax(by_arr, by_accounts));
    }
    return csm_finite(fault, csm_sum_value(&sum), fte);
}

csm_error csm_headcount_budget(double arr, double cost_share, double loaded_cost,
                               double other_cost_share, double step, double *fte,
                               csm_fault *fault)
{
    double exact;
    CSM_TRY(csm_check(fault, "arr", arr, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "cost_share", cost_share, CSM_SHARE));
    CSM_TRY(csm_check(fault, "loaded_cost", loaded_cost, CSM_POSITIVE));
    CSM_TRY(csm_check(fault, "other_cost_share", other_cost_share, CSM_SHARE));
    CSM_TRY(csm_check(fault, "step", step, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_divide(fault, "loaded_cost", arr * cost_share * csm_complement(other_cost_share),
                       loaded_cost, &exact));
    return csm_finite(fault, csm_round_down(exact, step), fte);
}

csm_error csm_headroom(double csm_fte, double arr_per_csm, double current_arr, double *share,
                       csm_fault *fault)
{
    CSM_TRY(csm_check(fault, "csm_fte", csm_fte, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "arr_per_csm", arr_per_csm, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "current_arr", current_arr, CSM_POSITIVE));
    return csm_divide(fault, "current_arr", csm_fte * arr_per_csm - current_arr, current_arr,
                      share);
}

csm_error csm_managers(double ics, double span, double *managers, csm_fault *fault)
{
    double exact;
    CSM_TRY(csm_check(fault, "ics", ics, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "span", span, CSM_POSITIVE));
    CSM_TRY(csm_divide(fault, "span", ics, span, &exact));
    return csm_finite(fault, csm_round_up(exact, 1), managers);
}

csm_error csm_shift_cover(double seats, double hours_open_per_week, double weekly_hours,
                          double shrinkage, double *fte, csm_fault *fault)
{
    CSM_TRY(csm_check(fault, "seats", seats, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "hours_open_per_week", hours_open_per_week, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "weekly_hours", weekly_hours, CSM_POSITIVE));
    CSM_TRY(csm_check(fault, "shrinkage", shrinkage, CSM_BELOW_ONE));
    if (hours_open_per_week > 168)
        return csm_fail(fault, CSM_NUM, "hours_open_per_week",
                        N_("must not exceed the 168 hours of a week"));
    if (weekly_hours > 168)
        return csm_fail(fault, CSM_NUM, "weekly_hours",
                        N_("must not exceed the 168 hours of a week"));
    return csm_divide(fault, "weekly_hours", seats * hours_open_per_week,
                      weekly_hours * csm_complement(shrinkage), fte);
}

static const char *const known_classes[] = { "how-to",          "password",
                                             "basic",           "add-user",
                                             "feature-request", "feature-capability",
                                             "complaint" };
static const char *const known_routes[] = { "SUPPORT", "SUPPORT", "SUPPORT", "SUPPORT",
                                            "CSM",     "CSM",     "CSM" };

csm_error csm_route(const char *question_class, csm_texts classes, csm_texts routes,
                    const char **route, csm_fault *fault)
{
    if (!classes.n != !routes.n)
        return csm_fail_pair(fault, CSM_VALUE, classes.n ? "routes" : "classes",
                             N_("must be given together with {other}"),
                             classes.n ? "classes" : "routes");
    if (!classes.n) {
        classes = (csm_texts){ known_classes, sizeof known_classes / sizeof *known_classes };
        routes = (csm_texts){ known_routes, sizeof known_routes / sizeof *known_routes };
    }
    CSM_TRY(csm_paired(fault, "routes", routes.n, "classes", classes.n));
    for (size_t i = 0; i < classes.n; i++)
        if (routes.x[i] && csm_same_code(classes.x[i], question_class)) {
            *route = routes.x[i];
            return CSM_OK;
        }
    return csm_fail(fault, CSM_NA, "question_class", N_("is not in the routing table"));
}

csm_error csm_routing_hours(csm_vector minutes, csm_texts routes, const char *route,
                            double *hours, csm_fault *fault)
{
    csm_sum sum = { 0, 0 };
    bool known = csm_same_code(route, "CSM") || csm_same_code(route, "SUPPORT");
    CSM_TRY(csm_not_empty(fault, "minutes", minutes.n));
    CSM_TRY(csm_paired(fault, "routes", routes.n, "minutes", minutes.n));
    CSM_TRY(csm_check_all(fault, "minutes", minutes, CSM_NOT_NEGATIVE));
    for (size_t i = 0; i < minutes.n; i++)
        if (csm_same_code(routes.x[i], route)) {
            csm_sum_add(&sum, minutes.x[i]);
            known = true;
        }
    if (!known)
        return csm_fail_pair(fault, CSM_NA, "route", N_("does not occur in {other}"), "routes");
    return csm_finite(fault, csm_sum_value(&sum) / 60, hours);
}
