/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "balance.h"

#include <math.h>
#include <string.h>

#include "catalogue/convert.h"
#include "csm/balance.h"

/* The accounts that are there: rows with a blank load are left out of everything. */
typedef struct accounts {
    size_t *row; /* where each stands in the range */
    size_t n;
} accounts;

static csm_error find_accounts(csm_context *cx, const csm_given *loads, accounts *out)
{
    size_t n = loads->numbers.n;
    out->row = csm_arena_get(cx->arena, n, sizeof *out->row);
    out->n = 0;
    if (!out->row)
        return CSM_NO_MEMORY;
    for (size_t i = 0; i < n; i++)
        if (csm_cell_kind(&loads->shape, i) != CSM_IS_BLANK)
            out->row[out->n++] = i;
    return csm_not_empty(cx->fault, "loads", out->n);
}

/* Whole columns end at their last value, and one may end before the other. */
static bool same_rows(size_t rows, size_t of_loads, size_t columns)
{
    return rows == of_loads || rows * columns > CSM_WHOLE_COLUMN ||
           of_loads * columns > CSM_WHOLE_COLUMN;
}

/* The numbers of one argument for the accounts that are there; past the end of a column they are 0. */
static csm_error pick(csm_context *cx, const csm_given *given, const char *name,
                      const csm_given *loads, const accounts *all, csm_vector *out)
{
    size_t n = given->numbers.n;
    double *x;
    *out = (csm_vector){ NULL, 0 };
    if (!given->given)
        return CSM_OK;
    if (!same_rows(n, loads->numbers.n, 1))
        return csm_paired(cx->fault, name, n, "loads", loads->numbers.n);
    x = csm_arena_get(cx->arena, all->n, sizeof *x);
    if (!x)
        return CSM_NO_MEMORY;
    for (size_t i = 0; i < all->n; i++)
        x[i] = all->row[i] < n ? given->numbers.x[all->row[i]] : 0;
    *out = (csm_vector){ x, all->n };
    return CSM_OK;
}

static csm_error pick_table(csm_context *cx, const csm_given *given, const csm_given *loads,
                            size_t csms, const accounts *all, csm_vector *out)
{
    size_t rows = given->shape.rows;
    double *x;
    *out = (csm_vector){ NULL, 0 };
    if (!given->given)
        return CSM_OK;
    if (given->shape.columns != csms || !same_rows(rows, loads->numbers.n, csms))
        return csm_fail_pair(cx->fault, CSM_VALUE, "eligible",
                             N_("must have a row for each account and a column for each of the "
                                "{other}"),
                             "capacities");
    CSM_TRY(csm_check_all(cx->fault, "eligible", given->numbers, CSM_FLAG));
    if (all->n == rows) {
        *out = given->numbers; /* the usual case costs no copy */
        return CSM_OK;
    }
    x = csm_arena_get(cx->arena, all->n, csms * sizeof *x);
    if (!x)
        return CSM_NO_MEMORY;
    for (size_t i = 0; i < all->n; i++)
        if (all->row[i] < rows)
            memcpy(x + i * csms, given->numbers.x + all->row[i] * csms, csms * sizeof *x);
    *out = (csm_vector){ x, all->n * csms };
    return CSM_OK;
}

/* The fault speaks of the accounts that are there; the user counts rows. */
static csm_error in_rows(csm_context *cx, const accounts *all, size_t csms, csm_error error)
{
    csm_fault *fault = cx->fault;
    bool table = error && fault->argument && strcmp(fault->argument, "eligible") == 0;
    if (!error || !fault->row || strcmp(fault->argument, "capacities") == 0)
        return error;
    fault->row = table ? all->row[(fault->row - 1) / csms] * csms + (fault->row - 1) % csms + 1
                       : all->row[fault->row - 1] + 1;
    return error;
}

csm_error csm_answer_balance_bound(csm_context *cx, const csm_given *a, csm_value *result)
{
    accounts all;
    csm_book book = { .capacities = a[1].numbers };
    CSM_TRY(csm_check_all(cx->fault, "loads", a[0].numbers, CSM_NOT_NEGATIVE));
    CSM_TRY(find_accounts(cx, &a[0], &all));
    CSM_TRY(pick(cx, &a[0], "loads", &a[0], &all, &book.loads));
    CSM_TRY(pick_table(cx, &a[2], &a[0], book.capacities.n, &all, &book.eligible));
    return in_rows(cx, &all, book.capacities.n,
                   csm_balance_bound(&book, &result->number, cx->fault));
}

static csm_error needs(csm_context *cx, const csm_given *owners, bool given, const char *what)
{
    return given && !owners->given ? csm_fail_pair(cx->fault, CSM_VALUE, "owners",
                                                   N_("must be given together with {other}"), what)
                                   : CSM_OK;
}

static csm_error take_book(csm_context *cx, const csm_given *a, const accounts *all,
                           csm_book *book)
{
    CSM_TRY(needs(cx, &a[2], a[3].given, "locked"));
    CSM_TRY(needs(cx, &a[2], a[4].given, "max_moves"));
    CSM_TRY(csm_check(cx->fault, "max_moves", a[4].number, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check_all(cx->fault, "locked", a[3].numbers, CSM_FLAG));
    CSM_TRY(csm_check_all(cx->fault, "arr", a[5].numbers, CSM_NOT_NEGATIVE));
    book->capacities = a[1].numbers;
    book->max_moves = a[4].given ? a[4].number : INFINITY;
    CSM_TRY(pick(cx, &a[0], "loads", &a[0], all, &book->loads));
    CSM_TRY(pick(cx, &a[2], "owners", &a[0], all, &book->owners));
    CSM_TRY(pick(cx, &a[3], "locked", &a[0], all, &book->locked));
    CSM_TRY(pick(cx, &a[5], "arr", &a[0], all, &book->arr));
    return pick_table(cx, &a[6], &a[0], book->capacities.n, all, &book->eligible);
}

csm_error csm_answer_balance(csm_context *cx, const csm_given *a, csm_value *result)
{
    size_t n = a[0].numbers.n;
    double *csm = csm_arena_get(cx->arena, n, sizeof *csm);
    double *place = csm_arena_get(cx->arena, n, sizeof *place);
    accounts all;
    csm_book book = { .max_moves = 0 };
    if (!csm || !place)
        return CSM_NO_MEMORY;
    CSM_TRY(csm_check_all(cx->fault, "loads", a[0].numbers, CSM_NOT_NEGATIVE));
    CSM_TRY(find_accounts(cx, &a[0], &all));
    CSM_TRY(take_book(cx, a, &all, &book));
    CSM_TRY(in_rows(cx, &all, book.capacities.n, csm_balance(&book, csm, cx->fault)));
    for (size_t i = 0; i < all.n; i++) {
        place[all.row[i]] = csm[i] > 0 ? csm[i] : NAN;
        if (!(csm[i] > 0))
            csm_note(cx, CSM_NA, "loads", N_("belongs to an account that nobody with capacity may serve"),
                     all.row[i] + 1);
    }
    return csm_map_or_error(cx, &a[0].shape, place, CSM_NA, result);
}

csm_error csm_answer_departure_load(csm_context *cx, const csm_given *a, csm_value *result)
{
    size_t csms = a[3].numbers.n;
    double *load = csm_arena_get(cx->arena, csms, sizeof *load);
    if (!load)
        return CSM_NO_MEMORY;
    CSM_TRY(csm_departure_load(a[0].numbers, a[1].numbers, a[2].number, a[3].numbers, a[4].number,
                               load, cx->fault));
    *result = csm_numbers(csms, 1, load);
    return CSM_OK;
}
