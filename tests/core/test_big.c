/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* A column of a spreadsheet has 1,048,576 cells, and they are a normal input. */
#include <math.h>
#include <stdlib.h>

#include "dice.h"
#include "testing.h"

enum { N = 1048576 };

static double *column(double (*value)(size_t))
{
    double *x = malloc(N * sizeof *x);
    assert_non_null(x);
    for (size_t i = 0; i < N; i++)
        x[i] = value(i);
    return x;
}

static double one(size_t i)
{
    (void)i;
    return 1;
}

static double tenth(size_t i)
{
    (void)i;
    return 0.1;
}

static double number(size_t i)
{
    return (double)(i + 1);
}

static double descending(size_t i)
{
    return (double)(N - i);
}

static csm_value ask(const char *name, const csm_value *arguments, size_t count, csm_arena *arena)
{
    csm_fault fault;
    csm_value got = csm_call(csm_find(name), arguments, count, arena, "en", &fault);
    if (got.kind == CSM_IS_ERROR)
        print_error("%s: %s\n", csm_explain(arena, "en", csm_find(name), &fault), name);
    return got;
}

static void designed_effort(void **state)
{
    csm_arena arena = { NULL };
    double *often = column(one), *hours = column(tenth);
    csm_value arguments[] = { csm_numbers(N, 1, often), csm_numbers(N, 1, hours) };
    csm_value got = ask("DESIGNED_EFFORT", arguments, 2, &arena);
    (void)state;
    assert_int_equal(got.kind, CSM_IS_NUMBER);
    assert_true(got.number == ldexp(0.1, 20)); /* exact, as 2^20 only moves the exponent */
    free(often);
    free(hours);
    csm_arena_free(&arena);
}

/* Each second key is blank: half of the lines, and the fault still counts rows of the range. */
static void designed_effort_with_blanks(void **state)
{
    csm_arena arena = { NULL };
    double *often = column(one), *hours = column(tenth);
    unsigned char *kinds = malloc(N);
    csm_fault fault;
    (void)state;
    assert_non_null(kinds);
    for (size_t i = 0; i < N; i++) {
        kinds[i] = i % 2 ? CSM_IS_BLANK : CSM_IS_NUMBER;
        often[i] = i % 2 ? 0 : 1;
    }
    csm_value arguments[] = { csm_numbers(N, 1, often), csm_numbers(1, N, hours) };
    arguments[0].range.kinds = kinds;
    csm_value got = ask("DESIGNED_EFFORT", arguments, 2, &arena);
    assert_int_equal(got.kind, CSM_IS_NUMBER);
    assert_true(got.number == ldexp(0.1, 19));
    hours[N - 2] = -1;
    got = csm_call(csm_find("DESIGNED_EFFORT"), arguments, 2, &arena, "en", &fault);
    assert_int_equal(got.kind, CSM_IS_ERROR);
    assert_int_equal(got.error, CSM_NUM);
    assert_int_equal(fault.row, N - 1);
    free(often);
    free(hours);
    free(kinds);
    csm_arena_free(&arena);
}

/* History 1 … N in whatever order: the value is the rank. */
static void reserve_of(double *history)
{
    csm_arena arena = { NULL };
    static const double percentiles[] = { 0.25, 0.5, 0.75, 1 };
    for (int i = 0; i < 4; i++) {
        csm_value arguments[] = { csm_numbers(N, 1, history), csm_number(percentiles[i]) };
        csm_value got = ask("RESERVE", arguments, 2, &arena);
        assert_int_equal(got.kind, CSM_IS_NUMBER);
        assert_true(got.number == N / 4 * (i + 1));
    }
    free(history);
    csm_arena_free(&arena);
}

static void reserve(void **state)
{
    dice d = { 1 };
    double *shuffled = column(number);
    (void)state;
    for (size_t i = N - 1; i > 0; i--) {
        size_t j = (size_t)dice_whole(&d, 0, (int64_t)i);
        double swapped = shuffled[i];
        shuffled[i] = shuffled[j];
        shuffled[j] = swapped;
    }
    reserve_of(shuffled);
    reserve_of(column(number));
    reserve_of(column(descending));
}

static void headcount(void **state)
{
    csm_arena arena = { NULL };
    double *accounts = column(one), *effort = column(tenth);
    csm_value arguments[] = { csm_numbers(N, 1, accounts), csm_numbers(N, 1, effort),
                              csm_number(120), csm_number(1), csm_number(1) };
    csm_value got = ask("HEADCOUNT", arguments, 5, &arena);
    (void)state;
    assert_int_equal(got.kind, CSM_IS_NUMBER);
    assert_true(got.number == 874); /* 104857.6/120 = 873.81 */
    arguments[3] = csm_number(0);
    got = ask("HEADCOUNT", arguments, 5, &arena);
    assert_true(got.number == N); /* dedicated: one for each */
    free(accounts);
    free(effort);
    csm_arena_free(&arena);
}

static void segment(void **state)
{
    csm_arena arena = { NULL };
    static const double thresholds[] = { 1000, 50000, 50000, 1048576 };
    double *values = column(number);
    csm_value arguments[] = { csm_numbers(N, 1, values), csm_numbers(1, 4, thresholds) };
    csm_value got = ask("SEGMENT", arguments, 2, &arena);
    (void)state;
    assert_int_equal(got.kind, CSM_IS_RANGE);
    assert_int_equal(got.range.rows, N);
    assert_int_equal(got.range.columns, 1);
    for (size_t i = 0; i < N; i++) {
        double v = (double)i + 1;
        double wanted = v < 1000 ? 1 : v < 50000 ? 2 : v < 1048576 ? 4 : 5;
        csm_value cell = csm_cell(&got.range, i);
        if (cell.kind != CSM_IS_NUMBER || cell.number != wanted)
            fail_msg("%g is in segment %g", v, cell.number);
    }
    free(values);
    csm_arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(designed_effort),
        cmocka_unit_test(designed_effort_with_blanks),
        cmocka_unit_test(reserve),
        cmocka_unit_test(headcount),
        cmocka_unit_test(segment),
    };
    return cmocka_run_group_tests_name("big", tests, NULL, NULL);
}
