/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The search of the hiring plan. */
#ifndef HIRING_SEARCH_H
#define HIRING_SEARCH_H

#include "csm/hiring.h"
#include "dive.h"
#include "problem.h"

/* The best plan, proven, or CSM_NUM where the search would be too large. `hires`: one a period. */
csm_error hiring_search(const hiring_problem *p, double *hires, hiring_effort *effort);

#endif
