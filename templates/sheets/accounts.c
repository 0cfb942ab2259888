/* Accounts: the book, with the segment, touch tier and hours that follow for each account. */
#include <math.h>

#include "model.h"
#include "workbook.h"

enum {
    NAME = 1,
    ARR,
    REGION,
    OWNER,
    STAGE,
    STRATEGIC,
    SEGMENT_GIVEN,
    HOURS_GIVEN,
    SEGMENT,
    SERVED_AS,
    TIER,
    HOURS,
    SEGMENT_NO,
    SERVED_NO,
    TIER_NO,
    MULTIPLIER
};
enum { TOTALS = 3, GROUPS, HEAD, FIRST };
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
                "MIN(N%u+IF(G%u=word_yes,1,0),segment_count)", line, line);
    put_formula(w, S, row, TIER_NO, LOOK_VALUE, PLAN_WHOLE,
                "MATCH(CSM.TOUCH_TIER(C%u,high_from,low_from,IF(G%u=word_yes,1,0)),tier_codes,0)",
                line, line);
    put_formula(w, S, row, MULTIPLIER, LOOK_VALUE, PLAN_TWO_DIGITS,
                "IF(F%u=\"\",1,INDEX(stage_multipliers,MATCH(F%u,stage_names,0)))", line, line);
}

static void put_results(workbook *w, lxw_row_t row)
{
    unsigned line = row + 1;
    put_formula(w, S, row, SEGMENT, LOOK_VALUE, PLAN_GENERAL, "INDEX(segment_names,N%u)", line);
    put_formula(w, S, row, SERVED_AS, LOOK_VALUE, PLAN_GENERAL, "INDEX(segment_names,O%u)", line);
    put_formula(w, S, row, TIER, LOOK_VALUE, PLAN_GENERAL, "INDEX(tier_names,P%u)", line);
    put_formula(w, S, row, HOURS, LOOK_VALUE, PLAN_TWO_DIGITS,
                "IF(I%u=\"\",CSM.PORTFOLIO_HOURS(1,INDEX(segment_effort,O%u),Q%u)+reactive_hours,"
                "I%u)",
                line, line, line, line);
}

static void put_head(workbook *w)
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
        [SEGMENT_NO] = N_("Segment no."),
        [SERVED_NO] = N_("Served as no."),
        [TIER_NO] = N_("Tier no."),
        [MULTIPLIER] = N_("Stage multiplier"),
    };
    put_section(w, S, GROUPS, NAME, HOURS_GIVEN, N_("Your list of accounts"));
    put_section(w, S, GROUPS, SEGMENT, HOURS, N_("What the plan makes of it"));
    put_section(w, S, GROUPS, SEGMENT_NO, MULTIPLIER, N_("How it is calculated"));
    for (lxw_col_t c = NAME; c <= MULTIPLIER; c++)
        put_words(w, S, HEAD, c, LOOK_HEADER, heads[c]);
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
    worksheet_set_row(w->sheets[S].page, HEAD, 46, NULL);
}

static void put_totals(workbook *w)
{
    put_words(w, S, TOTALS, NAME, LOOK_TOTAL_LABEL, N_("All accounts"));
    put_formula(w, S, TOTALS, ARR, LOOK_TOTAL, PLAN_MONEY, "SUM(account_arr)");
    for (lxw_col_t c = REGION; c < HOURS; c++)
        put_empty(w, S, TOTALS, c, LOOK_TOTAL, PLAN_GENERAL);
    put_formula(w, S, TOTALS, HOURS, LOOK_TOTAL, PLAN_TWO_DIGITS, "SUM(account_hours)");
    name_cell(w, "total_arr", S, TOTALS, ARR);
    name_cell(w, "total_required_hours", S, TOTALS, HOURS);
}

static void name_columns(workbook *w, lxw_row_t last)
{
    static const struct {
        const char *name;
        lxw_col_t column;
    } names[] = { { "account_names", NAME },          { "account_arr", ARR },
                  { "account_owners", OWNER },        { "account_hours", HOURS },
                  { "account_hours_given", HOURS_GIVEN },
                  { "account_segment_no", SEGMENT_NO }, { "account_served_no", SERVED_NO },
                  { "account_tier_no", TIER_NO },     { "account_stages", STAGE } };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        name_cells(w, names[i].name, S, FIRST, names[i].column, last, names[i].column);
}

static void set_columns(lxw_worksheet *page)
{
    worksheet_set_column(page, NAME, NAME, 34, NULL);
    worksheet_set_column(page, ARR, ARR, 14, NULL);
    worksheet_set_column(page, REGION, STAGE, 16, NULL);
    worksheet_set_column(page, STRATEGIC, STRATEGIC, 12, NULL);
    worksheet_set_column(page, SEGMENT_GIVEN, SEGMENT_GIVEN, 15, NULL);
    worksheet_set_column(page, HOURS_GIVEN, HOURS_GIVEN, 13, NULL);
    worksheet_set_column(page, SEGMENT, TIER, 15, NULL);
    worksheet_set_column(page, HOURS, HOURS, 11, NULL);
}

void write_accounts(workbook *w)
{
    lxw_row_t count = (lxw_row_t)w->accounts->account_count, last = FIRST + count - 1;
    put_title(w, S, N_("Accounts"),
              N_("Yellow columns are your list; the columns after them are calculated."));
    set_columns(w->sheets[S].page);
    hide_columns(w, S, SEGMENT_NO, MULTIPLIER);
    worksheet_freeze_panes(w->sheets[S].page, FIRST, ARR);
    put_head(w);
    for (lxw_row_t i = 0; i < count && !w->error; i++) {
        put_account(w, FIRST + i, &w->accounts->accounts[i]);
        put_numbers(w, FIRST + i);
        put_results(w, FIRST + i);
        if (w->options->progress && i % 4096 == 0)
            w->options->progress(w->options->progress_data, "Calculating the accounts",
                                 (double)i / count);
    }
    name_columns(w, last);
    put_totals(w);
    accept_list(w, S, FIRST, STAGE, last, STAGE, "stage_names");
    accept_list(w, S, FIRST, STRATEGIC, last, STRATEGIC, "yes_no");
    accept_list(w, S, FIRST, SEGMENT_GIVEN, last, SEGMENT_GIVEN, "segment_names");
    accept_numbers(w, S, FIRST, ARR, last, ARR, 0, 1e15);
    accept_numbers(w, S, FIRST, HOURS_GIVEN, last, HOURS_GIVEN, 0, 10000);
    worksheet_autofilter(w->sheets[S].page, HEAD, NAME, last, MULTIPLIER);
    finish_page(w, S, last, HOURS, GROUPS, HEAD); /* how it is calculated need not be printed */
}
