/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "case_options.h"

#include "plan/staffing.h"
#include "workbook/blocks.h"

enum { LABEL = 1, HIRE, NOTHING = 5, REMARK, LAST = 9, OPTIONS = NOTHING - HIRE + 1, WRAP = 64 };
#define S SHEET_CASE

/* ---- the options ---- */

static csm_value nought(const filled *f)
{
    (void)f;
    return csm_number(0);
}

#define NEEDED_PEOPLE STAFFING_NEEDED(STAFFING_FOR_HOURS("[needed_hours]", "headcount_step"), "people_ratio")
#define YES_IF(condition) "IF(" condition ",INDEX(yes_no,1),INDEX(yes_no,2))"

/* In the order of the heads: hire, one-to-many, support, do nothing. */
static const table_column option_columns[] = {
    { .key = "hours", .head = N_("CSM hours gained per month"), .name = "option_hours", .look = LOOK_VALUE,
      .format = PLAN_ONE_DIGIT, .value = nought,
      .formulas = { "[added]*effective_hours",
                    "IF(INDEX(segment_accounts,1)=0,0,CSM.ONE_TO_MANY_TRIGGER(INDEX(segment_accounts,1),"
                    "INDEX(segment_mean_hours,1),effective_hours,one_to_many_fixed+one_to_many_each*"
                    "INDEX(segment_accounts,1))*effective_hours)",
                    STAFFING_REACTIVE_HOURS "*moved_share" },
      .remark = N_("Hired, or freed; negative: the programme takes more than it frees") },
    { .key = "needed_hours", .head = N_("Hours the accounts then need"), .name = "option_needed_hours",
      .look = LOOK_VALUE, .format = PLAN_ONE_DIGIT,
      .formula = "MAX(0,total_required_hours-[hours])", .first = "total_required_hours", .last = "total_required_hours",
      .remark = N_("Of CSMs, per month") },
    { .key = "added", .head = N_("CSMs added"), .name = "option_added", .look = LOOK_VALUE, .format = PLAN_ONE_DIGIT,
      .value = nought, .first = "MAX(0,people_needed-people_team)",
      .remark = N_("Hired: CSMs needed less the team today") },
    { .key = "team", .head = N_("CSMs then"), .name = "option_team", .look = LOOK_VALUE, .format = PLAN_ONE_DIGIT,
      .formula = "people_team+[added]",
      .remark = N_("Team today and CSMs added") },
    { .key = "needed", .head = N_("CSMs then needed"), .name = "option_needed", .look = LOOK_VALUE,
      .format = PLAN_ONE_DIGIT,
      .formula = NEEDED_PEOPLE, .first = "people_needed", .last = "people_needed",
      .remark = N_("For the hours then needed, rounded as in the plan") },
    { .key = "closes", .head = N_("Closes the gap"), .name = "option_closes", .look = LOOK_RESULT,
      .format = PLAN_YES_NO,
      .formula = YES_IF("[team]>=[needed]"),
      .remark = N_("Whether these are enough people") },
    { .key = "cost", .head = N_("Cost per year"), .name = "option_cost", .look = LOOK_RESULT, .format = PLAN_MONEY,
      .value = nought,
      .formulas = { "[added]*loaded_cost", "IF(INDEX(segment_accounts,1)=0,0,one_to_many_cost)",
                    "12*[hours]*support_hourly_cost" },
      .remark = N_("More than today: CSMs, tools and content, hours of support") },
    { .key = "affordable", .head = N_("The CSM budget pays for it"), .name = "option_affordable", .look = LOOK_VALUE,
      .format = PLAN_YES_NO,
      .formula = YES_IF("people_team*loaded_cost+[cost]<=total_arr*cost_share*(1-other_cost_share)"),
      .remark = N_("Team today and this cost within the budget for CSMs") },
    { .key = "load", .head = N_("Load then"), .name = "option_load", .look = LOOK_RESULT, .format = PLAN_PERCENT,
      .formula = "IF([team]*effective_hours>0,CSM.LOAD([needed_hours],[team]*effective_hours),"
                 "IF([needed_hours]=0,0,\"–\"))",
      .remark = N_("Hours then needed ÷ hours of the CSMs then; –: nobody is there") },
    { .key = "grr", .head = N_("Gross retention expected"), .name = "option_grr", .look = LOOK_VALUE,
      .format = PLAN_PERCENT,
      .formula = "MAX(0,expected_grr-IF([team]=0,IF([needed_hours]=0,0,overload_loss_most),"
                 "MIN(overload_loss_most,overload_loss*10*MAX(0,[load]-load_high))))",
      .remark = N_("Expected retention less what overload costs: an example until you measure it") },
    { .key = "grr_gain", .head = N_("Gain over doing nothing"), .name = "option_grr_gain", .look = LOOK_VALUE,
      .format = PLAN_PERCENT,
      .formula = "[grr]-[grr:last]",
      .remark = N_("Points of gross retention") },
    { .key = "arr", .head = N_("ARR protected per year"), .name = "option_arr", .look = LOOK_RESULT,
      .format = PLAN_MONEY,
      .formula = "[grr_gain]*total_arr",
      .remark = N_("Gain × ARR") },
    { .key = "margin", .head = N_("Gross margin of it"), .name = "option_margin", .look = LOOK_VALUE,
      .format = PLAN_MONEY,
      .formula = "[arr]*gross_margin",
      .remark = N_("What is left to pay for the option") },
    { .key = "roi", .head = N_("Return on investment"), .name = "option_roi", .look = LOOK_RESULT,
      .format = PLAN_PERCENT,
      .formula = "IF([cost]>0,CSM.ROI([margin],[cost]),\"–\")",
      .remark = N_("(Gross margin − cost) ÷ cost; –: no cost") },
    { .key = "payback", .head = N_("Pay-back in months"), .name = "option_payback", .look = LOOK_RESULT,
      .format = PLAN_ONE_DIGIT,
      .formula = "IF(AND([cost]>0,[margin]>0),CSM.PAYBACK_MONTHS([cost],[margin]),\"–\")",
      .remark = N_("Months of its margin that pay the cost of a year; –: never, or no cost") },
    { .key = "closing_cost", .head = N_("Cost, if it closes the gap"), .name = "option_closing_cost",
      .look = LOOK_VALUE, .format = PLAN_MONEY,
      .formula = "IF([closes]=word_yes,[cost],\"–\")",
      .remark = N_("For the recommendation: the smallest is the cheapest way") },
};
static const table options = {
    .name = "options",
    .columns = option_columns, .count = sizeof option_columns / sizeof *option_columns,
};

lxw_row_t put_case_options(workbook *w, lxw_row_t row)
{
    static const char *const heads[] = { N_("Per year, against today"), N_("Hire the people missing"),
                                         N_("Serve the smallest segment one-to-many"),
                                         N_("Move requests to support"), N_("Do nothing") };
    static const table_across across = { .first = HIRE, .remark = REMARK, .last = LAST, .wrap = WRAP,
                                         .records = OPTIONS };
    put_section(w, S, row, LABEL, LAST, N_("Four ways to deal with a gap"));
    put_heads(w, S, row + 1, COUNTED(heads));
    set_height(w, S, row + 1, 46);
    put_merged(w, S, row + 1, REMARK, LAST, LOOK_HEADER);
    put_words(w, S, row + 1, REMARK, LOOK_HEADER, N_("What it means"));
    name_cells(w, "option_names", S, row + 1, HIRE, row + 1, NOTHING);
    return table_end(put_table_across(w, S, row + 2, &options, &across)) + 1;
}

/* ---- advice ---- */

static const line advice[] = {
    { .label = N_("Recommendation"), .name = "case_words", .sentence = true,
      .formula = "IF(people_needed<=people_team,\"{0}\",\"{1}\"&INDEX(option_names,case_option_no)&\". \"&"
                 "IF(INDEX(option_margin,case_option_no)>=INDEX(option_cost,case_option_no),\"{2}\",\"{3}\"))",
      .words = { N_("The team today is large enough for the service promised: no option is needed."),
                 N_("The cheapest option that closes the gap: "),
                 N_("It protects at least as much gross margin as it costs."),
                 N_("It costs more than the gross margin that it protects.") } },
    { .label = N_("Budget"), .name = "case_budget_words", .sentence = true,
      .formula = "IF(INDEX(option_affordable,case_option_no)=word_yes,\"{0}\",\"{1}\")",
      .words = { N_("The budget for CSMs pays for the team today and the recommended option."),
                 N_("The budget for CSMs does not pay for the team today and the recommended option.") } },
    { .label = N_("Best return per cost"), .name = "case_best_words", .sentence = true,
      .formula = "IF(MAX(option_roi)>0,INDEX(option_names,MATCH(MAX(option_roi),option_roi,0)),\"{0}\")",
      .words = { N_("No option protects more gross margin than it costs.") } },
    { .label = N_("Recommended option"), .name = "case_option_no", .look = LOOK_VALUE, .format = PLAN_WHOLE,
      .formula = "IF(people_needed<=people_team,4,MATCH(MIN(option_closing_cost),option_closing_cost,0))",
      .remark = N_("1 hire, 2 one-to-many, 3 support, 4 do nothing"), .hidden = true },
};

lxw_row_t put_case_advice(workbook *w, lxw_row_t row)
{
    return put_block(w, S, row, LAST, N_("What to do"), COUNTED(advice));
}
