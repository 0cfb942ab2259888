/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Memory of one call: taken piece by piece, given back all at once. */
#ifndef CSM_ARENA_H
#define CSM_ARENA_H

#include <stddef.h>

/* Zero-initialised it is empty and ready. */
typedef struct csm_arena {
    struct csm_arena_block *blocks;
} csm_arena;

/* Gives an empty arena memory to begin with: `size` bytes, aligned for any type, which outlive it and stay
 * the caller's. */
void csm_arena_lend(csm_arena *arena, void *memory, size_t size);
/* `count` zeroed items of `size` bytes, aligned for any type; NULL when there is no memory. */
void *csm_arena_get(csm_arena *arena, size_t count, size_t size);
/* A copy of the first n bytes of the text, terminated. */
char *csm_arena_text(csm_arena *arena, const char *text, size_t n);
void csm_arena_free(csm_arena *arena);

#endif
