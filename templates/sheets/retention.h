/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The parts of the sheet of retention and quota that stand in files of their own. */
#ifndef PLAN_RETENTION_H
#define PLAN_RETENTION_H

#include "plan/model.h"
#include "workbook/blocks.h"
#include "workbook/tables.h"

enum { RETENTION_LAST = 8 }; /* the last column */
#define RETENTION_ARR_MOST 1e15

/* Each begins at the row and gives the one after it. */
lxw_row_t put_cohort(workbook *w, lxw_row_t row);
/* With a chart beside that of the bridge. */
lxw_row_t put_quota(workbook *w, lxw_row_t row, lxw_row_t chart);

#endif
