/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/* Characters, lines and spans of text. */
#ifndef CSM_TEMPLATES_BOOK_TEXT_H
#define CSM_TEMPLATES_BOOK_TEXT_H

#include <locale.h>
#include <stdbool.h>
#include <stddef.h>
#include <wchar.h>

/* Room for folded names of columns and currencies; anything longer matches nothing. */
#define BOOK_FOLDED_MAX 256

/* Locales used in passing, so that the process's own setting neither matters nor changes. */
typedef struct book_locales {
    locale_t utf8;
    locale_t plain;
} book_locales;

typedef struct book_span {
    const char *text;
    size_t length;
} book_span;

bool book_locales_open(book_locales *locales);
void book_locales_close(book_locales *locales);

/* The bytes of the first character of a non-empty span, 0 if they are not UTF-8. */
size_t book_decode(book_span span, const book_locales *locales, wchar_t *character);

/* The offset of the first byte that is not UTF-8, or the length. */
size_t book_check_utf8(const char *bytes, size_t length, const book_locales *locales);

/* The end of the line that starts at `start`, behind its LF, CR LF or lone CR. */
size_t book_line_end(const char *bytes, size_t length, size_t start);

/* The number, from 1, of the line that holds the byte at `offset`. */
size_t book_line_number(const char *bytes, size_t length, size_t offset);

bool book_is_blank(wchar_t character, const book_locales *locales);
bool book_is_control(wchar_t character);
book_span book_trim(book_span span, const book_locales *locales);

/*
 * Lower-case `span` into `out` (BOOK_FOLDED_MAX bytes), leaving out blanks and the ASCII characters
 * in `drop`. False, and an empty `out`, if it is too long.
 */
bool book_fold(book_span span, const char *drop, const book_locales *locales, char *out);

/* Write at most about 80 characters of `span` to `out` so that it can be shown on one line. */
#define BOOK_SHOWN_MAX 340
void book_show(book_span span, const book_locales *locales, char out[BOOK_SHOWN_MAX]);

#endif
