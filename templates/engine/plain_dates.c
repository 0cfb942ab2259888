/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Dates of the spreadsheet, in the core's calendar. */
#include <math.h>
#include <stdint.h>

#include "csm/plan.h"
#include "plain.h"

static const double december_1899 = -29, last_day = 2958465;

static const char beyond[] = "a date before 1899-12-30 or after 9999-12-31";

/* Months since December 1899, counted from its first day: no month is shorter than that. */
static csm_value months_of(plain_call *c, csm_value of, double *day)
{
    csm_value date = plain_number(of);
    if (date.kind != CSM_IS_NUMBER)
        return date;
    *day = plain_whole(date.number);
    if (fabs(*day) > INT32_MAX)
        return csm_error_value(CSM_VALUE);
    if (*day < 0 || *day > last_day)
        return plain_refuse(c, beyond);
    return csm_number(csm_months_between(december_1899, *day));
}

csm_value plain_year(plain_call *c, const csm_value *a, size_t n)
{
    double day;
    csm_value months = months_of(c, a[0], &day);
    (void)n;
    if (months.kind == CSM_IS_NUMBER)
        months.number = 1899 + floor((months.number + 11) / 12);
    return months;
}

csm_value plain_month(plain_call *c, const csm_value *a, size_t n)
{
    double day;
    csm_value months = months_of(c, a[0], &day);
    (void)n;
    if (months.kind == CSM_IS_NUMBER)
        months.number = fmod(months.number + 11, 12) + 1;
    return months;
}

csm_value plain_day(plain_call *c, const csm_value *a, size_t n)
{
    double day;
    csm_value months = months_of(c, a[0], &day);
    (void)n;
    if (months.kind == CSM_IS_NUMBER)
        months.number = day - csm_edate(december_1899, months.number) + 1;
    return months;
}

/* Months and days beyond their year and month count on; day 0 is the last of the month before. */
csm_value plain_date(plain_call *c, const csm_value *a, size_t n)
{
    double part[3], date;
    for (size_t i = 0; i < n; i++) {
        csm_value x = plain_number(a[i]);
        if (x.kind != CSM_IS_NUMBER)
            return x;
        part[i] = plain_cut(x.number);
        if (part[i] < INT16_MIN || part[i] > INT16_MAX)
            return csm_error_value(CSM_VALUE);
    }
    if (part[0] < 1900 || part[0] > 9999)
        return plain_refuse(c, beyond);
    date = csm_edate(december_1899, (part[0] - 1900) * 12 + part[1]) + part[2] - 1;
    return date >= 0 && date <= last_day ? csm_number(date) : plain_refuse(c, beyond);
}
