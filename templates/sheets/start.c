/* Start: what the workbook is for, whether the extension is there, and where to go. */
#include <stdio.h>

#include "workbook.h"

enum { A = 1, B = 2, LINE = 100 /* characters */ };
#define S SHEET_START

static void put_paragraph(workbook *w, lxw_row_t row, const char *label, const char *words)
{
    put_words(w, S, row, A, LOOK_LABEL, label);
    put_wrapped(w, S, row, B, LOOK_TEXT, LINE, words);
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
    worksheet_set_row(w->sheets[S].page, row, 34, NULL);
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
    put_paragraph(w, row++, N_("5  Take the summary to the meeting"),
                  N_("One page with figures and charts, ready to print."));
    return row + 1;
}

static lxw_row_t put_sheets(workbook *w, lxw_row_t row)
{
    static const struct {
        sheet_id id;
        const char *words;
    } sheets[] = {
        { SHEET_DASHBOARD, N_("The plan in one page, with charts") },
        { SHEET_ASSUMPTIONS, N_("Every number that the plan takes for granted, with its source") },
        { SHEET_TEAM, N_("Who is there, how productive, with how many hours") },
        { SHEET_MENU, N_("What each segment is promised, and the hours that follow") },
        { SHEET_SEGMENTS, N_("Where customers, ARR and hours are, beside published figures") },
        { SHEET_LIFECYCLE, N_("Accounts by stage in the next 12 months, and the hours they cause") },
        { SHEET_ACCOUNTS, N_("Your accounts with segment, touch tier and hours") },
        { SHEET_CAPACITY, N_("The team sized in four ways, the gap, the load per CSM") },
        { SHEET_PORTFOLIOS, N_("Accounts spread evenly over the CSMs with few moves") },
        { SHEET_ONE_TO_MANY, N_("Service for many at once: what it takes, whether it pays") },
        { SHEET_SUPPORT, N_("Who answers which question, and what that frees") },
        { SHEET_HIRING, N_("Whom to hire when, what it costs, and when to begin") },
        { SHEET_RETENTION, N_("Retention two ways, quota and variable pay") },
        { SHEET_ORGANISATION, N_("Roles, critical mass, and what the next phase needs") },
        { SHEET_BENCHMARKS, N_("Published figures with source and grade, and your own beside them") },
        { SHEET_CHECKS, N_("Whether the figures agree, and what needs attention") },
        { SHEET_CHANGES, N_("Which assumptions differ from the day the plan was made") },
        { SHEET_SKIPPED, N_("Rows of your list that could not be used") },
    };
    put_section(w, S, row++, A, B, N_("Where to find what"));
    for (size_t i = 0; i < sizeof sheets / sizeof *sheets; i++)
        if (w->sheets[sheets[i].id].page) {
            put_link(w, S, row, A, sheets[i].id);
            put_words(w, S, row, B, LOOK_TEXT, sheets[i].words);
            worksheet_set_row(w->sheets[S].page, row++, 20, NULL);
        }
    return row + 1;
}

static lxw_row_t put_legend(workbook *w, lxw_row_t row)
{
    put_section(w, S, row++, A, B, N_("How to read the cells"));
    put_words(w, S, row, A, LOOK_INPUT, N_("Blue on yellow"));
    put_words(w, S, row++, B, LOOK_TEXT, N_("You may change it"));
    put_words(w, S, row, A, LOOK_VALUE, N_("Black on white"));
    put_words(w, S, row++, B, LOOK_TEXT, N_("Calculated: please leave it"));
    put_words(w, S, row, A, LOOK_RESULT, N_("Bold on grey"));
    put_words(w, S, row++, B, LOOK_TEXT, N_("Calculated: the main result of the block"));
    put_words(w, S, row, A, LOOK_LABEL, N_("Red corner"));
    put_words(w, S, row++, B, LOOK_TEXT, N_("Point at it for an explanation"));
    return row + 1;
}

static lxw_row_t put_terms(workbook *w, lxw_row_t row)
{
    put_section(w, S, row++, A, B, N_("Terms"));
    put_paragraph(w, row++, N_("Effective hours"),
                  N_("Hours that a CSM has for customers after internal work and absences: 160 − 40 "
                     "= 120 in the example."));
    put_paragraph(w, row++, N_("Designed effort"),
                  N_("Hours per month that the promised service takes for one account, from the "
                     "service menu."));
    put_paragraph(w, row++, N_("Bottom-up"),
                  N_("From the people there are to the accounts they can serve: effective hours "
                     "divided by hours per account."));
    put_paragraph(w, row++, N_("Top-down"),
                  N_("From the service promised to the people it needs: hours of all accounts "
                     "divided by effective hours. Others use the two words the other way round."));
    put_paragraph(w, row++, N_("Load"),
                  N_("Hours that the accounts of a CSM need as a share of the CSM's effective "
                     "hours."));
    put_paragraph(w, row++, N_("ARR"), N_("Annual recurring revenue, in the currency of your "
                                             "list of accounts."));
    put_paragraph(w, row++, N_("Grade"),
                  N_("How sound a published figure is: A survey with method, B named practitioner or "
                     "vendor survey, C aggregation."));
    return row;
}

void write_start(workbook *w)
{
    lxw_row_t row = 3;
    put_title(w, S, N_("Customer success plan"),
              N_("How many accounts the team can carry, how many people the promised service needs, "
                 "and what sets the limit."));
    worksheet_set_column(w->sheets[S].page, A, A, 34, NULL);
    worksheet_set_column(w->sheets[S].page, B, B, 92, NULL);
    if (w->options->title)
        put_text(w, S, 2, A, LOOK_SUBTITLE, w->options->title);
    row = put_extension(w, row);
    row = put_steps(w, row);
    row = put_sheets(w, row);
    row = put_legend(w, row);
    row = put_terms(w, row);
    finish_one_page(w, S, row, B);
    worksheet_activate(w->sheets[S].page);
}
