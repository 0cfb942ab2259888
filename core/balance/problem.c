/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "problem.h"

#include <math.h>

/* More than all loads together. */
#define ROOM_MOST 9007199254740992.0 /* 2^53 */

double balance_cost(const balance_problem *p, const int64_t *load)
{
    double cost = 0;
    for (size_t k = 0; k < p->csms; k++)
        cost = fmax(cost, (double)load[k] / p->capacity[k]);
    return cost;
}

int64_t balance_room(double capacity, double utilization, bool below)
{
    double most = utilization * capacity;
    int64_t room;
    if (!(most < ROOM_MOST))
        return (int64_t)ROOM_MOST;
    room = (int64_t)most;
    while (below ? (double)(room + 1) / capacity < utilization
                 : (double)(room + 1) / capacity <= utilization)
        room++;
    while (room > 0 && (below ? (double)room / capacity >= utilization
                              : (double)room / capacity > utilization))
        room--;
    return room;
}
