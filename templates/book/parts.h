/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/* What the parts of the account list reader share. Not for callers: they use book.h. */
#ifndef CSM_TEMPLATES_BOOK_PARTS_H
#define CSM_TEMPLATES_BOOK_PARTS_H

#include "book.h"

#include <csv.h>
#include <locale.h>
#include <wchar.h>

#include "words.h"


/* Room for folded names of columns and currencies; anything longer matches nothing. */
#define BOOK_FOLDED_MAX 256

/* ---- text ---- */

/* Locales used in passing, so that the process's own setting neither matters nor changes. */
typedef struct book_locales {
    locale_t utf8;
    locale_t plain;
    const char *office; /* as in plan_options: for sentences */
} book_locales;

typedef struct book_span {
    const char *text;
    size_t length;
} book_span;

typedef struct book_arena book_arena;

bool book_locales_open(book_locales *locales);
void book_locales_close(book_locales *locales);

/* The bytes of the first character of a non-empty span, 0 if they are not UTF-8. */
size_t book_decode(book_span span, const book_locales *locales, wchar_t *character);

/* The offset of the first byte that is not UTF-8, or the length. */
size_t book_check_utf8(const char *bytes, size_t length, const book_locales *locales);

/* The end of the line that starts at `start`, behind its LF, CR LF or lone CR. */
size_t book_line_end(const char *bytes, size_t length, size_t start);

/* The number, from 1, of the line that holds the byte at `offset`. */
size_t book_line_number(const char *bytes, size_t length, size_t offset);

bool book_is_blank(wchar_t character, const book_locales *locales);
bool book_is_control(wchar_t character);
book_span book_trim(book_span span, const book_locales *locales);

/*
 * Lower-case `span` into `out` (BOOK_FOLDED_MAX bytes), leaving out blanks and the ASCII characters
 * in `drop`. False, and an empty `out`, if it is too long.
 */
bool book_fold(book_span span, const char *drop, const book_locales *locales, char *out);

/* Formatted text for the user (plan_sentence) in new memory, NULL if there is none. */
char *book_message(const char *office, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Write at most about 80 characters of `span` to `out` so that it can be shown on one line. */
#define BOOK_SHOWN_MAX 340
void book_show(book_span span, const book_locales *locales, char out[BOOK_SHOWN_MAX]);

book_arena *book_arena_new(void);
void book_arena_free(book_arena *arena);
char *book_arena_copy(book_arena *arena, const char *text, size_t length);

/* ---- rows ---- */

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

/* The line on which the latest row starts, as it is in the file. */
book_span book_rows_raw(const book_rows *rows);

/* ---- columns ---- */

#define BOOK_NO_FIELD ((size_t)-1)

typedef struct book_header {
    char **names; /* the array is the header's own, the strings are the arena's */
    size_t count;
    size_t line;
    size_t field_of[BOOK_COLUMNS]; /* the field of each column or BOOK_NO_FIELD */
} book_header;

#define BOOK_NO_COUNT ((size_t)-1)

/*
 * How many columns can be told from the names: the measure for a guessed separator. BOOK_NO_COUNT
 * if there is no memory to find out.
 */
size_t book_count_columns(const book_header *header, const char *const *given,
                          const book_locales *locales);

/* Fill in field_of. False if that cannot be done; `*error` is then as in book.h. */
bool book_match_columns(book_header *header, const char *const *given,
                        const book_locales *locales, char **error);

/* The same from the names alone; a column that two of them may mean stays without a field. False: no memory. */
bool book_usual_columns(book_header *header, const book_locales *locales);

/* ---- numbers ---- */

typedef enum book_number_result {
    BOOK_NUMBER_READ,
    BOOK_NUMBER_BAD,
    BOOK_NUMBER_AMBIGUOUS
} book_number_result;

/* What the values of a column say about the decimal mark. */
typedef struct book_style {
    bool point;           /* some value can only be read with a decimal point */
    bool comma;           /* the same for a comma */
    bool unclear_point;   /* some value such as "1.234" can be read in two ways */
    bool unclear_comma;   /* the same for "1,234" */
} book_style;

void book_style_add(book_style *style, book_span value, const book_locales *locales);

/*
 * The decimal mark of a column, or 0 if each value must speak for itself. Without evidence three
 * digits behind the only mark are thousands if `assume_thousands`, which then sets `*assumed`.
 */
char book_style_decimal(const book_style *style, bool assume_thousands, bool *assumed);

/* Read an amount that is written with `decimal`, or in any unambiguous way if that is 0. */
book_number_result book_number(book_span value, char decimal, const book_locales *locales,
                               double *number);

/*
 * The currency signs and codes, folded without dropping anything, "" at the end: a header may
 * carry one behind its name.
 */
extern const char *const book_currencies[];

/* ---- the import as a whole ---- */

/* UTF-8 needs at most three bytes for each of Excel's UTF-16 units. */
#define BOOK_TEXT_ROOM ((size_t)3 * BOOK_TEXT_MAX + 1)

/* Beyond so many different labels it costs more to look for an equal one than it saves. */
#define BOOK_INTERNED_MAX 50000

/* The labels by their texts. */
typedef struct book_label_slot {
    book_label label; /* 0: free */
    uint32_t length;
} book_label_slot;

typedef struct book_labels {
    book_label_slot *slots;
    size_t slot_count; /* a power of two */
    size_t used;
    size_t room; /* of the book's list of labels */
} book_labels;

typedef struct book_import {
    const char *bytes; /* behind a byte order mark */
    size_t length;
    size_t first_row;  /* the offset of the line below the header */
    size_t first_line; /* and its number */
    size_t row_count;  /* rows with any text in them */
    const book_options *options;
    /* Told, in the second time through, from which place on the bytes are still needed. */
    void (*release)(void *data, size_t position);
    void *release_data;
    book_locales locales;
    book_header header;
    char decimal[BOOK_COLUMNS]; /* of the columns with numbers */
    book *out;
    size_t bad_room;
    book_labels labels;
    char *text; /* BOOK_TEXT_ROOM bytes for the cell at hand */
    double share;
    char **error;
} book_import;

/* Each of these that returns false has set *import->error, if there was the memory for it. */

/* False, with the sentence as the import's error. */
bool book_fail(book_import *import, const char *format, ...) __attribute__((format(printf, 2, 3)));
bool book_no_memory(book_import *import);
book_span book_cell_of(const book_import *import, const book_rows *rows, book_column column);
bool book_row_is_empty(const book_import *import, const book_rows *rows);

/* Refuse what is not UTF-8 text, skip a byte order mark. */
bool book_check_encoding(book_import *import);
bool book_find_header_row(book_import *import);
bool book_find_columns(book_import *import);
void book_free_header(book_header *header);

/* Report a row whose fields are not what they seem: `field` is where that shows. */
bool book_add_malformed(book_import *import, const book_rows *rows, size_t field,
                        const char *reason);

/* Memory for as many accounts as there are rows, in the columns that the file has. */
bool book_make_columns(book_import *import);

/* Room for the labels of as many rows; false without memory. */
bool book_open_labels(book_labels *labels, book *out, size_t rows);
void book_close_labels(book_labels *labels);
/* The label of a text, 0 if it has none yet. */
book_label book_find_label(const book_labels *labels, const book *out, book_span text);
/* The same, which then has one; 0 without memory. */
book_label book_make_label(book_labels *labels, book *out, book_span text);

/* Add the account in a row, or report what is wrong with its cells. */
bool book_read_account(book_import *import, const book_rows *rows);

#endif
