/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Accounts: the list, with the segment, touch tier, hours and score that follow for each account. A column has one
 * definition: short lists have its formula, long ones the value, which is what the formula gives. */
#include "accounts.h"

#include <math.h>

#include "csm/segment.h"
#include "plan/model.h"
#include "plan/served.h"
#include "workbook/tables.h"

enum { TOTALS = 3, GROUPS };
enum { HOURS_MOST = 10000 };
#define PROPOSED_NOTE N_("Of the balanced portfolios; see their sheet for the moves and the limit.")
#define S SHEET_ACCOUNTS

/* ---- the list ---- */

static const csm_value nothing = { .kind = CSM_IS_BLANK };

static csm_value label_of(const filled *f, const book_label *labels)
{
    const char *text = labels ? book_label_at(f->w->accounts, labels, f->row) : NULL;
    return text ? csm_text(text) : nothing;
}

static csm_value name_of(const filled *f)
{
    return csm_text(f->w->accounts->names[f->row]);
}

static csm_value arr_of(const filled *f)
{
    return csm_number(f->w->accounts->arr[f->row]);
}

static csm_value region_of(const filled *f)
{
    return label_of(f, f->w->accounts->regions);
}

static csm_value owner_of(const filled *f)
{
    return label_of(f, f->w->accounts->owners);
}

static csm_value stage_of(const filled *f)
{
    return label_of(f, f->w->accounts->stages);
}

static bool is_strategic(const filled *f)
{
    return f->w->accounts->strategic && f->w->accounts->strategic[f->row];
}

static csm_value strategic_of(const filled *f)
{
    const served *s = f->w->served;
    if (s->count)
        return csm_text(is_strategic(f) ? s->yes : s->no);
    return csm_text(say(f->w, is_strategic(f) ? N_("Yes") : N_("No")));
}

/* Where the plan segments by ARR, the list's own segment is not an exception to it. */
static csm_value segment_given(const filled *f)
{
    return f->w->model->segments_of_book ? label_of(f, f->w->accounts->segments) : nothing;
}

static csm_value hours_given(const filled *f)
{
    const double *hours = f->w->accounts->hours;
    return hours && !isnan(hours[f->row]) ? csm_number(hours[f->row]) : nothing;
}

/* ---- what the formulas give, for long lists ---- */

static csm_value segment_served(const filled *f)
{
    return csm_text(f->w->model->segment_names[f->w->served->segment[f->row] - 1]);
}

static csm_value served_as_served(const filled *f)
{
    return csm_text(f->w->model->segment_names[f->w->served->served_as[f->row] - 1]);
}

static csm_value tier_served(const filled *f)
{
    return csm_text(f->w->served->tiers[f->w->served->tier[f->row] - 1]);
}

static csm_value hours_served(const filled *f)
{
    return csm_number(f->w->served->hours[f->row]);
}

static csm_value score_served(const filled *f)
{
    const served *s = f->w->served;
    double arr = f->w->accounts->arr[f->row], multiplier = s->multipliers[s->stage[f->row]], score = 0;
    double parts[3] = { s->high_from > 0 && arr < s->high_from ? 100 * arr / s->high_from : 100,
                        is_strategic(f) ? 100 : 0,
                        multiplier < s->most_multiplier ? 100 * multiplier / s->most_multiplier : 100 };
    if (s->score_weights[0] + s->score_weights[1] + s->score_weights[2] > 0)
        csm_account_score((csm_vector){ parts, 3 }, (csm_vector){ s->score_weights, 3 }, &score, NULL);
    return csm_number(score);
}

static csm_value segment_no_served(const filled *f)
{
    return csm_number(f->w->served->segment[f->row]);
}

static csm_value served_no_served(const filled *f)
{
    return csm_number(f->w->served->served_as[f->row]);
}

static csm_value tier_no_served(const filled *f)
{
    return csm_number(f->w->served->tier[f->row]);
}

static csm_value owner_no_served(const filled *f)
{
    return csm_number((double)model_owner_of(f->w->model, f->w->accounts, f->row));
}

static csm_value proposed_no_served(const filled *f)
{
    return csm_number(f->w->served->proposed ? f->w->served->proposed[f->row] : 0);
}

static csm_value proposed_served(const filled *f)
{
    size_t owner = f->w->served->proposed ? f->w->served->proposed[f->row] : 0;
    return csm_text(owner ? f->w->model->owners[owner - 1] : "–");
}

static csm_value locked_served(const filled *f)
{
    return f->w->accounts->locked && f->w->accounts->locked[f->row] ? csm_text(f->w->served->yes) : nothing;
}

static const double *kept_arr(const workbook *w)
{
    return w->accounts->arr;
}

static const double *kept_hours(const workbook *w)
{
    return w->served->hours;
}

static const uint8_t *kept_segment_no(const workbook *w)
{
    return w->served->segment;
}

static const uint8_t *kept_served_no(const workbook *w)
{
    return w->served->served_as;
}

static const uint8_t *kept_tier_no(const workbook *w)
{
    return w->served->tier;
}

/* ---- the table ---- */

static bool has_formulas(const workbook *w)
{
    return !accounts_are_values(w);
}

static bool has_portfolios(const workbook *w)
{
    return has_formulas(w) && w->sheets[SHEET_PORTFOLIOS].page;
}

static bool has_no_portfolios(const workbook *w)
{
    return has_formulas(w) && !w->sheets[SHEET_PORTFOLIOS].page;
}

static bool has_several_segments(const workbook *w)
{
    return w->model->segment_count > 1;
}

static bool has_one_segment(const workbook *w)
{
    return !has_several_segments(w);
}

static csm_value nobody(const filled *f)
{
    (void)f;
    return csm_text("–");
}

/* By ARR where the account names no segment. */
#define SEGMENT_BY_ARR                                                                                            \
    "IF([segment_given]=\"\",CSM.SEGMENT([arr],segment_thresholds),MATCH([segment_given],segment_names,0))"
#define ONLY_SEGMENT "IF([segment_given]=\"\",1,MATCH([segment_given],segment_names,0))"

static const table_column columns[] = {
    { .key = "name", .head = N_("Account"), .look = LOOK_INPUT, .name = "account_names", .value = name_of },
    { .key = "arr", .head = N_("ARR"), .look = LOOK_INPUT, .format = PLAN_MONEY, .name = "account_arr",
      .value = arr_of, .kept = kept_arr, .high = 1e15 },
    { .key = "region", .head = N_("Region"), .look = LOOK_INPUT, .value = region_of },
    { .key = "owner", .head = N_("Owner"), .look = LOOK_INPUT, .name = "account_owners", .value = owner_of },
    { .key = "stage", .head = N_("Stage"), .look = LOOK_INPUT, .name = "account_stages", .value = stage_of,
      .choose = "stage_names" },
    { .key = "strategic", .head = N_("Strategic"), .look = LOOK_INPUT, .name = "account_strategic",
      .value = strategic_of, .choose = "yes_no" },
    { .key = "segment_given", .head = N_("Segment given"), .look = LOOK_INPUT, .value = segment_given,
      .choose = "segment_names",
      .note = N_("Leave empty to let the thresholds decide by ARR, or choose a segment.") },
    { .key = "hours_given", .head = N_("Hours given"), .look = LOOK_INPUT, .format = PLAN_TWO_DIGITS,
      .name = "account_hours_given", .value = hours_given, .high = HOURS_MOST,
      .note = N_("Leave empty to let the service menu decide, or enter the designed hours per month "
                 "of this account.") },

    { .key = "segment", .head = N_("Segment"), .look = LOOK_VALUE, .formula = "INDEX(segment_names,[segment_no])",
      .value = segment_served },
    { .key = "served_as", .head = N_("Served as"), .look = LOOK_VALUE,
      .formula = "INDEX(segment_names,[served_no])", .value = served_as_served,
      .note = N_("The segment whose service the account gets: strategic accounts are served as the "
                 "next larger segment.") },
    { .key = "tier", .head = N_("Touch tier"), .look = LOOK_VALUE, .formula = "INDEX(tier_names,[tier_no])",
      .value = tier_served,
      .note = N_("How the account is served, by ARR. A strategic account moves one tier up.") },
    { .key = "hours", .head = N_("Hours per month"), .look = LOOK_VALUE, .format = PLAN_TWO_DIGITS,
      .name = "account_hours", .value = hours_served, .kept = kept_hours,
      .formula = "IF([hours_given]=\"\",CSM.PORTFOLIO_HOURS(1,INDEX(segment_effort,[served_no]),[multiplier])"
                 "+reactive_hours,[hours_given])",
      .note = N_("Designed effort of the segment it is served as × stage multiplier + reactive "
                 "hours, unless hours are given.") },
    { .key = "score", .head = N_("Score"), .look = LOOK_VALUE, .format = PLAN_WHOLE, .value = score_served,
      .formula = "IF(score_size+score_strategic+score_stage>0,"
                 "CSM.ACCOUNT_SCORE([size_score]:[stage_score],score_weights),0)",
      .note = N_("How much attention the account deserves, from 0 to 100: the weighted mean of its size against the "
                 "high-touch threshold, of being strategic, and of its stage's multiplier.") },
    { .key = "proposed", .head = N_("Proposed owner"), .look = LOOK_VALUE, .there = has_portfolios,
      .formula = "INDEX(portfolio_proposed,[#])", .note = PROPOSED_NOTE },
    { .key = "proposed", .head = N_("Proposed owner"), .look = LOOK_VALUE, .there = has_no_portfolios,
      .value = nobody, .note = PROPOSED_NOTE },
    { .key = "proposed", .head = N_("Proposed owner"), .look = LOOK_VALUE, .there = accounts_are_values,
      .name = "portfolio_proposed", .value = proposed_served, .note = PROPOSED_NOTE },

    { .key = "segment_no", .head = N_("Segment no."), .look = LOOK_VALUE, .format = PLAN_WHOLE,
      .name = "account_segment_no", .there = has_several_segments, .formula = SEGMENT_BY_ARR,
      .value = segment_no_served, .kept_small = kept_segment_no },
    { .key = "segment_no", .head = N_("Segment no."), .look = LOOK_VALUE, .format = PLAN_WHOLE,
      .name = "account_segment_no", .there = has_one_segment, .formula = ONLY_SEGMENT,
      .value = segment_no_served, .kept_small = kept_segment_no },
    { .key = "served_no", .head = N_("Served as no."), .look = LOOK_VALUE, .format = PLAN_WHOLE,
      .name = "account_served_no", .value = served_no_served, .kept_small = kept_served_no,
      .formula = "MIN([segment_no]+IF([strategic]=word_yes,1,0),segment_count)" },
    { .key = "tier_no", .head = N_("Tier no."), .look = LOOK_VALUE, .format = PLAN_WHOLE, .name = "account_tier_no",
      .value = tier_no_served, .kept_small = kept_tier_no,
      .formula = "MATCH(CSM.TOUCH_TIER([arr],high_from,low_from,IF([strategic]=word_yes,1,0)),tier_codes,0)" },
    { .key = "multiplier", .head = N_("Stage multiplier"), .look = LOOK_VALUE, .format = PLAN_TWO_DIGITS,
      .there = has_formulas,
      .formula = "IF([stage]=\"\",1,INDEX(stage_multipliers,MATCH([stage],stage_names,0)))" },
    { .key = "size_score", .head = N_("Score of the size"), .look = LOOK_VALUE, .format = PLAN_WHOLE,
      .there = has_formulas,
      .formula = "IF(AND(high_from>0,[arr]<high_from),100*MAX(0,[arr])/high_from,100)" },
    { .key = "strategic_score", .head = N_("Score of strategic"), .look = LOOK_VALUE, .format = PLAN_WHOLE,
      .there = has_formulas, .formula = "IF([strategic]=word_yes,100,0)" },
    { .key = "stage_score", .head = N_("Score of the stage"), .look = LOOK_VALUE, .format = PLAN_WHOLE,
      .there = has_formulas,
      .formula = "IF([multiplier]<MAX(stage_multipliers),100*[multiplier]/MAX(stage_multipliers),100)" },
    { .key = "owner_no", .head = N_("Owner no."), .look = LOOK_VALUE, .format = PLAN_WHOLE,
      .name = "portfolio_owner_no", .there = accounts_are_values, .value = owner_no_served },
    { .key = "proposed_no", .head = N_("Proposed no."), .look = LOOK_VALUE, .format = PLAN_WHOLE,
      .name = "portfolio_proposed_no", .there = accounts_are_values, .value = proposed_no_served },
    { .key = "locked", .head = N_("Locked"), .look = LOOK_VALUE, .name = "portfolio_locked",
      .there = accounts_are_values, .value = locked_served },
};
static const table_group groups[] = {
    { "name", "hours_given", N_("Your list of accounts") },
    { "segment", "proposed", N_("What the plan makes of it") },
    { "segment_no", NULL, N_("How it is calculated") },
};
const table accounts_table = {
    .name = "accounts",
    .groups = groups, .group_count = 3,
    .columns = columns, .count = sizeof columns / sizeof *columns,
    .head_height = 46,
};

/* ---- the sheet ---- */

/* Above the list, which may be long. */
static void put_totals(workbook *w, const table_place *p)
{
    lxw_col_t arr = table_column_at(w, p, "arr", 0), hours = table_column_at(w, p, "hours", 0);
    put_words(w, S, TOTALS, table_column_at(w, p, "name", 0), LOOK_TOTAL_LABEL, N_("All accounts"));
    for (lxw_col_t c = arr; c < hours; c++)
        put_empty(w, S, TOTALS, c, LOOK_TOTAL, PLAN_GENERAL);
    put_formula(w, S, TOTALS, arr, LOOK_TOTAL, PLAN_MONEY, "SUM(account_arr)");
    put_formula(w, S, TOTALS, hours, LOOK_TOTAL, PLAN_TWO_DIGITS, "SUM(account_hours)");
    name_cell(w, "total_arr", S, TOTALS, arr);
    name_cell(w, "total_required_hours", S, TOTALS, hours);
}

static void put_notes(workbook *w, const table_place *p)
{
    put_note(w, S, p->head, table_column_at(w, p, "name", 0),
             accounts_are_values(w)
                 ? N_("The buttons filter the list. Its calculated columns are values, so sort the list where it "
                      "comes from and make the plan again.")
                 : N_("The buttons filter the list. To sort it, select the yellow cells of all accounts and use Data > "
                      "Sort; the calculated columns follow. Proposed owners and locks stay in their rows: a check "
                      "turns red, and the plan is to be made again."));
}

static void lay_out(workbook *w)
{
    static const column_width widths[] = { { 1, 1, 34 }, { 2, 2, 14 },  { 3, 5, 16 },   { 6, 6, 12 },  { 7, 7, 15 },
                                           { 8, 8, 13 }, { 9, 11, 15 }, { 12, 13, 11 }, { 14, 14, 18 } };
    size_t count = w->accounts->account_count;
    const table_place *p;
    lxw_row_t last;
    put_title(w, S, N_("Accounts"),
              accounts_are_values(w)
                  ? N_("The list is long: what stands beside it was calculated once. The checks tell when an input has "
                       "changed since; make the plan again then.")
                  : N_("Yellow columns are your list; the columns after them are calculated."));
    set_widths(w, S, COUNTED(widths));
    p = accounts_are_values(w) ? put_streamed_table(w, S, GROUPS, &accounts_table, count)
                               : put_table(w, S, GROUPS, &accounts_table, count, NULL);
    if (!p)
        return;
    last = table_end(p) - 1;
    put_notes(w, p);
    put_totals(w, p);
    hide_columns(w, S, table_column_at(w, p, "segment_no", 0), p->last_column);
    worksheet_freeze_panes(w->sheets[S].page, p->first, 2);
    worksheet_autofilter(w->sheets[S].page, p->head, 1, last, p->last_column);
    /* How it is calculated need not be printed. */
    finish_page(w, S, last, table_column_at(w, p, "proposed", 0), GROUPS, p->head);
}

const sheet_description sheet_accounts = {
    .shown = { "accounts", "the list of accounts" },
    .tab = N_("Accounts"),
    .colour = TAB_INPUTS,
    .tells = N_("Your accounts with segment, touch tier and hours"),
    .kinds = IN_PLAN,
    .needs = NEEDS(ASSUMPTIONS) | NEEDS(MENU),
    .lay_out = lay_out,
};
