/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Plans over time: ramp, hires, accounts, time to value. Dates are Calc serial numbers (1 is 1899-12-31);
 * months are counted as EDATE does, the end of a month kept. */
#ifndef CSM_PLAN_H
#define CSM_PLAN_H

#include "csm/number.h"

enum { CSM_PERIODS_MAX = 100000 };

/* The date so many whole months later (earlier: negative). */
double csm_edate(double date, double months);
/* Whole months from one date to a later one; negative: it is earlier. */
double csm_months_between(double from, double to);

/* Productivity after so many full months of work: the curve has month 1, 2, …; afterwards 1. */
csm_error csm_ramp(double months, csm_vector curve, double *productivity, csm_fault *fault);

/* Σ fte × productivity of the people employed on a day. end_dates: the last day, 0 for none; fte: one
 * for each or one for all. */
csm_error csm_ramped_fte(csm_vector start_dates, csm_vector end_dates, csm_vector fte,
                         double as_of, csm_vector curve, double *people, csm_fault *fault);

/* Share of a year's capacity that a hire delivers in the calendar year of the start: ramp months at the
 * mean productivity, then 1. start_month: months of the year that have passed at the start. */
csm_error csm_year1_capacity(double ramp_months, double mean_productivity, double start_month,
                             double *share, csm_fault *fault);

/* Day on which hiring must begin: need date − ramp − hiring, both rounded up to whole months together. */
csm_error csm_hire_by(double need_date, double ramp_months, double hiring_months, double *date,
                      csm_fault *fault);

/* Accounts after each period: previous × (1 − churn) + new. new_accounts: one for each period or one for
 * all; `accounts` holds `periods` numbers. */
csm_error csm_accounts_forecast(double start, csm_vector new_accounts, double churn_rate,
                                size_t periods, double *accounts, csm_fault *fault);

/* The periods of a forecast as a count: whole, 1 to CSM_PERIODS_MAX. */
csm_error csm_period_count(double periods, size_t *count, csm_fault *fault);

/* Accounts in each stage after each period, row by row. transitions: stages × stages, the share that
 * goes from the row's stage to the column's in a period; what a row lacks to 1 leaves. New accounts
 * enter stage 1 at the end of a period. `counts` holds periods × stages numbers. */
csm_error csm_lifecycle_forecast(csm_vector stage_counts, csm_vector transitions,
                                 csm_vector new_accounts, size_t periods, double *counts,
                                 csm_fault *fault);

/* Kaplan–Meier percentile of the days from start to value. A value date of 0, or one after as_of, is
 * none: the account is censored at as_of; accounts that start later are left out. NaN as_of: the latest
 * date there is. CSM_NA where fewer than that share reach value. `scratch` holds 2 n numbers.
 * Source: Kaplan and Meier 1958. */
csm_error csm_time_to_value(csm_vector start_dates, csm_vector value_dates, double percentile,
                            double as_of, double *scratch, double *days, csm_fault *fault);

#endif
