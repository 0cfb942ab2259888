/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/*
 * Rows of separated text. libcsv knows the grammar; this feeds it line by line, so that every row
 * has a line number, and goes on behind a row with broken quotes. Lines without a quotation mark,
 * which are most, need no grammar: they are cut at the separators where they stand.
 */

#include "rows.h"

#include <stdlib.h>
#include <string.h>

/* A worksheet has 16,384 columns: cells beyond them are counted but not kept. */
#define KEPT_MAX ((size_t)16384)

#define GRAMMAR (CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL)

/* What libcsv may trim where the tab is the separator. */
static int is_space_but_tab(unsigned char byte)
{
    return byte == ' ';
}

bool book_rows_open(book_rows *rows, const char *bytes, size_t length, char separator)
{
    memset(rows, 0, sizeof *rows);
    if (csv_init(&rows->parser, GRAMMAR) != 0)
        return false;
    csv_set_delim(&rows->parser, (unsigned char)separator);
    if (separator == '\t')
        csv_set_space_func(&rows->parser, is_space_but_tab);
    csv_set_blk_size(&rows->parser, (size_t)16 * 1024);
    rows->marks[(unsigned char)separator] = BOOK_MARK_SEPARATOR;
    rows->marks['\n'] = rows->marks['\r'] = BOOK_MARK_LINE_END;
    rows->marks['"'] = BOOK_MARK_QUOTE;
    rows->bytes = bytes;
    rows->length = length;
    rows->reread_left = 4 * length;
    rows->line = 1;
    return true;
}

void book_rows_close(book_rows *rows)
{
    csv_free(&rows->parser);
    free(rows->text);
    free(rows->starts);
    memset(rows, 0, sizeof *rows);
}

void book_rows_seek(book_rows *rows, size_t position, size_t line)
{
    rows->position = position;
    rows->line = line;
}

static bool make_starts(book_rows *rows)
{
    if (rows->starts_room - rows->kept < 2) {
        size_t room = 2 * rows->kept + 16;
        size_t *starts = realloc(rows->starts, room * sizeof *starts);

        if (starts == NULL)
            return false;
        rows->starts = starts;
        rows->starts_room = room;
    }
    return true;
}

static bool make_room(book_rows *rows, size_t length)
{
    if (rows->text_room - rows->text_used < length) {
        size_t room = 2 * rows->text_used + length + 256;
        char *text = realloc(rows->text, room);

        if (text == NULL)
            return false;
        rows->text = text;
        rows->text_room = room;
    }
    return make_starts(rows);
}

/* Called by libcsv at the end of each field. */
static void end_field(void *field, size_t length, void *data)
{
    book_rows *rows = data;

    rows->field_count++;
    if (rows->kept == KEPT_MAX || rows->no_memory)
        return;
    if (!make_room(rows, length + 1)) {
        rows->no_memory = true;
        return;
    }
    rows->starts[rows->kept++] = rows->text_used;
    if (length > 0)
        memcpy(rows->text + rows->text_used, field, length);
    rows->text_used += length;
    rows->text[rows->text_used++] = '\0';
    rows->starts[rows->kept] = rows->text_used;
}

/* Called by libcsv at each line end outside quotes: twice for CR LF. */
static void end_row(int terminator, void *data)
{
    book_rows *rows = data;

    (void)terminator;
    rows->row_done = true;
}

static void begin_row(book_rows *rows)
{
    rows->row_start = rows->position;
    rows->row_line = rows->line;
    rows->field_count = 0;
    rows->text_used = 0;
    rows->kept = 0;
    rows->row_done = false;
    rows->in_place = false;
}

/* The same for a cell that stays where it is, up to the byte at `end`. */
static void end_cell_in_place(book_rows *rows, size_t start, size_t end)
{
    rows->field_count++;
    if (rows->kept == KEPT_MAX || rows->no_memory)
        return;
    if (!make_starts(rows)) {
        rows->no_memory = true;
        return;
    }
    rows->starts[rows->kept++] = start - rows->row_start;
    rows->starts[rows->kept] = end + 1 - rows->row_start;
}

/* As libcsv does, which takes a line of nothing but these for a row without fields. */
static bool only_spaces(const book_rows *rows, size_t start, size_t end)
{
    while (start < end && (rows->bytes[start] == ' ' || rows->bytes[start] == '\t'))
        start++;
    return start == end;
}

/* Cuts the row at the next line. False, and nothing is done, if it has a quotation mark. */
static bool cut_in_place(book_rows *rows)
{
    const unsigned char *bytes = (const unsigned char *)rows->bytes;
    size_t at = rows->position, start = at;
    unsigned char mark = 0;

    for (; at < rows->length && mark != BOOK_MARK_LINE_END; at++) {
        mark = rows->marks[bytes[at]];
        if (mark == BOOK_MARK_QUOTE) {
            begin_row(rows);
            return false;
        }
        if (mark == BOOK_MARK_SEPARATOR) {
            end_cell_in_place(rows, start, at);
            start = at + 1;
        }
    }
    at -= mark == BOOK_MARK_LINE_END;
    if (rows->field_count > 0 || !only_spaces(rows, start, at))
        end_cell_in_place(rows, start, at);
    rows->in_place = true;
    rows->position = book_line_end(rows->bytes, rows->length, at);
    rows->line++;
    return true;
}

/*
 * Give libcsv a stretch of a row. A quote in the middle of an unquoted cell (5" pipes) is an error
 * to its strict mode but plain text to spreadsheets, so it is let through; strictness is for the
 * quote that would swallow the rows below.
 */
static bool feed(book_rows *rows, size_t start, size_t end)
{
    struct csv_parser *parser = &rows->parser;

    while (start < end) {
        start += csv_parse(parser, rows->bytes + start, end - start, end_field, end_row, rows);
        if (start == end)
            return true;
        if (csv_error(parser) != CSV_EPARSE) {
            rows->no_memory = true;
            return false;
        }
        if (parser->quoted)
            return false;
        csv_set_opts(parser, GRAMMAR & ~CSV_STRICT);
        csv_parse(parser, rows->bytes + start, 1, end_field, end_row, rows);
        csv_set_opts(parser, GRAMMAR);
        start++;
    }
    return true;
}

/*
 * Forget the broken row and go on below its first line, since the quote that is missing is most
 * likely missing there. Reading again is limited so that no file takes more than linear time.
 */
static void recover(book_rows *rows)
{
    size_t second = book_line_end(rows->bytes, rows->length, rows->row_start);
    size_t again = rows->position - second;

    csv_set_opts(&rows->parser, 0);
    csv_fini(&rows->parser, NULL, NULL, NULL);
    csv_set_opts(&rows->parser, GRAMMAR);
    if (again > rows->reread_left)
        return;
    rows->reread_left -= again;
    book_rows_seek(rows, second, rows->row_line + 1);
}

book_row_result book_rows_next(book_rows *rows)
{
    book_row_result result = BOOK_ROW_READ;

    begin_row(rows);
    if (rows->position == rows->length)
        return BOOK_ROW_END;
    if (cut_in_place(rows))
        return rows->no_memory ? BOOK_ROW_NO_MEMORY : BOOK_ROW_READ;
    while (result == BOOK_ROW_READ && !rows->row_done) {
        size_t start = rows->position;
        size_t line = rows->line;

        if (start == rows->length) { /* the last line has no line end */
            if (csv_fini(&rows->parser, end_field, end_row, rows) != 0)
                result = BOOK_ROW_NOT_CLOSED;
            break;
        }
        rows->position = book_line_end(rows->bytes, rows->length, start);
        rows->line++;
        if (!feed(rows, start, rows->position))
            result = line == rows->row_line ? BOOK_ROW_NOT_DOUBLED : BOOK_ROW_NOT_CLOSED;
    }
    if (rows->no_memory)
        return BOOK_ROW_NO_MEMORY;
    if (result != BOOK_ROW_READ)
        recover(rows);
    return result;
}

book_span book_rows_cell(const book_rows *rows, size_t index, const book_locales *locales)
{
    book_span cell = {"", 0};

    if (index >= rows->kept)
        return cell;
    cell.text = (rows->in_place ? rows->bytes + rows->row_start : rows->text) + rows->starts[index];
    cell.length = rows->starts[index + 1] - rows->starts[index] - 1;
    return book_trim(cell, locales);
}

bool book_rows_is_empty(const book_rows *rows, const book_locales *locales)
{
    for (size_t i = 0; i < rows->kept; i++) {
        if (book_rows_cell(rows, i, locales).length > 0)
            return false;
    }
    return true;
}

book_span book_rows_raw(const book_rows *rows)
{
    book_span raw = {rows->bytes + rows->row_start, 0};
    size_t end = book_line_end(rows->bytes, rows->length, rows->row_start);

    while (end > rows->row_start && (rows->bytes[end - 1] == '\n' || rows->bytes[end - 1] == '\r'))
        end--;
    raw.length = end - rows->row_start;
    return raw;
}
