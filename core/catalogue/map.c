/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Answers that have the shape of the range they are asked for. */
#include "catalogue/map.h"

#include <math.h>
#include <string.h>

/* Calc moves the rest of an array for every text put into it, so that the time grows with the square of
 * the texts: 100,000 take a second or two, a million would take minutes. */
enum { TEXTS_MAX = 100000 };

static bool has_value(const csm_range *shape)
{
    for (size_t i = 0; i < csm_range_size(shape); i++)
        if (csm_cell_kind(shape, i) != CSM_IS_BLANK)
            return true;
    return false;
}

/* What each cell of the answer is; NULL, as in every range, where all are numbers. */
static csm_error answer_kinds(csm_context *context, const csm_range *shape, csm_kind kind,
                              const unsigned char **out)
{
    size_t n = csm_range_size(shape), texts_shown = 0;
    unsigned char *kinds;
    *out = NULL;
    if (!shape->kinds && kind == CSM_IS_NUMBER)
        return CSM_OK;
    kinds = csm_arena_get(context->arena, n, 1);
    if (!kinds)
        return CSM_NO_MEMORY;
    for (size_t i = 0; i < n; i++) {
        kinds[i] = csm_cell_kind(shape, i) == CSM_IS_BLANK ? CSM_IS_BLANK : (unsigned char)kind;
        texts_shown += kinds[i] != CSM_IS_NUMBER;
    }
    *out = kinds;
    return texts_shown <= TEXTS_MAX
               ? CSM_OK
               : csm_fail(context->fault, CSM_NUM, NULL,
                          N_("more than 100,000 texts or blanks are asked for; ask for a part of the "
                             "range"));
}

static csm_error map(csm_context *context, const csm_range *shape, csm_kind kind,
                     const double *numbers, const char *const *texts, csm_value *result)
{
    const unsigned char *kinds;
    if (!has_value(shape))
        return csm_fail(context->fault, CSM_NA, NULL, N_("all cells are blank"));
    CSM_TRY(answer_kinds(context, shape, kind, &kinds));
    result->kind = CSM_IS_RANGE;
    result->range = (csm_range){ shape->rows, shape->columns, numbers, kinds, texts };
    if (csm_range_size(shape) == 1)
        *result = csm_cell(&result->range, 0);
    return CSM_OK;
}

csm_error csm_map_numbers(csm_context *context, const csm_range *shape, const double *numbers,
                          csm_value *result)
{
    return map(context, shape, CSM_IS_NUMBER, numbers, NULL, result);
}

csm_error csm_map_or_error(csm_context *context, const csm_range *shape, double *numbers,
                           csm_error error, csm_value *result)
{
    size_t n = csm_range_size(shape);
    unsigned char *kinds = csm_arena_get(context->arena, n, 1);
    if (!kinds)
        return CSM_NO_MEMORY;
    CSM_TRY(csm_map_numbers(context, shape, numbers, result));
    if (result->kind != CSM_IS_RANGE) {
        if (isnan(numbers[0]))
            *result = csm_error_value(error);
        return CSM_OK;
    }
    for (size_t i = 0; i < n; i++) {
        kinds[i] = (unsigned char)csm_cell_kind(&result->range, i);
        if (kinds[i] == CSM_IS_NUMBER && isnan(numbers[i]))
            kinds[i] = CSM_IS_ERROR;
        if (kinds[i] != CSM_IS_NUMBER)
            numbers[i] = kinds[i] == CSM_IS_ERROR ? error : 0;
    }
    result->range.kinds = kinds;
    return CSM_OK;
}

csm_error csm_map_texts(csm_context *context, const csm_range *shape, const char *const *texts,
                        csm_value *result)
{
    return map(context, shape, CSM_IS_TEXT, NULL, texts, result);
}

void csm_note(csm_context *context, csm_error error, const char *argument, const char *rule,
              size_t row)
{
    if (!context->fault->error)
        csm_fail_row(context->fault, error, argument, rule, row);
}
