/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The .oxt as a user gets it: what is in it, what its library needs, and that unopkg installs and
 * removes it for an ordinary user. */
#include "calc.hxx"
#include "package.hxx"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>

#include <unistd.h>

using namespace calc;
using namespace package;

namespace fs = std::filesystem;

namespace {

/* ---- what is in it ---- */

void needs_attribute(const std::vector<Element> &elements, const std::string &name,
                     const std::string &attribute, const std::string &value)
{
    for (const Element &element : elements)
        if (element.name == name && element.attribute(attribute) == value)
            return;
    complain("there is no %s with %s=\"%s\"", name.c_str(), attribute.c_str(), value.c_str());
}

/* What the attribute of each such element names is a file of the package, and not empty. */
std::size_t check_linked(const Files &files, const std::vector<Element> &elements,
                         const std::string &name, const std::string &attribute)
{
    std::size_t count = 0;
    for (const Element &element : elements) {
        if (element.name != name)
            continue;
        const std::string path = element.attribute(attribute);
        const auto file = files.find(path);
        if (file == files.end() || file->second.empty())
            complain("%s names %s, which is missing or empty", name.c_str(), path.c_str());
        count++;
    }
    if (count == 0)
        complain("there is no %s", name.c_str());
    return count;
}

void package_is_complete()
{
    const Files files = read_zip(CSM_PACKAGE);
    for (const char *path : {"META-INF/manifest.xml", "description.xml"})
        if (!files.count(path))
            throw std::runtime_error(std::string("the package lacks ") + path);
    const auto manifest = read_xml(files.at("META-INF/manifest.xml"));
    if (check_linked(files, manifest, "manifest:file-entry", "manifest:full-path") < 3)
        complain("the manifest lacks types, components or configuration");
    const auto components = read_xml(files.at("csm.components"));
    check_linked(files, components, "component", "uri");
    settle(files.size());
}

void description_is_complete()
{
    const Files files = read_zip(CSM_PACKAGE);
    const auto all = read_xml(files.at("description.xml"));
    needs_attribute(all, "lo:LibreOffice-minimal-version", "value", "7.4");
    needs_attribute(all, "version", "value", CSM_PLANNER_VERSION);
    check_linked(files, all, "license-text", "xlink:href");
    check_linked(files, all, "default", "xlink:href"); /* the icon */
    check_linked(files, all, "src", "xlink:href");     /* what it is, in each language */
    std::set<std::string> texts;
    std::size_t languages = 0;
    for (; csm_language_at(languages); languages++) {
        const std::string tag = csm_language_at(languages)->tag;
        needs_attribute(all, "src", "lang", tag);
        needs_attribute(all, "name", "lang", tag);
        texts.insert(files.at("description/" + tag + ".txt"));
    }
    if (texts.size() != languages)
        complain("two descriptions are the same");
    if (files.at("LICENSE").find("Mozilla Public License") == std::string::npos)
        complain("LICENSE is not the Mozilla Public License");
    if (files.at("icon.png").compare(0, 4, "\x89PNG") != 0)
        complain("icon.png is no PNG");
    settle(all.size());
}

/* ---- what its library needs ---- */

std::string between(const std::string &line, char open, char close)
{
    const auto first = line.find(open), last = line.find(close);
    return first == std::string::npos || last == std::string::npos
               ? ""
               : line.substr(first + 1, last - first - 1);
}

/* Nothing but the UNO run time of the office that loads it, and the C and C++ run time. */
void check_dynamic_section(const std::string &library)
{
    static const std::set<std::string> allowed = {
        "libuno_cppu.so.3",   "libuno_cppuhelpergcc3.so.3", "libuno_sal.so.3",
        "libuno_salhelpergcc3.so.3", "libstdc++.so.6",      "libgcc_s.so.1",
        "libm.so.6",          "libc.so.6",                  "ld-linux-x86-64.so.2"};
    const Outcome outcome = run({CSM_READELF, "-dW", library}, {});
    std::istringstream lines(outcome.output);
    std::size_t needed = 0;
    for (std::string line; std::getline(lines, line);) {
        if (line.find("(RPATH)") != line.npos || line.find("(RUNPATH)") != line.npos)
            complain("%s has a run path: %s", library.c_str(), line.c_str());
        if (line.find("(NEEDED)") == std::string::npos)
            continue;
        needed++;
        if (!allowed.count(between(line, '[', ']')))
            complain("%s needs %s", library.c_str(), line.c_str());
    }
    if (outcome.status != 0 || needed == 0)
        complain("%s: readelf says %s", library.c_str(), outcome.output.c_str());
}

void library_needs_what_is_there()
{
    const std::string work = folder("package");
    std::size_t libraries = 0;
    for (const auto &[path, content] : read_zip(CSM_PACKAGE)) {
        if (path.size() < 3 || path.compare(path.size() - 3, 3, ".so") != 0)
            continue;
        const std::string copy = work + "/" + fs::path(path).filename().string();
        std::ofstream(copy, std::ios::binary) << content;
        check_dynamic_section(copy);
        libraries++;
    }
    settle(libraries);
}

/* ---- installing it ---- */

/* A folder that an ordinary user may use, wherever the checkout lies, and that user's commands. */
class Guest {
public:
    Guest();
    ~Guest();
    Guest(const Guest &) = delete;
    Guest &operator=(const Guest &) = delete;

    Outcome unopkg(const std::vector<std::string> &arguments) const;
    std::string profile() const { return m_folder + "/profile"; }
    std::string oxt() const { return m_folder + "/csm-planner.oxt"; }
    /* After the test itself, which may be root, has used the profile. */
    void own() const;

private:
    std::string m_folder;
    const bool m_root = geteuid() == 0;
};

constexpr unsigned nobody = 65534;

Guest::Guest()
{
    char name[] = "/tmp/csm-package-XXXXXX";
    if (!mkdtemp(name))
        throw std::runtime_error("cannot make a folder below /tmp");
    m_folder = name;
    fs::create_directories(profile());
    fs::copy_file(CSM_PACKAGE, oxt());
    own();
}

Guest::~Guest()
{
    std::error_code ignored;
    fs::remove_all(m_folder, ignored);
}

void Guest::own() const
{
    if (!m_root)
        return;
    std::vector<std::string> paths = {m_folder};
    for (const auto &entry : fs::recursive_directory_iterator(m_folder))
        paths.push_back(entry.path().string());
    for (const std::string &path : paths)
        if (lchown(path.c_str(), nobody, nobody) != 0)
            throw std::runtime_error("cannot give " + path + " to the user nobody");
}

/* unopkg refuses to install for root; then it runs as nobody. */
Outcome Guest::unopkg(const std::vector<std::string> &arguments) const
{
    std::vector<std::string> command;
    if (m_root)
        command = {CSM_SETPRIV, "--reuid=65534", "--regid=65534", "--clear-groups"};
    command.push_back(std::string(LIBREOFFICE_PROGRAM_DIR) + "/unopkg");
    command.insert(command.end(), arguments.begin(), arguments.end());
    command.push_back("-env:UserInstallation=file://" + profile());
    return run(command, {"HOME=" + m_folder, "TMPDIR=" + m_folder, "LC_ALL=C.UTF-8",
                         "SAL_USE_VCLPLUGIN=svp", "PATH=/usr/bin:/bin"});
}

void succeeds(const Guest &guest, const std::vector<std::string> &arguments)
{
    const Outcome outcome = guest.unopkg(arguments);
    if (outcome.status != 0)
        throw std::runtime_error("unopkg " + arguments[0] + " ends with " +
                                 std::to_string(outcome.status) + ":\n" + outcome.output);
}

/* How often it stands in unopkg's list. */
std::size_t times_listed(const Guest &guest, const std::string &line = "Identifier: csmplanner")
{
    const Outcome outcome = guest.unopkg({"list"});
    std::size_t times = 0;
    for (std::size_t at = 0; (at = outcome.output.find(line, at)) != std::string::npos; at++)
        times++;
    return outcome.status == 0 ? times : 0;
}

bool is_listed(const Guest &guest) { return times_listed(guest) > 0; }

Cell answer_in(const Guest &guest)
{
    Cell cell;
    {
        office::Office the_office(guest.profile());
        auto document = the_office.new_spreadsheet();
        auto sheet = document.sheet(0);
        sheet.set_formula("A1", "=CSM.CAPACITY(120;3)");
        cell = sheet.read("A1");
    }
    guest.own();
    return cell;
}

void installs_and_goes_again()
{
    constexpr int name = 525;
    const Guest guest;
    /* Without the option it prints the licence and waits for a "yes". */
    succeeds(guest, {"add", "--suppress-license", guest.oxt()});
    if (!is_listed(guest))
        complain("unopkg list does not show csmplanner");
    const Cell with = answer_in(guest);
    if (!agrees(with, csm_number(40)))
        complain("installed, =CSM.CAPACITY(120;3) gives %s", show(with).c_str());
    succeeds(guest, {"remove", "csmplanner"});
    if (is_listed(guest))
        complain("unopkg list still shows csmplanner");
    const Cell without = answer_in(guest);
    if (without.error != name)
        complain("removed, =CSM.CAPACITY(120;3) gives %s", show(without).c_str());
    settle(4);
}

/* The same package as one of an earlier version. */
void age(const std::string &oxt)
{
    std::string text = read_zip(oxt).at("description.xml");
    const std::string version = "<version value=\"";
    const std::size_t at = text.find(version) + version.size();
    text.replace(at, text.find('"', at) - at, "0.0.1");
    replace_in_zip(oxt, "description.xml", text);
}

void takes_the_place_of_an_older_version()
{
    const Guest guest;
    const std::string fresh = guest.oxt();
    const std::string old = fs::path(fresh).parent_path().string() + "/older.oxt";
    fs::copy_file(fresh, old);
    age(old);
    guest.own();
    succeeds(guest, {"add", "--suppress-license", old});
    if (times_listed(guest, "Version: 0.0.1") != 1)
        complain("the older version is not installed");
    succeeds(guest, {"add", "--suppress-license", fresh});
    if (times_listed(guest) != 1 || times_listed(guest, "Version: 0.0.1") != 0)
        complain("the older version is still there");
    if (!agrees(answer_in(guest), csm_number(40)))
        complain("installed over an older version it does not answer");
    succeeds(guest, {"remove", "csmplanner"});
    succeeds(guest, {"add", "--suppress-license", fresh});
    if (times_listed(guest) != 1 || !agrees(answer_in(guest), csm_number(40)))
        complain("installed again it does not answer");
    succeeds(guest, {"remove", "csmplanner"});
    /* Its files go when the office starts the next time; what counts is that the office knows it no more. */
    if (is_listed(guest) || answer_in(guest).error != 525)
        complain("removed after all that it still answers");
    std::ifstream settings(guest.profile() + "/user/registrymodifications.xcu");
    const std::string text(std::istreambuf_iterator<char>(settings), {});
    if (text.empty() || text.find("csmplanner") != std::string::npos)
        complain("removed, it leaves settings behind");
    settle(6);
}

/* ---- plans ---- */

/* What the cells of a document show, by their places; what tells whether the extension is there is left out. */
std::map<std::string, Cell> shown_in(office::Document &document)
{
    std::map<std::string, Cell> all;
    const auto names = document.sheet_names();
    for (std::size_t i = 0; i < names.size(); i++)
        for (const office::FormulaCell &each : document.sheet(static_cast<int>(i)).formula_cells())
            if (each.cell.formula.find("VERSION()") == std::string::npos)
                all[names[i] + "!" + office::cell_name(each.at)] = each.cell;
    return all;
}

/* Files keep 15 digits. */
bool same(const Cell &a, const Cell &b)
{
    return a.kind == b.kind && a.text == b.text && (a.kind != Kind::number || nearly(a.number, b.number));
}

std::size_t differing(const std::map<std::string, Cell> &before, const std::map<std::string, Cell> &after,
                      bool told)
{
    std::size_t count = 0;
    for (const auto &[place, value] : before) {
        const auto found = after.find(place);
        if (found != after.end() && same(found->second, value))
            continue;
        if (told && count < 10)
            complain("%s showed %s, and shows %s", place.c_str(), show(value).c_str(),
                     found == after.end() ? "nothing" : show(found->second).c_str());
        count++;
    }
    return count;
}

/* A plan of the menu, saved: in both formats it shows its values when the extension is gone. From .ods Calc calculates
 * anew what shows nothing and what calls an add-in that it knows, EDATE for instance; a plan has neither. */
void plans_outlive_it()
{
    const Guest guest;
    const std::string xlsx = guest.profile() + "/plan.xlsx", ods = guest.profile() + "/plan.ods";
    std::map<std::string, Cell> before, after, after_ods;
    succeeds(guest, {"add", "--suppress-license", guest.oxt()});
    {
        office::Office the_office(guest.profile());
        auto home = the_office.new_spreadsheet();
        const auto made = home.carry_out("csmplanner:newplan", {{"Source", std::string("example")}});
        if (!made.done)
            throw std::runtime_error("no plan: " + made.text);
        auto plan = the_office.newest_document();
        plan.recalculate_all();
        before = shown_in(plan);
        plan.store_xlsx(xlsx);
        plan.store_ods(ods);
        plan.close();
    }
    guest.own();
    succeeds(guest, {"remove", "csmplanner"});
    {
        office::Office the_office(guest.profile());
        auto plan = the_office.load(xlsx), other = the_office.load(ods);
        after = shown_in(plan);
        after_ods = shown_in(other);
    }
    guest.own();
    if (before.size() < 1000)
        complain("the plan has %zu formulas only", before.size());
    for (const auto *shown : {&after, &after_ods})
        if (differing(before, *shown, true) > 0)
            complain("%zu of %zu formulas of the %s show something else", differing(before, *shown, false),
                     before.size(), shown == &after ? "xlsx" : "ods");
    settle(2 * before.size());
}

/* Menus and toolbars name commands, icons and titles in every language. */
void menu_is_complete()
{
    const Files files = read_zip(CSM_PACKAGE);
    const std::string &text = files.at("Addons.xcu");
    std::size_t trials = 0;
    const auto count = [&text](const std::string &part) {
        std::size_t found = 0;
        for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; at++)
            found++;
        return found;
    };
    for (const char *command : {"newplan", "balance", "explain", "reference", "about"}) {
        const std::string url = std::string("<value>csmplanner:") + command + "</value>";
        if (count(url) != 3) /* the menu, the toolbar, the icons */
            complain("%s stands in %zu places", url.c_str(), count(url));
        trials++;
    }
    for (std::size_t i = 0; csm_language_at(i); i++, trials++) {
        const std::string value = std::string("<value xml:lang=\"") + csm_language_at(i)->office + "\">";
        if (count(value) != 1 + 5 + 5) /* the menu itself, its entries, the toolbar's */
            complain("%s stands in %zu places", value.c_str(), count(value));
    }
    /* An entry of the menu has a mnemonic, and dots where a dialog follows; that of the toolbar neither. */
    for (const char *value : {"en-US\">~Balance Accounts…<", "en-US\">Balance Accounts<", "de\">Kunden ~verteilen…<",
                              "de\">Kunden verteilen<", "ru\">~Распределить клиентов…<", "ru\">Распределить клиентов<",
                              "de\">CSM P~lanner<", "de\">~Funktionsreferenz<", "de\">Funktionsreferenz<"})
        if (count(value) != 1)
            complain("%s stands in %zu places", value, count(value));
    const std::string origin = "%origin%/";
    for (std::size_t at = 0; (at = text.find(origin, at)) != std::string::npos; trials++) {
        at += origin.size();
        const std::string path = text.substr(at, text.find('<', at) - at);
        if (!files.count(path) || files.at(path).compare(0, 4, "\x89PNG") != 0)
            complain("there is no picture %s", path.c_str());
    }
    settle(trials);
}

} // namespace

int main(int argc, char **argv)
{
    const CMUnitTest tests[] = {
        CALC_TEST(package_is_complete),
        CALC_TEST(description_is_complete),
        CALC_TEST(library_needs_what_is_there),
        CALC_TEST(menu_is_complete),
        CALC_TEST(installs_and_goes_again),
        CALC_TEST(takes_the_place_of_an_older_version),
        CALC_TEST(plans_outlive_it),
    };
    if (argc > 1)
        cmocka_set_test_filter(argv[1]);
    return cmocka_run_group_tests_name("package", tests, nullptr, nullptr);
}
