/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The catalogue: each function as a spreadsheet sees it, described once. Everything that a host needs
 * (interfaces, help in every language, forwarding methods, reference, tests) is derived from it. */
#ifndef CSM_CATALOGUE_H
#define CSM_CATALOGUE_H

/* What a host wants beside it. */
#include "catalogue/explain.h"
#include "catalogue/function.h"
#include "catalogue/lambda.h"
#include "catalogue/literal.h"
#include "catalogue/typed.h"

#define CSM_PLANNER_VERSION "0.1.0"

/* All topics, in the order of the reference; NULL past the last. */
const csm_topic *csm_topic_at(size_t i);
/* All functions, topic by topic; NULL past the last. */
const csm_function *csm_function_at(size_t i);
/* By "CAPACITY", "CSM_CAPACITY" or "CSM.CAPACITY", in any case; NULL where there is none. */
const csm_function *csm_find(const char *name);

/* Answers a call. The result is a value, or an error value with the reason in `fault` (which may be
 * NULL). Where single cells of an answer are errors, the fault gives the reason for the first of them.
 * Nothing of it outlives the arena. */
csm_value csm_call(const csm_function *f, const csm_value *arguments, size_t count,
                   csm_arena *arena, const char *language, csm_fault *fault);

#endif
