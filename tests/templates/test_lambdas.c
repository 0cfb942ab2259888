/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* LAMBDA definitions in a finished workbook. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>
#include <zip.h>

#include "command/lambdas.h"
#include "workbook/whole.h"
#include "xlsx_text.h"

#define PLACE CSM_BUILD "/lambdas.xlsx"

static const csm_function *const *used(size_t *count)
{
    static const csm_function *functions[3];
    functions[0] = csm_find("LOAD_STATUS");
    functions[1] = csm_find("WHY"); /* has none */
    functions[2] = csm_find("COST_RATIO");
    *count = 3;
    return functions;
}

static void make_workbook(const char *name)
{
    lxw_workbook *w = workbook_new(PLACE);
    lxw_worksheet *sheet = workbook_add_worksheet(w, "Data");
    worksheet_write_number(sheet, 0, 0, 12.5, NULL);
    worksheet_write_string(sheet, 0, 1, "ARR", NULL);
    worksheet_write_formula(sheet, 1, 0, "=CSM.COST_RATIO(A1,100)", NULL);
    if (name)
        assert_int_equal(workbook_define_name(w, name, "=Data!$A$1"), LXW_NO_ERROR);
    assert_int_equal(workbook_close(w), LXW_NO_ERROR);
}

static bool define(void)
{
    size_t count;
    const csm_function *const *functions = used(&count);
    return lambdas_define(PLACE, functions, count);
}

/* xl/workbook.xml; the test ends where it cannot be read. */
static const char *names_part(void)
{
    static char text[100000];
    zip_t *package = zip_open(PLACE, ZIP_RDONLY, NULL);
    zip_file_t *file;
    zip_int64_t n;
    assert_non_null(package);
    file = zip_fopen(package, "xl/workbook.xml", 0);
    assert_non_null(file);
    n = zip_fread(file, text, sizeof text - 1);
    assert_true(n > 0);
    text[n] = '\0';
    zip_fclose(file);
    zip_discard(package);
    return text;
}

static int occurrences(const char *text, const char *what)
{
    int count = 0;
    for (; (text = strstr(text, what)); text++)
        count++;
    return count;
}

static void expect_definitions(void)
{
    const char *xml = names_part();
    assert_true(workbook_is_whole(PLACE));
    assert_int_equal(occurrences(xml, "<definedNames>"), 1);
    assert_int_equal(occurrences(xml, "</definedNames>"), 1);
    assert_true(strstr(xml, "</definedNames>") < strstr(xml, "<calcPr"));
    assert_non_null(strstr(xml, "<definedName name=\"CSM.COST_RATIO\">_xlfn.LAMBDA(_xlpm.cs_cost,_xlpm.arr,"
                                "_xlfn.LET(_xlpm.the_cs_cost,_xlpm.cs_cost+0,_xlpm.the_arr,_xlpm.arr+0,"
                                "IF(OR(_xlpm.the_cs_cost&lt;0,_xlpm.the_arr&lt;0),#NUM!,"
                                "IF(OR(_xlpm.the_arr=0),#DIV/0!,_xlpm.the_cs_cost/_xlpm.the_arr))))"
                                "</definedName>"));
    assert_int_equal(occurrences(xml, "<definedName name=\"CSM.LOAD_STATUS\">_xlfn.LAMBDA("), 1);
    assert_int_equal(occurrences(xml, "CSM.WHY"), 0);
    /* Longer than libxlsxwriter would let it be, and whole. */
    assert_non_null(strstr(xml, "cell_count(_xlfn.TAKE(_xlpm.load,1)))))))))</definedName>"));
}

static void test_definitions_join_the_names_there_are(void **state)
{
    (void)state;
    make_workbook("rate");
    assert_true(define());
    expect_definitions();
    assert_non_null(strstr(names_part(), "<definedName name=\"rate\">Data!$A$1</definedName>"));
}

static void test_definitions_in_a_workbook_without_names(void **state)
{
    (void)state;
    make_workbook(NULL);
    assert_true(define());
    expect_definitions();
}

static void test_the_rest_stays_what_it_was(void **state)
{
    xlsx *x;
    xlsx_value value;
    (void)state;
    make_workbook("rate");
    assert_true(define());
    x = xlsx_open(PLACE);
    assert_non_null(x);
    assert_true(xlsx_cell(x, "Data", "A1", &value));
    assert_true(value.kind == XLSX_NUMBER && value.number == 12.5);
    xlsx_close(x);
}

static void test_the_same_workbook_comes_out_the_same(void **state)
{
    char *first, *second;
    (void)state;
    make_workbook("rate");
    assert_true(define());
    first = xlsx_fingerprint(PLACE);
    make_workbook("rate");
    assert_true(define());
    second = xlsx_fingerprint(PLACE);
    assert_non_null(first);
    assert_non_null(second);
    assert_string_equal(first, second);
    free(first);
    free(second);
}

static void test_what_is_no_workbook_stays_what_it_is(void **state)
{
    char text[32] = "";
    FILE *file = fopen(PLACE, "w");
    (void)state;
    assert_non_null(file);
    fputs("no workbook", file);
    fclose(file);
    assert_false(define());
    file = fopen(PLACE, "r");
    assert_non_null(file);
    assert_non_null(fgets(text, sizeof text, file));
    fclose(file);
    assert_string_equal(text, "no workbook");
    remove(PLACE);
    assert_false(define());
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_definitions_join_the_names_there_are),
        cmocka_unit_test(test_definitions_in_a_workbook_without_names),
        cmocka_unit_test(test_the_rest_stays_what_it_was),
        cmocka_unit_test(test_the_same_workbook_comes_out_the_same),
        cmocka_unit_test(test_what_is_no_workbook_stays_what_it_is),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
