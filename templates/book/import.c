/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "import.h"

#include <stdarg.h>
#include <stdio.h>

#include "words.h"

bool book_fail(book_import *import, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    if (vasprintf(import->error, plan_sentence(import->options->office, format), arguments) < 0)
        *import->error = NULL;
    va_end(arguments);
    return false;
}

bool book_no_memory(book_import *import)
{
    return book_fail(import, N_("There is not enough memory for this list of accounts."));
}

book_span book_cell_of(const book_import *import, const book_rows *rows, book_column column)
{
    return book_rows_cell(rows, import->header.field_of[column], &import->locales);
}
