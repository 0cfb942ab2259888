/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Start: it has a link to every other tab that the reader sees, and each link leads to the tab that it names. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "child.h"
#include "xlsx_text.h"

enum { TEXT = 160, LONG_LIST = 20001 /* accounts: one more than have formulas */ };

static int enter(void **state)
{
    *state = place_make(CSM_BUILD);
    return *state ? 0 : -1;
}

static int leave(void **state)
{
    place_free(*state);
    return 0;
}

/* ---- links ---- */

/* The sheet that 'Name'!A1 leads to; xlsx_sheet_count: none. */
static size_t led_to(const xlsx *x, const char *location)
{
    size_t i = 0;
    char place[TEXT];
    for (; i < xlsx_sheet_count(x); i++) {
        snprintf(place, sizeof place, "'%s'!A1", xlsx_sheet_name(x, i));
        if (strcmp(place, location) == 0)
            break;
    }
    return i;
}

/* The cell shows the name of the sheet, and the cell beside it says what one finds there. */
static void check_link(const xlsx *x, const char *cell, const char *location)
{
    size_t to = led_to(x, location), row, column;
    xlsx_value label, *cells;
    if (to == xlsx_sheet_count(x) || xlsx_sheet_hidden(x, to))
        fail_msg("the link in %s leads to %s, which nobody sees", cell, location);
    xlsx_cell(x, xlsx_sheet_name(x, 0), cell, &label);
    assert_string_equal(label.text, xlsx_sheet_name(x, to));
    xlsx_read_address(cell, &row, &column);
    cells = xlsx_rows(x, xlsx_sheet_name(x, 0), row, 1, column + 1);
    assert_non_null(cells);
    if (strlen(cells[column].text) < 10)
        fail_msg("beside the link to %s nothing is said", label.text);
    free(cells);
}

/* How many links lead to each sheet. */
static void count_links(const xlsx *x, unsigned *links)
{
    const char *start = xlsx_sheet_xml(x, 0);
    for (const char *l = strstr(start, "<hyperlink "); l; l = strstr(l + 1, "<hyperlink ")) {
        char cell[16], location[TEXT];
        assert_true(xlsx_attribute(l, "ref", cell, sizeof cell));
        if (!xlsx_attribute(l, "location", location, sizeof location))
            fail_msg("the link in %s leads out of the workbook", cell);
        check_link(x, cell, location);
        links[led_to(x, location)]++;
    }
}

/* So many tabs are seen beside Start, which is the first. */
static void check_start(const place *p, size_t expected)
{
    xlsx *x = xlsx_open(p->target);
    unsigned *links;
    size_t seen = 0;
    assert_non_null(x);
    links = calloc(xlsx_sheet_count(x), sizeof *links);
    assert_non_null(links);
    count_links(x, links);
    for (size_t i = 1; i < xlsx_sheet_count(x); i++) {
        seen += !xlsx_sheet_hidden(x, i);
        if (links[i] != !xlsx_sheet_hidden(x, i))
            fail_msg("Start has %u links to %s", links[i], xlsx_sheet_name(x, i));
    }
    assert_int_equal(seen, expected);
    assert_false(xlsx_sheet_hidden(x, 0));
    free(links);
    xlsx_close(x);
}

/* ---- plans ---- */

static void make(const place *p, const char *list, const char *a, const char *b, const char *c)
{
    const char *const arguments[] = { CSM_TEMPLATE, "portfolio", "-qfo", p->target, "-a", p->accounts, a, a ? b : NULL,
                                      a && b ? c : NULL, NULL };
    child_result r;
    file_write_text(p->accounts, list);
    r = child_run(arguments, NULL);
    if (r.status != 0)
        fail_msg("exit status %d: %s", r.status, r.err);
    child_free(&r);
}

#define OWNED "Name,ARR,Owner\nAlder,240000,Ann\nBirch,90000,Bob\nCedar,4000,Ann\n"

/* All there are but those of skipped rows and of the worked examples. */
static void every_tab_is_linked(void **state)
{
    make(*state, OWNED, NULL, NULL, NULL);
    check_start(*state, 19);
}

static void nobody_owns_the_accounts(void **state)
{
    make(*state, "Name,ARR\nAlder,240000\nBirch,90000\n", "--language", "de", NULL);
    check_start(*state, 18); /* no portfolios */
}

static void skipped_rows_are_linked(void **state)
{
    make(*state, OWNED "Dogwood,many,Ann\n", "--skip-bad", "--language", "ru");
    check_start(*state, 20);
}

static void a_title_moves_the_links(void **state)
{
    make(*state, OWNED, "--title", "Next year", "--values");
    check_start(*state, 19);
}

static void what_is_left_out_is_not_linked(void **state)
{
    make(*state, OWNED, "--without", "benchmarks,hiring,support", NULL);
    check_start(*state, 16);
}

/* They stay, because other sheets refer to them. */
static void what_is_hidden_is_not_linked(void **state)
{
    make(*state, OWNED, "--without", "accounts,menu,capacity,assumptions", NULL);
    check_start(*state, 15);
}

static void long_lists_are_linked(void **state)
{
    char *list = NULL;
    size_t size;
    FILE *to = open_memstream(&list, &size);
    assert_non_null(to);
    fprintf(to, "Name,ARR,Owner\n");
    for (size_t i = 0; i < LONG_LIST; i++)
        fprintf(to, "A%zu,%zu,O%zu\n", i, 100 + i, i % 20);
    fclose(to);
    make(*state, list, NULL, NULL, NULL);
    check_start(*state, 19);
    free(list);
}

int main(void)
{
#define PLACED(test) cmocka_unit_test_setup_teardown(test, enter, leave)
    const struct CMUnitTest tests[] = {
        PLACED(every_tab_is_linked),
        PLACED(nobody_owns_the_accounts),
        PLACED(skipped_rows_are_linked),
        PLACED(a_title_moves_the_links),
        PLACED(what_is_left_out_is_not_linked),
        PLACED(what_is_hidden_is_not_linked),
        PLACED(long_lists_are_linked),
    };
    return cmocka_run_group_tests_name("start", tests, NULL, NULL);
}
