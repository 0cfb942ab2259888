/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/* From the cells of a row to an account, or to a report of what is wrong with them. */
#ifndef CSM_TEMPLATES_BOOK_CELLS_H
#define CSM_TEMPLATES_BOOK_CELLS_H

#include "import.h"

/* Each of these that returns false has set the import's fault. */

/* Memory for as many accounts as there are rows, in the columns that the file has. */
bool book_make_columns(book_import *import);

/* Add the account in a row, or report what is wrong with its cells. */
bool book_read_account(book_import *import, const book_rows *rows);

/* Report a row whose fields are not what they seem: `field` is where that shows. */
bool book_add_malformed(book_import *import, const book_rows *rows, size_t field, const char *reason);

#endif
