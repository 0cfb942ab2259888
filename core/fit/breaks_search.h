/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Optimal partitions of sorted values; private to the core. */
#ifndef FIT_BREAKS_SEARCH_H
#define FIT_BREAKS_SEARCH_H

#include <stdbool.h>
#include <stddef.h>

/* Sums over n ascending values, each with its number of occurrences, from a middle value to place i: negative
 * before it. n + 1 places. Sums of values and of squares have about 106 bits: the second number holds what the
 * first cannot. As they grow from the middle outwards, the sums at a place are no larger than the values
 * there, and the difference of two is right even where a segment is narrow and far from others. */
typedef struct fit_prefix_sums {
    size_t n;
    double *count, *sum, *sum_low, *square, *square_low;
} fit_prefix_sums;

size_t fit_prefix_numbers(size_t n);
void fit_prefix_place(fit_prefix_sums *p, size_t n, double *numbers);
/* Place `to`, from place `from` beside it and the value between them, high + low. */
void fit_prefix_add(fit_prefix_sums *p, size_t from, size_t to, double high, double low, double times);
/* Sum of the squared distances from their mean of values [from, to). */
double fit_prefix_cost(const fit_prefix_sums *p, size_t from, size_t to);

/* Splits n ≥ segments values so that the costs of the segments add up to the least; of equally good splits
 * the lowest. breaks[segments − 1]: the first value of each segment but the first. False where there is no
 * memory. */
bool fit_search_breaks(const fit_prefix_sums *p, size_t segments, size_t *breaks);

#endif
