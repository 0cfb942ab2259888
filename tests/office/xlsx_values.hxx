/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#ifndef CSM_TESTS_OFFICE_XLSX_VALUES_HXX
#define CSM_TESTS_OFFICE_XLSX_VALUES_HXX

#include "address.hxx"

#include <string>
#include <vector>

/* What an .xlsx file says its formulas result in, read from the file itself: a second opinion
 * that no spreadsheet program has touched. */
namespace office {

struct StoredCell {
    Address at;
    /* As written, without "=". Empty for followers of an array formula and of a shared formula. */
    std::string formula;
    /* In the range of an array formula, but not its first cell. */
    bool array_follower = false;
    /* The file's t attribute: "n" (also where it is absent), "str", "b", "e"; followers of an
     * array formula may also be "s" and "inlineStr". */
    std::string type = "n";
    /* Shared strings are looked up and escapes undone; a number stays as it is written. */
    std::string value;
    /* False: no value element at all. True with an empty value: an empty one. */
    bool has_value = false;

    bool is_text() const { return type == "str" || type == "s" || type == "inlineStr"; }
};

struct StoredSheet {
    std::string name;
    std::vector<StoredCell> formula_cells; /* row by row */
};

/* The worksheets in the workbook's order; chart sheets are left out. Throws std::runtime_error
 * when the file cannot be read or is not a workbook. */
std::vector<StoredSheet> read_xlsx(const std::string &path);

} // namespace office

#endif
