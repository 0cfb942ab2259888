/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
// The service that Calc calls. Each method hands its arguments to the core; the methods themselves are
// made from the catalogue.
#include <chrono>
#include <string>

#include <com/sun/star/lang/XLocalizable.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <cppuhelper/implbase3.hxx>
#include <cppuhelper/supportsservice.hxx>

#include <XCSM.hpp>

#include "convert.hxx"
#include "direct.hxx"
#include "recent.hxx"
#include "recorder.hxx"

namespace uno = com::sun::star::uno;
namespace lang = com::sun::star::lang;

namespace csmaddin {

namespace {
thread_local Recorder* recorder = nullptr;
}

void recordCalls(Recorder* wanted)
{
    recorder = wanted;
}

Recorder* currentRecorder()
{
    return recorder;
}

} // namespace csmaddin

namespace {

class AddIn : public cppu::WeakImplHelper3<XCSM, lang::XServiceInfo, lang::XLocalizable>,
              public csmaddin::DirectTarget {
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

    // The same calls, past the bridge.
    uno::Any answer(const csmaddin::DirectCall& direct) override
    {
        csmaddin::Arena arena;
        csm_value few[CSM_MAX_ARGUMENTS];
        const uno::Sequence<uno::Any>* rest = restOf(direct);
        const size_t named = direct.count - (rest ? 1 : 0);
        const size_t count = named + (rest ? static_cast<size_t>(rest->getLength()) : 0);
        csm_value* values = count > CSM_MAX_ARGUMENTS ? arena.array<csm_value>(count) : few;
        for (size_t i = 0; i < named; i++)
            values[i] = argument(arena, direct.parameters[i], direct.arguments[i]);
        for (size_t i = named; i < count; i++)
            values[i] = csmaddin::toValue(arena, (*rest)[static_cast<sal_Int32>(i - named)]);
        return call(arena, direct.method, values, count);
    }

private:
    static const uno::Sequence<uno::Any>* restOf(const csmaddin::DirectCall& direct)
    {
        const csm_function* f = csm_function_at(direct.method);
        if (!direct.count || f->arguments[direct.count - 1].type != CSM_TAKES_REST)
            return nullptr;
        return static_cast<const uno::Sequence<uno::Any>*>(direct.arguments[direct.count - 1]);
    }

    // By the four types that the interface has; see idl/generate.c.
    static csm_value argument(csmaddin::Arena& arena, const typelib_MethodParameter& parameter,
                              const void* value)
    {
        switch (parameter.pTypeRef->eTypeClass) {
        case typelib_TypeClass_DOUBLE:
            return csmaddin::toValue(arena, *static_cast<const double*>(value));
        case typelib_TypeClass_STRING:
            return csmaddin::toValue(arena, *static_cast<const rtl::OUString*>(value));
        case typelib_TypeClass_ANY:
            return csmaddin::toValue(arena, *static_cast<const uno::Any*>(value));
        default:
            return csmaddin::toValue(arena, *static_cast<const csmaddin::Rows*>(value));
        }
    }

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
        csmaddin::Recorder* recorder = csmaddin::currentRecorder();
        uno::Any answer;
        std::string key;
        if (!recorder && recent_.knows(function)) {
            key = csmaddin::keyOf(values, count, language_.getStr());
            if (recent_.find(function, key, answer))
                return answer;
        }
        const csm_function* f = csm_function_at(function);
        csm_fault fault = {};
        const auto start = std::chrono::steady_clock::now();
        const csm_value result =
            csm_call(f, values, count, arena.get(), language_.getStr(), recorder ? &fault : nullptr);
        if (recorder)
            recorder->called(f, values, count, result, fault, arena.get());
        answer = csmaddin::toAny(result);
        if (std::chrono::steady_clock::now() - start >= tookLong)
            recent_.keep(function, key.empty() ? csmaddin::keyOf(values, count, language_.getStr()) : key, answer);
        return answer;
    }

    // An answer is the same however it is found: remembering it saves time and nothing else.
    static constexpr std::chrono::milliseconds tookLong{5};

    lang::Locale locale_;
    rtl::OString language_;
    csmaddin::Recent recent_;
};

// One for all who ask: it has no state but the language of the office and what searches answered last, and
// is never freed.
AddIn* theAddIn()
{
    static AddIn* const addin = [] {
        auto* made = new AddIn;
        made->acquire();
        csmaddin::callDirectly(static_cast<XCSM*>(made), cppu::UnoType<XCSM>::get(), *made);
        return made;
    }();
    return addin;
}

} // namespace

extern "C" SAL_DLLPUBLIC_EXPORT uno::XInterface* csm_create_addin(uno::XComponentContext*,
                                                                  const uno::Sequence<uno::Any>&)
{
    return cppu::acquire(theAddIn());
}
