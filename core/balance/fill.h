/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* A first assignment. */
#ifndef BALANCE_FILL_H
#define BALANCE_FILL_H

#include "assignment.h"

/* Heaviest account first, each to the CSM that it leaves least utilized. */
bool balance_fill_greedily(const balance_problem *p, balance_assignment *out);
/* The same, but within `share`, groups × csms: how much load of the group is meant for the CSM. */
bool balance_fill_by_shares(const balance_problem *p, const int64_t *share, balance_assignment *out);

#endif
