/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Capacity: the team sized in four ways, side by side, and which of them sets the limit. */
#include <stdio.h>

#include "capacity.h"
#include "plan/question.h"
#include "plan/served.h"
#include "plan/staffing.h"

enum { A = 1, B, C, D, E, F, G, H = CAPACITY_LAST, KEY /* puts CSMs in order whose load is the same */, STATUS_NO };
enum { CHART_ROWS = 18, LABELLED = 8, DRAWN = 40 /* CSMs */ };
#define S SHEET_CAPACITY

/* ---- by segment ---- */

static void put_segment_head(workbook *w, lxw_row_t row)
{
    static const char *const heads[] = {
        [A] = N_("Segment"),          [B] = N_("Accounts"),
        [C] = N_("ARR"),              [D] = N_("Hours per month"),
        [E] = N_("Hours per account"), [F] = N_("Accounts one CSM can carry"),
        [G] = N_("CSMs, exact"),      [H] = N_("CSMs, dedicated to it"),
    };
    for (lxw_col_t c = A; c <= H; c++)
        put_words(w, S, row, c, LOOK_HEADER, heads[c]);
    set_height(w, S, row, 32);
    put_note(w, S, row, F,
             N_("Bottom-up: effective hours of one CSM divided by the hours of an average account, "
                "rounded down."));
    put_note(w, S, row, H,
             N_("If people serve this segment only, each segment is rounded up by itself."));
}

/* Counted in the list of accounts; each account has its own hours. */
static void put_counted(workbook *w, lxw_row_t row, unsigned number)
{
    unsigned line = row + 1;
    put_formula(w, S, row, B, LOOK_VALUE, PLAN_WHOLE, "COUNTIF(account_segment_no,%u)", number);
    put_formula(w, S, row, C, LOOK_VALUE, PLAN_MONEY,
                "SUMIF(account_segment_no,%u,account_arr)", number);
    put_formula(w, S, row, D, LOOK_VALUE, PLAN_ONE_DIGIT,
                "SUMIF(account_segment_no,%u,account_hours)", number);
    put_formula(w, S, row, E, LOOK_VALUE, PLAN_TWO_DIGITS,
                "IF(C%u=0,INDEX(segment_effort,%u)+reactive_hours,E%u/C%u)", line, number, line,
                line);
}

/* Where there is no list, accounts and ARR are inputs, and all accounts of a segment alike. */
static void put_asked(workbook *w, lxw_row_t row, unsigned number)
{
    put_formula(w, S, row, B, LOOK_VALUE, PLAN_WHOLE, "INDEX(given_accounts,%u)", number);
    put_formula(w, S, row, C, LOOK_VALUE, PLAN_MONEY, "INDEX(given_arr,%u)", number);
    put_formula(w, S, row, E, LOOK_VALUE, PLAN_TWO_DIGITS, "INDEX(segment_effort,%u)+reactive_hours", number);
    put_formula(w, S, row, D, LOOK_VALUE, PLAN_ONE_DIGIT, "CSM.PORTFOLIO_HOURS(C%u,F%u)", row + 1, row + 1);
}

static void put_segment(workbook *w, lxw_row_t row, unsigned number)
{
    unsigned line = row + 1;
    put_formula(w, S, row, A, LOOK_LABEL, PLAN_GENERAL, "INDEX(segment_names,%u)", number);
    (is_question(w) ? put_asked : put_counted)(w, row, number);
    put_formula(w, S, row, F, LOOK_VALUE, PLAN_WHOLE,
                "IF(F%u=0,\"%s\",CSM.CAPACITY(effective_hours,F%u))", line, say(w, N_("no limit")),
                line);
    put_formula(w, S, row, G, LOOK_VALUE, PLAN_TWO_DIGITS,
                "CSM.HEADCOUNT(C%u,F%u,effective_hours,TRUE,0)", line, line);
    put_formula(w, S, row, H, LOOK_VALUE, PLAN_ONE_DIGIT,
                "CSM.HEADCOUNT(C%u,F%u,effective_hours,FALSE,headcount_step)", line, line);
}

static void put_segment_total(workbook *w, lxw_row_t row, unsigned first, unsigned last)
{
    static const plan_format formats[] = { [B] = PLAN_WHOLE,
                                           [C] = PLAN_MONEY,
                                           [D] = PLAN_ONE_DIGIT,
                                           [G] = PLAN_TWO_DIGITS,
                                           [H] = PLAN_ONE_DIGIT };
    put_words(w, S, row, A, LOOK_TOTAL_LABEL, N_("All segments"));
    for (lxw_col_t c = B; c <= H; c++)
        if (c != E && c != F)
            put_formula(w, S, row, c, LOOK_TOTAL, formats[c], "SUM(%c%u:%c%u)", 'A' + c, first,
                        'A' + c, last);
    put_formula(w, S, row, E, LOOK_TOTAL, PLAN_TWO_DIGITS, "IF(C%u=0,0,E%u/C%u)", row + 1, row + 1, row + 1);
    put_formula(w, S, row, F, LOOK_TOTAL, PLAN_WHOLE,
                "IF(F%u=0,\"%s\",CSM.CAPACITY(effective_hours,F%u))", row + 1,
                say(w, N_("no limit")), row + 1);
    name_cell(w, "total_accounts", S, row, B);
    if (is_question(w))
        name_cell(w, "total_required_hours", S, row, D);
    name_cell(w, "mean_hours", S, row, E);
}

static lxw_row_t put_segments(workbook *w, lxw_row_t row)
{
    lxw_row_t first = row + 2, n = (lxw_row_t)w->model->segment_count;
    put_section(w, S, row, A, H, N_("By segment"));
    put_segment_head(w, row + 1);
    for (lxw_row_t i = 0; i < n; i++)
        put_segment(w, first + i, i + 1);
    put_segment_total(w, first + n, first + 1, first + n);
    name_cells(w, "segment_accounts", S, first, B, first + n - 1, B);
    name_cells(w, "segment_arr", S, first, C, first + n - 1, C);
    name_cells(w, "segment_hours", S, first, D, first + n - 1, D);
    name_cells(w, "segment_mean_hours", S, first, E, first + n - 1, E);
    name_cells(w, "segment_carried", S, first, F, first + n - 1, F);
    name_cells(w, "segment_people", S, first, G, first + n - 1, G);
    return first + n + 2;
}

/* ---- four ways ---- */

/* One way to size the team: people, and the accounts that so many people serve at the promised level. */
static void put_way(workbook *w, lxw_row_t row, unsigned number, const char *question,
                    const char *name, const char *people)
{
    unsigned line = row + 1;
    put_formula(w, S, row, A, LOOK_LABEL, PLAN_GENERAL, "INDEX(limit_names,%u)", number);
    put_words(w, S, row, B, LOOK_LABEL, question);
    for (lxw_col_t c = C; c <= D; c++)
        put_empty(w, S, row, c, LOOK_LABEL, PLAN_GENERAL);
    put_formula(w, S, row, E, LOOK_RESULT, PLAN_ONE_DIGIT, "%s", people);
    name_cell(w, name, S, row, E);
    put_formula(w, S, row, F, LOOK_VALUE, PLAN_ONE_DIGIT, "F%u*effective_hours", line);
    put_formula(w, S, row, G, LOOK_VALUE, PLAN_WHOLE,
                "IF(mean_hours=0,\"%s\",CSM.TEAM_CAPACITY(G%u,segment_mean_hours,"
                "segment_accounts))",
                say(w, N_("no limit")), line);
    worksheet_merge_range(w->sheets[S].page, row, B, row, D, "", NULL);
    put_words(w, S, row, B, LOOK_TEXT, question);
}

static lxw_row_t put_ways(workbook *w, lxw_row_t row)
{
    static const char *const heads[] = {
        [A] = N_("Way"),
        [B] = N_("What it answers"),
        [E] = N_("CSMs"),
        [F] = N_("Hours per month"),
        [G] = N_("Accounts they can serve"),
        [H] = N_("Sets the limit"),
    };
    put_section(w, S, row, A, H, N_("Four ways to size the team"));
    for (lxw_col_t c = A; c <= H; c++)
        if (heads[c])
            put_words(w, S, row + 1, c, LOOK_HEADER, heads[c]);
        else
            put_empty(w, S, row + 1, c, LOOK_HEADER, PLAN_GENERAL);
    worksheet_merge_range(w->sheets[S].page, row + 1, B, row + 1, D, "", NULL);
    put_words(w, S, row + 1, B, LOOK_HEADER, heads[B]);
    set_height(w, S, row + 1, 32);
    put_way(w, row + 2, 1, N_("Bottom-up: whom can the people we have serve?"), "people_team",
            "team_size");
    put_way(w, row + 3, 2, N_("Top-down: how many people does the promise need?"),
            "people_service",
            "CSM.HEADCOUNT(segment_accounts,segment_mean_hours,effective_hours,TRUE,"
            "headcount_step)");
    put_way(w, row + 4, 3, N_("Ratio: how many people if each looks after so much ARR?"),
            "people_ratio", STAFFING_FOR_RATIO);
    put_way(w, row + 5, 4, N_("Budget: how many people does the budget pay for?"),
            "people_budget", STAFFING_FOR_BUDGET);
    name_cells(w, "people_ways", S, row + 2, E, row + 5, E);
    name_cells(w, "accounts_ways", S, row + 2, G, row + 5, G);
    return row + 6;
}

/* The marks need to know what sets the limit, which needs the four numbers. */
static void put_marks(workbook *w, lxw_row_t first)
{
    for (lxw_row_t i = 0; i < 4; i++)
        put_formula(w, S, first + i, H, LOOK_RESULT, PLAN_GENERAL,
                    "IF(limit_no=%u,\"%s\",\"–\")", i + 1u, say(w, N_("sets the limit")));
}

static lxw_row_t put_limit(workbook *w, lxw_row_t row)
{
    put_section(w, S, row++, A, H, N_("What sets the limit"));
    put_line(w, S, row++, H, N_("CSMs needed"), "people_needed", LOOK_RESULT, PLAN_ONE_DIGIT,
             N_("For the service level; for the ratio too, if the ratio is a rule"),
             STAFFING_NEEDED("people_service", "people_ratio"));
    put_line(w, S, row++, H, N_("CSMs available"), "people_available", LOOK_RESULT, PLAN_ONE_DIGIT,
             N_("The smaller of the team today and what the budget pays for"),
             "MIN(people_team,people_budget)");
    put_line(w, S, row++, H, N_("Gap"), "people_gap", LOOK_RESULT, PLAN_ONE_DIGIT,
             N_("Available less needed; negative: people are missing"),
             "people_available-people_needed");
    put_line(w, S, row, H, N_("Limit no."), "limit_no", LOOK_VALUE, PLAN_WHOLE,
             N_("1 team today, 2 service level, 3 ARR ratio, 4 budget"),
             "IF(people_available>=people_needed,IF(AND(ratio_is_rule=word_yes,"
             "people_ratio>people_service),3,2),IF(people_budget<people_team,4,1))");
    hide_row(w, S, row++);
    put_conclusion(w, S, row, H, N_("Conclusion"), "limit_words",
                "IF(limit_no=1,\"%s\",IF(limit_no=4,\"%s\",IF(limit_no=3,\"%s\","
                "IF(people_budget<people_team,\"%s\",\"%s\"))))",
                say(w, N_("The binding constraint is the team: today it is too small for the service "
                          "promised, and the budget pays for at least as many people.")),
                say(w, N_("The binding constraint is the budget: it pays for fewer people than the "
                          "service promised needs.")),
                say(w, N_("The binding constraint is the ARR ratio: it asks for more people than the "
                          "work does; team and budget allow them.")),
                say(w, N_("The binding constraint is the service promised: it can be kept, but the budget "
                          "pays for fewer people than the team has today.")),
                say(w, N_("The binding constraint is the service promised: team and budget allow it.")));
    return row + 2;
}

/* ---- the team ---- */

static lxw_row_t put_team(workbook *w, lxw_row_t row)
{
    put_section(w, S, row++, A, H, N_("The team as a whole"));
    put_line(w, S, row++, H, N_("Team hours per month"), "team_hours", LOOK_VALUE, PLAN_ONE_DIGIT,
             N_("CSMs in the team today × effective hours"), "team_size*effective_hours");
    put_line(w, S, row++, H, N_("Load"), "team_load", LOOK_VALUE, PLAN_PERCENT,
             N_("Hours that the accounts need as a share of team hours"),
             "IF(team_hours=0,0,CSM.LOAD(total_required_hours,team_hours))");
    put_line(w, S, row++, H, N_("Managers needed"), "managers", LOOK_VALUE, PLAN_WHOLE,
             N_("For the CSMs needed, by the span on the sheet of assumptions"),
             "CSM.MANAGERS(people_needed,span)");
    put_line(w, S, row++, H, N_("Headroom by ratio"), "headroom", LOOK_VALUE, PLAN_PERCENT,
             N_("ARR that the team could still take on by the ratio; negative: too much already"),
             "IF(total_arr=0,0,CSM.HEADROOM(team_size,arr_per_csm,total_arr))");
    return row + 1;
}

static lxw_row_t put_sales(workbook *w, lxw_row_t row)
{
    lxw_row_t n = (lxw_row_t)w->model->segment_count;
    put_section(w, S, row++, A, H, N_("Included and à la carte"));
    put_words(w, S, row, A, LOOK_HEADER, N_("Served as"));
    put_words(w, S, row, B, LOOK_HEADER, N_("Accounts"));
    put_words(w, S, row, C, LOOK_HEADER, N_("Included hours per month"));
    put_words(w, S, row, D, LOOK_HEADER, N_("À-la-carte hours per month"));
    put_note(w, S, row, C,
             N_("By the service menu, for accounts in the normal stage: without stage multipliers and "
                "reactive hours, with the included work of other roles."));
    set_height(w, S, row, 32);
    for (lxw_row_t i = 1; i <= n; i++) {
        put_formula(w, S, row + i, A, LOOK_LABEL, PLAN_GENERAL, "INDEX(segment_names,%u)", i);
        put_formula(w, S, row + i, B, LOOK_VALUE, PLAN_WHOLE, "COUNTIF(account_served_no,%u)", i);
        put_formula(w, S, row + i, C, LOOK_VALUE, PLAN_ONE_DIGIT,
                    "CSM.PORTFOLIO_HOURS(C%u,INDEX(segment_effort,%u)+INDEX(segment_other_effort,"
                    "%u))",
                    row + i + 1, i, i);
        put_formula(w, S, row + i, D, LOOK_VALUE, PLAN_ONE_DIGIT,
                    "CSM.PORTFOLIO_HOURS(C%u,INDEX(segment_a_la_carte,%u))", row + i + 1, i);
    }
    put_words(w, S, row + n + 1, A, LOOK_TOTAL_LABEL, N_("All segments"));
    for (lxw_col_t c = B; c <= D; c++)
        put_formula(w, S, row + n + 1, c, LOOK_TOTAL, c == B ? PLAN_WHOLE : PLAN_ONE_DIGIT,
                    "SUM(%c%u:%c%u)", 'A' + c, row + 2, 'A' + c, row + n + 1);
    return row + n + 2;
}

/* The price and cost of the hours sold. One cell for each number that CSM_MENU_SPLIT gives, because Calc
 * forgets the stored values of array formulas where the extension is missing. */
static lxw_row_t put_menu_split(workbook *w, lxw_row_t row)
{
    static const plan_format formats[] = { PLAN_ONE_DIGIT, PLAN_ONE_DIGIT, PLAN_MONEY,
                                           PLAN_MONEY };
    /* The total's two cells are an included and an à-la-carte line; the order of the list of services
     * says which is which. */
    lxw_row_t total = row++;
    put_words(w, S, row, A, LOOK_HEADER, N_("Per month"));
    put_words(w, S, row, B, LOOK_HEADER, N_("Included hours"));
    put_words(w, S, row, C, LOOK_HEADER, N_("À-la-carte hours"));
    put_words(w, S, row, D, LOOK_HEADER, N_("Revenue"));
    put_words(w, S, row, E, LOOK_HEADER, N_("Margin"));
    put_note(w, S, row, D,
             N_("If every account of the segment buys what the service menu offers à la carte."));
    put_words(w, S, row + 1, A, LOOK_LABEL, N_("All segments"));
    for (lxw_col_t i = 0; i < 4; i++)
        put_formula(w, S, row + 1, (lxw_col_t)(B + i), LOOK_VALUE, formats[i],
                    "INDEX(CSM.MENU_SPLIT(D%u:E%u,service_flags,a_la_carte_price,"
                    "a_la_carte_cost),1,%u)",
                    total, total, i + 1u);
    return row + 3;
}

/* ---- people ---- */

static cell_later tell_total(workbook *w, size_t owner, size_t column)
{
    const portfolio *now = &w->served->now[owner];
    return (cell_later){ .value = csm_number(column == B   ? (double)now->accounts
                                    : column == C ? csm_sum_value(&now->arr)
                                                  : csm_sum_value(&now->hours)) };
}

/* The figures of the owner's accounts, of long lists as values. SUMPRODUCT, because SUMIF would read wildcards,
 * dates and comparisons into a person's name. */
static void put_totals_of(workbook *w, lxw_row_t row, size_t owner)
{
    static const plan_format formats[] = { [B] = PLAN_WHOLE, [C] = PLAN_MONEY, [D] = PLAN_ONE_DIGIT };
    unsigned line = row + 1;
    if (w->served && accounts_are_values(w)) {
        for (lxw_col_t c = B; c <= D; c++)
            put_later(w, S, row, c, LOOK_VALUE, formats[c], tell_total, owner, c);
        return;
    }
    put_formula(w, S, row, B, LOOK_VALUE, PLAN_WHOLE, "SUMPRODUCT((account_owners=B%u)*1)", line);
    put_formula(w, S, row, C, LOOK_VALUE, PLAN_MONEY, "SUMPRODUCT((account_owners=B%u)*account_arr)", line);
    put_formula(w, S, row, D, LOOK_VALUE, PLAN_ONE_DIGIT, "SUMPRODUCT((account_owners=B%u)*account_hours)", line);
}

static void put_person(workbook *w, lxw_row_t row, size_t owner)
{
    unsigned line = row + 1;
    put_text(w, S, row, A, LOOK_LABEL, w->model->owners[owner - 1]);
    put_totals_of(w, row, owner);
    put_formula(w, S, row, E, LOOK_VALUE, PLAN_PERCENT, "CSM.LOAD(E%u,effective_hours)", line);
    put_formula(w, S, row, STATUS_NO, LOOK_VALUE, PLAN_WHOLE,
                "MATCH(CSM.LOAD_STATUS(F%u,load_low,load_high,load_critical),status_codes,0)",
                line);
    put_formula(w, S, row, F, LOOK_RESULT, PLAN_GENERAL, "INDEX(status_names,K%u)", line);
    put_formula(w, S, row, KEY, LOOK_VALUE, PLAN_GENERAL, "F%u-%u*0.000000001", line, line);
}

static lxw_row_t put_people(workbook *w, lxw_row_t row)
{
    static const char *const heads[] = { [A] = N_("Owner"),           [B] = N_("Accounts"),
                                         [C] = N_("ARR"),             [D] = N_("Hours per month"),
                                         [E] = N_("Load"),            [F] = N_("Load status") };
    const model *m = w->model;
    lxw_row_t first = row + 2, last = first + (lxw_row_t)m->owner_count - 1;
    put_section(w, S, row, A, H, N_("Load per CSM"));
    for (lxw_col_t c = A; c <= F; c++)
        put_words(w, S, row + 1, c, LOOK_HEADER, heads[c]);
    for (lxw_row_t i = 0; i < m->owner_count; i++)
        put_person(w, first + i, i + 1);
    name_cells(w, "csm_names", S, first, A, last, A);
    name_cells(w, "csm_arr", S, first, C, last, C);
    name_cells(w, "csm_loads", S, first, E, last, E);
    name_cells(w, "csm_rank_keys", S, first, KEY, last, KEY);
    put_words(w, S, last + 1, A, LOOK_LABEL, N_("Without an owner"));
    put_formula(w, S, last + 1, B, LOOK_VALUE, PLAN_WHOLE, "total_accounts-SUM(C%u:C%u)",
                first + 1, last + 1);
    put_formula(w, S, last + 1, C, LOOK_VALUE, PLAN_MONEY, "total_arr-SUM(D%u:D%u)", first + 1,
                last + 1);
    put_formula(w, S, last + 1, D, LOOK_VALUE, PLAN_ONE_DIGIT,
                "total_required_hours-SUM(E%u:E%u)", first + 1, last + 1);
    return last + 3;
}

/* ---- charts ---- */

static void put_charts(workbook *w, lxw_row_t row)
{
    const chart people = { .type = LXW_CHART_COLUMN,
                           .words = { N_("CSMs needed by segment"), N_("Segment"), N_("CSMs (FTE), exact"), "0.00" },
                           .categories = "segment_names",
                           .series = { { NULL, "segment_people", CHART_GREEN } },
                           .count = 1,
                           .labels = LABELS_ABOVE,
                           .wide = 0.92 };
    const chart loads = { .type = LXW_CHART_COLUMN,
                          .words = { N_("Load per CSM"), N_("CSM"), N_("Load (100 % = full)"), "0%" },
                          .categories = "csm_names",
                          .series = { { NULL, "csm_loads", CHART_BLUE } },
                          .count = 1,
                          .labels = w->model->owner_count > LABELLED ? LABELS_NONE : LABELS_ABOVE,
                          .wide = 0.92 };
    put_chart(w, S, row, A, &people);
    if (w->model->owner_count && w->model->owner_count <= DRAWN)
        put_chart(w, S, row, E, &loads);
}

static lxw_row_t put_portfolio(workbook *w, lxw_row_t row)
{
    lxw_row_t charts;
    row = put_menu_split(w, put_sales(w, row));
    charts = row;
    row += CHART_ROWS;
    if (w->model->owner_count)
        row = put_people(w, row);
    put_charts(w, charts);
    return row;
}

static void lay_out(workbook *w)
{
    lxw_worksheet *page = w->sheets[S].page;
    lxw_row_t row = question_row(w), segments, ways;
    worksheet_set_column(page, A, A, is_question(w) ? 40 : 26, NULL);
    worksheet_set_column(page, B, H, 16, NULL);
    hide_columns(w, S, KEY, STATUS_NO);
    worksheet_freeze_panes(page, 2, 0);
    if (is_question(w))
        row = put_capacity_basis(w, row);
    segments = row + 2;
    row = put_segments(w, row);
    ways = row + 2;
    row = put_ways(w, row) + 1;
    row = put_limit(w, row);
    put_marks(w, ways);
    row = put_team(w, row);
    row = is_question(w) ? put_capacity_charts(w, row, segments, F) : put_portfolio(w, row);
    put_capacity_question(w);
    finish_one_page(w, S, row, H);
    if (w->model->owner_count > DRAWN)
        worksheet_fit_to_pages(page, 1, 0);
}

const sheet_description sheet_capacity = {
    .shown = { "capacity", "the team sized in four ways" },
    .tab = N_("Capacity"),
    .colour = TAB_ANALYSIS,
    .title = N_("Capacity"),
    .question = N_("Bottom-up goes from the people there are to the accounts they can serve; top-down "
                 "from the service promised to the people it needs."),
    .tells = N_("The team sized in four ways, the gap, the load per CSM"),
    .kinds = IN_PLAN | IN_CAPACITY,
    .needed = true,
    .lay_out = lay_out,
};
