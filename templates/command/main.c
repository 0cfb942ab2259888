/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The command line: csm-template portfolio --accounts FILE.csv -o PLAN.xlsx, and small workbooks for one
 * question: csm-template capacity, hiring, quota, examples -o FILE.xlsx */
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "catalogue/catalogue.h"
#include "command.h"
#include "faults.h"
#include "output.h"

enum { EXIT_USAGE = 2, BAD_ROWS_SHOWN = 20 };

const char *argp_program_version = "csm-template " CSM_PLANNER_VERSION;

/* What the terminal shows. */
typedef struct shown {
    const char *step;
    int percent;
} shown;

/* On a terminal only. A signal ends the program, so that nobody needs to ask. */
static bool show_progress(void *data, const char *step, double share)
{
    shown *s = data;
    int percent = (int)(share * 100);
    if (s->step == step && s->percent == percent)
        return true;
    *s = (shown){ step, percent };
    if (isatty(STDERR_FILENO))
        fprintf(stderr, "\r%s … %3d %%\033[K", step, percent);
    return true;
}

static bool show_reading(void *data, double share)
{
    return show_progress(data, "Reading the accounts", share);
}

static void end_progress(void)
{
    if (isatty(STDERR_FILENO))
        fputs("\r\033[K", stderr);
}

static void report_bad_rows(const command *c, const book *b)
{
    fprintf(stderr, "%s: %zu row%s cannot be used:\n", c->accounts, b->bad_row_count,
            b->bad_row_count == 1 ? "" : "s");
    for (size_t i = 0; i < b->bad_count && i < BAD_ROWS_SHOWN; i++)
        fprintf(stderr, "  line %zu, column \"%s\": %s (\"%s\")\n", b->bad[i].line,
                b->bad[i].column ? b->bad[i].column : "", b->bad[i].reason,
                b->bad[i].value ? b->bad[i].value : "");
    if (b->bad_count > BAD_ROWS_SHOWN)
        fprintf(stderr, "  … and %zu more\n", b->bad_count - BAD_ROWS_SHOWN);
    for (size_t i = 0; i < b->bad_count; i++)
        if (b->bad[i].ambiguous) {
            fputs("Say what separators mean with --decimal comma or --decimal point.\n", stderr);
            break;
        }
}

/* Only a portfolio has accounts. */
static bool write_to(const command *c, const book *b, const char *path, char **error)
{
    plan_fault fault;
    bool done = c->plan.kind == PLAN_EXAMPLES ? examples_write(&c->plan, path, &fault)
                : b                           ? plan_write(b, &c->plan, path, &fault)
                                              : question_write(&c->plan, path, &fault);
    if (!done)
        *error = command_sentence(&fault, NULL);
    plan_fault_clear(&fault);
    return done;
}

/* NULL: there is not even the memory for the sentence. */
static void say_nothing_written(const char *error)
{
    fprintf(stderr, "csm-template: %s\nNothing was written.\n", error ? error : "Out of memory.");
}

/* A workbook that somebody has filled in is not to be lost by a slip. */
static bool may_replace(const command *c, char **error)
{
    struct stat there;
    if (c->force || stat(c->target, &there) != 0 || !S_ISREG(there.st_mode))
        return true;
    if (asprintf(error, "%s exists already. Choose another name, or add --force to replace it.",
                 c->target) < 0)
        *error = NULL;
    return false;
}

static int write_workbook(const command *c, const book *b)
{
    output out = { NULL, NULL };
    char *error = NULL;
    bool done = may_replace(c, &error) && output_begin(&out, c->target, &error);
    if (done)
        done = write_to(c, b, out.temporary, &error) && output_commit(&out, &error);
    output_end(&out);
    end_progress();
    if (!done) {
        say_nothing_written(error);
        free(error);
        return EXIT_FAILURE;
    }
    if (c->quiet)
        return EXIT_SUCCESS;
    if (b)
        printf("%s: %zu accounts\n", c->target, b->account_count);
    else if (c->plan.kind == PLAN_EXAMPLES)
        printf("%s: open it in Calc and press Ctrl+Shift+F9\n", c->target);
    else
        printf("%s: open it in Calc and change the yellow cells\n", c->target);
    return EXIT_SUCCESS;
}

static bool same_file(const char *a, const char *b)
{
    struct stat x, y;
    return stat(a, &x) == 0 && stat(b, &y) == 0 && x.st_dev == y.st_dev && x.st_ino == y.st_ino;
}

static int make_plan(command *c)
{
    book_options reading = { .decimal = c->decimal,
                              .columns = c->columns,
                              .progress = c->quiet ? NULL : show_reading,
                              .progress_data = c->plan.progress_data };
    book b;
    plan_fault fault;
    int status = EXIT_FAILURE;
    if (same_file(c->accounts, c->target)) {
        fprintf(stderr, "csm-template: %s is the list of accounts itself. Choose another name for "
                        "the workbook with -o.\nNothing was written.\n", c->target);
        return status;
    }
    if (!book_read_file(c->accounts, &reading, &b, &fault)) {
        char *error = command_sentence(&fault, c->accounts);
        end_progress();
        say_nothing_written(error);
        free(error);
        plan_fault_clear(&fault);
        return status;
    }
    end_progress();
    if (b.arr_assumed && !c->quiet)
        fprintf(stderr, "Note: amounts such as 1,234 were read as thousands; if they are not, add "
                        "--decimal.\n");
    if (b.bad_count)
        report_bad_rows(c, &b);
    if (b.bad_count && !c->skip_bad)
        fprintf(stderr, "Nothing was written. Correct the rows, or leave them out with "
                        "--skip-bad.\n");
    else
        status = write_workbook(c, &b);
    book_free(&b);
    return status;
}

static const char about[] =
    "Writes an .xlsx planning workbook for a customer success team. portfolio makes the whole plan from a "
    "list of accounts; capacity, hiring and quota make a small workbook for one question and need no list; "
    "examples holds every worked example of the functions beside its expected value. Open them in "
    "LibreOffice Calc with the CSM Planner extension. What a command takes: csm-template COMMAND --help.\v"
    "Examples:\n"
    "  csm-template portfolio --accounts book.csv --column arr=\"Annual Contract Value\" --language de "
    "--currency EUR --team-size 6 -o plan.xlsx\n"
    "  csm-template capacity --segment-accounts 400,90 --segment-arr 3200000,9000000 --team-size 6 -o "
    "capacity.xlsx\n"
    "  csm-template hiring --people-needed 12 --team-size 9 --monthly-attrition 0.015 -o hiring.xlsx\n"
    "  csm-template quota --csm-names Ann,Bob --csm-arr 2400000,1800000 --target-nrr 1.08 -o quota.xlsx\n\n"
    "Exit status: 0 the workbook was written, 1 it was not, 2 the command was not understood.";

int main(int argc, char **argv)
{
    command c = { .decimal = 0 };
    shown nothing = { .step = NULL };
    struct argp_option *options = command_options(argc > 1 ? argv[1] : NULL);
    struct argp argp = { options, command_parse,
                         "portfolio --accounts FILE.csv -o FILE.xlsx\ncapacity -o FILE.xlsx\n"
                         "hiring -o FILE.xlsx\nquota -o FILE.xlsx\nexamples -o FILE.xlsx",
                         about, NULL, NULL, NULL };
    int status;
    if (!options)
        return EXIT_FAILURE;
    argp_err_exit_status = EXIT_USAGE;
    plan_default_options(&c.plan);
    c.plan.progress = show_progress;
    c.plan.progress_data = &nothing;
    c.options = options;
    argp_parse(&argp, argc, argv, 0, NULL, &c);
    status = c.plan.kind == PLAN_PORTFOLIO ? make_plan(&c) : write_workbook(&c, NULL);
    command_free_options(options);
    return status;
}
