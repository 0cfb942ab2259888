/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* A few moves that fit. */
#ifndef BALANCE_PEEL_H
#define BALANCE_PEEL_H

#include "assignment.h"

enum { BALANCE_PEEL_MOST = 16, BALANCE_PEEL_CSMS = 256 };

/* An assignment that reaches the goal at most so many moves (BALANCE_PEEL_MOST, at most) away from `from`, which
 * has every account with its owner: the fewest that are found in about so many steps. *moves is SIZE_MAX where
 * none was. False: no memory. */
bool balance_peel(const balance_problem *p, const balance_home *from, double goal, size_t most, int64_t steps,
                  balance_assignment *x, size_t *moves);

#endif
