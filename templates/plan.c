#include "plan.h"

#include <string.h>

#include "model.h"
#include "whole.h"
#include "workbook.h"

/* In the order in which the sheets need each other's values, which is not that of the tabs. */
static void (*const writers[SHEETS])(workbook *) = {
    write_assumptions, write_menu, write_accounts, write_capacity,
    write_summary,     write_start, write_skipped,
};

static void write_sheets(workbook *w)
{
    for (size_t i = 0; i < SHEETS && !w->error; i++) {
        bool skipped = writers[i] == write_skipped;
        if (w->options->progress)
            w->options->progress(w->options->progress_data, "Making the sheets",
                                 (double)i / SHEETS);
        if (!skipped || w->sheets[SHEET_SKIPPED].page)
            writers[i](w);
    }
}

bool plan_write(const book *accounts, const plan_options *options, const char *path,
                char **error)
{
    model m;
    workbook w = { .options = options, .accounts = accounts, .model = &m };
    bool done;
    *error = NULL;
    if (!accounts->account_count) {
        *error = strdup("The list has no account that could be used.");
        return false;
    }
    if (!model_make(accounts, options, &m, error)) {
        model_free(&m);
        return false;
    }
    if (workbook_open(&w, path))
        write_sheets(&w);
    if (!w.error && options->progress)
        options->progress(options->progress_data, "Writing the file", 0);
    done = workbook_close_file(&w);
    if (done && !workbook_is_whole(path)) {
        workbook_fail(&w, "The workbook could not be written whole: there is no room for it, or for the "
                          "temporary files beside it (TMPDIR).");
        done = false;
    }
    *error = w.error;
    model_free(&m);
    return done;
}
