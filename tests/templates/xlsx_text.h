/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* What stands in an .xlsx file, read from the file itself: constants, stored values of formulas,
 * names. Only for files as libxlsxwriter writes them. */
#ifndef CSM_TESTS_XLSX_TEXT_H
#define CSM_TESTS_XLSX_TEXT_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct xlsx xlsx;

typedef struct xlsx_value {
    enum { XLSX_NOTHING, XLSX_NUMBER, XLSX_TEXT } kind;
    double number;
    char text[1024]; /* UTF-8; longer ones are cut */
} xlsx_value;

typedef struct xlsx_place {
    char sheet[128];
    char first[16], last[16]; /* "C5" */
} xlsx_place;

/* NULL where the file cannot be read or is no intact archive. */
xlsx *xlsx_open(const char *path);
void xlsx_close(xlsx *x);

size_t xlsx_sheet_count(const xlsx *x);
const char *xlsx_sheet_name(const xlsx *x, size_t i);
bool xlsx_sheet_hidden(const xlsx *x, size_t i);
/* The part of the file itself. */
const char *xlsx_sheet_xml(const xlsx *x, size_t i);
bool xlsx_cell(const xlsx *x, const char *sheet, const char *cell, xlsx_value *value);
bool xlsx_find_name(const xlsx *x, const char *name, xlsx_place *place);
/* The first cell of a named range. */
xlsx_value xlsx_named(const xlsx *x, const char *name);
/* The same where it must be a number: NaN if it is none. */
double xlsx_number(const xlsx *x, const char *name);
/* The row, from 1, of the first cell of the column ("B") that holds this text; 0: none. */
size_t xlsx_find_row(const xlsx *x, const char *sheet, const char *column, const char *text);
/* The letters of the column in which a cell of the sheet first holds this text, by rows; false: none does. */
bool xlsx_find_column(const xlsx *x, const char *sheet, const char *head, char letters[8]);
/* The cell so many rows below the first one with this text. */
xlsx_value xlsx_below(const xlsx *x, const char *sheet, const char *head, size_t rows);
/* The cells of `count` rows from the row `first` on, of the columns A to the `columns`-th, row by row; the caller
 * frees them. NULL: there is no such sheet. */
xlsx_value *xlsx_rows(const xlsx *x, const char *sheet, size_t first, size_t count, size_t columns);
/* "C5" is row 5, column 3. */
void xlsx_read_address(const char *cell, size_t *row, size_t *column);
/* An attribute of the tag that starts at `tag`; false: it has none of that name. */
bool xlsx_attribute(const char *tag, const char *name, char *out, size_t room);
/* Whether this is the whole text of any cell of the sheet. */
bool xlsx_has_text(const xlsx *x, const char *sheet, const char *text);

/* The text of any part, which the caller frees; NULL where there is none. */
char *xlsx_part(const char *path, const char *part);
/* A check sum and name for each part but the one with the time it was made; the caller frees it.
 * NULL where the archive is not intact. */
char *xlsx_fingerprint(const char *path);

#ifdef __cplusplus
}
#endif

#endif
