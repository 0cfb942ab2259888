/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Retention of a cohort: why the figures of the same accounts differ by totals and by cohort. */
#include "retention.h"

enum { ACCOUNT = 1, START, NEW, EXPANSION, CONTRACTION, CHURN, TODAY, WON_BACK };
enum { SPARE = 2 };
#define S SHEET_RETENTION

/* Among them what makes the two differ: an account that shrank and grew again, and two that were not
 * there a year ago. */
static const struct example {
    const char *name;
    double start, new_sale, expansion, contraction, churn;
} examples[] = {
    { N_("Grew"), 100000, 0, 20000, 0, 0 },
    { N_("Shrank"), 80000, 0, 0, 10000, 0 },
    { N_("Left"), 60000, 0, 0, 0, 60000 },
    { N_("Shrank and grew again"), 50000, 0, 15000, 10000, 0 },
    { N_("Stayed the same"), 40000, 0, 0, 0, 0 },
    { N_("Grew a little"), 30000, 0, 5000, 0, 0 },
    { N_("New, grew already"), 0, 45000, 10000, 0, 0 },
    { N_("New, left already"), 0, 20000, 0, 0, 20000 },
};
enum { EXAMPLES = sizeof examples / sizeof *examples, LINES = EXAMPLES + SPARE };

static void put_heads_of_accounts(workbook *w, lxw_row_t row)
{
    static const char *const heads[] = { N_("Account"),     N_("ARR a year ago"), N_("First sale"),
                                         N_("Expansion"),   N_("Contraction"),    N_("Churn"),
                                         N_("ARR today"),   N_("Loss won back") };
    put_heads(w, S, row, heads, sizeof heads / sizeof *heads);
    put_note(w, S, row, ACCOUNT, N_("Example accounts: replace them with some of your own."));
    put_note(w, S, row, NEW, N_("Counts only where there was no ARR a year ago."));
    put_note(w, S, row, WON_BACK,
             N_("Losses of the year that the same account made up for: totals count them, the cohort "
                "compares the two ends of the year only."));
}

static void put_account(workbook *w, lxw_row_t row, const struct example *e)
{
    unsigned line = row + 1;
    const double amounts[] = { e ? e->start : 0, e ? e->new_sale : 0, e ? e->expansion : 0,
                               e ? e->contraction : 0, e ? e->churn : 0 };
    if (e)
        put_words(w, S, row, ACCOUNT, LOOK_INPUT, e->name);
    else
        put_empty(w, S, row, ACCOUNT, LOOK_INPUT, PLAN_GENERAL);
    for (lxw_col_t i = 0; i < 5; i++)
        if (amounts[i] > 0)
            put_number(w, S, row, (lxw_col_t)(START + i), LOOK_INPUT, PLAN_MONEY, amounts[i]);
        else
            put_empty(w, S, row, (lxw_col_t)(START + i), LOOK_INPUT, PLAN_MONEY);
    put_formula(w, S, row, TODAY, LOOK_VALUE, PLAN_MONEY, "MAX(0,IF(C%u>0,C%u,D%u)+E%u-F%u-G%u)", line,
                line, line, line, line, line);
    put_formula(w, S, row, WON_BACK, LOOK_VALUE, PLAN_MONEY, "IF(C%u>0,F%u+G%u-MAX(0,C%u-H%u),0)", line,
                line, line, line, line);
}

static void put_sums(workbook *w, lxw_row_t row, unsigned first, unsigned last)
{
    put_words(w, S, row, ACCOUNT, LOOK_TOTAL_LABEL, N_("All of them"));
    for (lxw_col_t c = START; c <= WON_BACK; c++)
        put_formula(w, S, row, c, LOOK_TOTAL, PLAN_MONEY, "SUM(%c%u:%c%u)", 'A' + c, first, 'A' + c, last);
    name_cell(w, "cohort_start_sum", S, row, START);
    name_cell(w, "cohort_expansion_sum", S, row, EXPANSION);
    name_cell(w, "cohort_contraction_sum", S, row, CONTRACTION);
    name_cell(w, "cohort_churn_sum", S, row, CHURN);
    name_cell(w, "cohort_won_back_sum", S, row, WON_BACK);
}

/* ---- the two ways ---- */

/* `new_accounts` and `won_back` say what of the difference they explain. */
static void put_way(workbook *w, lxw_row_t row, const char *label, const char *name, const char *totals,
                    const char *cohort, const char *new_accounts, const char *won_back)
{
    unsigned line = row + 1;
    put_words(w, S, row, 1, LOOK_LABEL, label);
    put_formula(w, S, row, 2, LOOK_VALUE, PLAN_PERCENT, "%s", totals);
    put_formula(w, S, row, 3, LOOK_RESULT, PLAN_PERCENT, "%s", cohort);
    put_formula(w, S, row, 4, LOOK_VALUE, PLAN_PERCENT,
                "IF(C%u=\"–\",\"–\",IF(D%u=\"–\",\"–\",C%u-D%u))", line, line, line, line);
    put_formula(w, S, row, 5, LOOK_VALUE, PLAN_PERCENT, "IF(cohort_start_sum=0,\"–\",%s)", new_accounts);
    put_formula(w, S, row, 6, LOOK_VALUE, PLAN_PERCENT, "IF(cohort_start_sum=0,\"–\",%s)", won_back);
    name_cells(w, name, S, row, 2, row, 6);
}

static void put_explanation(workbook *w, lxw_row_t row)
{
    put_words(w, S, row, 1, LOOK_LABEL, N_("Why they differ"));
    worksheet_merge_range(w->sheets[S].page, row, 2, row, RETENTION_LAST, "", NULL);
    set_height(w, S, row, 32);
    put_formula(w, S, row, 2, LOOK_RESULT, PLAN_GENERAL,
                "IF(cohort_start_sum=0,\"%s\",IF(cohort_moves_of_new+cohort_won_back_sum=0,\"%s\","
                "IF(cohort_won_back_sum=0,\"%s\",IF(cohort_moves_of_new=0,\"%s\",\"%s\"))))",
                say(w, N_("Enter accounts with ARR a year ago.")),
                say(w, N_("They agree: no new account changed, and no loss was won back.")),
                say(w, N_("Totals count what accounts gained or lost that were not there a year ago; the "
                          "cohort leaves these accounts out.")),
                say(w, N_("Totals count losses that the same account won back; the cohort compares the two "
                          "ends of the year.")),
                say(w, N_("Totals count changes of accounts that were not there a year ago, and losses "
                          "that the same account won back; the cohort counts neither.")));
    name_cell(w, "cohort_words", S, row, 2);
}

static lxw_row_t put_ways(workbook *w, lxw_row_t row)
{
    static const char *const heads[] = { N_("Figure"), N_("By totals"), N_("By cohort"), N_("Difference"),
                                         N_("Of it: new accounts"), N_("Of it: losses won back") };
    put_heads(w, S, row++, heads, sizeof heads / sizeof *heads);
    put_way(w, row++, N_("Net revenue retention (NRR)"), "cohort_nrr_ways",
            "IF(cohort_start_sum=0,\"–\",IF(cohort_contraction_sum+cohort_churn_sum>"
            "cohort_start_sum+cohort_expansion_sum,\"–\",CSM.NRR(cohort_start_sum,cohort_expansion_sum,"
            "cohort_contraction_sum,cohort_churn_sum)))",
            "IF(cohort_start_sum=0,\"–\",CSM.NRR_COHORT(cohort_start,cohort_today))",
            "SUMPRODUCT((cohort_start=0)*(cohort_expansion-cohort_contraction-cohort_churn))/"
            "cohort_start_sum",
            "0");
    put_way(w, row++, N_("Gross revenue retention (GRR)"), "cohort_grr_ways",
            "IF(cohort_start_sum=0,\"–\",IF(cohort_contraction_sum+cohort_churn_sum>cohort_start_sum,\"–\","
            "CSM.GRR(cohort_start_sum,cohort_contraction_sum,cohort_churn_sum)))",
            "IF(cohort_start_sum=0,\"–\",CSM.GRR_COHORT(cohort_start,cohort_today))",
            "-SUMPRODUCT((cohort_start=0)*(cohort_contraction+cohort_churn))/cohort_start_sum",
            "-cohort_won_back_sum/cohort_start_sum");
    put_line(w, S, row, RETENTION_LAST, N_("Moves of new accounts"), "cohort_moves_of_new", LOOK_VALUE,
             PLAN_MONEY, N_("Expansion, contraction and churn of accounts without ARR a year ago, added up"),
             "SUMPRODUCT((cohort_start=0)*(cohort_expansion+cohort_contraction+cohort_churn))");
    put_explanation(w, row + 1);
    return row + 3;
}

lxw_row_t put_cohort(workbook *w, lxw_row_t row)
{
    static const struct {
        const char *name;
        lxw_col_t column;
    } names[] = { { "cohort_start", START },           { "cohort_expansion", EXPANSION },
                  { "cohort_contraction", CONTRACTION }, { "cohort_churn", CHURN },
                  { "cohort_today", TODAY } };
    lxw_row_t first = row + 2, last = first + LINES - 1;
    put_section(w, S, row, ACCOUNT, RETENTION_LAST, N_("The same accounts by totals and by cohort"));
    put_heads_of_accounts(w, row + 1);
    for (lxw_row_t i = 0; i < LINES; i++)
        put_account(w, first + i, i < EXAMPLES ? &examples[i] : NULL);
    accept_numbers(w, S, first, START, last, CHURN, 0, 1e15);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        name_cells(w, names[i].name, S, first, names[i].column, last, names[i].column);
    put_sums(w, last + 1, first + 1, last + 1);
    return put_ways(w, last + 3);
}
