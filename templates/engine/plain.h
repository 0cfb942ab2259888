/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The spreadsheet's own functions, as far as the sheets use them: plain sums, choices, look-ups and dates. Each
 * answers as Calc does, with a finite number, a text or an error, or does not answer (plain_refuse). */
#ifndef PLAN_PLAIN_H
#define PLAN_PLAIN_H

#include "catalogue/value.h"

#include <math.h>

/* What a function is called with beside its arguments, whose numbers are finite (but for SUMPRODUCT's). */
typedef struct plain_call {
    csm_arena *arena;
    const char *problem; /* NULL, or why there is no answer */
} plain_call;

typedef csm_value plain_body(plain_call *c, const csm_value *arguments, size_t count);

/* All of them: X(name, body, what the arguments may be, fewest, most). A letter an argument; the last stands for
 * those that follow:
 *   x  one number, or a text that is none
 *   v  one value
 *   a  anything: a value, cells, an array
 *   c  cells: a reference, to a single cell, too
 *   t  cells, or the array that a function gives
 *   b  as a, but it may be empty, as in IF(1,2,)
 *   p  anything, and operators within it go through ranges cell by cell: elsewhere they do not
 * What each is not asked for, and refuses, stands beside it. */
#define PLAIN_FUNCTIONS(X)                                                                                       \
    X(ABS, plain_abs, "x", 1, 1)                                                                                 \
    X(AND, plain_and, "a", 1, PLAIN_MOST)                                                                        \
    X(COUNTA, plain_counta, "a", 1, PLAIN_MOST)                                                                  \
    X(COUNTIF, plain_countif, "cv", 2, 2) /* conditions, patterns, "", a text with digits among numbers */       \
    X(DATE, plain_date, "x", 3, 3)        /* years before 1900 and after 9999 */                                 \
    X(DAY, plain_day, "x", 1, 1)          /* as YEAR */                                                          \
    X(IF, plain_if, "xbb", 3, 3)                                                                                 \
    X(IFERROR, plain_iferror, "vv", 2, 2)                                                                        \
    X(INDEX, plain_index, "txx", 2, 3)    /* whole rows and columns; one number for a block */                   \
    X(INT, plain_int, "x", 1, 1)                                                                                 \
    X(LARGE, plain_large, "ax", 2, 2)                                                                            \
    X(MATCH, plain_match, "vcx", 3, 3)    /* blocks, sorted lists (a third argument but 0), as COUNTIF */        \
    X(MAX, plain_max, "a", 1, PLAIN_MOST)                                                                        \
    X(MIN, plain_min, "a", 1, PLAIN_MOST)                                                                        \
    X(MONTH, plain_month, "x", 1, 1)      /* as YEAR */                                                          \
    X(SUM, plain_sum, "a", 1, PLAIN_MOST)                                                                        \
    X(SUMIF, plain_sumif, "cvc", 3, 3)    /* as COUNTIF; cells of another shape than the first */                \
    X(SUMPRODUCT, plain_sumproduct, "p", 1, PLAIN_MOST)                                                          \
    X(TEXT, plain_text, "xv", 2, 2)       /* formats but "0", texts, numbers that would be rounded */            \
    X(YEAR, plain_year, "x", 1, 1)        /* days before 1899-12-30 and after 9999-12-31 */

enum { PLAIN_MOST = 12 };

typedef struct plain_function {
    const char *name;
    plain_body *body;
    const char *arguments;
    size_t fewest, most;
} plain_function;

/* NULL where there is none of that name. */
const plain_function *plain_find(const char *name, size_t length);
/* In the order of the list; NULL behind the last. */
const plain_function *plain_at(size_t i);
/* The letter of the i-th argument. */
char plain_argument(const plain_function *f, size_t i);

/* Whether Calc might read the text as a number. */
bool plain_like_number(const char *text);

#define PLAIN_DECLARE(name, body, arguments, fewest, most) plain_body body;
PLAIN_FUNCTIONS(PLAIN_DECLARE)
#undef PLAIN_DECLARE

/* No answer, for this reason. */
csm_value plain_refuse(plain_call *c, const char *problem);

/* As the spreadsheet compares with `=`: numbers by value, texts without regard to case, a blank equal to
 * 0 and to "". */
bool plain_equal(csm_value a, csm_value b);
/* Equal but for what a processor adds in the last digits, as Calc has it (rtl::math::approxEqual): 0.1 + 0.2 is
 * 0.3. */
static inline bool plain_close(double a, double b)
{
    const double tiny = 1.0 / (16777216.0 * 16777216.0);
    const double whole = 9007199254740991.0; /* beyond it whole numbers have gaps */
    double away = fabs(a - b);
    if (!(a < b) && !(a > b))
        return true;
    if (!(away < fabs(a) * tiny && away < fabs(b) * tiny))
        return false;
    return away < 1 || fabs(a) > whole || fabs(b) > whole || away > floor(away) || a > floor(a) || b > floor(b);
}
/* The whole number at or below, where what differs from it in the last digits only is that number. */
double plain_whole(double x);
/* The same towards 0. */
double plain_cut(double x);

/* For each cell of a range whether it is the text, in any case: a number and an error are not, a blank is where
 * the text is empty. A column of labels has one copy of each label, so that most answers are known by where they
 * stand. */
void plain_each_text(const csm_range *range, const char *text, void (*tell)(void *data, size_t i, bool same),
                     void *data);

/* The value as a number: texts and ranges are CSM_VALUE errors, blank is 0. */
csm_value plain_number(csm_value v);

#endif
