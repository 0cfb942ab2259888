/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "dialog.hxx"

#include <algorithm>
#include <cmath>

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/PushButtonType.hpp>
#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XCheckBox.hpp>
#include <com/sun/star/awt/XComboBox.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XRadioButton.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/awt/XToolkit.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/lang/DisposedException.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/style/VerticalAlignment.hpp>
#include <cppuhelper/implbase1.hxx>
#include <cppuhelper/implbase3.hxx>

namespace uno = com::sun::star::uno;
namespace lang = com::sun::star::lang;
namespace awt = com::sun::star::awt;
namespace beans = com::sun::star::beans;
namespace container = com::sun::star::container;

namespace csmaddin {

namespace {

class Listener : public cppu::WeakImplHelper3<awt::XActionListener, awt::XItemListener, awt::XTextListener> {
public:
    Listener(const Office& office, std::function<void()> work) : office_(office), work_(std::move(work)) {}
    void SAL_CALL actionPerformed(const awt::ActionEvent&) override { run(); }
    void SAL_CALL itemStateChanged(const awt::ItemEvent&) override { run(); }
    void SAL_CALL textChanged(const awt::TextEvent&) override { run(); }
    void SAL_CALL disposing(const lang::EventObject&) override {}

private:
    // Nothing may pass from here into the office's own event loop.
    void run()
    {
        try {
            work_();
        } catch (const lang::DisposedException&) {
            // The window is being closed.
        } catch (const uno::Exception& problem) {
            office_.tell(problem.Message);
        } catch (const std::exception& problem) {
            office_.tell(wide(problem.what()));
        }
    }

    const Office office_;
    std::function<void()> work_;
};

// Ends a dialog whose window is closed by someone else: another program, or the end of the office.
class Closing : public cppu::WeakImplHelper1<lang::XEventListener> {
public:
    explicit Closing(const Ref<awt::XControl>& dialog) : dialog_(dialog) {}
    void SAL_CALL disposing(const lang::EventObject&) override
    {
        try {
            Ref<awt::XDialog2>(dialog_, uno::UNO_QUERY_THROW)->endDialog(0);
        } catch (const uno::Exception&) {
            // It is gone already.
        }
    }

private:
    const Ref<awt::XControl> dialog_;
};

Sequence<OUString> sequence(const std::vector<OUString>& items)
{
    return Sequence<OUString>(items.data(), static_cast<sal_Int32>(items.size()));
}

Sequence<sal_Int16> selection(int chosen)
{
    const sal_Int16 item = static_cast<sal_Int16>(chosen);
    return chosen < 0 ? Sequence<sal_Int16>() : Sequence<sal_Int16>(&item, 1);
}

} // namespace

Dialog::Dialog(const Office& office, const OUString& title, int width, int height) : office_(office)
{
    models_ = office.create<container::XNameContainer>("com.sun.star.awt.UnoControlDialogModel");
    control_ = office.create<awt::XControl>("com.sun.star.awt.UnoControlDialog");
    const Ref<beans::XPropertySet> dialog(models_, uno::UNO_QUERY_THROW);
    dialog->setPropertyValue("Title", Any(title));
    dialog->setPropertyValue("Width", Any(sal_Int32(width)));
    dialog->setPropertyValue("Height", Any(sal_Int32(height)));
    dialog->setPropertyValue("Moveable", Any(true));
    dialog->setPropertyValue("Closeable", Any(true));
    control_->setModel(Ref<awt::XControlModel>(models_, uno::UNO_QUERY_THROW));
}

Dialog::~Dialog()
{
    try {
        control_->dispose();
    } catch (const uno::Exception&) {
        // It went with its window.
    }
}

// ---- controls ----

Dialog::Model Dialog::add(const char* service, const char* name, Box box)
{
    const OUString type = "com.sun.star.awt.UnoControl" + OUString::createFromAscii(service) + "Model";
    const Model control(Ref<lang::XMultiServiceFactory>(models_, uno::UNO_QUERY_THROW)->createInstance(type),
                        uno::UNO_QUERY_THROW);
    control->setPropertyValue("PositionX", Any(sal_Int32(box.x)));
    control->setPropertyValue("PositionY", Any(sal_Int32(box.y)));
    control->setPropertyValue("Width", Any(sal_Int32(box.width)));
    control->setPropertyValue("Height", Any(sal_Int32(box.height)));
    control->setPropertyValue("TabIndex", Any(tab_++));
    models_->insertByName(OUString::createFromAscii(name), Any(control));
    return control;
}

void Dialog::label(const char* name, const OUString& text, Box box, bool bold)
{
    const Model made = add("FixedText", name, box);
    made->setPropertyValue("Label", Any(text));
    made->setPropertyValue("MultiLine", Any(box.height > 16));
    made->setPropertyValue("VerticalAlign", Any(com::sun::star::style::VerticalAlignment_MIDDLE));
    if (bold) {
        made->setPropertyValue("FontWeight", Any(awt::FontWeight::BOLD));
        made->setPropertyValue("NoLabel", Any(true));
    }
}

void Dialog::title(const char* name, const OUString& text, Box next)
{
    label((std::string(name) + "Title").c_str(), text, { next.x, next.y, 0, next.height });
}

void Dialog::paragraph(const char* name, const OUString& text, Box box)
{
    const Model made = add("FixedText", name, box);
    made->setPropertyValue("MultiLine", Any(true));
    made->setPropertyValue("NoLabel", Any(true));
    made->setPropertyValue("Label", Any(text));
}

void Dialog::reading(const char* name, const OUString& title, const OUString& text, Box box)
{
    this->title(name, title, box);
    const Model made = add("Edit", name, box);
    made->setPropertyValue("MultiLine", Any(true));
    made->setPropertyValue("ReadOnly", Any(true));
    made->setPropertyValue("VScroll", Any(true));
    made->setPropertyValue("Tabstop", Any(true));
    made->setPropertyValue("Text", Any(text));
}

void Dialog::problem(const char* name, Box box)
{
    const Model made = add("FixedText", name, box);
    made->setPropertyValue("MultiLine", Any(true));
    made->setPropertyValue("NoLabel", Any(true));
    alarm(name, true);
}

void Dialog::alarm(const char* name, bool on)
{
    set(name, "TextColor", on ? Any(sal_Int32(0xB00020)) : Any());
}

void Dialog::field(const char* name, const OUString& text, Box box)
{
    add("Edit", name, box)->setPropertyValue("Text", Any(text));
}

void Dialog::area(const char* name, const OUString& text, Box box)
{
    const Model made = add("Edit", name, box);
    made->setPropertyValue("MultiLine", Any(true));
    made->setPropertyValue("VScroll", Any(true));
    made->setPropertyValue("Text", Any(text));
}

void Dialog::numeric(const char* name, double value, int decimals, Box box)
{
    const Model made = add("NumericField", name, box);
    made->setPropertyValue("DecimalAccuracy", Any(sal_Int16(decimals)));
    made->setPropertyValue("ShowThousandsSeparator", Any(false));
    made->setPropertyValue("ValueMin", Any(-1e9)); // what is wrong is told, not changed in silence
    made->setPropertyValue("ValueMax", Any(1e9));
    if (!std::isnan(value))
        made->setPropertyValue("Value", Any(value));
}

void Dialog::list(const char* name, const std::vector<OUString>& items, int chosen, Box box)
{
    const Model made = add("ListBox", name, box);
    made->setPropertyValue("Dropdown", Any(true));
    made->setPropertyValue("LineCount", Any(sal_Int16(12)));
    made->setPropertyValue("StringItemList", Any(sequence(items)));
    made->setPropertyValue("SelectedItems", Any(selection(chosen)));
}

void Dialog::box(const char* name, const std::vector<OUString>& items, const OUString& text, Box box)
{
    const Model made = add("ComboBox", name, box);
    made->setPropertyValue("Dropdown", Any(true));
    made->setPropertyValue("LineCount", Any(sal_Int16(12)));
    made->setPropertyValue("StringItemList", Any(sequence(items)));
    made->setPropertyValue("Text", Any(text));
}

void Dialog::radio(const char* name, const OUString& text, bool on, Box box)
{
    const Model made = add("RadioButton", name, box);
    made->setPropertyValue("Label", Any(text));
    made->setPropertyValue("State", Any(sal_Int16(on)));
}

void Dialog::check(const char* name, const OUString& text, bool on, Box box)
{
    const Model made = add("CheckBox", name, box);
    made->setPropertyValue("Label", Any(text));
    made->setPropertyValue("State", Any(sal_Int16(on)));
}

void Dialog::line(const char* name, const OUString& text, Box box)
{
    add("FixedLine", name, box)->setPropertyValue("Label", Any(text));
}

void Dialog::button(const char* name, const OUString& text, Box box)
{
    add("Button", name, box)->setPropertyValue("Label", Any(text));
}

void Dialog::defaultButton(const char* name, const OUString& text, Box box)
{
    button(name, text, box);
    set(name, "DefaultButton", Any(true));
}

void Dialog::cancelButton(const char* name, const OUString& text, Box box)
{
    button(name, text, box);
    set(name, "PushButtonType", Any(sal_Int16(awt::PushButtonType_CANCEL)));
}

void Dialog::closeButton(const char* name, Box box)
{
    cancelButton(name, office_.say(N_("~Close")), box);
    set(name, "DefaultButton", Any(true));
}

// ---- what is in them ----

Dialog::Model Dialog::model(const char* name) const
{
    return Model(models_->getByName(OUString::createFromAscii(name)), uno::UNO_QUERY_THROW);
}

void Dialog::set(const char* name, const char* property, const Any& value)
{
    model(name)->setPropertyValue(OUString::createFromAscii(property), value);
}

Ref<awt::XControl> Dialog::control(const char* name) const
{
    return Ref<awt::XControlContainer>(control_, uno::UNO_QUERY_THROW)
        ->getControl(OUString::createFromAscii(name));
}

OUString Dialog::text(const char* name) const
{
    OUString text;
    model(name)->getPropertyValue("Text") >>= text;
    return text;
}

void Dialog::setText(const char* name, const OUString& text)
{
    const Model made = model(name);
    const Ref<beans::XPropertySetInfo> info = made->getPropertySetInfo();
    const OUString property = info->hasPropertyByName("Text") ? OUString("Text") : OUString("Label");
    OUString old;
    if (!(made->getPropertyValue(property) >>= old) || old != text)
        made->setPropertyValue(property, Any(text));
}

double Dialog::value(const char* name) const
{
    double value = NAN;
    return (model(name)->getPropertyValue("Value") >>= value) ? value : NAN;
}

int Dialog::chosen(const char* name) const
{
    Sequence<sal_Int16> items;
    model(name)->getPropertyValue("SelectedItems") >>= items;
    return items.hasElements() ? items[0] : -1;
}

void Dialog::choose(const char* name, int item)
{
    set(name, "SelectedItems", Any(selection(item)));
}

void Dialog::setItems(const char* name, const std::vector<OUString>& items, int chosen)
{
    set(name, "StringItemList", Any(sequence(items)));
    choose(name, chosen);
}

bool Dialog::isOn(const char* name) const
{
    sal_Int16 state = 0;
    model(name)->getPropertyValue("State") >>= state;
    return state == 1;
}

void Dialog::setOn(const char* name)
{
    set(name, "State", Any(sal_Int16(1)));
}

void Dialog::enable(const char* name, bool enabled)
{
    set(name, "Enabled", Any(enabled));
}

void Dialog::focus(const char* name)
{
    const Ref<awt::XWindow> window(control(name), uno::UNO_QUERY);
    if (window.is())
        window->setFocus();
}

void Dialog::help(const char* name, const OUString& text)
{
    set(name, "HelpText", Any(text));
}

// ---- what happens ----

void Dialog::on(const char* name, std::function<void()> work)
{
    const Ref<Listener> listener(new Listener(office_, std::move(work)));
    const Ref<uno::XInterface> made = control(name);
    if (const Ref<awt::XButton> button{ made, uno::UNO_QUERY }; button.is())
        button->addActionListener(listener.get());
    else if (const Ref<awt::XListBox> list{ made, uno::UNO_QUERY }; list.is())
        list->addItemListener(listener.get());
    else if (const Ref<awt::XRadioButton> radio{ made, uno::UNO_QUERY }; radio.is())
        radio->addItemListener(listener.get());
    else if (const Ref<awt::XCheckBox> check{ made, uno::UNO_QUERY }; check.is())
        check->addItemListener(listener.get());
    else
        Ref<awt::XTextComponent>(made, uno::UNO_QUERY_THROW)->addTextListener(listener.get());
}

// Over the window that it belongs to.
void Dialog::centre(const Ref<awt::XWindow>& window) const
{
    const Ref<awt::XWindow> parent = office_.window();
    if (!parent.is())
        return;
    const awt::Rectangle around = parent->getPosSize(), own = window->getPosSize();
    window->setPosSize(std::max<sal_Int32>(0, (around.Width - own.Width) / 2),
                       std::max<sal_Int32>(0, (around.Height - own.Height) / 2), 0, 0, awt::PosSize::POS);
}

bool Dialog::execute()
{
    const Ref<awt::XWindow> window(control_, uno::UNO_QUERY_THROW);
    window->setVisible(false);
    control_->createPeer(office_.create<awt::XToolkit>("com.sun.star.awt.Toolkit"),
                         Ref<awt::XWindowPeer>(office_.window(), uno::UNO_QUERY));
    centre(window);
    const Ref<lang::XEventListener> closing(new Closing(control_));
    if (office_.frame().is())
        office_.frame()->addEventListener(closing);
    const sal_Int16 result = Ref<awt::XDialog>(control_, uno::UNO_QUERY_THROW)->execute();
    try {
        if (office_.frame().is())
            office_.frame()->removeEventListener(closing);
    } catch (const lang::DisposedException&) {
        // That is what it listened to.
    }
    return result == 1;
}

void Dialog::end(bool done)
{
    Ref<awt::XDialog2>(control_, uno::UNO_QUERY_THROW)->endDialog(done ? 1 : 0);
}

} // namespace csmaddin
