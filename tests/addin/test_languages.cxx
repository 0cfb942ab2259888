/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* What is wrong with a list or an entry is told in the office's language, with what its dialog offers for a
 * remedy. */
#include "calc.hxx"

#include <algorithm>
#include <fstream>

using namespace calc;

namespace {

/* The languages whose exact words stand here; of others only is checked that they are not English. */
constexpr const char *known[] = {"en", "de", "ru"};
constexpr std::size_t languages = std::size(known);

struct Trial {
    const char *list;
    office::Settings settings;
    const char *told[languages];
};

/* A list with so many different entries in its last column. */
std::string different(const char *header, int count)
{
    std::string text = std::string(header) + "\n";
    for (int i = 0; i < count; i++)
        text += "A" + std::to_string(i) + ";1000;x" + std::to_string(i) + "\n";
    return text;
}

office::Outcome made_of(office::Document &home, const std::string &list, office::Settings settings)
{
    const std::string path = std::string(CSM_WORK_FOLDER) + "/languages.csv";
    std::ofstream(path, std::ios::binary) << list;
    settings.push_back({"Source", std::string("file")});
    settings.push_back({"File", path});
    return home.carry_out("csmplanner:newplan", settings);
}

void expect(office::Document &home, const std::string &list, const office::Settings &settings, bool made,
            const char *const *told)
{
    const auto outcome = made_of(home, list, settings);
    const auto place = std::find(std::begin(known), std::end(known), std::string(language->tag));
    const bool other = place == std::end(known);
    const std::string words = told[other ? 0 : place - known];
    if (outcome.done != made || outcome.text.empty() || (outcome.text.find(words) == std::string::npos) != other)
        complain("%s: %s, %s \"%s\": \"%s\"", language->tag, outcome.done ? "made" : "refused",
                 other ? "and in English" : "not", words.c_str(), outcome.text.c_str());
    if (outcome.text.find("--") != std::string::npos)
        complain("%s: an option of the command line is told: \"%s\"", language->tag, outcome.text.c_str());
    if (outcome.done)
        the_office->newest_document().close();
}

void wrong_lists_are_told()
{
    const std::string segments = different("Account;ARR;Segment", 9), stages = different("Account;ARR;Stage", 21);
    const Trial trials[] = {
        {"Account;ARR\nA;1\nB;many\n",
         {},
         {"Rows that cannot be used: 1. The first is in line 3, column “ARR”: not a number: write the amount in full, "
          "such as 12000 or 12000.50 (“many”).",
          "Nicht verwendbare Zeilen: 1. Die erste steht in Zeile 3, Spalte „ARR“: keine Zahl: Schreiben Sie den Betrag "
          "aus, z.\u00a0B.\u00a012000 oder 12000,50 („many“).",
          "Непригодных строк: 1. Первая — строка 3, столбец «ARR»: не число: укажите сумму полностью, например 12000 "
          "или 12000,50 («many»)."}},
        {"Account;ARR;Hours\nA;1;1,234\n",
         {},
         {"ambiguous number: the separator may mean thousands or decimals (“1,234”)",
          "mehrdeutige Zahl: Das Trennzeichen kann für Tausender oder Dezimalen stehen („1,234“)",
          "неоднозначное число: разделитель может означать тысячи или дробную часть («1,234»)"}},
        {"Account;ARR\n",
         {},
         {"Line 1: there are no accounts below the names of the columns. Add a line for each account.",
          "Zeile 1: Unter den Namen der Spalten stehen keine Kunden. Ergänzen Sie je Kunde eine Zeile.",
          "Строка 1: под названиями столбцов нет клиентов. Добавьте по строке на каждого клиента."}},
        {"Account;ARR\nM\xfcller;5\n",
         {},
         {"Line 2: the text is not in UTF-8. Open the file in a spreadsheet and save as \"CSV UTF-8\".",
          "Zeile 2: Der Text ist nicht in UTF-8 kodiert. Öffnen Sie die Datei in einer Tabellenkalkulation und "
          "speichern Sie sie als „CSV UTF-8“.",
          "Строка 2: текст не в кодировке UTF-8. Откройте файл в электронной таблице и сохраните как «CSV UTF-8»."}},
        {"PK\003\004",
         {},
         {"Line 1: this is a workbook, not text. Open it here, and make the plan from its sheet.",
          "Zeile 1: Dies ist eine Arbeitsmappe, kein Text. Öffnen Sie sie hier und erstellen Sie den Plan aus ihrer "
          "Tabelle.",
          "Строка 1: это книга, а не текст. Откройте её здесь и составьте план по её листу."}},
        {"\"Account;ARR\nA;1\n",
         {},
         {"Line 1: a quotation mark in the names of the columns is never closed. Close it or remove it.",
          "Zeile 1: Ein Anführungszeichen in den Namen der Spalten wird nicht geschlossen. Schließen oder entfernen Sie "
          "es.",
          "Строка 1: кавычка в названиях столбцов не закрыта. Закройте её или удалите."}},
        {"Account;ARR;ARR\nA;1;2\n",
         {{"Column.name", "Account"}, {"Column.arr", "ARR"}},
         {"Line 1: both \"ARR\" and \"ARR\" may be meant. Rename one of them.",
          "Zeile 1: Gemeint sein kann sowohl „ARR“ als auch „ARR“. Benennen Sie eine der Spalten um.",
          "Строка 1: подходят и «ARR», и «ARR». Переименуйте один из столбцов."}},
        {"Account;ARR\nA;1\n",
         {{"Column.name", "Account"}, {"Column.arr", "Betrag"}},
         {"Line 1 of the list has no column \"Betrag\". The columns found are: \"Account\", \"ARR\".",
          "Zeile 1 der Liste hat keine Spalte „Betrag“. Gefunden wurden: \"Account\", \"ARR\".",
          "Строка 1: в списке нет столбца «Betrag». Найдены столбцы: \"Account\", \"ARR\"."}},
        {segments.c_str(),
         {},
         {"The column \"Segment\" has more than 8 different segments. Choose a number of segments, or thresholds.",
          "Die Spalte „Segment“ enthält mehr als 8 verschiedene Segmente. Wählen Sie eine Anzahl von Segmenten oder "
          "geben Sie Schwellen an.",
          "В столбце «Segment» больше 8 разных сегментов. Выберите число сегментов или задайте пороги."}},
        {stages.c_str(),
         {},
         {"The column \"Stage\" has more than 20 different stages. Choose another one for the stage, or none.",
          "Die Spalte „Stage“ enthält mehr als 20 verschiedene Phasen. Wählen Sie für die Phase eine andere Spalte "
          "oder keine.",
          "В столбце «Stage» больше 20 разных этапов. Выберите для этапа другой столбец или не выбирайте никакого."}},
        {"Account;ARR;Segment\nA;1;Top*\n",
         {},
         {"The segment \"Top*\" contains *, ? or ~, which spreadsheets read as a pattern.",
          "Das Segment „Top*“ enthält *, ? oder ~, was Tabellenkalkulationen als Suchmuster lesen.",
          "Сегмент «Top*» содержит *, ? или ~, что электронные таблицы понимают как шаблон."}},
        {"Account;ARR;Stage\nA;1;New?\n",
         {},
         {"The stage \"New?\" contains *, ? or ~, which spreadsheets read as a pattern.",
          "Die Phase „New?“ enthält *, ? oder ~, was Tabellenkalkulationen als Suchmuster lesen.",
          "Этап «New?» содержит *, ? или ~, что электронные таблицы понимают как шаблон."}},
        {"Account;ARR\nA;1\n",
         {{"InternalShare", 1.0}},
         {"share: must lie between 0 and 95", "share: muss zwischen 0 und 95 liegen",
          "share: должно быть от 0 до 95"}},
    };
    auto home = the_office->new_spreadsheet();
    for (const Trial &t : trials)
        expect(home, t.list, t.settings, false, t.told);
    settle(std::size(trials));
}

/* What is made all the same comes with what should be known of it. */
void what_is_left_out_or_assumed_is_told()
{
    static const char *const left_out[languages] = {"Rows left out, and listed in the plan: 1.",
                                                    "Weggelassene, im Plan aufgeführte Zeilen: 1.",
                                                    "Пропущено строк (они перечислены в плане): 1."};
    static const char *const assumed[languages] = {
        "Amounts such as 1.234 are read as thousands; if they are not, choose the decimal mark.",
        "Beträge wie 1.234 werden als Tausender gelesen; wählen Sie sonst das Dezimalzeichen.",
        "Суммы вида 1.234 читаются как тысячи; если это не так, выберите десятичный знак."};
    static const char *const made[languages] = {"2 accounts, 6,912 ", "2 Kunden, 6.912 ", "6\u00a0912 "};
    static const char *const small[languages] = {"2 accounts, 7 ", "2 Kunden, 7 ", " 7 "};
    const std::string list = "Account;ARR\nA;1.234\nB;5.678\n";
    auto home = the_office->new_spreadsheet();
    expect(home, "Account;ARR\nA;1\nB;many\n", {{"SkipBad", true}}, true, left_out);
    expect(home, list, {}, true, assumed);
    expect(home, list, {}, true, made);
    expect(home, list, {{"Decimal", std::string("point")}}, true, small);
    settle(4);
}

} // namespace

int main()
{
    const CMUnitTest tests[] = {
        CALC_TEST(wrong_lists_are_told),
        CALC_TEST(what_is_left_out_or_assumed_is_told),
    };
    return run_in_each_language("languages", tests);
}
