/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Lifecycle: the accounts by stage today and in the next months, and the hours that they cause. */
#include "plan/model.h"
#include "workbook/blocks.h"
#include "workbook/tables.h"

enum { FIGURES = 3, MONTHS = 12, LAST = 9, CHART_COLUMN = 5, CHART_ROWS = 18, UPRIGHT = 12 /* columns */,
       BEYOND = 27 /* right of the widest table */ };
#define S SHEET_LIFECYCLE
/* The first stage where none is chosen, so that no account is lost. */
#define OTHERS_NO "IFERROR(MATCH(stage_of_others,stage_names,0),1)"

static size_t each_stage(const workbook *w)
{
    return w->model->stage_count;
}

/* ---- the figures ---- */

static const line figures[] = {
    { .label = N_("Accounts without a stage"), .name = "accounts_without_stage", .look = LOOK_VALUE,
      .format = PLAN_WHOLE, .formula = "SUMPRODUCT((account_stages=\"\")*1)",
      .remark = N_("The forecast counts them in the stage chosen on the sheet of assumptions") },
    { .label = N_("Hours per account at multiplier 1"), .name = "normal_hours", .look = LOOK_VALUE,
      .format = PLAN_TWO_DIGITS,
      .formula = "IF(SUMPRODUCT(stage_accounts,stage_multipliers)=0,0,total_required_hours/"
                 "SUMPRODUCT(stage_accounts,stage_multipliers))",
      .remark = N_("Hours of all accounts ÷ Σ accounts × multiplier, so that today's hours come out exactly") },
    { .label = N_("Accounts in 12 months"), .name = "lifecycle_accounts_end", .look = LOOK_VALUE,
      .format = PLAN_ONE_DIGIT, .formula = "INDEX(lifecycle_accounts,lifecycle[##])",
      .remark = N_("With the new accounts and the losses assumed") },
    { .label = N_("Hours per month in 12 months"), .name = "lifecycle_hours_end", .look = LOOK_VALUE,
      .format = PLAN_ONE_DIGIT, .formula = "INDEX(lifecycle_hours,lifecycle[##])",
      .remark = N_("Accounts of each stage × multiplier × hours at multiplier 1") },
    { .label = N_("CSMs needed in 12 months"), .name = "lifecycle_people_end", .look = LOOK_RESULT,
      .format = PLAN_ONE_DIGIT, .formula = "INDEX(lifecycle_people,lifecycle[##])",
      .remark = N_("For these hours, rounded as on the sheet of assumptions") },
    { .label = N_("Most CSMs needed in a month"), .name = "lifecycle_people_most", .look = LOOK_RESULT,
      .format = PLAN_ONE_DIGIT, .formula = "MAX(lifecycle_people)",
      .remark = N_("The peak of the next 12 months, today included") },
    { .label = N_("CSMs in the team today"), .look = LOOK_VALUE, .format = PLAN_ONE_DIGIT, .formula = "team_size",
      .remark = N_("For comparison") },
};

/* ---- today ---- */

/* SUMPRODUCT, because COUNTIF would read patterns and comparisons into a stage's name. */
static const table_column today_columns[] = {
    { .key = "stage", .head = N_("Stage"), .look = LOOK_LABEL, .formula = "INDEX(stage_names,[#])" },
    { .key = "accounts", .head = N_("Accounts"), .look = LOOK_VALUE, .format = PLAN_WHOLE, .name = "stage_accounts",
      .total = TOTAL_SUM,
      .formula = "SUMPRODUCT((account_stages=[stage])*1)+IF(" OTHERS_NO "=[#],accounts_without_stage,0)" },
    { .key = "share", .head = N_("Share"), .look = LOOK_VALUE, .format = PLAN_PERCENT, .total = TOTAL_SUM,
      .formula = "[accounts]/total_accounts" },
    { .key = "multiplier", .head = N_("Effort multiplier"), .look = LOOK_VALUE, .format = PLAN_TWO_DIGITS,
      .formula = "INDEX(stage_multipliers,[#])" },
    { .key = "hours", .head = N_("Hours per month"), .look = LOOK_VALUE, .format = PLAN_ONE_DIGIT,
      .name = "stage_hours", .total = TOTAL_SUM,
      .formula = "SUMPRODUCT((account_stages=[stage])*account_hours)+IF(" OTHERS_NO "=[#],"
                 "SUMPRODUCT((account_stages=\"\")*account_hours),0)" },
    { .key = "stay", .head = N_("Mean months"), .look = LOOK_VALUE, .format = PLAN_ONE_DIGIT,
      .formula = "INDEX(stage_months,[#])" },
    { .key = "next", .head = N_("Next stage"), .look = LOOK_VALUE, .formula = "INDEX(stage_names,[next_no])" },
    { .key = "leaving", .head = N_("Go there per month"), .look = LOOK_VALUE, .format = PLAN_PERCENT,
      .name = "stage_leaving", .formula = "IF([next_no]=[#],0,IF([stay]<1,1,1/[stay]))",
      .note = N_("1 ÷ mean months: with a mean stay of 4 months a quarter of the accounts goes on each month. "
                 "0 % where a stage keeps its accounts.") },
    { .key = "next_no", .look = LOOK_VALUE, .format = PLAN_WHOLE, .name = "stage_next_no", .at = BEYOND,
      .formula = "IFERROR(MATCH(INDEX(stage_next,[#]),stage_names,0),[#])" },
};
static const table today = {
    .name = "stages_today",
    .section = N_("Stages today"), .section_to = 8,
    .columns = today_columns, .count = sizeof today_columns / sizeof *today_columns,
    .total = N_("All stages"), .total_to = "leaving",
};

/* ---- transitions ---- */

static const char *transition_of(const filled *f)
{
    return f->row == f->repetition
               ? "(1-monthly_churn)*(1-INDEX(stage_leaving,[#]))"
               : "(1-monthly_churn)*INDEX(stage_leaving,[#])*IF(INDEX(stage_next_no,[#])=[@],1,0)";
}

static const table_column transition_columns[] = {
    { .key = "from", .head = N_("From / to"), .look = LOOK_LABEL, .formula = "INDEX(stage_names,[#])" },
    { .key = "to", .head_formula = "INDEX(stage_names,[@])", .look = LOOK_VALUE, .format = PLAN_PERCENT,
      .repeat = each_stage, .name = "stage_transitions", .formula_of = transition_of },
    { .key = "lost", .head = N_("Lost"), .look = LOOK_VALUE, .format = PLAN_PERCENT, .formula = "monthly_churn" },
};
static const table transitions = {
    .name = "transitions",
    .columns = transition_columns, .count = sizeof transition_columns / sizeof *transition_columns,
};

/* ---- forecast ---- */

static csm_value month_of(const filled *f)
{
    return csm_number((double)f->row);
}

static const table_column forecast_columns[] = {
    { .key = "month", .head = N_("Months from today"), .look = LOOK_LABEL, .format = PLAN_WHOLE, .value = month_of },
    { .key = "by_stage", .head_formula = "INDEX(stage_names,[@])", .look = LOOK_VALUE, .format = PLAN_ONE_DIGIT,
      .repeat = each_stage, .name = "lifecycle_by_stage", .first = "INDEX(stage_accounts,[@])",
      .formula = "INDEX(CSM.LIFECYCLE_FORECAST(stage_accounts,stage_transitions,new_accounts,12),[#:above],[@])" },
    { .key = "accounts", .head = N_("All accounts"), .look = LOOK_VALUE, .format = PLAN_ONE_DIGIT,
      .name = "lifecycle_accounts", .formula = "SUM([by_stage:row])" },
    { .key = "each", .head = N_("Hours per account"), .look = LOOK_VALUE, .format = PLAN_TWO_DIGITS,
      .formula = "IF([accounts]=0,0,CSM.LIFECYCLE_EFFORT(normal_hours,[by_stage:row],stage_multipliers))" },
    { .key = "hours", .head = N_("Hours per month"), .look = LOOK_VALUE, .format = PLAN_ONE_DIGIT,
      .name = "lifecycle_hours", .formula = "[accounts]*[each]" },
    { .key = "people", .head = N_("CSMs needed"), .look = LOOK_RESULT, .format = PLAN_ONE_DIGIT,
      .name = "lifecycle_people",
      .formula = "IF([hours]=0,0,CSM.HEADCOUNT([accounts],[each],effective_hours,TRUE,headcount_step))" },
};
static const table forecast = {
    .name = "lifecycle",
    .columns = forecast_columns, .count = sizeof forecast_columns / sizeof *forecast_columns,
};

/* ---- the whole ---- */

/* The last column of the forecast, which is the widest table where there are many stages. */
static lxw_col_t page_end(const workbook *w)
{
    lxw_col_t end = (lxw_col_t)(each_stage(w) + 5);
    return end > LAST ? end : LAST;
}

static const table_place *put_wide(workbook *w, lxw_row_t row, const char *section, const table *t, size_t rows)
{
    put_section(w, S, row, 1, page_end(w), section);
    return put_table(w, S, row + 1, t, rows, NULL);
}

static void put_charts(workbook *w, lxw_row_t row, const table_place *p)
{
    chart by_stage = { .type = LXW_CHART_COLUMN_STACKED,
                       .words = { N_("Accounts by stage"), N_("Months from today"), N_("Accounts"), "#,##0" },
                       .categories = table_area(w, p, "month", 0),
                       .count = each_stage(w) };
    const chart people = {
        .type = LXW_CHART_COLUMN,
        .words = { N_("CSMs needed for the accounts forecast"), N_("Months from today"), N_("CSMs (FTE)"), "0.0" },
        .categories = by_stage.categories,
        .series = { { NULL, "lifecycle_people", CHART_BLUE } },
        .count = 1,
        .labels = LABELS_ABOVE,
    };
    for (size_t i = 0; i < each_stage(w); i++)
        by_stage.series[i] = (chart_series){ table_head(w, p, "by_stage", i), table_area(w, p, "by_stage", i),
                                             chart_colour(i) };
    put_chart(w, S, row, 1, &by_stage);
    put_chart(w, S, row, CHART_COLUMN, &people);
}

static void lay_out(workbook *w)
{
    const column_width widths[] = { { 1, 1, 36 }, { 2, page_end(w), 15 } };
    lxw_worksheet *page = w->sheets[S].page;
    const table_place *p;
    lxw_row_t row;
    set_widths(w, S, COUNTED(widths));
    hide_columns(w, S, BEYOND, BEYOND);
    worksheet_freeze_panes(page, 2, 2);
    put_section(w, S, FIGURES, 1, LAST, N_("From today to the end of the forecast"));
    row = put_lines(w, S, FIGURES + 1, LAST, COUNTED(figures)) + 1;
    row = table_end(put_table(w, S, row, &today, each_stage(w), NULL)) + 1;
    row = table_end(put_wide(w, row, N_("Where the accounts of a stage are a month later"), &transitions,
                             each_stage(w))) + 1;
    p = put_wide(w, row, N_("Forecast: accounts at the end of each month"), &forecast, MONTHS + 1);
    row = table_end(p) + 1;
    put_charts(w, row, p);
    finish_page(w, S, row + CHART_ROWS, page_end(w), 0, 0);
    worksheet_fit_to_pages(page, 1, 1);
    if (page_end(w) <= UPRIGHT)
        worksheet_set_portrait(page);
}

const sheet_description sheet_lifecycle = {
    .shown = { "lifecycle", "accounts by stage in the next months" },
    .tab = N_("Lifecycle"),
    .colour = TAB_ANALYSIS,
    .title = N_("Lifecycle"),
    .question = N_("In which stages are the accounts, where will they be in 12 months, and how many hours and "
                 "people does that take?"),
    .tells = N_("Accounts by stage in the next 12 months, and the hours they cause"),
    .kinds = IN_PLAN,
    .needs = NEEDS(ASSUMPTIONS) | NEEDS(ACCOUNTS) | NEEDS(CAPACITY),
    .lay_out = lay_out,
};
