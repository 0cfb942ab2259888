/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "catalogue/catalogue.h"

#include <string.h>

#include "catalogue/convert.h"
#include "catalogue/entry.h"
#include "csm/text.h"

/* The groups of the reference, in its order. */
static const csm_topic *const topics[] = {
    &csm_topic_availability, &csm_topic_effort,    &csm_topic_capacity,  &csm_topic_headcount,
    &csm_topic_queue,        &csm_topic_segment,   &csm_topic_retention, &csm_topic_cost,
    &csm_topic_plan,         &csm_topic_portfolio, &csm_topic_uncertainty,
    &csm_topic_organization, &csm_topic_about,
};

const csm_topic *csm_topic_at(size_t i)
{
    return i < sizeof topics / sizeof *topics ? topics[i] : NULL;
}

const csm_function *csm_function_at(size_t i)
{
    const csm_topic *topic;
    for (size_t t = 0; (topic = csm_topic_at(t)); t++) {
        if (i < topic->count)
            return &topic->functions[i];
        i -= topic->count;
    }
    return NULL;
}

const csm_function *csm_find(const char *name)
{
    const csm_function *f;
    char prefix[4] = "";
    memcpy(prefix, name, strnlen(name, 3));
    if (csm_same_code(prefix, "CSM") && (name[3] == '_' || name[3] == '.'))
        name += 4;
    for (size_t i = 0; (f = csm_function_at(i)); i++)
        if (csm_same_code(f->name, name))
            return f;
    return NULL;
}

/* The fault speaks of the rows the typed function saw; the user counts those of the range, and a single
 * value has none. */
static void restore_row(const csm_function *f, const csm_converted *converted, csm_fault *fault)
{
    for (size_t i = 0; fault->row && fault->argument && i < csm_argument_count(f); i++) {
        if (strcmp(f->arguments[i].name, fault->argument) != 0)
            continue;
        if (converted->kept[i])
            fault->row = converted->kept[i][fault->row - 1] + 1;
        if (csm_range_size(&converted->given[i].shape) < 2)
            fault->row = 0;
    }
}

static csm_error check_result(const csm_value *result, csm_fault *fault)
{
    double ignored;
    if (result->kind == CSM_IS_NUMBER)
        return csm_finite(fault, result->number, &ignored);
    for (size_t i = 0; result->kind == CSM_IS_RANGE && i < csm_range_size(&result->range); i++)
        if (csm_cell_kind(&result->range, i) == CSM_IS_NUMBER)
            CSM_TRY(csm_finite(fault, result->range.numbers[i], &ignored));
    return CSM_OK;
}

static csm_error answer(const csm_function *f, csm_context *context, csm_converted *converted,
                        csm_value *result)
{
    csm_error error = f->answer(context, converted->given, result);
    if (error || context->fault->error)
        restore_row(f, converted, context->fault);
    return error ? error : check_result(result, context->fault);
}

csm_value csm_call(const csm_function *f, const csm_value *arguments, size_t count,
                   csm_arena *arena, const char *language, csm_fault *fault)
{
    csm_fault why = { CSM_OK, NULL, NULL, NULL, 0 };
    csm_context context = { arena, language, &why };
    csm_converted converted = { 0 };
    csm_value result = csm_number(0);
    csm_error error = csm_convert(f, arguments, count, arena, &converted, &why);
    if (!error)
        error = answer(f, &context, &converted, &result);
    if (error)
        why.error = error;
    if (fault)
        *fault = why;
    return error ? csm_error_value(error) : result;
}
