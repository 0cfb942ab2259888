/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Words in the user's language. */
#ifndef CSM_WORDS_H
#define CSM_WORDS_H

#include <stddef.h>

typedef struct csm_word {
    const char *english, *translated;
} csm_word;

/* One language of one set of words, made from its .po file when the project is built. */
typedef struct csm_dictionary {
    const char *language;
    const csm_word *words;
    size_t count;
} csm_dictionary;

/* The English text's translation, or the English text itself where there is none. The language is a tag as
 * csm_language_of takes it; dictionaries end with one whose language is NULL. */
const char *csm_translate(const csm_dictionary *dictionaries, const char *language,
                          const char *english);

/* The same with the words of the catalogue. */
const char *csm_words(const char *language, const char *english);

extern const csm_dictionary csm_core_dictionaries[];

#endif
