/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The values of the cells written so far, so that a formula can be evaluated when it is written. */
#ifndef PLAN_GRID_H
#define PLAN_GRID_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "catalogue/value.h"

/* Cells of one sheet, both corners included; rows and columns count from 0. */
typedef struct grid_area {
    size_t sheet, first_row, first_column, last_row, last_column;
} grid_area;

typedef struct grid grid;

/* NULL when there is no memory. */
grid *grid_new(void);
void grid_free(grid *g);

/* The number of the new sheet; its name is copied. */
bool grid_add_sheet(grid *g, const char *name, size_t *sheet);
bool grid_find_sheet(const grid *g, const char *name, size_t length, size_t *sheet);

/* The text is copied. Kinds other than number and text are kept as blank. */
bool grid_put(grid *g, size_t sheet, size_t row, size_t column, csm_value value);
csm_value grid_get(const grid *g, size_t sheet, size_t row, size_t column);

/* The cell's value is not known yet: grid_put will give it. Until then it reads as blank. */
bool grid_expect(grid *g, size_t sheet, size_t row, size_t column);
/* The first cell of the area, row by row, whose value is not known yet, from its row *row and column *column on,
 * which become its place. */
bool grid_next_expected(const grid *g, const grid_area *area, size_t *row, size_t *column);

/* Cells that somebody else keeps, as long as the grid lives: a column of numbers, large or small, or whatever the
 * function gives for each place in the column. */
bool grid_lend_small(grid *g, size_t sheet, size_t column, size_t first_row, size_t rows,
                     const uint8_t *numbers);
bool grid_lend_numbers(grid *g, size_t sheet, size_t column, size_t first_row, size_t rows,
                       const double *numbers);
bool grid_lend_cells(grid *g, size_t sheet, size_t column, size_t first_row, size_t rows,
                     csm_value (*cell)(const void *data, size_t i), const void *data);

/* A column of cells without a copy, where it holds values all the way; else a copy in the arena. A
 * single cell is a value, not a range. Valid until the next grid_put. */
csm_value grid_view(const grid *g, const grid_area *area, csm_arena *arena);

bool grid_define_name(grid *g, const char *name, const grid_area *area);
const grid_area *grid_find_name(const grid *g, const char *name, size_t length);

#endif
