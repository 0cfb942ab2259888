/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "trial.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* ---- complaints: a convention is tried on all functions before the test fails ---- */

static int complaints;

void complain(const char *format, ...)
{
    char text[4096];
    va_list list;
    va_start(list, format);
    vsnprintf(text, sizeof text, format, list);
    va_end(list);
    print_error("%s\n", text);
    complaints++;
}

void settle(int trials)
{
    int found = complaints;
    complaints = 0;
    if (trials == 0)
        fail_msg("nothing was tried");
    if (found)
        fail_msg("%d complaints", found);
}

/* ---- a call ---- */

const char *typed(const call *c)
{
    static char text[4096];
    char value[1024];
    size_t used = (size_t)snprintf(text, sizeof text, "%s: %s(", c->what, c->f->name);
    for (size_t i = 0; i < c->count && used < sizeof text - sizeof value - 2; i++)
        used += (size_t)snprintf(text + used, sizeof text - used, "%s%s", i ? ";" : "",
                                 show_in(value, sizeof value, &c->values[i]));
    snprintf(text + used, sizeof text - used, ")");
    return text;
}

static bool names_an_argument(const csm_function *f, const char *name)
{
    for (size_t i = 0; i < csm_argument_count(f); i++)
        if (strcmp(f->arguments[i].name, name) == 0)
            return true;
    return false;
}

static void check_finite(const call *c, const csm_value *got)
{
    if (got->kind == CSM_IS_NUMBER && !isfinite(got->number))
        complain("%s gives %g", typed(c), got->number);
    for (size_t i = 0; got->kind == CSM_IS_RANGE && i < csm_range_size(&got->range); i++)
        if (csm_cell_kind(&got->range, i) == CSM_IS_NUMBER && !isfinite(got->range.numbers[i]))
            complain("%s gives %g in cell %zu", typed(c), got->range.numbers[i], i + 1);
}

/* The error of the value, or of the first of its cells that is one. */
static csm_error error_in(const csm_value *got)
{
    for (size_t i = 0; got->kind == CSM_IS_RANGE && i < csm_range_size(&got->range); i++)
        if (csm_cell_kind(&got->range, i) == CSM_IS_ERROR)
            return csm_cell(&got->range, i).error;
    return got->kind == CSM_IS_ERROR ? got->error : CSM_OK;
}

/* The fault says what the value says, and speaks of arguments that the entry has. */
static void check_fault(const call *c, const csm_value *got, const csm_fault *fault)
{
    csm_error error = error_in(got);
    if (fault->error != error)
        complain("%s gives %s, but its fault is of error %d", typed(c), show(got),
                 (int)fault->error);
    if (!error)
        return;
    if (!fault->rule)
        complain("%s breaks no rule", typed(c));
    if (fault->argument && !names_an_argument(c->f, fault->argument))
        complain("%s blames %s", typed(c), fault->argument);
    if (fault->other && !names_an_argument(c->f, fault->other))
        complain("%s also blames %s", typed(c), fault->other);
}

static bool begins_with(const char *text, const char *start)
{
    return strncmp(text, start, strlen(start)) == 0;
}

/* CSM_WHY names the error, the argument and the row, and says OK where there is none. */
static void check_why(const call *c, const csm_value *got, const csm_fault *fault)
{
    csm_value arguments[MANY_ARGUMENTS + 1] = { csm_text(c->f->name) };
    csm_value why;
    char row[32];
    memcpy(arguments + 1, c->values, c->count * sizeof *c->values);
    why = csm_call(csm_find("WHY"), arguments, c->count + 1, c->arena, "en", NULL);
    snprintf(row, sizeof row, "value %zu:", fault->row);
    if (why.kind != CSM_IS_TEXT)
        complain("%s: CSM_WHY gives %s", typed(c), show(&why));
    else if (!error_in(got) && strcmp(why.text, "OK") != 0)
        complain("%s: CSM_WHY says %s", typed(c), why.text);
    else if (error_in(got) &&
             (!begins_with(why.text, csm_error_name(error_in(got))) || strchr(why.text, '{') ||
              (fault->argument && !strstr(why.text, fault->argument)) ||
              (fault->argument && fault->row && !strstr(why.text, row))))
        complain("%s: CSM_WHY says %s", typed(c), why.text);
}

csm_value ask(const call *c, csm_fault *fault)
{
    csm_fault again_fault;
    csm_value got = csm_call(c->f, c->values, c->count, c->arena, "en", fault);
    csm_value again = csm_call(c->f, c->values, c->count, c->arena, "en", &again_fault);
    csm_value silent = csm_call(c->f, c->values, c->count, c->arena, NULL, NULL);
    if (!identical_value(&got, &again) || again_fault.row != fault->row ||
        again_fault.argument != fault->argument || !identical_value(&got, &silent))
        complain("%s gives another answer the second time", typed(c));
    check_finite(c, &got);
    check_fault(c, &got, fault);
    check_why(c, &got, fault);
    return got;
}

void expect_error(const call *c, csm_error error, size_t argument, size_t row)
{
    csm_fault fault;
    csm_value got = ask(c, &fault);
    const char *name = c->f->arguments[argument].name;
    if (got.kind != CSM_IS_ERROR || got.error != error)
        complain("%s gives %s, not %s", typed(c), show(&got), csm_error_name(error));
    else if (!fault.argument || strcmp(fault.argument, name) != 0)
        complain("%s blames %s, not %s", typed(c), fault.argument ? fault.argument : "nothing",
                 name);
    else if (fault.row != row)
        complain("%s blames value %zu, not %zu", typed(c), fault.row, row);
}

void expect_same(const call *c, const csm_value *wanted)
{
    csm_fault fault;
    csm_value got = ask(c, &fault);
    if (!same_value(&got, wanted)) {
        char text[2048];
        snprintf(text, sizeof text, "%s", show(wanted));
        complain("%s gives %s, not %s", typed(c), show(&got), text);
    }
}

/* ---- walking ---- */

const csm_argument *at_stake(const trial *t)
{
    return &t->base.f->arguments[t->argument];
}

bool takes_numbers(const csm_argument *a)
{
    return a->type == CSM_TAKES_NUMBER || a->type == CSM_TAKES_NUMBERS;
}

bool takes_range(const csm_argument *a)
{
    return a->type == CSM_TAKES_NUMBERS || a->type == CSM_TAKES_TEXTS;
}

bool read_example(trial *t, const csm_function *f, const csm_example *example,
                         csm_arena *arena)
{
    int n = csm_read_literals(arena, example->arguments, t->base.values, MANY_ARGUMENTS);
    t->base.f = f;
    t->base.arena = arena;
    t->base.count = n < 0 ? 0 : (size_t)n;
    t->base.what = "example";
    if (n < 0 || csm_read_literals(arena, example->result, &t->answer, 1) != 1) {
        complain("%s(%s): unreadable example", f->name, example->arguments);
        return false;
    }
    return true;
}

csm_value default_of(const csm_argument *a)
{
    return a->type == CSM_TAKES_TEXT || a->type == CSM_TAKES_TEXTS ? csm_text(a->fallback_text)
                                                                   : csm_number(a->fallback);
}

/* Skipped arguments with a default get it, so that every argument that can be tried is there. */
static void fill_defaults(call *c)
{
    for (size_t i = 0; i < csm_argument_count(c->f); i++) {
        const csm_argument *a = &c->f->arguments[i];
        if (i >= c->count)
            c->values[i] = csm_missing();
        if (c->values[i].kind == CSM_IS_MISSING && a->presence == CSM_DEFAULT)
            c->values[i] = default_of(a);
        if (i >= c->count && a->type != CSM_TAKES_REST)
            c->count = i + 1;
    }
}

void for_each_argument(trial_body body)
{
    const csm_function *f;
    int trials = 0;
    for (size_t i = 0; (f = csm_function_at(i)); i++)
        for (size_t e = 0; e < CSM_MAX_EXAMPLES && f->examples[e].arguments; e++)
            for (size_t a = 0; a < csm_argument_count(f); a++) {
                csm_arena arena = { NULL };
                trial t = { .argument = a };
                if (read_example(&t, f, &f->examples[e], &arena)) {
                    fill_defaults(&t.base);
                    if (a < t.base.count && t.base.values[a].kind != CSM_IS_MISSING &&
                        f->arguments[a].type != CSM_TAKES_REST)
                        body(&t, &trials);
                }
                csm_arena_free(&arena);
            }
    settle(trials);
}

void for_each_example(trial_body body)
{
    const csm_function *f;
    int trials = 0;
    for (size_t i = 0; (f = csm_function_at(i)); i++)
        for (size_t e = 0; e < CSM_MAX_EXAMPLES && f->examples[e].arguments; e++) {
            csm_arena arena = { NULL };
            trial t = { .argument = 0 };
            if (read_example(&t, f, &f->examples[e], &arena))
                body(&t, &trials);
            csm_arena_free(&arena);
        }
    settle(trials);
}

/* ---- what is documented to be otherwise ---- */

bool excepted(const trial *t, const exception *exceptions, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(exceptions[i].function, t->base.f->name) == 0 &&
            strcmp(exceptions[i].argument, at_stake(t)->name) == 0)
            return true;
    return false;
}

bool is_table(const trial *t)
{
    static const exception tables[] = {
        { "LIFECYCLE_FORECAST", "transitions", "from the row's stage to the column's" },
        { "BALANCE_BOUND", "eligible", "a row per account, a column per CSM" },
        { "CALIBRATE", "activity_counts", "a row per account, a column per activity" },
        { "BALANCE", "eligible", "a row per account, a column per CSM" },
    };
    return EXCEPTED(t, tables);
}

/* ---- ranges that can be written ---- */

size_t cells_of(const csm_value *v)
{
    return v->kind == CSM_IS_RANGE ? csm_range_size(&v->range) : 1;
}

csm_value cell_of(const csm_value *v, size_t i)
{
    return v->kind == CSM_IS_RANGE ? csm_cell(&v->range, i) : *v;
}

csm_value make_range(csm_arena *arena, size_t rows, size_t columns)
{
    size_t n = rows * columns;
    csm_value v = { .kind = CSM_IS_RANGE };
    v.range.rows = rows;
    v.range.columns = columns;
    v.range.numbers = csm_arena_get(arena, n, sizeof(double));
    v.range.kinds = csm_arena_get(arena, n, 1);
    v.range.texts = csm_arena_get(arena, n, sizeof(char *));
    assert_true(v.range.numbers && v.range.kinds && v.range.texts);
    for (size_t i = 0; i < n; i++)
        ((unsigned char *)(uintptr_t)v.range.kinds)[i] = CSM_IS_BLANK;
    return v;
}

void put(csm_value *range, size_t i, csm_value cell)
{
    double *numbers = (double *)(uintptr_t)range->range.numbers;
    unsigned char *kinds = (unsigned char *)(uintptr_t)range->range.kinds;
    const char **texts = (const char **)(uintptr_t)range->range.texts;
    kinds[i] = (unsigned char)cell.kind;
    numbers[i] = cell.kind == CSM_IS_NUMBER  ? cell.number
                 : cell.kind == CSM_IS_ERROR ? (double)cell.error
                                             : 0;
    texts[i] = cell.kind == CSM_IS_TEXT ? cell.text : NULL;
}

csm_value with_cell(csm_arena *arena, const csm_value *v, size_t i, csm_value cell)
{
    csm_value copy;
    if (v->kind != CSM_IS_RANGE)
        return cell;
    copy = make_range(arena, v->range.rows, v->range.columns);
    for (size_t j = 0; j < cells_of(v); j++)
        put(&copy, j, j == i ? cell : cell_of(v, j));
    return copy;
}

csm_value filled(csm_arena *arena, const csm_value *v, csm_value cell)
{
    csm_value copy;
    if (v->kind != CSM_IS_RANGE)
        return cell;
    copy = make_range(arena, v->range.rows, v->range.columns);
    for (size_t j = 0; j < cells_of(v); j++)
        put(&copy, j, cell);
    return copy;
}

csm_value with_first(csm_arena *arena, const csm_value *v, csm_value cell)
{
    csm_value copy = make_range(arena, cells_of(v) + 1, 1);
    put(&copy, 0, cell);
    for (size_t j = 0; j < cells_of(v); j++)
        put(&copy, j + 1, cell_of(v, j));
    return copy;
}

csm_value of_length(csm_arena *arena, const csm_value *v, size_t n)
{
    csm_value copy = make_range(arena, n, 1);
    for (size_t j = 0; j < n; j++)
        put(&copy, j, cell_of(v, j % cells_of(v)));
    return copy;
}

csm_value blank(void)
{
    return (csm_value){ .kind = CSM_IS_BLANK };
}

size_t row_in(const csm_value *v, size_t i)
{
    return cells_of(v) > 1 ? i + 1 : 0;
}

size_t key_of(const csm_function *f)
{
    size_t i = 0;
    while (i < csm_argument_count(f) && f->arguments[i].pairing != CSM_KEY)
        i++;
    return i;
}
