/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* A first assignment where CSMs have few accounts. */
#ifndef BALANCE_PACK_H
#define BALANCE_PACK_H

#include "assignment.h"

/* Replaces the assignment where it finds a better one; only where everybody may serve everything. */
bool balance_fill_tightly(const balance_problem *p, balance_assignment *best);

#endif
