/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Retention: last year as a bridge and in figures, by totals; quota and pay stand in quota.c, the cohort
 * in cohort.c. */
#include <stdio.h>

#include "plan/question.h"
#include "retention.h"

enum { FIGURE = 1, GIVEN, EXAMPLE, USED, REMARK };
enum { STEP = 1, AMOUNT, BALANCE, GAIN, LOSS, BELOW, STEPS = 6 };
enum { LOW = 3, MID, HIGH, SOURCE };
enum { CHART_ROWS = 18, OWNERS_ON_A_PAGE = 20 };
#define S SHEET_RETENTION

/* ---- what happened last year ---- */

static void put_total(workbook *w, lxw_row_t row, const char *label, const char *name,
                      plan_format format, const char *remark, const char *example)
{
    unsigned line = row + 1;
    put_words(w, S, row, FIGURE, LOOK_LABEL, label);
    put_empty(w, S, row, GIVEN, LOOK_INPUT, format);
    put_formula(w, S, row, EXAMPLE, LOOK_VALUE, format, "%s", example);
    put_formula(w, S, row, USED, LOOK_RESULT, format, "IF(C%u=\"\",D%u,C%u)", line, line, line);
    name_cell(w, name, S, row, USED);
    worksheet_merge_range(w->sheets[S].page, row, REMARK, row, RETENTION_LAST, "", NULL);
    put_words(w, S, row, REMARK, LOOK_NOTE, remark);
}

static lxw_row_t put_totals(workbook *w, lxw_row_t row)
{
    static const char *const heads[] = { N_("Last year"), N_("Your figure"), N_("Example"),
                                         N_("Used in the plan") };
    lxw_row_t first = row + 2;
    put_section(w, S, row, FIGURE, RETENTION_LAST, N_("What happened last year"));
    put_heads(w, S, row + 1, heads, sizeof heads / sizeof *heads);
    put_note(w, S, row + 1, GIVEN, N_("Enter the figures of your own books. Losses are positive amounts."));
    put_note(w, S, row + 1, EXAMPLE,
             is_question(w) ? N_("Example value, from the ARR of all books; it counts until you enter your figure.")
                            : N_("Example value, from the ARR of your list of accounts; it counts until you enter "
                                 "your figure."));
    row = first;
    put_total(w, row++, N_("ARR a year ago"), "year_start_arr", PLAN_MONEY,
              N_("Of the customers there were; example: 90 % of the ARR today"), "total_arr*0.9");
    put_total(w, row++, N_("Expansion"), "year_expansion", PLAN_MONEY,
              N_("ARR added by existing customers; example: 10 %"), "year_start_arr*0.1");
    put_total(w, row++, N_("Contraction"), "year_contraction", PLAN_MONEY,
              N_("ARR lost by customers who stayed; example: 3 %"), "year_start_arr*0.03");
    put_total(w, row++, N_("Churn"), "year_churn", PLAN_MONEY,
              N_("ARR of customers who left; example: 7 %"), "year_start_arr*0.07");
    put_total(w, row++, N_("New customers"), "year_new_arr", PLAN_MONEY,
              N_("ARR of customers won; example: what leads to the ARR today"),
              "MAX(0,total_arr-year_start_arr-year_expansion+year_contraction+year_churn)");
    put_total(w, row++, N_("Customers a year ago"), "year_start_customers", PLAN_ONE_DIGIT,
              N_("Example: as many as there are today"), "total_accounts");
    put_total(w, row++, N_("Customers lost"), "year_lost_customers", PLAN_ONE_DIGIT,
              N_("Of the customers there were; example: 8 %"), "year_start_customers*0.08");
    accept_numbers(w, S, first, GIVEN, row - 1, GIVEN, 0, 1e15);
    return row + 1;
}

/* ---- figures ---- */

static void put_figure(workbook *w, lxw_row_t row, const char *label, const char *name,
                       plan_format format, const char *metric, const char *formula)
{
    static const char *const statistics[] = { "LOW", "MID", "HIGH" };
    put_words(w, S, row, FIGURE, LOOK_LABEL, label);
    put_formula(w, S, row, 2, LOOK_RESULT, format, "%s", formula);
    name_cell(w, name, S, row, 2);
    worksheet_merge_range(w->sheets[S].page, row, SOURCE, row, RETENTION_LAST, "", NULL);
    for (lxw_col_t i = 0; i < 3; i++)
        if (metric)
            put_formula(w, S, row, (lxw_col_t)(LOW + i), LOOK_VALUE, format,
                        "CSM.BENCHMARK(\"%s\",\"ALL\",\"%s\")", metric, statistics[i]);
        else
            put_empty(w, S, row, (lxw_col_t)(LOW + i), LOOK_VALUE, format);
    if (metric)
        put_formula(w, S, row, SOURCE, LOOK_NOTE, PLAN_GENERAL,
                    "CSM.BENCHMARK_SOURCE(\"%s\",\"ALL\")", metric);
    else
        put_words(w, S, row, SOURCE, LOOK_NOTE, N_("No published figure with a source here"));
}

static lxw_row_t put_figures(workbook *w, lxw_row_t row)
{
    static const char *const heads[] = { N_("Figure"), N_("By totals"), N_("Published, lower quarter"),
                                         N_("Published, middle"), N_("Published, upper quarter"),
                                         N_("Source") };
    put_section(w, S, row++, FIGURE, RETENTION_LAST, N_("Retention by totals, beside published figures"));
    put_heads(w, S, row, heads, sizeof heads / sizeof *heads);
    for (lxw_col_t c = SOURCE + 1; c <= RETENTION_LAST; c++)
        put_empty(w, S, row, c, LOOK_HEADER, PLAN_GENERAL);
    worksheet_merge_range(w->sheets[S].page, row, SOURCE, row, RETENTION_LAST, "", NULL);
    put_words(w, S, row++, SOURCE, LOOK_HEADER, N_("Source"));
    put_figure(w, row++, N_("Net revenue retention (NRR)"), "year_nrr", PLAN_PERCENT, "NRR",
               "IF(year_start_arr=0,\"–\",IF(year_contraction+year_churn>year_start_arr+year_expansion,"
               "\"–\",CSM.NRR(year_start_arr,year_expansion,year_contraction,year_churn)))");
    put_figure(w, row++, N_("Gross revenue retention (GRR)"), "year_grr", PLAN_PERCENT, "GRR",
               "IF(year_start_arr=0,\"–\",IF(year_contraction+year_churn>year_start_arr,\"–\","
               "CSM.GRR(year_start_arr,year_contraction,year_churn)))");
    put_figure(w, row++, N_("Logo retention"), "year_logo_retention", PLAN_PERCENT, NULL,
               "IF(year_start_customers=0,\"–\",IF(year_lost_customers>year_start_customers,\"–\","
               "CSM.LOGO_RETENTION(year_start_customers,year_lost_customers)))");
    put_figure(w, row++, N_("Quick ratio"), "year_quick_ratio", PLAN_TWO_DIGITS, NULL,
               "IF(year_contraction+year_churn=0,\"–\",CSM.QUICK_RATIO(year_new_arr,year_expansion,"
               "year_contraction,year_churn))");
    put_note(w, S, row - 1, FIGURE, N_("ARR won per ARR lost: new customers and expansion ÷ contraction and "
                                       "churn."));
    put_note(w, S, row - 2, FIGURE, N_("Share of customers kept, whatever their size."));
    return row + 1;
}

/* ---- the bridge ---- */

static void put_step(workbook *w, lxw_row_t row, const char *label, lxw_col_t kind, const char *amount,
                     const char *below)
{
    put_words(w, S, row, STEP, LOOK_LABEL, label);
    put_formula(w, S, row, AMOUNT, LOOK_VALUE, PLAN_MONEY, "%s%s", kind == LOSS ? "-" : "", amount);
    for (lxw_col_t c = BALANCE; c <= LOSS; c++)
        if (c == kind)
            put_formula(w, S, row, c, LOOK_VALUE, PLAN_MONEY, "%s", amount);
        else
            put_empty(w, S, row, c, LOOK_VALUE, PLAN_MONEY);
    if (below)
        put_formula(w, S, row, BELOW, LOOK_VALUE, PLAN_MONEY, "MAX(0,%s)", below);
    else
        put_empty(w, S, row, BELOW, LOOK_VALUE, PLAN_MONEY);
}

static lxw_row_t put_bridge(workbook *w, lxw_row_t row)
{
    static const char *const heads[] = { N_("Step"), N_("Amount"), N_("ARR"), N_("Gain"), N_("Loss"),
                                         N_("Below the step") };
    lxw_row_t first = row + 2;
    put_section(w, S, row, STEP, RETENTION_LAST, N_("From the ARR a year ago to the ARR today"));
    put_heads(w, S, row + 1, heads, sizeof heads / sizeof *heads);
    put_note(w, S, row + 1, BELOW, N_("What the chart lifts a step by."));
    row = first;
    put_step(w, row++, N_("A year ago"), BALANCE, "year_start_arr", NULL);
    put_step(w, row++, N_("New customers"), GAIN, "year_new_arr", "year_start_arr");
    put_step(w, row++, N_("Expansion"), GAIN, "year_expansion", "year_start_arr+year_new_arr");
    put_step(w, row++, N_("Contraction"), LOSS, "year_contraction",
             "year_start_arr+year_new_arr+year_expansion-year_contraction");
    put_step(w, row++, N_("Churn"), LOSS, "year_churn",
             "year_start_arr+year_new_arr+year_expansion-year_contraction-year_churn");
    put_step(w, row, N_("Today"), BALANCE,
             "year_start_arr+year_new_arr+year_expansion-year_contraction-year_churn", NULL);
    name_cell(w, "year_end_arr", S, row++, AMOUNT);
    put_line(w, S, row++, RETENTION_LAST,
             is_question(w) ? N_("Difference from the inputs") : N_("Difference from your list"),
             "year_end_difference", LOOK_VALUE, PLAN_MONEY,
             is_question(w) ? N_("0 where the year's totals lead to the ARR of all books")
                            : N_("0 where the year's totals lead to the ARR of the list of accounts"),
             "year_end_arr-total_arr");
    return row + 1;
}

static void put_bridge_chart(workbook *w, lxw_row_t row, lxw_row_t first)
{
    lxw_row_t last = first + STEPS - 1;
    const chart_unit unit = chart_unit_of(w, w->model->arr);
    const chart bridge = {
        .type = LXW_CHART_COLUMN_STACKED,
        .words = { N_("From the ARR a year ago to the ARR today"), N_("Step"), unit.axis, unit.number_format },
        .categories = area_text(w, S, first, STEP, last, STEP),
        .series = {
          { NULL, area_text(w, S, first, BELOW, last, BELOW), CHART_UNSEEN },
          { NULL, area_text(w, S, first, BALANCE, last, BALANCE), CHART_SKY },
          { NULL, area_text(w, S, first, GAIN, last, GAIN), CHART_GREEN },
          { NULL, area_text(w, S, first, LOSS, last, LOSS), CHART_ORANGE } },
        .count = 4,
        .labels = LABELS_ABOVE,
    };
    put_chart(w, S, row, STEP, &bridge);
}

/* In a plan these stand among many others on the sheet of assumptions. */
static lxw_row_t put_targets(workbook *w, lxw_row_t row)
{
    put_section(w, S, row++, FIGURE, RETENTION_LAST, N_("What is aimed for, and what it pays"));
    put_line(w, S, row++, RETENTION_LAST, N_("Net revenue retention wanted"), NULL, LOOK_VALUE, PLAN_PERCENT,
             N_("ARR to reach with today's customers, as a share of their ARR today"), "target_nrr");
    put_line(w, S, row++, RETENTION_LAST, N_("Gross revenue retention expected"), NULL, LOOK_VALUE, PLAN_PERCENT,
             N_("The same without expansion: expansion must bring the difference"), "expected_grr");
    put_line(w, S, row++, RETENTION_LAST, N_("On-target earnings of a CSM"), NULL, LOOK_VALUE, PLAN_MONEY,
             N_("Base and variable pay per year if every target is met"), "ote");
    put_line(w, S, row++, RETENTION_LAST, N_("Of that variable"), "variable_pay_target", LOOK_VALUE, PLAN_MONEY,
             N_("On-target earnings × variable share"), "ote*variable_share");
    return row + 1;
}

static void put_answer_of_quota(workbook *w)
{
    static const question_tile tiles[QUESTION_TILES] = {
        { N_("ARR of all books"), PLAN_MONEY, "total_arr" },
        { N_("ARR to reach"), PLAN_MONEY, "quota_total" },
        { N_("Expansion to win"), PLAN_MONEY, "expansion_quota_total" },
        { N_("Variable pay per year"), PLAN_MONEY, "variable_pay_total" },
    };
    put_question(w, S, RETENTION_LAST, tiles);
}

static void lay_out(workbook *w)
{
    lxw_row_t row, bridge, chart, cohort;
    worksheet_set_column(w->sheets[S].page, FIGURE, FIGURE, 38, NULL);
    worksheet_set_column(w->sheets[S].page, GIVEN, RETENTION_LAST, 16, NULL);
    worksheet_freeze_panes(w->sheets[S].page, 2, 0);
    row = put_totals(w, question_row(w));
    row = put_figures(w, row);
    bridge = row + 2;
    row = put_bridge(w, row);
    put_bridge_chart(w, row, bridge);
    chart = row;
    cohort = row + CHART_ROWS + 1;
    row = is_question(w) ? put_targets(w, cohort) : put_cohort(w, cohort);
    row = put_quota(w, row, chart);
    put_answer_of_quota(w);
    finish_page(w, S, row, RETENTION_LAST, 0, 0);
    worksheet_set_portrait(w->sheets[S].page);
    if (!is_question(w))
        worksheet_set_h_pagebreaks(w->sheets[S].page, (lxw_row_t[]){ cohort, 0 });
    if (w->model->owner_count > OWNERS_ON_A_PAGE)
        worksheet_fit_to_pages(w->sheets[S].page, 1, 0);
}

const sheet_description sheet_retention = {
    .shown = { "retention", "retention, quota and variable pay" },
    .tab = N_("Retention and quota"),
    .colour = TAB_DECISIONS,
    .title = N_("Retention and quota"),
    .question = N_("How much of the ARR stays and grows, what must each book reach, and what does that "
                 "pay?"),
    .tells = N_("Retention two ways, quota and variable pay"),
    .kinds = IN_PLAN | IN_QUOTA,
    .lay_out = lay_out,
};
