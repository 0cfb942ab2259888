/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Uncertainty: headcount where effort is known as a low, a most likely and a high value. Monte Carlo
 * simulation: each trial draws one effort per segment from its PERT distribution, segments independent
 * of each other, and adds up the people that all accounts need. */
#ifndef CSM_UNCERTAINTY_H
#define CSM_UNCERTAINTY_H

#include "csm/number.h"

/* CSM_NUM beyond these. Segments and draws count where effort is uncertain: accounts > 0, low < high. */
enum {
    CSM_TRIALS_MAX = 1000000,
    CSM_UNCERTAIN_MAX = 50000,
    CSM_DRAWS_MAX = 100000000 /* trials × uncertain segments */
};
#define CSM_SEED_MAX 0x1p53

/* One row a segment. low ≤ mode ≤ high: hours per account, Beta distributed between low and high with
 * α = 1 + 4 (mode − low) / (high − low) and β = 6 − α, so that the mean is (low + 4 mode + high) / 6.
 * effective_hours: one for each segment or one for all. trials and seed are whole numbers.
 *
 * A draw is a function of the seed, the number of the trial and the number of the segment, and of
 * nothing else: not of how many trials or segments there are, nor of the order or the number of
 * processors that compute them. More trials begin with the same ones, and a segment that is added at
 * the end leaves the others as they were; segments that change places draw other numbers. */
typedef struct csm_uncertain_demand {
    csm_vector accounts, effort_low, effort_mode, effort_high, effective_hours;
    double trials, seed;
} csm_uncertain_demand;

/* The FTE that this share of the trials does not exceed, for each percentile: the ⌈percentile × trials⌉-th
 * smallest of the trials (nearest rank, as csm_reserve). */
csm_error csm_simulate_headcount(const csm_uncertain_demand *demand, csm_vector percentiles,
                                 double *fte, csm_fault *fault);

/* The share of the trials that need more than fte, to 15 significant digits. */
csm_error csm_overload_risk(double fte, const csm_uncertain_demand *demand, double *risk,
                            csm_fault *fault);

#endif
