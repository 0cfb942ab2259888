/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Evaluates the formulas that the workbook is written with, on the values written so far. CSM functions
 * are those of the catalogue; of the spreadsheet's own there are the few that the sheets use for plain
 * sums and look-ups (plain.h). The text evaluated is the very text that goes into the file, so the two
 * cannot differ. */
#ifndef PLAN_FORMULA_H
#define PLAN_FORMULA_H

#include "grid.h"

/* The value of an .xlsx formula without its `=`, on the given sheet. Where the text is not one that can
 * be evaluated, `problem` says why (static text) and the result is an error; a formula that is well
 * formed but has an error for its value leaves it NULL. */
csm_value formula_evaluate(const grid *g, size_t sheet, const char *text, csm_arena *arena,
                           const char **problem);

/* The same for an array formula: all values. */
csm_value formula_evaluate_all(const grid *g, size_t sheet, const char *text, csm_arena *arena,
                               const char **problem);

/* What calls answered last whose answer has many cells: tables pick such an answer apart, each cell by the same call. */
typedef struct formula_memory formula_memory;
/* NULL when there is no memory. */
formula_memory *formula_memory_new(void);
void formula_memory_free(formula_memory *m);

/* The same where cells may still wait for their values (grid_expect): where the formula needs such a cell,
 * true, there is no value yet, and `waits_for` is an area that holds the cell. */
bool formula_waits(const grid *g, size_t sheet, const char *text, csm_arena *arena, formula_memory *memory,
                   csm_value *value, const char **problem, grid_area *waits_for);
/* The value as one cell shows it; `problem` where it is more than one. */
csm_value formula_in_cell(csm_value value, const char **problem);

#endif
