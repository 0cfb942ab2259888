/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/* libFuzzer target for the balancing: books of any loads, capacities and constraints, and what must hold. */

#include "fuzz.h"
#include "csm/balance.h"

#include <math.h>
#include <stdlib.h>

enum { MOST = 24, CSMS = 6 };

static double take_number(source *s)
{
    static const double scales[] = { 1, 0.25, 0.1, 1.0 / 3, 1e-300, 1e300, 5e-324, 1e15 };
    unsigned x = take(s);
    return x < 128 ? x : (x - 127) * scales[take(s) % 8];
}

static bool open_to(const csm_caseload *b, size_t i, size_t k)
{
    if (b->locked.n && b->locked.x[i] > 0)
        return b->owners.x[i] == (double)k + 1;
    return !b->eligible.n || b->eligible.x[i * b->capacities.n + k] > 0;
}

static double highest(const csm_caseload *b, const double *csm)
{
    double cost = 0;
    for (size_t k = 0; k < b->capacities.n; k++) {
        double load = 0;
        for (size_t i = 0; i < b->loads.n; i++)
            load += csm[i] == (double)k + 1 ? b->loads.x[i] : 0;
        cost = fmax(cost, load > 0 ? load / b->capacities.x[k] : 0);
    }
    return cost;
}

/* The answer keeps every rule; the bound is below it; one more move makes it no worse. */
static void check_caseload(csm_caseload *b)
{
    double csm[MOST], more[MOST], bound, moves = 0;
    csm_fault fault = { 0 };
    csm_error error = csm_balance(b, csm, &fault);
    bool all = true;
    check(error == CSM_OK || (fault.rule && error == fault.error));
    if (error)
        return;
    for (size_t i = 0; i < b->loads.n; i++) {
        all &= csm[i] > 0;
        check(csm[i] >= 0 && csm[i] <= (double)b->capacities.n);
        check(csm[i] < 1 || (open_to(b, i, (size_t)csm[i] - 1) &&
                             b->capacities.x[(size_t)csm[i] - 1] > 0));
        moves += b->owners.n && csm[i] > 0 && b->owners.x[i] > 0 && b->owners.x[i] != csm[i];
    }
    check(moves <= b->max_moves);
    if (all && isfinite(highest(b, csm)) && csm_balance_bound(b, &bound, NULL) == CSM_OK)
        check(b->locked.n || bound <= highest(b, csm) * (1 + 1e-12));
    b->max_moves++;
    check(csm_balance(b, more, NULL) == CSM_OK);
    check(highest(b, more) <= highest(b, csm) * (1 + 1e-12));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    source s = { data, data + size };
    double loads[MOST], capacities[CSMS], owners[MOST], locked[MOST], arr[MOST],
        eligible[MOST * CSMS];
    size_t n = 1 + take(&s) % MOST, csms = 1 + take(&s) % CSMS;
    unsigned given = take(&s);
    csm_caseload b = { .loads = { loads, n }, .capacities = { capacities, csms } };
    b.max_moves = given & 1 ? INFINITY : (double)(take(&s) % 16);
    for (size_t k = 0; k < csms; k++)
        capacities[k] = take_number(&s);
    for (size_t i = 0; i < n; i++) {
        loads[i] = take_number(&s);
        owners[i] = (double)(take(&s) % (csms + 1));
        locked[i] = owners[i] > 0 && take(&s) % 4 == 0;
        arr[i] = given & 8 ? take_number(&s) : 0;
        for (size_t k = 0; k < csms; k++)
            eligible[i * csms + k] = take(&s) % 4 != 1;
    }
    if (given & 2)
        b.owners = (csm_vector){ owners, n };
    if ((given & 6) == 6)
        b.locked = (csm_vector){ locked, n };
    if (given & 8)
        b.arr = (csm_vector){ arr, n };
    if (given & 16)
        b.eligible = (csm_vector){ eligible, n * csms };
    check_caseload(&b);
    return 0;
}
