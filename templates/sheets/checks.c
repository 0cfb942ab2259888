/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Checks: whether the plan's figures agree with each other, and what in it needs attention. */
#include <stdio.h>

#include "plan/model.h"
#include "plan/served.h"
#include "workbook/cells.h"
#include "workbook/tables.h"

enum { LIGHT = 3, HEAD = 6, LAST = 5 /* column */ };
#define S SHEET_CHECKS

typedef enum weight {
    MISTAKE, /* the plan is wrong until it is mended */
    CONCERN  /* the plan is right, and somebody should act */
} weight;

typedef struct check {
    const char *label; /* N_() */
    plan_format format;
    const char *here, *should; /* formulas; equal to a ten thousandth where the check holds */
    weight weight;
    const char *meaning; /* N_() */
    bool (*there)(const workbook *w); /* NULL: always */
} check;

static bool has_owners(const workbook *w)
{
    return w->model->owner_count > 0;
}

static bool has_segments(const workbook *w)
{
    return w->sheets[SHEET_SEGMENTS].page != NULL;
}

static bool has_support(const workbook *w)
{
    return w->sheets[SHEET_SUPPORT].page != NULL;
}

static bool has_portfolios(const workbook *w)
{
    return w->sheets[SHEET_PORTFOLIOS].page != NULL;
}

/* Of a long list the proposal stands beside the accounts themselves. */
static bool has_live_portfolios(const workbook *w)
{
    return has_portfolios(w) && !accounts_are_values(w);
}

static const check checks[] = {
    { N_("Inputs changed since the accounts were calculated"), PLAN_WHOLE,
      "SUMPRODUCT((inputs_now<>inputs_then)*1)", "0", MISTAKE,
      N_("Their segments, tiers, hours and owners are values: make the plan again with the new inputs. See below."),
      accounts_are_values },
    { N_("Accounts by segment add up"), PLAN_WHOLE, "SUM(segment_accounts)", "COUNTA(account_names)",
      MISTAKE, N_("Every account of the list belongs to exactly one segment."), NULL },
    { N_("ARR by segment adds up"), PLAN_MONEY, "SUM(segment_arr)", "SUM(account_arr)", MISTAKE,
      N_("The segments together have the ARR of the list."), NULL },
    { N_("Hours by segment add up"), PLAN_ONE_DIGIT, "SUM(segment_hours)", "SUM(account_hours)", MISTAKE,
      N_("The segments together need the hours of all accounts."), NULL },
    { N_("Every account has a touch tier"), PLAN_WHOLE,
      "COUNTIF(account_tier_no,1)+COUNTIF(account_tier_no,2)+COUNTIF(account_tier_no,3)",
      "COUNTA(account_names)", MISTAKE, N_("High, low or tech touch, by the thresholds of ARR."), NULL },
    { N_("Accounts with negative ARR"), PLAN_WHOLE, "SUMPRODUCT((account_arr<0)*1)", "0", MISTAKE,
      N_("ARR must not be negative: correct it in the list of accounts."), NULL },
    { N_("Accounts with negative hours"), PLAN_WHOLE, "SUMPRODUCT((account_hours<0)*1)", "0", MISTAKE,
      N_("Hours given for an account must not be negative."), NULL },
    { N_("Limits of load ascend"), PLAN_WHOLE,
      "IF(AND(load_low<=load_high,load_high<=load_critical),1,0)", "1", MISTAKE,
      N_("On the assumptions: has room ≤ full ≤ critical."), NULL },
    { N_("High touch starts above low touch"), PLAN_WHOLE, "IF(low_from<=high_from,1,0)", "1", MISTAKE,
      N_("On the assumptions: the two thresholds of ARR."), NULL },
    { N_("A CSM has hours for customers"), PLAN_WHOLE, "IF(effective_hours>0,1,0)", "1", MISTAKE,
      N_("Internal work and absences must leave something."), NULL },
    { N_("The team is large enough"), PLAN_ONE_DIGIT, "MIN(people_gap,0)", "0", CONCERN,
      N_("CSMs available less CSMs needed; negative: so many are missing."), NULL },
    { N_("Accounts without an owner"), PLAN_WHOLE, "SUMPRODUCT((account_owners=\"\")*1)", "0", CONCERN,
      N_("Somebody should look after every account."), has_owners },
    { N_("Overloaded CSMs"), PLAN_WHOLE, "SUMPRODUCT((csm_loads>load_high)*1)", "0", CONCERN,
      N_("Their accounts need more hours than they have; see the capacity sheet."), has_owners },
    { N_("Shares of ARR by segment sum to 1"), PLAN_PERCENT, "IF(SUM(account_arr)>0,SUM(segment_arr_share),1)", "1",
      MISTAKE, N_("No segment is left out or counted twice."), has_segments },
    { N_("ARR by CSM adds up"), PLAN_MONEY, "SUM(csm_arr)", "SUMPRODUCT((account_owners<>\"\")*account_arr)", MISTAKE,
      N_("Every account that has an owner belongs to exactly one CSM of the table on the capacity sheet."),
      has_owners },
    { N_("Shares of the questions sum to 1"), PLAN_PERCENT, "question_share", "1", CONCERN,
      N_("The classes on the sheet of support and routing should make up all requests."), has_support },
    { N_("Locked accounts that the proposal moves"), PLAN_WHOLE, "portfolio_locked_moved", "0", CONCERN,
      N_("A lock was set after the proposal was made; the sheet of portfolios says how to renew it."),
      has_portfolios },
    { N_("Proposals and locks that stand beside another account"), PLAN_WHOLE,
      "SUMPRODUCT((account_names<>portfolio_made_for)*1)", "0", MISTAKE,
      N_("The list was sorted or renamed after the proposal was made: make the plan again with the list as it is "
         "now."),
      has_live_portfolios },
};
enum { CHECKS = sizeof checks / sizeof *checks };

static plan_format format_of(const filled *f)
{
    return ((const check *)f->data)[f->row].format;
}

#define STATUS(otherwise) "IF(ABS([here]-[should])<=0.0001*MAX(1,ABS([should])),\"{0}\",\"" otherwise "\")"

static const char *status_of(const filled *f)
{
    return ((const check *)f->data)[f->row].weight == MISTAKE ? STATUS("{1}") : STATUS("{2}");
}

#define STATUS_WORDS { N_("OK"), N_("Mend this"), N_("Needs attention") }

static const table_column check_columns[] = {
    { .key = "check", .head = N_("Check"), .look = LOOK_LABEL, .example = WORDS_OF(check, label) },
    { .key = "here", .head = N_("In this plan"), .look = LOOK_VALUE, .format_of = format_of,
      .example = FORMULA_OF(check, here) },
    { .key = "should", .head = N_("Should be"), .look = LOOK_VALUE, .format_of = format_of,
      .example = FORMULA_OF(check, should) },
    { .key = "status", .head = N_("Status"), .look = LOOK_RESULT, .formula_of = status_of, .words = STATUS_WORDS },
    { .key = "meaning", .head = N_("What it means"), .look = LOOK_NOTE, .example = WORDS_OF(check, meaning) },
};
static const table check_table = {
    .name = "checks",
    .columns = check_columns, .count = sizeof check_columns / sizeof *check_columns,
    .head_height = LXW_DEF_ROW_HEIGHT,
    .example_size = sizeof *checks,
};

/* Those that are about something in this workbook. */
static const table_place *put_checks(workbook *w, lxw_row_t row)
{
    check there[CHECKS];
    size_t count = 0;
    for (size_t i = 0; i < CHECKS; i++)
        if (!checks[i].there || checks[i].there(w))
            there[count++] = checks[i];
    return put_table(w, S, row, &check_table, count, there);
}

/* ---- the plan as a whole ---- */

#define COUNT_OF(words) "COUNTIF(checks[status:all],\"" words "\")"

static const line whole[] = {
    { .label = N_("The plan as a whole"), .name = "checks_words", .sentence = true, .one_line = true,
      .formula = "IF(" COUNT_OF("{0}") ">0,\"{2}\",IF(" COUNT_OF("{1}") ">0,\"{3}\",\"{4}\"))",
      .words = { N_("Mend this"), N_("Needs attention"),
                 N_("✘ Some figures do not agree: mend them before you use the plan"),
                 N_("▲ The figures agree; something needs attention"), N_("✔ All checks hold") } },
};

/* Green, amber or red, with a word and a mark of its own, for those who do not tell the colours. */
static void put_light(workbook *w, const table_place *p)
{
    static const lxw_color_t fills[] = { 0xD5EBDD, 0xFFE9B8, 0xF6CFC4 };
    static const char *const words[] = { N_("OK"), N_("Needs attention"), N_("Mend this") };
    lxw_col_t status = table_column_at(w, p, "status", 0);
    lxw_row_t failed = put_lines(w, S, LIGHT, LAST, COUNTED(whole));
    put_words(w, S, failed, 1, LOOK_LABEL, N_("Checks that do not hold"));
    put_formula(w, S, failed, 2, LOOK_VALUE, PLAN_WHOLE, COUNT_OF("%s"), say(w, words[2]));
    name_cell(w, "checks_failed", S, failed, 2);
    for (size_t i = 0; i < 3; i++)
        colour_text(w, S, LIGHT, 2, LIGHT, 2, say(w, whole[0].words[4 - i]), fills[i]);
    for (size_t i = 0; i < 3; i++)
        colour_text(w, S, p->first, status, table_end(p) - 1, status, say(w, words[i]), fills[i]);
}

/* ---- long lists: what the values of the accounts were calculated with ---- */

typedef struct basis {
    const char *label;
    plan_format format;
    const char *formula;
} basis;

static const basis inputs[] = {
    { N_("High touch from"), PLAN_MONEY, "high_from" },
    { N_("Low touch from"), PLAN_MONEY, "low_from" },
    { N_("Reactive hours of one account"), PLAN_TWO_DIGITS, "reactive_hours" },
    { N_("Effective hours of one CSM"), PLAN_TWO_DIGITS, "effective_hours" },
    { N_("Weights of the account score"), PLAN_TWO_DIGITS,
      "INDEX(score_weights,1)+1000*INDEX(score_weights,2)+1000000*INDEX(score_weights,3)" },
    { N_("Accounts that may change their CSM"), PLAN_WHOLE, "most_moves" },
    { N_("ARR of the list"), PLAN_MONEY, "SUM(account_arr)" },
    { N_("Order of the list: mean hours by ARR"), PLAN_TWO_DIGITS,
      "IF(SUM(account_arr)>0,SUMPRODUCT(account_arr*account_hours)/SUM(account_arr),0)" },
    { N_("Strategic accounts"), PLAN_WHOLE, "COUNTIF(account_strategic,word_yes)" },
    { N_("Hours given"), PLAN_TWO_DIGITS, "SUM(account_hours_given)" },
    { N_("Accounts with an owner"), PLAN_WHOLE, "COUNTA(account_owners)" },
    { N_("Accounts with a stage"), PLAN_WHOLE, "COUNTA(account_stages)" },
};
enum { INPUTS = sizeof inputs / sizeof *inputs, BASES = INPUTS + 2 * PLAN_SEGMENTS_MAX + PLAN_STAGES_MAX };

static plan_format basis_format(const filled *f)
{
    return ((const basis *)f->data)[f->row].format;
}

static const table_column basis_columns[] = {
    { .key = "input", .head = N_("Input"), .look = LOOK_LABEL, .example = TEXT_OF(basis, label) },
    { .key = "now", .head = N_("Now"), .look = LOOK_VALUE, .format_of = basis_format, .name = "inputs_now",
      .example = FORMULA_OF(basis, formula) },
    { .key = "then", .head = N_("Then"), .look = LOOK_VALUE, .format_of = basis_format, .name = "inputs_then",
      .example = FORMULA_OF(basis, formula), .value_alone = true },
};
static const table basis_table = {
    .name = "basis",
    .section = N_("What the values of the accounts were calculated with"), .section_to = LAST,
    .columns = basis_columns, .count = sizeof basis_columns / sizeof *basis_columns,
    .head_height = LXW_DEF_ROW_HEIGHT,
    .example_size = sizeof *inputs,
};

/* One for each cell of a named range. */
static size_t add_each(workbook *w, basis *all, size_t at, const char *english, const char *const *which, size_t count,
                       plan_format format, const char *name)
{
    for (size_t i = 0; i < count; i++) {
        char label[200], formula[80];
        snprintf(label, sizeof label, "%s: %s", say(w, english), which[i]);
        snprintf(formula, sizeof formula, count > 1 ? "INDEX(%s,%zu)" : "%s", name, i + 1);
        all[at++] = (basis){ workbook_text(w, label), format, workbook_text(w, formula) };
    }
    return at;
}

static lxw_row_t put_basis(workbook *w, lxw_row_t row)
{
    const model *m = w->model;
    basis all[BASES];
    size_t n = 0;
    for (; n < INPUTS; n++)
        all[n] = (basis){ say(w, inputs[n].label), inputs[n].format, inputs[n].formula };
    n = add_each(w, all, n, N_("Segment from"), m->segment_names + 1, m->segment_count - 1, PLAN_MONEY,
                 "segment_thresholds");
    n = add_each(w, all, n, N_("Designed effort"), m->segment_names, m->segment_count, PLAN_TWO_DIGITS,
                 "segment_effort");
    n = add_each(w, all, n, N_("Stage multiplier"), m->stages, m->stage_count, PLAN_TWO_DIGITS, "stage_multipliers");
    return table_end(put_table(w, S, row, &basis_table, n, all));
}

static void lay_out(workbook *w)
{
    static const column_width widths[] = { { 1, 1, 40 }, { 2, 3, 18 }, { 4, 4, 22 }, { 5, 5, 74 } };
    const table_place *p = put_checks(w, HEAD);
    lxw_row_t below = table_end(p) + 1;
    if (!p)
        return;
    set_widths(w, S, COUNTED(widths));
    put_light(w, p);
    if (accounts_are_values(w))
        below = put_basis(w, below);
    worksheet_freeze_panes(w->sheets[S].page, HEAD + 1, 0);
    finish_page(w, S, below, LAST, 0, 0);
}

const sheet_description sheet_checks = {
    .shown = { "checks", "whether the figures agree" },
    .tab = N_("Checks"),
    .colour = TAB_REFERENCE,
    .title = N_("Checks"),
    .question = N_("Can these figures be trusted, and what needs attention?"),
    .tells = N_("Whether the figures agree, and what needs attention"),
    .kinds = IN_PLAN,
    .needs = NEEDS(ASSUMPTIONS) | NEEDS(MENU) | NEEDS(ACCOUNTS) | NEEDS(CAPACITY),
    .lay_out = lay_out,
};
