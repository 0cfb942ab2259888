/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Keys: everything that the reader may change is found again by a key, in whatever language. */
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

#define KEYS "CSM keys"
enum { HEAD = 4 /* row of the hidden sheet */, KEYS_MAX = 1000, STYLES_MAX = 1000 };

typedef struct area {
    size_t first_row, last_row, first_column, last_column; /* from 1 */
} area;

typedef struct key {
    char key[128], name[128];
    xlsx_place place;
    area area;
    bool used; /* some cell there may be changed */
} key;

typedef struct keys {
    key all[KEYS_MAX];
    size_t count;
} keys;

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

/* ---- the hidden sheet ---- */

static void read_text(const xlsx *x, char column, size_t row, char out[128])
{
    char cell[32];
    xlsx_value value = { .kind = XLSX_NOTHING };
    snprintf(cell, sizeof cell, "%c%zu", column, row);
    assert_true(xlsx_cell(x, KEYS, cell, &value));
    snprintf(out, 128, "%.127s", value.kind == XLSX_TEXT ? value.text : "");
}

static keys *read_keys(const xlsx *x)
{
    keys *k = calloc(1, sizeof *k);
    assert_non_null(k);
    for (size_t row = HEAD + 1; k->count < KEYS_MAX; row++) {
        key *one = &k->all[k->count];
        read_text(x, 'A', row, one->key);
        read_text(x, 'B', row, one->name);
        if (!*one->key && !*one->name)
            break;
        k->count++;
        if (!*one->key || !xlsx_find_name(x, one->name, &one->place))
            fail_msg("key \"%s\": there is no name \"%s\"", one->key, one->name);
        xlsx_read_address(one->place.first, &one->area.first_row, &one->area.first_column);
        xlsx_read_address(one->place.last, &one->area.last_row, &one->area.last_column);
    }
    assert_in_range(k->count, 1, KEYS_MAX - 1);
    return k;
}

static void check_unique(const keys *k)
{
    for (size_t i = 0; i < k->count; i++)
        for (size_t j = 0; j < i; j++)
            if (strcmp(k->all[i].key, k->all[j].key) == 0)
                fail_msg("the key %s stands there twice", k->all[i].key);
}

/* ---- cells that the reader may change ---- */

/* For each style of a cell, whether it takes the lock off. */
static size_t read_locks(const char *path, bool open[STYLES_MAX])
{
    char *styles = xlsx_part(path, "xl/styles.xml");
    const char *at = styles ? strstr(styles, "<cellXfs ") : NULL, *end = at ? strstr(at, "</cellXfs>") : NULL;
    size_t count = 0;
    for (at = end ? strstr(at, "<xf ") : NULL; at && at < end && count < STYLES_MAX; count++) {
        const char *next = strstr(at + 1, "<xf "), *off = strstr(at, "locked=\"0\"");
        open[count] = off && off < end && (!next || off < next);
        at = next;
    }
    free(styles);
    assert_in_range(count, 2, STYLES_MAX - 1);
    return count;
}

static bool find_key(keys *k, const char *sheet, size_t row, size_t column)
{
    bool found = false;
    for (size_t i = 0; i < k->count; i++) {
        const area *a = &k->all[i].area;
        if (strcmp(k->all[i].place.sheet, sheet) == 0 && row >= a->first_row && row <= a->last_row &&
            column >= a->first_column && column <= a->last_column)
            found = k->all[i].used = true;
    }
    return found;
}

/* The cell that shows what inputs look like holds none. */
static bool is_sample(const xlsx *x, const char *sheet, const char *cell)
{
    xlsx_value value = { .kind = XLSX_NOTHING };
    return xlsx_cell(x, sheet, cell, &value) && value.kind == XLSX_TEXT &&
           (strcmp(value.text, "Blue on yellow") == 0 || strcmp(value.text, "Blau auf Gelb") == 0);
}

static size_t check_sheet(const xlsx *x, size_t i, keys *k, const bool *open, size_t styles)
{
    const char *sheet = xlsx_sheet_name(x, i), *xml = xlsx_sheet_xml(x, i);
    size_t inputs = 0;
    if (!strstr(xml, "<sheetProtection "))
        fail_msg("%s is not protected", sheet);
    for (const char *c = strstr(xml, "<c r=\""); c; c = strstr(c + 1, "<c r=\"")) {
        char cell[16];
        unsigned style = 0;
        size_t row, column;
        if (sscanf(c, "<c r=\"%15[A-Z0-9]\" s=\"%u\"", cell, &style) < 2)
            continue;
        assert_in_range(style, 0, styles - 1);
        if (!open[style] || is_sample(x, sheet, cell))
            continue;
        inputs++;
        xlsx_read_address(cell, &row, &column);
        if (!find_key(k, sheet, row, column))
            fail_msg("%s!%s may be changed and has no key", sheet, cell);
    }
    return inputs;
}

/* ---- workbooks ---- */

static keys *made(const place *p, const char *language, const char *kind, const char *a, const char *b, const char *c)
{
    const char *const arguments[] = { CSM_TEMPLATE, kind, "-qfo", p->target, "--language", language, a, a ? b : NULL,
                                      a && b ? c : NULL, NULL };
    child_result r = child_run(arguments, NULL);
    bool open[STYLES_MAX];
    size_t styles, inputs = 0;
    xlsx *x;
    keys *k;
    if (r.status != 0)
        fail_msg("exit status %d: %s", r.status, r.err);
    child_free(&r);
    x = xlsx_open(p->target);
    assert_non_null(x);
    k = read_keys(x);
    check_unique(k);
    styles = read_locks(p->target, open);
    for (size_t i = 0; i < xlsx_sheet_count(x); i++)
        inputs += check_sheet(x, i, k, open, styles);
    assert_in_range(inputs, k->count / 2, SIZE_MAX);
    for (size_t i = 0; i < k->count; i++)
        if (!k->all[i].used)
            fail_msg("nothing can be changed where the key %s points, %s", k->all[i].key, k->all[i].name);
    xlsx_close(x);
    return k;
}

static void check_languages(const place *p, const char *kind, const char *a, const char *b, const char *c)
{
    keys *english = made(p, "en", kind, a, b, c), *german = made(p, "de", kind, a, b, c);
    assert_int_equal(english->count, german->count);
    for (size_t i = 0; i < english->count; i++)
        assert_string_equal(english->all[i].key, german->all[i].key);
    free(english);
    free(german);
}

static char *example(void)
{
    const char *source = getenv("CSM_SOURCE");
    assert_non_null(source);
    return path_in(source, "templates/example/accounts.csv");
}

static void every_input_of_a_plan_has_a_key(void **state)
{
    char *accounts = example();
    check_languages(*state, "portfolio", "--accounts", accounts, NULL);
    free(accounts);
}

static void every_input_of_a_plan_with_values_has_a_key(void **state)
{
    char *accounts = example();
    check_languages(*state, "portfolio", "--accounts", accounts, "--values");
    free(accounts);
}

static void every_input_of_a_small_workbook_has_a_key(void **state)
{
    check_languages(*state, "capacity", NULL, NULL, NULL);
    check_languages(*state, "hiring", NULL, NULL, NULL);
    check_languages(*state, "quota", NULL, NULL, NULL);
}

/* What is known beforehand of a few of them. */
static void keys_lead_to_their_inputs(void **state)
{
    static const struct {
        const char *key, *name;
    } known[] = { { "assumptions.team_size", "team_size" },       { "assumptions.shrinkage_low", "shrinkage_low" },
                  { "assumptions.stage_of_others", "stage_of_others" }, { "stages[name]", "stage_names" },
                  { "ramp[productivity]", "ramp_inputs" },        { "menu[hours_each]", "menu_hours" } };
    char *accounts = example();
    keys *k = made(*state, "de", "portfolio", "--accounts", accounts, NULL);
    free(accounts);
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        size_t at = 0;
        while (at < k->count && strcmp(k->all[at].key, known[i].key) != 0)
            at++;
        if (at == k->count)
            fail_msg("there is no key %s", known[i].key);
        assert_string_equal(k->all[at].name, known[i].name);
    }
    free(k);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(every_input_of_a_plan_has_a_key, enter, leave),
        cmocka_unit_test_setup_teardown(every_input_of_a_plan_with_values_has_a_key, enter, leave),
        cmocka_unit_test_setup_teardown(every_input_of_a_small_workbook_has_a_key, enter, leave),
        cmocka_unit_test_setup_teardown(keys_lead_to_their_inputs, enter, leave),
    };
    return cmocka_run_group_tests_name("keys", tests, NULL, NULL);
}
