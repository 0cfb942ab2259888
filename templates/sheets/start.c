/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Start: what the workbook is for, whether the extension is there, and where to go. */
#include <stdio.h>

#include "workbook/workbook.h"

enum { A = 1, B = 2, LINE = 115 /* characters */ };
#define S SHEET_START

static void put_paragraph(workbook *w, lxw_row_t row, const char *label, const char *words)
{
    put_wrapped(w, S, row, B, LOOK_TEXT, LINE, words);
    put_words(w, S, row, A, LOOK_LABEL, label);
}

static lxw_row_t put_purpose(workbook *w, lxw_row_t row)
{
    put_section(w, S, row++, A, B, N_("What this workbook is for"));
    put_paragraph(w, row++, N_("Purpose"),
                  N_("It plans a customer success team: the accounts that one CSM can carry, the people whom the "
                     "promised service needs, whom the budget pays for, and what sets the limit."));
    put_paragraph(w, row++, N_("Source"),
                  N_("It was made from your list of accounts. Every figure is a formula: change an input, and the "
                     "whole plan follows."));
    return row + 1;
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

static lxw_row_t put_steps(workbook *w, lxw_row_t row)
{
    put_section(w, S, row++, A, B, N_("What to do"));
    put_paragraph(w, row++, N_("1  Check the assumptions"),
                  N_("Hours, team, thresholds, costs. Each value says where it comes from; example "
                     "values wait for your own."));
    put_paragraph(w, row++, N_("2  Describe the service"),
                  N_("On the service menu: what each segment is promised, how often, and how long "
                     "it takes."));
    put_paragraph(w, row++, N_("3  Look through the accounts"),
                  N_("Mark strategic accounts, set stages, and overrule segment or hours where you "
                     "know better."));
    put_paragraph(w, row++, N_("4  Read the capacity"),
                  N_("Team, service level, ratio and budget side by side; what sets the limit; the "
                     "load of each CSM."));
    put_paragraph(w, row++, N_("5  Take the dashboard to the meeting"),
                  N_("One page with ten figures, their status and charts, ready to print on A4 or Letter."));
    put_paragraph(w, row++, N_("Protection"),
                  N_("Only the yellow cells can be changed. To change anything else, take the protection off: "
                     "Tools > Protect Sheet in Calc, Review > Unprotect Sheet in Excel. There is no password."));
    return row + 1;
}

static lxw_row_t put_sheets(workbook *w, lxw_row_t row)
{
    put_section(w, S, row++, A, B, N_("Where to find what"));
    for (sheet_id to = 0; to < SHEETS; to++)
        if (w->sheets[to].page && sheet_described(to)->tells) {
            put_link(w, S, row, A, to);
            put_words(w, S, row, B, LOOK_TEXT, sheet_described(to)->tells);
            set_height(w, S, row++, 18);
        }
    return row + 1;
}

static lxw_row_t put_legend(workbook *w, lxw_row_t row)
{
    static const struct {
        look look;
        const char *sample, *words;
    } lines[] = {
        { LOOK_INPUT, N_("Blue on yellow"), N_("You may change it") },
        { LOOK_VALUE, N_("Black on white"), N_("Calculated: please leave it") },
        { LOOK_RESULT, N_("Bold on grey"), N_("Calculated: the main result of the block") },
        { LOOK_LABEL, N_("Red corner"), N_("Point at it for an explanation") },
        { LOOK_LABEL, N_("✔ OK, ▲ Watch, ✘ Act"),
          N_("Within its limit; beyond it; so far beyond that something must be done. The dashboard names the limits.") },
    };
    put_section(w, S, row++, A, B, N_("How to read the cells"));
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        put_wrapped(w, S, row, B, LOOK_TEXT, LINE, lines[i].words);
        put_words(w, S, row++, A, lines[i].look, lines[i].sample);
    }
    return row + 1;
}

static lxw_row_t put_terms(workbook *w, lxw_row_t row)
{
    static const struct {
        const char *term, *words;
    } terms[] = {
        { N_("CSM"), N_("Customer success manager: looks after accounts so that they succeed, stay and grow.") },
        { N_("Effective hours"),
          N_("Hours that a CSM has for customers after internal work and absences: 160 − 40 "
             "= 120 in the example.") },
        { N_("Designed effort"),
          N_("Hours per month that the promised service takes for one account, from the "
             "service menu.") },
        { N_("Touch tier"),
          N_("High touch: a named CSM with few accounts. Low touch: a named CSM with many. Tech touch: a shared team "
             "and digital programmes.") },
        { N_("Bottom-up"),
          N_("From the people there are to the accounts they can serve: effective hours "
             "divided by hours per account.") },
        { N_("Top-down"),
          N_("From the service promised to the people it needs: hours of all accounts "
             "divided by effective hours. Others use the two words the other way round.") },
        { N_("Load"), N_("Hours that the accounts of a CSM need as a share of the CSM's effective "
                         "hours.") },
        { N_("FTE"), N_("Full-time equivalent: two people at half time are one FTE. Ramped: those who are still "
                        "learning count by their productivity.") },
        { N_("ARR"), N_("Annual recurring revenue, in the currency of your "
                        "list of accounts.") },
        { N_("NRR and GRR"),
          N_("Net and gross revenue retention: this year's ARR from last year's customers as a share of their ARR "
             "then, with and without expansion.") },
        { N_("Loaded cost"), N_("Pay and all that comes on top: social contributions, workplace, tools.") },
        { N_("Grade"),
          N_("How sound a published figure is: A survey with method, B named practitioner or "
             "vendor survey, C aggregation.") },
    };
    put_section(w, S, row++, A, B, N_("Terms"));
    for (size_t i = 0; i < sizeof terms / sizeof *terms; i++)
        put_paragraph(w, row++, terms[i].term, terms[i].words);
    return row;
}

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
    row = put_steps(w, row);
    row = put_sheets(w, row);
    row = put_legend(w, row);
    row = put_terms(w, row);
    finish_one_page(w, S, row - 1, B);
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
