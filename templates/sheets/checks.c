/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Checks: whether the plan's figures agree with each other, and what in it needs attention. */
#include <stdio.h>
#include <string.h>

#include "plan/model.h"
#include "plan/served.h"
#include "workbook/workbook.h"

enum { CHECK = 1, HERE, SHOULD, STATUS, MEANING };
enum { LIGHT = 3, HEAD = 6 };
#define S SHEET_CHECKS

typedef enum weight {
    MISTAKE, /* the plan is wrong until it is mended */
    CONCERN  /* the plan is right, and somebody should act */
} weight;

typedef struct check {
    const char *label;
    plan_format format;
    const char *here, *should; /* formulas; equal to a ten thousandth where the check holds */
    weight weight;
    const char *meaning;
} check;

static const check checks[] = {
    { N_("Accounts by segment add up"), PLAN_WHOLE, "SUM(segment_accounts)", "COUNTA(account_names)",
      MISTAKE, N_("Every account of the list belongs to exactly one segment.") },
    { N_("ARR by segment adds up"), PLAN_MONEY, "SUM(segment_arr)", "SUM(account_arr)", MISTAKE,
      N_("The segments together have the ARR of the list.") },
    { N_("Hours by segment add up"), PLAN_ONE_DIGIT, "SUM(segment_hours)", "SUM(account_hours)", MISTAKE,
      N_("The segments together need the hours of all accounts.") },
    { N_("Every account has a touch tier"), PLAN_WHOLE,
      "COUNTIF(account_tier_no,1)+COUNTIF(account_tier_no,2)+COUNTIF(account_tier_no,3)",
      "COUNTA(account_names)", MISTAKE, N_("High, low or tech touch, by the thresholds of ARR.") },
    { N_("Accounts with negative ARR"), PLAN_WHOLE, "SUMPRODUCT((account_arr<0)*1)", "0", MISTAKE,
      N_("ARR must not be negative: correct it in the list of accounts.") },
    { N_("Accounts with negative hours"), PLAN_WHOLE, "SUMPRODUCT((account_hours<0)*1)", "0", MISTAKE,
      N_("Hours given for an account must not be negative.") },
    { N_("Limits of load ascend"), PLAN_WHOLE,
      "IF(AND(load_low<=load_high,load_high<=load_critical),1,0)", "1", MISTAKE,
      N_("On the assumptions: has room ≤ full ≤ critical.") },
    { N_("High touch starts above low touch"), PLAN_WHOLE, "IF(low_from<=high_from,1,0)", "1", MISTAKE,
      N_("On the assumptions: the two thresholds of ARR.") },
    { N_("A CSM has hours for customers"), PLAN_WHOLE, "IF(effective_hours>0,1,0)", "1", MISTAKE,
      N_("Internal work and absences must leave something.") },
    { N_("The team is large enough"), PLAN_ONE_DIGIT, "MIN(people_gap,0)", "0", CONCERN,
      N_("CSMs available less CSMs needed; negative: so many are missing.") },
};
static const check long_list_check = {
    N_("Inputs changed since the accounts were calculated"), PLAN_WHOLE,
    "SUMPRODUCT((inputs_now<>inputs_then)*1)", "0", MISTAKE,
    N_("Their segments, tiers, hours and owners are values: make the plan again with the new inputs. See below.")
};
static const check owner_checks[] = {
    { N_("Accounts without an owner"), PLAN_WHOLE, "SUMPRODUCT((account_owners=\"\")*1)", "0", CONCERN,
      N_("Somebody should look after every account.") },
    { N_("Overloaded CSMs"), PLAN_WHOLE, "SUMPRODUCT((csm_loads>load_high)*1)", "0", CONCERN,
      N_("Their accounts need more hours than they have; see the capacity sheet.") },
};

/* Where the sheet that they are about is there, which this name tells. */
static const struct {
    const char *needs;
    check check;
} further_checks[] = {
    { "segment_arr_share",
      { N_("Shares of ARR by segment sum to 1"), PLAN_PERCENT, "IF(SUM(account_arr)>0,SUM(segment_arr_share),1)", "1",
        MISTAKE, N_("No segment is left out or counted twice.") } },
    { "csm_arr",
      { N_("ARR by CSM adds up"), PLAN_MONEY, "SUM(csm_arr)", "SUMPRODUCT((account_owners<>\"\")*account_arr)", MISTAKE,
        N_("Every account that has an owner belongs to exactly one CSM of the table on the capacity sheet.") } },
    { "question_share",
      { N_("Shares of the questions sum to 1"), PLAN_PERCENT, "question_share", "1", CONCERN,
        N_("The classes on the sheet of support and routing should make up all requests.") } },
    { "portfolio_locked_moved",
      { N_("Locked accounts that the proposal moves"), PLAN_WHOLE, "portfolio_locked_moved", "0", CONCERN,
        N_("A lock was set after the proposal was made; the sheet of portfolios says how to renew it.") } },
    { "portfolio_made_for",
      { N_("Proposals and locks that stand beside another account"), PLAN_WHOLE,
        "SUMPRODUCT((account_names<>portfolio_made_for)*1)", "0", MISTAKE,
        N_("The list was sorted or renamed after the proposal was made: make the plan again with the list as it is "
           "now.") } },
};

static void put_check(workbook *w, lxw_row_t row, const check *c)
{
    unsigned line = row + 1;
    put_words(w, S, row, CHECK, LOOK_LABEL, c->label);
    put_formula(w, S, row, HERE, LOOK_VALUE, c->format, "%s", c->here);
    put_formula(w, S, row, SHOULD, LOOK_VALUE, c->format, "%s", c->should);
    put_formula(w, S, row, STATUS, LOOK_RESULT, PLAN_GENERAL,
                "IF(ABS(C%u-D%u)<=0.0001*MAX(1,ABS(D%u)),\"%s\",\"%s\")", line, line, line,
                say(w, N_("OK")),
                say(w, c->weight == MISTAKE ? N_("Mend this") : N_("Needs attention")));
    put_words(w, S, row, MEANING, LOOK_NOTE, c->meaning);
}

static void put_head(workbook *w)
{
    static const struct {
        double width;
        const char *words;
    } columns[] = { [CHECK] = { 40, N_("Check") },
                    [HERE] = { 18, N_("In this plan") },
                    [SHOULD] = { 18, N_("Should be") },
                    [STATUS] = { 22, N_("Status") },
                    [MEANING] = { 74, N_("What it means") } };
    for (lxw_col_t c = CHECK; c <= MEANING; c++) {
        worksheet_set_column(w->sheets[S].page, c, c, columns[c].width, NULL);
        put_words(w, S, HEAD, c, LOOK_HEADER, columns[c].words);
    }
}

/* Green, amber or red, with a word and a mark of its own, for those who do not tell the colours. */
static void put_light(workbook *w, lxw_row_t first, lxw_row_t last)
{
    static const struct {
        const char *words;
        lxw_color_t fill;
    } lights[] = { { N_("✔ All checks hold"), 0xD5EBDD },
                   { N_("▲ The figures agree; something needs attention"), 0xFFE9B8 },
                   { N_("✘ Some figures do not agree: mend them before you use the plan"), 0xF6CFC4 } };
    const char *mend = say(w, N_("Mend this")), *attention = say(w, N_("Needs attention"));
    put_words(w, S, LIGHT, CHECK, LOOK_LABEL, N_("The plan as a whole"));
    worksheet_merge_range(w->sheets[S].page, LIGHT, HERE, LIGHT, MEANING, "", NULL);
    put_formula(w, S, LIGHT, HERE, LOOK_RESULT, PLAN_GENERAL,
                "IF(COUNTIF(E%u:E%u,\"%s\")>0,\"%s\",IF(COUNTIF(E%u:E%u,\"%s\")>0,\"%s\",\"%s\"))",
                first + 1, last + 1, mend, say(w, lights[2].words), first + 1, last + 1, attention,
                say(w, lights[1].words), say(w, lights[0].words));
    name_cell(w, "checks_words", S, LIGHT, HERE);
    put_words(w, S, LIGHT + 1, CHECK, LOOK_LABEL, N_("Checks that do not hold"));
    put_formula(w, S, LIGHT + 1, HERE, LOOK_VALUE, PLAN_WHOLE, "COUNTIF(E%u:E%u,\"%s\")", first + 1, last + 1, mend);
    name_cell(w, "checks_failed", S, LIGHT + 1, HERE);
    for (size_t i = 0; i < 3; i++)
        colour_text(w, S, LIGHT, HERE, LIGHT, HERE, say(w, lights[i].words), lights[i].fill);
    colour_text(w, S, first, STATUS, last, STATUS, say(w, N_("OK")), lights[0].fill);
    colour_text(w, S, first, STATUS, last, STATUS, attention, lights[1].fill);
    colour_text(w, S, first, STATUS, last, STATUS, mend, lights[2].fill);
}

/* ---- long lists: what the values of the accounts were calculated with ---- */

static void put_input(workbook *w, lxw_row_t row, const char *english, const char *which, plan_format format,
                      const char *formula)
{
    char label[200];
    snprintf(label, sizeof label, which ? "%s: %s" : "%s", say(w, english), which ? which : "");
    put_text(w, S, row, CHECK, LOOK_LABEL, label);
    put_formula(w, S, row, HERE, LOOK_VALUE, format, "%s", formula);
    put_frozen(w, S, row, SHOULD, LOOK_VALUE, format, formula);
}

/* A row for each cell of a named range. */
static lxw_row_t put_inputs_of(workbook *w, lxw_row_t row, const char *english, const char *const *which, size_t count,
                               plan_format format, const char *name)
{
    for (size_t i = 0; i < count; i++) {
        char formula[80];
        snprintf(formula, sizeof formula, count > 1 ? "INDEX(%s,%zu)" : "%s", name, i + 1);
        put_input(w, row++, english, which[i], format, formula);
    }
    return row;
}

static lxw_row_t put_inputs(workbook *w, lxw_row_t row)
{
    static const struct {
        const char *label;
        plan_format format;
        const char *formula;
    } inputs[] = { { N_("High touch from"), PLAN_MONEY, "high_from" },
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
                   { N_("Accounts with a stage"), PLAN_WHOLE, "COUNTA(account_stages)" } };
    const model *m = w->model;
    lxw_row_t first = row + 2;
    put_section(w, S, row, CHECK, MEANING, N_("What the values of the accounts were calculated with"));
    put_words(w, S, row + 1, CHECK, LOOK_HEADER, N_("Input"));
    put_words(w, S, row + 1, HERE, LOOK_HEADER, N_("Now"));
    put_words(w, S, row + 1, SHOULD, LOOK_HEADER, N_("Then"));
    row = first;
    for (size_t i = 0; i < sizeof inputs / sizeof *inputs; i++)
        put_input(w, row++, inputs[i].label, NULL, inputs[i].format, inputs[i].formula);
    if (m->segment_count > 1)
        row = put_inputs_of(w, row, N_("Segment from"), m->segment_names + 1, m->segment_count - 1, PLAN_MONEY,
                            "segment_thresholds");
    row = put_inputs_of(w, row, N_("Designed effort"), m->segment_names, m->segment_count, PLAN_TWO_DIGITS,
                        "segment_effort");
    row = put_inputs_of(w, row, N_("Stage multiplier"), m->stages, m->stage_count, PLAN_TWO_DIGITS,
                        "stage_multipliers");
    name_cells(w, "inputs_now", S, first, HERE, row - 1, HERE);
    name_cells(w, "inputs_then", S, first, SHOULD, row - 1, SHOULD);
    return row;
}

static bool is_needed(const workbook *w, size_t further)
{
    return grid_find_name(w->grid, further_checks[further].needs, strlen(further_checks[further].needs)) != NULL;
}

static void lay_out(workbook *w)
{
    lxw_row_t row = HEAD + 1, below;
    size_t further = sizeof further_checks / sizeof *further_checks;
    size_t count = sizeof checks / sizeof *checks + accounts_are_values(w) +
                   (w->model->owner_count ? sizeof owner_checks / sizeof *owner_checks : 0);
    for (size_t i = 0; i < further; i++)
        count += is_needed(w, i);
    below = row + (lxw_row_t)count + 1;
    put_head(w);
    if (accounts_are_values(w)) {
        below = put_inputs(w, below);
        put_check(w, row++, &long_list_check);
    }
    for (size_t i = 0; i < sizeof checks / sizeof *checks; i++)
        put_check(w, row++, &checks[i]);
    for (size_t i = 0; w->model->owner_count && i < sizeof owner_checks / sizeof *owner_checks; i++)
        put_check(w, row++, &owner_checks[i]);
    for (size_t i = 0; i < further; i++)
        if (is_needed(w, i))
            put_check(w, row++, &further_checks[i].check);
    put_light(w, HEAD + 1, row - 1);
    worksheet_freeze_panes(w->sheets[S].page, HEAD + 1, 0);
    finish_page(w, S, below, MEANING, 0, 0);
}

const sheet_description sheet_checks = {
    .shown = { "checks", "whether the figures agree" },
    .tab = N_("Checks"),
    .colour = TAB_REFERENCE,
    .title = N_("Checks"),
    .question = N_("Can these figures be trusted, and what needs attention?"),
    .tells = N_("Whether the figures agree, and what needs attention"),
    .kinds = IN_PLAN,
    .needed = true,
    .lay_out = lay_out,
};
