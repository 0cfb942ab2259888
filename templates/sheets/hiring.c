/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Hiring plan: whom to hire in which month, when to begin, and what it costs. The optimal hires come from
 * the search; all else is counted from them in plain formulas, and one figure is compared with the search's
 * own. */
#include "plan/question.h"
#include "workbook/blocks.h"
#include "workbook/tables.h"

enum { LAST = 12, CHART_ROWS = 26 };
#define S SHEET_HIRING

#define PLAN_OF_HIRES                                                                                        \
    "CSM.HIRING_PLAN(hiring_required,team_size,monthly_attrition,ramp_curve,hiring_lead,hires_most,"        \
    "cost_of_hire,loaded_cost/12)"

/* Formulas that follow from the hires show a dash where the search found none. */
#define WHERE_PROVEN(formula) "IF(hiring_proven=1," formula ",\"–\")"

static size_t months_of(const workbook *w)
{
    return (size_t)w->options->hiring_months;
}

static bool in_portfolio(const workbook *w)
{
    return !is_question(w);
}

/* ---- the months ---- */

static csm_value month_of(const filled *f)
{
    return csm_number((double)f->row + 1);
}

/* From the last month up: of n months row m holds the weight of those who started n − m months before, so that
 * the hires of the months 1 … m stand beside the last m weights, the oldest first. */
static csm_value age_of(const filled *f)
{
    return csm_number((double)(months_of(f->w) - 1 - f->row));
}

static csm_value all_stay(const filled *f)
{
    (void)f;
    return csm_number(1);
}

static const char *stayed_of(const filled *f)
{
    return f->row + 1 < months_of(f->w) ? "[stayed:below]*(1-monthly_attrition)" : NULL;
}

static const table_column month_columns[] = {
    { .key = "month", .head = N_("Month"), .look = LOOK_LABEL, .format = PLAN_WHOLE, .value = month_of,
      .name = "hiring_months" },
    { .key = "day", .head = N_("From"), .look = LOOK_VALUE, .format = PLAN_DATE, .name = "hiring_dates",
      .formula = MONTHS_AFTER("plan_date", "[month]-1") },
    { .key = "grown", .head = N_("Needed, by growth"), .look = LOOK_VALUE, .format = PLAN_TWO_DIGITS,
      .first = "people_needed", .formula = "[grown:above]*(1+headcount_growth)" },
    { .key = "typed", .head = N_("Needed, your own"), .look = LOOK_INPUT, .format = PLAN_TWO_DIGITS,
      .name = "hiring_typed", .high = 1e6,
      .note = N_("Type ramped FTE to overrule the growth in this month; leave it empty otherwise.") },
    { .key = "required", .head = N_("Needed (FTE)"), .look = LOOK_VALUE, .format = PLAN_TWO_DIGITS,
      .name = "hiring_required", .formula = "IF([typed]=\"\",[grown],[typed])" },
    { .key = "hires", .head = N_("Hires"), .look = LOOK_RESULT, .format = PLAN_WHOLE, .name = "hiring_hires",
      .formula = WHERE_PROVEN("INDEX(" PLAN_OF_HIRES ",[#],1)"), .total = WHERE_PROVEN(TOTAL_SUM),
      .note = N_("People whose first day is in this month. Of all plans that meet the need, or "
                 "come as near as they can, this one is proven to cost least.") },
    { .key = "leavers", .head = N_("Leavers"), .look = LOOK_VALUE, .format = PLAN_TWO_DIGITS,
      .name = "hiring_leavers", .total = WHERE_PROVEN(TOTAL_SUM),
      .first = WHERE_PROVEN("monthly_attrition*team_size"),
      .formula = WHERE_PROVEN("monthly_attrition*[headcount:above]"),
      .note = N_("Share that leaves × headcount of the month before.") },
    { .key = "headcount", .head = N_("Headcount"), .look = LOOK_VALUE, .format = PLAN_TWO_DIGITS,
      .name = "hiring_headcount", .first = WHERE_PROVEN("team_size-[leavers]+[hires]"),
      .formula = WHERE_PROVEN("[headcount:above]-[leavers]+[hires]") },
    { .key = "ramped", .head = N_("Ramped FTE"), .look = LOOK_VALUE, .format = PLAN_TWO_DIGITS,
      .name = "hiring_ramped",
      .formula = WHERE_PROVEN("[left]+SUMPRODUCT([hires:first]:[hires],[weight:mirror]:[weight:last])"),
      .note = N_("Everybody by productivity; the team of today counts in full.") },
    { .key = "gap", .head = N_("Gap"), .look = LOOK_RESULT, .format = PLAN_TWO_DIGITS, .name = "hiring_gap",
      .formula = WHERE_PROVEN("IF(ABS([ramped]-[required])<0.000001,0,[ramped]-[required])"),
      .note = N_("Ramped less needed; negative: so many are missing.") },
    { .key = "cost", .head = N_("Cost of the month"), .look = LOOK_VALUE, .format = PLAN_MONEY,
      .name = "hiring_cost", .total = WHERE_PROVEN(TOTAL_SUM),
      .formula = WHERE_PROVEN("[headcount]*loaded_cost/12+[hires]*cost_of_hire"),
      .note = N_("Headcount × loaded cost of a month + hires × cost of one hire.") },
    { .key = "begin", .head = N_("Begin hiring by"), .look = LOOK_RESULT, .format = PLAN_DATE,
      .name = "hiring_begin",
      .formula = WHERE_PROVEN("IF([hires]>0,CSM.HIRE_BY([day],0,hiring_lead),\"–\")"),
      .note = N_("Hiring must begin on this day, so that people start in this month.") },
    { .key = "left", .head = N_("Left of today's team"), .look = LOOK_VALUE, .format = PLAN_TWO_DIGITS,
      .first = "team_size*(1-monthly_attrition)", .formula = "[left:above]*(1-monthly_attrition)" },
    { .key = "age", .head = N_("Months since the first day"), .look = LOOK_VALUE, .format = PLAN_WHOLE,
      .value = age_of },
    { .key = "stayed", .head = N_("Still there"), .look = LOOK_VALUE, .format = PLAN_PERCENT,
      .formula_of = stayed_of, .value = all_stay },
    { .key = "weight", .head = N_("Still there × productivity"), .look = LOOK_VALUE, .format = PLAN_PERCENT,
      .formula = "[stayed]*CSM.RAMP([age],ramp_curve)" },
    { .key = "short", .head = N_("People missing (1 = yes)"), .look = LOOK_VALUE, .format = PLAN_WHOLE,
      .name = "hiring_short", .formula = WHERE_PROVEN("IF([gap]<0,1,0)") },
};
static const table_group month_groups[] = {
    { "month", "required", N_("What is needed") },
    { "hires", "begin", N_("The plan") },
    { "left", "short", N_("How it is calculated") },
};
static const table months = {
    .name = "hiring",
    .groups = month_groups, .group_count = 3,
    .columns = month_columns, .count = sizeof month_columns / sizeof *month_columns,
    .total = N_("All months"), .total_to = "begin",
    .head_height = 46,
};

/* ---- the figures ---- */

static const line figures[] = {
    { .label = N_("CSMs in the team today"), .look = LOOK_VALUE, .format = PLAN_ONE_DIGIT, .formula = "team_size",
      .remark = N_("By assumption; all of them count as ramped."), .there = is_question },
    { .label = N_("CSMs in the team today"), .look = LOOK_VALUE, .format = PLAN_ONE_DIGIT, .formula = "team_size",
      .remark = N_("By assumption, as on the capacity sheet; all of them count as ramped."), .there = in_portfolio },
    { .label = N_("Months of the plan"), .name = "hiring_horizon", .look = LOOK_VALUE, .format = PLAN_WHOLE,
      .formula = "COUNTA(hiring_required)",
      .remark = N_("Chosen when the plan was made: --hiring-months, from 12 to 36") },
    { .label = N_("Hires in the first 12 months"), .name = "hiring_first_year", .look = LOOK_RESULT,
      .format = PLAN_WHOLE, .formula = WHERE_PROVEN("SUM(hiring[hires:1]:hiring[hires:12])"),
      .remark = N_("People whose first day is in these months") },
    { .label = N_("Hires in all months"), .name = "hiring_total", .look = LOOK_RESULT, .format = PLAN_WHOLE,
      .formula = WHERE_PROVEN("SUM(hiring_hires)"),
      .remark = N_("Growth and replacement of those who leave") },
    { .label = N_("First search begins"), .name = "hiring_first_begin", .look = LOOK_RESULT, .format = PLAN_DATE,
      .formula = WHERE_PROVEN("IF(hiring_total>0,MIN(hiring_begin),\"–\")"),
      .remark = N_("The day by which the first decision is due") },
    { .label = N_("Cost of all months"), .name = "hiring_total_cost", .look = LOOK_RESULT, .format = PLAN_MONEY,
      .formula = WHERE_PROVEN("SUM(hiring_cost)"),
      .remark = N_("Loaded cost of everybody and cost of the hires") },
    { .label = N_("Of that for finding people"), .name = "hiring_search_cost", .look = LOOK_VALUE,
      .format = PLAN_MONEY, .formula = WHERE_PROVEN("hiring_total*cost_of_hire"),
      .remark = N_("Hires × cost of one hire") },
    { .label = N_("Months in which people are missing"), .name = "hiring_short_months", .look = LOOK_RESULT,
      .format = PLAN_WHOLE, .formula = WHERE_PROVEN("SUM(hiring_short)"),
      .remark = N_("The ramped team is smaller than needed, whatever is done.") },
    { .label = N_("First of them"), .name = "hiring_first_gap", .look = LOOK_RESULT, .format = PLAN_DATE,
      .formula = WHERE_PROVEN("IF(hiring_short_months>0,INDEX(hiring_dates,MATCH(1,hiring_short,0)),\"{0}\")"),
      .words = { N_("none") },
      .remark = N_("Until then nobody is missing. If it is soon, even those hired today come too late.") },
    { .label = N_("Largest gap (FTE)"), .name = "hiring_largest_gap", .look = LOOK_RESULT, .format = PLAN_TWO_DIGITS,
      .formula = WHERE_PROVEN("MAX(0,-MIN(hiring_gap))"),
      .remark = N_("People missing in the worst month") },
    { .label = N_("Check: ramped FTE of the last month"), .name = "hiring_check", .look = LOOK_RESULT,
      .formula = WHERE_PROVEN("IF(ABS(INDEX(hiring_ramped,hiring[##])-INDEX(" PLAN_OF_HIRES ",hiring[##],4))<=0.000001*"
                              "MAX(1,INDEX(hiring_ramped,hiring[##])),\"{0}\",\"{1}\")"),
      .words = { N_("OK"), N_("Mend this") },
      .remark = N_("Counted on this sheet it must be what the search for the best plan says.") },
    { .label = N_("Best plan found and proven (1 = yes)"), .name = "hiring_proven", .look = LOOK_VALUE,
      .format = PLAN_WHOLE, .formula = "IF(IFERROR(INDEX(" PLAN_OF_HIRES ",1,1),-1)>=0,1,0)",
      .remark = N_("0: the search is too large. Allow fewer hires in a month.") },
};

/* Two charts beside each other fill the page above the months. */
#define HALF_PAGE 1.3

static void put_charts(workbook *w, lxw_row_t row, const table_place *p)
{
    static const char *const keys[] = { "required", "headcount", "ramped" };
    chart c = { .type = LXW_CHART_LINE,
                .words = { N_("CSMs needed, employed and ramped"), N_("Month"), N_("CSMs (FTE)"), "#,##0" },
                .categories = table_area(w, p, "month", 0),
                .count = 3, .wide = HALF_PAGE, .tall = 1.4 };
    const chart hires = {
        .type = LXW_CHART_COLUMN,
        .words = { N_("Hires by month of the first day"), N_("Month"), N_("Hires"), "#,##0;;" },
        .categories = c.categories,
        .series = { { NULL, table_area(w, p, "hires", 0), CHART_GREEN } },
        .count = 1,
        .labels = LABELS_ABOVE,
        .wide = HALF_PAGE,
        .tall = 1.4,
    };
    for (size_t i = 0; i < 3; i++)
        c.series[i] = (chart_series){ table_head(w, p, keys[i], 0), table_area(w, p, keys[i], 0), chart_colour(i) };
    put_chart(w, S, row, 1, &c);
    put_chart(w, S, row, table_column_at(w, p, "hires", 0), &hires);
}

static void put_answer_of_hiring(workbook *w)
{
    static const question_tile tiles[QUESTION_TILES] = {
        { N_("Hires in the first 12 months"), PLAN_WHOLE, "hiring_first_year" },
        { N_("First search begins"), PLAN_DATE, "hiring_first_begin" },
        { N_("Months in which people are missing"), PLAN_WHOLE, "hiring_short_months" },
        { N_("Cost of all months"), PLAN_MONEY, "hiring_total_cost" },
    };
    put_question(w, S, LAST, tiles);
}

/* Where the need comes from differs between workbooks. */
static void note_growth(workbook *w, const table_place *p)
{
    put_note(w, S, p->head, table_column_at(w, p, "grown", 0),
             is_question(w) ? N_("CSMs needed in the first month, with the growth on the sheet of assumptions.")
                            : N_("CSMs needed today, from the capacity sheet, with the growth on the sheet of "
                                 "assumptions."));
}

static void lay_out(workbook *w)
{
    static const column_width widths[] = { { 1, 1, 38 }, { 2, 2, 16 }, { 3, LAST, 14 } };
    lxw_row_t row = question_row(w), charts;
    const table_place *p;
    set_widths(w, S, COUNTED(widths));
    worksheet_freeze_panes(w->sheets[S].page, 2, 0);
    put_section(w, S, row, 1, LAST, N_("The plan in short"));
    charts = put_lines(w, S, row + 1, LAST, COUNTED(figures)) + 1;
    p = put_table(w, S, charts + CHART_ROWS, &months, months_of(w), NULL);
    if (!p)
        return;
    note_growth(w, p);
    hide_columns(w, S, table_column_at(w, p, "left", 0), p->last_column);
    put_charts(w, charts, p);
    put_answer_of_hiring(w);
    finish_page(w, S, table_end(p) - 1, LAST, 0, 0);
    worksheet_set_h_pagebreaks(w->sheets[S].page, (lxw_row_t[]){ p->head - 1, 0 });
}

const sheet_description sheet_hiring = {
    .shown = { "hiring", "hires, leavers, ramp and cost by month" },
    .tab = N_("Hiring plan"),
    .colour = TAB_DECISIONS,
    .title = N_("Hiring plan"),
    .question = N_("Whom must we hire when, when must the search begin, and what does it cost?"),
    .tells = N_("Whom to hire when, what it costs, and when to begin"),
    .kinds = IN_PLAN | IN_HIRING,
    .needs = NEEDS(ASSUMPTIONS) | NEEDS(CAPACITY),
    .lay_out = lay_out,
};
