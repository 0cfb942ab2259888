/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Rows of a table that are alike. */
#ifndef BALANCE_ROWS_H
#define BALANCE_ROWS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Which of n rows of a table are alike in the columns `use`: group[i] is the number of the row among the
 * different ones, which are put into *may, one byte a cell, ordered by their content. */
bool balance_group_rows(const double *table, size_t columns, size_t n, const uint32_t *use, size_t used,
                        uint32_t *group, unsigned char **may, size_t *groups);

#endif
