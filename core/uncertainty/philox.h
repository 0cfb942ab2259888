/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Philox 4×32-10: random numbers that are a function of a counter and a key, so that each can be asked
 * for by itself and in any order. Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as
 * 1, 2, 3", SC 2011. */
#ifndef UNCERTAINTY_PHILOX_H
#define UNCERTAINTY_PHILOX_H

#include <stddef.h>
#include <stdint.h>

typedef struct uncertainty_philox_block {
    uint32_t word[4];
} uncertainty_philox_block;

uncertainty_philox_block uncertainty_philox(uncertainty_philox_block counter, uint32_t key_0, uint32_t key_1);

/* One draw has 52 bits, from 0 to 2^52 − 1; it stands for (bits + ½) / 2^52, which a double holds
 * exactly, as it does one minus it. */
enum { UNCERTAINTY_DRAW_BITS = 52 };

/* The draws of `count` trials from `trial` on (from 0) in one segment: counter (trial, segment, 0, 0),
 * key the seed, low word first; word 0 is the upper and word 1 the lower half of 64 bits, of which the
 * upper 52 are the draw. */
void uncertainty_philox_draws(uint64_t seed, uint32_t segment, uint32_t trial, size_t count,
                              uint64_t *draws);

#endif
