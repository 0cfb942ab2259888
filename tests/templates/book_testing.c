/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "book_testing.h"

#include <stdlib.h>
#include <string.h>

#include "command/faults.h"

book read_with(const char *text, const book_options *options)
{
    book read;
    plan_fault fault;

    if (!book_read_memory(text, strlen(text), options, &read, &fault))
        fail_msg("%s\nin: %s", command_sentence(&fault, NULL), text);
    assert_int_equal(fault.code, PLAN_FINE);
    return read;
}

book read_text(const char *text)
{
    return read_with(text, NULL);
}

/* The error must contain each of the words. */
void check_error(const char *text, size_t length, const book_options *options,
                        const char *const *words)
{
    book read;
    plan_fault fault;
    char *error;

    if (book_read_memory(text, length, options, &read, &fault))
        fail_msg("read without an error: %s", text);
    error = command_sentence(&fault, NULL);
    plan_fault_clear(&fault);
    assert_non_null(error);
    assert_null(read.names);
    assert_null(read.arena);
    for (; *words != NULL; words++) {
        if (strstr(error, *words) == NULL)
            fail_msg("\"%s\" is not in: %s", *words, error);
    }
    free(error);
}

void check_bad(const book *read, size_t index, size_t line, const char *column,
                      const char *value, const char *reason)
{
    assert_true(index < read->bad_count);
    assert_int_equal(read->bad[index].line, line);
    assert_string_equal(read->bad[index].column, column);
    assert_string_equal(read->bad[index].value, value);
    if (strstr(read->bad[index].reason, reason) == NULL)
        fail_msg("\"%s\" is not in: %s", reason, read->bad[index].reason);
}
