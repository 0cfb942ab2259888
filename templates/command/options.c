/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The options: what they are called, what the help says of them, and which command takes which. */
#include "command.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "catalogue/languages.h"

/* ---- commands ---- */

static const char *const commands[PLAN_KINDS] = {
    [PLAN_PORTFOLIO] = "portfolio", [PLAN_CAPACITY] = "capacity", [PLAN_HIRING] = "hiring",
    [PLAN_QUOTA] = "quota",         [PLAN_EXAMPLES] = "examples",
};

const char *command_word(plan_kind kind)
{
    return commands[kind];
}

bool command_find(const char *word, plan_kind *kind)
{
    for (plan_kind k = 0; k < PLAN_KINDS; k++)
        if (strcmp(commands[k], word) == 0) {
            *kind = k;
            return true;
        }
    return false;
}

bool command_takes(plan_kind kind, int key)
{
    if (key >= OPTION_ASSUMPTION)
        return plan_assumption_of(kind, (size_t)(key - OPTION_ASSUMPTION));
    switch (key) {
    case 'o':
    case 'l':
    case 'f':
    case 'q':
        return true;
    case 'c':
    case OPTION_TITLE:
    case OPTION_EXCEL:
        return kind != PLAN_EXAMPLES;
    case OPTION_SEGMENT_NAMES:
        return kind == PLAN_PORTFOLIO || kind == PLAN_CAPACITY;
    case OPTION_HIRING_MONTHS:
    case OPTION_RAMP:
        return kind == PLAN_PORTFOLIO || kind == PLAN_HIRING;
    case OPTION_SEGMENT_ACCOUNTS:
    case OPTION_SEGMENT_ARR:
        return kind == PLAN_CAPACITY;
    case OPTION_CSM_NAMES:
    case OPTION_CSM_ACCOUNTS:
    case OPTION_CSM_ARR:
        return kind == PLAN_QUOTA;
    default:
        return kind == PLAN_PORTFOLIO;
    }
}

/* ---- the table ---- */

static const struct argp_option fixed_options[] = {
    { NULL, 0, NULL, 0, "Input and output:", 1 },
    { "accounts", 'a', "FILE.csv", 0, NULL, 1 },
    { "output", 'o', "FILE.xlsx", 0, "Workbook to write", 1 },
    { "force", 'f', NULL, 0, "Replace the workbook if it exists already", 1 },
    { "quiet", 'q', NULL, 0, "Say nothing but errors", 1 },
    { "column", OPTION_COLUMN, "KEY=HEADER", 0, NULL, 1 },
    { "decimal", OPTION_DECIMAL, "comma|point", 0,
      "How amounts in the list write decimals; found out by itself where the list shows it", 1 },
    { "skip-bad", OPTION_SKIP_BAD, NULL, 0,
      "Leave out rows that cannot be read, and list them in the workbook. Without this, nothing is "
      "written if there is one", 1 },
    { NULL, 0, NULL, 0, "Workbook:", 2 },
    { "language", 'l', NULL, 0, "Language of the sheets (en)", 2 },
    { "currency", 'c', "CODE", 0, "Currency of the amounts, such as EUR (USD)", 2 },
    { "title", OPTION_TITLE, "TEXT", 0, "Company or plan name for the start page", 2 },
    { "excel", OPTION_EXCEL, NULL, 0,
      "Let the plan calculate in Excel 365 and others that know LAMBDA: define the functions in the workbook. "
      "A Calc without the extension then shows errors where it would show the stored figures", 2 },
    { "hiring-months", OPTION_HIRING_MONTHS, "N", 0, "Months of the hiring plan, from 12 to 36 (24)", 2 },
    { "values", OPTION_VALUES, NULL, 0,
      "Write what the plan makes of each account as values instead of formulas, as lists of more than 20,000 "
      "accounts always are. The checks tell when an input has changed since", 2 },
    { "ramp", OPTION_RAMP, "A,B,…", 0,
      "Productivity of a new colleague in each of up to 6 months of work; 1 from then on (0.1,0.25,0.4,0.6,0.8,0.9)",
      2 },
    { "without", OPTION_WITHOUT, "SHEET,…", 0, NULL, 2 },
    { NULL, 0, NULL, 0, "Segments:", 3 },
    { "segments", OPTION_SEGMENTS, "N", 0,
      "Number of segments by ARR, each with about the same ARR (3, unless the list names segments)",
      3 },
    { "thresholds", OPTION_THRESHOLDS, "A,B,…", 0,
      "ARR from which each larger segment starts, instead of a number of segments", 3 },
    { "natural-breaks", OPTION_NATURAL_BREAKS, NULL, 0,
      "Let the segments start where the ARR itself falls into groups (CSM_SEGMENT_BREAKS), instead of each having "
      "about the same ARR", 3 },
    { "segment-names", OPTION_SEGMENT_NAMES, "A,B,…", 0, "Their names, smallest first", 3 },
    { "segment-accounts", OPTION_SEGMENT_ACCOUNTS, "N,N,…", 0,
      "Accounts of each segment, where there is no list of them; one number for a single segment", 3 },
    { "segment-arr", OPTION_SEGMENT_ARR, "A,B,…", 0, "ARR of each segment, all its accounts together", 3 },
    { NULL, 0, NULL, 0, "Books of the CSMs:", 4 },
    { "csm-names", OPTION_CSM_NAMES, "A,B,…", 0, "The CSMs, where there is no list of accounts", 4 },
    { "csm-accounts", OPTION_CSM_ACCOUNTS, "N,N,…", 0, "Accounts that each of them looks after", 4 },
    { "csm-arr", OPTION_CSM_ARR, "A,B,…", 0, "ARR of each of their books", 4 },
    { NULL, 0, NULL, 0, "Assumptions (all stand in the workbook with their source):", 5 },
};
enum { FIXED = sizeof fixed_options / sizeof *fixed_options };

static char *option_help(const plan_assumption *a)
{
    char *help = NULL, date[16];
    int n;
    command_date_text(date, sizeof date, a->format == PLAN_DATE ? a->example : 1);
    n = a->format == PLAN_YES_NO ? asprintf(&help, "%s (no)", a->label)
            : isnan(a->example)      ? asprintf(&help, "%s, %s", a->label, a->unit)
            : a->format == PLAN_DATE ? asprintf(&help, "%s (%s)", a->label, date)
                                     : asprintf(&help, "%s, %s (%.10g)", a->label, a->unit,
                                                a->example);
    return n < 0 ? NULL : help;
}

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

char *command_language_tags(const char *between)
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

/* Of the options in a group, whether the command takes any. */
static bool takes_group(const struct argp_option *options, int group, plan_kind kind)
{
    for (size_t i = 0; options[i].name || options[i].doc; i++)
        if (options[i].group == group && options[i].key && command_takes(kind, options[i].key))
            return true;
    return false;
}

/* They stay known, so that one given by mistake is refused by its name; a heading over nothing goes. */
static void hide_others(struct argp_option *options, const char *word)
{
    struct argp_option *to = options;
    plan_kind kind;
    if (!word || !command_find(word, &kind))
        return;
    for (struct argp_option *o = options; o->name || o->doc; o++)
        if (o->key || takes_group(options, o->group, kind)) {
            *to = *o;
            to->flags |= o->key && !command_takes(kind, o->key) ? OPTION_HIDDEN : 0;
            to++;
        }
    memset(to, 0, sizeof *to);
}

/* What makes the help of an option that follows from a table; NULL: it stands with the option. */
static char *(*made_help(int key))(void)
{
    return key == 'a' ? accounts_help : key == OPTION_COLUMN ? column_help : key == OPTION_WITHOUT ? without_help : NULL;
}

/* The fixed options and one for each planning assumption. */
struct argp_option *command_options(const char *word)
{
    struct argp_option *options = calloc(FIXED + PLAN_ASSUMPTIONS_MAX + 1, sizeof *options);
    const plan_assumption *a;
    if (!options)
        return NULL;
    memcpy(options, fixed_options, sizeof fixed_options);
    for (size_t i = 0; i < FIXED; i++)
        if (made_help(options[i].key))
            options[i].doc = made_help(options[i].key)();
        else if (options[i].key == 'l')
            options[i].arg = command_language_tags("|");
    for (size_t i = 0; (a = plan_assumption_at(i)); i++)
        options[FIXED + i] = (struct argp_option){
            command_option_name(a), OPTION_ASSUMPTION + (int)i,
            a->format == PLAN_YES_NO ? "yes|no" : a->format == PLAN_DATE ? "YYYY-MM-DD" : "NUMBER", 0,
            option_help(a), 5
        };
    hide_others(options, word);
    return options;
}

void command_free_options(struct argp_option *options)
{
    for (struct argp_option *o = options; o && (o->name || o->doc); o++) {
        if (o->key >= OPTION_ASSUMPTION)
            free((void *)o->name);
        if (o->key >= OPTION_ASSUMPTION || made_help(o->key))
            free((void *)o->doc);
        if (o->key == 'l')
            free((void *)o->arg);
    }
    free(options);
}
