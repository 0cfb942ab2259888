/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Team: who is there on the planning date, how productive they are, and how many hours they have. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "workbook/blocks.h"
#include "plan/model.h"
#include "engine/same_text.h"

enum {
    NAME = 1,
    ROLE,
    REGION,
    START,
    END,
    FTE,
    LEAVE,
    EMPLOYED,
    MONTHS,
    PRODUCTIVITY,
    FTE_NOW,
    RAMPED,
    HOURS,
    RAMPED_HOURS,
    CSM_FTE
};
enum { FIGURES = 3, GROUPS = 13, HEAD, FIRST, SPARE = 6, EXAMPLES_MAX = 50, ROLES = 5, FORECAST = 12, ONE_PAGE = 64 };
enum { EXAMPLE_START = 45292 /* 2024-01-01 */, EARLIEST = 18264, LATEST = 73050 /* 2099-12-31 */ };
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

static void put_person(workbook *w, lxw_row_t row, size_t i, const vote *votes)
{
    char name[64];
    snprintf(name, sizeof name, "%s %zu", say(w, N_("Person")), i + 1);
    put_text(w, S, row, NAME, LOOK_INPUT, w->model->owner_count ? w->model->owners[i] : name);
    put_words(w, S, row, ROLE, LOOK_INPUT, N_("CSM"));
    if (w->model->owner_count && votes && votes[i].region)
        put_text(w, S, row, REGION, LOOK_INPUT, votes[i].region);
    else
        put_empty(w, S, row, REGION, LOOK_INPUT, PLAN_GENERAL);
    put_number(w, S, row, START, LOOK_INPUT, PLAN_DATE, EXAMPLE_START);
    put_empty(w, S, row, END, LOOK_INPUT, PLAN_DATE);
    put_number(w, S, row, FTE, LOOK_INPUT, PLAN_TWO_DIGITS, example_fte(w, i));
    put_number(w, S, row, LEAVE, LOOK_INPUT, PLAN_ONE_DIGIT, 0);
}

static void put_spare(workbook *w, lxw_row_t row)
{
    static const plan_format formats[] = { [START] = PLAN_DATE,
                                           [END] = PLAN_DATE,
                                           [FTE] = PLAN_TWO_DIGITS,
                                           [LEAVE] = PLAN_ONE_DIGIT };
    for (lxw_col_t c = NAME; c <= LEAVE; c++)
        put_empty(w, S, row, c, LOOK_INPUT, formats[c]);
}

/* ---- what follows ---- */

static void put_results(workbook *w, lxw_row_t row)
{
    unsigned line = row + 1;
    put_formula(w, S, row, EMPLOYED, LOOK_QUIET, PLAN_WHOLE,
                "IF(AND(E%u>0,E%u<=plan_date),IF(F%u=0,1,IF(F%u>=plan_date,1,0)),0)", line, line, line,
                line);
    /* Who started on the 31st has been there a month on the last day of a shorter one. */
    put_formula(w, S, row, MONTHS, LOOK_QUIET, PLAN_WHOLE,
                "IF(I%u=1,(YEAR(plan_date)-YEAR(E%u))*12+MONTH(plan_date)-MONTH(E%u)-"
                "IF(MIN(DAY(E%u),DAY(DATE(YEAR(plan_date),MONTH(plan_date)+1,0)))>DAY(plan_date),1,0),0)",
                line, line, line, line);
    put_formula(w, S, row, PRODUCTIVITY, LOOK_QUIET, PLAN_PERCENT,
                "IF(I%u=1,CSM.RAMP(J%u,ramp_curve),0)", line, line);
    put_formula(w, S, row, FTE_NOW, LOOK_QUIET, PLAN_TWO_DIGITS, "I%u*G%u", line, line);
    put_formula(w, S, row, RAMPED, LOOK_QUIET, PLAN_TWO_DIGITS, "L%u*K%u", line, line);
    put_formula(w, S, row, HOURS, LOOK_QUIET, PLAN_ONE_DIGIT, "MAX(0,effective_hours*L%u-I%u*H%u)", line,
                line, line);
    put_formula(w, S, row, RAMPED_HOURS, LOOK_QUIET, PLAN_ONE_DIGIT, "N%u*K%u", line, line);
    put_formula(w, S, row, CSM_FTE, LOOK_QUIET, PLAN_TWO_DIGITS, "IF(C%u=INDEX(role_names,1),G%u,0)",
                line, line);
}

static void put_head(workbook *w)
{
    static const char *const heads[] = {
        N_("Person"), N_("Role"), N_("Region"), N_("First day"), N_("Last day"), N_("FTE"),
        N_("Leave, hours per month"), N_("Employed (1 = yes)"), N_("Months of service"),
        N_("Productivity"), N_("FTE now"), N_("Ramped FTE now"), N_("Hours per month"),
        N_("Ramped hours per month"), N_("FTE as CSM"),
    };
    put_section(w, S, GROUPS, NAME, LEAVE, N_("Roster: one person a row; use the empty rows for more"));
    put_section(w, S, GROUPS, EMPLOYED, CSM_FTE, N_("What follows on the planning date"));
    put_heads(w, S, HEAD, heads, sizeof heads / sizeof *heads);
    set_height(w, S, HEAD, 46);
    put_note(w, S, HEAD, START, N_("A person without a first day is not counted."));
    put_note(w, S, HEAD, END, N_("The last day of work; empty: none is known."));
    put_note(w, S, HEAD, LEAVE,
             N_("Leave that this person takes beyond what shrinkage plans for everybody, such as parental "
                "leave."));
    put_note(w, S, HEAD, PRODUCTIVITY,
             N_("By the ramp on the sheet of assumptions; 100 % after its last month."));
    put_note(w, S, HEAD, HOURS,
             N_("Effective hours of one CSM × FTE now − leave, at full productivity."));
}

static void accept_inputs(workbook *w, lxw_row_t last)
{
    accept_list(w, S, FIRST, ROLE, last, ROLE, "role_names");
    accept_dates(w, S, FIRST, START, last, END, EARLIEST, LATEST);
    accept_numbers(w, S, FIRST, FTE, last, FTE, 0, 10);
    accept_numbers(w, S, FIRST, LEAVE, last, LEAVE, 0, 744);
}

static void name_columns(workbook *w, lxw_row_t last)
{
    static const char *const names[] = {
        [NAME] = "team_names",       [ROLE] = "team_role",         [REGION] = "team_region",
        [START] = "team_start",      [END] = "team_end",           [FTE] = "team_fte",
        [LEAVE] = "team_leave",      [EMPLOYED] = "team_employed", [MONTHS] = "team_months",
        [PRODUCTIVITY] = "team_productivity", [FTE_NOW] = "team_fte_now",
        [RAMPED] = "team_ramped_fte", [HOURS] = "team_hours_each",
        [RAMPED_HOURS] = "team_ramped_hours_each", [CSM_FTE] = "team_csm_fte",
    };
    for (lxw_col_t c = NAME; c <= CSM_FTE; c++)
        name_cells(w, names[c], S, FIRST, c, last, c);
}

static void put_total(workbook *w, lxw_row_t row)
{
    static const plan_format formats[] = { [EMPLOYED] = PLAN_WHOLE,
                                           [FTE_NOW] = PLAN_TWO_DIGITS,
                                           [RAMPED] = PLAN_TWO_DIGITS,
                                           [HOURS] = PLAN_ONE_DIGIT,
                                           [RAMPED_HOURS] = PLAN_ONE_DIGIT };
    put_words(w, S, row, NAME, LOOK_TOTAL_LABEL, N_("Everybody on the planning date"));
    for (lxw_col_t c = ROLE; c <= CSM_FTE; c++)
        if (c == EMPLOYED || (c >= FTE_NOW && c <= RAMPED_HOURS))
            put_formula(w, S, row, c, LOOK_TOTAL, formats[c], "SUM(%c%u:%c%u)", 'A' + c, FIRST + 1,
                        'A' + c, row);
        else
            put_empty(w, S, row, c, LOOK_TOTAL, PLAN_GENERAL);
}

static lxw_row_t put_roster(workbook *w)
{
    size_t people = people_count(w);
    const vote *votes = regions_of_owners(w);
    lxw_row_t last = FIRST + (lxw_row_t)people + SPARE - 1;
    put_head(w);
    for (lxw_row_t row = FIRST; row <= last; row++) {
        if (row - FIRST < people)
            put_person(w, row, row - FIRST, votes);
        else
            put_spare(w, row);
        put_results(w, row);
    }
    put_total(w, last + 1);
    accept_inputs(w, last);
    name_columns(w, last);
    return last + 3;
}

/* ---- the figures ---- */

static void put_figures(workbook *w)
{
    lxw_row_t row = FIGURES;
    put_section(w, S, row++, NAME, LEAVE, N_("The team on the planning date"));
    put_line(w, S, row++, LEAVE, N_("Planning date"), NULL, LOOK_VALUE, PLAN_DATE,
             N_("Change it on the sheet of assumptions"), "plan_date");
    put_line(w, S, row++, LEAVE, N_("People"), "team_headcount", LOOK_VALUE, PLAN_WHOLE,
             N_("Employed on that day, in every role"), "SUM(team_employed)");
    put_line(w, S, row++, LEAVE, N_("FTE"), "team_fte_total", LOOK_VALUE, PLAN_TWO_DIGITS,
             N_("Full-time equivalents of the people employed"), "SUM(team_fte_now)");
    put_line(w, S, row++, LEAVE, N_("Ramped FTE"), "team_ramped_total", LOOK_RESULT, PLAN_TWO_DIGITS,
             N_("Each person by productivity: what the team is worth on that day"),
             "IF(SUM(team_start)=0,0,CSM.RAMPED_FTE(team_start,team_end,team_fte,plan_date,ramp_curve))");
    put_line(w, S, row++, LEAVE, N_("Ramped hours per month"), "team_ramped_hours", LOOK_RESULT,
             PLAN_ONE_DIGIT, N_("Hours for customers, ramp and leave allowed for"),
             "SUM(team_ramped_hours_each)");
    put_line(w, S, row++, LEAVE, N_("CSMs on the roster (FTE)"), "team_csm_now", LOOK_VALUE,
             PLAN_TWO_DIGITS, N_("People of the role CSM who are employed on that day"),
             "SUMPRODUCT(team_employed,team_csm_fte)");
    put_line(w, S, row++, LEAVE, N_("CSMs by assumption (FTE)"), NULL, LOOK_VALUE, PLAN_TWO_DIGITS,
             N_("CSMs in the team today, from which the capacity is calculated"), "team_size");
    put_line(w, S, row, LEAVE, N_("Difference"), "team_difference", LOOK_VALUE, PLAN_TWO_DIGITS, "",
             "team_csm_now-team_size");
    put_formula(w, S, row, 3, LOOK_NOTE, PLAN_GENERAL,
                "IF(ABS(team_difference)<0.005,\"%s\",\"%s\")",
                say(w, N_("Roster and assumption agree.")),
                say(w, N_("Roster and assumption differ: correct the one that is wrong.")));
}

/* ---- by role, and the next months ---- */

static lxw_row_t put_roles(workbook *w, lxw_row_t row)
{
    static const char *const heads[] = { N_("Role"), N_("People"), N_("FTE"), N_("Ramped FTE"),
                                         N_("Ramped hours") };
    static const char *const columns[] = { "team_employed", "team_fte_now", "team_ramped_fte",
                                           "team_ramped_hours_each" };
    lxw_row_t first = row + 2;
    put_section(w, S, row, NAME, FTE, N_("By role on the planning date"));
    put_heads(w, S, row + 1, heads, sizeof heads / sizeof *heads);
    for (lxw_row_t i = 0; i < ROLES; i++) {
        put_formula(w, S, first + i, 1, LOOK_LABEL, PLAN_GENERAL, "INDEX(role_names,%u)", i + 1u);
        for (lxw_col_t c = 0; c < 4; c++)
            put_formula(w, S, first + i, (lxw_col_t)(c + 2), LOOK_VALUE,
                        c == 0 ? PLAN_WHOLE : c == 3 ? PLAN_ONE_DIGIT : PLAN_TWO_DIGITS,
                        "SUMPRODUCT((team_role=B%u)*%s)", first + i + 1u, columns[c]);
    }
    name_cells(w, "role_fte", S, first, 3, first + ROLES - 1, 3);
    return first + ROLES + 1;
}

static lxw_row_t put_months(workbook *w, lxw_row_t row, lxw_row_t place)
{
    static const char *const heads[] = { N_("Months from the planning date"), N_("Date"), N_("CSMs (FTE)"),
                                         N_("Ramped CSMs (FTE)") };
    lxw_row_t first = row + 2, last = first + FORECAST;
    chart c = { .type = LXW_CHART_COLUMN,
                .words = { N_("CSMs on the roster in the next months"), N_("Months from the planning date"),
                           N_("CSMs (FTE)"), "#,##0.0" },
                .categories = area_text(w, S, first, 1, last, 1),
                .count = 2 };
    put_section(w, S, row, NAME, FTE, N_("CSMs on the roster: known starts, ends and ramp"));
    put_heads(w, S, row + 1, heads, sizeof heads / sizeof *heads);
    for (lxw_row_t i = 0; i <= FORECAST; i++) {
        unsigned line = first + i + 1;
        put_number(w, S, first + i, 1, LOOK_LABEL, PLAN_WHOLE, i);
        put_formula(w, S, first + i, 2, LOOK_VALUE, PLAN_DATE, MONTHS_AFTER("plan_date", "B%u"), line, line);
        put_formula(w, S, first + i, 3, LOOK_VALUE, PLAN_TWO_DIGITS,
                    "IF(SUM(team_start)=0,0,CSM.RAMPED_FTE(team_start,team_end,team_csm_fte,C%u,1))", line);
        put_formula(w, S, first + i, 4, LOOK_VALUE, PLAN_TWO_DIGITS,
                    "IF(SUM(team_start)=0,0,CSM.RAMPED_FTE(team_start,team_end,team_csm_fte,C%u,"
                    "ramp_curve))",
                    line);
    }
    for (lxw_col_t i = 0; i < 2; i++) {
        c.series[i] = (chart_series){ area_text(w, S, row + 1, (lxw_col_t)(3 + i), row + 1, (lxw_col_t)(3 + i)),
                                      area_text(w, S, first, (lxw_col_t)(3 + i), last, (lxw_col_t)(3 + i)),
                                      chart_colour(i) };
    }
    put_chart(w, S, place, LEAVE + 1, &c);
    name_cells(w, "team_csm_forecast", S, first, 3, last, 3);
    name_cells(w, "team_ramped_forecast", S, first, 4, last, 4);
    return last;
}

static void lay_out(workbook *w)
{
    lxw_worksheet *page = w->sheets[S].page;
    lxw_row_t roles, row;
    worksheet_set_column(page, NAME, NAME, 32, NULL);
    worksheet_set_column(page, ROLE, ROLE, 19, NULL);
    worksheet_set_column(page, REGION, REGION, 15, NULL);
    worksheet_set_column(page, START, END, 13, NULL);
    worksheet_set_column(page, FTE, CSM_FTE, 12.5, NULL);
    worksheet_freeze_panes(page, 2, ROLE);
    roles = put_roster(w);
    put_figures(w);
    row = put_months(w, put_roles(w, roles), roles);
    finish_page(w, S, row, CSM_FTE, GROUPS, HEAD);
    if (row < ONE_PAGE)
        worksheet_fit_to_pages(page, 1, 1);
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
    .needed = true,
    .lay_out = lay_out,
};
