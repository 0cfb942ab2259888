/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The four options of the business case, and what to recommend. */
#ifndef PLAN_CASE_OPTIONS_H
#define PLAN_CASE_OPTIONS_H

#include "workbook/tables.h"

/* Each gives the row after it. */
lxw_row_t put_case_options(workbook *w, lxw_row_t row);
lxw_row_t put_case_advice(workbook *w, lxw_row_t row);

#endif
