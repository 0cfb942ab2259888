/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Improvement: two CSMs pool what they have and divide it anew, exactly, by subset sums. A goal is set below
 * the cost so far; CSMs above it are relieved one by one, and where that does not go on, others are divided
 * at random within the goal, which costs nothing and opens new ways. */
#include "search.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "split.h"
#include "stream.h"

typedef struct search {
    const balance_problem *p;
    int64_t *load, *room;      /* of each CSM */
    int32_t *first, *next;     /* the accounts of each CSM, as lists */
    uint32_t *over, *over_at;  /* CSMs above the goal; where each of them stands, or csms */
    size_t over_count;
    int64_t excess;            /* what they have too much */
    int32_t *pool;             /* accounts of a pair that either may serve */
    int64_t steps;
    size_t moves, limit;       /* of accounts away from their owners */
    balance_stream random;
    balance_split_room split;
    int64_t sums[1 << BALANCE_SPLIT_FEW];
    uint8_t away[1 << BALANCE_SPLIT_FEW];
} search;

static int64_t excess_of(const search *s, size_t k, int64_t load)
{
    return load > s->room[k] ? load - s->room[k] : 0;
}

static void set_load(search *s, size_t k, int64_t load)
{
    bool was = s->load[k] > s->room[k], is = load > s->room[k];
    s->excess += excess_of(s, k, load) - excess_of(s, k, s->load[k]);
    s->load[k] = load;
    if (is && !was) {
        s->over_at[k] = (uint32_t)s->over_count;
        s->over[s->over_count++] = (uint32_t)k;
    } else if (was && !is) {
        uint32_t last = s->over[--s->over_count];
        s->over[s->over_at[k]] = last;
        s->over_at[last] = s->over_at[k];
    }
}

/* Takes what the other may serve as well from the list of CSM k into the pool. */
static size_t take_common(search *s, size_t k, size_t other, size_t pooled)
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

static void give(search *s, int32_t account, size_t k)
{
    s->next[account] = s->first[k];
    s->first[k] = account;
}

/* Of a long pool some at random go to the front; the rest stays where it is. mine: who was with a. */
static void choose(search *s, size_t n, size_t chosen, unsigned char *mine)
{
    for (size_t i = 0; i < chosen; i++) {
        size_t j = i + balance_stream_below(&s->random, n - i);
        int32_t account = s->pool[i];
        unsigned char side = mine[i];
        s->pool[i] = s->pool[j];
        s->pool[j] = account;
        mine[i] = mine[j];
        mine[j] = side;
    }
}

/* A random whole number from low to high. */
static int64_t between(search *s, int64_t low, int64_t high)
{
    uint64_t width = (uint64_t)(high - low) + 1;
    return low + (int64_t)(balance_stream_next(&s->random) % width);
}

/* A pair of CSMs and what they have in common. */
typedef struct pair {
    size_t a, b;
    size_t chosen;            /* accounts that take part: the first of the pool */
    int64_t w[BALANCE_SPLIT_MOST];
    int64_t pool;             /* their load */
    int64_t base_a, base_b;   /* what stays */
    uint32_t old;             /* those that were with a */
    int64_t old_sum;
} pair;

static int64_t excess_at(const search *s, const pair *t, int64_t sum)
{
    return excess_of(s, t->a, t->base_a + sum) + excess_of(s, t->b, t->base_b + t->pool - sum);
}

/* Those next to a random sum within the goal, or as near to it as there is one; gives what a gets. */
static uint32_t divide_sums(search *s, const pair *t, int64_t *sum)
{
    int64_t low = t->base_b + t->pool - s->room[t->b]; /* a takes at least this, */
    int64_t high = s->room[t->a] - t->base_a;          /* and at most this */
    balance_split found;
    bool above;
    balance_split_nearest(t->w, t->chosen, low <= high ? between(s, low, high) : between(s, high, low),
                  &s->split, &found);
    s->steps += (int64_t)8 << (t->chosen + 1) / 2;
    above = !found.has_below;
    if (found.has_below && found.has_above) {
        int64_t one = excess_at(s, t, found.below), two = excess_at(s, t, found.above);
        above = two < one || (two == one && (balance_stream_next(&s->random) & 1));
    }
    *sum = above ? found.above : found.below;
    return above ? found.above_set : found.below_set;
}

/* How many of the chosen are away from their owners when a gets each set. */
static void list_away(search *s, const pair *t)
{
    const int32_t *owner = s->p->owner;
    s->sums[0] = 0;
    s->away[0] = 0;
    for (size_t i = 0; i < t->chosen; i++) {
        int32_t who = owner[s->pool[i]];
        s->away[0] = (uint8_t)(s->away[0] + (who >= 0 && who != (int32_t)t->b));
    }
    for (size_t i = 0; i < t->chosen; i++) {
        int32_t who = owner[s->pool[i]];
        int to_a = (who >= 0 && who != (int32_t)t->a) - (who >= 0 && who != (int32_t)t->b);
        for (uint32_t set = 0, bit = 1u << i; set < bit; set++) {
            s->sums[set | bit] = s->sums[set] + t->w[i];
            s->away[set | bit] = (uint8_t)(s->away[set] + to_a);
        }
    }
    s->steps += (int64_t)4 << t->chosen;
}

/* Of the sets within the limit of moves one with the least excess: that with the fewest moves, or any. */
static uint32_t divide_sets(search *s, const pair *t, int64_t *sum)
{
    bool few = balance_stream_next(&s->random) & 1;
    uint32_t best = t->old, ties = 1;
    int64_t least = excess_at(s, t, t->old_sum);
    list_away(s, t);
    for (uint32_t set = 0; set < 1u << t->chosen; set++) {
        int64_t excess = excess_at(s, t, s->sums[set]);
        if (excess > least || s->moves - s->away[t->old] + s->away[set] > s->limit)
            continue;
        if (excess < least || (few && s->away[set] < s->away[best]))
            ties = 0;
        else if (few && s->away[set] > s->away[best])
            continue;
        if (balance_stream_below(&s->random, ++ties) == 0)
            best = set;
        least = excess;
    }
    s->moves += s->away[best];
    s->moves -= s->away[t->old];
    *sum = s->sums[best];
    return best;
}

/* Divides the pool of a and b anew so that what exceeds the goal is as little as possible. */
static void divide(search *s, size_t a, size_t b, unsigned char *mine)
{
    size_t of_a = take_common(s, a, b, 0), n = take_common(s, b, a, of_a);
    size_t most = s->p->owner ? BALANCE_SPLIT_FEW : BALANCE_SPLIT_MOST;
    pair t = { .a = a, .b = b, .chosen = n < most ? n : most };
    int64_t sum;
    uint32_t set;
    memset(mine, 1, of_a);
    memset(mine + of_a, 0, n - of_a);
    if (n > most)
        choose(s, n, most, mine);
    for (size_t i = 0; i < t.chosen; i++) {
        t.w[i] = s->p->load[s->pool[i]];
        t.pool += t.w[i];
        t.old_sum += mine[i] ? t.w[i] : 0;
        t.old |= (uint32_t)mine[i] << i;
    }
    t.base_a = s->load[a] - t.old_sum;
    t.base_b = s->load[b] - (t.pool - t.old_sum);
    set = s->p->owner ? divide_sets(s, &t, &sum) : divide_sums(s, &t, &sum);
    if (excess_at(s, &t, sum) > excess_at(s, &t, t.old_sum)) {
        set = t.old;
        sum = t.old_sum;
    }
    for (size_t i = 0; i < n; i++)
        give(s, s->pool[i], (i < t.chosen ? set >> i & 1 : mine[i]) ? a : b);
    set_load(s, a, t.base_a + sum);
    set_load(s, b, t.base_b + t.pool - sum);
}

static size_t any_other(search *s, size_t a)
{
    size_t b = balance_stream_below(&s->random, s->p->csms - 1);
    return b + (b >= a);
}

/* Of some others, one with much room. */
static size_t roomiest(search *s, size_t a)
{
    size_t best = any_other(s, a);
    for (size_t tries = balance_stream_next(&s->random) & 3; tries > 0; tries--) {
        size_t b = any_other(s, a);
        if (s->room[b] - s->load[b] > s->room[best] - s->load[best])
            best = b;
    }
    return best;
}

/* Until nobody exceeds the goal, or the steps are spent. */
static bool reach(search *s, unsigned char *mine, int64_t until)
{
    size_t csms = s->p->csms;
    while (s->excess > 0 && s->steps < until) {
        size_t a = s->over[balance_stream_below(&s->random, s->over_count)];
        size_t b = roomiest(s, a);
        divide(s, a, b, mine);
        if (s->excess > 0) {
            a = balance_stream_below(&s->random, csms);
            divide(s, a, any_other(s, a), mine);
        }
        s->steps += 16;
    }
    return s->excess == 0;
}

static void start_from(search *s, const balance_assignment *from)
{
    const balance_problem *p = s->p;
    memcpy(s->load, from->load, p->csms * sizeof *s->load);
    for (size_t k = 0; k < p->csms; k++)
        s->first[k] = -1;
    for (size_t i = p->n; i-- > 0;)
        give(s, (int32_t)i, (size_t)from->csm[i]);
    s->moves = balance_assignment_moves(p, from);
}

static void set_goal(search *s, double goal, bool below)
{
    s->over_count = 0;
    s->excess = 0;
    for (size_t k = 0; k < s->p->csms; k++) {
        s->room[k] = balance_room(s->p->capacity[k], goal, below);
        if (s->load[k] > s->room[k]) {
            s->over_at[k] = (uint32_t)s->over_count;
            s->over[s->over_count++] = (uint32_t)k;
            s->excess += s->load[k] - s->room[k];
        }
    }
}

static void keep(const search *s, balance_assignment *best)
{
    memcpy(best->load, s->load, s->p->csms * sizeof *s->load);
    for (size_t k = 0; k < s->p->csms; k++)
        for (int32_t i = s->first[k]; i >= 0; i = s->next[i])
            best->csm[i] = (int32_t)k;
}

/* The goal is the bound first, then ever nearer to the cost so far. */
static void lower(search *s, balance_assignment *best, unsigned char *mine, int64_t budget)
{
    double cost = balance_cost(s->p, best->load), share = 1;
    while (cost > s->p->bound * (1 + 1e-12) && s->steps < budget) {
        double goal = cost - (cost - s->p->bound) * share;
        int64_t until = s->steps + (share < 0.02 ? budget : budget / 8);
        bool last = share < 0.02;
        set_goal(s, last ? cost : goal, last);
        if (reach(s, mine, until < budget ? until : budget)) {
            keep(s, best);
            cost = balance_cost(s->p, best->load);
        } else {
            share /= 2;
        }
    }
}

static bool search_new(search *s, const balance_problem *p)
{
    s->p = p;
    s->load = malloc(p->csms * sizeof *s->load);
    s->room = malloc(p->csms * sizeof *s->room);
    s->first = malloc(p->csms * sizeof *s->first);
    s->next = malloc((p->n + 1) * sizeof *s->next);
    s->over = malloc(p->csms * sizeof *s->over);
    s->over_at = malloc(p->csms * sizeof *s->over_at);
    s->pool = malloc((p->n + 1) * sizeof *s->pool);
    return s->load && s->room && s->first && s->next && s->over && s->over_at && s->pool;
}

static void search_free(search *s)
{
    free(s->load);
    free(s->room);
    free(s->first);
    free(s->next);
    free(s->over);
    free(s->over_at);
    free(s->pool);
    free(s);
}

bool balance_search(const balance_problem *p, balance_assignment *best, size_t limit, int round, int64_t budget)
{
    search *s;
    unsigned char *mine;
    bool fine;
    if (p->csms < 2 || p->n == 0)
        return true;
    s = calloc(1, sizeof *s);
    if (!s)
        return false;
    mine = malloc(p->n + 1);
    fine = search_new(s, p) && mine;
    if (fine) {
        s->limit = limit;
        s->random.state = (uint64_t)round;
        start_from(s, best);
        lower(s, best, mine, budget);
    }
    search_free(s);
    free(mine);
    return fine;
}

/* ---- with some of the accounts ---- */

/* So many accounts of each CSM take part; where there are not many more anyway, all do. */
enum { SOME = 24, NOT_MANY = 48 };

/* Marks, of each CSM's accounts, the lightest and as many others evenly over the rest; n accounts in order. */
static size_t mark_some(const balance_problem *p, const balance_assignment *x, uint32_t *count, uint32_t *seen,
                        unsigned char *takes_part)
{
    size_t marked = 0;
    memset(count, 0, p->csms * sizeof *count);
    memset(seen, 0, p->csms * sizeof *seen);
    for (size_t i = 0; i < p->n; i++)
        count[x->csm[i]]++;
    for (size_t i = 0; i < p->n; i++) {
        size_t k = (size_t)x->csm[i];
        uint32_t at = seen[k]++, every = count[k] / (SOME / 2) + 1;
        takes_part[i] = count[k] - at <= SOME / 2 || at % every == every / 2;
        marked += takes_part[i];
    }
    return marked;
}

/* The problem of the marked accounts; the others are part of what cannot move. */
typedef struct part {
    balance_problem p;
    balance_assignment x;
    uint32_t *account;
    int64_t *load, *base;
    int32_t *owner;
    uint32_t *group;
} part;

static bool part_new(part *t, const balance_problem *p, size_t n)
{
    t->p = *p;
    t->p.n = n;
    t->p.arr = NULL;
    t->account = malloc((n + 1) * sizeof *t->account);
    t->p.load = t->load = malloc((n + 1) * sizeof *t->load);
    t->p.base = t->base = malloc((p->csms + 1) * sizeof *t->base);
    t->owner = malloc((n + 1) * sizeof *t->owner);
    t->p.owner = p->owner ? t->owner : NULL;
    t->p.group = t->group = malloc((n + 1) * sizeof *t->group);
    return balance_assignment_new(&t->p, &t->x) && t->account && t->load && t->base && t->owner && t->group;
}

static void part_free(part *t)
{
    balance_assignment_free(&t->x);
    free(t->account);
    free(t->load);
    free(t->base);
    free(t->owner);
    free(t->group);
}

static void part_fill(part *t, const balance_problem *p, const balance_assignment *x,
                      const unsigned char *takes_part)
{
    size_t n = 0;
    memcpy(t->base, x->load, p->csms * sizeof *t->base);
    memcpy(t->x.load, x->load, p->csms * sizeof *t->x.load);
    for (size_t i = 0; i < p->n; i++)
        if (takes_part[i]) {
            t->account[n] = (uint32_t)i;
            t->load[n] = p->load[i];
            t->owner[n] = p->owner ? p->owner[i] : -1;
            t->group[n] = p->group[i];
            t->x.csm[n++] = x->csm[i];
            t->base[x->csm[i]] -= p->load[i];
        }
}

bool balance_search_some(const balance_problem *p, balance_assignment *best, size_t limit, int round,
                         int64_t budget)
{
    uint32_t *count, *seen;
    unsigned char *takes_part;
    part t = { .account = NULL };
    bool fine;
    if (p->n / NOT_MANY <= p->csms)
        return balance_search(p, best, limit, round, budget);
    count = malloc(p->csms * sizeof *count);
    seen = malloc(p->csms * sizeof *seen);
    takes_part = malloc(p->n + 1);
    fine = count && seen && takes_part &&
           part_new(&t, p, mark_some(p, best, count, seen, takes_part));
    if (fine) {
        size_t others;
        part_fill(&t, p, best, takes_part);
        others = balance_assignment_moves(p, best) - balance_assignment_moves(&t.p, &t.x);
        fine = balance_search(&t.p, &t.x, limit - others, round, budget);
        for (size_t i = 0; i < t.p.n; i++)
            best->csm[t.account[i]] = t.x.csm[i];
        memcpy(best->load, t.x.load, p->csms * sizeof *best->load);
    }
    part_free(&t);
    free(count);
    free(seen);
    free(takes_part);
    return fine;
}
