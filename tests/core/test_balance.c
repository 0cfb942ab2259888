/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Balancing, judged by all assignments there are on small cases, and by what must not change. */
#include <math.h>
#include <string.h>

#include "csm/balance.h"
#include "dice.h"
#include "testing.h"

/* ---- calls as a user makes them ---- */

static void answers(void **state)
{
    (void)state;
    gives_value("BALANCE", "{30|50|40};{100;80}", "{1|2|1}");
    gives_value("BALANCE", "{30;50;40};{100;80}", "{1;2;1}"); /* the shape is that of the loads */
    gives_value("BALANCE", "{30||40};{100;80}", "{2||1}");
    gives("BALANCE", "7;{0;8}", 2);
    gives_value("BALANCE", "{0|0};{1;1}", "{1|1}");
    gives_value("BALANCE", "{1|2};{5;5;5;5}", "{2|1}");
    gives_value("BALANCE", "{1e-300|1e-300};{1e300;1e300}", "{1|2}");
    gives_value("BALANCE", "{1e300|1e300};{1e-300;1e-300}", "{1|2}");
    gives_value("BALANCE", "{5||5|5};{1;1;1};{1|9|1|1}", "{1||2|3}");
    /* nothing is moved for nothing */
    gives_value("BALANCE", "{3|3|2|2|2};{9;9};{2|2|1|1|1}", "{2|2|1|1|1}");
    gives_value("BALANCE", "{5|1|4|6};{10;10};{1|1|2|1};;0", "{1|1|2|1}");
    gives_value("BALANCE", "{5|1|4|6};{10;10};{1|1|2|1};;1", "{2|1|2|1}");
    gives_value("BALANCE", "{5|1|4|6};{10;10};{1|1|2|1};{0|0|0|1}", "{2|1|2|1}");
    gives_value("BALANCE", "{6|6|6};{9;9};{1|1|1};{1|1|1}", "{1|1|1}");
    gives_value("BALANCE", "{4|4};{9;9};{1|2};{0|1};;;{1;1|1;0}", "{1|2}"); /* a lock stands */
}

static void refusals(void **state)
{
    (void)state;
    fails("BALANCE", "{;};{1;1}", CSM_NA, "loads");
    fails("BALANCE", "{1;2};{0;0}", CSM_DIV0, "capacities");
    fails_in_row("BALANCE", "{1;;-2};{1;1}", CSM_NUM, "loads", 3);
    fails_in_row("BALANCE", "{1;;2};{1;1};{1;1;3}", CSM_NUM, "owners", 3);
    fails_in_row("BALANCE", "{1;2};{1;1};{1;1.5}", CSM_NUM, "owners", 2);
    fails_in_row("BALANCE", "{1;2};{1;1};{;2};{1;1}", CSM_NUM, "locked", 1);
    fails("BALANCE", "{1;2};{1;1};;{1;1}", CSM_VALUE, "owners");
    fails("BALANCE", "{1;2};{1;1};;;1", CSM_VALUE, "owners");
    fails("BALANCE", "{1;2};{1;1};{1;2;1}", CSM_VALUE, "owners");
    fails("BALANCE", "{1;2};{1;1};{1;2};{1;1;1}", CSM_VALUE, "locked");
    fails("BALANCE", "{1;2};{1;1};;;;{1;2;3}", CSM_VALUE, "arr");
    fails("BALANCE", "{1;2};{1;1};{1;2};;-1", CSM_NUM, "max_moves");
    fails("BALANCE", "{1|2};{1;1};;;;;{1;1}", CSM_VALUE, "eligible");
    fails_in_row("BALANCE", "{1|2};{1;1};;;;;{1;1|1;2}", CSM_NUM, "eligible", 4);
    /* two accounts must go, one may */
    fails("BALANCE", "{1|2|3};{1;0};{2|2|1};;1", CSM_NA, "max_moves");
    gives_value("BALANCE", "{1|2|3};{1;0};{2|2|1};;2", "{1|1|1}");
}

/* "#N/A in its row and CSM_WHY names it". */
static void nobody_may_serve(void **state)
{
    csm_arena arena = { NULL };
    csm_value values[8] = { csm_text("BALANCE") }, got, why;
    (void)state;
    assert_int_equal(csm_read_literals(&arena, "{30||20};{100;80};;;;;{1;1|;|0;0}", values + 1, 7),
                     7);
    got = csm_call(csm_find("BALANCE"), values + 1, 7, &arena, "en", NULL);
    assert_int_equal(got.kind, CSM_IS_RANGE);
    assert_int_equal(csm_cell(&got.range, 0).kind, CSM_IS_NUMBER);
    assert_int_equal(csm_cell(&got.range, 1).kind, CSM_IS_BLANK);
    assert_int_equal(csm_cell(&got.range, 2).kind, CSM_IS_ERROR);
    assert_int_equal(csm_cell(&got.range, 2).error, CSM_NA);
    why = csm_call(csm_find("WHY"), values, 8, &arena, "en", NULL);
    assert_string_equal(why.text, "#N/A: loads (argument 1), value 3: belongs to an account that "
                                  "nobody with capacity may serve");
    csm_arena_free(&arena);
}

static void departures(void **state)
{
    (void)state;
    gives_value("DEPARTURE_LOAD", "{30;50;40;20};{1;2;3;3};3;{100;100;100}", "{80|80|0}");
    gives_value("DEPARTURE_LOAD", "{30;50;40;20};{1;2;3;3};3;{100;100;100};0", "{70|70|0}");
    gives_value("DEPARTURE_LOAD", "{30;50;40};{1;2;2};3;{100;100;100}", "{30|90|0}");
    gives_value("DEPARTURE_LOAD", "{30;50;40};{1;;3};3;{100;100;100}", "{30|50|0}");
    gives_value("DEPARTURE_LOAD", "{30;50};{1;2};2;{100;100}", "{90|0}");
    gives_value("DEPARTURE_LOAD", "{30;50;7};{1;2;3};2;{100;100;0};5", "{85|0|7}");
    fails("DEPARTURE_LOAD", "{30;50};{1;1};1;{100;0}", CSM_NA, "capacities");
    fails("DEPARTURE_LOAD", "{30;50};{1;1};0;{100;0}", CSM_NUM, "leaver");
    fails("DEPARTURE_LOAD", "{30;50};{1;1};3;{100;0}", CSM_NUM, "leaver");
    fails("DEPARTURE_LOAD", "{30;50};{1;1};1.5;{100;9}", CSM_NUM, "leaver");
    fails("DEPARTURE_LOAD", "{30;50};{1;1};1;{100;9};-1", CSM_NUM, "handover_hours");
    fails_in_row("DEPARTURE_LOAD", "{30;;50};{1;1;4};1;{100;9}", CSM_NUM, "owners", 3);
}

/* ---- by brute force ---- */

enum { MOST = 60, CSMS = 8 };

typedef struct problem {
    double loads[MOST], capacities[CSMS], owners[MOST], locked[MOST], arr[MOST],
        eligible[MOST * CSMS];
    size_t n, csms;
    bool owned, binding, rich, choosy;
    double max_moves;
} problem;

typedef struct quality {
    double cost, spread, moves;
} quality;

static csm_caseload caseload_of(const problem *p)
{
    csm_caseload b = { .loads = { p->loads, p->n }, .capacities = { p->capacities, p->csms },
                   .owners = { p->owners, p->owned ? p->n : 0 },
                   .locked = { p->locked, p->binding ? p->n : 0 },
                   .arr = { p->arr, p->rich ? p->n : 0 }, .max_moves = p->max_moves,
                   .eligible = { p->eligible, p->choosy ? p->n * p->csms : 0 } };
    return b;
}

static bool stays(const problem *p, size_t i)
{
    return p->binding && p->locked[i] > 0;
}

static bool may(const problem *p, size_t i, size_t k)
{
    if (p->capacities[k] <= 0)
        return false;
    if (stays(p, i))
        return (size_t)p->owners[i] == k + 1;
    return !p->choosy || p->eligible[i * p->csms + k] > 0;
}

static quality judge(const problem *p, const double *csm)
{
    quality q = { 0, 0, 0 };
    for (size_t k = 0; k < p->csms; k++) {
        double load = 0, arr = 0;
        for (size_t i = 0; i < p->n; i++)
            if (csm[i] == (double)k + 1) {
                load += p->loads[i];
                arr += p->arr[i];
            }
        q.cost = fmax(q.cost, load > 0 ? load / p->capacities[k] : 0);
        if (p->rich && arr > 0)
            q.spread += arr / p->capacities[k] * arr;
    }
    for (size_t i = 0; p->owned && i < p->n; i++)
        q.moves += csm[i] > 0 && p->owners[i] > 0 && csm[i] != p->owners[i];
    return q;
}

/* Negative where a is better. */
static int compare(const quality *a, const quality *b)
{
    if (!nearly(a->cost, b->cost))
        return a->cost < b->cost ? -1 : 1;
    if (!nearly(a->spread, b->spread))
        return a->spread < b->spread ? -1 : 1;
    return a->moves < b->moves ? -1 : a->moves > b->moves;
}

/* All assignments; cost is infinite where there is none within the limit. */
static void try_all(const problem *p, size_t i, double *csm, quality *best)
{
    bool anybody = false;
    if (i == p->n) {
        quality q = judge(p, csm);
        if (q.moves <= p->max_moves && compare(&q, best) < 0)
            *best = q;
        return;
    }
    for (size_t k = 0; k < p->csms; k++)
        if (may(p, i, k)) {
            anybody = true;
            csm[i] = (double)k + 1;
            try_all(p, i + 1, csm, best);
        }
    if (!anybody) {
        csm[i] = 0;
        try_all(p, i + 1, csm, best);
    }
}

/* Whole hours, or quarters, or any number of them. */
static double random_load(dice *d, int64_t kind)
{
    if (dice_whole(d, 0, 9) == 0)
        return 0;
    return kind == 0   ? (double)dice_whole(d, 1, 12)
           : kind == 1 ? (double)dice_whole(d, 1, 50) / 4
                       : dice_share(d) * 30;
}

static problem random_problem(dice *d, size_t n, size_t csms)
{
    problem p = { .n = n, .csms = csms, .owned = dice_whole(d, 0, 1), .rich = dice_whole(d, 0, 1),
                  .choosy = dice_whole(d, 0, 1), .max_moves = INFINITY };
    int64_t kind = dice_whole(d, 0, 2), equal = dice_whole(d, 0, 1);
    p.binding = p.owned && dice_whole(d, 0, 1);
    if (p.owned && dice_whole(d, 0, 1))
        p.max_moves = (double)dice_whole(d, 0, (int64_t)n);
    for (size_t k = 0; k < csms; k++)
        p.capacities[k] = equal ? 40 : dice_whole(d, 0, 5) ? (double)dice_whole(d, 1, 60) : 0;
    if (p.capacities[0] <= 0)
        p.capacities[0] = 30;
    for (size_t i = 0; i < n; i++) {
        p.loads[i] = random_load(d, kind);
        p.arr[i] = p.rich ? (double)dice_whole(d, 0, 20) : 0;
        p.owners[i] = (double)dice_whole(d, 0, (int64_t)csms);
        p.locked[i] = p.owners[i] > 0 && dice_whole(d, 0, 3) == 0;
        for (size_t k = 0; k < csms; k++)
            p.eligible[i * csms + k] = dice_whole(d, 0, 3) > 0;
    }
    return p;
}

static void check_best(const problem *p, int *refused)
{
    double csm[MOST], tried[MOST];
    csm_fault fault = { CSM_OK, NULL, NULL, NULL, 0 };
    csm_caseload b = caseload_of(p);
    csm_error error = csm_balance(&b, csm, &fault);
    quality best = { INFINITY, INFINITY, INFINITY }, got;
    try_all(p, 0, tried, &best);
    if (isinf(best.cost)) {
        assert_int_equal(error, CSM_NA);
        assert_string_equal(fault.argument, "max_moves");
        ++*refused;
        return;
    }
    assert_int_equal(error, CSM_OK);
    for (size_t i = 0; i < p->n; i++) {
        bool anybody = false;
        for (size_t k = 0; k < p->csms; k++)
            anybody |= may(p, i, k);
        assert_true(anybody ? csm[i] >= 1 && may(p, i, (size_t)csm[i] - 1) : csm[i] <= 0);
    }
    got = judge(p, csm);
    assert_true(got.moves <= p->max_moves);
    if (compare(&got, &best) != 0)
        fail_msg("%zu accounts, %zu CSMs%s%s%s%s: %.17g %.17g %g, best %.17g %.17g %g", p->n,
                 p->csms, p->owned ? ", owners" : "", p->binding ? ", locks" : "",
                 p->rich ? ", ARR" : "", p->choosy ? ", eligibility" : "", got.cost, got.spread,
                 got.moves, best.cost, best.spread, best.moves);
}

static void small_books_are_balanced_best(void **state)
{
    dice d = { 1 };
    int refused = 0;
    (void)state;
    for (int trial = 0; trial < 6000; trial++) {
        size_t csms = (size_t)dice_whole(&d, 1, 4);
        problem p = random_problem(&d, (size_t)dice_whole(&d, 1, csms == 4 ? 5 : 6), csms);
        check_best(&p, &refused);
    }
    assert_in_range(refused, 50, 1500);
}

/* ---- what must hold whatever the answer ---- */

static double cost_of(const problem *p, quality *q)
{
    double csm[MOST];
    csm_caseload b = caseload_of(p);
    csm_error error = csm_balance(&b, csm, NULL);
    if (error == CSM_NA)
        return INFINITY;
    assert_int_equal(error, CSM_OK);
    *q = judge(p, csm);
    assert_true(q->moves <= p->max_moves);
    for (size_t i = 0; i < p->n; i++)
        assert_true(csm[i] > 0 ? may(p, i, (size_t)csm[i] - 1) : csm[i] >= 0);
    return q->cost;
}

static void higher_limits_are_never_worse(void **state)
{
    dice d = { 2 };
    (void)state;
    for (int trial = 0; trial < 6; trial++) {
        problem p = random_problem(&d, (size_t)dice_whole(&d, 12, 60),
                                   (size_t)dice_whole(&d, 2, CSMS));
        quality last = { INFINITY, INFINITY, INFINITY };
        p.owned = true;
        for (double limit = 0; limit <= (double)p.n; limit += limit < 8 ? 1 : 7) {
            quality q;
            p.max_moves = limit;
            if (isinf(cost_of(&p, &q)))
                assert_true(isinf(last.cost));
            else if (compare(&q, &last) > 0)
                fail_msg("limit %g: %.17g %.17g %g after %.17g %.17g %g", limit, q.cost, q.spread,
                         q.moves, last.cost, last.spread, last.moves);
            else
                last = q;
        }
    }
}

static void shuffle(dice *d, problem *p)
{
    for (size_t i = p->n - 1; i > 0; i--) {
        size_t j = (size_t)dice_whole(d, 0, (int64_t)i);
        double *lists[] = { p->loads, p->owners, p->locked, p->arr };
        for (size_t l = 0; l < 4; l++) {
            double x = lists[l][i];
            lists[l][i] = lists[l][j];
            lists[l][j] = x;
        }
        for (size_t k = 0; k < p->csms; k++) {
            double x = p->eligible[i * p->csms + k];
            p->eligible[i * p->csms + k] = p->eligible[j * p->csms + k];
            p->eligible[j * p->csms + k] = x;
        }
    }
}

static void the_order_of_accounts_does_not_matter(void **state)
{
    dice d = { 3 };
    (void)state;
    for (int trial = 0; trial < 30; trial++) {
        problem p = random_problem(&d, (size_t)dice_whole(&d, 12, 60),
                                   (size_t)dice_whole(&d, 2, CSMS)), q = p;
        quality one = { 0, 0, 0 }, two = { 0, 0, 0 };
        shuffle(&d, &q);
        cost_of(&p, &one);
        cost_of(&q, &two);
        assert_nearly(one.cost, two.cost);
        assert_nearly(one.spread, two.spread);
        assert_true(one.moves == two.moves);
    }
}

/* ---- planted: an optimum that is known because everybody is filled to the same ---- */

typedef struct planted {
    csm_caseload caseload;
    double loads[400], capacities[100], owners[400], locked[400], arr[400], table[8 * 100];
    double truth[400];
    uint32_t group[400];
} planted;

/* Cuts each capacity × 0.8, in tenths of hours, into `each` accounts. */
static void plant(dice *d, planted *p, size_t csms, size_t each, bool equal)
{
    size_t n = 0;
    for (size_t k = 0; k < csms; k++) {
        int64_t left = (equal ? 1000 : dice_whole(d, 600, 1500)) * 8;
        p->capacities[k] = (double)left / 8 / 10 * 10 / 10;
        for (size_t i = 0; i < each; i++, n++) {
            int64_t more = (int64_t)(each - i - 1), mean = left / (more + 1);
            int64_t part = more ? dice_whole(d, mean / 3 + 1, mean * 5 / 3) : left;
            left -= part;
            p->loads[n] = (double)part / 100;
            p->truth[n] = (double)k + 1;
            p->arr[n] = (double)part; /* as even as the loads */
        }
    }
    p->caseload = (csm_caseload){ .loads = { p->loads, n }, .capacities = { p->capacities, csms },
                          .max_moves = INFINITY };
}

/* The highest utilization, after the constraints were checked. */
static double planted_cost(const planted *p, double *spread, double *moves)
{
    double csm[400], carried[100] = { 0 }, arr[100] = { 0 }, cost = 0, bound;
    const csm_caseload *b = &p->caseload;
    csm_fault fault;
    if (csm_balance(b, csm, &fault))
        fail_msg("%s %s", fault.argument, fault.rule);
    *moves = *spread = 0;
    for (size_t i = 0; i < b->loads.n; i++) {
        size_t k = (size_t)csm[i] - 1;
        carried[k] += p->loads[i];
        arr[k] += p->arr[i];
        if (b->eligible.n)
            assert_true(p->table[p->group[i] * b->capacities.n + k] > 0);
        if (b->locked.n && p->locked[i] > 0)
            assert_true(csm[i] == p->owners[i]);
        *moves += b->owners.n && csm[i] != p->owners[i];
    }
    for (size_t k = 0; k < b->capacities.n; k++) {
        cost = fmax(cost, carried[k] / p->capacities[k]);
        *spread += arr[k] * arr[k] / p->capacities[k];
    }
    assert_int_equal(csm_balance_bound(b, &bound, NULL), CSM_OK);
    assert_true(bound <= 0.8 * (1 + 1e-12));
    if (!b->eligible.n || bound < 0.8)
        assert_nearly(bound, 0.8); /* the fractional optimum is what was planted */
    return cost;
}

/* Counts how often the planted optimum is found; the gaps are added. All together it must be nine times of ten. */
typedef struct tally {
    int all, best;
    double gap;
} tally;

static tally total;

static void count_planted(tally *t, double cost)
{
    t->all++;
    t->best += cost <= 0.8 * (1 + 1e-9);
    t->gap += cost / 0.8 - 1;
}

static void settle_planted(const char *name, const tally *t)
{
    print_message("planted, %s: %d of %d optimal, mean gap %.4f %%\n", name, t->best, t->all,
                  t->gap / t->all * 100);
    assert_true(t->gap / t->all <= 0.0003);
    total.all += t->all;
    total.best += t->best;
}

static void planted_total(void **state)
{
    (void)state;
    assert_true(total.all > 50);
    assert_true(total.best * 10 >= total.all * 9);
}

static void planted_plain(void **state)
{
    dice d = { 5 };
    double spread, moves;
    (void)state;
    for (int equal = 0; equal < 2; equal++) {
        tally t = { 0, 0, 0 };
        for (size_t each = 4; each <= 20; each += 2) {
            planted p;
            plant(&d, &p, 200 / each > 20 ? 20 : 200 / each, each, equal);
            count_planted(&t, planted_cost(&p, &spread, &moves));
        }
        settle_planted(equal ? "equal capacities" : "unequal capacities", &t);
    }
}

/* Regions: each CSM serves some, the one of the planted account among them. */
static void give_regions(dice *d, planted *p)
{
    size_t csms = p->caseload.capacities.n;
    for (size_t i = 0; i < 8 * csms; i++)
        p->table[i] = dice_whole(d, 0, 4) == 0;
    for (size_t k = 0; k < csms; k++)
        p->table[(size_t)dice_whole(d, 0, 7) * csms + k] = 1;
    for (size_t i = 0; i < p->caseload.loads.n; i++)
        do
            p->group[i] = (uint32_t)dice_whole(d, 0, 7);
        while (p->table[p->group[i] * csms + (size_t)p->truth[i] - 1] < 1);
    p->caseload.eligible = (csm_vector){ p->table, 8 * csms };
    p->caseload.group = p->group;
}

static void planted_eligibility(void **state)
{
    dice d = { 6 };
    tally t = { 0, 0, 0 };
    double spread, moves;
    (void)state;
    for (size_t each = 5; each <= 20; each += 1) {
        planted p;
        plant(&d, &p, 200 / each > 20 ? 20 : 200 / each, each, each % 2);
        give_regions(&d, &p);
        count_planted(&t, planted_cost(&p, &spread, &moves));
    }
    settle_planted("eligibility", &t);
}

/* Some accounts are shuffled away from their planted owners, a third of the others is locked; so many moves are
 * enough. */
static size_t shift_owners(dice *d, planted *p, size_t shifted)
{
    size_t n = p->caseload.loads.n, away = 0;
    for (size_t i = 0; i < n; i++) {
        p->owners[i] = p->truth[i];
        p->locked[i] = dice_whole(d, 0, 2) == 0;
    }
    for (size_t s = 0; s < shifted; s++) {
        size_t i = (size_t)dice_whole(d, 0, (int64_t)n - 1);
        p->owners[i] = (double)dice_whole(d, 1, (int64_t)p->caseload.capacities.n);
        p->locked[i] = 0;
    }
    for (size_t i = 0; i < n; i++)
        away += p->owners[i] != p->truth[i];
    p->caseload.owners = (csm_vector){ p->owners, n };
    p->caseload.locked = (csm_vector){ p->locked, n };
    return away;
}

static void planted_owners(void **state)
{
    dice d = { 7 };
    tally few = { 0, 0, 0 }, any = { 0, 0, 0 };
    double spread, moves, needed = 0, taken = 0;
    (void)state;
    for (size_t each = 6; each <= 20; each += 2) {
        planted p;
        plant(&d, &p, 200 / each > 20 ? 20 : 200 / each, each, each % 4);
        size_t away = shift_owners(&d, &p, 10);
        count_planted(&any, planted_cost(&p, &spread, &moves));
        p.caseload.max_moves = (double)away;
        count_planted(&few, planted_cost(&p, &spread, &moves));
        assert_true(moves <= (double)away);
        needed += (double)away;
        taken += moves;
    }
    settle_planted("owners and locks", &any);
    print_message("planted, as many moves as were made: %d of %d optimal, mean gap %.4f %%\n",
                  few.best, few.all, few.gap / few.all * 100);
    print_message("moves: %.0f where %.0f undo all\n", taken, needed);
    assert_true(few.gap / few.all <= 0.001);
    total.all += few.all;
    total.best += few.best;
}

/* The first `away` accounts that chance names go to others; no fewer moves are known to undo that, and no more
 * are allowed. */
static void give_away(dice *d, planted *p, int64_t away)
{
    size_t n = p->caseload.loads.n;
    bool some_locked = dice_whole(d, 0, 1);
    for (size_t i = 0; i < n; i++) {
        p->owners[i] = p->truth[i];
        p->locked[i] = some_locked && dice_whole(d, 0, 2) == 0;
    }
    for (int64_t left = away; left > 0;) {
        size_t i = (size_t)dice_whole(d, 0, (int64_t)n - 1);
        double who = (double)dice_whole(d, 1, (int64_t)p->caseload.capacities.n);
        if (p->owners[i] != p->truth[i] || who == p->truth[i])
            continue;
        p->owners[i] = who;
        p->locked[i] = 0;
        left--;
    }
    p->caseload.owners = (csm_vector){ p->owners, n };
    p->caseload.locked = (csm_vector){ p->locked, n };
    p->caseload.max_moves = (double)away;
}

/* 200 accounts, as many moves allowed as lead back to the planted optimum: 2 to 10. */
static void planted_few_moves(void **state)
{
    static const size_t per_csm[] = { 2, 3, 4, 5, 7, 10 };
    dice d = { 10 };
    tally t = { 0, 0, 0 };
    (void)state;
    for (size_t e = 0; e < sizeof per_csm / sizeof *per_csm; e++) {
        tally of_family = { 0, 0, 0 };
        for (int64_t away = 2; away <= 10; away += 2) {
            planted p;
            double spread, moves, cost;
            plant(&d, &p, 200 / per_csm[e], per_csm[e], away % 4 == 0);
            if (away == 6)
                give_regions(&d, &p);
            give_away(&d, &p, away);
            cost = planted_cost(&p, &spread, &moves);
            assert_true(moves <= (double)away);
            count_planted(&of_family, cost);
            count_planted(&t, cost);
        }
        print_message("planted, moves that just suffice, %zu a CSM: %d of %d optimal, mean gap %.4f %%\n",
                      per_csm[e], of_family.best, of_family.all,
                      of_family.gap / of_family.all * 100);
    }
    settle_planted("moves that just suffice", &t);
    assert_true(t.best * 10 >= t.all * 9);
}

static void planted_arr(void **state)
{
    dice d = { 8 };
    tally t = { 0, 0, 0 };
    double over = 0;
    (void)state;
    for (size_t each = 6; each <= 20; each += 2) {
        planted p;
        double spread, moves, least = 0, all = 0, capacity = 0;
        plant(&d, &p, 200 / each > 20 ? 20 : 200 / each, each, each % 4);
        p.caseload.arr = (csm_vector){ p.arr, p.caseload.loads.n };
        for (size_t i = 0; i < p.caseload.loads.n; i++)
            p.arr[i] = (double)dice_whole(&d, 1, 500);
        for (size_t i = 0; i < p.caseload.loads.n; i++)
            all += p.arr[i];
        for (size_t k = 0; k < p.caseload.capacities.n; k++)
            capacity += p.capacities[k];
        count_planted(&t, planted_cost(&p, &spread, &moves));
        least = all * all / capacity;
        over = fmax(over, sqrt(spread / least - 1));
    }
    settle_planted("ARR", &t);
    print_message("spread of ARR per capacity: at most %.4f of the mean\n", over);
    assert_true(over < 0.2);
}

static void planted_all_at_once(void **state)
{
    dice d = { 9 };
    tally t = { 0, 0, 0 };
    (void)state;
    for (size_t each = 6; each <= 20; each += 2) {
        planted p;
        double spread, moves;
        plant(&d, &p, 200 / each > 20 ? 20 : 200 / each, each, each % 4);
        give_regions(&d, &p);
        shift_owners(&d, &p, 20);
        p.caseload.arr = (csm_vector){ p.arr, p.caseload.loads.n };
        count_planted(&t, planted_cost(&p, &spread, &moves));
    }
    settle_planted("all at once", &t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(answers),
        cmocka_unit_test(refusals),
        cmocka_unit_test(nobody_may_serve),
        cmocka_unit_test(departures),
        cmocka_unit_test(small_books_are_balanced_best),
        cmocka_unit_test(higher_limits_are_never_worse),
        cmocka_unit_test(the_order_of_accounts_does_not_matter),
        cmocka_unit_test(planted_plain),
        cmocka_unit_test(planted_eligibility),
        cmocka_unit_test(planted_owners),
        cmocka_unit_test(planted_few_moves),
        cmocka_unit_test(planted_arr),
        cmocka_unit_test(planted_all_at_once),
        cmocka_unit_test(planted_total),
    };
    return cmocka_run_group_tests_name("balance", tests, NULL, NULL);
}
