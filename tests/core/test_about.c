/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* CSM_VERSION, CSM_WHY, and how functions are found by name. */
#include <string.h>

#include "testing.h"

static void version(void **state)
{
    (void)state;
    gives_text("VERSION", "", CSM_PLANNER_VERSION);
    fails("VERSION", "1", CSM_VALUE, NULL);
}

static void names(void **state)
{
    const csm_function *f = csm_find("CAPACITY");
    (void)state;
    assert_non_null(f);
    assert_string_equal(f->name, "CAPACITY");
    assert_ptr_equal(csm_find("CSM_CAPACITY"), f);
    assert_ptr_equal(csm_find("CSM.CAPACITY"), f);
    assert_ptr_equal(csm_find("csm_Capacity"), f);
    assert_ptr_equal(csm_find("capacity"), f);
    assert_null(csm_find("CAPACIT"));
    assert_null(csm_find("CAPACITYS"));
    assert_null(csm_find("CSM-CAPACITY"));
    assert_null(csm_find("CSM_"));
    assert_null(csm_find(""));
}

static void why_says_what_is_wrong(void **state)
{
    (void)state;
    gives_text("WHY", "\"CSM_CAPACITY\";120;3", "OK");
    gives_text("WHY", "\"csm.capacity\";120;3", "OK");
    gives_text("WHY", "\"CSM_VERSION\"", "OK");
    gives_text("WHY", "\"CSM_CAPACITY\";120;0",
               "#DIV/0!: designed_effort (argument 2) must not be zero, or add up to zero");
    gives_text("WHY", "\"CSM_AVAILABILITY\";160;;;25",
               "#NUM!: shrinkage (argument 4) must lie between 0 and 1 (25 % is 0.25)");
    gives_text("WHY", "\"CSM_HEADCOUNT\";{1;;-2};{1;1;1};120",
               "#NUM!: accounts (argument 1), value 3: must not be negative");
    gives_text("WHY", "\"CSM_HEADCOUNT\";{1;2};{1;2;3};120",
               "#VALUE!: designed_effort (argument 2) must have as many cells as accounts");
    gives_text("WHY", "\"CSM_CAPACITY\";\"a\";3",
               "#VALUE!: effective_hours (argument 1) must be a number, not a text");
    gives_text("WHY", "\"CSM_CAPACITY\"", "#VALUE!: effective_hours (argument 1) is missing");
    gives_text("WHY", "\"CSM_RESERVE\";{;}",
               "#N/A: history (argument 1) has no value to work with");
    gives_text("WHY", "\"CSM_VERSION\";1", "#VALUE!: there are more arguments than it takes");
    /* A skipped argument is skipped there too. */
    gives_text("WHY", "\"CSM_HEADCOUNT\";100;3;120;;0.5", "OK");
}

static void why_cannot_say(void **state)
{
    (void)state;
    fails("WHY", "\"NO_SUCH_FUNCTION\";1", CSM_NA, "name");
    fails("WHY", "\"\"", CSM_NA, "name");
    fails("WHY", "", CSM_VALUE, "name");
    fails("WHY", "1;2", CSM_VALUE, "name");
}

static void why_of_why(void **state)
{
    (void)state;
    gives_text("WHY", "\"WHY\";\"CAPACITY\";120;0", "OK"); /* WHY does answer */
    gives_text("WHY", "\"WHY\";\"NO_SUCH\"",
               "#N/A: name (argument 1) is not the name of a CSM function");
    gives_text("WHY", "\"WHY\"", "#VALUE!: name (argument 1) is missing");
}

/* An error from another cell is named as such. */
static void why_explains_error_values(void **state)
{
    csm_arena arena = { NULL };
    csm_value arguments[] = { csm_text("CSM_CAPACITY"), csm_number(120),
                              csm_error_value(CSM_NA) };
    csm_value got = csm_call(csm_find("WHY"), arguments, 3, &arena, "en", NULL);
    (void)state;
    assert_int_equal(got.kind, CSM_IS_TEXT);
    assert_string_equal(got.text, "#N/A: designed_effort (argument 2) is itself an error");
    csm_arena_free(&arena);
}

/* The error comes first, written as Calc writes it in that language; one that nobody speaks is English. */
static void languages(void **state)
{
    static const char *const codes[] = { "en", "de", "de-AT", "ru", "ru_RU", "tlh", "", NULL };
    static const char *const errors[] = { "#VALUE!: ", "#WERT!: ", "#WERT!: ", "#ЗНАЧ!: ",
                                          "#ЗНАЧ!: ", "#VALUE!: ", "#VALUE!: ", "#VALUE!: " };
    csm_value arguments[] = { csm_text("CSM_CAPACITY"), csm_number(120), csm_text("much") };
    csm_arena arena = { NULL };
    (void)state;
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
        csm_value got = csm_call(csm_find("WHY"), arguments, 3, &arena, codes[i], NULL);
        assert_int_equal(got.kind, CSM_IS_TEXT);
        assert_int_equal(strncmp(got.text, errors[i], strlen(errors[i])), 0);
        assert_null(strchr(got.text, '{'));
        if (i == 0 || i > 4)
            assert_non_null(strstr(got.text, "must be a number"));
    }
    csm_arena_free(&arena);
}

/* In the dialect of a language too; TRUE and the errors are what Calc calls them. */
static void examples_are_typed_as_in_the_language(void **state)
{
    static const struct {
        const char *language, *typed;
    } known[] = {
        { "en", "{1.5,2;\"1.5;a|\",TRUE};#N/A" },     { "de", "{1,5.2;\"1.5;a|\".WAHR};#NV" },
        { "de-AT", "{1,5.2;\"1.5;a|\".WAHR};#NV" },   { "ru", "{1,5;2|\"1.5;a|\";ИСТИНА};#Н/Д" },
        { "tlh", "{1.5,2;\"1.5;a|\",TRUE};#N/A" },
    };
    char text[CSM_TYPED];
    (void)state;
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        csm_as_typed(known[i].language, "{1.5;2|\"1.5;a|\";TRUE};#N/A", text);
        assert_string_equal(text, known[i].typed);
    }
}

/* Names and defaults of all functions of the topic, which their entries cannot be asked about. */
static void signatures(void **state)
{
    (void)state;
    EXPECT_SIGNATURES(
        "VERSION",
        "WHY name [arguments]");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(signatures),
        cmocka_unit_test(version),
        cmocka_unit_test(names),
        cmocka_unit_test(why_says_what_is_wrong),
        cmocka_unit_test(why_cannot_say),
        cmocka_unit_test(why_of_why),
        cmocka_unit_test(why_explains_error_values),
        cmocka_unit_test(languages),
        cmocka_unit_test(examples_are_typed_as_in_the_language),
    };
    return cmocka_run_group_tests_name("about", tests, NULL, NULL);
}
