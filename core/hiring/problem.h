/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The hiring plan as a problem of whole numbers, and what holds for every plan. Periods count from 0 here,
 * and so do ages: a hire of period s has age t − s in period t. */
#ifndef HIRING_PROBLEM_H
#define HIRING_PROBLEM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

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

/* Hires still ramping after a period. */
size_t hiring_window(const hiring_problem *p);
/* Weight of the hires of later periods in period m + ahead, each 1. */
double hiring_later_reach(const hiring_problem *p, size_t m, size_t ahead);
/* The hires by age that could as well start a period later, where it costs no more, after period m with
 * such a surplus and so many hires. */
uint64_t hiring_still_loose(const hiring_problem *p, size_t m, uint64_t loose, double surplus, double hires);
/* No optimal plan has hires this loose. */
bool hiring_wasteful(const hiring_problem *p, size_t m, uint64_t loose);

#endif
