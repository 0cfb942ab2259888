/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "csm/segment.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "breaks_search.h"
#include "sort.h"

/* Logarithm to the base 2 of x / 2^unit by operations that every processor rounds alike; the base does not
 * matter. exponent + 2 artanh((m − 1)/(m + 1)) / ln 2, with m within √2 of 1. */
static double logarithm(double x, int unit)
{
    int exponent;
    double m = frexp(x, &exponent), z, square, series = 0;
    if (m < 0.70710678118654752) {
        m *= 2;
        exponent--;
    }
    z = (m - 1) / (m + 1);
    square = z * z;
    for (int k = 23; k >= 1; k -= 2)
        series = series * square + 1.0 / k;
    return exponent - unit + 2.8853900817779268 * z * series;
}

typedef struct distinct {
    size_t n;
    double *value, *times;
} distinct;

static void find_distinct(const uint64_t *keys, size_t n, distinct *d)
{
    d->n = 0;
    for (size_t i = 0; i < n; i++) {
        if (i == 0 || keys[i] != keys[i - 1]) {
            d->value[d->n] = csm_sort_number_of(keys[i]);
            d->times[d->n++] = 0;
        }
        d->times[d->n - 1]++;
    }
}

/* The value that half of all values do not exceed. */
static size_t median(const distinct *d, size_t n)
{
    size_t i = 0;
    double seen = d->times[0];
    while (2 * seen < (double)n)
        seen += d->times[++i];
    return i;
}

/* Value i less the centre, in full: high + low (Knuth 1969). */
static double centred(const double *scaled, size_t i, double centre, double *low)
{
    double high = scaled[i] - centre, part = high - scaled[i];
    *low = (scaled[i] - (high - part)) + (-centre - part);
    return high;
}

/* Sums of the values, or their logarithms, less the median. Scaled by a power of two, so that nothing is too
 * large. */
static void sum_up(const distinct *d, size_t n, bool log_scale, double *scaled, fit_prefix_sums *p)
{
    size_t middle = median(d, n);
    double most = 0, factor, centre, low, high;
    int exponent, unit;
    frexp(d->value[middle], &unit); /* logarithms are the more exact the closer they are to 0 */
    for (size_t i = 0; i < d->n; i++) {
        scaled[i] = log_scale ? logarithm(d->value[i], unit) : d->value[i];
        most = fmax(most, fabs(scaled[i]));
    }
    frexp(most, &exponent);
    factor = ldexp(1, exponent > 1000 ? -1000 : exponent < -1000 ? 1000 : -exponent);
    for (size_t i = 0; i < d->n; i++)
        scaled[i] *= factor;
    centre = scaled[middle];
    p->count[middle] = p->sum[middle] = p->sum_low[middle] = 0;
    p->square[middle] = p->square_low[middle] = 0;
    for (size_t i = middle; i < d->n; i++) {
        high = centred(scaled, i, centre, &low);
        fit_prefix_add(p, i, i + 1, high, low, d->times[i]);
    }
    for (size_t i = middle; i-- > 0;) {
        high = centred(scaled, i, centre, &low);
        fit_prefix_add(p, i + 1, i, high, low, d->times[i]);
    }
}

static csm_error find_breaks(csm_vector values, size_t segments, bool log_scale,
                             double *thresholds, uint64_t *memory, csm_fault *fault)
{
    size_t n = values.n, breaks[CSM_SEGMENTS_MAX - 1];
    uint64_t *keys = memory, *sorted;
    double *sums;
    fit_prefix_sums p;
    distinct d = { 0, NULL, NULL };
    csm_error error = CSM_NO_MEMORY;
    for (size_t i = 0; i < n; i++)
        keys[i] = csm_sort_key_of(values.x[i]);
    sorted = csm_sort_keys(keys, memory + n, n);
    d.value = (double *)(void *)(memory + 2 * n);
    d.times = (double *)(void *)(sorted == memory ? memory + n : memory);
    find_distinct(sorted, n, &d);
    if (d.n < segments)
        return csm_fail_pair(fault, CSM_NA, "values",
                             N_("has fewer different values than there are {other}"), "segments");
    sums = malloc(fit_prefix_numbers(d.n) * sizeof *sums);
    if (sums) {
        fit_prefix_place(&p, d.n, sums);
        sum_up(&d, n, log_scale, (double *)(void *)sorted, &p);
        if (fit_search_breaks(&p, segments, breaks)) {
            for (size_t q = 0; q + 1 < segments; q++)
                thresholds[q] = d.value[breaks[q]];
            error = CSM_OK;
        }
    }
    free(sums);
    return error;
}

csm_error csm_segment_breaks(csm_vector values, double segments, bool log_scale,
                             double *thresholds, csm_fault *fault)
{
    uint64_t *memory;
    csm_error error;
    if (!(segments >= 2 && segments <= CSM_SEGMENTS_MAX) || segments > floor(segments))
        return csm_fail(fault, CSM_NUM, "segments", N_("must be a whole number from 2 to 10"));
    CSM_TRY(csm_not_empty(fault, "values", values.n));
    CSM_TRY(csm_check_all(fault, "values", values, CSM_ANY));
    for (size_t i = 0; log_scale && i < values.n; i++)
        if (values.x[i] <= 0)
            return csm_fail_row(fault, CSM_NUM, "values",
                                N_("must be greater than 0 on a logarithmic scale"), i + 1);
    if (values.n >= UINT32_MAX)
        return CSM_NO_MEMORY;
    memory = malloc(3 * values.n * sizeof *memory);
    if (!memory)
        return CSM_NO_MEMORY;
    error = find_breaks(values, (size_t)segments, log_scale, thresholds, memory, fault);
    free(memory);
    return error;
}
