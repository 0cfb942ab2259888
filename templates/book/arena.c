/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "arena.h"

#include <stdlib.h>
#include <string.h>

#define ARENA_CHUNK ((size_t)64 * 1024)

typedef struct arena_chunk {
    struct arena_chunk *next;
    size_t used;
    size_t room;
    char text[];
} arena_chunk;

struct book_arena {
    arena_chunk *chunks; /* the one in use first */
};

book_arena *book_arena_new(void)
{
    return calloc(1, sizeof(book_arena));
}

void book_arena_free(book_arena *arena)
{
    if (arena == NULL)
        return;
    while (arena->chunks != NULL) {
        arena_chunk *chunk = arena->chunks;

        arena->chunks = chunk->next;
        free(chunk);
    }
    free(arena);
}

static arena_chunk *add_chunk(book_arena *arena, size_t size)
{
    size_t room = size > ARENA_CHUNK ? size : ARENA_CHUNK;
    arena_chunk *chunk = malloc(sizeof *chunk + room);

    if (chunk == NULL)
        return NULL;
    chunk->used = 0;
    chunk->room = room;
    chunk->next = arena->chunks;
    arena->chunks = chunk;
    return chunk;
}

char *book_arena_copy(book_arena *arena, const char *text, size_t length)
{
    arena_chunk *chunk = arena->chunks;
    char *copy;

    if (chunk == NULL || chunk->room - chunk->used < length + 1)
        chunk = add_chunk(arena, length + 1);
    if (chunk == NULL)
        return NULL;
    copy = chunk->text + chunk->used;
    memcpy(copy, text, length);
    copy[length] = '\0';
    chunk->used += length + 1;
    return copy;
}
