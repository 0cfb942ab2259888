/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Why a list of accounts could not be read, or a workbook not be made: a code and the values that belong to it.
 * Those who show it have the words: the command line names its options (command/faults.c), the extension the fields
 * of its dialog. */
#ifndef PLAN_FAULT_H
#define PLAN_FAULT_H

#include <stdbool.h>

#ifdef __cplusplus
extern "C" {
#endif

/* With the values of each, in their order. */
typedef enum plan_fault_code {
    PLAN_FINE,
    PLAN_NO_MEMORY,
    PLAN_STOPPED, /* by the caller's progress */

    PLAN_LIST_UNREADABLE, /* path, the system's reason */

    /* in the list of accounts */
    PLAN_LIST_NO_MEMORY,
    PLAN_LIST_NO_LOCALE,
    PLAN_LIST_DECIMAL,          /* neither a point nor a comma is given */
    PLAN_LIST_IS_WORKBOOK,
    PLAN_LIST_IS_UTF16,
    PLAN_LIST_NOT_UTF8,         /* line */
    PLAN_LIST_EMPTY,
    PLAN_LIST_TOO_WIDE,         /* line */
    PLAN_LIST_OPEN_QUOTE,       /* line */
    PLAN_LIST_NO_ROWS,          /* line of the header */
    PLAN_LIST_TOO_LONG,         /* line */
    PLAN_COLUMN_WITHOUT_HEADER, /* what was given, the keys */
    PLAN_COLUMN_UNKNOWN_KEY,    /* what was given, the keys */
    PLAN_COLUMN_TWICE,          /* key */
    PLAN_COLUMN_NOT_FOUND,      /* line, the header that was given, the headers found, key */
    PLAN_COLUMN_SAME_NAMES,     /* line, header, the same, key */
    PLAN_COLUMN_UNCLEAR,        /* line, header, another header, key */
    PLAN_COLUMN_MISSING,        /* line, what it holds, the headers found, key */
    PLAN_COLUMNS_MISSING,       /* line, the headers found, key, another key */

    /* what is planned */
    PLAN_NO_ACCOUNTS,
    PLAN_TOO_MANY_SEGMENTS,  /* header, most */
    PLAN_TOO_MANY_STAGES,    /* header, most */
    PLAN_TOO_FEW_AMOUNTS,    /* the segments that shall start at natural breaks */
    PLAN_SEGMENT_NAME_COUNT, /* names, segments */
    PLAN_SEGMENT_PATTERN,    /* name */
    PLAN_SEGMENT_TWICE,      /* name */
    PLAN_STAGE_PATTERN,      /* name */
    PLAN_STAGE_TWICE,        /* name */
    PLAN_CSM_TWICE,          /* name */
    PLAN_SEGMENT_LISTS,      /* the names, numbers of accounts and ARR that are given; 0: none */
    PLAN_CSM_LISTS,          /* the same */
    PLAN_NO_HOURS,
    PLAN_TOUCH_ORDER,        /* where low touch starts, and high touch */
    PLAN_LOAD_ORDER,

    /* writing it */
    PLAN_NOT_WRITTEN,      /* the writing library's reason */
    PLAN_NOT_PACKED,       /* the same */
    PLAN_LOST_DATA,
    PLAN_NOT_WHOLE,
    PLAN_NO_RESULT,        /* cell, formula, problem */
    PLAN_RESULT_COUNT,     /* cell, formula */
    PLAN_RESULT_TEXT,      /* cell, formula */
    PLAN_CIRCLE,           /* cells */
    PLAN_UNKNOWN_NAME,     /* name */
    PLAN_UNKNOWN_COLUMN,   /* key, table */
    PLAN_UNKNOWN_KEY,      /* cell, formula, what there is not */
    PLAN_FORMULA_TOO_LONG, /* formula */
    PLAN_NO_CHART,
    PLAN_DEFECT,           /* what the program itself does wrong, in English */
    PLAN_FAULTS
} plan_fault_code;

enum { PLAN_FAULT_VALUES = 5 };

typedef struct plan_value {
    const char *text; /* NULL: it is the number */
    double number;
} plan_value;

typedef struct plan_fault {
    plan_fault_code code;
    plan_value values[PLAN_FAULT_VALUES]; /* their texts belong to the fault */
} plan_fault;

/* The fault may be NULL: nobody wants to know. Its old contents are overwritten, not freed. Always false. */
bool plan_fail(plan_fault *fault, plan_fault_code code);
bool plan_fail_values(plan_fault *fault, plan_fault_code code, const plan_value values[PLAN_FAULT_VALUES]);
/* plan_fail_with(fault, PLAN_TOO_MANY_STAGES, plan_text(header), plan_number(20)) */
#define plan_fail_with(fault, code, ...) \
    plan_fail_values(fault, code, (const plan_value[PLAN_FAULT_VALUES]){ __VA_ARGS__ })

static inline plan_value plan_text(const char *text)
{
    plan_value value = { text, 0 };
    return value;
}

static inline plan_value plan_number(double number)
{
    plan_value value = { 0, number };
    return value;
}

/* Nothing is wrong so far. */
static inline void plan_fault_begin(plan_fault *fault)
{
    plan_fail(fault, PLAN_FINE);
}

/* Frees its texts; nothing is wrong then. */
void plan_fault_clear(plan_fault *fault);

#ifdef __cplusplus
}
#endif

#endif
