/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Inputs of a small workbook: accounts and ARR of each segment or CSM, in place of a list of accounts. */
#include <stdio.h>

#include "workbook/blocks.h"
#include "plan/model.h"

enum { NAME = 1, ACCOUNTS, ARR, MEAN, SOURCE, HEAD = 4, FIRST };
#define S SHEET_INPUTS

typedef struct wording {
    const char *title, *section, *head, *more;
    const char *names, *accounts, *arr; /* of the ranges */
} wording;

static const wording *wording_of(const workbook *w)
{
    static const wording of_segments = {
        N_("How many accounts are there in each segment, and what ARR do they bring?"), N_("Segments"), N_("Segment"),
        N_("Another number of segments: make the workbook again with --segment-accounts, a number for each."),
        "segment_names", "given_accounts", "given_arr"
    };
    static const wording of_csms = {
        N_("Who looks after how many accounts and how much ARR?"), N_("Books of the CSMs"), N_("CSM"),
        N_("More or fewer CSMs: make the workbook again with --csm-names, a name for each."),
        "csm_names", "csm_accounts", "csm_arr"
    };
    return w->options->kind == PLAN_CAPACITY ? &of_segments : &of_csms;
}

static void put_name(workbook *w, lxw_row_t row, size_t i)
{
    const model *m = w->model;
    char person[64];
    snprintf(person, sizeof person, "%s %zu", say(w, N_("Person")), i + 1);
    put_text(w, S, row, NAME, LOOK_INPUT,
             w->options->kind == PLAN_CAPACITY ? m->segment_names[i] : m->owners[i] ? m->owners[i] : person);
}

static const char *source_of(const workbook *w)
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

static void put_group(workbook *w, lxw_row_t row, size_t i)
{
    unsigned line = row + 1;
    put_name(w, row, i);
    put_number(w, S, row, ACCOUNTS, LOOK_INPUT, PLAN_WHOLE, w->model->group_accounts[i]);
    put_number(w, S, row, ARR, LOOK_INPUT, PLAN_MONEY, w->model->group_arr[i]);
    put_formula(w, S, row, MEAN, LOOK_VALUE, PLAN_MONEY, "IF(C%u=0,0,D%u/C%u)", line, line, line);
    put_words(w, S, row, SOURCE, LOOK_NOTE, source_of(w));
    set_height(w, S, row, 18);
}

static void put_total(workbook *w, lxw_row_t row)
{
    unsigned line = row + 1;
    put_words(w, S, row, NAME, LOOK_TOTAL_LABEL, N_("All accounts"));
    put_formula(w, S, row, ACCOUNTS, LOOK_TOTAL, PLAN_WHOLE, "SUM(C%u:C%u)", FIRST + 1u, line - 1);
    put_formula(w, S, row, ARR, LOOK_TOTAL, PLAN_MONEY, "SUM(D%u:D%u)", FIRST + 1u, line - 1);
    put_formula(w, S, row, MEAN, LOOK_TOTAL, PLAN_MONEY, "IF(C%u=0,0,D%u/C%u)", line, line, line);
    name_cell(w, "total_arr", S, row, ARR);
    /* Where the capacity is asked for, its sheet counts the accounts itself. */
    if (w->options->kind == PLAN_QUOTA)
        name_cell(w, "total_accounts", S, row, ACCOUNTS);
}

static lxw_row_t put_count(workbook *w, lxw_row_t row)
{
    put_words(w, S, row, NAME, LOOK_LABEL, N_("Number of segments"));
    put_formula(w, S, row, ACCOUNTS, LOOK_VALUE, PLAN_WHOLE, "COUNTA(segment_names)");
    name_cell(w, "segment_count", S, row, ACCOUNTS);
    return row + 1;
}

static void lay_out(workbook *w)
{
    const wording *words = wording_of(w);
    const char *const heads[] = { words->head, N_("Accounts"), N_("ARR"), N_("Mean ARR"), N_("Source") };
    lxw_row_t last = FIRST + (lxw_row_t)w->model->group_count - 1, row = last + 3;
    put_title(w, S, N_("Inputs"), words->title);
    worksheet_set_column(w->sheets[S].page, NAME, NAME, 34, NULL);
    worksheet_set_column(w->sheets[S].page, ACCOUNTS, MEAN, 18, NULL);
    worksheet_set_column(w->sheets[S].page, SOURCE, SOURCE, 64, NULL);
    worksheet_freeze_panes(w->sheets[S].page, FIRST, 0);
    put_section(w, S, HEAD - 1, NAME, SOURCE, words->section);
    put_heads(w, S, HEAD, heads, sizeof heads / sizeof *heads);
    put_note(w, S, HEAD, ARR, N_("Annual recurring revenue of all these accounts together."));
    for (lxw_row_t i = FIRST; i <= last; i++)
        put_group(w, i, i - FIRST);
    name_cells(w, words->names, S, FIRST, NAME, last, NAME);
    name_cells(w, words->accounts, S, FIRST, ACCOUNTS, last, ACCOUNTS);
    name_cells(w, words->arr, S, FIRST, ARR, last, ARR);
    accept_numbers(w, S, FIRST, ACCOUNTS, last, ACCOUNTS, 0, 1e6);
    accept_numbers(w, S, FIRST, ARR, last, ARR, 0, BOOK_ARR_MAX);
    put_total(w, last + 1);
    if (w->options->kind == PLAN_CAPACITY)
        row = put_count(w, row - 1) + 1;
    worksheet_merge_range(w->sheets[S].page, row, NAME, row, SOURCE, "", NULL);
    put_words(w, S, row, NAME, LOOK_NOTE, words->more);
    finish_page(w, S, row, SOURCE, 0, 0);
}

const sheet_description sheet_inputs = {
    .tab = N_("Inputs"),
    .colour = TAB_INPUTS,
    .tells = N_("Accounts and ARR that the question is about"),
    .kinds = IN_CAPACITY | IN_QUOTA,
    .lay_out = lay_out,
};
