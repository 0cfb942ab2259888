/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The states of one period of the hiring plan's search. */
#ifndef HIRING_LAYER_H
#define HIRING_LAYER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The states of one period, in lexicographic order of their hires: of equal ones the first is kept. */
typedef struct hiring_layer {
    size_t count, room, window;
    double *cost, *team, *bound; /* team: FTE of all hires so far, as if ramped */
    uint64_t *loose;             /* hires by age that could still start a period later */
    uint32_t *parent, *hired, *next, *ramping; /* ramping: `window` hires a state, latest first */
    unsigned char *dead, *known; /* known: its hires are those of the best plan known */
} hiring_layer;

/* realloc that keeps the old block and says so where it fails. */
void *hiring_grown(void *old, size_t n, size_t size, bool *failed);
bool hiring_layer_room(hiring_layer *l, size_t room);
void hiring_layer_end(hiring_layer *l);
/* Removes the dead, and of the others all but the best `width`; the order stays. choose: room for the bounds of
 * all. *dropped falls to the least bound of a state that was not kept. */
void hiring_layer_thin(hiring_layer *l, size_t width, double *choose, double *dropped);

#endif
