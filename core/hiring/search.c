/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The search of the hiring plan: dynamic programming, period by period. A state is the hires still
 * ramping, the number of those ramped (in FTE: all lose the same share) and the cost so far. */
#include "search.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "compare.h"
#include "layer.h"
#include "pool.h"

/* LESSONS: relaxations a period; PROBE, PROBE_WIDEST: states of a probe, at least and at most; FIRST_WIDTH,
 * WIDENING: states kept a period, in the first pass and each after it, until they are WIDE; WIDEST: in the last;
 * EFFORT: states made in all, fewer where a state has more than USUAL hires ramping or there are more than LONG
 * periods, at most 8 bytes each kept: the search ends with CSM_NUM where they do not suffice; SPEND: on
 * relaxations in all, Σ periods³, so that 240 periods do not take minutes. */
enum { LESSONS = 1, PROBE = 8, PROBE_WIDEST = 32, WIDEST = 400000, FIRST_WIDTH = 16, WIDENING = 8, WIDE = 8192,
       EFFORT = 9000000, USUAL = 5, LONG = 60, SPEND = 1000000000 };

typedef struct search {
    const hiring_problem *p;
    hiring_pool *pool;
    size_t window;          /* hires still ramping after a period */
    hiring_layer now, then; /* states after the period before, and after this one */
    hiring_comparison compare;
    double *ramping_need;   /* of one state, by periods ahead */
    double *choose;         /* room to select the best bounds */
    double *lacks;          /* 1 − productivity, times left, by age */
    double *residual;       /* needs of one state, as new multipliers are learned */
    double least_team;      /* without which later hiring cannot reach the need */
    /* How each kept state came about, period by period. */
    uint32_t *parents, *hires;
    size_t *starts, stored;
    double best;          /* cost of the best plan known */
    bool latest;          /* of equal plans, one with earlier hires than the known is no use */
    double level;         /* no plan is looked for that costs more */
    double *plan;
    size_t width;         /* states kept a period */
    size_t effort_most;   /* states made in all */
    double dropped;       /* least bound of a state that was not */
    struct search *probe; /* looks ahead from some states of a period; their parents are its roots */
    hiring_effort effort;
} search;

/* ---- what is still needed ---- */

static size_t earlier(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* The team without which, when nothing ramps any more, later hiring cannot reach the need. */
static double least_team(const search *s, size_t m)
{
    const hiring_problem *p = s->p;
    double least = 0;
    for (size_t t = m + s->window + 1; t < p->periods; t++) {
        double must = p->need[t] - p->within[t] - p->limit * hiring_later_reach(p, m, t - m);
        if (must > 0 && p->left[t - m] > 0)
            least = fmax(least, must / p->left[t - m]);
    }
    return least;
}

/* One state of the period before, as this period finds it. */
typedef struct outlook {
    double cost, team; /* the team after this period's loss, before its hires */
    size_t ahead;      /* periods from this one on in which something still ramps */
} outlook;

static outlook look(search *s, size_t m, size_t state)
{
    const hiring_problem *p = s->p;
    outlook o = { s->now.cost[state], s->now.team[state] * p->left[1], 0 };
    const uint32_t *ramping = s->now.ramping + state * s->window;
    o.ahead = p->periods - m < s->window + 1 ? p->periods - m : s->window + 1;
    for (size_t k = 0; k < o.ahead; k++) {
        double given = o.team * p->left[k];
        for (size_t i = 0; i + 1 + k < p->ramp && i < s->window && i < m; i++)
            given -= ramping[i] * s->lacks[i + 1 + k];
        s->ramping_need[k] = p->need[m + k] - given;
    }
    return o;
}

/* No plan from here on costs less. Above `enough` any bound will do. */
static double bound_of(const search *s, size_t m, const outlook *o, double hires, double enough)
{
    double cost = o->cost + s->p->price[m] * hires;
    return cost + hiring_pool_cost(s->pool, s->ramping_need, hires, o->team + hires,
                                   enough - cost);
}

/* Fewest hires after which this period and, with all hiring there can be, every later one is served. */
static double fewest(const search *s, size_t m, const outlook *o)
{
    const hiring_problem *p = s->p;
    double most = fmax(0, ceil(s->least_team - o->team - 1e-12 * (1 + o->team)));
    for (size_t k = 0; k < o->ahead; k++) {
        double must = s->ramping_need[k] - p->within[m + k] - p->limit * hiring_later_reach(p, m, k);
        if (must <= 0)
            continue;
        if (!(p->weight[k] > 0) || must > (p->limit + 1) * p->weight[k])
            return p->limit + 1;
        most = fmax(most, ceil(must / p->weight[k]));
    }
    return most;
}

/* ---- steps ---- */

static void thin(search *s)
{
    hiring_layer_thin(&s->then, s->width, s->choose, &s->dropped);
}

static bool add_state(search *s, size_t m, size_t from, const outlook *o, double hires, double bound)
{
    hiring_layer *l = &s->then;
    size_t new = l->count, slot;
    uint64_t loose = hiring_still_loose(s->p, m, s->now.loose[from],
                                 hires * s->p->weight[0] - s->ramping_need[0], hires);
    if (hiring_wasteful(s->p, m, loose))
        return true;
    if (new == l->room) {
        if (l->room >= 3 * s->width + 64) {
            hiring_compare(&s->compare, &s->then, m);
            thin(s);
            hiring_index(&s->compare, &s->then);
        } else if (!hiring_layer_room(l, l->room + l->room / 2 + 64)) {
            return false;
        }
        new = l->count;
    }
    l->cost[new] = o->cost + s->p->price[m] * hires;
    l->team[new] = o->team + hires;
    l->bound[new] = bound;
    l->loose[new] = loose;
    l->parent[new] = s->probe ? (uint32_t)from : s->now.parent[from];
    l->hired[new] = (uint32_t)hires;
    l->dead[new] = 0;
    l->known[new] = s->latest && s->now.known[from] && hires == s->plan[m];
    if (s->window) {
        l->ramping[new * s->window] = (uint32_t)hires;
        memcpy(l->ramping + new * s->window + 1, s->now.ramping + from * s->window,
               (s->window - 1) * sizeof *l->ramping);
    }
    slot = hiring_slot(&s->compare, l->ramping + new * s->window);
    if (hiring_beaten(&s->compare, l, slot))
        return true;
    l->next[new] = s->compare.heads[slot];
    s->compare.heads[slot] = (uint32_t)new;
    l->count++;
    return true;
}

/* The bound is convex in the hires: it falls, if at all, up to some number, and rises from there on. The
 * first that is good enough; one more than `high`: none is. */
static double first_worthwhile(const search *s, size_t m, const outlook *o, double low, double high)
{
    double left = low, right = low, step = 1, bound = bound_of(s, m, o, low, INFINITY);
    if (bound <= s->level)
        return low;
    for (;; step *= 2) { /* ever further, until it is good enough or rises */
        double next = fmin(right + step, high), then = bound_of(s, m, o, next, INFINITY);
        if (then <= s->level) {
            right = next;
            break;
        }
        if (then >= bound || next >= high) { /* the bottom lies between */
            double end = next;
            while (left < end) {
                double middle = floor((left + end) / 2);
                if (bound_of(s, m, o, middle, INFINITY) > bound_of(s, m, o, middle + 1, INFINITY))
                    left = middle + 1;
                else
                    end = middle;
            }
            if (bound_of(s, m, o, left, s->level) > s->level)
                return high + 1;
            right = left;
            left = low;
            break;
        }
        left = right;
        right = next;
        bound = then;
    }
    while (left < right) { /* the first that is good enough, on the way down */
        double middle = floor((left + right) / 2);
        if (bound_of(s, m, o, middle, s->level) <= s->level)
            right = middle;
        else
            left = middle + 1;
    }
    return left;
}

static bool expand(search *s, size_t m, size_t from)
{
    outlook o = look(s, m, from);
    double low = fewest(s, m, &o), high = m < s->p->lead ? 0 : s->p->limit;
    if (s->latest && s->now.known[from])
        high = fmin(high, s->plan[m]); /* more would be an equal plan that hires earlier */
    if (low > high)
        return true;
    for (double h = first_worthwhile(s, m, &o, low, high); h <= high; h++) {
        double bound = bound_of(s, m, &o, h, s->level);
        if (bound > s->level || ++s->effort.states > s->effort_most)
            break;
        if (!add_state(s, m, from, &o, h, bound))
            return false;
    }
    return true;
}

/* ---- passes ---- */

static bool store(search *s, size_t m)
{
    hiring_layer *l = &s->then;
    bool failed = false;
    s->starts[m] = s->stored;
    s->parents = hiring_grown(s->parents, s->stored + l->count, sizeof *s->parents, &failed);
    s->hires = hiring_grown(s->hires, s->stored + l->count, sizeof *s->hires, &failed);
    if (failed)
        return false;
    if (!l->count)
        return true;
    memcpy(s->parents + s->stored, l->parent, l->count * sizeof *l->parent);
    memcpy(s->hires + s->stored, l->hired, l->count * sizeof *l->hired);
    s->stored += l->count;
    if (l->count > s->effort.widest)
        s->effort.widest = l->count;
    return true;
}

/* The cheapest state of the last period; of equal ones the first, whose hires are latest. */
static void take_plan(search *s)
{
    const hiring_layer *l = &s->now;
    size_t best = 0;
    double least = INFINITY;
    for (size_t i = 0; i < l->count; i++)
        least = fmin(least, l->cost[i]);
    if (!(least <= s->level))
        return;
    while (l->cost[best] > least + s->compare.slack)
        best++;
    s->best = fmin(s->best, l->cost[best]);
    for (size_t m = s->p->periods; m-- > 0;) {
        s->plan[m] = s->hires[s->starts[m] + best];
        best = s->parents[s->starts[m] + best];
    }
}

/* Multipliers of a few states, where they bound them much better than those there are. */
static void learn(search *s, size_t m)
{
    const hiring_problem *p = s->p;
    const hiring_layer *l = &s->then;
    size_t n = p->periods - m - 1;
    if (s->pool->spent > SPEND)
        return;
    for (size_t q = 0; q < LESSONS && l->count > n * n / 40 + 4 * LESSONS; q++) {
        size_t i = l->count * (2 * q + 1) / (2 * LESSONS);
        double cost;
        for (size_t t = 0; t < n; t++) {
            double given = l->team[i] * p->left[t + 1];
            for (size_t k = 0; k < s->window && k <= m && k + 1 + t < p->ramp; k++)
                given -= l->ramping[i * l->window + k] * s->lacks[k + 1 + t];
            s->residual[t] = p->need[m + 1 + t] - given;
        }
        cost = l->cost[i] + hiring_pool_learn(s->pool, m + 1, s->residual);
        s->effort.relaxations++;
        if (cost > l->bound[i] + 0.2 * (s->level - l->bound[i]))
            hiring_pool_keep(s->pool);
    }
}

/* All states after period m, from those before it. */
static csm_error step(search *s, size_t m)
{
    s->least_team = least_team(s, m);
    s->compare.enough_team = 0;
    for (size_t t = m + s->window + 1; t < s->p->periods; t++)
        if (s->p->need[t] > 0)
            s->compare.enough_team = fmax(s->compare.enough_team, s->p->need[t] / s->p->left[t - m]);
    hiring_pool_at(s->pool, m, earlier(m + s->window + 1, s->p->periods));
    s->then.count = 0;
    hiring_index(&s->compare, &s->then);
    for (size_t i = 0; i < s->now.count; i++) {
        if (!expand(s, m, i))
            return CSM_NO_MEMORY;
        if (s->effort.states > s->effort_most)
            return CSM_NUM;
    }
    hiring_compare(&s->compare, &s->then, m);
    thin(s);
    return CSM_OK;
}

static void advance(search *s)
{
    hiring_layer swap = s->now;
    s->now = s->then;
    s->then = swap;
}

/* Room for the states of a pass of some width. */
static csm_error widen(search *s, size_t width)
{
    hiring_comparison *c = &s->compare;
    bool failed = false;
    s->width = width;
    c->slots = 1024;
    while (c->slots < 4 * width)
        c->slots *= 2;
    c->heads = hiring_grown(c->heads, c->slots, sizeof *c->heads, &failed);
    c->judges = hiring_grown(c->judges, (HIRING_JUDGES + 1) * (s->window + 2), sizeof *c->judges, &failed);
    c->judged = c->judges ? c->judges + HIRING_JUDGES * (s->window + 2) : NULL;
    s->choose = hiring_grown(s->choose, 6 * width + 4096, sizeof *s->choose, &failed);
    return failed ? CSM_NO_MEMORY : CSM_OK;
}

/* The first of some states after period m from which the probe finds a plan; their count where it finds
 * none. */
static csm_error look_ahead(search *s, size_t m, size_t count, size_t *first)
{
    search *q = s->probe;
    const hiring_layer *from = &s->then;
    hiring_layer *l = &q->then;
    bool failed = false;
    q->choose = hiring_grown(q->choose, count + 6 * q->width + 4096, sizeof *q->choose, &failed);
    if (failed || !hiring_layer_room(l, count))
        return CSM_NO_MEMORY;
    for (size_t i = 0; i < count; i++) {
        l->cost[i] = from->cost[i];
        l->team[i] = from->team[i];
        l->bound[i] = from->bound[i];
        l->loose[i] = from->loose[i];
        l->parent[i] = (uint32_t)i;
        l->dead[i] = l->known[i] = 0;
    }
    memcpy(l->ramping, from->ramping, count * s->window * sizeof *l->ramping);
    l->count = count;
    q->level = s->level;
    thin(q);
    advance(q);
    for (size_t t = m + 1; t < s->p->periods && q->now.count; t++) {
        CSM_TRY(step(q, t));
        advance(q);
    }
    *first = count;
    for (size_t i = 0; i < q->now.count; i++)
        *first = earlier(*first, q->now.parent[i]);
    s->effort.states += q->effort.states;
    q->effort.states = 0;
    return CSM_OK;
}

/* A narrow look from many states finds more than a wide one from few. */
static size_t probe_width(const search *s)
{
    if (s->width < 8 * PROBE)
        return PROBE;
    return s->width < 8 * PROBE_WIDEST ? s->width / 8 : PROBE_WIDEST;
}

/* Where all plans of a level are equal, a state with a plan ends the search among those that hire
 * earlier. */
static csm_error cut(search *s, size_t m)
{
    hiring_layer *l = &s->then;
    size_t count = l->count, first;
    if (l->count > 8)
        CSM_TRY(widen(s->probe, probe_width(s)));
    while (l->count > 8 && count) {
        CSM_TRY(look_ahead(s, m, count, &first));
        if (first == count)
            break;
        l->count = first + 1;
        count = l->count / 2;
    }
    return CSM_OK;
}

/* Finds the best plan of the level, if there is one. What was dropped may have led to a better one. */
static csm_error pass(search *s, bool all_equal)
{
    hiring_layer *first = &s->now;
    s->stored = 0;
    s->dropped = INFINITY;
    s->effort.passes++;
    if (!hiring_layer_room(first, 1))
        return CSM_NO_MEMORY;
    first->count = 1;
    first->cost[0] = first->team[0] = 0;
    first->loose[0] = 0;
    first->known[0] = 1;
    s->latest = all_equal;
    memset(first->ramping, 0, s->window * sizeof *first->ramping);
    for (size_t m = 0; m < s->p->periods; m++) {
        CSM_TRY(step(s, m));
        if (s->effort.passes > 1 && m + 1 < s->p->periods)
            learn(s, m);
        if (all_equal)
            CSM_TRY(cut(s, m));
        if (!store(s, m))
            return CSM_NO_MEMORY;
        advance(s);
    }
    take_plan(s);
    return CSM_OK;
}

/* A plan to start from: in each period the fewest hires that keep the rest within reach. */
static bool first_plan(search *s)
{
    const hiring_problem *p = s->p;
    double cost = 0;
    for (size_t m = 0; m < p->periods; m++) {
        double hires = 0, high = m < p->lead ? 0 : p->limit;
        for (size_t t = m; t < p->periods; t++) {
            double open = p->need[t] - p->within[t] - p->limit * hiring_later_reach(p, m, t - m);
            for (size_t e = 0; e < m; e++)
                open -= s->plan[e] * p->weight[t - e];
            if (open > 0)
                hires = fmax(hires, p->weight[t - m] > 0 ? ceil(open / p->weight[t - m])
                                                         : INFINITY);
        }
        s->plan[m] = fmin(hires, high);
        if (hires > high + 1e-9 && hires > CSM_HIRING_HIRES_MAX)
            return false;
        cost += s->plan[m] * p->price[m];
    }
    s->best = cost;
    return true;
}

static csm_error prepare(search *s)
{
    size_t n = s->p->periods;
    s->starts = malloc(n * sizeof *s->starts);
    s->ramping_need = malloc((3 * n + 3) * sizeof *s->ramping_need);
    if (!hiring_pool_start(s->pool, s->p) || !s->starts || !s->ramping_need)
        return CSM_NO_MEMORY;
    s->lacks = s->ramping_need + n + 1;
    s->residual = s->lacks + n + 1;
    for (size_t age = 0; age < n; age++)
        s->lacks[age] = s->p->left[age] - s->p->weight[age];
    s->probe->window = s->probe->now.window = s->probe->then.window = s->window;
    s->compare.window = s->probe->compare.window = s->window;
    s->probe->ramping_need = s->ramping_need;
    s->probe->lacks = s->lacks;
    s->compare.lacks = s->probe->compare.lacks = s->lacks;
    CSM_TRY(widen(s->probe, PROBE));
    s->effort.bound = hiring_pool_learn(s->pool, 0, s->p->need);
    hiring_pool_keep(s->pool);
    return first_plan(s) ? CSM_OK : CSM_NUM;
}

/* Passes of growing width until one has dropped nothing that matters. */
static csm_error settle(search *s, size_t width, bool all_equal)
{
    for (;; width = width < WIDE || all_equal ? width * WIDENING : WIDEST) {
        CSM_TRY(widen(s, width < WIDEST ? width : WIDEST));
        CSM_TRY(pass(s, all_equal));
        if (!s->p->one_price)
            s->level = s->best + s->compare.slack;
        if (s->dropped > s->level || (s->p->one_price && s->best <= s->level && !all_equal))
            return CSM_OK;
        if (width >= WIDEST)
            return CSM_NUM;
    }
}

/* A good plan: narrow passes that look for one little above the bound, then for dearer ones. */
static csm_error find_plan(search *s)
{
    double bound = s->effort.bound, price = s->p->price[0], known = s->best + s->compare.slack;
    double more = s->p->one_price ? price : price / 50;
    if (s->p->one_price)
        bound = price * (ceil(bound / price - 1e-9) + 1e-9);
    CSM_TRY(widen(s, FIRST_WIDTH));
    s->level = fmin(known, s->p->one_price ? bound : bound + more);
    for (;; more *= 2) {
        CSM_TRY(pass(s, false));
        if (s->best <= s->level || s->level >= known)
            return CSM_OK;
        s->level = fmin(known, bound + more);
    }
}

/* Where every hire costs the same there are many equal plans: first their number, then the latest. */
static csm_error settle_count(search *s)
{
    double price = s->p->price[0], before = INFINITY;
    while (s->best < before) {
        before = s->best;
        s->level = s->best - price * (1 - 1e-9);
        CSM_TRY(settle(s, FIRST_WIDTH, false));
    }
    s->level = s->best + price * 1e-9;
    return settle(s, FIRST_WIDTH, true);
}

/* Where every hire costs the same: the least number that depth first finds a plan of, if it does. */
static csm_error dive_for_count(search *s, bool *found)
{
    double price = s->p->price[0], count = ceil(s->effort.bound / price - 1e-9);
    for (*found = false; price * count <= s->best * (1 + 1e-9); count++) {
        switch (hiring_dive(s->pool, price * (count + 1e-9), s->p->dive, s->plan, &s->effort)) {
        case HIRING_FOUND:
            *found = true;
            return CSM_OK;
        case HIRING_NONE:
            continue;
        case HIRING_OPEN:
            return CSM_OK;
        case HIRING_FAILED:
            return CSM_NO_MEMORY;
        }
    }
    return CSM_OK;
}

static csm_error search_all(search *s)
{
    bool found = false;
    CSM_TRY(prepare(s));
    if (s->p->one_price)
        CSM_TRY(dive_for_count(s, &found));
    if (found)
        return CSM_OK;
    s->compare.slack = 1e-12 * s->best;
    CSM_TRY(find_plan(s));
    s->compare.slack = 1e-12 * s->best;
    s->level = s->best + s->compare.slack;
    if (s->p->one_price)
        return settle_count(s);
    return s->dropped > s->level ? CSM_OK : settle(s, FIRST_WIDTH * WIDENING, false);
}

static void end_search(search *s)
{
    hiring_layer_end(&s->now);
    hiring_layer_end(&s->then);
    free(s->compare.heads);
    free(s->choose);
    free(s->compare.judges);
}

/* More hires ramping and more periods take more time each state. */
static size_t effort_for(size_t window, size_t periods)
{
    double most = EFFORT;
    if (window > USUAL)
        most *= (USUAL + 7) / ((double)window + 7);
    if (periods > LONG)
        most *= 2.0 * LONG / ((double)periods + LONG);
    return (size_t)most;
}

csm_error hiring_search(const hiring_problem *p, double *hires, hiring_effort *effort)
{
    hiring_pool pool = { .p = p };
    search probe = { .p = p, .pool = &pool, .compare = { .p = p } };
    search s = { .p = p, .pool = &pool, .compare = { .p = p }, .plan = hires };
    csm_error error;
    s.probe = &probe;
    s.window = hiring_window(p);
    s.now.window = s.then.window = s.window;
    s.effort_most = probe.effort_most = effort_for(s.window, p->periods);
    error = search_all(&s);
    if (effort)
        *effort = s.effort;
    hiring_pool_end(&pool);
    end_search(&s);
    end_search(&probe);
    free(s.starts);
    free(s.ramping_need);
    free(s.parents);
    free(s.hires);
    return error;
}
