/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The dashboard's ten figures with status and limits against figures counted by hand, when the plan is opened and
 * after inputs were changed; and the protection of all sheets. */
#include "shown.hxx"

#include <cmath>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace {

using plans::Plan;
using plans::Shown;
using plans::Verdict;

const char *const ok = "✔ OK", *const watch = "▲ Watch", *const act = "✘ Act", *const none = "– No figure";

/* A figure of the dashboard as it must be. */
struct Expected {
    const char *label;
    double value, limit;
    const char *status;
};

/* A limit or value that is not a number (NaN) must be the dash of a figure that is not there. */
void check_figure(Shown &s, std::size_t i, const Expected &e)
{
    s.says("dashboard_labels", e.label, i);
    s.near("dashboard_values", e.value, i);
    s.near("dashboard_ok", e.limit, i);
    s.says("dashboard_status", e.status, i);
}

/* ---- figures ---- */

/* Ten accounts of 100,000 and 30 hours: 300 hours. Ann has six of them, Bob four. */
std::string ten_accounts(bool owned)
{
    std::string text = owned ? "Name,ARR,Hours,Owner\n" : "Name,ARR,Hours\n";
    for (int i = 0; i < 10; ++i)
        text += "A" + std::to_string(i) + ",100000,30" + (!owned ? "\n" : i < 6 ? ",Ann\n" : ",Bob\n");
    return text;
}

/* Three CSMs of 120 hours, three needed; the budget pays for one: 10 % of a million at 100,000 each. */
const plans::Words usual = {"--team-size", "3", "--loaded-cost", "100000", "--cost-share", "0.2",
                            "--other-cost-share", "0.5", "--monthly-attrition", "0", "--headcount-growth", "0"};

/* That a PERT factor from 0.8 over 1 to 1.4 is above 1.2, where 300 hours are more than the team's 360: the share of
 * a beta distribution above two thirds, by summing it up. */
double share_above_the_team()
{
    constexpr int steps = 100000;
    const double a = 1 + 4 * 0.2 / 0.6, b = 1 + 4 * 0.4 / 0.6;
    double all = 0, above = 0;
    for (int i = 0; i < steps; ++i) {
        const double x = (i + 0.5) / steps, density = std::pow(x, a - 1) * std::pow(1 - x, b - 1);
        all += density;
        above += x > 2.0 / 3 ? density : 0;
    }
    return above / all;
}

void check_figures(Shown &s, Verdict &verdict)
{
    const Expected expected[] = {
        {"Load of the team", 300.0 / 360, 1, ok},
        {"Gap in CSMs", 1 - 3, 0, watch},                   /* three can be hired in a month */
        {"Load of the fullest CSM", 180.0 / 120, 1, act},
        {"Budget less CSMs needed", 1 - 3, 0, act},
        {"Success and support cost ÷ ARR", 3 * 100000.0 / 1e6 + 0.1, 0.2, act},
        {"Net revenue retention", 1, 1.05, watch},
        {"Gross revenue retention", 0.9, 0.9, ok},
        {"Months short of people", 0, 0, ok},
        /* 360 hours a year at 100,000 ÷ 1,440 are 25,000 of 100,000, more than twice 15 % of 81 % */
        {"Cost to serve ÷ ARR", 0.25, 0.81 * 0.15, act},
    };
    for (std::size_t i = 0; i < 9; ++i)
        check_figure(s, i, expected[i]);
    const double risk = s.cell("dashboard_values", 9).number, known = share_above_the_team();
    verdict.check(std::fabs(risk - known) < 4 * std::sqrt(known * (1 - known) / 2000),
                  "risk is " + std::to_string(risk) + ", not about " + std::to_string(known));
    s.says("dashboard_limit",
           "The binding constraint is the budget: it pays for fewer people than the service promised needs.");
}

/* What the charts draw. */
void check_charts(Shown &s)
{
    s.check(std::fabs(s.sum("dashboard_tier_arr") - 1e6) <= 1e-3, "ARR of all tiers");
    s.check(std::fabs(s.sum("dashboard_activity_hours") - 300) <= 3e-7, "hours of all activities");
    const double shares[] = {0.4, 0.4, 0.2, 0.09}; /* team, needed, budget; SaaS Capital 2026 */
    for (std::size_t i = 0; i < 4; ++i)
        s.near("dashboard_cost_shares", shares[i], i);
}

void check_inputs(Shown &s)
{
    s.type("load_high", 0.8);
    s.says("dashboard_status", watch, 0); /* 83 % */
    s.type("hires_most", 1);
    s.says("dashboard_status", act, 1); /* two are missing */
    s.type("cost_share", 0.6); /* 30 % of a million pay for three */
    s.says("dashboard_status", ok, 1);
    s.says("dashboard_status", ok, 3);
    s.says("dashboard_status", ok, 4); /* cost: 30 % for CSMs and 30 % for others, 60 % allowed */
    s.says("dashboard_limit",
           "The binding constraint is the service promised: team and budget allow it.");
    s.type("target_nrr", 1);
    s.says("dashboard_status", ok, 5);
    s.type("expected_grr", 0.95);
    s.says("dashboard_status", watch, 6); /* 90 % is above the lower quarter of 76 % */
    s.type("serve_share", 0.2);
    s.says("dashboard_status", watch, 8); /* 25 % is between 16.2 % and 32.4 % */
    s.type("team_size", 2);
    s.says("dashboard_status", act, 0); /* 125 % */
    s.near("dashboard_values", 1.25, 0);
    s.near("dashboard_values", -1, 1);
    s.says("dashboard_limit",
           "The binding constraint is the team: today it is too small for the service promised, and the budget pays "
           "for at least as many people.");
    s.type("team_size", 0);
    s.says("dashboard_status", none, 0);
    s.near("dashboard_values", -3, 1);
}

/* Nobody owns an account, and all sheets that can be left out are. */
void check_fallbacks(office::Office &calc, const std::string &folder, Verdict &verdict)
{
    plans::Words options = usual;
    options.insert(options.end(),
                   {"--headcount-growth", "0.01", "--without",
                    "lifecycle,organisation,benchmarks,segments,one-to-many,support,retention,case,portfolios,hiring,"
                    "scenarios,changes,start,checks"});
    const Plan plan = plans::make(folder, "dashboard-bare", ten_accounts(false), options);
    Shown s(calc, plan, "bare", verdict);
    const Expected expected[] = {
        {"Load of the team", 300.0 / 360, 1, ok},
        {"Gap in CSMs", -2, 0, watch},
        {"Budget less CSMs needed", -2, 0, act},
        {"Success and support cost ÷ ARR", 0.4, 0.2, act},
        {"Load if one CSM leaves", 300.0 / 240, 1, act},
        {"ARR per CSM", 1e6 / 3, 2e6, ok},
        {"Accounts per CSM", 10.0 / 3, 104, ok},
        {"Gap in a year without hires", 1 - 3 * std::pow(1.01, 12), 0, watch},
        {"Hours per account", 30, 36, ok},
        {"Checks that do not hold", 0, 0, ok},
    };
    for (std::size_t i = 0; i < 10; ++i)
        check_figure(s, i, expected[i]);
}

void check_no_arr(office::Office &calc, const std::string &folder, Verdict &verdict)
{
    const Plan plan = plans::make(folder, "dashboard-none", "Name,ARR\nOnly,0\n", {});
    Shown s(calc, plan, "no ARR", verdict);
    s.says("dashboard_values", "–", 3);
    s.says("dashboard_status", none, 3);
    s.says("dashboard_status", act, 2); /* the budget pays for nobody */
}

/* ---- protection ---- */

constexpr long input_colour = 0xFFF7DC; /* what Start calls yellow */

/* Inputs can be changed and nothing else; the sheet is left without protection. */
void check_sheet(office::Sheet sheet, Verdict &verdict)
{
    std::size_t inputs = 0, wrong = 0;
    std::vector<office::Area> open;
    verdict.check(sheet.is_protected(), sheet.name() + " is protected");
    for (const auto &styled : sheet.styled_areas()) {
        const bool input = styled.colour == input_colour;
        inputs += input;
        wrong += input == styled.locked;
        if (!styled.locked)
            open.push_back(styled.area);
    }
    verdict.check(wrong == 0, sheet.name() + ": " + std::to_string(wrong) + " areas are locked or open against their look");
    for (const auto &formula : sheet.formula_cells())
        for (const auto &area : open)
            verdict.check(formula.at.row < area.first.row || formula.at.row > area.last.row ||
                              formula.at.column < area.first.column || formula.at.column > area.last.column,
                          sheet.name() + "!" + office::cell_name(formula.at) + ": a formula that can be overwritten");
    sheet.unprotect("");
    verdict.check(!sheet.is_protected(), sheet.name() + ": the protection comes off without a password");
}

/* While it is protected the list of accounts can be filtered as a whole, and what is typed there can be sorted; the
 * calculated columns follow. */
void check_list(office::Document &document, const Plan &plan, Verdict &verdict)
{
    const auto names = plan.place("account_names");
    office::Sheet sheet = document.sheet(names.sheet);
    const std::string first = std::string(names.first).substr(1), last = std::string(names.last).substr(1);
    const std::string name = plan.column(names.sheet, "Account"), owner = plan.column(names.sheet, "Owner");
    const std::string seen = plan.column(names.sheet, "Proposed owner"), given = plan.column(names.sheet, "Hours given");
    const std::string table = name + std::to_string(std::stoi(first) - 1) + ":" + seen + last;
    const std::string rows = name + first + ":" + seen + last, typed = name + first + ":" + given + last;
    const int owners = owner[0] - name[0];
    const auto hours = [&] { return plans::read_named(document, "total_required_hours").number; };
    const double before = hours();
    verdict.check(sheet.is_protected(), "the list is protected");
    verdict.check(sheet.rows_in_sight(table) == 11, "ten accounts and the heads are in sight");
    verdict.check(sheet.filter(table, owners, "Ann") && sheet.rows_in_sight(table) == 7, "Ann's six accounts are in sight");
    verdict.check(sheet.filter(table, owners, "") && sheet.rows_in_sight(table) == 11, "all are in sight again");
    const auto failed = [&] { return plans::read_named(document, "checks_failed").number; };
    verdict.check(failed() < 0.5, "nothing fails before the list is sorted");
    sheet.set_text(owner + first, "Zed");
    verdict.check(std::fabs(failed() - 1) < 0.5, "ARR of an owner who is no CSM of the plan is missed");
    sheet.set_text(owner + first, "Ann");
    verdict.check(!sheet.sort(rows, 0, false) && sheet.read(name + first).text == "A0", "formulas are not sorted");
    verdict.check(sheet.sort(typed, 0, false) && sheet.read(name + first).text == "A9" && sheet.read(name + last).text == "A0",
                  "what is typed is sorted");
    verdict.check(sheet.read(owner + first).text == "Bob" && std::fabs(hours() - before) < 1e-9, "owners and hours follow");
    /* All ten proposals now stand beside another account. */
    verdict.check(std::fabs(failed() - 1) < 0.5 && plans::read_named(document, "checks_words").text.find("✘") == 0,
                  "the checks tell of the proposals");
}

void check_protection(office::Office &calc, const Plan &plan, Verdict &verdict)
{
    office::Document document = calc.load(plan.path());
    const auto place = plan.place("team_hours");
    office::Sheet capacity = document.sheet(place.sheet);
    const double before = capacity.read(place.first).number;
    const auto size = plan.place("team_size");
    bool refused = false;
    /* As a block: of a single cell UNO does not ask for the protection. */
    try {
        capacity.set_values(place.first, {{1}});
    } catch (const std::runtime_error &) {
        refused = true;
    }
    verdict.check(refused && std::fabs(capacity.read(place.first).number - before) < 1e-9,
                  "a formula is kept while protected");
    document.sheet(size.sheet).set_values(size.first, {{7}});
    verdict.check(std::fabs(plans::read_named(document, "people_team").number - 7) < 1e-9, "inputs can be typed");
    check_list(document, plan, verdict);
    std::size_t sheets = 0;
    for (const auto &name : document.sheet_names()) {
        check_sheet(document.sheet(name), verdict);
        ++sheets;
    }
    verdict.check(sheets >= 20, "all sheets are there");
    capacity.set_values(place.first, {{1}});
    verdict.check(std::fabs(capacity.read(place.first).number - 1) < 1e-9, "without protection all can be changed");
}

void test(const std::string &folder, const std::string &extension, Verdict &verdict)
{
    office::Office calc(folder + "/profile", extension);
    const Plan plan = plans::make(folder, "dashboard", ten_accounts(true), usual);
    {
        Shown s(calc, plan, "dashboard", verdict);
        check_figures(s, verdict);
        check_charts(s);
        check_inputs(s);
    }
    check_fallbacks(calc, folder, verdict);
    check_no_arr(calc, folder, verdict);
    check_protection(calc, plan, verdict);
}

} // namespace

int main(int argc, char **argv)
{
    return plans::run_test(argc, argv, "sheets-dashboard", test);
}
