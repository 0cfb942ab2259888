/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "catalogue/function.h"

size_t csm_argument_count(const csm_function *f)
{
    size_t n = 0;
    while (n < CSM_MAX_ARGUMENTS && f->arguments[n].name)
        n++;
    return n;
}
