/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "csm/text.h"

#include <ctype.h>

static int folded(char c)
{
    return c == '_' || c == ' ' ? '-' : toupper((unsigned char)c);
}

bool csm_same_code(const char *a, const char *b)
{
    if (!a || !b)
        return a == b;
    while (*a && folded(*a) == folded(*b))
        a++, b++;
    return !*a && !*b;
}
