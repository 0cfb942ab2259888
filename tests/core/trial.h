/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* What holds for every function, tried on every function of the catalogue: this is how a trial
 * walks through it. A new entry is tested without a line written for it. Each trial starts from
 * an example of the entry, whose answer is known. */
#ifndef CSM_TRIAL_H
#define CSM_TRIAL_H

#include "testing.h"

/* ---- complaints: a convention is tried on all functions before the test fails ---- */

__attribute__((format(printf, 1, 2))) void complain(const char *format, ...);
void settle(int trials);

/* ---- a call: an example's arguments, to be changed ---- */

typedef struct call {
    const csm_function *f;
    csm_arena *arena;
    csm_value values[MANY_ARGUMENTS];
    size_t count;
    const char *what; /* what is being tried, for complaints */
} call;

/* The call as a user would type it, for complaints. */
const char *typed(const call *c);
/* Calls, and checks what is to hold for every call there is. */
csm_value ask(const call *c, csm_fault *fault);
void expect_error(const call *c, csm_error error, size_t argument, size_t row);
void expect_same(const call *c, const csm_value *wanted);

/* ---- walking ---- */

typedef struct trial {
    call base;        /* an example */
    csm_value answer; /* its stated result */
    size_t argument;  /* which of its arguments is at stake */
} trial;

typedef void (*trial_body)(trial *t, int *trials);

/* The body for every argument that is there in every example of every function; defaults are. */
void for_each_argument(trial_body body);
/* The body for every example, as it is written. */
void for_each_example(trial_body body);

const csm_argument *at_stake(const trial *t);
bool read_example(trial *t, const csm_function *f, const csm_example *example, csm_arena *arena);
/* What stands for a skipped argument that has a default. */
csm_value default_of(const csm_argument *a);
bool takes_numbers(const csm_argument *a);
bool takes_range(const csm_argument *a);
/* The number of the argument that others are paired with; that of all arguments: none. */
size_t key_of(const csm_function *f);

/* ---- what is documented to be otherwise ---- */

typedef struct exception {
    const char *function, *argument;
    const char *why;
} exception;

bool excepted(const trial *t, const exception *exceptions, size_t count);
#define EXCEPTED(t, exceptions) excepted(t, exceptions, sizeof(exceptions) / sizeof *(exceptions))

/* Arguments that are tables of two dimensions: their rows are not their columns. */
bool is_table(const trial *t);

/* ---- ranges that can be written ---- */

size_t cells_of(const csm_value *v);
csm_value cell_of(const csm_value *v, size_t i);
csm_value blank(void);
csm_value make_range(csm_arena *arena, size_t rows, size_t columns);
/* The range was made here, so it may be written. */
void put(csm_value *range, size_t i, csm_value cell);
/* The value with the i-th cell replaced; a single value is its only cell. */
csm_value with_cell(csm_arena *arena, const csm_value *v, size_t i, csm_value cell);
/* The same shape, all cells alike. */
csm_value filled(csm_arena *arena, const csm_value *v, csm_value cell);
/* A column with one cell more, in front of all others. */
csm_value with_first(csm_arena *arena, const csm_value *v, csm_value cell);
/* A column of n cells, of the value's own over and over. */
csm_value of_length(csm_arena *arena, const csm_value *v, size_t n);
/* The row that a fault in the i-th cell names: a single value has none. */
size_t row_in(const csm_value *v, size_t i);

#endif
