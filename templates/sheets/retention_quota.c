/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Quota and variable pay of each CSM. */
#include "retention.h"

enum { OWNER = 1, BOOK, RAMP, QUOTA, EXPANSION, RETENTION, GOALS, PAY };
enum { RIGHT = 4, LABELLED = 6 /* people */ };
#define S SHEET_RETENTION

static void put_heads_of_people(workbook *w, lxw_row_t row)
{
    static const char *const heads[] = { N_("Owner"),          N_("ARR of the book"),
                                         N_("Ramp, share"),    N_("ARR to reach"),
                                         N_("Expansion to win"), N_("Attainment: retention"),
                                         N_("Attainment: goals"), N_("Variable pay per year") };
    put_heads(w, S, row, heads, sizeof heads / sizeof *heads);
    put_note(w, S, row, RAMP,
             N_("Share of the growth that the CSM must reach; below 100 % for somebody who is new."));
    put_note(w, S, row, QUOTA,
             N_("ARR of the book at the retention wanted, on the sheet of assumptions."));
    put_note(w, S, row, EXPANSION,
             N_("What expansion must bring, given the losses expected; 0 where there is nothing to win."));
    put_note(w, S, row, RETENTION,
             N_("Example values: enter how much of the target was reached; 100 % is the target."));
    put_note(w, S, row, PAY,
             N_("Earnings, variable share, threshold, cap and accelerator stand on the sheet of "
                "assumptions."));
}

static void put_weights(workbook *w, lxw_row_t row)
{
    put_words(w, S, row, OWNER, LOOK_LABEL, N_("Weight in the variable pay"));
    for (lxw_col_t c = BOOK; c <= PAY; c++)
        put_empty(w, S, row, c, LOOK_VALUE, PLAN_GENERAL);
    put_number(w, S, row, RETENTION, LOOK_INPUT, PLAN_PERCENT, 0.7);
    put_number(w, S, row, GOALS, LOOK_INPUT, PLAN_PERCENT, 0.3);
    accept_numbers(w, S, row, RETENTION, row, GOALS, 0, 1);
    name_cells(w, "pay_weights", S, row, RETENTION, row, GOALS);
}

/* Where the growth asked for is below what is lost anyway there is nothing to win. A list without owners
 * gives one row for the team. */
static void put_person(workbook *w, lxw_row_t row, unsigned number)
{
    unsigned line = row + 1;
    if (number) {
        put_formula(w, S, row, OWNER, LOOK_LABEL, PLAN_GENERAL, "INDEX(csm_names,%u)", number);
        put_formula(w, S, row, BOOK, LOOK_VALUE, PLAN_MONEY, "INDEX(csm_arr,%u)", number);
    } else {
        put_words(w, S, row, OWNER, LOOK_LABEL, N_("The team as a whole"));
        put_formula(w, S, row, BOOK, LOOK_VALUE, PLAN_MONEY, "total_arr");
    }
    put_number(w, S, row, RAMP, LOOK_INPUT, PLAN_PERCENT, 1);
    put_formula(w, S, row, QUOTA, LOOK_RESULT, PLAN_MONEY, "CSM.QUOTA(C%u,target_nrr,IF(D%u=\"\",1,D%u))", line,
                line, line);
    put_formula(w, S, row, EXPANSION, LOOK_VALUE, PLAN_MONEY,
                "CSM.EXPANSION_QUOTA(C%u,MAX(expected_grr,1+(target_nrr-1)*IF(D%u=\"\",1,D%u)),"
                "expected_grr)",
                line, line, line);
    put_number(w, S, row, RETENTION, LOOK_INPUT, PLAN_PERCENT, 1);
    put_number(w, S, row, GOALS, LOOK_INPUT, PLAN_PERCENT, 1);
    put_formula(w, S, row, PAY, LOOK_RESULT, PLAN_MONEY,
                "IF(SUMPRODUCT((G%u:H%u<>\"\")*pay_weights)=0,0,%sCSM.VARIABLE_PAY(ote,variable_share,"
                "G%u:H%u,pay_weights,pay_threshold,pay_cap,pay_accelerator))",
                line, line, number ? "" : "team_size*", line, line);
}

static void put_total(workbook *w, lxw_row_t row, unsigned first, unsigned last)
{
    put_words(w, S, row, OWNER, LOOK_TOTAL_LABEL, N_("All CSMs"));
    for (lxw_col_t c = BOOK; c <= PAY; c++)
        if (c == RAMP || c == RETENTION || c == GOALS)
            put_empty(w, S, row, c, LOOK_TOTAL, PLAN_GENERAL);
        else
            put_formula(w, S, row, c, LOOK_TOTAL, PLAN_MONEY, "SUM(%c%u:%c%u)", 'A' + c, first, 'A' + c, last);
    if (!w->model->group_count)
        put_note(w, S, row, BOOK, N_("Accounts without an owner are not in it."));
    name_cell(w, "quota_total", S, row, QUOTA);
    name_cell(w, "expansion_quota_total", S, row, EXPANSION);
    name_cell(w, "variable_pay_total", S, row, PAY);
}

static void put_quota_chart(workbook *w, lxw_row_t row, lxw_row_t first, lxw_row_t last)
{
    const chart_unit unit = chart_unit_of(w, w->model->arr / (double)(last - first + 1));
    const chart quota = {
        .type = LXW_CHART_COLUMN,
        .words = { N_("ARR of each book, today and to reach"), N_("CSM"), unit.axis, unit.number_format },
        .categories = area_text(w, S, first, OWNER, last, OWNER),
        .series = {
          { N_("Today"), area_text(w, S, first, BOOK, last, BOOK), CHART_SKY },
          { N_("To reach"), area_text(w, S, first, QUOTA, last, QUOTA), CHART_BLUE } },
        .count = 2,
        .labels = last - first >= LABELLED ? LABELS_NONE : LABELS_ABOVE,
    };
    put_chart(w, S, row, RIGHT, &quota);
}

lxw_row_t put_quota(workbook *w, lxw_row_t row, lxw_row_t chart)
{
    size_t owners = w->model->owner_count;
    lxw_row_t first = row + 3, last = first + (lxw_row_t)(owners ? owners - 1 : 0);
    put_section(w, S, row, OWNER, RETENTION_LAST, N_("Quota and variable pay per CSM"));
    put_heads_of_people(w, row + 1);
    put_weights(w, row + 2);
    for (lxw_row_t i = first; i <= last; i++)
        put_person(w, i, owners ? i - first + 1 : 0);
    accept_numbers(w, S, first, RAMP, last, RAMP, 0, 1);
    accept_numbers(w, S, first, RETENTION, last, GOALS, 0, 5);
    name_cells(w, "csm_ramp_share", S, first, RAMP, last, RAMP);
    name_cells(w, "csm_attainment", S, first, RETENTION, last, RETENTION);
    name_cells(w, "csm_quota", S, first, QUOTA, last, QUOTA);
    name_cells(w, "csm_variable_pay", S, first, PAY, last, PAY);
    put_total(w, last + 1, first + 1, last + 1);
    put_quota_chart(w, chart, first, last);
    return last + 2;
}
