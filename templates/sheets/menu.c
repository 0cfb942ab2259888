/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Service menu: what each segment is promised, and the hours that follow from it. */
#include <stdio.h>

#include "menu.h"
#include "plan/model.h"
#include "workbook/blocks.h"
#include "workbook/tables.h"

enum { GROUPS = 3, SPARE_LINES = 4 };
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

/* ---- the lines ---- */

static const csm_value nothing = { .kind = CSM_IS_BLANK };

static const activity *activity_of(const filled *f)
{
    return f->row < ACTIVITIES ? &activities[f->row] : NULL;
}

static csm_value words_or_nothing(const filled *f, const char *english)
{
    return english ? csm_text(say(f->w, english)) : nothing;
}

static csm_value name_of(const filled *f)
{
    return words_or_nothing(f, activity_of(f) ? activity_of(f)->name : NULL);
}

static csm_value role_of(const filled *f)
{
    return words_or_nothing(f, activity_of(f) ? activity_of(f)->role : NULL);
}

static csm_value service_of(const filled *f)
{
    const activity *a = activity_of(f);
    return words_or_nothing(f, !a ? NULL : a->included ? N_("Included") : N_("À la carte"));
}

static csm_value cadence_of(const filled *f)
{
    return words_or_nothing(f, activity_of(f) ? activity_of(f)->cadence : NULL);
}

static csm_value hours_of(const filled *f)
{
    return activity_of(f) ? csm_number(activity_of(f)->hours) : nothing;
}

static csm_value times_of(const filled *f)
{
    const activity *a = activity_of(f);
    return a ? csm_number(example_times(a, f->repetition, f->w->model->segment_count)) : nothing;
}

static size_t each_segment(const workbook *w)
{
    return w->model->segment_count;
}

enum { HOURS_MOST = 1000 };

static const table_column menu_columns[] = {
    { .key = "activity", .head = N_("Activity"), .look = LOOK_INPUT, .value = name_of, .name = "menu_activities" },
    { .key = "role", .head = N_("Role"), .look = LOOK_INPUT, .value = role_of },
    { .key = "service", .head = N_("Service"), .look = LOOK_INPUT, .value = service_of, .choose = "services",
      .note = N_("Included: part of the subscription, it takes the CSM's designed hours. À la carte: "
                 "sold separately, it is not in the designed effort.") },
    { .key = "cadence", .head = N_("Cadence"), .look = LOOK_INPUT, .value = cadence_of, .choose = "cadences" },
    { .key = "hours_each", .head = N_("Hours each"), .look = LOOK_INPUT, .format = PLAN_TWO_DIGITS, .value = hours_of,
      .name = "menu_hours", .high = HOURS_MOST },
    { .key = "times", .head_formula = "INDEX(segment_names,[@])", .look = LOOK_INPUT, .format = PLAN_TWO_DIGITS,
      .value = times_of, .repeat = each_segment, .high = HOURS_MOST },
    { .key = "monthly", .head_formula = "INDEX(segment_names,[@])", .look = LOOK_QUIET, .format = PLAN_TWO_DIGITS,
      .repeat = each_segment, .name = "menu_monthly",
      .formula = "IF([cadence]=\"\",0,CSM.PER_PERIOD([times],INDEX(cadence_codes,MATCH([cadence],cadences,0)),"
                 "\"MONTH\",contract_months))" },
    { .key = "csm", .head = N_("CSM, included"), .look = LOOK_QUIET, .format = PLAN_WHOLE, .name = "menu_flags",
      .formula = "IF(AND([service]=word_included,[role]=\"CSM\"),1,0)",
      .note = N_("1 where the line counts towards this kind of effort, 0 where it does not.") },
    { .key = "others", .head = N_("Others, included"), .look = LOOK_QUIET, .format = PLAN_WHOLE,
      .formula = "IF(AND([service]=word_included,[role]<>\"CSM\"),1,0)" },
    { .key = "a_la_carte", .head = N_("À la carte"), .look = LOOK_QUIET, .format = PLAN_WHOLE,
      .formula = "IF([service]=\"\",0,IF([service]=word_included,0,1))" },
};
static const table_group menu_groups[] = {
    { "activity", "hours_each", N_("What is done") },
    { "times", "times", N_("How often (per cadence)") },
    { "monthly", "monthly", N_("Times per month") },
    { "csm", "a_la_carte", N_("Counts as") },
};
static const table menu = {
    .name = "menu",
    .groups = menu_groups, .group_count = 4,
    .columns = menu_columns, .count = sizeof menu_columns / sizeof *menu_columns,
};

/* ---- the hours that follow ---- */

/* The effort of each segment, of the lines that a column of flags selects. */
typedef struct effort {
    look look;
    const char *label; /* N_() */
    const char *flags; /* a key of the menu */
    const char *name;
} effort;

static const effort efforts[] = {
    { LOOK_RESULT, N_("Designed effort of the CSM"), "csm", "segment_effort" },
    { LOOK_VALUE, N_("Included work of other roles"), "others", "segment_other_effort" },
    { LOOK_VALUE, N_("À-la-carte work"), "a_la_carte", "segment_a_la_carte" },
};

/* Its hours stand below the times of each segment. */
static void put_effort(workbook *w, const table_place *p, lxw_row_t row, const effort *e)
{
    lxw_col_t first = table_column_at(w, p, "monthly", 0), segments = (lxw_col_t)w->model->segment_count;
    look label = e->look == LOOK_RESULT ? LOOK_RESULT : LOOK_LABEL;
    put_merged(w, S, row, 1, (lxw_col_t)(first - 1), label);
    put_words(w, S, row, 1, label, e->label);
    for (lxw_col_t i = 0; i < segments; i++)
        put_formula(w, S, row, (lxw_col_t)(first + i), e->look, PLAN_TWO_DIGITS,
                    "CSM.DESIGNED_EFFORT(menu[monthly:column %u],menu[hours_each:all],menu[%s:all],0,line_step)", i + 1u,
                    e->flags);
    name_cells(w, e->name, S, row, first, row, (lxw_col_t)(first + segments - 1));
}

static lxw_row_t put_efforts(workbook *w, const table_place *p)
{
    lxw_row_t row = table_end(p) + 1;
    put_section(w, S, row++, 1, (lxw_col_t)(table_column_at(w, p, "csm", 0) - 1), N_("Hours per account and month"));
    put_note(w, S, row, 1,
             N_("The hours that the promised service takes a CSM for one account of the segment in "
                "the normal stage, before unplanned requests."));
    for (size_t i = 0; i < sizeof efforts / sizeof *efforts; i++)
        put_effort(w, p, row++, &efforts[i]);
    return row;
}

static void lay_out(workbook *w)
{
    const table_place *p = put_table(w, S, GROUPS, &menu, MENU_LINES, NULL);
    column_width widths[] = { { 1, 1, 34 }, { 2, 2, 19 }, { 3, 4, 16 }, { 5, 5, 12 } };
    if (!p)
        return;
    widths[3].last = p->last_column;
    set_widths(w, S, COUNTED(widths));
    worksheet_freeze_panes(w->sheets[S].page, p->first, 2);
    finish_page(w, S, put_efforts(w, p), p->last_column, GROUPS, GROUPS + 1);
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
    .needs = NEEDS(ASSUMPTIONS),
    .lay_out = lay_out,
};
