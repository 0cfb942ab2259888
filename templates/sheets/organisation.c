/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Organisation: how far the work is shared among specialised roles, and what the next step asks for. */
#include "workbook/blocks.h"
#include "plan/model.h"

enum { ROLE = 1, ROSTER, BESIDES, FTE, STATUS, MISSING, SHARE, LAST = SHARE };
enum { FIGURES = 3, TABLES = 15, ROLES = 5 };
#define S SHEET_ORGANISATION

static const char *const besides[ROLES] = { NULL, "support_fte", "am_fte", "onboarding_fte",
                                            "services_fte" };

/* ---- roles ---- */

static void put_role(workbook *w, lxw_row_t row, unsigned i)
{
    unsigned line = row + 1;
    put_formula(w, S, row, ROLE, LOOK_LABEL, PLAN_GENERAL, "INDEX(role_names,%u)", i + 1);
    put_formula(w, S, row, ROSTER, LOOK_VALUE, PLAN_TWO_DIGITS, "INDEX(role_fte,%u)", i + 1);
    if (besides[i])
        put_formula(w, S, row, BESIDES, LOOK_VALUE, PLAN_TWO_DIGITS, "%s", besides[i]);
    else
        put_empty(w, S, row, BESIDES, LOOK_VALUE, PLAN_TWO_DIGITS);
    put_formula(w, S, row, FTE, LOOK_RESULT, PLAN_TWO_DIGITS, "SUM(C%u:D%u)", line, line);
    put_formula(w, S, row, STATUS, LOOK_VALUE, PLAN_GENERAL,
                "IF(E%u=0,\"%s\",IF(E%u<min_team,\"%s\",\"%s\"))", line, say(w, N_("nobody")), line,
                say(w, N_("below critical mass")), say(w, N_("large enough")));
    put_formula(w, S, row, MISSING, LOOK_VALUE, PLAN_TWO_DIGITS,
                "IF(E%u=0,0,MAX(0,min_team-E%u))", line, line);
}

static lxw_row_t put_roles(workbook *w, lxw_row_t row)
{
    static const char *const heads[] = { N_("Role"), N_("FTE on the roster"), N_("FTE besides"),
                                         N_("FTE"), N_("Critical mass"), N_("FTE missing to it"),
                                         N_("Share of all people") };
    lxw_row_t first = row + 2, last = first + ROLES - 1;
    put_section(w, S, row, ROLE, LAST, N_("Roles today"));
    put_heads(w, S, row + 1, heads, sizeof heads / sizeof *heads);
    put_note(w, S, row + 1, BESIDES, N_("From the assumptions: people whom the roster does not name."));
    put_note(w, S, row + 1, STATUS,
             N_("A role with fewer people than the critical mass on the sheet of assumptions cannot stand in "
                "for one another."));
    for (unsigned i = 0; i < ROLES; i++)
        put_role(w, first + i, i);
    name_cells(w, "org_fte", S, first, FTE, last, FTE);
    name_cells(w, "org_missing", S, first, MISSING, last, MISSING);
    for (lxw_row_t r = first; r <= last; r++)
        put_formula(w, S, r, SHARE, LOOK_VALUE, PLAN_PERCENT, "IF(SUM(org_fte)=0,0,E%u/SUM(org_fte))",
                    r + 1);
    return last + 2;
}

/* ---- phases ---- */

typedef struct phase {
    const char *name, *what, *next;
} phase;

static const phase phases[ROLES] = {
    { N_("1  CSMs alone"), N_("Generalists do everything from onboarding to renewal."),
      N_("A support team, so that requests no longer break into planned work.") },
    { N_("2  Support"), N_("Requests and faults have people of their own."),
      N_("Account managers, so that renewals and expansion have a commercial owner.") },
    { N_("3  Account management"), N_("Renewals and expansion have people of their own."),
      N_("Onboarding specialists, so that new customers reach value the same way each time.") },
    { N_("4  Onboarding"), N_("The first months of a customer have people of their own."),
      N_("Professional services and training, so that work beyond the subscription is sold and "
         "delivered.") },
    { N_("5  Professional services and training"), N_("Paid services and training have people of their own."),
      N_("No further role: bring every role to critical mass and keep hand-overs few.") },
};

/* Words over several columns. */
static void put_across(workbook *w, lxw_row_t row, lxw_col_t first, lxw_col_t last, look look,
                       const char *english)
{
    worksheet_merge_range(w->sheets[S].page, row, first, row, last, "", NULL);
    put_words(w, S, row, first, look, english);
    for (lxw_col_t c = (lxw_col_t)(first + 1); c <= last; c++)
        put_empty(w, S, row, c, look, PLAN_GENERAL);
}

static void put_phase(workbook *w, lxw_row_t row, unsigned i)
{
    put_words(w, S, row, ROLE, LOOK_LABEL, phases[i].name);
    put_formula(w, S, row, ROSTER, LOOK_RESULT, PLAN_GENERAL,
                "IF(org_phase=%u,\"%s\",IF(org_phase+1=%u,\"%s\",IF(org_phase<%u,\"%s\","
                "IF(INDEX(org_fte,%u)=0,\"%s\",\"%s\"))))",
                i + 1, say(w, N_("you are here")), i + 1, say(w, N_("next")), i + 1, say(w, N_("later")),
                i + 1, say(w, N_("left out")), say(w, N_("reached")));
    put_across(w, row, BESIDES, STATUS, LOOK_TEXT, phases[i].what);
    put_across(w, row, MISSING, LAST, LOOK_TEXT, phases[i].next);
    set_height(w, S, row, 46);
}

/* The figures above tell the phase, and the marks need it. */
static lxw_row_t put_phases(workbook *w, lxw_row_t row)
{
    lxw_row_t first = row + 2;
    put_section(w, S, row, ROLE, LAST, N_("The five phases of a customer success organisation"));
    put_words(w, S, row + 1, ROLE, LOOK_HEADER, N_("Phase"));
    put_words(w, S, row + 1, ROSTER, LOOK_HEADER, N_("Where we stand"));
    put_across(w, row + 1, BESIDES, STATUS, LOOK_HEADER, N_("What it means"));
    put_across(w, row + 1, MISSING, LAST, LOOK_HEADER, N_("What the next one asks for"));
    set_height(w, S, row + 1, 20);
    for (unsigned i = 0; i < ROLES; i++)
        put_phase(w, first + i, i);
    name_cells(w, "phase_names", S, first, ROLE, first + ROLES - 1, ROLE);
    name_cells(w, "phase_needs", S, first, MISSING, first + ROLES - 1, MISSING);
    return first + ROLES + 1;
}

/* ---- the figures ---- */

static void put_figures(workbook *w)
{
    lxw_row_t row = FIGURES;
    put_section(w, S, row++, ROLE, LAST, N_("Where the organisation stands"));
    put_line(w, S, row++, LAST, N_("Phase, 1 to 5"), "org_phase", LOOK_RESULT, PLAN_WHOLE,
             N_("The most specialised role that has people decides; 0: nobody is there"),
             "IF(SUM(org_fte)=0,0,CSM.ORG_PHASE(INDEX(org_fte,1),INDEX(org_fte,2),INDEX(org_fte,3),"
             "INDEX(org_fte,4),INDEX(org_fte,5)))");
    put_line(w, S, row++, LAST, N_("Roles that have people"), "org_roles", LOOK_VALUE, PLAN_WHOLE,
             N_("Of the five roles below"), "SUMPRODUCT((org_fte>0)*1)");
    put_line(w, S, row++, LAST, N_("Of these below critical mass"), "org_thin", LOOK_VALUE, PLAN_WHOLE,
             N_("One holiday or one resignation stops their work"),
             "SUMPRODUCT((org_fte>0)*(org_fte<min_team))");
    put_line(w, S, row++, LAST, N_("Share below critical mass"), "org_thin_share", LOOK_VALUE, PLAN_PERCENT,
             N_("Specialised too early where this is high"),
             "IF(SUM(org_fte)=0,0,INDEX(CSM.SPECIALIZATION_LOAD(org_fte,min_team),1,1))");
    put_line(w, S, row++, LAST, N_("Hand-overs between roles"), "org_interfaces", LOOK_VALUE, PLAN_WHOLE,
             N_("Pairs of roles that must hand customers over to each other"),
             "IF(SUM(org_fte)=0,0,INDEX(CSM.SPECIALIZATION_LOAD(org_fte,min_team),1,2))");
    put_line(w, S, row++, LAST, N_("FTE missing to critical mass"), "org_missing_total", LOOK_VALUE,
             PLAN_TWO_DIGITS, N_("In the roles that have people already"), "SUM(org_missing)");
    put_line(w, S, row++, LAST, N_("Requests that CSMs answer"), "org_reactive", LOOK_VALUE,
             PLAN_TWO_DIGITS, N_("In CSMs (FTE): what a support team could take from them"),
             "total_accounts*reactive_hours/effective_hours");
}

static void put_next(workbook *w)
{
    lxw_row_t row = FIGURES + 8;
    put_line(w, S, row++, LAST, N_("FTE for the next phase"), "org_next_fte", LOOK_RESULT, PLAN_TWO_DIGITS,
             N_("To start its role at critical mass"), "IF(org_phase=5,0,min_team)");
    put_line(w, S, row++, LAST, N_("Cost of the next phase per year"), "org_next_cost", LOOK_VALUE,
             PLAN_MONEY, N_("If these people cost what a CSM costs"), "org_next_fte*loaded_cost");
    put_words(w, S, row, ROLE, LOOK_LABEL, N_("What the next phase needs"));
    worksheet_merge_range(w->sheets[S].page, row, ROSTER, row, LAST, "", NULL);
    put_formula(w, S, row, ROSTER, LOOK_RESULT, PLAN_GENERAL,
                "IF(org_phase=0,\"%s\",INDEX(phase_needs,org_phase))",
                say(w, N_("The first CSM: nobody is there yet.")));
    for (lxw_col_t c = BESIDES; c <= LAST; c++)
        put_empty(w, S, row, c, LOOK_RESULT, PLAN_GENERAL);
    name_cell(w, "org_needs", S, row, ROSTER);
    set_height(w, S, row, 20);
}

static void lay_out(workbook *w)
{
    lxw_row_t row;
    worksheet_set_column(w->sheets[S].page, ROLE, ROLE, 40, NULL);
    worksheet_set_column(w->sheets[S].page, ROSTER, FTE, 17, NULL);
    worksheet_set_column(w->sheets[S].page, STATUS, LAST, 24, NULL);
    worksheet_freeze_panes(w->sheets[S].page, 2, 0);
    row = put_roles(w, TABLES);
    put_figures(w);
    row = put_phases(w, row);
    put_next(w);
    put_chart(w, S, row, ROLE,
              &(const chart){ .type = LXW_CHART_BAR,
                              .words = { N_("People by role"), N_("Role"), N_("FTE"), "0.0" },
                              .categories = "role_names",
                              .series = { { NULL, "org_fte", CHART_BLUE } },
                              .count = 1,
                              .labels = LABELS_ABOVE });
    finish_one_page(w, S, row + 17, LAST);
}

const sheet_description sheet_organisation = {
    .shown = { "organisation", "roles and the next phase" },
    .tab = N_("Organisation"),
    .colour = TAB_DECISIONS,
    .title = N_("Organisation"),
    .question = N_("Which roles share the work, which of them are too small, and what does the next phase need?"),
    .tells = N_("Roles, critical mass, and what the next phase needs"),
    .kinds = IN_PLAN,
    .lay_out = lay_out,
};
