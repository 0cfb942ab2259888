/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "csm/calibrate.h"

#include <float.h>
#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "nnls.h"

/* Rows of a block: with 24 activities it stays in the first cache. Columns of a block lie a few numbers
 * further apart than that, so that they do not compete for the same places of the cache. */
enum { BLOCK = 128, STRIDE = BLOCK + 8 };
/* Columns whose largest number has an exponent within this of 0 are taken as they are: no square of theirs
 * is too large or too small. */
enum { PLAIN = 300 };

/* Two numbers that are added and multiplied as one: the vectors of GCC and Clang, so that the order of the
 * additions is the same on every processor. */
typedef double pair __attribute__((vector_size(16), may_alias));

/* The problem with the hours as a last column. */
typedef struct fitting {
    const double *counts, *hours;
    csm_vector weights;
    size_t accounts, activities;
    /* Other columns are divided by 2^exponent, which costs no precision. */
    int exponent[CSM_ACTIVITIES_MAX + 1];
    bool begun[CSM_ACTIVITIES_MAX + 1]; /* whether the column has had a number other than 0 */
    bool wrong; /* a count is negative or not finite */
    double weight_factor;               /* 2^−exponent of the largest weight */
    double *triangle;                   /* row by row, (activities + 1)² */
    pair *block;                        /* column by column, STRIDE numbers apart, and one spare */
} fitting;

/* ---- weights ---- */

/* The exponent of x, not so far out that 2^−exponent is no number. */
static int exponent_of(double x)
{
    int exponent = 0;
    frexp(x, &exponent);
    return exponent < -1000 ? -1000 : exponent > 1000 ? 1000 : exponent;
}

static bool has_weight(const fitting *f, size_t i)
{
    return f->weights.x[f->weights.n > 1 ? i : 0] > 0;
}

/* One weight for all is none. */
static double scaled_weight(const fitting *f, size_t i)
{
    return f->weights.n > 1 ? f->weights.x[i] * f->weight_factor : 1;
}

static csm_error scale_weights(fitting *f, csm_fault *fault)
{
    double most = 0;
    for (size_t i = 0; i < f->weights.n; i++)
        most = fmax(most, f->weights.x[i]);
    if (most <= 0)
        return csm_fail(fault, CSM_DIV0, "weights", N_("must not be zero, or add up to zero"));
    f->weight_factor = ldexp(1, -exponent_of(most));
    return CSM_OK;
}

/* ---- the triangle ---- */

static pair *block_pairs(const fitting *f, size_t k)
{
    return f->block + k * (STRIDE / 2);
}

static double product_of(const pair *a, const pair *b)
{
    pair sum = { 0 }, next = { 0 };
    for (size_t i = 0; i < BLOCK / 2; i += 2) {
        sum += a[i] * b[i];
        next += a[i + 1] * b[i + 1];
    }
    sum += next;
    return sum[0] + sum[1];
}

/* A reflection is 1 − gamma v vᵀ, of v = (head; column of the block): it turns the column, together with the
 * corner of its row of the triangle, into zeros and another corner. The rows of the triangle below are zero
 * in this column and take no part. */
typedef struct reflection {
    double head, gamma;
} reflection;

static reflection reflect_column(const fitting *f, size_t j)
{
    double *corner = f->triangle + j * (f->activities + 1) + j, length;
    double square = product_of(block_pairs(f, j), block_pairs(f, j));
    reflection r = { 0, 0 };
    if (square > 0) {
        length = sqrt(*corner * *corner + square);
        r.head = *corner + (*corner < 0 ? -length : length);
        r.gamma = 1 / (length * fabs(r.head));
        *corner = *corner < 0 ? length : -length;
    }
    return r;
}

/* Reflection j of column k. */
static void apply(const fitting *f, reflection r, size_t j, size_t k)
{
    const pair *v = block_pairs(f, j);
    pair *c = block_pairs(f, k);
    double *corner = f->triangle + j * (f->activities + 1) + k;
    double times = r.gamma * (r.head * *corner + product_of(v, c));
    *corner -= times * r.head;
    for (size_t i = 0; i < BLOCK / 2; i++)
        c[i] -= times * v[i];
}

/* Products of the four columns from v on with c and d, which reads each number once for eight products. */
static void products_with_two(const pair *v, const pair *c, const pair *d, double of_c[4],
                              double of_d[4])
{
    const pair *v1 = v + STRIDE / 2, *v2 = v1 + STRIDE / 2, *v3 = v2 + STRIDE / 2;
    pair c0 = { 0 }, c1 = c0, c2 = c0, c3 = c0, d0 = c0, d1 = c0, d2 = c0, d3 = c0;
    for (size_t i = 0; i < BLOCK / 2; i++) {
        pair x = c[i], y = d[i];
        c0 += v[i] * x;
        d0 += v[i] * y;
        c1 += v1[i] * x;
        d1 += v1[i] * y;
        c2 += v2[i] * x;
        d2 += v2[i] * y;
        c3 += v3[i] * x;
        d3 += v3[i] * y;
    }
    of_c[0] = c0[0] + c0[1], of_c[1] = c1[0] + c1[1];
    of_c[2] = c2[0] + c2[1], of_c[3] = c3[0] + c3[1];
    of_d[0] = d0[0] + d0[1], of_d[1] = d1[0] + d1[1];
    of_d[2] = d2[0] + d2[1], of_d[3] = d3[0] + d3[1];
}

static void subtract_from_two(const pair *v, const double of_c[4], const double of_d[4], pair *c,
                              pair *d)
{
    const pair *v1 = v + STRIDE / 2, *v2 = v1 + STRIDE / 2, *v3 = v2 + STRIDE / 2;
    for (size_t i = 0; i < BLOCK / 2; i++) {
        c[i] -= (of_c[0] * v[i] + of_c[1] * v1[i]) + (of_c[2] * v2[i] + of_c[3] * v3[i]);
        d[i] -= (of_d[0] * v[i] + of_d[1] * v1[i]) + (of_d[2] * v2[i] + of_d[3] * v3[i]);
    }
}

/* Four reflections in a row, given their products with column k before the first of them and with each
 * other: what each subtracts (Bischof and Van Loan 1987). */
static void chain(const fitting *f, const reflection r[4], double between[4][4], size_t j, size_t k,
                  double times[4])
{
    for (size_t a = 0; a < 4; a++) {
        double *corner = f->triangle + (j + a) * (f->activities + 1) + k;
        for (size_t b = 0; b < a; b++)
            times[a] -= times[b] * between[b][a];
        times[a] = r[a].gamma * (r[a].head * *corner + times[a]);
        *corner -= times[a] * r[a].head;
    }
}

/* Columns j to j + 3 become zero. */
static void reflect_four(const fitting *f, size_t j)
{
    size_t side = f->activities + 1;
    reflection r[4];
    double between[4][4] = { { 0 } }, of_c[4], of_d[4];
    const pair *v = block_pairs(f, j);
    for (size_t a = 0; a < 4; a++) {
        r[a] = reflect_column(f, j + a);
        for (size_t b = a + 1; b < 4; b++)
            apply(f, r[a], j + a, j + b);
        for (size_t b = 0; b < a; b++)
            between[b][a] = product_of(block_pairs(f, j + b), block_pairs(f, j + a));
    }
    for (size_t k = j + 4; k < side; k += 2) {
        pair *c = block_pairs(f, k), *d = block_pairs(f, k + 1);
        products_with_two(v, c, d, of_c, of_d);
        chain(f, r, between, j, k, of_c);
        if (k + 1 < side)
            chain(f, r, between, j, k + 1, of_d);
        subtract_from_two(v, of_c, of_d, c, d); /* a spare column behind the last is and stays 0 */
    }
}

static void reflect_block(const fitting *f)
{
    size_t side = f->activities + 1, j = 0;
    for (; j + 4 <= side; j += 4)
        reflect_four(f, j);
    for (; j < side; j++) {
        reflection r = reflect_column(f, j);
        for (size_t k = j + 1; k < side; k++)
            apply(f, r, j, k);
    }
}

static double *block_column(const fitting *f, size_t k)
{
    return (double *)block_pairs(f, k);
}

/* Keeps the squares of column k of the block within range; `most` is its largest number. */
static void scale_column(fitting *f, size_t k, double most)
{
    double *c = block_column(f, k);
    int size = exponent_of(most);
    if (most > 0 && (!f->begun[k] || size > f->exponent[k] + PLAIN)) {
        int before = f->exponent[k];
        f->exponent[k] = abs(size) <= PLAIN && !f->begun[k] ? 0 : size;
        for (size_t i = 0; i <= k && f->begun[k]; i++) {
            double *corner = f->triangle + i * (f->activities + 1) + k;
            *corner = ldexp(*corner, before - f->exponent[k]);
        }
        f->begun[k] = true;
    }
    if (f->exponent[k])
        for (size_t i = 0; i < BLOCK; i++)
            c[i] = ldexp(c[i], -f->exponent[k]);
}

/* The next rows with a weight come into the block; of others the counts are only checked. Gives the row
 * after them. */
static size_t fill_block(fitting *f, size_t i, double *root)
{
    size_t n = f->activities, used = 0;
    for (; i < f->accounts && used < BLOCK; i++) {
        const double *row = f->counts + i * n;
        if (!has_weight(f, i)) {
            for (size_t k = 0; k < n; k++)
                f->wrong |= !(row[k] >= 0 && row[k] <= DBL_MAX);
            continue;
        }
        for (size_t k = 0; k < n; k++)
            block_column(f, k)[used] = row[k];
        block_column(f, n)[used] = f->hours[i];
        root[used++] = sqrt(scaled_weight(f, i));
    }
    for (size_t k = 0; k <= n && used < BLOCK; k++)
        memset(block_column(f, k) + used, 0, (BLOCK - used) * sizeof(double));
    return i;
}

/* The largest number of a column of the block, -1 where one is negative or not finite. Numbers from 0 on
 * ascend as their bits do, read as whole numbers, which is quicker to compare; all others are larger. */
static double largest(const double *c)
{
    uint64_t most = 0, least = 0, bits[2];
    double x = 0;
    for (size_t i = 0; i < BLOCK; i += 2) {
        memcpy(bits, c + i, sizeof bits);
        most = bits[0] > most ? bits[0] : most;
        least = bits[1] > least ? bits[1] : least;
    }
    most = least > most ? least : most;
    memcpy(&x, &most, sizeof x);
    if (x >= 0 && x <= DBL_MAX && !signbit(x))
        return x;
    x = 0;
    for (size_t i = 0; i < BLOCK; i++) { /* −0 is also a 0 */
        if (!(c[i] >= 0 && c[i] <= DBL_MAX))
            return -1;
        x = fmax(x, c[i]);
    }
    return x;
}

/* Checks, scales and weights a column of the block. */
static void prepare_column(fitting *f, size_t k, const double *root)
{
    double *c = block_column(f, k), most = largest(c);
    f->wrong |= most < 0;
    scale_column(f, k, most);
    for (size_t i = 0; f->weights.n > 1 && i < BLOCK; i++)
        c[i] *= root[i];
}

static csm_error triangularise(fitting *f, csm_fault *fault)
{
    double root[BLOCK] = { 0 };
    for (size_t i = 0; i < f->accounts;) {
        i = fill_block(f, i, root);
        for (size_t k = 0; k <= f->activities; k++)
            prepare_column(f, k, root);
        if (f->wrong)
            return csm_check_all(fault, "activity_counts",
                                 (csm_vector){ f->counts, f->accounts * f->activities },
                                 CSM_NOT_NEGATIVE);
        reflect_block(f);
    }
    return CSM_OK;
}

/* ---- solution ---- */

/* The triangle with columns of length 1 as a problem for fit_nnls_solve; length[j] is what each was. */
static void pose(const fitting *f, fit_nnls *s, double *length)
{
    size_t n = f->activities;
    double square = 0;
    for (size_t j = 0; j < n; j++) {
        double sum = 0;
        for (size_t i = 0; i <= j; i++)
            sum += f->triangle[i * (n + 1) + j] * f->triangle[i * (n + 1) + j];
        length[j] = sqrt(sum);
        for (size_t i = 0; i < n; i++)
            s->a[j * n + i] = i <= j && sum > 0 ? f->triangle[i * (n + 1) + j] / length[j] : 0;
    }
    for (size_t i = 0; i <= n; i++) {
        double d = f->triangle[i * (n + 1) + n];
        if (i < n)
            s->b[i] = d;
        square += d * d;
    }
    s->scale = sqrt(square);
}

/* Σ w (y − centre)^power of y = hours / 2^exponent, added up in pieces of a block. */
static double moment(const fitting *f, double centre, int power)
{
    double factor = ldexp(1, -f->exponent[f->activities]);
    csm_sum sum = { 0, 0 };
    for (size_t from = 0; from < f->accounts; from += BLOCK) {
        size_t to = f->accounts - from < BLOCK ? f->accounts : from + BLOCK;
        double piece = 0;
        for (size_t i = from; i < to; i++) {
            double away = f->hours[i] * factor - centre, weight = scaled_weight(f, i);
            piece += has_weight(f, i) ? weight * (power == 2 ? away * away : power ? away : 1) : 0;
        }
        csm_sum_add(&sum, piece);
    }
    return csm_sum_value(&sum);
}

static bool all_the_same(const fitting *f)
{
    double least = INFINITY, most = 0;
    for (size_t i = 0; i < f->accounts; i++)
        if (has_weight(f, i)) {
            least = f->hours[i] < least ? f->hours[i] : least;
            most = f->hours[i] > most ? f->hours[i] : most;
        }
    return least >= most;
}

static csm_error measure(const fitting *f, const fit_nnls *s, csm_fit *fit, csm_fault *fault)
{
    size_t n = f->activities;
    double beyond = f->triangle[n * (n + 1) + n], within = fit_nnls_residual(s);
    double squares = beyond * beyond + within * within, weight = moment(f, 0, 0);
    double all = all_the_same(f) ? 0 : moment(f, moment(f, 0, 1) / weight, 2);
    fit->r_squared = all > 0 ? 1 - squares / all : NAN;
    return csm_finite(fault, ldexp(sqrt(squares / weight), f->exponent[n]), &fit->residual);
}

static csm_error solve(const fitting *f, fit_nnls *s, double *length, double *hours, csm_fit *fit,
                       csm_fault *fault)
{
    bool told[CSM_ACTIVITIES_MAX];
    size_t count = 0;
    pose(f, s, length);
    if (!fit_nnls_solve(s))
        return csm_fail(fault, CSM_NUM, NULL, N_("the search for the best fit does not end"));
    CSM_TRY(measure(f, s, fit, fault));
    if (!fit_nnls_determined(s, told))
        return CSM_NO_MEMORY;
    for (size_t j = 0; j < f->activities; j++) {
        int exponent = f->exponent[f->activities] - f->exponent[j];
        hours[j] = NAN;
        count += told[j];
        if (told[j])
            CSM_TRY(csm_finite(fault, s->x[j] > 0 ? ldexp(s->x[j] / length[j], exponent) : 0,
                               &hours[j]));
    }
    if (!count)
        return csm_fail(fault, CSM_NA, "activity_counts",
                        N_("does not tell the activities apart: it needs more accounts, or "
                           "activities that always come together in one column"));
    return CSM_OK;
}

/* ---- what is given ---- */

static csm_error check(const fitting *f, csm_vector counts, csm_vector hours, csm_fault *fault)
{
    if (!f->activities || !counts.n)
        return csm_not_empty(fault, "activity_counts", 0);
    CSM_TRY(csm_not_empty(fault, "actual_hours", hours.n));
    if (f->activities > CSM_ACTIVITIES_MAX)
        return csm_fail(fault, CSM_NUM, "activity_counts",
                        N_("must not have more than 100 columns"));
    if (counts.n / f->activities != hours.n || counts.n % f->activities)
        return csm_fail_pair(fault, CSM_VALUE, "activity_counts",
                             N_("must have a row for each of the {other}"), "actual_hours");
    CSM_TRY(csm_each(fault, "weights", f->weights.n, "actual_hours", hours.n));
    CSM_TRY(csm_check_all(fault, "actual_hours", hours, CSM_NOT_NEGATIVE));
    return csm_check_all(fault, "weights", f->weights, CSM_NOT_NEGATIVE);
}

csm_error csm_calibrate(csm_vector activity_counts, size_t activities, csm_vector actual_hours,
                        csm_vector weights, double *hours, csm_fit *fit, csm_fault *fault)
{
    fitting f = { .counts = activity_counts.x, .hours = actual_hours.x, .weights = weights,
                  .accounts = actual_hours.n, .activities = activities };
    size_t n = activities, side = n + 1, numbers, indices[CSM_ACTIVITIES_MAX];
    csm_error error;
    double *memory;
    fit_nnls s;
    CSM_TRY(check(&f, activity_counts, actual_hours, fault));
    CSM_TRY(scale_weights(&f, fault));
    numbers = side * side + (side + 1) * STRIDE + fit_nnls_numbers(n, n) + n;
    memory = calloc(numbers, sizeof *memory);
    if (!memory)
        return CSM_NO_MEMORY;
    f.block = (pair *)(void *)memory; /* first, as its pairs must lie even */
    f.triangle = memory + (side + 1) * STRIDE;
    fit_nnls_place(&s, n, n, f.triangle + side * side, indices);
    error = triangularise(&f, fault);
    if (!error)
        error = solve(&f, &s, memory + numbers - n, hours, fit, fault);
    free(memory);
    return error;
}
