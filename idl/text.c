/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "text.h"

void write_escaped(FILE *out, const char *text)
{
    for (; *text; text++)
        switch (*text) {
        case '&':
            fputs("&amp;", out);
            break;
        case '<':
            fputs("&lt;", out);
            break;
        case '>':
            fputs("&gt;", out);
            break;
        default:
            putc(*text, out);
        }
}

void write_number(FILE *out, const char *language, double x)
{
    char digits[32], text[CSM_TYPED];
    snprintf(digits, sizeof digits, "%.10g", x);
    csm_as_typed(language, digits, text);
    fputs(text, out);
}
