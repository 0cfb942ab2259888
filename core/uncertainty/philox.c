/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "philox.h"

/* Multipliers and Weyl constants of the paper. */
static const uint32_t multiplier_0 = 0xD2511F53u, multiplier_1 = 0xCD9E8D57u;
static const uint32_t weyl_0 = 0x9E3779B9u, weyl_1 = 0xBB67AE85u;

static inline uncertainty_philox_block one_round(uncertainty_philox_block c, uint32_t key_0, uint32_t key_1,
                                         uint32_t round)
{
    uint64_t p = (uint64_t)multiplier_0 * c.word[0], q = (uint64_t)multiplier_1 * c.word[2];
    return (uncertainty_philox_block){ {
        (uint32_t)(q >> 32) ^ c.word[1] ^ (key_0 + round * weyl_0), (uint32_t)q,
        (uint32_t)(p >> 32) ^ c.word[3] ^ (key_1 + round * weyl_1), (uint32_t)p } };
}

/* Written out: as a loop, it takes twice the time. */
static inline uncertainty_philox_block ten_rounds(uncertainty_philox_block c, uint32_t key_0, uint32_t key_1)
{
    c = one_round(c, key_0, key_1, 0);
    c = one_round(c, key_0, key_1, 1);
    c = one_round(c, key_0, key_1, 2);
    c = one_round(c, key_0, key_1, 3);
    c = one_round(c, key_0, key_1, 4);
    c = one_round(c, key_0, key_1, 5);
    c = one_round(c, key_0, key_1, 6);
    c = one_round(c, key_0, key_1, 7);
    c = one_round(c, key_0, key_1, 8);
    return one_round(c, key_0, key_1, 9);
}

uncertainty_philox_block uncertainty_philox(uncertainty_philox_block counter, uint32_t key_0, uint32_t key_1)
{
    return ten_rounds(counter, key_0, key_1);
}

void uncertainty_philox_draws(uint64_t seed, uint32_t segment, uint32_t trial, size_t count,
                              uint64_t *draws)
{
    for (size_t i = 0; i < count; i++) {
        uncertainty_philox_block counter = { { trial + (uint32_t)i, segment, 0, 0 } };
        uncertainty_philox_block b = ten_rounds(counter, (uint32_t)seed, (uint32_t)(seed >> 32));
        draws[i] = ((uint64_t)b.word[0] << 32 | b.word[1]) >> (64 - UNCERTAINTY_DRAW_BITS);
    }
}
