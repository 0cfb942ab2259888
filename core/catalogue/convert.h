/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* From the values of a spreadsheet to what an adaptor expects: defaults, blanks, paired ranges and
 * wrong kinds are settled here, once for all functions. */
#ifndef CSM_CONVERT_H
#define CSM_CONVERT_H

#include "catalogue/function.h"

/* Ranges with more cells than this end at the last one that is not blank. */
enum { CSM_WHOLE_COLUMN = 100000 };

typedef struct csm_converted {
    /* A single value given for a range argument is a range of one cell, kept here. */
    struct {
        double number;
        unsigned char kind;
        const char *text;
    } single[CSM_MAX_ARGUMENTS];
    csm_given given[CSM_MAX_ARGUMENTS];
    /* Where rows with blanks were left out: which row of the range each kept row was, from 0. */
    const size_t *kept[CSM_MAX_ARGUMENTS];
} csm_converted;

csm_error csm_convert(const csm_function *f, const csm_value *values, size_t count,
                      csm_arena *arena, csm_converted *out, csm_fault *fault);

#endif
