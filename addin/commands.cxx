/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
// The commands behind the entries of Calc's menus (Addons.xcu): csmplanner:reference.
#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/frame/XComponentLoader.hpp>
#include <com/sun/star/frame/XDispatch.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/system/SystemShellExecuteException.hpp>
#include <com/sun/star/system/SystemShellExecuteFlags.hpp>
#include <com/sun/star/system/XSystemShellExecute.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <cppuhelper/implbase3.hxx>
#include <cppuhelper/supportsservice.hxx>
#include <osl/module.h>

namespace uno = com::sun::star::uno;
namespace lang = com::sun::star::lang;
namespace beans = com::sun::star::beans;
namespace frame = com::sun::star::frame;
namespace container = com::sun::star::container;
namespace shell = com::sun::star::system;

using rtl::OUString;

namespace {

constexpr char implementation[] = "csmplanner.Commands";
constexpr char service[] = "com.sun.star.frame.ProtocolHandler";
const OUString reference = "csmplanner:reference";

// The folder of the extension: the library lies at its top.
OUString extensionFolder()
{
    rtl_uString* url = nullptr;
    if (!osl_getModuleURLFromAddress(reinterpret_cast<void*>(&extensionFolder), &url))
        throw uno::RuntimeException("The folder of CSM Planner cannot be found.");
    OUString library(url, SAL_NO_ACQUIRE);
    return library.copy(0, library.lastIndexOf('/') + 1);
}

beans::PropertyValue property(const OUString& name, const uno::Any& value)
{
    return beans::PropertyValue(name, 0, value, beans::PropertyState_DIRECT_VALUE);
}

class Commands
    : public cppu::WeakImplHelper3<frame::XDispatchProvider, frame::XDispatch, lang::XServiceInfo> {
public:
    explicit Commands(const uno::Reference<uno::XComponentContext>& context) : context_(context) {}

    uno::Reference<frame::XDispatch> SAL_CALL queryDispatch(const com::sun::star::util::URL& url,
                                                            const OUString&, sal_Int32) override
    {
        return url.Complete == reference ? this : nullptr;
    }

    uno::Sequence<uno::Reference<frame::XDispatch>> SAL_CALL
    queryDispatches(const uno::Sequence<frame::DispatchDescriptor>& requests) override
    {
        uno::Sequence<uno::Reference<frame::XDispatch>> found(requests.getLength());
        uno::Reference<frame::XDispatch>* all = found.getArray();
        for (sal_Int32 i = 0; i < requests.getLength(); i++)
            all[i] = queryDispatch(requests[i].FeatureURL, requests[i].FrameName,
                                   requests[i].SearchFlags);
        return found;
    }

    void SAL_CALL dispatch(const com::sun::star::util::URL& url,
                           const uno::Sequence<beans::PropertyValue>&) override
    {
        if (url.Complete == reference)
            openPage(extensionFolder() + "reference/" + language() + "/index.html");
    }

    // The commands are always there, which is what a menu assumes of those that tell nothing.
    void SAL_CALL addStatusListener(const uno::Reference<frame::XStatusListener>&,
                                    const com::sun::star::util::URL&) override
    {
    }
    void SAL_CALL removeStatusListener(const uno::Reference<frame::XStatusListener>&,
                                       const com::sun::star::util::URL&) override
    {
    }

    OUString SAL_CALL getImplementationName() override { return implementation; }

    sal_Bool SAL_CALL supportsService(const OUString& name) override
    {
        return cppu::supportsService(this, name);
    }

    uno::Sequence<OUString> SAL_CALL getSupportedServiceNames() override
    {
        const OUString name = service;
        return uno::Sequence<OUString>(&name, 1);
    }

private:
    template <typename Interface> uno::Reference<Interface> create(const char* name)
    {
        return uno::Reference<Interface>(
            context_->getServiceManager()->createInstanceWithContext(OUString::createFromAscii(name),
                                                                     context_),
            uno::UNO_QUERY_THROW);
    }

    // That of the user interface, where there are pages in it; else English.
    OUString language()
    {
        uno::Sequence<uno::Any> path(1);
        path.getArray()[0] <<= property("nodepath", uno::Any(OUString("/org.openoffice.Setup/L10N")));
        auto provider = create<lang::XMultiServiceFactory>(
            "com.sun.star.configuration.ConfigurationProvider");
        uno::Reference<container::XNameAccess> settings(
            provider->createInstanceWithArguments("com.sun.star.configuration.ConfigurationAccess",
                                                  path),
            uno::UNO_QUERY_THROW);
        OUString locale;
        settings->getByName("ooLocale") >>= locale;
        return locale.startsWith("de") ? OUString("de") : locale.startsWith("ru") ? OUString("ru")
                                                                                  : OUString("en");
    }

    // In the browser; where there is none, in the office itself.
    void openPage(const OUString& url)
    {
        try {
            create<shell::XSystemShellExecute>("com.sun.star.system.SystemShellExecute")
                ->execute(url, OUString(), shell::SystemShellExecuteFlags::URIS_ONLY);
        } catch (const shell::SystemShellExecuteException&) {
            const beans::PropertyValue read_only = property("ReadOnly", uno::Any(true));
            create<frame::XComponentLoader>("com.sun.star.frame.Desktop")
                ->loadComponentFromURL(url, "_blank", 0,
                                       uno::Sequence<beans::PropertyValue>(&read_only, 1));
        }
    }

    uno::Reference<uno::XComponentContext> context_;
};

} // namespace

extern "C" SAL_DLLPUBLIC_EXPORT uno::XInterface*
csm_create_commands(uno::XComponentContext* context, const uno::Sequence<uno::Any>&)
{
    return cppu::acquire(new Commands(context));
}
