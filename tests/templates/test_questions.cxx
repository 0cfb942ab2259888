/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The small workbooks about capacity and quota in a real Calc against figures counted by hand, when they are
 * opened and after inputs were changed; all of them in each language, with the extension and without it.
 * That about hiring stands in test_sheets_plans. */
#include "shown.hxx"
#include "xlsx_values.hxx"

extern "C" {
#include "plan/plan.h"
}

#include <cctype>
#include <string>
#include <vector>

namespace {

using plans::Plan;
using plans::Shown;
using plans::Verdict;

/* ---- capacity ---- */

/* The example menu gives a small account 1.5 ÷ 12 + 0.25 × 0.25 + 3 × 0.25 ÷ 12 = 0.25 hours a month, a large
 * one 24 ÷ 12 + 2 + 0.5 + 4 ÷ 3 + 1.5 ÷ 3 + 3 × 2 ÷ 12; requests take 0.5 × 20 ÷ 60 × 0.3 = 0.05. */
constexpr double small_effort = 0.25, large_effort = 5.5 + 4.0 / 3, reactive = 0.05;

void check_capacity_as_made(Shown &s)
{
    const double hours = 400 * (small_effort + reactive) + 90 * (large_effort + reactive); /* 739.5 */
    s.near("effective_hours", 120);
    s.near("hours_paid", 160);
    s.near("hours_internal", -40);
    s.near("segment_effort", small_effort);
    s.near("reactive_hours", reactive);
    s.near("segment_carried", 400, 0);
    s.near("segment_carried", 17, 1);
    s.near("total_accounts", 490);
    s.near("total_arr", 12200000);
    s.near("total_required_hours", hours);
    s.near("team_hours", 720);
    s.near("team_load", hours / 720);
    s.near("accounts_ways", 477); /* 720 ÷ (739.5 ÷ 490) */
    s.near("people_team", 6);
    s.near("people_service", 7); /* 6.16 */
    s.near("people_ratio", 7);   /* 6.1 */
    s.near("people_budget", 3);  /* 12.2 million × 9 % × 50 % ÷ 182,000 = 3.02 */
    s.near("people_needed", 7);
    s.near("people_available", 3);
    s.near("people_gap", -4);
    s.near("limit_no", 4);
    s.near("managers", 1);
    s.near("headroom", -0.2 / 12.2);
    s.says("limit_words", "The binding constraint is the budget: it pays for fewer people than the service promised needs.");
}

void check_capacity_changed(Shown &s)
{
    s.type("tickets", 1.5);
    s.type("total_hours", 190);
    s.type("loaded_cost", 60000);
    s.near("total_required_hours", 788.5); /* 400 × 0.4 + 90 × 6.98… */
    s.near("people_service", 6);
    s.near("people_budget", 9);
    s.near("people_gap", 0);
    s.near("limit_no", 2);
    s.type("ratio_is_rule", "Yes");
    s.near("people_needed", 7);
    s.near("limit_no", 1);
    s.type("given_accounts", 500);
    s.near("total_accounts", 590);
    s.near("total_required_hours", 828.5);
    s.type("shrinkage", 0.1);
    s.type("internal_share", 0.25);
    s.type("realization", 0.8);
    s.near("hours_absent", -19);
    s.near("hours_shared", -32.75);
    s.near("hours_lost", -19.65);
    s.near("effective_hours", 78.6);
    s.near("people_service", 11); /* 10.5 */
    s.type("given_arr", 0);
    s.near("total_arr", 9000000);
    s.near("people_ratio", 5);
    s.type("given_accounts", 0);
    s.type("given_accounts", 0, 1);
    s.near("total_required_hours", 0);
    s.near("people_service", 0);
    s.says("accounts_ways", "no limit");
}

void check_capacity(office::Office &calc, const std::string &folder, Verdict &verdict)
{
    const Plan plan = plans::make_question(folder, "capacity", "capacity",
                                           {"--segment-accounts", "400,90", "--segment-arr", "3200000,9000000",
                                            "--team-size", "6"});
    Shown s(calc, plan, "capacity", verdict);
    check_capacity_as_made(s);
    check_capacity_changed(s);
    /* A line of the menu: the video call of 1.5 hours takes 3. */
    Shown menu(calc, plan, "capacity, menu", verdict);
    menu.type_at("Service menu", plan.cell("Service menu", "Hours each", "Onboarding by video call"), 3);
    menu.near("segment_effort", 0.375);
    menu.near("total_required_hours", 789.5);
}

/* ---- quota ---- */

void check_quota_as_made(Shown &s)
{
    s.near("total_arr", 4200000);
    s.near("total_accounts", 10);
    s.near("csm_quota", 2640000, 0);
    s.near("csm_quota", 1980000, 1);
    s.near("quota_total", 4620000);
    s.near("expansion_quota_total", 840000); /* 110 % less the 90 % that stay */
    s.near("csm_variable_pay", 20000, 1);
    s.near("variable_pay_total", 40000);
    s.near("variable_pay_target", 20000);
    s.near("year_start_arr", 3780000);
    s.near("year_new_arr", 420000);
    s.near("year_end_arr", 4200000);
    s.near("year_end_difference", 0);
    s.near("year_nrr", 1);
    s.near("year_grr", 0.9);
    s.near("year_logo_retention", 0.92);
}

void check_quota_changed(Shown &s)
{
    s.type("csm_arr", 3000000);
    s.near("total_arr", 4800000);
    s.near("csm_quota", 3300000);
    s.type("csm_ramp_share", 0.5); /* Ann is new: half of the growth */
    s.near("csm_quota", 3150000);
    s.type("csm_attainment", 0.5); /* pays nothing below 80 %; the goals pay 30 % */
    s.near("csm_variable_pay", 6000);
    s.type("csm_attainment", 1.2); /* 0.7 × (1 + 1.5 × 0.2) + 0.3 */
    s.near("csm_variable_pay", 24200);
    s.type("csm_attainment", 2); /* at most 150 % */
    s.near("csm_variable_pay", 27000);
    s.type("target_nrr", 1);
    s.near("quota_total", 4800000);
    s.near("expansion_quota_total", 480000);
    s.type("ote", 50000);
    s.near("variable_pay_total", 13500 + 10000);
    s.type("csm_arr", 0);
    s.type("csm_arr", 0, 1);
    s.near("quota_total", 0);
    s.says("year_nrr", "–");
}

void check_quota(office::Office &calc, const std::string &folder, Verdict &verdict)
{
    const Plan plan = plans::make_question(
        folder, "quota", "quota",
        {"--csm-names", "Ann,Bob*", "--csm-arr", "2400000,1800000", "--csm-accounts", "7,3", "--target-nrr", "1.1",
         "--expected-grr", "0.9", "--ote", "100000", "--variable-share", "0.2"});
    Shown s(calc, plan, "quota", verdict);
    check_quota_as_made(s);
    check_quota_changed(s);
}

/* ---- all of them ---- */

std::string sixty()
{
    std::string list = "100000";
    for (int i = 1; i < 60; ++i)
        list += "," + std::to_string(100000 + i * 1000);
    return list;
}

const std::vector<plans::Words> shapes = {
    {"capacity"},
    {"capacity", "--segment-accounts", "0", "--segment-arr", "0"},
    {"capacity", "--segment-accounts", "1"},
    {"capacity", "--segment-accounts", "9,8,7,6,5,4,3,2", "--team-size", "0", "--cost-share", "0"},
    {"hiring"},
    {"hiring", "--people-needed", "0", "--team-size", "0"},
    {"hiring", "--headcount-growth", "0.05", "--hires-most", "20", "--hiring-lead", "0"},
    {"quota"},
    {"quota", "--csm-arr", "0", "--csm-accounts", "0"},
    {"hiring", "--hiring-months", "36", "--ramp", "1"},
    {"quota", "--csm-names", "Ann"},
    {"quota", "--csm-arr", sixty()},
    {"quota", "--csm-names", "=1+1,>5,~*,#N/A,O'Neill"},
};

/* What the head of the first sheet says of the extension. */
std::string told(const office::Document &document)
{
    for (const auto &cell : document.sheet(0).formula_cells())
        if (cell.at.row == 3 && cell.at.column == 2)
            return cell.cell.text;
    return "";
}

template <class Check>
void for_all(const std::string &folder, Check check)
{
    int number = 0;
    for (const plans::Words &shape : shapes)
        for (const std::string &language : plans::languages()) {
            plans::Words options(shape.begin() + 1, shape.end());
            options.insert(options.end(), {"--language", language});
            const std::string name = shape[0] + std::to_string(++number) + "-" + language;
            check(plans::make_question(folder, name, shape[0], options), name);
        }
}

void check_with(office::Office &calc, const std::string &folder, Verdict &verdict)
{
    for_all(folder, [&](const Plan &plan, const std::string &name) {
        office::Document document = calc.load(plan.path());
        document.recalculate_all();
        plans::compare(document, plan, name, verdict);
        const std::string says = told(document), version = CSM_VERSION;
        verdict.check(says.size() > version.size() && says.substr(says.size() - version.size()) == version,
                      name + " says of the extension: " + says);
    });
}

void check_without(const std::string &folder, Verdict &verdict)
{
    office::Office calc(folder + "/profile-without");
    for_all(folder, [&](const Plan &plan, const std::string &name) {
        office::Document document = calc.load(plan.path());
        plans::compare(document, plan, name + " without the extension", verdict);
        verdict.check(told(document).find("csm-planner.oxt") != std::string::npos,
                      name + " says without the extension: " + told(document));
    });
}

/* ---- assumptions ---- */

bool uses(const std::string &formula, const std::string &name)
{
    const auto of_a_name = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '.'; };
    for (auto at = formula.find(name); at != std::string::npos; at = formula.find(name, at + 1)) {
        const auto end = at + name.size();
        if ((at == 0 || !of_a_name(formula[at - 1])) && (end == formula.size() || !of_a_name(formula[end])))
            return true;
    }
    return false;
}

/* Each that is shown is used by its name in a formula, not only repeated in the log of changes. */
void check_used(const Plan &plan, plan_kind kind, const std::string &label, Verdict &verdict)
{
    const auto sheets = office::read_xlsx(plan.path());
    for (std::size_t i = 0; const plan_assumption *a = plan_assumption_at(i); ++i) {
        bool used = false;
        for (const auto &sheet : sheets)
            for (const auto &cell : sheet.formula_cells)
                used |= sheet.name != "Change log" && uses(cell.formula, a->name);
        if (plan_assumption_of(kind, i))
            verdict.check(used, label + ": no formula uses " + a->name);
    }
}

void check_assumptions(const std::string &folder, Verdict &verdict)
{
    const std::string list = "Name,ARR,Owner\nAlder,120000,Ann\nBirch,30000,Bob\nCedar,5000,Ann\n";
    check_used(plans::make(folder, "used", list), PLAN_PORTFOLIO, "portfolio", verdict);
    check_used(plans::make_question(folder, "used-capacity", "capacity"), PLAN_CAPACITY, "capacity", verdict);
    check_used(plans::make_question(folder, "used-hiring", "hiring"), PLAN_HIRING, "hiring", verdict);
    check_used(plans::make_question(folder, "used-quota", "quota"), PLAN_QUOTA, "quota", verdict);
}

void test(const std::string &folder, const std::string &extension, Verdict &verdict)
{
    check_assumptions(folder, verdict);
    {
        office::Office calc(folder + "/profile", extension);
        check_capacity(calc, folder, verdict);
        check_quota(calc, folder, verdict);
        check_with(calc, folder, verdict);
    }
    check_without(folder, verdict);
}

} // namespace

int main(int argc, char **argv)
{
    return plans::run_test(argc, argv, "questions", test);
}
