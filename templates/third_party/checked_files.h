/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* libxlsxwriter flushes each temporary file before it reads it back, and does not look whether all of it could
 * be written: on a full disk it makes a workbook that is cut off. Compiled before its sources, this notes it. */
#ifndef XLSXWRITER_CHECKED_FILES_H
#define XLSXWRITER_CHECKED_FILES_H

#include <stdbool.h>
#include <stdio.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Whether something could not be written since the last call of this. Each thread has its own answer. */
bool xlsxwriter_lost_data(void);

int xlsxwriter_flush(FILE *file);

#ifdef __cplusplus
}
#endif

#endif
