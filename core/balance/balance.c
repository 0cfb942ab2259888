/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "csm/balance.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "balance.h"

/* Steps of the search, a few nanoseconds each: about 50 ms, less for a few accounts. */
enum { BUDGET = 16000000, BUDGET_EACH = 200000 };

static int64_t budget_of(const problem *p)
{
    return p->n < BUDGET / BUDGET_EACH ? (int64_t)p->n * BUDGET_EACH : BUDGET;
}

static bool reached(const problem *p, const plan *x)
{
    return balance_cost(p, x->load) <= p->bound * (1 + 1e-12);
}

/* Without regard to owners: heaviest first, by the shares of the fractional optimum, or both. */
static bool fill_and_search(const problem *p, const int64_t *share, answer *a, plan *x)
{
    problem free_of_owners = *p;
    bool large = share && p->n > 4000000 / p->csms;
    free_of_owners.owner = NULL;
    if (!large) {
        if (!fill_greedily(p, x) || !fill_tightly(p, x))
            return false;
        for (int round = 0; round < 4 && !reached(p, x); round++)
            if (!search_some(&free_of_owners, x, p->n, round, budget_of(p) / (share ? 8 : 4)))
                return false;
        answer_offer(a, x);
        if (!share || reached(p, x))
            return true;
    }
    if (!fill_by_shares(p, share, x))
        return false;
    for (int round = 0; round < 4 && !reached(p, x); round++)
        if (!search_some(&free_of_owners, x, p->n, round, budget_of(p) / 8))
            return false;
    answer_offer(a, x);
    return true;
}

bool solve_problem(const problem *p, const int64_t *share, answer *a)
{
    plan x;
    bool fine;
    if (search_all(a))
        return true;
    fine = plan_new(p, &x) && fill_and_search(p, share, a, &x);
    if (fine && p->owner)
        fine = search_moves(a, budget_of(p));
    if (fine && (p->owner || p->arr)) {
        fine = polish(p, &x, balance_cost(p, x.load), p->n, budget_of(p));
        if (fine)
            answer_offer(a, &x);
    }
    plan_free(&x);
    return fine && a->any;
}

/* ---- the functions ---- */

/* The best plan for what is set up, written to csm. */
static csm_error answer_book(setup *s, size_t limit, double *csm)
{
    problem *p = &s->p;
    answer a = { .p = p, .limit = limit };
    int64_t *share = NULL;
    bool fine = bound_all(p, &share, &p->bound) && plan_new(p, &a.best) &&
                solve_problem(p, share, &a);
    for (size_t i = 0; fine && i < p->n; i++)
        csm[s->account[i]] = (double)s->csm[a.best.csm[i]] + 1;
    free(share);
    plan_free(&a.best);
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

csm_error csm_balance(const csm_book *book, double *csm, csm_fault *fault)
{
    setup s;
    csm_error error;
    if (!(book->max_moves >= 0))
        return csm_check(fault, "max_moves", book->max_moves, CSM_NOT_NEGATIVE);
    CSM_TRY(csm_not_empty(fault, "capacities", book->capacities.n));
    CSM_TRY(setup_book(book, csm, &s, fault));
    error = some_capacity(book->capacities, fault);
    if (!error && (double)s.stuck > book->max_moves)
        error = csm_fail(fault, CSM_NA, "max_moves",
                         N_("is less than the accounts whose owner may not serve them"));
    if (!error && s.p.n)
        error = answer_book(&s,
                            book->max_moves - (double)s.stuck < (double)s.p.n
                                ? (size_t)(book->max_moves - (double)s.stuck)
                                : s.p.n,
                            csm);
    setup_free(&s);
    return error;
}

csm_error csm_balance_bound(const csm_book *book, double *bound, csm_fault *fault)
{
    csm_book plain = { .loads = book->loads, .capacities = book->capacities,
                       .eligible = book->eligible, .group = book->group };
    double *csm, simple;
    int64_t *share = NULL;
    setup s;
    csm_error error = CSM_OK;
    CSM_TRY(csm_not_empty(fault, "loads", book->loads.n));
    csm = malloc(book->loads.n * sizeof *csm);
    if (!csm)
        return CSM_NO_MEMORY;
    error = setup_book(&plain, csm, &s, fault);
    free(csm);
    if (error)
        return error;
    error = some_capacity(book->capacities, fault);
    if (!error && s.unserved < book->loads.n)
        error = csm_fail_row(fault, CSM_NA, "eligible",
                             N_("lets nobody with capacity serve an account"),
                             (book->group ? book->group[s.unserved] : s.unserved) *
                                     book->capacities.n + 1);
    if (!error && !bound_all(&s.p, &share, &s.p.bound))
        error = CSM_NO_MEMORY;
    if (!error) {
        /* Loads may have been rounded down; this one is of those that were given. */
        simple = csm_sum_of(book->loads) / csm_sum_of(book->capacities);
        *bound = setup_hours(&s, s.p.bound);
        if (!s.decimal && simple > *bound)
            *bound = simple;
        error = csm_finite(fault, *bound, bound);
    }
    free(share);
    setup_free(&s);
    return error;
}

/* ---- departure ---- */

static csm_error check_leaver(csm_vector owners, double leaver, csm_vector capacities,
                              csm_fault *fault)
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

/* The book of the departure: who leaves has no capacity, everybody else is locked. Accounts without an owner are
 * left out. */
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
                                 csm_vector capacities, double handover_hours, double *load,
                                 csm_fault *fault)
{
    csm_sum *sum = calloc(capacities.n, sizeof *sum);
    csm_book book = { .max_moves = INFINITY };
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
    book.loads = (csm_vector){ d->load, d->n };
    book.owners = (csm_vector){ d->owner, d->n };
    book.locked = (csm_vector){ d->locked, d->n };
    book.capacities = (csm_vector){ d->capacity, capacities.n };
    if (!sum)
        error = CSM_NO_MEMORY;
    else if (left && some_capacity(book.capacities, NULL))
        error = csm_fail(fault, CSM_NA, "capacities", N_("leave nobody to take the accounts"));
    else if (left)
        error = csm_balance(&book, d->csm, fault);
    for (size_t i = 0; !error && i < d->n; i++)
        csm_sum_add(&sum[(size_t)(left && d->csm[i] > 0 ? d->csm[i] : d->owner[i]) - 1],
                    d->load[i]);
    for (size_t k = 0; !error && k < capacities.n; k++)
        error = csm_finite(fault, csm_sum_value(&sum[k]), &load[k]);
    free(sum);
    return error;
}

csm_error csm_departure_load(csm_vector loads, csm_vector owners, double leaver,
                             csm_vector capacities, double handover_hours, double *load,
                             csm_fault *fault)
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
