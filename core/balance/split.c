/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Subset sums by meeting in the middle (Horowitz and Sahni 1974): 2^(n/2) steps. */
#include "split.h"

/* The sums of all subsets, ascending: those without the next load merged with those with it. */
static int list_sums(const int64_t *load, size_t n, balance_split_room *room, int spare, size_t *count)
{
    int now = spare;
    size_t m = 1;
    room->sums[now][0] = 0;
    room->sets[now][0] = 0;
    for (size_t i = 0; i < n; i++) {
        const int64_t *from = room->sums[now];
        const uint16_t *from_set = room->sets[now];
        int64_t *to = room->sums[now ^ 1], w = load[i];
        uint16_t *to_set = room->sets[now ^ 1], bit = (uint16_t)(1u << i);
        size_t a = 0, b = 0, k = 0;
        while (a < m) {
            bool plain = from[a] <= from[b] + w;
            to[k] = plain ? from[a] : from[b] + w;
            to_set[k++] = plain ? from_set[a] : (uint16_t)(from_set[b] | bit);
            a += plain;
            b += !plain;
        }
        for (; b < m; b++) {
            to[k] = from[b] + w;
            to_set[k++] = (uint16_t)(from_set[b] | bit);
        }
        now ^= 1;
        m *= 2;
    }
    *count = m;
    return now;
}

void balance_split_nearest(const int64_t *load, size_t n, int64_t wanted, balance_split_room *room,
                           balance_split *out)
{
    size_t half = n / 2, a_count, b_count, b;
    int first = list_sums(load, half, room, 0, &a_count);
    int second = list_sums(load + half, n - half, room, 2, &b_count);
    const int64_t *x = room->sums[first], *y = room->sums[second];
    *out = (balance_split){ .has_below = false };
    b = b_count;
    for (size_t a = 0; a < a_count; a++) {
        while (b && x[a] + y[b - 1] > wanted)
            b--;
        if (b && (!out->has_below || x[a] + y[b - 1] > out->below)) {
            out->has_below = true;
            out->below = x[a] + y[b - 1];
            out->below_set =
                room->sets[first][a] | (uint32_t)room->sets[second][b - 1] << half;
        }
        if (b < b_count && (!out->has_above || x[a] + y[b] < out->above)) {
            out->has_above = true;
            out->above = x[a] + y[b];
            out->above_set = room->sets[first][a] | (uint32_t)room->sets[second][b] << half;
        }
    }
}
