/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "csm/error.h"

static csm_error fill(csm_fault *fault, csm_fault why)
{
    if (fault)
        *fault = why;
    return why.error;
}

csm_error csm_fail(csm_fault *fault, csm_error error, const char *argument, const char *rule)
{
    return fill(fault, (csm_fault){ error, argument, rule, NULL, 0 });
}

csm_error csm_fail_row(csm_fault *fault, csm_error error, const char *argument, const char *rule,
                       size_t row)
{
    return fill(fault, (csm_fault){ error, argument, rule, NULL, row });
}

csm_error csm_fail_pair(csm_fault *fault, csm_error error, const char *argument, const char *rule,
                        const char *other)
{
    return fill(fault, (csm_fault){ error, argument, rule, other, 0 });
}
