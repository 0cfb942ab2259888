/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Organisation: how far the work is shared among specialised roles, and what the next step asks for. */
#include "plan/model.h"
#include "workbook/blocks.h"
#include "workbook/tables.h"

enum { LABEL = 1, VALUE, WHAT = 3, WHAT_TO = 5, NEXT, LAST }; /* columns */
enum { FIGURES = 3, PHASE_HEIGHT = 46, CHART_ROWS = 17 };
#define S SHEET_ORGANISATION

/* ---- the figures ---- */

static const line figures[] = {
    { .label = N_("Phase, 1 to 5"), .name = "org_phase", .look = LOOK_RESULT, .format = PLAN_WHOLE,
      .formula = "IF(SUM(org_fte)=0,0,CSM.ORG_PHASE(INDEX(org_fte,1),INDEX(org_fte,2),INDEX(org_fte,3),"
                 "INDEX(org_fte,4),INDEX(org_fte,5)))",
      .remark = N_("The most specialised role that has people decides; 0: nobody is there") },
    { .label = N_("Roles that have people"), .name = "org_roles", .look = LOOK_VALUE, .format = PLAN_WHOLE,
      .formula = "SUMPRODUCT((org_fte>0)*1)",
      .remark = N_("Of the five roles below") },
    { .label = N_("Of these below critical mass"), .name = "org_thin", .look = LOOK_VALUE, .format = PLAN_WHOLE,
      .formula = "SUMPRODUCT((org_fte>0)*(org_fte<min_team))",
      .remark = N_("One holiday or one resignation stops their work") },
    { .label = N_("Share below critical mass"), .name = "org_thin_share", .look = LOOK_VALUE, .format = PLAN_PERCENT,
      .formula = "IF(SUM(org_fte)=0,0,INDEX(CSM.SPECIALIZATION_LOAD(org_fte,min_team),1,1))",
      .remark = N_("Specialised too early where this is high") },
    { .label = N_("Hand-overs between roles"), .name = "org_interfaces", .look = LOOK_VALUE, .format = PLAN_WHOLE,
      .formula = "IF(SUM(org_fte)=0,0,INDEX(CSM.SPECIALIZATION_LOAD(org_fte,min_team),1,2))",
      .remark = N_("Pairs of roles that must hand customers over to each other") },
    { .label = N_("FTE missing to critical mass"), .name = "org_missing_total", .look = LOOK_VALUE,
      .format = PLAN_TWO_DIGITS,
      .formula = "SUM(org_missing)",
      .remark = N_("In the roles that have people already") },
    { .label = N_("Requests that CSMs answer"), .name = "org_reactive", .look = LOOK_VALUE, .format = PLAN_TWO_DIGITS,
      .formula = "total_accounts*reactive_hours/effective_hours",
      .remark = N_("In CSMs (FTE): what a support team could take from them") },
    { .label = N_("FTE for the next phase"), .name = "org_next_fte", .look = LOOK_RESULT, .format = PLAN_TWO_DIGITS,
      .formula = "IF(org_phase=5,0,min_team)",
      .remark = N_("To start its role at critical mass") },
    { .label = N_("Cost of the next phase per year"), .name = "org_next_cost", .look = LOOK_VALUE, .format = PLAN_MONEY,
      .formula = "org_next_fte*loaded_cost",
      .remark = N_("If these people cost what a CSM costs") },
};

static lxw_row_t put_figures(workbook *w)
{
    lxw_row_t row = put_lines(w, S, FIGURES + 1, LAST, COUNTED(figures));
    put_section(w, S, FIGURES, LABEL, LAST, N_("Where the organisation stands"));
    put_words(w, S, row, LABEL, LOOK_LABEL, N_("What the next phase needs"));
    put_merged(w, S, row, VALUE, LAST, LOOK_RESULT);
    put_formula(w, S, row, VALUE, LOOK_RESULT, PLAN_GENERAL, "IF(org_phase=0,\"%s\",INDEX(phase_needs,org_phase))",
                say(w, N_("The first CSM: nobody is there yet.")));
    name_cell(w, "org_needs", S, row, VALUE);
    set_height(w, S, row, 20);
    return row + 2;
}

/* ---- roles and phases ---- */

/* A role and the phase that begins with it. */
typedef struct phase {
    const char *besides;           /* people of the role whom the roster does not name; NULL: it names all */
    const char *name, *what, *next; /* N_() */
} phase;

static const phase phases[] = {
    { NULL, N_("1  CSMs alone"), N_("Generalists do everything from onboarding to renewal."),
      N_("A support team, so that requests no longer break into planned work.") },
    { "support_fte", N_("2  Support"), N_("Requests and faults have people of their own."),
      N_("Account managers, so that renewals and expansion have a commercial owner.") },
    { "am_fte", N_("3  Account management"), N_("Renewals and expansion have people of their own."),
      N_("Onboarding specialists, so that new customers reach value the same way each time.") },
    { "onboarding_fte", N_("4  Onboarding"), N_("The first months of a customer have people of their own."),
      N_("Professional services and training, so that work beyond the subscription is sold and "
         "delivered.") },
    { "services_fte", N_("5  Professional services and training"),
      N_("Paid services and training have people of their own."),
      N_("No further role: bring every role to critical mass and keep hand-overs few.") },
};
enum { PHASES = sizeof phases / sizeof *phases };

static const table_column role_columns[] = {
    { .key = "role", .head = N_("Role"), .look = LOOK_LABEL, .formula = "INDEX(role_names,[#])" },
    { .key = "roster", .head = N_("FTE on the roster"), .look = LOOK_VALUE, .format = PLAN_TWO_DIGITS,
      .formula = "INDEX(role_fte,[#])" },
    { .key = "besides", .head = N_("FTE besides"), .look = LOOK_VALUE, .format = PLAN_TWO_DIGITS,
      .example = FORMULA_OF(phase, besides),
      .note = N_("From the assumptions: people whom the roster does not name.") },
    { .key = "fte", .head = N_("FTE"), .look = LOOK_RESULT, .format = PLAN_TWO_DIGITS, .name = "org_fte",
      .formula = "SUM([roster]:[besides])" },
    { .key = "status", .head = N_("Critical mass"), .look = LOOK_VALUE,
      .formula = "IF([fte]=0,\"{0}\",IF([fte]<min_team,\"{1}\",\"{2}\"))",
      .words = { N_("nobody"), N_("below critical mass"), N_("large enough") },
      .note = N_("A role with fewer people than the critical mass on the sheet of assumptions cannot stand in "
                 "for one another.") },
    { .key = "missing", .head = N_("FTE missing to it"), .look = LOOK_VALUE, .format = PLAN_TWO_DIGITS,
      .name = "org_missing", .formula = "IF([fte]=0,0,MAX(0,min_team-[fte]))" },
    { .key = "share", .head = N_("Share of all people"), .look = LOOK_VALUE, .format = PLAN_PERCENT,
      .formula = "IF(SUM(org_fte)=0,0,[fte]/SUM(org_fte))" },
};
static const table roles = {
    .name = "roles",
    .section = N_("Roles today"),
    .columns = role_columns, .count = sizeof role_columns / sizeof *role_columns,
    .examples = phases, .example_size = sizeof *phases, .example_count = PHASES,
};

static const table_column phase_columns[] = {
    { .key = "phase", .head = N_("Phase"), .look = LOOK_LABEL, .example = WORDS_OF(phase, name),
      .name = "phase_names" },
    { .key = "standing", .head = N_("Where we stand"), .look = LOOK_RESULT,
      .formula = "IF(org_phase=[#],\"{0}\",IF(org_phase+1=[#],\"{1}\",IF(org_phase<[#],\"{2}\","
                 "IF(INDEX(org_fte,[#])=0,\"{3}\",\"{4}\"))))",
      .words = { N_("you are here"), N_("next"), N_("later"), N_("left out"), N_("reached") } },
    { .key = "what", .head = N_("What it means"), .look = LOOK_TEXT, .example = WORDS_OF(phase, what), .to = WHAT_TO },
    { .key = "next", .head = N_("What the next one asks for"), .look = LOOK_TEXT, .example = WORDS_OF(phase, next),
      .to = LAST, .name = "phase_needs" },
};
static const table five_phases = {
    .name = "phases",
    .section = N_("The five phases of a customer success organisation"),
    .columns = phase_columns, .count = sizeof phase_columns / sizeof *phase_columns,
    .examples = phases, .example_size = sizeof *phases, .example_count = PHASES,
    .head_height = 20,
};

static lxw_row_t put_phases(workbook *w, lxw_row_t row)
{
    lxw_row_t end = table_end(put_table(w, S, row, &five_phases, PHASES, NULL));
    for (lxw_row_t r = end - PHASES; r < end; r++) {
        for (lxw_col_t c = WHAT + 1; c <= LAST; c++)
            if (c != NEXT)
                put_empty(w, S, r, c, LOOK_TEXT, PLAN_GENERAL);
        set_height(w, S, r, PHASE_HEIGHT);
    }
    return end + 1;
}

/* ---- the sheet ---- */

static void lay_out(workbook *w)
{
    static const column_width widths[] = { { LABEL, LABEL, 40 }, { VALUE, WHAT_TO - 1, 17 }, { WHAT_TO, LAST, 24 } };
    static const chart people = { .type = LXW_CHART_BAR,
                                  .words = { N_("People by role"), N_("Role"), N_("FTE"), "0.0" },
                                  .categories = "role_names",
                                  .series = { { NULL, "org_fte", CHART_BLUE } },
                                  .count = 1,
                                  .labels = LABELS_ABOVE };
    lxw_row_t row;
    set_widths(w, S, COUNTED(widths));
    worksheet_freeze_panes(w->sheets[S].page, 2, 0);
    row = table_end(put_table(w, S, put_figures(w), &roles, PHASES, NULL)) + 1;
    row = put_phases(w, row);
    put_chart(w, S, row, LABEL, &people);
    finish_one_page(w, S, row + CHART_ROWS, LAST);
}

const sheet_description sheet_organisation = {
    .shown = { "organisation", "roles and the next phase" },
    .tab = N_("Organisation"),
    .colour = TAB_DECISIONS,
    .title = N_("Organisation"),
    .question = N_("Which roles share the work, which of them are too small, and what does the next phase need?"),
    .tells = N_("Roles, critical mass, and what the next phase needs"),
    .kinds = IN_PLAN,
    .needs = NEEDS(ASSUMPTIONS) | NEEDS(TEAM) | NEEDS(CAPACITY),
    .lay_out = lay_out,
};
