/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "csm/portfolio.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static csm_error check_capacities(csm_vector capacities, csm_fault *fault)
{
    CSM_TRY(csm_not_empty(fault, "capacities", capacities.n));
    return csm_check_all(fault, "capacities", capacities, CSM_NOT_NEGATIVE);
}

csm_error csm_balance_loads(csm_vector loads, csm_vector assignment, csm_vector capacities,
                            double *table, csm_fault *fault)
{
    CSM_TRY(csm_not_empty(fault, "loads", loads.n));
    CSM_TRY(csm_paired(fault, "assignment", assignment.n, "loads", loads.n));
    CSM_TRY(csm_check_all(fault, "loads", loads, CSM_NOT_NEGATIVE));
    CSM_TRY(check_capacities(capacities, fault));
    memset(table, 0, capacities.n * 3 * sizeof *table);
    for (size_t i = 0; i < loads.n; i++) {
        double who = assignment.x[i];
        double *row = table + 3 * (size_t)(who >= 1 && who <= (double)capacities.n ? who - 1 : 0);
        if (!(who >= 0 && who <= (double)capacities.n) || who > floor(who))
            return csm_fail_row(fault, CSM_NUM, "assignment",
                                N_("must be the number of a CSM, or blank"), i + 1);
        if (who < 1)
            continue;
        row[0]++;
        /* The third place keeps what the sum loses until all is added. */
        csm_sum sum = { row[1], row[2] };
        csm_sum_add(&sum, loads.x[i]);
        row[1] = sum.sum;
        row[2] = sum.lost;
    }
    for (size_t k = 0; k < capacities.n; k++) {
        double *row = table + 3 * k, capacity = capacities.x[k];
        CSM_TRY(csm_finite(fault, row[1] + row[2], &row[1]));
        row[2] = row[1] > 0 ? (capacity > 0 ? row[1] / capacity : NAN) : 0;
    }
    return CSM_OK;
}

/* ---- bound ---- */

static int descending(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x < y) - (x > y);
}

static double largest(csm_vector v)
{
    double most = 0;
    for (size_t i = 0; i < v.n; i++)
        most = fmax(most, v.x[i]);
    return most;
}

/* Of the q·K + 1 largest accounts some CSM has q + 1, which are no smaller than the last q + 1 of
 * them. */
static double pigeonhole_bound(const double *sorted, size_t n, size_t csms, double most)
{
    double bound = 0;
    for (size_t q = 1; q * csms < n && q <= 64; q++) {
        double sum = 0;
        for (size_t i = q * csms - q; i <= q * csms; i++)
            sum += sorted[i];
        bound = fmax(bound, sum / most);
    }
    return bound;
}

static csm_error check_eligible(csm_vector loads, csm_vector capacities, csm_vector eligible,
                                csm_fault *fault)
{
    if (eligible.n && eligible.n != loads.n * capacities.n)
        return csm_fail_pair(fault, CSM_VALUE, "eligible",
                             N_("must have a row for each account and a column for each of the "
                                "{other}"),
                             "capacities");
    return csm_check_all(fault, "eligible", eligible, CSM_FLAG);
}

/* Each account needs somebody who may serve it and has capacity; alone it fills that person by
 * load / capacity. */
static csm_error single_bound(csm_vector loads, csm_vector capacities, csm_vector eligible,
                              double *bound, csm_fault *fault)
{
    double all = largest(capacities);
    for (size_t i = 0; i < loads.n; i++) {
        double most = eligible.n ? 0 : all;
        for (size_t k = 0; eligible.n && k < capacities.n; k++)
            if (eligible.x[i * capacities.n + k] > 0)
                most = fmax(most, capacities.x[k]);
        if (most <= 0)
            return csm_fail_row(fault, CSM_NA, "eligible",
                                N_("lets nobody with capacity serve an account"),
                                i * capacities.n + 1);
        if (loads.x[i] > 0)
            *bound = fmax(*bound, loads.x[i] / most);
    }
    return CSM_OK;
}

/* The accounts that only a group of CSMs may serve fill at least this group. The groups tried are those
 * that an account names. */
static double group_bound(csm_vector loads, csm_vector capacities, csm_vector eligible, size_t i)
{
    const double *group = eligible.x + i * capacities.n;
    csm_sum load = { 0, 0 }, capacity = { 0, 0 };
    for (size_t k = 0; k < capacities.n; k++)
        csm_sum_add(&capacity, group[k] > 0 ? capacities.x[k] : 0);
    for (size_t j = 0; j < loads.n; j++) {
        const double *other = eligible.x + j * capacities.n;
        size_t k = 0;
        while (k < capacities.n && !(other[k] > 0 && group[k] <= 0))
            k++;
        if (k == capacities.n)
            csm_sum_add(&load, loads.x[j]);
    }
    return csm_sum_value(&capacity) > 0 ? csm_sum_value(&load) / csm_sum_value(&capacity) : 0;
}

/* Few different groups occur in practice (regions, languages); more than this many are not tried. */
enum { GROUPS_TRIED = 64 };

static double groups_bound(csm_vector loads, csm_vector capacities, csm_vector eligible)
{
    size_t tried[GROUPS_TRIED], count = 0, bytes = capacities.n * sizeof *eligible.x;
    double bound = 0;
    for (size_t i = 0; eligible.n && i < loads.n && count < GROUPS_TRIED; i++) {
        size_t t = 0;
        while (t < count && memcmp(eligible.x + tried[t] * capacities.n,
                                   eligible.x + i * capacities.n, bytes) != 0)
            t++;
        if (t < count)
            continue;
        tried[count++] = i;
        bound = fmax(bound, group_bound(loads, capacities, eligible, i));
    }
    return bound;
}

csm_error csm_balance_bound(csm_vector loads, csm_vector capacities, csm_vector eligible,
                            double *scratch, double *bound, csm_fault *fault)
{
    double all, usable = 0;
    CSM_TRY(csm_not_empty(fault, "loads", loads.n));
    CSM_TRY(csm_check_all(fault, "loads", loads, CSM_NOT_NEGATIVE));
    CSM_TRY(check_capacities(capacities, fault));
    CSM_TRY(check_eligible(loads, capacities, eligible, fault));
    CSM_TRY(csm_divide(fault, "capacities", csm_sum_of(loads), csm_sum_of(capacities), &all));
    CSM_TRY(single_bound(loads, capacities, eligible, &all, fault));
    for (size_t k = 0; k < capacities.n; k++)
        usable += capacities.x[k] > 0;
    memcpy(scratch, loads.x, loads.n * sizeof *scratch);
    qsort(scratch, loads.n, sizeof *scratch, descending);
    all = fmax(all, pigeonhole_bound(scratch, loads.n, (size_t)usable, largest(capacities)));
    return csm_finite(fault, fmax(all, groups_bound(loads, capacities, eligible)), bound);
}

csm_error csm_balance_index(csm_vector loads, csm_vector capacities, double *index,
                            csm_fault *fault)
{
    csm_sum sum = { 0, 0 }, squares = { 0, 0 };
    double mean, variation;
    CSM_TRY(csm_not_empty(fault, "loads", loads.n));
    CSM_TRY(csm_each(fault, "capacities", capacities.n, "loads", loads.n));
    CSM_TRY(csm_check_all(fault, "loads", loads, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check_all(fault, "capacities", capacities, CSM_POSITIVE));
    for (size_t i = 0; i < loads.n; i++)
        csm_sum_add(&sum, loads.x[i] / csm_at(capacities, i));
    mean = csm_sum_value(&sum) / (double)loads.n;
    for (size_t i = 0; i < loads.n; i++) {
        double away = loads.x[i] / csm_at(capacities, i) - mean;
        csm_sum_add(&squares, away * away);
    }
    CSM_TRY(csm_divide(fault, "loads", sqrt(csm_sum_value(&squares) / (double)loads.n), mean,
                       &variation));
    *index = 1 - variation;
    return CSM_OK;
}

csm_error csm_assign_by_level(csm_vector account_levels, csm_vector csm_levels,
                              csm_vector absent, double *counts, double *csm, csm_fault *fault)
{
    CSM_TRY(csm_not_empty(fault, "account_levels", account_levels.n));
    CSM_TRY(csm_not_empty(fault, "csm_levels", csm_levels.n));
    CSM_TRY(csm_each(fault, "absent", absent.n, "csm_levels", csm_levels.n));
    CSM_TRY(csm_check_all(fault, "account_levels", account_levels, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check_all(fault, "csm_levels", csm_levels, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check_all(fault, "absent", absent, CSM_FLAG));
    memset(counts, 0, csm_levels.n * sizeof *counts);
    for (size_t i = 0; i < account_levels.n; i++) {
        size_t best = csm_levels.n;
        for (size_t k = 0; k < csm_levels.n; k++) {
            if (csm_levels.x[k] < account_levels.x[i] || csm_at(absent, k) > 0)
                continue;
            if (best == csm_levels.n || csm_levels.x[k] < csm_levels.x[best] ||
                (csm_levels.x[k] <= csm_levels.x[best] && counts[k] < counts[best]))
                best = k;
        }
        csm[i] = best < csm_levels.n ? (double)best + 1 : 0;
        if (best < csm_levels.n)
            counts[best]++;
    }
    return CSM_OK;
}
