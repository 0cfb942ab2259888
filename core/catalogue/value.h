/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* A spreadsheet's value, as every host hands it to the catalogue and gets it back. */
#ifndef CSM_VALUE_H
#define CSM_VALUE_H

#include <stdbool.h>

#include "catalogue/arena.h"
#include "csm/number.h"

typedef enum csm_kind {
    CSM_IS_MISSING, /* a skipped argument: f(1;;3) */
    CSM_IS_BLANK,   /* an empty cell */
    CSM_IS_NUMBER,
    CSM_IS_TEXT,
    CSM_IS_ERROR,
    CSM_IS_RANGE
} csm_kind;

/* Cells row by row. One array a property, so that a column of numbers reaches the mathematics
 * without a copy. */
typedef struct csm_range {
    size_t rows, columns;
    const double *numbers;       /* 0 where the cell holds no number; an csm_error where it is one */
    const unsigned char *kinds;  /* csm_kind of each cell; NULL: numbers only */
    const char *const *texts;    /* UTF-8; NULL where the cell holds no text; NULL: no texts at all */
} csm_range;

typedef struct csm_value {
    csm_kind kind;
    union {
        double number;
        const char *text; /* UTF-8 */
        csm_error error;
        csm_range range;
    };
} csm_value;

csm_value csm_missing(void);
csm_value csm_number(double x);
csm_value csm_text(const char *text);
csm_value csm_error_value(csm_error error);
/* A range of numbers only. */
csm_value csm_numbers(size_t rows, size_t columns, const double *numbers);

size_t csm_range_size(const csm_range *range);
csm_kind csm_cell_kind(const csm_range *range, size_t i);
/* The i-th cell as a value of its own. */
csm_value csm_cell(const csm_range *range, size_t i);

/* `#VALUE!` and its like, as an English spreadsheet writes it. */
const char *csm_error_name(csm_error error);

#endif
