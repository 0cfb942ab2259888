/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The end of a workbook: its parts are packed into the file, or dropped where it is not wanted any more. */
#include <stdio.h>

#include "checked_files.h"
#include "workbook.h"

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
    if (w->file && w->error)
        drop(w);
    else if (w->file)
        pack(w);
    grid_free(w->grid);
    csm_arena_free(&w->scratch);
    csm_arena_free(&w->texts);
    return !w->error;
}
