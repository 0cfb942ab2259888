/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include <stdio.h>

#include "workbook/blocks.h"
#include "dashboard.h"
#include "menu.h"
#include "plan/model.h"
#include "plan/staffing.h"

/* A label over four columns, then amounts. */
enum { LABEL = 1, FIRST = 5, SECOND, THIRD };
enum { FULLEST = 12 /* CSMs */, RANKED = 7 /* activities */, MONTHS = 24 };
#define S SHEET_DASHBOARD

/* ---- tables ---- */

static void put_label_cells(workbook *w, lxw_row_t row, look look)
{
    put_merged(w, S, row, LABEL, FIRST - 1, look);
}

/* Section and heads; the row below. */
static lxw_row_t put_table(workbook *w, lxw_row_t row, const char *title, const char *label, const char *const *amounts,
                           size_t count)
{
    put_section(w, S, row, DASHBOARD_FIRST, DASHBOARD_LAST, title);
    put_label_cells(w, row + 1, LOOK_HEADER);
    put_words(w, S, row + 1, LABEL, LOOK_HEADER, label);
    for (size_t i = 0; i < count; i++)
        put_words(w, S, row + 1, (lxw_col_t)(FIRST + i), LOOK_HEADER, amounts[i]);
    set_height(w, S, row + 1, 32);
    return row + 2;
}

static const char *column_area(workbook *w, lxw_row_t first, lxw_col_t column, size_t count)
{
    return area_text(w, S, first, column, first + (lxw_row_t)count - 1, column);
}

/* ---- load per CSM ---- */

/* What is within a CSM's hours, what is above them, and what of them is free. */
static lxw_row_t put_loads(workbook *w, lxw_row_t row, chart *out)
{
    static const char *const heads[] = { N_("Within capacity"), N_("Above capacity"), N_("Free"), N_("Place") };
    unsigned count = (unsigned)w->model->owner_count, shown = count < FULLEST ? count : FULLEST;
    lxw_row_t first = put_table(w, row, N_("Load per CSM; the fullest come first"), N_("CSM"), heads, 4);
    for (unsigned i = 0; i < shown; i++) {
        unsigned line = first + i + 1;
        put_label_cells(w, first + i, LOOK_LABEL);
        if (count == 1) /* Calc has no INDEX of a single number */
            put_number(w, S, first + i, THIRD + 1, LOOK_VALUE, PLAN_WHOLE, 1);
        else
            put_formula(w, S, first + i, THIRD + 1, LOOK_VALUE, PLAN_WHOLE,
                        "MATCH(LARGE(csm_rank_keys,%u),csm_rank_keys,0)", i + 1);
        put_formula(w, S, first + i, LABEL, LOOK_LABEL, PLAN_GENERAL, count == 1 ? "csm_names" : "INDEX(csm_names,I%u)",
                    line);
        put_formula(w, S, first + i, FIRST, LOOK_VALUE, PLAN_PERCENT,
                    count == 1 ? "MIN(1,csm_loads)" : "MIN(1,INDEX(csm_loads,I%u))", line);
        put_formula(w, S, first + i, SECOND, LOOK_VALUE, PLAN_PERCENT,
                    count == 1 ? "MAX(0,csm_loads-1)" : "MAX(0,INDEX(csm_loads,I%u)-1)", line);
        put_formula(w, S, first + i, THIRD, LOOK_VALUE, PLAN_PERCENT, "1-F%u", line);
    }
    *out = (chart){ .type = LXW_CHART_COLUMN_STACKED,
                    .words = { count > FULLEST ? N_("Load per CSM: the 12 fullest") : N_("Load per CSM against capacity"),
                               N_("CSM"), N_("Load (100 % = full)"), "0%" },
                    .categories = column_area(w, first, LABEL, shown),
                    .series = { { N_("Within capacity"), column_area(w, first, FIRST, shown), CHART_BLUE },
                                { N_("Above capacity"), column_area(w, first, SECOND, shown), CHART_ORANGE },
                                { N_("Free"), column_area(w, first, THIRD, shown), CHART_PALE } },
                    .count = 3 };
    return first + shown + 1;
}

/* Without owners the segments tell who takes the time. */
static void chart_segments(chart *out)
{
    *out = (chart){ .type = LXW_CHART_COLUMN,
                    .words = { N_("CSMs needed by segment"), N_("Segment"), N_("CSMs (FTE), exact"), "#,##0.0" },
                    .categories = "segment_names",
                    .series = { { NULL, "segment_people", CHART_BLUE } },
                    .count = 1,
                    .labels = LABELS_ABOVE };
}

/* ---- headcount ---- */

/* Without the hiring plan: growth as assumed, and today's team as it dwindles. */
static lxw_row_t put_months(workbook *w, lxw_row_t row, chart *out)
{
    static const char *const heads[] = { N_("Needed (FTE)"), N_("Left of the team") };
    lxw_row_t first;
    *out = (chart){ .type = LXW_CHART_LINE,
                    .words = { N_("CSMs needed and ramped"), N_("Month"), N_("CSMs (FTE)"), "#,##0" },
                    .count = 2 };
    if (w->sheets[SHEET_HIRING].page) {
        out->categories = "hiring_months";
        out->series[0] = (chart_series){ N_("Needed"), "hiring_required", CHART_ORANGE };
        out->series[1] = (chart_series){ N_("Ramped, hired as planned"), "hiring_ramped", CHART_BLUE };
        return row;
    }
    first = put_table(w, row, N_("CSMs needed, and what is left of the team without hires"), N_("Month"), heads, 2);
    for (lxw_row_t i = first; i < first + MONTHS; i++) {
        put_label_cells(w, i, LOOK_LABEL);
        put_number(w, S, i, LABEL, LOOK_LABEL, PLAN_WHOLE, i - first + 1);
        put_formula(w, S, i, FIRST, LOOK_VALUE, PLAN_TWO_DIGITS,
                    i == first ? "people_needed" : "F%u*(1+headcount_growth)", i);
        put_formula(w, S, i, SECOND, LOOK_VALUE, PLAN_TWO_DIGITS,
                    i == first ? "team_size*(1-monthly_attrition)" : "G%u*(1-monthly_attrition)", i);
    }
    out->words.title = N_("CSMs needed and left without hires");
    out->categories = column_area(w, first, LABEL, MONTHS);
    out->series[0] = (chart_series){ N_("Needed"), column_area(w, first, FIRST, MONTHS), CHART_ORANGE };
    out->series[1] = (chart_series){ N_("Left of the team"), column_area(w, first, SECOND, MONTHS), CHART_BLUE };
    return first + MONTHS + 1;
}

/* ---- hours by activity ---- */

/* How many accounts get the service of each segment: a row above the activities. */
static void put_served(workbook *w, lxw_row_t row)
{
    put_label_cells(w, row, LOOK_LABEL);
    put_words(w, S, row, LABEL, LOOK_LABEL, N_("Accounts served as"));
    for (unsigned k = 0; k < w->model->segment_count; k++) {
        put_formula(w, S, row - 1, (lxw_col_t)(THIRD + k), LOOK_HEADER, PLAN_GENERAL, "INDEX(segment_names,%u)", k + 1);
        put_formula(w, S, row, (lxw_col_t)(THIRD + k), LOOK_VALUE, PLAN_WHOLE, "COUNTIF(account_served_no,%u)", k + 1);
    }
}

/* Hours of one line of the service menu, by segment; the key puts lines in order that take equally long. */
static void put_activity(workbook *w, lxw_row_t row, lxw_row_t served, unsigned i)
{
    char last = (char)('A' + THIRD + (char)w->model->segment_count - 1);
    put_label_cells(w, row, LOOK_LABEL);
    put_formula(w, S, row, LABEL, LOOK_LABEL, PLAN_GENERAL,
                "IF(INDEX(menu_activities,%u)=\"\",\"–\",INDEX(menu_activities,%u))", i, i);
    for (unsigned k = 0; k < w->model->segment_count; k++)
        put_formula(w, S, row, (lxw_col_t)(THIRD + k), LOOK_VALUE, PLAN_ONE_DIGIT,
                    "%c%u*CSM.DESIGNED_EFFORT(INDEX(menu_monthly,%u,%u),INDEX(menu_hours,%u)+0,INDEX(menu_flags,%u),0,"
                    "line_step)",
                    'A' + THIRD + (char)k, served + 1, i, k + 1, i, i);
    put_formula(w, S, row, FIRST, LOOK_VALUE, PLAN_ONE_DIGIT, "SUM(%c%u:%c%u)", 'A' + THIRD, row + 1, last, row + 1);
    put_formula(w, S, row, SECOND, LOOK_VALUE, PLAN_TWO_DIGITS, "F%u-%u*0.000000001", row + 1, i);
}

static void put_line_of(workbook *w, lxw_row_t row, const char *label, const char *formula)
{
    put_label_cells(w, row, LOOK_LABEL);
    put_words(w, S, row, LABEL, LOOK_LABEL, label);
    put_formula(w, S, row, FIRST, LOOK_VALUE, PLAN_ONE_DIGIT, "%s", formula);
}

/* The longest, the others together, and what the menu does not name; all of it is the hours needed. */
static lxw_row_t put_ranked(workbook *w, lxw_row_t row, lxw_row_t menu, unsigned lines)
{
    unsigned first = row + 1, from = menu + 1, to = menu + lines;
    char formula[160];
    for (unsigned i = 0; i < RANKED; i++) {
        put_label_cells(w, row + i, LOOK_LABEL);
        put_formula(w, S, row + i, SECOND, LOOK_VALUE, PLAN_WHOLE, "MATCH(LARGE(G%u:G%u,%u),G%u:G%u,0)", from, to,
                    i + 1, from, to);
        put_formula(w, S, row + i, LABEL, LOOK_LABEL, PLAN_GENERAL, "INDEX(B%u:B%u,G%u)", from, to, first + i);
        put_formula(w, S, row + i, FIRST, LOOK_VALUE, PLAN_ONE_DIGIT, "INDEX(F%u:F%u,G%u)", from, to, first + i);
    }
    row += RANKED;
    snprintf(formula, sizeof formula, "SUM(F%u:F%u)-SUM(F%u:F%u)", from, to, first, (unsigned)row);
    put_line_of(w, row, N_("Other activities"), formula);
    put_line_of(w, row + 1, N_("Unplanned requests"), STAFFING_REACTIVE_HOURS);
    snprintf(formula, sizeof formula, "total_required_hours-SUM(F%u:F%u)", first, (unsigned)row + 2);
    put_line_of(w, row + 2, N_("Stages, and hours given"), formula);
    put_note(w, S, row + 2, LABEL,
             N_("Difference to the menu: multipliers of the stages, and accounts for which hours are given."));
    return row + 3;
}

static lxw_row_t put_activities(workbook *w, lxw_row_t row, chart *out)
{
    static const char *const heads[] = { N_("Hours per month"), N_("Place in the order") };
    lxw_row_t all = put_table(w, row, N_("Hours by line of the service menu"), N_("Activity"), heads, 2) + 1, first, end;
    put_served(w, all - 1);
    for (unsigned i = 0; i < MENU_LINES; i++)
        put_activity(w, all + i, all - 1, i + 1);
    first = put_table(w, all + MENU_LINES + 1, N_("Hours by activity; the longest come first"), N_("Activity"), heads, 2);
    end = put_ranked(w, first, all, MENU_LINES);
    name_cells(w, "dashboard_activities", S, first, LABEL, end - 1, LABEL);
    name_cells(w, "dashboard_activity_hours", S, first, FIRST, end - 1, FIRST);
    *out = (chart){ .type = LXW_CHART_BAR,
                    .words = { N_("Hours by activity"), N_("Activity"), N_("Hours per month"), "#,##0" },
                    .categories = "dashboard_activities",
                    .series = { { NULL, "dashboard_activity_hours", CHART_BLUE } },
                    .count = 1,
                    .labels = LABELS_ABOVE,
                    .below_zero = true };
    return end + 1;
}

/* ---- ARR and cost ---- */

static lxw_row_t put_tiers(workbook *w, lxw_row_t row, chart *out)
{
    static const char *const heads[] = { N_("ARR") };
    const chart_unit unit = chart_unit_of(w, w->model->arr);
    lxw_row_t first = put_table(w, row, N_("ARR by touch tier"), N_("Touch tier"), heads, 1);
    for (unsigned i = 0; i < 3; i++) {
        put_label_cells(w, first + i, LOOK_LABEL);
        put_formula(w, S, first + i, LABEL, LOOK_LABEL, PLAN_GENERAL, "INDEX(tier_names,%u)", i + 1);
        put_formula(w, S, first + i, FIRST, LOOK_VALUE, PLAN_MONEY, "SUMIF(account_tier_no,%u,account_arr)", i + 1);
    }
    name_cells(w, "dashboard_tier_arr", S, first, FIRST, first + 2, FIRST);
    *out = (chart){ .type = LXW_CHART_COLUMN,
                    .words = { N_("ARR by touch tier"), N_("Touch tier"), unit.axis, unit.number_format },
                    .categories = column_area(w, first, LABEL, 3),
                    .series = { { NULL, column_area(w, first, FIRST, 3), CHART_GREEN } },
                    .count = 1,
                    .labels = LABELS_ABOVE };
    return first + 4;
}

static lxw_row_t put_costs(workbook *w, lxw_row_t row, chart *out)
{
    static const char *const heads[] = { N_("Share of ARR") };
    static const struct {
        const char *label, *formula;
    } lines[] = {
        { N_("Team today"), "IF(total_arr>0,people_team*loaded_cost/total_arr+cost_share*other_cost_share,0)" },
        { N_("CSMs needed"), "IF(total_arr>0,people_needed*loaded_cost/total_arr+cost_share*other_cost_share,0)" },
        { N_("Budget"), "cost_share" },
        { N_("Published"), "CSM.BENCHMARK(\"CS_COST_SHARE\",\"ALL\")" },
    };
    enum { LINES = sizeof lines / sizeof *lines };
    lxw_row_t first = put_table(w, row, N_("Success and support cost, beside the published share"), N_("For"), heads, 1);
    for (lxw_row_t i = 0; i < LINES; i++) {
        put_label_cells(w, first + i, LOOK_LABEL);
        put_words(w, S, first + i, LABEL, LOOK_LABEL, lines[i].label);
        put_formula(w, S, first + i, FIRST, LOOK_VALUE, PLAN_PERCENT, "%s", lines[i].formula);
    }
    name_cells(w, "dashboard_cost_shares", S, first, FIRST, first + LINES - 1, FIRST);
    worksheet_merge_range(w->sheets[S].page, first + LINES - 1, SECOND, first + LINES - 1, DASHBOARD_LAST, "", NULL);
    put_formula(w, S, first + LINES - 1, SECOND, LOOK_NOTE, PLAN_GENERAL,
                "CSM.BENCHMARK_SOURCE(\"CS_COST_SHARE\",\"ALL\")");
    *out = (chart){ .type = LXW_CHART_COLUMN,
                    .words = { N_("Success and support cost"), N_("With support, tools and travel"), N_("Share of ARR"),
                               "0.0%" },
                    .categories = column_area(w, first, LABEL, LINES),
                    .series = { { NULL, column_area(w, first, FIRST, LINES), CHART_ORANGE } },
                    .count = 1,
                    .labels = LABELS_ABOVE };
    return first + LINES + 1;
}

lxw_row_t put_dashboard_data(workbook *w, lxw_row_t row, dashboard_charts *out)
{
    if (w->model->owner_count)
        row = put_loads(w, row, &out->load);
    else
        chart_segments(&out->load);
    row = put_months(w, row, &out->people);
    row = put_activities(w, row, &out->activities);
    row = put_tiers(w, row, &out->arr);
    row = put_costs(w, row, &out->cost);
    out->ways = (chart){ .type = LXW_CHART_COLUMN,
                         .words = { N_("CSMs by four ways of sizing the team"), N_("Way of sizing"), N_("CSMs (FTE)"),
                                    "#,##0.0" },
                         .categories = "limit_names",
                         .series = { { NULL, "people_ways", CHART_BLUE } },
                         .count = 1,
                         .labels = LABELS_ABOVE };
    return row;
}
