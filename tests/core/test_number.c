/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Domains, compensated sums and rounding. Sums are judged by quadruple precision, rounding by exact
 * integer arithmetic. */
#include <float.h>
#include <locale.h>
#include <math.h>

#include "csm/text.h"
#include "dice.h"
#include "testing.h"

/* ---- domains ---- */

typedef struct domain_row {
    double x;
    csm_error error[CSM_DOMAINS];
} domain_row;

static void domains(void **state)
{
    static const csm_error ok = CSM_OK, num = CSM_NUM, div0 = CSM_DIV0;
    /* any, not negative, positive, share, positive share, below one, flag, cap */
    const domain_row rows[] = {
        { -1e300, { ok, num, num, num, num, num, num, num } },
        { -1, { ok, num, num, num, num, num, num, num } },
        { -DBL_TRUE_MIN, { ok, num, num, num, num, num, num, num } },
        { -0.0, { ok, ok, div0, ok, div0, ok, ok, num } },
        { 0, { ok, ok, div0, ok, div0, ok, ok, num } },
        { DBL_TRUE_MIN, { ok, ok, ok, ok, ok, ok, num, num } },
        { 0.5, { ok, ok, ok, ok, ok, ok, num, num } },
        { 1 - 1e-14, { ok, ok, ok, ok, ok, ok, num, num } },
        /* Shares that are 1 to 15 digits are 1: 0.1 + 0.2 + 0.7 is a whole. */
        { 1 - DBL_EPSILON / 2, { ok, ok, ok, ok, ok, div0, num, num } },
        { 1, { ok, ok, ok, ok, ok, div0, ok, ok } },
        { 1 + DBL_EPSILON, { ok, ok, ok, ok, ok, div0, num, ok } },
        { 1 + 1e-14, { ok, ok, ok, num, num, num, num, ok } },
        { 2, { ok, ok, ok, num, num, num, num, ok } },
        { DBL_MAX, { ok, ok, ok, num, num, num, num, ok } },
        { INFINITY, { num, num, num, num, num, num, num, num } },
        { -INFINITY, { num, num, num, num, num, num, num, num } },
        { NAN, { num, num, num, num, num, num, num, num } },
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        for (int d = 0; d < CSM_DOMAINS; d++)
            if (csm_in_domain(rows[i].x, (csm_domain)d) != rows[i].error[d])
                fail_msg("%g in domain %d", rows[i].x, d);
}

static void every_domain_has_a_rule_of_its_own(void **state)
{
    (void)state;
    for (int d = 0; d < CSM_DOMAINS; d++) {
        const char *rule = csm_domain_rule((csm_domain)d);
        assert_non_null(rule);
        for (int e = 0; e < d; e++)
            assert_string_not_equal(rule, csm_domain_rule((csm_domain)e));
    }
}

static void checks_fill_the_fault(void **state)
{
    csm_fault fault = { CSM_OK, NULL, NULL, NULL, 7 };
    (void)state;
    assert_int_equal(csm_check(&fault, "hours", 3, CSM_NOT_NEGATIVE), CSM_OK);
    assert_int_equal(csm_check(&fault, "hours", -3, CSM_NOT_NEGATIVE), CSM_NUM);
    assert_int_equal(fault.error, CSM_NUM);
    assert_string_equal(fault.argument, "hours");
    assert_string_equal(fault.rule, csm_domain_rule(CSM_NOT_NEGATIVE));
    assert_int_equal(fault.row, 0);

    assert_int_equal(csm_check_all(&fault, "v", VECTOR(1, 2, 0, 0), CSM_POSITIVE), CSM_DIV0);
    assert_int_equal(fault.row, 3);
    assert_int_equal(csm_check_all(&fault, "v", VECTOR(0), CSM_POSITIVE), CSM_DIV0);
    assert_int_equal(fault.row, 1);
    assert_int_equal(csm_check_all(&fault, "v", NOTHING, CSM_POSITIVE), CSM_OK);
    /* Whoever does not want to know passes no fault. */
    assert_int_equal(csm_check_all(NULL, "v", VECTOR(1, -1), CSM_SHARE), CSM_NUM);
}

static void sizes(void **state)
{
    csm_fault fault = { CSM_OK, NULL, NULL, NULL, 0 };
    (void)state;
    assert_int_equal(csm_not_empty(&fault, "v", 0), CSM_NA);
    assert_int_equal(csm_not_empty(&fault, "v", 1), CSM_OK);
    assert_int_equal(csm_paired(&fault, "v", 3, "key", 3), CSM_OK);
    assert_int_equal(csm_paired(&fault, "v", 1, "key", 3), CSM_VALUE);
    assert_string_equal(fault.other, "key");
    assert_int_equal(csm_each(&fault, "v", 1, "key", 3), CSM_OK);
    assert_int_equal(csm_each(&fault, "v", 3, "key", 3), CSM_OK);
    assert_int_equal(csm_each(&fault, "v", 2, "key", 3), CSM_VALUE);
    assert_int_equal(csm_each(&fault, "v", 0, "key", 3), CSM_VALUE);
}

static void quotients(void **state)
{
    double q = -1;
    (void)state;
    assert_int_equal(csm_divide(NULL, "v", 1, 4, &q), CSM_OK);
    assert_true(q == 0.25);
    assert_int_equal(csm_divide(NULL, "v", 1, 0, &q), CSM_DIV0);
    assert_int_equal(csm_divide(NULL, "v", 0, 0, &q), CSM_DIV0);
    assert_int_equal(csm_divide(NULL, "v", 1e308, 1e-308, &q), CSM_NUM);
    assert_int_equal(csm_finite(NULL, NAN, &q), CSM_NUM);
    assert_int_equal(csm_finite(NULL, INFINITY, &q), CSM_NUM);
    assert_true(q == 0.25); /* a failure leaves the answer alone */
}

static void one_stands_for_all(void **state)
{
    double x = 5;
    (void)state;
    assert_true(csm_at(csm_one(&x), 0) == 5 && csm_at(csm_one(&x), 99) == 5);
    assert_true(csm_at(VECTOR(1, 2), 1) == 2);
}

/* ---- codes ---- */

static void codes(void **state)
{
    (void)state;
    assert_true(csm_same_code("HIGH", "high"));
    assert_true(csm_same_code("How-To", "how to"));
    assert_true(csm_same_code("ADD_USER", "add-user"));
    assert_true(csm_same_code("", ""));
    assert_true(csm_same_code(NULL, NULL));
    assert_false(csm_same_code(NULL, ""));
    assert_false(csm_same_code("CSM", "CSMS"));
    assert_false(csm_same_code("CSMS", "CSM"));
    assert_false(csm_same_code("CSM", ""));
    assert_true(csm_same_code("ä", "ä"));
}

/* In Turkish the capital of i is not I. Codes are the same in every language of the office. */
static void codes_do_not_follow_the_locale(void **state)
{
    (void)state;
    if (!setlocale(LC_ALL, "tr_TR.UTF-8"))
        skip();
    bool same = csm_same_code("basic", "BASIC") && csm_find("csm_shift_cover");
    setlocale(LC_ALL, "C");
    assert_true(same);
}

/* ---- sums ---- */

static void published_sums(void **state)
{
    (void)state;
    /* The usual example for Neumaier's sum, where plain and Kahan's sums give 0. */
    assert_true(csm_sum_of(VECTOR(1, 1e100, 1, -1e100)) == 2);
    assert_true(csm_sum_of(VECTOR(1e16, 1, -1e16)) == 1);
    assert_true(csm_sum_of(VECTOR(1, 1e16, -1e16)) == 1);
    /* Ten times the double nearest to 0.1 is nearer to 1 than to any other double. */
    assert_true(csm_sum_of(VECTOR(.1, .1, .1, .1, .1, .1, .1, .1, .1, .1)) == 1);
    assert_true(csm_sum_of(NOTHING) == 0);
}

static void long_sum(void **state)
{
    csm_sum s = { 0, 0 };
    (void)state;
    for (int i = 0; i < 1048576; i++)
        csm_sum_add(&s, 0.1);
    /* 2^20 × 0.1 is exact: only the exponent changes. */
    assert_true(csm_sum_value(&s) == ldexp(0.1, 20));
}

static void overflowing_sums_stay_infinite(void **state)
{
    (void)state;
    assert_true(csm_sum_of(VECTOR(1e308, 1e308, 1)) == INFINITY);
    assert_true(!isfinite(csm_sum_of(VECTOR(1e308, 1e308, -1e308, -1e308))));
}

static void shuffle(dice *d, double *x, size_t n)
{
    for (size_t i = n - 1; i > 0; i--) {
        size_t j = (size_t)dice_whole(d, 0, (int64_t)i);
        double swapped = x[i];
        x[i] = x[j];
        x[j] = swapped;
    }
}

/* The error of a compensated sum: one rounding of the result and n·ε² of Σ|x|, which quadruple
 * precision (ε about 1e-34) measures. */
static void check_against_quadruple(const double *x, size_t n)
{
    __float128 exact = 0, size = 0, difference;
    for (size_t i = 0; i < n; i++) {
        exact += x[i];
        size += fabs(x[i]);
    }
    difference = exact - csm_sum_of((csm_vector){ x, n });
    difference = difference < 0 ? -difference : difference;
    exact = exact < 0 ? -exact : exact;
    if (difference > exact * DBL_EPSILON + size * (double)n * DBL_EPSILON * DBL_EPSILON)
        fail_msg("sum of %zu numbers is off by %g", n, (double)difference);
}

static void random_sums(void **state)
{
    enum { N = 5000 };
    static double x[N];
    dice d = { 1 };
    (void)state;
    for (int trial = 0; trial < 60; trial++) {
        size_t n = (size_t)dice_whole(&d, 2, N);
        double signs = trial % 2 ? 0.5 : 0; /* half of the trials cancel */
        for (size_t i = 0; i < n; i++)
            x[i] = ldexp(dice_share(&d) - signs, (int)dice_whole(&d, -30, 30));
        check_against_quadruple(x, n);
        shuffle(&d, x, n);
        check_against_quadruple(x, n);
    }
}

/* ---- rounding ---- */

typedef struct rounding_row {
    double x, step, up, down;
} rounding_row;

static void rounding_examples(void **state)
{
    const rounding_row rows[] = {
        { 21 / (1 - 0.3), 1, 30, 30 },
        { 90 * (1 - 0.3), 1, 63, 63 },
        { 0.3 / 0.1, 1, 3, 3 },
        { 0.1 + 0.2, 0.1, 0.3, 0.3 },
        { 0.1 * 3, 0.3, 0.3, 0.3 },
        { 1.1 * 1.1 * 100, 1, 121, 121 },
        { 4.35 * 100, 1, 435, 435 },
        { 2.01, 1, 3, 2 },
        { 2.5, 0.5, 2.5, 2.5 },
        { 2.51, 0.5, 3, 2.5 },
        { 7, 5, 10, 5 },
        { 0, 1, 0, 0 },
        { 0.0001, 1, 1, 0 },
        { -2.5, 1, -2, -3 },
        { -0.3 / 0.1, 1, -3, -3 },
        { 1.23456789, 0, 1.23456789, 1.23456789 },
        { 1e15, 1, 1e15, 1e15 },
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const rounding_row *r = &rows[i];
        if (csm_round_up(r->x, r->step) != r->up || csm_round_down(r->x, r->step) != r->down)
            fail_msg("%.17g by %g: %.17g and %.17g", r->x, r->step, csm_round_up(r->x, r->step),
                     csm_round_down(r->x, r->step));
    }
}

static void snapping(void **state)
{
    (void)state;
    assert_true(csm_snap(0.1 + 0.2) == 0.3);
    assert_true(csm_snap(-(0.1 + 0.2)) == -0.3);
    assert_true(csm_snap(62.99999999999999) == 63);
    assert_true(csm_snap(0) == 0);
    /* Fifteen digits that differ stay what they are. */
    assert_true(csm_snap(0.300000000000001) == 0.300000000000001);
    assert_true(csm_snap(999999999999999) == 999999999999999);
}

static __int128 floor_div(__int128 a, __int128 b)
{
    return a / b;
}

static __int128 ceil_div(__int128 a, __int128 b)
{
    return (a + b - 1) / b;
}

/* (n/10^k) / (m/10^k) rounded to steps of 1/parts: exactly ⌈n·parts/m⌉/parts and ⌊…⌋/parts. */
static void check_quotient(int64_t n, int64_t m, int k, int64_t parts)
{
    double ten = pow(10, k), step = 1 / (double)parts;
    double q = ((double)n / ten) / ((double)m / ten);
    double up = (double)ceil_div((__int128)n * parts, m) / (double)parts;
    double down = (double)floor_div((__int128)n * parts, m) / (double)parts;
    if (csm_round_up(q, step) != up || csm_round_down(q, step) != down)
        fail_msg("%lld/%lld (10^-%d) by 1/%lld: %.17g %.17g, not %.17g %.17g", (long long)n,
                 (long long)m, k, (long long)parts, csm_round_up(q, step),
                 csm_round_down(q, step), up, down);
}

/* Quotients on a multiple of the step and one unit of the last decimal beside it, where a rounding
 * error or a rash snap would show. */
static void check_around_multiple(dice *d, int64_t parts)
{
    int k = (int)dice_whole(d, 0, 5);
    int64_t m = dice_whole(d, 1, 30000) * parts, count = dice_whole(d, 0, 2000000);
    int64_t n = count * (m / parts);
    check_quotient(n, m, k, parts);
    check_quotient(n + 1, m, k, parts);
    if (n)
        check_quotient(n - 1, m, k, parts);
}

static void rounding_is_that_of_exact_fractions(void **state)
{
    static const int64_t parts[] = { 1, 2, 4, 10 };
    dice d = { 2 };
    (void)state;
    for (int trial = 0; trial < 20000; trial++) {
        int64_t p = parts[trial % 4];
        check_around_multiple(&d, p);
        check_quotient(dice_whole(&d, 0, 10000000), dice_whole(&d, 1, 100000),
                       (int)dice_whole(&d, 0, 5), p);
    }
}

static void a_hair_above_still_rounds_up(void **state)
{
    static const double hairs[] = { 1e-12, 2e-12, 1e-11, 1e-9, 1e-6 };
    static const double steps[] = { 1, 0.5, 0.25, 0.1 };
    dice d = { 3 };
    (void)state;
    for (int trial = 0; trial < 5000; trial++) {
        double step = steps[trial % 4], hair = hairs[trial % 5];
        double count = (double)dice_whole(&d, 1, 100000);
        double above = count * step * (1 + hair), below = count * step * (1 - hair);
        assert_nearly(csm_round_up(above, step), (count + 1) * step);
        assert_nearly(csm_round_down(above, step), count * step);
        assert_nearly(csm_round_up(below, step), count * step);
        assert_nearly(csm_round_down(below, step), (count - 1) * step);
    }
}

static void rounding_twice_changes_nothing(void **state)
{
    static const double steps[] = { 1, 0.5, 0.25, 0.1, 0.05, 3, 0.3 };
    dice d = { 4 };
    (void)state;
    for (int trial = 0; trial < 7000; trial++) {
        double step = steps[trial % 7], x = dice_share(&d) * 1000;
        double up = csm_round_up(x, step), down = csm_round_down(x, step);
        assert_true(csm_round_up(up, step) == up && csm_round_down(up, step) == up);
        assert_true(csm_round_up(down, step) == down && csm_round_down(down, step) == down);
        assert_true(down <= x && x <= up);
        /* Each has its own rounding of the last digit, 1e-13 of a thousand. */
        assert_true(up == down || fabs(up - down - step) < 1e-9);
    }
}

/* Sums of n times a decimal are n times that decimal, not a hair more or less. */
static void sums_of_decimals_round_right(void **state)
{
    (void)state;
    for (int n = 1; n <= 2000; n++) {
        csm_sum s = { 0, 0 };
        for (int i = 0; i < n; i++)
            csm_sum_add(&s, 0.1);
        assert_true(csm_round_up(csm_sum_value(&s), 0.1) == n / 10.0);
        assert_true(csm_round_down(csm_sum_value(&s), 0.1) == n / 10.0);
        assert_true(csm_round_up(csm_sum_value(&s), 1) == (n + 9) / 10);
        assert_true(csm_round_down(csm_sum_value(&s), 1) == n / 10);
    }
}

/* Above 10^15 a double has more digits than the fifteen of the snap; a whole number is whole. */
static void large_whole_numbers_stay(void **state)
{
    static const double whole[] = { 1234567890123456, 4503599627370497, 9007199254740991 };
    (void)state;
    for (size_t i = 0; i < sizeof whole / sizeof *whole; i++)
        if (csm_round_up(whole[i], 1) != whole[i] || csm_round_down(whole[i], 1) != whole[i])
            fail_msg("%.17g becomes %.17g", whole[i], csm_round_up(whole[i], 1));
}

/* The largest doubles have no room for a snap upwards: it would make infinity of them. */
static void the_largest_numbers_stay_finite(void **state)
{
    (void)state;
    assert_true(isfinite(csm_snap(DBL_MAX)));
    assert_true(isfinite(csm_round_up(DBL_MAX, 1)));
    assert_true(isfinite(csm_round_down(DBL_MAX, 1)));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(domains),
        cmocka_unit_test(every_domain_has_a_rule_of_its_own),
        cmocka_unit_test(checks_fill_the_fault),
        cmocka_unit_test(sizes),
        cmocka_unit_test(quotients),
        cmocka_unit_test(one_stands_for_all),
        cmocka_unit_test(codes),
        cmocka_unit_test(codes_do_not_follow_the_locale),
        cmocka_unit_test(published_sums),
        cmocka_unit_test(long_sum),
        cmocka_unit_test(overflowing_sums_stay_infinite),
        cmocka_unit_test(random_sums),
        cmocka_unit_test(rounding_examples),
        cmocka_unit_test(snapping),
        cmocka_unit_test(rounding_is_that_of_exact_fractions),
        cmocka_unit_test(a_hair_above_still_rounds_up),
        cmocka_unit_test(rounding_twice_changes_nothing),
        cmocka_unit_test(sums_of_decimals_round_right),
        cmocka_unit_test(large_whole_numbers_stay),
        cmocka_unit_test(the_largest_numbers_stay_finite),
    };
    return cmocka_run_group_tests_name("number", tests, NULL, NULL);
}
