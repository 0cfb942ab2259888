/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* A chart of one or two series: columns side by side, or as a tornado, whose bars start from the middle. */
#ifndef PLAN_PAIR_CHART_H
#define PLAN_PAIR_CHART_H

#include "blocks.h"

typedef struct pair_chart {
    const char *title, *x, *y, *number_format; /* x: of the categories */
    const char *names[2];                      /* N_() */
    const char *categories, *values[2];        /* see area_text; values[1] may be NULL */
    bool tornado;                              /* bars, the first category on top */
    double wide, tall;                         /* 1: as put_chart */
    double top;                                /* of the axis of amounts; 0: as the figures are */
} pair_chart;

void put_pair_chart(workbook *w, sheet_id s, lxw_row_t row, lxw_col_t column, const pair_chart *c);

#endif
