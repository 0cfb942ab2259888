/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The end of a workbook: its parts are packed into the file, or dropped where it is not wanted any more. */
#include <stdio.h>
#include <stdlib.h>

#include "catalogue/catalogue.h"
#include "checked_files.h"
#include "cells.h"
#include "engine/formula.h"

static void define_function(workbook *w, const csm_function *f)
{
    char name[80];
    const char *formula = csm_formula_for_file(&w->scratch, f);
    snprintf(name, sizeof name, "CSM.%s", f->name);
    if (formula)
        workbook_check(w, workbook_define_name(w->file, name, formula));
    else
        workbook_fail(w, PLAN_NO_MEMORY);
}

/* The definitions that let Excel and others calculate the closed forms that the formulas call. */
static void define_functions(workbook *w)
{
    const csm_function *f;
    for (size_t i = 0; !w->error && (f = csm_function_at(i)); i++)
        if (w->used[i] && f->lambda)
            define_function(w, f);
}

/* The rows that wait to be packed, if some do. */
static FILE *waiting_rows(const workbook *w)
{
    const lxw_worksheet *page = w->sheets[SHEET_ACCOUNTS].page;
    return page && page->optimize ? page->optimize_tmpfile : NULL;
}

/* The rows are copied once and packed once, which is nearly all there is to read. */
typedef struct packing {
    workbook *w;
    double bytes; /* 0: not known */
} packing;

static bool follow_packing(void *data, double bytes)
{
    const packing *p = data;
    workbook_report(p->w, p->w->step, p->bytes > 0 && bytes < p->bytes ? bytes / p->bytes : 0);
    return !p->w->error;
}

/* Writes the file and frees the workbook, whatever comes of it. */
static void pack(workbook *w)
{
    FILE *rows = waiting_rows(w);
    packing p = { w, rows ? 2 * (double)ftell(rows) : 0 };
    lxw_error error;
    xlsxwriter_lost_data();
    xlsxwriter_watch(follow_packing, &p);
    error = workbook_close(w->file);
    xlsxwriter_watch(NULL, NULL);
    if (error)
        workbook_fail_with(w, PLAN_NOT_PACKED, plan_text(lxw_strerror(error)));
    if (xlsxwriter_lost_data())
        workbook_fail(w, PLAN_LOST_DATA);
}

/* What is not wanted any more need not be packed, which takes half the time. */
static void drop(workbook *w)
{
    if (waiting_rows(w))
        fclose(waiting_rows(w)); /* the library does so only when it packs them */
    lxw_workbook_free(w->file);
}

bool workbook_close_file(workbook *w)
{
    if (w->options->lambdas && !w->error)
        define_functions(w);
    if (w->file && w->error)
        drop(w);
    else if (w->file)
        pack(w);
    cells_free(w);
    grid_free(w->grid);
    formula_memory_free(w->memory);
    csm_arena_free(&w->scratch);
    csm_arena_free(&w->texts);
    free(w->used);
    return !w->error;
}
