/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* What a command line asks for, option by option, and whether its options belong together. */
#include "command.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "catalogue/languages.h"

static void read_language(struct argp_state *state, plan_options *plan, const char *text)
{
    const csm_language *language = csm_language_of(text);
    if (strcmp(language->tag, text) != 0) {
        char *tags = command_language_tags(", ");
        argp_error(state, "--language must be one of %s", tags ? tags : "those that the help names");
    }
    plan->language = language->tag;
}

static void read_currency(struct argp_state *state, plan_options *plan, const char *text)
{
    if (strlen(text) != 3 || !isupper((unsigned char)text[0]) ||
        !isupper((unsigned char)text[1]) || !isupper((unsigned char)text[2]))
        argp_error(state, "--currency must be a code of three capitals, such as EUR");
    plan->currency = text;
}

static void read_column(struct argp_state *state, command *c, const char *text)
{
    if (c->column_count == COLUMNS_MAX)
        argp_error(state, "too many --column options");
    c->columns[c->column_count++] = text;
}

static void read_decimal(struct argp_state *state, command *c, const char *text)
{
    if (strcmp(text, "comma") == 0)
        c->decimal = ',';
    else if (strcmp(text, "point") == 0)
        c->decimal = '.';
    else
        argp_error(state, "--decimal must be comma or point");
}

static void read_word(struct argp_state *state, command *c, const char *text)
{
    if (state->arg_num)
        argp_error(state, "\"%s\": one command at a time; it stands behind %s", text, command_word(c->plan.kind));
    if (!command_find(text, &c->plan.kind))
        argp_error(state,
                   "\"%s\" is not known; the commands are: csm-template portfolio, capacity, hiring, quota, "
                   "examples",
                   text);
}

/* ---- what belongs together ---- */

/* The commands that take the option: "portfolio and capacity". */
static const char *takers(char *out, size_t size, int key)
{
    size_t length = 0, left = 0;
    out[0] = '\0';
    for (plan_kind k = 0; k < PLAN_KINDS; k++)
        left += command_takes(k, key);
    for (plan_kind k = 0; k < PLAN_KINDS; k++)
        if (command_takes(k, key)) {
            const char *before = !length ? "" : left == 1 ? " and " : ", ";
            int n = snprintf(out + length, size - length, "%s%s", before, command_word(k));
            length += n > 0 ? (size_t)n : 0;
            left--;
        }
    return out;
}

static void check_belongs(struct argp_state *state, const command *c)
{
    char list[100];
    for (const struct argp_option *o = c->options; o->name || o->doc; o++)
        if (o->key > 0 && c->given[o->key] && !command_takes(c->plan.kind, o->key))
            argp_error(state, "--%s does not belong to csm-template %s. Leave it out; it belongs to "
                              "csm-template %s",
                       o->name, command_word(c->plan.kind), takers(list, sizeof list, o->key));
}

static void check_complete(struct argp_state *state, command *c)
{
    if (!state->arg_num)
        argp_error(state, "name what to make: csm-template portfolio … (or capacity, hiring, quota, examples)");
    check_belongs(state, c);
    if (c->plan.kind == PLAN_PORTFOLIO && !c->accounts)
        argp_error(state, "name the list of accounts: --accounts FILE.csv");
    if (!c->target)
        argp_error(state, "name the workbook to write: -o FILE.xlsx");
    if (c->plan.segments && c->plan.threshold_count)
        argp_error(state, "give --segments or --thresholds, not both");
    if (c->plan.natural_breaks && c->plan.threshold_count)
        argp_error(state, "give --natural-breaks or --thresholds, not both");
}

/* ---- option by option ---- */

/* What a small workbook is told of its segments or of its CSMs. False: it is another option. */
static bool read_groups(int key, char *text, struct argp_state *state, plan_options *plan)
{
    plan_groups *g = &plan->groups;
    size_t segments = PLAN_SEGMENTS_MAX, people = PLAN_GROUPS_MAX;
    switch (key) {
    case OPTION_SEGMENT_NAMES:
        plan->segment_name_count = command_texts(state, "segment-names", text, plan->segment_names, segments);
        return true;
    case OPTION_SEGMENT_ACCOUNTS:
        g->account_count = command_amounts(state, "segment-accounts", text, g->accounts, segments);
        return true;
    case OPTION_SEGMENT_ARR:
        g->arr_count = command_amounts(state, "segment-arr", text, g->arr, segments);
        return true;
    case OPTION_CSM_NAMES:
        g->name_count = command_texts(state, "csm-names", text, g->names, people);
        return true;
    case OPTION_CSM_ACCOUNTS:
        g->account_count = command_amounts(state, "csm-accounts", text, g->accounts, people);
        return true;
    case OPTION_CSM_ARR:
        g->arr_count = command_amounts(state, "csm-arr", text, g->arr, people);
        return true;
    default:
        return false;
    }
}

/* How the list of accounts is read and divided. */
static bool read_list_option(int key, char *text, struct argp_state *state, command *c)
{
    switch (key) {
    case 'a':
        c->accounts = text;
        return true;
    case OPTION_COLUMN:
        read_column(state, c, text);
        return true;
    case OPTION_DECIMAL:
        read_decimal(state, c, text);
        return true;
    case OPTION_SKIP_BAD:
        c->skip_bad = true;
        return true;
    case OPTION_SEGMENTS:
        c->plan.segments = command_whole(state, "segments", text, 1, PLAN_SEGMENTS_MAX);
        return true;
    case OPTION_THRESHOLDS:
        command_thresholds(state, &c->plan, text);
        return true;
    case OPTION_NATURAL_BREAKS:
        c->plan.natural_breaks = true;
        return true;
    case OPTION_VALUES:
        c->plan.account_values = true;
        return true;
    case OPTION_WITHOUT:
        command_without(state, &c->plan, text);
        return true;
    default:
        return false;
    }
}

static bool read_workbook_option(int key, char *text, struct argp_state *state, command *c)
{
    switch (key) {
    case 'o':
        c->target = text;
        return true;
    case 'l':
        read_language(state, &c->plan, text);
        return true;
    case 'c':
        read_currency(state, &c->plan, text);
        return true;
    case 'f':
        c->force = true;
        return true;
    case 'q':
        c->quiet = true;
        c->plan.progress = NULL;
        return true;
    case OPTION_HIRING_MONTHS:
        c->plan.hiring_months =
            command_whole(state, "hiring-months", text, PLAN_MONTHS_MIN, PLAN_MONTHS_MAX);
        return true;
    case OPTION_RAMP:
        command_ramp(state, &c->plan, text);
        return true;
    case OPTION_EXCEL:
        c->plan.lambdas = true;
        return true;
    case OPTION_TITLE:
        c->plan.title = text;
        return true;
    default:
        return false;
    }
}

static bool read_assumption(int key, const char *text, struct argp_state *state, command *c)
{
    const plan_assumption *a = key >= OPTION_ASSUMPTION && key < OPTION_END
                                   ? plan_assumption_at((size_t)(key - OPTION_ASSUMPTION))
                                   : NULL;
    if (a)
        c->plan.values[key - OPTION_ASSUMPTION] = command_assumption(state, a, text);
    return a;
}

error_t command_parse(int key, char *text, struct argp_state *state)
{
    command *c = state->input;
    if (key > 0 && key < OPTION_END)
        c->given[key] = true;
    if (key == ARGP_KEY_ARG)
        read_word(state, c, text);
    else if (key == ARGP_KEY_END)
        check_complete(state, c);
    else if (!read_workbook_option(key, text, state, c) && !read_list_option(key, text, state, c) &&
             !read_groups(key, text, state, &c->plan) && !read_assumption(key, text, state, c))
        return ARGP_ERR_UNKNOWN;
    return 0;
}
