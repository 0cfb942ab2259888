/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Plans of all shapes in a real Calc with the extension, in a Calc without it, and after somebody
 * changed an assumption. */
#include "plans.hxx"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <functional>
#include <string>
#include <vector>

#include <unistd.h>

namespace {

using plans::Plan;
using plans::Verdict;
using plans::Words;

struct Case {
    std::string name;
    std::string list;
    Words options;
};

std::string from_environment(const char *name)
{
    const char *value = std::getenv(name);
    return value ? value : "";
}

/* ---- lists ---- */

/* Owners, segments and stages that a spreadsheet could take for something else. */
std::string difficult_words()
{
    const char *const words[] = {
        "Jürgen Müller", "jürgen müller", "O'Brien", "D'Arcy \"\"Dee\"\"", "A*", "A?", "Ann",
        "~Ann",
        "~*", "=SUM(A1:A9)", "=1+1", "+49 30 123", "-5", "@home", "2024-01-01", "1e5", "1.50",
        "TRUE",
        "true", "#N/A", ">5", "<>", "=", ">=Ann", "0", "007", "Иван Иванов", "ИВАН ИВАНОВ", "Ärzte",
        "ärzte", "Straße", "STRASSE", "a&b <c>",
        "A1", "ann", "50%", ".*", "^Ann$", "(Ann)", "[A-z]+", "tab\tbed", "two\nlines",
    };
    std::string list = "Account Name,ARR,Owner\n";
    int i = 0;
    for (const char *word : words) {
        ++i;
        list += "Account " + std::to_string(i) + "," + std::to_string(i * 1000) + ",\"" + word +
            "\"\n";
    }
    list += "Long,5000,\"" + std::string(400, 'x') + " y\"\n";
    list += "Long too,6000,\"" + std::string(400, 'x') + " z\"\n";
    list += "=2+3,100,Ann\n'quoted,100,Ann\n2024-02-30,100,Ann\n1e5,100,Ann\n";
    return list;
}

std::string segments_of(const std::vector<std::string> &names)
{
    std::string list = "Account Name,ARR,Segment,Stage\n";
    int i = 0;
    for (const auto &name : names) {
        ++i;
        list += "Account " + std::to_string(i) + "," + std::to_string(i * 1000) + ",\"" + name +
            "\",\"" +
                name + "\"\n";
    }
    return list;
}

std::vector<Case> cases()
{
    const std::string usual = "Account Name,ARR,Owner\nAlder,120000,Ann\nBirch,30000,Bob\n"
                              "Cedar,5000,Ann\nDogwood,60000,\nElm,70000,Bob\n";
    return {
        {"one", "Name,ARR\nOnly one,50000\n", {}},
        {"one-small", "Name,ARR\nOnly one,1\n", {}},
        {"zero", "Name,ARR\nA,0\nB,0\nC,0\n", {}},
        {"some-zero", "Name,ARR,Owner\nA,0,x\nB,1000,x\nC,0,y\n", {}},
        {"equal", "Name,ARR\nA,7\nB,7\nC,7\nD,7\n", {}},
        {"cents", "Name,ARR\nA,0.01\nB,0.02\nC,999999999999.99\n", {}},
        {"no-optional", "Name,ARR\nA,5000\nB,50000\nC,500000\n", {}},
        {"segments-8", usual, {"--segments", "8"}},
        {"segments-1", usual, {"--segments", "1"}},
        {"segments-2", usual, {"--segments", "2"}},
        {"unused-segment", usual, {"--thresholds", "1e9,1e10"}},
        {"difficult", difficult_words(), {}},
        {"segment-case", segments_of({"SMB", "smb", "Smb", "Mid", "MID"}), {}},
        {"segment-umlauts", segments_of({"Öffentlich", "öffentlich", "Größe", "größe"}), {}},
        {"segment-cyrillic", segments_of({"Крупный", "крупный", "Малый", "МАЛЫЙ"}), {}},
        {"segment-signs", segments_of({"A.", "[A]", "AB", "=A", ">5", "<>"}), {}},
        {"segment-numbers", segments_of({"1", "2", "2024-01-01", "1e5", "TRUE", "007"}), {}},
        {"segment-blank", "Name,ARR,Segment\nA,10,x\nB,20,\nC,30,y\n", {}},
        {"hours", "Name,ARR,Hours\nA,1000,0\nB,2000,2.5\nC,3000,\n", {}},
        {"all-hours-zero", "Name,ARR,Hours\nA,1000,0\nB,2000,0\n", {}},
        {"exact-people", usual, {"--headcount-step", "0"}},
        {"no-team", usual, {"--team-size", "0"}},
        {"rule", usual, {"--ratio-is-rule", "yes", "--arr-per-csm", "20000"}},
        {"no-budget", usual, {"--cost-share", "0"}},
        {"quarter-hours", usual, {"--line-step", "0.25", "--shrinkage", "0.13", "--realization",
        "0.8"}},
        {"names", usual, {"--segments", "3", "--segment-names", "a.,O'Neill,\"q\""}},
        {"title", usual, {"--title", "=1+1 & <b>"}},
        {"values", usual, {"--values"}},
        {"values-one", "Name,ARR\nOnly one,50000\n", {"--values"}},
    };
}

/* ---- shapes and languages ---- */

void check_plan(office::Office &calc, const Plan &plan, const std::string &label, Verdict &verdict)
{
    office::Document document = calc.load(plan.path());
    document.recalculate_all();
    plans::compare(document, plan, label, verdict);
    const std::string told = plans::probe(document);
    verdict.check(told.size() > 5 && told.find(CSM_VERSION) ==
        told.size() - std::string(CSM_VERSION).size(),
                  label + ": the start page says: " + told);
}

/* A list that the generator refuses is a failed case, not the end. */
void check_case(office::Office &calc, const std::string &folder, const std::string &name,
                const std::function<Plan()> &make, Verdict &verdict)
{
    try {
        check_plan(calc, make(), name, verdict);
    } catch (const office::OfficeGone &) {
        throw;
    } catch (const std::exception &problem) {
        verdict.check(false, name + ": " + problem.what());
    }
    (void)folder;
}

void check_shapes(office::Office &calc, const std::string &folder, Verdict &verdict)
{
    for (const Case &c : cases())
        for (const std::string &language : plans::languages()) {
            Words options = c.options;
            options.insert(options.end(), {"--language", language});
            const std::string name = c.name + "-" + language;
            check_case(calc, folder, name,
                       [&] { return plans::make(folder, name, c.list, options); }, verdict);
        }
}

void check_files(office::Office &calc, const std::string &folder, Verdict &verdict)
{
    const std::string example = from_environment("CSM_SOURCE") + "/templates/example/accounts.csv";
    const std::string real = from_environment("CSM_SHARED") + "/data/ravenstack/book.csv";
    for (const std::string &language : plans::languages())
        for (const std::string &list : {example, real}) {
            const std::string name = (list == example ? "example-" : "ravenstack-") + language;
            if (list == real && access(real.c_str(), R_OK) != 0) {
                std::printf("not there: %s\n", real.c_str());
                continue;
            }
            check_case(calc, folder, name, [&] {
                Plan plan = plans::make_from(folder, name, list, {"--language", language});
                if (list == real)
                    verdict.check(plan.number("total_accounts") == 500 &&
                                      plan.number("total_arr") == 121915296,
                                  name + ": 500 accounts, 121,915,296 ARR");
                return plan;
            }, verdict);
        }
}

/* ---- without the extension ---- */

void check_without(const std::string &folder, Verdict &verdict)
{
    office::Office calc(folder + "/profile-without");
    for (const std::string &language : plans::languages()) {
        const std::string name = "without-" + language;
        const std::string example = from_environment("CSM_SOURCE") +
            "/templates/example/accounts.csv";
        const Plan plan = plans::make_from(folder, name, example, {"--language", language});
        office::Document document = calc.load(plan.path());
        plans::compare(document, plan, name, verdict);
        const std::string told = plans::probe(document);
        verdict.check(told.find("csm-planner.oxt") != std::string::npos,
                      name + ": the start page says: " + told);
        document.store_xlsx(folder + "/again.xlsx");
        office::Document again = calc.load(folder + "/again.xlsx");
        const office::Cell people = plans::read_named(again, "people_needed");
        verdict.check(people.kind == office::Kind::number &&
                          std::fabs(people.number - plan.number("people_needed")) < 1e-9,
                      name + ": saved and loaded again, the figures are still shown: " +
                          people.text);
    }
}

/* ---- changes ---- */

struct Input {
    std::string name;
    double number;
    std::string text; /* where it is one */
};

struct Change {
    std::string label;
    Words options;
    std::vector<Input> inputs;
};

const std::string base_list =
    "Account Name,ARR,Owner,Segment,Stage,Strategic\nAlder,120000,Ann,,Adoption,no\n"
    "Birch,30000,Bob,,Renewal,no\nCedar,5000,Ann,,Onboarding,no\nDogwood,60000,Cem,,Adoption,yes\n"
    "Elm,70000,Bob,,Renewal,no\nFir,250000,Cem,,Adoption,no\n";

/* The tiers are given, so that they do not follow the thresholds. */
Words with_base(Words more, const std::string &thresholds = "20000,100000")
{
    /* Without the change log, which rightly tells a changed plan from one that was made so, and the
     * portfolios, whose proposal stays the one of the day the plan was made. */
    more.insert(more.end(), {"--thresholds", thresholds, "--high-from", "100000", "--low-from",
        "20000", "--without", "changes,portfolios"});
    return more;
}

std::vector<Change> changes()
{
    return {
        {"team_size", {"--team-size", "0.25"}, {{"team_size", 0.25, ""}}},
        {"total_hours", {"--total-hours", "45"}, {{"total_hours", 45, ""}}},
        {"internal_hours", {"--internal-hours", "155"}, {{"internal_hours", 155, ""}}},
        {"internal_share", {"--internal-share", "0.5"}, {{"internal_share", 0.5, ""}}},
        {"shrinkage", {"--shrinkage", "0.2"}, {{"shrinkage", 0.2, ""}}},
        {"cost_share", {"--cost-share", "1"}, {{"cost_share", 1, ""}}},
        {"ratio", {"--ratio-is-rule", "yes", "--arr-per-csm", "100000", "--team-size", "50",
        "--cost-share", "1",
                   "--other-cost-share", "0", "--loaded-cost", "1000"},
         {{"ratio_is_rule", 0, "Yes"}, {"arr_per_csm", 100000, ""}, {"team_size", 50, ""},
          {"cost_share", 1, ""}, {"other_cost_share", 0, ""}, {"loaded_cost", 1000, ""}}},
        {"headcount_step", {"--headcount-step", "0.25"}, {{"headcount_step", 0.25, ""}}},
        {"line_step", {"--line-step", "1"}, {{"line_step", 1, ""}}},
        {"tickets", {"--tickets", "9", "--csm-share", "1"}, {{"tickets", 9, ""}, {"csm_share", 1,
        ""}}},
    };
}

void compare_changed(office::Office &calc, const Plan &base, const Change &change,
                     const Plan &second,
                     Verdict &verdict)
{
    office::Document document = calc.load(base.path());
    for (const Input &input : change.inputs)
        if (input.text.empty())
            plans::set_named(document, base, input.name, input.number);
        else
            plans::set_named(document, base, input.name, input.text);
    /* No recalculate_all here: what depends on an input must follow by itself, as for a reader. */
    plans::compare(document, second, "changed " + change.label, verdict);
}

void check_changes(office::Office &calc, const std::string &folder, Verdict &verdict)
{
    const Plan base = plans::make(folder, "base", base_list, with_base({}));
    std::vector<double> limits;
    for (const Change &change : changes()) {
        const Plan second = plans::make(folder, "second-" + change.label, base_list,
                                        with_base(change.options));
        bool differs = false;
        for (const char *name : {"people_needed", "people_available", "people_gap", "team_hours",
                                 "total_required_hours", "effective_hours", "people_service"})
            differs |= second.number(name) != base.number(name);
        verdict.check(differs, change.label + " changes nothing: the case shows nothing");
        limits.push_back(second.number("limit_no"));
        compare_changed(calc, base, change, second, verdict);
    }
    std::sort(limits.begin(), limits.end());
    limits.erase(std::unique(limits.begin(), limits.end()), limits.end());
    verdict.check(limits.size() >= 3, "the changes reach " + std::to_string(limits.size()) +
                                          " of the four limits; at least three are wanted");
}

void check_change_log(office::Office &calc, const std::string &folder, Verdict &verdict)
{
    const Plan plan = plans::make(folder, "log", base_list);
    office::Document document = calc.load(plan.path());
    verdict.check(plans::read_named(document, "assumptions_changed").number == 0,
                  "change log: nothing is changed at first");
    plans::set_named(document, plan, "team_size", 17);
    plans::set_named(document, plan, "shrinkage", 0.2);
    verdict.check(plans::read_named(document, "assumptions_changed").number == 2,
                  "change log: two assumptions were changed");
    plans::set_named(document, plan, "shrinkage", plan.number("shrinkage"));
    verdict.check(plans::read_named(document, "assumptions_changed").number == 1,
                  "change log: one was changed back");
}

std::string replaced(std::string text, const std::string &from, const std::string &to)
{
    const auto at = text.find(from);
    if (at == std::string::npos)
        throw std::runtime_error("not in the list: " + from);
    return text.replace(at, from.size(), to);
}

/* What is typed into the list of accounts or of segments, against a list that says so from the
 * start. */
void check_typed(office::Office &calc, const std::string &folder, Verdict &verdict)
{
    const Plan base = plans::make(folder, "base", base_list, with_base({}));
    const Plan larger = plans::make(folder, "larger", replaced(base_list, "Cedar,5000",
        "Cedar,500000"),
                                    with_base({}));
    office::Document document = calc.load(base.path());
    document.sheet("Accounts").set_value(base.cell("Accounts", "ARR", "Cedar"), 500000);
    plans::compare(document, larger, "changed an account's ARR", verdict);

    const Plan strategic = plans::make(
        folder, "strategic", replaced(base_list, "Birch,30000,Bob,,Renewal,no",
            "Birch,30000,Bob,,Renewal,yes"),
        with_base({}));
    document = calc.load(base.path());
    document.sheet("Accounts").set_text(base.cell("Accounts", "Strategic", "Birch"), "Yes");
    plans::compare(document, strategic, "changed a strategic flag", verdict);

    const Plan moved = plans::make(folder, "moved", base_list, with_base({}, "65000,100000"));
    document = calc.load(base.path());
    plans::set_named(document, base, "segment_thresholds", 65000);
    plans::compare(document, moved, "changed a threshold", verdict);
    verdict.check(plans::read_named(document, "segment_accounts").number == 3,
                  "three accounts lie below 65,000");
}

/* One account in one segment. The middle column of the example menu gives a CSM
 * 8 ÷ 12 + 1 + 0.25 + 4 × 0.5 ÷ 3 + 1.5 × 0.5 ÷ 3 + 3 ÷ 12 = 37 ÷ 12 hours a month. */
void check_by_hand(office::Office &calc, const std::string &folder, Verdict &verdict)
{
    const double effort = 37.0 / 12, reactive = 0.5 * 20 / 60 * 0.3;
    const Plan plan = plans::make(folder, "by-hand", "Name,ARR,Stage\nOnly,50000,Renewal\n",
                                  {"--segments", "1", "--team-size", "2"});
    office::Document document = calc.load(plan.path());
    auto near = [&](const char *name, double expected) {
        const office::Cell cell = plans::read_named(document, name);
        verdict.check(cell.kind == office::Kind::number && std::fabs(cell.number - expected) < 1e-9,
                      std::string("by hand: ") + name + " is " + std::to_string(cell.number) +
                          ", not " +
                          std::to_string(expected));
    };
    document.recalculate_all();
    near("segment_effort", effort);
    near("reactive_hours", reactive);
    near("total_required_hours", effort * 1.25 + reactive);
    near("team_hours", 240);
    near("people_needed", 1);
    near("people_budget", 0); /* 50,000 × 9 % × 50 % pays for 0.01 CSMs */
    near("people_available", 0);
    near("people_gap", -1);
    near("limit_no", 4);
    plans::set_named(document, plan, "stage_multipliers", 3);
    near("total_required_hours", effort * 3 + reactive);
    plans::set_named(document, plan, "cost_share", 1);
    plans::set_named(document, plan, "other_cost_share", 0);
    plans::set_named(document, plan, "loaded_cost", 40000);
    near("people_available", 1); /* 1.25, rounded down to whole people */
    near("people_gap", 0);
    near("limit_no", 2);
    plans::set_named(document, plan, "total_hours", 48); /* 8 effective hours; 9.3 are needed */
    near("people_service", 2);
    near("people_gap", -1);
    plans::set_named(document, plan, "team_size", 0);
    near("limit_no", 1);
}

void test(const std::string &folder, const std::string &extension, Verdict &verdict)
{
    office::Office calc(folder + "/profile", extension);
    check_files(calc, folder, verdict);
    check_shapes(calc, folder, verdict);
    check_changes(calc, folder, verdict);
    check_change_log(calc, folder, verdict);
    check_typed(calc, folder, verdict);
    check_by_hand(calc, folder, verdict);
    check_without(folder, verdict);
}

} // namespace

int main(int argc, char **argv)
{
    return plans::run_test(argc, argv, "plans", test);
}
