/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The command line as a user meets it: options, messages, exit status, and what becomes of files
 * when
 * something goes wrong. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <dirent.h>
#include <math.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "child.h"
#include "plan/plan.h"
#include "xlsx_text.h"

#define NOBODY "65534"

static const char few_accounts[] = "Account Name,ARR,Owner\nAlder,120000,Ann\nBirch,30000,Bob\n"
                                   "Cedar,5000,Ann\n";
static const char old_contents[] = "This was here before.\n";

static int enter(void **state)
{
    place *p = place_make(CSM_BUILD);
    if (!p)
        return -1;
    file_write_text(p->accounts, few_accounts);
    *state = p;
    return 0;
}

static int leave(void **state)
{
    place_free(*state);
    return 0;
}

/* ---- what is expected ---- */

static void check_text(const char *text, const char *part, const char *where)
{
    if (!strstr(text, part))
        fail_msg("\"%s\" is not in %s:\n%s", part, where, text);
}

static void check_status(const child_result *r, int status)
{
    if (r->status != status)
        fail_msg("exit status %d, signal %d, not %d\n%s%s", r->status, r->signal, status, r->out,
                 r->err);
}

static void check_list(const place *p, const char *expected)
{
    char *list = folder_list(p->folder);
    assert_string_equal(list, expected);
    free(list);
}

static bool holds(const char *path, const char *expected)
{
    char *text = file_read(path, NULL);
    bool same = text && strcmp(text, expected) == 0;
    free(text);
    return same;
}

static void check_contents(const char *path, const char *expected)
{
    char *text = file_read(path, NULL);
    if (!text)
        fail_msg("%s is gone", path);
    assert_string_equal(text, expected);
    free(text);
}

static void check_plan_of(const char *path, double accounts, double arr)
{
    xlsx *x = xlsx_open(path);
    if (!x)
        fail_msg("%s is not an intact workbook", path);
    assert_true(fabs(xlsx_number(x, "total_arr") - arr) <= 0);
    assert_true(fabs(xlsx_number(x, "total_accounts") - accounts) <= 0);
    xlsx_close(x);
}

static void check_is_plan(const char *path)
{
    check_plan_of(path, 3, 155000);
}

/* The plan of p's accounts into `target`, which may exist, with up to three more arguments. */
static child_result make(const place *p, const char *target, const child_limits *limits,
                         const char *a, const char *b, const char *c)
{
    const char *const arguments[] = { CSM_TEMPLATE, "portfolio", "--accounts", p->accounts, "--force",
                                      "-o", target, a, a ? b : NULL, b ? c : NULL, NULL };
    return child_run(arguments, limits);
}

/* Nothing is written, an older file is kept, and the message has both parts. */
static void check_refusal(const place *p, const char *target, const char *part, const char *other)
{
    child_result r = make(p, target, NULL, NULL, NULL, NULL);
    const char *named;
    check_status(&r, 1);
    check_text(r.err, part, "the message");
    check_text(r.err, other, "the message");
    check_text(r.err, "Nothing was written.", "the message");
    assert_string_equal(r.out, "");
    named = strstr(r.err, p->folder);
    if (named && strstr(named + 1, p->folder))
        fail_msg("the message names the file twice: %s", r.err);
    child_free(&r);
}

/* ---- help and usage ---- */

static void help_names_every_option(void **state)
{
    static const char *const fixed[] = { "--accounts=", "--output=", "--column=", "--decimal=",
                                         "--skip-bad", "--language=", "--currency=", "--title=",
                                         "--segments=", "--thresholds=", "--segment-names=",
                                         "--segment-accounts=", "--segment-arr=", "--csm-names=",
                                         "--csm-accounts=", "--csm-arr=", "--hiring-months=", "--ramp=", "--natural-breaks",
                                         "--help", "--version", "Exit status:", "Examples:" };
    const char *const arguments[] = { CSM_TEMPLATE, "--help", NULL };
    child_result r = child_run(arguments, NULL);
    const plan_assumption *a;
    (void)state;
    check_status(&r, 0);
    assert_string_equal(r.err, "");
    for (size_t i = 0; i < sizeof fixed / sizeof *fixed; i++)
        check_text(r.out, fixed[i], "the help");
    for (size_t i = 0; (a = plan_assumption_at(i)); i++) {
        char option[80];
        snprintf(option, sizeof option, "--%s=", a->name);
        for (char *c = option; *c; c++)
            *c = *c == '_' ? '-' : *c;
        check_text(r.out, option, "the help");
    }
    child_free(&r);
}

static void version_is_that_of_the_project(void **state)
{
    const char *const arguments[] = { CSM_TEMPLATE, "--version", NULL };
    child_result r = child_run(arguments, NULL);
    (void)state;
    check_status(&r, 0);
    assert_string_equal(r.out, "csm-template " CSM_VERSION "\n");
    child_free(&r);
}

/* Arguments that are not understood, and what the message must name. */
static void usage_errors_name_the_option(void **state)
{
    static const struct {
        const char *arguments[4];
        const char *named;
    } cases[] = {
        { { "--nonsense" }, "--nonsense" },
        { { "--total-hours" }, "--total-hours" },
        { { "--total-hours", "many" }, "total-hours" },
        { { "--total-hours", "" }, "total-hours" },
        { { "--total-hours", "160h" }, "total-hours" },
        { { "--total-hours", "nan" }, "total-hours" },
        { { "--total-hours", "inf" }, "total-hours" },
        { { "--total-hours", "0" }, "total-hours" },
        { { "--total-hours", "745" }, "total-hours" },
        { { "--internal-share", "25%" }, "internal-share" },
        { { "--internal-share", "25" }, "internal-share" },
        { { "--team-size", "-1" }, "team-size" },
        { { "--ratio-is-rule", "perhaps" }, "ratio-is-rule" },
        { { "--plan-date", "46023" }, "plan-date" },
        { { "--plan-date", "2026-02-29" }, "plan-date" },
        { { "--plan-date", "2026-1-5" }, "plan-date" },
        { { "--plan-date", "2026-01-05x" }, "plan-date" },
        { { "--plan-date", "1999-12-31" }, "plan-date" },
        { { "--segments", "0" }, "--segments" },
        { { "--segments", "9" }, "--segments" },
        { { "--segments", "2.5" }, "--segments" },
        { { "--segments", "two" }, "--segments" },
        { { "--thresholds", "10,5" }, "thresholds" },
        { { "--thresholds", "0,5" }, "thresholds" },
        { { "--thresholds", "" }, "thresholds" },
        { { "--thresholds", "5,,9" }, "thresholds" },
        { { "--thresholds", "a" }, "thresholds" },
        { { "--thresholds", "1,2,3,4,5,6,7,8" }, "thresholds" },
        { { "--segments", "2", "--thresholds", "5" }, "--thresholds" },
        { { "--natural-breaks", "--thresholds", "5" }, "--natural-breaks" },
        { { "--segment-names", "" }, "segment-names" },
        { { "--segment-names", "a,,b" }, "segment-names" },
        { { "--segment-names", "a,b,c,d,e,f,g,h,i" }, "segment" },
        { { "--language", "fr" }, "--language" },
        { { "--currency", "euro" }, "--currency" },
        { { "--currency", "eur" }, "--currency" },
        { { "--decimal", "dot" }, "--decimal" },
        { { "portfolio" }, "portfolio" },
        { { "budget" }, "budget" },
    };
    const place *p = *state;
    int wrong = 0;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *const *a = cases[i].arguments;
        const char *const arguments[] = { CSM_TEMPLATE, "portfolio", "-a", p->accounts, "-o",
                                          p->target, a[0], a[1], a[1] ? a[2] : NULL,
                                          a[2] ? a[3] : NULL, NULL };
        child_result r = child_run(arguments, NULL);
        if (r.status != 2 || !strstr(r.err, cases[i].named) || access(p->target, F_OK) == 0) {
            print_error("%s %s: exit %d, %s%s\n", a[0], a[1] ? a[1] : "", r.status, r.err,
                        access(p->target, F_OK) == 0 ? "the plan was written" : "");
            unlink(p->target);
            wrong++;
        }
        child_free(&r);
    }
    assert_int_equal(wrong, 0);
}

static void incomplete_commands_say_what_is_missing(void **state)
{
    const place *p = *state;
    const char *const none[] = { CSM_TEMPLATE, NULL };
    const char *const no_list[] = { CSM_TEMPLATE, "portfolio", "-o", p->target, NULL };
    const char *const no_target[] = { CSM_TEMPLATE, "portfolio", "-a", p->accounts, NULL };
    const char *const examples[] = { CSM_TEMPLATE, "examples", NULL };
    const char *const with_list[] = { CSM_TEMPLATE, "examples", "-a", p->accounts, "-o", p->target, NULL };
    const char *const with_team[] = { CSM_TEMPLATE, "examples", "-o", p->target, "--team-size", "3", NULL };
    const struct {
        const char *const *arguments;
        const char *named;
    } cases[] = { { none, "portfolio" },  { no_list, "--accounts" },   { no_target, "-o" },
                  { examples, "-o" },     { with_list, "--accounts" }, { with_team, "--team-size" } };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        child_result r = child_run(cases[i].arguments, NULL);
        check_status(&r, 2);
        check_text(r.err, cases[i].named, "the message");
        child_free(&r);
    }
    check_list(p, "accounts.csv\n");
}

/* ---- targets ---- */

static void the_plan_is_written(void **state)
{
    const place *p = *state;
    child_result r = make(p, p->target, NULL, NULL, NULL, NULL);
    struct stat made;
    mode_t mask = umask(0);
    umask(mask);
    check_status(&r, 0);
    assert_string_equal(r.err, "");
    check_text(r.out, "3 accounts", "the output");
    check_is_plan(p->target);
    check_list(p, "accounts.csv\nplan.xlsx\n");
    assert_int_equal(stat(p->target, &made), 0);
    assert_int_equal(made.st_mode & 0777, 0666 & ~mask);
    child_free(&r);
}

static void an_existing_plan_is_replaced(void **state)
{
    const place *p = *state;
    struct stat made;
    child_result r;
    file_write_text(p->target, old_contents);
    chmod(p->target, 0640);
    r = make(p, p->target, NULL, NULL, NULL, NULL);
    check_status(&r, 0);
    check_is_plan(p->target);
    assert_int_equal(stat(p->target, &made), 0);
    assert_int_equal(made.st_mode & 0777, 0640);
    child_free(&r);
}

static void an_existing_plan_is_kept_unless_forced(void **state)
{
    const place *p = *state;
    const char *const plan[] = { CSM_TEMPLATE, "portfolio", "-a", p->accounts, "-o", p->target, NULL };
    const char *const examples[] = { CSM_TEMPLATE, "examples", "-o", p->target, NULL };
    const char *const *const commands[] = { plan, examples };
    file_write_text(p->target, old_contents);
    for (size_t i = 0; i < 2; i++) {
        child_result r = child_run(commands[i], NULL);
        check_status(&r, 1);
        check_text(r.err, "--force", "the message");
        check_text(r.err, "plan.xlsx", "the message");
        check_text(r.err, "Nothing was written.", "the message");
        check_contents(p->target, old_contents);
        child_free(&r);
    }
    check_list(p, "accounts.csv\nplan.xlsx\n");
}

static void quiet_says_nothing(void **state)
{
    const place *p = *state;
    child_result r = make(p, p->target, NULL, "--quiet", NULL, NULL);
    check_status(&r, 0);
    assert_string_equal(r.out, "");
    assert_string_equal(r.err, "");
    check_is_plan(p->target);
    child_free(&r);
}

static void excel_gets_definitions(void **state)
{
    const place *p = *state;
    const char *const look[] = { "unzip", "-p", p->target, "xl/workbook.xml", NULL };
    for (int i = 0; i < 2; i++) {
        child_result r = make(p, p->target, NULL, i ? "--excel" : "--quiet", NULL, NULL);
        check_status(&r, 0);
        child_free(&r);
        check_is_plan(p->target);
        r = child_run(look, NULL);
        assert_int_equal(strstr(r.out, "<definedName name=\"CSM.AVAILABILITY\">_xlfn.LAMBDA(") != NULL, i);
        child_free(&r);
    }
}

static void sheets_can_be_left_out(void **state)
{
    const place *p = *state;
    child_result r = make(p, p->target, NULL, "--without=dashboard,accounts", NULL, NULL);
    xlsx *x;
    check_status(&r, 0);
    child_free(&r);
    x = xlsx_open(p->target);
    assert_non_null(x);
    for (size_t i = 0; i < xlsx_sheet_count(x); i++)
        assert_string_not_equal(xlsx_sheet_name(x, i), "Dashboard");
    assert_true(xlsx_number(x, "total_arr") == 155000); /* others refer to the accounts: only hidden */
    xlsx_close(x);
    r = make(p, p->target, NULL, "--without=nonsense", NULL, NULL);
    check_status(&r, 2);
    check_text(r.err, "nonsense", "the message");
    child_free(&r);
}

static void missing_accounts_are_named(void **state)
{
    place *p = *state;
    unlink(p->accounts);
    file_write_text(p->target, old_contents);
    check_refusal(p, p->target, "accounts.csv", "No such file");
    check_contents(p->target, old_contents);
}

static void lists_that_cannot_be_read_are_refused(void **state)
{
    place *p = *state;
    file_write_text(p->target, old_contents);
    file_write_text(p->accounts, "");
    check_refusal(p, p->target, "accounts.csv", "empty");
    file_write_text(p->accounts, "Account Name,Owner\nAlder,Ann\n");
    check_refusal(p, p->target, "accounts.csv", "--column");
    file_write_text(p->accounts, "Account Name,ARR\n");
    check_refusal(p, p->target, "accounts.csv", "no accounts");
    file_write(p->accounts, "PK\3\4\0\0\0\0\xFF\xFE", 10);
    check_refusal(p, p->target, "accounts.csv", "text");
    unlink(p->accounts);
    mkdir(p->accounts, 0700);
    check_refusal(p, p->target, "accounts.csv", "irectory");
    check_contents(p->target, old_contents);
    check_list(p, "accounts.csv\nplan.xlsx\n");
}

static void a_folder_is_no_target(void **state)
{
    const place *p = *state;
    mkdir(p->target, 0700);
    check_refusal(p, p->target, "plan.xlsx", "-o");
    check_refusal(p, "/dev/null", "/dev/null", "-o");
    rmdir(p->target);
    check_list(p, "accounts.csv\n");
}

static void a_missing_folder_is_named(void **state)
{
    const place *p = *state;
    char *target = path_in(p->folder, "not-there/plan.xlsx");
    check_refusal(p, target, "not-there/plan.xlsx", "No such file");
    free(target);
    target = path_in(p->folder, "accounts.csv/plan.xlsx");
    check_refusal(p, target, "accounts.csv/plan.xlsx", "ot a directory");
    free(target);
    check_refusal(p, "", "\"\"", "-o");
    check_refusal(p, "/proc/plan.xlsx", "/proc/plan.xlsx", "-o");
    check_list(p, "accounts.csv\n");
}

/* As somebody without root's rights; what that somebody cannot even start is not tested. */
static bool run_as_nobody(const place *p, const char *target, child_result *r)
{
    const char *const look[] = { "setpriv", "--reuid=" NOBODY, "--clear-groups", "--", "test", "-x",
                                 CSM_TEMPLATE, "-a", "-r", p->accounts, NULL };
    const char *const arguments[] = { "setpriv", "--reuid=" NOBODY, "--clear-groups", "--",
                                      CSM_TEMPLATE, "portfolio", "-a", p->accounts, "-fo", target,
                                      NULL };
    if (geteuid() != 0) {
        *r = make(p, target, NULL, NULL, NULL, NULL);
        return true;
    }
    *r = child_run(look, NULL);
    if (r->status != 0) {
        child_free(r);
        return false;
    }
    child_free(r);
    *r = child_run(arguments, NULL);
    return true;
}

static void what_may_not_be_written_stays(void **state)
{
    const place *p = *state;
    child_result r;
    file_write_text(p->target, old_contents);
    chmod(p->target, 0444);
    chmod(p->folder, 0777);
    if (!run_as_nobody(p, p->target, &r))
        skip();
    check_status(&r, 1);
    check_text(r.err, "ermission denied", "the message");
    check_contents(p->target, old_contents);
    child_free(&r);

    unlink(p->target);
    chmod(p->folder, 0555);
    assert_true(run_as_nobody(p, p->target, &r));
    check_status(&r, 1);
    check_text(r.err, "ermission denied", "the message");
    check_text(r.err, p->target, "the message");
    child_free(&r);
    check_list(p, "accounts.csv\n");
}

static void the_list_itself_is_no_target(void **state)
{
    const place *p = *state;
    char *link_name = path_in(p->folder, "link.xlsx"), *hard = path_in(p->folder, "hard.xlsx");
    char *around = path_in(p->folder, "./accounts.csv");
    assert_int_equal(symlink("accounts.csv", link_name), 0);
    assert_int_equal(link(p->accounts, hard), 0);
    check_refusal(p, p->accounts, "accounts.csv", "-o");
    check_refusal(p, around, "accounts.csv", "-o");
    check_refusal(p, link_name, "link.xlsx", "-o");
    check_refusal(p, hard, "hard.xlsx", "-o");
    check_contents(p->accounts, few_accounts);
    check_list(p, "accounts.csv\nhard.xlsx\nlink.xlsx\n");
    free(link_name);
    free(hard);
    free(around);
}

/* An ordinary program writes through a link: the link stays, the file behind it changes. */
static void links_are_followed(void **state)
{
    const place *p = *state;
    char *real = path_in(p->folder, "real.xlsx"), *link_name = path_in(p->folder, "link.xlsx");
    struct stat state_of;
    child_result r;
    file_write_text(real, old_contents);
    assert_int_equal(symlink("real.xlsx", link_name), 0);
    r = make(p, link_name, NULL, NULL, NULL, NULL);
    check_status(&r, 0);
    child_free(&r);
    assert_int_equal(lstat(link_name, &state_of), 0);
    assert_true(S_ISLNK(state_of.st_mode));
    check_is_plan(real);
    unlink(real);
    r = make(p, link_name, NULL, NULL, NULL, NULL); /* the link now leads to nothing */
    check_status(&r, 0);
    child_free(&r);
    check_is_plan(link_name);
    assert_int_equal(lstat(link_name, &state_of), 0);
    if (!S_ISLNK(state_of.st_mode))
        fail_msg("a link that leads to no file yet was replaced by the plan");
    free(real);
    free(link_name);
}

/* Look-ups would read such a segment or stage as a pattern and count other accounts with it. */
static void patterns_for_names_are_refused(void **state)
{
    static const char *const lists[] = {
        "Account Name,ARR,Segment\nAlder,1,A*\n", "Account Name,ARR,Segment\nAlder,1,A?\n",
        "Account Name,ARR,Stage\nAlder,1,~A\n"
    };
    static const char *const named[] = { "segment \"A*\"", "segment \"A?\"", "stage \"~A\"" };
    const place *p = *state;
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        file_write_text(p->accounts, lists[i]);
        file_write_text(p->target, old_contents);
        check_refusal(p, p->target, named[i], "pattern");
    }
}

/* ---- bad rows ---- */

static const char bad_accounts[] = "Account Name;ARR;Strategic;Hours\n"
                                   "Alder;120000;yes;\n"
                                   ";30000;no;\n"
                                   "Cedar;many;no;4\n"
                                   "Dogwood;-5;perhaps;\n"
                                   "Elm;35000;no;2.5\n";

static void bad_rows_are_listed_and_stop_it(void **state)
{
    static const char *const lines[] = { "3 rows", "line 3, column \"Account Name\"",
                                         "line 4, column \"ARR\"", "\"many\"",
                                         "line 5, column \"ARR\"", "\"-5\"",
                                         "line 5, column \"Strategic\"", "\"perhaps\"",
                                         "--skip-bad", "Nothing was written." };
    const place *p = *state;
    child_result r;
    file_write_text(p->accounts, bad_accounts);
    file_write_text(p->target, old_contents);
    r = make(p, p->target, NULL, NULL, NULL, NULL);
    check_status(&r, 1);
    assert_string_equal(r.out, "");
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
        check_text(r.err, lines[i], "the message");
    check_contents(p->target, old_contents);
    check_list(p, "accounts.csv\nplan.xlsx\n");
    child_free(&r);
}

/* The workbook tells of each bad cell: line, column, value and a reason. */
static void check_skipped(const xlsx *x, const char *row, double line, const char *column,
                          const char *value)
{
    char cell[8];
    xlsx_value v;
    snprintf(cell, sizeof cell, "B%s", row);
    assert_true(xlsx_cell(x, "Skipped rows", cell, &v));
    assert_float_equal(v.number, line, 0);
    cell[0] = 'C';
    xlsx_cell(x, "Skipped rows", cell, &v);
    assert_string_equal(v.text, column);
    cell[0] = 'D';
    xlsx_cell(x, "Skipped rows", cell, &v);
    assert_string_equal(v.text, value);
    cell[0] = 'E';
    xlsx_cell(x, "Skipped rows", cell, &v);
    assert_true(strlen(v.text) > 5);
}

static void skipped_rows_stand_in_the_workbook(void **state)
{
    const place *p = *state;
    child_result r;
    xlsx *x;
    size_t sheets = 0;
    while (plan_sheet_at(sheets))
        sheets++;
    file_write_text(p->accounts, bad_accounts);
    r = make(p, p->target, NULL, "--skip-bad", NULL, NULL);
    check_status(&r, 0);
    check_text(r.out, "2 accounts", "the output");
    check_text(r.err, "line 4, column \"ARR\"", "the message");
    x = xlsx_open(p->target);
    assert_non_null(x);
    /* Nobody owns an account of this list, so that there are no portfolios; behind all are the hidden keys. */
    assert_int_equal(xlsx_sheet_count(x), sheets - 1 + 1 + 1);
    assert_string_equal(xlsx_sheet_name(x, xlsx_sheet_count(x) - 2), "Skipped rows");
    check_skipped(x, "5", 3, "Account Name", "");
    check_skipped(x, "6", 4, "ARR", "many");
    check_skipped(x, "7", 5, "ARR", "-5");
    check_skipped(x, "8", 5, "Strategic", "perhaps");
    assert_true(xlsx_has_text(x, "Start", "Skipped rows"));
    assert_float_equal(xlsx_number(x, "total_accounts"), 2, 0);
    assert_float_equal(xlsx_number(x, "total_arr"), 155000, 0);
    xlsx_close(x);
    child_free(&r);
}

static void a_list_without_a_usable_row_gives_no_plan(void **state)
{
    const place *p = *state;
    child_result r;
    file_write_text(p->accounts, "Name,ARR\nAlder,x\n");
    r = make(p, p->target, NULL, "--skip-bad", NULL, NULL);
    check_status(&r, 1);
    check_text(r.err, "Nothing was written.", "the message");
    check_list(p, "accounts.csv\n");
    child_free(&r);
}

/* ---- a full disk ---- */

/* Nobody owns the accounts: to spread them evenly would take most of the time. */
static void write_many(const char *path, size_t count)
{
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fputs("Account Name,ARR,Region,Stage\n", file);
    for (size_t i = 0; i < count; i++)
        fprintf(file, "Account number %zu,%zu,Region %zu,Stage %zu\n", i, 1000 + i * 7919 % 900000, i % 5, i % 4);
    assert_int_equal(fclose(file), 0);
}

/* A full disk either stops the program with a message, or what it wrote is the whole plan. */
static int check_full_disk(const place *p, size_t size, const char *environment, const char *whole)
{
    int wrong = 0;
    child_limits limits = { true, size, environment };
    child_result r = make(p, p->target, &limits, NULL, NULL, NULL);
    char *list = folder_list(p->folder), *made = NULL;
    if (r.status == 0) {
        made = xlsx_fingerprint(p->target);
        if (!made || strcmp(made, whole) != 0) {
            print_error("no file may be longer than %zu bytes: exit 0, but the plan is %s\n", size,
                        made ? "incomplete" : "no intact archive");
            wrong = 1;
        }
        file_write_text(p->target, old_contents);
    } else {
        check_status(&r, 1);
        check_text(r.err, "Nothing was written.", "the message");
        check_text(r.err, "csm-template: ", "the message");
        if (strlen(r.err) < 60)
            fail_msg("the message does not say what happened: %s", r.err);
        check_contents(p->target, old_contents);
    }
    assert_string_equal(list, "accounts.csv\nplan.xlsx\n");
    free(list);
    free(made);
    child_free(&r);
    return wrong;
}

static void a_full_disk_harms_nothing(void **state)
{
    static const size_t sizes[] = { 0, 1, 1000, 4096, 8000, 20000, 40000, 60000, 80000, 100000,
                                    150000, 250000, 400000, 800000, 4000000 };
    const place *p = *state;
    child_result r;
    char *whole;
    int wrong = 0;
    write_many(p->accounts, 1500); /* enough for parts of the file that are larger than the file */
    r = make(p, p->target, NULL, NULL, NULL, NULL);
    check_status(&r, 0);
    child_free(&r);
    whole = xlsx_fingerprint(p->target);
    assert_non_null(whole);
    file_write_text(p->target, old_contents);
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
        wrong += check_full_disk(p, sizes[i], NULL, whole);
    wrong += check_full_disk(p, 20000, "TMPDIR=/no/such/folder", whole);
    free(whole);
    assert_int_equal(wrong, 0);
}

static void a_missing_temporary_folder_does_not_matter(void **state)
{
    const place *p = *state;
    const child_limits limits = { false, 0, "TMPDIR=/no/such/folder" };
    child_result r = make(p, p->target, &limits, NULL, NULL, NULL);
    check_status(&r, 0);
    check_is_plan(p->target);
    check_list(p, "accounts.csv\nplan.xlsx\n");
    child_free(&r);
}

/* ---- interrupts ---- */

static void wait_for(double seconds)
{
    struct timespec pause = { (time_t)seconds, (long)(fmod(seconds, 1) * 1e9) };
    nanosleep(&pause, NULL);
}

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* Until a file beside the target has bytes in it: the workbook is being written. */
static void wait_for_writing(const place *p, double limit)
{
    double start = now();
    while (now() - start < limit) {
        DIR *folder = opendir(p->folder);
        struct dirent *entry;
        bool writing = false;
        while ((entry = readdir(folder))) {
            char *path = path_in(p->folder, entry->d_name);
            struct stat s;
            writing |= strcmp(entry->d_name, "accounts.csv") != 0 &&
                       strcmp(entry->d_name, "plan.xlsx") != 0 && stat(path, &s) == 0 &&
                       S_ISREG(s.st_mode) && s.st_size > 0;
            free(path);
        }
        closedir(folder);
        if (writing)
            return;
        wait_for(0.002);
    }
}

/* True where the signal came in time; `whole` is the fingerprint of the plan. */
static bool interrupt(const place *p, int number, double after, double whole_time,
                      const char *whole)
{
    const char *const arguments[] = { CSM_TEMPLATE, "portfolio", "-a", p->accounts, "-fo", p->target,
                                      NULL };
    child c = child_start(arguments, NULL);
    child_result r;
    bool ended;
    if (after < 0)
        wait_for_writing(p, whole_time * 2);
    else
        wait_for(after);
    kill(c.pid, number);
    r = child_wait(&c);
    ended = r.signal == number || r.status == 1;
    if (!ended)
        check_status(&r, 0);
    /* Too late: the plan stood there already, whole, and only the end of the program was cut short. */
    if (!ended || !holds(p->target, old_contents)) {
        char *made = xlsx_fingerprint(p->target);
        assert_non_null(made);
        assert_string_equal(made, whole);
        free(made);
        file_write_text(p->target, old_contents);
        ended = false;
    }
    check_contents(p->target, old_contents);
    check_list(p, "accounts.csv\nplan.xlsx\n");
    child_free(&r);
    return ended;
}

static void an_interrupt_leaves_nothing_behind(void **state)
{
    static const double shares[] = { 0.02, 0.2, 0.4, 0.6, 0.75, 0.85, 0.9 };
    static const int signals[] = { SIGINT, SIGTERM, SIGHUP };
    const place *p = *state;
    double whole = 0;
    size_t ended = 0, accounts = 1000;
    char *print;
    while (whole < 0.6) { /* long enough to be interrupted, also without sanitizers */
        double start = now();
        child_result r;
        write_many(p->accounts, accounts *= 2);
        r = make(p, p->target, NULL, NULL, NULL, NULL);
        whole = now() - start;
        check_status(&r, 0);
        child_free(&r);
    }
    print = xlsx_fingerprint(p->target);
    assert_non_null(print);
    print_message("%zu accounts take %.1f s\n", accounts, whole);
    file_write_text(p->target, old_contents);
    for (size_t i = 0; i < sizeof shares / sizeof *shares; i++)
        ended += interrupt(p, signals[i % 3], shares[i] * whole, whole, print);
    /* When these come depends on how busy the computer is; the next three come in the middle of the write. */
    print_message("%zu of %zu came before the end\n", ended, sizeof shares / sizeof *shares);
    for (size_t i = 0; i < 3; i++)
        if (!interrupt(p, signals[i], -1, whole, print))
            fail_msg("the signal did not come during the write");
    free(print);
}

int main(void)
{
#define PLACED(test) cmocka_unit_test_setup_teardown(test, enter, leave)
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(help_names_every_option),
        cmocka_unit_test(version_is_that_of_the_project),
        PLACED(usage_errors_name_the_option),
        PLACED(incomplete_commands_say_what_is_missing),
        PLACED(the_plan_is_written),
        PLACED(an_existing_plan_is_replaced),
        PLACED(an_existing_plan_is_kept_unless_forced),
        PLACED(quiet_says_nothing),
        PLACED(excel_gets_definitions),
        PLACED(sheets_can_be_left_out),
        PLACED(missing_accounts_are_named),
        PLACED(lists_that_cannot_be_read_are_refused),
        PLACED(a_folder_is_no_target),
        PLACED(a_missing_folder_is_named),
        PLACED(what_may_not_be_written_stays),
        PLACED(the_list_itself_is_no_target),
        PLACED(links_are_followed),
        PLACED(patterns_for_names_are_refused),
        PLACED(bad_rows_are_listed_and_stop_it),
        PLACED(skipped_rows_stand_in_the_workbook),
        PLACED(a_list_without_a_usable_row_gives_no_plan),
        PLACED(a_full_disk_harms_nothing),
        PLACED(a_missing_temporary_folder_does_not_matter),
        PLACED(an_interrupt_leaves_nothing_behind),
    };
    return cmocka_run_group_tests_name("command", tests, NULL, NULL);
}
