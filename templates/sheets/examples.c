/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Examples: every worked example of the catalogue as a live formula beside what it must give, so that
 * anybody can audit the functions on their own machine. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "catalogue/catalogue.h"
#include "catalogue/words.h"
#include "workbook/workbook.h"

enum { FUNCTION = 1, TYPED, GIVES, EXPECTED, CHECK, NOTE };
enum { PROBE = 3, TOTAL = 4, HEAD = 6 };
#define S SHEET_EXAMPLES

typedef struct audit {
    workbook *w;
    lxw_row_t row;       /* the next of the examples */
    lxw_row_t range_row; /* the next of the ranges */
    size_t differing;
} audit;

/* ---- arguments as a file holds them ---- */

static bool has_blank(const csm_value *v)
{
    for (size_t i = 0; v->kind == CSM_IS_RANGE && i < csm_range_size(&v->range); i++)
        if (csm_cell_kind(&v->range, i) == CSM_IS_BLANK)
            return true;
    return false;
}

static void append(char *text, size_t room, const char *more)
{
    size_t n = strlen(text);
    snprintf(text + n, room - n, "%s", more);
}

static void append_scalar(char *text, size_t room, const csm_value *v)
{
    char number[40];
    snprintf(number, sizeof number, "%.17g", v->kind == CSM_IS_NUMBER ? v->number : 0);
    if (v->kind == CSM_IS_TEXT)
        append(text, room, "\"");
    append(text, room, v->kind == CSM_IS_TEXT ? v->text : number);
    if (v->kind == CSM_IS_TEXT)
        append(text, room, "\"");
}

static void append_array(char *text, size_t room, const csm_range *range)
{
    append(text, room, "{");
    for (size_t i = 0; i < csm_range_size(range); i++) {
        csm_value cell = csm_cell(range, i);
        append(text, room, !i ? "" : i % range->columns ? "," : ";");
        append_scalar(text, room, &cell);
    }
    append(text, room, "}");
}

/* An array with blanks cannot be written as one; it stands in cells of its own. */
static void append_cells(audit *a, char *text, size_t room, const csm_range *range)
{
    char first[LXW_MAX_CELL_NAME_LENGTH], last[LXW_MAX_CELL_NAME_LENGTH], area[200];
    for (size_t i = 0; i < csm_range_size(range); i++) {
        csm_value cell = csm_cell(range, i);
        lxw_row_t row = a->range_row + (lxw_row_t)(i / range->columns);
        lxw_col_t column = (lxw_col_t)(1 + i % range->columns);
        if (cell.kind == CSM_IS_TEXT)
            put_text(a->w, SHEET_RANGES, row, column, LOOK_INPUT, cell.text);
        else if (cell.kind == CSM_IS_NUMBER)
            put_number(a->w, SHEET_RANGES, row, column, LOOK_INPUT, PLAN_GENERAL, cell.number);
        else
            put_empty(a->w, SHEET_RANGES, row, column, LOOK_INPUT, PLAN_GENERAL);
    }
    lxw_rowcol_to_cell_abs(first, a->range_row, 1, LXW_TRUE, LXW_TRUE);
    lxw_rowcol_to_cell_abs(last, a->range_row + (lxw_row_t)range->rows - 1, (lxw_col_t)range->columns,
                           LXW_TRUE, LXW_TRUE);
    snprintf(area, sizeof area, "%s!%s:%s", a->w->sheets[SHEET_RANGES].quoted, first, last);
    append(text, room, area);
    a->range_row += (lxw_row_t)range->rows + 1;
}

/* CSM.NAME(…), as a file holds it. */
static void write_call(audit *a, const csm_function *f, const csm_value *values, int count, char *text,
                       size_t room)
{
    snprintf(text, room, "CSM.%s(", f->name);
    for (int i = 0; i < count; i++) {
        append(text, room, i ? "," : "");
        if (has_blank(&values[i]))
            append_cells(a, text, room, &values[i].range);
        else if (values[i].kind == CSM_IS_RANGE)
            append_array(text, room, &values[i].range);
        else if (values[i].kind != CSM_IS_MISSING)
            append_scalar(text, room, &values[i]);
    }
    append(text, room, ")");
}

/* ---- one cell of an answer: a row of the sheet ---- */

/* What the catalogue states, and whether the core's answer is that. */
static bool same(const csm_value *x, const csm_value *y)
{
    if (x->kind != y->kind)
        return false;
    switch (x->kind) {
    case CSM_IS_NUMBER:
        return fabs(x->number - y->number) <= 1e-12 * fmax(fabs(x->number), fabs(y->number));
    case CSM_IS_TEXT:
        return strcmp(x->text, y->text) == 0;
    case CSM_IS_ERROR:
        return x->error == y->error;
    case CSM_IS_MISSING:
    case CSM_IS_BLANK:
    case CSM_IS_RANGE:
        break;
    }
    return true;
}

/* The numbers that ERROR.TYPE has for them. */
static int error_type(csm_error error)
{
    return error == CSM_DIV0 ? 2 : error == CSM_VALUE ? 3 : error == CSM_NUM ? 6 : 7;
}

static void put_expected(const audit *a, const csm_value *expected)
{
    switch (expected->kind) {
    case CSM_IS_NUMBER:
        put_number(a->w, S, a->row, EXPECTED, LOOK_VALUE, PLAN_GENERAL, expected->number);
        break;
    case CSM_IS_TEXT:
        put_text(a->w, S, a->row, EXPECTED, LOOK_VALUE, expected->text);
        break;
    case CSM_IS_ERROR:
        put_text(a->w, S, a->row, EXPECTED, LOOK_VALUE,
                 csm_words(a->w->options->language, csm_error_name(expected->error)));
        break;
    case CSM_IS_MISSING:
    case CSM_IS_BLANK:
    case CSM_IS_RANGE:
        put_empty(a->w, S, a->row, EXPECTED, LOOK_VALUE, PLAN_GENERAL);
        break;
    }
}

/* OK where the live cell is the expected one: numbers to twelve digits, texts and errors exactly. */
static void put_check(const audit *a, const csm_value *expected, bool holds)
{
    char formula[200], gives[LXW_MAX_CELL_NAME_LENGTH], wants[LXW_MAX_CELL_NAME_LENGTH], test[120];
    const char *differs = say(a->w, N_("differs"));
    csm_value verdict = csm_text(holds ? "OK" : differs);
    lxw_rowcol_to_cell(gives, a->row, GIVES);
    lxw_rowcol_to_cell(wants, a->row, EXPECTED);
    if (expected->kind == CSM_IS_NUMBER)
        snprintf(test, sizeof test, "AND(ISNUMBER(%s),ABS(%s-%s)<=1E-12*MAX(ABS(%s),ABS(%s)))", gives,
                 gives, wants, gives, wants);
    else if (expected->kind == CSM_IS_TEXT)
        snprintf(test, sizeof test, "AND(ISTEXT(%s),EXACT(%s,%s))", gives, gives, wants);
    else if (expected->kind == CSM_IS_ERROR)
        snprintf(test, sizeof test, "ERROR.TYPE(%s)=%d", gives, error_type(expected->error));
    else
        snprintf(test, sizeof test, "AND(LEN(%s)=0,LEN(%s)=0)", gives, wants);
    snprintf(formula, sizeof formula, "=IFERROR(IF(%s,\"OK\",\"%s\"),\"%s\")", test, differs, differs);
    put_answer(a->w, S, a->row, CHECK, LOOK_RESULT, PLAN_GENERAL, formula, &verdict);
}

static void put_row(audit *a, const csm_function *f, const char *typed, const char *formula,
                    const csm_value *expected, const csm_value *got, const char *note)
{
    char name[64];
    snprintf(name, sizeof name, "CSM_%s", f->name);
    put_text(a->w, S, a->row, FUNCTION, LOOK_LABEL, name);
    put_text(a->w, S, a->row, TYPED, LOOK_VALUE, typed);
    put_answer(a->w, S, a->row, GIVES, LOOK_VALUE, PLAN_GENERAL, formula, got);
    put_expected(a, expected);
    put_check(a, expected, same(expected, got));
    a->differing += !same(expected, got);
    put_text(a->w, S, a->row, NOTE, LOOK_NOTE, note);
    a->row++;
}

/* ---- one example ---- */

/* A text that a function words for its reader is expected in the language of the sheets. */
static csm_value expected_cell(const csm_value *stated, const csm_value *got, size_t i)
{
    if (stated->kind != CSM_IS_RANGE)
        return stated->kind == CSM_IS_TEXT && got->kind == CSM_IS_TEXT ? *got : *stated;
    return csm_cell(&stated->range, i);
}

static void put_example(audit *a, const csm_function *f, const csm_example *e, csm_arena *arena)
{
    const char *language = a->w->options->language;
    char call[CSM_TYPED], arguments[CSM_TYPED], typed[2 * CSM_TYPED], formula[2 * CSM_TYPED];
    csm_value values[CSM_MAX_ARGUMENTS + 4], stated, got;
    csm_fault fault = { .error = CSM_OK };
    int n = csm_read_literals(arena, e->arguments, values, CSM_MAX_ARGUMENTS + 4);
    if (n < 0 || csm_read_literals(arena, e->result, &stated, 1) != 1) {
        workbook_defect(a->w, "CSM_%s: unreadable example.", f->name);
        return;
    }
    got = csm_call(f, values, (size_t)n, arena, language, &fault);
    write_call(a, f, values, n, call, sizeof call);
    csm_as_typed(language, e->arguments, arguments);
    if (stated.kind != CSM_IS_RANGE) {
        csm_value wanted = expected_cell(&stated, &got, 0);
        snprintf(typed, sizeof typed, "=CSM_%s(%s)", f->name, arguments);
        snprintf(formula, sizeof formula, "=%s", call);
        put_row(a, f, typed, formula, &wanted, &got,
                fault.error ? csm_explain(arena, language, f, &fault)
                : e->says   ? csm_words(language, e->says)
                            : "");
        return;
    }
    for (size_t i = 0; i < csm_range_size(&stated.range); i++) {
        size_t row = i / stated.range.columns + 1, column = i % stated.range.columns + 1;
        csm_value wanted = csm_cell(&stated.range, i);
        csm_value cell = got.kind == CSM_IS_RANGE && i < csm_range_size(&got.range)
                             ? csm_cell(&got.range, i)
                             : csm_error_value(CSM_NA);
        snprintf(typed, sizeof typed, "=%s(CSM_%s(%s);%zu;%zu)", say(a->w, N_("INDEX")), f->name,
                 arguments, row, column);
        snprintf(formula, sizeof formula, "=INDEX(%s,%zu,%zu)", call, row, column);
        put_row(a, f, typed, formula, &wanted, &cell, e->says ? csm_words(language, e->says) : "");
    }
}

static void put_function(audit *a, const csm_function *f)
{
    csm_arena arena = { NULL };
    for (size_t i = 0; i < CSM_MAX_EXAMPLES && f->examples[i].result; i++)
        put_example(a, f, &f->examples[i], &arena);
    for (size_t i = 0; i < CSM_MAX_ERRORS && f->errors[i].result; i++)
        put_example(a, f, &f->errors[i], &arena);
    csm_arena_free(&arena);
}

/* ---- the page ---- */

static void put_head(workbook *w)
{
    static const struct {
        lxw_col_t column;
        double width;
        const char *words;
    } columns[] = {
        { FUNCTION, 32, N_("Function") }, { TYPED, 70, N_("Formula, as one types it") },
        { GIVES, 26, N_("Gives") },       { EXPECTED, 26, N_("Expected") },
        { CHECK, 12, N_("Check") },       { NOTE, 90, N_("Note") },
    };
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++) {
        worksheet_set_column(w->sheets[S].page, columns[i].column, columns[i].column, columns[i].width,
                             NULL);
        put_words(w, S, HEAD, columns[i].column, LOOK_HEADER, columns[i].words);
    }
}

static void put_probe_row(workbook *w)
{
    char formula[400];
    put_words(w, S, PROBE, FUNCTION, LOOK_LABEL, N_("CSM Planner"));
    snprintf(formula, sizeof formula, "=IFERROR(\"%s \"&CSM.VERSION(),\"%s\")",
             say(w, N_("Installed. Ctrl+Shift+F9 calculates every row anew. Version")),
             say(w, N_("Not installed: the figures are those of the day this workbook was made.")));
    put_probe(w, S, PROBE, TYPED, formula);
}

static void put_total(const audit *a)
{
    char formula[200], checks[LXW_MAX_CELL_RANGE_LENGTH];
    csm_value differing = csm_number((double)a->differing);
    put_words(a->w, S, TOTAL, FUNCTION, LOOK_LABEL, N_("Rows that differ"));
    lxw_rowcol_to_range(checks, HEAD + 1, CHECK, a->row - 1, CHECK);
    snprintf(formula, sizeof formula, "=COUNTA(%s)-COUNTIF(%s,\"OK\")", checks, checks);
    put_answer(a->w, S, TOTAL, TYPED, LOOK_RESULT, PLAN_WHOLE, formula, &differing);
}

static void lay_out(workbook *w)
{
    audit a = { .w = w, .row = HEAD + 1, .range_row = 4 };
    const csm_topic *topic;
    put_head(w);
    put_probe_row(w);
    for (size_t t = 0; (topic = csm_topic_at(t)); t++)
        for (size_t i = 0; i < topic->count; i++)
            put_function(&a, &topic->functions[i]);
    put_total(&a);
    worksheet_freeze_panes(w->sheets[S].page, HEAD + 1, TYPED);
    worksheet_autofilter(w->sheets[S].page, HEAD, FUNCTION, a.row - 1, NOTE);
    finish_page(w, S, a.row, NOTE, HEAD, HEAD);
    finish_page(w, SHEET_RANGES, a.range_row, 8, 0, 0);
    worksheet_activate(w->sheets[S].page);
}

const sheet_description sheet_examples = {
    .tab = N_("Examples"),
    .colour = TAB_ANALYSIS,
    .title = N_("Worked examples"),
    .question = N_("Every example of the function reference as a live formula beside what it must give. "
                 "The texts are expected from an office in the language of this workbook."),
    .kinds = IN_EXAMPLES,
    .lay_out = lay_out,
};

/* Made with the examples, which say what stands on it. */
const sheet_description sheet_ranges = {
    .tab = N_("Ranges"),
    .colour = TAB_INPUTS,
    .title = N_("Ranges"),
    .question = N_("Ranges with blank cells, to which some of the examples refer."),
    .kinds = IN_EXAMPLES,
};
