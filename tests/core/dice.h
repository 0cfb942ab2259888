/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The same random numbers in every run and on every platform. */
#ifndef CSM_DICE_H
#define CSM_DICE_H

#include <stdint.h>

typedef struct dice {
    uint64_t state;
} dice;

/* A whole number from low to high, both included. */
int64_t dice_whole(dice *d, int64_t low, int64_t high);
/* From 0 up to 1. */
double dice_share(dice *d);

#endif
