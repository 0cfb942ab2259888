/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "plain.h"

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "csm/number.h"
#include "same_text.h"

csm_value plain_refuse(plain_call *c, const char *problem)
{
    c->problem = problem;
    return csm_error_value(CSM_VALUE);
}

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

bool plain_like_number(const char *text)
{
    return strpbrk(text, "0123456789") || same_text(text, "TRUE") || same_text(text, "FALSE");
}

double plain_whole(double x)
{
    return x > floor(x) ? floor(csm_snap(x)) : x;
}

double plain_cut(double x)
{
    return x < 0 ? -plain_whole(-x) : plain_whole(x);
}

void plain_each_text(const csm_range *range, const char *text, void (*tell)(void *data, size_t i, bool same),
                     void *data)
{
    enum { KNOWN = 64 };
    const char *known[KNOWN] = { NULL };
    bool same[KNOWN] = { false };
    for (size_t i = 0; i < csm_range_size(range); i++) {
        csm_kind kind = csm_cell_kind(range, i);
        const char *cell = kind == CSM_IS_TEXT ? range->texts[i] : "";
        size_t k = ((uintptr_t)cell >> 3 ^ (uintptr_t)cell >> 9) % KNOWN;
        if (kind == CSM_IS_NUMBER || kind == CSM_IS_ERROR) {
            tell(data, i, false);
            continue;
        }
        if (known[k] != cell) {
            known[k] = cell;
            same[k] = same_text(cell, text);
        }
        tell(data, i, same[k]);
    }
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

/* As Calc goes through an array: column by column. The cell at the i-th place of that order. */
static size_t by_columns(const csm_value *v, size_t i)
{
    if (v->kind != CSM_IS_RANGE || v->range.columns == 1 || v->range.rows == 1)
        return i;
    return i % v->range.rows * v->range.columns + i / v->range.rows;
}

/* The numbers of a range that holds nothing else; NULL: it does, or it is no range. Long columns are
 * gone through without a value for every cell. */
static const double *numbers_of(const csm_value *v)
{
    return v->kind == CSM_IS_RANGE && !v->range.kinds ? v->range.numbers : NULL;
}

/* What is too large for a number is an error. */
static csm_value finite_or_error(double x)
{
    return isfinite(x) ? csm_number(x) : csm_error_value(CSM_NUM);
}

/* ---- sums ---- */

/* As Calc adds: what would leave the last digits of two numbers that cancel out is 0. The number added last waits
 * for that. */
typedef struct total {
    csm_sum sum;
    double last;
    bool too_large; /* of cells: an error, but only at the end */
} total;

static void add(total *t, double x)
{
    if (!(x < 0) && !(x > 0))
        return;
    csm_sum_add(&t->sum, t->last);
    t->last = x;
}

/* The sum; the number that waits has gone into it, unless both cancel out. */
static double settle(total *t)
{
    if (t->too_large)
        return INFINITY;
    if (isfinite(t->last) && plain_close(csm_sum_value(&t->sum), -t->last))
        return 0;
    csm_sum_add(&t->sum, t->last);
    t->last = 0;
    return csm_sum_value(&t->sum);
}

/* Cells are added by themselves, and their sum with what was lost; false where one is an error. */
static bool add_cells(total *t, const csm_value *v, csm_value *error)
{
    total own = { .last = 0 };
    for (size_t j = 0; j < cell_count(v); j++) {
        csm_value cell = csm_cell(&v->range, by_columns(v, j));
        if (cell.kind == CSM_IS_ERROR) {
            *error = cell;
            return false;
        }
        if (cell.kind == CSM_IS_NUMBER)
            add(&own, cell.number);
    }
    if (!isfinite(settle(&own))) {
        t->too_large = true;
        return true;
    }
    add(t, own.sum.sum);
    add(t, own.sum.lost);
    add(t, own.last);
    return true;
}

/* From the last argument to the first, as Calc does: large ones that cancel out may meet before the sum leaves
 * the numbers. Texts typed into the formula itself are errors; those in cells are passed over. */
csm_value plain_sum(plain_call *c, const csm_value *a, size_t n)
{
    total t = { .last = 0 };
    csm_value error;
    (void)c;
    for (size_t i = n; i-- > 0;) {
        if (a[i].kind == CSM_IS_TEXT)
            return csm_error_value(CSM_VALUE);
        if (a[i].kind == CSM_IS_NUMBER)
            add(&t, a[i].number);
        else if (a[i].kind == CSM_IS_RANGE && !add_cells(&t, &a[i], &error))
            return error;
    }
    return finite_or_error(settle(&t));
}

/* The product of the j-th cells; blank: one of them is a text, which is passed over whatever the others are. Which
 * of two errors Calc gives is the processor's choice. */
static csm_value product_at(plain_call *c, const csm_value *a, size_t n, size_t j)
{
    csm_value product = csm_number(1);
    for (size_t i = n; i-- > 0;) { /* in Calc's order: what is too large comes before what is 0, or after it */
        csm_value cell = cell_at(&a[i], j);
        if (cell.kind == CSM_IS_TEXT)
            return (csm_value){ .kind = CSM_IS_BLANK };
        if (product.kind == CSM_IS_ERROR && cell.kind == CSM_IS_ERROR && product.error != cell.error)
            return plain_refuse(c, "two errors meet in a cell");
        if (product.kind == CSM_IS_NUMBER && cell.kind == CSM_IS_ERROR)
            product = cell;
        else if (product.kind == CSM_IS_NUMBER)
            product.number *= cell.kind == CSM_IS_NUMBER ? cell.number : 0;
    }
    return product.kind == CSM_IS_NUMBER ? finite_or_error(product.number) : product;
}

static bool same_shape(const csm_value *a, const csm_value *b)
{
    bool ranges = a->kind == CSM_IS_RANGE && b->kind == CSM_IS_RANGE;
    return ranges ? a->range.rows == b->range.rows && a->range.columns == b->range.columns
                  : cell_count(a) == 1 && cell_count(b) == 1;
}

csm_value plain_sumproduct(plain_call *c, const csm_value *a, size_t n)
{
    total t = { .last = 0 };
    for (size_t i = 1; i < n; i++)
        if (!same_shape(&a[0], &a[i]))
            return csm_error_value(CSM_VALUE);
    for (size_t j = 0, count = cell_count(&a[0]); j < count; j++) {
        csm_value product = n == 1 && numbers_of(&a[0]) ? finite_or_error(numbers_of(&a[0])[by_columns(&a[0], j)])
                                                        : product_at(c, a, n, by_columns(&a[0], j));
        if (product.kind == CSM_IS_ERROR)
            return product;
        if (product.kind == CSM_IS_NUMBER)
            add(&t, product.number);
    }
    return finite_or_error(settle(&t));
}

/* ---- counts ---- */

csm_value plain_counta(plain_call *c, const csm_value *a, size_t n)
{
    double count = 0;
    (void)c;
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < cell_count(&a[i]); j++)
            count += (a[i].kind == CSM_IS_RANGE ? csm_cell_kind(&a[i].range, j) : a[i].kind) != CSM_IS_BLANK;
    return csm_number(count);
}

static bool holds_numbers(const csm_value *cells)
{
    for (size_t j = 0; j < cell_count(cells); j++)
        if (csm_cell_kind(&cells->range, j) == CSM_IS_NUMBER)
            return true;
    return false;
}

/* Why a text cannot be sought in the cells as it stands; NULL: it can. */
static const char *unclear(const csm_value *cells, csm_value sought)
{
    if (sought.kind != CSM_IS_TEXT)
        return NULL;
    if (is_pattern(sought.text))
        return "a text that would be read as a pattern";
    if (plain_like_number(sought.text) && holds_numbers(cells))
        return "a text that might be a number, among numbers";
    return NULL;
}

/* As a condition it would moreover be read as a comparison. */
static const char *unclear_condition(const csm_value *cells, csm_value sought)
{
    if (sought.kind == CSM_IS_TEXT && (!*sought.text || strpbrk(sought.text, "<>=")))
        return "a text that would be read as a condition";
    return unclear(cells, sought);
}

/* What is done with the cells that are the one sought. */
typedef struct found {
    const csm_value *cells;
    const csm_value *added; /* NULL: they are counted */
    double count;
    total sum;
} found;

static void take_cell(void *data, size_t i, bool same)
{
    found *f = data;
    if (!same)
        return;
    f->count++;
    if (f->added && csm_cell_kind(&f->added->range, i) == CSM_IS_NUMBER)
        add(&f->sum, f->added->range.numbers[i]);
}

static void find_all(found *f, csm_value sought)
{
    if (sought.kind == CSM_IS_TEXT)
        plain_each_text(&f->cells->range, sought.text, take_cell, f);
    else if (numbers_of(f->cells) && sought.kind == CSM_IS_NUMBER)
        for (size_t j = 0; j < cell_count(f->cells); j++)
            take_cell(f, j, plain_close(numbers_of(f->cells)[j], sought.number));
    else
        for (size_t j = 0; j < cell_count(f->cells); j++) {
            csm_value cell = cell_at(f->cells, j);
            take_cell(f, j, cell.kind == CSM_IS_NUMBER && plain_equal(cell, sought));
        }
}

csm_value plain_countif(plain_call *c, const csm_value *a, size_t n)
{
    found f = { .cells = &a[0] };
    (void)n;
    if (unclear_condition(&a[0], a[1]))
        return plain_refuse(c, unclear_condition(&a[0], a[1]));
    find_all(&f, a[1]);
    return csm_number(f.count);
}

csm_value plain_sumif(plain_call *c, const csm_value *a, size_t n)
{
    found f = { .cells = &a[0], .added = &a[2] };
    (void)n;
    if (!same_shape(&a[0], &a[2]))
        return plain_refuse(c, "cells of another shape are added");
    if (unclear_condition(&a[0], a[1]))
        return plain_refuse(c, unclear_condition(&a[0], a[1]));
    find_all(&f, a[1]);
    return finite_or_error(settle(&f.sum));
}

/* ---- numbers ---- */

/* The largest of sign × number; 0 where there is none. */
static csm_value extreme(const csm_value *a, size_t n, double sign)
{
    double best = 0;
    bool any = false;
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < cell_count(&a[i]); j++) {
            csm_value cell = cell_at(&a[i], by_columns(&a[i], j));
            if (cell.kind == CSM_IS_ERROR || a[i].kind == CSM_IS_TEXT)
                return cell.kind == CSM_IS_ERROR ? cell : csm_error_value(CSM_VALUE);
            if (cell.kind == CSM_IS_MISSING)
                cell = csm_number(0);
            if (cell.kind == CSM_IS_NUMBER && (!any || sign * cell.number > sign * best)) {
                best = cell.number;
                any = true;
            }
        }
    return csm_number(best);
}

csm_value plain_max(plain_call *c, const csm_value *a, size_t n)
{
    (void)c;
    return extreme(a, n, 1);
}

csm_value plain_min(plain_call *c, const csm_value *a, size_t n)
{
    (void)c;
    return extreme(a, n, -1);
}

csm_value plain_abs(plain_call *c, const csm_value *a, size_t n)
{
    csm_value x = plain_number(a[0]);
    (void)c;
    (void)n;
    if (x.kind == CSM_IS_NUMBER)
        x.number = fabs(x.number);
    return x;
}

csm_value plain_int(plain_call *c, const csm_value *a, size_t n)
{
    csm_value x = plain_number(a[0]);
    (void)c;
    (void)n;
    if (x.kind == CSM_IS_NUMBER)
        x.number = plain_whole(x.number);
    return x;
}

/* The k-th largest number, those that are equal counted one by one. Each is compared with all: for
 * short lists. */
csm_value plain_large(plain_call *c, const csm_value *a, size_t n)
{
    csm_value k = plain_number(a[1]);
    (void)c;
    (void)n;
    for (size_t i = 0; i < cell_count(&a[0]); i++)
        if (cell_at(&a[0], by_columns(&a[0], i)).kind == CSM_IS_ERROR)
            return cell_at(&a[0], by_columns(&a[0], i));
    if (k.kind != CSM_IS_NUMBER)
        return k;
    k.number = plain_whole(k.number);
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
    return csm_error_value(CSM_VALUE);
}

csm_value plain_text(plain_call *c, const csm_value *a, size_t n)
{
    csm_value x = plain_number(a[0]);
    const char *copy;
    char digits[24];
    (void)n;
    if (a[0].kind == CSM_IS_TEXT || a[1].kind != CSM_IS_TEXT || strcmp(a[1].text, "0") != 0)
        return plain_refuse(c, "a format but \"0\", or no number: how that reads is the reader's locale");
    if (x.kind != CSM_IS_NUMBER)
        return x;
    if (fabs(x.number) > 1e15 || x.number < floor(x.number) || x.number > floor(x.number))
        return plain_refuse(c, "a number that would be rounded");
    snprintf(digits, sizeof digits, "%.0f", x.number + 0.0);
    copy = csm_arena_text(c->arena, digits, strlen(digits));
    return copy ? csm_text(copy) : csm_error_value(CSM_NO_MEMORY);
}

/* ---- look-ups ---- */

csm_value plain_match(plain_call *c, const csm_value *a, size_t n)
{
    csm_value kind = plain_number(a[2]);
    (void)n;
    if (kind.kind != CSM_IS_NUMBER)
        return kind;
    if (kind.number < 0 || kind.number > 0)
        return plain_refuse(c, "only exact matches");
    if (a[1].range.rows > 1 && a[1].range.columns > 1)
        return plain_refuse(c, "a list is one row or one column");
    if (unclear(&a[1], a[0]))
        return plain_refuse(c, unclear(&a[1], a[0]));
    if (a[0].kind == CSM_IS_BLANK)
        return csm_error_value(CSM_NA);
    for (size_t j = 0; j < cell_count(&a[1]); j++) {
        csm_value cell = cell_at(&a[1], j);
        if (cell.kind != CSM_IS_BLANK && plain_equal(cell, a[0]))
            return csm_number((double)j + 1);
    }
    return csm_error_value(CSM_NA);
}

/* INDEX(list,i) or INDEX(range,row,column). */
csm_value plain_index(plain_call *c, const csm_value *a, size_t n)
{
    csm_value row = plain_number(a[1]), column = n == 3 ? plain_number(a[2]) : csm_number(1);
    size_t rows = n == 3 ? a[0].range.rows : cell_count(&a[0]);
    size_t columns = n == 3 ? a[0].range.columns : 1;
    if (n == 2 && a[0].range.rows > 1 && a[0].range.columns > 1)
        return plain_refuse(c, "a whole row would be meant");
    if (row.kind != CSM_IS_NUMBER || column.kind != CSM_IS_NUMBER)
        return row.kind == CSM_IS_NUMBER ? column : row;
    row.number = plain_cut(row.number);
    column.number = plain_cut(column.number);
    if (row.number < 0 || row.number > (double)rows || column.number < 0 || column.number > (double)columns)
        return csm_error_value(CSM_VALUE);
    if (row.number < 1 || column.number < 1)
        return plain_refuse(c, "a whole row or column would be meant");
    return cell_at(&a[0], ((size_t)row.number - 1) * columns + (size_t)column.number - 1);
}

/* ---- choices ---- */

csm_value plain_if(plain_call *c, const csm_value *a, size_t n)
{
    csm_value condition = plain_number(a[0]);
    (void)c;
    (void)n;
    if (condition.kind != CSM_IS_NUMBER)
        return condition;
    return condition.number < 0 || condition.number > 0 ? a[1] : a[2];
}

csm_value plain_iferror(plain_call *c, const csm_value *a, size_t n)
{
    (void)c;
    (void)n;
    return a[0].kind == CSM_IS_ERROR ? a[1] : a[0];
}

/* Blank cells and texts in cells are passed over; an error anywhere is the answer. */
csm_value plain_and(plain_call *c, const csm_value *a, size_t n)
{
    double all = 1, counted = 0;
    (void)c;
    for (size_t i = n; i-- > 0;)
        for (size_t j = 0; j < cell_count(&a[i]); j++) {
            csm_value x = cell_at(&a[i], by_columns(&a[i], j));
            if (x.kind == CSM_IS_BLANK || (x.kind == CSM_IS_TEXT && a[i].kind == CSM_IS_RANGE))
                continue;
            x = plain_number(x);
            if (x.kind != CSM_IS_NUMBER)
                return x;
            counted++;
            if (!(x.number < 0 || x.number > 0))
                all = 0;
        }
    return counted > 0 ? csm_number(all) : csm_error_value(CSM_VALUE);
}

/* ---- the list ---- */

static const plain_function list[] = {
#define PLAIN_ENTRY(name, body, arguments, fewest, most) { #name, body, arguments, fewest, most },
    PLAIN_FUNCTIONS(PLAIN_ENTRY)
#undef PLAIN_ENTRY
};

const plain_function *plain_at(size_t i)
{
    return i < sizeof list / sizeof *list ? &list[i] : NULL;
}

const plain_function *plain_find(const char *name, size_t length)
{
    for (size_t i = 0; i < sizeof list / sizeof *list; i++)
        if (strlen(list[i].name) == length && memcmp(list[i].name, name, length) == 0)
            return &list[i];
    return NULL;
}

char plain_argument(const plain_function *f, size_t i)
{
    size_t last = strlen(f->arguments) - 1;
    return f->arguments[i < last ? i : last];
}
