/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Organization, evidence and benchmarks. */
#ifndef CSM_ORGANIZATION_H
#define CSM_ORGANIZATION_H

#include "csm/number.h"

/* Phase of the organization by its most specialised function present: 1 CSMs alone, 2 support, 3 account
 * management, 4 onboarding, 5 professional services and training. CSM_NA when nobody is there. */
csm_error csm_org_phase(double csm_fte, double support_fte, double am_fte,
                        double onboarding_fte, double services_fte, double *phase,
                        csm_fault *fault);

/* Share of the roles (those with people) that have fewer than min_team, and the hand-over interfaces
 * between n roles, n(n − 1)/2. */
csm_error csm_specialization_load(csm_vector role_fte, double min_team, double *thin_share,
                                  double *interfaces, csm_fault *fault);

typedef struct csm_tag_total {
    const char *tag; /* as it stands first */
    double tickets, minutes;
    size_t first;    /* where it stands first */
} csm_tag_total;

/* Totals of each tag, most minutes first (most tickets where minutes.n is 0), then as they come. Codes are
 * compared without regard to case. `totals` holds tags.n entries, `numbers` 4 tags.n + 2; `count` is the
 * number of different tags. A tag of NULL is left out. */
csm_error csm_ticket_totals(csm_texts tags, csm_vector minutes, csm_tag_total *totals,
                            size_t *numbers, size_t *count, csm_fault *fault);

/* Numbers each text by the order in which it first comes, from 0; `first` gives where. Blank texts share
 * the number SIZE_MAX. `slots` holds 2 n + 2 entries. */
void csm_number_texts(csm_texts texts, size_t *number, size_t *first, size_t *slots,
                      size_t *count);

/* ---- published reference figures: ranges to compare with, never defaults ---- */

typedef struct csm_benchmark {
    const char *metric, *segment;
    double low, mid, high; /* NaN: not published */
    const char *source;
    int year;
    char grade; /* A survey with method, B named practitioner or vendor survey, C aggregation */
} csm_benchmark;

/* NULL past the last. */
const csm_benchmark *csm_benchmark_at(size_t i);

typedef enum csm_statistic { CSM_LOW_FIGURE, CSM_MID_FIGURE, CSM_HIGH_FIGURE } csm_statistic;

/* The newest published figure. CSM_NA for an unknown metric or segment, or where that statistic was not
 * published. */
csm_error csm_benchmark_figure(const char *metric, const char *segment, csm_statistic statistic,
                               double *figure, csm_fault *fault);

#endif
