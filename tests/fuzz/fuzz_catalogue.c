/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/* libFuzzer target for the catalogue: the bytes choose a function and its arguments, as odd as a
 * spreadsheet can hand them over. */

#include "fuzz.h"
#include "catalogue/catalogue.h"
#include "catalogue/languages.h"
#include "catalogue/words.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_CELLS = 64 };

static double take_number(source *s)
{
    static const double special[] = { 0, -0.0, 1, -1, 0.5, 2, 40, 160, 0.1, 1.0 / 3, 1e-300, 5e-324,
                                      1e15, 1e300, 1.7976931348623157e308, -1e308,
                                      999999.9999999999,
                                      INFINITY, -INFINITY, NAN };
    unsigned kind = take(s);
    if (kind < 160)
        return special[kind % (sizeof special / sizeof *special)];
    if (kind < 220)
        return (take(s) * 256.0 + take(s)) / (1 + take(s));
    return take_bytes(s);
}

/* Codes that some function knows, and others. */
static const char *take_text(source *s, csm_arena *arena)
{
    static const char *const texts[] = { "", "MONTH", "week", "Quarter", "ONCE", "YEAR", "HIGH",
        "low",
                                         "TECH", "OVER", "a", "40", "{argument}", "%s%n",
                                         "\xC3\x9C",
                                         "CAPACITY", "CSM_LOAD", "de" };
    unsigned kind = take(s);
    size_t n = take(s) % 40;
    char *text;
    if (kind < 200)
        return texts[kind % (sizeof texts / sizeof *texts)];
    text = csm_arena_get(arena, n + 1, 1);
    check(text != NULL);
    for (size_t i = 0; i < n; i++)
        text[i] = (char)take(s);
    return text;
}

static csm_error take_error(source *s)
{
    static const csm_error errors[] = { CSM_VALUE, CSM_NUM, CSM_DIV0, CSM_NA };
    return errors[take(s) % 4];
}

static csm_value take_range(source *s, csm_arena *arena)
{
    size_t rows = take(s) % 9, columns = take(s) % 5, cells = rows * columns;
    double *numbers = csm_arena_get(arena, MOST_CELLS, sizeof *numbers);
    unsigned char *kinds = csm_arena_get(arena, MOST_CELLS, 1);
    const char **texts = csm_arena_get(arena, MOST_CELLS, sizeof *texts);
    csm_value v = csm_numbers(rows, columns, numbers);
    bool mixed = take(s) % 2;
    check(numbers && kinds && texts);
    for (size_t i = 0; i < cells; i++) {
        static const unsigned char mix[] = { CSM_IS_NUMBER, CSM_IS_NUMBER, CSM_IS_BLANK,
            CSM_IS_TEXT,
                                             CSM_IS_ERROR, CSM_IS_NUMBER, CSM_IS_BLANK,
                                             CSM_IS_NUMBER };
        kinds[i] = mixed ? mix[take(s) % 8] : CSM_IS_NUMBER;
        if (kinds[i] == CSM_IS_NUMBER)
            numbers[i] = take_number(s);
        else if (kinds[i] == CSM_IS_TEXT)
            texts[i] = take_text(s, arena);
        else if (kinds[i] == CSM_IS_ERROR)
            numbers[i] = take_error(s);
    }
    if (mixed) {
        v.range.kinds = kinds;
        v.range.texts = texts;
    }
    return v;
}

static csm_value take_value(source *s, csm_arena *arena)
{
    switch (take(s) % 8) {
    case 0:
        return csm_missing();
    case 1:
        return (csm_value){ .kind = CSM_IS_BLANK };
    case 2:
        return csm_text(take_text(s, arena));
    case 3:
        return csm_error_value(take_error(s));
    case 4:
    case 5:
        return take_range(s, arena);
    default:
        return csm_number(take_number(s));
    }
}

/* ---- what must hold ---- */

static void check_cell(csm_value v)
{
    check(v.kind == CSM_IS_BLANK || v.kind == CSM_IS_NUMBER || v.kind == CSM_IS_TEXT ||
          v.kind == CSM_IS_ERROR);
    check(v.kind != CSM_IS_NUMBER || isfinite(v.number));
    check(v.kind != CSM_IS_TEXT || v.text != NULL);
}

static void check_value(csm_value v)
{
    if (v.kind != CSM_IS_RANGE) {
        check_cell(v);
        return;
    }
    check(csm_range_size(&v.range) > 0);
    for (size_t i = 0; i < csm_range_size(&v.range); i++)
        check_cell(csm_cell(&v.range, i));
}

static bool same(csm_value a, csm_value b)
{
    if (a.kind != b.kind)
        return false;
    switch (a.kind) {
    case CSM_IS_NUMBER:
        return memcmp(&a.number, &b.number, sizeof a.number) == 0;
    case CSM_IS_TEXT:
        return strcmp(a.text, b.text) == 0;
    case CSM_IS_ERROR:
        return a.error == b.error;
    case CSM_IS_RANGE:
        if (a.range.rows != b.range.rows || a.range.columns != b.range.columns)
            return false;
        for (size_t i = 0; i < csm_range_size(&a.range); i++)
            if (!same(csm_cell(&a.range, i), csm_cell(&b.range, i)))
                return false;
        return true;
    case CSM_IS_BLANK:
    case CSM_IS_MISSING:
        break;
    }
    return true;
}

/* An error has a reason, in words in every language, that leaves no gap open. */
static void check_fault(const csm_function *f, csm_value v, const csm_fault *fault,
    csm_arena *arena)
{
    const csm_language *language;
    if (v.kind != CSM_IS_ERROR)
        return;
    check(fault->error == v.error && fault->error != CSM_OK);
    check(fault->rule != NULL && *fault->rule != '\0');
    for (size_t i = 0; (language = csm_language_at(i)); i++) {
        const char *words = csm_explain(arena, language->tag, f, fault);
        const char *name = csm_words(language->tag, csm_error_name(v.error));
        check(words != NULL && strncmp(words, name, strlen(name)) == 0);
        check(strlen(words) > strlen(name) + 5);
        check(!strstr(words, "{rule}") && !strstr(words, "{argument}") && !strstr(words,
            "{other}"));
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    source s = { data, data + size };
    csm_arena arena = { 0 };
    csm_value values[CSM_MAX_ARGUMENTS + 2], first, second;
    csm_fault fault = { 0 }, again = { 0 };
    size_t functions = 0, count;
    const csm_function *f;
    while (csm_function_at(functions))
        functions++;
    f = csm_function_at(take(&s) % functions);
    count = take(&s) % (csm_argument_count(f) + 3);
    if (count > CSM_MAX_ARGUMENTS + 2)
        count = CSM_MAX_ARGUMENTS + 2;
    for (size_t i = 0; i < count; i++)
        values[i] = take_value(&s, &arena);
    first = csm_call(f, values, count, &arena, "en", &fault);
    second = csm_call(f, values, count, &arena, "en", &again);
    check_value(first);
    check(same(first, second));
    check(fault.error == again.error && fault.row == again.row);
    check_fault(f, first, &fault, &arena);
    csm_arena_free(&arena);
    return 0;
}
