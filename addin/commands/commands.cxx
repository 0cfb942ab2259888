/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "commands.hxx"

#include <com/sun/star/frame/DispatchResultState.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XNotifyingDispatch.hpp>
#include <com/sun/star/lang/XInitialization.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <cppuhelper/implbase4.hxx>
#include <cppuhelper/supportsservice.hxx>

namespace uno = com::sun::star::uno;
namespace lang = com::sun::star::lang;
namespace frame = com::sun::star::frame;
namespace util = com::sun::star::util;

namespace csmaddin {

namespace {

struct Command {
    const char* url;
    Outcome (*run)(const Office&, const Arguments&);
};

constexpr Command commands[] = {
    { "csmplanner:newplan", newPlan },     { "csmplanner:balance", balanceAccounts },
    { "csmplanner:explain", explainCell },     { "csmplanner:reference", showReference },
    { "csmplanner:about", showAbout },
};

const Command* find(const OUString& url)
{
    for (const Command& each : commands)
        if (url.equalsAscii(each.url))
            return &each;
    return nullptr;
}

Outcome run(const Command& command, const Office& office, const Arguments& arguments)
{
    try {
        return command.run(office, arguments);
    } catch (const uno::Exception& problem) {
        return { false, problem.Message };
    } catch (const std::exception& problem) {
        return { false, wide(problem.what()) };
    }
}

class Commands : public cppu::WeakImplHelper4<frame::XDispatchProvider, frame::XNotifyingDispatch,
                                              lang::XInitialization, lang::XServiceInfo> {
public:
    explicit Commands(const Ref<uno::XComponentContext>& context) : context_(context) {}

    // The frame in which the commands are used.
    void SAL_CALL initialize(const Sequence<Any>& arguments) override
    {
        Ref<frame::XFrame> frame;
        if (arguments.hasElements() && (arguments[0] >>= frame))
            frame_ = frame;
    }

    Ref<frame::XDispatch> SAL_CALL queryDispatch(const util::URL& url, const OUString&, sal_Int32) override
    {
        return find(url.Complete) ? this : nullptr;
    }

    Sequence<Ref<frame::XDispatch>> SAL_CALL
    queryDispatches(const Sequence<frame::DispatchDescriptor>& requests) override
    {
        Sequence<Ref<frame::XDispatch>> found(requests.getLength());
        Ref<frame::XDispatch>* all = found.getArray();
        for (sal_Int32 i = 0; i < requests.getLength(); i++)
            all[i] = queryDispatch(requests[i].FeatureURL, requests[i].FrameName, requests[i].SearchFlags);
        return found;
    }

    void SAL_CALL dispatch(const util::URL& url, const Properties& arguments) override
    {
        dispatchWithNotification(url, arguments, nullptr);
    }

    void SAL_CALL dispatchWithNotification(const util::URL& url, const Properties& arguments,
                                           const Ref<frame::XDispatchResultListener>& listener) override
    {
        const Command* command = find(url.Complete);
        if (!command)
            return;
        const Ref<uno::XInterface> self(static_cast<frame::XDispatch*>(this));
        const auto work = [self, command, listener, office = Office(context_, frame_),
                           given = Arguments(arguments)] {
            const Outcome outcome = run(*command, office, given);
            if (!outcome.done && !outcome.text.isEmpty() && !given.silent())
                office.tell(outcome.text);
            if (listener.is())
                listener->dispatchFinished({ self,
                                             outcome.done ? frame::DispatchResultState::SUCCESS
                                                          : frame::DispatchResultState::FAILURE,
                                             Any(outcome.text) });
        };
        // A dialog must not start within the menu that asked for it, nor in another thread.
        if (Arguments(arguments).silent())
            work();
        else
            Office(context_, frame_).later(work);
    }

    // The commands are always there, which is what a menu assumes of those that tell nothing.
    void SAL_CALL addStatusListener(const Ref<frame::XStatusListener>&, const util::URL&) override {}
    void SAL_CALL removeStatusListener(const Ref<frame::XStatusListener>&, const util::URL&) override {}

    OUString SAL_CALL getImplementationName() override { return "csmplanner.Commands"; }

    sal_Bool SAL_CALL supportsService(const OUString& name) override
    {
        return cppu::supportsService(this, name);
    }

    Sequence<OUString> SAL_CALL getSupportedServiceNames() override
    {
        const OUString name = "com.sun.star.frame.ProtocolHandler";
        return Sequence<OUString>(&name, 1);
    }

private:
    Ref<uno::XComponentContext> context_;
    com::sun::star::uno::WeakReference<frame::XFrame> frame_;
};

} // namespace

} // namespace csmaddin

extern "C" SAL_DLLPUBLIC_EXPORT uno::XInterface*
csm_create_commands(uno::XComponentContext* context, const uno::Sequence<uno::Any>&)
{
    return cppu::acquire(new csmaddin::Commands(context));
}
