/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "dashboard.h"

#include "plan/model.h"
#include "workbook/tables.h"

enum { ALWAYS = SHEETS /* on sheets that no plan lacks */ };
#define S SHEET_DASHBOARD

/* A formula for the figure, or "–" in its place; up to or from `ok` all is well, beyond `act` something must be
 * done. */
typedef struct figure {
    dashboard_figure shown;
    int sheet;   /* which must be there */
    bool owners; /* accounts must have them */
    const char *value, *ok, *act;
} figure;

#define YEAR_OF_GROWTH                                                                                       \
    "(1+headcount_growth)*(1+headcount_growth)*(1+headcount_growth)*(1+headcount_growth)*(1+headcount_growth)*" \
    "(1+headcount_growth)*(1+headcount_growth)*(1+headcount_growth)*(1+headcount_growth)*(1+headcount_growth)*" \
    "(1+headcount_growth)*(1+headcount_growth)"

/* A plan shows the first ten for which it has the sheets; the last ones step in for those it lacks. */
static const figure figures[] = {
    { { N_("Load of the team"),
        N_("Hours that the accounts need ÷ hours of the team. OK up to the load above which a CSM is overloaded; "
           "act above the load at which service breaks down. Both are assumptions."),
        PLAN_PERCENT, true },
      ALWAYS, false, "IF(team_hours>0,team_load,\"–\")", "load_high", "MAX(load_high,load_critical)" },
    { { N_("Gap in CSMs"),
        N_("CSMs available less CSMs needed; negative: so many are missing. Act where more are missing than can be "
           "hired in a month, which is an assumption."),
        PLAN_ONE_DIGIT, false },
      ALWAYS, false, "people_gap", "0", "0-hires_most" },
    { { N_("Load of the fullest CSM"),
        N_("The highest load on the sheet Capacity. The limits are those of the team's load."), PLAN_PERCENT, true },
      ALWAYS, true, "MAX(csm_loads)", "load_high", "MAX(load_high,load_critical)" },
    { { N_("Budget less CSMs needed"),
        N_("CSMs whom the budget pays for, less CSMs needed. Act where it does not even pay for the team today."),
        PLAN_ONE_DIGIT, false },
      ALWAYS, false, "people_budget-people_needed", "0", "MIN(0,people_team-people_needed)" },
    { { N_("Success and support cost ÷ ARR"),
        N_("With the CSMs needed. OK up to the cost share of the budget, an assumption; act above the published "
           "share of companies with 3 to 5 million ARR, on the sheet Benchmarks."),
        PLAN_PERCENT, true },
      ALWAYS, false,
      "IF(total_arr>0,people_needed*loaded_cost/total_arr+cost_share*other_cost_share,\"–\")", "cost_share",
      "MAX(cost_share,CSM.BENCHMARK(\"CS_COST_SHARE\",\"ARR_3M_5M\"))" },
    { { N_("Net revenue retention"),
        N_("OK from the net retention wanted, an assumption; act below the lower quarter of the published figures, "
           "on the sheet Benchmarks."),
        PLAN_PERCENT, false },
      SHEET_RETENTION, false, "year_nrr", "target_nrr", "MIN(target_nrr,CSM.BENCHMARK(\"NRR\",\"ALL\",\"LOW\"))" },
    { { N_("Gross revenue retention"),
        N_("OK from the gross retention expected, an assumption; act below the lower quarter of the published "
           "figures, on the sheet Benchmarks."),
        PLAN_PERCENT, false },
      SHEET_RETENTION, false, "year_grr", "expected_grr",
      "MIN(expected_grr,CSM.BENCHMARK(\"GRR\",\"ALL\",\"LOW\"))" },
    { { N_("Months short of people"),
        N_("Months of the next 24 in which ramped people are missing, though hired as planned. Act where they are "
           "more than a hire takes from the decision to the first day, which is an assumption."),
        PLAN_WHOLE, true },
      SHEET_HIRING, false, "hiring_short_months", "0", "hiring_lead" },
    { { N_("Cost to serve ÷ ARR"),
        N_("OK up to the share of the gross margin that service may cost, an assumption; act above twice that."),
        PLAN_PERCENT, true },
      SHEET_CASE, false, "serve_cost_share", "gross_margin*serve_share", "2*gross_margin*serve_share" },
    { { N_("Risk that the team is too small"),
        N_("Share of the simulated cases in which the accounts need more people than the team has. OK up to what "
           "the cautious case leaves, act above the median; both shares are inputs of the sheet Scenarios."),
        PLAN_PERCENT, true },
      SHEET_SCENARIOS, false, "INDEX(overload_risks,1)", "1-INDEX(simulated_shares,3)",
      "MAX(1-INDEX(simulated_shares,3),1-INDEX(simulated_shares,2))" },
    { { N_("Load if one CSM leaves"),
        N_("The same hours for one CSM fewer. The limits are those of the team's load."), PLAN_PERCENT, true },
      ALWAYS, false, "IF(people_team>1,team_load*people_team/(people_team-1),\"–\")", "load_high",
      "MAX(load_high,load_critical)" },
    { { N_("ARR per CSM"),
        N_("ARR ÷ CSMs in the team. OK up to the ARR per CSM of the assumptions; act above it by as much as the "
           "critical load is above a full one."),
        PLAN_MONEY, true },
      ALWAYS, false, "IF(people_team>0,total_arr/people_team,\"–\")", "arr_per_csm",
      "arr_per_csm*MAX(1,load_critical)" },
    { { N_("Accounts per CSM"),
        N_("Accounts ÷ CSMs in the team. OK up to the published mean of all companies, act above that of low touch, "
           "both on the sheet Benchmarks."),
        PLAN_ONE_DIGIT, true },
      ALWAYS, false, "IF(people_team>0,total_accounts/people_team,\"–\")",
      "CSM.BENCHMARK(\"ACCOUNTS_PER_CSM\",\"ALL\")", "CSM.BENCHMARK(\"ACCOUNTS_PER_CSM\",\"LOW_TOUCH\")" },
    { { N_("Gap in a year without hires"),
        N_("CSMs available less the CSMs needed after twelve months of growth. Act where more are missing than can "
           "be hired in a year. Growth and most hires in a month are assumptions."),
        PLAN_ONE_DIGIT, false },
      ALWAYS, false, "people_available-people_needed*" YEAR_OF_GROWTH, "0", "0-12*hires_most" },
    { { N_("Hours per account"),
        N_("Mean hours per month. OK up to what leaves every CSM of the team time for all accounts; act above the "
           "critical load of the assumptions."),
        PLAN_TWO_DIGITS, true },
      ALWAYS, false, "mean_hours", "load_high*team_hours/total_accounts",
      "MAX(load_high,load_critical)*team_hours/total_accounts" },
    { { N_("Checks that do not hold"),
        N_("Figures that do not agree, on the sheet Checks: none may."), PLAN_WHOLE, true },
      ALWAYS, false, "checks_failed", "0", "0" },
};

static bool is_there(const workbook *w, const figure *f)
{
    return (f->sheet == ALWAYS || w->sheets[f->sheet].page) && (!f->owners || w->model->owner_count);
}

/* The next figure that this plan has, from place i; there are always ten. */
static const figure *next_figure(const workbook *w, size_t *i)
{
    while (!is_there(w, &figures[*i]))
        ++*i;
    return &figures[(*i)++];
}

void dashboard_choose(const workbook *w, dashboard_figure out[DASHBOARD_FIGURES])
{
    size_t at = 0;
    for (size_t i = 0; i < DASHBOARD_FIGURES; i++)
        out[i] = next_figure(w, &at)->shown;
}

#define STATES { N_("✔ OK"), N_("▲ Watch"), N_("✘ Act"), N_("– No figure") }

const char *dashboard_state(const workbook *w, size_t i)
{
    static const char *const states[DASHBOARD_STATES] = STATES;
    return say(w, states[i]);
}

static const figure *figure_of(const filled *f)
{
    return &((const figure *)f->data)[f->row];
}

static plan_format format_of(const filled *f)
{
    return figure_of(f)->shown.format;
}

static csm_value sense_of(const filled *f)
{
    return csm_text(say(f->w, figure_of(f)->shown.most ? N_("at most") : N_("at least")));
}

/* Not everything that is equal in the books is so in the last digit. */
#define STATUS(sense) \
    "IF([value]=\"–\",\"{3}\",IF([value]-[ok]" sense ",\"{0}\",IF([value]-[act]" sense ",\"{1}\",\"{2}\")))"

static const char *status_of(const filled *f)
{
    return figure_of(f)->shown.most ? STATUS("<=0.000000001") : STATUS(">=0-0.000000001");
}

static const table_column columns[] = {
    { .key = "figure", .head = N_("Figure"), .look = LOOK_LABEL, .name = "dashboard_labels", .to = 4, .spread = true,
      .example = WORDS_OF(figure, shown.label) },
    { .key = "value", .head = N_("Value"), .look = LOOK_RESULT, .format_of = format_of, .name = "dashboard_values",
      .example = FORMULA_OF(figure, value) },
    { .key = "ok", .head = N_("OK limit"), .look = LOOK_VALUE, .format_of = format_of, .name = "dashboard_ok",
      .example = FORMULA_OF(figure, ok) },
    { .key = "act", .head = N_("Act beyond"), .look = LOOK_VALUE, .format_of = format_of, .name = "dashboard_act",
      .example = FORMULA_OF(figure, act) },
    { .key = "sense", .head = N_("Limits are"), .look = LOOK_LABEL, .value = sense_of },
    { .key = "status", .head = N_("Status"), .look = LOOK_RESULT, .name = "dashboard_status", .to = 10, .spread = true,
      .formula_of = status_of, .words = STATES },
    { .key = "note", .head = N_("Where the limits come from"), .look = LOOK_NOTE, .to = DASHBOARD_LAST, .spread = true,
      .example = WORDS_OF(figure, shown.note) },
};
static const table ten = {
    .name = "dashboard",
    .section = N_("The ten figures and their limits"),
    .columns = columns, .count = sizeof columns / sizeof *columns,
    .row_height = 56,
    .example_size = sizeof *figures,
};

lxw_row_t put_dashboard_figures(workbook *w, lxw_row_t row)
{
    figure chosen[DASHBOARD_FIGURES];
    size_t at = 0;
    for (size_t i = 0; i < DASHBOARD_FIGURES; i++)
        chosen[i] = *next_figure(w, &at);
    return table_end(put_table(w, S, row, &ten, DASHBOARD_FIGURES, chosen)) + 1;
}
