/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The commands, and the help of their options. */
#include "command.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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

/* The option of that key; NULL: an assumption's. */
static const command_option *option_of(int key)
{
    for (size_t i = 0; option_at(i); i++)
        if (option_at(i)->name && option_key(i) == key)
            return option_at(i);
    return NULL;
}

bool command_takes(plan_kind kind, int key)
{
    const command_option *o = option_of(key);
    return o ? (o->commands & 1U << kind) != 0
             : key >= OPTION_ASSUMPTION && plan_assumption_of(kind, (size_t)(key - OPTION_ASSUMPTION));
}

/* ---- the table for argp ---- */

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

/* Headings number the groups. */
static size_t fixed_options(struct argp_option *out)
{
    const command_option *o;
    size_t n = 0;
    int group = 0;
    for (; (o = option_at(n)); n++) {
        group += !o->name;
        out[n] = (struct argp_option){ .name = o->name, .key = o->name ? option_key(n) : 0, .group = group,
                                       .arg = o->made_argument ? o->made_argument() : o->argument,
                                       .doc = o->made_help ? o->made_help() : o->help };
    }
    return n;
}

/* The fixed options, and behind them one for each planning assumption. */
struct argp_option *command_options(const char *word)
{
    struct argp_option *options = calloc(OPTION_END - OPTION_FIXED + 1, sizeof *options);
    const plan_assumption *a;
    size_t fixed;
    if (!options)
        return NULL;
    fixed = fixed_options(options);
    for (size_t i = 0; (a = plan_assumption_at(i)); i++)
        options[fixed + i] = (struct argp_option){
            command_option_name(a), OPTION_ASSUMPTION + (int)i,
            a->format == PLAN_YES_NO ? "yes|no" : a->format == PLAN_DATE ? "YYYY-MM-DD" : "NUMBER", 0,
            option_help(a), options[fixed - 1].group
        };
    hide_others(options, word);
    return options;
}

void command_free_options(struct argp_option *options)
{
    for (struct argp_option *o = options; o && (o->name || o->doc); o++) {
        const command_option *fixed = option_of(o->key);
        if (o->key >= OPTION_ASSUMPTION)
            free((void *)o->name);
        if (o->key >= OPTION_ASSUMPTION || (fixed && fixed->made_help))
            free((void *)o->doc);
        if (fixed && fixed->made_argument)
            free((void *)o->arg);
    }
    free(options);
}
