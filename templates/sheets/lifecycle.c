/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Lifecycle: the accounts by stage today and in the next months, and the hours that they cause. */
#include <stdio.h>

#include "workbook/blocks.h"
#include "plan/model.h"

enum { STAGE = 1, ACCOUNTS, SHARE, MULTIPLIER, HOURS, DURATION, NEXT, LEAVING, LAST,
       NEXT_NO = 27 /* right of the widest table */ };
enum { FIGURES = 3, TODAY = 12, MONTHS = 12, UPRIGHT = 12 };
#define S SHEET_LIFECYCLE
/* The first stage where none is chosen, so that no account is lost. */
#define OTHERS_NO "IFERROR(MATCH(stage_of_others,stage_names,0),1)"

static unsigned stages(const workbook *w)
{
    return (unsigned)w->model->stage_count;
}

/* The last column of the wide tables: the stages, total, hours, hours per account, people. */
static lxw_col_t forecast_end(const workbook *w)
{
    return (lxw_col_t)(STAGE + stages(w) + 4);
}

static lxw_col_t page_end(const workbook *w)
{
    return forecast_end(w) > LAST ? forecast_end(w) : LAST;
}

/* ---- today ---- */

static void put_stage(workbook *w, lxw_row_t row, unsigned i)
{
    unsigned line = row + 1;
    put_formula(w, S, row, STAGE, LOOK_LABEL, PLAN_GENERAL, "INDEX(stage_names,%u)", i);
    /* SUMPRODUCT, because COUNTIF would read patterns and comparisons into a stage's name. */
    put_formula(w, S, row, ACCOUNTS, LOOK_VALUE, PLAN_WHOLE,
                "SUMPRODUCT((account_stages=B%u)*1)+IF(" OTHERS_NO "=%u,accounts_without_stage,0)", line,
                i);
    put_formula(w, S, row, SHARE, LOOK_VALUE, PLAN_PERCENT, "C%u/total_accounts", line);
    put_formula(w, S, row, MULTIPLIER, LOOK_VALUE, PLAN_TWO_DIGITS, "INDEX(stage_multipliers,%u)", i);
    put_formula(w, S, row, HOURS, LOOK_VALUE, PLAN_ONE_DIGIT,
                "SUMPRODUCT((account_stages=B%u)*account_hours)+IF(" OTHERS_NO "=%u,"
                "SUMPRODUCT((account_stages=\"\")*account_hours),0)",
                line, i);
    put_formula(w, S, row, DURATION, LOOK_VALUE, PLAN_ONE_DIGIT, "INDEX(stage_months,%u)", i);
    put_formula(w, S, row, NEXT_NO, LOOK_VALUE, PLAN_WHOLE,
                "IFERROR(MATCH(INDEX(stage_next,%u),stage_names,0),%u)", i, i);
    put_formula(w, S, row, NEXT, LOOK_VALUE, PLAN_GENERAL, "INDEX(stage_names,AB%u)", line);
    put_formula(w, S, row, LEAVING, LOOK_VALUE, PLAN_PERCENT, "IF(AB%u=%u,0,IF(G%u<1,1,1/G%u))", line, i,
                line, line);
}

static lxw_row_t put_today(workbook *w, lxw_row_t row)
{
    static const char *const heads[] = {
        N_("Stage"), N_("Accounts"), N_("Share"), N_("Effort multiplier"), N_("Hours per month"),
        N_("Mean months"), N_("Next stage"), N_("Go there per month"),
    };
    lxw_row_t first = row + 2, last = first + stages(w) - 1;
    put_section(w, S, row, STAGE, LEAVING, N_("Stages today"));
    put_heads(w, S, row + 1, heads, sizeof heads / sizeof *heads);
    put_note(w, S, row + 1, LEAVING,
             N_("1 ÷ mean months: with a mean stay of 4 months a quarter of the accounts goes on each month. "
                "0 % where a stage keeps its accounts."));
    for (unsigned i = 0; i < stages(w); i++)
        put_stage(w, first + i, i + 1);
    name_cells(w, "stage_accounts", S, first, ACCOUNTS, last, ACCOUNTS);
    name_cells(w, "stage_hours", S, first, HOURS, last, HOURS);
    name_cells(w, "stage_leaving", S, first, LEAVING, last, LEAVING);
    name_cells(w, "stage_next_no", S, first, NEXT_NO, last, NEXT_NO);
    put_words(w, S, last + 1, STAGE, LOOK_TOTAL_LABEL, N_("All stages"));
    for (lxw_col_t c = ACCOUNTS; c <= LEAVING; c++)
        if (c == MULTIPLIER || c > HOURS)
            put_empty(w, S, last + 1, c, LOOK_TOTAL, PLAN_GENERAL);
        else
            put_formula(w, S, last + 1, c, LOOK_TOTAL,
                        c == SHARE ? PLAN_PERCENT : c == HOURS ? PLAN_ONE_DIGIT : PLAN_WHOLE,
                        "SUM(%c%u:%c%u)", 'A' + c, first + 1, 'A' + c, last + 1);
    return last + 3;
}

/* ---- transitions ---- */

static void put_stage_heads(workbook *w, lxw_row_t row, const char *corner)
{
    put_words(w, S, row, STAGE, LOOK_HEADER, corner);
    for (unsigned i = 1; i <= stages(w); i++)
        put_formula(w, S, row, (lxw_col_t)(STAGE + i), LOOK_HEADER, PLAN_GENERAL,
                    "INDEX(stage_names,%u)", i);
    set_height(w, S, row, 32);
}

static lxw_row_t put_transitions(workbook *w, lxw_row_t row)
{
    lxw_row_t first = row + 2, last = first + stages(w) - 1;
    lxw_col_t leave = (lxw_col_t)(STAGE + stages(w) + 1);
    put_section(w, S, row, STAGE, page_end(w), N_("Where the accounts of a stage are a month later"));
    put_stage_heads(w, row + 1, N_("From / to"));
    put_words(w, S, row + 1, leave, LOOK_HEADER, N_("Lost"));
    for (unsigned from = 1; from <= stages(w); from++) {
        lxw_row_t at = first + from - 1;
        put_formula(w, S, at, STAGE, LOOK_LABEL, PLAN_GENERAL, "INDEX(stage_names,%u)", from);
        for (unsigned to = 1; to <= stages(w); to++)
            put_formula(w, S, at, (lxw_col_t)(STAGE + to), LOOK_VALUE, PLAN_PERCENT,
                        from == to ? "(1-monthly_churn)*(1-INDEX(stage_leaving,%u))"
                                   : "(1-monthly_churn)*INDEX(stage_leaving,%u)*"
                                     "IF(INDEX(stage_next_no,%u)=%u,1,0)",
                        from, from, to);
        put_formula(w, S, at, leave, LOOK_VALUE, PLAN_PERCENT, "monthly_churn");
    }
    name_cells(w, "stage_transitions", S, first, STAGE + 1, last, (lxw_col_t)(leave - 1));
    return last + 2;
}

/* ---- forecast ---- */

static void put_month(workbook *w, lxw_row_t row, unsigned month)
{
    char first[LXW_MAX_CELL_NAME_LENGTH], last[LXW_MAX_CELL_NAME_LENGTH];
    char total[LXW_MAX_CELL_NAME_LENGTH], hours[LXW_MAX_CELL_NAME_LENGTH], each[LXW_MAX_CELL_NAME_LENGTH];
    lxw_col_t c = (lxw_col_t)(STAGE + stages(w));
    lxw_rowcol_to_cell(first, row, STAGE + 1);
    lxw_rowcol_to_cell(last, row, c);
    lxw_rowcol_to_cell(total, row, (lxw_col_t)(c + 1));
    lxw_rowcol_to_cell(each, row, (lxw_col_t)(c + 2));
    lxw_rowcol_to_cell(hours, row, (lxw_col_t)(c + 3));
    put_number(w, S, row, STAGE, LOOK_LABEL, PLAN_WHOLE, month);
    for (unsigned i = 1; i <= stages(w); i++)
        if (month)
            put_formula(w, S, row, (lxw_col_t)(STAGE + i), LOOK_VALUE, PLAN_ONE_DIGIT,
                        "INDEX(CSM.LIFECYCLE_FORECAST(stage_accounts,stage_transitions,new_accounts,%d),%u,"
                        "%u)",
                        MONTHS, month, i);
        else
            put_formula(w, S, row, (lxw_col_t)(STAGE + i), LOOK_VALUE, PLAN_ONE_DIGIT,
                        "INDEX(stage_accounts,%u)", i);
    put_formula(w, S, row, (lxw_col_t)(c + 1), LOOK_VALUE, PLAN_ONE_DIGIT, "SUM(%s:%s)", first, last);
    put_formula(w, S, row, (lxw_col_t)(c + 2), LOOK_VALUE, PLAN_TWO_DIGITS,
                "IF(%s=0,0,CSM.LIFECYCLE_EFFORT(normal_hours,%s:%s,stage_multipliers))", total, first, last);
    put_formula(w, S, row, (lxw_col_t)(c + 3), LOOK_VALUE, PLAN_ONE_DIGIT, "%s*%s", total, each);
    put_formula(w, S, row, (lxw_col_t)(c + 4), LOOK_RESULT, PLAN_ONE_DIGIT,
                "IF(%s=0,0,CSM.HEADCOUNT(%s,%s,effective_hours,TRUE,headcount_step))", hours, total, each);
}

static lxw_row_t put_forecast(workbook *w, lxw_row_t row)
{
    lxw_row_t first = row + 2, last = first + MONTHS;
    lxw_col_t c = (lxw_col_t)(STAGE + stages(w));
    put_section(w, S, row, STAGE, page_end(w), N_("Forecast: accounts at the end of each month"));
    put_stage_heads(w, row + 1, N_("Months from today"));
    put_words(w, S, row + 1, (lxw_col_t)(c + 1), LOOK_HEADER, N_("All accounts"));
    put_words(w, S, row + 1, (lxw_col_t)(c + 2), LOOK_HEADER, N_("Hours per account"));
    put_words(w, S, row + 1, (lxw_col_t)(c + 3), LOOK_HEADER, N_("Hours per month"));
    put_words(w, S, row + 1, (lxw_col_t)(c + 4), LOOK_HEADER, N_("CSMs needed"));
    for (unsigned month = 0; month <= MONTHS; month++)
        put_month(w, first + month, month);
    name_cells(w, "lifecycle_by_stage", S, first, STAGE + 1, last, c);
    name_cells(w, "lifecycle_accounts", S, first, (lxw_col_t)(c + 1), last, (lxw_col_t)(c + 1));
    name_cells(w, "lifecycle_hours", S, first, (lxw_col_t)(c + 3), last, (lxw_col_t)(c + 3));
    name_cells(w, "lifecycle_people", S, first, (lxw_col_t)(c + 4), last, (lxw_col_t)(c + 4));
    return last + 2;
}

static void put_pictures(workbook *w, lxw_row_t row, lxw_row_t head)
{
    chart by_stage = { .type = LXW_CHART_COLUMN_STACKED,
                       .words = { N_("Accounts by stage"), N_("Months from today"), N_("Accounts"), "#,##0" },
                       .categories = area_text(w, S, head + 1, STAGE, head + 1 + MONTHS, STAGE),
                       .count = stages(w) };
    const chart people = {
        .type = LXW_CHART_COLUMN,
        .words = { N_("CSMs needed for the accounts forecast"), N_("Months from today"), N_("CSMs (FTE)"), "0.0" },
        .categories = by_stage.categories,
        .series = { { NULL, "lifecycle_people", CHART_BLUE } },
        .count = 1,
        .labels = LABELS_ABOVE,
    };
    for (lxw_col_t i = 0; i < stages(w); i++) {
        lxw_col_t at = (lxw_col_t)(STAGE + 1 + i);
        by_stage.series[i] = (chart_series){ area_text(w, S, head, at, head, at),
                                             area_text(w, S, head + 1, at, head + 1 + MONTHS, at), chart_colour(i) };
    }
    put_chart(w, S, row, STAGE, &by_stage);
    put_chart(w, S, row, HOURS, &people);
}

/* ---- the figures ---- */

static void put_first_figures(workbook *w)
{
    put_section(w, S, FIGURES, STAGE, LAST, N_("From today to the end of the forecast"));
    put_line(w, S, FIGURES + 1, LAST, N_("Accounts without a stage"), "accounts_without_stage", LOOK_VALUE,
             PLAN_WHOLE, N_("The forecast counts them in the stage chosen on the sheet of assumptions"),
             "SUMPRODUCT((account_stages=\"\")*1)");
}

static void put_normal_hours(workbook *w)
{
    put_line(w, S, FIGURES + 2, LAST, N_("Hours per account at multiplier 1"), "normal_hours", LOOK_VALUE,
             PLAN_TWO_DIGITS,
             N_("Hours of all accounts ÷ Σ accounts × multiplier, so that today's hours come out exactly"),
             "IF(SUMPRODUCT(stage_accounts,stage_multipliers)=0,0,total_required_hours/"
             "SUMPRODUCT(stage_accounts,stage_multipliers))");
}

static void put_last_figures(workbook *w)
{
    lxw_row_t row = FIGURES + 3;
    put_line(w, S, row++, LAST, N_("Accounts in 12 months"), "lifecycle_accounts_end", LOOK_VALUE,
             PLAN_ONE_DIGIT, N_("With the new accounts and the losses assumed"),
             "INDEX(lifecycle_accounts,13)");
    put_line(w, S, row++, LAST, N_("Hours per month in 12 months"), "lifecycle_hours_end", LOOK_VALUE,
             PLAN_ONE_DIGIT, N_("Accounts of each stage × multiplier × hours at multiplier 1"),
             "INDEX(lifecycle_hours,13)");
    put_line(w, S, row++, LAST, N_("CSMs needed in 12 months"), "lifecycle_people_end", LOOK_RESULT,
             PLAN_ONE_DIGIT, N_("For these hours, rounded as on the sheet of assumptions"),
             "INDEX(lifecycle_people,13)");
    put_line(w, S, row++, LAST, N_("Most CSMs needed in a month"), "lifecycle_people_most", LOOK_RESULT,
             PLAN_ONE_DIGIT, N_("The peak of the next 12 months, today included"), "MAX(lifecycle_people)");
    put_line(w, S, row, LAST, N_("CSMs in the team today"), NULL, LOOK_VALUE, PLAN_ONE_DIGIT,
             N_("For comparison"), "team_size");
}

static void lay_out(workbook *w)
{
    lxw_worksheet *page = w->sheets[S].page;
    lxw_row_t forecast, row;
    worksheet_set_column(page, STAGE, STAGE, 36, NULL);
    worksheet_set_column(page, ACCOUNTS, page_end(w), 15, NULL);
    hide_columns(w, S, NEXT_NO, NEXT_NO);
    worksheet_freeze_panes(page, 2, ACCOUNTS);
    put_first_figures(w);
    row = put_today(w, TODAY);
    put_normal_hours(w);
    forecast = put_transitions(w, row);
    row = put_forecast(w, forecast);
    put_last_figures(w);
    put_pictures(w, row, forecast + 1);
    finish_page(w, S, row + 18, page_end(w), 0, 0);
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
    .lay_out = lay_out,
};
