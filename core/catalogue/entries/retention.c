/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "csm/retention.h"

#include <math.h>

#include "catalogue/entry.h"

static csm_error nrr(csm_context *cx, const csm_given *a, csm_value *result)
{
    return csm_nrr(a[0].number, a[1].number, a[2].number, a[3].number, &result->number, cx->fault);
}

static csm_error grr(csm_context *cx, const csm_given *a, csm_value *result)
{
    return csm_grr(a[0].number, a[1].number, a[2].number, &result->number, cx->fault);
}

static csm_error nrr_cohort(csm_context *cx, const csm_given *a, csm_value *result)
{
    return csm_nrr_cohort(a[0].numbers, a[1].numbers, &result->number, cx->fault);
}

static csm_error grr_cohort(csm_context *cx, const csm_given *a, csm_value *result)
{
    return csm_grr_cohort(a[0].numbers, a[1].numbers, &result->number, cx->fault);
}

static csm_error net_churn(csm_context *cx, const csm_given *a, csm_value *result)
{
    return csm_net_churn(a[0].number, &result->number, cx->fault);
}

static csm_error logo_retention(csm_context *cx, const csm_given *a, csm_value *result)
{
    return csm_logo_retention(a[0].number, a[1].number, &result->number, cx->fault);
}

static csm_error renewal_rate(csm_context *cx, const csm_given *a, csm_value *result)
{
    return csm_renewal_rate(a[0].number, a[1].number, &result->number, cx->fault);
}

static csm_error annualize_churn(csm_context *cx, const csm_given *a, csm_value *result)
{
    return csm_annualize_churn(a[0].number, a[1].number, &result->number, cx->fault);
}

static csm_error quick_ratio(csm_context *cx, const csm_given *a, csm_value *result)
{
    return csm_quick_ratio(a[0].number, a[1].number, a[2].number, a[3].number, &result->number,
                           cx->fault);
}

static csm_error quota(csm_context *cx, const csm_given *a, csm_value *result)
{
    return csm_quota(a[0].number, a[1].number, a[2].number, &result->number, cx->fault);
}

static csm_error expansion_quota(csm_context *cx, const csm_given *a, csm_value *result)
{
    return csm_expansion_quota(a[0].number, a[1].number, a[2].number, &result->number, cx->fault);
}

static csm_error attainment(csm_context *cx, const csm_given *a, csm_value *result)
{
    return csm_attainment(a[0].number, a[1].number, a[2].number, &result->number, cx->fault);
}

static csm_error variable_pay(csm_context *cx, const csm_given *a, csm_value *result)
{
    csm_pay_plan plan = { a[0].number, a[1].number, a[4].number,
                          a[5].given ? a[5].number : NAN, a[6].number, a[7].number > 0 };
    CSM_TRY(csm_check(cx->fault, "of_base", a[7].number, CSM_FLAG));
    return csm_variable_pay(plan, a[2].numbers, a[3].numbers, &result->number, cx->fault);
}

#define START                                                                                      \
    NUMBER("start", N_("ARR of existing customers at the start"), U_MONEY, CSM_POSITIVE)
#define CONTRACTION                                                                                \
    NUMBER("contraction", N_("ARR lost by customers who stayed"), U_MONEY, CSM_NOT_NEGATIVE)
#define CHURN NUMBER("churn", N_("ARR of customers who left"), U_MONEY, CSM_NOT_NEGATIVE)
#define ARR_START                                                                                  \
    NUMBERS("arr_start", N_("ARR of each account at the start"), U_MONEY, CSM_NOT_NEGATIVE,       \
            CSM_KEY)
#define ARR_END                                                                                    \
    NUMBERS("arr_end", N_("ARR of the same account at the end; blank or 0: lost"), U_MONEY,       \
            CSM_NOT_NEGATIVE, CSM_PAIRED)
#define BOOK_ARR NUMBER("book_arr", N_("ARR of the book at the start"), U_MONEY, CSM_NOT_NEGATIVE)
#define TARGET_NRR                                                                                 \
    NUMBER("target_nrr", N_("net revenue retention wanted"), U_RATIO, CSM_NOT_NEGATIVE)
#define COHORT_NOTE                                                                                \
    N_("Accounts without ARR at the start are new and left out. It may differ from the figure of "  \
       "totals where expansion and contraction are booked otherwise.")

static const csm_function functions[] = {
    {
        .name = "NRR",
        .help = N_("Net revenue retention from totals."),
        .formula = "(start + expansion − contraction − churn) / start",
        .note = N_("Without new customers and reactivations. Losses are positive amounts."),
        .source = "SaaS Metrics Standards Board",
        .arguments = {
            START,
            NUMBER("expansion", N_("ARR added by existing customers"), U_MONEY, CSM_NOT_NEGATIVE),
            CONTRACTION, CHURN,
        },
        .examples = { { "1000000;150000;30000;70000", "1.05", NULL } },
        .errors = {
            { "0;150000;30000;70000", "#DIV/0!", NULL },
            { "1000000;0;600000;700000", "#NUM!", NULL },
        },
        .lambda = "LET(end,snapped(start+expansion)-snapped(contraction+churn),IF(end<0,#NUM!,end/start))",
        .answer = nrr,
    },
    {
        .name = "GRR",
        .help = N_("Gross revenue retention from totals; never above 1."),
        .formula = "(start − contraction − churn) / start",
        .note = N_("Losses are positive amounts."),
        .source = "SaaS Metrics Standards Board",
        .arguments = { START, CONTRACTION, CHURN },
        .examples = { { "1000000;30000;70000", "0.9", NULL } },
        .errors = {
            { "0;30000;70000", "#DIV/0!", NULL },
            { "1000000;-30000;70000", "#NUM!", NULL },
        },
        .lambda = "LET(end,snapped(start)-snapped(contraction+churn),IF(end<0,#NUM!,end/start))",
        .answer = grr,
    },
    {
        .name = "NRR_COHORT",
        .help = N_("Net revenue retention of the accounts there were at the start."),
        .formula = N_("Σ end / Σ start over accounts with start > 0"),
        .note = COHORT_NOTE,
        .source = "SaaS Metrics Standards Board",
        .arguments = { ARR_START, ARR_END },
        .examples = { { "{100;200;0};{150;180;500}", "1.1", N_("the third account is new") } },
        .errors = { { "{0;0};{100;200}", "#DIV/0!", NULL } },
        .lambda = "SUM(IF(arr_start>0,arr_end,0))/SUM(arr_start)",
        .answer = nrr_cohort,
    },
    {
        .name = "GRR_COHORT",
        .help = N_("Gross revenue retention of the accounts there were at the start."),
        .formula = N_("Σ min(start; end) / Σ start over accounts with start > 0"),
        .note = COHORT_NOTE,
        .source = "SaaS Metrics Standards Board",
        .arguments = { ARR_START, ARR_END },
        .examples = { { "{100;300;0};{150;280;500}", "0.95", NULL } },
        .errors = { { "{0;0};{100;200}", "#DIV/0!", NULL } },
        .lambda = "SUM(IF(arr_end<arr_start,arr_end,arr_start))/SUM(arr_start)",
        .answer = grr_cohort,
    },
    {
        .name = "NET_CHURN",
        .help = N_("Net revenue churn; negative where existing customers grow."),
        .formula = "1 − nrr",
        .arguments = {
            NUMBER("nrr", N_("net revenue retention"), U_RATIO, CSM_NOT_NEGATIVE),
        },
        .examples = { { "1.05", "-0.05", NULL } },
        .errors = { { "-1.05", "#NUM!", NULL } },
        .lambda = "snapped(1-nrr)",
        .answer = net_churn,
    },
    {
        .name = "LOGO_RETENTION",
        .help = N_("Share of customers kept."),
        .formula = "(start − lost) / start",
        .arguments = {
            NUMBER("start", N_("customers at the start"), U_ACCOUNTS, CSM_POSITIVE),
            NUMBER("lost", N_("customers lost"), U_ACCOUNTS, CSM_NOT_NEGATIVE),
        },
        .examples = { { "200;14", "0.93", NULL } },
        .errors = { { "200;214", "#NUM!", NULL }, { "0;0", "#DIV/0!", NULL } },
        .lambda = "IF(lost>start,#NUM!,(start-lost)/start)",
        .answer = logo_retention,
    },
    {
        .name = "RENEWAL_RATE",
        .help = N_("Share renewed of what was up for renewal; never above 1."),
        .formula = "renewed / available_to_renew",
        .note = N_("A renewal rate of 120 % in popular texts is a net revenue retention: see "
                   "CSM_NRR."),
        .arguments = {
            NUMBER("renewed", N_("ARR or contracts renewed, without expansion"), U_MONEY,
                   CSM_NOT_NEGATIVE),
            NUMBER("available_to_renew", N_("ARR or contracts up for renewal"), U_MONEY,
                   CSM_POSITIVE),
        },
        .examples = { { "460000;500000", "0.92", NULL } },
        .errors = { { "600000;500000", "#NUM!", NULL }, { "0;0", "#DIV/0!", NULL } },
        .lambda = "IF(renewed>available_to_renew,#NUM!,renewed/available_to_renew)",
        .answer = renewal_rate,
    },
    {
        .name = "ANNUALIZE_CHURN",
        .help = N_("Churn of a year from the churn of a period."),
        .formula = "1 − (1 − rate)^periods",
        .note = N_("2 % a month are 21.5 % a year, not 24 %."),
        .arguments = {
            NUMBER("rate", N_("churn of one period"), U_SHARE, CSM_SHARE),
            NUMBER_OR("periods", N_("periods in a year"), U_PERIODS, CSM_POSITIVE, 12),
        },
        .examples = {
            { "0.5;2", "0.75", NULL },
            { "0.02", "0.2152832762651999", NULL },
        },
        .errors = { { "2", "#NUM!", NULL } },
        .lambda = "1-(1-MIN(rate,1))^periods",
        .answer = annualize_churn,
    },
    {
        .name = "QUICK_RATIO",
        .help = N_("ARR won per ARR lost."),
        .formula = "(new + expansion) / (contraction + churn)",
        .source = "Mamoon Hamid, SaaS Quick Ratio, 2015",
        .arguments = {
            NUMBER("new", N_("ARR of new customers"), U_MONEY, CSM_NOT_NEGATIVE),
            NUMBER("expansion", N_("ARR added by existing customers"), U_MONEY, CSM_NOT_NEGATIVE),
            CONTRACTION, CHURN,
        },
        .examples = { { "300000;100000;30000;70000", "4", NULL } },
        .errors = { { "300000;100000;0;0", "#DIV/0!", NULL } },
        .lambda = "(new+expansion)/(contraction+churn)",
        .answer = quick_ratio,
    },
    {
        .name = "QUOTA",
        .help = N_("ARR that a book must reach."),
        .formula = "book_arr × (1 + (target_nrr − 1) × ramp_share)",
        .arguments = {
            BOOK_ARR, TARGET_NRR,
            NUMBER_OR("ramp_share", N_("share of the growth that a new CSM must reach"), U_SHARE,
                      CSM_SHARE, 1),
        },
        .examples = {
            { "2000000;1.1", "2200000", NULL },
            { "2000000;1.1;0.5", "2100000", N_("half of the growth while ramping") },
        },
        .errors = { { "-2000000;1.1", "#NUM!", NULL } },
        .lambda = "book_arr*(1+snapped(target_nrr-1)*ramp_share)",
        .answer = quota,
    },
    {
        .name = "EXPANSION_QUOTA",
        .help = N_("ARR to win by expansion so that the book reaches its target."),
        .formula = "book_arr × (target_nrr − expected_grr)",
        .arguments = {
            BOOK_ARR, TARGET_NRR,
            NUMBER("expected_grr", N_("gross revenue retention expected"), U_SHARE, CSM_SHARE),
        },
        .examples = { { "2000000;1.1;0.9", "400000", NULL } },
        .errors = { { "2000000;0.9;0.95", "#NUM!", NULL } },
        .lambda = "IF(target_nrr<expected_grr,#NUM!,book_arr*snapped(target_nrr-expected_grr))",
        .answer = expansion_quota,
    },
    {
        .name = "ATTAINMENT",
        .help = N_("Attainment of a target; 1 is the target."),
        .formula = "(actual − zero_at) / (target − zero_at)",
        .arguments = {
            NUMBER("actual", N_("value reached"), U_COUNT, CSM_ANY),
            NUMBER("target", N_("value that counts as 100 %"), U_COUNT, CSM_ANY),
            NUMBER_OR("zero_at", N_("value that counts as 0 %"), U_COUNT, CSM_ANY, 0),
        },
        .examples = {
            { "90;120", "0.75", NULL },
            { "1.05;1.1;0.9", "0.75", N_("NRR, counted from 90 %") },
        },
        .errors = { { "90;0", "#DIV/0!", NULL }, { "1.05;0.9;0.9", "#DIV/0!", NULL } },
        .lambda = "snapped(actual-zero_at)/snapped(target-zero_at)",
        .answer = attainment,
    },
    {
        .name = "VARIABLE_PAY",
        .help = N_("Variable pay from the attainment of several targets."),
        .formula = N_("variable × Σ weight × pay-out / Σ weight; pay-out 0 below threshold, min(a; 1) + "
                   "accelerator × max(a − 1; 0), at most cap"),
        .note = N_("variable = ote × variable_share; with of_base the share is on top of base pay: "
                   "ote × s / (1 + s)."),
        .arguments = {
            NUMBER("ote", N_("on-target earnings, base and variable"), U_MONEY, CSM_NOT_NEGATIVE),
            NUMBER("variable_share", N_("share of the earnings that is variable"), U_SHARE,
                   CSM_SHARE),
            NUMBERS("attainments", N_("attainment of each target, see CSM_ATTAINMENT"), U_RATIO,
                    CSM_ANY, CSM_KEY),
            NUMBERS("weights", N_("weight of each target; they need not add up to 1"), U_COUNT,
                    CSM_NOT_NEGATIVE, CSM_PAIRED),
            NUMBER_OR("threshold", N_("attainment below which a target pays nothing"), U_RATIO,
                      CSM_NOT_NEGATIVE, 0),
            NUMBER_IF("cap", N_("most that a target pays, 1.5 = 150 %"), U_RATIO,
                      CSM_NOT_NEGATIVE),
            NUMBER_OR("accelerator", N_("pay per attainment above 100 %"), U_RATIO,
                      CSM_NOT_NEGATIVE, 1),
            NUMBER_OR("of_base", N_("whether the share is on top of base pay"), U_FLAG, CSM_FLAG,
                      0),
        },
        .examples = {
            { "100000;0.2;{1.1;0.5};{0.5;0.5}", "16000", NULL },
            { "100000;0.2;{1.2;0.5};{0.75;0.25};0.6;1.3;2;FALSE", "19500",
              N_("1.2 pays 1.4, capped at 1.3; 0.5 is below the threshold") },
            { "120000;0.2;1;1;;;;TRUE", "20000", N_("20 % on top of 100,000 base pay") },
        },
        .errors = {
            { "100000;0.2;{1.1;0.5};{0;0}", "#DIV/0!", NULL },
            { "100000;20;1;1", "#NUM!", NULL },
        },
        .lambda = "LET(most,IF(ISOMITTED([cap]),1E+300,cap),variable,IF(of_base=1,"
                  "ote*variable_share/(1+variable_share),ote*variable_share),variable*SUM(MAP(attainments,"
                  "weights,LAMBDA(x,y,IF(OR(snapped(x)<threshold,x<0),0,MIN(most,MIN(x,"
                  "1)+accelerator*MAX(x-1,0)))*y)))/SUM(weights))",
        .answer = variable_pay,
    },
};

CSM_TOPIC(csm_topic_retention, N_("Retention, quota and pay"), functions);
