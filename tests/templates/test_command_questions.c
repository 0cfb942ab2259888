/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The commands that answer one question: what each takes, what it refuses, and what stands in the workbook. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "asked.h"
#include "child.h"
#include "plan/plan.h"
#include "xlsx_text.h"

static const struct question {
    plan_kind kind;
    const char *word, *answer; /* the command, and a name that its workbook defines */
    size_t sheets;
} questions[] = { { PLAN_CAPACITY, "capacity", "people_needed", 4 },
                  { PLAN_HIRING, "hiring", "hiring_total", 2 },
                  { PLAN_QUOTA, "quota", "quota_total", 3 } };
enum { QUESTIONS = sizeof questions / sizeof *questions };

static int enter(void **state)
{
    *state = place_make(CSM_BUILD);
    return *state ? 0 : -1;
}

static int leave(void **state)
{
    place_free(*state);
    return 0;
}

static child_result run(const place *p, const char *word, const char *a, const char *b, const char *c, const char *d)
{
    const char *const arguments[] = { CSM_TEMPLATE, word, "-fo", p->target, a, a ? b : NULL, b ? c : NULL,
                                      c ? d : NULL, NULL };
    return child_run(arguments, NULL);
}

static void check_part(const child_result *r, const char *part)
{
    if (!strstr(r->err, part))
        fail_msg("\"%s\" is not in the message: %s", part, r->err);
}

static void check_status(const child_result *r, int status)
{
    if (r->status != status)
        fail_msg("exit status %d, not %d: %s", r->status, status, r->err);
}

static xlsx *made(const place *p, const char *word, const char *a, const char *b, const char *c, const char *d)
{
    child_result r = run(p, word, a, b, c, d);
    xlsx *x;
    check_status(&r, 0);
    child_free(&r);
    x = xlsx_open(p->target);
    assert_non_null(x);
    return x;
}

static void check_number(xlsx *x, const char *name, double expected)
{
    double number = xlsx_number(x, name);
    if (!(fabs(number - expected) <= 1e-9 * fmax(1, fabs(expected))))
        fail_msg("%s is %.10g, not %.10g", name, number, expected);
}

/* ---- making them ---- */

static void no_list_is_needed(void **state)
{
    const place *p = *state;
    for (size_t i = 0; i < QUESTIONS; i++) {
        child_result r = run(p, questions[i].word, NULL, NULL, NULL, NULL);
        xlsx *x = xlsx_open(p->target);
        check_status(&r, 0);
        assert_string_equal(r.err, "");
        assert_non_null(strstr(r.out, p->target));
        assert_non_null(x);
        assert_int_equal(xlsx_sheet_count(x), questions[i].sheets + 1 /* the hidden keys */);
        if (isnan(xlsx_number(x, questions[i].answer)))
            fail_msg("%s is no number", questions[i].answer);
        xlsx_close(x);
        child_free(&r);
        unlink(p->target);
    }
}

static void two_runs_make_the_same(void **state)
{
    const place *p = *state;
    for (size_t i = 0; i < QUESTIONS; i++) {
        char *first, *second;
        xlsx_close(made(p, questions[i].word, NULL, NULL, NULL, NULL));
        first = xlsx_fingerprint(p->target);
        xlsx_close(made(p, questions[i].word, NULL, NULL, NULL, NULL));
        second = xlsx_fingerprint(p->target);
        assert_non_null(first);
        assert_string_equal(first, second);
        free(first);
        free(second);
    }
}

static void common_options_hold(void **state)
{
    const place *p = *state;
    for (size_t i = 0; i < QUESTIONS; i++) {
        const char *const look[] = { "unzip", "-p", p->target, "xl/workbook.xml", "xl/styles.xml", NULL };
        child_result r = run(p, questions[i].word, "--quiet", "--excel", "--currency=RUB", "--title=Alder & Co");
        xlsx *x;
        check_status(&r, 0);
        assert_string_equal(r.out, "");
        assert_string_equal(r.err, "");
        child_free(&r);
        r = child_run(look, NULL);
        assert_non_null(strstr(r.out, "_xlfn.LAMBDA("));
        assert_non_null(strstr(r.out, "₽"));
        child_free(&r);
        x = xlsx_open(p->target);
        assert_non_null(x);
        assert_true(xlsx_has_text(x, xlsx_sheet_name(x, 0), "Alder & Co"));
        xlsx_close(x);
        x = made(p, questions[i].word, "--language", "de", NULL, NULL);
        assert_string_equal(xlsx_sheet_name(x, questions[i].sheets - 1), "Annahmen");
        xlsx_close(x);
    }
}

static void an_existing_workbook_is_kept(void **state)
{
    const place *p = *state;
    for (size_t i = 0; i < QUESTIONS; i++) {
        const char *const arguments[] = { CSM_TEMPLATE, questions[i].word, "-o", p->target, NULL };
        child_result r;
        file_write_text(p->target, "This was here before.\n");
        r = child_run(arguments, NULL);
        check_status(&r, 1);
        check_part(&r, "--force");
        check_part(&r, "Nothing was written.");
        child_free(&r);
    }
}

static void a_target_is_needed(void **state)
{
    (void)state;
    for (size_t i = 0; i < QUESTIONS; i++) {
        const char *const arguments[] = { CSM_TEMPLATE, questions[i].word, NULL };
        child_result r = child_run(arguments, NULL);
        check_status(&r, 2);
        check_part(&r, "-o");
        child_free(&r);
    }
}

/* ---- options ---- */

/* All that the question takes, in one workbook. */
static xlsx *made_with_all(const place *p, const struct question *q)
{
    const char *arguments[PLAN_ASSUMPTIONS_MAX + 5] = { CSM_TEMPLATE, q->word, "-fo", p->target };
    static char options[PLAN_ASSUMPTIONS_MAX][128];
    const plan_assumption *a;
    child_result r;
    xlsx *x;
    for (size_t i = 0, n = 4; (a = plan_assumption_at(i)); i++)
        if (plan_assumption_of(q->kind, i)) {
            const asked other = asked_for(a);
            snprintf(options[i], sizeof options[i], "%s=%s", other.option, other.value);
            arguments[n++] = options[i];
        }
    r = child_run(arguments, NULL);
    check_status(&r, 0);
    child_free(&r);
    x = xlsx_open(p->target);
    assert_non_null(x);
    return x;
}

static void each_takes_its_assumptions(void **state)
{
    const plan_assumption *a;
    for (size_t k = 0; k < QUESTIONS; k++) {
        xlsx *x = made_with_all(*state, &questions[k]);
        for (size_t i = 0; (a = plan_assumption_at(i)); i++) {
            if (!plan_assumption_of(questions[k].kind, i))
                continue;
            if (a->format == PLAN_YES_NO)
                assert_string_equal(xlsx_named(x, a->name).text, "Yes");
            else
                check_number(x, a->name, asked_for(a).expected);
        }
        xlsx_close(x);
    }
}

/* The message names the option, the command, and a command that takes it. */
static void check_refusal(const place *p, const char *word, const char *option, const char *value, const char *taker)
{
    child_result r = run(p, word, option, value, NULL, NULL);
    char belongs[80];
    check_status(&r, 2);
    check_part(&r, option);
    snprintf(belongs, sizeof belongs, "does not belong to csm-template %s", word);
    check_part(&r, belongs);
    check_part(&r, "Leave it out");
    check_part(&r, taker);
    assert_int_not_equal(access(p->target, F_OK), 0);
    child_free(&r);
}

static void others_are_refused(void **state)
{
    static const struct {
        const char *option, *value, *takers; /* the words of all commands that take it */
    } fixed[] = {
        { "--accounts", "a.csv", "portfolio" },   { "--column", "arr=ARR", "portfolio" },
        { "--decimal", "comma", "portfolio" },    { "--skip-bad", NULL, "portfolio" },
        { "--without", "start", "portfolio" },    { "--segments", "2", "portfolio" },
        { "--thresholds", "5", "portfolio" },     { "--natural-breaks", NULL, "portfolio" },     { "--segment-names", "a,b,c", "portfolio and capacity" },
        { "--segment-accounts", "5", "capacity" }, { "--segment-arr", "5", "capacity" },
        { "--csm-names", "Ann", "quota" },        { "--csm-accounts", "5", "quota" },
        { "--csm-arr", "5", "quota" },            { "--hiring-months", "12", "portfolio and hiring" },
        { "--ramp", "0.5", "portfolio and hiring" },
    };
    for (size_t k = 0; k < QUESTIONS; k++)
        for (size_t i = 0; i < sizeof fixed / sizeof *fixed; i++)
            if (!strstr(fixed[i].takers, questions[k].word))
                check_refusal(*state, questions[k].word, fixed[i].option, fixed[i].value, fixed[i].takers);
}

static void other_assumptions_are_refused(void **state)
{
    const plan_assumption *a;
    for (size_t k = 0; k <= QUESTIONS; k++)
        for (size_t i = 0; (a = plan_assumption_at(i)); i++) {
            const char *word = k < QUESTIONS ? questions[k].word : "examples";
            const asked other = asked_for(a);
            if (k < QUESTIONS && plan_assumption_of(questions[k].kind, i))
                continue;
            check_refusal(*state, word, other.option, other.value,
                          plan_assumption_of(PLAN_PORTFOLIO, i) ? "portfolio" : "hiring");
        }
}

static void a_portfolio_refuses_what_it_calculates(void **state)
{
    check_refusal(*state, "portfolio", "--people-needed", "5", "csm-template hiring");
    check_refusal(*state, "portfolio", "--csm-arr", "5", "csm-template quota");
    check_refusal(*state, "portfolio", "--segment-arr", "5", "csm-template capacity");
}

static void examples_refuse_what_is_of_plans(void **state)
{
    check_refusal(*state, "examples", "--currency", "EUR", "csm-template portfolio, capacity, hiring and quota");
    check_refusal(*state, "examples", "--title", "x", "portfolio, capacity, hiring and quota");
    check_refusal(*state, "examples", "--excel", NULL, "portfolio, capacity, hiring and quota");
    check_refusal(*state, "examples", "--segment-names", "x", "portfolio and capacity");
}

/* The command may stand behind its options. */
static void the_order_does_not_matter(void **state)
{
    const place *p = *state;
    const char *const good[] = { CSM_TEMPLATE, "--ote", "1000", "quota", "-o", p->target, NULL };
    const char *const bad[] = { CSM_TEMPLATE, "--team-size", "3", "-o", p->target, "quota", NULL };
    const char *const two[] = { CSM_TEMPLATE, "quota", "-o", p->target, "hiring", NULL };
    child_result r = child_run(bad, NULL);
    check_status(&r, 2);
    check_part(&r, "--team-size does not belong to csm-template quota");
    child_free(&r);
    r = child_run(two, NULL);
    check_status(&r, 2);
    check_part(&r, "hiring");
    child_free(&r);
    r = child_run(good, NULL);
    check_status(&r, 0);
    child_free(&r);
}

static void the_help_shows_what_a_command_takes(void **state)
{
    static const struct {
        const char *word, *has, *lacks;
    } cases[] = { { "capacity", "--segment-arr=", "--csm-arr=" },   { "capacity", "--total-hours=", "--ote=" },
                  { "hiring", "--people-needed=", "--accounts=" },  { "hiring", "--hires-most=", "Segments:" },
                  { "quota", "--ote=", "--total-hours=" },          { "quota", "--csm-names=", "--thresholds=" },
                  { "examples", "--language=", "--currency=" },     { "examples", "--force", "Assumptions" },
                  { "portfolio", "--accounts=", "--csm-names=" },   { "portfolio", "--ote=", "--people-needed=" } };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *const arguments[] = { CSM_TEMPLATE, cases[i].word, "--help", NULL };
        child_result r = child_run(arguments, NULL);
        const char *options = strstr(r.out, "Input and output:"), *end = strstr(r.out, "Examples:");
        check_status(&r, 0);
        assert_string_equal(r.err, "");
        if (!options || !strstr(options, cases[i].has))
            fail_msg("%s --help lacks %s", cases[i].word, cases[i].has);
        if (strstr(options, cases[i].lacks) && strstr(options, cases[i].lacks) < end)
            fail_msg("%s --help has %s", cases[i].word, cases[i].lacks);
        child_free(&r);
    }
}

/* ---- segments and CSMs ---- */

static void segments_are_as_given(void **state)
{
    xlsx *x = made(*state, "capacity", "--segment-accounts=400,90", "--segment-arr=3200000,9000000.5",
                   "--segment-names=Klein,Groß", NULL);
    xlsx_value first;
    check_number(x, "total_accounts", 490);
    check_number(x, "total_arr", 12200000.5);
    check_number(x, "segment_count", 2);
    first = xlsx_named(x, "segment_names");
    assert_string_equal(first.text, "Klein");
    xlsx_close(x);
    x = made(*state, "capacity", "--segment-accounts", "75", NULL, NULL);
    check_number(x, "total_accounts", 75);
    check_number(x, "segment_count", 1);
    xlsx_close(x);
    x = made(*state, "capacity", "--segment-accounts=1,2,3,4,5,6,7,8", NULL, NULL, NULL);
    check_number(x, "total_accounts", 36);
    xlsx_close(x);
    x = made(*state, "capacity", "--segment-accounts=0", "--segment-arr=0", NULL, NULL);
    check_number(x, "people_needed", 0);
    xlsx_close(x);
}

static void csms_are_as_given(void **state)
{
    xlsx *x = made(*state, "quota", "--csm-names=Ann,Bob*", "--csm-arr=2400000,1800000", "--csm-accounts=7,3", NULL);
    check_number(x, "total_arr", 4200000);
    check_number(x, "total_accounts", 10);
    assert_string_equal(xlsx_named(x, "csm_names").text, "Ann");
    xlsx_close(x);
    x = made(*state, "quota", "--csm-arr=0", "--csm-accounts=0", NULL, NULL);
    check_number(x, "quota_total", 0);
    xlsx_close(x);
}

/* The first of the cells: what was given; the others are for the months in which nothing is missing. */
static void the_ramp_is_as_given(void **state)
{
    xlsx *x = made(*state, "hiring", "--ramp=0.5", "--headcount-growth=0", "--team-size=12", "--hiring-lead=0");
    xlsx_place place;
    char cell[40];
    xlsx_value second;
    check_number(x, "ramp_curve", 0.5);
    assert_true(xlsx_find_name(x, "ramp_curve", &place));
    snprintf(cell, sizeof cell, "%c%lu", place.first[0], strtoul(place.first + 1, NULL, 10) + 1);
    assert_true(xlsx_cell(x, place.sheet, cell, &second));
    assert_true(second.number >= 1);
    xlsx_close(x);
}

static void lists_must_agree(void **state)
{
    static const struct {
        const char *word, *a, *b, *named;
        int status;
    } cases[] = {
        { "capacity", "--segment-accounts=1,2", "--segment-arr=5", "--segment-arr", 1 },
        { "capacity", "--segment-names=a,b,c", "--segment-arr=5,6", "--segment-names", 1 },
        { "capacity", "--segment-accounts=1,,2", NULL, "segment-accounts", 2 },
        { "capacity", "--segment-accounts=-1", NULL, "segment-accounts", 2 },
        { "capacity", "--segment-accounts=1e16", NULL, "segment-accounts", 2 },
        { "capacity", "--segment-arr=many", NULL, "segment-arr", 2 },
        { "capacity", "--segment-arr=1,2,3,4,5,6,7,8,9", NULL, "segment-arr", 2 },
        { "quota", "--csm-names=Ann,Bob", "--csm-arr=1", "--csm-names", 1 },
        { "quota", "--csm-names=Ann,ann", NULL, "--csm-names", 1 },
        { "quota", "--csm-arr=", NULL, "csm-arr", 2 },
        { "quota", "--csm-accounts=x", NULL, "csm-accounts", 2 },
        { "hiring", "--ramp=0.5,1.1", NULL, "--ramp", 2 },
        { "hiring", "--ramp=-0.5", NULL, "--ramp", 2 },
        { "hiring", "--ramp=.1,.2,.3,.4,.5,.6,.7", NULL, "--ramp", 2 },
        { "hiring", "--hiring-months=11", NULL, "--hiring-months", 2 },
        { "hiring", "--hiring-months=37", NULL, "--hiring-months", 2 },
        { "hiring", "--hiring-months=12.5", NULL, "--hiring-months", 2 },
        { "hiring", "--hiring-months=two years", NULL, "hiring-months", 2 },
        { "capacity", "--total-hours=30", NULL, "--internal-hours", 1 },
    };
    const place *p = *state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        child_result r = run(p, cases[i].word, cases[i].a, cases[i].b, NULL, NULL);
        check_status(&r, cases[i].status);
        check_part(&r, cases[i].named);
        assert_int_not_equal(access(p->target, F_OK), 0);
        child_free(&r);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(no_list_is_needed, enter, leave),
        cmocka_unit_test_setup_teardown(two_runs_make_the_same, enter, leave),
        cmocka_unit_test_setup_teardown(common_options_hold, enter, leave),
        cmocka_unit_test_setup_teardown(an_existing_workbook_is_kept, enter, leave),
        cmocka_unit_test_setup_teardown(a_target_is_needed, enter, leave),
        cmocka_unit_test_setup_teardown(each_takes_its_assumptions, enter, leave),
        cmocka_unit_test_setup_teardown(others_are_refused, enter, leave),
        cmocka_unit_test_setup_teardown(other_assumptions_are_refused, enter, leave),
        cmocka_unit_test_setup_teardown(a_portfolio_refuses_what_it_calculates, enter, leave),
        cmocka_unit_test_setup_teardown(examples_refuse_what_is_of_plans, enter, leave),
        cmocka_unit_test_setup_teardown(the_order_does_not_matter, enter, leave),
        cmocka_unit_test_setup_teardown(the_help_shows_what_a_command_takes, enter, leave),
        cmocka_unit_test_setup_teardown(segments_are_as_given, enter, leave),
        cmocka_unit_test_setup_teardown(csms_are_as_given, enter, leave),
        cmocka_unit_test_setup_teardown(the_ramp_is_as_given, enter, leave),
        cmocka_unit_test_setup_teardown(lists_must_agree, enter, leave),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
