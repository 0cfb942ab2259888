/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Business case: what customer success costs, which accounts pay for it, and four ways to close a gap. */
#include <stdio.h>

#include "plan/model.h"
#include "workbook/blocks.h"
#include "sheets/case_options.h"

enum { LABEL = 1, LAST = 9 };
#define S SHEET_CASE

/* ---- cost ---- */

static void put_benchmark(workbook *w, lxw_row_t row)
{
    put_line(w, S, row, LAST, N_("Published cost ratio"), NULL, LOOK_VALUE, PLAN_PERCENT, "",
             "CSM.BENCHMARK(\"CS_COST_SHARE\",\"ALL\")");
    put_formula(w, S, row, 3, LOOK_NOTE, PLAN_GENERAL, "CSM.BENCHMARK_SOURCE(\"CS_COST_SHARE\",\"ALL\")");
}

static lxw_row_t put_costs(workbook *w, lxw_row_t row)
{
    put_section(w, S, row++, LABEL, LAST, N_("What customer success costs"));
    put_line(w, S, row++, LAST, N_("Loaded cost of a CSM per year"), NULL, LOOK_VALUE, PLAN_MONEY,
             N_("From the assumptions; the whole plan uses it."), "loaded_cost");
    put_line(w, S, row++, LAST, N_("For comparison: pay × loading"), "loaded_cost_by_pay", LOOK_VALUE,
             PLAN_MONEY, N_("If the two differ, correct the loaded cost, the earnings or the loading."),
             "CSM.LOADED_COST(ote,MAX(1,loading))");
    put_line(w, S, row++, LAST, N_("Cost of an hour for customers"), "hourly_cost", LOOK_RESULT,
             PLAN_MONEY, N_("Loaded cost ÷ the effective hours of 12 months"),
             "CSM.HOURLY_COST(loaded_cost,12*effective_hours)");
    put_line(w, S, row++, LAST, N_("CSMs of the team today per year"), "team_cost", LOOK_VALUE,
             PLAN_MONEY, N_("CSMs × loaded cost"), "team_size*loaded_cost");
    put_line(w, S, row++, LAST, N_("Support, tools and travel per year"), "other_cs_cost", LOOK_VALUE,
             PLAN_MONEY, N_("As budgeted: ARR × cost share × share for support, tools and travel"),
             "total_arr*cost_share*other_cost_share");
    put_line(w, S, row++, LAST, N_("Customer success in all per year"), "cs_cost", LOOK_RESULT,
             PLAN_MONEY, N_("The two together"), "team_cost+other_cs_cost");
    put_line(w, S, row++, LAST, N_("Cost ratio"), "cs_cost_ratio", LOOK_RESULT, PLAN_PERCENT,
             N_("Cost of customer success as a share of ARR; compare it with the next line."),
             "IF(total_arr>0,CSM.COST_RATIO(cs_cost,total_arr),\"–\")");
    put_benchmark(w, row++);
    return row + 1;
}

static lxw_row_t put_returns(workbook *w, lxw_row_t row)
{
    put_section(w, S, row++, LABEL, LAST, N_("What it must bring"));
    put_line(w, S, row++, LAST, N_("Break-even retention of the team"), "breakeven_team", LOOK_RESULT,
             PLAN_PERCENT, N_("Points of gross retention whose margin pays for all CSMs of today"),
             "IF(AND(total_arr>0,gross_margin>0),CSM.BREAKEVEN_RETENTION(team_cost,total_arr,"
             "gross_margin),\"–\")");
    put_line(w, S, row++, LAST, N_("Break-even of one more CSM, first year"), "breakeven_first_year",
             LOOK_RESULT, PLAN_PERCENT,
             N_("On the ARR of one book (ARR ÷ CSMs needed), with the capacity of a first year"),
             "IF(AND(total_arr>0,people_needed>0,gross_margin>0,first_year_capacity>0),"
             "CSM.BREAKEVEN_RETENTION(loaded_cost,total_arr/people_needed,gross_margin,"
             "first_year_capacity),\"–\")");
    put_line(w, S, row++, LAST, N_("Break-even of one more CSM, later"), "breakeven_later", LOOK_VALUE,
             PLAN_PERCENT, N_("The same with the capacity of a full year; above 100 % it cannot pay."),
             "IF(AND(total_arr>0,people_needed>0,gross_margin>0),CSM.BREAKEVEN_RETENTION(loaded_cost,"
             "total_arr/people_needed,gross_margin),\"–\")");
    put_line(w, S, row++, LAST, N_("Success ratio"), "success_ratio", LOOK_VALUE, PLAN_TWO_DIGITS,
             N_("Cost per net ARR that existing customers add at the net retention wanted; – if they "
                "shrink"),
             "IF(AND(total_arr>0,target_nrr>1),CSM.SUCCESS_RATIO(cs_cost,total_arr,target_nrr),\"–\")");
    return row + 1;
}

/* ---- cost to serve ---- */

static void put_segment(workbook *w, lxw_row_t row, unsigned i)
{
    unsigned line = row + 1;
    put_formula(w, S, row, 1, LOOK_LABEL, PLAN_GENERAL, "INDEX(segment_names,%u)", i);
    put_formula(w, S, row, 2, LOOK_VALUE, PLAN_WHOLE, "INDEX(segment_accounts,%u)", i);
    put_formula(w, S, row, 3, LOOK_VALUE, PLAN_ONE_DIGIT, "12*INDEX(segment_mean_hours,%u)", i);
    put_formula(w, S, row, 4, LOOK_VALUE, PLAN_MONEY,
                "CSM.COST_TO_SERVE(D%u,hourly_cost,account_fixed_cost)", line);
    put_formula(w, S, row, 5, LOOK_VALUE, PLAN_MONEY, "C%u*E%u", line, line);
    put_formula(w, S, row, 6, LOOK_VALUE, PLAN_MONEY, "INDEX(segment_arr,%u)", i);
    put_formula(w, S, row, 7, LOOK_RESULT, PLAN_PERCENT,
                "IF(AND(C%u>0,G%u>0),CSM.COST_TO_SERVE(D%u,hourly_cost,account_fixed_cost,G%u/C%u),"
                "\"–\")",
                line, line, line, line, line);
    put_formula(w, S, row, 8, LOOK_RESULT, PLAN_MONEY,
                "IF(AND(gross_margin>0,serve_share>0),CSM.ARR_FLOOR(D%u,hourly_cost,gross_margin,"
                "serve_share),\"–\")",
                line);
    put_formula(w, S, row, 9, LOOK_VALUE, PLAN_WHOLE,
                "IF(AND(gross_margin>0,serve_share>0),SUMPRODUCT((account_segment_no=%u)*"
                "(account_arr<I%u)),\"–\")",
                i, line);
}

static lxw_row_t put_segments(workbook *w, lxw_row_t row)
{
    static const char *const heads[] = {
        N_("Segment"), N_("Accounts"), N_("Hours per account and year"), N_("Cost per account and year"),
        N_("Cost of the segment per year"), N_("ARR"), N_("Cost as share of ARR"), N_("ARR floor"),
        N_("Accounts below the floor") };
    unsigned n = (unsigned)w->model->segment_count;
    lxw_row_t first, last;
    put_section(w, S, row++, LABEL, LAST, N_("Cost to serve by segment"));
    put_heads(w, S, row, heads, LAST);
    put_note(w, S, row, 8, N_("Smallest ARR for which the service costs no more than the share of gross "
                              "margin that it may cost."));
    put_note(w, S, row, 5, N_("What the service promised costs; a team that is too small costs less and "
                              "does not deliver it."));
    set_height(w, S, row, 46);
    first = row + 1;
    for (unsigned i = 1; i <= n; i++)
        put_segment(w, row + i, i);
    last = row + n;
    name_cells(w, "segment_serve_cost", S, first, 4, last, 4);
    name_cells(w, "segment_serve_share", S, first, 7, last, 7);
    name_cells(w, "segment_arr_floor", S, first, 8, last, 8);
    name_cells(w, "segment_below_floor", S, first, 9, last, 9);
    row = last + 1;
    put_words(w, S, row, 1, LOOK_TOTAL_LABEL, N_("All segments"));
    put_formula(w, S, row, 2, LOOK_TOTAL, PLAN_WHOLE, "SUM(C%u:C%u)", first + 1, last + 1);
    put_formula(w, S, row, 3, LOOK_TOTAL, PLAN_ONE_DIGIT, "12*mean_hours");
    put_formula(w, S, row, 5, LOOK_TOTAL, PLAN_MONEY, "SUM(F%u:F%u)", first + 1, last + 1);
    put_formula(w, S, row, 4, LOOK_TOTAL, PLAN_MONEY, "F%u/C%u", row + 1, row + 1);
    put_formula(w, S, row, 6, LOOK_TOTAL, PLAN_MONEY, "SUM(G%u:G%u)", first + 1, last + 1);
    put_formula(w, S, row, 7, LOOK_TOTAL, PLAN_PERCENT, "IF(G%u>0,F%u/G%u,\"–\")", row + 1, row + 1,
                row + 1);
    put_empty(w, S, row, 8, LOOK_TOTAL, PLAN_GENERAL);
    put_formula(w, S, row, 9, LOOK_TOTAL, PLAN_WHOLE, "SUM(J%u:J%u)", first + 1, last + 1);
    name_cell(w, "serve_cost", S, row, 5);
    name_cell(w, "serve_cost_share", S, row, 7);
    return row + 2;
}

/* One account by its place in the list: names may contain what a look-up would read as a pattern. */
static lxw_row_t put_account(workbook *w, lxw_row_t row)
{
    static const char *const heads[] = { N_("Account"), N_("Place in the list"),
                                         N_("Hours per account and year"),
                                         N_("Cost per account and year"), N_("ARR"),
                                         N_("Cost as share of ARR") };
    unsigned line = row + 3;
    put_section(w, S, row++, LABEL, 6, N_("Cost to serve of one account"));
    put_heads(w, S, row++, heads, 6);
    put_number(w, S, row, 2, LOOK_INPUT, PLAN_WHOLE, 1);
    accept_numbers(w, S, row, 2, row, 2, 1, (double)w->accounts->account_count);
    name_cell(w, "serve_account_no", S, row, 2);
    put_note(w, S, row, 2, N_("Type which account of the list is meant: 1 is the first."));
    put_formula(w, S, row, 1, LOOK_LABEL, PLAN_GENERAL,
                "INDEX(account_names,MAX(1,MIN(total_accounts,INT(C%u))))", line);
    put_formula(w, S, row, 3, LOOK_VALUE, PLAN_ONE_DIGIT,
                "12*INDEX(account_hours,MAX(1,MIN(total_accounts,INT(C%u))))", line);
    put_formula(w, S, row, 4, LOOK_RESULT, PLAN_MONEY,
                "CSM.COST_TO_SERVE(D%u,hourly_cost,account_fixed_cost)", line);
    put_formula(w, S, row, 5, LOOK_VALUE, PLAN_MONEY,
                "INDEX(account_arr,MAX(1,MIN(total_accounts,INT(C%u))))", line);
    put_formula(w, S, row, 6, LOOK_RESULT, PLAN_PERCENT,
                "IF(F%u>0,CSM.COST_TO_SERVE(D%u,hourly_cost,account_fixed_cost,F%u),\"–\")", line, line,
                line);
    name_cell(w, "serve_account_cost", S, row, 4);
    name_cell(w, "serve_account_share", S, row, 6);
    return row + 2;
}

/* ---- charts ---- */

static void put_share_chart(workbook *w, lxw_row_t row, lxw_row_t segments)
{
    lxw_row_t last = segments + (lxw_row_t)w->model->segment_count - 1;
    const chart shares = {
        .type = LXW_CHART_COLUMN,
        .words = { N_("Cost to serve as a share of ARR"), N_("Segment"), N_("Share of ARR"), "0.0%" },
        .categories = area_text(w, S, segments, 1, last, 1),
        .series = { { NULL, area_text(w, S, segments, 7, last, 7), CHART_GREEN } },
        .count = 1,
        .labels = LABELS_ABOVE,
        .wide = 0.55,
    };
    put_chart(w, S, row, LABEL, &shares);
}

static void put_option_chart(workbook *w, lxw_row_t row, const case_options *o)
{
    char axis[64];
    const chart options = {
        .type = LXW_CHART_COLUMN,
        .words = { N_("Cost and ARR protected per year, by option"), N_("Option"), axis, "#,##0" },
        .categories = area_text(w, S, o->heads, 2, o->heads, 5),
        .series = { { N_("Cost per year"), area_text(w, S, o->cost, 2, o->cost, 5), CHART_BLUE },
                    { N_("ARR protected per year"), area_text(w, S, o->arr, 2, o->arr, 5), CHART_ORANGE } },
        .count = 2,
        .labels = LABELS_ABOVE,
        .below_zero = true,
        .wide = 1.68,
    };
    snprintf(axis, sizeof axis, "%s (%s)", say(w, N_("Per year")), w->options->currency);
    put_chart(w, S, row, 2, &options);
}

static void lay_out(workbook *w)
{
    lxw_worksheet *page = w->sheets[S].page;
    lxw_row_t row, segments, four_ways;
    case_options options;
    worksheet_set_column(page, LABEL, LABEL, 40, NULL);
    worksheet_set_column(page, 2, LAST, 15, NULL);
    worksheet_freeze_panes(page, 2, 0);
    segments = put_returns(w, put_costs(w, 3 + CASE_ADVICE_ROWS));
    four_ways = put_account(w, put_segments(w, segments));
    row = put_case_options(w, four_ways, &options);
    put_case_advice(w, 3);
    put_share_chart(w, row, segments + 2);
    put_option_chart(w, row, &options);
    finish_one_page(w, S, row + 17, LAST);
}

const sheet_description sheet_case = {
    .shown = { "case", "business case: four options priced" },
    .tab = N_("Business case"),
    .colour = TAB_DECISIONS,
    .title = N_("Business case"),
    .question = N_("What does customer success cost, what must it bring, and which way to close a gap pays?"),
    .tells = N_("What customer success costs and brings, and which way to close a gap pays"),
    .kinds = IN_PLAN,
    .lay_out = lay_out,
};
