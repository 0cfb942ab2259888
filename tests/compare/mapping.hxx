/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#ifndef CSM_TESTS_COMPARE_MAPPING_HXX
#define CSM_TESTS_COMPARE_MAPPING_HXX

#include "book.hxx"
#include "formula.hxx"

#include <map>
#include <string>
#include <vector>

namespace compare {

/* The rows or the columns of a new sheet as those of the old one. */
class Axis {
public:
    Axis() = default;
    /* The old line of each new one, or -1; behind the last the lines follow in order. */
    Axis(const std::vector<int> &to_old, int old_count, int last);

    int old_of(int line) const; /* -1: only the new sheet has it */
    int new_of(int line) const; /* -1: only the old sheet has it */
    bool identity() const { return m_runs.size() == 1 && m_runs[0].old_from == 0; }

    struct Run {
        int from, to;  /* both belong to it */
        int old_from;  /* -1: new lines */
    };
    /* The old lines of a stretch of new ones, in the new order; lines that are new are left out. */
    std::vector<std::pair<int, int>> old_runs(int from, int to) const;

private:
    std::vector<Run> m_runs; /* from 0 to the end of a sheet */
    std::vector<int> m_to_new;
    int m_last = 0, m_old_count = 0, m_new_count = 0;
};

struct SheetMap {
    Axis rows, columns;

    bool identity() const { return rows.identity() && columns.identity(); }
    bool old_cell(office::Address &cell) const; /* false: it is new */
};

using BookMap = std::map<std::string, SheetMap>; /* by the sheets' titles */

/* What the references and names of one workbook denote, written as cells of the old one. */
class Denoting {
public:
    Denoting(const Book &book, const BookMap &map);

    std::string formula(const std::string &text, const std::string &sheet) const;
    /* A set of cells, such as "B2:C9 D4:H4"; empty where all of them are new. */
    std::string cells(const std::string &ranges, const std::string &sheet) const;
    /* What a name refers to. Ranges of print set-up and filters are sets of cells. */
    std::string refers(const Name &name) const;
    const SheetMap *map_of(const std::string &sheet) const;

private:
    std::string reference(const Token &token, const std::string &sheet) const;
    std::string area(const office::Area &area, const std::string &sheet) const;

    const Book &m_book;
    const BookMap &m_map;
    std::map<std::string, std::string> m_names; /* what those denote that are references, in small letters */
};

/* Merges areas into columns of rows and writes them; the same set always as the same text. */
class CellSet {
public:
    void add(int column, int first_row, int last_row) { m_columns[column].emplace_back(first_row, last_row); }
    std::string text();

private:
    std::map<int, std::vector<std::pair<int, int>>> m_columns;
};

BookMap map_book(const Book &old_book, const Book &new_book, Texts &texts);

} // namespace compare

#endif
