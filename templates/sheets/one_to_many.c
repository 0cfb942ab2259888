/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* One-to-many: programmes for the accounts without a CSM of their own, the desk they share, and whether
 * the promise to speak to everybody can be kept. */
#include "plan/model.h"
#include "workbook/blocks.h"
#include "workbook/tables.h"

enum { ACCOUNTS = 3, SPARE = 2, DESK_ROWS = 6, LAST = 8, CHART_COLUMN = 4, CHART_ROWS = 18 };
#define S SHEET_ONE_TO_MANY

/* ---- who it is for ---- */

static const line accounts[] = {
    { .label = N_("Tech-touch accounts"), .name = "tech_accounts", .look = LOOK_VALUE, .format = PLAN_WHOLE,
      .formula = "COUNTIF(account_tier_no,1)",
      .remark = N_("Accounts without a CSM of their own, by the touch tier on the sheet of accounts") },
    { .label = N_("Their ARR"), .name = "tech_arr", .look = LOOK_VALUE, .format = PLAN_MONEY,
      .formula = "SUMIF(account_tier_no,1,account_arr)",
      .remark = N_("What depends on this service") },
    { .label = N_("Personal service, hours per account"), .name = "tech_personal_hours", .look = LOOK_VALUE,
      .format = PLAN_TWO_DIGITS,
      .formula = "IF(tech_accounts=0,0,SUMIF(account_tier_no,1,account_hours)/tech_accounts)",
      .remark = N_("Per month, if each of them were served in person as the service menu says") },
};

/* ---- programmes ---- */

typedef struct programme {
    const char *name;
    double sessions, hours, content, share;
} programme;

static const programme examples[] = {
    { N_("Webinars"), 2, 4, 6, 0.35 },
    { N_("Office hours"), 4, 1.5, 0, 0.15 },
    { N_("Videos and articles"), 0, 0, 16, 0.6 },
    { N_("Mailings to a group"), 0, 0, 6, 0.9 },
};
enum { PROGRAMMES = sizeof examples / sizeof *examples };

static const table_column programme_columns[] = {
    { .key = "name", .head = N_("Programme"), .look = LOOK_INPUT, .example = WORDS_OF(programme, name),
      .note = N_("Example values: replace them with your own programmes.") },
    { .key = "sessions", .head = N_("Sessions per month"), .look = LOOK_INPUT, .format = PLAN_ONE_DIGIT,
      .example = NUMBER_OF(programme, sessions), .high = 10000, .total = TOTAL_SUM },
    { .key = "session_hours", .head = N_("Hours per session"), .look = LOOK_INPUT, .format = PLAN_TWO_DIGITS,
      .example = NUMBER_OF(programme, hours), .high = 10000,
      .note = N_("All people together, with preparation and follow-up.") },
    { .key = "content", .head = N_("Content hours per month"), .look = LOOK_INPUT, .format = PLAN_ONE_DIGIT,
      .example = NUMBER_OF(programme, content), .high = 10000, .total = TOTAL_SUM },
    { .key = "share", .head = N_("Accounts reached, share"), .look = LOOK_INPUT, .format = PLAN_PERCENT,
      .example = NUMBER_OF(programme, share), .high = 1,
      .note = N_("Share of the tech-touch accounts that the programme reaches in a month.") },
    { .key = "reached", .head = N_("Accounts reached"), .look = LOOK_QUIET, .format = PLAN_ONE_DIGIT,
      .formula = "[share]*tech_accounts" },
    { .key = "hours", .head = N_("Hours per month"), .look = LOOK_QUIET, .format = PLAN_ONE_DIGIT,
      .formula = "[sessions]*[session_hours]+[content]", .total = TOTAL_SUM, .total_name = "programme_hours" },
    { .key = "effort", .head = N_("Hours per reached account"), .look = LOOK_QUIET, .format = PLAN_TWO_DIGITS,
      .formula = "IF([reached]=0,\"–\",CSM.ONE_TO_MANY_EFFORT([sessions],[session_hours],[content],[reached]))",
      /* One session of all their hours: the sessions differ in length. */
      .total = "IF(tech_accounts=0,\"–\",CSM.ONE_TO_MANY_EFFORT(1,SUMPRODUCT([sessions:rows],[session_hours:rows]),"
               "SUM([content:rows]),tech_accounts))",
      .total_note = N_("Hours of all programmes per tech-touch account.") },
};
static const table programmes = {
    .name = "programmes",
    .section = N_("Programmes"),
    .columns = programme_columns, .count = sizeof programme_columns / sizeof *programme_columns,
    .total = N_("All programmes"),
    .head_height = 46,
    .examples = examples, .example_size = sizeof *examples, .example_count = PROGRAMMES,
};

/* The chart shows the examples' rows only. */
static void name_drawn(workbook *w, const table_place *p, const char *key, const char *name)
{
    lxw_col_t at = table_column_at(w, p, key, 0);
    if (p)
        name_cells(w, name, S, p->first, at, p->first + PROGRAMMES - 1, at);
}

/* ---- the trigger ---- */

static const line trigger[] = {
    { .label = N_("One-to-many hours per month"), .name = "one_to_many_hours", .look = LOOK_VALUE,
      .format = PLAN_ONE_DIGIT, .formula = "programme_hours+desk_hours",
      .remark = N_("Programmes and answers at the shared desk") },
    { .label = N_("Hours per tech-touch account"), .name = "one_to_many_effort", .look = LOOK_RESULT,
      .format = PLAN_TWO_DIGITS,
      .formula = "IF(tech_accounts=0,0,CSM.ONE_TO_MANY_EFFORT(1,programme_hours,0,tech_accounts,"
                 "desk_questions*desk_minutes/60,desk_take_up))",
      .remark = N_("One-to-many service with the share of accounts that come to the desk") },
    { .label = N_("CSMs for it, exact"), .name = "one_to_many_people", .look = LOOK_VALUE,
      .format = PLAN_TWO_DIGITS, .formula = "one_to_many_hours/effective_hours",
      .remark = N_("Hours divided by the effective hours of one CSM") },
    { .label = N_("CSMs saved"), .name = "one_to_many_saved", .look = LOOK_RESULT, .format = PLAN_TWO_DIGITS,
      .formula = "CSM.ONE_TO_MANY_TRIGGER(tech_accounts,tech_personal_hours,effective_hours,one_to_many_hours)",
      .remark = N_("Against personal service for the same accounts; negative: it costs more than it saves") },
    { .label = N_("Conclusion"), .name = "one_to_many_words", .sentence = true,
      .formula = "IF(tech_accounts=0,\"{0}\",IF(one_to_many_saved>=1,\"{1}\",IF(one_to_many_saved>0,\"{2}\",\"{3}\")))",
      .words = { N_("No account is served by tech touch: there is nobody to serve one to many."),
                 N_("It pays: one-to-many service saves at least one CSM."),
                 N_("It saves less than one CSM: start small, with the programmes that reach most."),
                 N_("It does not pay yet: personal service would take fewer hours.") } },
};

/* ---- the promise ---- */

static const line promise[] = {
    { .label = N_("Hours for rounds per month"), .name = "round_hours", .look = LOOK_VALUE,
      .format = PLAN_ONE_DIGIT, .formula = "pool_people*effective_hours*pool_share",
      .remark = N_("CSMs who share the accounts × effective hours × their share for rounds") },
    { .label = N_("Months for a full round"), .name = "round_months", .look = LOOK_RESULT, .format = PLAN_ONE_DIGIT,
      .formula = "IF(pool_people*pool_share=0,\"–\",CSM.SWEEP_PERIODS(tech_accounts,"
                 "pool_people*effective_hours,pool_touch_hours,pool_share))",
      .remark = N_("Until every tech-touch account has been spoken to once") },
    { .label = N_("Months promised"), .look = LOOK_VALUE, .format = PLAN_WHOLE, .formula = "promised_months",
      .remark = N_("From the sheet of assumptions") },
    { .label = N_("CSMs that the promise needs"), .name = "round_people", .look = LOOK_VALUE,
      .format = PLAN_TWO_DIGITS,
      .formula = "IF(pool_share=0,\"–\",tech_accounts*pool_touch_hours/(promised_months*pool_share*effective_hours))",
      .remark = N_("Who share the accounts and give the same share of their time to rounds") },
    { .label = N_("Conclusion"), .name = "promise_words", .sentence = true,
      .formula = "IF(tech_accounts*pool_touch_hours=0,\"{0}\",IF(round_hours=0,\"{1}\","
                 "IF(tech_accounts*pool_touch_hours<=round_hours*promised_months,\"{2}\",\"{3}\")))",
      .words = { N_("There is nothing to do in a round."),
                 N_("The promise cannot be kept: nobody has time for rounds."),
                 N_("The promise is kept: a full round takes no longer than promised."),
                 N_("The promise is broken: a full round takes longer than promised.") } },
};

/* ---- the shared desk ---- */

static const line desk[] = {
    { .label = N_("Questions per month"), .name = "desk_volume", .look = LOOK_VALUE, .format = PLAN_ONE_DIGIT,
      .formula = "tech_accounts*desk_take_up*desk_questions",
      .remark = N_("Tech-touch accounts × share that asks × questions each") },
    { .label = N_("Hours to answer them"), .name = "desk_hours", .look = LOOK_VALUE, .format = PLAN_ONE_DIGIT,
      .formula = "desk_volume*desk_minutes/60",
      .remark = N_("Per month") },
    { .label = N_("Questions in the busiest hour"), .name = "desk_hourly", .look = LOOK_VALUE,
      .format = PLAN_TWO_DIGITS, .formula = "desk_volume/(desk_open*52/12)*desk_peak",
      .remark = N_("Per month ÷ opening hours of a month × peak; a month has 52 ÷ 12 weeks") },
    { .label = N_("People at the desk"), .name = "desk_agents", .look = LOOK_RESULT, .format = PLAN_WHOLE,
      .formula = "IF(desk_hourly=0,0,IF(desk_hourly*desk_minutes/60>100000,\"–\","
                 "CSM.ERLANG_AGENTS(desk_hourly,60,desk_minutes*60,desk_target,desk_level)))",
      .remark = N_("Fewest who answer so many in time in the busiest hour, by Erlang C") },
    { .label = N_("CSMs to keep them there"), .name = "desk_people", .look = LOOK_VALUE, .format = PLAN_TWO_DIGITS,
      .formula = "IF(desk_agents=\"–\",\"–\",CSM.SHIFT_COVER(desk_agents,desk_open,MIN(168,effective_hours*12/52)))",
      .remark = N_("For all opening hours, by the effective hours of one CSM; waiting time can go into other work") },
};

/* No busier than the functions take. */
#define BUSIEST "MIN(desk_hourly,6000000/desk_minutes)"

static const table_column desk_columns[] = {
    { .key = "people", .head = N_("People at the desk"), .look = LOOK_VALUE, .format = PLAN_WHOLE,
      .formula = "IF(desk_agents=\"–\",1,MAX(1,desk_agents-2))+[#:above]" },
    { .key = "level", .head = N_("Answered in time"), .look = LOOK_VALUE, .format = PLAN_PERCENT, .name = "desk_levels",
      .formula = "CSM.ERLANG_SERVICE_LEVEL([people]," BUSIEST ",60,desk_minutes*60,desk_target)" },
    { .key = "wait", .head = N_("Have to wait"), .look = LOOK_VALUE, .format = PLAN_PERCENT,
      .formula = "CSM.ERLANG_WAIT([people]," BUSIEST ",60,desk_minutes*60)" },
    { .key = "seconds", .head = N_("Mean wait, seconds"), .look = LOOK_VALUE, .format = PLAN_ONE_DIGIT,
      .formula = "IF([people]<=desk_hourly*desk_minutes/60,\"{0}\",CSM.ERLANG_ASA([people],desk_hourly,60,"
                 "desk_minutes*60))",
      .words = { N_("endless") } },
    { .key = "suffices", .head = N_("Fewest that suffice"), .look = LOOK_RESULT,
      .formula = "IF([people]=desk_agents,\"{0}\",\"–\")", .words = { N_("suffices") } },
};
static const table desk_table = {
    .name = "desk",
    .columns = desk_columns, .count = sizeof desk_columns / sizeof *desk_columns,
};

/* ---- the whole ---- */

static void put_charts(workbook *w, lxw_row_t row, const table_place *desks)
{
    const chart hours = {
        .type = LXW_CHART_COLUMN,
        .words = { N_("Hours per month by programme"), N_("Programme"), N_("Hours per month"), "#,##0.0" },
        .categories = "programmes",
        .series = { { NULL, "programme_hours_each", CHART_BLUE } },
        .count = 1,
        .labels = LABELS_ABOVE,
    };
    const chart levels = {
        .type = LXW_CHART_COLUMN,
        .words = { N_("Questions answered in time"), N_("People at the desk"), N_("Share (%)"), "0%" },
        .categories = table_area(w, desks, "people", 0),
        .series = { { NULL, "desk_levels", CHART_GREEN } },
        .count = 1,
        .labels = LABELS_INSIDE_END,
        .top = 1,
    };
    put_chart(w, S, row, 1, &hours);
    put_chart(w, S, row, CHART_COLUMN, &levels);
}

static void lay_out(workbook *w)
{
    static const column_width widths[] = { { 1, 1, 40 }, { 2, LAST, 16 } };
    const table_place *p;
    lxw_row_t row;
    set_widths(w, S, COUNTED(widths));
    worksheet_freeze_panes(w->sheets[S].page, 2, 0);
    row = put_block(w, S, ACCOUNTS, LAST, N_("Whom it is for"), COUNTED(accounts));
    p = put_table(w, S, row, &programmes, PROGRAMMES + SPARE, NULL);
    name_drawn(w, p, "name", "programmes");
    name_drawn(w, p, "hours", "programme_hours_each");
    row = put_block(w, S, table_end(p) + 1, LAST, N_("Does it pay?"), COUNTED(trigger));
    row = put_block(w, S, row, LAST, N_("Can the promise be kept?"), COUNTED(promise));
    row = put_block(w, S, row, LAST, N_("The desk that these accounts share"), COUNTED(desk));
    p = put_table(w, S, row, &desk_table, DESK_ROWS, NULL);
    if (!p)
        return;
    name_cells(w, "desk_table", S, p->first, table_column_at(w, p, "people", 0), p->first + DESK_ROWS - 1,
               table_column_at(w, p, "seconds", 0));
    row = table_end(p) + 1;
    put_charts(w, row, p);
    finish_one_page(w, S, row + CHART_ROWS, LAST);
}

const sheet_description sheet_one_to_many = {
    .shown = { "one-to-many", "webinars, videos and the shared desk" },
    .tab = N_("One-to-many"),
    .colour = TAB_ANALYSIS,
    .title = N_("One-to-many"),
    .question = N_("What does service for many at once take, does it pay, and can its promise be kept?"),
    .tells = N_("Service for many at once: what it takes, whether it pays"),
    .kinds = IN_PLAN,
    .needs = NEEDS(ASSUMPTIONS) | NEEDS(ACCOUNTS),
    .lay_out = lay_out,
};
