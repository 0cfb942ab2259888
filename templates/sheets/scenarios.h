/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The parts of the sheet of scenarios, one file each. */
#ifndef PLAN_SCENARIOS_H
#define PLAN_SCENARIOS_H

#include "plan/staffing.h"
#include "workbook/workbook.h"

enum { SCENARIOS_LABEL = 1, SCENARIOS_LAST = 10, TORNADO_ROWS = 34, CALCULATION_ROWS = 11 };

/* What the plan would have to be changed in. The order is that of the scenarios and of the tornado. */
typedef enum plan_driver {
    DRIVER_ACCOUNTS,
    DRIVER_ARR,
    DRIVER_EFFORT,
    DRIVER_REQUESTS,
    DRIVER_PAID_HOURS,
    DRIVER_INTERNAL_HOURS,
    DRIVER_SHRINKAGE,
    DRIVER_REALIZATION,
    DRIVER_COST,
    DRIVERS
} plan_driver;

typedef struct driver_words {
    const char *label, *unit; /* N_() */
    plan_format format;
    const char *formula;      /* its value in the plan */
    double low, high;         /* examples of the conservative and the upside multiplier */
} driver_words;

extern const driver_words driver_table[DRIVERS];

/* What changes in a formula of the plan when each driver is multiplied by its factor, a text. Shares stay shares. */
void scale_drivers(staffing_operand out[DRIVERS], const char *const factors[DRIVERS]);

/* Each gives the row after it. */
lxw_row_t put_scenarios(workbook *w, lxw_row_t row);
lxw_row_t put_simulation(workbook *w, lxw_row_t row);
/* How it is calculated stands elsewhere. */
void put_tornado(workbook *w, lxw_row_t row, lxw_row_t calculation);
/* The calculation comes first; both need the tornado and the simulation. */
void put_range_calculation(workbook *w, lxw_row_t row);
void put_ranges(workbook *w, lxw_row_t row);
lxw_row_t range_calculation_rows(void);
lxw_row_t ranges_rows(void);

#endif
