/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Portfolios: accounts spread so that the fullest CSM carries as little as can be, with few moves. For
 * long lists the accounts with their proposal stand on the sheet of accounts only. */
#include "workbook/blocks.h"
#include "plan/model.h"
#include "plan/served.h"
#include "workbook/tables.h"

enum { NOTES = 3, RENEW = 2, FIGURES = 8, LISTED = 30, LABELLED = 8, CHART_ROWS = 19 };
enum { LAST = 10, SECOND_CHART = 6, HELPER = 12 }; /* columns */
#define S SHEET_PORTFOLIOS

/* Nobody can be locked in with nobody. */
#define LOCKS "(portfolio_locked=word_yes)*(portfolio_owner_no>0)"

/* A balance needs hours and ARR that are not negative, and somebody who has time. It is written as values:
 * as an array formula Calc 7.4 would show what depends on it as it was before the first change, until the
 * array itself is looked at. */
#define PROPOSAL                                                                                            \
    "IF(AND(effective_hours>0,MIN(account_hours)>=0,MIN(account_arr)>=0),CSM.BALANCE(account_hours,"       \
    "portfolio_capacities,portfolio_owner_no," LOCKS ",MAX(0,most_moves),account_arr),portfolio_owner_no)"

static const csm_value nothing = { .kind = CSM_IS_BLANK };

static bool is_live(const workbook *w)
{
    return !accounts_are_values(w);
}

static size_t count_of(const workbook *w)
{
    return w->accounts->account_count;
}

/* ---- the accounts ---- */

static csm_value made_for(const filled *f)
{
    return csm_text(f->w->accounts->names[f->row]);
}

static csm_value locked_of(const filled *f)
{
    return f->w->accounts->locked && f->w->accounts->locked[f->row] ? csm_text(say(f->w, N_("Yes"))) : nothing;
}

static double owners_of(const workbook *w)
{
    return (double)w->model->owner_count;
}

static const table_column account_columns[] = {
    { .key = "account", .head = N_("Account"), .look = LOOK_LABEL, .formula = "accounts[name:same]" },
    { .key = "hours", .head = N_("Hours per month"), .look = LOOK_VALUE, .format = PLAN_TWO_DIGITS,
      .formula = "INDEX(account_hours,[#])" },
    { .key = "arr", .head = N_("ARR"), .look = LOOK_VALUE, .format = PLAN_MONEY, .formula = "accounts[arr:same]" },
    { .key = "owner", .head = N_("Owner"), .look = LOOK_LABEL,
      .formula = "IF(accounts[owner:same]=\"\",\"–\",accounts[owner:same])" },
    /* SUMPRODUCT and not MATCH, which would read wildcards into a name. */
    { .key = "owner_no", .head = N_("Owner no."), .look = LOOK_VALUE, .format = PLAN_WHOLE,
      .name = "portfolio_owner_no", .formula = "SUMPRODUCT((csm_names=[owner])*csm_numbers)",
      .note = N_("Number of the CSM in the table above; 0: no owner.") },
    { .key = "load", .head = N_("Load of one CSM"), .look = LOOK_VALUE, .format = PLAN_PERCENT,
      .name = "portfolio_account_loads", .formula = "IF(effective_hours>0,[hours]/effective_hours,0)" },
    { .key = "proposed_no", .head = N_("Proposed no."), .look = LOOK_INPUT, .format = PLAN_WHOLE,
      .name = "portfolio_proposed_no", .frozen = PROPOSAL, .high_of = owners_of,
      .note = N_("Proposed when the plan was made; enter another number where you know better.") },
    { .key = "proposed", .head = N_("Proposed owner"), .look = LOOK_RESULT, .name = "portfolio_proposed",
      .formula = "IF([proposed_no]>0,INDEX(csm_names,[proposed_no]),\"–\")" },
    { .key = "move", .head = N_("Move"), .look = LOOK_LABEL, .name = "portfolio_moves_words",
      .formula = "IF([owner_no]=[proposed_no],\"–\",IF([owner_no]=0,\"{0}\","
                 "IF([locked]=word_yes,\"{1}\",\"{2}\")))",
      .words = { N_("new"), N_("locked!"), N_("moves") },
      .note = N_("New: the account has no owner today and is given one, which is no move.") },
    /* The running number finds the moves for the list of them. */
    { .key = "move_no", .head = N_("Moves so far"), .look = LOOK_VALUE, .format = PLAN_WHOLE,
      .name = "portfolio_move_no", .first = "0+IF([owner_no]=[proposed_no],0,1)",
      .formula = "[move_no:above]+IF([owner_no]=[proposed_no],0,1)" },
    { .key = "locked", .head = N_("Locked"), .look = LOOK_INPUT, .name = "portfolio_locked", .value = locked_of,
      .choose = "yes_no",
      .note = N_("Yes: the account stays with its owner. In your list of accounts it is the column "
                 "Locked.") },
    { .key = "made_for", .head = N_("Made for"), .look = LOOK_LABEL, .name = "portfolio_made_for", .value = made_for,
      .at = HELPER + 1 },
};
static const table accounts_with_proposal = {
    .name = "portfolio",
    .section = N_("All accounts"), .section_to = LAST + 1,
    .columns = account_columns, .count = sizeof account_columns / sizeof *account_columns,
};

static lxw_row_t put_accounts(workbook *w, lxw_row_t row)
{
    const table_place *p = put_table(w, S, row, &accounts_with_proposal, count_of(w), NULL);
    lxw_col_t move;
    if (!p)
        return row;
    move = table_column_at(w, p, "move", 0);
    colour_text(w, S, p->first, move, table_end(p) - 1, move, say(w, N_("locked!")), 0xF6CFC4);
    worksheet_autofilter(w->sheets[S].page, p->head, 1, table_end(p) - 1, table_column_at(w, p, "locked", 0));
    return table_end(p) - 1;
}

/* ---- the CSMs ---- */

/* Figures of a CSM's accounts, today and as proposed; those of a long list are values, as its accounts are. */
enum csm_field { ACCOUNTS_NOW, ACCOUNTS_THEN, HOURS_NOW, HOURS_THEN, ARR_NOW, ARR_THEN };

static cell_later tell_sum(workbook *w, size_t owner, size_t field)
{
    const portfolio *now = &w->served->now[owner + 1], *then = &w->served->then[owner + 1];
    switch ((enum csm_field)field) {
    case ACCOUNTS_NOW:
        return (cell_later){ .value = csm_number((double)now->accounts) };
    case ACCOUNTS_THEN:
        return (cell_later){ .value = csm_number((double)then->accounts) };
    case HOURS_NOW:
        return (cell_later){ .value = csm_number(csm_sum_value(&now->hours)) };
    case HOURS_THEN:
        return (cell_later){ .value = csm_number(csm_sum_value(&then->hours)) };
    case ARR_NOW:
        return (cell_later){ .value = csm_number(csm_sum_value(&now->arr)) };
    case ARR_THEN:
        break;
    }
    return (cell_later){ .value = csm_number(csm_sum_value(&then->arr)) };
}

#define OF_VALUES(which) .later = tell_sum, .field = which, .is_later = accounts_are_values

static csm_value number_of(const filled *f)
{
    return csm_number((double)f->row + 1);
}

static const table_column csm_columns[] = {
    { .key = "csm", .head = N_("CSM"), .look = LOOK_LABEL, .formula = "INDEX(csm_names,[#])" },
    { .key = "capacity", .head = N_("Effective hours"), .look = LOOK_VALUE, .format = PLAN_ONE_DIGIT,
      .name = "portfolio_capacities", .formula = "effective_hours", .total = TOTAL_SUM },
    { .key = "accounts_now", .head = N_("Accounts today"), .look = LOOK_VALUE, .format = PLAN_WHOLE,
      .formula = "COUNTIF(portfolio_owner_no,[number])", OF_VALUES(ACCOUNTS_NOW),
      .total = TOTAL_SUM },
    { .key = "accounts_then", .head = N_("Accounts, proposed"), .look = LOOK_VALUE, .format = PLAN_WHOLE,
      .name = "portfolio_accounts", .formula = "COUNTIF(portfolio_proposed_no,[number])",
      OF_VALUES(ACCOUNTS_THEN), .total = TOTAL_SUM },
    { .key = "hours_now", .head = N_("Hours today"), .look = LOOK_VALUE, .format = PLAN_ONE_DIGIT,
      .formula = "SUMIF(portfolio_owner_no,[number],account_hours)", OF_VALUES(HOURS_NOW), .total = TOTAL_SUM },
    { .key = "hours_then", .head = N_("Hours, proposed"), .look = LOOK_VALUE, .format = PLAN_ONE_DIGIT,
      .formula = "SUMIF(portfolio_proposed_no,[number],account_hours)", OF_VALUES(HOURS_THEN), .total = TOTAL_SUM },
    { .key = "load_now", .head = N_("Load today"), .look = LOOK_VALUE, .format = PLAN_PERCENT,
      .name = "portfolio_loads_now", .formula = "IF([capacity]>0,[hours_now]/[capacity],0)",
      .total = "IF([capacity:total]>0,[hours_now:total]/[capacity:total],0)" },
    { .key = "load_then", .head = N_("Load, proposed"), .look = LOOK_RESULT, .format = PLAN_PERCENT,
      .name = "portfolio_loads", .formula = "IF([capacity]>0,[hours_then]/[capacity],0)",
      .total = "IF([capacity:total]>0,[hours_then:total]/[capacity:total],0)" },
    { .key = "arr_now", .head = N_("ARR today"), .look = LOOK_VALUE, .format = PLAN_MONEY,
      .formula = "SUMIF(portfolio_owner_no,[number],account_arr)", OF_VALUES(ARR_NOW), .total = TOTAL_SUM },
    { .key = "arr_then", .head = N_("ARR, proposed"), .look = LOOK_VALUE, .format = PLAN_MONEY,
      .name = "portfolio_arr", .formula = "SUMIF(portfolio_proposed_no,[number],account_arr)",
      OF_VALUES(ARR_THEN), .total = TOTAL_SUM },
    { .key = "number", .head = N_("No."), .look = LOOK_VALUE, .format = PLAN_WHOLE, .name = "csm_numbers",
      .value = number_of, .at = HELPER },
};
static const table csms = {
    .name = "portfolio_csms",
    .section = N_("CSMs, today and as proposed"), .section_to = LAST,
    .columns = csm_columns, .count = sizeof csm_columns / sizeof *csm_columns,
    .total = N_("All CSMs"), .total_to = "arr_then",
};

/* ---- the figures ---- */

/* A long list has only the locks that it came with. */
static bool has_locks(const workbook *w)
{
    return is_live(w) || w->accounts->locked;
}

static bool has_no_locks(const workbook *w)
{
    return !has_locks(w);
}

#define LOCKED_COUNT                                                                                            \
    .label = N_("Locked accounts"), .name = "portfolio_locked_count", .look = LOOK_VALUE, .format = PLAN_WHOLE, \
    .remark = N_("They stay with their owner: the column Locked of the list below")
#define LOCKED_MOVED                                                                                                 \
    .label = N_("Locked, but moved"), .name = "portfolio_locked_moved", .look = LOOK_RESULT, .format = PLAN_WHOLE, \
    .remark = N_("0 in a proposal that respects all locks; otherwise the list below says which, and a new proposal is " \
                 "needed.")

static const line figures[] = {
    { .label = N_("Highest load today"), .name = "portfolio_highest_now", .look = LOOK_VALUE, .format = PLAN_PERCENT,
      .remark = N_("Hours of the accounts ÷ effective hours, of the fullest CSM"),
      .formula = "MAX(portfolio_loads_now)" },
    { .label = N_("Highest load as proposed"), .name = "portfolio_highest", .look = LOOK_RESULT,
      .format = PLAN_PERCENT, .remark = N_("As low as the limit on moves was found to allow"),
      .formula = "MAX(portfolio_loads)" },
    { .label = N_("Proven bound"), .name = "portfolio_bound", .look = LOOK_VALUE, .format = PLAN_PERCENT,
      .remark = N_("No assignment has a lower highest load, with any number of moves and without locks."),
      .formula = "IF(AND(effective_hours>0,MIN(account_hours)>=0),CSM.BALANCE_BOUND(account_hours,"
                 "portfolio_capacities),0)" },
    { .label = N_("Above the bound by"), .name = "portfolio_distance", .look = LOOK_VALUE, .format = PLAN_PERCENT,
      .remark = N_("How far the highest load is above the bound; more moves may bring it nearer."),
      .formula = "IF(portfolio_bound>0,MAX(0,portfolio_highest/portfolio_bound-1),0)" },
    { .label = N_("Moves"), .name = "portfolio_moves", .look = LOOK_RESULT, .format = PLAN_WHOLE,
      .remark = N_("Accounts that change their CSM"),
      .formula = "SUMPRODUCT((portfolio_owner_no>0)*(portfolio_owner_no<>portfolio_proposed_no))" },
    { .label = N_("Moves still allowed"), .name = "portfolio_moves_left", .look = LOOK_VALUE, .format = PLAN_WHOLE,
      .remark = N_("Limit on moves less moves; negative: the limit was lowered after the proposal was made."),
      .formula = "most_moves-portfolio_moves" },
    { .label = N_("Accounts that get their first owner"), .name = "portfolio_new", .look = LOOK_VALUE,
      .format = PLAN_WHOLE, .remark = N_("Nobody looks after them today."),
      .formula = "SUMPRODUCT((portfolio_owner_no=0)*(portfolio_proposed_no>0))" },
    { LOCKED_COUNT, .there = has_locks, .formula = "SUMPRODUCT((portfolio_locked=word_yes)*1)" },
    { LOCKED_COUNT, .there = has_no_locks, .formula = "0" },
    { LOCKED_MOVED, .there = has_locks,
      .formula = "SUMPRODUCT(" LOCKS "*(portfolio_owner_no<>portfolio_proposed_no))" },
    { LOCKED_MOVED, .there = has_no_locks, .formula = "0" },
    { .label = N_("Hand-over hours"), .name = "portfolio_handover", .look = LOOK_RESULT, .format = PLAN_ONE_DIGIT,
      .remark = N_("Moves × hours of a hand-over, once"), .formula = "portfolio_moves*handover_hours" },
    { .label = N_("As a share of the team's month"), .name = "portfolio_handover_share", .look = LOOK_VALUE,
      .format = PLAN_PERCENT, .remark = N_("Hand-over hours ÷ effective hours of all CSMs in one month"),
      .formula = "IF(effective_hours>0,portfolio_handover/SUM(portfolio_capacities),0)" },
};

static void put_notes(workbook *w)
{
    for (lxw_row_t i = NOTES; i <= NOTES + RENEW + 1; i++) {
        worksheet_merge_range(w->sheets[S].page, i, 1, i, LAST, "", NULL);
        set_height(w, S, i, 18);
    }
    put_words(w, S, NOTES, 1, LOOK_NOTE,
              is_live(w) ? N_("The proposal was made with the plan, by CSM_BALANCE and the limit on moves of that day. "
                              "Change it in the yellow cells of the list below, or make the plan again.")
                         : N_("The list is long: the proposal was calculated once and stands on the sheet of accounts. "
                              "Make the plan again to renew it."));
    put_words(w, S, NOTES + 1, 1, LOOK_NOTE,
              N_("All other figures follow your inputs."));
    if (is_live(w))
        put_words(w, S, NOTES + RENEW, 1, LOOK_NOTE,
                  N_("A new proposal in Calc, after locks, hours or limits have changed: select all cells of the column "
                     "Proposed no., enter this formula with Ctrl+Shift+Enter, and keep the result with Data > "
                     "Calculate > Formula to Value:"));
    if (is_live(w))
        put_text(w, S, NOTES + RENEW + 1, 1, LOOK_NOTE,
                 "=CSM_BALANCE(account_hours;portfolio_capacities;portfolio_owner_no;"
                 "(portfolio_locked=word_yes)*(portfolio_owner_no>0);most_moves;account_arr)");
}

/* ---- the list of moves ---- */

static csm_value owner_or_dash(const workbook *w, size_t owner)
{
    return csm_text(owner ? w->model->owners[owner - 1] : "–");
}

enum move_field { MOVED, FROM, TO, MOVED_HOURS, MOVED_ARR, HANDOVER, MOVE_PLACE };

/* Of long lists, what the k-th move shows there. */
static cell_later tell_move(workbook *w, size_t k, size_t field)
{
    const served *s = w->served;
    size_t i = k < s->move_count ? s->moves[k] : 0, now;
    if (k >= s->move_count)
        return (cell_later){ .value = field == MOVE_PLACE ? csm_missing() : csm_text("–"), .label = true };
    now = model_owner_of(w->model, w->accounts, i);
    switch ((enum move_field)field) {
    case MOVED:
        return (cell_later){ .value = csm_text(w->accounts->names[i]) };
    case FROM:
        return (cell_later){ .value = owner_or_dash(w, now) };
    case TO:
        return (cell_later){ .value = owner_or_dash(w, s->proposed[i]), .label = true };
    case MOVED_HOURS:
        return (cell_later){ .value = csm_number(s->hours[i]) };
    case MOVED_ARR:
        return (cell_later){ .value = csm_number(w->accounts->arr[i]) };
    case HANDOVER:
        return (cell_later){ .formula = now ? "handover_hours" : "0" };
    case MOVE_PLACE:
        break;
    }
    return (cell_later){ .value = csm_number((double)i + 1) };
}

#define OF_LONG_LIST(which) .later = tell_move, .field = which, .is_later = accounts_are_values

/* Past the last move there are dashes. */
#define OF_MOVE(formula) "IF([place]>0," formula ",\"–\")"
#define PLACE "MAX(1,[place])"

static const table_column move_columns[] = {
    { .key = "account", .head = N_("Account"), .look = LOOK_LABEL, .formula = OF_MOVE("INDEX(account_names," PLACE ")"),
      OF_LONG_LIST(MOVED) },
    { .key = "from", .head = N_("From"), .look = LOOK_LABEL, OF_LONG_LIST(FROM),
      .formula = OF_MOVE("IF(INDEX(portfolio_owner_no," PLACE ")=0,\"–\",INDEX(csm_names,"
                         "MAX(1,INDEX(portfolio_owner_no," PLACE "))))"),
      .note = N_("A dash: the account has no owner today. More moves: filter the list of all "
                 "accounts by the column Move.") },
    { .key = "to", .head = N_("To"), .look = LOOK_RESULT, .formula = OF_MOVE("INDEX(portfolio_proposed," PLACE ")"),
      OF_LONG_LIST(TO) },
    { .key = "hours", .head = N_("Hours per month"), .look = LOOK_VALUE, .format = PLAN_TWO_DIGITS,
      .formula = OF_MOVE("INDEX(account_hours," PLACE ")"), OF_LONG_LIST(MOVED_HOURS) },
    { .key = "arr", .head = N_("ARR"), .look = LOOK_VALUE, .format = PLAN_MONEY,
      .formula = OF_MOVE("INDEX(account_arr," PLACE ")"), OF_LONG_LIST(MOVED_ARR) },
    { .key = "handover", .head = N_("Hand-over hours"), .look = LOOK_VALUE, .format = PLAN_ONE_DIGIT,
      .formula = OF_MOVE("IF(INDEX(portfolio_owner_no," PLACE ")=0,0,handover_hours)"), OF_LONG_LIST(HANDOVER) },
    { .key = "place", .head = N_("Place in the list"), .look = LOOK_VALUE, .format = PLAN_WHOLE, .at = HELPER,
      .formula = "IFERROR(MATCH([#],portfolio_move_no,0),0)", OF_LONG_LIST(MOVE_PLACE) },
};
static const table moves = {
    .name = "portfolio_listed_moves",
    .section = N_("The moves, in the order of the list"), .section_to = 6,
    .columns = move_columns, .count = sizeof move_columns / sizeof *move_columns,
};

/* Not more rows than accounts, and no more than a page holds. */
static size_t listed(const workbook *w)
{
    double most = w->model->values[plan_assumption_index("most_moves")];
    size_t rows = most <= LISTED ? LISTED : most < SERVED_MOVES_MOST ? (size_t)most : SERVED_MOVES_MOST;
    return count_of(w) < rows ? count_of(w) : rows;
}

/* Gives the row after them. */
static lxw_row_t put_moves(workbook *w, lxw_row_t row)
{
    const table_place *p = put_table(w, S, row, &moves, listed(w), NULL);
    if (!p)
        return row;
    row = table_end(p);
    name_cells(w, "portfolio_listed", S, p->first, 1, row - 1, table_column_at(w, p, "handover", 0));
    put_words(w, S, row, 1, LOOK_LABEL, N_("More than are listed here"));
    put_formula(w, S, row, 2, LOOK_VALUE, PLAN_WHOLE, "MAX(0,portfolio_moves+portfolio_new-%zu)", listed(w));
    return row + 1;
}

/* ---- the charts ---- */

static void put_pair(workbook *w, lxw_row_t row, lxw_col_t column, const table_place *p, const char *now,
                     const char *then, const chart_words *words)
{
    const chart pair = {
        .type = LXW_CHART_COLUMN,
        .words = *words,
        .categories = table_area(w, p, "csm", 0),
        .series = { { N_("Today"), table_area(w, p, now, 0), CHART_ORANGE },
                    { N_("As proposed"), table_area(w, p, then, 0), CHART_BLUE } },
        .count = 2,
        .labels = w->model->owner_count > LABELLED ? LABELS_NONE : LABELS_ABOVE,
    };
    put_chart(w, S, row, column, &pair);
}

static void put_charts(workbook *w, lxw_row_t row, const table_place *p)
{
    const chart_unit unit = chart_unit_of(w, w->model->arr / owners_of(w));
    const chart_words load = { N_("Load per CSM, today and as proposed"), N_("CSM"), N_("Load (100 % = full)"),
                               "0%" };
    const chart_words arr = { N_("ARR per CSM, today and as proposed"), N_("CSM"), unit.axis,
                              unit.number_format };
    put_pair(w, row, 1, p, "load_now", "load_then", &load);
    put_pair(w, row, SECOND_CHART, p, "arr_now", "arr_then", &arr);
}

/* Nobody's accounts cannot be spread. */
static bool has_owners(const workbook *w)
{
    return w->model->owner_count > 0;
}

static void lay_out(workbook *w)
{
    static const column_width widths[] = { { 1, 1, 40 }, { 2, 4, 18 }, { 5, 7, 15 }, { 8, 8, 24 }, { 9, 10, 15 },
                                           { 11, 11, 15 } };
    const table_place *people;
    lxw_row_t chart, listing, accounts, last;
    set_widths(w, S, COUNTED(widths));
    hide_columns(w, S, HELPER, HELPER + 1);
    worksheet_freeze_panes(w->sheets[S].page, 2, 2);
    put_notes(w);
    put_section(w, S, FIGURES, 1, LAST, N_("The proposal in short"));
    people = put_table(w, S, put_lines(w, S, FIGURES + 1, LAST, COUNTED(figures)) + 1, &csms, w->model->owner_count,
                       NULL);
    if (!people)
        return;
    chart = table_end(people) + 1;
    put_charts(w, chart, people);
    listing = chart + CHART_ROWS;
    accounts = put_moves(w, listing) + 1;
    last = is_live(w) ? put_accounts(w, accounts) : accounts - 3;
    finish_page(w, S, last, LAST + 1, is_live(w) ? accounts + 1 : 0, is_live(w) ? accounts + 1 : 0);
    worksheet_set_h_pagebreaks(w->sheets[S].page, (lxw_row_t[]){ listing, is_live(w) ? accounts : 0, 0 });
}

const sheet_description sheet_portfolios = {
    .shown = { "portfolios", "accounts spread evenly over the CSMs" },
    .tab = N_("Portfolios"),
    .colour = TAB_ANALYSIS,
    .title = N_("Portfolios"),
    .question = N_("Who should look after which account, so that nobody is overloaded and few customers change?"),
    .tells = N_("Accounts spread evenly over the CSMs with few moves"),
    .kinds = IN_PLAN,
    .needs = NEEDS(ASSUMPTIONS) | NEEDS(ACCOUNTS) | NEEDS(CAPACITY),
    .there = has_owners,
    .lay_out = lay_out,
};
