/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "csm/plan.h"

#include <math.h>

#include "catalogue/entry.h"
#include "csm/hiring.h"

/* Months without productivity are a curve; a range without any number is none. */
static csm_error check_curve(csm_context *cx, const csm_given *curve)
{
    size_t i = 0;
    while (i < curve->numbers.n && curve->kinds && curve->kinds[i] == CSM_IS_BLANK)
        i++;
    return csm_not_empty(cx->fault, "curve", curve->numbers.n - i);
}

static csm_error ramp(csm_context *cx, const csm_given *a, csm_value *result)
{
    CSM_TRY(check_curve(cx, &a[1]));
    return csm_ramp(a[0].number, a[1].numbers, &result->number, cx->fault);
}

static csm_error ramped_fte(csm_context *cx, const csm_given *a, csm_value *result)
{
    CSM_TRY(check_curve(cx, &a[4]));
    return csm_ramped_fte(a[0].numbers, a[1].numbers, a[2].numbers, a[3].number, a[4].numbers,
                          &result->number, cx->fault);
}

static csm_error year1_capacity(csm_context *cx, const csm_given *a, csm_value *result)
{
    return csm_year1_capacity(a[0].number, a[1].number, a[2].number, &result->number, cx->fault);
}

static csm_error hire_by(csm_context *cx, const csm_given *a, csm_value *result)
{
    return csm_hire_by(a[0].number, a[1].number, a[2].number, &result->number, cx->fault);
}

static csm_error hiring_plan(csm_context *cx, const csm_given *a, csm_value *result)
{
    size_t periods = a[0].numbers.n;
    double *table;
    CSM_TRY(check_curve(cx, &a[3]));
    table = csm_arena_get(cx->arena, periods, 5 * sizeof *table);
    if (!table)
        return CSM_NO_MEMORY;
    CSM_TRY(csm_hiring_plan(a[0].numbers, a[1].number, a[2].number, a[3].numbers, a[4].number,
                            a[5].given ? a[5].number : INFINITY, a[6].number, a[7].number, table,
                            cx->fault));
    *result = csm_numbers(periods, 5, table);
    return CSM_OK;
}

static csm_error accounts_forecast(csm_context *cx, const csm_given *a, csm_value *result)
{
    size_t periods = 0;
    double *accounts;
    CSM_TRY(csm_period_count(a[3].number, &periods, cx->fault));
    accounts = csm_arena_get(cx->arena, periods, sizeof *accounts);
    if (!accounts)
        return CSM_NO_MEMORY;
    CSM_TRY(csm_accounts_forecast(a[0].number, a[1].numbers, a[2].number, periods, accounts,
                                  cx->fault));
    *result = csm_numbers(periods, 1, accounts);
    return CSM_OK;
}

static csm_error time_to_value(csm_context *cx, const csm_given *a, csm_value *result)
{
    double *scratch = csm_arena_get(cx->arena, a[0].numbers.n, 2 * sizeof *scratch);
    if (!scratch)
        return CSM_NO_MEMORY;
    return csm_time_to_value(a[0].numbers, a[1].numbers, a[2].number,
                             a[3].given ? a[3].number : NAN, scratch, &result->number,
                             cx->fault);
}

#define CURVE                                                                                      \
    NUMBERS("curve", N_("productivity in month 1, 2, … of work; 1 afterwards"), U_SHARE,           \
            CSM_SHARE, CSM_KEEP)

static const csm_function functions[] = {
    {
        .name = "RAMP",
        .help = N_("Productivity of a new colleague after a number of full months."),
        .formula = N_("curve(⌊months⌋ + 1), 1 past its end"),
        .arguments = {
            NUMBER("months", N_("full months since the start"), U_MONTHS, CSM_NOT_NEGATIVE),
            CURVE,
        },
        .examples = {
            { "0;{0.25;0.5;0.75}", "0.25", N_("in the first month") },
            { "2.5;{0.25;0.5;0.75}", "0.75", NULL },
            { "3;{0.25;0.5;0.75}", "1", N_("ramped") },
        },
        .errors = { { "-1;{0.25;0.5}", "#NUM!", NULL } },
        .lambda = "IF(SUM(IF([curve]=\"\",0,1))=0,#N/A,LET(m,INT(snapped(months)),IF(m<cell_count(curve),"
                  "INDEX(curve,m+1),1)))",
        .answer = ramp,
    },
    {
        .name = "RAMPED_FTE",
        .help = N_("FTE of a roster on a day, each person by productivity."),
        .formula = N_("Σ fte × CSM_RAMP(full months from start to as_of; curve) over people employed "
                   "on the day"),
        .note = N_("Months are counted as EDATE does. The end date is the last day; blank: none."),
        .arguments = {
            NUMBERS("start_dates", N_("first day of each person"), U_DATE, CSM_NOT_NEGATIVE,
                    CSM_KEY),
            NUMBERS("end_dates", N_("last day of each person; blank: none"), U_DATE,
                    CSM_NOT_NEGATIVE, CSM_PAIRED),
            NUMBERS("fte", N_("full-time equivalent of each person, or one for all"), U_FTE,
                    CSM_NOT_NEGATIVE, CSM_EACH),
            NUMBER("as_of", N_("the day"), U_DATE, CSM_NOT_NEGATIVE),
            CURVE,
        },
        .examples = {
            { "{45292;45658};{0;0};1;45688;{0.5;0.75}", "1.5",
              N_("one ramped since 2024, one in the first month of 2025") },
            { "{45292;45658};{45600;0};{1;0.5};45688;{0.5;0.75}", "0.25",
              N_("the first has left") },
        },
        .errors = {
            { "{45292;45658};{0};1;45688;{0.5}", "#VALUE!", NULL },
            { "{45292;45658};{0;0};1;1000000000;{0.5}", "#NUM!", NULL },
        },
        .lambda = "IF(SUM(IF([curve]=\"\",0,1))=0,#N/A,LET(day,INT(as_of),n,cell_count(curve),"
                  "IF(OR(MAX(start_dates)>=2958466,MAX(end_dates)>=2958466,day>=2958466),#NUM!,"
                  "SUM(MAP(INT(start_dates),end_dates,fte,LAMBDA(x,y,w,IF(OR(w=0,x>day,AND(y>0,"
                  "INT(y)<day)),0,LET(u,MAX(x,1),z,MAX(day,1),m,(YEAR(z)-YEAR(u))*12+MONTH(z)-MONTH(u),g,"
                  "IF(EDATE(u,m)>z,m-1,m),w*IF(g<n,INDEX(curve,g+1),1)))))))))",
        .answer = ramped_fte,
    },
    {
        .name = "YEAR1_CAPACITY",
        .help = N_("Share of a year's capacity that a hire delivers in the year of the start."),
        .formula = "(min(ramp; left) × mean_productivity + max(left − ramp; 0)) / 12, left = 12 − "
                   "start_month",
        .arguments = {
            NUMBER("ramp_months", N_("months until full productivity"), U_MONTHS,
                   CSM_NOT_NEGATIVE),
            NUMBER("mean_productivity", N_("mean productivity during the ramp"), U_SHARE,
                   CSM_SHARE),
            NUMBER_OR("start_month", N_("months of the year that have passed at the start"),
                      U_MONTHS, CSM_NOT_NEGATIVE, 0),
        },
        .examples = {
            { "6;0.5", "0.75", NULL },
            { "6;0.5;3", "0.5", N_("start in April") },
        },
        .errors = { { "6;0.5;13", "#NUM!", NULL } },
        .lambda = "IF(start_month>12,#NUM!,LET(left,12-start_month,ramp,MIN(ramp_months,left),"
                  "(ramp*mean_productivity+left-ramp)/12))",
        .answer = year1_capacity,
    },
    {
        .name = "HIRE_BY",
        .help = N_("Day on which hiring must begin so that a ramped colleague is there in time."),
        .formula = "EDATE(need_date; −⌈ramp_months + hiring_months⌉)",
        .note = N_("Format the cell as a date. The end of a month is kept as EDATE does."),
        .source = "Month arithmetic as in OpenFormula (ODF 1.3 part 4), EDATE",
        .arguments = {
            NUMBER("need_date", N_("day on which full productivity is needed"), U_DATE,
                   CSM_NOT_NEGATIVE),
            NUMBER("ramp_months", N_("months until full productivity"), U_MONTHS,
                   CSM_NOT_NEGATIVE),
            NUMBER("hiring_months", N_("months from the decision to the first day"), U_MONTHS,
                   CSM_NOT_NEGATIVE),
        },
        .examples = {
            { "45658;6;3", "45383", N_("for 2025-01-01: begin on 2024-04-01") },
            { "45382;1;0", "45351", N_("2024-03-31 goes back to 2024-02-29") },
        },
        .errors = { { "100;6;3", "#NUM!", NULL } },
        .lambda = "IF(need_date>=2958466,#NUM!,EDATE(need_date,-round_up(ramp_months+hiring_months,1)))",
        .answer = hire_by,
    },
    {
        .name = "HIRING_PLAN",
        .help = N_("Whom to hire when, so that the ramped team meets a requirement at the least "
                   "cost: proven optimal."),
        .formula = N_("min Σ hires(m) × (hire_cost + pay × Σ (1 − attrition)^k, k = 0 … T − m) with "
                      "ramped(m) = start_fte × (1 − attrition)^m + Σ hires(s) × curve(m − s + 1) × "
                      "(1 − attrition)^(m − s) ≥ required_fte(m); number of hires where both prices "
                      "are 0"),
        .note = N_("Gives a row per period: hires, leavers, headcount, ramped FTE, gap (ramped − "
                   "required). A requirement that no hiring can reach counts as what the greatest "
                   "possible hiring reaches, and its gap is negative. Of equal plans the one that "
                   "hires later, compared from the first period on. Up to 240 periods and "
                   "10,000 hires in one; #NUM! where a plan cannot be proven best with "
                   "9,000,000 partial plans (fewer where the curve is longer than six "
                   "periods or the plan than 60), which long curves with large limits may need."),
        .source = "dynamic programming (Bellman 1957), bounded by the dual of the linear relaxation",
        .arguments = {
            NUMBERS("required_fte", N_("ramped FTE needed in each period"), U_FTE,
                    CSM_NOT_NEGATIVE, CSM_KEEP),
            NUMBER("start_fte", N_("ramped FTE before the first period"), U_FTE,
                   CSM_NOT_NEGATIVE),
            NUMBER("attrition", N_("share of the team that leaves per period"), U_SHARE,
                   CSM_SHARE),
            NUMBERS("curve", N_("productivity in period 1, 2, … of work; 1 afterwards"), U_SHARE,
                    CSM_SHARE, CSM_KEEP),
            NUMBER_OR("lead", N_("first periods in which nobody can start yet"), U_PERIODS,
                      CSM_NOT_NEGATIVE, 0),
            NUMBER_IF("max_per_period", N_("most hires in one period; left out: no limit"),
                      U_COUNT, CSM_NOT_NEGATIVE),
            NUMBER_OR("hire_cost", N_("cost of one hire"), U_MONEY, CSM_NOT_NEGATIVE, 0),
            NUMBER_OR("pay", N_("cost of one person for one period"), U_MONEY, CSM_NOT_NEGATIVE,
                      0),
        },
        .examples = {
            { "{10;10;12};10;0;{0.5;1}", "{0;0;10;10;0|2;0;12;11;1|0;0;12;12;0}",
              N_("two start a period early, because they first do half the work") },
            { "{10;10};10;0.1;{1;1}", "{1;1;10;10;0|1;1;10;10;0}",
              N_("one of ten leaves in each period") },
            { "{10;12;12};10;0;{0.5;1};1;3;8000;5000",
              "{0;0;10;10;0|3;0;13;11.5;-0.5|0;0;13;13;1}",
              N_("at most 3 can start, and from the second period on: half a person is missing "
                 "there") },
        },
        .errors = {
            { "{10;12};10;1.5;{0.5;1}", "#NUM!", NULL },
            { "{10;12};10;0;{0.5;-1}", "#NUM!", NULL },
        },
        .answer = hiring_plan,
    },
    {
        .name = "ACCOUNTS_FORECAST",
        .help = N_("Accounts after each of the next periods."),
        .formula = "a(t) = a(t − 1) × (1 − churn_rate) + new(t)",
        .note = N_("Gives a column with one number per period."),
        .arguments = {
            NUMBER("start", N_("accounts now"), U_ACCOUNTS, CSM_NOT_NEGATIVE),
            NUMBERS("new_accounts", N_("new accounts in a period, or one number per period"),
                    U_ACCOUNTS, CSM_NOT_NEGATIVE, CSM_KEEP),
            NUMBER("churn_rate", N_("share of the accounts that leaves in a period"), U_SHARE,
                   CSM_SHARE),
            NUMBER_OR("periods", N_("number of periods, at most 100,000"), U_PERIODS,
                      CSM_CAP, 12),
        },
        .examples = {
            { "100;10;0.1;2", "{100|100}", NULL },
            { "200;{20;30};0.1;2", "{200|210}", NULL },
        },
        .errors = {
            { "100;10;0.1;0", "#NUM!", NULL },
            { "200;{20;30};0.1;12", "#VALUE!", NULL },
        },
        .lambda = "IF(OR(periods>100000,INT(periods)<>periods),#NUM!,IF(AND(cell_count(new_accounts)<>1,"
                  "cell_count(new_accounts)<>periods),#VALUE!,SCAN(start,IF(SEQUENCE(periods)>0,"
                  "new_accounts,0),LAMBDA(x,y,x*complement_of(churn_rate)+y))))",
        .answer = accounts_forecast,
    },
    {
        .name = "TIME_TO_VALUE",
        .help = N_("Days until a given share of the accounts has reached its first value."),
        .formula = N_("smallest t with 1 − S(t) ≥ percentile, S by Kaplan–Meier"),
        .note = N_("Accounts without a value date still count: they have waited until as_of. Left "
                   "out, as_of is the latest date given."),
        .source = "Kaplan and Meier 1958",
        .arguments = {
            NUMBERS("start_dates", N_("day on which each account started"), U_DATE,
                    CSM_NOT_NEGATIVE, CSM_KEY),
            NUMBERS("value_dates", N_("day of the first value; blank: not yet"), U_DATE,
                    CSM_NOT_NEGATIVE, CSM_PAIRED),
            NUMBER_OR("percentile", N_("share of the accounts; 0.5 is the median"), U_SHARE,
                      CSM_SHARE, 0.5),
            NUMBER_IF("as_of", N_("day of the count"), U_DATE, CSM_NOT_NEGATIVE),
        },
        .examples = {
            { "{45292;45292;45292;45292};{45302;45312;45322;0};0.5;45400", "20", NULL },
            { "{45292;45292;45292};{45302;0;45322};0.5", "30",
              N_("the second account has waited 30 days without value") },
        },
        .errors = {
            { "{45292;45292};{45282;0}", "#NUM!", NULL },
            { "{45292;45292;45292};{45302;0;0};0.5;45400", "#N/A", NULL },
        },
        .lambda = "LET(day,IF(ISOMITTED([as_of]),MAX(start_dates,value_dates),as_of),"
                  "IF(OR(MAX(start_dates)>=2958466,MAX(value_dates)>=2958466,day>=2958466,"
                  "SUM(IF(value_dates>0,IF(value_dates<start_dates,1,0),0))>0),#NUM!,LET(there,"
                  "IF(start_dates<=day,1,0),reached,IF(there=1,IF(value_dates>0,IF(value_dates<=day,1,0),"
                  "0),0),d,IF(there=1,IF(reached=1,value_dates-start_dates,day-start_dates),-1),"
                  "IF(SUM(reached)=0,#N/A,LET(t,SORT(FILTER(d,reached=1)),n,SUM(reached),found,REDUCE(1,"
                  "SEQUENCE(n),LAMBDA(x,i,IF(x<0,x,LET(u,INDEX(t,i),y,x-IF(i>1,IF(INDEX(t,MAX(1,i-1))=u,0,"
                  "1),1)*x*SUM(IF(reached=1,IF(d=u,1,0),0))/SUM(IF(d>=u,1,0)),IF(snapped(1-y)>=percentile,"
                  "-1-u,y))))),IF(found<0,-1-found,#N/A))))))",
        .answer = time_to_value,
    },
};

CSM_TOPIC(csm_topic_plan, N_("Plans over time"), functions);
