/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

#include "header.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "arena.h"

/* Whether the file begins with these bytes; `size` because some of them are 0. */
static bool begins_with(const book_import *import, const char *mark, size_t size)
{
    return import->length >= size && memcmp(import->bytes, mark, size) == 0;
}

static bool first_line_has_nul(const book_import *import)
{
    size_t end = book_line_end(import->bytes, import->length, 0);

    return end > 0 && memchr(import->bytes, '\0', end) != NULL;
}

/* Recognise what people give instead of a CSV file in UTF-8, and say so. */
bool book_check_encoding(book_import *import)
{
    size_t bad;

    if (begins_with(import, "PK\003\004", 4) || begins_with(import, "\xD0\xCF\x11\xE0", 4))
        return plan_fail(import->fault, PLAN_LIST_IS_WORKBOOK);
    if (begins_with(import, "\xFF\xFE", 2) || begins_with(import, "\xFE\xFF", 2) ||
        first_line_has_nul(import))
        return plan_fail(import->fault, PLAN_LIST_IS_UTF16);
    bad = book_check_utf8(import->bytes, import->length, &import->locales);
    if (bad == import->length) {
        if (begins_with(import, "\xEF\xBB\xBF", 3)) {
            import->bytes += 3;
            import->length -= 3;
        }
        return true;
    }
    return book_fail_at(import, PLAN_LIST_NOT_UTF8, book_line_number(import->bytes, import->length, bad));
}

/* Excel's own way to name the separator, a first line "sep=;". */
static char named_separator(const book_import *import)
{
    if (import->length < 5 || strncasecmp(import->bytes, "sep=", 4) != 0)
        return '\0';
    if (import->length > 5 && import->bytes[5] != '\r' && import->bytes[5] != '\n')
        return '\0';
    return strchr(",;\t", import->bytes[4]) != NULL ? import->bytes[4] : '\0';
}

void book_free_header(book_header *header)
{
    free(header->names);
    memset(header, 0, sizeof *header);
}

/* A header on one line: line breaks in it are common, and awkward in messages. */
static char *copy_name(const book_import *import, book_span cell)
{
    char *name = book_arena_copy(import->out->arena, cell.text, cell.length);
    size_t i;

    for (i = 0; name != NULL && i < cell.length; i++) {
        if ((unsigned char)name[i] < 0x20 || name[i] == 0x7F)
            name[i] = ' ';
    }
    return name;
}

static bool keep_header(const book_import *import, const book_rows *rows, book_header *header)
{
    size_t i;

    header->names = calloc(rows->kept + 1, sizeof *header->names);
    if (header->names == NULL)
        return false;
    header->count = rows->kept;
    header->line = rows->row_line;
    for (i = 0; i < rows->kept; i++) {
        header->names[i] = copy_name(import, book_rows_cell(rows, i, &import->locales));
        if (header->names[i] == NULL)
            return false;
    }
    return true;
}

/*
 * Read the first row that is not empty as a header separated by `separator`. The header stays
 * without names if there is no such row.
 */
static book_row_result read_header(book_import *import, char separator, book_header *header)
{
    book_rows rows;
    book_row_result result = BOOK_ROW_READ;

    if (!book_rows_open(&rows, import->bytes, import->length, separator))
        return BOOK_ROW_NO_MEMORY;
    if (named_separator(import) != '\0')
        book_rows_seek(&rows, book_line_end(import->bytes, import->length, 0), 2);
    do {
        result = book_rows_next(&rows);
        header->line = rows.row_line;
    } while (result == BOOK_ROW_READ && book_rows_is_empty(&rows, &import->locales));
    if (result == BOOK_ROW_READ && !keep_header(import, &rows, header))
        result = BOOK_ROW_NO_MEMORY;
    import->first_row = rows.position;
    import->first_line = rows.line;
    book_rows_close(&rows);
    return result;
}

/*
 * The separator that makes most sense of the header, NUL if there is no memory. Of two equally good
 * ones the earlier counts: commas stand in texts much more often than tabs.
 */
static char guess_separator(book_import *import)
{
    static const char candidates[] = {'\t', ';', ','};
    char best = '\0';
    size_t best_known = 0;
    size_t best_count = 0;
    size_t i;

    for (i = 0; i < sizeof candidates; i++) {
        book_header header = {0};
        book_row_result result = read_header(import, candidates[i], &header);
        size_t known = 0;

        if (result == BOOK_ROW_END) /* nothing but these separators */
            return candidates[i];
        if (result == BOOK_ROW_READ)
            known = book_count_columns(&header, import->options->columns, &import->locales);
        if (result == BOOK_ROW_NO_MEMORY || known == BOOK_NO_COUNT) {
            book_free_header(&header);
            return '\0';
        }
        if (best == '\0' || known > best_known ||
            (known == best_known && header.count > best_count)) {
            best = candidates[i];
            best_known = known;
            best_count = header.count;
        }
        book_free_header(&header);
    }
    return best;
}

bool book_find_header_row(book_import *import)
{
    book_row_result result;

    import->out->separator = named_separator(import);
    if (import->out->separator == '\0')
        import->out->separator = guess_separator(import);
    if (import->out->separator == '\0')
        return book_no_memory(import);
    result = read_header(import, import->out->separator, &import->header);
    switch (result) {
    case BOOK_ROW_READ:
        if (import->header.count < 16384)
            return true;
        return book_fail_at(import, PLAN_LIST_TOO_WIDE, import->header.line);
    case BOOK_ROW_END:
        return plan_fail(import->fault, PLAN_LIST_EMPTY);
    case BOOK_ROW_NOT_CLOSED:
    case BOOK_ROW_NOT_DOUBLED:
        return book_fail_at(import, PLAN_LIST_OPEN_QUOTE, import->header.line);
    case BOOK_ROW_NO_MEMORY:
        break;
    }
    return book_no_memory(import);
}

/* Match the header and tell the caller which column is used for what. */
bool book_find_columns(book_import *import)
{
    int column;

    if (!book_match_columns(&import->header, import->options->columns, &import->locales, import->fault))
        return false;
    for (column = 0; column < BOOK_COLUMNS; column++) {
        size_t field = import->header.field_of[column];

        if (field != BOOK_NO_FIELD)
            import->out->column_of[column] = import->header.names[field];
    }
    return true;
}
