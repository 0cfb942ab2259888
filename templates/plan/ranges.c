/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Planning ranges: between which values an assumption may plausibly lie, published or as an example. What a
 * cell accepts is wider and stands in assumptions.c. */
#include <math.h>
#include <string.h>

#include "plan.h"
#include "words.h"

#define EXAMPLE N_("Example range: replace it with your own")
#define ABOUT_VALUE N_("Example range: the value ± 20 %")

static const struct known {
    const char *name;
    double low, high;   /* NaN: a choice, which is not uncertain */
    const char *source; /* N_() */
} known[] = {
    { "total_hours", 150, 170, EXAMPLE },
    { "internal_hours", 30, 55, EXAMPLE },
    { "internal_share", 0, 0.33, N_("Example range: none to the rule of thumb of one third") },
    { "shrinkage", 0, 0.15, N_("Example range: none to what companies commonly plan") },
    { "realization", 0.85, 1, EXAMPLE },
    { "plan_date", NAN, NAN, NULL },
    { "headcount_step", NAN, NAN, NULL },
    { "span", 5, 9, EXAMPLE },
    { "line_step", NAN, NAN, NULL },
    { "ratio_is_rule", NAN, NAN, NULL },
    { "csm_share", 0.2, 0.4, EXAMPLE },
    { "arr_per_csm", 2000000, 5000000, N_("Published: Tunguz 2019, in USD (grade B)") },
    { "cost_share", 0.09, 0.1, N_("Published: SaaS Capital 2026, all companies and those of 3 to 5 million of ARR "
                                  "(grade A)") },
    { "loaded_cost", 175000, 196000, N_("140,000 USD (RepVue 2026, grade B) × 1.25 to 1.40 (grade C)") },
    { "monthly_churn", 0.005, 0.02, EXAMPLE },
    { "am_fte", 0, 2, EXAMPLE },
    { "onboarding_fte", 0, 2, EXAMPLE },
    { "services_fte", 0, 2, EXAMPLE },
    { "min_team", NAN, NAN, NULL },
    { "high_from", NAN, NAN, NULL },
    { "low_from", NAN, NAN, NULL },
    { "hires_most", NAN, NAN, NULL },
    { "desk_target", NAN, NAN, NULL },
    { "desk_level", NAN, NAN, NULL },
    { "support_target", NAN, NAN, NULL },
    { "support_level", NAN, NAN, NULL },
    { "most_moves", NAN, NAN, NULL },
    { "score_size", NAN, NAN, NULL },
    { "score_strategic", NAN, NAN, NULL },
    { "score_stage", NAN, NAN, NULL },
    { "tickets", 0.3, 0.8, EXAMPLE },
    { "ticket_minutes", 15, 30, EXAMPLE },
    { "target_nrr", 0.92, 1.1, N_("Published: Benchmarkit 2025, lower and upper quartile (grade A)") },
    { "expected_grr", 0.76, 0.91, N_("Published: Benchmarkit 2025, lower and upper quartile (grade A)") },
    { "variable_share", 0.2, 0.3, N_("Published: practitioners' texts (grade C)") },
    { "loading", 1.25, 1.4, N_("Published: practitioners' texts (grade C)") },
    { "gross_margin", 0.75, 0.85, N_("Example range; only the middle is published") },
    { "account_fixed_cost", 0, 500, EXAMPLE },
    { "headcount_growth", 0, 0.03, EXAMPLE },
    { "monthly_attrition", 0.005, 0.02, EXAMPLE },
    { "sensitivity_step", NAN, NAN, NULL },
    { "simulated_trials", NAN, NAN, NULL },
    { "simulated_seed", NAN, NAN, NULL },
};

static const struct known *find(const char *name)
{
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (strcmp(known[i].name, name) == 0)
            return &known[i];
    return NULL;
}

plan_range plan_range_of(size_t i)
{
    const struct known *k = find(plan_assumption_at(i)->name);
    return k ? (plan_range){ k->low, k->high, false, k->source } : (plan_range){ 0, 0, true, ABOUT_VALUE };
}
