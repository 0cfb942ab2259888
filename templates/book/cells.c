/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/* From the cells of a row to an account, or to a report of what is wrong with them. */

#include "parts.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* The reasons that a check of a text may have. */
static const char too_long[] = N_("too long: a cell of a workbook holds 32,767 characters");
static const char has_control[] = N_("control characters that a workbook cannot hold");

const char book_ambiguous[] = N_("ambiguous number: the separator may mean thousands or decimals");

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

static bool make_column(const book_import *import, book_column column, void *array, size_t size)
{
    void **place = array;

    if (import->header.field_of[column] == BOOK_NO_FIELD)
        return true;
    *place = malloc(import->row_count * size);
    return *place != NULL;
}

bool book_make_columns(book_import *import)
{
    book *out = import->out;

    out->lines = malloc(import->row_count * sizeof *out->lines);
    if (out->lines == NULL ||
        !make_column(import, BOOK_COLUMN_NAME, &out->names, sizeof *out->names) ||
        !make_column(import, BOOK_COLUMN_ARR, &out->arr, sizeof *out->arr) ||
        !make_column(import, BOOK_COLUMN_SEGMENT, &out->segments, sizeof *out->segments) ||
        !make_column(import, BOOK_COLUMN_OWNER, &out->owners, sizeof *out->owners) ||
        !make_column(import, BOOK_COLUMN_STAGE, &out->stages, sizeof *out->stages) ||
        !make_column(import, BOOK_COLUMN_REGION, &out->regions, sizeof *out->regions) ||
        !make_column(import, BOOK_COLUMN_STRATEGIC, &out->strategic, sizeof *out->strategic) ||
        !make_column(import, BOOK_COLUMN_LOCKED, &out->locked, sizeof *out->locked) ||
        !make_column(import, BOOK_COLUMN_HOURS, &out->hours, sizeof *out->hours) ||
        !book_open_labels(&import->labels, out, import->row_count))
        return book_no_memory(import);
    return true;
}

/* These two give an empty result where there is no memory for the text. */

static const char *read_name(book_import *import, book_span cell, const char **name)
{
    const char *reason = NULL;

    if (cell.length == 0)
        return N_("empty: every account needs a name");
    if (plain_ascii(cell, BOOK_TEXT_MAX) == cell.length) {
        *name = book_arena_copy(import->out->arena, cell.text, cell.length);
        return NULL;
    }
    reason = take_text(import, cell);
    if (reason == NULL)
        *name = book_arena_copy(import->out->arena, import->text, strlen(import->text));
    return reason;
}

static const char *read_label(book_import *import, book_span cell, book_label *label)
{
    const char *reason = NULL;

    *label = cell.length > 0 ? book_find_label(&import->labels, import->out, cell) : 0;
    if (*label > 0 || cell.length == 0)
        return NULL;
    reason = take_text(import, cell);
    if (reason == NULL)
        *label = book_make_label(&import->labels, import->out,
                                 (book_span){import->text, strlen(import->text)});
    return reason;
}

static const char *read_number(const book_import *import, book_span cell, book_column column,
                               double *number)
{
    bool is_arr = column == BOOK_COLUMN_ARR;

    switch (book_number(cell, import->decimal[column], &import->locales, number)) {
    case BOOK_NUMBER_READ:
        break;
    case BOOK_NUMBER_AMBIGUOUS:
        return book_ambiguous;
    default:
        return is_arr ? N_("not a number: write the amount in full, such as 12000 or 12000.50")
                      : N_("not a number: write the hours a month in full, such as 4 or 2.5");
    }
    if (*number < 0)
        return is_arr ? N_("negative: the ARR must be zero or more")
                      : N_("negative: the hours a month must be zero or more");
    if (*number >= (is_arr ? BOOK_ARR_MAX : BOOK_HOURS_MAX))
        return is_arr ? N_("too large for an ARR: it must be below 1,000,000,000,000,000")
                      : N_("too large for the hours a month: they must be below 10,000");
    return NULL;
}

static const char *read_arr(book_import *import, book_span cell, double *arr)
{
    if (cell.length == 0)
        return N_("empty: every account needs an ARR; write 0 if it pays nothing");
    return read_number(import, cell, BOOK_COLUMN_ARR, arr);
}

static const char *read_hours(book_import *import, book_span cell, double *hours)
{
    *hours = NAN;
    if (cell.length == 0)
        return NULL;
    return read_number(import, cell, BOOK_COLUMN_HOURS, hours);
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
        return N_("not yes or no: leave it empty for no");
    *answer = is_one_of(folded, yes);
    return *answer || is_one_of(folded, no) ? NULL : N_("not yes or no: leave it empty for no");
}

/* Read a cell into the place of the next account; a column that the file does not have is left. */
static const char *read_cell(book_import *import, book_span cell, book_column column)
{
    book *out = import->out;
    size_t i = out->account_count;

    switch (column) {
    case BOOK_COLUMN_NAME:
        return read_name(import, cell, &out->names[i]);
    case BOOK_COLUMN_ARR:
        return read_arr(import, cell, &out->arr[i]);
    case BOOK_COLUMN_SEGMENT:
        return read_label(import, cell, &out->segments[i]);
    case BOOK_COLUMN_OWNER:
        return read_label(import, cell, &out->owners[i]);
    case BOOK_COLUMN_STAGE:
        return read_label(import, cell, &out->stages[i]);
    case BOOK_COLUMN_REGION:
        return read_label(import, cell, &out->regions[i]);
    case BOOK_COLUMN_STRATEGIC:
        return read_yes_no(import, cell, &out->strategic[i]);
    case BOOK_COLUMN_LOCKED:
        return read_yes_no(import, cell, &out->locked[i]);
    default:
        return read_hours(import, cell, &out->hours[i]);
    }
}

/* A text that is there but was not copied: there is no memory for it. */
static bool lacks_text(const book_import *import, const book_rows *rows, book_column column,
                       const book_label *labels)
{
    return labels != NULL && labels[import->out->account_count] == 0 &&
           book_cell_of(import, rows, column).length > 0;
}

bool book_read_account(book_import *import, const book_rows *rows)
{
    book *out = import->out;
    size_t bad_before = out->bad_count;
    int column;

    out->lines[out->account_count] = (uint32_t)rows->row_line;
    out->names[out->account_count] = NULL;
    for (column = 0; column < BOOK_COLUMNS; column++) {
        book_span cell = book_cell_of(import, rows, (book_column)column);
        const char *reason = import->header.field_of[column] == BOOK_NO_FIELD
                                 ? NULL
                                 : read_cell(import, cell, (book_column)column);

        if (reason != NULL && !add_bad(import, rows->row_line, out->column_of[column], cell, reason))
            return false;
    }
    if (out->bad_count > bad_before) {
        out->bad_row_count++;
        return true;
    }
    if (out->names[out->account_count] == NULL ||
        lacks_text(import, rows, BOOK_COLUMN_SEGMENT, out->segments) ||
        lacks_text(import, rows, BOOK_COLUMN_OWNER, out->owners) ||
        lacks_text(import, rows, BOOK_COLUMN_STAGE, out->stages) ||
        lacks_text(import, rows, BOOK_COLUMN_REGION, out->regions))
        return book_no_memory(import);
    out->account_count++;
    return true;
}
