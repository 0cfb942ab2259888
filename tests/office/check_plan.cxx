/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Opens a plan in a headless office and compares every formula cell with the value stored in the
 * file: the plan's writer and Calc must agree, wherever it is opened. */
#include "office.hxx"
#include "xlsx_values.hxx"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <getopt.h>

namespace {

using office::Cell;
using office::FormulaCell;
using office::Kind;
using office::StoredCell;

enum ExitStatus { agrees = 0, differs = 1, cannot_tell = 2 };

constexpr std::size_t most_listed = 20;

struct Options {
    std::string plan;
    std::string profile;
    std::string extensions;
    std::string pdf;
    std::vector<std::pair<std::string, std::string>> summaries; /* label, named range */
    std::chrono::seconds limit = std::chrono::minutes(15);
    bool recalculate = true;
    bool allow_empty = false;
};

/* Differing cells among those of one kind. */
struct Count {
    std::size_t all = 0;
    std::size_t differ = 0;
};

struct Result {
    std::size_t cells = 0;
    std::size_t sheets = 0;
    std::size_t computed_on_load = 0; /* stored as empty */
    Count numeric;
    Count text;
    Count array; /* in array formulas, whatever they hold */
    std::vector<std::string> listed;
    std::size_t differences = 0;

    void add(const std::string &difference)
    {
        ++differences;
        if (listed.size() < most_listed)
            listed.push_back(difference);
    }
};

const char usage[] =
    "Usage: check-plan --profile DIR [option]... PLAN.xlsx\n"
    "Opens the plan in a headless LibreOffice, recalculates it and compares every formula cell\n"
    "with the value stored in the file.\n"
    "\n"
    "  --profile DIR        private profile of the office; created if need be\n"
    "  --extensions DIR     folder of unpacked extensions (default: none)\n"
    "  --no-recalc          compare what Calc shows right after loading instead\n"
    "  --allow-empty        a cell stored as empty may stay an empty text\n"
    "  --pdf FILE           export the whole workbook\n"
    "  --summary NAME=RANGE print the cells of a named range after NAME (repeatable)\n"
    "  --limit SECONDS      the longest one step may take (default 900)\n"
    "\n"
    "Exit status: 0 all agree, 1 something differs, 2 the comparison could not be made.\n";

/* Says on standard error how long each step took. */
class Progress {
public:
    void done(const std::string &step)
    {
        const auto now = std::chrono::steady_clock::now();
        const double taken = std::chrono::duration<double>(now - m_since).count();
        std::fprintf(stderr, "check-plan: %s (%.1f s)\n", step.c_str(), taken);
        m_since = now;
    }

private:
    std::chrono::steady_clock::time_point m_since = std::chrono::steady_clock::now();
};

std::string number_text(double number)
{
    char buffer[40];
    std::snprintf(buffer, sizeof buffer, "%.15g", number);
    return buffer;
}

std::string quoted(const std::string &text) { return '"' + text + '"'; }

std::string shown(const Cell &cell)
{
    switch (cell.kind) {
    case Kind::number:
        return number_text(cell.number);
    case Kind::text:
        return quoted(cell.text);
    case Kind::error:
        return cell.text + " (error " + std::to_string(cell.error) + ")";
    default:
        return "nothing";
    }
}

std::string shown(const StoredCell &cell)
{
    if (!cell.has_value)
        return "nothing";
    return cell.is_text() ? quoted(cell.value) : cell.value;
}

std::string place(const std::string &sheet, office::Address at)
{
    const bool plain = std::all_of(sheet.begin(), sheet.end(), [](unsigned char c) {
        return std::isalnum(c) || c == '_' || c >= 0x80;
    });
    return (plain ? sheet : "'" + sheet + "'") + "!" + office::cell_name(at);
}

bool close_enough(double a, double b)
{
    constexpr double relative = 1e-9;
    constexpr double absolute = 1e-12;
    return std::fabs(a - b) <=
           std::max(absolute, relative * std::max(std::fabs(a), std::fabs(b)));
}

bool same_number(const std::string &stored, double calculated)
{
    double number = 0;
    const char *end = stored.data() + stored.size();
    const auto read = std::from_chars(stored.data(), end, number);
    return read.ec == std::errc() && read.ptr == end && close_enough(number, calculated);
}

bool same(const StoredCell &stored, const Cell &cell, bool allow_empty)
{
    if (stored.type == "e" || cell.kind == Kind::error || cell.kind == Kind::empty)
        return false;
    if (stored.value.empty())
        return cell.kind == Kind::text && (allow_empty || !cell.text.empty());
    if (stored.is_text())
        return cell.kind == Kind::text && cell.text == stored.value;
    return cell.kind == Kind::number && same_number(stored.value, cell.number);
}

Count &kind_of(Result &result, const StoredCell &stored, const Cell &cell)
{
    if (!cell.formula.empty() && cell.formula[0] == '{')
        return result.array;
    return stored.is_text() ? result.text : result.numeric;
}

void compare_cell(const std::string &sheet, const StoredCell &stored, const Cell &cell,
                  const Options &options, Result &result)
{
    ++result.cells;
    result.computed_on_load += stored.value.empty() ? 1u : 0u;
    Count &count = kind_of(result, stored, cell);
    ++count.all;
    if (same(stored, cell, options.allow_empty))
        return;
    ++count.differ;
    const std::string formula = stored.formula.empty() ? cell.formula : "=" + stored.formula;
    result.add(place(sheet, stored.at) + "  " + formula + "  stored: " + shown(stored) +
               "  calculated: " + shown(cell));
}

bool before(office::Address a, office::Address b)
{
    return a.row != b.row ? a.row < b.row : a.column < b.column;
}

/* Both lists run row by row. */
void compare_sheet(const office::StoredSheet &stored, const std::vector<FormulaCell> &calculated,
                   const Options &options, Result &result)
{
    auto cell = calculated.begin();
    auto added = [&] {
        result.add(place(stored.name, cell->at) + "  " + cell->cell.formula +
                   "  is no formula in the file");
        ++cell;
    };
    for (const StoredCell &expected : stored.formula_cells) {
        while (cell != calculated.end() && before(cell->at, expected.at))
            added();
        if (cell != calculated.end() && cell->at == expected.at)
            compare_cell(stored.name, expected, (cell++)->cell, options, result);
        else
            result.add(place(stored.name, expected.at) + "  =" + expected.formula +
                       "  is no formula in Calc");
    }
    while (cell != calculated.end())
        added();
}

void compare_sheet_names(const std::vector<office::StoredSheet> &stored,
                         const office::Document &document, Result &result)
{
    for (const std::string &name : document.sheet_names())
        if (std::none_of(stored.begin(), stored.end(),
                         [&](const auto &sheet) { return sheet.name == name; }))
            result.add("sheet " + quoted(name) + " is not in the file");
}

void print_summary(const std::string &label, const std::string &range,
                   const office::Document &document, Result &result)
{
    office::Rows rows;
    try {
        rows = document.read_named_range(range);
    } catch (const office::OfficeGone &) {
        throw;
    } catch (const std::runtime_error &problem) {
        result.add("summary " + label + ": " + problem.what());
    }
    for (const auto &row : rows) {
        std::string line = label + ":";
        for (const Cell &cell : row) {
            line += "\t" + (cell.kind == Kind::text ? cell.text : shown(cell));
            if (cell.kind == Kind::error)
                result.add(range + ": " + shown(cell));
        }
        std::printf("%s\n", line.c_str());
    }
}

Result check(const Options &options)
{
    Progress progress;
    Result result;
    const auto stored = office::read_xlsx(options.plan);
    progress.done("stored values read");
    office::Office office(options.profile, options.extensions);
    office.set_call_limit(options.limit);
    progress.done("office started");
    office::Document document = office.load(options.plan);
    progress.done("plan loaded");
    if (options.recalculate) {
        document.recalculate_all();
        progress.done("recalculated");
    }
    compare_sheet_names(stored, document, result);
    for (const auto &sheet : stored) {
        compare_sheet(sheet, document.sheet(sheet.name).formula_cells(), options, result);
        ++result.sheets;
    }
    progress.done("compared");
    for (const auto &[label, range] : options.summaries)
        print_summary(label, range, document, result);
    if (!options.pdf.empty()) {
        document.store_pdf(options.pdf);
        progress.done("exported " + options.pdf);
    }
    return result;
}

void print_count(const char *kind, const Count &count)
{
    if (count.all > 0)
        std::printf("%zu of %zu %s differ\n", count.differ, count.all, kind);
}

int report(const Result &result, const Options &options)
{
    if (result.computed_on_load > 0)
        std::printf("%zu formula cells are stored as empty and computed on load\n",
                    result.computed_on_load);
    if (result.differences == 0) {
        std::printf("%zu formula cells on %zu sheets %s their stored values\n", result.cells,
                    result.sheets, options.recalculate ? "agree with" : "show");
        return agrees;
    }
    for (const std::string &difference : result.listed)
        std::printf("%s\n", difference.c_str());
    if (result.differences > result.listed.size())
        std::printf("... and %zu more\n", result.differences - result.listed.size());
    print_count("numeric formula cells", result.numeric);
    print_count("text formula cells", result.text);
    print_count("cells of array formulas", result.array);
    std::printf("%zu differences in %zu formula cells on %zu sheets\n", result.differences,
                result.cells, result.sheets);
    return differs;
}

[[noreturn]] void wrong_usage()
{
    std::fputs(usage, stderr);
    std::exit(cannot_tell);
}

[[noreturn]] void help()
{
    std::fputs(usage, stdout);
    std::exit(agrees);
}

std::pair<std::string, std::string> summary_of(const std::string &argument)
{
    const auto equals = argument.find('=');
    if (equals == std::string::npos)
        wrong_usage();
    return {argument.substr(0, equals), argument.substr(equals + 1)};
}

void take_option(int option, Options &options)
{
    switch (option) {
    case 'p': options.profile = optarg; break;
    case 'e': options.extensions = optarg; break;
    case 'n': options.recalculate = false; break;
    case 'a': options.allow_empty = true; break;
    case 'f': options.pdf = optarg; break;
    case 's': options.summaries.push_back(summary_of(optarg)); break;
    case 'l': options.limit = std::chrono::seconds(std::strtol(optarg, nullptr, 10)); break;
    case 'h': help();
    default: wrong_usage();
    }
}

Options parse(int argc, char **argv)
{
    static const option known[] = {{"profile", required_argument, nullptr, 'p'},
                                   {"extensions", required_argument, nullptr, 'e'},
                                   {"no-recalc", no_argument, nullptr, 'n'},
                                   {"allow-empty", no_argument, nullptr, 'a'},
                                   {"pdf", required_argument, nullptr, 'f'},
                                   {"summary", required_argument, nullptr, 's'},
                                   {"limit", required_argument, nullptr, 'l'},
                                   {"help", no_argument, nullptr, 'h'},
                                   {nullptr, 0, nullptr, 0}};
    Options options;
    for (int option; (option = getopt_long(argc, argv, "", known, nullptr)) != -1;)
        take_option(option, options);
    if (optind + 1 != argc || options.profile.empty() || options.limit.count() <= 0)
        wrong_usage();
    options.plan = argv[optind];
    return options;
}

} // namespace

int main(int argc, char **argv)
{
    const Options options = parse(argc, argv);
    try {
        return report(check(options), options);
    } catch (const std::exception &problem) {
        std::fprintf(stderr, "check-plan: %s\n", problem.what());
        return cannot_tell;
    }
}
