/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Quota and variable pay of each CSM. */
#include "retention.h"

enum { LABEL = 1, BOOK, RIGHT = 4 /* of the other chart */, LABELLED = 6 /* people */ };
#define S SHEET_RETENTION

/* ---- the weights, below the heads that they share with the people ---- */

static csm_value weight_label(const filled *f)
{
    return csm_text(say(f->w, N_("Weight in the variable pay")));
}

static const table_column weight_columns[] = {
    { .key = "label", .head = N_("Owner"), .look = LOOK_LABEL, .value = weight_label },
    { .key = "book", .head = N_("ARR of the book"), .look = LOOK_VALUE },
    { .key = "ramp", .head = N_("Ramp, share"), .look = LOOK_VALUE,
      .note = N_("Share of the growth that the CSM must reach; below 100 % for somebody who is new.") },
    { .key = "quota", .head = N_("ARR to reach"), .look = LOOK_VALUE,
      .note = N_("ARR of the book at the retention wanted, on the sheet of assumptions.") },
    { .key = "expansion", .head = N_("Expansion to win"), .look = LOOK_VALUE,
      .note = N_("What expansion must bring, given the losses expected; 0 where there is nothing to win.") },
    { .key = "retention", .head = N_("Attainment: retention"), .look = LOOK_INPUT, .format = PLAN_PERCENT,
      .number = 0.7, .high = 1,
      .note = N_("Example values: enter how much of the target was reached; 100 % is the target.") },
    { .key = "goals", .head = N_("Attainment: goals"), .look = LOOK_INPUT, .format = PLAN_PERCENT,
      .number = 0.3, .high = 1 },
    { .key = "pay", .head = N_("Variable pay per year"), .look = LOOK_VALUE,
      .note = N_("Earnings, variable share, threshold, cap and accelerator stand on the sheet of "
                 "assumptions.") },
};
static const table weights = {
    .name = "pay_weights",
    .section = N_("Quota and variable pay per CSM"),
    .columns = weight_columns, .count = sizeof weight_columns / sizeof *weight_columns,
};

/* ---- the people; a list without owners gives one row for the team ---- */

static const char *owner_formula(const filled *f)
{
    return f->w->model->owner_count ? "INDEX(csm_names,[#])" : NULL;
}

static csm_value whole_team(const filled *f)
{
    return csm_text(say(f->w, N_("The team as a whole")));
}

static const char *book_formula(const filled *f)
{
    return f->w->model->owner_count ? "INDEX(csm_arr,[#])" : "total_arr";
}

#define VARIABLE_PAY(people)                                                                                    \
    "IF(SUMPRODUCT(([retention]:[goals]<>\"\")*pay_weights)=0,0," people                                         \
    "CSM.VARIABLE_PAY(ote,variable_share,[retention]:[goals],pay_weights,pay_threshold,pay_cap,pay_accelerator))"

static const char *pay_formula(const filled *f)
{
    return f->w->model->owner_count ? VARIABLE_PAY("") : VARIABLE_PAY("team_size*");
}

/* Where the growth asked for is below what is lost anyway there is nothing to win. */
#define RAMP "IF([ramp]=\"\",1,[ramp])"

static const table_column quota_columns[] = {
    { .key = "owner", .look = LOOK_LABEL, .formula_of = owner_formula, .value = whole_team },
    { .key = "book", .look = LOOK_VALUE, .format = PLAN_MONEY, .formula_of = book_formula, .total = TOTAL_SUM },
    { .key = "ramp", .look = LOOK_INPUT, .format = PLAN_PERCENT, .number = 1, .high = 1, .name = "csm_ramp_share" },
    { .key = "quota", .look = LOOK_RESULT, .format = PLAN_MONEY, .formula = "CSM.QUOTA([book],target_nrr," RAMP ")",
      .name = "csm_quota", .total = TOTAL_SUM, .total_name = "quota_total" },
    { .key = "expansion", .look = LOOK_VALUE, .format = PLAN_MONEY,
      .formula = "CSM.EXPANSION_QUOTA([book],MAX(expected_grr,1+(target_nrr-1)*" RAMP "),expected_grr)",
      .total = TOTAL_SUM, .total_name = "expansion_quota_total" },
    { .key = "retention", .look = LOOK_INPUT, .format = PLAN_PERCENT, .number = 1, .high = 5,
      .name = "csm_attainment" },
    { .key = "goals", .look = LOOK_INPUT, .format = PLAN_PERCENT, .number = 1, .high = 5 },
    { .key = "pay", .look = LOOK_RESULT, .format = PLAN_MONEY, .formula_of = pay_formula, .name = "csm_variable_pay",
      .total = TOTAL_SUM, .total_name = "variable_pay_total" },
};
static const table quota = {
    .name = "quota",
    .columns = quota_columns, .count = sizeof quota_columns / sizeof *quota_columns,
    .total = N_("All CSMs"),
    .headless = true,
};

static void put_quota_chart(workbook *w, lxw_row_t row, const table_place *p, size_t people)
{
    const chart_unit unit = chart_unit_of(w, w->model->arr / (double)people);
    const chart books = {
        .type = LXW_CHART_COLUMN,
        .words = { N_("ARR of each book, today and to reach"), N_("CSM"), unit.axis, unit.number_format },
        .categories = table_area(w, p, "owner", 0),
        .series = {
          { N_("Today"), table_area(w, p, "book", 0), CHART_SKY },
          { N_("To reach"), table_area(w, p, "quota", 0), CHART_BLUE } },
        .count = 2,
        .labels = people > LABELLED ? LABELS_NONE : LABELS_ABOVE,
    };
    put_chart(w, S, row, RIGHT, &books);
}

lxw_row_t put_quota(workbook *w, lxw_row_t row, lxw_row_t chart)
{
    size_t people = w->model->owner_count ? w->model->owner_count : 1;
    const table_place *p = put_table(w, S, row, &weights, 1, NULL);
    row = table_end(p);
    name_cells(w, "pay_weights", S, row - 1, table_column_at(w, p, "retention", 0), row - 1,
               table_column_at(w, p, "goals", 0));
    p = put_table(w, S, row, &quota, people, NULL);
    row = table_end(p);
    if (!w->model->group_count)
        put_note(w, S, row - 1, BOOK, N_("Accounts without an owner are not in it."));
    put_quota_chart(w, chart, p, people);
    return row;
}
