/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "csm/effort.h"

#include <math.h>
#include <string.h>

#include "catalogue/entry.h"
#include "csm/calibrate.h"
#include "csm/plan.h"

static csm_error designed_effort(csm_context *cx, const csm_given *a, csm_value *result)
{
    return csm_designed_effort(a[0].numbers, a[1].numbers, a[2].numbers, a[3].number, a[4].number,
                               &result->number, cx->fault);
}

static csm_error onboarding_effort(csm_context *cx, const csm_given *a, csm_value *result)
{
    return csm_onboarding_effort(a[0].number, a[1].number, a[2].number, &result->number,
                                 cx->fault);
}

static csm_error reactive_effort(csm_context *cx, const csm_given *a, csm_value *result)
{
    return csm_reactive_effort(a[0].numbers, a[1].numbers, a[2].numbers, a[3].number,
                               &result->number, cx->fault);
}

static csm_error reserve(csm_context *cx, const csm_given *a, csm_value *result)
{
    double *scratch = csm_arena_get(cx->arena, a[0].numbers.n, sizeof *scratch);
    if (!scratch)
        return CSM_NO_MEMORY;
    return csm_reserve(a[0].numbers, a[1].number, scratch, &result->number, cx->fault);
}

static csm_error lifecycle_effort(csm_context *cx, const csm_given *a, csm_value *result)
{
    return csm_lifecycle_effort(a[0].number, a[1].numbers, a[2].numbers, &result->number,
                                cx->fault);
}

static csm_error complexity(csm_context *cx, const csm_given *a, csm_value *result)
{
    return csm_complexity(a[0].numbers, a[1].number, a[2].number, &result->number, cx->fault);
}

static csm_error effort_variance(csm_context *cx, const csm_given *a, csm_value *result)
{
    return csm_effort_variance(a[0].number, a[1].number, &result->number, cx->fault);
}

static csm_error menu_split(csm_context *cx, const csm_given *a, csm_value *result)
{
    csm_menu menu;
    double *row = csm_arena_get(cx->arena, 4, sizeof *row);
    if (!row)
        return CSM_NO_MEMORY;
    CSM_TRY(csm_menu_split(a[0].numbers, a[1].numbers, a[2].number, a[3].number, &menu,
                           cx->fault));
    row[0] = menu.included_hours;
    row[1] = menu.a_la_carte_hours;
    row[2] = menu.revenue;
    row[3] = menu.margin;
    *result = csm_numbers(1, 4, row);
    return CSM_OK;
}

static csm_error role_hours(csm_context *cx, const csm_given *a, csm_value *result)
{
    return csm_role_hours(a[0].numbers, a[1].texts, a[2].text, a[3].numbers, &result->number,
                          cx->fault);
}

static csm_error lifecycle_forecast(csm_context *cx, const csm_given *a, csm_value *result)
{
    size_t periods = 0;
    double *counts;
    CSM_TRY(csm_period_count(a[3].number, &periods, cx->fault));
    if (a[1].shape.rows != a[1].shape.columns)
        return csm_fail(cx->fault, CSM_VALUE, "transitions",
                        N_("must have as many rows as columns"));
    counts = csm_arena_get(cx->arena, periods * a[0].numbers.n, sizeof *counts);
    if (!counts)
        return CSM_NO_MEMORY;
    CSM_TRY(csm_lifecycle_forecast(a[0].numbers, a[1].numbers, a[2].numbers, periods, counts,
                                   cx->fault));
    *result = csm_numbers(periods, a[0].numbers.n, counts);
    return CSM_OK;
}

/* ---- calibration ---- */

/* The first n numbers, with 0 for those that a whole column had no more values for. */
static bool at_least(csm_context *cx, csm_vector *v, size_t n)
{
    double *longer;
    if (v->n >= n) {
        v->n = n;
        return true;
    }
    longer = csm_arena_get(cx->arena, n, sizeof *longer);
    if (!longer)
        return false;
    memcpy(longer, v->x, v->n * sizeof *longer);
    *v = (csm_vector){ longer, n };
    return true;
}

/* Hours that nobody tracked are not 0 hours: such an account gets the weight 0, which leaves it out. */
static csm_error leave_out_untracked(csm_context *cx, const csm_given *hours, csm_vector *weights)
{
    size_t n = hours->numbers.n, tracked = 0;
    double *weight = csm_arena_get(cx->arena, n, sizeof *weight);
    if (!weight)
        return CSM_NO_MEMORY;
    for (size_t i = 0; i < n; i++)
        if (csm_cell_kind(&hours->shape, i) != CSM_IS_BLANK) {
            weight[i] = csm_at(*weights, i);
            tracked++;
        }
    if (tracked < n)
        *weights = (csm_vector){ weight, n };
    return csm_not_empty(cx->fault, "actual_hours", tracked);
}

/* The accounts are those of actual_hours, of which whole columns may have fewer than rows. */
static csm_error match_accounts(csm_context *cx, const csm_given *a, size_t *activities,
                                csm_vector *counts, csm_vector *weights)
{
    size_t accounts = a[1].full_rows * a[1].shape.columns, n = a[1].numbers.n;
    bool lying = a[0].full_rows == 1 && a[0].shape.columns == accounts;
    *activities = lying ? 1 : a[0].shape.columns;
    *counts = a[0].numbers;
    *weights = a[2].numbers;
    if (!lying && a[0].full_rows != accounts)
        return csm_fail_pair(cx->fault, CSM_VALUE, "activity_counts",
                             N_("must have a row for each of the {other}"), "actual_hours");
    if (a[2].given)
        CSM_TRY(csm_each(cx->fault, "weights", a[2].full_rows * a[2].shape.columns, "actual_hours",
                         accounts));
    CSM_TRY(csm_check_all(cx->fault, "weights", *weights, CSM_NOT_NEGATIVE));
    if (!at_least(cx, counts, n * *activities) ||
        (a[2].given && a[2].full_rows * a[2].shape.columns > 1 && !at_least(cx, weights, n)))
        return CSM_NO_MEMORY;
    return leave_out_untracked(cx, &a[1], weights);
}

/* Hours, and below them in the first column R² and the residual. NaN is what cannot be told. */
static csm_error show_fit(csm_context *cx, double *hours, size_t activities, const csm_fit *fit,
                          csm_value *result)
{
    size_t rows = fit ? 3 : 1;
    unsigned char *kinds = csm_arena_get(cx->arena, rows * activities, 1);
    if (!kinds)
        return CSM_NO_MEMORY;
    memset(kinds, CSM_IS_BLANK, rows * activities);
    for (size_t j = 0; j < activities; j++) {
        kinds[j] = isnan(hours[j]) ? CSM_IS_ERROR : CSM_IS_NUMBER;
        hours[j] = isnan(hours[j]) ? CSM_NA : hours[j];
    }
    if (fit) {
        kinds[activities] = isnan(fit->r_squared) ? CSM_IS_ERROR : CSM_IS_NUMBER;
        hours[activities] = isnan(fit->r_squared) ? CSM_DIV0 : fit->r_squared;
        kinds[2 * activities] = CSM_IS_NUMBER;
        hours[2 * activities] = fit->residual;
    }
    *result = csm_numbers(rows, activities, hours);
    result->range.kinds = kinds;
    if (rows * activities == 1)
        *result = csm_cell(&result->range, 0);
    return CSM_OK;
}

static csm_error calibrate(csm_context *cx, const csm_given *a, csm_value *result)
{
    csm_vector counts, weights;
    size_t activities;
    double *hours;
    csm_fit fit;
    CSM_TRY(csm_check(cx->fault, "stats", a[3].number, CSM_FLAG));
    CSM_TRY(match_accounts(cx, a, &activities, &counts, &weights));
    hours = csm_arena_get(cx->arena, activities, 3 * sizeof *hours);
    if (!hours)
        return CSM_NO_MEMORY;
    CSM_TRY(csm_calibrate(counts, activities, a[1].numbers, weights, hours, &fit, cx->fault));
    for (size_t i = 0; i < activities; i++)
        if (isnan(hours[i]))
            csm_note(cx, CSM_NA, "activity_counts",
                     N_("does not tell what the activity of this column takes: it never happens, or always "
                        "comes together with others"),
                     i + 1);
    if (a[3].number > 0 && isnan(fit.r_squared))
        csm_note(cx, CSM_DIV0, "actual_hours", N_("are all the same, so that there is no R²"), 0);
    return show_fit(cx, hours, activities, a[3].number > 0 ? &fit : NULL, result);
}

static const csm_function functions[] = {
    {
        .name = "DESIGNED_EFFORT",
        .help = N_("Hours that the service menu costs one account in a period."),
        .formula = N_("Σ frequency × hours over included lines, each line rounded up to line_step"),
        .note = N_("Lines below min_hours each are left out; a line_step of 0.25 rounds every "
                   "line up to quarter hours, 1 to full hours."),
        .arguments = {
            NUMBERS("frequencies", N_("how often each activity happens in the period"), U_COUNT,
                    CSM_NOT_NEGATIVE, CSM_KEY),
            NUMBERS("hours_each", N_("hours that each activity takes once"), U_HOURS,
                    CSM_NOT_NEGATIVE, CSM_PAIRED),
            NUMBERS_OR("included", N_("whether the subscription includes the activity"), U_FLAG,
                       CSM_FLAG, CSM_EACH, 1),
            NUMBER_OR("min_hours", N_("activities that take less are not counted"), U_HOURS,
                      CSM_NOT_NEGATIVE, 0),
            NUMBER_OR("line_step", N_("each line is rounded up to a multiple of this"), U_HOURS,
                      CSM_NOT_NEGATIVE, 0),
        },
        .examples = {
            { "{2;1;0.25};{0.5;1;4}", "3", N_("two calls, one report and a quarter of a review") },
            { "{2;1;0.25};{0.5;1;4};{1;1;0}", "2", N_("the review is sold à la carte") },
            { "{3;1};{0.4;0.1};;;0.25", "1.5", N_("1.2 and 0.1 hours round up to 1.25 and 0.25") },
        },
        .errors = {
            { "{2;1};{0.5;1;4}", "#VALUE!", NULL },
            { "{2;1};{0.5;\"1 h\"}", "#VALUE!", NULL },
            { "{2;1};{0.5;1};{1;2}", "#NUM!", NULL },
        },
        .lambda = "SUM(MAP(IF(included=1,IF(hours_each>=min_hours,frequencies*hours_each,0),0),LAMBDA(x,"
                  "round_up(x,line_step))))",
        .answer = designed_effort,
    },
    {
        .name = "ONBOARDING_EFFORT",
        .help = N_("Onboarding hours spread over all accounts."),
        .formula = "hours_per_new_account × new_accounts / accounts",
        .arguments = {
            NUMBER("hours_per_new_account", N_("hours that one onboarding takes"), U_HOURS,
                   CSM_NOT_NEGATIVE),
            NUMBER("new_accounts", N_("accounts that start in the period"), U_ACCOUNTS,
                   CSM_NOT_NEGATIVE),
            NUMBER("accounts", N_("accounts in the portfolio"), U_ACCOUNTS, CSM_POSITIVE),
        },
        .examples = { { "12;5;40", "1.5", NULL } },
        .errors = { { "12;5;0", "#DIV/0!", NULL } },
        .lambda = "hours_per_new_account*new_accounts/accounts",
        .answer = onboarding_effort,
    },
    {
        .name = "REACTIVE_EFFORT",
        .help = N_("Hours per account for requests that customers bring unasked."),
        .formula = "Σ tickets × minutes_each × csm_share / 60 / accounts",
        .arguments = {
            NUMBERS("tickets", N_("requests in the period; a range has one number per kind"),
                    U_COUNT, CSM_NOT_NEGATIVE, CSM_KEY),
            NUMBERS("minutes_each", N_("time that one request takes"), U_MINUTES,
                    CSM_NOT_NEGATIVE, CSM_EACH),
            NUMBERS_OR("csm_share", N_("share of the requests that CSMs answer"), U_SHARE,
                       CSM_SHARE, CSM_EACH, 1),
            NUMBER_OR("accounts", N_("accounts that brought these requests"), U_ACCOUNTS,
                      CSM_POSITIVE, 1),
        },
        .examples = {
            { "120;15;0.5;60", "0.25", NULL },
            { "{60;20};{10;30};{0;1};10", "1", N_("CSMs answer the second kind only") },
        },
        .errors = { { "120;15;0.5;0", "#DIV/0!", NULL } },
        .lambda = "SUM(tickets*minutes_each*csm_share)/60/accounts",
        .answer = reactive_effort,
    },
    {
        .name = "RESERVE",
        .help = N_("Hours to hold back for unplanned work: a percentile of past periods."),
        .formula = N_("the ⌈percentile × n⌉-th smallest of n past values (nearest rank)"),
        .arguments = {
            NUMBERS("history", N_("reactive hours of past periods"), U_HOURS, CSM_NOT_NEGATIVE,
                    CSM_ALONE),
            NUMBER_OR("percentile", N_("share of the periods that the reserve should cover"),
                      U_SHARE, CSM_SHARE, 0.75),
        },
        .examples = {
            { "{15;20;35;40;50};0.4", "20", NULL },
            { "{3;9;4;6}", "6", N_("three of four periods needed 6 hours or less") },
        },
        .source = "Nearest-rank method: NIST/SEMATECH e-Handbook of Statistical Methods, 7.2.6.2",
        .errors = {
            { "{3;9};1.5", "#NUM!", NULL },
            { "{3;\"none\"}", "#VALUE!", NULL },
        },
        .lambda = "LET(n,cell_count(history),SMALL(history,MAX(1,MIN(n,round_up(percentile*n,1)))))",
        .answer = reserve,
    },
    {
        .name = "LIFECYCLE_EFFORT",
        .help = N_("Effort of an average account over the stages of the customer lifecycle."),
        .formula = "base_hours × Σ share × multiplier / Σ share",
        .arguments = {
            NUMBER("base_hours", N_("hours of an account in the normal stage"),
                   U_HOURS_PER_ACCOUNT, CSM_NOT_NEGATIVE),
            NUMBERS("stage_shares", N_("accounts, or share of accounts, in each stage"), U_COUNT,
                    CSM_NOT_NEGATIVE, CSM_KEY),
            NUMBERS("stage_multipliers", N_("how many times the base effort each stage takes"),
                    U_RATIO, CSM_NOT_NEGATIVE, CSM_PAIRED),
        },
        .examples = { { "1;{0.2;0.8};{3;1}", "1.4", N_("a fifth is being onboarded") } },
        .errors = { { "1;{0;0};{3;1}", "#DIV/0!", NULL } },
        .lambda = "base_hours*(SUM(stage_shares*stage_multipliers)/SUM(stage_shares))",
        .answer = lifecycle_effort,
    },
    {
        .name = "LIFECYCLE_FORECAST",
        .help = N_("Accounts in each stage after each of the next periods."),
        .formula = N_("n(t, to) = Σ n(t − 1, from) × transitions(from, to), new accounts into stage 1"),
        .note = N_("Gives a row per period and a column per stage. What a row of transitions lacks "
                   "to 1 leaves."),
        .source = "Kemeny and Snell, Finite Markov Chains, 1960",
        .arguments = {
            NUMBERS("stage_counts", N_("accounts in each stage now"), U_ACCOUNTS,
                    CSM_NOT_NEGATIVE, CSM_KEEP),
            NUMBERS("transitions", N_("share that goes from the row's stage to the column's in a "
                                      "period"),
                    U_SHARE, CSM_SHARE, CSM_KEEP),
            NUMBERS_OR("new_accounts", N_("new accounts in a period, or one number per period"),
                       U_ACCOUNTS, CSM_NOT_NEGATIVE, CSM_KEEP, 0),
            NUMBER_OR("periods", N_("number of periods, at most 100,000"), U_PERIODS, CSM_CAP,
                      12),
        },
        .examples = {
            { "{20;80};{0.5;0.5|0;0.9};10;2", "{20;82|20;83.8}",
              N_("half of the onboardings end in a period, a tenth of the rest leaves") },
        },
        .errors = {
            { "{20;80};{0.5;0.6|0;0.9}", "#NUM!", NULL },
            { "{20;80};{0.5|0.4}", "#VALUE!", NULL },
            { "{20;80};{0.5;0.5|0;0.9};{10;10;10};2", "#VALUE!", NULL },
        },
        .lambda = "IF(OR(periods>100000,INT(periods)<>periods),#NUM!,LET(a,TOROW(stage_counts),n,"
                  "cell_count(a),IF(OR(cell_count(transitions)<>n*n,AND(cell_count(new_accounts)<>1,"
                  "cell_count(new_accounts)<>periods)),#VALUE!,LET(t,WRAPROWS(transitions,n),"
                  "IF(MAX(BYROW(t,LAMBDA(x,snapped(SUM(x)))))>1,#NUM!,DROP(REDUCE(a,SEQUENCE(periods),"
                  "LAMBDA(y,i,VSTACK(y,MMULT(TAKE(y,-1),t)+IF(SEQUENCE(1,n)=1,"
                  "IF(cell_count(new_accounts)=1,SUM(new_accounts),INDEX(new_accounts,i)),0)))),1))))))",
        .answer = lifecycle_forecast,
    },
    {
        .name = "COMPLEXITY",
        .help = N_("Effort multiplier of an account from its complexity scores."),
        .formula = "min(1 + mean score / divisor; cap)",
        .arguments = {
            NUMBERS("scores", N_("complexity scores of the account, 0 = simple"), U_COUNT,
                    CSM_NOT_NEGATIVE, CSM_ALONE),
            NUMBER_OR("divisor", N_("mean score that doubles the effort"), U_COUNT, CSM_POSITIVE,
                      8),
            NUMBER_OR("cap", N_("highest multiplier"), U_RATIO, CSM_CAP, 2),
        },
        .examples = {
            { "{1;3;2}", "1.25", NULL },
            { "{10;12}", "2", N_("capped") },
        },
        .errors = { { "{1;3};0", "#DIV/0!", NULL }, { "{1;3};8;0.5", "#NUM!", NULL } },
        .lambda = "MIN(1+SUM(scores)/cell_count(scores)/divisor,cap)",
        .answer = complexity,
    },
    {
        .name = "EFFORT_VARIANCE",
        .help = N_("How far actual effort is above (+) or below (−) the design."),
        .formula = "actual_hours / designed_hours − 1",
        .arguments = {
            NUMBER("actual_hours", N_("hours from time tracking"), U_HOURS, CSM_NOT_NEGATIVE),
            NUMBER("designed_hours", N_("hours by design"), U_HOURS, CSM_POSITIVE),
        },
        .examples = { { "3.75;3", "0.25", NULL } },
        .errors = { { "3.75;0", "#DIV/0!", NULL } },
        .lambda = "actual_hours/designed_hours-1",
        .answer = effort_variance,
    },
    {
        .name = "CALIBRATE",
        .help = N_("Hours that each activity really takes, learnt from hours tracked by account."),
        .formula = N_("hours x ≥ 0 that minimise Σ weight × (actual_hours − Σ count × x)²"),
        .note = N_("Gives a number per activity, in a row. Accounts without tracked hours are left "
                   "out. #N/A stands for an activity whose hours the accounts do not tell, because "
                   "it never happens or always comes together with others; put those into one "
                   "column. With stats two rows follow: R² = 1 − Σ w (actual − fit)² / Σ w (actual "
                   "− mean)², where 1 explains everything and 0 or less nothing, and the residual, "
                   "the hours by which an account misses the fit (root mean square). At most 100 "
                   "activities."),
        .source = "Lawson and Hanson, Solving Least Squares Problems, 1974, chapter 23; Golub, "
                  "Numerical methods for solving linear least squares problems, Numerische "
                  "Mathematik 7, 1965",
        .arguments = {
            NUMBERS("activity_counts", N_("a row per account, a column per activity: how often it "
                                          "happened"),
                    U_COUNT, CSM_NOT_NEGATIVE, CSM_KEEP),
            NUMBERS("actual_hours", N_("hours tracked for each account; blank: not tracked"),
                    U_HOURS, CSM_NOT_NEGATIVE, CSM_KEEP),
            NUMBERS_OR("weights", N_("how much each account counts, or one for all"), U_COUNT,
                       CSM_NOT_NEGATIVE, CSM_KEEP, 1),
            NUMBER_OR("stats", N_("whether R² and the residual stand below the hours"), U_FLAG,
                      CSM_FLAG, 0),
        },
        .examples = {
            { "{2;0|0;1|2;1};{2;3;8}", "{1.5;4}", N_("three accounts, calls and reviews") },
            { "{2;0|0;1|2;1};{2;3;8};{1;1;0}", "{1;3}", N_("the third account does not count") },
            { "{2;0|0;1|2;1};{2;3;8};;TRUE", "{1.5;4|0.854838709677419;|1;}",
              N_("an account misses the fit by an hour") },
        },
        .errors = {
            { "{2;0|0;1|2;1};{2;3}", "#VALUE!", NULL },
            { "{1;2|2;4};{2;3}", "#N/A", NULL },
            { "{2;0|0;-1};{2;3}", "#NUM!", NULL },
        },
        .answer = calibrate,
    },
    {
        .name = "MENU_SPLIT",
        .help = N_("Splits the service menu into what is included and what is sold à la carte."),
        .formula = N_("Σ hours included; Σ hours à la carte; à la carte × price; à la carte × "
                   "(price − cost)"),
        .note = N_("Gives a row of four numbers: included hours, à-la-carte hours, à-la-carte "
                   "revenue and margin."),
        .arguments = {
            NUMBERS("hours", N_("hours of each line of the service menu"), U_HOURS,
                    CSM_NOT_NEGATIVE, CSM_KEY),
            NUMBERS("included", N_("whether the subscription includes the line"), U_FLAG,
                    CSM_FLAG, CSM_EACH),
            NUMBER_OR("price_per_hour", N_("price of an à-la-carte hour"), U_MONEY_PER_HOUR,
                      CSM_NOT_NEGATIVE, 0),
            NUMBER_OR("cost_per_hour", N_("cost of an hour"), U_MONEY_PER_HOUR, CSM_NOT_NEGATIVE,
                      0),
        },
        .examples = { { "{10;4;6};{1;0;0};150;90", "{10;10;1500;600}", NULL } },
        .errors = { { "{10;4;6};{1;0}", "#VALUE!", NULL } },
        .lambda = "LET(inside,SUM(IF(included=1,hours,0)),outside,SUM(IF(included=0,hours,0)),CHOOSE({1,2,"
                  "3,4},inside,outside,outside*price_per_hour,outside*(price_per_hour-cost_per_hour)))",
        .answer = menu_split,
    },
    {
        .name = "ROLE_HOURS",
        .help = N_("Hours of the service menu that one role owns."),
        .formula = N_("Σ hours × share over the lines of the role"),
        .arguments = {
            NUMBERS("hours", N_("hours of each line of the service menu"), U_HOURS,
                    CSM_NOT_NEGATIVE, CSM_KEY),
            TEXTS("roles", N_("role that does the line"), U_TEXT, CSM_PAIRED),
            TEXT("role", N_("the role asked for, upper or lower case"), U_TEXT),
            NUMBERS_OR("shares", N_("share of the line that the role does"), U_SHARE, CSM_SHARE,
                       CSM_EACH, 1),
        },
        .examples = {
            { "{6;4;2};{\"CSM\";\"Trainer\";\"csm\"};\"CSM\"", "8", NULL },
            { "{6;4;2};{\"CSM\";\"Trainer\";\"csm\"};\"CSM\";{0.5;1;1}", "5", NULL },
        },
        .errors = { { "{6;4};{\"CSM\";\"Trainer\"};\"Coach\"", "#N/A", NULL } },
        .lambda = "LET(hit,IF(MAP(roles,code_of)=code_of(role),1,0),IF(SUM(hit)=0,#N/A,"
                  "SUM(hit*hours*shares)))",
        .answer = role_hours,
    },
};

CSM_TOPIC(csm_topic_effort, N_("Effort, service menu, roles and lifecycle"), functions);
