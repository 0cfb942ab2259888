/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* What the capacity sheet shows besides, where it is the whole workbook: how many hours a CSM has, what an
 * account takes, and the pictures. */
#include "capacity.h"

#include "plan/question.h"
#include "plan/staffing.h"

enum { LABEL = 1, LAST = CAPACITY_LAST };
#define S SHEET_CAPACITY

static lxw_row_t put_availability(workbook *w, lxw_row_t row)
{
    put_section(w, S, row++, LABEL, LAST, N_("Availability: the hours of one CSM"));
    for (const staffing_step *step = staffing_steps; step < staffing_steps + STAFFING_STEPS; step++)
        put_line(w, S, row++, LAST, step->label, step->name, LOOK_VALUE, PLAN_ONE_DIGIT, step->remark, step->formula);
    put_line(w, S, row++, LAST, N_("Effective hours of one CSM"), NULL, LOOK_RESULT, PLAN_ONE_DIGIT,
             N_("Left for customers each month"), "effective_hours");
    return row + 1;
}

static lxw_row_t put_effort(workbook *w, lxw_row_t row)
{
    static const char *const heads[] = { N_("Segment"), N_("Designed effort"), N_("Reactive hours"),
                                         N_("Hours per account") };
    put_section(w, S, row, LABEL, LAST, N_("Effort: the hours of one account and month"));
    put_heads(w, S, row + 1, heads, sizeof heads / sizeof *heads);
    put_note(w, S, row + 1, 2, N_("The work of the CSM that the service menu promises to each account of the "
                                  "segment."));
    put_note(w, S, row + 1, 3, N_("Requests per account × time per request × share that CSMs answer."));
    row += 2;
    for (unsigned i = 1; i <= w->model->segment_count; i++, row++) {
        unsigned line = row + 1;
        put_formula(w, S, row, LABEL, LOOK_LABEL, PLAN_GENERAL, "INDEX(segment_names,%u)", i);
        put_formula(w, S, row, 2, LOOK_VALUE, PLAN_TWO_DIGITS, "INDEX(segment_effort,%u)", i);
        put_formula(w, S, row, 3, LOOK_VALUE, PLAN_TWO_DIGITS, "reactive_hours");
        put_formula(w, S, row, 4, LOOK_RESULT, PLAN_TWO_DIGITS, "C%u+D%u", line, line);
    }
    return row + 1;
}

lxw_row_t put_capacity_basis(workbook *w, lxw_row_t row)
{
    return put_effort(w, put_availability(w, row));
}

lxw_row_t put_capacity_charts(workbook *w, lxw_row_t row, lxw_row_t segments, lxw_col_t carried)
{
    enum { RIGHT = 4, CHART_ROWS = 18 };
    lxw_row_t end = segments + (lxw_row_t)w->model->segment_count - 1;
    const chart ways = { .type = LXW_CHART_COLUMN,
                         .words = { N_("CSMs by four ways of sizing the team"), N_("Way of sizing"), N_("CSMs (FTE)"),
                                    "#,##0.0" },
                         .categories = "limit_names",
                         .series = { { NULL, "people_ways", CHART_BLUE } },
                         .count = 1,
                         .labels = LABELS_ABOVE };
    const chart accounts = { .type = LXW_CHART_COLUMN,
                             .words = { N_("Accounts one CSM can carry"), N_("Segment"), N_("Accounts"), "#,##0" },
                             .categories = area_text(w, S, segments, LABEL, end, LABEL),
                             .series = { { NULL, area_text(w, S, segments, carried, end, carried), CHART_GREEN } },
                             .count = 1,
                             .labels = LABELS_ABOVE };
    put_chart(w, S, row, LABEL, &ways);
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
