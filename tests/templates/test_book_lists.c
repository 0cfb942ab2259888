/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The account list reader: bad rows, whole lists, sizes, and lists from outside. */
#include "book_testing.h"

#include <locale.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "command/faults.h"

/* ---- bad rows ---- */

static void test_strategic(void **state)
{
    static const char *const yes[] = {"yes", "Yes", "YES", "true", "TRUE", "1",  "x",  "X",
                                      "y",   "ja",  "Ja",  "JA",   "да",   "ДА", "Да", "WAHR"};
    static const char *const no[] = {"no", "No",   "false", "FALSE", "0",     "",
                                     "n",  "nein", "нет",   "НЕТ",   "FALSCH"};
    char text[256];
    size_t i;
    book read;

    (void)state;
    for (i = 0; i < sizeof yes / sizeof yes[0]; i++) {
        snprintf(text, sizeof text, "Account,ARR,Strategic\nA,1,%s\n", yes[i]);
        read = read_text(text);
        assert_int_equal(read.bad_count, 0);
        assert_true(book_account_at(&read, 0).strategic);
        book_free(&read);
    }
    for (i = 0; i < sizeof no / sizeof no[0]; i++) {
        snprintf(text, sizeof text, "Account,ARR,Strategic\nA,1,%s\n", no[i]);
        read = read_text(text);
        assert_int_equal(read.bad_count, 0);
        assert_false(book_account_at(&read, 0).strategic);
        book_free(&read);
    }
    read = read_text("Account,ARR,Strategic\nA,1,maybe\nB,1,2\n");
    assert_int_equal(read.account_count, 0);
    check_bad(&read, 0, 2, "Strategic", "maybe", "not yes or no");
    check_bad(&read, 1, 3, "Strategic", "2", "not yes or no");
    book_free(&read);
}

static void test_locked(void **state)
{
    book read = read_text("Account,ARR,Locked\nA,1,x\nB,1,\nC,1,nein\nD,1,да\nE,1,perhaps\n");

    (void)state;
    assert_int_equal(read.account_count, 4);
    assert_true(book_account_at(&read, 0).locked);
    assert_false(book_account_at(&read, 1).locked);
    assert_false(book_account_at(&read, 2).locked);
    assert_true(book_account_at(&read, 3).locked);
    check_bad(&read, 0, 6, "Locked", "perhaps", "not yes or no");
    book_free(&read);
    read = read_text("Account,ARR\nA,1\n");
    assert_false(book_account_at(&read, 0).locked);
    book_free(&read);
}

static void test_all_bad_rows_are_collected(void **state)
{
    book read = read_text("Kunde,ARR (USD),Strategic,Notes\n"
                          ",100,no,\n"
                          "A,,no,\n"
                          "  ,x,perhaps,\n"
                          "B,5,,\x01 unused columns do not matter\n"
                          "C\x01,5\n"
                          "D\x7F,5\n"
                          "E\xC2\x85z,5\n"
                          "F\xEF\xBF\xBFz,5\n");

    (void)state;
    assert_int_equal(read.account_count, 1);
    assert_string_equal(book_account_at(&read, 0).name, "B");
    assert_int_equal(read.bad_row_count, 7);
    assert_int_equal(read.bad_count, 9);
    check_bad(&read, 0, 2, "Kunde", "", "empty");
    check_bad(&read, 1, 3, "ARR (USD)", "", "empty");
    check_bad(&read, 2, 4, "Kunde", "", "empty");
    check_bad(&read, 3, 4, "ARR (USD)", "x", "not a number");
    check_bad(&read, 4, 4, "Strategic", "perhaps", "not yes or no");
    check_bad(&read, 5, 6, "Kunde", "C\xEF\xBF\xBD", "control characters");
    check_bad(&read, 6, 7, "Kunde", "D\xEF\xBF\xBD", "control characters");
    check_bad(&read, 7, 8, "Kunde", "E\xEF\xBF\xBDz", "control characters");
    check_bad(&read, 8, 9, "Kunde", "F\xEF\xBF\xBDz", "control characters");
    book_free(&read);
}

static void test_nul_in_a_cell(void **state)
{
    static const char text[] = "Account,ARR\nA\0b,1\nB,2\0\nC,3\n";
    book read;

    (void)state;
    assert_true(book_read_memory(text, sizeof text - 1, NULL, &read, NULL));
    assert_int_equal(read.account_count, 1);
    assert_int_equal(read.bad_count, 2);
    check_bad(&read, 0, 2, "Account",
              "A\xEF\xBF\xBD"
              "b",
              "control characters");
    check_bad(&read, 1, 3, "ARR", "2\xEF\xBF\xBD", "not a number");
    book_free(&read);
}

static void test_broken_quotes(void **state)
{
    book read = read_text("Account,ARR,Owner\n"
                          "A,1,Ann\n"
                          "\"Acme\" Inc,2,Ann\n"
                          "\"Beta,3,Ann\n"
                          "C,4,Ann\n"
                          "\"D, Ltd\",5,Ann\n"
                          "E,6,\"never\n"
                          "F,7,Ann\n");

    (void)state;
    assert_int_equal(read.account_count, 4);
    assert_string_equal(book_account_at(&read, 0).name, "A");
    assert_string_equal(book_account_at(&read, 1).name, "C");
    assert_string_equal(book_account_at(&read, 2).name, "D, Ltd");
    assert_int_equal(book_account_at(&read, 2).line, 6);
    assert_string_equal(book_account_at(&read, 3).name, "F");
    assert_int_equal(read.bad_count, 3);
    check_bad(&read, 0, 3, "Account", "\"Acme\" Inc,2,Ann", "not doubled");
    check_bad(&read, 1, 4, "Account", "\"Beta,3,Ann", "never closed");
    check_bad(&read, 2, 7, "Owner", "E,6,\"never", "never closed");
    book_free(&read);
    read = read_text("Account,ARR\nA,1\n\"B,2");
    assert_int_equal(read.account_count, 1);
    check_bad(&read, 0, 3, "Account", "\"B,2", "never closed");
    book_free(&read);
}

/* Each line could open a quote that runs to the end: reading again must have a limit. */
static void test_broken_quotes_are_linear(void **state)
{
    static const char line[] = "a\",\"b\n";
    size_t count = 200000;
    size_t header = strlen("Account,ARR\n");
    char *text = malloc(header + count * (sizeof line - 1));
    size_t i;
    book read;

    (void)state;
    assert_non_null(text);
    memcpy(text, "Account,ARR\n", header);
    for (i = 0; i < count; i++)
        memcpy(text + header + i * (sizeof line - 1), line, sizeof line - 1);
    assert_true(book_read_memory(text, header + count * (sizeof line - 1), NULL, &read, NULL));
    assert_true(read.bad_count > 0);
    assert_int_equal(read.bad[0].line, 2);
    book_free(&read);
    free(text);
}

static void check_long_name(const char *character, size_t count, bool fits)
{
    size_t size = strlen(character);
    char *text = malloc(64 + size * count);
    size_t used = (size_t)sprintf(text, "Account,ARR\n");
    size_t i;
    book read;

    for (i = 0; i < count; i++, used += size)
        memcpy(text + used, character, size);
    strcpy(text + used, ",1\nB,2\n");
    read = read_text(text);
    assert_int_equal(read.account_count, fits ? 2 : 1);
    assert_int_equal(read.bad_count, fits ? 0 : 1);
    if (fits) {
        assert_int_equal(strlen(book_account_at(&read, 0).name), size * count);
    } else {
        assert_int_equal(read.bad[0].line, 2);
        assert_non_null(strstr(read.bad[0].reason, "32,767 characters"));
        assert_int_equal(strlen(read.bad[0].value), 80 * size + strlen("…"));
    }
    book_free(&read);
    free(text);
}

static void test_long_texts(void **state)
{
    (void)state;
    check_long_name("x", 32767, true);
    check_long_name("x", 32768, false);
    check_long_name("ж", 32767, true);
    check_long_name("ж", 32768, false);
    check_long_name("\xE2\x82\xAC", 32767, true);
    check_long_name("\xF0\x9F\x98\x80", 16383, true); /* two units of UTF-16 each, as in Excel */
    check_long_name("\xF0\x9F\x98\x80", 16384, false);
}

/* ---- the list as a whole ---- */

static void test_encodings(void **state)
{
    static const char little[] = "\xFF\xFE"
                                 "A\0c\0c\0\n\0";
    static const char big[] = "\xFE\xFF\0A\0c\0c\0\n";
    static const char unmarked[] = "A\0R\0R\0\n\0";
    static const char latin[] = "Kunde;ARR\r\nA;1\r\n\"B\nb\";2\r\nM\xFCller;3\r\n";
    static const char cut[] = "Account,ARR\nA,1\nB\xC3";
    static const char overlong[] = "Account,ARR\nA\xC0\xAF,1\n";
    static const char surrogate[] = "Account,ARR\nA\xED\xA0\x80,1\n";
    static const char too_high[] = "Account,ARR\nA\xF4\x90\x80\x80,1\n";
    static const char workbook[] = "PK\x03\x04 and so on";

    (void)state;
    check_error(little, sizeof little - 1, NULL,
                WORDS("Line 1", "UTF-16", "save as \"CSV UTF-8\""));
    check_error(big, sizeof big - 1, NULL, WORDS("Line 1", "UTF-16", "save as \"CSV UTF-8\""));
    check_error(unmarked, sizeof unmarked - 1, NULL, WORDS("Line 1", "UTF-16"));
    check_error(latin, sizeof latin - 1, NULL, WORDS("Line 5", "UTF-8", "save as \"CSV UTF-8\""));
    check_error(cut, sizeof cut - 1, NULL, WORDS("Line 3", "UTF-8"));
    check_error(overlong, sizeof overlong - 1, NULL, WORDS("Line 2"));
    check_error(surrogate, sizeof surrogate - 1, NULL, WORDS("Line 2"));
    check_error(too_high, sizeof too_high - 1, NULL, WORDS("Line 2"));
    check_error(workbook, sizeof workbook - 1, NULL, WORDS("workbook", "CSV UTF-8"));
}

static void test_empty_lists(void **state)
{
    static const char *const empty[] = {"", BOM, "\n", "\r\n\r\n", " \n,,\n", "sep=;\n"};
    static const char *const only_header[] = {"Account,ARR", "Account,ARR\n", "Account,ARR\n\n,\n"};
    book read;
    size_t i;

    (void)state;
    for (i = 0; i < sizeof empty / sizeof empty[0]; i++)
        check_error(empty[i], strlen(empty[i]), NULL, WORDS("file is empty"));
    check_error(NULL, 0, NULL, WORDS("file is empty"));
    for (i = 0; i < sizeof only_header / sizeof only_header[0]; i++)
        check_error(only_header[i], strlen(only_header[i]), NULL, WORDS("Line 1", "no accounts"));
    check_error("\"Account,ARR\nA,1\n", 17, NULL, WORDS("Line 1", "quotation mark"));
    /* An empty book and a missing place for the error are fine. */
    assert_false(book_read_memory("", 0, NULL, &read, NULL));
    book_free(&read);
    book_free(&read);
}

static char *many_rows(size_t count)
{
    char *text = malloc(16 + 4 * count);
    size_t used;
    size_t i;

    assert_non_null(text);
    used = (size_t)sprintf(text, "Account,ARR\n");
    for (i = 0; i < count; i++, used += 4)
        memcpy(text + used, "A,1\n", 4);
    text[used] = '\0';
    return text;
}

static void test_too_many_accounts(void **state)
{
    char *text = many_rows(1048001);
    book read;

    (void)state;
    check_error(text, strlen(text), NULL, WORDS("Line 1048002", "1,048,000", "Split"));
    text[strlen(text) - 4] = '\0';
    read = read_text(text);
    assert_int_equal(read.account_count, 1048000);
    assert_int_equal(book_account_at(&read, 1047999).line, 1048001);
    book_free(&read);
    free(text);
}

static void test_too_many_columns(void **state)
{
    char *text = malloc(40000);
    size_t used;

    (void)state;
    used = (size_t)sprintf(text, "Account,ARR");
    memset(text + used, ',', 20000);
    strcpy(text + used + 20000, "\nA,1\n");
    check_error(text, strlen(text), NULL, WORDS("Line 1", "columns"));
    free(text);
}

/* ---- size, progress, surroundings ---- */

static bool follow(void *data, double share)
{
    double *latest = data;

    assert_true(share >= *latest && share <= 1);
    *latest = share;
    return true;
}

static void test_many_generated_rows(void **state)
{
    size_t count = 200000;
    char *text = NULL;
    size_t size = 0;
    FILE *stream = open_memstream(&text, &size);
    double latest = 0;
    book_options options = {.progress = follow, .progress_data = &latest};
    double sum = 0;
    size_t i;
    book read;

    (void)state;
    fputs("Account Name;ARR;Region;Owner;Strategic\r\n", stream);
    for (i = 0; i < count; i++) {
        if (i % 1000 == 999)
            fprintf(stream, "Bad %zu;n/a;R%zu;O%zu;\r\n", i, i % 4, i % 50);
        else
            fprintf(stream, "\"Account\n%zu\";%zu.%03zu,25;R%zu;O%zu;%s\r\n", i, 1 + i % 9,
                    i % 1000, i % 4, i % 50, i % 10 == 0 ? "x" : "");
    }
    fclose(stream);
    read = read_with(text, &options);
    free(text);
    assert_true(latest == 1);
    assert_int_equal(read.account_count, 199800);
    assert_int_equal(read.bad_count, 200);
    assert_int_equal(read.bad[0].line, 2 + 2 * 999);
    assert_int_equal(read.bad[199].line, 2 + 2 * 199999 - 199);
    assert_int_equal(book_account_at(&read, 199799).line, 2 + 2 * 199998 - 199);
    for (i = 0; i < read.account_count; i++)
        sum += book_account_at(&read, i).arr;
    /* The sum over i of 1000 * (1 + i % 9) + i % 1000 + 0.25 without each thousandth row. */
    assert_true(fabs(sum - 1098750150.0) < 0.01);
    assert_string_equal(book_account_at(&read, 5).region, "R1");
    assert_ptr_equal(book_account_at(&read, 5).region, book_account_at(&read, 1).region);
    assert_true(book_account_at(&read, 10).strategic);
    book_free(&read);
}

/* More than are remembered by their text: those beyond have a copy each. */
static void test_many_different_labels(void **state)
{
    enum { DIFFERENT = 60000 };
    char *text = NULL, owner[32];
    size_t size = 0;
    FILE *stream = open_memstream(&text, &size);
    book read;

    (void)state;
    fputs("Account,ARR,Owner,Region\n", stream);
    for (size_t i = 0; i < 2 * (size_t)DIFFERENT; i++)
        fprintf(stream, "A%zu,1,Owner %zu,Owner %zu\n", i, i % DIFFERENT, i % 7);
    fclose(stream);
    read = read_text(text);
    free(text);
    assert_int_equal(read.account_count, 2 * DIFFERENT);
    for (size_t i = 0; i < read.account_count; i++) {
        snprintf(owner, sizeof owner, "Owner %zu", i % DIFFERENT);
        if (strcmp(book_account_at(&read, i).owner, owner) != 0)
            fail_msg("%s became %s", owner, book_account_at(&read, i).owner);
    }
    assert_ptr_equal(book_account_at(&read, 3).region, book_account_at(&read, 3).owner);
    assert_ptr_equal(book_account_at(&read, 0).owner, book_account_at(&read, DIFFERENT).owner);
    book_free(&read);
}

static void test_surroundings_are_left_alone(void **state)
{
    locale_t before = uselocale((locale_t)0);
    char *global = strdup(setlocale(LC_ALL, NULL));
    book read = read_text("Kunde;ARR\nMüller;1.234,50 €\n");

    (void)state;
    assert_ptr_equal(uselocale((locale_t)0), before);
    assert_string_equal(setlocale(LC_ALL, NULL), global);
    free(global);
    book_free(&read);
}

/* The command line's sentence begins so, with the file's path. */
static void check_said(plan_fault *fault, const char *path, const char *format)
{
    char *said = command_sentence(fault, path), expected[256];

    snprintf(expected, sizeof expected, format, path);
    assert_non_null(said);
    if (strncmp(said, expected, strlen(expected)) != 0)
        fail_msg("\"%s\" does not begin with \"%s\"", said, expected);
    free(said);
    plan_fault_clear(fault);
}

static void test_files(void **state)
{
    char path[] = "/tmp/test_book_XXXXXX";
    int descriptor = mkstemp(path);
    static const char text[] = "Account,ARR\nA,1\n";
    book read;
    plan_fault fault;

    (void)state;
    assert_true(descriptor >= 0);
    assert_int_equal(write(descriptor, text, sizeof text - 1), sizeof text - 1);
    assert_true(book_read_file(path, NULL, &read, &fault));
    assert_int_equal(read.account_count, 1);
    book_free(&read);
    assert_int_equal(ftruncate(descriptor, 0), 0);
    assert_false(book_read_file(path, NULL, &read, &fault));
    check_said(&fault, path, "%s: Line 1: the file is empty.");
    close(descriptor);
    unlink(path);
    assert_false(book_read_file(path, NULL, &read, &fault));
    check_said(&fault, path, "%s cannot be read: No such file");
    assert_false(book_read_file("/tmp", NULL, &read, &fault));
    check_said(&fault, "/tmp", "%s cannot be read: ");
    assert_false(book_read_file(path, NULL, &read, NULL));
}

/* ---- every column of the table ---- */

static void test_columns_have_all(void **state)
{
    (void)state;
    assert_string_equal(book_column_at(BOOK_COLUMN_NAME)->key, "name");
    assert_string_equal(book_column_at(BOOK_COLUMN_HOURS)->key, "hours");
    for (book_column column = 0; column < BOOK_COLUMNS; column++) {
        const book_column_entry *e = book_column_at(column);

        if (e->key == NULL || e->what == NULL || e->field == NULL || e->aliases == NULL || e->aliases[0] == NULL)
            fail_msg("column %d lacks something in its row", (int)column);
        assert_int_equal(e->empty != NULL, column == BOOK_COLUMN_NAME || column == BOOK_COLUMN_ARR);
        for (book_column other = 0; other < column; other++) {
            assert_string_not_equal(e->key, book_column_at(other)->key);
            assert_int_not_equal(e->array, book_column_at(other)->array);
        }
    }
}

static const char *example_of(book_kind kind)
{
    switch (kind) {
    case BOOK_NAME:
    case BOOK_LABEL:
        return "North";
    case BOOK_MONEY:
    case BOOK_HOURS:
        return "7.5";
    case BOOK_YES_NO:
        return "yes";
    }
    return NULL;
}

/* Of account 0 the example, of account 1 nothing. */
static void check_kept(const book *read, book_column column)
{
    const void *array = book_array(read, column);

    assert_non_null(array);
    switch (book_column_at(column)->kind) {
    case BOOK_NAME:
        assert_string_equal(((const char *const *)array)[0], "North");
        break;
    case BOOK_LABEL:
        assert_string_equal(book_label_at(read, array, 0), "North");
        assert_null(book_label_at(read, array, 1));
        break;
    case BOOK_MONEY:
    case BOOK_HOURS:
        assert_true(((const double *)array)[0] == 7.5);
        assert_true(isnan(((const double *)array)[1]));
        break;
    case BOOK_YES_NO:
        assert_true(((const bool *)array)[0]);
        assert_false(((const bool *)array)[1]);
        break;
    }
}

/* Under each of its names a column is found, read as what it is, and kept in its own array alone. */
static void test_columns_are_kept(void **state)
{
    (void)state;
    for (book_column column = 0; column < BOOK_COLUMNS; column++) {
        const book_column_entry *e = book_column_at(column);

        for (size_t i = 0; e->empty == NULL && e->aliases[i] != NULL; i++) {
            char text[256];
            book read;

            snprintf(text, sizeof text, "Account;ARR;%s\nA;1.5;%s\nB;2.5;\n", e->aliases[i], example_of(e->kind));
            read = read_text(text);
            assert_int_equal(read.account_count, 2);
            assert_string_equal(read.column_of[column], e->aliases[i]);
            check_kept(&read, column);
            for (book_column other = 0; other < BOOK_COLUMNS; other++)
                assert_int_equal(book_array(&read, other) != NULL,
                                 other == column || book_column_at(other)->empty != NULL);
            book_free(&read);
        }
    }
}

/* ---- lists from outside ---- */

/* The project's example: CSM_SOURCE is the checkout where the tests do not run in it. */
static void test_example(void **state)
{
    const char *source = getenv("CSM_SOURCE");
    char path[4096];
    size_t strategic = 0;
    double sum = 0;
    book read;
    size_t i;

    (void)state;
    snprintf(path, sizeof path, "%s/templates/example/accounts.csv", source == NULL ? "." : source);
    if (access(path, R_OK) != 0)
        skip();
    assert_true(book_read_file(path, NULL, &read, NULL));
    assert_int_equal(read.bad_count, 0);
    assert_int_equal(read.account_count, 200);
    for (i = 0; i < read.account_count; i++) {
        sum += book_account_at(&read, i).arr;
        strategic += book_account_at(&read, i).strategic;
        assert_non_null(book_account_at(&read, i).segment);
        assert_non_null(book_account_at(&read, i).owner);
        assert_non_null(book_account_at(&read, i).stage);
        assert_non_null(book_account_at(&read, i).region);
    }
    assert_true(sum > 15e6 && sum < 18e6);
    assert_int_equal(strategic, 9);
    book_free(&read);
}

static void test_ravenstack(void **state)
{
    const char *shared = getenv("CSM_SHARED");
    char path[4096];
    double sum = 0;
    book read;
    size_t i;

    (void)state;
    if (shared == NULL)
        skip();
    snprintf(path, sizeof path, "%s/data/ravenstack/book.csv", shared);
    if (access(path, R_OK) != 0)
        skip();
    assert_true(book_read_file(path, NULL, &read, NULL));
    assert_int_equal(read.account_count, 500);
    assert_int_equal(read.bad_count, 0);
    for (i = 0; i < read.account_count; i++)
        sum += book_account_at(&read, i).arr;
    assert_true(sum == 121915296);
    assert_string_equal(read.column_of[BOOK_COLUMN_NAME], "account_name");
    assert_string_equal(read.column_of[BOOK_COLUMN_REGION], "country");
    assert_null(read.column_of[BOOK_COLUMN_SEGMENT]);
    book_free(&read);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_strategic),
        cmocka_unit_test(test_locked),
        cmocka_unit_test(test_all_bad_rows_are_collected),
        cmocka_unit_test(test_nul_in_a_cell),
        cmocka_unit_test(test_broken_quotes),
        cmocka_unit_test(test_broken_quotes_are_linear),
        cmocka_unit_test(test_long_texts),
        cmocka_unit_test(test_encodings),
        cmocka_unit_test(test_empty_lists),
        cmocka_unit_test(test_too_many_accounts),
        cmocka_unit_test(test_too_many_columns),
        cmocka_unit_test(test_many_generated_rows),
        cmocka_unit_test(test_many_different_labels),
        cmocka_unit_test(test_surroundings_are_left_alone),
        cmocka_unit_test(test_files),
        cmocka_unit_test(test_columns_have_all),
        cmocka_unit_test(test_columns_are_kept),
        cmocka_unit_test(test_example),
        cmocka_unit_test(test_ravenstack),
    };
    return cmocka_run_group_tests_name("book_lists", tests, NULL, NULL);
}
