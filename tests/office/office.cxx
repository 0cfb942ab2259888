/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "office_parts.hxx"

#include <com/sun/star/document/MacroExecMode.hpp>
#include <com/sun/star/document/UpdateDocMode.hpp>
#include <com/sun/star/frame/XComponentLoader.hpp>
#include <com/sun/star/sheet/FunctionArgument.hpp>

namespace office {

namespace {

constexpr auto answer_limit = seconds(10);

Reference<lang::XComponent> open(const Office::State &state, const std::string &url,
                                 const std::string &filter)
{
    std::vector<beans::PropertyValue> settings = {
        property("Hidden", any(true)),
        property("MacroExecutionMode",
                 any(com::sun::star::document::MacroExecMode::NEVER_EXECUTE)),
        property("UpdateDocMode", any(com::sun::star::document::UpdateDocMode::NO_UPDATE))};
    if (!filter.empty())
        settings.push_back(property("FilterName", any(wide(filter))));
    const Reference<frame::XComponentLoader> loader(state.desktop, UNO_QUERY_THROW);
    const auto component = loader->loadComponentFromURL(
        wide(url), "_blank", 0,
        Sequence<beans::PropertyValue>(settings.data(), static_cast<sal_Int32>(settings.size())));
    if (!component.is())
        throw std::runtime_error(url + ": the office cannot load it");
    return component;
}

Function function_of(const Sequence<beans::PropertyValue> &properties)
{
    Function function;
    for (const beans::PropertyValue &property : properties) {
        if (property.Name == "Name")
            function.name = narrow(value_of<OUString>(property.Value));
        else if (property.Name == "Description")
            function.description = narrow(value_of<OUString>(property.Value));
        else if (property.Name == "Arguments")
            for (const auto &argument :
                 value_of<Sequence<sheet::FunctionArgument>>(property.Value))
                function.arguments.push_back({narrow(argument.Name), narrow(argument.Description),
                                              static_cast<bool>(argument.IsOptional)});
    }
    return function;
}

} // namespace

Office::Office(const std::string &profile_dir, const std::string &extensions_dir,
               const std::string &ui_language, const std::string &locale, Dialogs dialogs)
    : m_state(std::make_shared<State>(profile_dir, extensions_dir, ui_language, locale, dialogs))
{
}

/* Now, not when the last document lets go of the shared state. */
Office::~Office() { m_state->terminate(); }

bool Office::alive() const
{
    if (m_state->process->ended())
        return false;
    const Deadline deadline(*m_state->process, answer_limit);
    try {
        /* Something that needs Calc's main lock: the bridge alone also answers while Calc hangs. */
        m_state->create<container::XIndexAccess>("com.sun.star.sheet.FunctionDescriptions")
            ->getCount();
        return true;
    } catch (const uno::Exception &) {
        return false;
    }
}

void Office::set_call_limit(seconds limit) { m_state->call_limit = limit; }

int Office::process_id() const { return m_state->process->id(); }

std::string Office::output() const { return m_state->process->output(); }

Document Office::new_spreadsheet()
{
    return m_state->call("new spreadsheet", [&] {
        return Document(std::make_shared<Document::State>(
            m_state, open(*m_state, "private:factory/scalc", "")));
    });
}

Document Office::load(const std::string &path, const std::string &filter)
{
    if (!fs::exists(path))
        throw std::runtime_error(path + ": no such file");
    return m_state->call(path, [&] {
        return Document(
            std::make_shared<Document::State>(m_state, open(*m_state, file_url(path), filter)));
    });
}

std::vector<Function> Office::functions(const std::string &prefix)
{
    return m_state->call("function descriptions", [&] {
        const auto all = m_state->create<container::XIndexAccess>(
            "com.sun.star.sheet.FunctionDescriptions");
        std::vector<Function> found;
        for (sal_Int32 i = 0, count = all->getCount(); i < count; ++i) {
            Function function =
                function_of(value_of<Sequence<beans::PropertyValue>>(all->getByIndex(i)));
            if (function.name.rfind(prefix, 0) == 0)
                found.push_back(std::move(function));
        }
        return found;
    });
}

} // namespace office
