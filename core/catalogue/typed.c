/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Literals as users of a language type them. */
#include "catalogue/typed.h"

#include <string.h>

#include "catalogue/languages.h"
#include "catalogue/words.h"

/* The word at the start of the text, where it is one that languages write differently; NULL: none. */
static const char *word_at(const char *text)
{
    static const char *const words[] = { N_("TRUE"),    N_("FALSE"), N_("#VALUE!"),
                                         N_("#DIV/0!"), N_("#NUM!"), N_("#N/A") };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strncmp(text, words[i], strlen(words[i])) == 0)
            return words[i];
    return NULL;
}

void csm_as_typed(const char *language, const char *literals, char *text)
{
    const csm_language *l = csm_language_of(language);
    bool quoted = false, array = false;
    size_t n = 0;
    for (const char *c = literals; *c && n + 64 < CSM_TYPED; c++) {
        const char *word = quoted ? NULL : word_at(c);
        if (word) {
            const char *translated = csm_words(language, word);
            memcpy(text + n, translated, strlen(translated));
            n += strlen(translated);
            c += strlen(word) - 1;
            continue;
        }
        quoted ^= *c == '"';
        array = !quoted && *c == '{' ? true : !quoted && *c == '}' ? false : array;
        text[n++] = quoted               ? *c
                    : *c == '.'          ? l->decimal
                    : array && *c == ';' ? l->column
                    : array && *c == '|' ? l->row
                                         : *c;
    }
    text[n] = '\0';
}
