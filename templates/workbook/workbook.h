/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The sheet layer. A workbook is made in three steps: sheets are laid out, which records their cells in one
 * consistent style, in any order; every formula gets the value that the core gives it, each when the cells that it
 * needs have theirs; and the cells are written by rows. */
#ifndef PLAN_WORKBOOK_H
#define PLAN_WORKBOOK_H

#include <xlsxwriter.h>

#include "engine/grid.h"
#include "plan/plan.h"
#include "sheets/registry.h"
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

/* In the order of the tabs. */
typedef enum sheet_id {
#define SHEET_ID(ID, name) SHEET_##ID,
    EVERY_SHEET(SHEET_ID)
#undef SHEET_ID
    SHEETS
} sheet_id;

struct workbook;

/* How a cell gets its value, which stands in the grid. */
typedef enum cell_kind {
    CELL_NONE,
    CELL_VALUE,        /* it was put there */
    CELL_FORMULA,
    CELL_FROZEN,       /* a formula gives it, and the value alone is written */
    CELL_FROZEN_ARRAY, /* one of the cells of an array formula, of which the values alone are written */
    CELL_LATER,        /* known when the accounts have been served */
    CELL_PROBE,        /* computed when the file is opened */
    CELL_LINK
} cell_kind;

/* What is known when the accounts have been served: a value, or a formula. */
typedef struct cell_later {
    csm_value value;     /* missing: there is no cell */
    const char *formula; /* NULL: the value */
    bool label;          /* in the look of a label, whatever was said when it was put */
} cell_later;
typedef cell_later (*cell_teller)(struct workbook *w, size_t i, size_t k);

typedef struct cell {
    lxw_format *format;
    union {
        const char *formula; /* without its `=`; of a link the place it leads to */
        const struct cell_promise *promise;
    };
    unsigned char kind;  /* cell_kind */
    unsigned char error; /* csm_error: the formula's value */
    bool waits;          /* for others that it needs */
    bool linked;         /* its formula has addresses instead of keys */
} cell;

typedef struct cell_column {
    cell *cells;
    size_t count, room;
} cell_column;

typedef struct row_height {
    double points; /* 0: as usual */
    bool hidden;
} row_height;

typedef struct sheet {
    lxw_worksheet *page; /* NULL: this plan does not have it */
    size_t number;       /* in the grid */
    char name[128];        /* at most 31 characters */
    char quoted[132];      /* as formulas write it */
    /* What was put on it so far. */
    cell_column *columns;
    size_t column_count;
    row_height *heights;
    size_t height_count;
    /* Rows that are made while they are written, and kept nowhere. */
    const struct table_place *streamed;
} sheet;

/* A named input, and the key by which it is found again. */
typedef struct input_key {
    const char *key, *name;
    struct input_key *next;
} input_key;

/* The cells that one array formula gives. */
typedef struct frozen_array {
    grid_area area;
    const char *formula;
    struct frozen_array *next;
} frozen_array;

typedef struct workbook {
    const plan_options *options;
    const book *accounts;
    struct model *model; /* what was derived from the accounts before any sheet was written */
    struct served *served; /* the figures of the accounts, in plans that do not keep them in formulas; NULL: no list */
    /* Makes them, before any cell is calculated; NULL: the accounts have formulas, or there are none. */
    void (*serve)(struct workbook *w);
    lxw_workbook *file;
    lxw_format *formats[LOOKS][PLAN_FORMATS];
    sheet sheets[SHEETS];
    grid *grid;
    frozen_array *arrays;
    struct placed_chart *charts, *last_chart;
    struct table_place *tables;
    struct input_key *keys, *last_key; /* of what the reader may change */
    struct formula_memory *memory;
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
/* For a formula, or a text in it, of which the beginning is told. */
void workbook_fail_too_long(workbook *w, const char *formula);
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
/* False where anything went wrong since it was opened; `error` then says what. Frees all else. */
bool workbook_close_file(workbook *w);

/* The second step. Whatever is wrong with a formula is told with its place. */
void workbook_calculate(workbook *w);
/* The third. */
void workbook_write(workbook *w);
/* The i-th cell, from 0, of a named range that stands in one row or column. It is calculated where it is not yet. */
csm_value workbook_value(workbook *w, const char *name, size_t i);
double workbook_number(workbook *w, const char *name, size_t i);

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
/* What a formula gives, as the value alone: it does not follow when inputs change. */
void put_frozen(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, look look, plan_format format,
                const char *formula);
/* The same for an array formula over a column of so many cells, a number for each. */
void put_frozen_array(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, lxw_row_t rows, look look,
                      plan_format format, const char *formula);
/* What `teller` says of i and k when the accounts have been served. */
void put_later(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, look look, plan_format format,
               cell_teller teller, size_t i, size_t k);
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

void set_height(workbook *w, sheet_id s, lxw_row_t row, double points);

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
typedef struct column_width {
    lxw_col_t first, last;
    double width;
} column_width;
void set_widths(workbook *w, sheet_id s, const column_width *widths, size_t count);
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

/* Bits: the kinds of workbook that have a sheet. */
enum {
    IN_PLAN = 1 << PLAN_PORTFOLIO,
    IN_CAPACITY = 1 << PLAN_CAPACITY,
    IN_HIRING = 1 << PLAN_HIRING,
    IN_QUOTA = 1 << PLAN_QUOTA,
    IN_EXAMPLES = 1 << PLAN_EXAMPLES
};

typedef enum tab_colour {
    TAB_START = 0x1F3864,
    TAB_INPUTS = 0xE0B020,
    TAB_ANALYSIS = 0x1F4E79,
    TAB_DECISIONS = 0x2E7D5B,
    TAB_REFERENCE = 0x666666,
    TAB_WARNING = 0xC00000
} tab_colour;

#define NEEDS(ID) (1U << SHEET_##ID)
_Static_assert((int)SHEETS <= 32, "NEEDS has a bit for each sheet");

/* Everything about a sheet, in its own file; registry.h lists them. */
typedef struct sheet_description {
    plan_sheet shown;     /* to those who choose; without a key it cannot be left out */
    const char *tab;      /* N_(), at most 31 characters */
    tab_colour colour;
    const char *title;    /* N_(); NULL: it puts its title itself */
    const char *question; /* N_(): what it answers, below the title */
    const char *tells;    /* N_(): what one finds there, beside the link to it; NULL: nobody links to it */
    unsigned kinds;
    unsigned needs;       /* NEEDS(…) of each sheet that its formulas cannot do without; a reader who does hides it */
    bool behind;          /* nobody sees it; it is the last one */
    bool (*there)(const workbook *w); /* NULL: always */
    void (*lay_out)(workbook *w); /* NULL: another sheet does */
} sheet_description;

const sheet_description *sheet_described(sheet_id s);

#endif
