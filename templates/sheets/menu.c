/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Service menu: what each segment is promised, and the hours that follow from it. */
#include <stdio.h>

#include "menu.h"
#include "plan/model.h"
#include "workbook/workbook.h"

enum { ACTIVITY = 1, ROLE, SERVICE, CADENCE, HOURS, TIMES, SPARE_LINES = 4 };
enum { HEAD = 4, FIRST = 5 };
#define S SHEET_MENU

/* Times per cadence for a small, a middle and a large account. */
typedef struct activity {
    const char *name, *role;
    bool included;
    const char *cadence;
    double hours, times[3];
} activity;

#define CSM_ROLE N_("CSM")

static const activity activities[] = {
    { N_("Onboarding workshops"), CSM_ROLE, true, N_("Contract (once)"), 24, { 0, 0, 1 } },
    { N_("Guided onboarding"), CSM_ROLE, true, N_("Contract (once)"), 8, { 0, 1, 0 } },
    { N_("Onboarding by video call"), CSM_ROLE, true, N_("Contract (once)"), 1.5, { 1, 0, 0 } },
    { N_("Check-in call with preparation"), CSM_ROLE, true, N_("Month"), 1, { 0, 1, 2 } },
    { N_("Health and adoption review"), CSM_ROLE, true, N_("Month"), 0.25, { 0.25, 1, 2 } },
    { N_("Business review"), CSM_ROLE, true, N_("Quarter"), 4, { 0, 0.5, 1 } },
    { N_("Success plan update"), CSM_ROLE, true, N_("Quarter"), 1.5, { 0, 0.5, 1 } },
    { N_("Renewal preparation"), CSM_ROLE, true, N_("Year"), 3, { 0.25, 1, 2 } },
    { N_("Executive sponsor meeting"), N_("Executive sponsor"), true, N_("Year"), 2, { 0, 0, 2 } },
    { N_("Training day for administrators"), N_("Trainer"), false, N_("Year"), 8, { 0, 0.5, 1 } },
    { N_("Architecture review"), N_("Solution architect"), false, N_("Year"), 6, { 0, 0, 1 } },
};
enum { ACTIVITIES = sizeof activities / sizeof *activities };
_Static_assert(ACTIVITIES + SPARE_LINES == MENU_LINES, "menu.h says how many lines there are");

/* Segments between small and large lie between the examples. */
static double example_times(const activity *a, size_t segment, size_t count)
{
    double position = count > 1 ? 2.0 * (double)segment / (double)(count - 1) : 1;
    size_t below = position < 1 ? 0 : 1;
    double part = position - (double)below;
    return a->times[below] * (1 - part) + a->times[below + 1] * part;
}

typedef struct layout {
    lxw_col_t segments, monthly, flags, last;
    lxw_row_t last_line;
} layout;

static void put_head(workbook *w, const layout *l)
{
    put_words(w, S, HEAD, ACTIVITY, LOOK_HEADER, N_("Activity"));
    put_words(w, S, HEAD, ROLE, LOOK_HEADER, N_("Role"));
    put_words(w, S, HEAD, SERVICE, LOOK_HEADER, N_("Service"));
    put_note(w, S, HEAD, SERVICE,
             N_("Included: part of the subscription, it takes the CSM's designed hours. À la carte: "
                "sold separately, it is not in the designed effort."));
    put_words(w, S, HEAD, CADENCE, LOOK_HEADER, N_("Cadence"));
    put_words(w, S, HEAD, HOURS, LOOK_HEADER, N_("Hours each"));
    for (lxw_col_t i = 0; i < l->segments; i++) {
        put_formula(w, S, HEAD, (lxw_col_t)(TIMES + i), LOOK_HEADER, PLAN_GENERAL,
                    "INDEX(segment_names,%u)", i + 1u);
        put_formula(w, S, HEAD, (lxw_col_t)(l->monthly + i), LOOK_HEADER, PLAN_GENERAL,
                    "INDEX(segment_names,%u)", i + 1u);
    }
    put_words(w, S, HEAD, l->flags, LOOK_HEADER, N_("CSM, included"));
    put_words(w, S, HEAD, (lxw_col_t)(l->flags + 1), LOOK_HEADER, N_("Others, included"));
    put_words(w, S, HEAD, l->last, LOOK_HEADER, N_("À la carte"));
    put_note(w, S, HEAD, l->flags,
             N_("1 where the line counts towards this kind of effort, 0 where it does not."));
    put_section(w, S, HEAD - 1, ACTIVITY, HOURS, N_("What is done"));
    put_section(w, S, HEAD - 1, TIMES, (lxw_col_t)(TIMES + l->segments - 1),
                N_("How often (per cadence)"));
    put_section(w, S, HEAD - 1, l->monthly, (lxw_col_t)(l->monthly + l->segments - 1),
                N_("Times per month"));
    put_section(w, S, HEAD - 1, l->flags, l->last, N_("Counts as"));
    set_height(w, S, HEAD, 32);
}

static void put_spare(workbook *w, const layout *l, lxw_row_t row)
{
    for (lxw_col_t c = ACTIVITY; c <= CADENCE; c++)
        put_empty(w, S, row, c, LOOK_INPUT, PLAN_GENERAL);
    for (lxw_col_t c = HOURS; c < TIMES + l->segments; c++)
        put_empty(w, S, row, c, LOOK_INPUT, PLAN_TWO_DIGITS);
}

static void put_activity(workbook *w, const layout *l, lxw_row_t row, const activity *a)
{
    put_words(w, S, row, ACTIVITY, LOOK_INPUT, a->name);
    put_words(w, S, row, ROLE, LOOK_INPUT, a->role);
    put_words(w, S, row, SERVICE, LOOK_INPUT, a->included ? N_("Included") : N_("À la carte"));
    put_words(w, S, row, CADENCE, LOOK_INPUT, a->cadence);
    put_number(w, S, row, HOURS, LOOK_INPUT, PLAN_TWO_DIGITS, a->hours);
    for (lxw_col_t i = 0; i < l->segments; i++)
        put_number(w, S, row, (lxw_col_t)(TIMES + i), LOOK_INPUT, PLAN_TWO_DIGITS,
                   example_times(a, i, l->segments));
}

static void put_calculated(workbook *w, const layout *l, lxw_row_t row)
{
    unsigned line = row + 1;
    for (lxw_col_t i = 0; i < l->segments; i++) {
        char times[LXW_MAX_CELL_NAME_LENGTH];
        lxw_rowcol_to_cell(times, row, (lxw_col_t)(TIMES + i));
        put_formula(w, S, row, (lxw_col_t)(l->monthly + i), LOOK_QUIET, PLAN_TWO_DIGITS,
                    "IF(E%u=\"\",0,CSM.PER_PERIOD(%s,INDEX(cadence_codes,MATCH(E%u,cadences,0)),"
                    "\"MONTH\",contract_months))",
                    line, times, line);
    }
    put_formula(w, S, row, l->flags, LOOK_QUIET, PLAN_WHOLE,
                "IF(AND(D%u=word_included,C%u=\"CSM\"),1,0)", line, line);
    put_formula(w, S, row, (lxw_col_t)(l->flags + 1), LOOK_QUIET, PLAN_WHOLE,
                "IF(AND(D%u=word_included,C%u<>\"CSM\"),1,0)", line, line);
    put_formula(w, S, row, l->last, LOOK_QUIET, PLAN_WHOLE,
                "IF(D%u=\"\",0,IF(D%u=word_included,0,1))", line, line);
}

/* The effort of each segment, of the lines that a column of flags selects. */
static void put_effort(workbook *w, const layout *l, lxw_row_t row, look look,
                       const char *label, lxw_col_t flags, const char *name)
{
    char flag_cells[2 * LXW_MAX_CELL_NAME_LENGTH], times[2 * LXW_MAX_CELL_NAME_LENGTH];
    worksheet_merge_range(w->sheets[S].page, row, ACTIVITY, row, (lxw_col_t)(l->monthly - 1), "", NULL);
    put_words(w, S, row, ACTIVITY, look == LOOK_RESULT ? LOOK_RESULT : LOOK_LABEL, label);
    for (lxw_col_t c = ROLE; c < l->monthly; c++)
        put_empty(w, S, row, c, look == LOOK_RESULT ? LOOK_RESULT : LOOK_LABEL, PLAN_GENERAL);
    lxw_rowcol_to_range_abs(flag_cells, FIRST, flags, l->last_line, flags);
    for (lxw_col_t i = 0; i < l->segments; i++) {
        lxw_rowcol_to_range(times, FIRST, (lxw_col_t)(l->monthly + i), l->last_line,
                            (lxw_col_t)(l->monthly + i));
        put_formula(w, S, row, (lxw_col_t)(l->monthly + i), look, PLAN_TWO_DIGITS,
                    "CSM.DESIGNED_EFFORT(%s,$F$%u:$F$%u,%s,0,line_step)", times, FIRST + 1u,
                    l->last_line + 1u, flag_cells);
    }
    name_cells(w, name, S, row, l->monthly, row, (lxw_col_t)(l->monthly + l->segments - 1));
}

static void put_efforts(workbook *w, const layout *l)
{
    lxw_row_t row = l->last_line + 2;
    put_section(w, S, row++, ACTIVITY, (lxw_col_t)(l->monthly + l->segments - 1),
                N_("Hours per account and month"));
    put_effort(w, l, row++, LOOK_RESULT, N_("Designed effort of the CSM"), l->flags,
               "segment_effort");
    put_effort(w, l, row++, LOOK_VALUE, N_("Included work of other roles"),
               (lxw_col_t)(l->flags + 1), "segment_other_effort");
    put_effort(w, l, row, LOOK_VALUE, N_("À-la-carte work"), l->last, "segment_a_la_carte");
    put_note(w, S, row - 2, ACTIVITY,
             N_("The hours that the promised service takes a CSM for one account of the segment in "
                "the normal stage, before unplanned requests."));
}

static void lay_out(workbook *w)
{
    lxw_worksheet *page = w->sheets[S].page;
    lxw_col_t n = (lxw_col_t)w->model->segment_count;
    layout l = { n, (lxw_col_t)(TIMES + n), (lxw_col_t)(TIMES + 2 * n),
                 (lxw_col_t)(TIMES + 2 * n + 2), FIRST + ACTIVITIES + SPARE_LINES - 1 };
    worksheet_set_column(page, ACTIVITY, ACTIVITY, 34, NULL);
    worksheet_set_column(page, ROLE, ROLE, 19, NULL);
    worksheet_set_column(page, SERVICE, CADENCE, 16, NULL);
    worksheet_set_column(page, HOURS, l.last, 12, NULL);
    worksheet_freeze_panes(page, FIRST, ROLE);
    put_head(w, &l);
    for (lxw_row_t i = 0; i < ACTIVITIES + SPARE_LINES; i++) {
        if (i < ACTIVITIES)
            put_activity(w, &l, FIRST + i, &activities[i]);
        else
            put_spare(w, &l, FIRST + i);
        put_calculated(w, &l, FIRST + i);
    }
    accept_list(w, S, FIRST, SERVICE, l.last_line, SERVICE, "services");
    accept_list(w, S, FIRST, CADENCE, l.last_line, CADENCE, "cadences");
    accept_numbers(w, S, FIRST, HOURS, l.last_line, (lxw_col_t)(l.monthly - 1), 0, 1000);
    name_cells(w, "menu_activities", S, FIRST, ACTIVITY, l.last_line, ACTIVITY);
    name_cells(w, "menu_hours", S, FIRST, HOURS, l.last_line, HOURS);
    name_cells(w, "menu_monthly", S, FIRST, l.monthly, l.last_line, (lxw_col_t)(l.flags - 1));
    name_cells(w, "menu_flags", S, FIRST, l.flags, l.last_line, l.flags);
    put_efforts(w, &l);
    finish_page(w, S, l.last_line + 6, l.last, HEAD - 1, HEAD);
}

const sheet_description sheet_menu = {
    .shown = { "menu", "service menu" },
    .tab = N_("Service menu"),
    .colour = TAB_INPUTS,
    .title = N_("Service menu"),
    .question = N_("What each segment is promised. All lines are example values: replace them with "
                 "your own service. Lines of the role CSM make the designed effort."),
    .tells = N_("What each segment is promised, and the hours that follow"),
    .kinds = IN_PLAN | IN_CAPACITY,
    .needed = true,
    .lay_out = lay_out,
};
