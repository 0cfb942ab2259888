/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "plan.h"

#include <string.h>

#include "model.h"
#include "question.h"
#include "served.h"
#include "workbook/tables.h"
#include "workbook/whole.h"
#include "workbook/workbook.h"

/* ---- the sheets ---- */

static sheet_id next_with_key(sheet_id s)
{
    while (s < SHEETS && !sheet_described(s)->shown.key)
        s++;
    return s;
}

/* The sheet that plan_sheet_at numbers i; SHEETS past the last. */
static sheet_id sheet_numbered(size_t i)
{
    sheet_id s = next_with_key(0);
    while (i-- > 0 && s < SHEETS)
        s = next_with_key(s + 1);
    return s;
}

const plan_sheet *plan_sheet_at(size_t i)
{
    sheet_id s = sheet_numbered(i);
    return s == SHEETS ? NULL : &sheet_described(s)->shown;
}

static bool left_out(const workbook *w, sheet_id s)
{
    for (size_t i = 0; sheet_numbered(i) != SHEETS; i++)
        if (sheet_numbered(i) == s)
            return w->options->without[i];
    return false;
}

/* Others refer to it: where the reader does without it, it is hidden. */
static bool is_needed(sheet_id s)
{
    for (sheet_id other = 0; other < SHEETS; other++)
        if (sheet_described(other)->needs & 1U << s)
            return true;
    return false;
}

static bool wanted(const workbook *w, sheet_id s)
{
    const sheet_description *d = sheet_described(s);
    return (d->kinds & 1U << w->options->kind) && (!d->there || d->there(w)) && (is_needed(s) || !left_out(w, s));
}

static void add_wanted(workbook *w, sheet_id s, bool behind)
{
    if (!wanted(w, s) || sheet_described(s)->behind != behind)
        return;
    workbook_add(w, s);
    if (w->sheets[s].page && left_out(w, s))
        worksheet_hide(w->sheets[s].page);
}

/* In a small workbook the answer comes first, and what it was made from from the nearest to the farthest. */
static void add_sheets(workbook *w)
{
    for (sheet_id s = 0; s < SHEETS; s++)
        add_wanted(w, is_question(w) ? SHEETS - 1 - s : s, false);
    for (sheet_id s = 0; s < SHEETS; s++)
        add_wanted(w, s, true);
}

static void put_sheet(workbook *w, sheet_id s)
{
    const sheet_description *d = sheet_described(s);
    if (d->title)
        put_title(w, s, d->title, d->question);
    if (d->lay_out)
        d->lay_out(w);
}

static void put_sheets(workbook *w)
{
    add_sheets(w);
    for (sheet_id s = 0; s < SHEETS && !w->error; s++)
        if (w->sheets[s].page)
            put_sheet(w, s);
}

/* Making the sheets and packing them take about as long. */
enum { HALVES = 2 };

/* Closes the file; what is wrong with it goes to the caller. */
static bool finish(workbook *w, const char *path, plan_fault *fault)
{
    bool done;
    if (!w->error)
        workbook_calculate(w);
    if (!w->error)
        workbook_write(w);
    if (!w->error)
        workbook_begin(w, "Writing the file", 1.0 / HALVES, 1);
    done = workbook_close_file(w);
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

/* The accounts of a long list, and what other sheets' formulas see of them. */
static void serve_accounts(workbook *w)
{
    if (served_make(w, w->served))
        table_lend(w, SHEET_ACCOUNTS);
}

bool plan_write(const book *accounts, const plan_options *options, const char *path, plan_fault *fault)
{
    model m;
    served s = { .count = 0 };
    workbook w = { .options = options, .accounts = accounts, .model = &m, .served = &s,
                   .serve = served_wanted(options, accounts) ? serve_accounts : NULL };
    bool done;
    plan_fault_begin(fault);
    if (!accounts->account_count)
        return plan_fail(fault, PLAN_NO_ACCOUNTS);
    if (!model_make(accounts, options, &m, fault)) {
        model_free(&m);
        return false;
    }
    if (workbook_open(&w, path, N_("Customer success plan")))
        put_sheets(&w);
    done = finish(&w, path, fault);
    served_free(&s);
    model_free(&m);
    return done;
}

/* ---- small workbooks ---- */

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
        put_sheets(&w);
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
    for (sheet_id s = 0; done && s < SHEETS; s++)
        out->sheets += wanted(&w, s) && !left_out(&w, s) && !sheet_described(s)->behind;
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
    if (workbook_open(&w, path, N_("Worked examples")))
        put_sheets(&w);
    return finish(&w, path, fault);
}
