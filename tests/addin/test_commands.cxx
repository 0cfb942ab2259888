/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The menu's commands without their dialogs: they are dispatched as the menu does it, with what would be
 * entered as arguments, and the documents that come out are looked at. */
#include "calc.hxx"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <thread>

#include <sys/resource.h>
#include <unistd.h>

using namespace calc;

namespace fs = std::filesystem;

namespace {

const char *const example = CSM_EXTENSIONS "/csm-planner/example/accounts.csv";

bool has(const std::string &text, const std::string &part) { return text.find(part) != std::string::npos; }

void expect(bool fine, const char *what, const office::Outcome &outcome)
{
    if (!fine)
        complain("%s: %s \"%s\"", what, outcome.done ? "done" : "refused", outcome.text.c_str());
}

/* A refusal, in words that have the part. */
void expect_refused(const office::Outcome &outcome, const char *part)
{
    expect(outcome.known && !outcome.done && has(outcome.text, part), part, outcome);
}

/* What the office has in its folder for temporary files, and what it has open and deleted below it. */
std::vector<std::string> temporary_files()
{
    std::vector<std::string> files;
    const fs::path folder = fs::path(CSM_WORK_FOLDER) / "profile-commands-en-US" / "tmp";
    for (const auto &entry : fs::recursive_directory_iterator(folder))
        files.push_back(entry.path().string());
    std::sort(files.begin(), files.end());
    return files;
}

std::string written(const std::string &name, const std::string &text)
{
    const std::string path = std::string(CSM_WORK_FOLDER) + "/" + name;
    std::ofstream(path, std::ios::binary) << text;
    return path;
}

void the_example_is_made(office::Document &home)
{
    const auto outcome = home.carry_out("csmplanner:newplan", {{"Source", "example"}, {"Segments", 4.0}});
    expect(outcome.done && has(outcome.text, "200 accounts") && has(outcome.text, "4 segments"), "the example", outcome);
    if (outcome.done)
        the_office->newest_document().close();
}

/* ---- new plan ---- */

void a_plan_is_a_new_document_that_calculates()
{
    auto home = the_office->new_spreadsheet();
    the_example_is_made(home); /* the office itself makes some files that stay until it ends */
    const auto before = temporary_files();
    const auto outcome = home.carry_out("csmplanner:newplan", {{"Source", "file"},
                                                               {"File", example},
                                                               {"Currency", "EUR"},
                                                               {"Thresholds", "30000; 150000"},
                                                               {"TotalHours", 150.0},
                                                               {"TeamSize", 7.0}});
    expect(outcome.done && has(outcome.text, "200 accounts") && has(outcome.text, "EUR"), "a plan", outcome);
    if (!outcome.done)
        return settle(1);
    auto plan = the_office->newest_document();
    if (plan.has_location() || !plan.is_modified())
        complain("the plan is not an unsaved document");
    /* The one more is hidden: it has the keys of the inputs. */
    if (plan.sheet_names().size() != 20 + 1 || !has(outcome.text, "20 sheets"))
        complain("%zu sheets, and the preview says %s", plan.sheet_names().size(), outcome.text.c_str());
    if (plan.read_named_range("total_hours")[0][0].number != 150 ||
        plan.read_named_range("total_accounts")[0][0].number != 200)
        complain("what was entered is not in the plan");
    const auto hours = [&] { return plan.read_named_range("effective_hours")[0][0].number; };
    const double first = hours();
    const auto names = plan.sheet_names();
    for (const std::string &name : names) /* an assumption is changed where it stands */
        if (name == "Assumptions")
            for (int row = 1; row < 20; row++)
                if (plan.sheet(name).read("C" + std::to_string(row)).number == 150)
                    plan.sheet(name).set_value("C" + std::to_string(row), 160);
    if (first != 110 || hours() != 120)
        complain("150 paid hours leave %g, 160 leave %g", first, hours());
    plan.close();
    if (temporary_files() != before)
        complain("a plan leaves temporary files behind: %s", temporary_files().back().c_str());
    settle(8);
}

void accounts_come_from_the_sheet()
{
    auto home = the_office->new_spreadsheet();
    auto sheet = home.sheet(0);
    sheet.set_formulas("B3", {{"Firma", "Betrag", "Betreuer", "Notiz"},
                              {"Anker, \"Nord\"", "12000.125", "Anna", "x"},
                              {"Birke", "=2*45000", "Ben", ""},
                              {"Čapek", "1500000", "Anna", "y"}});
    expect_refused(home.carry_out("csmplanner:newplan", {{"Source", "sheet"}}), "Choose the columns");
    const auto outcome = home.carry_out("csmplanner:newplan", {{"Source", "sheet"},
                                                               {"Column.name", "Firma"},
                                                               {"Column.arr", "Betrag"},
                                                               {"Column.owner", "Betreuer"},
                                                               {"Language", "de"}});
    expect(outcome.done && has(outcome.text, "3 accounts"), "a plan from the sheet", outcome);
    if (outcome.done) {
        auto plan = the_office->newest_document();
        const double arr = plan.read_named_range("total_arr")[0][0].number;
        if (!nearly(arr, 12000.125 + 90000 + 1500000))
            complain("the ARR is %.6f", arr);
        if (plan.sheet_names()[0] != "Start" || plan.sheet_names()[1] != "Dashboard" ||
            plan.sheet_names()[2] != "Annahmen")
            complain("the sheets are not German: %s", plan.sheet_names()[1].c_str());
    }
    home.select("Sheet1.B3:D4");
    const auto selection = home.carry_out("csmplanner:newplan", {{"Source", "sheet"},
                                                                 {"Column.name", "Firma"},
                                                                 {"Column.arr", "Betrag"},
                                                                 {"Column.owner", "Betreuer"}});
    expect(selection.done && has(selection.text, "1 accounts"), "a plan from the selection", selection);
    if (selection.done)
        the_office->newest_document().close();
    settle(5);
}

/* The workbooks for one question: no list is asked for, and only what they use of the entries counts. */
void a_question_needs_no_accounts()
{
    static const struct {
        const char *kind, *answer, *given;
        double expected;
        std::size_t sheets;
    } kinds[] = {{"capacity", "effective_hours", "TotalHours", 110, 4},
                 {"hiring", "team_size", "TeamSize", 7, 2},
                 {"quota", "target_nrr", "InternalHours", 1.05, 3}};
    auto home = the_office->new_spreadsheet();
    const auto before = temporary_files();
    for (const auto &k : kinds) {
        const double given = k.kind == std::string("capacity") ? 150 : k.kind == std::string("hiring") ? 7 : 500;
        const auto outcome = home.carry_out(
            "csmplanner:newplan", {{"Kind", std::string(k.kind)}, {"Source", std::string("sheet")}, {k.given, given}});
        expect(outcome.done && has(outcome.text, std::to_string(k.sheets).c_str()), k.kind, outcome);
        if (!outcome.done)
            continue;
        auto plan = the_office->newest_document();
        const double answer = plan.read_named_range(k.answer)[0][0].number;
        if (plan.sheet_names().size() != k.sheets + 1 /* the hidden keys */ || !nearly(answer, k.expected) || plan.has_location())
            complain("%s: %zu sheets, %s is %g", k.kind, plan.sheet_names().size(), k.answer, answer);
        plan.close();
    }
    if (temporary_files() != before)
        complain("a question leaves temporary files behind: %s", temporary_files().back().c_str());
    settle(4);
}

void wrong_entries_are_told_and_nothing_is_made()
{
    auto home = the_office->new_spreadsheet();
    const auto before = temporary_files();
    const std::size_t documents = the_office->count_documents();
    const auto refused = [&](office::Settings settings, const char *part) {
        settings.push_back({"Source", std::string("example")});
        expect_refused(home.carry_out("csmplanner:newplan", settings), part);
    };
    refused({{"Currency", "Euro"}}, "currency: ");
    refused({{"Thresholds", "50000; 30000"}}, "thresholds: ");
    refused({{"Thresholds", "many"}}, "thresholds: ");
    refused({{"Thresholds", ""}}, "thresholds: ");
    refused({{"Segments", 9.0}}, "segments: ");
    refused({{"TotalHours", 1000.0}}, "hours: ");
    refused({{"InternalHours", 160.0}}, "internal: ");
    refused({{"InternalShare", 1.5}}, "share: ");
    refused({{"TeamSize", -1.0}}, "team: ");
    expect_refused(home.carry_out("csmplanner:newplan", {{"Source", "sheet"}}), "Choose the columns");
    expect_refused(home.carry_out("csmplanner:newplan", {{"Source", "file"}, {"File", ""}}), "Choose the file");
    expect_refused(home.carry_out("csmplanner:newplan", {{"Source", "file"}, {"File", "/no/such.csv"}}), "cannot be read");
    const std::string none = written("none.csv", "Account,ARR\n"), bad = written("bad.csv", "Account,ARR\nA,1\nB,many\n");
    expect_refused(home.carry_out("csmplanner:newplan", {{"Source", "file"}, {"File", none}}), "no accounts");
    expect_refused(home.carry_out("csmplanner:newplan", {{"Source", "file"}, {"File", bad}}), "line 3");
    const auto skipped = home.carry_out("csmplanner:newplan", {{"Source", "file"}, {"File", bad}, {"SkipBad", true}});
    expect(skipped.done && has(skipped.text, "1 accounts"), "bad rows left out", skipped);
    if (skipped.done)
        the_office->newest_document().close();
    if (the_office->count_documents() != documents || temporary_files() != before)
        complain("refused plans leave something behind");
    settle(16);
}

void limit_files_to(rlim_t bytes)
{
    const struct rlimit limit = {bytes, RLIM_INFINITY};
    if (prlimit(the_office->process_id(), RLIMIT_FSIZE, &limit, nullptr) != 0)
        throw std::runtime_error("the office's files cannot be limited");
}

/* A limit on the size of files stands for a full disk: the temporary files of a plan and its workbook grow beyond
 * these, and the office writes nothing as large meanwhile. */
void a_full_disk_is_told()
{
    auto home = the_office->new_spreadsheet();
    the_example_is_made(home);
    const auto before = temporary_files();
    const std::size_t documents = the_office->count_documents();
    std::size_t trials = 0;
    for (const rlim_t limit : {30000, 60000, 120000}) {
        limit_files_to(limit);
        const auto outcome = home.carry_out("csmplanner:newplan", {{"Source", "example"}});
        limit_files_to(RLIM_INFINITY);
        expect(!outcome.done && (has(outcome.text, "no room") || has(outcome.text, "could not be written")), "a full disk",
               outcome);
        if (!the_office->alive() || the_office->count_documents() != documents)
            complain("%lu bytes: the office is gone, or has a plan", static_cast<unsigned long>(limit));
        if (temporary_files() != before)
            complain("%lu bytes: %s stays", static_cast<unsigned long>(limit), temporary_files().back().c_str());
        trials++;
    }
    the_example_is_made(home);
    settle(trials);
}

void many_accounts_do_not_bring_it_down()
{
    auto home = the_office->new_spreadsheet();
    auto sheet = home.sheet(0);
    sheet.set_formulas("A1", {{"Account", "ARR"}, {"A", "1000"}, {"B", "1000"}});
    sheet.fill_down("A2:B1048576");
    expect_refused(home.carry_out("csmplanner:newplan", {{"Source", "sheet"}}), "more than 1,048,000 accounts");
    if (!the_office->alive())
        complain("the office does not answer any more");
    sheet.set_formulas("A1", {{"Hours", "Owner"}, {"1", "Anna"}});
    sheet.fill_down("A2:B1048576");
    home.select("Sheet1.A1:B1048576");
    const auto outcome = home.carry_out("csmplanner:balance", {{"Capacities", "Anna = 100\nBen = 100"}, {"MaxMoves", 3.0}});
    if (!the_office->alive() || outcome.text.empty())
        complain("balancing 1,048,575 accounts: \"%s\"", outcome.text.c_str());
    printf("balancing 1,048,575 accounts: %s\n", outcome.text.c_str());
    settle(3);
}

/* ---- explain this cell ---- */

void a_cell_is_explained()
{
    auto home = the_office->new_spreadsheet();
    auto sheet = home.sheet(0);
    sheet.set_value("B1", 40);
    sheet.set_formula("A1", "=IF(B1>0;2*CSM.CAPACITY(CSM.AVAILABILITY(160;B1);3);CSM.LOAD(1;2))");
    home.select("Sheet1.A1:A1");
    const auto steps = home.undo_titles();
    const auto outcome = home.carry_out("csmplanner:explain");
    for (const char *part : {"CSM_CAPACITY", "effective_hours = 120", "from CSM_AVAILABILITY(160",
                             "designed_effort = 3 [hours per account]", "Result\n40", "total_hours = 160",
                             "deductions = 40", "step: skipped, so 1", "Result\n120", "Calc did not call the function"})
        expect(outcome.done && has(outcome.text, part), part, outcome);
    if (home.sheet_names().size() != 1 || home.undo_titles() != steps || sheet.read("A1").number != 80)
        complain("explaining a cell leaves a trace: %zu sheets, %zu and %zu steps, %g", home.sheet_names().size(),
                 steps.size(), home.undo_titles().size(), sheet.read("A1").number);
    sheet.set_formula("A2", "=CSM.CAPACITY(120;0)");
    home.select("Sheet1.A2:A2");
    expect(has(home.carry_out("csmplanner:explain").text,
               "#DIV/0!: designed_effort (argument 2) must not be zero, or add up to zero"),
           "the reason", home.carry_out("csmplanner:explain"));
    sheet.set_formula("A3", "=CSM.CAPACITY(A2;3)");
    home.select("Sheet1.A3:A3");
    expect(has(home.carry_out("csmplanner:explain").text, "A2 holds an error"), "an error cell",
           home.carry_out("csmplanner:explain"));
    sheet.set_formulas("D1", {{"30"}, {"50"}, {"40"}});
    sheet.set_array_formula("E1:E3", "=CSM.BALANCE(D1:D3;{100|80})");
    home.select("Sheet1.E2:E2");
    expect(has(home.carry_out("csmplanner:explain").text, "loads = 3 × 1 cells: 30; 50; 40"), "an array formula",
           home.carry_out("csmplanner:explain"));
    home.select("Sheet1.B1:B1");
    expect_refused(home.carry_out("csmplanner:explain"), "no CSM function");
    settle(16);
}

void explaining_keeps_an_unmodified_document_so()
{
    const std::string path = folder("explained") + "/plan.ods";
    {
        auto home = the_office->new_spreadsheet();
        home.sheet(0).set_formula("A1", "=CSM.CAPACITY(120;3)");
        home.store_ods(path);
    }
    for (const bool read_only : {false, true}) {
        auto home = read_only ? the_office->load_read_only(path) : the_office->load(path);
        home.select("Sheet1.A1:A1");
        const auto outcome = home.carry_out("csmplanner:explain");
        expect(outcome.done && has(outcome.text, "effective_hours = 120"), read_only ? "read-only" : "saved", outcome);
        if (home.is_modified())
            complain("a saved document is modified by explaining a cell");
    }
    auto home = the_office->load(path);
    home.protect_sheet(0, true);
    home.select("Sheet1.A1:A1");
    expect(has(home.carry_out("csmplanner:explain").text, "effective_hours = 120"), "a protected sheet",
           home.carry_out("csmplanner:explain"));
    home.protect_structure();
    expect(has(home.carry_out("csmplanner:explain").text, "effective_hours = 120"), "a protected structure",
           home.carry_out("csmplanner:explain"));
    if (home.sheet_names().size() != 1)
        complain("explaining a cell leaves a sheet in a protected document");
    settle(6);
}

/* ---- balance accounts ---- */

const office::TextRows accounts = {{"Account", "Hours", "Owner", "Locked"}, {"A", "60", "Anna", ""},
                                   {"B", "50", "Anna", "yes"},              {"C", "40", "Anna", ""},
                                   {"D", "30", "Ben", ""},                  {"E", "", "Ben", ""},
                                   {"F", "20", "", ""}};

std::string column(office::Document &home, const std::string &area)
{
    std::string all;
    for (const auto &row : home.sheet(0).read_area(area))
        all += (all.empty() ? "" : " ") + (row[0].kind == Kind::empty ? "-" : show(row[0]));
    return all;
}

void owners_are_balanced_in_one_step()
{
    auto home = the_office->new_spreadsheet();
    home.sheet(0).set_formulas("A1", accounts);
    home.select("Sheet1.B2:B2");
    const auto steps = home.undo_titles().size();
    const std::string before = column(home, "C2:C7");
    const auto outcome = home.carry_out("csmplanner:balance", {{"Capacities", "Anna = 100\nBen = 100"}, {"MaxMoves", 1.0}});
    /* 200 hours for 200: one of Anna's 150 moves to Ben, who has 30, and F (20) is given to the lighter of them:
     * the best is 60 to Ben, 90 and 110 with F at Anna's, or 40 to Ben, 110 and 90 with F at Ben's: 110 of 100. */
    expect(outcome.done && has(outcome.text, "150.0\u00a0% now, 110.0\u00a0% then") && has(outcome.text, "below 100.0\u00a0%") &&
               has(outcome.text, "change their CSM: 1"),
           "balance", outcome);
    const std::string after = column(home, "C2:C7");
    if (after == before || !has(after, "Anna") || home.sheet(0).read("C3").text != "Anna" ||
        home.sheet(0).read("C6").text != "Ben" || home.sheet(0).read("C7").text.empty())
        complain("the owners are %s", after.c_str());
    if (home.undo_titles().size() != steps + 1)
        complain("it takes %zu steps to undo", home.undo_titles().size() - steps);
    home.undo();
    if (column(home, "C2:C7") != before)
        complain("undone, the owners are %s", column(home, "C2:C7").c_str());
    home.redo();
    if (column(home, "C2:C7") != after)
        complain("done again, the owners are %s", column(home, "C2:C7").c_str());
    settle(5);
}

void a_proposal_follows_as_formulas()
{
    for (const char *way : {"column", "formulas"}) {
        auto home = the_office->new_spreadsheet();
        auto sheet = home.sheet(0);
        sheet.set_formulas("A1", accounts);
        home.select("Sheet1.A1:D7");
        const auto outcome = home.carry_out(
            "csmplanner:balance", {{"Capacities", "Anna = 100\nBen = 100\nCleo = 50"}, {"Write", std::string(way)}, {"Locked", "Locked"}});
        expect(outcome.done, way, outcome);
        const std::string proposed = column(home, "E2:E7");
        if (sheet.read("E1").text != "Proposed owner" || sheet.read("E3").text != "Anna" || !has(proposed, "Cleo"))
            complain("%s: %s proposed: %s", way, sheet.read("E1").text.c_str(), proposed.c_str());
        if (std::string(way) == "column")
            continue;
        const double most = std::max({sheet.read("J2").number, sheet.read("J3").number, sheet.read("J4").number});
        char text[32];
        snprintf(text, sizeof text, "%.1f\u00a0%% then", 100 * most);
        if (!has(outcome.text, text))
            complain("the formulas' highest load is %s: %s", text, outcome.text.c_str());
        sheet.set_value("H4", 0); /* Cleo leaves */
        if (has(column(home, "E2:E7"), "Cleo"))
            complain("the formulas do not follow: %s", column(home, "E2:E7").c_str());
    }
    settle(4);
}

void what_cannot_be_balanced_is_told()
{
    auto home = the_office->new_spreadsheet();
    auto sheet = home.sheet(0);
    expect_refused(home.carry_out("csmplanner:balance"), "Select a table");
    sheet.set_formulas("A1", accounts);
    home.select("Sheet1.A1:D7");
    const auto refused = [&](const office::Settings &settings, const char *part) {
        expect_refused(home.carry_out("csmplanner:balance", settings), part);
    };
    refused({{"Load", "none"}}, "load: ");
    refused({{"Owner", "none"}}, "owner: ");
    refused({{"Load", "Account"}}, "row 2: ");
    refused({{"Capacities", "Anna = 100"}}, "Ben has no line");
    refused({{"Capacities", "Anna = much"}}, "Anna = much");
    refused({{"Capacities", "Anna = 0\nBen = 0"}}, "#DIV/0!");
    refused({{"MaxMoves", -1.0}}, "moves: ");
    home.protect_sheet(0, true);
    refused({}, "protected");
    const std::string path = folder("balanced") + "/accounts.ods";
    home.store_ods(path);
    auto fixed = the_office->load_read_only(path);
    fixed.select("Sheet1.A1:D7");
    expect_refused(fixed.carry_out("csmplanner:balance"), "reading only");
    settle(10);
}

/* ---- the rest ---- */

void about_names_the_version()
{
    auto home = the_office->new_spreadsheet();
    const auto outcome = home.carry_out("csmplanner:about");
    expect(outcome.done && has(outcome.text, "CSM Planner " CSM_PLANNER_VERSION "\nLibreOffice ") &&
               has(outcome.text, CSM_PLATFORM) && has(outcome.text, "Mozilla Public License") &&
               has(outcome.text, "To report a problem, write to "),
           "about", outcome);
    if (home.carry_out("csmplanner:no-such-command").known)
        complain("a command that does not exist is taken");
    settle(2);
}

/* Each window's commands work on its own document. */
void two_windows_do_not_meddle()
{
    auto one = the_office->new_spreadsheet(), other = the_office->new_spreadsheet();
    one.sheet(0).set_formula("A1", "=CSM.CAPACITY(120;3)");
    other.sheet(0).set_formula("A1", "=CSM.CAPACITY(90;3)");
    for (auto *document : {&one, &other, &one})
        document->select("Sheet1.A1:A1");
    expect(has(one.carry_out("csmplanner:explain").text, "= 120"), "the first", {});
    expect(has(other.carry_out("csmplanner:explain").text, "= 90"), "the second", {});
    other.close();
    expect(has(one.carry_out("csmplanner:explain").text, "= 120"), "the one that is left", {});
    settle(3);
}

} // namespace

int main(int argc, char **argv)
{
    const CMUnitTest tests[] = {
        CALC_TEST(a_plan_is_a_new_document_that_calculates),
        CALC_TEST(accounts_come_from_the_sheet),
        CALC_TEST(a_question_needs_no_accounts),
        CALC_TEST(wrong_entries_are_told_and_nothing_is_made),
        CALC_TEST(a_cell_is_explained),
        CALC_TEST(explaining_keeps_an_unmodified_document_so),
        CALC_TEST(owners_are_balanced_in_one_step),
        CALC_TEST(a_proposal_follows_as_formulas),
        CALC_TEST(what_cannot_be_balanced_is_told),
        CALC_TEST(about_names_the_version),
        CALC_TEST(two_windows_do_not_meddle),
        CALC_TEST(a_full_disk_is_told),
        CALC_TEST(many_accounts_do_not_bring_it_down),
    };
    return run_in_office("commands", tests, argc > 1 ? argv[1] : nullptr);
}
