/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Assumptions: every number that the plan takes for granted, with its source; segments, stages and the
 * lists behind the drop-downs. Everything has a name that the formulas use. */
#include <math.h>
#include <stdio.h>

#include "plan/model.h"
#include "plan/staffing.h"
#include "workbook/blocks.h"
#include "workbook/tables.h"

enum { HEAD = 3, LABEL = 1, VALUE, UNIT, LOW, HIGH, SOURCE, RANGE };
enum { LINE = 60 /* characters of a source */, RANGE_LINE = 38 };
enum { MULTIPLIER_MOST = 100, MONTHS_MOST = 600 };
#define S SHEET_ASSUMPTIONS

static const char *source_of(const workbook *w, size_t i)
{
    if (!isnan(w->options->values[i]))
        return N_("Given when the plan was made");
    if (i == plan_assumption_index("team_size") && w->model->owner_count)
        return N_("Number of owners in the list of accounts");
    return plan_assumption_at(i)->source;
}

static void put_no_limits(workbook *w, lxw_row_t row, look look)
{
    put_empty(w, S, row, LOW, look, PLAN_GENERAL);
    put_empty(w, S, row, HIGH, look, PLAN_GENERAL);
}

/* An input for an assumption's cell, or for one beside it. */
static void put_cell(workbook *w, lxw_row_t row, lxw_col_t column, const plan_assumption *a, const char *name,
                     csm_value value)
{
    char key[80];
    bool word = value.kind == CSM_IS_TEXT;
    snprintf(key, sizeof key, "assumptions.%s", name);
    put_input(w, S, row, column, &(input){ .key = key, .name = name, .format = word ? PLAN_GENERAL : a->format,
                                           .value = value, .choose = word ? "yes_no" : NULL, .low = a->low,
                                           .high = a->high });
}

/* One end of the planning range: NAME_low or NAME_high. */
static void put_end(workbook *w, lxw_row_t row, lxw_col_t column, const plan_assumption *a)
{
    char name[64];
    bool low = column == LOW;
    snprintf(name, sizeof name, "%s_%s", a->name, low ? "low" : "high");
    if (!a->range.about_value) {
        put_cell(w, row, column, a, name, csm_number(low ? a->range.low : a->range.high));
        return;
    }
    put_formula(w, S, row, column, LOOK_VALUE, a->format,
                low ? "MAX(%.15g,%s-0.2*ABS(%s))" : "MIN(%.15g,%s+0.2*ABS(%s))", low ? a->low : a->high, a->name,
                a->name);
    name_cell(w, name, S, row, column);
}

/* Two texts beside each other: the one that takes more lines sets the row's height. */
static void put_sources(workbook *w, lxw_row_t row, const char *source, const char *range)
{
    bool longer = length_of(say(w, range)) * LINE > length_of(say(w, source)) * RANGE_LINE;
    if (longer)
        put_words(w, S, row, SOURCE, LOOK_NOTE, source);
    put_wrapped(w, S, row, RANGE, LOOK_NOTE, RANGE_LINE, range);
    if (!longer)
        put_wrapped(w, S, row, SOURCE, LOOK_NOTE, LINE, source);
}

static void put_range(workbook *w, lxw_row_t row, size_t i)
{
    const plan_assumption *a = plan_assumption_at(i);
    if (a->range.choice) {
        put_text(w, S, row, LOW, LOOK_LABEL, "–");
        put_text(w, S, row, HIGH, LOOK_LABEL, "–");
    } else {
        put_end(w, row, LOW, a);
        put_end(w, row, HIGH, a);
    }
    put_sources(w, row, source_of(w, i), a->range.source);
}

static void put_assumption(workbook *w, lxw_row_t row, size_t i)
{
    const plan_assumption *a = plan_assumption_at(i);
    put_words(w, S, row, LABEL, LOOK_LABEL, a->label);
    put_cell(w, row, VALUE, a, a->name,
             a->format == PLAN_YES_NO ? csm_text(say(w, w->model->values[i] > 0 ? N_("Yes") : N_("No")))
                                      : csm_number(w->model->values[i]));
    put_text(w, S, row, UNIT, LOOK_LABEL, unit_words(w, a->unit));
    put_range(w, row, i);
    if (a->note)
        put_note(w, S, row, LABEL, a->note);
}

/* The heading above an assumption; those of one section share the pointer. */
static const char *section_of(size_t i)
{
    while (!plan_assumption_at(i)->section)
        i--;
    return plan_assumption_at(i)->section;
}

/* What follows from a section's assumptions stands at its end. */
static const struct {
    const char *of; /* an assumption of the section */
    const char *name, *label, *remark;
    plan_format format;
    const char *formula;
} results[] = {
    { "total_hours", "effective_hours", N_("Effective hours of one CSM"),
      N_("Calculated: what is left for customers"), PLAN_ONE_DIGIT, STAFFING_EFFECTIVE_HOURS },
    { "tickets", "reactive_hours", N_("Reactive hours of one account"),
      N_("Calculated: unplanned requests that CSMs answer"), PLAN_TWO_DIGITS, STAFFING_REACTIVE_EFFORT },
};

static bool is_section_of(const char *section, const char *assumption)
{
    return section == section_of(plan_assumption_index(assumption));
}

/* Gives the row after the section of which the first assumption stands in `first` and the last above `row`. */
static lxw_row_t put_results(workbook *w, lxw_row_t first, lxw_row_t row, const char *section)
{
    if (is_section_of(section, "score_size"))
        name_cells(w, "score_weights", S, first, VALUE, row - 1, VALUE);
    for (size_t i = 0; i < sizeof results / sizeof *results; i++)
        if (is_section_of(section, results[i].of)) {
            put_words(w, S, row, LABEL, LOOK_RESULT, results[i].label);
            put_formula(w, S, row, VALUE, LOOK_RESULT, results[i].format, "%s", results[i].formula);
            name_cell(w, results[i].name, S, row, VALUE);
            put_words(w, S, row, UNIT, LOOK_RESULT, N_("hours per month"));
            put_no_limits(w, row, LOOK_RESULT);
            put_wrapped(w, S, row++, SOURCE, LOOK_NOTE, LINE, results[i].remark);
        }
    return row;
}

static lxw_row_t put_assumptions(workbook *w, lxw_row_t row)
{
    const char *section = NULL;
    lxw_row_t first = row;
    for (size_t i = 0; plan_assumption_at(i); i++) {
        if (!plan_assumption_of(w->options->kind, i))
            continue;
        if (section_of(i) != section) {
            row = section ? put_results(w, first, row, section) + 1 : row;
            section = section_of(i);
            put_section(w, S, row++, LABEL, RANGE, section);
            first = row;
        }
        put_assumption(w, row++, i);
    }
    return put_results(w, first, row, section) + 1;
}

/* ---- segments, stages, ramp ---- */

/* What a column says in each of its rows. */
enum said { EXAMPLE_VALUE, TIMES_EFFORT };

static csm_value say_it(const filled *f)
{
    static const char *const words[] = { [EXAMPLE_VALUE] = N_("Example value: replace it with your own"),
                                         [TIMES_EFFORT] = N_("times the designed effort") };
    return csm_text(say(f->w, words[f->field]));
}

static csm_value limit_of(const filled *f)
{
    return csm_number((double)f->field);
}

/* What is accepted, both included. */
#define LIMITS(as, least, most)                                                                              \
    { .key = "least", .head = N_("Accepted from"), .look = LOOK_VALUE, .format = as, .value = limit_of,      \
      .field = least },                                                                                      \
    { .key = "most", .head = N_("Accepted to"), .look = LOOK_VALUE, .format = as, .value = limit_of, .field = most }

static const char *threshold_source(const model *m, size_t i)
{
    if (!i)
        return N_("The smallest segment starts at 0");
    if (m->segments_of_book)
        return N_("Used for accounts that name no segment: half-way between the mean ARR of the "
                  "two segments");
    if (m->thresholds_natural)
        return N_("From your accounts: where their ARR varies least within a segment (CSM_SEGMENT_BREAKS)");
    return m->thresholds_given
               ? N_("Given when the plan was made")
               : N_("Example: from your accounts, so that every segment has about the same ARR");
}

static csm_value segment_of(const filled *f)
{
    return csm_text(f->w->model->segment_names[f->row]);
}

static csm_value from_of(const filled *f)
{
    return csm_number(f->w->model->segment_from[f->row]);
}

static csm_value arr_unit(const filled *f)
{
    return csm_text(unit_words(f->w, "ARR"));
}

/* The first segment starts at nought. */
static csm_value most_arr(const filled *f)
{
    return f->row ? csm_text(say(f->w, N_("no limit"))) : csm_number(0);
}

static csm_value threshold_source_of(const filled *f)
{
    return csm_text(say(f->w, threshold_source(f->w->model, f->row)));
}

static look input_below(const workbook *w, size_t row)
{
    (void)w;
    return row ? LOOK_INPUT : LOOK_VALUE;
}

static look label_below(const workbook *w, size_t row)
{
    (void)w;
    return row ? LOOK_LABEL : LOOK_VALUE;
}

static const table_column segment_columns[] = {
    { .key = "name", .head = N_("Segment"), .look = LOOK_INPUT, .name = "segment_names", .value = segment_of },
    { .key = "from", .head = N_("ARR from"), .look = LOOK_INPUT, .look_of = input_below, .format = PLAN_MONEY,
      .value = from_of, .high = BOOK_ARR_MAX },
    { .key = "unit", .head = N_("Unit"), .look = LOOK_LABEL, .value = arr_unit },
    { .key = "least", .head = N_("Accepted from"), .look = LOOK_VALUE, .format = PLAN_MONEY, .value = limit_of },
    { .key = "most", .head = N_("Accepted to"), .look_of = label_below, .format = PLAN_MONEY, .value = most_arr },
    { .key = "source", .head = N_("Source"), .look = LOOK_NOTE, .value = threshold_source_of, .wrap = LINE },
};
#define TABLE(called, heading, of)                                                                \
    { .name = called, .section = heading, .section_to = RANGE, .columns = of,                    \
      .count = sizeof of / sizeof *of, .head_height = LXW_DEF_ROW_HEIGHT }
static const table segments = TABLE("segments", N_("Segments, smallest first"), segment_columns);

static lxw_row_t put_segments(workbook *w, lxw_row_t row)
{
    const table_place *p = put_table(w, S, row, &segments, w->model->segment_count, NULL);
    lxw_row_t last = table_end(p) - 1;
    lxw_col_t from = table_column_at(w, p, "from", 0);
    if (p && last > p->first)
        name_cells(w, "segment_thresholds", S, p->first + 1, from, last, from);
    put_words(w, S, last + 1, LABEL, LOOK_LABEL, N_("Number of segments"));
    put_formula(w, S, last + 1, VALUE, LOOK_VALUE, PLAN_WHOLE, "COUNTA(segment_names)");
    name_cell(w, "segment_count", S, last + 1, VALUE);
    return last + 3;
}

static csm_value stage_of(const filled *f)
{
    return csm_text(f->w->model->stages[f->row]);
}

static csm_value multiplier_of(const filled *f)
{
    return csm_number(f->w->model->stage_multipliers[f->row]);
}

static csm_value months_of(const filled *f)
{
    return csm_number(f->w->model->stage_months[f->row]);
}

static csm_value next_of(const filled *f)
{
    return csm_text(f->w->model->stages[f->w->model->stage_next[f->row]]);
}

static const table_column stage_columns[] = {
    { .key = "name", .head = N_("Stage"), .look = LOOK_INPUT, .name = "stage_names", .value = stage_of },
    { .key = "multiplier", .head = N_("Effort multiplier"), .look = LOOK_INPUT, .format = PLAN_TWO_DIGITS,
      .name = "stage_multipliers", .value = multiplier_of, .high = MULTIPLIER_MOST },
    { .key = "unit", .head = N_("Unit"), .look = LOOK_LABEL, .value = say_it, .field = TIMES_EFFORT },
    LIMITS(PLAN_TWO_DIGITS, 0, MULTIPLIER_MOST),
    { .key = "source", .head = N_("Source"), .look = LOOK_NOTE, .value = say_it, .field = EXAMPLE_VALUE },
};
static const table stages = TABLE("stages", N_("Stages of the customer lifecycle"), stage_columns);

/* How long accounts stay in a stage, and where they go from there. */
static const table_column passage_columns[] = {
    { .key = "stage", .head = N_("Stage"), .look = LOOK_LABEL, .formula = "INDEX(stage_names,[#])" },
    { .key = "months", .head = N_("Mean months"), .look = LOOK_INPUT, .format = PLAN_ONE_DIGIT,
      .name = "stage_months", .value = months_of, .low = 1, .high = MONTHS_MOST },
    { .key = "next", .head = N_("Next stage"), .look = LOOK_INPUT, .name = "stage_next", .value = next_of,
      .choose = "stage_names",
      .note = N_("The stage to which accounts go. A stage that names itself keeps its accounts until they "
                 "leave: they renew.") },
    LIMITS(PLAN_ONE_DIGIT, 1, MONTHS_MOST),
    { .key = "source", .head = N_("Source"), .look = LOOK_NOTE, .value = say_it, .field = EXAMPLE_VALUE },
};
static const table passages = TABLE("passages", N_("How accounts pass through the stages"), passage_columns);

static lxw_row_t put_stages(workbook *w, lxw_row_t row)
{
    const model *m = w->model;
    row = table_end(put_table(w, S, row, &stages, m->stage_count, NULL)) + 1;
    row = table_end(put_table(w, S, row, &passages, m->stage_count, NULL));
    put_words(w, S, row, LABEL, LOOK_LABEL, N_("Accounts without a stage count as"));
    put_input(w, S, row, VALUE, &(input){ .key = "assumptions.stage_of_others", .name = "stage_of_others",
                                          .value = csm_text(m->stages[m->stage_usual]), .choose = "stage_names" });
    put_words(w, S, row, UNIT, LOOK_LABEL, N_("stage"));
    put_no_limits(w, row, LOOK_VALUE);
    put_words(w, S, row, SOURCE, LOOK_NOTE,
              N_("Choice: for the forecast only; their hours are those of the normal stage"));
    return row + 2;
}

static csm_value month_of(const filled *f)
{
    return csm_number((double)f->row + 1);
}

static csm_value ramp_of(const filled *f)
{
    static const double example[PLAN_RAMP_MONTHS] = { 0.1, 0.25, 0.4, 0.6, 0.8, 0.9 };
    const plan_options *o = f->w->options;
    if (o->ramp_count && f->row >= o->ramp_count)
        return (csm_value){ .kind = CSM_IS_BLANK };
    return csm_number(o->ramp_count ? o->ramp[f->row] : example[f->row]);
}

static csm_value ramp_source_of(const filled *f)
{
    return csm_text(say(f->w, f->w->options->ramp_count ? N_("Given when the plan was made")
                                                        : N_("Example value: replace it with your own")));
}

/* What the formulas use stands beside the input, so that a month left empty is not one without work. */
static const table_column ramp_columns[] = {
    { .key = "month", .head = N_("Month of work"), .look = LOOK_LABEL, .format = PLAN_WHOLE, .value = month_of },
    { .key = "productivity", .head = N_("Productivity"), .look = LOOK_INPUT, .format = PLAN_PERCENT,
      .name = "ramp_inputs", .value = ramp_of, .high = 1 },
    { .key = "used", .head = N_("Used (empty: 100 %)"), .look = LOOK_VALUE, .format = PLAN_PERCENT,
      .name = "ramp_curve", .formula = "IF([productivity]=\"\",1,[productivity])" },
    LIMITS(PLAN_PERCENT, 0, 1),
    { .key = "source", .head = N_("Source"), .look = LOOK_NOTE, .value = ramp_source_of },
};
static const table ramp = TABLE("ramp", N_("Ramp: productivity of a new colleague"), ramp_columns);

/* ---- lists ---- */

/* Words with the codes that the functions understand, where they need any. */
typedef struct choices {
    const char *title;       /* N_() */
    const char *name, *code_name; /* of the words, and of the codes */
    const char *first;       /* the name of the first word */
    bool in_capacity;        /* small workbooks have it, too */
    const char *words[5], *codes[5];
} choices;

static const choices lists[] = {
    { .title = N_("Yes or no"), .name = "yes_no", .first = "word_yes", .in_capacity = true,
      .words = { N_("Yes"), N_("No") } },
    { .title = N_("Cadence"), .name = "cadences", .code_name = "cadence_codes", .in_capacity = true,
      .words = { N_("Week"), N_("Month"), N_("Quarter"), N_("Year"), N_("Contract (once)") },
      .codes = { "WEEK", "MONTH", "QUARTER", "YEAR", "ONCE" } },
    { .title = N_("Service"), .name = "services", .code_name = "service_flags", .first = "word_included",
      .in_capacity = true, .words = { N_("Included"), N_("À la carte") }, .codes = { "1", "0" } },
    { .title = N_("Touch tier"), .name = "tier_names", .code_name = "tier_codes",
      .words = { N_("Tech touch"), N_("Low touch"), N_("High touch") }, .codes = { "TECH", "LOW", "HIGH" } },
    { .title = N_("Load status"), .name = "status_names", .code_name = "status_codes",
      .words = { N_("Has room"), N_("In balance"), N_("Overloaded"), N_("Critical") },
      .codes = { "UNDER", "OK", "OVER", "CRITICAL" } },
    { .title = N_("What sets the limit"), .name = "limit_names", .in_capacity = true,
      .words = { N_("Team today"), N_("Service level"), N_("ARR ratio"), N_("Budget") } },
    { .title = N_("Role"), .name = "role_names",
      .words = { N_("CSM"), N_("Support"), N_("Account management"), N_("Onboarding"),
                 N_("Professional services and training") } },
};

/* Beside each word stands its code or its number. */
static lxw_row_t put_list(workbook *w, lxw_row_t row, const choices *list)
{
    lxw_row_t first = row + 1;
    put_words(w, S, row, LABEL, LOOK_HEADER, list->title);
    put_words(w, S, row++, VALUE, LOOK_HEADER, list->code_name ? N_("Code in formulas") : N_("Number"));
    for (size_t i = 0; i < 5 && list->words[i]; i++, row++) {
        const char *code = list->codes[i];
        put_words(w, S, row, LABEL, LOOK_LABEL, list->words[i]);
        if (code && (*code < '0' || *code > '9'))
            put_text(w, S, row, VALUE, LOOK_LABEL, code);
        else
            put_number(w, S, row, VALUE, LOOK_VALUE, PLAN_WHOLE, code ? *code - '0' : (double)i + 1);
    }
    name_cells(w, list->name, S, first, LABEL, row - 1, LABEL);
    if (list->code_name)
        name_cells(w, list->code_name, S, first, VALUE, row - 1, VALUE);
    if (list->first)
        name_cell(w, list->first, S, first, LABEL);
    return row;
}

static void put_lists(workbook *w, lxw_row_t row)
{
    put_section(w, S, row++, LABEL, RANGE, N_("Lists behind the drop-downs (no need to change)"));
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        if (lists[i].in_capacity || w->options->kind == PLAN_PORTFOLIO)
            row = put_list(w, row, &lists[i]);
}

static void put_head(workbook *w)
{
    static const char *const heads[] = { [LABEL] = N_("Assumption"), [VALUE] = N_("Value"), [UNIT] = N_("Unit"),
                                         [LOW] = N_("Low"), [HIGH] = N_("High"), [SOURCE] = N_("Source or remark"),
                                         [RANGE] = N_("Source of low and high") };
    for (lxw_col_t c = LABEL; c <= RANGE; c++)
        put_words(w, S, HEAD, c, LOOK_HEADER, heads[c]);
    put_note(w, S, HEAD, LOW,
             N_("The value may plausibly lie between low and high. On the sheet of scenarios you see which of "
                "these ranges matters most. The cells accept a wider range and say so when they refuse."));
}

static void lay_out(workbook *w)
{
    static const column_width widths[] = { { LABEL, LABEL, 48 }, { VALUE, VALUE, 17 }, { UNIT, UNIT, 25 },
                                           { LOW, LOW, 12 },     { HIGH, HIGH, 17 },   { SOURCE, SOURCE, 60 },
                                           { RANGE, RANGE, 38 } };
    plan_kind kind = w->options->kind;
    lxw_row_t row;
    set_widths(w, S, COUNTED(widths));
    put_head(w);
    worksheet_freeze_panes(w->sheets[S].page, HEAD + 1, 0);
    row = put_assumptions(w, HEAD + 2);
    if (kind == PLAN_PORTFOLIO)
        row = put_stages(w, put_segments(w, row));
    if (kind == PLAN_PORTFOLIO || kind == PLAN_HIRING)
        row = table_end(put_table(w, S, row, &ramp, PLAN_RAMP_MONTHS, NULL)) + 1;
    finish_page(w, S, row - 1, RANGE, HEAD, HEAD); /* the lists need not be printed */
    if (kind == PLAN_PORTFOLIO || kind == PLAN_CAPACITY)
        put_lists(w, row);
}

const sheet_description sheet_assumptions = {
    .shown = { "assumptions", "every parameter with its source" },
    .tab = N_("Assumptions"),
    .colour = TAB_INPUTS,
    .title = N_("Assumptions"),
    .question = N_("Change the yellow cells; every other sheet follows. A month is the period of the "
                 "whole plan."),
    .tells = N_("Every number that the plan takes for granted, with its source"),
    .kinds = IN_PLAN | IN_CAPACITY | IN_HIRING | IN_QUOTA,
    .lay_out = lay_out,
};
