/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/* What comes before the accounts: the file's encoding, its separator and its header. */
#ifndef CSM_TEMPLATES_BOOK_HEADER_H
#define CSM_TEMPLATES_BOOK_HEADER_H

#include "import.h"

/* Each of these that returns false has set the import's fault. */

/* Refuse what is not UTF-8 text, skip a byte order mark. */
bool book_check_encoding(book_import *import);
bool book_find_header_row(book_import *import);
/* Match the header and tell the caller which column is used for what. */
bool book_find_columns(book_import *import);
void book_free_header(book_header *header);

#endif
