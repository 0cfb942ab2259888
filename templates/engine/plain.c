/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "plain.h"

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "csm/number.h"
#include "same_text.h"

csm_value plain_number(csm_value v)
{
    switch (v.kind) {
    case CSM_IS_NUMBER:
    case CSM_IS_ERROR:
        return v;
    case CSM_IS_BLANK:
    case CSM_IS_MISSING:
        return csm_number(0);
    case CSM_IS_TEXT:
    case CSM_IS_RANGE:
        break;
    }
    return csm_error_value(CSM_VALUE);
}

bool plain_equal(csm_value a, csm_value b)
{
    if (a.kind == CSM_IS_BLANK || a.kind == CSM_IS_MISSING)
        a = b.kind == CSM_IS_TEXT ? csm_text("") : csm_number(0);
    if (b.kind == CSM_IS_BLANK || b.kind == CSM_IS_MISSING)
        b = a.kind == CSM_IS_TEXT ? csm_text("") : csm_number(0);
    if (a.kind != b.kind)
        return false;
    if (a.kind == CSM_IS_TEXT)
        return same_text(a.text, b.text);
    return a.kind == CSM_IS_NUMBER && plain_close(a.number, b.number);
}

bool plain_is_text(plain_search *s, const char *cell)
{
    uintptr_t where = (uintptr_t)cell;
    size_t i = (where >> 3 ^ where >> 9) % PLAIN_KNOWN;
    if (s->known[i] != cell) {
        s->known[i] = cell;
        s->same[i] = same_text(cell, s->text);
    }
    return s->same[i];
}

/* The cells of a range, or the value itself as one cell. */
static size_t cell_count(const csm_value *v)
{
    return v->kind == CSM_IS_RANGE ? csm_range_size(&v->range) : 1;
}

static csm_value cell_at(const csm_value *v, size_t i)
{
    return v->kind == CSM_IS_RANGE ? csm_cell(&v->range, i) : *v;
}

/* The numbers of a range that holds nothing else; NULL: it does, or it is no range. Long columns are
 * gone through without a value for every cell. */
static const double *numbers_of(const csm_value *v)
{
    return v->kind == CSM_IS_RANGE && !v->range.kinds ? v->range.numbers : NULL;
}

/* A text as a condition or as what is looked up would be read as a pattern or a comparison. */
static bool is_condition(csm_value v)
{
    return v.kind == CSM_IS_TEXT && (is_pattern(v.text) || strpbrk(v.text, "<>="));
}

/* ---- sums ---- */

/* What is too large for a number is an error. */
static csm_value finite_or_error(double x)
{
    return isfinite(x) ? csm_number(x) : csm_error_value(CSM_NUM);
}

/* Texts typed into the formula itself are errors; those in cells are passed over. */
static bool typed_text(const csm_value *a)
{
    return a->kind == CSM_IS_TEXT;
}

/* From the last argument to the first, as Calc adds: large ones that cancel out may meet before the sum
 * leaves the numbers. */
static csm_value sum(const csm_value *a, size_t n)
{
    csm_sum total = { 0, 0 };
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < cell_count(&a[i]); j++)
            if (cell_at(&a[i], j).kind == CSM_IS_ERROR)
                return cell_at(&a[i], j);
    for (size_t i = n; i-- > 0;) {
        if (typed_text(&a[i]))
            return csm_error_value(CSM_VALUE);
        for (size_t j = 0; j < cell_count(&a[i]); j++) {
            csm_value cell = cell_at(&a[i], j);
            if (cell.kind == CSM_IS_NUMBER)
                csm_sum_add(&total, cell.number);
        }
    }
    return finite_or_error(csm_sum_value(&total));
}

static csm_value sum_product(const csm_value *a, size_t n)
{
    csm_sum total = { 0, 0 };
    if (n == 1 && numbers_of(&a[0])) {
        const double *x = numbers_of(&a[0]);
        for (size_t j = 0, count = cell_count(&a[0]); j < count; j++)
            if (!(x[j] >= 0 && x[j] <= 0)) /* most are 0, where the product has a condition */
                csm_sum_add(&total, x[j]);
        return finite_or_error(csm_sum_value(&total));
    }
    for (size_t j = 0; n && j < cell_count(&a[0]); j++) {
        double product = 1;
        for (size_t i = 0; i < n; i++) {
            csm_value cell = cell_count(&a[i]) == cell_count(&a[0]) ? cell_at(&a[i], j)
                                                                    : csm_error_value(CSM_VALUE);
            if (cell.kind == CSM_IS_ERROR)
                return cell;
            product *= cell.kind == CSM_IS_NUMBER ? cell.number : 0;
        }
        csm_sum_add(&total, product);
    }
    return finite_or_error(csm_sum_value(&total));
}

static csm_value count_filled(const csm_value *a, size_t n)
{
    double count = 0;
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < cell_count(&a[i]); j++)
            count += (a[i].kind == CSM_IS_RANGE ? csm_cell_kind(&a[i].range, j) : a[i].kind) != CSM_IS_BLANK;
    return csm_number(count);
}

static double count_text(const csm_range *range, const char *text)
{
    plain_search search = { .text = text };
    double count = 0;
    for (size_t j = 0; j < csm_range_size(range); j++)
        count += csm_cell_kind(range, j) == CSM_IS_TEXT && plain_is_text(&search, range->texts[j]);
    return count;
}

static csm_value count_if(const csm_value *a, size_t n)
{
    double count = 0;
    if (n != 2 || is_condition(a[1]))
        return csm_error_value(CSM_VALUE);
    if (numbers_of(&a[0]) && a[1].kind == CSM_IS_NUMBER) {
        const double *x = numbers_of(&a[0]), wanted = a[1].number;
        for (size_t j = 0; j < cell_count(&a[0]); j++)
            count += plain_close(x[j], wanted);
        return csm_number(count);
    }
    if (a[0].kind == CSM_IS_RANGE && a[1].kind == CSM_IS_TEXT)
        return csm_number(count_text(&a[0].range, a[1].text));
    for (size_t j = 0; j < cell_count(&a[0]); j++) {
        csm_value cell = cell_at(&a[0], j);
        count += cell.kind != CSM_IS_BLANK && plain_equal(cell, a[1]);
    }
    return csm_number(count);
}

static csm_value sum_if(const csm_value *a, size_t n)
{
    csm_sum total = { 0, 0 };
    if (n != 3 || cell_count(&a[0]) != cell_count(&a[2]) || is_condition(a[1]))
        return csm_error_value(CSM_VALUE);
    if (numbers_of(&a[0]) && numbers_of(&a[2]) && a[1].kind == CSM_IS_NUMBER) {
        const double *x = numbers_of(&a[0]), *number = numbers_of(&a[2]), wanted = a[1].number;
        for (size_t j = 0; j < cell_count(&a[0]); j++)
            if (plain_close(x[j], wanted))
                csm_sum_add(&total, number[j]);
        return finite_or_error(csm_sum_value(&total));
    }
    for (size_t j = 0; j < cell_count(&a[0]); j++) {
        csm_value cell = cell_at(&a[0], j), number = cell_at(&a[2], j);
        if (cell.kind != CSM_IS_BLANK && plain_equal(cell, a[1]) && number.kind == CSM_IS_NUMBER)
            csm_sum_add(&total, number.number);
    }
    return finite_or_error(csm_sum_value(&total));
}

static csm_value extreme(const csm_value *a, size_t n, double sign)
{
    double best = -INFINITY;
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < cell_count(&a[i]); j++) {
            csm_value cell = cell_at(&a[i], j);
            if (cell.kind == CSM_IS_ERROR || typed_text(&a[i]))
                return cell.kind == CSM_IS_ERROR ? cell : csm_error_value(CSM_VALUE);
            if (cell.kind == CSM_IS_NUMBER && sign * cell.number > best)
                best = sign * cell.number;
        }
    return csm_number(isinf(best) ? 0 : sign * best);
}

static csm_value max(const csm_value *a, size_t n)
{
    return extreme(a, n, 1);
}

static csm_value min(const csm_value *a, size_t n)
{
    return extreme(a, n, -1);
}

static csm_value absolute(const csm_value *a, size_t n)
{
    csm_value x = n == 1 ? plain_number(a[0]) : csm_error_value(CSM_VALUE);
    if (x.kind == CSM_IS_NUMBER)
        x.number = fabs(x.number);
    return x;
}

/* As Calc does: what differs from a whole number in the last digits only is that number. */
static csm_value whole(const csm_value *a, size_t n)
{
    csm_value x = n == 1 ? plain_number(a[0]) : csm_error_value(CSM_VALUE);
    if (x.kind == CSM_IS_NUMBER)
        x.number = floor(csm_snap(x.number));
    return x;
}

/* The k-th largest number, those that are equal counted one by one. Each is compared with all: for
 * short lists. */
static csm_value large(const csm_value *a, size_t n)
{
    csm_value k = n == 2 ? plain_number(a[1]) : csm_error_value(CSM_VALUE);
    if (k.kind != CSM_IS_NUMBER)
        return k;
    for (size_t i = 0; i < cell_count(&a[0]); i++)
        if (cell_at(&a[0], i).kind == CSM_IS_ERROR)
            return cell_at(&a[0], i);
    for (size_t i = 0; i < cell_count(&a[0]); i++) {
        csm_value x = cell_at(&a[0], i);
        double above = 0, same = 0;
        for (size_t j = 0; x.kind == CSM_IS_NUMBER && j < cell_count(&a[0]); j++) {
            csm_value y = cell_at(&a[0], j);
            above += y.kind == CSM_IS_NUMBER && y.number > x.number;
            same += y.kind == CSM_IS_NUMBER && !(y.number > x.number) && !(y.number < x.number);
        }
        if (above < k.number && k.number <= above + same)
            return x;
    }
    return csm_error_value(CSM_NUM);
}

csm_value plain_text_of(const csm_value *a, size_t n, csm_arena *arena)
{
    csm_value x = n == 2 && a[1].kind == CSM_IS_TEXT && strcmp(a[1].text, "0") == 0
                      ? plain_number(a[0])
                      : csm_error_value(CSM_VALUE);
    const char *copy;
    char digits[24];
    if (x.kind != CSM_IS_NUMBER)
        return x;
    if (fabs(x.number) > 1e15 || x.number < floor(x.number) || x.number > floor(x.number))
        return csm_error_value(CSM_VALUE);
    snprintf(digits, sizeof digits, "%.0f", x.number + 0.0);
    copy = csm_arena_text(arena, digits, strlen(digits));
    return copy ? csm_text(copy) : csm_error_value(CSM_NO_MEMORY);
}

/* ---- look-ups ---- */

static csm_value match(const csm_value *a, size_t n)
{
    if (n != 3 || (a[0].kind == CSM_IS_TEXT && is_pattern(a[0].text)))
        return csm_error_value(CSM_VALUE);
    if (a[0].kind == CSM_IS_ERROR || a[0].kind == CSM_IS_BLANK)
        return a[0].kind == CSM_IS_ERROR ? a[0] : csm_error_value(CSM_NA);
    for (size_t j = 0; j < cell_count(&a[1]); j++) {
        csm_value cell = cell_at(&a[1], j);
        if (cell.kind != CSM_IS_BLANK && plain_equal(cell, a[0]))
            return csm_number((double)j + 1);
    }
    return csm_error_value(CSM_NA);
}

/* INDEX(list,i) or INDEX(range,row,column). */
static csm_value index_of(const csm_value *a, size_t n)
{
    csm_value row = n > 1 ? plain_number(a[1]) : csm_error_value(CSM_VALUE);
    csm_value column = n == 3 ? plain_number(a[2]) : csm_number(1);
    size_t rows = n == 3 && a[0].kind == CSM_IS_RANGE ? a[0].range.rows : cell_count(&a[0]);
    size_t columns = n == 3 ? cell_count(&a[0]) / (rows ? rows : 1) : 1;
    if (n < 2 || n > 3 || a[0].kind == CSM_IS_ERROR)
        return n && a[0].kind == CSM_IS_ERROR ? a[0] : csm_error_value(CSM_VALUE);
    if (n == 2 && a[0].kind == CSM_IS_RANGE && a[0].range.rows > 1 && a[0].range.columns > 1)
        return csm_error_value(CSM_VALUE); /* a whole row would be meant */
    if (row.kind != CSM_IS_NUMBER || column.kind != CSM_IS_NUMBER)
        return row.kind == CSM_IS_NUMBER ? column : row;
    row.number = floor(row.number);
    column.number = floor(column.number);
    if (!(row.number >= 1 && row.number <= (double)rows && column.number >= 1 &&
          column.number <= (double)columns))
        return csm_error_value(CSM_VALUE);
    return cell_at(&a[0], ((size_t)row.number - 1) * columns + (size_t)column.number - 1);
}

/* ---- choices ---- */

static csm_value choose_if(const csm_value *a, size_t n)
{
    csm_value condition = n == 3 ? plain_number(a[0]) : csm_error_value(CSM_VALUE);
    if (condition.kind != CSM_IS_NUMBER)
        return condition;
    return condition.number < 0 || condition.number > 0 ? a[1] : a[2];
}

static csm_value if_error(const csm_value *a, size_t n)
{
    if (n != 2)
        return csm_error_value(CSM_VALUE);
    return a[0].kind == CSM_IS_ERROR ? a[1] : a[0];
}

/* Blank cells are passed over; an error anywhere is the answer. */
static csm_value all_of(const csm_value *a, size_t n)
{
    double all = 1, counted = 0;
    for (size_t i = 0; i < n; i++) {
        csm_value x = plain_number(a[i]);
        if (x.kind != CSM_IS_NUMBER)
            return x;
        if (a[i].kind == CSM_IS_BLANK)
            continue;
        counted++;
        if (!(x.number < 0 || x.number > 0))
            all = 0;
    }
    return counted > 0 ? csm_number(all) : csm_error_value(CSM_VALUE);
}

plain_function plain_find(const char *name, size_t length)
{
    static const struct {
        const char *name;
        plain_function function;
    } known[] = {
        { "SUM", sum },       { "COUNTA", count_filled }, { "COUNTIF", count_if },
        { "SUMIF", sum_if },  { "MAX", max },             { "MIN", min },
        { "SUMPRODUCT", sum_product },
        { "LARGE", large },   { "INT", whole },
        { "ABS", absolute },  { "MATCH", match },         { "INDEX", index_of },
        { "IF", choose_if },  { "IFERROR", if_error },    { "AND", all_of },
        { "YEAR", plain_year }, { "MONTH", plain_month }, { "DAY", plain_day },
        { "DATE", plain_date },
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (strlen(known[i].name) == length && strncmp(known[i].name, name, length) == 0)
            return known[i].function;
    return NULL;
}
