/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Organization, evidence and benchmarks. The published figures are written here by hand from
 * tests/benchmarks.md, so that a slip in the table shows. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "csm/organization.h"
#include "dice.h"
#include "testing.h"

/* ---- organization ---- */

static void org_phase(void **state)
{
    (void)state;
    gives("ORG_PHASE", "5", 1);
    gives("ORG_PHASE", "5;1", 2);
    gives("ORG_PHASE", "5;1;1", 3);
    gives("ORG_PHASE", "5;1;1;1", 4);
    gives("ORG_PHASE", "5;1;1;1;1", 5);
    gives("ORG_PHASE", "5;;;;0.5", 5); /* the most specialised decides, whatever lacks below it */
    gives("ORG_PHASE", "5;;;0.5", 4);
    gives("ORG_PHASE", "5;0;0.5", 3);
    gives("ORG_PHASE", "0;2", 2);
    fails("ORG_PHASE", "0", CSM_NA, "csm_fte");
    fails("ORG_PHASE", "0;0;0;0;0", CSM_NA, "csm_fte");
    fails("ORG_PHASE", "-1", CSM_NUM, "csm_fte");
    fails("ORG_PHASE", "1;-1", CSM_NUM, "support_fte");
    fails("ORG_PHASE", "1;1;-1", CSM_NUM, "am_fte");
    fails("ORG_PHASE", "1;1;1;-1", CSM_NUM, "onboarding_fte");
    fails("ORG_PHASE", "1;1;1;1;-1", CSM_NUM, "services_fte");
    fails("ORG_PHASE", "\"five\"", CSM_VALUE, "csm_fte");
}

static void specialization_load(void **state)
{
    (void)state;
    gives_value("SPECIALIZATION_LOAD", "{6;3;1;1.5}", "{0.5;6}");
    gives_value("SPECIALIZATION_LOAD", "{6;3;2;2}", "{0;6}"); /* min_team itself is enough */
    gives_value("SPECIALIZATION_LOAD", "5", "{0;0}");
    gives_value("SPECIALIZATION_LOAD", "1", "{1;0}");
    gives_value("SPECIALIZATION_LOAD", "{6;0;;3}", "{0;1}"); /* roles without people do not count */
    gives_value("SPECIALIZATION_LOAD", "{6;3;1};5", "{0.666666666666667;3}");
    gives_value("SPECIALIZATION_LOAD", "{6;3;1};0", "{0;3}");
    fails("SPECIALIZATION_LOAD", "{0;0}", CSM_DIV0, "role_fte");
    fails("SPECIALIZATION_LOAD", "{;}", CSM_NA, "role_fte");
    fails_in_row("SPECIALIZATION_LOAD", "{1;;-1}", CSM_NUM, "role_fte", 3);
    fails("SPECIALIZATION_LOAD", "{1;1};-1", CSM_NUM, "min_team");
}

/* ---- evidence ---- */

static void ticket_pareto(void **state)
{
    (void)state;
    gives_value("TICKET_PARETO", "{\"login\";\"report\";\"login\"};{30;120;30};2",
                "{\"report\";1;2;0.666666666666667|\"login\";2;1;1}");
    gives_value("TICKET_PARETO", "{\"login\";\"report\";\"login\"};{30;120;30};1",
                "{\"report\";1;2;0.666666666666667}");
    gives_value("TICKET_PARETO", "{\"login\";\"report\";\"login\";\"login\"}",
                "{\"login\";3;;0.75|\"report\";1;;1}");
    /* Upper or lower case are one tag, as it stands first. */
    gives_value("TICKET_PARETO", "{\"Login\";\"LOGIN\";\"login\"};{60;60;60}", "{\"Login\";3;3;1}");
    /* Of equal hours the more tickets; of equal tickets the first. */
    gives_value("TICKET_PARETO", "{\"a\";\"b\";\"b\";\"c\"};{60;30;30;60}",
                "{\"b\";2;1;0.333333333333333|\"a\";1;1;0.666666666666667|\"c\";1;1;1}");
    gives_value("TICKET_PARETO", "{\"a\";;\"b\"};{60;\"x\";180}", "{\"b\";1;3;0.75|\"a\";1;1;1}");
    gives_value("TICKET_PARETO", "{\"a\";\"b\"};{60;}", "{\"a\";1;1;1|\"b\";1;0;1}");
    gives_value("TICKET_PARETO", "{\"a\";\"b\";\"c\"};{60;60;60};2.9",
                "{\"a\";1;1;0.333333333333333|\"b\";1;1;0.666666666666667}");
    fails("TICKET_PARETO", "{;}", CSM_NA, "tags");
    fails("TICKET_PARETO", "{\"a\";\"b\"};{1;2;3}", CSM_VALUE, "minutes");
    fails_in_row("TICKET_PARETO", "{\"a\";\"b\"};{1;-2}", CSM_NUM, "minutes", 2);
    fails_in_row("TICKET_PARETO", "{\"a\";;\"b\"};{1;2;-3}", CSM_NUM, "minutes", 3);
    fails_in_row("TICKET_PARETO", "{\"a\";7};{1;2}", CSM_VALUE, "tags", 2);
    fails("TICKET_PARETO", "{\"a\";\"b\"};{1;2};0", CSM_NUM, "rows");
}

static csm_value texts(csm_arena *arena, const char *const *x, size_t n)
{
    csm_value v = csm_numbers(n, 1, csm_arena_get(arena, n, sizeof(double)));
    unsigned char *kinds = csm_arena_get(arena, n, 1);
    assert_non_null(kinds);
    memset(kinds, CSM_IS_TEXT, n);
    v.range.kinds = kinds;
    v.range.texts = x;
    return v;
}

enum { TICKETS = 400 };
static const char *const tags[] = { "login", "report", "export", "invoice", "how-to", "bug" };

/* All tags together: every ticket and hour once, ever fewer hours, and 1 at the end. */
static void all_tags_are_everything(void **state)
{
    static const char *tag[TICKETS];
    static double minutes[TICKETS];
    dice d = { 1 };
    (void)state;
    for (int trial = 0; trial < 300; trial++) {
        csm_arena arena = { NULL };
        double hours = 0, tickets = 0, all = 0, before = INFINITY, share = 0;
        for (int i = 0; i < TICKETS; i++) {
            tag[i] = tags[dice_whole(&d, 0, 5)];
            all += minutes[i] = dice_share(&d) * 60;
        }
        csm_value arguments[] = { texts(&arena, tag, TICKETS), csm_numbers(TICKETS, 1, minutes) };
        csm_value got =
            csm_call(csm_find("TICKET_PARETO"), arguments, 2, &arena, "en", NULL);
        assert_int_equal(got.kind, CSM_IS_RANGE);
        assert_int_equal(got.range.columns, 4);
        for (size_t r = 0; r < got.range.rows; r++) {
            const double *row = got.range.numbers + 4 * r;
            tickets += row[1];
            hours += row[2];
            assert_true(row[2] <= before && row[3] >= share);
            assert_true(fabs(row[3] - hours / (all / 60)) < 1e-12);
            before = row[2];
            share = row[3];
        }
        assert_true(share == 1 && tickets == TICKETS);
        assert_true(fabs(hours - all / 60) < 1e-9);
        csm_arena_free(&arena);
    }
}

static void skill_matrix(void **state)
{
    (void)state;
    gives_value("SKILL_MATRIX",
                "{\"Ann\";\"Ben\";\"Ann\"};{\"how-to\";\"how-to\";\"bug\"};{10;30;60}",
                "{0.5;1|1.5;}");
    gives_value("SKILL_MATRIX",
                "{\"Ann\";\"Ben\";\"Ann\"};{\"how-to\";\"how-to\";\"bug\"};{10;30;60};;TRUE",
                "{;\"how-to\";\"bug\"|\"Ann\";0.5;1|\"Ben\";1.5;}");
    gives_value("SKILL_MATRIX", "{\"Ann\";\"Ben\"};{\"bug\";\"bug\"};{10;30};{4;5};TRUE",
                "{;\"bug\"|\"Ann\";4|\"Ben\";5}");
    /* A score that was not given is none; a ticket without agent or type is nobody's. */
    gives_value("SKILL_MATRIX",
                "{\"Ann\";\"Ann\";\"Ben\"};{\"bug\";\"bug\";\"bug\"};{1;1;1};{4;;5}", "{4|5}");
    gives_value("SKILL_MATRIX",
                "{\"Ann\";\"Ann\";\"Ben\"};{\"bug\";\"bug\";\"bug\"};{1;1;1};{4;0;5}", "{2|5}");
    gives_value("SKILL_MATRIX", "{\"Ann\";;\"ben\"};{\"bug\";\"bug\";\"BUG\"};{10;99;30}",
                "{0.5|1.5}");
    gives_value("SKILL_MATRIX", "{\"Ann\";\"Ann\";\"Ben\"};{\"bug\";;\"bug\"};{10;99;30}",
                "{0.5|1.5}");
    gives_value("SKILL_MATRIX", "{\"Ann\";\"Ann\"};{\"bug\";\"bug\"};{1;1};{-2;2}", "{0}");
    fails("SKILL_MATRIX", "{;};{\"a\";\"b\"};{1;2}", CSM_NA, "agents");
    fails("SKILL_MATRIX", "{\"a\";\"b\"};{;};{1;2}", CSM_NA, "types");
    fails("SKILL_MATRIX", "{\"a\";\"b\"};{\"x\";\"y\";\"z\"};{1;2}", CSM_VALUE, "types");
    fails("SKILL_MATRIX", "{\"a\";\"b\"};{\"x\";\"y\"};{1;2;3}", CSM_VALUE, "minutes");
    fails("SKILL_MATRIX", "{\"a\";\"b\"};{\"x\";\"y\"};{1;2};{1;2;3}", CSM_VALUE, "scores");
    fails_in_row("SKILL_MATRIX", "{\"a\";\"b\"};{\"x\";\"y\"};{1;-2}", CSM_NUM, "minutes", 2);
    fails_in_row("SKILL_MATRIX", "{\"a\";;\"b\"};{\"x\";\"y\";\"z\"};{1;2;-3}", CSM_NUM, "minutes",
                 3);
    fails("SKILL_MATRIX", "{\"a\";\"b\"};{\"x\";\"y\"};{1;2};;2", CSM_NUM, "labels");
    fails_in_row("SKILL_MATRIX", "{\"a\";5};{\"x\";\"y\"};{1;2}", CSM_VALUE, "agents", 2);
}

/* Over the agents, by their tickets, each type's mean is 1: someone is as slow as others are
 * fast. */
static void skills_are_relative(void **state)
{
    static const char *const agents[] = { "Ann", "Ben", "Cem", "Dua" };
    static const char *agent[TICKETS], *type[TICKETS];
    static double minutes[TICKETS];
    dice d = { 2 };
    (void)state;
    for (int trial = 0; trial < 300; trial++) {
        csm_arena arena = { NULL };
        double count[4][6] = { { 0 } };
        for (int i = 0; i < TICKETS; i++) {
            /* The first tickets bring all agents and types in order. */
            int a = i < 6 ? i % 4 : (int)dice_whole(&d, 0, 3);
            int t = i < 6 ? i : (int)dice_whole(&d, 0, 5);
            agent[i] = agents[a];
            type[i] = tags[t];
            minutes[i] = 1 + dice_share(&d) * 60 * (a + 1);
            count[a][t]++;
        }
        csm_value arguments[] = { texts(&arena, agent, TICKETS), texts(&arena, type, TICKETS),
                                  csm_numbers(TICKETS, 1, minutes) };
        csm_value got = csm_call(csm_find("SKILL_MATRIX"), arguments, 3, &arena, "en", NULL);
        assert_int_equal(got.kind, CSM_IS_RANGE);
        assert_true(got.range.rows == 4 && got.range.columns == 6);
        for (int t = 0; t < 6; t++) {
            double sum = 0, tickets = 0;
            for (int a = 0; a < 4; a++) {
                tickets += count[a][t];
                sum += count[a][t] * got.range.numbers[6 * a + t];
            }
            assert_nearly(sum / tickets, 1);
        }
        csm_arena_free(&arena);
    }
}

/* ---- benchmarks ---- */

#define NONE NAN

typedef struct figure {
    const char *metric, *segment;
    double low, mid, high; /* the newest published; NONE: not published */
    const char *source;
} figure;

static const figure figures[] = {
    { "ACCOUNTS_PER_CSM", "HIGH_TOUCH", NONE, 22, NONE,
      "Gainsight, companies above $100M ARR, 2025 (B)" },
    { "ACCOUNTS_PER_CSM", "MID_TOUCH", NONE, 49, NONE,
      "Gainsight, companies above $100M ARR, 2025 (B)" },
    { "ACCOUNTS_PER_CSM", "LOW_TOUCH", NONE, 144, NONE,
      "Gainsight, companies above $100M ARR, 2025 (B)" },
    { "ACCOUNTS_PER_CSM", "ALL", NONE, 104, NONE,
      "ClientSuccess survey, about 600 companies, 2020 (B)" },
    { "ACCOUNTS_PER_CSM", "ENTERPRISE", 8, 12, 18, "synthesis of public sources, 2025 (C)" },
    { "ACCOUNTS_PER_CSM", "MID_MARKET", 20, 35, 50, "synthesis of public sources, 2025 (C)" },
    { "ACCOUNTS_PER_CSM", "SMB", 150, 250, 500, "synthesis of public sources, 2025 (C)" },
    { "ARR_PER_CSM", "ALL", 2000000, 1720000, 5000000,
      "ClientSuccess survey, about 600 companies, 2020 (B); Tunguz, 2019 (B)" },
    { "ARR_PER_CSM", "GROWING_FAST", NONE, 500000, NONE, "Lemkin, 2016 (B)" },
    { "ARR_PER_CSM", "AT_SCALE", NONE, 2000000, NONE, "Lemkin, 2016 (B)" },
    { "ARR_PER_CSM", "FULL_SCOPE", NONE, 500000, NONE, "Gainsight (Steinman), 2015 (B)" },
    { "ARR_PER_CSM", "NARROW_SCOPE", NONE, 8000000, NONE, "Gainsight (Steinman), 2015 (B)" },
    { "CS_COST_SHARE", "ALL", NONE, 0.09, NONE,
      "SaaS Capital, CS and support together, 1,000+ private companies, 2026 (A)" },
    { "CS_COST_SHARE", "ARR_3M_5M", NONE, 0.10, NONE,
      "SaaS Capital, CS and support together, 2026 (A)" },
    { "GRR", "ALL", 0.76, 0.84, 0.91,
      "Benchmarkit, N = 225, 2024 (A); Benchmarkit, quartiles, 2025 (A)" },
    { "NRR", "ALL", 0.92, 1.02, 1.10,
      "Benchmarkit, N = 228, 2024 (A); Benchmarkit, quartiles, 2025 (A)" },
    { "GROSS_MARGIN", "SUBSCRIPTION", NONE, 0.81, NONE, "Benchmarkit, 2024 (A)" },
    { "SEGMENTS_IN_USE", "2", NONE, 0.20, NONE, "Gainsight survey, 2015 (B)" },
    { "SEGMENTS_IN_USE", "3", NONE, 0.56, NONE, "Gainsight survey, 2015 (B)" },
    { "SEGMENTS_IN_USE", "4", NONE, 0.18, NONE, "Gainsight survey, 2015 (B)" },
    { "SEGMENTS_IN_USE", "MORE", NONE, 0.07, NONE, "Gainsight survey, 2015 (B)" },
    { "CSM_OTE", "US", NONE, 140000, NONE, "RepVue, self-reported, 2026 (B)" },
    { "VARIABLE_SHARE", "ALL", 0.20, NONE, 0.30, "practitioner texts, 2024 (C)" },
    { "LOADING", "ALL", 1.25, NONE, 1.40, "practitioner texts, 2025 (C)" },
};

enum { FIGURES = sizeof figures / sizeof *figures };

static void check_figure(const figure *f, const char *statistic, double wanted)
{
    char arguments[200];
    snprintf(arguments, sizeof arguments, "\"%s\";\"%s\";\"%s\"", f->metric, f->segment,
             statistic);
    if (isnan(wanted))
        fails("BENCHMARK", arguments, CSM_NA, "statistic");
    else
        gives("BENCHMARK", arguments, wanted);
}

static void benchmarks_are_the_published(void **state)
{
    (void)state;
    for (size_t i = 0; i < FIGURES; i++) {
        char arguments[200];
        check_figure(&figures[i], "LOW", figures[i].low);
        check_figure(&figures[i], "MID", figures[i].mid);
        check_figure(&figures[i], "HIGH", figures[i].high);
        snprintf(arguments, sizeof arguments, "\"%s\";\"%s\"", figures[i].metric,
                 figures[i].segment);
        gives_text("BENCHMARK_SOURCE", arguments, figures[i].source);
        if (!isnan(figures[i].mid)) /* MID where no statistic is asked for */
            gives("BENCHMARK", arguments, figures[i].mid);
    }
}

/* No row that is not in tests/benchmarks.md: 27 there, of which three pairs share metric and segment. */
static void nothing_else_is_published(void **state)
{
    size_t n = 0;
    const csm_benchmark *b;
    (void)state;
    for (; (b = csm_benchmark_at(n)); n++) {
        bool known = false;
        for (size_t i = 0; i < FIGURES; i++)
            known |= strcmp(b->metric, figures[i].metric) == 0 &&
                     strcmp(b->segment, figures[i].segment) == 0;
        assert_true(known);
        assert_true(strchr("ABC", b->grade) && b->year >= 2015 && b->year <= 2026);
        assert_false(b->low > b->mid || b->mid > b->high || b->low > b->high);
        /* Elder figures of the same, too. */
        if (strcmp(b->source, "Benchmarkit, N = 225") == 0)
            assert_true(b->mid == 0.88 && b->year == 2024);
        if (strcmp(b->source, "Benchmarkit, N = 228") == 0)
            assert_true(b->mid == 1.01 && b->year == 2024);
    }
    assert_int_equal(n, 27);
    assert_null(csm_benchmark_at(SIZE_MAX));
}

static void benchmark_errors(void **state)
{
    (void)state;
    gives("BENCHMARK", "\"accounts per csm\";\"high-touch\"", 22); /* codes as everywhere */
    fails("BENCHMARK", "\"HAPPINESS\";\"ALL\"", CSM_NA, "metric");
    fails("BENCHMARK", "\"GRR\";\"MOON\"", CSM_NA, "segment");
    fails("BENCHMARK", "\"GRR\";\"HIGH_TOUCH\"", CSM_NA, "segment"); /* known for another metric */
    fails("BENCHMARK", "\"LOADING\";\"ALL\"", CSM_NA, "statistic");
    fails("BENCHMARK", "\"GRR\";\"ALL\";\"MEAN\"", CSM_NA, "statistic");
    fails("BENCHMARK", "\"GRR\";\"ALL\";1", CSM_VALUE, "statistic");
    fails("BENCHMARK", "\"GRR\"", CSM_VALUE, "segment");
    fails("BENCHMARK", "\"SEGMENTS_IN_USE\";3", CSM_VALUE, "segment");
    fails("BENCHMARK_SOURCE", "\"HAPPINESS\";\"ALL\"", CSM_NA, "metric");
    fails("BENCHMARK_SOURCE", "\"GRR\";\"MOON\"", CSM_NA, "segment");
}

/* Names and defaults of all functions of the topic, which their entries cannot be asked about. */
static void signatures(void **state)
{
    (void)state;
    EXPECT_SIGNATURES(
        "ORG_PHASE csm_fte [support_fte=0] [am_fte=0] [onboarding_fte=0] [services_fte=0]",
        "SPECIALIZATION_LOAD role_fte [min_team=2]",
        "TICKET_PARETO tags [minutes] [rows=10]",
        "SKILL_MATRIX agents types minutes [scores] [labels=0]",
        "BENCHMARK metric segment [statistic=MID]",
        "BENCHMARK_SOURCE metric segment");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(signatures),
        cmocka_unit_test(org_phase),
        cmocka_unit_test(specialization_load),
        cmocka_unit_test(ticket_pareto),
        cmocka_unit_test(all_tags_are_everything),
        cmocka_unit_test(skill_matrix),
        cmocka_unit_test(skills_are_relative),
        cmocka_unit_test(benchmarks_are_the_published),
        cmocka_unit_test(nothing_else_is_published),
        cmocka_unit_test(benchmark_errors),
    };
    return cmocka_run_group_tests_name("organization", tests, NULL, NULL);
}
