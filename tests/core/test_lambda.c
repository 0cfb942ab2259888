/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* LAMBDA definitions: what can be said of their text. That they are right is proven by tests/lambda. */
#include <locale.h>
#include <stdio.h>
#include <string.h>

#include "catalogue/catalogue.h"
#include "catalogue/entry.h"
#include "catalogue/lambda_words.h"
#include "testing.h"

/* ---- what a file holds ---- */

static void expect_for_file(const char *typed, const char *stored)
{
    csm_arena arena = { NULL };
    const char *got = csm_lambda_marked(&arena, typed);
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

/* ---- what is written around the mathematics ---- */

static csm_error no_answer(csm_context *cx, const csm_given *a, csm_value *result)
{
    (void)cx;
    (void)a;
    (void)result;
    return CSM_OK;
}

static void expect_typed(const csm_function *f, const char *typed)
{
    csm_arena arena = { NULL };
    const char *got = csm_lambda_typed(&arena, f);
    assert_non_null(got);
    assert_string_equal(got, typed);
    csm_arena_free(&arena);
}

/* By hand, after what catalogue/lambda.h promises: 0.8 has a point in a locale with commas, too. */
static void test_defaults_kinds_and_domains(void **state)
{
    static const csm_function f = {
        .name = "X",
        .arguments = { NUMBER("hours", "", "", CSM_POSITIVE), NUMBER_OR("share", "", "", CSM_SHARE, 0.8),
                       NUMBER_IF("cap", "", "", CSM_CAP), TEXT("role", "", "") },
        .lambda = "IF(ISOMITTED([cap]),hours*share,MIN(cap,hours,\"hours\"))",
        .answer = no_answer,
    };
    (void)state;
    for (int locale = 0; locale < 2; locale++) {
        setlocale(LC_ALL, locale ? "de_DE.UTF-8" : "C");
        expect_typed(&f, "LAMBDA(hours,[share],[cap],role,LET("
                         "snapped,LAMBDA(x,IF(x=0,0,ROUND(x,14-INT(LOG10(ABS(x)))))),"
                         "the_hours,hours+0,the_share,IF(ISOMITTED(share),0.8,share+0),"
                         "the_cap,IF(ISOMITTED(cap),1,cap+0),the_role,role&\"\","
                         "IF(OR(ISNUMBER(role)),#VALUE!,"
                         "IF(OR(the_hours<0,the_share<0,snapped(the_share)>1,the_cap<1),#NUM!,"
                         "IF(OR(the_hours=0),#DIV/0!,"
                         "IF(ISOMITTED(cap),the_hours*the_share,MIN(the_cap,the_hours,\"hours\")))))))");
    }
    setlocale(LC_ALL, "C");
}

static void test_rows_of_paired_ranges(void **state)
{
    static const csm_function f = {
        .name = "X",
        .arguments = { NUMBERS("a", "", "", CSM_ANY, CSM_KEY), NUMBERS("b", "", "", CSM_ANY, CSM_PAIRED),
                       NUMBERS_OR("each", "", "", CSM_FLAG, CSM_EACH, 1) },
        .lambda = "SUM(a*b*each)",
        .answer = no_answer,
    };
    (void)state;
    expect_typed(&f, "LAMBDA(a,b,[each],LET(cell_count,LAMBDA(v,SUM(IF(v=v,1,1))),"
                     "kept,IF(TOCOL(a)=\"\",0,1),the_a,FILTER(TOCOL(a)+0,kept=1),"
                     "the_b,FILTER(TOCOL(b)+0,kept=1),"
                     "the_each,FILTER(IF(kept=1,IF(ISOMITTED(each),1,TOCOL(each)+0),0),kept=1),"
                     "IF(OR(cell_count(b)<>cell_count(a),IF(ISOMITTED(each),FALSE,"
                     "AND(cell_count(each)<>1,cell_count(each)<>cell_count(a)))),#VALUE!,"
                     "IF(OR(SUM(kept)=0),#N/A,"
                     "IF(OR(0*SUM(the_a)<>0,0*SUM(the_b)<>0,MAX(ABS(the_each*(1-the_each)))>0),#NUM!,"
                     "SUM(the_a*the_b*the_each))))))");
}

static void test_what_is_too_long_is_refused(void **state)
{
    static char mathematics[CSM_LAMBDA_MOST];
    csm_function f = { .name = "X", .lambda = mathematics, .answer = no_answer };
    csm_arena arena = { NULL };
    (void)state;
    memset(mathematics, '1', sizeof mathematics - 1);
    assert_null(csm_lambda_typed(&arena, &f));
    mathematics[4000] = '\0';
    assert_non_null(csm_formula_for_file(&arena, &f));
    for (size_t i = 0; i < 4000; i += 2)
        memcpy(mathematics + i, "a+", 2); /* each name has a prefix in the file */
    assert_non_null(csm_lambda_typed(&arena, &f));
    assert_null(csm_formula_for_file(&arena, &f));
    csm_arena_free(&arena);
}

/* ---- every definition ---- */

typedef void (*body)(const csm_function *f, const char *typed);

static void for_each_lambda(body check)
{
    const csm_function *f;
    int count = 0;
    for (size_t i = 0; (f = csm_function_at(i)); i++)
        if (f->lambda) {
            csm_arena arena = { NULL };
            const char *typed = csm_lambda_typed(&arena, f);
            if (!typed)
                fail_msg("CSM_%s has a LAMBDA that is too long", f->name);
            check(f, typed);
            csm_arena_free(&arena);
            count++;
        }
    assert_int_not_equal(count, 0);
}

/* A name that Excel's own grammar has a word for gets an underscore. */
static void check_parameters(const csm_function *f, const char *typed)
{
    char head[512] = "LAMBDA(";
    for (size_t i = 0; i < csm_argument_count(f); i++) {
        bool optional = f->arguments[i].presence != CSM_REQUIRED;
        size_t used = strlen(head);
        snprintf(head + used, sizeof head - used, optional ? "[%s%s]," : "%s%s,", f->arguments[i].name,
                 strcmp(f->arguments[i].name, "return") == 0 ? "_" : "");
    }
    if (strncmp(typed, head, strlen(head)) != 0)
        fail_msg("CSM_%s has other parameters than its LAMBDA: %s", f->name, typed);
}

static void test_parameters_are_the_arguments(void **state)
{
    (void)state;
    for_each_lambda(check_parameters);
}

/* All functions that our texts may use: those that a file marks, and older ones. A function that is neither
 * would reach the file without its mark. */
static const char known[] =
    " ABS AND CHOOSE EDATE EXP FALSE IF INDEX INT ISNA ISNUMBER LN LOG LOG10 MATCH MAX MIN MMULT MONTH NOT OR "
    "ROUND SMALL SQRT SUBSTITUTE SUM TRANSPOSE TRUE YEAR "
    "BYROW DROP FILTER ISOMITTED LAMBDA LET MAKEARRAY MAP REDUCE SCAN SEQUENCE SORT TAKE TOCOL TOROW "
    "VSTACK WRAPROWS ";

static void check_functions(const csm_function *f, const char *typed)
{
    for (size_t n; *typed; typed += n) {
        char word[64];
        n = csm_lambda_word(typed);
        if (*typed < 'A' || *typed > 'Z')
            continue;
        assert_true(n < sizeof word - 2);
        snprintf(word, sizeof word, " %.*s ", (int)n, typed);
        if (!strstr(known, word))
            fail_msg("CSM_%s uses%sas a LAMBDA: is it older than .xlsx?", f->name, word);
    }
}

static void test_functions_are_known_old_or_marked(void **state)
{
    (void)state;
    for_each_lambda(check_functions);
}

/* Whether a name may be skipped, and hence be asked about, stands in the arguments. */
static void check_brackets(const csm_function *f, const char *typed)
{
    (void)typed;
    for (const char *at = f->lambda; (at = strchr(at, '[')); at++) {
        size_t n = strcspn(at + 1, "]"), i = 0;
        while (i < csm_argument_count(f) && (strlen(f->arguments[i].name) != n ||
                                             memcmp(f->arguments[i].name, at + 1, n) != 0))
            i++;
        if (i == csm_argument_count(f))
            fail_msg("CSM_%s has no argument [%.*s]", f->name, (int)n, at + 1);
    }
    if (csm_lambda_has(f->lambda, "LAMBDA") && strncmp(f->lambda, "LAMBDA", 6) == 0)
        fail_msg("CSM_%s: a LAMBDA around the mathematics", f->name);
}

static void test_brackets_hold_arguments(void **state)
{
    (void)state;
    for_each_lambda(check_brackets);
}

/* A file may hold formulas of up to 8192 characters. */
static void check_length(const csm_function *f, const char *typed)
{
    csm_arena arena = { NULL };
    const char *stored = csm_formula_for_file(&arena, f);
    (void)typed;
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
        cmocka_unit_test(test_defaults_kinds_and_domains),
        cmocka_unit_test(test_rows_of_paired_ranges),
        cmocka_unit_test(test_what_is_too_long_is_refused),
        cmocka_unit_test(test_parameters_are_the_arguments),
        cmocka_unit_test(test_functions_are_known_old_or_marked),
        cmocka_unit_test(test_brackets_hold_arguments),
        cmocka_unit_test(test_definitions_fit_a_file),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
