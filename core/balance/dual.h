/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* A bound by the values of loads. */
#ifndef BALANCE_DUAL_H
#define BALANCE_DUAL_H

#include "problem.h"

/* A bound for CSMs of equal capacity without anything that cannot move. */
double balance_bound_of_values(const balance_problem *p, double from);

#endif
