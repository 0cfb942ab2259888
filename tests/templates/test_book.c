/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The account list reader: separators, quotes and columns; every expected value was written by hand. */
#include "book_testing.h"

#include <locale.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

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
    assert_string_equal(book_account_at(&read, 0).name, "Acme");
    assert_true(book_account_at(&read, 0).arr == 1200);
    assert_string_equal(book_account_at(&read, 0).segment, "SMB");
    assert_true(book_account_at(&read, 0).strategic);
    assert_int_equal(book_account_at(&read, 0).line, 2);
    assert_string_equal(book_account_at(&read, 1).name, "Zo\xC3\xAB");
    assert_true(book_account_at(&read, 1).arr == 950.5);
    assert_null(book_account_at(&read, 1).segment);
    assert_false(book_account_at(&read, 1).strategic);
    assert_int_equal(book_account_at(&read, 1).line, 3);
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
    assert_true(book_account_at(&read, 0).arr == 1.5);
    book_free(&read);
    read = read_text("Account,ARR,a;b;c;d;e;f\nAcme,100,x;y\n");
    assert_int_equal(read.separator, ',');
    book_free(&read);
    read = read_text("sep=;\r\nAccount;ARR\r\nAcme;100\r\n");
    assert_int_equal(read.separator, ';');
    assert_int_equal(book_account_at(&read, 0).line, 3);
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
    assert_string_equal(book_account_at(&read, 0).name, "Acme, Inc.");
    assert_true(book_account_at(&read, 0).arr == 1200);
    assert_string_equal(book_account_at(&read, 1).name, "The \"Best\" Ltd");
    assert_string_equal(book_account_at(&read, 1).segment, "a\"");
    assert_string_equal(book_account_at(&read, 2).name, "Two\nlines");
    assert_string_equal(book_account_at(&read, 2).segment, "x\ny");
    assert_string_equal(book_account_at(&read, 3).name, "5\" Pipes");
    assert_string_equal(book_account_at(&read, 4).name, "padded");
    assert_true(book_account_at(&read, 4).arr == 600);
    assert_string_equal(book_account_at(&read, 4).segment, "in quotes");
    assert_string_equal(book_account_at(&read, 5).name, "\"Q\"");
    assert_int_equal(book_account_at(&read, 5).line, 9);
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
    assert_int_equal(book_account_at(&read, 0).line, 5);
    assert_int_equal(book_account_at(&read, 1).line, 7);
    assert_int_equal(book_account_at(&read, 2).line, 13);
    assert_int_equal(book_account_at(&read, 3).line, 19);
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
    assert_null(book_account_at(&read, 0).segment);
    assert_null(book_account_at(&read, 0).owner);
    assert_true(isnan(book_account_at(&read, 0).hours));
    assert_string_equal(book_account_at(&read, 1).name, "Same");
    assert_string_equal(book_account_at(&read, 2).name, "Same");
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
    assert_ptr_equal(book_account_at(&read, 0).region, book_account_at(&read, 1).region);
    assert_ptr_equal(book_account_at(&read, 0).owner, book_account_at(&read, 2).owner);
    assert_string_equal(book_account_at(&read, 2).region, "APAC");
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
        {BOOK_COLUMN_LOCKED,
         {"Locked", "LOCKED (y/n)", "Is Locked", "Do not move", "Gesperrt", "Fixiert (ja/nein)", "Закреплён",
          "Закреплен (да/нет)"}},
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
    assert_string_equal(book_account_at(&read, 0).name, "Beta");
    assert_true(book_account_at(&read, 0).arr == 2);
    assert_string_equal(book_account_at(&read, 0).segment, "Pro");
    assert_string_equal(read.column_of[BOOK_COLUMN_SEGMENT], "Plan, tier");
    book_free(&read);
    read = read_with("имя клиента;x;Annual Contract Value\nAcme;1;2\n", &loose);
    assert_true(book_account_at(&read, 0).arr == 2);
    book_free(&read);
}

static void test_columns_left_out(void **state)
{
    book_options options = COLUMNS("segment=", "owner=Region");
    book read = read_with("Account,ARR,Segment,Owner,Region\nAcme,1,Pro,Anna,West\n", &options);

    (void)state;
    assert_null(book_account_at(&read, 0).segment);
    assert_null(read.column_of[BOOK_COLUMN_SEGMENT]);
    assert_string_equal(book_account_at(&read, 0).owner, "West");
    book_free(&read);
}

/* Two of the columns may be the ARR, and nothing else is there. */
static void check_recognized(const char *lines)
{
    for (book_column column = 0; column < BOOK_COLUMNS; column++) {
        const char *expected = column == BOOK_COLUMN_NAME ? "Kunde" : column == BOOK_COLUMN_SEGMENT ? "Segment" : "";
        size_t length = strcspn(lines, "\n");

        assert_int_equal(length, strlen(expected));
        assert_memory_equal(lines, expected, length);
        assert_int_equal(lines[length], '\n');
        lines += length + 1;
    }
    assert_string_equal(lines, "");
}

static void test_header_alone(void **state)
{
    const char *text = "\nKunde;ARR (EUR);ARR (USD);\"Wer\n kümmert sich\";Segment\n";
    char *names, *recognized;

    (void)state;
    assert_true(book_read_header(text, strlen(text), &names, &recognized));
    assert_string_equal(names, "Kunde\nARR (EUR)\nARR (USD)\nWer  kümmert sich\nSegment\n");
    check_recognized(recognized);
    free(names);
    free(recognized);
    assert_false(book_read_header("\n;;\n", 4, &names, &recognized));
    assert_null(names);
    assert_null(recognized);
    assert_false(book_read_header("\xFF\xFE", 2, &names, &recognized));
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
                                                          "region, strategic, hours, locked"));
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
        cmocka_unit_test(test_columns_left_out),
        cmocka_unit_test(test_header_alone),
        cmocka_unit_test(test_given_column_errors),
        cmocka_unit_test(test_column_errors),
    };
    return cmocka_run_group_tests_name("book", tests, NULL, NULL);
}
