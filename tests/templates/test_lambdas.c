/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* LAMBDA definitions of the functions in a workbook. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

#include "catalogue/catalogue.h"
#include "child.h"
#include "command/faults.h"
#include "plan/plan.h"
#include "xlsx_text.h"

#define PLACE CSM_BUILD "/lambdas.xlsx"

static void write_workbook(plan_kind kind, bool lambdas)
{
    plan_options options;
    plan_fault fault;
    bool done;
    plan_default_options(&options);
    options.kind = kind;
    options.lambdas = lambdas;
    done = kind == PLAN_EXAMPLES ? examples_write(&options, PLACE, &fault) : question_write(&options, PLACE, &fault);
    if (!done)
        fail_msg("%s", command_sentence(&fault, NULL));
}

/* A part of the file; the caller frees it. */
static char *read_part(const char *part)
{
    const char *const arguments[] = { "unzip", "-p", PLACE, part, NULL };
    child_result r = child_run(arguments, NULL);
    char *text = r.out;
    assert_int_equal(r.status, 0);
    r.out = NULL;
    child_free(&r);
    return text;
}

static int occurrences(const char *text, const char *what)
{
    int count = 0;
    for (; (text = strstr(text, what)); text++)
        count++;
    return count;
}

/* As XML writes a text; the caller frees it. */
static char *escaped(const char *text)
{
    char *out = NULL;
    size_t size;
    FILE *to = open_memstream(&out, &size);
    assert_non_null(to);
    for (; *text; text++)
        if (*text == '<' || *text == '>' || *text == '&')
            fputs(*text == '<' ? "&lt;" : *text == '>' ? "&gt;" : "&amp;", to);
        else
            fputc(*text, to);
    fclose(to);
    return out;
}

static bool defines(const char *xml, const char *function)
{
    char sought[100];
    snprintf(sought, sizeof sought, "<definedName name=\"CSM.%s\">", function);
    return strstr(xml, sought) != NULL;
}

static void names_stand_where_they_must(const char *xml)
{
    assert_int_equal(occurrences(xml, "<definedNames>"), 1);
    assert_int_equal(occurrences(xml, "</definedNames>"), 1);
    assert_true(strstr(xml, "</sheets>") < strstr(xml, "<definedNames>"));
    assert_true(strstr(xml, "</definedNames>") < strstr(xml, "<calcPr"));
}

static void definitions_say_what_the_functions_do(void **state)
{
    char *xml;
    (void)state;
    write_workbook(PLAN_EXAMPLES, true);
    xml = read_part("xl/workbook.xml");
    names_stand_where_they_must(xml);
    assert_non_null(strstr(xml, "<definedName name=\"CSM.COST_RATIO\">_xlfn.LAMBDA(_xlpm.cs_cost,_xlpm.arr,"
                                "_xlfn.LET(_xlpm.the_cs_cost,_xlpm.cs_cost+0,_xlpm.the_arr,_xlpm.arr+0,"
                                "IF(OR(_xlpm.the_cs_cost&lt;0,_xlpm.the_arr&lt;0),#NUM!,"
                                "IF(OR(_xlpm.the_arr=0),#DIV/0!,_xlpm.the_cs_cost/_xlpm.the_arr))))"
                                "</definedName>"));
    assert_int_equal(occurrences(xml, "<definedName name=\"CSM.LOAD_STATUS\">_xlfn.LAMBDA("), 1);
    assert_non_null(strstr(xml, "cell_count(_xlfn.TAKE(_xlpm.load,1)))))))))</definedName>"));
    assert_int_equal(occurrences(xml, "CSM.WHY"), 0);
    free(xml);
}

/* The worked examples call every function. */
static void each_is_there_to_its_end(void **state)
{
    csm_arena arena = { NULL };
    const csm_function *f;
    size_t longest = 0;
    char *xml;
    (void)state;
    write_workbook(PLAN_EXAMPLES, true);
    xml = read_part("xl/workbook.xml");
    for (size_t i = 0; (f = csm_function_at(i)); i++) {
        const char *formula = f->lambda ? csm_formula_for_file(&arena, f) : NULL;
        char *text, *element = NULL;
        assert_int_equal(defines(xml, f->name), formula != NULL);
        if (!formula)
            continue;
        text = escaped(formula);
        assert_true(asprintf(&element, "<definedName name=\"CSM.%s\">%s</definedName>", f->name, text) > 0);
        if (occurrences(xml, element) != 1)
            fail_msg("CSM.%s is not defined as %s", f->name, text);
        longest = strlen(formula) > longest ? strlen(formula) : longest;
        free(element);
        free(text);
    }
    assert_true(longest > 1000);
    csm_arena_free(&arena);
    free(xml);
}

static bool is_called(const xlsx *x, const char *function)
{
    char sought[100];
    snprintf(sought, sizeof sought, "CSM.%s(", function);
    for (size_t i = 0; i < xlsx_sheet_count(x); i++)
        if (strstr(xlsx_sheet_xml(x, i), sought))
            return true;
    return false;
}

static void only_functions_that_formulas_call_are_defined(void **state)
{
    static const plan_kind kinds[] = { PLAN_CAPACITY, PLAN_HIRING, PLAN_QUOTA };
    const csm_function *f;
    (void)state;
    for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
        size_t defined = 0, left_out = 0;
        xlsx *x;
        char *xml;
        write_workbook(kinds[k], true);
        x = xlsx_open(PLACE);
        assert_non_null(x);
        xml = read_part("xl/workbook.xml");
        for (size_t i = 0; (f = csm_function_at(i)); i++) {
            bool called = is_called(x, f->name);
            if (f->lambda && called != defines(xml, f->name))
                fail_msg("CSM.%s is %s", f->name, called ? "called and not defined" : "defined and not called");
            defined += f->lambda && called;
            left_out += f->lambda && !called;
        }
        assert_true(defined > 0 && left_out > 0);
        xlsx_close(x);
        free(xml);
    }
}

static void they_join_the_names_there_are(void **state)
{
    char *without, *with;
    int names;
    (void)state;
    write_workbook(PLAN_CAPACITY, false);
    without = read_part("xl/workbook.xml");
    write_workbook(PLAN_CAPACITY, true);
    with = read_part("xl/workbook.xml");
    names_stand_where_they_must(with);
    assert_int_equal(occurrences(without, "LAMBDA("), 0);
    assert_int_equal(occurrences(without, "\"CSM."), 0);
    names = occurrences(without, "<definedName ");
    assert_true(names > 20);
    assert_int_equal(occurrences(with, "<definedName "), names + occurrences(with, "<definedName name=\"CSM."));
    for (char *name = strstr(without, "<definedName "); name; name = strstr(name, "<definedName ")) {
        char *end = strstr(name, "</definedName>");
        assert_non_null(end);
        *end = '\0';
        assert_non_null(strstr(with, name));
        name = end + 1;
    }
    free(without);
    free(with);
}

/* The next line of a text that is taken apart; NULL past the last. */
static char *next_line(char **rest)
{
    char *line = strsep(rest, "\n");
    return line && *line ? line : NULL;
}

/* docProps/app.xml among it: it lists the names of ranges, and no function is one. */
static void every_other_part_stays_what_it_was(void **state)
{
    char *without, *with, *a, *b, *line;
    size_t same = 0, other = 0;
    (void)state;
    write_workbook(PLAN_CAPACITY, false);
    a = without = xlsx_fingerprint(PLACE);
    write_workbook(PLAN_CAPACITY, true);
    b = with = xlsx_fingerprint(PLACE);
    assert_non_null(without);
    assert_non_null(with);
    assert_non_null(strstr(with, "docProps/app.xml"));
    while ((line = next_line(&a))) {
        char *now = next_line(&b);
        assert_non_null(now);
        if (strstr(line, " xl/workbook.xml")) {
            assert_string_not_equal(line, now);
            other++;
        } else {
            assert_string_equal(line, now);
            same++;
        }
    }
    assert_null(next_line(&b));
    assert_int_equal(other, 1);
    assert_true(same > 5);
    free(without);
    free(with);
}

static void the_same_workbook_comes_out_the_same(void **state)
{
    char *first, *second;
    (void)state;
    write_workbook(PLAN_CAPACITY, true);
    first = xlsx_fingerprint(PLACE);
    write_workbook(PLAN_CAPACITY, true);
    second = xlsx_fingerprint(PLACE);
    assert_non_null(first);
    assert_non_null(second);
    assert_string_equal(first, second);
    free(first);
    free(second);
}

/* What Excel takes, and no more; never a part. */
static void a_formula_may_have_8192_characters(void **state)
{
    enum { MOST = 8192 };
    char formula[MOST + 2], *xml;
    lxw_workbook *w = workbook_new(PLACE);
    (void)state;
    workbook_add_worksheet(w, "Data");
    memset(formula, '1', MOST + 1);
    formula[MOST + 1] = '\0';
    assert_int_not_equal(workbook_define_name(w, "longer", formula), LXW_NO_ERROR);
    formula[MOST] = '\0';
    assert_int_equal(workbook_define_name(w, "long", formula), LXW_NO_ERROR);
    assert_int_equal(workbook_define_name(w, "short", "=Data!$A$1"), LXW_NO_ERROR);
    assert_int_equal(workbook_close(w), LXW_NO_ERROR);
    xml = read_part("xl/workbook.xml");
    assert_non_null(strstr(xml, formula));
    assert_null(strstr(xml, "longer"));
    assert_non_null(strstr(xml, "<definedName name=\"short\">Data!$A$1</definedName>"));
    free(xml);
    xml = read_part("docProps/app.xml");
    assert_non_null(strstr(xml, "<vt:lpstr>short</vt:lpstr>"));
    free(xml);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(definitions_say_what_the_functions_do),
        cmocka_unit_test(each_is_there_to_its_end),
        cmocka_unit_test(only_functions_that_formulas_call_are_defined),
        cmocka_unit_test(they_join_the_names_there_are),
        cmocka_unit_test(every_other_part_stays_what_it_was),
        cmocka_unit_test(the_same_workbook_comes_out_the_same),
        cmocka_unit_test(a_formula_may_have_8192_characters),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
