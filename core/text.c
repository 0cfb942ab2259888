/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "csm/text.h"

/* By hand, because the C library asks the locale, and Turkish has another capital i. */
char csm_folded(char c)
{
    if (c == '_' || c == ' ')
        return '-';
    return c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
}

bool csm_same_code(const char *a, const char *b)
{
    if (!a || !b)
        return a == b;
    while (*a && csm_folded(*a) == csm_folded(*b))
        a++, b++;
    return !*a && !*b;
}
