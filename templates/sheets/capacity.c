/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Capacity: the team sized in four ways, side by side, and which of them sets the limit. */
#include "capacity.h"
#include "plan/model.h"
#include "plan/question.h"
#include "plan/served.h"
#include "plan/staffing.h"

enum { LAST = CAPACITY_LAST, CHART_COLUMN = 5, CHART_ROWS = 18, LABELLED = 8, DRAWN = 40 /* CSMs */ };
#define S SHEET_CAPACITY

static size_t segment_count(const workbook *w)
{
    return w->model->segment_count;
}

/* ---- by segment ---- */

/* Counted in the list of accounts, where each account has its own hours. Where there is no list accounts and ARR are
 * inputs, and all accounts of a segment alike. */
static const char *accounts_of(const filled *f)
{
    return is_question(f->w) ? "INDEX(given_accounts,[#])" : "COUNTIF(account_segment_no,[#])";
}

static const char *arr_of(const filled *f)
{
    return is_question(f->w) ? "INDEX(given_arr,[#])" : "SUMIF(account_segment_no,[#],account_arr)";
}

static const char *hours_of(const filled *f)
{
    return is_question(f->w) ? "CSM.PORTFOLIO_HOURS([accounts],[mean])"
                             : "SUMIF(account_segment_no,[#],account_hours)";
}

static const char *mean_of(const filled *f)
{
    return is_question(f->w) ? "INDEX(segment_effort,[#])+reactive_hours"
                             : "IF([accounts]=0,INDEX(segment_effort,[#])+reactive_hours,[hours]/[accounts])";
}

#define CARRIED "IF([mean]=0,\"{0}\",CSM.CAPACITY(effective_hours,[mean]))"

static const table_column segment_columns[] = {
    { .key = "segment", .head = N_("Segment"), .look = LOOK_LABEL, .formula = "INDEX(segment_names,[#])" },
    { .key = "accounts", .head = N_("Accounts"), .look = LOOK_VALUE, .format = PLAN_WHOLE,
      .name = "segment_accounts", .formula_of = accounts_of, .total = TOTAL_SUM, .total_name = "total_accounts" },
    { .key = "arr", .head = N_("ARR"), .look = LOOK_VALUE, .format = PLAN_MONEY, .name = "segment_arr",
      .formula_of = arr_of, .total = TOTAL_SUM },
    { .key = "hours", .head = N_("Hours per month"), .look = LOOK_VALUE, .format = PLAN_ONE_DIGIT,
      .name = "segment_hours", .formula_of = hours_of, .total = TOTAL_SUM },
    { .key = "mean", .head = N_("Hours per account"), .look = LOOK_VALUE, .format = PLAN_TWO_DIGITS,
      .name = "segment_mean_hours", .formula_of = mean_of, .total = "IF([accounts]=0,0,[hours]/[accounts])",
      .total_name = "mean_hours" },
    { .key = "carried", .head = N_("Accounts one CSM can carry"), .look = LOOK_VALUE, .format = PLAN_WHOLE,
      .name = "segment_carried", .formula = CARRIED, .total = CARRIED, .words = { N_("no limit") },
      .note = N_("Bottom-up: effective hours of one CSM divided by the hours of an average account, "
                 "rounded down.") },
    { .key = "people", .head = N_("CSMs, exact"), .look = LOOK_VALUE, .format = PLAN_TWO_DIGITS,
      .name = "segment_people", .formula = "CSM.HEADCOUNT([accounts],[mean],effective_hours,TRUE,0)",
      .total = TOTAL_SUM },
    { .key = "dedicated", .head = N_("CSMs, dedicated to it"), .look = LOOK_VALUE, .format = PLAN_ONE_DIGIT,
      .formula = "CSM.HEADCOUNT([accounts],[mean],effective_hours,FALSE,headcount_step)", .total = TOTAL_SUM,
      .note = N_("If people serve this segment only, each segment is rounded up by itself.") },
};
static const table segments = {
    .name = "capacity",
    .section = N_("By segment"),
    .columns = segment_columns, .count = sizeof segment_columns / sizeof *segment_columns,
    .total = N_("All segments"),
};

static const table_place *put_segments(workbook *w, lxw_row_t row)
{
    const table_place *p = put_table(w, S, row, &segments, segment_count(w), NULL);
    if (is_question(w)) /* otherwise the list of accounts tells them */
        name_cell(w, "total_required_hours", S, table_end(p) - 1, table_column_at(w, p, "hours", 0));
    return p;
}

/* ---- four ways ---- */

/* One way to size the team: people, and the accounts that so many people serve at the promised level. */
typedef struct way {
    const char *question; /* N_() */
    const char *name, *people;
} way;

static const way ways[] = {
    { N_("Bottom-up: whom can the people we have serve?"), "people_team", "team_size" },
    { N_("Top-down: how many people does the promise need?"), "people_service",
      "CSM.HEADCOUNT(segment_accounts,segment_mean_hours,effective_hours,TRUE,headcount_step)" },
    { N_("Ratio: how many people if each looks after so much ARR?"), "people_ratio",
      STAFFING_FOR_RATIO },
    { N_("Budget: how many people does the budget pay for?"), "people_budget",
      STAFFING_FOR_BUDGET },
};
enum { WAYS = sizeof ways / sizeof *ways, QUESTION_TO = 4 /* column */ };

static const table_column way_columns[] = {
    { .key = "way", .head = N_("Way"), .look = LOOK_LABEL, .formula = "INDEX(limit_names,[#])" },
    { .key = "question", .head = N_("What it answers"), .look = LOOK_TEXT, .example = WORDS_OF(way, question),
      .to = QUESTION_TO },
    { .key = "people", .head = N_("CSMs"), .look = LOOK_RESULT, .format = PLAN_ONE_DIGIT, .name = "people_ways",
      .example = FORMULA_OF(way, people) },
    { .key = "hours", .head = N_("Hours per month"), .look = LOOK_VALUE, .format = PLAN_ONE_DIGIT,
      .formula = "[people]*effective_hours" },
    { .key = "accounts", .head = N_("Accounts they can serve"), .look = LOOK_VALUE, .format = PLAN_WHOLE,
      .name = "accounts_ways", .words = { N_("no limit") },
      .formula = "IF(mean_hours=0,\"{0}\",CSM.TEAM_CAPACITY([hours],segment_mean_hours,segment_accounts))" },
    { .key = "mark", .head = N_("Sets the limit"), .look = LOOK_RESULT, .words = { N_("sets the limit") },
      .formula = "IF(limit_no=[#],\"{0}\",\"–\")" },
};
static const table four_ways = {
    .name = "ways",
    .section = N_("Four ways to size the team"),
    .columns = way_columns, .count = sizeof way_columns / sizeof *way_columns,
    .examples = ways, .example_size = sizeof *ways, .example_count = WAYS,
};

static lxw_row_t put_ways(workbook *w, lxw_row_t row)
{
    const table_place *p = put_table(w, S, row, &four_ways, WAYS, NULL);
    lxw_col_t question = table_column_at(w, p, "question", 0), people = table_column_at(w, p, "people", 0);
    for (lxw_row_t i = 0; p && i < WAYS; i++) {
        for (lxw_col_t c = (lxw_col_t)(question + 1); c <= QUESTION_TO; c++)
            put_empty(w, S, p->first + i, c, LOOK_LABEL, PLAN_GENERAL);
        name_cell(w, ways[i].name, S, p->first + i, people);
    }
    return table_end(p) + 1;
}

static const line limit[] = {
    { .label = N_("CSMs needed"), .name = "people_needed", .look = LOOK_RESULT, .format = PLAN_ONE_DIGIT,
      .formula = STAFFING_NEEDED("people_service", "people_ratio"),
      .remark = N_("For the service level; for the ratio too, if the ratio is a rule") },
    { .label = N_("CSMs available"), .name = "people_available", .look = LOOK_RESULT, .format = PLAN_ONE_DIGIT,
      .formula = "MIN(people_team,people_budget)",
      .remark = N_("The smaller of the team today and what the budget pays for") },
    { .label = N_("Gap"), .name = "people_gap", .look = LOOK_RESULT, .format = PLAN_ONE_DIGIT,
      .formula = "people_available-people_needed",
      .remark = N_("Available less needed; negative: people are missing") },
    { .label = N_("Limit no."), .name = "limit_no", .look = LOOK_VALUE, .format = PLAN_WHOLE, .hidden = true,
      .formula = "IF(people_available>=people_needed,IF(AND(ratio_is_rule=word_yes,"
                 "people_ratio>people_service),3,2),IF(people_budget<people_team,4,1))",
      .remark = N_("1 team today, 2 service level, 3 ARR ratio, 4 budget") },
    { .label = N_("Conclusion"), .name = "limit_words", .sentence = true,
      .formula = "IF(limit_no=1,\"{0}\",IF(limit_no=4,\"{1}\",IF(limit_no=3,\"{2}\","
                 "IF(people_budget<people_team,\"{3}\",\"{4}\"))))",
      .words = { N_("The binding constraint is the team: today it is too small for the service "
                    "promised, and the budget pays for at least as many people."),
                 N_("The binding constraint is the budget: it pays for fewer people than the "
                    "service promised needs."),
                 N_("The binding constraint is the ARR ratio: it asks for more people than the "
                    "work does; team and budget allow them."),
                 N_("The binding constraint is the service promised: it can be kept, but the budget "
                    "pays for fewer people than the team has today."),
                 N_("The binding constraint is the service promised: team and budget allow it.") } },
};

/* ---- the team ---- */

static const line team[] = {
    { .label = N_("Team hours per month"), .name = "team_hours", .look = LOOK_VALUE, .format = PLAN_ONE_DIGIT,
      .formula = "team_size*effective_hours",
      .remark = N_("CSMs in the team today × effective hours") },
    { .label = N_("Load"), .name = "team_load", .look = LOOK_VALUE, .format = PLAN_PERCENT,
      .formula = "IF(team_hours=0,0,CSM.LOAD(total_required_hours,team_hours))",
      .remark = N_("Hours that the accounts need as a share of team hours") },
    { .label = N_("Managers needed"), .name = "managers", .look = LOOK_VALUE, .format = PLAN_WHOLE,
      .formula = "CSM.MANAGERS(people_needed,span)",
      .remark = N_("For the CSMs needed, by the span on the sheet of assumptions") },
    { .label = N_("Headroom by ratio"), .name = "headroom", .look = LOOK_VALUE, .format = PLAN_PERCENT,
      .formula = "IF(total_arr=0,0,CSM.HEADROOM(team_size,arr_per_csm,total_arr))",
      .remark = N_("ARR that the team could still take on by the ratio; negative: too much already") },
};

static const table_column sale_columns[] = {
    { .key = "served", .head = N_("Served as"), .look = LOOK_LABEL, .formula = "INDEX(segment_names,[#])" },
    { .key = "accounts", .head = N_("Accounts"), .look = LOOK_VALUE, .format = PLAN_WHOLE,
      .formula = "COUNTIF(account_served_no,[#])", .total = TOTAL_SUM },
    { .key = "included", .head = N_("Included hours per month"), .look = LOOK_VALUE, .format = PLAN_ONE_DIGIT,
      .formula = "CSM.PORTFOLIO_HOURS([accounts],INDEX(segment_effort,[#])+INDEX(segment_other_effort,[#]))",
      .total = TOTAL_SUM,
      .note = N_("By the service menu, for accounts in the normal stage: without stage multipliers and "
                 "reactive hours, with the included work of other roles.") },
    { .key = "a_la_carte", .head = N_("À-la-carte hours per month"), .look = LOOK_VALUE, .format = PLAN_ONE_DIGIT,
      .formula = "CSM.PORTFOLIO_HOURS([accounts],INDEX(segment_a_la_carte,[#]))", .total = TOTAL_SUM },
};
static const table sales = {
    .name = "sales",
    .section = N_("Included and à la carte"), .section_to = LAST,
    .columns = sale_columns, .count = sizeof sale_columns / sizeof *sale_columns,
    .total = N_("All segments"),
};

/* The price and cost of the hours sold. One cell for each number that CSM_MENU_SPLIT gives, because Calc
 * forgets the stored values of array formulas where the extension is missing. Of the totals the two cells are an
 * included and an à-la-carte line; the order of the list of services says which is which. */
#define SPLIT(number)                                                                                        \
    "INDEX(CSM.MENU_SPLIT(sales[included:total]:sales[a_la_carte:total],service_flags,a_la_carte_price,"     \
    "a_la_carte_cost),1," number ")"

static const char *const split_rows[] = { N_("All segments") };

static const table_column split_columns[] = {
    { .key = "who", .head = N_("Per month"), .look = LOOK_LABEL, .example = { EXAMPLE_WORDS, 0 } },
    { .key = "included", .head = N_("Included hours"), .look = LOOK_VALUE, .format = PLAN_ONE_DIGIT,
      .formula = SPLIT("1") },
    { .key = "a_la_carte", .head = N_("À-la-carte hours"), .look = LOOK_VALUE, .format = PLAN_ONE_DIGIT,
      .formula = SPLIT("2") },
    { .key = "revenue", .head = N_("Revenue"), .look = LOOK_VALUE, .format = PLAN_MONEY, .formula = SPLIT("3"),
      .note = N_("If every account of the segment buys what the service menu offers à la carte.") },
    { .key = "margin", .head = N_("Margin"), .look = LOOK_VALUE, .format = PLAN_MONEY, .formula = SPLIT("4") },
};
static const table split = {
    .name = "menu_split",
    .columns = split_columns, .count = sizeof split_columns / sizeof *split_columns,
    .head_height = LXW_DEF_ROW_HEIGHT,
    .examples = split_rows, .example_size = sizeof *split_rows, .example_count = 1,
};

/* ---- people ---- */

static csm_value owner_of(const filled *f)
{
    return csm_text(f->w->model->owners[f->row]);
}

/* The figures of the owner's accounts, of long lists as values. SUMPRODUCT, because SUMIF would read wildcards,
 * dates and comparisons into a person's name. */
enum owned { OWNED_ACCOUNTS, OWNED_ARR, OWNED_HOURS };

static cell_later tell_owned(workbook *w, size_t owner, size_t field)
{
    const portfolio *now = &w->served->now[owner + 1];
    switch ((enum owned)field) {
    case OWNED_ACCOUNTS:
        return (cell_later){ .value = csm_number((double)now->accounts) };
    case OWNED_ARR:
        return (cell_later){ .value = csm_number(csm_sum_value(&now->arr)) };
    case OWNED_HOURS:
        break;
    }
    return (cell_later){ .value = csm_number(csm_sum_value(&now->hours)) };
}

static const table_column people_columns[] = {
    { .key = "owner", .head = N_("Owner"), .look = LOOK_LABEL, .name = "csm_names", .value = owner_of },
    { .key = "accounts", .head = N_("Accounts"), .look = LOOK_VALUE, .format = PLAN_WHOLE,
      .formula = "SUMPRODUCT((account_owners=[owner])*1)",
      .later = tell_owned, .field = OWNED_ACCOUNTS, .is_later = accounts_are_values },
    { .key = "arr", .head = N_("ARR"), .look = LOOK_VALUE, .format = PLAN_MONEY, .name = "csm_arr",
      .formula = "SUMPRODUCT((account_owners=[owner])*account_arr)",
      .later = tell_owned, .field = OWNED_ARR, .is_later = accounts_are_values },
    { .key = "hours", .head = N_("Hours per month"), .look = LOOK_VALUE, .format = PLAN_ONE_DIGIT,
      .formula = "SUMPRODUCT((account_owners=[owner])*account_hours)",
      .later = tell_owned, .field = OWNED_HOURS, .is_later = accounts_are_values },
    { .key = "load", .head = N_("Load"), .look = LOOK_VALUE, .format = PLAN_PERCENT, .name = "csm_loads",
      .formula = "CSM.LOAD([hours],effective_hours)" },
    { .key = "status", .head = N_("Load status"), .look = LOOK_RESULT, .formula = "INDEX(status_names,[status_no])" },
    /* Puts CSMs in order whose load is the same. */
    { .key = "rank_key", .look = LOOK_VALUE, .name = "csm_rank_keys", .at = LAST + 1,
      .formula = "[load]-[#:sheet]*0.000000001" },
    { .key = "status_no", .look = LOOK_VALUE, .format = PLAN_WHOLE,
      .formula = "MATCH(CSM.LOAD_STATUS([load],load_low,load_high,load_critical),status_codes,0)" },
};
enum { HIDDEN = 2 };
static const table people = {
    .name = "csms",
    .section = N_("Load per CSM"), .section_to = LAST,
    .columns = people_columns, .count = sizeof people_columns / sizeof *people_columns,
    .head_height = LXW_DEF_ROW_HEIGHT,
};

static lxw_row_t put_people(workbook *w, lxw_row_t row)
{
    lxw_row_t rest = table_end(put_table(w, S, row, &people, w->model->owner_count, NULL));
    put_words(w, S, rest, 1, LOOK_LABEL, N_("Without an owner"));
    put_formula(w, S, rest, 2, LOOK_VALUE, PLAN_WHOLE, "total_accounts-SUM(csms[accounts:all])");
    put_formula(w, S, rest, 3, LOOK_VALUE, PLAN_MONEY, "total_arr-SUM(csms[arr:all])");
    put_formula(w, S, rest, 4, LOOK_VALUE, PLAN_ONE_DIGIT, "total_required_hours-SUM(csms[hours:all])");
    return rest + 2;
}

/* ---- charts ---- */

static void put_charts(workbook *w, lxw_row_t row)
{
    const chart needed = { .type = LXW_CHART_COLUMN,
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
    put_chart(w, S, row, 1, &needed);
    if (w->model->owner_count && w->model->owner_count <= DRAWN)
        put_chart(w, S, row, CHART_COLUMN, &loads);
}

static lxw_row_t put_portfolio(workbook *w, lxw_row_t row)
{
    row = table_end(put_table(w, S, row, &sales, segment_count(w), NULL)) + 1;
    row = table_end(put_table(w, S, row, &split, 1, NULL)) + 1;
    put_charts(w, row);
    row += CHART_ROWS;
    return w->model->owner_count ? put_people(w, row) : row;
}

static void lay_out(workbook *w)
{
    const column_width widths[] = { { 1, 1, is_question(w) ? 40 : 26 }, { 2, LAST, 16 } };
    lxw_row_t row = question_row(w);
    const table_place *p;
    set_widths(w, S, COUNTED(widths));
    hide_columns(w, S, LAST + 1, LAST + HIDDEN);
    worksheet_freeze_panes(w->sheets[S].page, 2, 0);
    if (is_question(w))
        row = put_capacity_basis(w, row);
    p = put_segments(w, row);
    row = put_ways(w, table_end(p) + 1);
    row = put_block(w, S, row, LAST, N_("What sets the limit"), COUNTED(limit));
    row = put_block(w, S, row, LAST, N_("The team as a whole"), COUNTED(team));
    row = is_question(w) ? put_capacity_charts(w, row, p) : put_portfolio(w, row);
    put_capacity_question(w);
    finish_one_page(w, S, row, LAST);
    if (w->model->owner_count > DRAWN)
        worksheet_fit_to_pages(w->sheets[S].page, 1, 0);
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
    .needs = NEEDS(ASSUMPTIONS) | NEEDS(MENU) | NEEDS(ACCOUNTS),
    .lay_out = lay_out,
};
