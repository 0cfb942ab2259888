/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "workbook.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "catalogue/catalogue.h"
#include "engine/formula.h"
#include "plan/served.h"
#include "styles.h"

const char *say(const workbook *w, const char *english)
{
    return csm_translate(plan_dictionaries, w->options->language, english);
}

void workbook_fail_values(workbook *w, plan_fault_code code, const plan_value values[PLAN_FAULT_VALUES])
{
    if (!w->error)
        plan_fail_values(&w->fault, code, values);
    w->error = true;
}

void workbook_fail(workbook *w, plan_fault_code code)
{
    workbook_fail_with(w, code, plan_number(0));
}

void workbook_defect(workbook *w, const char *format, ...)
{
    char *text;
    va_list arguments;
    va_start(arguments, format);
    if (vasprintf(&text, format, arguments) < 0)
        text = NULL;
    va_end(arguments);
    workbook_fail_with(w, PLAN_DEFECT, plan_text(text ? text : format));
    free(text);
}

void workbook_check(workbook *w, lxw_error error)
{
    if (error)
        workbook_fail_with(w, PLAN_NOT_WRITTEN, plan_text(lxw_strerror(error)));
}

void workbook_ask(workbook *w)
{
    if (!w->error && w->step && w->options->progress &&
        !w->options->progress(w->options->progress_data, w->step, w->share))
        workbook_fail(w, PLAN_STOPPED);
}

void workbook_report(workbook *w, const char *step, double share)
{
    double whole = w->from + share * (w->until - w->from);
    w->step = step;
    w->share = whole > w->share ? whole : w->share;
    workbook_ask(w);
}

void workbook_begin(workbook *w, const char *step, double from, double until)
{
    w->from = from;
    w->until = until;
    workbook_report(w, step, 0);
}

/* ---- opening and closing ---- */

void workbook_add(workbook *w, sheet_id id)
{
    static const struct {
        const char *name;
        lxw_color_t colour;
    } tabs[SHEETS] = {
        [SHEET_START] = { N_("Start"), NAVY },
        [SHEET_DASHBOARD] = { N_("Dashboard"), BLUE },
        [SHEET_ASSUMPTIONS] = { N_("Assumptions"), INPUT_TAB },
        [SHEET_INPUTS] = { N_("Inputs"), INPUT_TAB },
        [SHEET_TEAM] = { N_("Team"), INPUT_TAB },
        [SHEET_MENU] = { N_("Service menu"), INPUT_TAB },
        [SHEET_SEGMENTS] = { N_("Segments"), BLUE },
        [SHEET_LIFECYCLE] = { N_("Lifecycle"), BLUE },
        [SHEET_ACCOUNTS] = { N_("Accounts"), INPUT_TAB },
        [SHEET_CAPACITY] = { N_("Capacity"), BLUE },
        [SHEET_PORTFOLIOS] = { N_("Portfolios"), BLUE },
        [SHEET_ONE_TO_MANY] = { N_("One-to-many"), BLUE },
        [SHEET_SUPPORT] = { N_("Support and routing"), BLUE },
        [SHEET_HIRING] = { N_("Hiring plan"), GREEN_TAB },
        [SHEET_RETENTION] = { N_("Retention and quota"), GREEN_TAB },
        [SHEET_CASE] = { N_("Business case"), GREEN_TAB },
        [SHEET_SCENARIOS] = { N_("Scenarios"), GREEN_TAB },
        [SHEET_ORGANISATION] = { N_("Organisation"), GREEN_TAB },
        [SHEET_BENCHMARKS] = { N_("Benchmarks"), GREY },
        [SHEET_CHECKS] = { N_("Checks"), GREY },
        [SHEET_CHANGES] = { N_("Change log"), GREY },
        [SHEET_SKIPPED] = { N_("Skipped rows"), 0xC00000 },
        [SHEET_EXAMPLES] = { N_("Examples"), BLUE },
        [SHEET_RANGES] = { N_("Ranges"), INPUT_TAB },
    };
    sheet *s = &w->sheets[id];
    const char *name = say(w, tabs[id].name);
    snprintf(s->name, sizeof s->name, "%s", name);
    snprintf(s->quoted, sizeof s->quoted, "'%s'", name);
    /* The library offers its constant-memory mode for whole workbooks; a worksheet takes it over when it is
     * added. Only the list of accounts is written from top to bottom. */
    w->file->options.constant_memory = id == SHEET_ACCOUNTS && accounts_are_values(w);
    s->page = workbook_add_worksheet(w->file, s->name);
    w->file->options.constant_memory = LXW_FALSE;
    if (!s->page || !grid_add_sheet(w->grid, s->name, &s->number)) {
        workbook_fail(w, PLAN_NO_MEMORY);
        return;
    }
    worksheet_set_tab_color(s->page, tabs[id].colour);
    worksheet_gridlines(s->page, LXW_HIDE_ALL_GRIDLINES);
}

bool workbook_open(workbook *w, const char *path, const char *english_title)
{
    lxw_workbook_options options = { .constant_memory = LXW_FALSE };
    lxw_doc_properties properties = { .title = workbook_lent(say(w, english_title)),
                                      .company = workbook_lent(w->options->title),
                                      .comments = workbook_lent(say(w, N_("Made by CSM Planner"))) };
    size_t functions = 0;
    while (csm_function_at(functions))
        functions++;
    w->used = calloc(functions + 1, sizeof *w->used);
    w->grid = grid_new();
    w->file = workbook_new_opt(path, &options);
    if (!w->grid || !w->file || !w->used) {
        workbook_fail(w, PLAN_NO_MEMORY);
        return false;
    }
    workbook_set_properties(w->file, &properties);
    workbook_begin(w, "Making the sheets", 0, 0.5);
    return !w->error;
}

/* ---- cells ---- */

static void remember(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, csm_value value)
{
    if (!grid_put(w->grid, w->sheets[s].number, row, column, value))
        workbook_fail(w, PLAN_NO_MEMORY);
}

void put_text(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, look look,
              const char *text)
{
    workbook_check(w, worksheet_write_string(w->sheets[s].page, row, column, text,
                                    style_for(w, look, PLAN_GENERAL)));
    remember(w, s, row, column, csm_text(text));
}

void put_words(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, look look,
               const char *english)
{
    put_text(w, s, row, column, look, say(w, english));
}

/* Characters, not bytes, of a UTF-8 text. */
size_t length_of(const char *text)
{
    size_t n = 0;
    for (; *text; text++)
        n += ((unsigned char)*text & 0xC0) != 0x80;
    return n;
}

void put_wrapped(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, look look,
                 size_t characters, const char *english)
{
    size_t lines = (length_of(say(w, english)) + characters - 1) / characters;
    put_words(w, s, row, column, look, english);
    worksheet_set_row(w->sheets[s].page, row, lines > 1 ? 15 * (double)lines + 2 : 17, NULL);
}

void put_number(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, look look,
                plan_format format, double number)
{
    workbook_check(w, worksheet_write_number(w->sheets[s].page, row, column, number,
                                    style_for(w, look, format)));
    remember(w, s, row, column, csm_number(number));
}

void put_empty(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, look look,
               plan_format format)
{
    workbook_check(w, worksheet_write_blank(w->sheets[s].page, row, column, style_for(w, look, format)));
    remember(w, s, row, column, (csm_value){ .kind = CSM_IS_BLANK });
}

static csm_value evaluate(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column,
                          const char *formula)
{
    const char *problem;
    csm_value value = csm_number(0);
    workbook_ask(w);
    if (w->error) /* stopped, or failed: what else would be written is not wanted */
        return value;
    csm_arena_free(&w->scratch);
    value = formula_evaluate(w->grid, w->sheets[s].number, formula, &w->scratch, &problem);
    if (problem || value.kind == CSM_IS_ERROR)
        workbook_fail_with(w, PLAN_NO_RESULT, plan_text(w->sheets[s].name), plan_number(row + 1), plan_number(column + 1),
                           plan_text(formula), plan_text(problem ? problem : csm_error_name(value.error)));
    return value;
}

/* What Excel takes: longer formulas and longer texts within them make it call the file damaged. */
enum { FORMULA_CHARACTERS = 8192, LITERAL_CHARACTERS = 255 };

/* `=` and the formula. */
typedef struct formula_text {
    char text[2 * FORMULA_CHARACTERS]; /* in UTF-8 */
} formula_text;

/* In characters, the longest text between quotation marks. */
static size_t longest_literal(const char *formula)
{
    size_t most = 0, length = 0;
    bool within = false;
    for (const char *c = formula; *c; c++) {
        if (*c == '"') {
            within = !within;
            length = 0;
        } else if (within && ((unsigned char)*c & 0xC0) != 0x80)
            length++;
        most = length > most ? length : most;
    }
    return most;
}

static void format_formula(workbook *w, formula_text *out, const char *formula, va_list arguments)
{
    int n = vsnprintf(out->text + 1, sizeof out->text - 1, formula, arguments);
    out->text[0] = '=';
    if (n < 0 || (size_t)n >= sizeof out->text - 1 || length_of(out->text) > FORMULA_CHARACTERS ||
        longest_literal(out->text) > LITERAL_CHARACTERS) {
        char shown[61];
        snprintf(shown, sizeof shown, "%s", formula);
        workbook_fail_with(w, PLAN_FORMULA_TOO_LONG, plan_text(shown));
    }
}

/* Spreadsheets without the extension need a definition of every function that the formulas call. */
static void note_functions(workbook *w, const char *formula)
{
    while ((formula = strstr(formula, "CSM."))) {
        char name[64];
        size_t n = strspn(formula += 4, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"), i = 0;
        const csm_function *f;
        snprintf(name, sizeof name, "%.*s", (int)n, formula);
        f = formula[n] == '(' ? csm_find(name) : NULL;
        while (f && csm_function_at(i) != f)
            i++;
        if (f)
            w->used[i] = true;
    }
}

static void put_stored(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, lxw_format *format,
                       const char *formula, csm_value value)
{
    lxw_worksheet *page = w->sheets[s].page;
    if (w->options->lambdas)
        note_functions(w, formula);
    if (value.kind == CSM_IS_NUMBER)
        workbook_check(w, worksheet_write_formula_num(page, row, column, formula, format, value.number));
    else
        workbook_check(w, worksheet_write_formula_str(page, row, column, formula, format,
                                             value.kind == CSM_IS_TEXT    ? value.text
                                             : value.kind == CSM_IS_ERROR ? csm_error_name(value.error)
                                                                          : ""));
    remember(w, s, row, column, value);
}

void put_formula(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, look look,
                 plan_format format, const char *formula, ...)
{
    formula_text text;
    va_list arguments;
    va_start(arguments, formula);
    format_formula(w, &text, formula, arguments);
    va_end(arguments);
    put_stored(w, s, row, column, style_for(w, look, format), text.text,
               evaluate(w, s, row, column, text.text + 1));
}

static const double *fail_column(workbook *w, sheet_id s, plan_fault_code code, const char *formula,
                                 const char *problem)
{
    workbook_fail_with(w, code, plan_text(w->sheets[s].name), plan_text(formula), plan_text(problem));
    return NULL;
}

/* In the scratch memory, until the next formula is evaluated. */
static const double *evaluate_column(workbook *w, sheet_id s, lxw_row_t rows, const char *formula)
{
    const char *problem;
    csm_value all;
    double *numbers;
    workbook_ask(w);
    if (w->error)
        return NULL;
    csm_arena_free(&w->scratch);
    all = formula_evaluate_all(w->grid, w->sheets[s].number, formula, &w->scratch, &problem);
    numbers = csm_arena_get(&w->scratch, rows, sizeof *numbers);
    if (problem || !numbers)
        return fail_column(w, s, problem ? PLAN_NO_RESULTS : PLAN_RESULT_MEMORY, formula, problem);
    if ((all.kind == CSM_IS_RANGE ? csm_range_size(&all.range) : 1) != rows)
        return fail_column(w, s, PLAN_RESULT_COUNT, formula, NULL);
    for (lxw_row_t i = 0; i < rows; i++) {
        csm_value cell = all.kind == CSM_IS_RANGE ? csm_cell(&all.range, i) : all;
        if (cell.kind != CSM_IS_NUMBER)
            return fail_column(w, s, PLAN_RESULT_TEXT, formula, NULL);
        numbers[i] = cell.number;
    }
    return numbers;
}

void put_array_values(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, lxw_row_t rows, look look,
                      plan_format format, const char *formula)
{
    const double *numbers = evaluate_column(w, s, rows, formula);
    for (lxw_row_t i = 0; numbers && i < rows; i++)
        put_number(w, s, row + i, column, look, format, numbers[i]);
}

/* The first cell has the formula, all have their values: the library wants it so. */

void put_answer(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, look look,
                plan_format format, const char *formula, const csm_value *value)
{
    put_stored(w, s, row, column, style_for(w, look, format), formula, *value);
}

void put_probe(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, const char *formula)
{
    workbook_check(w, worksheet_write_formula_str(w->sheets[s].page, row, column, formula,
                                         style_for(w, LOOK_RESULT, PLAN_GENERAL), ""));
}

void put_note(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, const char *english)
{
    lxw_comment_options options = { .width = 260, .height = 110, .author = "CSM Planner" };
    workbook_check(w, worksheet_write_comment_opt(w->sheets[s].page, row, column, say(w, english),
                                         &options));
}

void put_section(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t first, lxw_col_t last,
                 const char *english)
{
    put_words(w, s, row, first, LOOK_SECTION, english);
    for (lxw_col_t c = (lxw_col_t)(first + 1); c <= last; c++)
        put_empty(w, s, row, c, LOOK_SECTION, PLAN_GENERAL);
    worksheet_set_row(w->sheets[s].page, row, 20, NULL);
}

void put_link(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, sheet_id target)
{
    const sheet *to = &w->sheets[target];
    char url[64];
    snprintf(url, sizeof url, "internal:%s!A1", to->quoted);
    workbook_check(w, worksheet_write_url_opt(w->sheets[s].page, row, column, url,
                                     style_for(w, LOOK_LINK, PLAN_GENERAL), to->name, NULL));
    remember(w, s, row, column, csm_text(to->name));
}
