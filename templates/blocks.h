/* Blocks that several sheets are made of: a labelled result with a remark, the head of a table, a chart. */
#ifndef PLAN_BLOCKS_H
#define PLAN_BLOCKS_H

#include "workbook.h"

/* Colours that all eyes tell apart (Okabe and Ito). */
enum {
    CHART_BLUE = 0x0072B2,
    CHART_ORANGE = 0xE69F00,
    CHART_GREEN = 0x009E73,
    CHART_RED = 0xD55E00,
    CHART_SKY = 0x56B4E9,
    CHART_PURPLE = 0xCC79A7,
    CHART_YELLOW = 0xF0E442,
    CHART_GREY = 0x999999,
    CHART_UNSEEN = -1 /* lifts the series that is stacked upon it */
};

/* Label in column 1, formula in column 2, a remark over the columns 3 to `last`. The cell gets the name,
 * unless it is NULL. */
void put_line(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t last, const char *label, const char *name,
              look look, plan_format format, const char *remark, const char *formula);
/* The heads of columns 1, 2, …, as high as two lines. */
void put_heads(workbook *w, sheet_id s, lxw_row_t row, const char *const *english, size_t count);

typedef struct one_series {
    uint8_t type; /* LXW_CHART_COLUMN or LXW_CHART_BAR */
    const char *title, *x, *y, *number_format;
    const char *categories, *values; /* see area_text and named_area */
    lxw_color_t colour;
} one_series;

/* Several series over the same categories, side by side or stacked, with a legend. */
typedef struct chart_part {
    const char *name;   /* N_(); NULL: not in the legend */
    const char *values;
    int colour;
} chart_part;

enum { CHART_PARTS = 4 };

typedef struct parts_chart {
    uint8_t type; /* LXW_CHART_COLUMN, LXW_CHART_COLUMN_STACKED … */
    const char *title, *x, *y, *number_format;
    const char *categories;
    chart_part parts[CHART_PARTS]; /* stacked: in light colours, as labels are black */
    size_t count;
    bool bare;  /* without labels: there are too many columns for them */
    double top; /* of the axis of amounts; 0: as the figures are */
} parts_chart;

void put_chart_of(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, const parts_chart *c);
/* With its top left corner in the cell; 18 rows high and four columns of 17 wide. */
void put_chart(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, const one_series *c);
typedef struct chart_words {
    const char *title, *x, *y, *number_format;
} chart_words;

/* Several series side by side, stacked, or as lines, with a legend; their colours are given in order. */
typedef struct many_series {
    uint8_t type; /* LXW_CHART_COLUMN, LXW_CHART_COLUMN_STACKED or LXW_CHART_LINE */
    chart_words words;
    const char *categories;
    size_t count;
    const char *names[PLAN_STAGES_MAX], *values[PLAN_STAGES_MAX]; /* a cell each; cells */
} many_series;

/* As large as put_chart's. */
void put_series(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, const many_series *c);

/* In which unit amounts as large as this are short enough for a chart. */
typedef struct chart_unit {
    const char *number_format, *axis; /* N_() */
} chart_unit;

chart_unit chart_unit_of(double largest);
/* The cells of a name as charts want them; "" where there is no such name. */
const char *named_area(workbook *w, const char *name);

#endif
