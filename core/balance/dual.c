/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* A bound from packing into bins of equal size: loads are exchanged for values of which one CSM can never hold
 * more than 1 (dual feasible functions, Fekete and Schepers 2001; Lueker 1983); where all values add up to more
 * than there are CSMs, the goal cannot be met. Strong where a CSM has two or three accounts. */
#include "dual.h"

#include <math.h>

/* Functions tried: rounding to k-ths for k up to this. Problems with more accounts, or more of them a CSM, gain
 * nothing for the time. */
enum { K_MOST = 6, ACCOUNTS_MOST = 1000, EACH_MOST = 8 };

/* The value, in parts of k × goal, of a load after rounding to k-ths; k = 0: not rounded, in parts of goal. */
static int64_t value(int64_t load, int64_t goal, int64_t k)
{
    if (k == 0)
        return load;
    return (k + 1) * load % goal ? (k + 1) * load / goal * goal : load * k;
}

/* Loads below `small` count nothing, those that leave less than it beside them a whole CSM. */
static bool too_much(const balance_problem *p, int64_t goal, int64_t small, int64_t k)
{
    int64_t sum = 0, whole = k ? k * goal : goal;
    for (size_t i = 0; i < p->n && p->load[i] >= small; i++)
        sum += p->load[i] > goal - small ? whole : value(p->load[i], goal, k);
    return sum > (int64_t)p->csms * whole;
}

static bool impossible(const balance_problem *p, int64_t goal)
{
    int64_t last = -1;
    if (p->load[0] > goal)
        return true;
    for (size_t i = p->n; i-- > 0 && 2 * p->load[i] <= goal;) {
        if (p->load[i] == last)
            continue;
        last = p->load[i];
        for (int64_t k = 0; k <= K_MOST; k++)
            if (too_much(p, goal, last, k))
                return true;
    }
    for (int64_t k = 1; k <= K_MOST; k++)
        if (too_much(p, goal, 0, k))
            return true;
    return false;
}

double balance_bound_of_values(const balance_problem *p, double from)
{
    double c = p->capacity[0];
    int64_t low = balance_room(c, from, true), high, step = 1;
    if (p->n > ACCOUNTS_MOST || p->n / EACH_MOST > p->csms || p->n <= p->csms || p->load[0] == 0)
        return from;
    /* low is impossible, high is not known to be. */
    high = low + 1;
    if ((double)high > ldexp(1, 58) / ((double)p->n * K_MOST))
        return from;
    for (; impossible(p, high); step *= 2) {
        low = high;
        high += step;
    }
    while (high - low > 1) {
        int64_t middle = low + (high - low) / 2;
        if (impossible(p, middle))
            low = middle;
        else
            high = middle;
    }
    return fmax(from, (double)high / c);
}
