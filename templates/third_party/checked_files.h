/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* libxlsxwriter flushes each temporary file before it reads it back, and does not look whether all of it could
 * be written: on a full disk it makes a workbook that is cut off. Compiled before its sources, this notes it. It
 * also lets whoever waits for a long workbook follow how its parts are read back to be packed, and stop that. */
#ifndef XLSXWRITER_CHECKED_FILES_H
#define XLSXWRITER_CHECKED_FILES_H

#include <stdbool.h>
#include <stdio.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Whether something could not be written since the last call of this. Each thread has its own answer. */
bool xlsxwriter_lost_data(void);

/* From now on `ask` is told, every so often, how many bytes were read back since this call. Once it answers
 * false nothing more is read, so that closing the workbook ends soon, with a file that is worthless. Each thread
 * has its own; NULL: nobody asks any more. */
void xlsxwriter_watch(bool (*ask)(void *data, double bytes), void *data);

int xlsxwriter_flush(FILE *file);
size_t xlsxwriter_read(void *to, size_t size, size_t count, FILE *file);

#ifdef __cplusplus
}
#endif

#endif
