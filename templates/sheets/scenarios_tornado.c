/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Sensitivity: the people that the plan needs when one driver is lower or higher, by effect. */
#include "scenarios_tornado.h"

#include <stdio.h>

#include "scenarios_drivers.h"
#include "workbook/blocks.h"
#include "workbook/cells.h"

enum { LABEL = SCENARIOS_LABEL, LAST = SCENARIOS_LAST };
#define S SHEET_SCENARIOS

/* ---- calculation ---- */

/* The factor of the driver that is changed; 1 for the drivers that are left alone. */
static const char *factor(plan_driver driver, plan_driver changed, size_t end)
{
    return driver != changed ? "1" : end == HIGHER ? "(1+sensitivity_step)" : "(1-sensitivity_step)";
}

enum { ALL_ARR = DRIVERS, ALL_ACCOUNTS, OPERANDS };

/* What the plan's formulas have when one driver is at that end. */
static void change(staffing_operand out[OPERANDS], plan_driver changed, size_t end)
{
    const char *factors[DRIVERS];
    for (plan_driver d = 0; d < DRIVERS; d++)
        factors[d] = factor(d, changed, end);
    scale_drivers(out, factors);
    out[ALL_ARR].name = "total_arr";
    snprintf(out[ALL_ARR].text, sizeof out->text, "total_arr*%s*%s", factors[DRIVER_ACCOUNTS], factors[DRIVER_ARR]);
    out[ALL_ACCOUNTS].name = "all_accounts";
    snprintf(out[ALL_ACCOUNTS].text, sizeof out->text, "%s", factors[DRIVER_ACCOUNTS]);
}

static varied *vary_driver(workbook *w, varied *v, plan_driver d)
{
    staffing_operand operands[ENDS][OPERANDS];
    char cost[300];
    v->label = driver_table[d].label;
    for (size_t end = 0; end < ENDS; end++) {
        change(operands[end], d, end);
        scenarios_vary_people(w, v, end, STAFFING_HOURS "*all_accounts", operands[end], OPERANDS);
    }
    snprintf(cost, sizeof cost, "IF(AND([each_low]>0,[each_high]>0),ABS([people_high]*%s-[people_low]*%s),\"–\")",
             operands[HIGHER][DRIVER_COST].text, operands[LOWER][DRIVER_COST].text);
    v->cost = workbook_text(w, cost);
    return v;
}

static const table_column tornado_columns[] = {
    VARIED_LABEL("driver", NULL, N_("Driver")),
    VARIED_COLUMN("hours_low", NULL, N_("Hours needed, lower"), PLAN_ONE_DIGIT, hours[LOWER]),
    VARIED_COLUMN("hours_high", NULL, N_("Hours needed, higher"), PLAN_ONE_DIGIT, hours[HIGHER]),
    VARIED_COLUMN("each_low", NULL, N_("Hours per CSM, lower"), PLAN_ONE_DIGIT, each[LOWER]),
    VARIED_COLUMN("each_high", NULL, N_("Hours per CSM, higher"), PLAN_ONE_DIGIT, each[HIGHER]),
    VARIED_COLUMN("people_low", "tornado_lower", N_("CSMs needed, lower"), PLAN_TWO_DIGITS, people[LOWER]),
    VARIED_COLUMN("people_high", "tornado_higher", N_("CSMs needed, higher"), PLAN_TWO_DIGITS, people[HIGHER]),
    { .key = "effect", .head = N_("Effect on CSMs"), .look = LOOK_VALUE, .format = PLAN_TWO_DIGITS,
      .name = "tornado_effects",
      .formula = "IF(AND([each_low]>0,[each_high]>0),"
                 "MAX([people_low]:[people_high])-MIN([people_low]:[people_high]),\"–\")" },
    VARIED_COLUMN("cost_effect", "tornado_costs", N_("Effect on cost per year"), PLAN_MONEY, cost),
    { .key = "sorted_by", .head = N_("Sorted by"), .look = LOOK_VALUE, .format = PLAN_TWO_DIGITS,
      .name = "tornado_keys", .formula = VARIED_KEY },
};
static const table tornado = {
    .name = "tornado",
    .section = N_("How it is calculated"),
    .columns = tornado_columns, .count = sizeof tornado_columns / sizeof *tornado_columns,
    .example_size = sizeof(varied),
};

lxw_row_t put_tornado_calculation(workbook *w, lxw_row_t row)
{
    varied rows[DRIVERS];
    for (plan_driver d = 0; d < DRIVERS; d++)
        vary_driver(w, &rows[d], d);
    return table_end(put_table(w, S, row, &tornado, DRIVERS, rows)) + 1;
}

/* ---- sorted ---- */

static const table_column sorted_columns[] = {
    { .key = "driver", .head = N_("Driver, largest effect first"), .look = LOOK_LABEL,
      .formula = "INDEX(driver_names,[number])" },
    { .key = "low", .head = N_("CSMs needed, lower"), .look = LOOK_VALUE, .format = PLAN_TWO_DIGITS,
      .formula = "INDEX(tornado_lower,[number])" },
    { .key = "high", .head = N_("CSMs needed, higher"), .look = LOOK_VALUE, .format = PLAN_TWO_DIGITS,
      .formula = "INDEX(tornado_higher,[number])" },
    { .key = "change_low", .head = N_("Change, lower"), .look = LOOK_VALUE, .format = PLAN_TWO_DIGITS,
      .formula = "IFERROR([low]-tornado_people,\"–\")" },
    { .key = "change_high", .head = N_("Change, higher"), .look = LOOK_VALUE, .format = PLAN_TWO_DIGITS,
      .formula = "IFERROR([high]-tornado_people,\"–\")" },
    { .key = "effect", .head = N_("Effect on CSMs"), .look = LOOK_RESULT, .format = PLAN_TWO_DIGITS,
      .formula = "INDEX(tornado_effects,[number])" },
    { .key = "cost_effect", .head = N_("Effect on cost per year"), .look = LOOK_VALUE, .format = PLAN_MONEY,
      .formula = "INDEX(tornado_costs,[number])" },
    { .key = "number", .head = N_("Driver no."), .look = LOOK_VALUE, .format = PLAN_WHOLE,
      .formula = "MATCH(LARGE(tornado_keys,[#]),tornado_keys,0)" },
};
static const table sorted = {
    .name = "tornado_by_effect",
    .columns = sorted_columns, .count = sizeof sorted_columns / sizeof *sorted_columns,
};

static const line lines[] = {
    { .label = N_("Each driver changes by"), .look = LOOK_VALUE, .format = PLAN_PERCENT, .formula = "sensitivity_step",
      .remark = N_("From the assumptions. Shrinkage and realization stay within what is possible.") },
    { .label = N_("CSMs needed in the plan, exact"), .name = "tornado_people", .look = LOOK_VALUE,
      .format = PLAN_TWO_DIGITS, .formula = STAFFING_EXACT,
      .remark = N_("Before rounding, so that small effects can be seen") },
    /* A driver that leaves a CSM no hours has no effect that could be named, and the largest. */
    { .label = N_("What it depends on"), .name = "tornado_words", .sentence = true, .one_line = true,
      .formula = "\"{0}\"&tornado_by_effect[driver:1]&\", \"&tornado_by_effect[driver:2]&\". {1}\"&"
                 "IF(tornado_by_effect[effect:1]=\"–\",tornado_by_effect[driver:1],"
                 "INDEX(driver_names,MATCH(MAX(tornado_costs),tornado_costs,0)))&\".\"",
      .words = { N_("The two main drivers of the CSMs needed: "), N_("The main driver of their cost: ") } },
};

lxw_row_t put_tornado(workbook *w, lxw_row_t row)
{
    chart changes = { .type = LXW_CHART_BAR,
                      .words = { N_("Tornado: change of the CSMs needed when one driver changes"), N_("Driver"),
                                 N_("CSMs more or fewer than in the plan (FTE, exact)"), "0.00;-0.00;" },
                      .count = 2, .labels = LABELS_ABOVE, .below_zero = true, .wide = 1.9 };
    const table_place *p;
    lxw_row_t end;
    put_section(w, S, row, LABEL, LAST, N_("Sensitivity: one driver lower or higher, all others as planned"));
    row = put_lines(w, S, row + 1, LAST, COUNTED(lines));
    p = put_table(w, S, row, &sorted, DRIVERS, NULL);
    end = table_end(p);
    name_cells(w, "tornado_sorted", S, row + 1, LABEL, end - 1, table_column_at(w, p, "cost_effect", 0));
    changes.categories = table_area(w, p, "driver", 0);
    changes.series[0] = (chart_series){ N_("Driver lower"), table_area(w, p, "change_low", 0), CHART_BLUE };
    changes.series[1] = (chart_series){ N_("Driver higher"), table_area(w, p, "change_high", 0), CHART_ORANGE };
    put_chart(w, S, end + 1, LABEL, &changes);
    return end + 1 + SCENARIOS_CHART;
}
