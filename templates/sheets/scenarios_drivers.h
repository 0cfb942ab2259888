/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* What the parts of the sheet of scenarios have in common: the drivers, and the plan's formulas varied by them. */
#ifndef SHEETS_SCENARIOS_DRIVERS_H
#define SHEETS_SCENARIOS_DRIVERS_H

#include "plan/staffing.h"
#include "workbook/tables.h"

enum { SCENARIOS_LABEL = 1, SCENARIOS_LAST = 10, SCENARIOS_CHART = 19 /* rows of one below a table */ };

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
    const char *key;
    const char *label, *unit; /* N_() */
    plan_format format;
    const char *formula;      /* its value in the plan */
    double low, high;         /* examples of the conservative and the upside multiplier */
} driver_words;

extern const driver_words driver_table[DRIVERS];

/* What changes in a formula of the plan when each driver is multiplied by its factor, a text. Shares stay shares. */
void scale_drivers(staffing_operand out[DRIVERS], const char *const factors[DRIVERS]);
/* The formula with the operands in the place of their names; in the workbook's own memory. */
const char *scenarios_vary(workbook *w, const char *formula, const staffing_operand *operands, size_t count);

/* A row of a table in which the plan is varied towards both ends: its formulas at the lower and the higher one. */
enum { LOWER, HIGHER, ENDS };
typedef struct varied {
    const char *label; /* N_() */
    const char *hours[ENDS], *each[ENDS], *people[ENDS];
    const char *cost;  /* NULL: the table has none */
} varied;

/* With the operands at that end the accounts need the hours that the formula says. */
void scenarios_vary_people(workbook *w, varied *v, size_t end, const char *hours,
                           const staffing_operand *operands, size_t count);

/* The columns that such tables have in common. */
#define VARIED_LABEL(key_, name_, head_)                                                                        \
    { .key = key_, .name = name_, .head = head_, .look = LOOK_LABEL, .example = WORDS_OF(varied, label) }
#define VARIED_COLUMN(key_, name_, head_, format_, field)                                                       \
    { .key = key_, .name = name_, .head = head_, .look = LOOK_VALUE, .format = format_,                         \
      .example = FORMULA_OF(varied, field) }
/* What leaves a CSM no hours has no effect that could be named, and comes first. Ties keep the order of the table. */
#define VARIED_KEY                                                                                              \
    "IF(AND([each_low]>0,[each_high]>0),[effect]-[#:above]*0.000000001*MAX(1,tornado_people),"                  \
    "1000000+tornado_people-[#:above])"

#endif
