/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "import.h"

bool book_no_memory(book_import *import)
{
    return plan_fail(import->fault, PLAN_LIST_NO_MEMORY);
}

bool book_fail_at(book_import *import, plan_fault_code code, size_t line)
{
    return plan_fail_with(import->fault, code, plan_number((double)line));
}

book_span book_cell_of(const book_import *import, const book_rows *rows, book_column column)
{
    return book_rows_cell(rows, import->header.field_of[column], &import->locales);
}
