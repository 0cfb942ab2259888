/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The head of the sheet that answers the question of a small workbook: whether the extension is there,
 * where the inputs are, and the answer in four figures. In a portfolio's plan sheets have no such head. */
#ifndef PLAN_QUESTION_H
#define PLAN_QUESTION_H

#include "workbook/workbook.h"

enum { QUESTION_TILES = 4 };

/* Whether the workbook asks one question. */
bool is_question(const workbook *w);
/* The first row below the head. */
lxw_row_t question_row(const workbook *w);

typedef struct question_tile {
    const char *label; /* N_() */
    plan_format format;
    const char *formula;
} question_tile;

/* Over the columns from 1 to `last`. */
void put_question(workbook *w, sheet_id s, lxw_col_t last, const question_tile *tiles);

#endif
