/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Non-negative least squares on a small square matrix: the solution, and which parts of it the data
 * determine. Private to the core. */
#ifndef FIT_NNLS_H
#define FIT_NNLS_H

#include <stdbool.h>
#include <stddef.h>

/* Minimise ‖A x − b‖ over x ≥ 0. Columns of A have length 1 (or 0), so that one tolerance suits all. */
typedef struct fit_nnls {
    size_t rows, columns;
    double *a;       /* column by column; overwritten by an orthogonal transform of A, as is b */
    double *b;
    double *x;       /* the solution */
    double *w;       /* its dual, Aᵀ(b − A x): ≤ 0, and 0 where x > 0 */
    size_t *order;   /* passive columns (x > 0) first, upper triangular in this order */
    size_t passive;  /* how many they are */
    double *scratch; /* `columns` numbers */
    double scale;    /* the length that roundings in b are relative to */
} fit_nnls;

/* Numbers, and indices, that a problem of this size takes. */
size_t fit_nnls_numbers(size_t rows, size_t columns);
/* Lays the problem out in the memory given; nothing is initialised. */
void fit_nnls_place(fit_nnls *s, size_t rows, size_t columns, double *numbers, size_t *indices);

/* False where it does not converge. */
bool fit_nnls_solve(fit_nnls *s);
/* ‖A x − b‖ of the solution. */
double fit_nnls_residual(const fit_nnls *s);
/* After fit_nnls_solve: told[j] is false where other solutions, as good, have another x[j]. Overwrites A and b.
 * False where there is no memory. */
bool fit_nnls_determined(fit_nnls *s, bool *told);

#endif
