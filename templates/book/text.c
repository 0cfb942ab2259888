/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

#include "text.h"

#include <stdint.h>
#include <string.h>
#include <wctype.h>

bool book_locales_open(book_locales *locales)
{
    locales->plain = newlocale(LC_ALL_MASK, "C", (locale_t)0);
    locales->utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
    if (locales->utf8 == (locale_t)0) /* systems with an older C library */
        locales->utf8 = newlocale(LC_CTYPE_MASK, "en_US.UTF-8", (locale_t)0);
    if (locales->utf8 != (locale_t)0 && locales->plain != (locale_t)0)
        return true;
    book_locales_close(locales);
    return false;
}

void book_locales_close(book_locales *locales)
{
    if (locales->utf8 != (locale_t)0)
        freelocale(locales->utf8);
    if (locales->plain != (locale_t)0)
        freelocale(locales->plain);
    locales->utf8 = (locale_t)0;
    locales->plain = (locale_t)0;
}

/* mbrtowc() in the current locale; 0 also for what no text may contain. */
static size_t decode_here(const char *text, size_t length, wchar_t *character)
{
    mbstate_t state = {0};
    size_t size = mbrtowc(character, text, length, &state);

    if (size == 0 || size > length)
        return 0;
    if ((*character >= 0xD800 && *character <= 0xDFFF) || *character > 0x10FFFF)
        return 0;
    return size;
}

size_t book_decode(book_span span, const book_locales *locales, wchar_t *character)
{
    unsigned char first = (unsigned char)span.text[0];
    locale_t before;
    size_t size;

    if (first < 0x80) {
        *character = (wchar_t)first;
        return 1;
    }
    before = uselocale(locales->utf8);
    size = decode_here(span.text, span.length, character);
    uselocale(before);
    return size;
}

/* The place of the first byte from `at` on that is not ASCII, or a few bytes before it. */
static size_t skip_ascii(const char *bytes, size_t length, size_t at)
{
    uint64_t eight;

    for (; length - at >= sizeof eight; at += sizeof eight) {
        memcpy(&eight, bytes + at, sizeof eight);
        if ((eight & 0x8080808080808080u) != 0)
            break;
    }
    return at;
}

size_t book_check_utf8(const char *bytes, size_t length, const book_locales *locales)
{
    locale_t before = uselocale(locales->utf8);
    size_t at = skip_ascii(bytes, length, 0);

    while (at < length) {
        wchar_t character;
        size_t size = 1;

        if ((unsigned char)bytes[at] >= 0x80)
            size = decode_here(bytes + at, length - at, &character);
        if (size == 0)
            break;
        at = skip_ascii(bytes, length, at + size);
    }
    uselocale(before);
    return at;
}

size_t book_line_end(const char *bytes, size_t length, size_t start)
{
    size_t at = start;

    while (at < length && bytes[at] != '\n' && bytes[at] != '\r')
        at++;
    if (at + 1 < length && bytes[at] == '\r' && bytes[at + 1] == '\n')
        return at + 2;
    return at < length ? at + 1 : length;
}

size_t book_line_number(const char *bytes, size_t length, size_t offset)
{
    size_t number = 1;
    size_t end = book_line_end(bytes, length, 0);

    while (end <= offset && end < length) {
        end = book_line_end(bytes, length, end);
        number++;
    }
    return number;
}

bool book_is_blank(wchar_t character, const book_locales *locales)
{
    if (character < 0x80) /* nearly all, so worth a shortcut */
        return character == ' ' || (character >= '\t' && character <= '\r');
    switch (character) {
    case 0x00A0: /* the no-break spaces, which iswspace() leaves out on purpose */
    case 0x2007:
    case 0x202F:
    case 0xFEFF: /* a byte order mark left over from joining files */
        return true;
    default:
        return iswspace_l((wint_t)character, locales->utf8) != 0;
    }
}

/* Also the two code points that XML, and so a workbook, cannot hold. */
bool book_is_control(wchar_t character)
{
    if (character == '\t' || character == '\n' || character == '\r')
        return false;
    return character < 0x20 || (character >= 0x7F && character < 0xA0) || character == 0xFFFE ||
           character == 0xFFFF;
}

/* The last character of a non-empty span; as long as one byte if it is not UTF-8. */
static size_t decode_last(book_span span, const book_locales *locales, wchar_t *character)
{
    size_t size = 1;
    book_span last;

    while (size < span.length && size < 4 &&
           ((unsigned char)span.text[span.length - size] & 0xC0) == 0x80)
        size++;
    last = (book_span){span.text + span.length - size, size};
    if (book_decode(last, locales, character) == size)
        return size;
    *character = 0xFFFD;
    return 1;
}

/* Neither a blank nor a part of one: nearly every first and last byte of a cell. */
static bool is_plain(char byte)
{
    return byte > ' ' && byte < 127;
}

book_span book_trim(book_span span, const book_locales *locales)
{
    wchar_t character;
    size_t size;

    if (span.length > 0 && is_plain(span.text[0]) && is_plain(span.text[span.length - 1]))
        return span;
    while (span.length > 0) {
        size = book_decode(span, locales, &character);
        if (size == 0 || !book_is_blank(character, locales))
            break;
        span.text += size;
        span.length -= size;
    }
    while (span.length > 0) {
        size = decode_last(span, locales, &character);
        if (!book_is_blank(character, locales))
            break;
        span.length -= size;
    }
    return span;
}

/* Append `character` in UTF-8; 0 if it does not fit together with a final NUL. */
static size_t encode(wchar_t character, const book_locales *locales, char *out, size_t room)
{
    char bytes[16];
    mbstate_t state = {0};
    locale_t before;
    size_t size;

    if (room < 2)
        return 0;
    if (character < 0x80) {
        *out = (char)character;
        return 1;
    }
    before = uselocale(locales->utf8);
    size = wcrtomb(bytes, character, &state);
    uselocale(before);
    if (size == (size_t)-1 || size >= room)
        return 0;
    memcpy(out, bytes, size);
    return size;
}

static wchar_t lower_case(wchar_t character, const book_locales *locales)
{
    if (character < 0x80)
        return character >= 'A' && character <= 'Z' ? character - 'A' + 'a' : character;
    return (wchar_t)towlower_l((wint_t)character, locales->utf8);
}

bool book_fold(book_span span, const char *drop, const book_locales *locales, char *out)
{
    size_t used = 0;

    while (span.length > 0) {
        wchar_t character = 0;
        size_t size = book_decode(span, locales, &character);
        size_t written;

        if (size == 0 || character == 0)
            break;
        span.text += size;
        span.length -= size;
        if (book_is_blank(character, locales) ||
            (character < 0x80 && strchr(drop, (int)character) != NULL))
            continue;
        character = lower_case(character, locales);
        written = encode(character, locales, out + used, BOOK_FOLDED_MAX - used);
        if (written == 0) {
            out[0] = '\0';
            return false;
        }
        used += written;
    }
    out[span.length == 0 ? used : 0] = '\0';
    return span.length == 0;
}

void book_show(book_span span, const book_locales *locales, char out[BOOK_SHOWN_MAX])
{
    static const char ellipsis[] = "\xE2\x80\xA6";
    size_t used = 0;
    size_t count = 0;

    for (; span.length > 0 && count < 80; count++) {
        wchar_t character = 0;
        size_t size = book_decode(span, locales, &character);

        if (size == 0) {
            size = 1;
            character = 0xFFFD;
        }
        if (character == '\t' || character == '\n' || character == '\r')
            character = ' ';
        else if (book_is_control(character))
            character = 0xFFFD; /* visible, and harmless to a terminal */
        used += encode(character, locales, out + used, BOOK_SHOWN_MAX - used);
        span.text += size;
        span.length -= size;
    }
    if (span.length > 0) {
        memcpy(out + used, ellipsis, sizeof ellipsis - 1);
        used += sizeof ellipsis - 1;
    }
    out[used] = '\0';
}
