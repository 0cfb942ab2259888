/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The hiring plan depth first. */
#ifndef HIRING_DIVE_H
#define HIRING_DIVE_H

#include "pool.h"

/* What a search did, for benchmarks and for tests of its limits. */
typedef struct hiring_effort {
    size_t states, widest, passes, relaxations;
    double bound;
} hiring_effort;

typedef enum hiring_found {
    HIRING_NONE,  /* proven */
    HIRING_FOUND, /* the first in lexicographic order */
    HIRING_OPEN,  /* not known after so many nodes */
    HIRING_FAILED /* no memory */
} hiring_found;

/* A plan that costs no more than `level`, after at most so many nodes; what it took is added to the effort. */
hiring_found hiring_dive(hiring_pool *pool, double level, size_t most, double *plan, hiring_effort *effort);

#endif
