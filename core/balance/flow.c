/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The fractional optimum under eligibility: a maximum flow from groups to CSMs (Dinic 1970), the utilization
 * raised to what the minimum cut proves until all flows (Newton's method for ratios, Dinkelbach 1967). */
#include "flow.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "rooms.h"

typedef struct flow {
    const balance_problem *p;
    const int64_t *demand; /* of each group */
    int64_t *share;        /* flow from each group to each CSM */
    int64_t *left;         /* of each group: what does not flow yet */
    int64_t *room;         /* of each CSM: what it can still take */
    uint32_t *level;       /* of groups, then CSMs; 0: not reached */
    uint32_t *edge;        /* where each node goes on looking */
} flow;

static bool may_flow(const flow *f, size_t g, size_t k)
{
    return f->p->may[g * f->p->csms + k];
}

/* Distances from the source; true when a CSM with room is among them. */
static bool reach_levels(flow *f, uint32_t *queue)
{
    size_t groups = f->p->groups, csms = f->p->csms, head = 0, tail = 0;
    bool found = false;
    memset(f->level, 0, (groups + csms) * sizeof *f->level);
    for (size_t g = 0; g < groups; g++)
        if (f->left[g] > 0) {
            f->level[g] = 1;
            queue[tail++] = (uint32_t)g;
        }
    for (; head < tail; head++) {
        size_t v = queue[head];
        if (v < groups) {
            for (size_t k = 0; k < csms; k++)
                if (!f->level[groups + k] && may_flow(f, v, k)) {
                    f->level[groups + k] = f->level[v] + 1;
                    queue[tail++] = (uint32_t)(groups + k);
                }
            continue;
        }
        found |= f->room[v - groups] > 0;
        for (size_t g = 0; g < groups; g++)
            if (!f->level[g] && f->share[g * csms + v - groups] > 0) {
                f->level[g] = f->level[v] + 1;
                queue[tail++] = (uint32_t)g;
            }
    }
    return found;
}

/* Sends up to `amount` on from a node, a level at a time; the depth is at most that of the levels. */
static int64_t push(flow *f, size_t v, int64_t amount)
{
    size_t groups = f->p->groups, csms = f->p->csms;
    int64_t sent = 0;
    if (v >= groups) {
        size_t k = v - groups;
        sent = f->room[k] < amount ? f->room[k] : amount;
        f->room[k] -= sent;
        for (; sent < amount && f->edge[v] < groups; f->edge[v]++) {
            size_t g = f->edge[v];
            int64_t *back = &f->share[g * csms + k], most = amount - sent, done;
            if (f->level[g] != f->level[v] + 1 || *back <= 0)
                continue;
            done = push(f, g, *back < most ? *back : most);
            *back -= done;
            sent += done;
            if (sent == amount)
                break;
        }
        return sent;
    }
    for (; f->edge[v] < csms; f->edge[v]++) {
        size_t k = f->edge[v];
        int64_t done;
        if (f->level[groups + k] != f->level[v] + 1 || !may_flow(f, v, k))
            continue;
        done = push(f, groups + k, amount - sent);
        f->share[v * csms + k] += done;
        sent += done;
        if (sent == amount)
            break;
    }
    return sent;
}

/* All that flows at these rooms. True when nothing is left. */
static bool flow_all(flow *f, uint32_t *queue)
{
    size_t groups = f->p->groups, csms = f->p->csms;
    bool left = false;
    while (reach_levels(f, queue)) {
        memset(f->edge, 0, (groups + csms) * sizeof *f->edge);
        for (size_t g = 0; g < groups; g++)
            if (f->left[g] > 0)
                f->left[g] -= push(f, g, f->left[g]);
    }
    for (size_t g = 0; g < groups; g++)
        left |= f->left[g] > 0;
    return !left;
}

/* The groups that were reached may only go to the CSMs that were reached: what these need together. */
static double bound_of_cut(const flow *f, unsigned char *in, double from)
{
    int64_t load = 0;
    for (size_t k = 0; k < f->p->csms; k++)
        in[k] = f->level[f->p->groups + k] > 0;
    for (size_t g = 0; g < f->p->groups; g++)
        load += f->level[g] ? f->demand[g] : 0;
    return balance_bound_of_rooms(f->p, in, load, from);
}

/* Rooms at a higher utilization; what flows already stays. */
static void raise_rooms(flow *f, double from, double to)
{
    for (size_t k = 0; k < f->p->csms; k++) {
        int64_t had = from < 0 ? 0 : balance_room(f->p->capacity[k], from, false) - f->p->base[k];
        int64_t has = balance_room(f->p->capacity[k], to, false) - f->p->base[k];
        f->room[k] += (has > 0 ? has : 0) - (had > 0 ? had : 0);
    }
}

static bool solve(flow *f, uint32_t *queue, unsigned char *in, double *bound)
{
    double now = *bound, before = -1;
    memset(f->share, 0, f->p->groups * f->p->csms * sizeof *f->share);
    memset(f->room, 0, f->p->csms * sizeof *f->room);
    memcpy(f->left, f->demand, f->p->groups * sizeof *f->left);
    for (;;) {
        double next;
        raise_rooms(f, before, now);
        if (flow_all(f, queue))
            break;
        next = bound_of_cut(f, in, now);
        if (!(next > now))
            break;
        before = now;
        now = next;
    }
    *bound = now;
    return true;
}

bool balance_flow(const balance_problem *p, const int64_t *group_load, int64_t *share, double *bound)
{
    size_t nodes = p->groups + p->csms;
    flow f = { p, group_load, share, NULL, NULL, NULL, NULL };
    uint32_t *queue = malloc(nodes * sizeof *queue);
    unsigned char *in = malloc(p->csms);
    bool fine;
    f.left = malloc(p->groups * sizeof *f.left);
    f.room = malloc(p->csms * sizeof *f.room);
    f.level = malloc(nodes * sizeof *f.level);
    f.edge = malloc(nodes * sizeof *f.edge);
    fine = queue && in && f.left && f.room && f.level && f.edge && solve(&f, queue, in, bound);
    free(queue);
    free(in);
    free(f.left);
    free(f.room);
    free(f.level);
    free(f.edge);
    return fine;
}
