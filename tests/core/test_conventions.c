/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* What holds for every function, tried on every function of the catalogue: the entry itself, then
 * the conventions about defaults, blanks, ranges, domains and errors. A new entry is tested without
 * a line written here. Each trial starts from an example of the entry, whose answer is known. */
#include <float.h>
#include <locale.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "testing.h"

/* ---- complaints: a convention is tried on all functions before the test fails ---- */

static int complaints;

__attribute__((format(printf, 1, 2))) static void complain(const char *format, ...)
{
    char text[4096];
    va_list list;
    va_start(list, format);
    vsnprintf(text, sizeof text, format, list);
    va_end(list);
    print_error("%s\n", text);
    complaints++;
}

static void settle(int trials)
{
    int found = complaints;
    complaints = 0;
    if (trials == 0)
        fail_msg("nothing was tried");
    if (found)
        fail_msg("%d complaints", found);
}

/* ---- a call: an example's arguments, to be changed ---- */

typedef struct call {
    const csm_function *f;
    csm_arena *arena;
    csm_value values[MANY_ARGUMENTS];
    size_t count;
    const char *what; /* what is being tried, for complaints */
} call;

/* The call as a user would type it, for complaints. */
static const char *typed(const call *c)
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

/* The fault says what the value says, and speaks of arguments that the entry has. */
static void check_fault(const call *c, const csm_value *got, const csm_fault *fault)
{
    csm_error error = got->kind == CSM_IS_ERROR ? got->error : CSM_OK;
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
    else if (got->kind != CSM_IS_ERROR && strcmp(why.text, "OK") != 0)
        complain("%s: CSM_WHY says %s", typed(c), why.text);
    else if (got->kind == CSM_IS_ERROR &&
             (!begins_with(why.text, csm_error_name(got->error)) || strchr(why.text, '{') ||
              (fault->argument && !strstr(why.text, fault->argument)) ||
              (fault->argument && fault->row && !strstr(why.text, row))))
        complain("%s: CSM_WHY says %s", typed(c), why.text);
}

/* Calls, and checks what is to hold for every call there is. */
static csm_value ask(const call *c, csm_fault *fault)
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

static void expect_error(const call *c, csm_error error, size_t argument, size_t row)
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

static void expect_same(const call *c, const csm_value *wanted)
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

typedef struct trial {
    call base;        /* an example */
    csm_value answer; /* its stated result */
    size_t argument;  /* which of its arguments is at stake */
} trial;

typedef void (*trial_body)(trial *t, int *trials);

static const csm_argument *at_stake(const trial *t)
{
    return &t->base.f->arguments[t->argument];
}

static bool takes_numbers(const csm_argument *a)
{
    return a->type == CSM_TAKES_NUMBER || a->type == CSM_TAKES_NUMBERS;
}

static bool takes_range(const csm_argument *a)
{
    return a->type == CSM_TAKES_NUMBERS || a->type == CSM_TAKES_TEXTS;
}

static bool read_example(trial *t, const csm_function *f, const csm_example *example,
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

/* Skipped arguments with a default get it, so that every argument that can be tried is there. */
static void fill_defaults(call *c)
{
    for (size_t i = 0; i < csm_argument_count(c->f); i++) {
        const csm_argument *a = &c->f->arguments[i];
        if (i >= c->count)
            c->values[i] = csm_missing();
        if (c->values[i].kind == CSM_IS_MISSING && a->presence == CSM_DEFAULT)
            c->values[i] = csm_number(a->fallback);
        if (i >= c->count && a->type != CSM_TAKES_REST)
            c->count = i + 1;
    }
}

/* The body for every argument that is there in every example of every function. */
static void for_each_argument(trial_body body)
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

/* The body for every example, as it is written. */
static void for_each_example(trial_body body)
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

/* ---- ranges that can be written ---- */

static size_t cells_of(const csm_value *v)
{
    return v->kind == CSM_IS_RANGE ? csm_range_size(&v->range) : 1;
}

static csm_value cell_of(const csm_value *v, size_t i)
{
    return v->kind == CSM_IS_RANGE ? csm_cell(&v->range, i) : *v;
}

static csm_value make_range(csm_arena *arena, size_t rows, size_t columns)
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

/* The range was made here, so it may be written. */
static void put(csm_value *range, size_t i, csm_value cell)
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

/* The value with the i-th cell replaced; a single value is its only cell. */
static csm_value with_cell(csm_arena *arena, const csm_value *v, size_t i, csm_value cell)
{
    csm_value copy;
    if (v->kind != CSM_IS_RANGE)
        return cell;
    copy = make_range(arena, v->range.rows, v->range.columns);
    for (size_t j = 0; j < cells_of(v); j++)
        put(&copy, j, j == i ? cell : cell_of(v, j));
    return copy;
}

/* A column with one cell more, in front of all others. */
static csm_value with_first(csm_arena *arena, const csm_value *v, csm_value cell)
{
    csm_value copy = make_range(arena, cells_of(v) + 1, 1);
    put(&copy, 0, cell);
    for (size_t j = 0; j < cells_of(v); j++)
        put(&copy, j + 1, cell_of(v, j));
    return copy;
}

/* A column of n cells, of the value's own over and over. */
static csm_value of_length(csm_arena *arena, const csm_value *v, size_t n)
{
    csm_value copy = make_range(arena, n, 1);
    for (size_t j = 0; j < n; j++)
        put(&copy, j, cell_of(v, j % cells_of(v)));
    return copy;
}

static csm_value blank(void)
{
    return (csm_value){ .kind = CSM_IS_BLANK };
}

static size_t row_in(const csm_value *v, size_t i)
{
    return cells_of(v) > 1 ? i + 1 : 0;
}

static size_t key_of(const csm_function *f)
{
    size_t i = 0;
    while (i < csm_argument_count(f) && f->arguments[i].pairing != CSM_KEY)
        i++;
    return i;
}

/* ---- the entries ---- */

static void check_arguments(const csm_function *f)
{
    bool optional = false;
    for (size_t i = 0; i < csm_argument_count(f); i++) {
        const csm_argument *a = &f->arguments[i];
        if (!a->help || !*a->help)
            complain("%s: %s has no help", f->name, a->name);
        if (a->domain < CSM_ANY || a->domain >= CSM_DOMAINS)
            complain("%s: %s has no domain", f->name, a->name);
        if (takes_numbers(a) && !a->unit)
            complain("%s: %s has no unit", f->name, a->name);
        if (a->presence == CSM_REQUIRED && optional)
            complain("%s: %s is required, but what precedes it is not", f->name, a->name);
        optional = a->presence != CSM_REQUIRED;
        if (a->presence == CSM_DEFAULT && csm_in_domain(a->fallback, a->domain) != CSM_OK)
            complain("%s: the default of %s is outside its domain", f->name, a->name);
        if (a->type == CSM_TAKES_REST && i + 1 != csm_argument_count(f))
            complain("%s: %s is not the last argument", f->name, a->name);
        if ((a->pairing == CSM_PAIRED || a->pairing == CSM_EACH) &&
            key_of(f) == csm_argument_count(f))
            complain("%s: %s is paired with nothing", f->name, a->name);
        for (size_t j = 0; j < i; j++)
            if (strcmp(f->arguments[j].name, a->name) == 0)
                complain("%s has two arguments %s", f->name, a->name);
    }
}

static void entries_are_complete(void **state)
{
    const csm_function *f;
    size_t n = 0;
    (void)state;
    for (; (f = csm_function_at(n)); n++) {
        if (!f->help || !*f->help || !f->formula || !*f->formula || !f->answer)
            complain("%s lacks help, formula or answer", f->name);
        if (!f->examples[0].arguments || !f->examples[0].result)
            complain("%s has no example", f->name);
        if (csm_find(f->name) != f)
            complain("%s: there are two of that name", f->name);
        for (const char *c = f->name; *c; c++)
            if (!strchr("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_", *c))
                complain("%s is no upper-case name", f->name);
        check_arguments(f);
    }
    settle((int)n);
}

static void topics_cover_the_functions(void **state)
{
    const csm_topic *topic;
    size_t n = 0;
    (void)state;
    for (size_t t = 0; (topic = csm_topic_at(t)); t++) {
        assert_non_null(topic->title);
        for (size_t i = 0; i < topic->count; i++)
            assert_ptr_equal(csm_function_at(n++), &topic->functions[i]);
    }
    assert_null(csm_function_at(n));
    assert_null(csm_function_at(SIZE_MAX));
}

/* Names and defaults as FUNCTIONS.md states them, which the entries cannot be asked about. */
static void signatures_are_those_of_the_specification(void **state)
{
    static const char *const signatures[] = {
        "AVAILABILITY total_hours [deductions=0] [internal_share=0] [shrinkage=0] [realization=1]",
        "UTILIZATION customer_hours paid_hours",
        "OCCUPANCY handling_hours available_hours",
        "SHRINKAGE unavailable_hours paid_hours",
        "GROSS_UP net_fte shrinkage [of_net=0]",
        "PER_PERIOD count from to [contract_months=12]",
        "DESIGNED_EFFORT frequencies hours_each [included=1] [min_hours=0] [line_step=0]",
        "ONBOARDING_EFFORT hours_per_new_account new_accounts accounts",
        "REACTIVE_EFFORT tickets minutes_each [csm_share=1] [accounts=1]",
        "RESERVE history [percentile=0.75]",
        "LIFECYCLE_EFFORT base_hours stage_shares stage_multipliers",
        "COMPLEXITY scores [divisor=8] [cap=2]",
        "EFFORT_VARIANCE actual_hours designed_hours",
        "MENU_SPLIT hours included [price_per_hour=0] [cost_per_hour=0]",
        "ROLE_HOURS hours roles role [shares=1]",
        "CAPACITY effective_hours designed_effort [mix] [step=1]",
        "TEAM_CAPACITY effective_hours designed_effort [mix] [step=1]",
        "PORTFOLIO_HOURS accounts efforts [multipliers=1]",
        "LOAD required_hours effective_hours",
        "LOAD_STATUS load [low=0.8] [high=1] [critical=1.2]",
        "SWEEP_PERIODS accounts hours_per_period hours_per_touch [share=1]",
        "HEADCOUNT accounts designed_effort effective_hours [pooled=1] [step=1]",
        "HEADCOUNT_RATIO arr arr_per_csm [accounts] [accounts_per_csm]",
        "HEADCOUNT_BUDGET arr cost_share loaded_cost [other_cost_share=0] [step=1]",
        "HEADROOM csm_fte arr_per_csm current_arr",
        "MANAGERS ics [span=7]",
        "SHIFT_COVER seats hours_open_per_week weekly_hours [shrinkage=0]",
        "ROUTE question_class [classes] [routes]",
        "ROUTING_HOURS minutes routes route",
        "TOUCH_TIER arr high_from low_from [strategic=0] [score] [promote_from]",
        "SEGMENT values thresholds [labels]",
        "VERSION",
        "WHY name [arguments]",
    };
    (void)state;
    for (size_t s = 0; s < sizeof signatures / sizeof *signatures; s++) {
        char name[64] = "", text[512];
        const csm_function *f;
        size_t used;
        sscanf(signatures[s], "%63s", name);
        f = csm_find(name);
        if (!f) {
            complain("there is no %s", name);
            continue;
        }
        used = (size_t)snprintf(text, sizeof text, "%s", f->name);
        for (size_t i = 0; i < csm_argument_count(f); i++) {
            const csm_argument *a = &f->arguments[i];
            const char *format = a->presence == CSM_REQUIRED  ? " %s"
                                 : a->presence == CSM_DEFAULT ? " [%s=%g]"
                                                              : " [%s]";
            used += (size_t)snprintf(text + used, sizeof text - used, format, a->name,
                                     a->fallback);
        }
        if (strcmp(text, signatures[s]) != 0)
            complain("%s\n  should be %s", text, signatures[s]);
    }
    settle(1);
}

static void check_example(trial *t, int *trials)
{
    expect_same(&t->base, &t->answer);
    ++*trials;
}

static void examples_evaluate(void **state)
{
    (void)state;
    for_each_example(check_example);
}

/* In another locale as well: a host may have set any. The comma of German is the classic trap. */
static void examples_evaluate_in_other_locales(void **state)
{
    static const char *const locales[] = { "de_DE.UTF-8", "tr_TR.UTF-8" };
    int found = 0;
    (void)state;
    for (size_t i = 0; i < sizeof locales / sizeof *locales; i++)
        if (setlocale(LC_ALL, locales[i])) {
            found++;
            for_each_example(check_example);
        }
    setlocale(LC_ALL, "C");
    if (!found)
        skip();
}

/* ---- defaults and skipped arguments ---- */

static void check_default(trial *t, int *trials)
{
    call skipped = t->base, given;
    const csm_function *f = t->base.f;
    for (size_t i = 0; i < csm_argument_count(f); i++) {
        bool there = i < t->base.count && t->base.values[i].kind != CSM_IS_MISSING;
        if (f->arguments[i].presence != CSM_DEFAULT || there)
            continue;
        while (skipped.count <= i)
            skipped.values[skipped.count++] = csm_missing();
        given = skipped;
        skipped.what = "default skipped";
        given.what = "default given";
        given.values[i] = csm_number(f->arguments[i].fallback);
        expect_same(&skipped, &t->answer);
        expect_same(&given, &t->answer);
        ++*trials;
    }
}

static void a_skipped_argument_is_its_default(void **state)
{
    (void)state;
    for_each_example(check_default);
}

static void check_missing(trial *t, int *trials)
{
    call c = t->base;
    if (at_stake(t)->presence != CSM_REQUIRED)
        return;
    c.what = "skipped";
    c.values[t->argument] = csm_missing();
    expect_error(&c, CSM_VALUE, t->argument, 0);
    c.what = "too few";
    c.count = t->argument;
    expect_error(&c, CSM_VALUE, t->argument, 0);
    ++*trials;
}

static void required_arguments_are_required(void **state)
{
    (void)state;
    for_each_argument(check_missing);
}

static void check_too_many(trial *t, int *trials)
{
    call c = t->base;
    csm_fault fault;
    csm_value got;
    size_t n = csm_argument_count(c.f);
    if (n && c.f->arguments[n - 1].type == CSM_TAKES_REST)
        return;
    while (c.count < n)
        c.values[c.count++] = csm_missing();
    expect_same(&c, &t->answer);
    c.values[c.count++] = csm_number(1);
    c.what = "one too many";
    got = ask(&c, &fault);
    if (got.kind != CSM_IS_ERROR || got.error != CSM_VALUE)
        complain("%s gives %s", typed(&c), show(&got));
    ++*trials;
}

static void too_many_arguments_are_refused(void **state)
{
    (void)state;
    for_each_example(check_too_many);
}

/* ---- kinds ---- */

static void check_wrong_kind(trial *t, int *trials)
{
    call c = t->base;
    const csm_value *own = &t->base.values[t->argument];
    csm_value wrong = takes_numbers(at_stake(t)) ? csm_text("5") : csm_number(5);
    c.what = "wrong kind";
    for (size_t i = 0; i < cells_of(own); i++) {
        c.values[t->argument] = with_cell(c.arena, own, i, wrong);
        expect_error(&c, CSM_VALUE, t->argument, row_in(own, i));
        ++*trials;
    }
}

static void wrong_kinds_are_refused(void **state)
{
    (void)state;
    for_each_argument(check_wrong_kind);
}

static void check_error_value(trial *t, int *trials)
{
    static const csm_error errors[] = { CSM_DIV0, CSM_VALUE, CSM_NUM, CSM_NA };
    call c = t->base;
    const csm_value *own = &t->base.values[t->argument];
    c.what = "error value";
    for (size_t e = 0; e < sizeof errors / sizeof *errors; e++)
        for (size_t i = 0; i < cells_of(own); i++) {
            c.values[t->argument] =
                with_cell(c.arena, own, i, csm_error_value(errors[e]));
            expect_error(&c, errors[e], t->argument, row_in(own, i));
            ++*trials;
        }
}

static void error_values_pass_through(void **state)
{
    (void)state;
    for_each_argument(check_error_value);
}

static void check_range_for_single(trial *t, int *trials)
{
    call c = t->base;
    if (takes_range(at_stake(t)))
        return;
    c.what = "range for a single value";
    c.values[t->argument] = of_length(c.arena, &t->base.values[t->argument], 2);
    expect_error(&c, CSM_VALUE, t->argument, 0);
    ++*trials;
}

static void a_range_is_no_single_value(void **state)
{
    (void)state;
    for_each_argument(check_range_for_single);
}

static const char *in_case(csm_arena *arena, const char *text, bool upper)
{
    char *copy = csm_arena_text(arena, text, strlen(text));
    assert_non_null(copy);
    for (char *c = copy; *c; c++)
        if (upper && *c >= 'a' && *c <= 'z')
            *c = (char)(*c - 'a' + 'A');
        else if (!upper && *c >= 'A' && *c <= 'Z')
            *c = (char)(*c - 'A' + 'a');
    return copy;
}

static void check_case(trial *t, int *trials)
{
    call c = t->base;
    const csm_value *own = &t->base.values[t->argument];
    if (at_stake(t)->type != CSM_TAKES_TEXT || own->kind != CSM_IS_TEXT)
        return;
    for (int upper = 0; upper < 2; upper++) {
        c.what = upper ? "upper case" : "lower case";
        c.values[t->argument] = csm_text(in_case(c.arena, own->text, upper));
        expect_same(&c, &t->answer);
        ++*trials;
    }
}

static void codes_have_no_case(void **state)
{
    (void)state;
    for_each_argument(check_case);
}

/* ---- shapes ---- */

static void check_one_cell(trial *t, int *trials)
{
    call c = t->base;
    const csm_value *own = &t->base.values[t->argument];
    csm_value cell;
    if (own->kind == CSM_IS_RANGE)
        return;
    cell = make_range(c.arena, 1, 1);
    put(&cell, 0, *own);
    c.what = "range of one cell";
    c.values[t->argument] = cell;
    expect_same(&c, &t->answer);
    ++*trials;
}

static void one_cell_is_a_single_value(void **state)
{
    (void)state;
    for_each_argument(check_one_cell);
}

static csm_value transposed(csm_arena *arena, const csm_value *v)
{
    csm_value out;
    if (v->kind != CSM_IS_RANGE)
        return *v;
    out = make_range(arena, v->range.columns, v->range.rows);
    for (size_t r = 0; r < v->range.rows; r++)
        for (size_t c = 0; c < v->range.columns; c++)
            put(&out, c * v->range.rows + r, cell_of(v, r * v->range.columns + c));
    return out;
}

/* Each range by itself lies down or stands up; only an answer of its own shape turns with it. */
static void check_transposed(trial *t, int *trials)
{
    call c = t->base;
    csm_value wanted = t->answer;
    if (c.values[t->argument].kind != CSM_IS_RANGE)
        return;
    c.what = "row for column";
    c.values[t->argument] = transposed(c.arena, &c.values[t->argument]);
    if (at_stake(t)->pairing == CSM_MAP)
        wanted = transposed(c.arena, &wanted);
    expect_same(&c, &wanted);
    ++*trials;
}

static void rows_are_as_good_as_columns(void **state)
{
    (void)state;
    for_each_argument(check_transposed);
}

static void check_size(trial *t, int *trials)
{
    call c = t->base;
    size_t key = key_of(c.f);
    csm_pairing pairing = at_stake(t)->pairing;
    if (pairing != CSM_PAIRED && pairing != CSM_EACH)
        return;
    c.what = "another size";
    c.values[t->argument] =
        of_length(c.arena, &t->base.values[t->argument], cells_of(&c.values[key]) + 1);
    expect_error(&c, CSM_VALUE, t->argument, 0);
    ++*trials;
}

static void paired_ranges_have_one_size(void **state)
{
    (void)state;
    for_each_argument(check_size);
}

/* ---- blanks ---- */

/* A blank in front, and whatever stands beside it, changes nothing. */
static void check_blank_row(trial *t, int *trials)
{
    call c = t->base;
    size_t rows = cells_of(&c.values[t->argument]);
    if (at_stake(t)->pairing != CSM_KEY)
        return;
    c.what = "blank key";
    for (size_t i = 0; i < c.count; i++) {
        csm_pairing pairing = c.f->arguments[i].pairing;
        csm_value *v = &c.values[i];
        if (pairing == CSM_KEY)
            *v = with_first(c.arena, v, blank());
        else if (v->kind != CSM_IS_MISSING &&
                 (pairing == CSM_PAIRED ||
                  (pairing == CSM_EACH && cells_of(v) == rows && rows > 1)))
            *v = with_first(c.arena, v,
                            takes_numbers(&c.f->arguments[i]) ? csm_text("a heading")
                                                              : csm_number(-5));
    }
    expect_same(&c, &t->answer);
    ++*trials;
}

static void rows_without_a_key_are_skipped(void **state)
{
    (void)state;
    for_each_argument(check_blank_row);
}

static void check_blank_pair(trial *t, int *trials)
{
    call with_blank = t->base, with_zero = t->base;
    const csm_value *own = &t->base.values[t->argument];
    csm_pairing pairing = at_stake(t)->pairing;
    csm_fault fault;
    if ((pairing != CSM_PAIRED && pairing != CSM_EACH) || !takes_numbers(at_stake(t)))
        return;
    with_zero.what = "zero in a pair";
    with_blank.what = "blank in a pair";
    for (size_t i = 0; i < cells_of(own); i++) {
        csm_value wanted;
        with_zero.values[t->argument] = with_cell(t->base.arena, own, i, csm_number(0));
        with_blank.values[t->argument] = with_cell(t->base.arena, own, i, blank());
        wanted = ask(&with_zero, &fault);
        expect_same(&with_blank, &wanted);
        ++*trials;
    }
}

static void a_blank_beside_a_key_is_zero(void **state)
{
    (void)state;
    for_each_argument(check_blank_pair);
}

static void check_blank_in_list(trial *t, int *trials)
{
    call c = t->base;
    if (!takes_range(at_stake(t)) || at_stake(t)->pairing != CSM_ALONE)
        return;
    c.what = "blank in a list";
    c.values[t->argument] = with_first(c.arena, &c.values[t->argument], blank());
    expect_same(&c, &t->answer);
    ++*trials;
}

static void blanks_of_a_list_are_skipped(void **state)
{
    (void)state;
    for_each_argument(check_blank_in_list);
}

static void check_blank_in_map(trial *t, int *trials)
{
    call c = t->base;
    csm_value wanted;
    if (at_stake(t)->pairing != CSM_MAP)
        return;
    c.what = "blank in an array answer";
    c.values[t->argument] = with_first(c.arena, &c.values[t->argument], blank());
    wanted = with_first(c.arena, &t->answer, blank());
    expect_same(&c, &wanted);
    ++*trials;
}

static void blanks_of_an_array_stay_blank(void **state)
{
    (void)state;
    for_each_argument(check_blank_in_map);
}

/* A range of blank cells has nothing to answer with. Two exceptions: an empty list of what has a
 * default is that there is none of it, and labels must be as many as segments. */
static void check_all_blank(trial *t, int *trials)
{
    call c = t->base;
    csm_pairing pairing = at_stake(t)->pairing;
    csm_fault fault;
    csm_value got;
    if (!takes_range(at_stake(t)) || pairing == CSM_PAIRED || pairing == CSM_EACH ||
        (pairing == CSM_ALONE && at_stake(t)->presence != CSM_REQUIRED))
        return;
    c.what = "all blank";
    c.values[t->argument] = make_range(c.arena, 3, 1);
    for (size_t i = 0; pairing == CSM_KEY && i < c.count; i++)
        if (c.values[i].kind != CSM_IS_MISSING &&
            (c.f->arguments[i].pairing == CSM_PAIRED ||
             (c.f->arguments[i].pairing == CSM_EACH && cells_of(&c.values[i]) > 1)))
            c.values[i] = of_length(c.arena, &c.values[i], 3);
    got = ask(&c, &fault);
    if (got.kind != CSM_IS_ERROR || got.error != CSM_NA)
        complain("%s gives %s", typed(&c), show(&got));
    c.values[t->argument] = blank();
    for (size_t i = 0; pairing == CSM_KEY && i < c.count; i++)
        if (c.f->arguments[i].pairing == CSM_PAIRED || c.f->arguments[i].pairing == CSM_EACH)
            c.values[i] = cell_of(&c.values[i], 0);
    got = ask(&c, &fault);
    if (got.kind != CSM_IS_ERROR || got.error != CSM_NA)
        complain("%s gives %s", typed(&c), show(&got));
    ++*trials;
}

static void all_blank_is_not_available(void **state)
{
    (void)state;
    for_each_argument(check_all_blank);
}

/* ---- domains ---- */

static const double probes[] = { -1e300, -1, -0.001, 0, 0.001, 0.5, 1, 1.001, 2, 60, 1e6, 1e300 };

static bool is_domain_rule(const char *rule)
{
    for (int d = 0; d < CSM_DOMAINS; d++)
        if (rule && strcmp(rule, csm_domain_rule((csm_domain)d)) == 0)
            return true;
    return false;
}

/* Outside the documented domain: its error, this argument, this cell. */
static void check_outside(trial *t, int *trials)
{
    static const double beyond[] = { NAN, INFINITY, -INFINITY };
    call c = t->base;
    const csm_value *own = &t->base.values[t->argument];
    size_t n = sizeof probes / sizeof *probes, m = sizeof beyond / sizeof *beyond;
    if (!takes_numbers(at_stake(t)))
        return;
    c.what = "outside the domain";
    for (size_t p = 0; p < n + m; p++) {
        double x = p < n ? probes[p] : beyond[p - n];
        csm_error error = csm_in_domain(x, at_stake(t)->domain);
        for (size_t i = 0; error && i < cells_of(own); i++) {
            /* Where the example takes another reading of the argument, another domain holds:
             * GROSS_UP of net people may add as many again. */
            if (strcmp(c.f->name, "GROSS_UP") == 0 && t->argument == 1 && x == 1 &&
                c.values[2].number > 0)
                continue;
            c.values[t->argument] = with_cell(c.arena, own, i, csm_number(x));
            expect_error(&c, error, t->argument, row_in(own, i));
            ++*trials;
        }
    }
}

static void documented_domains_are_enforced(void **state)
{
    (void)state;
    for_each_argument(check_outside);
}

/* Inside the documented domain an argument may be refused beside others, never for a domain. */
static void check_inside(trial *t, int *trials)
{
    call c = t->base;
    const csm_value *own = &t->base.values[t->argument];
    if (!takes_numbers(at_stake(t)))
        return;
    c.what = "inside the domain";
    for (size_t p = 0; p < sizeof probes / sizeof *probes; p++) {
        csm_fault fault;
        if (csm_in_domain(probes[p], at_stake(t)->domain) != CSM_OK)
            continue;
        c.values[t->argument] = with_cell(c.arena, own, 0, csm_number(probes[p]));
        ask(&c, &fault);
        if (fault.error && fault.argument && is_domain_rule(fault.rule))
            complain("%s: %s %s", typed(&c), fault.argument, fault.rule);
        ++*trials;
    }
}

static void documented_domains_are_not_narrower(void **state)
{
    (void)state;
    for_each_argument(check_inside);
}

/* Every numeric argument stands in some example, so that the trials above reach it. */
static void examples_reach_every_argument(void **state)
{
    const csm_function *f;
    int n = 0;
    (void)state;
    for (size_t i = 0; (f = csm_function_at(i)); i++)
        for (size_t a = 0; a < csm_argument_count(f); a++, n++) {
            bool reached = f->arguments[a].presence == CSM_DEFAULT;
            for (size_t e = 0; e < CSM_MAX_EXAMPLES && f->examples[e].arguments; e++) {
                csm_arena arena = { NULL };
                trial t = { .argument = a };
                reached |= read_example(&t, f, &f->examples[e], &arena) && a < t.base.count &&
                           t.base.values[a].kind != CSM_IS_MISSING;
                csm_arena_free(&arena);
            }
            if (!reached)
                complain("%s: no example has %s", f->name, f->arguments[a].name);
        }
    settle(n);
}

/* ---- the fault counts rows as the user sees them ---- */

/* A blank row in front; then the fault is one cell further down. */
static void check_row_after_blank(trial *t, int *trials)
{
    call c = t->base;
    csm_pairing pairing = at_stake(t)->pairing;
    size_t rows, last;
    if (!takes_range(at_stake(t)) || !takes_numbers(at_stake(t)))
        return;
    rows = cells_of(&c.values[t->argument]);
    if (pairing == CSM_ALONE || pairing == CSM_MAP)
        c.values[t->argument] = with_first(c.arena, &c.values[t->argument], blank());
    for (size_t i = 0; pairing != CSM_ALONE && pairing != CSM_MAP && i < c.count; i++) {
        csm_pairing p = c.f->arguments[i].pairing;
        csm_value *v = &c.values[i];
        if (v->kind != CSM_IS_MISSING &&
            (p == CSM_KEY || p == CSM_PAIRED || (p == CSM_EACH && cells_of(v) > 1)))
            *v = with_first(c.arena, v, blank());
    }
    if (cells_of(&c.values[t->argument]) == rows)
        return; /* one value for all stays one */
    last = rows;
    c.what = "fault after a blank row";
    c.values[t->argument] =
        with_cell(c.arena, &c.values[t->argument], last, csm_number(-INFINITY));
    expect_error(&c, CSM_NUM, t->argument, last + 1);
    ++*trials;
}

static void rows_are_those_of_the_range(void **state)
{
    (void)state;
    for_each_argument(check_row_after_blank);
}

/* ---- extremes ---- */

static void check_extremes(trial *t, int *trials)
{
    static const double huge[] = { 1e308, -1e308, DBL_MAX, -DBL_MAX, 1e154,   1e300,
                                   1e-308, DBL_MIN, DBL_TRUE_MIN, -DBL_TRUE_MIN, 1e15, 9e15 };
    call c = t->base;
    if (!takes_numbers(at_stake(t)))
        return;
    c.what = "extreme";
    for (size_t h = 0; h < sizeof huge / sizeof *huge; h++) {
        csm_fault fault;
        csm_value own = t->base.values[t->argument];
        for (size_t i = 0; i < cells_of(&own); i++)
            own = with_cell(c.arena, &own, i, csm_number(huge[h]));
        c.values[t->argument] = own;
        ask(&c, &fault); /* which checks that nothing but finite numbers comes back */
        ++*trials;
    }
}

static void extremes_give_numbers_or_errors(void **state)
{
    (void)state;
    for_each_argument(check_extremes);
}

/* Every pair of arguments extreme at once: quotients of the largest by the smallest. */
static void check_extreme_pairs(trial *t, int *trials)
{
    static const double huge[] = { 0, 1, 1e308, DBL_MAX, DBL_TRUE_MIN };
    call c = t->base;
    c.what = "extreme pair";
    if (!takes_numbers(at_stake(t)))
        return;
    for (size_t other = 0; other < c.count; other++)
        for (size_t h = 0; h < 25; h++) {
            csm_fault fault;
            const csm_argument *a = &c.f->arguments[other];
            if (other == t->argument || !takes_numbers(a) ||
                t->base.values[other].kind == CSM_IS_MISSING)
                continue;
            c = t->base;
            c.what = "extreme pair";
            for (size_t i = 0; i < cells_of(&c.values[t->argument]); i++)
                c.values[t->argument] = with_cell(c.arena, &c.values[t->argument], i,
                                                  csm_number(huge[h / 5]));
            for (size_t i = 0; i < cells_of(&c.values[other]); i++)
                c.values[other] =
                    with_cell(c.arena, &c.values[other], i, csm_number(huge[h % 5]));
            ask(&c, &fault);
            ++*trials;
        }
}

static void extreme_pairs_give_numbers_or_errors(void **state)
{
    (void)state;
    for_each_argument(check_extreme_pairs);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(entries_are_complete),
        cmocka_unit_test(topics_cover_the_functions),
        cmocka_unit_test(signatures_are_those_of_the_specification),
        cmocka_unit_test(examples_evaluate),
        cmocka_unit_test(examples_evaluate_in_other_locales),
        cmocka_unit_test(examples_reach_every_argument),
        cmocka_unit_test(a_skipped_argument_is_its_default),
        cmocka_unit_test(required_arguments_are_required),
        cmocka_unit_test(too_many_arguments_are_refused),
        cmocka_unit_test(wrong_kinds_are_refused),
        cmocka_unit_test(error_values_pass_through),
        cmocka_unit_test(a_range_is_no_single_value),
        cmocka_unit_test(codes_have_no_case),
        cmocka_unit_test(one_cell_is_a_single_value),
        cmocka_unit_test(rows_are_as_good_as_columns),
        cmocka_unit_test(paired_ranges_have_one_size),
        cmocka_unit_test(rows_without_a_key_are_skipped),
        cmocka_unit_test(a_blank_beside_a_key_is_zero),
        cmocka_unit_test(blanks_of_a_list_are_skipped),
        cmocka_unit_test(blanks_of_an_array_stay_blank),
        cmocka_unit_test(all_blank_is_not_available),
        cmocka_unit_test(documented_domains_are_enforced),
        cmocka_unit_test(documented_domains_are_not_narrower),
        cmocka_unit_test(rows_are_those_of_the_range),
        cmocka_unit_test(extremes_give_numbers_or_errors),
        cmocka_unit_test(extreme_pairs_give_numbers_or_errors),
    };
    return cmocka_run_group_tests_name("conventions", tests, NULL, NULL);
}
