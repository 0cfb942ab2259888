/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Assignments that start from the present owners. A ladder of limits is climbed, each step from the assignment
 * of the one below. It is always the same ladder: what is found does not depend on the limit that was asked
 * for, only what may be answered does, so that a higher limit can only do better. */
#include "moves.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "path.h"
#include "peel.h"
#include "polish.h"
#include "search.h"

/* Utilizations tried between the bound and what the owners have now, each in two ways. */
enum { GOALS = 64 };

/* With more accounts than this, one goal of sixteen and few limits are tried. */
enum { MANY = 50000 };

/* Goals above the bound, as shares of it, and steps for each. Below the first one sums are equal but for the
 * processor's rounding. */
static const struct close_goal {
    double above;
    int64_t steps;
} close_goals[] = { { 1e-12, 12000000 }, { 1e-4, 1000000 }, { 2e-4, 500000 },
                    { 5e-4, 200000 },   { 1e-3, 200000 },  { 2e-3, 200000 },
                    { 5e-3, 200000 },   { 1e-2, 200000 },  { 2e-2, 200000 } };
enum { CLOSE = sizeof close_goals / sizeof *close_goals };

typedef struct climb {
    const balance_problem *p;
    balance_assignment now, other;
    uint32_t *start, *list; /* the accounts of each CSM: list[start[k]] … */
    unsigned char *taken;   /* accounts to be given to somebody else */
    balance_home home;              /* every account with its owner */
    balance_path path;              /* from there, one at a time */
    balance_assignment close[CLOSE];      /* few moves from there, near the bound */
    size_t close_moves[CLOSE]; /* SIZE_MAX: none */
    int64_t steps;
} climb;

/* The accounts by CSM, heaviest first in each. */
static void list_accounts(climb *c, const balance_assignment *x)
{
    const balance_problem *p = c->p;
    memset(c->start, 0, (p->csms + 2) * sizeof *c->start);
    for (size_t i = 0; i < p->n; i++)
        if (x->csm[i] >= 0)
            c->start[x->csm[i] + 2]++;
    for (size_t k = 0; k < p->csms; k++)
        c->start[k + 2] += c->start[k + 1];
    for (size_t i = 0; i < p->n; i++)
        if (x->csm[i] >= 0)
            c->list[c->start[x->csm[i] + 1]++] = (uint32_t)i;
    c->steps += (int64_t)(3 * p->n);
}

/* ---- relief: whoever has too much gives away as few accounts as possible ---- */

/* The lightest account that is enough, or the heaviest as long as none is. */
static void relieve_csm(climb *c, balance_assignment *x, size_t k, int64_t room)
{
    uint32_t at = c->start[k], end = c->start[k + 1];
    while (x->load[k] > room && at < end) {
        int64_t need = x->load[k] - room;
        uint32_t low = at, high = end; /* the last that is enough lies before `high` */
        while (low < high) {
            uint32_t middle = low + (high - low) / 2;
            if (c->p->load[c->list[middle]] >= need)
                low = middle + 1;
            else
                high = middle;
        }
        low = low > at ? low - 1 : at++;
        c->taken[c->list[low]] = 1;
        x->load[k] -= c->p->load[c->list[low]];
    }
}

/* A CSM in a heap, that with the lowest utilization on top. */
typedef struct place {
    double key;
    uint32_t csm;
} place;

static void sink(place *heap, size_t n, size_t at)
{
    place moved = heap[at];
    for (size_t child; (child = 2 * at + 1) < n; at = child) {
        child += child + 1 < n && (heap[child + 1].key < heap[child].key ||
                                   (heap[child + 1].key <= heap[child].key &&
                                    heap[child + 1].csm < heap[child].csm));
        if (heap[child].key > moved.key ||
            (heap[child].key >= moved.key && heap[child].csm > moved.csm))
            break;
        heap[at] = heap[child];
    }
    heap[at] = moved;
}

static size_t least_after(const balance_problem *p, const balance_assignment *x, size_t i)
{
    size_t best = p->csms;
    double lowest = INFINITY;
    for (size_t k = 0; k < p->csms; k++) {
        double filled = (double)(x->load[k] + p->load[i]) / p->capacity[k];
        if (balance_may_serve(p, i, k) && filled < lowest) {
            lowest = filled;
            best = k;
        }
    }
    return best;
}

/* Where it fits within the goal with the least room left. */
static size_t tightest(const balance_problem *p, const balance_assignment *x, size_t i, double goal)
{
    size_t best = p->csms;
    double least = INFINITY;
    for (size_t k = 0; k < p->csms; k++) {
        double left = goal * p->capacity[k] - (double)(x->load[k] + p->load[i]);
        if (balance_may_serve(p, i, k) && left >= -1e-9 * goal * p->capacity[k] && left < least) {
            least = left;
            best = k;
        }
    }
    return best;
}

/* Gives away what was taken, heaviest first: where it fits best within the goal, or where it fills least. */
static bool place_taken(climb *c, balance_assignment *x, size_t count, double goal, bool tight)
{
    const balance_problem *p = c->p;
    place *heap = NULL;
    if (p->open && count > 4000000 / p->csms) {
        heap = malloc(p->csms * sizeof *heap);
        if (!heap)
            return false;
        for (size_t k = 0; k < p->csms; k++)
            heap[k] = (place){ (double)x->load[k] / p->capacity[k], (uint32_t)k };
        for (size_t k = p->csms; k-- > 0;)
            sink(heap, p->csms, k);
    }
    for (size_t i = 0; i < p->n; i++)
        if (c->taken[i]) {
            size_t k = heap ? heap[0].csm : tight ? tightest(p, x, i, goal) : p->csms;
            if (k == p->csms)
                k = least_after(p, x, i);
            x->csm[i] = (int32_t)k;
            x->load[k] += p->load[i];
            if (heap) {
                heap[0].key = (double)x->load[k] / p->capacity[k];
                sink(heap, p->csms, 0);
            }
        }
    c->steps += (int64_t)(heap ? 8 * count : p->csms * count);
    free(heap);
    return true;
}

/* The assignment of the owners, with as few accounts as seem needed taken from those above the goal. */
static bool relieve(climb *c, double goal, bool tight, balance_assignment *x)
{
    const balance_problem *p = c->p;
    size_t count = 0;
    memcpy(x->load, p->base, p->csms * sizeof *x->load);
    for (size_t i = 0; i < p->n; i++) {
        x->csm[i] = p->owner[i];
        c->taken[i] = p->owner[i] < 0;
        if (p->owner[i] >= 0)
            x->load[p->owner[i]] += p->load[i];
    }
    list_accounts(c, x);
    for (size_t k = 0; k < p->csms; k++)
        relieve_csm(c, x, k, balance_room(p->capacity[k], goal, false));
    for (size_t i = 0; i < p->n; i++)
        count += c->taken[i];
    return place_taken(c, x, count, goal, tight);
}

/* ---- descent: the best single account or exchange of two ---- */

typedef struct step {
    int32_t give, get; /* −1: nothing comes back */
    size_t to;
    double highest;    /* of the two CSMs, afterwards */
    int moves;         /* more than before */
} step;

static int moves_of(const balance_problem *p, size_t i, size_t from, size_t to)
{
    if (!p->owner || p->owner[i] < 0)
        return 0;
    return (p->owner[i] == (int32_t)from) - (p->owner[i] == (int32_t)to);
}

static void consider(const climb *c, size_t from, step candidate, int64_t difference, size_t left, step *best)
{
    const balance_problem *p = c->p;
    candidate.highest =
        fmax((double)(c->now.load[from] - difference) / p->capacity[from],
             (double)(c->now.load[candidate.to] + difference) / p->capacity[candidate.to]);
    if (candidate.highest > best->highest ||
        (candidate.highest >= best->highest && candidate.moves >= best->moves))
        return;
    candidate.moves = moves_of(p, (size_t)candidate.give, from, candidate.to);
    if (candidate.get >= 0)
        candidate.moves += moves_of(p, (size_t)candidate.get, candidate.to, from);
    if (candidate.moves > 0 && (size_t)candidate.moves > left)
        return;
    if (candidate.highest < best->highest || candidate.moves < best->moves)
        *best = candidate;
}

static step best_step(climb *c, size_t from, size_t left)
{
    const balance_problem *p = c->p;
    step best = { -1, -1, 0, (double)c->now.load[from] / p->capacity[from], -3 };
    for (size_t a = c->start[from]; a < c->start[from + 1]; a++) {
        size_t i = c->list[a];
        for (size_t to = 0; to < p->csms; to++) {
            if (to == from || !balance_may_serve(p, i, to))
                continue;
            consider(c, from, (step){ (int32_t)i, -1, to, 0, -3 }, p->load[i], left, &best);
            for (size_t b = c->start[to]; b < c->start[to + 1]; b++) {
                size_t j = c->list[b];
                if (p->load[j] < p->load[i] && balance_may_serve(p, j, from))
                    consider(c, from, (step){ (int32_t)i, (int32_t)j, to, 0, -3 },
                             p->load[i] - p->load[j], left, &best);
            }
            c->steps += 2 + c->start[to + 1] - c->start[to];
        }
    }
    return best;
}

static size_t most_utilized(const balance_problem *p, const balance_assignment *x)
{
    size_t most = 0;
    for (size_t k = 1; k < p->csms; k++)
        if ((double)x->load[k] / p->capacity[k] > (double)x->load[most] / p->capacity[most])
            most = k;
    return most;
}

static void descend(climb *c, balance_answer *a, size_t limit, int64_t until)
{
    const balance_problem *p = c->p;
    size_t moves = balance_assignment_moves(p, &c->now);
    while (c->steps < until && balance_cost(p, c->now.load) > p->bound * (1 + 1e-12)) {
        size_t from = most_utilized(p, &c->now);
        step s;
        list_accounts(c, &c->now);
        if ((int64_t)(p->n + p->csms) * (c->start[from + 1] - c->start[from]) > until - c->steps)
            return;
        s = best_step(c, from, limit - moves);
        if (s.give < 0)
            return;
        moves += (size_t)(ptrdiff_t)s.moves;
        c->now.csm[s.give] = (int32_t)s.to;
        c->now.load[from] -= p->load[s.give];
        c->now.load[s.to] += p->load[s.give];
        if (s.get >= 0) {
            c->now.csm[s.get] = (int32_t)from;
            c->now.load[from] += p->load[s.get];
            c->now.load[s.to] -= p->load[s.get];
        }
        balance_answer_offer(a, &c->now);
    }
}

/* ---- a few moves that fit ---- */

/* The assignments that reach them: worth starting from. Further from the bound only fewer moves are worth it. */
static bool peel_all(climb *c, balance_answer *a)
{
    const balance_problem *p = c->p;
    size_t most = BALANCE_PEEL_MOST;
    for (int g = 0; g < CLOSE; g++)
        c->close_moves[g] = SIZE_MAX;
    if (p->csms > BALANCE_PEEL_CSMS || p->csms < 2 || p->n > MANY)
        return true;
    for (int g = 0; g < CLOSE && most > 0; g++) {
        if (!balance_peel(p, &c->home, p->bound * (1 + close_goals[g].above), most, close_goals[g].steps,
                          &c->close[g], &c->close_moves[g]))
            return false;
        if (c->close_moves[g] == SIZE_MAX)
            continue;
        balance_answer_offer(a, &c->close[g]);
        most = c->close_moves[g] - (c->close_moves[g] > 0);
    }
    return true;
}

/* The best of them within the limit, where it is better than what is there. */
static void take_close(climb *c, size_t limit)
{
    for (int g = 0; g < CLOSE; g++)
        if (c->close_moves[g] <= limit &&
            balance_cost(c->p, c->close[g].load) < balance_cost(c->p, c->now.load))
            balance_assignment_copy(c->p, &c->close[g], &c->now);
}

/* ---- one at a time ---- */

static bool walk_path(climb *c, balance_answer *a, int64_t budget)
{
    size_t length;
    if (!balance_path_walk(c->p, &c->home, budget, &c->path))
        return false;
    length = balance_path_within(&c->path, a->limit);
    balance_path_take(c->p, &c->home, &c->path, length, &c->other);
    balance_answer_offer(a, &c->other);
    return true;
}

/* As far as the limit allows, where that is better than what is there. */
static void take_path(climb *c, size_t limit)
{
    size_t length = balance_path_within(&c->path, limit);
    if (c->path.cost[length] < balance_cost(c->p, c->now.load))
        balance_path_take(c->p, &c->home, &c->path, length, &c->now);
}

/* ---- the ladder ---- */

/* The assignments of relief at all goals, offered; how many moves each takes. */
static bool relieve_all(climb *c, balance_answer *a, double *goal, size_t *moves, double *cost)
{
    double now;
    if (!relieve(c, INFINITY, false, &c->now))
        return false;
    balance_answer_offer(a, &c->now);
    now = balance_cost(c->p, c->now.load);
    list_accounts(c, &c->now);
    balance_assignment_copy(c->p, &c->now, &c->home.x);
    memcpy(c->home.start, c->start, (c->p->csms + 2) * sizeof *c->start);
    memcpy(c->home.list, c->list, c->p->n * sizeof *c->list);
    for (int g = 0; g < GOALS; g++) {
        /* Closer together towards the bound. */
        double share = (double)(GOALS - 2 - g / 2 * 2) / (GOALS - 2);
        goal[g] = c->p->bound + (now - c->p->bound) * share * share;
        moves[g] = SIZE_MAX;
        cost[g] = INFINITY;
        if (c->p->n > MANY && g % 16 != 0 && g != GOALS - 2)
            continue;
        if (!relieve(c, goal[g], g % 2, &c->other))
            return false;
        moves[g] = balance_assignment_moves(c->p, &c->other);
        cost[g] = balance_cost(c->p, c->other.load);
        balance_answer_offer(a, &c->other);
    }
    return true;
}

/* The assignment of relief with the lowest cost within the limit, where it is better than what is there. */
static bool take_relief(climb *c, size_t limit, const double *goal, const size_t *moves, const double *cost)
{
    int best = -1;
    for (int g = 0; g < GOALS; g++)
        if (moves[g] <= limit && (best < 0 || cost[g] < cost[best]))
            best = g;
    if (best < 0 || cost[best] >= balance_cost(c->p, c->now.load))
        return true;
    return relieve(c, goal[best], best % 2, &c->now);
}

static size_t next_limit(size_t limit, size_t n)
{
    size_t more = n > 4096 ? limit * 3 : limit / 3;
    size_t next = n > MANY ? 4 * limit + 1 : limit < 12 ? limit + 1 : limit + (more ? more : 1);
    return limit < n && next > n ? n : next;
}

static bool climb_step(climb *c, balance_answer *a, size_t limit, int64_t budget)
{
    const balance_problem *p = c->p;
    descend(c, a, limit, c->steps + budget / 2);
    if (!balance_search_some(p, &c->now, limit, (int)(limit & 0xffff), budget))
        return false;
    balance_answer_offer(a, &c->now);
    balance_assignment_copy(p, &c->now, &c->other);
    if (!balance_polish(p, &c->other, balance_cost(p, c->now.load), limit, p->arr ? budget : budget / 4))
        return false;
    balance_answer_offer(a, &c->other);
    balance_assignment_copy(p, &c->other, &c->now);
    return true;
}

static bool climb_all(climb *c, balance_answer *a, int64_t budget)
{
    double goal[GOALS], cost[GOALS];
    size_t moves[GOALS], n = c->p->n, rungs = 1;
    for (size_t limit = 0; limit < n; limit = next_limit(limit, n))
        rungs++;
    if (!relieve_all(c, a, goal, moves, cost) || !peel_all(c, a) || !walk_path(c, a, budget))
        return false;
    for (size_t limit = 0; limit <= n; limit = next_limit(limit, n)) {
        if (!take_relief(c, limit, goal, moves, cost))
            return false;
        take_close(c, limit);
        take_path(c, limit);
        if (!climb_step(c, a, limit, limit == n ? budget : budget / (int64_t)rungs))
            return false;
        if (!c->p->arr && balance_cost(c->p, c->now.load) <= c->p->bound * (1 + 1e-12))
            break;
    }
    return true;
}

static bool climb_new(climb *c)
{
    const balance_problem *p = c->p;
    bool fine = balance_assignment_new(p, &c->now);
    fine = balance_assignment_new(p, &c->other) && fine;
    fine = balance_assignment_new(p, &c->home.x) && fine;
    for (int g = 0; g < CLOSE; g++)
        fine = balance_assignment_new(p, &c->close[g]) && fine;
    c->start = malloc((p->csms + 2) * sizeof *c->start);
    c->home.start = malloc((p->csms + 2) * sizeof *c->home.start);
    c->list = malloc((p->n + 1) * sizeof *c->list);
    c->home.list = malloc((p->n + 1) * sizeof *c->home.list);
    c->taken = malloc(p->n + 1);
    return fine && c->start && c->home.start && c->list && c->home.list && c->taken;
}

static void climb_free(climb *c)
{
    balance_assignment_free(&c->now);
    balance_assignment_free(&c->other);
    balance_assignment_free(&c->home.x);
    balance_path_free(&c->path);
    for (int g = 0; g < CLOSE; g++)
        balance_assignment_free(&c->close[g]);
    free(c->start);
    free(c->home.start);
    free(c->list);
    free(c->home.list);
    free(c->taken);
}

bool balance_search_moves(balance_answer *a, int64_t budget)
{
    climb c = { .p = a->p };
    bool fine = climb_new(&c) && climb_all(&c, a, budget);
    climb_free(&c);
    return fine;
}
