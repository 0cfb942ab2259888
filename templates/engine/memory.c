/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "memory.h"

#include <stdlib.h>
#include <string.h>

/* As many answers as a table has columns of; larger ones are not worth the copy. */
enum { ANSWERS = 8, CELLS_MOST = 10000 };

typedef struct answer {
    char *call; /* NULL: none */
    size_t length, sheet;
    size_t used; /* by which formula last */
    csm_arena arena;
    csm_value value;
} answer;

struct formula_memory {
    answer answers[ANSWERS];
    size_t formula; /* how many there were */
};

void formula_memory_next(formula_memory *m)
{
    m->formula++;
}

formula_memory *formula_memory_new(void)
{
    return calloc(1, sizeof(formula_memory));
}

static void forget(answer *a)
{
    free(a->call);
    csm_arena_free(&a->arena);
    *a = (answer){ .call = NULL };
}

void formula_memory_free(formula_memory *m)
{
    for (size_t i = 0; m && i < ANSWERS; i++)
        forget(&m->answers[i]);
    free(m);
}

const csm_value *formula_remembered(formula_memory *m, size_t sheet, const char *call, size_t length)
{
    for (size_t i = 0; i < ANSWERS; i++) {
        answer *a = &m->answers[i];
        if (a->call && a->sheet == sheet && a->length == length && memcmp(a->call, call, length) == 0) {
            a->used = m->formula;
            return &a->value;
        }
    }
    return NULL;
}

/* Every cell of the range, in the answer's own memory. */
static bool copy_cells(answer *a, const csm_range *range)
{
    size_t n = csm_range_size(range);
    double *numbers = csm_arena_get(&a->arena, n, sizeof *numbers);
    unsigned char *kinds = range->kinds ? csm_arena_get(&a->arena, n, 1) : NULL;
    const char **texts = range->texts ? csm_arena_get(&a->arena, n, sizeof *texts) : NULL;
    if (!numbers || (range->kinds && !kinds) || (range->texts && !texts))
        return false;
    memcpy(numbers, range->numbers, n * sizeof *numbers);
    if (kinds)
        memcpy(kinds, range->kinds, n);
    for (size_t i = 0; texts && i < n; i++) {
        const char *text = range->texts[i];
        texts[i] = text ? csm_arena_text(&a->arena, text, strlen(text)) : NULL;
        if (text && !texts[i])
            return false;
    }
    a->value = csm_numbers(range->rows, range->columns, numbers);
    a->value.range.kinds = kinds;
    a->value.range.texts = texts;
    return true;
}

/* The one that was not used for longest. */
static answer *oldest(formula_memory *m)
{
    answer *a = &m->answers[0];
    for (size_t i = 1; i < ANSWERS; i++)
        if (m->answers[i].used < a->used)
            a = &m->answers[i];
    return a;
}

void formula_remember(formula_memory *m, size_t sheet, const char *call, size_t length, const csm_value *value)
{
    answer *a = oldest(m);
    if (a->used == m->formula || (value->kind == CSM_IS_RANGE && csm_range_size(&value->range) > CELLS_MOST))
        return;
    forget(a);
    a->value = *value;
    if (value->kind == CSM_IS_RANGE && !copy_cells(a, &value->range)) {
        forget(a);
        return;
    }
    a->call = strndup(call, length);
    a->length = length;
    a->sheet = sheet;
    a->used = m->formula;
}
