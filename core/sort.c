/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "sort.h"

#include <stdlib.h>
#include <string.h>

enum { DIGIT = 11, DIGITS = 1 << DIGIT };

uint64_t csm_sort_key_of(double x)
{
    uint64_t bits;
    x += 0.0;
    memcpy(&bits, &x, sizeof bits);
    return bits >> 63 ? ~bits : bits | (uint64_t)1 << 63;
}

double csm_sort_number_of(uint64_t key)
{
    uint64_t bits = key >> 63 ? key & ~((uint64_t)1 << 63) : ~key;
    double x;
    memcpy(&x, &bits, sizeof x);
    return x;
}

/* Keys in an order, each with its item where there are any: two arrays, which need less memory than one of
 * pairs. */
typedef struct keyed {
    uint64_t *key;
    uint32_t *item;
} keyed;

/* One pass, from the least significant digit on; false where all share the digit and nothing was moved. */
static bool pass(keyed from, keyed to, size_t n, int shift)
{
    size_t place[DIGITS] = { 0 }, at = 0;
    for (size_t i = 0; i < n; i++)
        place[from.key[i] >> shift & (DIGITS - 1)]++;
    if (place[from.key[0] >> shift & (DIGITS - 1)] == n)
        return false;
    for (size_t d = 0; d < DIGITS; d++) {
        size_t here = place[d];
        place[d] = at;
        at += here;
    }
    for (size_t i = 0; i < n; i++) {
        size_t p = place[from.key[i] >> shift & (DIGITS - 1)]++;
        to.key[p] = from.key[i];
        if (from.item)
            to.item[p] = from.item[i];
    }
    return true;
}

/* The one of the two that holds the result. */
static keyed sort(keyed a, keyed b, size_t n)
{
    uint64_t any = 0, all = UINT64_MAX;
    for (size_t i = 0; i < n; i++) {
        any |= a.key[i];
        all &= a.key[i];
    }
    for (int shift = 0; n && shift < 64 && (any ^ all) >> shift; shift += DIGIT)
        if (pass(a, b, n, shift)) {
            keyed swapped = a;
            a = b;
            b = swapped;
        }
    return a;
}

uint64_t *csm_sort_keys(uint64_t *keys, uint64_t *other, size_t n)
{
    return sort((keyed){ keys, NULL }, (keyed){ other, NULL }, n).key;
}

bool csm_sort_by_key(uint32_t *order, uint64_t *key, size_t n)
{
    const keyed other = { malloc((n + 1) * sizeof *key), malloc((n + 1) * sizeof *order) };
    const bool fine = other.key && other.item;
    if (fine) {
        const keyed sorted = sort((keyed){ key, order }, other, n);
        if (sorted.item != order)
            memcpy(order, sorted.item, n * sizeof *order);
    }
    free(other.key);
    free(other.item);
    return fine;
}
