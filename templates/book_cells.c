/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/* From the cells of a row to an account, or to a report of what is wrong with them. */

#include "book_parts.h"

#include <math.h>
#include <search.h>
#include <stdlib.h>
#include <string.h>

/* Beyond so many different texts it costs more to look for an equal one than it saves. */
#define INTERNED_MAX 50000

/* The reasons that a check of a text may have. */
static const char too_long[] = N_("too long: a cell of a workbook holds 32,767 characters");
static const char has_control[] = N_("control characters that a workbook cannot hold");

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
        size_t size = book_decode(cell, &import->locales, &character);

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

static int compare_texts(const void *one, const void *other)
{
    return strcmp(one, other);
}

/* A copy of import->text that equal texts share, NULL if there is no memory. */
static char *intern(book_import *import)
{
    char *const *found = tfind(import->text, &import->interned, compare_texts);
    char *copy;

    if (found != NULL)
        return *found;
    copy = book_arena_copy(import->out->arena, import->text, strlen(import->text));
    if (copy == NULL || import->interned_count == INTERNED_MAX)
        return copy;
    if (tsearch(copy, &import->interned, compare_texts) == NULL)
        return NULL;
    import->interned_count++;
    return copy;
}

static const char *read_name(book_import *import, book_span cell, char **name)
{
    const char *reason = take_text(import, cell);

    if (cell.length == 0)
        return N_("empty: every account needs a name");
    if (reason == NULL)
        *name = book_arena_copy(import->out->arena, import->text, strlen(import->text));
    return reason;
}

static const char *read_label(book_import *import, book_span cell, char **label)
{
    const char *reason = take_text(import, cell);

    if (reason == NULL && cell.length > 0)
        *label = intern(import);
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
        return N_("ambiguous number: the separator may mean thousands or decimals; say which with "
                  "--decimal comma or --decimal point");
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
    while (*words != NULL && strcmp(word, *words) != 0)
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

static const char *read_cell(book_import *import, book_span cell, book_column column,
                             book_account *account)
{
    switch (column) {
    case BOOK_COLUMN_NAME:
        return read_name(import, cell, &account->name);
    case BOOK_COLUMN_ARR:
        return read_arr(import, cell, &account->arr);
    case BOOK_COLUMN_SEGMENT:
        return read_label(import, cell, &account->segment);
    case BOOK_COLUMN_OWNER:
        return read_label(import, cell, &account->owner);
    case BOOK_COLUMN_STAGE:
        return read_label(import, cell, &account->stage);
    case BOOK_COLUMN_REGION:
        return read_label(import, cell, &account->region);
    case BOOK_COLUMN_STRATEGIC:
        return read_yes_no(import, cell, &account->strategic);
    case BOOK_COLUMN_LOCKED:
        return read_yes_no(import, cell, &account->locked);
    default:
        return read_hours(import, cell, &account->hours);
    }
}

/* A text that is there but was not copied: the arena is out of memory. */
static bool lacks_text(const book_import *import, const book_rows *rows, book_column column,
                       const char *text)
{
    return text == NULL && book_cell_of(import, rows, column).length > 0;
}

bool book_read_account(book_import *import, const book_rows *rows)
{
    book *out = import->out;
    book_account *account = &out->accounts[out->account_count];
    size_t bad_before = out->bad_count;
    int column;

    memset(account, 0, sizeof *account);
    account->line = rows->row_line;
    for (column = 0; column < BOOK_COLUMNS; column++) {
        book_span cell = book_cell_of(import, rows, (book_column)column);
        const char *reason = read_cell(import, cell, (book_column)column, account);

        if (reason != NULL && !add_bad(import, account->line, out->column_of[column], cell, reason))
            return false;
    }
    if (out->bad_count > bad_before) {
        out->bad_row_count++;
        return true;
    }
    if (lacks_text(import, rows, BOOK_COLUMN_NAME, account->name) ||
        lacks_text(import, rows, BOOK_COLUMN_SEGMENT, account->segment) ||
        lacks_text(import, rows, BOOK_COLUMN_OWNER, account->owner) ||
        lacks_text(import, rows, BOOK_COLUMN_STAGE, account->stage) ||
        lacks_text(import, rows, BOOK_COLUMN_REGION, account->region))
        return book_no_memory(import);
    out->account_count++;
    return true;
}
