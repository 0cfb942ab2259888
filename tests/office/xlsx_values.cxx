/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "xlsx_values.hxx"

#include "xlsx_part.hxx"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <stdexcept>

namespace office {

namespace {

class Workbook : public Part {
public:
    std::vector<std::pair<std::string, std::string>> sheets; /* name, relation */

private:
    void start(const char *name, const char **attributes) override
    {
        if (std::strcmp(name, "sheet") == 0)
            sheets.emplace_back(attribute(attributes, "name"), attribute(attributes, "id"));
    }
};

/* Text of <t>, but not of <rPh>: that is how the text is read aloud. */
class SharedStrings : public Part {
public:
    std::vector<std::string> strings;

private:
    void start(const char *name, const char **) override
    {
        if (std::strcmp(name, "si") == 0)
            strings.emplace_back();
        else if (std::strcmp(name, "rPh") == 0)
            m_phonetic = true;
        m_inside = !m_phonetic && !strings.empty() && std::strcmp(name, "t") == 0;
    }
    void end(const char *name) override
    {
        if (std::strcmp(name, "rPh") == 0)
            m_phonetic = false;
        else if (std::strcmp(name, "si") == 0)
            strings.back() = unescaped(strings.back());
        m_inside = false;
    }
    void text(const char *text, std::size_t length) override
    {
        if (m_inside)
            strings.back().append(text, length);
    }
    bool m_phonetic = false;
    bool m_inside = false;
};

/* Cells of the array formulas met so far that have not been met themselves. */
class Followers {
public:
    void add(const Area &area)
    {
        m_areas.push_back(area);
        m_met.emplace_back();
        m_last_row = std::max(m_last_row, area.last.row);
    }

    bool take(Address cell)
    {
        if (cell.row > m_last_row)
            return false;
        for (std::size_t i = 0; i < m_areas.size(); ++i) {
            const Area &area = m_areas[i];
            if (cell.row < area.first.row || cell.row > area.last.row ||
                cell.column < area.first.column || cell.column > area.last.column)
                continue;
            m_met[i].push_back(index(area, cell));
            return true;
        }
        return false;
    }

    /* The cells of their ranges that the file does not mention at all. */
    std::vector<Address> missing() const
    {
        std::vector<Address> cells;
        for (std::size_t i = 0; i < m_areas.size(); ++i)
            add_missing(m_areas[i], m_met[i], cells);
        return cells;
    }

private:
    static long index(const Area &area, Address cell)
    {
        return static_cast<long>(cell.row - area.first.row) * area.columns() +
               (cell.column - area.first.column);
    }

    static void add_missing(const Area &area, std::vector<long> met, std::vector<Address> &cells)
    {
        const long all = static_cast<long>(area.rows()) * area.columns();
        if (static_cast<long>(met.size()) >= all)
            return;
        std::sort(met.begin(), met.end());
        for (long i = 0; i < all; ++i)
            if (!std::binary_search(met.begin(), met.end(), i))
                cells.push_back({area.first.column + static_cast<int>(i % area.columns()),
                                 area.first.row + static_cast<int>(i / area.columns())});
    }

    std::vector<Area> m_areas;
    std::vector<std::vector<long>> m_met;
    int m_last_row = -1;
};

class Worksheet : public Part {
public:
    Worksheet(std::vector<StoredCell> &cells, const std::vector<std::string> &strings)
        : m_cells(cells), m_strings(strings)
    {
    }
    void add_missing_followers();

private:
    void start(const char *name, const char **attributes) override;
    void end(const char *name) override;
    void text(const char *text, std::size_t length) override
    {
        if (m_into)
            m_into->append(text, length);
    }
    void start_cell(const char **attributes);
    void start_formula(const char **attributes);
    void end_cell();
    void look_up_string();

    std::vector<StoredCell> &m_cells;
    const std::vector<std::string> &m_strings;
    Followers m_followers;
    StoredCell m_cell;
    bool m_has_formula = false;
    bool m_in_cell = false;
    std::string *m_into = nullptr;
    Address m_next; /* where a cell without an address of its own stands */
};

void Worksheet::start(const char *name, const char **attributes)
{
    if (std::strcmp(name, "row") == 0) {
        const std::string row = attribute(attributes, "r");
        m_next = {0, row.empty() ? m_next.row + 1 : std::atoi(row.c_str()) - 1};
    } else if (std::strcmp(name, "c") == 0) {
        start_cell(attributes);
    } else if (m_in_cell && std::strcmp(name, "f") == 0) {
        start_formula(attributes);
    } else if (m_in_cell && (std::strcmp(name, "v") == 0 || std::strcmp(name, "t") == 0)) {
        m_cell.has_value = true;
        m_into = &m_cell.value;
    }
}

void Worksheet::start_cell(const char **attributes)
{
    m_cell = StoredCell();
    m_has_formula = false;
    m_in_cell = true;
    const std::string name = attribute(attributes, "r");
    m_cell.at = name.empty() ? m_next : parse_cell(name);
    m_next = {m_cell.at.column + 1, m_cell.at.row};
    const std::string type = attribute(attributes, "t");
    if (!type.empty())
        m_cell.type = type;
}

void Worksheet::start_formula(const char **attributes)
{
    m_has_formula = true;
    m_into = &m_cell.formula;
    if (attribute(attributes, "t") == "array")
        m_followers.add(parse_area(attribute(attributes, "ref")));
}

void Worksheet::end(const char *name)
{
    if (std::strcmp(name, "c") == 0)
        end_cell();
    m_into = nullptr;
}

void Worksheet::look_up_string()
{
    const std::size_t index = std::strtoul(m_cell.value.c_str(), nullptr, 10);
    if (index >= m_strings.size())
        throw std::runtime_error(cell_name(m_cell.at) + ": no shared string " + m_cell.value);
    m_cell.value = m_strings[index];
}

void Worksheet::end_cell()
{
    m_in_cell = false;
    const bool in_array = m_followers.take(m_cell.at);
    if (!m_has_formula && !in_array)
        return;
    m_cell.array_follower = !m_has_formula;
    if (m_cell.type == "s")
        look_up_string();
    else if (m_cell.is_text())
        m_cell.value = unescaped(m_cell.value);
    m_cells.push_back(std::move(m_cell));
}

void Worksheet::add_missing_followers()
{
    for (Address at : m_followers.missing()) {
        StoredCell cell;
        cell.at = at;
        cell.array_follower = true;
        m_cells.push_back(std::move(cell));
    }
    auto before = [](const StoredCell &a, const StoredCell &b) {
        return a.at.row != b.at.row ? a.at.row < b.at.row : a.at.column < b.at.column;
    };
    if (!std::is_sorted(m_cells.begin(), m_cells.end(), before))
        std::sort(m_cells.begin(), m_cells.end(), before);
}

std::vector<std::string> shared_strings(const Archive &archive, const std::string &folder,
                                        const Relations &relations)
{
    SharedStrings part;
    for (const auto &[id, relation] : relations.found)
        if (ends_with(relation.type, "/sharedStrings"))
            part.parse(archive, resolved(folder, relation.target));
    return std::move(part.strings);
}

std::vector<StoredSheet> read_archive(const Archive &archive)
{
    const std::string book_part = workbook_part(archive);
    const std::size_t slash = book_part.rfind('/') + 1; /* npos + 1 is 0 */
    const std::string folder = book_part.substr(0, slash);

    Workbook book;
    book.parse(archive, book_part);
    Relations relations;
    relations.parse(archive, folder + "_rels/" + book_part.substr(slash) + ".rels");
    const auto strings = shared_strings(archive, folder, relations);

    std::vector<StoredSheet> sheets;
    for (const auto &[name, id] : book.sheets) {
        const Relation &relation = relations.found[id];
        if (!ends_with(relation.type, "/worksheet"))
            continue;
        sheets.push_back({name, {}});
        Worksheet sheet(sheets.back().formula_cells, strings);
        sheet.parse(archive, resolved(folder, relation.target));
        sheet.add_missing_followers();
    }
    return sheets;
}

} // namespace

std::vector<StoredSheet> read_xlsx(const std::string &path)
{
    try {
        return read_archive(Archive(path));
    } catch (const std::runtime_error &problem) {
        throw std::runtime_error(path + ": " + problem.what());
    }
}

} // namespace office
