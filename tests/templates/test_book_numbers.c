/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The account list reader: amounts and hours; every expected value was written by hand. */
#include "book_testing.h"

#include <locale.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Read one ARR in a tab separated list of its own; NaN if it is a bad row with that reason. */
static void check_arr(const char *amount, char decimal, double expected, const char *reason)
{
    char text[2048];
    book_options options = {.decimal = decimal};
    book read;

    snprintf(text, sizeof text, "Account\tARR\nAcme\t%s\n", amount);
    read = read_with(text, &options);
    if (isnan(expected)) {
        if (read.account_count != 0)
            fail_msg("%s was read as %.3f", amount, book_account_at(&read, 0).arr);
        check_bad(&read, 0, 2, "ARR", amount, reason);
    } else {
        if (read.account_count != 1)
            fail_msg("%s was not read: %s", amount, read.bad[0].reason);
        if (book_account_at(&read, 0).arr != expected)
            fail_msg("%s was read as %.3f", amount, book_account_at(&read, 0).arr);
        assert_false(signbit(book_account_at(&read, 0).arr));
    }
    book_free(&read);
}

/* ---- amounts ---- */

static void test_amounts(void **state)
{
    static const struct {
        const char *amount;
        double expected;
    } amounts[] = {
        {"1234", 1234},
        {"0", 0},
        {"-0", 0},
        {"007", 7},
        {"$1,234.50", 1234.5},
        {"1.234,50 €", 1234.5},
        {"1.234,50" NBSP "€", 1234.5},
        {"€ 1.234,50", 1234.5},
        {"1 234,50", 1234.5},
        {"1" NBSP "234,50", 1234.5},
        {"1" NARROW_NBSP "234,50", 1234.5},
        {"1" THIN_SPACE "234,50", 1234.5},
        {"1 234 567", 1234567},
        {"1'234.50", 1234.5},
        {"1\xE2\x80\x99"
         "234.50",
         1234.5},
        {"CHF 1'234'567.-", NAN},
        {"USD 1,200", 1200},
        {"usd1,200", 1200},
        {"1,200 USD", 1200},
        {"$1,200 USD", 1200},
        {"US$ 1,200.00", 1200},
        {"Rs.500", 500},
        {"Rs. 1,21,95,000", 12195000},
        {"1,21,95,000.50", 12195000.5},
        {"12 345 руб.", 12345},
        {"12 345,60 ₽", 12345.6},
        {"1 200 kr", 1200},
        {"+5", 5},
        {"1,234", 1234},
        {"1.234", 1234},
        {"123,456", 123456},
        {"1,234,567", 1234567},
        {"1.234.567", 1234567},
        {"1.234.567,8", 1234567.8},
        {"1.5", 1.5},
        {"1,5", 1.5},
        {"0.500", 0.5},
        {"0,125", 0.125},
        {".5", 0.5},
        {"1234.567", 1234.567},
        {"1234,567", 1234.567},
        {"12.3456", 12.3456},
        {"999999999999999", 999999999999999},
    };
    size_t i;

    (void)state;
    for (i = 0; i < sizeof amounts / sizeof amounts[0]; i++)
        check_arr(amounts[i].amount, 0, amounts[i].expected, "not a number");
}

static void test_bad_amounts(void **state)
{
    static const char *const not_numbers[] = {"abc",
                                              "12k",
                                              "1.2M",
                                              "1,2 Mio",
                                              "12 тыс",
                                              "1,23,4",
                                              "12.34.56",
                                              "1,2,3",
                                              "1.234.56",
                                              "1,234.567.890",
                                              "1.234,567,890",
                                              "12 34",
                                              "1'23",
                                              "1 234'567",
                                              "1,234.",
                                              "1234.",
                                              "1e5",
                                              "1.2E+06",
                                              "0x10",
                                              "inf",
                                              "NaN",
                                              "-",
                                              "$",
                                              "€",
                                              "--5",
                                              "-(5)",
                                              "5)",
                                              "(5",
                                              "12%",
                                              "5 apples",
                                              "012,345",
                                              "1,,234",
                                              "1..5",
                                              "12/07/2024",
                                              "2024-01-01",
                                              "1 USD 2",
                                              "=1+2",
                                              "1_000",
                                              "n/a",
                                              "1.21.95.000",
                                              "12,00,000 lakh",
                                              "k12",
                                              "#REF!",
                                              "\xD9\xA1\xD9\xA2"};
    size_t i;

    (void)state;
    for (i = 0; i < sizeof not_numbers / sizeof not_numbers[0]; i++)
        check_arr(not_numbers[i], 0, NAN, "not a number");
    check_arr("-5", 0, NAN, "negative");
    check_arr("(1,234.50)", 0, NAN, "negative");
    check_arr("($1,234.50)", 0, NAN, "negative");
    check_arr("$(1,234.50)", 0, NAN, "negative");
    check_arr("-$5", 0, NAN, "negative");
    check_arr("$-5", 0, NAN, "negative");
    check_arr("5-", 0, NAN, "negative");
    check_arr(MINUS "5", 0, NAN, "negative");
    check_arr("1000000000000000", 0, NAN, "too large");
    check_arr("99999999999999999999999999999999999999999", 0, NAN, "too large");
    check_arr("", 0, NAN, "empty");
}

static void test_given_decimal(void **state)
{
    (void)state;
    check_arr("1,234", '.', 1234, "");
    check_arr("1,234", ',', 1.234, "");
    check_arr("1.234", '.', 1.234, "");
    check_arr("1.234", ',', 1234, "");
    check_arr("1,21,95,000", '.', 12195000, "");
    check_arr("1 234,5", ',', 1234.5, "");
    check_arr("1.234,50", '.', NAN, "not a number");
    check_arr("1,234.50", ',', NAN, "not a number");
    check_arr("1.5", ',', NAN, "not a number");
    check_arr("1,23,4", '.', NAN, "not a number");
    check_error("Account,ARR\nA,1\n", 16, &(book_options){.decimal = ';'},
                WORDS("--decimal point", "--decimal comma"));
}

static void test_column_evidence(void **state)
{
    book read;

    (void)state;
    /* A comma is shown to be the decimal mark, even by a row that is bad itself. */
    read = read_text("Account;ARR\nA;1.234\nB;1,234\n;7,5\n");
    assert_true(book_account_at(&read, 0).arr == 1234);
    assert_true(book_account_at(&read, 1).arr == 1.234);
    assert_int_equal(read.arr_decimal, ',');
    assert_false(read.arr_assumed);
    check_bad(&read, 0, 4, "Account", "", "empty");
    book_free(&read);
    /* The same for a point. */
    read = read_text("Account;ARR\nA;1.234\nB;1,234\nC;1,234,567\n");
    assert_true(book_account_at(&read, 0).arr == 1.234);
    assert_true(book_account_at(&read, 1).arr == 1234);
    assert_int_equal(read.arr_decimal, '.');
    book_free(&read);
    /* Without evidence three digits are thousands. */
    read = read_text("Account;ARR\nA;1.234\nB;12\n");
    assert_true(book_account_at(&read, 0).arr == 1234);
    assert_true(read.arr_assumed);
    book_free(&read);
    /* Amounts that nobody could mistake say nothing and need nothing. */
    read = read_text("Account;ARR\nA;1 234\nB;1'234\nC;1234\n");
    assert_int_equal(read.arr_decimal, 0);
    assert_false(read.arr_assumed);
    assert_true(book_account_at(&read, 0).arr == 1234);
    book_free(&read);
}

static void test_contradictory_evidence(void **state)
{
    book read = read_text("Account;ARR\nA;1,234.50\nB;1.234,50\nC;1,234\nD;1.234\nE;1 234\nF;77\n");

    (void)state;
    assert_int_equal(read.account_count, 4);
    assert_true(book_account_at(&read, 0).arr == 1234.5);
    assert_true(book_account_at(&read, 1).arr == 1234.5);
    assert_true(book_account_at(&read, 2).arr == 1234);
    assert_true(book_account_at(&read, 3).arr == 77);
    assert_int_equal(read.bad_count, 2);
    check_bad(&read, 0, 4, "ARR", "1,234", "ambiguous");
    assert_true(read.bad[0].ambiguous);
    check_bad(&read, 1, 5, "ARR", "1.234", "ambiguous");
    book_free(&read);
    /* Both separators with three digits: one of them must be the decimal mark. */
    read = read_text("Account;ARR\nA;1,234\nB;1.234\n");
    assert_int_equal(read.account_count, 0);
    assert_int_equal(read.bad_count, 2);
    check_bad(&read, 1, 3, "ARR", "1.234", "ambiguous");
    book_free(&read);
}

static void test_hours(void **state)
{
    book_options comma = {.decimal = ','};
    book read = read_text("Account;ARR;Hours\nA;1;2.5\nB;1;\nC;1;0,5\nD;1;1,234\nE;1;many\n"
                          "F;1;-2\nG;1;10000\nH;1;4\n");

    (void)state;
    assert_int_equal(read.account_count, 4);
    assert_true(book_account_at(&read, 0).hours == 2.5);
    assert_true(isnan(book_account_at(&read, 1).hours));
    assert_true(book_account_at(&read, 2).hours == 0.5);
    assert_true(book_account_at(&read, 3).hours == 4);
    assert_int_equal(read.bad_count, 4);
    check_bad(&read, 0, 5, "Hours", "1,234", "ambiguous");
    check_bad(&read, 1, 6, "Hours", "many", "not a number");
    check_bad(&read, 1, 6, "Hours", "many", "hours");
    check_bad(&read, 2, 7, "Hours", "-2", "negative");
    check_bad(&read, 3, 8, "Hours", "10000", "too large");
    book_free(&read);
    /* Unlike an ARR, hours of three digits behind a mark are not assumed to be thousands ... */
    read = read_text("Account;ARR;Hours\nA;1.000;1.234\n");
    check_bad(&read, 0, 2, "Hours", "1.234", "ambiguous");
    book_free(&read);
    /* ... but other values of the column, or the user, may tell. */
    read = read_text("Account;ARR;Hours\nA;1.000;1.234\nB;1;2.5\n");
    assert_true(book_account_at(&read, 0).hours == 1.234);
    assert_true(book_account_at(&read, 0).arr == 1000);
    book_free(&read);
    read = read_with("Account;ARR;Hours\nA;1;1,234\n", &comma);
    assert_true(book_account_at(&read, 0).hours == 1.234);
    book_free(&read);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_amounts),
        cmocka_unit_test(test_bad_amounts),
        cmocka_unit_test(test_given_decimal),
        cmocka_unit_test(test_column_evidence),
        cmocka_unit_test(test_contradictory_evidence),
        cmocka_unit_test(test_hours),
    };
    return cmocka_run_group_tests_name("book_numbers", tests, NULL, NULL);
}
