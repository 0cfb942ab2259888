/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Second thoughts: while nobody gets more than the highest utilization allows, pairs of CSMs divide what they
 * have so that ARR is spread more evenly, and so that more accounts are with their owners. */
#include "polish.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "split.h"
#include "stream.h"

typedef struct polishing {
    const balance_problem *p;
    balance_assignment *x;
    int64_t *room, *arr;
    int32_t *first, *next, *pool;
    size_t moves, limit;
    int64_t steps;
    balance_stream random;
    int64_t load_of[1 << BALANCE_SPLIT_FEW], arr_of[1 << BALANCE_SPLIT_FEW];
    uint8_t away[1 << BALANCE_SPLIT_FEW];
} polishing;

static void give(polishing *s, int32_t account, size_t k)
{
    s->next[account] = s->first[k];
    s->first[k] = account;
}

static size_t take(polishing *s, size_t k, size_t other, size_t pooled)
{
    int32_t *link = &s->first[k];
    while (*link >= 0) {
        int32_t i = *link;
        s->steps++;
        if (balance_may_serve(s->p, (size_t)i, other)) {
            *link = s->next[i];
            s->pool[pooled++] = i;
        } else {
            link = &s->next[i];
        }
    }
    return pooled;
}

static bool away_from(const polishing *s, int32_t account, size_t k)
{
    return s->p->owner && s->p->owner[account] >= 0 && s->p->owner[account] != (int32_t)k;
}

/* A few of a long pool: those away from their owners first, then any. */
static size_t choose(polishing *s, size_t n)
{
    size_t chosen = n < BALANCE_SPLIT_FEW ? n : BALANCE_SPLIT_FEW;
    for (size_t i = 0; i < chosen && n > chosen; i++) {
        size_t j = i + balance_stream_below(&s->random, n - i);
        for (size_t tries = 0; i < chosen / 2 && tries < 8; tries++)
            if (!away_from(s, s->pool[j], (size_t)s->x->csm[s->pool[j]]))
                j = i + balance_stream_below(&s->random, n - i);
        int32_t account = s->pool[i];
        s->pool[i] = s->pool[j];
        s->pool[j] = account;
    }
    return chosen;
}

/* Load, ARR and moves of every set that a might get. */
static uint32_t list_sets(polishing *s, size_t a, size_t b, size_t n)
{
    const balance_problem *p = s->p;
    uint32_t old = 0;
    s->load_of[0] = s->arr_of[0] = 0;
    s->away[0] = 0;
    for (size_t i = 0; i < n; i++)
        s->away[0] = (uint8_t)(s->away[0] + away_from(s, s->pool[i], b));
    for (size_t i = 0; i < n; i++) {
        int32_t account = s->pool[i];
        int more = away_from(s, account, a) - away_from(s, account, b);
        for (uint32_t set = 0, bit = 1u << i; set < bit; set++) {
            s->load_of[set | bit] = s->load_of[set] + p->load[account];
            s->arr_of[set | bit] = s->arr_of[set] + (p->arr ? p->arr[account] : 0);
            s->away[set | bit] = (uint8_t)(s->away[set] + more);
        }
        old |= (uint32_t)(s->x->csm[account] == (int32_t)a) << i;
    }
    s->steps += (int64_t)8 << n;
    return old;
}

static double spread_of_pair(const polishing *s, size_t a, size_t b, int64_t to_a)
{
    double x = (double)(s->arr[a] + to_a), y = (double)(s->arr[b] - to_a);
    return s->p->arr ? x * (x / s->p->capacity[a]) + y * (y / s->p->capacity[b]) : 0;
}

static uint32_t best_set(polishing *s, size_t a, size_t b, size_t n)
{
    uint32_t old = list_sets(s, a, b, n), best = old;
    int64_t load_a = s->x->load[a] - s->load_of[old], load_b = s->x->load[b] + s->load_of[old];
    double least = spread_of_pair(s, a, b, 0), worth = least * 1e-12;
    for (uint32_t set = 0; set < 1u << n; set++) {
        double spread;
        if (load_a + s->load_of[set] > s->room[a] || load_b - s->load_of[set] > s->room[b] ||
            s->moves - s->away[old] + s->away[set] > s->limit)
            continue;
        spread = spread_of_pair(s, a, b, s->arr_of[set] - s->arr_of[old]);
        if (spread < least - worth ||
            (spread <= least + worth && s->away[set] < s->away[best])) {
            best = set;
            least = spread;
        }
    }
    s->moves += s->away[best];
    s->moves -= s->away[old];
    s->x->load[a] += s->load_of[best] - s->load_of[old];
    s->x->load[b] -= s->load_of[best] - s->load_of[old];
    s->arr[a] += s->arr_of[best] - s->arr_of[old];
    s->arr[b] -= s->arr_of[best] - s->arr_of[old];
    return best;
}

static void divide(polishing *s, size_t a, size_t b)
{
    size_t of_a = take(s, a, b, 0), n = take(s, b, a, of_a), chosen = choose(s, n);
    uint32_t set = best_set(s, a, b, chosen);
    for (size_t i = 0; i < chosen; i++)
        s->x->csm[s->pool[i]] = (int32_t)(set >> i & 1 ? a : b);
    for (size_t i = 0; i < n; i++)
        give(s, s->pool[i], (size_t)s->x->csm[s->pool[i]]);
}

static bool polishing_new(polishing *s, const balance_problem *p)
{
    s->room = malloc(p->csms * sizeof *s->room);
    s->arr = malloc(p->csms * sizeof *s->arr);
    s->first = malloc(p->csms * sizeof *s->first);
    s->next = malloc((p->n + 1) * sizeof *s->next);
    s->pool = malloc((p->n + 1) * sizeof *s->pool);
    return s->room && s->arr && s->first && s->next && s->pool;
}

static void polishing_start(polishing *s, double cost)
{
    const balance_problem *p = s->p;
    for (size_t k = 0; k < p->csms; k++) {
        s->room[k] = balance_room(p->capacity[k], cost, false);
        s->arr[k] = p->base_arr[k];
        s->first[k] = -1;
    }
    for (size_t i = p->n; i-- > 0;) {
        give(s, (int32_t)i, (size_t)s->x->csm[i]);
        s->arr[s->x->csm[i]] += p->arr ? p->arr[i] : 0;
    }
    s->moves = balance_assignment_moves(p, s->x);
}

bool balance_polish(const balance_problem *p, balance_assignment *x, double cost, size_t limit, int64_t budget)
{
    polishing *s;
    bool fine;
    if (p->csms < 2 || p->n == 0 || (!p->arr && !p->owner))
        return true;
    s = calloc(1, sizeof *s);
    if (!s)
        return false;
    s->p = p;
    s->x = x;
    s->limit = limit;
    fine = polishing_new(s, p);
    if (fine)
        polishing_start(s, cost);
    for (size_t round = 0; fine && s->steps < budget && (p->arr || s->moves); round++) {
        size_t a = balance_stream_below(&s->random, p->csms), b = balance_stream_below(&s->random, p->csms - 1);
        divide(s, a, b + (b >= a));
        s->steps += 16;
    }
    free(s->room);
    free(s->arr);
    free(s->first);
    free(s->next);
    free(s->pool);
    free(s);
    return fine;
}
