/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* What no assignment can undercut. */
#ifndef BALANCE_BOUND_H
#define BALANCE_BOUND_H

#include "problem.h"

/* No assignment costs less. share: as balance_flow gives it, to be freed; NULL where no flow was sought. */
bool balance_bound(const balance_problem *p, int64_t **share, double *bound);

#endif
