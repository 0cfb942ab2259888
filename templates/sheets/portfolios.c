/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Portfolios: accounts spread so that the fullest CSM carries as little as can be, with few moves. For
 * long lists the accounts with their proposal stand on the sheet of accounts only. */
#include <stdio.h>
#include <string.h>

#include "workbook/blocks.h"
#include "plan/model.h"
#include "plan/served.h"

enum { ACCOUNT = 1, HOURS, ARR, OWNER, OWNER_NO, LOAD, PROPOSED_NO, PROPOSED, MOVE, MOVE_NO, LAST = 10, LOCKED, HELPER, MADE_FOR };
enum { CSM = 1, CAPACITY, ACCOUNTS_NOW, ACCOUNTS_THEN, HOURS_NOW, HOURS_THEN, LOAD_NOW, LOAD_THEN, ARR_NOW, ARR_THEN };
enum { NOTES = 3, RENEW = 2, FIGURES = 8, LINES = 12, LISTED = 30, LISTED_MOST = SERVED_MOVES_MOST, LABELLED = 8 };
#define S SHEET_PORTFOLIOS

/* Nobody can be locked in with nobody. */
#define LOCKS "(portfolio_locked=word_yes)*(portfolio_owner_no>0)"

/* A balance needs hours and ARR that are not negative, and somebody who has time. It is written as values:
 * as an array formula Calc 7.4 would show what depends on it as it was before the first change, until the
 * array itself is looked at. */
#define PROPOSAL                                                                                            \
    "IF(AND(effective_hours>0,MIN(account_hours)>=0,MIN(account_arr)>=0),CSM.BALANCE(account_hours,"       \
    "portfolio_capacities,portfolio_owner_no," LOCKS ",MAX(0,most_moves),account_arr),portfolio_owner_no)"

static bool is_live(const workbook *w)
{
    return !accounts_are_values(w);
}

static unsigned count_of(const workbook *w)
{
    return (unsigned)w->accounts->account_count;
}

/* ---- the accounts ---- */

/* SUMPRODUCT and not MATCH, which would read wildcards into a name. */
static void put_account(workbook *w, lxw_row_t row, unsigned i)
{
    const grid_area *names = grid_find_name(w->grid, "account_names", strlen("account_names"));
    const char *from = w->sheets[SHEET_ACCOUNTS].quoted;
    unsigned there = (unsigned)names->first_row + i + 1;
    put_formula(w, S, row, ACCOUNT, LOOK_LABEL, PLAN_GENERAL, "%s!B%u", from, there);
    put_formula(w, S, row, HOURS, LOOK_VALUE, PLAN_TWO_DIGITS, "INDEX(account_hours,%u)", i + 1);
    put_formula(w, S, row, ARR, LOOK_VALUE, PLAN_MONEY, "%s!C%u", from, there);
    put_formula(w, S, row, OWNER, LOOK_LABEL, PLAN_GENERAL, "IF(%s!E%u=\"\",\"–\",%s!E%u)", from, there, from,
                there);
    put_formula(w, S, row, OWNER_NO, LOOK_VALUE, PLAN_WHOLE, "SUMPRODUCT((csm_names=E%u)*csm_numbers)", row + 1);
    put_formula(w, S, row, LOAD, LOOK_VALUE, PLAN_PERCENT, "IF(effective_hours>0,C%u/effective_hours,0)", row + 1);
    put_text(w, S, row, MADE_FOR, LOOK_LABEL, w->accounts->names[i]);
    if (w->accounts->locked && w->accounts->locked[i])
        put_words(w, S, row, LOCKED, LOOK_INPUT, N_("Yes"));
    else
        put_empty(w, S, row, LOCKED, LOOK_INPUT, PLAN_GENERAL);
}

static void put_proposal(workbook *w, lxw_row_t first)
{
    lxw_row_t last = first + count_of(w) - 1;
    put_frozen_array(w, S, first, PROPOSED_NO, count_of(w), LOOK_INPUT, PLAN_WHOLE, PROPOSAL);
    accept_numbers(w, S, first, PROPOSED_NO, last, PROPOSED_NO, 0, (double)w->model->owner_count);
}

/* The running number finds the moves for the list of them. */
static void put_move(workbook *w, lxw_row_t row, bool first)
{
    unsigned line = row + 1;
    char before[32] = "0";
    if (!first)
        snprintf(before, sizeof before, "K%u", line - 1);
    put_formula(w, S, row, PROPOSED, LOOK_RESULT, PLAN_GENERAL, "IF(H%u>0,INDEX(csm_names,H%u),\"–\")", line, line);
    put_formula(w, S, row, MOVE, LOOK_LABEL, PLAN_GENERAL,
                "IF(F%u=H%u,\"–\",IF(F%u=0,\"%s\",IF(L%u=word_yes,\"%s\",\"%s\")))", line, line, line,
                say(w, N_("new")), line, say(w, N_("locked!")), say(w, N_("moves")));
    put_formula(w, S, row, MOVE_NO, LOOK_VALUE, PLAN_WHOLE, "%s+IF(F%u=H%u,0,1)", before, line, line);
}

static void put_account_heads(workbook *w, lxw_row_t row)
{
    static const char *const heads[] = { N_("Account"), N_("Hours per month"), N_("ARR"), N_("Owner"),
                                         N_("Owner no."), N_("Load of one CSM"), N_("Proposed no."),
                                         N_("Proposed owner"), N_("Move"), N_("Moves so far"), N_("Locked") };
    put_section(w, S, row, ACCOUNT, LOCKED, N_("All accounts"));
    put_heads(w, S, row + 1, heads, LOCKED);
    put_words(w, S, row + 1, MADE_FOR, LOOK_HEADER, N_("Made for"));
    put_note(w, S, row + 1, LOCKED, N_("Yes: the account stays with its owner. In your list of accounts it is the column "
                                       "Locked."));
    put_note(w, S, row + 1, OWNER_NO, N_("Number of the CSM in the table above; 0: no owner."));
    put_note(w, S, row + 1, PROPOSED_NO,
             N_("Proposed when the plan was made; enter another number where you know better."));
    put_note(w, S, row + 1, MOVE, N_("New: the account has no owner today and is given one, which is no move."));
}

static void name_columns(workbook *w, lxw_row_t first, lxw_row_t last)
{
    static const char *const names[MADE_FOR + 1] = { [OWNER_NO] = "portfolio_owner_no", [LOAD] = "portfolio_account_loads",
                                         [PROPOSED_NO] = "portfolio_proposed_no",
                                         [PROPOSED] = "portfolio_proposed", [MOVE] = "portfolio_moves_words", [MOVE_NO] = "portfolio_move_no", [LOCKED] = "portfolio_locked", [MADE_FOR] = "portfolio_made_for" };
    for (lxw_col_t c = OWNER_NO; c <= MADE_FOR; c++)
        if (names[c])
            name_cells(w, names[c], S, first, c, last, c);
}

static lxw_row_t put_accounts(workbook *w, lxw_row_t row)
{
    lxw_row_t first = row + 2, last = first + count_of(w) - 1;
    put_account_heads(w, row);
    name_columns(w, first, last);
    for (lxw_row_t i = first; i <= last && !w->error; i++)
        put_account(w, i, i - first);
    if (!w->error)
        put_proposal(w, first);
    for (lxw_row_t i = first; i <= last && !w->error; i++)
        put_move(w, i, i == first);
    accept_list(w, S, first, LOCKED, last, LOCKED, "yes_no");
    colour_text(w, S, first, MOVE, last, MOVE, say(w, N_("locked!")), 0xF6CFC4);
    worksheet_autofilter(w->sheets[S].page, row + 1, ACCOUNT, last, LOCKED);
    return last;
}

/* ---- the CSMs ---- */

/* Numbers and capacities come before the accounts, which need them. */
static void put_capacities(workbook *w, lxw_row_t first)
{
    lxw_row_t last = first + (lxw_row_t)w->model->owner_count - 1;
    for (lxw_row_t i = first; i <= last; i++) {
        put_number(w, S, i, HELPER, LOOK_VALUE, PLAN_WHOLE, i - first + 1);
        put_formula(w, S, i, CSM, LOOK_LABEL, PLAN_GENERAL, "INDEX(csm_names,%u)", i - first + 1);
        put_formula(w, S, i, CAPACITY, LOOK_VALUE, PLAN_ONE_DIGIT, "effective_hours");
    }
    name_cells(w, "csm_numbers", S, first, HELPER, last, HELPER);
    name_cells(w, "portfolio_capacities", S, first, CAPACITY, last, CAPACITY);
}

/* A figure of the CSM's accounts, today's (even) or the proposal's, see put_person. */
static cell_later tell_sum(workbook *w, size_t owner, size_t which)
{
    const portfolio *p = which % 2 ? &w->served->then[owner] : &w->served->now[owner];
    return (cell_later){ .value = csm_number(which / 2 == 0   ? (double)p->accounts
                                    : which / 2 == 1 ? csm_sum_value(&p->hours)
                                                     : csm_sum_value(&p->arr)) };
}

/* Those of a long list are values, as its accounts are. */
static void put_person(workbook *w, lxw_row_t row, size_t owner)
{
    static const char *const by[] = { "portfolio_owner_no", "portfolio_proposed_no" };
    static const struct {
        lxw_col_t column;
        plan_format format;
        const char *formula;
    } sums[] = { { ACCOUNTS_NOW, PLAN_WHOLE, "COUNTIF(%s,M%u)" },
                 { HOURS_NOW, PLAN_ONE_DIGIT, "SUMIF(%s,M%u,account_hours)" },
                 { ARR_NOW, PLAN_MONEY, "SUMIF(%s,M%u,account_arr)" } };
    unsigned line = row + 1;
    for (unsigned i = 0; i < 2; i++) {
        for (size_t k = 0; k < sizeof sums / sizeof *sums; k++)
            if (is_live(w))
                put_formula(w, S, row, (lxw_col_t)(sums[k].column + i), LOOK_VALUE, sums[k].format, sums[k].formula,
                            by[i], line);
            else
                put_later(w, S, row, (lxw_col_t)(sums[k].column + i), LOOK_VALUE, sums[k].format, tell_sum, owner,
                          2 * k + i);
        put_formula(w, S, row, (lxw_col_t)(LOAD_NOW + i), i ? LOOK_RESULT : LOOK_VALUE, PLAN_PERCENT,
                    "IF(C%u>0,%c%u/C%u,0)", line, (int)('A' + HOURS_NOW + i), line, line);
    }
}

static void put_csm_total(workbook *w, lxw_row_t row, unsigned first)
{
    static const plan_format formats[] = { [CAPACITY] = PLAN_ONE_DIGIT,   [ACCOUNTS_NOW] = PLAN_WHOLE,
                                           [ACCOUNTS_THEN] = PLAN_WHOLE,  [HOURS_NOW] = PLAN_ONE_DIGIT,
                                           [HOURS_THEN] = PLAN_ONE_DIGIT, [ARR_NOW] = PLAN_MONEY,
                                           [ARR_THEN] = PLAN_MONEY };
    put_words(w, S, row, CSM, LOOK_TOTAL_LABEL, N_("All CSMs"));
    for (lxw_col_t c = CAPACITY; c <= ARR_THEN; c++)
        if (c == LOAD_NOW || c == LOAD_THEN)
            put_formula(w, S, row, c, LOOK_TOTAL, PLAN_PERCENT, "IF(C%u>0,%c%u/C%u,0)", row + 1, 'A' + c - 2,
                        row + 1, row + 1);
        else
            put_formula(w, S, row, c, LOOK_TOTAL, formats[c], "SUM(%c%u:%c%u)", 'A' + c, first, 'A' + c, row);
}

static void put_people(workbook *w, lxw_row_t row)
{
    static const char *const heads[] = { N_("CSM"), N_("Effective hours"), N_("Accounts today"),
                                         N_("Accounts, proposed"), N_("Hours today"), N_("Hours, proposed"),
                                         N_("Load today"), N_("Load, proposed"), N_("ARR today"),
                                         N_("ARR, proposed") };
    lxw_row_t first = row + 2, last = first + (lxw_row_t)w->model->owner_count - 1;
    put_section(w, S, row, CSM, LAST, N_("CSMs, today and as proposed"));
    put_heads(w, S, row + 1, heads, sizeof heads / sizeof *heads);
    put_words(w, S, row + 1, HELPER, LOOK_HEADER, N_("No."));
    for (lxw_row_t i = first; i <= last; i++)
        put_person(w, i, i - first + 1);
    put_csm_total(w, last + 1, first + 1);
    name_cells(w, "portfolio_loads_now", S, first, LOAD_NOW, last, LOAD_NOW);
    name_cells(w, "portfolio_loads", S, first, LOAD_THEN, last, LOAD_THEN);
    name_cells(w, "portfolio_accounts", S, first, ACCOUNTS_THEN, last, ACCOUNTS_THEN);
    name_cells(w, "portfolio_arr", S, first, ARR_THEN, last, ARR_THEN);
}

/* ---- the figures ---- */

/* A long list has only the locks that it came with. */
static bool without_locks(const workbook *w)
{
    return !is_live(w) && !w->accounts->locked;
}

static void put_figures(workbook *w, lxw_row_t row)
{
    put_section(w, S, row++, CSM, LAST, N_("The proposal in short"));
    put_line(w, S, row++, LAST, N_("Highest load today"), "portfolio_highest_now", LOOK_VALUE, PLAN_PERCENT,
             N_("Hours of the accounts ÷ effective hours, of the fullest CSM"), "MAX(portfolio_loads_now)");
    put_line(w, S, row++, LAST, N_("Highest load as proposed"), "portfolio_highest", LOOK_RESULT, PLAN_PERCENT,
             N_("As low as the limit on moves was found to allow"), "MAX(portfolio_loads)");
    put_line(w, S, row++, LAST, N_("Proven bound"), "portfolio_bound", LOOK_VALUE, PLAN_PERCENT,
             N_("No assignment has a lower highest load, with any number of moves and without locks."),
             "IF(AND(effective_hours>0,MIN(account_hours)>=0),CSM.BALANCE_BOUND(account_hours,"
             "portfolio_capacities),0)");
    put_line(w, S, row++, LAST, N_("Above the bound by"), "portfolio_distance", LOOK_VALUE, PLAN_PERCENT,
             N_("How far the highest load is above the bound; more moves may bring it nearer."),
             "IF(portfolio_bound>0,MAX(0,portfolio_highest/portfolio_bound-1),0)");
    put_line(w, S, row++, LAST, N_("Moves"), "portfolio_moves", LOOK_RESULT, PLAN_WHOLE,
             N_("Accounts that change their CSM"),
             "SUMPRODUCT((portfolio_owner_no>0)*(portfolio_owner_no<>portfolio_proposed_no))");
    put_line(w, S, row++, LAST, N_("Moves still allowed"), "portfolio_moves_left", LOOK_VALUE, PLAN_WHOLE,
             N_("Limit on moves less moves; negative: the limit was lowered after the proposal was made."),
             "most_moves-portfolio_moves");
    put_line(w, S, row++, LAST, N_("Accounts that get their first owner"), "portfolio_new", LOOK_VALUE, PLAN_WHOLE,
             N_("Nobody looks after them today."),
             "SUMPRODUCT((portfolio_owner_no=0)*(portfolio_proposed_no>0))");
    put_line(w, S, row++, LAST, N_("Locked accounts"), "portfolio_locked_count", LOOK_VALUE, PLAN_WHOLE,
             N_("They stay with their owner: the column Locked of the list below"),
             without_locks(w) ? "0" : "SUMPRODUCT((portfolio_locked=word_yes)*1)");
    put_line(w, S, row++, LAST, N_("Locked, but moved"), "portfolio_locked_moved", LOOK_RESULT, PLAN_WHOLE,
             N_("0 in a proposal that respects all locks; otherwise the list below says which, and a new proposal is "
                "needed."),
             without_locks(w) ? "0" : "SUMPRODUCT(" LOCKS "*(portfolio_owner_no<>portfolio_proposed_no))");
    put_line(w, S, row++, LAST, N_("Hand-over hours"), "portfolio_handover", LOOK_RESULT, PLAN_ONE_DIGIT,
             N_("Moves × hours of a hand-over, once"), "portfolio_moves*handover_hours");
    put_line(w, S, row, LAST, N_("As a share of the team's month"), "portfolio_handover_share", LOOK_VALUE,
             PLAN_PERCENT, N_("Hand-over hours ÷ effective hours of all CSMs in one month"),
             "IF(effective_hours>0,portfolio_handover/SUM(portfolio_capacities),0)");
}

static void put_notes(workbook *w)
{
    for (lxw_row_t i = NOTES; i <= NOTES + RENEW + 1; i++) {
        worksheet_merge_range(w->sheets[S].page, i, CSM, i, LAST, "", NULL);
        set_height(w, S, i, 18);
    }
    put_words(w, S, NOTES, CSM, LOOK_NOTE,
              is_live(w) ? N_("The proposal was made with the plan, by CSM_BALANCE and the limit on moves of that day. "
                              "Change it in the yellow cells of the list below, or make the plan again.")
                         : N_("The list is long: the proposal was calculated once and stands on the sheet of accounts. "
                              "Make the plan again to renew it."));
    put_words(w, S, NOTES + 1, CSM, LOOK_NOTE,
              N_("All other figures follow your inputs."));
    if (is_live(w))
        put_words(w, S, NOTES + RENEW, CSM, LOOK_NOTE,
                  N_("A new proposal in Calc, after locks, hours or limits have changed: select all cells of the column "
                     "Proposed no., enter this formula with Ctrl+Shift+Enter, and keep the result with Data > "
                     "Calculate > Formula to Value:"));
    if (is_live(w))
        put_text(w, S, NOTES + RENEW + 1, CSM, LOOK_NOTE,
                 "=CSM_BALANCE(account_hours;portfolio_capacities;portfolio_owner_no;"
                 "(portfolio_locked=word_yes)*(portfolio_owner_no>0);most_moves;account_arr)");
}

/* ---- the list of moves ---- */

static void put_listed(workbook *w, lxw_row_t row, unsigned number)
{
    static const struct {
        lxw_col_t column;
        plan_format format;
        const char *from;
    } cells[] = { { 1, PLAN_GENERAL, "account_names" },
                  { 4, PLAN_TWO_DIGITS, "account_hours" },
                  { 5, PLAN_MONEY, "account_arr" } };
    unsigned line = row + 1;
    put_formula(w, S, row, HELPER, LOOK_VALUE, PLAN_WHOLE, "IFERROR(MATCH(%u,portfolio_move_no,0),0)", number);
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++)
        put_formula(w, S, row, cells[i].column, cells[i].column == 1 ? LOOK_LABEL : LOOK_VALUE, cells[i].format,
                    "IF(M%u>0,INDEX(%s,MAX(1,M%u)),\"–\")", line, cells[i].from, line);
    put_formula(w, S, row, 2, LOOK_LABEL, PLAN_GENERAL,
                "IF(M%u>0,IF(INDEX(portfolio_owner_no,MAX(1,M%u))=0,\"–\",INDEX(csm_names,"
                "MAX(1,INDEX(portfolio_owner_no,MAX(1,M%u))))),\"–\")",
                line, line, line);
    put_formula(w, S, row, 3, LOOK_RESULT, PLAN_GENERAL, "IF(M%u>0,INDEX(portfolio_proposed,MAX(1,M%u)),\"–\")",
                line, line);
    put_formula(w, S, row, 6, LOOK_VALUE, PLAN_ONE_DIGIT,
                "IF(M%u>0,IF(INDEX(portfolio_owner_no,MAX(1,M%u))=0,0,handover_hours),\"–\")", line, line);
}

static csm_value owner_or_dash(const workbook *w, size_t owner)
{
    return csm_text(owner ? w->model->owners[owner - 1] : "–");
}

/* Of long lists, the cell of the k-th move in that column. */
static cell_later tell_move(workbook *w, size_t k, size_t column)
{
    size_t i = k < w->served->move_count ? w->served->moves[k] : 0;
    if (k >= w->served->move_count)
        return (cell_later){ .value = column == HELPER ? csm_missing() : csm_text("–"), .label = true };
    switch (column) {
    case 1:
        return (cell_later){ .value = csm_text(w->accounts->names[i]) };
    case 2:
        return (cell_later){ .value = owner_or_dash(w, model_owner_of(w->model, w->accounts, i)) };
    case 3:
        return (cell_later){ .value = owner_or_dash(w, w->served->proposed[i]) };
    case 4:
        return (cell_later){ .value = csm_number(w->served->hours[i]) };
    case 5:
        return (cell_later){ .value = csm_number(w->accounts->arr[i]) };
    case 6:
        return (cell_later){ .formula = model_owner_of(w->model, w->accounts, i) ? "handover_hours" : "0" };
    }
    return (cell_later){ .value = csm_number((double)i + 1) };
}

static void put_listed_values(workbook *w, lxw_row_t row, size_t k)
{
    static const struct {
        lxw_col_t column;
        look look;
        plan_format format;
    } cells[] = { { 1, LOOK_LABEL, PLAN_GENERAL }, { 2, LOOK_LABEL, PLAN_GENERAL }, { 3, LOOK_LABEL, PLAN_GENERAL },
                  { 4, LOOK_VALUE, PLAN_TWO_DIGITS }, { 5, LOOK_VALUE, PLAN_MONEY },
                  { 6, LOOK_VALUE, PLAN_ONE_DIGIT }, { HELPER, LOOK_VALUE, PLAN_WHOLE } };
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++)
        put_later(w, S, row, cells[i].column, cells[i].look, cells[i].format, tell_move, k, cells[i].column);
}

/* Not more rows than accounts, and no more than a page holds. */
static lxw_row_t listed(const workbook *w)
{
    double moves = w->model->values[plan_assumption_index("most_moves")];
    unsigned rows = moves <= LISTED ? LISTED : moves < LISTED_MOST ? (unsigned)moves : LISTED_MOST;
    return count_of(w) < rows ? count_of(w) : rows;
}

static void put_moves(workbook *w, lxw_row_t row)
{
    static const char *const heads[] = { N_("Account"), N_("From"), N_("To"), N_("Hours per month"), N_("ARR"),
                                         N_("Hand-over hours") };
    put_section(w, S, row, CSM, 6, N_("The moves, in the order of the list"));
    put_heads(w, S, row + 1, heads, sizeof heads / sizeof *heads);
    put_words(w, S, row + 1, HELPER, LOOK_HEADER, N_("Place in the list"));
    put_note(w, S, row + 1, 2, N_("A dash: the account has no owner today. More moves: filter the list of all "
                                  "accounts by the column Move."));
    for (lxw_row_t i = 0; i < listed(w); i++)
        if (is_live(w))
            put_listed(w, row + 2 + i, i + 1);
        else
            put_listed_values(w, row + 2 + i, i);
    put_words(w, S, row + 2 + listed(w), 1, LOOK_LABEL, N_("More than are listed here"));
    put_formula(w, S, row + 2 + listed(w), 2, LOOK_VALUE, PLAN_WHOLE, "MAX(0,portfolio_moves+portfolio_new-%u)",
                (unsigned)listed(w));
    name_cells(w, "portfolio_listed", S, row + 2, 1, row + 1 + listed(w), 6);
}

static void put_pair(workbook *w, lxw_row_t row, lxw_col_t column, lxw_row_t first, lxw_col_t now,
                     const chart_words *words)
{
    lxw_row_t last = first + (lxw_row_t)w->model->owner_count - 1;
    const chart pair = {
        .type = LXW_CHART_COLUMN,
        .words = *words,
        .categories = area_text(w, S, first, CSM, last, CSM),
        .series = {
          { N_("Today"), area_text(w, S, first, now, last, now), CHART_ORANGE },
          { N_("As proposed"), area_text(w, S, first, (lxw_col_t)(now + 1), last, (lxw_col_t)(now + 1)),
            CHART_BLUE } },
        .count = 2,
        .labels = w->model->owner_count > LABELLED ? LABELS_NONE : LABELS_ABOVE,
    };
    put_chart(w, S, row, column, &pair);
}

static void put_charts(workbook *w, lxw_row_t row, lxw_row_t first)
{
    const chart_unit unit = chart_unit_of(w, w->model->arr / (double)w->model->owner_count);
    const chart_words load = { N_("Load per CSM, today and as proposed"), N_("CSM"), N_("Load (100 % = full)"),
                               "0%" };
    const chart_words arr = { N_("ARR per CSM, today and as proposed"), N_("CSM"), unit.axis,
                              unit.number_format };
    put_pair(w, row, CSM, first, LOAD_NOW, &load);
    put_pair(w, row, 6, first, ARR_NOW, &arr);
}

/* Nobody's accounts cannot be spread. */
static bool has_owners(const workbook *w)
{
    return w->model->owner_count > 0;
}

static void lay_out(workbook *w)
{
    lxw_worksheet *page = w->sheets[S].page;
    lxw_row_t people = FIGURES + LINES + 1, chart = people + (lxw_row_t)w->model->owner_count + 4;
    lxw_row_t moves = chart + 19, accounts = moves + listed(w) + 4, last;
    worksheet_set_column(page, 1, 1, 40, NULL);
    worksheet_set_column(page, 2, 4, 18, NULL);
    worksheet_set_column(page, 5, PROPOSED - 1, 15, NULL);
    worksheet_set_column(page, PROPOSED, PROPOSED, 24, NULL);
    worksheet_set_column(page, PROPOSED + 1, LAST, 15, NULL);
    worksheet_set_column(page, LOCKED, LOCKED, 15, NULL);
    hide_columns(w, S, HELPER, MADE_FOR);
    worksheet_freeze_panes(page, 2, 2);
    put_capacities(w, people + 2);
    last = is_live(w) ? put_accounts(w, accounts) : moves + listed(w) + 1;
    if (w->error)
        return;
    put_people(w, people);
    put_notes(w);
    put_figures(w, FIGURES);
    put_charts(w, chart, people + 2);
    put_moves(w, moves);
    finish_page(w, S, last, LOCKED, is_live(w) ? accounts + 1 : 0, is_live(w) ? accounts + 1 : 0);
    worksheet_set_h_pagebreaks(page, (lxw_row_t[]){ moves, is_live(w) ? accounts : 0, 0 });
}

const sheet_description sheet_portfolios = {
    .shown = { "portfolios", "accounts spread evenly over the CSMs" },
    .tab = N_("Portfolios"),
    .colour = TAB_ANALYSIS,
    .title = N_("Portfolios"),
    .question = N_("Who should look after which account, so that nobody is overloaded and few customers change?"),
    .tells = N_("Accounts spread evenly over the CSMs with few moves"),
    .kinds = IN_PLAN,
    .there = has_owners,
    .lay_out = lay_out,
};
