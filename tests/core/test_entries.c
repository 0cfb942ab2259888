/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The entries themselves: complete, of one topic, with the signatures of the specification,
 * examples that evaluate and defaults that hold. */
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

static void write_signature(const csm_function *f, char *text, size_t room)
{
    size_t used = (size_t)snprintf(text, room, "%s", f->name);
    for (size_t i = 0; i < csm_argument_count(f); i++) {
        const csm_argument *a = &f->arguments[i];
        if (a->presence == CSM_REQUIRED)
            used += (size_t)snprintf(text + used, room - used, " %s", a->name);
        else if (a->presence == CSM_OPTIONAL)
            used += (size_t)snprintf(text + used, room - used, " [%s]", a->name);
        else if (takes_numbers(a))
            used += (size_t)snprintf(text + used, room - used, " [%s=%g]", a->name, a->fallback);
        else
            used += (size_t)snprintf(text + used, room - used, " [%s=%s]", a->name,
                                     a->fallback_text);
    }
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
        "CALIBRATE activity_counts actual_hours [weights=1] [stats=0]",
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
        "LIFECYCLE_FORECAST stage_counts transitions [new_accounts=0] [periods=12]",
        "ERLANG_AGENTS volume interval_minutes aht_seconds target_seconds service_level "
        "[max_occupancy=1] [shrinkage=0] [patience_seconds]",
        "ERLANG_SERVICE_LEVEL agents volume interval_minutes aht_seconds target_seconds "
        "[patience_seconds]",
        "ERLANG_ASA agents volume interval_minutes aht_seconds [patience_seconds]",
        "ERLANG_WAIT agents volume interval_minutes aht_seconds [patience_seconds]",
        "SEGMENT_BREAKS values segments [log_scale=0]",
        "ACCOUNT_SCORE values weights",
        "ARR_FLOOR hours_per_account hourly_cost gross_margin max_share",
        "ONE_TO_MANY_EFFORT sessions hours_per_session content_hours accounts_reached "
        "[queue_hours=0] [queue_take_up=0]",
        "ONE_TO_MANY_TRIGGER uncovered_accounts personal_effort effective_hours one_to_many_hours",
        "TOUCH_COVERAGE last_touch_dates as_of [days=90] [weights=1]",
        "NRR start expansion contraction churn",
        "GRR start contraction churn",
        "NRR_COHORT arr_start arr_end",
        "GRR_COHORT arr_start arr_end",
        "NET_CHURN nrr",
        "LOGO_RETENTION start lost",
        "RENEWAL_RATE renewed available_to_renew",
        "ANNUALIZE_CHURN rate [periods=12]",
        "QUICK_RATIO new expansion contraction churn",
        "QUOTA book_arr target_nrr [ramp_share=1]",
        "EXPANSION_QUOTA book_arr target_nrr expected_grr",
        "ATTAINMENT actual target [zero_at=0]",
        "VARIABLE_PAY ote variable_share attainments weights [threshold=0] [cap] [accelerator=1] "
        "[of_base=0]",
        "LOADED_COST pay loading",
        "HOURLY_COST loaded_cost effective_hours",
        "COST_TO_SERVE hours_per_account hourly_cost [fixed_cost=0] [arr]",
        "COST_RATIO cs_cost arr",
        "ROI return cost",
        "PAYBACK_MONTHS cost annual_gain",
        "BREAKEVEN_RETENTION cost arr_covered margin [delivered_capacity=1]",
        "SUCCESS_RATIO cs_cost arr nrr",
        "RAMP months curve",
        "RAMPED_FTE start_dates end_dates fte as_of curve",
        "YEAR1_CAPACITY ramp_months mean_productivity [start_month=0]",
        "HIRE_BY need_date ramp_months hiring_months",
        "HIRING_PLAN required_fte start_fte attrition curve [lead=0] [max_per_period] "
        "[hire_cost=0] [pay=0]",
        "ACCOUNTS_FORECAST start new_accounts churn_rate [periods=12]",
        "TIME_TO_VALUE start_dates value_dates [percentile=0.5] [as_of]",
        "BALANCE_LOADS loads assignment capacities",
        "BALANCE loads capacities [owners] [locked] [max_moves] [arr] [eligible]",
        "DEPARTURE_LOAD loads owners leaver capacities [handover_hours=10]",
        "BALANCE_BOUND loads capacities [eligible]",
        "BALANCE_INDEX loads [capacities=1]",
        "ASSIGN_BY_LEVEL account_levels csm_levels [absent=0]",
        "SIMULATE_HEADCOUNT accounts effort_low effort_mode effort_high effective_hours "
        "[percentiles] [trials=10000] [seed=1]",
        "OVERLOAD_RISK fte accounts effort_low effort_mode effort_high effective_hours "
        "[trials=10000] [seed=1]",
        "ORG_PHASE csm_fte [support_fte=0] [am_fte=0] [onboarding_fte=0] [services_fte=0]",
        "SPECIALIZATION_LOAD role_fte [min_team=2]",
        "TICKET_PARETO tags [minutes] [rows=10]",
        "SKILL_MATRIX agents types minutes [scores] [labels=0]",
        "BENCHMARK metric segment [statistic=MID]",
        "BENCHMARK_SOURCE metric segment",
        "VERSION",
        "WHY name [arguments]",
    };
    (void)state;
    for (size_t s = 0; s < sizeof signatures / sizeof *signatures; s++) {
        char name[64] = "", text[512];
        const csm_function *f;
        sscanf(signatures[s], "%63s", name);
        f = csm_find(name);
        if (!f) {
            complain("there is no %s", name);
            continue;
        }
        write_signature(f, text, sizeof text);
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
        cmocka_unit_test(signatures_are_those_of_the_specification),
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
