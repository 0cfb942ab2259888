/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Between the parts of the hiring plan's search. */
#ifndef HIRING_SEARCH_H
#define HIRING_SEARCH_H

#include "hiring.h"

/* JUDGES: states that others are compared with; LESSONS: relaxations a period; PROBE, PROBE_WIDEST: states of a
 * probe, at least and at most; FIRST_WIDTH, WIDENING: states kept a period, in the first pass and each after
 * it, until they are WIDE; WIDEST: in the last; EFFORT: states made in all, fewer where a state has more than
 * USUAL hires ramping or there are more than LONG periods, at most 8 bytes each kept: the search ends with
 * CSM_NUM where they do not suffice; DIVE_SPEND, SPEND: on relaxations, depth first and in all, Σ periods³, so
 * that 240 periods do not take minutes. */
enum { JUDGES = 24, LESSONS = 1, PROBE = 8, PROBE_WIDEST = 32, WIDEST = 400000, FIRST_WIDTH = 16,
       WIDENING = 8, WIDE = 8192, EFFORT = 9000000, USUAL = 5, LONG = 60,
       DIVE_SPEND = 600000000, SPEND = 1000000000 };

/* The states of one period, in lexicographic order of their hires: of equal ones the first is kept. */
typedef struct layer {
    size_t count, room, window;
    double *cost, *team, *bound; /* team: FTE of all hires so far, as if ramped */
    uint64_t *loose;             /* hires by age that could still start a period later */
    uint32_t *parent, *hired, *next, *ramping; /* ramping: `window` hires a state, latest first */
    unsigned char *dead, *known; /* known: its hires are those of the best plan known */
} layer;

typedef struct judge {
    uint32_t place, state;
} judge;

typedef struct search search;

struct search {
    const hiring_problem *p;
    hiring_pool *pool;
    size_t window;   /* hires still ramping after a period */
    layer now, then; /* states after the period before, and after this one */
    uint32_t *heads; /* hash of the ramping hires to the latest state with them */
    size_t slots;
    double *ramping_need, *ramped; /* of one state: what is needed and given, by periods ahead */
    judge judge[JUDGES + 1];
    double *judges, *judged, enough_team;
    double *choose;                /* room to select the best bounds */
    double *lacks;                 /* 1 − productivity, times left, by age */
    double *residual;              /* needs of one state, as new multipliers are learned */
    double least_team;             /* without which later hiring cannot reach the need */
    /* How each kept state came about, period by period. */
    uint32_t *parents, *hires;
    size_t *starts, stored;
    double best, slack;  /* cost of the best plan known; costs this close are equal */
    bool latest;         /* of equal plans, one with earlier hires than the known is no use */
    double level;        /* no plan is looked for that costs more */
    double *plan;
    size_t width;        /* states kept a period */
    size_t effort_most;  /* states made in all */
    double dropped;      /* least bound of a state that was not */
    struct search *probe; /* looks ahead from some states of a period; their parents are its roots */
    hiring_effort effort;
};

/* ---- layers ---- */

/* realloc that keeps the old block and says so where it fails. */
void *hiring_grown(void *old, size_t n, size_t size, bool *failed);
bool hiring_layer_room(layer *l, size_t room);
void hiring_layer_end(layer *l);
/* Removes the dead, and of the others all but the best `width`; the order stays. */
void hiring_thin(search *s);

/* ---- dominance ---- */

/* Where the states with these hires ramping begin in s->heads. */
size_t hiring_slot(const search *s, const uint32_t *ramping);
/* Among states with the same hires ramping, one that costs no more and has no smaller team is as good in
 * every period to come. True when the new state, the last, is beaten; those that it beats are dead. */
bool hiring_beaten(search *s, size_t slot);
/* Fills s->heads anew. */
void hiring_index(search *s);

/* Kills states that cost no less than another and lack no less in any period after m, whatever ramps. */
void hiring_compare(search *s, size_t m);

/* ---- steps ---- */

/* Weight of the hires of later periods in period m + ahead, each 1. */
double hiring_later_reach(const search *s, size_t m, size_t ahead);
/* The hires by age that could as well start a period later, where it costs no more, after period m with
 * such a surplus and so many hires. */
uint64_t hiring_still_loose(const hiring_problem *p, size_t m, uint64_t loose, double surplus,
                            double hires);
/* No optimal plan has hires this loose. */
bool hiring_wasteful(const hiring_problem *p, size_t m, uint64_t loose);

/* ---- depth first ---- */

typedef enum hiring_found {
    HIRING_NONE,  /* proven */
    HIRING_FOUND, /* the first in lexicographic order */
    HIRING_OPEN,  /* not known after so many nodes */
    HIRING_FAILED /* no memory */
} hiring_found;

/* A plan that costs no more than `level`. */
hiring_found hiring_dive(search *s, double level, size_t most, double *plan);

#endif
