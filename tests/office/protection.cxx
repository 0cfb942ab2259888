/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "office_parts.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/XCellFormatRangesSupplier.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>
#include <com/sun/star/util/CellProtection.hpp>
#include <com/sun/star/util/XProtectable.hpp>

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
