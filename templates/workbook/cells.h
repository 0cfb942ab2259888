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
void cells_free(workbook *w);

#endif
