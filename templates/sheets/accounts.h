/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The columns and rows of the sheet of accounts, which is written by formulas or by values. */
#ifndef SHEETS_ACCOUNTS_H
#define SHEETS_ACCOUNTS_H

#include "plan/served.h"
#include "workbook/workbook.h"

enum account_column {
    NAME = 1,
    ARR,
    REGION,
    OWNER,
    STAGE,
    STRATEGIC,
    SEGMENT_GIVEN,
    HOURS_GIVEN,
    SEGMENT,
    SERVED_AS,
    TIER,
    HOURS,
    SCORE,
    PROPOSED,
    SEGMENT_NO,
    SERVED_NO,
    TIER_NO,
    MULTIPLIER,
    SIZE_SCORE,
    STRATEGIC_SCORE,
    STAGE_SCORE,
    /* Of long lists only: */
    OWNER_NO = MULTIPLIER,
    PROPOSED_NO,
    LOCKED
};
enum account_row { TOTALS = 3, GROUPS, HEAD, FIRST };

lxw_row_t accounts_last_row(const workbook *w);
lxw_col_t accounts_last_column(const workbook *w);

/* Rows above the list; the totals need its names. */
void put_accounts_totals(workbook *w);
void put_accounts_head(workbook *w);
/* The sheet of a long list, all in values. */
void put_long_accounts(workbook *w);
#endif
