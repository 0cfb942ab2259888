/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "csm/calibrate.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "dice.h"
#include "testing.h"

/* ---- by hand ---- */

static void hours_by_hand(void **state)
{
    (void)state;
    gives("CALIBRATE", "{1|2|3};{2;4;6}", 2);
    gives("CALIBRATE", "4;10", 2.5);
    gives("CALIBRATE", "{1|1|1};{1;2;6}", 3); /* the mean */
    gives("CALIBRATE", "{1|1|1};{1;2;6};{3;1;1}", 2.2);
    gives("CALIBRATE", "{1|2};{3;1}", 1); /* (3 + 2)/(1 + 4) */
    /* The normal equations of these three are 5a + 2b = 14, 2a + 2b = 9 … */
    gives_value("CALIBRATE", "{1;0|0;1|2;1};{2;3;6}", "{1.6666666666666667;2.8333333333333335}");
    /* … and here their solution has a negative number, so that the first has all of it. */
    gives_value("CALIBRATE", "{1;0|0;1|1;1};{3;0;1}", "{2;0}");
    gives_value("CALIBRATE", "{1;0|1;1};{0;0}", "{0;0}");
    /* More accounts than a block of rows, and activities that make no group of four. */
    gives_value("CALIBRATE", "{1;0;0;0;0|0;2;0;0;0|0;0;4;0;0|0;0;0;5;0|0;0;0;0;8};{1;1;1;1;1}",
                "{1;0.5;0.25;0.2;0.125}");
}

/* MATLAB's documentation of lsqnonneg, whose unconstrained solution is (−2.5627; 3.1108). */
static void a_published_example(void **state)
{
    csm_arena arena = { NULL };
    csm_value values[4], got;
    (void)state;
    assert_int_equal(csm_read_literals(&arena,
                                       "{0.0372;0.2869|0.6861;0.7071|0.6233;0.6245|0.6344;0.6170};"
                                       "{0.8587;0.1781;0.0747;0.8405};;1",
                                       values, 4),
                     4);
    got = csm_call(csm_find("CALIBRATE"), values, 4, &arena, "en", NULL);
    assert_int_equal(got.kind, CSM_IS_RANGE);
    assert_true(got.range.numbers[0] == 0);
    assert_true(fabs(got.range.numbers[1] - 0.6929) < 5e-5);
    assert_true(fabs(got.range.numbers[4] * 2 - 0.9118) < 5e-5); /* of four: norm / √4 */
    csm_arena_free(&arena);
}

static void quality(void **state)
{
    (void)state;
    /* The mean explains nothing of 1, 2, 6. */
    gives_value("CALIBRATE", "{1|1|1};{1;2;6};;1", "{3|0|2.160246899469287}"); /* √(14/3) */
    /* Mean (3·1 + 2 + 6)/5 = 2.2: 3·1.44 + 0.04 + 14.44 = 18.8 over 5. */
    gives_value("CALIBRATE", "{1|1|1};{1;2;6};{3;1;1};1", "{2.2|0|1.9390719429665317}");
    gives_value("CALIBRATE", "{1|1|1};{1;2;6};7;1", "{3|0|2.160246899469287}");
    /* Worse than the mean: 0, 0 and 1 of counts 1, 1, 0 leave 1 − 1/(2/3). */
    gives_value("CALIBRATE", "{1|1|0};{0;0;1};;1", "{0|-0.5|0.5773502691896258}");
}

/* One cell of an answer is an error, the others stand. */
static void expect_cells(const char *arguments, size_t cells, const csm_value *wanted)
{
    csm_arena arena = { NULL };
    csm_value values[4], got;
    int n = csm_read_literals(&arena, arguments, values, 4);
    assert_true(n > 0);
    got = csm_call(csm_find("CALIBRATE"), values, (size_t)n, &arena, "en", NULL);
    if (got.kind != CSM_IS_RANGE || csm_range_size(&got.range) != cells)
        fail_msg("%s gives %s", arguments, show(&got));
    for (size_t i = 0; i < cells; i++) {
        csm_value cell = csm_cell(&got.range, i);
        if (!same_value(&cell, &wanted[i]))
            fail_msg("%s gives %s in cell %zu", arguments, show(&got), i + 1);
    }
    csm_arena_free(&arena);
}

#define CELLS(...)                                                                                 \
    sizeof((const csm_value[]){ __VA_ARGS__ }) / sizeof(csm_value), (const csm_value[])            \
    {                                                                                              \
        __VA_ARGS__                                                                                \
    }
#define NUMBER_(x) { .kind = CSM_IS_NUMBER, .number = x }
#define ERROR_(e) { .kind = CSM_IS_ERROR, .error = e }
#define BLANK_ { .kind = CSM_IS_BLANK }

/* What the accounts do not tell is not made up. */
static void what_cannot_be_told(void **state)
{
    (void)state;
    /* The second never happens. */
    expect_cells("{1;0|2;0|1;0};{2;4;2}", CELLS(NUMBER_(2), ERROR_(CSM_NA)));
    /* The first two always come together; the third is by itself. */
    expect_cells("{1;2;0|2;4;1|0;0;3};{5;11;3}",
                 CELLS(ERROR_(CSM_NA), ERROR_(CSM_NA), NUMBER_(1)));
    /* … but where they take no time together, neither does. */
    gives_value("CALIBRATE", "{1;2;0|2;4;1|0;0;3};{0;1;3}", "{0;0;1}");
    /* Fewer accounts than activities. */
    fails("CALIBRATE", "{1;1};5", CSM_NA, "activity_counts");
    fails("CALIBRATE", "{1;1;0|0;1;1};{7;8}", CSM_NA, "activity_counts");
    fails("CALIBRATE", "0;5", CSM_NA, "activity_counts");
    fails("CALIBRATE", "{0;0|0;0};{5;6}", CSM_NA, "activity_counts");
    /* Two accounts for three, and yet the first account settles the first two at 0. */
    expect_cells("{1;1;0|0;0;1};{0;2}", CELLS(NUMBER_(0), NUMBER_(0), NUMBER_(2)));
    /* The third is the sum of the others: 4 of it, or 4 of both. */
    fails("CALIBRATE", "{1;0;1|0;1;1|0;0;0};{4;4;0}", CSM_NA, "activity_counts");
}

static void all_hours_the_same(void **state)
{
    (void)state;
    expect_cells("{1|2};{5;5};;1", CELLS(NUMBER_(3), ERROR_(CSM_DIV0), NUMBER_(1.5811388300841898)));
    expect_cells("{1;0|3;0|2;0};{2;2;5};{1;1;0};1",
                 CELLS(NUMBER_(0.8), ERROR_(CSM_NA), ERROR_(CSM_DIV0), BLANK_,
                       NUMBER_(0.89442719099991588), BLANK_));
}

/* ---- what is given ---- */

static void accounts_without_hours(void **state)
{
    (void)state;
    gives_value("CALIBRATE", "{1;0|0;1|9;9|2;1};{2;3;;6}",
                "{1.6666666666666667;2.8333333333333335}");
    gives_value("CALIBRATE", "{9;9|1;0|0;1|2;1};{;2;3;6};{5;1;1;1}",
                "{1.6666666666666667;2.8333333333333335}");
    gives_value("CALIBRATE", "{9;9|1;0|0;1|2;1};{;2;3;6};4",
                "{1.6666666666666667;2.8333333333333335}");
    gives_value("CALIBRATE", "{1;|;1|2;1};{2;3;6}", "{1.6666666666666667;2.8333333333333335}");
    gives("CALIBRATE", "{1|1|1|1};{1;0;;5}", 2); /* 0 hours are tracked, blank ones are not */
}

static void refusals(void **state)
{
    (void)state;
    fails("CALIBRATE", "{1|2};{;}", CSM_NA, "actual_hours");
    fails("CALIBRATE", "{1|2};{1;2;3}", CSM_VALUE, "activity_counts");
    fails("CALIBRATE", "{1;2|3;4};{1;2;3;4}", CSM_VALUE, "activity_counts");
    fails("CALIBRATE", "{1|2};{1;2};{1;2;3}", CSM_VALUE, "weights");
    fails("CALIBRATE", "{1|2};{1;2};{0;0}", CSM_DIV0, "weights");
    fails("CALIBRATE", "{1|2};{1;};{0;5}", CSM_DIV0, "weights");
    fails("CALIBRATE", "{1|2};{1;2};0", CSM_DIV0, "weights");
    fails_in_row("CALIBRATE", "{1;2|3;-4};{1;2}", CSM_NUM, "activity_counts", 4);
    fails_in_row("CALIBRATE", "{1;2|3;-4};{1;}", CSM_NUM, "activity_counts", 4);
    fails_in_row("CALIBRATE", "{1|2|3};{;1;-2}", CSM_NUM, "actual_hours", 3);
    fails_in_row("CALIBRATE", "{1|2|3};{;1;2};{-1;1;1}", CSM_NUM, "weights", 1);
    fails("CALIBRATE", "{1|2};{1;2};;2", CSM_NUM, "stats");
    /* An answer too large for a number. */
    fails("CALIBRATE", "1E-300;1E300", CSM_NUM, NULL);
}

/* One activity may lie, as every list may. */
static void one_activity_may_lie(void **state)
{
    (void)state;
    gives("CALIBRATE", "{1;2;3};{2|4|6}", 2);
    gives("CALIBRATE", "{1;2;3};{2;4;6}", 2);
    fails("CALIBRATE", "{1;2;3};{2;4}", CSM_VALUE, "activity_counts");
}

static void up_to_a_hundred_activities(void **state)
{
    enum { MOST = CSM_ACTIVITIES_MAX + 1 };
    double *counts = calloc(MOST * MOST, sizeof *counts), hours[MOST], x[MOST], one = 1;
    csm_fit fit;
    csm_fault fault;
    (void)state;
    assert_non_null(counts);
    for (size_t n = MOST - 1; n <= MOST; n++) {
        csm_error error;
        for (size_t i = 0; i < n; i++) {
            hours[i] = (double)i;
            for (size_t j = 0; j < n; j++)
                counts[i * n + j] = i == j ? 2 : 0;
        }
        error = csm_calibrate((csm_vector){ counts, n * n }, n, (csm_vector){ hours, n },
                              csm_one(&one), x, &fit, &fault);
        assert_int_equal(error, n < MOST ? CSM_OK : CSM_NUM);
        for (size_t i = 0; i < n && !error; i++)
            assert_nearly(x[i], (double)i / 2);
    }
    assert_string_equal(fault.argument, "activity_counts");
    free(counts);
}

/* Whole columns end where their values do, each by itself; a table of other rows does not match. */
static void whole_columns(void **state)
{
    enum { ROWS = 1048576, FILLED = 7 };
    static const double few[] = { 1, 0, 0, 1, 9, 9, 2, 1, 0, 0, 3, 3, 5, 5 };
    static const double hours[] = { 2, 3, 0, 6, 1, 0, 0 };
    csm_arena arena = { NULL };
    double *numbers = calloc(ROWS, 2 * sizeof *numbers), *column = calloc(ROWS, sizeof *column);
    unsigned char *kinds = malloc(2 * ROWS), *column_kinds = malloc(ROWS);
    csm_value arguments[4], got, small[4], wanted;
    csm_fault fault;
    (void)state;
    assert_true(numbers && column && kinds && column_kinds);
    memset(kinds, CSM_IS_BLANK, 2 * ROWS);
    memset(column_kinds, CSM_IS_BLANK, ROWS);
    memcpy(numbers, few, sizeof few);
    memset(kinds, CSM_IS_NUMBER, 2 * FILLED);
    for (size_t i = 0; i < FILLED; i++) {
        column[i] = hours[i];
        column_kinds[i] = hours[i] > 0 ? CSM_IS_NUMBER : CSM_IS_BLANK;
    }
    column[FILLED + 1] = 4; /* tracked, though nothing is counted */
    column_kinds[FILLED + 1] = CSM_IS_NUMBER;
    arguments[0] = csm_numbers(ROWS, 2, numbers);
    arguments[0].range.kinds = kinds;
    arguments[1] = csm_numbers(ROWS, 1, column);
    arguments[1].range.kinds = column_kinds;
    arguments[2] = csm_missing();
    arguments[3] = csm_number(1);
    got = csm_call(csm_find("CALIBRATE"), arguments, 4, &arena, "en", NULL);
    assert_int_equal(csm_read_literals(&arena, "{1;0|0;1|2;1|0;0|0;0};{2;3;6;1;4};;1", small, 4), 4);
    wanted = csm_call(csm_find("CALIBRATE"), small, 4, &arena, "en", NULL);
    if (!same_value(&got, &wanted))
        fail_msg("%s", show(&got));
    arguments[0].range.rows = ROWS - 1;
    got = csm_call(csm_find("CALIBRATE"), arguments, 4, &arena, "en", &fault);
    assert_int_equal(fault.error, CSM_VALUE);
    assert_string_equal(fault.argument, "activity_counts");
    csm_arena_free(&arena);
    free(numbers);
    free(column);
    free(kinds);
    free(column_kinds);
}

/* ---- against SciPy ---- */

enum { ROWS_MAX = 400, COLUMNS_MAX = 30 };

typedef struct problem {
    size_t rows, columns;
    bool ask; /* which x are determined */
    double counts[ROWS_MAX * COLUMNS_MAX], hours[ROWS_MAX];
} problem;

/* Whole counts, a few of the hours 0; some columns empty, doubled or the sum of two others. */
static void make_problem(dice *d, problem *p, bool deficient)
{
    p->ask = deficient;
    p->columns = (size_t)dice_whole(d, 1, deficient ? 6 : COLUMNS_MAX);
    p->rows = (size_t)dice_whole(d, deficient ? 1 : (int64_t)p->columns,
                                 deficient ? 10 : ROWS_MAX);
    bool exact = dice_whole(d, 0, 2) == 0, whole = deficient || dice_whole(d, 0, 1);
    double x[COLUMNS_MAX];
    for (size_t j = 0; j < p->columns; j++) {
        size_t other = (size_t)dice_whole(d, 0, (int64_t)p->columns - 1);
        int64_t kind = deficient ? dice_whole(d, 0, 5) : 5;
        x[j] = dice_whole(d, 0, 2) ? (double)dice_whole(d, 1, 8) / 4 : 0;
        for (size_t i = 0; i < p->rows; i++) {
            double *row = p->counts + i * p->columns;
            row[j] = whole ? (double)dice_whole(d, 0, 4) : dice_share(d) * 5;
            if (kind == 0)
                row[j] = 0;
            else if (kind == 1 && other < j)
                row[j] = 2 * row[other];
            else if (kind == 2 && j > 1)
                row[j] = row[j - 1] + row[j - 2];
        }
    }
    for (size_t i = 0; i < p->rows; i++) {
        p->hours[i] = 0;
        for (size_t j = 0; j < p->columns; j++)
            p->hours[i] += x[j] * p->counts[i * p->columns + j];
        if (!exact)
            p->hours[i] = fmax(0, p->hours[i] + (double)dice_whole(d, -12, 12) / 4);
    }
}

static void write_problem(FILE *file, const problem *p)
{
    double head[3] = { (double)p->rows, (double)p->columns, p->ask };
    assert_int_equal(fwrite(head, sizeof *head, 3, file), 3);
    assert_int_equal(fwrite(p->counts, sizeof(double), p->rows * p->columns, file),
                     p->rows * p->columns);
    assert_int_equal(fwrite(p->hours, sizeof(double), p->rows, file), p->rows);
}

static csm_error ours(const problem *p, double *x, csm_fit *fit)
{
    double one = 1;
    return csm_calibrate((csm_vector){ p->counts, p->rows * p->columns }, p->columns,
                         (csm_vector){ p->hours, p->rows }, csm_one(&one), x, fit, NULL);
}

static void check_answer(const problem *p, int number, const double *answer)
{
    double x[COLUMNS_MAX], length = 0, residual = answer[0], condition = answer[1];
    const double *their = answer + 2, *room = their + p->columns;
    csm_fit fit = { 0, 0 };
    csm_error error = ours(p, x, &fit);
    size_t told = 0;
    for (size_t i = 0; i < p->rows; i++)
        length += p->hours[i] * p->hours[i];
    if (fabs(fit.residual * sqrt((double)p->rows) - residual) > 1e-9 * sqrt(length))
        fail_msg("problem %d: residual %.17g, theirs %.17g", number,
                 fit.residual * sqrt((double)p->rows), residual);
    for (size_t j = 0; j < p->columns; j++)
        told += p->ask ? room[j] < 1e-6 : 1;
    if (condition < 1e6 && told < p->columns)
        fail_msg("problem %d: the oracle is of two minds", number);
    if (error != (told ? CSM_OK : CSM_NA))
        fail_msg("problem %d: error %d, but %zu are determined", number, (int)error, told);
    for (size_t j = 0; j < p->columns && !error; j++) {
        bool free_to_move = p->ask && room[j] >= 1e-6;
        if (isnan(x[j]) != free_to_move)
            fail_msg("problem %d: x[%zu] is %g, but may move by %g", number, j, x[j], room[j]);
        if (!free_to_move && condition < 1e6 && fabs(x[j] - their[j]) > 1e-9 * fmax(1, their[j]))
            fail_msg("problem %d: x[%zu] is %.17g, theirs %.17g", number, j, x[j], their[j]);
        if (!free_to_move && fabs(x[j] - their[j]) > 1e-6 * fmax(1, their[j]))
            fail_msg("problem %d: x[%zu] is %.17g, theirs %.17g", number, j, x[j], their[j]);
    }
}

static void agrees_with_scipy(bool deficient, int trials, uint64_t seed)
{
    char problems[] = "/tmp/csm_nnls_XXXXXX", answers[] = "/tmp/csm_nnls_XXXXXX", command[512];
    problem *p = malloc(sizeof *p);
    double answer[2 + 2 * COLUMNS_MAX];
    dice d = { seed }, again = d;
    int one = mkstemp(problems), two = mkstemp(answers), failed;
    FILE *file = fdopen(one, "wb");
    assert_true(p && file && two >= 0);
    for (int i = 0; i < trials; i++) {
        make_problem(&d, p, deficient);
        write_problem(file, p);
    }
    assert_int_equal(fclose(file), 0);
    snprintf(command, sizeof command, "/usr/bin/python3 %s/nnls_oracle.py %s %s", CSM_TEST_SOURCE,
             problems, answers);
    failed = system(command);
    file = fdopen(two, "rb");
    remove(problems);
    remove(answers);
    if (failed)
        fail_msg("SciPy is missing or failed: %s", command);
    for (int i = 0; i < trials; i++) {
        make_problem(&again, p, deficient);
        assert_int_equal(fread(answer, sizeof *answer, 2 + 2 * p->columns, file),
                         2 + 2 * p->columns);
        check_answer(p, i, answer);
    }
    fclose(file);
    free(p);
}

static void same_as_scipy(void **state)
{
    (void)state;
    agrees_with_scipy(false, 1000, 1);
}

/* Which activities are determined is settled by linear programs there. */
static void same_as_scipy_where_not_all_is_told(void **state)
{
    (void)state;
    agrees_with_scipy(true, 500, 2);
}

/* ---- invariants ---- */

/* Karush, Kuhn and Tucker: x ≥ 0, the gradient ≤ 0, and 0 where x > 0; so that no other x is better. */
static void no_change_improves_the_fit(void **state)
{
    dice d = { 3 };
    problem *p = malloc(sizeof *p);
    (void)state;
    assert_non_null(p);
    for (int trial = 0; trial < 300; trial++) {
        double x[COLUMNS_MAX], misses[ROWS_MAX], length = 0;
        csm_fit fit;
        make_problem(&d, p, false);
        if (ours(p, x, &fit))
            continue;
        for (size_t i = 0; i < p->rows; i++) {
            misses[i] = p->hours[i];
            length += p->hours[i] * p->hours[i];
            for (size_t j = 0; j < p->columns; j++)
                misses[i] -= isnan(x[j]) ? NAN : x[j] * p->counts[i * p->columns + j];
        }
        for (size_t j = 0; j < p->columns && !isnan(misses[0]); j++) {
            double gradient = 0, size = 0;
            for (size_t i = 0; i < p->rows; i++) {
                gradient += misses[i] * p->counts[i * p->columns + j];
                size += p->counts[i * p->columns + j] * p->counts[i * p->columns + j];
            }
            gradient /= sqrt(size) * sqrt(length) + 1e-300;
            if (x[j] < 0 || gradient > 1e-11 || (x[j] > 0 && gradient < -1e-11))
                fail_msg("trial %d: x[%zu] = %g, gradient %g", trial, j, x[j], gradient);
        }
    }
    free(p);
}

/* Other units, also absurd ones, give the same hours in these units. */
static void units_do_not_matter(void **state)
{
    static const double units[] = { 1e-3, 60, 1e100, 1e-100, 1e150, 1e-150, 1e300, 1e-300 };
    enum { N = 8 };
    dice d = { 4 };
    problem *p = malloc(sizeof *p);
    (void)state;
    assert_non_null(p);
    for (int trial = 0; trial < 200; trial++) {
        double x[COLUMNS_MAX], y[COLUMNS_MAX];
        size_t k = (size_t)dice_whole(&d, 0, 6), scaled;
        double of_count = units[(size_t)trial % N];
        double of_hours = units[(size_t)dice_whole(&d, 0, 1) * (size_t)(trial % N)];
        csm_fit fit, other;
        make_problem(&d, p, false);
        scaled = k % p->columns;
        if (ours(p, x, &fit))
            continue;
        for (size_t i = 0; i < p->rows; i++) {
            p->counts[i * p->columns + scaled] *= of_count;
            p->hours[i] *= of_hours;
        }
        if (ours(p, y, &other)) {
            assert_true(of_hours / of_count > 1e290 || of_hours / of_count < 1e-290);
            continue;
        }
        for (size_t j = 0; j < p->columns; j++) {
            double wanted = x[j] * of_hours / (j == scaled ? of_count : 1);
            if (wanted > 1e-290 && wanted < 1e290 &&
                fabs(y[j] - wanted) > 1e-9 * wanted + 1e-10 * of_hours)
                fail_msg("trial %d: %.17g should be %.17g", trial, y[j], wanted);
        }
        assert_true(isnan(fit.r_squared) || fabs(fit.r_squared - other.r_squared) < 1e-11);
    }
    free(p);
}

/* A column may become large only after many accounts. */
static void late_large_counts(void **state)
{
    enum { N = 700 };
    static const double sizes[] = { 1e-200, 1, 1e100, 1e160, 1e200, 1e300 };
    double counts[2 * N], hours[N], x[2], one = 1;
    csm_fit fit;
    (void)state;
    for (size_t size = 0; size < sizeof sizes / sizeof *sizes; size++) {
        for (size_t i = 0; i < N; i++) {
            counts[2 * i] = i < N / 2 ? (double)(i % 5) : sizes[size] * (double)(i % 7);
            counts[2 * i + 1] = (double)(i % 3);
            hours[i] = 2 * counts[2 * i] + (size > 1 ? 0 : 3 * counts[2 * i + 1]);
        }
        assert_int_equal(csm_calibrate((csm_vector){ counts, 2 * N }, 2, (csm_vector){ hours, N },
                                       csm_one(&one), x, &fit, NULL),
                         CSM_OK);
        assert_nearly(x[0], 2);
        assert_true(size > 1 || nearly(x[1], 3));
    }
}

/* A weight of 3 is the account three times; the order of the accounts does not matter. */
static void weights_count_accounts(void **state)
{
    dice d = { 5 };
    problem *p = malloc(sizeof *p), *q = malloc(sizeof *q);
    (void)state;
    assert_true(p && q);
    for (int trial = 0; trial < 200; trial++) {
        double weights[ROWS_MAX], x[COLUMNS_MAX], y[COLUMNS_MAX];
        csm_fit fit, other;
        csm_error error;
        make_problem(&d, p, false);
        p->rows = p->rows > 100 ? 100 : p->rows;
        q->columns = p->columns;
        q->rows = 0;
        for (size_t i = p->rows; i-- > 0;) {
            int64_t times = dice_whole(&d, 0, 3);
            weights[i] = (double)times * 0.125;
            for (; times > 0; times--) {
                memcpy(q->counts + q->rows * q->columns, p->counts + i * p->columns,
                       p->columns * sizeof *p->counts);
                q->hours[q->rows++] = p->hours[i];
            }
        }
        if (!q->rows)
            continue;
        error = csm_calibrate((csm_vector){ p->counts, p->rows * p->columns }, p->columns,
                              (csm_vector){ p->hours, p->rows }, (csm_vector){ weights, p->rows },
                              x, &fit, NULL);
        assert_int_equal(error, ours(q, y, &other));
        for (size_t j = 0; j < p->columns && !error; j++)
            assert_true((isnan(x[j]) && isnan(y[j])) || fabs(x[j] - y[j]) <= 1e-9 * fmax(1, y[j]));
        assert_true(error || fabs(fit.residual - other.residual) < 1e-9);
        assert_true(error || isnan(fit.r_squared) || fabs(fit.r_squared - other.r_squared) < 1e-9);
    }
    free(p);
    free(q);
}

/* Hours made from known ones come back, from many accounts and beside a much larger column. */
static void known_hours_come_back(void **state)
{
    enum { N = 50000, ACTIVITIES = 24 };
    double *counts = malloc(N * ACTIVITIES * sizeof *counts), *hours = malloc(N * sizeof *hours);
    double x[ACTIVITIES], one = 1;
    csm_fit fit;
    dice d = { 6 };
    (void)state;
    assert_true(counts && hours);
    for (size_t i = 0; i < N; i++) {
        hours[i] = 0;
        for (size_t j = 0; j < ACTIVITIES; j++) {
            counts[i * ACTIVITIES + j] = (double)dice_whole(&d, 0, j ? 6 : 1000000);
            hours[i] += counts[i * ACTIVITIES + j] * (double)j / 8;
        }
    }
    assert_int_equal(csm_calibrate((csm_vector){ counts, N * ACTIVITIES }, ACTIVITIES,
                                   (csm_vector){ hours, N }, csm_one(&one), x, &fit, NULL),
                     CSM_OK);
    for (size_t j = 0; j < ACTIVITIES; j++)
        assert_true(fabs(x[j] - (double)j / 8) < 1e-11);
    assert_true(fit.residual < 1e-10 && fit.r_squared == 1);
    free(counts);
    free(hours);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(hours_by_hand),
        cmocka_unit_test(a_published_example),
        cmocka_unit_test(quality),
        cmocka_unit_test(what_cannot_be_told),
        cmocka_unit_test(all_hours_the_same),
        cmocka_unit_test(accounts_without_hours),
        cmocka_unit_test(refusals),
        cmocka_unit_test(one_activity_may_lie),
        cmocka_unit_test(up_to_a_hundred_activities),
        cmocka_unit_test(whole_columns),
        cmocka_unit_test(same_as_scipy),
        cmocka_unit_test(same_as_scipy_where_not_all_is_told),
        cmocka_unit_test(no_change_improves_the_fit),
        cmocka_unit_test(units_do_not_matter),
        cmocka_unit_test(late_large_counts),
        cmocka_unit_test(weights_count_accounts),
        cmocka_unit_test(known_hours_come_back),
    };
    return cmocka_run_group_tests_name("calibrate", tests, NULL, NULL);
}
