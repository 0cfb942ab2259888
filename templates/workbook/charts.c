/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "charts.h"

#include <stdio.h>
#include <string.h>

#include "cells.h"
#include "styles.h"

enum { GRID_GREY = 0xDDDDDD };

int chart_colour(size_t i)
{
    static const int colours[] = { CHART_BLUE, CHART_ORANGE, CHART_GREEN, CHART_RED,
                                   CHART_SKY, CHART_PURPLE, CHART_YELLOW, CHART_GREY };
    return colours[i % (sizeof colours / sizeof *colours)];
}

static bool is_bar(const chart *c)
{
    return c->type == LXW_CHART_BAR || c->type == LXW_CHART_BAR_STACKED;
}

static bool is_stacked(const chart *c)
{
    return c->type == LXW_CHART_COLUMN_STACKED || c->type == LXW_CHART_BAR_STACKED;
}

/* ---- series ---- */

/* Where series are stacked a label for nothing would stand in the way: the format leaves zeros out. */
static void set_labels(lxw_chart_series *series, const chart *c)
{
    lxw_chart_font font = { .size = 8 };
    char format[64];
    snprintf(format, sizeof format, is_stacked(c) ? "%s;;" : "%s", c->words.number_format);
    chart_series_set_labels(series);
    chart_series_set_labels_num_format(series, format);
    if (c->count > 1 || c->labels == LABELS_INSIDE_BASE)
        chart_series_set_labels_font(series, &font);
    if (c->labels == LABELS_INSIDE_END)
        chart_series_set_labels_position(series, LXW_CHART_LABEL_POSITION_INSIDE_END);
    if (c->labels == LABELS_INSIDE_BASE)
        chart_series_set_labels_position(series, LXW_CHART_LABEL_POSITION_INSIDE_BASE);
}

static const char *area_of_name(workbook *w, const char *name)
{
    const grid_area *a = grid_find_name(w->grid, name, strlen(name));
    for (sheet_id s = 0; a && s < SHEETS; s++)
        if (w->sheets[s].page && w->sheets[s].number == a->sheet)
            return area_text(w, s, (lxw_row_t)a->first_row, (lxw_col_t)a->first_column,
                             (lxw_row_t)a->last_row, (lxw_col_t)a->last_column);
    workbook_fail_with(w, PLAN_UNKNOWN_NAME, plan_text(name));
    return "";
}

static const char *cells_of(workbook *w, const char *name_or_area)
{
    return *name_or_area == '=' ? name_or_area : area_of_name(w, name_or_area);
}

static void add_series(workbook *w, lxw_chart *made, const chart *c, const chart_series *s)
{
    lxw_chart_series *series = chart_add_series(made, cells_of(w, c->categories), cells_of(w, s->values));
    if (s->name)
        chart_series_set_name(series, say(w, s->name));
    if (c->type == LXW_CHART_LINE) {
        lxw_chart_line line = { .color = (lxw_color_t)s->colour, .width = 2.25 };
        chart_series_set_line(series, &line);
    } else {
        lxw_chart_fill fill = { .color = (lxw_color_t)s->colour }, none = { .none = LXW_TRUE };
        chart_series_set_fill(series, s->colour == CHART_UNSEEN ? &none : &fill);
    }
    if (c->labels != LABELS_NONE && s->colour != CHART_UNSEEN)
        set_labels(series, c);
}

/* ---- title, axes, legend ---- */

static void name_axis(workbook *w, lxw_chart_axis *axis, const char *english)
{
    lxw_chart_font figures = { .size = 9 }, name = { .size = 9, .bold = LXW_EXPLICIT_FALSE };
    chart_axis_set_name(axis, say(w, english));
    chart_axis_set_name_font(axis, &name);
    chart_axis_set_num_font(axis, &figures);
}

static void set_axes(workbook *w, lxw_chart *made, const chart *c)
{
    lxw_chart_line grid = { .color = GRID_GREY, .width = 0.75 };
    /* The library's x axis is the one at the bottom, whatever runs along it. */
    lxw_chart_axis *categories = is_bar(c) ? made->y_axis : made->x_axis;
    lxw_chart_axis *amounts = is_bar(c) ? made->x_axis : made->y_axis;
    name_axis(w, categories, c->words.categories);
    name_axis(w, amounts, c->words.amounts);
    chart_axis_set_num_format(amounts, c->words.number_format);
    if (!c->below_zero)
        chart_axis_set_min(amounts, 0);
    if (c->top > 0)
        chart_axis_set_max(amounts, c->top);
    chart_axis_major_gridlines_set_visible(categories, LXW_FALSE);
    chart_axis_major_gridlines_set_visible(amounts, LXW_TRUE);
    chart_axis_major_gridlines_set_line(amounts, &grid);
    if (is_bar(c)) {
        chart_axis_set_reverse(categories); /* the first one above */
        chart_axis_set_label_position(categories, LXW_CHART_AXIS_LABEL_POSITION_LOW);
        chart_axis_set_crossing_max(categories); /* the amounts stay at the bottom */
    }
}

static void set_legend(lxw_chart *made, const chart *c)
{
    lxw_chart_font font = { .size = 9 };
    bool named = false;
    for (size_t i = 0; i < c->count; i++)
        named |= c->series[i].name != NULL;
    chart_legend_set_position(made, named && c->count > 1 ? LXW_CHART_LEGEND_BOTTOM : LXW_CHART_LEGEND_NONE);
    chart_legend_set_font(made, &font);
}

typedef struct placed_chart {
    chart chart;
    sheet_id sheet;
    lxw_row_t row;
    lxw_col_t column;
    struct placed_chart *next;
} placed_chart;

static void write_chart(workbook *w, const placed_chart *placed)
{
    const chart *c = &placed->chart;
    lxw_chart_font title = { .size = 12, .bold = LXW_TRUE, .color = NAVY };
    lxw_chart_options place = { .y_offset = 4,
                                .x_scale = 1.05 * (c->wide > 0 ? c->wide : 1),
                                .y_scale = 1.15 * (c->tall > 0 ? c->tall : 1),
                                .object_position = LXW_OBJECT_MOVE_AND_SIZE };
    lxw_chart *made = workbook_add_chart(w->file, c->type);
    if (!made) {
        workbook_fail(w, PLAN_NO_MEMORY);
        return;
    }
    for (size_t i = 0; i < c->count; i++)
        add_series(w, made, c, &c->series[i]);
    chart_title_set_name(made, say(w, c->words.title));
    chart_title_set_name_font(made, &title);
    set_axes(w, made, c);
    set_legend(made, c);
    chart_set_series_gap(made, 60);
    if (is_stacked(c) || is_bar(c))
        chart_set_series_overlap(made, 100);
    if (worksheet_insert_chart_opt(w->sheets[placed->sheet].page, placed->row, placed->column, made, &place))
        workbook_fail(w, PLAN_NO_CHART);
}

/* What is put stays with the caller: words that were put together are copied. */
void put_chart(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, const chart *c)
{
    placed_chart *placed = csm_arena_get(&w->texts, 1, sizeof *placed);
    if (!placed) {
        workbook_fail(w, PLAN_NO_MEMORY);
        return;
    }
    *placed = (placed_chart){ *c, s, row, column, NULL };
    placed->chart.words.title = workbook_text(w, c->words.title);
    placed->chart.words.amounts = workbook_text(w, c->words.amounts);
    placed->chart.words.categories = workbook_text(w, c->words.categories);
    if (w->last_chart)
        w->last_chart->next = placed;
    else
        w->charts = placed;
    w->last_chart = placed;
}

void write_charts(workbook *w)
{
    for (const placed_chart *c = w->charts; c && !w->error; c = c->next)
        write_chart(w, c);
}

chart_unit chart_unit_of(workbook *w, double largest)
{
    static const struct {
        double from;
        const char *number_format, *axis;
    } units[] = { { 2e6, "#,##0.0,,", N_("ARR, millions of %s") },
                  { 2e3, "#,##0,", N_("ARR, thousands of %s") },
                  { 0, "#,##0", N_("ARR, %s") } };
    size_t i = 0;
    while (units[i].from > 0 && !(largest >= units[i].from))
        i++;
    return (chart_unit){ units[i].number_format, with_currency(w, units[i].axis) };
}
