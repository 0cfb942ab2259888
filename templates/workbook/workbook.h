/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The sheet layer: writes cells in one consistent style, remembers their values, and writes each
 * formula together with the value that the core gives it. */
#ifndef PLAN_WORKBOOK_H
#define PLAN_WORKBOOK_H

#include <xlsxwriter.h>

#include "engine/grid.h"
#include "plan/plan.h"
#include "words.h"

typedef enum look {
    LOOK_TEXT,     /* running text */
    LOOK_NOTE,     /* smaller and grey: sources, remarks */
    LOOK_TITLE,
    LOOK_SUBTITLE,
    LOOK_SECTION,  /* heading of a block, over its whole width */
    LOOK_HEADER,   /* head of a column */
    LOOK_LABEL,    /* head of a row */
    LOOK_INPUT,    /* the reader may change it */
    LOOK_VALUE,    /* calculated */
    LOOK_QUIET,    /* calculated, where nought is not worth more than a dash; no money */
    LOOK_TOTAL,    /* calculated, last row */
    LOOK_TOTAL_LABEL,
    LOOK_RESULT,   /* calculated, what the block is about */
    LOOK_KPI,
    LOOK_KPI_LABEL,
    LOOK_KPI_STATUS, /* a word and a colour */
    LOOK_KPI_MOST,   /* a limit: all is well up to it */
    LOOK_KPI_LEAST,  /* all is well from it on */
    LOOK_STRIP,      /* what the plan is about, above the tiles */
    LOOK_STRIP_LABEL,
    LOOK_LINK,
    LOOKS
} look;

typedef enum sheet_id {
    /* In the order of the tabs. */
    SHEET_START,
    SHEET_DASHBOARD,
    SHEET_ASSUMPTIONS,
    SHEET_INPUTS,
    SHEET_TEAM,
    SHEET_MENU,
    SHEET_SEGMENTS,
    SHEET_LIFECYCLE,
    SHEET_ACCOUNTS,
    SHEET_CAPACITY,
    SHEET_PORTFOLIOS,
    SHEET_ONE_TO_MANY,
    SHEET_SUPPORT,
    SHEET_HIRING,
    SHEET_RETENTION,
    SHEET_CASE,
    SHEET_SCENARIOS,
    SHEET_ORGANISATION,
    SHEET_BENCHMARKS,
    SHEET_CHECKS,
    SHEET_CHANGES,
    SHEET_SKIPPED,
    SHEET_EXAMPLES,
    SHEET_RANGES,
    SHEETS
} sheet_id;

typedef struct sheet {
    lxw_worksheet *page; /* NULL: this plan does not have it */
    size_t number;       /* in the grid */
    char name[128];        /* at most 31 characters */
    char quoted[132];      /* as formulas write it */
} sheet;

typedef struct workbook {
    const plan_options *options;
    const book *accounts;
    struct model *model; /* what was derived from the accounts before any sheet was written */
    struct served *served; /* the figures of the accounts, in plans that do not keep them in formulas; NULL: no list */
    lxw_workbook *file;
    lxw_format *formats[LOOKS][PLAN_FORMATS];
    sheet sheets[SHEETS];
    grid *grid;
    csm_arena scratch;   /* of the formula being evaluated */
    csm_arena texts;
    bool *used;          /* for each function of the catalogue: whether a formula calls it */
    bool error;          /* something went wrong: */
    plan_fault fault;    /* the first thing that did */
    const char *step;    /* what was last reported, and the share */
    double share, from, until; /* what the sheet at hand is of the whole */
} workbook;

/* The text in the language of the sheets. */
const char *say(const workbook *w, const char *english);
/* The same with the plan's currency in place of its %s; in the workbook's own memory. */
const char *with_currency(workbook *w, const char *english);
/* In characters. */
size_t length_of(const char *text);
/* Remembers the first failure; the plan is not finished then. */
void workbook_fail(workbook *w, plan_fault_code code);
void workbook_fail_values(workbook *w, plan_fault_code code, const plan_value values[PLAN_FAULT_VALUES]);
/* With values as plan_fail_with has them. */
#define workbook_fail_with(w, code, ...) \
    workbook_fail_values(w, code, (const plan_value[PLAN_FAULT_VALUES]){ __VA_ARGS__ })
/* What the program itself does wrong, told in English. */
void workbook_defect(workbook *w, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* The same for what libxlsxwriter answers. */
void workbook_check(workbook *w, lxw_error error);
/* libxlsxwriter's structures have no const; it does not change what they point to. */
static inline char *workbook_lent(const char *text)
{
    return (char *)text;
}

/* Asks whether the plan is still wanted; where it is not the workbook has an error. */
void workbook_ask(workbook *w);
/* Tells how far the sheet at hand is, from 0 to 1; where that stops the plan the workbook has an error. Formulas
 * ask by themselves whether they are still wanted. */
void workbook_report(workbook *w, const char *step, double share);
/* From here on that is from `from` to `until` of the whole. */
void workbook_begin(workbook *w, const char *step, double from, double until);

/* The title stands in the file's properties. */
bool workbook_open(workbook *w, const char *path, const char *english_title);
/* Sheets stand in the order in which they are added. */
void workbook_add(workbook *w, sheet_id id);
/* False where anything went wrong since it was opened. Frees all but `used`. */
bool workbook_close_file(workbook *w);

/* ---- cells; rows and columns count from 0 ---- */

void put_text(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, look look,
              const char *text);
/* A text that is translated. */
void put_words(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, look look,
               const char *english);
/* The same for running text: the row becomes high enough for lines of so many characters. */
void put_wrapped(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, look look,
                 size_t characters, const char *english);
void put_number(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, look look,
                plan_format format, double number);
/* An empty cell that shows its style: an input to fill in. */
void put_empty(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, look look,
               plan_format format);
/* The formula without `=`. Its value must not be an error. */
void put_formula(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, look look,
                 plan_format format, const char *formula, ...)
    __attribute__((format(printf, 7, 8)));
/* What an array formula gives over a column of so many cells, a number for each: the values alone, which do
 * not follow when inputs change. */
void put_array_values(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, lxw_row_t rows, look look,
                      plan_format format, const char *formula);
/* A call that the catalogue has answered already; here the value may be an error. */
void put_answer(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, look look,
                plan_format format, const char *formula, const csm_value *value);
/* Computed when the file is opened; the only formula without a stored value. */
void put_probe(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, const char *formula);
void put_note(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, const char *english);
/* A heading over the columns from first to last. */
void put_section(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t first, lxw_col_t last,
                 const char *english);
void put_link(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, sheet_id target);

/* ---- names, checks, pages ---- */

void name_cells(workbook *w, const char *name, sheet_id s, lxw_row_t first_row,
                lxw_col_t first_column, lxw_row_t last_row, lxw_col_t last_column);
void name_cell(workbook *w, const char *name, sheet_id s, lxw_row_t row, lxw_col_t column);
/* Only numbers from low to high may be typed there. */
void accept_numbers(workbook *w, sheet_id s, lxw_row_t first_row, lxw_col_t first_column,
                    lxw_row_t last_row, lxw_col_t last_column, double low, double high);
/* The same for dates, by their serial numbers. */
void accept_dates(workbook *w, sheet_id s, lxw_row_t first_row, lxw_col_t first_column,
                  lxw_row_t last_row, lxw_col_t last_column, double low, double high);
/* Only the values of a named range may be chosen there. */
void accept_list(workbook *w, sheet_id s, lxw_row_t first_row, lxw_col_t first_column,
                 lxw_row_t last_row, lxw_col_t last_column, const char *name);
/* Cells that hold this text get a colour. */
void colour_text(workbook *w, sheet_id s, lxw_row_t first_row, lxw_col_t first_column,
                 lxw_row_t last_row, lxw_col_t last_column, const char *text, lxw_color_t fill);
/* What only other cells need is out of sight, in a group that can be opened when the protection is off. */
void hide_columns(workbook *w, sheet_id s, lxw_col_t first, lxw_col_t last);
void hide_row(workbook *w, sheet_id s, lxw_row_t row);
/* Title, page set-up and printed area; the last row and column that are printed. */
void finish_page(workbook *w, sheet_id s, lxw_row_t last_row, lxw_col_t last_column,
                 lxw_row_t repeat_first, lxw_row_t repeat_last);
/* The same for a sheet that is printed upright on one page. */
void finish_one_page(workbook *w, sheet_id s, lxw_row_t last_row, lxw_col_t last_column);
void put_title(workbook *w, sheet_id s, const char *title, const char *subtitle);
/* 'Sheet'!$A$1:$B$2, as charts want it; in the workbook's own memory. */
const char *area_text(workbook *w, sheet_id s, lxw_row_t first_row, lxw_col_t first_column,
                      lxw_row_t last_row, lxw_col_t last_column);

/* ---- the sheets ---- */

void write_assumptions(workbook *w);
void write_inputs(workbook *w);
void write_menu(workbook *w);
void write_accounts(workbook *w);
void write_capacity(workbook *w);
void write_dashboard(workbook *w);
void write_start(workbook *w);
void write_skipped(workbook *w);
void write_team(workbook *w);
void write_segments(workbook *w);
void write_lifecycle(workbook *w);
void write_portfolios(workbook *w);
/* On the sheet of accounts, from the portfolios, which are written after it. */
void put_proposed_owners(workbook *w);
void write_one_to_many(workbook *w);
void write_support(workbook *w);
void write_hiring(workbook *w);
void write_retention(workbook *w);
void write_case(workbook *w);
void write_scenarios(workbook *w);
void write_organisation(workbook *w);
void write_benchmarks(workbook *w);
void write_checks(workbook *w);
void write_changes(workbook *w);

/* The workbook of worked examples, which needs no accounts. */
void write_examples(workbook *w);

#endif
