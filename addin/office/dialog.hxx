/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
// A dialog of native controls. Places and sizes are in the office's dialog units, which grow with the font,
// so that it looks the same at every scaling. The tab order is that in which controls are added; a label
// names the control added after it, for its mnemonic ("~") and for assistive technology.
#ifndef CSM_ADDIN_DIALOG_HXX
#define CSM_ADDIN_DIALOG_HXX

#include <vector>

#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XDialog2.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameContainer.hpp>

#include "office.hxx"

namespace csmaddin {

struct Box {
    int x, y, width, height;
};

class Dialog {
public:
    Dialog(const Office& office, const OUString& title, int width, int height);
    ~Dialog();
    Dialog(const Dialog&) = delete;
    Dialog& operator=(const Dialog&) = delete;

    // ---- controls ----
    // In bold it is a result, and names no control.
    void label(const char* name, const OUString& text, Box box, bool bold = false);
    // Text of several lines that wraps and cannot be reached by the keyboard.
    void paragraph(const char* name, const OUString& text, Box box);
    // The same in a field of its own: it scrolls, can be selected and copied, and is reached by the keyboard.
    // Assistive technology calls it by its title.
    void reading(const char* name, const OUString& title, const OUString& text, Box box);
    // A label of the next control that is not seen, for assistive technology: where it stands tells others enough.
    void title(const char* name, const OUString& text, Box next);
    // Red, beside or below the field that it speaks of; empty at first.
    void problem(const char* name, Box box);
    // Red, or as text is.
    void alarm(const char* name, bool on);
    void field(const char* name, const OUString& text, Box box);
    // Of several lines, to write in.
    void area(const char* name, const OUString& text, Box box);
    void numeric(const char* name, double value, int decimals, Box box);
    void list(const char* name, const std::vector<OUString>& items, int chosen, Box box);
    void box(const char* name, const std::vector<OUString>& items, const OUString& text, Box box);
    void radio(const char* name, const OUString& text, bool on, Box box);
    void check(const char* name, const OUString& text, bool on, Box box);
    void line(const char* name, const OUString& text, Box box);
    void button(const char* name, const OUString& text, Box box);
    // The button that Enter presses; it does what `on` says.
    void defaultButton(const char* name, const OUString& text, Box box);
    // The button that Escape presses; it closes the dialog.
    void cancelButton(const char* name, const OUString& text, Box box);
    // Where there is nothing to decide: Enter and Escape press it.
    void closeButton(const char* name, Box box);

    // ---- what is in them ----
    OUString text(const char* name) const;
    void setText(const char* name, const OUString& text);
    double value(const char* name) const; // NaN where the field is empty
    int chosen(const char* name) const;   // -1: nothing
    void choose(const char* name, int item);
    void setItems(const char* name, const std::vector<OUString>& items, int chosen);
    bool isOn(const char* name) const;
    void setOn(const char* name);
    void enable(const char* name, bool enabled);
    void focus(const char* name);
    void help(const char* name, const OUString& text);

    // ---- what happens ----
    // Pressed, chosen, changed. A problem of the work is told.
    void on(const char* name, std::function<void()> work);
    bool execute(); // false: cancelled
    void end(bool done);

private:
    using Model = Ref<com::sun::star::beans::XPropertySet>;
    Model add(const char* service, const char* name, Box box);
    Model model(const char* name) const;
    void set(const char* name, const char* property, const Any& value);
    Ref<com::sun::star::awt::XControl> control(const char* name) const;
    void centre(const Ref<com::sun::star::awt::XWindow>& window) const;

    const Office& office_;
    Ref<com::sun::star::container::XNameContainer> models_;
    Ref<com::sun::star::awt::XControl> control_;
    sal_Int16 tab_ = 0;
};

} // namespace csmaddin

#endif
