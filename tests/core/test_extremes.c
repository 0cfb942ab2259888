/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Domains and extremes: what is documented is enforced, and nothing but finite numbers and
 * errors comes back. */
#include <float.h>
#include <math.h>
#include <string.h>

#include "trial.h"

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
    /* Where the example takes another reading of the argument, another domain holds. */
    static const exception up_to_one[] = {
        { "GROSS_UP", "shrinkage", "of net people it may add as many again" },
    };
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
            if (x == 1 && EXCEPTED(t, up_to_one) && c.values[2].number > 0)
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
    /* Queues at their limit of a million agents take a tenth of a second a call, which is too much for
     * thousands of pairs; one extreme at a time is tried of them too, and test_queue has more. */
    if (strncmp(c.f->name, "ERLANG", 6) == 0)
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
        cmocka_unit_test(documented_domains_are_enforced),
        cmocka_unit_test(documented_domains_are_not_narrower),
        cmocka_unit_test(extremes_give_numbers_or_errors),
        cmocka_unit_test(extreme_pairs_give_numbers_or_errors),
    };
    return cmocka_run_group_tests_name("extremes", tests, NULL, NULL);
}
