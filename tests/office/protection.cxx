/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "office_parts.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/XCellFormatRangesSupplier.hpp>
#include <com/sun/star/sheet/FilterOperator.hpp>
#include <com/sun/star/sheet/TableFilterField.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XSheetFilterDescriptor.hpp>
#include <com/sun/star/sheet/XSheetFilterable.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>
#include <com/sun/star/table/TableSortField.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/util/CellProtection.hpp>
#include <com/sun/star/util/XProtectable.hpp>
#include <com/sun/star/util/XSortable.hpp>

namespace office {

namespace util = com::sun::star::util;

bool Sheet::is_protected() const
{
    return m_state->call("protection", [&] {
        return static_cast<bool>(Reference<util::XProtectable>(m_state->sheet, UNO_QUERY_THROW)->isProtected());
    });
}

void Sheet::unprotect(const std::string &password)
{
    m_state->call("protection", [&] {
        Reference<util::XProtectable>(m_state->sheet, UNO_QUERY_THROW)->unprotect(wide(password));
    });
}

std::size_t Sheet::rows_in_sight(const std::string &area) const
{
    return m_state->call("rows in sight", [&] {
        const Reference<table::XTableRows> rows =
            Reference<table::XColumnRowRange>(m_state->range(area), UNO_QUERY_THROW)->getRows();
        std::size_t n = 0;
        for (sal_Int32 i = 0; i < rows->getCount(); ++i)
            n += value_of<bool>(Reference<beans::XPropertySet>(rows->getByIndex(i), UNO_QUERY_THROW)
                                    ->getPropertyValue("IsVisible"));
        return n;
    });
}

bool Sheet::filter(const std::string &area, int column, const std::string &text)
{
    const std::size_t before = rows_in_sight(area);
    m_state->call("filter", [&] {
        const Reference<sheet::XSheetFilterable> range(m_state->range(area), UNO_QUERY_THROW);
        const Reference<sheet::XSheetFilterDescriptor> wanted = range->createFilterDescriptor(true);
        sheet::TableFilterField field;
        field.Field = column;
        field.Operator = sheet::FilterOperator_EQUAL;
        field.StringValue = wide(text);
        wanted->setFilterFields(text.empty() ? Sequence<sheet::TableFilterField>()
                                             : Sequence<sheet::TableFilterField>(&field, 1));
        Reference<beans::XPropertySet>(wanted, UNO_QUERY_THROW)->setPropertyValue("ContainsHeader", uno::Any(true));
        range->filter(wanted);
    });
    return rows_in_sight(area) != before;
}

bool Sheet::sort(const std::string &area, int column, bool ascending)
{
    const auto before = Reference<sheet::XCellRangeData>(m_state->range(area), UNO_QUERY_THROW)->getDataArray();
    m_state->call("sort", [&] {
        const Reference<util::XSortable> range(m_state->range(area), UNO_QUERY_THROW);
        table::TableSortField field;
        field.Field = column;
        field.IsAscending = ascending;
        const beans::PropertyValue wanted[] = {
            property("SortFields", uno::Any(Sequence<table::TableSortField>(&field, 1))),
            property("ContainsHeader", uno::Any(false))};
        range->sort(Sequence<beans::PropertyValue>(wanted, 2));
    });
    return Reference<sheet::XCellRangeData>(m_state->range(area), UNO_QUERY_THROW)->getDataArray() != before;
}

std::vector<StyledArea> Sheet::styled_areas() const
{
    return m_state->call("formats", [&] {
        const Reference<container::XIndexAccess> ranges =
            Reference<sheet::XCellFormatRangesSupplier>(m_state->sheet, UNO_QUERY_THROW)->getCellFormatRanges();
        std::vector<StyledArea> areas;
        for (sal_Int32 i = 0; i < ranges->getCount(); ++i) {
            const uno::Any range = ranges->getByIndex(i);
            const Reference<beans::XPropertySet> look(range, UNO_QUERY_THROW);
            const auto at = Reference<sheet::XCellRangeAddressable>(range, UNO_QUERY_THROW)->getRangeAddress();
            const auto protection = value_of<util::CellProtection>(look->getPropertyValue("CellProtection"));
            areas.push_back({{{at.StartColumn, at.StartRow}, {at.EndColumn, at.EndRow}},
                             value_of<sal_Int32>(look->getPropertyValue("CellBackColor")),
                             static_cast<bool>(protection.IsLocked)});
        }
        return areas;
    });
}

} // namespace office
