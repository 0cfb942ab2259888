/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "fault.h"

#include <stdlib.h>
#include <string.h>

bool plan_fail(plan_fault *fault, plan_fault_code code)
{
    if (fault)
        *fault = (plan_fault){ .code = code };
    return false;
}

bool plan_fail_values(plan_fault *fault, plan_fault_code code, const plan_value values[PLAN_FAULT_VALUES])
{
    plan_fail(fault, code);
    for (int i = 0; fault && i < PLAN_FAULT_VALUES; i++) {
        fault->values[i].number = values[i].number;
        if (values[i].text && !(fault->values[i].text = strdup(values[i].text))) {
            plan_fault_clear(fault);
            return plan_fail(fault, PLAN_NO_MEMORY);
        }
    }
    return false;
}

void plan_fault_clear(plan_fault *fault)
{
    for (int i = 0; i < PLAN_FAULT_VALUES; i++)
        free((void *)fault->values[i].text);
    memset(fault, 0, sizeof *fault);
}
