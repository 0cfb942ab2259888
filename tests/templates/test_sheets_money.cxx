/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The sheets of the business case and of the scenarios: what Calc shows against the model below, which
 * knows nothing of the sheets, when the plan is opened and after inputs were changed. */
#include "plan/plan.h"
#include "plan/staffing.h"
#include "shown.hxx"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <set>
#include <string>
#include <vector>

namespace {

using plans::Plan;
using plans::Verdict;

/* Two segments from 50,000 on. The four accounts without hours take 1.5 ÷ 12 + 0.25 × 0.25 +
 * 3 × 0.25 ÷ 12 = 0.25 designed hours by the example menu and 6 × 20 ÷ 60 × 50 % = 1 hour of requests. */
const std::string list = "Name,ARR,Hours\nAlder,20000,6\nBirch,30000,4\nCedar,100000,50\nDogwood,150000,190\n"
                         "Elm,10000,\nFir,10000,\nGinkgo,10000,\nHazel,10000,\n";
const plans::Words options = {
    "--thresholds", "50000", "--tickets", "6", "--ticket-minutes", "20", "--csm-share", "0.5",
    "--team-size", "2", "--loaded-cost", "24000", "--cost-share", "0.5", "--other-cost-share", "0.2",
    "--ote", "20000", "--loading", "1.25", "--gross-margin", "0.8", "--serve-share", "0.15",
    "--account-fixed-cost", "100", "--first-year-capacity", "0.5", "--target-nrr", "1.05",
    "--expected-grr", "0.9", "--overload-loss", "0.01", "--overload-loss-most", "0.2",
    "--one-to-many-fixed", "2", "--one-to-many-each", "0.5", "--one-to-many-cost", "5000",
    "--moved-share", "0.5", "--support-hourly-cost", "30"};

/* ---- the model ---- */

struct Inputs {
    double team = 2, paid = 160, internal = 40, shrinkage = 0, realization = 1, cost = 24000;
    double loss = 0.01, most = 0.2, fixed = 2, each = 0.5, moved = 0.5, share = 0.5;
    double effective() const { return (paid * (1 - shrinkage) - internal) * realization; }
};

const double arr = 340000, designed = 251, reactive = 4, hours = 255, small_hours = 15, accounts = 8;

struct Option {
    double gained, added, needed, closes, cost, load, grr;
    double protected_arr = 0, roi = plans::no_figure, payback = plans::no_figure;
};

Option option_of(const Inputs &in, double gained, double added, double freed, double cost)
{
    const double each = in.effective(), team = in.team + added, needed = std::ceil((hours - freed) / each);
    const double load = team > 0 ? (hours - freed) / (team * each) : plans::no_figure;
    const double lost = team > 0 ? std::min(in.most, in.loss * 10 * std::max(0.0, load - 1)) : in.most;
    return {gained, added, needed, team >= needed ? 1.0 : 0.0, cost, load, std::max(0.0, 0.9 - lost)};
}

std::array<Option, 4> options_of(const Inputs &in)
{
    const double missing = std::max(0.0, std::ceil(hours / in.effective()) - in.team);
    const double freed = small_hours - in.fixed - in.each * 6, moved = reactive * in.moved;
    std::array<Option, 4> all = {option_of(in, missing * in.effective(), missing, 0, missing * in.cost),
                                 option_of(in, freed, 0, freed, 5000),
                                 option_of(in, moved, 0, moved, moved * 12 * 30), option_of(in, 0, 0, 0, 0)};
    for (Option &o : all) {
        o.protected_arr = (o.grr - all[3].grr) * arr;
        if (o.cost > 0)
            o.roi = (o.protected_arr * 0.8 - o.cost) / o.cost;
        if (o.cost > 0 && o.protected_arr > 1e-9)
            o.payback = o.cost / (o.protected_arr * 0.8 / 12);
    }
    return all;
}

int cheapest(const std::array<Option, 4> &all, double team)
{
    int best = -1;
    if (all[3].needed <= team)
        return 4;
    for (int i = 0; i < 4; ++i)
        if (all[static_cast<std::size_t>(i)].closes > 0 &&
            (best < 0 || all[static_cast<std::size_t>(i)].cost < all[static_cast<std::size_t>(best)].cost))
            best = i;
    return best + 1;
}

/* In the order of the sheet: accounts, ARR, effort, requests, paid, internal, shrinkage, realization, cost. */
using Factors = std::array<double, 9>;
constexpr Factors unchanged = {1, 1, 1, 1, 1, 1, 1, 1, 1};

double hours_with(const Factors &f)
{
    return (designed * f[2] + reactive * f[3]) * f[0];
}

double each_with(Inputs in, const Factors &f)
{
    in.paid *= f[4];
    in.internal *= f[5];
    in.shrinkage = std::min(0.95, in.shrinkage * f[6]);
    in.realization = std::min(1.0, in.realization * f[7]);
    return std::max(0.0, in.effective());
}

/* ---- what Calc shows ---- */

/* Cells of a named range count on from row to row. */
class Shown : public plans::Shown {
public:
    Shown(office::Office &calc, const Plan &plan, Verdict &verdict) : plans::Shown(calc, plan, "", verdict, false) {}

    office::Cell cell(const std::string &name, std::size_t i = 0)
    {
        const office::Rows rows = read(name);
        return rows.at(i / rows.at(0).size()).at(i % rows.at(0).size());
    }
    void near(const std::string &name, double expected, std::size_t i = 0, double tolerance = 1e-9)
    {
        plans::Shown::near(name + "[" + std::to_string(i) + "]", cell(name, i), expected, tolerance);
    }
    void says(const std::string &name, const std::string &expected, std::size_t i = 0)
    {
        plans::Shown::says(name + "[" + std::to_string(i) + "]", cell(name, i), expected);
    }
};

/* ---- business case ---- */

void check_costs(Shown &s)
{
    s.now("costs");
    s.near("total_required_hours", hours);
    s.near("loaded_cost_by_pay", 25000);
    s.near("hourly_cost", 24000.0 / 1440);
    s.near("team_cost", 48000);
    s.near("other_cs_cost", 34000);
    s.near("cs_cost_ratio", 82000 / arr);
    s.near("breakeven_team", 48000 / (arr * 0.8));
    s.near("breakeven_first_year", 24000 / (arr / 3 * 0.8 * 0.5));
    s.near("breakeven_later", 24000 / (arr / 3 * 0.8));
    s.near("success_ratio", 82000 / (arr * 0.05));
    /* Small: 15 hours ÷ 6 accounts × 12 = 30 hours a year; large: 240 ÷ 2 × 12 = 1,440. */
    s.near("segment_serve_cost", 30 * 24000.0 / 1440 + 100, 0);
    s.near("segment_serve_cost", 24100, 1);
    s.near("segment_serve_share", 600.0 / 15000, 0);
    s.near("segment_serve_share", 24100.0 / 125000, 1);
    s.near("segment_arr_floor", 500 / (0.15 * 0.8), 0);
    s.near("segment_arr_floor", 200000, 1);
    s.near("segment_below_floor", 0, 0);
    s.near("segment_below_floor", 2, 1);
    s.near("serve_cost", 6 * 600 + 2 * 24100);
    s.type("serve_account_no", 4);
    s.near("serve_account_cost", 190 * 12 * 24000.0 / 1440 + 100);
    s.near("serve_account_share", (190 * 12 * 24000.0 / 1440 + 100) / 150000);
    s.type("target_nrr", 0.98);
    s.near("success_ratio", plans::no_figure);
    s.type("target_nrr", 1.05);
}

void check_options(Shown &s, const Inputs &in, const std::string &label, int expected)
{
    const auto all = options_of(in);
    s.now(label);
    for (std::size_t i = 0; i < 4; ++i) {
        s.near("option_hours", all[i].gained, i);
        s.near("option_added", all[i].added, i);
        s.near("option_needed", all[i].needed, i);
        s.says("option_closes", all[i].closes > 0 ? "Yes" : "No", i);
        s.near("option_cost", all[i].cost, i);
        s.near("option_load", all[i].load, i);
        s.near("option_grr", all[i].grr, i);
        s.near("option_arr", all[i].protected_arr, i);
        s.near("option_roi", all[i].roi, i);
        s.near("option_payback", all[i].payback, i, 1e-6);
    }
    s.near("case_option_no", cheapest(all, in.team));
    s.near("case_option_no", expected); /* so that the case shows what it is meant to */
}

void check_case(Shown &s)
{
    Inputs in;
    check_options(s, in, "options", 1);
    s.says("case_words", "The cheapest option that closes the gap: Hire the people missing. It costs more "
                         "than the gross margin that it protects.");
    s.says("case_best_words", "No option protects more gross margin than it costs.");
    s.type("one_to_many_fixed", in.fixed = 0);
    s.type("one_to_many_each", in.each = 0);
    s.type("overload_loss", in.loss = 0.04);
    check_options(s, in, "one-to-many frees enough", 2);
    s.says("case_words", "The cheapest option that closes the gap: Serve the smallest segment one-to-many. "
                         "It protects at least as much gross margin as it costs.");
    s.says("case_best_words", "Serve the smallest segment one-to-many"); /* 36 % against 26 % of support */
    s.type("team_size", in.team = 3);
    check_options(s, in, "no gap", 4);
    s.says("case_words", "The team today is large enough for the service promised: no option is needed.");
    s.type("team_size", in.team = 0);
    check_options(s, in, "no team", 1);
    s.type("team_size", in.team = 1);
    s.type("overload_loss", in.loss = 0.5);
    check_options(s, in, "the most that overload can cost", 1);
    s.says("case_budget_words", "The budget for CSMs pays for the team today and the recommended option.");
    s.type("cost_share", 0.1);
    s.says("case_budget_words",
           "The budget for CSMs does not pay for the team today and the recommended option.");
}

/* ---- scenarios ---- */

void check_scenario(Shown &s, const Inputs &in, const Factors &f, std::size_t column)
{
    const double needs = hours_with(f), each = each_with(in, f), money = arr * f[0] * f[1];
    const double budget = std::floor(money * in.share * 0.8 / (in.cost * f[8]));
    const double people = std::ceil(needs / each);
    s.near("scenario_accounts", accounts * f[0], column);
    s.near("scenario_arr", money, column);
    s.near("scenario_hours", needs, column);
    s.near("scenario_effective_hours", each, column);
    s.near("scenario_needed", people, column);
    s.near("scenario_budget", budget, column);
    s.near("scenario_gap", std::min(in.team, budget) - people, column);
    s.near("scenario_load", needs / (in.team * each), column);
    s.near("scenario_cost", people * in.cost * f[8], column);
    s.near("scenario_cost_share", people * in.cost * f[8] / money, column);
}

void check_scenarios(Shown &s)
{
    const Factors low = {0.95, 0.95, 1.1, 1.2, 1, 1.1, 1.2, 0.95, 1.05};
    Factors high = {1.05, 1.05, 0.9, 0.8, 1, 0.9, 0.8, 1, 0.95};
    Inputs in;
    s.now("scenarios");
    s.type("shrinkage", in.shrinkage = 0.1);
    check_scenario(s, in, low, 0);
    check_scenario(s, in, unchanged, 1);
    check_scenario(s, in, high, 2);
    check_scenario(s, in, unchanged, 3);
    s.near("people_service", s.cell("scenario_needed", 1).number);
    const double planned = s.cell("people_needed").number;
    s.now("conservative picked");
    s.type("scenario", "Conservative");
    check_scenario(s, in, low, 3);
    s.near("people_needed", planned); /* the plan stays what it is */
    s.says("scenario_words", "Conservative: people are missing for the service promised.");
    s.now("upside changed");
    s.type("upside_factors", high[4] = 2, 4);
    s.type("scenario", "Upside");
    check_scenario(s, in, high, 3);
    s.says("scenario_words", "Upside: team and budget allow the service promised.");
    s.now("small budget");
    s.type("cost_share", in.share = 0.1); /* pays for one of the two people of the team */
    check_scenario(s, in, unchanged, 1);
    s.near("scenario_available", 1, 1);
    s.near("people_available", 1);
}

/* Where a ratio is a rule, 340,000 ÷ 80,000 = 4.25 people are needed, more than the work does. */
void check_rule(Shown &s)
{
    s.now("ratio is a rule");
    s.type("arr_per_csm", 80000);
    s.type("ratio_is_rule", "Yes");
    s.near("scenario_needed", 4, 0); /* 4.25 × 0.95 × 0.95 = 3.84 */
    s.near("scenario_needed", 5, 1);
    s.near("tornado_people", 4.25);
    s.near("tornado_sorted", 0.85, 5); /* ARR, lower and higher by 10 % */
    s.near("option_needed", 5, 1);
    s.near("option_added", 3, 0);
    s.near("case_option_no", 1);
}

/* ---- tornado ---- */

double exact_people(const Inputs &in, const Factors &f)
{
    const double each = each_with(in, f);
    return each > 0 ? hours_with(f) / each : plans::no_figure;
}

void check_tornado(Shown &s, const Inputs &in, double step, const std::string &label)
{
    const char *const names[] = {"Number of accounts", "ARR per account", "Designed effort",
                                 "Reactive requests", "Paid hours", "Internal hours", "Shrinkage",
                                 "Realization", "Loaded cost"};
    struct Row {
        std::size_t driver;
        double lower, higher, effect;
    };
    std::vector<Row> rows;
    s.now(label);
    for (std::size_t d = 0; d < 9; ++d) {
        Factors less = unchanged, more = unchanged;
        less[d] = 1 - step;
        more[d] = 1 + step;
        const double lower = exact_people(in, less), higher = exact_people(in, more);
        const bool known = !std::isnan(lower) && !std::isnan(higher);
        rows.push_back({d, lower, higher, known ? std::fabs(higher - lower) : 1e99});
        if (known)
            s.near("tornado_costs", std::fabs(higher * more[8] - lower * less[8]) * in.cost, d);
    }
    std::stable_sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) {
        return a.effect > b.effect + 1e-12; /* what differs in the last digits is a tie */
    });
    for (std::size_t k = 0; k < rows.size(); ++k) {
        s.says("tornado_sorted", names[rows[k].driver], 7 * k);
        s.near("tornado_sorted", rows[k].lower, 7 * k + 1);
        s.near("tornado_sorted", rows[k].higher, 7 * k + 2);
        s.near("tornado_sorted", rows[k].effect < 1e98 ? rows[k].effect : plans::no_figure, 7 * k + 5);
    }
    const std::string words = s.cell("tornado_words").text;
    const std::string two = std::string(names[rows[0].driver]) + ", " + names[rows[1].driver] + ". ";
    if (words.find("The two main drivers of the CSMs needed: " + two) != 0)
        s.says("tornado_words", "The two main drivers of the CSMs needed: " + two + "…");
}

void check_tornadoes(Shown &s)
{
    Inputs in;
    check_tornado(s, in, 0.1, "tornado");
    s.type("shrinkage", in.shrinkage = 0.5);
    s.type("realization", in.realization = 0.8);
    s.type("sensitivity_step", 0.2);
    check_tornado(s, in, 0.2, "tornado with 20 %");
    s.type("shrinkage", in.shrinkage = 0);
    s.type("internal_hours", in.internal = 130);
    check_tornado(s, in, 0.2, "tornado where no hours are left");
}

/* ---- planning ranges ---- */

double people_of(const Inputs &in, double needs)
{
    return needs / in.effective();
}

/* Two hours a month for customers: most of what can change leaves none, and each still stands in its own row. */
void check_no_time(office::Office &calc, const std::string &folder, Verdict &verdict)
{
    const Plan plan = plans::make(folder, "no-time", "Name,ARR,Hours\nA,1000,1\nB,2000,1\nC,3000,1\n",
                                  {"--total-hours", "42", "--internal-hours", "40"});
    Shown s(calc, plan, verdict);
    s.now("no time");
    struct Table {
        const char *name;
        std::size_t rows, columns;
    };
    for (const Table &table : {Table{"tornado_sorted", 9, 7}, Table{"range_sorted", 10, 6}}) {
        std::set<std::string> labels;
        for (std::size_t k = 0; k < table.rows; ++k)
            labels.insert(s.cell(table.name, table.columns * k).text);
        verdict.check(labels.size() == table.rows, std::string(table.name) + " names each row once");
    }
    /* 42 paid hours lie below the range of the example, so they are its lower end: 3 hours ÷ 2. */
    std::size_t k = 0;
    while (k < 9 && s.cell("range_sorted", 6 * k).text != "Paid hours")
        ++k;
    s.near("range_sorted", 1.5, 6 * k + 1);
    s.near("range_sorted", 3.0 / (170 - 40), 6 * k + 2);
}

/* Tickets, minutes and share of the example make `reactive` hours; low and high are typed here. */
void check_ranges(Shown &s)
{
    const Inputs in;
    Inputs paid_low = in, paid_high = in, leave = in, least = in;
    s.now("planning ranges");
    const std::set<std::string> varied = {"total_hours", "shrinkage", "realization", "tickets"};
    std::size_t places[PLAN_ASSUMPTIONS_MAX];
    const std::size_t count = staffing_uncertain(places, PLAN_ASSUMPTIONS_MAX);
    for (std::size_t i = 0; i < count; ++i)
        for (const char *end : {"_low", "_high"})
            if (const std::string name = plan_assumption_at(places[i])->name; !varied.count(name))
                s.type(name + end, s.cell(name).number);
    s.type("total_hours_low", paid_low.paid = 150);
    s.type("total_hours_high", paid_high.paid = 190);
    s.type("shrinkage_high", leave.shrinkage = 0.25);
    s.type("realization_low", least.realization = 0.5);
    s.type("tickets_low", s.cell("tickets").number / 2);
    s.type("tickets_high", s.cell("tickets").number * 3);
    const double plan = people_of(in, hours);
    struct Row {
        const char *name;
        double low, high;
    };
    /* largest effect first */
    const Row rows[] = {
        {"Realization", people_of(least, hours), plan},
        {"Hours of the accounts", plan * 0.8, plan * 1.4},
        {"Shrinkage: leave, illness, holidays", plan, people_of(leave, hours)},
        {"Paid hours", people_of(paid_low, hours), people_of(paid_high, hours)},
        {"Requests per account", people_of(in, designed + reactive / 2), people_of(in, designed + reactive * 3)},
        {"Internal hours", plan, plan},
    };
    for (std::size_t k = 0; k < 6; ++k) {
        s.says("range_sorted", rows[k].name, 6 * k);
        s.near("range_sorted", rows[k].low, 6 * k + 1);
        s.near("range_sorted", rows[k].high, 6 * k + 2);
        s.near("range_sorted", rows[k].low - plan, 6 * k + 3);
        s.near("range_sorted", rows[k].high - plan, 6 * k + 4);
        s.near("range_sorted", std::max({rows[k].low, rows[k].high, plan}) - std::min({rows[k].low, rows[k].high, plan}),
               6 * k + 5);
    }
    s.says("range_words", "Learn more about these first: Realization, Hours of the accounts.");
    /* Where no hours are left that comes first, and nothing is an error. */
    s.type("internal_hours_high", 160);
    s.says("range_sorted", "Internal hours", 0);
    s.says("range_sorted", "–", 5);
    s.type("internal_hours_high", 40);
}

/* ---- simulation ---- */

/* PERT with its mode half-way is Beta(3, 3), whose distribution function is a polynomial. */
double beta33(double x)
{
    return x * x * x * (10 - 15 * x + 6 * x * x);
}

double quantile33(double p)
{
    double low = 0, high = 1;
    for (int i = 0; i < 80; ++i)
        (beta33((low + high) / 2) < p ? low : high) = (low + high) / 2;
    return low;
}

/* The small segment is certain; the large one takes from half to one and a half of its 240 hours. */
void check_simulation(Shown &s)
{
    const double trials = 2000, shares[] = {0.1, 0.5, 0.9};
    s.now("simulation");
    for (const char *name : {"low_factors", "mode_factors", "high_factors"})
        s.type(name, 1, 0);
    s.type("low_factors", 0.5, 1);
    s.type("high_factors", 1.5, 1);
    for (std::size_t i = 0; i < 3; ++i) {
        const double x = quantile33(shares[i]), density = 30 * x * x * (1 - x) * (1 - x);
        const double error = std::sqrt(shares[i] * (1 - shares[i]) / trials) / density;
        s.near("simulated_people", (small_hours + 240 * (0.5 + x)) / 120, i, 4 * error);
    }
    const double risk = 1 - beta33((240 - small_hours) / 240 - 0.5);
    s.near("overload_risks", risk, 0, 4 * std::sqrt(risk * (1 - risk) / trials));
    s.near("overload_risks", 1 - beta33((360 - small_hours) / 240 - 0.5), 2, 0.03);
    const int cases = static_cast<int>(std::floor(100 * s.cell("overload_risks", 1).number + 0.5));
    s.says("risk_words", "In " + std::to_string(cases) + " of 100 cases the CSMs available are too few.");
    s.now("certain");
    s.type("low_factors", 1, 1);
    s.type("high_factors", 1, 1);
    for (std::size_t i = 0; i < 3; ++i)
        s.near("simulated_people", hours / 120, i);
    s.near("overload_risks", 1, 0); /* two are too few */
    s.near("overload_risks", 0, 2); /* three are not */
    s.says("risk_words", "In 100 of 100 cases the CSMs available are too few.");
    s.now("factors out of order");
    s.type("low_factors", 2, 1);
    s.near("overload_risks", 1, 0);
}

void test(const std::string &folder, const std::string &extension, Verdict &verdict)
{
    office::Office calc(folder + "/profile", extension);
    const Plan plan = plans::make(folder, "money", list, options);
    const std::vector<std::function<void(Shown &)>> checks = {check_costs, check_case, check_scenarios, check_rule,
                                                              check_tornadoes, check_ranges, check_simulation};
    for (const auto &check : checks) {
        Shown shown(calc, plan, verdict);
        check(shown);
    }
    check_no_time(calc, folder, verdict);
}

} // namespace

int main(int argc, char **argv)
{
    return plans::run_test(argc, argv, "money", test);
}
