/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* What a call with single values costs in a real Calc: every function of the catalogue in a column of
 * 100,000 cells, against LibreOffice's own add-in function DELTA in as many, recalculated in turn. Figures
 * are processor time of the office: others who use the machine count less.
 *
 * Arguments are those of the worked example with the most of them that can be called with single values (a
 * range is its first cell), each in a cell of the formula's row; the first number differs from row to row
 * where the function's domain allows it. A document holds one such column and its arguments. */
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

#include "office.hxx"

extern "C" {
#include "bench.h"

#include "catalogue/catalogue.h"
}

namespace {

constexpr int rows = 100000;
constexpr int runs = 2, more_rounds = 4;
constexpr double limit = 1.15;
const char *const delta = "COM.SUN.STAR.SHEET.ADDIN.ANALYSIS.GETDELTA";

struct Arena {
    csm_arena arena = {nullptr};
    ~Arena() { csm_arena_free(&arena); }
};

/* A call by its name in files and one cell an argument; a skipped one has no kind but missing. */
struct Call {
    std::string function;
    std::vector<csm_value> arguments;
};

std::string down(int column)
{
    const std::string first = office::cell_name({column, 0});
    return first + ":" + office::cell_name({column, rows - 1});
}

std::string formula(const Call &call, int row)
{
    std::string text = "=" + call.function + "(";
    for (std::size_t i = 0; i < call.arguments.size(); i++) {
        text += i ? ";" : "";
        if (call.arguments[i].kind != CSM_IS_MISSING)
            text += office::cell_name({static_cast<int>(i), row});
    }
    return text + ")";
}

/* The column of formulas, right of its arguments. */
class Column {
public:
    Column(office::Office &office, const Call &call)
        : m_process(office.process_id()), m_document(office.new_spreadsheet()),
          m_sheet(m_document.sheet(0)), m_call(call),
          m_answers(static_cast<int>(call.arguments.size()) + 1)
    {
        for (std::size_t i = 0; i < call.arguments.size(); i++)
            put(call.arguments[i], office::cell_name({static_cast<int>(i), 0}));
        m_sheet.set_formula(office::cell_name({m_answers, 0}), formula(call, 0));
    }

    office::Cell first() const { return m_sheet.read(office::cell_name({m_answers, 0})); }

    /* Fills the other rows; the first number changes a little where the answer bears it. */
    bool fill()
    {
        for (std::size_t i = 0; i < m_call.arguments.size(); i++)
            m_sheet.fill_down(down(static_cast<int>(i)));
        const bool varies = vary();
        m_sheet.fill_down(down(m_answers));
        if (last().formula.empty())
            throw std::runtime_error("the column of formulas was not filled");
        return varies;
    }

    double recalculate()
    {
        const double start = bench_clock_of(m_process);
        m_document.recalculate_all();
        return bench_clock_of(m_process) - start;
    }

private:
    void put(const csm_value &value, const std::string &cell)
    {
        if (value.kind == CSM_IS_NUMBER)
            m_sheet.set_value(cell, value.number);
        else if (value.kind == CSM_IS_TEXT)
            m_sheet.set_text(cell, value.text);
    }

    office::Cell last() const { return m_sheet.read(office::cell_name({m_answers, rows - 1})); }

    bool vary()
    {
        for (std::size_t i = 0; i < m_call.arguments.size(); i++) {
            const csm_value &value = m_call.arguments[i];
            if (value.kind != CSM_IS_NUMBER || value.number == 0)
                continue;
            for (const double step : {-1e-9, 1e-9})
                if (bears(static_cast<int>(i), step * std::fabs(value.number)))
                    return true;
            m_sheet.fill_series(down(static_cast<int>(i)), 0);
        }
        return false;
    }

    /* Whether the last row has an answer when the column goes on in such steps. */
    bool bears(int column, double step)
    {
        m_sheet.fill_series(down(column), step);
        m_sheet.set_formula(office::cell_name({m_answers, rows - 1}), formula(m_call, rows - 1));
        return last().kind != office::Kind::error;
    }

    const int m_process;
    office::Document m_document;
    office::Sheet m_sheet;
    const Call m_call;
    const int m_answers;
};

csm_value single(const csm_value &value)
{
    if (value.kind != CSM_IS_RANGE)
        return value;
    for (std::size_t i = 0; i < csm_range_size(&value.range); i++)
        if (csm_cell_kind(&value.range, i) != CSM_IS_BLANK)
            return csm_cell(&value.range, i);
    return csm_missing();
}

std::size_t given(const Call &call)
{
    std::size_t count = 0;
    for (const csm_value &value : call.arguments)
        count += value.kind != CSM_IS_MISSING;
    return count;
}

/* The worked examples as calls with single values, those that have an answer; most arguments first. */
std::vector<Call> calls_of(const csm_function *f, csm_arena *arena)
{
    constexpr int most = CSM_MAX_ARGUMENTS + 4;
    std::vector<Call> calls;
    for (const csm_example &example : f->examples) {
        csm_value values[most];
        const int count =
            example.arguments ? csm_read_literals(arena, example.arguments, values, most) : -1;
        Call call = {std::string("CSM.") + f->name, {}};
        for (int i = 0; i < count; i++)
            call.arguments.push_back(single(values[i]));
        if (count >= 0 && csm_call(f, call.arguments.data(), call.arguments.size(), arena, nullptr,
                                   nullptr)
                                  .kind != CSM_IS_ERROR)
            calls.push_back(call);
    }
    std::stable_sort(calls.begin(), calls.end(),
                     [](const Call &a, const Call &b) { return given(a) > given(b); });
    return calls;
}

/* DELTA is measured between the functions: a function sees what came before and after it, so that the same
 * noise hits both. */
class Delta {
public:
    explicit Delta(office::Office &office) : m_column(office, {delta, {csm_number(5), csm_number(4)}})
    {
        if (m_column.first().kind != office::Kind::number)
            throw std::runtime_error("this office has no DELTA");
        m_column.fill();
        measure();
    }
    double measure()
    {
        const double before = m_last;
        m_last = m_column.recalculate();
        return std::fmin(before, m_last);
    }

private:
    Column m_column;
    double m_last = INFINITY;
};

struct Figures {
    double ours = INFINITY;
    double delta = INFINITY;
};

/* The best of each; more often where it is close. */
Figures measure(Column &ours, Delta &theirs)
{
    Figures best;
    for (int i = 0; i == 0 || (i < more_rounds && best.ours > 0.9 * limit * best.delta); i++) {
        for (int j = 0; j < runs; j++)
            best.ours = std::fmin(best.ours, ours.recalculate());
        best.delta = std::fmin(best.delta, theirs.measure());
    }
    return best;
}

void bench_function(office::Office &office, const csm_function *f, Delta &theirs)
{
    Arena arena;
    for (const Call &call : calls_of(f, &arena.arena)) {
        Column ours(office, call);
        if (ours.first().kind == office::Kind::error)
            continue;
        const bool varies = ours.fill();
        const Figures best = measure(ours, theirs);
        const std::size_t count = given(call);
        bench_row(f->name, best.ours, best.delta, limit,
                  (std::to_string(count) + (count == 1 ? " argument" : " arguments") +
                   (varies ? "" : ", the same in all rows"))
                      .c_str());
        return;
    }
    std::printf("  %-34s left out: no worked example has an answer for single values\n", f->name);
}

void run(const std::vector<std::string> &only)
{
    const std::string profile = std::string(CSM_BENCH_BUILD) + "/profile-calls";
    std::filesystem::remove_all(profile); /* it remembers extensions, even after they have changed */
    office::Office office(profile, CSM_EXTENSIONS);
    Delta theirs(office);
    bench_heading("Calls with single values in Calc: a column of 100,000 cells", "DELTA, ms");
    for (std::size_t i = 0; const csm_function *f = csm_function_at(i); i++)
        if (only.empty() || std::find(only.begin(), only.end(), f->name) != only.end())
            bench_function(office, f, theirs);
}

} // namespace

/* With names of functions: those alone. */
int main(int argc, char **argv)
{
    try {
        run({argv + 1, argv + argc});
        return 0;
    } catch (const std::exception &problem) {
        std::fprintf(stderr, "%s\n", problem.what());
        return 1;
    }
}
