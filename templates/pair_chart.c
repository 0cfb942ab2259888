/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "pair_chart.h"

enum { LIGHT_BLUE = 0x56B4E9 };

static void add_series(workbook *w, lxw_chart *chart, const pair_chart *c, size_t i)
{
    static const lxw_color_t colours[] = { CHART_BLUE, CHART_ORANGE };
    /* Labels are black: where they stand inside a column, it is light. */
    lxw_chart_fill fill = { .color = c->top > 0 ? LIGHT_BLUE : colours[i] };
    lxw_chart_font font = { .size = 8 };
    lxw_chart_series *series = chart_add_series(chart, c->categories, c->values[i]);
    chart_series_set_name(series, say(w, c->names[i]));
    chart_series_set_fill(series, &fill);
    chart_series_set_labels(series);
    chart_series_set_labels_num_format(series, c->number_format);
    chart_series_set_labels_font(series, &font);
    /* Above a column that reaches the top there is no room. */
    if (c->top > 0)
        chart_series_set_labels_position(series, LXW_CHART_LABEL_POSITION_INSIDE_BASE);
}

static void set_axes(workbook *w, lxw_chart *chart, const pair_chart *c)
{
    lxw_chart_font axis = { .size = 9 }, name = { .size = 9, .bold = LXW_EXPLICIT_FALSE };
    lxw_chart_line grid = { .color = 0xDDDDDD, .width = 0.75 };
    /* The library's x axis is the one at the bottom, whatever runs along it. */
    lxw_chart_axis *categories = c->tornado ? chart->y_axis : chart->x_axis;
    lxw_chart_axis *amounts = c->tornado ? chart->x_axis : chart->y_axis;
    chart_axis_set_name(categories, say(w, c->x));
    chart_axis_set_name(amounts, say(w, c->y));
    chart_axis_set_name_font(categories, &name);
    chart_axis_set_name_font(amounts, &name);
    chart_axis_set_num_font(categories, &axis);
    chart_axis_set_num_font(amounts, &axis);
    chart_axis_set_num_format(amounts, c->number_format);
    if (c->top > 0)
        chart_axis_set_max(amounts, c->top);
    chart_axis_major_gridlines_set_visible(categories, LXW_FALSE);
    chart_axis_major_gridlines_set_visible(amounts, LXW_TRUE);
    chart_axis_major_gridlines_set_line(amounts, &grid);
    if (c->tornado) {
        chart_axis_set_reverse(categories);
        chart_axis_set_label_position(categories, LXW_CHART_AXIS_LABEL_POSITION_LOW);
        chart_axis_set_crossing_max(categories); /* the amounts stay at the bottom */
    }
}

void put_pair_chart(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, const pair_chart *c)
{
    lxw_chart_font title = { .size = 12, .bold = LXW_TRUE, .color = 0x1F3864 }, legend = { .size = 9 };
    lxw_chart_options options = { .x_offset = 6, .y_offset = 4, .x_scale = 1.05 * c->wide, .y_scale = 1.15 * c->tall,
                                  .object_position = LXW_OBJECT_MOVE_AND_SIZE };
    lxw_chart *made = workbook_add_chart(w->file, c->tornado ? LXW_CHART_BAR : LXW_CHART_COLUMN);
    if (!made) {
        workbook_fail(w, "Out of memory.");
        return;
    }
    for (size_t i = 0; i < 2 && c->values[i]; i++)
        add_series(w, made, c, i);
    chart_title_set_name(made, say(w, c->title));
    chart_title_set_name_font(made, &title);
    set_axes(w, made, c);
    chart_legend_set_position(made, c->values[1] ? LXW_CHART_LEGEND_BOTTOM : LXW_CHART_LEGEND_NONE);
    chart_legend_set_font(made, &legend);
    chart_set_series_gap(made, 60);
    if (c->tornado)
        chart_set_series_overlap(made, 100);
    if (worksheet_insert_chart_opt(w->sheets[s].page, row, column, made, &options))
        workbook_fail(w, "A chart could not be placed.");
}
