/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "text.h"

#include <assert.h>
#include <ctype.h>
#include <stdbool.h>
#include <string.h>

#include "catalogue/words.h"

const char *const csm_languages[CSM_LANGUAGES] = { "en", "de", "ru" };

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

/* What Calc itself takes for the settings of the language (ScFormulaOptions in its sources). */
typedef struct marks {
    char decimal, column, row;
} marks;

static marks marks_of(const char *language)
{
    if (strcmp(language, "de") == 0)
        return (marks){ ',', '.', ';' };
    if (strcmp(language, "ru") == 0)
        return (marks){ ',', ';', '|' };
    return (marks){ '.', ',', ';' };
}

void write_number(FILE *out, const char *language, double x)
{
    char digits[32];
    snprintf(digits, sizeof digits, "%.10g", x);
    for (char *c = digits; *c; c++)
        putc(*c == '.' ? marks_of(language).decimal : *c, out);
}

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

void localize_example(const char *language, const char *literals, char text[static CSM_EXAMPLE_TEXT])
{
    marks m = marks_of(language);
    bool quoted = false, array = false;
    size_t n = 0;
    for (const char *c = literals; *c; c++) {
        const char *word = quoted ? NULL : word_at(c);
        assert(n + 64 < CSM_EXAMPLE_TEXT);
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
                    : *c == '.'          ? m.decimal
                    : array && *c == ';' ? m.column
                    : array && *c == '|' ? m.row
                                         : *c;
    }
    text[n] = '\0';
}
