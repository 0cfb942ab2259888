/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Inputs of a small workbook: accounts and ARR of each segment or CSM, in place of a list of accounts. */
#include <stdio.h>

#include "plan/model.h"
#include "workbook/cells.h"
#include "workbook/tables.h"

enum { HEAD = 3, LAST = 5 /* column */ };
#define S SHEET_INPUTS

static bool is_of_segments(const workbook *w)
{
    return w->options->kind == PLAN_CAPACITY;
}

static csm_value name_of(const filled *f)
{
    const model *m = f->w->model;
    char person[64];
    snprintf(person, sizeof person, "%s %zu", say(f->w, N_("Person")), f->row + 1);
    if (is_of_segments(f->w))
        return csm_text(m->segment_names[f->row]);
    return csm_text(m->owners[f->row] ? m->owners[f->row] : workbook_text(f->w, person));
}

static csm_value accounts_of(const filled *f)
{
    return csm_number(f->w->model->group_accounts[f->row]);
}

static csm_value arr_of(const filled *f)
{
    return csm_number(f->w->model->group_arr[f->row]);
}

static const char *source_words(const workbook *w)
{
    const plan_groups *g = &w->options->groups;
    if (g->account_count && g->arr_count)
        return N_("Given when the plan was made");
    if (g->arr_count)
        return N_("ARR given when the plan was made; accounts are an example value");
    if (g->account_count)
        return N_("Accounts given when the plan was made; ARR is an example value");
    return N_("Example value: replace it with your own");
}

static csm_value source_of(const filled *f)
{
    return csm_text(say(f->w, source_words(f->w)));
}

#define MEAN "IF([accounts]=0,0,[arr]/[accounts])"
#define ACCOUNTS                                                                                               \
    .key = "accounts", .head = N_("Accounts"), .look = LOOK_INPUT, .format = PLAN_WHOLE, .value = accounts_of, \
    .high = 1e6, .total = TOTAL_SUM
#define ARR                                                                                       \
    .key = "arr", .head = N_("ARR"), .look = LOOK_INPUT, .format = PLAN_MONEY, .value = arr_of,   \
    .high = BOOK_ARR_MAX, .note = N_("Annual recurring revenue of all these accounts together."), \
    .total = TOTAL_SUM, .total_name = "total_arr"
#define MEAN_AND_SOURCE                                                                                                  \
    { .key = "mean", .head = N_("Mean ARR"), .look = LOOK_VALUE, .format = PLAN_MONEY, .formula = MEAN, .total = MEAN }, \
    { .key = "source", .head = N_("Source"), .look = LOOK_NOTE, .value = source_of }

static const table_column segment_columns[] = {
    { .key = "name", .head = N_("Segment"), .look = LOOK_INPUT, .name = "segment_names", .value = name_of },
    { ACCOUNTS, .name = "given_accounts" }, /* the capacity sheet counts them */
    { ARR, .name = "given_arr" },
    MEAN_AND_SOURCE,
};
static const table_column csm_columns[] = {
    { .key = "name", .head = N_("CSM"), .look = LOOK_INPUT, .name = "csm_names", .value = name_of },
    { ACCOUNTS, .name = "csm_accounts", .total_name = "total_accounts" },
    { ARR, .name = "csm_arr" },
    MEAN_AND_SOURCE,
};
#define TABLE(of, heading)                                                                  \
    { .name = "inputs", .section = heading, .columns = of, .count = sizeof of / sizeof *of, \
      .total = N_("All accounts"), .total_to = "mean", .row_height = 18 }
static const table segments = TABLE(segment_columns, N_("Segments")), csms = TABLE(csm_columns, N_("Books of the CSMs"));

static lxw_row_t put_count(workbook *w, lxw_row_t row)
{
    put_words(w, S, row, 1, LOOK_LABEL, N_("Number of segments"));
    put_formula(w, S, row, 2, LOOK_VALUE, PLAN_WHOLE, "COUNTA(segment_names)");
    name_cell(w, "segment_count", S, row, 2);
    return row + 1;
}

static void lay_out(workbook *w)
{
    static const column_width widths[] = { { 1, 1, 34 }, { 2, 4, 18 }, { 5, 5, 64 } };
    const table_place *p;
    lxw_row_t row;
    put_title(w, S, N_("Inputs"),
              is_of_segments(w) ? N_("How many accounts are there in each segment, and what ARR do they bring?")
                                : N_("Who looks after how many accounts and how much ARR?"));
    set_widths(w, S, COUNTED(widths));
    p = put_table(w, S, HEAD, is_of_segments(w) ? &segments : &csms, w->model->group_count, NULL);
    if (!p)
        return;
    worksheet_freeze_panes(w->sheets[S].page, p->first, 0);
    row = table_end(p);
    row = is_of_segments(w) ? put_count(w, row) + 1 : row + 1;
    worksheet_merge_range(w->sheets[S].page, row, 1, row, LAST, "", NULL);
    put_words(w, S, row, 1, LOOK_NOTE,
              is_of_segments(w)
                  ? N_("Another number of segments: make the workbook again with --segment-accounts, a number for each.")
                  : N_("More or fewer CSMs: make the workbook again with --csm-names, a name for each."));
    finish_page(w, S, row, LAST, 0, 0);
}

const sheet_description sheet_inputs = {
    .tab = N_("Inputs"),
    .colour = TAB_INPUTS,
    .tells = N_("Accounts and ARR that the question is about"),
    .kinds = IN_CAPACITY | IN_QUOTA,
    .lay_out = lay_out,
};
