/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Business case: what customer success costs, which accounts pay for it, and four ways to close a gap. */
#include <stdio.h>

#include "plan/model.h"
#include "sheets/case_options.h"
#include "workbook/blocks.h"

enum { LABEL = 1, LAST = 9, OPTION_CHART = 2, CHART_ROWS = 17 };
#define S SHEET_CASE

/* ---- costs and returns ---- */

static const line costs[] = {
    { .label = N_("Loaded cost of a CSM per year"), .look = LOOK_VALUE, .format = PLAN_MONEY,
      .formula = "loaded_cost",
      .remark = N_("From the assumptions; the whole plan uses it.") },
    { .label = N_("For comparison: pay × loading"), .name = "loaded_cost_by_pay", .look = LOOK_VALUE,
      .format = PLAN_MONEY,
      .formula = "CSM.LOADED_COST(ote,MAX(1,loading))",
      .remark = N_("If the two differ, correct the loaded cost, the earnings or the loading.") },
    { .label = N_("Cost of an hour for customers"), .name = "hourly_cost", .look = LOOK_RESULT, .format = PLAN_MONEY,
      .formula = "CSM.HOURLY_COST(loaded_cost,12*effective_hours)",
      .remark = N_("Loaded cost ÷ the effective hours of 12 months") },
    { .label = N_("CSMs of the team today per year"), .name = "team_cost", .look = LOOK_VALUE, .format = PLAN_MONEY,
      .formula = "team_size*loaded_cost",
      .remark = N_("CSMs × loaded cost") },
    { .label = N_("Support, tools and travel per year"), .name = "other_cs_cost", .look = LOOK_VALUE,
      .format = PLAN_MONEY,
      .formula = "total_arr*cost_share*other_cost_share",
      .remark = N_("As budgeted: ARR × cost share × share for support, tools and travel") },
    { .label = N_("Customer success in all per year"), .name = "cs_cost", .look = LOOK_RESULT, .format = PLAN_MONEY,
      .formula = "team_cost+other_cs_cost",
      .remark = N_("The two together") },
    { .label = N_("Cost ratio"), .name = "cs_cost_ratio", .look = LOOK_RESULT, .format = PLAN_PERCENT,
      .formula = "IF(total_arr>0,CSM.COST_RATIO(cs_cost,total_arr),\"–\")",
      .remark = N_("Cost of customer success as a share of ARR; compare it with the next line.") },
    { .label = N_("Published cost ratio"), .look = LOOK_VALUE, .format = PLAN_PERCENT,
      .formula = "CSM.BENCHMARK(\"CS_COST_SHARE\",\"ALL\")",
      .remark_formula = "CSM.BENCHMARK_SOURCE(\"CS_COST_SHARE\",\"ALL\")" },
};

static const line returns[] = {
    { .label = N_("Break-even retention of the team"), .name = "breakeven_team", .look = LOOK_RESULT,
      .format = PLAN_PERCENT,
      .formula = "IF(AND(total_arr>0,gross_margin>0),CSM.BREAKEVEN_RETENTION(team_cost,total_arr,gross_margin),\"–\")",
      .remark = N_("Points of gross retention whose margin pays for all CSMs of today") },
    { .label = N_("Break-even of one more CSM, first year"), .name = "breakeven_first_year", .look = LOOK_RESULT,
      .format = PLAN_PERCENT,
      .formula = "IF(AND(total_arr>0,people_needed>0,gross_margin>0,first_year_capacity>0),"
                 "CSM.BREAKEVEN_RETENTION(loaded_cost,total_arr/people_needed,gross_margin,first_year_capacity),\"–\")",
      .remark = N_("On the ARR of one book (ARR ÷ CSMs needed), with the capacity of a first year") },
    { .label = N_("Break-even of one more CSM, later"), .name = "breakeven_later", .look = LOOK_VALUE,
      .format = PLAN_PERCENT,
      .formula = "IF(AND(total_arr>0,people_needed>0,gross_margin>0),"
                 "CSM.BREAKEVEN_RETENTION(loaded_cost,total_arr/people_needed,gross_margin),\"–\")",
      .remark = N_("The same with the capacity of a full year; above 100 % it cannot pay.") },
    { .label = N_("Success ratio"), .name = "success_ratio", .look = LOOK_VALUE, .format = PLAN_TWO_DIGITS,
      .formula = "IF(AND(total_arr>0,target_nrr>1),CSM.SUCCESS_RATIO(cs_cost,total_arr,target_nrr),\"–\")",
      .remark = N_("Cost per net ARR that existing customers add at the net retention wanted; – if they "
                   "shrink") },
};

/* ---- cost to serve ---- */

static const table_column segment_columns[] = {
    { .key = "segment", .head = N_("Segment"), .look = LOOK_LABEL, .formula = "INDEX(segment_names,[#])" },
    { .key = "accounts", .head = N_("Accounts"), .look = LOOK_VALUE, .format = PLAN_WHOLE,
      .formula = "INDEX(segment_accounts,[#])", .total = TOTAL_SUM },
    { .key = "hours", .head = N_("Hours per account and year"), .look = LOOK_VALUE, .format = PLAN_ONE_DIGIT,
      .formula = "12*INDEX(segment_mean_hours,[#])", .total = "12*mean_hours" },
    { .key = "cost_each", .head = N_("Cost per account and year"), .look = LOOK_VALUE, .format = PLAN_MONEY,
      .formula = "CSM.COST_TO_SERVE([hours],hourly_cost,account_fixed_cost)", .total = "[cost]/[accounts]",
      .name = "segment_serve_cost" },
    { .key = "cost", .head = N_("Cost of the segment per year"), .look = LOOK_VALUE, .format = PLAN_MONEY,
      .formula = "[accounts]*[cost_each]", .total = TOTAL_SUM, .total_name = "serve_cost",
      .note = N_("What the service promised costs; a team that is too small costs less and "
                 "does not deliver it.") },
    { .key = "arr", .head = N_("ARR"), .look = LOOK_VALUE, .format = PLAN_MONEY,
      .formula = "INDEX(segment_arr,[#])", .total = TOTAL_SUM },
    { .key = "share", .head = N_("Cost as share of ARR"), .look = LOOK_RESULT, .format = PLAN_PERCENT,
      .formula = "IF(AND([accounts]>0,[arr]>0),"
                 "CSM.COST_TO_SERVE([hours],hourly_cost,account_fixed_cost,[arr]/[accounts]),\"–\")",
      .total = "IF([arr]>0,[cost]/[arr],\"–\")", .name = "segment_serve_share", .total_name = "serve_cost_share" },
    { .key = "floor", .head = N_("ARR floor"), .look = LOOK_RESULT, .format = PLAN_MONEY,
      .formula = "IF(AND(gross_margin>0,serve_share>0),"
                 "CSM.ARR_FLOOR([hours],hourly_cost,gross_margin,serve_share),\"–\")",
      .name = "segment_arr_floor",
      .note = N_("Smallest ARR for which the service costs no more than the share of gross "
                 "margin that it may cost.") },
    { .key = "below", .head = N_("Accounts below the floor"), .look = LOOK_VALUE, .format = PLAN_WHOLE,
      .formula = "IF(AND(gross_margin>0,serve_share>0),"
                 "SUMPRODUCT((account_segment_no=[#])*(account_arr<[floor])),\"–\")",
      .total = TOTAL_SUM, .name = "segment_below_floor" },
};
static const table segments = {
    .name = "serve",
    .section = N_("Cost to serve by segment"),
    .columns = segment_columns, .count = sizeof segment_columns / sizeof *segment_columns,
    .total = N_("All segments"),
    .head_height = 46,
};

/* One account by its place in the list: names may contain what a look-up would read as a pattern. */
#define OF_ACCOUNT(list) "INDEX(" list ",MAX(1,MIN(total_accounts,INT([place]))))"

/* The limit of this input is the length of the list: it is put by itself. */
static csm_value typed(const filled *f)
{
    (void)f;
    return (csm_value){ .kind = CSM_IS_MISSING };
}

static const table_column account_columns[] = {
    { .key = "account", .head = N_("Account"), .look = LOOK_LABEL, .formula = OF_ACCOUNT("account_names") },
    { .key = "place", .head = N_("Place in the list"), .value = typed },
    { .key = "hours", .head = N_("Hours per account and year"), .look = LOOK_VALUE, .format = PLAN_ONE_DIGIT,
      .formula = "12*" OF_ACCOUNT("account_hours") },
    { .key = "cost", .head = N_("Cost per account and year"), .look = LOOK_RESULT, .format = PLAN_MONEY,
      .formula = "CSM.COST_TO_SERVE([hours],hourly_cost,account_fixed_cost)", .name = "serve_account_cost" },
    { .key = "arr", .head = N_("ARR"), .look = LOOK_VALUE, .format = PLAN_MONEY, .formula = OF_ACCOUNT("account_arr") },
    { .key = "share", .head = N_("Cost as share of ARR"), .look = LOOK_RESULT, .format = PLAN_PERCENT,
      .formula = "IF([arr]>0,CSM.COST_TO_SERVE([hours],hourly_cost,account_fixed_cost,[arr]),\"–\")",
      .name = "serve_account_share" },
};
static const table account = {
    .name = "serve_account",
    .section = N_("Cost to serve of one account"),
    .columns = account_columns, .count = sizeof account_columns / sizeof *account_columns,
};

static lxw_row_t put_account(workbook *w, lxw_row_t row)
{
    const table_place *p = put_table(w, S, row, &account, 1, NULL);
    lxw_row_t last = table_end(p) - 1;
    lxw_col_t place = table_column_at(w, p, "place", 0);
    put_input(w, S, last, place,
              &(input){ .key = "case.serve_account_no", .name = "serve_account_no", .format = PLAN_WHOLE,
                        .value = csm_number(1), .low = 1, .high = (double)w->accounts->account_count });
    put_note(w, S, last, place, N_("Type which account of the list is meant: 1 is the first."));
    return last + 2;
}

/* ---- charts ---- */

static void put_share_chart(workbook *w, lxw_row_t row, const table_place *p)
{
    const chart shares = {
        .type = LXW_CHART_COLUMN,
        .words = { N_("Cost to serve as a share of ARR"), N_("Segment"), N_("Share of ARR"), "0.0%" },
        .categories = table_area(w, p, "segment", 0),
        .series = { { NULL, table_area(w, p, "share", 0), CHART_GREEN } },
        .count = 1,
        .labels = LABELS_ABOVE,
        .wide = 0.55,
    };
    put_chart(w, S, row, LABEL, &shares);
}

static void put_option_chart(workbook *w, lxw_row_t row)
{
    char axis[64];
    const chart options = {
        .type = LXW_CHART_COLUMN,
        .words = { N_("Cost and ARR protected per year, by option"), N_("Option"), axis, "#,##0" },
        .categories = "option_names",
        .series = { { N_("Cost per year"), "option_cost", CHART_BLUE },
                    { N_("ARR protected per year"), "option_arr", CHART_ORANGE } },
        .count = 2,
        .labels = LABELS_ABOVE,
        .below_zero = true,
        .wide = 1.68,
    };
    snprintf(axis, sizeof axis, "%s (%s)", say(w, N_("Per year")), w->options->currency);
    put_chart(w, S, row, OPTION_CHART, &options);
}

static void lay_out(workbook *w)
{
    static const column_width widths[] = { { LABEL, LABEL, 40 }, { 2, LAST, 15 } };
    const table_place *by_segment;
    lxw_row_t row;
    set_widths(w, S, COUNTED(widths));
    worksheet_freeze_panes(w->sheets[S].page, 2, 0);
    row = put_case_advice(w, 3);
    row = put_block(w, S, row, LAST, N_("What customer success costs"), COUNTED(costs));
    row = put_block(w, S, row, LAST, N_("What it must bring"), COUNTED(returns));
    by_segment = put_table(w, S, row, &segments, w->model->segment_count, NULL);
    row = put_account(w, table_end(by_segment) + 1);
    row = put_case_options(w, row);
    put_share_chart(w, row, by_segment);
    put_option_chart(w, row);
    finish_one_page(w, S, row + CHART_ROWS, LAST);
}

const sheet_description sheet_case = {
    .shown = { "case", "business case: four options priced" },
    .tab = N_("Business case"),
    .colour = TAB_DECISIONS,
    .title = N_("Business case"),
    .question = N_("What does customer success cost, what must it bring, and which way to close a gap pays?"),
    .tells = N_("What customer success costs and brings, and which way to close a gap pays"),
    .kinds = IN_PLAN,
    .needs = NEEDS(ASSUMPTIONS) | NEEDS(ACCOUNTS) | NEEDS(CAPACITY),
    .lay_out = lay_out,
};
