/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The planning ranges, and how they are calculated, which stands elsewhere. Each gives the row after it. */
#ifndef SHEETS_SCENARIOS_RANGES_H
#define SHEETS_SCENARIOS_RANGES_H

#include "workbook/workbook.h"

lxw_row_t put_ranges(workbook *w, lxw_row_t row);
lxw_row_t put_range_calculation(workbook *w, lxw_row_t row);

#endif
