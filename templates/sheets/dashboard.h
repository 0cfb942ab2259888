/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The dashboard's parts: the ten figures with their limits, and the figures that only its charts draw. Both stand
 * below the page that is printed. */
#ifndef PLAN_SHEETS_DASHBOARD_H
#define PLAN_SHEETS_DASHBOARD_H

#include "workbook/charts.h"

/* Five tiles, or three charts, over fifteen narrow columns. */
enum { DASHBOARD_FIRST = 1, DASHBOARD_LAST = 15, DASHBOARD_FIGURES = 10 };

/* A figure as its tile shows it. */
typedef struct dashboard_figure {
    const char *label; /* N_() */
    const char *note;  /* N_(): where its limits come from */
    plan_format format;
    bool most; /* its limits are the most that it may be; otherwise the least */
} dashboard_figure;

/* Which ten figures this plan shows, by the sheets it has. */
void dashboard_choose(const workbook *w, dashboard_figure out[DASHBOARD_FIGURES]);
/* Writes them with limits and status, as dashboard_values, dashboard_ok, dashboard_act and dashboard_status; the
 * row below. */
lxw_row_t put_dashboard_figures(workbook *w, lxw_row_t row);
/* Words and colours of the status; from 0: OK, watch, act, no figure. */
enum { DASHBOARD_STATES = 4 };
const char *dashboard_state(const workbook *w, size_t i);

typedef struct dashboard_charts {
    chart load, people, activities, arr, cost, ways;
} dashboard_charts;

/* Writes what the charts draw, where no other sheet has it; the row below. */
lxw_row_t put_dashboard_data(workbook *w, lxw_row_t row, dashboard_charts *out);

#endif
