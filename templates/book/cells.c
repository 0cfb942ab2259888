/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

#include "cells.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "numbers.h"
#include "words.h"

/* The reasons that a check of a text may have. */
static const char too_long[] = N_("too long: a cell of a workbook holds 32,767 characters");
static const char no_yes_no[] = N_("not yes or no: leave it empty for no");
static const char has_control[] = N_("control characters that a workbook cannot hold");

/* No reason of the list's. */
static const char no_memory[] = "";

static const char ambiguous[] = N_("ambiguous number: the separator may mean thousands or decimals");

/* ---- bad rows ---- */

static bool add_bad(book_import *import, size_t line, char *column, book_span value,
                    const char *reason)
{
    book *out = import->out;
    char shown[BOOK_SHOWN_MAX];
    book_bad_row *bad;

    if (out->bad_count == import->bad_room) {
        size_t room = 2 * import->bad_room + 16;

        bad = realloc(out->bad, room * sizeof *bad);
        if (bad == NULL)
            return book_no_memory(import);
        out->bad = bad;
        import->bad_room = room;
    }
    book_show(value, &import->locales, shown);
    bad = &out->bad[out->bad_count];
    bad->line = line;
    bad->column = column;
    bad->value = book_arena_copy(import->out->arena, shown, strlen(shown));
    bad->reason = reason;
    bad->ambiguous = reason == ambiguous;
    if (bad->value == NULL)
        return book_no_memory(import);
    out->bad_count++;
    return true;
}

/* A row whose fields are not what they seem: `field` is where that shows. */
bool book_add_malformed(book_import *import, const book_rows *rows, size_t field,
                        const char *reason)
{
    size_t last = import->header.count - 1;

    import->out->bad_row_count++;
    return add_bad(import, rows->row_line, import->header.names[field < last ? field : last],
                   book_rows_raw(rows), reason);
}

/* ---- the cells of an account ---- */

/* The length of the printable ASCII that a text starts with, at most `most`. */
static size_t plain_ascii(book_span cell, size_t most)
{
    size_t n = 0;

    while (n < cell.length && n < most && cell.text[n] >= ' ' && cell.text[n] < 127)
        n++;
    return n;
}

/*
 * Copy a cell to import->text with LF for every line break, as workbooks have it. The reason if
 * that cannot be done, else NULL.
 */
static const char *take_text(book_import *import, book_span cell)
{
    size_t units = 0;
    size_t used = 0;

    while (cell.length > 0) {
        wchar_t character = 0;
        size_t plain = plain_ascii(cell, BOOK_TEXT_MAX + 1 - units);
        size_t size;

        memcpy(import->text + used, cell.text, plain);
        used += plain;
        units += plain;
        cell.text += plain;
        cell.length -= plain;
        if (units > BOOK_TEXT_MAX)
            return too_long;
        if (cell.length == 0)
            break;
        size = book_decode(cell, &import->locales, &character);

        if (size == 0 || book_is_control(character))
            return has_control;
        units += character > 0xFFFF ? 2 : 1;
        if (units > BOOK_TEXT_MAX)
            return too_long;
        if (character == '\r' && (cell.length == 1 || cell.text[1] != '\n')) {
            import->text[used++] = '\n';
        } else if (character != '\r') {
            memcpy(import->text + used, cell.text, size);
            used += size;
        }
        cell.text += size;
        cell.length -= size;
    }
    import->text[used] = '\0';
    return NULL;
}

static size_t size_of(book_kind kind)
{
    switch (kind) {
    case BOOK_NAME:
        return sizeof(const char *);
    case BOOK_LABEL:
        return sizeof(book_label);
    case BOOK_MONEY:
    case BOOK_HOURS:
        return sizeof(double);
    case BOOK_YES_NO:
        return sizeof(bool);
    }
    return 0;
}

bool book_make_columns(book_import *import)
{
    book *out = import->out;

    out->lines = malloc(import->row_count * sizeof *out->lines);
    if (out->lines == NULL)
        return book_no_memory(import);
    for (int i = 0; i < BOOK_COLUMNS; i++) {
        void *array;

        if (import->header.field_of[i] == BOOK_NO_FIELD)
            continue;
        array = malloc(import->row_count * size_of(book_column_at((book_column)i)->kind));
        if (array == NULL)
            return book_no_memory(import);
        book_set_array(out, (book_column)i, array);
    }
    return book_open_labels(&import->labels, out, import->row_count) || book_no_memory(import);
}

static const char *read_name(book_import *import, book_span cell, const char **name)
{
    const char *reason = NULL;

    if (plain_ascii(cell, BOOK_TEXT_MAX) == cell.length) {
        *name = book_arena_copy(import->out->arena, cell.text, cell.length);
    } else {
        reason = take_text(import, cell);
        if (reason != NULL)
            return reason;
        *name = book_arena_copy(import->out->arena, import->text, strlen(import->text));
    }
    return *name != NULL ? NULL : no_memory;
}

static const char *read_label(book_import *import, book_span cell, book_label *label)
{
    const char *reason = NULL;

    *label = cell.length > 0 ? book_find_label(&import->labels, import->out, cell) : 0;
    if (*label > 0 || cell.length == 0)
        return NULL;
    reason = take_text(import, cell);
    if (reason != NULL)
        return reason;
    *label = book_make_label(&import->labels, import->out, (book_span){import->text, strlen(import->text)});
    return *label > 0 ? NULL : no_memory;
}

/* What a number may be, and why it is not. */
typedef struct number_rule {
    double below;
    const char *not_a_number, *negative, *too_large;
} number_rule;

static const number_rule of_money = {
    BOOK_ARR_MAX,
    N_("not a number: write the amount in full, such as 12000 or 12000.50"),
    N_("negative: the ARR must be zero or more"),
    N_("too large for an ARR: it must be below 1,000,000,000,000,000"),
};
static const number_rule of_hours = {
    BOOK_HOURS_MAX,
    N_("not a number: write the hours a month in full, such as 4 or 2.5"),
    N_("negative: the hours a month must be zero or more"),
    N_("too large for the hours a month: they must be below 10,000"),
};

/* NaN where the cell is empty. */
static const char *read_number(const book_import *import, book_span cell, char decimal, const number_rule *rule,
                               double *number)
{
    *number = NAN;
    if (cell.length == 0)
        return NULL;
    switch (book_number(cell, decimal, &import->locales, number)) {
    case BOOK_NUMBER_READ:
        return *number < 0 ? rule->negative : *number >= rule->below ? rule->too_large : NULL;
    case BOOK_NUMBER_AMBIGUOUS:
        return ambiguous;
    case BOOK_NUMBER_BAD:
        break;
    }
    return rule->not_a_number;
}

static bool is_one_of(const char *word, const char *const *words)
{
    while (*words != NULL && (**words != *word || strcmp(word, *words) != 0))
        words++;
    return *words != NULL;
}

static const char *read_yes_no(const book_import *import, book_span cell, bool *answer)
{
    /* "х" is the Cyrillic letter that looks like an x; WAHR and ИСТИНА are what Excel writes. */
    static const char *const yes[] = {"yes",  "y",  "true", "1",      "x", "ja", "j",
                                      "wahr", "да", "д",    "истина", "х", NULL};
    static const char *const no[] = {"no",     "n",   "false", "0",    "",  "nein",
                                     "falsch", "нет", "н",     "ложь", NULL};
    char folded[BOOK_FOLDED_MAX];

    if (!book_fold(cell, "", &import->locales, folded))
        return no_yes_no;
    *answer = is_one_of(folded, yes);
    return *answer || is_one_of(folded, no) ? NULL : no_yes_no;
}

/* Read a cell into the place of the next account. */
static const char *read_cell(book_import *import, book_span cell, book_column column)
{
    const book_column_entry *entry = book_column_at(column);
    void *array = book_array(import->out, column);
    size_t i = import->out->account_count;

    if (cell.length == 0 && entry->empty != NULL)
        return entry->empty;
    switch (entry->kind) {
    case BOOK_NAME:
        return read_name(import, cell, (const char **)array + i);
    case BOOK_LABEL:
        return read_label(import, cell, (book_label *)array + i);
    case BOOK_MONEY:
        return read_number(import, cell, import->decimal[column], &of_money, (double *)array + i);
    case BOOK_HOURS:
        return read_number(import, cell, import->decimal[column], &of_hours, (double *)array + i);
    case BOOK_YES_NO:
        return read_yes_no(import, cell, (bool *)array + i);
    }
    return NULL;
}

bool book_read_account(book_import *import, const book_rows *rows)
{
    book *out = import->out;
    size_t bad_before = out->bad_count;

    out->lines[out->account_count] = (uint32_t)rows->row_line;
    for (int i = 0; i < BOOK_COLUMNS; i++) {
        book_column column = (book_column)i;
        const char *reason;
        book_span cell;

        if (import->header.field_of[column] == BOOK_NO_FIELD)
            continue;
        cell = book_cell_of(import, rows, column);
        reason = read_cell(import, cell, column);
        if (reason == no_memory)
            return book_no_memory(import);
        if (reason != NULL && !add_bad(import, rows->row_line, out->column_of[column], cell, reason))
            return false;
    }
    if (out->bad_count > bad_before)
        out->bad_row_count++;
    else
        out->account_count++;
    return true;
}
