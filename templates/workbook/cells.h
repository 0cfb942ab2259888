/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The recorded cells, for the steps that give them values and write them. */
#ifndef WORKBOOK_CELLS_H
#define WORKBOOK_CELLS_H

#include "workbook.h"

typedef struct cell_promise {
    cell_teller teller;
    size_t i, k;
} cell_promise;

/* NULL: nothing was ever put so far down in that column. */
cell *cell_at(const workbook *w, sheet_id s, size_t row, size_t column);
/* A copy in the workbook's own memory; "" where there is none left, and the workbook has failed. */
const char *workbook_text(workbook *w, const char *text);
/* A formula that may speak of cells by keys; it stays with the caller as long as the workbook lives. */
void put_keyed_formula(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, look look, plan_format format,
                       const char *formula);
void cells_free(workbook *w);

#endif
