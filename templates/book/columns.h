/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/* The columns that a list of accounts may have: all that is known of each stands in one table, from which
 * recognizing and reading them, reports, --column and the fields of New Plan's dialog follow. */
#ifndef CSM_TEMPLATES_BOOK_COLUMNS_H
#define CSM_TEMPLATES_BOOK_COLUMNS_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* In the order in which dialogs and reports have them. */
typedef enum book_column {
    BOOK_COLUMN_NAME,
    BOOK_COLUMN_ARR,
    BOOK_COLUMN_SEGMENT,
    BOOK_COLUMN_OWNER,
    BOOK_COLUMN_STAGE,
    BOOK_COLUMN_REGION,
    BOOK_COLUMN_STRATEGIC,
    BOOK_COLUMN_HOURS,
    BOOK_COLUMN_LOCKED,
    BOOK_COLUMNS
} book_column;

/* How its cells are read and kept. */
typedef enum book_kind {
    BOOK_NAME,   /* a text of each account: const char * */
    BOOK_LABEL,  /* a text that many accounts share: book_label */
    BOOK_MONEY,  /* a year, in the list's own currency: double */
    BOOK_HOURS,  /* a month: double */
    BOOK_YES_NO  /* bool */
} book_kind;

typedef struct book_column_entry {
    const char *key;   /* in book_options.columns and behind --column */
    const char *what;  /* in sentences: "the ARR" */
    const char *field; /* N_(), before its field in New Plan, with a letter that leads there if one is left */
    book_kind kind;
    size_t array;      /* where the book keeps it: the offset of its array */
    const char *empty; /* N_(), why a row without it is left out; NULL: accounts and lists may lack it */
    /* Folded names that headers have, the most telling first: of several columns that fit, the one earlier here
     * is meant. NULL ends them. */
    const char *const *aliases;
} book_column_entry;

const book_column_entry *book_column_at(book_column column);

struct book;

/* The book's array of a column, of the type that its kind says; NULL where there is none. */
void *book_array(const struct book *b, book_column column);
void book_set_array(struct book *b, book_column column, void *array);

#ifdef __cplusplus
}
#endif

#endif
