/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

#include "match.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "numbers.h"

/* What does not count in a column's name, besides blanks. */
#define DROPPED "_-.,:;?!*#/'\""

/* Headers named in a message; a file with more of them is not an account list. */
#define LISTED_MAX 40

/* How well a header fits a name. */
typedef enum fit {
    FIT_NOT,
    FIT_WITH_UNIT, /* "ARR (USD)" */
    FIT_EXACT
} fit;

/* A column that the caller wants to be left out, whatever the header says; unless it is required. */
#define LEFT_OUT ((size_t)-2)

/* clang-format off */

/* Units that may stand behind a name, besides a currency. A thousand is not one of them. */
static const char *const money_units[] = {
    "in", "pa", "peryear", "perannum", "ayear", "yearly", "annual", "projahr", "jährlich", "вгод",
    NULL
};
static const char *const hours_units[] = {
    "in", "h", "hrs", "hours", "month", "permonth", "amonth", "monthly", "std", "stunden",
    "monat", "promonat", "ч", "час", "часов", "вмесяц", "мес", NULL
};
static const char *const yes_no_units[] = {
    "yn", "yesno", "jn", "janein", "данет", NULL
};

/* clang-format on */

static bool ends_with(const char *text, size_t length, const char *end)
{
    size_t size = strlen(end);

    return size > 0 && size <= length && memcmp(text + length - size, end, size) == 0;
}

static const char *const *units_of(book_kind kind)
{
    static const char *const none[] = {NULL};

    switch (kind) {
    case BOOK_MONEY:
        return money_units;
    case BOOK_HOURS:
        return hours_units;
    case BOOK_YES_NO:
        return yes_no_units;
    case BOOK_NAME:
    case BOOK_LABEL:
        break;
    }
    return none;
}

/* The length of the unit at the end of `folded`, 0 if there is none. */
static size_t unit_length(const char *folded, size_t length, book_kind kind)
{
    const char *const *units = units_of(kind);
    size_t longest = 0;
    size_t i;

    for (i = 0; units[i] != NULL; i++) {
        if (strlen(units[i]) > longest && ends_with(folded, length, units[i]))
            longest = strlen(units[i]);
    }
    for (i = 0; kind == BOOK_MONEY && book_currencies[i][0] != '\0'; i++) {
        if (strlen(book_currencies[i]) > longest && ends_with(folded, length, book_currencies[i]))
            longest = strlen(book_currencies[i]);
    }
    return longest;
}

static size_t without_units(const char *folded, size_t length, book_kind kind)
{
    size_t unit = 1;

    while (length > 0 && unit > 0) {
        unit = unit_length(folded, length, kind);
        length -= unit;
    }
    return length;
}

/* `rest` is what follows the name in a header: units, in brackets or not? */
static bool is_unit(const char *rest, book_kind kind)
{
    size_t length = strlen(rest);

    if (length >= 2 && ((rest[0] == '(' && rest[length - 1] == ')') ||
                        (rest[0] == '[' && rest[length - 1] == ']'))) {
        rest++;
        length -= 2;
    }
    return without_units(rest, length, kind) == 0;
}

static fit alias_fit(const char *folded, const char *alias, book_kind kind)
{
    size_t length = strlen(alias);

    if (strncmp(folded, alias, length) != 0)
        return FIT_NOT;
    if (folded[length] == '\0')
        return FIT_EXACT;
    return is_unit(folded + length, kind) ? FIT_WITH_UNIT : FIT_NOT;
}

static void fold_header(const char *name, const book_locales *locales, char *folded)
{
    size_t length = strlen(name);

    if (ends_with(name, length, "__c")) /* a custom field's name in Salesforce */
        length -= 3;
    book_fold((book_span){name, length}, DROPPED, locales, folded);
}

/* The field that fits `alias` best; `*twin` is another one that fits as well. */
static size_t find_alias(const book_header *header, char (*folded)[BOOK_FOLDED_MAX],
                         const char *alias, book_kind kind, size_t *twin)
{
    size_t found = BOOK_NO_FIELD;
    fit best = FIT_NOT;
    size_t i;

    *twin = BOOK_NO_FIELD;
    for (i = 0; i < header->count; i++) {
        fit now = alias_fit(folded[i], alias, kind);

        if (now == FIT_NOT || now < best)
            continue;
        if (now == best) {
            *twin = i;
            continue;
        }
        best = now;
        found = i;
        *twin = BOOK_NO_FIELD;
    }
    return found;
}

static size_t find_column(const book_header *header, char (*folded)[BOOK_FOLDED_MAX],
                          book_column column, size_t *twin)
{
    const book_column_entry *entry = book_column_at(column);
    size_t found = BOOK_NO_FIELD;
    size_t i;

    *twin = BOOK_NO_FIELD;
    for (i = 0; entry->aliases[i] != NULL && found == BOOK_NO_FIELD; i++)
        found = find_alias(header, folded, entry->aliases[i], entry->kind, twin);
    return found;
}

/* The field with the header that the user gave; as it is written, or else apart from case. */
static size_t find_header(const book_header *header, char (*folded)[BOOK_FOLDED_MAX],
                          const char *wanted, const book_locales *locales, size_t *twin)
{
    char folded_wanted[BOOK_FOLDED_MAX];
    book_span trimmed = book_trim((book_span){wanted, strlen(wanted)}, locales);
    int loose;
    size_t i;

    *twin = BOOK_NO_FIELD;
    fold_header(wanted, locales, folded_wanted);
    for (loose = 0; loose < 2; loose++) {
        size_t found = BOOK_NO_FIELD;

        for (i = 0; i < header->count; i++) {
            bool same = strlen(header->names[i]) == trimmed.length &&
                        memcmp(header->names[i], trimmed.text, trimmed.length) == 0;

            if (loose)
                same = folded[i][0] != '\0' && strcmp(folded[i], folded_wanted) == 0;
            if (same && found == BOOK_NO_FIELD)
                found = i;
            else if (same)
                *twin = i;
        }
        if (found != BOOK_NO_FIELD)
            return found;
    }
    return BOOK_NO_FIELD;
}

/* The column of a given "key=header" and its header; BOOK_COLUMNS if the key is unknown. */
static book_column split_given(const char *given, const book_locales *locales, const char **wanted)
{
    const char *equals = strchr(given, '=');
    char key[BOOK_FOLDED_MAX];
    int column;

    *wanted = "";
    if (equals == NULL)
        return BOOK_COLUMNS;
    *wanted = equals + 1;
    book_fold((book_span){given, (size_t)(equals - given)}, "", locales, key);
    for (column = 0; column < BOOK_COLUMNS; column++) {
        if (strcmp(key, book_column_at((book_column)column)->key) == 0)
            break;
    }
    return (book_column)column;
}

static char (*fold_headers(const book_header *header, const book_locales *locales))[BOOK_FOLDED_MAX]
{
    char(*folded)[BOOK_FOLDED_MAX] = calloc(header->count + 1, BOOK_FOLDED_MAX);
    size_t i;

    for (i = 0; folded != NULL && i < header->count; i++)
        fold_header(header->names[i], locales, folded[i]);
    return folded;
}

size_t book_count_columns(const book_header *header, const char *const *given,
                          const book_locales *locales)
{
    char(*folded)[BOOK_FOLDED_MAX] = fold_headers(header, locales);
    size_t count = 0;
    size_t twin;
    int column;

    if (folded == NULL)
        return BOOK_NO_COUNT;
    for (; given != NULL && *given != NULL; given++) {
        const char *wanted;

        if (split_given(*given, locales, &wanted) != BOOK_COLUMNS &&
            find_header(header, folded, wanted, locales, &twin) != BOOK_NO_FIELD)
            count++;
    }
    for (column = 0; column < BOOK_COLUMNS; column++) {
        if (find_column(header, folded, (book_column)column, &twin) != BOOK_NO_FIELD)
            count++;
    }
    free(folded);
    return count;
}

/* "Account ID", "Owner", ... in new memory. */
static char *list_headers(const book_header *header, const book_locales *locales)
{
    char *list = NULL;
    size_t size = 0;
    FILE *stream = open_memstream(&list, &size);
    size_t i;

    if (stream == NULL)
        return NULL;
    for (i = 0; i < header->count && i < LISTED_MAX; i++) {
        char shown[BOOK_SHOWN_MAX];

        book_show((book_span){header->names[i], strlen(header->names[i])}, locales, shown);
        fprintf(stream, "%s\"%s\"", i == 0 ? "" : ", ", shown);
    }
    if (header->count > LISTED_MAX)
        fputs(", \xE2\x80\xA6", stream);
    if (fclose(stream) != 0) {
        free(list);
        return NULL;
    }
    return list;
}

static char *list_keys(void)
{
    char *list = NULL;
    size_t size = 0;
    FILE *stream = open_memstream(&list, &size);

    if (stream == NULL)
        return NULL;
    for (int i = 0; i < BOOK_COLUMNS; i++)
        fprintf(stream, "%s%s", i == 0 ? "" : ", ", book_column_at((book_column)i)->key);
    if (fclose(stream) == 0)
        return list;
    free(list);
    return NULL;
}

/* The texts that a fault lists; without memory for one of them that is the fault. */

static bool fail_key(plan_fault *fault, const char *given)
{
    char *keys = list_keys();

    if (keys == NULL)
        return plan_fail(fault, PLAN_LIST_NO_MEMORY);
    plan_fail_with(fault, strchr(given, '=') == NULL ? PLAN_COLUMN_WITHOUT_HEADER : PLAN_COLUMN_UNKNOWN_KEY,
                   plan_text(given), plan_text(keys));
    free(keys);
    return false;
}

static bool fail_not_found(plan_fault *fault, const book_header *header, const char *key, const char *wanted,
                           const book_locales *locales)
{
    char *list = list_headers(header, locales);

    if (list == NULL)
        return plan_fail(fault, PLAN_LIST_NO_MEMORY);
    plan_fail_with(fault, PLAN_COLUMN_NOT_FOUND, plan_number((double)header->line), plan_text(wanted),
                   plan_text(list), plan_text(key));
    free(list);
    return false;
}

static bool fail_unclear(plan_fault *fault, const book_header *header, const char *key, size_t first, size_t second,
                         const book_locales *locales)
{
    const char *a = header->names[first], *b = header->names[second];
    char one[BOOK_SHOWN_MAX];
    char other[BOOK_SHOWN_MAX];

    book_show((book_span){a, strlen(a)}, locales, one);
    book_show((book_span){b, strlen(b)}, locales, other);
    return plan_fail_with(fault, strcmp(a, b) == 0 ? PLAN_COLUMN_SAME_NAMES : PLAN_COLUMN_UNCLEAR,
                          plan_number((double)header->line), plan_text(one), plan_text(other), plan_text(key));
}

/* Of the required columns that no field is found for, the first from `column` on; BOOK_COLUMNS: none. */
static book_column missing_from(const book_header *header, int column)
{
    while (column < BOOK_COLUMNS && (book_column_at((book_column)column)->empty == NULL ||
                                     header->field_of[column] != BOOK_NO_FIELD))
        column++;
    return (book_column)column;
}

static bool fail_missing(plan_fault *fault, const book_header *header, book_column first, book_column second,
                         const book_locales *locales)
{
    const book_column_entry *one = book_column_at(first);
    char *list = list_headers(header, locales);
    plan_value line = plan_number((double)header->line);

    if (list == NULL)
        return plan_fail(fault, PLAN_LIST_NO_MEMORY);
    if (second != BOOK_COLUMNS)
        plan_fail_with(fault, PLAN_COLUMNS_MISSING, line, plan_text(list), plan_text(one->key),
                       plan_text(book_column_at(second)->key));
    else
        plan_fail_with(fault, PLAN_COLUMN_MISSING, line, plan_text(one->what), plan_text(list),
                       plan_text(one->key));
    free(list);
    return false;
}

static bool match_given(book_header *header, char (*folded)[BOOK_FOLDED_MAX],
                        const char *const *given, const book_locales *locales, plan_fault *fault)
{
    for (; given != NULL && *given != NULL; given++) {
        const char *wanted, *key;
        book_column column = split_given(*given, locales, &wanted);
        size_t twin;
        size_t found;

        if (column == BOOK_COLUMNS)
            return fail_key(fault, *given);
        key = book_column_at(column)->key;
        if (header->field_of[column] != BOOK_NO_FIELD)
            return plan_fail_with(fault, PLAN_COLUMN_TWICE, plan_text(key));
        if (*wanted == '\0' && book_column_at(column)->empty == NULL) {
            header->field_of[column] = LEFT_OUT;
            continue;
        }
        found = find_header(header, folded, wanted, locales, &twin);
        if (found == BOOK_NO_FIELD || header->names[found][0] == '\0')
            return fail_not_found(fault, header, key, wanted, locales);
        if (twin != BOOK_NO_FIELD)
            return fail_unclear(fault, header, key, found, twin, locales);
        header->field_of[column] = found;
    }
    return true;
}

static bool match_aliases(book_header *header, char (*folded)[BOOK_FOLDED_MAX],
                          const book_locales *locales, plan_fault *fault)
{
    book_column missing;
    int column;

    for (column = 0; column < BOOK_COLUMNS; column++) {
        size_t twin;

        if (header->field_of[column] != BOOK_NO_FIELD)
            continue;
        header->field_of[column] = find_column(header, folded, (book_column)column, &twin);
        if (twin != BOOK_NO_FIELD)
            return fail_unclear(fault, header, book_column_at((book_column)column)->key, header->field_of[column],
                                twin, locales);
    }
    missing = missing_from(header, 0);
    if (missing == BOOK_COLUMNS)
        return true;
    return fail_missing(fault, header, missing, missing_from(header, (int)missing + 1), locales);
}

bool book_match_columns(book_header *header, const char *const *given, const book_locales *locales,
                        plan_fault *fault)
{
    char(*folded)[BOOK_FOLDED_MAX] = fold_headers(header, locales);
    bool matched;
    int column;

    if (folded == NULL)
        return plan_fail(fault, PLAN_LIST_NO_MEMORY);
    for (column = 0; column < BOOK_COLUMNS; column++)
        header->field_of[column] = BOOK_NO_FIELD;
    matched = match_given(header, folded, given, locales, fault) &&
              match_aliases(header, folded, locales, fault);
    free(folded);
    for (column = 0; column < BOOK_COLUMNS; column++) {
        if (header->field_of[column] == LEFT_OUT)
            header->field_of[column] = BOOK_NO_FIELD;
    }
    return matched;
}

bool book_usual_columns(book_header *header, const book_locales *locales)
{
    char(*folded)[BOOK_FOLDED_MAX] = fold_headers(header, locales);
    int column;

    if (folded == NULL)
        return false;
    for (column = 0; column < BOOK_COLUMNS; column++) {
        size_t twin;

        header->field_of[column] = find_column(header, folded, (book_column)column, &twin);
        if (twin != BOOK_NO_FIELD)
            header->field_of[column] = BOOK_NO_FIELD;
    }
    free(folded);
    return true;
}
