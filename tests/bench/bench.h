/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* What the benchmarks share: the clock and the table. A benchmark runs the alternative beside ours, in
 * the same run on the same data, and reports the ratio; nothing passes or fails by the clock. */
#ifndef CSM_BENCH_H
#define CSM_BENCH_H

#include <stddef.h>

/* Seconds since some moment, of a clock that only goes forward. */
double bench_clock(void);

/* Seconds of processor time that another process has used so far. */
double bench_clock_of(int process);

/* The shortest of `runs` runs of body(context), in seconds. */
double bench_best(int runs, void (*body)(void *context), void *context);

/* Runs a program's command line, which prints one number on its first line (its own seconds, without
 * its start); NaN where it fails. */
double bench_ask(const char *command);

/* One table: the heading, then a row a size. `limit` is the ratio that is promised, NaN for none; a row
 * beyond it is marked. `quality` is a text such as a gap to the bound, or "". */
void bench_heading(const char *title, const char *alternative);
void bench_row(const char *size, double ours, double alternative, double limit,
               const char *quality);

/* Writes a list of accounts, the same every time; ends the program where that fails. */
enum { BENCH_OWNERS = 200 };
void bench_write_list(const char *path, size_t accounts);

#endif
