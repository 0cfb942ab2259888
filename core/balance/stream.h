/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Chance that is the same everywhere; inline, as the search asks for it all the time. */
#ifndef BALANCE_STREAM_H
#define BALANCE_STREAM_H

#include <stddef.h>
#include <stdint.h>

/* Numbers that follow from a start alone, the same everywhere (SplitMix64; Steele, Lea, Flood 2014). */
typedef struct balance_stream {
    uint64_t state;
} balance_stream;

static inline uint64_t balance_stream_next(balance_stream *s)
{
    uint64_t z = s->state += 0x9E3779B97F4A7C15u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

/* From 0 to n − 1; n < 2^32. */
static inline size_t balance_stream_below(balance_stream *s, size_t n)
{
    return (size_t)(((balance_stream_next(s) >> 32) * (uint64_t)n) >> 32);
}

#endif
