/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "dashboard.h"

#include "workbook/blocks.h"
#include "plan/model.h"

enum { LABEL = 1, VALUE = 5, OK, ACT, SENSE, STATUS, NOTE = 11 };
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

const char *dashboard_state(const workbook *w, size_t i)
{
    static const char *const states[DASHBOARD_STATES] = { N_("✔ OK"), N_("▲ Watch"), N_("✘ Act"), N_("– No figure") };
    return say(w, states[i]);
}

/* Not everything that is equal in the books is so in the last digit. */
static void put_status(workbook *w, lxw_row_t row, bool most)
{
    unsigned line = row + 1;
    const char *sense = most ? "<=0.000000001" : ">=0-0.000000001";
    put_formula(w, S, row, STATUS, LOOK_RESULT, PLAN_GENERAL,
                "IF(F%u=\"–\",\"%s\",IF(F%u-G%u%s,\"%s\",IF(F%u-H%u%s,\"%s\",\"%s\")))", line, dashboard_state(w, 3),
                line, line, sense, dashboard_state(w, 0), line, line, sense, dashboard_state(w, 1),
                dashboard_state(w, 2));
}

static void put_heads_of(workbook *w, lxw_row_t row)
{
    static const struct {
        lxw_col_t first, last;
        const char *words;
    } heads[] = { { LABEL, VALUE - 1, N_("Figure") }, { VALUE, VALUE, N_("Value") }, { OK, OK, N_("OK limit") },
                  { ACT, ACT, N_("Act beyond") },    { SENSE, SENSE, N_("Limits are") },
                  { STATUS, NOTE - 1, N_("Status") }, { NOTE, DASHBOARD_LAST, N_("Where the limits come from") } };
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
        if (heads[i].last > heads[i].first)
            put_merged(w, S, row, heads[i].first, heads[i].last, LOOK_HEADER);
        put_words(w, S, row, heads[i].first, LOOK_HEADER, heads[i].words);
    }
    set_height(w, S, row, 32);
}

static void put_figure(workbook *w, lxw_row_t row, const figure *f)
{
    plan_format format = f->shown.format;
    put_merged(w, S, row, LABEL, VALUE - 1, LOOK_LABEL);
    put_merged(w, S, row, STATUS, NOTE - 1, LOOK_RESULT);
    put_merged(w, S, row, NOTE, DASHBOARD_LAST, LOOK_NOTE);
    put_words(w, S, row, LABEL, LOOK_LABEL, f->shown.label);
    put_formula(w, S, row, VALUE, LOOK_RESULT, format, "%s", f->value);
    put_formula(w, S, row, OK, LOOK_VALUE, format, "%s", f->ok);
    put_formula(w, S, row, ACT, LOOK_VALUE, format, "%s", f->act);
    put_words(w, S, row, SENSE, LOOK_LABEL, f->shown.most ? N_("at most") : N_("at least"));
    put_status(w, row, f->shown.most);
    put_words(w, S, row, NOTE, LOOK_NOTE, f->shown.note);
    set_height(w, S, row, 56);
}

lxw_row_t put_dashboard_figures(workbook *w, lxw_row_t row)
{
    lxw_row_t first = row + 2, last = first + DASHBOARD_FIGURES - 1;
    size_t at = 0;
    put_section(w, S, row, DASHBOARD_FIRST, DASHBOARD_LAST, N_("The ten figures and their limits"));
    put_heads_of(w, row + 1);
    for (lxw_row_t i = first; i <= last; i++)
        put_figure(w, i, next_figure(w, &at));
    name_cells(w, "dashboard_labels", S, first, LABEL, last, LABEL);
    name_cells(w, "dashboard_values", S, first, VALUE, last, VALUE);
    name_cells(w, "dashboard_ok", S, first, OK, last, OK);
    name_cells(w, "dashboard_act", S, first, ACT, last, ACT);
    name_cells(w, "dashboard_status", S, first, STATUS, last, STATUS);
    return last + 2;
}
