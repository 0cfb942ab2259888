/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Blocks that several sheets are made of: a labelled result with a remark, a conclusion, the head of a table. */
#ifndef PLAN_BLOCKS_H
#define PLAN_BLOCKS_H

#include "charts.h"
#include "workbook.h"

/* Label in column 1, formula in column 2, a remark over the columns 3 to `last`. The cell gets the name,
 * unless it is NULL. */
void put_line(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t last, const char *label, const char *name,
              look look, plan_format format, const char *remark, const char *formula);
/* The unit of an assumption, with the plan's currency in place of "money" and "ARR". */
const char *unit_words(workbook *w, const char *english);
/* The heads of columns 1, 2, …, as high as two lines. */
void put_heads(workbook *w, sheet_id s, lxw_row_t row, const char *const *english, size_t count);

/* One cell of this look over several columns of a row; what is put into the first shows. */
void put_merged(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t first, lxw_col_t last, look look);
/* A sentence over the columns 2 to `last`, in a cell of this name; its label stands in column 1. */
void put_conclusion(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t last, const char *label, const char *name,
                    const char *formula);
/* In a formula: so many months after a date, kept within its month as EDATE does. Not by EDATE, which Calc takes from
 * an add-in and therefore calculates anew when it loads an .ods: what follows from it would lose its stored value
 * where this extension is missing. `months` is written twice. */
#define MONTHS_AFTER(date, months)                                                                               \
    "DATE(YEAR(" date "),MONTH(" date ")+" months ",MIN(DAY(" date "),DAY(DATE(YEAR(" date "),MONTH(" date ")+1+" \
    months ",0))))"

#endif
