/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "testing.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* ---- comparing ---- */

bool nearly(double a, double b)
{
    return a == b || fabs(a - b) <= NEARLY * fmax(fabs(a), fabs(b));
}

static bool same_bits(double a, double b)
{
    return memcmp(&a, &b, sizeof a) == 0;
}

typedef bool (*number_test)(double, double);

static bool same_scalar(const csm_value *a, const csm_value *b, number_test same)
{
    if (a->kind != b->kind)
        return false;
    switch (a->kind) {
    case CSM_IS_NUMBER:
        return same(a->number, b->number);
    case CSM_IS_TEXT:
        return strcmp(a->text, b->text) == 0;
    case CSM_IS_ERROR:
        return a->error == b->error;
    case CSM_IS_MISSING:
    case CSM_IS_BLANK:
        return true;
    case CSM_IS_RANGE:
        break;
    }
    return false;
}

static bool same(const csm_value *a, const csm_value *b, number_test test)
{
    if (a->kind != CSM_IS_RANGE || b->kind != CSM_IS_RANGE)
        return same_scalar(a, b, test);
    if (a->range.rows != b->range.rows || a->range.columns != b->range.columns)
        return false;
    for (size_t i = 0; i < csm_range_size(&a->range); i++) {
        csm_value x = csm_cell(&a->range, i), y = csm_cell(&b->range, i);
        if (!same_scalar(&x, &y, test))
            return false;
    }
    return true;
}

bool same_value(const csm_value *a, const csm_value *b)
{
    return same(a, b, nearly);
}

bool identical_value(const csm_value *a, const csm_value *b)
{
    return same(a, b, same_bits);
}

/* ---- showing ---- */

static size_t show_scalar(char *out, size_t room, const csm_value *v)
{
    int n = 0;
    if (v->kind == CSM_IS_NUMBER)
        n = snprintf(out, room, "%.17g", v->number);
    else if (v->kind == CSM_IS_TEXT)
        n = snprintf(out, room, "\"%s\"", v->text);
    else if (v->kind == CSM_IS_ERROR)
        n = snprintf(out, room, "%s", csm_error_name(v->error));
    else
        out[0] = '\0';
    return n < 0 ? 0 : (size_t)n < room ? (size_t)n : room - 1;
}

const char *show_in(char *out, size_t room, const csm_value *value)
{
    size_t used = 1, n;
    if (value->kind != CSM_IS_RANGE) {
        show_scalar(out, room, value);
        return out;
    }
    n = csm_range_size(&value->range);
    out[0] = '{';
    /* Cells of long ranges are left out; the message is for a human. */
    for (size_t i = 0; i < n && used < room - 64; i++) {
        csm_value cell = csm_cell(&value->range, i);
        used += show_scalar(out + used, room - 2 - used, &cell);
        out[used++] = i + 1 == n ? '}' : (i + 1) % value->range.columns ? ';' : '|';
    }
    out[used] = '\0';
    return out;
}

const char *show(const csm_value *value)
{
    static char out[2048];
    return show_in(out, sizeof out, value);
}

/* ---- calling ---- */

typedef struct place {
    const char *name, *arguments, *file;
    int line;
} place;

/* Does not return; what the call took is given back first, so that a failed test is no leak. */
static void wrong(const place *at, csm_arena *arena, const char *wanted, const char *got)
{
    print_error("%s(%s): expected %s, got %s\n", at->name, at->arguments, wanted, got);
    csm_arena_free(arena);
    _fail(at->file, at->line);
}

static csm_value call(const place *at, csm_arena *arena, csm_fault *fault)
{
    csm_value values[MANY_ARGUMENTS];
    const csm_function *f = csm_find(at->name);
    int n = csm_read_literals(arena, at->arguments, values, MANY_ARGUMENTS);
    if (!f || n < 0)
        wrong(at, arena, f ? "readable arguments" : "a function of that name", "neither");
    return csm_call(f, values, (size_t)n, arena, "en", fault);
}

static void expect(const place *at, csm_arena *arena, const csm_value *wanted)
{
    csm_fault fault;
    csm_value got = call(at, arena, &fault);
    char text[2048];
    if (!same_value(&got, wanted)) {
        snprintf(text, sizeof text, "%s", show(wanted));
        wrong(at, arena, text, show(&got));
    }
    if (fault.error != CSM_OK)
        wrong(at, arena, "no fault beside an answer", csm_error_name(fault.error));
}

void csm_gives(const char *name, const char *arguments, double number, const char *file, int line)
{
    csm_arena arena = { NULL };
    csm_value wanted = csm_number(number);
    expect(&(place){ name, arguments, file, line }, &arena, &wanted);
    csm_arena_free(&arena);
}

void csm_gives_text(const char *name, const char *arguments, const char *text, const char *file,
                    int line)
{
    csm_arena arena = { NULL };
    csm_value wanted = csm_text(text);
    expect(&(place){ name, arguments, file, line }, &arena, &wanted);
    csm_arena_free(&arena);
}

void csm_gives_value(const char *name, const char *arguments, const char *literal,
                     const char *file, int line)
{
    csm_arena arena = { NULL };
    place at = { name, arguments, file, line };
    csm_value wanted;
    if (csm_read_literals(&arena, literal, &wanted, 1) != 1)
        wrong(&at, &arena, "one literal as the expected value", literal);
    expect(&at, &arena, &wanted);
    csm_arena_free(&arena);
}

static bool same_name(const char *a, const char *b)
{
    return a && b ? strcmp(a, b) == 0 : a == b;
}

void csm_fails(const char *name, const char *arguments, csm_error error, const char *argument,
               size_t row, const char *file, int line)
{
    csm_arena arena = { NULL };
    place at = { name, arguments, file, line };
    csm_fault fault;
    csm_value got = call(&at, &arena, &fault);
    char text[64];
    if (got.kind != CSM_IS_ERROR || got.error != error || fault.error != error)
        wrong(&at, &arena, csm_error_name(error), show(&got));
    if (!same_name(fault.argument, argument))
        wrong(&at, &arena, argument ? argument : "blame for no argument",
              fault.argument ? fault.argument : "blame for no argument");
    snprintf(text, sizeof text, "value %zu", fault.row);
    if (row != NO_ROW && fault.row != row)
        wrong(&at, &arena, "another row", text);
    csm_arena_free(&arena);
}

double answer_of(const char *name, const char *arguments)
{
    csm_arena arena = { NULL };
    place at = { name, arguments, __FILE__, __LINE__ };
    csm_fault fault;
    csm_value got = call(&at, &arena, &fault);
    if (got.kind != CSM_IS_NUMBER)
        wrong(&at, &arena, "a number", show(&got));
    csm_arena_free(&arena);
    return got.number;
}

double answer_to(const char *name, const char *format, ...)
{
    char arguments[1024];
    va_list list;
    va_start(list, format);
    vsnprintf(arguments, sizeof arguments, format, list);
    va_end(list);
    return answer_of(name, arguments);
}

void csm_assert_nearly(double a, double b, const char *file, int line)
{
    if (nearly(a, b))
        return;
    print_error("%.17g differs from %.17g\n", a, b);
    _fail(file, line);
}

/* ---- signatures ---- */

static void write_signature(const csm_function *f, char *text, size_t room)
{
    size_t used = (size_t)snprintf(text, room, "%s", f->name);
    for (size_t i = 0; i < csm_argument_count(f); i++) {
        const csm_argument *a = &f->arguments[i];
        if (a->presence == CSM_REQUIRED)
            used += (size_t)snprintf(text + used, room - used, " %s", a->name);
        else if (a->presence == CSM_OPTIONAL)
            used += (size_t)snprintf(text + used, room - used, " [%s]", a->name);
        else if (a->fallback_text)
            used += (size_t)snprintf(text + used, room - used, " [%s=%s]", a->name, a->fallback_text);
        else
            used += (size_t)snprintf(text + used, room - used, " [%s=%g]", a->name, a->fallback);
    }
}

/* The topic of the function that the signature names. */
static const csm_topic *topic_of(const char *signature)
{
    char name[64] = "";
    const csm_function *f;
    const csm_topic *topic;
    sscanf(signature, "%63s", name);
    f = csm_find(name);
    for (size_t t = 0; f && (topic = csm_topic_at(t)); t++)
        if (f >= topic->functions && f < topic->functions + topic->count)
            return topic;
    fail_msg("There is no %s", name);
    return NULL;
}

static bool is_among(const char *text, const char *const *signatures, size_t count)
{
    for (size_t s = 0; s < count; s++)
        if (strcmp(text, signatures[s]) == 0)
            return true;
    return false;
}

void csm_expect_signatures(const char *const *signatures, size_t count)
{
    const csm_topic *topic = topic_of(signatures[0]);
    int wrong = 0;
    for (size_t i = 0; i < topic->count; i++) {
        char text[512];
        write_signature(&topic->functions[i], text, sizeof text);
        if (is_among(text, signatures, count))
            continue;
        print_error("No signature of this test is: %s\n", text);
        wrong++;
    }
    if (wrong || topic->count != count)
        fail_msg("%s: %d functions have another signature or none; %zu signatures for %zu functions",
                 topic->title, wrong, count, topic->count);
}
