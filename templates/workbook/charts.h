/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Charts in one style: a title, both axes named with their units, colours that all eyes tell apart. */
#ifndef PLAN_CHARTS_H
#define PLAN_CHARTS_H

#include "workbook.h"

/* The colours of Okabe and Ito. */
enum {
    CHART_BLUE = 0x0072B2,
    CHART_ORANGE = 0xE69F00,
    CHART_GREEN = 0x009E73,
    CHART_RED = 0xD55E00,
    CHART_SKY = 0x56B4E9,
    CHART_PURPLE = 0xCC79A7,
    CHART_YELLOW = 0xF0E442,
    CHART_GREY = 0x999999,
    CHART_PALE = 0xDFE5EC, /* what is not used */
    CHART_UNSEEN = -1 /* lifts the series that is stacked upon it */
};

/* The axes by what runs along them, wherever they are drawn. */
typedef struct chart_words {
    const char *title, *categories, *amounts, *number_format;
} chart_words;

typedef struct chart_series {
    const char *name;   /* N_(), or a cell as area_text gives it; NULL: not in the legend */
    const char *values; /* a name, or an area as area_text gives it */
    int colour;
} chart_series;

/* Where the figures of a chart stand beside its columns. */
typedef enum chart_labels {
    LABELS_NONE,
    LABELS_ABOVE,
    LABELS_INSIDE_END, /* where columns reach the top; on light colours, as labels are black */
    LABELS_INSIDE_BASE
} chart_labels;

enum { CHART_SERIES = PLAN_STAGES_MAX };

typedef struct chart {
    uint8_t type; /* LXW_CHART_COLUMN, LXW_CHART_BAR_STACKED, LXW_CHART_LINE … */
    chart_words words;
    const char *categories; /* as the values of a series */
    chart_series series[CHART_SERIES];
    size_t count;
    chart_labels labels;
    bool below_zero;   /* the axis of amounts starts where the figures do; otherwise at nought */
    double top;        /* of the axis of amounts; 0: as the figures are */
    double wide, tall; /* times the usual size; 0: 1 */
} chart;

/* The colours in the order in which they are told apart best. */
int chart_colour(size_t i);
/* With its top left corner in the cell; usually 18 rows high and four columns of 17 wide. */
void put_chart(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, const chart *c);
/* When all sheets are laid out, and with them all names. */
void write_charts(workbook *w);

/* In which unit amounts as large as this are short enough for a chart. */
typedef struct chart_unit {
    const char *number_format, *axis; /* in the plan's language, with its currency */
} chart_unit;

chart_unit chart_unit_of(workbook *w, double largest);

#endif
