/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "tables.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "blocks.h"
#include "cells.h"
#include "styles.h"

/* ---- words in formulas ---- */

/* In a text of a formula a quotation mark is written twice. */
static size_t copy_quoted(char *out, const char *words)
{
    size_t n = 0;
    for (; *words; words++) {
        if (*words == '"')
            out[n++] = '"';
        out[n++] = *words;
    }
    return n;
}

/* The formula with the words in place of {0} … {5}; in the workbook's own memory where there are any. */
static const char *with_words(workbook *w, const char *formula, const char *const *words)
{
    size_t room, n = 0;
    const char *made;
    char *text;
    if (!formula || !strchr(formula, '{'))
        return formula;
    room = strlen(formula) + 1;
    for (size_t i = 0; i < TABLE_WORDS; i++)
        room += words[i] ? 2 * strlen(say(w, words[i])) * strlen(formula) / 3 : 0;
    text = malloc(room);
    for (const char *c = formula; text && *c;) {
        bool place = c[0] == '{' && c[1] >= '0' && c[1] < '0' + TABLE_WORDS && c[2] == '}';
        const char *word = place ? words[c[1] - '0'] : NULL;
        if (word)
            n += copy_quoted(text + n, say(w, word));
        else
            text[n++] = *c;
        c += word ? 3 : 1;
    }
    if (!text) {
        workbook_fail(w, PLAN_NO_MEMORY);
        return formula;
    }
    text[n] = '\0';
    made = workbook_text(w, text);
    free(text);
    return made;
}

/* ---- places ---- */

static bool is_there(const workbook *w, const table_column *c)
{
    return !c->there || c->there(w);
}

static table_place *new_place(workbook *w, sheet_id s, const table *t)
{
    table_place *p = csm_arena_get(&w->texts, 1, sizeof *p);
    lxw_col_t *at = csm_arena_get(&w->texts, t->count, sizeof *at);
    size_t *repeated = csm_arena_get(&w->texts, t->count, sizeof *repeated);
    if (!p || !at || !repeated) {
        workbook_fail(w, PLAN_NO_MEMORY);
        return NULL;
    }
    *p = (table_place){ .table = t, .sheet = s, .at = at, .repeated = repeated, .next = w->tables };
    return p;
}

static void place_columns(const workbook *w, table_place *p)
{
    lxw_col_t next = 1;
    for (size_t i = 0; i < p->table->count; i++) {
        const table_column *c = &p->table->columns[i];
        p->repeated[i] = !is_there(w, c) ? 0 : c->repeat ? c->repeat(w) : 1;
        p->at[i] = c->at ? c->at : next;
        next = p->repeated[i] && c->to ? (lxw_col_t)(c->to + 1) : (lxw_col_t)(p->at[i] + p->repeated[i]);
        if (p->repeated[i] && next - 1 > p->last_column)
            p->last_column = (lxw_col_t)(next - 1);
    }
}

static size_t index_of(workbook *w, const table_place *p, const char *key)
{
    for (size_t i = 0; i < p->table->count; i++)
        if (p->repeated[i] && strcmp(p->table->columns[i].key, key) == 0)
            return i;
    workbook_fail_with(w, PLAN_UNKNOWN_COLUMN, plan_text(key), plan_text(p->table->name));
    return 0;
}

lxw_col_t table_column_at(workbook *w, const table_place *p, const char *key, size_t repetition)
{
    return p ? (lxw_col_t)(p->at[index_of(w, p, key)] + repetition) : 0;
}

lxw_row_t table_end(const table_place *p)
{
    if (!p)
        return 0;
    if (p->across)
        return p->head + 1 + (lxw_row_t)p->table->count;
    return p->first + (lxw_row_t)p->rows + (p->table->total != NULL);
}

const char *table_part(workbook *w, const table_place *p, const char *key, size_t repetition, size_t first,
                       size_t last)
{
    lxw_col_t c = table_column_at(w, p, key, repetition);
    if (!p)
        return NULL;
    if (p->across)
        return area_text(w, p->sheet, p->head + 1 + c, (lxw_col_t)(p->first + first), p->head + 1 + c,
                         (lxw_col_t)(p->first + last));
    return area_text(w, p->sheet, p->first + (lxw_row_t)first, c, p->first + (lxw_row_t)last, c);
}

const char *table_area(workbook *w, const table_place *p, const char *key, size_t repetition)
{
    return p ? table_part(w, p, key, repetition, 0, p->rows - 1) : NULL;
}

const char *table_head(workbook *w, const table_place *p, const char *key, size_t repetition)
{
    lxw_col_t c = table_column_at(w, p, key, repetition);
    return p ? area_text(w, p->sheet, p->head, c, p->head, c) : NULL;
}

/* ---- cells ---- */

/* What the example of that row has for the column; NULL: nothing. */
static const void *example_of(const table *t, const table_column *c, const filled *f)
{
    const char *records = t->examples ? t->examples : f->data;
    if (!c->example.kind || !records || (t->examples && f->row >= t->example_count))
        return NULL;
    return records + f->row * t->example_size + c->example.at;
}

/* The formula of that cell; NULL: it has a value. */
static const char *cell_formula(const table *t, const table_column *c, const filled *f, size_t rows)
{
    const void *example = example_of(t, c, f);
    if (example && c->example.kind == EXAMPLE_FORMULA)
        return with_words(f->w, *(const char *const *)example, c->words);
    if (c->formula_of)
        return with_words(f->w, c->formula_of(f), c->words);
    if (f->row < TABLE_FORMULAS && c->formulas[f->row])
        return c->formulas[f->row];
    if (f->row == 0 && c->first)
        return c->first;
    return f->row + 1 == rows && c->last ? c->last : c->formula;
}

static void put_given(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, look look, plan_format format,
                      size_t wrap, csm_value value)
{
    if (value.kind == CSM_IS_TEXT && wrap)
        put_wrapped(w, s, row, column, look, wrap, value.text);
    else if (value.kind == CSM_IS_TEXT)
        put_text(w, s, row, column, look, value.text);
    else if (value.kind == CSM_IS_NUMBER)
        put_number(w, s, row, column, look, format, value.number);
    else if (value.kind == CSM_IS_BLANK)
        put_empty(w, s, row, column, look, format);
}

/* What the cell starts with. */
static csm_value given_value(const table *t, const table_column *c, const filled *f)
{
    const void *example = example_of(t, c, f);
    const char *text;
    if (c->value)
        return c->value(f);
    if (c->number < 0 || c->number > 0)
        return csm_number(c->number);
    if (!example)
        return (csm_value){ .kind = CSM_IS_BLANK };
    if (c->example.kind == EXAMPLE_NUMBER)
        return csm_number(*(const double *)example);
    text = *(const char *const *)example;
    if (!text)
        return (csm_value){ .kind = CSM_IS_BLANK };
    return csm_text(c->example.kind == EXAMPLE_WORDS ? say(f->w, text) : text);
}

static void put_field(workbook *w, const table_place *p, size_t field, const table_column *c, size_t row,
                      size_t repetition, const void *data)
{
    const filled here = { w, row, repetition, c->field, data, field };
    lxw_row_t r = p->across ? p->head + 1 + (lxw_row_t)field : p->first + (lxw_row_t)row;
    lxw_col_t column = (lxw_col_t)(p->across ? p->first + row : p->at[field] + repetition);
    look look = c->look_of ? c->look_of(w, row) : c->look;
    plan_format format = c->format_of ? c->format_of(&here) : c->format;
    const char *formula = cell_formula(p->table, c, &here, p->rows);
    if (c->later && c->is_later(w))
        put_later(w, p->sheet, r, column, look, format, c->later, row, c->field);
    else if (formula && c->value_alone)
        put_frozen(w, p->sheet, r, column, look, format, formula);
    else if (formula)
        put_keyed_formula(w, p->sheet, r, column, look, format, formula);
    else
        put_given(w, p->sheet, r, column, look, format, c->wrap, given_value(p->table, c, &here));
}

/* The column with its words filled in. */
static table_column worded(workbook *w, const table_column *c)
{
    table_column made = *c;
    made.formula = c->formula ? with_words(w, c->formula, c->words) : NULL;
    made.first = c->first ? with_words(w, c->first, c->words) : NULL;
    made.last = c->last ? with_words(w, c->last, c->words) : NULL;
    made.total = c->total ? with_words(w, c->total, c->words) : NULL;
    for (size_t i = 0; i < TABLE_FORMULAS; i++)
        made.formulas[i] = c->formulas[i] ? with_words(w, c->formulas[i], c->words) : NULL;
    return made;
}

/* ---- names, rules, keys ---- */

/* The first and the last row that the reader may change; false: none. */
static bool find_inputs(const workbook *w, const table_place *p, const table_column *c, size_t *first, size_t *last)
{
    bool found = false;
    for (size_t i = 0; i < p->rows; i++)
        if ((c->look_of ? c->look_of(w, i) : c->look) == LOOK_INPUT) {
            *first = found ? *first : i;
            *last = i;
            found = true;
        }
    return found;
}

static void name_rows(workbook *w, const table_place *p, size_t field, const char *name, size_t first, size_t last)
{
    if (p->across)
        name_cells(w, name, p->sheet, p->head + 1 + (lxw_row_t)field, (lxw_col_t)(p->first + first),
                   p->head + 1 + (lxw_row_t)field, (lxw_col_t)(p->first + last));
    else
        name_cells(w, name, p->sheet, p->first + (lxw_row_t)first, p->at[field], p->first + (lxw_row_t)last,
                   (lxw_col_t)(p->at[field] + p->repeated[field] - 1));
}

static void name_field(workbook *w, const table_place *p, size_t field)
{
    const table_column *c = &p->table->columns[field];
    char key[100], name[100];
    size_t first = 0, last = 0;
    bool input = find_inputs(w, p, c, &first, &last);
    snprintf(key, sizeof key, "%s[%s]", p->table->name, c->key);
    snprintf(name, sizeof name, "%s_%s", p->table->name, c->key);
    if (!p->rows || (!c->name && !input))
        return;
    name_rows(w, p, field, c->name ? c->name : name, c->name ? 0 : first, c->name ? p->rows - 1 : last);
    if (input)
        key_input(w, key, c->name ? c->name : name);
}

static bool same_rule(const table_column *a, const table_column *b)
{
    if (a->look_of != b->look_of)
        return false;
    if (a->choose || b->choose)
        return a->choose && b->choose && strcmp(a->choose, b->choose) == 0;
    return !a->high_of && !b->high_of && !(a->low < b->low) && !(a->low > b->low) && !(a->high < b->high) &&
           !(a->high > b->high) &&
           (a->format == PLAN_DATE) == (b->format == PLAN_DATE);
}

static bool has_rule(const table_column *c)
{
    return c->choose || c->low < 0 || c->high > 0 || c->high_of;
}

static void accept(workbook *w, const table_place *p, const table_column *c, lxw_col_t first, lxw_col_t last)
{
    size_t from = 0, to = 0;
    lxw_row_t start, end;
    if (!find_inputs(w, p, c, &from, &to))
        return;
    start = p->first + (lxw_row_t)from;
    end = p->first + (lxw_row_t)to;
    if (c->choose)
        accept_list(w, p->sheet, start, first, end, last, c->choose);
    else
        (c->format == PLAN_DATE ? accept_dates : accept_numbers)(w, p->sheet, start, first, end, last, c->low,
                                                                 c->high_of ? c->high_of(w) : c->high);
}

/* Neighbours with one rule share it. */
static void accept_all(workbook *w, const table_place *p)
{
    for (size_t i = 0; i < p->table->count && p->rows; i++) {
        const table_column *c = &p->table->columns[i];
        size_t next = i;
        lxw_col_t last;
        if (!p->repeated[i] || !has_rule(c))
            continue;
        do
            last = (lxw_col_t)(p->at[next] + p->repeated[next] - 1);
        while (++next < p->table->count && p->repeated[next] && p->at[next] == last + 1 &&
               has_rule(&p->table->columns[next]) && same_rule(c, &p->table->columns[next]));
        accept(w, p, c, p->at[i], last);
        i = next - 1;
    }
}

/* ---- heads and totals ---- */

static void put_groups(workbook *w, lxw_row_t row, const table_place *p)
{
    const table *t = p->table;
    if (t->section)
        put_section(w, p->sheet, row, p->at[0], t->section_to ? t->section_to : p->last_column, t->section);
    for (size_t i = 0; i < t->group_count; i++) {
        const table_group *g = &t->groups[i];
        size_t last = g->last ? index_of(w, p, g->last) : 0;
        put_section(w, p->sheet, row, p->at[index_of(w, p, g->first)],
                    g->last ? (lxw_col_t)(p->at[last] + p->repeated[last] - 1) : p->last_column, g->words);
    }
}

/* The head and the cells of a column that takes several of the sheet's. */
static void merge_cells(workbook *w, const table_place *p, size_t field)
{
    const table_column *merged = &p->table->columns[field];
    lxw_col_t first = p->at[field], last = merged->to;
    if (!p->repeated[field] || last <= first)
        return;
    for (lxw_col_t c = (lxw_col_t)(first + 1); c <= last; c++) {
        if (!p->table->headless)
            put_empty(w, p->sheet, p->head, c, LOOK_HEADER, PLAN_GENERAL);
        for (lxw_row_t i = 0; i < p->rows && merged->spread; i++)
            put_empty(w, p->sheet, p->first + i, c, merged->look, PLAN_GENERAL);
    }
    for (lxw_row_t row = p->head; row < p->first + (lxw_row_t)p->rows; row++)
        worksheet_merge_range(w->sheets[p->sheet].page, row, first, row, last, "", NULL);
}

static void put_table_heads(workbook *w, const table_place *p)
{
    for (size_t i = 0; i < p->table->count; i++) {
        const table_column *c = &p->table->columns[i];
        for (size_t k = 0; k < p->repeated[i]; k++)
            if (c->head_formula)
                put_keyed_formula(w, p->sheet, p->head, (lxw_col_t)(p->at[i] + k), LOOK_HEADER, PLAN_GENERAL,
                                  c->head_formula);
            else if (c->head)
                put_words(w, p->sheet, p->head, (lxw_col_t)(p->at[i] + k), LOOK_HEADER, c->head);
        if (c->note && p->repeated[i])
            put_note(w, p->sheet, p->head, p->at[i], c->note);
    }
    set_height(w, p->sheet, p->head, p->table->head_height > 0 ? p->table->head_height : 32);
}

static void put_total_of(workbook *w, const table_place *p, size_t field)
{
    const table_column *c = &p->table->columns[field];
    lxw_row_t row = p->first + (lxw_row_t)p->rows;
    for (size_t k = 0; k < p->repeated[field]; k++)
        if (c->total)
            put_keyed_formula(w, p->sheet, row, (lxw_col_t)(p->at[field] + k), LOOK_TOTAL, c->format,
                              with_words(w, c->total, c->words));
        else
            put_empty(w, p->sheet, row, (lxw_col_t)(p->at[field] + k), LOOK_TOTAL, PLAN_GENERAL);
    if (c->total_name)
        name_cells(w, c->total_name, p->sheet, row, p->at[field], row,
                   (lxw_col_t)(p->at[field] + p->repeated[field] - 1));
    if (c->total_note)
        put_note(w, p->sheet, row, p->at[field], c->total_note);
}

static void put_totals(workbook *w, const table_place *p)
{
    size_t to = p->table->total_to ? index_of(w, p, p->table->total_to) : p->table->count - 1;
    put_words(w, p->sheet, p->first + (lxw_row_t)p->rows, p->at[0], LOOK_TOTAL_LABEL, p->table->total);
    for (size_t i = 1; i <= to; i++)
        put_total_of(w, p, i);
}

/* ---- the whole ---- */

static table_place *put_frame(workbook *w, sheet_id s, lxw_row_t row, const table *t, size_t rows)
{
    table_place *p = new_place(w, s, t);
    bool headings = t->section || t->group_count;
    if (!p)
        return NULL;
    p->head = row + headings;
    p->first = p->head + !t->headless;
    p->rows = rows;
    place_columns(w, p);
    w->tables = p;
    put_groups(w, row, p);
    if (!t->headless)
        put_table_heads(w, p);
    for (size_t i = 0; i < t->count; i++)
        if (p->repeated[i])
            name_field(w, p, i);
    accept_all(w, p);
    if (t->total)
        put_totals(w, p);
    return p;
}

const table_place *put_table(workbook *w, sheet_id s, lxw_row_t row, const table *t, size_t rows, const void *data)
{
    const table_place *p = put_frame(w, s, row, t, rows);
    for (size_t i = 0; p && i < t->count; i++) {
        const table_column c = worded(w, &t->columns[i]);
        merge_cells(w, p, i);
        if (c.frozen && p->repeated[i])
            put_frozen_array(w, s, p->first, p->at[i], (lxw_row_t)rows, c.look, c.format, c.frozen);
        for (size_t r = 0; r < rows && !c.frozen && !w->error; r++)
            for (size_t k = 0; k < p->repeated[i]; k++)
                put_field(w, p, i, &c, r, k, data);
    }
    for (lxw_row_t r = 0; p && r < rows && t->row_height > 0; r++)
        set_height(w, s, p->first + r, t->row_height);
    return p;
}

/* ---- rows that are not kept ---- */

const table_place *put_streamed_table(workbook *w, sheet_id s, lxw_row_t row, const table *t, size_t rows)
{
    w->sheets[s].streamed = put_frame(w, s, row, t, rows);
    return w->sheets[s].streamed;
}

/* A column as the grid asks for its cells. */
typedef struct lender {
    workbook *w;
    const table_column *column;
} lender;

static csm_value lent_cell(const void *data, size_t i)
{
    const lender *l = data;
    return l->column->value(&(filled){ .w = l->w, .row = i, .field = l->column->field });
}

static bool lend_column(workbook *w, const table_place *p, size_t field)
{
    const table_column *c = &p->table->columns[field];
    size_t sheet = w->sheets[p->sheet].number;
    lender *l = csm_arena_get(&w->texts, 1, sizeof *l);
    if (!l)
        return false;
    if (c->kept)
        return grid_lend_numbers(w->grid, sheet, p->at[field], p->first, p->rows, c->kept(w));
    if (c->kept_small)
        return grid_lend_small(w->grid, sheet, p->at[field], p->first, p->rows, c->kept_small(w));
    *l = (lender){ w, c };
    return grid_lend_cells(w->grid, sheet, p->at[field], p->first, p->rows, lent_cell, l);
}

void table_lend(workbook *w, sheet_id s)
{
    const table_place *p = w->sheets[s].streamed;
    for (size_t i = 0; p && i < p->table->count; i++)
        if (p->repeated[i] && !lend_column(w, p, i))
            workbook_fail(w, PLAN_NO_MEMORY);
}

/* One row, of which nothing is kept. */
static void write_streamed_row(workbook *w, const table_place *p, lxw_format *const *formats, size_t row)
{
    lxw_worksheet *page = w->sheets[p->sheet].page;
    for (size_t i = 0; i < p->table->count; i++) {
        const table_column *c = &p->table->columns[i];
        const filled here = { .w = w, .row = row, .field = c->field, .column = i };
        if (p->repeated[i])
            workbook_check(w, write_value(page, p->first + (lxw_row_t)row, p->at[i], c->value(&here), formats[i]));
    }
}

void write_streamed_rows(workbook *w, const table_place *p)
{
    lxw_format **formats = csm_arena_get(&w->texts, p->table->count, sizeof *formats);
    if (!formats)
        workbook_fail(w, PLAN_NO_MEMORY);
    for (size_t i = 0; formats && i < p->table->count; i++)
        formats[i] = style_for(w, p->table->columns[i].look, p->table->columns[i].format);
    for (size_t row = 0; row < p->rows && !w->error; row++) {
        write_streamed_row(w, p, formats, row);
        if (row % 2048 == 0)
            workbook_report(w, "Writing the accounts", (double)row / (double)p->rows);
    }
}

/* ---- tables that lie across ---- */

static void put_across_remark(workbook *w, sheet_id s, lxw_row_t row, const table_column *c, const table_across *across)
{
    if (!across->remark || !(c->remark_formula || (c->remark && *c->remark)))
        return;
    if (across->last > across->remark)
        worksheet_merge_range(w->sheets[s].page, row, across->remark, row, across->last, "", NULL);
    if (c->remark_formula)
        put_keyed_formula(w, s, row, across->remark, LOOK_NOTE, PLAN_GENERAL, c->remark_formula);
    else if (across->wrap)
        put_wrapped(w, s, row, across->remark, LOOK_NOTE, across->wrap, c->remark);
    else
        put_words(w, s, row, across->remark, LOOK_NOTE, c->remark);
}

static void put_across_line(workbook *w, const table_place *p, size_t field, const table_across *across)
{
    const table_column c = worded(w, &p->table->columns[field]);
    lxw_row_t row = p->head + 1 + (lxw_row_t)field;
    put_words(w, p->sheet, row, 1, LOOK_LABEL, c.head);
    if (across->unit && c.unit)
        put_text(w, p->sheet, row, across->unit, LOOK_LABEL, unit_words(w, c.unit));
    for (size_t r = 0; r < across->records; r++)
        put_field(w, p, field, &c, r, 0, across->data);
    name_field(w, p, field);
    if (c.note)
        put_note(w, p->sheet, row, 1, c.note);
    put_across_remark(w, p->sheet, row, &c, across);
}

const table_place *put_table_across(workbook *w, sheet_id s, lxw_row_t row, const table *t,
                                    const table_across *across)
{
    table_place *p = new_place(w, s, t);
    if (!p)
        return NULL;
    p->head = row - 1;
    p->first = across->first;
    p->rows = across->records;
    p->across = true;
    p->last_column = (lxw_col_t)(across->first + across->records - 1);
    for (size_t i = 0; i < t->count; i++) {
        p->at[i] = (lxw_col_t)i;
        p->repeated[i] = 1;
    }
    w->tables = p;
    for (size_t i = 0; i < t->count && !w->error; i++)
        put_across_line(w, p, i, across);
    return p;
}

/* ---- blocks of lines ---- */

static void put_one_line(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t last, const line *l)
{
    const char *formula = with_words(w, l->formula, l->words);
    if (l->sentence) {
        put_conclusion(w, s, row, last, l->label, l->name, formula);
        if (l->one_line)
            set_height(w, s, row, 0);
        return;
    }
    put_line(w, s, row, last, l->label, l->name, l->look, l->format, l->remark ? l->remark : "", formula);
    if (l->remark_formula)
        put_keyed_formula(w, s, row, 3, LOOK_NOTE, PLAN_GENERAL, with_words(w, l->remark_formula, l->words));
    if (l->hidden)
        hide_row(w, s, row);
}

lxw_row_t put_lines(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t last, const line *lines, size_t count)
{
    for (size_t i = 0; i < count && !w->error; i++)
        if (!lines[i].there || lines[i].there(w))
            put_one_line(w, s, row++, last, &lines[i]);
    return row;
}

lxw_row_t put_block(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t last, const char *section, const line *lines,
                    size_t count)
{
    put_section(w, s, row, 1, last, section);
    return put_lines(w, s, row + 1, last, lines, count) + 1;
}

/* ---- inputs ---- */

void put_input(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, const input *i)
{
    put_given(w, s, row, column, LOOK_INPUT, i->format, 0, i->value);
    if (i->choose)
        accept_list(w, s, row, column, row, column, i->choose);
    else if (i->low < 0 || i->high > 0)
        (i->format == PLAN_DATE ? accept_dates : accept_numbers)(w, s, row, column, row, column, i->low, i->high);
    name_cell(w, i->name, s, row, column);
    key_input(w, i->key, i->name);
}

void key_input(workbook *w, const char *key, const char *name)
{
    input_key *k = csm_arena_get(&w->texts, 1, sizeof *k);
    if (!k) {
        workbook_fail(w, PLAN_NO_MEMORY);
        return;
    }
    *k = (input_key){ workbook_text(w, key), workbook_text(w, name), NULL };
    *(w->last_key ? &w->last_key->next : &w->keys) = k;
    w->last_key = k;
}
