/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Balancing: who gets which account, so that the highest load / capacity is as low as it can be. A CSM is a
 * number from 1; loads and capacities are hours of one period. */
#ifndef CSM_BALANCE_H
#define CSM_BALANCE_H

#include <stdint.h>

#include "csm/number.h"

/* The accounts, the CSMs and what binds them. Vectors with n = 0 were not given. */
typedef struct csm_caseload {
    csm_vector loads;      /* of each account */
    csm_vector capacities; /* of each CSM; one with capacity 0 serves nobody */
    csm_vector owners;     /* who has the account now; 0: nobody */
    csm_vector locked;     /* 1: stays with its owner; one for each account, or one for all */
    csm_vector arr;        /* of each account */
    double max_moves;      /* accounts that may change their owner, at most; INFINITY: all */
    /* Table of 0 and 1 with a column for each CSM. Where `group` is NULL the i-th row is that of the i-th
     * account; otherwise account i follows row group[i] of the table, so that a million accounts in
     * eight regions need eight rows. */
    csm_vector eligible;
    const uint32_t *group;
} csm_caseload;

/* Gives each account a CSM: csm[i] is its number, or 0 where nobody may serve the account. In this order: the
 * highest load / capacity is as low as the search can make it (see csm_balance_bound for what is proven);
 * then, with arr, the spread of ARR per capacity (its standard deviation, each CSM weighted by capacity);
 * then, with owners, the fewest moves. The first owner of an account that had none is not a move. A locked
 * account stays even where its owner is not eligible. The result does not depend on the order of the
 * accounts; of two that are alike, the earlier comes first. A higher max_moves never gives a worse result.
 * CSM_NA when more accounts than max_moves have an owner who may not serve them. Memory is linear in the
 * arguments; the time is bounded by the number of steps. */
csm_error csm_balance(const csm_caseload *given, double *csm, csm_fault *fault);

/* No assignment has a lower highest utilization than this: the largest of what the fractional optimum needs
 * (a maximum flow, so eligibility counts exactly), of what each account alone needs, and of what some CSMs
 * must have when accounts are not split; loads of a common decimal step are counted in it. Owners, locks
 * and moves are not regarded. CSM_NA when nobody may serve an account. */
csm_error csm_balance_bound(const csm_caseload *given, double *bound, csm_fault *fault);

/* load[k]: hours of each CSM after the accounts of `leaver` (a number from 1) are spread by the rule of
 * csm_balance over the others, who keep what they have. Each account handed over adds `handover_hours` to who
 * gets it. The leaver is left with 0. Accounts without an owner burden nobody. */
csm_error csm_departure_load(csm_vector loads, csm_vector owners, double leaver,
                             csm_vector capacities, double handover_hours, double *load,
                             csm_fault *fault);

#endif
