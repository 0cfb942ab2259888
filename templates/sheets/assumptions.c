/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Assumptions: every number that the plan takes for granted, with its source; segments, stages and the
 * lists behind the drop-downs. Everything has a name that the formulas use. */
#include <math.h>
#include <stdio.h>

#include "workbook/blocks.h"
#include "plan/model.h"
#include "plan/staffing.h"
#include "workbook/workbook.h"

enum { LABEL = 1, VALUE, UNIT, LOW, HIGH, SOURCE, RANGE, LINE = 60 /* characters of a source */, RANGE_LINE = 38 };
enum { MULTIPLIER_MOST = 100, MONTHS_MOST = 600 };
static const double unlimited = 1e9; /* beyond it nobody plans */
#define S SHEET_ASSUMPTIONS

static const char *source_of(const workbook *w, size_t i)
{
    if (!isnan(w->options->values[i]))
        return N_("Given when the plan was made");
    if (i == plan_assumption_index("team_size") && w->model->owner_count)
        return N_("Number of owners in the list of accounts");
    return plan_assumption_at(i)->source;
}

static void put_limit(workbook *w, lxw_row_t row, lxw_col_t column, plan_format format, double limit)
{
    if (limit > unlimited)
        put_words(w, S, row, column, LOOK_LABEL, N_("no limit"));
    else if (format == PLAN_YES_NO)
        put_words(w, S, row, column, LOOK_LABEL, limit > 0 ? N_("Yes") : N_("No"));
    else
        put_number(w, S, row, column, LOOK_VALUE, format, limit);
}

/* What is accepted, both included. */
static void put_limits(workbook *w, lxw_row_t row, plan_format format, double low, double high)
{
    put_limit(w, row, LOW, format, low);
    put_limit(w, row, HIGH, format, high);
}

static void put_no_limits(workbook *w, lxw_row_t row, look look)
{
    put_empty(w, S, row, LOW, look, PLAN_GENERAL);
    put_empty(w, S, row, HIGH, look, PLAN_GENERAL);
}

static void put_limit_heads(workbook *w, lxw_row_t row)
{
    put_words(w, S, row, LOW, LOOK_HEADER, N_("Accepted from"));
    put_words(w, S, row, HIGH, LOOK_HEADER, N_("Accepted to"));
}

/* One end of the planning range: NAME_low or NAME_high. */
static void put_end(workbook *w, lxw_row_t row, lxw_col_t column, const plan_assumption *a)
{
    const plan_range *range = &a->range;
    char name[64];
    if (range->about_value) {
        put_formula(w, S, row, column, LOOK_VALUE, a->format, column == LOW ? "MAX(%.15g,%s-0.2*ABS(%s))"
                                                                            : "MIN(%.15g,%s+0.2*ABS(%s))",
                    column == LOW ? a->low : a->high, a->name, a->name);
    } else {
        put_number(w, S, row, column, LOOK_INPUT, a->format, column == LOW ? range->low : range->high);
        accept_numbers(w, S, row, column, row, column, a->low, a->high);
    }
    snprintf(name, sizeof name, "%s_%s", a->name, column == LOW ? "low" : "high");
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
    if (a->format == PLAN_YES_NO) {
        put_words(w, S, row, VALUE, LOOK_INPUT, w->model->values[i] > 0 ? N_("Yes") : N_("No"));
        accept_list(w, S, row, VALUE, row, VALUE, "yes_no");
    } else {
        put_number(w, S, row, VALUE, LOOK_INPUT, a->format, w->model->values[i]);
        (a->format == PLAN_DATE ? accept_dates : accept_numbers)(w, S, row, VALUE, row, VALUE, a->low,
                                                                 a->high);
    }
    name_cell(w, a->name, S, row, VALUE);
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

static void put_result(workbook *w, lxw_row_t row, const char *name, const char *label,
                       const char *unit, const char *remark, plan_format format,
                       const char *formula)
{
    put_words(w, S, row, LABEL, LOOK_RESULT, label);
    put_formula(w, S, row, VALUE, LOOK_RESULT, format, "%s", formula);
    name_cell(w, name, S, row, VALUE);
    put_words(w, S, row, UNIT, LOOK_RESULT, unit);
    put_no_limits(w, row, LOOK_RESULT);
    put_wrapped(w, S, row, SOURCE, LOOK_NOTE, LINE, remark);
}

/* What follows from a section's assumptions stands at its end. */
static lxw_row_t put_section_result(workbook *w, lxw_row_t row, const char *section)
{
    if (section == section_of(plan_assumption_index("score_size")))
        name_cells(w, "score_weights", S, row - 3, VALUE, row - 1, VALUE);
    if (section == section_of(plan_assumption_index("total_hours")))
        put_result(w, row++, "effective_hours", N_("Effective hours of one CSM"),
                   N_("hours per month"), N_("Calculated: what is left for customers"), PLAN_ONE_DIGIT,
                   STAFFING_EFFECTIVE_HOURS);
    if (section == section_of(plan_assumption_index("tickets")))
        put_result(w, row++, "reactive_hours", N_("Reactive hours of one account"),
                   N_("hours per month"), N_("Calculated: unplanned requests that CSMs answer"), PLAN_TWO_DIGITS,
                   STAFFING_REACTIVE_EFFORT);
    return row;
}

static lxw_row_t put_assumptions(workbook *w, lxw_row_t row)
{
    const char *section = NULL;
    for (size_t i = 0; plan_assumption_at(i); i++) {
        if (!plan_assumption_of(w->options->kind, i))
            continue;
        if (section_of(i) != section) {
            row = section ? put_section_result(w, row, section) + 1 : row;
            section = section_of(i);
            put_section(w, S, row++, LABEL, RANGE, section);
        }
        put_assumption(w, row++, i);
    }
    return put_section_result(w, row, section) + 1;
}

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

static lxw_row_t put_segments(workbook *w, lxw_row_t row)
{
    const model *m = w->model;
    lxw_row_t first = row + 2, last;
    put_section(w, S, row++, LABEL, RANGE, N_("Segments, smallest first"));
    put_words(w, S, row, LABEL, LOOK_HEADER, N_("Segment"));
    put_words(w, S, row, VALUE, LOOK_HEADER, N_("ARR from"));
    put_words(w, S, row, UNIT, LOOK_HEADER, N_("Unit"));
    put_limit_heads(w, row);
    put_words(w, S, row++, SOURCE, LOOK_HEADER, N_("Source"));
    for (size_t i = 0; i < m->segment_count; i++, row++) {
        put_text(w, S, row, LABEL, LOOK_INPUT, m->segment_names[i]);
        put_number(w, S, row, VALUE, i ? LOOK_INPUT : LOOK_VALUE, PLAN_MONEY, m->segment_from[i]);
        put_text(w, S, row, UNIT, LOOK_LABEL, unit_words(w, "ARR"));
        put_limits(w, row, PLAN_MONEY, 0, i ? BOOK_ARR_MAX : 0);
        put_wrapped(w, S, row, SOURCE, LOOK_NOTE, LINE, threshold_source(m, i));
    }
    last = row - 1;
    name_cells(w, "segment_names", S, first, LABEL, last, LABEL);
    if (last > first) {
        name_cells(w, "segment_thresholds", S, first + 1, VALUE, last, VALUE);
        accept_numbers(w, S, first + 1, VALUE, last, VALUE, 0, BOOK_ARR_MAX);
    }
    put_words(w, S, row, LABEL, LOOK_LABEL, N_("Number of segments"));
    put_formula(w, S, row, VALUE, LOOK_VALUE, PLAN_WHOLE, "COUNTA(segment_names)");
    name_cell(w, "segment_count", S, row, VALUE);
    return row + 2;
}

static lxw_row_t put_stages(workbook *w, lxw_row_t row)
{
    const model *m = w->model;
    lxw_row_t first = row + 2;
    put_section(w, S, row++, LABEL, RANGE, N_("Stages of the customer lifecycle"));
    put_words(w, S, row, LABEL, LOOK_HEADER, N_("Stage"));
    put_words(w, S, row, VALUE, LOOK_HEADER, N_("Effort multiplier"));
    put_words(w, S, row, UNIT, LOOK_HEADER, N_("Unit"));
    put_limit_heads(w, row);
    put_words(w, S, row++, SOURCE, LOOK_HEADER, N_("Source"));
    for (size_t i = 0; i < m->stage_count; i++, row++) {
        put_text(w, S, row, LABEL, LOOK_INPUT, m->stages[i]);
        put_number(w, S, row, VALUE, LOOK_INPUT, PLAN_TWO_DIGITS, m->stage_multipliers[i]);
        put_words(w, S, row, UNIT, LOOK_LABEL, N_("times the designed effort"));
        put_limits(w, row, PLAN_TWO_DIGITS, 0, MULTIPLIER_MOST);
        put_words(w, S, row, SOURCE, LOOK_NOTE, N_("Example value: replace it with your own"));
    }
    accept_numbers(w, S, first, VALUE, row - 1, VALUE, 0, MULTIPLIER_MOST);
    name_cells(w, "stage_names", S, first, LABEL, row - 1, LABEL);
    name_cells(w, "stage_multipliers", S, first, VALUE, row - 1, VALUE);
    return row + 1;
}

/* How long accounts stay in a stage, and where they go from there. */
static lxw_row_t put_passages(workbook *w, lxw_row_t row)
{
    const model *m = w->model;
    lxw_row_t first = row + 2, last = first + (lxw_row_t)m->stage_count - 1;
    put_section(w, S, row++, LABEL, RANGE, N_("How accounts pass through the stages"));
    put_words(w, S, row, LABEL, LOOK_HEADER, N_("Stage"));
    put_words(w, S, row, VALUE, LOOK_HEADER, N_("Mean months"));
    put_words(w, S, row, UNIT, LOOK_HEADER, N_("Next stage"));
    put_limit_heads(w, row);
    put_words(w, S, row, SOURCE, LOOK_HEADER, N_("Source"));
    put_note(w, S, row, UNIT,
             N_("The stage to which accounts go. A stage that names itself keeps its accounts until they "
                "leave: they renew."));
    for (lxw_row_t i = 0; i < m->stage_count; i++) {
        put_formula(w, S, first + i, LABEL, LOOK_LABEL, PLAN_GENERAL, "INDEX(stage_names,%u)", i + 1u);
        put_number(w, S, first + i, VALUE, LOOK_INPUT, PLAN_ONE_DIGIT, m->stage_months[i]);
        put_text(w, S, first + i, UNIT, LOOK_INPUT, m->stages[m->stage_next[i]]);
        put_limits(w, first + i, PLAN_ONE_DIGIT, 1, MONTHS_MOST);
        put_words(w, S, first + i, SOURCE, LOOK_NOTE, N_("Example value: replace it with your own"));
    }
    name_cells(w, "stage_months", S, first, VALUE, last, VALUE);
    name_cells(w, "stage_next", S, first, UNIT, last, UNIT);
    accept_numbers(w, S, first, VALUE, last, VALUE, 1, MONTHS_MOST);
    accept_list(w, S, first, UNIT, last, UNIT, "stage_names");
    put_words(w, S, last + 1, LABEL, LOOK_LABEL, N_("Accounts without a stage count as"));
    put_text(w, S, last + 1, VALUE, LOOK_INPUT, m->stages[m->stage_usual]);
    put_words(w, S, last + 1, UNIT, LOOK_LABEL, N_("stage"));
    put_no_limits(w, last + 1, LOOK_VALUE);
    put_words(w, S, last + 1, SOURCE, LOOK_NOTE, N_("Choice: for the forecast only; their hours are those of "
                                                   "the normal stage"));
    name_cell(w, "stage_of_others", S, last + 1, VALUE);
    accept_list(w, S, last + 1, VALUE, last + 1, VALUE, "stage_names");
    return last + 3;
}

/* What the formulas use stands beside the input, so that a month left empty is not one without work. */
static lxw_row_t put_ramp(workbook *w, lxw_row_t row)
{
    static const double example[PLAN_RAMP_MONTHS] = { 0.1, 0.25, 0.4, 0.6, 0.8, 0.9 };
    enum { MONTHS = PLAN_RAMP_MONTHS };
    bool given = w->options->ramp_count > 0;
    const double *ramp = given ? w->options->ramp : example;
    lxw_row_t first = row + 2, last = first + MONTHS - 1;
    put_section(w, S, row++, LABEL, RANGE, N_("Ramp: productivity of a new colleague"));
    put_words(w, S, row, LABEL, LOOK_HEADER, N_("Month of work"));
    put_words(w, S, row, VALUE, LOOK_HEADER, N_("Productivity"));
    put_words(w, S, row, UNIT, LOOK_HEADER, N_("Used (empty: 100 %)"));
    put_limit_heads(w, row);
    put_words(w, S, row, SOURCE, LOOK_HEADER, N_("Source"));
    for (lxw_row_t i = 0; i < MONTHS; i++) {
        put_number(w, S, first + i, LABEL, LOOK_LABEL, PLAN_WHOLE, i + 1.0);
        if (given && i >= w->options->ramp_count)
            put_empty(w, S, first + i, VALUE, LOOK_INPUT, PLAN_PERCENT);
        else
            put_number(w, S, first + i, VALUE, LOOK_INPUT, PLAN_PERCENT, ramp[i]);
        put_formula(w, S, first + i, UNIT, LOOK_VALUE, PLAN_PERCENT, "IF(C%u=\"\",1,C%u)", first + i + 1u,
                    first + i + 1u);
        put_limits(w, first + i, PLAN_PERCENT, 0, 1);
        put_words(w, S, first + i, SOURCE, LOOK_NOTE,
                  given ? N_("Given when the plan was made") : N_("Example value: replace it with your own"));
    }
    accept_numbers(w, S, first, VALUE, last, VALUE, 0, 1);
    name_cells(w, "ramp_inputs", S, first, VALUE, last, VALUE);
    name_cells(w, "ramp_curve", S, first, UNIT, last, UNIT);
    return last + 2;
}

/* One list of words with the codes that the functions understand, where they need any. */
static lxw_row_t put_list(workbook *w, lxw_row_t row, const char *title,
                          const char *const *words, const char *const *codes, size_t count,
                          const char *words_name, const char *codes_name)
{
    put_words(w, S, row, LABEL, LOOK_HEADER, title);
    put_words(w, S, row, VALUE, LOOK_HEADER, codes ? N_("Code in formulas") : N_("Number"));
    for (size_t i = 0; i < count; i++) {
        put_words(w, S, row + 1 + (lxw_row_t)i, LABEL, LOOK_LABEL, words[i]);
        if (codes && (codes[i][0] < '0' || codes[i][0] > '9'))
            put_text(w, S, row + 1 + (lxw_row_t)i, VALUE, LOOK_LABEL, codes[i]);
        else if (codes)
            put_number(w, S, row + 1 + (lxw_row_t)i, VALUE, LOOK_VALUE, PLAN_WHOLE,
                       codes[i][0] - '0');
        else
            put_number(w, S, row + 1 + (lxw_row_t)i, VALUE, LOOK_VALUE, PLAN_WHOLE,
                       (double)i + 1);
    }
    name_cells(w, words_name, S, row + 1, LABEL, row + (lxw_row_t)count, LABEL);
    if (codes)
        name_cells(w, codes_name, S, row + 1, VALUE, row + (lxw_row_t)count, VALUE);
    return row + (lxw_row_t)count + 1;
}

static lxw_row_t put_lists(workbook *w, lxw_row_t row)
{
    static const char *const yes_no[] = { N_("Yes"), N_("No") };
    static const char *const cadences[] = { N_("Week"), N_("Month"), N_("Quarter"), N_("Year"),
                                            N_("Contract (once)") };
    static const char *const cadence_codes[] = { "WEEK", "MONTH", "QUARTER", "YEAR", "ONCE" };
    static const char *const services[] = { N_("Included"), N_("À la carte") };
    static const char *const service_flags[] = { "1", "0" };
    static const char *const tiers[] = { N_("Tech touch"), N_("Low touch"), N_("High touch") };
    static const char *const tier_codes[] = { "TECH", "LOW", "HIGH" };
    static const char *const statuses[] = { N_("Has room"), N_("In balance"), N_("Overloaded"),
                                            N_("Critical") };
    static const char *const status_codes[] = { "UNDER", "OK", "OVER", "CRITICAL" };
    static const char *const limits[] = { N_("Team today"), N_("Service level"),
                                          N_("ARR ratio"), N_("Budget") };
    static const char *const roles[] = { N_("CSM"), N_("Support"), N_("Account management"),
                                         N_("Onboarding"),
                                         N_("Professional services and training") };
    put_section(w, S, row++, LABEL, RANGE, N_("Lists behind the drop-downs (no need to change)"));
    row = put_list(w, row, N_("Yes or no"), yes_no, NULL, 2, "yes_no", NULL);
    name_cell(w, "word_yes", S, row - 2, LABEL);
    row = put_list(w, row, N_("Cadence"), cadences, cadence_codes, 5, "cadences", "cadence_codes");
    row = put_list(w, row, N_("Service"), services, service_flags, 2, "services",
                   "service_flags");
    name_cell(w, "word_included", S, row - 2, LABEL);
    if (w->options->kind == PLAN_CAPACITY)
        return put_list(w, row, N_("What sets the limit"), limits, NULL, 4, "limit_names", NULL);
    row = put_list(w, row, N_("Touch tier"), tiers, tier_codes, 3, "tier_names", "tier_codes");
    row = put_list(w, row, N_("Load status"), statuses, status_codes, 4, "status_names",
                   "status_codes");
    row = put_list(w, row, N_("What sets the limit"), limits, NULL, 4, "limit_names", NULL);
    return put_list(w, row, N_("Role"), roles, NULL, 5, "role_names", NULL);
}

static void lay_out(workbook *w)
{
    lxw_worksheet *page = w->sheets[S].page;
    plan_kind kind = w->options->kind;
    lxw_row_t row;
    worksheet_set_column(page, LABEL, LABEL, 48, NULL);
    worksheet_set_column(page, VALUE, VALUE, 17, NULL);
    worksheet_set_column(page, UNIT, UNIT, 25, NULL);
    worksheet_set_column(page, LOW, LOW, 12, NULL);
    worksheet_set_column(page, HIGH, HIGH, 17, NULL);
    worksheet_set_column(page, SOURCE, SOURCE, 60, NULL);
    worksheet_set_column(page, RANGE, RANGE, 38, NULL);
    put_words(w, S, 3, LABEL, LOOK_HEADER, N_("Assumption"));
    put_words(w, S, 3, VALUE, LOOK_HEADER, N_("Value"));
    put_words(w, S, 3, UNIT, LOOK_HEADER, N_("Unit"));
    put_words(w, S, 3, LOW, LOOK_HEADER, N_("Low"));
    put_words(w, S, 3, HIGH, LOOK_HEADER, N_("High"));
    put_words(w, S, 3, RANGE, LOOK_HEADER, N_("Source of low and high"));
    put_note(w, S, 3, LOW, N_("The value may plausibly lie between low and high. On the sheet of scenarios you see which of "
                              "these ranges matters most. The cells accept a wider range and say so when they refuse."));
    put_words(w, S, 3, SOURCE, LOOK_HEADER, N_("Source or remark"));
    worksheet_freeze_panes(page, 4, 0);
    row = put_assumptions(w, 5);
    if (kind == PLAN_PORTFOLIO)
        row = put_passages(w, put_stages(w, put_segments(w, row)));
    if (kind == PLAN_PORTFOLIO || kind == PLAN_HIRING)
        row = put_ramp(w, row);
    finish_page(w, S, row - 1, RANGE, 3, 3); /* the lists need not be printed */
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
    .needed = true,
    .lay_out = lay_out,
};
