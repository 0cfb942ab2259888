/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Faults in words. */
#include "catalogue/explain.h"

#include <stdio.h>
#include <string.h>

#include "catalogue/words.h"

/* The template with {argument}, {number}, {other} … replaced. Translators may move them. */
typedef struct slot {
    const char *name, *text;
} slot;

enum { SENTENCE = 1024 };

static const slot *slot_at(const char *at, const slot *slots, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strncmp(at, slots[i].name, strlen(slots[i].name)) == 0)
            return &slots[i];
    return NULL;
}

static void append(char *out, const char *text, size_t n)
{
    size_t used = strlen(out);
    if (n > SENTENCE - 1 - used)
        n = SENTENCE - 1 - used;
    memcpy(out + used, text, n);
    out[used + n] = '\0';
}

static void expand(char *out, const char *template, const slot *slots, size_t count)
{
    out[0] = '\0';
    while (*template) {
        const slot *found = slot_at(template, slots, count);
        if (found)
            append(out, found->text, strlen(found->text));
        else
            append(out, template, 1);
        template += found ? strlen(found->name) : 1;
    }
}

static size_t position(const csm_function *f, const char *name)
{
    size_t i = 0;
    while (i < csm_argument_count(f) && strcmp(f->arguments[i].name, name) != 0)
        i++;
    return i + 1;
}

static const char *sentence_for(const csm_fault *fault)
{
    if (!fault->argument)
        return N_("{error}: {rule}");
    return fault->row ? N_("{error}: {argument} (argument {position}), value {row}: {rule}")
                      : N_("{error}: {argument} (argument {position}) {rule}");
}

const char *csm_explain(csm_arena *arena, const char *language, const csm_function *f,
                        const csm_fault *fault)
{
    char where[24] = "", row[24], rule[SENTENCE], sentence[SENTENCE];
    const char *other = fault->other ? csm_words(language, fault->other) : "";
    slot in_rule = { "{other}", other };
    slot slots[5] = { { "{error}", csm_words(language, csm_error_name(fault->error)) },
                      { "{argument}", fault->argument ? csm_words(language, fault->argument) : "" },
                      { "{position}", where },
                      { "{row}", row },
                      { "{rule}", rule } };
    if (fault->error == CSM_OK)
        return "OK";
    if (fault->argument)
        snprintf(where, sizeof where, "%zu", position(f, fault->argument));
    snprintf(row, sizeof row, "%zu", fault->row);
    expand(rule, csm_words(language, fault->rule ? fault->rule : N_("there is not enough memory")),
           &in_rule, 1);
    expand(sentence, csm_words(language, sentence_for(fault)), slots, 5);
    return csm_arena_text(arena, sentence, strlen(sentence));
}
