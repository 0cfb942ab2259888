/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "align.hxx"
#include "mapping.hxx"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace compare {

namespace {

std::uint64_t mixed(std::uint64_t seed, std::uint64_t value)
{
    seed ^= value + 0x9E3779B97F4A7C15u + (seed << 6) + (seed >> 2);
    seed *= 0xBF58476D1CE4E5B9u;
    return seed ^ seed >> 29;
}

/* What is compared of a cell to recognise it: constants, the shapes of formulas, and its looks. Results
 * are left out, because they follow from other cells. */
class Recognising {
public:
    explicit Recognising(Texts &texts) : m_texts(texts) {}
    std::uint64_t strict(const Cell &cell);
    std::uint64_t words(const Cell &cell) const
    {
        return cell.formula == 0 && cell.kind == Kind::text ? cell.value + 1 : 0;
    }

private:
    Texts &m_texts;
    std::unordered_map<Id, Id> m_shapes;
};

std::uint64_t Recognising::strict(const Cell &cell)
{
    if (cell.formula == 0)
        return mixed(mixed(mixed(1, static_cast<std::uint64_t>(cell.kind)), cell.value), cell.style);
    auto [found, fresh] = m_shapes.try_emplace(cell.formula, 0);
    if (fresh)
        found->second = m_texts.id(shape(m_texts.text(cell.formula)));
    return mixed(mixed(2, found->second), cell.style);
}

/* Names of cells, rows and columns, as parts of the signatures of their lines. */
struct Named {
    std::vector<std::uint64_t> rows, columns;
};

std::uint64_t hashed(const std::string &text)
{
    return std::hash<std::string>()(text) | 1;
}

Named named_lines(const Sheet &sheet, const Book &book)
{
    Named named{std::vector<std::uint64_t>(sheet.rows.size()), std::vector<std::uint64_t>(sheet.columns.size())};
    for (const Name &name : book.names) {
        if (!name.scope.empty())
            continue;
        const auto parts = tokens(name.refers);
        if (parts.size() != 1 || parts[0].type != Token::reference || parts[0].sheet != sheet.title)
            continue;
        const office::Area &area = parts[0].area;
        auto add = [&](std::vector<std::uint64_t> &to, int line) {
            if (line < static_cast<int>(to.size()))
                to[static_cast<std::size_t>(line)] += hashed(name.name); /* in any order */
        };
        if (area.rows() == 1)
            add(named.rows, area.first.row);
        if (area.columns() == 1)
            add(named.columns, area.first.column);
    }
    return named;
}

class SheetAligner {
public:
    SheetAligner(const Sheet &old_sheet, const Sheet &new_sheet, const Named &old_names, const Named &new_names,
                 Recognising &recognising)
        : m_old(old_sheet), m_new(new_sheet), m_old_names(old_names), m_new_names(new_names),
          m_recognising(recognising)
    {
    }
    SheetMap map();

private:
    using Others = std::vector<int>; /* the old line of each new one, or -1 */

    Others aligned_rows(const Others &columns);
    Others aligned_columns(const Others &rows);
    Others loosely_aligned_columns();
    double fitting(const Others &rows) const;

    const Sheet &m_old, &m_new;
    const Named &m_old_names, &m_new_names;
    Recognising &m_recognising;
    double m_fit = 0; /* share of the old rows that are found as they are */
};

std::vector<int> identity(int count, int old_count)
{
    std::vector<int> lines(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i)
        lines[static_cast<std::size_t>(i)] = i < old_count ? i : -1;
    return lines;
}

/* The new line of each old one. */
std::vector<int> turned(const std::vector<int> &to_old, int old_count)
{
    std::vector<int> to_new(static_cast<std::size_t>(old_count), -1);
    for (std::size_t j = 0; j < to_old.size(); ++j)
        if (to_old[j] >= 0)
            to_new[static_cast<std::size_t>(to_old[j])] = static_cast<int>(j);
    return to_new;
}

/* Sums of hashes do not depend on the order in which the cells come. */
struct Signs {
    Signatures strict, words;
    explicit Signs(std::size_t count) : strict(count), words(count) {}
};

template <class Place, class Use>
void each_cell(const Sheet &sheet, Place place, Use use)
{
    for (int row = 0; row < sheet.row_count(); ++row)
        for (std::size_t k = sheet.first_cell[static_cast<std::size_t>(row)];
             k < sheet.first_cell[static_cast<std::size_t>(row) + 1]; ++k)
            if (place(sheet.cells[k]))
                use(row, sheet.cells[k]);
}

/* How much of two multisets is the same. */
double alike(const std::vector<std::uint64_t> &a, const std::vector<std::uint64_t> &b)
{
    std::size_t same = 0;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();)
        if (a[i] == b[j])
            ++same, ++i, ++j;
        else if (a[i] < b[j])
            ++i;
        else
            ++j;
    return a.size() + b.size() == 0 ? 0 : 2.0 * static_cast<double>(same) / static_cast<double>(a.size() + b.size());
}

using Contents = std::vector<std::vector<std::uint64_t>>;

void sort_all(Contents &contents)
{
    for (auto &one : contents)
        std::sort(one.begin(), one.end());
}

Lines lines_of(Signs old_signs, Signs new_signs, const std::vector<std::uint64_t> &old_names,
               const std::vector<std::uint64_t> &new_names, Contents old_contents, Contents new_contents)
{
    auto with_names = [](Signatures &signs, const std::vector<std::uint64_t> &names) {
        for (std::size_t i = 0; i < signs.size(); ++i)
            if (names[i])
                signs[i] = mixed(signs[i], names[i]);
    };
    Lines lines;
    Signatures old_bare = old_signs.strict, new_bare = new_signs.strict;
    with_names(old_signs.strict, old_names);
    with_names(new_signs.strict, new_names);
    lines.old_levels = {std::move(old_signs.strict), std::move(old_bare), std::move(old_signs.words)};
    lines.new_levels = {std::move(new_signs.strict), std::move(new_bare), std::move(new_signs.words)};
    sort_all(old_contents);
    sort_all(new_contents);
    lines.alike = [left = std::move(old_contents), right = std::move(new_contents)](int i, int j) {
        return alike(left[static_cast<std::size_t>(i)], right[static_cast<std::size_t>(j)]);
    };
    return lines;
}

SheetAligner::Others SheetAligner::aligned_rows(const Others &columns)
{
    Signs old_signs(m_old.rows.size()), new_signs(m_new.rows.size());
    Contents old_contents(m_old.rows.size()), new_contents(m_new.rows.size());
    const auto to_new = turned(columns, m_old.column_count());
    auto add = [&](Signs &signs, Contents &contents, int row, int column, const Cell &cell) {
        const std::uint64_t sign = mixed(m_recognising.strict(cell), static_cast<std::uint64_t>(column));
        signs.strict[static_cast<std::size_t>(row)] += sign;
        contents[static_cast<std::size_t>(row)].push_back(sign);
        if (const std::uint64_t words = m_recognising.words(cell))
            signs.words[static_cast<std::size_t>(row)] += mixed(words, static_cast<std::uint64_t>(column));
    };
    each_cell(m_old, [&](const Cell &cell) { return to_new[static_cast<std::size_t>(cell.column)] >= 0; },
              [&](int row, const Cell &cell) { add(old_signs, old_contents, row, cell.column, cell); });
    each_cell(m_new, [&](const Cell &cell) { return columns[static_cast<std::size_t>(cell.column)] >= 0; },
              [&](int row, const Cell &cell) {
                  add(new_signs, new_contents, row, columns[static_cast<std::size_t>(cell.column)], cell);
              });
    std::size_t filled = 0, found = 0;
    std::set<std::uint64_t> known(new_signs.strict.begin(), new_signs.strict.end());
    for (const std::uint64_t sign : old_signs.strict)
        if (sign != 0) {
            ++filled;
            found += known.count(sign);
        }
    m_fit = filled ? static_cast<double>(found) / static_cast<double>(filled) : 1;
    return align(lines_of(std::move(old_signs), std::move(new_signs), m_old_names.rows, m_new_names.rows,
                          std::move(old_contents), std::move(new_contents)));
}

SheetAligner::Others SheetAligner::aligned_columns(const Others &rows)
{
    Signs old_signs(m_old.columns.size()), new_signs(m_new.columns.size());
    Contents old_contents(m_old.columns.size()), new_contents(m_new.columns.size());
    const auto to_new = turned(rows, m_old.row_count());
    auto add = [&](Signs &signs, Contents &contents, int row, const Cell &cell) {
        const std::size_t column = static_cast<std::size_t>(cell.column);
        const std::uint64_t sign = mixed(m_recognising.strict(cell), static_cast<std::uint64_t>(row));
        signs.strict[column] += sign;
        contents[column].push_back(sign);
        if (const std::uint64_t words = m_recognising.words(cell))
            signs.words[column] += mixed(words, static_cast<std::uint64_t>(row));
    };
    auto all = [](const Cell &) { return true; };
    each_cell(m_old, all, [&](int row, const Cell &cell) {
        if (to_new[static_cast<std::size_t>(row)] >= 0)
            add(old_signs, old_contents, row, cell);
    });
    each_cell(m_new, all, [&](int row, const Cell &cell) {
        if (rows[static_cast<std::size_t>(row)] >= 0)
            add(new_signs, new_contents, rows[static_cast<std::size_t>(row)], cell);
    });
    return align(lines_of(std::move(old_signs), std::move(new_signs), m_old_names.columns, m_new_names.columns,
                          std::move(old_contents), std::move(new_contents)));
}

/* Where rows are not yet known: by what follows what in a column, wherever it stands. */
SheetAligner::Others SheetAligner::loosely_aligned_columns()
{
    Signs old_signs(m_old.columns.size()), new_signs(m_new.columns.size());
    Contents old_contents(m_old.columns.size()), new_contents(m_new.columns.size());
    auto add = [&](Signs &signs, Contents &contents, const Cell &cell) {
        const std::size_t column = static_cast<std::size_t>(cell.column);
        signs.strict[column] = mixed(signs.strict[column], m_recognising.strict(cell));
        contents[column].push_back(m_recognising.strict(cell));
        if (const std::uint64_t words = m_recognising.words(cell))
            signs.words[column] = mixed(signs.words[column], words);
    };
    auto all = [](const Cell &) { return true; };
    each_cell(m_old, all, [&](int, const Cell &cell) { add(old_signs, old_contents, cell); });
    each_cell(m_new, all, [&](int, const Cell &cell) { add(new_signs, new_contents, cell); });
    return align(lines_of(std::move(old_signs), std::move(new_signs), m_old_names.columns, m_new_names.columns,
                          std::move(old_contents), std::move(new_contents)));
}

SheetMap SheetAligner::map()
{
    Others columns = identity(m_new.column_count(), m_old.column_count());
    Others rows = aligned_rows(columns);
    const double straight = m_fit;
    if (straight < 0.9) {
        const Others loose = loosely_aligned_columns();
        const Others loose_rows = aligned_rows(loose);
        if (m_fit > straight) {
            columns = loose;
            rows = loose_rows;
        }
    }
    const Others better = aligned_columns(rows);
    if (better != columns) {
        columns = better;
        rows = aligned_rows(columns);
    }
    return {Axis(rows, m_old.row_count(), last_row), Axis(columns, m_old.column_count(), last_column)};
}

} // namespace

BookMap map_book(const Book &old_book, const Book &new_book, Texts &texts)
{
    BookMap map;
    Recognising recognising(texts);
    for (const Sheet &sheet : new_book.sheets)
        if (const Sheet *before = old_book.find(sheet.title))
            map[sheet.title] = SheetAligner(*before, sheet, named_lines(*before, old_book),
                                            named_lines(sheet, new_book), recognising)
                                   .map();
    return map;
}

} // namespace compare
