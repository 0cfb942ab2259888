/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "csm/capacity.h"

#include "catalogue/entry.h"

static csm_error capacity(csm_context *cx, const csm_given *a, csm_value *result)
{
    return csm_capacity(csm_one(&a[0].number), a[1].numbers, a[2].numbers, a[3].number,
                        &result->number, cx->fault);
}

static csm_error team_capacity(csm_context *cx, const csm_given *a, csm_value *result)
{
    return csm_capacity(a[0].numbers, a[1].numbers, a[2].numbers, a[3].number, &result->number,
                        cx->fault);
}

static csm_error portfolio_hours(csm_context *cx, const csm_given *a, csm_value *result)
{
    return csm_portfolio_hours(a[0].numbers, a[1].numbers, a[2].numbers, &result->number,
                               cx->fault);
}

static csm_error load(csm_context *cx, const csm_given *a, csm_value *result)
{
    return csm_load(a[0].number, a[1].number, &result->number, cx->fault);
}

static csm_error load_status(csm_context *cx, const csm_given *a, csm_value *result)
{
    static const char *const codes[] = { [CSM_UNDER] = "UNDER",
                                         [CSM_LOAD_OK] = "OK",
                                         [CSM_OVER] = "OVER",
                                         [CSM_CRITICAL] = "CRITICAL" };
    size_t n = a[0].numbers.n;
    csm_load_status *statuses = csm_arena_get(cx->arena, n, sizeof *statuses);
    const char **texts = csm_arena_get(cx->arena, n, sizeof *texts);
    if (!statuses || !texts)
        return CSM_NO_MEMORY;
    CSM_TRY(csm_load_statuses(a[0].numbers, a[1].number, a[2].number, a[3].number, statuses,
                              cx->fault));
    for (size_t i = 0; i < n; i++)
        texts[i] = codes[statuses[i]];
    return csm_map_texts(cx, &a[0].shape, texts, result);
}

static csm_error sweep_periods(csm_context *cx, const csm_given *a, csm_value *result)
{
    return csm_sweep_periods(a[0].number, a[1].number, a[2].number, a[3].number, &result->number,
                             cx->fault);
}

static const csm_function functions[] = {
    {
        .name = "CAPACITY",
        .help = N_("Accounts that one CSM can carry."),
        .formula = N_("effective_hours / designed_effort, rounded down to step; with several "
                   "segments the effort is Σ effort × mix / Σ mix"),
        .note = N_("Hours and effort are of the same period. The internal share belongs to the "
                   "availability and is not applied again."),
        .arguments = {
            NUMBER("effective_hours", N_("hours a CSM has for customers, see CSM_AVAILABILITY"),
                   U_HOURS, CSM_NOT_NEGATIVE),
            NUMBERS("designed_effort", N_("effort of an account; a range has one per segment"),
                    U_HOURS_PER_ACCOUNT, CSM_NOT_NEGATIVE, CSM_KEY),
            NUMBERS_IF("mix", N_("accounts, or share of accounts, per segment; without it all "
                                 "segments weigh the same"),
                       U_COUNT, CSM_NOT_NEGATIVE, CSM_EACH),
            STEP,
        },
        .examples = {
            { "120;3", "40", NULL },
            { "120;{6;2};{1;3}", "40", N_("a quarter of the accounts takes 6 hours") },
            { "100;3;;0", "33.333333333333333", N_("not rounded") },
        },
        .errors = {
            { "120;0", "#DIV/0!", NULL },
            { "-120;3", "#NUM!", NULL },
            { "120;{6;2};{0;0}", "#DIV/0!", NULL },
        },
        .lambda = "round_down(effective_hours/(SUM(designed_effort*mix)/SUM(mix)),step)",
        .answer = capacity,
    },
    {
        .name = "TEAM_CAPACITY",
        .help = N_("Accounts that a team can carry (bottom-up: from the people there are)."),
        .formula = N_("Σ effective_hours / effort, rounded down to step"),
        .arguments = {
            NUMBERS("effective_hours", N_("hours that each person has for customers"), U_HOURS,
                    CSM_NOT_NEGATIVE, CSM_ALONE),
            NUMBERS("designed_effort", N_("effort of an account; a range has one per segment"),
                    U_HOURS_PER_ACCOUNT, CSM_NOT_NEGATIVE, CSM_KEY),
            NUMBERS_IF("mix", N_("accounts, or share of accounts, per segment; without it all "
                                 "segments weigh the same"),
                       U_COUNT, CSM_NOT_NEGATIVE, CSM_EACH),
            STEP,
        },
        .examples = {
            { "{120;120;60};3", "100", N_("two full-time CSMs and one half-time") },
            { "{120;80};{6;2};{0.25;0.75}", "66", NULL },
        },
        .errors = {
            { "{120;120};0", "#DIV/0!", NULL },
            { "{120;-60};3", "#NUM!", NULL },
        },
        .lambda = "round_down(SUM(effective_hours)/(SUM(designed_effort*mix)/SUM(mix)),step)",
        .answer = team_capacity,
    },
    {
        .name = "PORTFOLIO_HOURS",
        .help = N_("Hours that a portfolio of accounts needs."),
        .formula = "Σ accounts × effort × multiplier",
        .arguments = {
            NUMBERS("accounts", N_("accounts per segment, or 1 for each account"), U_ACCOUNTS,
                    CSM_NOT_NEGATIVE, CSM_KEY),
            NUMBERS("efforts", N_("effort of one account"), U_HOURS_PER_ACCOUNT,
                    CSM_NOT_NEGATIVE, CSM_PAIRED),
            NUMBERS_OR("multipliers", N_("stage or complexity multiplier"), U_RATIO,
                       CSM_NOT_NEGATIVE, CSM_EACH, 1),
        },
        .examples = {
            { "{10;40};{6;1.5}", "120", NULL },
            { "{10;40};{6;1.5};{1.5;1}", "150", NULL },
        },
        .errors = { { "{10;40};{6;1.5;1}", "#VALUE!", NULL } },
        .lambda = "SUM(accounts*efforts*multipliers)",
        .answer = portfolio_hours,
    },
    {
        .name = "LOAD",
        .help = N_("How full a person or a team is: 1 is fully loaded."),
        .formula = "required_hours / effective_hours",
        .arguments = {
            NUMBER("required_hours", N_("hours that the accounts need"), U_HOURS,
                   CSM_NOT_NEGATIVE),
            NUMBER("effective_hours", N_("hours there are for customers"), U_HOURS, CSM_POSITIVE),
        },
        .examples = { { "150;120", "1.25", NULL } },
        .errors = { { "150;0", "#DIV/0!", NULL } },
        .lambda = "required_hours/effective_hours",
        .answer = load,
    },
    {
        .name = "LOAD_STATUS",
        .help = N_("Says whether a load is UNDER, OK, OVER or CRITICAL."),
        .formula = "UNDER < low ≤ OK ≤ high < OVER ≤ critical < CRITICAL",
        .note = N_("A range of loads gives an array of the same shape; blank cells stay blank."),
        .arguments = {
            NUMBERS("load", N_("load, or a range of loads, see CSM_LOAD"), U_RATIO,
                    CSM_NOT_NEGATIVE, CSM_MAP),
            NUMBER_OR("low", N_("below this a person has room"), U_RATIO, CSM_NOT_NEGATIVE, 0.8),
            NUMBER_OR("high", N_("above this a person is overloaded"), U_RATIO, CSM_NOT_NEGATIVE,
                      1),
            NUMBER_OR("critical", N_("above this service breaks down"), U_RATIO,
                      CSM_NOT_NEGATIVE, 1.2),
        },
        .examples = {
            { "1.1", "\"OVER\"", NULL },
            { "{0.5;0.8;1;1.2;1.3}", "{\"UNDER\";\"OK\";\"OK\";\"OVER\";\"CRITICAL\"}", NULL },
        },
        .errors = { { "1.1;1;0.8", "#NUM!", NULL } },
        .lambda = "IF(OR(low>high,high>critical),#NUM!,MAP(load,LAMBDA(x,LET(y,snapped(x),IF(y<low,"
                  "\"UNDER\",IF(y<=high,\"OK\",IF(y<=critical,\"OVER\",\"CRITICAL\")))))))",
        .answer = load_status,
    },
    {
        .name = "SWEEP_PERIODS",
        .help = N_("Periods until a shared team has touched every account of its book once."),
        .formula = "accounts × hours_per_touch / (hours_per_period × share)",
        .arguments = {
            NUMBER("accounts", N_("accounts in the shared book"), U_ACCOUNTS, CSM_NOT_NEGATIVE),
            NUMBER("hours_per_period", N_("hours the shared team has in a period"), U_HOURS,
                   CSM_POSITIVE),
            NUMBER("hours_per_touch", N_("hours that one touch takes"), U_HOURS,
                   CSM_NOT_NEGATIVE),
            NUMBER_OR("share", N_("share of the team's hours that goes into these touches"),
                      U_SHARE, CSM_SHARE, 1),
        },
        .examples = {
            { "960;240;0.5", "2", NULL },
            { "960;240;0.5;0.5", "4", N_("half of the time goes elsewhere") },
        },
        .errors = {
            { "960;0;0.5", "#DIV/0!", NULL },
            { "960;240;0.5;0", "#DIV/0!", NULL },
        },
        .lambda = "accounts*hours_per_touch/(hours_per_period*share)",
        .answer = sweep_periods,
    },
};

CSM_TOPIC(csm_topic_capacity, N_("Capacity: people to accounts"), functions);
