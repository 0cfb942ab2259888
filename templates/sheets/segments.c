/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Segments and touch tiers: where the accounts, the ARR and the CSMs' hours are, beside published
 * figures. */
#include <stdio.h>

#include "workbook/blocks.h"
#include "catalogue/catalogue.h"
#include "plan/model.h"
#include "workbook/workbook.h"

/* Both tables of a division have its groups in column B; what follows are the columns of the one and of
 * the other. */
enum { GROUP = 1, FROM, ACCOUNTS, ACCOUNT_SHARE, ARR, ARR_SHARE, MEAN_ARR, MEAN_HOURS, LAST = 8 };
enum { HOURS = 2, HOUR_SHARE, PEOPLE, ACCOUNTS_PER_CSM, ARR_PER_CSM, EFFORT };
enum { RIGHT = 5, CHART_ROWS = 18, LABELLED = 4 /* groups */ };
#define S SHEET_SEGMENTS

/* A way to divide the accounts; each formula has a place for the number of the group. */
typedef struct division {
    const char *who, *what, *head; /* titles of the two tables, head of their first column */
    const char *group, *from, *accounts, *arr, *hours;
    const char *prefix; /* of the names */
    unsigned count;
} division;

static const division by_segment = {
    N_("Segments: who they are"),
    N_("Segments: what they take"),
    N_("Segment"),
    "INDEX(segment_names,%u)",
    "INDEX(segment_thresholds,%u-1)",
    "INDEX(segment_accounts,%u)",
    "INDEX(segment_arr,%u)",
    "INDEX(segment_hours,%u)",
    "segment",
    0,
};

/* In the order of the list of tiers: tech, low, high touch. */
static const division by_tier = {
    N_("Touch tiers: who they are"),
    N_("Touch tiers: what they take"),
    N_("Touch tier"),
    "INDEX(tier_names,%u)",
    "IF(%u=2,low_from,high_from)",
    "COUNTIF(account_tier_no,%u)",
    "SUMIF(account_tier_no,%u,account_arr)",
    "SUMIF(account_tier_no,%u,account_hours)",
    "tier",
    3,
};

/* The rows at which the tables of a division begin. */
typedef struct place {
    lxw_row_t who, what;
} place;

static void put_numbered(workbook *w, lxw_row_t row, lxw_col_t column, look look, plan_format format,
                         const char *formula, unsigned number)
{
    char text[128];
    snprintf(text, sizeof text, formula, number);
    put_formula(w, S, row, column, look, format, "%s", text);
}

static void name_column(workbook *w, const division *d, const char *what, lxw_row_t first,
                        lxw_col_t column)
{
    char name[64];
    snprintf(name, sizeof name, "%s_%s", d->prefix, what);
    name_cells(w, name, S, first, column, first + d->count - 1, column);
}

/* ---- who they are ---- */

static void put_who_heads(workbook *w, lxw_row_t row, const division *d)
{
    const char *const heads[] = { d->head,        N_("ARR from"),     N_("Accounts"),
                                  N_("Share of accounts"), N_("ARR"), N_("Share of ARR"),
                                  N_("Mean ARR"), N_("Hours per account") };
    put_heads(w, S, row, heads, sizeof heads / sizeof *heads);
    put_note(w, S, row, FROM,
             N_("To be changed on the sheet of assumptions. An account whose segment is given, or that "
                "is strategic, may belong elsewhere than its ARR says."));
}

/* A group, or all of them where the number is 0. */
static void put_who(workbook *w, lxw_row_t row, const division *d, unsigned number)
{
    unsigned line = row + 1;
    look value = number ? LOOK_VALUE : LOOK_TOTAL;
    if (number) {
        put_numbered(w, row, GROUP, LOOK_LABEL, PLAN_GENERAL, d->group, number);
        if (number > 1)
            put_numbered(w, row, FROM, value, PLAN_MONEY, d->from, number);
        else
            put_number(w, S, row, FROM, value, PLAN_MONEY, 0);
        put_numbered(w, row, ACCOUNTS, value, PLAN_WHOLE, d->accounts, number);
        put_numbered(w, row, ARR, value, PLAN_MONEY, d->arr, number);
    } else {
        put_words(w, S, row, GROUP, LOOK_TOTAL_LABEL, N_("All accounts"));
        put_empty(w, S, row, FROM, value, PLAN_GENERAL);
        put_formula(w, S, row, ACCOUNTS, value, PLAN_WHOLE, "SUM(D%u:D%u)", line - d->count, line - 1);
        put_formula(w, S, row, ARR, value, PLAN_MONEY, "SUM(F%u:F%u)", line - d->count, line - 1);
    }
    put_formula(w, S, row, ACCOUNT_SHARE, value, PLAN_PERCENT, "D%u/total_accounts", line);
    put_formula(w, S, row, ARR_SHARE, value, PLAN_PERCENT, "IF(total_arr=0,0,F%u/total_arr)", line);
    put_formula(w, S, row, MEAN_ARR, value, PLAN_MONEY, "IF(D%u=0,0,F%u/D%u)", line, line, line);
}

/* Hours stand in the second table, which is written first. */
static void put_mean_hours(workbook *w, lxw_row_t row, unsigned hours_row, bool total)
{
    put_formula(w, S, row, MEAN_HOURS, total ? LOOK_TOTAL : LOOK_VALUE, PLAN_TWO_DIGITS,
                "IF(D%u=0,0,C%u/D%u)", row + 1, hours_row + 1, row + 1);
}

/* ---- what they take ---- */

static void put_what_heads(workbook *w, lxw_row_t row, const division *d)
{
    const char *const heads[] = { d->head, N_("Hours per month"), N_("Share of hours"),
                                  N_("CSMs, exact"), N_("Accounts per CSM"), N_("ARR per CSM"),
                                  N_("Hours share ÷ ARR share") };
    put_heads(w, S, row, heads, sizeof heads / sizeof *heads);
    put_note(w, S, row, PEOPLE, N_("Hours divided by the effective hours of one CSM, not rounded."));
    put_note(w, S, row, EFFORT,
             N_("Above 1 the group takes a larger share of the CSMs' time than it brings of the ARR."));
}

static void put_what(workbook *w, lxw_row_t row, lxw_row_t who, const division *d, unsigned number)
{
    unsigned line = row + 1, same = who + 1;
    look value = number ? LOOK_VALUE : LOOK_TOTAL;
    if (number) {
        put_numbered(w, row, GROUP, LOOK_LABEL, PLAN_GENERAL, d->group, number);
        put_numbered(w, row, HOURS, value, PLAN_ONE_DIGIT, d->hours, number);
    } else {
        put_words(w, S, row, GROUP, LOOK_TOTAL_LABEL, N_("All accounts"));
        put_formula(w, S, row, HOURS, value, PLAN_ONE_DIGIT, "SUM(C%u:C%u)", line - d->count, line - 1);
    }
    put_formula(w, S, row, HOUR_SHARE, value, PLAN_PERCENT,
                "IF(total_required_hours=0,0,C%u/total_required_hours)", line);
    put_mean_hours(w, who, row, !number);
    put_formula(w, S, row, PEOPLE, value, PLAN_TWO_DIGITS,
                "CSM.HEADCOUNT(D%u,I%u,effective_hours,TRUE,0)", same, same);
    put_formula(w, S, row, ACCOUNTS_PER_CSM, value, PLAN_ONE_DIGIT, "IF(E%u=0,\"–\",D%u/E%u)", line,
                same, line);
    put_formula(w, S, row, ARR_PER_CSM, value, PLAN_MONEY, "IF(E%u=0,\"–\",F%u/E%u)", line, same, line);
    put_formula(w, S, row, EFFORT, value, PLAN_TWO_DIGITS, "IF(G%u=0,\"–\",D%u/G%u)", same, line, same);
}

/* Where the time goes that the ARR does not pay for. */
static lxw_row_t put_most(workbook *w, lxw_row_t row, const division *d, lxw_row_t what)
{
    unsigned first = what + 1, last = what + d->count;
    char formula[200], name[64];
    snprintf(name, sizeof name, "%s_most_time", d->prefix);
    snprintf(formula, sizeof formula,
             "IF(MAX(H%u:H%u)=0,\"–\",INDEX(B%u:B%u,MATCH(MAX(H%u:H%u),H%u:H%u,0)))", first, last, first,
             last, first, last, first, last);
    put_line(w, S, row, LAST, N_("Most time for its ARR"), name, LOOK_RESULT, PLAN_GENERAL,
             N_("The group whose share of the hours is largest against its share of the ARR"), formula);
    return row + 1;
}

static lxw_row_t put_division(workbook *w, lxw_row_t row, const division *d, place *at)
{
    lxw_row_t who = row + 2, what = who + d->count + 4;
    put_section(w, S, row, GROUP, LAST, d->who);
    put_who_heads(w, row + 1, d);
    put_section(w, S, what - 2, GROUP, LAST, d->what);
    put_what_heads(w, what - 1, d);
    for (unsigned i = 0; i <= d->count; i++) {
        unsigned number = i < d->count ? i + 1 : 0;
        put_who(w, who + i, d, number);
        put_what(w, what + i, who + i, d, number);
    }
    name_column(w, d, "account_share", who, ACCOUNT_SHARE);
    name_column(w, d, "arr_share", who, ARR_SHARE);
    name_column(w, d, "hour_share", what, HOUR_SHARE);
    name_column(w, d, "accounts_per_csm", what, ACCOUNTS_PER_CSM);
    name_column(w, d, "arr_per_csm", what, ARR_PER_CSM);
    name_column(w, d, "time_for_arr", what, EFFORT);
    *at = (place){ who, what };
    return put_most(w, what + d->count + 1, d, what) + 1;
}

/* ---- published figures ---- */

static void put_benchmark(workbook *w, lxw_row_t row, const char *figure, const char *whom,
                          const char *metric, const char *segment, const char *plan)
{
    unsigned line = row + 1;
    put_words(w, S, row, GROUP, LOOK_LABEL, figure);
    put_words(w, S, row, GROUP + 1, LOOK_LABEL, whom);
    put_formula(w, S, row, GROUP + 2, LOOK_VALUE, PLAN_WHOLE, "CSM.BENCHMARK(\"%s\",\"%s\")", metric,
                segment);
    put_formula(w, S, row, GROUP + 3, LOOK_VALUE, PLAN_WHOLE, "%s", plan);
    put_formula(w, S, row, GROUP + 4, LOOK_VALUE, PLAN_PERCENT, "IF(E%u=\"–\",\"–\",E%u/D%u-1)", line,
                line, line);
    worksheet_merge_range(w->sheets[S].page, row, GROUP + 5, row, LAST, "", NULL);
    put_formula(w, S, row, GROUP + 5, LOOK_NOTE, PLAN_GENERAL, "CSM.BENCHMARK_SOURCE(\"%s\",\"%s\")",
                metric, segment);
}

static lxw_row_t put_benchmarks(workbook *w, lxw_row_t row, const place *tiers)
{
    static const char *const heads[] = { N_("Figure"),     N_("Touch tier"), N_("Published"),
                                         N_("This plan"), N_("Difference"), N_("Source") };
    char all[2][16], per_csm[2][48];
    put_section(w, S, row++, GROUP, LAST, N_("Beside published figures"));
    put_heads(w, S, row, heads, sizeof heads / sizeof *heads);
    for (lxw_col_t c = GROUP + 6; c <= LAST; c++)
        put_empty(w, S, row, c, LOOK_HEADER, PLAN_GENERAL);
    worksheet_merge_range(w->sheets[S].page, row, GROUP + 5, row, LAST, "", NULL);
    put_words(w, S, row, GROUP + 5, LOOK_HEADER, heads[5]);
    put_note(w, S, row++, GROUP + 2,
             N_("Figures to compare with, not to plan by: companies count accounts and CSMs in "
                "different ways. Amounts are in USD."));
    for (unsigned i = 0; i < 2; i++) {
        snprintf(all[i], sizeof *all, "%c%u", i ? 'G' : 'F', tiers->what + 4);
        snprintf(per_csm[i], sizeof *per_csm, "INDEX(tier_accounts_per_csm,%u)", i ? 2U : 3U);
    }
    put_benchmark(w, row++, N_("Accounts per CSM"), N_("High touch"), "ACCOUNTS_PER_CSM", "HIGH_TOUCH",
                  per_csm[0]);
    put_note(w, S, row, GROUP + 1, N_("The plan has no tier between high and low touch."));
    put_benchmark(w, row++, N_("Accounts per CSM"), N_("Mid touch"), "ACCOUNTS_PER_CSM", "MID_TOUCH",
                  "\"–\"");
    put_benchmark(w, row++, N_("Accounts per CSM"), N_("Low touch"), "ACCOUNTS_PER_CSM", "LOW_TOUCH",
                  per_csm[1]);
    put_benchmark(w, row++, N_("Accounts per CSM"), N_("All"), "ACCOUNTS_PER_CSM", "ALL", all[0]);
    put_benchmark(w, row++, N_("ARR per CSM"), N_("All"), "ARR_PER_CSM", "ALL", all[1]);
    return row + 1;
}

/* ---- natural breaks ---- */

static void put_break(workbook *w, lxw_row_t row, unsigned number)
{
    unsigned line = row + 1, n = (unsigned)w->model->segment_count;
    put_formula(w, S, row, GROUP, LOOK_LABEL, PLAN_GENERAL, "INDEX(segment_names,%u)", number);
    put_formula(w, S, row, GROUP + 1, LOOK_VALUE, PLAN_MONEY, "INDEX(segment_thresholds,%u)",
                number - 1);
    /* Ratios of ARR count, unless an account has none. Calc has no INDEX of a single number. */
    if (n == 2)
        put_formula(w, S, row, GROUP + 2, LOOK_RESULT, PLAN_MONEY,
                    "IFERROR(CSM.SEGMENT_BREAKS(account_arr,2,MIN(account_arr)>0),\"–\")");
    else
        put_formula(w, S, row, GROUP + 2, LOOK_RESULT, PLAN_MONEY,
                    "IFERROR(INDEX(CSM.SEGMENT_BREAKS(account_arr,%u,MIN(account_arr)>0),%u),\"–\")", n,
                    number - 1);
    put_formula(w, S, row, GROUP + 3, LOOK_VALUE, PLAN_WHOLE,
                "IF(D%u=\"–\",\"–\",SUMPRODUCT((account_arr>=IF(D%u=\"–\",0,D%u))*1))", line, line, line);
}

/* Where the ARR itself falls into groups: written as soon as there is the function for it. */
static lxw_row_t put_breaks(workbook *w, lxw_row_t row)
{
    static const char *const heads[] = { N_("Segment"), N_("ARR from, today"), N_("ARR from, natural"),
                                         N_("Accounts from there on") };
    unsigned n = (unsigned)w->model->segment_count;
    if (n < 2 || !csm_find("SEGMENT_BREAKS"))
        return row;
    put_section(w, S, row++, GROUP, LAST, N_("Natural breaks"));
    put_heads(w, S, row, heads, sizeof heads / sizeof *heads);
    put_note(w, S, row++, GROUP + 2,
             N_("The thresholds at which the ARR of the accounts in a segment varies least. To use them, "
                "enter them on the sheet of assumptions, or make the plan with --natural-breaks."));
    for (unsigned i = 2; i <= n; i++)
        put_break(w, row++, i);
    name_cells(w, "segment_natural", S, row - n + 1, GROUP + 2, row - 1, GROUP + 2);
    return row + 1;
}

/* ---- charts ---- */

static void put_shares(workbook *w, lxw_row_t row, lxw_col_t column, const division *d, const place *at,
                       const char *title)
{
    lxw_row_t end = d->count - 1;
    const chart shares = {
        .type = LXW_CHART_COLUMN,
        .words = { title, d->head, N_("Share (%)"), "0%" },
        .categories = area_text(w, S, at->who, GROUP, at->who + end, GROUP),
        .series = {
          { N_("Accounts"), area_text(w, S, at->who, ACCOUNT_SHARE, at->who + end, ACCOUNT_SHARE),
            CHART_SKY },
          { N_("ARR"), area_text(w, S, at->who, ARR_SHARE, at->who + end, ARR_SHARE), CHART_BLUE },
          { N_("CSM hours"), area_text(w, S, at->what, HOUR_SHARE, at->what + end, HOUR_SHARE),
            CHART_ORANGE } },
        .count = 3,
        .labels = d->count > LABELLED ? LABELS_NONE : LABELS_ABOVE,
    };
    put_chart(w, S, row, column, &shares);
}

static void lay_out(workbook *w)
{
    division segments = by_segment;
    place of_segments, of_tiers;
    lxw_row_t row;
    segments.count = (unsigned)w->model->segment_count;
    worksheet_set_column(w->sheets[S].page, GROUP, GROUP, 28, NULL);
    worksheet_set_column(w->sheets[S].page, GROUP + 1, LAST, 18, NULL);
    worksheet_freeze_panes(w->sheets[S].page, 2, 0);
    row = put_division(w, 3, &segments, &of_segments);
    row = put_division(w, row, &by_tier, &of_tiers);
    row = put_benchmarks(w, row, &of_tiers);
    row = put_breaks(w, row);
    put_shares(w, row, GROUP, &segments, &of_segments, N_("Accounts, ARR and hours by segment"));
    put_shares(w, row, RIGHT, &by_tier, &of_tiers, N_("Accounts, ARR and hours by touch tier"));
    finish_one_page(w, S, row + CHART_ROWS, LAST);
}

const sheet_description sheet_segments = {
    .shown = { "segments", "segments and touch tiers beside benchmarks" },
    .tab = N_("Segments"),
    .colour = TAB_ANALYSIS,
    .title = N_("Segments and touch tiers"),
    .question = N_("Where are the customers and the money, and does the CSMs' time go there?"),
    .tells = N_("Where customers, ARR and hours are, beside published figures"),
    .kinds = IN_PLAN,
    .lay_out = lay_out,
};
