/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "direct.hxx"

#include <atomic>
#include <new>

#include <com/sun/star/uno/RuntimeException.hpp>
#include <com/sun/star/uno/XInterface.hpp>
#include <uno/data.h>
#include <uno/dispatcher.h>
#include <uno/environment.hxx>
#include <uno/lbnames.h>
#include <uno/mapping.hxx>

namespace uno = com::sun::star::uno;

namespace csmaddin {

namespace {

enum { QUERY_INTERFACE, ACQUIRE, RELEASE, OWN_METHODS };

// A value of binary UNO lies in memory as the one of C++ does, unless it holds a reference to an object:
// those alone need the mapping.
struct Direct : uno_Interface {
    std::atomic<int> count;
    uno::Reference<uno::XInterface> object;
    uno::Mapping toBinary;
    DirectTarget* target;

    Direct(uno::XInterface* of, DirectTarget& at)
        : count(1), object(of), toBinary(CPPU_CURRENT_LANGUAGE_BINDING_NAME, UNO_LB_UNO), target(&at)
    {
        acquire = [](uno_Interface* self) { static_cast<Direct*>(self)->count++; };
        release = [](uno_Interface* self) {
            if (--static_cast<Direct*>(self)->count == 0)
                delete static_cast<Direct*>(self);
        };
        pDispatcher = dispatch;
    }

    void give(const uno::Any& any, void* to) const
    {
        uno_type_copyAndConvertData(to, const_cast<uno::Any*>(&any),
                                    cppu::UnoType<uno::Any>::get().getTypeLibType(), toBinary.get());
    }

    void call(const typelib_InterfaceMethodTypeDescription* method, void* result, void** arguments)
    {
        const auto position = method->aBase.nPosition;
        if (position == ACQUIRE)
            acquire(this);
        else if (position == RELEASE)
            release(this);
        else if (position == QUERY_INTERFACE)
            give(object->queryInterface(*static_cast<const uno::Type*>(arguments[0])), result);
        else
            new (result) uno::Any(target->answer({ static_cast<size_t>(position - OWN_METHODS),
                                                   method->pParams,
                                                   static_cast<size_t>(method->nParams),
                                                   arguments }));
    }

    static void dispatch(uno_Interface* self, const typelib_TypeDescription* member, void* result,
                         void** arguments, uno_Any** exception)
    {
        auto* direct = static_cast<Direct*>(self);
        try {
            direct->call(reinterpret_cast<const typelib_InterfaceMethodTypeDescription*>(member),
                         result, arguments);
            *exception = nullptr;
        } catch (const uno::RuntimeException& problem) {
            direct->give(uno::Any(problem), *exception);
        } catch (const std::exception&) {
            direct->give(uno::Any(uno::RuntimeException()), *exception);
        }
    }
};

} // namespace

void callDirectly(uno::XInterface* object, const uno::Type& interface, DirectTarget& target)
{
    const uno::Environment cpp(CPPU_CURRENT_LANGUAGE_BINDING_NAME), binary(UNO_LB_UNO);
    uno_ExtEnvironment* cppObjects = cpp.is() ? cpp.get()->pExtEnv : nullptr;
    uno_ExtEnvironment* binaryObjects = binary.is() ? binary.get()->pExtEnv : nullptr;
    typelib_TypeDescription* type = nullptr;
    interface.getDescription(&type);
    if (!cppObjects || !binaryObjects || !type || !uno::Mapping(cpp, binary).is())
        return;
    auto* description = reinterpret_cast<typelib_InterfaceTypeDescription*>(type);
    rtl_uString* identity = nullptr;
    void* there = object;
    void* here = new Direct(object, target);
    cppObjects->getObjectIdentifier(cppObjects, &identity, object);
    cppObjects->registerInterface(cppObjects, &there, identity, description);
    binaryObjects->registerInterface(binaryObjects, &here, identity, description);
    static_cast<uno_Interface*>(here)->release(static_cast<uno_Interface*>(here));
    rtl_uString_release(identity);
    typelib_typedescription_release(type);
}

} // namespace csmaddin
