/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Radix sorts: orders in time linear in n; private to the core. */
#ifndef CSM_SORT_H
#define CSM_SORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A key that ascends with the number, and back; −0 comes back as 0. */
uint64_t csm_sort_key_of(double x);
double csm_sort_number_of(uint64_t key);

/* Ascending, with the help of `other`, which has room for n as well: gives whichever holds the result. */
uint64_t *csm_sort_keys(uint64_t *keys, uint64_t *other, size_t n);

/* Orders the numbers in `order` by ascending key, stably. key[i] belongs to order[i] and is of no use
 * afterwards. False: no memory. */
bool csm_sort_by_key(uint32_t *order, uint64_t *key, size_t n);

#endif
