/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Dialogs as assistive technology meets them. */
#include "office_parts.hxx"

#include <thread>

#include <com/sun/star/accessibility/AccessibleRelationType.hpp>
#include <com/sun/star/accessibility/AccessibleRole.hpp>
#include <com/sun/star/accessibility/AccessibleStateType.hpp>
#include <com/sun/star/accessibility/XAccessible.hpp>
#include <com/sun/star/accessibility/XAccessibleAction.hpp>
#include <com/sun/star/accessibility/XAccessibleComponent.hpp>
#include <com/sun/star/awt/XExtendedToolkit.hpp>
#include <com/sun/star/awt/XVclContainer.hpp>
#include <com/sun/star/awt/XVclWindowPeer.hpp>

namespace awt = com::sun::star::awt;
namespace access = com::sun::star::accessibility;
namespace role = com::sun::star::accessibility::AccessibleRole;
namespace states = com::sun::star::accessibility::AccessibleStateType;

/* Deprecated interfaces, for which there are no others: of the windows of a toolkit, and of what they hold. */
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"

namespace office {

namespace {

using Context = Reference<access::XAccessibleContext>;

Context context_of(const Reference<uno::XInterface> &window)
{
    const Reference<access::XAccessible> accessible(window, uno::UNO_QUERY);
    return accessible.is() ? accessible->getAccessibleContext() : nullptr;
}

std::vector<Context> children_of(const Context &context)
{
    std::vector<Context> all;
    for (sal_Int32 i = 0; i < context->getAccessibleChildCount(); i++)
        if (const Context child = context_of(context->getAccessibleChild(i)); child.is())
            all.push_back(child);
    return all;
}

bool has_state(const Context &context, sal_Int16 state)
{
    const auto set = context->getAccessibleStateSet();
    return set.is() && set->contains(state);
}

/* Of a combo box it is the text that takes the focus, of a scrolled text what is scrolled. */
bool has_state_within(const Context &context, sal_Int16 state)
{
    const sal_Int16 of = context->getAccessibleRole();
    bool has = has_state(context, state);
    if (of == role::COMBO_BOX || of == role::SCROLL_PANE)
        for (const Context &child : children_of(context))
            has = has || has_state(child, state);
    return has;
}

const char *role_name(const Context &context)
{
    static const std::pair<sal_Int16, const char *> names[] = {
        {role::CHECK_BOX, "check box"}, {role::COMBO_BOX, "combo box"},     {role::LABEL, "label"},
        {role::LIST, "list"},           {role::PUSH_BUTTON, "push button"}, {role::RADIO_BUTTON, "radio button"},
        {role::TEXT, "text"},           {role::SPIN_BOX, "spin box"},       {role::SCROLL_BAR, "scroll bar"},
        {role::SCROLL_PANE, "scrolled text"},
    };
    for (const auto &[known, name] : names)
        if (known == context->getAccessibleRole())
            return name;
    return "other";
}

awt::Rectangle bounds_of(const Context &context)
{
    const Reference<access::XAccessibleComponent> component(context, uno::UNO_QUERY);
    return component.is() ? component->getBounds() : awt::Rectangle();
}

/* The controls that label it. */
std::vector<Label> labels_of(const Context &context)
{
    std::vector<Label> all;
    const auto relations = context->getAccessibleRelationSet();
    if (!relations.is() || !relations->containsRelation(access::AccessibleRelationType::LABELED_BY))
        return all;
    for (const auto &target : relations->getRelationByType(access::AccessibleRelationType::LABELED_BY).TargetSet)
        if (const Context label = context_of(target); label.is()) {
            const awt::Rectangle place = bounds_of(label);
            all.push_back({narrow(label->getAccessibleName()), place.X, place.Y});
        }
    return all;
}

Reference<awt::XWindow> front_dialog(const Office::State &state)
{
    const auto toolkit = state.create<awt::XExtendedToolkit>("com.sun.star.awt.Toolkit");
    for (sal_Int32 i = 0; i < toolkit->getTopWindowCount(); i++) {
        const Reference<awt::XTopWindow> window = toolkit->getTopWindow(i);
        const Context context = context_of(window);
        if (context.is() && context->getAccessibleRole() == role::DIALOG && has_state(context, states::SHOWING))
            return Reference<awt::XWindow>(window, uno::UNO_QUERY);
    }
    return nullptr;
}

Control control_of(const Context &context)
{
    const awt::Rectangle place = bounds_of(context);
    Control control;
    control.role = role_name(context);
    control.name = narrow(context->getAccessibleName());
    control.labels = labels_of(context);
    control.takes_focus = has_state_within(context, states::FOCUSABLE);
    control.focused = has_state_within(context, states::FOCUSED);
    control.x = place.X;
    control.y = place.Y;
    control.width = place.Width;
    control.height = place.Height;
    return control;
}

template <class T> T peer_property(const Reference<awt::XWindow> &window, const char *name)
{
    const Reference<awt::XVclWindowPeer> peer(window, uno::UNO_QUERY);
    return peer.is() ? value_of<T>(peer->getProperty(OUString::createFromAscii(name))) : T();
}

} // namespace

std::string Office::dialog_title(std::chrono::milliseconds patience)
{
    const auto end = std::chrono::steady_clock::now() + patience;
    do {
        const std::string title = m_state->call("dialog", [&] {
            try {
                const auto dialog = front_dialog(*m_state);
                return dialog.is() ? narrow(context_of(dialog)->getAccessibleName()) : std::string();
            } catch (const lang::DisposedException &) {
                if (m_state->process->ended())
                    throw;
                return std::string(); /* it has just gone */
            }
        });
        if (!title.empty())
            return title;
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    } while (std::chrono::steady_clock::now() < end);
    return "";
}

std::vector<Control> Office::dialog_controls()
{
    return m_state->call("controls", [&] {
        std::vector<Control> all;
        if (const auto dialog = front_dialog(*m_state); dialog.is())
            for (const Context &child : children_of(context_of(dialog)))
                all.push_back(control_of(child));
        return all;
    });
}

DialogTexts Office::dialog_texts()
{
    return m_state->call("texts", [&] {
        DialogTexts texts;
        const Reference<awt::XVclContainer> dialog(front_dialog(*m_state), uno::UNO_QUERY);
        if (!dialog.is())
            return texts;
        for (const auto &window : dialog->getWindows()) {
            const std::string label = narrow(peer_property<OUString>(window, "Label"));
            if (!label.empty())
                texts.labels.push_back(label);
            bool is_default = peer_property<bool>(window, "DefaultButton");
            if (is_default)
                texts.default_buttons.push_back(label);
        }
        return texts;
    });
}

bool Office::press_button(const std::string &name)
{
    return m_state->call("button " + name, [&] {
        if (const auto dialog = front_dialog(*m_state); dialog.is())
            for (const Context &child : children_of(context_of(dialog)))
                if (child->getAccessibleRole() == role::PUSH_BUTTON && narrow(child->getAccessibleName()) == name)
                    return static_cast<bool>(
                        Reference<access::XAccessibleAction>(child, UNO_QUERY_THROW)->doAccessibleAction(0));
        return false;
    });
}

} // namespace office
