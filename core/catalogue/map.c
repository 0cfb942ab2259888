/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Answers that have the shape of the range they are asked for. */
#include "catalogue/catalogue.h"

/* Calc moves the rest of an array for every text put into it, so that the time grows with the square of
 * the texts: 100,000 take a second or two, a million would take minutes. */
enum { TEXTS_MAX = 100000 };

/* Rows up to the last that is not blank. A whole column has a million rows and mostly few values; the
 * blank rest of it is not worth an answer. */
static size_t filled_rows(const csm_range *shape)
{
    size_t i = csm_range_size(shape);
    while (i && csm_cell_kind(shape, i - 1) == CSM_IS_BLANK)
        i--;
    return shape->columns ? (i + shape->columns - 1) / shape->columns : 0;
}

static csm_error map(csm_context *context, const csm_range *shape, csm_kind kind,
                     const double *numbers, const char *const *texts, csm_value *result)
{
    size_t rows = filled_rows(shape), texts_shown = 0, n;
    unsigned char *kinds;
    if (!rows)
        return csm_fail(context->fault, CSM_NA, NULL, N_("all cells are blank"));
    if (csm_range_size(shape) <= TEXTS_MAX)
        rows = shape->rows; /* small enough to keep its whole shape */
    n = rows * shape->columns;
    kinds = csm_arena_get(context->arena, n, 1);
    if (!kinds)
        return CSM_NO_MEMORY;
    for (size_t i = 0; i < n; i++) {
        kinds[i] = csm_cell_kind(shape, i) == CSM_IS_BLANK ? CSM_IS_BLANK : (unsigned char)kind;
        texts_shown += kinds[i] != CSM_IS_NUMBER;
    }
    if (texts_shown > TEXTS_MAX)
        return csm_fail(context->fault, CSM_NUM, NULL,
                        N_("more than 100,000 texts or blanks are asked for; ask for a part of the "
                           "range"));
    result->kind = CSM_IS_RANGE;
    result->range = (csm_range){ rows, shape->columns, numbers, kinds, texts };
    if (n == 1)
        *result = csm_cell(&result->range, 0);
    return CSM_OK;
}

csm_error csm_map_numbers(csm_context *context, const csm_range *shape, const double *numbers,
                          csm_value *result)
{
    return map(context, shape, CSM_IS_NUMBER, numbers, NULL, result);
}

csm_error csm_map_texts(csm_context *context, const csm_range *shape, const char *const *texts,
                        csm_value *result)
{
    return map(context, shape, CSM_IS_TEXT, NULL, texts, result);
}
