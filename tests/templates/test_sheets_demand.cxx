/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Segments, one-to-many, support, retention: the figures of a small list calculated by hand, and what
 * must follow when a planner types something else. */
#include "plans.hxx"

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

/* Reads names and cells of one document and compares them with what was calculated by hand. */
class Reader {
public:
    Reader(office::Document &document, const Plan &plan, Verdict &verdict)
        : m_document(document), m_plan(plan), m_verdict(verdict)
    {
    }

    /* `row` and `column` count from 0 within the named range. */
    void number(const std::string &name, double expected, std::size_t row = 0, std::size_t column = 0)
    {
        const office::Cell cell = m_document.read_named_range(name).at(row).at(column);
        m_verdict.check(cell.kind == office::Kind::number && near(cell.number, expected),
                        m_label + name + "[" + std::to_string(row) + "] is " + shown(cell) + ", not " +
                            std::to_string(expected));
    }

    void numbers(const std::string &name, const std::vector<double> &expected)
    {
        for (std::size_t i = 0; i < expected.size(); ++i)
            number(name, expected[i], i);
    }

    void text(const std::string &name, const std::string &expected, std::size_t row = 0)
    {
        const office::Cell cell = m_document.read_named_range(name).at(row).at(0);
        m_verdict.check(cell.kind == office::Kind::text && cell.text.find(expected) == 0,
                        m_label + name + " says " + shown(cell) + ", not " + expected);
    }

    void set(const std::string &name, double value) { plans::set_named(m_document, m_plan, name, value); }

    void set_cell(const std::string &sheet, const std::string &cell, double value)
    {
        m_document.sheet(sheet).set_value(cell, value);
    }

    office::Document &document() { return m_document; }
    /* "D12" for the column D in the row in which column B says this. */
    std::string cell(const char *sheet, const char *column, const char *text) const
    {
        const std::size_t row = xlsx_find_row(m_plan.file(), sheet, "B", text);
        if (!row)
            throw std::runtime_error(std::string("no row says ") + text);
        return column + std::to_string(row);
    }

    void at(const char *sheet, const std::string &cell, double expected)
    {
        const office::Cell found = m_document.sheet(sheet).read(cell);
        m_verdict.check(found.kind == office::Kind::number && near(found.number, expected),
                        m_label + sheet + "!" + cell + " is " + shown(found) + ", not " +
                            std::to_string(expected));
    }

    /* No formula of the workbook may show an error, whatever was typed. */
    void no_errors()
    {
        for (const auto &name : m_document.sheet_names())
            for (const auto &cell : m_document.sheet(name).formula_cells())
                m_verdict.check(cell.cell.kind != office::Kind::error,
                                m_label + name + "!" + office::cell_name(cell.at) + " shows " +
                                    cell.cell.text + ": " + cell.cell.formula);
    }

    void now(const std::string &label) { m_label = label + ": "; }

private:
    static bool near(double a, double b) { return std::fabs(a - b) <= 1e-9 * std::fmax(1, std::fabs(b)); }
    static std::string shown(const office::Cell &cell)
    {
        return cell.kind == office::Kind::number ? std::to_string(cell.number) : '"' + cell.text + '"';
    }

    office::Document &m_document;
    const Plan &m_plan;
    Verdict &m_verdict;
    std::string m_label;
};

/* ---- segments ---- */

constexpr const char *segments = "Segments";

void check_segments(Reader &r)
{
    r.now("segments");
    r.numbers("segment_account_share", {4.0 / 7, 2.0 / 7, 1.0 / 7});
    r.numbers("segment_arr_share", {0.2, 0.3, 0.5}); /* 80, 120, 200 of 400 thousand */
    r.numbers("segment_hour_share", {4.0 / 22, 6.0 / 22, 12.0 / 22});
    /* 120 effective hours: 4 hours are 1/30 CSM, so 4 accounts are 120 per CSM. */
    r.numbers("segment_accounts_per_csm", {120, 40, 10});
    r.numbers("segment_arr_per_csm", {2.4e6, 2.4e6, 2e6});
    r.numbers("tier_accounts_per_csm", {120, 40, 10});
    r.numbers("tier_arr_share", {0.2, 0.3, 0.5});
    r.at(segments, r.cell(segments, "E", "ARR per CSM"), 400000 / (22.0 / 120));
    r.at(segments, r.cell(segments, "D", "ARR per CSM"), 1720000);
    r.at(segments, r.cell(segments, "D", "Accounts per CSM"), 22); /* published for high touch */
    r.at(segments, r.cell(segments, "F", "Accounts per CSM"), 10.0 / 22 - 1);
    r.numbers("segment_time_for_arr", {4 / 22.0 / 0.2, 6 / 22.0 / 0.3, 12 / 22.0 / 0.5});
    r.text("segment_most_time", "Enterprise");
    r.text("tier_most_time", "High touch");
    r.now("segments, threshold moved");
    r.set("segment_thresholds", 30000); /* D goes up a segment, its tier stays */
    r.numbers("segment_arr_share", {0.1, 0.4, 0.5});
    r.numbers("tier_arr_share", {0.2, 0.3, 0.5});
    r.set("segment_thresholds", 50000);
}

/* ---- one-to-many ---- */

constexpr const char *many = "One-to-many";

/* Programmes: 2 × 4 + 6, 4 × 1.5, 16 and 6 hours are 42. The desk: 4 accounts × 0.4 × 2 = 3.2 questions
 * of a quarter of an hour. */
void check_one_to_many(Reader &r)
{
    r.now("one-to-many");
    r.number("tech_accounts", 4);
    r.number("tech_personal_hours", 1);
    r.number("programme_hours", 42);
    r.at(many, r.cell(many, "I", "Webinars"), 14 / (0.35 * 4));
    r.number("desk_hours", 0.8);
    r.number("desk_hourly", 3.2 / (40.0 * 52 / 12) * 1.5);
    r.number("one_to_many_effort", 42.8 / 4);
    r.number("one_to_many_saved", (4 - 42.8) / 120);
    r.text("one_to_many_words", "It does not pay yet");
    r.number("round_months", 4 * 0.5 / (120 * 0.5));
    r.text("promise_words", "The promise is kept");
    r.number("desk_agents", 1);
    /* One agent: P(wait) is the load a, answered in time 1 − a exp(−(1 − a) 120/900), mean wait
     * a/(1 − a) 900. */
    const double a = 3.2 / (40.0 * 52 / 12) * 1.5 / 4;
    r.number("desk_levels", 1 - a * std::exp(-(1 - a) * 120 / 900));
    r.number("desk_table", a, 0, 2);
    r.number("desk_table", a / (1 - a) * 900, 0, 3);
    r.number("desk_people", 40 / (120.0 * 12 / 52));
}

/* The textbook's desk: 200 calls an hour of 3 minutes, 80 % within 20 seconds, need 14 people, who answer
 * 88.835 % in time. Here it is 400 questions in 52 ÷ 12 hours at a peak of 13 ÷ 6. */
void check_desk(Reader &r)
{
    const double level = 0.8883500191794669, waits = (1 - level) * std::exp(4 * 20.0 / 180);
    r.now("the desk");
    r.set("desk_take_up", 1);
    r.set("desk_questions", 100);
    r.set("desk_open", 1);
    r.set("desk_peak", 13.0 / 6);
    r.set("desk_minutes", 3);
    r.set("desk_target", 20);
    r.number("desk_hourly", 200);
    r.number("desk_agents", 14);
    r.number("desk_table", 12, 0, 0);
    r.number("desk_table", level, 2, 1);
    r.number("desk_table", waits, 2, 2);
    r.number("desk_table", waits * 180 / 4, 2, 3);
    r.number("desk_hours", 400 * 3.0 / 60);
}

void check_promise(Reader &r)
{
    r.now("the promise");
    r.set("pool_people", 0.01); /* 0.6 hours for rounds of 2 hours */
    r.number("round_months", 2 / 0.6);
    r.text("promise_words", "The promise is kept");
    r.set("promised_months", 3);
    r.text("promise_words", "The promise is broken");
    r.number("round_people", 2 / (3 * 0.5 * 120));
    r.set("pool_people", 0);
    r.text("promise_words", "The promise cannot be kept");
    r.now("the trigger");
    r.set_cell("Accounts", r.cell("Accounts", "I", "A"), 400); /* hours of A in person: 403 of four */
    r.number("tech_personal_hours", 403.0 / 4);
    r.number("one_to_many_saved", (403 - 42 - 20) / 120.0);
    r.text("one_to_many_words", "It pays");
}

/* ---- support ---- */

constexpr const char *support = "Support and routing";

/* Seven accounts bring 3.5 requests. A mean request takes 0.42 × 22 + 0.15 × 8 + 0.2 × 20 + 0.12 × 12 =
 * 15.88 minutes at support and 0.04 × 30 + 0.04 × 35 + 0.03 × 45 = 3.95 at the CSM. */
void check_support(Reader &r)
{
    r.now("support");
    r.numbers("hours_today", {3.5 * 19.83 / 60 * 0.3, 3.5 * 19.83 / 60 * 0.7});
    r.numbers("hours_routed", {3.5 * 3.95 / 60, 3.5 * 15.88 / 60});
    r.number("csm_hours_freed", 3.5 * (19.83 * 0.3 - 3.95) / 60);
    r.number("csm_people_freed", 3.5 * (19.83 * 0.3 - 3.95) / 60 / 120);
    r.number("csm_share_routed", 3.95 / 19.83);
    r.text("routing_words", "Routing gives CSMs time back");
    r.number("support_by_work", 3.5 * 15.88 / 60 / 120);
    r.number("support_hourly", 3.5 * 0.89 / (40.0 * 52 / 12) * 1.5);
    r.number("support_minutes", 15.88 / 0.89);
    r.number("support_seats", 1);
    r.number("support_people", 40 / (120.0 * 12 / 52));

    r.now("complaints go to support");
    r.document().sheet(support).set_text(r.cell(support, "H", "Complaint"), "SUPPORT");
    r.numbers("hours_routed", {3.5 * 2.6 / 60, 3.5 * 17.23 / 60});
    r.now("a class of one's own goes to the CSM");
    const std::string own = r.cell(support, "", "Complaint");
    const std::string row = std::to_string(std::stoi(own) + 1);
    r.document().sheet(support).set_text("B" + row, "Invoices");
    r.set_cell(support, "D" + row, 0.1);
    r.set_cell(support, "F" + row, 60);
    r.numbers("hours_routed", {3.5 * 2.6 / 60, 3.5 * 23.23 / 60}); /* without a rule: support */
    r.document().sheet(support).set_text("H" + row, "CSM");
    r.numbers("hours_routed", {3.5 * 8.6 / 60, 3.5 * 17.23 / 60});
    r.number("question_share", 1.1);
    r.set("csm_share", 0);
    r.text("routing_words", "By these routes CSMs would answer more");
    r.now("much work");
    r.set("tickets", 6000); /* 42,000 requests and 14,490 more of one's own */
    r.number("support_by_work", 42000 * 17.23 / 60 / 120);
    r.set("support_peak", 1);
    r.set("support_open", 168);
    r.set("support_target", 86400);
    r.number("support_hourly", 42000 * 0.92 / 728);
}

/* ---- retention ---- */

constexpr const char *retention = "Retention and quota";

void check_year(Reader &r)
{
    r.now("last year");
    r.number("year_start_arr", 360000);
    r.number("year_new_arr", 40000);
    r.number("year_nrr", 1);
    r.number("year_grr", 0.9);
    r.number("year_logo_retention", 0.92);
    r.number("year_quick_ratio", 76.0 / 36);
    r.number("year_end_arr", 400000);
    r.number("year_end_difference", 0);
    r.set_cell(retention, r.cell(retention, "C", "ARR a year ago"), 500000);
    r.number("year_new_arr", 0);
    r.number("year_end_difference", 100000);
    r.set_cell(retention, r.cell(retention, "C", "Churn"), 100000);
    r.number("year_nrr", 0.87);
    r.number("year_grr", 0.77);
    r.set_cell(retention, r.cell(retention, "C", "Churn"), 600000);
    r.text("year_nrr", "–");
    r.text("year_grr", "–");
}

/* By totals (360 + 50 − 20 − 80) and (360 − 100) of 360 thousand; the cohort of six has 320 and, each
 * account no more than it had, 290. */
void check_cohort(Reader &r)
{
    const double nrr[] = {310.0 / 360, 320.0 / 360, -10.0 / 360, -10.0 / 360, 0};
    const double grr[] = {260.0 / 360, 290.0 / 360, -30.0 / 360, -20.0 / 360, -10.0 / 360};
    r.now("cohort");
    for (std::size_t i = 0; i < 5; ++i) {
        r.number("cohort_nrr_ways", nrr[i], 0, i);
        r.number("cohort_grr_ways", grr[i], 0, i);
    }
    r.text("cohort_words", "Totals count changes of accounts that were not there a year ago, and losses");
    r.set_cell(retention, r.cell(retention, "G", "New, left already"), 0);
    r.set_cell(retention, r.cell(retention, "E", "New, grew already"), 0);
    r.number("cohort_nrr_ways", 0, 0, 2);
    r.number("cohort_grr_ways", -10.0 / 360, 0, 2);
    r.text("cohort_words", "Totals count losses that the same account won back");
    r.set_cell(retention, r.cell(retention, "F", "Shrank and grew again"), 0);
    r.number("cohort_grr_ways", 0, 0, 2);
    r.text("cohort_words", "They agree");
}

void check_quota(Reader &r)
{
    const std::string ann = r.cell(retention, "", "Ann");
    r.now("quota");
    r.numbers("csm_quota", {280000 * 1.05, 120000 * 1.05});
    r.number("expansion_quota_total", 400000 * 0.15);
    r.numbers("csm_variable_pay", {35000, 35000});
    r.set_cell(retention, "D" + ann, 0.5);
    r.numbers("csm_quota", {287000, 126000});
    r.number("expansion_quota_total", 280000 * 0.125 + 120000 * 0.15);
    r.set_cell(retention, "G" + ann, 1.2); /* pays 1.3; half of the goals is below the threshold */
    r.set_cell(retention, "H" + ann, 0.5);
    r.numbers("csm_variable_pay", {35000 * 0.7 * 1.3, 35000});
    r.number("variable_pay_total", 35000 * 1.91);
    r.set("target_nrr", 0.8); /* below what is expected to stay */
    r.number("expansion_quota_total", 0);
    r.number("csm_quota", 280000 * 0.9);
    r.set_cell("Accounts", r.cell("Accounts", "C", "G"), 300000);
    r.number("csm_quota", 380000 * 0.9);
}

void check_team(Reader &r)
{
    r.now("a list without owners");
    r.number("quota_total", 52500);
    r.number("variable_pay_total", 3 * 35000);
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
            r.set(input.name, value);
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
    r.number("programme_hours", 0);
    blank(support, r.cell(support, "D", "How to do something"), 9, 1);
    r.number("support_people", 0);
    blank(support, r.cell(support, "F", "How to do something"), 9, 1);
    blank(retention, r.cell(retention, "C", "Grew"), 10, 5);
    r.text("cohort_words", "Enter accounts");
    blank(retention, r.cell(retention, "D", "Ann"), 2, 1);
    r.number("csm_quota", 280000 * 1.05);
    blank(retention, r.cell(retention, "G", "Ann"), 1, 1);
    r.number("csm_variable_pay", 35000); /* what is left counts for all */
    blank(retention, r.cell(retention, "H", "Ann"), 1, 1);
    r.number("csm_variable_pay", 0);
    blank(retention, r.cell(retention, "G", "Weight in the variable pay"), 1, 2);
    r.number("variable_pay_total", 0);
}

using Check = void (*)(Reader &);

void run(office::Office &calc, const Plan &plan, const std::vector<Check> &checks, Verdict &verdict)
{
    office::Document document = calc.load(plan.path());
    Reader reader(document, plan, verdict);
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
