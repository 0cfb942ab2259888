/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/* Texts that come again and again: one copy of each, and its number. */
#ifndef CSM_TEMPLATES_BOOK_LABELS_H
#define CSM_TEMPLATES_BOOK_LABELS_H

#include "book.h"
#include "text.h"

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

/* Room for the labels of as many rows; false without memory. */
bool book_open_labels(book_labels *labels, book *out, size_t rows);
void book_close_labels(book_labels *labels);
/* The label of a text, 0 if it has none yet. */
book_label book_find_label(const book_labels *labels, const book *out, book_span text);
/* The same, which then has one; 0 without memory. */
book_label book_make_label(book_labels *labels, book *out, book_span text);

#endif
