/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "mapping.hxx"

#include <algorithm>
#include <cctype>
#include <sstream>

namespace compare {

Axis::Axis(const std::vector<int> &to_old, int old_count, int last)
    : m_to_new(static_cast<std::size_t>(old_count), -1), m_last(last), m_old_count(old_count),
      m_new_count(static_cast<int>(to_old.size()))
{
    auto add = [this](int line, int old_line) {
        if (old_line >= 0 && old_line < m_old_count)
            m_to_new[static_cast<std::size_t>(old_line)] = line;
        const bool goes_on = !m_runs.empty() &&
            (old_line < 0 ? m_runs.back().old_from < 0
                          : m_runs.back().old_from >= 0 &&
                                m_runs.back().old_from + line - m_runs.back().from == old_line);
        if (goes_on)
            m_runs.back().to = line;
        else
            m_runs.push_back({line, line, old_line});
    };
    for (int line = 0; line < m_new_count; ++line)
        add(line, to_old[static_cast<std::size_t>(line)]);
    if (m_new_count <= m_last) {
        add(m_new_count, m_old_count);
        m_runs.back().to = m_last;
    }
}

int Axis::old_of(int line) const
{
    if (line >= m_last) /* the end of a sheet is always its end */
        return line;
    const auto run = std::upper_bound(m_runs.begin(), m_runs.end(), line,
                                      [](int a, const Run &b) { return a < b.from; }) - 1;
    return run->old_from < 0 ? -1 : run->old_from + line - run->from;
}

int Axis::new_of(int line) const
{
    return line < m_old_count ? m_to_new[static_cast<std::size_t>(line)] : line - m_old_count + m_new_count;
}

std::vector<std::pair<int, int>> Axis::old_runs(int from, int to) const
{
    std::vector<std::pair<int, int>> found;
    auto run = std::upper_bound(m_runs.begin(), m_runs.end(), from,
                                [](int a, const Run &b) { return a < b.from; }) - 1;
    for (; run != m_runs.end() && run->from <= to; ++run) {
        if (run->old_from < 0)
            continue;
        const int first = run->old_from + std::max(from, run->from) - run->from;
        int last = run->old_from + std::min(to, run->to) - run->from;
        if (to >= m_last && run->to >= m_last)
            last = m_last;
        if (!found.empty() && found.back().second + 1 == first)
            found.back().second = last;
        else
            found.emplace_back(first, last);
    }
    return found;
}

bool SheetMap::old_cell(office::Address &cell) const
{
    cell = {columns.old_of(cell.column), rows.old_of(cell.row)};
    return cell.column >= 0 && cell.row >= 0;
}

std::string CellSet::text()
{
    std::string all;
    std::vector<std::pair<int, int>> before;
    int first_column = 0, last_column_met = -2;
    auto write = [&] {
        for (const auto &[from, to] : before)
            all += (all.empty() ? "" : " ") + area_name({{first_column, from}, {last_column_met, to}});
    };
    for (auto &[column, rows] : m_columns) {
        std::sort(rows.begin(), rows.end());
        std::vector<std::pair<int, int>> merged;
        for (const auto &[from, to] : rows)
            if (!merged.empty() && from <= merged.back().second + 1)
                merged.back().second = std::max(merged.back().second, to);
            else
                merged.emplace_back(from, to);
        if (column != last_column_met + 1 || merged != before) {
            write();
            first_column = column;
            before = std::move(merged);
        }
        last_column_met = column;
    }
    write();
    return all;
}

namespace {

std::string small(std::string text)
{
    for (char &c : text)
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return text;
}

void add_area(CellSet &set, const office::Area &area, const SheetMap *map)
{
    if (!map) {
        for (int column = area.first.column; column <= area.last.column; ++column)
            set.add(column, area.first.row, area.last.row);
        return;
    }
    for (const auto &[first, last] : map->columns.old_runs(area.first.column, area.last.column))
        for (int column = first; column <= last; ++column)
            for (const auto &[from, to] : map->rows.old_runs(area.first.row, area.last.row))
                set.add(column, from, to);
}

} // namespace

Denoting::Denoting(const Book &book, const BookMap &map) : m_book(book), m_map(map)
{
    std::map<std::string, std::string> found;
    for (const Name &name : book.names) {
        const auto parts = tokens(name.refers);
        if (name.scope.empty() && parts.size() == 1 && parts[0].type == Token::reference)
            found[small(name.name)] = reference(parts[0], "");
    }
    m_names = std::move(found);
}

const SheetMap *Denoting::map_of(const std::string &sheet) const
{
    const auto found = m_map.find(sheet);
    return found == m_map.end() ? nullptr : &found->second;
}

std::string Denoting::area(const office::Area &area, const std::string &sheet) const
{
    const SheetMap *map = map_of(sheet);
    if (!map || map->identity())
        return area_name(area);
    /* Whole rows and columns stay whole, whatever moved in them. */
    auto stretches = [](const Axis &axis, int from, int to, int last) {
        return from == 0 && to >= last ? std::vector<std::pair<int, int>>{{0, last}} : axis.old_runs(from, to);
    };
    const auto columns = stretches(map->columns, area.first.column, area.last.column, last_column);
    const auto rows = stretches(map->rows, area.first.row, area.last.row, last_row);
    std::string all;
    /* More than one stretch: the order counts in a formula. */
    for (const auto &[top, bottom] : rows)
        for (const auto &[left, right] : columns)
            all += (all.empty() ? "" : "&") + area_name({{left, top}, {right, bottom}});
    return all.empty() ? "new " + area_name(area) : all;
}

std::string Denoting::reference(const Token &token, const std::string &sheet) const
{
    const std::string &title = token.sheet.empty() ? sheet : token.sheet;
    return "'" + title + "'!" + area(token.area, title);
}

std::string Denoting::formula(const std::string &text, const std::string &sheet) const
{
    std::string all;
    for (const Token &token : tokens(text)) {
        if (token.type == Token::reference) {
            all += reference(token, sheet);
            continue;
        }
        const auto name = token.type == Token::name && token.sheet.empty() ? m_names.find(small(token.text))
                                                                           : m_names.end();
        if (name != m_names.end())
            all += name->second;
        else
            all += (token.sheet.empty() ? "" : "'" + token.sheet + "'!") + token.text;
    }
    return all;
}

std::string Denoting::cells(const std::string &ranges, const std::string &sheet) const
{
    CellSet set;
    std::istringstream each(ranges);
    for (std::string range; each >> range;)
        add_area(set, office::parse_area(range), map_of(sheet));
    return set.text();
}

std::string Denoting::refers(const Name &name) const
{
    if (name.name.compare(0, 6, "_xlnm.") != 0)
        return formula(name.refers, name.scope);
    std::string sheet = name.scope;
    std::string all;
    for (const Token &token : tokens(name.refers)) {
        if (token.type != Token::reference)
            continue;
        CellSet set;
        sheet = token.sheet.empty() ? sheet : token.sheet;
        /* Whole columns and rows are written by their ends alone. */
        const bool whole = token.area.last.column >= last_column || token.area.last.row >= last_row;
        if (whole) {
            all += " " + reference(token, sheet);
            continue;
        }
        add_area(set, token.area, map_of(sheet));
        all += " '" + sheet + "'!" + set.text();
    }
    return all;
}

} // namespace compare
