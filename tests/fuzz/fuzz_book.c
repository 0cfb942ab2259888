/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/* libFuzzer target for the account list reader: any bytes at all, and what must hold then. */

#include "fuzz.h"
#include "book/book.h"

#include <math.h>
#include <stdlib.h>

static void check_book(const book *read, size_t size)
{
    size_t i;

    check(read->bad_row_count <= read->bad_count);
    check(read->account_count + read->bad_row_count > 0);
    for (i = 0; i < read->account_count; i++) {
        const book_account now = book_account_at(read, i), *account = &now;

        check(account->name != NULL && account->name[0] != '\0');
        check(account->arr >= 0 && account->arr < BOOK_ARR_MAX);
        check(isnan(account->hours) || (account->hours >= 0 && account->hours < BOOK_HOURS_MAX));
        check(account->line > 1 && account->line <= size + 1);
        check(i == 0 || read->lines[i] > read->lines[i - 1]);
    }
    for (i = 0; i < read->bad_count; i++) {
        const book_bad_row *bad = &read->bad[i];

        check(bad->column != NULL && bad->value != NULL && bad->reason != NULL);
        check(bad->line > 1 && bad->line <= size + 1);
        check(i == 0 || bad->line >= bad[-1].line);
    }
}

/* The first byte chooses the options, so that all of them are tried. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char decimals[] = {0, '.', ',', 0};
    static const char *const columns[] = {"arr=Value", "name=Who", NULL};
    book_options options = {0};
    book read;
    plan_fault fault;

    if (size == 0)
        return 0;
    options.decimal = decimals[data[0] & 3];
    options.columns = (data[0] & 4) != 0 ? columns : NULL;
    if (book_read_memory((const char *)data + 1, size - 1, &options, &read, &fault)) {
        check(fault.code == PLAN_FINE);
        check_book(&read, size);
    } else {
        check(fault.code != PLAN_FINE);
    }
    plan_fault_clear(&fault);
    book_free(&read);
    return 0;
}
