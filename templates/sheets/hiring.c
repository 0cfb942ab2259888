/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Hiring plan: whom to hire in which month, when to begin, and what it costs. The optimal hires come from
 * the search; all else is counted from them in plain formulas, and one figure is compared with the search's
 * own. */
#include <stdio.h>

#include "workbook/blocks.h"
#include "plan/question.h"

enum {
    MONTH = 1,
    DAY,
    GROWN,
    TYPED,
    REQUIRED,
    HIRES,
    LEAVERS,
    HEADCOUNT,
    RAMPED,
    GAP,
    COST,
    BEGIN,
    LEFT,
    AGE,
    STAYED,
    WEIGHT,
    SHORT
};
enum { YEAR = 12 };
#define S SHEET_HIRING

#define PLAN_OF_HIRES                                                                                        \
    "CSM.HIRING_PLAN(hiring_required,team_size,monthly_attrition,ramp_curve,hiring_lead,hires_most,"        \
    "cost_of_hire,loaded_cost/12)"

/* Formulas that follow from the hires show a dash where the search found none. */
#define WHERE_PROVEN(formula) "IF(hiring_proven=1," formula ",\"–\")"

static unsigned months_of(const workbook *w)
{
    return (unsigned)w->options->hiring_months;
}

/* ---- the months ---- */

/* From the last month up: of n months row m holds the weight of those who started n − m months before, so that
 * the hires of the months 1 … m stand beside the last m weights, the oldest first. */
static void put_weights(workbook *w, lxw_row_t first)
{
    lxw_row_t months = months_of(w);
    for (lxw_row_t i = months; i-- > 0;) {
        unsigned line = first + i + 1;
        put_number(w, S, first + i, AGE, LOOK_VALUE, PLAN_WHOLE, months - 1 - i);
        if (i == months - 1)
            put_number(w, S, first + i, STAYED, LOOK_VALUE, PLAN_PERCENT, 1);
        else
            put_formula(w, S, first + i, STAYED, LOOK_VALUE, PLAN_PERCENT, "P%u*(1-monthly_attrition)", line + 1);
        put_formula(w, S, first + i, WEIGHT, LOOK_VALUE, PLAN_PERCENT, "P%u*CSM.RAMP(O%u,ramp_curve)", line, line);
    }
}

static void put_required(workbook *w, lxw_row_t row, unsigned number)
{
    unsigned line = row + 1;
    put_number(w, S, row, MONTH, LOOK_LABEL, PLAN_WHOLE, number);
    put_formula(w, S, row, DAY, LOOK_VALUE, PLAN_DATE, MONTHS_AFTER("plan_date", "B%u-1"), line, line);
    if (number == 1)
        put_formula(w, S, row, GROWN, LOOK_VALUE, PLAN_TWO_DIGITS, "people_needed");
    else
        put_formula(w, S, row, GROWN, LOOK_VALUE, PLAN_TWO_DIGITS, "D%u*(1+headcount_growth)", line - 1);
    put_empty(w, S, row, TYPED, LOOK_INPUT, PLAN_TWO_DIGITS);
    put_formula(w, S, row, REQUIRED, LOOK_VALUE, PLAN_TWO_DIGITS, "IF(E%u=\"\",D%u,E%u)", line, line, line);
}

static void put_hires(workbook *w, lxw_row_t first)
{
    for (unsigned i = 0; i < months_of(w); i++)
        put_formula(w, S, first + i, HIRES, LOOK_RESULT, PLAN_WHOLE, WHERE_PROVEN("INDEX(" PLAN_OF_HIRES ",%u,1)"),
                    i + 1);
}

static void put_month(workbook *w, lxw_row_t row, lxw_row_t first, unsigned number)
{
    unsigned line = row + 1, top = first + 1, weights = first + months_of(w) - number + 1;
    char before[32];
    snprintf(before, sizeof before, number == 1 ? "team_size" : "I%u", line - 1);
    put_formula(w, S, row, LEAVERS, LOOK_VALUE, PLAN_TWO_DIGITS, WHERE_PROVEN("monthly_attrition*%s"), before);
    put_formula(w, S, row, HEADCOUNT, LOOK_VALUE, PLAN_TWO_DIGITS, WHERE_PROVEN("%s-H%u+G%u"), before, line, line);
    snprintf(before, sizeof before, number == 1 ? "team_size" : "N%u", line - 1);
    put_formula(w, S, row, LEFT, LOOK_VALUE, PLAN_TWO_DIGITS, "%s*(1-monthly_attrition)", before);
    put_formula(w, S, row, RAMPED, LOOK_VALUE, PLAN_TWO_DIGITS,
                WHERE_PROVEN("N%u+SUMPRODUCT(G%u:G%u,Q%u:Q%u)"), line, top, line, weights, top + months_of(w) - 1);
    put_formula(w, S, row, GAP, LOOK_RESULT, PLAN_TWO_DIGITS,
                WHERE_PROVEN("IF(ABS(J%u-F%u)<0.000001,0,J%u-F%u)"), line, line, line, line);
    put_formula(w, S, row, SHORT, LOOK_VALUE, PLAN_WHOLE, WHERE_PROVEN("IF(K%u<0,1,0)"), line);
    put_formula(w, S, row, COST, LOOK_VALUE, PLAN_MONEY, WHERE_PROVEN("I%u*loaded_cost/12+G%u*cost_of_hire"), line,
                line);
    put_formula(w, S, row, BEGIN, LOOK_RESULT, PLAN_DATE,
                WHERE_PROVEN("IF(G%u>0,CSM.HIRE_BY(C%u,0,hiring_lead),\"–\")"), line, line);
}

static void put_head(workbook *w, lxw_row_t row)
{
    static const char *const heads[] = {
        N_("Month"), N_("From"), N_("Needed, by growth"), N_("Needed, your own"), N_("Needed (FTE)"),
        N_("Hires"), N_("Leavers"), N_("Headcount"), N_("Ramped FTE"), N_("Gap"), N_("Cost of the month"),
        N_("Begin hiring by"), N_("Left of today's team"), N_("Months since the first day"),
        N_("Still there"), N_("Still there × productivity"), N_("People missing (1 = yes)"),
    };
    put_section(w, S, row, MONTH, REQUIRED, N_("What is needed"));
    put_section(w, S, row, HIRES, BEGIN, N_("The plan"));
    put_section(w, S, row, LEFT, SHORT, N_("How it is calculated"));
    put_heads(w, S, row + 1, heads, sizeof heads / sizeof *heads);
    set_height(w, S, row + 1, 46);
    put_note(w, S, row + 1, GROWN,
             is_question(w) ? N_("CSMs needed in the first month, with the growth on the sheet of assumptions.")
                            : N_("CSMs needed today, from the capacity sheet, with the growth on the sheet of "
                                 "assumptions."));
    put_note(w, S, row + 1, TYPED, N_("Type ramped FTE to overrule the growth in this month; leave it empty "
                                      "otherwise."));
    put_note(w, S, row + 1, HIRES, N_("People whose first day is in this month. Of all plans that meet the need, or "
                                      "come as near as they can, this one is proven to cost least."));
    put_note(w, S, row + 1, LEAVERS, N_("Share that leaves × headcount of the month before."));
    put_note(w, S, row + 1, RAMPED, N_("Everybody by productivity; the team of today counts in full."));
    put_note(w, S, row + 1, GAP, N_("Ramped less needed; negative: so many are missing."));
    put_note(w, S, row + 1, COST, N_("Headcount × loaded cost of a month + hires × cost of one hire."));
    put_note(w, S, row + 1, BEGIN, N_("Hiring must begin on this day, so that people start in this month."));
}

static void name_columns(workbook *w, lxw_row_t first)
{
    static const char *const names[] = {
        [MONTH] = "hiring_months",   [DAY] = "hiring_dates",     [TYPED] = "hiring_typed",         [REQUIRED] = "hiring_required",
        [HIRES] = "hiring_hires",   [LEAVERS] = "hiring_leavers",     [HEADCOUNT] = "hiring_headcount",
        [RAMPED] = "hiring_ramped", [GAP] = "hiring_gap",             [COST] = "hiring_cost",
        [BEGIN] = "hiring_begin",   [SHORT] = "hiring_short",
    };
    for (lxw_col_t c = MONTH; c <= SHORT; c++)
        if (names[c])
            name_cells(w, names[c], S, first, c, first + months_of(w) - 1, c);
}

static lxw_row_t put_total(workbook *w, lxw_row_t row, unsigned first)
{
    put_words(w, S, row, MONTH, LOOK_TOTAL_LABEL, N_("All months"));
    for (lxw_col_t c = DAY; c <= BEGIN; c++)
        if (c == HIRES || c == LEAVERS || c == COST)
            put_formula(w, S, row, c, LOOK_TOTAL, c == HIRES ? PLAN_WHOLE : c == COST ? PLAN_MONEY : PLAN_TWO_DIGITS,
                        WHERE_PROVEN("SUM(%c%u:%c%u)"), 'A' + c, first, 'A' + c, row);
        else
            put_empty(w, S, row, c, LOOK_TOTAL, PLAN_GENERAL);
    return row + 1;
}

static void put_proof(workbook *w, lxw_row_t row)
{
    put_line(w, S, row, BEGIN, N_("Best plan found and proven (1 = yes)"), "hiring_proven", LOOK_VALUE, PLAN_WHOLE,
             N_("0: the search is too large. Allow fewer hires in a month."),
             "IF(IFERROR(INDEX(" PLAN_OF_HIRES ",1,1),-1)>=0,1,0)");
}

static lxw_row_t put_months(workbook *w, lxw_row_t row, lxw_row_t proof)
{
    lxw_row_t first = row + 2, months = months_of(w);
    put_head(w, row);
    put_weights(w, first);
    for (lxw_row_t i = 0; i < months; i++)
        put_required(w, first + i, i + 1);
    accept_numbers(w, S, first, TYPED, first + months - 1, TYPED, 0, 1e6);
    name_columns(w, first);
    put_proof(w, proof);
    put_hires(w, first);
    for (lxw_row_t i = 0; i < months; i++)
        put_month(w, first + i, first, i + 1);
    return put_total(w, first + months, first + 1);
}

/* ---- the figures ---- */

static const char *hires_of_year(char *formula, size_t size, unsigned first)
{
    snprintf(formula, size, WHERE_PROVEN("SUM(G%u:G%u)"), first, first + YEAR - 1);
    return formula;
}

static void put_figures(workbook *w, lxw_row_t row, unsigned first)
{
    char formula[400];
    put_section(w, S, row++, MONTH, BEGIN, N_("The plan in short"));
    put_line(w, S, row++, BEGIN, N_("CSMs in the team today"), NULL, LOOK_VALUE, PLAN_ONE_DIGIT,
             is_question(w) ? N_("By assumption; all of them count as ramped.")
                            : N_("By assumption, as on the capacity sheet; all of them count as ramped."),
             "team_size");
    put_line(w, S, row++, BEGIN, N_("Months of the plan"), "hiring_horizon", LOOK_VALUE, PLAN_WHOLE,
             N_("Chosen when the plan was made: --hiring-months, from 12 to 36"), "COUNTA(hiring_required)");
    put_line(w, S, row++, BEGIN, N_("Hires in the first 12 months"), "hiring_first_year", LOOK_RESULT, PLAN_WHOLE,
             N_("People whose first day is in these months"), hires_of_year(formula, sizeof formula, first));
    put_line(w, S, row++, BEGIN, N_("Hires in all months"), "hiring_total", LOOK_RESULT, PLAN_WHOLE,
             N_("Growth and replacement of those who leave"), WHERE_PROVEN("SUM(hiring_hires)"));
    put_line(w, S, row++, BEGIN, N_("First search begins"), "hiring_first_begin", LOOK_RESULT, PLAN_DATE,
             N_("The day by which the first decision is due"),
             WHERE_PROVEN("IF(hiring_total>0,MIN(hiring_begin),\"–\")"));
    put_line(w, S, row++, BEGIN, N_("Cost of all months"), "hiring_total_cost", LOOK_RESULT, PLAN_MONEY,
             N_("Loaded cost of everybody and cost of the hires"), WHERE_PROVEN("SUM(hiring_cost)"));
    put_line(w, S, row++, BEGIN, N_("Of that for finding people"), "hiring_search_cost", LOOK_VALUE, PLAN_MONEY,
             N_("Hires × cost of one hire"), WHERE_PROVEN("hiring_total*cost_of_hire"));
    put_line(w, S, row++, BEGIN, N_("Months in which people are missing"), "hiring_short_months", LOOK_RESULT,
             PLAN_WHOLE, N_("The ramped team is smaller than needed, whatever is done."),
             WHERE_PROVEN("SUM(hiring_short)"));
    snprintf(formula, sizeof formula,
             WHERE_PROVEN("IF(hiring_short_months>0,INDEX(hiring_dates,MATCH(1,hiring_short,0)),\"%s\")"),
             say(w, N_("none")));
    put_line(w, S, row++, BEGIN, N_("First of them"), "hiring_first_gap", LOOK_RESULT, PLAN_DATE,
             N_("Until then nobody is missing. If it is soon, even those hired today come too late."), formula);
    put_line(w, S, row++, BEGIN, N_("Largest gap (FTE)"), "hiring_largest_gap", LOOK_RESULT, PLAN_TWO_DIGITS,
             N_("People missing in the worst month"), WHERE_PROVEN("MAX(0,-MIN(hiring_gap))"));
    snprintf(formula, sizeof formula,
             WHERE_PROVEN("IF(ABS(INDEX(hiring_ramped,%u)-INDEX(" PLAN_OF_HIRES ",%u,4))<=0.000001*"
                          "MAX(1,INDEX(hiring_ramped,%u)),\"%s\",\"%s\")"),
             months_of(w), months_of(w), months_of(w), say(w, N_("OK")), say(w, N_("Mend this")));
    put_line(w, S, row, BEGIN, N_("Check: ramped FTE of the last month"), "hiring_check", LOOK_RESULT, PLAN_GENERAL,
             N_("Counted on this sheet it must be what the search for the best plan says."), formula);
}

/* Two charts beside each other fill the page above the months. */
#define HALF_PAGE 1.3

static void put_hiring_chart(workbook *w, lxw_row_t row, lxw_row_t heads)
{
    static const lxw_col_t columns[] = { REQUIRED, HEADCOUNT, RAMPED };
    lxw_row_t first = heads + 1, last = heads + months_of(w);
    chart c = { .type = LXW_CHART_LINE,
                .words = { N_("CSMs needed, employed and ramped"), N_("Month"), N_("CSMs (FTE)"), "#,##0" },
                .categories = area_text(w, S, first, MONTH, last, MONTH),
                .count = 3, .wide = HALF_PAGE, .tall = 1.4 };
    const chart hires = {
        .type = LXW_CHART_COLUMN,
        .words = { N_("Hires by month of the first day"), N_("Month"), N_("Hires"), "#,##0;;" },
        .categories = c.categories,
        .series = { { NULL, area_text(w, S, first, HIRES, last, HIRES), CHART_GREEN } },
        .count = 1,
        .labels = LABELS_ABOVE,
        .wide = HALF_PAGE,
        .tall = 1.4,
    };
    for (size_t i = 0; i < 3; i++)
        c.series[i] = (chart_series){ area_text(w, S, heads, columns[i], heads, columns[i]),
                                      area_text(w, S, first, columns[i], last, columns[i]), chart_colour(i) };
    put_chart(w, S, row, MONTH, &c);
    put_chart(w, S, row, HIRES, &hires);
}

static void put_answer_of_hiring(workbook *w)
{
    static const question_tile tiles[QUESTION_TILES] = {
        { N_("Hires in the first 12 months"), PLAN_WHOLE, "hiring_first_year" },
        { N_("First search begins"), PLAN_DATE, "hiring_first_begin" },
        { N_("Months in which people are missing"), PLAN_WHOLE, "hiring_short_months" },
        { N_("Cost of all months"), PLAN_MONEY, "hiring_total_cost" },
    };
    put_question(w, S, BEGIN, tiles);
}

static void lay_out(workbook *w)
{
    enum { LINES = 12, CHART_ROWS = 26 };
    lxw_row_t figures = question_row(w), charts = figures + LINES + 2, table = charts + CHART_ROWS;
    lxw_worksheet *page = w->sheets[S].page;
    worksheet_set_column(page, MONTH, MONTH, 38, NULL);
    worksheet_set_column(page, DAY, DAY, 16, NULL);
    worksheet_set_column(page, GROWN, BEGIN, 14, NULL);
    hide_columns(w, S, LEFT, SHORT);
    worksheet_freeze_panes(page, 2, 0);
    put_months(w, table, figures + LINES);
    put_figures(w, figures, table + 3);
    put_hiring_chart(w, charts, table + 1);
    put_answer_of_hiring(w);
    finish_page(w, S, table + months_of(w) + 2, BEGIN, 0, 0);
    worksheet_set_h_pagebreaks(page, (lxw_row_t[]){ table, 0 });
}

const sheet_description sheet_hiring = {
    .shown = { "hiring", "hires, leavers, ramp and cost by month" },
    .tab = N_("Hiring plan"),
    .colour = TAB_DECISIONS,
    .title = N_("Hiring plan"),
    .question = N_("Whom must we hire when, when must the search begin, and what does it cost?"),
    .tells = N_("Whom to hire when, what it costs, and when to begin"),
    .kinds = IN_PLAN | IN_HIRING,
    .lay_out = lay_out,
};
