/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "catalogue/lambda_words.h"

#include <string.h>

/* Functions that came after the file format, with the prefix that a file has before them: MS-XLSX 2.2.2.
 * All others of our texts are older. */
static const char *const later[] = {
    "BYROW", "DROP", "ISOMITTED", "LAMBDA", "LET", "MAKEARRAY", "MAP", "REDUCE",
    "SCAN", "SEQUENCE", "TAKE", "TOCOL", "TOROW", "VSTACK", "WRAPROWS",
};
static const char *const later_of_sheets[] = { "FILTER", "SORT" };

static bool among(const char *const *names, size_t count, const char *name, size_t n)
{
    for (size_t i = 0; i < count; i++)
        if (strlen(names[i]) == n && memcmp(names[i], name, n) == 0)
            return true;
    return false;
}

#define AMONG(names, name, n) among(names, sizeof(names) / sizeof *(names), name, n)

static bool is_lower(char c)
{
    return (c >= 'a' && c <= 'z') || c == '_';
}

static bool is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* ---- words: how long, and what stands before them ---- */

size_t csm_lambda_word(const char *at)
{
    size_t n = 1;
    if (*at == '"') {
        while (at[n] && at[n] != '"')
            n++;
        return n + (at[n] == '"');
    }
    if (*at == '#')
        return strncmp(at, "#N/A", 4) == 0 ? 4 : strcspn(at, "!") + 1;
    if (is_digit(*at)) {
        while (is_digit(at[n]) || at[n] == '.' || at[n] == 'E' || (at[n - 1] == 'E' && at[n] == '+') ||
               (at[n - 1] == 'E' && at[n] == '-'))
            n++;
        return n;
    }
    while ((is_lower(*at) || is_upper(*at)) && (is_lower(at[n]) || is_upper(at[n]) || is_digit(at[n])))
        n++;
    return n;
}

bool csm_lambda_has(const char *text, const char *name)
{
    for (size_t n; *text; text += n) {
        n = csm_lambda_word(text);
        if (n == strlen(name) && memcmp(text, name, n) == 0)
            return true;
    }
    return false;
}

static const char *prefix_of(const char *word, size_t n, bool optional)
{
    if (is_lower(*word))
        return optional ? "_xlop." : "_xlpm.";
    if (AMONG(later_of_sheets, word, n))
        return "_xlfn._xlws.";
    return AMONG(later, word, n) ? "_xlfn." : "";
}

/* The text with its prefixes goes to `out`, which may be NULL to learn the length. An optional parameter
 * has another prefix where it is declared, instead of its brackets; where it is used, that of all. */
static size_t translate(const char *text, char *out)
{
    size_t used = 0;
    bool optional = false;
    for (size_t n; *text; text += n) {
        const char *prefix = prefix_of(text, n = csm_lambda_word(text), optional);
        size_t before = strlen(prefix);
        if (*text == '[' || *text == ']') {
            optional = *text == '[';
            continue;
        }
        if (out) {
            memcpy(out + used, prefix, before);
            memcpy(out + used + before, text, n);
        }
        used += before + n;
    }
    return used;
}

const char *csm_lambda_marked(csm_arena *arena, const char *text)
{
    size_t n = translate(text, NULL);
    char *out = csm_arena_get(arena, n + 1, 1);
    if (out)
        translate(text, out);
    return out;
}
