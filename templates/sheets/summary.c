/* Summary: the figures that a meeting asks for, and the pictures of them. */
#include <string.h>

#include "blocks.h"
#include "model.h"
#include "workbook.h"

/* Two halves of four columns with a narrow gap between them. */
enum { LEFT = 1, GAP = 5, RIGHT = 6, LAST = 9 };
enum { TABLES = 12, CHART_ROWS = 18 };
#define S SHEET_SUMMARY

static void put_tile(workbook *w, lxw_row_t row, unsigned place, const char *label,
                     plan_format format, const char *formula)
{
    lxw_col_t c = (lxw_col_t)((place < 2 ? LEFT : RIGHT) + place % 2 * 2);
    lxw_col_t to = (lxw_col_t)(c + 1);
    lxw_worksheet *page = w->sheets[S].page;
    worksheet_merge_range(page, row, c, row, to, "", NULL);
    worksheet_merge_range(page, row + 1, c, row + 1, to, "", NULL);
    put_words(w, S, row, c, LOOK_KPI_LABEL, label);
    put_empty(w, S, row, to, LOOK_KPI_LABEL, PLAN_GENERAL);
    put_formula(w, S, row + 1, c, LOOK_KPI, format, "%s", formula);
    put_empty(w, S, row + 1, to, LOOK_KPI, PLAN_GENERAL);
    worksheet_set_row(page, row, 18, NULL);
    worksheet_set_row(page, row + 1, 30, NULL);
}

static void put_tiles(workbook *w)
{
    put_tile(w, 3, 0, N_("Accounts"), PLAN_WHOLE, "total_accounts");
    put_tile(w, 3, 1, N_("ARR"), PLAN_MONEY, "total_arr");
    put_tile(w, 3, 2, N_("Hours needed per month"), PLAN_WHOLE, "total_required_hours");
    put_tile(w, 3, 3, N_("Team hours per month"), PLAN_WHOLE, "team_hours");
    put_tile(w, 6, 0, N_("CSMs needed"), PLAN_ONE_DIGIT, "people_needed");
    put_tile(w, 6, 1, N_("CSMs available"), PLAN_ONE_DIGIT, "people_available");
    put_tile(w, 6, 2, N_("Gap (negative: missing)"), PLAN_ONE_DIGIT, "people_gap");
    put_tile(w, 6, 3, N_("Load of the team today"), PLAN_PERCENT, "team_load");
    worksheet_set_row(w->sheets[S].page, 5, 8, NULL);
    worksheet_merge_range(w->sheets[S].page, 9, LEFT, 9, LAST, "", NULL);
    put_formula(w, S, 9, LEFT, LOOK_RESULT, PLAN_GENERAL, "limit_words");
    worksheet_set_row(w->sheets[S].page, 9, 24, NULL);
    worksheet_merge_range(w->sheets[S].page, 10, LEFT, 10, LAST, "", NULL);
    put_formula(w, S, 10, LEFT, LOOK_NOTE, PLAN_GENERAL, "checks_words");
}

/* The tables that the charts draw: by segment on the left, by touch tier on the right. */
static lxw_row_t put_segments(workbook *w, lxw_row_t row)
{
    unsigned n = (unsigned)w->model->segment_count;
    put_section(w, S, row - 1, 1, 4, N_("By segment"));
    put_words(w, S, row, 1, LOOK_HEADER, N_("Segment"));
    put_words(w, S, row, 2, LOOK_HEADER, N_("Accounts"));
    put_words(w, S, row, 3, LOOK_HEADER, N_("ARR"));
    put_words(w, S, row, 4, LOOK_HEADER, N_("CSMs, exact"));
    for (unsigned i = 1; i <= n; i++) {
        put_formula(w, S, row + i, 1, LOOK_LABEL, PLAN_GENERAL, "INDEX(segment_names,%u)", i);
        put_formula(w, S, row + i, 2, LOOK_VALUE, PLAN_WHOLE, "INDEX(segment_accounts,%u)", i);
        put_formula(w, S, row + i, 3, LOOK_VALUE, PLAN_MONEY, "INDEX(segment_arr,%u)", i);
        put_formula(w, S, row + i, 4, LOOK_VALUE, PLAN_TWO_DIGITS, "INDEX(segment_people,%u)", i);
    }
    return row + n;
}

static lxw_row_t put_tiers(workbook *w, lxw_row_t row)
{
    put_section(w, S, row - 1, RIGHT, LAST, N_("By touch tier"));
    put_words(w, S, row, RIGHT, LOOK_HEADER, N_("Touch tier"));
    put_words(w, S, row, RIGHT + 1, LOOK_HEADER, N_("Accounts"));
    put_words(w, S, row, RIGHT + 2, LOOK_HEADER, N_("ARR"));
    put_words(w, S, row, LAST, LOOK_HEADER, N_("Hours per month"));
    for (unsigned i = 1; i <= 3; i++) {
        put_formula(w, S, row + i, RIGHT, LOOK_LABEL, PLAN_GENERAL, "INDEX(tier_names,%u)", i);
        put_formula(w, S, row + i, RIGHT + 1, LOOK_VALUE, PLAN_WHOLE, "COUNTIF(account_tier_no,%u)", i);
        put_formula(w, S, row + i, RIGHT + 2, LOOK_VALUE, PLAN_MONEY,
                    "SUMIF(account_tier_no,%u,account_arr)", i);
        put_formula(w, S, row + i, LAST, LOOK_VALUE, PLAN_ONE_DIGIT,
                    "SUMIF(account_tier_no,%u,account_hours)", i);
    }
    return row + 3;
}

/* ---- charts ---- */

static void put_charts(workbook *w, lxw_row_t segments, lxw_row_t last_segment, lxw_row_t row)
{
    const chart ways = { .type = LXW_CHART_COLUMN, .words = { N_("CSMs by four ways of sizing the team"), N_("Way of sizing"), N_("CSMs (FTE)"), "#,##0.0" }, .categories = named_area(w, "limit_names"), .series = { { NULL, named_area(w, "people_ways"), CHART_BLUE } }, .count = 1, .labels = LABELS_ABOVE };
    const chart people = { .type = LXW_CHART_COLUMN, .words = { N_("CSMs needed by segment"), N_("Segment"), N_("CSMs (FTE), exact"), "0.00" }, .categories = area_text(w, S, segments, 1, last_segment, 1), .series = { { NULL, area_text(w, S, segments, 4, last_segment, 4), CHART_GREEN } }, .count = 1, .labels = LABELS_ABOVE };
    const chart tiers = { .type = LXW_CHART_COLUMN, .words = { N_("Hours per month by touch tier"), N_("Touch tier"), N_("Hours per month"), "#,##0" }, .categories = area_text(w, S, segments, RIGHT, segments + 2, RIGHT), .series = { { NULL, area_text(w, S, segments, LAST, segments + 2, LAST), CHART_ORANGE } }, .count = 1, .labels = LABELS_ABOVE };
    put_chart(w, S, row, LEFT, &ways);
    put_chart(w, S, row, RIGHT, &people);
    put_chart(w, S, row + CHART_ROWS, LEFT, &tiers);
    if (w->model->owner_count) {
        const chart loads = { .type = LXW_CHART_COLUMN, .words = { N_("Load per CSM"), N_("CSM"), N_("Load (100 % = full)"), "0%" }, .categories = named_area(w, "csm_names"), .series = { { NULL, named_area(w, "csm_loads"), CHART_BLUE } }, .count = 1, .labels = LABELS_ABOVE };
        put_chart(w, S, row + CHART_ROWS, RIGHT, &loads);
    }
}

void write_summary(workbook *w)
{
    lxw_row_t segments_end, tiers_end, charts;
    put_title(w, S, N_("Summary"), N_("The plan in one page. Every figure is calculated from the "
                                      "other sheets; nothing is entered here."));
    worksheet_set_column(w->sheets[S].page, LEFT, GAP - 1, 17, NULL);
    worksheet_set_column(w->sheets[S].page, GAP, GAP, 2, NULL);
    worksheet_set_column(w->sheets[S].page, RIGHT, LAST, 17, NULL);
    put_tiles(w);
    worksheet_set_row(w->sheets[S].page, TABLES, 20, NULL);
    segments_end = put_segments(w, TABLES);
    tiers_end = put_tiers(w, TABLES);
    charts = (segments_end > tiers_end ? segments_end : tiers_end) + 2;
    put_charts(w, TABLES + 1, segments_end, charts);
    finish_one_page(w, S, charts + 2 * CHART_ROWS - 1, LAST);
}
