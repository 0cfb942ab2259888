/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "office.hxx"

#include <algorithm>
#include <condition_variable>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <mutex>
#include <sstream>
#include <thread>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/bridge/UnoUrlResolver.hpp>
#include <com/sun/star/bridge/XUnoUrlResolver.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/document/MacroExecMode.hpp>
#include <com/sun/star/document/UpdateDocMode.hpp>
#include <com/sun/star/frame/XComponentLoader.hpp>
#include <com/sun/star/frame/XDesktop.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/lang/DisposedException.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/FunctionArgument.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XCellRangeReferrer.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>
#include <com/sun/star/table/XCell.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <cppuhelper/bootstrap.hxx>
#include <rtl/bootstrap.hxx>
#include <rtl/ustring.hxx>

#ifndef LIBREOFFICE_PROGRAM_DIR
#error "LIBREOFFICE_PROGRAM_DIR must be defined: the folder that holds soffice.bin"
#endif

namespace office {

namespace {

namespace beans = com::sun::star::beans;
namespace container = com::sun::star::container;
namespace frame = com::sun::star::frame;
namespace lang = com::sun::star::lang;
namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;
namespace text = com::sun::star::text;
namespace util = com::sun::star::util;
namespace uno = com::sun::star::uno;
namespace fs = std::filesystem;

using Clock = std::chrono::steady_clock;
using rtl::OUString;
using std::chrono::milliseconds;
using std::chrono::seconds;
using uno::Reference;
using uno::Sequence;
using uno::UNO_QUERY_THROW;

constexpr auto start_limit = seconds(120);
constexpr auto default_call_limit = seconds(120);
constexpr auto terminate_limit = seconds(10);
constexpr auto answer_limit = seconds(10);

/* Cells a block call moves at once: some megabytes of message, some tenths of a second. */
constexpr long cells_per_call = 200000;

OUString wide(const std::string &utf8)
{
    return OUString::fromUtf8(rtl::OString(utf8.data(), static_cast<sal_Int32>(utf8.size())));
}

std::string narrow(const OUString &string)
{
    const rtl::OString utf8 = rtl::OUStringToOString(string, RTL_TEXTENCODING_UTF8);
    return std::string(utf8.getStr(), static_cast<std::size_t>(utf8.getLength()));
}

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

std::string file_text(const fs::path &path)
{
    std::ifstream file(path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
}

/* ---- the process ------------------------------------------------------------------------- */

/* Runs the office and watches it from a thread of its own, which lives as long as the office
 * may. That thread, and no other, forks: the parent-death signal is sent when the *thread* that
 * forked ends. It is also the only one that signals or reaps, so no pid is used after its reuse. */
class Process {
public:
    Process(std::vector<std::string> command, std::vector<std::string> environment,
            std::string output_path)
        : m_command(std::move(command)), m_environment(std::move(environment)),
          m_output_path(std::move(output_path)),
          m_thread([this] { watch(); })
    {
    }
    ~Process()
    {
        kill();
        m_thread.join();
    }
    Process(const Process &) = delete;
    Process &operator=(const Process &) = delete;

    void kill()
    {
        const std::lock_guard lock(m_mutex);
        m_kill = true;
        m_wake.notify_all();
    }

    bool wait_for_end(milliseconds limit)
    {
        std::unique_lock lock(m_mutex);
        return m_ended_now.wait_for(lock, limit, [this] { return m_ended; });
    }

    bool ended() const
    {
        const std::lock_guard lock(m_mutex);
        return m_ended;
    }

    int id() const
    {
        const std::lock_guard lock(m_mutex);
        return m_ended ? 0 : m_pid;
    }

    std::string fate() const;
    std::string output() const { return file_text(m_output_path); }

    /* Returns the deadline there was before. The office is killed when one passes. */
    Clock::time_point exchange_deadline(Clock::time_point deadline)
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_deadline, deadline);
    }

    static constexpr Clock::time_point never = Clock::time_point::max();

private:
    void watch();
    bool run_once();
    int spawn() const;
    [[noreturn]] void become_office(int output, int parent, char *const *arguments,
                                    char *const *environment) const;
    bool wait_or_kill(int pid);

    const std::vector<std::string> m_command;
    const std::vector<std::string> m_environment;
    const std::string m_output_path;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::condition_variable m_ended_now;
    Clock::time_point m_deadline = never;
    int m_pid = 0;
    int m_status = 0;
    bool m_kill = false;
    bool m_overdue = false;
    bool m_ended = false;
    std::thread m_thread; /* last: it uses the others */
};

std::string Process::fate() const
{
    const std::lock_guard lock(m_mutex);
    if (!m_ended)
        return "the office still runs";
    if (m_overdue)
        return "the office did not answer in time and was killed";
    if (WIFSIGNALED(m_status))
        return "the office ended by signal " + std::to_string(WTERMSIG(m_status));
    return "the office ended with exit status " + std::to_string(WEXITSTATUS(m_status));
}

std::vector<char *> pointers(const std::vector<std::string> &strings)
{
    std::vector<char *> all;
    for (const std::string &string : strings)
        all.push_back(const_cast<char *>(string.c_str()));
    all.push_back(nullptr);
    return all;
}

std::vector<std::string> office_environment(const std::string &temporary_dir)
{
    std::vector<std::string> all;
    for (char **entry = environ; *entry; ++entry) {
        const std::string variable = *entry;
        const std::string name = variable.substr(0, variable.find('='));
        if (name != "LC_ALL" && name != "SAL_USE_VCLPLUGIN" && name != "TMPDIR")
            all.push_back(variable);
    }
    all.push_back("LC_ALL=C.UTF-8"); /* file names with other than ASCII letters */
    all.push_back("SAL_USE_VCLPLUGIN=svp");
    all.push_back("TMPDIR=" + temporary_dir); /* where a killed office leaves its temporary files */
    return all;
}

/* Between fork and exec in a process with threads: system calls only. */
void Process::become_office(int output, int parent, char *const *arguments,
                            char *const *environment) const
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent)
        _exit(127);
    setpgid(0, 0);
    std::signal(SIGPIPE, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    const int null = open("/dev/null", O_RDONLY | O_CLOEXEC);
    dup2(null, STDIN_FILENO);
    dup2(output, STDOUT_FILENO);
    dup2(output, STDERR_FILENO);
    close_range(3, ~0u, 0);
    execve(arguments[0], arguments, environment);
    _exit(127);
}

int Process::spawn() const
{
    const auto environment = pointers(m_environment);
    const auto arguments = pointers(m_command);
    const int output = open(m_output_path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
    const int parent = getpid();
    const int pid = fork();
    if (pid == 0)
        become_office(output, parent, arguments.data(), environment.data());
    if (output >= 0)
        close(output);
    if (pid > 0)
        setpgid(pid, pid); /* in both processes: neither may find the group missing */
    return pid;
}

/* True: it ended, and is still there as a zombie. */
bool Process::wait_or_kill(int pid)
{
    siginfo_t info = {};
    if (waitid(P_PID, static_cast<id_t>(pid), &info, WEXITED | WNOHANG | WNOWAIT) == 0 &&
        info.si_pid == pid)
        return true;
    std::unique_lock lock(m_mutex);
    if (Clock::now() >= m_deadline)
        m_kill = m_overdue = true;
    if (m_kill)
        ::kill(-pid, SIGKILL);
    m_wake.wait_for(lock, milliseconds(10));
    return false;
}

/* Whether the office asks to be started again. */
bool Process::run_once()
{
    const int pid = spawn();
    {
        const std::lock_guard lock(m_mutex);
        m_pid = pid;
    }
    if (pid < 0)
        return false;
    while (!wait_or_kill(pid)) {
    }
    ::kill(-pid, SIGKILL); /* what it left behind; before reaping, while the group's id is ours */
    int status = 0;
    waitpid(pid, &status, 0);
    constexpr int restart = 81; /* after it has set up a new profile */
    const std::lock_guard lock(m_mutex);
    m_status = status;
    return !m_kill && WIFEXITED(status) && WEXITSTATUS(status) == restart;
}

void Process::watch()
{
    while (run_once()) {
    }
    const std::lock_guard lock(m_mutex);
    m_ended = true;
    m_ended_now.notify_all();
}

/* Until this goes out of scope the office has limited time. Inner ones count within outer ones. */
class Deadline {
public:
    Deadline(Process &process, milliseconds limit)
        : m_process(process), m_before(process.exchange_deadline(Clock::now() + limit))
    {
    }
    ~Deadline() { m_process.exchange_deadline(m_before); }
    Deadline(const Deadline &) = delete;
    Deadline &operator=(const Deadline &) = delete;

private:
    Process &m_process;
    const Clock::time_point m_before;
};

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

void prepare_profile(const fs::path &profile, const std::string &ui_language)
{
    write_settings(profile,
                   {{"/org.openoffice.Setup/L10N", "ooLocale", ui_language},
                    {"/org.openoffice.Office.Linguistic/General", "UILocale", ui_language},
                    {"/org.openoffice.Setup/L10N", "ooSetupSystemLocale", "en-US"}});
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

/* The office unlinks its pipe only when it ends of its own accord. */
struct Pipe {
    ~Pipe()
    {
        std::error_code ignored;
        fs::remove("/tmp/OSL_PIPE_" + std::to_string(getuid()) + "_" + name, ignored);
    }
    static int next()
    {
        static int count = 0;
        return ++count;
    }
    const std::string name =
        "csm-office-" + std::to_string(getpid()) + "-" + std::to_string(next());
};

template <class T> T value_of(const uno::Any &any)
{
    T value = T();
    any >>= value;
    return value;
}

beans::PropertyValue property(const char *name, const uno::Any &value)
{
    return beans::PropertyValue(OUString::createFromAscii(name), -1, value,
                                beans::PropertyState_DIRECT_VALUE);
}

template <class T> uno::Any any(const T &value) { return uno::Any(value); }

} // namespace

struct Office::State {
    State(const std::string &profile_dir, const std::string &extensions_dir,
          const std::string &ui_language);
    ~State();
    void connect();
    bool try_to_connect(const Reference<com::sun::star::bridge::XUnoUrlResolver> &resolver);
    void check_language(const std::string &wanted);
    void terminate();

    template <class Service> Reference<Service> create(const char *name) const
    {
        return Reference<Service>(context->getServiceManager()->createInstanceWithContext(
                                      OUString::createFromAscii(name), context),
                                  UNO_QUERY_THROW);
    }

    /* Does work within the call limit; what says in messages what it is about. */
    template <class Work> auto call(const std::string &what, Work work) const
    {
        const Deadline deadline(*process, call_limit);
        try {
            return work();
        } catch (const lang::DisposedException &problem) {
            /* The connection ends a little before the process has been noticed to. */
            process->wait_for_end(seconds(2));
            fail(what, narrow(problem.Message));
        } catch (const uno::Exception &problem) {
            fail(what, narrow(problem.Message));
        }
    }

    [[noreturn]] void fail(const std::string &what, const std::string &why) const;

    Pipe pipe;
    std::unique_ptr<Process> process;
    milliseconds call_limit = default_call_limit;
    Reference<uno::XComponentContext> context;
    Reference<frame::XDesktop> desktop;
};

namespace {

std::vector<std::string> office_command(const std::string &profile, const std::string &extensions,
                                        const std::string &pipe)
{
    /* Without extensions too: the machine's own must not take part in a test. */
    const std::string bundled = extensions.empty() ? profile + "/no-extensions" : extensions;
    fs::create_directories(bundled);
    return {std::string(LIBREOFFICE_PROGRAM_DIR) + "/soffice.bin",
            "--headless",
            "--invisible",
            "--norestore",
            "--nologo",
            "--nodefault",
            "--nolockcheck",
            "-env:UserInstallation=" + file_url(profile),
            "-env:BUNDLED_EXTENSIONS=" + file_url(bundled),
            "-env:UNO_SHARED_PACKAGES_CACHE=" + file_url(profile + "/no-shared-extensions"),
            "--accept=pipe,name=" + pipe + ";urp;"};
}

} // namespace

Office::State::State(const std::string &profile_dir, const std::string &extensions_dir,
                     const std::string &ui_language)
{
    const fs::path profile = fs::absolute(profile_dir);
    if (!extensions_dir.empty() && !fs::is_directory(extensions_dir))
        throw std::runtime_error("no such folder of extensions: " + extensions_dir);
    prepare_profile(profile, ui_language);
    const fs::path temporary = profile / "tmp";
    fs::remove_all(temporary);
    fs::create_directories(temporary);
    const fs::path output = profile / "office-output.txt";
    fs::remove(output);
    std::signal(SIGPIPE, SIG_IGN); /* a dead office must be an exception, not the test's death */
    process = std::make_unique<Process>(office_command(profile.string(), extensions_dir, pipe.name),
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

/* ---- cells ------------------------------------------------------------------------------- */

struct Document::State {
    State(std::shared_ptr<Office::State> of, const Reference<lang::XComponent> &component)
        : office(std::move(of)), document(component, UNO_QUERY_THROW)
    {
    }
    ~State();
    void close();

    Reference<container::XIndexAccess> sheets_by_index() const
    {
        return Reference<container::XIndexAccess>(document->getSheets(), UNO_QUERY_THROW);
    }

    std::shared_ptr<Office::State> office;
    Reference<sheet::XSpreadsheetDocument> document;
};

struct Sheet::State {
    std::shared_ptr<Office::State> office;
    Reference<sheet::XSpreadsheet> sheet;
    std::string name;

    template <class Work> auto call(const std::string &where, Work work) const
    {
        return office->call(name + "!" + where, work);
    }

    Reference<table::XCellRange> range(const std::string &area) const
    {
        return sheet->getCellRangeByName(wide(area));
    }
    Reference<table::XCellRange> range(const Area &area) const
    {
        return sheet->getCellRangeByPosition(area.first.column, area.first.row, area.last.column,
                                             area.last.row);
    }
    Reference<table::XCell> cell(const std::string &name_of_cell) const
    {
        return range(name_of_cell)->getCellByPosition(0, 0);
    }
    std::vector<Area> formula_areas() const;
    std::vector<FormulaCell> formula_cells() const;
};

namespace {

/* An area's content, fetched at once. */
class Block {
public:
    explicit Block(const Reference<table::XCellRange> &range)
        : m_range(range),
          m_formulas(Reference<sheet::XCellRangeFormula>(range, UNO_QUERY_THROW)
                         ->getFormulaArray()),
          m_values(Reference<sheet::XCellRangeData>(range, UNO_QUERY_THROW)->getDataArray())
    {
    }
    Cell cell(int column, int row, bool is_formula);

private:
    void fill_error(Cell &into, int column, int row);

    const Reference<table::XCellRange> m_range;
    const Sequence<Sequence<OUString>> m_formulas;
    const Sequence<Sequence<uno::Any>> m_values;
    std::map<int, std::string> m_error_texts;
};

Cell Block::cell(int column, int row, bool is_formula)
{
    Cell cell;
    const uno::Any &value = m_values[row][column];
    if (is_formula)
        cell.formula = narrow(m_formulas[row][column]);
    if (!value.hasValue()) {
        fill_error(cell, column, row);
    } else if (value >>= cell.number) {
        cell.kind = Kind::number;
    } else {
        cell.text = narrow(value_of<OUString>(value));
        cell.kind = cell.text.empty() && !is_formula ? Kind::empty : Kind::text;
    }
    return cell;
}

/* Which error it is, only the cell itself tells. That costs calls, and a broken model has a
 * hundred thousand errors: the text, the same for all of one code, is asked for once. */
void Block::fill_error(Cell &into, int column, int row)
{
    const auto cell = m_range->getCellByPosition(column, row);
    into.kind = Kind::error;
    into.error = cell->getError();
    std::string &shown = m_error_texts[into.error];
    if (shown.empty())
        shown = narrow(Reference<text::XText>(cell, UNO_QUERY_THROW)->getString());
    into.text = shown;
}

/* Which cells of an area hold a formula. */
class Mask {
public:
    explicit Mask(const Area &area)
        : m_area(area),
          m_set(static_cast<std::size_t>(area.rows()) * static_cast<std::size_t>(area.columns()))
    {
    }
    void add(const Area &part)
    {
        const int top = std::max(part.first.row, m_area.first.row);
        const int bottom = std::min(part.last.row, m_area.last.row);
        const int left = std::max(part.first.column, m_area.first.column);
        const int right = std::min(part.last.column, m_area.last.column);
        for (int row = top; row <= bottom; ++row)
            for (int column = left; column <= right; ++column)
                m_set[index(column - m_area.first.column, row - m_area.first.row)] = true;
    }
    /* Counted from the area's corner. */
    bool holds(int column, int row) const { return m_set[index(column, row)]; }

private:
    std::size_t index(int column, int row) const
    {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(m_area.columns()) +
               static_cast<std::size_t>(column);
    }
    Area m_area;
    std::vector<bool> m_set;
};

long size_of(const Area &area) { return static_cast<long>(area.rows()) * area.columns(); }

Area united(const Area &a, const Area &b)
{
    return {{std::min(a.first.column, b.first.column), std::min(a.first.row, b.first.row)},
            {std::max(a.last.column, b.last.column), std::max(a.last.row, b.last.row)}};
}

Area area_of(const table::CellRangeAddress &range)
{
    return {{range.StartColumn, range.StartRow}, {range.EndColumn, range.EndRow}};
}

std::vector<Area> query_formulas(const Reference<table::XCellRange> &range)
{
    const auto ranges = Reference<sheet::XCellRangesQuery>(range, UNO_QUERY_THROW)
                            ->queryContentCells(sheet::CellFlags::FORMULA);
    std::vector<Area> areas;
    for (const table::CellRangeAddress &address : ranges->getRangeAddresses())
        areas.push_back(area_of(address));
    return areas;
}

/* Formula areas that are read together: a call costs as much as some hundred cells do. */
struct Cluster {
    Area bounds;
    std::vector<Area> parts;
    long used = 0;

    bool takes(const Area &area) const
    {
        constexpr long waste = 1000;
        return size_of(united(bounds, area)) <= 4 * (used + size_of(area)) + waste;
    }
    void take(const Area &area)
    {
        bounds = parts.empty() ? area : united(bounds, area);
        parts.push_back(area);
        used += size_of(area);
    }
};

std::vector<Cluster> clusters_of(std::vector<Area> areas)
{
    std::sort(areas.begin(), areas.end(), [](const Area &a, const Area &b) {
        return a.first.row != b.first.row ? a.first.row < b.first.row
                                          : a.first.column < b.first.column;
    });
    std::vector<Cluster> clusters;
    for (const Area &area : areas) {
        if (clusters.empty() || !clusters.back().takes(area))
            clusters.emplace_back();
        clusters.back().take(area);
    }
    return clusters;
}

/* Slices of whole rows, none larger than one call should move. */
std::vector<Area> slices_of(const Area &area)
{
    const int height =
        static_cast<int>(std::max(1L, cells_per_call / static_cast<long>(area.columns())));
    std::vector<Area> slices;
    for (int row = area.first.row; row <= area.last.row; row += height)
        slices.push_back({{area.first.column, row},
                          {area.last.column, std::min(area.last.row, row + height - 1)}});
    return slices;
}

void append_formula_cells(const Reference<table::XCellRange> &range, const Area &slice,
                          const Mask &mask, std::vector<FormulaCell> &cells)
{
    Block block(range);
    for (int row = 0; row < slice.rows(); ++row)
        for (int column = 0; column < slice.columns(); ++column)
            if (mask.holds(column, row))
                cells.push_back({{slice.first.column + column, slice.first.row + row},
                                 block.cell(column, row, true)});
}

Rows read_rows(const Reference<table::XCellRange> &range)
{
    const Area area = area_of(
        Reference<sheet::XCellRangeAddressable>(range, UNO_QUERY_THROW)->getRangeAddress());
    Mask mask(area);
    for (const Area &part : query_formulas(range))
        mask.add(part);
    Block block(range);
    Rows rows(static_cast<std::size_t>(area.rows()));
    for (int row = 0; row < area.rows(); ++row)
        for (int column = 0; column < area.columns(); ++column)
            rows[static_cast<std::size_t>(row)].push_back(
                block.cell(column, row, mask.holds(column, row)));
    return rows;
}

/* The rows as UNO wants them; they must be as long as the first. */
template <class To, class From, class Convert>
Sequence<Sequence<To>> sequences(const std::vector<std::vector<From>> &rows, std::size_t first,
                                 std::size_t count, Convert convert)
{
    Sequence<Sequence<To>> all(static_cast<sal_Int32>(count));
    auto *into = all.getArray();
    for (std::size_t i = 0; i < count; ++i) {
        const auto &row = rows[first + i];
        into[i].realloc(static_cast<sal_Int32>(row.size()));
        std::transform(row.begin(), row.end(), into[i].getArray(), convert);
    }
    return all;
}

/* Calls put(area, first row, number of rows) for slices of a block. */
template <class Row, class Put>
void put_in_slices(const std::string &top_left, const std::vector<Row> &rows, Put put)
{
    if (rows.empty() || rows[0].empty())
        return;
    for (const Row &row : rows)
        if (row.size() != rows[0].size())
            throw std::runtime_error(top_left + ": rows of different length");
    const Address first = parse_cell(top_left);
    const Address last = {first.column + static_cast<int>(rows[0].size()) - 1,
                          first.row + static_cast<int>(rows.size()) - 1};
    for (const Area &slice : slices_of({first, last}))
        put(slice, static_cast<std::size_t>(slice.first.row - first.row),
            static_cast<std::size_t>(slice.rows()));
}

} // namespace

std::vector<Area> Sheet::State::formula_areas() const
{
    return query_formulas(Reference<table::XCellRange>(sheet, UNO_QUERY_THROW));
}

std::vector<FormulaCell> Sheet::State::formula_cells() const
{
    std::vector<FormulaCell> cells;
    for (const Cluster &cluster : clusters_of(formula_areas())) {
        for (const Area &slice : slices_of(cluster.bounds)) {
            Mask mask(slice);
            for (const Area &part : cluster.parts)
                mask.add(part);
            call(cell_name(slice.first), [&] {
                append_formula_cells(range(slice), slice, mask, cells);
            });
        }
    }
    return cells;
}

Sheet::Sheet(std::shared_ptr<State> state) : m_state(std::move(state)) {}

std::string Sheet::name() const { return m_state->name; }

void Sheet::set_formula(const std::string &cell, const std::string &formula)
{
    m_state->call(cell, [&] { m_state->cell(cell)->setFormula(wide(formula)); });
}

void Sheet::set_array_formula(const std::string &area, const std::string &formula)
{
    m_state->call(area, [&] {
        Reference<sheet::XArrayFormulaRange>(m_state->range(area), UNO_QUERY_THROW)
            ->setArrayFormula(wide(formula));
    });
}

void Sheet::set_value(const std::string &cell, double value)
{
    m_state->call(cell, [&] { m_state->cell(cell)->setValue(value); });
}

void Sheet::set_text(const std::string &cell, const std::string &text)
{
    m_state->call(cell, [&] {
        Reference<text::XText>(m_state->cell(cell), UNO_QUERY_THROW)->setString(wide(text));
    });
}

void Sheet::set_formulas(const std::string &top_left, const TextRows &rows)
{
    put_in_slices(top_left, rows, [&](const Area &area, std::size_t first, std::size_t count) {
        m_state->call(cell_name(area.first), [&] {
            Reference<sheet::XCellRangeFormula>(m_state->range(area), UNO_QUERY_THROW)
                ->setFormulaArray(sequences<OUString>(rows, first, count, wide));
        });
    });
}

void Sheet::set_values(const std::string &top_left, const std::vector<std::vector<double>> &rows)
{
    put_in_slices(top_left, rows, [&](const Area &area, std::size_t first, std::size_t count) {
        m_state->call(cell_name(area.first), [&] {
            Reference<sheet::XCellRangeData>(m_state->range(area), UNO_QUERY_THROW)
                ->setDataArray(sequences<uno::Any>(rows, first, count, any<double>));
        });
    });
}

Cell Sheet::read(const std::string &cell) const
{
    return m_state->call(cell, [&] { return read_rows(m_state->range(cell))[0][0]; });
}

Rows Sheet::read_area(const std::string &area) const
{
    return m_state->call(area, [&] { return read_rows(m_state->range(area)); });
}

std::vector<Area> Sheet::formula_areas() const
{
    return m_state->call("formulas", [&] { return m_state->formula_areas(); });
}

std::vector<FormulaCell> Sheet::formula_cells() const
{
    auto cells = m_state->call("formulas", [&] { return m_state->formula_cells(); });
    std::sort(cells.begin(), cells.end(), [](const FormulaCell &a, const FormulaCell &b) {
        return a.at.row != b.at.row ? a.at.row < b.at.row : a.at.column < b.at.column;
    });
    return cells;
}

/* ---- documents --------------------------------------------------------------------------- */

Document::State::~State()
{
    try {
        close();
    } catch (const std::exception &) {
        /* the office is gone, and the document with it */
    }
}

void Document::State::close()
{
    const auto closing = std::exchange(document, {});
    if (closing.is() && !office->process->ended())
        office->call("close", [&] {
            Reference<util::XCloseable>(closing, UNO_QUERY_THROW)->close(true);
        });
}

Document::Document(std::shared_ptr<State> state) : m_state(std::move(state)) {}
Document::Document(Document &&) noexcept = default;
Document &Document::operator=(Document &&) noexcept = default;
Document::~Document() = default;

std::vector<std::string> Document::sheet_names() const
{
    return m_state->office->call("sheets", [&] {
        std::vector<std::string> names;
        for (const OUString &name : m_state->document->getSheets()->getElementNames())
            names.push_back(narrow(name));
        return names;
    });
}

Sheet Document::sheet(const std::string &name) const
{
    return m_state->office->call("sheet " + name, [&] {
        Reference<sheet::XSpreadsheet> sheet(m_state->document->getSheets()->getByName(wide(name)),
                                             UNO_QUERY_THROW);
        return Sheet(std::make_shared<Sheet::State>(Sheet::State{m_state->office, sheet, name}));
    });
}

Sheet Document::sheet(int index) const
{
    const auto names = sheet_names();
    if (index < 0 || static_cast<std::size_t>(index) >= names.size())
        throw std::runtime_error("no sheet " + std::to_string(index));
    return sheet(names[static_cast<std::size_t>(index)]);
}

Sheet Document::add_sheet(const std::string &name)
{
    m_state->office->call("new sheet " + name, [&] {
        const auto sheets = m_state->document->getSheets();
        const auto count = m_state->sheets_by_index()->getCount();
        sheets->insertNewByName(wide(name), static_cast<sal_Int16>(count));
    });
    return sheet(name);
}

void Document::recalculate_all()
{
    m_state->office->call("recalculation", [&] {
        Reference<sheet::XCalculatable>(m_state->document, UNO_QUERY_THROW)->calculateAll();
    });
}

Rows Document::read_named_range(const std::string &name) const
{
    return m_state->office->call("name " + name, [&] {
        const Reference<beans::XPropertySet> properties(m_state->document, UNO_QUERY_THROW);
        for (const char *kind : {"NamedRanges", "DatabaseRanges"}) {
            const Reference<container::XNameAccess> names(
                properties->getPropertyValue(OUString::createFromAscii(kind)), UNO_QUERY_THROW);
            if (!names->hasByName(wide(name)))
                continue;
            const Reference<sheet::XCellRangeReferrer> referrer(names->getByName(wide(name)),
                                                                UNO_QUERY_THROW);
            const auto range = referrer->getReferredCells();
            if (range.is())
                return read_rows(range);
        }
        throw std::runtime_error("no range has the name " + name);
    });
}

void Document::store(const std::string &path, const std::string &filter) const
{
    const beans::PropertyValue settings[] = {property("FilterName", any(wide(filter))),
                                             property("Overwrite", any(true))};
    m_state->office->call("store " + path, [&] {
        Reference<frame::XStorable>(m_state->document, UNO_QUERY_THROW)
            ->storeToURL(wide(file_url(path)), Sequence<beans::PropertyValue>(settings, 2));
    });
}

void Document::store_ods(const std::string &path) const { store(path, "calc8"); }
void Document::store_xlsx(const std::string &path) const { store(path, "Calc MS Excel 2007 XML"); }
void Document::store_pdf(const std::string &path) const { store(path, "calc_pdf_Export"); }

void Document::close() { m_state->close(); }

/* ---- the office -------------------------------------------------------------------------- */

Office::Office(const std::string &profile_dir, const std::string &extensions_dir,
               const std::string &ui_language)
    : m_state(std::make_shared<State>(profile_dir, extensions_dir, ui_language))
{
}

/* Now, not when the last document lets go of the shared state. */
Office::~Office() { m_state->terminate(); }

bool Office::alive() const
{
    if (m_state->process->ended())
        return false;
    const Deadline deadline(*m_state->process, answer_limit);
    try {
        /* Something that needs Calc's main lock: the bridge alone also answers while Calc hangs. */
        m_state->create<container::XIndexAccess>("com.sun.star.sheet.FunctionDescriptions")
            ->getCount();
        return true;
    } catch (const uno::Exception &) {
        return false;
    }
}

void Office::set_call_limit(seconds limit) { m_state->call_limit = limit; }

int Office::process_id() const { return m_state->process->id(); }

std::string Office::output() const { return m_state->process->output(); }

namespace {

Reference<lang::XComponent> open(const Office::State &state, const std::string &url,
                                 const std::string &filter)
{
    std::vector<beans::PropertyValue> settings = {
        property("Hidden", any(true)),
        property("MacroExecutionMode",
                 any(com::sun::star::document::MacroExecMode::NEVER_EXECUTE)),
        property("UpdateDocMode", any(com::sun::star::document::UpdateDocMode::NO_UPDATE))};
    if (!filter.empty())
        settings.push_back(property("FilterName", any(wide(filter))));
    const Reference<frame::XComponentLoader> loader(state.desktop, UNO_QUERY_THROW);
    const auto component = loader->loadComponentFromURL(
        wide(url), "_blank", 0,
        Sequence<beans::PropertyValue>(settings.data(), static_cast<sal_Int32>(settings.size())));
    if (!component.is())
        throw std::runtime_error(url + ": the office cannot load it");
    return component;
}

Function function_of(const Sequence<beans::PropertyValue> &properties)
{
    Function function;
    for (const beans::PropertyValue &property : properties) {
        if (property.Name == "Name")
            function.name = narrow(value_of<OUString>(property.Value));
        else if (property.Name == "Description")
            function.description = narrow(value_of<OUString>(property.Value));
        else if (property.Name == "Arguments")
            for (const auto &argument :
                 value_of<Sequence<sheet::FunctionArgument>>(property.Value))
                function.arguments.push_back({narrow(argument.Name), narrow(argument.Description),
                                              static_cast<bool>(argument.IsOptional)});
    }
    return function;
}

} // namespace

Document Office::new_spreadsheet()
{
    return m_state->call("new spreadsheet", [&] {
        return Document(std::make_shared<Document::State>(
            m_state, open(*m_state, "private:factory/scalc", "")));
    });
}

Document Office::load(const std::string &path, const std::string &filter)
{
    if (!fs::exists(path))
        throw std::runtime_error(path + ": no such file");
    return m_state->call(path, [&] {
        return Document(
            std::make_shared<Document::State>(m_state, open(*m_state, file_url(path), filter)));
    });
}

std::vector<Function> Office::functions(const std::string &prefix)
{
    return m_state->call("function descriptions", [&] {
        const auto all = m_state->create<container::XIndexAccess>(
            "com.sun.star.sheet.FunctionDescriptions");
        std::vector<Function> found;
        for (sal_Int32 i = 0, count = all->getCount(); i < count; ++i) {
            Function function =
                function_of(value_of<Sequence<beans::PropertyValue>>(all->getByIndex(i)));
            if (function.name.rfind(prefix, 0) == 0)
                found.push_back(std::move(function));
        }
        return found;
    });
}

} // namespace office
