/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/* libFuzzer target for the simulation: any segments, mostly with efforts in order, few trials. Whatever
 * comes in, percentiles lie between what the low and the high efforts need, grow, and agree with the
 * risk. */

#include "fuzz.h"
#include "csm/uncertainty.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { SEGMENTS = 5, TRIALS = 300, SHARES = 5 };

static double take_number(source *s)
{
    static const double special[] = { 0,     1,     -1,    0.5,  5e-324, 2.2250738585072014e-308,
                                      1e308, 1e-12, 1e154, 1e15, -0.0,   INFINITY,
                                      NAN };
    unsigned kind = take(s);
    if (kind < 24)
        return special[kind % (sizeof special / sizeof *special)];
    if (kind < 200)
        return (take(s) * 256.0 + take(s)) / (1 + take(s));
    const double x = take_bytes(s);
    return kind < 230 ? fabs(x) : x;
}

static void swap_unless_ordered(double *a, double *b)
{
    if (*a > *b) {
        double x = *a;
        *a = *b;
        *b = x;
    }
}

static void check_answers(const csm_uncertain_demand *d, const double *shares, const double *fte)
{
    double least = 0, most = 0, room, risk = NAN;
    double rank = fmax(1, csm_round_up(shares[0] * d->trials, 1));
    csm_fault fault;
    for (size_t i = 0; i < d->accounts.n; i++) {
        least += d->accounts.x[i] * d->effort_low.x[i] / csm_at(d->effective_hours, i);
        most += d->accounts.x[i] * d->effort_high.x[i] / csm_at(d->effective_hours, i);
    }
    room = 1e-11 * most;
    for (size_t i = 0; i < SHARES; i++) {
        check(isfinite(fte[i]) && fte[i] >= least - room && fte[i] <= most + room);
        for (size_t j = 0; j < SHARES; j++)
            check(shares[i] > shares[j] || fte[i] <= fte[j]);
    }
    check(csm_overload_risk(fte[0], d, &risk, &fault) == CSM_OK);
    check(risk >= 0 && risk <= 1 - rank / d->trials + 1e-12);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    source s = { data, data + size };
    double column[5][SEGMENTS], shares[SHARES], fte[SHARES];
    size_t n = take(&s) % (SEGMENTS + 1);
    unsigned order = take(&s);
    csm_fault fault;
    for (size_t i = 0; i < n; i++) {
        for (int c = 0; c < 5; c++)
            column[c][i] = take_number(&s);
        if (order >= 16) {
            swap_unless_ordered(&column[1][i], &column[2][i]);
            swap_unless_ordered(&column[2][i], &column[3][i]);
            swap_unless_ordered(&column[1][i], &column[2][i]);
        }
    }
    for (int i = 0; i < SHARES; i++)
        shares[i] = take(&s) / 255.0;
    csm_uncertain_demand demand = { { column[0], n },
                                    { column[1], n },
                                    { column[2], n },
                                    { column[3], n },
                                    { column[4], order % 2 ? n : n > 0 },
                                    1 + (take(&s) * 256 + take(&s)) % TRIALS,
                                    fabs(floor(take_number(&s))) };
    csm_error error =
        csm_simulate_headcount(&demand, (csm_vector){ shares, SHARES }, fte, &fault);
    if (error)
        check(fault.error == error && fault.rule);
    else
        check_answers(&demand, shares, fte);
    return 0;
}
