/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#ifndef CSM_TESTS_COMPARE_ALTERED_HXX
#define CSM_TESTS_COMPARE_ALTERED_HXX

#include "address.hxx"

#include <functional>
#include <map>
#include <string>

/* A workbook of the generator taken apart, to be changed at one place. It edits the text of the parts as
 * libxlsxwriter writes them and knows nothing of what compares them. Whatever it does not find ends the
 * test with a std::runtime_error, so that no case compares an unchanged workbook. */
namespace altered {

using Move = std::function<office::Address(office::Address)>;

class Workbook {
public:
    explicit Workbook(const std::string &path);
    void save(const std::string &path) const;

    /* "xl/worksheets/sheet8.xml" for "Accounts". */
    std::string part_of(const std::string &title) const;
    std::string &part(const std::string &name);
    /* The part whose name starts so and that holds this text. */
    std::string part_with(const std::string &start, const std::string &text) const;
    /* A part that belongs to the sheet, such as "../comments". */
    std::string related(const std::string &title, const std::string &kind) const;
    /* What stands between two texts, where the first is met first. */
    std::string between(const std::string &part, const std::string &before, const std::string &behind) const;
    /* The cells of a name. */
    office::Area named(const std::string &name) const;
    void replace(const std::string &part, const std::string &from, const std::string &to);
    void replace_everywhere(const std::string &part, const std::string &from, const std::string &to);
    void remove(const std::string &part, const std::string &from, const std::string &to); /* both included */
    void remove_part(const std::string &part);

    /* The whole element of a cell, and what is to stand for it. */
    std::string cell(const std::string &title, const std::string &name) const;
    /* The first cell whose element holds this text. */
    std::string cell_with(const std::string &title, const std::string &text) const;
    void set_cell(const std::string &title, const std::string &name, const std::string &element);
    void in_cell(const std::string &title, const std::string &name, const std::string &from, const std::string &to);
    /* Gives a cell its own style, that differs from the one it has. */
    void restyle(const std::string &title, const std::string &name,
                 const std::function<std::string(std::string)> &style);

    /* The sheet's cells, their looks, notes and charts go where the move says; formulas, names and chart
     * series of the whole workbook follow, if they are to. */
    void move_cells(const std::string &title, const Move &move, bool formulas_follow);
    /* The widths of columns from this one on, counted from 0, belong to the next ones. */
    void move_widths(const std::string &title, int from);

private:
    std::map<std::string, std::string> m_parts;
};

/* The formula with the references to cells of the sheet moved; `on_it` tells whether those without a sheet
 * are such ones. */
std::string moved(const std::string &formula, const std::string &title, bool on_it, const Move &move);

} // namespace altered

#endif
