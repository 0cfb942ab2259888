/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* What the plan knows before a sheet is written: segments, stages and owners of the book. */
#ifndef PLAN_MODEL_H
#define PLAN_MODEL_H

#include "plan.h"

typedef struct model {
    const char *segment_names[PLAN_SEGMENTS_MAX]; /* smallest first, in the language of the sheets */
    double segment_from[PLAN_SEGMENTS_MAX];       /* ARR; the first is 0 */
    size_t segment_count;
    bool segments_of_book;  /* the accounts name their segments themselves */
    bool thresholds_given;
    bool thresholds_natural;
    const char *stages[PLAN_STAGES_MAX];
    double stage_multipliers[PLAN_STAGES_MAX];
    double stage_months[PLAN_STAGES_MAX];   /* mean duration */
    size_t stage_next[PLAN_STAGES_MAX];     /* where accounts go from there */
    size_t stage_usual;                     /* what an account without a stage is taken for */
    size_t stage_count;
    size_t account_count;
    const char **owners; /* sorted */
    size_t owner_count;
    uint32_t *owner_of_label; /* numbers from 1 in the order of owners, by the labels of the book */
    double arr;
    double values[PLAN_ASSUMPTIONS_MAX]; /* of the assumptions: given, found in the book, or example */
    /* Of a small workbook, by segment or by owner; NULL: there is a list of accounts. */
    double *group_accounts, *group_arr;
    size_t group_count;
} model;

/* For a small workbook, which has no list of accounts; what stands for it is in the model, too. */
bool model_make_question(const plan_options *options, model *out, plan_fault *fault);
/* The name of a segment, given or usual. */
const char *model_segment_name(const plan_options *options, size_t count, size_t i);
/* The assumptions, when all else is known. */
bool model_make_values(const plan_options *options, model *out, plan_fault *fault);

bool model_make(const book *accounts, const plan_options *options, model *out, plan_fault *fault);
/* The number of the account's owner, from 1; 0: none. */
size_t model_owner_of(const model *m, const book *accounts, size_t i);
void model_free(model *m);

#endif
