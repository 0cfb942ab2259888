/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* What the command line makes of lists and options: the same accounts in every way in which a CRM
 * exports them give the same plan, and every option stands in the workbook. */
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
#include "catalogue/languages.h"
#include "child.h"
#include "plan/plan.h"
#include "xlsx_text.h"

#define BOM "\xEF\xBB\xBF"
#define NBSP "\xC2\xA0"

enum { WORDS_MAX = 12 };

static int enter(void **state)
{
    place *p = place_make(CSM_BUILD);
    if (!p)
        return -1;
    *state = p;
    return 0;
}

static int leave(void **state)
{
    place_free(*state);
    return 0;
}

static child_result run_with(const place *p, const char *const *more)
{
    const char *arguments[WORDS_MAX + 8] = { CSM_TEMPLATE, "portfolio", "--force", "--accounts",
                                             p->accounts, "--output", p->target };
    for (size_t i = 0; more && more[i] && i < WORDS_MAX; i++)
        arguments[7 + i] = more[i];
    return child_run(arguments, NULL);
}

/* The plan of this list; it must be made. NULL-terminated options, or NULL. */
static xlsx *made_with(const place *p, const char *list, const char *const *more)
{
    child_result r;
    xlsx *x;
    file_write_text(p->accounts, list);
    r = run_with(p, more);
    if (r.status != 0)
        fail_msg("exit %d: %s\nfrom: %s", r.status, r.err, list);
    child_free(&r);
    x = xlsx_open(p->target);
    assert_non_null(x);
    return x;
}

#define OPTIONS(...) ((const char *const[]){ __VA_ARGS__, NULL })

static void check_refused(const place *p, const char *list, const char *const *more,
                          const char *named)
{
    child_result r;
    file_write_text(p->accounts, list);
    r = run_with(p, more);
    if (r.status == 0 || !strstr(r.err, named) || access(p->target, F_OK) == 0)
        fail_msg("exit %d, \"%s\" is expected in: %s", r.status, named, r.err);
    child_free(&r);
}

static void check_number(const xlsx *x, const char *name, double expected)
{
    double x_is = xlsx_number(x, name);
    if (!(fabs(x_is - expected) <= 1e-9 * fmax(1, fabs(expected))))
        fail_msg("%s is %.15g, not %.15g", name, x_is, expected);
}

/* What stands so many rows below this head of the list of accounts. */
static void check_account(const xlsx *x, const char *head, size_t rows, const char *text)
{
    xlsx_value v = xlsx_below(x, "Accounts", head, rows);
    if (v.kind != XLSX_TEXT || strcmp(v.text, text) != 0)
        fail_msg("%s of account %zu is \"%s\", not \"%s\"", head, rows, v.text, text);
}

/* The cell beside a name, in the column with this head. */
static xlsx_value beside(const xlsx *x, const char *name, const char *head)
{
    xlsx_place place;
    xlsx_value v;
    char letters[8], cell[40];
    assert_true(xlsx_find_name(x, name, &place));
    if (!xlsx_find_column(x, place.sheet, head, letters))
        fail_msg("%s has no column %s", place.sheet, head);
    snprintf(cell, sizeof cell, "%s%s", letters, place.first + strspn(place.first, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"));
    assert_true(xlsx_cell(x, place.sheet, cell, &v));
    return v;
}

/* ---- the matrix of exports ---- */

typedef struct writing {
    const char *headers[4]; /* name, ARR, owner, strategic */
    const char *yes, *no;
} writing;

static const writing writings[] = {
    { { "Account Name", "ARR", "Owner", "Strategic" }, "yes", "no" },
    { { "Kunde", "Jahresumsatz", "Betreuer", "Strategisch" }, "ja", "nein" },
    { { "Клиент", "Годовая выручка", "Ответственный", "Стратегический" }, "да", "нет" },
};

/* 1,234.50, 56,789.25 and 950 in three ways of writing. */
static const char *const amounts[][3] = {
    { "$1,234.50", "$56,789.25", "$950.00" },
    { "1.234,50 €", "56.789,25 €", "950,00 €" },
    { "1 234,50", "56" NBSP "789,25", "950" },
};

static void put_cell(FILE *to, const char *text, char separator)
{
    if (strchr(text, separator))
        fprintf(to, "\"%s\"", text);
    else
        fputs(text, to);
}

static char *list_of(const writing *w, const char *const *arr, char separator, bool bom)
{
    static const char *const names[] = { "\"Alder, Birch & \"\"Söhne\"\"\nGmbH; Süd\"", "Кедр",
        "Dogwood" };
    static const char *const owners[] = { "Ann", "Bob", "Ann" };
    char *list = NULL;
    size_t size;
    FILE *to = open_memstream(&list, &size);
    assert_non_null(to);
    fputs(bom ? BOM : "", to);
    for (size_t i = 0; i < 4; i++)
        fprintf(to, "%s%c", w->headers[i], i < 3 ? separator : '\n');
    for (size_t i = 0; i < 3; i++) {
        fprintf(to, "%s%c", names[i], separator);
        put_cell(to, arr[i], separator);
        fprintf(to, "%c%s%c%s\n", separator, owners[i], separator, i == 1 ? w->yes : w->no);
    }
    fclose(to);
    return list;
}

/* What the figures of interest need not, for tests that make many plans. */
#define SMALL                                                                                                     \
    "--without=team,menu,capacity,lifecycle,organisation,benchmarks,segments,one-to-many,support,retention,case," \
    "portfolios,hiring,scenarios,changes,dashboard"

static void check_plan_values(const xlsx *x)
{
    check_number(x, "total_accounts", 3);
    check_number(x, "total_arr", 58973.75);
    check_number(x, "team_size", 2);
    check_account(x, "Account", 2, "Кедр");
    check_account(x, "Strategic", 2, "Yes");
    check_account(x, "Strategic", 3, "No");
    check_account(x, "Account", 1, "Alder, Birch & \"Söhne\"\nGmbH; Süd");
}

static void every_export_gives_the_same_plan(void **state)
{
    static const char separators[] = { ',', ';', '\t' };
    const place *p = *state;
    char *first = NULL;
    for (size_t i = 0; i < 3 * 2 * 3 * 3; i++) {
        char *list = list_of(&writings[i % 3], amounts[i / 3 % 3], separators[i / 9 % 3], i / 27);
        xlsx *x = made_with(p, list, OPTIONS(SMALL));
        char *parts = xlsx_fingerprint(p->target);
        check_plan_values(x);
        assert_non_null(parts);
        if (first && strcmp(first, parts) != 0)
            fail_msg("another plan than from the first list: %s", list);
        if (!first)
            first = strdup(parts);
        xlsx_close(x);
        free(parts);
        free(list);
    }
    free(first);
}

static void the_same_command_gives_the_same_plan(void **state)
{
    const place *p = *state;
    char *source = getenv("CSM_SOURCE"), *list, *path, *first, *second;
    assert_non_null(source);
    path = path_in(source, "templates/example/accounts.csv");
    list = file_read(path, NULL);
    assert_non_null(list);
    xlsx_close(made_with(p, list, NULL));
    first = xlsx_fingerprint(p->target);
    sleep(1); /* another second on the clock */
    xlsx_close(made_with(p, list, NULL));
    second = xlsx_fingerprint(p->target);
    assert_non_null(first);
    assert_string_equal(first, second);
    free(path);
    free(list);
    free(first);
    free(second);
}

/* ---- columns ---- */

static void columns_can_be_given(void **state)
{
    const place *p = *state;
    const char list[] = "Who,Annual Contract Value,ARR,Group\nAlder,500,1,A\nBirch,700,2,B\n";
    xlsx *x = made_with(p, list, OPTIONS("--column", "arr=Annual Contract Value", "--column",
                                         "name=Who", "--column", "owner=Group"));
    check_number(x, "total_arr", 1200);
    check_number(x, "team_size", 2);
    check_account(x, "Owner", 2, "B");
    xlsx_close(x);
    unlink(p->target);
    check_refused(p, list, OPTIONS("--column", "name=Who", "--column", "arr=Nothing"), "Nothing");
    check_refused(p, list, OPTIONS("--column", "name=Who", "--column", "value=ARR"), "value");
    check_refused(p, list, OPTIONS("--column", "name=Who", "--column", "arr"), "--column");
    check_refused(p, list, OPTIONS("--column", "name=Who", "--column", "name=Group"), "name");
}

static void the_decimal_mark_can_be_given(void **state)
{
    const place *p = *state;
    const char list[] = "Name;ARR\nAlder;1,234\nBirch;2,500\n";
    xlsx *x = made_with(p, list, OPTIONS("--decimal", "comma"));
    check_number(x, "total_arr", 3.734);
    xlsx_close(x);
    x = made_with(p, list, OPTIONS("--decimal", "point"));
    check_number(x, "total_arr", 3734);
    xlsx_close(x);
    unlink(p->target);
    check_refused(p, "Name;ARR;Hours\nAlder;1;1,234\n", OPTIONS(NULL), "--decimal comma");
}

/* ---- segments ---- */

static const char eight_accounts[] =
    "Name,ARR,Segment\nA,10,x\nB,20,y\nC,30,x\nD,40,x\nE,50,y\nF,60,y\n"
                                     "G,70,x\nH,80,y\n";

/* What the sheet of assumptions says of a segment below this head; 0 is the smallest. */
static xlsx_value segment_at(const xlsx *x, size_t i, const char *head)
{
    xlsx_place place;
    assert_true(xlsx_find_name(x, "segment_names", &place));
    return xlsx_below(x, place.sheet, head, i + 1);
}

static void as_many_segments_as_wanted(void **state)
{
    const place *p = *state;
    for (unsigned n = 1; n <= 8; n++) {
        char number[4];
        xlsx *x;
        snprintf(number, sizeof number, "%u", n);
        x = made_with(p, eight_accounts, OPTIONS(SMALL, "--segments", number));
        check_number(x, "segment_count", n);
        for (unsigned i = 0; i + 1 < n; i++)
            assert_true(segment_at(x, i, "ARR from").number <= segment_at(x, i + 1, "ARR from").number);
        assert_float_equal(segment_at(x, 0, "ARR from").number, 0, 0);
        check_number(x, "total_accounts", 8);
        xlsx_close(x);
    }
}

static void thresholds_and_names_are_kept(void **state)
{
    const place *p = *state;
    xlsx *x = made_with(p, eight_accounts, OPTIONS("--thresholds", "25,55.5", "--segment-names",
                                                   "Klein & fein,Mittel,\"Groß\""));
    check_number(x, "segment_count", 3);
    assert_float_equal(segment_at(x, 1, "ARR from").number, 25, 0);
    assert_float_equal(segment_at(x, 2, "ARR from").number, 55.5, 0);
    assert_string_equal(segment_at(x, 0, "Segment").text, "Klein & fein");
    assert_string_equal(segment_at(x, 2, "Segment").text, "\"Groß\"");
    check_number(x, "segment_accounts", 2); /* A and B; the first of three cells */
    check_account(x, "Segment", 3, "Mittel");
    check_account(x, "Segment", 6, "\"Groß\"");
    check_number(x, "high_from", 55.5);
    check_number(x, "low_from", 25);
    xlsx_close(x);
    unlink(p->target);
    check_refused(p, eight_accounts, OPTIONS("--segments", "2", "--segment-names", "a,b,c"),
                  "segment names");
}

/* Groups that everybody sees; where an account has no ARR, differences count and not ratios. */
static void natural_breaks_lie_between_groups(void **state)
{
    static const char three[] = "Name,ARR,Segment\nA,100,x\nB,1,y\nC,5500,x\nD,2,x\nE,110,y\nF,5000,x\nG,3,y\nH,120,x\n";
    static const char zero[] = "Name,ARR\nA,0\nB,1\nC,900\nD,1000\n";
    const place *p = *state;
    xlsx *x = made_with(p, three, OPTIONS("--natural-breaks"));
    check_number(x, "segment_count", 3);
    assert_float_equal(segment_at(x, 1, "ARR from").number, 100, 0);
    assert_float_equal(segment_at(x, 2, "ARR from").number, 5000, 0);
    check_number(x, "segment_natural", 100);
    assert_string_equal(segment_at(x, 1, "Source").text,
                        "From your accounts: where their ARR varies least within a segment (CSM_SEGMENT_BREAKS)");
    xlsx_close(x);
    x = made_with(p, zero, OPTIONS("--natural-breaks", "--segments", "2"));
    assert_float_equal(segment_at(x, 1, "ARR from").number, 900, 0);
    xlsx_close(x);
    x = made_with(p, zero, OPTIONS("--natural-breaks", "--segments", "1"));
    check_number(x, "segment_count", 1);
    xlsx_close(x);
    unlink(p->target);
    check_refused(p, "Name,ARR\nA,7\nB,7\nC,9\n", OPTIONS("--natural-breaks"), "--segments");
}

static void the_list_names_its_segments(void **state)
{
    const place *p = *state;
    xlsx *x = made_with(p, eight_accounts, NULL);
    check_number(x, "segment_count", 2);
    /* mean ARR: x 37.5, y 52.5; half-way 45 */
    assert_string_equal(segment_at(x, 0, "Segment").text, "x");
    assert_string_equal(segment_at(x, 1, "Segment").text, "y");
    assert_float_equal(segment_at(x, 1, "ARR from").number, 45, 0);
    check_number(x, "segment_accounts", 4);
    xlsx_close(x);
    unlink(p->target);
    check_refused(p,
        "Name,ARR,Segment\na,1,1\nb,1,2\nc,1,3\nd,1,4\ne,1,5\nf,1,6\ng,1,7\nh,1,8\ni,1,9\n",
                  NULL, "--segments");
}

/* Two segments of one name could not be told apart by anybody. */
static void segment_names_must_differ(void **state)
{
    const place *p = *state;
    check_refused(p, eight_accounts, OPTIONS("--segments", "2", "--segment-names", "Small,small"),
                  "segment");
}

/* ---- assumptions ---- */

typedef struct given {
    const char *option, *value, *name;
    double expected;
} given;

static const given written[] = {
    { "--total-hours", "150.5", "total_hours", 150.5 },
    { "--internal-hours", "12.25", "internal_hours", 12.25 },
    { "--internal-share", "0.125", "internal_share", 0.125 },
    { "--shrinkage", "0.15", "shrinkage", 0.15 },
    { "--realization", "0.9", "realization", 0.9 },
    { "--team-size", "6.5", "team_size", 6.5 },
    { "--plan-date", "2027-02-28", "plan_date", 46446 }, /* 46023 is 2026-01-01; 365 + 31 + 27 on */
    { "--headcount-step", "0.5", "headcount_step", 0.5 },
    { "--span", "9", "span", 9 },
    { "--load-low", "0.7", "load_low", 0.7 },
    { "--load-high", "1.1", "load_high", 1.1 },
    { "--load-critical", "1.3", "load_critical", 1.3 },
    { "--contract-months", "24", "contract_months", 24 },
    { "--line-step", "0.25", "line_step", 0.25 },
    { "--tickets", "1.5", "tickets", 1.5 },
    { "--ticket-minutes", "35", "ticket_minutes", 35 },
    { "--csm-share", "0.45", "csm_share", 0.45 },
    { "--high-from", "77000", "high_from", 77000 },
    { "--low-from", "8800", "low_from", 8800 },
    { "--a-la-carte-price", "175", "a_la_carte_price", 175 },
    { "--a-la-carte-cost", "95.5", "a_la_carte_cost", 95.5 },
    { "--arr-per-csm", "1500000", "arr_per_csm", 1500000 },
    { "--cost-share", "0.11", "cost_share", 0.11 },
    { "--other-cost-share", "0.4", "other_cost_share", 0.4 },
    { "--loaded-cost", "99000", "loaded_cost", 99000 },
    { "--monthly-churn", "0.025", "monthly_churn", 0.025 },
    { "--new-accounts", "7.5", "new_accounts", 7.5 },
    { "--support-fte", "3.5", "support_fte", 3.5 },
    { "--am-fte", "1.5", "am_fte", 1.5 },
    { "--onboarding-fte", "2.5", "onboarding_fte", 2.5 },
    { "--services-fte", "4.5", "services_fte", 4.5 },
    { "--min-team", "3", "min_team", 3 },
    { "--desk-take-up", "0.25", "desk_take_up", 0.25 },
    { "--desk-questions", "3", "desk_questions", 3 },
    { "--desk-minutes", "12.5", "desk_minutes", 12.5 },
    { "--desk-open", "50", "desk_open", 50 },
    { "--desk-peak", "2", "desk_peak", 2 },
    { "--desk-target", "90", "desk_target", 90 },
    { "--desk-level", "0.9", "desk_level", 0.9 },
    { "--pool-people", "2.5", "pool_people", 2.5 },
    { "--pool-share", "0.75", "pool_share", 0.75 },
    { "--pool-touch-hours", "0.25", "pool_touch_hours", 0.25 },
    { "--promised-months", "9", "promised_months", 9 },
    { "--support-hours", "110", "support_hours", 110 },
    { "--support-open", "60", "support_open", 60 },
    { "--support-peak", "1.75", "support_peak", 1.75 },
    { "--support-target", "200", "support_target", 200 },
    { "--support-level", "0.7", "support_level", 0.7 },
    { "--target-nrr", "1.1", "target_nrr", 1.1 },
    { "--expected-grr", "0.85", "expected_grr", 0.85 },
    { "--ote", "90000", "ote", 90000 },
    { "--variable-share", "0.2", "variable_share", 0.2 },
    { "--pay-threshold", "0.6", "pay_threshold", 0.6 },
    { "--pay-cap", "1.25", "pay_cap", 1.25 },
    { "--pay-accelerator", "2.5", "pay_accelerator", 2.5 },
    { "--loading", "1.35", "loading", 1.35 },
    { "--gross-margin", "0.77", "gross_margin", 0.77 },
    { "--serve-share", "0.12", "serve_share", 0.12 },
    { "--account-fixed-cost", "250", "account_fixed_cost", 250 },
    { "--first-year-capacity", "0.6", "first_year_capacity", 0.6 },
    { "--overload-loss", "0.015", "overload_loss", 0.015 },
    { "--overload-loss-most", "0.25", "overload_loss_most", 0.25 },
    { "--one-to-many-fixed", "30.5", "one_to_many_fixed", 30.5 },
    { "--one-to-many-each", "0.15", "one_to_many_each", 0.15 },
    { "--one-to-many-cost", "17000", "one_to_many_cost", 17000 },
    { "--moved-share", "0.35", "moved_share", 0.35 },
    { "--support-hourly-cost", "38", "support_hourly_cost", 38 },
    { "--headcount-growth", "0.03", "headcount_growth", 0.03 },
    { "--monthly-attrition", "0.015", "monthly_attrition", 0.015 },
    { "--hiring-lead", "4", "hiring_lead", 4 },
    { "--hires-most", "2", "hires_most", 2 },
    { "--cost-of-hire", "12000", "cost_of_hire", 12000 },
    { "--score-size", "1", "score_size", 1 },
    { "--score-strategic", "2", "score_strategic", 2 },
    { "--score-stage", "0", "score_stage", 0 },
    { "--most-moves", "5", "most_moves", 5 },
    { "--handover-hours", "6.5", "handover_hours", 6.5 },
    { "--sensitivity-step", "0.05", "sensitivity_step", 0.05 },
    { "--simulated-trials", "1500", "simulated_trials", 1500 },
    { "--simulated-seed", "7", "simulated_seed", 7 },
};
enum { WRITTEN = sizeof written / sizeof *written };

/* Those above and, with a value that is made up, all others of a portfolio. */
static given assumptions[PLAN_ASSUMPTIONS_MAX];
static size_t assumption_count;

static bool is_written(const plan_assumption *a)
{
    for (size_t j = 0; j < WRITTEN; j++)
        if (strcmp(written[j].name, a->name) == 0)
            return true;
    return false;
}

static int find_assumptions(void **state)
{
    static asked others[PLAN_ASSUMPTIONS_MAX];
    const plan_assumption *a;
    (void)state;
    memcpy(assumptions, written, sizeof written);
    assumption_count = WRITTEN;
    for (size_t i = 0; (a = plan_assumption_at(i)); i++) {
        /* Yes and no are words, and are checked by themselves. */
        if (a->format == PLAN_YES_NO || !plan_assumption_of(PLAN_PORTFOLIO, i) || is_written(a))
            continue;
        others[i] = asked_for(a);
        assumptions[assumption_count++] = (given){ others[i].option, others[i].value, a->name, others[i].expected };
    }
    return 0;
}

/* The workbook with the first of them, and the ratio as a rule. */
static xlsx *made_with_first(const place *p, size_t count)
{
    const char *arguments[2 * PLAN_ASSUMPTIONS_MAX + 9];
    child_result r;
    xlsx *x;
    size_t n = 0;
    arguments[n++] = CSM_TEMPLATE;
    arguments[n++] = "portfolio";
    arguments[n++] = "-a";
    arguments[n++] = p->accounts;
    arguments[n++] = "-fo";
    arguments[n++] = p->target;
    for (size_t i = 0; i < count; i++) {
        arguments[n++] = assumptions[i].option;
        arguments[n++] = assumptions[i].value;
    }
    arguments[n++] = "--ratio-is-rule";
    arguments[n++] = "yes";
    arguments[n] = NULL;
    file_write_text(p->accounts, eight_accounts);
    r = child_run(arguments, NULL);
    if (r.status != 0)
        fail_msg("%s", r.err);
    child_free(&r);
    x = xlsx_open(p->target);
    assert_non_null(x);
    return x;
}

static void every_assumption_stands_in_the_workbook(void **state)
{
    xlsx *x = made_with_first(*state, assumption_count);
    for (size_t i = 0; i < assumption_count; i++)
        check_number(x, assumptions[i].name, assumptions[i].expected);
    assert_string_equal(xlsx_named(x, "ratio_is_rule").text, "Yes");
    xlsx_close(x);
    x = made_with_first(*state, WRITTEN);
    /* (150.5 × 0.85 − 12.25) × 0.875 × 0.9 = 91.0940625; 1.5 × 35 ÷ 60 × 0.45 = 0.39375 */
    check_number(x, "effective_hours", 91.0940625);
    check_number(x, "reactive_hours", 0.39375);
    check_number(x, "team_hours", 6.5 * 91.0940625);
    xlsx_close(x);
}

/* Its name stands in the row of the value. */
static double read_end(xlsx *x, const char *name, const char *suffix, const char *head)
{
    char text[64];
    xlsx_value v = beside(x, name, head);
    snprintf(text, sizeof text, "%s_%s", name, suffix);
    assert_int_equal(v.kind, XLSX_NUMBER);
    assert_float_equal(xlsx_number(x, text), v.number, 0);
    return v.number;
}

/* Beside each the range in which it is planned, with its source; choices have none. */
static void check_ranges(const place *p)
{
    xlsx *x = made_with(p, eight_accounts, NULL);
    const plan_assumption *a;
    size_t ranges = 0;
    for (size_t i = 0; (a = plan_assumption_at(i)); i++) {
        xlsx_value source;
        double value = xlsx_number(x, a->name), low, high;
        if (!plan_assumption_of(PLAN_PORTFOLIO, i))
            continue;
        source = beside(x, a->name, "Source of low and high");
        if (strcmp(source.text, "Choice, not uncertain") == 0) {
            assert_string_equal(beside(x, a->name, "Low").text, "–");
            continue;
        }
        if (!strstr(source.text, "xample") && !strstr(source.text, "ublished") && !strstr(source.text, "grade"))
            fail_msg("%s: the range says %s", a->name, source.text);
        low = read_end(x, a->name, "low", "Low");
        high = read_end(x, a->name, "high", "High");
        if (!(a->low <= low && low <= value && value <= high && high <= a->high))
            fail_msg("%s: %g is not within %g and %g", a->name, value, low, high);
        ranges++;
    }
    assert_true(ranges > 60);
    xlsx_close(x);
}

static void every_assumption_has_its_range(void **state)
{
    check_ranges(*state);
}

/* Large enough for thresholds of some thousands to make sense. */
static const char large_accounts[] = "Name,ARR\nA,5000\nB,20000\nC,40000\nD,60000\n";

/* Those whose number has the bit, or all but those. */
static xlsx *made_with_half(const place *p, unsigned bit, bool set)
{
    const char *arguments[2 * PLAN_ASSUMPTIONS_MAX + 8] = { CSM_TEMPLATE, "portfolio", "-a", p->accounts, "-fo", p->target };
    child_result r;
    xlsx *x;
    for (size_t i = 0, n = 6; i < assumption_count; i++)
        if ((i >> bit & 1) == (size_t)set) {
            arguments[n++] = assumptions[i].option;
            arguments[n++] = assumptions[i].value;
        }
    r = child_run(arguments, NULL);
    if (r.status != 0)
        fail_msg("%s", r.err);
    child_free(&r);
    x = xlsx_open(p->target);
    assert_non_null(x);
    return x;
}

/* The number is as expected, and its source says whether it was given. */
static void check_given(const xlsx *x, size_t i, bool given, double usual)
{
    xlsx_value source = beside(x, assumptions[i].name, "Source or remark");
    check_number(x, assumptions[i].name, given ? assumptions[i].expected : usual);
    if ((strcmp(source.text, "Given when the plan was made") == 0) != given)
        fail_msg("%s %s given, and its source is \"%s\"", assumptions[i].name, given ? "is" : "is not", source.text);
}

/* Each changes exactly its own cell among the assumptions, and says that it was given. Of any two, some plan is
 * given the one and not the other, because their numbers differ in a bit: if the one changed the other, it would
 * be seen there. That takes 14 plans; a plan for each would take as many as there are assumptions. */
static void an_assumption_changes_nothing_else(void **state)
{
    const place *p = *state;
    xlsx *x = made_with(p, large_accounts, NULL);
    double usual[PLAN_ASSUMPTIONS_MAX];
    for (size_t i = 0; i < assumption_count; i++)
        usual[i] = xlsx_number(x, assumptions[i].name);
    xlsx_close(x);
    for (unsigned bit = 0; (size_t)1 << bit < assumption_count; bit++)
        for (int set = 0; set < 2; set++) {
            x = made_with_half(p, bit, set);
            for (size_t i = 0; i < assumption_count; i++)
                check_given(x, i, (i >> bit & 1) == (size_t)set, usual[i]);
            xlsx_close(x);
        }
}

/* Combinations that cannot be: the message must name what to change, not a cell of a workbook that
 * the
 * user has never seen. */
static void impossible_combinations_are_explained(void **state)
{
    static const struct {
        const char *options[5];
        const char *named;
    } cases[] = {
        { { "--total-hours", "30", "--internal-hours", "40" }, "internal-hours" },
        { { "--total-hours", "30" }, "internal-hours" }, /* the example's are 40 */
        { { "--load-low", "2", "--load-high", "1" }, "load-low" },
        { { "--high-from", "5", "--low-from", "50" }, "high-from" },
        { { "--low-from", "900000" }, "low-from" },
    };
    const place *p = *state;
    int wrong = 0;
    file_write_text(p->accounts, large_accounts);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        child_result r = run_with(p, cases[i].options);
        if (r.status == 0 || !strstr(r.err, cases[i].named) || strstr(r.err, "row ")) {
            print_error("%s %s: exit %d, %s\n", cases[i].options[0], cases[i].options[1], r.status,
                        r.err);
            wrong++;
        }
        child_free(&r);
    }
    assert_int_equal(wrong, 0);
}

/* ---- language and currency ---- */

static bool has_sheet(const xlsx *x, const char *name)
{
    for (size_t i = 0; i < xlsx_sheet_count(x); i++)
        if (strcmp(xlsx_sheet_name(x, i), name) == 0)
            return true;
    return false;
}

/* Start and Dashboard are called so in German too. */
static void the_sheets_speak_the_language(void **state)
{
    static const char *const english[] = { "Checks", "Assumptions", "Service menu", "Accounts",
                                           "Capacity" };
    static const struct {
        const char *tag, *yes;
    } known[] = { { "en", "Yes" }, { "de", "Ja" }, { "ru", "Да" } };
    const place *p = *state;
    const csm_language *language;
    size_t sheets = 0;
    while (plan_sheet_at(sheets))
        sheets++;
    for (size_t i = 0; (language = csm_language_at(i)); i++) {
        xlsx *x = made_with(p, eight_accounts, OPTIONS("--language", language->tag));
        /* Nobody owns an account of this list, so that there are no portfolios; behind all are the hidden keys. */
        assert_int_equal(xlsx_sheet_count(x), sheets - 1 + 1);
        assert_string_equal(xlsx_sheet_name(x, sheets - 1), "CSM keys");
        for (size_t s = 0; s < sizeof english / sizeof *english; s++)
            assert_int_equal(has_sheet(x, english[s]), i == 0);
        check_number(x, "total_arr", 360);
        for (size_t k = 0; k < sizeof known / sizeof *known; k++)
            if (strcmp(known[k].tag, language->tag) == 0)
                assert_string_equal(xlsx_named(x, "word_yes").text, known[k].yes);
        xlsx_close(x);
    }
}

static char *styles_of(const char *path)
{
    const char *const arguments[] = { "unzip", "-p", path, "xl/styles.xml", NULL };
    child_result r = child_run(arguments, NULL);
    char *text = r.status == 0 ? r.out : NULL;
    assert_non_null(text);
    r.out = NULL;
    child_free(&r);
    return text;
}

static void amounts_show_the_currency(void **state)
{
    static const char *const codes[] = { "USD", "EUR", "RUB", "CHF" };
    static const char *const signs[] = { "$", "€", "₽", "CHF" };
    const place *p = *state;
    for (size_t i = 0; i < 4; i++) {
        xlsx *x = made_with(p, eight_accounts, OPTIONS("--currency", codes[i]));
        char *styles = styles_of(p->target);
        if (!strstr(styles, codes[i]) && !strstr(styles, signs[i]))
            fail_msg("no format of the workbook shows %s", codes[i]);
        for (size_t j = 0; j < 4; j++)
            if (j != i && (strstr(styles, codes[j]) || (j > 0 && strstr(styles, signs[j]))))
                fail_msg("with %s a format shows %s", codes[i], codes[j]);
        free(styles);
        xlsx_close(x);
    }
}

static void the_title_stands_on_the_start_page(void **state)
{
    const place *p = *state;
    xlsx *x = made_with(p, eight_accounts, OPTIONS("--title", "=Müller & <Söhne>"));
    assert_true(xlsx_has_text(x, "Start", "=Müller & <Söhne>"));
    xlsx_close(x);
}

/* What others need is only hidden; that its formulas find all that they name, the generator sees itself. */
static void each_sheet_can_be_left_out(void **state)
{
    const place *p = *state;
    const plan_sheet *sheet;
    char all[600] = "";
    xlsx *x = made_with(p, eight_accounts, NULL);
    size_t whole = xlsx_sheet_count(x), n = 0;
    xlsx_close(x);
    for (size_t i = 0; (sheet = plan_sheet_at(i)); i++) {
        size_t left;
        x = made_with(p, eight_accounts, OPTIONS("--without", sheet->key));
        left = xlsx_sheet_count(x);
        if (left != whole && left != whole - 1)
            fail_msg("--without %s leaves %zu of %zu sheets", sheet->key, left, whole);
        check_number(x, "total_arr", 360);
        xlsx_close(x);
        n += (size_t)snprintf(all + n, sizeof all - n, "%s%s", i ? "," : "", sheet->key);
    }
    x = made_with(p, eight_accounts, OPTIONS("--without", all));
    /* Assumptions, team, service menu, accounts, capacity and checks, and the keys. */
    assert_int_equal(xlsx_sheet_count(x), 6 + 1);
    xlsx_close(x);
}

/* Excel writes `&` twice for itself; the file writes it as an entity. */
static void every_sheet_is_protected_and_has_a_head_and_foot(void **state)
{
    static const char *const parts[] = { "<oddHeader>&amp;L&amp;8 =M\xC3\xBCller &amp;&amp; ", "&amp;R&amp;8 &amp;A<",
                                         "Page &amp;P of &amp;N", "<sheetProtection sheet=\"1\"", "paperSize=\"9\"",
                                         "<pageSetUpPr fitToPage=\"1\"/>" };
    const place *p = *state;
    xlsx *x = made_with(p, eight_accounts, OPTIONS("--title", "=M\xC3\xBCller & <S\xC3\xB6hne>"));
    for (size_t i = 0; i < xlsx_sheet_count(x); i++) {
        for (size_t k = 0; k < sizeof parts / sizeof *parts; k++)
            if (!strstr(xlsx_sheet_xml(x, i), parts[k]))
                fail_msg("%s has no %s", xlsx_sheet_name(x, i), parts[k]);
        assert_null(strstr(xlsx_sheet_xml(x, i), "password="));
    }
    xlsx_close(x);
}

int main(void)
{
#define PLACED(test) cmocka_unit_test_setup_teardown(test, enter, leave)
    const struct CMUnitTest tests[] = {
        PLACED(every_export_gives_the_same_plan),
        PLACED(the_same_command_gives_the_same_plan),
        PLACED(columns_can_be_given),
        PLACED(the_decimal_mark_can_be_given),
        PLACED(as_many_segments_as_wanted),
        PLACED(thresholds_and_names_are_kept),
        PLACED(natural_breaks_lie_between_groups),
        PLACED(the_list_names_its_segments),
        PLACED(segment_names_must_differ),
        PLACED(every_assumption_stands_in_the_workbook),
        PLACED(every_assumption_has_its_range),
        PLACED(an_assumption_changes_nothing_else),
        PLACED(impossible_combinations_are_explained),
        PLACED(each_sheet_can_be_left_out),
        PLACED(the_sheets_speak_the_language),
        PLACED(amounts_show_the_currency),
        PLACED(the_title_stands_on_the_start_page),
        PLACED(every_sheet_is_protected_and_has_a_head_and_foot),
    };
    return cmocka_run_group_tests_name("command_input", tests, find_assumptions, NULL);
}
