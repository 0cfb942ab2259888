/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Keys: by which key and name every input is found again, in any language and wherever it has moved. Nobody sees
 * this sheet; a later version that carries a plan on reads it. */
#include "workbook/tables.h"

enum { VERSION = 0, LANGUAGE, HEAD = 3 };
#define S SHEET_KEYS

/* Of the way in which keys and names are written down here, and of what they mean: raised when a key changes. */
enum { LAYOUT = 1 };

static void lay_out(workbook *w)
{
    lxw_row_t row = HEAD;
    put_text(w, S, VERSION, 0, LOOK_TEXT, "layout");
    put_number(w, S, VERSION, 1, LOOK_TEXT, PLAN_GENERAL, LAYOUT);
    put_text(w, S, LANGUAGE, 0, LOOK_TEXT, "language");
    put_text(w, S, LANGUAGE, 1, LOOK_TEXT, w->options->language);
    put_text(w, S, row, 0, LOOK_TEXT, "key");
    put_text(w, S, row++, 1, LOOK_TEXT, "name");
    for (const input_key *k = w->keys; k; k = k->next, row++) {
        put_text(w, S, row, 0, LOOK_TEXT, k->key);
        put_text(w, S, row, 1, LOOK_TEXT, k->name);
    }
    finish_page(w, S, row - 1, 1, 0, 0);
    worksheet_hide(w->sheets[S].page);
}

/* Its name is the same in every language, as that is not known to who opens it. */
const sheet_description sheet_keys = {
    .tab = "CSM keys",
    .colour = TAB_REFERENCE,
    .kinds = IN_PLAN | IN_CAPACITY | IN_HIRING | IN_QUOTA,
    .behind = true,
    .lay_out = lay_out,
};
