/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The function reference in each language: Calc's menu opens it, its links lead somewhere, and every
 * example on its pages, typed as it stands there into a Calc of that language, gives what is printed
 * beside it. */
#include "calc.hxx"

#include <sys/stat.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <thread>

using namespace calc;

namespace fs = std::filesystem;

namespace {

/* ---- pages ---- */

fs::path reference() { return fs::path(CSM_EXTENSIONS) / "csm-planner" / "reference"; }

std::string text_of(const fs::path &file)
{
    std::ifstream in(file);
    return std::string(std::istreambuf_iterator<char>(in), {});
}

void replace(std::string &text, const std::string &from, const std::string &to)
{
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
        text.replace(at, from.size(), to);
}

std::string unescaped(std::string text)
{
    replace(text, "&lt;", "<");
    replace(text, "&gt;", ">");
    replace(text, "&amp;", "&");
    return text;
}

/* A row of a table of calls: what to type, what comes out, what is said of it. */
struct Row {
    std::string call, result, says;
};

/* Every row of every table of calls on a page, in order. */
std::vector<Row> rows_of_page(const std::string &page)
{
    const std::string open = "<tr><td><code>=CSM_", next = "</code></td><td><code>",
                      last = "</code></td><td>", end = "</td></tr>";
    std::vector<Row> rows;
    for (std::size_t at = 0; (at = page.find(open, at)) != std::string::npos;) {
        const std::size_t call = at + std::string("<tr><td><code>").size(), middle = page.find(next, call),
                          result = middle + next.size(), says = page.find(last, result),
                          stop = page.find(end, says);
        if (stop == std::string::npos)
            throw std::runtime_error("a row of a table has no end");
        rows.push_back({unescaped(page.substr(call, middle - call)),
                        unescaped(page.substr(result, says - result)),
                        unescaped(page.substr(says + last.size(), stop - says - last.size()))});
        at = stop;
    }
    return rows;
}

std::vector<Row> all_rows()
{
    std::vector<fs::path> pages;
    std::vector<Row> rows;
    for (const auto &entry : fs::directory_iterator(reference() / language->tag))
        pages.push_back(entry.path());
    std::sort(pages.begin(), pages.end());
    for (const fs::path &page : pages)
        for (const Row &row : rows_of_page(text_of(page)))
            rows.push_back(row);
    return rows;
}

/* ---- the examples ---- */

/* INDEX as users of the language type it. */
std::string index_in(office::Sheet &sheet)
{
    sheet.set_formula("A1", "=INDEX({1;2};1;1)");
    const std::string shown = sheet.formula_as_typed("A1");
    return shown.substr(1, shown.find('(') - 1);
}

/* Shape and blanks of the answer are the catalogue's; what is compared is what the page prints. */
void check_row(office::Sheet &sheet, const std::string &index, const Row &row, const csm_value &shape)
{
    for (std::size_t i = 0; i < size_of(shape); i++) {
        const std::string at = ";" + std::to_string(i / columns_of(shape) + 1) + ";" +
                               std::to_string(i % columns_of(shape) + 1) + ")";
        const auto pick = [&](const std::string &expression) {
            return is_range(shape) ? "=" + index + "(" + expression + at
                                   : "=" + expression;
        };
        sheet.set_formula_as_typed("A1", pick(row.call.substr(1)));
        const Cell got = sheet.read("A1");
        /* Calc has no way to type an array with a blank place in it. */
        if (has_blank(shape)) {
            if (!agrees(got, cell_of(shape, i)))
                complain("%s gives %s at %zu", row.call.c_str(), show(got).c_str(), i);
            continue;
        }
        sheet.set_formula_as_typed("A2", pick(row.result));
        const Cell printed = sheet.read("A2");
        const bool same = got.kind == printed.kind && got.error == printed.error &&
                          got.text == printed.text && nearly(got.number, printed.number);
        if (!same || got.kind == office::Kind::empty)
            complain("%s gives %s, and the page says %s", row.call.c_str(), show(got).c_str(),
                     row.result.c_str());
    }
}

void examples_give_what_the_pages_print()
{
    Arena arena;
    auto document = the_office->new_spreadsheet();
    auto sheet = document.sheet(0);
    std::set<std::string> unread;
    std::size_t trials = 0;
    std::vector<Row> rows = all_rows();
    const std::string index = index_in(sheet);
    for (const csm_function *f : functions()) {
        auto wanted = examples(f, arena);
        const auto errors = stated_errors(f, arena);
        wanted.insert(wanted.end(), errors.begin(), errors.end());
        const std::string start = std::string("=CSM_") + f->name + "(";
        std::vector<Row> found;
        for (const Row &row : rows)
            if (row.call.compare(0, start.size(), start) == 0)
                found.push_back(row);
        if (found.size() != wanted.size())
            complain("%s has %zu calls on the pages and %zu in the catalogue", f->name, found.size(),
                     wanted.size());
        for (std::size_t i = 0; i < found.size() && i < wanted.size(); i++, trials++)
            check_row(sheet, index, found[i], wanted[i].result);
    }
    settle(trials);
}

/* The reason printed beside an error is the one that CSM_WHY gives there. */
void reasons_are_those_of_why()
{
    Arena arena;
    auto document = the_office->new_spreadsheet();
    auto sheet = document.sheet(0);
    std::size_t trials = 0;
    for (const Row &row : all_rows()) {
        if (row.result[0] != '#')
            continue;
        const std::size_t open = row.call.find('(');
        sheet.set_formula_as_typed("A1", "=CSM_WHY(\"" + row.call.substr(1, open - 1) + "\";" +
                                             row.call.substr(open + 1));
        const Cell got = sheet.read("A1");
        if (got.text != row.result + ": " + row.says)
            complain("%s: %s, but the page says %s: %s", row.call.c_str(), show(got).c_str(),
                     row.result.c_str(), row.says.c_str());
        trials++;
    }
    settle(trials);
}

/* ---- the pages themselves ---- */

void links_lead_somewhere()
{
    std::size_t trials = 0;
    for (const auto &entry : fs::directory_iterator(reference() / language->tag)) {
        const std::string page = text_of(entry.path());
        for (std::size_t at = 0; (at = page.find("href=\"", at)) != std::string::npos; trials++) {
            at += 6;
            const std::string link = page.substr(at, page.find('"', at) - at);
            const std::size_t mark = link.find('#');
            const fs::path target = mark == 0 ? entry.path()
                                              : entry.path().parent_path() / link.substr(0, mark);
            if (!fs::exists(target))
                complain("%s leads to no file: %s", entry.path().c_str(), link.c_str());
            else if (mark != std::string::npos &&
                     text_of(target).find("id=\"" + link.substr(mark + 1) + "\"") == std::string::npos)
                complain("%s leads to no function: %s", entry.path().c_str(), link.c_str());
        }
    }
    settle(trials);
}

/* ---- from Calc's menu ---- */

/* A browser that notes what it is to show. */
void pretend_browser(const fs::path &folder)
{
    const fs::path program = folder / "xdg-open";
    std::ofstream(program) << "#!/bin/sh\nprintf '%s' \"$1\" >\"" << (folder / "opened").string()
                           << ".part\" && mv \"" << (folder / "opened").string() << ".part\" \""
                           << (folder / "opened").string() << "\"\n";
    chmod(program.c_str(), 0755);
    setenv("PATH", (folder.string() + ":" + std::getenv("PATH")).c_str(), 1);
}

void the_menu_opens_the_index()
{
    const fs::path opened = fs::path(CSM_WORK_FOLDER) / "browser" / "opened";
    auto document = the_office->new_spreadsheet();
    fs::remove(opened);
    if (!document.dispatch("csmplanner:reference"))
        throw std::runtime_error("nobody knows the command of the menu");
    for (int i = 0; i < 100 && !fs::exists(opened); i++)
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    const std::string url = text_of(opened);
    const std::string wanted =
        "file://" + (reference() / language->tag / "index.html").lexically_normal().string();
    if (url != wanted)
        complain("the menu opens %s, not %s", url.c_str(), wanted.c_str());
    if (document.dispatch("csmplanner:no-such-command"))
        complain("a command that does not exist is taken");
    settle(2);
}

} // namespace

int main()
{
    const fs::path browser = fs::path(CSM_WORK_FOLDER) / "browser";
    fs::create_directories(browser);
    pretend_browser(browser);
    const CMUnitTest tests[] = {
        CALC_TEST(examples_give_what_the_pages_print),
        CALC_TEST(reasons_are_those_of_why),
        CALC_TEST(links_lead_somewhere),
        CALC_TEST(the_menu_opens_the_index),
    };
    return run_in_each_language("reference", tests);
}
