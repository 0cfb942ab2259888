/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* A plan can be stopped whenever its maker asks: it then ends with a message, asks no more and leaves nothing
 * behind, neither files nor open ones nor, under AddressSanitizer, memory. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "child.h"
#include "plan/plan.h"

/* Stops at one of the questions. */
typedef struct patience {
    size_t questions, most;
    double share;
} patience;

static bool ask(void *data, double share)
{
    patience *p = data;
    assert_true(p->questions < p->most); /* after a "no" nobody asks again */
    assert_true(share >= p->share && share <= 1);
    p->share = share;
    return ++p->questions < p->most;
}

static bool ask_planning(void *data, const char *step, double share)
{
    assert_non_null(step);
    return ask(data, share);
}

/* A list whose ARR can be read in two ways, so that it is gone through twice. Nobody owns the accounts: to spread
 * them evenly would take most of the time. */
static char *make_list(size_t n)
{
    char *text = NULL;
    size_t size = 0;
    FILE *list = open_memstream(&text, &size);
    assert_non_null(list);
    fputs("Account Name;ARR;Stage\n", list);
    for (size_t i = 0; i < n; i++)
        fprintf(list, "Account %zu;%zu.%03zu;Stage %zu\n", i, 1 + i % 90, i % 1000, i % 4);
    assert_int_equal(fclose(list), 0);
    return text;
}

/* ---- reading ---- */

static bool read_list(const char *list, patience *p, book *out, plan_fault *fault)
{
    const book_options options = { .progress = ask, .progress_data = p };
    return book_read_memory(list, strlen(list), &options, out, fault);
}

static void reading_stops_at_every_question(void **state)
{
    char *list = make_list(40000);
    plan_fault fault;
    patience whole = { 0, SIZE_MAX, 0 };
    book b;
    (void)state;
    assert_true(read_list(list, &whole, &b, &fault));
    assert_int_equal(b.account_count, 40000);
    assert_true(whole.share >= 1);
    assert_in_range(whole.questions, 24, 26); /* thrice 40,000 rows, every 5,000, and at the end */
    book_free(&b);
    for (size_t most = 1; most <= whole.questions; most++) {
        patience p = { 0, most, 0 };
        assert_false(read_list(list, &p, &b, &fault));
        assert_int_equal(fault.code, PLAN_STOPPED);
        assert_int_equal(p.questions, most);
        assert_int_equal(b.account_count, 0);
        plan_fault_clear(&fault);
    }
    free(list);
}

/* ---- planning ---- */

/* What is planned, and where. */
typedef struct task {
    place *place;
    book accounts;
} task;

static int enter_with(void **state, size_t accounts)
{
    task *t = calloc(1, sizeof *t);
    char *list = make_list(accounts);
    assert_non_null(t);
    t->place = place_make(CSM_BUILD);
    assert_non_null(t->place);
    assert_true(book_read_memory(list, strlen(list), NULL, &t->accounts, NULL));
    setenv("TMPDIR", t->place->folder, 1); /* the library's temporary files */
    free(list);
    *state = t;
    return 0;
}

static int enter_few(void **state)
{
    return enter_with(state, 300);
}

/* More than are written between two questions. */
static int enter_many(void **state)
{
    return enter_with(state, 2500);
}

static int leave(void **state)
{
    task *t = *state;
    unsetenv("TMPDIR");
    place_free(t->place);
    book_free(&t->accounts);
    free(t);
    return 0;
}

static bool make(const task *t, bool values, patience *patience, plan_fault *fault)
{
    plan_options options;
    plan_default_options(&options);
    options.account_values = values;
    options.progress = ask_planning;
    options.progress_data = patience;
    return plan_write(&t->accounts, &options, t->place->target, fault);
}

static void stop_after(const task *t, bool values, size_t most)
{
    patience few = { 0, most, 0 };
    plan_fault fault;
    char *open_before = folder_list("/proc/self/fd"), *open_now, *left;
    assert_false(make(t, values, &few, &fault));
    assert_int_equal(fault.code, PLAN_STOPPED);
    assert_int_equal(few.questions, most);
    remove(t->place->target); /* as every caller does */
    left = folder_list(t->place->folder);
    open_now = folder_list("/proc/self/fd");
    assert_string_equal(left, "");
    assert_string_equal(open_now, open_before);
    plan_fault_clear(&fault);
    free(left);
    free(open_before);
    free(open_now);
}

/* At the first questions and the last, and at some between. */
static void stop_everywhere(const task *t, bool values)
{
    patience whole = { 0, SIZE_MAX, 0 };
    plan_fault fault;
    assert_true(make(t, values, &whole, &fault));
    assert_true(whole.share >= 0.5);
    remove(t->place->target);
    print_message("%zu questions\n", whole.questions);
    for (size_t most = 1; most < whole.questions; most += 1 + most / 2)
        stop_after(t, values, most);
    for (size_t back = 0; back < whole.questions; back += 1 + back / 2)
        stop_after(t, values, whole.questions - back);
}

static void plans_with_formulas_stop(void **state)
{
    stop_everywhere(*state, false);
}

static void plans_with_values_stop(void **state)
{
    stop_everywhere(*state, true);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reading_stops_at_every_question),
        cmocka_unit_test_setup_teardown(plans_with_formulas_stop, enter_few, leave),
        cmocka_unit_test_setup_teardown(plans_with_values_stop, enter_many, leave),
    };
    return cmocka_run_group_tests_name("stopping", tests, NULL, NULL);
}
