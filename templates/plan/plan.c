/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "plan.h"

#include <stdlib.h>
#include <string.h>

#include "catalogue/catalogue.h"
#include "model.h"
#include "question.h"
#include "served.h"
#include "workbook/whole.h"
#include "workbook/workbook.h"

/* A sheet of the plan. Those that others refer to are hidden where the reader does without them. */
typedef struct part {
    sheet_id id;
    plan_sheet shown;
    void (*write)(workbook *);
    bool needed;
} part;

/* In the order in which the sheets need each other's values, which is not that of the tabs. */
static const part parts[] = {
    { SHEET_ASSUMPTIONS, { "assumptions", "every parameter with its source" }, write_assumptions, true },
    { SHEET_TEAM, { "team", "the roster and its ramped hours" }, write_team, true },
    { SHEET_MENU, { "menu", "service menu" }, write_menu, true },
    { SHEET_ACCOUNTS, { "accounts", "the list of accounts" }, write_accounts, true },
    { SHEET_CAPACITY, { "capacity", "the team sized in four ways" }, write_capacity, true },
    { SHEET_LIFECYCLE, { "lifecycle", "accounts by stage in the next months" }, write_lifecycle, false },
    { SHEET_ORGANISATION, { "organisation", "roles and the next phase" }, write_organisation, false },
    { SHEET_BENCHMARKS, { "benchmarks", "published figures beside the plan's own" }, write_benchmarks, false },
    { SHEET_SEGMENTS, { "segments", "segments and touch tiers beside benchmarks" }, write_segments, false },
    { SHEET_ONE_TO_MANY, { "one-to-many", "webinars, videos and the shared desk" }, write_one_to_many, false },
    { SHEET_SUPPORT, { "support", "who answers which question" }, write_support, false },
    { SHEET_RETENTION, { "retention", "retention, quota and variable pay" }, write_retention, false },
    { SHEET_CASE, { "case", "business case: four options priced" }, write_case, false },
    { SHEET_PORTFOLIOS, { "portfolios", "accounts spread evenly over the CSMs" }, write_portfolios, false },
    { SHEET_HIRING, { "hiring", "hires, leavers, ramp and cost by month" }, write_hiring, false },
    { SHEET_SCENARIOS, { "scenarios", "scenarios, sensitivity, simulation" }, write_scenarios, false },
    { SHEET_CHECKS, { "checks", "whether the figures agree" }, write_checks, true },
    { SHEET_CHANGES, { "changes", "changed assumptions" }, write_changes, false },
    { SHEET_DASHBOARD, { "dashboard", "the plan in one page" }, write_dashboard, false },
    { SHEET_START, { "start", "purpose and navigation" }, write_start, false },
};
enum { PARTS = sizeof parts / sizeof *parts };

const plan_sheet *plan_sheet_at(size_t i)
{
    return i < PARTS ? &parts[i].shown : NULL;
}

static bool wanted(const workbook *w, size_t i)
{
    if (parts[i].id == SHEET_PORTFOLIOS && !w->model->owner_count)
        return false; /* nobody's accounts cannot be spread */
    return parts[i].needed || !w->options->without[i];
}

static void add_sheets(workbook *w)
{
    for (sheet_id id = 0; id < SHEETS; id++)
        for (size_t i = 0; i < PARTS; i++)
            if (parts[i].id == id && wanted(w, i))
                workbook_add(w, id);
    if (w->accounts->bad_count)
        workbook_add(w, SHEET_SKIPPED);
}

/* How long a sheet takes, beside the others. */
static double weight_of(const workbook *w, size_t i)
{
    return parts[i].id == SHEET_ACCOUNTS && accounts_are_values(w) ? 2 * PARTS : 1;
}

/* Making the sheets and packing them take about as long. */
enum { HALVES = 2 };

static void write_sheets(workbook *w)
{
    double all = 0, done = 0;
    for (size_t i = 0; i < PARTS; i++)
        all += HALVES * weight_of(w, i);
    for (size_t i = 0; i < PARTS && !w->error; done += weight_of(w, i++)) {
        workbook_begin(w, "Making the sheets", done / all, (done + weight_of(w, i)) / all);
        if (w->error)
            return;
        if (wanted(w, i))
            parts[i].write(w);
        if (wanted(w, i) && w->options->without[i])
            worksheet_hide(w->sheets[parts[i].id].page);
    }
    if (w->sheets[SHEET_SKIPPED].page && !w->error)
        write_skipped(w);
}

/* The definitions that let Excel and others calculate the closed forms too. */
static void define_lambdas(workbook *w, const char *path)
{
    const csm_function *f, **used;
    size_t n = 0, count = 0;
    while (csm_function_at(n))
        n++;
    used = calloc(n + 1, sizeof *used);
    for (size_t i = 0; used && (f = csm_function_at(i)); i++)
        if (w->used[i])
            used[count++] = f;
    if (!used || !w->options->lambdas(path, used, count))
        workbook_fail(w, PLAN_NOT_DEFINED);
    free(used);
}

/* Closes the file; what is wrong with it goes to the caller. */
static bool finish(workbook *w, const char *path, plan_fault *fault)
{
    bool done;
    if (!w->error)
        workbook_begin(w, "Writing the file", 1.0 / HALVES, 1);
    done = workbook_close_file(w);
    if (done && w->options->lambdas)
        define_lambdas(w, path);
    free(w->used);
    done = !w->error;
    if (done && !workbook_is_whole(path)) {
        workbook_fail(w, PLAN_NOT_WHOLE);
        done = false;
    }
    if (fault)
        *fault = w->fault;
    else
        plan_fault_clear(&w->fault);
    return done;
}

bool plan_write(const book *accounts, const plan_options *options, const char *path, plan_fault *fault)
{
    model m;
    served s = { .count = 0 };
    workbook w = { .options = options, .accounts = accounts, .model = &m, .served = &s };
    bool done;
    plan_fault_begin(fault);
    if (!accounts->account_count)
        return plan_fail(fault, PLAN_NO_ACCOUNTS);
    if (!model_make(accounts, options, &m, fault)) {
        model_free(&m);
        return false;
    }
    if (workbook_open(&w, path, N_("Customer success plan"))) {
        add_sheets(&w);
        write_sheets(&w);
    }
    done = finish(&w, path, fault);
    served_free(&s);
    model_free(&m);
    return done;
}

/* ---- small workbooks ---- */

static void (*const of_questions[SHEETS])(workbook *) = {
    [SHEET_ASSUMPTIONS] = write_assumptions, [SHEET_INPUTS] = write_inputs,   [SHEET_MENU] = write_menu,
    [SHEET_CAPACITY] = write_capacity,       [SHEET_HIRING] = write_hiring,   [SHEET_RETENTION] = write_retention,
};

static void write_tabs(workbook *w, const sheet_id *tabs)
{
    size_t n = 0;
    for (; tabs[n] != SHEETS; n++)
        workbook_add(w, tabs[n]);
    while (n-- > 0 && !w->error)
        of_questions[tabs[n]](w);
}

bool question_write(const plan_options *options, const char *path, plan_fault *fault)
{
    static const char *const titles[PLAN_KINDS] = { [PLAN_CAPACITY] = N_("Capacity"),
                                                    [PLAN_HIRING] = N_("Hiring plan"),
                                                    [PLAN_QUOTA] = N_("Retention and quota") };
    const book nobody = { .account_count = 0 };
    model m;
    workbook w = { .options = options, .accounts = &nobody, .model = &m };
    bool done;
    plan_fault_begin(fault);
    if (!model_make_question(options, &m, fault)) {
        model_free(&m);
        return false;
    }
    if (workbook_open(&w, path, titles[options->kind]))
        write_tabs(&w, question_tabs(options->kind));
    done = finish(&w, path, fault);
    model_free(&m);
    return done;
}

bool plan_preview(const book *accounts, const plan_options *options, plan_outline *out, plan_fault *fault)
{
    model m;
    workbook w = { .options = options, .accounts = accounts, .model = &m };
    bool done;
    plan_fault_begin(fault);
    *out = (plan_outline){ .accounts = accounts->account_count };
    if (!accounts->account_count)
        return plan_fail(fault, PLAN_NO_ACCOUNTS);
    done = model_make(accounts, options, &m, fault);
    for (size_t i = 0; done && i < PARTS; i++)
        out->sheets += wanted(&w, i) && !options->without[i];
    out->sheets += accounts->bad_count > 0;
    out->segments = m.segment_count;
    out->segments_of_book = m.segments_of_book;
    out->arr = m.arr;
    model_free(&m);
    return done;
}

bool examples_write(const plan_options *options, const char *path, plan_fault *fault)
{
    workbook w = { .options = options };
    plan_fault_begin(fault);
    if (workbook_open(&w, path, N_("Worked examples"))) {
        workbook_add(&w, SHEET_EXAMPLES);
        workbook_add(&w, SHEET_RANGES);
        write_examples(&w);
    }
    return finish(&w, path, fault);
}
