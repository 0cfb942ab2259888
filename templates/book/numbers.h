/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/* Amounts as people and programs write them. */
#ifndef CSM_TEMPLATES_BOOK_NUMBERS_H
#define CSM_TEMPLATES_BOOK_NUMBERS_H

#include "text.h"

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

#endif
