/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
// A table on a sheet: a row of names, and rows below it.
#ifndef CSM_ADDIN_TABLE_HXX
#define CSM_ADDIN_TABLE_HXX

#include <vector>

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>
#include <com/sun/star/table/XCellRange.hpp>

#include "office.hxx"

namespace csmaddin {

class Table {
public:
    // What is selected, or what stands around the selected cell. Throws std::runtime_error with a sentence in
    // the user's language where that is no table.
    explicit Table(const Office& office);

    const std::vector<OUString>& names() const { return names_; }
    size_t rows() const { return static_cast<size_t>(rows_.getLength()); }
    // A number, a text or nothing.
    const Any& at(size_t row, size_t column) const
    {
        return rows_[static_cast<sal_Int32>(row)][static_cast<sal_Int32>(column)];
    }
    // As a text: a number without needless digits.
    OUString textAt(size_t row, size_t column) const;
    // As users count the rows of the sheet.
    sal_Int32 rowNumber(size_t row) const { return area_.StartRow + 2 + static_cast<sal_Int32>(row); }

    const com::sun::star::table::CellRangeAddress& area() const { return area_; }
    const Ref<com::sun::star::sheet::XSpreadsheet>& sheet() const { return sheet_; }
    // The cells of a column, without its name.
    Ref<com::sun::star::table::XCellRange> cells(size_t column) const;
    // The same as a formula has it: $B$2:$B$9.
    OUString reference(size_t column) const;
    // The first column of the sheet to the right of everything.
    sal_Int32 firstFreeColumn() const;

private:
    Ref<com::sun::star::sheet::XSpreadsheet> sheet_;
    com::sun::star::table::CellRangeAddress area_;
    std::vector<OUString> names_;
    Sequence<Sequence<Any>> rows_;
};

// $B$2:$B$9
OUString areaName(sal_Int32 first_column, sal_Int32 first_row, sal_Int32 last_column, sal_Int32 last_row);
com::sun::star::table::CellRangeAddress usedArea(const Ref<com::sun::star::sheet::XSpreadsheet>& sheet);

} // namespace csmaddin

#endif
