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
        return x >= 0 && x <= 1 ? CSM_OK : CSM_NUM;
    case CSM_BELOW_ONE:
        return x < 0 || x > 1 ? CSM_NUM : x < 1 ? CSM_OK : CSM_DIV0;
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
            return csm_fail_row(fault, error, argument, csm_domain_rule(domain),
                                v.n > 1 ? i + 1 : 0);
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

double csm_snap(double x)
{
    /* Decimal digits are the definition, so the decimal conversion of the C library is the
     * shortest correct way. Both directions use the same locale, whichever the host has set. */
    char digits[32];
    snprintf(digits, sizeof digits, "%.14e", x);
    return strtod(digits, NULL);
}

/* The quotient x/step, whole when 15 significant digits of it are whole. Only a quotient that close
 * to a whole number needs the costly snap. */
static double snapped_quotient(double x, double step)
{
    double q = x / step;
    return fabs(q - nearbyint(q)) <= 1e-13 * fabs(q) ? csm_snap(q) : q;
}

/* A multiple of 0.1 is shown as 0.3, not as the 0.30000000000000004 of the multiplication. */
static double multiple(double count, double step)
{
    return csm_snap(count * step);
}

double csm_round_up(double x, double step)
{
    return step > 0 ? multiple(ceil(snapped_quotient(x, step)), step) : x;
}

double csm_round_down(double x, double step)
{
    return step > 0 ? multiple(floor(snapped_quotient(x, step)), step) : x;
}
