/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Dates of the spreadsheet, in the core's calendar. */
#include <math.h>

#include "csm/plan.h"
#include "plain.h"

/* Months since December 1899, counted from its first day: no month is shorter than that. */
static csm_value months_of(const csm_value *a, size_t n)
{
    const double december_1899 = -29, last = 2958465;
    csm_value date = n == 1 ? plain_number(a[0]) : csm_error_value(CSM_VALUE);
    if (date.kind != CSM_IS_NUMBER)
        return date;
    if (!(date.number >= 0 && date.number <= last))
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

csm_value plain_edate(const csm_value *a, size_t n)
{
    csm_value date = n == 2 ? plain_number(a[0]) : csm_error_value(CSM_VALUE);
    csm_value months = n == 2 ? plain_number(a[1]) : date, on;
    if (date.kind != CSM_IS_NUMBER || months.kind != CSM_IS_NUMBER)
        return date.kind == CSM_IS_NUMBER ? months : date;
    if (!(date.number >= 0 && date.number <= 2958465 && fabs(months.number) < 120000))
        return csm_error_value(CSM_NUM);
    on = csm_number(csm_edate(date.number, trunc(months.number)));
    return on.number >= 0 && on.number <= 2958465 ? on : csm_error_value(CSM_NUM);
}
