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

/* Bytes between two questions: a few milliseconds of packing. */
enum { ASK_EVERY = 1 << 18 };

static _Thread_local struct {
    bool (*ask)(void *data, double bytes);
    void *data;
    double bytes, next;
    bool stopped;
} watch;

void xlsxwriter_watch(bool (*ask)(void *data, double bytes), void *data)
{
    watch.ask = ask;
    watch.data = data;
    watch.bytes = watch.next = 0;
    watch.stopped = false;
}

size_t xlsxwriter_read(void *to, size_t size, size_t count, FILE *file)
{
    size_t got;
    if (watch.ask && !watch.stopped && watch.bytes >= watch.next) {
        watch.stopped = !watch.ask(watch.data, watch.bytes);
        watch.next = watch.bytes + ASK_EVERY;
    }
    if (watch.stopped)
        return 0;
    got = fread(to, size, count, file);
    watch.bytes += (double)(got * size);
    return got;
}

int xlsxwriter_flush(FILE *file)
{
    int result = fflush(file);
    lost |= result != 0 || ferror(file);
    return result;
}
