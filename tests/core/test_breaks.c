/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include <float.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "csm/segment.h"
#include "dice.h"
#include "testing.h"

/* ---- by hand ---- */

static void breaks_by_hand(void **state)
{
    (void)state;
    gives("SEGMENT_BREAKS", "{1;2;10;11};2", 10);
    gives_value("SEGMENT_BREAKS", "{1|2|10|11};4", "{2|10|11}");
    /* The example of Ckmeans.1d.dp and of simple-statistics. */
    gives_value("SEGMENT_BREAKS", "{-1;2;-1;2;4;5;6;-1;2;-1};3", "{2|4}");
    gives_value("SEGMENT_BREAKS", "{5000;300000;6000;70000;8000;60000};3", "{60000|300000}");
    gives("SEGMENT_BREAKS", "{1;2;30;50;1000};2", 1000);
    gives("SEGMENT_BREAKS", "{1;2;30;50;1000};2;TRUE", 30);
    gives("SEGMENT_BREAKS", "{3;;7;3};2", 7); /* a blank is none */
    gives("SEGMENT_BREAKS", "{-5;-1};2", -1);
    /* {0}{1; 2} and {0; 1}{2} cost the same: the lower. */
    gives("SEGMENT_BREAKS", "{0;1;2};2", 1);
    gives_value("SEGMENT_BREAKS", "{0;1;2;3;4};3", "{1|3}");
    /* Equal values stay together: {1}{2; 2; 2; 3} would cost as much as {1; 2; 2; 2}{3}. */
    gives("SEGMENT_BREAKS", "{1;2;2;2;3};2", 2);
}

static void refusals(void **state)
{
    (void)state;
    fails("SEGMENT_BREAKS", "{;};2", CSM_NA, "values");
    fails("SEGMENT_BREAKS", "{1;1;1};2", CSM_NA, "values");
    fails("SEGMENT_BREAKS", "{1;2;3};4", CSM_NA, "values");
    fails("SEGMENT_BREAKS", "5;2", CSM_NA, "values");
    fails("SEGMENT_BREAKS", "{1;2;3};1", CSM_NUM, "segments");
    fails("SEGMENT_BREAKS", "{1;2;3};0", CSM_NUM, "segments");
    fails("SEGMENT_BREAKS", "{1;2;3};2.5", CSM_NUM, "segments");
    fails("SEGMENT_BREAKS", "{1;2;3;4;5;6;7;8;9;10;11;12};11", CSM_NUM, "segments");
    fails("SEGMENT_BREAKS", "{1;2;3};2;2", CSM_NUM, "log_scale");
    fails_in_row("SEGMENT_BREAKS", "{1;;0;3};2;1", CSM_NUM, "values", 3);
    fails_in_row("SEGMENT_BREAKS", "{1;2;-3};2;1", CSM_NUM, "values", 3);
    gives("SEGMENT_BREAKS", "{0;2;-3;9};2", 9);
}

/* ---- brute force ---- */

enum { FEW = 12, COMMON = 27720 }; /* divided by every whole number up to FEW */

typedef struct few {
    size_t n, distinct, segments;
    int64_t values[FEW]; /* ascending */
    size_t first[FEW];   /* where each distinct value begins */
} few;

/* Squared distances from the mean, times COMMON: exact. */
static int64_t exact_cost(const few *f, size_t from, size_t to)
{
    int64_t sum = 0, squares = 0, n = (int64_t)(to - from);
    for (size_t i = from; i < to; i++) {
        sum += f->values[i];
        squares += f->values[i] * f->values[i];
    }
    return COMMON * squares - COMMON / n * sum * sum;
}

/* All splits of the distinct values from d on, in lexicographic order; the first of the cheapest. */
static int64_t brute(const few *f, size_t d, size_t segments, size_t *breaks)
{
    int64_t least = INT64_MAX;
    size_t tried[FEW];
    if (segments == 1)
        return exact_cost(f, f->first[d], f->n);
    for (size_t e = d + 1; e + segments - 1 <= f->distinct; e++) {
        int64_t cost = exact_cost(f, f->first[d], f->first[e]) + brute(f, e, segments - 1, tried + 1);
        if (cost < least) {
            least = cost;
            tried[0] = e;
            memcpy(breaks, tried, (segments - 1) * sizeof *breaks);
        }
    }
    return least;
}

static int ascending(const void *a, const void *b)
{
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
    return (x > y) - (x < y);
}

static few random_few(dice *d, int64_t span)
{
    few f = { .n = (size_t)dice_whole(d, 2, FEW), .segments = (size_t)dice_whole(d, 2, 6) };
    for (size_t i = 0; i < f.n; i++)
        f.values[i] = dice_whole(d, -span, span);
    qsort(f.values, f.n, sizeof *f.values, ascending);
    for (size_t i = 0; i < f.n; i++)
        if (i == 0 || f.values[i] != f.values[i - 1])
            f.first[f.distinct++] = i;
    return f;
}

/* The values of f changed by factor and offset, in another order, are split as brute force does. */
static void check_few(const few *f, dice *d, double (*change)(double, double), double by, bool log)
{
    double values[FEW], thresholds[CSM_SEGMENTS_MAX];
    size_t breaks[FEW] = { 0 };
    csm_error error;
    for (size_t i = 0; i < f->n; i++) {
        size_t j = (size_t)dice_whole(d, 0, (int64_t)i);
        values[i] = values[j];
        values[j] = change((double)f->values[i], by);
    }
    error = csm_segment_breaks((csm_vector){ values, f->n }, (double)f->segments, log, thresholds,
                               NULL);
    assert_int_equal(error, f->distinct < f->segments ? CSM_NA : CSM_OK);
    if (error)
        return;
    brute(f, 0, f->segments, breaks);
    for (size_t q = 0; q + 1 < f->segments; q++) {
        double wanted = change((double)f->values[f->first[breaks[q]]], by);
        if (!(thresholds[q] == wanted)) {
            for (size_t i = 0; i < f->n; i++)
                print_error("%lld ", (long long)f->values[i]);
            fail_msg("changed by %g, %zu segments: threshold %zu is %.17g, not %.17g", by,
                     f->segments, q + 1, thresholds[q], wanted);
        }
    }
}

static double times(double x, double by)
{
    return x * by;
}

static double plus(double x, double by)
{
    return x + by;
}

static double power(double x, double by)
{
    return ldexp(by, (int)x);
}

static void equal_to_brute_force(void **state)
{
    dice d = { 1 };
    (void)state;
    for (int trial = 0; trial < 8000; trial++) {
        few f = random_few(&d, trial % 2 ? 6 : 40);
        check_few(&f, &d, times, 1, false);
    }
}

/* Values of any scale: tiny, huge, and close together far from 0. */
static void equal_to_brute_force_at_any_scale(void **state)
{
    static const double factors[] = { 0x1p-1060, 0x1p-500, 1e-3, 1e12, 0x1p500, 0x1p1010 };
    static const double offsets[] = { 1e6, -1e12, 1e15, -4e15 };
    dice d = { 2 };
    (void)state;
    for (int trial = 0; trial < 3000; trial++) {
        few f = random_few(&d, trial % 2 ? 6 : 40);
        check_few(&f, &d, times, factors[trial % 6], false);
        check_few(&f, &d, plus, offsets[trial % 4], false);
    }
}

/* The logarithms of powers are their exponents, but for a factor and an offset. */
static void equal_to_brute_force_on_a_log_scale(void **state)
{
    dice d = { 3 };
    (void)state;
    for (int trial = 0; trial < 3000; trial++) {
        few f = random_few(&d, trial % 2 ? 6 : 40);
        check_few(&f, &d, power, trial % 3 ? 1 : 0x1p-900, true);
    }
}

/* … and those of other values are what the C library says. */
static void a_log_scale_is_one_of_logarithms(void **state)
{
    enum { MANY = 20000 };
    double *x = malloc(MANY * sizeof *x), *logs = malloc(MANY * sizeof *logs);
    dice d = { 6 };
    (void)state;
    assert_true(x && logs);
    for (int trial = 0; trial < 40; trial++) {
        double thresholds[CSM_SEGMENTS_MAX], of_logs[CSM_SEGMENTS_MAX];
        for (size_t i = 0; i < MANY; i++) {
            x[i] = exp(3 + 10 * dice_share(&d) * dice_share(&d));
            logs[i] = log(x[i]);
        }
        csm_segment_breaks((csm_vector){ x, MANY }, 10, true, thresholds, NULL);
        csm_segment_breaks((csm_vector){ logs, MANY }, 10, false, of_logs, NULL);
        for (size_t q = 0; q < 9; q++)
            assert_true(log(thresholds[q]) == of_logs[q]);
    }
    free(x);
    free(logs);
}

/* Structure in the small is seen beside structure in the large. */
static void scales_within_scales(void **state)
{
    static const double values[] = { 1e12, 3, 1e12 + 8, 1e-9, 2e-9, 1e12 + 1, 0, 1e12 + 9, 2.5 };
    static const double wanted[][4] = { { 1e12 }, { 1e12, 1e12 + 8 }, { 2.5, 1e12, 1e12 + 8 } };
    double thresholds[CSM_SEGMENTS_MAX];
    (void)state;
    for (size_t k = 2; k <= 4; k++) {
        assert_int_equal(csm_segment_breaks((csm_vector){ values, 9 }, (double)k, false, thresholds,
                                            NULL),
                         CSM_OK);
        assert_memory_equal(thresholds, wanted[k - 2], (k - 1) * sizeof *thresholds);
    }
}

static void extremes(void **state)
{
    double thresholds[CSM_SEGMENTS_MAX];
    (void)state;
    csm_segment_breaks(VECTOR(DBL_MAX, -DBL_MAX, 0, 1e300), 3, false, thresholds, NULL);
    assert_true(thresholds[0] == 0 && thresholds[1] == DBL_MAX);
    csm_segment_breaks(VECTOR(0, DBL_TRUE_MIN, DBL_TRUE_MIN * 7), 2, false, thresholds, NULL);
    assert_true(thresholds[0] == DBL_TRUE_MIN * 7);
    csm_segment_breaks(VECTOR(DBL_TRUE_MIN, 1, DBL_MAX), 3, true, thresholds, NULL);
    assert_true(thresholds[0] == 1 && thresholds[1] == DBL_MAX);
    csm_segment_breaks(VECTOR(DBL_TRUE_MIN, 1e-310, 1, DBL_MAX), 2, true, thresholds, NULL);
    assert_true(thresholds[0] == 1);
    /* −0 is 0. */
    assert_int_equal(csm_segment_breaks(VECTOR(0.0, -0.0), 2, false, thresholds, NULL), CSM_NA);
    /* Different values of the same logarithm. */
    assert_int_equal(csm_segment_breaks(VECTOR(1e300, nextafter(1e300, 2e300)), 2, true, thresholds,
                                        NULL),
                     CSM_OK);
}

/* ---- many values, against the plain dynamic program ---- */

enum { SOME = 2500 };

/* Squared distances of ascending values [from, to) from their mean, in two passes. */
static long double slow_cost(const double *x, size_t from, size_t to)
{
    long double mean = 0, sum = 0;
    for (size_t i = from; i < to; i++)
        mean += x[i];
    mean /= (long double)(to - from);
    for (size_t i = from; i < to; i++)
        sum += (x[i] - mean) * (x[i] - mean);
    return sum;
}

/* Wang and Song's program, in quadratic time; costs are updated value by value (Welford 1962). The
 * long double of some machines is a double; distances from the median lose least in it. */
static long double slow_best(const double *x, size_t n, size_t segments)
{
    long double *row = malloc((n + 1) * sizeof *row), *next = malloc((n + 1) * sizeof *next), best;
    assert_true(row && next);
    for (size_t j = 0; j <= n; j++)
        row[j] = j ? INFINITY : 0;
    for (size_t k = 0; k < segments; k++) {
        for (size_t j = 0; j <= n; j++) {
            long double mean = 0, cost = 0;
            next[j] = INFINITY;
            for (size_t i = j; i-- > 0;) {
                long double away = ((long double)x[i] - x[n / 2]) - mean;
                mean += away / (long double)(j - i);
                cost += away * (((long double)x[i] - x[n / 2]) - mean);
                if (cost >= next[j])
                    break; /* it only grows */
                if (row[i] + cost < next[j])
                    next[j] = row[i] + cost;
            }
        }
        memcpy(row, next, (n + 1) * sizeof *row);
    }
    best = row[n];
    free(row);
    free(next);
    return best;
}

static int double_ascending(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static double draw(dice *d, int kind)
{
    double t = 1e-9 + (1 - 2e-9) * dice_share(d);
    switch (kind) {
    case 0:
        return t;
    case 1:
        return exp(8 * t * t); /* skewed */
    case 2:
        return floor(20 * t) * 1e6 + dice_share(d); /* clusters */
    case 3:
        return (2 * t - 1) / sqrt(t * (1 - t)); /* two segments: no break better than another */
    case 4:
        return floor(5 * t) * 1e9 + floor(5 * dice_share(d)) * 100 + dice_share(d);
    case 5:
        return 1e12 + floor(300 * t); /* many equal values, far from 0 */
    case 6:
        return pow(t, -3); /* a few values are nearly all */
    case 7:
        return (t < 0.5 ? -1 : 1) * pow(dice_share(d) + 1e-9, -12);
    default:
        return t < 0.5 ? 1e9 + dice_share(d) : 1e-9 * dice_share(d);
    }
}

static void equal_to_the_plain_program(void **state)
{
    dice d = { 4 };
    double *x = malloc(SOME * sizeof *x);
    (void)state;
    assert_non_null(x);
    for (int trial = 0; trial < 54; trial++) {
        double thresholds[CSM_SEGMENTS_MAX];
        size_t segments = (size_t)dice_whole(&d, 2, CSM_SEGMENTS_MAX), at = 0;
        long double best, cost = 0;
        for (size_t i = 0; i < SOME; i++)
            x[i] = draw(&d, trial % 9);
        assert_int_equal(csm_segment_breaks((csm_vector){ x, SOME }, (double)segments, false,
                                            thresholds, NULL),
                         CSM_OK);
        qsort(x, SOME, sizeof *x, double_ascending);
        best = slow_best(x, SOME, segments);
        for (size_t q = 0; q < segments; q++) {
            size_t from = at;
            while (at < SOME && (q + 1 == segments || x[at] < thresholds[q]))
                at++;
            assert_true(at > from);
            assert_true(q + 1 == segments || x[at] == thresholds[q]);
            cost += slow_cost(x, from, at);
        }
        /* What is updated value by value is not as good 1e18 times its own size away from others. */
        if (fabsl(cost - best) > (trial % 9 == 8 ? 1e-8L : 1e-11L) * best)
            fail_msg("trial %d, %zu segments: cost %.17Lg, best %.17Lg", trial, segments, cost,
                     best);
    }
    free(x);
}

/* A whole column, in any order: the same thresholds, and each value nearer to the mean of its own segment
 * than to that of the next, as holds for every optimum. */
static void a_whole_column(void **state)
{
    enum { N = 1048576, K = 10 };
    double *x = malloc(N * sizeof *x), thresholds[K], again[K], sums[K] = { 0 }, counts[K] = { 0 };
    dice d = { 5 };
    size_t segment = 0;
    (void)state;
    assert_non_null(x);
    for (size_t i = 0; i < N; i++)
        x[i] = draw(&d, 1);
    csm_segment_breaks((csm_vector){ x, N }, K, false, thresholds, NULL);
    qsort(x, N, sizeof *x, double_ascending);
    csm_segment_breaks((csm_vector){ x, N }, K, false, again, NULL);
    assert_memory_equal(thresholds, again, (K - 1) * sizeof *again);
    for (size_t i = 0; i < N; i++) {
        while (segment + 1 < K && x[i] >= thresholds[segment])
            segment++;
        sums[segment] += x[i];
        counts[segment]++;
    }
    segment = 0;
    for (size_t i = 1; i < N; i++)
        if (segment + 1 < K && x[i] >= thresholds[segment]) {
            double middle = (sums[segment] / counts[segment] +
                             sums[segment + 1] / counts[segment + 1]) / 2;
            assert_true(x[i - 1] <= middle * (1 + 1e-9) && x[i] >= middle * (1 - 1e-9));
            segment++;
        }
    assert_int_equal(segment, K - 1);
    free(x);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(breaks_by_hand),
        cmocka_unit_test(refusals),
        cmocka_unit_test(equal_to_brute_force),
        cmocka_unit_test(equal_to_brute_force_at_any_scale),
        cmocka_unit_test(equal_to_brute_force_on_a_log_scale),
        cmocka_unit_test(a_log_scale_is_one_of_logarithms),
        cmocka_unit_test(scales_within_scales),
        cmocka_unit_test(extremes),
        cmocka_unit_test(equal_to_the_plain_program),
        cmocka_unit_test(a_whole_column),
    };
    return cmocka_run_group_tests_name("breaks", tests, NULL, NULL);
}
