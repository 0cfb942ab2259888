/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Support and routing: which question goes to whom, what that frees for CSMs, and the support agents it
 * needs. */
#include "workbook/blocks.h"
#include "plan/model.h"
#include "workbook/workbook.h"

enum {
    CLASS = 1,
    CODE,
    SHARE,
    REQUESTS,
    MINUTES,
    BY_RULE,
    OVERRULED,
    ANSWERED_BY,
    CSM_HOURS,
    SUPPORT_HOURS,
    TOTAL_MINUTES,
    LAST = 11
};
enum { SPARE = 2, RIGHT = 6, CHART_ROWS = 18 };
#define S SHEET_SUPPORT

/* The classes that CSM.ROUTE knows; shares and minutes are examples. */
static const struct question {
    const char *name, *code;
    double share, minutes;
} questions[] = {
    { N_("How to do something"), "how-to", 0.42, 22 },
    { N_("Password and access"), "password", 0.15, 8 },
    { N_("Basic questions"), "basic", 0.2, 20 },
    { N_("Add a user"), "add-user", 0.12, 12 },
    { N_("Feature request"), "feature-request", 0.04, 30 },
    { N_("What a feature can do"), "feature-capability", 0.04, 35 },
    { N_("Complaint"), "complaint", 0.03, 45 },
};
enum { QUESTIONS = sizeof questions / sizeof *questions, LINES = QUESTIONS + SPARE };

/* ---- classes ---- */

static void put_class_heads(workbook *w, lxw_row_t row)
{
    static const char *const heads[] = {
        N_("Class of question"), N_("Code in formulas"), N_("Share of requests"),
        N_("Requests per month"), N_("Minutes each"),    N_("By the rule"),
        N_("Your choice"),       N_("Answered by"),      N_("CSM hours per month"),
        N_("Support hours per month"), N_("Minutes per month"),
    };
    put_heads(w, S, row, heads, sizeof heads / sizeof *heads);
    put_note(w, S, row, SHARE,
             N_("Example values: count the tags of your own tickets. The number of all requests follows "
                "from the requests per account on the sheet of assumptions."));
    put_note(w, S, row, BY_RULE,
             N_("Questions about use go to support; wishes, complaints and what the product can do go to "
                "the CSM."));
    put_note(w, S, row, OVERRULED,
             N_("Choose CSM or SUPPORT to overrule the rule. A class without a rule goes to support "
                "unless you choose."));
}

static void put_class_inputs(workbook *w, lxw_row_t row, const struct question *q)
{
    unsigned line = row + 1;
    if (q) {
        put_words(w, S, row, CLASS, LOOK_LABEL, q->name);
        put_text(w, S, row, CODE, LOOK_LABEL, q->code);
        put_number(w, S, row, SHARE, LOOK_INPUT, PLAN_PERCENT, q->share);
        put_number(w, S, row, MINUTES, LOOK_INPUT, PLAN_ONE_DIGIT, q->minutes);
    } else {
        put_empty(w, S, row, CLASS, LOOK_INPUT, PLAN_GENERAL);
        put_formula(w, S, row, CODE, LOOK_LABEL, PLAN_GENERAL, "IF(B%u=\"\",\"–\",B%u)", line, line);
        put_empty(w, S, row, SHARE, LOOK_INPUT, PLAN_PERCENT);
        put_empty(w, S, row, MINUTES, LOOK_INPUT, PLAN_ONE_DIGIT);
    }
    put_empty(w, S, row, OVERRULED, LOOK_INPUT, PLAN_GENERAL);
}

static void put_class(workbook *w, lxw_row_t row, const struct question *q)
{
    unsigned line = row + 1;
    put_class_inputs(w, row, q);
    put_formula(w, S, row, REQUESTS, LOOK_QUIET, PLAN_ONE_DIGIT, "D%u*tickets*total_accounts", line);
    put_formula(w, S, row, TOTAL_MINUTES, LOOK_QUIET, PLAN_ONE_DIGIT, "E%u*F%u", line, line);
    put_formula(w, S, row, BY_RULE, LOOK_LABEL, PLAN_GENERAL,
                q ? "CSM.ROUTE(C%u)" : "IFERROR(CSM.ROUTE(C%u),\"–\")",
                line);
    put_formula(w, S, row, ANSWERED_BY, LOOK_RESULT, PLAN_GENERAL,
                "IF(H%u<>\"\",H%u,IF(G%u=\"–\",\"SUPPORT\",G%u))", line, line, line, line);
    put_formula(w, S, row, CSM_HOURS, LOOK_QUIET, PLAN_ONE_DIGIT, "IF(I%u=\"CSM\",L%u,0)/60", line, line);
    put_formula(w, S, row, SUPPORT_HOURS, LOOK_QUIET, PLAN_ONE_DIGIT, "IF(I%u=\"CSM\",0,L%u)/60", line,
                line);
}

static void put_class_total(workbook *w, lxw_row_t row, unsigned first, unsigned last)
{
    put_words(w, S, row, CLASS, LOOK_TOTAL_LABEL, N_("All classes"));
    for (lxw_col_t c = CODE; c <= LAST; c++)
        put_empty(w, S, row, c, LOOK_TOTAL, PLAN_GENERAL);
    put_formula(w, S, row, SHARE, LOOK_TOTAL, PLAN_PERCENT, "SUM(D%u:D%u)", first, last);
    put_formula(w, S, row, REQUESTS, LOOK_TOTAL, PLAN_ONE_DIGIT, "SUM(E%u:E%u)", first, last);
    put_formula(w, S, row, CSM_HOURS, LOOK_TOTAL, PLAN_ONE_DIGIT, "SUM(J%u:J%u)", first, last);
    put_formula(w, S, row, SUPPORT_HOURS, LOOK_TOTAL, PLAN_ONE_DIGIT, "SUM(K%u:K%u)", first, last);
    put_formula(w, S, row, TOTAL_MINUTES, LOOK_TOTAL, PLAN_ONE_DIGIT, "SUM(L%u:L%u)", first, last);
    put_formula(w, S, row, MINUTES, LOOK_TOTAL, PLAN_ONE_DIGIT, "IF(E%u=0,0,L%u/E%u)", row + 1, row + 1,
                row + 1);
    put_note(w, S, row, MINUTES, N_("Mean of all requests; on the sheet of assumptions: time per request."));
    name_cell(w, "question_share", S, row, SHARE);
}

/* The shares ought to make up all requests; a sentence says so where they do not. */
static void put_share_check(workbook *w, lxw_row_t row)
{
    worksheet_merge_range(w->sheets[S].page, row, CLASS, row, LAST, "", NULL);
    put_formula(w, S, row, CLASS, LOOK_NOTE, PLAN_GENERAL,
                "IF(question_share=1,\"%s\",IF(question_share<1,\"%s\",\"%s\"))",
                say(w, N_("The shares make up all requests.")),
                say(w, N_("The shares make up less than all requests: the hours are too few.")),
                say(w, N_("The shares make up more than all requests: the hours are too many.")));
}

static lxw_row_t put_classes(workbook *w, lxw_row_t row)
{
    lxw_row_t first = row + 2, last = first + LINES - 1;
    put_section(w, S, row, CLASS, LAST, N_("Who answers which question"));
    put_class_heads(w, row + 1);
    for (lxw_row_t i = 0; i < LINES; i++)
        put_class(w, first + i, i < QUESTIONS ? &questions[i] : NULL);
    accept_numbers(w, S, first, SHARE, last, SHARE, 0, 1);
    accept_numbers(w, S, first, MINUTES, last, MINUTES, 0, 10000);
    accept_list(w, S, first, OVERRULED, last, OVERRULED, "route_codes");
    name_cells(w, "question_requests", S, first, REQUESTS, last, REQUESTS);
    name_cells(w, "question_minutes", S, first, TOTAL_MINUTES, last, TOTAL_MINUTES);
    name_cells(w, "question_routes", S, first, ANSWERED_BY, last, ANSWERED_BY);
    put_class_total(w, last + 1, first + 1, last + 1);
    put_share_check(w, last + 2);
    return last + 4;
}

/* ---- what it frees ---- */

static void put_side(workbook *w, lxw_row_t row, const char *code, const char *today)
{
    unsigned line = row + 1;
    put_text(w, S, row, 1, LOOK_LABEL, code);
    put_formula(w, S, row, 2, LOOK_VALUE, PLAN_ONE_DIGIT, "%s", today);
    put_formula(w, S, row, 3, LOOK_RESULT, PLAN_ONE_DIGIT,
                "CSM.ROUTING_HOURS(question_minutes,question_routes,B%u)", line);
    put_formula(w, S, row, 4, LOOK_VALUE, PLAN_ONE_DIGIT, "D%u-C%u", line, line);
    put_formula(w, S, row, 5, LOOK_VALUE, PLAN_TWO_DIGITS, "E%u/%s", line,
                *code == 'C' ? "effective_hours" : "support_hours");
}

static lxw_row_t put_sides(workbook *w, lxw_row_t row)
{
    static const char *const heads[] = { N_("Answered by"), N_("Hours per month today"),
                                         N_("Hours per month, routed"), N_("Difference"),
                                         N_("Difference in people") };
    put_section(w, S, row++, CLASS, LAST, N_("What routing changes"));
    put_heads(w, S, row, heads, sizeof heads / sizeof *heads);
    put_note(w, S, row++, 2,
             N_("By the share of requests that CSMs answer, on the sheet of assumptions."));
    put_side(w, row, "CSM", "SUM(question_minutes)/60*csm_share");
    put_side(w, row + 1, "SUPPORT", "SUM(question_minutes)/60*(1-csm_share)");
    name_cells(w, "route_codes", S, row, 1, row + 1, 1);
    name_cells(w, "hours_today", S, row, 2, row + 1, 2);
    name_cells(w, "hours_routed", S, row, 3, row + 1, 3);
    return row + 3;
}

static lxw_row_t put_freed(workbook *w, lxw_row_t row)
{
    put_line(w, S, row++, LAST, N_("CSM hours freed per month"), "csm_hours_freed", LOOK_RESULT,
             PLAN_ONE_DIGIT, N_("Today less routed; negative: CSMs would answer more than today"),
             "INDEX(hours_today,1)-INDEX(hours_routed,1)");
    put_line(w, S, row++, LAST, N_("CSMs freed"), "csm_people_freed", LOOK_RESULT, PLAN_TWO_DIGITS,
             N_("These hours divided by the effective hours of one CSM"),
             "csm_hours_freed/effective_hours");
    put_line(w, S, row++, LAST, N_("Share of hours that CSMs answer"), "csm_share_routed", LOOK_VALUE,
             PLAN_PERCENT,
             N_("To plan with routing, enter this as the requests that CSMs answer on the sheet of "
                "assumptions"),
             "IF(SUM(question_minutes)=0,0,INDEX(hours_routed,1)*60/SUM(question_minutes))");
    put_conclusion(w, S, row, LAST, N_("Conclusion"), "routing_words",
                "IF(csm_hours_freed>0,\"%s\",IF(csm_hours_freed<0,\"%s\",\"%s\"))",
                say(w, N_("Routing gives CSMs time back for the service they promised.")),
                say(w, N_("By these routes CSMs would answer more than today: send more classes to "
                          "support.")),
                say(w, N_("Routing changes nothing for the CSMs.")));
    return row + 2;
}

/* ---- support ---- */

static lxw_row_t put_support(workbook *w, lxw_row_t row)
{
    put_section(w, S, row++, CLASS, LAST, N_("Support agents needed"));
    put_line(w, S, row++, LAST, N_("Agents by the work"), "support_by_work", LOOK_VALUE,
             PLAN_TWO_DIGITS, N_("Routed hours divided by the effective hours of a support agent"),
             "INDEX(hours_routed,2)/support_hours");
    put_line(w, S, row++, LAST, N_("Requests in the busiest hour"), "support_hourly", LOOK_VALUE,
             PLAN_TWO_DIGITS, N_("Routed to support ÷ opening hours of a month × peak"),
             "SUMPRODUCT((question_routes<>\"CSM\")*question_requests)/(support_open*52/12)*support_peak");
    put_line(w, S, row++, LAST, N_("Minutes per request"), "support_minutes", LOOK_VALUE, PLAN_ONE_DIGIT,
             N_("Mean of what is routed to support"),
             "IF(support_hourly=0,0,INDEX(hours_routed,2)*60/"
             "SUMPRODUCT((question_routes<>\"CSM\")*question_requests))");
    put_line(w, S, row++, LAST, N_("Seats in the busiest hour"), "support_seats", LOOK_VALUE, PLAN_WHOLE,
             N_("Fewest who answer so many in time, by Erlang C"),
             "IF(support_hourly*support_minutes=0,0,IF(support_hourly*support_minutes/60>100000,\"–\","
             "CSM.ERLANG_AGENTS(support_hourly,60,support_minutes*60,support_target,support_level)))");
    put_line(w, S, row++, LAST, N_("Agents by the seats"), "support_by_seats", LOOK_VALUE,
             PLAN_TWO_DIGITS, N_("To keep the seats staffed in all opening hours"),
             "IF(support_seats=\"–\",\"–\",CSM.SHIFT_COVER(support_seats,support_open,"
             "MIN(168,support_hours*12/52)))");
    put_line(w, S, row++, LAST, N_("Support agents needed"), "support_people", LOOK_RESULT,
             PLAN_TWO_DIGITS, N_("The larger of the two: work alone does not say how long customers wait"),
             "IF(support_seats=\"–\",\"–\",MAX(support_by_work,support_by_seats))");
    return row + 1;
}

static void put_charts(workbook *w, lxw_row_t row, lxw_row_t classes)
{
    lxw_row_t end = classes + QUESTIONS - 1;
    const chart hours = {
        .type = LXW_CHART_BAR_STACKED,
        .words = { N_("Hours per month by class of question"), N_("Class of question"), N_("Hours per month"),
                   "#,##0.0" },
        .categories = area_text(w, S, classes, CLASS, end, CLASS),
        .series = { { N_("CSM"), area_text(w, S, classes, CSM_HOURS, end, CSM_HOURS), CHART_SKY },
                    { N_("Support"), area_text(w, S, classes, SUPPORT_HOURS, end, SUPPORT_HOURS), CHART_ORANGE } },
        .count = 2,
        .labels = LABELS_ABOVE,
    };
    const chart change = {
        .type = LXW_CHART_COLUMN,
        .words = { N_("Hours per month, today and routed"), N_("Answered by"), N_("Hours per month"), "#,##0.0" },
        .categories = "route_codes",
        .series = { { N_("Today"), "hours_today", CHART_SKY },
                    { N_("Routed"), "hours_routed", CHART_GREEN } },
        .count = 2,
        .labels = LABELS_ABOVE,
    };
    put_chart(w, S, row, CLASS, &hours);
    put_chart(w, S, row, RIGHT, &change);
}

static void lay_out(workbook *w)
{
    lxw_row_t row;
    worksheet_set_column(w->sheets[S].page, CLASS, CLASS, 32, NULL);
    worksheet_set_column(w->sheets[S].page, CODE, CODE, 18, NULL);
    worksheet_set_column(w->sheets[S].page, SHARE, LAST, 14, NULL);
    worksheet_freeze_panes(w->sheets[S].page, 2, 0);
    row = put_classes(w, 3);
    row = put_freed(w, put_sides(w, row));
    row = put_support(w, row);
    put_charts(w, row, 5);
    finish_page(w, S, row + CHART_ROWS, LAST, 0, 0);
    worksheet_fit_to_pages(w->sheets[S].page, 1, 1);
}

const sheet_description sheet_support = {
    .shown = { "support", "who answers which question" },
    .tab = N_("Support and routing"),
    .colour = TAB_ANALYSIS,
    .title = N_("Support and routing"),
    .question = N_("Who should answer which question, what does that free for CSMs, and how many support "
                 "agents does it need?"),
    .tells = N_("Who answers which question, and what that frees"),
    .kinds = IN_PLAN,
    .lay_out = lay_out,
};
