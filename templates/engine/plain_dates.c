/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Dates of the spreadsheet, in the core's calendar. */
#include <math.h>

#include "csm/plan.h"
#include "plain.h"

static const double december_1899 = -29, last_day = 2958465;

/* Months since December 1899, counted from its first day: no month is shorter than that. */
static csm_value months_of(const csm_value *a, size_t n)
{
    csm_value date = n == 1 ? plain_number(a[0]) : csm_error_value(CSM_VALUE);
    if (date.kind != CSM_IS_NUMBER)
        return date;
    if (!(date.number >= 0 && date.number <= last_day))
        return csm_error_value(CSM_NUM);
    return csm_number(csm_months_between(december_1899, date.number));
}

csm_value plain_year(const csm_value *a, size_t n)
{
    csm_value months = months_of(a, n);
    if (months.kind == CSM_IS_NUMBER)
        months.number = 1899 + floor((months.number + 11) / 12);
    return months;
}

csm_value plain_month(const csm_value *a, size_t n)
{
    csm_value months = months_of(a, n);
    if (months.kind == CSM_IS_NUMBER)
        months.number = fmod(months.number + 11, 12) + 1;
    return months;
}

csm_value plain_day(const csm_value *a, size_t n)
{
    csm_value months = months_of(a, n);
    if (months.kind == CSM_IS_NUMBER)
        months.number = floor(plain_number(a[0]).number) - csm_edate(december_1899, months.number) + 1;
    return months;
}

/* Months and days beyond their year and month count on; day 0 is the last of the month before. */
csm_value plain_date(const csm_value *a, size_t n)
{
    double part[3], date;
    if (n != 3)
        return csm_error_value(CSM_VALUE);
    for (size_t i = 0; i < 3; i++) {
        csm_value x = plain_number(a[i]);
        if (x.kind != CSM_IS_NUMBER)
            return x;
        part[i] = trunc(x.number);
    }
    if (!(part[0] >= 1900 && part[0] <= 9999 && fabs(part[1]) < 120000 && fabs(part[2]) < 4e6))
        return csm_error_value(CSM_NUM);
    date = csm_edate(december_1899, (part[0] - 1900) * 12 + part[1]) + part[2] - 1;
    return date >= 0 && date <= last_day ? csm_number(date) : csm_error_value(CSM_NUM);
}
