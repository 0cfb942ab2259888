/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Formulas with the results that a spreadsheet gives, on a small workbook. The same table is put to
 * the generator's evaluator and to a real Calc. */
#ifndef CSM_TESTS_FORMULA_CASES_H
#define CSM_TESTS_FORMULA_CASES_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

#include "engine/grid.h"

typedef struct formula_case {
    const char *formula;
    const char *expected; /* 12.5, "text", #N/A as a file has it; "error" stands for any of them */
} formula_case;

typedef struct formula_cell {
    size_t sheet, row, column;
    double number;
    const char *text; /* NULL: the number */
} formula_cell;

typedef struct formula_name {
    const char *name;
    size_t sheet, first_row, first_column, last_row, last_column;
    const char *area; /* the same, as a file has it */
} formula_name;

/* All of them end with an entry whose first pointer is NULL; formulas stand on the first sheet. */
extern const char *const formula_sheets[];
extern const formula_cell formula_cells[]; /* ends with row FORMULA_NO_ROW */
extern const formula_name formula_names[];
extern const formula_case formula_cases[];
/* The evaluator may refuse what the sheets do not need, but it must not give another value. */
extern const formula_case formula_refusable[];

/* The sheets as the evaluator has them; ends the program where there is no memory. */
grid *formula_grid(void);

#define FORMULA_NO_ROW ((size_t)-1)

#ifdef __cplusplus
}
#endif

#endif
