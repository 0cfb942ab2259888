/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "styles.h"

#include <stdio.h>
#include <strings.h>

/* How the currency is written around an amount; the code itself where it is not one of these. */
static void money_format(const workbook *w, char *out, size_t size)
{
    static const struct {
        const char *code, *format;
    } known[] = {
        { "USD", "\"$\"#,##0_)" },      { "GBP", "\"£\"#,##0_)" },     { "EUR", "#,##0\\ \"€\"_)" },
        { "RUB", "#,##0\\ \"₽\"_)" },   { "JPY", "\"¥\"#,##0_)" },     { "INR", "\"₹\"#,##0_)" },
        { "CHF", "\"CHF \"#,##0_)" },
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (strcasecmp(known[i].code, w->options->currency) == 0) {
            snprintf(out, size, "%s", known[i].format);
            return;
        }
    snprintf(out, size, "#,##0\\ \"%s\"_)", w->options->currency);
}

/* A limit says in its cell what it is: "OK ≤ 100.0%". */
static void set_limit_format(workbook *w, lxw_format *f, look look, const char *format)
{
    char text[120];
    snprintf(text, sizeof text, "\"%s %s \"%s", say(w, N_("OK")), look == LOOK_KPI_MOST ? "≤" : "≥", format);
    format_set_num_format(f, text);
}

/* `_)` keeps a number a bracket's width away from the line beside it. */
static void set_number_format(workbook *w, lxw_format *f, look look, plan_format format)
{
    static const char *const formats[PLAN_FORMATS] = {
        [PLAN_GENERAL] = "General",       [PLAN_WHOLE] = "#,##0_)",
        [PLAN_ONE_DIGIT] = "#,##0.0_)",   [PLAN_TWO_DIGITS] = "#,##0.00_)",
        [PLAN_PERCENT] = "0.0%_)",        [PLAN_DATE] = "yyyy\\-mm\\-dd_)",
        [PLAN_YES_NO] = "General",
    };
    char money[32];
    money_format(w, money, sizeof money);
    if (look == LOOK_QUIET) {
        char quiet[80];
        /* Not nothing: a cell of an .ods that shows nothing is calculated anew when it is loaded. */
        snprintf(quiet, sizeof quiet, "%s;-%s;\"–\"_)", formats[format], formats[format]);
        format_set_num_format(f, quiet);
    } else if (look == LOOK_KPI_MOST || look == LOOK_KPI_LEAST)
        set_limit_format(w, f, look, format == PLAN_MONEY ? money : formats[format]);
    else
        format_set_num_format(f, format == PLAN_MONEY ? money : formats[format]);
}

static void set_border(lxw_format *f)
{
    format_set_border(f, LXW_BORDER_THIN);
    format_set_border_color(f, LINE);
}

/* White lines keep two tiles apart. */
static void set_gap(lxw_format *f)
{
    format_set_left(f, LXW_BORDER_THICK);
    format_set_right(f, LXW_BORDER_THICK);
    format_set_left_color(f, LXW_COLOR_WHITE);
    format_set_right_color(f, LXW_COLOR_WHITE);
}

static void set_heading(lxw_format *f, double size, lxw_color_t colour)
{
    format_set_bold(f);
    format_set_font_size(f, size);
    format_set_font_color(f, colour);
}

static void set_look(lxw_format *f, look look)
{
    format_set_font_name(f, "Calibri");
    format_set_align(f, LXW_ALIGN_VERTICAL_CENTER);
    switch (look) {
    case LOOK_TEXT:
        format_set_indent(f, 1);
        format_set_text_wrap(f);
        break;
    case LOOK_NOTE:
        format_set_indent(f, 1);
        format_set_font_color(f, GREY);
        format_set_font_size(f, 10);
        format_set_text_wrap(f);
        break;
    case LOOK_TITLE:
        set_heading(f, 20, NAVY);
        break;
    case LOOK_SUBTITLE:
        format_set_font_color(f, GREY);
        format_set_font_size(f, 11);
        break;
    case LOOK_SECTION:
        set_heading(f, 12, LXW_COLOR_WHITE);
        format_set_indent(f, 1);
        format_set_bg_color(f, BLUE);
        break;
    case LOOK_HEADER:
        set_heading(f, 10, NAVY);
        format_set_align(f, LXW_ALIGN_CENTER);
        format_set_bg_color(f, PALE_BLUE);
        format_set_text_wrap(f);
        set_border(f);
        break;
    case LOOK_LABEL:
        format_set_indent(f, 1);
        set_border(f);
        break;
    case LOOK_INPUT:
        format_set_unlocked(f);
        format_set_bg_color(f, YELLOW);
        format_set_font_color(f, INPUT_BLUE);
        set_border(f);
        break;
    case LOOK_VALUE:
    case LOOK_QUIET:
        set_border(f);
        break;
    case LOOK_TOTAL_LABEL:
        format_set_indent(f, 1);
        /* fall through */
    case LOOK_TOTAL:
        format_set_bold(f);
        format_set_bg_color(f, PALE_GREY);
        set_border(f);
        format_set_top(f, LXW_BORDER_MEDIUM);
        format_set_top_color(f, BLUE);
        break;
    case LOOK_RESULT:
        set_heading(f, 11, NAVY);
        format_set_text_wrap(f);
        format_set_bg_color(f, PALE_GREY);
        set_border(f);
        break;
    case LOOK_KPI:
        set_heading(f, 18, NAVY);
        format_set_align(f, LXW_ALIGN_CENTER);
        format_set_bg_color(f, PALE_GREY);
        format_set_shrink(f);
        set_gap(f);
        break;
    case LOOK_KPI_LABEL:
        set_gap(f);
        format_set_font_color(f, GREY);
        format_set_font_size(f, 10);
        format_set_align(f, LXW_ALIGN_CENTER);
        format_set_shrink(f);
        format_set_bg_color(f, PALE_GREY);
        break;
    case LOOK_KPI_STATUS:
        set_gap(f);
        set_heading(f, 11, NAVY);
        format_set_align(f, LXW_ALIGN_CENTER);
        format_set_bg_color(f, PALE_GREY);
        break;
    case LOOK_KPI_MOST:
    case LOOK_KPI_LEAST:
        set_gap(f);
        format_set_font_color(f, GREY);
        format_set_font_size(f, 9);
        format_set_align(f, LXW_ALIGN_CENTER);
        format_set_bg_color(f, PALE_GREY);
        break;
    case LOOK_STRIP:
        set_heading(f, 14, LXW_COLOR_WHITE);
        format_set_align(f, LXW_ALIGN_LEFT);
        format_set_align(f, LXW_ALIGN_VERTICAL_CENTER);
        format_set_bg_color(f, NAVY);
        format_set_shrink(f);
        break;
    case LOOK_STRIP_LABEL:
        format_set_font_color(f, PALE_BLUE);
        format_set_font_size(f, 10);
        format_set_align(f, LXW_ALIGN_RIGHT);
        format_set_align(f, LXW_ALIGN_VERTICAL_CENTER);
        format_set_bg_color(f, NAVY);
        format_set_indent(f, 1);
        format_set_text_wrap(f);
        break;
    case LOOK_LINK:
        format_set_indent(f, 1);
        format_set_font_color(f, INPUT_BLUE);
        format_set_underline(f, LXW_UNDERLINE_SINGLE);
        set_border(f);
        break;
    case LOOKS:
        break;
    }
}

/* A dash for "no number" stands where the numbers do; texts keep away from the line beside them. */
static void set_side(lxw_format *f, look look, plan_format format)
{
    bool calculated = look == LOOK_VALUE || look == LOOK_QUIET || look == LOOK_TOTAL || look == LOOK_RESULT;
    if (calculated && format != PLAN_GENERAL) {
        format_set_align(f, LXW_ALIGN_RIGHT);
        format_set_align(f, LXW_ALIGN_VERTICAL_CENTER);
    }
    /* A label in a longer language, an amount of a large company: smaller before it is cut. */
    if (look == LOOK_LABEL || look == LOOK_TOTAL_LABEL || (calculated && format != PLAN_GENERAL))
        format_set_shrink(f);
    if ((calculated || look == LOOK_INPUT) && (format == PLAN_GENERAL || format == PLAN_YES_NO))
        format_set_indent(f, 1);
}

lxw_format *style_for(workbook *w, look look, plan_format format)
{
    lxw_format **f = &w->formats[look][format];
    if (!*f) {
        *f = workbook_add_format(w->file);
        if (!*f) {
            workbook_fail(w, PLAN_NO_MEMORY);
            return NULL;
        }
        set_look(*f, look);
        set_number_format(w, *f, look, format);
        set_side(*f, look, format);
    }
    return *f;
}
