/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/*
 * From a file to accounts.
 *
 * The rows are gone through twice: how a column writes its decimals is known only when all its
 * values have been seen, and the number of rows is then known as well.
 */

#include "book_parts.h"

#include <errno.h>
#include <search.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Rows between two reports of progress. */
#define PROGRESS_ROWS 5000

bool book_no_memory(book_import *import)
{
    *import->error = book_message("%s", _("There is not enough memory for this list of accounts."));
    return false;
}

static void report_progress(book_import *import, double share)
{
    if (import->options->progress == NULL || share < import->share)
        return;
    import->share = share; /* after a broken row some lines are read again */
    import->options->progress(import->options->progress_data, share);
}

bool book_row_is_empty(const book_import *import, const book_rows *rows)
{
    size_t i;

    for (i = 0; i < rows->kept; i++) {
        if (book_rows_cell(rows, i, &import->locales).length > 0)
            return false;
    }
    return true;
}

book_span book_cell_of(const book_import *import, const book_rows *rows, book_column column)
{
    size_t field = import->header.field_of[column];

    return book_rows_cell(rows, field, &import->locales);
}

static void free_nothing(void *text)
{
    (void)text; /* the arena does it */
}

/* ---- the first time through the rows ---- */

static bool say_too_many(book_import *import, const book_rows *rows)
{
    *import->error = book_message(_("Line %zu: there are more than %s accounts, which is all that "
                                    "a worksheet can hold. Split the list, by region for "
                                    "instance."),
                                  rows->row_line, "1,048,000");
    return false;
}

/* Count the rows and gather what their numbers tell. */
static bool survey(book_import *import, book_rows *rows, book_style style[BOOK_COLUMNS])
{
    book_row_result result;

    while ((result = book_rows_next(rows)) != BOOK_ROW_END) {
        if (result == BOOK_ROW_NO_MEMORY)
            return book_no_memory(import);
        if (result == BOOK_ROW_READ && book_row_is_empty(import, rows))
            continue;
        if (++import->row_count > BOOK_ACCOUNTS_MAX)
            return say_too_many(import, rows);
        if (import->row_count % PROGRESS_ROWS == 0)
            report_progress(import, 0.5 * (double)rows->position / (double)import->length);
        if (result != BOOK_ROW_READ || rows->field_count > import->header.count)
            continue;
        book_style_add(&style[BOOK_COLUMN_ARR], book_cell_of(import, rows, BOOK_COLUMN_ARR),
                       &import->locales);
        book_style_add(&style[BOOK_COLUMN_HOURS], book_cell_of(import, rows, BOOK_COLUMN_HOURS),
                       &import->locales);
    }
    if (import->row_count > 0)
        return true;
    *import->error = book_message(_("Line %zu: there are no accounts below the names of the "
                                    "columns. Add a line for each account."),
                                  import->header.line);
    return false;
}

static void decide_decimals(book_import *import, const book_style style[BOOK_COLUMNS])
{
    char given = import->options->decimal;
    bool unused;

    import->decimal[BOOK_COLUMN_ARR] = given;
    import->decimal[BOOK_COLUMN_HOURS] = given;
    if (given == 0) {
        import->decimal[BOOK_COLUMN_ARR] =
            book_style_decimal(&style[BOOK_COLUMN_ARR], true, &import->out->arr_assumed);
        import->decimal[BOOK_COLUMN_HOURS] =
            book_style_decimal(&style[BOOK_COLUMN_HOURS], false, &unused);
    }
    import->out->arr_decimal = import->decimal[BOOK_COLUMN_ARR];
}

/* ---- the second time through the rows ---- */

static bool read_row(book_import *import, const book_rows *rows, book_row_result result)
{
    switch (result) {
    case BOOK_ROW_READ:
        if (rows->field_count > import->header.count)
            return book_add_malformed(
                import, rows, import->header.count,
                N_("more cells than the header has columns: is there a separator "
                   "in a text or amount that is not in quotes?"));
        return book_read_account(import, rows);
    case BOOK_ROW_NOT_CLOSED:
        return book_add_malformed(import, rows, rows->field_count,
                                  N_("the quotation mark of a cell is never closed"));
    case BOOK_ROW_NOT_DOUBLED:
        return book_add_malformed(import, rows, rows->field_count,
                                  N_("a quotation mark inside a quoted cell is not doubled, or the "
                                     "cell's own is never closed"));
    default:
        return book_no_memory(import);
    }
}

static bool read_accounts(book_import *import, book_rows *rows)
{
    size_t count = 0;
    book_row_result result;

    import->out->accounts = malloc(import->row_count * sizeof *import->out->accounts);
    import->text = malloc(BOOK_TEXT_ROOM);
    if (import->out->accounts == NULL || import->text == NULL)
        return book_no_memory(import);
    while ((result = book_rows_next(rows)) != BOOK_ROW_END) {
        if (result == BOOK_ROW_READ && book_row_is_empty(import, rows))
            continue;
        if (!read_row(import, rows, result))
            return false;
        if (++count % PROGRESS_ROWS == 0)
            report_progress(import, 0.5 + 0.5 * (double)rows->position / (double)import->length);
    }
    return true;
}

static bool read_twice(book_import *import)
{
    book_style style[BOOK_COLUMNS] = {0};
    book_rows rows;
    bool read;

    if (!book_rows_open(&rows, import->bytes, import->length, import->out->separator))
        return book_no_memory(import);
    book_rows_seek(&rows, import->first_row, import->first_line);
    read = survey(import, &rows, style);
    book_rows_close(&rows);
    if (!read)
        return false;
    decide_decimals(import, style);
    if (!book_rows_open(&rows, import->bytes, import->length, import->out->separator))
        return book_no_memory(import);
    book_rows_seek(&rows, import->first_row, import->first_line);
    read = read_accounts(import, &rows);
    book_rows_close(&rows);
    return read;
}

static bool read_all(book_import *import)
{
    char decimal = import->options->decimal;

    if (decimal != 0 && decimal != '.' && decimal != ',') {
        *import->error = book_message("%s", _("The decimal mark can only be a point or a comma: "
                                              "write --decimal comma or --decimal point"));
        return false;
    }
    if (!book_locales_open(&import->locales)) {
        *import->error = book_message("%s", _("This system has no UTF-8 locale. Install C.UTF-8 or "
                                              "en_US.UTF-8."));
        return false;
    }
    import->out->arena = book_arena_new();
    if (import->out->arena == NULL)
        return book_no_memory(import);
    if (!book_check_encoding(import))
        return false;
    return book_find_header_row(import) && book_find_columns(import) && read_twice(import);
}

bool book_read_memory(const char *bytes, size_t length, const book_options *options, book *out,
                      char **error)
{
    static const book_options none = {0};
    char *message = NULL;
    book_import import = {.bytes = bytes == NULL ? "" : bytes,
                          .length = bytes == NULL ? 0 : length,
                          .options = options == NULL ? &none : options,
                          .out = out,
                          .error = &message};
    bool read;

    memset(out, 0, sizeof *out);
    read = read_all(&import);
    tdestroy(import.interned, free_nothing);
    free(import.text);
    book_free_header(&import.header);
    book_locales_close(&import.locales);
    if (read)
        report_progress(&import, 1.0);
    else
        book_free(out);
    if (error != NULL)
        *error = message;
    else
        free(message);
    return read;
}

static char *joined_lines(char *const *names, size_t count)
{
    char *text = NULL;
    size_t length = 0;
    FILE *out = open_memstream(&text, &length);

    if (out == NULL)
        return NULL;
    for (size_t i = 0; i < count; i++)
        fprintf(out, "%s\n", names[i]);
    if (fclose(out) == 0)
        return text;
    free(text);
    return NULL;
}

static bool name_columns(book_import *import, char **names, char **recognized)
{
    static char none[] = "";
    char *usual[BOOK_COLUMNS];

    if (!book_find_header_row(import) || !book_usual_columns(&import->header, &import->locales))
        return false;
    for (int column = 0; column < BOOK_COLUMNS; column++) {
        size_t field = import->header.field_of[column];

        usual[column] = field == BOOK_NO_FIELD ? none : import->header.names[field];
    }
    *names = joined_lines(import->header.names, import->header.count);
    *recognized = joined_lines(usual, BOOK_COLUMNS);
    return *names != NULL && *recognized != NULL;
}

bool book_read_header(const char *bytes, size_t length, char **names, char **recognized)
{
    static const book_options none = {0};
    char *message = NULL;
    book unused = {0};
    book_import import = {.bytes = bytes,
                          .length = length,
                          .options = &none,
                          .out = &unused,
                          .error = &message};
    bool read = false;

    *names = *recognized = NULL;
    unused.arena = book_arena_new();
    if (unused.arena != NULL && book_locales_open(&import.locales)) {
        read = book_check_encoding(&import) && name_columns(&import, names, recognized);
        book_locales_close(&import.locales);
    }
    book_free_header(&import.header);
    book_free(&unused);
    free(message);
    if (!read) {
        free(*names);
        free(*recognized);
        *names = *recognized = NULL;
    }
    return read;
}

void book_free(book *accounts)
{
    free(accounts->accounts);
    free(accounts->bad);
    book_arena_free(accounts->arena);
    memset(accounts, 0, sizeof *accounts);
}

/* ---- files ---- */

/* Everything that can be read from `file`, also where its size is not known before. */
static char *read_stream(FILE *file, size_t *length)
{
    char *bytes = NULL;
    size_t room = 0;
    size_t got = 1;

    *length = 0;
    while (got > 0) {
        if (room - *length < 4096) {
            char *larger = realloc(bytes, room + room / 2 + 65536);

            if (larger == NULL) {
                free(bytes);
                errno = ENOMEM;
                return NULL;
            }
            bytes = larger;
            room += room / 2 + 65536;
        }
        got = fread(bytes + *length, 1, room - *length, file);
        *length += got;
    }
    if (ferror(file)) {
        free(bytes);
        return NULL;
    }
    return bytes;
}

static char *read_bytes(const char *path, size_t *length)
{
    FILE *file = fopen(path, "rb");
    char *bytes;
    int kept;

    if (file == NULL)
        return NULL;
    bytes = read_stream(file, length);
    kept = errno;
    fclose(file);
    errno = kept;
    return bytes;
}

bool book_read_file(const char *path, const book_options *options, book *out, char **error)
{
    char *message = NULL;
    size_t length;
    char *bytes = read_bytes(path, &length);
    bool read;

    memset(out, 0, sizeof *out);
    if (error != NULL)
        *error = NULL;
    if (bytes == NULL) {
        char reason[256];

        if (error != NULL) /* the GNU strerror_r(), which may not use the room it is given */
            *error = book_message(_("%s cannot be read: %s. Check the name and the permissions."),
                                  path, strerror_r(errno, reason, sizeof reason));
        return false;
    }
    read = book_read_memory(bytes, length, options, out, &message);
    free(bytes);
    if (message != NULL && error != NULL)
        *error = book_message("%s: %s", path, message);
    free(message);
    return read;
}
