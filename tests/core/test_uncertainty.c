/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Uncertainty, judged by the vectors that the authors of the generator published, by SciPy's Beta
 * distribution, and by what theory says of means, variances and percentiles. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "csm/uncertainty.h"
#include "dice.h"
#include "uncertainty/pert.h"
#include "uncertainty/philox.h"
#include "testing.h"

static const uint64_t all_draws = (uint64_t)1 << UNCERTAINTY_DRAW_BITS;

/* ---- Philox ---- */

/* kat_vectors of Random123 1.09, philox4x32 with 10 rounds. */
static void philox_gives_the_published_vectors(void **state)
{
    static const struct {
        uncertainty_philox_block counter;
        uint32_t key[2];
        uncertainty_philox_block wanted;
    } vectors[] = {
        { { { 0, 0, 0, 0 } }, { 0, 0 }, { { 0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8 } } },
        { { { 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff } },
          { 0xffffffff, 0xffffffff },
          { { 0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd } } },
        { { { 0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344 } },
          { 0xa4093822, 0x299f31d0 },
          { { 0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1 } } },
    };
    (void)state;
    for (size_t i = 0; i < 3; i++) {
        uncertainty_philox_block got =
            uncertainty_philox(vectors[i].counter, vectors[i].key[0], vectors[i].key[1]);
        assert_memory_equal(&got, &vectors[i].wanted, sizeof got);
    }
}

/* One draw, from the block of its counter. */
static uint64_t draw_of(uint64_t seed, uint32_t segment, uint32_t trial)
{
    uncertainty_philox_block b = uncertainty_philox((uncertainty_philox_block){ { trial, segment, 0, 0 } },
                                    (uint32_t)(seed % 4294967296u), (uint32_t)(seed / 4294967296u));
    return b.word[0] * (uint64_t)1048576 + b.word[1] / 4096; /* 32 bits and 20 */
}

static void a_draw_is_a_function_of_its_counter(void **state)
{
    static const uint64_t seeds[] = { 0, 1, 4294967295u, 4294967296u, 9007199254740992u };
    uint64_t draws[700];
    (void)state;
    for (size_t s = 0; s < 5; s++) {
        uncertainty_philox_draws(seeds[s], 7, 1000, 700, draws);
        for (uint32_t i = 700; i-- > 0;) {
            assert_true(draws[i] == draw_of(seeds[s], 7, 1000 + i));
            assert_true(draws[i] < all_draws);
        }
    }
}

/* ---- SciPy, asked once ---- */

/* Writes "ppf mode draw" and "cdf mode x" lines to a file, has SciPy answer, and reads as many numbers
 * back. The upper half is asked from its own end, where SciPy is as precise as in the lower. */
static const char scipy[] =
    "import sys, numpy as np\n"
    "from scipy import stats\n"
    "rows = [line.split() for line in open(sys.argv[1])]\n"
    "m = np.array([float(r[1]) for r in rows])\n"
    "ppf = np.array([r[0] == 'ppf' for r in rows])\n"
    "k = np.array([int(r[2]) if r[0] == 'ppf' else 0 for r in rows])\n"
    "x = np.array([0. if r[0] == 'ppf' else float(r[2]) for r in rows])\n"
    "a, b, n = 1 + 4 * m, 5 - 4 * m, 2 ** 52\n"
    "low, high = (k + .5) / n, (n - 1 - k + .5) / n\n"
    "q = np.where(low < .5, stats.beta.ppf(low, a, b), stats.beta.isf(high, a, b))\n"
    "for v in np.where(ppf, q, stats.beta.cdf(x, a, b)): print('%.17g' % v)\n";

typedef struct questions {
    char name[64];
    FILE *file;
    size_t count;
} questions;

static questions open_questions(void)
{
    questions q = { "/tmp/csm_scipy_XXXXXX", NULL, 0 };
    int file = mkstemp(q.name);
    assert_true(file >= 0);
    q.file = fdopen(file, "w");
    assert_non_null(q.file);
    return q;
}

static void ask_quantile(questions *q, double mode, uint64_t draw)
{
    fprintf(q->file, "ppf %.17g %llu\n", mode, (unsigned long long)draw);
    q->count++;
}

static void ask_probability(questions *q, double mode, double x)
{
    fprintf(q->file, "cdf %.17g %.17g\n", mode, x);
    q->count++;
}

/* The caller frees the answers. A test that cannot ask SciPy fails. */
static double *scipy_answers(questions *q)
{
    double *answers = calloc(q->count, sizeof *answers);
    char command[sizeof scipy + 128];
    FILE *answer;
    assert_non_null(answers);
    assert_int_equal(fclose(q->file), 0);
    snprintf(command, sizeof command, "/usr/bin/python3 -c \"%s\" %s", scipy, q->name);
    answer = popen(command, "r");
    assert_non_null(answer);
    for (size_t i = 0; i < q->count; i++)
        if (fscanf(answer, "%lf", &answers[i]) != 1)
            fail_msg("SciPy gives %zu of %zu answers; python3-scipy is needed", i, q->count);
    assert_int_equal(pclose(answer), 0);
    unlink(q->name);
    return answers;
}

/* ---- the quantiles of PERT ---- */

static const double modes[] = { 0,   1e-300, 1e-9,     0.001, 0.1,   0.2, 0.25, 1.0 / 3, 0.4, 0.5,
                                0.6, 0.75,   1 - 1e-9, 0.9,   0.999, 1 };
enum { MODES = sizeof modes / sizeof *modes, DRAWS_EACH = 1500 };

/* Some anywhere, some ever closer to an end, and the two sides of the edges between cells. */
static uint64_t some_draw(dice *d, int i)
{
    int64_t whole = dice_whole(d, 0, (int64_t)all_draws - 1);
    uint64_t draw = (uint64_t)whole;
    if (i % 3 == 1)
        draw >>= dice_whole(d, 0, UNCERTAINTY_DRAW_BITS);
    if (i % 3 == 2)
        draw = ((uint64_t)dice_whole(d, 8, 15) << dice_whole(d, 36, 47)) - (uint64_t)(i % 2);
    return i % 4 < 2 ? draw : all_draws - 1 - draw;
}

static void quantiles_are_those_of_scipy(void **state)
{
    enum { N = MODES * DRAWS_EACH };
    static uncertainty_pert pert;
    questions q = open_questions();
    double *got = calloc(N, sizeof *got), *wanted, worst = 0;
    dice d = { 4 };
    (void)state;
    assert_non_null(got);
    for (int i = 0; i < N; i++) {
        double mode = modes[i / DRAWS_EACH];
        uint64_t draw = i % DRAWS_EACH == 0   ? 0
                        : i % DRAWS_EACH == 1 ? all_draws - 1
                                              : some_draw(&d, i);
        if (i % DRAWS_EACH == 0)
            uncertainty_pert_prepare(&pert, mode);
        got[i] = uncertainty_pert_quantile(&pert, draw);
        ask_quantile(&q, mode, draw);
    }
    wanted = scipy_answers(&q);
    for (int i = 0; i < N; i++) {
        double off = fabs(got[i] - wanted[i]);
        if (!(off < 1e-11) || !(got[i] >= 0 && got[i] <= 1))
            fail_msg("mode %g: %.17g is not %.17g", modes[i / DRAWS_EACH], got[i], wanted[i]);
        worst = fmax(worst, off);
    }
    print_message("           quantiles differ from SciPy's by %.2g at most\n", worst);
    free(got);
    free(wanted);
}

/* Powers and polynomials need no SciPy. */
static void quantiles_are_those_of_the_closed_forms(void **state)
{
    static uncertainty_pert first, middle, last;
    dice d = { 5 };
    (void)state;
    uncertainty_pert_prepare(&first, 0);
    uncertainty_pert_prepare(&middle, 0.5);
    uncertainty_pert_prepare(&last, 1);
    for (int i = 0; i < 20000; i++) {
        uint64_t draw = some_draw(&d, i);
        double u = ((double)draw + 0.5) / (double)all_draws, x;
        double above = ((double)(all_draws - 1 - draw) + 0.5) / (double)all_draws;
        assert_true(fabs(uncertainty_pert_quantile(&first, draw) - (1 - pow(above, 0.2))) < 1e-11);
        assert_true(fabs(uncertainty_pert_quantile(&last, draw) - pow(u, 0.2)) < 1e-11);
        x = uncertainty_pert_quantile(&middle, draw);
        assert_true(fabs(x * x * x * (10 - 15 * x + 6 * x * x) - u) < 2e-11);
        assert_true(fabs(x + uncertainty_pert_quantile(&middle, all_draws - 1 - draw) - 1) < 1e-12);
    }
}

static void quantiles_grow_with_the_draw(void **state)
{
    static uncertainty_pert pert;
    (void)state;
    for (int m = 0; m <= 100; m++) {
        double before = -1;
        uncertainty_pert_prepare(&pert, m / 100.0);
        for (uint64_t k = 0; k < 4096; k++) {
            double x = uncertainty_pert_quantile(&pert, k << (UNCERTAINTY_DRAW_BITS - 12));
            assert_true(x > before && x < 1);
            before = x;
        }
    }
}

/* ---- all trials, through the front door ---- */

/* The trials in ascending order: the i/n percentiles. The caller frees them. */
static double *trials_of(const csm_uncertain_demand *demand)
{
    size_t n = (size_t)demand->trials;
    double *shares = calloc(n, sizeof *shares), *fte = calloc(n, sizeof *fte);
    csm_fault fault;
    assert_non_null(shares);
    assert_non_null(fte);
    for (size_t i = 0; i < n; i++)
        shares[i] = (double)(i + 1) / (double)n;
    assert_int_equal(csm_simulate_headcount(demand, (csm_vector){ shares, n }, fte, &fault),
                     CSM_OK);
    free(shares);
    return fte;
}

static int ascending(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static const double accounts[] = { 40, 0, 120, 15, 300, 80 };
static const double low[] = { 2, 1, 0.5, 4, 0, 1 };
static const double mode[] = { 3, 2, 0.5, 5, 0.4, 1 };
static const double high[] = { 6, 4, 2, 9, 0.4, 1 };
static const double hours[] = { 120, 100, 120, 90, 130, 120 };

static csm_uncertain_demand some_demand(double trials, double seed)
{
    return (csm_uncertain_demand){ { accounts, 6 }, { low, 6 },   { mode, 6 }, { high, 6 },
                                   { hours, 6 },    trials,       seed };
}

/* By the definition, the last trial and the last segment first. */
static void trials_are_what_is_documented(void **state)
{
    enum { N = 1500 };
    csm_uncertain_demand demand = some_demand(N, 8589934593.0);
    double *got = trials_of(&demand), wanted[N] = { 0 };
    static uncertainty_pert pert;
    (void)state;
    for (uint32_t segment = 6; segment-- > 0;)
        for (uint32_t trial = N; trial-- > 0;) {
            double range = high[segment] - low[segment], effort = low[segment];
            if (range > 0) {
                uncertainty_pert_prepare(&pert, (mode[segment] - low[segment]) / range);
                effort += range * uncertainty_pert_quantile(&pert, draw_of(8589934593u, segment, trial));
            }
            wanted[trial] += accounts[segment] * effort / hours[segment];
        }
    qsort(wanted, N, sizeof *wanted, ascending);
    for (size_t i = 0; i < N; i++)
        assert_nearly(got[i], wanted[i]);
    free(got);
}

static void more_trials_begin_with_the_same(void **state)
{
    csm_uncertain_demand few = some_demand(300, 3), many = some_demand(2000, 3);
    double *a = trials_of(&few), *b = trials_of(&many);
    size_t found = 0;
    (void)state;
    for (size_t i = 0; i < 2000 && found < 300; i++)
        found += b[i] == a[found];
    assert_int_equal(found, 300);
    free(a);
    free(b);
}

static void seeds_and_places_matter(void **state)
{
    static const double seeds[] = { 0, 1, 2, 4294967296.0, 4294967297.0, 9007199254740992.0 };
    double median[6];
    (void)state;
    for (int i = 0; i < 6; i++) {
        median[i] = answer_to("SIMULATE_HEADCOUNT", "100;1;2;4;120;0.5;1000;%.17g", seeds[i]);
        for (int j = 0; j < i; j++)
            assert_true(fabs(median[i] - median[j]) > 1e-6);
    }
    /* The second segment draws other numbers than the first. */
    assert_true(fabs(answer_of("SIMULATE_HEADCOUNT", "{0;100};{0;1};{0;2};{0;4};120;0.5;1000;1") -
                     median[1]) > 1e-6);
    /* … and a certain one beside it changes nothing but the sum. */
    assert_nearly(answer_of("SIMULATE_HEADCOUNT", "{100;12};{1;5};{2;5};{4;5};120;0.5;1000;1"),
                  median[1] + 0.5);
}

/* ---- what theory says ---- */

typedef struct theory {
    double mean, variance;
} theory;

/* Of one trial: mean (a + 4m + b)/6 and the variance αβ/252 of Beta(α, 6 − α), segment by segment. */
static theory theory_of(const csm_uncertain_demand *d)
{
    theory t = { 0, 0 };
    for (size_t i = 0; i < d->accounts.n; i++) {
        double a = d->effort_low.x[i], m = d->effort_mode.x[i], b = d->effort_high.x[i];
        double scale = d->accounts.x[i] / csm_at(d->effective_hours, i);
        double alpha = b > a ? 1 + 4 * (m - a) / (b - a) : 3;
        t.mean += scale * (a + 4 * m + b) / 6;
        t.variance += scale * scale * (b - a) * (b - a) * alpha * (6 - alpha) / 252;
    }
    return t;
}

typedef struct sample {
    double mean, variance, fourth; /* central moments */
} sample;

static sample sample_of(const csm_uncertain_demand *d)
{
    double *x = trials_of(d);
    size_t n = (size_t)d->trials;
    sample s = { 0, 0, 0 };
    for (size_t i = 0; i < n; i++)
        s.mean += x[i] / (double)n;
    for (size_t i = 0; i < n; i++) {
        double square = (x[i] - s.mean) * (x[i] - s.mean);
        s.variance += square / (double)(n - 1);
        s.fourth += square * square / (double)n;
    }
    free(x);
    return s;
}

/* Over many seeds: every one within 4 standard errors, and their spread that of the standard error, no
 * wider and no narrower. */
static void check_moments(csm_uncertain_demand demand, int seeds)
{
    theory t = theory_of(&demand);
    double z_squares = 0, v_squares = 0, n = demand.trials;
    for (int seed = 0; seed < seeds; seed++) {
        sample s;
        double z, v;
        demand.seed = seed;
        s = sample_of(&demand);
        z = (s.mean - t.mean) / sqrt(t.variance / n);
        v = (s.variance - t.variance) / sqrt((s.fourth - t.variance * t.variance) / n);
        if (fabs(z) > 4 || fabs(v) > 4)
            fail_msg("seed %d: mean %g (%+.1f errors), variance %g (%+.1f errors)", seed, s.mean,
                     z, s.variance, v);
        z_squares += z * z / seeds;
        v_squares += v * v / seeds;
    }
    /* χ² over its degrees of freedom, 5 standard deviations wide. */
    assert_true(fabs(z_squares - 1) < 5 * sqrt(2.0 / seeds));
    assert_true(fabs(v_squares - 1) < 5 * sqrt(2.0 / seeds));
}

static void means_and_variances_are_those_of_the_theory(void **state)
{
    double one_mode[MODES], zeros[MODES] = { 0 }, ones[MODES], count[MODES];
    (void)state;
    check_moments(some_demand(4000, 0), 100);
    for (int i = 0; i < MODES; i++) {
        csm_uncertain_demand one = { VECTOR(250),   VECTOR(2),   VECTOR(2 + 3 * modes[i]),
                                     VECTOR(5),     VECTOR(120), 2000,
                                     0 };
        check_moments(one, 60);
        one_mode[i] = modes[i];
        ones[i] = 1;
        count[i] = 10 + i;
    }
    check_moments((csm_uncertain_demand){ { count, MODES },    { zeros, MODES }, { one_mode, MODES },
                                          { ones, MODES },     VECTOR(7),        2000,
                                          0 },
                  60);
}

/* The place of the percentile in the true distribution is the percentile, within 4 standard errors. */
static void percentiles_are_those_of_scipy(void **state)
{
    static const double shares[] = { 0.001, 0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 0.999 };
    enum { SHARES = 9, SEEDS = 20, N = 10000 };
    questions q = open_questions();
    double *probability;
    (void)state;
    for (int m = 0; m < MODES; m++)
        for (int seed = 0; seed < SEEDS; seed++) {
            csm_uncertain_demand demand = { VECTOR(60), VECTOR(2),   VECTOR(2 + 4 * modes[m]),
                                            VECTOR(6),  VECTOR(120), N,
                                            seed };
            double fte[SHARES];
            csm_fault fault;
            assert_int_equal(
                csm_simulate_headcount(&demand, (csm_vector){ shares, SHARES }, fte, &fault),
                CSM_OK);
            for (int i = 0; i < SHARES; i++) {
                assert_true(i == 0 || fte[i] > fte[i - 1]);
                ask_probability(&q, modes[m], (fte[i] * 120 / 60 - 2) / 4);
            }
        }
    probability = scipy_answers(&q);
    for (size_t i = 0; i < q.count; i++) {
        double share = shares[i % SHARES];
        if (fabs(probability[i] - share) > 4 * sqrt(share * (1 - share) / N) + 1.0 / N)
            fail_msg("%g of the trials lie below %g", share, probability[i]);
    }
    free(probability);
}

/* The median of a symmetric effort is its middle; the error falls with the root of the trials. */
static void more_trials_converge(void **state)
{
    static const double trials[] = { 100, 1000, 10000, 100000 };
    double before = INFINITY;
    (void)state;
    for (int t = 0; t < 4; t++) {
        double squares = 0;
        for (int seed = 1; seed <= 40; seed++) {
            double off = answer_to("SIMULATE_HEADCOUNT", "120;1;2;3;120;0.5;%g;%d", trials[t],
                                   seed) - 2;
            squares += off * off / 40;
        }
        assert_true(sqrt(squares) < before / 2);
        before = sqrt(squares);
    }
    /* Standard error of the median: ½ / (density · √n); the density of Beta(3, 3) at ½ is 1.875, here
     * over a range of 2. */
    assert_true(before < 1.5 * 0.5 / (1.875 / 2 * sqrt(1e5)));
}

/* ---- percentiles and risk agree ---- */

static void risk_is_what_the_percentile_leaves(void **state)
{
    static const char demand[] = "{40;120;15};{2;0.5;4};{3;0.5;5};{6;2;9};{120;120;90}";
    (void)state;
    for (int trials = 1; trials <= 2000; trials = trials * 3 + 1)
        for (int i = 0; i <= 40; i++) {
            double p = i / 40.0, fte, risk;
            double rank = fmax(1, ceil(i * trials / 40.0));
            fte = answer_to("SIMULATE_HEADCOUNT", "%s;%.17g;%d;5", demand, p, trials);
            risk = answer_to("OVERLOAD_RISK", "%.17g;%s;%d;5", fte, demand, trials);
            assert_nearly(risk, 1 - rank / trials);
        }
}

static void risk_falls_with_people(void **state)
{
    double before = 1;
    (void)state;
    for (int i = 0; i <= 200; i++) {
        double risk = answer_to("OVERLOAD_RISK", "%g;60;1;2;4;120;1000", 0.4 + i * 0.01);
        assert_true(risk >= 0 && risk <= before);
        before = risk;
    }
    assert_true(before == 0);
    gives("OVERLOAD_RISK", "0.5;60;1;2;4;120", 1); /* nobody needs as little as the least */
    gives("OVERLOAD_RISK", "2;60;1;2;4;120", 0);
    gives("OVERLOAD_RISK", "0;60;1;2;4;120;1", 1);
    gives("OVERLOAD_RISK", "0;0;1;2;4;120", 0);
}

/* P(Beta(3, 3) > 1/4) = 1 − 10/64 + 15/256 − 6/1024 = 0.896484375; standard error 0.003. */
static void risk_is_that_of_the_closed_form(void **state)
{
    (void)state;
    for (int seed = 0; seed < 50; seed++) {
        double risk = answer_to("OVERLOAD_RISK", "1.5;120;1;2;3;120;10000;%d", seed);
        assert_true(fabs(risk - 0.896484375) < 4 * sqrt(0.896484375 * 0.103515625 / 10000));
    }
}

/* ---- shapes and degenerate cases ---- */

static void certain_effort_is_headcount(void **state)
{
    (void)state;
    gives_value("SIMULATE_HEADCOUNT", "100;3;3;3;120", "{2.5|2.5|2.5}");
    gives("SIMULATE_HEADCOUNT", "{50;100};{3;1.5};{3;1.5};{3;1.5};120;0.3", 2.5);
    gives("SIMULATE_HEADCOUNT", "{50;100};{3;1.5};{3;1.5};{3;1.5};{120;100};0;7;9", 2.75);
    gives("SIMULATE_HEADCOUNT", "0;1;2;3;120;1", 0); /* no accounts */
    gives("SIMULATE_HEADCOUNT", "{1;1;1};{0.1;0.1;0.1};{0.1;0.1;0.1};{0.1;0.1;0.1};1;0.5", 0.3);
    gives("OVERLOAD_RISK", "0.3;{1;1;1};{0.1;0.1;0.1};{0.1;0.1;0.1};{0.1;0.1;0.1};1", 0);
    gives("OVERLOAD_RISK", "0.29;{1;1;1};{0.1;0.1;0.1};{0.1;0.1;0.1};{0.1;0.1;0.1};1", 1);
}

static void percentiles_come_in_their_order(void **state)
{
    double p[3];
    char wanted[128];
    (void)state;
    for (int i = 0; i < 3; i++)
        p[i] = answer_to("SIMULATE_HEADCOUNT", "60;1;2;4;120;%g", 0.1 + 0.4 * i);
    assert_true(p[0] < p[1] && p[1] < p[2]);
    snprintf(wanted, sizeof wanted, "{%.17g|%.17g|%.17g}", p[0], p[1], p[2]);
    gives_value("SIMULATE_HEADCOUNT", "60;1;2;4;120", wanted);
    snprintf(wanted, sizeof wanted, "{%.17g|%.17g|%.17g|%.17g}", p[2], p[0], p[1], p[2]);
    gives_value("SIMULATE_HEADCOUNT", "60;1;2;4;120;{0.9;0.1;;0.5;0.9}", wanted);
    /* One trial is every percentile. */
    assert_true(answer_of("SIMULATE_HEADCOUNT", "60;1;2;4;120;0;1") ==
                answer_of("SIMULATE_HEADCOUNT", "60;1;2;4;120;1;1"));
}

/* The mode at an end, and a range so narrow that it has no room for digits. */
static void extreme_shapes(void **state)
{
    double least = answer_of("SIMULATE_HEADCOUNT", "120;1;1;5;120;0;5000");
    double most = answer_of("SIMULATE_HEADCOUNT", "120;1;5;5;120;1;5000");
    (void)state;
    assert_true(least > 1 && least < 1.01);
    assert_true(most < 5 && most > 4.99);
    gives("SIMULATE_HEADCOUNT", "120;3;3;3.0000000000000004;120;0.5", 3);
    assert_true(answer_of("SIMULATE_HEADCOUNT", "1;0;0;5e-324;1;0.5;10") == 0);
    fails("SIMULATE_HEADCOUNT", "1e308;0;1;10;1", CSM_NUM, NULL);
}

static void faults(void **state)
{
    (void)state;
    fails("SIMULATE_HEADCOUNT", "{1;2};{1;1};{2;2};3;120", CSM_VALUE, "effort_high");
    fails("SIMULATE_HEADCOUNT", "{1;2};{1;1};{2;2};{3;3};{1;1;1}", CSM_VALUE, "effective_hours");
    fails("SIMULATE_HEADCOUNT", "{;};{1;1};{2;2};{3;3};120", CSM_NA, "accounts");
    fails("SIMULATE_HEADCOUNT", "5;1;2;3;120;{;}", CSM_NA, "percentiles");
    fails_in_row("SIMULATE_HEADCOUNT", "5;1;2;3;120;{0.5;1.1}", CSM_NUM, "percentiles", 2);
    fails_in_row("SIMULATE_HEADCOUNT", "{;5;6};{0;1;3};{0;2;2};{0;3;3};120", CSM_NUM, "effort_low",
                 3);
    fails_in_row("SIMULATE_HEADCOUNT", "{;5;6};{0;1;1};{0;4;2};{0;3;3};120", CSM_NUM,
                 "effort_mode", 2);
    fails_in_row("OVERLOAD_RISK", "1;{5;-6};{1;1};{2;2};{3;3};120", CSM_NUM, "accounts", 2);
    fails("OVERLOAD_RISK", "1;5;1;2;3;0", CSM_DIV0, "effective_hours");
    fails("OVERLOAD_RISK", "-1;5;1;2;3;120", CSM_NUM, "fte");
    fails("OVERLOAD_RISK", "1;5;1;2;3;120;0", CSM_NUM, "trials");
    fails("OVERLOAD_RISK", "1;5;1;2;3;120;10.5", CSM_NUM, "trials");
    fails("OVERLOAD_RISK", "1;5;1;2;3;120;1000001", CSM_NUM, "trials");
    fails("OVERLOAD_RISK", "1;5;1;2;3;120;100;1.5", CSM_NUM, "seed");
    fails("OVERLOAD_RISK", "1;5;1;2;3;120;100;-1", CSM_NUM, "seed");
    fails("OVERLOAD_RISK", "1;5;1;2;3;120;100;9007199254740994", CSM_NUM, "seed");
    gives("OVERLOAD_RISK", "1;5;1;2;3;120;1000000;9007199254740992", 0);
    gives_text("WHY", "\"OVERLOAD_RISK\";1;{5;6};{1;3};{2;2};{3;3};120",
               "#NUM!: effort_low (argument 3), value 2: must not exceed effort_mode");
}

/* ---- sizes ---- */

enum { ROWS = 1048576 };

static csm_fault fault_of(size_t rows, size_t uncertain, double of_each, double trials)
{
    double *column = calloc(3 * rows, sizeof *column), fte = 0;
    csm_fault fault = { CSM_OK, NULL, NULL, NULL, 0 };
    csm_uncertain_demand demand = { { column, rows },
                                    { column + rows, rows },
                                    { column + rows, rows },
                                    { column + 2 * rows, rows },
                                    VECTOR(1),
                                    trials,
                                    1 };
    assert_non_null(column);
    for (size_t i = 0; i < rows; i++) {
        column[i] = of_each;
        column[rows + i] = 1;
        column[2 * rows + i] = i < uncertain ? 2 : 1;
    }
    if (csm_simulate_headcount(&demand, VECTOR(1), &fte, &fault) == CSM_OK)
        assert_true(fte >= of_each * (double)rows && fte <= of_each * (double)(rows + uncertain));
    free(column);
    return fault;
}

static void sizes_are_limited_as_documented(void **state)
{
    (void)state;
    assert_int_equal(fault_of(ROWS, 0, 1, 1e6).error, CSM_OK); /* certain rows do not count, */
    assert_int_equal(fault_of(ROWS, ROWS, 0, 1e6).error, CSM_OK); /* nor those without accounts */
    assert_int_equal(fault_of(ROWS, 100, 1, 1000).error, CSM_OK);
    assert_int_equal(fault_of(50001, 50000, 1, 2).error, CSM_OK);
    assert_string_equal(fault_of(50001, 50001, 1, 2).argument, "accounts");
    assert_string_equal(fault_of(101, 101, 1, 1e6).argument, "trials");
}

/* ---- the same on every platform ---- */

/* Frozen when all of the above held: another result elsewhere is another bit somewhere. */
static void results_are_the_same_everywhere(void **state)
{
    static const double wanted[] = { 2.96893838208721, 3.65723634702721, 4.37902263674602 };
    csm_uncertain_demand demand = { VECTOR(50, 100, 20), VECTOR(1, 0.5, 4), VECTOR(3, 1.5, 6),
                                    VECTOR(6, 2, 14),    VECTOR(120),       10000,
                                    1 };
    /* Far below, lower half, edge of a cell, upper half, far above. */
    static const uint64_t draws[] = { 1000, (uint64_t)1 << 45, (uint64_t)1 << 50,
                                      (uint64_t)3 << 50, ((uint64_t)1 << 52) - 5 };
    static const double quantiles[] = { 0x1.6ce9f9dada51p-18, 0x1.08e84d0838812p-4,
                                        0x1.2992b960519bdp-2, 0x1.2313ec3c64214p-1,
                                        0x1.fffd45fdf6d16p-1 };
    static uncertainty_pert pert;
    double fte[3];
    csm_fault fault;
    (void)state;
    assert_int_equal(csm_simulate_headcount(&demand, VECTOR(0.1, 0.5, 0.9), fte, &fault), CSM_OK);
    assert_memory_equal(fte, wanted, sizeof fte);
    uncertainty_pert_prepare(&pert, 0.4);
    for (int i = 0; i < 5; i++)
        assert_true(uncertainty_pert_quantile(&pert, draws[i]) == quantiles[i]);
}

/* Names and defaults of all functions of the topic, which their entries cannot be asked about. */
static void signatures(void **state)
{
    (void)state;
    EXPECT_SIGNATURES(
        "SIMULATE_HEADCOUNT accounts effort_low effort_mode effort_high effective_hours [percentiles] "
        "[trials=10000] [seed=1]",
        "OVERLOAD_RISK fte accounts effort_low effort_mode effort_high effective_hours [trials=10000] "
        "[seed=1]");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(signatures),
        cmocka_unit_test(philox_gives_the_published_vectors),
        cmocka_unit_test(a_draw_is_a_function_of_its_counter),
        cmocka_unit_test(quantiles_are_those_of_scipy),
        cmocka_unit_test(quantiles_are_those_of_the_closed_forms),
        cmocka_unit_test(quantiles_grow_with_the_draw),
        cmocka_unit_test(trials_are_what_is_documented),
        cmocka_unit_test(more_trials_begin_with_the_same),
        cmocka_unit_test(seeds_and_places_matter),
        cmocka_unit_test(means_and_variances_are_those_of_the_theory),
        cmocka_unit_test(percentiles_are_those_of_scipy),
        cmocka_unit_test(more_trials_converge),
        cmocka_unit_test(risk_is_what_the_percentile_leaves),
        cmocka_unit_test(risk_falls_with_people),
        cmocka_unit_test(risk_is_that_of_the_closed_form),
        cmocka_unit_test(certain_effort_is_headcount),
        cmocka_unit_test(percentiles_come_in_their_order),
        cmocka_unit_test(extreme_shapes),
        cmocka_unit_test(faults),
        cmocka_unit_test(sizes_are_limited_as_documented),
        cmocka_unit_test(results_are_the_same_everywhere),
    };
    return cmocka_run_group_tests_name("uncertainty", tests, NULL, NULL);
}
