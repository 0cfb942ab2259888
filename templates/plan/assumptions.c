/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The planning assumptions: one table from which the sheet, the named ranges and the options of the
 * command line are made. */
#include <math.h>
#include <string.h>

#include "plan.h"
#include "words.h"

#define EXAMPLE N_("Example value: replace it with your own")
#define RULE_OF_SEED N_("Example: 160 paid hours less 40 internal hours leave 120 for customers")

static const plan_assumption assumptions[] = {
    { N_("Time of one CSM"), "total_hours", N_("Paid hours"), N_("hours per month"),
      PLAN_ONE_DIGIT, 160, 1, 744, RULE_OF_SEED, NULL },
    { NULL, "internal_hours", N_("Internal hours"), N_("hours per month"), PLAN_ONE_DIGIT, 40, 0,
      744, RULE_OF_SEED, N_("Meetings, reporting, training, administration: hours that are paid "
                            "but do not reach a customer.") },
    { NULL, "internal_share", N_("Internal share of what remains"), N_("share"), PLAN_PERCENT, 0,
      0, 0.95, N_("Example value: use either internal hours or this share (rule of thumb: one "
                  "third)"),
      NULL },
    { NULL, "shrinkage", N_("Shrinkage: leave, illness, holidays"), N_("share"), PLAN_PERCENT, 0,
      0, 0.95, N_("Example value: 0 % means that absences are not planned; companies commonly plan "
                  "10 to 15 %"),
      N_("Share of paid hours in which a person is not at work.") },
    { NULL, "realization", N_("Realization"), N_("share"), PLAN_PERCENT, 1, 0.05, 1, EXAMPLE,
      N_("Share of the available time that really reaches customers.") },

    { N_("Team"), "team_size", N_("CSMs in the team today"), N_("FTE"), PLAN_ONE_DIGIT, NAN, 0,
      100000, EXAMPLE, NULL },
    { NULL, "plan_date", N_("Planning date"), N_("date"), PLAN_DATE, 46023, 36526, 73050, EXAMPLE,
      N_("The day for which the team is counted. It is typed here and does not follow the calendar, so "
         "that the plan shows the same figures tomorrow.") },
    { NULL, "headcount_step", N_("Round people to"), N_("FTE"), PLAN_TWO_DIGITS, 1, 0, 10,
      N_("Choice: 1 whole positions, 0.5 half positions, 0 exact"), NULL },
    { NULL, "span", N_("CSMs that one manager leads (span)"), N_("people"), PLAN_WHOLE, 7, 1, 1000,
      EXAMPLE, NULL },
    { NULL, "load_low", N_("Load below which a CSM has room"), N_("share"), PLAN_PERCENT, 0.8, 0,
      10, EXAMPLE, N_("Load is required hours divided by effective hours.") },
    { NULL, "load_high", N_("Load above which a CSM is overloaded"), N_("share"), PLAN_PERCENT, 1,
      0, 10, EXAMPLE, NULL },
    { NULL, "load_critical", N_("Load above which service breaks down"), N_("share"),
      PLAN_PERCENT, 1.2, 0, 10, EXAMPLE, NULL },

    { N_("Service"), "contract_months", N_("Length of a contract"), N_("months"), PLAN_WHOLE, 12,
      1, 120, EXAMPLE, N_("Activities that happen once are spread over the contract.") },
    { NULL, "line_step", N_("Round each activity up to"), N_("hours"), PLAN_TWO_DIGITS, 0, 0, 8,
      N_("Choice: 0 not at all, 0.25 quarter hours, 1 full hours"), NULL },
    { NULL, "tickets", N_("Requests per account"), N_("per month"), PLAN_TWO_DIGITS, 0.5, 0, 1000,
      EXAMPLE, N_("Questions and problems that customers bring unasked.") },
    { NULL, "ticket_minutes", N_("Time per request"), N_("minutes"), PLAN_WHOLE, 20, 0, 10000,
      EXAMPLE, NULL },
    { NULL, "csm_share", N_("Requests that CSMs answer"), N_("share"), PLAN_PERCENT, 0.3, 0, 1,
      N_("Example value: the rest goes to support"), NULL },
    { NULL, "high_from", N_("High touch from"), N_("ARR"), PLAN_MONEY, NAN, 0, 1e15,
      N_("Threshold of the largest segment unless given"),
      N_("High touch: a named CSM with a small book. Low touch: a named CSM with a large book. Tech "
         "touch: a shared team and digital programmes.") },
    { NULL, "low_from", N_("Low touch from"), N_("ARR"), PLAN_MONEY, NAN, 0, 1e15,
      N_("Threshold of the second segment unless given"), NULL },
    { NULL, "a_la_carte_price", N_("Price of an à-la-carte hour"), N_("money per hour"),
      PLAN_MONEY, 150, 0, 1e6, EXAMPLE,
      N_("Services that the subscription does not include and that are sold by the hour.") },
    { NULL, "a_la_carte_cost", N_("Cost of an à-la-carte hour"), N_("money per hour"), PLAN_MONEY,
      90, 0, 1e6, EXAMPLE, NULL },

    { N_("Coverage ratio"), "arr_per_csm", N_("ARR per CSM"), N_("money"), PLAN_MONEY, 2000000, 1,
      1e15, N_("Lemkin 2016, at scale (practitioner's figure in USD, grade B). Other published "
               "figures run from 0.5 to 8 million"),
      N_("A ratio says nothing about the work that an account takes. Compare it, do not plan by "
         "it.") },
    { NULL, "ratio_is_rule", N_("The ratio is a rule here"), N_("yes or no"), PLAN_YES_NO, 0, 0, 1,
      N_("Choice: no shows the ratio for comparison only"), NULL },

    { N_("Budget"), "cost_share", N_("Customer success and support cost"), N_("share of ARR"),
      PLAN_PERCENT, 0.09, 0, 1,
      N_("SaaS Capital 2026, customer success and support together, survey of more than 1,000 "
         "private companies (grade A)"),
      NULL },
    { NULL, "other_cost_share", N_("Of that for support, tools and travel"), N_("share"),
      PLAN_PERCENT, 0.5, 0, 1, EXAMPLE, NULL },
    { NULL, "loaded_cost", N_("Loaded cost of a CSM"), N_("money per year"), PLAN_MONEY, 182000, 1,
      1e9, N_("Example: on-target earnings of 140,000 USD (RepVue 2026, self-reported, grade B) × "
              "1.3 loading (practitioners' texts: 1.25 to 1.40, grade C)"),
      N_("Pay and everything that comes on top: social contributions, workplace, tools.") },

    { N_("Lifecycle"), "monthly_churn", N_("Accounts that leave"), N_("share per month"),
      PLAN_PERCENT, 0.01, 0, 1, EXAMPLE,
      N_("The same share leaves from every stage. 1 % a month is 11.4 % a year.") },
    { NULL, "new_accounts", N_("New accounts"), N_("per month"), PLAN_ONE_DIGIT, NAN, 0, 1e6,
      N_("Example: 2 % of the accounts in the list, rounded"),
      N_("They enter the first stage of the list of stages.") },

    { N_("Organisation: people who are not on the roster"), "support_fte", N_("Support"), N_("FTE"),
      PLAN_ONE_DIGIT, 2, 0, 100000, EXAMPLE,
      N_("People of this role whom the sheet of the team does not name.") },
    { NULL, "am_fte", N_("Account management"), N_("FTE"), PLAN_ONE_DIGIT, 0, 0, 100000, EXAMPLE,
      NULL },
    { NULL, "onboarding_fte", N_("Onboarding"), N_("FTE"), PLAN_ONE_DIGIT, 0, 0, 100000, EXAMPLE,
      NULL },
    { NULL, "services_fte", N_("Professional services and training"), N_("FTE"), PLAN_ONE_DIGIT, 0,
      0, 100000, EXAMPLE, NULL },
    { NULL, "min_team", N_("Critical mass of a role"), N_("FTE"), PLAN_ONE_DIGIT, 2, 0, 100,
      N_("Choice: with 2 people a role survives a holiday, an illness and a resignation"),
      N_("A role with fewer people is below critical mass.") },
    { N_("One-to-many service"), "desk_take_up", N_("Tech-touch accounts that ask in a month"),
      N_("share"), PLAN_PERCENT, 0.4, 0, 1, EXAMPLE,
      N_("Their questions go to a desk that several people share.") },
    { NULL, "desk_questions", N_("Questions per account that asks"), N_("per month"),
      PLAN_TWO_DIGITS, 2, 0, 100, EXAMPLE, NULL },
    { NULL, "desk_minutes", N_("Time per question"), N_("minutes"), PLAN_ONE_DIGIT, 15, 0.5, 480,
      EXAMPLE, NULL },
    { NULL, "desk_open", N_("Opening hours of the shared desk"), N_("hours per week"),
      PLAN_ONE_DIGIT, 40, 1, 168, EXAMPLE, NULL },
    { NULL, "desk_peak", N_("Busiest hour of the desk"), N_("times the mean hour"),
      PLAN_TWO_DIGITS, 1.5, 1, 20, EXAMPLE, NULL },
    { NULL, "desk_target", N_("The desk answers within"), N_("seconds"), PLAN_WHOLE, 120, 0, 86400,
      EXAMPLE, NULL },
    { NULL, "desk_level", N_("Questions answered in that time"), N_("share"), PLAN_PERCENT, 0.8, 0,
      0.99, EXAMPLE, NULL },
    { NULL, "pool_people", N_("CSMs who share the tech-touch accounts"), N_("FTE"), PLAN_ONE_DIGIT,
      1, 0, 10000, EXAMPLE, NULL },
    { NULL, "pool_share", N_("Of their time for rounds of calls"), N_("share"), PLAN_PERCENT, 0.5, 0,
      1, EXAMPLE, N_("In a round every tech-touch account is spoken to once.") },
    { NULL, "pool_touch_hours", N_("Time per account in a round"), N_("hours"), PLAN_TWO_DIGITS, 0.5,
      0, 100, EXAMPLE, NULL },
    { NULL, "promised_months", N_("Promised: everybody is spoken to once in"), N_("months"),
      PLAN_WHOLE, 6, 1, 60, EXAMPLE, NULL },

    { N_("Support"), "support_hours", N_("Effective hours of a support agent"),
      N_("hours per month"), PLAN_ONE_DIGIT, 120, 1, 744, EXAMPLE,
      N_("Hours for customers' requests after internal work and absences.") },
    { NULL, "support_open", N_("Opening hours of support"), N_("hours per week"), PLAN_ONE_DIGIT, 40,
      1, 168, EXAMPLE, NULL },
    { NULL, "support_peak", N_("Busiest hour of support"), N_("times the mean hour"),
      PLAN_TWO_DIGITS, 1.5, 1, 20, EXAMPLE, NULL },
    { NULL, "support_target", N_("Support answers within"), N_("seconds"), PLAN_WHOLE, 300, 0, 86400,
      EXAMPLE, NULL },
    { NULL, "support_level", N_("Requests answered in that time"), N_("share"), PLAN_PERCENT, 0.8, 0,
      0.99, EXAMPLE, NULL },

    { N_("Retention and quota"), "target_nrr", N_("Net revenue retention wanted"), N_("ratio"),
      PLAN_PERCENT, 1.05, 0, 10, EXAMPLE,
      N_("ARR of the customers of a year ago, with expansion and after losses, as a share of their ARR "
         "then.") },
    { NULL, "expected_grr", N_("Gross revenue retention expected"), N_("share"), PLAN_PERCENT, 0.9, 0,
      1, EXAMPLE, N_("The same without expansion.") },
    { NULL, "ote", N_("On-target earnings of a CSM"), N_("money per year"), PLAN_MONEY, 140000, 0, 1e9,
      N_("Example: RepVue 2026, United States, in USD, self-reported (grade B)"),
      N_("Base and variable pay if every target is met.") },
    { NULL, "variable_share", N_("Variable share of the earnings"), N_("share"), PLAN_PERCENT, 0.25, 0,
      1, N_("Example value: practitioners' texts name 20 to 30 % (grade C)"), NULL },
    { NULL, "pay_threshold", N_("Attainment from which a target pays"), N_("share"), PLAN_PERCENT, 0.8,
      0, 10, EXAMPLE, NULL },
    { NULL, "pay_cap", N_("Most that a target pays"), N_("share"), PLAN_PERCENT, 1.5, 0, 10, EXAMPLE,
      NULL },
    { NULL, "pay_accelerator", N_("Pay per attainment above 100 %"), N_("times"), PLAN_TWO_DIGITS, 1.5,
      0, 10, EXAMPLE, NULL },

    { N_("Business case"), "loading", N_("Loading on pay"), N_("times"), PLAN_TWO_DIGITS, 1.3, 1, 5,
      N_("Example value: practitioners' texts name 1.25 to 1.40 (grade C)"),
      N_("Social contributions, workplace and tools come on top of pay.") },
    { NULL, "gross_margin", N_("Gross margin of the subscription"), N_("share"), PLAN_PERCENT, 0.81,
      0.01, 1, N_("Benchmarkit 2024, subscription, survey with method (grade A)"), NULL },
    { NULL, "serve_share", N_("Gross margin that service may cost"), N_("share"), PLAN_PERCENT, 0.15,
      0.001, 1, EXAMPLE, N_("It sets the ARR floor: below it personal service costs more than this.") },
    { NULL, "account_fixed_cost", N_("Other cost of an account, such as tools"), N_("money per year"),
      PLAN_MONEY, 0, 0, 1e9, EXAMPLE, NULL },
    { NULL, "first_year_capacity", N_("Capacity of a new CSM in the first year"), N_("share"),
      PLAN_PERCENT, 0.75, 0.01, 1, EXAMPLE, N_("What is left after vacancy, hiring and ramp-up.") },
    { NULL, "overload_loss", N_("Gross retention lost per 10 points of overload"), N_("share of ARR"),
      PLAN_PERCENT, 0.01, 0, 1, N_("Example value: no survey measures it; take it from your own losses"),
      N_("Overload is load above the limit from which a CSM is overloaded: 120 % load above a limit of "
         "100 % is 20 points.") },
    { NULL, "overload_loss_most", N_("Most that overload can cost"), N_("share of ARR"), PLAN_PERCENT,
      0.2, 0, 1, EXAMPLE, N_("Also what is lost where nobody serves the accounts.") },
    { NULL, "one_to_many_fixed", N_("One-to-many service: hours for the programme"),
      N_("hours per month"), PLAN_ONE_DIGIT, 20, 0, 1e5, EXAMPLE,
      N_("Webinars, videos and a community that replace the personal service of the smallest segment.") },
    { NULL, "one_to_many_each", N_("One-to-many service: hours per account"), N_("hours per month"),
      PLAN_TWO_DIGITS, 0.05, 0, 1000, EXAMPLE, NULL },
    { NULL, "one_to_many_cost", N_("One-to-many service: tools and content"), N_("money per year"),
      PLAN_MONEY, 20000, 0, 1e12, EXAMPLE, NULL },
    { NULL, "moved_share", N_("Requests that could move from CSMs to support"), N_("share"),
      PLAN_PERCENT, 0.5, 0, 1, EXAMPLE, N_("Of the requests that CSMs answer today.") },
    { NULL, "support_hourly_cost", N_("Cost of an hour of support"), N_("money per hour"), PLAN_MONEY,
      45, 0, 1e6, EXAMPLE, NULL },

    { N_("Hiring plan"), "people_needed", N_("CSMs needed in the first month"), N_("FTE"), PLAN_ONE_DIGIT, 12,
      0, 100000, EXAMPLE, N_("Ramped CSMs; csm-template capacity helps to find the number.") },
    { NULL, "headcount_growth", N_("Growth of the CSMs needed"), N_("share per month"),
      PLAN_PERCENT, 0.01, -0.2, 0.5, EXAMPLE,
      N_("The plan starts with the CSMs needed today. On the hiring plan you may type your own number for "
         "each month.") },
    { NULL, "monthly_attrition", N_("CSMs who leave"), N_("share per month"), PLAN_PERCENT, 0.01, 0, 1,
      EXAMPLE, N_("1 % a month is 11.4 % a year.") },
    { NULL, "hiring_lead", N_("From the decision to the first day"), N_("months"), PLAN_WHOLE, 2, 0, 24,
      EXAMPLE, NULL },
    { NULL, "hires_most", N_("Most hires in a month"), N_("people"), PLAN_WHOLE, 3, 0, 20, EXAMPLE,
      N_("As many as can be found and trained.") },
    { NULL, "cost_of_hire", N_("Cost of one hire"), N_("money"), PLAN_MONEY, 15000, 0, 1e7, EXAMPLE,
      N_("Search, agency, selection and training, without pay.") },

    { N_("Account score"), "score_size", N_("Weight of the size in the account score"), N_("weight"),
      PLAN_TWO_DIGITS, 0.5, 0, 1000, EXAMPLE, N_("ARR against the threshold of high touch.") },
    { NULL, "score_strategic", N_("Weight of being strategic"), N_("weight"), PLAN_TWO_DIGITS, 0.3, 0, 1000,
      EXAMPLE, NULL },
    { NULL, "score_stage", N_("Weight of the lifecycle stage"), N_("weight"), PLAN_TWO_DIGITS, 0.2, 0, 1000,
      EXAMPLE, N_("The stage's multiplier against the largest one.") },

    { N_("Portfolios"), "most_moves", N_("Accounts that may change their CSM"), N_("accounts"), PLAN_WHOLE,
      20, 0, 1e6, EXAMPLE, N_("Accounts without an owner are given one beyond this limit.") },
    { NULL, "handover_hours", N_("Hand-over of one account"), N_("hours"), PLAN_ONE_DIGIT, 10, 0, 1000,
      EXAMPLE, N_("Time of both CSMs, once.") },

    { N_("Sensitivity and simulation"), "sensitivity_step", N_("Each driver changes by"), N_("share"),
      PLAN_PERCENT, 0.1, 0.001, 0.5, N_("Choice: 10 % lower and 10 % higher"), NULL },
    { NULL, "simulated_trials", N_("Simulated cases"), N_("number"), PLAN_WHOLE, 2000, 100, 20000,
      N_("Choice: more cases are more exact and take longer"), NULL },
    { NULL, "simulated_seed", N_("Start of the random numbers"), N_("number"), PLAN_WHOLE, 1, 0, 1e9,
      N_("Choice: the same start gives the same cases"), NULL },
};

const plan_assumption *plan_assumption_at(size_t i)
{
    return i < sizeof assumptions / sizeof *assumptions ? &assumptions[i] : NULL;
}

size_t plan_assumption_index(const char *name)
{
    size_t i = 0;
    while (plan_assumption_at(i) && strcmp(assumptions[i].name, name) != 0)
        i++;
    return i;
}

void plan_default_options(plan_options *options)
{
    memset(options, 0, sizeof *options);
    options->language = "en";
    options->currency = "USD";
    options->hiring_months = 24;
    for (size_t i = 0; i < PLAN_ASSUMPTIONS_MAX; i++)
        options->values[i] = NAN;
}
