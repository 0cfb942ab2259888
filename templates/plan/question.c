/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "question.h"

#include <stdio.h>

#include "workbook/blocks.h"

enum { TITLE = 2, PROBE, LINKS, LABEL = 1, WORDS = 2, TILE_ROWS = 4 };

bool is_question(const workbook *w)
{
    return w->options->kind != PLAN_PORTFOLIO && w->options->kind != PLAN_EXAMPLES;
}

size_t question_sheets(plan_kind kind)
{
    size_t n = 0;
    for (sheet_id s = 0; s < SHEETS; s++)
        n += (sheet_described(s)->kinds & 1U << kind) && !sheet_described(s)->behind;
    return n;
}

static lxw_row_t link_count(const workbook *w)
{
    return (lxw_row_t)question_sheets(w->options->kind) - 1;
}

lxw_row_t question_row(const workbook *w)
{
    return is_question(w) ? LINKS + link_count(w) + 1 + TILE_ROWS : PROBE;
}

static void put_probe_line(workbook *w, sheet_id s, lxw_col_t last)
{
    char formula[600];
    put_words(w, s, PROBE, LABEL, LOOK_LABEL, N_("CSM Planner"));
    worksheet_merge_range(w->sheets[s].page, PROBE, WORDS, PROBE, last, "", NULL);
    snprintf(formula, sizeof formula, "=IFERROR(\"%s \"&CSM.VERSION(),\"%s\")",
             say(w, N_("Installed: the plan calculates. Version")),
             say(w, N_("Not installed. The figures are those of the day the plan was made; to "
                       "change the plan, install csm-planner.oxt (Tools > Extension Manager) and "
                       "open it again.")));
    put_probe(w, s, PROBE, WORDS, formula);
    set_height(w, s, PROBE, 34);
}

static void put_over(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t last, const char *words)
{
    worksheet_merge_range(w->sheets[s].page, row, WORDS, row, last, "", NULL);
    put_words(w, s, row, WORDS, LOOK_TEXT, words);
}

/* Where the inputs are. */
static lxw_row_t put_links(workbook *w, sheet_id s, lxw_col_t last)
{
    lxw_row_t row = LINKS;
    for (sheet_id to = SHEETS; to-- > 0;)
        if (w->sheets[to].page && sheet_described(to)->tells && to != s) {
            put_link(w, s, row, LABEL, to);
            put_over(w, s, row++, last, sheet_described(to)->tells);
        }
    put_words(w, s, row, LABEL, LOOK_INPUT, N_("Blue on yellow"));
    put_over(w, s, row, last, N_("You may change it; everything else is calculated"));
    return row + 1;
}

/* The first tile has the wide column of the labels, the others share the rest. */
static void put_tile(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t last, unsigned place,
                     const question_tile *tile)
{
    unsigned room = last - 1u;
    lxw_col_t first = (lxw_col_t)(place ? WORDS + room * (place - 1) / (QUESTION_TILES - 1) : LABEL);
    lxw_col_t end = (lxw_col_t)(place ? WORDS + room * place / (QUESTION_TILES - 1) - 1 : LABEL);
    if (end > first) {
        put_merged(w, s, row, first, end, LOOK_KPI_LABEL);
        put_merged(w, s, row + 1, first, end, LOOK_KPI);
    }
    put_words(w, s, row, first, LOOK_KPI_LABEL, tile->label);
    put_formula(w, s, row + 1, first, LOOK_KPI, tile->format, "%s", tile->formula);
}

void put_question(workbook *w, sheet_id s, lxw_col_t last, const question_tile *tiles)
{
    lxw_row_t row;
    if (!is_question(w))
        return;
    if (w->options->title)
        put_text(w, s, TITLE, LABEL, LOOK_SUBTITLE, w->options->title);
    put_probe_line(w, s, last);
    row = put_links(w, s, last) + 1;
    for (unsigned i = 0; i < QUESTION_TILES; i++)
        put_tile(w, s, row, last, i, &tiles[i]);
    set_height(w, s, row - 1, 8);
    set_height(w, s, row, 18);
    set_height(w, s, row + 1, 30);
    worksheet_activate(w->sheets[s].page);
}
