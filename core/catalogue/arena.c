/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "catalogue/arena.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { BLOCK = 4096, ALIGNMENT = _Alignof(max_align_t) };

struct csm_arena_block {
    struct csm_arena_block *next;
    size_t used, size;
    bool lent; /* not ours to free, and not zeroed */
    max_align_t bytes[];
};

static struct csm_arena_block *block_new(csm_arena *arena, size_t need)
{
    size_t size = need > BLOCK ? need : BLOCK;
    struct csm_arena_block *block;
    if (size > SIZE_MAX - sizeof *block)
        return NULL;
    /* calloc gives large blocks straight from the system, zeroed at no cost. */
    block = calloc(1, sizeof *block + size);
    if (!block)
        return NULL;
    block->size = size;
    block->next = arena->blocks;
    arena->blocks = block;
    return block;
}

void csm_arena_lend(csm_arena *arena, void *memory, size_t size)
{
    struct csm_arena_block *block = memory;
    if (arena->blocks || size < sizeof *block)
        return;
    *block = (struct csm_arena_block){ .size = size - sizeof *block, .lent = true };
    arena->blocks = block;
}

void *csm_arena_get(csm_arena *arena, size_t count, size_t size)
{
    struct csm_arena_block *block = arena->blocks;
    size_t bytes;
    char *piece;
    if (size && count > (SIZE_MAX / 2) / size)
        return NULL;
    bytes = (count * size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    if (!block || block->size - block->used < bytes)
        block = block_new(arena, bytes);
    if (!block)
        return NULL;
    piece = (char *)block->bytes + block->used;
    block->used += bytes;
    return block->lent ? memset(piece, 0, bytes) : piece;
}

char *csm_arena_text(csm_arena *arena, const char *text, size_t n)
{
    char *copy = csm_arena_get(arena, n + 1, 1);
    if (copy)
        memcpy(copy, text, n);
    return copy;
}

void csm_arena_free(csm_arena *arena)
{
    while (arena->blocks) {
        struct csm_arena_block *block = arena->blocks;
        arena->blocks = block->next;
        if (!block->lent)
            free(block);
    }
}
