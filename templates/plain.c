#include "plain.h"

#include <math.h>
#include <string.h>
#include <strings.h>

#include "csm/number.h"

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

/* The spreadsheet ignores case in every alphabet; C ignores it in ASCII only. The sheets compare texts
 * that come from the same place, so that bytes decide unless both are ASCII. */
static bool same_text(const char *a, const char *b)
{
    return strcasecmp(a, b) == 0;
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
    /* Calc holds numbers equal that agree to 16 digits; the sheets compare counts and codes. */
    return a.kind == CSM_IS_NUMBER && !(a.number < b.number) && !(a.number > b.number);
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

/* ---- sums ---- */

static csm_value sum(const csm_value *a, size_t n)
{
    csm_sum total = { 0, 0 };
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < cell_count(&a[i]); j++) {
            csm_value cell = cell_at(&a[i], j);
            if (cell.kind == CSM_IS_ERROR)
                return cell;
            if (cell.kind == CSM_IS_NUMBER)
                csm_sum_add(&total, cell.number);
        }
    return csm_number(csm_sum_value(&total));
}

static csm_value sum_product(const csm_value *a, size_t n)
{
    csm_sum total = { 0, 0 };
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
    return csm_number(csm_sum_value(&total));
}

static csm_value count_filled(const csm_value *a, size_t n)
{
    double count = 0;
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < cell_count(&a[i]); j++)
            count += cell_at(&a[i], j).kind != CSM_IS_BLANK;
    return csm_number(count);
}

static csm_value count_if(const csm_value *a, size_t n)
{
    double count = 0;
    if (n != 2)
        return csm_error_value(CSM_VALUE);
    for (size_t j = 0; j < cell_count(&a[0]); j++) {
        csm_value cell = cell_at(&a[0], j);
        count += cell.kind != CSM_IS_BLANK && plain_equal(cell, a[1]);
    }
    return csm_number(count);
}

static csm_value sum_if(const csm_value *a, size_t n)
{
    csm_sum total = { 0, 0 };
    if (n != 3 || cell_count(&a[0]) != cell_count(&a[2]))
        return csm_error_value(CSM_VALUE);
    for (size_t j = 0; j < cell_count(&a[0]); j++) {
        csm_value cell = cell_at(&a[0], j), number = cell_at(&a[2], j);
        if (cell.kind != CSM_IS_BLANK && plain_equal(cell, a[1]) && number.kind == CSM_IS_NUMBER)
            csm_sum_add(&total, number.number);
    }
    return csm_number(csm_sum_value(&total));
}

static csm_value extreme(const csm_value *a, size_t n, double sign)
{
    double best = -INFINITY;
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < cell_count(&a[i]); j++) {
            csm_value cell = cell_at(&a[i], j);
            if (cell.kind == CSM_IS_ERROR)
                return cell;
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

/* ---- look-ups ---- */

static csm_value match(const csm_value *a, size_t n)
{
    if (n != 3)
        return csm_error_value(CSM_VALUE);
    if (a[0].kind == CSM_IS_ERROR)
        return a[0];
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
    csm_value i = n == 2 || n == 3 ? plain_number(a[n - 1]) : csm_error_value(CSM_VALUE);
    csm_value row = n == 3 ? plain_number(a[1]) : csm_number(1);
    double columns = n == 3 && a[0].kind == CSM_IS_RANGE ? (double)a[0].range.columns : 0;
    if (a[0].kind == CSM_IS_ERROR)
        return a[0];
    if (i.kind != CSM_IS_NUMBER || row.kind != CSM_IS_NUMBER)
        return i.kind == CSM_IS_NUMBER ? row : i;
    i.number += (row.number - 1) * columns;
    if (i.number < 1 || i.number > (double)cell_count(&a[0]))
        return csm_error_value(CSM_VALUE);
    return cell_at(&a[0], (size_t)i.number - 1);
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

static csm_value all_of(const csm_value *a, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        csm_value x = plain_number(a[i]);
        if (x.kind != CSM_IS_NUMBER)
            return x;
        if (!(x.number < 0 || x.number > 0))
            return csm_number(0);
    }
    return csm_number(1);
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
        { "ABS", absolute },  { "MATCH", match },         { "INDEX", index_of },
        { "IF", choose_if },  { "IFERROR", if_error },    { "AND", all_of },
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (strlen(known[i].name) == length && strncmp(known[i].name, name, length) == 0)
            return known[i].function;
    return NULL;
}
