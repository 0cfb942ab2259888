/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The workbook of worked examples, opened in a Calc of each language: every example of the catalogue is
 * there, every row is OK, and a row whose expected value is wrong says so. */
#include "child.h"
#include "plans.hxx"

#include <cstdio>
#include <map>
#include <set>
#include <string>

extern "C" {
#include "catalogue/catalogue.h"
#include "catalogue/languages.h"
}

namespace {

using plans::Verdict;

std::string extensions;

constexpr int head = 7; /* the row of the column heads; examples follow */
const std::map<std::string, std::string> first_sheet = {{"en", "Examples"}, {"de", "Beispiele"}, {"ru", "Примеры"}};

std::string make(const std::string &folder, const char *language)
{
    const std::string path = folder + "/examples-" + language + ".xlsx";
    const char *const arguments[] = {CSM_TEMPLATE, "examples", "-l", language, "-fo", path.c_str(),
                                     nullptr};
    child_result r = child_run(arguments, nullptr);
    if (r.status != 0)
        throw std::runtime_error(r.err);
    child_free(&r);
    return path;
}

/* Cells of all stated results: what the workbook must have a row for. */
std::size_t rows_wanted()
{
    std::size_t n = 0;
    const csm_function *f;
    const auto count = [&](const csm_example &e) {
        csm_arena arena = {nullptr};
        csm_value result;
        if (e.result && csm_read_literals(&arena, e.result, &result, 1) == 1)
            n += result.kind == CSM_IS_RANGE ? csm_range_size(&result.range) : 1;
        csm_arena_free(&arena);
    };
    for (std::size_t i = 0; (f = csm_function_at(i)); i++) {
        for (const csm_example &e : f->examples)
            count(e);
        for (const csm_example &e : f->errors)
            count(e);
    }
    return n;
}

std::string cell(char column, std::size_t row) { return std::string(1, column) + std::to_string(row); }

/* The text of column F in every row of an example. */
std::size_t count_ok(const office::Sheet &sheet, std::size_t rows, const char *language, bool complain)
{
    std::size_t ok = 0;
    const auto cells = sheet.read_area(cell('B', head + 1) + ":" +
                                       cell('F', static_cast<std::size_t>(head) + rows));
    for (const auto &row : cells) {
        ok += row[4].text == "OK";
        if (row[4].text != "OK" && complain)
            std::fprintf(stderr, "%s: %s gives %s %.17g, expected %s %.17g: %s\n", language,
                         row[1].text.c_str(), row[2].text.c_str(), row[2].number, row[3].text.c_str(),
                         row[3].number, row[4].text.c_str());
    }
    return ok;
}

void check_language(const std::string &folder, const csm_language &spoken, Verdict &verdict)
{
    const std::string language = spoken.tag, path = make(folder, spoken.tag);
    const std::size_t rows = rows_wanted();
    office::Office calc(folder + "/profile-examples-" + language, extensions,
                        spoken.office);
    auto document = calc.load(path);
    auto sheet = document.sheet(0);
    const auto known = first_sheet.find(language);
    verdict.check(known == first_sheet.end() || known->second == sheet.name(), language + ": the sheet is " + sheet.name());
    /* As the file stores them, before anything is calculated. */
    verdict.check(count_ok(sheet, rows, spoken.tag, true) == rows, language + ": stored rows are OK");
    document.recalculate_all();
    verdict.check(count_ok(sheet, rows, spoken.tag, true) == rows, language + ": every row is OK");
    verdict.check(sheet.read(cell('B', head + rows + 1)).kind == office::Kind::empty,
                  language + ": no row beyond those of the catalogue");
    verdict.check(sheet.read("C5").number == 0, language + ": no row differs");
    verdict.check(sheet.read("C4").text.find(CSM_VERSION) != std::string::npos,
                  language + ": the version is told");
    /* Every kind of expected value, falsified: a number, a text, an error. */
    std::set<office::Kind> falsified;
    for (std::size_t row = head + 1; row <= head + rows && falsified.size() < 3; row++) {
        const auto kind = sheet.read(cell('D', row)).kind;
        if (!falsified.insert(kind).second || kind == office::Kind::empty)
            continue;
        if (kind == office::Kind::error)
            sheet.set_value(cell('D', row), 1);
        else
            sheet.set_text(cell('E', row), "something else");
    }
    document.recalculate_all();
    const std::size_t wrong = falsified.size() - falsified.count(office::Kind::empty);
    verdict.check(wrong >= 3, language + ": a number, a text and an error were falsified");
    verdict.check(count_ok(sheet, rows, spoken.tag, false) == rows - wrong,
                  language + ": falsified rows differ");
    verdict.check(sheet.read("C5").number == static_cast<double>(wrong),
                  language + ": and are counted");
}

/* Whoever lacks the extension is not told that all is well once Calc has recalculated. */
void check_without_extension(const std::string &folder, Verdict &verdict)
{
    office::Office calc(folder + "/profile-examples-bare");
    auto document = calc.load(folder + "/examples-en.xlsx");
    document.recalculate_all();
    verdict.check(count_ok(document.sheet(0), rows_wanted(), "bare", false) == 0,
                  "without the extension no row is OK");
}

} // namespace

/* Arguments: the folder for what is made, the folder of the unpacked extension. */
int main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    Verdict verdict;
    try {
        const std::string folder = argv[1];
        extensions = argv[2];
        for (std::size_t i = 0; csm_language_at(i); i++)
            check_language(folder, *csm_language_at(i), verdict);
        check_without_extension(folder, verdict);
    } catch (const std::exception &problem) {
        verdict.check(false, problem.what());
    }
    std::printf("%d failures\n", verdict.failures());
    return verdict.failures() ? 1 : 0;
}
