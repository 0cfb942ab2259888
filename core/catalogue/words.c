/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "catalogue/words.h"

#include <string.h>

#include "catalogue/languages.h"

const char *csm_translate(const csm_dictionary *dictionaries, const char *language,
                          const char *english)
{
    const char *tag = csm_language_of(language)->tag;
    const csm_dictionary *d = dictionaries;
    while (d->language && strcmp(d->language, tag) != 0)
        d++;
    for (size_t i = 0; d->language && i < d->count; i++)
        if (strcmp(d->words[i].english, english) == 0)
            return d->words[i].translated;
    return english;
}

const char *csm_words(const char *language, const char *english)
{
    return csm_translate(csm_core_dictionaries, language, english);
}
