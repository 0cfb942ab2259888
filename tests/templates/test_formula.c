/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The evaluator of the workbook's formulas, without any spreadsheet: the table of formula_cases.h,
 * what
 * must be refused, and the grid below it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <locale.h>
#include <math.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "engine/formula.h"
#include "formula_cases.h"
#include "engine/plain.h"

static void show(csm_value v, const char *problem, char *out, size_t room)
{
    if (problem)
        snprintf(out, room, "refused: %s", problem);
    else if (v.kind == CSM_IS_ERROR)
        snprintf(out, room, "%s", csm_error_name(v.error));
    else if (v.kind == CSM_IS_TEXT)
        snprintf(out, room, "\"%s\"", v.text);
    else if (v.kind == CSM_IS_NUMBER)
        snprintf(out, room, "%.15g", v.number);
    else
        snprintf(out, room, "kind %d", (int)v.kind);
}

static bool agrees(csm_value v, const char *shown, const char *expected)
{
    char *end;
    double x = strtod(expected, &end);
    if (strcmp(expected, "error") == 0)
        return v.kind == CSM_IS_ERROR;
    if (v.kind != CSM_IS_NUMBER || *end)
        return strcmp(shown, expected) == 0;
    return fabs(v.number - x) <= 1e-12 * fmax(1, fabs(x));
}

/* What came out of one evaluation, as a child process tells it. */
typedef struct outcome {
    bool refused;
    csm_value value; /* its pointers mean nothing here */
    char shown[300];
} outcome;

/* In a process of its own: a formula that crashes is a failed case and not the end of the table. */
static outcome evaluate_apart(const char *formula)
{
    outcome o = { .shown = "a crash" };
    int tube[2], status = 0;
    pid_t child;
    assert_int_equal(pipe(tube), 0);
    child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        csm_arena arena = { 0 };
        const char *problem = "not set";
        signal(SIGSEGV, SIG_DFL);
        alarm(20);
        o.value = formula_evaluate(formula_grid(), 0, formula, &arena, &problem);
        o.refused = problem != NULL;
        show(o.value, problem, o.shown, sizeof o.shown);
        _exit(write(tube[1], &o, sizeof o) == (ssize_t)sizeof o ? 0 : 1);
    }
    close(tube[1]);
    if (read(tube[0], &o, sizeof o) != (ssize_t)sizeof o)
        o = (outcome){ .refused = false, .value = csm_missing(), .shown = "a crash" };
    close(tube[0]);
    assert_int_equal(waitpid(child, &status, 0), child);
    return o;
}

/* How many of the table's formulas come out wrong; each is told. */
static int check_table(const formula_case *table, bool may_refuse)
{
    int wrong = 0;
    for (const formula_case *c = table; c->formula; c++) {
        outcome o = evaluate_apart(c->formula);
        bool refused = o.refused || o.value.kind == CSM_IS_ERROR;
        if (may_refuse && refused)
            continue;
        if (o.refused || !agrees(o.value, o.shown, c->expected)) {
            print_error("=%s gives %s, not %s\n", c->formula, o.shown, c->expected);
            wrong++;
        }
    }
    return wrong;
}

static void evaluates_as_a_spreadsheet(void **state)
{
    (void)state;
    assert_int_equal(check_table(formula_cases, false), 0);
}

static void refuses_rather_than_errs(void **state)
{
    (void)state;
    assert_int_equal(check_table(formula_refusable, true), 0);
}

/* ---- what is no formula ---- */

static void malformed_text_is_refused(void **state)
{
    static const char *const texts[] = {
        "", "(", ")", "()", "1+", "+", "*2", "1 2", "1,2", "\"open", "'Plain", "'Plain'",
        "'Plain'!",
        "'Nowhere'!A1", "Nowhere!A1", "Plain!", "Plain!x", "A1:", "A1:B", "A1:B1:C1", "A0", "$",
        "$A",
        "A$", "A1B", "ABCD1", "A12345678", "unknown", "unknown()", "SUM", "SUM(", "SUM(1", "SUM(1,",
        "SUM(1))", "SUM(1,2", "CSM.", "CSM.NOTHING(1)", "CSM.CAPACITY", "CSM.CAPACITY(1",
        "IF(1,2,3",
        "1=", "=1", "<>", "1&", "#N/A", "{1,2}", "A1!B2", "1..2", "\xFF", "\xC3\xA4", "A1;B1",
        "@A1",
        "SUM(1,2,3,4,5,6,7,8,9,10,11,12,13)", "((((((((((((((((((((((((((((((((((1",
        "''''!A1", "SUM(A1:'Plain'!A2)",
    };
    grid *g = formula_grid();
    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        csm_arena arena = { 0 };
        const char *problem = NULL;
        csm_value v = formula_evaluate(g, 0, texts[i], &arena, &problem);
        if (!problem || !*problem)
            fail_msg("\"%s\" is not refused", texts[i]);
        assert_int_equal(v.kind, CSM_IS_ERROR);
        csm_arena_free(&arena);
    }
    grid_free(g);
}

static void a_wrong_value_is_no_problem(void **state)
{
    grid *g = formula_grid();
    csm_arena arena = { 0 };
    const char *problem = "left alone";
    (void)state;
    assert_int_equal(formula_evaluate(g, 0, "1/0", &arena, &problem).kind, CSM_IS_ERROR);
    assert_null(problem);
    csm_arena_free(&arena);
    grid_free(g);
}

/* In a process of its own: what overflows the stack would end the tests. */
static int end_of_evaluation(const char *formula)
{
    int status = 0;
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        csm_arena arena = { 0 };
        const char *problem;
        signal(SIGSEGV, SIG_DFL); /* cmocka has its own, which would go on with the tests */
        alarm(20);
        formula_evaluate(formula_grid(), 0, formula, &arena, &problem);
        _exit(problem ? 0 : 1);
    }
    assert_int_equal(waitpid(child, &status, 0), child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

static void endless_nesting_is_refused(void **state)
{
    enum { LONG = 1000000 };
    char *text = malloc(LONG + 1);
    (void)state;
    assert_non_null(text);
    text[LONG] = '\0';
    assert_int_equal(end_of_evaluation(memset(text, '(', LONG)), 0);
    for (size_t i = 0; i < LONG; i++)
        text[i] = "IF("[i % 3];
    assert_int_equal(end_of_evaluation(text), 0);
    assert_int_equal(end_of_evaluation(memset(text, '-', LONG)), 0);
    free(text);
}

/* The whole of a sheet is more than there is memory for, but no reason to fall over. */
static void huge_areas_are_survived(void **state)
{
    (void)state;
    assert_in_range(end_of_evaluation("SUM(A1:XFD1048576)"), 0, 1);
    assert_in_range(end_of_evaluation("SUM(A1:ZZZ9999999)"), 0, 1);
    assert_in_range(end_of_evaluation("SUM(A9999999:A1)"), 0, 1);
    assert_in_range(end_of_evaluation("SUM(G3:E1)"), 0, 1);
}

static void decimals_do_not_depend_on_the_locale(void **state)
{
    grid *g = formula_grid();
    csm_arena arena = { 0 };
    const char *problem;
    (void)state;
    if (!setlocale(LC_ALL, "de_DE.UTF-8"))
        print_message("de_DE.UTF-8 is not there; the C locale must do\n");
    assert_float_equal(formula_evaluate(g, 0, "1.5+1", &arena, &problem).number, 2.5, 0);
    assert_null(problem);
    setlocale(LC_ALL, "C");
    csm_arena_free(&arena);
    grid_free(g);
}

/* A plain function has no state: its arguments decide. */
static void the_sheet_decides_what_an_address_means(void **state)
{
    grid *g = formula_grid();
    csm_arena arena = { 0 };
    const char *problem;
    (void)state;
    assert_float_equal(formula_evaluate(g, 0, "A2", &arena, &problem).number, 2, 0);
    assert_float_equal(formula_evaluate(g, 2, "A2", &arena, &problem).number, 6, 0);
    assert_float_equal(formula_evaluate(g, 2, "SUM(numbers)", &arena, &problem).number, 8, 0);
    csm_arena_free(&arena);
    grid_free(g);
}

static bool has_case(const char *name)
{
    char call[40];
    snprintf(call, sizeof call, "%s(", name);
    for (const formula_case *c = formula_cases; c->formula; c++)
        if (strstr(c->formula, call))
            return true;
    return false;
}

/* The list is in order, each of its functions is found by its name alone, and the table above tries it. */
static void every_function_of_the_list_is_tried(void **state)
{
    const plain_function *f, *before = NULL;
    size_t n = 0;
    (void)state;
    for (; (f = plain_at(n)); before = f, n++) {
        size_t length = strlen(f->name);
        assert_true(!before || strcmp(before->name, f->name) < 0);
        assert_ptr_equal(plain_find(f->name, length), f);
        assert_ptr_not_equal(plain_find(f->name, length - 1), f);
        assert_true(f->fewest <= f->most && f->most <= PLAIN_MOST && strlen(f->arguments) <= f->most);
        if (!has_case(f->name))
            fail_msg("%s is not in the table", f->name);
    }
    assert_true(n >= 20);
    assert_null(plain_find("SUMX", 4));
    assert_null(plain_find("sum", 3));
    assert_null(plain_find("", 0));
}

/* ---- the grid ---- */

static void the_grid_keeps_what_is_put(void **state)
{
    grid *g = grid_new();
    size_t s;
    (void)state;
    assert_true(grid_add_sheet(g, "S", &s));
    assert_int_equal(grid_get(g, s, 0, 0).kind, CSM_IS_BLANK);
    assert_int_equal(grid_get(g, s, 1000000, 1000).kind, CSM_IS_BLANK);
    assert_true(grid_put(g, s, 3, 2, csm_number(5)));
    assert_float_equal(grid_get(g, s, 3, 2).number, 5, 0);
    assert_int_equal(grid_get(g, s, 2, 2).kind, CSM_IS_BLANK);
    assert_int_equal(grid_get(g, s, 4, 2).kind, CSM_IS_BLANK);
    assert_true(grid_put(g, s, 3, 2, csm_text("now text")));
    assert_string_equal(grid_get(g, s, 3, 2).text, "now text");
    assert_true(grid_put(g, s, 3, 2, csm_number(6)));
    assert_int_equal(grid_get(g, s, 3, 2).kind, CSM_IS_NUMBER);
    assert_true(grid_put(g, s, 3, 2, csm_error_value(CSM_NA)));
    assert_int_equal(grid_get(g, s, 3, 2).kind, CSM_IS_BLANK);
    assert_true(grid_put(g, s, 3, 2, (csm_value){ .kind = CSM_IS_BLANK }));
    assert_int_equal(grid_get(g, s, 3, 2).kind, CSM_IS_BLANK);
    grid_free(g);
    grid_free(NULL);
}

/* A number after texts must not keep the text of the cell before. */
static void a_view_shows_the_cells(void **state)
{
    grid *g = grid_new();
    csm_arena arena = { 0 };
    grid_area column = { 0, 0, 0, 9, 0 }, beyond = { 0, 5, 0, 14, 0 }, block = { 0, 0, 0, 1, 1 };
    csm_value v;
    size_t s;
    (void)state;
    assert_true(grid_add_sheet(g, "S", &s));
    for (size_t i = 0; i < 10; i++)
        assert_true(grid_put(g, s, i, 0, i % 3 == 1 ? csm_text("t") : csm_number((double)i)));
    assert_true(grid_put(g, s, 1, 1, csm_number(42)));
    v = grid_view(g, &column, &arena);
    assert_int_equal(v.kind, CSM_IS_RANGE);
    assert_int_equal(csm_range_size(&v.range), 10);
    for (size_t i = 0; i < 10; i++)
        assert_int_equal(csm_cell(&v.range, i).kind, i % 3 == 1 ? CSM_IS_TEXT : CSM_IS_NUMBER);
    v = grid_view(g, &beyond, &arena);
    assert_int_equal(csm_range_size(&v.range), 10);
    assert_float_equal(csm_cell(&v.range, 4).number, 9, 0);
    assert_int_equal(csm_cell(&v.range, 5).kind, CSM_IS_BLANK);
    v = grid_view(g, &block, &arena);
    assert_int_equal(v.range.rows, 2);
    assert_int_equal(v.range.columns, 2);
    assert_int_equal(csm_cell(&v.range, 1).kind, CSM_IS_BLANK);
    assert_float_equal(csm_cell(&v.range, 3).number, 42, 0);
    csm_arena_free(&arena);
    grid_free(g);
}

static void names_are_found_in_any_case(void **state)
{
    grid *g = formula_grid();
    size_t sheet;
    (void)state;
    assert_non_null(grid_find_name(g, "NUMBERS", 7));
    assert_null(grid_find_name(g, "number", 6));
    assert_null(grid_find_name(g, "numbers_", 8));
    assert_true(grid_find_sheet(g, "Other's data", 12, &sheet));
    assert_int_equal(sheet, 1);
    assert_false(grid_find_sheet(g, "Other", 5, &sheet));
    grid_free(g);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(evaluates_as_a_spreadsheet),
        cmocka_unit_test(refuses_rather_than_errs),
        cmocka_unit_test(malformed_text_is_refused),
        cmocka_unit_test(a_wrong_value_is_no_problem),
        cmocka_unit_test(endless_nesting_is_refused),
        cmocka_unit_test(huge_areas_are_survived),
        cmocka_unit_test(decimals_do_not_depend_on_the_locale),
        cmocka_unit_test(the_sheet_decides_what_an_address_means),
        cmocka_unit_test(every_function_of_the_list_is_tried),
        cmocka_unit_test(the_grid_keeps_what_is_put),
        cmocka_unit_test(a_view_shows_the_cells),
        cmocka_unit_test(names_are_found_in_any_case),
    };
    return cmocka_run_group_tests_name("formula", tests, NULL, NULL);
}
