/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The literals of worked examples. Examples are this project's own text, so the reader is small and
 * strict; it never has to read what a user typed. */
#include "catalogue/literal.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>

enum { CELLS = 256 };

typedef struct reader {
    const char *at;
    csm_arena *arena;
} reader;

static bool read_number(reader *r, csm_value *value)
{
    /* strtod would follow the locale of the process, and a host may have any. */
    char *end;
    locale_t c = newlocale(LC_ALL_MASK, "C", (locale_t)0);
    double x;
    if (c == (locale_t)0)
        return false;
    x = strtod_l(r->at, &end, c);
    freelocale(c);
    if (end == r->at)
        return false;
    r->at = end;
    *value = csm_number(x);
    return true;
}

static bool read_text(reader *r, csm_value *value)
{
    const char *end = strchr(r->at + 1, '"');
    char *text;
    if (!end)
        return false;
    text = csm_arena_text(r->arena, r->at + 1, (size_t)(end - r->at - 1));
    r->at = end + 1;
    *value = csm_text(text);
    return text != NULL;
}

static bool skip_word(reader *r, const char *word)
{
    size_t n = strlen(word);
    if (strncmp(r->at, word, n) != 0)
        return false;
    r->at += n;
    return true;
}

static bool read_error(reader *r, csm_value *value)
{
    for (csm_error e = CSM_DIV0; e <= CSM_NA; e++)
        if (skip_word(r, csm_error_name(e))) {
            *value = csm_error_value(e);
            return true;
        }
    return false;
}

static bool read_scalar(reader *r, csm_value *value)
{
    if (*r->at == '"')
        return read_text(r, value);
    if (*r->at == '#')
        return read_error(r, value);
    if (skip_word(r, "TRUE"))
        *value = csm_number(1);
    else if (skip_word(r, "FALSE"))
        *value = csm_number(0);
    else
        return read_number(r, value);
    return true;
}

static bool read_array(reader *r, csm_value *value)
{
    double *numbers = csm_arena_get(r->arena, CELLS, sizeof *numbers);
    unsigned char *kinds = csm_arena_get(r->arena, CELLS, 1);
    const char **texts = csm_arena_get(r->arena, CELLS, sizeof *texts);
    size_t n = 0, rows = 1;
    if (!numbers || !kinds || !texts)
        return false;
    for (r->at++; n < CELLS; n++) {
        csm_value cell = { .kind = CSM_IS_BLANK };
        if (!strchr(";|}", *r->at) && !read_scalar(r, &cell))
            return false;
        kinds[n] = (unsigned char)cell.kind;
        if (cell.kind == CSM_IS_TEXT)
            texts[n] = cell.text;
        else if (cell.kind == CSM_IS_NUMBER)
            numbers[n] = cell.number;
        else if (cell.kind == CSM_IS_ERROR)
            numbers[n] = cell.error;
        if (*r->at == '}')
            break;
        if (*r->at != ';' && *r->at != '|')
            return false;
        rows += *r->at++ == '|';
    }
    if (n == CELLS || (n + 1) % rows)
        return false;
    r->at++;
    *value = (csm_value){ .kind = CSM_IS_RANGE,
                          .range = { rows, (n + 1) / rows, numbers, kinds, texts } };
    return true;
}

int csm_read_literals(csm_arena *arena, const char *text, csm_value *values, int limit)
{
    reader r = { text, arena };
    int n = 0;
    if (!*text)
        return 0;
    for (;; r.at++) {
        if (n == limit)
            return -1;
        if (*r.at == ';' || !*r.at)
            values[n] = csm_missing();
        else if (!(*r.at == '{' ? read_array(&r, &values[n]) : read_scalar(&r, &values[n])))
            return -1;
        n++;
        if (!*r.at)
            return n;
        if (*r.at != ';')
            return -1;
    }
}
