/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Team: who is there on the planning date, how productive they are, and how many hours they have. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "workbook/blocks.h"
#include "workbook/cells.h"
#include "workbook/tables.h"
#include "plan/model.h"
#include "engine/same_text.h"

enum { FIGURES = 3, ROSTER = 13, SPARE = 6, EXAMPLES_MAX = 50, FORECAST = 12, ONE_PAGE = 64 };
enum { EXAMPLE_START = 45292 /* 2024-01-01 */, EARLIEST = 18264, LATEST = 73050 /* 2099-12-31 */ };
enum { ROLES = 5, LAST_OF_FIGURES = 7, WIDE = 6, CHART_COLUMN = 8, LAST = 15 }; /* columns */
#define S SHEET_TEAM

/* ---- the roster's inputs ---- */

typedef struct vote {
    const char *region;
    double lead;
} vote;

/* The region of most accounts of each owner, where one has more than half (Boyer and Moore's vote). NULL
 * without memory: the regions stay empty then. */
static vote *regions_of_owners(workbook *w)
{
    const model *m = w->model;
    vote *votes = csm_arena_get(&w->texts, m->owner_count + 1, sizeof *votes);
    for (size_t i = 0; votes && i < m->owner_count; i++)
        votes[i] = (vote){ NULL, 0 };
    for (size_t i = 0; votes && i < w->accounts->account_count; i++) {
        size_t owner = model_owner_of(m, w->accounts, i);
        const char *region = book_label_at(w->accounts, w->accounts->regions, i);
        vote *v = owner && region ? &votes[owner - 1] : NULL;
        if (v && v->lead <= 0)
            *v = (vote){ region, 1 };
        else if (v)
            v->lead += same_text(v->region, region) ? 1 : -1;
    }
    return votes;
}

/* The people whom the roster starts with: the owners, else as many as the team has. */
static size_t people_count(const workbook *w)
{
    double team = w->model->values[plan_assumption_index("team_size")];
    return w->model->owner_count ? w->model->owner_count : (size_t)ceil(fmin(team, EXAMPLES_MAX));
}

static double example_fte(const workbook *w, size_t i)
{
    double rest = w->model->values[plan_assumption_index("team_size")] - (double)i;
    return w->model->owner_count || rest > 1 ? 1 : rest;
}

static const csm_value nothing = { .kind = CSM_IS_BLANK };

/* Empty rows for more people follow those who are known. */
static bool is_person(const filled *f)
{
    return f->row < people_count(f->w);
}

static csm_value name_of(const filled *f)
{
    const model *m = f->w->model;
    char name[64];
    if (!is_person(f))
        return nothing;
    snprintf(name, sizeof name, "%s %zu", say(f->w, N_("Person")), f->row + 1);
    return csm_text(m->owner_count ? m->owners[f->row] : workbook_text(f->w, name));
}

static csm_value role_of(const filled *f)
{
    return is_person(f) ? csm_text(say(f->w, N_("CSM"))) : nothing;
}

static csm_value region_of(const filled *f)
{
    const vote *votes = f->data;
    bool known = is_person(f) && f->w->model->owner_count && votes && votes[f->row].region;
    return known ? csm_text(votes[f->row].region) : nothing;
}

static csm_value start_of(const filled *f)
{
    return is_person(f) ? csm_number(EXAMPLE_START) : nothing;
}

static csm_value fte_of(const filled *f)
{
    return is_person(f) ? csm_number(example_fte(f->w, f->row)) : nothing;
}

static csm_value leave_of(const filled *f)
{
    return is_person(f) ? csm_number(0) : nothing;
}

/* ---- the roster ---- */

/* Who started on the 31st has been there a month on the last day of a shorter one. */
#define MONTHS_OF_SERVICE                                                                              \
    "(YEAR(plan_date)-YEAR([start]))*12+MONTH(plan_date)-MONTH([start])-"                             \
    "IF(MIN(DAY([start]),DAY(DATE(YEAR(plan_date),MONTH(plan_date)+1,0)))>DAY(plan_date),1,0)"

static const table_column roster_columns[] = {
    { .key = "name", .head = N_("Person"), .look = LOOK_INPUT, .value = name_of, .name = "team_names" },
    { .key = "role", .head = N_("Role"), .look = LOOK_INPUT, .value = role_of, .name = "team_role",
      .choose = "role_names" },
    { .key = "region", .head = N_("Region"), .look = LOOK_INPUT, .value = region_of, .name = "team_region" },
    { .key = "start", .head = N_("First day"), .look = LOOK_INPUT, .format = PLAN_DATE, .value = start_of,
      .name = "team_start", .low = EARLIEST, .high = LATEST,
      .note = N_("A person without a first day is not counted.") },
    { .key = "end", .head = N_("Last day"), .look = LOOK_INPUT, .format = PLAN_DATE, .name = "team_end",
      .low = EARLIEST, .high = LATEST, .note = N_("The last day of work; empty: none is known.") },
    { .key = "fte", .head = N_("FTE"), .look = LOOK_INPUT, .format = PLAN_TWO_DIGITS, .value = fte_of,
      .name = "team_fte", .high = 10 },
    { .key = "leave", .head = N_("Leave, hours per month"), .look = LOOK_INPUT, .format = PLAN_ONE_DIGIT,
      .value = leave_of, .name = "team_leave", .high = 744,
      .note = N_("Leave that this person takes beyond what shrinkage plans for everybody, such as parental "
                 "leave.") },
    { .key = "employed", .head = N_("Employed (1 = yes)"), .look = LOOK_QUIET, .format = PLAN_WHOLE,
      .name = "team_employed", .total = TOTAL_SUM,
      .formula = "IF(AND([start]>0,[start]<=plan_date),IF([end]=0,1,IF([end]>=plan_date,1,0)),0)" },
    { .key = "months", .head = N_("Months of service"), .look = LOOK_QUIET, .format = PLAN_WHOLE,
      .name = "team_months", .formula = "IF([employed]=1," MONTHS_OF_SERVICE ",0)" },
    { .key = "productivity", .head = N_("Productivity"), .look = LOOK_QUIET, .format = PLAN_PERCENT,
      .name = "team_productivity", .formula = "IF([employed]=1,CSM.RAMP([months],ramp_curve),0)",
      .note = N_("By the ramp on the sheet of assumptions; 100 % after its last month.") },
    { .key = "fte_now", .head = N_("FTE now"), .look = LOOK_QUIET, .format = PLAN_TWO_DIGITS,
      .name = "team_fte_now", .total = TOTAL_SUM, .formula = "[employed]*[fte]" },
    { .key = "ramped_fte", .head = N_("Ramped FTE now"), .look = LOOK_QUIET, .format = PLAN_TWO_DIGITS,
      .name = "team_ramped_fte", .total = TOTAL_SUM, .formula = "[fte_now]*[productivity]" },
    { .key = "hours", .head = N_("Hours per month"), .look = LOOK_QUIET, .format = PLAN_ONE_DIGIT,
      .name = "team_hours_each", .total = TOTAL_SUM,
      .formula = "MAX(0,effective_hours*[fte_now]-[employed]*[leave])",
      .note = N_("Effective hours of one CSM × FTE now − leave, at full productivity.") },
    { .key = "ramped_hours", .head = N_("Ramped hours per month"), .look = LOOK_QUIET, .format = PLAN_ONE_DIGIT,
      .name = "team_ramped_hours_each", .total = TOTAL_SUM, .formula = "[hours]*[productivity]" },
    { .key = "csm_fte", .head = N_("FTE as CSM"), .look = LOOK_QUIET, .format = PLAN_TWO_DIGITS,
      .name = "team_csm_fte", .formula = "IF([role]=INDEX(role_names,1),[fte],0)" },
};
static const table_group roster_groups[] = {
    { "name", "leave", N_("Roster: one person a row; use the empty rows for more") },
    { "employed", "csm_fte", N_("What follows on the planning date") },
};
static const table roster = {
    .name = "team",
    .groups = roster_groups, .group_count = 2,
    .columns = roster_columns, .count = sizeof roster_columns / sizeof *roster_columns,
    .total = N_("Everybody on the planning date"),
    .head_height = 46,
};

/* ---- the figures ---- */

static const line figures[] = {
    { .label = N_("Planning date"), .look = LOOK_VALUE, .format = PLAN_DATE,
      .formula = "plan_date",
      .remark = N_("Change it on the sheet of assumptions") },
    { .label = N_("People"), .name = "team_headcount", .look = LOOK_VALUE, .format = PLAN_WHOLE,
      .formula = "SUM(team_employed)",
      .remark = N_("Employed on that day, in every role") },
    { .label = N_("FTE"), .name = "team_fte_total", .look = LOOK_VALUE, .format = PLAN_TWO_DIGITS,
      .formula = "SUM(team_fte_now)",
      .remark = N_("Full-time equivalents of the people employed") },
    { .label = N_("Ramped FTE"), .name = "team_ramped_total", .look = LOOK_RESULT, .format = PLAN_TWO_DIGITS,
      .formula = "IF(SUM(team_start)=0,0,CSM.RAMPED_FTE(team_start,team_end,team_fte,plan_date,ramp_curve))",
      .remark = N_("Each person by productivity: what the team is worth on that day") },
    { .label = N_("Ramped hours per month"), .name = "team_ramped_hours", .look = LOOK_RESULT, .format = PLAN_ONE_DIGIT,
      .formula = "SUM(team_ramped_hours_each)",
      .remark = N_("Hours for customers, ramp and leave allowed for") },
    { .label = N_("CSMs on the roster (FTE)"), .name = "team_csm_now", .look = LOOK_VALUE, .format = PLAN_TWO_DIGITS,
      .formula = "SUMPRODUCT(team_employed,team_csm_fte)",
      .remark = N_("People of the role CSM who are employed on that day") },
    { .label = N_("CSMs by assumption (FTE)"), .look = LOOK_VALUE, .format = PLAN_TWO_DIGITS,
      .formula = "team_size",
      .remark = N_("CSMs in the team today, from which the capacity is calculated") },
    { .label = N_("Difference"), .name = "team_difference", .look = LOOK_VALUE, .format = PLAN_TWO_DIGITS,
      .formula = "team_csm_now-team_size",
      .remark_formula = "IF(ABS(team_difference)<0.005,\"{0}\",\"{1}\")",
      .words = { N_("Roster and assumption agree."),
                 N_("Roster and assumption differ: correct the one that is wrong.") } },
};

/* ---- by role, and the next months ---- */

static const table_column role_columns[] = {
    { .key = "role", .head = N_("Role"), .look = LOOK_LABEL, .formula = "INDEX(role_names,[#])" },
    { .key = "people", .head = N_("People"), .look = LOOK_VALUE, .format = PLAN_WHOLE,
      .formula = "SUMPRODUCT((team_role=[role])*team_employed)" },
    { .key = "fte", .head = N_("FTE"), .look = LOOK_VALUE, .format = PLAN_TWO_DIGITS, .name = "role_fte",
      .formula = "SUMPRODUCT((team_role=[role])*team_fte_now)" },
    { .key = "ramped_fte", .head = N_("Ramped FTE"), .look = LOOK_VALUE, .format = PLAN_TWO_DIGITS,
      .formula = "SUMPRODUCT((team_role=[role])*team_ramped_fte)" },
    { .key = "ramped_hours", .head = N_("Ramped hours"), .look = LOOK_VALUE, .format = PLAN_ONE_DIGIT,
      .formula = "SUMPRODUCT((team_role=[role])*team_ramped_hours_each)" },
};
static csm_value month_of(const filled *f)
{
    return csm_number((double)f->row);
}

static const table_column month_columns[] = {
    { .key = "month", .head = N_("Months from the planning date"), .look = LOOK_LABEL, .format = PLAN_WHOLE,
      .value = month_of },
    { .key = "date", .head = N_("Date"), .look = LOOK_VALUE, .format = PLAN_DATE,
      .formula = MONTHS_AFTER("plan_date", "[month]") },
    { .key = "csms", .head = N_("CSMs (FTE)"), .look = LOOK_VALUE, .format = PLAN_TWO_DIGITS,
      .name = "team_csm_forecast",
      .formula = "IF(SUM(team_start)=0,0,CSM.RAMPED_FTE(team_start,team_end,team_csm_fte,[date],1))" },
    { .key = "ramped", .head = N_("Ramped CSMs (FTE)"), .look = LOOK_VALUE, .format = PLAN_TWO_DIGITS,
      .name = "team_ramped_forecast",
      .formula = "IF(SUM(team_start)=0,0,CSM.RAMPED_FTE(team_start,team_end,team_csm_fte,[date],ramp_curve))" },
};

static const table roles = {
    .name = "roles_now",
    .section = N_("By role on the planning date"), .section_to = WIDE,
    .columns = role_columns, .count = sizeof role_columns / sizeof *role_columns,
};
static const table months = {
    .name = "team_months_ahead",
    .section = N_("CSMs on the roster: known starts, ends and ramp"), .section_to = WIDE,
    .columns = month_columns, .count = sizeof month_columns / sizeof *month_columns,
};

static lxw_row_t put_months(workbook *w, lxw_row_t row, lxw_row_t place)
{
    const table_place *p = put_table(w, S, row, &months, FORECAST + 1, NULL);
    chart c = { .type = LXW_CHART_COLUMN,
                .words = { N_("CSMs on the roster in the next months"), N_("Months from the planning date"),
                           N_("CSMs (FTE)"), "#,##0.0" },
                .count = 2 };
    c.categories = table_area(w, p, "month", 0);
    c.series[0] = (chart_series){ table_head(w, p, "csms", 0), table_area(w, p, "csms", 0), chart_colour(0) };
    c.series[1] = (chart_series){ table_head(w, p, "ramped", 0), table_area(w, p, "ramped", 0), chart_colour(1) };
    put_chart(w, S, place, CHART_COLUMN, &c);
    return table_end(p) - 1;
}

static void lay_out(workbook *w)
{
    static const column_width widths[] = { { 1, 1, 32 }, { 2, 2, 19 }, { 3, 3, 15 }, { 4, 5, 13 }, { 6, LAST, 12.5 } };
    lxw_row_t below, last;
    set_widths(w, S, COUNTED(widths));
    worksheet_freeze_panes(w->sheets[S].page, 2, 2);
    below = table_end(put_table(w, S, ROSTER, &roster, people_count(w) + SPARE, regions_of_owners(w))) + 1;
    put_section(w, S, FIGURES, 1, LAST_OF_FIGURES, N_("The team on the planning date"));
    put_lines(w, S, FIGURES + 1, LAST_OF_FIGURES, COUNTED(figures));
    last = put_months(w, table_end(put_table(w, S, below, &roles, ROLES, NULL)) + 1, below);
    finish_page(w, S, last, LAST, ROSTER, ROSTER + 1);
    if (last < ONE_PAGE)
        worksheet_fit_to_pages(w->sheets[S].page, 1, 1);
}

const sheet_description sheet_team = {
    .shown = { "team", "the roster and its ramped hours" },
    .tab = N_("Team"),
    .colour = TAB_INPUTS,
    .title = N_("Team"),
    .question = N_("Who is there, how productive are they, and how many hours for customers does the team "
                 "really have?"),
    .tells = N_("Who is there, how productive, with how many hours"),
    .kinds = IN_PLAN,
    .needs = NEEDS(ASSUMPTIONS),
    .lay_out = lay_out,
};
