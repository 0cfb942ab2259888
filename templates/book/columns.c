/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/* Which column of the file is which. */

#include "parts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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

/* clang-format off */

/* A column that the caller wants to be left out, whatever the header says; the first two are required. */
#define LEFT_OUT ((size_t)-2)

static const char *const keys[BOOK_COLUMNS] = {
    "name", "arr", "segment", "owner", "stage", "region", "strategic", "hours", "locked"
};

/*
 * Folded names, the most telling first: of several columns that fit, the one earlier here is meant.
 * Numbers that only look like ARR (monthly revenue, contract value, last year's ARR) are missing on
 * purpose.
 */
static const char *const name_aliases[] = {
    "accountname", "customername", "companyname", "clientname", "organizationname",
    "organisationname", "kundenname", "firmenname", "unternehmensname", "названиеклиента",
    "названиекомпании", "названиеорганизации", "наименованиеклиента", "наименованиекомпании",
    "наименованиеорганизации", "имяклиента", "account", "customer", "company", "client",
    "organization", "organisation", "kunde", "firma", "unternehmen", "клиент", "компания",
    "заказчик", "организация", "контрагент", "аккаунт", "фирма", "name", "название",
    "наименование", "имя", NULL
};
static const char *const arr_aliases[] = {
    "arr", "annualrecurringrevenue", "annualrecurringrevenue(arr)", "arr(annualrecurringrevenue)",
    "currentarr", "totalarr", "accountarr", "jährlichwiederkehrenderumsatz",
    "jährlicherwiederkehrenderumsatz", "jährlichwiederkehrendeumsätze",
    "wiederkehrenderjahresumsatz", "годоваяповторяющаясявыручка", "годоваярегулярнаявыручка",
    "регулярнаягодоваявыручка", "ежегодныйрегулярныйдоход", "ежегодныйповторяющийсядоход",
    "годовойрегулярныйдоход", "годовойповторяющийсядоход", "annualrevenue", "jahresumsatz",
    "jahreserlös", "jahreserlöse", "годоваявыручка", "годовойдоход", NULL
};
static const char *const segment_aliases[] = {
    "segment", "accountsegment", "customersegment", "marketsegment", "segmentname",
    "kundensegment", "marktsegment", "сегмент", "сегментклиента", "сегментрынка", "tier",
    "accounttier", "customertier", "kundenklasse", NULL
};
static const char *const owner_aliases[] = {
    "csm", "csmname", "csmowner", "customersuccessmanager", "customersuccessmanagername",
    "менеджерпоработесклиентами", "accountowner", "accountownername", "companyowner",
    "customerowner", "owner", "ownername", "accountmanager", "accountinhaber", "kundenbetreuer",
    "betreuer", "kundenverantwortlicher", "verantwortlicher", "verantwortlich", "zuständig",
    "inhaber", "ответственныйменеджер", "ответственный", "менеджер", "владелец", "куратор", NULL
};
static const char *const stage_aliases[] = {
    "lifecyclestage", "customerstage", "customerlifecyclestage", "accountstage", "journeystage",
    "customerjourneystage", "stage", "lifecyclephase", "phase", "lebenszyklusphase",
    "kundenphase", "стадияжизненногоцикла", "этапжизненногоцикла", "стадия", "этап", "фаза", NULL
};
static const char *const region_aliases[] = {
    "region", "accountregion", "salesregion", "регион", "territory", "salesterritory", "geo",
    "geography", "vertriebsgebiet", "gebiet", "территория", "country", "billingcountry", "land",
    "страна", NULL
};
static const char *const strategic_aliases[] = {
    "strategic", "strategicaccount", "strategiccustomer", "isstrategic", "keyaccount",
    "strategisch", "strategischerkunde", "schlüsselkunde", "стратегический",
    "стратегическийклиент", "ключевойклиент", NULL
};
static const char *const hours_aliases[] = {
    "designedhourspermonth", "designedhoursamonth", "designedhours", "designedcsmhours",
    "plannedhourspermonth", "plannedhours", "csmhourspermonth", "csmhours", "hourspermonth",
    "hoursamonth", "monthlyhours", "hours", "geplantestundenpromonat", "geplantestunden",
    "stundenpromonat", "stundenimmonat", "monatsstunden", "stunden", "плановыечасы",
    "часоввмесяц", "часывмесяц", "часов", "часы", NULL
};
static const char *const locked_aliases[] = {
    "locked", "islocked", "accountlocked", "lock", "fixedowner", "keepowner", "keepcsm", "donotmove",
    "gesperrt", "fixiert", "festerbetreuer", "bleibtbeimbetreuer", "nichtverschieben", "закреплён",
    "закреплен", "закреплено", "закреплённый", "закрепленный", "закрепитьзаменеджером",
    "непередавать", NULL
};
static const char *const *const aliases[BOOK_COLUMNS] = {
    name_aliases, arr_aliases, segment_aliases, owner_aliases, stage_aliases, region_aliases,
    strategic_aliases, hours_aliases, locked_aliases
};

/* Units that may stand behind a name, besides a currency. A thousand is not one of them. */
static const char *const arr_units[] = {
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

const char *book_column_key(book_column column)
{
    return keys[column];
}

static bool ends_with(const char *text, size_t length, const char *end)
{
    size_t size = strlen(end);

    return size > 0 && size <= length && memcmp(text + length - size, end, size) == 0;
}

/* The length of the unit at the end of `folded`, 0 if there is none. */
static size_t unit_length(const char *folded, size_t length, book_column column)
{
    const char *const *units = column == BOOK_COLUMN_ARR         ? arr_units
                               : column == BOOK_COLUMN_HOURS     ? hours_units
                               : column == BOOK_COLUMN_STRATEGIC ? yes_no_units
                               : column == BOOK_COLUMN_LOCKED    ? yes_no_units
                                                                 : NULL;
    size_t longest = 0;
    size_t i;

    for (i = 0; units != NULL && units[i] != NULL; i++) {
        if (strlen(units[i]) > longest && ends_with(folded, length, units[i]))
            longest = strlen(units[i]);
    }
    for (i = 0; column == BOOK_COLUMN_ARR && book_currencies[i][0] != '\0'; i++) {
        if (strlen(book_currencies[i]) > longest && ends_with(folded, length, book_currencies[i]))
            longest = strlen(book_currencies[i]);
    }
    return longest;
}

static size_t without_units(const char *folded, size_t length, book_column column)
{
    size_t unit = 1;

    while (length > 0 && unit > 0) {
        unit = unit_length(folded, length, column);
        length -= unit;
    }
    return length;
}

/* `rest` is what follows the name in a header: units, in brackets or not? */
static bool is_unit(const char *rest, book_column column)
{
    size_t length = strlen(rest);

    if (length >= 2 && ((rest[0] == '(' && rest[length - 1] == ')') ||
                        (rest[0] == '[' && rest[length - 1] == ']'))) {
        rest++;
        length -= 2;
    }
    return without_units(rest, length, column) == 0;
}

static fit alias_fit(const char *folded, const char *alias, book_column column)
{
    size_t length = strlen(alias);

    if (strncmp(folded, alias, length) != 0)
        return FIT_NOT;
    if (folded[length] == '\0')
        return FIT_EXACT;
    return is_unit(folded + length, column) ? FIT_WITH_UNIT : FIT_NOT;
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
                         const char *alias, book_column column, size_t *twin)
{
    size_t found = BOOK_NO_FIELD;
    fit best = FIT_NOT;
    size_t i;

    *twin = BOOK_NO_FIELD;
    for (i = 0; i < header->count; i++) {
        fit now = alias_fit(folded[i], alias, column);

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
    size_t found = BOOK_NO_FIELD;
    size_t i;

    *twin = BOOK_NO_FIELD;
    for (i = 0; aliases[column][i] != NULL && found == BOOK_NO_FIELD; i++)
        found = find_alias(header, folded, aliases[column][i], column, twin);
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
        if (strcmp(key, keys[column]) == 0)
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
    return book_message(NULL, "%s, %s, %s, %s, %s, %s, %s, %s, %s", keys[0], keys[1], keys[2], keys[3],
                        keys[4], keys[5], keys[6], keys[7], keys[8]);
}

static void say_bad_key(const char *given, char **error)
{
    char *list = list_keys();

    if (list != NULL && strchr(given, '=') == NULL)
        *error = book_message(NULL, "--column %s does not name a header. Write it as KEY=\"HEADER\", "
                                "such as --column arr=\"Annual Contract Value\". The keys are: "
                                "%s.",
                              given, list);
    else if (list != NULL)
        *error = book_message(NULL, "--column %s does not begin with a known key. The keys are: %s.",
                              given, list);
    free(list);
}

static void say_no_header(const book_header *header, const char *key, const char *wanted,
                          const book_locales *locales, char **error)
{
    char *list = list_headers(header, locales);

    if (list != NULL && locales->office != NULL)
        *error = book_message(locales->office,
                              N_("Line %zu of the list has no column \"%s\". The columns found are: %s."),
                              header->line, wanted, list);
    else if (list != NULL)
        *error = book_message(NULL, "--column %s=\"%s\": line %zu of the list has no such column. The "
                                "columns found are: %s.",
                              key, wanted, header->line, list);
    free(list);
}

static void say_twins(const book_header *header, const char *key, size_t first, size_t second,
                      const book_locales *locales, char **error)
{
    char one[BOOK_SHOWN_MAX];
    char other[BOOK_SHOWN_MAX];

    book_show((book_span){header->names[first], strlen(header->names[first])}, locales, one);
    book_show((book_span){header->names[second], strlen(header->names[second])}, locales, other);
    if (locales->office != NULL)
        *error = book_message(locales->office,
                              N_("Line %zu: both \"%s\" and \"%s\" may be meant. Rename one of them."), header->line,
                              one, other);
    else if (strcmp(header->names[first], header->names[second]) == 0)
        *error = book_message(NULL, "Line %zu: two columns are called \"%s\", so it is not clear which "
                                "one is meant for %s. Rename one of them in the file.",
                              header->line, one, key);
    else
        *error = book_message(NULL, "Line %zu: both \"%s\" and \"%s\" may be meant for %s. Say which "
                                "one it is, such as --column %s=\"%s\".",
                              header->line, one, other, key, key, one);
}

static void say_missing(const book_header *header, const book_locales *locales, char **error)
{
    bool name = header->field_of[BOOK_COLUMN_NAME] == BOOK_NO_FIELD;
    bool arr = header->field_of[BOOK_COLUMN_ARR] == BOOK_NO_FIELD;
    char *list = list_headers(header, locales);

    if (list != NULL && name && arr)
        *error = book_message(NULL, "Line %zu has neither a column for the account's name nor one for "
                                "its ARR that could be recognised. The columns found are: %s. Say "
                                "which they are with --column name=\"...\" --column arr=\"...\".",
                              header->line, list);
    else if (list != NULL && name)
        *error = book_message(NULL, "Line %zu has no column for the account's name that could be "
                                "recognised. The columns found are: %s. Say which one it is with "
                                "--column name=\"...\".",
                              header->line, list);
    else if (list != NULL)
        *error = book_message(NULL, "Line %zu has no column for the ARR that could be recognised. The "
                                "columns found are: %s. Say which one it is with --column "
                                "arr=\"...\".",
                              header->line, list);
    free(list);
}

static bool match_given(book_header *header, char (*folded)[BOOK_FOLDED_MAX],
                        const char *const *given, const book_locales *locales, char **error)
{
    for (; given != NULL && *given != NULL; given++) {
        const char *wanted;
        book_column column = split_given(*given, locales, &wanted);
        size_t twin;
        size_t found;

        if (column == BOOK_COLUMNS) {
            say_bad_key(*given, error);
            return false;
        }
        if (header->field_of[column] != BOOK_NO_FIELD) {
            *error =
                book_message(NULL, "--column %s is given twice. Leave one of them out.", keys[column]);
            return false;
        }
        if (*wanted == '\0' && column > BOOK_COLUMN_ARR) {
            header->field_of[column] = LEFT_OUT;
            continue;
        }
        found = find_header(header, folded, wanted, locales, &twin);
        if (found == BOOK_NO_FIELD || header->names[found][0] == '\0') {
            say_no_header(header, keys[column], wanted, locales, error);
            return false;
        }
        if (twin != BOOK_NO_FIELD) {
            say_twins(header, keys[column], found, twin, locales, error);
            return false;
        }
        header->field_of[column] = found;
    }
    return true;
}

static bool match_aliases(book_header *header, char (*folded)[BOOK_FOLDED_MAX],
                          const book_locales *locales, char **error)
{
    int column;

    for (column = 0; column < BOOK_COLUMNS; column++) {
        size_t twin;

        if (header->field_of[column] != BOOK_NO_FIELD)
            continue;
        header->field_of[column] = find_column(header, folded, (book_column)column, &twin);
        if (twin != BOOK_NO_FIELD) {
            say_twins(header, keys[column], header->field_of[column], twin, locales, error);
            return false;
        }
    }
    if (header->field_of[BOOK_COLUMN_NAME] != BOOK_NO_FIELD &&
        header->field_of[BOOK_COLUMN_ARR] != BOOK_NO_FIELD)
        return true;
    say_missing(header, locales, error);
    return false;
}

bool book_match_columns(book_header *header, const char *const *given, const book_locales *locales,
                        char **error)
{
    char(*folded)[BOOK_FOLDED_MAX] = fold_headers(header, locales);
    bool matched;
    int column;

    *error = NULL;
    if (folded == NULL)
        return false;
    for (column = 0; column < BOOK_COLUMNS; column++)
        header->field_of[column] = BOOK_NO_FIELD;
    matched = match_given(header, folded, given, locales, error) &&
              match_aliases(header, folded, locales, error);
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
