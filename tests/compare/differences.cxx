/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "differences.hxx"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <map>
#include <set>
#include <tuple>

namespace compare {

namespace {

/* As few digits as tell the number from all others. */
std::string digits(std::uint64_t bits)
{
    double number;
    std::memcpy(&number, &bits, sizeof number);
    char text[40];
    for (int precision = 15; precision <= 17; ++precision) {
        std::snprintf(text, sizeof text, "%.*g", precision, number);
        if (std::strtod(text, nullptr) == number)
            break;
    }
    return text;
}

std::string column_name(int column)
{
    const std::string cell = office::cell_name({column, 0});
    return cell.substr(0, cell.size() - 1);
}

class Comparer {
public:
    Comparer(const std::string &old_path, const std::string &new_path, const Told &told)
        : m_told(told), m_old(read_book(old_path, m_texts)), m_new(read_book(new_path, m_texts)),
          m_map(map_book(m_old, m_new, m_texts)), m_old_denotes(m_old, m_nowhere), m_new_denotes(m_new, m_map)
    {
    }
    Verdict run();

private:
    void difference(const std::string &place, const std::string &what, const std::string &before,
                    const std::string &after)
    {
        ++m_verdict.differences;
        m_told.difference({place, what, before, after});
    }
    void addition(const std::string &what)
    {
        ++m_verdict.additions;
        m_told.addition(what);
    }
    bool same_letters() const;
    void compare_sheet_lists();
    void compare_sheet(const Sheet &before, const Sheet &after);
    void tell_lines(const Sheet &before, const Sheet &after, const Axis &axis, bool rows);
    void compare_rows(const Sheet &before, const Sheet &after, const SheetMap &map);
    void compare_cells(const Sheet &sheet, const Cell *before, const Cell *after, office::Address old_at,
                       office::Address new_at);
    void compare_styles(const std::string &place, Id before, Id after);
    bool is_of_added_sheet(const Fact &name) const;
    void compare_facts(const std::string &sheet, Facts before, Facts after);
    std::string shown_value(const Cell &cell) const;
    std::string shown_formula(const Cell &cell, const std::string &sheet, const Denoting &denoting) const;

    const Told &m_told;
    Texts m_texts;
    Book m_old, m_new;
    BookMap m_map;
    const BookMap m_nowhere; /* of the old workbook: each cell is itself */
    Denoting m_old_denotes, m_new_denotes;
    bool m_same_letters = false;
    Verdict m_verdict;
};

/* True: equal formulas mean the same without a look at their references. */
bool Comparer::same_letters() const
{
    for (const auto &[title, map] : m_map)
        if (!map.identity())
            return false;
    auto denoted = [](const Book &book) {
        std::map<std::string, std::string> names;
        for (const Name &name : book.names)
            names[name.name + "\n" + name.scope] = name.refers;
        return names;
    };
    return denoted(m_old) == denoted(m_new);
}

void Comparer::compare_sheet_lists()
{
    std::vector<std::string> before, after;
    for (const Sheet &sheet : m_old.sheets)
        if (m_new.find(sheet.title))
            before.push_back(sheet.title);
        else
            difference(sheet.title, "sheet", "there", "missing");
    for (const Sheet &sheet : m_new.sheets)
        if (m_old.find(sheet.title))
            after.push_back(sheet.title);
        else
            addition("sheet " + sheet.title + (sheet.state.empty() ? "" : " (" + sheet.state + ")"));
    auto joined = [](const std::vector<std::string> &titles) {
        std::string all;
        for (const std::string &title : titles)
            all += (all.empty() ? "" : ", ") + title;
        return all;
    };
    if (before != after)
        difference("workbook", "order of sheets", joined(before), joined(after));
}

std::string Comparer::shown_value(const Cell &cell) const
{
    static const char *const kinds[] = {"nothing", "number ", "text ", "text result ", "truth value ", "error "};
    const std::string kind = kinds[static_cast<std::size_t>(cell.kind)];
    if (cell.kind == Kind::empty)
        return kind;
    if (cell.kind == Kind::number)
        return digits(cell.value);
    return kind + "\"" + m_texts.text(static_cast<Id>(cell.value)) + "\"";
}

std::string Comparer::shown_formula(const Cell &cell, const std::string &sheet, const Denoting &denoting) const
{
    if (cell.formula == 0 && cell.array == 0)
        return "";
    std::string all = "=" + denoting.formula(m_texts.text(cell.formula), sheet);
    std::string array = m_texts.text(cell.array);
    if (array.compare(0, 7, "dynamic") == 0) {
        all += " dynamic";
        array.erase(0, array.find_first_of(' ') == std::string::npos ? array.size() : 8);
    }
    return array.empty() ? all : all + " for " + denoting.cells(array, sheet);
}

void Comparer::compare_styles(const std::string &place, Id before, Id after)
{
    const Style &one = m_old.styles.at(before), &other = m_new.styles.at(after);
    for (int i = 0; i < STYLE_PARTS; ++i)
        if (one.parts[i] != other.parts[i])
            difference(place, style_part_names[i], m_texts.text(one.parts[i]), m_texts.text(other.parts[i]));
}

std::string both(const std::string &sheet, const std::string &before, const std::string &after)
{
    return sheet + "!" + before + (before == after ? "" : " (now " + after + ")");
}

void Comparer::compare_cells(const Sheet &sheet, const Cell *before, const Cell *after, office::Address old_at,
                             office::Address new_at)
{
    static const Cell nothing = {0, 0, 0, 0, Kind::empty, 0};
    ++m_verdict.cells;
    const Cell &one = before ? *before : nothing, &other = after ? *after : nothing;
    const bool formulas = one.formula || other.formula || one.array || other.array;
    const bool as_written = m_same_letters && one.formula == other.formula && one.array == other.array;
    const bool same_style = before && after && one.style == other.style;
    const bool same_value = one.kind == other.kind && one.value == other.value;
    if (same_style && same_value && (!formulas || as_written))
        return;
    const std::string place = both(sheet.title, office::cell_name(old_at), office::cell_name(new_at));
    if (formulas && !as_written) {
        const std::string left = shown_formula(one, sheet.title, m_old_denotes);
        const std::string right = shown_formula(other, sheet.title, m_new_denotes);
        if (left != right)
            difference(place, "formula", left + " written " + m_texts.text(one.formula),
                       right + " written " + m_texts.text(other.formula));
    }
    if (!same_value)
        difference(place, "value", shown_value(one), shown_value(other));
    if (before && after)
        compare_styles(place, one.style, other.style);
    else if (const Cell *only = before ? before : after) {
        const std::string look = m_texts.text(only->style);
        const Id usual = before ? m_old.usual : m_new.usual;
        if (only->style != usual)
            difference(place, "style", before ? look : "none", before ? "none" : look);
    }
}

void Comparer::compare_rows(const Sheet &before, const Sheet &after, const SheetMap &map)
{
    std::vector<const Cell *> row(static_cast<std::size_t>(std::max(before.column_count(), after.column_count())));
    auto cells = [](const Sheet &sheet, int line, auto use) {
        if (line < 0 || line >= sheet.row_count())
            return;
        for (std::size_t k = sheet.first_cell[static_cast<std::size_t>(line)];
             k < sheet.first_cell[static_cast<std::size_t>(line) + 1]; ++k)
            use(sheet.cells[k]);
    };
    for (int line = 0; line < before.row_count(); ++line) {
        const int new_line = map.rows.new_of(line);
        if (new_line < 0)
            continue;
        std::fill(row.begin(), row.end(), nullptr);
        cells(after, new_line, [&](const Cell &cell) {
            const int column = map.columns.old_of(cell.column);
            if (column < 0)
                return;
            if (column >= static_cast<int>(row.size()))
                row.resize(static_cast<std::size_t>(column) + 1);
            row[static_cast<std::size_t>(column)] = &cell;
        });
        cells(before, line, [&](const Cell &cell) {
            const int column = map.columns.new_of(cell.column);
            if (column < 0)
                return;
            compare_cells(before, &cell, row[static_cast<std::size_t>(cell.column)], {cell.column, line},
                          {column, new_line});
            row[static_cast<std::size_t>(cell.column)] = nullptr;
        });
        for (std::size_t column = 0; column < row.size(); ++column)
            if (const Cell *only = row[column])
                compare_cells(before, nullptr, only, {static_cast<int>(column), line}, {only->column, new_line});
    }
}

/* Which lines are new, gone or elsewhere. */
void Comparer::tell_lines(const Sheet &before, const Sheet &after, const Axis &axis, bool rows)
{
    auto name = [rows](int line) {
        return rows ? "row " + std::to_string(line + 1) : "column " + column_name(line);
    };
    const int old_count = rows ? before.row_count() : before.column_count();
    const int new_count = rows ? after.row_count() : after.column_count();
    for (int line = 0; line < old_count; ++line)
        if (axis.new_of(line) < 0)
            difference(before.title, name(line), "there", "missing");
    int shift = 0; /* what was added and left out before this line moves it, and is no news */
    for (int line = 0; line < new_count; ++line) {
        const int old_line = axis.old_of(line);
        if (old_line < 0) {
            addition(after.title + ": " + name(line));
        } else if (old_line != line - shift) {
            shift = line - old_line;
            if (shift == 0)
                continue;
            ++m_verdict.moved;
            m_told.moved(after.title + ": " + name(old_line) + " is " + name(line) + " now");
        }
    }
}

/* The print area, or another name of the program's own, of a sheet that only the new workbook has: "NAME of SHEET". */
bool Comparer::is_of_added_sheet(const Fact &name) const
{
    const std::string of = " of ";
    const std::size_t at = name.place.find(of);
    return at != std::string::npos && !m_old.find(name.place.substr(at + of.size()));
}

void Comparer::compare_facts(const std::string &sheet, Facts before, Facts after)
{
    static const std::set<std::string> many_say_the_same = {"chart", "drawing", "column", "row"};
    auto key = [](const Fact &fact) { return std::tie(fact.what, fact.place, fact.text); };
    auto less = [key](const Fact &a, const Fact &b) { return key(a) < key(b); };
    std::sort(before.begin(), before.end(), less);
    std::sort(after.begin(), after.end(), less);
    Facts gone, came;
    std::set_difference(before.begin(), before.end(), after.begin(), after.end(), std::back_inserter(gone), less);
    std::set_difference(after.begin(), after.end(), before.begin(), before.end(), std::back_inserter(came), less);
    auto prefix = sheet.empty() ? std::string("workbook") : sheet;
    /* First what says something else at the same place, then the same thing at another place. */
    for (const bool by_place : {true, false})
        for (Fact &one : gone) {
            if (!by_place && many_say_the_same.count(one.what))
                continue;
            auto fits = [&](const Fact &other) {
                return other.what == one.what && !one.what.empty() &&
                       (by_place ? other.place == one.place : other.text == one.text);
            };
            const auto found = std::find_if(came.begin(), came.end(), fits);
            if (found == came.end())
                continue;
            if (by_place)
                difference(prefix + (one.place.empty() ? "" : "!" + one.place), one.what, one.text, found->text);
            else
                difference(prefix, one.what + " " + one.text, "at " + one.place, "at " + found->place);
            came.erase(found);
            one.what.clear();
        }
    for (const Fact &one : gone)
        if (!one.what.empty())
            difference(prefix + (one.place.empty() ? "" : "!" + one.place), one.what, one.text, "missing");
    for (const Fact &one : came)
        if (sheet.empty() && one.what == "name" && (one.place.compare(0, 6, "_xlnm.") != 0 || is_of_added_sheet(one)))
            addition("name " + one.place + ": " + one.text);
        else
            difference(prefix + (one.place.empty() ? "" : "!" + one.place), one.what, "missing", one.text);
}

void Comparer::compare_sheet(const Sheet &before, const Sheet &after)
{
    const SheetMap &map = m_map.at(after.title);
    tell_lines(before, after, map.columns, false);
    tell_lines(before, after, map.rows, true);
    compare_rows(before, after, map);
    compare_facts(before.title, sheet_facts(m_old, before, m_old_denotes, m_texts, map.identity()),
                  sheet_facts(m_new, after, m_new_denotes, m_texts, map.identity()));
}

Verdict Comparer::run()
{
    m_same_letters = same_letters();
    compare_sheet_lists();
    compare_facts("", book_facts(m_old, m_texts), book_facts(m_new, m_texts));
    compare_facts("", name_facts(m_old, m_old_denotes), name_facts(m_new, m_new_denotes));
    for (const Sheet &sheet : m_old.sheets)
        if (const Sheet *other = m_new.find(sheet.title))
            compare_sheet(sheet, *other);
    return m_verdict;
}

} // namespace

Verdict compare_books(const std::string &old_path, const std::string &new_path, const Told &told)
{
    return Comparer(old_path, new_path, told).run();
}

} // namespace compare
