/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/* libFuzzer target for CSM_HIRING_PLAN: the bytes are periods, a curve and prices that belong together,
 * which the fuzzer of the catalogue seldom hits on. What is answered must be a plan that keeps its own
 * rules. */

#include "fuzz.h"
#include "catalogue/catalogue.h"

#include <math.h>
#include <stdlib.h>

/* So few that the sanitizers keep up with the search. */
enum { PERIODS = 10 };

static double take_special(source *s)
{
    static const double special[] = { 0, 1, 0.5, 0.1, 3, 10, 40, 120, 0.02, 7, 12.5, 9999, 0.97, 1e-9,
                                      1e-300, 1e300 };
    return special[take(s) % (sizeof special / sizeof *special)];
}

/* Whole hires, nobody before the lead is over, and nothing that is not a number. */
static void check_plan(const csm_value *plan, size_t periods, double lead, double most)
{
    check(plan->range.rows == periods && plan->range.columns == 5);
    for (size_t i = 0; i < 5 * periods; i++)
        check(isfinite(plan->range.numbers[i]));
    for (size_t m = 0; m < periods; m++) {
        double hires = plan->range.numbers[5 * m];
        check(hires >= 0 && hires <= most && !(hires > floor(hires)));
        check((double)m >= lead || !(hires > 0));
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    source s = { data, data + size };
    csm_arena arena = { NULL };
    double required[PERIODS], curve[8], lead = 0, most = INFINITY;
    size_t periods = 1 + take(&s) % PERIODS, ramp = 1 + take(&s) % 8;
    csm_value a[8], plan;
    csm_fault fault = { .error = CSM_OK };
    for (size_t i = 0; i < ramp; i++)
        curve[i] = take(&s) / 255.0;
    a[1] = csm_number(take_special(&s));
    a[2] = csm_number(take(&s) % 2 ? take(&s) / 2550.0 : take_special(&s));
    if (take(&s) % 2)
        lead = take(&s) % 4;
    a[4] = csm_number(lead);
    a[5] = csm_missing();
    if (take(&s) % 3)
        a[5] = csm_number(most = take(&s) % 12);
    a[6] = csm_number(take_special(&s));
    a[7] = csm_number(take_special(&s));
    for (size_t i = 0; i < periods; i++) {
        unsigned k = take(&s);
        required[i] = k < 20 ? take_special(&s) : (a[1].number < 1e6 ? a[1].number : 0) + k / 10.0;
    }
    a[0] = csm_numbers(periods, 1, required);
    a[3] = csm_numbers(ramp, 1, curve);
    plan = csm_call(csm_find("HIRING_PLAN"), a, 8, &arena, "en", &fault);
    if (plan.kind == CSM_IS_RANGE)
        check_plan(&plan, periods, lead, most);
    else
        check(plan.kind == CSM_IS_ERROR && (fault.rule || fault.error == CSM_NO_MEMORY));
    csm_arena_free(&arena);
    return 0;
}
