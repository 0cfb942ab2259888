/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Dashboard: ten figures with their status, what sets the limit, and six charts, on one page. What they are made
 * of stands below the page. */
#include "dashboard.h"

#include "workbook/blocks.h"

enum { STRIP = 3, SENTENCE = 5, TILES = 7, TILE_ROWS = 5, CHARTS = TILES + 2 * TILE_ROWS, CHART_ROWS = 11,
       BELOW = CHARTS + 2 * CHART_ROWS + 2 };
enum { ACROSS = 5 /* tiles */, WIDE = 3 /* columns of a tile */, CHART_COLUMNS = 5 };
#define S SHEET_DASHBOARD
#define CHART_ROW_HEIGHT 20.0 /* points */

/* ---- the plan in a line ---- */

static void put_strip(workbook *w)
{
    static const struct {
        const char *label, *formula;
        plan_format format;
    } parts[ACROSS] = {
        { N_("Accounts"), "total_accounts", PLAN_WHOLE },
        { N_("ARR"), "total_arr", PLAN_MONEY },
        { N_("Hours per month"), "total_required_hours", PLAN_WHOLE },
        { N_("CSMs needed"), "people_needed", PLAN_ONE_DIGIT },
        { N_("CSMs today"), "people_team", PLAN_ONE_DIGIT },
    };
    for (lxw_col_t i = 0; i < ACROSS; i++) {
        lxw_col_t c = (lxw_col_t)(DASHBOARD_FIRST + i * WIDE);
        put_words(w, S, STRIP, c, LOOK_STRIP_LABEL, parts[i].label);
        put_merged(w, S, STRIP, (lxw_col_t)(c + 1), (lxw_col_t)(c + 2), LOOK_STRIP);
        put_formula(w, S, STRIP, (lxw_col_t)(c + 1), LOOK_STRIP, parts[i].format, "%s", parts[i].formula);
    }
    set_height(w, S, STRIP, 30);
    set_height(w, S, STRIP + 1, 6);
}

static void put_sentence(workbook *w)
{
    lxw_col_t label = DASHBOARD_FIRST + WIDE - 1, last = DASHBOARD_LAST - WIDE;
    put_merged(w, S, SENTENCE, DASHBOARD_FIRST, label, LOOK_RESULT);
    put_words(w, S, SENTENCE, DASHBOARD_FIRST, LOOK_RESULT, N_("Binding constraint"));
    put_merged(w, S, SENTENCE, (lxw_col_t)(label + 1), last, LOOK_RESULT);
    put_formula(w, S, SENTENCE, (lxw_col_t)(label + 1), LOOK_RESULT, PLAN_GENERAL, "limit_words");
    name_cell(w, "dashboard_limit", S, SENTENCE, (lxw_col_t)(label + 1));
    put_merged(w, S, SENTENCE, (lxw_col_t)(last + 1), DASHBOARD_LAST, LOOK_NOTE);
    put_formula(w, S, SENTENCE, (lxw_col_t)(last + 1), LOOK_NOTE, PLAN_GENERAL, "checks_words");
    set_height(w, S, SENTENCE, 36);
    set_height(w, S, SENTENCE + 1, 6);
}

/* ---- tiles ---- */

static void put_tile(workbook *w, unsigned i, const dashboard_figure *f)
{
    lxw_row_t row = (lxw_row_t)(TILES + i / ACROSS * TILE_ROWS);
    lxw_col_t c = (lxw_col_t)(DASHBOARD_FIRST + i % ACROSS * WIDE), to = (lxw_col_t)(c + WIDE - 1);
    look limit = f->most ? LOOK_KPI_MOST : LOOK_KPI_LEAST;
    put_merged(w, S, row, c, to, LOOK_KPI_LABEL);
    put_merged(w, S, row + 1, c, to, LOOK_KPI);
    put_merged(w, S, row + 2, c, to, LOOK_KPI_STATUS);
    put_merged(w, S, row + 3, c, to, limit);
    put_words(w, S, row, c, LOOK_KPI_LABEL, f->label);
    put_note(w, S, row, c, f->note);
    put_formula(w, S, row + 1, c, LOOK_KPI, f->format, "INDEX(dashboard_values,%u)", i + 1);
    put_formula(w, S, row + 2, c, LOOK_KPI_STATUS, PLAN_GENERAL, "INDEX(dashboard_status,%u)", i + 1);
    put_formula(w, S, row + 3, c, limit, f->format, "INDEX(dashboard_ok,%u)", i + 1);
}

static void put_tiles(workbook *w)
{
    static const double heights[TILE_ROWS] = { 18, 26, 17, 15, 6 };
    static const lxw_color_t fills[DASHBOARD_STATES] = { 0xCFE8DC, 0xFFE3A6, 0xF3BFA9, 0xE3E6EA };
    dashboard_figure figures[DASHBOARD_FIGURES];
    dashboard_choose(w, figures);
    for (unsigned i = 0; i < DASHBOARD_FIGURES; i++)
        put_tile(w, i, &figures[i]);
    for (lxw_row_t i = 0; i < 2 * TILE_ROWS; i++)
        set_height(w, S, TILES + i, heights[i % TILE_ROWS]);
    for (size_t i = 0; i < DASHBOARD_STATES; i++) {
        colour_text(w, S, TILES + 2, DASHBOARD_FIRST, TILES + 2, DASHBOARD_LAST, dashboard_state(w, i), fills[i]);
        colour_text(w, S, TILES + TILE_ROWS + 2, DASHBOARD_FIRST, TILES + TILE_ROWS + 2, DASHBOARD_LAST,
                    dashboard_state(w, i), fills[i]);
    }
}

/* ---- charts ---- */

static void put_charts(workbook *w, dashboard_charts *charts)
{
    chart *const places[] = { &charts->load, &charts->people, &charts->ways,
                              &charts->activities, &charts->arr, &charts->cost };
    for (lxw_row_t i = 0; i < 6; i++) {
        places[i]->wide = 0.94;
        places[i]->tall = 0.84;
        put_chart(w, S, CHARTS + i / 3 * CHART_ROWS, (lxw_col_t)(DASHBOARD_FIRST + i % 3 * CHART_COLUMNS), places[i]);
    }
    for (lxw_row_t i = CHARTS; i < CHARTS + 2 * CHART_ROWS; i++)
        set_height(w, S, i, CHART_ROW_HEIGHT);
}

static void lay_out(workbook *w)
{
    dashboard_charts charts;
    lxw_row_t below;
    worksheet_set_column(w->sheets[S].page, DASHBOARD_FIRST, DASHBOARD_LAST, 13, NULL);
    below = put_dashboard_figures(w, BELOW);
    put_dashboard_data(w, below, &charts);
    put_strip(w);
    put_sentence(w);
    put_tiles(w);
    put_charts(w, &charts);
    worksheet_freeze_panes(w->sheets[S].page, 2, 0);
    finish_page(w, S, CHARTS + 2 * CHART_ROWS - 1, DASHBOARD_LAST, 0, 0);
    worksheet_fit_to_pages(w->sheets[S].page, 1, 1);
}

const sheet_description sheet_dashboard = {
    .shown = { "dashboard", "the plan in one page" },
    .tab = N_("Dashboard"),
    .colour = TAB_ANALYSIS,
    .title = N_("Dashboard"),
    .question = N_("The plan on one page: where it stands, what sets the limit, and where to act. "
                 "Nothing is entered here."),
    .tells = N_("The plan in one page, with charts"),
    .kinds = IN_PLAN,
    .needs = NEEDS(ASSUMPTIONS) | NEEDS(MENU) | NEEDS(ACCOUNTS) | NEEDS(CAPACITY) | NEEDS(CHECKS),
    .lay_out = lay_out,
};
