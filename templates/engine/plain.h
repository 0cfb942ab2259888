/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The spreadsheet's own functions, as far as the sheets use them: plain sums and look-ups. */
#ifndef PLAN_PLAIN_H
#define PLAN_PLAIN_H

#include "catalogue/value.h"

#include <math.h>

typedef csm_value (*plain_function)(const csm_value *arguments, size_t count);

/* NULL where there is none of that name. */
plain_function plain_find(const char *name, size_t length);

/* TEXT(number,"0") of a whole number: the only format that reads the same in every language, of the only
 * numbers that are not rounded for it. Else CSM_VALUE. */
csm_value plain_text_of(const csm_value *arguments, size_t count, csm_arena *arena);

/* As the spreadsheet compares with `=`: numbers by value, texts without regard to case, a blank equal to
 * 0 and to "". */
bool plain_equal(csm_value a, csm_value b);
/* Equal but for what a processor adds in the last digits, as Calc has it (rtl::math::approxEqual): 0.1 + 0.2 is
 * 0.3. */
static inline bool plain_close(double a, double b)
{
    const double tiny = 1.0 / (16777216.0 * 16777216.0);
    double away = fabs(a - b);
    if (!(a < b) && !(a > b))
        return true;
    return away < fabs(a) * tiny && away < fabs(b) * tiny && !(away >= 1 && away <= floor(away));
}
/* Which of many cells are a text. A column of labels has one copy of each, so that the answer is known for most
 * by where they stand. */
enum { PLAIN_KNOWN = 64 };
typedef struct plain_search {
    const char *text;
    const char *known[PLAIN_KNOWN];
    bool same[PLAIN_KNOWN];
} plain_search;
bool plain_is_text(plain_search *search, const char *cell);
/* The value as a number: texts and ranges are CSM_VALUE errors, blank is 0. */
csm_value plain_number(csm_value v);

/* Of dates (plain_dates.c). */
csm_value plain_year(const csm_value *arguments, size_t count);
csm_value plain_month(const csm_value *arguments, size_t count);
csm_value plain_day(const csm_value *arguments, size_t count);
csm_value plain_date(const csm_value *arguments, size_t count);

#endif
