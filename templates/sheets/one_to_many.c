/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* One-to-many: programmes for the accounts without a CSM of their own, the desk they share, and whether
 * the promise to speak to everybody can be kept. */
#include "workbook/blocks.h"
#include "plan/model.h"
#include "workbook/workbook.h"

enum { PROGRAMME = 1, SESSIONS, SESSION_HOURS, CONTENT_HOURS, SHARE, REACHED, HOURS, EFFORT, LAST = 8 };
enum { TRIGGER_ROWS = 14, SPARE = 2, DESK_ROWS = 6, RIGHT = 4, CHART_ROWS = 18 };
#define S SHEET_ONE_TO_MANY

typedef struct programme {
    const char *name;
    double sessions, hours, content, share;
} programme;

static const programme programmes[] = {
    { N_("Webinars"), 2, 4, 6, 0.35 },
    { N_("Office hours"), 4, 1.5, 0, 0.15 },
    { N_("Videos and articles"), 0, 0, 16, 0.6 },
    { N_("Mailings to a group"), 0, 0, 6, 0.9 },
};
enum { PROGRAMMES = sizeof programmes / sizeof *programmes };

/* ---- who it is for ---- */

static lxw_row_t put_accounts(workbook *w, lxw_row_t row)
{
    put_section(w, S, row++, PROGRAMME, LAST, N_("Whom it is for"));
    put_line(w, S, row++, LAST, N_("Tech-touch accounts"), "tech_accounts", LOOK_VALUE, PLAN_WHOLE,
             N_("Accounts without a CSM of their own, by the touch tier on the sheet of accounts"),
             "COUNTIF(account_tier_no,1)");
    put_line(w, S, row++, LAST, N_("Their ARR"), "tech_arr", LOOK_VALUE, PLAN_MONEY,
             N_("What depends on this service"), "SUMIF(account_tier_no,1,account_arr)");
    put_line(w, S, row++, LAST, N_("Personal service, hours per account"), "tech_personal_hours",
             LOOK_VALUE, PLAN_TWO_DIGITS,
             N_("Per month, if each of them were served in person as the service menu says"),
             "IF(tech_accounts=0,0,SUMIF(account_tier_no,1,account_hours)/tech_accounts)");
    return row + 1;
}

/* ---- programmes ---- */

static void put_programme_heads(workbook *w, lxw_row_t row)
{
    static const char *const heads[] = {
        N_("Programme"),      N_("Sessions per month"), N_("Hours per session"),
        N_("Content hours per month"), N_("Accounts reached, share"), N_("Accounts reached"),
        N_("Hours per month"), N_("Hours per reached account"),
    };
    put_heads(w, S, row, heads, sizeof heads / sizeof *heads);
    set_height(w, S, row, 46);
    put_note(w, S, row, PROGRAMME, N_("Example values: replace them with your own programmes."));
    put_note(w, S, row, SESSION_HOURS, N_("All people together, with preparation and follow-up."));
    put_note(w, S, row, SHARE, N_("Share of the tech-touch accounts that the programme reaches in a month."));
}

static void put_programme_inputs(workbook *w, lxw_row_t row, const programme *p)
{
    static const plan_format formats[] = { PLAN_ONE_DIGIT, PLAN_TWO_DIGITS, PLAN_ONE_DIGIT, PLAN_PERCENT };
    const double values[] = { p ? p->sessions : 0, p ? p->hours : 0, p ? p->content : 0,
                              p ? p->share : 0 };
    if (p)
        put_words(w, S, row, PROGRAMME, LOOK_INPUT, p->name);
    else
        put_empty(w, S, row, PROGRAMME, LOOK_INPUT, PLAN_GENERAL);
    for (lxw_col_t i = 0; i < 4; i++)
        if (p)
            put_number(w, S, row, (lxw_col_t)(SESSIONS + i), LOOK_INPUT, formats[i], values[i]);
        else
            put_empty(w, S, row, (lxw_col_t)(SESSIONS + i), LOOK_INPUT, formats[i]);
}

static void put_programme(workbook *w, lxw_row_t row, const programme *p)
{
    unsigned line = row + 1;
    put_programme_inputs(w, row, p);
    put_formula(w, S, row, REACHED, LOOK_QUIET, PLAN_ONE_DIGIT, "F%u*tech_accounts", line);
    put_formula(w, S, row, HOURS, LOOK_QUIET, PLAN_ONE_DIGIT, "C%u*D%u+E%u", line, line, line);
    put_formula(w, S, row, EFFORT, LOOK_QUIET, PLAN_TWO_DIGITS,
                "IF(G%u=0,\"–\",CSM.ONE_TO_MANY_EFFORT(C%u,D%u,E%u,G%u))", line, line, line, line, line);
}

static void put_programme_total(workbook *w, lxw_row_t row, unsigned first, unsigned last)
{
    put_words(w, S, row, PROGRAMME, LOOK_TOTAL_LABEL, N_("All programmes"));
    put_formula(w, S, row, SESSIONS, LOOK_TOTAL, PLAN_ONE_DIGIT, "SUM(C%u:C%u)", first, last);
    put_empty(w, S, row, SESSION_HOURS, LOOK_TOTAL, PLAN_GENERAL);
    put_formula(w, S, row, CONTENT_HOURS, LOOK_TOTAL, PLAN_ONE_DIGIT, "SUM(E%u:E%u)", first, last);
    put_empty(w, S, row, SHARE, LOOK_TOTAL, PLAN_GENERAL);
    put_empty(w, S, row, REACHED, LOOK_TOTAL, PLAN_GENERAL);
    put_formula(w, S, row, HOURS, LOOK_TOTAL, PLAN_ONE_DIGIT, "SUM(H%u:H%u)", first, last);
    name_cell(w, "programme_hours", S, row, HOURS);
    /* One session of all their hours: the sessions differ in length. */
    put_formula(w, S, row, EFFORT, LOOK_TOTAL, PLAN_TWO_DIGITS,
                "IF(tech_accounts=0,\"–\",CSM.ONE_TO_MANY_EFFORT(1,SUMPRODUCT(C%u:C%u,D%u:D%u),"
                "SUM(E%u:E%u),tech_accounts))",
                first, last, first, last, first, last);
    put_note(w, S, row, EFFORT, N_("Hours of all programmes per tech-touch account."));
}

static lxw_row_t put_programmes(workbook *w, lxw_row_t row)
{
    lxw_row_t first = row + 2, last = first + PROGRAMMES + SPARE - 1;
    put_section(w, S, row, PROGRAMME, LAST, N_("Programmes"));
    put_programme_heads(w, row + 1);
    for (lxw_row_t i = 0; i < PROGRAMMES + SPARE; i++)
        put_programme(w, first + i, i < PROGRAMMES ? &programmes[i] : NULL);
    accept_numbers(w, S, first, SESSIONS, last, CONTENT_HOURS, 0, 10000);
    accept_numbers(w, S, first, SHARE, last, SHARE, 0, 1);
    name_cells(w, "programmes", S, first, PROGRAMME, first + PROGRAMMES - 1, PROGRAMME);
    name_cells(w, "programme_hours_each", S, first, HOURS, first + PROGRAMMES - 1, HOURS);
    put_programme_total(w, last + 1, first + 1, last + 1);
    return last + 3;
}

/* ---- the trigger ---- */

static lxw_row_t put_trigger(workbook *w, lxw_row_t row)
{
    put_section(w, S, row++, PROGRAMME, LAST, N_("Does it pay?"));
    put_line(w, S, row++, LAST, N_("One-to-many hours per month"), "one_to_many_hours", LOOK_VALUE,
             PLAN_ONE_DIGIT, N_("Programmes and answers at the shared desk"),
             "programme_hours+desk_hours");
    put_line(w, S, row++, LAST, N_("Hours per tech-touch account"), "one_to_many_effort", LOOK_RESULT,
             PLAN_TWO_DIGITS, N_("One-to-many service with the share of accounts that come to the desk"),
             "IF(tech_accounts=0,0,CSM.ONE_TO_MANY_EFFORT(1,programme_hours,0,tech_accounts,"
             "desk_questions*desk_minutes/60,desk_take_up))");
    put_line(w, S, row++, LAST, N_("CSMs for it, exact"), "one_to_many_people", LOOK_VALUE,
             PLAN_TWO_DIGITS, N_("Hours divided by the effective hours of one CSM"),
             "one_to_many_hours/effective_hours");
    put_line(w, S, row++, LAST, N_("CSMs saved"), "one_to_many_saved", LOOK_RESULT, PLAN_TWO_DIGITS,
             N_("Against personal service for the same accounts; negative: it costs more than it saves"),
             "CSM.ONE_TO_MANY_TRIGGER(tech_accounts,tech_personal_hours,effective_hours,"
             "one_to_many_hours)");
    put_conclusion(w, S, row, LAST, N_("Conclusion"), "one_to_many_words",
                "IF(tech_accounts=0,\"%s\",IF(one_to_many_saved>=1,\"%s\",IF(one_to_many_saved>0,\"%s\","
                "\"%s\")))",
                say(w, N_("No account is served by tech touch: there is nobody to serve one to many.")),
                say(w, N_("It pays: one-to-many service saves at least one CSM.")),
                say(w, N_("It saves less than one CSM: start small, with the programmes that reach most.")),
                say(w, N_("It does not pay yet: personal service would take fewer hours.")));
    return row + 2;
}

/* ---- the promise ---- */

static lxw_row_t put_promise(workbook *w, lxw_row_t row)
{
    put_section(w, S, row++, PROGRAMME, LAST, N_("Can the promise be kept?"));
    put_line(w, S, row++, LAST, N_("Hours for rounds per month"), "round_hours", LOOK_VALUE,
             PLAN_ONE_DIGIT, N_("CSMs who share the accounts × effective hours × their share for rounds"),
             "pool_people*effective_hours*pool_share");
    put_line(w, S, row++, LAST, N_("Months for a full round"), "round_months", LOOK_RESULT,
             PLAN_ONE_DIGIT, N_("Until every tech-touch account has been spoken to once"),
             "IF(pool_people*pool_share=0,\"–\",CSM.SWEEP_PERIODS(tech_accounts,"
             "pool_people*effective_hours,pool_touch_hours,pool_share))");
    put_line(w, S, row++, LAST, N_("Months promised"), NULL, LOOK_VALUE, PLAN_WHOLE,
             N_("From the sheet of assumptions"), "promised_months");
    put_line(w, S, row++, LAST, N_("CSMs that the promise needs"), "round_people", LOOK_VALUE,
             PLAN_TWO_DIGITS, N_("Who share the accounts and give the same share of their time to rounds"),
             "IF(pool_share=0,\"–\",tech_accounts*pool_touch_hours/"
             "(promised_months*pool_share*effective_hours))");
    put_conclusion(w, S, row, LAST, N_("Conclusion"), "promise_words",
                "IF(tech_accounts*pool_touch_hours=0,\"%s\",IF(round_hours=0,\"%s\","
                "IF(tech_accounts*pool_touch_hours<=round_hours*promised_months,\"%s\",\"%s\")))",
                say(w, N_("There is nothing to do in a round.")),
                say(w, N_("The promise cannot be kept: nobody has time for rounds.")),
                say(w, N_("The promise is kept: a full round takes no longer than promised.")),
                say(w, N_("The promise is broken: a full round takes longer than promised.")));
    return row + 2;
}

/* ---- the shared desk ---- */

static lxw_row_t put_desk(workbook *w, lxw_row_t row)
{
    put_section(w, S, row++, PROGRAMME, LAST, N_("The desk that these accounts share"));
    put_line(w, S, row++, LAST, N_("Questions per month"), "desk_volume", LOOK_VALUE, PLAN_ONE_DIGIT,
             N_("Tech-touch accounts × share that asks × questions each"),
             "tech_accounts*desk_take_up*desk_questions");
    put_line(w, S, row++, LAST, N_("Hours to answer them"), "desk_hours", LOOK_VALUE, PLAN_ONE_DIGIT,
             N_("Per month"), "desk_volume*desk_minutes/60");
    put_line(w, S, row++, LAST, N_("Questions in the busiest hour"), "desk_hourly", LOOK_VALUE,
             PLAN_TWO_DIGITS, N_("Per month ÷ opening hours of a month × peak; a month has 52 ÷ 12 weeks"),
             "desk_volume/(desk_open*52/12)*desk_peak");
    put_line(w, S, row++, LAST, N_("People at the desk"), "desk_agents", LOOK_RESULT, PLAN_WHOLE,
             N_("Fewest who answer so many in time in the busiest hour, by Erlang C"),
             "IF(desk_hourly=0,0,IF(desk_hourly*desk_minutes/60>100000,\"–\","
             "CSM.ERLANG_AGENTS(desk_hourly,60,desk_minutes*60,desk_target,desk_level)))");
    put_line(w, S, row++, LAST, N_("CSMs to keep them there"), "desk_people", LOOK_VALUE,
             PLAN_TWO_DIGITS,
             N_("For all opening hours, by the effective hours of one CSM; waiting time can go into other "
                "work"),
             "IF(desk_agents=\"–\",\"–\",CSM.SHIFT_COVER(desk_agents,desk_open,"
             "MIN(168,effective_hours*12/52)))");
    return row + 1;
}

static lxw_row_t put_desk_table(workbook *w, lxw_row_t row)
{
    static const char *const heads[] = { N_("People at the desk"), N_("Answered in time"),
                                         N_("Have to wait"), N_("Mean wait, seconds"),
                                         N_("Fewest that suffice") };
    put_heads(w, S, row++, heads, sizeof heads / sizeof *heads);
    for (unsigned i = 0; i < DESK_ROWS; i++) {
        unsigned line = row + i + 1;
        put_formula(w, S, row + i, 1, LOOK_VALUE, PLAN_WHOLE,
                    "IF(desk_agents=\"–\",1,MAX(1,desk_agents-2))+%u", i);
        put_formula(w, S, row + i, 2, LOOK_VALUE, PLAN_PERCENT,
                    "CSM.ERLANG_SERVICE_LEVEL(B%u,MIN(desk_hourly,6000000/desk_minutes),60,desk_minutes*60,"
                    "desk_target)", line);
        put_formula(w, S, row + i, 3, LOOK_VALUE, PLAN_PERCENT,
                    "CSM.ERLANG_WAIT(B%u,MIN(desk_hourly,6000000/desk_minutes),60,desk_minutes*60)", line);
        put_formula(w, S, row + i, 4, LOOK_VALUE, PLAN_ONE_DIGIT,
                    "IF(B%u<=desk_hourly*desk_minutes/60,\"%s\",CSM.ERLANG_ASA(B%u,desk_hourly,60,"
                    "desk_minutes*60))", line, say(w, N_("endless")), line);
        put_formula(w, S, row + i, 5, LOOK_RESULT, PLAN_GENERAL, "IF(B%u=desk_agents,\"%s\",\"–\")", line,
                    say(w, N_("suffices")));
    }
    name_cells(w, "desk_table", S, row, 1, row + DESK_ROWS - 1, 4);
    name_cells(w, "desk_levels", S, row, 2, row + DESK_ROWS - 1, 2);
    return row + DESK_ROWS + 1;
}

static void put_charts(workbook *w, lxw_row_t row, lxw_row_t table)
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
        .categories = area_text(w, S, table, 1, table + DESK_ROWS - 1, 1),
        .series = { { NULL, "desk_levels", CHART_GREEN } },
        .count = 1,
        .labels = LABELS_INSIDE_END,
        .top = 1,
    };
    put_chart(w, S, row, PROGRAMME, &hours);
    put_chart(w, S, row, RIGHT, &levels);
}

static void lay_out(workbook *w)
{
    lxw_row_t row, trigger, table;
    worksheet_set_column(w->sheets[S].page, PROGRAMME, PROGRAMME, 40, NULL);
    worksheet_set_column(w->sheets[S].page, SESSIONS, LAST, 16, NULL);
    worksheet_freeze_panes(w->sheets[S].page, 2, 0);
    row = put_accounts(w, 3);
    row = put_programmes(w, row);
    /* The trigger stands above the desk whose hours it needs. */
    trigger = row;
    row = put_desk(w, row + TRIGGER_ROWS);
    table = row + 1;
    row = put_desk_table(w, row);
    put_promise(w, put_trigger(w, trigger));
    put_charts(w, row, table);
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
    .lay_out = lay_out,
};
