/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "plans.hxx"

#include "child.h"
#include "xlsx_values.hxx"

extern "C" {
#include "catalogue/languages.h"
}

#include <charconv>
#include <cmath>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <map>
#include <stdexcept>
#include <utility>

namespace plans {

namespace {

constexpr int most_listed = 6; /* of one plan */

std::string shown(const office::Cell &cell)
{
    char number[40];
    if (cell.kind == office::Kind::number) {
        std::snprintf(number, sizeof number, "%.15g", cell.number);
        return number;
    }
    return cell.kind == office::Kind::empty ? "nothing" : '"' + cell.text + '"';
}

bool same(const office::StoredCell &stored, const office::Cell &cell)
{
    double number = 0;
    const char *end = stored.value.data() + stored.value.size();
    if (stored.is_text())
        return cell.kind == office::Kind::text && cell.text == stored.value;
    if (cell.kind != office::Kind::number ||
        std::from_chars(stored.value.data(), end, number).ptr != end || stored.value.empty())
        return false;
    return std::fabs(number - cell.number) <=
           std::fmax(1e-12, 1e-9 * std::fmax(std::fabs(number), std::fabs(cell.number)));
}

/* The probe is the only formula whose value is left to Calc. */
bool is_probe(const office::StoredCell &stored)
{
    return stored.formula.find("CSM.VERSION") != std::string::npos;
}

void compare_sheet(const office::StoredSheet &stored, const office::Sheet &sheet,
                   std::vector<std::string> &wrong)
{
    std::map<std::pair<int, int>, office::Cell> calculated;
    for (auto &cell : sheet.formula_cells())
        calculated[{cell.at.row, cell.at.column}] = cell.cell;
    for (const auto &expected : stored.formula_cells) {
        const auto found = calculated.find({expected.at.row, expected.at.column});
        const std::string where = stored.name + "!" + office::cell_name(expected.at);
        if (found == calculated.end()) {
            wrong.push_back(where + " is no formula in Calc");
            continue;
        }
        const office::Cell &cell = found->second;
        if (is_probe(expected) ? cell.kind != office::Kind::text : !same(expected, cell))
            wrong.push_back(where + " =" + expected.formula + " is stored as " + expected.value +
                            " and gives " + shown(cell));
        calculated.erase(found);
    }
    for (const auto &[at, cell] : calculated)
        wrong.push_back(stored.name + ": " + cell.formula + " is no formula in the file");
}

} // namespace

const Words &languages()
{
    static const Words all = [] {
        Words tags;
        while (const csm_language *language = csm_language_at(tags.size()))
            tags.push_back(language->tag);
        return tags;
    }();
    return all;
}

void Verdict::check(bool holds, const std::string &what)
{
    if (holds)
        return;
    ++m_failures;
    std::printf("FAILED: %s\n", what.c_str());
    std::fflush(stdout);
}

Plan::Plan(std::string path) : m_path(std::move(path)), m_file(xlsx_open(m_path.c_str()),
                                                                                      xlsx_close)
{
    if (!m_file)
        throw std::runtime_error("not an intact workbook: " + m_path);
}

xlsx_place Plan::place(const std::string &name) const
{
    xlsx_place found;
    if (!xlsx_find_name(file(), name.c_str(), &found))
        throw std::runtime_error("no range is named " + name + " in " + m_path);
    return found;
}

std::string Plan::column(const std::string &sheet, const std::string &head) const
{
    char letters[8];
    if (!xlsx_find_column(file(), sheet.c_str(), head.c_str(), letters))
        throw std::runtime_error(sheet + " has no column " + head + " in " + m_path);
    return letters;
}

std::string Plan::cell(const std::string &sheet, const std::string &head, const std::string &row) const
{
    const std::size_t found = xlsx_find_row(file(), sheet.c_str(), "B", row.c_str());
    if (!found)
        throw std::runtime_error("no row of " + sheet + " says " + row + " in " + m_path);
    return column(sheet, head) + std::to_string(found);
}

namespace {

/* Runs the generator with these words and the options behind them. */
Plan run(const std::string &name, Words words, const Words &options)
{
    const std::string path = words.back();
    std::vector<const char *> arguments = {CSM_TEMPLATE};
    words.insert(words.end(), options.begin(), options.end());
    for (const auto &word : words)
        arguments.push_back(word.c_str());
    arguments.push_back(nullptr);
    child_result result = child_run(arguments.data(), nullptr);
    const std::string error = result.err;
    const int status = result.status;
    child_free(&result);
    if (status != 0)
        throw std::runtime_error(name + " was not made: " + error);
    return Plan(path);
}

} // namespace

Plan make_from(const std::string &folder, const std::string &name, const std::string &accounts,
               const Words &options)
{
    return run(name, {"portfolio", "--accounts", accounts, "-fo", folder + "/" + name + ".xlsx"}, options);
}

Plan make_question(const std::string &folder, const std::string &name, const std::string &command,
                   const Words &options)
{
    return run(name, {command, "-fo", folder + "/" + name + ".xlsx"}, options);
}

Plan make(const std::string &folder, const std::string &name, const std::string &list,
          const Words &options)
{
    const std::string accounts = folder + "/" + name + ".csv";
    file_write(accounts.c_str(), list.data(), list.size());
    return make_from(folder, name, accounts, options);
}

void compare(const office::Document &document, const Plan &stored, const std::string &label,
             Verdict &verdict)
{
    std::vector<std::string> wrong;
    const auto sheets = office::read_xlsx(stored.path());
    verdict.check(document.sheet_names().size() == sheets.size(), label + ": number of sheets");
    for (const auto &sheet : sheets)
        compare_sheet(sheet, document.sheet(sheet.name), wrong);
    for (std::size_t i = 0; i < wrong.size() && i < most_listed; ++i)
        std::printf("  %s\n", wrong[i].c_str());
    verdict.check(wrong.empty(), label + ": " + std::to_string(wrong.size()) + " cells differ");
}

office::Cell read_named(const office::Document &document, const std::string &name)
{
    return document.read_named_range(name).at(0).at(0);
}

void set_named(office::Document &document, const Plan &plan, const std::string &name, double value)
{
    const xlsx_place place = plan.place(name);
    document.sheet(place.sheet).set_value(place.first, value);
}

void set_named(office::Document &document, const Plan &plan, const std::string &name,
               const std::string &text)
{
    const xlsx_place place = plan.place(name);
    document.sheet(place.sheet).set_text(place.first, text);
}

int run_test(int argc, char **argv, const std::string &name,
             const std::function<void(const std::string &, const std::string &, Verdict &)> &test)
{
    if (argc != 3)
        return 2;
    Verdict verdict;
    try {
        const std::string folder = std::string(argv[1]) + "/" + name;
        std::filesystem::create_directories(folder);
        test(folder, argv[2], verdict);
    } catch (const std::exception &problem) {
        verdict.check(false, problem.what());
    }
    std::printf("%d failures\n", verdict.failures());
    return verdict.failures() ? 1 : 0;
}

std::string probe(const office::Document &document)
{
    /* The only formula of the start page; without the extension its name is written in small
     * letters. */
    const auto cells = document.sheet(0).formula_cells();
    if (cells.size() != 1)
        return std::to_string(cells.size()) + " formulas";
    return cells[0].cell.kind == office::Kind::text ? cells[0].cell.text : shown(cells[0].cell);
}

} // namespace plans
