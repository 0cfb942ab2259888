/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Skipped rows: what was left out of the plan, and why. */
#include "workbook/workbook.h"

enum { LINE = 1, COLUMN, VALUE, REASON };
enum { HEAD = 3 };
#define S SHEET_SKIPPED

static bool has_bad_rows(const workbook *w)
{
    return w->accounts->bad_count > 0;
}

static void lay_out(workbook *w)
{
    lxw_worksheet *page = w->sheets[S].page;
    const book *b = w->accounts;
    lxw_row_t row = HEAD + 1;
    worksheet_set_column(page, LINE, LINE, 9, NULL);
    worksheet_set_column(page, COLUMN, COLUMN, 24, NULL);
    worksheet_set_column(page, VALUE, VALUE, 40, NULL);
    worksheet_set_column(page, REASON, REASON, 80, NULL);
    put_words(w, S, HEAD, LINE, LOOK_HEADER, N_("Line"));
    put_words(w, S, HEAD, COLUMN, LOOK_HEADER, N_("Column"));
    put_words(w, S, HEAD, VALUE, LOOK_HEADER, N_("Value"));
    put_words(w, S, HEAD, REASON, LOOK_HEADER, N_("Reason"));
    for (size_t i = 0; i < b->bad_count; i++, row++) {
        put_number(w, S, row, LINE, LOOK_VALUE, PLAN_WHOLE, (double)b->bad[i].line);
        put_text(w, S, row, COLUMN, LOOK_LABEL, b->bad[i].column ? b->bad[i].column : "");
        put_text(w, S, row, VALUE, LOOK_LABEL, b->bad[i].value ? b->bad[i].value : "");
        put_wrapped(w, S, row, REASON, LOOK_TEXT, 84, b->bad[i].reason);
    }
    worksheet_freeze_panes(page, HEAD + 1, 0);
    finish_page(w, S, row, REASON, HEAD, HEAD);
}

const sheet_description sheet_skipped = {
    .tab = N_("Skipped rows"),
    .colour = TAB_WARNING,
    .title = N_("Skipped rows"),
    .question = N_("These rows of the list are not in the plan. Correct them in the list and make the "
                 "plan again."),
    .tells = N_("Rows of your list that could not be used"),
    .kinds = IN_PLAN,
    .there = has_bad_rows,
    .lay_out = lay_out,
};
