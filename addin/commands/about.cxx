/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
// The function reference, and what the extension is.
#include <com/sun/star/frame/XComponentLoader.hpp>
#include <com/sun/star/system/SystemShellExecuteException.hpp>
#include <com/sun/star/system/SystemShellExecuteFlags.hpp>
#include <com/sun/star/system/XSystemShellExecute.hpp>

#include "commands.hxx"
#include "office/dialog.hxx"

extern "C" {
#include "catalogue/catalogue.h"
}

namespace shell = com::sun::star::system;
namespace frame = com::sun::star::frame;

namespace csmaddin {

namespace {

// In the browser; where there is none, in the office itself.
void openPage(const Office& office, const OUString& url)
{
    try {
        office.create<shell::XSystemShellExecute>("com.sun.star.system.SystemShellExecute")
            ->execute(url, OUString(), shell::SystemShellExecuteFlags::URIS_ONLY);
    } catch (const shell::SystemShellExecuteException&) {
        const auto read_only = property("ReadOnly", Any(true));
        office.create<frame::XComponentLoader>("com.sun.star.frame.Desktop")
            ->loadComponentFromURL(url, "_blank", 0, Properties(&read_only, 1));
    }
}

OUString aboutText(const Office& office)
{
    const OUString version = office.setting("/org.openoffice.Setup/Product", "ooSetupVersionAboutBox");
    return "CSM Planner " CSM_PLANNER_VERSION "\nLibreOffice " + version + ", " CSM_PLATFORM ", " + wide(office.language()) +
           "\n\n" +
           office.say(N_("Licence: Mozilla Public License 2.0. It contains libxlsxwriter (FreeBSD licence), "
                         "zlib, minizip (zlib licence) and libcsv (LGPL 2.1). The texts lie in the folder of the "
                         "extension.")) +
           "\n\n" +
           (*CSM_REPORT_ADDRESS
                ? office.say(N_("To report a problem, write to {0}, and send the first two lines of this text and the "
                                "workbook, or one that shows the same."),
                             { CSM_REPORT_ADDRESS })
                : office.say(N_("To report a problem, write to whoever gave you this extension, and send the first two "
                                "lines of this text and the workbook, or one that shows the same.")));
}

} // namespace

Outcome showReference(const Office& office, const Arguments&)
{
    openPage(office, extensionFolder() + "reference/" + wide(office.language()) + "/index.html");
    return { true, OUString() };
}

Outcome showAbout(const Office& office, const Arguments& arguments)
{
    const OUString text = aboutText(office);
    if (arguments.silent())
        return { true, text };
    Dialog dialog(office, office.say(N_("About CSM Planner")), 220, 150);
    dialog.reading("text", office.say(N_("About CSM Planner")), text, { 6, 6, 208, 116 });
    dialog.button("licence", office.say(N_("~Licence")), { 6, 130, 60, 14 });
    dialog.closeButton("close", { 154, 130, 60, 14 });
    dialog.on("licence", [&] { openPage(office, extensionFolder() + "licences.txt"); });
    dialog.execute();
    return { true, OUString() };
}

} // namespace csmaddin
