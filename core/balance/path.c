/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* From the present owners one account at a time: whoever is most utilized gives the one away that leaves the
 * more utilized of both lowest. The first moves of the path are the assignment for a limit, so that every move
 * of a limit is used, however large the caseload; where loads are equal no assignment with as many moves is
 * better. */
#include "path.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

typedef struct walk {
    const balance_problem *p;
    const balance_home *from;
    balance_path *out;
    int64_t *load, steps;
    uint32_t *later, *earlier; /* of a place in the list: the next there that has not been given, or itself */
} walk;

typedef struct gift {
    size_t place, to; /* in the list; csms: there is none */
    double highest;   /* of both CSMs, afterwards */
} gift;

static uint32_t follow(uint32_t *link, uint32_t at)
{
    while (link[at] != at)
        at = link[at] = link[link[at]];
    return at;
}

static double utilization(const walk *w, size_t k, int64_t more)
{
    return (double)(w->load[k] + more) / w->p->capacity[k];
}

/* Places are counted from 1 here, so that 0 and the one past the end are ends of the list. */
static void consider(walk *w, size_t from, size_t to, uint32_t place, gift *best)
{
    int64_t load = w->p->load[w->from->list[place - 1]];
    double highest = fmax(utilization(w, from, -load), utilization(w, to, load));
    if (highest < best->highest)
        *best = (gift){ place, to, highest };
}

/* The accounts next to the load that would even both out: the lightest above it and the heaviest within. */
static void best_for(walk *w, size_t from, size_t to, gift *best)
{
    const balance_problem *p = w->p;
    uint32_t first = w->from->start[from] + 1, end = w->from->start[from + 1] + 1, low = first,
             high = end, at;
    double even = (double)w->load[from] * p->capacity[to] - (double)w->load[to] * p->capacity[from];
    even /= p->capacity[from] + p->capacity[to];
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if ((double)p->load[w->from->list[middle - 1]] > even)
            low = middle + 1;
        else
            high = middle;
    }
    w->steps += 32;
    for (at = follow(w->later, low); at < end; at = follow(w->later, at + 1), w->steps++)
        if (balance_may_serve(p, w->from->list[at - 1], to)) {
            consider(w, from, to, at, best);
            break;
        }
    for (at = follow(w->earlier, low - 1); at >= first; at = follow(w->earlier, at - 1), w->steps++)
        if (balance_may_serve(p, w->from->list[at - 1], to)) {
            consider(w, from, to, at, best);
            break;
        }
}

/* Nothing given from one to another leaves less than this. */
static double least_after(const walk *w, size_t from, size_t to, int64_t heaviest)
{
    const double *capacity = w->p->capacity;
    double even = (double)(w->load[from] + w->load[to]) / (capacity[from] + capacity[to]);
    return fmax(even * (1 - 1e-12), utilization(w, from, -heaviest));
}

static gift best_gift(walk *w, size_t from, size_t least)
{
    uint32_t end = w->from->start[from + 1] + 1, at = follow(w->later, w->from->start[from] + 1);
    gift best = { 0, w->p->csms, utilization(w, from, 0) };
    if (at >= end)
        return best;
    if (least != from)
        best_for(w, from, least, &best);
    for (size_t to = 0; to < w->p->csms; to++)
        if (to != from && to != least &&
            least_after(w, from, to, w->p->load[w->from->list[at - 1]]) < best.highest)
            best_for(w, from, to, &best);
    w->steps += (int64_t)w->p->csms;
    return best;
}

static void give(walk *w, size_t from, gift g)
{
    balance_path *out = w->out;
    uint32_t i = w->from->list[g.place - 1], at = (uint32_t)g.place;
    w->load[from] -= w->p->load[i];
    w->load[g.to] += w->p->load[i];
    w->later[at] = at + 1;
    w->earlier[at] = at - 1;
    out->account[out->length] = i;
    out->to[out->length] = (uint32_t)g.to;
    out->moves[out->length + 1] =
        out->moves[out->length] + (w->p->owner[i] >= 0 && w->p->owner[i] != (int32_t)g.to);
    out->length++;
}

static void walk_on(walk *w, int64_t most)
{
    const balance_problem *p = w->p;
    for (;;) {
        size_t from = 0, least = 0;
        gift g;
        for (size_t k = 1; k < p->csms; k++) {
            if (utilization(w, k, 0) > utilization(w, from, 0))
                from = k;
            if (utilization(w, k, 0) < utilization(w, least, 0))
                least = k;
        }
        w->out->cost[w->out->length] = utilization(w, from, 0);
        if (w->out->length == p->n || w->steps > most)
            return;
        g = best_gift(w, from, least);
        if (g.to == p->csms)
            return;
        give(w, from, g);
    }
}

bool balance_path_walk(const balance_problem *p, const balance_home *from, int64_t most, balance_path *out)
{
    size_t n = p->n;
    walk w = { .p = p, .from = from, .out = out };
    *out = (balance_path){ 0 };
    out->account = malloc((n + 1) * sizeof *out->account);
    out->to = malloc((n + 1) * sizeof *out->to);
    out->moves = malloc((n + 1) * sizeof *out->moves);
    out->cost = malloc((n + 1) * sizeof *out->cost);
    w.load = malloc((p->csms + 1) * sizeof *w.load);
    w.later = malloc((n + 2) * sizeof *w.later);
    w.earlier = malloc((n + 2) * sizeof *w.earlier);
    bool fine = out->account && out->to && out->moves && out->cost && w.load && w.later && w.earlier;
    if (fine) {
        out->moves[0] = 0;
        memcpy(w.load, from->x.load, p->csms * sizeof *w.load);
        for (size_t i = 0; i < n + 2; i++)
            w.later[i] = w.earlier[i] = (uint32_t)i;
        walk_on(&w, most);
    }
    free(w.load);
    free(w.later);
    free(w.earlier);
    return fine;
}

void balance_path_free(balance_path *x)
{
    free(x->account);
    free(x->to);
    free(x->moves);
    free(x->cost);
}

size_t balance_path_within(const balance_path *x, size_t limit)
{
    size_t low = 0, high = x->length; /* the last place with few enough moves */
    while (low < high) {
        size_t middle = high - (high - low) / 2;
        if (x->moves[middle] <= limit)
            low = middle;
        else
            high = middle - 1;
    }
    while (low > 0 && x->cost[low - 1] <= x->cost[low])
        low--;
    return low;
}

void balance_path_take(const balance_problem *p, const balance_home *from, const balance_path *x,
                       size_t length, balance_assignment *out)
{
    balance_assignment_copy(p, &from->x, out);
    for (size_t m = 0; m < length; m++) {
        uint32_t i = x->account[m];
        out->load[out->csm[i]] -= p->load[i];
        out->load[x->to[m]] += p->load[i];
        out->csm[i] = (int32_t)x->to[m];
    }
}
