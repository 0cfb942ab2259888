/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Which uncertain assumption matters most: the people that the plan needs when one assumption is at the low or
 * the high end of its planning range, by effect. Nothing is changed by the same percentage here: what is well
 * known moves little, however much depends on it. */
#include <stdio.h>

#include "workbook/blocks.h"
#include "scenarios.h"

enum { LABEL = SCENARIOS_LABEL, LAST = SCENARIOS_LAST };
enum { HOURS_LOW = 2, HOURS_HIGH, EACH_LOW, EACH_HIGH, PEOPLE_LOW, PEOPLE_HIGH, EFFECT, KEY, ORDER };
/* Above the table of the ranges, and for the chart below it. */
enum { HEAD_ROWS = 4, CHART_ROWS = 20 };
#define S SHEET_SCENARIOS

/* The first is the effort, whose range the simulation has by segment: it has no assumption. Then come the uncertain
 * assumptions that the people needed follow from. */
typedef struct ranged {
    const plan_assumption *rows[PLAN_ASSUMPTIONS_MAX];
    unsigned count;
} ranged;

static ranged find_ranged(void)
{
    size_t places[PLAN_ASSUMPTIONS_MAX - 1], count = staffing_uncertain(places, PLAN_ASSUMPTIONS_MAX - 1);
    ranged r = { .rows = { NULL }, .count = 1 };
    for (size_t i = 0; i < count; i++)
        r.rows[r.count++] = plan_assumption_at(places[i]);
    return r;
}

lxw_row_t ranges_rows(void)
{
    return HEAD_ROWS + find_ranged().count + CHART_ROWS;
}

lxw_row_t range_calculation_rows(void)
{
    return 2 + find_ranged().count;
}

/* ---- calculation ---- */

/* The end of the range where the assumption varies; a value beyond the range is an end itself. */
static staffing_operand end_of(const plan_assumption *varied, bool high)
{
    staffing_operand end = { varied ? varied->name : "", "" };
    if (varied)
        snprintf(end.text, sizeof end.text, high ? "MAX(%s,%s_high)" : "MIN(%s,%s_low)", varied->name, varied->name);
    return end;
}

static void put_hours(workbook *w, lxw_row_t row, const plan_assumption *varied, bool high)
{
    const staffing_operand end = end_of(varied, high);
    char formula[400];
    lxw_col_t column = high ? HOURS_HIGH : HOURS_LOW;
    if (!varied)
        put_formula(w, S, row, column, LOOK_VALUE, PLAN_ONE_DIGIT, "SUMPRODUCT(segment_accounts,%s)",
                    high ? "simulated_high" : "simulated_low");
    else
        put_formula(w, S, row, column, LOOK_VALUE, PLAN_ONE_DIGIT, "designed_total+%s*" STAFFING_REACTIVE_ACCOUNTS,
                    staffing_vary(formula, sizeof formula, STAFFING_REACTIVE_EFFORT, &end, 1));
}

static void put_each(workbook *w, lxw_row_t row, const plan_assumption *varied, bool high)
{
    const staffing_operand end = end_of(varied, high);
    char formula[400];
    put_formula(w, S, row, high ? EACH_HIGH : EACH_LOW, LOOK_VALUE, PLAN_ONE_DIGIT, "IFERROR(%s,0)",
                staffing_vary(formula, sizeof formula, STAFFING_EFFECTIVE_HOURS, &end, 1));
}

static void put_people(workbook *w, lxw_row_t row, const plan_assumption *varied, bool high)
{
    unsigned line = row + 1;
    const staffing_operand end = end_of(varied, high);
    char hours = high ? 'D' : 'C', each = high ? 'F' : 'E', formula[400], ratio[100];
    staffing_operand operands[] = { { "total_required_hours", "" }, { "effective_hours", "" }, { "arr_per_csm", "" } };
    snprintf(operands[0].text, sizeof operands->text, "%c%u", hours, line);
    snprintf(operands[1].text, sizeof operands->text, "%c%u", each, line);
    snprintf(operands[2].text, sizeof operands->text, "MAX(1,%s)",
             staffing_vary(ratio, sizeof ratio - 8, "arr_per_csm", &end, 1));
    put_formula(w, S, row, high ? PEOPLE_HIGH : PEOPLE_LOW, LOOK_VALUE, PLAN_TWO_DIGITS, "IF(%c%u>0,%s,\"–\")", each,
                line, staffing_vary(formula, sizeof formula, STAFFING_EXACT, operands, 3));
}

/* As in the tornado: what leaves no hours comes first, ties keep the order of the table. */
static void put_effect(workbook *w, lxw_row_t row, unsigned i)
{
    unsigned line = row + 1;
    put_formula(w, S, row, EFFECT, LOOK_VALUE, PLAN_TWO_DIGITS,
                "IF(AND(E%u>0,F%u>0),MAX(G%u:H%u,tornado_people)-MIN(G%u:H%u,tornado_people),\"–\")", line, line, line,
                line, line, line);
    put_formula(w, S, row, KEY, LOOK_VALUE, PLAN_TWO_DIGITS,
                "IF(AND(E%u>0,F%u>0),I%u-%u*0.000000001*MAX(1,tornado_people),1000000+tornado_people-%u)", line, line, line,
                i, i);
}

void put_range_calculation(workbook *w, lxw_row_t row)
{
    static const char *const heads[] = {
        N_("Assumption"), N_("Hours needed, low"), N_("Hours needed, high"), N_("Hours per CSM, low"),
        N_("Hours per CSM, high"), N_("CSMs needed, low"), N_("CSMs needed, high"), N_("Effect on CSMs"),
        N_("Sorted by"), N_("Order") };
    const ranged ranges = find_ranged();
    lxw_row_t first = row + 2, last = first + ranges.count - 1;
    put_section(w, S, row, LABEL, LAST, N_("How the ranges are calculated"));
    put_heads(w, S, row + 1, heads, LAST);
    for (unsigned i = 0; i < ranges.count; i++) {
        const plan_assumption *varied = ranges.rows[i];
        put_words(w, S, first + i, LABEL, LOOK_LABEL, varied ? varied->label : N_("Hours of the accounts"));
        for (int high = 0; high < 2; high++) {
            put_hours(w, first + i, varied, high);
            put_each(w, first + i, varied, high);
            put_people(w, first + i, varied, high);
        }
        put_effect(w, first + i, i);
    }
    name_cells(w, "range_names", S, first, LABEL, last, LABEL);
    name_cells(w, "range_lower", S, first, PEOPLE_LOW, last, PEOPLE_LOW);
    name_cells(w, "range_higher", S, first, PEOPLE_HIGH, last, PEOPLE_HIGH);
    name_cells(w, "range_effects", S, first, EFFECT, last, EFFECT);
    name_cells(w, "range_keys", S, first, KEY, last, KEY);
    for (unsigned k = 1; k <= ranges.count; k++)
        put_formula(w, S, first + k - 1, ORDER, LOOK_VALUE, PLAN_WHOLE, "MATCH(LARGE(range_keys,%u),range_keys,0)", k);
    name_cells(w, "range_order", S, first, ORDER, last, ORDER);
}

/* ---- sorted ---- */

static void put_sorted(workbook *w, lxw_row_t row, unsigned k)
{
    unsigned line = row + 1;
    put_formula(w, S, row, 1, LOOK_LABEL, PLAN_GENERAL, "INDEX(range_names,INDEX(range_order,%u))", k);
    put_formula(w, S, row, 2, LOOK_VALUE, PLAN_TWO_DIGITS, "INDEX(range_lower,INDEX(range_order,%u))", k);
    put_formula(w, S, row, 3, LOOK_VALUE, PLAN_TWO_DIGITS, "INDEX(range_higher,INDEX(range_order,%u))", k);
    put_formula(w, S, row, 4, LOOK_VALUE, PLAN_TWO_DIGITS, "IFERROR(C%u-tornado_people,\"–\")", line);
    put_formula(w, S, row, 5, LOOK_VALUE, PLAN_TWO_DIGITS, "IFERROR(D%u-tornado_people,\"–\")", line);
    put_formula(w, S, row, 6, LOOK_RESULT, PLAN_TWO_DIGITS, "INDEX(range_effects,INDEX(range_order,%u))", k);
}

void put_ranges(workbook *w, lxw_row_t row)
{
    static const char *const heads[] = {
        N_("Assumption, largest effect first"), N_("CSMs needed, low"), N_("CSMs needed, high"), N_("Change, low"),
        N_("Change, high"), N_("Effect on CSMs") };
    unsigned count = find_ranged().count;
    lxw_row_t first = row + HEAD_ROWS, table = first - 1, last = table + count;
    chart changes = { .type = LXW_CHART_BAR,
                      .words = { N_("Planning ranges: change of the CSMs needed from low to high"), N_("Assumption"),
                                 N_("CSMs more or fewer than in the plan (FTE, exact)"), "0.00;-0.00;" },
                      .series = { { N_("Assumption low"), "", CHART_BLUE }, { N_("Assumption high"), "", CHART_ORANGE } },
                      .count = 2, .labels = LABELS_ABOVE, .below_zero = true, .wide = 1.9 };
    put_section(w, S, row, LABEL, LAST, N_("Which uncertain assumption matters most: each from low to high"));
    put_line(w, S, row + 1, LAST, N_("CSMs needed in the plan, exact"), NULL, LOOK_VALUE, PLAN_TWO_DIGITS,
             N_("Low and high stand on the sheet of assumptions; of the hours of the accounts, in the simulation."),
             "tornado_people");
    put_heads(w, S, table, heads, 6);
    for (unsigned k = 1; k <= count; k++)
        put_sorted(w, table + k, k);
    name_cells(w, "range_sorted", S, first, 1, last, 6);
    put_conclusion(w, S, row + 2, LAST, N_("What matters most"), "range_words", "\"%s\"&B%u&\", \"&B%u&\".\"",
                   say(w, N_("Learn more about these first: ")), first + 1, first + 2);
    changes.categories = area_text(w, S, first, 1, last, 1);
    changes.series[0].values = area_text(w, S, first, 4, last, 4);
    changes.series[1].values = area_text(w, S, first, 5, last, 5);
    put_chart(w, S, last + 2, LABEL, &changes);
}
