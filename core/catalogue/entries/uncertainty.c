/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "csm/uncertainty.h"

#include "catalogue/entry.h"

/* The arguments that both functions share, from accounts to effective_hours. */
static csm_uncertain_demand demand_from(const csm_given *a, double trials, double seed)
{
    return (csm_uncertain_demand){ a[0].numbers, a[1].numbers, a[2].numbers, a[3].numbers,
                                   a[4].numbers, trials, seed };
}

static csm_error simulate_headcount(csm_context *cx, const csm_given *a, csm_value *result)
{
    static const double usual[] = { 0.1, 0.5, 0.9 };
    csm_uncertain_demand demand = demand_from(a, a[6].number, a[7].number);
    csm_vector percentiles = a[5].given ? a[5].numbers : (csm_vector){ usual, 3 };
    double *fte = csm_arena_get(cx->arena, percentiles.n, sizeof *fte);
    if (!fte)
        return CSM_NO_MEMORY;
    CSM_TRY(csm_simulate_headcount(&demand, percentiles, fte, cx->fault));
    *result = percentiles.n == 1 ? csm_number(fte[0]) : csm_numbers(percentiles.n, 1, fte);
    return CSM_OK;
}

static csm_error overload_risk(csm_context *cx, const csm_given *a, csm_value *result)
{
    csm_uncertain_demand demand = demand_from(a + 1, a[6].number, a[7].number);
    return csm_overload_risk(a[0].number, &demand, &result->number, cx->fault);
}

#define DEMAND                                                                                     \
    NUMBERS("accounts", N_("accounts; a range has one number per segment"), U_ACCOUNTS,            \
            CSM_NOT_NEGATIVE, CSM_KEY),                                                            \
    NUMBERS("effort_low", N_("least effort that an account of the segment can take"),              \
            U_HOURS_PER_ACCOUNT, CSM_NOT_NEGATIVE, CSM_PAIRED),                                    \
    NUMBERS("effort_mode", N_("most likely effort of an account of the segment"),                  \
            U_HOURS_PER_ACCOUNT, CSM_NOT_NEGATIVE, CSM_PAIRED),                                    \
    NUMBERS("effort_high", N_("greatest effort that an account of the segment can take"),          \
            U_HOURS_PER_ACCOUNT, CSM_NOT_NEGATIVE, CSM_PAIRED),                                    \
    NUMBERS("effective_hours", N_("hours a CSM has for customers; one number or one per segment"), \
            U_HOURS, CSM_POSITIVE, CSM_EACH)
#define TRIALS                                                                                     \
    NUMBER_OR("trials", N_("how many times the demand is drawn"), U_COUNT, CSM_CAP, 10000),        \
    NUMBER_OR("seed", N_("whole number that chooses the random numbers; the same seed gives the "  \
                         "same result"),                                                           \
              U_COUNT, CSM_NOT_NEGATIVE, 1)
#define SOURCE                                                                                     \
    "PERT: Malcolm, Roseboom, Clark & Fazar, Operations Research 7(5), 1959; random numbers: "     \
    "Salmon, Moraes, Dror & Shaw, Parallel Random Numbers: As Easy as 1, 2, 3, SC 2011"

static const csm_function functions[] = {
    {
        .name = "SIMULATE_HEADCOUNT",
        .help = N_("People needed when effort is uncertain: the headcount that a given share of "
                   "simulated cases does not exceed."),
        .formula = N_("per trial: Σ accounts × effort / effective_hours, effort from the PERT "
                      "distribution of low, mode, high (mean (low + 4 × mode + high) / 6); then the "
                      "⌈percentile × trials⌉-th smallest (nearest rank)"),
        .note = N_("Gives a column with one number per percentile, in their order. Uncertain is the "
                   "effort of a segment, one draw for all its accounts; segments vary "
                   "independently of each other. The same arguments give the same numbers on every "
                   "computer: a draw depends on the seed, the trial and the place of the segment "
                   "only, so two plans with one seed meet the same luck, and more trials extend "
                   "the same series. Another seed shows how much a result owes to chance. At most "
                   "1,000,000 trials, 50,000 segments and 100,000,000 trials × segments, where "
                   "segments count whose low is below high."),
        .source = SOURCE,
        .arguments = {
            DEMAND,
            NUMBERS_IF("percentiles", N_("shares of the cases that the answers should cover; "
                                         "without it 0.1, 0.5 and 0.9"),
                       U_SHARE, CSM_SHARE, CSM_ALONE),
            TRIALS,
        },
        .examples = {
            { "{50;100};{1;0.5};{3;1.5};{6;2};120;0.9;2000", "3.10331060987066",
              N_("nine of ten cases need no more than 3.1 people") },
            { "100;3;3;3;120", "{2.5|2.5|2.5}", N_("effort is certain, and so is the answer") },
        },
        .errors = { { "100;3;2;4;120", "#NUM!", NULL }, { "100;1;2;4;0", "#DIV/0!", NULL } },
        .answer = simulate_headcount,
    },
    {
        .name = "OVERLOAD_RISK",
        .help = N_("Probability that uncertain demand exceeds the people there are."),
        .formula = N_("share of trials with Σ accounts × effort / effective_hours > fte"),
        .note = N_("Draws what CSM_SIMULATE_HEADCOUNT draws with the same trials and seed, under "
                   "the same limits. The standard error of a risk r is √(r × (1 − r) / trials): "
                   "with 10,000 trials at most 0.005."),
        .source = SOURCE,
        .arguments = {
            NUMBER("fte", N_("people there are"), U_FTE, CSM_NOT_NEGATIVE),
            DEMAND,
            TRIALS,
        },
        .examples = {
            { "3;{50;100};{1;0.5};{3;1.5};{6;2};120;2000", "0.152",
              N_("three people are too few in 304 of 2,000 cases") },
            { "2.5;100;3;3;3;120", "0", N_("just enough is enough") },
            { "2.4;100;3;3;3;120", "1", N_("certainly too few") },
        },
        .errors = { { "3;100;1;2;4;120;0", "#NUM!", NULL } },
        .answer = overload_risk,
    },
};

CSM_TOPIC(csm_topic_uncertainty, N_("Uncertainty"), functions);
