#include "workbook.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "catalogue/catalogue.h"
#include "formula.h"

const char *say(const workbook *w, const char *english)
{
    return csm_translate(plan_dictionaries, w->options->language, english);
}

void workbook_fail(workbook *w, const char *format, ...)
{
    va_list arguments;
    if (w->error)
        return;
    va_start(arguments, format);
    if (vasprintf(&w->error, format, arguments) < 0)
        w->error = NULL;
    va_end(arguments);
}

/* ---- one style ---- */

enum {
    NAVY = 0x1F3864,
    INPUT_TAB = 0xE0B020,
    GREEN_TAB = 0x2E7D5B,
    BLUE = 0x1F4E79,
    PALE_BLUE = 0xDDE8F3,
    YELLOW = 0xFFF7DC,
    INPUT_BLUE = 0x1F4FBF,
    GREY = 0x666666,
    LINE = 0xBFC7D1,
    PALE_GREY = 0xF3F5F8
};

/* How the currency is written around an amount; the code itself where it is not one of these. */
static void money_format(const workbook *w, char *out, size_t size)
{
    static const struct {
        const char *code, *format;
    } known[] = {
        { "USD", "\"$\"#,##0_)" },      { "GBP", "\"£\"#,##0_)" },     { "EUR", "#,##0\\ \"€\"_)" },
        { "RUB", "#,##0\\ \"₽\"_)" },   { "JPY", "\"¥\"#,##0_)" },     { "INR", "\"₹\"#,##0_)" },
        { "CHF", "\"CHF \"#,##0_)" },
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (strcasecmp(known[i].code, w->options->currency) == 0) {
            snprintf(out, size, "%s", known[i].format);
            return;
        }
    snprintf(out, size, "#,##0\\ \"%s\"_)", w->options->currency);
}

/* `_)` keeps a number a bracket's width away from the line beside it. */
static void set_number_format(workbook *w, lxw_format *f, plan_format format)
{
    static const char *const formats[PLAN_FORMATS] = {
        [PLAN_GENERAL] = "General",       [PLAN_WHOLE] = "#,##0_)",
        [PLAN_ONE_DIGIT] = "#,##0.0_)",   [PLAN_TWO_DIGITS] = "#,##0.00_)",
        [PLAN_PERCENT] = "0.0%_)",        [PLAN_DATE] = "yyyy\\-mm\\-dd_)",
        [PLAN_YES_NO] = "General",
    };
    char money[32];
    money_format(w, money, sizeof money);
    format_set_num_format(f, format == PLAN_MONEY ? money : formats[format]);
}

static void set_border(lxw_format *f)
{
    format_set_border(f, LXW_BORDER_THIN);
    format_set_border_color(f, LINE);
}

/* White lines keep two tiles apart. */
static void set_gap(lxw_format *f)
{
    format_set_left(f, LXW_BORDER_THICK);
    format_set_right(f, LXW_BORDER_THICK);
    format_set_left_color(f, LXW_COLOR_WHITE);
    format_set_right_color(f, LXW_COLOR_WHITE);
}

static void set_heading(lxw_format *f, double size, lxw_color_t colour)
{
    format_set_bold(f);
    format_set_font_size(f, size);
    format_set_font_color(f, colour);
}

static void set_look(lxw_format *f, look look)
{
    format_set_font_name(f, "Calibri");
    format_set_align(f, LXW_ALIGN_VERTICAL_CENTER);
    switch (look) {
    case LOOK_TEXT:
        format_set_indent(f, 1);
        format_set_text_wrap(f);
        break;
    case LOOK_NOTE:
        format_set_indent(f, 1);
        format_set_font_color(f, GREY);
        format_set_font_size(f, 10);
        format_set_text_wrap(f);
        break;
    case LOOK_TITLE:
        set_heading(f, 20, NAVY);
        break;
    case LOOK_SUBTITLE:
        format_set_font_color(f, GREY);
        format_set_font_size(f, 11);
        break;
    case LOOK_SECTION:
        set_heading(f, 12, LXW_COLOR_WHITE);
        format_set_indent(f, 1);
        format_set_bg_color(f, BLUE);
        break;
    case LOOK_HEADER:
        set_heading(f, 10, NAVY);
        format_set_align(f, LXW_ALIGN_CENTER);
        format_set_bg_color(f, PALE_BLUE);
        format_set_text_wrap(f);
        set_border(f);
        break;
    case LOOK_LABEL:
        format_set_indent(f, 1);
        set_border(f);
        break;
    case LOOK_INPUT:
        format_set_bg_color(f, YELLOW);
        format_set_font_color(f, INPUT_BLUE);
        set_border(f);
        break;
    case LOOK_VALUE:
        set_border(f);
        break;
    case LOOK_TOTAL_LABEL:
        format_set_indent(f, 1);
        /* fall through */
    case LOOK_TOTAL:
        format_set_bold(f);
        format_set_bg_color(f, PALE_GREY);
        set_border(f);
        format_set_top(f, LXW_BORDER_MEDIUM);
        format_set_top_color(f, BLUE);
        break;
    case LOOK_RESULT:
        set_heading(f, 11, NAVY);
        format_set_text_wrap(f);
        format_set_bg_color(f, PALE_GREY);
        set_border(f);
        break;
    case LOOK_KPI:
        set_heading(f, 18, NAVY);
        format_set_align(f, LXW_ALIGN_CENTER);
        format_set_bg_color(f, PALE_GREY);
        format_set_shrink(f);
        set_gap(f);
        break;
    case LOOK_KPI_LABEL:
        set_gap(f);
        format_set_font_color(f, GREY);
        format_set_font_size(f, 10);
        format_set_align(f, LXW_ALIGN_CENTER);
        format_set_text_wrap(f);
        format_set_bg_color(f, PALE_GREY);
        break;
    case LOOK_LINK:
        format_set_font_color(f, INPUT_BLUE);
        format_set_underline(f, LXW_UNDERLINE_SINGLE);
        set_border(f);
        break;
    case LOOKS:
        break;
    }
}

/* A dash for "no number" stands where the numbers do; texts keep away from the line beside them. */
static void set_side(lxw_format *f, look look, plan_format format)
{
    bool calculated = look == LOOK_VALUE || look == LOOK_TOTAL || look == LOOK_RESULT;
    if (calculated && format != PLAN_GENERAL) {
        format_set_align(f, LXW_ALIGN_RIGHT);
        format_set_align(f, LXW_ALIGN_VERTICAL_CENTER);
    }
    if ((look == LOOK_RESULT || look == LOOK_INPUT) && format == PLAN_GENERAL)
        format_set_indent(f, 1);
}

static lxw_format *format_for(workbook *w, look look, plan_format format)
{
    lxw_format **f = &w->formats[look][format];
    if (!*f) {
        *f = workbook_add_format(w->file);
        set_look(*f, look);
        set_number_format(w, *f, format);
        set_side(*f, look, format);
    }
    return *f;
}

/* ---- opening and closing ---- */

/* libxlsxwriter's structures have no const; it does not change what they point to. */
static char *lent(const char *text)
{
    return (char *)text;
}

void workbook_add(workbook *w, sheet_id id)
{
    static const struct {
        const char *name;
        lxw_color_t colour;
    } tabs[SHEETS] = {
        [SHEET_START] = { N_("Start"), NAVY },
        [SHEET_SUMMARY] = { N_("Summary"), BLUE },
        [SHEET_ASSUMPTIONS] = { N_("Assumptions"), INPUT_TAB },
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
    s->page = workbook_add_worksheet(w->file, s->name);
    if (!s->page || !grid_add_sheet(w->grid, s->name, &s->number)) {
        workbook_fail(w, "Out of memory.");
        return;
    }
    worksheet_set_tab_color(s->page, tabs[id].colour);
    worksheet_gridlines(s->page, LXW_HIDE_ALL_GRIDLINES);
}

bool workbook_open(workbook *w, const char *path, const char *english_title)
{
    lxw_workbook_options options = { .constant_memory = LXW_FALSE };
    lxw_doc_properties properties = { .title = lent(say(w, english_title)),
                                      .company = lent(w->options->title),
                                      .comments = lent(say(w, N_("Made by CSM Planner"))) };
    size_t functions = 0;
    while (csm_function_at(functions))
        functions++;
    w->used = calloc(functions + 1, sizeof *w->used);
    w->grid = grid_new();
    w->file = workbook_new_opt(path, &options);
    if (!w->grid || !w->file || !w->used) {
        workbook_fail(w, "Out of memory.");
        return false;
    }
    workbook_set_properties(w->file, &properties);
    return true;
}

bool workbook_close_file(workbook *w)
{
    if (w->file) {
        /* Closing writes the file and frees the workbook, whatever comes of it. */
        lxw_error error = workbook_close(w->file);
        if (error)
            workbook_fail(w, "%s", lxw_strerror(error));
    }
    grid_free(w->grid);
    csm_arena_free(&w->scratch);
    csm_arena_free(&w->texts);
    return !w->error;
}

/* ---- cells ---- */

static void remember(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, csm_value value)
{
    if (!grid_put(w->grid, w->sheets[s].number, row, column, value))
        workbook_fail(w, "Out of memory.");
}

static void check(workbook *w, lxw_error error)
{
    if (error)
        workbook_fail(w, "%s", lxw_strerror(error));
}

void put_text(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, look look,
              const char *text)
{
    check(w, worksheet_write_string(w->sheets[s].page, row, column, text,
                                    format_for(w, look, PLAN_GENERAL)));
    remember(w, s, row, column, csm_text(text));
}

void put_words(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, look look,
               const char *english)
{
    put_text(w, s, row, column, look, say(w, english));
}

/* Characters, not bytes, of a UTF-8 text. */
static size_t length_of(const char *text)
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
    check(w, worksheet_write_number(w->sheets[s].page, row, column, number,
                                    format_for(w, look, format)));
    remember(w, s, row, column, csm_number(number));
}

void put_empty(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, look look,
               plan_format format)
{
    check(w, worksheet_write_blank(w->sheets[s].page, row, column, format_for(w, look, format)));
    remember(w, s, row, column, (csm_value){ .kind = CSM_IS_BLANK });
}

static csm_value evaluate(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column,
                          const char *formula)
{
    const char *problem;
    csm_value value;
    csm_arena_free(&w->scratch);
    value = formula_evaluate(w->grid, w->sheets[s].number, formula, &w->scratch, &problem);
    if (problem || value.kind == CSM_IS_ERROR)
        workbook_fail(w, "The plan cannot be calculated: %s, row %u, column %u: =%s gives %s.",
                      w->sheets[s].name, row + 1, column + 1u, formula,
                      problem ? problem : csm_error_name(value.error));
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
        longest_literal(out->text) > LITERAL_CHARACTERS)
        workbook_fail(w, "A formula, or a text in it, is too long: %.60s", formula);
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
    note_functions(w, formula);
    if (value.kind == CSM_IS_NUMBER)
        check(w, worksheet_write_formula_num(page, row, column, formula, format, value.number));
    else
        check(w, worksheet_write_formula_str(page, row, column, formula, format,
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
    put_stored(w, s, row, column, format_for(w, look, format), text.text,
               evaluate(w, s, row, column, text.text + 1));
}

/* In the scratch memory, until the next formula is evaluated. */
static const double *evaluate_column(workbook *w, sheet_id s, lxw_row_t rows, const char *formula)
{
    const char *problem;
    csm_value all;
    double *numbers;
    csm_arena_free(&w->scratch);
    all = formula_evaluate_all(w->grid, w->sheets[s].number, formula, &w->scratch, &problem);
    numbers = csm_arena_get(&w->scratch, rows, sizeof *numbers);
    if (!problem && (all.kind == CSM_IS_RANGE ? csm_range_size(&all.range) : 1) != rows)
        problem = "gives another number of values";
    for (lxw_row_t i = 0; numbers && !problem && i < rows; i++) {
        csm_value cell = all.kind == CSM_IS_RANGE ? csm_cell(&all.range, i) : all;
        numbers[i] = cell.number;
        if (cell.kind != CSM_IS_NUMBER)
            problem = "gives what is no number";
    }
    if (problem || !numbers)
        workbook_fail(w, "The plan cannot be calculated: %s: =%s %s.", w->sheets[s].name, formula,
                      problem ? problem : "takes too much memory");
    return problem ? NULL : numbers;
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
    put_stored(w, s, row, column, format_for(w, look, format), formula, *value);
}

void put_probe(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, const char *formula)
{
    check(w, worksheet_write_formula_str(w->sheets[s].page, row, column, formula,
                                         format_for(w, LOOK_RESULT, PLAN_GENERAL), ""));
}

void put_note(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, const char *english)
{
    lxw_comment_options options = { .width = 260, .height = 110, .author = "CSM Planner" };
    check(w, worksheet_write_comment_opt(w->sheets[s].page, row, column, say(w, english),
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
    check(w, worksheet_write_url_opt(w->sheets[s].page, row, column, url,
                                     format_for(w, LOOK_LINK, PLAN_GENERAL), to->name, NULL));
    remember(w, s, row, column, csm_text(to->name));
}

/* ---- names, checks, pages ---- */

const char *area_text(workbook *w, sheet_id s, lxw_row_t first_row, lxw_col_t first_column,
                      lxw_row_t last_row, lxw_col_t last_column)
{
    char first[LXW_MAX_CELL_NAME_LENGTH], last[LXW_MAX_CELL_NAME_LENGTH], text[128];
    const char *copy;
    lxw_rowcol_to_cell_abs(first, first_row, first_column, LXW_TRUE, LXW_TRUE);
    lxw_rowcol_to_cell_abs(last, last_row, last_column, LXW_TRUE, LXW_TRUE);
    snprintf(text, sizeof text, "=%s!%s:%s", w->sheets[s].quoted, first, last);
    copy = csm_arena_text(&w->texts, text, strlen(text));
    if (!copy)
        workbook_fail(w, "Out of memory.");
    return copy ? copy : "";
}

void name_cells(workbook *w, const char *name, sheet_id s, lxw_row_t first_row,
                lxw_col_t first_column, lxw_row_t last_row, lxw_col_t last_column)
{
    grid_area area = { w->sheets[s].number, first_row, first_column, last_row, last_column };
    if (!grid_define_name(w->grid, name, &area))
        workbook_fail(w, "Out of memory.");
    check(w, workbook_define_name(
                 w->file, name,
                 area_text(w, s, first_row, first_column, last_row, last_column)));
}

void name_cell(workbook *w, const char *name, sheet_id s, lxw_row_t row, lxw_col_t column)
{
    name_cells(w, name, s, row, column, row, column);
}

void accept_numbers(workbook *w, sheet_id s, lxw_row_t first_row, lxw_col_t first_column,
                    lxw_row_t last_row, lxw_col_t last_column, double low, double high)
{
    lxw_data_validation rule = { .validate = LXW_VALIDATION_TYPE_DECIMAL,
                                 .criteria = LXW_VALIDATION_CRITERIA_BETWEEN,
                                 .ignore_blank = LXW_VALIDATION_ON,
                                 .minimum_number = low,
                                 .maximum_number = high,
                                 .error_title = lent(say(w, N_("Not possible here"))) };
    char message[200];
    snprintf(message, sizeof message, "%s %.10g … %.10g",
             say(w, N_("Please enter a number in this range:")), low, high);
    rule.error_message = message;
    check(w, worksheet_data_validation_range(w->sheets[s].page, first_row, first_column, last_row,
                                             last_column, &rule));
}

void accept_dates(workbook *w, sheet_id s, lxw_row_t first_row, lxw_col_t first_column,
                  lxw_row_t last_row, lxw_col_t last_column, double low, double high)
{
    lxw_data_validation rule = { .validate = LXW_VALIDATION_TYPE_DATE_NUMBER,
                                 .criteria = LXW_VALIDATION_CRITERIA_BETWEEN,
                                 .ignore_blank = LXW_VALIDATION_ON,
                                 .minimum_number = low,
                                 .maximum_number = high,
                                 .error_title = lent(say(w, N_("Not possible here"))),
                                 .error_message = lent(say(w, N_("Please enter a date."))) };
    check(w, worksheet_data_validation_range(w->sheets[s].page, first_row, first_column, last_row,
                                             last_column, &rule));
}

void accept_list(workbook *w, sheet_id s, lxw_row_t first_row, lxw_col_t first_column,
                 lxw_row_t last_row, lxw_col_t last_column, const char *name)
{
    char formula[64];
    lxw_data_validation rule = { .validate = LXW_VALIDATION_TYPE_LIST_FORMULA,
                                 .ignore_blank = LXW_VALIDATION_ON,
                                 .value_formula = formula,
                                 .error_title = lent(say(w, N_("Not possible here"))),
                                 .error_message = lent(
                                     say(w, N_("Please choose a value from the list."))) };
    snprintf(formula, sizeof formula, "=%s", name);
    check(w, worksheet_data_validation_range(w->sheets[s].page, first_row, first_column, last_row,
                                             last_column, &rule));
}

void colour_text(workbook *w, sheet_id s, lxw_row_t first_row, lxw_col_t first_column,
                 lxw_row_t last_row, lxw_col_t last_column, const char *text, lxw_color_t fill)
{
    char value[300];
    lxw_conditional_format rule = { .type = LXW_CONDITIONAL_TYPE_CELL,
                                    .criteria = LXW_CONDITIONAL_CRITERIA_EQUAL_TO,
                                    .value_string = value };
    snprintf(value, sizeof value, "\"%s\"", text);
    rule.format = workbook_add_format(w->file);
    if (!rule.format) {
        workbook_fail(w, "Out of memory.");
        return;
    }
    format_set_bg_color(rule.format, fill);
    check(w, worksheet_conditional_format_range(w->sheets[s].page, first_row, first_column, last_row,
                                                last_column, &rule));
}

void put_title(workbook *w, sheet_id s, const char *title, const char *subtitle)
{
    worksheet_set_column(w->sheets[s].page, 0, 0, 2, NULL);
    worksheet_set_row(w->sheets[s].page, 0, 32, NULL);
    put_words(w, s, 0, 1, LOOK_TITLE, title);
    put_words(w, s, 1, 1, LOOK_SUBTITLE, subtitle);
}

void finish_one_page(workbook *w, sheet_id s, lxw_row_t last_row, lxw_col_t last_column)
{
    finish_page(w, s, last_row, last_column, 0, 0);
    worksheet_set_portrait(w->sheets[s].page);
    worksheet_fit_to_pages(w->sheets[s].page, 1, 1);
}

void finish_page(workbook *w, sheet_id s, lxw_row_t last_row, lxw_col_t last_column,
                 lxw_row_t repeat_first, lxw_row_t repeat_last)
{
    lxw_worksheet *page = w->sheets[s].page;
    worksheet_set_paper(page, 9); /* A4; it is scaled to the width, so Letter works as well */
    worksheet_set_landscape(page);
    worksheet_fit_to_pages(page, 1, 0);
    worksheet_set_margins(page, 0.5, 0.5, 0.6, 0.6);
    worksheet_center_horizontally(page);
    worksheet_set_footer(page, "&L&8CSM Planner&C&8&A&R&8&P / &N");
    worksheet_print_area(page, 0, 0, last_row, last_column);
    if (repeat_last)
        worksheet_repeat_rows(page, repeat_first, repeat_last);
}
