/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Kinds of values, shapes and blanks: what holds for every function, tried on every function. */
#include <math.h>
#include <string.h>

#include "trial.h"

/* ---- kinds ---- */

static void check_wrong_kind(trial *t, int *trials)
{
    call c = t->base;
    const csm_value *own = &t->base.values[t->argument];
    csm_value wrong = takes_numbers(at_stake(t)) ? csm_text("5") : csm_number(5);
    c.what = "wrong kind";
    for (size_t i = 0; i < cells_of(own); i++) {
        c.values[t->argument] = with_cell(c.arena, own, i, wrong);
        expect_error(&c, CSM_VALUE, t->argument, row_in(own, i));
        ++*trials;
    }
}

static void wrong_kinds_are_refused(void **state)
{
    (void)state;
    for_each_argument(check_wrong_kind);
}

static void check_error_value(trial *t, int *trials)
{
    static const csm_error errors[] = { CSM_DIV0, CSM_VALUE, CSM_NUM, CSM_NA };
    call c = t->base;
    const csm_value *own = &t->base.values[t->argument];
    c.what = "error value";
    for (size_t e = 0; e < sizeof errors / sizeof *errors; e++)
        for (size_t i = 0; i < cells_of(own); i++) {
            c.values[t->argument] =
                with_cell(c.arena, own, i, csm_error_value(errors[e]));
            expect_error(&c, errors[e], t->argument, row_in(own, i));
            ++*trials;
        }
}

static void error_values_pass_through(void **state)
{
    (void)state;
    for_each_argument(check_error_value);
}

static void check_range_for_single(trial *t, int *trials)
{
    call c = t->base;
    if (takes_range(at_stake(t)))
        return;
    c.what = "range for a single value";
    c.values[t->argument] = of_length(c.arena, &t->base.values[t->argument], 2);
    expect_error(&c, CSM_VALUE, t->argument, 0);
    ++*trials;
}

static void a_range_is_no_single_value(void **state)
{
    (void)state;
    for_each_argument(check_range_for_single);
}

static const char *in_case(csm_arena *arena, const char *text, bool upper)
{
    char *copy = csm_arena_text(arena, text, strlen(text));
    assert_non_null(copy);
    for (char *c = copy; *c; c++)
        if (upper && *c >= 'a' && *c <= 'z')
            *c = (char)(*c - 'a' + 'A');
        else if (!upper && *c >= 'A' && *c <= 'Z')
            *c = (char)(*c - 'A' + 'a');
    return copy;
}

static void check_case(trial *t, int *trials)
{
    call c = t->base;
    const csm_value *own = &t->base.values[t->argument];
    if (at_stake(t)->type != CSM_TAKES_TEXT || own->kind != CSM_IS_TEXT)
        return;
    for (int upper = 0; upper < 2; upper++) {
        c.what = upper ? "upper case" : "lower case";
        c.values[t->argument] = csm_text(in_case(c.arena, own->text, upper));
        expect_same(&c, &t->answer);
        ++*trials;
    }
}

static void codes_have_no_case(void **state)
{
    (void)state;
    for_each_argument(check_case);
}

/* ---- shapes ---- */

static void check_one_cell(trial *t, int *trials)
{
    call c = t->base;
    const csm_value *own = &t->base.values[t->argument];
    csm_value cell;
    if (own->kind == CSM_IS_RANGE)
        return;
    cell = make_range(c.arena, 1, 1);
    put(&cell, 0, *own);
    c.what = "range of one cell";
    c.values[t->argument] = cell;
    expect_same(&c, &t->answer);
    ++*trials;
}

static void one_cell_is_a_single_value(void **state)
{
    (void)state;
    for_each_argument(check_one_cell);
}

static csm_value transposed(csm_arena *arena, const csm_value *v)
{
    csm_value out;
    if (v->kind != CSM_IS_RANGE)
        return *v;
    out = make_range(arena, v->range.columns, v->range.rows);
    for (size_t r = 0; r < v->range.rows; r++)
        for (size_t c = 0; c < v->range.columns; c++)
            put(&out, c * v->range.rows + r, cell_of(v, r * v->range.columns + c));
    return out;
}

/* Each range by itself lies down or stands up; only an answer of its own shape turns with it. */
static void check_transposed(trial *t, int *trials)
{
    call c = t->base;
    csm_value wanted = t->answer;
    if (c.values[t->argument].kind != CSM_IS_RANGE || is_table(t))
        return;
    c.what = "row for column";
    c.values[t->argument] = transposed(c.arena, &c.values[t->argument]);
    if (at_stake(t)->pairing == CSM_MAP)
        wanted = transposed(c.arena, &wanted);
    expect_same(&c, &wanted);
    ++*trials;
}

static void rows_are_as_good_as_columns(void **state)
{
    (void)state;
    for_each_argument(check_transposed);
}

static void check_size(trial *t, int *trials)
{
    call c = t->base;
    size_t key = key_of(c.f);
    csm_pairing pairing = at_stake(t)->pairing;
    if (pairing != CSM_PAIRED && pairing != CSM_EACH)
        return;
    c.what = "another size";
    c.values[t->argument] =
        of_length(c.arena, &t->base.values[t->argument], cells_of(&c.values[key]) + 1);
    expect_error(&c, CSM_VALUE, t->argument, 0);
    ++*trials;
}

static void paired_ranges_have_one_size(void **state)
{
    (void)state;
    for_each_argument(check_size);
}

/* ---- blanks ---- */

/* A blank in front, and whatever stands beside it, changes nothing. */
static void check_blank_row(trial *t, int *trials)
{
    call c = t->base;
    size_t rows = cells_of(&c.values[t->argument]);
    if (at_stake(t)->pairing != CSM_KEY)
        return;
    c.what = "blank key";
    for (size_t i = 0; i < c.count; i++) {
        csm_pairing pairing = c.f->arguments[i].pairing;
        csm_value *v = &c.values[i];
        if (pairing == CSM_KEY)
            *v = with_first(c.arena, v, blank());
        else if (v->kind != CSM_IS_MISSING &&
                 (pairing == CSM_PAIRED ||
                  (pairing == CSM_EACH && cells_of(v) == rows && rows > 1)))
            *v = with_first(c.arena, v,
                            takes_numbers(&c.f->arguments[i]) ? csm_text("a heading")
                                                              : csm_number(-5));
    }
    expect_same(&c, &t->answer);
    ++*trials;
}

static void rows_without_a_key_are_skipped(void **state)
{
    (void)state;
    for_each_argument(check_blank_row);
}

/* Also in a list of its own whose places matter. */
static void check_blank_pair(trial *t, int *trials)
{
    call with_blank = t->base, with_zero = t->base;
    const csm_value *own = &t->base.values[t->argument];
    static const exception left_out[] = {
        { "SKILL_MATRIX", "scores", "a customer who gave no score did not give 0" },
        { "CALIBRATE", "actual_hours", "hours that nobody tracked are not 0 hours" },
    };
    csm_pairing pairing = at_stake(t)->pairing;
    csm_fault fault;
    if ((pairing != CSM_PAIRED && pairing != CSM_EACH && pairing != CSM_KEEP) ||
        !takes_numbers(at_stake(t)) || EXCEPTED(t, left_out))
        return;
    with_zero.what = "zero in a pair";
    with_blank.what = "blank in a pair";
    for (size_t i = 0; i < cells_of(own); i++) {
        csm_value wanted;
        with_zero.values[t->argument] = with_cell(t->base.arena, own, i, csm_number(0));
        with_blank.values[t->argument] = with_cell(t->base.arena, own, i, blank());
        wanted = ask(&with_zero, &fault);
        expect_same(&with_blank, &wanted);
        ++*trials;
    }
}

/* … and so are all of them: places that matter are there even if nothing stands in them. That an
 * empty list is refused where 0 makes no sense is for the test of the function. */
static void check_all_kept_blank(trial *t, int *trials)
{
    call with_blank = t->base, with_zero = t->base;
    const csm_value *own = &t->base.values[t->argument];
    csm_fault fault;
    csm_value wanted, got;
    if (at_stake(t)->pairing != CSM_KEEP)
        return;
    with_zero.what = "all zero in places that matter";
    with_blank.what = "all blank in places that matter";
    with_zero.values[t->argument] = filled(t->base.arena, own, csm_number(0));
    with_blank.values[t->argument] = filled(t->base.arena, own, blank());
    wanted = ask(&with_zero, &fault);
    if (wanted.kind == CSM_IS_ERROR)
        return; /* a list without any value may be refused for that first */
    ++*trials;
    got = ask(&with_blank, &fault);
    if (got.kind == CSM_IS_ERROR && got.error == CSM_NA)
        return; /* refused as empty: which function does so is for its own test */
    expect_same(&with_blank, &wanted);
}

static void places_that_matter_may_all_be_blank(void **state)
{
    (void)state;
    for_each_argument(check_all_kept_blank);
}

static void a_blank_beside_a_key_is_zero(void **state)
{
    (void)state;
    for_each_argument(check_blank_pair);
}

static void check_blank_in_list(trial *t, int *trials)
{
    call c = t->base;
    if (!takes_range(at_stake(t)) || at_stake(t)->pairing != CSM_ALONE)
        return;
    c.what = "blank in a list";
    c.values[t->argument] = with_first(c.arena, &c.values[t->argument], blank());
    expect_same(&c, &t->answer);
    ++*trials;
}

static void blanks_of_a_list_are_skipped(void **state)
{
    (void)state;
    for_each_argument(check_blank_in_list);
}

static void check_blank_in_map(trial *t, int *trials)
{
    call c = t->base;
    csm_value wanted;
    static const exception by_rows[] = {
        { "BALANCE", "loads", "other lists have as many rows; see its own test" },
    };
    if (at_stake(t)->pairing != CSM_MAP || EXCEPTED(t, by_rows))
        return;
    c.what = "blank in an array answer";
    c.values[t->argument] = with_first(c.arena, &c.values[t->argument], blank());
    wanted = with_first(c.arena, &t->answer, blank());
    expect_same(&c, &wanted);
    ++*trials;
}

static void blanks_of_an_array_stay_blank(void **state)
{
    (void)state;
    for_each_argument(check_blank_in_map);
}

/* A range of blank cells has nothing to answer with. Three exceptions: an empty list of what has a
 * default is that there is none of it, labels must be as many as segments, and a list whose places
 * matter has its places. */
static void check_all_blank(trial *t, int *trials)
{
    call c = t->base;
    csm_pairing pairing = at_stake(t)->pairing;
    csm_fault fault;
    csm_value got;
    if (!takes_range(at_stake(t)) || pairing == CSM_PAIRED || pairing == CSM_EACH ||
        pairing == CSM_KEEP || (pairing == CSM_ALONE && at_stake(t)->presence != CSM_REQUIRED))
        return;
    c.what = "all blank";
    c.values[t->argument] = make_range(c.arena, 3, 1);
    for (size_t i = 0; pairing == CSM_KEY && i < c.count; i++)
        if (c.values[i].kind != CSM_IS_MISSING &&
            (c.f->arguments[i].pairing == CSM_PAIRED ||
             (c.f->arguments[i].pairing == CSM_EACH && cells_of(&c.values[i]) > 1)))
            c.values[i] = of_length(c.arena, &c.values[i], 3);
    got = ask(&c, &fault);
    if (got.kind != CSM_IS_ERROR || got.error != CSM_NA)
        complain("%s gives %s", typed(&c), show(&got));
    c.values[t->argument] = blank();
    for (size_t i = 0; pairing == CSM_KEY && i < c.count; i++)
        if (c.f->arguments[i].pairing == CSM_PAIRED || c.f->arguments[i].pairing == CSM_EACH)
            c.values[i] = cell_of(&c.values[i], 0);
    got = ask(&c, &fault);
    if (got.kind != CSM_IS_ERROR || got.error != CSM_NA)
        complain("%s gives %s", typed(&c), show(&got));
    ++*trials;
}

static void all_blank_is_not_available(void **state)
{
    (void)state;
    for_each_argument(check_all_blank);
}

/* ---- the fault counts rows as the user sees them ---- */

/* Nothing moves where places matter. */
static void check_row_beside_blank(trial *t, int *trials)
{
    call c = t->base;
    csm_value *own = &c.values[t->argument];
    size_t last = cells_of(own) - 1;
    if (last == 0)
        return;
    c.what = "fault beside a blank";
    *own = with_cell(c.arena, own, 0, blank());
    *own = with_cell(c.arena, own, last, csm_number(-INFINITY));
    expect_error(&c, CSM_NUM, t->argument, last + 1);
    ++*trials;
}

/* A blank row in front; then the fault is one cell further down. */
static void check_row_after_blank(trial *t, int *trials)
{
    call c = t->base;
    csm_pairing pairing = at_stake(t)->pairing;
    size_t rows, last;
    if (!takes_range(at_stake(t)) || !takes_numbers(at_stake(t)))
        return;
    rows = cells_of(&c.values[t->argument]);
    if (pairing == CSM_KEEP) {
        check_row_beside_blank(t, trials);
        return;
    }
    if (pairing == CSM_ALONE || pairing == CSM_MAP)
        c.values[t->argument] = with_first(c.arena, &c.values[t->argument], blank());
    for (size_t i = 0; pairing != CSM_ALONE && pairing != CSM_MAP && i < c.count; i++) {
        csm_pairing p = c.f->arguments[i].pairing;
        csm_value *v = &c.values[i];
        if (v->kind != CSM_IS_MISSING &&
            (p == CSM_KEY || p == CSM_PAIRED || (p == CSM_EACH && cells_of(v) > 1)))
            *v = with_first(c.arena, v, blank());
    }
    if (cells_of(&c.values[t->argument]) == rows)
        return; /* one value for all stays one */
    last = rows;
    c.what = "fault after a blank row";
    c.values[t->argument] =
        with_cell(c.arena, &c.values[t->argument], last, csm_number(-INFINITY));
    expect_error(&c, CSM_NUM, t->argument, last + 1);
    ++*trials;
}

static void rows_are_those_of_the_range(void **state)
{
    (void)state;
    for_each_argument(check_row_after_blank);
}

/* Hosts leave out what says nothing: kinds where all cells are numbers, texts where there are none. */
static void leave_out_kinds(trial *t, int *trials)
{
    call c = t->base;
    c.what = "without kinds";
    for (size_t a = 0; a < c.count; a++) {
        size_t i = 0;
        if (c.values[a].kind != CSM_IS_RANGE)
            continue;
        while (i < cells_of(&c.values[a]) && cell_of(&c.values[a], i).kind == CSM_IS_NUMBER)
            i++;
        if (i < cells_of(&c.values[a]))
            continue;
        c.values[a].range.kinds = NULL;
        c.values[a].range.texts = NULL;
        ++*trials;
    }
    expect_same(&c, &t->answer);
}

static void numbers_need_no_kinds(void **state)
{
    (void)state;
    for_each_example(leave_out_kinds);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(wrong_kinds_are_refused),
        cmocka_unit_test(error_values_pass_through),
        cmocka_unit_test(numbers_need_no_kinds),
        cmocka_unit_test(a_range_is_no_single_value),
        cmocka_unit_test(codes_have_no_case),
        cmocka_unit_test(one_cell_is_a_single_value),
        cmocka_unit_test(rows_are_as_good_as_columns),
        cmocka_unit_test(paired_ranges_have_one_size),
        cmocka_unit_test(rows_without_a_key_are_skipped),
        cmocka_unit_test(places_that_matter_may_all_be_blank),
        cmocka_unit_test(a_blank_beside_a_key_is_zero),
        cmocka_unit_test(blanks_of_a_list_are_skipped),
        cmocka_unit_test(blanks_of_an_array_stay_blank),
        cmocka_unit_test(all_blank_is_not_available),
        cmocka_unit_test(rows_are_those_of_the_range),
    };
    return cmocka_run_group_tests_name("conventions", tests, NULL, NULL);
}
