/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* What it costs to move a column of 1,048,576 cells between a real Calc and an add-in: the ways there
 * are into it and out of it, and functions of the catalogue against one that only echoes the range.
 *
 * Each figure is the recalculation, in processor time of the office, of a document whose only formula is
 * the call; answers that are arrays
 * stand inside SUM. The echo lives in an extension of its own (folder echo). */
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <cstdint>
#include <string>
#include <vector>

#include "office.hxx"

extern "C" {
#include "bench.h"

#include "catalogue/catalogue.h"
}

namespace {

constexpr int rows = 1048576;
constexpr int runs = 5;
const char *const range = "A1:A1048576";

/* A: numbers in no order, all of them; C1:C3: 7, a text, nothing; D: capacities. */
class Book {
public:
    explicit Book(office::Office &office)
        : m_process(office.process_id()), m_document(office.new_spreadsheet()),
          m_sheet(m_document.sheet(0))
    {
        std::vector<std::vector<double>> numbers(rows, std::vector<double>(1));
        std::uint64_t state = 1;
        for (auto &row : numbers) {
            state = state * 6364136223846793005u + 1442695040888963407u;
            row[0] = 1 + static_cast<double>(state >> 40) / 1024.0;
        }
        m_sheet.set_values("A1", numbers);
        m_sheet.set_value("C1", 7);
        m_sheet.set_text("C2", "seven");
        m_sheet.set_values("D1", std::vector<std::vector<double>>(100, {40}));
    }

    office::Cell answer(const std::string &formula)
    {
        m_sheet.set_formula("F1", "=" + formula);
        return m_sheet.read("F1");
    }

    double recalculate(const std::string &formula)
    {
        m_sheet.set_formula("F1", "=" + formula);
        const double start = bench_clock_of(m_process);
        m_document.recalculate_all();
        return bench_clock_of(m_process) - start;
    }

private:
    const int m_process;
    office::Document m_document;
    office::Sheet m_sheet;
};

struct Figures {
    double ours = INFINITY;
    double other = INFINITY;
};

/* In turn, so that both see the same noise; the best of each. */
Figures measure(Book &book, const std::string &ours, const std::string &other)
{
    Figures best;
    for (int i = 0; i < runs; i++) {
        best.other = std::fmin(best.other, book.recalculate(other));
        best.ours = std::fmin(best.ours, book.recalculate(ours));
    }
    return best;
}

void row(Book &book, const char *name, const std::string &ours, const std::string &other,
         double limit, const std::string &quality)
{
    const office::Cell answer = book.answer(ours);
    if (answer.kind != office::Kind::number) {
        std::printf("  %-34s answers %s\n", name, answer.text.c_str());
        return;
    }
    const Figures best = measure(book, ours, other);
    bench_row(name, best.ours, best.other, limit, quality.c_str());
}

/* ---- into the add-in ---- */

struct Way {
    const char *name;
    const char *function;
};

std::string call(const char *function, const std::string &argument)
{
    return std::string("CSMECHO.") + function + "(" + argument + ")";
}

bool gives(Book &book, const char *function, const std::string &argument, double wanted)
{
    const office::Cell answer = book.answer(call(function, argument));
    return answer.kind == office::Kind::number && answer.number == wanted;
}

std::string abilities(Book &book, const char *function)
{
    const bool apart = gives(book, function, "C1:C3", 7 + 1e12 + 1e15);
    const bool inline_array = gives(book, function, "{1;2;3}", 6);
    const bool computed = gives(book, function, "IF(C1:C1>0;C1:C1*2)", 14);
    const bool single = gives(book, function, "7", 7);
    return std::string(apart ? "tells kinds apart" : "mixes kinds") +
           (inline_array ? ", inline" : "") + (computed ? ", computed" : "") +
           (single ? ", single" : "");
}

void into(Book &book)
{
    const Way ways[] = {
        {"sequence<sequence<any>>", "TAKECELLS"}, {"any", "TAKEANY"},
        {"sequence<any> (the rest)", "TAKEREST"}, {"sequence<sequence<double>>", "TAKEDOUBLES"},
        {"sequence<sequence<string>>", "TAKETEXTS"}, {"XCellRange, getDataArray", "OBJECTDATA"},
        {"XCellRange, getData", "OBJECTCHART"}, {"XCellRange, getData and queries", "OBJECTKINDS"},
        {"XCellRange, not read", "TAKEOBJECT"}, {"any rows, past the bridge", "DIRECTCELLS"},
        {"double rows, past the bridge", "DIRECTDOUBLES"},
    };
    bench_heading("Ways for 1,048,576 numbers into an add-in", "any rows, ms");
    row(book, "nothing: ROWS", std::string("ROWS(") + range + ")", call("TAKECELLS", range), NAN, "");
    for (const Way &way : ways)
        row(book, way.name, call(way.function, range), call("TAKECELLS", range), NAN,
            abilities(book, way.function));
}

/* ---- out of it ---- */

std::string sum(const std::string &array) { return "SUM(" + array + ")"; }

void out(Book &book)
{
    const Way ways[] = {
        {"any: sequence<sequence<any>>", "GIVEANY"},
        {"any: sequence<sequence<double>>", "GIVEDOUBLES"},
        {"the same, equal rows shared", "GIVESHARED"},
        {"sequence<sequence<double>>", "GIVETYPED"},
        {"any rows, past the bridge", "DIRECTGIVEANY"},
        {"shared double rows, past the bridge", "DIRECTGIVESHARED"},
    };
    const std::string count = std::to_string(rows);
    bench_heading("Ways for 1,048,576 numbers out of an add-in", "any rows, ms");
    for (const Way &way : ways)
        row(book, way.name, sum(call(way.function, count)), sum(call("GIVEANY", count)), NAN, "");
}

/* ---- ours against the echo ---- */

struct Ours {
    const char *name;
    const char *arguments; /* after the range */
    double limit;
};

void against_echo(Book &book, const char *echo, const char *what, bool promised)
{
    const Ours all[] = {
        {"SEGMENT", ";{2000;6000;12000}", 1.3},
        {"BALANCE", ";D1:D100", 2},
    };
    bench_heading((std::string("Functions over 1,048,576 rows against ") + what).c_str(), "echo, ms");
    for (const Ours &ours : all) {
        if (!csm_find(ours.name)) {
            std::printf("  %-34s not there yet\n", ours.name);
            continue;
        }
        row(book, ours.name,
            sum(std::string("CSM.") + ours.name + "(" + range + ours.arguments + ")"),
            sum(call(echo, range)), promised ? ours.limit : NAN, "");
    }
}

void run()
{
    const std::string profile = std::string(CSM_BENCH_BUILD) + "/profile-crossing";
    std::filesystem::remove_all(profile); /* it remembers extensions, even after they have changed */
    office::Office office(profile, CSM_EXTENSIONS);
    Book book(office);
    if (!gives(book, "TAKECELLS", "C1:C3", 7 + 1e12 + 1e15))
        throw std::runtime_error("the echo does not answer");
    into(book);
    out(book);
    against_echo(book, "ECHO", "an echo that gives the range back as it came", true);
    against_echo(book, "DOUBLESOFANY", "an echo that gives its numbers back", false);
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
