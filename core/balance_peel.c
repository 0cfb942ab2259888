/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Plans a few moves away from the present owners that reach a goal. Seen as arrows between CSMs, few moves form
 * trees: some CSM has a single arrow, and the account on it must fill what that CSM lacks, or take away what it
 * has too much, to within all the room that the goal leaves. Such accounts are few and found by bisection; with
 * the arrow taken away the rest is again a tree. A depth-first search over that, which forbids a move that was
 * tried in what is tried after it. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "balance.h"

enum { CANDIDATES = 48, PAIRS = 96 };

typedef struct arrow {
    uint32_t account, to;
    int64_t key;
} arrow;

/* Two arrows of one CSM. */
typedef struct couple {
    arrow one, two;
} couple;

typedef struct peel {
    const problem *p;
    const plan *from;
    const uint32_t *start, *list; /* the accounts of each CSM, heaviest first */
    int64_t *lacks;               /* of each CSM: its room less its load; below 0: too much */
    int64_t spare;                /* Σ lacks: what all together will lack in the end */
    uint64_t *banned;             /* of each account: where it must not go */
    unsigned char *moved;
    arrow chosen[PEEL_MOST + 1], candidates[PEEL_MOST + 1][CANDIDATES];
    couple pairs[PAIRS];
    size_t moves, words;
    int64_t steps, most;
    size_t pairs_left; /* pairs of moves that may still be made */
} peel;

static bool settled(const peel *s, int64_t lacks)
{
    return lacks >= 0 && lacks <= s->spare;
}

/* The first of n accounts, heaviest first, that weighs no more. */
static size_t first_within(const peel *s, const uint32_t *list, size_t n, int64_t weight)
{
    size_t low = 0, high = n;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (s->p->load[list ? list[middle] : middle] > weight)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static bool can_go(const peel *s, size_t i, size_t to)
{
    return !s->moved[i] && s->from->csm[i] != (int32_t)to && !(s->banned[i * s->words + to / 64] >> to % 64 & 1) &&
           may_serve(s->p, i, to);
}

/* Where a CSM stands that has a single arrow, were it this one. */
static bool fills(const peel *s, size_t k, int64_t load)
{
    int64_t lacks = s->lacks[k];
    return lacks < 0 ? settled(s, lacks + load) : lacks > s->spare && settled(s, lacks - load);
}

static void insert(peel *s, size_t depth, size_t *count, arrow a)
{
    arrow *list = s->candidates[depth];
    size_t at = *count;
    if (at == CANDIDATES && list[at - 1].key <= a.key)
        return;
    at -= at == CANDIDATES;
    *count = at + 1;
    for (; at > 0 && list[at - 1].key > a.key; at--)
        list[at] = list[at - 1];
    list[at] = a;
}

static int64_t distance(const peel *s, int64_t lacks)
{
    return lacks < 0 ? -lacks : lacks > s->spare ? lacks - s->spare : 0;
}

static void propose(peel *s, size_t depth, size_t *count, size_t unsettled, size_t i, size_t to)
{
    size_t from = (size_t)s->from->csm[i];
    s->steps += 8;
    int64_t w = s->p->load[i], a = s->lacks[from] + w, b = s->lacks[to] - w;
    size_t then = unsettled - !settled(s, s->lacks[from]) - !settled(s, s->lacks[to]) +
                  !settled(s, a) + !settled(s, b);
    if (then > 2 * (s->moves - depth - 1))
        return;
    insert(s, depth, count,
           (arrow){ (uint32_t)i, (uint32_t)to,
                    (int64_t)then * ((int64_t)1 << 50) + (distance(s, a) + distance(s, b)) / 2 });
}

/* The arrows that settle a CSM; 0 where too few moves are left for those that have none. */
static size_t list_arrows(peel *s, size_t depth)
{
    const problem *p = s->p;
    size_t count = 0, unsettled = 0, touches = 0;
    s->steps += (int64_t)(8 * p->csms);
    for (size_t k = 0; k < p->csms; k++)
        unsettled += !settled(s, s->lacks[k]);
    for (size_t k = 0; k < p->csms; k++) {
        int64_t lacks = s->lacks[k];
        bool alone = false;
        if (settled(s, lacks))
            continue;
        if (lacks < 0) {
            const uint32_t *list = s->list + s->start[k];
            size_t n = s->start[k + 1] - s->start[k];
            for (size_t at = first_within(s, list, n, s->spare - lacks);
                 at < n && p->load[list[at]] >= -lacks; at++)
                for (size_t to = 0; to < p->csms; to++)
                    if (can_go(s, list[at], to)) {
                        alone = true;
                        propose(s, depth, &count, unsettled, list[at], to);
                    }
        } else {
            for (size_t i = first_within(s, NULL, p->n, lacks);
                 i < p->n && p->load[i] >= lacks - s->spare; i++)
                if (can_go(s, i, k)) {
                    alone = true;
                    if (s->lacks[s->from->csm[i]] >= 0 || !fills(s, (size_t)s->from->csm[i], p->load[i]))
                        propose(s, depth, &count, unsettled, i, k);
                }
        }
        touches += alone ? 1 : 2;
    }
    return touches > 2 * (s->moves - depth) ? 0 : count;
}

static void move(peel *s, arrow a, int sign)
{
    int64_t w = sign * s->p->load[a.account];
    s->lacks[s->from->csm[a.account]] += w;
    s->lacks[a.to] -= w;
    s->moved[a.account] = sign > 0;
}

/* Forbids an arrow, or allows it again. */
static void ban(peel *s, arrow a)
{
    s->banned[a.account * s->words + a.to / 64] ^= (uint64_t)1 << a.to % 64;
}

static bool too_much(const peel *s)
{
    for (size_t k = 0; k < s->p->csms; k++)
        if (s->lacks[k] < 0)
            return true;
    return false;
}

/* ---- where no CSM has a single arrow ---- */

static size_t count_unsettled(const peel *s)
{
    size_t unsettled = 0;
    for (size_t k = 0; k < s->p->csms; k++)
        unsettled += !settled(s, s->lacks[k]);
    return unsettled;
}

static void insert_pair(peel *s, size_t depth, size_t *count, arrow one, arrow two)
{
    size_t at, unsettled;
    s->steps += (int64_t)s->p->csms + 16;
    move(s, one, 1);
    move(s, two, 1);
    unsettled = count_unsettled(s);
    move(s, one, -1);
    move(s, two, -1);
    if (unsettled > 2 * (s->moves - depth - 2))
        return;
    one.key = (int64_t)unsettled;
    if (*count == PAIRS && s->pairs[PAIRS - 1].one.key <= one.key)
        return;
    at = *count < PAIRS ? (*count)++ : PAIRS - 1;
    for (; at > 0 && s->pairs[at - 1].one.key > one.key; at--)
        s->pairs[at] = s->pairs[at - 1];
    s->pairs[at] = (couple){ one, two };
}

/* Account i leaves CSM k, and another comes or leaves as well, so that k is settled. */
static void pairs_out(peel *s, size_t depth, size_t k, size_t i, size_t *count)
{
    const problem *p = s->p;
    int64_t lacks = s->lacks[k] + p->load[i];
    s->steps += 32;
    if (lacks > s->spare)
        for (size_t j = first_within(s, NULL, p->n, lacks);
             j < p->n && p->load[j] >= lacks - s->spare; j++)
            for (size_t to = 0; to < p->csms && can_go(s, j, k); to++)
                if (can_go(s, i, to))
                    insert_pair(s, depth, count, (arrow){ (uint32_t)i, (uint32_t)to, 0 },
                                (arrow){ (uint32_t)j, (uint32_t)k, 0 });
    if (lacks >= 0)
        return;
    for (size_t at = first_within(s, s->list + s->start[k], s->start[k + 1] - s->start[k],
                                  s->spare - lacks) + s->start[k];
         at < s->start[k + 1] && p->load[s->list[at]] >= -lacks; at++)
        for (size_t one = 0; one < p->csms && s->list[at] > i; one++)
            for (size_t two = 0; two < p->csms && can_go(s, i, one); two++)
                if (can_go(s, s->list[at], two))
                    insert_pair(s, depth, count, (arrow){ (uint32_t)i, (uint32_t)one, 0 },
                                (arrow){ s->list[at], (uint32_t)two, 0 });
}

/* Two accounts come to CSM k so that it is settled. */
static void pairs_in(peel *s, size_t depth, size_t k, size_t *count)
{
    const problem *p = s->p;
    for (size_t i = first_within(s, NULL, p->n, s->lacks[k]); i < p->n; i++) {
        s->steps += 16;
        int64_t lacks = s->lacks[k] - p->load[i];
        if (lacks <= s->spare || !can_go(s, i, k))
            continue;
        for (size_t j = first_within(s, NULL, p->n, lacks);
             j < p->n && p->load[j] >= lacks - s->spare; j++)
            if (j > i && can_go(s, j, k))
                insert_pair(s, depth, count, (arrow){ (uint32_t)i, (uint32_t)k, 0 },
                            (arrow){ (uint32_t)j, (uint32_t)k, 0 });
    }
}

/* All pairs of arrows that settle the first CSM that is not. */
static size_t list_pairs(peel *s, size_t depth)
{
    size_t count = 0, k = 0;
    while (settled(s, s->lacks[k]))
        k++;
    for (size_t at = s->start[k]; at < s->start[k + 1]; at++)
        if (!s->moved[s->list[at]])
            pairs_out(s, depth, k, s->list[at], &count);
    if (s->lacks[k] > 0)
        pairs_in(s, depth, k, &count);
    
    return count;
}

static bool go(peel *s, size_t depth);

static bool go_by_pairs(peel *s, size_t depth)
{
    size_t count = list_pairs(s, depth);
    couple *pairs = malloc((count + 1) * sizeof *pairs);
    bool found = false;
    if (!pairs)
        return false;
    memcpy(pairs, s->pairs, count * sizeof *pairs);
    s->pairs_left--;
    for (size_t i = 0; i < count && !found && s->steps <= s->most; i++) {
        s->chosen[depth] = pairs[i].one;
        s->chosen[depth + 1] = pairs[i].two;
        move(s, pairs[i].one, 1);
        move(s, pairs[i].two, 1);
        found = go(s, depth + 2);
        move(s, pairs[i].two, -1);
        move(s, pairs[i].one, -1);
    }
    s->pairs_left++;
    free(pairs);
    return found;
}

static bool go(peel *s, size_t depth)
{
    size_t count, tried;
    bool found = false;
    if (!too_much(s)) {
        s->moves = depth;
        return true;
    }
    if (depth == s->moves || s->steps > s->most)
        return false;
    count = list_arrows(s, depth);
    for (tried = 0; tried < count && !found && s->steps <= s->most; tried++) {
        arrow a = s->candidates[depth][tried];
        s->chosen[depth] = a;
        move(s, a, 1);
        found = go(s, depth + 1);
        move(s, a, -1);
        ban(s, a);
    }
    if (!found && s->pairs_left && depth + 2 <= s->moves && s->steps <= s->most)
        found = go_by_pairs(s, depth);
    while (tried-- > 0)
        ban(s, s->candidates[depth][tried]);
    return found;
}

static bool set_goal(peel *s, double goal)
{
    s->spare = 0;
    for (size_t k = 0; k < s->p->csms; k++) {
        s->lacks[k] = balance_room(s->p->capacity[k], goal, false) - s->from->load[k];
        s->spare += s->lacks[k];
    }
    return s->spare >= 0;
}

bool peel_moves(const problem *p, const plan *from, const uint32_t *start, const uint32_t *list,
                double goal, int64_t steps, size_t most, plan *x, size_t *moves)
{
    peel *s = calloc(1, sizeof *s);
    bool fine = s != NULL;
    *moves = SIZE_MAX;
    if (!fine)
        return false;
    s->p = p;
    s->from = from;
    s->start = start;
    s->list = list;
    s->most = steps;
    s->words = (p->csms + 63) / 64;
    s->lacks = malloc(p->csms * sizeof *s->lacks);
    s->banned = calloc(p->n * s->words + 1, sizeof *s->banned);
    s->moved = calloc(p->n + 1, 1);
    fine = s->lacks && s->banned && s->moved;
    for (size_t i = 0; fine && i < p->n; i++)
        s->moved[i] = p->owner[i] < 0;
    if (fine && set_goal(s, goal))
        for (size_t round = 3; round < 3 * most + 3 && s->steps <= s->most; round++) {
            s->moves = round / 3;
            s->pairs_left = round % 3;
            if (!go(s, 0))
                continue;
            plan_copy(p, from, x);
            for (size_t j = 0; j < s->moves; j++) {
                arrow a = s->chosen[j];
                x->load[x->csm[a.account]] -= p->load[a.account];
                x->csm[a.account] = (int32_t)a.to;
                x->load[a.to] += p->load[a.account];
            }
            *moves = s->moves;
            break;
        }
    if (getenv("PEEL")) fprintf(stderr, "goal %g spare %lld nodes %zu moves %zd\n", goal, (long long)s->spare, (size_t)s->steps, (ptrdiff_t)*moves);
    free(s->lacks);
    free(s->banned);
    free(s->moved);
    free(s);
    return fine;
}
