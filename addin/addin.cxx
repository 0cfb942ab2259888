/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
// The service that Calc calls. Each method hands its arguments to the core; the methods themselves are
// made from the catalogue.
#include <com/sun/star/lang/XLocalizable.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <cppuhelper/implbase3.hxx>
#include <cppuhelper/supportsservice.hxx>

#include <XCSM.hpp>

#include "convert.hxx"

namespace uno = com::sun::star::uno;
namespace lang = com::sun::star::lang;

namespace {

class AddIn : public cppu::WeakImplHelper3<XCSM, lang::XServiceInfo, lang::XLocalizable> {
public:
#include "methods.inc"

    rtl::OUString SAL_CALL getImplementationName() override { return "csmplanner.AddIn"; }

    sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override
    {
        return cppu::supportsService(this, name);
    }

    uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override
    {
        const rtl::OUString names[] = { "CSM", "com.sun.star.sheet.AddIn" };
        return uno::Sequence<rtl::OUString>(names, 2);
    }

    // Calc tells the language of its user interface before the first call.
    void SAL_CALL setLocale(const lang::Locale& locale) override
    {
        locale_ = locale;
        language_ = rtl::OUStringToOString(locale.Language, RTL_TEXTENCODING_UTF8);
    }

    lang::Locale SAL_CALL getLocale() override { return locale_; }

private:
    template <typename... Arguments>
    uno::Any answer(size_t function, const Arguments&... arguments)
    {
        csmaddin::Arena arena;
        csm_value values[] = { csmaddin::toValue(arena, arguments)..., csm_missing() };
        return call(arena, function, values, sizeof...(arguments));
    }

    // CSM_WHY takes any number of arguments.
    uno::Any answer(size_t function, const rtl::OUString& name,
                    const uno::Sequence<uno::Any>& arguments)
    {
        csmaddin::Arena arena;
        auto count = static_cast<size_t>(arguments.getLength());
        csm_value* values = arena.array<csm_value>(count + 1);
        values[0] = csmaddin::toValue(arena, name);
        for (size_t i = 0; i < count; i++)
            values[i + 1] = csmaddin::toValue(arena, arguments[static_cast<sal_Int32>(i)]);
        return call(arena, function, values, count + 1);
    }

    uno::Any call(csmaddin::Arena& arena, size_t function, const csm_value* values, size_t count)
    {
        return csmaddin::toAny(csm_call(csm_function_at(function), values, count, arena.get(),
                                        language_.getStr(), nullptr));
    }

    lang::Locale locale_;
    rtl::OString language_;
};

} // namespace

extern "C" SAL_DLLPUBLIC_EXPORT uno::XInterface* csm_create_addin(uno::XComponentContext*,
                                                                  const uno::Sequence<uno::Any>&)
{
    return cppu::acquire(new AddIn);
}
