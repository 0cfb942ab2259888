/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Start: what the workbook is for, whether the extension is there, and where to go. */
#include <stdio.h>

#include "plan/served.h"
#include "workbook/tables.h"

enum { A = 1, B = 2, LINE = 115 /* characters */ };
#define S SHEET_START

/* A term, a step or a colour, and what there is to say of it. */
typedef struct paragraph {
    const char *label, *words; /* N_() */
    look look; /* of the label */
} paragraph;

#define SAID(label, words) { label, words, LOOK_LABEL }

static lxw_row_t put_paragraph(workbook *w, lxw_row_t row, const paragraph *p)
{
    put_wrapped(w, S, row, B, LOOK_TEXT, LINE, p->words);
    put_words(w, S, row, A, p->look, p->label);
    return row + 1;
}

/* An empty row follows. */
static lxw_row_t put_paragraphs(workbook *w, lxw_row_t row, const char *section, const paragraph *all, size_t count)
{
    put_section(w, S, row++, A, B, section);
    for (size_t i = 0; i < count; i++)
        row = put_paragraph(w, row, &all[i]);
    return row + 1;
}

static lxw_row_t put_purpose(workbook *w, lxw_row_t row)
{
    const paragraph purpose[] = {
        SAID(N_("Purpose"),
             N_("It plans a customer success team: the accounts that one CSM can carry, the people whom the "
                "promised service needs, whom the budget pays for, and what sets the limit.")),
        SAID(N_("Source"),
             accounts_are_values(w)
                 ? N_("It was made from your list of accounts. The figures of the accounts, and their sums for each CSM, "
                      "are values of the day the plan was made; all others are formulas: change an input, and they "
                      "follow. The sheet Checks says when the plan must be made again.")
                 : N_("It was made from your list of accounts. Every figure is a formula: change an input, and the "
                      "whole plan follows.")),
    };
    return put_paragraphs(w, row, N_("What this workbook is for"), COUNTED(purpose));
}

static lxw_row_t put_extension(workbook *w, lxw_row_t row)
{
    char formula[600];
    put_section(w, S, row++, A, B, N_("Is the extension there?"));
    put_words(w, S, row, A, LOOK_LABEL, N_("CSM Planner"));
    snprintf(formula, sizeof formula, "=IFERROR(\"%s \"&CSM.VERSION(),\"%s\")",
             say(w, N_("Installed: the plan calculates. Version")),
             say(w, N_("Not installed. The figures are those of the day the plan was made; to "
                       "change the plan, install csm-planner.oxt (Tools > Extension Manager) and "
                       "open it again.")));
    put_probe(w, S, row, B, formula);
    set_height(w, S, row, 34);
    return row + 2;
}

static const paragraph steps[] = {
    SAID(N_("1  Check the assumptions"),
         N_("Hours, team, thresholds, costs. Each value says where it comes from; example "
            "values wait for your own.")),
    SAID(N_("2  Describe the service"),
         N_("On the service menu: what each segment is promised, how often, and how long "
            "it takes.")),
    SAID(N_("3  Look through the accounts"),
         N_("Mark strategic accounts, set stages, and overrule segment or hours where you "
            "know better.")),
    SAID(N_("4  Read the capacity"),
         N_("Team, service level, ratio and budget side by side; what sets the limit; the "
            "load of each CSM.")),
    SAID(N_("5  Take the dashboard to the meeting"),
         N_("One page with ten figures, their status and charts, ready to print on A4 or Letter.")),
    SAID(N_("Protection"),
         N_("Only the yellow cells can be changed. To change anything else, take the protection off: "
            "Tools > Protect Sheet in Calc, Review > Unprotect Sheet in Excel. There is no password.")),
};

/* Links do not lead to sheets that are hidden. */
static bool is_told(const workbook *w, sheet_id s)
{
    return w->sheets[s].page && !w->sheets[s].page->hidden && sheet_described(s)->tells;
}

static lxw_row_t put_sheets(workbook *w, lxw_row_t row)
{
    put_section(w, S, row++, A, B, N_("Where to find what"));
    for (sheet_id to = 0; to < SHEETS; to++)
        if (is_told(w, to)) {
            put_link(w, S, row, A, to);
            put_words(w, S, row, B, LOOK_TEXT, sheet_described(to)->tells);
            set_height(w, S, row++, 18);
        }
    return row + 1;
}

static const paragraph legend[] = {
    { N_("Blue on yellow"), N_("You may change it"), LOOK_INPUT },
    { N_("Black on white"), N_("Calculated: please leave it"), LOOK_VALUE },
    { N_("Bold on grey"), N_("Calculated: the main result of the block"), LOOK_RESULT },
    SAID(N_("Red corner"), N_("Point at it for an explanation")),
    SAID(N_("✔ OK, ▲ Watch, ✘ Act"),
         N_("Within its limit; beyond it; so far beyond that something must be done. The dashboard names the limits.")),
};

static const paragraph terms[] = {
    SAID(N_("CSM"), N_("Customer success manager: looks after accounts so that they succeed, stay and grow.")),
    SAID(N_("Effective hours"),
         N_("Hours that a CSM has for customers after internal work and absences: 160 − 40 "
            "= 120 in the example.")),
    SAID(N_("Designed effort"),
         N_("Hours per month that the promised service takes for one account, from the "
            "service menu.")),
    SAID(N_("Touch tier"),
         N_("High touch: a named CSM with few accounts. Low touch: a named CSM with many. Tech touch: a shared team "
            "and digital programmes.")),
    SAID(N_("Bottom-up"),
         N_("From the people there are to the accounts they can serve: effective hours "
            "divided by hours per account.")),
    SAID(N_("Top-down"),
         N_("From the service promised to the people it needs: hours of all accounts "
            "divided by effective hours. Others use the two words the other way round.")),
    SAID(N_("Load"), N_("Hours that the accounts of a CSM need as a share of the CSM's effective "
                     "hours.")),
    SAID(N_("FTE"), N_("Full-time equivalent: two people at half time are one FTE. Ramped: those who are still "
                    "learning count by their productivity.")),
    SAID(N_("ARR"), N_("Annual recurring revenue, in the currency of your "
                    "list of accounts.")),
    SAID(N_("NRR and GRR"),
         N_("Net and gross revenue retention: this year's ARR from last year's customers as a share of their ARR "
            "then, with and without expansion.")),
    SAID(N_("Loaded cost"), N_("Pay and all that comes on top: social contributions, workplace, tools.")),
    SAID(N_("Grade"),
         N_("How sound a published figure is: A survey with method, B named practitioner or "
            "vendor survey, C aggregation.")),
};

static void lay_out(workbook *w)
{
    lxw_row_t row = 3;
    worksheet_set_column(w->sheets[S].page, A, A, 36, NULL);
    worksheet_set_column(w->sheets[S].page, B, B, 100, NULL);
    if (w->options->title) {
        put_text(w, S, 2, A, LOOK_SUBTITLE, w->options->title);
        row++;
    }
    row = put_purpose(w, row);
    row = put_extension(w, row);
    row = put_paragraphs(w, row, N_("What to do"), COUNTED(steps));
    row = put_sheets(w, row);
    row = put_paragraphs(w, row, N_("How to read the cells"), COUNTED(legend));
    row = put_paragraphs(w, row, N_("Terms"), COUNTED(terms));
    finish_one_page(w, S, row - 2, B);
    worksheet_activate(w->sheets[S].page);
}

const sheet_description sheet_start = {
    .shown = { "start", "purpose and navigation" },
    .tab = N_("Start"),
    .colour = TAB_START,
    .title = N_("Customer success plan"),
    .question = N_("How many accounts the team can carry, how many people the promised service needs, "
                 "and what sets the limit."),
    .kinds = IN_PLAN,
    .lay_out = lay_out,
};
