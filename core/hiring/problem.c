/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "problem.h"

size_t hiring_window(const hiring_problem *p)
{
    return p->ramp > 1 ? p->ramp - 1 : 0;
}

double hiring_later_reach(const hiring_problem *p, size_t m, size_t ahead)
{
    size_t first = m + 1 > p->lead ? m + 1 : p->lead;
    return m + ahead >= first ? p->reach[m + ahead - first + 1] : 0;
}

/* An optimal plan has no hire that could as well start a period later, where it costs no more: some
 * period in its ramp must be served by less than the step that it would lose there. */
uint64_t hiring_still_loose(const hiring_problem *p, size_t m, uint64_t loose, double surplus, double hires)
{
    loose = loose << 1 & (hires >= p->limit ? ~(uint64_t)2 : ~(uint64_t)0);
    loose |= hires > 0;
    for (size_t age = 0; age <= m && age <= p->ramp && age < 64; age++) {
        double step = p->weight[age] - (age ? p->weight[age - 1] : 0);
        if (surplus < step - p->within[m])
            loose &= ~((uint64_t)1 << age);
    }
    return loose;
}

bool hiring_wasteful(const hiring_problem *p, size_t m, uint64_t loose)
{
    if (m + 1 == p->periods)
        return loose != 0;
    return p->ramp < 64 && loose >> p->ramp & 1;
}
