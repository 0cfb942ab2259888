/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Calibration: what an activity really takes, learnt from time tracked by account. */
#ifndef CSM_CALIBRATE_H
#define CSM_CALIBRATE_H

#include "csm/number.h"

enum { CSM_ACTIVITIES_MAX = 100 };

typedef struct csm_fit {
    double r_squared; /* 1 − Σ w (y − ŷ)² / Σ w (y − mean)²; NaN where all accounts have the same hours */
    double residual;  /* √(Σ w (y − ŷ)² / Σ w): hours an account, root mean square */
} csm_fit;

/* Hours ≥ 0 of each activity that explain the tracked hours best: minimises Σ w (hours − Σ count × x)².
 * activity_counts: accounts × activities, row by row, with a row for each of actual_hours; weights: one for
 * each account or one for all; an account of weight 0 is left out. hours[activities]: NaN where the
 * accounts do not tell what the activity takes (it never happens, or always comes together with others, so
 * that another split of the hours fits as well); CSM_NA where that is so for all. CSM_NUM for more than
 * CSM_ACTIVITIES_MAX activities.
 *
 * One pass of Householder reflections over blocks of rows leaves a triangle that has the same solutions
 * (Golub 1965; never the normal equations, which square the condition); Lawson and Hanson (1974) solve it
 * without negative hours. */
csm_error csm_calibrate(csm_vector activity_counts, size_t activities, csm_vector actual_hours,
                        csm_vector weights, double *hours, csm_fit *fit, csm_fault *fault);

#endif
