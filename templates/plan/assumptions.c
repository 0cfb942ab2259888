/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The planning assumptions: one record each, from which the row of the sheet, the named range, the option of
 * the command line and the field of the dialog are made. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "plan.h"
#include "words.h"

#define EXAMPLE N_("Example value: replace it with your own")
#define RULE_OF_SEED N_("Example: 160 paid hours less 40 internal hours leave 120 for customers")
#define EXAMPLE_RANGE N_("Example range: replace it with your own")
#define ABOUT_VALUE { .about_value = true, .source = N_("Example range: the value ± 20 %") }
#define CHOICE { .choice = true, .source = N_("Choice, not uncertain") }

/* The kinds of workbooks, as bits. */
enum {
    PORTFOLIO = 1 << PLAN_PORTFOLIO,
    CAPACITY = 1 << PLAN_CAPACITY,
    HIRING = 1 << PLAN_HIRING,
    QUOTA = 1 << PLAN_QUOTA
};

static const plan_assumption assumptions[] = {
    { .section = N_("Time of one CSM"), .name = "total_hours", .label = N_("Paid hours"),
      .unit = N_("hours per month"), .format = PLAN_ONE_DIGIT,
      .example = 160, .low = 1, .high = 744, .kinds = PORTFOLIO | CAPACITY,
      .range = { 150, 170, .source = EXAMPLE_RANGE }, .source = RULE_OF_SEED,
      .field = { 2, "hours", N_("~Paid hours per month:") } },
    { .name = "internal_hours", .label = N_("Internal hours"), .unit = N_("hours per month"),
      .format = PLAN_ONE_DIGIT,
      .example = 40, .low = 0, .high = 744, .kinds = PORTFOLIO | CAPACITY,
      .range = { 30, 55, .source = EXAMPLE_RANGE }, .source = RULE_OF_SEED,
      .note = N_("Meetings, reporting, training, administration: hours that are paid but do not reach a "
                 "customer."),
      .field = { 3, "internal", N_("~Internal hours:") } },
    { .name = "internal_share", .label = N_("Internal share of what remains"), .unit = N_("share"),
      .format = PLAN_PERCENT,
      .example = 0, .low = 0, .high = 0.95, .kinds = PORTFOLIO | CAPACITY,
      .range = { 0, 0.33, .source = N_("Example range: none to the rule of thumb of one third") },
      .source = N_("Example value: use either internal hours or this share (rule of thumb: one third)"),
      .field = { 4, "share", N_("Internal ~work, share in %:") } },
    { .name = "shrinkage", .label = N_("Shrinkage: leave, illness, holidays"), .unit = N_("share"),
      .format = PLAN_PERCENT,
      .example = 0, .low = 0, .high = 0.95, .kinds = PORTFOLIO | CAPACITY,
      .range = { 0, 0.15, .source = N_("Example range: none to what companies commonly plan") },
      .source = N_("Example value: 0 % means that absences are not planned; companies commonly plan 10 to 15 %"),
      .note = N_("Share of paid hours in which a person is not at work.") },
    { .name = "realization", .label = N_("Realization"), .unit = N_("share"), .format = PLAN_PERCENT,
      .example = 1, .low = 0.05, .high = 1, .kinds = PORTFOLIO | CAPACITY,
      .range = { 0.85, 1, .source = EXAMPLE_RANGE }, .source = EXAMPLE,
      .note = N_("Share of the available time that really reaches customers.") },

    { .section = N_("Team"), .name = "team_size", .label = N_("CSMs in the team today"), .unit = N_("FTE"),
      .format = PLAN_ONE_DIGIT,
      .example = NAN, .low = 0, .high = 100000, .kinds = PORTFOLIO | CAPACITY | HIRING, .range = ABOUT_VALUE,
      .source = EXAMPLE,
      .field = { 1, "team", N_("Team si~ze (blank: as listed):") } },
    { .name = "plan_date", .label = N_("Planning date"), .unit = N_("date"), .format = PLAN_DATE,
      .example = 46023, .low = 36526, .high = 73050, .kinds = PORTFOLIO | HIRING, .range = CHOICE,
      .source = EXAMPLE,
      .note = N_("The day for which the team is counted. It is typed here and does not follow the calendar, so "
                 "that the plan shows the same figures tomorrow.") },
    { .name = "headcount_step", .label = N_("Round people to"), .unit = N_("FTE"), .format = PLAN_TWO_DIGITS,
      .example = 1, .low = 0, .high = 10, .kinds = PORTFOLIO | CAPACITY, .range = CHOICE,
      .source = N_("Choice: 1 whole positions, 0.5 half positions, 0 exact") },
    { .name = "span", .label = N_("CSMs that one manager leads (span)"), .unit = N_("people"),
      .format = PLAN_WHOLE,
      .example = 7, .low = 1, .high = 1000, .kinds = PORTFOLIO | CAPACITY,
      .range = { 5, 9, .source = EXAMPLE_RANGE }, .source = EXAMPLE },
    { .name = "load_low", .label = N_("Load below which a CSM has room"), .unit = N_("share"),
      .format = PLAN_PERCENT,
      .example = 0.8, .low = 0, .high = 10, .kinds = PORTFOLIO, .range = ABOUT_VALUE, .source = EXAMPLE,
      .note = N_("Load is required hours divided by effective hours.") },
    { .name = "load_high", .label = N_("Load above which a CSM is overloaded"), .unit = N_("share"),
      .format = PLAN_PERCENT,
      .example = 1, .low = 0, .high = 10, .kinds = PORTFOLIO, .range = ABOUT_VALUE, .source = EXAMPLE },
    { .name = "load_critical", .label = N_("Load above which service breaks down"), .unit = N_("share"),
      .format = PLAN_PERCENT,
      .example = 1.2, .low = 0, .high = 10, .kinds = PORTFOLIO, .range = ABOUT_VALUE, .source = EXAMPLE },

    { .section = N_("Service"), .name = "contract_months", .label = N_("Length of a contract"),
      .unit = N_("months"), .format = PLAN_WHOLE,
      .example = 12, .low = 1, .high = 120, .kinds = PORTFOLIO | CAPACITY, .range = ABOUT_VALUE, .source = EXAMPLE,
      .note = N_("Activities that happen once are spread over the contract.") },
    { .name = "line_step", .label = N_("Round each activity up to"), .unit = N_("hours"),
      .format = PLAN_TWO_DIGITS,
      .example = 0, .low = 0, .high = 8, .kinds = PORTFOLIO | CAPACITY, .range = CHOICE,
      .source = N_("Choice: 0 not at all, 0.25 quarter hours, 1 full hours") },
    { .name = "tickets", .label = N_("Requests per account"), .unit = N_("per month"), .format = PLAN_TWO_DIGITS,
      .example = 0.5, .low = 0, .high = 1000, .kinds = PORTFOLIO | CAPACITY,
      .range = { 0.3, 0.8, .source = EXAMPLE_RANGE }, .source = EXAMPLE,
      .note = N_("Questions and problems that customers bring unasked.") },
    { .name = "ticket_minutes", .label = N_("Time per request"), .unit = N_("minutes"), .format = PLAN_WHOLE,
      .example = 20, .low = 0, .high = 10000, .kinds = PORTFOLIO | CAPACITY,
      .range = { 15, 30, .source = EXAMPLE_RANGE }, .source = EXAMPLE },
    { .name = "csm_share", .label = N_("Requests that CSMs answer"), .unit = N_("share"), .format = PLAN_PERCENT,
      .example = 0.3, .low = 0, .high = 1, .kinds = PORTFOLIO | CAPACITY,
      .range = { 0.2, 0.4, .source = EXAMPLE_RANGE }, .source = N_("Example value: the rest goes to support") },
    { .name = "high_from", .label = N_("High touch from"), .unit = N_("ARR"), .format = PLAN_MONEY,
      .example = NAN, .low = 0, .high = 1e15, .kinds = PORTFOLIO, .range = CHOICE,
      .source = N_("Threshold of the largest segment unless given"),
      .note = N_("High touch: a named CSM with a small book. Low touch: a named CSM with a large book. Tech "
                 "touch: a shared team and digital programmes.") },
    { .name = "low_from", .label = N_("Low touch from"), .unit = N_("ARR"), .format = PLAN_MONEY,
      .example = NAN, .low = 0, .high = 1e15, .kinds = PORTFOLIO, .range = CHOICE,
      .source = N_("Threshold of the second segment unless given") },
    { .name = "a_la_carte_price", .label = N_("Price of an à-la-carte hour"), .unit = N_("money per hour"),
      .format = PLAN_MONEY,
      .example = 150, .low = 0, .high = 1e6, .kinds = PORTFOLIO, .range = ABOUT_VALUE, .source = EXAMPLE,
      .note = N_("Services that the subscription does not include and that are sold by the hour.") },
    { .name = "a_la_carte_cost", .label = N_("Cost of an à-la-carte hour"), .unit = N_("money per hour"),
      .format = PLAN_MONEY,
      .example = 90, .low = 0, .high = 1e6, .kinds = PORTFOLIO, .range = ABOUT_VALUE, .source = EXAMPLE },

    { .section = N_("Coverage ratio"), .name = "arr_per_csm", .label = N_("ARR per CSM"), .unit = N_("money"),
      .format = PLAN_MONEY,
      .example = 2000000, .low = 1, .high = 1e15, .kinds = PORTFOLIO | CAPACITY,
      .range = { 2000000, 5000000, .source = N_("Published: Tunguz 2019, in USD (grade B)") },
      .source = N_("Lemkin 2016, at scale (practitioner's figure in USD, grade B). Other published figures run "
                   "from 0.5 to 8 million"),
      .note = N_("A ratio says nothing about the work that an account takes. Compare it, do not plan by it.") },
    { .name = "ratio_is_rule", .label = N_("The ratio is a rule here"), .unit = N_("yes or no"),
      .format = PLAN_YES_NO,
      .example = 0, .low = 0, .high = 1, .kinds = PORTFOLIO | CAPACITY, .range = CHOICE,
      .source = N_("Choice: no shows the ratio for comparison only") },

    { .section = N_("Budget"), .name = "cost_share", .label = N_("Customer success and support cost"),
      .unit = N_("share of ARR"), .format = PLAN_PERCENT,
      .example = 0.09, .low = 0, .high = 1, .kinds = PORTFOLIO | CAPACITY,
      .range = { 0.09, 0.1, .source = N_("Published: SaaS Capital 2026, all companies and those of 3 to 5 million "
                                         "of ARR (grade A)") },
      .source = N_("SaaS Capital 2026, customer success and support together, survey of more than 1,000 private "
                   "companies (grade A)") },
    { .name = "other_cost_share", .label = N_("Of that for support, tools and travel"), .unit = N_("share"),
      .format = PLAN_PERCENT,
      .example = 0.5, .low = 0, .high = 1, .kinds = PORTFOLIO | CAPACITY, .range = ABOUT_VALUE,
      .source = EXAMPLE },
    { .name = "loaded_cost", .label = N_("Loaded cost of a CSM"), .unit = N_("money per year"),
      .format = PLAN_MONEY,
      .example = 182000, .low = 1, .high = 1e9, .kinds = PORTFOLIO | CAPACITY | HIRING,
      .range = { 175000, 196000, .source = N_("140,000 USD (RepVue 2026, grade B) × 1.25 to 1.40 (grade C)") },
      .source = N_("Example: on-target earnings of 140,000 USD (RepVue 2026, self-reported, grade B) × 1.3 "
                   "loading (practitioners' texts: 1.25 to 1.40, grade C)"),
      .note = N_("Pay and everything that comes on top: social contributions, workplace, tools.") },

    { .section = N_("Lifecycle"), .name = "monthly_churn", .label = N_("Accounts that leave"),
      .unit = N_("share per month"), .format = PLAN_PERCENT,
      .example = 0.01, .low = 0, .high = 1, .kinds = PORTFOLIO, .range = { 0.005, 0.02, .source = EXAMPLE_RANGE },
      .source = EXAMPLE, .note = N_("The same share leaves from every stage. 1 % a month is 11.4 % a year.") },
    { .name = "new_accounts", .label = N_("New accounts"), .unit = N_("per month"), .format = PLAN_ONE_DIGIT,
      .example = NAN, .low = 0, .high = 1e6, .kinds = PORTFOLIO, .range = ABOUT_VALUE,
      .source = N_("Example: 2 % of the accounts in the list, rounded"),
      .note = N_("They enter the first stage of the list of stages.") },

    { .section = N_("Organisation: people who are not on the roster"), .name = "support_fte",
      .label = N_("Support"), .unit = N_("FTE"), .format = PLAN_ONE_DIGIT,
      .example = 2, .low = 0, .high = 100000, .kinds = PORTFOLIO, .range = ABOUT_VALUE, .source = EXAMPLE,
      .note = N_("People of this role whom the sheet of the team does not name.") },
    { .name = "am_fte", .label = N_("Account management"), .unit = N_("FTE"), .format = PLAN_ONE_DIGIT,
      .example = 0, .low = 0, .high = 100000, .kinds = PORTFOLIO, .range = { 0, 2, .source = EXAMPLE_RANGE },
      .source = EXAMPLE },
    { .name = "onboarding_fte", .label = N_("Onboarding"), .unit = N_("FTE"), .format = PLAN_ONE_DIGIT,
      .example = 0, .low = 0, .high = 100000, .kinds = PORTFOLIO, .range = { 0, 2, .source = EXAMPLE_RANGE },
      .source = EXAMPLE },
    { .name = "services_fte", .label = N_("Professional services and training"), .unit = N_("FTE"),
      .format = PLAN_ONE_DIGIT,
      .example = 0, .low = 0, .high = 100000, .kinds = PORTFOLIO, .range = { 0, 2, .source = EXAMPLE_RANGE },
      .source = EXAMPLE },
    { .name = "min_team", .label = N_("Critical mass of a role"), .unit = N_("FTE"), .format = PLAN_ONE_DIGIT,
      .example = 2, .low = 0, .high = 100, .kinds = PORTFOLIO, .range = CHOICE,
      .source = N_("Choice: with 2 people a role survives a holiday, an illness and a resignation"),
      .note = N_("A role with fewer people is below critical mass.") },

    { .section = N_("One-to-many service"), .name = "desk_take_up",
      .label = N_("Tech-touch accounts that ask in a month"), .unit = N_("share"), .format = PLAN_PERCENT,
      .example = 0.4, .low = 0, .high = 1, .kinds = PORTFOLIO, .range = ABOUT_VALUE, .source = EXAMPLE,
      .note = N_("Their questions go to a desk that several people share.") },
    { .name = "desk_questions", .label = N_("Questions per account that asks"), .unit = N_("per month"),
      .format = PLAN_TWO_DIGITS,
      .example = 2, .low = 0, .high = 100, .kinds = PORTFOLIO, .range = ABOUT_VALUE, .source = EXAMPLE },
    { .name = "desk_minutes", .label = N_("Time per question"), .unit = N_("minutes"), .format = PLAN_ONE_DIGIT,
      .example = 15, .low = 0.5, .high = 480, .kinds = PORTFOLIO, .range = ABOUT_VALUE, .source = EXAMPLE },
    { .name = "desk_open", .label = N_("Opening hours of the shared desk"), .unit = N_("hours per week"),
      .format = PLAN_ONE_DIGIT,
      .example = 40, .low = 1, .high = 168, .kinds = PORTFOLIO, .range = ABOUT_VALUE, .source = EXAMPLE },
    { .name = "desk_peak", .label = N_("Busiest hour of the desk"), .unit = N_("times the mean hour"),
      .format = PLAN_TWO_DIGITS,
      .example = 1.5, .low = 1, .high = 20, .kinds = PORTFOLIO, .range = ABOUT_VALUE, .source = EXAMPLE },
    { .name = "desk_target", .label = N_("The desk answers within"), .unit = N_("seconds"), .format = PLAN_WHOLE,
      .example = 120, .low = 0, .high = 86400, .kinds = PORTFOLIO, .range = CHOICE, .source = EXAMPLE },
    { .name = "desk_level", .label = N_("Questions answered in that time"), .unit = N_("share"),
      .format = PLAN_PERCENT,
      .example = 0.8, .low = 0, .high = 0.99, .kinds = PORTFOLIO, .range = CHOICE, .source = EXAMPLE },
    { .name = "pool_people", .label = N_("CSMs who share the tech-touch accounts"), .unit = N_("FTE"),
      .format = PLAN_ONE_DIGIT,
      .example = 1, .low = 0, .high = 10000, .kinds = PORTFOLIO, .range = ABOUT_VALUE, .source = EXAMPLE },
    { .name = "pool_share", .label = N_("Of their time for rounds of calls"), .unit = N_("share"),
      .format = PLAN_PERCENT,
      .example = 0.5, .low = 0, .high = 1, .kinds = PORTFOLIO, .range = ABOUT_VALUE, .source = EXAMPLE,
      .note = N_("In a round every tech-touch account is spoken to once.") },
    { .name = "pool_touch_hours", .label = N_("Time per account in a round"), .unit = N_("hours"),
      .format = PLAN_TWO_DIGITS,
      .example = 0.5, .low = 0, .high = 100, .kinds = PORTFOLIO, .range = ABOUT_VALUE, .source = EXAMPLE },
    { .name = "promised_months", .label = N_("Promised: everybody is spoken to once in"), .unit = N_("months"),
      .format = PLAN_WHOLE,
      .example = 6, .low = 1, .high = 60, .kinds = PORTFOLIO, .range = ABOUT_VALUE, .source = EXAMPLE },

    { .section = N_("Support"), .name = "support_hours", .label = N_("Effective hours of a support agent"),
      .unit = N_("hours per month"), .format = PLAN_ONE_DIGIT,
      .example = 120, .low = 1, .high = 744, .kinds = PORTFOLIO, .range = ABOUT_VALUE, .source = EXAMPLE,
      .note = N_("Hours for customers' requests after internal work and absences.") },
    { .name = "support_open", .label = N_("Opening hours of support"), .unit = N_("hours per week"),
      .format = PLAN_ONE_DIGIT,
      .example = 40, .low = 1, .high = 168, .kinds = PORTFOLIO, .range = ABOUT_VALUE, .source = EXAMPLE },
    { .name = "support_peak", .label = N_("Busiest hour of support"), .unit = N_("times the mean hour"),
      .format = PLAN_TWO_DIGITS,
      .example = 1.5, .low = 1, .high = 20, .kinds = PORTFOLIO, .range = ABOUT_VALUE, .source = EXAMPLE },
    { .name = "support_target", .label = N_("Support answers within"), .unit = N_("seconds"), .format = PLAN_WHOLE,
      .example = 300, .low = 0, .high = 86400, .kinds = PORTFOLIO, .range = CHOICE, .source = EXAMPLE },
    { .name = "support_level", .label = N_("Requests answered in that time"), .unit = N_("share"),
      .format = PLAN_PERCENT,
      .example = 0.8, .low = 0, .high = 0.99, .kinds = PORTFOLIO, .range = CHOICE, .source = EXAMPLE },

    { .section = N_("Retention and quota"), .name = "target_nrr", .label = N_("Net revenue retention wanted"),
      .unit = N_("ratio"), .format = PLAN_PERCENT,
      .example = 1.05, .low = 0, .high = 10, .kinds = PORTFOLIO | QUOTA,
      .range = { 0.92, 1.1, .source = N_("Published: Benchmarkit 2025, lower and upper quartile (grade A)") },
      .source = EXAMPLE,
      .note = N_("ARR of the customers of a year ago, with expansion and after losses, as a share of their ARR "
                 "then.") },
    { .name = "expected_grr", .label = N_("Gross revenue retention expected"), .unit = N_("share"),
      .format = PLAN_PERCENT,
      .example = 0.9, .low = 0, .high = 1, .kinds = PORTFOLIO | QUOTA,
      .range = { 0.76, 0.91, .source = N_("Published: Benchmarkit 2025, lower and upper quartile (grade A)") },
      .source = EXAMPLE, .note = N_("The same without expansion.") },
    { .name = "ote", .label = N_("On-target earnings of a CSM"), .unit = N_("money per year"),
      .format = PLAN_MONEY,
      .example = 140000, .low = 0, .high = 1e9, .kinds = PORTFOLIO | QUOTA, .range = ABOUT_VALUE,
      .source = N_("Example: RepVue 2026, United States, in USD, self-reported (grade B)"),
      .note = N_("Base and variable pay if every target is met.") },
    { .name = "variable_share", .label = N_("Variable share of the earnings"), .unit = N_("share"),
      .format = PLAN_PERCENT,
      .example = 0.25, .low = 0, .high = 1, .kinds = PORTFOLIO | QUOTA,
      .range = { 0.2, 0.3, .source = N_("Published: practitioners' texts (grade C)") },
      .source = N_("Example value: practitioners' texts name 20 to 30 % (grade C)") },
    { .name = "pay_threshold", .label = N_("Attainment from which a target pays"), .unit = N_("share"),
      .format = PLAN_PERCENT,
      .example = 0.8, .low = 0, .high = 10, .kinds = PORTFOLIO | QUOTA, .range = ABOUT_VALUE, .source = EXAMPLE },
    { .name = "pay_cap", .label = N_("Most that a target pays"), .unit = N_("share"), .format = PLAN_PERCENT,
      .example = 1.5, .low = 0, .high = 10, .kinds = PORTFOLIO | QUOTA, .range = ABOUT_VALUE, .source = EXAMPLE },
    { .name = "pay_accelerator", .label = N_("Pay per attainment above 100 %"), .unit = N_("times"),
      .format = PLAN_TWO_DIGITS,
      .example = 1.5, .low = 0, .high = 10, .kinds = PORTFOLIO | QUOTA, .range = ABOUT_VALUE, .source = EXAMPLE },

    { .section = N_("Business case"), .name = "loading", .label = N_("Loading on pay"), .unit = N_("times"),
      .format = PLAN_TWO_DIGITS,
      .example = 1.3, .low = 1, .high = 5, .kinds = PORTFOLIO,
      .range = { 1.25, 1.4, .source = N_("Published: practitioners' texts (grade C)") },
      .source = N_("Example value: practitioners' texts name 1.25 to 1.40 (grade C)"),
      .note = N_("Social contributions, workplace and tools come on top of pay.") },
    { .name = "gross_margin", .label = N_("Gross margin of the subscription"), .unit = N_("share"),
      .format = PLAN_PERCENT,
      .example = 0.81, .low = 0.01, .high = 1, .kinds = PORTFOLIO,
      .range = { 0.75, 0.85, .source = N_("Example range; only the middle is published") },
      .source = N_("Benchmarkit 2024, subscription, survey with method (grade A)") },
    { .name = "serve_share", .label = N_("Gross margin that service may cost"), .unit = N_("share"),
      .format = PLAN_PERCENT,
      .example = 0.15, .low = 0.001, .high = 1, .kinds = PORTFOLIO, .range = ABOUT_VALUE, .source = EXAMPLE,
      .note = N_("It sets the ARR floor: below it personal service costs more than this.") },
    { .name = "account_fixed_cost", .label = N_("Other cost of an account, such as tools"),
      .unit = N_("money per year"), .format = PLAN_MONEY,
      .example = 0, .low = 0, .high = 1e9, .kinds = PORTFOLIO, .range = { 0, 500, .source = EXAMPLE_RANGE },
      .source = EXAMPLE },
    { .name = "first_year_capacity", .label = N_("Capacity of a new CSM in the first year"), .unit = N_("share"),
      .format = PLAN_PERCENT,
      .example = 0.75, .low = 0.01, .high = 1, .kinds = PORTFOLIO, .range = ABOUT_VALUE, .source = EXAMPLE,
      .note = N_("What is left after vacancy, hiring and ramp-up.") },
    { .name = "overload_loss", .label = N_("Gross retention lost per 10 points of overload"),
      .unit = N_("share of ARR"), .format = PLAN_PERCENT,
      .example = 0.01, .low = 0, .high = 1, .kinds = PORTFOLIO, .range = ABOUT_VALUE,
      .source = N_("Example value: no survey measures it; take it from your own losses"),
      .note = N_("Overload is load above the limit from which a CSM is overloaded: 120 % load above a limit of "
                 "100 % is 20 points.") },
    { .name = "overload_loss_most", .label = N_("Most that overload can cost"), .unit = N_("share of ARR"),
      .format = PLAN_PERCENT,
      .example = 0.2, .low = 0, .high = 1, .kinds = PORTFOLIO, .range = ABOUT_VALUE, .source = EXAMPLE,
      .note = N_("Also what is lost where nobody serves the accounts.") },
    { .name = "one_to_many_fixed", .label = N_("One-to-many service: hours for the programme"),
      .unit = N_("hours per month"), .format = PLAN_ONE_DIGIT,
      .example = 20, .low = 0, .high = 1e5, .kinds = PORTFOLIO, .range = ABOUT_VALUE, .source = EXAMPLE,
      .note = N_("Webinars, videos and a community that replace the personal service of the smallest segment.") },
    { .name = "one_to_many_each", .label = N_("One-to-many service: hours per account"),
      .unit = N_("hours per month"), .format = PLAN_TWO_DIGITS,
      .example = 0.05, .low = 0, .high = 1000, .kinds = PORTFOLIO, .range = ABOUT_VALUE, .source = EXAMPLE },
    { .name = "one_to_many_cost", .label = N_("One-to-many service: tools and content"),
      .unit = N_("money per year"), .format = PLAN_MONEY,
      .example = 20000, .low = 0, .high = 1e12, .kinds = PORTFOLIO, .range = ABOUT_VALUE, .source = EXAMPLE },
    { .name = "moved_share", .label = N_("Requests that could move from CSMs to support"), .unit = N_("share"),
      .format = PLAN_PERCENT,
      .example = 0.5, .low = 0, .high = 1, .kinds = PORTFOLIO, .range = ABOUT_VALUE, .source = EXAMPLE,
      .note = N_("Of the requests that CSMs answer today.") },
    { .name = "support_hourly_cost", .label = N_("Cost of an hour of support"), .unit = N_("money per hour"),
      .format = PLAN_MONEY,
      .example = 45, .low = 0, .high = 1e6, .kinds = PORTFOLIO, .range = ABOUT_VALUE, .source = EXAMPLE },

    { .section = N_("Hiring plan"), .name = "people_needed", .label = N_("CSMs needed in the first month"),
      .unit = N_("FTE"), .format = PLAN_ONE_DIGIT,
      .example = 12, .low = 0, .high = 100000, .kinds = HIRING, .range = ABOUT_VALUE, .source = EXAMPLE,
      .note = N_("Ramped CSMs; csm-template capacity helps to find the number.") },
    { .name = "headcount_growth", .label = N_("Growth of the CSMs needed"), .unit = N_("share per month"),
      .format = PLAN_PERCENT,
      .example = 0.01, .low = -0.2, .high = 0.5, .kinds = PORTFOLIO | HIRING,
      .range = { 0, 0.03, .source = EXAMPLE_RANGE }, .source = EXAMPLE,
      .note = N_("The plan starts with the CSMs needed today. On the hiring plan you may type your own number for "
                 "each month.") },
    { .name = "monthly_attrition", .label = N_("CSMs who leave"), .unit = N_("share per month"),
      .format = PLAN_PERCENT,
      .example = 0.01, .low = 0, .high = 1, .kinds = PORTFOLIO | HIRING,
      .range = { 0.005, 0.02, .source = EXAMPLE_RANGE }, .source = EXAMPLE,
      .note = N_("1 % a month is 11.4 % a year.") },
    { .name = "hiring_lead", .label = N_("From the decision to the first day"), .unit = N_("months"),
      .format = PLAN_WHOLE,
      .example = 2, .low = 0, .high = 24, .kinds = PORTFOLIO | HIRING, .range = ABOUT_VALUE, .source = EXAMPLE },
    { .name = "hires_most", .label = N_("Most hires in a month"), .unit = N_("people"), .format = PLAN_WHOLE,
      .example = 3, .low = 0, .high = 20, .kinds = PORTFOLIO | HIRING, .range = CHOICE, .source = EXAMPLE,
      .note = N_("As many as can be found and trained.") },
    { .name = "cost_of_hire", .label = N_("Cost of one hire"), .unit = N_("money"), .format = PLAN_MONEY,
      .example = 15000, .low = 0, .high = 1e7, .kinds = PORTFOLIO | HIRING, .range = ABOUT_VALUE,
      .source = EXAMPLE, .note = N_("Search, agency, selection and training, without pay.") },

    { .section = N_("Account score"), .name = "score_size", .label = N_("Weight of the size in the account score"),
      .unit = N_("weight"), .format = PLAN_TWO_DIGITS,
      .example = 0.5, .low = 0, .high = 1000, .kinds = PORTFOLIO, .range = CHOICE, .source = EXAMPLE,
      .note = N_("ARR against the threshold of high touch.") },
    { .name = "score_strategic", .label = N_("Weight of being strategic"), .unit = N_("weight"),
      .format = PLAN_TWO_DIGITS,
      .example = 0.3, .low = 0, .high = 1000, .kinds = PORTFOLIO, .range = CHOICE, .source = EXAMPLE },
    { .name = "score_stage", .label = N_("Weight of the lifecycle stage"), .unit = N_("weight"),
      .format = PLAN_TWO_DIGITS,
      .example = 0.2, .low = 0, .high = 1000, .kinds = PORTFOLIO, .range = CHOICE, .source = EXAMPLE,
      .note = N_("The stage's multiplier against the largest one.") },

    { .section = N_("Portfolios"), .name = "most_moves", .label = N_("Accounts that may change their CSM"),
      .unit = N_("accounts"), .format = PLAN_WHOLE,
      .example = 20, .low = 0, .high = 1e6, .kinds = PORTFOLIO, .range = CHOICE, .source = EXAMPLE,
      .note = N_("Accounts without an owner are given one beyond this limit.") },
    { .name = "handover_hours", .label = N_("Hand-over of one account"), .unit = N_("hours"),
      .format = PLAN_ONE_DIGIT,
      .example = 10, .low = 0, .high = 1000, .kinds = PORTFOLIO, .range = ABOUT_VALUE, .source = EXAMPLE,
      .note = N_("Time of both CSMs, once.") },

    { .section = N_("Sensitivity and simulation"), .name = "sensitivity_step",
      .label = N_("Each driver changes by"), .unit = N_("share"), .format = PLAN_PERCENT,
      .example = 0.1, .low = 0.001, .high = 0.5, .kinds = PORTFOLIO, .range = CHOICE,
      .source = N_("Choice: 10 % lower and 10 % higher") },
    { .name = "simulated_trials", .label = N_("Simulated cases"), .unit = N_("number"), .format = PLAN_WHOLE,
      .example = 2000, .low = 100, .high = 20000, .kinds = PORTFOLIO, .range = CHOICE,
      .source = N_("Choice: more cases are more exact and take longer") },
    { .name = "simulated_seed", .label = N_("Start of the random numbers"), .unit = N_("number"),
      .format = PLAN_WHOLE,
      .example = 1, .low = 0, .high = 1e9, .kinds = PORTFOLIO, .range = CHOICE,
      .source = N_("Choice: the same start gives the same cases") },
};
enum { ASSUMPTIONS = sizeof assumptions / sizeof *assumptions };
_Static_assert(sizeof assumptions <= PLAN_ASSUMPTIONS_MAX * sizeof *assumptions,
               "the options have a value for each assumption");

const plan_assumption *plan_assumption_at(size_t i)
{
    return i < ASSUMPTIONS ? &assumptions[i] : NULL;
}

size_t plan_assumption_index(const char *name)
{
    for (size_t i = 0; i < ASSUMPTIONS; i++)
        if (strcmp(assumptions[i].name, name) == 0)
            return i;
    fprintf(stderr, "No planning assumption is named %s.\n", name);
    abort();
}

const plan_assumption *plan_assumption_named(const char *name)
{
    return &assumptions[plan_assumption_index(name)];
}

bool plan_assumption_of(plan_kind kind, size_t i)
{
    return i < ASSUMPTIONS && assumptions[i].kinds >> kind & 1;
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
