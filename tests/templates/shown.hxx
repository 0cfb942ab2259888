/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* A plan as Calc shows it: read and typed into by the names of its ranges. */
#ifndef CSM_TESTS_SHOWN_HXX
#define CSM_TESTS_SHOWN_HXX

#include "plans.hxx"

#include <cmath>
#include <string>
#include <utility>

namespace plans {

class Shown {
public:
    Shown(office::Office &calc, const Plan &plan, std::string label, Verdict &verdict)
        : m_plan(plan), m_document(calc.load(plan.path())), m_label(std::move(label)), m_verdict(verdict)
    {
        m_document.recalculate_all();
        compare(m_document, plan, m_label, verdict);
    }

    office::Cell cell(const std::string &name, std::size_t row = 0, std::size_t column = 0)
    {
        return m_document.read_named_range(name).at(row).at(column);
    }
    double number(const std::string &name, std::size_t row = 0)
    {
        const office::Cell c = cell(name, row);
        m_verdict.check(c.kind == office::Kind::number, m_label + ": " + name + " is no number");
        return c.number;
    }
    void near(const std::string &name, double expected, std::size_t row = 0)
    {
        const double x = number(name, row);
        m_verdict.check(std::fabs(x - expected) <= 1e-9 * std::fmax(1, std::fabs(expected)),
                        m_label + ": " + name + " row " + std::to_string(row) + " is " + std::to_string(x) +
                            ", not " + std::to_string(expected));
    }
    void says(const std::string &name, const std::string &expected, std::size_t row = 0, std::size_t column = 0)
    {
        const std::string text = cell(name, row, column).text;
        m_verdict.check(text == expected, m_label + ": " + name + " says " + text + ", not " + expected);
    }
    void type(const std::string &name, double value, int down = 0)
    {
        sheet(name).set_value(address(name, down), value);
    }
    void type(const std::string &name, const std::string &text, int down = 0)
    {
        sheet(name).set_text(address(name, down), text);
    }
    /* Over all cells of the name, as with Ctrl+Shift+Enter. */
    void enter_array(const std::string &name, const std::string &formula)
    {
        const xlsx_place at = m_plan.place(name);
        sheet(name).set_array_formula(std::string(at.first) + ":" + at.last, formula);
    }
    /* Every formula cell is as in another plan. */
    void equals(const Plan &other) { compare(m_document, other, m_label, m_verdict); }
    void type_at(const std::string &sheet_name, const std::string &cell, double value)
    {
        m_document.sheet(sheet_name).set_value(cell, value);
    }

private:
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
