/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#ifndef CSM_TESTS_COMPARE_BOOK_HXX
#define CSM_TESTS_COMPARE_BOOK_HXX

#include "address.hxx"
#include "tree.hxx"

#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

namespace compare {

/* Texts of both workbooks, each held once: equal numbers are equal texts. 0 is the empty text. */
using Id = std::uint32_t;

class Texts {
public:
    Texts() { id(""); }
    Id id(const std::string &text);
    const std::string &text(Id id) const { return m_texts[id]; }
    std::size_t size() const { return m_texts.size(); }

private:
    std::deque<std::string> m_texts;
    std::unordered_map<std::string, Id> m_ids;
};

/* What a cell looks like, resolved: each part in words. */
enum { STYLE_PARTS = 6 };
extern const char *const style_part_names[STYLE_PARTS];
struct Style {
    Id parts[STYLE_PARTS];
};

enum class Kind : std::uint8_t { empty, number, text, formula_text, boolean, error };

struct Cell {
    std::int32_t column;
    Id style;       /* of the workbook's styles, all parts in one text */
    Id formula;     /* 0: none */
    Id array;       /* the range of an array formula, or 0 */
    Kind kind;
    std::uint64_t value; /* the bits of a number, or an Id */
};

struct Note {
    office::Address at;
    std::string words;
    std::string box;    /* how it looks */
    std::string anchor; /* where its corners are, in cells */
};

struct Drawing {
    Tree anchor;
    Tree chart; /* empty: none */
};

struct Sheet {
    std::string title;
    std::string state; /* empty: visible */
    std::vector<Cell> cells;             /* row by row, each from left to right */
    std::vector<std::size_t> first_cell; /* of each row, and one behind the last */
    std::vector<Id> rows;                /* height, hidden and the like of each */
    std::vector<Id> columns;             /* width, hidden and the like of each */
    Tree rest;                           /* the part without its cells */
    std::map<std::string, std::string> links; /* what its relations lead to outside, by their ids */
    std::vector<Note> notes;
    std::vector<Drawing> drawings;

    int row_count() const { return static_cast<int>(rows.size()); }
    int column_count() const { return static_cast<int>(columns.size()); }
};

struct Name {
    std::string name;
    std::string scope; /* title of the only sheet that knows it, or empty */
    std::string refers;
    std::string rest; /* hidden and the like */
};

struct Book {
    std::vector<Sheet> sheets;
    std::vector<Name> names;
    std::map<Id, Style> styles; /* by their texts */
    Id usual = 0; /* the style of a cell without one */
    std::vector<std::string> looks; /* of conditional formats */
    Tree rest;                  /* the workbook's part without sheets and names */
    std::map<std::string, std::string> parts; /* everything else in the file, by name */

    const Sheet *find(const std::string &title) const;
};

/* Throws std::runtime_error for what cannot be read, and for what no comparison would see. */
Book read_book(const std::string &path, Texts &texts);

} // namespace compare

#endif
