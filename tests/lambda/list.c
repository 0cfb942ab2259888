/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The catalogue's LAMBDA definitions and stated examples as JSON, one function a line, for an engine that
 * is not ours. A number is a number, a text a text, a blank cell null; the rest is an object with the one
 * member "error", "missing", or "rows", "columns" and "cells". */
#include <stdio.h>
#include <stdlib.h>

#include "catalogue/catalogue.h"

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

static void write_case(const csm_example *example, bool first)
{
    csm_arena arena = { NULL };
    csm_value values[CSM_MAX_ARGUMENTS], result;
    int n = csm_read_literals(&arena, example->arguments, values, CSM_MAX_ARGUMENTS);
    if (n < 0 || csm_read_literals(&arena, example->result, &result, 1) != 1) {
        fprintf(stderr, "This example cannot be read: %s\n", example->arguments);
        exit(1);
    }
    printf("%s{\"typed\":", first ? "" : ",");
    write_text(example->arguments);
    printf(",\"arguments\":[");
    for (int i = 0; i < n; i++) {
        printf("%s", i ? "," : "");
        write_value(&values[i]);
    }
    printf("],\"result\":");
    write_value(&result);
    printf("}");
    csm_arena_free(&arena);
}

static void write_cases(const char *name, const csm_example *examples, size_t limit)
{
    printf(",\"%s\":[", name);
    for (size_t i = 0; i < limit && examples[i].arguments; i++)
        write_case(&examples[i], i == 0);
    printf("]");
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
        printf("{\"name\":\"CSM.%s\",\"lambda\":", f->name);
        if (f->lambda)
            write_text(f->lambda);
        else
            printf("null");
        write_arguments(f);
        write_cases("examples", f->examples, CSM_MAX_EXAMPLES);
        write_cases("errors", f->errors, CSM_MAX_ERRORS);
        printf("}\n");
    }
    return 0;
}
