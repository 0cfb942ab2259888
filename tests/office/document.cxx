/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "office_parts.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/sheet/XCellRangeReferrer.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <com/sun/star/util/XURLTransformer.hpp>

namespace office {

Document::State::~State()
{
    try {
        close();
    } catch (const std::exception &) {
        /* the office is gone, and the document with it */
    }
}

void Document::State::close()
{
    if (document.is() && !office->process->ended())
        office->call("close", [&] {
            Reference<com::sun::star::util::XCloseable>(document, UNO_QUERY_THROW)->close(false);
        });
    document.clear();
}

Document::Document(std::shared_ptr<State> state) : m_state(std::move(state)) {}
Document::Document(Document &&) noexcept = default;
Document &Document::operator=(Document &&) noexcept = default;
Document::~Document() = default;

std::vector<std::string> Document::sheet_names() const
{
    return m_state->office->call("sheets", [&] {
        std::vector<std::string> names;
        for (const OUString &name : m_state->document->getSheets()->getElementNames())
            names.push_back(narrow(name));
        return names;
    });
}

Sheet Document::sheet(const std::string &name) const
{
    return m_state->office->call("sheet " + name, [&] {
        Reference<sheet::XSpreadsheet> sheet(m_state->document->getSheets()->getByName(wide(name)),
                                             UNO_QUERY_THROW);
        return Sheet(std::make_shared<Sheet::State>(Sheet::State{m_state->office, sheet, name}));
    });
}

Sheet Document::sheet(int index) const
{
    const auto names = sheet_names();
    if (index < 0 || static_cast<std::size_t>(index) >= names.size())
        throw std::runtime_error("no sheet " + std::to_string(index));
    return sheet(names[static_cast<std::size_t>(index)]);
}

Sheet Document::add_sheet(const std::string &name)
{
    m_state->office->call("new sheet " + name, [&] {
        const auto sheets = m_state->document->getSheets();
        const auto count = m_state->sheets_by_index()->getCount();
        sheets->insertNewByName(wide(name), static_cast<sal_Int16>(count));
    });
    return sheet(name);
}

bool Document::dispatch(const std::string &command)
{
    return m_state->office->call(command, [&] {
        com::sun::star::util::URL url;
        url.Complete = wide(command);
        m_state->office
            ->create<com::sun::star::util::XURLTransformer>("com.sun.star.util.URLTransformer")
            ->parseStrict(url);
        const auto frame = Reference<frame::XModel>(m_state->document, UNO_QUERY_THROW)
                               ->getCurrentController()
                               ->getFrame();
        const auto found = Reference<frame::XDispatchProvider>(frame, UNO_QUERY_THROW)
                               ->queryDispatch(url, wide("_self"), 0);
        if (found.is())
            found->dispatch(url, {});
        return found.is();
    });
}

void Document::add_name(const std::string &name, const std::string &content)
{
    m_state->office->call("name " + name, [&] {
        const Reference<beans::XPropertySet> properties(m_state->document, UNO_QUERY_THROW);
        Reference<sheet::XNamedRanges>(properties->getPropertyValue("NamedRanges"),
                                       UNO_QUERY_THROW)
            ->addNewByName(wide(name), wide(content), table::CellAddress(), 0);
    });
}

void Document::recalculate_all()
{
    m_state->office->call("recalculation", [&] {
        Reference<sheet::XCalculatable>(m_state->document, UNO_QUERY_THROW)->calculateAll();
    });
}

Rows Document::read_named_range(const std::string &name) const
{
    return m_state->office->call("name " + name, [&] {
        const Reference<beans::XPropertySet> properties(m_state->document, UNO_QUERY_THROW);
        for (const char *kind : {"NamedRanges", "DatabaseRanges"}) {
            const Reference<container::XNameAccess> names(
                properties->getPropertyValue(OUString::createFromAscii(kind)), UNO_QUERY_THROW);
            if (!names->hasByName(wide(name)))
                continue;
            const Reference<sheet::XCellRangeReferrer> referrer(names->getByName(wide(name)),
                                                                UNO_QUERY_THROW);
            const auto range = referrer->getReferredCells();
            if (range.is())
                return read_rows(range);
        }
        throw std::runtime_error("no range has the name " + name);
    });
}

void Document::store(const std::string &path, const std::string &filter) const
{
    const beans::PropertyValue settings[] = {property("FilterName", any(wide(filter))),
                                             property("Overwrite", any(true))};
    m_state->office->call("store " + path, [&] {
        Reference<frame::XStorable>(m_state->document, UNO_QUERY_THROW)
            ->storeToURL(wide(file_url(path)), Sequence<beans::PropertyValue>(settings, 2));
    });
}

void Document::store_ods(const std::string &path) const { store(path, "calc8"); }
void Document::store_xlsx(const std::string &path) const { store(path, "Calc MS Excel 2007 XML"); }
void Document::store_pdf(const std::string &path) const { store(path, "calc_pdf_Export"); }

void Document::close() { m_state->close(); }

void Document::tear_down()
{
    const auto gone = std::exchange(m_state->document, {});
    m_state->office->call("tear down", [&] { Reference<lang::XComponent>(gone, UNO_QUERY_THROW)->dispose(); });
}

} // namespace office
