/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/*
 * A book of business: the list of accounts as people export it from a CRM.
 *
 * The file is comma, semicolon or tab separated text in UTF-8. Which column is which is told by the
 * header's usual names in English, German and Russian or by the caller; how amounts are written
 * ("1,234.50" or "1.234,50") is decided for each column from all its values. A row that cannot be
 * read safely is left out and reported, because a wrong number is worse than none.
 *
 * The functions print nothing, keep no state between calls and may run in several threads at once.
 */
#ifndef CSM_TEMPLATES_BOOK_H
#define CSM_TEMPLATES_BOOK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "columns.h"
#include "fault.h"

#ifdef __cplusplus
extern "C" {
#endif

/* What fits on one worksheet (1,048,576 rows) together with the rows above the list. */
#define BOOK_ACCOUNTS_MAX 1048000

/* Excel's limit for the text in a cell, counted as Excel does in UTF-16 units. */
#define BOOK_TEXT_MAX 32767

/* A cell keeps 15 digits; a larger ARR could not be shown as it was given. */
#define BOOK_ARR_MAX 1e15

/* Hours a month for one account: more than a dozen people at work day and night. */
#define BOOK_HOURS_MAX 10000.0

/*
 * One account. Texts are UTF-8 without surrounding blanks; a line break inside one is a single LF.
 */
typedef struct book_account {
    const char *name;
    double arr;          /* a year, in the file's own currency, 0 or more */
    const char *segment; /* this and the next three are NULL where the file says nothing */
    const char *owner;   /* the customer success manager */
    const char *stage;
    const char *region;
    double hours;        /* designed hours a month, NaN where the file says nothing */
    size_t line;         /* where its row starts in the file, from 1, as a text editor counts */
    bool strategic;
    bool locked;    /* stays with its owner */
} book_account;

/*
 * A text of a column with few different ones, by its place in book.labels; 0 where the file says
 * nothing. Equal texts usually share a label.
 */
typedef uint32_t book_label;

/*
 * Why a row was left out. A row with several bad cells has one entry for each of them, in the order
 * of `book_column`.
 */
typedef struct book_bad_row {
    size_t line;        /* where the row starts in the file, from 1 */
    char *column;       /* the header as the file has it; the last one if the row is too long */
    char *value;        /* at most about 80 characters; the line itself if the row is malformed */
    const char *reason; /* an English phrase without parameters, in the dictionaries of words.h */
    bool ambiguous;     /* a number that can be read in two ways: book_options.decimal would help */
} book_bad_row;

typedef struct book {
    size_t account_count;
    /* One array a column, in the order of the file, so that a million accounts need little memory: those of the
     * columns' table, and lines. They are NULL where the file has no such column. */
    const char **names;
    double *arr;
    book_label *segments, *owners, *stages, *regions;
    double *hours;
    bool *strategic, *locked;
    uint32_t *lines;
    const char **labels; /* the first is NULL */
    size_t label_count;  /* with the first */
    book_bad_row *bad;      /* in the order of the file */
    size_t bad_count;       /* entries in `bad` */
    size_t bad_row_count;   /* rows left out: at most bad_count */
    char *column_of[BOOK_COLUMNS]; /* the header used for each column, NULL where there is none */
    char separator;         /* ',' or ';' or '\t' */
    char arr_decimal;       /* '.' or ',' as the ARR was read; 0 if each value speaks for itself */
    bool arr_assumed;       /* "1,234" was taken for thousands though no other ARR confirms it */
    void *arena;            /* owns every string above */
} book;

/* All of it may be zero, and a NULL pointer to it means that. */
typedef struct book_options {
    char decimal;               /* '.' or ',' as given by the user, 0 to find out */
    const char *const *columns; /* "arr=Annual Contract Value" and so on, NULL-terminated; "segment=" leaves it out */
    bool (*progress)(void *data, double share); /* share: from 0 to 1, never falling; false stops it */
    void *progress_data;
} book_options;

/* All that is known of one account. */
book_account book_account_at(const book *b, size_t i);
/* The text of an account in one of the columns of labels; NULL where there is none. */
static inline const char *book_label_at(const book *b, const book_label *column, size_t i)
{
    return column != NULL ? b->labels[column[i]] : NULL;
}

/*
 * Read a list of accounts into `out`, whose old contents are overwritten, not freed.
 *
 * Rows that cannot be used do not make the reading fail: look at bad_count, even when there is no
 * account at all. False means that the list as a whole cannot be used, because it is empty, not
 * UTF-8 text, too long, lacks a required column or an option is wrong. Then `out` is empty and
 * `*fault`, which the caller clears, says why. It is overwritten in any case, and may be NULL.
 */
bool book_read_file(const char *path, const book_options *options, book *out, plan_fault *fault);
bool book_read_memory(const char *bytes, size_t length, const book_options *options, book *out,
                      plan_fault *fault);

/* The names of the columns as the list has them, a line each, and for each of `book_column` a line with the
 * name that is recognized, which may be empty. Both are in memory that the caller frees. False, and NULL for
 * both: the list has none, or cannot be read. */
bool book_read_header(const char *bytes, size_t length, char **names, char **recognized);

/* Free what reading allocated and make the book empty; an empty or zeroed one is fine. */
void book_free(book *book);

#ifdef __cplusplus
}
#endif

#endif
