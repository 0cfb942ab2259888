/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Portfolios, judged by all assignments there are on small cases. */
#include <math.h>
#include <string.h>

#include "csm/balance.h"
#include "csm/portfolio.h"
#include "dice.h"
#include "testing.h"

/* ---- loads ---- */

static void balance_loads(void **state)
{
    (void)state;
    gives_value("BALANCE_LOADS", "{30;50;40};{1;2;1};{100;80}", "{2;70;0.7|1;50;0.625}");
    gives_value("BALANCE_LOADS", "{30|50|40};{1;2;1};{100|80}", "{2;70;0.7|1;50;0.625}");
    gives_value("BALANCE_LOADS", "{30;50;40};{1;;1};{100;80}", "{2;70;0.7|0;0;0}");
    gives_value("BALANCE_LOADS", "{30;;40};{1;\"x\";2};{100;80}", "{1;30;0.3|1;40;0.5}");
    gives_value("BALANCE_LOADS", "30;1;{100;;50}", "{1;30;0.3|0;0;0|0;0;0}"); /* 2 is away */
    gives_value("BALANCE_LOADS", "0;1;0", "{1;0;0}");
    fails("BALANCE_LOADS", "{1;2};{1;1;1};5", CSM_VALUE, "assignment");
    fails_in_row("BALANCE_LOADS", "{1;2};{1;2};5", CSM_NUM, "assignment", 2);
    fails_in_row("BALANCE_LOADS", "{1;2};{1.5;1};{5;5}", CSM_NUM, "assignment", 1);
    fails_in_row("BALANCE_LOADS", "{1;;2};{1;1;-1};{5;5}", CSM_NUM, "assignment", 3);
    fails_in_row("BALANCE_LOADS", "{1;-2};{1;1};{5;5}", CSM_NUM, "loads", 2);
    fails_in_row("BALANCE_LOADS", "{1;2};{1;1};{5;-5}", CSM_NUM, "capacities", 2);
    fails("BALANCE_LOADS", "{;};{1;1};5", CSM_NA, "loads");
}

/* Load without capacity has no utilization, and says so in its cell. */
static void load_without_capacity(void **state)
{
    csm_arena arena = { NULL };
    csm_value values[3], got;
    (void)state;
    assert_int_equal(csm_read_literals(&arena, "{30;20};{1;2};{100;0}", values, 3), 3);
    got = csm_call(csm_find("BALANCE_LOADS"), values, 3, &arena, "en", NULL);
    csm_value cell = csm_cell(&got.range, 5), load = csm_cell(&got.range, 4);
    bool right = got.kind == CSM_IS_RANGE && cell.kind == CSM_IS_ERROR &&
                 cell.error == CSM_DIV0 && load.kind == CSM_IS_NUMBER && nearly(load.number, 20);
    csm_arena_free(&arena);
    assert_true(right);
}

static void loads_add_up(void **state)
{
    dice d = { 1 };
    (void)state;
    for (int trial = 0; trial < 2000; trial++) {
        double loads[50], assignment[50], capacities[7], table[21], all = 0, accounts = 0;
        double given = 0, busy = 0, count = 0;
        for (int k = 0; k < 7; k++)
            capacities[k] = 1 + dice_share(&d) * 100;
        for (int i = 0; i < 50; i++) {
            loads[i] = dice_share(&d) * 20;
            assignment[i] = (double)dice_whole(&d, 0, 7);
            given += assignment[i] > 0 ? loads[i] : 0;
            count += assignment[i] > 0;
        }
        assert_int_equal(csm_balance_loads((csm_vector){ loads, 50 },
                                           (csm_vector){ assignment, 50 },
                                           (csm_vector){ capacities, 7 }, table, NULL),
                         CSM_OK);
        for (int k = 0; k < 7; k++) {
            accounts += table[3 * k];
            all += table[3 * k + 1];
            busy += table[3 * k + 2] * capacities[k];
        }
        assert_true(accounts == count);
        assert_nearly(all, given);
        assert_nearly(busy, given);
    }
}

/* A million accounts of 0.1 hours with one CSM: not a hair more or less. */
static void long_books(void **state)
{
    enum { MANY = 1048576 };
    static double loads[MANY], assignment[MANY];
    double table[3], capacity = 1000;
    (void)state;
    for (int i = 0; i < MANY; i++)
        loads[i] = 0.1, assignment[i] = 1;
    csm_vector all = { loads, MANY }, owners = { assignment, MANY };
    assert_int_equal(csm_balance_loads(all, owners, csm_one(&capacity), table, NULL),
                     CSM_OK);
    assert_true(table[0] == MANY && table[1] == ldexp(0.1, 20));
}

/* ---- bound ---- */

static void balance_bound(void **state)
{
    (void)state;
    gives("BALANCE_BOUND", "{30;50;40};{100;80}", 0.7);
    gives("BALANCE_BOUND", "{6;6;6};{10;10}", 1.2);
    gives("BALANCE_BOUND", "{60;20};{100;80};{0;1|1;1}", 0.75);
    gives("BALANCE_BOUND", "90;{100;80}", 0.9); /* one account is not split */
    gives("BALANCE_BOUND", "{10;10};{100;100};{1;0|1;0}", 0.2);
    gives("BALANCE_BOUND", "{0;0};{100;80}", 0);
    gives("BALANCE_BOUND", "{50;50};{100;}", 1);
    fails("BALANCE_BOUND", "{;};{100;80}", CSM_NA, "loads");
    fails("BALANCE_BOUND", "{1;2};{0;0}", CSM_DIV0, "capacities");
    fails_in_row("BALANCE_BOUND", "{1;-2};{1;1}", CSM_NUM, "loads", 2);
    fails_in_row("BALANCE_BOUND", "{1;2};{1;-1}", CSM_NUM, "capacities", 2);
    fails("BALANCE_BOUND", "{1;2};{1;1};{1;1;1}", CSM_VALUE, "eligible");
    fails_in_row("BALANCE_BOUND", "{1;2};{1;1};{1;1|1;0.5}", CSM_NUM, "eligible", 4);
    fails_in_row("BALANCE_BOUND", "{1;2};{1;1};{1;1|0;0}", CSM_NA, "eligible", 3);
    fails_in_row("BALANCE_BOUND", "{1;2};{1;0};{1;1|0;1}", CSM_NA, "eligible", 3);
}

/* "#N/A when nobody may serve an account", however little it needs. */
static void an_account_without_load_needs_somebody_too(void **state)
{
    (void)state;
    fails("BALANCE_BOUND", "{10;0};{100;80};{1;1|0;0}", CSM_NA, "eligible");
}

/* A row per account and a column per CSM: the table the other way round is another table. */
static void the_table_of_eligibility_has_a_shape(void **state)
{
    (void)state;
    gives("BALANCE_BOUND", "{60;20;10};{100;80};{0;1|1;1|1;1}", 0.75);
    fails("BALANCE_BOUND", "{60;20;10};{100;80};{0;1;1|1;1;1}", CSM_VALUE, "eligible");
    fails("BALANCE_BOUND", "{60;20;10};{100;80};{0;1;1;1;1;1}", CSM_VALUE, "eligible");
}

/* A row whose key is blank is left out of the table as well. */
static void blank_accounts_have_blank_eligibility(void **state)
{
    (void)state;
    gives("BALANCE_BOUND", "{60;;20};{100;80};{0;1|;|1;1}", 0.75);
    gives("BALANCE_BOUND", "{60;20;};{100;80};{0;1|1;1|;}", 0.75);
    gives("BALANCE_BOUND", "{60;;20};{100;80}", 0.6);
    fails("BALANCE_BOUND", "{;};{100;80};{1;1|1;1}", CSM_NA, "loads");
    fails("BALANCE_BOUND", "{;};{100;80};{;|;}", CSM_NA, "loads");
    fails_in_row("BALANCE_BOUND", "{;-1};{100;80};{;|1;1}", CSM_NUM, "loads", 2);
    fails_in_row("BALANCE_BOUND", "{60;;20};{100;80};{1;1|;|0;0}", CSM_NA, "eligible", 5);
}

typedef struct problem {
    double loads[6], capacities[3], eligible[18];
    size_t n, csms;
    bool choosy; /* eligible counts */
} problem;

static bool may(const problem *p, size_t account, size_t csm)
{
    return (!p->choosy || p->eligible[account * p->csms + csm] > 0) &&
           (p->capacities[csm] > 0 || p->loads[account] <= 0);
}

/* The lowest highest utilization of all assignments; infinite where there is none. */
static double best(const problem *p, size_t account, double *carried)
{
    double lowest = INFINITY, highest = 0;
    if (account == p->n) {
        for (size_t k = 0; k < p->csms; k++)
            highest = fmax(highest, carried[k] > 0 ? carried[k] / p->capacities[k] : 0);
        return highest;
    }
    for (size_t k = 0; k < p->csms; k++)
        if (may(p, account, k)) {
            double before = carried[k];
            carried[k] += p->loads[account];
            lowest = fmin(lowest, best(p, account + 1, carried));
            carried[k] = before;
        }
    return lowest;
}

static problem random_problem(dice *d)
{
    problem p = { .n = (size_t)dice_whole(d, 1, 6), .csms = (size_t)dice_whole(d, 1, 3),
                  .choosy = dice_whole(d, 0, 1) };
    for (size_t i = 0; i < p.n; i++)
        p.loads[i] = dice_whole(d, 0, 9) ? (double)dice_whole(d, 1, 30) : 0;
    for (size_t k = 0; k < p.csms; k++)
        p.capacities[k] = dice_whole(d, 0, 5) ? (double)dice_whole(d, 1, 60) : 0;
    for (size_t i = 0; i < p.n * p.csms; i++)
        p.eligible[i] = (double)dice_whole(d, 0, 2) > 0;
    return p;
}

/* Accounts without load are a case of their own above. */
static bool has_idle(const problem *p)
{
    for (size_t i = 0; i < p->n; i++)
        if (p->loads[i] <= 0)
            return true;
    return false;
}

static void check_bound(const problem *p, double *gap)
{
    double carried[3] = { 0, 0, 0 }, bound = -1, optimum = best(p, 0, carried);
    csm_fault fault = { CSM_OK, NULL, NULL, NULL, 0 };
    csm_caseload caseload = { .loads = { p->loads, p->n }, .capacities = { p->capacities, p->csms },
                      .eligible = { p->eligible, p->choosy ? p->n * p->csms : 0 } };
    csm_error error = csm_balance_bound(&caseload, &bound, &fault);
    double capacity = csm_sum_of((csm_vector){ p->capacities, p->csms });
    if (capacity <= 0) {
        assert_int_equal(error, CSM_DIV0);
        return;
    }
    if (error != (isinf(optimum) ? CSM_NA : CSM_OK) && !has_idle(p))
        fail_msg("error %d where the optimum is %g", (int)error, optimum);
    if (error || isinf(optimum))
        return;
    if (bound > optimum * (1 + 1e-14))
        fail_msg("bound %.17g of %zu accounts and %zu CSMs, optimum %.17g", bound, p->n, p->csms,
                 optimum);
    *gap += optimum > 0 ? 1 - bound / optimum : 0;
}

/* Never above the optimum; nor far below it, or it says little. */
static void the_bound_is_a_bound(void **state)
{
    enum { TRIALS = 30000 };
    dice d = { 2 };
    double gap = 0;
    (void)state;
    for (int trial = 0; trial < TRIALS; trial++) {
        problem p = random_problem(&d);
        check_bound(&p, &gap);
    }
    assert_true(gap / TRIALS < 0.1);
}

/* With one CSM there is no choice: the bound is the utilization. */
static void one_csm_reaches_the_bound(void **state)
{
    dice d = { 3 };
    (void)state;
    for (int trial = 0; trial < 1000; trial++) {
        double loads[30], capacity = 1 + dice_share(&d) * 100, bound = -1;
        csm_caseload caseload = { .loads = { loads, 30 }, .capacities = csm_one(&capacity) };
        for (int i = 0; i < 30; i++)
            loads[i] = dice_share(&d) * 10;
        assert_int_equal(csm_balance_bound(&caseload, &bound, NULL), CSM_OK);
        assert_nearly(bound, csm_sum_of((csm_vector){ loads, 30 }) / capacity);
    }
}

/* ---- index ---- */

static void balance_index(void **state)
{
    (void)state;
    gives("BALANCE_INDEX", "{90;110}", 0.9);
    gives("BALANCE_INDEX", "{50;100};{60;120}", 1);
    gives("BALANCE_INDEX", "{50;100};{120;60}", 1 - 3.0 / 5);
    gives("BALANCE_INDEX", "7", 1);
    gives("BALANCE_INDEX", "{0;10}", 0);
    gives("BALANCE_INDEX", "{0;0;30}", 1 - sqrt(2)); /* one of three does all: below 0 */
    gives("BALANCE_INDEX", "{2;4;4;4;5;5;7;9}", 0.6); /* Wikipedia's standard deviation of 2 */
    gives("BALANCE_INDEX", "{90;;110}", 0.9);
    gives("BALANCE_INDEX", "{90;110};50", 0.9);
    fails("BALANCE_INDEX", "{0;0}", CSM_DIV0, "loads");
    fails("BALANCE_INDEX", "{;}", CSM_NA, "loads");
    fails_in_row("BALANCE_INDEX", "{1;-1}", CSM_NUM, "loads", 2);
    fails_in_row("BALANCE_INDEX", "{1;1};{1;0}", CSM_DIV0, "capacities", 2);
    fails_in_row("BALANCE_INDEX", "{1;1};{1;-1}", CSM_NUM, "capacities", 2);
    fails("BALANCE_INDEX", "{1;1};{1;1;1}", CSM_VALUE, "capacities");
}

/* ---- levels ---- */

static void assign_by_level(void **state)
{
    (void)state;
    gives_value("ASSIGN_BY_LEVEL", "{1;3;1;2};{2;3;2}", "{1;2;3;1}");
    gives_value("ASSIGN_BY_LEVEL", "{1|3|1|2};{2;3;2}", "{1|2|3|1}");
    gives_value("ASSIGN_BY_LEVEL", "{1;3;1;2};{2;3;2};{1;0;0}", "{3;2;3;3}");
    gives_value("ASSIGN_BY_LEVEL", "{1;;1};{2;2}", "{1;;2}");
    gives_value("ASSIGN_BY_LEVEL", "{0;0;0};{;3}", "{1;1;1}"); /* level 0 suffices for 0 */
    fails("ASSIGN_BY_LEVEL", "{;};{2;3}", CSM_NA, "account_levels");
    fails_in_row("ASSIGN_BY_LEVEL", "{1;-1};{2;3}", CSM_NUM, "account_levels", 2);
    fails_in_row("ASSIGN_BY_LEVEL", "{1;;-1};{2;3}", CSM_NUM, "account_levels", 3);
    fails_in_row("ASSIGN_BY_LEVEL", "{1;1};{2;-3}", CSM_NUM, "csm_levels", 2);
    fails_in_row("ASSIGN_BY_LEVEL", "{1;1};{2;3};{0;2}", CSM_NUM, "absent", 2);
    fails("ASSIGN_BY_LEVEL", "{1;1};{2;3};{0;0;0}", CSM_VALUE, "absent");
}

static void nobody_suffices(void **state)
{
    csm_arena arena = { NULL };
    csm_value values[2], got, first, second;
    (void)state;
    assert_int_equal(csm_read_literals(&arena, "{4;1};{2;3}", values, 2), 2);
    got = csm_call(csm_find("ASSIGN_BY_LEVEL"), values, 2, &arena, "en", NULL);
    first = csm_cell(&got.range, 0);
    second = csm_cell(&got.range, 1);
    bool right = first.kind == CSM_IS_ERROR && first.error == CSM_NA &&
                 second.kind == CSM_IS_NUMBER && nearly(second.number, 1);
    csm_arena_free(&arena);
    assert_true(right);
}

/* Slowly: all who suffice; of these the lowest level; of these the fewest accounts; the first. */
static double slow_choice(const double *levels, const double *absent, const double *counts,
                          size_t n, double needed)
{
    double lowest = INFINITY, fewest = INFINITY;
    for (size_t k = 0; k < n; k++)
        if (absent[k] < 1 && levels[k] >= needed)
            lowest = fmin(lowest, levels[k]);
    for (size_t k = 0; k < n; k++)
        if (absent[k] < 1 && fabs(levels[k] - lowest) <= 0)
            fewest = fmin(fewest, counts[k]);
    for (size_t k = 0; k < n; k++)
        if (absent[k] < 1 && fabs(levels[k] - lowest) <= 0 && counts[k] <= fewest)
            return (double)k + 1;
    return 0;
}

static void levels_are_assigned_one_by_one(void **state)
{
    dice d = { 4 };
    (void)state;
    for (int trial = 0; trial < 5000; trial++) {
        double needed[30], levels[6], absent[6], counts[6], slow_counts[6] = { 0 }, csm[30];
        size_t n = (size_t)dice_whole(&d, 1, 6);
        for (int i = 0; i < 30; i++)
            needed[i] = (double)dice_whole(&d, 0, 5);
        for (size_t k = 0; k < n; k++) {
            levels[k] = (double)dice_whole(&d, 0, 5);
            absent[k] = dice_whole(&d, 0, 3) == 0;
        }
        assert_int_equal(csm_assign_by_level((csm_vector){ needed, 30 }, (csm_vector){ levels, n },
                                             (csm_vector){ absent, n }, counts, csm, NULL),
                         CSM_OK);
        for (int i = 0; i < 30; i++) {
            double wanted = slow_choice(levels, absent, slow_counts, n, needed[i]);
            assert_true(csm[i] == wanted);
            if (wanted > 0)
                slow_counts[(size_t)wanted - 1]++;
        }
        assert_memory_equal(counts, slow_counts, n * sizeof *counts);
    }
}

/* Names and defaults of all functions of the topic, which their entries cannot be asked about. */
static void signatures(void **state)
{
    (void)state;
    EXPECT_SIGNATURES(
        "BALANCE_LOADS loads assignment capacities",
        "BALANCE loads capacities [owners] [locked] [max_moves] [arr] [eligible]",
        "BALANCE_BOUND loads capacities [eligible]",
        "DEPARTURE_LOAD loads owners leaver capacities [handover_hours=10]",
        "BALANCE_INDEX loads [capacities=1]",
        "ASSIGN_BY_LEVEL account_levels csm_levels [absent=0]");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(signatures),
        cmocka_unit_test(balance_loads),
        cmocka_unit_test(load_without_capacity),
        cmocka_unit_test(loads_add_up),
        cmocka_unit_test(long_books),
        cmocka_unit_test(balance_bound),
        cmocka_unit_test(an_account_without_load_needs_somebody_too),
        cmocka_unit_test(the_table_of_eligibility_has_a_shape),
        cmocka_unit_test(blank_accounts_have_blank_eligibility),
        cmocka_unit_test(the_bound_is_a_bound),
        cmocka_unit_test(one_csm_reaches_the_bound),
        cmocka_unit_test(balance_index),
        cmocka_unit_test(assign_by_level),
        cmocka_unit_test(nobody_suffices),
        cmocka_unit_test(levels_are_assigned_one_by_one),
    };
    return cmocka_run_group_tests_name("portfolio", tests, NULL, NULL);
}
