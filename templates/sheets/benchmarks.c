/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Benchmarks: every published figure with source, year and grade, and the plan's own beside it. */
#include <math.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "csm/organization.h"
#include "plan/model.h"
#include "workbook/blocks.h"
#include "workbook/cells.h"
#include "workbook/tables.h"

enum { WARNING = 3, GROUPS = 5, LAST = 12 /* column */ };
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

/* Money of another currency is shown and not compared. */
static bool comparable(const workbook *w, const csm_benchmark *b)
{
    return !in_dollars(b) || strcasecmp(w->options->currency, "USD") == 0;
}

static const csm_benchmark *benchmark_of(const filled *f)
{
    return csm_benchmark_at(f->row);
}

#define NONE "\"–\"" /* where the numbers stand that it replaces */
#define OF_TIER(number)                                                                                  \
    "IF(SUMIF(account_tier_no," number ",account_hours)=0,\"–\",COUNTIF(account_tier_no," number ")/" \
    "(SUMIF(account_tier_no," number ",account_hours)/effective_hours))"

/* Accounts of a part of the list for each CSM whom its hours need. Touch tiers have their numbers from tier_codes. */
static const char *accounts_per_csm(const csm_benchmark *b)
{
    if (of_segment(b))
        return "IFERROR(INDEX(segment_accounts,MATCH([segment],segment_names,0))/"
               "INDEX(segment_people,MATCH([segment],segment_names,0)),\"–\")";
    if (strcmp(b->segment, "HIGH_TOUCH") == 0)
        return OF_TIER("3");
    if (strcmp(b->segment, "LOW_TOUCH") == 0)
        return OF_TIER("2");
    return strcmp(b->segment, "ALL") == 0 ? "IF(people_team=0,\"–\",total_accounts/people_team)" : NONE;
}

static const char *own_of(const filled *f)
{
    const csm_benchmark *b = benchmark_of(f);
    if (strcmp(b->metric, "ACCOUNTS_PER_CSM") == 0)
        return accounts_per_csm(b);
    if (strcmp(b->metric, "ARR_PER_CSM") == 0)
        return "IF(people_team=0,\"–\",total_arr/people_team)";
    if (strcmp(b->metric, "CS_COST_SHARE") == 0)
        return "IF(total_arr=0,\"–\",people_needed*loaded_cost/total_arr+cost_share*other_cost_share)";
    return NONE;
}

static plan_format own_format(const filled *f)
{
    const csm_benchmark *b = benchmark_of(f);
    return strcmp(b->metric, "ARR_PER_CSM") == 0     ? PLAN_MONEY
           : strcmp(b->metric, "CS_COST_SHARE") == 0 ? PLAN_PERCENT
                                                     : PLAN_ONE_DIGIT;
}

static bool has_middle(const filled *f)
{
    return comparable(f->w, benchmark_of(f)) && benchmark_of(f)->mid > 0;
}

static const char *against_of(const filled *f)
{
    return has_middle(f) ? "IFERROR([own]/[mid]-1,\"–\")" : NONE;
}

static plan_format against_format(const filled *f)
{
    return has_middle(f) ? PLAN_PERCENT : PLAN_ONE_DIGIT;
}

#define WHERE(segments) "IF(segment_count" segments ",\"{3}\",\"–\")"

static const char *stands_of(const filled *f)
{
    const csm_benchmark *b = benchmark_of(f);
    if (comparable(f->w, b) && b->low > 0 && b->high > 0)
        return "IFERROR(IF([own]*1<[low],\"{0}\",IF([own]*1>[high],\"{1}\",\"{2}\")),\"–\")";
    if (strcmp(b->metric, "SEGMENTS_IN_USE") != 0)
        return NULL;
    return strcmp(b->segment, "2") == 0   ? WHERE("=2")
           : strcmp(b->segment, "3") == 0 ? WHERE("=3")
           : strcmp(b->segment, "4") == 0 ? WHERE("=4")
                                          : WHERE(">4");
}

static csm_value cannot_stand(const filled *f)
{
    return csm_text(comparable(f->w, benchmark_of(f)) ? "–" : say(f->w, N_("other currency")));
}

/* A choice of segment; empty: the figure is not compared. */
static csm_value segment_of(const filled *f)
{
    const csm_benchmark *b = benchmark_of(f);
    size_t i = of_segment(b) ? like_segment(f->w, b->segment) : 0;
    return i ? csm_text(f->w->model->segment_names[i - 1]) : (csm_value){ .kind = CSM_IS_BLANK };
}

static look segment_look(const workbook *w, size_t row)
{
    (void)w;
    return of_segment(csm_benchmark_at(row)) ? LOOK_INPUT : LOOK_VALUE;
}

/* ---- the table ---- */

enum { LOW, MIDDLE, HIGH };

static double published(const filled *f)
{
    const csm_benchmark *b = benchmark_of(f);
    return f->field == LOW ? b->low : f->field == MIDDLE ? b->mid : b->high;
}

static csm_value published_of(const filled *f)
{
    double figure = published(f);
    return isnan(figure) ? (csm_value){ .kind = CSM_IS_BLANK } : csm_number(figure);
}

static plan_format published_format(const filled *f)
{
    return isnan(published(f)) ? PLAN_GENERAL : format_of(benchmark_of(f));
}

static csm_value metric_of(const filled *f)
{
    return csm_text(say(f->w, metric_words(benchmark_of(f)->metric)));
}

static csm_value group_of(const filled *f)
{
    return csm_text(say(f->w, group_words(benchmark_of(f)->segment)));
}

static csm_value source_of(const filled *f)
{
    return csm_text(benchmark_of(f)->source);
}

static csm_value year_of(const filled *f)
{
    return csm_number(benchmark_of(f)->year);
}

static csm_value grade_of(const filled *f)
{
    return csm_text(workbook_text(f->w, (char[]){ benchmark_of(f)->grade, '\0' }));
}

#define PUBLISHED .look = LOOK_VALUE, .format_of = published_format, .value = published_of

static const table_column columns[] = {
    { .key = "metric", .head = N_("Metric"), .look = LOOK_LABEL, .value = metric_of },
    { .key = "group", .head = N_("Who was asked"), .look = LOOK_LABEL, .value = group_of },
    { .key = "low", .head = N_("Low"), PUBLISHED, .field = LOW },
    { .key = "mid", .head = N_("Middle"), PUBLISHED, .field = MIDDLE },
    { .key = "high", .head = N_("High"), PUBLISHED, .field = HIGH },
    { .key = "own", .head = N_("Your plan"), .look = LOOK_VALUE, .format_of = own_format, .formula_of = own_of,
      .name = "benchmark_own",
      .note = N_("Accounts per CSM of a segment or touch tier: its accounts divided by the CSMs whom its hours "
                 "need. For all accounts, and ARR per CSM: divided by the CSMs in the team today. Cost: "
                 "the CSMs needed, and what the budget sets aside for support, tools and travel.") },
    { .key = "against", .head = N_("Against the middle"), .look = LOOK_VALUE, .format_of = against_format,
      .formula_of = against_of },
    { .key = "stands", .head = N_("Where it stands"), .look = LOOK_RESULT, .formula_of = stands_of,
      .words = { N_("below"), N_("above"), N_("within"), N_("your plan") }, .value = cannot_stand,
      .name = "benchmark_stands", .note = N_("Only where a low and a high figure were published.") },
    { .key = "segment", .head = N_("Your segment"), .look = LOOK_INPUT, .look_of = segment_look, .value = segment_of,
      .choose = "segment_names", .note = N_("Choose which of your segments is like the group that was asked.") },
    { .key = "source", .head = N_("Source"), .look = LOOK_NOTE, .value = source_of },
    { .key = "year", .head = N_("Year"), .look = LOOK_LABEL, .value = year_of },
    { .key = "grade", .head = N_("Grade"), .look = LOOK_LABEL, .value = grade_of,
      .note = N_("A: survey with method. B: named practitioner or vendor survey. C: aggregation.") },
};
static const table_group groups[] = {
    { "metric", "high", N_("Published") },
    { "own", "segment", N_("Your plan beside it") },
    { "source", "grade", N_("Who says it") },
};
static const table benchmarks = {
    .name = "benchmarks",
    .groups = groups, .group_count = 3,
    .columns = columns, .count = sizeof columns / sizeof *columns,
    .row_height = 24,
};

static void put_warning(workbook *w)
{
    put_merged(w, S, WARNING, 1, LAST, LOOK_RESULT);
    put_words(w, S, WARNING, 1, LOOK_RESULT,
              N_("These figures are to compare with, never to plan by: no neutral benchmark for accounts or ARR "
                 "per CSM exists. Where the example of an assumption comes from one of them, its source says "
                 "so: replace it with your own. Dollar amounts are compared only in plans in US dollars."));
    set_height(w, S, WARNING, 36);
}

static void lay_out(workbook *w)
{
    static const column_width widths[] = { { 1, 1, 34 }, { 2, 2, 22 }, { 3, 5, 11 }, { 6, 7, 14 }, { 8, 9, 17 },
                                           { 10, 10, 50 }, { 11, 12, 11 } };
    const table_place *p;
    size_t count = 0;
    while (csm_benchmark_at(count))
        count++;
    set_widths(w, S, COUNTED(widths));
    put_warning(w);
    p = put_table(w, S, GROUPS, &benchmarks, count, NULL);
    if (!p)
        return;
    worksheet_freeze_panes(w->sheets[S].page, p->first, table_column_at(w, p, "group", 0));
    finish_page(w, S, table_end(p) - 1, LAST, GROUPS, p->head);
    worksheet_fit_to_pages(w->sheets[S].page, 1, 1);
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
    .needs = NEEDS(ASSUMPTIONS) | NEEDS(ACCOUNTS) | NEEDS(CAPACITY),
    .lay_out = lay_out,
};
