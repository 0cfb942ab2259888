/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Subset sums. */
#ifndef BALANCE_SPLIT_H
#define BALANCE_SPLIT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { BALANCE_SPLIT_MOST = 16 };

typedef struct balance_split {
    int64_t below, above;       /* the sums next to what was asked: ≤ and > */
    uint32_t below_set, above_set;
    bool has_below, has_above;
} balance_split;

typedef struct balance_split_room {
    int64_t sums[4][1 << (BALANCE_SPLIT_MOST / 2)];
    uint16_t sets[4][1 << (BALANCE_SPLIT_MOST / 2)];
} balance_split_room;

/* Of all subsets of at most BALANCE_SPLIT_FEW. */
enum { BALANCE_SPLIT_FEW = 10 };

void balance_split_nearest(const int64_t *load, size_t n, int64_t wanted, balance_split_room *room,
                           balance_split *out);

#endif
