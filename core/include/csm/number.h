/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Numbers as a planner means them: vectors, domains, sums and rounding. Every other topic builds on
 * this one. */
#ifndef CSM_NUMBER_H
#define CSM_NUMBER_H

#include <stdbool.h>

#include "csm/error.h"

/* Borrowed numbers. Where an argument is documented as "one for each …", a vector of one number
 * stands for all. */
typedef struct csm_vector {
    const double *x;
    size_t n;
} csm_vector;

/* Borrowed texts, UTF-8; NULL stands for a blank. */
typedef struct csm_texts {
    const char *const *x;
    size_t n;
} csm_texts;

/* A vector of one number. The number must outlive it. */
csm_vector csm_one(const double *number);

/* The i-th number, or the only one. */
double csm_at(csm_vector v, size_t i);

/* ---- domains: what a number may be. One rule and one sentence for each. ---- */

typedef enum csm_domain {
    CSM_ANY,          /* any finite number */
    CSM_NOT_NEGATIVE, /* 0 or more: hours, accounts, money, people */
    CSM_POSITIVE,     /* more than 0; 0 is a zero denominator: CSM_DIV0 */
    CSM_SHARE,        /* 0 to 1 */
    CSM_POSITIVE_SHARE, /* more than 0, up to 1; 0 is a zero denominator: CSM_DIV0 */
    CSM_BELOW_ONE,    /* 0 to 1, and 1 leaves a zero denominator: CSM_DIV0 */
    CSM_FLAG,         /* 0 or 1 */
    CSM_CAP,          /* 1 or more */
    CSM_DOMAINS
} csm_domain;

/* The sentence for a number that breaks the domain: "must not be negative". */
const char *csm_domain_rule(csm_domain domain);
/* CSM_OK, CSM_NUM or CSM_DIV0 for one number. */
csm_error csm_in_domain(double x, csm_domain domain);
csm_error csm_check(csm_fault *fault, const char *argument, double x, csm_domain domain);
/* Names the first value at fault by its row. */
csm_error csm_check_all(csm_fault *fault, const char *argument, csm_vector v, csm_domain domain);

/* CSM_NA when there is no value at all. */
csm_error csm_not_empty(csm_fault *fault, const char *argument, size_t n);
/* CSM_VALUE unless there are as many values as the argument `key` has. */
csm_error csm_paired(csm_fault *fault, const char *argument, size_t n, const char *key,
                     size_t key_n);
/* The same, but one value may stand for all. */
csm_error csm_each(csm_fault *fault, const char *argument, size_t n, const char *key,
                   size_t key_n);
/* numerator / denominator; CSM_DIV0 blames `argument` when the denominator is zero, CSM_NUM when the
 * quotient is too large for a number. */
csm_error csm_divide(csm_fault *fault, const char *argument, double numerator, double denominator,
                     double *quotient);
/* Stores x, or CSM_NUM when it is infinite: the arguments taken together are too large. */
csm_error csm_finite(csm_fault *fault, double x, double *out);

/* ---- compensated sums (Neumaier 1974): the error does not grow with the number of terms ---- */

typedef struct csm_sum {
    double sum, lost;
} csm_sum;

void csm_sum_add(csm_sum *s, double x);
double csm_sum_value(const csm_sum *s);
double csm_sum_of(csm_vector v);

/* ---- rounding ---- */

/* x to 15 significant digits, as Calc's own ROUNDUP does before it rounds: the 63 that 90 × (1 − 0.3)
 * means, not the 62.99999999999999 that the processor gives. */
double csm_snap(double x);
/* 1 − share as the decimals mean it: 0.08 for 0.92, not the 0.07999999999999996 of the processor. */
double csm_complement(double share);
/* The multiple of step at or above x (at or below), after the quotient x/step was snapped; step 0:
 * x itself. */
double csm_round_up(double x, double step);
double csm_round_down(double x, double step);

#endif
