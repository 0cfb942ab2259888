/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Tables and blocks of lines as descriptions, which one function lays out: heads, cells, names, notes, rules for what
 * may be typed, totals, keys of the inputs.
 *
 * Formulas, in tables and everywhere else, speak of cells by keys, never by letters:
 *
 *     [hours]           the cell of the column `hours` in this row
 *     [hours:above]     in the row above; `below`, `first` and `last` likewise; `3`: in the third row
 *     [hours:mirror]    in the row as far from the last one as this row is from the first
 *     [hours:all]       all its rows; of a column that is repeated all its columns, too
 *     [hours:row]       of a column that is repeated: its cells in this row
 *     [hours:column 2]  of a column that is repeated: all rows of the second one
 *     [hours:total]     in the line of totals
 *     hours[x:same]     another table's row with the number of this one
 *     [hours:head]      its head
 *     accounts[hours]   another table's column by that table's name: all rows, or whatever is said after the colon
 *     accounts[hours:same]  in its row of the same number
 *     [#] [##] [@]      this row's number from 1, the number of rows, the number of the repetition from 1
 *     [#:above] [#:below]  the number of the row above, 0 in the first one, or below
 *     [#:sheet]         the number of the row on the sheet
 *     accounts[##]      the number of another table's rows
 *     {0} … {5}         the words of the column, translated, for texts between quotation marks
 *
 * In a table that lies across, a row is a column of the sheet and the other way round. What is not there is an error
 * that names the sheet, the cell and the formula. */
#ifndef WORKBOOK_TABLES_H
#define WORKBOOK_TABLES_H

#include <stddef.h>

#include "workbook.h"

enum { TABLE_WORDS = 6, TABLE_FORMULAS = 4 };

/* In a line of totals: the sum of the column. */
#define TOTAL_SUM "SUM([:rows])"

/* The cell that a value is asked for. */
typedef struct filled {
    workbook *w;
    size_t row, repetition; /* from 0 */
    size_t field;           /* the column's own, see there */
    const void *data;       /* what put_table was given */
    size_t column;          /* which of the table's, from 0 */
} filled;

/* What of an example its row starts with: see the table's examples. */
typedef struct table_example {
    enum { EXAMPLE_NONE, EXAMPLE_WORDS, EXAMPLE_TEXT, EXAMPLE_NUMBER, EXAMPLE_FORMULA } kind;
    size_t at;
} table_example;
#define WORDS_OF(type, field) { EXAMPLE_WORDS, offsetof(type, field) } /* N_() */
#define TEXT_OF(type, field) { EXAMPLE_TEXT, offsetof(type, field) }
#define NUMBER_OF(type, field) { EXAMPLE_NUMBER, offsetof(type, field) } /* a double */
/* Where the formula is NULL the cell is blank. */
#define FORMULA_OF(type, field) { EXAMPLE_FORMULA, offsetof(type, field) }

typedef struct table_column {
    const char *key;
    const char *head;         /* N_() */
    const char *head_formula; /* instead of it */
    const char *note;         /* N_(), at its head */
    look look;
    plan_format format;
    plan_format (*format_of)(const filled *f); /* where cells differ in it */
    const char *formula;      /* NULL: `value` says what stands there */
    const char *first, *last; /* the formulas of the first and the last row, where they differ */
    const char *formulas[TABLE_FORMULAS]; /* those of the first rows, where each has its own */
    const char *(*formula_of)(const filled *f); /* where cells differ in their formula; NULL: the cell has a value */
    const char *words[TABLE_WORDS];       /* N_(), for the formulas */
    bool value_alone;       /* of what the formulas give the values are written, which do not follow the inputs */
    /* What an input starts with; blank: nothing yet; missing: there is no cell. NULL: they are all blank. Beside a
     * formula: what it gives, for tables that are written as values. */
    csm_value (*value)(const filled *f);
    double number;          /* what all its cells start with; 0: there is none */
    table_example example;  /* instead of all these and of formulas */
    const char *frozen;     /* an array formula over all rows, of which the values alone are written */
    size_t field;           /* tells columns apart that share a function below or above */
    cell_teller later;      /* what is known when the accounts have been served, by row and field … */
    bool (*is_later)(const workbook *w); /* … instead of the formula, where this is so */
    /* The numbers of all rows, large or small, where something keeps them anyway and formulas ask for them often. */
    const double *(*kept)(const workbook *w);
    const uint8_t *(*kept_small)(const workbook *w);
    look (*look_of)(const workbook *w, size_t row); /* where rows differ in their look */
    const char *name;       /* of its cells; inputs without one get TABLE_KEY, from the first to the last of them */
    const char *total;      /* its formula in the line of totals */
    const char *total_name;
    const char *total_note; /* N_() */
    const char *choose;     /* only the cells of this name may be chosen */
    double low, high;       /* only numbers, or dates, in this range; not given where both are 0. Both from the first to
                             * the last cell that is an input. */
    double (*high_of)(const workbook *w); /* where it depends on the plan */
    size_t (*repeat)(const workbook *w);     /* it stands there so many times; NULL: once */
    bool (*there)(const workbook *w);        /* NULL: always */
    lxw_col_t at;           /* where it stands; 0: right of the one before */
    lxw_col_t to;           /* each of its cells takes the columns up to this one; 0: its own only */
    bool spread;            /* … in its look */
    size_t wrap;            /* rows become high enough for its texts in lines of so many characters; 0: they stay */
    /* Of a table that lies across, beside the label: */
    const char *unit;       /* N_(), see unit_words */
    const char *remark;     /* N_() */
    const char *remark_formula; /* instead of it */
} table_column;

/* A heading over the columns from the first to the last key. */
typedef struct table_group {
    const char *first, *last; /* NULL: the last of all */
    const char *words; /* N_() */
} table_group;

typedef struct table {
    const char *name;    /* by which formulas and keys know it */
    const char *section; /* N_(): a heading over all columns; NULL: `groups`, or none */
    lxw_col_t section_to; /* the last column of that heading; 0: of the table */
    const table_group *groups;
    size_t group_count;
    const table_column *columns;
    size_t count;
    const char *total;    /* N_(): what the line of totals is called; NULL: there is none */
    const char *total_to; /* the last column of that line; NULL: the last one of all */
    double head_height;   /* 0: two lines */
    double row_height;    /* 0: as usual */
    bool headless;
    /* An array of records that the first rows start with; in the others is nothing of them. NULL: what put_table was
     * given, a record for each row. */
    const void *examples;
    size_t example_size, example_count;
} table;

/* Where a table lies. */
typedef struct table_place {
    const table *table;
    sheet_id sheet;
    lxw_row_t head, first;
    size_t rows;
    lxw_col_t *at;    /* of each of its columns */
    size_t *repeated; /* how many times each is there; 0: not at all */
    lxw_col_t last_column;
    bool across;
    struct table_place *next;
} table_place;

/* The headings stand in `row`, the heads below them. NULL: the workbook has failed. */
const table_place *put_table(workbook *w, sheet_id s, lxw_row_t row, const table *t, size_t rows,
                             const void *data);
/* The same for a list that is too long to be kept: its rows are the values that the columns give when they are written.
 * Other sheets' formulas see them from table_lend on. */
const table_place *put_streamed_table(workbook *w, sheet_id s, lxw_row_t row, const table *t, size_t rows);
void table_lend(workbook *w, sheet_id s);
/* A table that lies across: its columns are lines, each with its label in column 1, and so many records from the
 * column `first` on. Units stand in the column `unit`, remarks from the column `remark` to `last`; 0: nowhere. Rows
 * become high enough for remarks in lines of `wrap` characters; 0: as high as usual. */
typedef struct table_across {
    lxw_col_t first, unit, remark, last;
    size_t wrap;
    size_t records;
    const void *data;
} table_across;
const table_place *put_table_across(workbook *w, sheet_id s, lxw_row_t row, const table *t,
                                    const table_across *across);

/* Of a table that is NULL these tell nothing: 0 or NULL.
 * The first row below the table. */
lxw_row_t table_end(const table_place *p);
/* The column of a key: that of its repetition, from 0. */
lxw_col_t table_column_at(workbook *w, const table_place *p, const char *key, size_t repetition);
/* The rows of a column, those from the first to the last of these alone, from 0, and its head, as charts want them. */
const char *table_area(workbook *w, const table_place *p, const char *key, size_t repetition);
const char *table_part(workbook *w, const table_place *p, const char *key, size_t repetition, size_t first,
                       size_t last);
const char *table_head(workbook *w, const table_place *p, const char *key, size_t repetition);

/* ---- blocks of lines ---- */

/* Label, value and remark. */
typedef struct line {
    const char *label;  /* N_() */
    const char *name;   /* of the value's cell; NULL: none */
    look look;
    plan_format format;
    const char *formula;
    const char *remark; /* N_() */
    const char *words[TABLE_WORDS]; /* N_(): {0} … in the formulas */
    const char *remark_formula;     /* instead of the remark */
    bool sentence;      /* a conclusion: the value takes all columns, and there is no remark */
    bool one_line;      /* a sentence whose row is as high as others */
    bool hidden;
    bool (*there)(const workbook *w); /* NULL: always; where it is not the next line takes its row */
} line;

/* Label in column 1, value in column 2, remark over the columns 3 to `last`. Gives the row after the lines. */
lxw_row_t put_lines(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t last, const line *lines, size_t count);
/* The same under a heading. An empty row follows. */
lxw_row_t put_block(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t last, const char *section, const line *lines,
                    size_t count);
#define COUNTED(array) (array), sizeof(array) / sizeof *(array)

/* ---- inputs ---- */

/* A cell that the reader may change, beside tables: its key and its name, if that differs, and what may be typed. */
typedef struct input {
    const char *key;    /* SHEET.NAME */
    const char *name;   /* of the cell */
    plan_format format;
    csm_value value;
    const char *choose; /* as in a table's column */
    double low, high;
} input;

void put_input(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, const input *i);
/* Cells that the reader may change are found again by a key that does not depend on language or place: they have that
 * name. */
void key_input(workbook *w, const char *key, const char *name);

/* ---- for the second and the third step ---- */

/* A number or a text; of anything else the cell has its format only. */
lxw_error write_value(lxw_worksheet *page, lxw_row_t row, lxw_col_t column, csm_value value, lxw_format *format);
void write_streamed_rows(workbook *w, const table_place *p);

/* The formula as the file has it; NULL: the workbook has failed. */
const char *linked_formula(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, const char *formula);

#endif
