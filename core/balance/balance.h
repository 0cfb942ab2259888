/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* What the files of the balancing share. Inside, loads are whole numbers of a unit: sums are exact in any
 * order, so that the answer cannot depend on the order of the rows or on the platform. */
#ifndef CSM_BALANCE_PRIVATE_H
#define CSM_BALANCE_PRIVATE_H

#include "csm/balance.h"

/* The problem. Accounts are those that may move, heaviest first; CSMs are those with capacity. */
typedef struct problem {
    size_t n, csms, groups;
    const int64_t *load;
    const int64_t *arr;       /* NULL: not given */
    const int32_t *owner;     /* -1: nobody; NULL: nobody has any */
    const uint32_t *group;    /* which row of `may` */
    const unsigned char *may; /* groups × csms */
    const double *capacity;   /* scaled by a power of 2 */
    const int64_t *base;      /* load of each CSM that cannot move */
    const int64_t *base_arr;
    bool open;                /* everybody may serve everything */
    double bound;             /* no plan has a lower cost */
} problem;

/* Who gets what. */
typedef struct plan {
    int32_t *csm;  /* of each account */
    int64_t *load; /* of each CSM, what cannot move included */
} plan;

/* A book in this form, and the way back. What is in `p` belongs to it. */
typedef struct setup {
    problem p;
    uint32_t *account; /* where each account of the problem stands in the book */
    uint32_t *csm;     /* and each CSM */
    size_t stuck;      /* accounts with an owner who may not serve them */
    size_t unserved;   /* the first account that nobody may serve; the size of the book: none */
    double unit;       /* hours × this = units, where units are … */
    int64_t step;      /* … this many, as all loads are multiples of it */
    int shift;         /* capacities were scaled by 2^shift */
    bool decimal;      /* unit is exact; otherwise a power of 2, and loads were rounded down */
} setup;

/* ---- balance_setup.c ---- */

/* CSM_NO_MEMORY, or the fault in the book. */
csm_error setup_book(const csm_book *book, double *csm, setup *s, csm_fault *fault);
void setup_free(setup *s);
/* A utilization as the user counts it. */
double setup_hours(const setup *s, double utilization);

/* ---- balance_rows.c ---- */

/* Which of n rows of a table are alike in the columns `use`: group[i] is the number of the row among the different
 * ones, which are put into *may, one byte a cell, ordered by their content. */
bool group_rows(const double *table, size_t columns, size_t n, const uint32_t *use, size_t used,
                uint32_t *group, unsigned char **may, size_t *groups);

/* Numbers that follow from a start alone, the same everywhere (SplitMix64; Steele, Lea, Flood 2014). */
typedef struct stream {
    uint64_t state;
} stream;

static inline uint64_t stream_next(stream *s)
{
    uint64_t z = s->state += 0x9E3779B97F4A7C15u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

/* From 0 to n − 1; n < 2^32. */
static inline size_t stream_below(stream *s, size_t n)
{
    return (size_t)(((stream_next(s) >> 32) * (uint64_t)n) >> 32);
}

static inline bool may_serve(const problem *p, size_t account, size_t csm)
{
    return p->may[p->group[account] * p->csms + csm];
}

/* Highest load / capacity. */
double balance_cost(const problem *p, const int64_t *load);
/* The largest load with load / capacity ≤ utilization, or < utilization. */
int64_t balance_room(double capacity, double utilization, bool below);

/* ---- balance_fill.c: a first plan ---- */

/* Heaviest account first, each to the CSM that it leaves least utilized. */
bool fill_greedily(const problem *p, plan *out);
/* The same, but within `share`, groups × csms: how much load of the group is meant for the CSM. */
bool fill_by_shares(const problem *p, const int64_t *share, plan *out);

/* ---- balance_pack.c: a first plan where CSMs have few accounts ---- */

/* Replaces the plan where it finds a better one; only where everybody may serve everything. */
bool fill_tightly(const problem *p, plan *best);

/* ---- balance_flow.c: the fractional optimum ---- */

/* Raises the bound to the lowest utilization when accounts may be split, and gives who then carries how much of
 * which group: share, groups × csms. group_load: of each group. False: no memory. */
bool flow_balance(const problem *p, const int64_t *group_load, int64_t *share, double *bound);

/* ---- balance_bound.c ---- */

/* The lowest utilization from `from` on at which the CSMs (those in `in`; NULL: all) have room for the load
 * beside what they have. */
double bound_of_rooms(const problem *p, const unsigned char *in, int64_t load, double from);
/* No plan costs less. share: as flow_balance gives it, to be freed; NULL where no flow was sought. */
bool bound_all(const problem *p, int64_t **share, double *bound);

/* ---- balance_dual.c ---- */

/* A bound for CSMs of equal capacity without anything that cannot move. */
double bound_of_values(const problem *p, double from);

/* ---- balance_split.c: subset sums ---- */

enum { SPLIT_MOST = 16 };

typedef struct split {
    int64_t below, above;       /* the sums next to what was asked: ≤ and > */
    uint32_t below_set, above_set;
    bool has_below, has_above;
} split;

typedef struct split_room {
    int64_t sums[4][1 << (SPLIT_MOST / 2)];
    uint16_t sets[4][1 << (SPLIT_MOST / 2)];
} split_room;

/* Of all subsets of at most SPLIT_FEW. */
enum { SPLIT_FEW = 10 };

void split_nearest(const int64_t *load, size_t n, int64_t wanted, split_room *room, split *out);

/* ---- balance_answer.c: which plan is better ---- */

/* The best plan so far of those with few enough moves. */
typedef struct answer {
    const problem *p;
    size_t limit;
    bool any;
    double cost, spread;
    size_t moves;
    plan best;
} answer;

bool plan_new(const problem *p, plan *out);
void plan_free(plan *x);
void plan_copy(const problem *p, const plan *from, plan *to);
size_t plan_moves(const problem *p, const plan *x);
/* Keeps the plan where it is better: by cost, then spread of ARR, then moves. */
void answer_offer(answer *a, const plan *x);

/* ---- balance_search.c: improvement ---- */

/* Lowers the cost of the plan, with no more than `limit` moves, until the bound or until about `budget` steps
 * are spent. False: no memory. */
bool search_loads(const problem *p, plan *best, size_t limit, int round, int64_t budget);
/* The same where CSMs have many accounts: only some of each take part, which is enough to even out. Every round
 * takes other random ways. */
bool search_some(const problem *p, plan *best, size_t limit, int round, int64_t budget);

/* ---- balance_polish.c ---- */

/* Lowers the spread of ARR, then the moves, without raising the highest utilization above `cost`. */
bool polish(const problem *p, plan *x, double cost, size_t limit, int64_t budget);

/* ---- balance_moves.c: plans that start from the present owners ---- */

/* Offers plans with few moves and more; which ones does not depend on the limit of the answer. */
bool search_moves(answer *a, int64_t budget);

/* ---- balance_peel.c: a few moves that fit ---- */

enum { PEEL_MOST = 16, PEEL_CSMS = 256 };

/* A plan and its accounts by CSM, heaviest first: those of k are list[start[k]] … */
typedef struct home {
    plan x;
    uint32_t *start, *list;
} home;

/* A plan that reaches the goal at most so many moves (PEEL_MOST, at most) away from `from`, which has every
 * account with its owner: the fewest that are found in about so many steps. *moves is SIZE_MAX where none was.
 * False: no memory. */
bool peel_moves(const problem *p, const home *from, double goal, size_t most, int64_t steps,
                plan *x, size_t *moves);

/* ---- balance_path.c: one account at a time ---- */

/* Account by account to whom; after m of them so many moves, and the cost, which never rises: m = 0 … length. */
typedef struct path {
    uint32_t *account, *to, *moves;
    double *cost;
    size_t length;
} path;

/* From `from`, which has every account with its owner, in about so many steps. False: no memory. */
bool path_walk(const problem *p, const home *from, int64_t most, path *out);
void path_free(path *x);
/* How far to go for the lowest cost with no more moves, and no further. */
size_t path_within(const path *x, size_t limit);
void path_take(const problem *p, const home *from, const path *x, size_t length, plan *out);

/* ---- balance_exact.c ---- */

/* Offers the best plan for every number of moves, where there are so few accounts that all can be tried. True
 * when it was so. */
bool search_all(answer *a);

/* ---- balance.c ---- */

/* The best plan found for the problem within a->limit. False: no memory. */
bool solve_problem(const problem *p, const int64_t *share, answer *a);

#endif
