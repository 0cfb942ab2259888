/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The options. Each has one row, which says what it is called, what the help says of it, which commands take it, and
 * what reads it. */
#include "command.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "catalogue/languages.h"

/* ---- help that follows from tables ---- */

static void list_keys(FILE *text, bool required)
{
    const char *before = "";
    for (book_column c = 0; c < BOOK_COLUMNS; c++)
        if ((book_column_at(c)->empty != NULL) == required) {
            fprintf(text, "%s%s", before, book_column_at(c)->key);
            before = required ? " and " : ", ";
        }
}

static char *accounts_help(void)
{
    char *help = NULL;
    size_t size = 0;
    FILE *text = open_memstream(&help, &size);
    if (!text)
        return NULL;
    fputs("List of accounts as exported from a CRM: comma, semicolon or tab, UTF-8. Columns for ", text);
    list_keys(text, true);
    fputs(" are required; used where present are ", text);
    list_keys(text, false);
    return fclose(text) == 0 ? help : NULL;
}

static char *column_help(void)
{
    char *help = NULL;
    size_t size = 0;
    FILE *text = open_memstream(&help, &size);
    if (!text)
        return NULL;
    fputs("Which column holds KEY, if its header is not one of the usual names:", text);
    for (book_column c = 0; c < BOOK_COLUMNS; c++)
        fprintf(text, "%s %s (%s)", c ? "," : "", book_column_at(c)->key, book_column_at(c)->what);
    return fclose(text) == 0 ? help : NULL;
}

/* What --without takes: "Leave out sheets: start (purpose and navigation), …". */
static char *without_help(void)
{
    char *help = NULL;
    size_t size = 0;
    FILE *text = open_memstream(&help, &size);
    if (!text)
        return NULL;
    fputs("Leave out sheets (those that others refer to are only hidden):", text);
    for (size_t i = 0; plan_sheet_at(i); i++)
        fprintf(text, "%s %s (%s)", i ? "," : "", plan_sheet_at(i)->key, plan_sheet_at(i)->what);
    return fclose(text) == 0 ? help : NULL;
}

static char *language_tags(const char *between)
{
    char *tags = NULL;
    size_t size = 0;
    const csm_language *l;
    FILE *text = open_memstream(&tags, &size);
    if (!text)
        return NULL;
    for (size_t i = 0; (l = csm_language_at(i)); i++)
        fprintf(text, "%s%s", i ? between : "", l->tag);
    return fclose(text) == 0 ? tags : NULL;
}

static char *language_argument(void)
{
    return language_tags("|");
}

/* ---- what reads them ---- */

static void read_language(struct argp_state *state, command *c, char *text)
{
    const csm_language *language = csm_language_of(text);
    if (strcmp(language->tag, text) != 0) {
        char *tags = language_tags(", ");
        argp_error(state, "--language must be one of %s", tags ? tags : "those that the help names");
    }
    c->plan.language = language->tag;
}

static void read_currency(struct argp_state *state, command *c, char *text)
{
    if (strlen(text) != 3 || !isupper((unsigned char)text[0]) ||
        !isupper((unsigned char)text[1]) || !isupper((unsigned char)text[2]))
        argp_error(state, "--currency must be a code of three capitals, such as EUR");
    c->plan.currency = text;
}

static void read_column(struct argp_state *state, command *c, char *text)
{
    if (c->column_count == COLUMNS_MAX)
        argp_error(state, "too many --column options");
    c->columns[c->column_count++] = text;
}

static void read_decimal(struct argp_state *state, command *c, char *text)
{
    if (strcmp(text, "comma") == 0)
        c->decimal = ',';
    else if (strcmp(text, "point") == 0)
        c->decimal = '.';
    else
        argp_error(state, "--decimal must be comma or point");
}

static void read_accounts(struct argp_state *state, command *c, char *text)
{
    (void)state;
    c->accounts = text;
}

static void read_output(struct argp_state *state, command *c, char *text)
{
    (void)state;
    c->target = text;
}

static void read_force(struct argp_state *state, command *c, char *text)
{
    (void)state;
    (void)text;
    c->force = true;
}

static void read_quiet(struct argp_state *state, command *c, char *text)
{
    (void)state;
    (void)text;
    c->quiet = true;
    c->plan.progress = NULL;
}

static void read_skip_bad(struct argp_state *state, command *c, char *text)
{
    (void)state;
    (void)text;
    c->skip_bad = true;
}

static void read_title(struct argp_state *state, command *c, char *text)
{
    (void)state;
    c->plan.title = text;
}

static void read_excel(struct argp_state *state, command *c, char *text)
{
    (void)state;
    (void)text;
    c->plan.lambdas = true;
}

static void read_hiring_months(struct argp_state *state, command *c, char *text)
{
    c->plan.hiring_months = command_whole(state, "hiring-months", text, PLAN_MONTHS_MIN, PLAN_MONTHS_MAX);
}

static void read_values(struct argp_state *state, command *c, char *text)
{
    (void)state;
    (void)text;
    c->plan.account_values = true;
}

static void read_ramp(struct argp_state *state, command *c, char *text)
{
    command_ramp(state, &c->plan, text);
}

static void read_without(struct argp_state *state, command *c, char *text)
{
    command_without(state, &c->plan, text);
}

static void read_segments(struct argp_state *state, command *c, char *text)
{
    c->plan.segments = command_whole(state, "segments", text, 1, PLAN_SEGMENTS_MAX);
}

static void read_thresholds(struct argp_state *state, command *c, char *text)
{
    command_thresholds(state, &c->plan, text);
}

static void read_natural_breaks(struct argp_state *state, command *c, char *text)
{
    (void)state;
    (void)text;
    c->plan.natural_breaks = true;
}

static void read_segment_names(struct argp_state *state, command *c, char *text)
{
    c->plan.segment_name_count =
        command_texts(state, "segment-names", text, c->plan.segment_names, PLAN_SEGMENTS_MAX);
}

/* What a small workbook is told of its segments or of its CSMs. */
static void read_segment_accounts(struct argp_state *state, command *c, char *text)
{
    plan_groups *g = &c->plan.groups;
    g->account_count = command_amounts(state, "segment-accounts", text, g->accounts, PLAN_SEGMENTS_MAX);
}

static void read_segment_arr(struct argp_state *state, command *c, char *text)
{
    plan_groups *g = &c->plan.groups;
    g->arr_count = command_amounts(state, "segment-arr", text, g->arr, PLAN_SEGMENTS_MAX);
}

static void read_csm_names(struct argp_state *state, command *c, char *text)
{
    plan_groups *g = &c->plan.groups;
    g->name_count = command_texts(state, "csm-names", text, g->names, PLAN_GROUPS_MAX);
}

static void read_csm_accounts(struct argp_state *state, command *c, char *text)
{
    plan_groups *g = &c->plan.groups;
    g->account_count = command_amounts(state, "csm-accounts", text, g->accounts, PLAN_GROUPS_MAX);
}

static void read_csm_arr(struct argp_state *state, command *c, char *text)
{
    plan_groups *g = &c->plan.groups;
    g->arr_count = command_amounts(state, "csm-arr", text, g->arr, PLAN_GROUPS_MAX);
}

/* ---- the table ---- */

enum {
    PORTFOLIO = 1 << PLAN_PORTFOLIO,
    CAPACITY = 1 << PLAN_CAPACITY,
    HIRING = 1 << PLAN_HIRING,
    QUOTA = 1 << PLAN_QUOTA,
    PLANS = PORTFOLIO | CAPACITY | HIRING | QUOTA,
    ALL = PLANS | 1 << PLAN_EXAMPLES
};

static const command_option options[] = {
    { .help = "Input and output:" },
    { .name = "accounts", .letter = 'a', .argument = "FILE.csv", .made_help = accounts_help, .commands = PORTFOLIO,
      .read = read_accounts },
    { .name = "output", .letter = 'o', .argument = "FILE.xlsx", .help = "Workbook to write", .commands = ALL,
      .read = read_output },
    { .name = "force", .letter = 'f', .help = "Replace the workbook if it exists already", .commands = ALL,
      .read = read_force },
    { .name = "quiet", .letter = 'q', .help = "Say nothing but errors", .commands = ALL, .read = read_quiet },
    { .name = "column", .argument = "KEY=HEADER", .made_help = column_help, .commands = PORTFOLIO,
      .read = read_column },
    { .name = "decimal", .argument = "comma|point",
      .help = "How amounts in the list write decimals; found out by itself where the list shows it",
      .commands = PORTFOLIO, .read = read_decimal },
    { .name = "skip-bad",
      .help = "Leave out rows that cannot be read, and list them in the workbook. Without this, nothing is "
              "written if there is one",
      .commands = PORTFOLIO, .read = read_skip_bad },

    { .help = "Workbook:" },
    { .name = "language", .letter = 'l', .made_argument = language_argument, .help = "Language of the sheets (en)",
      .commands = ALL, .read = read_language },
    { .name = "currency", .letter = 'c', .argument = "CODE", .help = "Currency of the amounts, such as EUR (USD)",
      .commands = PLANS, .read = read_currency },
    { .name = "title", .argument = "TEXT", .help = "Company or plan name for the start page", .commands = PLANS,
      .read = read_title },
    { .name = "excel",
      .help = "Let the plan calculate in Excel 365 and others that know LAMBDA: define the functions in the workbook. "
              "A Calc without the extension then shows errors where it would show the stored figures",
      .commands = PLANS, .read = read_excel },
    { .name = "hiring-months", .argument = "N", .help = "Months of the hiring plan, from 12 to 36 (24)",
      .commands = PORTFOLIO | HIRING, .read = read_hiring_months },
    { .name = "values",
      .help = "Write what the plan makes of each account as values instead of formulas, as lists of more than 20,000 "
              "accounts always are. The checks tell when an input has changed since",
      .commands = PORTFOLIO, .read = read_values },
    { .name = "ramp", .argument = "A,B,…",
      .help = "Productivity of a new colleague in each of up to 6 months of work; 1 from then on "
              "(0.1,0.25,0.4,0.6,0.8,0.9)",
      .commands = PORTFOLIO | HIRING, .read = read_ramp },
    { .name = "without", .argument = "SHEET,…", .made_help = without_help, .commands = PORTFOLIO,
      .read = read_without },

    { .help = "Segments:" },
    { .name = "segments", .argument = "N",
      .help = "Number of segments by ARR, each with about the same ARR (3, unless the list names segments)",
      .commands = PORTFOLIO, .read = read_segments },
    { .name = "thresholds", .argument = "A,B,…",
      .help = "ARR from which each larger segment starts, instead of a number of segments", .commands = PORTFOLIO,
      .read = read_thresholds },
    { .name = "natural-breaks",
      .help = "Let the segments start where the ARR itself falls into groups (CSM_SEGMENT_BREAKS), instead of each having "
              "about the same ARR",
      .commands = PORTFOLIO, .read = read_natural_breaks },
    { .name = "segment-names", .argument = "A,B,…", .help = "Their names, smallest first",
      .commands = PORTFOLIO | CAPACITY, .read = read_segment_names },
    { .name = "segment-accounts", .argument = "N,N,…",
      .help = "Accounts of each segment, where there is no list of them; one number for a single segment",
      .commands = CAPACITY, .read = read_segment_accounts },
    { .name = "segment-arr", .argument = "A,B,…", .help = "ARR of each segment, all its accounts together",
      .commands = CAPACITY, .read = read_segment_arr },

    { .help = "Books of the CSMs:" },
    { .name = "csm-names", .argument = "A,B,…", .help = "The CSMs, where there is no list of accounts",
      .commands = QUOTA, .read = read_csm_names },
    { .name = "csm-accounts", .argument = "N,N,…", .help = "Accounts that each of them looks after",
      .commands = QUOTA, .read = read_csm_accounts },
    { .name = "csm-arr", .argument = "A,B,…", .help = "ARR of each of their books", .commands = QUOTA,
      .read = read_csm_arr },

    { .help = "Assumptions (all stand in the workbook with their source):" },
};
enum { FIXED = sizeof options / sizeof *options };
_Static_assert((int)FIXED <= (int)OPTION_ASSUMPTION - (int)OPTION_FIXED, "the keys of the assumptions come after these");

const command_option *option_at(size_t i)
{
    return i < FIXED ? &options[i] : NULL;
}

int option_key(size_t i)
{
    return options[i].letter ? options[i].letter : OPTION_FIXED + (int)i;
}
