/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Assumptions: their records, and that every sheet makes the same of them. Each is set to another value, one at a
 * time and all at once, and the plan, the base scenario, the tornado, the planning ranges and the breakdown of the
 * hours must agree. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <math.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "command/faults.h"
#include "plan/plan.h"
#include "plan/staffing.h"
#include "xlsx_text.h"

#define PLACE CSM_BUILD "/assumptions.xlsx"

/* Three segments by ARR, owners, stages, and one account whose hours are given. */
static const char list[] = "Name,ARR,Owner,Stage,Hours\n"
                           "Alder,240000,Ann,Adoption,\nBirch,180000,Bob,Onboarding,\nCedar,90000,Ann,Renewal,\n"
                           "Dogwood,60000,Bob,Adoption,12.5\nElm,40000,Ann,Adoption,\nFir,20000,Bob,Adoption,\n"
                           "Gum,9000,Ann,Adoption,\nHazel,6000,Bob,Onboarding,\nIvy,4000,Cid,Adoption,\n"
                           "Juniper,2000,Cid,Adoption,\nKauri,1000,Cid,Renewal,\n";

static bool near(double a, double b)
{
    return fabs(a - b) <= 1e-9 * fmax(1, fmax(fabs(a), fabs(b)));
}

/* ---- workbooks ---- */

/* Only the sheets that the plan's people follow from. */
static void leave_out(bool *without)
{
    static const char *const needed[] = { "assumptions", "accounts", "menu", "capacity", "scenarios" };
    for (size_t i = 0; plan_sheet_at(i); i++) {
        without[i] = true;
        for (size_t k = 0; k < sizeof needed / sizeof *needed; k++)
            without[i] &= strcmp(plan_sheet_at(i)->key, needed[k]) != 0;
    }
}

static xlsx *make(plan_kind kind, const double *values)
{
    plan_options options;
    book accounts;
    plan_fault fault;
    xlsx *x;
    plan_default_options(&options);
    options.kind = kind;
    memcpy(options.values, values, sizeof options.values);
    leave_out(options.without);
    if (!book_read_memory(list, strlen(list), NULL, &accounts, &fault) ||
        !(kind == PLAN_PORTFOLIO ? plan_write(&accounts, &options, PLACE, &fault)
                                 : question_write(&options, PLACE, &fault)))
        fail_msg("%s", command_sentence(&fault, NULL));
    book_free(&accounts);
    x = xlsx_open(PLACE);
    assert_non_null(x);
    return x;
}

/* The k-th cell, from 0, of a named row or column. */
static xlsx_value cell_of(const xlsx *x, const char *name, unsigned k)
{
    xlsx_place place;
    xlsx_value value;
    char cell[24];
    size_t letters;
    unsigned row;
    if (!xlsx_find_name(x, name, &place))
        fail_msg("no range is named %s", name);
    letters = strspn(place.first, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    row = (unsigned)strtoul(place.first + letters, NULL, 10);
    if (strcmp(place.first + letters, place.last + strspn(place.last, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")) == 0)
        snprintf(cell, sizeof cell, "%c%u", (char)(place.first[0] + (int)k), row);
    else
        snprintf(cell, sizeof cell, "%.*s%u", (int)letters, place.first, row + k);
    return xlsx_cell(x, place.sheet, cell, &value) ? value : (xlsx_value){ .kind = XLSX_NOTHING };
}

static double number_of(const xlsx *x, const char *name, unsigned k)
{
    xlsx_value value = cell_of(x, name, k);
    return value.kind == XLSX_NUMBER ? value.number : NAN;
}

/* Where the text stands in a named row or column; false: nowhere. */
static bool find_text(const xlsx *x, const char *name, const char *text, unsigned *k)
{
    for (*k = 0; *k < PLAN_ASSUMPTIONS_MAX; ++*k) {
        xlsx_value value = cell_of(x, name, *k);
        if (value.kind != XLSX_TEXT)
            return false;
        if (strcmp(value.text, text) == 0)
            return true;
    }
    return false;
}

/* ---- values off the example ---- */

/* Within what is accepted and what the plan can bear; `usual` is the value otherwise. */
static double moved(const plan_assumption *a, double usual)
{
    double other = 0.9 * usual;
    if (a->format == PLAN_YES_NO)
        return 1 - usual;
    if (!a->range.about_value && !a->range.choice)
        other = near(usual, a->range.low) ? (usual + a->range.high) / 2 : (usual + a->range.low) / 2;
    else if (usual == 0)
        other = fmin(a->high, a->low + 0.25);
    if (a->format == PLAN_WHOLE || a->format == PLAN_DATE)
        other = floor(other);
    return fmin(a->high, fmax(a->low, other));
}

/* Every value as the workbook has it, so that none is NaN. */
static void read_values(const xlsx *x, plan_kind kind, double *values)
{
    for (size_t i = 0; plan_assumption_at(i); i++) {
        const plan_assumption *a = plan_assumption_at(i);
        values[i] = !plan_assumption_of(kind, i)  ? NAN
                    : a->format == PLAN_YES_NO ? strcmp(xlsx_named(x, a->name).text, "Yes") == 0
                                               : xlsx_number(x, a->name);
        if (plan_assumption_of(kind, i) && isnan(values[i]))
            fail_msg("%s is no number", a->name);
    }
}

/* ---- whether all agrees ---- */

static void check_equal(double a, double b, const char *what, const char *moved_name)
{
    if (!near(a, b))
        fail_msg("%s: %.15g, not %.15g (changed: %s)", what, a, b, moved_name);
}

/* From the assumptions in the workbook by hand: (paid hours less absences less internal hours) × the share that is
 * not internal × the share that reaches customers. */
static double effective_hours(const xlsx *x)
{
    return (xlsx_number(x, "total_hours") * (1 - xlsx_number(x, "shrinkage")) - xlsx_number(x, "internal_hours")) *
           (1 - xlsx_number(x, "internal_share")) * xlsx_number(x, "realization");
}

static double people_for_hours(const xlsx *x)
{
    return xlsx_number(x, "total_required_hours") / effective_hours(x);
}

/* 0 where it is no rule. */
static double people_for_ratio(const xlsx *x)
{
    bool rule = strcmp(xlsx_named(x, "ratio_is_rule").text, "Yes") == 0;
    return rule ? xlsx_number(x, "total_arr") / xlsx_number(x, "arr_per_csm") : 0;
}

static double people_needed(const xlsx *x)
{
    return fmax(people_for_hours(x), people_for_ratio(x));
}

static void check_scenario(const xlsx *x, const char *name)
{
    static const struct {
        const char *scenario, *plan;
    } figures[] = { { "scenario_accounts", "total_accounts" },    { "scenario_arr", "total_arr" },
                    { "scenario_hours", "total_required_hours" }, { "scenario_effective_hours", "effective_hours" },
                    { "scenario_needed", "people_needed" },       { "scenario_budget", "people_budget" },
                    { "scenario_available", "people_available" }, { "scenario_gap", "people_gap" } };
    unsigned base;
    assert_true(find_text(x, "scenario_names", "Base", &base));
    for (size_t i = 0; i < sizeof figures / sizeof *figures; i++)
        check_equal(number_of(x, figures[i].scenario, base), xlsx_number(x, figures[i].plan), figures[i].scenario,
                    name);
}

/* The cost of a CSM changes nobody's number, so its row of the tornado is the base. */
static void check_tornado(const xlsx *x, const char *name)
{
    double people = people_needed(x);
    unsigned cost;
    assert_true(find_text(x, "driver_names", "Loaded cost", &cost));
    check_equal(xlsx_number(x, "tornado_people"), people, "tornado_people", name);
    check_equal(number_of(x, "tornado_lower", cost), people, "the tornado's base, lower", name);
    check_equal(number_of(x, "tornado_higher", cost), people, "the tornado's base, higher", name);
}

/* Each range holds the value, so the people of the plan lie between those of its ends. */
static void check_ranges(const xlsx *x, const char *name)
{
    double people = people_needed(x);
    for (unsigned k = 0; cell_of(x, "range_names", k).kind == XLSX_TEXT; k++) {
        double low = number_of(x, "range_lower", k), high = number_of(x, "range_higher", k);
        if (!(fmin(low, high) <= people * (1 + 1e-9) && people <= fmax(low, high) * (1 + 1e-9)))
            fail_msg("%s: %.15g people from %.15g to %.15g (changed: %s)", cell_of(x, "range_names", k).text, people,
                     low, high, name);
    }
}

static void check_breakdown(const xlsx *x, const char *name)
{
    double hours = 0;
    for (const staffing_step *step = staffing_steps; step->name; step++)
        hours += xlsx_number(x, step->name);
    check_equal(hours, effective_hours(x), "the steps of the breakdown", name);
}

static void check_plan(const xlsx *x, plan_kind kind, const char *name)
{
    check_equal(xlsx_number(x, "effective_hours"), effective_hours(x), "effective_hours", name);
    if (kind == PLAN_CAPACITY) {
        check_breakdown(x, name);
        return;
    }
    /* The ratio asks for whole people whatever the step. */
    if (xlsx_number(x, "headcount_step") == 0)
        check_equal(xlsx_number(x, "people_needed"), fmax(people_for_hours(x), ceil(people_for_ratio(x))),
                    "people_needed", name);
    check_scenario(x, name);
    check_tornado(x, name);
    check_ranges(x, name);
}

/* ---- each assumption in turn ---- */

/* What is known of an assumption when it was moved. */
typedef struct effect {
    bool people; /* it changes the people needed */
    bool effort; /* by way of the hours designed, which are one row of tornado and ranges */
} effect;

static void move_each(plan_kind kind, const double *given, effect *effects)
{
    double usual[PLAN_ASSUMPTIONS_MAX], values[PLAN_ASSUMPTIONS_MAX];
    xlsx *x = make(kind, given);
    double people = xlsx_number(x, "people_needed");
    double effort = kind == PLAN_PORTFOLIO ? xlsx_number(x, "designed_total") : 0;
    check_plan(x, kind, "nothing");
    read_values(x, kind, usual);
    xlsx_close(x);
    for (size_t i = 0; plan_assumption_at(i); i++) {
        const plan_assumption *a = plan_assumption_at(i);
        if (!plan_assumption_of(kind, i))
            continue;
        memcpy(values, given, sizeof values);
        values[i] = moved(a, usual[i]);
        if (near(values[i], usual[i]))
            fail_msg("%s is not moved from %g", a->name, usual[i]);
        x = make(kind, values);
        check_plan(x, kind, a->name);
        effects[i].people |= !near(xlsx_number(x, "people_needed"), people);
        effects[i].effort |= kind == PLAN_PORTFOLIO && !near(xlsx_number(x, "designed_total"), effort);
        xlsx_close(x);
    }
    for (size_t i = 0; plan_assumption_at(i); i++)
        values[i] = plan_assumption_of(kind, i) ? moved(plan_assumption_at(i), usual[i]) : NAN;
    x = make(kind, values);
    check_plan(x, kind, "all");
    xlsx_close(x);
}

static void none(double *values)
{
    for (size_t i = 0; i < PLAN_ASSUMPTIONS_MAX; i++)
        values[i] = NAN;
}

/* Of those that change the people needed, and of no others, the planning ranges have a row. What is chosen is not
 * uncertain, and the effort has its own. */
static void check_rows(const xlsx *x, const effect *effects)
{
    const plan_assumption *a;
    unsigned k, rows = 0;
    assert_true(find_text(x, "range_names", "Hours of the accounts", &k));
    for (size_t i = 0; (a = plan_assumption_at(i)); i++) {
        bool row = find_text(x, "range_names", a->label, &k);
        bool wanted = effects[i].people && !a->range.choice && !effects[i].effort;
        if (row != wanted)
            fail_msg("%s %s the people needed, and %s", a->name, effects[i].people ? "changes" : "does not change",
                     row ? "the planning ranges have a row for it" : "no planning range shows it");
        rows += row;
    }
    assert_int_equal(cell_of(x, "range_names", rows + 1).kind, XLSX_NOTHING);
    assert_true(rows >= 9);
}

/* A row shows the people of the plan that is made with the assumption at an end of its range; a value beyond the range
 * is an end itself. */
static void check_ends(const double *given)
{
    xlsx *x = make(PLAN_PORTFOLIO, given);
    double values[PLAN_ASSUMPTIONS_MAX];
    unsigned k;
    for (size_t i = 0; plan_assumption_at(i); i++) {
        const plan_assumption *a = plan_assumption_at(i);
        for (int high = 0; high < 2 && find_text(x, "range_names", a->label, &k); high++) {
            char end[64];
            xlsx *there;
            snprintf(end, sizeof end, "%s_%s", a->name, high ? "high" : "low");
            memcpy(values, given, sizeof values);
            values[i] = high ? fmax(xlsx_number(x, a->name), xlsx_number(x, end))
                             : fmin(xlsx_number(x, a->name), xlsx_number(x, end));
            there = make(PLAN_PORTFOLIO, values);
            check_equal(number_of(x, high ? "range_higher" : "range_lower", k), people_needed(there), end, "nothing");
            xlsx_close(there);
        }
    }
    xlsx_close(x);
}

/* Rounding would hide small changes; the ratio counts only where it asks for more people than the work does. */
static void the_sheets_of_a_portfolio_agree(void **state)
{
    effect effects[PLAN_ASSUMPTIONS_MAX] = { { false, false } };
    double values[PLAN_ASSUMPTIONS_MAX];
    xlsx *x;
    (void)state;
    none(values);
    values[plan_assumption_index("simulated_trials")] = 200; /* they take time and tell nothing here */
    values[plan_assumption_index("headcount_step")] = 0;
    move_each(PLAN_PORTFOLIO, values, effects);
    check_ends(values);
    values[plan_assumption_index("ratio_is_rule")] = 1;
    values[plan_assumption_index("arr_per_csm")] = 50000;
    move_each(PLAN_PORTFOLIO, values, effects);
    check_ends(values);
    x = make(PLAN_PORTFOLIO, values);
    check_rows(x, effects);
    xlsx_close(x);
}

static void the_breakdown_of_the_hours_adds_up(void **state)
{
    effect effects[PLAN_ASSUMPTIONS_MAX] = { { false, false } };
    double values[PLAN_ASSUMPTIONS_MAX];
    (void)state;
    none(values);
    move_each(PLAN_CAPACITY, values, effects);
}

/* ---- the records ---- */

static void check_record(const plan_assumption *a)
{
    const plan_range *r = &a->range;
    assert_true(a->label && *a->label && a->unit && *a->unit && a->source && *a->source && r->source);
    assert_int_equal(strspn(a->name, "abcdefghijklmnopqrstuvwxyz_"), strlen(a->name));
    assert_true(a->low < a->high);
    assert_true(isnan(a->example) || (a->low <= a->example && a->example <= a->high));
    if (!a->kinds || a->kinds >> PLAN_KINDS)
        fail_msg("%s: no kind of workbook uses it", a->name);
    if (!r->choice && !r->about_value &&
        !(a->low <= r->low && r->low <= a->example && a->example <= r->high && r->high <= a->high && r->low < r->high))
        fail_msg("%s: the range from %g to %g does not hold %g", a->name, r->low, r->high, a->example);
    if (a->field.place)
        assert_true(a->field.key && *a->field.key && a->field.label && *a->field.label);
}

static void each_record_is_complete(void **state)
{
    size_t fields = 0, places = 0;
    (void)state;
    assert_non_null(plan_assumption_at(0)->section);
    for (size_t i = 0; plan_assumption_at(i); i++) {
        const plan_assumption *a = plan_assumption_at(i);
        check_record(a);
        assert_int_equal(plan_assumption_index(a->name), i); /* no name twice */
        fields += a->field.place > 0;
        for (size_t k = 0; k < i; k++)
            if (a->field.place && a->field.place == plan_assumption_at(k)->field.place)
                fail_msg("%s and %s have one place in the dialog", a->name, plan_assumption_at(k)->name);
        places = a->field.place > places ? a->field.place : places;
    }
    assert_int_equal(fields, places); /* none is empty */
    assert_true(fields > 0);
}

/* ---- mistakes in the code ---- */

static void expect_abort(void (*mistake)(void))
{
    pid_t child = fork();
    int status;
    if (!child) {
        close(STDERR_FILENO);
        mistake();
        _exit(0);
    }
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFSIGNALED(status));
    assert_int_equal(WTERMSIG(status), SIGABRT);
}

static void ask_for_an_unknown_one(void)
{
    plan_assumption_index("total_hour");
}

static void vary_without_room(void)
{
    char out[20];
    staffing_vary(out, sizeof out, STAFFING_EFFECTIVE_HOURS, NULL, 0);
}

static void mistakes_end_the_program(void **state)
{
    (void)state;
    expect_abort(ask_for_an_unknown_one);
    expect_abort(vary_without_room);
}

static void only_whole_names_are_replaced(void **state)
{
    static const staffing_operand operands[] = { { "hours", "X1" }, { "share", "2*share" } };
    char out[100];
    (void)state;
    assert_string_equal(staffing_vary(out, sizeof out, "hours+total_hours*share-\"hours share\"&hours(hours,TRUE)",
                                      operands, 2),
                        "X1+total_hours*2*share-\"hours share\"&hours(X1,TRUE)");
    assert_string_equal(staffing_vary(out, sizeof out, "hours", operands, 0), "hours");
    assert_string_equal(staffing_vary(out, sizeof out, "", operands, 2), "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_record_is_complete),
        cmocka_unit_test(mistakes_end_the_program),
        cmocka_unit_test(only_whole_names_are_replaced),
        cmocka_unit_test(the_sheets_of_a_portfolio_agree),
        cmocka_unit_test(the_breakdown_of_the_hours_adds_up),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
