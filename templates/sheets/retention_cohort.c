/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Retention of a cohort: why the figures of the same accounts differ by totals and by cohort. */
#include "retention.h"

enum { SPARE = 2, AMOUNTS = 5 };
#define S SHEET_RETENTION

/* ---- the accounts ---- */

/* Among them what makes the two differ: an account that shrank and grew again, and two that were not
 * there a year ago. The amounts are those of the columns behind the name. */
static const struct example {
    const char *name;
    double amounts[AMOUNTS];
} examples[] = {
    { N_("Grew"), { 100000, 0, 20000, 0, 0 } },
    { N_("Shrank"), { 80000, 0, 0, 10000, 0 } },
    { N_("Left"), { 60000, 0, 0, 0, 60000 } },
    { N_("Shrank and grew again"), { 50000, 0, 15000, 10000, 0 } },
    { N_("Stayed the same"), { 40000, 0, 0, 0, 0 } },
    { N_("Grew a little"), { 30000, 0, 5000, 0, 0 } },
    { N_("New, grew already"), { 0, 45000, 10000, 0, 0 } },
    { N_("New, left already"), { 0, 20000, 0, 0, 20000 } },
};
enum { EXAMPLES = sizeof examples / sizeof *examples };

static csm_value amount_of(const filled *f)
{
    double amount = f->row < EXAMPLES ? examples[f->row].amounts[f->column - 1] : 0;
    return amount > 0 ? csm_number(amount) : (csm_value){ .kind = CSM_IS_BLANK };
}

#define AMOUNT(key_, head_)                                                                                     \
    .key = key_, .head = head_, .look = LOOK_INPUT, .format = PLAN_MONEY, .value = amount_of,                    \
    .high = RETENTION_ARR_MOST, .total = TOTAL_SUM

static const table_column account_columns[] = {
    { .key = "account", .head = N_("Account"), .look = LOOK_INPUT, .example = WORDS_OF(struct example, name),
      .note = N_("Example accounts: replace them with some of your own.") },
    { AMOUNT("start", N_("ARR a year ago")), .name = "cohort_start", .total_name = "cohort_start_sum" },
    { AMOUNT("new", N_("First sale")), .note = N_("Counts only where there was no ARR a year ago.") },
    { AMOUNT("expansion", N_("Expansion")), .name = "cohort_expansion", .total_name = "cohort_expansion_sum" },
    { AMOUNT("contraction", N_("Contraction")), .name = "cohort_contraction", .total_name = "cohort_contraction_sum" },
    { AMOUNT("churn", N_("Churn")), .name = "cohort_churn", .total_name = "cohort_churn_sum" },
    { .key = "today", .head = N_("ARR today"), .look = LOOK_VALUE, .format = PLAN_MONEY, .name = "cohort_today",
      .formula = "MAX(0,IF([start]>0,[start],[new])+[expansion]-[contraction]-[churn])", .total = TOTAL_SUM },
    { .key = "won_back", .head = N_("Loss won back"), .look = LOOK_VALUE, .format = PLAN_MONEY,
      .formula = "IF([start]>0,[contraction]+[churn]-MAX(0,[start]-[today]),0)",
      .total = TOTAL_SUM, .total_name = "cohort_won_back_sum",
      .note = N_("Losses of the year that the same account made up for: totals count them, the cohort "
                 "compares the two ends of the year only.") },
};
static const table accounts = {
    .name = "cohort",
    .section = N_("The same accounts by totals and by cohort"),
    .columns = account_columns, .count = sizeof account_columns / sizeof *account_columns,
    .total = N_("All of them"),
    .examples = examples, .example_size = sizeof *examples, .example_count = EXAMPLES,
};

/* ---- the two ways ---- */

/* What explains the difference: new accounts, and losses won back. */
typedef struct way {
    const char *label, *name; /* N_(); the name is that of its figures */
    const char *totals, *cohort, *new_accounts, *won_back;
} way;

#define IF_ANY(formula) "IF(cohort_start_sum=0,\"–\"," formula ")"

static const way ways[] = {
    { N_("Net revenue retention (NRR)"), "cohort_nrr_ways",
      IF_ANY("IF(cohort_contraction_sum+cohort_churn_sum>cohort_start_sum+cohort_expansion_sum,\"–\","
             "CSM.NRR(cohort_start_sum,cohort_expansion_sum,cohort_contraction_sum,cohort_churn_sum))"),
      IF_ANY("CSM.NRR_COHORT(cohort_start,cohort_today)"),
      IF_ANY("SUMPRODUCT((cohort_start=0)*(cohort_expansion-cohort_contraction-cohort_churn))/cohort_start_sum"),
      IF_ANY("0") },
    { N_("Gross revenue retention (GRR)"), "cohort_grr_ways",
      IF_ANY("IF(cohort_contraction_sum+cohort_churn_sum>cohort_start_sum,\"–\","
             "CSM.GRR(cohort_start_sum,cohort_contraction_sum,cohort_churn_sum))"),
      IF_ANY("CSM.GRR_COHORT(cohort_start,cohort_today)"),
      IF_ANY("-SUMPRODUCT((cohort_start=0)*(cohort_contraction+cohort_churn))/cohort_start_sum"),
      IF_ANY("-cohort_won_back_sum/cohort_start_sum") },
};
enum { WAYS = sizeof ways / sizeof *ways };

static const table_column way_columns[] = {
    { .key = "label", .head = N_("Figure"), .look = LOOK_LABEL, .example = WORDS_OF(way, label) },
    { .key = "totals", .head = N_("By totals"), .look = LOOK_VALUE, .format = PLAN_PERCENT,
      .example = FORMULA_OF(way, totals) },
    { .key = "cohort", .head = N_("By cohort"), .look = LOOK_RESULT, .format = PLAN_PERCENT,
      .example = FORMULA_OF(way, cohort) },
    { .key = "difference", .head = N_("Difference"), .look = LOOK_VALUE, .format = PLAN_PERCENT,
      .formula = "IF([totals]=\"–\",\"–\",IF([cohort]=\"–\",\"–\",[totals]-[cohort]))" },
    { .key = "new_accounts", .head = N_("Of it: new accounts"), .look = LOOK_VALUE, .format = PLAN_PERCENT,
      .example = FORMULA_OF(way, new_accounts) },
    { .key = "won_back", .head = N_("Of it: losses won back"), .look = LOOK_VALUE, .format = PLAN_PERCENT,
      .example = FORMULA_OF(way, won_back) },
};
static const table two_ways = {
    .name = "cohort_ways",
    .columns = way_columns, .count = sizeof way_columns / sizeof *way_columns,
    .examples = ways, .example_size = sizeof *ways, .example_count = WAYS,
};

static const line lines[] = {
    { .label = N_("Moves of new accounts"), .name = "cohort_moves_of_new", .look = LOOK_VALUE, .format = PLAN_MONEY,
      .formula = "SUMPRODUCT((cohort_start=0)*(cohort_expansion+cohort_contraction+cohort_churn))",
      .remark = N_("Expansion, contraction and churn of accounts without ARR a year ago, added up") },
    { .label = N_("Why they differ"), .name = "cohort_words", .sentence = true,
      .formula = "IF(cohort_start_sum=0,\"{0}\",IF(cohort_moves_of_new+cohort_won_back_sum=0,\"{1}\","
                 "IF(cohort_won_back_sum=0,\"{2}\",IF(cohort_moves_of_new=0,\"{3}\",\"{4}\"))))",
      .words = { N_("Enter accounts with ARR a year ago."),
                 N_("They agree: no new account changed, and no loss was won back."),
                 N_("Totals count what accounts gained or lost that were not there a year ago; the "
                    "cohort leaves these accounts out."),
                 N_("Totals count losses that the same account won back; the cohort compares the two "
                    "ends of the year."),
                 N_("Totals count changes of accounts that were not there a year ago, and losses "
                    "that the same account won back; the cohort counts neither.") } },
};

lxw_row_t put_cohort(workbook *w, lxw_row_t row)
{
    const table_place *p = put_table(w, S, row, &accounts, EXAMPLES + SPARE, NULL);
    lxw_row_t first = table_end(p) + 2;
    p = put_table(w, S, first - 1, &two_ways, WAYS, NULL);
    for (size_t i = 0; i < WAYS; i++)
        name_cells(w, ways[i].name, S, first + (lxw_row_t)i, table_column_at(w, p, "totals", 0), first + (lxw_row_t)i,
                   table_column_at(w, p, "won_back", 0));
    return put_lines(w, S, table_end(p), RETENTION_LAST, COUNTED(lines)) + 1;
}
