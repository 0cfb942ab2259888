/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Queues: a shared desk that many customers call. Erlang C where callers wait for ever; Erlang A where
 * they hang up after a patience that is exponentially distributed with the given mean (NaN: Erlang C).
 * Load is volume × handling time; up to CSM_AGENTS_MAX agents and as much load. Sources: Erlang 1917;
 * Palm 1957; Mandelbaum and Zeltyn 2007, "Service Engineering in Action: The Palm/Erlang-A Queue". */
#ifndef CSM_QUEUE_H
#define CSM_QUEUE_H

#include "csm/number.h"

enum { CSM_AGENTS_MAX = 1000000 };

typedef struct csm_desk {
    double volume;           /* contacts in the interval */
    double interval_minutes;
    double aht_seconds;      /* mean handling time of one contact */
    double patience_seconds; /* mean; NaN: nobody hangs up */
} csm_desk;

/* Shares are of all who call; the mean wait is theirs too, whether answered or not. */
typedef struct csm_desk_quality {
    double service_level; /* answered within the target */
    double wait;          /* who must wait at all */
    double asa_seconds;   /* infinite where an Erlang C desk is overloaded */
    double occupancy;     /* of the agents' time */
} csm_desk_quality;

/* How the desk does with so many agents, a whole number. CSM_NUM beyond the limits. An overloaded desk
 * whose callers never hang up (agents ≤ load): service level 0, wait 1. */
csm_error csm_desk_with(double agents, csm_desk desk, double target_seconds,
                        csm_desk_quality *quality, csm_fault *fault);

/* Fewest agents with which service_level of the calls are answered within the target and nobody is
 * busier than max_occupancy; then grossed up for shrinkage, agents / (1 − shrinkage), and rounded up. */
csm_error csm_desk_agents(csm_desk desk, double target_seconds, double service_level,
                          double max_occupancy, double shrinkage, double *agents,
                          csm_fault *fault);

#endif
