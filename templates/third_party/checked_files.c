/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "checked_files.h"

static _Thread_local bool lost;

bool xlsxwriter_lost_data(void)
{
    bool was = lost;
    lost = false;
    return was;
}

int xlsxwriter_flush(FILE *file)
{
    int result = fflush(file);
    lost |= result != 0 || ferror(file);
    return result;
}
