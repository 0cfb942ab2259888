/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Few moves in large books. With equal loads and equal capacities the best is arithmetic: nobody can keep more
 * than `high` accounts unless as many as are above it move. */
#include <math.h>
#include <stdlib.h>

#include "csm/balance.h"
#include "dice.h"
#include "testing.h"

enum { CSMS = 5, LARGE = 1048575 };

typedef struct caseload {
    size_t n, csms, own[CSMS]; /* accounts that each has; the others are nobody's */
    double *loads, *owners, *csm;
} caseload;

static caseload book_new(size_t n, size_t csms, double load)
{
    caseload b = { .n = n, .csms = csms };
    b.loads = malloc(n * sizeof *b.loads);
    b.owners = malloc(n * sizeof *b.owners);
    b.csm = malloc(n * sizeof *b.csm);
    assert_non_null(b.loads);
    assert_non_null(b.owners);
    assert_non_null(b.csm);
    for (size_t i = 0; i < n; i++)
        b.loads[i] = load;
    return b;
}

static void book_free(caseload *b)
{
    free(b->loads);
    free(b->owners);
    free(b->csm);
}

/* Owners in an order that tells nothing. */
static void give_owners(caseload *b, dice *d)
{
    size_t at = 0;
    for (size_t k = 0; k < b->csms; k++)
        for (size_t i = 0; i < b->own[k]; i++)
            b->owners[at++] = (double)k + 1;
    for (; at < b->n; at++)
        b->owners[at] = 0;
    for (size_t i = b->n; i > 1; i--) {
        size_t j = (size_t)dice_whole(d, 0, (int64_t)i - 1);
        double swap = b->owners[i - 1];
        b->owners[i - 1] = b->owners[j];
        b->owners[j] = swap;
    }
}

/* The fewest that whoever has most can have after so many moves. */
static size_t fewest(const caseload *b, size_t moves)
{
    size_t high = (b->n + b->csms - 1) / b->csms;
    for (;; high++) {
        size_t above = 0;
        for (size_t k = 0; k < b->csms; k++)
            above += b->own[k] > high ? b->own[k] - high : 0;
        if (above <= moves)
            return high;
    }
}

/* The load of whoever has most; *moved: how many accounts have changed their owner. */
static double balanced(const caseload *b, size_t moves, size_t *moved)
{
    static const double capacities[CSMS] = { 100, 100, 100, 100, 100 };
    csm_caseload given = { .loads = { b->loads, b->n }, .capacities = { capacities, b->csms },
                       .owners = { b->owners, b->n }, .max_moves = (double)moves };
    double load[CSMS] = { 0 }, most = 0;
    assert_int_equal(csm_balance(&given, b->csm, NULL), CSM_OK);
    *moved = 0;
    for (size_t i = 0; i < b->n; i++) {
        load[(size_t)b->csm[i] - 1] += b->loads[i];
        *moved += b->owners[i] > 0 && b->csm[i] != b->owners[i];
    }
    for (size_t k = 0; k < b->csms; k++)
        most = fmax(most, load[k]);
    return most;
}

static void check(const caseload *b, size_t moves)
{
    size_t moved, best = fewest(b, moves), needed = 0;
    double most = balanced(b, moves, &moved);
    for (size_t k = 0; k < b->csms; k++)
        needed += b->own[k] > best ? b->own[k] - best : 0;
    if (fabs(most - (double)best * b->loads[0]) > 1e-9 * most || moved != needed)
        fail_msg("%zu accounts, %zu CSMs, %zu moves: the most is %g after %zu, not %zu after %zu", b->n,
                 b->csms, moves, most / b->loads[0], moved, best, needed);
}

static void a_million_accounts_of_one_csm(void **state)
{
    static const size_t moves[] = { 1, 3, 100, 6000 };
    caseload b = book_new(LARGE, 2, 2.5);
    dice d = { 1 };
    (void)state;
    b.own[0] = LARGE;
    give_owners(&b, &d);
    for (size_t k = 0; k < sizeof moves / sizeof *moves; k++)
        check(&b, moves[k]);
    book_free(&b);
}

static void ten_thousand_accounts_of_five_csms(void **state)
{
    static const size_t owned[][CSMS] = { { 10000, 0, 0, 0, 0 },
                                          { 2004, 2001, 2000, 1999, 1996 },
                                          { 2500, 2500, 2499, 2498, 3 },
                                          { 4000, 3998, 10, 0, 1 } };
    static const size_t moves[] = { 0, 1, 2, 3, 7, 10 };
    caseload b = book_new(10000, CSMS, 0.7);
    dice d = { 2 };
    (void)state;
    for (size_t o = 0; o < sizeof owned / sizeof *owned; o++) {
        for (size_t k = 0; k < CSMS; k++)
            b.own[k] = owned[o][k];
        give_owners(&b, &d);
        for (size_t k = 0; k < sizeof moves / sizeof *moves; k++)
            check(&b, moves[k]);
    }
    book_free(&b);
}

/* One CSM has everything: with m moves at least Σ − the m heaviest stays, and so much can be reached as long as
 * nobody else gets as much. */
static void the_heaviest_go_first(void **state)
{
    enum { N = 60000 };
    caseload b = book_new(N, 3, 0);
    dice d = { 3 };
    double all = 0;
    (void)state;
    for (size_t i = 0; i < N; i++)
        all += b.loads[i] = (double)dice_whole(&d, 1, 1000) + (i % 10000 == 77 ? 5000 : 0);
    b.own[0] = N;
    give_owners(&b, &d);
    for (size_t moves = 1; moves <= 9; moves += 2) {
        size_t moved;
        double taken = 0, most = balanced(&b, moves, &moved);
        double *rest = b.csm; /* of no use any more */
        for (size_t i = 0; i < N; i++)
            rest[i] = b.loads[i];
        for (size_t m = 0; m < moves; m++) {
            size_t heaviest = 0;
            for (size_t i = 1; i < N; i++)
                if (rest[i] > rest[heaviest])
                    heaviest = i;
            taken += rest[heaviest];
            rest[heaviest] = 0;
        }
        if (fabs(most - (all - taken)) > 1e-6 || moved != moves)
            fail_msg("%zu moves leave %g, not %g", moves, most, all - taken);
    }
    book_free(&b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_million_accounts_of_one_csm),
        cmocka_unit_test(ten_thousand_accounts_of_five_csms),
        cmocka_unit_test(the_heaviest_go_first),
    };
    return cmocka_run_group_tests_name("balance, few moves", tests, NULL, NULL);
}
