/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Plans of long lists, which hold values for their accounts: the same figures as the formulas of a short list
 * give in Calc, a check that tells when an input has changed since, and 100,000 accounts. */
#include "child.h"
#include "plans.hxx"

#include <chrono>
#include <cmath>
#include <string>
#include <vector>

#include <unistd.h>

namespace {

using plans::Plan;
using plans::Verdict;
using plans::Words;

/* Accounts that differ in everything a formula looks at. */
std::string mixed_accounts(bool segments)
{
    static const char *const stages[] = {"Onboarding", "Adoption", "", "At risk", "RENEWAL", "renewal"};
    static const char *const owners[] = {"Ann", "Bob", "", "ann", "Cem"};
    static const char *const names[] = {"SMB", "Mid", "smb", "", "Large"};
    std::string list = std::string("Account Name,ARR,Owner,Stage,Strategic,Hours") + (segments ? ",Segment\n" : "\n");
    for (int i = 0; i < 120; ++i) {
        list += "Account " + std::to_string(i) + "," + std::to_string((i * 7919LL) % 200000) + "," + owners[i % 5] +
                "," + stages[i % 6] + "," + (i % 7 == 0 ? "yes" : "no") + "," +
                (i % 11 == 0 ? std::to_string(i % 4) : "");
        list += segments ? std::string(",") + names[i % 5] + "\n" : "\n";
    }
    return list;
}

bool same(const office::Cell &a, const office::Cell &b)
{
    const bool empty = a.kind == office::Kind::empty && b.kind == office::Kind::empty;
    const bool numbers = a.kind == office::Kind::number && b.kind == office::Kind::number &&
                         std::fabs(a.number - b.number) <= 1e-9 * std::fmax(1, std::fabs(b.number));
    const bool texts = a.kind == office::Kind::text && b.kind == office::Kind::text && a.text == b.text;
    return empty || numbers || texts;
}

std::string shown(const office::Cell &cell)
{
    return cell.kind == office::Kind::number ? std::to_string(cell.number) : '"' + cell.text + '"';
}

void compare_rows(const office::Rows &formulas, const office::Rows &values, const std::string &what,
                  Verdict &verdict)
{
    verdict.check(formulas.size() == values.size() && !formulas.empty(), what + ": other sizes");
    for (std::size_t i = 0; i < formulas.size() && i < values.size(); ++i)
        for (std::size_t j = 0; j < formulas[i].size(); ++j)
            verdict.check(same(formulas[i][j], values[i].at(j)),
                          what + ", row " + std::to_string(i + 1) + ": formula " + shown(formulas[i][j]) +
                              ", value " + shown(values[i].at(j)));
}

/* Of the columns that readers see: those before the segment's number. */
std::vector<std::string> heads(const office::Document &document, const Plan &plan)
{
    const xlsx_place first = plan.place("account_names"), behind = plan.place("account_segment_no");
    const std::string row = std::to_string(std::stoi(std::string(first.first).substr(1)) - 1);
    const std::string area = std::string(1, first.first[0]) + row + ":" + std::string(1, behind.first[0]) + row;
    const office::Rows rows = document.sheet(first.sheet).read_area(area);
    std::vector<std::string> found;
    for (const office::Cell &cell : rows.at(0))
        found.push_back(cell.text);
    found.pop_back();
    return found;
}

/* A column of the list, found by its head. */
office::Rows read_column(const office::Document &document, const Plan &plan, const std::string &head)
{
    const xlsx_place place = plan.place("account_names");
    const std::string column = plan.column(place.sheet, head);
    return document.sheet(place.sheet).read_area(column + std::string(place.first).substr(1) + ":" + column +
                                                 std::string(place.last).substr(1));
}

/* What readers see of the accounts (what is given, and what the plan makes of it), the named columns behind it, and
 * what other sheets make of them. */
void check_same(office::Office &calc, const std::string &folder, const std::string &label, const std::string &list,
                Words options, Verdict &verdict)
{
    static const char *const names[] = {
        "account_segment_no", "account_served_no", "account_tier_no", "account_hours_given", "total_arr",
        "total_required_hours", "people_needed", "segment_accounts", "segment_arr", "segment_hours", "csm_arr",
        "csm_loads", "portfolio_owner_no", "portfolio_proposed_no", "portfolio_proposed", "portfolio_accounts",
        "portfolio_loads_now", "portfolio_loads", "portfolio_arr", "portfolio_moves", "portfolio_new",
        "portfolio_bound", "portfolio_listed"};
    const Plan live = plans::make(folder, label, list, options);
    options.push_back("--values");
    const Plan still = plans::make(folder, label + "-values", list, options);
    office::Document a = calc.load(live.path()), b = calc.load(still.path());
    a.recalculate_all();
    b.recalculate_all();
    plans::compare(b, still, label, verdict);
    const std::string sheet = live.place("account_names").sheet;
    for (const std::string &head : heads(a, live))
        compare_rows(read_column(a, live, head), read_column(b, still, head), label + ": " + head, verdict);
    for (const char *name : names)
        compare_rows(a.read_named_range(name), b.read_named_range(name), label + ": " + name, verdict);
    verdict.check(b.sheet(sheet).formula_areas().size() == 2, label + ": formulas stand in the list");
}

/* A check that held turns red, in words that the checks show at the top. */
void check_told(office::Office &calc, const std::string &folder, const std::string &list, Verdict &verdict)
{
    static const struct {
        const char *name;
        double number;
    } inputs[] = {{"tickets", 1.5}, {"high_from", 150000}, {"most_moves", 3}, {"total_hours", 150},
                  {"score_size", 0.6}, {"account_arr", 1}, {"account_hours_given", 9}, {"stage_multipliers", 7},
                  {"segment_thresholds", 15000}};
    const Plan plan = plans::make(folder, "told", list, {"--values", "--thresholds", "20000,100000"});
    for (const auto &input : inputs) {
        office::Document document = calc.load(plan.path());
        document.recalculate_all();
        const std::string before = plans::read_named(document, "checks_words").text;
        plans::set_named(document, plan, input.name, input.number);
        const std::string after = plans::read_named(document, "checks_words").text;
        verdict.check(before.find("✘") == std::string::npos && after.find("✘") == 0,
                      std::string("changed ") + input.name + ": \"" + before + "\" became \"" + after + "\"");
    }
    /* What is typed can be sorted; the values beside it stay. */
    office::Document document = calc.load(plan.path());
    const auto names = plan.place("account_names"), hours = plan.place("account_hours_given");
    verdict.check(document.sheet(names.sheet).sort(std::string(names.first) + ":" + hours.last, 1, false) &&
                      plans::read_named(document, "checks_words").text.find("✘") == 0,
                  "a sorted list is told");
}

std::string many_accounts(int count)
{
    std::string list = "Account Name,ARR,Owner,Segment,Stage,Strategic\n";
    for (int i = 0; i < count; ++i)
        list += "Account " + std::to_string(i) + "," + std::to_string(1000 + i * 7919LL % 900000) +
                ",Owner " + std::to_string(i % 40) + ",Segment " + std::to_string(i % 4) +
                ",Stage " + std::to_string(i % 5) + (i % 50 == 0 ? ",yes\n" : ",no\n");
    return list;
}

void check_large(office::Office &calc, const std::string &folder, Verdict &verdict)
{
    const Plan plan = plans::make(folder, "large", many_accounts(100000));
    calc.set_call_limit(std::chrono::minutes(5));
    office::Document document = calc.load(plan.path());
    document.recalculate_all();
    plans::compare(document, plan, "large", verdict);
    const double hours = plan.number("total_required_hours");
    const Plan more = plans::make(folder, "larger", many_accounts(100000), {"--tickets", "1.5"});
    /* One request more for each account, 20 minutes, 30 % of them answered by CSMs: 0.1 hours. */
    verdict.check(std::fabs(more.number("total_required_hours") - hours - 10000) < 1e-3,
                  "large: " + std::to_string(more.number("total_required_hours") - hours) + " hours more");
}

/* The list's own part of the file is too long to be read again; a disk that is full in the middle of it must
 * still be told, and nothing be left. */
void check_full_disk(const std::string &folder, Verdict &verdict)
{
    const std::string accounts = folder + "/large.csv", target = folder + "/no-room.xlsx";
    const char *const command[] = {CSM_TEMPLATE, "portfolio", "-a", accounts.c_str(), "-qfo", target.c_str(), nullptr};
    for (const std::size_t size : {std::size_t{60000000}, std::size_t{88000000}}) {
        const child_limits limits = {true, size, nullptr};
        child_result r = child_run(command, &limits);
        verdict.check(r.status == 1 && std::string(r.err).find("no room") != std::string::npos,
                      "no file longer than " + std::to_string(size) + " bytes: status " + std::to_string(r.status) +
                          ", " + r.err);
        verdict.check(access(target.c_str(), F_OK) != 0, "a cut workbook was left");
        child_free(&r);
    }
}

void test(const std::string &folder, const std::string &extension, Verdict &verdict)
{
    office::Office calc(folder + "/profile", extension);
    check_same(calc, folder, "by-arr", mixed_accounts(false), {"--thresholds", "20000,100000"}, verdict);
    check_same(calc, folder, "by-segment", mixed_accounts(true), {"--most-moves", "5"}, verdict);
    check_same(calc, folder, "one-segment", mixed_accounts(false), {"--segments", "1", "--language", "de"},
               verdict);
    check_told(calc, folder, mixed_accounts(false), verdict);
    check_large(calc, folder, verdict);
    check_full_disk(folder, verdict);
}

} // namespace

int main(int argc, char **argv)
{
    return plans::run_test(argc, argv, "long-lists", test);
}
