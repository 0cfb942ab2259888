/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Functions about the extension itself. */
#include "catalogue/catalogue.h"
#include "catalogue/entry.h"

static csm_error version(csm_context *cx, const csm_given *a, csm_value *result)
{
    (void)cx;
    (void)a;
    *result = csm_text(CSM_PLANNER_VERSION);
    return CSM_OK;
}

static csm_error why(csm_context *cx, const csm_given *a, csm_value *result)
{
    const csm_function *f = csm_find(a[0].text);
    csm_fault fault;
    const char *sentence;
    if (!f)
        return csm_fail(cx->fault, CSM_NA, "name", N_("is not the name of a CSM function"));
    csm_call(f, a[1].rest, a[1].rest_count, cx->arena, cx->language, &fault);
    if (fault.error == CSM_NO_MEMORY)
        return CSM_NO_MEMORY;
    sentence = csm_explain(cx->arena, cx->language, f, &fault);
    *result = csm_text(sentence);
    return sentence ? CSM_OK : CSM_NO_MEMORY;
}

static const csm_function functions[] = {
    {
        .name = "VERSION",
        .help = N_("Version of CSM Planner."),
        .formula = N_("text"),
        .examples = { { "", "\"" CSM_PLANNER_VERSION "\"", NULL } },
        .answer = version,
    },
    {
        .name = "WHY",
        .help = N_("Says in words why a CSM function cannot answer: the argument and the rule it "
                   "breaks; OK where it can."),
        .formula = N_("text"),
        .note = N_("Give the function's name and then its arguments as you gave them to it."),
        .arguments = {
            TEXT("name", N_("name of the function, such as CSM_CAPACITY"), U_TEXT),
            REST("arguments", N_("the arguments of that function, in its order")),
        },
        .examples = {
            { "\"CSM_CAPACITY\";120;3", "\"OK\"", NULL },
            { "\"CSM_CAPACITY\";120;0",
              "\"#DIV/0!: designed_effort (argument 2) must not be zero, or add up to zero\"",
              NULL },
        },
        .errors = { { "\"CSM_CAPACITIES\";120;3", "#N/A", NULL } },
        .answer = why,
    },
};

CSM_TOPIC(csm_topic_about, N_("About the extension"), functions);
