/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* What no assignment can undercut. */
#include "bound.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "dual.h"
#include "flow.h"
#include "rooms.h"

/* Beyond this many steps the bounds that look at parts of the accounts look at the heaviest only. */
enum { STEPS_MOST = 4000000 };

/* Beyond this many pairs of a group and a CSM no flow is sought. */
enum { FLOW_MOST = 1 << 23 };

/* Each account needs one CSM that takes all of it beside what is there. */
static double bound_of_heaviest(const balance_problem *p, const uint32_t *heaviest, double from)
{
    for (size_t g = 0; g < p->groups; g++) {
        double lowest = INFINITY;
        if (heaviest[g] >= p->n)
            continue;
        for (size_t k = 0; k < p->csms; k++)
            if (p->may[g * p->csms + k])
                lowest = fmin(lowest, (double)(p->load[heaviest[g]] + p->base[k]) /
                                          p->capacity[k]);
        from = fmax(from, lowest);
    }
    return from;
}

static bool all_alike(const balance_problem *p)
{
    for (size_t k = 1; k < p->csms; k++)
        if (p->capacity[k] < p->capacity[0] || p->capacity[k] > p->capacity[0])
            return false;
    return true;
}

/* Of the m heaviest accounts some j CSMs of equal capacity have at least j·⌊m/K⌋ + min(j, m mod K), which
 * weigh no less than the lightest of the m (Haouari, Gharbi and Jemmali 2006). */
static double bound_of_counts(const balance_problem *p, const int64_t *sum, double from)
{
    for (size_t m = p->csms + 1; m <= p->n; m++) {
        size_t each = m / p->csms, more = m % p->csms;
        for (size_t j = 1; j <= p->csms; j++) {
            size_t count = j * each + (j < more ? j : more);
            int64_t load = sum[m] - sum[m - count];
            int64_t highest = load / (int64_t)j + (load % (int64_t)j > 0);
            from = fmax(from, (double)highest / p->capacity[0]);
        }
    }
    return from;
}

/* How many of the m heaviest the CSMs can have, each filled with the lightest of them. */
static bool counts_suffice(const balance_problem *p, const int64_t *sum, size_t m, double utilization,
                           int64_t *steps)
{
    size_t count = 0;
    for (size_t k = 0; k < p->csms && count < m; k++) {
        int64_t room = balance_room(p->capacity[k], utilization, false);
        size_t low = 0, high = m;
        while (low < high) {
            size_t middle = (low + high + 1) / 2;
            if (sum[m] - sum[m - middle] <= room)
                low = middle;
            else
                high = middle - 1;
        }
        count += low;
        *steps += 8;
    }
    return count >= m;
}

/* The same for unequal capacities: a utilization at which too few find room is too low. */
static double bound_of_places(const balance_problem *p, const int64_t *sum, double from)
{
    int64_t steps = 0;
    for (size_t m = 1; m <= p->n && steps < STEPS_MOST; m++) {
        double low = from, high = from;
        if (p->load[m - 1] == 0 || counts_suffice(p, sum, m, from, &steps))
            continue;
        do
            high = 2 * high;
        while (isfinite(high) && !counts_suffice(p, sum, m, high, &steps));
        for (int i = 0; i < 60; i++) {
            double middle = low + (high - low) / 2;
            if (!(middle > low && middle < high))
                break;
            if (counts_suffice(p, sum, m, middle, &steps))
                high = middle;
            else
                low = middle;
        }
        from = low;
        high = INFINITY;
        for (size_t k = 0; k < p->csms; k++)
            high = fmin(high, (double)(balance_room(p->capacity[k], low, false) + 1) /
                                  p->capacity[k]);
        from = high;
    }
    return from;
}

static bool bound_of_parts(const balance_problem *p, double *bound)
{
    /* Of long lists only the front is looked at. */
    balance_problem front = *p;
    int64_t *sum;
    front.n = p->n < STEPS_MOST / p->csms ? p->n : STEPS_MOST / p->csms;
    sum = malloc((front.n + 1) * sizeof *sum);
    if (!sum)
        return false;
    sum[0] = 0;
    for (size_t i = 0; i < front.n; i++)
        sum[i + 1] = sum[i] + p->load[i];
    if (!all_alike(p)) {
        *bound = bound_of_places(&front, sum, *bound);
    } else if (p->n) {
        *bound = bound_of_counts(&front, sum, *bound);
        *bound = balance_bound_of_values(p, *bound);
    }
    free(sum);
    return true;
}

bool balance_bound(const balance_problem *p, int64_t **share, double *bound)
{
    int64_t *group_load = calloc(p->groups + 1, sizeof *group_load), total = 0;
    uint32_t *heaviest = malloc((p->groups + 1) * sizeof *heaviest);
    bool fine = group_load && heaviest, flows = !p->open && p->groups <= FLOW_MOST / p->csms;
    *share = NULL;
    *bound = balance_cost(p, p->base);
    for (size_t g = 0; fine && g < p->groups; g++)
        heaviest[g] = UINT32_MAX;
    for (size_t i = p->n; fine && i-- > 0;) {
        group_load[p->group[i]] += p->load[i];
        heaviest[p->group[i]] = (uint32_t)i;
        total += p->load[i];
    }
    if (fine) {
        *bound = balance_bound_of_rooms(p, NULL, total, *bound);
        *bound = bound_of_heaviest(p, heaviest, *bound);
    }
    if (fine && flows) {
        *share = malloc(p->groups * p->csms * sizeof **share);
        fine = *share && balance_flow(p, group_load, *share, bound);
    }
    fine = fine && bound_of_parts(p, bound);
    free(group_load);
    free(heaviest);
    return fine;
}
