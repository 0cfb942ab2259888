/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The four options of the business case, and what to recommend. */
#ifndef PLAN_CASE_OPTIONS_H
#define PLAN_CASE_OPTIONS_H

#include "workbook/workbook.h"

enum { CASE_ADVICE_ROWS = 6 };

/* Rows of the table that a chart needs; the options stand in the columns 2 to 5. */
typedef struct case_options {
    lxw_row_t heads, cost, arr;
} case_options;

/* Gives the row after the table. */
lxw_row_t put_case_options(workbook *w, lxw_row_t row, case_options *out);
/* After the table, above which it stands. */
void put_case_advice(workbook *w, lxw_row_t row);

#endif
