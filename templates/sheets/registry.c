/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "registry.h"

#include "workbook/workbook.h"

#define DECLARED(ID, name) extern const sheet_description sheet_##name;
EVERY_SHEET(DECLARED)

#define PLACE(ID, name) [SHEET_##ID] = &sheet_##name,
static const sheet_description *const sheets[SHEETS] = { EVERY_SHEET(PLACE) };

_Static_assert((int)SHEETS <= (int)PLAN_SHEETS_MAX, "plan_options has no room for that many sheets");

const sheet_description *sheet_described(sheet_id s)
{
    return sheets[s];
}
