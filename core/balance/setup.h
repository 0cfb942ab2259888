/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* From a caseload as the user has it to the problem, and back. */
#ifndef BALANCE_SETUP_H
#define BALANCE_SETUP_H

#include "csm/balance.h"
#include "problem.h"

/* A caseload in this form, and the way back. What is in `p` belongs to it. */
typedef struct balance_setup {
    balance_problem p;
    uint32_t *account; /* where each account of the problem stands in the caseload */
    uint32_t *csm;     /* and each CSM */
    size_t stuck;      /* accounts with an owner who may not serve them */
    size_t unserved;   /* the first account that nobody may serve; the size of the caseload: none */
    double unit;       /* hours × this = units, where units are … */
    int64_t step;      /* … this many, as all loads are multiples of it */
    int shift;         /* capacities were scaled by 2^shift */
    bool decimal;      /* unit is exact; otherwise a power of 2, and loads were rounded down */
} balance_setup;

/* CSM_NO_MEMORY, or the fault in the caseload. */
csm_error balance_setup_new(const csm_caseload *given, double *csm, balance_setup *s, csm_fault *fault);
void balance_setup_free(balance_setup *s);
/* A utilization as the user counts it. */
double balance_setup_hours(const balance_setup *s, double utilization);

#endif
