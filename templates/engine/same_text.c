/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "same_text.h"

#include <locale.h>
#include <pthread.h>
#include <string.h>
#include <wctype.h>

/* The C library folds letters beyond ASCII only in a UTF-8 locale, whichever the process has set. */
static locale_t utf8;

static void open_locale(void)
{
    utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
}

static wint_t next_letter(const char **at)
{
    const unsigned char *c = (const unsigned char *)*at;
    int more = c[0] >= 0xF0 ? 3 : c[0] >= 0xE0 ? 2 : c[0] >= 0xC0 ? 1 : 0;
    wint_t letter = more == 3   ? c[0] & 0x07u
                    : more == 2 ? c[0] & 0x0Fu
                    : more == 1 ? c[0] & 0x1Fu
                                : c[0];
    for (c++; more > 0 && (*c & 0xC0) == 0x80; more--)
        letter = letter << 6 | (*c++ & 0x3Fu);
    *at = (const char *)c;
    return utf8 == (locale_t)0 ? letter : towlower_l(letter, utf8);
}

int compare_texts(const char *a, const char *b)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, open_locale);
    while (*a && *b) {
        wint_t x = next_letter(&a), y = next_letter(&b);
        if (x != y)
            return x < y ? -1 : 1;
    }
    return (*a != '\0') - (*b != '\0');
}

bool same_text(const char *a, const char *b)
{
    return strcmp(a, b) == 0 || compare_texts(a, b) == 0;
}

bool is_pattern(const char *text)
{
    return strpbrk(text, "*?~") != NULL;
}
