/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
// What the commands need of the office around them.
#ifndef CSM_ADDIN_OFFICE_HXX
#define CSM_ADDIN_OFFICE_HXX

#include <functional>
#include <string>

#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

extern "C" {
#include "catalogue/languages.h"
#include "catalogue/words.h"
}

// Marks an English text for the translators; Office::say translates it.
#ifndef N_
#define N_(text) text
#endif

namespace csmaddin {

using rtl::OUString;
template <typename Interface> using Ref = com::sun::star::uno::Reference<Interface>;
using com::sun::star::uno::Any;
using com::sun::star::uno::Sequence;
using Properties = Sequence<com::sun::star::beans::PropertyValue>;

inline OUString wide(const char* utf8)
{
    return OUString::fromUtf8(rtl::OString(utf8));
}
inline OUString wide(const std::string& utf8)
{
    return OUString::fromUtf8(rtl::OString(utf8.data(), static_cast<sal_Int32>(utf8.size())));
}
inline std::string narrow(const OUString& text)
{
    const rtl::OString utf8 = rtl::OUStringToOString(text, RTL_TEXTENCODING_UTF8);
    return std::string(utf8.getStr(), static_cast<size_t>(utf8.getLength()));
}

com::sun::star::beans::PropertyValue property(const OUString& name, const Any& value);

// The folder of the extension, with a slash at its end: the library lies at its top.
OUString extensionFolder();

class Office {
public:
    // The frame is that of the window whose menu was used; it may be none.
    Office(const Ref<com::sun::star::uno::XComponentContext>& context,
           const Ref<com::sun::star::frame::XFrame>& frame);

    const Ref<com::sun::star::uno::XComponentContext>& context() const { return context_; }
    const Ref<com::sun::star::frame::XFrame>& frame() const { return frame_; }
    // None where the window shows no spreadsheet, or is closed.
    Ref<com::sun::star::sheet::XSpreadsheetDocument> document() const;
    Ref<com::sun::star::awt::XWindow> window() const;

    template <typename Interface> Ref<Interface> create(const char* service) const
    {
        return Ref<Interface>(context_->getServiceManager()->createInstanceWithContext(
                                  OUString::createFromAscii(service), context_),
                              com::sun::star::uno::UNO_QUERY_THROW);
    }

    // That of the user interface, where we have words in it; else "en".
    const char* language() const { return language_.c_str(); }
    // The text in that language, with {0}, {1} … replaced.
    OUString say(const char* english) const;
    OUString say(const char* english, const std::initializer_list<OUString>& given) const;
    // As users of the office's locale write it; a thin space is no group separator of this.
    OUString number(double value, int decimals) const;
    // At most so many decimals, and no zeros at their end.
    OUString plainNumber(double value, int decimals = 6) const;
    // As the locale writes it, with or without separators between thousands.
    bool readNumber(const OUString& text, double& value) const;
    // Three capitals: the money of the locale.
    OUString currency() const;
    OUString setting(const char* node, const char* name) const;

    // Carries it out in the main thread, soon.
    void later(std::function<void()> work) const;
    // A message with one button.
    void tell(const OUString& text, bool problem = true) const;

private:
    Ref<com::sun::star::uno::XComponentContext> context_;
    Ref<com::sun::star::frame::XFrame> frame_;
    std::string language_;
    OUString decimal_, group_;
    com::sun::star::lang::Locale locale_;
};

} // namespace csmaddin

#endif
