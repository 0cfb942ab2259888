/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The parts of the capacity sheet that only a workbook about capacity has. */
#ifndef PLAN_CAPACITY_H
#define PLAN_CAPACITY_H

#include "workbook/blocks.h"
#include "workbook/tables.h"

enum { CAPACITY_LAST = 8 }; /* the last column */

/* Each begins at the row and gives the one after it. */
lxw_row_t put_capacity_basis(workbook *w, lxw_row_t row);
lxw_row_t put_capacity_charts(workbook *w, lxw_row_t row, const table_place *segments);
void put_capacity_question(workbook *w);

#endif
