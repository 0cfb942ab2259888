/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "workbook.h"

#include <stdio.h>
#include <string.h>

const char *area_text(workbook *w, sheet_id s, lxw_row_t first_row, lxw_col_t first_column,
                      lxw_row_t last_row, lxw_col_t last_column)
{
    char first[LXW_MAX_CELL_NAME_LENGTH], last[LXW_MAX_CELL_NAME_LENGTH], text[128];
    const char *copy;
    lxw_rowcol_to_cell_abs(first, first_row, first_column, LXW_TRUE, LXW_TRUE);
    lxw_rowcol_to_cell_abs(last, last_row, last_column, LXW_TRUE, LXW_TRUE);
    snprintf(text, sizeof text, "=%s!%s:%s", w->sheets[s].quoted, first, last);
    copy = csm_arena_text(&w->texts, text, strlen(text));
    if (!copy)
        workbook_fail(w, PLAN_NO_MEMORY);
    return copy ? copy : "";
}

const char *with_currency(workbook *w, const char *english)
{
    const char *words = say(w, english), *place = strstr(words, "%s"), *copy;
    char text[160];
    if (!place)
        return words;
    snprintf(text, sizeof text, "%.*s%s%s", (int)(place - words), words, w->options->currency, place + 2);
    copy = csm_arena_text(&w->texts, text, strlen(text));
    if (!copy)
        workbook_fail(w, PLAN_NO_MEMORY);
    return copy ? copy : "";
}

void set_widths(workbook *w, sheet_id s, const column_width *widths, size_t count)
{
    for (size_t i = 0; i < count; i++)
        worksheet_set_column(w->sheets[s].page, widths[i].first, widths[i].last, widths[i].width, NULL);
}

void hide_columns(workbook *w, sheet_id s, lxw_col_t first, lxw_col_t last)
{
    lxw_row_col_options hidden = { .hidden = LXW_TRUE, .level = 1 }, mark = { .collapsed = LXW_TRUE };
    worksheet_set_column_opt(w->sheets[s].page, first, last, 13, NULL, &hidden);
    worksheet_set_column_opt(w->sheets[s].page, (lxw_col_t)(last + 1), (lxw_col_t)(last + 1), LXW_DEF_COL_WIDTH, NULL,
                             &mark);
}

void name_cells(workbook *w, const char *name, sheet_id s, lxw_row_t first_row,
                lxw_col_t first_column, lxw_row_t last_row, lxw_col_t last_column)
{
    grid_area area = { w->sheets[s].number, first_row, first_column, last_row, last_column };
    if (!grid_define_name(w->grid, name, &area))
        workbook_fail(w, PLAN_NO_MEMORY);
    workbook_check(w, workbook_define_name(
                 w->file, name,
                 area_text(w, s, first_row, first_column, last_row, last_column)));
}

void name_cell(workbook *w, const char *name, sheet_id s, lxw_row_t row, lxw_col_t column)
{
    name_cells(w, name, s, row, column, row, column);
}

void accept_numbers(workbook *w, sheet_id s, lxw_row_t first_row, lxw_col_t first_column,
                    lxw_row_t last_row, lxw_col_t last_column, double low, double high)
{
    lxw_data_validation rule = { .validate = LXW_VALIDATION_TYPE_DECIMAL,
                                 .criteria = LXW_VALIDATION_CRITERIA_BETWEEN,
                                 .ignore_blank = LXW_VALIDATION_ON,
                                 .minimum_number = low,
                                 .maximum_number = high,
                                 .error_title = workbook_lent(say(w, N_("Not possible here"))) };
    char message[200];
    snprintf(message, sizeof message, "%s %.10g … %.10g",
             say(w, N_("Please enter a number in this range:")), low, high);
    rule.error_message = message;
    workbook_check(w, worksheet_data_validation_range(w->sheets[s].page, first_row, first_column, last_row,
                                             last_column, &rule));
}

void accept_dates(workbook *w, sheet_id s, lxw_row_t first_row, lxw_col_t first_column,
                  lxw_row_t last_row, lxw_col_t last_column, double low, double high)
{
    lxw_data_validation rule = { .validate = LXW_VALIDATION_TYPE_DATE_NUMBER,
                                 .criteria = LXW_VALIDATION_CRITERIA_BETWEEN,
                                 .ignore_blank = LXW_VALIDATION_ON,
                                 .minimum_number = low,
                                 .maximum_number = high,
                                 .error_title = workbook_lent(say(w, N_("Not possible here"))),
                                 .error_message = workbook_lent(say(w, N_("Please enter a date."))) };
    workbook_check(w, worksheet_data_validation_range(w->sheets[s].page, first_row, first_column, last_row,
                                             last_column, &rule));
}

void accept_list(workbook *w, sheet_id s, lxw_row_t first_row, lxw_col_t first_column,
                 lxw_row_t last_row, lxw_col_t last_column, const char *name)
{
    char formula[64];
    lxw_data_validation rule = { .validate = LXW_VALIDATION_TYPE_LIST_FORMULA,
                                 .ignore_blank = LXW_VALIDATION_ON,
                                 .value_formula = formula,
                                 .error_title = workbook_lent(say(w, N_("Not possible here"))),
                                 .error_message = workbook_lent(
                                     say(w, N_("Please choose a value from the list."))) };
    snprintf(formula, sizeof formula, "=%s", name);
    workbook_check(w, worksheet_data_validation_range(w->sheets[s].page, first_row, first_column, last_row,
                                             last_column, &rule));
}

void colour_text(workbook *w, sheet_id s, lxw_row_t first_row, lxw_col_t first_column,
                 lxw_row_t last_row, lxw_col_t last_column, const char *text, lxw_color_t fill)
{
    char value[300];
    lxw_conditional_format rule = { .type = LXW_CONDITIONAL_TYPE_CELL,
                                    .criteria = LXW_CONDITIONAL_CRITERIA_EQUAL_TO,
                                    .value_string = value };
    snprintf(value, sizeof value, "\"%s\"", text);
    rule.format = workbook_add_format(w->file);
    if (!rule.format) {
        workbook_fail(w, PLAN_NO_MEMORY);
        return;
    }
    format_set_bg_color(rule.format, fill);
    workbook_check(w, worksheet_conditional_format_range(w->sheets[s].page, first_row, first_column, last_row,
                                                last_column, &rule));
}

void put_title(workbook *w, sheet_id s, const char *title, const char *subtitle)
{
    worksheet_set_column(w->sheets[s].page, 0, 0, 2, NULL);
    set_height(w, s, 0, 32);
    put_words(w, s, 0, 1, LOOK_TITLE, title);
    put_words(w, s, 1, 1, LOOK_SUBTITLE, subtitle);
}

void finish_one_page(workbook *w, sheet_id s, lxw_row_t last_row, lxw_col_t last_column)
{
    finish_page(w, s, last_row, last_column, 0, 0);
    worksheet_set_portrait(w->sheets[s].page);
    worksheet_fit_to_pages(w->sheets[s].page, 1, 1);
}

/* A title as headers take it: `&` begins a command there, and the whole must not be long. */
static void header_text(const workbook *w, char *out, size_t size)
{
    const char *title = w->options->title ? w->options->title : say(w, N_("Customer success plan"));
    size_t n = 0;
    for (; *title && n + 8 < size; title++) {
        out[n++] = *title;
        if (*title == '&')
            out[n++] = '&';
    }
    while (*title && n && ((unsigned char)out[n - 1] & 0xC0) == 0x80)
        n--; /* no half of a character */
    if (*title && n && (unsigned char)out[n - 1] >= 0xC0)
        n--;
    out[n] = '\0';
}

/* Above the plan and the sheet, below the page of how many. */
static void set_header(workbook *w, lxw_worksheet *page)
{
    char title[120], text[255];
    header_text(w, title, sizeof title);
    snprintf(text, sizeof text, "&L&8 %s&R&8 &A", title);
    workbook_check(w, worksheet_set_header(page, text));
    snprintf(text, sizeof text, "&L&8 CSM Planner&R&8 %s", say(w, N_("Page &P of &N")));
    workbook_check(w, worksheet_set_footer(page, text));
}

/* Only inputs can be changed, until the reader takes the protection off, for which no password is asked. */
static void protect(lxw_worksheet *page)
{
    lxw_protection allowed = { .format_columns = LXW_TRUE, .format_rows = LXW_TRUE, .sort = LXW_TRUE,
                               .autofilter = LXW_TRUE };
    worksheet_protect(page, NULL, &allowed);
}

/* Excel calls a file damaged in which two widths are given for one column. */
static void check_columns(workbook *w, const sheet *s)
{
    lxw_col_t next = 0;
    for (lxw_col_t i = 0; i < s->page->col_options_max; i++) {
        const lxw_col_options *given = s->page->col_options[i];
        if (given && given->firstcol < next)
            workbook_defect(w, "The sheet %s has two widths for column %u.", s->name, given->firstcol + 1u);
        if (given)
            next = (lxw_col_t)(given->lastcol + 1);
    }
}

void finish_page(workbook *w, sheet_id s, lxw_row_t last_row, lxw_col_t last_column,
                 lxw_row_t repeat_first, lxw_row_t repeat_last)
{
    lxw_worksheet *page = w->sheets[s].page;
    check_columns(w, &w->sheets[s]);
    worksheet_set_paper(page, 9); /* A4; it is scaled to the width, so Letter works as well */
    worksheet_set_landscape(page);
    worksheet_fit_to_pages(page, 1, 0);
    worksheet_set_margins(page, 0.5, 0.5, 0.75, 0.65);
    worksheet_center_horizontally(page);
    set_header(w, page);
    worksheet_print_area(page, 0, 0, last_row, last_column);
    if (repeat_last)
        worksheet_repeat_rows(page, repeat_first, repeat_last);
    if (s != SHEET_EXAMPLES && s != SHEET_RANGES) /* those are for trying things out */
        protect(page);
}
