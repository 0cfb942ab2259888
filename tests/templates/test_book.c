/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/* The account list reader; every expected value was written by hand. */

#include "book.h"

#include <stdarg.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <locale.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define BOM "\xEF\xBB\xBF"
#define NBSP "\xC2\xA0"
#define NARROW_NBSP "\xE2\x80\xAF"
#define THIN_SPACE "\xE2\x80\x89"
#define MINUS "\xE2\x88\x92"

/* ---- help ---- */

static book read_with(const char *text, const book_options *options)
{
    book read;
    char *error = NULL;

    if (!book_read_memory(text, strlen(text), options, &read, &error))
        fail_msg("%s\nin: %s", error, text);
    assert_null(error);
    return read;
}

static book read_text(const char *text)
{
    return read_with(text, NULL);
}

/* The error must contain each of the words. */
static void check_error(const char *text, size_t length, const book_options *options,
                        const char *const *words)
{
    book read;
    char *error = NULL;

    if (book_read_memory(text, length, options, &read, &error))
        fail_msg("read without an error: %s", text);
    assert_non_null(error);
    assert_null(read.accounts);
    assert_null(read.arena);
    for (; *words != NULL; words++) {
        if (strstr(error, *words) == NULL)
            fail_msg("\"%s\" is not in: %s", *words, error);
    }
    free(error);
}

#define WORDS(...) ((const char *const[]){__VA_ARGS__, NULL})
#define COLUMNS(...)                                                                               \
    {                                                                                              \
        .columns = (const char *const[])                                                           \
        {                                                                                          \
            __VA_ARGS__, NULL                                                                      \
        }                                                                                          \
    }

static void check_bad(const book *read, size_t index, size_t line, const char *column,
                      const char *value, const char *reason)
{
    assert_true(index < read->bad_count);
    assert_int_equal(read->bad[index].line, line);
    assert_string_equal(read->bad[index].column, column);
    assert_string_equal(read->bad[index].value, value);
    if (strstr(read->bad[index].reason, reason) == NULL)
        fail_msg("\"%s\" is not in: %s", reason, read->bad[index].reason);
}

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
            fail_msg("%s was read as %.3f", amount, read.accounts[0].arr);
        check_bad(&read, 0, 2, "ARR", amount, reason);
    } else {
        if (read.account_count != 1)
            fail_msg("%s was not read: %s", amount, read.bad[0].reason);
        if (read.accounts[0].arr != expected)
            fail_msg("%s was read as %.3f", amount, read.accounts[0].arr);
        assert_false(signbit(read.accounts[0].arr));
    }
    book_free(&read);
}

/* ---- separators, quotes, byte order marks, line ends ---- */

static void check_layout(char separator, const char *mark, bool quoted, const char *line_end)
{
    const char *quote = quoted ? "\"" : "";
    char text[1024];
    book read;

    snprintf(text, sizeof text,
             "%s%sAccount Name%s%cARR%cSegment%cStrategic%s"
             "%sAcme%s%c%s1200%s%cSMB%cyes%s"
             "%sZo\xC3\xAB%s%c%s950.5%s%c%c%s",
             mark, quote, quote, separator, separator, separator, line_end, quote, quote, separator,
             quote, quote, separator, separator, line_end, quote, quote, separator, quote, quote,
             separator, separator, line_end);
    read = read_text(text);
    assert_int_equal(read.separator, separator);
    assert_int_equal(read.account_count, 2);
    assert_int_equal(read.bad_count, 0);
    assert_string_equal(read.column_of[BOOK_COLUMN_NAME], "Account Name");
    assert_string_equal(read.accounts[0].name, "Acme");
    assert_true(read.accounts[0].arr == 1200);
    assert_string_equal(read.accounts[0].segment, "SMB");
    assert_true(read.accounts[0].strategic);
    assert_int_equal(read.accounts[0].line, 2);
    assert_string_equal(read.accounts[1].name, "Zo\xC3\xAB");
    assert_true(read.accounts[1].arr == 950.5);
    assert_null(read.accounts[1].segment);
    assert_false(read.accounts[1].strategic);
    assert_int_equal(read.accounts[1].line, 3);
    book_free(&read);
}

static void test_layouts(void **state)
{
    static const char separators[] = {',', ';', '\t'};
    static const char *const marks[] = {"", BOM};
    static const char *const line_ends[] = {"\n", "\r\n", "\r"};
    size_t separator;
    size_t mark;
    size_t line_end;

    (void)state;
    for (separator = 0; separator < 3; separator++) {
        for (mark = 0; mark < 2; mark++) {
            for (line_end = 0; line_end < 3; line_end++) {
                check_layout(separators[separator], marks[mark], false, line_ends[line_end]);
                check_layout(separators[separator], marks[mark], true, line_ends[line_end]);
            }
        }
    }
}

static void test_separator_is_not_fooled(void **state)
{
    book read;

    (void)state;
    /* More commas than semicolons in the header, but only semicolons make sense of it. */
    read = read_text("Account;ARR;\"Notes, remarks, links, files\"\nAcme;1,5;a, b, c, d\n");
    assert_int_equal(read.separator, ';');
    assert_true(read.accounts[0].arr == 1.5);
    book_free(&read);
    read = read_text("Account,ARR,a;b;c;d;e;f\nAcme,100,x;y\n");
    assert_int_equal(read.separator, ',');
    book_free(&read);
    read = read_text("sep=;\r\nAccount;ARR\r\nAcme;100\r\n");
    assert_int_equal(read.separator, ';');
    assert_int_equal(read.accounts[0].line, 3);
    book_free(&read);
    read = read_text(BOM "sep=,\nAccount,ARR\nAcme,100\n");
    assert_int_equal(read.account_count, 1);
    book_free(&read);
}

static void test_quoting(void **state)
{
    book read = read_text("Account Name,ARR,Segment\n"
                          "\"Acme, Inc.\",\"1,200.00\",SMB\n"
                          "\"The \"\"Best\"\" Ltd\",300,\"a\"\"\"\n"
                          "\"Two\nlines\",400,\"x\r\ny\"\n"
                          "5\" Pipes,500,\n"
                          "  padded  ,  600  , \" in quotes \" \n"
                          "\"\"\"Q\"\"\",700");

    (void)state;
    assert_int_equal(read.account_count, 6);
    assert_int_equal(read.bad_count, 0);
    assert_string_equal(read.accounts[0].name, "Acme, Inc.");
    assert_true(read.accounts[0].arr == 1200);
    assert_string_equal(read.accounts[1].name, "The \"Best\" Ltd");
    assert_string_equal(read.accounts[1].segment, "a\"");
    assert_string_equal(read.accounts[2].name, "Two\nlines");
    assert_string_equal(read.accounts[2].segment, "x\ny");
    assert_string_equal(read.accounts[3].name, "5\" Pipes");
    assert_string_equal(read.accounts[4].name, "padded");
    assert_true(read.accounts[4].arr == 600);
    assert_string_equal(read.accounts[4].segment, "in quotes");
    assert_string_equal(read.accounts[5].name, "\"Q\"");
    assert_int_equal(read.accounts[5].line, 9);
    book_free(&read);
}

static void test_line_numbers(void **state)
{
    book read = read_text("\r\n"
                          "\"Account\nName\",\"ARR\r\n(USD)\"\r\n"
                          "A,1\r\n"
                          "\r\n"
                          "\"B\nb\r\nb\",2\r\n"
                          ",,\r\n"
                          ",\r\n"
                          "C,oops\r\n"
                          "\"D\n\n\nd\",3\r\n"
                          "\"E\ne\",x\r\n"
                          "F,4\r\n");

    (void)state;
    assert_string_equal(read.column_of[BOOK_COLUMN_NAME], "Account Name");
    assert_string_equal(read.column_of[BOOK_COLUMN_ARR], "ARR  (USD)");
    assert_int_equal(read.account_count, 4);
    assert_int_equal(read.accounts[0].line, 5);
    assert_int_equal(read.accounts[1].line, 7);
    assert_int_equal(read.accounts[2].line, 13);
    assert_int_equal(read.accounts[3].line, 19);
    assert_int_equal(read.bad_count, 2);
    check_bad(&read, 0, 12, "ARR  (USD)", "oops", "not a number");
    check_bad(&read, 1, 17, "ARR  (USD)", "x", "not a number");
    book_free(&read);
}

static void test_row_shapes(void **state)
{
    book read = read_text("Account,ARR,Segment,Owner\n"
                          "Short,100\n"
                          "Acme,1,200,SMB,Ann\n"
                          "Lone\n"
                          "   \n"
                          " , , ," NBSP "\n"
                          "Same,1\n"
                          "Same,2\n"
                          "Tail,1,SMB,Ann,\n"
                          ",,,,,,,\n");

    (void)state;
    assert_int_equal(read.account_count, 3);
    assert_null(read.accounts[0].segment);
    assert_null(read.accounts[0].owner);
    assert_true(isnan(read.accounts[0].hours));
    assert_string_equal(read.accounts[1].name, "Same");
    assert_string_equal(read.accounts[2].name, "Same");
    assert_int_equal(read.bad_count, 3);
    assert_int_equal(read.bad_row_count, 3);
    check_bad(&read, 0, 3, "Owner", "Acme,1,200,SMB,Ann", "more cells than the header");
    check_bad(&read, 1, 4, "ARR", "", "empty");
    check_bad(&read, 2, 9, "Owner", "Tail,1,SMB,Ann,", "separator");
    book_free(&read);
}

static void test_labels_are_shared(void **state)
{
    book read = read_text("Account,ARR,Region,Owner\nA,1,EMEA,Ann\nB,2,EMEA,Ben\nC,3,APAC,Ann\n");

    (void)state;
    assert_ptr_equal(read.accounts[0].region, read.accounts[1].region);
    assert_ptr_equal(read.accounts[0].owner, read.accounts[2].owner);
    assert_string_equal(read.accounts[2].region, "APAC");
    book_free(&read);
}

/* ---- columns ---- */

static void check_header(const char *header, book_column column)
{
    char text[512];
    book read;

    if (column == BOOK_COLUMN_NAME)
        snprintf(text, sizeof text, "%s\tARR\nAcme\t1\n", header);
    else if (column == BOOK_COLUMN_ARR)
        snprintf(text, sizeof text, "Account\t%s\nAcme\t1\n", header);
    else
        snprintf(text, sizeof text, "Account\tARR\t%s\nAcme\t1\t1\n", header);
    read = read_text(text);
    if (read.column_of[column] == NULL)
        fail_msg("%s was not recognised", header);
    assert_string_equal(read.column_of[column], header);
    book_free(&read);
}

static void test_aliases(void **state)
{
    static const struct {
        book_column column;
        const char *headers[24];
    } known[] = {
        {BOOK_COLUMN_NAME, {"Account Name", "account_name", "ACCOUNT-NAME",     "Account.Name",
                            "AccountName",  "Account",      "Customer",         "Customer Name",
                            "Company",      "Company name", "Client",           "Organization",
                            "Name",         "Kunde",        "Kundenname",       "KUNDEN_NAME",
                            "Firma",        "Firmenname",   "Unternehmen",      "Клиент",
                            "КЛИЕНТ",       "Компания",     "Название компании"}},
        {BOOK_COLUMN_ARR,
         {"ARR",
          "arr",
          "A.R.R.",
          "Annual Recurring Revenue",
          "annual_recurring_revenue",
          "Annual Revenue",
          "ARR (USD)",
          "ARR [EUR]",
          "ARR €",
          "arr_usd",
          "ARR in USD",
          "ARR, $",
          "ARR (US$)",
          "Annual Recurring Revenue (ARR)",
          "ARR__c",
          "Jahresumsatz",
          "JAHRESERLÖS",
          "Jährlich wiederkehrender Umsatz (EUR)",
          "JÄHRLICH WIEDERKEHRENDER UMSATZ",
          "Годовая выручка",
          "ГОДОВАЯ ВЫРУЧКА, руб.",
          "ARR" NBSP "(₽)"}},
        {BOOK_COLUMN_SEGMENT, {"Segment", "Customer Segment", "Kundensegment", "Сегмент", "Tier"}},
        {BOOK_COLUMN_OWNER,
         {"Owner", "CSM", "Account Owner", "Customer Success Manager", "Kundenbetreuer",
          "Verantwortlicher", "Ответственный", "Менеджер"}},
        {BOOK_COLUMN_STAGE, {"Stage", "Lifecycle Stage", "Phase", "Стадия", "Этап"}},
        {BOOK_COLUMN_REGION,
         {"Region", "REGION", "Territory", "Country", "Gebiet", "Land", "Регион", "Страна"}},
        {BOOK_COLUMN_STRATEGIC,
         {"Strategic", "Strategic?", "Strategic (y/n)", "Is Strategic", "Strategisch",
          "Стратегический"}},
        {BOOK_COLUMN_HOURS,
         {"Hours", "Designed Hours", "Hours per month", "Hours (h/month)", "Stunden",
          "Stunden pro Monat", "Часы", "Часов в месяц"}},
    };
    size_t i;
    size_t j;

    (void)state;
    for (i = 0; i < sizeof known / sizeof known[0]; i++) {
        for (j = 0; j < 24 && known[i].headers[j] != NULL; j++)
            check_header(known[i].headers[j], known[i].column);
    }
}

static void check_choice(const char *header, book_column column, const char *chosen)
{
    char text[512];
    book read;

    snprintf(text, sizeof text, "%s\n1,1,1,1\n", header);
    read = read_text(text);
    if (chosen == NULL)
        assert_null(read.column_of[column]);
    else
        assert_string_equal(read.column_of[column], chosen);
    book_free(&read);
}

static void test_alias_priority(void **state)
{
    (void)state;
    check_choice("name,account,account_name,arr", BOOK_COLUMN_NAME, "account_name");
    check_choice("name,account,arr", BOOK_COLUMN_NAME, "account");
    check_choice("account_id,name,arr", BOOK_COLUMN_NAME, "name");
    check_choice("Account ID,Kunde,ARR", BOOK_COLUMN_NAME, "Kunde");
    check_choice("country,territory,region,name,arr", BOOK_COLUMN_REGION, "region");
    check_choice("country,territory,name,arr", BOOK_COLUMN_REGION, "territory");
    check_choice("country,name,arr", BOOK_COLUMN_REGION, "country");
    check_choice("name,arr_a_year_ago,arr", BOOK_COLUMN_ARR, "arr");
    check_choice("name,Annual Revenue,Annual Recurring Revenue", BOOK_COLUMN_ARR,
                 "Annual Recurring Revenue");
    check_choice("name,ARR (USD),ARR", BOOK_COLUMN_ARR, "ARR");
    check_choice("name,ARR Currency,ARR", BOOK_COLUMN_ARR, "ARR");
    check_choice("name,arr,plan_tier,churn_flag", BOOK_COLUMN_SEGMENT, NULL);
    check_choice("name,arr,Account Owner,CSM", BOOK_COLUMN_OWNER, "CSM");
    check_choice("name,arr,Hours per week", BOOK_COLUMN_HOURS, NULL);
}

/* What only looks like ARR must not be taken for it, least of all thousands. */
static void test_no_alias(void **state)
{
    static const char *const headers[] = {"arr_a_year_ago",   "MRR",
                                          "ARR (k€)",         "ARR (TEUR)",
                                          "ARR in thousands", "ARR, тыс. руб.",
                                          "ARR last year",    "Annual Contract Value",
                                          "Churned ARR",      "ARR ID",
                                          "ARR (MEUR)"};
    size_t i;

    (void)state;
    for (i = 0; i < sizeof headers / sizeof headers[0]; i++) {
        char text[256];

        snprintf(text, sizeof text, "Account\t%s\nAcme\t1\n", headers[i]);
        check_error(text, strlen(text), NULL,
                    WORDS("Line 1", headers[i], "\"Account\"", "--column arr=\"...\""));
    }
}

static void test_given_columns(void **state)
{
    book_options options = COLUMNS("arr=Annual Contract Value", "name=Who", "segment=Plan, tier");
    book_options loose = COLUMNS("ARR= annual_contract-VALUE ", "name=ИМЯ КЛИЕНТА!");
    book read = read_with("Account,ARR,Who,Annual Contract Value,\"Plan, tier\"\n"
                          "Acme,1,Beta,2,Pro\n",
                          &options);

    (void)state;
    assert_string_equal(read.accounts[0].name, "Beta");
    assert_true(read.accounts[0].arr == 2);
    assert_string_equal(read.accounts[0].segment, "Pro");
    assert_string_equal(read.column_of[BOOK_COLUMN_SEGMENT], "Plan, tier");
    book_free(&read);
    read = read_with("имя клиента;x;Annual Contract Value\nAcme;1;2\n", &loose);
    assert_true(read.accounts[0].arr == 2);
    book_free(&read);
}

static void check_given_error(const char *given, const char *const *words)
{
    const char *const columns[] = {given, NULL};
    book_options options = {.columns = columns};
    const char *text = "Account,ARR,Value\nAcme,1,2\n";

    check_error(text, strlen(text), &options, words);
}

static void test_given_column_errors(void **state)
{
    const char *text = "Account,ARR,Value,value\nAcme,1,2,3\n";
    book_options twice = COLUMNS("arr=Value", "arr=ARR");
    book_options twin = COLUMNS("arr=VALUE");

    (void)state;
    check_given_error("revenue=ARR", WORDS("revenue=ARR", "name, arr, segment, owner, stage, "
                                                          "region, strategic, hours"));
    check_given_error("arr", WORDS("--column arr", "KEY=\"HEADER\"", "name, arr"));
    check_given_error("arr=ACV", WORDS("--column arr=\"ACV\"", "\"Account\", \"ARR\", \"Value\""));
    check_given_error("arr=", WORDS("--column arr=\"\"", "\"Account\", \"ARR\", \"Value\""));
    check_error(text, strlen(text), &twice, WORDS("arr is given twice"));
    check_error(text, strlen(text), &twin, WORDS("\"Value\" and \"value\"", "--column arr="));
}

static void test_column_errors(void **state)
{
    const char *no_name = "Account ID,ARR\nA1,100\n";
    const char *no_arr = "\nAccount,Amount\nAcme,100\n";
    const char *neither = "foo;bar;\"b\naz\"\n1;2;3\n";
    const char *twins = "Account,ARR (USD),ARR (EUR)\nAcme,1,2\n";
    const char *same = "Account,ARR,ARR\nAcme,1,2\n";

    (void)state;
    check_error(no_name, strlen(no_name), NULL,
                WORDS("Line 1", "\"Account ID\", \"ARR\"", "--column name=\"...\""));
    check_error(no_arr, strlen(no_arr), NULL,
                WORDS("Line 2", "\"Account\", \"Amount\"", "--column arr=\"...\""));
    check_error(
        neither, strlen(neither), NULL,
        WORDS("\"foo\", \"bar\", \"b az\"", "--column name=\"...\"", "--column arr=\"...\""));
    check_error(twins, strlen(twins), NULL,
                WORDS("\"ARR (USD)\" and \"ARR (EUR)\"", "--column arr=\"ARR (USD)\""));
    check_error(same, strlen(same), NULL, WORDS("two columns are called \"ARR\"", "Rename"));
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
    assert_true(read.accounts[0].arr == 1234);
    assert_true(read.accounts[1].arr == 1.234);
    assert_int_equal(read.arr_decimal, ',');
    assert_false(read.arr_assumed);
    check_bad(&read, 0, 4, "Account", "", "empty");
    book_free(&read);
    /* The same for a point. */
    read = read_text("Account;ARR\nA;1.234\nB;1,234\nC;1,234,567\n");
    assert_true(read.accounts[0].arr == 1.234);
    assert_true(read.accounts[1].arr == 1234);
    assert_int_equal(read.arr_decimal, '.');
    book_free(&read);
    /* Without evidence three digits are thousands. */
    read = read_text("Account;ARR\nA;1.234\nB;12\n");
    assert_true(read.accounts[0].arr == 1234);
    assert_true(read.arr_assumed);
    book_free(&read);
    /* Amounts that nobody could mistake say nothing and need nothing. */
    read = read_text("Account;ARR\nA;1 234\nB;1'234\nC;1234\n");
    assert_int_equal(read.arr_decimal, 0);
    assert_false(read.arr_assumed);
    assert_true(read.accounts[0].arr == 1234);
    book_free(&read);
}

static void test_contradictory_evidence(void **state)
{
    book read = read_text("Account;ARR\nA;1,234.50\nB;1.234,50\nC;1,234\nD;1.234\nE;1 234\nF;77\n");

    (void)state;
    assert_int_equal(read.account_count, 4);
    assert_true(read.accounts[0].arr == 1234.5);
    assert_true(read.accounts[1].arr == 1234.5);
    assert_true(read.accounts[2].arr == 1234);
    assert_true(read.accounts[3].arr == 77);
    assert_int_equal(read.bad_count, 2);
    check_bad(&read, 0, 4, "ARR", "1,234", "ambiguous");
    check_bad(&read, 0, 4, "ARR", "1,234", "--decimal");
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
    assert_true(read.accounts[0].hours == 2.5);
    assert_true(isnan(read.accounts[1].hours));
    assert_true(read.accounts[2].hours == 0.5);
    assert_true(read.accounts[3].hours == 4);
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
    assert_true(read.accounts[0].hours == 1.234);
    assert_true(read.accounts[0].arr == 1000);
    book_free(&read);
    read = read_with("Account;ARR;Hours\nA;1;1,234\n", &comma);
    assert_true(read.accounts[0].hours == 1.234);
    book_free(&read);
}

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
        assert_true(read.accounts[0].strategic);
        book_free(&read);
    }
    for (i = 0; i < sizeof no / sizeof no[0]; i++) {
        snprintf(text, sizeof text, "Account,ARR,Strategic\nA,1,%s\n", no[i]);
        read = read_text(text);
        assert_int_equal(read.bad_count, 0);
        assert_false(read.accounts[0].strategic);
        book_free(&read);
    }
    read = read_text("Account,ARR,Strategic\nA,1,maybe\nB,1,2\n");
    assert_int_equal(read.account_count, 0);
    check_bad(&read, 0, 2, "Strategic", "maybe", "not yes or no");
    check_bad(&read, 1, 3, "Strategic", "2", "not yes or no");
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
    assert_string_equal(read.accounts[0].name, "B");
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
    assert_string_equal(read.accounts[0].name, "A");
    assert_string_equal(read.accounts[1].name, "C");
    assert_string_equal(read.accounts[2].name, "D, Ltd");
    assert_int_equal(read.accounts[2].line, 6);
    assert_string_equal(read.accounts[3].name, "F");
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
        assert_int_equal(strlen(read.accounts[0].name), size * count);
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
    assert_int_equal(read.accounts[1047999].line, 1048001);
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

static void follow(void *data, double share)
{
    double *latest = data;

    assert_true(share >= *latest && share <= 1);
    *latest = share;
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
    assert_int_equal(read.accounts[199799].line, 2 + 2 * 199998 - 199);
    for (i = 0; i < read.account_count; i++)
        sum += read.accounts[i].arr;
    /* The sum over i of 1000 * (1 + i % 9) + i % 1000 + 0.25 without each thousandth row. */
    assert_true(fabs(sum - 1098750150.0) < 0.01);
    assert_string_equal(read.accounts[5].region, "R1");
    assert_ptr_equal(read.accounts[5].region, read.accounts[1].region);
    assert_true(read.accounts[10].strategic);
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

static void test_files(void **state)
{
    char path[] = "/tmp/test_book_XXXXXX";
    int descriptor = mkstemp(path);
    static const char text[] = "Account,ARR\nA,1\n";
    book read;
    char *error = NULL;

    (void)state;
    assert_true(descriptor >= 0);
    assert_int_equal(write(descriptor, text, sizeof text - 1), sizeof text - 1);
    assert_true(book_read_file(path, NULL, &read, &error));
    assert_int_equal(read.account_count, 1);
    book_free(&read);
    assert_int_equal(ftruncate(descriptor, 0), 0);
    assert_false(book_read_file(path, NULL, &read, &error));
    assert_non_null(strstr(error, path));
    assert_non_null(strstr(error, "Line 1: the file is empty"));
    free(error);
    close(descriptor);
    unlink(path);
    assert_false(book_read_file(path, NULL, &read, &error));
    assert_non_null(strstr(error, path));
    assert_non_null(strstr(error, "cannot be read"));
    free(error);
    assert_false(book_read_file("/tmp", NULL, &read, &error));
    assert_non_null(strstr(error, "/tmp cannot be read"));
    free(error);
    assert_false(book_read_file(path, NULL, &read, NULL));
}

static void test_keys(void **state)
{
    (void)state;
    assert_string_equal(book_column_key(BOOK_COLUMN_NAME), "name");
    assert_string_equal(book_column_key(BOOK_COLUMN_HOURS), "hours");
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
        sum += read.accounts[i].arr;
        strategic += read.accounts[i].strategic;
        assert_non_null(read.accounts[i].segment);
        assert_non_null(read.accounts[i].owner);
        assert_non_null(read.accounts[i].stage);
        assert_non_null(read.accounts[i].region);
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
        sum += read.accounts[i].arr;
    assert_true(sum == 121915296);
    assert_string_equal(read.column_of[BOOK_COLUMN_NAME], "account_name");
    assert_string_equal(read.column_of[BOOK_COLUMN_REGION], "country");
    assert_null(read.column_of[BOOK_COLUMN_SEGMENT]);
    book_free(&read);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_layouts),
        cmocka_unit_test(test_separator_is_not_fooled),
        cmocka_unit_test(test_quoting),
        cmocka_unit_test(test_line_numbers),
        cmocka_unit_test(test_row_shapes),
        cmocka_unit_test(test_labels_are_shared),
        cmocka_unit_test(test_aliases),
        cmocka_unit_test(test_alias_priority),
        cmocka_unit_test(test_no_alias),
        cmocka_unit_test(test_given_columns),
        cmocka_unit_test(test_given_column_errors),
        cmocka_unit_test(test_column_errors),
        cmocka_unit_test(test_amounts),
        cmocka_unit_test(test_bad_amounts),
        cmocka_unit_test(test_given_decimal),
        cmocka_unit_test(test_column_evidence),
        cmocka_unit_test(test_contradictory_evidence),
        cmocka_unit_test(test_hours),
        cmocka_unit_test(test_strategic),
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
        cmocka_unit_test(test_surroundings_are_left_alone),
        cmocka_unit_test(test_files),
        cmocka_unit_test(test_keys),
        cmocka_unit_test(test_example),
        cmocka_unit_test(test_ravenstack),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
