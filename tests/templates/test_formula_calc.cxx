/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The table of formula_cases.h in a real Calc: what it expects is what the spreadsheet gives.
 * Together
 * with test_formula this shows that the evaluator and Calc agree. */
#include "formula_cases.h"
#include "office.hxx"

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string>

#include <xlsxwriter.h>

namespace {

constexpr lxw_col_t formula_column = 25; /* Z: right of everything that the formulas look at */

lxw_row_t write_formulas(lxw_worksheet *page, const formula_case *table, lxw_row_t row)
{
    for (const formula_case *c = table; c->formula; ++c, ++row)
        /* A stored value that is wrong everywhere: Calc has to calculate. */
        worksheet_write_formula_num(page, row, formula_column, (std::string("=") +
            c->formula).c_str(),
                                    nullptr, -987654.321);
    return row;
}

void write_workbook(const std::string &path, const formula_case *table)
{
    lxw_workbook *book = workbook_new(path.c_str());
    lxw_worksheet *pages[8] = {};
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
    write_formulas(pages[0], table, 0);
    if (workbook_close(book) != LXW_NO_ERROR)
        throw std::runtime_error("cannot write " + path);
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
        return cell.text;
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
    int wrong = 0;
    write_workbook(path, table);
    office::Document document = calc.load(path);
    document.recalculate_all();
    const office::Sheet sheet = document.sheet(formula_sheets[0]);
    int row = 0;
    for (const formula_case *c = table; c->formula; ++c, ++row, ++count) {
        const office::Cell cell = sheet.read(office::cell_name({formula_column, row}));
        if (agrees(cell, c->expected))
            continue;
        std::printf("=%s gives %s in Calc (%s), not %s\n", c->formula, shown(cell).c_str(),
                    cell.formula.c_str(), c->expected);
        ++wrong;
    }
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
        return wrong || count < 100;
    } catch (const std::exception &problem) {
        std::printf("%s\n", problem.what());
        return 2;
    }
}
