/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "vary.h"

#include <stdlib.h>
#include <string.h>

static void *get(csm_arena *arena, size_t count, size_t size)
{
    void *memory = csm_arena_get(arena, count, size);
    if (!memory)
        abort();
    return memory;
}

/* One in so many. */
static bool one_in(dice *d, int64_t many)
{
    return dice_whole(d, 1, many) == 1;
}

static double other_number(double x, dice *d)
{
    static const double factors[] = { 0.5, 0.9, 1.1, 1.37, 2, 3 };
    static const double numbers[] = { 0, 1, 0.3, 1.5, 7, -1 };
    return one_in(d, 3) ? numbers[dice_whole(d, 0, 5)] : x * factors[dice_whole(d, 0, 5)];
}

static csm_value other(csm_value v, dice *d)
{
    if (v.kind == CSM_IS_NUMBER)
        return one_in(d, 12) ? csm_text("x") : csm_number(other_number(v.number, d));
    return v.kind == CSM_IS_TEXT && one_in(d, 6) ? csm_number(7) : v;
}

/* A range of the given rows, filled with the old one over and over; a copy where it has as many. */
static csm_range copy_rows(csm_arena *arena, const csm_range *range, size_t rows)
{
    size_t n = rows * range->columns, old = csm_range_size(range);
    double *numbers = get(arena, n, sizeof *numbers);
    unsigned char *kinds = get(arena, n, 1);
    const char **texts = get(arena, n, sizeof *texts);
    for (size_t i = 0; i < n; i++) {
        csm_value cell = csm_cell(range, i % old);
        kinds[i] = (unsigned char)cell.kind;
        numbers[i] = cell.kind == CSM_IS_NUMBER ? cell.number : 0;
        texts[i] = cell.kind == CSM_IS_TEXT ? cell.text : NULL;
    }
    return (csm_range){ rows, range->columns, numbers, kinds, texts };
}

static void vary_cell(csm_arena *arena, csm_range *range, dice *d)
{
    csm_range copy = copy_rows(arena, range, range->rows);
    size_t i = (size_t)dice_whole(d, 0, (int64_t)csm_range_size(range) - 1);
    csm_value cell = csm_cell(range, i);
    cell = one_in(d, 5) ? (csm_value){ .kind = CSM_IS_BLANK } : other(cell, d);
    ((unsigned char *)copy.kinds)[i] = (unsigned char)cell.kind;
    ((double *)copy.numbers)[i] = cell.kind == CSM_IS_NUMBER ? cell.number : 0;
    ((const char **)copy.texts)[i] = cell.kind == CSM_IS_TEXT ? cell.text : NULL;
    *range = copy;
}

/* Every list so many times as long, and some of its numbers smaller; a table stays what it is. */
static void lengthen(csm_arena *arena, const csm_function *f, csm_value *values, size_t count, dice *d)
{
    size_t times = (size_t)dice_whole(d, 2, 4);
    for (size_t i = 0; i < count; i++) {
        csm_range *range = &values[i].range;
        if (values[i].kind != CSM_IS_RANGE || (range->rows > 1 && range->columns > 1))
            continue;
        range->rows = csm_range_size(range);
        range->columns = 1;
        *range = copy_rows(arena, range, times * range->rows);
        for (size_t j = 0; j < range->rows && f->arguments[i].domain != CSM_FLAG; j++)
            if (one_in(d, 3))
                ((double *)range->numbers)[j] *= 1 - dice_share(d) / 2;
    }
}

static void vary_argument(csm_arena *arena, const csm_argument *a, csm_value *v, dice *d)
{
    if (a->presence != CSM_REQUIRED && one_in(d, 5))
        *v = csm_missing();
    else if (v->kind == CSM_IS_RANGE)
        vary_cell(arena, &v->range, d);
    else if (v->kind != CSM_IS_MISSING)
        *v = other(*v, d);
    else if (a->type == CSM_TAKES_NUMBER || a->type == CSM_TAKES_NUMBERS)
        *v = csm_number(other_number(a->presence == CSM_DEFAULT ? a->fallback : 1, d));
}

static bool answers(csm_arena *arena, const csm_function *f, const csm_value *values, size_t count)
{
    return csm_call(f, values, count, arena, NULL, NULL).kind != CSM_IS_ERROR;
}

void vary(csm_arena *arena, const csm_function *f, csm_value *values, size_t *count, dice *d)
{
    size_t arguments = csm_argument_count(f);
    if (arguments == 0)
        return;
    if (one_in(d, 4))
        lengthen(arena, f, values, *count, d);
    /* Of two faults the one that is named first is a matter of taste, so the first change that makes one
     * is the last. */
    for (int64_t changes = dice_whole(d, 1, 3); changes > 0 && answers(arena, f, values, *count);
         changes--) {
        size_t i = (size_t)dice_whole(d, 0, (int64_t)arguments - 1);
        while (*count <= i)
            values[(*count)++] = csm_missing();
        vary_argument(arena, &f->arguments[i], &values[i], d);
    }
}
