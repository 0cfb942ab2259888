/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "csm/availability.h"

#include "catalogue/entry.h"
#include "csm/text.h"

static csm_error availability(csm_context *cx, const csm_given *a, csm_value *result)
{
    return csm_availability(a[0].number, a[1].numbers, a[2].number, a[3].number, a[4].number,
                            &result->number, cx->fault);
}

static csm_error utilization(csm_context *cx, const csm_given *a, csm_value *result)
{
    return csm_utilization(a[0].number, a[1].number, &result->number, cx->fault);
}

static csm_error occupancy(csm_context *cx, const csm_given *a, csm_value *result)
{
    return csm_occupancy(a[0].number, a[1].number, &result->number, cx->fault);
}

static csm_error shrinkage(csm_context *cx, const csm_given *a, csm_value *result)
{
    return csm_shrinkage(a[0].number, a[1].number, &result->number, cx->fault);
}

static csm_error gross_up(csm_context *cx, const csm_given *a, csm_value *result)
{
    CSM_TRY(csm_check(cx->fault, "of_net", a[2].number, CSM_FLAG));
    return csm_gross_up(a[0].number, a[1].number, a[2].number > 0, &result->number, cx->fault);
}

static csm_error read_cadence(csm_context *cx, const char *argument, const char *code,
                              csm_cadence *cadence)
{
    static const char *const codes[] = { [CSM_WEEK] = "WEEK",       [CSM_MONTH] = "MONTH",
                                         [CSM_QUARTER] = "QUARTER", [CSM_YEAR] = "YEAR",
                                         [CSM_ONCE] = "ONCE" };
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
        if (csm_same_code(codes[i], code)) {
            *cadence = (csm_cadence)i;
            return CSM_OK;
        }
    return csm_fail(cx->fault, CSM_NA, argument,
                    N_("must be WEEK, MONTH, QUARTER, YEAR or ONCE"));
}

static csm_error per_period(csm_context *cx, const csm_given *a, csm_value *result)
{
    csm_cadence from = CSM_MONTH, to = CSM_MONTH;
    CSM_TRY(read_cadence(cx, "from", a[1].text, &from));
    CSM_TRY(read_cadence(cx, "to", a[2].text, &to));
    return csm_per_period(a[0].number, from, to, a[3].number, &result->number, cx->fault);
}

static const csm_function functions[] = {
    {
        .name = "AVAILABILITY",
        .help = N_("Effective availability: the hours a person has for customers in a period."),
        .formula = "(total_hours × (1 − shrinkage) − Σ deductions) × (1 − internal_share) × "
                   "realization",
        .note = N_("The rule of thumb of one third internal and two thirds customer time is an "
                   "internal_share of 1/3."),
        .arguments = {
            NUMBER("total_hours", N_("paid hours in the period"), U_HOURS, CSM_NOT_NEGATIVE),
            NUMBERS_OR("deductions", N_("hours of internal work, meetings, training; one number "
                                        "or a range"),
                       U_HOURS, CSM_NOT_NEGATIVE, CSM_ALONE, 0),
            NUMBER_OR("internal_share", N_("share of the remaining time that is internal"),
                      U_SHARE, CSM_SHARE, 0),
            NUMBER_OR("shrinkage", N_("share of paid time lost to leave, illness and holidays"),
                      U_SHARE, CSM_SHARE, 0),
            NUMBER_OR("realization", N_("share of the available time that really reaches "
                                        "customers"),
                      U_SHARE, CSM_SHARE, 1),
        },
        .examples = {
            { "160;40", "120", N_("160 paid hours less 40 internal hours") },
            { "160;{20;12;8}", "120", N_("the same, internal hours listed") },
            { "160;;0.25", "120", N_("a quarter of the time is internal") },
            { "100;7;;0.3", "63", N_("30 % shrinkage, then 7 hours of meetings") },
        },
        .errors = { { "160;170", "#NUM!", NULL }, { "160;;1.2", "#NUM!", NULL } },
        .lambda = "LET(hours,snapped(total_hours*complement_of(shrinkage))-snapped(SUM(deductions)),"
                  "IF(hours<0,#NUM!,hours*complement_of(internal_share)*realization))",
        .answer = availability,
    },
    {
        .name = "UTILIZATION",
        .help = N_("Customer hours as a share of paid hours."),
        .formula = "customer_hours / paid_hours",
        .note = N_("Utilization = occupancy × (1 − shrinkage)."),
        .source = "Cleveland, Call Center Management on Fast Forward",
        .arguments = {
            NUMBER("customer_hours", N_("hours spent on customers"), U_HOURS, CSM_NOT_NEGATIVE),
            NUMBER("paid_hours", N_("hours paid in the same period"), U_HOURS, CSM_POSITIVE),
        },
        .examples = { { "96;160", "0.6", NULL } },
        .errors = { { "96;0", "#DIV/0!", NULL } },
        .lambda = "customer_hours/paid_hours",
        .answer = utilization,
    },
    {
        .name = "OCCUPANCY",
        .help = N_("Handling hours as a share of the hours a person is available."),
        .formula = "handling_hours / available_hours",
        .note = N_("Utilization is of paid time, occupancy of available time."),
        .source = "Cleveland, Call Center Management on Fast Forward",
        .arguments = {
            NUMBER("handling_hours", N_("hours spent on customers"), U_HOURS, CSM_NOT_NEGATIVE),
            NUMBER("available_hours", N_("hours available in the same period"), U_HOURS,
                   CSM_POSITIVE),
        },
        .examples = { { "96;120", "0.8", NULL } },
        .errors = { { "96;0", "#DIV/0!", NULL } },
        .lambda = "handling_hours/available_hours",
        .answer = occupancy,
    },
    {
        .name = "SHRINKAGE",
        .help = N_("Share of paid hours in which a person is not available."),
        .formula = "unavailable_hours / paid_hours",
        .note = N_("It cannot exceed 1."),
        .source = "Cleveland, Call Center Management on Fast Forward",
        .arguments = {
            NUMBER("unavailable_hours", N_("hours of leave, illness, training and internal work"),
                   U_HOURS, CSM_NOT_NEGATIVE),
            NUMBER("paid_hours", N_("hours paid in the same period"), U_HOURS, CSM_POSITIVE),
        },
        .examples = { { "40;160", "0.25", NULL } },
        .errors = { { "170;160", "#NUM!", NULL }, { "0;0", "#DIV/0!", NULL } },
        .lambda = "LET(share,unavailable_hours/paid_hours,IF(snapped(share)>1,#NUM!,MIN(share,1)))",
        .answer = shrinkage,
    },
    {
        .name = "GROSS_UP",
        .help = N_("Paid people needed to have so many people at work."),
        .formula = "net_fte / (1 − shrinkage); of_net: net_fte × (1 + shrinkage)",
        .source = "Cleveland, Call Center Management on Fast Forward",
        .arguments = {
            NUMBER("net_fte", N_("people needed at work"), U_FTE, CSM_NOT_NEGATIVE),
            NUMBER("shrinkage", N_("share of time that people are not at work"), U_SHARE,
                   CSM_BELOW_ONE),
            NUMBER_OR("of_net", N_("whether the share refers to the net people"), U_FLAG,
                      CSM_FLAG, 0),
        },
        .examples = {
            { "21;0.3", "30", NULL },
            { "20;0.25;TRUE", "25", N_("25 % on top of the net people") },
        },
        .errors = { { "21;1", "#DIV/0!", NULL }, { "21;1.3", "#NUM!", NULL } },
        .lambda = "IF(of_net=1,net_fte*(1+shrinkage),net_fte/complement_of(shrinkage))",
        .answer = gross_up,
    },
    {
        .name = "PER_PERIOD",
        .help = N_("Converts a cadence: so many times per week, month, quarter, year or contract."),
        .formula = N_("count × times a year(from) / times a year(to); WEEK 52, MONTH 12, QUARTER 4, "
                   "YEAR 1, ONCE 12 / contract_months"),
        .arguments = {
            NUMBER("count", N_("how many times per from-period"), U_COUNT, CSM_NOT_NEGATIVE),
            TEXT("from", N_("WEEK, MONTH, QUARTER, YEAR or ONCE (once per contract)"), U_CODE),
            TEXT("to", N_("the period wanted: WEEK, MONTH, QUARTER, YEAR or ONCE"), U_CODE),
            NUMBER_OR("contract_months", N_("length of a contract, over which ONCE is spread"),
                      U_MONTHS, CSM_POSITIVE, 12),
        },
        .examples = {
            { "3;\"WEEK\";\"YEAR\"", "156", N_("three calls a week") },
            { "2;\"YEAR\";\"QUARTER\"", "0.5", NULL },
            { "1;\"ONCE\";\"YEAR\";24", "0.5", N_("one kick-off in a two-year contract") },
        },
        .errors = {
            { "3;\"DAY\";\"YEAR\"", "#N/A", NULL },
            { "1;\"ONCE\";\"YEAR\";0", "#DIV/0!", NULL },
        },
        .lambda = "LET(a_year,LAMBDA(t,IF(t=\"WEEK\",52,IF(t=\"MONTH\",12,IF(t=\"QUARTER\",4,IF(t=\"YEAR\","
                  "1,IF(t=\"ONCE\",12/contract_months,#N/A)))))),count*a_year(from)/a_year(to))",
        .answer = per_period,
    },
};

CSM_TOPIC(csm_topic_availability, N_("Time and availability"), functions);
