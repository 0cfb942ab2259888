/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Which planning assumptions a workbook uses: a small one shows those of its question alone. */
#include <string.h>

#include "plan.h"

static const char *const of_capacity[] = {
    "total_hours", "internal_hours", "internal_share", "shrinkage", "realization", "team_size",
    "headcount_step", "span", "contract_months", "line_step", "tickets", "ticket_minutes", "csm_share",
    "arr_per_csm", "ratio_is_rule", "cost_share", "other_cost_share", "loaded_cost", NULL
};
static const char *const of_hiring[] = {
    "team_size", "plan_date", "loaded_cost", "people_needed", "headcount_growth", "monthly_attrition",
    "hiring_lead", "hires_most", "cost_of_hire", NULL
};
static const char *const of_quota[] = {
    "target_nrr", "expected_grr", "ote", "variable_share", "pay_threshold", "pay_cap", "pay_accelerator",
    NULL
};
/* A portfolio calculates these. */
static const char *const only_asked[] = { "people_needed", NULL };
static const char *const none[] = { NULL };

static bool is_among(const char *const *names, const char *name)
{
    while (*names && strcmp(*names, name) != 0)
        names++;
    return *names;
}

bool plan_assumption_of(plan_kind kind, size_t i)
{
    static const char *const *const used[PLAN_KINDS] = {
        [PLAN_CAPACITY] = of_capacity, [PLAN_HIRING] = of_hiring, [PLAN_QUOTA] = of_quota,
        [PLAN_EXAMPLES] = none,
    };
    const plan_assumption *a = plan_assumption_at(i);
    if (!a)
        return false;
    return kind == PLAN_PORTFOLIO ? !is_among(only_asked, a->name) : is_among(used[kind], a->name);
}
