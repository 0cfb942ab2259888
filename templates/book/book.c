/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/*
 * From a file to accounts.
 *
 * How a column writes its decimals is known only when all its values have been seen. The rows are read as
 * if each number spoke for itself; where one does not, they are read again. Lists that would take much memory
 * beside the accounts are surveyed first, so that what has been read can be given back.
 */

#include "book.h"

#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#include "arena.h"
#include "cells.h"
#include "header.h"
#include "import.h"
#include "numbers.h"
#include "words.h"

/* Rows between two reports of progress. */
#define PROGRESS_ROWS 5000

/* Bytes of the file that are given back together; whole pages. */
#define RELEASED_AT_ONCE ((size_t)1 << 20)

/* Bytes of a list that may stand beside its accounts in memory. */
#define READ_ONCE_MOST ((size_t)64 << 20)

static bool report_progress(book_import *import, double share)
{
    if (import->options->progress == NULL)
        return true;
    if (share > import->share) /* some lines are read again after a broken row, and all where numbers are ambiguous */
        import->share = share;
    if (import->options->progress(import->options->progress_data, import->share))
        return true;
    return plan_fail(import->fault, PLAN_STOPPED);
}

/* ---- the first time through the rows ---- */

static bool say_too_many(book_import *import, const book_rows *rows)
{
    return book_fail_at(import, PLAN_LIST_TOO_LONG, rows->row_line);
}

/* Whether three digits behind the only mark are thousands where nothing tells: amounts have seldom three decimals,
 * hours may have. */
typedef enum number_kind { NO_NUMBERS, SMALL_NUMBERS, AMOUNTS } number_kind;

static number_kind numbers_of(int column)
{
    switch (book_column_at((book_column)column)->kind) {
    case BOOK_MONEY:
        return AMOUNTS;
    case BOOK_HOURS:
        return SMALL_NUMBERS;
    case BOOK_NAME:
    case BOOK_LABEL:
    case BOOK_YES_NO:
        break;
    }
    return NO_NUMBERS;
}

/* What a row's numbers tell. */
static void survey_row(const book_import *import, const book_rows *rows, book_style style[BOOK_COLUMNS])
{
    for (int i = 0; i < BOOK_COLUMNS; i++) {
        if (import->header.field_of[i] != BOOK_NO_FIELD && numbers_of(i) != NO_NUMBERS)
            book_style_add(&style[i], book_cell_of(import, rows, (book_column)i), &import->locales);
    }
}

static bool say_none(book_import *import)
{
    return book_fail_at(import, PLAN_LIST_NO_ROWS, import->header.line);
}

/* Count the rows and gather what their numbers tell. */
static bool survey(book_import *import, book_rows *rows, book_style style[BOOK_COLUMNS])
{
    book_row_result result;

    while ((result = book_rows_next(rows)) != BOOK_ROW_END) {
        if (result == BOOK_ROW_NO_MEMORY)
            return book_no_memory(import);
        if (result == BOOK_ROW_READ && book_rows_is_empty(rows, &import->locales))
            continue;
        if (++import->row_count > BOOK_ACCOUNTS_MAX)
            return say_too_many(import, rows);
        if (import->row_count % PROGRESS_ROWS == 0 &&
            !report_progress(import, 0.5 * (double)rows->position / (double)import->length))
            return false;
        if (result != BOOK_ROW_READ || rows->field_count > import->header.count)
            continue;
        survey_row(import, rows, style);
    }
    return import->row_count > 0 || say_none(import);
}

static void decide_decimals(book_import *import, const book_style style[BOOK_COLUMNS])
{
    char given = import->options->decimal;

    for (int i = 0; i < BOOK_COLUMNS; i++) {
        bool assumed = false;

        import->decimal[i] = given != 0 ? given : book_style_decimal(&style[i], numbers_of(i) == AMOUNTS, &assumed);
        if (i == BOOK_COLUMN_ARR)
            import->out->arr_assumed = assumed;
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
    case BOOK_ROW_END: /* the caller stops there */
    case BOOK_ROW_NO_MEMORY:
        break;
    }
    return book_no_memory(import);
}

/* With a style the numbers' style is gathered on the way, and nothing is given back. */
static bool read_accounts(book_import *import, book_rows *rows, book_style *style)
{
    size_t count = 0;
    book_row_result result;

    import->text = malloc(BOOK_TEXT_ROOM);
    if (import->text == NULL)
        return book_no_memory(import);
    if (!book_make_columns(import))
        return false;
    while ((result = book_rows_next(rows)) != BOOK_ROW_END) {
        if (result == BOOK_ROW_READ && book_rows_is_empty(rows, &import->locales))
            continue;
        if (++count > BOOK_ACCOUNTS_MAX)
            return say_too_many(import, rows);
        if (!read_row(import, rows, result))
            return false;
        if (style == NULL)
            import->release(import->release_data, rows->row_start);
        else if (result == BOOK_ROW_READ && rows->field_count <= import->header.count)
            survey_row(import, rows, style);
        if (count % PROGRESS_ROWS == 0 &&
            !report_progress(import, (style == NULL ? 0.5 : 0) +
                                         0.5 * (double)rows->position / (double)import->length))
            return false;
    }
    return count > 0 || say_none(import);
}

static bool has_unclear(const book_style style[BOOK_COLUMNS])
{
    for (int i = 0; i < BOOK_COLUMNS; i++) {
        if (style[i].unclear_point || style[i].unclear_comma)
            return true;
    }
    return false;
}

static size_t count_bytes(const char *from, const char *end, char byte)
{
    size_t count = 0;

    while (from < end && (from = memchr(from, byte, (size_t)(end - from))) != NULL) {
        count++;
        from++;
    }
    return count;
}

/* At least as many as there are rows: every row but the last ends a line. */
static size_t count_lines(const book_import *import)
{
    const char *from = import->bytes + import->first_row, *end = import->bytes + import->length;
    size_t lines = 1 + count_bytes(from, end, '\n') + count_bytes(from, end, '\r');

    return lines < BOOK_ACCOUNTS_MAX ? lines : BOOK_ACCOUNTS_MAX;
}

static void forget_accounts(book_import *import)
{
    book *out = import->out;
    book kept = {.separator = out->separator, .arena = out->arena};

    memcpy(kept.column_of, out->column_of, sizeof kept.column_of);
    out->arena = NULL;
    book_free(out);
    *out = kept;
    book_close_labels(&import->labels);
    import->bad_room = 0;
    free(import->text);
    import->text = NULL;
}

/* Reads the rows once, which is enough unless a number could be read in two ways: `*enough`. */
static bool read_once(book_import *import, bool *enough)
{
    book_style style[BOOK_COLUMNS] = {0};
    book_rows rows;
    bool read;

    if (!book_rows_open(&rows, import->bytes, import->length, import->out->separator))
        return book_no_memory(import);
    book_rows_seek(&rows, import->first_row, import->first_line);
    import->row_count = count_lines(import);
    read = read_accounts(import, &rows, style);
    book_rows_close(&rows);
    *enough = !has_unclear(style);
    if (read && *enough)
        decide_decimals(import, style);
    return read;
}

static bool read_twice(book_import *import)
{
    book_style style[BOOK_COLUMNS] = {0};
    book_rows rows;
    bool read;

    import->row_count = 0;
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
    read = read_accounts(import, &rows, NULL);
    book_rows_close(&rows);
    return read;
}

static bool read_all(book_import *import)
{
    char decimal = import->options->decimal;

    if (decimal != 0 && decimal != '.' && decimal != ',')
        return plan_fail(import->fault, PLAN_LIST_DECIMAL);
    if (!book_locales_open(&import->locales))
        return plan_fail(import->fault, PLAN_LIST_NO_LOCALE);
    import->out->arena = book_arena_new();
    if (import->out->arena == NULL)
        return book_no_memory(import);
    if (!book_check_encoding(import))
        return false;
    if (!book_find_header_row(import) || !book_find_columns(import))
        return false;
    if (decimal == 0 && import->length <= READ_ONCE_MOST) {
        bool enough = false;

        if (!read_once(import, &enough))
            return false;
        if (enough)
            return true;
        forget_accounts(import);
    }
    return read_twice(import);
}

/* `release` is told from which place on the bytes are still needed. */
static bool read_list(const char *bytes, size_t length, const book_options *options,
                      void (*release)(void *data, size_t position), void *release_data, book *out,
                      plan_fault *fault)
{
    static const book_options none = {0};
    plan_fault unwanted;
    book_import import = {.bytes = bytes == NULL ? "" : bytes,
                          .length = bytes == NULL ? 0 : length,
                          .options = options == NULL ? &none : options,
                          .release = release,
                          .release_data = release_data,
                          .out = out,
                          .fault = fault == NULL ? &unwanted : fault};
    bool read;

    memset(out, 0, sizeof *out);
    plan_fault_begin(import.fault);
    read = read_all(&import) && report_progress(&import, 1.0);
    book_close_labels(&import.labels);
    free(import.text);
    book_free_header(&import.header);
    book_locales_close(&import.locales);
    if (!read)
        book_free(out);
    if (fault == NULL)
        plan_fault_clear(&unwanted);
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
    plan_fault unwanted = {0};
    book unused = {0};
    book_import import = {.bytes = bytes,
                          .length = length,
                          .options = &none,
                          .out = &unused,
                          .fault = &unwanted};
    bool read = false;

    *names = *recognized = NULL;
    unused.arena = book_arena_new();
    if (unused.arena != NULL && book_locales_open(&import.locales)) {
        read = book_check_encoding(&import) && name_columns(&import, names, recognized);
        book_locales_close(&import.locales);
    }
    book_free_header(&import.header);
    book_free(&unused);
    plan_fault_clear(&unwanted);
    if (!read) {
        free(*names);
        free(*recognized);
        *names = *recognized = NULL;
    }
    return read;
}

void book_free(book *accounts)
{
    for (int column = 0; column < BOOK_COLUMNS; column++)
        free(book_array(accounts, (book_column)column));
    free(accounts->lines);
    free(accounts->labels);
    free(accounts->bad);
    book_arena_free(accounts->arena);
    memset(accounts, 0, sizeof *accounts);
}

static void release_nothing(void *data, size_t position)
{
    (void)data;
    (void)position;
}

bool book_read_memory(const char *bytes, size_t length, const book_options *options, book *out,
                      plan_fault *fault)
{
    return read_list(bytes, length, options, release_nothing, NULL, out, fault);
}

book_account book_account_at(const book *b, size_t i)
{
    return (book_account){.name = b->names[i],
                          .arr = b->arr[i],
                          .segment = book_label_at(b, b->segments, i),
                          .owner = book_label_at(b, b->owners, i),
                          .stage = book_label_at(b, b->stages, i),
                          .region = book_label_at(b, b->regions, i),
                          .hours = b->hours != NULL ? b->hours[i] : NAN,
                          .line = b->lines[i],
                          .strategic = b->strategic != NULL && b->strategic[i],
                          .locked = b->locked != NULL && b->locked[i]};
}

/* ---- files ---- */

/*
 * The bytes of a file in pages of their own, so that those which were read can be given back: beside
 * the accounts of a long list the list itself would need as much memory again.
 */
typedef struct pages {
    char *bytes;
    size_t length, room, released;
} pages;

static void free_pages(pages *p)
{
    if (p->room > 0)
        munmap(p->bytes, p->room);
    memset(p, 0, sizeof *p);
}

static bool grow_pages(pages *p)
{
    size_t room = p->room == 0 ? (size_t)1 << 20 : 2 * p->room;
    void *bytes = p->room == 0 ? mmap(NULL, room, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
                               : mremap(p->bytes, p->room, room, MREMAP_MAYMOVE);

    if (bytes == MAP_FAILED)
        return false;
    p->bytes = bytes;
    p->room = room;
    return true;
}

static void release_pages(void *data, size_t position)
{
    pages *p = data;
    size_t until = position / RELEASED_AT_ONCE * RELEASED_AT_ONCE;

    if (until > p->released)
        madvise(p->bytes + p->released, until - p->released, MADV_DONTNEED);
    p->released = until > p->released ? until : p->released;
}

/* Everything that can be read from `file`, also where its size is not known before. */
static bool read_stream(FILE *file, pages *out)
{
    size_t got = 1;

    while (got > 0) {
        if (out->length == out->room && !grow_pages(out)) {
            errno = ENOMEM;
            return false;
        }
        got = fread(out->bytes + out->length, 1, out->room - out->length, file);
        out->length += got;
    }
    return !ferror(file);
}

static bool read_pages(const char *path, pages *out)
{
    FILE *file = fopen(path, "rb");
    bool read;
    int kept;

    if (file == NULL)
        return false;
    read = read_stream(file, out);
    kept = errno;
    fclose(file);
    errno = kept;
    return read;
}

bool book_read_file(const char *path, const book_options *options, book *out, plan_fault *fault)
{
    pages list = {0};
    bool read;

    memset(out, 0, sizeof *out);
    if (!read_pages(path, &list)) {
        char reason[256];

        /* the GNU strerror_r(), which may not use the room it is given */
        plan_fail_with(fault, PLAN_LIST_UNREADABLE, plan_text(path),
                       plan_text(strerror_r(errno, reason, sizeof reason)));
        free_pages(&list);
        return false;
    }
    read = read_list(list.bytes, list.length, options, release_pages, &list, out, fault);
    free_pages(&list);
    return read;
}
