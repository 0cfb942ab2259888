/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The plan: from a book of accounts and some assumptions to a workbook. This is the library that the
 * command line uses. */
#ifndef PLAN_H
#define PLAN_H

#include <stdbool.h>
#include <stddef.h>

#include "book/book.h"

#ifdef __cplusplus
extern "C" {
#endif

enum { PLAN_SEGMENTS_MAX = 8, PLAN_STAGES_MAX = 20, PLAN_ASSUMPTIONS_MAX = 120,
       PLAN_SHEETS_MAX = 32, PLAN_GROUPS_MAX = 60, PLAN_MONTHS_MIN = 12, PLAN_MONTHS_MAX = 36, PLAN_RAMP_MONTHS = 6 };

/* What is made: the whole plan from a list of accounts, or a small workbook for one question. */
typedef enum plan_kind {
    PLAN_PORTFOLIO,
    PLAN_CAPACITY, /* how many accounts the team serves, how many people the service needs */
    PLAN_HIRING,   /* whom to hire when */
    PLAN_QUOTA,    /* what each book must reach, and what that pays */
    PLAN_EXAMPLES, /* the worked examples of the functions */
    PLAN_KINDS
} plan_kind;

/* What a small workbook is told instead of a list of accounts: its segments or its CSMs. Lists that are
 * not given (count 0) are example values. */
typedef struct plan_groups {
    const char *names[PLAN_GROUPS_MAX];
    double accounts[PLAN_GROUPS_MAX], arr[PLAN_GROUPS_MAX];
    size_t name_count, account_count, arr_count;
} plan_groups;

/* Accounts up to which each has formulas of its own. Longer lists have values, which Calc opens in a fraction
 * of the time. */
enum { PLAN_LIVE_MOST = 20000 };

/* All of it may be zero, but values must come from plan_default_options. */
typedef struct plan_options {
    plan_kind kind;
    const char *language; /* of the sheets, as csm_language_of takes it */
    const char *currency; /* ISO 4217, such as "USD" */
    const char *title;    /* stands on the start page; NULL: none */
    double values[PLAN_ASSUMPTIONS_MAX]; /* in the order of plan_assumptions; NaN: the example */
    size_t segments;      /* 0: the book's own segments, or three by ARR */
    double thresholds[PLAN_SEGMENTS_MAX - 1]; /* ascending; given when threshold_count > 0 */
    size_t threshold_count;
    bool natural_breaks;  /* thresholds from CSM_SEGMENT_BREAKS, for so many segments */
    const char *segment_names[PLAN_SEGMENTS_MAX]; /* smallest first */
    size_t segment_name_count;
    plan_groups groups;
    size_t hiring_months; /* of the hiring plan */
    bool account_values; /* write what follows for each account as values also where the list is short */
    double ramp[PLAN_RAMP_MONTHS]; /* productivity of a new colleague by month of work; then 1 */
    size_t ramp_count;    /* 0: the example */
    /* Define the functions in the file as LAMBDAs, for Excel 365; a Calc without the extension then shows
     * errors. */
    bool lambdas;
    bool without[PLAN_SHEETS_MAX]; /* sheets to leave out, in the order of plan_sheet_at */
    /* Asked many times a second; the share goes from 0 to 1 and never falls. False stops it. */
    bool (*progress)(void *data, const char *step, double share);
    void *progress_data;
} plan_options;

/* A sheet that can be left out. */
typedef struct plan_sheet {
    const char *key;  /* for the command line */
    const char *what;
} plan_sheet;

/* NULL past the last. */
const plan_sheet *plan_sheet_at(size_t i);

void plan_default_options(plan_options *options);

/* What a number of the plan is, and how it is shown. */
typedef enum plan_format {
    PLAN_GENERAL,
    PLAN_WHOLE,
    PLAN_ONE_DIGIT,
    PLAN_TWO_DIGITS,
    PLAN_PERCENT,
    PLAN_MONEY,
    PLAN_DATE,   /* a serial number of Calc */
    PLAN_YES_NO,
    PLAN_FORMATS
} plan_format;

/* Between which values an assumption is planned; what a cell accepts is wider. */
typedef struct plan_range {
    double low, high;   /* the example lies between them */
    bool about_value;   /* instead: 20 % below and above the value, whatever it is */
    bool choice;        /* instead: it is decided, not uncertain */
    const char *source; /* N_() */
} plan_range;

/* The field of an assumption in a dialog that asks for the plan. */
typedef struct plan_field {
    unsigned place;    /* among these fields, from 1; 0: it has none */
    const char *key;   /* what the field is called where its entry is refused */
    const char *label; /* N_(), with ~ before the letter that reaches it, where one is free */
} plan_field;

/* One planning assumption: a row of the sheet, a named range and an option of the command line; a field of the
 * dialog where it has one. */
typedef struct plan_assumption {
    const char *section; /* N_(); NULL: the same as the row before */
    const char *name;    /* of the named range; the option has dashes for underscores */
    const char *label;   /* N_() */
    const char *unit;    /* N_() */
    plan_format format;
    double example;      /* NaN: it is taken from the accounts */
    double low, high;    /* what is accepted, both included */
    unsigned kinds;      /* 1 << plan_kind for each kind of workbook that uses it */
    plan_range range;
    const char *source;  /* N_() */
    const char *note;    /* N_() or NULL: what the term means */
    plan_field field;
} plan_assumption;

/* NULL past the last. */
const plan_assumption *plan_assumption_at(size_t i);
/* Its place. A name that the table lacks ends the program: it is a mistake in the code. */
size_t plan_assumption_index(const char *name);
const plan_assumption *plan_assumption_named(const char *name);
/* Whether workbooks of this kind use it; past the last: no. */
bool plan_assumption_of(plan_kind kind, size_t i);

/* Writes the workbook to a file that does not exist or may be overwritten. Where that fails the file's
 * contents are undefined and the fault says why. It is overwritten in any case; the caller clears it. */
bool plan_write(const book *accounts, const plan_options *options, const char *path, plan_fault *fault);
/* The same for a small workbook, by the kind in the options. */
bool question_write(const plan_options *options, const char *path, plan_fault *fault);
/* How many sheets that workbook has. */
size_t question_sheets(plan_kind kind);
/* The same for the workbook of all worked examples, with which the functions are audited. Of the options
 * only the language counts. */
bool examples_write(const plan_options *options, const char *path, plan_fault *fault);

/* What plan_write would write. */
typedef struct plan_outline {
    size_t accounts, segments, sheets;
    double arr;
    bool segments_of_book; /* the list names them */
} plan_outline;

/* Where writing would fail before it begins, the fault says why. */
bool plan_preview(const book *accounts, const plan_options *options, plan_outline *out, plan_fault *fault);

#ifdef __cplusplus
}
#endif

#endif
