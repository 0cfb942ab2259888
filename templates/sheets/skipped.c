/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Skipped rows: what was left out of the plan, and why. */
#include "workbook/tables.h"

enum { HEAD = 3 };
#define S SHEET_SKIPPED

static bool has_bad_rows(const workbook *w)
{
    return w->accounts->bad_count > 0;
}

static csm_value line_of(const filled *f)
{
    return csm_number((double)f->w->accounts->bad[f->row].line);
}

static const table_column columns[] = {
    { .key = "line", .head = N_("Line"), .look = LOOK_VALUE, .format = PLAN_WHOLE, .value = line_of },
    { .key = "column", .head = N_("Column"), .look = LOOK_LABEL, .example = TEXT_OF(book_bad_row, column) },
    { .key = "value", .head = N_("Value"), .look = LOOK_LABEL, .example = TEXT_OF(book_bad_row, value) },
    { .key = "reason", .head = N_("Reason"), .look = LOOK_TEXT, .example = WORDS_OF(book_bad_row, reason),
      .wrap = 84 },
};
static const table skipped = {
    .name = "skipped",
    .columns = columns, .count = sizeof columns / sizeof *columns,
    .head_height = LXW_DEF_ROW_HEIGHT,
    .example_size = sizeof(book_bad_row),
};

static void lay_out(workbook *w)
{
    static const column_width widths[] = { { 1, 1, 9 }, { 2, 2, 24 }, { 3, 3, 40 }, { 4, 4, 80 } };
    const table_place *p = put_table(w, S, HEAD, &skipped, w->accounts->bad_count,
                                     w->accounts->bad);
    set_widths(w, S, COUNTED(widths));
    worksheet_freeze_panes(w->sheets[S].page, HEAD + 1, 0);
    finish_page(w, S, table_end(p), 4, HEAD, HEAD);
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
