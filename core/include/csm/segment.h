/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Segments by size and touch tiers by how an account is served. */
#ifndef CSM_SEGMENT_H
#define CSM_SEGMENT_H

#include "csm/number.h"

/* The segment of each value: 1 below the first threshold, 2 from the first on … A value equal to a
 * threshold belongs above it. CSM_NUM unless the thresholds ascend. */
csm_error csm_segments(csm_vector values, csm_vector thresholds, double *segments,
                       csm_fault *fault);

enum { CSM_SEGMENTS_MAX = 10 };

/* Thresholds (segments − 1 of them, each the smallest value of the upper segment) that minimise the squared
 * distances of the values, or of their logarithms, from the mean of their segment: optimal one-dimensional
 * k-means, exact, in any order of the values. Of splits whose costs are equal to 13 digits, the lowest.
 * segments: 2 to CSM_SEGMENTS_MAX; CSM_NA where there are fewer different values. Wang and Song,
 * Ckmeans.1d.dp, The R Journal 3/2, 2011. */
csm_error csm_segment_breaks(csm_vector values, double segments, bool log_scale,
                             double *thresholds, csm_fault *fault);

typedef enum csm_tier { CSM_TECH, CSM_LOW, CSM_HIGH } csm_tier;

/* HIGH from high_from on, LOW from low_from on, else TECH; a strategic account, or one whose score
 * reaches promote_from, is served one tier higher, once. A NaN score: none is known. */
csm_error csm_touch_tier(double arr, double high_from, double low_from, bool strategic,
                         double score, double promote_from, csm_tier *tier, csm_fault *fault);

/* Weighted mean of scores; the weights need not add up to 1. */
csm_error csm_account_score(csm_vector values, csm_vector weights, double *score,
                            csm_fault *fault);

/* ARR from which the hours an account takes cost no more than max_share of its gross margin:
 * hours × cost / (max_share × margin). Hours and ARR are of the same period, usually a year. */
csm_error csm_arr_floor(double hours_per_account, double hourly_cost, double gross_margin,
                        double max_share, double *arr, csm_fault *fault);

/* Hours per account reached by webinars, videos and office hours: (sessions × hours + content hours) /
 * accounts + queue hours × share of the accounts that come to the queue. */
csm_error csm_one_to_many_effort(double sessions, double hours_per_session,
                                 double content_hours, double accounts_reached,
                                 double queue_hours, double queue_take_up, double *hours,
                                 csm_fault *fault);

/* FTE that a one-to-many team saves: (accounts × personal effort − one-to-many hours) / effective hours;
 * negative where it costs more than it saves. */
csm_error csm_one_to_many_trigger(double uncovered_accounts, double personal_effort,
                                  double effective_hours, double one_to_many_hours, double *fte,
                                  csm_fault *fault);

/* Share of accounts (by weight) touched from `days` days before as_of until as_of; a date of 0 is none.
 * weights: one for each date or one for all. */
csm_error csm_touch_coverage(csm_vector last_touch_dates, double as_of, double days,
                             csm_vector weights, double *share, csm_fault *fault);

#endif
