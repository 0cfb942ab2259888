/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Balancing the families of the literature: where the answer does not meet the bound, which proves it, an exact
 * solver (HiGHS) says what the best is. Prints the share of optimal answers of each family. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "csm/balance.h"
#include "dice.h"
#include "testing.h"

enum { N = 24, BOOKS = 2, FAMILIES = 8, RATIOS = 7, TOTAL = FAMILIES * RATIOS * BOOKS };

typedef struct family {
    const char *name;
    int low, high, mean, deviation;
} family;

static const family families[FAMILIES] = {
    { "[1,100]", 1, 100, 0, 0 },     { "[50,100]", 50, 100, 0, 0 },
    { "[100,400]", 100, 400, 0, 0 }, { "[1,1000]", 1, 1000, 0, 0 },
    { "[100,800]", 100, 800, 0, 0 }, { "N(100,20)", 0, 0, 100, 20 },
    { "N(100,50)", 0, 0, 100, 50 },  { "N(400,100)", 0, 0, 400, 100 },
};
static const double ratios[RATIOS] = { 2, 2.5, 3, 4, 5, 7, 10 };

/* Normal by the sum of twelve, so that all platforms agree. */
static double draw(dice *d, const family *f)
{
    double sum = 0;
    if (f->mean == 0)
        return (double)dice_whole(d, f->low, f->high);
    do {
        sum = -6;
        for (int i = 0; i < 12; i++)
            sum += dice_share(d);
        sum = rint(f->mean + f->deviation * sum);
    } while (sum < 1);
    return sum;
}

typedef struct outcome {
    int64_t found, bound, best;
} outcome;

static outcome balance(const double *loads, size_t csms)
{
    double capacities[N], csm[N], carried[N] = { 0 }, bound;
    csm_caseload caseload = { .loads = { loads, N }, .capacities = { capacities, csms },
                      .max_moves = INFINITY };
    outcome o = { 0, 0, 0 };
    for (size_t k = 0; k < csms; k++)
        capacities[k] = 1;
    assert_int_equal(csm_balance(&caseload, csm, NULL), CSM_OK);
    assert_int_equal(csm_balance_bound(&caseload, &bound, NULL), CSM_OK);
    for (size_t i = 0; i < N; i++)
        carried[(size_t)csm[i] - 1] += loads[i];
    for (size_t k = 0; k < csms; k++)
        o.found = carried[k] > (double)o.found ? (int64_t)carried[k] : o.found;
    o.bound = llround(bound);
    assert_nearly((double)o.bound, bound); /* whole loads have a whole bound */
    assert_true(o.bound <= o.found);
    o.best = o.found;
    return o;
}

/* The optimum of those that are open, which stand in the file. */
static void ask_solver(const char *file, outcome *outcomes)
{
    char command[512], line[64];
    FILE *answers;
    snprintf(command, sizeof command, "/usr/bin/python3 '%s/exact_balance.py' '%s'",
             CSM_TEST_SOURCE, file);
    answers = popen(command, "r");
    assert_non_null(answers);
    for (int i = 0; i < TOTAL; i++)
        if (outcomes[i].found > outcomes[i].bound) {
            assert_non_null(fgets(line, sizeof line, answers));
            outcomes[i].best = strtol(line, NULL, 10);
            assert_in_range(outcomes[i].best, outcomes[i].bound, outcomes[i].found);
        }
    assert_int_equal(pclose(answers), 0);
}

static void report(const outcome *outcomes)
{
    int all = 0;
    double gap_of_all = 0;
    for (int f = 0; f < FAMILIES; f++) {
        int best = 0, proven = 0;
        double gap = 0;
        for (int i = f * RATIOS * BOOKS; i < (f + 1) * RATIOS * BOOKS; i++) {
            best += outcomes[i].found == outcomes[i].best;
            proven += outcomes[i].found == outcomes[i].bound;
            gap += (double)outcomes[i].found / (double)outcomes[i].best - 1;
        }
        print_message("%-11s %3d of %d optimal, %3d proven by the bound, mean gap %.4f %%\n",
                      families[f].name, best, RATIOS * BOOKS, proven,
                      gap / (RATIOS * BOOKS) * 100);
        all += best;
        gap_of_all += gap;
    }
    print_message("all         %d of %d optimal, mean gap %.4f %%\n", all, (int)TOTAL,
                  gap_of_all / TOTAL * 100);
    assert_true(all >= TOTAL * 9 / 10);
    assert_true(gap_of_all / TOTAL <= 0.0003);
}

static void families_of_the_literature(void **state)
{
    static outcome outcomes[TOTAL];
    char name[] = CSM_TEST_BUILD "/balance-XXXXXX";
    int at = mkstemp(name), next = 0;
    FILE *open_ones = at >= 0 ? fdopen(at, "w") : NULL;
    dice d = { 42 };
    (void)state;
    assert_non_null(open_ones);
    for (int f = 0; f < FAMILIES; f++)
        for (int r = 0; r < RATIOS; r++)
            for (int caseload = 0; caseload < BOOKS; caseload++, next++) {
                double loads[N];
                size_t csms = (size_t)lround(N / ratios[r]);
                for (size_t i = 0; i < N; i++)
                    loads[i] = draw(&d, &families[f]);
                outcomes[next] = balance(loads, csms);
                if (outcomes[next].found == outcomes[next].bound)
                    continue;
                fprintf(open_ones, "%zu %lld %lld", csms, (long long)outcomes[next].found,
                        (long long)outcomes[next].bound);
                for (size_t i = 0; i < N; i++)
                    fprintf(open_ones, " %.0f", loads[i]);
                fprintf(open_ones, "\n");
            }
    assert_int_equal(fclose(open_ones), 0);
    ask_solver(name, outcomes);
    remove(name);
    report(outcomes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(families_of_the_literature),
    };
    return cmocka_run_group_tests_name("balance families", tests, NULL, NULL);
}
