/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The table of formula_cases.h in a real Calc: what it expects is what the spreadsheet gives. Together with
 * test_formula this shows that the evaluator and Calc agree. And some thousands of formulas that are made of the
 * whole grammar, in both. */
#include "formula_cases.h"
#include "formula_made.h"
#include "office.hxx"

extern "C" {
#include "engine/formula.h"
#include "engine/plain.h"
}

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string>
#include <vector>

#include <xlsxwriter.h>

namespace {

constexpr lxw_col_t formula_column = 25; /* Z: right of everything that the formulas look at */

void write_workbook(const std::string &path, const std::vector<std::string> &formulas)
{
    lxw_workbook *book = workbook_new(path.c_str());
    lxw_worksheet *pages[8] = {};
    lxw_row_t row = 0;
    for (std::size_t i = 0; formula_sheets[i]; ++i)
        pages[i] = workbook_add_worksheet(book, formula_sheets[i]);
    for (const formula_cell *c = formula_cells; c->row != FORMULA_NO_ROW; ++c)
        if (c->text)
            worksheet_write_string(pages[c->sheet], static_cast<lxw_row_t>(c->row),
                                   static_cast<lxw_col_t>(c->column), c->text, nullptr);
        else
            worksheet_write_number(pages[c->sheet], static_cast<lxw_row_t>(c->row),
                                   static_cast<lxw_col_t>(c->column), c->number, nullptr);
    for (const formula_name *n = formula_names; n->name; ++n)
        workbook_define_name(book, n->name, n->area);
    for (const std::string &formula : formulas)
        /* A stored value that is wrong everywhere: Calc has to calculate. */
        worksheet_write_formula_num(pages[0], row++, formula_column, ("=" + formula).c_str(), nullptr,
                                    -987654.321);
    if (workbook_close(book) != LXW_NO_ERROR)
        throw std::runtime_error("cannot write " + path);
}

/* What Calc makes of the formulas, one a row. */
office::Rows calculated(office::Office &calc, const std::string &path, const std::vector<std::string> &formulas)
{
    write_workbook(path, formulas);
    office::Document document = calc.load(path);
    document.recalculate_all();
    const office::Sheet sheet = document.sheet(formula_sheets[0]);
    return sheet.read_area(office::cell_name({formula_column, 0}) + ":" +
                           office::cell_name({formula_column, static_cast<int>(formulas.size()) - 1}));
}

/* The error as Calc writes it into an .xlsx file, which knows no Err:502 (argument) and Err:504 (parameter). */
std::string stored(const office::Cell &cell)
{
    return cell.error == 502 || cell.error == 504 ? "#VALUE!" : cell.text;
}

std::string shown(const office::Cell &cell)
{
    char number[40];
    switch (cell.kind) {
    case office::Kind::number:
        std::snprintf(number, sizeof number, "%.15g", cell.number);
        return number;
    case office::Kind::text:
        return '"' + cell.text + '"';
    case office::Kind::error:
        return stored(cell);
    default:
        return "nothing";
    }
}

bool agrees(const office::Cell &cell, const std::string &expected)
{
    if (expected == "error")
        return cell.kind == office::Kind::error;
    if (cell.kind != office::Kind::number)
        return shown(cell) == expected;
    char *end = nullptr;
    const double x = std::strtod(expected.c_str(), &end);
    return *end == '\0' && std::fabs(cell.number - x) <= 1e-12 * std::fmax(1, std::fabs(x));
}

int check(office::Office &calc, const std::string &path, const formula_case *table,
          std::size_t &count)
{
    std::vector<std::string> formulas;
    int wrong = 0;
    for (const formula_case *c = table; c->formula; ++c)
        formulas.push_back(c->formula);
    const office::Rows rows = calculated(calc, path, formulas);
    for (std::size_t i = 0; i < formulas.size(); ++i, ++count) {
        const office::Cell &cell = rows.at(i).at(0);
        if (agrees(cell, table[i].expected))
            continue;
        std::printf("=%s gives %s in Calc (%s), not %s\n", table[i].formula, shown(cell).c_str(),
                    cell.formula.c_str(), table[i].expected);
        ++wrong;
    }
    return wrong;
}

/* ---- made formulas ---- */

constexpr std::size_t made_count = 20000;

std::string shown(csm_value v)
{
    char number[40];
    if (v.kind == CSM_IS_ERROR)
        return csm_error_name(v.error);
    if (v.kind == CSM_IS_TEXT)
        return '"' + std::string(v.text) + '"';
    std::snprintf(number, sizeof number, "%.15g", v.number);
    return number;
}

/* The same error or text; the same number but for what the order of adding leaves in the last digits. */
bool same(const office::Cell &cell, csm_value v)
{
    if (cell.kind != office::Kind::number || v.kind != CSM_IS_NUMBER)
        return shown(cell) == shown(v);
    return std::fabs(cell.number - v.number) <= 1e-13 * std::fabs(cell.number);
}

/* Calc and the evaluator on the formulas that it does not refuse: of each function, and most of all. */
int check_made(office::Office &calc, const std::string &path)
{
    grid *g = formula_grid();
    std::vector<std::string> formulas;
    std::vector<csm_value> values;
    csm_arena arena = {};
    int wrong = 0;
    for (std::size_t i = 0; i < made_count; ++i) {
        char formula[FORMULA_MADE_MAX];
        const char *problem = nullptr;
        formula_make(i, formula);
        const csm_value v = formula_evaluate(g, 0, formula, &arena, &problem);
        if (problem)
            continue;
        formulas.push_back(formula);
        values.push_back(v);
    }
    const office::Rows rows = calculated(calc, path, formulas);
    for (std::size_t i = 0; i < formulas.size(); ++i) {
        const office::Cell &cell = rows.at(i).at(0);
        if (same(cell, values[i]))
            continue;
        std::printf("=%s gives %s in Calc (%s), not %s\n", formulas[i].c_str(), shown(cell).c_str(),
                    cell.formula.c_str(), shown(values[i]).c_str());
        ++wrong;
    }
    for (std::size_t k = 0; const plain_function *f = plain_at(k); ++k) {
        int calls = 0;
        for (const std::string &formula : formulas)
            calls += formula.find(std::string(f->name) + "(") != std::string::npos;
        if (calls < 50) {
            std::printf("%s is in %d formulas only\n", f->name, calls);
            ++wrong;
        }
    }
    if (formulas.size() < made_count * 2 / 3) {
        std::printf("%zu of %zu made formulas are refused\n", made_count - formulas.size(), made_count);
        ++wrong;
    }
    std::printf("%zu formulas made, %zu not refused, %d wrong\n", made_count, formulas.size(), wrong);
    csm_arena_free(&arena);
    grid_free(g);
    return wrong;
}

} // namespace

/* Arguments: the folder for what is made, the folder of the unpacked extension. */
int main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    try {
        const std::string folder = argv[1];
        std::size_t count = 0;
        office::Office calc(folder + "/profile-formula", argv[2]);
        int wrong = check(calc, folder + "/formula_cases.xlsx", formula_cases, count);
        wrong += check(calc, folder + "/formula_refusable.xlsx", formula_refusable, count);
        std::printf("%zu formulas, %d differ\n", count, wrong);
        wrong += check_made(calc, folder + "/formula_made.xlsx");
        return wrong || count < 100;
    } catch (const std::exception &problem) {
        std::printf("%s\n", problem.what());
        return 2;
    }
}
