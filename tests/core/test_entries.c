/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The entries themselves: complete, of one topic, with examples that evaluate and defaults that hold. Their
 * signatures stand in the tests of their topics. */
#include <locale.h>
#include <stdio.h>
#include <string.h>

#include "catalogue/languages.h"
#include "trial.h"

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
        if (a->presence == CSM_DEFAULT && takes_numbers(a) &&
            csm_in_domain(a->fallback, a->domain) != CSM_OK)
            complain("%s: the default of %s is outside its domain", f->name, a->name);
        if ((a->presence == CSM_DEFAULT && !takes_numbers(a)) != (a->fallback_text != NULL))
            complain("%s: %s should have a text for a default, or not have it", f->name, a->name);
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

/* ---- errors that the reference shows ---- */

/* As stated, with a reason that the reference prints; and CSM_WHY says the same in every language. */
static void check_stated_error(const csm_function *f, const csm_example *e, csm_arena *arena)
{
    const csm_language *language;
    trial t = { .argument = 0 };
    csm_fault fault;
    csm_value got;
    if (!read_example(&t, f, e, arena))
        return;
    t.base.what = "stated error";
    got = ask(&t.base, &fault);
    if (!same_value(&got, &t.answer) || got.kind != CSM_IS_ERROR)
        complain("%s gives %s, not %s", typed(&t.base), show(&got), e->result);
    for (size_t l = 0; (language = csm_language_at(l)); l++)
        if (strlen(csm_explain(arena, language->tag, f, &fault)) < 12)
            complain("%s: no reason is given", typed(&t.base));
}

static void stated_errors_occur(void **state)
{
    const csm_function *f;
    int n = 0;
    (void)state;
    for (size_t i = 0; (f = csm_function_at(i)); i++) {
        csm_arena arena = { NULL };
        for (size_t e = 0; e < CSM_MAX_ERRORS && f->errors[e].result; e++, n++)
            check_stated_error(f, &f->errors[e], &arena);
        if (csm_argument_count(f) && !f->errors[0].result)
            complain("%s: the reference shows no error", f->name);
        csm_arena_free(&arena);
    }
    settle(n);
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
        given.values[i] = default_of(&f->arguments[i]);
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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(entries_are_complete),
        cmocka_unit_test(topics_cover_the_functions),
        cmocka_unit_test(examples_evaluate),
        cmocka_unit_test(examples_evaluate_in_other_locales),
        cmocka_unit_test(examples_reach_every_argument),
        cmocka_unit_test(stated_errors_occur),
        cmocka_unit_test(a_skipped_argument_is_its_default),
        cmocka_unit_test(required_arguments_are_required),
        cmocka_unit_test(too_many_arguments_are_refused),
    };
    return cmocka_run_group_tests_name("entries", tests, NULL, NULL);
}
