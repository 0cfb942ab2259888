/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The multipliers of the hiring plan's bound: the dual of its linear relaxation,
 *     max Σ need × y − limit × Σ z  with  Σ weight[t − s] × y[t] − z[s] ≤ price[s],  y, z ≥ 0,
 * by the primal simplex method, which starts from y = 0 (Dantzig 1951). A column z[s] is the negative
 * of the slack's, so the tableau carries neither. */
#include <math.h>
#include <string.h>

#include "bound.h"

typedef struct tableau {
    size_t n;      /* periods: rows, columns of y, columns of slacks */
    double *cell;  /* n rows of 2 n columns, then the right-hand side */
    double *gain;  /* of each column, as the row of the objective */
    double *basic; /* the column of each row; 2 n and more: a z */
    double limit;
} tableau;

size_t hiring_bound_room(size_t periods)
{
    return (periods + 1) * (2 * periods + 1) + periods;
}

static double *row_of(const tableau *t, size_t i)
{
    return t->cell + i * (2 * t->n + 1);
}

static double cell_at(const tableau *t, size_t i, size_t column)
{
    return column < 2 * t->n ? row_of(t, i)[column] : -row_of(t, i)[column - t->n];
}

static double gain_of(const tableau *t, size_t column)
{
    return column < 2 * t->n ? t->gain[column] : -t->limit - t->gain[column - t->n];
}

static void set_up(const hiring_problem *p, tableau *t, double *work)
{
    size_t n = p->periods;
    double largest = p->price[p->lead < n ? p->lead : 0];
    *t = (tableau){ n, work, work + n * (2 * n + 1), work + (n + 1) * (2 * n + 1), p->limit };
    memset(work, 0, hiring_bound_room(n) * sizeof *work);
    for (size_t s = 0; s < n; s++) {
        double *row = row_of(t, s);
        for (size_t m = s; m < n && s >= p->lead; m++)
            row[m] = p->weight[m - s];
        row[n + s] = 1;
        row[2 * n] = p->price[s] / largest;
        t->basic[s] = (double)(n + s);
        t->gain[s] = p->need[s] > p->within[s] && p->reach[s >= p->lead ? s - p->lead + 1 : 0] > 0
                         ? p->need[s]
                         : 0;
    }
}

/* Bland's rule (the first that gains) ends where the largest gain might go round in circles. */
static size_t entering(const tableau *t, double enough, bool first)
{
    size_t best = 3 * t->n;
    double most = enough;
    for (size_t c = 0; c < 3 * t->n; c++) {
        double gain = gain_of(t, c);
        if (gain > most) {
            best = c;
            most = gain;
            if (first)
                break;
        }
    }
    return best;
}

static size_t leaving(const tableau *t, size_t column)
{
    size_t best = t->n;
    double least = INFINITY;
    for (size_t i = 0; i < t->n; i++) {
        double x = cell_at(t, i, column), ratio;
        if (x <= 1e-9)
            continue;
        ratio = row_of(t, i)[2 * t->n] / x;
        if (ratio < least) {
            best = i;
            least = ratio;
        }
    }
    return best;
}

static void pivot(tableau *t, size_t row, size_t column)
{
    size_t width = 2 * t->n + 1;
    double *by = row_of(t, row), gain = gain_of(t, column), x = cell_at(t, row, column);
    for (size_t c = 0; c < width; c++)
        by[c] /= x;
    for (size_t i = 0; i < t->n; i++) {
        double *other = row_of(t, i), times = i == row ? 0 : cell_at(t, i, column);
        for (size_t c = 0; times != 0 && c < width; c++)
            other[c] -= times * by[c];
    }
    for (size_t c = 0; c < width; c++)
        t->gain[c] -= gain * by[c];
    t->basic[row] = (double)column;
}

/* Whatever the simplex method left, after this the inequality holds. */
static void take_multipliers(const hiring_problem *p, const tableau *t, double *y, double *rest)
{
    size_t n = p->periods;
    double largest = p->price[p->lead < n ? p->lead : 0], scale = 1;
    memset(y, 0, n * sizeof *y);
    for (size_t i = 0; i < n; i++)
        if (t->basic[i] < (double)n)
            y[(size_t)t->basic[i]] = fmax(0, row_of(t, i)[2 * n]) * largest;
    for (size_t s = 0; s < n; s++) {
        double covered = 0;
        for (size_t m = s; m < n && s >= p->lead; m++)
            covered += y[m] * p->weight[m - s];
        rest[s] = p->price[s] - covered;
        if (rest[s] < 0 && rest[s] > -1e-9 * p->price[s])
            scale = fmin(scale, p->price[s] / covered);
    }
    for (size_t s = 0; s < n; s++) {
        rest[s] = p->price[s] - scale * (p->price[s] - rest[s]);
        y[s] *= scale;
    }
}

void hiring_bound(const hiring_problem *p, double *work, double *y, double *rest)
{
    tableau t;
    size_t most = 30 * p->periods + 100;
    double enough = 0;
    set_up(p, &t, work);
    for (size_t c = 0; c < p->periods; c++)
        enough = fmax(enough, 1e-11 * t.gain[c]);
    for (size_t i = 0; i < most; i++) {
        size_t column = entering(&t, enough, i > most / 2), row;
        if (column == 3 * t.n)
            break;
        row = leaving(&t, column);
        if (row == t.n)
            break;
        pivot(&t, row, column);
    }
    take_multipliers(p, &t, y, rest);
}
