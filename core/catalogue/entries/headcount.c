/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "csm/headcount.h"

#include "catalogue/entry.h"

static csm_error headcount(csm_context *cx, const csm_given *a, csm_value *result)
{
    CSM_TRY(csm_check(cx->fault, "pooled", a[3].number, CSM_FLAG));
    return csm_headcount(a[0].numbers, a[1].numbers, a[2].numbers, a[3].number > 0, a[4].number,
                         &result->number, cx->fault);
}

static csm_error headcount_ratio(csm_context *cx, const csm_given *a, csm_value *result)
{
    return csm_headcount_ratio(a[0].numbers, a[1].numbers, a[2].numbers, a[3].numbers,
                               &result->number, cx->fault);
}

static csm_error headcount_budget(csm_context *cx, const csm_given *a, csm_value *result)
{
    return csm_headcount_budget(a[0].number, a[1].number, a[2].number, a[3].number, a[4].number,
                                &result->number, cx->fault);
}

static csm_error headroom(csm_context *cx, const csm_given *a, csm_value *result)
{
    return csm_headroom(a[0].number, a[1].number, a[2].number, &result->number, cx->fault);
}

static csm_error managers(csm_context *cx, const csm_given *a, csm_value *result)
{
    return csm_managers(a[0].number, a[1].number, &result->number, cx->fault);
}

static csm_error shift_cover(csm_context *cx, const csm_given *a, csm_value *result)
{
    return csm_shift_cover(a[0].number, a[1].number, a[2].number, a[3].number, &result->number,
                           cx->fault);
}

static csm_error route(csm_context *cx, const csm_given *a, csm_value *result)
{
    const char *found = NULL;
    /* A table without entries knows no class; it is not the same as no table. */
    if (a[1].given)
        CSM_TRY(csm_not_empty(cx->fault, "classes", a[1].texts.n));
    CSM_TRY(csm_route(a[0].text, a[1].texts, a[2].texts, &found, cx->fault));
    *result = csm_text(found);
    return CSM_OK;
}

static csm_error routing_hours(csm_context *cx, const csm_given *a, csm_value *result)
{
    return csm_routing_hours(a[0].numbers, a[1].texts, a[2].text, &result->number, cx->fault);
}

static const csm_function functions[] = {
    {
        .name = "HEADCOUNT",
        .help = N_("People needed for the service promised (top-down: from service level to "
                   "people)."),
        .formula = N_("Σ accounts × designed_effort / effective_hours, rounded up to step"),
        .note = N_("Pooled people serve every segment and the total is rounded; dedicated people "
                   "serve one segment and each segment is rounded."),
        .arguments = {
            NUMBERS("accounts", N_("accounts; a range has one number per segment"), U_ACCOUNTS,
                    CSM_NOT_NEGATIVE, CSM_KEY),
            NUMBERS("designed_effort", N_("effort of an account of the segment"),
                    U_HOURS_PER_ACCOUNT, CSM_NOT_NEGATIVE, CSM_PAIRED),
            NUMBERS("effective_hours", N_("hours a CSM has for customers; one number or one per "
                                          "segment"),
                    U_HOURS, CSM_POSITIVE, CSM_EACH),
            NUMBER_OR("pooled", N_("whether the same people serve all segments"), U_FLAG,
                      CSM_FLAG, 1),
            STEP,
        },
        .examples = {
            { "100;3;120", "3", NULL },
            { "{50;100};{3;1.5};120", "3", N_("1.25 and 1.25 people, pooled") },
            { "{50;100};{3;1.5};120;FALSE", "4", N_("the same, dedicated to one segment each") },
            { "{50;100};{3;1.5};120;;0.5", "2.5", N_("half positions") },
        },
        .errors = {
            { "100;3;0", "#DIV/0!", NULL },
            { "{50;100};{3;1.5;1};120", "#VALUE!", NULL },
        },
        .lambda = "LET(people,accounts*designed_effort/effective_hours,round_up(IF(pooled=1,SUM(people),"
                  "SUM(MAP(people,LAMBDA(x,round_up(x,step))))),step))",
        .answer = headcount,
    },
    {
        .name = "HEADCOUNT_RATIO",
        .help = N_("People by coverage ratios: ARR per CSM and, where given, accounts per CSM."),
        .formula = N_("Σ over tiers max(⌈arr / arr_per_csm⌉; ⌈accounts / accounts_per_csm⌉)"),
        .note = N_("A ratio says nothing about the work an account takes: compare it with "
                   "CSM_HEADCOUNT."),
        .source = "Rule of thumb: ARR per CSM (Lemkin 2016); see CSM_BENCHMARK",
        .arguments = {
            NUMBERS("arr", N_("annual recurring revenue; a range has one amount per tier"),
                    U_MONEY, CSM_NOT_NEGATIVE, CSM_KEY),
            NUMBERS("arr_per_csm", N_("ARR that one CSM looks after"), U_MONEY, CSM_POSITIVE,
                    CSM_EACH),
            NUMBERS_IF("accounts", N_("accounts per tier"), U_ACCOUNTS, CSM_NOT_NEGATIVE,
                       CSM_PAIRED),
            NUMBERS_IF("accounts_per_csm", N_("accounts that one CSM looks after"), U_ACCOUNTS,
                       CSM_POSITIVE, CSM_EACH),
        },
        .examples = {
            { "9000000;2000000", "5", NULL },
            { "{6000000;3000000};{2000000;1500000};{60;200};{25;50}", "7", NULL },
        },
        .errors = {
            { "9000000;0", "#DIV/0!", NULL },
            { "9000000;2000000;60", "#VALUE!", NULL },
        },
        .lambda = "SUM(MAP(arr/arr_per_csm,IF(ISOMITTED([accounts]),0*arr,accounts/accounts_per_csm),"
                  "LAMBDA(x,y,MAX(round_up(x,1),round_up(y,1)))))",
        .lambda_refuses = "ISOMITTED([accounts])<>ISOMITTED([accounts_per_csm])",
        .answer = headcount_ratio,
    },
    {
        .name = "HEADCOUNT_BUDGET",
        .help = N_("People that a share of ARR pays for."),
        .formula = N_("arr × cost_share × (1 − other_cost_share) / loaded_cost, rounded down to step"),
        .arguments = {
            NUMBER("arr", N_("annual recurring revenue"), U_MONEY, CSM_NOT_NEGATIVE),
            NUMBER("cost_share", N_("share of ARR that customer success may cost"), U_SHARE,
                   CSM_SHARE),
            NUMBER("loaded_cost", N_("yearly cost of one person with everything on top of pay"),
                   U_MONEY, CSM_POSITIVE),
            NUMBER_OR("other_cost_share", N_("share of that budget spent on anything else: tools, "
                                             "travel, support"),
                      U_SHARE, CSM_SHARE, 0),
            STEP,
        },
        .examples = {
            { "20000000;0.08;150000", "10", NULL },
            { "20000000;0.08;150000;0.25", "8", NULL },
        },
        .errors = {
            { "20000000;0.08;0", "#DIV/0!", NULL },
            { "20000000;8;150000", "#NUM!", NULL },
        },
        .lambda = "round_down(arr*cost_share*complement_of(other_cost_share)/loaded_cost,step)",
        .answer = headcount_budget,
    },
    {
        .name = "HEADROOM",
        .help = N_("ARR that the team could still take on, as a share of the ARR it has."),
        .formula = "(csm_fte × arr_per_csm − current_arr) / current_arr",
        .note = N_("Negative where the team already has too much."),
        .arguments = {
            NUMBER("csm_fte", N_("CSMs in the team"), U_FTE, CSM_NOT_NEGATIVE),
            NUMBER("arr_per_csm", N_("ARR that one CSM looks after"), U_MONEY, CSM_NOT_NEGATIVE),
            NUMBER("current_arr", N_("ARR of the portfolio"), U_MONEY, CSM_POSITIVE),
        },
        .examples = {
            { "5;2000000;8000000", "0.25", NULL },
            { "3;2000000;8000000", "-0.25", NULL },
        },
        .errors = { { "5;2000000;0", "#DIV/0!", NULL } },
        .lambda = "(csm_fte*arr_per_csm-current_arr)/current_arr",
        .answer = headroom,
    },
    {
        .name = "MANAGERS",
        .help = N_("Managers for so many people."),
        .formula = "⌈ics / span⌉",
        .arguments = {
            NUMBER("ics", N_("individual contributors"), U_FTE, CSM_NOT_NEGATIVE),
            NUMBER_OR("span", N_("people that one manager leads at most"), U_COUNT, CSM_POSITIVE,
                      7),
        },
        .examples = { { "15", "3", NULL }, { "15;8", "2", NULL } },
        .errors = { { "15;0", "#DIV/0!", NULL } },
        .lambda = "round_up(ics/span,1)",
        .answer = managers,
    },
    {
        .name = "SHIFT_COVER",
        .help = N_("FTE that keep seats staffed during all opening hours."),
        .formula = "seats × hours_open_per_week / (weekly_hours × (1 − shrinkage))",
        .note = N_("Around the clock is 168 hours a week."),
        .source = "Cleveland, Call Center Management on Fast Forward",
        .arguments = {
            NUMBER("seats", N_("seats staffed at the same time"), U_COUNT, CSM_NOT_NEGATIVE),
            NUMBER("hours_open_per_week", N_("opening hours, at most 168"), U_HOURS,
                   CSM_NOT_NEGATIVE),
            NUMBER("weekly_hours", N_("hours a person works in a week"), U_HOURS, CSM_POSITIVE),
            NUMBER_OR("shrinkage", N_("share of paid time lost to leave, illness and holidays"),
                      U_SHARE, CSM_BELOW_ONE, 0),
        },
        .examples = {
            { "1;168;40", "4.2", N_("one seat around the clock") },
            { "1;168;40;0.3", "6", NULL },
        },
        .errors = { { "1;200;40", "#NUM!", NULL }, { "1;168;40;1", "#DIV/0!", NULL } },
        .lambda = "IF(OR(hours_open_per_week>168,weekly_hours>168),#NUM!,"
                  "seats*hours_open_per_week/(weekly_hours*complement_of(shrinkage)))",
        .answer = shift_cover,
    },
    {
        .name = "ROUTE",
        .help = N_("Who should answer a question: CSM or SUPPORT."),
        .formula = N_("the route of the first class that matches"),
        .note = N_("The built-in table sends how-to, password, basic and add-user to SUPPORT and "
                   "feature-request, feature-capability and complaint to CSM."),
        .arguments = {
            TEXT("question_class", N_("class of the question, such as how-to"), U_CODE),
            TEXTS_IF("classes", N_("your own classes, instead of the built-in table"), U_TEXT,
                     CSM_KEY),
            TEXTS_IF("routes", N_("the route of each of your classes"), U_TEXT, CSM_PAIRED),
        },
        .examples = {
            { "\"how-to\"", "\"SUPPORT\"", NULL },
            { "\"Complaint\"", "\"CSM\"", NULL },
            { "\"billing\";{\"billing\";\"outage\"};{\"CSM\";\"SUPPORT\"}", "\"CSM\"", NULL },
        },
        .errors = {
            { "\"invoice\"", "#N/A", NULL },
            { "\"billing\";{\"billing\";\"outage\"}", "#VALUE!", NULL },
        },
        .lambda = "LET(own,NOT(ISOMITTED([classes])),t,IF(own,classes,"
                  "{\"how-to\";\"password\";\"basic\";\"add-user\";\"feature-request\";"
                  "\"feature-capability\";\"complaint\"}),"
                  "u,IF(own,routes,"
                  "{\"SUPPORT\";\"SUPPORT\";\"SUPPORT\";\"SUPPORT\";\"CSM\";\"CSM\";\"CSM\"}),found,"
                  "MIN(IF(u=\"\",1E+99,IF(MAP(t,code_of)=code_of(question_class),SEQUENCE(cell_count(t)),"
                  "1E+99))),IF(found<1E+99,INDEX(u,found),#N/A))",
        .lambda_refuses = "ISOMITTED([classes])<>ISOMITTED([routes])",
        .answer = route,
    },
    {
        .name = "ROUTING_HOURS",
        .help = N_("Hours that one route has to answer."),
        .formula = N_("Σ minutes of the lines with the route / 60"),
        .arguments = {
            NUMBERS("minutes", N_("time of each line"), U_MINUTES, CSM_NOT_NEGATIVE, CSM_KEY),
            TEXTS("routes", N_("route of each line, see CSM_ROUTE"), U_TEXT, CSM_PAIRED),
            TEXT("route", N_("the route asked for, CSM or SUPPORT"), U_CODE),
        },
        .examples = {
            { "{90;60;30};{\"CSM\";\"SUPPORT\";\"CSM\"};\"CSM\"", "2", NULL },
            { "{90;60};{\"SUPPORT\";\"SUPPORT\"};\"CSM\"", "0", N_("support answers it all") },
        },
        .errors = { { "{90;60};{\"CSM\";\"SUPPORT\"};\"SALES\"", "#N/A", NULL } },
        .lambda = "LET(code,code_of(route),hit,IF(MAP(routes,code_of)=code,1,0),IF(OR(code=\"CSM\","
                  "code=\"SUPPORT\",SUM(hit)>0),SUM(hit*minutes)/60,#N/A))",
        .answer = routing_hours,
    },
};

CSM_TOPIC(csm_topic_headcount, N_("Headcount: accounts to people"), functions);
