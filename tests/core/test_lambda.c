/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* LAMBDA definitions: what can be said of their text. That they are right is proven by tests/lambda. */
#include <stdio.h>
#include <string.h>

#include "catalogue/catalogue.h"
#include "testing.h"

/* ---- what a file holds ---- */

static void expect_for_file(const char *typed, const char *stored)
{
    csm_arena arena = { NULL };
    const char *got = csm_formula_for_file(&arena, typed);
    assert_non_null(got);
    assert_string_equal(got, stored);
    csm_arena_free(&arena);
}

/* As Excel itself stores what is typed: parameters that may be skipped are marked where they are declared,
 * and like all others where they are used. */
static void test_file_marks_functions_and_names(void **state)
{
    (void)state;
    expect_for_file("LAMBDA(value,[rate],IF(ISOMITTED(rate),value,value*rate))",
                    "_xlfn.LAMBDA(_xlpm.value,_xlop.rate,IF(_xlfn.ISOMITTED(_xlpm.rate),_xlpm.value,"
                    "_xlpm.value*_xlpm.rate))");
    expect_for_file("LET(f,LAMBDA(t,t*3),f(2))",
                    "_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.t,_xlpm.t*3),_xlpm.f(2))");
    expect_for_file("SUM(FILTER(a,a<>\"\"),SORT(a))",
                    "SUM(_xlfn._xlws.FILTER(_xlpm.a,_xlpm.a<>\"\"),_xlfn._xlws.SORT(_xlpm.a))");
}

static void test_file_leaves_constants_alone(void **state)
{
    (void)state;
    expect_for_file("IF(a_year=\"let x be\",#N/A,IF(TRUE,#DIV/0!,{1,2;\"MAP(x)\",1E+99}))",
                    "IF(_xlpm.a_year=\"let x be\",#N/A,IF(TRUE,#DIV/0!,{1,2;\"MAP(x)\",1E+99}))");
    expect_for_file("LOG10(1E-290)+2.5*(-x)^2+#VALUE!+#NUM!",
                    "LOG10(1E-290)+2.5*(-_xlpm.x)^2+#VALUE!+#NUM!");
    expect_for_file("", "");
}

/* ---- every definition ---- */

typedef void (*body)(const csm_function *f);

static void for_each_lambda(body check)
{
    const csm_function *f;
    int count = 0;
    for (size_t i = 0; (f = csm_function_at(i)); i++)
        if (f->lambda) {
            check(f);
            count++;
        }
    assert_int_not_equal(count, 0);
}

/* A name that Excel's own grammar has a word for gets an underscore. */
static void check_parameters(const csm_function *f)
{
    char head[512] = "LAMBDA(", other[512] = "LAMBDA(";
    for (size_t i = 0; i < csm_argument_count(f); i++) {
        bool optional = f->arguments[i].presence != CSM_REQUIRED;
        size_t used = strlen(head);
        snprintf(head + used, sizeof head - used, optional ? "[%s]," : "%s,", f->arguments[i].name);
        used = strlen(other);
        snprintf(other + used, sizeof other - used, "%s%s,", f->arguments[i].name,
                 strcmp(f->arguments[i].name, "return") == 0 ? "_" : "");
    }
    if (strncmp(f->lambda, head, strlen(head)) != 0 && strncmp(f->lambda, other, strlen(other)) != 0)
        fail_msg("CSM_%s has other parameters than its LAMBDA: %s", f->name, f->lambda);
}

static void test_parameters_are_the_arguments(void **state)
{
    (void)state;
    for_each_lambda(check_parameters);
}

/* All functions that our texts may use: those that csm_formula_for_file marks, and older ones. A function
 * that is neither would reach the file without its mark. */
static const char known[] =
    " ABS AND CHOOSE EDATE EXP IF INDEX INT ISNA ISNUMBER LN LOG LOG10 MATCH MAX MIN MMULT MONTH NOT OR "
    "ROUND SMALL SQRT SUBSTITUTE SUM TRANSPOSE YEAR TRUE FALSE "
    "BYROW DROP FILTER ISOMITTED LAMBDA LET MAKEARRAY MAP REDUCE SCAN SEQUENCE SORT TAKE TOCOL TOROW "
    "VSTACK WRAPROWS ";

/* The next word of capital letters that is neither text nor error nor exponent. */
static size_t next_word(const char **at)
{
    const char *capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    for (;; ++*at) {
        if (!**at)
            return 0;
        if (**at == '"')
            *at = strchr(*at + 1, '"');
        else if (**at == '#')
            *at += strncmp(*at, "#N/A", 4) == 0 ? 3 : strcspn(*at, "!");
        else if (strchr(capitals, **at) && !strchr("0123456789", (*at)[-1]))
            return strspn(*at, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
    }
}

static void check_functions(const csm_function *f)
{
    const char *at = f->lambda + strlen("LAMBDA(");
    for (size_t n; (n = next_word(&at)); at += n) {
        char word[64];
        assert_true(n < sizeof word - 2);
        snprintf(word, sizeof word, " %.*s ", (int)n, at);
        if (!strstr(known, word))
            fail_msg("CSM_%s uses%sas a LAMBDA: is it older than .xlsx?", f->name, word);
    }
}

static void test_functions_are_known_old_or_marked(void **state)
{
    (void)state;
    for_each_lambda(check_functions);
}

/* A file may hold formulas of up to 8192 characters. */
static void check_length(const csm_function *f)
{
    csm_arena arena = { NULL };
    const char *stored = csm_formula_for_file(&arena, f->lambda);
    assert_non_null(stored);
    if (strlen(stored) > 8192 || strpbrk(stored, "[]\n"))
        fail_msg("CSM_%s is not fit for a file: %s", f->name, stored);
    csm_arena_free(&arena);
}

static void test_definitions_fit_a_file(void **state)
{
    (void)state;
    for_each_lambda(check_length);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_file_marks_functions_and_names),
        cmocka_unit_test(test_file_leaves_constants_alone),
        cmocka_unit_test(test_parameters_are_the_arguments),
        cmocka_unit_test(test_functions_are_known_old_or_marked),
        cmocka_unit_test(test_definitions_fit_a_file),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
