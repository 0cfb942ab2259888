/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The first step: cells are recorded with their style; those with formulas wait for their values. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cells.h"
#include "styles.h"
#include "workbook.h"

/* The array with room for one more than `last`, the new part zero; NULL without memory, and the old one stays. */
static void *grown(void *array, size_t *room, size_t last, size_t size)
{
    size_t more = *room ? *room : 16;
    char *larger;
    if (last < *room)
        return array;
    while (more <= last)
        more *= 2;
    larger = realloc(array, more * size);
    if (!larger)
        return NULL;
    memset(larger + *room * size, 0, (more - *room) * size);
    *room = more;
    return larger;
}

static cell_column *column_of(workbook *w, sheet *s, lxw_col_t column)
{
    cell_column *columns = grown(s->columns, &s->column_count, column, sizeof *columns);
    if (!columns) {
        workbook_fail(w, PLAN_NO_MEMORY);
        return NULL;
    }
    s->columns = columns;
    return &columns[column];
}

cell *cell_at(const workbook *w, sheet_id s, size_t row, size_t column)
{
    const sheet *from = &w->sheets[s];
    return column < from->column_count && row < from->columns[column].count ? &from->columns[column].cells[row] : NULL;
}

/* What was recorded there before is forgotten. */
static cell *record(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, cell_kind kind, lxw_format *format)
{
    cell_column *c = column_of(w, &w->sheets[s], column);
    cell *cells = c ? grown(c->cells, &c->room, row, sizeof *cells) : NULL;
    if (!cells) {
        workbook_fail(w, PLAN_NO_MEMORY);
        return NULL;
    }
    c->cells = cells;
    c->count = row >= c->count ? row + 1 : c->count;
    cells[row] = (cell){ .format = format, .kind = (unsigned char)kind };
    return &cells[row];
}

static void put_value(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, cell_kind kind, lxw_format *format,
                      csm_value value)
{
    if (record(w, s, row, column, kind, format) && !grid_put(w->grid, w->sheets[s].number, row, column, value))
        workbook_fail(w, PLAN_NO_MEMORY);
}

/* A cell whose value is found in the second step. */
static cell *put_expected(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, cell_kind kind,
                          lxw_format *format)
{
    cell *c = record(w, s, row, column, kind, format);
    if (c && !grid_expect(w->grid, w->sheets[s].number, row, column))
        workbook_fail(w, PLAN_NO_MEMORY);
    return c;
}

const char *workbook_text(workbook *w, const char *text)
{
    const char *copy = csm_arena_text(&w->texts, text, strlen(text));
    if (!copy)
        workbook_fail(w, PLAN_NO_MEMORY);
    return copy ? copy : "";
}

/* ---- values ---- */

void put_text(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, look look,
              const char *text)
{
    put_value(w, s, row, column, CELL_VALUE, style_for(w, look, PLAN_GENERAL), csm_text(text));
}

void put_words(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, look look,
               const char *english)
{
    put_text(w, s, row, column, look, say(w, english));
}

void put_wrapped(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, look look,
                 size_t characters, const char *english)
{
    size_t lines = (length_of(say(w, english)) + characters - 1) / characters;
    put_words(w, s, row, column, look, english);
    set_height(w, s, row, lines > 1 ? 15 * (double)lines + 2 : 17);
}

void put_number(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, look look,
                plan_format format, double number)
{
    put_value(w, s, row, column, CELL_VALUE, style_for(w, look, format), csm_number(number));
}

void put_empty(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, look look,
               plan_format format)
{
    put_value(w, s, row, column, CELL_VALUE, style_for(w, look, format), (csm_value){ .kind = CSM_IS_BLANK });
}

/* ---- formulas ---- */

static void put_formula_text(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, cell_kind kind,
                             lxw_format *format, const char *formula)
{
    cell *c = put_expected(w, s, row, column, kind, format);
    if (c)
        c->formula = workbook_text(w, formula);
}

void put_formula(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, look look,
                 plan_format format, const char *formula, ...)
{
    char *text = NULL;
    va_list arguments;
    va_start(arguments, formula);
    if (vasprintf(&text, formula, arguments) < 0)
        text = NULL;
    va_end(arguments);
    if (text)
        put_formula_text(w, s, row, column, CELL_FORMULA, style_for(w, look, format), text);
    else
        workbook_fail(w, PLAN_NO_MEMORY);
    free(text);
}

void put_keyed_formula(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, look look, plan_format format,
                       const char *formula)
{
    cell *c = put_expected(w, s, row, column, CELL_FORMULA, style_for(w, look, format));
    if (c)
        c->formula = formula;
}

void put_frozen(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, look look, plan_format format,
                const char *formula)
{
    put_formula_text(w, s, row, column, CELL_FROZEN, style_for(w, look, format), formula);
}

void put_frozen_array(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, lxw_row_t rows, look look,
                      plan_format format, const char *formula)
{
    frozen_array *array = csm_arena_get(&w->texts, 1, sizeof *array);
    if (!array) {
        workbook_fail(w, PLAN_NO_MEMORY);
        return;
    }
    *array = (frozen_array){ { w->sheets[s].number, row, column, row + rows - 1, column },
                             workbook_text(w, formula), w->arrays };
    w->arrays = array;
    for (lxw_row_t i = 0; i < rows; i++)
        put_expected(w, s, row + i, column, CELL_FROZEN_ARRAY, style_for(w, look, format));
}

void put_later(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, look look, plan_format format,
               cell_teller teller, size_t i, size_t k)
{
    cell_promise *promise = csm_arena_get(&w->texts, 1, sizeof *promise);
    cell *c = put_expected(w, s, row, column, CELL_LATER, style_for(w, look, format));
    if (!promise)
        workbook_fail(w, PLAN_NO_MEMORY);
    if (!promise || !c)
        return;
    *promise = (cell_promise){ teller, i, k };
    c->promise = promise;
}

void put_answer(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, look look,
                plan_format format, const char *formula, const csm_value *value)
{
    cell *c = record(w, s, row, column, CELL_FORMULA, style_for(w, look, format));
    if (!c)
        return;
    c->formula = workbook_text(w, formula + (*formula == '='));
    if (value->kind == CSM_IS_ERROR)
        c->error = (unsigned char)value->error;
    if (!grid_put(w->grid, w->sheets[s].number, row, column, *value))
        workbook_fail(w, PLAN_NO_MEMORY);
}

void put_probe(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, const char *formula)
{
    cell *c = record(w, s, row, column, CELL_PROBE, style_for(w, LOOK_RESULT, PLAN_GENERAL));
    if (c)
        c->formula = workbook_text(w, formula + (*formula == '='));
}

/* ---- what stands beside the values ---- */

void put_note(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, const char *english)
{
    lxw_comment_options options = { .width = 260, .height = 110, .author = "CSM Planner" };
    workbook_check(w, worksheet_write_comment_opt(w->sheets[s].page, row, column, say(w, english),
                                         &options));
}

void put_section(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t first, lxw_col_t last,
                 const char *english)
{
    put_words(w, s, row, first, LOOK_SECTION, english);
    for (lxw_col_t c = (lxw_col_t)(first + 1); c <= last; c++)
        put_empty(w, s, row, c, LOOK_SECTION, PLAN_GENERAL);
    set_height(w, s, row, 20);
}

void put_link(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, sheet_id target)
{
    const sheet *to = &w->sheets[target];
    char url[160];
    cell *c;
    snprintf(url, sizeof url, "internal:%s!A1", to->quoted);
    put_value(w, s, row, column, CELL_LINK, style_for(w, LOOK_LINK, PLAN_GENERAL), csm_text(to->name));
    c = cell_at(w, s, row, column);
    if (c)
        c->formula = workbook_text(w, url);
}

static row_height *height_of(workbook *w, sheet_id s, lxw_row_t row)
{
    sheet *to = &w->sheets[s];
    row_height *heights = grown(to->heights, &to->height_count, row, sizeof *heights);
    if (!heights) {
        workbook_fail(w, PLAN_NO_MEMORY);
        return NULL;
    }
    to->heights = heights;
    return &heights[row];
}

void set_height(workbook *w, sheet_id s, lxw_row_t row, double points)
{
    row_height *height = height_of(w, s, row);
    if (height)
        *height = (row_height){ points, false };
}

void hide_row(workbook *w, sheet_id s, lxw_row_t row)
{
    row_height *height = height_of(w, s, row);
    if (height)
        *height = (row_height){ LXW_DEF_ROW_HEIGHT, true };
}

void cells_free(workbook *w)
{
    for (sheet_id s = 0; s < SHEETS; s++) {
        for (size_t c = 0; c < w->sheets[s].column_count; c++)
            free(w->sheets[s].columns[c].cells);
        free(w->sheets[s].columns);
        free(w->sheets[s].heights);
    }
}
