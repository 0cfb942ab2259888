#include "blocks.h"

#include <stdio.h>
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

static bool is_bar(uint8_t type)
{
    return type == LXW_CHART_BAR || type == LXW_CHART_BAR_STACKED;
}

static bool is_stacked(uint8_t type)
{
    return type == LXW_CHART_COLUMN_STACKED || type == LXW_CHART_BAR_STACKED;
}

/* Where series are stacked a label for nothing would stand in the way: the format leaves zeros out. */
static void add_part(workbook *w, lxw_chart *chart, const parts_chart *c, const chart_part *part)
{
    lxw_chart_fill fill = { .color = (lxw_color_t)part->colour };
    lxw_chart_fill none = { .none = LXW_TRUE };
    lxw_chart_font font = { .size = 8 };
    lxw_chart_series *series = chart_add_series(chart, c->categories, part->values);
    char labels[64];
    if (part->name)
        chart_series_set_name(series, say(w, part->name));
    if (part->colour == CHART_UNSEEN) {
        chart_series_set_fill(series, &none);
        return;
    }
    snprintf(labels, sizeof labels, is_stacked(c->type) ? "%s;;" : "%s", c->number_format);
    chart_series_set_fill(series, &fill);
    if (c->bare)
        return;
    chart_series_set_labels(series);
    chart_series_set_labels_num_format(series, labels);
    if (c->count > 1)
        chart_series_set_labels_font(series, &font);
    /* Above a column that reaches the top there is no room. */
    if (c->top > 0)
        chart_series_set_labels_position(series, LXW_CHART_LABEL_POSITION_INSIDE_END);
}

static void set_axes(workbook *w, lxw_chart *chart, const parts_chart *c)
{
    lxw_chart_font axis = { .size = 9 }, name = { .size = 9, .bold = LXW_EXPLICIT_FALSE };
    lxw_chart_line grid = { .color = 0xDDDDDD, .width = 0.75 };
    lxw_chart_axis *amounts = is_bar(c->type) ? chart->x_axis : chart->y_axis;
    chart_axis_set_name(chart->x_axis, say(w, c->x));
    chart_axis_set_name(chart->y_axis, say(w, c->y));
    chart_axis_set_name_font(chart->x_axis, &name);
    chart_axis_set_name_font(chart->y_axis, &name);
    chart_axis_set_num_font(chart->x_axis, &axis);
    chart_axis_set_num_font(chart->y_axis, &axis);
    chart_axis_set_num_format(amounts, c->number_format);
    chart_axis_set_min(amounts, 0);
    if (c->top > 0)
        chart_axis_set_max(amounts, c->top);
    chart_axis_major_gridlines_set_line(chart->y_axis, &grid);
}

void put_chart_of(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, const parts_chart *c)
{
    lxw_chart_font title = { .size = 12, .bold = LXW_TRUE, .color = 0x1F3864 };
    lxw_chart_font legend = { .size = 9 };
    lxw_chart_options options = { .y_offset = 4, .x_scale = 1.05, .y_scale = 1.15,
                                  .object_position = LXW_OBJECT_MOVE_AND_SIZE };
    lxw_chart *made = workbook_add_chart(w->file, c->type);
    bool named = false;
    if (!made) {
        workbook_fail(w, "Out of memory.");
        return;
    }
    for (size_t i = 0; i < c->count; i++) {
        add_part(w, made, c, &c->parts[i]);
        named |= c->parts[i].name != NULL;
    }
    chart_title_set_name(made, say(w, c->title));
    chart_title_set_name_font(made, &title);
    set_axes(w, made, c);
    chart_legend_set_position(made, named ? LXW_CHART_LEGEND_BOTTOM : LXW_CHART_LEGEND_NONE);
    chart_legend_set_font(made, &legend);
    chart_set_series_gap(made, 60);
    if (is_stacked(c->type))
        chart_set_series_overlap(made, 100);
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

void put_chart(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, const one_series *c)
{
    const parts_chart many = { c->type, c->title, c->x, c->y, c->number_format, c->categories,
                               { { NULL, c->values, (int)c->colour } }, 1, false, 0 };
    put_chart_of(w, s, row, column, &many);
}

chart_unit chart_unit_of(double largest)
{
    if (largest >= 2e6)
        return (chart_unit){ "0.0,,", N_("ARR, millions") };
    if (largest >= 2e3)
        return (chart_unit){ "#,##0,", N_("ARR, thousands") };
    return (chart_unit){ "#,##0", N_("ARR") };
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
