/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/*
 * Amounts as people and programs write them.
 *
 * Nothing is guessed from one value: an amount is read with a decimal point and with a decimal
 * comma, and only if exactly one of them makes sense it says something about its column.
 */

#include "numbers.h"

#include <stdlib.h>
#include <string.h>

/* Digits and separators of one amount. */
#define BODY_MAX 512

/* clang-format off */
const char *const book_currencies[] = {
    /* signs and usual short forms */
    "$", "us$", "a$", "au$", "c$", "ca$", "nz$", "hk$", "s$", "sg$", "nt$", "r$", "mx$", "€", "£",
    "¥", "￥", "₹", "₽", "₩", "₪", "₫", "₴", "₺", "₦", "₱", "₸", "₾", "₼", "₡", "₲", "₵", "₮", "฿",
    "֏", "kr", "kr.", "kč", "zł", "ft", "lei", "лв", "лв.", "fr", "fr.", "sfr", "sfr.", "rs",
    "rs.", "₨", "руб", "руб.", "рублей", "р.", "р", "грн", "грн.", "тг", "тг.", "сум", "евро",
    "euro", "долл.", "долл", "dollar", "dollars", "долларов",
    /* the active codes of ISO 4217 */
    "aed", "afn", "all", "amd", "ang", "aoa", "ars", "aud", "awg", "azn", "bam", "bbd", "bdt",
    "bgn", "bhd", "bif", "bmd", "bnd", "bob", "brl", "bsd", "btn", "bwp", "byn", "bzd", "cad",
    "cdf", "chf", "clp", "cny", "cop", "crc", "cup", "cve", "czk", "djf", "dkk", "dop", "dzd",
    "egp", "ern", "etb", "eur", "fjd", "fkp", "gbp", "gel", "ghs", "gip", "gmd", "gnf", "gtq",
    "gyd", "hkd", "hnl", "hrk", "htg", "huf", "idr", "ils", "inr", "iqd", "irr", "isk", "jmd",
    "jod", "jpy", "kes", "kgs", "khr", "kmf", "kpw", "krw", "kwd", "kyd", "kzt", "lak", "lbp",
    "lkr", "lrd", "lsl", "lyd", "mad", "mdl", "mga", "mkd", "mmk", "mnt", "mop", "mru", "mur",
    "mvr", "mwk", "mxn", "myr", "mzn", "nad", "ngn", "nio", "nok", "npr", "nzd", "omr", "pab",
    "pen", "pgk", "php", "pkr", "pln", "pyg", "qar", "rmb", "ron", "rsd", "rub", "rwf", "sar",
    "sbd", "scr", "sdg", "sek", "sgd", "shp", "sle", "sos", "srd", "ssp", "stn", "svc", "syp",
    "szl", "thb", "tjs", "tmt", "tnd", "top", "try", "ttd", "twd", "tzs", "uah", "ugx", "usd",
    "uyu", "uzs", "ves", "vnd", "vuv", "wst", "xaf", "xcd", "xof", "xpf", "yer", "zar", "zmw", ""
};
/* clang-format on */

typedef struct book_amount {
    char body[BODY_MAX]; /* digits, '.', ',', and ' ' or '\'' for any blank or apostrophe */
    bool negative;
} book_amount;

/* What stands before and behind the digits, folded. */
typedef struct wrapping {
    char before[BOOK_FOLDED_MAX];
    char behind[BOOK_FOLDED_MAX];
} wrapping;

static bool is_currency_or_nothing(const char *folded)
{
    size_t i;

    if (*folded == '\0')
        return true;
    for (i = 0; book_currencies[i][0] != '\0'; i++) {
        if (strcmp(folded, book_currencies[i]) == 0)
            return true;
    }
    return false;
}

/* Take the first `mark` out of `folded`; false if there is none. */
static bool take(char *folded, const char *mark)
{
    char *found = strstr(folded, mark);
    size_t length = strlen(mark);

    if (found == NULL)
        return false;
    memmove(found, found + length, strlen(found + length) + 1);
    return true;
}

/*
 * Take signs and parentheses away and see whether only a currency is left. One sign is enough:
 * "--5" or "-(5)" means nothing that could be relied upon.
 */
static bool unwrap(wrapping *around, bool *negative)
{
    static const char minus[] = "\xE2\x88\x92";
    bool opened = take(around->before, "(");
    bool closed = take(around->behind, ")");
    bool below =
        take(around->before, "-") || take(around->before, minus) || take(around->behind, "-");
    bool above = take(around->before, "+");

    if (opened != closed || opened + below + above > 1)
        return false;
    *negative = opened || below;
    return is_currency_or_nothing(around->before) && is_currency_or_nothing(around->behind);
}

static char plain_separator(wchar_t character, const book_locales *locales)
{
    if (character == '.' || character == ',' || (character >= '0' && character <= '9'))
        return (char)character;
    if (character == '\'' || character == 0x2019 || character == 0x02BC)
        return '\'';
    return book_is_blank(character, locales) ? ' ' : '\0';
}

static bool copy_body(book_span span, const book_locales *locales, char *body)
{
    size_t used = 0;

    while (span.length > 0 && used < BODY_MAX - 1) {
        wchar_t character = 0;
        size_t size = book_decode(span, locales, &character);
        char plain = size == 0 ? '\0' : plain_separator(character, locales);

        if (plain == '\0')
            return false;
        body[used++] = plain;
        span.text += size;
        span.length -= size;
    }
    body[used] = '\0';
    return span.length == 0;
}

static bool is_digit(char character)
{
    return character >= '0' && character <= '9';
}

/* Separate the digits from what stands around them. False if it is not an amount at all. */
static bool take_apart(book_span value, const book_locales *locales, book_amount *amount)
{
    wrapping around;
    size_t first = 0;
    size_t end = value.length;

    while (first < end && !is_digit(value.text[first]))
        first++;
    while (end > first && !is_digit(value.text[end - 1]))
        end--;
    if (first == end)
        return false;
    if (!book_fold((book_span){value.text, first}, "", locales, around.before) ||
        !book_fold((book_span){value.text + end, value.length - end}, "", locales, around.behind))
        return false;
    /* The point of ".5" belongs to the digits, that of "Rs.5" does not. */
    if (first > 0 && (value.text[first - 1] == '.' || value.text[first - 1] == ',') &&
        !is_currency_or_nothing(around.before)) {
        first--;
        around.before[strlen(around.before) - 1] = '\0';
    }
    return unwrap(&around, &amount->negative) &&
           copy_body((book_span){value.text + first, end - first}, locales, amount->body);
}

/* The digits up to the next separator. */
static size_t group_length(const char *body)
{
    return strspn(body, "0123456789");
}

/*
 * Groups of three behind a first one of one to three, or as in India of two and at last three; one
 * separator throughout.
 */
static bool is_grouped(const char *body, size_t length)
{
    size_t at = group_length(body);
    char separator = body[at];
    bool threes = true;
    bool indian = separator == ',' && at <= 2;

    if (at == 0 || at > 3 || body[0] == '0')
        return false;
    while (at < length) {
        size_t group = group_length(body + at + 1);
        bool last = at + 1 + group >= length;

        if (body[at] != separator)
            return false;
        threes = threes && group == 3;
        indian = indian && group == (last ? 3U : 2U);
        at += 1 + group;
    }
    return threes || indian;
}

/* Read `body` with `decimal` as the decimal mark, if that makes sense; `number` may be NULL. */
static bool read_as(const char *body, char decimal, const book_locales *locales, double *number)
{
    const char *mark = strchr(body, decimal);
    size_t whole = mark == NULL ? strlen(body) : (size_t)(mark - body);
    char digits[BODY_MAX];
    size_t used = 0;
    size_t i;

    if (mark != NULL && (mark[1] == '\0' || group_length(mark + 1) != strlen(mark + 1)))
        return false;
    if (group_length(body) < whole && !is_grouped(body, whole))
        return false;
    if (mark != NULL && whole > 1 && body[0] == '0') /* "012,345" */
        return false;
    if (number == NULL)
        return true;
    for (i = 0; body[i] != '\0'; i++) {
        if (is_digit(body[i]))
            digits[used++] = body[i];
        else if (body + i == mark)
            digits[used++] = '.';
    }
    digits[used] = '\0';
    *number = strtod_l(digits, NULL, locales->plain);
    return true;
}

static bool has_mark(book_span value)
{
    return value.length > 0 &&
           (memchr(value.text, '.', value.length) != NULL || memchr(value.text, ',', value.length) != NULL);
}

void book_style_add(book_style *style, book_span value, const book_locales *locales)
{
    book_amount amount;
    bool point;
    bool comma;

    if (!has_mark(value) || !take_apart(value, locales, &amount))
        return;
    if (strpbrk(amount.body, ".,") == NULL)
        return;
    point = read_as(amount.body, '.', locales, NULL);
    comma = read_as(amount.body, ',', locales, NULL);
    if (point && !comma) {
        style->point = true;
    } else if (comma && !point) {
        style->comma = true;
    } else if (point && comma) {
        if (strchr(amount.body, '.') != NULL)
            style->unclear_point = true;
        else
            style->unclear_comma = true;
    }
}

char book_style_decimal(const book_style *style, bool assume_thousands, bool *assumed)
{
    *assumed = false;
    if (style->point != style->comma)
        return style->point ? '.' : ',';
    if (style->point || style->unclear_point == style->unclear_comma || !assume_thousands)
        return 0;
    *assumed = true;
    return style->unclear_comma ? '.' : ',';
}

/* Digits alone, no more than a double holds exactly: the same in every way of writing. */
static bool read_digits(book_span value, double *number)
{
    int64_t whole = 0;

    if (value.length == 0 || value.length > 15)
        return false;
    for (size_t i = 0; i < value.length; i++) {
        if (!is_digit(value.text[i]))
            return false;
        whole = 10 * whole + (value.text[i] - '0');
    }
    *number = (double)whole;
    return true;
}

book_number_result book_number(book_span value, char decimal, const book_locales *locales,
                               double *number)
{
    book_amount amount;
    double with_comma = 0;
    bool point;
    bool comma;

    if (read_digits(value, number))
        return BOOK_NUMBER_READ;
    *number = 0;
    if (!take_apart(value, locales, &amount))
        return BOOK_NUMBER_BAD;
    point = decimal != ',' && read_as(amount.body, '.', locales, number);
    comma = decimal != '.' && read_as(amount.body, ',', locales, &with_comma);
    if (!point && !comma)
        return BOOK_NUMBER_BAD;
    if (point && comma && strpbrk(amount.body, ".,") != NULL)
        return BOOK_NUMBER_AMBIGUOUS;
    if (!point)
        *number = with_comma;
    if (amount.negative && *number > 0)
        *number = -*number;
    return BOOK_NUMBER_READ;
}
