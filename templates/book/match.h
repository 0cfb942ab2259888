/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/* Which column of the file is which. */
#ifndef CSM_TEMPLATES_BOOK_MATCH_H
#define CSM_TEMPLATES_BOOK_MATCH_H

#include "columns.h"
#include "fault.h"
#include "text.h"

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

/* Fill in field_of. False if that cannot be done, with the fault. */
bool book_match_columns(book_header *header, const char *const *given,
                        const book_locales *locales, plan_fault *fault);

/* The same from the names alone; a column that two of them may mean stays without a field. False: no memory. */
bool book_usual_columns(book_header *header, const book_locales *locales);

#endif
