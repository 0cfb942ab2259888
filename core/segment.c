/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "csm/segment.h"

#include <math.h>

static csm_error check_thresholds(csm_vector thresholds, csm_fault *fault)
{
    CSM_TRY(csm_not_empty(fault, "thresholds", thresholds.n));
    CSM_TRY(csm_check_all(fault, "thresholds", thresholds, CSM_ANY));
    for (size_t i = 1; i < thresholds.n; i++)
        if (thresholds.x[i] < thresholds.x[i - 1])
            return csm_fail_row(fault, CSM_NUM, "thresholds",
                                N_("must ascend from the smallest to the largest"), i + 1);
    return CSM_OK;
}

static double segment_of(double value, csm_vector thresholds)
{
    size_t below = 0, above = thresholds.n;
    while (below < above) {
        size_t middle = below + (above - below) / 2;
        if (thresholds.x[middle] <= value)
            below = middle + 1;
        else
            above = middle;
    }
    return (double)below + 1;
}

csm_error csm_segments(csm_vector values, csm_vector thresholds, double *segments,
                       csm_fault *fault)
{
    CSM_TRY(csm_not_empty(fault, "values", values.n));
    CSM_TRY(csm_check_all(fault, "values", values, CSM_ANY));
    CSM_TRY(check_thresholds(thresholds, fault));
    for (size_t i = 0; i < values.n; i++)
        segments[i] = segment_of(values.x[i], thresholds);
    return CSM_OK;
}

csm_error csm_touch_tier(double arr, double high_from, double low_from, bool strategic,
                         double score, double promote_from, csm_tier *tier, csm_fault *fault)
{
    CSM_TRY(csm_check(fault, "arr", arr, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "high_from", high_from, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "low_from", low_from, CSM_NOT_NEGATIVE));
    if (low_from > high_from)
        return csm_fail_pair(fault, CSM_NUM, "low_from", N_("must not exceed {other}"),
                             "high_from");
    *tier = arr >= high_from ? CSM_HIGH : arr >= low_from ? CSM_LOW : CSM_TECH;
    if (*tier != CSM_HIGH && (strategic || (!isnan(score) && score >= promote_from)))
        *tier += 1;
    return CSM_OK;
}
