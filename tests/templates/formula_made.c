/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "formula_made.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "dice.h"
#include "engine/plain.h"

/* What stands in a place: a letter of the list of functions, or one of these. */
enum { NUMBER = 'n', TEXT = 's', FLAG = 'f' };

typedef struct maker {
    dice d;
    char *out;
    size_t n;
    int depth;
} maker;

static void put(maker *m, const char *format, ...)
{
    size_t room = FORMULA_MADE_MAX - m->n;
    va_list arguments;
    int n;
    va_start(arguments, format);
    n = vsnprintf(m->out + m->n, room, format, arguments);
    va_end(arguments);
    m->n += n < 0 ? 0 : (size_t)n < room ? (size_t)n : room - 1;
}

static bool chance(maker *m, int percent)
{
    return dice_whole(&m->d, 1, 100) <= percent;
}

static const char *one_of(maker *m, const char *const *texts, size_t n)
{
    return texts[dice_whole(&m->d, 0, (int64_t)n - 1)];
}

#define ONE_OF(m, ...)                                                                                       \
    one_of(m, (const char *const[]){ __VA_ARGS__ },                                                          \
           sizeof((const char *const[]){ __VA_ARGS__ }) / sizeof(const char *))

static void make(maker *m, char kind);

static void put_literal(maker *m)
{
    put(m, "%s", ONE_OF(m, "0", "1", "2", "3", "5", "0.5", "0.1", "0.2", "(-0.3)", "0.3", "7", "12.75", "1e308",
                        "17e307", "1e-300", "2.3e-308", "1E15", "46023", "4.9e1", "1.7976931348623157e308",
                        "0.3333333333333333"));
}

static void put_cell(maker *m, char kind)
{
    static const char *const texts[] = { "B1", "B2", "$B$3", "B4", "B6", "D2", "D5", "K2", "Plain!A3" };
    static const char *const numbers[] = { "A1", "A2", "A$3", "A6", "C1", "C$6", "$E$2", "G3", "H1", "H2", "H3",
                                           "H4", "I3", "I4", "I5", "I6", "I8", "K1", "one", "Plain!$A$1",
                                           "far_away", "'Other''s data'!B2" };
    static const char *const blanks[] = { "A5", "D1", "K3", "empty" };
    if (chance(m, 8))
        put(m, "%s", ONE_OF(m, "A5", "D1", "B5", "K3", "empty"));
    else if (kind == TEXT)
        put(m, "%s", one_of(m, texts, sizeof texts / sizeof *texts));
    else if (chance(m, 95))
        put(m, "%s", one_of(m, numbers, sizeof numbers / sizeof *numbers));
    else
        put(m, "%s", one_of(m, blanks, sizeof blanks / sizeof *blanks));
}

static void put_cells(maker *m)
{
    put(m, "%s", ONE_OF(m, "numbers", "words", "amounts", "block", "row_of", "mixed", "cancels", "large", "one",
                        "empty", "A1:A6", "C6:C1", "$E$1:$G$3", "H1:H4", "A1:B6", "J1:J9", "D1:D6", "Plain!A1:A3",
                        "A1", "B1", "A5", "E1:E3", "G1:G3", "E2:G2", "H1:I4", "amounts", "numbers"));
}

/* Ranges of one size, so that most operators find a partner. */
static void put_row(maker *m)
{
    put(m, "%s", ONE_OF(m, "numbers", "amounts", "A1:A6", "C1:C6", "words", "mixed", "D1:D6", "I1:I6", "H1:H6"));
}

static void put_argument(maker *m, const plain_function *f, size_t i)
{
    char letter = plain_argument(f, i);
    bool list = strcmp(f->name, "COUNTIF") == 0 || strcmp(f->name, "SUMIF") == 0 || strcmp(f->name, "MATCH") == 0;
    if (chance(m, 3)) {
        if (!chance(m, 40))
            make(m, "vacbnsf"[dice_whole(&m->d, 0, 6)]);
    } else if (strcmp(f->name, "TEXT") == 0 && i == 1)
        put(m, "\"0\"");
    else if (strcmp(f->name, "MATCH") == 0 && i == 2)
        put(m, "0");
    else if (list && letter == 'v')
        make(m, chance(m, 50) ? NUMBER : TEXT);
    else if (list)
        put_row(m);
    else if (strcmp(f->name, "INDEX") == 0 && letter == 'v')
        put(m, "%d", (int)dice_whole(&m->d, 0, 7));
    else if (strcmp(f->name, "LARGE") == 0 && letter == 'v')
        put(m, "%d", (int)dice_whole(&m->d, 0, 7));
    else if (strcmp(f->name, "IF") == 0 && letter == 'v')
        make(m, FLAG);
    else if (strcmp(f->name, "DATE") == 0)
        put(m, "%d", (int)(i ? dice_whole(&m->d, -40, 40) : dice_whole(&m->d, 1899, 2100)));
    else if ((strcmp(f->name, "YEAR") == 0 || strcmp(f->name, "MONTH") == 0 || strcmp(f->name, "DAY") == 0) &&
             chance(m, 60))
        put(m, "%d.%d", (int)dice_whole(&m->d, 0, 80000), (int)dice_whole(&m->d, 0, 9));
    else
        make(m, letter == 'v' ? NUMBER : letter);
}

static void put_call(maker *m)
{
    size_t count = 0, n;
    const plain_function *f;
    while (plain_at(count))
        count++;
    f = plain_at((size_t)dice_whole(&m->d, 0, (int64_t)count - 1));
    n = (size_t)dice_whole(&m->d, (int64_t)f->fewest, (int64_t)(f->most < 3 ? f->most : f->fewest + 2));
    if (n > f->most)
        n = f->most;
    put(m, "%s(", f->name);
    for (size_t i = 0; i < n; i++) {
        put(m, i ? "," : "");
        put_argument(m, f, i);
    }
    put(m, ")");
}

static void put_extension_call(maker *m)
{
    put(m, "%s(", ONE_OF(m, "CSM.CAPACITY", "CSM.AVAILABILITY", "CSM.LOAD", "CSM.PORTFOLIO_HOURS"));
    make(m, NUMBER);
    put(m, ",");
    make(m, NUMBER);
    put(m, ")");
}

static void put_number(maker *m)
{
    switch (dice_whole(&m->d, 0, m->depth > 4 ? 3 : 15)) {
    case 0:
    case 1:
        put_literal(m);
        return;
    case 2:
    case 3:
        put_cell(m, NUMBER);
        return;
    case 4:
    case 5:
    case 6:
    case 7:
        make(m, NUMBER);
        put(m, "%s", ONE_OF(m, "+", "-", "*", "/", "^", "+", "-", "*"));
        make(m, NUMBER);
        return;
    case 8:
        put(m, "-");
        make(m, NUMBER);
        return;
    case 9:
        put(m, "(");
        make(m, chance(m, 70) ? NUMBER : FLAG);
        put(m, ")");
        return;
    case 10:
        put_extension_call(m);
        return;
    default:
        put_call(m);
    }
}

static void put_text(maker *m)
{
    switch (dice_whole(&m->d, 0, m->depth > 4 ? 3 : 6)) {
    case 0:
    case 1:
        put(m, "%s", ONE_OF(m, "\"alpha\"", "\"BETA\"", "\"\"", "\"Größe\"", "\"7\"", "\"x \"\"y\"\"\"",
                            "\"КРУПНЫЙ\""));
        return;
    case 2:
    case 3:
        put_cell(m, TEXT);
        return;
    case 4:
        make(m, TEXT);
        put(m, "&");
        make(m, TEXT);
        return;
    case 5:
        put(m, "TEXT(%d,\"0\")", (int)dice_whole(&m->d, -1000, 1000));
        return;
    default:
        put(m, "IF(");
        make(m, FLAG);
        put(m, ",");
        make(m, TEXT);
        put(m, ",");
        make(m, TEXT);
        put(m, ")");
    }
}

static void put_flag(maker *m)
{
    char kind = chance(m, 75) ? NUMBER : TEXT;
    if (chance(m, 10)) {
        put(m, "%s", ONE_OF(m, "TRUE", "FALSE", "1", "0", "A5"));
        return;
    }
    put(m, "(");
    make(m, kind);
    put(m, "%s", kind == TEXT ? ONE_OF(m, "=", "<>") : ONE_OF(m, "=", "<>", "<", "<=", ">", ">="));
    make(m, chance(m, 92) ? kind : kind == TEXT ? NUMBER : TEXT);
    put(m, ")");
}

/* Operators on ranges, as SUMPRODUCT takes them. */
static void put_array(maker *m)
{
    switch (dice_whole(&m->d, 0, m->depth > 4 ? 1 : 9)) {
    case 0:
    case 1:
        put_row(m);
        return;
    case 5:
        put(m, "%s(", ONE_OF(m, "MAX", "MIN", "SUM", "AND", "COUNTA"));
        put_array(m);
        put(m, ")");
        return;
    case 2:
        put_cells(m);
        return;
    case 3:
        put(m, "(");
        put_array(m);
        put(m, "%s", ONE_OF(m, "=", "<>", "<", ">="));
        make(m, chance(m, 70) ? NUMBER : TEXT);
        put(m, ")");
        return;
    case 4:
        put(m, "-");
        put_array(m);
        return;
    default:
        put(m, "(");
        m->depth++;
        put_array(m);
        put(m, "%s", ONE_OF(m, "*", "*", "+", "-", "/", "^"));
        if (chance(m, 60))
            put_array(m);
        else
            make(m, NUMBER);
        m->depth--;
        put(m, ")");
    }
}

static void make(maker *m, char kind)
{
    m->depth++;
    if (kind == 'v' || kind == 'b')
        kind = chance(m, 70) ? NUMBER : chance(m, 70) ? TEXT : 'a';
    if (kind == 'a')
        kind = chance(m, 55) ? 'c' : chance(m, 85) ? NUMBER : TEXT;
    if (chance(m, 2))
        kind = "nscf"[dice_whole(&m->d, 0, 3)];
    if (kind == TEXT)
        put_text(m);
    else if (kind == FLAG)
        put_flag(m);
    else if (kind == 'c' || kind == 't')
        put_cells(m);
    else if (kind == 'p')
        put_array(m);
    else
        put_number(m);
    m->depth--;
}

void formula_make(size_t i, char out[FORMULA_MADE_MAX])
{
    maker m = { { 0x9E3779B9u * (i + 1) }, out, 0, 0 };
    out[0] = '\0';
    switch (dice_whole(&m.d, 0, 9)) {
    case 0:
        put_text(&m);
        return;
    case 1:
        put_flag(&m);
        return;
    case 2:
        put(&m, "SUMPRODUCT(");
        put_array(&m);
        put(&m, ")");
        return;
    case 3:
    case 4:
    case 5:
        put_call(&m);
        return;
    default:
        put_number(&m);
    }
}
