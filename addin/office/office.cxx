/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "office.hxx"

#include <com/sun/star/awt/MessageBoxType.hpp>
#include <com/sun/star/awt/XMessageBoxFactory.hpp>
#include <com/sun/star/awt/XRequestCallback.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/i18n/LocaleDataItem.hpp>
#include <com/sun/star/i18n/XLocaleData.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <cppuhelper/implbase1.hxx>
#include <osl/module.h>
#include <rtl/math.hxx>

namespace uno = com::sun::star::uno;
namespace lang = com::sun::star::lang;
namespace awt = com::sun::star::awt;
namespace beans = com::sun::star::beans;
namespace frame = com::sun::star::frame;
namespace sheet = com::sun::star::sheet;
namespace container = com::sun::star::container;

extern "C" const csm_dictionary addin_dictionaries[];

namespace csmaddin {

beans::PropertyValue property(const OUString& name, const Any& value)
{
    return beans::PropertyValue(name, 0, value, beans::PropertyState_DIRECT_VALUE);
}

OUString extensionFolder()
{
    rtl_uString* url = nullptr;
    if (!osl_getModuleURLFromAddress(reinterpret_cast<void*>(&extensionFolder), &url))
        throw uno::RuntimeException("The folder of CSM Planner cannot be found.");
    OUString library(url, SAL_NO_ACQUIRE);
    return library.copy(0, library.lastIndexOf('/') + 1);
}

namespace {

class Later : public cppu::WeakImplHelper1<awt::XCallback> {
public:
    explicit Later(std::function<void()> work) : work_(std::move(work)) {}
    void SAL_CALL notify(const Any&) override
    {
        try {
            work_();
        } catch (const uno::Exception&) {
            // The document or window that it was about is gone.
        }
    }

private:
    std::function<void()> work_;
};

lang::Locale localeOf(const OUString& tag)
{
    const sal_Int32 dash = tag.indexOf('-');
    return dash < 0 ? lang::Locale(tag, OUString(), OUString())
                    : lang::Locale(tag.copy(0, dash), tag.copy(dash + 1), OUString());
}

} // namespace

Office::Office(const Ref<uno::XComponentContext>& context, const Ref<frame::XFrame>& frame)
    : context_(context), frame_(frame)
{
    const OUString shown = setting("/org.openoffice.Setup/L10N", "ooLocale");
    language_ = csm_language_of(narrow(shown).c_str())->tag;
    OUString locale = setting("/org.openoffice.Setup/L10N", "ooSetupSystemLocale");
    if (locale.isEmpty())
        locale = shown;
    locale_ = localeOf(locale);
    const auto item =
        create<com::sun::star::i18n::XLocaleData>("com.sun.star.i18n.LocaleData")->getLocaleItem(locale_);
    decimal_ = item.decimalSeparator.isEmpty() ? OUString(".") : item.decimalSeparator;
    group_ = item.thousandSeparator;
}

Ref<sheet::XSpreadsheetDocument> Office::document() const
{
    const Ref<frame::XController> controller = frame_.is() ? frame_->getController() : nullptr;
    return Ref<sheet::XSpreadsheetDocument>(controller.is() ? controller->getModel() : nullptr, uno::UNO_QUERY);
}

Ref<awt::XWindow> Office::window() const
{
    return frame_.is() ? frame_->getContainerWindow() : nullptr;
}

OUString Office::setting(const char* node, const char* name) const
{
    const Any path(property("nodepath", Any(OUString::createFromAscii(node))));
    const Ref<container::XNameAccess> settings(
        create<lang::XMultiServiceFactory>("com.sun.star.configuration.ConfigurationProvider")
            ->createInstanceWithArguments("com.sun.star.configuration.ConfigurationAccess",
                                          Sequence<Any>(&path, 1)),
        uno::UNO_QUERY_THROW);
    OUString value;
    settings->getByName(OUString::createFromAscii(name)) >>= value;
    return value;
}

OUString Office::say(const char* english) const
{
    return wide(csm_translate(addin_dictionaries, language(), english));
}

OUString Office::say(const char* english, const std::initializer_list<OUString>& given) const
{
    const OUString text = say(english);
    OUString done;
    sal_Int32 from = 0;
    // In one go: what is given may have braces itself.
    for (sal_Int32 at; (at = text.indexOf('{', from)) >= 0; from = at + 3) {
        const size_t place = at + 2 < text.getLength() ? static_cast<size_t>(text[at + 1] - '0') : given.size();
        done += text.copy(from, at - from) + (place < given.size() ? given.begin()[place] : text.copy(at, 3));
    }
    return done + text.copy(from);
}

bool Office::readNumber(const OUString& text, double& value) const
{
    rtl_math_ConversionStatus status;
    sal_Int32 end = 0;
    const OUString plain = group_.isEmpty() ? text : text.replaceAll(group_, "");
    value = rtl::math::stringToDouble(plain, decimal_[0], 0, &status, &end);
    return status == rtl_math_ConversionStatus_Ok && end == plain.getLength() && end > 0;
}

OUString Office::currency() const
{
    for (const auto& each :
         create<com::sun::star::i18n::XLocaleData>("com.sun.star.i18n.LocaleData")->getAllCurrencies(locale_))
        if (each.Default && each.BankSymbol.getLength() == 3)
            return each.BankSymbol;
    return "USD";
}

OUString Office::number(double value, int decimals) const
{
    static const sal_Int32 groups[] = { 3, 0 };
    const sal_Unicode group = group_.isEmpty() ? 0 : group_[0];
    return rtl::math::doubleToUString(value, rtl_math_StringFormat_F, decimals, decimal_[0],
                                      group ? groups : nullptr, group, false);
}

OUString Office::plainNumber(double value, int decimals) const
{
    if (value != 0 && (value > 1e15 || value < -1e15 || (value < 1e-6 && value > -1e-6)))
        return rtl::math::doubleToUString(value, rtl_math_StringFormat_G, 6, decimal_[0], true);
    return rtl::math::doubleToUString(value, rtl_math_StringFormat_F, decimals, decimal_[0], true);
}

void Office::later(std::function<void()> work) const
{
    create<awt::XRequestCallback>("com.sun.star.awt.AsyncCallback")
        ->addCallback(new Later(std::move(work)), Any());
}

void Office::tell(const OUString& text, bool problem) const
{
    const Ref<awt::XWindowPeer> parent(window(), uno::UNO_QUERY);
    create<awt::XMessageBoxFactory>("com.sun.star.awt.Toolkit")
        ->createMessageBox(parent, problem ? awt::MessageBoxType_WARNINGBOX : awt::MessageBoxType_INFOBOX, 1,
                           "CSM Planner", text)
        ->execute();
}

} // namespace csmaddin
