/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* compare-plans finds what differs between two workbooks, and nothing else: a plan with one thing changed
 * at a time. */
#include "altered.hxx"
#include "child.h"

#include <csetjmp>
#include <cstdarg>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <functional>
#include <string>
#include <vector>

extern "C" {
#include <cmocka.h>
}

namespace {

using altered::Workbook;
using office::Address;

struct Outcome {
    int status;
    std::string told;
};

/* The plan, made once, and where the changed one lies. */
struct Plans {
    std::string folder, before, after;
};
Plans plans;

const Workbook &plan()
{
    static const Workbook taken_apart(plans.before);
    return taken_apart;
}

Outcome compared(const std::string &before, const std::string &after, bool additions)
{
    std::vector<const char *> words = {CSM_COMPARE, before.c_str(), after.c_str()};
    if (additions)
        words.push_back("--additions");
    words.push_back(nullptr);
    child_result result = child_run(words.data(), nullptr);
    Outcome outcome{result.status, std::string(result.out) + result.err};
    child_free(&result);
    return outcome;
}

using Change = std::function<void(Workbook &)>;

Outcome after(const Change &change, bool additions = false)
{
    try {
        Workbook workbook = plan();
        change(workbook);
        workbook.save(plans.after);
    } catch (const std::exception &problem) {
        fail_msg("the plan cannot be changed: %s", problem.what());
    }
    return compared(plans.before, plans.after, additions);
}

bool tells(const Outcome &outcome, const std::string &text)
{
    return outcome.told.find(text) != std::string::npos;
}

/* Exactly one difference, and it is this one. */
void expect_one(const Change &change, const std::string &place, const std::string &before,
                const std::string &behind)
{
    const Outcome outcome = after(change);
    const bool found = outcome.status == 1 && tells(outcome, " 1 differences, 0 additions\n") &&
                       tells(outcome, place + "\n") && tells(outcome, before) && tells(outcome, behind);
    if (!found)
        fail_msg("wanted is %s, %s, %s; status %d:\n%s", place.c_str(), before.c_str(), behind.c_str(),
                 outcome.status, outcome.told.c_str());
}

/* One difference at least, and this among them. */
void expect_among(const Change &change, const std::string &line)
{
    const Outcome outcome = after(change, true);
    if (outcome.status != 1 || !tells(outcome, line + "\n"))
        fail_msg("wanted is %s; status %d:\n%s", line.c_str(), outcome.status, outcome.told.c_str());
}

void expect_equal(const Change &change, bool additions = false, const std::string &line = "")
{
    const Outcome outcome = after(change, additions);
    if (outcome.status != 0 || !tells(outcome, " 0 differences,") || !tells(outcome, line))
        fail_msg("they should be equal; status %d:\n%s", outcome.status, outcome.told.c_str());
}

void expect_added(const Change &change, const std::string &line)
{
    expect_equal(change, true, line + "\n");
    const Outcome outcome = after(change, false);
    if (outcome.status != 1 || !tells(outcome, " 0 differences,"))
        fail_msg("only --additions allows it; status %d:\n%s", outcome.status, outcome.told.c_str());
}

/* ---- places ---- */

constexpr char list[] = "Accounts";

/* A cell of the list of accounts: of the column that has a name, in the first, second ... row. */
std::string at(const std::string &name, int row = 0)
{
    const Address first = plan().named(name).first;
    return office::cell_name({first.column, first.row + row});
}

int column_of(const std::string &name)
{
    return plan().named(name).first.column;
}

int first_row()
{
    return plan().named("account_arr").first.row;
}

/* "Accounts!C7: value" */
std::string in_list(const std::string &cell, const char *what)
{
    return std::string(list) + "!" + cell + ": " + what;
}

/* ---- cells ---- */

void test_same(void **)
{
    expect_equal([](Workbook &) {});
    const Outcome outcome = after([](Workbook &) {});
    assert_true(std::stoi(outcome.told) > 3000); /* cells of a plan */
}

void test_formulas(void **)
{
    const std::string served = at("account_served_no"), segment = at("account_segment_no"),
                      tier = at("account_tier_no"), sum = at("total_arr");
    const auto change = [](const std::string &cell, const std::string &from, const std::string &to) {
        return [=](Workbook &w) { w.in_cell(list, cell, from, to); };
    };
    expect_one(change(served, segment, tier), in_list(served, "formula"), "old =MIN('Accounts'!" + segment + "+",
               "new =MIN('Accounts'!" + tier + "+");
    expect_one(change(served, segment, at("account_segment_no", 1)), in_list(served, "formula"), segment,
               at("account_segment_no", 1));
    expect_one(change(served, "MIN", "MAX"), in_list(served, "formula"), "MIN(", "MAX(");
    expect_one(change(served, "word_yes,1", "word_yes,2"), in_list(served, "formula"), "word_yes,1", "word_yes,2");
    expect_one(change(served, "word_yes", "word_included"), in_list(served, "formula"), "written MIN",
               "word_included");
    expect_one(change(sum, "account_arr", "account_hours"), in_list(sum, "formula"), ":" + at("account_arr", 6),
               ":" + at("account_hours", 6));
    expect_one(change(sum, "account_arr", "account_ar"), in_list(sum, "formula"), "account_arr", "SUM(account_ar)");
    expect_one(change(sum, "<f>SUM(account_arr)</f>", ""), in_list(sum, "formula"), "SUM(account_arr)",
               "new  written");
    const std::string other = "'Accounts'!" + at("account_arr", 1);
    const std::string there = plan().cell_with("Portfolios", other);
    expect_one([&](Workbook &w) { w.in_cell("Portfolios", there, "'Accounts'!", "'Capacity'!"); },
               "Portfolios!" + there + ": formula", "='Accounts'!", "='Capacity'!");
}

/* Another way to write the same cells. */
void test_spellings(void **)
{
    const std::string served = at("account_served_no"), segment = at("account_segment_no"), sum = at("total_arr");
    std::string fixed = segment;
    fixed.insert(fixed.find_first_of("0123456789"), "$");
    for (const std::string &to : {"$" + fixed, fixed + ":" + fixed, "Accounts!" + segment, "'Accounts'!" + segment})
        expect_equal([&](Workbook &w) { w.in_cell(list, served, segment, to); });
    expect_equal([&](Workbook &w) {
        w.in_cell(list, sum, "account_arr", "'Accounts'!" + at("account_arr") + ":" + at("account_arr", 6));
    });
    const std::string shown = plan().cell_with("Dashboard", "<f>total_arr</f>");
    expect_equal([&](Workbook &w) { w.in_cell("Dashboard", shown, "total_arr", "'Accounts'!" + sum); });
    expect_one([&](Workbook &w) { w.in_cell("Dashboard", shown, "total_arr", "'Accounts'!" + at("account_arr")); },
               "Dashboard!" + shown + ": formula", "='Accounts'!" + sum, "='Accounts'!" + at("account_arr"));
    expect_equal([&](Workbook &w) {
        const std::string name = "<definedName name=\"total_arr\">";
        const std::string refers = w.between("xl/workbook.xml", name, "<");
        w.replace("xl/workbook.xml", name + refers, name + "Accounts!" + sum);
    });
}

void test_values(void **)
{
    const std::string arr = at("account_arr"), hours = at("account_hours", 1);
    expect_one([&](Workbook &w) { w.in_cell(list, arr, "120000", "120000.00000000001"); }, in_list(arr, "value"),
               "old 120000\n", "new 120000.00000000001\n");
    expect_one([&](Workbook &w) { w.in_cell(list, hours, "<v>2.5<", "<v>2.500000000000001<"); },
               in_list(hours, "value"), "old 2.5\n", "new 2.500000000000001\n");
    expect_one([&](Workbook &w) { w.in_cell(list, arr, "<v>120000</v>", ""); }, in_list(arr, "value"), "120000",
               "nothing");
    expect_one([&](Workbook &w) {
        w.in_cell(list, arr, "><v>120000</v>", " t=\"inlineStr\"><is><t>120000</t></is>");
    }, in_list(arr, "value"), "old 120000\n", "text \"120000\"");
    const std::string name = at("account_names", 3);
    expect_among([](Workbook &w) { w.replace("xl/sharedStrings.xml", ">Dogwood<", ">Dog wood<"); },
                 in_list(name, "value\n    old text \"Dogwood\"\n    new text \"Dog wood\""));
    const std::string words = at("limit_words"); /* the result of a formula */
    const std::string sheet = "Capacity";
    expect_one([&](Workbook &w) { w.in_cell(sheet, words, "<v>The binding", "<v>The bending"); },
               sheet + "!" + words + ": value", "The binding", "The bending");
    /* Digits that mean the same number, and a text that is stored in the cell. */
    expect_equal([&](Workbook &w) { w.in_cell(list, arr, "120000", "1.2E5"); });
    expect_equal([&](Workbook &w) {
        const std::string cell = w.cell(list, name);
        w.set_cell(list, name, cell.substr(0, cell.find(" t=")) + " t=\"inlineStr\"><is><t>Dogwood</t></is></c>");
    });
}

/* ---- looks ---- */

std::string with(std::string text, const std::string &from, const std::string &to)
{
    const std::size_t found = text.find(from);
    if (found == std::string::npos)
        throw std::runtime_error("there is no " + from + " in " + text);
    return text.replace(found, from.size(), to);
}

/* The number in  NAME="NUMBER"  replaced. */
std::string renumbered(const std::string &text, const std::string &name, const std::string &number)
{
    const std::size_t found = text.find(name + "=\"");
    if (found == std::string::npos)
        throw std::runtime_error("there is no " + name + " in " + text);
    const std::size_t from = found + name.size() + 2;
    return text.substr(0, from) + number + text.substr(text.find('"', from));
}

void test_styles(void **)
{
    const struct {
        const char *part;
        std::function<std::string(std::string)> style;
    } parts[] = {
        {"number format", [](const std::string &s) { return renumbered(s, "numFmtId", "10"); }},
        {"font", [](const std::string &s) { return renumbered(s, "fontId", "1"); }},
        {"fill", [](const std::string &s) { return renumbered(s, "fillId", "2"); }},
        {"borders", [](const std::string &s) { return renumbered(s, "borderId", "0"); }},
        {"alignment", [](const std::string &s) { return with(s, "vertical=\"center\"", "vertical=\"top\""); }},
        {"protection", [](const std::string &s) { return with(s, "locked=\"0\"", "locked=\"1\""); }},
    };
    const std::string arr = at("account_arr");
    for (const auto &one : parts)
        expect_one([&](Workbook &w) { w.restyle(list, arr, one.style); }, in_list(arr, one.part), "old ", "new ");
    expect_equal([&](Workbook &w) { w.restyle(list, arr, [](const std::string &s) { return s; }); });
    expect_among([](Workbook &w) { w.replace("xl/styles.xml", "formatCode=\"0.0%_)\"", "formatCode=\"0.00%_)\""); },
                 "    old 0.0%_)\n    new 0.00%_)");
    /* Other numbers for the same formats. */
    expect_equal([](Workbook &w) { w.replace_everywhere("xl/styles.xml", "numFmtId=\"165\"", "numFmtId=\"199\""); });
    /* A cell without a value whose style is gone. */
    const std::string empty = at("account_hours_given");
    expect_one([&](Workbook &w) { w.set_cell(list, empty, ""); }, in_list(empty, "style"), "old ", "new none");
}

void test_lines(void **)
{
    const std::string part = plan().part_of(list);
    const std::string arr = at("account_arr"), letter = arr.substr(0, arr.find_first_of("0123456789"));
    const std::string number = std::to_string(column_of("account_arr") + 1);
    const std::string column = "<col min=\"" + number + "\" max=\"" + number + "\" width=\"";
    const std::string width = plan().between(part, column, "\"");
    expect_one([&](Workbook &w) { w.replace(part, column + width, column + "99"); },
               in_list(letter, "column"), "width=" + width, "width=99");
    expect_one([&](Workbook &w) { w.replace(part, column, with(column, "<col ", "<col hidden=\"1\" ")); },
               in_list(letter, "column"), "old ", "hidden=1");
    const std::string hidden = at("account_tier_no");
    expect_among([&](Workbook &w) { w.replace(part, " hidden=\"1\"", ""); },
                 in_list(hidden.substr(0, hidden.find_first_of("0123456789")), "column"));
    const std::string row = std::to_string(first_row() + 3);
    const std::string start = "<row r=\"" + row + "\"";
    expect_one([&](Workbook &w) { w.replace(part, start, start + " hidden=\"1\""); }, in_list(row, "row"), "missing",
               "hidden=1");
    const std::string head = std::to_string(first_row()), height = "<row r=\"" + head + "\" spans=\"";
    const std::string spans = plan().between(part, height, "\""), high = height + spans + "\" ht=\"";
    expect_one([&](Workbook &w) { w.replace(part, high, high + "1"); }, in_list(head, "row"), "old ht=", "new ht=1");
    /* The same widths in other pieces. */
    expect_equal([&](Workbook &w) {
        const std::string one = w.between(w.part_of("Team"), "<cols>", "</cols>");
        const std::string last = one.substr(one.rfind("<col "));
        const std::string from = last.substr(10, last.find('"', 10) - 10), to = std::to_string(std::stoi(from) + 1);
        w.replace(w.part_of("Team"), last, renumbered(last, "max", from) + renumbered(last, "min", to));
    });
}

/* ---- what stands beside the cells ---- */

void test_notes(void **)
{
    const std::string notes = plan().related("Team", "../comments"), boxes = plan().related("Team", "../drawings/vml");
    const std::string first = plan().between(notes, "<comment ref=\"", "\"");
    const std::string words = plan().between(notes, "<t>", "</t>");
    expect_one([&](Workbook &w) { w.replace(notes, words, words + "x"); }, "Team!" + first + ": note",
               words + " (by", words + "x (by");
    expect_one([&](Workbook &w) { w.replace(notes, "<rFont val=\"Tahoma\"/>", "<rFont val=\"Arial\"/>"); },
               "Team!" + first + ": note", "Tahoma", "Arial");
    expect_one([&](Workbook &w) { w.replace(notes, "authorId=\"1\"", "authorId=\"0\""); },
               "Team!" + first + ": note", "(by CSM Planner)", "(by )");
    expect_one([&](Workbook &w) { w.replace(boxes, "width:195pt", "width:95pt"); },
               "Team!" + first + ": box of the note", "width:195pt", "width:95pt");
    expect_among([&](Workbook &w) { w.replace(notes, "ref=\"" + first + "\"", "ref=\"A1\""); },
                 "    old at " + first + "\n    new at A1");
    expect_among([&](Workbook &w) { w.remove(notes, "<comment ref=", "</comment>"); }, "Team!" + first + ": note");
}

void test_names(void **)
{
    const char *const book = "xl/workbook.xml";
    const std::string name = "<definedName name=\"account_arr\">";
    const std::string refers = plan().between(book, name, "<");
    const std::string last = std::to_string(first_row() + 7);
    const std::string shorter = with(refers, last, std::to_string(first_row() + 6));
    expect_among([&](Workbook &w) { w.replace(book, name + refers, name + shorter); }, "workbook!account_arr: name");
    /* What uses it means other cells. */
    expect_among([&](Workbook &w) { w.replace(book, name + refers, name + shorter); },
                 in_list(at("total_arr"), "formula"));
    const std::string whole = name + refers + "</definedName>";
    expect_among([&](Workbook &w) { w.replace(book, whole, ""); }, "workbook!account_arr: name");
    expect_added([&](Workbook &w) { w.replace(book, whole, whole + with(whole, "arr", "arr_too")); },
                 "added: name account_arr_too: 'Accounts'!" + at("account_arr") + ":" + at("account_arr", 6));
    const std::string area = ">Accounts!$A$1:", corner = plan().between(book, area, "<");
    expect_one([&](Workbook &w) { w.replace(book, area + corner, area + "$B$2"); },
               "workbook!_xlnm.Print_Area of Accounts: name", "old  'Accounts'!A1:", "new  'Accounts'!A1:B2");
    const std::string head = std::to_string(first_row()), above = std::to_string(first_row() - 1);
    expect_one([&](Workbook &w) { w.replace(book, "$" + above + ":$" + head + "<", "$" + head + ":$" + head + "<"); },
               "workbook!_xlnm.Print_Titles of Accounts: name", above + ":" + head, head + ":" + head);
}

/* The validation of the hours that may be given. */
void test_validations(void **)
{
    const std::string part = plan().part_of(list);
    const std::string given = at("account_hours_given") + ":" + at("account_hours_given", 6);
    const std::string where = in_list(given, "data validation"), cells = "sqref=\"" + given + "\"";
    expect_one([&](Workbook &w) { w.replace(part, "<formula2>10000<", "<formula2>10001<"); }, where,
               "formula2 \"10000\")", "formula2 \"10001\")");
    expect_one([&](Workbook &w) { w.replace(part, "0 … 10000\"", "0 … 1000\""); }, where,
               "0 … 10000", "0 … 1000");
    const std::string before = at("account_hours_given", 5);
    expect_one([&](Workbook &w) { w.replace(part, cells, with(cells, at("account_hours_given", 6), before)); },
               "formula1 \"0\", formula2 \"10000\")", "at " + given,
               "at " + at("account_hours_given") + ":" + before);
    const std::string strategic = at("account_strategic") + ":" + at("account_strategic", 6);
    expect_one([&](Workbook &w) { w.replace(part, ">yes_no<", ">role_names<"); },
               in_list(strategic, "data validation"), "'Assumptions'!", "'Assumptions'!");
    /* In pieces that together are the same. */
    expect_equal([&](Workbook &w) {
        std::string &text = w.part(part);
        const std::size_t from = text.rfind("<dataValidation ", text.find(cells));
        const std::string end = "</dataValidation>";
        const std::string one = text.substr(from, text.find(end, from) + end.size() - from);
        const std::string some = at("account_hours_given") + ":" + at("account_hours_given", 2) + " " +
                                 at("account_hours_given", 5) + ":" + at("account_hours_given", 6);
        const std::string rest = at("account_hours_given", 3) + ":" + at("account_hours_given", 4);
        text.replace(from, one.size(), with(one, given, some) + with(one, given, rest));
    });
}

void test_conditional(void **)
{
    const std::string part = plan().part_of("Checks"), where = at("checks_words");
    const std::string line = "Checks!" + where + ": conditional format";
    expect_among([&](Workbook &w) { w.replace(part, "operator=\"equal\"", "operator=\"notEqual\""); }, line);
    const std::string look = plan().between(part, "dxfId=\"", "\"");
    expect_among([&](Workbook &w) {
        w.replace(part, "dxfId=\"" + look + "\"", "dxfId=\"" + std::to_string(std::stoi(look) + 1) + "\"");
    }, line);
    expect_among([&](Workbook &w) { w.replace(part, "priority=\"1\"", "priority=\"11\""); },
                 "Checks!1: order of conditional formats");
    expect_among([&](Workbook &w) {
        w.replace("xl/styles.xml", "<bgColor rgb=\"FFD5EBDD\"/>", "<bgColor rgb=\"FFFFFFFF\"/>");
    }, line);
}

void test_sheets(void **)
{
    const std::string merged = plan().between(plan().part_of("Team"), "<mergeCell ref=\"", "\"");
    const std::string filter = plan().between(plan().part_of(list), "<autoFilter ref=\"", "\"");
    const std::string stops = plan().between(plan().part_of("Hiring plan"), "<brk id=\"", "\"");
    const std::string link = "location=\"'Team'!A1\"", linked = plan().cell_with("Start", "<hyperlink");
    const std::string merge = "<mergeCell ref=\"" + merged + "\"/>";
    const std::string filtered = "<autoFilter ref=\"" + filter + "\"/>";
    const struct {
        std::string title, from, to, place;
    } changes[] = {
        {"Team", merge, with(merge, merged, "A1:B1"), "Team: merged range merged"},
        {"Team", merge, "", "Team!" + merged + ": merged range"},
        {"Team", "ySplit=\"2\"", "ySplit=\"3\"", "Team!pane: view"},
        {"Team", "topLeftCell=\"C3\"", "topLeftCell=\"C4\"", "Team!pane: view"},
        {"Team", " showGridLines=\"0\"", "", "Team: view"},
        {list, filtered, "<autoFilter ref=\"A1:B2\"/>", "Accounts: auto filter"},
        {list, filtered, "", "Accounts: auto filter"},
        {list, "<tabColor rgb=\"FFE0B020\"/>", "<tabColor rgb=\"FFE0B021\"/>", "Accounts!tabColor: sheetPr"},
        {list, "orientation=\"landscape\"", "orientation=\"portrait\"", "Accounts: pageSetup"},
        {list, "fitToHeight=\"0\"", "fitToHeight=\"1\"", "Accounts: pageSetup"},
        {list, "left=\"0.5\"", "left=\"0.6\"", "Accounts: pageMargins"},
        {list, "Customer success plan&amp;R", "Customer success&amp;R", "Accounts!oddHeader: headerFooter"},
        {list, " objects=\"1\"", "", "Accounts: sheetProtection"},
        {list, " sort=\"0\"", " sort=\"1\"", "Accounts: sheetProtection"},
        {"Hiring plan", "<brk id=\"" + stops + "\"", "<brk id=\"1\"", "Hiring plan: page break by hand"},
        {"Start", link, "location=\"'Checks'!A1\"", ": hyperlink"},
        {"Start", link, "location=\"'Team'!A2\"", ": hyperlink"},
    };
    for (const auto &one : changes)
        expect_one([&](Workbook &w) { w.replace(w.part_of(one.title), one.from, one.to); }, one.place, "old ",
                   "new ");
    const char *const book = "xl/workbook.xml";
    expect_one([&](Workbook &w) { w.remove(w.part_of("Start"), "<hyperlink ", "/>"); }, ": hyperlink", "old ",
               "new missing");
    expect_one([&](Workbook &w) { w.replace(book, "name=\"Team\"", "name=\"Team\" state=\"hidden\""); },
               "Team: sheet", "visible", "hidden");
    expect_one([&](Workbook &w) { w.replace(book, "fullCalcOnLoad=\"1\"", "fullCalcOnLoad=\"0\""); },
               "workbook: calcPr", "\"1\"", "\"0\"");
    expect_one([](Workbook &w) { w.replace("docProps/core.xml", "</dc:creator>", "x</dc:creator>"); },
               "workbook!docProps/core.xml: part", "creator", "x");
    expect_among([&](Workbook &w) { w.replace(book, "<sheet name=\"Team\"", "<sheet name=\"Moved\""); },
                 "Team: sheet\n    old there\n    new missing");
    expect_among([&](Workbook &w) {
        const std::string team = "<sheet name=\"Team\"" + w.between(book, "<sheet name=\"Team\"", "/>") + "/>";
        w.replace(book, team, "");
        w.replace(book, "</sheets>", team + "</sheets>");
    }, "workbook: order of sheets");
}

void test_charts(void **)
{
    const std::string title = "<a:t>Accounts by stage</a:t>", chart = plan().part_with("xl/charts/chart", title);
    const std::string cells = plan().between(chart, "<c:val><c:numRef><c:f>", "</c:f>");
    const struct {
        std::string from, to, line;
    } changes[] = {
        {"<c:val><c:numRef><c:f>" + cells, "<c:val><c:numRef><c:f>'Lifecycle'!$A$1:$A$9",
         "/ser/val/numRef/f: chart"},
        {title, with(title, "stage", "stages"), "/title/tx/rich/p/r/t: chart"},
        {"<c:grouping val=\"stacked\"/>", "<c:grouping val=\"clustered\"/>", "/barChart/grouping: chart"},
        {"<a:srgbClr val=\"0072B2\"/>", "<a:srgbClr val=\"0072B3\"/>", "/ser/spPr/solidFill/srgbClr: chart"},
    };
    for (const auto &one : changes)
        expect_one([&](Workbook &w) { w.replace(chart, one.from, one.to); }, one.line, "Lifecycle!", "new ");
    expect_among([&](Workbook &w) { w.replace_everywhere(chart, "c:barChart>", "c:lineChart>"); },
                 "/plotArea/lineChart/grouping: chart\n    old missing\n    new val=stacked ");
    const std::string drawing = plan().part_with("xl/drawings/drawing", "xdr:twoCellAnchor");
    expect_one([&](Workbook &w) { w.replace(drawing, "<xdr:colOff>", "<xdr:colOff>9"); }, "/from/colOff: drawing",
               "old ", "new 9");
    expect_equal([&](Workbook &w) { /* the number of an axis, which means nothing else */
        const std::string axis = w.between(chart, "<c:axId val=\"", "\"");
        w.replace_everywhere(chart, "\"" + axis + "\"", "\"77\"");
    });
}

/* ---- what moved ---- */

altered::Move swap(const std::string &one, const std::string &other)
{
    const int a = column_of(one), b = column_of(other);
    return [a, b](Address cell) -> Address {
        return {cell.column == a ? b : cell.column == b ? a : cell.column, cell.row};
    };
}

/* Two columns that formulas of several sheets speak of, beside each other and of the same width. */
void test_swapped(void **)
{
    const auto moved = swap("account_served_no", "account_tier_no");
    const std::string hours = at("account_hours", 1), served = at("account_served_no", 1);
    const std::string tier = at("account_tier_no", 1);
    const std::string there = plan().cell_with("Portfolios", "'Accounts'!" + at("account_arr", 1));
    expect_equal([&](Workbook &w) { w.move_cells(list, moved, true); }, false, "moved: Accounts: column ");
    expect_equal([&](Workbook &w) { w.move_cells(list, swap("account_owners", "account_stages"), true); }, false,
                 "moved: Accounts: column ");
    expect_among([&](Workbook &w) { w.move_cells(list, moved, false); }, in_list(hours, "formula"));
    expect_among([&](Workbook &w) { w.move_cells(list, moved, false); }, "workbook!account_served_no: name");
    expect_among([&](Workbook &w) { /* one of them stays behind */
        w.move_cells(list, moved, true);
        w.in_cell(list, hours, tier, served);
    }, in_list(hours, "formula"));
    expect_among([&](Workbook &w) { /* another sheet speaks of another column */
        w.move_cells(list, moved, true);
        w.in_cell("Portfolios", there, at("account_arr", 1), tier);
    }, "Portfolios!" + there + ": formula");
    expect_among([&](Workbook &w) { /* one that follows shows another value */
        w.move_cells(list, moved, true);
        w.in_cell(list, tier, "<v>", "<v>9");
    }, in_list(served + " (now " + tier + ")", "value"));
    expect_among([&](Workbook &w) { /* and one has other looks */
        w.move_cells(list, moved, true);
        w.restyle(list, tier, [](const std::string &s) { return renumbered(s, "numFmtId", "10"); });
    }, in_list(served + " (now " + tier + ")", "number format"));
}

/* At this place, counted from 0, with one value. */
void insert_row(Workbook &w, const std::string &title, int from, bool follow)
{
    w.move_cells(title, [from](Address cell) -> Address {
        return {cell.column, cell.row >= from ? cell.row + 1 : cell.row};
    }, follow);
    const std::string row = std::to_string(from + 1), behind = "<row r=\"" + std::to_string(from + 2) + "\"";
    w.replace(w.part_of(title), behind, "<row r=\"" + row + "\"><c r=\"C" + row + "\"><v>5</v></c></row>" + behind);
}

/* In the fourth account's place. */
void insert_account(Workbook &w, bool follow)
{
    insert_row(w, list, first_row() + 3, follow);
}

void test_inserted_row(void **)
{
    const std::string line = "added: Accounts: row " + std::to_string(first_row() + 4);
    const std::string fifth = at("account_served_no", 4), now = at("account_served_no", 5);
    const std::string place = in_list(fifth + " (now " + now + ")", "formula");
    expect_added([](Workbook &w) { insert_account(w, true); }, line);
    expect_among([](Workbook &w) { insert_account(w, false); }, place);
    expect_among([&](Workbook &w) {
        insert_account(w, true);
        w.in_cell(list, now, at("account_segment_no", 5), at("account_segment_no", 4));
    }, place);
    /* On a sheet with charts and notes, and one that is empty. */
    const int ways = plan().named("people_ways").first.row;
    const auto insert_way = [ways](Workbook &w) { insert_row(w, "Capacity", ways + 1, true); };
    const std::string way = "added: Capacity: row " + std::to_string(ways + 2);
    expect_added(insert_way, way);
    expect_added([&](Workbook &w) {
        insert_way(w);
        w.replace(w.part_of("Capacity"), "<v>5</v></c></row><row r=\"" + std::to_string(ways + 3),
                  "</c></row><row r=\"" + std::to_string(ways + 3));
    }, way);
    expect_among([&](Workbook &w) {
        insert_way(w);
        const std::string chart = w.part_with("xl/charts/chart", "CSMs by four ways");
        const std::string cells = w.between(chart, "<c:val><c:numRef><c:f>", "<");
        const std::string from = "$" + std::to_string(ways + 1) + ":", to = "$" + std::to_string(ways + 3) + ":";
        w.replace(chart, cells, with(cells, from, to));
    }, "/ser/val/numRef/f: chart");
    /* What is missing is a difference, also where additions are none. */
    const std::string gone = "<row r=\"" + std::to_string(first_row() + 4) + "\"";
    expect_among([&](Workbook &w) { w.remove(w.part_of(list), gone, "</row>"); },
                 in_list(at("account_names", 3), "value"));
    /* Rows that moved up into the gap of one that is gone. */
    expect_among([&](Workbook &w) {
        const int from = first_row() + 3;
        w.remove(w.part_of(list), gone, "</row>");
        w.move_cells(list, [from](Address cell) -> Address {
            return {cell.column, cell.row > from ? cell.row - 1 : cell.row};
        }, true);
    }, "Accounts: row " + std::to_string(first_row() + 4) + "\n    old there\n    new missing");
}

/* In front of the hours, with one value. */
void insert_column(Workbook &w, bool follow)
{
    const int from = column_of("account_hours");
    w.move_cells(list, [from](Address cell) -> Address {
        return {cell.column >= from ? cell.column + 1 : cell.column, cell.row};
    }, follow);
    w.move_widths(list, from);
    const std::string hours = "<c r=\"" + office::cell_name({from + 1, first_row()}) + "\"";
    w.replace(w.part_of(list), hours, "<c r=\"" + at("account_hours") + "\"><v>9</v></c>" + hours);
}

void test_inserted_column(void **)
{
    const std::string hours = at("account_hours"), letter = hours.substr(0, hours.find_first_of("0123456789"));
    const std::string line = "added: Accounts: column " + letter;
    const auto both = [](Workbook &w) {
        insert_column(w, true);
        insert_account(w, true);
    };
    const std::string given = at("account_hours_given");
    const std::string now = office::cell_name({column_of("account_hours") + 1, first_row()});
    expect_added([](Workbook &w) { insert_column(w, true); }, line);
    expect_among([](Workbook &w) { insert_column(w, false); }, in_list(hours + " (now " + now + ")", "formula"));
    expect_added(both, line);
    expect_added(both, "added: Accounts: row " + std::to_string(first_row() + 4));
    expect_among([&](Workbook &w) {
        both(w);
        w.in_cell(list, now, given, at("account_hours_given", 1));
    }, in_list(hours + " (now " + now + ")", "formula"));
    /* A formula that speaks of the new column never meant what the old one means. */
    expect_among([&](Workbook &w) {
        insert_column(w, true);
        w.in_cell(list, now, given, hours);
    }, in_list(hours + " (now " + now + ")", "formula"));
}

/* Keys on a sheet of their own that nobody sees. */
void test_added_sheet(void **)
{
    const auto add = [](Workbook &w) {
        w.replace("xl/workbook.xml", "</sheets>",
                  "<sheet name=\"Keys\" sheetId=\"99\" state=\"hidden\" r:id=\"rId99\"/></sheets>");
        w.replace("xl/_rels/workbook.xml.rels", "</Relationships>",
                  "<Relationship Id=\"rId99\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                  "relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
    };
    expect_added(add, "added: sheet Keys (hidden)");
    const std::string served = at("account_served_no"), segment = at("account_segment_no");
    expect_among([&](Workbook &w) {
        add(w);
        w.in_cell(list, served, segment, "Keys!" + segment);
    }, in_list(served, "formula"));
}

/* What cannot be read is no equal workbook. */
void test_unreadable(void **)
{
    const auto status = [](const Change &change) { return after(change).status; };
    const std::string served = at("account_served_no"), arr = at("account_arr");
    assert_int_equal(status([](Workbook &w) { w.remove_part("xl/sharedStrings.xml"); }), 2);
    assert_int_equal(status([&](Workbook &w) { w.in_cell(list, served, "<f>", "<f t=\"shared\" si=\"0\">"); }), 2);
    assert_int_equal(status([&](Workbook &w) { w.in_cell(list, arr, "120000", "12x"); }), 2);
    assert_int_equal(compared(plans.before, plans.folder + "/none.xlsx", false).status, 2);
    assert_int_equal(compared(plans.before, "--surprising", false).status, 2);
}

int make_plan(void **)
{
    char *folder = folder_make(CSM_BUILD);
    plans.folder = folder;
    free(folder);
    plans.before = plans.folder + "/before.xlsx";
    plans.after = plans.folder + "/after.xlsx";
    const std::string list = plans.folder + "/list.csv";
    file_write_text(list.c_str(), "Account Name,ARR,Owner,Segment,Stage,Region,Strategic,Hours,Locked\n"
                                  "Alder,120000,Ann,,Adoption,North,no,,no\n"
                                  "Birch,30000,Bob,,Renewal,South,no,2.5,no\n"
                                  "Cedar,5000,Ann,,Onboarding,North,no,,no\n"
                                  "Dogwood,60000,Cem,,Adoption,South,yes,,yes\n"
                                  "Elm,70000,Bob,,Renewal,North,no,,no\n"
                                  "Fir,250000,Cem,,Adoption,South,no,,no\n"
                                  "Ginkgo,9000,,,,North,no,,no\n");
    /* With sheets enough for every kind of change. */
    const char *const words[] = {CSM_TEMPLATE, "portfolio", "--accounts", list.c_str(), "-o", plans.before.c_str(),
                                 "--without",
                                 "organisation,benchmarks,one-to-many,support,retention,case,scenarios,changes",
                                 nullptr};
    child_result result = child_run(words, nullptr);
    const int status = result.status;
    child_free(&result);
    return status;
}

int remove_plan(void **)
{
    folder_remove(plans.folder.c_str());
    return 0;
}

} // namespace

int main()
{
    const CMUnitTest tests[] = {
        cmocka_unit_test(test_same),
        cmocka_unit_test(test_formulas),
        cmocka_unit_test(test_spellings),
        cmocka_unit_test(test_values),
        cmocka_unit_test(test_styles),
        cmocka_unit_test(test_lines),
        cmocka_unit_test(test_notes),
        cmocka_unit_test(test_names),
        cmocka_unit_test(test_validations),
        cmocka_unit_test(test_conditional),
        cmocka_unit_test(test_sheets),
        cmocka_unit_test(test_charts),
        cmocka_unit_test(test_swapped),
        cmocka_unit_test(test_inserted_row),
        cmocka_unit_test(test_inserted_column),
        cmocka_unit_test(test_added_sheet),
        cmocka_unit_test(test_unreadable),
    };
    return cmocka_run_group_tests(tests, make_plan, remove_plan);
}
