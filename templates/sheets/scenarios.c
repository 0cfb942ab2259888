/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Scenarios: the plan's own figures with other drivers, three side by side and one picked by a switch.
 * Nothing outside this sheet depends on the switch. */
#include "scenarios_drivers.h"
#include "scenarios_ranges.h"
#include "scenarios_simulation.h"
#include "scenarios_tornado.h"

#include <stdio.h>
#include <string.h>

#include "plan/model.h"
#include "workbook/blocks.h"
#include "workbook/cells.h"

enum { LABEL = SCENARIOS_LABEL, LAST = SCENARIOS_LAST };
enum { VALUE = 2, UNIT, CONSERVATIVE, BASE, UPSIDE, PICKED, REMARK };
enum { GIVEN = PICKED - CONSERVATIVE, SCENARIOS /* with the one picked */ };
#define S SHEET_SCENARIOS

/* ---- the drivers ---- */

static look look_of_scenario(const workbook *w, size_t scenario)
{
    static const look looks[SCENARIOS] = { LOOK_INPUT, LOOK_VALUE, LOOK_INPUT, LOOK_RESULT };
    (void)w;
    return looks[scenario];
}

static csm_value multiplier_of(const filled *f)
{
    const driver_words *d = &driver_table[f->column];
    const double multipliers[GIVEN] = { d->low, 1, d->high };
    return csm_number(multipliers[f->row]);
}

static const table *describe_drivers(workbook *w)
{
    table_column *columns = csm_arena_get(&w->texts, DRIVERS, sizeof *columns);
    table *t = csm_arena_get(&w->texts, 1, sizeof *t);
    if (!columns || !t) {
        workbook_fail(w, PLAN_NO_MEMORY);
        return NULL;
    }
    for (plan_driver d = 0; d < DRIVERS; d++)
        columns[d] = (table_column){ .key = driver_table[d].key, .head = driver_table[d].label,
                                     .unit = driver_table[d].unit, .format = PLAN_TWO_DIGITS,
                                     .look_of = look_of_scenario, .value = multiplier_of,
                                     .last = "INDEX([:first]:[:3],scenario_no)" };
    *t = (table){ .name = "scenario_drivers", .columns = columns, .count = DRIVERS };
    return t;
}

static void put_driver_heads(workbook *w, lxw_row_t row)
{
    static const char *const heads[] = { N_("Driver"), N_("In the plan"), N_("Unit"), N_("Conservative"),
                                         N_("Base"), N_("Upside"), N_("Picked") };
    put_heads(w, S, row, COUNTED(heads));
    name_cells(w, "scenario_names", S, row, CONSERVATIVE, row, UPSIDE);
    put_note(w, S, row, CONSERVATIVE, N_("Smaller and fewer accounts that take more work: whether the "
                                         "plan still holds when things go badly."));
    put_note(w, S, row, BASE, N_("The plan as it is. The multipliers are 1 and are not to be changed."));
}

static lxw_row_t put_drivers(workbook *w, lxw_row_t row)
{
    static const table_across across = { .first = CONSERVATIVE, .unit = UNIT, .records = SCENARIOS };
    const table *drivers = describe_drivers(w);
    lxw_row_t first = row + 1, last;
    put_driver_heads(w, row);
    if (!drivers)
        return row;
    last = table_end(put_table_across(w, S, first, drivers, &across)) - 1;
    for (plan_driver d = 0; d < DRIVERS; d++)
        put_formula(w, S, first + d, VALUE, LOOK_VALUE, driver_table[d].format, "%s", driver_table[d].formula);
    accept_numbers(w, S, first, CONSERVATIVE, last, CONSERVATIVE, 0.1, 10);
    accept_numbers(w, S, first, UPSIDE, last, UPSIDE, 0.1, 10);
    name_cells(w, "driver_names", S, first, LABEL, last, LABEL);
    name_cells(w, "conservative_factors", S, first, CONSERVATIVE, last, CONSERVATIVE);
    name_cells(w, "upside_factors", S, first, UPSIDE, last, UPSIDE);
    return last + 1;
}

/* ---- the results ---- */

static const char *vary_result(const filled *f);

/* In the words of the plan: the drivers and these lines take the place of its figures. */
static const table_column result_columns[] = {
    { .key = "accounts", .head = N_("Accounts"), .unit = N_("accounts"), .name = "scenario_accounts",
      .look = LOOK_VALUE, .format = PLAN_ONE_DIGIT, .formula_of = vary_result,
      .formula = "total_accounts" },
    { .key = "arr", .head = N_("ARR"), .unit = N_("money"), .name = "scenario_arr",
      .look = LOOK_VALUE, .format = PLAN_MONEY, .formula_of = vary_result,
      .formula = "total_arr*scenario_drivers[accounts:same]*scenario_drivers[arr:same]" },
    { .key = "hours", .head = N_("Hours needed"), .unit = N_("hours per month"), .name = "scenario_hours",
      .look = LOOK_VALUE, .format = PLAN_ONE_DIGIT, .formula_of = vary_result,
      .formula = STAFFING_HOURS "*scenario_drivers[accounts:same]" },
    { .key = "effective_hours", .head = N_("Effective hours of one CSM"), .unit = N_("hours per month"),
      .name = "scenario_effective_hours", .look = LOOK_VALUE, .format = PLAN_ONE_DIGIT, .formula_of = vary_result,
      .formula = "IFERROR(" STAFFING_EFFECTIVE_HOURS ",0)" },
    { .key = "needed", .head = N_("CSMs needed"), .unit = N_("FTE"), .name = "scenario_needed",
      .look = LOOK_RESULT, .format = PLAN_ONE_DIGIT, .formula_of = vary_result,
      .formula = "IF(effective_hours>0," STAFFING_ROUNDED ",\"–\")",
      .remark = N_("–: a CSM has no hours left") },
    { .key = "budget", .head = N_("CSMs that the budget pays for"), .unit = N_("FTE"), .name = "scenario_budget",
      .look = LOOK_VALUE, .format = PLAN_ONE_DIGIT, .formula_of = vary_result,
      .formula = "IF(scenario_drivers[cost:same]>0," STAFFING_FOR_BUDGET ",\"–\")" },
    { .key = "available", .head = N_("CSMs available"), .unit = N_("FTE"), .name = "scenario_available",
      .look = LOOK_VALUE, .format = PLAN_ONE_DIGIT, .formula_of = vary_result,
      .formula = "MIN(people_team,[budget])",
      .remark = N_("The team today, if the budget pays for it") },
    { .key = "gap", .head = N_("Gap"), .unit = N_("FTE"), .name = "scenario_gap",
      .look = LOOK_RESULT, .format = PLAN_ONE_DIGIT, .formula_of = vary_result,
      .formula = "IF(effective_hours>0,[available]-[needed],\"–\")",
      .remark = N_("Negative: people are missing") },
    { .key = "load", .head = N_("Load of the team today"), .unit = N_("share"), .name = "scenario_load",
      .look = LOOK_RESULT, .format = PLAN_PERCENT, .formula_of = vary_result,
      .formula = "IF(people_team*effective_hours>0,CSM.LOAD(total_required_hours,people_team*effective_hours),\"–\")" },
    { .key = "cost", .head = N_("Cost of the CSMs needed"), .unit = N_("money per year"), .name = "scenario_cost",
      .look = LOOK_RESULT, .format = PLAN_MONEY, .formula_of = vary_result,
      .formula = "IF(effective_hours>0,[needed]*loaded_cost,\"–\")" },
    { .key = "cost_share", .head = N_("The same as share of ARR"), .unit = N_("share"), .name = "scenario_cost_share",
      .look = LOOK_VALUE, .format = PLAN_PERCENT, .formula_of = vary_result,
      .formula = "IF(AND(effective_hours>0,total_arr>0),CSM.COST_RATIO([cost],total_arr),\"–\")" },
};
static const table results = {
    .name = "scenario_results",
    .columns = result_columns, .count = sizeof result_columns / sizeof *result_columns,
};

static const char *vary_result(const filled *f)
{
    /* Lines that stand for a figure of the plan, but not in their own formulas. */
    static const staffing_operand figures[] = { { "total_arr", "[arr]" }, { "total_required_hours", "[hours]" },
                                                { "effective_hours", "[effective_hours]" } };
    const table_column *c = &result_columns[f->column];
    char own[40], multipliers[DRIVERS][48];
    const char *factors[DRIVERS];
    staffing_operand operands[DRIVERS + sizeof figures / sizeof *figures];
    size_t count = DRIVERS;
    for (plan_driver d = 0; d < DRIVERS; d++) {
        snprintf(multipliers[d], sizeof *multipliers, "scenario_drivers[%s:same]", driver_table[d].key);
        factors[d] = multipliers[d];
    }
    scale_drivers(operands, factors);
    snprintf(own, sizeof own, "[%s]", c->key);
    for (size_t i = 0; i < sizeof figures / sizeof *figures; i++)
        if (strcmp(figures[i].text, own) != 0)
            operands[count++] = figures[i];
    return scenarios_vary(f->w, c->formula, operands, count);
}

static const table_place *put_results(workbook *w, lxw_row_t row)
{
    static const table_across across = { .first = CONSERVATIVE, .unit = UNIT, .remark = REMARK, .last = LAST,
                                         .records = SCENARIOS };
    const table_place *p = put_table_across(w, S, row + 1, &results, &across);
    put_section(w, S, row, LABEL, PICKED, N_("What follows"));
    for (lxw_row_t r = row + 1; r < table_end(p); r++)
        put_empty(w, S, r, VALUE, LOOK_LABEL, PLAN_GENERAL);
    return p;
}

/* ---- the lines around them ---- */

static const line lines[] = {
    { .label = N_("Scenario no."), .name = "scenario_no", .look = LOOK_VALUE, .format = PLAN_WHOLE,
      .formula = "IFERROR(MATCH(scenario,scenario_names,0),2)", .remark = N_("1 conservative, 2 base, 3 upside"),
      .hidden = true },
    { .label = N_("Reactive hours in all"), .name = "reactive_total", .look = LOOK_VALUE, .format = PLAN_ONE_DIGIT,
      .formula = STAFFING_REACTIVE_HOURS,
      .remark = N_("Unplanned requests of all accounts for which no hours are given") },
    { .label = N_("Designed hours in all"), .name = "designed_total", .look = LOOK_VALUE, .format = PLAN_ONE_DIGIT,
      .formula = "MAX(0,total_required_hours-reactive_total)",
      .remark = N_("The rest of the hours that the accounts need per month") },
};
static const line conclusion = {
    .label = N_("What it means"), .name = "scenario_words", .sentence = true,
    .formula = "INDEX(scenario_names,scenario_no)&\": \"&IF(INDEX(scenario_effective_hours,4)=0,\"{0}\","
               "IF(INDEX(scenario_gap,4)<0,\"{1}\",\"{2}\"))",
    .words = { N_("a CSM has no hours left for customers."),
               N_("people are missing for the service promised."),
               N_("team and budget allow the service promised.") },
};

static void put_switch(workbook *w, lxw_row_t row)
{
    put_words(w, S, row, LABEL, LOOK_LABEL, N_("Scenario picked"));
    put_input(w, S, row, VALUE, &(input){ .key = "scenarios.scenario", .name = "scenario", .choose = "scenario_names",
                                          .value = csm_text(say(w, N_("Base"))) });
    worksheet_merge_range(w->sheets[S].page, row, 3, row, LAST, "", NULL);
    put_words(w, S, row, 3, LOOK_NOTE,
              N_("Choose one. Only the column at the right follows; the rest of the workbook stays the "
                 "base plan."));
}

static void put_people_chart(workbook *w, lxw_row_t row, const table_place *p)
{
    const chart people = {
        .type = LXW_CHART_COLUMN,
        .words = { N_("CSMs needed and available, by scenario"), N_("Scenario"), N_("CSMs (FTE)"), "#,##0.0" },
        .categories = "scenario_names",
        .series = { { N_("CSMs needed"), table_part(w, p, "needed", 0, 0, GIVEN - 1), CHART_BLUE },
                    { N_("CSMs available"), table_part(w, p, "available", 0, 0, GIVEN - 1), CHART_ORANGE } },
        .count = 2,
        .labels = LABELS_ABOVE,
        .below_zero = true,
        .wide = 0.65,
        .tall = 0.92,
    };
    put_chart(w, S, row, REMARK, &people);
}

static lxw_row_t put_scenarios(workbook *w, lxw_row_t row)
{
    const table_place *p;
    lxw_row_t heads;
    put_section(w, S, row, LABEL, LAST, N_("Three scenarios and a switch"));
    put_switch(w, row + 1);
    row = put_lines(w, S, row + 2, LAST, COUNTED(lines));
    heads = row + 1;
    p = put_results(w, put_drivers(w, heads));
    put_people_chart(w, heads, p);
    return put_lines(w, S, table_end(p), LAST, &conclusion, 1) + 1;
}

/* ---- the sheet ---- */

static void lay_out(workbook *w)
{
    static const column_width widths[] = { { LABEL, LABEL, 36 }, { VALUE, VALUE, 15 }, { UNIT, UNIT, 19 },
                                           { CONSERVATIVE, LAST, 15 } };
    lxw_worksheet *page = w->sheets[S].page;
    lxw_row_t breaks[5] = { 0 }, last;
    set_widths(w, S, COUNTED(widths));
    worksheet_freeze_panes(page, 2, 0);
    breaks[0] = put_scenarios(w, 3);
    breaks[1] = put_tornado(w, breaks[0]);
    breaks[2] = put_ranges(w, breaks[1]);
    breaks[3] = put_simulation(w, breaks[2]);
    last = put_range_calculation(w, put_tornado_calculation(w, breaks[3])) - 1;
    worksheet_set_h_pagebreaks(page, breaks);
    finish_page(w, S, last, LAST, 0, 0);
}

const sheet_description sheet_scenarios = {
    .shown = { "scenarios", "scenarios, sensitivity, simulation" },
    .tab = N_("Scenarios"),
    .colour = TAB_DECISIONS,
    .title = N_("Scenarios"),
    .question = N_("Does the plan hold if things turn out otherwise, what does it depend on, and how sure "
                 "is it?"),
    .tells = N_("What may come: three scenarios, what the plan depends on, how sure it is"),
    .kinds = IN_PLAN,
    .needs = NEEDS(ASSUMPTIONS) | NEEDS(ACCOUNTS) | NEEDS(CAPACITY),
    .lay_out = lay_out,
};
