/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* From the assumptions to the people needed: the plan's own formulas, once. Scenarios, tornado and planning ranges
 * are these texts with something else in the place of some names, so that none of them can leave an assumption out. */
#ifndef PLAN_STAFFING_H
#define PLAN_STAFFING_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Of one CSM and month. */
#define STAFFING_EFFECTIVE_HOURS                                                                                \
    "CSM.AVAILABILITY(total_hours,internal_hours,internal_share,shrinkage,realization)"
/* Of one account and month, and of all for which no hours are given. */
#define STAFFING_REACTIVE_EFFORT "CSM.REACTIVE_EFFORT(tickets,ticket_minutes,csm_share)"
#define STAFFING_REACTIVE_ACCOUNTS "(total_accounts-COUNTA(account_hours_given))"
#define STAFFING_REACTIVE_HOURS "reactive_hours*" STAFFING_REACTIVE_ACCOUNTS
/* Of all accounts, from its two parts on the sheet of scenarios. */
#define STAFFING_HOURS "(designed_total+reactive_total)"

#define STAFFING_FOR_RATIO "CSM.HEADCOUNT_RATIO(total_arr,arr_per_csm)"
#define STAFFING_FOR_BUDGET                                                                                     \
    "CSM.HEADCOUNT_BUDGET(total_arr,cost_share,loaded_cost,other_cost_share,headcount_step)"
#define STAFFING_FOR_HOURS(hours, step) "CSM.HEADCOUNT(1," hours ",effective_hours,TRUE," step ")"
/* For the service promised, and for the ratio where that is a rule. */
#define STAFFING_NEEDED(service, ratio) "MAX(" service ",IF(ratio_is_rule=word_yes," ratio ",0))"
#define STAFFING_ROUNDED                                                                                        \
    STAFFING_NEEDED(STAFFING_FOR_HOURS("total_required_hours", "headcount_step"), STAFFING_FOR_RATIO)
/* Before rounding, so that small effects can be seen. */
#define STAFFING_EXACT                                                                                          \
    STAFFING_NEEDED(STAFFING_FOR_HOURS("total_required_hours", "0"), "total_arr/arr_per_csm")

/* What stands for a name. */
typedef struct staffing_operand {
    const char *name;
    char text[96];
} staffing_operand;

/* The formula with the operands in the place of their names. A text that is too long ends the program. */
char *staffing_vary(char *out, size_t size, const char *formula, const staffing_operand *operands, size_t count);

/* The uncertain assumptions that the people needed follow from, by their places in the table; how many. */
size_t staffing_uncertain(size_t *places, size_t most);

/* The effective hours with these values of the assumptions; NaN where they are an error. False: no memory. */
bool staffing_effective_hours(const double *values, double *hours);

/* How they come about: each step as an amount, so that the steps add up to the effective hours. */
typedef struct staffing_step {
    const char *label, *name, *remark; /* N_(); the name is that of the range */
    const char *formula;
} staffing_step;

/* The last has no name. */
extern const staffing_step staffing_steps[];

#ifdef __cplusplus
}
#endif

#endif
