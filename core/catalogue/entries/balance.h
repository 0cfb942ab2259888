/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The adaptors of the balancing, whose entries stand among the portfolios. */
#ifndef CSM_CATALOGUE_BALANCE_H
#define CSM_CATALOGUE_BALANCE_H

#include "catalogue/catalogue.h"

csm_error csm_answer_balance(csm_context *cx, const csm_given *a, csm_value *result);
csm_error csm_answer_balance_bound(csm_context *cx, const csm_given *a, csm_value *result);
csm_error csm_answer_departure_load(csm_context *cx, const csm_given *a, csm_value *result);

#endif
