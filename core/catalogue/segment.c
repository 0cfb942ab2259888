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

static const csm_function functions[] = {
    {
        .name = "TOUCH_TIER",
        .help = N_("How an account is served: HIGH, LOW or TECH touch."),
        .formula = "HIGH from high_from on, LOW from low_from on, else TECH; strategic or score ≥ "
                   "promote_from: one tier higher",
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
        .answer = touch_tier,
    },
    {
        .name = "SEGMENT",
        .help = N_("The segment of a value: its number from the lowest, or its label."),
        .formula = "1 + number of thresholds ≤ value",
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
        .answer = segment,
    },
};

CSM_TOPIC(csm_topic_segment, N_("Touch model and segmentation"), functions);
