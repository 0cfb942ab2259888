/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* What the capacity sheet shows besides, where it is the whole workbook: how many hours a CSM has, what an
 * account takes, and the pictures. */
#include "capacity.h"

#include "plan/model.h"
#include "plan/question.h"
#include "plan/staffing.h"

enum { LAST = CAPACITY_LAST };
#define S SHEET_CAPACITY

static lxw_row_t put_availability(workbook *w, lxw_row_t row)
{
    static const line effective = { .label = N_("Effective hours of one CSM"), .look = LOOK_RESULT,
                                    .format = PLAN_ONE_DIGIT, .formula = "effective_hours",
                                    .remark = N_("Left for customers each month") };
    put_section(w, S, row++, 1, LAST, N_("Availability: the hours of one CSM"));
    for (const staffing_step *step = staffing_steps; step->name; step++) {
        const line amount = { .label = step->label, .name = step->name, .look = LOOK_VALUE, .format = PLAN_ONE_DIGIT,
                              .formula = step->formula, .remark = step->remark };
        row = put_lines(w, S, row, LAST, &amount, 1);
    }
    return put_lines(w, S, row, LAST, &effective, 1) + 1;
}

static const table_column effort_columns[] = {
    { .key = "segment", .head = N_("Segment"), .look = LOOK_LABEL, .formula = "INDEX(segment_names,[#])" },
    { .key = "designed", .head = N_("Designed effort"), .look = LOOK_VALUE, .format = PLAN_TWO_DIGITS,
      .formula = "INDEX(segment_effort,[#])",
      .note = N_("The work of the CSM that the service menu promises to each account of the segment.") },
    { .key = "reactive", .head = N_("Reactive hours"), .look = LOOK_VALUE, .format = PLAN_TWO_DIGITS,
      .formula = "reactive_hours",
      .note = N_("Requests per account × time per request × share that CSMs answer.") },
    { .key = "hours", .head = N_("Hours per account"), .look = LOOK_RESULT, .format = PLAN_TWO_DIGITS,
      .formula = "[designed]+[reactive]" },
};
static const table effort = {
    .name = "effort",
    .section = N_("Effort: the hours of one account and month"), .section_to = LAST,
    .columns = effort_columns, .count = sizeof effort_columns / sizeof *effort_columns,
};

lxw_row_t put_capacity_basis(workbook *w, lxw_row_t row)
{
    row = put_availability(w, row);
    return table_end(put_table(w, S, row, &effort, w->model->segment_count, NULL)) + 1;
}

lxw_row_t put_capacity_charts(workbook *w, lxw_row_t row, const table_place *segments)
{
    enum { RIGHT = 4, CHART_ROWS = 18 };
    const chart ways = { .type = LXW_CHART_COLUMN,
                         .words = { N_("CSMs by four ways of sizing the team"), N_("Way of sizing"), N_("CSMs (FTE)"),
                                    "#,##0.0" },
                         .categories = "limit_names",
                         .series = { { NULL, "people_ways", CHART_BLUE } },
                         .count = 1,
                         .labels = LABELS_ABOVE };
    const chart accounts = { .type = LXW_CHART_COLUMN,
                             .words = { N_("Accounts one CSM can carry"), N_("Segment"), N_("Accounts"), "#,##0" },
                             .categories = table_area(w, segments, "segment", 0),
                             .series = { { NULL, "segment_carried", CHART_GREEN } },
                             .count = 1,
                             .labels = LABELS_ABOVE };
    put_chart(w, S, row, 1, &ways);
    put_chart(w, S, row, RIGHT, &accounts);
    return row + CHART_ROWS;
}

void put_capacity_question(workbook *w)
{
    static const question_tile tiles[QUESTION_TILES] = {
        { N_("Effective hours of one CSM"), PLAN_ONE_DIGIT, "effective_hours" },
        { N_("CSMs needed"), PLAN_ONE_DIGIT, "people_needed" },
        { N_("CSMs available"), PLAN_ONE_DIGIT, "people_available" },
        { N_("Gap (negative: missing)"), PLAN_ONE_DIGIT, "people_gap" },
    };
    put_question(w, S, LAST, tiles);
}
