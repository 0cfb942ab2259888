/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Simulation: effort is known as low, most likely and high; how many people are enough in how many of
 * the cases. */
#include "scenarios_simulation.h"

#include "plan/model.h"
#include "scenarios_drivers.h"
#include "workbook/blocks.h"

enum { LABEL = SCENARIOS_LABEL, LAST = SCENARIOS_LAST, CHART_COLUMN = 5 };
#define S SHEET_SCENARIOS

#define DEMAND "segment_accounts,simulated_low,simulated_mode,simulated_high,effective_hours"
/* Whole numbers within the functions' limits, whatever is typed. */
#define DRAWS "MAX(1,INT(simulated_trials)),MAX(0,INT(simulated_seed))"

/* ---- effort ---- */

/* In order whatever is typed; a cell that was emptied counts as 0. */
#define FACTORS "[least]+0,[likely]+0,[most]+0"

static const table_column effort_columns[] = {
    { .key = "segment", .head = N_("Segment"), .look = LOOK_LABEL, .formula = "INDEX(segment_names,[#])" },
    { .key = "accounts", .head = N_("Accounts"), .look = LOOK_VALUE, .format = PLAN_WHOLE,
      .formula = "INDEX(segment_accounts,[#])" },
    { .key = "hours", .head = N_("Hours per account, planned"), .look = LOOK_VALUE, .format = PLAN_TWO_DIGITS,
      .formula = "INDEX(segment_mean_hours,[#])" },
    { .key = "least", .head = N_("Least, times the plan"), .look = LOOK_INPUT, .format = PLAN_TWO_DIGITS,
      .number = 0.8, .high = 10, .name = "low_factors",
      .note = N_("Example values: how much less or more an account of the segment "
                 "may take than planned. Replace them with what you observed.") },
    { .key = "likely", .head = N_("Most likely, times the plan"), .look = LOOK_INPUT, .format = PLAN_TWO_DIGITS,
      .number = 1, .high = 10, .name = "mode_factors" },
    { .key = "most", .head = N_("Most, times the plan"), .look = LOOK_INPUT, .format = PLAN_TWO_DIGITS,
      .number = 1.4, .high = 10, .name = "high_factors" },
    { .key = "least_hours", .head = N_("Least hours"), .look = LOOK_VALUE, .format = PLAN_TWO_DIGITS,
      .name = "simulated_low", .formula = "[hours]*MIN(" FACTORS ")" },
    { .key = "likely_hours", .head = N_("Most likely hours"), .look = LOOK_VALUE, .format = PLAN_TWO_DIGITS,
      .name = "simulated_mode", .formula = "[hours]*[likely]" },
    { .key = "most_hours", .head = N_("Most hours"), .look = LOOK_VALUE, .format = PLAN_TWO_DIGITS,
      .name = "simulated_high", .formula = "[hours]*MAX(" FACTORS ")" },
};
static const table effort = {
    .name = "simulated",
    .columns = effort_columns, .count = sizeof effort_columns / sizeof *effort_columns,
};

/* ---- percentiles and risks ---- */

typedef struct percentile {
    const char *label; /* N_() */
    double share;
} percentile;

static const percentile examples[] = {
    { N_("Lucky: few cases need less"), 0.1 },
    { N_("Median"), 0.5 },
    { N_("Cautious: few cases need more"), 0.9 },
};
enum { PERCENTILES = sizeof examples / sizeof *examples };

static const table_column percentile_columns[] = {
    { .key = "label", .head = N_("People that are enough in so many cases"), .look = LOOK_LABEL,
      .example = WORDS_OF(percentile, label) },
    { .key = "share", .head = N_("Share of the cases"), .look = LOOK_INPUT, .format = PLAN_PERCENT,
      .example = NUMBER_OF(percentile, share), .high = 1, .name = "simulated_shares" },
    { .key = "people", .head = N_("CSMs, exact"), .look = LOOK_RESULT, .format = PLAN_TWO_DIGITS,
      .name = "simulated_people", .formula = "CSM.SIMULATE_HEADCOUNT(" DEMAND ",[share]+0," DRAWS ")" },
    { .key = "rounded", .head = N_("CSMs, rounded up"), .look = LOOK_VALUE, .format = PLAN_ONE_DIGIT,
      .name = "simulated_people_rounded", .formula = "CSM.HEADCOUNT(1,[people],1,TRUE,headcount_step)" },
};
static const table percentiles = {
    .name = "percentiles",
    .columns = percentile_columns, .count = sizeof percentile_columns / sizeof *percentile_columns,
    .examples = examples, .example_size = sizeof *examples, .example_count = PERCENTILES,
};

typedef struct team {
    const char *label; /* N_() */
    const char *people;
} team;

static const team teams[] = {
    { N_("Team today"), "people_team" },
    { N_("CSMs available"), "people_available" },
    { N_("CSMs needed by the plan"), "people_needed" },
    { N_("Median, rounded up"), "INDEX(simulated_people_rounded,2)" },
    { N_("Cautious, rounded up"), "INDEX(simulated_people_rounded,3)" },
};
enum { TEAMS = sizeof teams / sizeof *teams };

static const table_column risk_columns[] = {
    { .key = "team", .head = N_("Team"), .look = LOOK_LABEL, .example = WORDS_OF(team, label), .name = "risk_teams" },
    { .key = "people", .head = N_("CSMs"), .look = LOOK_VALUE, .format = PLAN_ONE_DIGIT,
      .example = FORMULA_OF(team, people) },
    { .key = "risk", .head = N_("Risk that it is too small"), .look = LOOK_RESULT, .format = PLAN_PERCENT,
      .name = "overload_risks", .formula = "CSM.OVERLOAD_RISK([people]," DEMAND "," DRAWS ")",
      .note = N_("Share of the simulated cases in which the accounts need more people.") },
};
static const table risks = {
    .name = "risks",
    .columns = risk_columns, .count = sizeof risk_columns / sizeof *risk_columns,
    .examples = teams, .example_size = sizeof *teams, .example_count = TEAMS,
};

/* ---- the whole ---- */

static const line lines[] = {
    { .label = N_("Simulated cases"), .look = LOOK_VALUE, .format = PLAN_WHOLE, .formula = "simulated_trials",
      .remark = N_("From the assumptions. Segments vary independently; the same start gives the same cases.") },
    { .label = N_("How sure it is"), .name = "risk_words", .sentence = true, .one_line = true,
      .formula = "\"{0}\"&TEXT(INT(100*INDEX(overload_risks,2)+0.5000001),\"0\")&\"{1}\"",
      .words = { N_("In "), N_(" of 100 cases the CSMs available are too few.") } },
};

lxw_row_t put_simulation(workbook *w, lxw_row_t row)
{
    const chart too_small = {
        .type = LXW_CHART_COLUMN,
        .words = { N_("Risk that the team is too small"), N_("Team"), N_("Share of the simulated cases"), "0%" },
        .categories = "risk_teams",
        .series = { { N_("Risk that it is too small"), "overload_risks", CHART_SKY } },
        .count = 1,
        .labels = LABELS_INSIDE_BASE,
        .below_zero = true,
        .top = 1,
        .wide = 1.2,
        .tall = 0.8,
    };
    put_section(w, S, row, LABEL, LAST, N_("Simulation: the effort of each segment is uncertain"));
    row = put_lines(w, S, row + 1, LAST, COUNTED(lines)) + 1;
    row = table_end(put_table(w, S, row, &effort, w->model->segment_count, NULL)) + 1;
    put_chart(w, S, row, CHART_COLUMN, &too_small);
    row = table_end(put_table(w, S, row, &percentiles, PERCENTILES, NULL)) + 1;
    row = table_end(put_table(w, S, row, &risks, TEAMS, NULL)) + 1;
    return row + 2; /* the chart beside the two ends there */
}
