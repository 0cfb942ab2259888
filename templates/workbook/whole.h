/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Whether a workbook was written whole. libxlsxwriter does not notice when one of its temporary files
 * does not fit on the disk: the part is cut and packed as it is. */
#ifndef PLAN_WHOLE_H
#define PLAN_WHOLE_H

#include <stdbool.h>

/* Every part of the package can be unpacked and ends where its first element ends. Parts of many megabytes are
 * only looked up: what is cut while it is written, xlsxwriter_lost_data tells. */
bool workbook_is_whole(const char *path);

#endif
