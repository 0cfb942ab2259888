/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "csm/organization.h"

#include <stdint.h>
#include <stdlib.h>

#include "csm/text.h"

csm_error csm_org_phase(double csm_fte, double support_fte, double am_fte,
                        double onboarding_fte, double services_fte, double *phase,
                        csm_fault *fault)
{
    CSM_TRY(csm_check(fault, "csm_fte", csm_fte, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "support_fte", support_fte, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "am_fte", am_fte, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "onboarding_fte", onboarding_fte, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "services_fte", services_fte, CSM_NOT_NEGATIVE));
    *phase = services_fte > 0     ? 5
             : onboarding_fte > 0 ? 4
             : am_fte > 0         ? 3
             : support_fte > 0    ? 2
             : csm_fte > 0        ? 1
                                  : 0;
    return *phase > 0 ? CSM_OK
                      : csm_fail(fault, CSM_NA, "csm_fte", N_("is 0, and so are all other roles"));
}

csm_error csm_specialization_load(csm_vector role_fte, double min_team, double *thin_share,
                                  double *interfaces, csm_fault *fault)
{
    double roles = 0, thin = 0;
    CSM_TRY(csm_not_empty(fault, "role_fte", role_fte.n));
    CSM_TRY(csm_check_all(fault, "role_fte", role_fte, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "min_team", min_team, CSM_NOT_NEGATIVE));
    for (size_t i = 0; i < role_fte.n; i++)
        if (role_fte.x[i] > 0) {
            roles++;
            thin += role_fte.x[i] < min_team;
        }
    *interfaces = roles * (roles - 1) / 2;
    return csm_divide(fault, "role_fte", thin, roles, thin_share);
}

/* ---- evidence ---- */

static uint64_t hash_of(const char *text)
{
    uint64_t h = UINT64_C(14695981039346656037); /* FNV-1a, on the folded letters */
    for (; *text; text++)
        h = (h ^ (unsigned char)csm_folded(*text)) * UINT64_C(1099511628211);
    return h;
}

void csm_number_texts(csm_texts texts, size_t *number, size_t *first, size_t *slots,
                      size_t *count)
{
    size_t size = 2 * texts.n + 2;
    *count = 0;
    for (size_t s = 0; s < size; s++)
        slots[s] = SIZE_MAX;
    for (size_t i = 0; i < texts.n; i++) {
        size_t s;
        number[i] = SIZE_MAX;
        if (!texts.x[i])
            continue;
        s = (size_t)(hash_of(texts.x[i]) % size);
        while (slots[s] != SIZE_MAX && !csm_same_code(texts.x[first[slots[s]]], texts.x[i]))
            s = (s + 1) % size;
        if (slots[s] == SIZE_MAX) {
            slots[s] = *count;
            first[(*count)++] = i;
        }
        number[i] = slots[s];
    }
}

static int most_first(const void *a, const void *b)
{
    const csm_tag_total *x = a, *y = b;
    if (x->minutes > y->minutes || x->minutes < y->minutes)
        return x->minutes > y->minutes ? -1 : 1;
    if (x->tickets > y->tickets || x->tickets < y->tickets)
        return x->tickets > y->tickets ? -1 : 1;
    return (x->first > y->first) - (x->first < y->first);
}

csm_error csm_ticket_totals(csm_texts tags, csm_vector minutes, csm_tag_total *totals,
                            size_t *numbers, size_t *count, csm_fault *fault)
{
    size_t *number = numbers, *first = numbers + tags.n, *slots = numbers + 2 * tags.n;
    CSM_TRY(csm_not_empty(fault, "tags", tags.n));
    if (minutes.n)
        CSM_TRY(csm_paired(fault, "minutes", minutes.n, "tags", tags.n));
    CSM_TRY(csm_check_all(fault, "minutes", minutes, CSM_NOT_NEGATIVE));
    csm_number_texts(tags, number, first, slots, count);
    CSM_TRY(csm_not_empty(fault, "tags", *count));
    for (size_t t = 0; t < *count; t++)
        totals[t] = (csm_tag_total){ tags.x[first[t]], 0, 0, first[t] };
    for (size_t i = 0; i < tags.n; i++)
        if (number[i] != SIZE_MAX) {
            totals[number[i]].tickets++;
            totals[number[i]].minutes += minutes.n ? minutes.x[i] : 0;
        }
    qsort(totals, *count, sizeof *totals, most_first);
    return CSM_OK;
}
