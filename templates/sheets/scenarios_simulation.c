/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Simulation: effort is known as low, most likely and high; how many people are enough in how many of
 * the cases. */
#include "plan/model.h"
#include "workbook/blocks.h"
#include "scenarios.h"

enum { LABEL = SCENARIOS_LABEL, LAST = SCENARIOS_LAST };
enum { ACCOUNTS = 2, MEAN, LOW_FACTOR, MODE_FACTOR, HIGH_FACTOR, LOW, MODE, HIGH };
#define S SHEET_SCENARIOS

#define DEMAND "segment_accounts,simulated_low,simulated_mode,simulated_high,effective_hours"
/* Whole numbers within the functions' limits, whatever is typed. */
#define DRAWS "MAX(1,INT(simulated_trials)),MAX(0,INT(simulated_seed))"

/* ---- effort ---- */

static void put_segment(workbook *w, lxw_row_t row, unsigned i)
{
    unsigned line = row + 1;
    put_formula(w, S, row, LABEL, LOOK_LABEL, PLAN_GENERAL, "INDEX(segment_names,%u)", i);
    put_formula(w, S, row, ACCOUNTS, LOOK_VALUE, PLAN_WHOLE, "INDEX(segment_accounts,%u)", i);
    put_formula(w, S, row, MEAN, LOOK_VALUE, PLAN_TWO_DIGITS, "INDEX(segment_mean_hours,%u)", i);
    put_number(w, S, row, LOW_FACTOR, LOOK_INPUT, PLAN_TWO_DIGITS, 0.8);
    put_number(w, S, row, MODE_FACTOR, LOOK_INPUT, PLAN_TWO_DIGITS, 1);
    put_number(w, S, row, HIGH_FACTOR, LOOK_INPUT, PLAN_TWO_DIGITS, 1.4);
    /* In order whatever is typed; a cell that was emptied counts as 0. */
    put_formula(w, S, row, LOW, LOOK_VALUE, PLAN_TWO_DIGITS, "D%u*MIN(E%u+0,F%u+0,G%u+0)", line, line, line,
                line);
    put_formula(w, S, row, MODE, LOOK_VALUE, PLAN_TWO_DIGITS, "D%u*F%u", line, line);
    put_formula(w, S, row, HIGH, LOOK_VALUE, PLAN_TWO_DIGITS, "D%u*MAX(E%u+0,F%u+0,G%u+0)", line, line, line,
                line);
}

static lxw_row_t put_effort(workbook *w, lxw_row_t row)
{
    static const char *const heads[] = {
        N_("Segment"), N_("Accounts"), N_("Hours per account, planned"), N_("Least, times the plan"),
        N_("Most likely, times the plan"), N_("Most, times the plan"), N_("Least hours"),
        N_("Most likely hours"), N_("Most hours") };
    lxw_row_t first = row + 1, last = row + (lxw_row_t)w->model->segment_count;
    put_heads(w, S, row, heads, HIGH);
    put_note(w, S, row, LOW_FACTOR, N_("Example values: how much less or more an account of the segment "
                                       "may take than planned. Replace them with what you observed."));
    for (unsigned i = 1; i <= w->model->segment_count; i++)
        put_segment(w, row + i, i);
    accept_numbers(w, S, first, LOW_FACTOR, last, HIGH_FACTOR, 0, 10);
    name_cells(w, "low_factors", S, first, LOW_FACTOR, last, LOW_FACTOR);
    name_cells(w, "mode_factors", S, first, MODE_FACTOR, last, MODE_FACTOR);
    name_cells(w, "high_factors", S, first, HIGH_FACTOR, last, HIGH_FACTOR);
    name_cells(w, "simulated_low", S, first, LOW, last, LOW);
    name_cells(w, "simulated_mode", S, first, MODE, last, MODE);
    name_cells(w, "simulated_high", S, first, HIGH, last, HIGH);
    return last + 2;
}

/* ---- percentiles and risks ---- */

static lxw_row_t put_percentiles(workbook *w, lxw_row_t row)
{
    static const char *const heads[] = { N_("People that are enough in so many cases"),
                                         N_("Share of the cases"), N_("CSMs, exact"),
                                         N_("CSMs, rounded up") };
    static const char *const labels[] = { N_("Lucky: few cases need less"), N_("Median"),
                                          N_("Cautious: few cases need more") };
    static const double shares[] = { 0.1, 0.5, 0.9 };
    put_heads(w, S, row, heads, 4);
    name_cells(w, "simulated_shares", S, row + 1, 2, row + 3, 2);
    for (unsigned i = 0; i < 3; i++) {
        lxw_row_t line = row + 1 + i;
        put_words(w, S, line, LABEL, LOOK_LABEL, labels[i]);
        put_number(w, S, line, 2, LOOK_INPUT, PLAN_PERCENT, shares[i]);
        put_formula(w, S, line, 3, LOOK_RESULT, PLAN_TWO_DIGITS,
                    "CSM.SIMULATE_HEADCOUNT(" DEMAND ",C%u+0," DRAWS ")", line + 1);
        put_formula(w, S, line, 4, LOOK_VALUE, PLAN_ONE_DIGIT, "CSM.HEADCOUNT(1,D%u,1,TRUE,headcount_step)",
                    line + 1);
    }
    accept_numbers(w, S, row + 1, 2, row + 3, 2, 0, 1);
    name_cells(w, "simulated_people", S, row + 1, 3, row + 3, 3);
    name_cells(w, "simulated_people_rounded", S, row + 1, 4, row + 3, 4);
    return row + 5;
}

static lxw_row_t put_risks(workbook *w, lxw_row_t row)
{
    static const char *const heads[] = { N_("Team"), N_("CSMs"), N_("Risk that it is too small") };
    static const struct {
        const char *label, *people;
    } teams[] = { { N_("Team today"), "people_team" },
                  { N_("CSMs available"), "people_available" },
                  { N_("CSMs needed by the plan"), "people_needed" },
                  { N_("Median, rounded up"), "INDEX(simulated_people_rounded,2)" },
                  { N_("Cautious, rounded up"), "INDEX(simulated_people_rounded,3)" } };
    enum { TEAMS = sizeof teams / sizeof *teams };
    put_heads(w, S, row, heads, 3);
    put_note(w, S, row, 3, N_("Share of the simulated cases in which the accounts need more people."));
    for (lxw_row_t i = 0; i < TEAMS; i++) {
        put_words(w, S, row + 1 + i, LABEL, LOOK_LABEL, teams[i].label);
        put_formula(w, S, row + 1 + i, 2, LOOK_VALUE, PLAN_ONE_DIGIT, "%s", teams[i].people);
        put_formula(w, S, row + 1 + i, 3, LOOK_RESULT, PLAN_PERCENT,
                    "CSM.OVERLOAD_RISK(C%u," DEMAND "," DRAWS ")", row + i + 2);
    }
    name_cells(w, "risk_teams", S, row + 1, LABEL, row + TEAMS, LABEL);
    name_cells(w, "overload_risks", S, row + 1, 3, row + TEAMS, 3);
    return row + TEAMS + 2;
}

static void put_risk_words(workbook *w, lxw_row_t row)
{
    put_words(w, S, row, LABEL, LOOK_LABEL, N_("How sure it is"));
    worksheet_merge_range(w->sheets[S].page, row, 2, row, LAST, "", NULL);
    put_formula(w, S, row, 2, LOOK_RESULT, PLAN_GENERAL,
                "\"%s\"&TEXT(INT(100*INDEX(overload_risks,2)+0.5000001),\"0\")&\"%s\"",
                say(w, N_("In ")), say(w, N_(" of 100 cases the CSMs available are too few.")));
    name_cell(w, "risk_words", S, row, 2);
}

lxw_row_t put_simulation(workbook *w, lxw_row_t row)
{
    chart risks = { .type = LXW_CHART_COLUMN,
                    .words = { N_("Risk that the team is too small"), N_("Team"), N_("Share of the simulated cases"),
                               "0%" },
                    .series = { { N_("Risk that it is too small"), "", CHART_SKY } },
                    .count = 1, .labels = LABELS_INSIDE_BASE, .below_zero = true, .top = 1, .wide = 1.2, .tall = 0.8 };
    lxw_row_t results, beside;
    put_section(w, S, row, LABEL, LAST, N_("Simulation: the effort of each segment is uncertain"));
    put_line(w, S, row + 1, LAST, N_("Simulated cases"), NULL, LOOK_VALUE, PLAN_WHOLE,
             N_("From the assumptions. Segments vary independently; the same start gives the same cases."),
             "simulated_trials");
    results = put_effort(w, row + 4);
    beside = results;
    results = put_percentiles(w, results);
    results = put_risks(w, results);
    put_risk_words(w, row + 2);
    risks.categories = "risk_teams";
    risks.series[0].values = "overload_risks";
    put_chart(w, S, beside, 5, &risks);
    return beside + 14;
}
