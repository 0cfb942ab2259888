/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/* Memory for the strings of a list, freed at once. */
#ifndef CSM_TEMPLATES_BOOK_ARENA_H
#define CSM_TEMPLATES_BOOK_ARENA_H

#include <stddef.h>

typedef struct book_arena book_arena;

book_arena *book_arena_new(void);
void book_arena_free(book_arena *arena);
char *book_arena_copy(book_arena *arena, const char *text, size_t length);

#endif
