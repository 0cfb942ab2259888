/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/* The rows of separated text, one after the other. */
#ifndef CSM_TEMPLATES_BOOK_ROWS_H
#define CSM_TEMPLATES_BOOK_ROWS_H

#include <csv.h>

#include "text.h"

typedef enum book_row_result {
    BOOK_ROW_READ,
    BOOK_ROW_END,
    BOOK_ROW_NOT_CLOSED,  /* a quoted cell that does not end on its line, or at all */
    BOOK_ROW_NOT_DOUBLED, /* text behind the closing quote of a cell */
    BOOK_ROW_NO_MEMORY
} book_row_result;

/* What a byte means to a row. */
enum { BOOK_MARK_SEPARATOR = 1, BOOK_MARK_LINE_END, BOOK_MARK_QUOTE };

/* Reads row after row; the cells of the latest stay valid until the next is read. */
typedef struct book_rows {
    const char *bytes;
    size_t length;
    size_t position;    /* where the next line starts */
    size_t line;        /* and its number */
    size_t reread_left; /* bytes that may still be read again after a broken row */
    struct csv_parser parser;
    unsigned char marks[256]; /* by byte; 0: none */

    size_t row_start;
    size_t row_line;
    size_t field_count; /* all fields, also those beyond the ones that are kept */
    bool in_place;      /* the cells stand in `bytes` from row_start on, not in `text` */
    char *text;         /* the cells one after the other, each with one byte behind it */
    size_t text_used;
    size_t text_room;
    size_t *starts;     /* where each cell starts; one more for the end */
    size_t kept;
    size_t starts_room;
    bool row_done;
    bool no_memory;
} book_rows;

bool book_rows_open(book_rows *rows, const char *bytes, size_t length, char separator);
void book_rows_close(book_rows *rows);

/* Go to a line by its offset and number. */
void book_rows_seek(book_rows *rows, size_t position, size_t line);

/*
 * Read the row at the next line. An empty line is a row without fields. After a broken row the
 * reading goes on with the line below the one it started on.
 */
book_row_result book_rows_next(book_rows *rows);

/* A cell of the row that was read, without surrounding blanks; empty if the row has fewer. */
book_span book_rows_cell(const book_rows *rows, size_t index, const book_locales *locales);

/* Whether no cell of it has any text. */
bool book_rows_is_empty(const book_rows *rows, const book_locales *locales);

/* The line on which the latest row starts, as it is in the file. */
book_span book_rows_raw(const book_rows *rows);

#endif
