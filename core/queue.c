/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "csm/queue.h"

#include <math.h>

/* More waiting callers than this are not summed up: it takes a desk that is hopelessly overloaded and
 * callers who wait for days. */
enum { WAITING_MAX = 200000 };

/* Whoever waits for 30,000 years does not hang up. */
static bool nobody_hangs_up(csm_desk d)
{
    return isnan(d.patience_seconds) || d.patience_seconds > 1e12;
}

static double load_of(csm_desk d)
{
    return d.volume * d.aht_seconds / (d.interval_minutes * 60);
}

/* ---- Erlang B: the one recurrence that all the rest builds on ---- */

/* Blocking probability with one agent more. */
static double one_more(double blocking, double load, double agents)
{
    return load * blocking / (agents + load * blocking);
}

/* From one number of agents to a larger one. What has become too small for a number stays 0. */
static double advance(double blocking, double load, double from, double to)
{
    while (from < to && blocking > 0)
        blocking = one_more(blocking, load, ++from);
    return blocking;
}

static double erlang_b(double load, double agents)
{
    return advance(1, load, 0, agents);
}

/* ---- Erlang C ---- */

static csm_desk_quality erlang_c(csm_desk d, double agents, double blocking, double target)
{
    double load = load_of(d), spare = agents - load, wait;
    if (spare <= 0)
        return (csm_desk_quality){ 0, 1, INFINITY, 1 };
    wait = agents * blocking / (agents - load * (1 - blocking));
    return (csm_desk_quality){ 1 - wait * exp(-spare * target / d.aht_seconds), wait,
                               wait * d.aht_seconds / spare, load / agents };
}

/* ---- Erlang A ----
 *
 * With n agents busy and j callers waiting, callers leave at the rate nμ + jθ. A caller who finds j
 * waiting is answered after j + 1 such departures, at the rates nμ + iθ, i = 0 … j: the wait V is
 * −ln X / θ with X from Beta(c, j + 1), c = nμ/θ. So the share of them that is answered within t is
 * E[X; X ≥ x] = c/(c + j + 1) × (1 − I_x(c + 1, j + 1)) with x = exp(−θt), and I is summed up term by
 * term along with the states. */
typedef struct states {
    double below;    /* Σ p over the states in which somebody is free or just nobody waits, per p(n) */
    double p;        /* p(n + j), per p(n) */
    double waiting;  /* Σ p(n + j), j ≥ 0 */
    double length;   /* Σ j p(n + j) */
    double answered; /* Σ p(n + j) × share of the callers arriving then that is answered in time */
} states;

/* Terms may outgrow any number where the desk is overloaded; only their proportions matter. */
static void rescale(states *s)
{
    const double tiny = 1e-200;
    s->below *= tiny;
    s->p *= tiny;
    s->waiting *= tiny;
    s->length *= tiny;
    s->answered *= tiny;
}

static bool sum_states(csm_desk d, double agents, double blocking, double target, states *s)
{
    double rate = d.volume / (d.interval_minutes * 60), theta = 1 / d.patience_seconds;
    double c = agents * d.patience_seconds / d.aht_seconds;
    /* The terms of I start too small for a number where the desk is large, and grow: so by logarithms. */
    double term = -theta * target * (c + 1), beta = exp(term);
    double step = log(-expm1(-theta * target));
    /* Most often about so many wait. */
    if ((rate - agents / d.aht_seconds) * d.patience_seconds > WAITING_MAX)
        return false;
    *s = (states){ 1 / blocking - 1, 1, 0, 0, 0 };
    for (double j = 0; j < WAITING_MAX; j++) {
        double all = s->below + s->waiting;
        s->waiting += s->p;
        s->length += j * s->p;
        s->answered += s->p * c / (c + j + 1) * (1 - beta);
        term += step + log((c + 1 + j) / (j + 1));
        beta = fmin(beta + exp(term), 1);
        s->p *= rate / (agents / d.aht_seconds + (j + 1) * theta);
        if (s->p * (j + 2) < 1e-17 * all && rate < agents / d.aht_seconds + (j + 1) * theta)
            return true;
        if (s->p > 1e200 || s->waiting > 1e200)
            rescale(s);
    }
    return false;
}

static bool erlang_a(csm_desk d, double agents, double blocking, double target,
                     csm_desk_quality *q)
{
    double rate = d.volume / (d.interval_minutes * 60), all, lost;
    states s;
    if (blocking < 1e-290) { /* so many agents that no number tells the wait from none */
        *q = (csm_desk_quality){ 1, 0, 0, load_of(d) / agents };
        return true;
    }
    if (!sum_states(d, agents, blocking, target, &s))
        return false;
    all = s.below + s.waiting;
    q->wait = s.waiting / all;
    q->service_level = s.below / all + s.answered / all;
    q->asa_seconds = s.length / all / rate;
    lost = q->asa_seconds / d.patience_seconds;
    q->occupancy = agents > 0 ? load_of(d) * (1 - lost) / agents : 1;
    return true;
}

/* ---- questions ---- */

static csm_error check_desk(csm_desk d, csm_fault *fault)
{
    CSM_TRY(csm_check(fault, "volume", d.volume, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "interval_minutes", d.interval_minutes, CSM_POSITIVE));
    CSM_TRY(csm_check(fault, "aht_seconds", d.aht_seconds, CSM_POSITIVE));
    if (!isnan(d.patience_seconds))
        CSM_TRY(csm_check(fault, "patience_seconds", d.patience_seconds, CSM_POSITIVE));
    if (load_of(d) > CSM_AGENTS_MAX)
        return csm_fail(fault, CSM_NUM, "volume",
                        N_("must not make more work than a million agents can do"));
    return CSM_OK;
}

static csm_error quality_of(csm_desk d, double agents, double blocking, double target,
                            csm_desk_quality *q, csm_fault *fault)
{
    if (d.volume <= 0)
        *q = (csm_desk_quality){ 1, 0, 0, 0 };
    else if (nobody_hangs_up(d))
        *q = erlang_c(d, agents, blocking, target);
    else if (!erlang_a(d, agents, blocking, target, q))
        return csm_fail(fault, CSM_NUM, "patience_seconds",
                        N_("is too long for a desk so overloaded; leave it out"));
    return CSM_OK;
}

csm_error csm_desk_with(double agents, csm_desk desk, double target_seconds,
                        csm_desk_quality *quality, csm_fault *fault)
{
    CSM_TRY(csm_check(fault, "agents", agents, CSM_NOT_NEGATIVE));
    if (agents > CSM_AGENTS_MAX || agents > floor(agents))
        return csm_fail(fault, CSM_NUM, "agents",
                        N_("must be a whole number of at most one million"));
    CSM_TRY(check_desk(desk, fault));
    CSM_TRY(csm_check(fault, "target_seconds", target_seconds, CSM_NOT_NEGATIVE));
    return quality_of(desk, agents, erlang_b(load_of(desk), agents), target_seconds, quality,
                      fault);
}

static bool good_enough(const csm_desk_quality *q, double service_level, double max_occupancy)
{
    return q->service_level >= service_level && csm_snap(q->occupancy) <= max_occupancy;
}

/* Nobody hangs up: one pass upwards, in which each number of agents costs one step. */
static csm_error fewest_patient(csm_desk d, double target, double service_level,
                                double max_occupancy, double *agents, csm_fault *fault)
{
    double blocking = 1, n = 0;
    csm_desk_quality q = erlang_c(d, n, blocking, target);
    while (!good_enough(&q, service_level, max_occupancy)) {
        if (++n > CSM_AGENTS_MAX)
            return csm_fail(fault, CSM_NUM, "max_occupancy",
                            N_("asks for more than a million agents"));
        blocking = one_more(blocking, load_of(d), n);
        q = erlang_c(d, n, blocking, target);
    }
    *agents = n;
    return CSM_OK;
}

/* A desk cannot answer more than it has time for, which spares the sum where it would be longest; and one
 * whose queue is too long to be summed up is not good enough either. */
static bool impatient_enough(csm_desk d, double agents, double blocking, double target,
                             double service_level, double max_occupancy)
{
    csm_desk_quality q;
    if (agents < load_of(d) * service_level)
        return false;
    return erlang_a(d, agents, blocking, target, &q) &&
           good_enough(&q, service_level, max_occupancy);
}

/* Where callers hang up each number of agents costs a sum, so they are doubled, then halved. The
 * recurrence always goes on from the largest number known to be too few: all in all it takes about two
 * passes. */
static csm_error fewest_impatient(csm_desk d, double target, double service_level,
                                  double max_occupancy, double *agents, csm_fault *fault)
{
    double too_few = 0, enough = 1, known = 1, load = load_of(d), blocking;
    *agents = 0;
    if (impatient_enough(d, 0, 1, target, service_level, max_occupancy))
        return CSM_OK;
    for (;; too_few = enough, known = blocking, enough *= 2) {
        if (enough > CSM_AGENTS_MAX)
            return csm_fail(fault, CSM_NUM, "max_occupancy",
                            N_("asks for more than a million agents"));
        blocking = advance(known, load, too_few, enough);
        if (impatient_enough(d, enough, blocking, target, service_level, max_occupancy))
            break;
    }
    while (enough - too_few > 1) {
        double middle = floor((enough + too_few) / 2);
        blocking = advance(known, load, too_few, middle);
        if (impatient_enough(d, middle, blocking, target, service_level, max_occupancy)) {
            enough = middle;
        } else {
            too_few = middle;
            known = blocking;
        }
    }
    *agents = enough;
    return CSM_OK;
}

csm_error csm_desk_agents(csm_desk desk, double target_seconds, double service_level,
                          double max_occupancy, double shrinkage, double *agents,
                          csm_fault *fault)
{
    double fewest = 0;
    CSM_TRY(check_desk(desk, fault));
    CSM_TRY(csm_check(fault, "target_seconds", target_seconds, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "service_level", service_level, CSM_SHARE));
    if (service_level >= 1)
        return csm_fail(fault, CSM_NUM, "service_level",
                        N_("must be below 1: no number of agents answers every call in time"));
    CSM_TRY(csm_check(fault, "max_occupancy", max_occupancy, CSM_POSITIVE_SHARE));
    CSM_TRY(csm_check(fault, "shrinkage", shrinkage, CSM_BELOW_ONE));
    if (desk.volume > 0)
        CSM_TRY(nobody_hangs_up(desk)
                    ? fewest_patient(desk, target_seconds, service_level, max_occupancy, &fewest,
                                     fault)
                    : fewest_impatient(desk, target_seconds, service_level, max_occupancy,
                                       &fewest, fault));
    return csm_finite(fault, csm_round_up(fewest / csm_complement(shrinkage), 1), agents);
}
