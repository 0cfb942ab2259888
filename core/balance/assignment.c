/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "assignment.h"

#include <stdlib.h>
#include <string.h>

bool balance_assignment_new(const balance_problem *p, balance_assignment *out)
{
    out->csm = malloc((p->n + 1) * sizeof *out->csm);
    out->load = malloc((p->csms + 1) * sizeof *out->load);
    return out->csm && out->load;
}

void balance_assignment_free(balance_assignment *x)
{
    free(x->csm);
    free(x->load);
}

void balance_assignment_copy(const balance_problem *p, const balance_assignment *from, balance_assignment *to)
{
    memcpy(to->csm, from->csm, p->n * sizeof *to->csm);
    memcpy(to->load, from->load, p->csms * sizeof *to->load);
}

size_t balance_assignment_moves(const balance_problem *p, const balance_assignment *x)
{
    size_t moves = 0;
    for (size_t i = 0; p->owner && i < p->n; i++)
        moves += p->owner[i] >= 0 && p->owner[i] != x->csm[i];
    return moves;
}
