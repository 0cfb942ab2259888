/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "blocks.h"

#include <math.h>
#include <string.h>

/* Of all columns from first to last, in characters of the usual size. */
static double width_of(const lxw_worksheet *page, lxw_col_t first, lxw_col_t last)
{
    double width = 0;
    for (lxw_col_t c = first; c <= last; c++) {
        double own = LXW_DEF_COL_WIDTH;
        for (lxw_col_t i = 0; i <= c && i < page->col_options_max; i++) {
            const lxw_col_options *given = page->col_options[i];
            if (given && given->firstcol <= c && given->lastcol >= c)
                own = given->hidden ? 0 : given->width;
        }
        width += own;
    }
    return width;
}

/* High enough for a remark that takes more than one line; remarks are in smaller letters. */
static void make_room(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t last, const char *words)
{
    double width = 1.1 * width_of(w->sheets[s].page, 3, last > 3 ? last : 3);
    double lines = ceil((double)length_of(words) / (width > 1 ? width : 1));
    if (lines > 1)
        set_height(w, s, row, 14 * lines + 2);
}

void put_line(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t last, const char *label, const char *name,
              look look, plan_format format, const char *remark, const char *formula)
{
    put_words(w, s, row, 1, LOOK_LABEL, label);
    put_formula(w, s, row, 2, look, format, "%s", formula);
    if (name)
        name_cell(w, name, s, row, 2);
    if (last > 3)
        worksheet_merge_range(w->sheets[s].page, row, 3, row, last, "", NULL);
    put_words(w, s, row, 3, LOOK_NOTE, remark);
    if (last > 3)
        make_room(w, s, row, last, say(w, remark));
}

void put_merged(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t first, lxw_col_t last, look look)
{
    worksheet_merge_range(w->sheets[s].page, row, first, row, last, "", NULL);
    for (lxw_col_t c = first; c <= last; c++)
        put_empty(w, s, row, c, look, PLAN_GENERAL);
}

void put_conclusion(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t last, const char *label, const char *name,
                    const char *formula)
{
    put_words(w, s, row, 1, LOOK_LABEL, label);
    worksheet_merge_range(w->sheets[s].page, row, 2, row, last, "", NULL);
    set_height(w, s, row, 32);
    put_formula(w, s, row, 2, LOOK_RESULT, PLAN_GENERAL, "%s", formula);
    if (name)
        name_cell(w, name, s, row, 2);
}

const char *unit_words(workbook *w, const char *english)
{
    static const struct {
        const char *unit, *words;
    } known[] = { { "money", "%s" },
                  { "money per hour", N_("%s per hour") },
                  { "money per year", N_("%s per year") },
                  { "ARR", N_("%s of ARR") } };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (strcmp(known[i].unit, english) == 0)
            return with_currency(w, known[i].words);
    return say(w, english);
}

void put_heads(workbook *w, sheet_id s, lxw_row_t row, const char *const *english, size_t count)
{
    for (size_t i = 0; i < count; i++)
        put_words(w, s, row, (lxw_col_t)(i + 1), LOOK_HEADER, english[i]);
    set_height(w, s, row, 32);
}
