/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The sheets of the team, the lifecycle, the organisation and the benchmarks: figures calculated by hand
 * or by the loops below, and inputs changed in Calc. */
#include "shown.hxx"

#include <cmath>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <unistd.h>

namespace {

using plans::Plan;
using plans::Shown;
using plans::Verdict;

/* Five accounts in one segment, of which one has no stage. */
const std::string list = "Account Name,ARR,Owner,Stage,Region\nAlder,120000,Ann,Adoption,EMEA\n"
                         "Birch,30000,Bob,Renewal,APAC\nCedar,5000,Ann,Onboarding,EMEA\n"
                         "Dogwood,60000,Ann,Adoption,APAC\nElm,70000,Bob,,APAC\n";
const plans::Words options = {"--segments", "1", "--plan-date", "2026-03-31", "--monthly-churn", "0.1",
                              "--new-accounts", "3"};

/* ---- team ---- */

/* Days as Calc counts them, by hand from 2026-01-01 = 46023. */
constexpr double may_2020 = 43952, nov_30 = 45991, dec_31 = 46022, feb_28 = 46081, mar_30 = 46111,
                 apr_1 = 46113, apr_30 = 46142;

void type_roster(Shown &s)
{
    s.type("team_start", dec_31); /* Ann: three months on 31 March, and productivity of month 4 */
    s.type("team_start", feb_28, 1); /* Bob: one month */
    s.type("team_fte", 0.5, 1);
    s.type("team_leave", 10, 1);
    s.type("team_names", "Left yesterday", 2);
    s.type("team_role", "CSM", 2);
    s.type("team_start", nov_30, 2);
    s.type("team_end", mar_30, 2);
    s.type("team_fte", 1, 2);
    s.type("team_names", "Starts tomorrow", 3);
    s.type("team_role", "CSM", 3);
    s.type("team_start", apr_1, 3);
    s.type("team_fte", 1, 3);
    s.type("team_names", "Support", 4);
    s.type("team_role", "Support", 4);
    s.type("team_start", may_2020, 4);
    s.type("team_fte", 0.8, 4);
}

void check_team(office::Office &calc, const Plan &plan, Verdict &verdict)
{
    Shown s(calc, plan, "team", verdict, false);
    s.near("team_headcount", 2); /* the owners, of long standing */
    s.near("team_ramped_total", 2);
    s.near("team_ramped_hours", 240);
    s.near("team_difference", 0);
    s.says("team_region", "EMEA", 0); /* two of Ann's three accounts */
    s.says("team_region", "APAC", 1);
    type_roster(s);
    s.near("team_months", 3, 0);
    s.near("team_months", 1, 1);
    s.near("team_productivity", 0.6, 0);
    s.near("team_productivity", 0.25, 1);
    s.near("team_employed", 0, 2);
    s.near("team_employed", 0, 3);
    s.near("team_headcount", 3);
    s.near("team_fte_total", 1 + 0.5 + 0.8);
    s.near("team_ramped_total", 0.6 + 0.5 * 0.25 + 0.8);
    s.near("team_hours_each", 60 - 10, 1);
    s.near("team_ramped_hours", 120 * 0.6 + 50 * 0.25 + 120 * 0.8);
    s.near("team_csm_now", 1.5);
    s.near("team_difference", -0.5);
    s.near("role_fte", 1.5, 0);
    s.near("role_fte", 0.8, 1);
    /* On 30 April: Ann after four months, Bob after two, the newcomer in the first. */
    s.near("team_csm_forecast", 2.5, 1);
    s.near("team_ramped_forecast", 0.8 + 0.5 * 0.4 + 0.1, 1);
    s.type("plan_date", apr_30);
    const double later = 0.8 + 0.5 * 0.4 + 0.1 + 0.8;
    s.near("team_ramped_total", later);
    verdict.check(std::fabs(s.sum("team_ramped_fte") - later) < 1e-12, "team: the people add up to the ramped FTE");
    s.clear("ramp_inputs", 4); /* month 5 left empty is full productivity, not none */
    s.near("team_productivity", 1, 0);
    s.type("ramp_inputs", 0);
    s.near("team_productivity", 0, 3);
}

/* ---- lifecycle ---- */

struct Stages {
    std::vector<double> accounts, multipliers, months;
    std::vector<std::size_t> next;
    double churn, arrivals;
};

/* Accounts flow from their stage to the next one; what is left of them stays. */
std::vector<double> month_later(const Stages &s, const std::vector<double> &now)
{
    std::vector<double> then(now.size(), 0);
    for (std::size_t i = 0; i < now.size(); ++i) {
        const double kept = now[i] - now[i] * s.churn;
        const double moved = s.next[i] == i ? 0 : kept / s.months[i];
        then[i] += kept - moved;
        then[s.next[i]] += moved;
    }
    then[0] += s.arrivals;
    return then;
}

void check_forecast(Shown &s, const Stages &stages, double hours_now)
{
    std::vector<double> now = stages.accounts;
    double weighted = 0;
    for (std::size_t i = 0; i < now.size(); ++i)
        weighted += now[i] * stages.multipliers[i];
    s.near("total_required_hours", hours_now);
    s.near("normal_hours", hours_now / weighted);
    for (std::size_t month = 0; month <= 12; ++month) {
        double hours = 0, all = 0;
        for (std::size_t i = 0; i < now.size(); ++i) {
            s.near("lifecycle_by_stage", now[i], month, i);
            all += now[i];
            hours += now[i] * stages.multipliers[i] * hours_now / weighted;
        }
        s.near("lifecycle_accounts", all, month);
        s.near("lifecycle_hours", hours, month);
        s.near("lifecycle_people", std::ceil(hours / 120), month);
        now = month_later(stages, now);
    }
}

/* The middle of the example menu takes 37 ÷ 12 hours a month of a CSM, the requests 0.05 (test_plans). */
void check_lifecycle(office::Office &calc, const Plan &plan, Verdict &verdict)
{
    const double effort = 37.0 / 12, reactive = 0.05;
    Shown s(calc, plan, "lifecycle", verdict, false);
    Stages stages = {{1, 3, 1}, {2, 1, 1.25}, {3, 6, 3}, {1, 2, 2}, 0.1, 3};
    s.says("stage_names", "Onboarding", 0); /* in the order of a customer's life, not of the list */
    s.says("stage_names", "Adoption", 1);
    s.says("stage_names", "Renewal", 2);
    s.near("accounts_without_stage", 1);
    check_forecast(s, stages, effort * (2 + 1 + 1 + 1 + 1.25) + 5 * reactive);
    /* Renewed accounts go back to adoption, nobody is lost, onboarding takes a month and is dear. */
    s.type("stage_next", "Adoption", 2);
    s.type("monthly_churn", 0);
    s.type("new_accounts", 7.5);
    s.type("stage_months", 1);
    s.type("stage_multipliers", 40);
    s.type("stage_of_others", "Onboarding");
    stages = {{2, 2, 1}, {40, 1, 1.25}, {1, 6, 3}, {1, 2, 1}, 0, 7.5};
    check_forecast(s, stages, effort * (40 + 1 + 1 + 1 + 1.25) + 5 * reactive);
    s.near("lifecycle_people_most", s.read("lifecycle_people_end").at(0).at(0).number);
    s.clear("stage_months", 0); /* no stay at all: they go on in a month */
    s.clear("stage_of_others", 0);
    check_forecast(s, stages, effort * (40 + 1 + 1 + 1 + 1.25) + 5 * reactive);
}

/* ---- organisation ---- */

void check_organisation(office::Office &calc, const Plan &plan, Verdict &verdict)
{
    Shown s(calc, plan, "organisation", verdict, false);
    type_roster(s);
    s.near("org_fte", 1.5, 0);
    s.near("org_fte", 2.8, 1); /* 0.8 on the roster and 2 besides */
    s.near("org_phase", 2);
    s.near("org_roles", 2);
    s.near("org_thin", 1);
    s.near("org_thin_share", 0.5);
    s.near("org_interfaces", 1);
    s.near("org_missing_total", 0.5);
    s.near("org_next_fte", 2);
    s.near("org_next_cost", 2 * 182000);
    s.near("org_reactive", 5 * 0.05 / 120);
    s.says("org_needs", "Account managers, so that renewals and expansion have a commercial owner.");
    s.type("services_fte", 1);
    s.near("org_phase", 5);
    s.near("org_thin_share", 2.0 / 3);
    s.near("org_interfaces", 3);
    s.near("org_missing_total", 1.5);
    s.near("org_next_fte", 0);
    s.type("min_team", 1);
    s.near("org_thin", 0);
    s.type("services_fte", 0);
    s.type("support_fte", 0);
    for (int row = 0; row < 5; ++row)
        s.clear("team_start", row);
    s.near("org_phase", 0);
    s.near("org_interfaces", 0);
    s.near("team_ramped_total", 0);
    s.says("org_needs", "The first CSM: nobody is there yet.");
}

/* ---- benchmarks ---- */

std::string replaced(std::string text, char from, char to)
{
    for (char &c : text)
        c = c == from ? to : c;
    return text;
}

/* The published table of tests/benchmarks.md: low, middle, high, source, year, grade. */
std::vector<std::vector<std::string>> published(const std::string &path)
{
    std::vector<std::vector<std::string>> rows;
    std::ifstream page(path);
    for (std::string line; std::getline(page, line);) {
        std::vector<std::string> parts;
        std::istringstream text(line);
        for (std::string part; std::getline(text, part, '|');) {
            const auto first = part.find_first_not_of(' '), last = part.find_last_not_of(' ');
            parts.push_back(first == std::string::npos ? "" : part.substr(first, last - first + 1));
        }
        if (parts.size() >= 9 && parts[1] == replaced(parts[1], '-', '_') && parts[1] != "metric")
            rows.push_back(parts);
    }
    return rows;
}

bool shows(const office::Cell &cell, const std::string &figure)
{
    if (figure.empty())
        return cell.kind == office::Kind::empty || cell.text.empty();
    return cell.kind == office::Kind::number && std::fabs(cell.number - std::stod(figure)) < 1e-12;
}

void check_published(const Plan &plan, Shown &s, Verdict &verdict)
{
    const char *source = std::getenv("CSM_SOURCE");
    const auto rows = published(std::string(source ? source : "") + "/tests/benchmarks.md");
    verdict.check(rows.size() == 27, "benchmarks: the page has " + std::to_string(rows.size()) + " rows");
    const xlsx_place place = plan.place("benchmark_own");
    const int first = std::stoi(std::string(place.first).substr(1));
    const office::Sheet sheet = s.document().sheet(place.sheet);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::string line = std::to_string(static_cast<std::size_t>(first) + i);
        const auto below = [&](const char *head) { return sheet.read(plan.column(place.sheet, head) + line); };
        const bool same = shows(below("Low"), rows[i][3]) && shows(below("Middle"), rows[i][4]) &&
                          shows(below("High"), rows[i][5]) && below("Source").text == rows[i][6] &&
                          shows(below("Year"), rows[i][7]) && below("Grade").text == rows[i][8];
        verdict.check(same, "benchmarks: row " + line + " is not " + rows[i][1] + " " + rows[i][2]);
    }
}

/* Rows of the table, from 0, in the order of tests/benchmarks.md. */
enum { ALL_ACCOUNTS = 3, ENTERPRISE, ARR_RANGE = 8, COST = 13, TWO_SEGMENTS = 20, THREE_SEGMENTS };

/* 20 large accounts of 12 hours and 10 small ones of 1.2: 2 CSMs and 0.1. */
std::string two_segments()
{
    std::string text = "Account Name,ARR,Segment,Hours\n";
    for (int i = 0; i < 20; ++i)
        text += "Large " + std::to_string(i) + ",299500,Enterprise,12\n";
    for (int i = 0; i < 10; ++i)
        text += "Small " + std::to_string(i) + ",1000,Local,1.2\n";
    return text;
}

void check_benchmarks(office::Office &calc, const std::string &folder, Verdict &verdict)
{
    const Plan plan = plans::make(folder, "benchmarks", two_segments(), {"--team-size", "2"});
    Shown s(calc, plan, "benchmarks", verdict, false);
    check_published(plan, s, verdict);
    s.near("benchmark_own", 15, ALL_ACCOUNTS);
    s.near("benchmark_own", 10, ENTERPRISE);
    s.says("benchmark_stands", "within", ENTERPRISE);
    s.says("benchmark_own", "–", ENTERPRISE + 1); /* no segment of the list is chosen for it */
    s.near("benchmark_own", 3000000, ARR_RANGE);
    s.says("benchmark_stands", "within", ARR_RANGE);
    /* 2.1 CSMs are 3; 6,000,000 × 9 % × 50 % go into the rest. */
    s.near("benchmark_own", 3 * 182000 / 6e6 + 0.045, COST);
    s.says("benchmark_stands", "your plan", TWO_SEGMENTS);
    s.says("benchmark_stands", "–", THREE_SEGMENTS);
    s.type("team_size", 1);
    s.near("benchmark_own", 6000000, ARR_RANGE);
    s.says("benchmark_stands", "above", ARR_RANGE);
    s.type("total_hours", 88); /* 48 effective hours: 4 accounts of 12 */
    s.near("benchmark_own", 4, ENTERPRISE);
    s.says("benchmark_stands", "below", ENTERPRISE);
    s.type("team_size", 0);
    s.says("benchmark_own", "–", ARR_RANGE);
    s.says("benchmark_stands", "–", ARR_RANGE);
    const Plan euros = plans::make(folder, "euros", two_segments(), {"--team-size", "2", "--currency", "EUR"});
    Shown e(calc, euros, "euros", verdict, false);
    e.says("benchmark_stands", "other currency", ARR_RANGE);
    e.says("benchmark_stands", "within", ENTERPRISE);
}

/* ---- shapes ---- */

std::string with_stages(int count)
{
    std::string text = "Account Name,ARR,Owner,Stage\n";
    for (int i = 0; i < 3 * count; ++i)
        text += "A" + std::to_string(i) + "," + std::to_string(1000 * i) + ",P" + std::to_string(i % 30) +
                ",Stage " + std::to_string(i % count) + "\n";
    return text;
}

void check_shapes(office::Office &calc, const std::string &folder, Verdict &verdict)
{
    const struct {
        const char *name;
        std::string list;
        plans::Words options;
    } cases[] = {
        {"stages-20", with_stages(20), {}},
        {"stages-1", with_stages(1), {"--monthly-churn", "1", "--new-accounts", "0"}},
        {"risk", "Name,ARR,Stage\nA,1,At risk\nB,2,Renewal\nC,3,Onboarding\n", {"--currency", "EUR"}},
        {"nobody", "Name,ARR\nA,0\n", {"--team-size", "0", "--support-fte", "0", "--new-accounts", "0"}},
        {"half", "Name,ARR\nA,5\n", {"--team-size", "2.5", "--min-team", "0"}},
        {"crowd", "Name,ARR\nA,5\n", {"--team-size", "100000", "--plan-date", "2000-01-01"}},
    };
    for (const auto &c : cases)
        for (const std::string &language : plans::languages()) {
            plans::Words words = c.options;
            words.insert(words.end(), {"--language", language});
            const std::string name = c.name + ("-" + language);
            const Plan plan = plans::make(folder, name, c.list, words);
            office::Document document = calc.load(plan.path());
            document.recalculate_all();
            plans::compare(document, plan, name, verdict);
        }
    const Plan half(folder + "/half-en.xlsx"), risk(folder + "/risk-en.xlsx");
    verdict.check(half.number("team_headcount") == 3 && half.number("team_fte_total") == 2.5,
                  "half: three people make a team of 2.5");
    Shown s(calc, risk, "risk", verdict, false);
    s.says("stage_names", "At risk", 2);
    s.near("stage_next_no", 2, 0); /* nobody passes into a risk by plan, */
    s.near("stage_next_no", 2, 1); /* renewal keeps its accounts, */
    s.near("stage_next_no", 2, 2); /* and a risk that is averted ends in it */
}

void test(const std::string &folder, const std::string &extension, Verdict &verdict)
{
    office::Office calc(folder + "/profile", extension);
    const Plan plan = plans::make(folder, "people", list, options);
    check_team(calc, plan, verdict);
    check_lifecycle(calc, plan, verdict);
    check_organisation(calc, plan, verdict);
    check_benchmarks(calc, folder, verdict);
    check_shapes(calc, folder, verdict);
}

} // namespace

int main(int argc, char **argv)
{
    return plans::run_test(argc, argv, "sheets-people", test);
}
