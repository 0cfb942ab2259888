/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Between the parts of the command line: the table of options (options.c), the help (help.c), what values mean
 * (values.c), and what a command line asks for (parse.c). */
#ifndef CSM_COMMAND_H
#define CSM_COMMAND_H

#include <argp.h>

#include "plan/plan.h"

enum { COLUMNS_MAX = 32 };

/* Keys of argp: an option's letter, or OPTION_FIXED and its place in the table; then the assumptions'. */
enum { OPTION_FIXED = 256, OPTION_ASSUMPTION = OPTION_FIXED + 64, OPTION_END = OPTION_ASSUMPTION + PLAN_ASSUMPTIONS_MAX };

typedef struct command {
    const struct argp_option *options;
    bool given[OPTION_END];
    const char *accounts, *target;
    const char *columns[COLUMNS_MAX + 1];
    size_t column_count;
    char decimal;
    bool force, quiet;
    bool skip_bad;
    plan_options plan; /* its kind is the command */
} command;

/* ---- options.c: a row for each option, which says all about it ---- */

typedef struct command_option {
    const char *name; /* without the dashes; NULL: a heading, which is the help */
    char letter;      /* 0: none */
    const char *argument;           /* what stands for its text in the help; NULL: it takes none */
    const char *help;
    char *(*made_help)(void);       /* instead, where a table has what it says; the caller frees it */
    char *(*made_argument)(void);   /* likewise */
    unsigned commands;              /* bits: 1 << plan_kind of each that takes it */
    void (*read)(struct argp_state *state, command *c, char *text);
} command_option;

/* NULL past the last. */
const command_option *option_at(size_t i);
int option_key(size_t i);

/* ---- help.c: the commands, and the options as argp has them ---- */

/* The word of the command line, such as "portfolio". */
const char *command_word(plan_kind kind);
/* False where no command has this name. */
bool command_find(const char *word, plan_kind *kind);
/* Whether the command takes the option. */
bool command_takes(plan_kind kind, int key);
/* The table for argp. With a word, what its command does not take is left out of the help; NULL: nothing
 * is. NULL without memory. */
struct argp_option *command_options(const char *word);
void command_free_options(struct argp_option *options);

/* ---- values.c: what an option's text means; argp_error where it means nothing ---- */

/* "total-hours" for total_hours; the caller frees it. */
char *command_option_name(const plan_assumption *a);
/* 2026-01-31 */
void command_date_text(char *out, size_t size, double serial);
double command_number(struct argp_state *state, const char *option, const char *text);
double command_assumption(struct argp_state *state, const plan_assumption *a, const char *text);
size_t command_whole(struct argp_state *state, const char *option, const char *text, size_t low, size_t high);
/* Lists between commas; each changes the text. At most `most` parts; their number. */
size_t command_texts(struct argp_state *state, const char *option, char *text, const char **out, size_t most);
size_t command_amounts(struct argp_state *state, const char *option, char *text, double *out, size_t most);
void command_thresholds(struct argp_state *state, plan_options *plan, char *text);
void command_ramp(struct argp_state *state, plan_options *plan, char *text);
void command_without(struct argp_state *state, plan_options *plan, char *text);

/* ---- parse.c ---- */

error_t command_parse(int key, char *text, struct argp_state *state);

#endif
