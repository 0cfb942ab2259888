/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* An assumption as the command line is asked for it, with another value than its example. */
#ifndef CSM_TESTS_ASKED_H
#define CSM_TESTS_ASKED_H

#include "plan/plan.h"

typedef struct asked {
    char option[80], value[40]; /* "--total-hours" "144" */
    double expected;            /* in the workbook; of a choice of yes or no, which is a word there: 1 */
} asked;

asked asked_for(const plan_assumption *a);

#endif
