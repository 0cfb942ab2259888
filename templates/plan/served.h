/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* What the plan makes of each account, for lists that are too long for a formula in every row: the same
 * figures as those formulas give, from the same functions of the core. */
#ifndef PLAN_SERVED_H
#define PLAN_SERVED_H

#include <stdint.h>

#include "csm/number.h"
#include "workbook/workbook.h"

/* The figures of a CSM's accounts. */
typedef struct portfolio {
    size_t accounts;
    csm_sum hours, arr;
} portfolio;

enum { SERVED_MOVES_MOST = 200 };

/* Arrays have an item for each account, in the order of the list. */
typedef struct served {
    size_t count; /* 0 where the plan has formulas instead */
    uint8_t *segment, *served_as, *tier; /* numbers from 1 */
    uint8_t *stage;                      /* number from 1; 0: none is given */
    double *hours;                       /* a month */
    double multipliers[PLAN_STAGES_MAX + 1]; /* by the number of the stage */
    uint32_t *proposed;                  /* owner's number, from 1; 0: nobody; NULL without owners */
    const char *yes, *no, *tiers[3];     /* as the sheets write them */
    double score_weights[3], high_from, most_multiplier; /* what the score of an account is made of */
    portfolio *now, *then;               /* by the owner's number; 0: nobody's accounts */
    size_t moves[SERVED_MOVES_MOST];     /* the first accounts that get another owner */
    size_t move_count;
} served;

/* Whether the plan writes values for the accounts. */
bool accounts_are_values(const workbook *w);
/* Whether it should. */
bool served_wanted(const plan_options *options, const book *accounts);
/* By the parameters on the sheets. Where that fails the workbook has the error. */
bool served_make(workbook *w, served *out);
/* What is kept for the proposal of owners: needs the limit on moves. */
bool served_propose(workbook *w, served *s);
void served_free(served *s);

#endif
