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

typedef enum csm_tier { CSM_TECH, CSM_LOW, CSM_HIGH } csm_tier;

/* HIGH from high_from on, LOW from low_from on, else TECH; a strategic account, or one whose score
 * reaches promote_from, is served one tier higher, once. A NaN score: none is known. */
csm_error csm_touch_tier(double arr, double high_from, double low_from, bool strategic,
                         double score, double promote_from, csm_tier *tier, csm_fault *fault);

#endif
