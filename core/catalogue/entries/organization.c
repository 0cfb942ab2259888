/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "csm/organization.h"

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "catalogue/entry.h"
#include "csm/text.h"

static csm_error org_phase(csm_context *cx, const csm_given *a, csm_value *result)
{
    return csm_org_phase(a[0].number, a[1].number, a[2].number, a[3].number, a[4].number,
                         &result->number, cx->fault);
}

static csm_error specialization_load(csm_context *cx, const csm_given *a, csm_value *result)
{
    double *row = csm_arena_get(cx->arena, 2, sizeof *row);
    if (!row)
        return CSM_NO_MEMORY;
    CSM_TRY(csm_specialization_load(a[0].numbers, a[1].number, &row[0], &row[1], cx->fault));
    *result = csm_numbers(1, 2, row);
    return CSM_OK;
}

/* ---- tables of texts and numbers ---- */

typedef struct table {
    double *numbers;
    unsigned char *kinds;
    const char **texts;
    size_t columns;
} table;

static bool table_make(csm_context *cx, size_t rows, size_t columns, table *t)
{
    t->columns = columns;
    t->numbers = csm_arena_get(cx->arena, rows * columns, sizeof *t->numbers);
    t->kinds = csm_arena_get(cx->arena, rows * columns, 1);
    t->texts = csm_arena_get(cx->arena, rows * columns, sizeof *t->texts);
    if (!t->numbers || !t->kinds || !t->texts)
        return false;
    memset(t->kinds, CSM_IS_BLANK, rows * columns);
    return true;
}

static void table_text(table *t, size_t row, size_t column, const char *text)
{
    t->texts[row * t->columns + column] = text;
    t->kinds[row * t->columns + column] = CSM_IS_TEXT;
}

static void table_number(table *t, size_t row, size_t column, double number)
{
    t->numbers[row * t->columns + column] = number;
    t->kinds[row * t->columns + column] = CSM_IS_NUMBER;
}

static void table_give(const table *t, size_t rows, csm_value *result)
{
    *result = csm_numbers(rows, t->columns, t->numbers);
    result->range.kinds = t->kinds;
    result->range.texts = t->texts;
}

/* ---- evidence ---- */

static void fill_pareto(table *t, const csm_tag_total *totals, size_t count, size_t rows,
                        bool timed)
{
    double all = 0, so_far = 0;
    for (size_t i = 0; i < count; i++)
        all += timed ? totals[i].minutes : totals[i].tickets;
    for (size_t i = 0; i < rows; i++) {
        so_far += timed ? totals[i].minutes : totals[i].tickets;
        table_text(t, i, 0, totals[i].tag);
        table_number(t, i, 1, totals[i].tickets);
        if (timed)
            table_number(t, i, 2, totals[i].minutes / 60);
        if (all > 0)
            table_number(t, i, 3, csm_snap(so_far / all));
    }
}

static csm_error ticket_pareto(csm_context *cx, const csm_given *a, csm_value *result)
{
    size_t n = a[0].texts.n, count = 0, rows;
    csm_tag_total *totals = csm_arena_get(cx->arena, n, sizeof *totals);
    size_t *numbers = csm_arena_get(cx->arena, 4 * n + 2, sizeof *numbers);
    table t;
    if (!totals || !numbers)
        return CSM_NO_MEMORY;
    CSM_TRY(csm_check(cx->fault, "rows", a[2].number, CSM_CAP));
    CSM_TRY(csm_ticket_totals(a[0].texts, a[1].numbers, totals, numbers, &count, cx->fault));
    rows = a[2].number < (double)count ? (size_t)a[2].number : count;
    if (!table_make(cx, rows, 4, &t))
        return CSM_NO_MEMORY;
    fill_pareto(&t, totals, count, rows, a[1].given);
    table_give(&t, rows, result);
    return CSM_OK;
}

/* Every agent's mean for every type, of handling minutes or of scores. */
typedef struct skills {
    size_t *agent, *type;   /* number of each line's agent and type */
    size_t *first_agent, *first_type;
    size_t agents, types;
    double *sum, *count;    /* agents × types */
    double *type_sum, *type_count;
} skills;

static bool skills_make(csm_context *cx, csm_texts agents, csm_texts types, skills *s)
{
    size_t n = agents.n;
    size_t *slots = csm_arena_get(cx->arena, 2 * n + 2, sizeof *slots);
    size_t *numbers = csm_arena_get(cx->arena, 4 * n, sizeof *numbers);
    if (!slots || !numbers)
        return false;
    s->agent = numbers;
    s->type = numbers + n;
    s->first_agent = numbers + 2 * n;
    s->first_type = numbers + 3 * n;
    csm_number_texts(agents, s->agent, s->first_agent, slots, &s->agents);
    csm_number_texts(types, s->type, s->first_type, slots, &s->types);
    s->sum = csm_arena_get(cx->arena, s->agents * s->types, sizeof *s->sum);
    s->count = csm_arena_get(cx->arena, s->agents * s->types, sizeof *s->count);
    s->type_sum = csm_arena_get(cx->arena, s->types, sizeof *s->type_sum);
    s->type_count = csm_arena_get(cx->arena, s->types, sizeof *s->type_count);
    return s->sum && s->count && s->type_sum && s->type_count;
}

/* A score that is missing is none, not 0. */
static void skills_add(skills *s, csm_vector values, const unsigned char *kinds)
{
    for (size_t i = 0; i < values.n; i++) {
        size_t cell;
        if (s->agent[i] == SIZE_MAX || s->type[i] == SIZE_MAX ||
            (kinds && kinds[i] == CSM_IS_BLANK))
            continue;
        cell = s->agent[i] * s->types + s->type[i];
        s->sum[cell] += values.x[i];
        s->count[cell]++;
        s->type_sum[s->type[i]] += values.x[i];
        s->type_count[s->type[i]]++;
    }
}

static void fill_skills(table *t, const skills *s, bool scores, bool labels)
{
    for (size_t i = 0; i < s->agents; i++)
        for (size_t j = 0; j < s->types; j++) {
            size_t cell = i * s->types + j;
            double of_type = s->type_count[j] > 0 ? s->type_sum[j] / s->type_count[j] : 0;
            if (s->count[cell] <= 0 || (!scores && of_type <= 0))
                continue;
            table_number(t, i + labels, j + labels,
                         s->sum[cell] / s->count[cell] / (scores ? 1 : of_type));
        }
}

static csm_error skill_matrix(csm_context *cx, const csm_given *a, csm_value *result)
{
    bool scores = a[3].given, labels = a[4].number > 0;
    skills s;
    table t;
    CSM_TRY(csm_not_empty(cx->fault, "agents", a[0].texts.n));
    CSM_TRY(csm_check(cx->fault, "labels", a[4].number, CSM_FLAG));
    CSM_TRY(csm_check_all(cx->fault, "minutes", a[2].numbers, CSM_NOT_NEGATIVE));
    CSM_TRY(csm_check_all(cx->fault, "scores", a[3].numbers, CSM_ANY));
    if (!skills_make(cx, a[0].texts, a[1].texts, &s))
        return CSM_NO_MEMORY;
    CSM_TRY(csm_not_empty(cx->fault, "types", s.types));
    skills_add(&s, scores ? a[3].numbers : a[2].numbers, scores ? a[3].kinds : NULL);
    if (!table_make(cx, s.agents + labels, s.types + labels, &t))
        return CSM_NO_MEMORY;
    for (size_t i = 0; labels && i < s.agents; i++)
        table_text(&t, i + 1, 0, a[0].texts.x[s.first_agent[i]]);
    for (size_t j = 0; labels && j < s.types; j++)
        table_text(&t, 0, j + 1, a[1].texts.x[s.first_type[j]]);
    fill_skills(&t, &s, scores, labels);
    table_give(&t, s.agents + labels, result);
    return CSM_OK;
}

/* ---- benchmarks ---- */

static csm_error benchmark(csm_context *cx, const csm_given *a, csm_value *result)
{
    static const char *const codes[] = { [CSM_LOW_FIGURE] = "LOW", [CSM_MID_FIGURE] = "MID",
                                         [CSM_HIGH_FIGURE] = "HIGH" };
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
        if (csm_same_code(codes[i], a[2].text))
            return csm_benchmark_figure(a[0].text, a[1].text, (csm_statistic)i, &result->number,
                                        cx->fault);
    return csm_fail(cx->fault, CSM_NA, "statistic", N_("must be LOW, MID or HIGH"));
}

/* Every source of the metric and segment, in the order of the table. */
static csm_error benchmark_source(csm_context *cx, const csm_given *a, csm_value *result)
{
    const csm_benchmark *b;
    size_t used = 0;
    double ignored;
    char *text = csm_arena_get(cx->arena, 1024, 1);
    if (!text)
        return CSM_NO_MEMORY;
    for (size_t i = 0; (b = csm_benchmark_at(i)); i++)
        if (csm_same_code(b->metric, a[0].text) && csm_same_code(b->segment, a[1].text) &&
            used < 900)
            used += (size_t)snprintf(text + used, 1024 - used, "%s%s, %d (%c)",
                                     used ? "; " : "", b->source, b->year, b->grade);
    if (!used)
        return csm_benchmark_figure(a[0].text, a[1].text, CSM_MID_FIGURE, &ignored, cx->fault);
    *result = csm_text(text);
    return CSM_OK;
}

#define METRIC                                                                                     \
    TEXT("metric", N_("ACCOUNTS_PER_CSM, ARR_PER_CSM, CS_COST_SHARE, GRR, NRR, GROSS_MARGIN, "     \
                      "SEGMENTS_IN_USE, CSM_OTE, VARIABLE_SHARE or LOADING"),                      \
         U_CODE)
#define SEGMENT TEXT("segment", N_("segment of the figure, such as ALL or HIGH_TOUCH"), U_CODE)

static const csm_function functions[] = {
    {
        .name = "ORG_PHASE",
        .help = N_("Phase of a customer success organization, 1 to 5."),
        .formula = N_("1 CSMs alone, 2 with support, 3 with account management, 4 with onboarding, 5 "
                   "with professional services and training"),
        .note = N_("The most specialised function that has people decides."),
        .arguments = {
            NUMBER("csm_fte", N_("customer success managers"), U_FTE, CSM_NOT_NEGATIVE),
            NUMBER_OR("support_fte", N_("support"), U_FTE, CSM_NOT_NEGATIVE, 0),
            NUMBER_OR("am_fte", N_("account managers"), U_FTE, CSM_NOT_NEGATIVE, 0),
            NUMBER_OR("onboarding_fte", N_("onboarding specialists"), U_FTE, CSM_NOT_NEGATIVE, 0),
            NUMBER_OR("services_fte", N_("professional services and training"), U_FTE,
                      CSM_NOT_NEGATIVE, 0),
        },
        .examples = { { "5", "1", NULL }, { "8;4;2;0;0", "3", NULL } },
        .errors = { { "0", "#N/A", NULL } },
        .lambda = "IF(services_fte>0,5,IF(onboarding_fte>0,4,IF(am_fte>0,3,IF(support_fte>0,2,IF(csm_fte>0,"
                  "1,#N/A)))))",
        .answer = org_phase,
    },
    {
        .name = "SPECIALIZATION_LOAD",
        .help = N_("What specialisation costs: roles too thin, and hand-overs between roles."),
        .formula = N_("roles with fte < min_team / roles; n (n − 1) / 2 interfaces"),
        .note = N_("Gives a row of two numbers. Roles without people do not count."),
        .source = "Brooks, The Mythical Man-Month, 1975: n (n − 1) / 2 interfaces",
        .arguments = {
            NUMBERS("role_fte", N_("people in each role"), U_FTE, CSM_NOT_NEGATIVE, CSM_ALONE),
            NUMBER_OR("min_team", N_("number of people below which a role is too thin"), U_FTE,
                      CSM_NOT_NEGATIVE, 2),
        },
        .examples = { { "{6;3;1;1.5}", "{0.5;6}", NULL } },
        .errors = { { "{0;0}", "#DIV/0!", NULL } },
        .lambda = "LET(n,SUM(IF(role_fte>0,1,0)),IF(n=0,#DIV/0!,CHOOSE({1,2},SUM(IF(role_fte>0,"
                  "IF(role_fte<min_team,1,0),0))/n,n*(n-1)/2)))",
        .answer = specialization_load,
    },
    {
        .name = "TICKET_PARETO",
        .help = N_("Which customer problems take most time, and so deserve a place in the service "
                   "menu."),
        .formula = N_("per tag: tickets; Σ minutes / 60; cumulative share of the minutes"),
        .note = N_("Gives a row per tag, most hours first: tag, tickets, hours, cumulative share. "
                   "Without minutes the tickets count and the hours stay blank."),
        .source = "Juran, Quality Control Handbook, 1951: the vital few",
        .arguments = {
            TEXTS("tags", N_("tag of each ticket"), U_TEXT, CSM_KEY),
            NUMBERS_IF("minutes", N_("handling time of each ticket"), U_MINUTES, CSM_NOT_NEGATIVE,
                       CSM_PAIRED),
            NUMBER_OR("rows", N_("number of tags at most"), U_COUNT, CSM_CAP, 10),
        },
        .examples = {
            { "{\"login\";\"report\";\"login\"};{30;120;30};2",
              "{\"report\";1;2;0.666666666666667|\"login\";2;1;1}", NULL },
            { "{\"login\";\"report\";\"login\";\"login\"}",
              "{\"login\";3;;0.75|\"report\";1;;1}", N_("by number of tickets") },
        },
        .errors = { { "{\"login\";\"report\"};{30}", "#VALUE!", NULL } },
        .answer = ticket_pareto,
    },
    {
        .name = "SKILL_MATRIX",
        .help = N_("Who handles which type of work faster than others, or with happier customers."),
        .formula = N_("mean minutes of agent and type / mean minutes of the type; with scores: mean "
                   "score"),
        .note = N_("Gives agents × types, in the order in which they first come; below 1 is faster. "
                   "Blank where there is nothing; a blank score is left out."),
        .arguments = {
            TEXTS("agents", N_("who did each ticket"), U_TEXT, CSM_KEY),
            TEXTS("types", N_("type of each ticket"), U_TEXT, CSM_PAIRED),
            NUMBERS("minutes", N_("handling time of each ticket"), U_MINUTES, CSM_NOT_NEGATIVE,
                    CSM_PAIRED),
            NUMBERS_IF("scores", N_("satisfaction with each ticket, instead of the time"),
                       U_COUNT, CSM_ANY, CSM_PAIRED),
            NUMBER_OR("labels", N_("whether names stand above and beside the numbers"), U_FLAG,
                      CSM_FLAG, 0),
        },
        .examples = {
            { "{\"Ann\";\"Ben\";\"Ann\"};{\"how-to\";\"how-to\";\"bug\"};{10;30;60}",
              "{0.5;1|1.5;}", NULL },
            { "{\"Ann\";\"Ben\"};{\"bug\";\"bug\"};{10;30};{4;5};TRUE",
              "{;\"bug\"|\"Ann\";4|\"Ben\";5}", N_("mean satisfaction, with names") },
        },
        .errors = { { "{\"Ann\";\"Ben\"};{\"bug\"};{10;30}", "#VALUE!", NULL } },
        .answer = skill_matrix,
    },
    {
        .name = "BENCHMARK",
        .help = N_("A published figure to compare with; never a default of any formula."),
        .formula = N_("the newest published figure of the table"),
        .note = N_("Neutral benchmarks do not exist; see CSM_BENCHMARK_SOURCE for who says it."),
        .arguments = {
            METRIC, SEGMENT,
            TEXT_OR("statistic", N_("LOW, MID or HIGH"), U_CODE, "MID"),
        },
        .examples = {
            { "\"ACCOUNTS_PER_CSM\";\"HIGH_TOUCH\"", "22", NULL },
            { "\"grr\";\"all\";\"low\"", "0.76", NULL },
        },
        .errors = {
            { "\"SALES\";\"ALL\"", "#N/A", NULL },
            { "\"GRR\";\"MOON\"", "#N/A", NULL },
        },
        .answer = benchmark,
    },
    {
        .name = "BENCHMARK_SOURCE",
        .help = N_("Who published a figure, when, and how sound it is."),
        .formula = N_("source, year (grade)"),
        .note = N_("Grades: A survey with method, B named practitioner or vendor survey, C "
                   "aggregation."),
        .arguments = { METRIC, SEGMENT },
        .examples = {
            { "\"ACCOUNTS_PER_CSM\";\"HIGH_TOUCH\"",
              "\"Gainsight, companies above $100M ARR, 2025 (B)\"", NULL },
        },
        .errors = { { "\"GRR\";\"MOON\"", "#N/A", NULL } },
        .answer = benchmark_source,
    },
};

CSM_TOPIC(csm_topic_organization, N_("Organization, evidence and benchmarks"), functions);
