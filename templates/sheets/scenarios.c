/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Scenarios: the plan's own figures with other drivers, three side by side and one picked by a switch.
 * Nothing outside this sheet depends on the switch. */
#include "scenarios.h"

#include <stdio.h>

#include "plan/model.h"
#include "workbook/blocks.h"

enum { LABEL = SCENARIOS_LABEL, LAST = SCENARIOS_LAST };
enum { VALUE = 2, UNIT, CONSERVATIVE, BASE, UPSIDE, PICKED, REMARK };
#define S SHEET_SCENARIOS

const driver_words driver_table[DRIVERS] = {
    [DRIVER_ACCOUNTS] = { N_("Number of accounts"), N_("accounts"), PLAN_WHOLE, "total_accounts", 0.95, 1.05 },
    [DRIVER_ARR] = { N_("ARR per account"), N_("ARR"), PLAN_MONEY, "total_arr/total_accounts", 0.95, 1.05 },
    [DRIVER_EFFORT] = { N_("Designed effort"), N_("hours per month"), PLAN_ONE_DIGIT, "designed_total", 1.1, 0.9 },
    [DRIVER_REQUESTS] = { N_("Reactive requests"), N_("hours per month"), PLAN_ONE_DIGIT, "reactive_total", 1.2, 0.8 },
    [DRIVER_PAID_HOURS] = { N_("Paid hours"), N_("hours per month"), PLAN_ONE_DIGIT, "total_hours", 1, 1 },
    [DRIVER_INTERNAL_HOURS] = { N_("Internal hours"), N_("hours per month"), PLAN_ONE_DIGIT, "internal_hours", 1.1, 0.9 },
    [DRIVER_SHRINKAGE] = { N_("Shrinkage"), N_("share"), PLAN_PERCENT, "shrinkage", 1.2, 0.8 },
    [DRIVER_REALIZATION] = { N_("Realization"), N_("share"), PLAN_PERCENT, "realization", 0.95, 1 },
    [DRIVER_COST] = { N_("Loaded cost"), N_("money per year"), PLAN_MONEY, "loaded_cost", 1.05, 0.95 },
};

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

typedef struct result_line {
    const char *label, *unit, *name;
    look look;
    plan_format format;
    /* The plan's, which the drivers scale. #a … #i: the multipliers of the scenario; #A …: the lines of this table */
    const char *formula;
    const char *remark;
    const char *figure; /* of the plan, for which this line stands in the formulas of the others; or NULL */
} result_line;

static const result_line results[] = {
    { N_("Accounts"), N_("accounts"), "scenario_accounts", LOOK_VALUE, PLAN_ONE_DIGIT, "total_accounts", "", NULL },
    { N_("ARR"), N_("money"), "scenario_arr", LOOK_VALUE, PLAN_MONEY, "total_arr*#a*#b", "", "total_arr" },
    { N_("Hours needed"), N_("hours per month"), "scenario_hours", LOOK_VALUE, PLAN_ONE_DIGIT,
      STAFFING_HOURS "*#a", "", "total_required_hours" },
    { N_("Effective hours of one CSM"), N_("hours per month"), "scenario_effective_hours", LOOK_VALUE, PLAN_ONE_DIGIT,
      "IFERROR(" STAFFING_EFFECTIVE_HOURS ",0)", "", "effective_hours" },
    { N_("CSMs needed"), N_("FTE"), "scenario_needed", LOOK_RESULT, PLAN_ONE_DIGIT,
      "IF(#D>0," STAFFING_ROUNDED ",\"–\")", N_("–: a CSM has no hours left"), NULL },
    { N_("CSMs that the budget pays for"), N_("FTE"), "scenario_budget", LOOK_VALUE, PLAN_ONE_DIGIT,
      "IF(#i>0," STAFFING_FOR_BUDGET ",\"–\")", "", NULL },
    { N_("CSMs available"), N_("FTE"), "scenario_available", LOOK_VALUE, PLAN_ONE_DIGIT, "MIN(people_team,#F)",
      N_("The team today, if the budget pays for it"), NULL },
    { N_("Gap"), N_("FTE"), "scenario_gap", LOOK_RESULT, PLAN_ONE_DIGIT, "IF(#D>0,#G-#E,\"–\")",
      N_("Negative: people are missing"), NULL },
    { N_("Load of the team today"), N_("share"), "scenario_load", LOOK_RESULT, PLAN_PERCENT,
      "IF(people_team*#D>0,CSM.LOAD(#C,people_team*#D),\"–\")", "", NULL },
    { N_("Cost of the CSMs needed"), N_("money per year"), "scenario_cost", LOOK_RESULT, PLAN_MONEY,
      "IF(#D>0,#E*loaded_cost,\"–\")", "", NULL },
    { N_("The same as share of ARR"), N_("share"), "scenario_cost_share", LOOK_VALUE, PLAN_PERCENT,
      "IF(AND(#D>0,#B>0),CSM.COST_RATIO(#J,#B),\"–\")", "", NULL },
};
enum { RESULTS = sizeof results / sizeof *results, NEEDED_LINE = 4, AVAILABLE_LINE = 6 };

/* ---- the drivers ---- */

static void put_heads_of(workbook *w, lxw_row_t row)
{
    static const char *const heads[] = { N_("Driver"), N_("In the plan"), N_("Unit"), N_("Conservative"),
                                         N_("Base"), N_("Upside"), N_("Picked") };
    put_heads(w, S, row, heads, PICKED);
    name_cells(w, "scenario_names", S, row, CONSERVATIVE, row, UPSIDE);
    put_note(w, S, row, CONSERVATIVE, N_("Smaller and fewer accounts that take more work: whether the "
                                         "plan still holds when things go badly."));
    put_note(w, S, row, BASE, N_("The plan as it is. The multipliers are 1 and are not to be changed."));
}

static void put_driver(workbook *w, lxw_row_t row, const driver_words *d)
{
    put_words(w, S, row, LABEL, LOOK_LABEL, d->label);
    put_formula(w, S, row, VALUE, LOOK_VALUE, d->format, "%s", d->formula);
    put_text(w, S, row, UNIT, LOOK_LABEL, unit_words(w, d->unit));
    put_number(w, S, row, CONSERVATIVE, LOOK_INPUT, PLAN_TWO_DIGITS, d->low);
    put_number(w, S, row, BASE, LOOK_VALUE, PLAN_TWO_DIGITS, 1);
    put_number(w, S, row, UPSIDE, LOOK_INPUT, PLAN_TWO_DIGITS, d->high);
    put_formula(w, S, row, PICKED, LOOK_RESULT, PLAN_TWO_DIGITS, "INDEX(E%u:G%u,scenario_no)", row + 1,
                row + 1);
}

static lxw_row_t put_drivers(workbook *w, lxw_row_t row)
{
    for (size_t i = 0; i < DRIVERS; i++)
        put_driver(w, row + (lxw_row_t)i, &driver_table[i]);
    accept_numbers(w, S, row, CONSERVATIVE, row + DRIVERS - 1, CONSERVATIVE, 0.1, 10);
    accept_numbers(w, S, row, UPSIDE, row + DRIVERS - 1, UPSIDE, 0.1, 10);
    name_cells(w, "driver_names", S, row, LABEL, row + DRIVERS - 1, LABEL);
    name_cells(w, "conservative_factors", S, row, CONSERVATIVE, row + DRIVERS - 1, CONSERVATIVE);
    name_cells(w, "upside_factors", S, row, UPSIDE, row + DRIVERS - 1, UPSIDE);
    return row + DRIVERS;
}

/* ---- the results ---- */

/* The formula with what the drivers and the other lines change in it. */
static void vary(char *out, size_t size, const result_line *line)
{
    char multipliers[DRIVERS][3];
    const char *factors[DRIVERS];
    staffing_operand operands[DRIVERS + RESULTS];
    size_t count = DRIVERS;
    for (plan_driver d = 0; d < DRIVERS; d++) {
        snprintf(multipliers[d], sizeof *multipliers, "#%c", 'a' + (int)d % 26);
        factors[d] = multipliers[d];
    }
    scale_drivers(operands, factors);
    for (size_t i = 0; i < RESULTS; i++)
        if (results[i].figure && &results[i] != line)
            operands[count++] = (staffing_operand){ results[i].figure, { '#', (char)('A' + i) } };
    staffing_vary(out, size, line->formula, operands, count);
}

static void write_formula(char *out, size_t size, const result_line *line, lxw_row_t drivers, lxw_row_t first,
                          lxw_col_t column)
{
    char text[400];
    size_t n = 0;
    vary(text, sizeof text, line);
    for (const char *c = text; *c && n + 12 < size; c++) {
        if (*c != '#') {
            out[n++] = *c;
            continue;
        }
        c++;
        n += (size_t)snprintf(out + n, size - n, "%c%u", 'A' + column,
                              *c >= 'a' ? drivers + (unsigned)(*c - 'a') + 1 : first + (unsigned)(*c - 'A') + 1);
    }
    out[n] = '\0';
}

static lxw_row_t put_results(workbook *w, lxw_row_t drivers, lxw_row_t first)
{
    for (size_t i = 0; i < RESULTS; i++) {
        const result_line *l = &results[i];
        lxw_row_t row = first + (lxw_row_t)i;
        put_words(w, S, row, LABEL, LOOK_LABEL, l->label);
        put_empty(w, S, row, VALUE, LOOK_LABEL, PLAN_GENERAL);
        put_text(w, S, row, UNIT, LOOK_LABEL, unit_words(w, l->unit));
        for (lxw_col_t c = CONSERVATIVE; c <= PICKED; c++) {
            char text[800];
            write_formula(text, sizeof text, l, drivers, first, c);
            put_formula(w, S, row, c, l->look, l->format, "%s", text);
        }
        name_cells(w, l->name, S, row, CONSERVATIVE, row, PICKED);
        if (!*l->remark)
            continue;
        worksheet_merge_range(w->sheets[S].page, row, REMARK, row, LAST, "", NULL);
        put_words(w, S, row, REMARK, LOOK_NOTE, l->remark);
    }
    return first + RESULTS;
}

static void put_switch(workbook *w, lxw_row_t row)
{
    put_words(w, S, row, LABEL, LOOK_LABEL, N_("Scenario picked"));
    put_words(w, S, row, VALUE, LOOK_INPUT, N_("Base"));
    name_cell(w, "scenario", S, row, VALUE);
    accept_list(w, S, row, VALUE, row, VALUE, "scenario_names");
    worksheet_merge_range(w->sheets[S].page, row, 3, row, LAST, "", NULL);
    put_words(w, S, row, 3, LOOK_NOTE,
              N_("Choose one. Only the column at the right follows; the rest of the workbook stays the "
                 "base plan."));
    put_line(w, S, row + 1, LAST, N_("Scenario no."), "scenario_no", LOOK_VALUE, PLAN_WHOLE,
             N_("1 conservative, 2 base, 3 upside"), "IFERROR(MATCH(scenario,scenario_names,0),2)");
    hide_row(w, S, row + 1);
}

static void put_words_of(workbook *w, lxw_row_t row)
{
    put_conclusion(w, S, row, LAST, N_("What it means"), "scenario_words",
                "INDEX(scenario_names,scenario_no)&\": \"&IF(INDEX(scenario_effective_hours,4)=0,\"%s\","
                "IF(INDEX(scenario_gap,4)<0,\"%s\",\"%s\"))",
                say(w, N_("a CSM has no hours left for customers.")),
                say(w, N_("people are missing for the service promised.")),
                say(w, N_("team and budget allow the service promised.")));
}

lxw_row_t put_scenarios(workbook *w, lxw_row_t row)
{
    lxw_row_t heads = row + 6, drivers = heads + 1, first;
    chart people = { .type = LXW_CHART_COLUMN,
                     .words = { N_("CSMs needed and available, by scenario"), N_("Scenario"), N_("CSMs (FTE)"),
                                "#,##0.0" },
                     .series = { { N_("CSMs needed"), "", CHART_BLUE }, { N_("CSMs available"), "", CHART_ORANGE } },
                     .count = 2, .labels = LABELS_ABOVE, .below_zero = true, .wide = 0.65, .tall = 0.92 };
    put_section(w, S, row, LABEL, LAST, N_("Three scenarios and a switch"));
    put_heads_of(w, heads);
    put_switch(w, row + 1);
    put_line(w, S, row + 3, LAST, N_("Reactive hours in all"), "reactive_total", LOOK_VALUE,
             PLAN_ONE_DIGIT, N_("Unplanned requests of all accounts for which no hours are given"),
             STAFFING_REACTIVE_HOURS);
    put_line(w, S, row + 4, LAST, N_("Designed hours in all"), "designed_total", LOOK_VALUE,
             PLAN_ONE_DIGIT, N_("The rest of the hours that the accounts need per month"),
             "MAX(0,total_required_hours-reactive_total)");
    first = put_drivers(w, drivers) + 1;
    put_section(w, S, first - 1, LABEL, PICKED, N_("What follows"));
    row = put_results(w, drivers, first);
    put_words_of(w, row);
    people.categories = area_text(w, S, heads, CONSERVATIVE, heads, UPSIDE);
    people.series[0].values = area_text(w, S, first + NEEDED_LINE, CONSERVATIVE, first + NEEDED_LINE, UPSIDE);
    people.series[1].values = area_text(w, S, first + AVAILABLE_LINE, CONSERVATIVE, first + AVAILABLE_LINE, UPSIDE);
    put_chart(w, S, heads, REMARK, &people);
    return row + 2;
}

/* ---- the sheet ---- */

static void lay_out(workbook *w)
{
    lxw_worksheet *page = w->sheets[S].page;
    lxw_row_t tornado, ranges, simulation, calculation, last, breaks[5] = { 0 };
    worksheet_set_column(page, LABEL, LABEL, 36, NULL);
    worksheet_set_column(page, 2, UNIT - 1, 15, NULL);
    worksheet_set_column(page, UNIT, UNIT, 19, NULL);
    worksheet_set_column(page, UNIT + 1, LAST, 15, NULL);
    worksheet_freeze_panes(page, 2, 0);
    tornado = put_scenarios(w, 3);
    ranges = tornado + TORNADO_ROWS;
    simulation = ranges + ranges_rows();
    calculation = put_simulation(w, simulation);
    last = calculation + CALCULATION_ROWS + 1;
    put_tornado(w, tornado, calculation);
    put_range_calculation(w, last);
    put_ranges(w, ranges);
    breaks[0] = tornado;
    breaks[1] = ranges;
    breaks[2] = simulation;
    breaks[3] = calculation;
    worksheet_set_h_pagebreaks(page, breaks);
    finish_page(w, S, last + range_calculation_rows() - 1, LAST, 0, 0);
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
    .lay_out = lay_out,
};
