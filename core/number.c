/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "csm/number.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

csm_vector csm_one(const double *number)
{
    return (csm_vector){ number, 1 };
}

double csm_at(csm_vector v, size_t i)
{
    return v.x[v.n == 1 ? 0 : i];
}

/* ---- domains ---- */

const char *csm_domain_rule(csm_domain domain)
{
    static const char *const rules[CSM_DOMAINS] = {
        [CSM_ANY] = N_("must be a finite number"),
        [CSM_NOT_NEGATIVE] = N_("must not be negative"),
        [CSM_POSITIVE] = N_("must be greater than 0"),
        [CSM_SHARE] = N_("must lie between 0 and 1 (25 % is 0.25)"),
        [CSM_POSITIVE_SHARE] = N_("must be greater than 0 and at most 1 (25 % is 0.25)"),
        [CSM_BELOW_ONE] = N_("must be at least 0 and below 1 (25 % is 0.25)"),
        [CSM_FLAG] = N_("must be 1 (yes) or 0 (no)"),
        [CSM_CAP] = N_("must be at least 1"),
    };
    return rules[domain];
}

csm_error csm_in_domain(double x, csm_domain domain)
{
    if (!isfinite(x))
        return CSM_NUM;
    switch (domain) {
    case CSM_ANY:
        return CSM_OK;
    case CSM_NOT_NEGATIVE:
        return x >= 0 ? CSM_OK : CSM_NUM;
    case CSM_POSITIVE:
        return x > 0 ? CSM_OK : x < 0 ? CSM_NUM : CSM_DIV0;
    case CSM_SHARE:
        return x >= 0 && (x <= 1 || csm_snap(x) <= 1) ? CSM_OK : CSM_NUM;
    case CSM_POSITIVE_SHARE:
        return x < 0 ? CSM_NUM : x > 0 ? csm_in_domain(x, CSM_SHARE) : CSM_DIV0;
    case CSM_BELOW_ONE:
        return x < 0                  ? CSM_NUM
               : csm_complement(x) > 0 ? CSM_OK
               : csm_snap(x) > 1       ? CSM_NUM
                                       : CSM_DIV0;
    case CSM_FLAG:
        return x < 0 || x > 1 || (x > 0 && x < 1) ? CSM_NUM : CSM_OK;
    case CSM_CAP:
        return x >= 1 ? CSM_OK : CSM_NUM;
    case CSM_DOMAINS:
        break;
    }
    return CSM_NUM;
}

csm_error csm_check(csm_fault *fault, const char *argument, double x, csm_domain domain)
{
    csm_error error = csm_in_domain(x, domain);
    return error ? csm_fail(fault, error, argument, csm_domain_rule(domain)) : CSM_OK;
}

csm_error csm_check_all(csm_fault *fault, const char *argument, csm_vector v, csm_domain domain)
{
    for (size_t i = 0; i < v.n; i++) {
        csm_error error = csm_in_domain(v.x[i], domain);
        if (error)
            return csm_fail_row(fault, error, argument, csm_domain_rule(domain), i + 1);
    }
    return CSM_OK;
}

csm_error csm_not_empty(csm_fault *fault, const char *argument, size_t n)
{
    return n ? CSM_OK : csm_fail(fault, CSM_NA, argument, N_("has no value to work with"));
}

csm_error csm_paired(csm_fault *fault, const char *argument, size_t n, const char *key,
                     size_t key_n)
{
    return n == key_n ? CSM_OK
                      : csm_fail_pair(fault, CSM_VALUE, argument,
                                      N_("must have as many cells as {other}"), key);
}

csm_error csm_each(csm_fault *fault, const char *argument, size_t n, const char *key,
                   size_t key_n)
{
    return n == 1 || n == key_n
               ? CSM_OK
               : csm_fail_pair(fault, CSM_VALUE, argument,
                               N_("must be one value or have as many cells as {other}"), key);
}

csm_error csm_divide(csm_fault *fault, const char *argument, double numerator, double denominator,
                     double *quotient)
{
    if (denominator == 0)
        return csm_fail(fault, CSM_DIV0, argument, N_("must not be zero, or add up to zero"));
    return csm_finite(fault, numerator / denominator, quotient);
}

csm_error csm_finite(csm_fault *fault, double x, double *out)
{
    if (!isfinite(x))
        return csm_fail(fault, CSM_NUM, NULL, N_("the numbers are too large together"));
    *out = x;
    return CSM_OK;
}

/* ---- sums ---- */

void csm_sum_add(csm_sum *s, double x)
{
    double t = s->sum + x;
    if (fabs(s->sum) >= fabs(x))
        s->lost += (s->sum - t) + x;
    else
        s->lost += (x - t) + s->sum;
    s->sum = t;
}

double csm_sum_value(const csm_sum *s)
{
    /* Once the sum has overflowed, what was lost is not a number. */
    return isfinite(s->sum) ? s->sum + s->lost : s->sum;
}

double csm_sum_of(csm_vector v)
{
    csm_sum s = { 0, 0 };
    for (size_t i = 0; i < v.n; i++)
        csm_sum_add(&s, v.x[i]);
    return csm_sum_value(&s);
}

/* ---- rounding ---- */

/* By the definition: decimal digits there and back. The locale of the process does not matter, because
 * both directions use the same one. */
static double snap_by_digits(double x)
{
    char digits[32];
    double snapped;
    snprintf(digits, sizeof digits, "%.14e", x);
    snapped = strtod(digits, NULL);
    return isfinite(snapped) ? snapped : x;
}

double csm_snap(double x)
{
    static const double ten[] = { 1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                  1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                  1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22 };
    double size = fabs(x), whole, scaled;
    int places;
    if (!(size >= 1e-7 && size < 1e14))
        return size > 0 ? snap_by_digits(x) : x;
    /* 15 digits before the point: then their nearest whole number is exact, and so is a power of ten
     * up to 1e22, and one division rounds correctly. The scaling itself may be wrong in its last bits,
     * which only matters close to a half. */
    places = 14 - (int)floor(log10(size));
    scaled = x * ten[places];
    whole = nearbyint(scaled);
    if (fabs(whole) >= 1e15 || fabs(scaled) < 1e14 || fabs(fabs(scaled - whole) - 0.5) < 0.25)
        return snap_by_digits(x);
    return whole / ten[places];
}

double csm_complement(double share)
{
    double left = csm_snap(1 - csm_snap(share));
    return left > 0 ? left : 0;
}

/* The quotient x/step, whole when 15 significant digits of it are whole. Only a quotient that close
 * to a whole number needs the costly snap. */
static double snapped_quotient(double x, double step)
{
    double q = x / step, away = fabs(q - nearbyint(q));
    return away > 0 && away <= 1e-13 * fabs(q) ? csm_snap(q) : q;
}

/* A multiple of 0.1 is shown as 0.3, not as the 0.30000000000000004 of the multiplication. */
static double multiple(double count, double step)
{
    return step < 1 || step > floor(step) ? csm_snap(count * step) : count * step;
}

double csm_round_up(double x, double step)
{
    return step > 0 ? multiple(ceil(snapped_quotient(x, step)), step) : x;
}

double csm_round_down(double x, double step)
{
    return step > 0 ? multiple(floor(snapped_quotient(x, step)), step) : x;
}
