/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "rooms.h"

#include <math.h>

/* What the CSMs can take at a utilization beyond what they have. */
static int64_t rooms_at(const balance_problem *p, const unsigned char *in, double utilization)
{
    int64_t sum = 0;
    for (size_t k = 0; k < p->csms; k++)
        if (!in || in[k]) {
            int64_t room = balance_room(p->capacity[k], utilization, false) - p->base[k];
            sum += room > 0 ? room : 0;
        }
    return sum;
}

/* The next utilization at which one of them can take one unit more. */
static double next_room(const balance_problem *p, const unsigned char *in, double utilization)
{
    double next = INFINITY;
    for (size_t k = 0; k < p->csms; k++)
        if (!in || in[k]) {
            int64_t room = balance_room(p->capacity[k], utilization, false);
            room = room > p->base[k] ? room : p->base[k];
            next = fmin(next, (double)(room + 1) / p->capacity[k]);
        }
    return next;
}

double balance_bound_of_rooms(const balance_problem *p, const unsigned char *in, int64_t load, double from)
{
    double low = from, high, reached;
    if (load <= 0 || rooms_at(p, in, from) >= load)
        return from;
    high = fmax(next_room(p, in, from), from);
    while (rooms_at(p, in, high) < load) {
        low = high;
        high = isfinite(2 * high) ? 2 * high : high;
        if (!(high > low))
            return low;
    }
    /* Between a utilization that does not suffice and one that does; the answer is where a room grows. */
    for (int i = 0; i < 80; i++) {
        double middle = low + (high - low) / 2;
        if (!(middle > low && middle < high))
            break;
        if (rooms_at(p, in, middle) < load)
            low = middle;
        else
            high = middle;
    }
    reached = next_room(p, in, low);
    return reached <= high ? reached : low;
}
