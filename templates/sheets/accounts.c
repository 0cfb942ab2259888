/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Accounts: the book, with the segment, touch tier, hours and score that follow for each account. Where the
 * list is short, by formulas. */
#include "accounts.h"

#include <math.h>

#include "plan/model.h"

#define S SHEET_ACCOUNTS

static void put_given_text(workbook *w, lxw_row_t row, lxw_col_t column, const char *text)
{
    if (text)
        put_text(w, S, row, column, LOOK_INPUT, text);
    else
        put_empty(w, S, row, column, LOOK_INPUT, PLAN_GENERAL);
}

static void put_account(workbook *w, lxw_row_t row, const book_account *a)
{
    put_text(w, S, row, NAME, LOOK_INPUT, a->name);
    put_number(w, S, row, ARR, LOOK_INPUT, PLAN_MONEY, a->arr);
    put_given_text(w, row, REGION, a->region);
    put_given_text(w, row, OWNER, a->owner);
    put_given_text(w, row, STAGE, a->stage);
    put_words(w, S, row, STRATEGIC, LOOK_INPUT, a->strategic ? N_("Yes") : N_("No"));
    /* Where the plan segments by ARR, the book's own segment is not an exception to it. */
    put_given_text(w, row, SEGMENT_GIVEN, w->model->segments_of_book ? a->segment : NULL);
    if (isnan(a->hours))
        put_empty(w, S, row, HOURS_GIVEN, LOOK_INPUT, PLAN_TWO_DIGITS);
    else
        put_number(w, S, row, HOURS_GIVEN, LOOK_INPUT, PLAN_TWO_DIGITS, a->hours);
}

static void put_numbers(workbook *w, lxw_row_t row)
{
    unsigned line = row + 1;
    const char *by_arr = w->model->segment_count > 1 ? "CSM.SEGMENT(C%u,segment_thresholds)" : "1";
    char formula[128];
    snprintf(formula, sizeof formula, by_arr, line);
    put_formula(w, S, row, SEGMENT_NO, LOOK_VALUE, PLAN_WHOLE,
                "IF(H%u=\"\",%s,MATCH(H%u,segment_names,0))", line, formula, line);
    put_formula(w, S, row, SERVED_NO, LOOK_VALUE, PLAN_WHOLE,
                "MIN(P%u+IF(G%u=word_yes,1,0),segment_count)", line, line);
    put_formula(w, S, row, TIER_NO, LOOK_VALUE, PLAN_WHOLE,
                "MATCH(CSM.TOUCH_TIER(C%u,high_from,low_from,IF(G%u=word_yes,1,0)),tier_codes,0)",
                line, line);
    put_formula(w, S, row, MULTIPLIER, LOOK_VALUE, PLAN_TWO_DIGITS,
                "IF(F%u=\"\",1,INDEX(stage_multipliers,MATCH(F%u,stage_names,0)))", line, line);
    put_formula(w, S, row, SIZE_SCORE, LOOK_VALUE, PLAN_WHOLE, "IF(AND(high_from>0,C%u<high_from),100*MAX(0,C%u)/high_from,100)",
                line, line);
    put_formula(w, S, row, STRATEGIC_SCORE, LOOK_VALUE, PLAN_WHOLE, "IF(G%u=word_yes,100,0)", line);
    put_formula(w, S, row, STAGE_SCORE, LOOK_VALUE, PLAN_WHOLE,
                "IF(S%u<MAX(stage_multipliers),100*S%u/MAX(stage_multipliers),100)", line, line);
}

static void put_results(workbook *w, lxw_row_t row)
{
    unsigned line = row + 1;
    put_formula(w, S, row, SEGMENT, LOOK_VALUE, PLAN_GENERAL, "INDEX(segment_names,P%u)", line);
    put_formula(w, S, row, SERVED_AS, LOOK_VALUE, PLAN_GENERAL, "INDEX(segment_names,Q%u)", line);
    put_formula(w, S, row, TIER, LOOK_VALUE, PLAN_GENERAL, "INDEX(tier_names,R%u)", line);
    put_formula(w, S, row, HOURS, LOOK_VALUE, PLAN_TWO_DIGITS,
                "IF(I%u=\"\",CSM.PORTFOLIO_HOURS(1,INDEX(segment_effort,Q%u),S%u)+reactive_hours,"
                "I%u)",
                line, line, line, line);
    put_formula(w, S, row, SCORE, LOOK_VALUE, PLAN_WHOLE,
                "IF(score_size+score_strategic+score_stage>0,CSM.ACCOUNT_SCORE(T%u:V%u,score_weights),0)", line, line);
}

void put_accounts_head(workbook *w)
{
    static const char *const heads[] = {
        [NAME] = N_("Account"),
        [ARR] = N_("ARR"),
        [REGION] = N_("Region"),
        [OWNER] = N_("Owner"),
        [STAGE] = N_("Stage"),
        [STRATEGIC] = N_("Strategic"),
        [SEGMENT_GIVEN] = N_("Segment given"),
        [HOURS_GIVEN] = N_("Hours given"),
        [SEGMENT] = N_("Segment"),
        [SERVED_AS] = N_("Served as"),
        [TIER] = N_("Touch tier"),
        [HOURS] = N_("Hours per month"),
        [SCORE] = N_("Score"),
        [PROPOSED] = N_("Proposed owner"),
        [SEGMENT_NO] = N_("Segment no."),
        [SERVED_NO] = N_("Served as no."),
        [TIER_NO] = N_("Tier no."),
        [MULTIPLIER] = N_("Stage multiplier"),
        [SIZE_SCORE] = N_("Score of the size"),
        [STRATEGIC_SCORE] = N_("Score of strategic"),
        [STAGE_SCORE] = N_("Score of the stage"),
    };
    static const char *const of_long_lists[] = { N_("Owner no."), N_("Proposed no."), N_("Locked") };
    bool values = accounts_are_values(w);
    put_section(w, S, GROUPS, NAME, HOURS_GIVEN, N_("Your list of accounts"));
    put_section(w, S, GROUPS, SEGMENT, PROPOSED, N_("What the plan makes of it"));
    put_section(w, S, GROUPS, SEGMENT_NO, accounts_last_column(w), N_("How it is calculated"));
    for (lxw_col_t c = NAME; c <= accounts_last_column(w); c++)
        put_words(w, S, HEAD, c, LOOK_HEADER, values && c >= OWNER_NO ? of_long_lists[c - OWNER_NO] : heads[c]);
    put_note(w, S, HEAD, NAME,
             values ? N_("The buttons filter the list. Its calculated columns are values, so sort the list where it "
                         "comes from and make the plan again.")
                    : N_("The buttons filter the list. To sort it, select the yellow cells of all accounts and use Data > "
                         "Sort; the calculated columns follow. Proposed owners and locks stay in their rows: a check "
                         "turns red, and the plan is to be made again."));
    put_note(w, S, HEAD, SEGMENT_GIVEN,
             N_("Leave empty to let the thresholds decide by ARR, or choose a segment."));
    put_note(w, S, HEAD, HOURS_GIVEN,
             N_("Leave empty to let the service menu decide, or enter the designed hours per month "
                "of this account."));
    put_note(w, S, HEAD, SERVED_AS,
             N_("The segment whose service the account gets: strategic accounts are served as the "
                "next larger segment."));
    put_note(w, S, HEAD, TIER,
             N_("How the account is served, by ARR. A strategic account moves one tier up."));
    put_note(w, S, HEAD, HOURS,
             N_("Designed effort of the segment it is served as × stage multiplier + reactive "
                "hours, unless hours are given."));
    put_note(w, S, HEAD, SCORE,
             N_("How much attention the account deserves, from 0 to 100: the weighted mean of its size against the "
                "high-touch threshold, of being strategic, and of its stage's multiplier."));
    put_note(w, S, HEAD, PROPOSED, N_("Of the balanced portfolios; see their sheet for the moves and the limit."));
    set_height(w, S, HEAD, 46);
}

void put_accounts_totals(workbook *w)
{
    put_words(w, S, TOTALS, NAME, LOOK_TOTAL_LABEL, N_("All accounts"));
    put_formula(w, S, TOTALS, ARR, LOOK_TOTAL, PLAN_MONEY, "SUM(account_arr)");
    for (lxw_col_t c = REGION; c < HOURS; c++)
        put_empty(w, S, TOTALS, c, LOOK_TOTAL, PLAN_GENERAL);
    put_formula(w, S, TOTALS, HOURS, LOOK_TOTAL, PLAN_TWO_DIGITS, "SUM(account_hours)");
    name_cell(w, "total_arr", S, TOTALS, ARR);
    name_cell(w, "total_required_hours", S, TOTALS, HOURS);
}

lxw_row_t accounts_last_row(const workbook *w)
{
    return FIRST + (lxw_row_t)w->accounts->account_count - 1;
}

lxw_col_t accounts_last_column(const workbook *w)
{
    return accounts_are_values(w) ? LOCKED : STAGE_SCORE;
}

void name_account_columns(workbook *w)
{
    static const struct name {
        const char *name;
        lxw_col_t column;
    } names[] = { { "account_names", NAME },          { "account_arr", ARR },
                  { "account_owners", OWNER },        { "account_hours", HOURS },
                  { "account_hours_given", HOURS_GIVEN },
                  { "account_strategic", STRATEGIC },
                  { "account_segment_no", SEGMENT_NO }, { "account_served_no", SERVED_NO },
                  { "account_tier_no", TIER_NO },     { "account_stages", STAGE } };
    static const struct name of_long_lists[] = { { "portfolio_owner_no", OWNER_NO },
                                                 { "portfolio_proposed_no", PROPOSED_NO },
                                                 { "portfolio_proposed", PROPOSED },
                                                 { "portfolio_locked", LOCKED } };
    size_t more = accounts_are_values(w) ? sizeof of_long_lists / sizeof *of_long_lists : 0;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        name_cells(w, names[i].name, S, FIRST, names[i].column, accounts_last_row(w), names[i].column);
    for (size_t i = 0; i < more; i++)
        name_cells(w, of_long_lists[i].name, S, FIRST, of_long_lists[i].column, accounts_last_row(w),
                   of_long_lists[i].column);
}

static void set_columns(lxw_worksheet *page)
{
    static const struct {
        lxw_col_t first, last;
        double width;
    } widths[] = { { NAME, NAME, 34 },           { ARR, ARR, 14 },
                   { REGION, STAGE, 16 },        { STRATEGIC, STRATEGIC, 12 },
                   { SEGMENT_GIVEN, SEGMENT_GIVEN, 15 }, { HOURS_GIVEN, HOURS_GIVEN, 13 },
                   { SEGMENT, TIER, 15 },        { HOURS, SCORE, 11 },
                   { PROPOSED, PROPOSED, 18 } };
    for (size_t i = 0; i < sizeof widths / sizeof *widths; i++)
        worksheet_set_column(page, widths[i].first, widths[i].last, widths[i].width, NULL);
}

static void put_formulas(workbook *w)
{
    lxw_row_t count = (lxw_row_t)w->accounts->account_count;
    for (lxw_row_t i = 0; i < count && !w->error; i++) {
        const book_account a = book_account_at(w->accounts, i);
        put_account(w, FIRST + i, &a);
        put_numbers(w, FIRST + i);
        put_results(w, FIRST + i);
        if (i % 4096 == 0)
            workbook_report(w, "Calculating the accounts", (double)i / count);
    }
}

static void put_proposed_owners(workbook *w)
{
    bool proposed = w->sheets[SHEET_PORTFOLIOS].page;
    for (lxw_row_t row = FIRST; row <= accounts_last_row(w) && !w->error; row++)
        if (proposed)
            put_formula(w, S, row, PROPOSED, LOOK_VALUE, PLAN_GENERAL, "INDEX(portfolio_proposed,%u)", row - FIRST + 1);
        else
            put_text(w, S, row, PROPOSED, LOOK_VALUE, "–");
}

static void accept_inputs(workbook *w)
{
    lxw_row_t last = accounts_last_row(w);
    accept_list(w, S, FIRST, STAGE, last, STAGE, "stage_names");
    accept_list(w, S, FIRST, STRATEGIC, last, STRATEGIC, "yes_no");
    accept_list(w, S, FIRST, SEGMENT_GIVEN, last, SEGMENT_GIVEN, "segment_names");
    accept_numbers(w, S, FIRST, ARR, last, ARR, 0, 1e15);
    accept_numbers(w, S, FIRST, HOURS_GIVEN, last, HOURS_GIVEN, 0, 10000);
}

/* From the first row to the last, as a page that is written while it is made needs it. */
static void lay_out(workbook *w)
{
    lxw_worksheet *page = w->sheets[S].page;
    put_title(w, S, N_("Accounts"),
              accounts_are_values(w)
                  ? N_("The list is long: what stands beside it was calculated once. The checks tell when an input has "
                       "changed since; make the plan again then.")
                  : N_("Yellow columns are your list; the columns after them are calculated."));
    set_columns(page);
    hide_columns(w, S, SEGMENT_NO, accounts_last_column(w));
    worksheet_freeze_panes(page, FIRST, ARR);
    name_account_columns(w);
    if (accounts_are_values(w)) {
        put_long_accounts(w);
    } else {
        put_accounts_head(w);
        put_formulas(w);
        put_accounts_totals(w);
        put_proposed_owners(w);
    }
    accept_inputs(w);
    worksheet_autofilter(page, HEAD, NAME, accounts_last_row(w), accounts_last_column(w));
    finish_page(w, S, accounts_last_row(w), PROPOSED, GROUPS, HEAD); /* how it is calculated need not be printed */
}

const sheet_description sheet_accounts = {
    .shown = { "accounts", "the list of accounts" },
    .tab = N_("Accounts"),
    .colour = TAB_INPUTS,
    .tells = N_("Your accounts with segment, touch tier and hours"),
    .kinds = IN_PLAN,
    .needed = true,
    .lay_out = lay_out,
};
