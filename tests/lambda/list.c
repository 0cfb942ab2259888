/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The catalogue's LAMBDA definitions and stated examples as JSON, one function a line, for an engine that
 * is not ours; and other calls with the answers that the catalogue gives to them: each example with 0 for each of
 * its numbers and lists, with each default, and varied. A number
 * is a number, a text a text, a blank cell null; the rest is an object with the one member "error",
 * "missing", or "rows", "columns" and "cells". */
#include <stdio.h>
#include <stdlib.h>

#include "vary.h"

enum { VARIATIONS = 25 }; /* of each example */

static void write_text(const char *text)
{
    putchar('"');
    for (; *text; text++)
        if (*text == '"' || *text == '\\')
            printf("\\%c", *text);
        else
            putchar(*text);
    putchar('"');
}

static void write_value(const csm_value *v)
{
    switch (v->kind) {
    case CSM_IS_MISSING:
        printf("{\"missing\":true}");
        break;
    case CSM_IS_BLANK:
        printf("null");
        break;
    case CSM_IS_NUMBER:
        printf("%.17g", v->number);
        break;
    case CSM_IS_TEXT:
        write_text(v->text);
        break;
    case CSM_IS_ERROR:
        printf("{\"error\":\"%s\"}", csm_error_name(v->error));
        break;
    case CSM_IS_RANGE:
        printf("{\"rows\":%zu,\"columns\":%zu,\"cells\":[", v->range.rows, v->range.columns);
        for (size_t i = 0; i < csm_range_size(&v->range); i++) {
            csm_value cell = csm_cell(&v->range, i);
            printf("%s", i ? "," : "");
            write_value(&cell);
        }
        printf("]}");
        break;
    }
}

static void write_call(const csm_value *values, size_t n, const csm_value *result, bool first)
{
    printf("%s{\"arguments\":[", first ? "" : ",");
    for (size_t i = 0; i < n; i++) {
        printf("%s", i ? "," : "");
        write_value(&values[i]);
    }
    printf("],\"result\":");
    write_value(result);
    printf("}");
}

static size_t read_arguments(csm_arena *arena, const csm_example *example, csm_value *values)
{
    int n = csm_read_literals(arena, example->arguments, values, CSM_MAX_ARGUMENTS);
    if (n < 0) {
        fprintf(stderr, "These arguments cannot be read: %s\n", example->arguments);
        exit(1);
    }
    return (size_t)n;
}

static void write_stated(const char *name, const csm_example *examples, size_t limit)
{
    printf(",\"%s\":[", name);
    for (size_t i = 0; i < limit && examples[i].arguments; i++) {
        csm_arena arena = { NULL };
        csm_value values[CSM_MAX_ARGUMENTS], result;
        size_t n = read_arguments(&arena, &examples[i], values);
        if (csm_read_literals(&arena, examples[i].result, &result, 1) != 1) {
            fprintf(stderr, "This result cannot be read: %s\n", examples[i].result);
            exit(1);
        }
        write_call(values, n, &result, i == 0);
        csm_arena_free(&arena);
    }
    printf("]");
}

static void write_answered(csm_arena *arena, const csm_function *f, const csm_value *values, size_t n, bool *first)
{
    csm_value result = csm_call(f, values, n, arena, NULL, NULL);
    write_call(values, n, &result, *first);
    *first = false;
}

/* An example with another value of one argument. */
static void write_other(const csm_function *f, const csm_example *example, size_t argument, csm_value value,
                        bool *first)
{
    csm_arena arena = { NULL };
    csm_value values[CSM_MAX_ARGUMENTS];
    size_t n = read_arguments(&arena, example, values);
    while (n <= argument)
        values[n++] = csm_missing();
    values[argument] = value;
    write_answered(&arena, f, values, n, first);
    csm_arena_free(&arena);
}

static void write_limits(const csm_function *f, const csm_example *example, bool *first)
{
    for (size_t i = 0; i < csm_argument_count(f); i++) {
        const csm_argument *a = &f->arguments[i];
        bool number = a->type == CSM_TAKES_NUMBER || a->type == CSM_TAKES_NUMBERS;
        if (number)
            write_other(f, example, i, csm_number(0), first);
        if (a->presence != CSM_REQUIRED)
            write_other(f, example, i, csm_missing(), first);
        if (a->presence == CSM_DEFAULT)
            write_other(f, example, i, number ? csm_number(a->fallback) : csm_text(a->fallback_text), first);
    }
}

static void write_variations(const csm_function *f)
{
    dice d = { 1 };
    bool first = true;
    printf(",\"variations\":[");
    for (size_t i = 0; f->lambda && i < CSM_MAX_EXAMPLES && f->examples[i].arguments; i++) {
        write_limits(f, &f->examples[i], &first);
        for (int j = 0; j < VARIATIONS; j++) {
            csm_arena arena = { NULL };
            csm_value values[CSM_MAX_ARGUMENTS];
            size_t n = read_arguments(&arena, &f->examples[i], values);
            vary(&arena, f, values, &n, &d);
            write_answered(&arena, f, values, n, &first);
            csm_arena_free(&arena);
        }
    }
    printf("]");
}

static void write_definition(const csm_function *f)
{
    csm_arena arena = { NULL };
    const char *typed = csm_lambda_typed(&arena, f), *stored = csm_formula_for_file(&arena, f);
    printf(",\"lambda\":");
    write_text(typed ? typed : "");
    printf(",\"stored\":");
    write_text(stored ? stored : "");
    csm_arena_free(&arena);
}

static void write_arguments(const csm_function *f)
{
    printf(",\"arguments\":[");
    for (size_t i = 0; i < csm_argument_count(f); i++) {
        const csm_argument *a = &f->arguments[i];
        printf("%s{\"name\":\"%s\",\"optional\":%s,\"range\":%s,\"flag\":%s}", i ? "," : "", a->name,
               a->presence == CSM_REQUIRED ? "false" : "true",
               a->type == CSM_TAKES_NUMBERS || a->type == CSM_TAKES_TEXTS ? "true" : "false",
               a->domain == CSM_FLAG ? "true" : "false");
    }
    printf("]");
}

int main(void)
{
    const csm_function *f;
    for (size_t i = 0; (f = csm_function_at(i)); i++) {
        printf("{\"name\":\"CSM.%s\"", f->name);
        if (f->lambda)
            write_definition(f);
        write_arguments(f);
        write_stated("examples", f->examples, CSM_MAX_EXAMPLES);
        write_stated("errors", f->errors, CSM_MAX_ERRORS);
        write_variations(f);
        printf("}\n");
    }
    return 0;
}
