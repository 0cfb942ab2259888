/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* What a command line asks for, option by option, and whether its options belong together. */
#include "command.h"

#include <stdio.h>
#include <string.h>

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

/* False: the key is none of an option. */
static bool read_option(int key, char *text, struct argp_state *state, command *c)
{
    const plan_assumption *a = key >= OPTION_ASSUMPTION && key < OPTION_END
                                   ? plan_assumption_at((size_t)(key - OPTION_ASSUMPTION))
                                   : NULL;
    const command_option *o;
    if (a)
        c->plan.values[key - OPTION_ASSUMPTION] = command_assumption(state, a, text);
    for (size_t i = 0; !a && (o = option_at(i)); i++)
        if (o->name && option_key(i) == key) {
            o->read(state, c, text);
            return true;
        }
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
    else if (!read_option(key, text, state, c))
        return ARGP_ERR_UNKNOWN;
    return 0;
}
