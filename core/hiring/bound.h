/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* A bound for every hiring plan, by duality. */
#ifndef HIRING_BOUND_H
#define HIRING_BOUND_H

#include "problem.h"

/* Multipliers y ≥ 0 of the needs and what is left of each price: for every plan,
 *     cost ≥ Σ y × need + Σ hires × rest + Σ y × surplus,  rest = price − Σ y × weight.
 * The y are those of the linear relaxation as far as the simplex method gets; whatever they are, the
 * inequality holds. Without a limit that matters no rest is negative. `work` holds
 * hiring_bound_room(periods) numbers. */
size_t hiring_bound_room(size_t periods);
void hiring_bound(const hiring_problem *p, double *work, double *y, double *rest);

#endif
