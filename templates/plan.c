#include "plan.h"

#include <string.h>

#include "model.h"
#include "whole.h"
#include "workbook.h"

static void add_sheets(workbook *w)
{
    for (sheet_id id = SHEET_START; id <= SHEET_CAPACITY; id++)
        workbook_add(w, id);
    if (w->accounts->bad_count)
        workbook_add(w, SHEET_SKIPPED);
}

/* In the order in which the sheets need each other's values, which is not that of the tabs. */
static void (*const writers[])(workbook *) = {
    write_assumptions, write_menu, write_accounts, write_capacity,
    write_summary,     write_start, write_skipped,
};
enum { WRITERS = sizeof writers / sizeof *writers };

static void write_sheets(workbook *w)
{
    for (size_t i = 0; i < WRITERS && !w->error; i++) {
        bool skipped = writers[i] == write_skipped;
        if (w->options->progress)
            w->options->progress(w->options->progress_data, "Making the sheets",
                                 (double)i / WRITERS);
        if (!skipped || w->sheets[SHEET_SKIPPED].page)
            writers[i](w);
    }
}

/* Closes the file; what is wrong with it goes to the caller. */
static bool finish(workbook *w, const char *path, char **error)
{
    bool done;
    if (!w->error && w->options->progress)
        w->options->progress(w->options->progress_data, "Writing the file", 0);
    done = workbook_close_file(w);
    if (done && !workbook_is_whole(path)) {
        workbook_fail(w, "The workbook could not be written whole: there is no room for it, or for the "
                         "temporary files beside it (TMPDIR).");
        done = false;
    }
    *error = w->error;
    return done;
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
    if (workbook_open(&w, path, N_("Customer success plan"))) {
        add_sheets(&w);
        write_sheets(&w);
    }
    done = finish(&w, path, error);
    model_free(&m);
    return done;
}

bool examples_write(const plan_options *options, const char *path, char **error)
{
    workbook w = { .options = options };
    *error = NULL;
    if (workbook_open(&w, path, N_("Worked examples"))) {
        workbook_add(&w, SHEET_EXAMPLES);
        workbook_add(&w, SHEET_RANGES);
        write_examples(&w);
    }
    return finish(&w, path, error);
}
