/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "csm/portfolio.h"

#include <math.h>
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
