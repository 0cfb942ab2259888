/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Change log: which assumptions differ from the day the plan was made, and room to say why. */
#include <stdio.h>

#include "plan/model.h"
#include "workbook/workbook.h"

enum { LABEL = 1, THEN, NOW, CHANGED, WHY };
enum { TOTAL = 3, HEAD = 5, FREE_LINES = 8 };
#define S SHEET_CHANGES

static void put_assumption(workbook *w, lxw_row_t row, size_t i)
{
    const plan_assumption *a = plan_assumption_at(i);
    unsigned line = row + 1;
    bool word = a->format == PLAN_YES_NO;
    put_words(w, S, row, LABEL, LOOK_LABEL, a->label);
    if (word)
        put_words(w, S, row, THEN, LOOK_VALUE, w->model->values[i] > 0 ? N_("Yes") : N_("No"));
    else
        put_number(w, S, row, THEN, LOOK_VALUE, a->format, w->model->values[i]);
    put_formula(w, S, row, NOW, LOOK_VALUE, word ? PLAN_GENERAL : a->format, "%s", a->name);
    put_formula(w, S, row, CHANGED, LOOK_RESULT, PLAN_GENERAL, "IF(C%u=D%u,\"–\",\"%s\")", line, line,
                say(w, N_("changed")));
    put_empty(w, S, row, WHY, LOOK_INPUT, PLAN_GENERAL);
}

static void put_head(workbook *w, lxw_row_t row, const char *const *words)
{
    for (lxw_col_t c = LABEL; c <= WHY; c++)
        put_words(w, S, row, c, LOOK_HEADER, words[c]);
}

static lxw_row_t put_log(workbook *w, lxw_row_t row)
{
    static const char *const heads[] = { [LABEL] = N_("What was changed"), [THEN] = N_("Date"),
                                         [NOW] = N_("By"), [CHANGED] = N_("Approved by"),
                                         [WHY] = N_("Reason") };
    put_section(w, S, row++, LABEL, WHY, N_("Other changes"));
    put_head(w, row++, heads);
    for (lxw_row_t i = 0; i < FREE_LINES; i++, row++)
        for (lxw_col_t c = LABEL; c <= WHY; c++)
            put_empty(w, S, row, c, LOOK_INPUT, PLAN_GENERAL);
    return row;
}

static void lay_out(workbook *w)
{
    static const char *const heads[] = { [LABEL] = N_("Assumption"), [THEN] = N_("When made"),
                                         [NOW] = N_("Now"), [CHANGED] = N_("Status"),
                                         [WHY] = N_("Reason, by whom and when") };
    static const double widths[] = { [LABEL] = 44, [THEN] = 18, [NOW] = 18, [CHANGED] = 18, [WHY] = 70 };
    lxw_row_t row = HEAD + 1;
    for (lxw_col_t c = LABEL; c <= WHY; c++)
        worksheet_set_column(w->sheets[S].page, c, c, widths[c], NULL);
    put_head(w, HEAD, heads);
    for (size_t i = 0; plan_assumption_at(i); i++)
        if (plan_assumption_of(w->options->kind, i))
            put_assumption(w, row++, i);
    put_words(w, S, TOTAL, LABEL, LOOK_LABEL, N_("Assumptions changed since then"));
    put_formula(w, S, TOTAL, THEN, LOOK_RESULT, PLAN_WHOLE, "COUNTIF(E%d:E%u,\"%s\")", HEAD + 2, row,
                say(w, N_("changed")));
    name_cell(w, "assumptions_changed", S, TOTAL, THEN);
    colour_text(w, S, HEAD + 1, CHANGED, row - 1, CHANGED, say(w, N_("changed")), 0xFFE9B8);
    row = put_log(w, row + 1);
    worksheet_freeze_panes(w->sheets[S].page, HEAD + 1, 0);
    finish_page(w, S, row - 1, WHY, HEAD, HEAD);
}

const sheet_description sheet_changes = {
    .shown = { "changes", "changed assumptions" },
    .tab = N_("Change log"),
    .colour = TAB_REFERENCE,
    .title = N_("Change log"),
    .question = N_("Which assumptions differ from the day the plan was made, and why?"),
    .tells = N_("Which assumptions differ from the day the plan was made"),
    .kinds = IN_PLAN,
    .lay_out = lay_out,
};
