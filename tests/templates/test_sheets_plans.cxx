/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The sheets of the hiring plan and of the portfolios: what Calc shows against figures counted by hand, when
 * the plan is opened and after inputs were changed. */
#include "child.h"
#include "shown.hxx"

#include <cmath>
#include <string>
#include <vector>

namespace {

using plans::Plan;
using plans::Shown;
using plans::Verdict;

constexpr int months = 24;
constexpr double january = 46023, march = 46082; /* 2026-01-01, 2026-03-01 */

/* ---- hiring ---- */

/* Ten accounts of 120 hours: ten CSMs of 120 effective hours. */
std::string ten_accounts()
{
    std::string text = "Name,ARR,Hours\n";
    for (int i = 0; i < 10; ++i)
        text += "A" + std::to_string(i) + ",1000,120\n";
    return text;
}

void check_best_plan(Shown &s)
{
    /* Half productive in the first month, two more from the third month on: two start in the second. */
    s.type("ramp_inputs", 0.5);
    for (int i = 1; i < 6; ++i)
        s.type("ramp_inputs", 1, i);
    for (int m = 2; m < months; ++m)
        s.type("hiring_typed", 12, m);
    s.near("hiring_required", 10, 1);
    s.near("hiring_hires", 0, 0);
    s.near("hiring_hires", 2, 1);
    s.near("hiring_ramped", 11, 1);
    s.near("hiring_gap", 1, 1);
    s.near("hiring_ramped", 12, 23);
    s.near("hiring_total", 2);
    s.near("hiring_first_begin", january);
    s.near("hiring_total_cost", 100000 + 23 * 120000 + 2 * 15000);
    s.near("hiring_search_cost", 30000);
    s.near("hiring_short_months", 0);
    s.says("hiring_first_gap", "none");
    s.says("hiring_check", "OK");
    /* Nobody can start before the third month, and three at most: half a person is missing there. */
    s.type("hiring_lead", 2);
    s.near("hiring_hires", 3, 2);
    s.near("hiring_gap", -0.5, 2);
    s.near("hiring_gap", 1, 3);
    s.near("hiring_first_begin", january);
    s.near("hiring_short_months", 1);
    s.near("hiring_first_gap", march);
    s.near("hiring_largest_gap", 0.5);
    s.says("hiring_check", "OK");
    s.type("hires_most", 0);
    s.near("hiring_total", 0);
    s.says("hiring_first_begin", "–");
    s.near("hiring_largest_gap", 2);
    s.near("hiring_short_months", 22);
}

/* Every cohort by itself: who started when, how many of them are left, how productive they are. */
double ramped_by_cohorts(Shown &s, int month, double team, double stays, const std::vector<double> &curve)
{
    double sum = team * std::pow(stays, month + 1);
    for (int start = 0; start <= month; ++start) {
        const auto age = static_cast<std::size_t>(month - start);
        sum += s.number("hiring_hires", static_cast<std::size_t>(start)) *
               std::pow(stays, static_cast<double>(age)) * (age < curve.size() ? curve[age] : 1);
    }
    return sum;
}

void check_attrition(Shown &s, Verdict &verdict)
{
    const std::vector<double> curve = {0.1, 0.25, 0.4, 0.6, 0.8, 0.9};
    double headcount = 10, cost = 0;
    for (std::size_t m = 0; m < months; ++m) {
        const double hires = s.number("hiring_hires", m), ramped = s.number("hiring_ramped", m);
        s.near("hiring_required", 10 * std::pow(1.03, static_cast<double>(m)), m);
        s.near("hiring_leavers", 0.02 * headcount, m);
        headcount = headcount * 0.98 + hires;
        s.near("hiring_headcount", headcount, m);
        s.near("hiring_ramped", ramped_by_cohorts(s, static_cast<int>(m), 10, 0.98, curve), m);
        s.near("hiring_gap", ramped - s.number("hiring_required", m), m);
        s.near("hiring_cost", headcount * 10000 + hires * 15000, m);
        cost += headcount * 10000 + hires * 15000;
        verdict.check(hires >= 0 && hires <= 3 && (m >= 2 || hires <= 0), "hiring: limits are kept");
    }
    s.near("hiring_total_cost", cost);
    s.says("hiring_check", "OK");
    /* Everybody productive at once: each month one of ten leaves and one starts. */
    for (int i = 0; i < 6; ++i)
        s.type("ramp_inputs", 1, i);
    s.type("headcount_growth", 0);
    s.type("monthly_attrition", 0.1);
    s.type("hiring_lead", 0);
    for (std::size_t m = 0; m < months; ++m)
        s.near("hiring_hires", 1, m);
    s.near("hiring_first_year", 12);
    s.near("hiring_total_cost", months * (10 * 10000 + 15000));
    s.type("team_size", 0);
    s.near("hiring_headcount", 3, 0);
    s.says("hiring_check", "OK");
}

void check_hiring(office::Office &calc, const std::string &folder, Verdict &verdict)
{
    const plans::Words common = {"--team-size", "10", "--loaded-cost", "120000"};
    plans::Words still = common, moving = common;
    still.insert(still.end(), {"--headcount-growth", "0", "--monthly-attrition", "0", "--hiring-lead", "1"});
    moving.insert(moving.end(), {"--headcount-growth", "0.03", "--monthly-attrition", "0.02"});
    const Plan first = plans::make(folder, "hiring", ten_accounts(), still);
    const Plan second = plans::make(folder, "attrition", ten_accounts(), moving);
    Shown a(calc, first, "hiring", verdict), b(calc, second, "attrition", verdict);
    check_best_plan(a);
    check_attrition(b, verdict);
    /* The small workbook asks how many are needed, where a plan has ten accounts that need a CSM each. */
    still.insert(still.end(), {"--people-needed", "10"});
    moving.insert(moving.end(), {"--people-needed", "10"});
    const Plan third = plans::make_question(folder, "hiring-question", "hiring", still);
    const Plan fourth = plans::make_question(folder, "attrition-question", "hiring", moving);
    Shown c(calc, third, "hiring question", verdict), d(calc, fourth, "attrition question", verdict);
    check_best_plan(c);
    check_attrition(d, verdict);
    c.type("people_needed", 20);
    c.near("hiring_required", 20, 0);
}

/* Whether a chart of the plan draws exactly the cells of the name. */
bool charted(const Plan &plan, const std::string &name)
{
    const xlsx_place at = plan.place(name);
    const auto absolute = [](const std::string &cell) {
        const auto digits = cell.find_first_of("0123456789");
        return "$" + cell.substr(0, digits) + "$" + cell.substr(digits);
    };
    const std::string area = absolute(at.first) + ":" + absolute(at.last) + "</c:f>";
    const char *const look[] = {"unzip", "-p", plan.path().c_str(), "xl/charts/chart*.xml", nullptr};
    child_result r = child_run(look, nullptr);
    const bool found = std::string(r.out, r.out_size).find(area) != std::string::npos;
    child_free(&r);
    return found;
}

/* One of ten leaves and one starts each month, whatever the horizon; everybody is productive at once. The
 * plan's other figures follow, the chart's too. */
void check_horizon(office::Office &calc, const std::string &folder, const std::string &command, int length,
                   Verdict &verdict)
{
    const plans::Words options = {"--team-size", "10", "--loaded-cost", "120000", "--headcount-growth", "0",
                                  "--monthly-attrition", "0.1", "--hiring-lead", "0", "--hiring-months",
                                  std::to_string(length)};
    plans::Words asked = options;
    asked.insert(asked.end(), {"--people-needed", "10"});
    const std::string name = command + std::to_string(length);
    const Plan plan = command == "hiring" ? plans::make_question(folder, name, command, asked)
                                          : plans::make(folder, name, ten_accounts(), options);
    Shown s(calc, plan, name, verdict);
    const auto last = static_cast<std::size_t>(length) - 1;
    s.says("hiring_check", "OK");
    for (int i = 0; i < 6; ++i)
        s.type("ramp_inputs", 1, i);
    s.near("hiring_horizon", length);
    s.near("hiring_hires", 1, last);
    s.near("hiring_ramped", 10, last);
    s.near("hiring_total", length);
    s.near("hiring_first_year", 12);
    s.near("hiring_total_cost", length * (10 * 10000 + 15000));
    s.near("hiring_dates", length == 12 ? 46357 : length == 24 ? 46722 : 47088, last); /* 1 December */
    s.says("hiring_check", "OK");
    s.type("hiring_typed", 11, length - 1); /* one more in the last month alone */
    s.near("hiring_total", length + 1);
    verdict.check(charted(plan, "hiring_hires"), name + ": the charts end with the months");
}

/* ---- segments ---- */

/* The plan begins with the natural breaks, and the sheet goes on comparing. */
void check_breaks(office::Office &calc, const std::string &folder, Verdict &verdict)
{
    const Plan plan = plans::make(folder, "breaks",
                                  "Name,ARR\nA,100\nB,1\nC,5500\nD,2\nE,110\nF,5000\nG,3\nH,120\n",
                                  {"--natural-breaks"});
    Shown s(calc, plan, "natural breaks", verdict);
    for (const char *name : {"segment_thresholds", "segment_natural"}) {
        s.near(name, 100, 0);
        s.near(name, 5000, 1);
    }
    s.type("account_arr", 4000, 0);
    s.near("segment_natural", 110, 0);
    s.near("segment_natural", 4000, 1);
    s.near("segment_thresholds", 5000, 1);
}

/* ---- portfolios ---- */

/* Ann has 120 hours of 120, Bob 40, nobody Elm's 20. */
const std::string owned = "Name,ARR,Hours,Owner\nAlder,1000,50,Ann\nBirch,1000,10,Ann\nCedar,1000,40,Bob*\n"
                          "Dogwood,1000,60,Ann\nElm,1000,20,\n";

void check_proposal(Shown &s)
{
    const double proposed[] = {2, 1, 2, 1, 1};
    /* Alder moves, Elm goes to Ann: 90 hours each. */
    for (std::size_t i = 0; i < 5; ++i)
        s.near("portfolio_proposed_no", proposed[i], i);
    s.near("portfolio_highest_now", 1);
    s.near("portfolio_highest", 0.75);
    s.near("portfolio_bound", 0.75);
    s.near("portfolio_distance", 0);
    s.near("portfolio_moves", 1);
    s.near("portfolio_new", 1);
    s.near("portfolio_handover", 10);
    s.near("portfolio_handover_share", 10.0 / 240);
    s.near("portfolio_accounts", 3, 0);
    s.near("portfolio_arr", 2000, 1);
    s.says("portfolio_listed", "Alder", 0, 0);
    s.says("portfolio_listed", "Ann", 0, 1);
    s.says("portfolio_listed", "Bob*", 0, 2);
    s.says("portfolio_listed", "Elm", 1, 0);
    s.says("portfolio_listed", "–", 1, 1);
    s.says("portfolio_listed", "–", 2, 0);
}

void check_inputs(Shown &s)
{
    s.near("portfolio_moves_left", 0);
    s.type("most_moves", 0);
    s.near("portfolio_moves_left", -1);
    s.type("handover_hours", 4);
    s.near("portfolio_handover", 4);
    s.type("portfolio_proposed_no", 1, 0); /* Alder stays with Ann after all */
    s.near("portfolio_moves", 0);
    s.near("portfolio_handover", 0);
}

/* The proposal of the plan, all its numbers. */
std::vector<double> proposal(Shown &s, std::size_t accounts)
{
    std::vector<double> numbers;
    for (std::size_t i = 0; i < accounts; ++i)
        numbers.push_back(s.number("portfolio_proposed_no", i));
    return numbers;
}

const std::string locked_list = "Name,ARR,Hours,Owner,Locked\nAlder,1000,50,Ann,yes\nBirch,1000,10,Ann,\n"
                                "Cedar,1000,40,Bob*,\nDogwood,1000,60,Ann,no\nElm,1000,20,,x\n";

/* Alder stays, so Dogwood moves: Ann has 50 + 10 + 20 hours, Bob 40 + 60. Elm has nobody to be locked with. */
void check_locked(Shown &s, Verdict &verdict)
{
    verdict.check(proposal(s, 5) == std::vector<double>({1, 1, 2, 2, 1}), "locked: Dogwood moves, Elm goes to Ann");
    s.near("portfolio_highest", 100.0 / 120);
    s.near("portfolio_bound", 0.75);
    s.near("portfolio_distance", 100.0 / 90 - 1);
    s.near("portfolio_moves", 1);
    s.near("portfolio_locked_count", 2);
    s.near("portfolio_locked_moved", 0);
    s.says("portfolio_listed", "Dogwood", 0, 0);
}

/* A lock that is set in Calc shows; entered as the sheet says, the new proposal is the one of a plan made with
 * the lock in its list. */
void check_locks(office::Office &calc, const std::string &folder, Verdict &verdict)
{
    const plans::Words options = {"--most-moves", "1", "--load-low", "0.1"};
    const Plan before = plans::make(folder, "portfolios", owned, options);
    const Plan after = plans::make(folder, "locked", locked_list, options);
    Shown s(calc, before, "lock set in Calc", verdict), made(calc, after, "locked", verdict);
    check_locked(made, verdict);
    s.near("portfolio_locked_moved", 0);
    s.type("portfolio_locked", "Yes", 0);
    s.type("portfolio_locked", "No", 3);
    s.type("portfolio_locked", "Yes", 4);
    s.near("portfolio_locked_moved", 1);
    s.near("portfolio_moves", 1);
    s.says("portfolio_moves_words", "locked!", 0);
    s.says("checks_words", "▲ The figures agree; something needs attention");
    s.enter_array("portfolio_proposed_no",
                  "=CSM.BALANCE(account_hours;portfolio_capacities;portfolio_owner_no;(portfolio_locked=word_yes)*"
                  "(portfolio_owner_no>0);most_moves;account_arr)");
    verdict.check(proposal(s, 5) == proposal(made, 5), "locked: the new proposal is that of the plan made with locks");
    s.near("portfolio_locked_moved", 0);
    s.near("portfolio_highest", 100.0 / 120);
    /* The numbers by themselves. */
    Shown typed(calc, before, "numbers typed in Calc", verdict);
    typed.type("portfolio_locked", "Yes", 0);
    typed.type("portfolio_locked", "No", 3);
    typed.type("portfolio_locked", "Yes", 4);
    for (int i = 0; i < 5; ++i)
        typed.type("portfolio_proposed_no", made.number("portfolio_proposed_no", static_cast<std::size_t>(i)), i);
    typed.equals(after);
}

/* A limit on moves of none keeps all but those without an owner; without a limit the bound is reached. */
void check_limits(office::Office &calc, const std::string &folder, Verdict &verdict)
{
    const Plan none = plans::make(folder, "no-moves", owned, {"--most-moves", "0"});
    const Plan all = plans::make(folder, "all-moves", owned, {"--most-moves", "1000"});
    Shown a(calc, none, "no moves", verdict), b(calc, all, "all moves", verdict);
    a.near("portfolio_moves", 0);
    a.near("portfolio_new", 1);
    a.near("portfolio_highest", 1); /* Elm goes to Bob: 120 and 60 */
    b.near("portfolio_highest", 0.75);
    b.near("portfolio_distance", 0);
}

void test(const std::string &folder, const std::string &extension, Verdict &verdict)
{
    office::Office calc(folder + "/profile", extension);
    check_hiring(calc, folder, verdict);
    check_breaks(calc, folder, verdict);
    for (int length : {12, 24, 36})
        for (const std::string command : {"hiring", "portfolio"})
            check_horizon(calc, folder, command, length, verdict);
    const Plan plan = plans::make(folder, "portfolios", owned, {"--most-moves", "1", "--load-low", "0.1"});
    Shown s(calc, plan, "portfolios", verdict);
    check_proposal(s);
    check_inputs(s);
    check_locks(calc, folder, verdict);
    check_limits(calc, folder, verdict);
}

} // namespace

int main(int argc, char **argv)
{
    return plans::run_test(argc, argv, "sheets-plans", test);
}
