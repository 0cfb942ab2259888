/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Shorthand for the entries: an argument in one line. Only for the topics in entries/, which the catalogue
 * lists. */
#ifndef CSM_ENTRY_H
#define CSM_ENTRY_H

#include "catalogue/function.h"
#include "catalogue/map.h"

extern const csm_topic csm_topic_availability, csm_topic_effort, csm_topic_capacity,
    csm_topic_headcount, csm_topic_queue, csm_topic_segment, csm_topic_retention, csm_topic_cost,
    csm_topic_plan, csm_topic_portfolio, csm_topic_uncertainty, csm_topic_organization,
    csm_topic_about;

/* Units, as they stand behind an argument's help. */
#define U_HOURS N_("hours")
#define U_HOURS_PER_ACCOUNT N_("hours per account")
#define U_MINUTES N_("minutes")
#define U_MONTHS N_("months")
#define U_SHARE N_("share, 0 to 1")
#define U_ACCOUNTS N_("accounts")
#define U_FTE N_("FTE")
#define U_MONEY N_("money")
#define U_MONEY_PER_HOUR N_("money per hour")
#define U_RATIO N_("ratio, 1 = 100 %")
#define U_COUNT N_("number")
#define U_SECONDS N_("seconds")
#define U_AGENTS N_("agents")
#define U_DATE N_("date")
#define U_DAYS N_("days")
#define U_PERIODS N_("periods")
#define U_FLAG N_("1 = yes, 0 = no")
#define U_CODE N_("code")
#define U_TEXT N_("text")

#define NUMBER(name, help, unit, domain)                                                           \
    { name, help, unit, CSM_TAKES_NUMBER, domain, CSM_ALONE, CSM_REQUIRED, 0, NULL }
#define NUMBER_OR(name, help, unit, domain, fallback)                                              \
    { name, help, unit, CSM_TAKES_NUMBER, domain, CSM_ALONE, CSM_DEFAULT, fallback, NULL }
#define NUMBER_IF(name, help, unit, domain)                                                        \
    { name, help, unit, CSM_TAKES_NUMBER, domain, CSM_ALONE, CSM_OPTIONAL, 0, NULL }
#define NUMBERS(name, help, unit, domain, pairing)                                                 \
    { name, help, unit, CSM_TAKES_NUMBERS, domain, pairing, CSM_REQUIRED, 0, NULL }
#define NUMBERS_OR(name, help, unit, domain, pairing, fallback)                                    \
    { name, help, unit, CSM_TAKES_NUMBERS, domain, pairing, CSM_DEFAULT, fallback, NULL }
#define NUMBERS_IF(name, help, unit, domain, pairing)                                              \
    { name, help, unit, CSM_TAKES_NUMBERS, domain, pairing, CSM_OPTIONAL, 0, NULL }
#define TEXT(name, help, unit)                                                                     \
    { name, help, unit, CSM_TAKES_TEXT, CSM_ANY, CSM_ALONE, CSM_REQUIRED, 0, NULL }
#define TEXT_OR(name, help, unit, fallback)                                                        \
    { name, help, unit, CSM_TAKES_TEXT, CSM_ANY, CSM_ALONE, CSM_DEFAULT, 0, fallback }
#define TEXTS(name, help, unit, pairing)                                                           \
    { name, help, unit, CSM_TAKES_TEXTS, CSM_ANY, pairing, CSM_REQUIRED, 0, NULL }
#define TEXTS_IF(name, help, unit, pairing)                                                        \
    { name, help, unit, CSM_TAKES_TEXTS, CSM_ANY, pairing, CSM_OPTIONAL, 0, NULL }
#define REST(name, help)                                                                           \
    { name, help, NULL, CSM_TAKES_REST, CSM_ANY, CSM_ALONE, CSM_OPTIONAL, 0, NULL }
#define STEP                                                                                       \
    NUMBER_OR("step", N_("round to multiples of this: 1 whole, 0.5 halves, 0 not at all"),        \
              U_COUNT, CSM_NOT_NEGATIVE, 1)

#endif
