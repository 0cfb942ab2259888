/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "csm/cost.h"

#include <math.h>

#include "catalogue/entry.h"

static csm_error loaded_cost(csm_context *cx, const csm_given *a, csm_value *result)
{
    return csm_loaded_cost(a[0].number, a[1].number, &result->number, cx->fault);
}

static csm_error hourly_cost(csm_context *cx, const csm_given *a, csm_value *result)
{
    return csm_hourly_cost(a[0].number, a[1].number, &result->number, cx->fault);
}

static csm_error cost_to_serve(csm_context *cx, const csm_given *a, csm_value *result)
{
    return csm_cost_to_serve(a[0].number, a[1].number, a[2].number, a[3].given ? a[3].number : NAN,
                             &result->number, cx->fault);
}

static csm_error cost_ratio(csm_context *cx, const csm_given *a, csm_value *result)
{
    return csm_cost_ratio(a[0].number, a[1].number, &result->number, cx->fault);
}

static csm_error roi(csm_context *cx, const csm_given *a, csm_value *result)
{
    return csm_roi(a[0].number, a[1].number, &result->number, cx->fault);
}

static csm_error payback_months(csm_context *cx, const csm_given *a, csm_value *result)
{
    return csm_payback_months(a[0].number, a[1].number, &result->number, cx->fault);
}

static csm_error breakeven_retention(csm_context *cx, const csm_given *a, csm_value *result)
{
    return csm_breakeven_retention(a[0].number, a[1].number, a[2].number, a[3].number,
                                   &result->number, cx->fault);
}

static csm_error success_ratio(csm_context *cx, const csm_given *a, csm_value *result)
{
    return csm_success_ratio(a[0].number, a[1].number, a[2].number, &result->number, cx->fault);
}

#define CS_COST NUMBER("cs_cost", N_("cost of customer success in a year"), U_MONEY, CSM_NOT_NEGATIVE)

static const csm_function functions[] = {
    {
        .name = "LOADED_COST",
        .help = N_("Cost of a person with everything that comes on top of pay."),
        .formula = "pay × loading",
        .arguments = {
            NUMBER("pay", N_("pay of a year"), U_MONEY, CSM_NOT_NEGATIVE),
            NUMBER("loading", N_("factor for contributions, workplace and tools, such as 1.3"),
                   U_RATIO, CSM_CAP),
        },
        .examples = { { "140000;1.3", "182000", NULL } },
        .errors = { { "140000;0.3", "#NUM!", NULL } },
        .lambda = "pay*loading",
        .answer = loaded_cost,
    },
    {
        .name = "HOURLY_COST",
        .help = N_("Cost of an hour for customers."),
        .formula = "loaded_cost / effective_hours",
        .note = N_("Cost and hours are of the same period: a year has 12 × the hours of a month."),
        .arguments = {
            NUMBER("loaded_cost", N_("cost of a person, see CSM_LOADED_COST"), U_MONEY,
                   CSM_NOT_NEGATIVE),
            NUMBER("effective_hours", N_("hours the person has for customers"), U_HOURS,
                   CSM_POSITIVE),
        },
        .examples = { { "180000;1440", "125", NULL } },
        .errors = { { "180000;0", "#DIV/0!", NULL } },
        .lambda = "loaded_cost/effective_hours",
        .answer = hourly_cost,
    },
    {
        .name = "COST_TO_SERVE",
        .help = N_("Cost to serve an account, as money or as a share of its ARR."),
        .formula = N_("hours_per_account × hourly_cost + fixed_cost; with arr: divided by arr"),
        .arguments = {
            NUMBER("hours_per_account", N_("hours that the account takes"), U_HOURS,
                   CSM_NOT_NEGATIVE),
            NUMBER("hourly_cost", N_("cost of an hour, see CSM_HOURLY_COST"), U_MONEY_PER_HOUR,
                   CSM_NOT_NEGATIVE),
            NUMBER_OR("fixed_cost", N_("other cost of the account, such as tools"), U_MONEY,
                      CSM_NOT_NEGATIVE, 0),
            NUMBER_IF("arr", N_("ARR of the account; then the answer is a share"), U_MONEY,
                      CSM_POSITIVE),
        },
        .examples = {
            { "36;125", "4500", NULL },
            { "36;125;500;100000", "0.05", N_("5 % of ARR") },
        },
        .errors = { { "36;125;500;0", "#DIV/0!", NULL } },
        .lambda = "(hours_per_account*hourly_cost+fixed_cost)/arr",
        .answer = cost_to_serve,
    },
    {
        .name = "COST_RATIO",
        .help = N_("Cost of customer success as a share of ARR."),
        .formula = "cs_cost / arr",
        .arguments = {
            CS_COST,
            NUMBER("arr", N_("annual recurring revenue"), U_MONEY, CSM_POSITIVE),
        },
        .examples = { { "900000;10000000", "0.09", NULL } },
        .errors = { { "900000;0", "#DIV/0!", NULL } },
        .lambda = "cs_cost/arr",
        .answer = cost_ratio,
    },
    {
        .name = "ROI",
        .help = N_("Return on investment: the gain above the cost, per cost."),
        .formula = "(return − cost) / cost",
        .arguments = {
            NUMBER("return", N_("what the investment brings"), U_MONEY, CSM_ANY),
            NUMBER("cost", N_("what it costs"), U_MONEY, CSM_POSITIVE),
        },
        .examples = { { "250000;200000", "0.25", NULL } },
        .errors = { { "250000;0", "#DIV/0!", NULL } },
        .lambda = "(return-cost)/cost",
        .answer = roi,
    },
    {
        .name = "PAYBACK_MONTHS",
        .help = N_("Months until a cost is earned back."),
        .formula = "cost / (annual_gain / 12)",
        .arguments = {
            NUMBER("cost", N_("what it costs once"), U_MONEY, CSM_NOT_NEGATIVE),
            NUMBER("annual_gain", N_("what it brings in a year"), U_MONEY, CSM_POSITIVE),
        },
        .examples = { { "150000;200000", "9", NULL } },
        .errors = { { "150000;0", "#DIV/0!", NULL } },
        .lambda = "cost*12/annual_gain",
        .answer = payback_months,
    },
    {
        .name = "BREAKEVEN_RETENTION",
        .help = N_("Gain of gross retention that pays the cost of covering accounts."),
        .formula = "cost / (arr_covered × margin × delivered_capacity)",
        .note = N_("0.02 means two percentage points of retention."),
        .arguments = {
            NUMBER("cost", N_("cost of a year, such as of one more CSM"), U_MONEY,
                   CSM_NOT_NEGATIVE),
            NUMBER("arr_covered", N_("ARR of the accounts covered"), U_MONEY, CSM_POSITIVE),
            NUMBER("margin", N_("gross margin of the subscription"), U_SHARE, CSM_POSITIVE_SHARE),
            NUMBER_OR("delivered_capacity", N_("share of the year's capacity that is delivered, "
                                               "see CSM_YEAR1_CAPACITY"),
                      U_SHARE, CSM_POSITIVE_SHARE, 1),
        },
        .examples = {
            { "160000;10000000;0.8", "0.02", NULL },
            { "160000;10000000;0.8;0.5", "0.04", N_("half a year of ramp") },
        },
        .errors = { { "160000;10000000;0", "#DIV/0!", NULL } },
        .lambda = "cost/(arr_covered*margin*delivered_capacity)",
        .answer = breakeven_retention,
    },
    {
        .name = "SUCCESS_RATIO",
        .help = N_("Cost of customer success per net ARR that existing customers added."),
        .formula = "cs_cost / (arr × (nrr − 1))",
        .arguments = {
            CS_COST,
            NUMBER("arr", N_("ARR of existing customers at the start"), U_MONEY, CSM_POSITIVE),
            NUMBER("nrr", N_("net revenue retention"), U_RATIO, CSM_NOT_NEGATIVE),
        },
        .examples = { { "500000;10000000;1.1", "0.5", NULL } },
        .errors = { { "500000;10000000;1", "#DIV/0!", NULL }, { "500000;10000000;0.95", "#NUM!", NULL } },
        .lambda = "LET(growth,snapped(snapped(nrr)-1),IF(growth<0,#NUM!,cs_cost/(arr*growth)))",
        .answer = success_ratio,
    },
};

CSM_TOPIC(csm_topic_cost, N_("Cost and business case"), functions);
