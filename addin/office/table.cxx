/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "table.hxx"

#include <stdexcept>

#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XSheetCellRange.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <rtl/math.hxx>

namespace uno = com::sun::star::uno;
namespace frame = com::sun::star::frame;
namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;

namespace csmaddin {

table::CellRangeAddress usedArea(const Ref<sheet::XSpreadsheet>& of)
{
    const Ref<sheet::XSheetCellCursor> cursor = of->createCursor();
    const Ref<sheet::XUsedAreaCursor> used(cursor, uno::UNO_QUERY_THROW);
    used->gotoStartOfUsedArea(false);
    used->gotoEndOfUsedArea(true);
    return Ref<sheet::XCellRangeAddressable>(cursor, uno::UNO_QUERY_THROW)->getRangeAddress();
}

namespace {

OUString cellName(sal_Int32 column, sal_Int32 row)
{
    OUString letters;
    for (sal_Int32 n = column + 1; n > 0; n = (n - 1) / 26)
        letters = OUString(static_cast<sal_Unicode>('A' + (n - 1) % 26)) + letters;
    return "$" + letters + "$" + OUString::number(row + 1);
}

bool isOneCell(const table::CellRangeAddress& area)
{
    return area.StartColumn == area.EndColumn && area.StartRow == area.EndRow;
}

// Whole columns end where the sheet's contents end.
void cut(table::CellRangeAddress& area, const table::CellRangeAddress& used)
{
    area.EndRow = std::min(area.EndRow, used.EndRow);
    area.EndColumn = std::min(area.EndColumn, used.EndColumn);
}

OUString textOf(const Any& value)
{
    double number;
    OUString text;
    if (value >>= number)
        return rtl::math::doubleToUString(number, rtl_math_StringFormat_G, 15, '.', true);
    value >>= text;
    return text.trim();
}

} // namespace

OUString areaName(sal_Int32 first_column, sal_Int32 first_row, sal_Int32 last_column, sal_Int32 last_row)
{
    return cellName(first_column, first_row) + ":" + cellName(last_column, last_row);
}

Table::Table(const Office& office)
{
    const auto document = office.document();
    Ref<sheet::XSheetCellRange> selected;
    if (document.is())
        Ref<com::sun::star::view::XSelectionSupplier>(
            Ref<frame::XModel>(document, uno::UNO_QUERY_THROW)->getCurrentController(), uno::UNO_QUERY_THROW)
            ->getSelection() >>= selected;
    const auto refuse = [&] {
        throw std::runtime_error(narrow(office.say(N_("Select a table of accounts: a row with the names of the columns, and a "
                                                      "row for each account."))));
    };
    if (!selected.is())
        refuse();
    sheet_ = selected->getSpreadsheet();
    const Ref<sheet::XSheetCellCursor> cursor = sheet_->createCursorByRange(selected);
    area_ = Ref<sheet::XCellRangeAddressable>(cursor, uno::UNO_QUERY_THROW)->getRangeAddress();
    if (isOneCell(area_)) {
        cursor->collapseToCurrentRegion();
        area_ = Ref<sheet::XCellRangeAddressable>(cursor, uno::UNO_QUERY_THROW)->getRangeAddress();
    }
    cut(area_, usedArea(sheet_));
    if (area_.EndRow <= area_.StartRow || area_.EndColumn < area_.StartColumn)
        refuse();
    const auto read = [&](sal_Int32 first, sal_Int32 last) {
        return Ref<sheet::XCellRangeData>(
                   sheet_->getCellRangeByPosition(area_.StartColumn, first, area_.EndColumn, last),
                   uno::UNO_QUERY_THROW)
            ->getDataArray();
    };
    const Sequence<Sequence<Any>> header = read(area_.StartRow, area_.StartRow);
    for (const Any& name : header[0])
        names_.push_back(csmaddin::textOf(name));
    rows_ = read(area_.StartRow + 1, area_.EndRow);
}

OUString Table::textAt(size_t row, size_t column) const
{
    return textOf(at(row, column));
}

Ref<table::XCellRange> Table::cells(size_t column) const
{
    const sal_Int32 place = area_.StartColumn + static_cast<sal_Int32>(column);
    return sheet_->getCellRangeByPosition(place, area_.StartRow + 1, place, area_.EndRow);
}

OUString Table::reference(size_t column) const
{
    const sal_Int32 place = area_.StartColumn + static_cast<sal_Int32>(column);
    return areaName(place, area_.StartRow + 1, place, area_.EndRow);
}

sal_Int32 Table::firstFreeColumn() const
{
    return usedArea(sheet_).EndColumn + 1;
}

} // namespace csmaddin
