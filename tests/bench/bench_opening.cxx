/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* A plan of 100,000 accounts opened and recalculated in a real Calc, against the same file with values only:
 * every formula is cut out of its sheets, the values beside them stay. Both in turn in one office; figures are
 * processor time of the office: others who use the machine count less. */
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include <zip.h>

#include "office.hxx"

extern "C" {
#include "bench.h"
}

namespace {

constexpr std::size_t accounts = 100000;
constexpr int runs = 4;
constexpr double limit = 2;
const std::string folder = CSM_BENCH_BUILD;

void make_plan(const std::string &plan)
{
    const std::string list = folder + "/opening.csv";
    bench_write_list(list.c_str(), accounts);
    const std::string command = "'" CSM_TEMPLATE "' portfolio -a '" + list + "' -qfo '" + plan + "'";
    if (std::system(command.c_str()) != 0)
        throw std::runtime_error("csm-template made no plan");
    std::filesystem::remove(list);
}

/* ---- the same without formulas ---- */

using Archive = std::unique_ptr<zip_t, decltype(&zip_discard)>;

Archive open(const std::string &path, int flags)
{
    Archive archive(zip_open(path.c_str(), flags, nullptr), zip_discard);
    if (!archive)
        throw std::runtime_error("cannot open " + path);
    return archive;
}

std::string read(zip_t *archive, zip_uint64_t i)
{
    zip_stat_t about;
    zip_stat_index(archive, i, 0, &about);
    std::string text(about.size, '\0');
    const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> part(zip_fopen_index(archive, i, 0), zip_fclose);
    if (!part || zip_fread(part.get(), text.data(), about.size) != static_cast<zip_int64_t>(about.size))
        throw std::runtime_error("cannot read a part of the plan");
    return text;
}

/* Without <f>…</f>; how many there were is added to `formulas`. */
std::string cut_formulas(const std::string &xml, std::size_t &formulas)
{
    static const std::string end = "</f>";
    std::string text;
    std::size_t from = 0, at;
    text.reserve(xml.size());
    while ((at = xml.find("<f>", from)) != std::string::npos) {
        text.append(xml, from, at - from);
        from = xml.find(end, at) + end.size();
        formulas++;
    }
    return text.append(xml, from);
}

std::size_t write_values(const std::string &plan, const std::string &values)
{
    const Archive from = open(plan, ZIP_RDONLY);
    Archive to = open(values, ZIP_CREATE | ZIP_TRUNCATE);
    std::vector<std::unique_ptr<std::string>> texts; /* until the archive is written */
    std::size_t formulas = 0;
    for (zip_int64_t i = 0; i < zip_get_num_entries(from.get(), 0); i++) {
        const auto index = static_cast<zip_uint64_t>(i);
        const char *name = zip_get_name(from.get(), index, 0);
        std::string text = read(from.get(), index);
        const bool sheet = std::strncmp(name, "xl/worksheets/sheet", 19) == 0;
        texts.push_back(std::make_unique<std::string>(sheet ? cut_formulas(text, formulas) : std::move(text)));
        if (zip_file_add(to.get(), name,
                         zip_source_buffer(to.get(), texts.back()->data(), texts.back()->size(), 0), 0) < 0)
            throw std::runtime_error("cannot write the values");
    }
    if (zip_close(to.get()) != 0)
        throw std::runtime_error("cannot write the values");
    to.release();
    return formulas;
}

/* ---- in Calc ---- */

struct Times {
    double open = INFINITY, recalculate = INFINITY, both = INFINITY;

    void keep_best(const Times &other)
    {
        open = std::fmin(open, other.open);
        recalculate = std::fmin(recalculate, other.recalculate);
        both = std::fmin(both, other.both);
    }
};

Times measure(office::Office &office, const std::string &path)
{
    const int process = office.process_id();
    const double start = bench_clock_of(process);
    office::Document document = office.load(path);
    const double opened = bench_clock_of(process);
    document.recalculate_all();
    const double done = bench_clock_of(process);
    document.close();
    return {opened - start, done - opened, done - start};
}

/* How many formulas Calc sees, and what it answers for the ARR of all accounts. */
struct Seen {
    std::size_t formulas = 0;
    double arr = 0;
};

Seen look(office::Office &office, const std::string &path)
{
    office::Document document = office.load(path);
    Seen seen;
    for (const std::string &name : document.sheet_names())
        seen.formulas += document.sheet(name).formula_cells().size();
    seen.arr = document.read_named_range("total_arr").at(0).at(0).number;
    return seen;
}

void run()
{
    const std::string profile = folder + "/profile-opening";
    const std::string plan = folder + "/opening.xlsx", values = folder + "/opening-values.xlsx";
    make_plan(plan);
    const std::size_t formulas = write_values(plan, values);
    std::filesystem::remove_all(profile); /* it remembers extensions, even after they have changed */
    office::Office office(profile, CSM_EXTENSIONS);
    office.set_call_limit(std::chrono::minutes(10));
    const Seen with = look(office, plan), without = look(office, values);
    if (with.formulas != formulas || without.formulas != 0 || with.arr != without.arr)
        throw std::runtime_error("the two files are not what they should be");
    Times ours, theirs;
    for (int i = 0; i < runs; i++) {
        theirs.keep_best(measure(office, values));
        ours.keep_best(measure(office, plan));
    }
    bench_heading("A plan of 100,000 accounts in Calc", "values, ms");
    bench_row("open", ours.open, theirs.open, NAN, (std::to_string(formulas) + " formulas").c_str());
    bench_row("recalculate everything", ours.recalculate, theirs.recalculate, NAN, "");
    bench_row("both", ours.both, theirs.both, limit, "");
    std::filesystem::remove(plan);
    std::filesystem::remove(values);
}

} // namespace

int main()
{
    try {
        run();
        return 0;
    } catch (const std::exception &problem) {
        std::fprintf(stderr, "%s\n", problem.what());
        return 1;
    }
}
