/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The third step: the cells are written, row after row, as a page that is not kept in memory needs it. */
#include <stdio.h>
#include <string.h>

#include "catalogue/catalogue.h"
#include "cells.h"
#include "charts.h"
#include "tables.h"

/* Spreadsheets without the extension need a definition of every function that the formulas call. */
static void note_functions(workbook *w, const char *formula)
{
    while ((formula = strstr(formula, "CSM."))) {
        char name[64];
        size_t n = strspn(formula += 4, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"), i = 0;
        const csm_function *f;
        snprintf(name, sizeof name, "%.*s", (int)n, formula);
        f = formula[n] == '(' ? csm_find(name) : NULL;
        while (f && csm_function_at(i) != f)
            i++;
        if (f)
            w->used[i] = true;
    }
}

/* What Excel takes: longer formulas and longer texts within them make it call the file damaged. */
enum { FORMULA_CHARACTERS = 8192, LITERAL_CHARACTERS = 255 };

/* In characters, the longest text between quotation marks. */
static size_t longest_literal(const char *formula)
{
    size_t most = 0, length = 0;
    bool within = false;
    for (const char *c = formula; *c; c++) {
        if (*c == '"') {
            within = !within;
            length = 0;
        } else if (within && ((unsigned char)*c & 0xC0) != 0x80)
            length++;
        most = length > most ? length : most;
    }
    return most;
}

static void check_length(workbook *w, const char *formula)
{
    if (length_of(formula) >= FORMULA_CHARACTERS || longest_literal(formula) > LITERAL_CHARACTERS)
        workbook_fail_too_long(w, formula);
}

static lxw_error write_formula(workbook *w, lxw_worksheet *page, lxw_row_t row, lxw_col_t column, const cell *c,
                               csm_value value)
{
    check_length(w, c->formula);
    if (w->options->lambdas)
        note_functions(w, c->formula);
    if (value.kind == CSM_IS_NUMBER)
        return worksheet_write_formula_num(page, row, column, c->formula, c->format, value.number);
    return worksheet_write_formula_str(page, row, column, c->formula, c->format,
                                       c->error                    ? csm_error_name((csm_error)c->error)
                                       : value.kind == CSM_IS_TEXT ? value.text
                                                                   : "");
}

lxw_error write_value(lxw_worksheet *page, lxw_row_t row, lxw_col_t column, csm_value value, lxw_format *format)
{
    switch (value.kind) {
    case CSM_IS_NUMBER:
        return worksheet_write_number(page, row, column, value.number, format);
    case CSM_IS_TEXT:
        return worksheet_write_string(page, row, column, value.text, format);
    case CSM_IS_MISSING:
    case CSM_IS_BLANK:
    case CSM_IS_ERROR:
    case CSM_IS_RANGE:
        break;
    }
    return worksheet_write_blank(page, row, column, format);
}

static void write_cell(workbook *w, const sheet *s, lxw_row_t row, lxw_col_t column, const cell *c)
{
    csm_value value = grid_get(w->grid, s->number, row, column);
    switch ((cell_kind)c->kind) {
    case CELL_NONE:
        break;
    case CELL_FORMULA:
        workbook_check(w, write_formula(w, s->page, row, column, c, value));
        break;
    case CELL_PROBE:
        workbook_check(w, worksheet_write_formula_str(s->page, row, column, c->formula, c->format, ""));
        break;
    case CELL_LINK:
        workbook_check(w, worksheet_write_url_opt(s->page, row, column, c->formula, c->format, value.text, NULL));
        break;
    case CELL_VALUE:
    case CELL_FROZEN:
    case CELL_FROZEN_ARRAY:
    case CELL_LATER:
        workbook_check(w, write_value(s->page, row, column, value, c->format));
        break;
    }
}

static void write_row(workbook *w, const sheet *s, lxw_row_t row)
{
    const row_height height = row < s->height_count ? s->heights[row] : (row_height){ 0, false };
    lxw_row_col_options hidden = { .hidden = LXW_TRUE };
    if (height.points > 0)
        worksheet_set_row_opt(s->page, row, height.points, NULL, height.hidden ? &hidden : NULL);
    for (size_t c = 0; c < s->column_count; c++)
        if (row < s->columns[c].count)
            write_cell(w, s, row, (lxw_col_t)c, &s->columns[c].cells[row]);
}

static void write_sheet(workbook *w, const sheet *s)
{
    size_t rows = s->height_count;
    for (size_t c = 0; c < s->column_count; c++)
        rows = s->columns[c].count > rows ? s->columns[c].count : rows;
    for (lxw_row_t row = 0; row < rows && !w->error; row++) {
        if (s->streamed && row == s->streamed->first)
            write_streamed_rows(w, s->streamed);
        write_row(w, s, row);
        if (row % 1024 == 0)
            workbook_ask(w);
    }
    if (s->streamed && s->streamed->first >= rows && !w->error)
        write_streamed_rows(w, s->streamed);
}

void workbook_write(workbook *w)
{
    write_charts(w);
    for (sheet_id s = 0; s < SHEETS && !w->error; s++)
        if (w->sheets[s].page)
            write_sheet(w, &w->sheets[s]);
}
