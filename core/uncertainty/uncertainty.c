/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "csm/uncertainty.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "pert.h"
#include "philox.h"
#include "sort.h"

/* ---- what may be asked ---- */

static csm_error check_order(const csm_uncertain_demand *d, csm_fault *fault)
{
    for (size_t i = 0; i < d->accounts.n; i++) {
        bool low = d->effort_low.x[i] > d->effort_mode.x[i];
        if (!low && d->effort_mode.x[i] <= d->effort_high.x[i])
            continue;
        csm_fail_row(fault, CSM_NUM, low ? "effort_low" : "effort_mode",
                     N_("must not exceed {other}"), i + 1);
        if (fault)
            fault->other = low ? "effort_mode" : "effort_high";
        return CSM_NUM;
    }
    return CSM_OK;
}

static csm_error check_demand(const csm_uncertain_demand *d, csm_fault *fault)
{
    const csm_vector efforts[] = { d->effort_low, d->effort_mode, d->effort_high };
    static const char *const names[] = { "effort_low", "effort_mode", "effort_high" };
    CSM_TRY(csm_not_empty(fault, "accounts", d->accounts.n));
    for (int e = 0; e < 3; e++)
        CSM_TRY(csm_paired(fault, names[e], efforts[e].n, "accounts", d->accounts.n));
    CSM_TRY(csm_each(fault, "effective_hours", d->effective_hours.n, "accounts", d->accounts.n));
    CSM_TRY(csm_check_all(fault, "accounts", d->accounts, CSM_NOT_NEGATIVE));
    for (int e = 0; e < 3; e++)
        CSM_TRY(csm_check_all(fault, names[e], efforts[e], CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check_all(fault, "effective_hours", d->effective_hours, CSM_POSITIVE));
    CSM_TRY(check_order(d, fault));
    if (!(d->trials >= 1 && d->trials <= CSM_TRIALS_MAX) || d->trials > floor(d->trials))
        return csm_fail(fault, CSM_NUM, "trials", N_("must be a whole number from 1 to 1,000,000"));
    if (!(d->seed >= 0 && d->seed <= CSM_SEED_MAX) || d->seed > floor(d->seed))
        return csm_fail(fault, CSM_NUM, "seed",
                        N_("must be a whole number from 0 to 9,007,199,254,740,992"));
    return CSM_OK;
}

static bool is_uncertain(const csm_uncertain_demand *d, size_t i)
{
    return d->accounts.x[i] > 0 && d->effort_low.x[i] < d->effort_high.x[i];
}

static csm_error check_size(const csm_uncertain_demand *d, size_t *uncertain, csm_fault *fault)
{
    *uncertain = 0;
    for (size_t i = 0; i < d->accounts.n; i++)
        *uncertain += is_uncertain(d, i);
    if (*uncertain > CSM_UNCERTAIN_MAX)
        return csm_fail(fault, CSM_NUM, "accounts",
                        N_("must not have more than 50,000 segments whose effort is uncertain"));
    if (d->trials * (double)*uncertain > CSM_DRAWS_MAX)
        return csm_fail(fault, CSM_NUM, "trials",
                        N_("must not be more than 100,000,000 divided by the number of segments "
                           "whose effort is uncertain"));
    return CSM_OK;
}

/* ---- trials ---- */

/* The FTE of each trial: what the low efforts need, the same in all trials, and what comes on top. Where
 * nothing is uncertain there is one trial, which stands for all. */
typedef struct outcome {
    double certain;
    double *extra;
    size_t trials;
} outcome;

/* People that `hours` an account need. */
static double people(const csm_uncertain_demand *d, size_t i, double hours)
{
    return d->accounts.x[i] * hours / csm_at(d->effective_hours, i);
}

/* The exact sum of what is certain; CSM_NUM where the highest efforts together are too large. */
static csm_error add_certain(const csm_uncertain_demand *d, outcome *out, csm_fault *fault)
{
    csm_sum low = { 0, 0 }, high = { 0, 0 };
    double ignored;
    for (size_t i = 0; i < d->accounts.n; i++) {
        csm_sum_add(&low, people(d, i, d->effort_low.x[i]));
        csm_sum_add(&high, people(d, i, d->effort_high.x[i]));
    }
    out->certain = csm_sum_value(&low);
    return csm_finite(fault, csm_sum_value(&high), &ignored);
}

/* Segments often share the place of the mode between low and high: their tables are kept. Places that
 * differ by rounding only are made one; the quantiles do not feel 2^-41. */
enum { TABLE_BITS = 5, TABLES = 1 << TABLE_BITS, DRAWS = 512 };

typedef struct tables {
    uncertainty_pert pert[TABLES];
    bool filled[TABLES];
} tables;

static const uncertainty_pert *table_of(tables *t, double mode)
{
    uint64_t bits;
    size_t slot;
    mode = floor(mode * 0x1p40 + 0.5) * 0x1p-40;
    memcpy(&bits, &mode, sizeof bits);
    slot = (size_t)(bits * 0x9E3779B97F4A7C15u >> (64 - TABLE_BITS));
    if (!t->filled[slot] || t->pert[slot].mode < mode || t->pert[slot].mode > mode)
        uncertainty_pert_prepare(&t->pert[slot], mode);
    t->filled[slot] = true;
    return &t->pert[slot];
}

static void add_segment(const csm_uncertain_demand *d, size_t i, tables *t, outcome *out)
{
    uint64_t draws[DRAWS];
    double low = d->effort_low.x[i], range = d->effort_high.x[i] - low;
    const uncertainty_pert *pert = table_of(t, (d->effort_mode.x[i] - low) / range);
    for (size_t trial = 0; trial < out->trials; trial += DRAWS) {
        size_t n = out->trials - trial < DRAWS ? out->trials - trial : DRAWS;
        uncertainty_philox_draws((uint64_t)d->seed, (uint32_t)i, (uint32_t)trial, n, draws);
        uncertainty_pert_add(pert, draws, n, people(d, i, range), out->extra + trial);
    }
}

/* out->extra is the caller's to free. */
static csm_error simulate(const csm_uncertain_demand *d, outcome *out, csm_fault *fault)
{
    size_t uncertain;
    tables *t;
    CSM_TRY(check_demand(d, fault));
    CSM_TRY(check_size(d, &uncertain, fault));
    CSM_TRY(add_certain(d, out, fault));
    out->trials = uncertain ? (size_t)d->trials : 1;
    out->extra = calloc(out->trials, sizeof *out->extra);
    t = uncertain ? calloc(1, sizeof *t) : NULL;
    if (!out->extra || (uncertain && !t)) {
        free(out->extra);
        free(t);
        out->extra = NULL;
        return CSM_NO_MEMORY;
    }
    for (size_t i = 0; uncertain && i < d->accounts.n; i++)
        if (is_uncertain(d, i))
            add_segment(d, i, t, out);
    free(t);
    return CSM_OK;
}

/* ---- percentiles ---- */

static csm_error read_percentiles(const outcome *out, const uint64_t *sorted, csm_vector percentiles,
                                  double *fte, csm_fault *fault)
{
    for (size_t i = 0; i < percentiles.n; i++) {
        size_t rank = (size_t)csm_round_up(percentiles.x[i] * (double)out->trials, 1);
        double extra = csm_sort_number_of(sorted[rank ? rank - 1 : 0]);
        CSM_TRY(csm_finite(fault, csm_snap(out->certain + extra), &fte[i]));
    }
    return CSM_OK;
}

csm_error csm_simulate_headcount(const csm_uncertain_demand *demand, csm_vector percentiles,
                                 double *fte, csm_fault *fault)
{
    outcome out = { 0, NULL, 0 };
    uint64_t *keys;
    csm_error error = CSM_NO_MEMORY;
    CSM_TRY(csm_not_empty(fault, "percentiles", percentiles.n));
    CSM_TRY(csm_check_all(fault, "percentiles", percentiles, CSM_SHARE));
    CSM_TRY(simulate(demand, &out, fault));
    keys = malloc(2 * out.trials * sizeof *keys);
    for (size_t i = 0; keys && i < out.trials; i++)
        keys[i] = csm_sort_key_of(out.extra[i]);
    if (keys)
        error = read_percentiles(&out, csm_sort_keys(keys, keys + out.trials, out.trials), percentiles, fte, fault);
    free(keys);
    free(out.extra);
    return error;
}

/* ---- risk ---- */

/* To 15 significant digits, which a person who gives exactly what is needed means. Only numbers that
 * close need the costly snap. */
static bool exceeds(double x, double fte)
{
    return x > fte && (x - fte > 1e-13 * fte || csm_snap(x) > csm_snap(fte));
}

csm_error csm_overload_risk(double fte, const csm_uncertain_demand *demand, double *risk,
                            csm_fault *fault)
{
    outcome out = { 0, NULL, 0 };
    size_t overloaded = 0;
    CSM_TRY(csm_check(fault, "fte", fte, CSM_NOT_NEGATIVE));
    CSM_TRY(simulate(demand, &out, fault));
    for (size_t i = 0; i < out.trials; i++)
        overloaded += exceeds(out.certain + out.extra[i], fte);
    free(out.extra);
    *risk = (double)overloaded / (double)out.trials;
    return CSM_OK;
}
