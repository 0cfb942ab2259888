/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The states of one period of the hiring plan's search, as arrays, and which of them are kept. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "layer.h"

void *hiring_grown(void *old, size_t n, size_t size, bool *failed)
{
    void *p = realloc(old, (n ? n : 1) * size);
    if (!p)
        *failed = true;
    return p ? p : old;
}

bool hiring_layer_room(hiring_layer *l, size_t room)
{
    bool failed = false;
    if (room <= l->room)
        return true;
    l->cost = hiring_grown(l->cost, room, sizeof *l->cost, &failed);
    l->team = hiring_grown(l->team, room, sizeof *l->team, &failed);
    l->bound = hiring_grown(l->bound, room, sizeof *l->bound, &failed);
    l->loose = hiring_grown(l->loose, room, sizeof *l->loose, &failed);
    l->parent = hiring_grown(l->parent, room, sizeof *l->parent, &failed);
    l->hired = hiring_grown(l->hired, room, sizeof *l->hired, &failed);
    l->next = hiring_grown(l->next, room, sizeof *l->next, &failed);
    l->ramping = hiring_grown(l->ramping, room * l->window, sizeof *l->ramping, &failed);
    l->dead = hiring_grown(l->dead, room, 1, &failed);
    l->known = hiring_grown(l->known, room, 1, &failed);
    if (!failed)
        l->room = room;
    return !failed;
}

void hiring_layer_end(hiring_layer *l)
{
    free(l->cost);
    free(l->team);
    free(l->bound);
    free(l->loose);
    free(l->parent);
    free(l->hired);
    free(l->next);
    free(l->ramping);
    free(l->dead);
    free(l->known);
}

static void copy_state(hiring_layer *l, size_t to, size_t from)
{
    l->cost[to] = l->cost[from];
    l->team[to] = l->team[from];
    l->bound[to] = l->bound[from];
    l->loose[to] = l->loose[from];
    l->parent[to] = l->parent[from];
    l->hired[to] = l->hired[from];
    l->known[to] = l->known[from];
    memmove(l->ramping + to * l->window, l->ramping + from * l->window,
            l->window * sizeof *l->ramping);
}

/* ---- keeping the best ---- */

/* The k-th smallest (from 0) of n numbers, which are moved about. */
static double select_smallest(double *x, size_t n, size_t k)
{
    size_t low = 0, high = n - 1;
    while (low < high) {
        double pivot = x[low + (high - low) / 2];
        size_t i = low, j = high;
        for (;;) {
            while (x[i] < pivot)
                i++;
            while (x[j] > pivot)
                j--;
            if (i >= j)
                break;
            double swap = x[i];
            x[i++] = x[j];
            x[j--] = swap;
        }
        if (k <= j)
            high = j;
        else
            low = j + 1;
    }
    return x[k];
}

void hiring_layer_thin(hiring_layer *l, size_t width, double *choose, double *dropped)
{
    size_t alive = 0, kept = 0, ties;
    double worst = INFINITY;
    for (size_t i = 0; i < l->count; i++)
        if (!l->dead[i])
            choose[alive++] = l->bound[i];
    ties = alive;
    if (alive > width) {
        worst = select_smallest(choose, alive, width - 1);
        ties = width;
        for (size_t i = 0; i < l->count; i++)
            ties -= !l->dead[i] && l->bound[i] < worst;
    }
    for (size_t i = 0; i < l->count; i++) {
        if (l->dead[i])
            continue;
        if (l->bound[i] > worst || (l->bound[i] >= worst && ties == 0)) {
            *dropped = fmin(*dropped, l->bound[i]);
            continue;
        }
        ties -= l->bound[i] >= worst;
        copy_state(l, kept, i);
        l->dead[kept++] = 0;
    }
    l->count = kept;
}
