/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* What the tests of the core share: a call of a function by name with literal arguments, so that
 * the test of a function reads as a table of calls and answers. Works that a test cites stand in tests/SOURCES.md,
 * with the figures that are used. */
#ifndef CSM_TESTING_H
#define CSM_TESTING_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "catalogue/catalogue.h"

enum { MANY_ARGUMENTS = CSM_MAX_ARGUMENTS + 4 };

/* Results of doubles agree when they differ by no more than this, relative to the larger. */
#define NEARLY 1e-12

/* ---- tables: the arguments are literals as in the catalogue's examples ---- */

/* The function answers with this number. */
#define gives(name, arguments, number) csm_gives(name, arguments, number, __FILE__, __LINE__)
/* … with exactly this value, itself a literal: a number, a "text" or an array. */
#define gives_value(name, arguments, literal)                                                      \
    csm_gives_value(name, arguments, literal, __FILE__, __LINE__)
#define gives_text(name, arguments, text) csm_gives_text(name, arguments, text, __FILE__, __LINE__)
/* The function refuses with this error and names this argument; NULL: the arguments together. */
#define fails(name, arguments, error, argument)                                                    \
    csm_fails(name, arguments, error, argument, NO_ROW, __FILE__, __LINE__)
#define fails_in_row(name, arguments, error, argument, row)                                        \
    csm_fails(name, arguments, error, argument, row, __FILE__, __LINE__)

#define NO_ROW ((size_t)-1) /* any row will do */

void csm_gives(const char *name, const char *arguments, double number, const char *file, int line);
void csm_gives_value(const char *name, const char *arguments, const char *literal,
                     const char *file, int line);
void csm_gives_text(const char *name, const char *arguments, const char *text, const char *file,
                    int line);
void csm_fails(const char *name, const char *arguments, csm_error error, const char *argument,
               size_t row, const char *file, int line);

/* The functions of a topic, all of them, as "NAME required [optional] [default=1]". */
#define EXPECT_SIGNATURES(...)                                                                     \
    csm_expect_signatures((const char *const[]){ __VA_ARGS__ },                                    \
                          sizeof((const char *const[]){ __VA_ARGS__ }) / sizeof(char *))
void csm_expect_signatures(const char *const *signatures, size_t count);

/* ---- pieces for tests that are not tables ---- */

/* The number that a call answers; the test fails where it does not. */
double answer_of(const char *name, const char *arguments);
/* The same for numbers printed into the arguments, as printf does. Doubles want %.17g. */
double answer_to(const char *name, const char *format, ...) __attribute__((format(printf, 2, 3)));

bool nearly(double a, double b);
/* Numbers nearly, texts and errors exactly, ranges cell by cell and in shape. */
bool same_value(const csm_value *a, const csm_value *b);
/* Down to the last bit. */
bool identical_value(const csm_value *a, const csm_value *b);
/* For messages: a value as a literal, in a buffer of at least 128 bytes … */
const char *show_in(char *out, size_t room, const csm_value *value);
/* … or in one that the next call overwrites. */
const char *show(const csm_value *value);

#define assert_nearly(a, b) csm_assert_nearly(a, b, __FILE__, __LINE__)
void csm_assert_nearly(double a, double b, const char *file, int line);

/* A vector of the numbers written: VECTOR(1, 2, 3). */
#define VECTOR(...)                                                                                \
    ((csm_vector){ (const double[]){ __VA_ARGS__ },                                                \
                   sizeof((const double[]){ __VA_ARGS__ }) / sizeof(double) })
#define TEXTS_OF(...)                                                                              \
    ((csm_texts){ (const char *const[]){ __VA_ARGS__ },                                            \
                  sizeof((const char *const[]){ __VA_ARGS__ }) / sizeof(char *) })
#define NOTHING ((csm_vector){ NULL, 0 })

#endif
