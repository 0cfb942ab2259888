/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Lawson and Hanson, Solving Least Squares Problems (1974), chapter 23: the passive columns are kept
 * upper triangular by one reflection when a column enters and rotations when one leaves. */
#include "nnls.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Relative to columns of length 1. A column closer than RANK to the span of others is in it; a dual below
 * GAIN gains nothing that is not rounding; a dual within IDLE of 0 may as well be 0. */
#define RANK 1e-11
#define GAIN 1e-13
#define IDLE 1e-10

size_t fit_nnls_numbers(size_t rows, size_t columns)
{
    return rows * columns + rows + 3 * columns;
}

void fit_nnls_place(fit_nnls *s, size_t rows, size_t columns, double *numbers, size_t *indices)
{
    *s = (fit_nnls){ .rows = rows, .columns = columns, .a = numbers, .order = indices };
    s->b = s->a + rows * columns;
    s->x = s->b + rows;
    s->w = s->x + columns;
    s->scratch = s->w + columns;
}

static double *column(const fit_nnls *s, size_t j)
{
    return s->a + j * s->rows;
}

static double product(const double *a, const double *b, size_t from, size_t to)
{
    double sum = 0;
    for (size_t i = from; i < to; i++)
        sum += a[i] * b[i];
    return sum;
}

/* Length of what the column adds to the span of the first p rows. */
static double tail(const fit_nnls *s, size_t j, size_t p)
{
    return sqrt(product(column(s, j), column(s, j), p, s->rows));
}

static void swap_order(fit_nnls *s, size_t p, size_t q)
{
    size_t kept = s->order[p];
    s->order[p] = s->order[q];
    s->order[q] = kept;
}

static void reflect(const double *v, double gamma, double *c, size_t p, size_t rows)
{
    double t = gamma * product(v, c, p, rows);
    for (size_t i = p; i < rows; i++)
        c[i] -= t * v[i];
}

/* The column at place q of the order comes to place p, and becomes triangular there: one Householder
 * reflection of the rows from p on. `length` is its tail. */
static void enter(fit_nnls *s, size_t p, size_t q, double length)
{
    double *v = column(s, s->order[q]), corner = v[p] > 0 ? -length : length;
    double gamma = 1 / (length * (length + fabs(v[p])));
    swap_order(s, p, q);
    v[p] -= corner;
    for (size_t k = p + 1; k < s->columns; k++)
        reflect(v, gamma, column(s, s->order[k]), p, s->rows);
    reflect(v, gamma, s->b, p, s->rows);
    v[p] = corner;
    memset(v + p + 1, 0, (s->rows - p - 1) * sizeof *v);
}

static void rotate(double *c, size_t i, double cosine, double sine)
{
    double upper = c[i], lower = c[i + 1];
    c[i] = cosine * upper + sine * lower;
    c[i + 1] = cosine * lower - sine * upper;
}

/* The column at place p of the order leaves the passive ones; those behind it move up, and rotations of
 * neighbouring rows make them triangular again. */
static void leave(fit_nnls *s, size_t p)
{
    size_t gone = s->order[p];
    for (size_t i = p; i + 1 < s->passive; i++) {
        double *c = column(s, s->order[i + 1]);
        double length = sqrt(c[i] * c[i] + c[i + 1] * c[i + 1]), cosine = c[i] / length, sine = c[i + 1] / length;
        s->order[i] = s->order[i + 1];
        s->order[i + 1] = gone;
        for (size_t k = i; k < s->columns; k++)
            rotate(column(s, s->order[k]), i, cosine, sine);
        rotate(s->b, i, cosine, sine);
        c[i + 1] = 0;
    }
    s->passive--;
    s->x[gone] = 0;
}

/* Solves the triangle of the first n columns of the order: z of the i-th of them in scratch[i]. */
static void solve_triangle(const fit_nnls *s, size_t n, const double *right)
{
    double *z = s->scratch;
    memcpy(z, right, n * sizeof *z);
    for (size_t i = n; i-- > 0;) {
        const double *c = column(s, s->order[i]);
        z[i] /= c[i];
        for (size_t k = 0; k < i; k++)
            z[k] -= z[i] * c[k];
    }
}

/* The largest dual whose column is no combination of the passive ones and whose x would be positive
 * enters; the first of equals. */
static bool enter_best(fit_nnls *s)
{
    size_t p = s->passive;
    for (size_t q = p; q < s->columns; q++) {
        size_t j = s->order[q];
        s->w[j] = product(column(s, j), s->b, p, s->rows);
    }
    while (p < s->rows) {
        size_t best = s->columns;
        double most = GAIN * s->scale, length;
        for (size_t q = p; q < s->columns; q++)
            if (s->w[s->order[q]] > most ||
                (best < s->columns && s->w[s->order[q]] >= most && s->order[q] < s->order[best])) {
                best = q;
                most = s->w[s->order[q]];
            }
        if (best == s->columns)
            break;
        length = tail(s, s->order[best], p);
        if (length > RANK) {
            enter(s, p, best, length);
            s->w[s->order[p]] = 0;
            s->passive++;
            return true;
        }
        s->w[s->order[best]] = 0;
    }
    return false;
}

/* From x towards the least-squares solution z of the passive columns, as far as x ≥ 0 allows; columns that
 * reach 0 leave. True: it went all the way. */
static bool step(fit_nnls *s)
{
    double *z = s->scratch, most = 1;
    size_t blocked = s->passive;
    solve_triangle(s, s->passive, s->b);
    for (size_t i = 0; i < s->passive; i++) {
        double x = s->x[s->order[i]], share = z[i] < x ? x / (x - z[i]) : 0;
        if (z[i] <= 0 && (blocked == s->passive || share < most)) {
            most = share;
            blocked = i;
        }
    }
    if (blocked == s->passive) {
        for (size_t i = 0; i < s->passive; i++)
            s->x[s->order[i]] = z[i];
        return true;
    }
    for (size_t i = 0; i < s->passive; i++)
        s->x[s->order[i]] += most * (z[i] - s->x[s->order[i]]);
    s->x[s->order[blocked]] = 0;
    for (size_t i = s->passive; i-- > 0;)
        if (s->x[s->order[i]] <= 0)
            leave(s, i);
    return false;
}

bool fit_nnls_solve(fit_nnls *s)
{
    size_t steps = 0, limit = 30 * s->columns + 30;
    s->passive = 0;
    for (size_t j = 0; j < s->columns; j++) {
        s->x[j] = 0;
        s->w[j] = 0;
        s->order[j] = j;
    }
    while (enter_best(s))
        do
            if (++steps > limit)
                return false;
        while (!step(s));
    return true;
}

double fit_nnls_residual(const fit_nnls *s)
{
    return sqrt(product(s->b, s->b, s->passive, s->rows));
}

/* ---- what the data determine ---- */

/* Of the idle columns (x = 0, dual 0), places [from, to) of the order: can the one at place q become
 * positive without loss? Its tail must be balanced by non-negative multiples of other tails, which is a
 * problem of the same kind. Those that balance it become positive with it. */
static void try_to_move(const fit_nnls *s, size_t from, size_t to, size_t q, fit_nnls *sub, bool *moves)
{
    size_t p = s->passive, rows = s->rows - p, n = 0;
    double length = tail(s, s->order[q], p);
    size_t *indices = sub->order;
    if (length <= RANK || moves[s->order[q]]) {
        moves[s->order[q]] = true;
        return;
    }
    fit_nnls_place(sub, rows, to - from - 1, sub->a, indices);
    for (size_t k = from; k < to; k++) {
        double other = tail(s, s->order[k], p);
        if (k == q)
            continue;
        for (size_t i = 0; i < rows; i++)
            column(sub, n)[i] = other > RANK ? column(s, s->order[k])[p + i] / other : 0;
        n++;
    }
    for (size_t i = 0; i < rows; i++)
        sub->b[i] = -column(s, s->order[q])[p + i] / length;
    sub->scale = 1;
    /* Where the search does not end, nothing is known; then it counts as not told. */
    if (fit_nnls_solve(sub) && fit_nnls_residual(sub) * length > RANK)
        return;
    moves[s->order[q]] = true;
    n = 0;
    for (size_t k = from; k < to; k++)
        if (k != q && sub->x[n++] > IDLE)
            moves[s->order[k]] = true;
}

/* All columns in the first n places can be positive together, so that each that is a combination of the
 * others can be exchanged for them. The first `passive` are independent; a basis is grown from them. */
static void mark_exchangeable(fit_nnls *s, size_t n, bool *told)
{
    size_t basis = s->passive;
    while (basis < n && basis < s->rows) {
        size_t best = basis;
        double most = 0;
        for (size_t q = basis; q < n; q++)
            if (tail(s, s->order[q], basis) > most) {
                most = tail(s, s->order[q], basis);
                best = q;
            }
        if (most <= RANK)
            break;
        enter(s, basis++, best, most);
    }
    for (size_t q = basis; q < n; q++) {
        told[s->order[q]] = false;
        solve_triangle(s, basis, column(s, s->order[q]));
        for (size_t i = 0; i < basis; i++)
            if (fabs(s->scratch[i]) > 1e-8)
                told[s->order[i]] = false;
    }
}

/* A passive column whose x is 0 but for rounding has no room to become smaller: it is an idle one. */
static void retire_zeros(fit_nnls *s)
{
    for (size_t i = s->passive; i-- > 0;) {
        size_t j = s->order[i];
        double x = s->x[j];
        if (x <= GAIN * 10 * s->scale) {
            leave(s, i);
            s->x[j] = x;
        }
    }
}

bool fit_nnls_determined(fit_nnls *s, bool *told)
{
    size_t p, idle, moving, n = s->columns;
    double *numbers;
    size_t *indices;
    bool done, *moves;
    retire_zeros(s);
    p = idle = moving = s->passive;
    for (size_t j = 0; j < n; j++)
        told[j] = true;
    for (size_t q = p; q < n; q++)
        if (product(column(s, s->order[q]), s->b, p, s->rows) >= -IDLE * s->scale)
            swap_order(s, idle++, q);
    if (idle == p)
        return true;
    numbers = malloc(fit_nnls_numbers(s->rows, n) * sizeof *numbers);
    indices = malloc(n * sizeof *indices);
    moves = calloc(n, sizeof *moves);
    done = numbers && indices && moves;
    if (done) {
        fit_nnls sub = { .a = numbers, .order = indices };
        for (size_t q = p; q < idle; q++)
            try_to_move(s, p, idle, q, &sub, moves);
        for (size_t q = p; q < idle; q++)
            if (moves[s->order[q]])
                swap_order(s, moving++, q);
        mark_exchangeable(s, moving, told);
    }
    free(numbers);
    free(indices);
    free(moves);
    return done;
}
