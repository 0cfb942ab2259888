/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The fractional optimum. */
#ifndef BALANCE_FLOW_H
#define BALANCE_FLOW_H

#include "problem.h"

/* Raises the bound to the lowest utilization when accounts may be split, and gives who then carries how much of
 * which group: share, groups × csms. group_load: of each group. False: no memory. */
bool balance_flow(const balance_problem *p, const int64_t *group_load, int64_t *share, double *bound);

#endif
