/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

#include "labels.h"

#include <stdlib.h>
#include <string.h>

#include "arena.h"

bool book_open_labels(book_labels *labels, book *out, size_t rows)
{
    size_t most = 4 * rows < BOOK_INTERNED_MAX ? 4 * rows : BOOK_INTERNED_MAX;

    *labels = (book_labels){.slot_count = 16};
    while (labels->slot_count < 2 * most)
        labels->slot_count *= 2;
    labels->slots = calloc(labels->slot_count, sizeof *labels->slots);
    out->labels = malloc(16 * sizeof *out->labels);
    if (labels->slots == NULL || out->labels == NULL)
        return false;
    labels->room = 16;
    out->labels[0] = NULL;
    out->label_count = 1;
    return true;
}

void book_close_labels(book_labels *labels)
{
    free(labels->slots);
    memset(labels, 0, sizeof *labels);
}

/* FNV-1a. */
static size_t hash(book_span text)
{
    uint32_t h = 2166136261u;

    for (size_t i = 0; i < text.length; i++)
        h = (h ^ (unsigned char)text.text[i]) * 16777619u;
    return h ^ h >> 15;
}

/* The slot of a text, or the free one where it belongs: half of them are. */
static book_label_slot *slot_of(const book_labels *labels, const book *out, book_span text)
{
    size_t at = hash(text) & (labels->slot_count - 1);

    while (labels->slots[at].label > 0 &&
           (labels->slots[at].length != text.length ||
            memcmp(out->labels[labels->slots[at].label], text.text, text.length) != 0))
        at = (at + 1) & (labels->slot_count - 1);
    return &labels->slots[at];
}

book_label book_find_label(const book_labels *labels, const book *out, book_span text)
{
    return slot_of(labels, out, text)->label;
}

book_label book_make_label(book_labels *labels, book *out, book_span text)
{
    book_label_slot *slot = slot_of(labels, out, text);
    const char *copy;

    if (slot->label > 0)
        return slot->label;
    if (out->label_count == labels->room) {
        const char **larger = realloc(out->labels, 2 * labels->room * sizeof *larger);

        if (larger == NULL)
            return 0;
        out->labels = larger;
        labels->room *= 2;
    }
    copy = book_arena_copy(out->arena, text.text, text.length);
    if (copy == NULL)
        return 0;
    out->labels[out->label_count] = copy;
    if (labels->used < BOOK_INTERNED_MAX) {
        *slot = (book_label_slot){(book_label)out->label_count, (uint32_t)text.length};
        labels->used++;
    }
    return (book_label)out->label_count++;
}
