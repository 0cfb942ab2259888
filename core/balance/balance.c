/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "csm/balance.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "bound.h"
#include "exact.h"
#include "fill.h"
#include "moves.h"
#include "pack.h"
#include "polish.h"
#include "search.h"
#include "setup.h"

/* Steps of the search, a few nanoseconds each: about 50 ms, less for a few accounts. */
enum { BUDGET = 16000000, BUDGET_EACH = 200000 };

static int64_t budget_of(const balance_problem *p)
{
    return p->n < BUDGET / BUDGET_EACH ? (int64_t)p->n * BUDGET_EACH : BUDGET;
}

static bool reached(const balance_problem *p, const balance_assignment *x)
{
    return balance_cost(p, x->load) <= p->bound * (1 + 1e-12);
}

/* Without regard to owners: heaviest first, by the shares of the fractional optimum, or both. */
static bool fill_and_search(const balance_problem *p, const int64_t *share, balance_answer *a,
                            balance_assignment *x)
{
    balance_problem free_of_owners = *p;
    bool large = share && p->n > 4000000 / p->csms;
    free_of_owners.owner = NULL;
    if (!large) {
        if (!balance_fill_greedily(p, x) || !balance_fill_tightly(p, x))
            return false;
        for (int round = 0; round < 4 && !reached(p, x); round++)
            if (!balance_search_some(&free_of_owners, x, p->n, round, budget_of(p) / (share ? 8 : 4)))
                return false;
        balance_answer_offer(a, x);
        if (!share || reached(p, x))
            return true;
    }
    if (!balance_fill_by_shares(p, share, x))
        return false;
    for (int round = 0; round < 4 && !reached(p, x); round++)
        if (!balance_search_some(&free_of_owners, x, p->n, round, budget_of(p) / 8))
            return false;
    balance_answer_offer(a, x);
    return true;
}

/* The best assignment found for the problem within a->limit. False: no memory. */
static bool solve_problem(const balance_problem *p, const int64_t *share, balance_answer *a)
{
    balance_assignment x;
    bool fine;
    if (balance_search_all(a))
        return true;
    fine = balance_assignment_new(p, &x) && fill_and_search(p, share, a, &x);
    if (fine && p->owner)
        fine = balance_search_moves(a, budget_of(p));
    if (fine && (p->owner || p->arr)) {
        fine = balance_polish(p, &x, balance_cost(p, x.load), p->n, budget_of(p));
        if (fine)
            balance_answer_offer(a, &x);
    }
    balance_assignment_free(&x);
    return fine && a->any;
}

/* ---- the functions ---- */

/* The best assignment for what is set up, written to csm. */
static csm_error answer_caseload(balance_setup *s, size_t limit, double *csm)
{
    balance_problem *p = &s->p;
    balance_answer a = { .p = p, .limit = limit };
    int64_t *share = NULL;
    bool fine = balance_bound(p, &share, &p->bound) && balance_assignment_new(p, &a.best) &&
                solve_problem(p, share, &a);
    for (size_t i = 0; fine && i < p->n; i++)
        csm[s->account[i]] = (double)s->csm[a.best.csm[i]] + 1;
    free(share);
    balance_assignment_free(&a.best);
    return fine ? CSM_OK : CSM_NO_MEMORY;
}

static csm_error some_capacity(csm_vector capacities, csm_fault *fault)
{
    for (size_t k = 0; k < capacities.n; k++)
        if (capacities.x[k] > 0)
            return CSM_OK;
    return csm_fail(fault, CSM_DIV0, "capacities",
                    N_("must not be zero, or add up to zero"));
}

csm_error csm_balance(const csm_caseload *given, double *csm, csm_fault *fault)
{
    balance_setup s;
    csm_error error;
    if (!(given->max_moves >= 0))
        return csm_check(fault, "max_moves", given->max_moves, CSM_NOT_NEGATIVE);
    CSM_TRY(csm_not_empty(fault, "capacities", given->capacities.n));
    CSM_TRY(balance_setup_new(given, csm, &s, fault));
    error = some_capacity(given->capacities, fault);
    if (!error && (double)s.stuck > given->max_moves)
        error = csm_fail(fault, CSM_NA, "max_moves",
                         N_("is less than the accounts whose owner may not serve them"));
    if (!error && s.p.n)
        error = answer_caseload(&s,
                            given->max_moves - (double)s.stuck < (double)s.p.n
                                ? (size_t)(given->max_moves - (double)s.stuck)
                                : s.p.n,
                            csm);
    balance_setup_free(&s);
    return error;
}

csm_error csm_balance_bound(const csm_caseload *given, double *bound, csm_fault *fault)
{
    csm_caseload plain = { .loads = given->loads, .capacities = given->capacities,
                       .eligible = given->eligible, .group = given->group };
    double *csm, simple;
    int64_t *share = NULL;
    balance_setup s;
    csm_error error = CSM_OK;
    CSM_TRY(csm_not_empty(fault, "loads", given->loads.n));
    csm = malloc(given->loads.n * sizeof *csm);
    if (!csm)
        return CSM_NO_MEMORY;
    error = balance_setup_new(&plain, csm, &s, fault);
    free(csm);
    if (error)
        return error;
    error = some_capacity(given->capacities, fault);
    if (!error && s.unserved < given->loads.n)
        error = csm_fail_row(fault, CSM_NA, "eligible",
                             N_("lets nobody with capacity serve an account"),
                             (given->group ? given->group[s.unserved] : s.unserved) *
                                     given->capacities.n + 1);
    if (!error && !balance_bound(&s.p, &share, &s.p.bound))
        error = CSM_NO_MEMORY;
    if (!error) {
        /* Loads may have been rounded down; this one is of those that were given. */
        simple = csm_sum_of(given->loads) / csm_sum_of(given->capacities);
        *bound = balance_setup_hours(&s, s.p.bound);
        if (!s.decimal && simple > *bound)
            *bound = simple;
        error = csm_finite(fault, *bound, bound);
    }
    free(share);
    balance_setup_free(&s);
    return error;
}

/* ---- departure ---- */

static csm_error check_leaver(csm_vector owners, double leaver, csm_vector capacities, csm_fault *fault)
{
    if (!(leaver >= 1 && leaver <= (double)capacities.n) || leaver > floor(leaver))
        return csm_fail(fault, CSM_NUM, "leaver", N_("must be the number of a CSM"));
    for (size_t i = 0; i < owners.n; i++)
        if (!(owners.x[i] >= 0 && owners.x[i] <= (double)capacities.n) ||
            owners.x[i] > floor(owners.x[i]))
            return csm_fail_row(fault, CSM_NUM, "owners",
                                N_("must be the number of a CSM, or blank"), i + 1);
    return CSM_OK;
}

/* The caseload of the departure: who leaves has no capacity, everybody else is locked. Accounts without an
 * owner are left out. */
typedef struct departure {
    double *load, *owner, *locked, *capacity, *csm;
    size_t n;
} departure;

static bool departure_new(departure *d, size_t n, size_t csms)
{
    d->load = malloc(n * sizeof *d->load);
    d->owner = malloc(n * sizeof *d->owner);
    d->locked = malloc(n * sizeof *d->locked);
    d->csm = malloc(n * sizeof *d->csm);
    d->capacity = malloc(csms * sizeof *d->capacity);
    return d->load && d->owner && d->locked && d->csm && d->capacity;
}

static void departure_free(departure *d)
{
    free(d->load);
    free(d->owner);
    free(d->locked);
    free(d->csm);
    free(d->capacity);
}

static csm_error spread_accounts(departure *d, csm_vector loads, csm_vector owners, double leaver,
                                 csm_vector capacities, double handover_hours, double *load, csm_fault *fault)
{
    csm_sum *sum = calloc(capacities.n, sizeof *sum);
    csm_caseload given = { .max_moves = INFINITY };
    csm_error error = CSM_OK;
    bool left = false;
    for (size_t k = 0; k < capacities.n; k++)
        d->capacity[k] = (double)k + 1 < leaver || (double)k + 1 > leaver ? capacities.x[k] : 0;
    for (size_t i = 0; sum && i < loads.n; i++) {
        bool leaves = owners.x[i] >= leaver && owners.x[i] <= leaver;
        if (owners.x[i] < 1)
            continue;
        /* What carries load without capacity stays as it is; it cannot take part. */
        if (!leaves && d->capacity[(size_t)owners.x[i] - 1] <= 0) {
            csm_sum_add(&sum[(size_t)owners.x[i] - 1], loads.x[i]);
            continue;
        }
        left |= leaves;
        d->load[d->n] = loads.x[i] + (leaves ? handover_hours : 0);
        d->owner[d->n] = leaves ? 0 : owners.x[i];
        d->locked[d->n++] = !leaves;
    }
    given.loads = (csm_vector){ d->load, d->n };
    given.owners = (csm_vector){ d->owner, d->n };
    given.locked = (csm_vector){ d->locked, d->n };
    given.capacities = (csm_vector){ d->capacity, capacities.n };
    if (!sum)
        error = CSM_NO_MEMORY;
    else if (left && some_capacity(given.capacities, NULL))
        error = csm_fail(fault, CSM_NA, "capacities", N_("leave nobody to take the accounts"));
    else if (left)
        error = csm_balance(&given, d->csm, fault);
    for (size_t i = 0; !error && i < d->n; i++)
        csm_sum_add(&sum[(size_t)(left && d->csm[i] > 0 ? d->csm[i] : d->owner[i]) - 1],
                    d->load[i]);
    for (size_t k = 0; !error && k < capacities.n; k++)
        error = csm_finite(fault, csm_sum_value(&sum[k]), &load[k]);
    free(sum);
    return error;
}

csm_error csm_departure_load(csm_vector loads, csm_vector owners, double leaver, csm_vector capacities,
                             double handover_hours, double *load, csm_fault *fault)
{
    departure d = { .n = 0 };
    csm_error error = CSM_NO_MEMORY;
    CSM_TRY(csm_not_empty(fault, "loads", loads.n));
    CSM_TRY(csm_paired(fault, "owners", owners.n, "loads", loads.n));
    CSM_TRY(csm_not_empty(fault, "capacities", capacities.n));
    CSM_TRY(csm_check_all(fault, "loads", loads, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check_all(fault, "capacities", capacities, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check(fault, "handover_hours", handover_hours, CSM_NOT_NEGATIVE));
    CSM_TRY(check_leaver(owners, leaver, capacities, fault));
    if (departure_new(&d, loads.n, capacities.n))
        error = spread_accounts(&d, loads, owners, leaver, capacities, handover_hours, load, fault);
    departure_free(&d);
    return error;
}
