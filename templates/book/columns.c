/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "columns.h"

#include <string.h>

#include "book.h"
#include "words.h"

/* clang-format off */

/* Numbers that only look like ARR (monthly revenue, contract value, last year's ARR) are missing on purpose. */
static const book_column_entry columns[] = {
    [BOOK_COLUMN_NAME] = {
        .key = "name", .what = "the account's name", .field = N_("Acco~unt:"),
        .kind = BOOK_NAME, .array = offsetof(book, names),
        .empty = N_("empty: every account needs a name"),
        .aliases = (const char *const[]){
            "accountname", "customername", "companyname", "clientname", "organizationname",
            "organisationname", "kundenname", "firmenname", "unternehmensname", "названиеклиента",
            "названиекомпании", "названиеорганизации", "наименованиеклиента", "наименованиекомпании",
            "наименованиеорганизации", "имяклиента", "account", "customer", "company", "client",
            "organization", "organisation", "kunde", "firma", "unternehmen", "клиент", "компания",
            "заказчик", "организация", "контрагент", "аккаунт", "фирма", "name", "название",
            "наименование", "имя", NULL
        },
    },
    [BOOK_COLUMN_ARR] = {
        .key = "arr", .what = "the ARR", .field = N_("~ARR:"),
        .kind = BOOK_MONEY, .array = offsetof(book, arr),
        .empty = N_("empty: every account needs an ARR; write 0 if it pays nothing"),
        .aliases = (const char *const[]){
            "arr", "annualrecurringrevenue", "annualrecurringrevenue(arr)", "arr(annualrecurringrevenue)",
            "currentarr", "totalarr", "accountarr", "jährlichwiederkehrenderumsatz",
            "jährlicherwiederkehrenderumsatz", "jährlichwiederkehrendeumsätze",
            "wiederkehrenderjahresumsatz", "годоваяповторяющаясявыручка", "годоваярегулярнаявыручка",
            "регулярнаягодоваявыручка", "ежегодныйрегулярныйдоход", "ежегодныйповторяющийсядоход",
            "годовойрегулярныйдоход", "годовойповторяющийсядоход", "annualrevenue", "jahresumsatz",
            "jahreserlös", "jahreserlöse", "годоваявыручка", "годовойдоход", NULL
        },
    },
    [BOOK_COLUMN_SEGMENT] = {
        .key = "segment", .what = "the segment", .field = N_("Se~gment:"),
        .kind = BOOK_LABEL, .array = offsetof(book, segments),
        .aliases = (const char *const[]){
            "segment", "accountsegment", "customersegment", "marketsegment", "segmentname",
            "kundensegment", "marktsegment", "сегмент", "сегментклиента", "сегментрынка", "tier",
            "accounttier", "customertier", "kundenklasse", NULL
        },
    },
    [BOOK_COLUMN_OWNER] = {
        .key = "owner", .what = "the customer success manager", .field = N_("~Owner:"),
        .kind = BOOK_LABEL, .array = offsetof(book, owners),
        .aliases = (const char *const[]){
            "csm", "csmname", "csmowner", "customersuccessmanager", "customersuccessmanagername",
            "менеджерпоработесклиентами", "accountowner", "accountownername", "companyowner",
            "customerowner", "owner", "ownername", "accountmanager", "accountinhaber", "kundenbetreuer",
            "betreuer", "kundenverantwortlicher", "verantwortlicher", "verantwortlich", "zuständig",
            "inhaber", "ответственныйменеджер", "ответственный", "менеджер", "владелец", "куратор", NULL
        },
    },
    [BOOK_COLUMN_STAGE] = {
        .key = "stage", .what = "the stage of its life", .field = N_("Stag~e:"),
        .kind = BOOK_LABEL, .array = offsetof(book, stages),
        .aliases = (const char *const[]){
            "lifecyclestage", "customerstage", "customerlifecyclestage", "accountstage", "journeystage",
            "customerjourneystage", "stage", "lifecyclephase", "phase", "lebenszyklusphase",
            "kundenphase", "стадияжизненногоцикла", "этапжизненногоцикла", "стадия", "этап", "фаза", NULL
        },
    },
    [BOOK_COLUMN_REGION] = {
        .key = "region", .what = "the region", .field = N_("~Region:"),
        .kind = BOOK_LABEL, .array = offsetof(book, regions),
        .aliases = (const char *const[]){
            "region", "accountregion", "salesregion", "регион", "territory", "salesterritory", "geo",
            "geography", "vertriebsgebiet", "gebiet", "территория", "country", "billingcountry", "land",
            "страна", NULL
        },
    },
    [BOOK_COLUMN_STRATEGIC] = {
        .key = "strategic", .what = "whether it is strategic", .field = N_("S~trategic:"),
        .kind = BOOK_YES_NO, .array = offsetof(book, strategic),
        .aliases = (const char *const[]){
            "strategic", "strategicaccount", "strategiccustomer", "isstrategic", "keyaccount",
            "strategisch", "strategischerkunde", "schlüsselkunde", "стратегический",
            "стратегическийклиент", "ключевойклиент", NULL
        },
    },
    [BOOK_COLUMN_HOURS] = {
        .key = "hours", .what = "the designed hours a month", .field = N_("Hour~s:"),
        .kind = BOOK_HOURS, .array = offsetof(book, hours),
        .aliases = (const char *const[]){
            "designedhourspermonth", "designedhoursamonth", "designedhours", "designedcsmhours",
            "plannedhourspermonth", "plannedhours", "csmhourspermonth", "csmhours", "hourspermonth",
            "hoursamonth", "monthlyhours", "hours", "geplantestundenpromonat", "geplantestunden",
            "stundenpromonat", "stundenimmonat", "monatsstunden", "stunden", "плановыечасы",
            "часоввмесяц", "часывмесяц", "часов", "часы", NULL
        },
    },
    [BOOK_COLUMN_LOCKED] = {
        .key = "locked", .what = "whether it stays with its owner", .field = N_("Lo~cked:"),
        .kind = BOOK_YES_NO, .array = offsetof(book, locked),
        .aliases = (const char *const[]){
            "locked", "islocked", "accountlocked", "lock", "fixedowner", "keepowner", "keepcsm", "donotmove",
            "gesperrt", "fixiert", "festerbetreuer", "bleibtbeimbetreuer", "nichtverschieben", "закреплён",
            "закреплен", "закреплено", "закреплённый", "закрепленный", "закрепитьзаменеджером",
            "непередавать", NULL
        },
    },
};

/* clang-format on */

_Static_assert(sizeof columns / sizeof *columns == BOOK_COLUMNS, "every column has its row");

const book_column_entry *book_column_at(book_column column)
{
    return &columns[column];
}

/* Pointers to objects of whatever type have one representation here. */

void *book_array(const book *b, book_column column)
{
    void *array;

    memcpy(&array, (const char *)b + columns[column].array, sizeof array);
    return array;
}

void book_set_array(book *b, book_column column, void *array)
{
    memcpy((char *)b + columns[column].array, &array, sizeof array);
}
