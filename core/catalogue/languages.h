/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The languages that the functions, the workbooks and the extension speak: the one list of them. */
#ifndef CSM_LANGUAGES_H
#define CSM_LANGUAGES_H

#include <stddef.h>

typedef struct csm_language {
    const char *tag;    /* names its .po files: "de"; with a region only where the words are of one: "pt-BR" */
    const char *office; /* what LibreOffice calls it: the same, but for "en-US" */
    const char *name;   /* its own */
    /* What stands before decimals, between the columns and between the rows of an array {1.5;2|3;4}: what Calc
     * itself takes for the settings of the language (ScFormulaOptions in its sources). */
    char decimal, column, row;
} csm_language;

/* In the order in which users are shown them; the first is English, in which the sources are written. NULL:
 * there are no more. */
const csm_language *csm_language_at(size_t i);

/* The one that speaks for a tag: German for "de-AT" and "de_CH"; English where none does, and for NULL. */
const csm_language *csm_language_of(const char *tag);

#endif
