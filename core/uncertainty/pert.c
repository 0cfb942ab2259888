/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "pert.h"

#include <math.h>
#include <stdbool.h>
#include <string.h>

/* The density is x^s (1 − x)^(4 − s) / B with s = 4m. Its quantiles x(u) solve x' = w, where w, one over
 * the density, solves x (1 − x) w' = w² (4x − s). So the Taylor series of the quantile around one point
 * follows from x and w there, and x and w around the next point from the series: from one quantile that
 * is known exactly, all others, without a power or a logarithm. An error made on the way shifts u and
 * hardly grows. The upper half is the lower half of the mirrored distribution. */

/* Terms of a series that carries on to the next cell; a cell itself keeps UNCERTAINTY_PERT_TERMS of them. */
enum { TERMS = 15 };

/* ---- where the cells are ---- */

/* Cells of an octave have one width; cell 7 of octave o ends where octave o + 1 begins. */
static double cell_width(int cell)
{
    return ldexp(1, cell / 8 - UNCERTAINTY_PERT_OCTAVES - 4);
}

static double cell_centre(int cell)
{
    return cell_width(cell) * (8.5 + cell % 8);
}

/* ---- series ---- */

/* The lower half and, mirrored, the upper one: what is done to both at once costs as much as to one. */
typedef double pair __attribute__((vector_size(16)));

typedef struct point {
    double u; /* the same probability from either end */
    pair x, w; /* quantile from that end, and its slope */
} point;

static inline pair both(double x)
{
    return (pair){ x, x };
}

/* The n-th coefficient of the square of a series. */
static inline pair coefficient_of_square(const pair *series, int n)
{
    pair sum = both(0);
    for (int k = 0; 2 * k < n; k++)
        sum += series[k] * series[n - k];
    sum += sum;
    return n % 2 ? sum : sum + series[n / 2] * series[n / 2];
}

/* The quantile at u + h·r is the sum of series[n] · r^n. */
static void expand(const point *p, pair s, double h, pair series[TERMS])
{
    static const double over[TERMS] = { 1,       1.0 / 2,  1.0 / 3,  1.0 / 4,  1.0 / 5,
                                        1.0 / 6,  1.0 / 7,  1.0 / 8,  1.0 / 9,  1.0 / 10,
                                        1.0 / 11, 1.0 / 12, 1.0 / 13, 1.0 / 14, 1.0 / 15 };
    pair spread[TERMS], slope[TERMS], square[TERMS], tilt[TERMS], turn[TERMS];
    pair narrow = 1 / (p->x * (1 - p->x));
    series[0] = p->x;
    slope[0] = p->w * h;
    for (int n = 0; n + 1 < TERMS; n++) {
        pair product;
        series[n + 1] = slope[n] * over[n];
        spread[n] = series[n] - coefficient_of_square(series, n);
        square[n] = coefficient_of_square(slope, n);
        tilt[n] = 4 * series[n] - (n ? both(0) : s);
        product = square[0] * tilt[n];
        for (int k = 1; k <= n; k++)
            product += square[k] * tilt[n - k] - spread[k] * turn[n + 1 - k];
        turn[n + 1] = product * narrow;
        slope[n + 1] = turn[n + 1] * over[n];
    }
}

static point follow(const point *p, const pair series[TERMS], double h, double u)
{
    double r = (u - p->u) / h;
    pair x = both(0), w = both(0);
    for (int n = TERMS; n-- > 0;) {
        w = w * r + x;
        x = x * r + series[n];
    }
    return (point){ u, x, w / h };
}

static point move(const point *p, pair s, double h, double u)
{
    pair series[TERMS];
    expand(p, s, h, series);
    return follow(p, series, h, u);
}

/* Fills all cells; p is the centre of those in the middle. */
static void fill(uncertainty_pert *pert, pair s, point p)
{
    for (int i = UNCERTAINTY_PERT_CELLS; i-- > 0;) {
        pair series[TERMS];
        double h = cell_width(i), *lower = pert->cell[0][i], *upper = pert->cell[1][i];
        expand(&p, s, h, series);
        for (int n = 0; n < UNCERTAINTY_PERT_TERMS; n++) {
            lower[n] = series[n][0];
            upper[n] = (n ? 0 : 1.0) - series[n][1];
        }
        if (i > 0)
            p = follow(&p, series, h, cell_centre(i - 1));
    }
}

/* ---- the quantile that is known exactly ---- */

/* 2^6 · B · (probability below ½): the hypergeometric series 2F1(6, 1; s + 2; ½) / (s + 1), whose terms
 * are all positive (DLMF 8.17.8). */
static double below_half(double s)
{
    double term = 1, sum = 1;
    for (int k = 0; term > 1e-18 * sum; k++) {
        term *= (6 + k) / (s + 2 + k) * 0.5;
        sum += term;
    }
    return sum / (s + 1);
}

void uncertainty_pert_prepare(uncertainty_pert *pert, double mode)
{
    double s = 4 * mode, lower = below_half(s), upper = below_half(4 - s);
    double top = cell_centre(UNCERTAINTY_PERT_CELLS - 1);
    /* The quantile ½, seen from the end that is further from the mode: at most half of the probability
     * lies between, and at least one over 32. From there to the last cell of that half, and across the
     * middle to the last cell of the other. */
    double far = mode < 0.5 ? 4 - s : s;
    point p = { fmin(lower, upper) / (lower + upper), both(0.5), both((lower + upper) / 4) }, q;
    while (p.u * 1.0625 < top)
        p = move(&p, both(far), p.u / 8, p.u * 1.0625);
    p = move(&p, both(far), 1.0 / 16, top);
    q = (point){ 1 - p.u, 1 - p.x, p.w };
    q = move(&q, both(4 - far), 1.0 / 16, 0.5);
    q = move(&q, both(4 - far), 1.0 / 16, top);
    if (mode < 0.5)
        p = (point){ top, { q.x[0], p.x[0] }, { q.w[0], p.w[0] } };
    else
        p = (point){ top, { p.x[0], q.x[0] }, { p.w[0], q.w[0] } };
    pert->mode = mode;
    pert->beta = (lower + upper) / 64;
    fill(pert, (pair){ s, 4 - s }, p);
}

/* ---- the ends ---- */

/* Natural logarithm and exponential of our own: those of the platforms differ in their last bits. */
static double logarithm(double y)
{
    int exponent;
    double m = frexp(y, &exponent), z, square, sum = 0;
    if (m < 0.70710678118654752) {
        m *= 2;
        exponent--;
    }
    z = (m - 1) / (m + 1);
    square = z * z;
    for (int k = 27; k > 0; k -= 2)
        sum = sum * square + 1.0 / k;
    return 2 * z * sum + exponent * 0.69314718055994531;
}

static double exponential(double y)
{
    double k = floor(y * 1.4426950408889634 + 0.5), sum = 1;
    /* ln 2 in two parts, of which the first times k is exact. */
    double r = (y - k * 0.693147180369123816490) - k * 1.90821492927058770002e-10;
    for (int n = 16; n > 0; n--)
        sum = sum * r / n + 1;
    return ldexp(sum, (int)k);
}

/* Far below: the probability is x^a / (a B) · T(x), with T near 1 (DLMF 8.17.7). Each round multiplies
 * the error by less than a twentieth. */
static double end_quantile(double s, double beta, double u)
{
    double a = s + 1, b = 5 - s, power = u * a * beta, x = 0, before;
    int rounds = 0;
    do {
        double term = 1, sum = 1;
        for (int k = 1; k < 40 && fabs(term) > 1e-18; k++) {
            term *= (k - b) / k * x;
            sum += term * a / (a + k);
        }
        before = x;
        x = exponential(logarithm(power / sum) / a);
    } while (fabs(x - before) > 1e-15 * x && ++rounds < 20);
    return x;
}

static double beyond_cells(const uncertainty_pert *pert, bool upper, double u)
{
    double s = 4 * pert->mode;
    return upper ? 1 - end_quantile(4 - s, pert->beta, u) : end_quantile(s, pert->beta, u);
}

/* ---- look-up ---- */

enum { MANTISSA = 52, CELL_SHIFT = MANTISSA - 3 };

/* The cell is in the exponent and the first three bits of the mantissa, the place in it in the rest. */
static inline double quantile(const uncertainty_pert *pert, uint64_t draw)
{
    static const uint64_t first = (uint64_t)(1023 - 1 - UNCERTAINTY_PERT_OCTAVES) << 3;
    static const uint64_t one = (uint64_t)1023 << MANTISSA, mask = ((uint64_t)1 << MANTISSA) - 1;
    uint64_t side = draw >> (UNCERTAINTY_DRAW_BITS - 1), bits, place;
    const double *c;
    /* The distance from the nearer end: in the upper half, all bits of the draw turn over. */
    double u = ((double)(int64_t)(draw ^ (mask & (0 - side))) + 0.5) * 0x1p-52, r, rr;
    memcpy(&bits, &u, sizeof bits);
    if ((bits >> CELL_SHIFT) < first)
        return beyond_cells(pert, side == 1, u);
    c = pert->cell[side][(bits >> CELL_SHIFT) - first];
    place = (bits << 3 & mask) | one;
    memcpy(&r, &place, sizeof r);
    r -= 1.5;
    rr = r * r;
    /* Estrin's scheme: less waiting for one another than in Horner's. */
    return ((c[0] + c[1] * r) + (c[2] + c[3] * r) * rr) +
           ((c[4] + c[5] * r) + (c[6] + c[7] * r) * rr) * (rr * rr);
}

double uncertainty_pert_quantile(const uncertainty_pert *pert, uint64_t draw)
{
    return quantile(pert, draw);
}

void uncertainty_pert_add(const uncertainty_pert *pert, const uint64_t *draws, size_t count, double weight,
                          double *total)
{
    for (size_t i = 0; i < count; i++)
        total[i] += weight * quantile(pert, draws[i]);
}
