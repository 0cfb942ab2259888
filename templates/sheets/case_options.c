/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "case_options.h"

#include <stdio.h>

#include "plan/staffing.h"
#include "workbook/blocks.h"

enum { LABEL = 1, HIRE, ONE_TO_MANY, ROUTE, NOTHING, REMARK, LAST = 9, OPTIONS = 4 };
#define S SHEET_CASE

/* A line of the table. In the formulas #A is the cell of line A in the column of the option, and @A that
 * of doing nothing. A NULL formula is nought. */
typedef struct option_line {
    const char *label, *name;
    look look;
    plan_format format;
    const char *formulas[OPTIONS]; /* where the others are NULL and `all` is set, the first serves all */
    bool all;
    const char *remark;
} option_line;

enum { GAINED, NEEDED_HOURS, ADDED, TEAM, NEEDED, CLOSES, COST, AFFORDABLE, LOAD, GRR, GRR_GAIN, ARR,
       MARGIN, ROI, PAYBACK, CLOSING_COST, LINES };

#define NEEDED_PEOPLE STAFFING_NEEDED(STAFFING_FOR_HOURS("#B", "headcount_step"), "people_ratio")
#define YES_IF(condition) "IF(" condition ",INDEX(yes_no,1),INDEX(yes_no,2))"

static const option_line lines[LINES] = {
    [GAINED] = { N_("CSM hours gained per month"), "option_hours", LOOK_VALUE, PLAN_ONE_DIGIT,
        { "#C*effective_hours",
          "IF(INDEX(segment_accounts,1)=0,0,CSM.ONE_TO_MANY_TRIGGER(INDEX(segment_accounts,1),"
          "INDEX(segment_mean_hours,1),effective_hours,one_to_many_fixed+one_to_many_each*"
          "INDEX(segment_accounts,1))*effective_hours)",
          STAFFING_REACTIVE_HOURS "*moved_share", NULL }, false,
        N_("Hired, or freed; negative: the programme takes more than it frees") },
    [NEEDED_HOURS] = { N_("Hours the accounts then need"), "option_needed_hours", LOOK_VALUE,
        PLAN_ONE_DIGIT,
        { "total_required_hours", "MAX(0,total_required_hours-#A)", "MAX(0,total_required_hours-#A)",
          "total_required_hours" }, false, N_("Of CSMs, per month") },
    [ADDED] = { N_("CSMs added"), "option_added", LOOK_VALUE, PLAN_ONE_DIGIT,
        { "MAX(0,people_needed-people_team)", NULL, NULL, NULL }, false,
        N_("Hired: CSMs needed less the team today") },
    [TEAM] = { N_("CSMs then"), "option_team", LOOK_VALUE, PLAN_ONE_DIGIT, { "people_team+#C" }, true,
        N_("Team today and CSMs added") },
    [NEEDED] = { N_("CSMs then needed"), "option_needed", LOOK_VALUE, PLAN_ONE_DIGIT,
        { "people_needed", NEEDED_PEOPLE, NEEDED_PEOPLE, "people_needed" }, false,
        N_("For the hours then needed, rounded as in the plan") },
    [CLOSES] = { N_("Closes the gap"), "option_closes", LOOK_RESULT, PLAN_YES_NO,
        { YES_IF("#D>=#E") }, true, N_("Whether these are enough people") },
    [COST] = { N_("Cost per year"), "option_cost", LOOK_RESULT, PLAN_MONEY,
        { "#C*loaded_cost", "IF(INDEX(segment_accounts,1)=0,0,one_to_many_cost)",
          "12*#A*support_hourly_cost", NULL }, false,
        N_("More than today: CSMs, tools and content, hours of support") },
    [AFFORDABLE] = { N_("The CSM budget pays for it"), "option_affordable", LOOK_VALUE, PLAN_YES_NO,
        { YES_IF("people_team*loaded_cost+#G<=total_arr*cost_share*(1-other_cost_share)") }, true,
        N_("Team today and this cost within the budget for CSMs") },
    [LOAD] = { N_("Load then"), "option_load", LOOK_RESULT, PLAN_PERCENT,
        { "IF(#D*effective_hours>0,CSM.LOAD(#B,#D*effective_hours),IF(#B=0,0,\"–\"))" }, true,
        N_("Hours then needed ÷ hours of the CSMs then; –: nobody is there") },
    [GRR] = { N_("Gross retention expected"), "option_grr", LOOK_VALUE, PLAN_PERCENT,
        { "MAX(0,expected_grr-IF(#D=0,IF(#B=0,0,overload_loss_most),MIN(overload_loss_most,"
          "overload_loss*10*MAX(0,#I-load_high))))" }, true,
        N_("Expected retention less what overload costs: an example until you measure it") },
    [GRR_GAIN] = { N_("Gain over doing nothing"), "option_grr_gain", LOOK_VALUE, PLAN_PERCENT,
        { "#J-@J" }, true, N_("Points of gross retention") },
    [ARR] = { N_("ARR protected per year"), "option_arr", LOOK_RESULT, PLAN_MONEY,
        { "#K*total_arr" }, true, N_("Gain × ARR") },
    [MARGIN] = { N_("Gross margin of it"), "option_margin", LOOK_VALUE, PLAN_MONEY,
        { "#L*gross_margin" }, true, N_("What is left to pay for the option") },
    [ROI] = { N_("Return on investment"), "option_roi", LOOK_RESULT, PLAN_PERCENT,
        { "IF(#G>0,CSM.ROI(#M,#G),\"–\")" }, true, N_("(Gross margin − cost) ÷ cost; –: no cost") },
    [PAYBACK] = { N_("Pay-back in months"), "option_payback", LOOK_RESULT, PLAN_ONE_DIGIT,
        { "IF(AND(#G>0,#M>0),CSM.PAYBACK_MONTHS(#G,#M),\"–\")" }, true,
        N_("Months of its margin that pay the cost of a year; –: never, or no cost") },
    [CLOSING_COST] = { N_("Cost, if it closes the gap"), "option_closing_cost", LOOK_VALUE, PLAN_MONEY,
        { "IF(#F=word_yes,#G,\"–\")" }, true, N_("For the recommendation: the smallest is the cheapest way") },
};

/* #A becomes the cell of line A in this column, @A that of doing nothing. */
static void write_formula(char *out, size_t size, const char *formula, lxw_row_t first, lxw_col_t column)
{
    size_t n = 0;
    for (; *formula && n + 12 < size; formula++)
        if (*formula == '#' || *formula == '@') {
            char letter = (char)('A' + (*formula == '#' ? column : NOTHING));
            formula++;
            n += (size_t)snprintf(out + n, size - n, "%c%u", letter, first + (unsigned)(*formula - 'A') + 1);
        } else {
            out[n++] = *formula;
        }
    out[n] = '\0';
}

static void put_option_line(workbook *w, lxw_row_t first, size_t i)
{
    const option_line *l = &lines[i];
    lxw_row_t row = first + (lxw_row_t)i;
    put_words(w, S, row, LABEL, LOOK_LABEL, l->label);
    for (lxw_col_t c = HIRE; c <= NOTHING; c++) {
        const char *formula = l->formulas[l->all ? 0 : c - HIRE];
        char text[512];
        if (!formula) {
            put_number(w, S, row, c, l->look, l->format, 0);
            continue;
        }
        write_formula(text, sizeof text, formula, first, c);
        put_formula(w, S, row, c, l->look, l->format, "%s", text);
    }
    name_cells(w, l->name, S, row, HIRE, row, NOTHING);
    worksheet_merge_range(w->sheets[S].page, row, REMARK, row, LAST, "", NULL);
    put_wrapped(w, S, row, REMARK, LOOK_NOTE, 64, l->remark);
}

lxw_row_t put_case_options(workbook *w, lxw_row_t row, case_options *out)
{
    static const char *const heads[] = { N_("Per year, against today"), N_("Hire the people missing"),
                                         N_("Serve the smallest segment one-to-many"),
                                         N_("Move requests to support"), N_("Do nothing") };
    lxw_row_t first = row + 2;
    put_section(w, S, row, LABEL, LAST, N_("Four ways to deal with a gap"));
    put_heads(w, S, row + 1, heads, 5);
    set_height(w, S, row + 1, 46);
    put_merged(w, S, row + 1, REMARK, LAST, LOOK_HEADER);
    put_words(w, S, row + 1, REMARK, LOOK_HEADER, N_("What it means"));
    name_cells(w, "option_names", S, row + 1, HIRE, row + 1, NOTHING);
    /* Each line needs the ones before it; only the hours gained need the people added. */
    put_option_line(w, first, ADDED);
    for (size_t i = 0; i < LINES; i++)
        if (i != ADDED)
            put_option_line(w, first, i);
    *out = (case_options){ row + 1, first + COST, first + ARR };
    return first + LINES + 1;
}

/* ---- advice ---- */

static void put_recommendation(workbook *w, lxw_row_t row)
{
    put_conclusion(w, S, row, LAST, N_("Recommendation"), "case_words",
                "IF(people_needed<=people_team,\"%s\",\"%s\"&INDEX(option_names,case_option_no)&\". \"&"
                "IF(INDEX(option_margin,case_option_no)>=INDEX(option_cost,case_option_no),\"%s\",\"%s\"))",
                say(w, N_("The team today is large enough for the service promised: no option is needed.")),
                say(w, N_("The cheapest option that closes the gap: ")),
                say(w, N_("It protects at least as much gross margin as it costs.")),
                say(w, N_("It costs more than the gross margin that it protects.")));
}

void put_case_advice(workbook *w, lxw_row_t row)
{
    put_section(w, S, row, LABEL, LAST, N_("What to do"));
    put_line(w, S, row + 4, LAST, N_("Recommended option"), "case_option_no", LOOK_VALUE, PLAN_WHOLE,
             N_("1 hire, 2 one-to-many, 3 support, 4 do nothing"),
             "IF(people_needed<=people_team,4,MATCH(MIN(option_closing_cost),option_closing_cost,0))");
    hide_row(w, S, row + 4);
    put_recommendation(w, row + 1);
    put_conclusion(w, S, row + 2, LAST, N_("Budget"), "case_budget_words",
                "IF(INDEX(option_affordable,case_option_no)=word_yes,\"%s\",\"%s\")",
                say(w, N_("The budget for CSMs pays for the team today and the recommended option.")),
                say(w, N_("The budget for CSMs does not pay for the team today and the recommended option.")));
    put_conclusion(w, S, row + 3, LAST, N_("Best return per cost"), "case_best_words",
                "IF(MAX(option_roi)>0,INDEX(option_names,MATCH(MAX(option_roi),option_roi,0)),\"%s\")",
                say(w, N_("No option protects more gross margin than it costs.")));
}
