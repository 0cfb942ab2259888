/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* What a small workbook knows before a sheet is written: segments or CSMs with their accounts and ARR, as
 * given on the command line or as examples. */
#include "model.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "engine/same_text.h"
#include "words.h"

enum { USUAL_SEGMENTS = 3, USUAL_CSMS = 5 };

/* How many there are: each list that is given must say the same. */
static bool agree(const plan_groups *given, plan_fault_code differ, size_t names, size_t usual, size_t *count,
                  plan_fault *fault)
{
    const size_t each[] = { names, given->account_count, given->arr_count };
    *count = 0;
    for (size_t i = 0; i < 3; i++) {
        if (*count && each[i] && each[i] != *count)
            return plan_fail_with(fault, differ, plan_number((double)names), plan_number((double)given->account_count),
                                  plan_number((double)given->arr_count));
        *count = each[i] ? each[i] : *count;
    }
    *count = *count ? *count : usual;
    return true;
}

static bool take_groups(const plan_groups *given, model *out)
{
    out->group_accounts = calloc(out->group_count, sizeof *out->group_accounts);
    out->group_arr = calloc(out->group_count, sizeof *out->group_arr);
    if (!out->group_accounts || !out->group_arr)
        return false;
    for (size_t i = 0; i < out->group_count; i++) {
        out->group_accounts[i] = given->account_count ? given->accounts[i] : NAN;
        out->group_arr[i] = given->arr_count ? given->arr[i] : NAN;
    }
    return true;
}

static void add_up(model *out)
{
    double accounts = 0;
    for (size_t i = 0; i < out->group_count; i++) {
        accounts += out->group_accounts[i];
        out->arr += out->group_arr[i];
    }
    out->account_count = (size_t)accounts;
}

/* Many small accounts, few large ones; accounts in tens, their mean ARR in two digits. */
static void example_segment(model *out, size_t i)
{
    double place = out->group_count > 1 ? (double)i / (double)(out->group_count - 1) : 0.5;
    if (isnan(out->group_accounts[i]))
        out->group_accounts[i] = 10 * nearbyint(16 * pow(0.125, place));
    if (isnan(out->group_arr[i]))
        out->group_arr[i] = out->group_accounts[i] * 1000 * nearbyint(10 * pow(20, place));
}

static bool make_segments(const plan_options *options, model *out, plan_fault *fault)
{
    const plan_groups *given = &options->groups;
    if (!agree(given, PLAN_SEGMENT_LISTS, options->segment_name_count, USUAL_SEGMENTS, &out->group_count, fault))
        return false;
    if (!take_groups(given, out))
        return plan_fail(fault, PLAN_NO_MEMORY);
    out->segment_count = out->group_count;
    for (size_t i = 0; i < out->segment_count; i++) {
        out->segment_names[i] = model_segment_name(options, out->segment_count, i);
        example_segment(out, i);
    }
    return true;
}

/* ---- CSMs ---- */

static bool take_names(const plan_options *options, model *out, plan_fault *fault)
{
    const plan_groups *given = &options->groups;
    for (size_t i = 0; i < given->name_count; i++) {
        for (size_t j = 0; j < i; j++)
            if (same_text(given->names[i], given->names[j]))
                return plan_fail_with(fault, PLAN_CSM_TWICE, plan_text(given->names[i]));
        out->owners[i] = given->names[i];
    }
    return true;
}

static bool make_csms(const plan_options *options, model *out, plan_fault *fault)
{
    static const double accounts[USUAL_CSMS] = { 42, 36, 25, 12, 6 };
    static const double arr[USUAL_CSMS] = { 900000, 1100000, 1400000, 1800000, 2200000 };
    const plan_groups *given = &options->groups;
    if (!agree(given, PLAN_CSM_LISTS, given->name_count, USUAL_CSMS, &out->group_count, fault))
        return false;
    out->owner_count = out->group_count;
    out->segment_count = 1;
    out->owners = calloc(out->group_count, sizeof *out->owners);
    if (!out->owners || !take_groups(given, out))
        return plan_fail(fault, PLAN_NO_MEMORY);
    for (size_t i = 0; i < out->group_count; i++) {
        if (isnan(out->group_accounts[i]))
            out->group_accounts[i] = accounts[i % USUAL_CSMS];
        if (isnan(out->group_arr[i]))
            out->group_arr[i] = arr[i % USUAL_CSMS];
    }
    return take_names(options, out, fault);
}

bool model_make_question(const plan_options *options, model *out, plan_fault *fault)
{
    bool made;
    memset(out, 0, sizeof *out);
    out->segment_count = 1;
    made = options->kind == PLAN_CAPACITY ? make_segments(options, out, fault)
           : options->kind == PLAN_QUOTA  ? make_csms(options, out, fault)
                                          : true;
    if (!made)
        return false;
    add_up(out);
    if (!model_make_values(options, out, fault))
        return false;
    if (options->kind == PLAN_HIRING && isnan(options->values[plan_assumption_index("team_size")]))
        out->values[plan_assumption_index("team_size")] = 10;
    return true;
}
