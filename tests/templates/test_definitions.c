/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Definitions: what is said of the columns of the list of accounts holds on the sheet, with formulas and with values
 * alike, and a formula that speaks of what is not there does not become a workbook. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "command/faults.h"
#include "dice.h"
#include "plan/model.h"
#include "plan/served.h"
#include "sheets/accounts.h"
#include "workbook/tables.h"
#include "xlsx_text.h"

#define PLACE CSM_BUILD "/definitions.xlsx"
enum { ACCOUNTS = 240, TEXT = 64, WIDEST = 60 /* columns of the sheet */ };

/* ---- a list of accounts ---- */

/* What the file says in a column; texts that are "" and numbers that are NaN stand for nothing. */
typedef struct field {
    char text[TEXT];
    double number;
} field;

typedef struct list {
    bool has[BOOK_COLUMNS];
    field fields[BOOK_COLUMNS][ACCOUNTS];
    char *csv;
} list;

/* Where segments and touch tiers begin, by the options below. */
static const double limits[] = { 20000, 100000, 15000, 60000 };

static double dealt_arr(dice *d, size_t i)
{
    double limit = limits[dice_whole(d, 0, 3)];
    switch (dice_whole(d, 0, 7)) {
    case 0:
        return limit;
    case 1:
        return limit - 0.01;
    case 2:
        return limit + 0.01;
    case 3:
        return 0;
    default:
        return (double)dice_whole(d, 1, 15000000) / 100 + (double)i;
    }
}

/* Every column has texts of its own, each account where the plan takes so many. */
static void deal_label(dice *d, book_column column, size_t i, field *out)
{
    static const char *const stages[] = { "Onboarding", "Adoption", "At risk", "RENEWAL", "renewal", "Custom stage" };
    static const char *const segments[] = { "SMB", "Mid", "smb", "Large" };
    bool blank = dice_whole(d, 0, 5) == 0;
    if (blank)
        snprintf(out->text, TEXT, "%s", "");
    else if (column == BOOK_COLUMN_STAGE)
        snprintf(out->text, TEXT, "%s", stages[dice_whole(d, 0, 5)]);
    else if (column == BOOK_COLUMN_SEGMENT)
        snprintf(out->text, TEXT, "%s", segments[dice_whole(d, 0, 3)]);
    else if (column == BOOK_COLUMN_OWNER)
        snprintf(out->text, TEXT, "CSM %d", (int)dice_whole(d, 1, 9));
    else
        snprintf(out->text, TEXT, "%s %zu", book_column_at(column)->key, i);
}

static void deal_field(dice *d, book_column column, size_t i, field *out)
{
    out->number = NAN;
    switch (book_column_at(column)->kind) {
    case BOOK_NAME:
        snprintf(out->text, TEXT, "Account %zu", i);
        break;
    case BOOK_LABEL:
        deal_label(d, column, i, out);
        break;
    case BOOK_MONEY:
        out->number = dealt_arr(d, i);
        break;
    case BOOK_HOURS:
        if (dice_whole(d, 0, 3) == 0)
            out->number = (double)dice_whole(d, 0, 80) / 8;
        break;
    case BOOK_YES_NO:
        snprintf(out->text, TEXT, "%s", dice_whole(d, 0, 2) == 0 ? "yes" : "no");
        break;
    }
}

static void write_row(FILE *to, const list *l, size_t i)
{
    for (book_column c = 0; c < BOOK_COLUMNS; c++) {
        const field *f = &l->fields[c][i];
        if (!l->has[c])
            continue;
        if (!isnan(f->number))
            fprintf(to, "%.3f", f->number);
        fprintf(to, "%s,", isnan(f->number) ? f->text : "");
    }
    fputc('\n', to);
}

/* All columns that a list may have, or the needed ones. */
static list *deal(uint64_t seed, bool all)
{
    dice d = { seed };
    list *l = calloc(1, sizeof *l);
    size_t size;
    FILE *to = l ? open_memstream(&l->csv, &size) : NULL;
    assert_non_null(to);
    for (book_column c = 0; c < BOOK_COLUMNS; c++) {
        l->has[c] = all || book_column_at(c)->empty;
        if (l->has[c])
            fprintf(to, "%s,", book_column_at(c)->key);
        for (size_t i = 0; i < ACCOUNTS; i++)
            deal_field(&d, c, i, &l->fields[c][i]);
    }
    fprintf(to, "rest\n");
    for (size_t i = 0; i < ACCOUNTS; i++)
        write_row(to, l, i);
    fclose(to);
    return l;
}

/* ---- a plan, and what the definitions say of it ---- */

typedef struct made {
    plan_options options;
    book accounts;
    model model;
    workbook described; /* enough of one for `there` and for words */
    xlsx *file;
    xlsx_place names;        /* of the accounts */
    xlsx_value *head, *rows; /* of the sheet, WIDEST in each row */
    size_t row;              /* of the head */
} made;

static void open_made(made *m)
{
    size_t column;
    m->file = xlsx_open(PLACE);
    assert_non_null(m->file);
    assert_true(xlsx_find_name(m->file, "account_names", &m->names));
    xlsx_read_address(m->names.first, &m->row, &column);
    m->row--;
    m->head = xlsx_rows(m->file, m->names.sheet, m->row, 1, WIDEST);
    m->rows = xlsx_rows(m->file, m->names.sheet, m->row + 1, ACCOUNTS, WIDEST);
    assert_non_null(m->head);
    assert_non_null(m->rows);
}

/* Plans with values have something that serves the accounts. */
static void serve_nobody(workbook *w)
{
    (void)w;
}

static made *make(const list *l, const plan_options *options, bool values)
{
    static lxw_worksheet some_page;
    made *m = calloc(1, sizeof *m);
    plan_fault fault;
    xlsx_place place;
    assert_non_null(m);
    m->options = *options;
    m->options.account_values = values;
    if (!book_read_memory(l->csv, strlen(l->csv), NULL, &m->accounts, &fault) ||
        !model_make(&m->accounts, &m->options, &m->model, &fault) ||
        !plan_write(&m->accounts, &m->options, PLACE, &fault))
        fail_msg("%s", command_sentence(&fault, NULL));
    assert_int_equal(m->accounts.account_count, ACCOUNTS);
    open_made(m);
    m->described = (workbook){ .options = &m->options, .accounts = &m->accounts, .model = &m->model,
                               .serve = served_wanted(&m->options, &m->accounts) ? serve_nobody : NULL };
    if (xlsx_find_name(m->file, "portfolio_proposed", &place) && m->model.owner_count)
        m->described.sheets[SHEET_PORTFOLIOS].page = &some_page;
    return m;
}

static void made_free(made *m)
{
    xlsx_close(m->file);
    free(m->head);
    free(m->rows);
    model_free(&m->model);
    book_free(&m->accounts);
    free(m);
}

/* The definition with this key that holds for the plan; NULL: none does. */
static const table_column *defined(const made *m, const char *key)
{
    const table_column *found = NULL;
    for (size_t i = 0; i < accounts_table.count; i++) {
        const table_column *c = &accounts_table.columns[i];
        if (strcmp(c->key, key) != 0 || (c->there && !c->there(&m->described)))
            continue;
        if (found)
            fail_msg("two columns [%s] at once", key);
        found = c;
    }
    return found;
}

/* Where the sheet has the heading of that definition, from 0; WIDEST: nowhere. */
static size_t headed(const made *m, const table_column *c)
{
    const char *head = say(&m->described, c->head);
    size_t found = WIDEST;
    for (size_t i = 0; i < WIDEST; i++)
        if (m->head[i].kind == XLSX_TEXT && strcmp(m->head[i].text, head) == 0) {
            if (found != WIDEST)
                fail_msg("two columns are headed %s", head);
            found = i;
        }
    return found;
}

static void describe(const xlsx_value *v, char out[TEXT + 24])
{
    if (v->kind == XLSX_NUMBER)
        snprintf(out, TEXT + 24, "%.15g", v->number);
    else
        snprintf(out, TEXT + 24, v->kind == XLSX_TEXT ? "\"%.*s\"" : "nothing", TEXT, v->text);
}

static bool same(const xlsx_value *a, const xlsx_value *b)
{
    if (a->kind != b->kind)
        return false;
    if (a->kind == XLSX_NUMBER)
        return fabs(a->number - b->number) <= 1e-9 * fmax(1, fabs(a->number));
    return strcmp(a->text, b->text) == 0;
}

/* ---- formulas and values agree ---- */

/* The sheet has the heads that the definitions say, and no others. */
static void check_heads(const made *m)
{
    size_t expected = 0, there = 0;
    for (size_t i = 0; i < accounts_table.count; i++) {
        const table_column *c = &accounts_table.columns[i];
        if (c->there && !c->there(&m->described))
            continue;
        expected++;
        if (headed(m, c) == WIDEST)
            fail_msg("the sheet has no column headed %s", c->head);
    }
    for (size_t i = 0; i < WIDEST; i++)
        there += m->head[i].kind != XLSX_NOTHING;
    assert_int_equal(there, expected);
}

/* The cells of a name, wherever they stand; the caller frees them. NULL: nothing has the name. */
static xlsx_value *named_cells(const made *m, const char *name)
{
    xlsx_place place;
    xlsx_value *rows, *cells = calloc(ACCOUNTS, sizeof *cells);
    size_t row, columns;
    assert_non_null(cells);
    if (!name || !xlsx_find_name(m->file, name, &place)) {
        free(cells);
        return NULL;
    }
    xlsx_read_address(place.first, &row, &columns);
    rows = xlsx_rows(m->file, place.sheet, row, ACCOUNTS, columns);
    assert_non_null(rows);
    for (size_t i = 0; i < ACCOUNTS; i++)
        cells[i] = rows[i * columns + columns - 1];
    free(rows);
    return cells;
}

/* The cells of a column: under its head, or under its name on another sheet, where the list does not have it. */
static xlsx_value *column_cells(const made *m, const table_column *c)
{
    size_t at = defined(m, c->key) ? headed(m, defined(m, c->key)) : WIDEST;
    xlsx_value *cells;
    if (at == WIDEST)
        return named_cells(m, c->name);
    cells = calloc(ACCOUNTS, sizeof *cells);
    assert_non_null(cells);
    for (size_t i = 0; i < ACCOUNTS; i++)
        cells[i] = m->rows[i * WIDEST + at];
    return cells;
}

static void compare_column(const made *formulas, const made *values, const table_column *c)
{
    xlsx_value *x = column_cells(formulas, c), *y = column_cells(values, c);
    for (size_t i = 0; x && y && i < ACCOUNTS; i++) {
        char formula[TEXT + 24], value[TEXT + 24];
        describe(&x[i], formula);
        describe(&y[i], value);
        if (!same(&x[i], &y[i]))
            fail_msg("[%s], account %zu: the formula gives %s, the value is %s", c->key, i, formula, value);
    }
    free(x);
    free(y);
}

/* Whether readers see the column: the last group of the table is behind the list. */
static bool is_seen(const char *key)
{
    const char *behind = accounts_table.groups[accounts_table.group_count - 1].first;
    for (size_t i = 0; strcmp(accounts_table.columns[i].key, behind) != 0; i++)
        if (strcmp(accounts_table.columns[i].key, key) == 0)
            return true;
    return false;
}

static void compare(const made *formulas, const made *values)
{
    check_heads(formulas);
    check_heads(values);
    for (size_t i = 0; i < accounts_table.count; i++) {
        const table_column *c = &accounts_table.columns[i];
        const table_column *a = defined(formulas, c->key), *b = defined(values, c->key);
        if ((!a || !b) && is_seen(c->key))
            fail_msg("[%s], which readers see, is not there with %s", c->key, a ? "values" : "formulas");
        if (c == a || c == b)
            compare_column(formulas, values, c);
    }
}

/* ---- what another sheet says of the same accounts ---- */

/* Portfolios repeat columns of the list, under the same heads. Where the list has nothing they have a dash. */
static void compare_repeated(const made *m, const xlsx_value *rows, size_t column, const table_column *c)
{
    size_t at = headed(m, c);
    for (size_t i = 0; i < ACCOUNTS; i++) {
        const xlsx_value *here = &rows[(i + 1) * WIDEST + column], *list = &m->rows[i * WIDEST + at];
        char shown[TEXT + 24], expected[TEXT + 24];
        describe(here, shown);
        describe(list, expected);
        if (!(list->kind == XLSX_NOTHING && strcmp(here->text, "–") == 0) && !same(here, list))
            fail_msg("account %zu has %s %s on the list, and %s on the sheet of portfolios", i, c->head, expected, shown);
    }
}

static void check_portfolios(const made *m)
{
    xlsx_place place;
    size_t row, column, repeated = 0;
    xlsx_value *rows;
    if (!xlsx_find_name(m->file, "portfolio_owner_no", &place) || strcmp(place.sheet, m->names.sheet) == 0)
        return;
    xlsx_read_address(place.first, &row, &column);
    rows = xlsx_rows(m->file, place.sheet, row - 1, ACCOUNTS + 1, WIDEST);
    assert_non_null(rows);
    for (column = 0; column < WIDEST; column++)
        for (size_t i = 0; i < accounts_table.count; i++) {
            const table_column *c = defined(m, accounts_table.columns[i].key);
            if (c != &accounts_table.columns[i] || strcmp(rows[column].text, say(&m->described, c->head)) != 0)
                continue;
            repeated++;
            compare_repeated(m, rows, column, c);
        }
    assert_in_range(repeated, 5, WIDEST); /* account, ARR, hours, owner, proposed owner */
    free(rows);
}

/* ---- what the list says stands on the sheet ---- */

/* The plan's column for one of the list: it has its key, or that and _given where the plan makes its own of it. */
static const table_column *column_for(const made *m, const char *key)
{
    char given[TEXT];
    const table_column *c;
    snprintf(given, sizeof given, "%s_given", key);
    c = defined(m, given);
    return c ? c : defined(m, key);
}

/* Its cells; the caller frees them. NULL: they are nowhere. */
static xlsx_value *cells_of(const made *m, const char *key)
{
    const table_column *c = column_for(m, key);
    for (size_t i = 0; i < accounts_table.count && !c; i++)
        c = strcmp(accounts_table.columns[i].key, key) == 0 ? &accounts_table.columns[i] : NULL;
    return c ? column_cells(m, c) : NULL;
}

static bool stands_there(const made *m, book_column column, const field *f, const xlsx_value *v)
{
    if (column == BOOK_COLUMN_SEGMENT && !m->model.segments_of_book)
        return v->kind == XLSX_NOTHING;
    if (book_column_at(column)->kind == BOOK_YES_NO)
        return (strcmp(f->text, "yes") == 0) ==
               (v->kind == XLSX_TEXT && strcmp(v->text, say(&m->described, N_("Yes"))) == 0);
    if (!isnan(f->number))
        return v->kind == XLSX_NUMBER && fabs(v->number - f->number) < 1e-9;
    return *f->text ? v->kind == XLSX_TEXT && strcmp(v->text, f->text) == 0 : v->kind == XLSX_NOTHING;
}

static void check_list(const made *m, const list *l, const char *kind)
{
    for (book_column c = 0; c < BOOK_COLUMNS; c++) {
        xlsx_value *cells = l->has[c] ? cells_of(m, book_column_at(c)->key) : NULL;
        if (l->has[c] && !cells)
            fail_msg("with %s nothing is left of the column %s of the list", kind, book_column_at(c)->key);
        for (size_t i = 0; cells && i < ACCOUNTS; i++) {
            char shown[TEXT + 24];
            describe(&cells[i], shown);
            if (!stands_there(m, c, &l->fields[c][i], &cells[i]))
                fail_msg("with %s account %zu has %s for its %s \"%s\"", kind, i, shown, book_column_at(c)->key,
                         l->fields[c][i].text);
        }
        free(cells);
    }
}

/* Each input on the sheet is a column of the list. */
static void check_inputs(void)
{
    for (size_t i = 0; i < accounts_table.count; i++) {
        const table_column *c = &accounts_table.columns[i];
        bool known = c->look != LOOK_INPUT;
        for (book_column k = 0; k < BOOK_COLUMNS; k++) {
            const char *key = book_column_at(k)->key;
            known |= strncmp(c->key, key, strlen(key)) == 0 &&
                     (!c->key[strlen(key)] || strcmp(c->key + strlen(key), "_given") == 0);
        }
        if (!known)
            fail_msg("[%s] is an input, and lists have no such column", c->key);
    }
}

static void check_plans(uint64_t seed, bool all, const plan_options *options)
{
    list *l = deal(seed, all);
    made *formulas = make(l, options, false), *values = make(l, options, true);
    check_list(formulas, l, "formulas");
    check_list(values, l, "values");
    compare(formulas, values);
    check_portfolios(formulas);
    made_free(formulas);
    made_free(values);
    free(l->csv);
    free(l);
}

/* ---- the lists ---- */

static plan_options usual(void)
{
    plan_options options;
    plan_default_options(&options);
    options.values[plan_assumption_index("low_from")] = limits[2];
    options.values[plan_assumption_index("high_from")] = limits[3];
    return options;
}

static void segments_by_arr(void **state)
{
    plan_options options = usual();
    (void)state;
    options.thresholds[0] = limits[0];
    options.thresholds[1] = limits[1];
    options.threshold_count = 2;
    options.segments = 3;
    check_plans(1, true, &options);
}

static void segments_of_the_list(void **state)
{
    plan_options options = usual();
    (void)state;
    options.values[plan_assumption_index("most_moves")] = 7;
    options.values[plan_assumption_index("score_size")] = 0.1;
    check_plans(2, true, &options);
}

static void one_segment(void **state)
{
    plan_options options = usual();
    (void)state;
    options.segments = 1;
    options.language = "de";
    check_plans(3, true, &options);
}

static void names_and_arr_alone(void **state)
{
    plan_options options = usual();
    (void)state;
    options.natural_breaks = true;
    options.segments = 4;
    check_plans(4, false, &options);
}

static void inputs_are_columns_of_the_list(void **state)
{
    (void)state;
    check_inputs();
}

/* ---- what is not there ---- */

static const table_column small_columns[] = {
    { .key = "given", .head = "Given", .look = LOOK_INPUT, .name = "given_cells", .number = 2 },
    { .key = "twice", .head = "Twice", .look = LOOK_VALUE, .formula = "2*[given]" },
};
static const table small = { .name = "small", .columns = small_columns,
                             .count = sizeof small_columns / sizeof *small_columns };

/* A sheet with a table, and the formula below it; what becomes of that. The caller clears the fault. */
static bool calculated(const char *formula, const char *other, plan_fault *fault)
{
    plan_options options;
    book nobody = { .account_count = 0 };
    workbook w = { .options = &options, .accounts = &nobody };
    bool fine;
    plan_default_options(&options);
    options.kind = PLAN_CAPACITY;
    options.language = "en";
    if (workbook_open(&w, PLACE, "Test")) {
        workbook_add(&w, SHEET_MENU);
        put_table(&w, SHEET_MENU, 4, &small, 3, NULL);
        put_formula(&w, SHEET_MENU, 19, 2, LOOK_VALUE, PLAN_GENERAL, "%s", formula);
        put_formula(&w, SHEET_MENU, 20, 2, LOOK_VALUE, PLAN_GENERAL, "%s", other);
        name_cell(&w, "here", SHEET_MENU, 19, 2);
        name_cell(&w, "there", SHEET_MENU, 20, 2);
    }
    if (!w.error)
        workbook_calculate(&w);
    fine = workbook_close_file(&w);
    *fault = w.fault;
    unlink(PLACE);
    return fine;
}

/* The sentence that the user gets names the cell, the formula and what is wrong. */
static void check_refused(const char *formula, const char *other, const char *const words[4])
{
    plan_fault fault;
    char *sentence;
    if (calculated(formula, other, &fault))
        fail_msg("=%s becomes a workbook", formula);
    sentence = command_sentence(&fault, NULL);
    assert_non_null(sentence);
    for (size_t i = 0; i < 4 && words[i]; i++)
        if (!strstr(sentence, words[i]))
            fail_msg("=%s: \"%s\" does not say %s", formula, sentence, words[i]);
    free(sentence);
    plan_fault_clear(&fault);
}

#define PLACED "'Service menu'!C20"

static void right_formulas_become_a_workbook(void **state)
{
    plan_fault fault;
    (void)state;
    if (!calculated("SUM(small[twice])+SUM(given_cells)", "2*here+CSM.CAPACITY(120,3)", &fault))
        fail_msg("%s", command_sentence(&fault, NULL));
}

static void what_is_not_there_is_told_with_its_place(void **state)
{
    static const struct {
        const char *formula, *words[4];
    } wrong[] = {
        { "SUM(small[thrice])", { PLACED, "=SUM(small[thrice])", "column thrice" } },
        { "SUM(smell[twice])", { PLACED, "=SUM(smell[twice])", "table smell" } },
        { "SUM(small[twice:beyond])", { PLACED, "=SUM(small[twice:beyond])", "cell twice:beyond" } },
        { "[twice]*2", { PLACED, "=[twice]*2", "table around twice" } },
        { "SUM(given_cels)", { PLACED, "=SUM(given_cels)", "given_cels" } },
        { "SUMME(given_cells)", { PLACED, "=SUMME(given_cells)", "SUMME" } },
        { "CSM.CAPACTY(120,3)", { PLACED, "=CSM.CAPACTY(120,3)", "CSM.CAPACTY" } },
        { "1/0", { PLACED, "=1/0", "#DIV/0!" } },
    };
    (void)state;
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        check_refused(wrong[i].formula, "1", wrong[i].words);
}

static void a_circle_is_told_with_its_cells(void **state)
{
    static const char *const words[4] = { "'Service menu'!C20", "'Service menu'!C21", "need each other" };
    (void)state;
    check_refused("there+1", "here+1", words);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(inputs_are_columns_of_the_list),
        cmocka_unit_test(segments_by_arr),
        cmocka_unit_test(segments_of_the_list),
        cmocka_unit_test(one_segment),
        cmocka_unit_test(names_and_arr_alone),
        cmocka_unit_test(right_formulas_become_a_workbook),
        cmocka_unit_test(what_is_not_there_is_told_with_its_place),
        cmocka_unit_test(a_circle_is_told_with_its_cells),
    };
    return cmocka_run_group_tests_name("definitions", tests, NULL, NULL);
}
