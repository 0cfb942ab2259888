/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The second aims of an assignment. */
#ifndef BALANCE_POLISH_H
#define BALANCE_POLISH_H

#include "assignment.h"

/* Lowers the spread of ARR, then the moves, without raising the highest utilization above `cost`. */
bool balance_polish(const balance_problem *p, balance_assignment *x, double cost, size_t limit, int64_t budget);

#endif
