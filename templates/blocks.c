#include "blocks.h"

#include <string.h>

void put_line(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t last, const char *label, const char *name,
              look look, plan_format format, const char *remark, const char *formula)
{
    put_words(w, s, row, 1, LOOK_LABEL, label);
    put_formula(w, s, row, 2, look, format, "%s", formula);
    if (name)
        name_cell(w, name, s, row, 2);
    if (last > 3)
        worksheet_merge_range(w->sheets[s].page, row, 3, row, last, "", NULL);
    put_words(w, s, row, 3, LOOK_NOTE, remark);
}

void put_heads(workbook *w, sheet_id s, lxw_row_t row, const char *const *english, size_t count)
{
    for (size_t i = 0; i < count; i++)
        put_words(w, s, row, (lxw_col_t)(i + 1), LOOK_HEADER, english[i]);
    worksheet_set_row(w->sheets[s].page, row, 32, NULL);
}

/* Title, axes and grid in the one style. */
static void dress_chart(workbook *w, lxw_chart *made, const chart_words *c, bool bars)
{
    lxw_chart_font title = { .size = 12, .bold = LXW_TRUE, .color = 0x1F3864 };
    lxw_chart_font axis = { .size = 9 }, axis_name = { .size = 9, .bold = LXW_EXPLICIT_FALSE };
    lxw_chart_line grid = { .color = 0xDDDDDD, .width = 0.75 };
    chart_title_set_name(made, say(w, c->title));
    chart_title_set_name_font(made, &title);
    chart_axis_set_name(made->x_axis, say(w, c->x));
    chart_axis_set_name(made->y_axis, say(w, c->y));
    chart_axis_set_name_font(made->x_axis, &axis_name);
    chart_axis_set_name_font(made->y_axis, &axis_name);
    chart_axis_set_num_font(made->x_axis, &axis);
    chart_axis_set_num_font(made->y_axis, &axis);
    chart_axis_set_num_format(bars ? made->x_axis : made->y_axis, c->number_format);
    chart_axis_set_min(bars ? made->x_axis : made->y_axis, 0);
    chart_axis_major_gridlines_set_line(made->y_axis, &grid);
    chart_set_series_gap(made, 60);
}

static void place_chart(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, lxw_chart *made)
{
    lxw_chart_options options = { .y_offset = 4, .x_scale = 1.05, .y_scale = 1.15, .object_position = LXW_OBJECT_MOVE_AND_SIZE };
    if (worksheet_insert_chart_opt(w->sheets[s].page, row, column, made, &options))
        workbook_fail(w, "A chart could not be placed.");
}

static lxw_chart *new_chart(workbook *w, uint8_t type)
{
    lxw_chart *made = workbook_add_chart(w->file, type);
    if (!made)
        workbook_fail(w, "Out of memory.");
    return made;
}

void put_chart(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, const one_series *c)
{
    const chart_words words = { c->title, c->x, c->y, c->number_format };
    lxw_chart_fill fill = { .color = c->colour };
    lxw_chart *made = new_chart(w, c->type);
    lxw_chart_series *series;
    if (!made)
        return;
    series = chart_add_series(made, c->categories, c->values);
    chart_series_set_fill(series, &fill);
    chart_series_set_labels(series);
    chart_series_set_labels_num_format(series, c->number_format);
    dress_chart(w, made, &words, c->type == LXW_CHART_BAR);
    chart_legend_set_position(made, LXW_CHART_LEGEND_NONE);
    place_chart(w, s, row, column, made);
}

void put_series(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, const many_series *c)
{
    static const lxw_color_t colours[] = { CHART_BLUE, CHART_ORANGE, CHART_GREEN, CHART_RED,
                                           CHART_SKY, CHART_PURPLE, CHART_YELLOW, CHART_GREY };
    lxw_chart_font font = { .size = 9 };
    lxw_chart *made = new_chart(w, c->type);
    for (size_t i = 0; made && i < c->count; i++) {
        const lxw_color_t colour = colours[i % (sizeof colours / sizeof *colours)];
        lxw_chart_fill fill = { .color = colour };
        lxw_chart_line line = { .color = colour, .width = 2.25 };
        lxw_chart_series *series = chart_add_series(made, c->categories, c->values[i]);
        chart_series_set_name(series, c->names[i]);
        if (c->type == LXW_CHART_LINE)
            chart_series_set_line(series, &line);
        else
            chart_series_set_fill(series, &fill);
    }
    if (!made)
        return;
    dress_chart(w, made, &c->words, false);
    chart_legend_set_position(made, LXW_CHART_LEGEND_BOTTOM);
    chart_legend_set_font(made, &font);
    place_chart(w, s, row, column, made);
}

const char *named_area(workbook *w, const char *name)
{
    const grid_area *a = grid_find_name(w->grid, name, strlen(name));
    for (sheet_id s = 0; a && s < SHEETS; s++)
        if (w->sheets[s].page && w->sheets[s].number == a->sheet)
            return area_text(w, s, (lxw_row_t)a->first_row, (lxw_col_t)a->first_column,
                             (lxw_row_t)a->last_row, (lxw_col_t)a->last_column);
    return "";
}
