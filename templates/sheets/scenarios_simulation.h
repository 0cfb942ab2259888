/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The simulation. It gives the row after it. */
#ifndef SHEETS_SCENARIOS_SIMULATION_H
#define SHEETS_SCENARIOS_SIMULATION_H

#include "workbook/workbook.h"

lxw_row_t put_simulation(workbook *w, lxw_row_t row);

#endif
