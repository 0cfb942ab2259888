/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Queues, judged by published examples and by other methods: Erlang C by its sum of logarithms,
 * Erlang A by the birth-death chain itself and the wait of a caller by uniformization (Jensen
 * 1953). */
#include <math.h>
#include <stdlib.h>

#include "csm/queue.h"
#include "dice.h"
#include "testing.h"

static bool within(double a, double b, double tolerance)
{
    return fabs(a - b) <= tolerance * fmax(1, fmax(fabs(a), fabs(b)));
}

#define assert_within(a, b, tolerance)                                                             \
    do {                                                                                           \
        double left = (a), right = (b);                                                            \
        if (!within(left, right, tolerance))                                                       \
            fail_msg("%.17g differs from %.17g", left, right);                                     \
    } while (0)

/* ---- published examples; they print three digits ---- */

/* Call Centre Helper, "Erlang C Formula": 200 calls an hour of 3 minutes, 10 erlangs. */
static void published_ten_erlangs(void **state)
{
    static const double published[][3] = {
        { 11, 0.6821, 0.3896 },
        { 12, 0.4494, 0.6402 },
        { 13, 0.2853, 0.7956 },
        { 14, 0.1741, 0.8884 },
    };
    (void)state;
    for (size_t i = 0; i < 4; i++) {
        double n = published[i][0];
        assert_within(answer_to("ERLANG_WAIT", "%g;200;60;180", n), published[i][1], 6e-5);
        assert_within(answer_to("ERLANG_SERVICE_LEVEL", "%g;200;60;180;20", n), published[i][2],
                      6e-5);
    }
    assert_within(answer_of("ERLANG_ASA", "14;200;60;180"), 7.8, 0.05);
    gives("ERLANG_AGENTS", "200;60;180;20;0.8", 14);
    gives("ERLANG_AGENTS", "100;30;180;20;0.8", 14);
    gives("ERLANG_AGENTS", "200;60;180;20;0.79", 13);
    gives("ERLANG_AGENTS", "200;60;180;20;0.8;1;0.3", 20); /* exactly 14 / 0.7 */
}

/* Mitan, "The Erlang-C formula": 360 calls per half hour of 4 minutes, 55 agents, 15 seconds. */
static void published_48_erlangs(void **state)
{
    (void)state;
    assert_within(answer_of("ERLANG_WAIT", "55;360;30;240"), 0.239, 5e-4);
    assert_within(answer_of("ERLANG_SERVICE_LEVEL", "55;360;30;240;15"), 0.846, 5e-4);
    assert_within(answer_of("ERLANG_ASA", "55;360;30;240"), 8.2, 0.005);
}

/* pyworkforce, guide to its ErlangA: 100 calls per half hour of 3 minutes, patience 5 minutes. */
static void published_with_patience(void **state)
{
    (void)state;
    gives("ERLANG_AGENTS", "100;30;180;20;0.8;0.85;0;300", 13);
    gives("ERLANG_AGENTS", "100;30;180;20;0.8;0.85;0.3;300", 19);
    assert_within(answer_of("ERLANG_WAIT", "13;100;30;180;300"), 0.226, 5e-4);
    assert_within(answer_of("ERLANG_ASA", "13;100;30;180;300") / 60, 0.125, 5e-4);
    assert_within(answer_of("ERLANG_SERVICE_LEVEL", "13;100;30;180;20;300"), 0.858, 5e-4);
}

static void by_hand(void **state)
{
    (void)state;
    /* M/M/1: wait ρ, mean ρ/(1 − ρ) services, exponential tail. */
    gives("ERLANG_WAIT", "1;30;60;60", 0.5);
    gives("ERLANG_ASA", "1;30;60;60", 60);
    gives("ERLANG_SERVICE_LEVEL", "1;30;60;60;120", 1 - 0.5 * exp(-1));
    /* M/M/2 at half load. */
    gives("ERLANG_WAIT", "2;60;60;60", 1.0 / 3);
    gives("ERLANG_ASA", "2;60;60;60", 20);
    /* M/M/1+M with all three rates alike: as many callers as a Poisson number of mean 1. */
    gives("ERLANG_WAIT", "1;60;60;60;60", 1 - exp(-1));
    gives("ERLANG_ASA", "1;60;60;60;60", 60 * exp(-1));
    /* Nobody calls; nobody works. */
    gives("ERLANG_WAIT", "3;0;60;60", 0);
    gives("ERLANG_ASA", "0;0;60;60", 0);
    gives("ERLANG_SERVICE_LEVEL", "0;0;60;60;20", 1);
    gives("ERLANG_AGENTS", "0;60;60;20;0.8", 0);
    gives("ERLANG_WAIT", "0;60;60;60;60", 1);
    gives("ERLANG_ASA", "0;60;60;60;60", 60);
    gives("ERLANG_SERVICE_LEVEL", "0;60;60;60;60;60", 0);
}

static void overload(void **state)
{
    (void)state;
    gives("ERLANG_SERVICE_LEVEL", "10;200;60;180;20", 0);
    gives("ERLANG_SERVICE_LEVEL", "3;200;60;180;1000000", 0);
    gives("ERLANG_WAIT", "10;200;60;180", 1);
    gives("ERLANG_WAIT", "0;200;60;180", 1);
    fails("ERLANG_ASA", "10;200;60;180", CSM_NUM, "agents");
    fails("ERLANG_ASA", "9;200;60;180", CSM_NUM, "agents");
    assert_true(answer_of("ERLANG_ASA", "9;200;60;180;120") > 0);
}

static void queue_errors(void **state)
{
    (void)state;
    fails("ERLANG_WAIT", "-1;200;60;180", CSM_NUM, "agents");
    fails("ERLANG_WAIT", "2.5;200;60;180", CSM_NUM, "agents");
    fails("ERLANG_WAIT", "1000001;200;60;180", CSM_NUM, "agents");
    fails("ERLANG_WAIT", "14;-1;60;180", CSM_NUM, "volume");
    fails("ERLANG_WAIT", "14;200;0;180", CSM_DIV0, "interval_minutes");
    fails("ERLANG_WAIT", "14;200;-60;180", CSM_NUM, "interval_minutes");
    fails("ERLANG_WAIT", "14;200;60;0", CSM_DIV0, "aht_seconds");
    fails("ERLANG_WAIT", "14;200;60;180;0", CSM_DIV0, "patience_seconds");
    fails("ERLANG_WAIT", "14;200;60;180;-1", CSM_NUM, "patience_seconds");
    fails("ERLANG_WAIT", "14;1e9;60;180", CSM_NUM, "volume");
    fails("ERLANG_SERVICE_LEVEL", "14;200;60;180;-1", CSM_NUM, "target_seconds");
    fails("ERLANG_SERVICE_LEVEL", "14;200;60;180", CSM_VALUE, "target_seconds");
    fails("ERLANG_AGENTS", "200;60;180;20;1", CSM_NUM, "service_level");
    fails("ERLANG_AGENTS", "200;60;180;20;1.1", CSM_NUM, "service_level");
    fails("ERLANG_AGENTS", "200;60;180;20;-0.1", CSM_NUM, "service_level");
    fails("ERLANG_AGENTS", "200;60;180;20;0.8;0", CSM_DIV0, "max_occupancy");
    fails("ERLANG_AGENTS", "200;60;180;20;0.8;1.1", CSM_NUM, "max_occupancy");
    fails("ERLANG_AGENTS", "200;60;180;20;0.8;0.000001", CSM_NUM, "max_occupancy");
    fails("ERLANG_AGENTS", "200;60;180;20;0.8;0.000001;0;60", CSM_NUM, "max_occupancy");
    fails("ERLANG_AGENTS", "200;60;180;20;0.8;1;1", CSM_DIV0, "shrinkage");
    fails("ERLANG_AGENTS", "200;60;180;20;0.8;1;1.5", CSM_NUM, "shrinkage");
    fails("ERLANG_AGENTS", "200;60;180;20;0.8;;;0", CSM_DIV0, "patience_seconds");
    fails("ERLANG_AGENTS", "\"200\";60;180;20;0.8", CSM_VALUE, "volume");
}

/* ---- Erlang C by logarithms: 1/B = Σ n!/((n − i)! aⁱ) ---- */

static double erlang_c_wait(double load, double n)
{
    long double sum = 0, a = load, factorial = lgammal((long double)n + 1);
    for (double i = 0; i <= n; i++)
        sum += expl(factorial - lgammal((long double)(n - i) + 1) - (long double)i * logl(a));
    /* C = n B / (n − a (1 − B)) */
    return (double)((long double)n / ((long double)(n - load) * sum + a));
}

static csm_desk_quality quality_of(double agents, csm_desk desk, double target)
{
    csm_desk_quality q = { -1, -1, -1, -1 };
    csm_fault fault = { CSM_OK, NULL, NULL, NULL, 0 };
    if (csm_desk_with(agents, desk, target, &q, &fault) != CSM_OK)
        fail_msg("%g agents: %s %s", agents, fault.argument, fault.rule);
    return q;
}

static void check_erlang_c(double load, double n, double tolerance)
{
    csm_desk desk = { load, 1, 60, NAN }; /* one minute each: volume is load */
    csm_desk_quality q = quality_of(n, desk, 20);
    double wait = erlang_c_wait(load, n);
    assert_within(q.wait, wait, tolerance);
    assert_within(q.asa_seconds, wait * 60 / (n - load), tolerance);
    assert_within(q.service_level, 1 - wait * exp(-(n - load) / 3), tolerance);
    assert_within(q.occupancy, load / n, tolerance);
}

static void erlang_c_by_logarithms(void **state)
{
    dice d = { 1 };
    (void)state;
    for (int trial = 0; trial < 2000; trial++) {
        double load = dice_share(&d) * 200;
        check_erlang_c(load, floor(load) + (double)dice_whole(&d, 1, 40), 1e-12);
    }
    check_erlang_c(9900, 10000, 1e-10);
    check_erlang_c(9999.5, 10000, 1e-10);
    check_erlang_c(99000, 99500, 1e-9);
}

/* ---- Erlang A by the chain itself ---- */

enum { STATES = 12000 };

/* The share of callers with k ahead of them that is answered within t, for all k below `count`:
 * in the chain of the callers ahead, in which each of them leaves by service or impatience, and
 * one's own. */
static void answered_in_time(double n, double mu, double theta, double t, int count,
                             long double *answered)
{
    static long double v[STATES];
    long double fastest = (long double)(n * mu) + (long double)(count + 1) * (long double)theta;
    long double mean = fastest * (long double)t;
    int steps = (int)(mean + 12 * sqrtl(mean) + 60);
    for (int k = 0; k < count; k++)
        v[k] = answered[k] = 0;
    for (int m = 0; m <= steps; m++) {
        long double weight =
            mean > 0 ? expl((long double)m * logl(mean) - mean - lgammal((long double)m + 1))
                     : m == 0;
        for (int k = 0; k < count; k++)
            answered[k] += weight * v[k];
        for (int k = count - 1; k >= 0; k--) {
            long double rate = (long double)(n * mu) + (long double)k * (long double)theta;
            v[k] = (rate * (k ? v[k - 1] : 1) + (fastest - rate - (long double)theta) * v[k]) /
                   fastest;
        }
    }
}

/* Fills p with the states 0 … n + waiting and gives the highest worth counting. */
static int stationary(double load, int n, double theta_over_mu, long double *p)
{
    long double all = 1, most = 1;
    int last = 0;
    p[0] = 1;
    for (int k = 1; k < STATES; k++) {
        p[k] = p[k - 1] * (long double)load /
               (k <= n ? (long double)k
                       : (long double)n + (long double)(k - n) * (long double)theta_over_mu);
        all += p[k];
        most = fmaxl(most, p[k]);
        last = k;
        if (k > n && p[k] < 1e-19L * most)
            break;
    }
    for (int k = 0; k <= last; k++)
        p[k] /= all;
    return last;
}

static csm_desk_quality chain(double load, int n, double aht, double patience, double target)
{
    static long double p[STATES], answered[STATES];
    int last = stationary(load, n, aht / patience, p), count = last - n + 1;
    long double in_time = 0, wait = 0, length = 0, busy = 0;
    answered_in_time(n, 1 / aht, 1 / patience, target, count, answered);
    for (int k = 0; k <= last; k++) {
        in_time += k < n ? p[k] : p[k] * answered[k - n];
        wait += k < n ? 0 : p[k];
        length += k < n ? 0 : p[k] * (k - n);
        busy += p[k] * (k < n ? k : n);
    }
    return (csm_desk_quality){ (double)in_time, (double)wait,
                               (double)(length * (long double)aht / (long double)load),
                               n ? (double)(busy / n) : 1 };
}

static void check_erlang_a(double load, int n, double aht, double patience, double target)
{
    csm_desk desk = { load, aht / 60, aht, patience };
    csm_desk_quality got = quality_of(n, desk, target);
    csm_desk_quality wanted = chain(load, n, aht, patience, target);
    if (!within(got.service_level, wanted.service_level, 1e-10) ||
        !within(got.wait, wanted.wait, 1e-10) ||
        !within(got.asa_seconds, wanted.asa_seconds, 1e-10) ||
        !within(got.occupancy, wanted.occupancy, 1e-10))
        fail_msg("load %.17g, %d agents, aht %g, patience %g, target %g: service level %.12g not "
                 "%.12g, wait %.12g not %.12g, ASA %.12g not %.12g, occupancy %.12g not %.12g",
                 load, n, aht, patience, target, got.service_level, wanted.service_level, got.wait,
                 wanted.wait, got.asa_seconds, wanted.asa_seconds, got.occupancy,
                 wanted.occupancy);
}

static void erlang_a_by_the_chain(void **state)
{
    dice d = { 2 };
    (void)state;
    for (int trial = 0; trial < 400; trial++) {
        double load = 0.05 + dice_share(&d) * 40, aht = 30 + dice_share(&d) * 600;
        double patience = aht * exp(4 * dice_share(&d) - 2);
        check_erlang_a(load, (int)dice_whole(&d, 0, 60), aht, patience,
                       dice_share(&d) * 0.5 * aht);
    }
}

/* Desks of which more callers hang up than are answered, small and large. */
static void erlang_a_overloaded(void **state)
{
    (void)state;
    check_erlang_a(50, 5, 180, 60, 20);
    check_erlang_a(300, 100, 180, 120, 60);
    check_erlang_a(900, 300, 180, 180, 90);
    check_erlang_a(2000, 500, 60, 60, 60);
}

/* Of 800 agents' callers hardly any is answered within a minute: the fluid wait is ln 3 minutes. */
static void erlang_a_overloaded_and_large(void **state)
{
    (void)state;
    check_erlang_a(2400, 800, 60, 60, 60);
}

/* So many agents that waiting is as good as impossible, though a double can still tell it from
 * 0. */
static void erlang_a_with_agents_in_plenty(void **state)
{
    csm_desk desk = { 1, 1, 60, 60 };
    (void)state;
    for (double n = 150; n <= 190; n++) {
        csm_desk_quality q = quality_of(n, desk, 20);
        if (!within(q.service_level, 1, 1e-12) || !within(q.wait, 0, 1e-12) ||
            !within(q.asa_seconds, 0, 1e-12) || !within(q.occupancy, 1 / n, 1e-12))
            fail_msg("%g agents: service level %g, wait %g, ASA %g, occupancy %g", n,
                     q.service_level, q.wait, q.asa_seconds, q.occupancy);
    }
    gives("ERLANG_SERVICE_LEVEL", "171;60;60;60;20;60", 1);
}

/* Patience like the handling time: callers and customers are a Poisson number. */
static void equal_rates_are_poisson(void **state)
{
    dice d = { 3 };
    (void)state;
    for (int trial = 0; trial < 500; trial++) {
        double load = dice_share(&d) * 60;
        int n = (int)dice_whole(&d, 0, 80);
        csm_desk_quality q = quality_of(n, (csm_desk){ load, 1, 60, 60 }, 10);
        long double wait = 0, length = 0;
        for (int k = n; k < 400; k++) {
            long double p = expl((long double)k * logl((long double)load) - (long double)load -
                                 lgammal((long double)k + 1));
            wait += p;
            length += p * (k - n);
        }
        assert_within(q.wait, (double)wait, 1e-12);
        assert_within(q.asa_seconds, (double)length * 60 / load, 1e-11);
    }
}

/* ---- identities ---- */

static void patience_without_end_is_erlang_c(void **state)
{
    dice d = { 4 };
    (void)state;
    for (int trial = 0; trial < 200; trial++) {
        double load = 1 + dice_share(&d) * 50, n = floor(load) + (double)dice_whole(&d, 1, 10);
        csm_desk_quality c = quality_of(n, (csm_desk){ load, 3, 180, NAN }, 20);
        double before = INFINITY;
        for (double patience = 1e3; patience <= 1e12; patience *= 1e3) {
            csm_desk_quality a = quality_of(n, (csm_desk){ load, 3, 180, patience }, 20);
            double away = fabs(a.wait - c.wait);
            assert_true(away <= before + 1e-12);
            assert_true(a.wait <= c.wait + 1e-12 && a.asa_seconds <= c.asa_seconds + 1e-9);
            before = away;
            if (patience > 1e11) {
                assert_within(a.wait, c.wait, 1e-5);
                assert_within(a.asa_seconds, c.asa_seconds, 1e-4);
                assert_within(a.service_level, c.service_level, 1e-5);
            }
        }
    }
}

static void more_agents_serve_better(void **state)
{
    static const double patience[] = { NAN, 60, 600 };
    (void)state;
    for (size_t i = 0; i < 3; i++) {
        csm_desk_quality before = { 0, 1, INFINITY, 1 };
        for (double n = 0; n <= 90; n++) {
            csm_desk_quality q = quality_of(n, (csm_desk){ 50, 3, 180, patience[i] }, 20);
            assert_true(q.service_level >= before.service_level - 1e-14);
            assert_true(q.wait <= before.wait + 1e-14);
            assert_true(q.asa_seconds <= before.asa_seconds * (1 + 1e-14));
            assert_true(q.occupancy <= before.occupancy + 1e-12);
            assert_true(q.service_level >= 0 && q.service_level <= 1);
            before = q;
        }
    }
}

/* A longer target never counts fewer calls; at 0 only those that do not wait count. */
static void service_level_over_the_target(void **state)
{
    static const double patience[] = { NAN, 30, 600 };
    (void)state;
    for (size_t i = 0; i < 3; i++) {
        csm_desk desk = { 50, 3, 180, patience[i] };
        double before = 0;
        for (double target = 0; target < 2000; target += 10) {
            csm_desk_quality q = quality_of(53, desk, target);
            assert_true(q.service_level >= before - 1e-14);
            if (target <= 0)
                assert_within(q.service_level, 1 - q.wait, 1e-13);
            before = q.service_level;
        }
        /* In the end all are answered who do not hang up, and as many hang up as wait/patience. */
        csm_desk_quality q = quality_of(53, desk, 1e6);
        assert_within(q.service_level, i ? 1 - q.asa_seconds / patience[i] : 1, 1e-10);
    }
}

static bool suffices(csm_desk_quality q, double service_level, double max_occupancy)
{
    return q.service_level >= service_level && q.occupancy <= max_occupancy * (1 + 1e-14);
}

static void agents_are_the_fewest(void **state)
{
    dice d = { 5 };
    (void)state;
    for (int trial = 0; trial < 400; trial++) {
        csm_desk desk = { dice_share(&d) * 100, 3, 180,
                          trial % 2 ? NAN : 20 + dice_share(&d) * 600 };
        double level = 0.3 + dice_share(&d) * 0.69, occupancy = 0.6 + dice_share(&d) * 0.4, n = -1;
        assert_int_equal(csm_desk_agents(desk, 20, level, occupancy, 0, &n, NULL), CSM_OK);
        assert_true(n >= 1 && n <= floor(n));
        assert_true(suffices(quality_of(n, desk, 20), level, occupancy));
        assert_false(suffices(quality_of(n - 1, desk, 20), level, occupancy));
    }
}

static void ten_thousand_agents(void **state)
{
    double n = answer_of("ERLANG_AGENTS", "200000;60;180;20;0.8"); /* 10,000 erlangs */
    (void)state;
    assert_true(1 - erlang_c_wait(10000, n) * exp(-(n - 10000) / 9) >= 0.8);
    assert_true(1 - erlang_c_wait(10000, n - 1) * exp(-(n - 1 - 10000) / 9) < 0.8);
    /* The documented limit, one million. */
    gives("ERLANG_WAIT", "1000000;1000000;1;60", 1);
    assert_true(answer_of("ERLANG_WAIT", "1000000;999000;1;60") < 1);
}

/* In so large a desk all callers wait alike: w seconds, after which exp(−w/300) have not hung
 * up, which is what the agents can answer. 20 seconds are kept from 10,000 × exp(−20/300) =
 * 9,355 agents on. */
static void ten_thousand_agents_with_patience(void **state)
{
    double n = answer_of("ERLANG_AGENTS", "200000;60;180;20;0.8;1;0;300");
    (void)state;
    if (fabs(n - 9355) > 100)
        fail_msg("%g agents", n);
    assert_true(answer_of("ERLANG_SERVICE_LEVEL", "9000;200000;60;180;20;300") < 0.01);
}

/* Without a limit of the occupancy only the service level counts, also where all are always
 * busy. */
static void no_limit_of_occupancy(void **state)
{
    dice d = { 6 };
    (void)state;
    for (int trial = 0; trial < 300; trial++) {
        csm_desk desk = { 100 + dice_share(&d) * 2000, 3, 180, 30 + dice_share(&d) * 100 };
        double level = 0.001 + dice_share(&d) * 0.05, n = -1;
        assert_int_equal(csm_desk_agents(desk, 20, level, 1, 0, &n, NULL), CSM_OK);
        assert_true(quality_of(n, desk, 20).service_level >= level);
        if (quality_of(n - 1, desk, 20).service_level >= level)
            fail_msg("%g agents, one fewer suffices: load %.17g, patience %.17g, level %.17g", n,
                     desk.volume, desk.patience_seconds, level);
    }
}

/* The most patient callers there can be are those of Erlang C, or refused. */
static void patience_beyond_all_numbers(void **state)
{
    static const double patience[] = { 1e15, 1e100, 1e300, 1e308 };
    (void)state;
    for (size_t i = 0; i < sizeof patience / sizeof *patience; i++) {
        double n = 14;
        csm_error error = csm_desk_agents((csm_desk){ 200, 60, 180, patience[i] }, 20, 0.8, 1, 0,
                                          &n, NULL);
        if (error ? error != CSM_NUM : fabs(n - 14) > 0)
            fail_msg("patience %g: %g agents, error %d", patience[i], n, (int)error);
    }
}

/* An occupancy of exactly the limit is allowed, also where a double is a hair above it. */
static void occupancy_may_reach_its_limit(void **state)
{
    (void)state;
    for (int n = 5; n <= 60; n++) {
        double agents = -1;
        csm_desk desk = { 0.7 * n, 1, 60, NAN };
        assert_int_equal(csm_desk_agents(desk, 60, 0.1, 0.7, 0, &agents, NULL), CSM_OK);
        assert_true(agents == n);
    }
}

/* Names and defaults of all functions of the topic, which their entries cannot be asked about. */
static void signatures(void **state)
{
    (void)state;
    EXPECT_SIGNATURES(
        "ERLANG_AGENTS volume interval_minutes aht_seconds target_seconds service_level "
        "[max_occupancy=1] [shrinkage=0] [patience_seconds]",
        "ERLANG_SERVICE_LEVEL agents volume interval_minutes aht_seconds target_seconds "
        "[patience_seconds]",
        "ERLANG_ASA agents volume interval_minutes aht_seconds [patience_seconds]",
        "ERLANG_WAIT agents volume interval_minutes aht_seconds [patience_seconds]");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(signatures),
        cmocka_unit_test(published_ten_erlangs),
        cmocka_unit_test(published_48_erlangs),
        cmocka_unit_test(published_with_patience),
        cmocka_unit_test(by_hand),
        cmocka_unit_test(overload),
        cmocka_unit_test(queue_errors),
        cmocka_unit_test(erlang_c_by_logarithms),
        cmocka_unit_test(erlang_a_by_the_chain),
        cmocka_unit_test(erlang_a_overloaded),
        cmocka_unit_test(erlang_a_overloaded_and_large),
        cmocka_unit_test(erlang_a_with_agents_in_plenty),
        cmocka_unit_test(equal_rates_are_poisson),
        cmocka_unit_test(patience_without_end_is_erlang_c),
        cmocka_unit_test(more_agents_serve_better),
        cmocka_unit_test(service_level_over_the_target),
        cmocka_unit_test(agents_are_the_fewest),
        cmocka_unit_test(ten_thousand_agents),
        cmocka_unit_test(ten_thousand_agents_with_patience),
        cmocka_unit_test(no_limit_of_occupancy),
        cmocka_unit_test(patience_beyond_all_numbers),
        cmocka_unit_test(occupancy_may_reach_its_limit),
    };
    return cmocka_run_group_tests_name("queue", tests, NULL, NULL);
}
