/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Segments and touch tiers: where the accounts, the ARR and the CSMs' hours are, beside published
 * figures. */
#include "plan/model.h"
#include "workbook/blocks.h"
#include "workbook/tables.h"

enum { TIERS = 3, LAST = 8, CHART_COLUMN = 5, CHART_ROWS = 18, LABELLED = 4 /* groups */ };
#define S SHEET_SEGMENTS

/* ---- two ways to divide the accounts ---- */

/* Each has two tables, PREFIX_who and PREFIX_take; `group`, `accounts`, `arr` and `hours` are formulas of the
 * number of the group, and so is what `from` gives. */

#define ALSO_IN_TOTAL(text) .formula = text, .total = text

#define WHO_COLUMNS(prefix, title, group, from, accounts, arr)                                                       \
    { .key = "group", .head = title, .look = LOOK_LABEL, .formula = group },                                         \
    { .key = "from", .head = N_("ARR from"), .look = LOOK_VALUE, .format = PLAN_MONEY, .formula_of = from,           \
      .value = nought,                                                                                               \
      .note = N_("To be changed on the sheet of assumptions. An account whose segment is given, or that "            \
                 "is strategic, may belong elsewhere than its ARR says.") },                                         \
    { .key = "accounts", .head = N_("Accounts"), .look = LOOK_VALUE, .format = PLAN_WHOLE, .formula = accounts,      \
      .total = TOTAL_SUM },                                                                                          \
    { .key = "account_share", .head = N_("Share of accounts"), .look = LOOK_VALUE, .format = PLAN_PERCENT,           \
      .name = prefix "_account_share", ALSO_IN_TOTAL("[accounts]/total_accounts") },                                 \
    { .key = "arr", .head = N_("ARR"), .look = LOOK_VALUE, .format = PLAN_MONEY, .formula = arr,                     \
      .total = TOTAL_SUM },                                                                                          \
    { .key = "arr_share", .head = N_("Share of ARR"), .look = LOOK_VALUE, .format = PLAN_PERCENT,                    \
      .name = prefix "_arr_share", ALSO_IN_TOTAL("IF(total_arr=0,0,[arr]/total_arr)") },                             \
    { .key = "mean_arr", .head = N_("Mean ARR"), .look = LOOK_VALUE, .format = PLAN_MONEY,                           \
      ALSO_IN_TOTAL("IF([accounts]=0,0,[arr]/[accounts])") },                                                        \
    { .key = "mean_hours", .head = N_("Hours per account"), .look = LOOK_VALUE, .format = PLAN_TWO_DIGITS,           \
      ALSO_IN_TOTAL("IF([accounts]=0,0," prefix "_take[hours:same]/[accounts])") },

#define TAKE_COLUMNS(prefix, title, group, hours_of)                                                                 \
    { .key = "group", .head = title, .look = LOOK_LABEL, .formula = group },                                         \
    { .key = "hours", .head = N_("Hours per month"), .look = LOOK_VALUE, .format = PLAN_ONE_DIGIT,                   \
      .formula = hours_of, .total = TOTAL_SUM },                                                                     \
    { .key = "hour_share", .head = N_("Share of hours"), .look = LOOK_VALUE, .format = PLAN_PERCENT,                 \
      .name = prefix "_hour_share",                                                                                  \
      ALSO_IN_TOTAL("IF(total_required_hours=0,0,[hours]/total_required_hours)") },                                  \
    { .key = "people", .head = N_("CSMs, exact"), .look = LOOK_VALUE, .format = PLAN_TWO_DIGITS,                     \
      ALSO_IN_TOTAL("CSM.HEADCOUNT(" prefix "_who[accounts:same]," prefix "_who[mean_hours:same],"                   \
                    "effective_hours,TRUE,0)"),                                                                      \
      .note = N_("Hours divided by the effective hours of one CSM, not rounded.") },                                 \
    { .key = "accounts_per_csm", .head = N_("Accounts per CSM"), .look = LOOK_VALUE, .format = PLAN_ONE_DIGIT,       \
      .name = prefix "_accounts_per_csm",                                                                            \
      ALSO_IN_TOTAL("IF([people]=0,\"–\"," prefix "_who[accounts:same]/[people])") },                                \
    { .key = "arr_per_csm", .head = N_("ARR per CSM"), .look = LOOK_VALUE, .format = PLAN_MONEY,                     \
      .name = prefix "_arr_per_csm",                                                                                 \
      ALSO_IN_TOTAL("IF([people]=0,\"–\"," prefix "_who[arr:same]/[people])") },                                     \
    { .key = "effort", .head = N_("Hours share ÷ ARR share"), .look = LOOK_VALUE, .format = PLAN_TWO_DIGITS,         \
      .name = prefix "_time_for_arr",                                                                                \
      ALSO_IN_TOTAL("IF(" prefix "_who[arr_share:same]=0,\"–\",[hour_share]/" prefix "_who[arr_share:same])"),       \
      .note = N_("Above 1 the group takes a larger share of the CSMs' time than it brings of the ARR.") },

#define DIVISION_TABLE(prefix, title, described)                                                                     \
    { .name = prefix, .section = title, .section_to = LAST, .columns = described,                                    \
      .count = sizeof described / sizeof *described, .total = N_("All accounts") }

/* Where the time goes that the ARR does not pay for. */
#define MOST_TIME(prefix)                                                                                            \
    { .label = N_("Most time for its ARR"), .name = prefix "_most_time", .look = LOOK_RESULT,                        \
      .formula = "IF(MAX(" prefix "_take[effort])=0,\"–\",INDEX(" prefix "_take[group],"                             \
                 "MATCH(MAX(" prefix "_take[effort])," prefix "_take[effort],0)))",                                  \
      .remark = N_("The group whose share of the hours is largest against its share of the ARR") }

static csm_value nought(const filled *f)
{
    (void)f;
    return csm_number(0);
}

static const char *segment_from(const filled *f)
{
    return f->row ? "INDEX(segment_thresholds,[#]-1)" : NULL;
}

/* In the order of the list of tiers: tech, low, high touch. */
static const char *tier_from(const filled *f)
{
    return f->row ? "IF([#]=2,low_from,high_from)" : NULL;
}

static const table_column segments_who[] = {
    WHO_COLUMNS("segment", N_("Segment"), "INDEX(segment_names,[#])", segment_from, "INDEX(segment_accounts,[#])",
                "INDEX(segment_arr,[#])")
};
static const table_column segments_take[] = {
    TAKE_COLUMNS("segment", N_("Segment"), "INDEX(segment_names,[#])", "INDEX(segment_hours,[#])")
};
static const table_column tiers_who[] = {
    WHO_COLUMNS("tier", N_("Touch tier"), "INDEX(tier_names,[#])", tier_from, "COUNTIF(account_tier_no,[#])",
                "SUMIF(account_tier_no,[#],account_arr)")
};
static const table_column tiers_take[] = {
    TAKE_COLUMNS("tier", N_("Touch tier"), "INDEX(tier_names,[#])", "SUMIF(account_tier_no,[#],account_hours)")
};

typedef struct division {
    table who, take;
    line most;
    const char *chart; /* N_() */
} division;

static const division by_segment = {
    DIVISION_TABLE("segment_who", N_("Segments: who they are"), segments_who),
    DIVISION_TABLE("segment_take", N_("Segments: what they take"), segments_take),
    MOST_TIME("segment"),
    N_("Accounts, ARR and hours by segment"),
};
static const division by_tier = {
    DIVISION_TABLE("tier_who", N_("Touch tiers: who they are"), tiers_who),
    DIVISION_TABLE("tier_take", N_("Touch tiers: what they take"), tiers_take),
    MOST_TIME("tier"),
    N_("Accounts, ARR and hours by touch tier"),
};

typedef struct division_place {
    const table_place *who, *take;
} division_place;

static lxw_row_t put_division(workbook *w, lxw_row_t row, const division *d, size_t groups, division_place *at)
{
    at->who = put_table(w, S, row, &d->who, groups, NULL);
    at->take = put_table(w, S, table_end(at->who) + 1, &d->take, groups, NULL);
    return put_lines(w, S, table_end(at->take), LAST, &d->most, 1) + 1;
}

/* ---- published figures ---- */

typedef struct benchmark {
    const char *figure, *whom, *published, *source, *plan;
} benchmark;

#define PUBLISHED(metric, group)                                                                                     \
    "CSM.BENCHMARK(\"" metric "\",\"" group "\")", "CSM.BENCHMARK_SOURCE(\"" metric "\",\"" group "\")"

static const benchmark benchmarks[] = {
    { N_("Accounts per CSM"), N_("High touch"), PUBLISHED("ACCOUNTS_PER_CSM", "HIGH_TOUCH"),
      "INDEX(tier_accounts_per_csm,3)" },
    { N_("Accounts per CSM"), N_("Mid touch"), PUBLISHED("ACCOUNTS_PER_CSM", "MID_TOUCH"), "\"–\"" },
    { N_("Accounts per CSM"), N_("Low touch"), PUBLISHED("ACCOUNTS_PER_CSM", "LOW_TOUCH"),
      "INDEX(tier_accounts_per_csm,2)" },
    { N_("Accounts per CSM"), N_("All"), PUBLISHED("ACCOUNTS_PER_CSM", "ALL"), "tier_take[accounts_per_csm:total]" },
    { N_("ARR per CSM"), N_("All"), PUBLISHED("ARR_PER_CSM", "ALL"), "tier_take[arr_per_csm:total]" },
};
enum { BENCHMARKS = sizeof benchmarks / sizeof *benchmarks, MID_TOUCH = 1 };

static const table_column benchmark_columns[] = {
    { .key = "figure", .head = N_("Figure"), .look = LOOK_LABEL, .example = WORDS_OF(benchmark, figure) },
    { .key = "whom", .head = N_("Touch tier"), .look = LOOK_LABEL, .example = WORDS_OF(benchmark, whom) },
    { .key = "published", .head = N_("Published"), .look = LOOK_VALUE, .format = PLAN_WHOLE,
      .example = FORMULA_OF(benchmark, published),
      .note = N_("Figures to compare with, not to plan by: companies count accounts and CSMs in "
                 "different ways. Amounts are in USD.") },
    { .key = "plan", .head = N_("This plan"), .look = LOOK_VALUE, .format = PLAN_WHOLE,
      .example = FORMULA_OF(benchmark, plan) },
    { .key = "difference", .head = N_("Difference"), .look = LOOK_VALUE, .format = PLAN_PERCENT,
      .formula = "IF([plan]=\"–\",\"–\",[plan]/[published]-1)" },
    { .key = "source", .head = N_("Source"), .look = LOOK_NOTE, .example = FORMULA_OF(benchmark, source), .to = LAST },
};
static const table published = {
    .name = "published",
    .section = N_("Beside published figures"),
    .columns = benchmark_columns, .count = sizeof benchmark_columns / sizeof *benchmark_columns,
    .examples = benchmarks, .example_size = sizeof *benchmarks, .example_count = BENCHMARKS,
};

static lxw_row_t put_benchmarks(workbook *w, lxw_row_t row)
{
    const table_place *p = put_table(w, S, row, &published, BENCHMARKS, NULL);
    if (!p)
        return 0;
    put_note(w, S, p->first + MID_TOUCH, table_column_at(w, p, "whom", 0),
             N_("The plan has no tier between high and low touch."));
    return table_end(p) + 1;
}

/* ---- natural breaks ---- */

/* Where the ARR itself falls into groups. Ratios of ARR count, unless an account has none. Calc has no INDEX of a
 * single number. */
static const char *break_of(const filled *f)
{
    return f->w->model->segment_count == 2
               ? "IFERROR(CSM.SEGMENT_BREAKS(account_arr,segment_who[##],MIN(account_arr)>0),\"–\")"
               : "IFERROR(INDEX(CSM.SEGMENT_BREAKS(account_arr,segment_who[##],MIN(account_arr)>0),[#]),\"–\")";
}

static const table_column break_columns[] = {
    { .key = "segment", .head = N_("Segment"), .look = LOOK_LABEL, .formula = "INDEX(segment_names,[#:below])" },
    { .key = "today", .head = N_("ARR from, today"), .look = LOOK_VALUE, .format = PLAN_MONEY,
      .formula = "INDEX(segment_thresholds,[#])" },
    { .key = "natural", .head = N_("ARR from, natural"), .look = LOOK_RESULT, .format = PLAN_MONEY,
      .name = "segment_natural", .formula_of = break_of,
      .note = N_("The thresholds at which the ARR of the accounts in a segment varies least. To use them, "
                 "enter them on the sheet of assumptions, or make the plan with --natural-breaks.") },
    { .key = "accounts", .head = N_("Accounts from there on"), .look = LOOK_VALUE, .format = PLAN_WHOLE,
      .formula = "IF([natural]=\"–\",\"–\",SUMPRODUCT((account_arr>=IF([natural]=\"–\",0,[natural]))*1))" },
};
static const table breaks = {
    .name = "breaks",
    .section = N_("Natural breaks"), .section_to = LAST,
    .columns = break_columns, .count = sizeof break_columns / sizeof *break_columns,
};

/* ---- the whole ---- */

static void put_shares(workbook *w, lxw_row_t row, lxw_col_t column, const division *d, const division_place *at)
{
    const chart shares = {
        .type = LXW_CHART_COLUMN,
        .words = { d->chart, d->who.columns->head, N_("Share (%)"), "0%" },
        .categories = table_area(w, at->who, "group", 0),
        .series = { { N_("Accounts"), table_area(w, at->who, "account_share", 0), CHART_SKY },
                    { N_("ARR"), table_area(w, at->who, "arr_share", 0), CHART_BLUE },
                    { N_("CSM hours"), table_area(w, at->take, "hour_share", 0), CHART_ORANGE } },
        .count = 3,
        .labels = at->who && at->who->rows > LABELLED ? LABELS_NONE : LABELS_ABOVE,
    };
    put_chart(w, S, row, column, &shares);
}

static void lay_out(workbook *w)
{
    static const column_width widths[] = { { 1, 1, 28 }, { 2, LAST, 18 } };
    size_t segments = w->model->segment_count;
    division_place of_segments, of_tiers;
    lxw_row_t row;
    set_widths(w, S, COUNTED(widths));
    worksheet_freeze_panes(w->sheets[S].page, 2, 0);
    row = put_division(w, 3, &by_segment, segments, &of_segments);
    row = put_division(w, row, &by_tier, TIERS, &of_tiers);
    row = put_benchmarks(w, row);
    if (segments > 1)
        row = table_end(put_table(w, S, row, &breaks, segments - 1, NULL)) + 1;
    put_shares(w, row, 1, &by_segment, &of_segments);
    put_shares(w, row, CHART_COLUMN, &by_tier, &of_tiers);
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
    .needs = NEEDS(ASSUMPTIONS) | NEEDS(ACCOUNTS) | NEEDS(CAPACITY),
    .lay_out = lay_out,
};
