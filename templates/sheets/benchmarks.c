/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Benchmarks: every published figure with source, year and grade, and the plan's own beside it. */
#include <math.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "csm/organization.h"
#include "plan/model.h"
#include "workbook/workbook.h"

enum { METRIC = 1, GROUP, LOW, MID, HIGH, OWN, AGAINST, STANDS, SEGMENT, SOURCE, YEAR, GRADE };
enum { WARNING = 3, HEAD = 6, FIRST };
#define S SHEET_BENCHMARKS

/* ---- words ---- */

typedef struct code_words {
    const char *code, *words;
} code_words;

/* A code without words stands as it is. */
static const char *words_of(const code_words *known, size_t count, const char *code)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(known[i].code, code) == 0)
            return known[i].words;
    return code;
}

static const char *metric_words(const char *code)
{
    static const code_words known[] = {
        { "ACCOUNTS_PER_CSM", N_("Accounts per CSM") },
        { "ARR_PER_CSM", N_("ARR per CSM, USD") },
        { "CS_COST_SHARE", N_("Success and support cost ÷ ARR") },
        { "GRR", N_("Gross revenue retention (GRR)") },
        { "NRR", N_("Net revenue retention (NRR)") },
        { "GROSS_MARGIN", N_("Gross margin") },
        { "SEGMENTS_IN_USE", N_("Companies by number of segments") },
        { "CSM_OTE", N_("On-target earnings of a CSM, USD") },
        { "VARIABLE_SHARE", N_("Variable share of pay") },
        { "LOADING", N_("Loaded cost ÷ pay") },
    };
    return words_of(known, sizeof known / sizeof *known, code);
}

static const char *group_words(const char *code)
{
    static const code_words known[] = {
        { "ALL", N_("All") },
        { "HIGH_TOUCH", N_("High touch") },
        { "MID_TOUCH", N_("Mid touch") },
        { "LOW_TOUCH", N_("Low touch") },
        { "ENTERPRISE", N_("Enterprise") },
        { "MID_MARKET", N_("Mid-market") },
        { "SMB", N_("Small businesses") },
        { "GROWING_FAST", N_("Growing fast") },
        { "AT_SCALE", N_("At scale") },
        { "FULL_SCOPE", N_("CSMs with every task") },
        { "NARROW_SCOPE", N_("CSMs with few tasks") },
        { "ARR_3M_5M", N_("ARR of 3 to 5 million") },
        { "SUBSCRIPTION", N_("Subscription") },
        { "MORE", N_("More than 4") },
        { "US", N_("United States") },
    };
    return words_of(known, sizeof known / sizeof *known, code);
}

static bool in_dollars(const csm_benchmark *b)
{
    return strcmp(b->metric, "ARR_PER_CSM") == 0 || strcmp(b->metric, "CSM_OTE") == 0;
}

static plan_format format_of(const csm_benchmark *b)
{
    if (strcmp(b->metric, "ACCOUNTS_PER_CSM") == 0 || in_dollars(b))
        return PLAN_WHOLE;
    return strcmp(b->metric, "LOADING") == 0 ? PLAN_TWO_DIGITS : PLAN_PERCENT;
}

/* ---- the plan's own figure ---- */

/* Which of the plan's segments, from 1, is like the group; 0: none. By name, else by size. */
static size_t like_segment(const workbook *w, const char *group)
{
    static const code_words names[] = { { "ENTERPRISE", "enterprise" }, { "MID_MARKET", "mid" },
                                        { "SMB", "smb" } };
    const model *m = w->model;
    for (size_t k = 0; k < sizeof names / sizeof *names; k++)
        for (size_t i = 0; strcmp(group, names[k].code) == 0 && i < m->segment_count; i++)
            if (strcasestr(m->segment_names[i], names[k].words))
                return i + 1;
    if (m->segments_of_book || m->segment_count != 3)
        return 0;
    return strcmp(group, "SMB") == 0 ? 1 : strcmp(group, "MID_MARKET") == 0 ? 2 : 3;
}

static bool of_segment(const csm_benchmark *b)
{
    return strcmp(b->metric, "ACCOUNTS_PER_CSM") == 0 &&
           (strcmp(b->segment, "ENTERPRISE") == 0 || strcmp(b->segment, "MID_MARKET") == 0 ||
            strcmp(b->segment, "SMB") == 0);
}

/* The number of the touch tier in tier_codes; 0: the plan has no such tier. */
static unsigned of_tier(const csm_benchmark *b)
{
    return strcmp(b->segment, "HIGH_TOUCH") == 0 ? 3 : strcmp(b->segment, "LOW_TOUCH") == 0 ? 2 : 0;
}

/* A choice of segment; empty: the figure is not compared. */
static void put_choice(workbook *w, lxw_row_t row, const char *group)
{
    size_t i = like_segment(w, group);
    if (i)
        put_text(w, S, row, SEGMENT, LOOK_INPUT, w->model->segment_names[i - 1]);
    else
        put_empty(w, S, row, SEGMENT, LOOK_INPUT, PLAN_GENERAL);
    accept_list(w, S, row, SEGMENT, row, SEGMENT, "segment_names");
}

/* Where the numbers stand that it replaces. */
static void put_none(workbook *w, lxw_row_t row, lxw_col_t column)
{
    put_formula(w, S, row, column, LOOK_VALUE, PLAN_ONE_DIGIT, "\"–\"");
}

/* Accounts of a part of the list for each CSM whom its hours need. */
static void put_accounts_per_csm(workbook *w, lxw_row_t row, const csm_benchmark *b)
{
    unsigned line = row + 1, tier = of_tier(b);
    if (of_segment(b))
        put_formula(w, S, row, OWN, LOOK_VALUE, PLAN_ONE_DIGIT,
                    "IFERROR(INDEX(segment_accounts,MATCH(J%u,segment_names,0))/"
                    "INDEX(segment_people,MATCH(J%u,segment_names,0)),\"–\")",
                    line, line);
    else if (tier)
        put_formula(w, S, row, OWN, LOOK_VALUE, PLAN_ONE_DIGIT,
                    "IF(SUMIF(account_tier_no,%u,account_hours)=0,\"–\",COUNTIF(account_tier_no,%u)/"
                    "(SUMIF(account_tier_no,%u,account_hours)/effective_hours))",
                    tier, tier, tier);
    else if (strcmp(b->segment, "ALL") == 0)
        put_formula(w, S, row, OWN, LOOK_VALUE, PLAN_ONE_DIGIT,
                    "IF(people_team=0,\"–\",total_accounts/people_team)");
    else
        put_none(w, row, OWN);
}

static void put_own(workbook *w, lxw_row_t row, const csm_benchmark *b)
{
    if (strcmp(b->metric, "ACCOUNTS_PER_CSM") == 0)
        put_accounts_per_csm(w, row, b);
    else if (strcmp(b->metric, "ARR_PER_CSM") == 0)
        put_formula(w, S, row, OWN, LOOK_VALUE, PLAN_MONEY, "IF(people_team=0,\"–\",total_arr/people_team)");
    else if (strcmp(b->metric, "CS_COST_SHARE") == 0)
        put_formula(w, S, row, OWN, LOOK_VALUE, PLAN_PERCENT,
                    "IF(total_arr=0,\"–\",people_needed*loaded_cost/total_arr+cost_share*other_cost_share)");
    else
        put_none(w, row, OWN);
}

/* Money of another currency is shown and not compared. */
static bool comparable(const workbook *w, const csm_benchmark *b)
{
    return !in_dollars(b) || strcasecmp(w->options->currency, "USD") == 0;
}

static void put_comparison(workbook *w, lxw_row_t row, const csm_benchmark *b)
{
    unsigned line = row + 1;
    if (comparable(w, b) && b->mid > 0)
        put_formula(w, S, row, AGAINST, LOOK_VALUE, PLAN_PERCENT, "IFERROR(G%u/E%u-1,\"–\")", line, line);
    else
        put_none(w, row, AGAINST);
    if (comparable(w, b) && b->low > 0 && b->high > 0)
        put_formula(w, S, row, STANDS, LOOK_RESULT, PLAN_GENERAL,
                    "IFERROR(IF(G%u*1<D%u,\"%s\",IF(G%u*1>F%u,\"%s\",\"%s\")),\"–\")", line, line,
                    say(w, N_("below")), line, line, say(w, N_("above")),
                    say(w, N_("within")));
    else if (strcmp(b->metric, "SEGMENTS_IN_USE") == 0)
        put_formula(w, S, row, STANDS, LOOK_RESULT, PLAN_GENERAL, "IF(segment_count%s,\"%s\",\"–\")",
                    strcmp(b->segment, "2") == 0   ? "=2"
                    : strcmp(b->segment, "3") == 0 ? "=3"
                    : strcmp(b->segment, "4") == 0 ? "=4"
                                                   : ">4",
                    say(w, N_("your plan")));
    else
        put_text(w, S, row, STANDS, LOOK_RESULT, comparable(w, b) ? "–" : say(w, N_("other currency")));
}

/* ---- the table ---- */

static void put_published(workbook *w, lxw_row_t row, lxw_col_t column, const csm_benchmark *b, double figure)
{
    if (isnan(figure))
        put_empty(w, S, row, column, LOOK_VALUE, PLAN_GENERAL);
    else
        put_number(w, S, row, column, LOOK_VALUE, format_of(b), figure);
}

static void put_benchmark(workbook *w, lxw_row_t row, const csm_benchmark *b)
{
    char grade[2] = { b->grade, '\0' };
    put_words(w, S, row, METRIC, LOOK_LABEL, metric_words(b->metric));
    put_words(w, S, row, GROUP, LOOK_LABEL, group_words(b->segment));
    put_published(w, row, LOW, b, b->low);
    put_published(w, row, MID, b, b->mid);
    put_published(w, row, HIGH, b, b->high);
    put_text(w, S, row, SOURCE, LOOK_NOTE, b->source);
    put_number(w, S, row, YEAR, LOOK_LABEL, PLAN_GENERAL, b->year);
    put_text(w, S, row, GRADE, LOOK_LABEL, grade);
    if (of_segment(b))
        put_choice(w, row, b->segment);
    else
        put_empty(w, S, row, SEGMENT, LOOK_VALUE, PLAN_GENERAL);
    put_own(w, row, b);
    put_comparison(w, row, b);
    set_height(w, S, row, 24);
}

static void put_head(workbook *w)
{
    static const char *const heads[] = {
        N_("Metric"), N_("Who was asked"), N_("Low"), N_("Middle"), N_("High"), N_("Your plan"),
        N_("Against the middle"), N_("Where it stands"), N_("Your segment"), N_("Source"), N_("Year"),
        N_("Grade"),
    };
    put_section(w, S, HEAD - 1, METRIC, HIGH, N_("Published"));
    put_section(w, S, HEAD - 1, OWN, SEGMENT, N_("Your plan beside it"));
    put_section(w, S, HEAD - 1, SOURCE, GRADE, N_("Who says it"));
    for (lxw_col_t c = METRIC; c <= GRADE; c++)
        put_words(w, S, HEAD, c, LOOK_HEADER, heads[c - METRIC]);
    set_height(w, S, HEAD, 32);
    put_note(w, S, HEAD, OWN,
             N_("Accounts per CSM of a segment or touch tier: its accounts divided by the CSMs whom its hours "
                "need. For all accounts, and ARR per CSM: divided by the CSMs in the team today. Cost: "
                "the CSMs needed, and what the budget sets aside for support, tools and travel."));
    put_note(w, S, HEAD, STANDS, N_("Only where a low and a high figure were published."));
    put_note(w, S, HEAD, SEGMENT, N_("Choose which of your segments is like the group that was asked."));
    put_note(w, S, HEAD, GRADE,
             N_("A: survey with method. B: named practitioner or vendor survey. C: aggregation."));
}

static void put_warning(workbook *w)
{
    worksheet_merge_range(w->sheets[S].page, WARNING, METRIC, WARNING, GRADE, "", NULL);
    put_words(w, S, WARNING, METRIC, LOOK_RESULT,
              N_("These figures are to compare with, never to plan by: no neutral benchmark for accounts or ARR "
                 "per CSM exists. Where the example of an assumption comes from one of them, its source says "
                 "so: replace it with your own. Dollar amounts are compared only in plans in US dollars."));
    for (lxw_col_t c = METRIC + 1; c <= GRADE; c++)
        put_empty(w, S, WARNING, c, LOOK_RESULT, PLAN_GENERAL);
    set_height(w, S, WARNING, 36);
}

static void lay_out(workbook *w)
{
    lxw_worksheet *page = w->sheets[S].page;
    const csm_benchmark *b;
    lxw_row_t row = FIRST;
    worksheet_set_column(page, METRIC, METRIC, 34, NULL);
    worksheet_set_column(page, GROUP, GROUP, 22, NULL);
    worksheet_set_column(page, LOW, HIGH, 11, NULL);
    worksheet_set_column(page, OWN, AGAINST, 14, NULL);
    worksheet_set_column(page, STANDS, STANDS, 17, NULL);
    worksheet_set_column(page, SEGMENT, SEGMENT, 17, NULL);
    worksheet_set_column(page, SOURCE, SOURCE, 50, NULL);
    worksheet_set_column(page, YEAR, GRADE, 11, NULL);
    worksheet_freeze_panes(page, FIRST, GROUP);
    put_warning(w);
    put_head(w);
    for (size_t i = 0; (b = csm_benchmark_at(i)); i++)
        put_benchmark(w, row++, b);
    name_cells(w, "benchmark_own", S, FIRST, OWN, row - 1, OWN);
    name_cells(w, "benchmark_stands", S, FIRST, STANDS, row - 1, STANDS);
    finish_page(w, S, row - 1, GRADE, HEAD - 1, HEAD);
    worksheet_fit_to_pages(page, 1, 1);
}

const sheet_description sheet_benchmarks = {
    .shown = { "benchmarks", "published figures beside the plan's own" },
    .tab = N_("Benchmarks"),
    .colour = TAB_REFERENCE,
    .title = N_("Benchmarks"),
    .question = N_("How does the plan look beside what others have published, and how sound "
                 "is that?"),
    .tells = N_("Published figures with source and grade, and your own beside them"),
    .kinds = IN_PLAN,
    .lay_out = lay_out,
};
