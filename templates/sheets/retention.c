/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Retention: last year as a bridge and in figures, by totals; quota and pay stand in retention_quota.c,
 * the cohort in retention_cohort.c. */
#include <stdio.h>

#include "plan/question.h"
#include "retention.h"

enum { LABEL = 1, GIVEN, EXAMPLE, USED, REMARK };
enum { TOTALS = 2, SOURCE = 6 };
enum { CHART_ROWS = 18, OWNERS_ON_A_PAGE = 20 };
#define S SHEET_RETENTION

static bool in_plan(const workbook *w)
{
    return !is_question(w);
}

/* The cell of each line in that column: "year_" and its key. */
static void name_lines(workbook *w, const table_place *p, lxw_row_t first, lxw_col_t column)
{
    char name[40];
    for (size_t i = 0; p && i < p->table->count; i++) {
        snprintf(name, sizeof name, "year_%s", p->table->columns[i].key);
        name_cell(w, name, S, first + (lxw_row_t)i, column);
    }
}

/* ---- what happened last year ---- */

static look look_of_total(const workbook *w, size_t record)
{
    static const look looks[] = { LOOK_INPUT, LOOK_VALUE, LOOK_RESULT };
    (void)w;
    return looks[record];
}

/* Formulas of the reader's figure, which is an input, of the example and of what is used. */
#define OR_EXAMPLE(formula) { NULL, formula, "IF([:first]=\"\",[:2],[:first])" }

static const table_column total_columns[] = {
    { .key = "start_arr", .head = N_("ARR a year ago"), .format = PLAN_MONEY, .look_of = look_of_total,
      .formulas = OR_EXAMPLE("total_arr*0.9"),
      .remark = N_("Of the customers there were; example: 90 % of the ARR today") },
    { .key = "expansion", .head = N_("Expansion"), .format = PLAN_MONEY, .look_of = look_of_total,
      .formulas = OR_EXAMPLE("year_start_arr*0.1"),
      .remark = N_("ARR added by existing customers; example: 10 %") },
    { .key = "contraction", .head = N_("Contraction"), .format = PLAN_MONEY, .look_of = look_of_total,
      .formulas = OR_EXAMPLE("year_start_arr*0.03"),
      .remark = N_("ARR lost by customers who stayed; example: 3 %") },
    { .key = "churn", .head = N_("Churn"), .format = PLAN_MONEY, .look_of = look_of_total,
      .formulas = OR_EXAMPLE("year_start_arr*0.07"),
      .remark = N_("ARR of customers who left; example: 7 %") },
    { .key = "new_arr", .head = N_("New customers"), .format = PLAN_MONEY, .look_of = look_of_total,
      .formulas = OR_EXAMPLE("MAX(0,total_arr-year_start_arr-year_expansion+year_contraction+year_churn)"),
      .remark = N_("ARR of customers won; example: what leads to the ARR today") },
    { .key = "start_customers", .head = N_("Customers a year ago"), .format = PLAN_ONE_DIGIT, .look_of = look_of_total,
      .formulas = OR_EXAMPLE("total_accounts"),
      .remark = N_("Example: as many as there are today") },
    { .key = "lost_customers", .head = N_("Customers lost"), .format = PLAN_ONE_DIGIT, .look_of = look_of_total,
      .formulas = OR_EXAMPLE("year_start_customers*0.08"),
      .remark = N_("Of the customers there were; example: 8 %") },
};
static const table totals = {
    .name = "last_year",
    .columns = total_columns, .count = sizeof total_columns / sizeof *total_columns,
};

static lxw_row_t put_totals(workbook *w, lxw_row_t row)
{
    static const char *const heads[] = { N_("Last year"), N_("Your figure"), N_("Example"),
                                         N_("Used in the plan") };
    static const table_across across = { .first = GIVEN, .remark = REMARK, .last = RETENTION_LAST, .records = 3 };
    const table_place *p;
    lxw_row_t first = row + 2, end;
    put_section(w, S, row, LABEL, RETENTION_LAST, N_("What happened last year"));
    put_heads(w, S, row + 1, COUNTED(heads));
    put_note(w, S, row + 1, GIVEN, N_("Enter the figures of your own books. Losses are positive amounts."));
    put_note(w, S, row + 1, EXAMPLE,
             is_question(w) ? N_("Example value, from the ARR of all books; it counts until you enter your figure.")
                            : N_("Example value, from the ARR of your list of accounts; it counts until you enter "
                                 "your figure."));
    p = put_table_across(w, S, first, &totals, &across);
    end = table_end(p);
    name_lines(w, p, first, USED);
    accept_numbers(w, S, first, GIVEN, end - 1, GIVEN, 0, RETENTION_ARR_MOST);
    return end + 1;
}

/* ---- figures ---- */

static look look_of_figure(const workbook *w, size_t record)
{
    (void)w;
    return record ? LOOK_VALUE : LOOK_RESULT;
}

#define PUBLISHED(metric)                                                                                       \
    "CSM.BENCHMARK(\"" metric "\",\"ALL\",\"LOW\")", "CSM.BENCHMARK(\"" metric "\",\"ALL\",\"MID\")",             \
        "CSM.BENCHMARK(\"" metric "\",\"ALL\",\"HIGH\")"

static const table_column figure_columns[] = {
    { .key = "nrr", .head = N_("Net revenue retention (NRR)"), .format = PLAN_PERCENT, .look_of = look_of_figure,
      .formulas = { "IF(year_start_arr=0,\"–\",IF(year_contraction+year_churn>year_start_arr+year_expansion,"
                    "\"–\",CSM.NRR(year_start_arr,year_expansion,year_contraction,year_churn)))",
                    PUBLISHED("NRR") },
      .remark_formula = "CSM.BENCHMARK_SOURCE(\"NRR\",\"ALL\")" },
    { .key = "grr", .head = N_("Gross revenue retention (GRR)"), .format = PLAN_PERCENT, .look_of = look_of_figure,
      .formulas = { "IF(year_start_arr=0,\"–\",IF(year_contraction+year_churn>year_start_arr,\"–\","
                    "CSM.GRR(year_start_arr,year_contraction,year_churn)))",
                    PUBLISHED("GRR") },
      .remark_formula = "CSM.BENCHMARK_SOURCE(\"GRR\",\"ALL\")" },
    { .key = "logo_retention", .head = N_("Logo retention"), .format = PLAN_PERCENT, .look_of = look_of_figure,
      .formulas = { "IF(year_start_customers=0,\"–\",IF(year_lost_customers>year_start_customers,\"–\","
                    "CSM.LOGO_RETENTION(year_start_customers,year_lost_customers)))" },
      .remark = N_("No published figure with a source here"),
      .note = N_("Share of customers kept, whatever their size.") },
    { .key = "quick_ratio", .head = N_("Quick ratio"), .format = PLAN_TWO_DIGITS, .look_of = look_of_figure,
      .formulas = { "IF(year_contraction+year_churn=0,\"–\",CSM.QUICK_RATIO(year_new_arr,year_expansion,"
                    "year_contraction,year_churn))" },
      .remark = N_("No published figure with a source here"),
      .note = N_("ARR won per ARR lost: new customers and expansion ÷ contraction and churn.") },
};
static const table figures = {
    .name = "retention_figures",
    .columns = figure_columns, .count = sizeof figure_columns / sizeof *figure_columns,
};

static lxw_row_t put_figures(workbook *w, lxw_row_t row)
{
    static const char *const heads[] = { N_("Figure"), N_("By totals"), N_("Published, lower quarter"),
                                         N_("Published, middle"), N_("Published, upper quarter") };
    static const table_across across = { .first = TOTALS, .remark = SOURCE, .last = RETENTION_LAST,
                                         .records = SOURCE - TOTALS };
    const table_place *p;
    put_section(w, S, row, LABEL, RETENTION_LAST, N_("Retention by totals, beside published figures"));
    put_heads(w, S, row + 1, COUNTED(heads));
    put_merged(w, S, row + 1, SOURCE, RETENTION_LAST, LOOK_HEADER);
    put_words(w, S, row + 1, SOURCE, LOOK_HEADER, N_("Source"));
    p = put_table_across(w, S, row + 2, &figures, &across);
    name_lines(w, p, row + 2, TOTALS);
    return table_end(p) + 1;
}

/* ---- the bridge ---- */

typedef struct step {
    const char *label; /* N_() */
    const char *amount, *balance, *gain, *loss, *below;
} step;

#define AFTER_GAINS "year_start_arr+year_new_arr+year_expansion"
#define AT_END AFTER_GAINS "-year_contraction-year_churn"

static const step steps[] = {
    { .label = N_("A year ago"), .amount = "year_start_arr", .balance = "year_start_arr" },
    { .label = N_("New customers"), .amount = "year_new_arr", .gain = "year_new_arr",
      .below = "MAX(0,year_start_arr)" },
    { .label = N_("Expansion"), .amount = "year_expansion", .gain = "year_expansion",
      .below = "MAX(0,year_start_arr+year_new_arr)" },
    { .label = N_("Contraction"), .amount = "-year_contraction", .loss = "year_contraction",
      .below = "MAX(0," AFTER_GAINS "-year_contraction)" },
    { .label = N_("Churn"), .amount = "-year_churn", .loss = "year_churn", .below = "MAX(0," AT_END ")" },
    { .label = N_("Today"), .amount = AT_END, .balance = AT_END },
};
enum { STEPS = sizeof steps / sizeof *steps };

#define STEP_COLUMN(key_, head_)                                                                                \
    .key = #key_, .head = head_, .look = LOOK_VALUE, .format = PLAN_MONEY, .example = FORMULA_OF(step, key_)

static const table_column step_columns[] = {
    { .key = "step", .head = N_("Step"), .look = LOOK_LABEL, .example = WORDS_OF(step, label) },
    { STEP_COLUMN(amount, N_("Amount")) },
    { STEP_COLUMN(balance, N_("ARR")) },
    { STEP_COLUMN(gain, N_("Gain")) },
    { STEP_COLUMN(loss, N_("Loss")) },
    { STEP_COLUMN(below, N_("Below the step")), .note = N_("What the chart lifts a step by.") },
};
static const table bridge = {
    .name = "bridge",
    .section = N_("From the ARR a year ago to the ARR today"), .section_to = RETENTION_LAST,
    .columns = step_columns, .count = sizeof step_columns / sizeof *step_columns,
    .examples = steps, .example_size = sizeof *steps, .example_count = STEPS,
};

static const line differences[] = {
    { .label = N_("Difference from the inputs"), .name = "year_end_difference", .look = LOOK_VALUE,
      .format = PLAN_MONEY, .formula = "year_end_arr-total_arr", .there = is_question,
      .remark = N_("0 where the year's totals lead to the ARR of all books") },
    { .label = N_("Difference from your list"), .name = "year_end_difference", .look = LOOK_VALUE,
      .format = PLAN_MONEY, .formula = "year_end_arr-total_arr", .there = in_plan,
      .remark = N_("0 where the year's totals lead to the ARR of the list of accounts") },
};

static void put_bridge_chart(workbook *w, lxw_row_t row, const table_place *p)
{
    const chart_unit unit = chart_unit_of(w, w->model->arr);
    const chart steps_up_and_down = {
        .type = LXW_CHART_COLUMN_STACKED,
        .words = { N_("From the ARR a year ago to the ARR today"), N_("Step"), unit.axis, unit.number_format },
        .categories = table_area(w, p, "step", 0),
        .series = {
          { NULL, table_area(w, p, "below", 0), CHART_UNSEEN },
          { NULL, table_area(w, p, "balance", 0), CHART_SKY },
          { NULL, table_area(w, p, "gain", 0), CHART_GREEN },
          { NULL, table_area(w, p, "loss", 0), CHART_ORANGE } },
        .count = 4,
        .labels = LABELS_ABOVE,
    };
    put_chart(w, S, row, LABEL, &steps_up_and_down);
}

/* The chart stands in the row that it gives. */
static lxw_row_t put_bridge(workbook *w, lxw_row_t row)
{
    const table_place *p = put_table(w, S, row, &bridge, STEPS, NULL);
    row = table_end(p);
    name_cell(w, "year_end_arr", S, row - 1, table_column_at(w, p, "amount", 0));
    row = put_lines(w, S, row, RETENTION_LAST, COUNTED(differences)) + 1;
    put_bridge_chart(w, row, p);
    return row;
}

/* ---- one question ---- */

/* In a plan these stand among many others on the sheet of assumptions. */
static const line targets[] = {
    { .label = N_("Net revenue retention wanted"), .look = LOOK_VALUE, .format = PLAN_PERCENT,
      .formula = "target_nrr",
      .remark = N_("ARR to reach with today's customers, as a share of their ARR today") },
    { .label = N_("Gross revenue retention expected"), .look = LOOK_VALUE, .format = PLAN_PERCENT,
      .formula = "expected_grr",
      .remark = N_("The same without expansion: expansion must bring the difference") },
    { .label = N_("On-target earnings of a CSM"), .look = LOOK_VALUE, .format = PLAN_MONEY,
      .formula = "ote",
      .remark = N_("Base and variable pay per year if every target is met") },
    { .label = N_("Of that variable"), .name = "variable_pay_target", .look = LOOK_VALUE, .format = PLAN_MONEY,
      .formula = "ote*variable_share",
      .remark = N_("On-target earnings × variable share") },
};

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
    static const column_width widths[] = { { LABEL, LABEL, 38 }, { GIVEN, RETENTION_LAST, 16 } };
    lxw_row_t row, chart, cohort;
    set_widths(w, S, COUNTED(widths));
    worksheet_freeze_panes(w->sheets[S].page, 2, 0);
    row = put_figures(w, put_totals(w, question_row(w)));
    chart = put_bridge(w, row);
    cohort = chart + CHART_ROWS + 1;
    row = is_question(w) ? put_block(w, S, cohort, RETENTION_LAST, N_("What is aimed for, and what it pays"),
                                     COUNTED(targets))
                         : put_cohort(w, cohort);
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
    .needs = NEEDS(ASSUMPTIONS) | NEEDS(ACCOUNTS) | NEEDS(CAPACITY),
    .lay_out = lay_out,
};
