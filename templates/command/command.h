/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Between the parts of the command line: the table of options (options.c), their values (values.c), and
 * what a command line asks for (parse.c). */
#ifndef CSM_COMMAND_H
#define CSM_COMMAND_H

#include <argp.h>

#include "plan/plan.h"

enum { COLUMNS_MAX = 32 };

enum option_key {
    OPTION_COLUMN = 256,
    OPTION_DECIMAL,
    OPTION_SKIP_BAD,
    OPTION_SEGMENTS,
    OPTION_THRESHOLDS,
    OPTION_NATURAL_BREAKS,
    OPTION_SEGMENT_NAMES,
    OPTION_SEGMENT_ACCOUNTS,
    OPTION_SEGMENT_ARR,
    OPTION_CSM_NAMES,
    OPTION_CSM_ACCOUNTS,
    OPTION_CSM_ARR,
    OPTION_HIRING_MONTHS,
    OPTION_RAMP,
    OPTION_TITLE,
    OPTION_WITHOUT,
    OPTION_EXCEL,
    OPTION_VALUES,
    OPTION_ASSUMPTION, /* and the numbers after it: one for each planning assumption */
    OPTION_END = OPTION_ASSUMPTION + PLAN_ASSUMPTIONS_MAX
};

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

/* ---- options.c ---- */

/* The word of the command line, such as "portfolio". */
const char *command_word(plan_kind kind);
/* False where no command has this name. */
bool command_find(const char *word, plan_kind *kind);
/* Whether the command takes the option. */
bool command_takes(plan_kind kind, int key);
/* "en, de, …"; the caller frees it. NULL without memory. */
char *command_language_tags(const char *between);
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
