/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/* A reading at work: what its steps share, from the bytes to the book. */
#ifndef CSM_TEMPLATES_BOOK_IMPORT_H
#define CSM_TEMPLATES_BOOK_IMPORT_H

#include "book.h"
#include "labels.h"
#include "match.h"
#include "rows.h"
#include "text.h"

/* UTF-8 needs at most three bytes for each of Excel's UTF-16 units. */
#define BOOK_TEXT_ROOM ((size_t)3 * BOOK_TEXT_MAX + 1)

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
    plan_fault *fault;
} book_import;

/* False, with the import's fault. */
bool book_no_memory(book_import *import);
/* The same for a fault in a line. */
bool book_fail_at(book_import *import, plan_fault_code code, size_t line);

/* The cell of a column that the file has. */
book_span book_cell_of(const book_import *import, const book_rows *rows, book_column column);

#endif
