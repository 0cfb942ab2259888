/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* What a user does with menus, in a document and with several of them. */
#include "office_parts.hxx"

#include <algorithm>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XEnumeration.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/DispatchResultState.hpp>
#include <com/sun/star/frame/XComponentLoader.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/frame/XNotifyingDispatch.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sheet/XCellRangeReferrer.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <com/sun/star/util/XProtectable.hpp>
#include <com/sun/star/util/XURLTransformer.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

namespace util = com::sun::star::util;
namespace undo_ns = com::sun::star::document;

namespace office {

namespace {

class Listener : public cppu::WeakImplHelper1<frame::XDispatchResultListener> {
public:
    void SAL_CALL dispatchFinished(const frame::DispatchResultEvent &event) override
    {
        OUString text;
        event.Result >>= text;
        outcome.done = event.State == frame::DispatchResultState::SUCCESS;
        outcome.text = narrow(text);
    }
    void SAL_CALL disposing(const lang::EventObject &) override {}

    Outcome outcome;
};

uno::Any value_of_setting(const std::variant<bool, double, std::string> &value)
{
    if (const bool *flag = std::get_if<bool>(&value))
        return any(*flag);
    if (const double *number = std::get_if<double>(&value))
        return any(*number);
    return any(wide(std::get<std::string>(value)));
}

Reference<frame::XController> controller_of(const Reference<sheet::XSpreadsheetDocument> &document)
{
    return Reference<frame::XModel>(document, UNO_QUERY_THROW)->getCurrentController();
}

Reference<undo_ns::XUndoManager> undo_of(const Reference<sheet::XSpreadsheetDocument> &document)
{
    return Reference<undo_ns::XUndoManagerSupplier>(document, UNO_QUERY_THROW)->getUndoManager();
}

std::vector<Reference<sheet::XSpreadsheetDocument>> all_of(const Reference<frame::XDesktop> &desktop)
{
    std::vector<Reference<sheet::XSpreadsheetDocument>> all;
    const auto each = desktop->getComponents()->createEnumeration();
    while (each->hasMoreElements()) {
        const Reference<sheet::XSpreadsheetDocument> document(each->nextElement(), uno::UNO_QUERY);
        if (document.is())
            all.push_back(document);
    }
    return all;
}

sal_Int32 number_of(const Reference<sheet::XSpreadsheetDocument> &document)
{
    const Reference<beans::XPropertySet> properties(document, UNO_QUERY_THROW);
    return value_of<OUString>(properties->getPropertyValue("RuntimeUID")).toInt32();
}

} // namespace

Outcome Document::carry_out(const std::string &command, Settings settings)
{
    settings.push_back({"Silent", true});
    return m_state->office->call(command, [&] {
        util::URL url;
        std::vector<beans::PropertyValue> given;
        for (const auto &[name, value] : settings)
            given.push_back(property(name.c_str(), value_of_setting(value)));
        url.Complete = wide(command);
        m_state->office->create<util::XURLTransformer>("com.sun.star.util.URLTransformer")->parseStrict(url);
        const Reference<frame::XNotifyingDispatch> found(
            Reference<frame::XDispatchProvider>(controller_of(m_state->document)->getFrame(), UNO_QUERY_THROW)
                ->queryDispatch(url, wide("_self"), 0),
            uno::UNO_QUERY);
        const rtl::Reference<Listener> listener(new Listener);
        if (found.is())
            found->dispatchWithNotification(
                url, Sequence<beans::PropertyValue>(given.data(), static_cast<sal_Int32>(given.size())),
                listener.get());
        listener->outcome.known = found.is();
        return listener->outcome;
    });
}

void Document::select(const std::string &area)
{
    m_state->office->call("select " + area, [&] {
        const std::size_t dot = area.find('.');
        const Reference<table::XCellRange> sheet(
            m_state->document->getSheets()->getByName(wide(area.substr(0, dot))), UNO_QUERY_THROW);
        Reference<com::sun::star::view::XSelectionSupplier>(controller_of(m_state->document), UNO_QUERY_THROW)
            ->select(any(sheet->getCellRangeByName(wide(area.substr(dot + 1)))));
    });
}

std::vector<std::string> Document::undo_titles() const
{
    return m_state->office->call("undo", [&] {
        std::vector<std::string> titles;
        for (const OUString &title : undo_of(m_state->document)->getAllUndoActionTitles())
            titles.push_back(narrow(title));
        return titles;
    });
}

void Document::undo()
{
    m_state->office->call("undo", [&] { undo_of(m_state->document)->undo(); });
}

void Document::redo()
{
    m_state->office->call("redo", [&] { undo_of(m_state->document)->redo(); });
}

bool Document::is_modified() const
{
    return m_state->office->call("modified", [&] {
        return static_cast<bool>(Reference<util::XModifiable>(m_state->document, UNO_QUERY_THROW)->isModified());
    });
}

bool Document::has_location() const
{
    return m_state->office->call("location", [&] {
        return static_cast<bool>(Reference<frame::XStorable>(m_state->document, UNO_QUERY_THROW)->hasLocation());
    });
}

void Document::protect_sheet(int index, bool on)
{
    m_state->office->call("protect", [&] {
        const Reference<util::XProtectable> sheet(m_state->sheets_by_index()->getByIndex(index), UNO_QUERY_THROW);
        on ? sheet->protect("") : sheet->unprotect("");
    });
}

void Document::protect_structure()
{
    m_state->office->call("protect", [&] {
        Reference<util::XProtectable>(m_state->document, UNO_QUERY_THROW)->protect("");
    });
}

Document Office::load_read_only(const std::string &path)
{
    return m_state->call(path, [&] {
        const beans::PropertyValue how[] = {property("Hidden", any(true)), property("ReadOnly", any(true))};
        const auto component =
            Reference<frame::XComponentLoader>(m_state->desktop, UNO_QUERY_THROW)
                ->loadComponentFromURL(wide(file_url(path)), "_blank", 0, Sequence<beans::PropertyValue>(how, 2));
        return Document(std::make_shared<Document::State>(m_state, component));
    });
}

std::size_t Office::count_documents() const
{
    return m_state->call("documents", [&] { return all_of(m_state->desktop).size(); });
}

Document Office::newest_document()
{
    return m_state->call("documents", [&] {
        const auto all = all_of(m_state->desktop);
        const auto newest = std::max_element(all.begin(), all.end(), [](const auto &a, const auto &b) {
            return number_of(a) < number_of(b);
        });
        if (newest == all.end())
            throw std::runtime_error("there is no document");
        return Document(std::make_shared<Document::State>(m_state, Reference<lang::XComponent>(*newest, UNO_QUERY_THROW)));
    });
}

} // namespace office
