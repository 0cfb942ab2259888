/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Change log: which assumptions differ from the day the plan was made, and room to say why. */
#include <stdio.h>

#include "plan/model.h"
#include "workbook/tables.h"

enum { TOTAL = 3, HEAD = 5, FREE_LINES = 8, LAST = 5 /* column */ };
#define S SHEET_CHANGES

/* ---- the assumptions ---- */

static const plan_assumption *assumption_of(const filled *f)
{
    return ((const plan_assumption *const *)f->data)[f->row];
}

static bool is_word(const plan_assumption *a)
{
    return a->format == PLAN_YES_NO;
}

static plan_format format_of(const filled *f)
{
    return is_word(assumption_of(f)) ? PLAN_GENERAL : assumption_of(f)->format;
}

static csm_value label_of(const filled *f)
{
    return csm_text(say(f->w, assumption_of(f)->label));
}

static csm_value then_of(const filled *f)
{
    double value = f->w->model->values[plan_assumption_index(assumption_of(f)->name)];
    return is_word(assumption_of(f)) ? csm_text(say(f->w, value > 0 ? N_("Yes") : N_("No"))) : csm_number(value);
}

static const char *now_of(const filled *f)
{
    return assumption_of(f)->name;
}

/* Each reason is an input of its own, as later versions may know other assumptions. */
static csm_value put_beside(const filled *f)
{
    (void)f;
    return csm_missing();
}

static const table_column columns[] = {
    { .key = "assumption", .head = N_("Assumption"), .look = LOOK_LABEL, .value = label_of },
    { .key = "then", .head = N_("When made"), .look = LOOK_VALUE, .format_of = format_of, .value = then_of },
    { .key = "now", .head = N_("Now"), .look = LOOK_VALUE, .format_of = format_of, .formula_of = now_of },
    { .key = "status", .head = N_("Status"), .look = LOOK_RESULT,
      .formula = "IF([then]=[now],\"–\",\"{0}\")", .words = { N_("changed") } },
    { .key = "reason", .head = N_("Reason, by whom and when"), .look = LOOK_NOTE, .value = put_beside },
};
static const table changes = {
    .name = "changes",
    .columns = columns, .count = sizeof columns / sizeof *columns,
    .head_height = LXW_DEF_ROW_HEIGHT,
};

static void put_reason(workbook *w, lxw_row_t row, const char *assumption)
{
    char key[80], name[80];
    snprintf(key, sizeof key, "changes.%s", assumption);
    snprintf(name, sizeof name, "%s_reason", assumption);
    put_input(w, S, row, LAST, &(input){ .key = key, .name = name, .value = { .kind = CSM_IS_BLANK } });
}

static const table_place *put_assumptions(workbook *w)
{
    const plan_assumption *all[PLAN_ASSUMPTIONS_MAX];
    const table_place *p;
    size_t count = 0;
    for (size_t i = 0; plan_assumption_at(i); i++)
        if (plan_assumption_of(w->options->kind, i))
            all[count++] = plan_assumption_at(i);
    p = put_table(w, S, HEAD, &changes, count, all);
    for (size_t i = 0; p && i < count; i++)
        put_reason(w, p->first + (lxw_row_t)i, all[i]->name);
    return p;
}

/* ---- other changes ---- */

static const table_column log_columns[] = {
    { .key = "what", .head = N_("What was changed"), .look = LOOK_INPUT },
    { .key = "date", .head = N_("Date"), .look = LOOK_INPUT },
    { .key = "by", .head = N_("By"), .look = LOOK_INPUT },
    { .key = "approved", .head = N_("Approved by"), .look = LOOK_INPUT },
    { .key = "reason", .head = N_("Reason"), .look = LOOK_INPUT },
};
static const table change_log = {
    .name = "change_log",
    .section = N_("Other changes"),
    .columns = log_columns, .count = sizeof log_columns / sizeof *log_columns,
    .head_height = LXW_DEF_ROW_HEIGHT,
};

static void lay_out(workbook *w)
{
    static const column_width widths[] = { { 1, 1, 44 }, { 2, 4, 18 }, { 5, 5, 70 } };
    const char *changed = say(w, N_("changed"));
    const table_place *p = put_assumptions(w);
    lxw_col_t status = table_column_at(w, p, "status", 0);
    if (!p)
        return;
    set_widths(w, S, COUNTED(widths));
    put_words(w, S, TOTAL, 1, LOOK_LABEL, N_("Assumptions changed since then"));
    put_formula(w, S, TOTAL, 2, LOOK_RESULT, PLAN_WHOLE, "COUNTIF(changes[status:all],\"%s\")", changed);
    name_cell(w, "assumptions_changed", S, TOTAL, 2);
    colour_text(w, S, p->first, status, table_end(p) - 1, status, changed, 0xFFE9B8);
    worksheet_freeze_panes(w->sheets[S].page, HEAD + 1, 0);
    finish_page(w, S, table_end(put_table(w, S, table_end(p) + 1, &change_log, FREE_LINES, NULL)) - 1, LAST, HEAD, HEAD);
}

const sheet_description sheet_changes = {
    .shown = { "changes", "changed assumptions" },
    .tab = N_("Change log"),
    .colour = TAB_REFERENCE,
    .title = N_("Change log"),
    .question = N_("Which assumptions differ from the day the plan was made, and why?"),
    .tells = N_("Which assumptions differ from the day the plan was made"),
    .kinds = IN_PLAN,
    .needs = NEEDS(ASSUMPTIONS),
    .lay_out = lay_out,
};
