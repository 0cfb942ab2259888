/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "asked.h"

#include <math.h>
#include <stdio.h>

/* Within what is accepted. */
static double other_value(const plan_assumption *a)
{
    return isnan(a->example) || a->example <= 0 ? fmin(a->low + 0.1 * (a->high - a->low), 7)
                                                : fmax(a->low, a->example * 0.9);
}

asked asked_for(const plan_assumption *a)
{
    const bool date = a->format == PLAN_DATE, word = a->format == PLAN_YES_NO;
    asked r = { .expected = word ? 1 : date ? 46451 : other_value(a) };
    snprintf(r.option, sizeof r.option, "--%s", a->name);
    for (char *c = r.option; *c; c++)
        *c = *c == '_' ? '-' : *c;
    if (word || date)
        snprintf(r.value, sizeof r.value, "%s", word ? "yes" : "2027-03-05");
    else
        snprintf(r.value, sizeof r.value, "%.10g", r.expected);
    return r;
}
