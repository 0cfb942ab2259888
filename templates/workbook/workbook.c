/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "workbook.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "catalogue/catalogue.h"
#include "engine/formula.h"
#include "styles.h"

const char *say(const workbook *w, const char *english)
{
    return csm_translate(plan_dictionaries, w->options->language, english);
}

void workbook_fail_values(workbook *w, plan_fault_code code, const plan_value values[PLAN_FAULT_VALUES])
{
    if (!w->error)
        plan_fail_values(&w->fault, code, values);
    w->error = true;
}

void workbook_fail(workbook *w, plan_fault_code code)
{
    workbook_fail_with(w, code, plan_number(0));
}

void workbook_fail_too_long(workbook *w, const char *formula)
{
    char shown[61];
    snprintf(shown, sizeof shown, "%s", formula);
    workbook_fail_with(w, PLAN_FORMULA_TOO_LONG, plan_text(shown));
}

void workbook_defect(workbook *w, const char *format, ...)
{
    char *text;
    va_list arguments;
    va_start(arguments, format);
    if (vasprintf(&text, format, arguments) < 0)
        text = NULL;
    va_end(arguments);
    workbook_fail_with(w, PLAN_DEFECT, plan_text(text ? text : format));
    free(text);
}

void workbook_check(workbook *w, lxw_error error)
{
    if (error)
        workbook_fail_with(w, PLAN_NOT_WRITTEN, plan_text(lxw_strerror(error)));
}

void workbook_ask(workbook *w)
{
    if (!w->error && w->step && w->options->progress &&
        !w->options->progress(w->options->progress_data, w->step, w->share))
        workbook_fail(w, PLAN_STOPPED);
}

void workbook_report(workbook *w, const char *step, double share)
{
    double whole = w->from + share * (w->until - w->from);
    w->step = step;
    w->share = whole > w->share ? whole : w->share;
    workbook_ask(w);
}

void workbook_begin(workbook *w, const char *step, double from, double until)
{
    w->from = from;
    w->until = until;
    workbook_report(w, step, 0);
}

/* ---- opening and closing ---- */

void workbook_add(workbook *w, sheet_id id)
{
    const sheet_description *d = sheet_described(id);
    sheet *s = &w->sheets[id];
    const char *name = say(w, d->tab);
    snprintf(s->name, sizeof s->name, "%s", name);
    snprintf(s->quoted, sizeof s->quoted, "'%s'", name);
    /* The library offers its constant-memory mode for whole workbooks; a worksheet takes it over when it is
     * added. Only the list of accounts is written from top to bottom. */
    w->file->options.constant_memory = id == SHEET_ACCOUNTS && w->serve;
    s->page = workbook_add_worksheet(w->file, s->name);
    w->file->options.constant_memory = LXW_FALSE;
    if (!s->page || !grid_add_sheet(w->grid, s->name, &s->number)) {
        workbook_fail(w, PLAN_NO_MEMORY);
        return;
    }
    worksheet_set_tab_color(s->page, (lxw_color_t)d->colour);
    worksheet_gridlines(s->page, LXW_HIDE_ALL_GRIDLINES);
}

bool workbook_open(workbook *w, const char *path, const char *english_title)
{
    lxw_workbook_options options = { .constant_memory = LXW_FALSE };
    lxw_doc_properties properties = { .title = workbook_lent(say(w, english_title)),
                                      .company = workbook_lent(w->options->title),
                                      .comments = workbook_lent(say(w, N_("Made by CSM Planner"))) };
    size_t functions = 0;
    while (csm_function_at(functions))
        functions++;
    w->used = calloc(functions + 1, sizeof *w->used);
    w->grid = grid_new();
    w->memory = formula_memory_new();
    w->file = workbook_new_opt(path, &options);
    if (!w->grid || !w->memory || !w->file || !w->used) {
        workbook_fail(w, PLAN_NO_MEMORY);
        return false;
    }
    workbook_set_properties(w->file, &properties);
    workbook_begin(w, "Making the sheets", 0, 0.5);
    return !w->error;
}

/* Characters, not bytes, of a UTF-8 text. */
size_t length_of(const char *text)
{
    size_t n = 0;
    for (; *text; text++)
        n += ((unsigned char)*text & 0xC0) != 0x80;
    return n;
}
