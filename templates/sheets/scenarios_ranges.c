/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Which uncertain assumption matters most: the people that the plan needs when one assumption is at the low or
 * the high end of its planning range, by effect. Nothing is changed by the same percentage here: what is well
 * known moves little, however much depends on it. */
#include "scenarios_ranges.h"

#include <stdio.h>
#include <string.h>

#include "scenarios_drivers.h"
#include "workbook/blocks.h"
#include "workbook/cells.h"

enum { LABEL = SCENARIOS_LABEL, LAST = SCENARIOS_LAST };
#define S SHEET_SCENARIOS

/* ---- calculation ---- */

/* The first row is the effort, whose range the simulation has by segment: it has no assumption. Then come the
 * uncertain assumptions that the people needed follow from. */
static size_t find_uncertain(const plan_assumption *out[PLAN_ASSUMPTIONS_MAX])
{
    size_t places[PLAN_ASSUMPTIONS_MAX - 1], count = staffing_uncertain(places, PLAN_ASSUMPTIONS_MAX - 1);
    out[0] = NULL;
    for (size_t i = 0; i < count; i++)
        out[i + 1] = plan_assumption_at(places[i]);
    return count + 1;
}

/* The plan with the assumption at that end of its range; a value beyond the range is an end itself. */
static void vary_assumption(workbook *w, varied *v, const plan_assumption *a, size_t end)
{
    static const char *const effort[ENDS] = { "SUMPRODUCT(segment_accounts,simulated_low)",
                                              "SUMPRODUCT(segment_accounts,simulated_high)" };
    static const char requests[] = "designed_total+" STAFFING_REACTIVE_EFFORT "*" STAFFING_REACTIVE_ACCOUNTS;
    staffing_operand operands[] = { { a ? a->name : "", "" }, { "arr_per_csm", "" } };
    if (a)
        snprintf(operands[0].text, sizeof operands->text, end == HIGHER ? "MAX(%s,%s_high)" : "MIN(%s,%s_low)", a->name,
                 a->name);
    snprintf(operands[1].text, sizeof operands->text, "%s", scenarios_vary(w, "MAX(1,arr_per_csm)", operands, 1));
    if (a && strcmp(a->name, operands[1].name) == 0)
        operands[0] = operands[1];
    scenarios_vary_people(w, v, end, a ? requests : effort[end], operands, 2);
}

static const table_column range_columns[] = {
    VARIED_LABEL("assumption", "range_names", N_("Assumption")),
    VARIED_COLUMN("hours_low", NULL, N_("Hours needed, low"), PLAN_ONE_DIGIT, hours[LOWER]),
    VARIED_COLUMN("hours_high", NULL, N_("Hours needed, high"), PLAN_ONE_DIGIT, hours[HIGHER]),
    VARIED_COLUMN("each_low", NULL, N_("Hours per CSM, low"), PLAN_ONE_DIGIT, each[LOWER]),
    VARIED_COLUMN("each_high", NULL, N_("Hours per CSM, high"), PLAN_ONE_DIGIT, each[HIGHER]),
    VARIED_COLUMN("people_low", "range_lower", N_("CSMs needed, low"), PLAN_TWO_DIGITS, people[LOWER]),
    VARIED_COLUMN("people_high", "range_higher", N_("CSMs needed, high"), PLAN_TWO_DIGITS, people[HIGHER]),
    { .key = "effect", .head = N_("Effect on CSMs"), .look = LOOK_VALUE, .format = PLAN_TWO_DIGITS,
      .name = "range_effects",
      .formula = "IF(AND([each_low]>0,[each_high]>0),MAX([people_low]:[people_high],tornado_people)-"
                 "MIN([people_low]:[people_high],tornado_people),\"–\")" },
    { .key = "sorted_by", .head = N_("Sorted by"), .look = LOOK_VALUE, .format = PLAN_TWO_DIGITS, .name = "range_keys",
      .formula = VARIED_KEY },
    { .key = "order", .head = N_("Order"), .look = LOOK_VALUE, .format = PLAN_WHOLE, .name = "range_order",
      .formula = "MATCH(LARGE(range_keys,[#]),range_keys,0)" },
};
static const table ranges = {
    .name = "ranges",
    .section = N_("How the ranges are calculated"),
    .columns = range_columns, .count = sizeof range_columns / sizeof *range_columns,
    .example_size = sizeof(varied),
};

lxw_row_t put_range_calculation(workbook *w, lxw_row_t row)
{
    const plan_assumption *uncertain[PLAN_ASSUMPTIONS_MAX];
    varied rows[PLAN_ASSUMPTIONS_MAX];
    size_t count = find_uncertain(uncertain);
    for (size_t i = 0; i < count; i++) {
        rows[i].label = uncertain[i] ? uncertain[i]->label : N_("Hours of the accounts");
        for (size_t end = 0; end < ENDS; end++)
            vary_assumption(w, &rows[i], uncertain[i], end);
    }
    return table_end(put_table(w, S, row, &ranges, count, rows));
}

/* ---- sorted ---- */

static const table_column sorted_columns[] = {
    { .key = "assumption", .head = N_("Assumption, largest effect first"), .look = LOOK_LABEL,
      .formula = "INDEX(range_names,INDEX(range_order,[#]))" },
    { .key = "low", .head = N_("CSMs needed, low"), .look = LOOK_VALUE, .format = PLAN_TWO_DIGITS,
      .formula = "INDEX(range_lower,INDEX(range_order,[#]))" },
    { .key = "high", .head = N_("CSMs needed, high"), .look = LOOK_VALUE, .format = PLAN_TWO_DIGITS,
      .formula = "INDEX(range_higher,INDEX(range_order,[#]))" },
    { .key = "change_low", .head = N_("Change, low"), .look = LOOK_VALUE, .format = PLAN_TWO_DIGITS,
      .formula = "IFERROR([low]-tornado_people,\"–\")" },
    { .key = "change_high", .head = N_("Change, high"), .look = LOOK_VALUE, .format = PLAN_TWO_DIGITS,
      .formula = "IFERROR([high]-tornado_people,\"–\")" },
    { .key = "effect", .head = N_("Effect on CSMs"), .look = LOOK_RESULT, .format = PLAN_TWO_DIGITS,
      .formula = "INDEX(range_effects,INDEX(range_order,[#]))" },
};
static const table sorted = {
    .name = "ranges_by_effect",
    .columns = sorted_columns, .count = sizeof sorted_columns / sizeof *sorted_columns,
};

static const line lines[] = {
    { .label = N_("CSMs needed in the plan, exact"), .look = LOOK_VALUE, .format = PLAN_TWO_DIGITS,
      .formula = "tornado_people",
      .remark = N_("Low and high stand on the sheet of assumptions; of the hours of the accounts, in the "
                   "simulation.") },
    { .label = N_("What matters most"), .name = "range_words", .sentence = true,
      .formula = "\"{0}\"&ranges_by_effect[assumption:1]&\", \"&ranges_by_effect[assumption:2]&\".\"",
      .words = { N_("Learn more about these first: ") } },
};

lxw_row_t put_ranges(workbook *w, lxw_row_t row)
{
    chart changes = { .type = LXW_CHART_BAR,
                      .words = { N_("Planning ranges: change of the CSMs needed from low to high"), N_("Assumption"),
                                 N_("CSMs more or fewer than in the plan (FTE, exact)"), "0.00;-0.00;" },
                      .count = 2, .labels = LABELS_ABOVE, .below_zero = true, .wide = 1.9 };
    const plan_assumption *uncertain[PLAN_ASSUMPTIONS_MAX];
    const table_place *p;
    lxw_row_t end;
    put_section(w, S, row, LABEL, LAST, N_("Which uncertain assumption matters most: each from low to high"));
    row = put_lines(w, S, row + 1, LAST, COUNTED(lines));
    p = put_table(w, S, row, &sorted, find_uncertain(uncertain), NULL);
    end = table_end(p);
    name_cells(w, "range_sorted", S, row + 1, LABEL, end - 1, table_column_at(w, p, "effect", 0));
    changes.categories = table_area(w, p, "assumption", 0);
    changes.series[0] = (chart_series){ N_("Assumption low"), table_area(w, p, "change_low", 0), CHART_BLUE };
    changes.series[1] = (chart_series){ N_("Assumption high"), table_area(w, p, "change_high", 0), CHART_ORANGE };
    put_chart(w, S, end + 1, LABEL, &changes);
    return end + 1 + SCENARIOS_CHART;
}
