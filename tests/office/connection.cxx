/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "office_parts.hxx"

#include <algorithm>
#include <cctype>
#include <csignal>
#include <fstream>
#include <sstream>

#include <unistd.h>

#include <com/sun/star/bridge/UnoUrlResolver.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <cppuhelper/bootstrap.hxx>
#include <rtl/bootstrap.hxx>

#ifndef LIBREOFFICE_PROGRAM_DIR
#error "LIBREOFFICE_PROGRAM_DIR must be defined: the folder that holds soffice.bin"
#endif

namespace office {

/* Not osl's conversion: that one depends on the locale of the test. */
std::string file_url(const std::string &path)
{
    static const char hex[] = "0123456789ABCDEF";
    std::string url = "file://";
    for (const char c : fs::absolute(path).lexically_normal().string()) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) || std::string("/-_.~").find(c) != std::string::npos) {
            url.push_back(c);
            continue;
        }
        url.push_back('%');
        url.push_back(hex[byte >> 4]);
        url.push_back(hex[byte & 15]);
    }
    return url;
}

namespace {

constexpr auto start_limit = seconds(120);
constexpr auto terminate_limit = seconds(10);

/* ---- the profile ------------------------------------------------------------------------- */

struct Setting {
    const char *path;
    const char *property;
    std::string value;
};

std::string setting_key(const Setting &setting)
{
    return std::string("<item oor:path=\"") + setting.path + "\"><prop oor:name=\"" +
           setting.property + '"';
}

/* Each item stands on one line; a profile used before has items of ours and of the office. */
void write_settings(const fs::path &profile, const std::vector<Setting> &settings)
{
    const fs::path file = profile / "user" / "registrymodifications.xcu";
    std::istringstream old(file_text(file));
    std::ostringstream fresh;
    fresh << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
             "<oor:items xmlns:oor=\"http://openoffice.org/2001/registry\""
             " xmlns:xs=\"http://www.w3.org/2001/XMLSchema\""
             " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\n";
    for (std::string line; std::getline(old, line);) {
        const bool ours = std::any_of(settings.begin(), settings.end(), [&](const Setting &s) {
            return line.find(setting_key(s)) != std::string::npos;
        });
        if (line.rfind("<item ", 0) == 0 && !ours)
            fresh << line << '\n';
    }
    for (const Setting &setting : settings)
        fresh << setting_key(setting) << " oor:op=\"fuse\"><value>" << setting.value
              << "</value></prop></item>\n";
    fresh << "</oor:items>\n";
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << fresh.str();
}

void prepare_profile(const fs::path &profile, const std::string &ui_language,
                     const std::string &locale)
{
    write_settings(profile,
                   {{"/org.openoffice.Setup/L10N", "ooLocale", ui_language},
                    {"/org.openoffice.Office.Linguistic/General", "UILocale", ui_language},
                    {"/org.openoffice.Setup/L10N", "ooSetupSystemLocale", locale}});
}

/* ---- the connection ---------------------------------------------------------------------- */

std::string program_url(const std::string &file)
{
    return file_url(std::string(LIBREOFFICE_PROGRAM_DIR) + "/" + file);
}

/* One for the whole test program, never taken down: UNO does not start twice in a process. */
const Reference<uno::XComponentContext> &local_context()
{
    static const auto *const context = [] {
        /* The types of the office, besides those of the UNO run time that unorc names. */
        rtl::Bootstrap::set("URE_MORE_TYPES", wide(program_url("types/offapi.rdb")));
        return new Reference<uno::XComponentContext>(
            cppu::defaultBootstrap_InitialComponentContext(wide(program_url("unorc"))));
    }();
    return *context;
}

std::vector<std::string> office_command(const std::string &profile, const std::string &extensions,
                                        const std::string &pipe, Dialogs dialogs)
{
    /* Without extensions too: the machine's own must not take part in a test. */
    const std::string bundled = extensions.empty() ? profile + "/no-extensions" : extensions;
    fs::create_directories(bundled);
    std::vector<std::string> command = {
            std::string(LIBREOFFICE_PROGRAM_DIR) + "/soffice.bin",
            "--invisible",
            "--norestore",
            "--nologo",
            "--nodefault",
            "--nolockcheck",
            "-env:UserInstallation=" + file_url(profile),
            "-env:BUNDLED_EXTENSIONS=" + file_url(bundled),
            "-env:UNO_SHARED_PACKAGES_CACHE=" + file_url(profile + "/no-shared-extensions"),
            "--accept=pipe,name=" + pipe + ";urp;"};
    /* It ends every dialog at once, as if it were cancelled. */
    if (dialogs == Dialogs::cancelled)
        command.push_back("--headless");
    return command;
}

int next_pipe()
{
    static int count = 0;
    return ++count;
}

} // namespace

Pipe::Pipe()
    : name("csm-office-" + std::to_string(getpid()) + "-" + std::to_string(next_pipe()))
{
}

Pipe::~Pipe()
{
    std::error_code ignored;
    fs::remove("/tmp/OSL_PIPE_" + std::to_string(getuid()) + "_" + name, ignored);
}

Office::State::State(const std::string &profile_dir, const std::string &extensions_dir,
                     const std::string &ui_language, const std::string &locale, Dialogs dialogs)
{
    const fs::path profile = fs::absolute(profile_dir);
    if (!extensions_dir.empty() && !fs::is_directory(extensions_dir))
        throw std::runtime_error("no such folder of extensions: " + extensions_dir);
    prepare_profile(profile, ui_language, locale);
    const fs::path temporary = profile / "tmp";
    fs::remove_all(temporary);
    fs::create_directories(temporary);
    const fs::path output = profile / "office-output.txt";
    fs::remove(output);
    std::signal(SIGPIPE, SIG_IGN); /* a dead office must be an exception, not the test's death */
    process = std::make_unique<Process>(office_command(profile.string(), extensions_dir, pipe.name, dialogs),
                                        office_environment(temporary.string()), output.string());
    try {
        connect();
        check_language(ui_language);
    } catch (const uno::Exception &problem) {
        process->wait_for_end(milliseconds(500));
        throw std::runtime_error("cannot start the office: " + narrow(problem.Message) + " (" +
                                 process->fate() + ")\n" + process->output());
    }
}

void Office::State::connect()
{
    const Deadline deadline(*process, start_limit);
    const auto resolver = com::sun::star::bridge::UnoUrlResolver::create(local_context());
    while (!try_to_connect(resolver))
        if (process->wait_for_end(milliseconds(20)))
            throw uno::RuntimeException("it never accepted a connection (is the profile in use?)");
    desktop = create<frame::XDesktop>("com.sun.star.frame.Desktop");
}

bool Office::State::try_to_connect(
    const Reference<com::sun::star::bridge::XUnoUrlResolver> &resolver)
{
    try {
        const std::string url = "uno:pipe,name=" + pipe.name + ";urp;StarOffice.ComponentContext";
        context.set(resolver->resolve(wide(url)), UNO_QUERY_THROW);
        return true;
    } catch (const uno::Exception &) {
        return false; /* not yet, or never: the process and the deadline tell */
    }
}

/* An office without the language pack would quietly speak English. */
void Office::State::check_language(const std::string &wanted)
{
    const Deadline deadline(*process, start_limit);
    const auto provider = create<lang::XMultiServiceFactory>(
        "com.sun.star.configuration.ConfigurationProvider");
    const OUString path = "/org.openoffice.Setup/L10N";
    const uno::Any node_path(property("nodepath", any(path)));
    const Reference<container::XNameAccess> node(
        provider->createInstanceWithArguments("com.sun.star.configuration.ConfigurationAccess",
                                              Sequence<uno::Any>(&node_path, 1)),
        UNO_QUERY_THROW);
    const std::string actual = narrow(value_of<OUString>(node->getByName("ooLocale")));
    if (actual != wanted)
        throw uno::RuntimeException(wide("its language is " + actual + ", not " + wanted +
                                         ": is the language pack installed?"));
}

Office::State::~State()
{
    if (process)
        terminate();
}

void Office::State::terminate()
{
    if (desktop.is() && !process->ended()) {
        const Deadline deadline(*process, terminate_limit);
        try {
            desktop->terminate();
        } catch (const uno::Exception &) {
            /* it often drops the connection before it answers */
        }
        process->wait_for_end(terminate_limit);
    }
    process->kill();
    process->wait_for_end(terminate_limit);
    desktop.clear();
    context.clear();
}

void Office::State::fail(const std::string &what, const std::string &why) const
{
    if (!process->ended())
        throw std::runtime_error(what + ": " + why);
    throw OfficeGone(what + ": " + process->fate() + " (" + why + ")\n" + process->output());
}

} // namespace office
