/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The PERT distribution on 0 to 1, by its quantiles: Beta(1 + 4m, 5 − 4m) for a most likely value m.
 * (Malcolm, Roseboom, Clark and Fazar 1959; Clark 1962; the factor 4 is theirs.) */
#ifndef UNCERTAINTY_PERT_H
#define UNCERTAINTY_PERT_H

#include <stddef.h>
#include <stdint.h>

#include "philox.h"

/* The quantile function, cell by cell of the probability. Cells halve their width with each octave
 * towards 0 and towards 1, where its slope is unbounded; what lies beyond the last octave (one draw in
 * 1024) is computed by itself. */
enum {
    UNCERTAINTY_PERT_OCTAVES = 10,
    UNCERTAINTY_PERT_CELLS = 8 * UNCERTAINTY_PERT_OCTAVES,
    UNCERTAINTY_PERT_TERMS = 8
};

typedef struct uncertainty_pert {
    double mode;
    double beta; /* the complete beta function B(1 + 4m, 5 − 4m) */
    /* For the lower and the upper half, each from its end to the middle. */
    double cell[2][UNCERTAINTY_PERT_CELLS][UNCERTAINTY_PERT_TERMS];
} uncertainty_pert;

/* Additions, multiplications, divisions and exact scalings only: the same bits on every platform that
 * has IEEE 754. mode: 0 to 1. */
void uncertainty_pert_prepare(uncertainty_pert *pert, double mode);

/* The quantile of a draw, see philox.h. Off by less than 1e-11. */
double uncertainty_pert_quantile(const uncertainty_pert *pert, uint64_t draw);

/* total[i] += weight × quantile of draws[i]. */
void uncertainty_pert_add(const uncertainty_pert *pert, const uint64_t *draws, size_t count, double weight,
                          double *total);

#endif
