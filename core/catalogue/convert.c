/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "catalogue/convert.h"

typedef struct conversion {
    const csm_function *f;
    const csm_value *values;
    size_t count;
    csm_arena *arena;
    csm_converted *out;
    csm_fault *fault;
} conversion;

/* The cells of one range argument, whatever it came as. */
typedef struct cells {
    csm_range range;
    const size_t *kept; /* NULL: all of them */
    size_t n;           /* rows kept */
    size_t full_rows;   /* rows before a whole column was cut */
} cells;

static csm_error fail(conversion *c, size_t i, csm_error error, const char *rule)
{
    return csm_fail(c->fault, error, c->f->arguments[i].name, rule);
}

static csm_value value_at(const conversion *c, size_t i)
{
    csm_value v = i < c->count ? c->values[i] : csm_missing();
    /* A range of one cell is as good as the cell. */
    if (v.kind == CSM_IS_RANGE && csm_range_size(&v.range) == 1)
        return csm_cell(&v.range, 0);
    return v;
}

/* What every kind of argument does first. True: the argument is settled, with the error given. */
static bool settled(conversion *c, size_t i, const csm_value *v, csm_error *error)
{
    const csm_argument *argument = &c->f->arguments[i];
    *error = CSM_OK;
    if (v->kind == CSM_IS_ERROR) {
        *error = fail(c, i, v->error, N_("is itself an error"));
        return true;
    }
    if (v->kind != CSM_IS_MISSING)
        return false;
    if (argument->presence == CSM_REQUIRED)
        *error = fail(c, i, CSM_VALUE, N_("is missing"));
    else if (argument->presence == CSM_DEFAULT) {
        c->out->given[i].number = argument->fallback;
        c->out->given[i].text = argument->fallback_text;
        c->out->given[i].numbers = csm_one(&argument->fallback);
    }
    return true;
}

static csm_error convert_number(conversion *c, size_t i)
{
    csm_value v = value_at(c, i);
    csm_error error;
    if (settled(c, i, &v, &error))
        return error;
    if (v.kind == CSM_IS_RANGE)
        return fail(c, i, CSM_VALUE, N_("must be a single number, not a range"));
    if (v.kind == CSM_IS_TEXT)
        return fail(c, i, CSM_VALUE, N_("must be a number, not a text"));
    if (v.kind == CSM_IS_NUMBER && csm_in_domain(v.number, CSM_ANY))
        return fail(c, i, CSM_NUM, csm_domain_rule(CSM_ANY));
    c->out->given[i].given = true;
    c->out->given[i].number = v.kind == CSM_IS_NUMBER ? v.number : 0;
    return CSM_OK;
}

static csm_error convert_text(conversion *c, size_t i)
{
    csm_value v = value_at(c, i);
    csm_error error;
    if (settled(c, i, &v, &error))
        return error;
    if (v.kind == CSM_IS_RANGE)
        return fail(c, i, CSM_VALUE, N_("must be a single text, not a range"));
    if (v.kind == CSM_IS_NUMBER)
        return fail(c, i, CSM_VALUE, N_("must be a text, not a number"));
    c->out->given[i].given = true;
    c->out->given[i].text = v.kind == CSM_IS_TEXT ? v.text : "";
    return CSM_OK;
}

/* Rows up to the last that is not blank. A whole column has a million rows and mostly few values; the
 * blank rest of it is not meant. */
static size_t filled_rows(const csm_range *range)
{
    size_t i = csm_range_size(range);
    while (i && csm_cell_kind(range, i - 1) == CSM_IS_BLANK)
        i--;
    return range->columns ? (i + range->columns - 1) / range->columns : 0;
}

static cells view_cells(conversion *c, size_t i, const csm_value *v)
{
    cells view = { .kept = NULL };
    if (v->kind == CSM_IS_RANGE) {
        view.range = v->range;
    } else {
        c->out->single[i].kind = (unsigned char)v->kind;
        c->out->single[i].number = v->kind == CSM_IS_NUMBER ? v->number : 0;
        c->out->single[i].text = v->kind == CSM_IS_TEXT ? v->text : NULL;
        view.range = (csm_range){ 1, 1, &c->out->single[i].number, &c->out->single[i].kind,
                                  &c->out->single[i].text };
    }
    view.full_rows = view.range.rows;
    if (csm_range_size(&view.range) > CSM_WHOLE_COLUMN &&
        (c->f->arguments[i].pairing == CSM_KEEP || c->f->arguments[i].pairing == CSM_MAP))
        view.range.rows = filled_rows(&view.range);
    view.n = csm_range_size(&view.range);
    return view;
}

static bool has_blank(const csm_range *range)
{
    for (size_t i = 0; range->kinds && i < csm_range_size(range); i++)
        if (range->kinds[i] == CSM_IS_BLANK)
            return true;
    return false;
}

/* Leaves out the rows whose cell is blank. */
static csm_error drop_blanks(conversion *c, cells *view)
{
    size_t *kept, n = 0, size = csm_range_size(&view->range);
    if (!has_blank(&view->range))
        return CSM_OK;
    kept = csm_arena_get(c->arena, size, sizeof *kept);
    if (!kept)
        return CSM_NO_MEMORY;
    for (size_t i = 0; i < size; i++)
        if (csm_cell_kind(&view->range, i) != CSM_IS_BLANK)
            kept[n++] = i;
    view->kept = kept;
    view->n = n;
    return CSM_OK;
}

static size_t source_row(const cells *view, size_t i)
{
    return view->kept ? view->kept[i] : i;
}

/* Every kept cell must be of the kind or blank. */
static csm_error check_kinds(conversion *c, size_t i, const cells *view, csm_kind kind,
                             const char *rule)
{
    if (!view->range.kinds && kind == CSM_IS_NUMBER)
        return CSM_OK;
    for (size_t j = 0; j < view->n; j++) {
        size_t row = source_row(view, j);
        csm_kind found = csm_cell_kind(&view->range, row);
        if (found == CSM_IS_ERROR)
            return csm_fail_row(c->fault, csm_cell(&view->range, row).error,
                                c->f->arguments[i].name, N_("is itself an error"), row + 1);
        if (found != kind && found != CSM_IS_BLANK)
            return csm_fail_row(c->fault, CSM_VALUE, c->f->arguments[i].name, rule,
                                view->range.rows * view->range.columns > 1 ? row + 1 : 0);
    }
    return CSM_OK;
}

static csm_error give_kinds(conversion *c, const cells *view, csm_given *given)
{
    unsigned char *copy;
    given->kinds = view->range.kinds;
    if (!view->kept)
        return CSM_OK;
    copy = csm_arena_get(c->arena, view->n, 1);
    if (!copy)
        return CSM_NO_MEMORY;
    for (size_t j = 0; j < view->n; j++)
        copy[j] = view->range.kinds ? view->range.kinds[view->kept[j]] : CSM_IS_NUMBER;
    given->kinds = copy;
    return CSM_OK;
}

static csm_error give_numbers(conversion *c, size_t i, const cells *view)
{
    csm_given *given = &c->out->given[i];
    double *copy;
    CSM_TRY(check_kinds(c, i, view, CSM_IS_NUMBER, N_("must be a number, not a text")));
    given->given = true;
    given->shape = view->range;
    given->full_rows = view->full_rows;
    CSM_TRY(give_kinds(c, view, given));
    given->numbers = (csm_vector){ view->range.numbers, view->n };
    if (!view->kept)
        return CSM_OK; /* the usual case costs no copy */
    copy = csm_arena_get(c->arena, view->n, sizeof *copy);
    if (!copy)
        return CSM_NO_MEMORY;
    for (size_t j = 0; j < view->n; j++)
        copy[j] = view->range.numbers[source_row(view, j)];
    given->numbers.x = copy;
    return CSM_OK;
}

static csm_error give_texts(conversion *c, size_t i, const cells *view)
{
    csm_given *given = &c->out->given[i];
    const char **copy;
    CSM_TRY(check_kinds(c, i, view, CSM_IS_TEXT, N_("must be a text, not a number")));
    copy = csm_arena_get(c->arena, view->n, sizeof *copy);
    if (!copy)
        return CSM_NO_MEMORY;
    for (size_t j = 0; view->range.texts && j < view->n; j++)
        copy[j] = view->range.texts[source_row(view, j)];
    given->given = true;
    given->shape = view->range;
    given->full_rows = view->full_rows;
    given->texts = (csm_texts){ copy, view->n };
    return CSM_OK;
}

static csm_error check_pairing(conversion *c, size_t i, const cells *view, const cells *key,
                               const char *key_name)
{
    const csm_argument *argument = &c->f->arguments[i];
    size_t n = csm_range_size(&view->range), key_n = csm_range_size(&key->range);
    return argument->pairing == CSM_PAIRED
               ? csm_paired(c->fault, argument->name, n, key_name, key_n)
               : csm_each(c->fault, argument->name, n, key_name, key_n);
}

static size_t key_of(const csm_function *f)
{
    size_t i = 0;
    while (i < csm_argument_count(f) && f->arguments[i].pairing != CSM_KEY)
        i++;
    return i;
}

/* The rows that the key keeps are kept in what is paired with it. Sizes are compared before any row is
 * dropped: five cells never match three, even if two of them are blank. */
static csm_error align(conversion *c, size_t i, cells *view)
{
    const csm_argument *argument = &c->f->arguments[i];
    size_t k = key_of(c->f);
    csm_value key_value = value_at(c, k);
    cells key;
    if (argument->pairing == CSM_MAP || argument->pairing == CSM_KEEP)
        return CSM_OK;
    if (argument->pairing == CSM_ALONE || argument->pairing == CSM_KEY)
        return drop_blanks(c, view);
    if (key_value.kind == CSM_IS_MISSING)
        return fail(c, k, CSM_VALUE, N_("is missing"));
    key = view_cells(c, k, &key_value);
    CSM_TRY(check_pairing(c, i, view, &key, c->f->arguments[k].name));
    if (view->n == csm_range_size(&key.range)) {
        CSM_TRY(drop_blanks(c, &key));
        view->kept = key.kept;
        view->n = key.n;
    }
    return CSM_OK;
}

static csm_error convert_range(conversion *c, size_t i)
{
    csm_value v = value_at(c, i);
    csm_error error;
    cells view;
    if (settled(c, i, &v, &error))
        return error;
    view = view_cells(c, i, &v);
    CSM_TRY(align(c, i, &view));
    c->out->kept[i] = view.kept;
    return c->f->arguments[i].type == CSM_TAKES_NUMBERS ? give_numbers(c, i, &view)
                                                        : give_texts(c, i, &view);
}

static csm_error convert_one(conversion *c, size_t i)
{
    switch (c->f->arguments[i].type) {
    case CSM_TAKES_NUMBER:
        return convert_number(c, i);
    case CSM_TAKES_TEXT:
        return convert_text(c, i);
    case CSM_TAKES_NUMBERS:
    case CSM_TAKES_TEXTS:
        return convert_range(c, i);
    case CSM_TAKES_REST:
        break;
    }
    c->out->given[i].given = c->count > i;
    c->out->given[i].rest = c->count > i ? c->values + i : NULL;
    c->out->given[i].rest_count = c->count > i ? c->count - i : 0;
    return CSM_OK;
}

csm_error csm_convert(const csm_function *f, const csm_value *values, size_t count,
                      csm_arena *arena, csm_converted *out, csm_fault *fault)
{
    conversion c = { f, values, count, arena, out, fault };
    size_t n = csm_argument_count(f);
    bool takes_rest = n && f->arguments[n - 1].type == CSM_TAKES_REST;
    if (count > n && !takes_rest)
        return csm_fail(fault, CSM_VALUE, NULL, N_("there are more arguments than it takes"));
    for (size_t i = 0; i < n; i++)
        CSM_TRY(convert_one(&c, i));
    return CSM_OK;
}
