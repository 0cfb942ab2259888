/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Dominance between states of the hiring plan's search. */
#ifndef HIRING_COMPARE_H
#define HIRING_COMPARE_H

#include "layer.h"
#include "problem.h"

enum { HIRING_JUDGES = 24 }; /* states that others are compared with */

typedef struct hiring_judge {
    uint32_t place, state;
} hiring_judge;

typedef struct hiring_comparison {
    const hiring_problem *p;
    size_t window;       /* hires still ramping after a period */
    uint32_t *heads;     /* hash of the ramping hires to the latest state with them */
    size_t slots;
    const double *lacks; /* 1 − productivity, times left, by age */
    hiring_judge judge[HIRING_JUDGES + 1];
    double *judges, *judged, enough_team;
    double slack;        /* costs this close are equal */
} hiring_comparison;

/* Where the states with these hires ramping begin in `heads`. */
size_t hiring_slot(const hiring_comparison *c, const uint32_t *ramping);
/* Among states with the same hires ramping, one that costs no more and has no smaller team is as good in
 * every period to come. True when the new state, the last, is beaten; those that it beats are dead. */
bool hiring_beaten(const hiring_comparison *c, hiring_layer *l, size_t slot);
/* Fills `heads` anew. */
void hiring_index(hiring_comparison *c, hiring_layer *l);
/* Kills states that cost no less than another and lack no less in any period after m, whatever ramps. */
void hiring_compare(hiring_comparison *c, hiring_layer *l, size_t m);

#endif
