/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "grid.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "catalogue/arena.h"

/* The cells of a column that the grid does not keep itself. */
typedef struct lent {
    size_t first_row, rows; /* no rows: there are none */
    const double *numbers;  /* or */
    const uint8_t *small;   /* or */
    csm_value (*cell)(const void *data, size_t i);
    const void *data;
} lent;

/* One array a property, as csm_range has it, so that a column is a range without a copy. */
typedef struct column {
    double *numbers;
    unsigned char *kinds;
    const char **texts; /* NULL until the column holds its first text */
    size_t count, room;
    size_t expected; /* cells whose value is not known yet: all of them from the first to the last of these rows */
    size_t first_expected, last_expected;
    lent lent;
} column;

/* Beside csm_kind: the value is not known yet. */
enum { EXPECTED = 100 };

typedef struct cells {
    char *name;
    column *columns;
    size_t column_count;
} cells;

typedef struct name {
    char *text;
    grid_area area;
} name;

struct grid {
    cells *sheets;
    size_t sheet_count;
    name *names;
    size_t name_count;
    csm_arena texts;
};

grid *grid_new(void)
{
    return calloc(1, sizeof(grid));
}

static void free_sheet(cells *s)
{
    for (size_t c = 0; c < s->column_count; c++) {
        free(s->columns[c].numbers);
        free(s->columns[c].kinds);
        free(s->columns[c].texts);
    }
    free(s->columns);
    free(s->name);
}

void grid_free(grid *g)
{
    if (!g)
        return;
    for (size_t s = 0; s < g->sheet_count; s++)
        free_sheet(&g->sheets[s]);
    for (size_t n = 0; n < g->name_count; n++)
        free(g->names[n].text);
    free(g->sheets);
    free(g->names);
    csm_arena_free(&g->texts);
    free(g);
}

bool grid_add_sheet(grid *g, const char *name, size_t *sheet)
{
    cells *sheets = realloc(g->sheets, (g->sheet_count + 1) * sizeof *sheets);
    if (!sheets)
        return false;
    g->sheets = sheets;
    sheets[g->sheet_count] = (cells){ strdup(name), NULL, 0 };
    *sheet = g->sheet_count;
    return sheets[g->sheet_count++].name != NULL;
}

bool grid_find_sheet(const grid *g, const char *name, size_t length, size_t *sheet)
{
    for (size_t s = 0; s < g->sheet_count; s++)
        if (strlen(g->sheets[s].name) == length &&
            memcmp(g->sheets[s].name, name, length) == 0) {
            *sheet = s;
            return true;
        }
    return false;
}

/* ---- cells ---- */

static bool make_columns(cells *s, size_t count)
{
    column *columns;
    if (count <= s->column_count)
        return true;
    columns = realloc(s->columns, count * sizeof *columns);
    if (!columns)
        return false;
    memset(columns + s->column_count, 0, (count - s->column_count) * sizeof *columns);
    s->columns = columns;
    s->column_count = count;
    return true;
}

static bool grow(void *array, size_t count, size_t size)
{
    void **place = array;
    void *larger = realloc(*place, count * size);
    if (larger)
        *place = larger;
    return larger != NULL;
}

static bool make_room(column *c, size_t count)
{
    size_t room = c->room ? c->room : 64;
    while (room < count)
        room *= 2;
    if (room > c->room) {
        if (!grow(&c->numbers, room, sizeof *c->numbers) || !grow(&c->kinds, room, 1) ||
            (c->texts && !grow(&c->texts, room, sizeof *c->texts)))
            return false;
        c->room = room;
    }
    for (; c->count < count; c->count++) {
        c->numbers[c->count] = 0;
        c->kinds[c->count] = CSM_IS_BLANK;
        if (c->texts)
            c->texts[c->count] = NULL;
    }
    return true;
}

static bool put_text(grid *g, column *c, size_t row, const char *text)
{
    if (!c->texts) {
        c->texts = calloc(c->room, sizeof *c->texts);
        if (!c->texts)
            return false;
    }
    c->texts[row] = csm_arena_text(&g->texts, text, strlen(text));
    c->kinds[row] = CSM_IS_TEXT;
    return c->texts[row] != NULL;
}

bool grid_put(grid *g, size_t sheet, size_t row, size_t col, csm_value value)
{
    cells *s = &g->sheets[sheet];
    column *c;
    if (!make_columns(s, col + 1))
        return false;
    c = &s->columns[col];
    if (!make_room(c, row + 1))
        return false;
    c->expected -= c->kinds[row] == EXPECTED;
    c->first_expected += c->first_expected == row; /* mostly they come from the first to the last */
    c->kinds[row] = CSM_IS_BLANK;
    if (value.kind == CSM_IS_NUMBER) {
        c->numbers[row] = value.number;
        c->kinds[row] = CSM_IS_NUMBER;
    } else if (value.kind == CSM_IS_TEXT) {
        return put_text(g, c, row, value.text);
    }
    return true;
}

bool grid_expect(grid *g, size_t sheet, size_t row, size_t col)
{
    column *c;
    if (!make_columns(&g->sheets[sheet], col + 1))
        return false;
    c = &g->sheets[sheet].columns[col];
    if (!make_room(c, row + 1))
        return false;
    if (!c->expected)
        c->first_expected = c->last_expected = row;
    c->first_expected = row < c->first_expected ? row : c->first_expected;
    c->last_expected = row > c->last_expected ? row : c->last_expected;
    c->expected += c->kinds[row] != EXPECTED;
    c->kinds[row] = EXPECTED;
    return true;
}

/* Whether a cell of these rows may be waiting. */
static bool may_expect(const column *c, size_t first, size_t last)
{
    return c->expected && first <= c->last_expected && last >= c->first_expected;
}

bool grid_next_expected(const grid *g, const grid_area *a, size_t *row, size_t *col)
{
    const cells *s = &g->sheets[a->sheet];
    size_t end = a->last_column < s->column_count ? a->last_column + 1 : s->column_count, last = 0;
    bool any = false;
    for (size_t c = a->first_column; c < end; c++)
        if (may_expect(&s->columns[c], *row, a->last_row)) {
            any = true;
            last = s->columns[c].last_expected > last ? s->columns[c].last_expected : last;
        }
    last = last < a->last_row ? last : a->last_row;
    for (; any && *row <= last; ++*row, *col = a->first_column)
        for (; *col < end; ++*col) {
            const column *c = &s->columns[*col];
            if (may_expect(c, *row, *row) && c->kinds[*row] == EXPECTED)
                return true;
        }
    return false;
}

static bool lend(grid *g, size_t sheet, size_t col, const lent *cells)
{
    if (!make_columns(&g->sheets[sheet], col + 1))
        return false;
    g->sheets[sheet].columns[col].lent = *cells;
    return true;
}

bool grid_lend_numbers(grid *g, size_t sheet, size_t col, size_t first_row, size_t rows, const double *numbers)
{
    return lend(g, sheet, col, &(lent){ .first_row = first_row, .rows = rows, .numbers = numbers });
}

bool grid_lend_small(grid *g, size_t sheet, size_t col, size_t first_row, size_t rows, const uint8_t *numbers)
{
    return lend(g, sheet, col, &(lent){ .first_row = first_row, .rows = rows, .small = numbers });
}

bool grid_lend_cells(grid *g, size_t sheet, size_t col, size_t first_row, size_t rows,
                     csm_value (*cell)(const void *data, size_t i), const void *data)
{
    return lend(g, sheet, col, &(lent){ .first_row = first_row, .rows = rows, .cell = cell, .data = data });
}

static csm_value lent_cell(const lent *l, size_t i)
{
    if (l->numbers)
        return csm_number(l->numbers[i]);
    return l->small ? csm_number(l->small[i]) : l->cell(l->data, i);
}

/* Whether the rows from first to last are all lent. */
static bool is_lent(const column *c, size_t first, size_t last)
{
    return c->lent.rows && first >= c->lent.first_row && last < c->lent.first_row + c->lent.rows;
}

/* Texts only where there are any, because the column may be as long as a sheet. */
static csm_value copy_lent(const lent *l, size_t from, size_t n, csm_arena *arena)
{
    unsigned char *kinds = csm_arena_get(arena, n, 1);
    double *numbers = csm_arena_get(arena, n, sizeof *numbers);
    const char **texts = NULL;
    csm_value value = csm_numbers(n, 1, numbers);
    if (!kinds || !numbers)
        return csm_error_value(CSM_NO_MEMORY);
    for (size_t i = 0; i < n; i++) {
        csm_value cell = lent_cell(l, from + i);
        kinds[i] = (unsigned char)cell.kind;
        if (cell.kind == CSM_IS_NUMBER) {
            numbers[i] = cell.number;
            continue;
        }
        value.range.kinds = kinds;
        if (cell.kind == CSM_IS_TEXT) {
            texts = texts ? texts : csm_arena_get(arena, n, sizeof *texts);
            if (!texts)
                return csm_error_value(CSM_NO_MEMORY);
            texts[i] = cell.text;
        }
    }
    value.range.texts = texts;
    return value;
}

static csm_value copy_small(const uint8_t *small, size_t n, csm_arena *arena)
{
    double *numbers = csm_arena_get(arena, n, sizeof *numbers);
    if (!numbers)
        return csm_error_value(CSM_NO_MEMORY);
    for (size_t i = 0; i < n; i++)
        numbers[i] = small[i];
    return csm_numbers(n, 1, numbers);
}

static csm_value view_lent(const lent *l, size_t first_row, size_t n, csm_arena *arena)
{
    size_t from = first_row - l->first_row;
    if (l->numbers)
        return csm_numbers(n, 1, l->numbers + from);
    return l->small ? copy_small(l->small + from, n, arena) : copy_lent(l, from, n, arena);
}

csm_value grid_get(const grid *g, size_t sheet, size_t row, size_t col)
{
    const cells *s = &g->sheets[sheet];
    const column *c = col < s->column_count ? &s->columns[col] : NULL;
    if (c && is_lent(c, row, row))
        return lent_cell(&c->lent, row - c->lent.first_row);
    if (!c || row >= c->count)
        return (csm_value){ .kind = CSM_IS_BLANK };
    if (c->kinds[row] == CSM_IS_NUMBER)
        return csm_number(c->numbers[row]);
    if (c->kinds[row] == CSM_IS_TEXT)
        return csm_text(c->texts[row]);
    return (csm_value){ .kind = CSM_IS_BLANK };
}

static csm_value copy_area(const grid *g, const grid_area *a, size_t rows, size_t columns,
                           csm_arena *arena)
{
    double *numbers = csm_arena_get(arena, rows * columns, sizeof *numbers);
    unsigned char *kinds = csm_arena_get(arena, rows * columns, 1);
    const char **texts = csm_arena_get(arena, rows * columns, sizeof *texts);
    csm_value value = csm_numbers(rows, columns, numbers);
    if (!numbers || !kinds || !texts)
        return csm_error_value(CSM_NO_MEMORY);
    for (size_t i = 0; i < rows * columns; i++) {
        csm_value cell =
            grid_get(g, a->sheet, a->first_row + i / columns, a->first_column + i % columns);
        kinds[i] = (unsigned char)cell.kind;
        if (cell.kind == CSM_IS_NUMBER)
            numbers[i] = cell.number;
        else if (cell.kind == CSM_IS_TEXT)
            texts[i] = cell.text;
    }
    value.range.kinds = kinds;
    value.range.texts = texts;
    return value;
}

csm_value grid_view(const grid *g, const grid_area *a, csm_arena *arena)
{
    size_t rows = a->last_row - a->first_row + 1, columns = a->last_column - a->first_column + 1;
    const cells *s = &g->sheets[a->sheet];
    const column *c = a->first_column < s->column_count ? &s->columns[a->first_column] : NULL;
    csm_value value;
    if (rows == 1 && columns == 1)
        return grid_get(g, a->sheet, a->first_row, a->first_column);
    if (columns == 1 && c && is_lent(c, a->first_row, a->last_row))
        return view_lent(&c->lent, a->first_row, rows, arena);
    if (columns > 1 || !c || a->last_row >= c->count)
        return copy_area(g, a, rows, columns, arena);
    value = csm_numbers(rows, 1, c->numbers + a->first_row);
    value.range.kinds = c->kinds + a->first_row;
    value.range.texts = c->texts ? c->texts + a->first_row : NULL;
    return value;
}

/* ---- names ---- */

bool grid_define_name(grid *g, const char *text, const grid_area *area)
{
    name *names = realloc(g->names, (g->name_count + 1) * sizeof *names);
    if (!names)
        return false;
    g->names = names;
    names[g->name_count] = (name){ strdup(text), *area };
    return names[g->name_count++].text != NULL;
}

const grid_area *grid_find_name(const grid *g, const char *text, size_t length)
{
    for (size_t n = 0; n < g->name_count; n++)
        if (strlen(g->names[n].text) == length &&
            strncasecmp(g->names[n].text, text, length) == 0)
            return &g->names[n].area;
    return NULL;
}
