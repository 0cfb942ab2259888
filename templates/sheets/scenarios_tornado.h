/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The tornado, and how it is calculated, which stands elsewhere. Each gives the row after it. */
#ifndef SHEETS_SCENARIOS_TORNADO_H
#define SHEETS_SCENARIOS_TORNADO_H

#include "workbook/workbook.h"

lxw_row_t put_tornado(workbook *w, lxw_row_t row);
lxw_row_t put_tornado_calculation(workbook *w, lxw_row_t row);

#endif
