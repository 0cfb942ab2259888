/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* compare-plans [--additions] [--most N] OLD.xlsx NEW.xlsx */
#include "differences.hxx"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>

namespace {

const char *const usage =
    "Usage: compare-plans [OPTION...] OLD.xlsx NEW.xlsx\n"
    "Compares two workbooks cell by cell: formulas (by what their references denote), values, styles,\n"
    "names, notes, validations, charts and the rest. A row or a column may have been added or moved.\n"
    "\n"
    "  --additions   Sheets, columns, rows and names that only NEW has are no differences\n"
    "  --most N      Print the first N differences only, and N additions; all are counted\n"
    "\n"
    "Exit status: 0 equal, 1 different, 2 the comparison could not be made.\n";

struct Options {
    bool additions = false;
    std::size_t most = static_cast<std::size_t>(-1);
    const char *paths[2] = {};
};

bool read_options(int argc, char **argv, Options &options)
{
    int paths = 0;
    for (int i = 1; i < argc; ++i)
        if (std::strcmp(argv[i], "--additions") == 0)
            options.additions = true;
        else if (std::strcmp(argv[i], "--most") == 0 && i + 1 < argc)
            options.most = std::strtoul(argv[++i], nullptr, 10);
        else if (argv[i][0] == '-' || paths == 2)
            return false;
        else
            options.paths[paths++] = argv[i];
    return paths == 2;
}

int compare_files(const Options &options)
{
    std::size_t told = 0, added = 0, moved = 0;
    compare::Told printed;
    printed.difference = [&](const compare::Difference &one) {
        if (told++ < options.most)
            std::printf("%s: %s\n    old %s\n    new %s\n", one.place.c_str(), one.what.c_str(), one.before.c_str(),
                        one.after.c_str());
    };
    printed.addition = [&](const std::string &what) {
        if (added++ < options.most)
            std::printf("added: %s\n", what.c_str());
    };
    printed.moved = [&](const std::string &what) {
        if (moved++ < options.most)
            std::printf("moved: %s\n", what.c_str());
    };
    const compare::Verdict verdict = compare::compare_books(options.paths[0], options.paths[1], printed);
    std::printf("%zu cells compared, %zu differences, %zu additions\n", verdict.cells, verdict.differences,
                verdict.additions);
    return verdict.differences == 0 && (options.additions || verdict.additions == 0) ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    Options options;
    if (!read_options(argc, argv, options)) {
        std::fputs(usage, stderr);
        return 2;
    }
    try {
        return compare_files(options);
    } catch (const std::exception &problem) {
        std::fprintf(stderr, "compare-plans: %s\n", problem.what());
        return 2;
    }
}
