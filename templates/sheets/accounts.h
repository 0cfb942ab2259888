/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#ifndef SHEETS_ACCOUNTS_H
#define SHEETS_ACCOUNTS_H

#include "workbook/tables.h"

/* The list of accounts. A column that has both a formula and a value gives the same by both: the formula in short lists,
 * the value in long ones. */
extern const table accounts_table;

#endif
