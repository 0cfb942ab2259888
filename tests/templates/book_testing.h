/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* What the tests of the account list reader share. */
#ifndef CSM_TESTS_BOOK_TESTING_H
#define CSM_TESTS_BOOK_TESTING_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "book/book.h"

#define BOM "\xEF\xBB\xBF"
#define NBSP "\xC2\xA0"
#define NARROW_NBSP "\xE2\x80\xAF"
#define THIN_SPACE "\xE2\x80\x89"
#define MINUS "\xE2\x88\x92"

/* NULL-terminated lists of words, and options that name columns. */
#define WORDS(...) ((const char *const[]){__VA_ARGS__, NULL})
#define COLUMNS(...)                                                                               \
    {                                                                                              \
        .columns = (const char *const[])                                                           \
        {                                                                                          \
            __VA_ARGS__, NULL                                                                      \
        }                                                                                          \
    }

/* The list must be readable. */
book read_with(const char *text, const book_options *options);
book read_text(const char *text);
/* It must not be; what the command line says must contain each of the words. */
void check_error(const char *text, size_t length, const book_options *options,
                 const char *const *words);
void check_bad(const book *read, size_t index, size_t line, const char *column, const char *value,
               const char *reason);

#endif
