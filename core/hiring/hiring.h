/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Between the parts of the hiring plan: the problem, its bound and its search. Periods count from 0 here,
 * and so do ages: a hire of period s has age t − s in period t. */
#ifndef HIRING_H
#define HIRING_H

#include <stdbool.h>
#include <stdint.h>

#include "csm/hiring.h"

enum { HIRING_DIVE = 30000 };

/* min Σ price[s] × hires[s] with Σ hires[s] × weight[t − s] ≥ need[t], whole hires from 0 to limit, none
 * before `lead`. All arrays hold one number a period. */
typedef struct hiring_problem {
    size_t periods, lead;
    size_t ramp;          /* from this age on a hire counts `left` of its age alone */
    double limit;         /* whole and finite */
    const double *left;   /* of a hire by age: (1 − attrition)^age */
    const double *weight; /* productivity × left, by age */
    const double *reach;  /* Σ of the weights below an age; periods + 1 of them */
    const double *need;   /* beyond what the start gives; never more than hiring can reach */
    const double *within; /* what may lack of the need: the processor's rounding */
    const double *price;  /* of a hire, positive, never rising */
    bool one_price;       /* all prices are equal: the number of hires is the cost */
    size_t dive;          /* nodes that may be spent depth first, HIRING_DIVE; tests take none */
} hiring_problem;

/* Multipliers y ≥ 0 of the needs and what is left of each price: for every plan,
 *     cost ≥ Σ y × need + Σ hires × rest + Σ y × surplus,  rest = price − Σ y × weight.
 * The y are those of the linear relaxation as far as the simplex method gets; whatever they are, the
 * inequality holds. Without a limit that matters no rest is negative. `work` holds
 * hiring_bound_room(periods) numbers. */
size_t hiring_bound_room(size_t periods);
void hiring_bound(const hiring_problem *p, double *work, double *y, double *rest);

/* Sets of multipliers that together bound the cost of every state. */
enum { HIRING_SETS = 256, HIRING_SETS_IN_USE = 12 };

typedef struct hiring_set {
    double *y, *excess; /* excess: Σ of the negative rests × limit over later periods */
    size_t from;        /* the first period it is good for */
} hiring_set;

/* A set as one period needs it: its multipliers by periods ahead, and the cost of the needs past the ramp
 * by how many of them a team falls short of. */
typedef struct hiring_tail {
    const double *y;
    double *cost, *slope, excess;
} hiring_tail;

typedef struct hiring_pool {
    const hiring_problem *p;
    hiring_set sets[HIRING_SETS];
    hiring_tail tails[HIRING_SETS_IN_USE];
    size_t count, in_use, m, first;
    double *knot, *short_by; /* the teams that periods past the ramp need, the most first */
    size_t *period, knots;
    double *y, *rest, *work; /* the latest relaxation, of the periods from `from` on */
    size_t from;
    double spent; /* on relaxations: Σ periods³ */
    double *room;
} hiring_pool;

bool hiring_pool_start(hiring_pool *pool, const hiring_problem *p);
void hiring_pool_end(hiring_pool *pool);
/* From now on states after period m are asked about; from period `first` on nothing ramps. */
void hiring_pool_at(hiring_pool *pool, size_t m, size_t first);
/* No plan serves the periods after m for less; open: what is needed in the periods from m on (by periods
 * ahead) before so many hires in m; team: after them. Ends early above `enough`. */
double hiring_pool_cost(const hiring_pool *pool, const double *open, double hires, double team,
                        double enough);
/* The linear relaxation of the periods from `from` on, for these needs; `keep` adds its multipliers. */
double hiring_pool_learn(hiring_pool *pool, size_t from, const double *need);
void hiring_pool_keep(hiring_pool *pool);

/* What a search did, for benchmarks and for tests of its limits. */
typedef struct hiring_effort {
    size_t states, widest, passes, relaxations;
    double bound;
} hiring_effort;

/* The best plan, proven, or CSM_NUM where the search would be too large. `hires`: one a period. */
csm_error hiring_search(const hiring_problem *p, double *hires, hiring_effort *effort);

#endif
