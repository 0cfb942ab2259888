/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/* libFuzzer target for CSM_CALIBRATE and CSM_SEGMENT_BREAKS: the bytes are the numbers of arguments whose
 * shapes match, which the fuzzer of the catalogue seldom hits on. */

#include "fuzz.h"
#include "catalogue/catalogue.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { MOST = 4096 };

static double take_number(source *s)
{
    static const double special[] = { 0, 1, 0.5, 2, 0.1, 1.0 / 3, 1e-300, 5e-324, 1e15, 1e15 + 1,
                                      1e300, 1.7976931348623157e308, 1e154, 1e-154, -0.0, -1 };
    unsigned kind = take(s);
    if (kind < 120)
        return kind % 8;
    if (kind < 170)
        return special[kind % (sizeof special / sizeof *special)];
    if (kind < 240)
        return (take(s) * 256.0 + take(s)) / (1 + take(s));
    return take_bytes(s);
}

static csm_value take_cells(source *s, size_t rows, size_t columns, double *numbers,
                            unsigned char *kinds)
{
    bool blanks = take(s) % 4 == 0;
    csm_value v = csm_numbers(rows, columns, numbers);
    for (size_t i = 0; i < rows * columns; i++) {
        bool blank = blanks && take(s) % 4 == 0;
        kinds[i] = blank ? CSM_IS_BLANK : CSM_IS_NUMBER;
        numbers[i] = blank ? 0 : take_number(s);
    }
    v.range.kinds = kinds;
    return v;
}

static void same(const csm_value *a, const csm_value *b)
{
    size_t n;
    check(a->kind == b->kind);
    if (a->kind == CSM_IS_ERROR)
        check(a->error == b->error);
    if (a->kind == CSM_IS_NUMBER)
        check(memcmp(&a->number, &b->number, sizeof a->number) == 0);
    if (a->kind != CSM_IS_RANGE)
        return;
    n = csm_range_size(&a->range);
    check(n == csm_range_size(&b->range));
    check(memcmp(a->range.numbers, b->range.numbers, n * sizeof(double)) == 0);
}

/* Called twice: the same answer, a fault where there is an error. */
static csm_value ask(const char *name, const csm_value *arguments, size_t count, csm_arena *arena)
{
    csm_fault fault = { CSM_OK, NULL, NULL, NULL, 0 };
    csm_value got = csm_call(csm_find(name), arguments, count, arena, "en", &fault);
    csm_value again = csm_call(csm_find(name), arguments, count, arena, "en", NULL);
    same(&got, &again);
    if (got.kind == CSM_IS_ERROR)
        check(fault.error == got.error && fault.rule && got.error != CSM_NO_MEMORY);
    return got;
}

/* Hours are not negative, R² is at most 1. */
static void calibrate(source *s, csm_arena *arena)
{
    static double counts[256], hours[16], weights[16];
    static unsigned char count_kinds[256], hour_kinds[16], weight_kinds[16];
    size_t rows = 1 + take(s) % 14, columns = 1 + take(s) % 9;
    bool weighted = take(s) % 2;
    csm_value arguments[] = { take_cells(s, rows, columns, counts, count_kinds),
                              take_cells(s, 1, rows, hours, hour_kinds), csm_missing(),
                              csm_number(1) };
    csm_value got;
    if (weighted)
        arguments[2] = take_cells(s, rows, 1, weights, weight_kinds);
    got = ask("CALIBRATE", arguments, 4, arena);
    if (got.kind == CSM_IS_ERROR)
        return;
    check(got.kind == CSM_IS_RANGE && got.range.rows == 3 && got.range.columns == columns);
    for (size_t i = 0; i < 3 * columns; i++) {
        csm_value cell = csm_cell(&got.range, i);
        check(cell.kind == CSM_IS_BLANK || cell.kind == CSM_IS_NUMBER || cell.kind == CSM_IS_ERROR);
        if (cell.kind == CSM_IS_NUMBER)
            check(isfinite(cell.number) && (i == columns ? cell.number <= 1 : cell.number >= 0));
    }
}

/* Thresholds ascend, are values, and leave some below. */
static void segment_breaks(source *s, csm_arena *arena)
{
    static double values[MOST];
    static unsigned char kinds[MOST];
    size_t few = 1 + take(s) % 60, times = 1 + take(s) % (MOST / 60), n = few * times, count;
    csm_value arguments[] = { csm_missing(), csm_number(2 + take(s) % 9), csm_number(take(s) % 2) };
    double spread = times > 1 ? take_number(s) : 0;
    csm_value got;
    arguments[0] = take_cells(s, few, 1, values, kinds);
    for (size_t i = few; i < n; i++) { /* the same again and again, each time a little further */
        values[i] = values[i - few] + spread;
        kinds[i] = kinds[i - few];
    }
    arguments[0].range.rows = n;
    got = ask("SEGMENT_BREAKS", arguments, 3, arena);
    if (got.kind == CSM_IS_ERROR)
        return;
    count = got.kind == CSM_IS_RANGE ? csm_range_size(&got.range) : 1;
    check((double)count == arguments[1].number - 1);
    for (size_t q = 0; q < count; q++) {
        double threshold = got.kind == CSM_IS_RANGE ? got.range.numbers[q] : got.number;
        bool found = false, below = false;
        for (size_t i = 0; i < n; i++) {
            bool there = kinds[i] == CSM_IS_NUMBER;
            found = found || (there && values[i] == threshold);
            below = below || (there && values[i] < threshold &&
                              (q == 0 || values[i] >= got.range.numbers[q - 1]));
        }
        check(found && below);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    source s = { data, data + size };
    csm_arena arena = { 0 };
    if (take(&s) % 2)
        calibrate(&s, &arena);
    else
        segment_breaks(&s, &arena);
    csm_arena_free(&arena);
    return 0;
}
