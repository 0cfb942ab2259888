/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Support and routing: which question goes to whom, what that frees for CSMs, and the support agents it
 * needs. */
#include "plan/model.h"
#include "workbook/blocks.h"
#include "workbook/tables.h"

enum { CLASSES = 3, SPARE = 2, LAST = 11, CHART_COLUMN = 6, CHART_ROWS = 18 };
#define S SHEET_SUPPORT

/* ---- classes ---- */

/* The classes that CSM.ROUTE knows; shares and minutes are examples. */
typedef struct question {
    const char *name, *code;
    double share, minutes;
} question;

static const question questions[] = {
    { N_("How to do something"), "how-to", 0.42, 22 },
    { N_("Password and access"), "password", 0.15, 8 },
    { N_("Basic questions"), "basic", 0.2, 20 },
    { N_("Add a user"), "add-user", 0.12, 12 },
    { N_("Feature request"), "feature-request", 0.04, 30 },
    { N_("What a feature can do"), "feature-capability", 0.04, 35 },
    { N_("Complaint"), "complaint", 0.03, 45 },
};
enum { QUESTIONS = sizeof questions / sizeof *questions };

/* Rows for more classes follow. */
static look class_look(const workbook *w, size_t row)
{
    (void)w;
    return row < QUESTIONS ? LOOK_LABEL : LOOK_INPUT;
}

static const char *code_of(const filled *f)
{
    return f->row < QUESTIONS ? NULL : "IF([class]=\"\",\"–\",[class])";
}

static const char *rule_of(const filled *f)
{
    return f->row < QUESTIONS ? "CSM.ROUTE([code])" : "IFERROR(CSM.ROUTE([code]),\"–\")";
}

static const table_column class_columns[] = {
    { .key = "class", .head = N_("Class of question"), .look_of = class_look, .example = WORDS_OF(question, name) },
    { .key = "code", .head = N_("Code in formulas"), .look = LOOK_LABEL, .example = TEXT_OF(question, code),
      .formula_of = code_of },
    { .key = "share", .head = N_("Share of requests"), .look = LOOK_INPUT, .format = PLAN_PERCENT,
      .example = NUMBER_OF(question, share), .high = 1, .total = TOTAL_SUM, .total_name = "question_share",
      .note = N_("Example values: count the tags of your own tickets. The number of all requests follows "
                 "from the requests per account on the sheet of assumptions.") },
    { .key = "requests", .head = N_("Requests per month"), .look = LOOK_QUIET, .format = PLAN_ONE_DIGIT,
      .name = "question_requests", .formula = "[share]*tickets*total_accounts", .total = TOTAL_SUM },
    { .key = "minutes_each", .head = N_("Minutes each"), .look = LOOK_INPUT, .format = PLAN_ONE_DIGIT,
      .example = NUMBER_OF(question, minutes), .high = 10000,
      .total = "IF([requests]=0,0,[minutes]/[requests])",
      .total_note = N_("Mean of all requests; on the sheet of assumptions: time per request.") },
    { .key = "rule", .head = N_("By the rule"), .look = LOOK_LABEL, .formula_of = rule_of,
      .note = N_("Questions about use go to support; wishes, complaints and what the product can do go to "
                 "the CSM.") },
    { .key = "choice", .head = N_("Your choice"), .look = LOOK_INPUT, .choose = "route_codes",
      .note = N_("Choose CSM or SUPPORT to overrule the rule. A class without a rule goes to support "
                 "unless you choose.") },
    { .key = "route", .head = N_("Answered by"), .look = LOOK_RESULT, .name = "question_routes",
      .formula = "IF([choice]<>\"\",[choice],IF([rule]=\"–\",\"SUPPORT\",[rule]))" },
    { .key = "csm_hours", .head = N_("CSM hours per month"), .look = LOOK_QUIET, .format = PLAN_ONE_DIGIT,
      .formula = "IF([route]=\"CSM\",[minutes],0)/60", .total = TOTAL_SUM },
    { .key = "support_hours", .head = N_("Support hours per month"), .look = LOOK_QUIET, .format = PLAN_ONE_DIGIT,
      .formula = "IF([route]=\"CSM\",0,[minutes])/60", .total = TOTAL_SUM },
    { .key = "minutes", .head = N_("Minutes per month"), .look = LOOK_QUIET, .format = PLAN_ONE_DIGIT,
      .name = "question_minutes", .formula = "[requests]*[minutes_each]", .total = TOTAL_SUM },
};
static const table classes = {
    .name = "questions",
    .section = N_("Who answers which question"),
    .columns = class_columns, .count = sizeof class_columns / sizeof *class_columns,
    .total = N_("All classes"),
    .examples = questions, .example_size = sizeof *questions, .example_count = QUESTIONS,
};

/* The shares ought to make up all requests; a sentence says so where they do not. */
static void put_share_check(workbook *w, lxw_row_t row)
{
    worksheet_merge_range(w->sheets[S].page, row, 1, row, LAST, "", NULL);
    put_formula(w, S, row, 1, LOOK_NOTE, PLAN_GENERAL,
                "IF(question_share=1,\"%s\",IF(question_share<1,\"%s\",\"%s\"))",
                say(w, N_("The shares make up all requests.")),
                say(w, N_("The shares make up less than all requests: the hours are too few.")),
                say(w, N_("The shares make up more than all requests: the hours are too many.")));
}

/* ---- what it frees ---- */

static const char *const codes[] = { "CSM", "SUPPORT" };

static csm_value code_of_side(const filled *f)
{
    return csm_text(codes[f->row]);
}

static const table_column side_columns[] = {
    { .key = "route", .head = N_("Answered by"), .look = LOOK_LABEL, .value = code_of_side, .name = "route_codes" },
    { .key = "today", .head = N_("Hours per month today"), .look = LOOK_VALUE, .format = PLAN_ONE_DIGIT,
      .name = "hours_today",
      .formulas = { "SUM(question_minutes)/60*csm_share", "SUM(question_minutes)/60*(1-csm_share)" },
      .note = N_("By the share of requests that CSMs answer, on the sheet of assumptions.") },
    { .key = "routed", .head = N_("Hours per month, routed"), .look = LOOK_RESULT, .format = PLAN_ONE_DIGIT,
      .name = "hours_routed", .formula = "CSM.ROUTING_HOURS(question_minutes,question_routes,[route])" },
    { .key = "difference", .head = N_("Difference"), .look = LOOK_VALUE, .format = PLAN_ONE_DIGIT,
      .formula = "[routed]-[today]" },
    { .key = "people", .head = N_("Difference in people"), .look = LOOK_VALUE, .format = PLAN_TWO_DIGITS,
      .formulas = { "[difference]/effective_hours", "[difference]/support_hours" } },
};
static const table sides = {
    .name = "sides",
    .section = N_("What routing changes"), .section_to = LAST,
    .columns = side_columns, .count = sizeof side_columns / sizeof *side_columns,
};

static const line freed[] = {
    { .label = N_("CSM hours freed per month"), .name = "csm_hours_freed", .look = LOOK_RESULT,
      .format = PLAN_ONE_DIGIT, .formula = "INDEX(hours_today,1)-INDEX(hours_routed,1)",
      .remark = N_("Today less routed; negative: CSMs would answer more than today") },
    { .label = N_("CSMs freed"), .name = "csm_people_freed", .look = LOOK_RESULT, .format = PLAN_TWO_DIGITS,
      .formula = "csm_hours_freed/effective_hours",
      .remark = N_("These hours divided by the effective hours of one CSM") },
    { .label = N_("Share of hours that CSMs answer"), .name = "csm_share_routed", .look = LOOK_VALUE,
      .format = PLAN_PERCENT,
      .formula = "IF(SUM(question_minutes)=0,0,INDEX(hours_routed,1)*60/SUM(question_minutes))",
      .remark = N_("To plan with routing, enter this as the requests that CSMs answer on the sheet of "
                   "assumptions") },
    { .label = N_("Conclusion"), .name = "routing_words", .sentence = true,
      .formula = "IF(csm_hours_freed>0,\"{0}\",IF(csm_hours_freed<0,\"{1}\",\"{2}\"))",
      .words = { N_("Routing gives CSMs time back for the service they promised."),
                 N_("By these routes CSMs would answer more than today: send more classes to "
                    "support."),
                 N_("Routing changes nothing for the CSMs.") } },
};

/* ---- support ---- */

#define TO_SUPPORT "SUMPRODUCT((question_routes<>\"CSM\")*question_requests)"

static const line agents[] = {
    { .label = N_("Agents by the work"), .name = "support_by_work", .look = LOOK_VALUE, .format = PLAN_TWO_DIGITS,
      .formula = "INDEX(hours_routed,2)/support_hours",
      .remark = N_("Routed hours divided by the effective hours of a support agent") },
    { .label = N_("Requests in the busiest hour"), .name = "support_hourly", .look = LOOK_VALUE,
      .format = PLAN_TWO_DIGITS, .formula = TO_SUPPORT "/(support_open*52/12)*support_peak",
      .remark = N_("Routed to support ÷ opening hours of a month × peak") },
    { .label = N_("Minutes per request"), .name = "support_minutes", .look = LOOK_VALUE, .format = PLAN_ONE_DIGIT,
      .formula = "IF(support_hourly=0,0,INDEX(hours_routed,2)*60/" TO_SUPPORT ")",
      .remark = N_("Mean of what is routed to support") },
    { .label = N_("Seats in the busiest hour"), .name = "support_seats", .look = LOOK_VALUE, .format = PLAN_WHOLE,
      .formula = "IF(support_hourly*support_minutes=0,0,IF(support_hourly*support_minutes/60>100000,\"–\","
                 "CSM.ERLANG_AGENTS(support_hourly,60,support_minutes*60,support_target,support_level)))",
      .remark = N_("Fewest who answer so many in time, by Erlang C") },
    { .label = N_("Agents by the seats"), .name = "support_by_seats", .look = LOOK_VALUE, .format = PLAN_TWO_DIGITS,
      .formula = "IF(support_seats=\"–\",\"–\",CSM.SHIFT_COVER(support_seats,support_open,"
                 "MIN(168,support_hours*12/52)))",
      .remark = N_("To keep the seats staffed in all opening hours") },
    { .label = N_("Support agents needed"), .name = "support_people", .look = LOOK_RESULT, .format = PLAN_TWO_DIGITS,
      .formula = "IF(support_seats=\"–\",\"–\",MAX(support_by_work,support_by_seats))",
      .remark = N_("The larger of the two: work alone does not say how long customers wait") },
};

/* ---- the whole ---- */

/* The rows of the examples. */
static const char *drawn(workbook *w, const table_place *p, const char *key)
{
    lxw_col_t at = table_column_at(w, p, key, 0);
    return area_text(w, S, p->first, at, p->first + QUESTIONS - 1, at);
}

static void put_charts(workbook *w, lxw_row_t row, const table_place *p)
{
    const chart hours = {
        .type = LXW_CHART_BAR_STACKED,
        .words = { N_("Hours per month by class of question"), N_("Class of question"), N_("Hours per month"),
                   "#,##0.0" },
        .categories = drawn(w, p, "class"),
        .series = { { N_("CSM"), drawn(w, p, "csm_hours"), CHART_SKY },
                    { N_("Support"), drawn(w, p, "support_hours"), CHART_ORANGE } },
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
    put_chart(w, S, row, 1, &hours);
    put_chart(w, S, row, CHART_COLUMN, &change);
}

static void lay_out(workbook *w)
{
    static const column_width widths[] = { { 1, 1, 32 }, { 2, 2, 18 }, { 3, LAST, 14 } };
    const table_place *p;
    lxw_row_t row;
    set_widths(w, S, COUNTED(widths));
    worksheet_freeze_panes(w->sheets[S].page, 2, 0);
    p = put_table(w, S, CLASSES, &classes, QUESTIONS + SPARE, NULL);
    if (!p)
        return;
    put_share_check(w, table_end(p));
    row = table_end(put_table(w, S, table_end(p) + 2, &sides, sizeof codes / sizeof *codes, NULL)) + 1;
    row = put_lines(w, S, row, LAST, COUNTED(freed)) + 1;
    row = put_block(w, S, row, LAST, N_("Support agents needed"), COUNTED(agents));
    put_charts(w, row, p);
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
    .needs = NEEDS(ASSUMPTIONS) | NEEDS(CAPACITY),
    .lay_out = lay_out,
};
