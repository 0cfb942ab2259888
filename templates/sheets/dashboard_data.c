/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "dashboard.h"
#include "menu.h"
#include "plan/model.h"
#include "plan/staffing.h"
#include "workbook/blocks.h"
#include "workbook/tables.h"

enum { LABEL_TO = 4 /* a label takes four columns, amounts follow */, LABELLED = 1 /* in the first of them */ };
enum { FULLEST = 12 /* CSMs */, RANKED = 7 /* activities */, MONTHS = 24, TIERS = 3 };
#define S SHEET_DASHBOARD

#define LABEL(words) .head = words, .look = LOOK_LABEL, .to = LABEL_TO, .spread = true
#define TABLE(called, heading, of)                                                                      \
    .name = called, .section = heading, .section_to = DASHBOARD_LAST, .columns = of,                   \
    .count = sizeof of / sizeof *of

/* ---- load per CSM ---- */

/* Calc has no INDEX of a single number. */
static const char *load_of(const filled *f)
{
    static const char *const formulas[][2] = {
        { "INDEX(csm_names,[place])", "csm_names" },
        { "MIN(1,INDEX(csm_loads,[place]))", "MIN(1,csm_loads)" },
        { "MAX(0,INDEX(csm_loads,[place])-1)", "MAX(0,csm_loads-1)" },
        { "MATCH(LARGE(csm_rank_keys,[#]),csm_rank_keys,0)", NULL },
    };
    return formulas[f->field][f->w->model->owner_count == 1];
}

/* What is within a CSM's hours, what is above them, and what of them is free. */
static const table_column load_columns[] = {
    { .key = "csm", LABEL(N_("CSM")), .formula_of = load_of, .field = 0 },
    { .key = "within", .head = N_("Within capacity"), .look = LOOK_VALUE, .format = PLAN_PERCENT, .formula_of = load_of,
      .field = 1 },
    { .key = "above", .head = N_("Above capacity"), .look = LOOK_VALUE, .format = PLAN_PERCENT, .formula_of = load_of,
      .field = 2 },
    { .key = "free", .head = N_("Free"), .look = LOOK_VALUE, .format = PLAN_PERCENT, .formula = "1-[within]" },
    { .key = "place", .head = N_("Place"), .look = LOOK_VALUE, .format = PLAN_WHOLE, .formula_of = load_of, .field = 3,
      .number = 1 },
};
static const table loads = { TABLE("dashboard_loads", N_("Load per CSM; the fullest come first"), load_columns) };

static lxw_row_t put_loads(workbook *w, lxw_row_t row, chart *out)
{
    size_t count = w->model->owner_count;
    const table_place *p = put_table(w, S, row, &loads, count < FULLEST ? count : FULLEST, NULL);
    *out = (chart){ .type = LXW_CHART_COLUMN_STACKED,
                    .words = { count > FULLEST ? N_("Load per CSM: the 12 fullest") : N_("Load per CSM against capacity"),
                               N_("CSM"), N_("Load (100 % = full)"), "0%" },
                    .categories = table_area(w, p, "csm", 0),
                    .series = { { N_("Within capacity"), table_area(w, p, "within", 0), CHART_BLUE },
                                { N_("Above capacity"), table_area(w, p, "above", 0), CHART_ORANGE },
                                { N_("Free"), table_area(w, p, "free", 0), CHART_PALE } },
                    .count = 3 };
    return table_end(p) + 1;
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

static csm_value month_of(const filled *f)
{
    return csm_number((double)f->row + 1);
}

/* Without the hiring plan: growth as assumed, and today's team as it dwindles. */
static const table_column month_columns[] = {
    { .key = "month", LABEL(N_("Month")), .format = PLAN_WHOLE, .value = month_of },
    { .key = "needed", .head = N_("Needed (FTE)"), .look = LOOK_VALUE, .format = PLAN_TWO_DIGITS,
      .first = "people_needed", .formula = "[needed:above]*(1+headcount_growth)" },
    { .key = "left", .head = N_("Left of the team"), .look = LOOK_VALUE, .format = PLAN_TWO_DIGITS,
      .first = "team_size*(1-monthly_attrition)", .formula = "[left:above]*(1-monthly_attrition)" },
};
static const table months = { TABLE("dashboard_months", N_("CSMs needed, and what is left of the team without hires"),
                                    month_columns) };

static lxw_row_t put_months(workbook *w, lxw_row_t row, chart *out)
{
    const table_place *p;
    *out = (chart){ .type = LXW_CHART_LINE,
                    .words = { N_("CSMs needed and ramped"), N_("Month"), N_("CSMs (FTE)"), "#,##0" },
                    .categories = "hiring_months",
                    .series = { { N_("Needed"), "hiring_required", CHART_ORANGE },
                                { N_("Ramped, hired as planned"), "hiring_ramped", CHART_BLUE } },
                    .count = 2 };
    if (w->sheets[SHEET_HIRING].page)
        return row;
    p = put_table(w, S, row, &months, MONTHS, NULL);
    out->words.title = N_("CSMs needed and left without hires");
    out->categories = table_area(w, p, "month", 0);
    out->series[0].values = table_area(w, p, "needed", 0);
    out->series[1] = (chart_series){ N_("Left of the team"), table_area(w, p, "left", 0), CHART_BLUE };
    return table_end(p) + 1;
}

/* ---- hours by activity ---- */

/* The first row tells how many accounts get the service of each segment, the others the hours of a line of the service
 * menu; the order tells lines apart that take equally long. */
enum line_field { LINE_ACTIVITY, LINE_HOURS, LINE_ORDER, LINE_TIMES };

static const char *line_of(const filled *f)
{
    static const char *const served[] = { [LINE_TIMES] = "COUNTIF(account_served_no,[@])" };
    static const char *const hours[] = {
        [LINE_ACTIVITY] = "IF(INDEX(menu_activities,[#:above])=\"\",\"–\",INDEX(menu_activities,[#:above]))",
        [LINE_HOURS] = "SUM([times:row])",
        [LINE_ORDER] = "[hours]-[#:above]*0.000000001",
        [LINE_TIMES] = "[times:first]*CSM.DESIGNED_EFFORT(INDEX(menu_monthly,[#:above],[@]),"
                       "INDEX(menu_hours,[#:above])+0,INDEX(menu_flags,[#:above]),0,line_step)",
    };
    return (f->row ? hours : served)[f->field];
}

static csm_value served_label(const filled *f)
{
    return f->field == LINE_ACTIVITY ? csm_text(say(f->w, N_("Accounts served as"))) : csm_missing();
}

static plan_format times_format(const filled *f)
{
    return f->row ? PLAN_ONE_DIGIT : PLAN_WHOLE;
}

static size_t each_segment(const workbook *w)
{
    return w->model->segment_count;
}

static const table_column line_columns[] = {
    { .key = "activity", LABEL(N_("Activity")), .formula_of = line_of, .value = served_label, .field = LINE_ACTIVITY },
    { .key = "hours", .head = N_("Hours per month"), .look = LOOK_VALUE, .format = PLAN_ONE_DIGIT,
      .formula_of = line_of, .value = served_label, .field = LINE_HOURS },
    { .key = "order", .head = N_("Place in the order"), .look = LOOK_VALUE, .format = PLAN_TWO_DIGITS,
      .formula_of = line_of, .value = served_label, .field = LINE_ORDER },
    { .key = "times", .head_formula = "INDEX(segment_names,[@])", .look = LOOK_VALUE, .format_of = times_format,
      .formula_of = line_of, .field = LINE_TIMES, .repeat = each_segment },
};
static const table lines = { TABLE("dashboard_lines", N_("Hours by line of the service menu"), line_columns) };

#define LINES(key) "dashboard_lines[" key ":2]:dashboard_lines[" key ":last]"

static const table_column ranked_columns[] = {
    { .key = "activity", LABEL(N_("Activity")), .formula = "INDEX(" LINES("activity") ",[place])" },
    { .key = "hours", .head = N_("Hours per month"), .look = LOOK_VALUE, .format = PLAN_ONE_DIGIT,
      .formula = "INDEX(" LINES("hours") ",[place])" },
    { .key = "place", .head = N_("Place in the order"), .look = LOOK_VALUE, .format = PLAN_WHOLE,
      .formula = "MATCH(LARGE(" LINES("order") ",[#])," LINES("order") ",0)" },
};
static const table ranked = { TABLE("dashboard_ranked", N_("Hours by activity; the longest come first"),
                                    ranked_columns) };

/* A label and what stands beside it. */
typedef struct labelled {
    const char *label, *formula;
} labelled;

/* The other lines together, and what the menu does not name; with the longest it is the hours needed. */
static const labelled rest_of_hours[] = {
    { N_("Other activities"), "SUM(" LINES("hours") ")-SUM(dashboard_ranked[hours:all])" },
    { N_("Unplanned requests"), STAFFING_REACTIVE_HOURS },
    { N_("Stages, and hours given"), "total_required_hours-SUM(dashboard_ranked[hours:first]:dashboard_rest[hours:2])" },
};
enum { REST = sizeof rest_of_hours / sizeof *rest_of_hours };

static const table_column rest_columns[] = {
    { .key = "activity", LABEL(NULL), .example = WORDS_OF(labelled, label) },
    { .key = "hours", .look = LOOK_VALUE, .format = PLAN_ONE_DIGIT, .example = FORMULA_OF(labelled, formula) },
};
static const table rest = {
    .name = "dashboard_rest",
    .columns = rest_columns, .count = sizeof rest_columns / sizeof *rest_columns,
    .headless = true,
    .examples = rest_of_hours, .example_size = sizeof *rest_of_hours, .example_count = REST,
};

static lxw_row_t put_activities(workbook *w, lxw_row_t row, chart *out)
{
    lxw_row_t below = table_end(put_table(w, S, row, &lines, 1 + MENU_LINES, NULL)) + 1;
    const table_place *p = put_table(w, S, below, &ranked, RANKED, NULL);
    lxw_row_t end = table_end(put_table(w, S, table_end(p), &rest, REST, NULL));
    lxw_col_t hours = table_column_at(w, p, "hours", 0);
    if (!p)
        return row;
    put_note(w, S, end - 1, LABELLED,
             N_("Difference to the menu: multipliers of the stages, and accounts for which hours are given."));
    name_cells(w, "dashboard_activities", S, p->first, LABELLED, end - 1, LABELLED);
    name_cells(w, "dashboard_activity_hours", S, p->first, hours, end - 1, hours);
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

static const table_column tier_columns[] = {
    { .key = "tier", LABEL(N_("Touch tier")), .formula = "INDEX(tier_names,[#])" },
    { .key = "arr", .head = N_("ARR"), .look = LOOK_VALUE, .format = PLAN_MONEY, .name = "dashboard_tier_arr",
      .formula = "SUMIF(account_tier_no,[#],account_arr)" },
};
static const table tiers = { TABLE("dashboard_tiers", N_("ARR by touch tier"), tier_columns) };

static lxw_row_t put_tiers(workbook *w, lxw_row_t row, chart *out)
{
    const chart_unit unit = chart_unit_of(w, w->model->arr);
    const table_place *p = put_table(w, S, row, &tiers, TIERS, NULL);
    *out = (chart){ .type = LXW_CHART_COLUMN,
                    .words = { N_("ARR by touch tier"), N_("Touch tier"), unit.axis, unit.number_format },
                    .categories = table_area(w, p, "tier", 0),
                    .series = { { NULL, table_area(w, p, "arr", 0), CHART_GREEN } },
                    .count = 1,
                    .labels = LABELS_ABOVE };
    return table_end(p) + 1;
}

#define COST_OF(people) "IF(total_arr>0," people "*loaded_cost/total_arr+cost_share*other_cost_share,0)"

static const labelled cost_shares[] = {
    { N_("Team today"), COST_OF("people_team") },
    { N_("CSMs needed"), COST_OF("people_needed") },
    { N_("Budget"), "cost_share" },
    { N_("Published"), "CSM.BENCHMARK(\"CS_COST_SHARE\",\"ALL\")" },
};
enum { COSTS = sizeof cost_shares / sizeof *cost_shares };

static const table_column cost_columns[] = {
    { .key = "who", LABEL(N_("For")), .example = WORDS_OF(labelled, label) },
    { .key = "share", .head = N_("Share of ARR"), .look = LOOK_VALUE, .format = PLAN_PERCENT,
      .name = "dashboard_cost_shares", .example = FORMULA_OF(labelled, formula) },
};
static const table costs = {
    TABLE("dashboard_costs", N_("Success and support cost, beside the published share"), cost_columns),
    .examples = cost_shares, .example_size = sizeof *cost_shares, .example_count = COSTS,
};

static lxw_row_t put_costs(workbook *w, lxw_row_t row, chart *out)
{
    const table_place *p = put_table(w, S, row, &costs, COSTS, NULL);
    lxw_row_t last = table_end(p) - 1;
    lxw_col_t source = (lxw_col_t)(table_column_at(w, p, "share", 0) + 1);
    if (!p)
        return row;
    worksheet_merge_range(w->sheets[S].page, last, source, last, DASHBOARD_LAST, "", NULL);
    put_formula(w, S, last, source, LOOK_NOTE, PLAN_GENERAL, "CSM.BENCHMARK_SOURCE(\"CS_COST_SHARE\",\"ALL\")");
    *out = (chart){ .type = LXW_CHART_COLUMN,
                    .words = { N_("Success and support cost"), N_("With support, tools and travel"), N_("Share of ARR"),
                               "0.0%" },
                    .categories = table_area(w, p, "who", 0),
                    .series = { { NULL, table_area(w, p, "share", 0), CHART_ORANGE } },
                    .count = 1,
                    .labels = LABELS_ABOVE };
    return last + 2;
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
