/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "csm/segment.h"

#include <math.h>

#include "catalogue/entry.h"

static csm_error touch_tier(csm_context *cx, const csm_given *a, csm_value *result)
{
    static const char *const codes[] = { [CSM_TECH] = "TECH", [CSM_LOW] = "LOW",
                                         [CSM_HIGH] = "HIGH" };
    csm_tier tier = CSM_TECH;
    CSM_TRY(csm_check(cx->fault, "strategic", a[3].number, CSM_FLAG));
    CSM_TRY(csm_check(cx->fault, "score", a[4].number, CSM_ANY));
    CSM_TRY(csm_check(cx->fault, "promote_from", a[5].number, CSM_ANY));
    if (a[4].given && !a[5].given)
        return csm_fail_pair(cx->fault, CSM_VALUE, "promote_from",
                             N_("must be given together with {other}"), "score");
    CSM_TRY(csm_touch_tier(a[0].number, a[1].number, a[2].number, a[3].number > 0,
                           a[4].given ? a[4].number : NAN, a[5].number, &tier, cx->fault));
    *result = csm_text(codes[tier]);
    return CSM_OK;
}

static csm_error label_segments(csm_context *cx, const csm_given *a, const double *segments,
                                csm_value *result)
{
    size_t n = a[0].numbers.n;
    const char **texts = csm_arena_get(cx->arena, n, sizeof *texts);
    if (!texts)
        return CSM_NO_MEMORY;
    if (a[2].texts.n != a[1].numbers.n + 1)
        return csm_fail_pair(cx->fault, CSM_VALUE, "labels",
                             N_("must have one cell more than {other}"), "thresholds");
    for (size_t i = 0; i < n; i++)
        texts[i] = a[2].texts.x[(size_t)segments[i] - 1];
    return csm_map_texts(cx, &a[0].shape, texts, result);
}

static csm_error segment(csm_context *cx, const csm_given *a, csm_value *result)
{
    double *segments = csm_arena_get(cx->arena, a[0].numbers.n, sizeof *segments);
    if (!segments)
        return CSM_NO_MEMORY;
    CSM_TRY(csm_segments(a[0].numbers, a[1].numbers, segments, cx->fault));
    return a[2].given ? label_segments(cx, a, segments, result)
                      : csm_map_numbers(cx, &a[0].shape, segments, result);
}

static csm_error segment_breaks(csm_context *cx, const csm_given *a, csm_value *result)
{
    size_t n;
    double *thresholds = csm_arena_get(cx->arena, CSM_SEGMENTS_MAX, sizeof *thresholds);
    if (!thresholds)
        return CSM_NO_MEMORY;
    CSM_TRY(csm_check(cx->fault, "segments", a[1].number, CSM_CAP));
    CSM_TRY(csm_check(cx->fault, "log_scale", a[2].number, CSM_FLAG));
    CSM_TRY(csm_segment_breaks(a[0].numbers, a[1].number, a[2].number > 0, thresholds, cx->fault));
    n = (size_t)a[1].number - 1;
    *result = n == 1 ? csm_number(*thresholds) : csm_numbers(n, 1, thresholds);
    return CSM_OK;
}

static csm_error account_score(csm_context *cx, const csm_given *a, csm_value *result)
{
    return csm_account_score(a[0].numbers, a[1].numbers, &result->number, cx->fault);
}

static csm_error arr_floor(csm_context *cx, const csm_given *a, csm_value *result)
{
    return csm_arr_floor(a[0].number, a[1].number, a[2].number, a[3].number, &result->number,
                         cx->fault);
}

static csm_error one_to_many_effort(csm_context *cx, const csm_given *a, csm_value *result)
{
    return csm_one_to_many_effort(a[0].number, a[1].number, a[2].number, a[3].number, a[4].number,
                                  a[5].number, &result->number, cx->fault);
}

static csm_error one_to_many_trigger(csm_context *cx, const csm_given *a, csm_value *result)
{
    return csm_one_to_many_trigger(a[0].number, a[1].number, a[2].number, a[3].number,
                                   &result->number, cx->fault);
}

static csm_error touch_coverage(csm_context *cx, const csm_given *a, csm_value *result)
{
    return csm_touch_coverage(a[0].numbers, a[1].number, a[2].number, a[3].numbers,
                              &result->number, cx->fault);
}

static const csm_function functions[] = {
    {
        .name = "TOUCH_TIER",
        .help = N_("How an account is served: HIGH, LOW or TECH touch."),
        .formula = N_("HIGH from high_from on, LOW from low_from on, else TECH; strategic or score ≥ "
                   "promote_from: one tier higher"),
        .source = "Mehta, Steinman and Murphy, Customer Success, 2016",
        .arguments = {
            NUMBER("arr", N_("annual recurring revenue of the account"), U_MONEY,
                   CSM_NOT_NEGATIVE),
            NUMBER("high_from", N_("ARR from which accounts are high touch"), U_MONEY,
                   CSM_NOT_NEGATIVE),
            NUMBER("low_from", N_("ARR from which accounts are low touch"), U_MONEY,
                   CSM_NOT_NEGATIVE),
            NUMBER_OR("strategic", N_("whether the account is strategic"), U_FLAG, CSM_FLAG, 0),
            NUMBER_IF("score", N_("growth or importance score of the account"), U_COUNT, CSM_ANY),
            NUMBER_IF("promote_from", N_("score from which the account moves up"), U_COUNT,
                      CSM_ANY),
        },
        .examples = {
            { "250000;150000;30000", "\"HIGH\"", NULL },
            { "20000;150000;30000", "\"TECH\"", NULL },
            { "20000;150000;30000;TRUE", "\"LOW\"", N_("strategic accounts move up") },
            { "20000;150000;30000;;8;7", "\"LOW\"", N_("the score is high enough") },
        },
        .errors = {
            { "20000;30000;150000", "#NUM!", NULL },
            { "20000;150000;30000;;8", "#VALUE!", NULL },
        },
        .lambda = "IF(low_from>high_from,#NUM!,LET(tier,IF(arr>=high_from,3,IF(arr>=low_from,2,1)),"
                  "promoted,IF(ISOMITTED([score]),0,IF(score>=promote_from,1,0)),CHOOSE(MIN(3,"
                  "tier+MAX(strategic,promoted)),\"TECH\",\"LOW\",\"HIGH\")))",
        .lambda_refuses = "AND(NOT(ISOMITTED([score])),ISOMITTED([promote_from]))",
        .answer = touch_tier,
    },
    {
        .name = "SEGMENT",
        .help = N_("The segment of a value: its number from the lowest, or its label."),
        .formula = N_("1 + number of thresholds ≤ value"),
        .note = N_("A range gives an array of the same shape; blank cells stay blank. Labels are "
                   "one more than thresholds, from the lowest segment."),
        .arguments = {
            NUMBERS("values", N_("value, such as ARR, or a range of values"), U_MONEY, CSM_ANY,
                    CSM_MAP),
            NUMBERS("thresholds", N_("smallest value of each higher segment, ascending"), U_MONEY,
                    CSM_ANY, CSM_ALONE),
            TEXTS_IF("labels", N_("names of the segments, from the lowest"), U_TEXT, CSM_ALONE),
        },
        .examples = {
            { "60000;{25000;100000}", "2", NULL },
            { "100000;{25000;100000};{\"Small\";\"Mid-market\";\"Enterprise\"}",
              "\"Enterprise\"", N_("a value equal to a threshold belongs above it") },
            { "{5000;30000;250000};{25000;100000}", "{1;2;3}", NULL },
        },
        .errors = {
            { "60000;{100000;25000}", "#NUM!", NULL },
            { "60000;{25000;100000};{\"Small\";\"Large\"}", "#VALUE!", NULL },
        },
        .lambda = "IF(SUM(IF(SCAN(-1E+300,thresholds,LAMBDA(x,y,MAX(x,y)))>thresholds,1,0))>0,#NUM!,"
                  "IF(AND(NOT(ISOMITTED([labels])),cell_count(labels)<>cell_count(thresholds)+1),#VALUE!,"
                  "MAP(values,LAMBDA(x,LET(n,1+SUM(IF(thresholds<=x,1,0)),IF(ISOMITTED([labels]),n,"
                  "INDEX(labels,n)))))))",
        .answer = segment,
    },
    {
        .name = "SEGMENT_BREAKS",
        .help = N_("Thresholds that split values, such as ARR, into their most natural segments."),
        .formula = N_("thresholds that minimise Σ (value − mean of its segment)²"),
        .note = N_("Gives a column of segments − 1 thresholds for CSM_SEGMENT, each the smallest "
                   "value of the upper segment. No other split has less variance within segments; "
                   "of equally good ones it is the lowest. ARR is mostly skewed: on a logarithmic "
                   "scale 10,000 and 20,000 are as far apart as 100,000 and 200,000. #N/A where "
                   "there are fewer different values than segments."),
        .source = "Wang and Song, Ckmeans.1d.dp, The R Journal 3/2, 2011; Grønlund and others, Fast "
                  "exact k-means, k-medians and Bregman divergence clustering in 1D, 2017",
        .arguments = {
            NUMBERS("values", N_("value of each account, such as its ARR"), U_MONEY, CSM_ANY,
                    CSM_ALONE),
            NUMBER("segments", N_("number of segments, 2 to 10"), U_COUNT, CSM_CAP),
            NUMBER_OR("log_scale", N_("whether ratios of values count, not differences"), U_FLAG,
                      CSM_FLAG, 0),
        },
        .examples = {
            { "{5000;300000;6000;70000;8000;60000};3", "{60000|300000}", NULL },
            { "{1;2;30;50;1000};2", "1000", N_("one large value is far from all others …") },
            { "{1;2;30;50;1000};2;TRUE", "30", N_("… but less so by its logarithm") },
        },
        .errors = {
            { "{1;2;3};11", "#NUM!", NULL },
            { "{5;5;5};2", "#N/A", NULL },
            { "{0;2;30};2;TRUE", "#NUM!", NULL },
        },
        .answer = segment_breaks,
    },
    {
        .name = "ACCOUNT_SCORE",
        .help = N_("Score of an account from several criteria: their weighted mean."),
        .formula = "Σ value × weight / Σ weight",
        .arguments = {
            NUMBERS("values", N_("the account's value for each criterion"), U_COUNT, CSM_ANY,
                    CSM_KEY),
            NUMBERS("weights", N_("weight of each criterion; they need not add up to 1"), U_COUNT,
                    CSM_NOT_NEGATIVE, CSM_PAIRED),
        },
        .examples = { { "{8;4};{3;1}", "7", N_("growth counts three times as much") } },
        .errors = { { "{8;4};{0;0}", "#DIV/0!", NULL } },
        .lambda = "SUM(values*weights)/SUM(weights)",
        .answer = account_score,
    },
    {
        .name = "ARR_FLOOR",
        .help = N_("Smallest ARR for which personal service of so many hours pays."),
        .formula = "hours_per_account × hourly_cost / (max_share × gross_margin)",
        .note = N_("Hours and ARR are of the same period, usually a year."),
        .arguments = {
            NUMBER("hours_per_account", N_("hours that the account takes"), U_HOURS,
                   CSM_NOT_NEGATIVE),
            NUMBER("hourly_cost", N_("cost of an hour"), U_MONEY_PER_HOUR, CSM_NOT_NEGATIVE),
            NUMBER("gross_margin", N_("gross margin of the subscription"), U_SHARE,
                   CSM_POSITIVE_SHARE),
            NUMBER("max_share", N_("share of the gross margin that service may cost"), U_SHARE,
                   CSM_POSITIVE_SHARE),
        },
        .examples = { { "36;100;0.8;0.1", "45000", NULL } },
        .errors = { { "36;100;0.8;0", "#DIV/0!", NULL } },
        .lambda = "hours_per_account*hourly_cost/(max_share*gross_margin)",
        .answer = arr_floor,
    },
    {
        .name = "ONE_TO_MANY_EFFORT",
        .help = N_("Hours of one-to-many service per account reached."),
        .formula = "(sessions × hours_per_session + content_hours) / accounts_reached + queue_hours "
                   "× queue_take_up",
        .arguments = {
            NUMBER("sessions", N_("webinars and office hours in the period"), U_COUNT,
                   CSM_NOT_NEGATIVE),
            NUMBER("hours_per_session", N_("hours that one session takes, with preparation"),
                   U_HOURS, CSM_NOT_NEGATIVE),
            NUMBER("content_hours", N_("hours spent on videos, articles and mailings"), U_HOURS,
                   CSM_NOT_NEGATIVE),
            NUMBER("accounts_reached", N_("accounts that the programme reaches"), U_ACCOUNTS,
                   CSM_POSITIVE),
            NUMBER_OR("queue_hours", N_("hours that an account in the shared queue takes"),
                      U_HOURS_PER_ACCOUNT, CSM_NOT_NEGATIVE, 0),
            NUMBER_OR("queue_take_up", N_("share of the accounts that come to the queue"),
                      U_SHARE, CSM_SHARE, 0),
        },
        .examples = {
            { "4;6;36;600", "0.1", NULL },
            { "4;6;36;600;0.5;0.2", "0.2", N_("every fifth account asks for half an hour") },
        },
        .errors = { { "4;6;36;0", "#DIV/0!", NULL } },
        .lambda = "(sessions*hours_per_session+content_hours)/accounts_reached+queue_hours*queue_take_up",
        .answer = one_to_many_effort,
    },
    {
        .name = "ONE_TO_MANY_TRIGGER",
        .help = N_("FTE that a one-to-many team saves; from about 1 on it pays to have one."),
        .formula = "(uncovered_accounts × personal_effort − one_to_many_hours) / effective_hours",
        .note = N_("Negative where the programme costs more than it saves."),
        .arguments = {
            NUMBER("uncovered_accounts", N_("accounts without personal service"), U_ACCOUNTS,
                   CSM_NOT_NEGATIVE),
            NUMBER("personal_effort", N_("hours that one of them would take in person"),
                   U_HOURS_PER_ACCOUNT, CSM_NOT_NEGATIVE),
            NUMBER("effective_hours", N_("hours a CSM has for customers, see CSM_AVAILABILITY"),
                   U_HOURS, CSM_POSITIVE),
            NUMBER("one_to_many_hours", N_("hours that the one-to-many programme takes"), U_HOURS,
                   CSM_NOT_NEGATIVE),
        },
        .examples = { { "600;0.5;120;60", "2", NULL } },
        .errors = { { "600;0.5;0;60", "#DIV/0!", NULL } },
        .lambda = "(uncovered_accounts*personal_effort-one_to_many_hours)/effective_hours",
        .answer = one_to_many_trigger,
    },
    {
        .name = "TOUCH_COVERAGE",
        .help = N_("Share of accounts that were touched in the last days."),
        .formula = N_("Σ weight of accounts with as_of − days ≤ date ≤ as_of / Σ weight"),
        .note = N_("A blank date is an account that was never touched."),
        .arguments = {
            NUMBERS("last_touch_dates", N_("date of each account's last touch; blank: none"),
                    U_DATE, CSM_NOT_NEGATIVE, CSM_KEEP),
            NUMBER("as_of", N_("the day of the count"), U_DATE, CSM_NOT_NEGATIVE),
            NUMBER_OR("days", N_("how many days back a touch counts"), U_DAYS, CSM_NOT_NEGATIVE,
                      90),
            NUMBERS_OR("weights", N_("weight of each account, such as its ARR"), U_COUNT,
                       CSM_NOT_NEGATIVE, CSM_KEEP, 1),
        },
        .examples = {
            { "{45300;45200;;45290};45310", "0.5", N_("two of four within 90 days") },
            { "{45300;45200;;45290};45310;15;{40;30;20;10}", "0.4", N_("weighted by ARR") },
        },
        .errors = { { "{45300;45200};45310;90;{0;0}", "#DIV/0!", NULL } },
        .lambda = "LET(d,INT(last_touch_dates),IF(AND(cell_count(weights)<>1,"
                  "cell_count(weights)<>cell_count(d)),#VALUE!,LET(w,IF(d>=0,weights,0),SUM(IF(d>0,"
                  "IF(d<=INT(as_of),IF(d>=INT(as_of)-days,w,0),0),0))/SUM(w))))",
        .answer = touch_coverage,
    },
};

CSM_TOPIC(csm_topic_segment, N_("Touch model and segmentation"), functions);
