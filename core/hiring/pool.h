/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Bounds of many states, by multipliers that were learned from a few. */
#ifndef HIRING_POOL_H
#define HIRING_POOL_H

#include "problem.h"

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
double hiring_pool_cost(const hiring_pool *pool, const double *open, double hires, double team, double enough);
/* The linear relaxation of the periods from `from` on, for these needs; `keep` adds its multipliers. */
double hiring_pool_learn(hiring_pool *pool, size_t from, const double *need);
void hiring_pool_keep(hiring_pool *pool);

#endif
