/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Assignments a few moves away from the present owners that reach a goal. Seen as arrows between CSMs, few
 * moves form trees, mostly: some CSM has a single arrow, and the account on it must make up what that CSM
 * lacks, or take away what it has too much, to within the room that the goal leaves to all together. Such
 * accounts are few, and found by bisection; with the arrow taken away the rest is again a tree. Where arrows
 * form a circle no CSM may have a single one; there two arrows of one CSM are taken at once. Depth first, by
 * growing numbers of moves; a move that has been tried is forbidden in what is tried after it, so that no set
 * of moves is tried in two orders. */
#include "peel.h"

#include <stdlib.h>
#include <string.h>

/* The most promising arrows and pairs of arrows that are tried at a node; pairs on a path. */
enum { ARROWS = 48, PAIRS = 96, CIRCLES = 2 };

typedef struct arrow {
    uint32_t account, to;
    size_t unsettled; /* CSMs, afterwards */
    int64_t distance; /* of its two ends from being settled */
} arrow;

typedef struct couple {
    arrow one, two;
} couple;

typedef struct peel {
    const balance_problem *p;
    const balance_home *from;
    int64_t *lacks;      /* of each CSM: its room less its load; below 0: too much */
    int64_t spare;       /* Σ lacks: what all together lack in the end */
    uint64_t *forbidden; /* where each account must not go: so many words each */
    size_t words;
    unsigned char *fixed; /* accounts that have moved, or were nobody's */
    size_t moves, circles; /* of a assignment; pairs that may still be taken */
    int64_t steps, most;
    arrow chosen[BALANCE_PEEL_MOST + 1], arrows[BALANCE_PEEL_MOST + 1][ARROWS];
    couple pairs[CIRCLES][PAIRS];
} peel;

/* In the end nobody has too much; then nobody can lack more than all together. */
static bool settled(const peel *s, int64_t lacks)
{
    return lacks >= 0 && lacks <= s->spare;
}

static int64_t distance(const peel *s, int64_t lacks)
{
    return lacks < 0 ? -lacks : lacks > s->spare ? lacks - s->spare : 0;
}

static size_t count_unsettled(const peel *s)
{
    size_t unsettled = 0;
    for (size_t k = 0; k < s->p->csms; k++)
        unsettled += !settled(s, s->lacks[k]);
    return unsettled;
}

/* The place of the first of n accounts, heaviest first, that weighs no more. list NULL: of all accounts. */
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

static size_t owner_of(const peel *s, size_t account)
{
    return (size_t)s->from->x.csm[account];
}

static bool can_go(const peel *s, size_t i, size_t to)
{
    return !s->fixed[i] && owner_of(s, i) != to &&
           !(s->forbidden[i * s->words + to / 64] >> to % 64 & 1) && balance_may_serve(s->p, i, to);
}

/* Forbids an arrow, or allows it again. */
static void forbid(peel *s, arrow a)
{
    s->forbidden[a.account * s->words + a.to / 64] ^= (uint64_t)1 << a.to % 64;
}

static void take(peel *s, arrow a)
{
    s->lacks[owner_of(s, a.account)] += s->p->load[a.account];
    s->lacks[a.to] -= s->p->load[a.account];
    s->fixed[a.account] = 1;
}

static void take_back(peel *s, arrow a)
{
    s->lacks[owner_of(s, a.account)] -= s->p->load[a.account];
    s->lacks[a.to] += s->p->load[a.account];
    s->fixed[a.account] = 0;
}

/* ---- single arrows ---- */

static bool before(arrow a, arrow b)
{
    return a.unsettled != b.unsettled ? a.unsettled < b.unsettled : a.distance < b.distance;
}

/* Keeps the best, in order; of equal ones the first. */
static void propose(peel *s, size_t depth, size_t unsettled, size_t i, size_t to, size_t *count)
{
    size_t from = owner_of(s, i), at = *count;
    int64_t a = s->lacks[from] + s->p->load[i], b = s->lacks[to] - s->p->load[i];
    arrow *list = s->arrows[depth], new = { (uint32_t)i, (uint32_t)to, unsettled, 0 };
    s->steps += 8;
    new.unsettled -= (size_t)!settled(s, s->lacks[from]) + !settled(s, s->lacks[to]);
    new.unsettled += (size_t)!settled(s, a) + !settled(s, b);
    new.distance = distance(s, a) / 2 + distance(s, b) / 2;
    if (new.unsettled > 2 * (s->moves - depth - 1) || (at == ARROWS && !before(new, list[at - 1])))
        return;
    at -= at == ARROWS;
    *count = at + 1;
    for (; at > 0 && before(new, list[at - 1]); at--)
        list[at] = list[at - 1];
    list[at] = new;
}

/* Accounts that CSM k gives away, and is settled. True: there is one. */
static bool propose_out(peel *s, size_t depth, size_t unsettled, size_t k, size_t *count)
{
    const uint32_t *list = s->from->list + s->from->start[k];
    size_t n = s->from->start[k + 1] - s->from->start[k];
    bool any = false;
    for (size_t at = first_within(s, list, n, s->spare - s->lacks[k]);
         at < n && s->p->load[list[at]] >= -s->lacks[k]; at++)
        for (size_t to = 0; to < s->p->csms; to++)
            if (can_go(s, list[at], to)) {
                any = true;
                propose(s, depth, unsettled, list[at], to, count);
            }
    return any;
}

/* Accounts that CSM k gets, and is settled; without those that their owner would give away anyway. */
static bool propose_in(peel *s, size_t depth, size_t unsettled, size_t k, size_t *count)
{
    bool any = false;
    for (size_t i = first_within(s, NULL, s->p->n, s->lacks[k]);
         i < s->p->n && s->p->load[i] >= s->lacks[k] - s->spare; i++) {
        int64_t lacks = s->lacks[owner_of(s, i)];
        s->steps += 2;
        if (!can_go(s, i, k))
            continue;
        any = true;
        if (lacks >= 0 || !settled(s, lacks + s->p->load[i]))
            propose(s, depth, unsettled, i, k, count);
    }
    return any;
}

/* The arrows that settle a CSM. A CSM that none settles needs two, and an arrow has two ends: 0 where so many
 * moves are not left. */
static size_t list_arrows(peel *s, size_t depth)
{
    size_t count = 0, ends = 0, unsettled = count_unsettled(s);
    s->steps += (int64_t)(8 * s->p->csms);
    for (size_t k = 0; k < s->p->csms; k++)
        if (!settled(s, s->lacks[k]))
            ends += (s->lacks[k] < 0 ? propose_out : propose_in)(s, depth, unsettled, k, &count)
                        ? 1
                        : 2;
    return ends > 2 * (s->moves - depth) ? 0 : count;
}

/* ---- pairs of arrows ---- */

static void propose_pair(peel *s, size_t depth, size_t i, size_t i_to, size_t j, size_t j_to, size_t *count)
{
    couple *list = s->pairs[s->circles - 1];
    couple new = { { (uint32_t)i, (uint32_t)i_to, 0, 0 }, { (uint32_t)j, (uint32_t)j_to, 0, 0 } };
    size_t at;
    s->steps += (int64_t)s->p->csms + 16;
    take(s, new.one);
    take(s, new.two);
    new.one.unsettled = count_unsettled(s);
    take_back(s, new.two);
    take_back(s, new.one);
    if (new.one.unsettled > 2 * (s->moves - depth - 2) ||
        (*count == PAIRS && list[PAIRS - 1].one.unsettled <= new.one.unsettled))
        return;
    at = *count < PAIRS ? (*count)++ : PAIRS - 1;
    for (; at > 0 && list[at - 1].one.unsettled > new.one.unsettled; at--)
        list[at] = list[at - 1];
    list[at] = new;
}

/* Account i leaves CSM k, and another comes, so that k is settled. */
static void exchange(peel *s, size_t depth, size_t k, size_t i, size_t *count)
{
    const balance_problem *p = s->p;
    int64_t lacks = s->lacks[k] + p->load[i];
    for (size_t j = first_within(s, NULL, p->n, lacks);
         j < p->n && p->load[j] >= lacks - s->spare; j++)
        for (size_t to = 0; to < p->csms && can_go(s, j, k); to++)
            if (can_go(s, i, to))
                propose_pair(s, depth, i, to, j, k, count);
}

/* Account i leaves CSM k, and another does, so that k is settled. */
static void give_two(peel *s, size_t depth, size_t k, size_t i, size_t *count)
{
    const balance_problem *p = s->p;
    const uint32_t *list = s->from->list + s->from->start[k];
    size_t n = s->from->start[k + 1] - s->from->start[k];
    int64_t lacks = s->lacks[k] + p->load[i];
    for (size_t at = first_within(s, list, n, s->spare - lacks);
         at < n && p->load[list[at]] >= -lacks; at++)
        for (size_t one = 0; one < p->csms && list[at] > i; one++)
            for (size_t two = 0; two < p->csms && can_go(s, i, one); two++)
                if (can_go(s, list[at], two))
                    propose_pair(s, depth, i, one, list[at], two, count);
}

/* Two accounts come to CSM k so that it is settled. */
static void get_two(peel *s, size_t depth, size_t k, size_t *count)
{
    const balance_problem *p = s->p;
    for (size_t i = first_within(s, NULL, p->n, s->lacks[k]); i < p->n; i++) {
        int64_t lacks = s->lacks[k] - p->load[i];
        s->steps += 16;
        if (lacks <= s->spare || !can_go(s, i, k))
            continue;
        for (size_t j = first_within(s, NULL, p->n, lacks);
             j < p->n && p->load[j] >= lacks - s->spare; j++)
            if (j > i && can_go(s, j, k))
                propose_pair(s, depth, i, k, j, k, count);
    }
}

/* The pairs of arrows that settle the first CSM that is not. */
static size_t list_pairs(peel *s, size_t depth)
{
    size_t count = 0, k = 0;
    while (settled(s, s->lacks[k]))
        k++;
    for (size_t at = s->from->start[k]; at < s->from->start[k + 1]; at++) {
        size_t i = s->from->list[at];
        int64_t lacks = s->lacks[k] + s->p->load[i];
        s->steps += 32;
        if (s->fixed[i])
            continue;
        if (lacks > s->spare)
            exchange(s, depth, k, i, &count);
        else if (lacks < 0)
            give_two(s, depth, k, i, &count);
    }
    if (s->lacks[k] > 0)
        get_two(s, depth, k, &count);
    return count;
}

/* ---- the search ---- */

static bool go(peel *s, size_t depth);

static bool go_by_pairs(peel *s, size_t depth)
{
    size_t count = list_pairs(s, depth);
    const couple *pairs = s->pairs[--s->circles];
    bool found = false;
    for (size_t i = 0; i < count && !found && s->steps <= s->most; i++) {
        s->chosen[depth] = pairs[i].one;
        s->chosen[depth + 1] = pairs[i].two;
        take(s, pairs[i].one);
        take(s, pairs[i].two);
        found = go(s, depth + 2);
        take_back(s, pairs[i].two);
        take_back(s, pairs[i].one);
    }
    s->circles++;
    return found;
}

static bool reached(const peel *s)
{
    for (size_t k = 0; k < s->p->csms; k++)
        if (s->lacks[k] < 0)
            return false;
    return true;
}

static bool go(peel *s, size_t depth)
{
    size_t count, tried;
    bool found = false;
    if (reached(s)) {
        s->moves = depth;
        return true;
    }
    if (depth == s->moves || s->steps > s->most)
        return false;
    count = list_arrows(s, depth);
    for (tried = 0; tried < count && !found && s->steps <= s->most; tried++) {
        arrow a = s->chosen[depth] = s->arrows[depth][tried];
        take(s, a);
        found = go(s, depth + 1);
        take_back(s, a);
        forbid(s, a);
    }
    if (!found && s->circles && depth + 2 <= s->moves && s->steps <= s->most)
        found = go_by_pairs(s, depth);
    while (tried-- > 0)
        forbid(s, s->arrows[depth][tried]);
    return found;
}

/* No room is counted that all loads together could not fill. False: all together have too much. */
static bool set_goal(peel *s, double goal)
{
    int64_t all = 0;
    for (size_t i = 0; i < s->p->n; i++)
        all += s->p->load[i];
    s->spare = 0;
    for (size_t k = 0; k < s->p->csms; k++) {
        int64_t lacks = balance_room(s->p->capacity[k], goal, false) - s->from->x.load[k];
        s->lacks[k] = lacks < all ? lacks : all;
        s->spare += s->lacks[k];
    }
    return s->spare >= 0;
}

static bool find(peel *s, size_t most)
{
    for (size_t moves = 1; moves <= most; moves++)
        for (s->circles = 0; s->circles <= CIRCLES; s->circles++) {
            s->moves = moves;
            if (s->steps > s->most || go(s, 0))
                return s->steps <= s->most;
        }
    return false;
}

static void take_assignment(const peel *s, balance_assignment *x)
{
    balance_assignment_copy(s->p, &s->from->x, x);
    for (size_t j = 0; j < s->moves; j++) {
        arrow a = s->chosen[j];
        x->load[x->csm[a.account]] -= s->p->load[a.account];
        x->load[a.to] += s->p->load[a.account];
        x->csm[a.account] = (int32_t)a.to;
    }
}

bool balance_peel(const balance_problem *p, const balance_home *from, double goal, size_t most, int64_t steps,
                  balance_assignment *x, size_t *moves)
{
    peel *s = calloc(1, sizeof *s);
    bool fine = s != NULL;
    *moves = SIZE_MAX;
    if (!fine)
        return false;
    s->p = p;
    s->from = from;
    s->most = steps;
    s->words = (p->csms + 63) / 64;
    s->lacks = malloc(p->csms * sizeof *s->lacks);
    s->forbidden = calloc(p->n * s->words + 1, sizeof *s->forbidden);
    s->fixed = calloc(p->n + 1, 1);
    fine = s->lacks && s->forbidden && s->fixed;
    for (size_t i = 0; fine && i < p->n; i++)
        s->fixed[i] = p->owner[i] < 0;
    if (fine && set_goal(s, goal) && find(s, most)) {
        take_assignment(s, x);
        *moves = s->moves;
    }
    free(s->lacks);
    free(s->forbidden);
    free(s->fixed);
    free(s);
    return fine;
}
