/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Sensitivity: the people that the plan needs when one driver is lower or higher, by effect. */
#include <stdio.h>

#include "workbook/blocks.h"
#include "scenarios.h"

enum { LABEL = SCENARIOS_LABEL, LAST = SCENARIOS_LAST };
enum { HOURS_LOW = 2, HOURS_HIGH, EACH_LOW, EACH_HIGH, PEOPLE_LOW, PEOPLE_HIGH, EFFECT, COST_EFFECT, KEY };
#define S SHEET_SCENARIOS

/* The driver's factor; 1 for the drivers that are left alone. */
static const char *factor(plan_driver driver, plan_driver changed, bool high)
{
    return driver != changed ? "1" : high ? "(1+sensitivity_step)" : "(1-sensitivity_step)";
}

/* The plan's formula with one driver changed. */
static const char *changed(char *out, size_t size, const char *formula, plan_driver d, bool high)
{
    const char *factors[DRIVERS];
    staffing_operand operands[DRIVERS];
    for (plan_driver i = 0; i < DRIVERS; i++)
        factors[i] = factor(i, d, high);
    scale_drivers(operands, factors);
    return staffing_vary(out, size, formula, operands, DRIVERS);
}

static void put_hours(workbook *w, lxw_row_t row, plan_driver d, bool high)
{
    char formula[400];
    put_formula(w, S, row, high ? HOURS_HIGH : HOURS_LOW, LOOK_VALUE, PLAN_ONE_DIGIT, "%s*%s",
                changed(formula, sizeof formula, STAFFING_HOURS, d, high), factor(DRIVER_ACCOUNTS, d, high));
    /* Hours that are used up leave none. */
    put_formula(w, S, row, high ? EACH_HIGH : EACH_LOW, LOOK_VALUE, PLAN_ONE_DIGIT, "IFERROR(%s,0)",
                changed(formula, sizeof formula, STAFFING_EFFECTIVE_HOURS, d, high));
}

static void put_people(workbook *w, lxw_row_t row, plan_driver d, bool high)
{
    unsigned line = row + 1;
    char hours = high ? 'D' : 'C', each = high ? 'F' : 'E', formula[400];
    staffing_operand operands[] = { { "total_required_hours", "" }, { "effective_hours", "" }, { "total_arr", "" } };
    snprintf(operands[0].text, sizeof operands->text, "%c%u", hours, line);
    snprintf(operands[1].text, sizeof operands->text, "%c%u", each, line);
    snprintf(operands[2].text, sizeof operands->text, "total_arr*%s*%s", factor(DRIVER_ACCOUNTS, d, high),
             factor(DRIVER_ARR, d, high));
    put_formula(w, S, row, high ? PEOPLE_HIGH : PEOPLE_LOW, LOOK_VALUE, PLAN_TWO_DIGITS, "IF(%c%u>0,%s,\"–\")", each,
                line, staffing_vary(formula, sizeof formula, STAFFING_EXACT, operands, 3));
}

/* Where no hours are left the driver comes first. Ties keep the order of the table. */
static void put_effect(workbook *w, lxw_row_t row, plan_driver d)
{
    unsigned line = row + 1;
    put_formula(w, S, row, EFFECT, LOOK_VALUE, PLAN_TWO_DIGITS,
                "IF(AND(E%u>0,F%u>0),MAX(G%u:H%u)-MIN(G%u:H%u),\"–\")", line, line, line, line, line, line);
    put_formula(w, S, row, COST_EFFECT, LOOK_VALUE, PLAN_MONEY,
                "IF(AND(E%u>0,F%u>0),ABS(H%u*loaded_cost*%s-G%u*loaded_cost*%s),\"–\")", line, line, line,
                factor(DRIVER_COST, d, true), line, factor(DRIVER_COST, d, false));
    put_formula(w, S, row, KEY, LOOK_VALUE, PLAN_TWO_DIGITS,
                "IF(AND(E%u>0,F%u>0),I%u-%d*0.000000001*MAX(1,tornado_people),1000000+tornado_people-%d)",
                line, line, line, (int)d, (int)d);
}

static void put_calculation(workbook *w, lxw_row_t row)
{
    static const char *const heads[] = {
        N_("Driver"), N_("Hours needed, lower"), N_("Hours needed, higher"), N_("Hours per CSM, lower"),
        N_("Hours per CSM, higher"), N_("CSMs needed, lower"), N_("CSMs needed, higher"),
        N_("Effect on CSMs"), N_("Effect on cost per year"), N_("Sorted by") };
    lxw_row_t first = row + 2, last = first + DRIVERS - 1;
    put_section(w, S, row, LABEL, LAST, N_("How it is calculated"));
    put_heads(w, S, row + 1, heads, LAST);
    for (plan_driver d = 0; d < DRIVERS; d++) {
        lxw_row_t line = first + (lxw_row_t)d;
        put_words(w, S, line, LABEL, LOOK_LABEL, driver_table[d].label);
        for (int high = 0; high < 2; high++) {
            put_hours(w, line, d, high);
            put_people(w, line, d, high);
        }
        put_effect(w, line, d);
    }
    name_cells(w, "tornado_lower", S, first, PEOPLE_LOW, last, PEOPLE_LOW);
    name_cells(w, "tornado_higher", S, first, PEOPLE_HIGH, last, PEOPLE_HIGH);
    name_cells(w, "tornado_effects", S, first, EFFECT, last, EFFECT);
    name_cells(w, "tornado_costs", S, first, COST_EFFECT, last, COST_EFFECT);
    name_cells(w, "tornado_keys", S, first, KEY, last, KEY);
}

/* ---- sorted ---- */

/* A number of the table above at the place of the k-th effect. */
static void put_sorted(workbook *w, lxw_row_t row, unsigned k)
{
    unsigned line = row + 1;
    put_formula(w, S, row, 8, LOOK_VALUE, PLAN_WHOLE, "MATCH(LARGE(tornado_keys,%u),tornado_keys,0)", k);
    put_formula(w, S, row, 1, LOOK_LABEL, PLAN_GENERAL, "INDEX(driver_names,I%u)", line);
    put_formula(w, S, row, 2, LOOK_VALUE, PLAN_TWO_DIGITS, "INDEX(tornado_lower,I%u)", line);
    put_formula(w, S, row, 3, LOOK_VALUE, PLAN_TWO_DIGITS, "INDEX(tornado_higher,I%u)", line);
    put_formula(w, S, row, 4, LOOK_VALUE, PLAN_TWO_DIGITS, "IFERROR(C%u-tornado_people,\"–\")", line);
    put_formula(w, S, row, 5, LOOK_VALUE, PLAN_TWO_DIGITS, "IFERROR(D%u-tornado_people,\"–\")", line);
    put_formula(w, S, row, 6, LOOK_RESULT, PLAN_TWO_DIGITS, "INDEX(tornado_effects,I%u)", line);
    put_formula(w, S, row, 7, LOOK_VALUE, PLAN_MONEY, "INDEX(tornado_costs,I%u)", line);
}

/* A driver that leaves a CSM no hours has no effect that could be named, and the largest. */
static void put_main_drivers(workbook *w, lxw_row_t row, lxw_row_t first)
{
    put_words(w, S, row, LABEL, LOOK_LABEL, N_("What it depends on"));
    worksheet_merge_range(w->sheets[S].page, row, 2, row, LAST, "", NULL);
    put_formula(w, S, row, 2, LOOK_RESULT, PLAN_GENERAL,
                "\"%s\"&B%u&\", \"&B%u&\". %s\"&IF(G%u=\"–\",B%u,INDEX(driver_names,"
                "MATCH(MAX(tornado_costs),tornado_costs,0)))&\".\"",
                say(w, N_("The two main drivers of the CSMs needed: ")), first + 1, first + 2,
                say(w, N_("The main driver of their cost: ")), first + 1, first + 1);
    name_cell(w, "tornado_words", S, row, 2);
}

static lxw_row_t put_sorted_table(workbook *w, lxw_row_t row)
{
    static const char *const heads[] = {
        N_("Driver, largest effect first"), N_("CSMs needed, lower"), N_("CSMs needed, higher"),
        N_("Change, lower"), N_("Change, higher"), N_("Effect on CSMs"), N_("Effect on cost per year"),
        N_("Driver no.") };
    put_heads(w, S, row, heads, 8);
    for (unsigned k = 1; k <= DRIVERS; k++)
        put_sorted(w, row + k, k);
    name_cells(w, "tornado_sorted", S, row + 1, LABEL, row + DRIVERS, 7);
    return row + DRIVERS + 1;
}

/* Stands above the tables that need it. */
static void put_base(workbook *w, lxw_row_t row)
{
    put_line(w, S, row, LAST, N_("CSMs needed in the plan, exact"), "tornado_people", LOOK_VALUE,
             PLAN_TWO_DIGITS, N_("Before rounding, so that small effects can be seen"),
             STAFFING_EXACT);
}

void put_tornado(workbook *w, lxw_row_t row, lxw_row_t calculation)
{
    lxw_row_t table = row + 4, first = table + 1;
    chart changes = { .type = LXW_CHART_BAR,
                      .words = { N_("Tornado: change of the CSMs needed when one driver changes"), N_("Driver"),
                                 N_("CSMs more or fewer than in the plan (FTE, exact)"), "0.00;-0.00;" },
                      .series = { { N_("Driver lower"), "", CHART_BLUE }, { N_("Driver higher"), "", CHART_ORANGE } },
                      .count = 2, .labels = LABELS_ABOVE, .below_zero = true, .wide = 1.9 };
    put_section(w, S, row, LABEL, LAST, N_("Sensitivity: one driver lower or higher, all others as planned"));
    put_line(w, S, row + 1, LAST, N_("Each driver changes by"), NULL, LOOK_VALUE, PLAN_PERCENT,
             N_("From the assumptions. Shrinkage and realization stay within what is possible."),
             "sensitivity_step");
    put_base(w, row + 2);
    put_calculation(w, calculation);
    put_sorted_table(w, table);
    put_main_drivers(w, row + 3, first);
    changes.categories = area_text(w, S, first, 1, first + DRIVERS - 1, 1);
    changes.series[0].values = area_text(w, S, first, 4, first + DRIVERS - 1, 4);
    changes.series[1].values = area_text(w, S, first, 5, first + DRIVERS - 1, 5);
    put_chart(w, S, table + DRIVERS + 2, LABEL, &changes);
}
