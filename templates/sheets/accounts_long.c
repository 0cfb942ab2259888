/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Accounts of a long list: values instead of formulas, row after row straight to the file, none of them
 * kept; what other sheets ask of these columns comes from the book and the figures of the accounts. */
#include "accounts.h"

#include <math.h>

#include "csm/segment.h"
#include "plan/model.h"
#include "workbook/styles.h"

#define S SHEET_ACCOUNTS

/* ---- what other sheets see ---- */

static csm_value text_or_blank(const char *text)
{
    return text ? csm_text(text) : (csm_value){ .kind = CSM_IS_BLANK };
}

static csm_value name_at(const void *w, size_t i)
{
    return csm_text(((const workbook *)w)->accounts->names[i]);
}

static csm_value hours_given_at(const void *w, size_t i)
{
    const double *hours = ((const workbook *)w)->accounts->hours;
    return hours && !isnan(hours[i]) ? csm_number(hours[i]) : (csm_value){ .kind = CSM_IS_BLANK };
}

static bool is_strategic(const workbook *w, size_t i)
{
    return w->accounts->strategic && w->accounts->strategic[i];
}

static csm_value strategic_at(const void *w, size_t i)
{
    const served *s = ((const workbook *)w)->served;
    return csm_text(is_strategic(w, i) ? s->yes : s->no);
}

static csm_value owner_no_at(const void *w, size_t i)
{
    const workbook *book = w;
    return csm_number((double)model_owner_of(book->model, book->accounts, i));
}

static csm_value proposed_no_at(const void *w, size_t i)
{
    return csm_number(((const workbook *)w)->served->proposed[i]);
}

static bool is_locked(const workbook *w, size_t i)
{
    return w->accounts->locked && w->accounts->locked[i];
}

static csm_value locked_at(const void *w, size_t i)
{
    return text_or_blank(is_locked(w, i) ? ((const workbook *)w)->served->yes : NULL);
}

static const char *proposed_name(const workbook *w, size_t i)
{
    size_t owner = w->served->proposed ? w->served->proposed[i] : 0;
    return owner ? w->model->owners[owner - 1] : "–";
}

static csm_value proposed_at(const void *w, size_t i)
{
    return csm_text(proposed_name(w, i));
}

/* Blank where the list has no such column. */
static bool lend_labels(workbook *w, lxw_col_t column, const book_label *labels)
{
    return !labels || grid_lend_labels(w->grid, w->sheets[S].number, column, FIRST, w->served->count, labels,
                                       w->accounts->labels);
}

static void lend_columns(workbook *w)
{
    static const struct {
        lxw_col_t column;
        csm_value (*cell)(const void *, size_t);
    } columns[] = { { NAME, name_at }, { STRATEGIC, strategic_at }, { HOURS_GIVEN, hours_given_at },
                    { OWNER_NO, owner_no_at }, { PROPOSED, proposed_at }, { PROPOSED_NO, proposed_no_at },
                    { LOCKED, locked_at } };
    size_t sheet = w->sheets[S].number, n = w->served->count;
    bool lent = grid_lend_numbers(w->grid, sheet, ARR, FIRST, n, w->accounts->arr) &&
                grid_lend_numbers(w->grid, sheet, HOURS, FIRST, n, w->served->hours) &&
                grid_lend_small(w->grid, sheet, SEGMENT_NO, FIRST, n, w->served->segment) &&
                grid_lend_small(w->grid, sheet, SERVED_NO, FIRST, n, w->served->served_as) &&
                grid_lend_small(w->grid, sheet, TIER_NO, FIRST, n, w->served->tier) &&
                lend_labels(w, OWNER, w->accounts->owners) && lend_labels(w, STAGE, w->accounts->stages);
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
        if (w->model->owner_count || columns[i].column != PROPOSED_NO)
            lent = lent && grid_lend_cells(w->grid, sheet, columns[i].column, FIRST, n, columns[i].cell, w);
    if (!lent)
        workbook_fail(w, PLAN_NO_MEMORY);
}

/* ---- the rows ---- */

/* What all rows have in common. */
typedef struct row_parts {
    lxw_format *text, *money, *two_digits, *label, *whole, *hours;
    const char *tiers[3];
    double weights[3], high_from, most_multiplier;
} row_parts;

static void write_text(workbook *w, lxw_row_t row, lxw_col_t column, const char *text, lxw_format *format)
{
    lxw_worksheet *page = w->sheets[S].page;
    workbook_check(w, text ? worksheet_write_string(page, row, column, text, format)
                           : worksheet_write_blank(page, row, column, format));
}

static void write_number(workbook *w, lxw_row_t row, lxw_col_t column, double number, lxw_format *format)
{
    workbook_check(w, worksheet_write_number(w->sheets[S].page, row, column, number, format));
}

static void write_given(workbook *w, lxw_row_t row, size_t i, const row_parts *f)
{
    const book *b = w->accounts;
    double hours = b->hours ? b->hours[i] : NAN;
    write_text(w, row, NAME, b->names[i], f->text);
    write_number(w, row, ARR, b->arr[i], f->money);
    write_text(w, row, REGION, book_label_at(b, b->regions, i), f->text);
    write_text(w, row, OWNER, book_label_at(b, b->owners, i), f->text);
    write_text(w, row, STAGE, book_label_at(b, b->stages, i), f->text);
    write_text(w, row, STRATEGIC, is_strategic(w, i) ? w->served->yes : w->served->no, f->text);
    write_text(w, row, SEGMENT_GIVEN,
               w->model->segments_of_book ? book_label_at(b, b->segments, i) : NULL, f->text);
    if (isnan(hours))
        workbook_check(w, worksheet_write_blank(w->sheets[S].page, row, HOURS_GIVEN, f->two_digits));
    else
        write_number(w, row, HOURS_GIVEN, hours, f->two_digits);
}

/* By the rule of the formulas of short lists. */
static double score_of(const workbook *w, const row_parts *f, size_t i)
{
    double arr = w->accounts->arr[i], multiplier = w->served->multipliers[w->served->stage[i]], score = 0;
    double parts[3] = { f->high_from > 0 && arr < f->high_from ? 100 * arr / f->high_from : 100,
                        is_strategic(w, i) ? 100 : 0,
                        multiplier < f->most_multiplier ? 100 * multiplier / f->most_multiplier : 100 };
    if (f->weights[0] + f->weights[1] + f->weights[2] > 0)
        csm_account_score((csm_vector){ parts, 3 }, (csm_vector){ f->weights, 3 }, &score, NULL);
    return score;
}

static void write_results(workbook *w, lxw_row_t row, size_t i, const row_parts *f)
{
    const served *s = w->served;
    write_text(w, row, SEGMENT, w->model->segment_names[s->segment[i] - 1], f->label);
    write_text(w, row, SERVED_AS, w->model->segment_names[s->served_as[i] - 1], f->label);
    write_text(w, row, TIER, f->tiers[s->tier[i] - 1], f->label);
    write_number(w, row, HOURS, s->hours[i], f->hours);
    write_number(w, row, SCORE, score_of(w, f, i), f->whole);
    write_text(w, row, PROPOSED, proposed_name(w, i), f->label);
    write_number(w, row, SEGMENT_NO, s->segment[i], f->whole);
    write_number(w, row, SERVED_NO, s->served_as[i], f->whole);
    write_number(w, row, TIER_NO, s->tier[i], f->whole);
    write_number(w, row, OWNER_NO, (double)model_owner_of(w->model, w->accounts, i), f->whole);
    write_number(w, row, PROPOSED_NO, s->proposed ? s->proposed[i] : 0, f->whole);
    write_text(w, row, LOCKED, is_locked(w, i) ? w->served->yes : NULL, f->label);
}

static row_parts make_parts(workbook *w)
{
    static const char *const tiers[] = { N_("Tech touch"), N_("Low touch"), N_("High touch") };
    row_parts f = { .text = style_for(w, LOOK_INPUT, PLAN_GENERAL),
                    .money = style_for(w, LOOK_INPUT, PLAN_MONEY),
                    .two_digits = style_for(w, LOOK_INPUT, PLAN_TWO_DIGITS),
                    .label = style_for(w, LOOK_VALUE, PLAN_GENERAL),
                    .whole = style_for(w, LOOK_VALUE, PLAN_WHOLE),
                    .hours = style_for(w, LOOK_VALUE, PLAN_TWO_DIGITS),
                    .high_from = workbook_number(w, "high_from", 0) };
    for (size_t i = 0; i < 3; i++) {
        f.tiers[i] = say(w, tiers[i]);
        f.weights[i] = workbook_number(w, "score_weights", i);
    }
    for (size_t i = 1; i <= w->model->stage_count; i++)
        f.most_multiplier = fmax(f.most_multiplier, w->served->multipliers[i]);
    return f;
}

static void write_rows(workbook *w)
{
    const row_parts f = make_parts(w);
    for (size_t i = 0; i < w->served->count && !w->error; i++) {
        lxw_row_t row = FIRST + (lxw_row_t)i;
        write_given(w, row, i, &f);
        write_results(w, row, i, &f);
        if (i % 2048 == 0)
            workbook_report(w, "Writing the accounts", (double)i / (double)w->served->count);
    }
}

void lend_long_accounts(workbook *w)
{
    lend_columns(w);
}

void put_long_accounts(workbook *w)
{
    stream_rows(w, S, FIRST, (lxw_row_t)w->accounts->account_count, write_rows);
    put_accounts_totals(w);
    put_accounts_head(w);
}
