/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* A plan as Calc shows it: read and typed into by the names of its ranges. */
#ifndef CSM_TESTS_SHOWN_HXX
#define CSM_TESTS_SHOWN_HXX

#include "plans.hxx"

#include <cmath>
#include <limits>
#include <string>
#include <utility>
#include <vector>

namespace plans {

/* What a range must show where there is no figure: a dash. */
constexpr double no_figure = std::numeric_limits<double>::quiet_NaN();

class Shown {
public:
    /* Recalculated, and every formula cell compared with the value stored in the file unless told otherwise. */
    Shown(office::Office &calc, const Plan &plan, std::string label, Verdict &verdict, bool compared = true)
        : m_plan(plan), m_document(calc.load(plan.path())), m_label(std::move(label)), m_verdict(verdict)
    {
        m_document.recalculate_all();
        if (compared)
            compare(m_document, plan, m_label, verdict);
    }

    /* What complaints from here on are about. */
    void now(const std::string &label) { m_label = label; }
    office::Document &document() { return m_document; }
    const Plan &plan() const { return m_plan; }
    void check(bool holds, const std::string &what) { m_verdict.check(holds, m_label + ": " + what); }

    /* ---- reading: rows and columns count from 0 within the named range ---- */

    office::Rows read(const std::string &name) { return m_document.read_named_range(name); }
    office::Cell cell(const std::string &name, std::size_t row = 0, std::size_t column = 0)
    {
        return read(name).at(row).at(column);
    }
    double number(const std::string &name, std::size_t row = 0)
    {
        const office::Cell c = cell(name, row);
        check(c.kind == office::Kind::number, name + " is no number");
        return c.number;
    }
    double sum(const std::string &name)
    {
        double all = 0;
        for (const auto &row : read(name))
            all += row.at(0).number;
        return all;
    }

    void near(const std::string &name, double expected, std::size_t row = 0, std::size_t column = 0)
    {
        near(place(name, row, column), cell(name, row, column), expected);
    }
    void near(const std::string &what, const office::Cell &cell, double expected, double tolerance = 1e-9)
    {
        const bool number = cell.kind == office::Kind::number &&
                            std::fabs(cell.number - expected) <= tolerance * std::fmax(1, std::fabs(expected));
        const bool dash = std::isnan(expected);
        check(dash ? cell.kind == office::Kind::text && cell.text == "–" : number,
              what + " is " + shown(cell) + ", not " + (dash ? "–" : std::to_string(expected)));
    }
    void near(const std::string &name, const std::vector<double> &expected)
    {
        for (std::size_t i = 0; i < expected.size(); ++i)
            near(name, expected[i], i);
    }
    void says(const std::string &name, const std::string &expected, std::size_t row = 0, std::size_t column = 0)
    {
        says(place(name, row, column), cell(name, row, column), expected);
    }
    void says(const std::string &what, const office::Cell &cell, const std::string &expected)
    {
        check(cell.text == expected, what + " says " + shown(cell) + ", not \"" + expected + '"');
    }
    /* A text that starts so. */
    void begins(const std::string &name, const std::string &expected, std::size_t row = 0)
    {
        const office::Cell c = cell(name, row);
        check(c.kind == office::Kind::text && c.text.find(expected) == 0,
              place(name, row, 0) + " says " + shown(c) + ", not " + expected);
    }
    /* Every formula cell is as in another plan. */
    void equals(const Plan &other) { compare(m_document, other, m_label, m_verdict); }

    /* ---- typing ---- */

    void type(const std::string &name, double value, int down = 0)
    {
        sheet(name).set_value(address(name, down), value);
    }
    void type(const std::string &name, const std::string &text, int down = 0)
    {
        sheet(name).set_text(address(name, down), text);
    }
    void clear(const std::string &name, int down = 0) { sheet(name).set_formulas(address(name, down), {{""}}); }
    void type_at(const std::string &sheet_name, const std::string &cell, double value)
    {
        m_document.sheet(sheet_name).set_value(cell, value);
    }
    /* Over all cells of the name, as with Ctrl+Shift+Enter. */
    void enter_array(const std::string &name, const std::string &formula)
    {
        const xlsx_place at = m_plan.place(name);
        sheet(name).set_array_formula(std::string(at.first) + ":" + at.last, formula);
    }

private:
    static std::string place(const std::string &name, std::size_t row, std::size_t column)
    {
        return name + "[" + std::to_string(row) + "][" + std::to_string(column) + "]";
    }
    static std::string shown(const office::Cell &cell)
    {
        return cell.kind == office::Kind::number ? std::to_string(cell.number) : '"' + cell.text + '"';
    }
    office::Sheet sheet(const std::string &name) { return m_document.sheet(m_plan.place(name).sheet); }
    std::string address(const std::string &name, int down)
    {
        const std::string first = m_plan.place(name).first;
        const auto digits = first.find_first_of("0123456789");
        return first.substr(0, digits) + std::to_string(std::stoi(first.substr(digits)) + down);
    }

    const Plan &m_plan;
    office::Document m_document;
    std::string m_label;
    Verdict &m_verdict;
};

} // namespace plans

#endif
