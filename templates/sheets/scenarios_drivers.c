/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "scenarios_drivers.h"

#include <stdio.h>

#include "workbook/cells.h"

const driver_words driver_table[DRIVERS] = {
    [DRIVER_ACCOUNTS] = { "accounts", N_("Number of accounts"), N_("accounts"), PLAN_WHOLE, "total_accounts",
                          0.95, 1.05 },
    [DRIVER_ARR] = { "arr", N_("ARR per account"), N_("ARR"), PLAN_MONEY, "total_arr/total_accounts", 0.95, 1.05 },
    [DRIVER_EFFORT] = { "effort", N_("Designed effort"), N_("hours per month"), PLAN_ONE_DIGIT, "designed_total",
                        1.1, 0.9 },
    [DRIVER_REQUESTS] = { "requests", N_("Reactive requests"), N_("hours per month"), PLAN_ONE_DIGIT, "reactive_total",
                          1.2, 0.8 },
    [DRIVER_PAID_HOURS] = { "paid_hours", N_("Paid hours"), N_("hours per month"), PLAN_ONE_DIGIT, "total_hours",
                            1, 1 },
    [DRIVER_INTERNAL_HOURS] = { "internal_hours", N_("Internal hours"), N_("hours per month"), PLAN_ONE_DIGIT,
                                "internal_hours", 1.1, 0.9 },
    [DRIVER_SHRINKAGE] = { "shrinkage", N_("Shrinkage"), N_("share"), PLAN_PERCENT, "shrinkage", 1.2, 0.8 },
    [DRIVER_REALIZATION] = { "realization", N_("Realization"), N_("share"), PLAN_PERCENT, "realization", 0.95, 1 },
    [DRIVER_COST] = { "cost", N_("Loaded cost"), N_("money per year"), PLAN_MONEY, "loaded_cost", 1.05, 0.95 },
};

/* ---- the plan's formulas with something else in them ---- */

void scale_drivers(staffing_operand out[DRIVERS], const char *const factors[DRIVERS])
{
    for (plan_driver d = 0; d < DRIVERS; d++) {
        const char *name = driver_table[d].formula;
        out[d].name = name;
        if (driver_table[d].format == PLAN_PERCENT)
            snprintf(out[d].text, sizeof out[d].text, "MIN(%.15g,%s*%s)", plan_assumption_named(name)->high, name,
                     factors[d]);
        else
            snprintf(out[d].text, sizeof out[d].text, "%s*%s", name, factors[d]);
    }
}

const char *scenarios_vary(workbook *w, const char *formula, const staffing_operand *operands, size_t count)
{
    char text[1000];
    return workbook_text(w, staffing_vary(text, sizeof text, formula, operands, count));
}

void scenarios_vary_people(workbook *w, varied *v, size_t end, const char *hours,
                           const staffing_operand *operands, size_t count)
{
    static const staffing_operand found[ENDS][2] = {
        [LOWER] = { { "total_required_hours", "[hours_low]" }, { "effective_hours", "[each_low]" } },
        [HIGHER] = { { "total_required_hours", "[hours_high]" }, { "effective_hours", "[each_high]" } },
    };
    const char *people = scenarios_vary(w, "IF(effective_hours>0," STAFFING_EXACT ",\"–\")", operands, count);
    v->hours[end] = scenarios_vary(w, hours, operands, count);
    /* Hours that are used up leave none. */
    v->each[end] = scenarios_vary(w, "IFERROR(" STAFFING_EFFECTIVE_HOURS ",0)", operands, count);
    v->people[end] = scenarios_vary(w, people, found[end], 2);
}
