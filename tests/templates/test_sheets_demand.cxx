/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Segments, one-to-many, support, retention: the figures of a small list calculated by hand, and what
 * must follow when a planner types something else. */
#include "shown.hxx"

#include <cmath>
#include <string>
#include <vector>

namespace {

using plans::Plan;
using plans::Verdict;
using plans::Words;

/* Four tech-touch accounts of 1 hour, two of low touch of 3, one of high touch of 12: 22 hours. The hours
 * are given, so that the service menu does not matter. */
const std::string list = "Name,ARR,Owner,Hours\nA,10000,Ann,1\nB,10000,Ann,1\nC,20000,Bob,1\n"
                         "D,40000,Bob,1\nE,60000,Ann,3\nF,60000,Bob,3\nG,200000,Ann,12\n";
const Words options = {"--thresholds", "50000,100000", "--high-from", "100000", "--low-from", "50000"};

/* Cells without a name are found by the text in column B of their row. */
class Reader : public plans::Shown {
public:
    using plans::Shown::cell;
    using plans::Shown::Shown;

    /* "D12" for the column D in the row in which column B says this. */
    std::string cell(const char *sheet, const char *column, const char *text) const
    {
        const std::size_t row = xlsx_find_row(plan().file(), sheet, "B", text);
        if (!row)
            throw std::runtime_error(std::string("no row says ") + text);
        return column + std::to_string(row);
    }

    void at(const char *sheet, const std::string &cell, double expected)
    {
        near(std::string(sheet) + "!" + cell, document().sheet(sheet).read(cell), expected);
    }

    /* No formula of the workbook may show an error, whatever was typed. */
    void no_errors()
    {
        for (const auto &name : document().sheet_names())
            for (const auto &cell : document().sheet(name).formula_cells())
                check(cell.cell.kind != office::Kind::error, name + "!" + office::cell_name(cell.at) + " shows " +
                                                                 cell.cell.text + ": " + cell.cell.formula);
    }
};

/* ---- segments ---- */

constexpr const char *segments = "Segments";

void check_segments(Reader &r)
{
    r.now("segments");
    r.near("segment_account_share", {4.0 / 7, 2.0 / 7, 1.0 / 7});
    r.near("segment_arr_share", {0.2, 0.3, 0.5}); /* 80, 120, 200 of 400 thousand */
    r.near("segment_hour_share", {4.0 / 22, 6.0 / 22, 12.0 / 22});
    /* 120 effective hours: 4 hours are 1/30 CSM, so 4 accounts are 120 per CSM. */
    r.near("segment_accounts_per_csm", {120, 40, 10});
    r.near("segment_arr_per_csm", {2.4e6, 2.4e6, 2e6});
    r.near("tier_accounts_per_csm", {120, 40, 10});
    r.near("tier_arr_share", {0.2, 0.3, 0.5});
    r.at(segments, r.cell(segments, "E", "ARR per CSM"), 400000 / (22.0 / 120));
    r.at(segments, r.cell(segments, "D", "ARR per CSM"), 1720000);
    r.at(segments, r.cell(segments, "D", "Accounts per CSM"), 22); /* published for high touch */
    r.at(segments, r.cell(segments, "F", "Accounts per CSM"), 10.0 / 22 - 1);
    r.near("segment_time_for_arr", {4 / 22.0 / 0.2, 6 / 22.0 / 0.3, 12 / 22.0 / 0.5});
    r.begins("segment_most_time", "Enterprise");
    r.begins("tier_most_time", "High touch");
    r.now("segments, threshold moved");
    r.type("segment_thresholds", 30000); /* D goes up a segment, its tier stays */
    r.near("segment_arr_share", {0.1, 0.4, 0.5});
    r.near("tier_arr_share", {0.2, 0.3, 0.5});
    r.type("segment_thresholds", 50000);
}

/* ---- one-to-many ---- */

constexpr const char *many = "One-to-many";

/* Programmes: 2 × 4 + 6, 4 × 1.5, 16 and 6 hours are 42. The desk: 4 accounts × 0.4 × 2 = 3.2 questions
 * of a quarter of an hour. */
void check_one_to_many(Reader &r)
{
    r.now("one-to-many");
    r.near("tech_accounts", 4);
    r.near("tech_personal_hours", 1);
    r.near("programme_hours", 42);
    r.at(many, r.cell(many, "I", "Webinars"), 14 / (0.35 * 4));
    r.near("desk_hours", 0.8);
    r.near("desk_hourly", 3.2 / (40.0 * 52 / 12) * 1.5);
    r.near("one_to_many_effort", 42.8 / 4);
    r.near("one_to_many_saved", (4 - 42.8) / 120);
    r.begins("one_to_many_words", "It does not pay yet");
    r.near("round_months", 4 * 0.5 / (120 * 0.5));
    r.begins("promise_words", "The promise is kept");
    r.near("desk_agents", 1);
    /* One agent: P(wait) is the load a, answered in time 1 − a exp(−(1 − a) 120/900), mean wait
     * a/(1 − a) 900. */
    const double a = 3.2 / (40.0 * 52 / 12) * 1.5 / 4;
    r.near("desk_levels", 1 - a * std::exp(-(1 - a) * 120 / 900));
    r.near("desk_table", a, 0, 2);
    r.near("desk_table", a / (1 - a) * 900, 0, 3);
    r.near("desk_people", 40 / (120.0 * 12 / 52));
}

/* The textbook's desk: 200 calls an hour of 3 minutes, 80 % within 20 seconds, need 14 people, who answer
 * 88.835 % in time. Here it is 400 questions in 52 ÷ 12 hours at a peak of 13 ÷ 6. */
void check_desk(Reader &r)
{
    const double level = 0.8883500191794669, waits = (1 - level) * std::exp(4 * 20.0 / 180);
    r.now("the desk");
    r.type("desk_take_up", 1);
    r.type("desk_questions", 100);
    r.type("desk_open", 1);
    r.type("desk_peak", 13.0 / 6);
    r.type("desk_minutes", 3);
    r.type("desk_target", 20);
    r.near("desk_hourly", 200);
    r.near("desk_agents", 14);
    r.near("desk_table", 12, 0, 0);
    r.near("desk_table", level, 2, 1);
    r.near("desk_table", waits, 2, 2);
    r.near("desk_table", waits * 180 / 4, 2, 3);
    r.near("desk_hours", 400 * 3.0 / 60);
}

void check_promise(Reader &r)
{
    r.now("the promise");
    r.type("pool_people", 0.01); /* 0.6 hours for rounds of 2 hours */
    r.near("round_months", 2 / 0.6);
    r.begins("promise_words", "The promise is kept");
    r.type("promised_months", 3);
    r.begins("promise_words", "The promise is broken");
    r.near("round_people", 2 / (3 * 0.5 * 120));
    r.type("pool_people", 0);
    r.begins("promise_words", "The promise cannot be kept");
    r.now("the trigger");
    r.type_at("Accounts", r.plan().cell("Accounts", "Hours given", "A"), 400); /* hours of A in person: 403 of four */
    r.near("tech_personal_hours", 403.0 / 4);
    r.near("one_to_many_saved", (403 - 42 - 20) / 120.0);
    r.begins("one_to_many_words", "It pays");
}

/* ---- support ---- */

constexpr const char *support = "Support and routing";

/* Seven accounts bring 3.5 requests. A mean request takes 0.42 × 22 + 0.15 × 8 + 0.2 × 20 + 0.12 × 12 =
 * 15.88 minutes at support and 0.04 × 30 + 0.04 × 35 + 0.03 × 45 = 3.95 at the CSM. */
void check_support(Reader &r)
{
    r.now("support");
    r.near("hours_today", {3.5 * 19.83 / 60 * 0.3, 3.5 * 19.83 / 60 * 0.7});
    r.near("hours_routed", {3.5 * 3.95 / 60, 3.5 * 15.88 / 60});
    r.near("csm_hours_freed", 3.5 * (19.83 * 0.3 - 3.95) / 60);
    r.near("csm_people_freed", 3.5 * (19.83 * 0.3 - 3.95) / 60 / 120);
    r.near("csm_share_routed", 3.95 / 19.83);
    r.begins("routing_words", "Routing gives CSMs time back");
    r.near("support_by_work", 3.5 * 15.88 / 60 / 120);
    r.near("support_hourly", 3.5 * 0.89 / (40.0 * 52 / 12) * 1.5);
    r.near("support_minutes", 15.88 / 0.89);
    r.near("support_seats", 1);
    r.near("support_people", 40 / (120.0 * 12 / 52));

    r.now("complaints go to support");
    r.document().sheet(support).set_text(r.cell(support, "H", "Complaint"), "SUPPORT");
    r.near("hours_routed", {3.5 * 2.6 / 60, 3.5 * 17.23 / 60});
    r.now("a class of one's own goes to the CSM");
    const std::string own = r.cell(support, "", "Complaint");
    const std::string row = std::to_string(std::stoi(own) + 1);
    r.document().sheet(support).set_text("B" + row, "Invoices");
    r.type_at(support, "D" + row, 0.1);
    r.type_at(support, "F" + row, 60);
    r.near("hours_routed", {3.5 * 2.6 / 60, 3.5 * 23.23 / 60}); /* without a rule: support */
    r.document().sheet(support).set_text("H" + row, "CSM");
    r.near("hours_routed", {3.5 * 8.6 / 60, 3.5 * 17.23 / 60});
    r.near("question_share", 1.1);
    r.type("csm_share", 0);
    r.begins("routing_words", "By these routes CSMs would answer more");
    r.now("much work");
    r.type("tickets", 6000); /* 42,000 requests and 14,490 more of one's own */
    r.near("support_by_work", 42000 * 17.23 / 60 / 120);
    r.type("support_peak", 1);
    r.type("support_open", 168);
    r.type("support_target", 86400);
    r.near("support_hourly", 42000 * 0.92 / 728);
}

/* ---- retention ---- */

constexpr const char *retention = "Retention and quota";

void check_year(Reader &r)
{
    r.now("last year");
    r.near("year_start_arr", 360000);
    r.near("year_new_arr", 40000);
    r.near("year_nrr", 1);
    r.near("year_grr", 0.9);
    r.near("year_logo_retention", 0.92);
    r.near("year_quick_ratio", 76.0 / 36);
    r.near("year_end_arr", 400000);
    r.near("year_end_difference", 0);
    r.type_at(retention, r.cell(retention, "C", "ARR a year ago"), 500000);
    r.near("year_new_arr", 0);
    r.near("year_end_difference", 100000);
    r.type_at(retention, r.cell(retention, "C", "Churn"), 100000);
    r.near("year_nrr", 0.87);
    r.near("year_grr", 0.77);
    r.type_at(retention, r.cell(retention, "C", "Churn"), 600000);
    r.begins("year_nrr", "–");
    r.begins("year_grr", "–");
}

/* By totals (360 + 50 − 20 − 80) and (360 − 100) of 360 thousand; the cohort of six has 320 and, each
 * account no more than it had, 290. */
void check_cohort(Reader &r)
{
    const double nrr[] = {310.0 / 360, 320.0 / 360, -10.0 / 360, -10.0 / 360, 0};
    const double grr[] = {260.0 / 360, 290.0 / 360, -30.0 / 360, -20.0 / 360, -10.0 / 360};
    r.now("cohort");
    for (std::size_t i = 0; i < 5; ++i) {
        r.near("cohort_nrr_ways", nrr[i], 0, i);
        r.near("cohort_grr_ways", grr[i], 0, i);
    }
    r.begins("cohort_words", "Totals count changes of accounts that were not there a year ago, and losses");
    r.type_at(retention, r.cell(retention, "G", "New, left already"), 0);
    r.type_at(retention, r.cell(retention, "E", "New, grew already"), 0);
    r.near("cohort_nrr_ways", 0, 0, 2);
    r.near("cohort_grr_ways", -10.0 / 360, 0, 2);
    r.begins("cohort_words", "Totals count losses that the same account won back");
    r.type_at(retention, r.cell(retention, "F", "Shrank and grew again"), 0);
    r.near("cohort_grr_ways", 0, 0, 2);
    r.begins("cohort_words", "They agree");
}

void check_quota(Reader &r)
{
    const std::string ann = r.cell(retention, "", "Ann");
    r.now("quota");
    r.near("csm_quota", {280000 * 1.05, 120000 * 1.05});
    r.near("expansion_quota_total", 400000 * 0.15);
    r.near("csm_variable_pay", {35000, 35000});
    r.type_at(retention, "D" + ann, 0.5);
    r.near("csm_quota", {287000, 126000});
    r.near("expansion_quota_total", 280000 * 0.125 + 120000 * 0.15);
    r.type_at(retention, "G" + ann, 1.2); /* pays 1.3; half of the goals is below the threshold */
    r.type_at(retention, "H" + ann, 0.5);
    r.near("csm_variable_pay", {35000 * 0.7 * 1.3, 35000});
    r.near("variable_pay_total", 35000 * 1.91);
    r.type("target_nrr", 0.8); /* below what is expected to stay */
    r.near("expansion_quota_total", 0);
    r.near("csm_quota", 280000 * 0.9);
    r.type_at("Accounts", r.plan().cell("Accounts", "ARR", "G"), 300000);
    r.near("csm_quota", 380000 * 0.9);
}

void check_team(Reader &r)
{
    r.now("a list without owners");
    r.near("quota_total", 52500);
    r.near("variable_pay_total", 3 * 35000);
}

/* ---- whatever is typed ---- */

void check_limits(Reader &r)
{
    static const struct {
        const char *name;
        double low, high, usual;
    } inputs[] = {
        {"desk_take_up", 0, 1, 0.4},        {"desk_questions", 0, 100, 2},
        {"desk_minutes", 0.5, 480, 15},     {"desk_open", 1, 168, 40},
        {"desk_peak", 1, 20, 1.5},          {"desk_target", 0, 86400, 120},
        {"desk_level", 0, 0.99, 0.8},       {"pool_people", 0, 10000, 1},
        {"pool_share", 0, 1, 0.5},          {"pool_touch_hours", 0, 100, 0.5},
        {"promised_months", 1, 60, 6},      {"support_hours", 1, 744, 120},
        {"support_open", 1, 168, 40},       {"support_peak", 1, 20, 1.5},
        {"support_target", 0, 86400, 300},  {"support_level", 0, 0.99, 0.8},
        {"total_hours", 41, 744, 160},      {"realization", 0.05, 1, 1},
        {"tickets", 0, 1000, 0.5},          {"csm_share", 0, 1, 0.3},
        {"target_nrr", 0, 10, 1.05},        {"expected_grr", 0, 1, 0.9},
        {"ote", 0, 1e9, 140000},            {"variable_share", 0, 1, 0.25},
        {"pay_threshold", 0, 10, 0.8},      {"pay_cap", 0, 10, 1.5},
        {"pay_accelerator", 0, 10, 1.5},
    };
    for (const auto &input : inputs)
        for (const double value : {input.low, input.high, input.usual}) {
            r.type(input.name, value);
            r.now(input.name + (" is " + std::to_string(value)));
            r.no_errors();
        }
}

/* All that may be left empty is emptied. */
void check_empty(Reader &r)
{
    const auto blank = [&](const char *sheet, const std::string &from, std::size_t rows,
                           std::size_t columns) {
        r.document().sheet(sheet).set_formulas(
            from, office::TextRows(rows, std::vector<std::string>(columns)));
        r.now(std::string(sheet) + " from " + from + " is empty");
        r.no_errors();
    };
    blank(many, r.cell(many, "C", "Webinars"), 6, 4);
    r.near("programme_hours", 0);
    blank(support, r.cell(support, "D", "How to do something"), 9, 1);
    r.near("support_people", 0);
    blank(support, r.cell(support, "F", "How to do something"), 9, 1);
    blank(retention, r.cell(retention, "C", "Grew"), 10, 5);
    r.begins("cohort_words", "Enter accounts");
    blank(retention, r.cell(retention, "D", "Ann"), 2, 1);
    r.near("csm_quota", 280000 * 1.05);
    blank(retention, r.cell(retention, "G", "Ann"), 1, 1);
    r.near("csm_variable_pay", 35000); /* what is left counts for all */
    blank(retention, r.cell(retention, "H", "Ann"), 1, 1);
    r.near("csm_variable_pay", 0);
    blank(retention, r.cell(retention, "G", "Weight in the variable pay"), 1, 2);
    r.near("variable_pay_total", 0);
}

using Check = void (*)(Reader &);

void run(office::Office &calc, const Plan &plan, const std::vector<Check> &checks, Verdict &verdict)
{
    Reader reader(calc, plan, "demand", verdict, false);
    for (const Check check : checks)
        check(reader);
}

/* A list of another shape: every cell as it is stored, in Calc. */
void check_shape(office::Office &calc, const std::string &folder, const std::string &name,
                 const std::string &accounts, const Words &words, Verdict &verdict)
{
    const Plan plan = plans::make(folder, name, accounts, words);
    office::Document document = calc.load(plan.path());
    document.recalculate_all();
    plans::compare(document, plan, name, verdict);
}

void test(const std::string &folder, const std::string &extension, Verdict &verdict)
{
    office::Office calc(folder + "/profile", extension);
    const Plan plan = plans::make(folder, "base", list, options);
    run(calc, plan, {check_segments, check_one_to_many, check_desk, check_promise}, verdict);
    run(calc, plan, {check_support}, verdict);
    run(calc, plan, {check_year, check_cohort, check_quota}, verdict);
    run(calc, plan, {check_limits, check_empty}, verdict);
    run(calc, plans::make(folder, "no-owner", "Name,ARR\nOnly,50000\n", {"--team-size", "3"}),
        {check_team}, verdict);
    check_shape(calc, folder, "no-owner", "Name,ARR\nOnly,50000\n", {"--segments", "1"}, verdict);
    check_shape(calc, folder, "no-arr", "Name,ARR\nA,0\nB,0\n", {"--segments", "8"}, verdict);
}

} // namespace

int main(int argc, char **argv)
{
    return plans::run_test(argc, argv, "sheets-demand", test);
}
