/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "catalogue/languages.h"

#include <stdbool.h>
#include <string.h>

/* A language is a row here and a .po file in each of core/po, templates/po and addin/po. The first word of a
 * row is read by core/po/languages.sh as well. */
static const csm_language languages[] = {
    { "en", "en-US", "English", '.', ',', ';' },
    { "de", "de", "Deutsch", ',', '.', ';' },
    { "ru", "ru", "Русский", ',', ';', '|' },
};

const csm_language *csm_language_at(size_t i)
{
    return i < sizeof languages / sizeof *languages ? &languages[i] : NULL;
}

static bool speaks_for(const csm_language *language, const char *tag)
{
    size_t n = strlen(language->tag);
    return strncmp(tag, language->tag, n) == 0 && (!tag[n] || tag[n] == '-' || tag[n] == '_');
}

const csm_language *csm_language_of(const char *tag)
{
    const csm_language *language;
    for (size_t i = 0; tag && (language = csm_language_at(i)); i++)
        if (speaks_for(language, tag))
            return language;
    return &languages[0];
}
