/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* From keys to cells: formulas are linked when all sheets are laid out, see tables.h. */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cells.h"
#include "tables.h"

/* What is being linked, and where it stands. */
typedef struct linking {
    workbook *w;
    sheet_id sheet;
    lxw_row_t row;
    lxw_col_t column;
    const table_place *own; /* the table that the cell is in; NULL: none */
    size_t field, repetition;
    bool failed;
    char text[4 * 8192];
    size_t n;
} linking;

static void add(linking *l, const char *text, size_t n)
{
    if (l->n + n >= sizeof l->text)
        l->failed = true;
    else
        memcpy(l->text + l->n, text, n);
    l->n += l->failed ? 0 : n;
}

static void fail(linking *l, const char *formula, const char *problem, const char *what, size_t length)
{
    char address[LXW_MAX_CELL_NAME_LENGTH], place[200], missing[200];
    lxw_rowcol_to_cell(address, l->row, l->column);
    snprintf(place, sizeof place, "%s!%s", l->w->sheets[l->sheet].quoted, address);
    snprintf(missing, sizeof missing, "%s %.*s", problem, (int)length, what);
    workbook_fail_with(l->w, PLAN_UNKNOWN_KEY, plan_text(place), plan_text(formula), plan_text(missing));
    l->failed = true;
}

/* ---- where the cell is ---- */

static size_t row_of(const table_place *p, lxw_row_t row, lxw_col_t column)
{
    return p->across ? (size_t)column - p->first : (size_t)row - p->first;
}

static bool is_in(const table_place *p, const linking *l)
{
    lxw_row_t end = p->across ? p->first + (lxw_row_t)p->rows : table_end(p);
    if (p->sheet != l->sheet)
        return false;
    if (p->across)
        return l->column >= p->first && l->column < end && l->row > p->head && l->row <= p->head + p->table->count;
    return l->row >= p->head && l->row < end && l->column <= p->last_column;
}

/* Which column of the table that is, and which repetition; false: none. */
static bool find_field(const table_place *p, linking *l)
{
    lxw_col_t at = p->across ? (lxw_col_t)(l->row - p->head - 1) : l->column;
    for (size_t i = 0; i < p->table->count; i++)
        if (at >= p->at[i] && at < p->at[i] + p->repeated[i]) {
            l->field = i;
            l->repetition = (size_t)(at - p->at[i]);
            return true;
        }
    return false;
}

static void find_own(linking *l)
{
    for (const table_place *p = l->w->tables; p; p = p->next)
        if (is_in(p, l) && find_field(p, l)) {
            l->own = p;
            return;
        }
}

static const table_place *named_table(const workbook *w, const char *name, size_t length)
{
    const table_place *p = w->tables;
    while (p && !(strlen(p->table->name) == length && memcmp(p->table->name, name, length) == 0))
        p = p->next;
    return p;
}

/* ---- one reference ---- */

typedef struct reference {
    const char *key, *what; /* what is said after the colon; "": this row */
    size_t key_length, what_length;
} reference;

static bool reads(const char *text, size_t length, const char *word)
{
    return strlen(word) == length && memcmp(word, text, length) == 0;
}

static bool says(const reference *r, const char *word)
{
    return reads(r->what, r->what_length, word);
}

static size_t field_of(const table_place *p, const reference *r)
{
    for (size_t i = 0; i < p->table->count; i++)
        if (p->repeated[i] && strlen(p->table->columns[i].key) == r->key_length &&
            memcmp(p->table->columns[i].key, r->key, r->key_length) == 0)
            return i;
    return p->table->count;
}

static void add_sheet(linking *l, const table_place *p)
{
    if (p->sheet != l->sheet) {
        add(l, l->w->sheets[p->sheet].quoted, strlen(l->w->sheets[p->sheet].quoted));
        add(l, "!", 1);
    }
}

/* Rows and columns of the table, as the sheet has them. */
static void add_cell(linking *l, const table_place *p, size_t row, size_t column, bool fixed)
{
    char text[LXW_MAX_CELL_NAME_LENGTH];
    lxw_row_t r = (lxw_row_t)(p->across ? p->head + 1 + column : row);
    lxw_col_t c = (lxw_col_t)(p->across ? row : column);
    if (fixed)
        lxw_rowcol_to_cell_abs(text, r, c, LXW_TRUE, LXW_TRUE);
    else
        lxw_rowcol_to_cell(text, r, c);
    add(l, text, strlen(text));
}

static void add_area(linking *l, const table_place *p, size_t row, size_t column, size_t last_row, size_t last_column)
{
    add_sheet(l, p);
    add_cell(l, p, row, column, true);
    if (row == last_row && column == last_column)
        return;
    add(l, ":", 1);
    add_cell(l, p, last_row, last_column, true);
}

/* The row that is meant, as the sheet has it; false: what is said is none of these. */
static bool row_meant(const linking *l, const table_place *p, const reference *r, size_t *row)
{
    size_t here = row_of(l->own ? l->own : p, l->row, l->column), last = p->rows - 1;
    bool in_place = !r->what_length || says(r, "same"); /* also in the line of totals */
    char *end;
    if (in_place)
        *row = here;
    else if (says(r, "above"))
        *row = here - 1;
    else if (says(r, "below"))
        *row = here + 1;
    else if (says(r, "first"))
        *row = 0;
    else if (says(r, "last"))
        *row = last;
    else if (says(r, "mirror"))
        *row = last - here;
    else if (says(r, "total") && p->table->total)
        *row = p->rows;
    else if (isdigit((unsigned char)*r->what))
        *row = strtoul(r->what, &end, 10) - 1;
    else
        return false;
    if (*row >= p->rows && !((in_place || says(r, "total")) && *row == p->rows && p->table->total))
        return false;
    *row += p->first;
    return true;
}

static bool add_meant(linking *l, const table_place *p, const reference *r, size_t field, size_t repetition)
{
    const table_column *c = &p->table->columns[field];
    size_t column = p->at[field] + repetition, row, last = p->first + p->rows - 1;
    bool whole = says(r, "all") || (p != l->own && !r->what_length);
    if (whole && p != l->own && c->name && p->repeated[field] == 1) {
        add(l, c->name, strlen(c->name));
    } else if (whole) {
        add_area(l, p, p->first, p->at[field], last, p->at[field] + p->repeated[field] - 1);
    } else if (says(r, "rows")) {
        add_area(l, p, p->first, column, last, column);
    } else if (r->what_length > 7 && memcmp(r->what, "column ", 7) == 0) {
        column = strtoul(r->what + 7, NULL, 10) - 1;
        if (column >= p->repeated[field])
            return false;
        column += p->at[field];
        add_area(l, p, p->first, column, last, column);
    } else if (says(r, "row")) {
        row = p->first + row_of(p, l->row, l->column);
        add_area(l, p, row, p->at[field], row, p->at[field] + p->repeated[field] - 1);
    } else if (says(r, "head")) {
        add_area(l, p, p->head, column, p->head, column);
    } else if (row_meant(l, p, r, &row)) {
        add_sheet(l, p);
        add_cell(l, p, row, column, p != l->own && !says(r, "same"));
    } else {
        return false;
    }
    return true;
}

/* What stands between the brackets from `text` on. */
static void add_reference(linking *l, const char *formula, const table_place *p, const char *text, size_t length)
{
    const char *colon = memchr(text, ':', length);
    reference r = { text, "", colon ? (size_t)(colon - text) : length, 0 };
    size_t field;
    if (colon) {
        r.what = colon + 1;
        r.what_length = length - r.key_length - 1;
    }
    field = !p ? 0 : r.key_length ? field_of(p, &r) : p == l->own ? l->field : p->table->count;
    if (!p)
        fail(l, formula, "table around", text, length);
    else if (field == p->table->count)
        fail(l, formula, "column", text, length);
    else if (!add_meant(l, p, &r, field,
                        p == l->own && p->repeated[field] > l->repetition ? l->repetition : 0))
        fail(l, formula, "cell", text, length);
}

/* [#], [##] and the like, of which another table has the second only; false: none of these. */
static bool add_number(linking *l, const table_place *p, const char *text, size_t length)
{
    char number[24];
    size_t n;
    if (!p)
        return false;
    if (reads(text, length, "##"))
        n = p->rows;
    else if (p != l->own)
        return false;
    else if (reads(text, length, "@"))
        n = l->repetition + 1;
    else if (reads(text, length, "#"))
        n = row_of(p, l->row, l->column) + 1;
    else if (reads(text, length, "#:above"))
        n = row_of(p, l->row, l->column);
    else if (reads(text, length, "#:below"))
        n = row_of(p, l->row, l->column) + 2;
    else if (reads(text, length, "#:sheet"))
        n = (size_t)l->row + 1;
    else
        return false;
    snprintf(number, sizeof number, "%zu", n);
    add(l, number, strlen(number));
    return true;
}

/* From a bracket on, with the table's name before it, to behind the other bracket. */
static const char *link_reference(linking *l, const char *formula, const char *bracket, const char *name,
                                  size_t name_length)
{
    const char *end = strchr(bracket, ']');
    const table_place *p = name_length ? named_table(l->w, name, name_length) : l->own;
    if (!end) {
        fail(l, formula, "end of", bracket, strlen(bracket));
        return bracket + strlen(bracket);
    }
    if (name_length && !p)
        fail(l, formula, "table", name, name_length);
    else if (!add_number(l, p, bracket + 1, (size_t)(end - bracket) - 1))
        add_reference(l, formula, p, bracket + 1, (size_t)(end - bracket) - 1);
    return end + 1;
}

const char *linked_formula(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, const char *formula)
{
    linking *l = calloc(1, sizeof *l);
    const char *c = formula, *made;
    if (!l) {
        workbook_fail(w, PLAN_NO_MEMORY);
        return NULL;
    }
    l->w = w;
    l->sheet = s;
    l->row = row;
    l->column = column;
    find_own(l);
    while (*c && !l->failed) {
        size_t n = strcspn(c, "\"[abcdefghijklmnopqrstuvwxyz");
        add(l, c, n);
        c += n;
        if (*c == '"') { /* a text is left alone */
            n = strcspn(c + 1, "\"") + 1;
            n += c[n] == '"';
            add(l, c, n);
            c += n;
            continue;
        }
        n = strspn(c, "abcdefghijklmnopqrstuvwxyz0123456789_");
        if (c[n] == '[')
            c = link_reference(l, formula, c + n, c, n);
        else {
            add(l, c, n);
            c += n;
        }
    }
    l->text[l->n] = '\0';
    if (l->failed)
        workbook_fail_too_long(w, formula);
    made = l->failed ? NULL : workbook_text(w, l->text);
    free(l);
    return w->error ? NULL : made;
}
