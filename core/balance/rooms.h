/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* What CSMs have room for. */
#ifndef BALANCE_ROOMS_H
#define BALANCE_ROOMS_H

#include "problem.h"

/* The lowest utilization from `from` on at which the CSMs (those in `in`; NULL: all) have room for the load
 * beside what they have. */
double balance_bound_of_rooms(const balance_problem *p, const unsigned char *in, int64_t load, double from);

#endif
