/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* What the texts behind options mean: numbers, dates, lists between commas. */
#include "command.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

double command_number(struct argp_state *state, const char *option, const char *text)
{
    char *end;
    double x = strtod(text, &end);
    if (end == text || *end || !isfinite(x))
        argp_error(state, "--%s: \"%s\" is not a number (write 0.25, not 25 %%)", option, text);
    return x;
}

size_t command_whole(struct argp_state *state, const char *option, const char *text, size_t low, size_t high)
{
    double x = command_number(state, option, text);
    if (!(x >= (double)low && x <= (double)high && x == floor(x)))
        argp_error(state, "--%s must be a whole number from %zu to %zu", option, low, high);
    return (size_t)x;
}

/* ---- dates ---- */

enum { SECONDS_OF_DAY = 86400, UNIX_DAY = 25569 /* 1970-01-01 as Calc counts */ };

/* The serial number of a date as 2026-01-31. */
static double date_or_die(struct argp_state *state, const char *option, const char *text)
{
    struct tm day = { 0 };
    int year, month, end = 0;
    time_t seconds;
    if (sscanf(text, "%4d-%2d-%2d%n", &year, &month, &day.tm_mday, &end) < 3 || end != 10 || text[end])
        argp_error(state, "--%s: \"%s\" is not a date (write 2026-01-31)", option, text);
    day.tm_year = year - 1900;
    day.tm_mon = month - 1;
    seconds = timegm(&day);
    if (day.tm_year != year - 1900 || day.tm_mon != month - 1)
        argp_error(state, "--%s: there is no day %s", option, text);
    return (double)(seconds / SECONDS_OF_DAY) + UNIX_DAY;
}

void command_date_text(char *out, size_t size, double serial)
{
    time_t seconds = (time_t)(serial - UNIX_DAY) * SECONDS_OF_DAY;
    struct tm day;
    gmtime_r(&seconds, &day);
    strftime(out, size, "%Y-%m-%d", &day);
}

/* ---- assumptions ---- */

char *command_option_name(const plan_assumption *a)
{
    char *name = strdup(a->name);
    for (char *c = name; c && *c; c++)
        if (*c == '_')
            *c = '-';
    return name;
}

double command_assumption(struct argp_state *state, const plan_assumption *a, const char *text)
{
    char *name;
    double x;
    if (a->format == PLAN_YES_NO && (!strcmp(text, "yes") || !strcmp(text, "no")))
        return !strcmp(text, "yes");
    name = command_option_name(a);
    x = (a->format == PLAN_DATE ? date_or_die : command_number)(state, name ? name : a->name, text);
    if (a->format == PLAN_DATE && (x < a->low || x > a->high)) {
        char low[16], high[16];
        command_date_text(low, sizeof low, a->low);
        command_date_text(high, sizeof high, a->high);
        argp_error(state, "--%s: %s is outside %s … %s", name ? name : a->name, text, low, high);
    }
    if (x < a->low || x > a->high)
        argp_error(state, "--%s: %s is outside %.10g … %.10g", name ? name : a->name, text, a->low,
                   a->high);
    free(name);
    return x;
}

/* ---- lists ---- */

/* The next part of a list between commas; NULL at its end. An empty part is an error. */
static char *next_part(struct argp_state *state, const char *option, char **rest)
{
    char *part = strsep(rest, ",");
    if (part && !*part)
        argp_error(state, "--%s: there is nothing between two commas, or at an end", option);
    return part;
}

size_t command_texts(struct argp_state *state, const char *option, char *text, const char **out, size_t most)
{
    size_t n = 0;
    char *part;
    while ((part = next_part(state, option, &text))) {
        if (n == most)
            argp_error(state, "--%s: at most %zu", option, most);
        out[n++] = part;
    }
    return n;
}

size_t command_amounts(struct argp_state *state, const char *option, char *text, double *out, size_t most)
{
    size_t n = 0;
    char *part;
    while ((part = next_part(state, option, &text))) {
        if (n == most)
            argp_error(state, "--%s: at most %zu", option, most);
        out[n] = command_number(state, option, part);
        if (out[n] < 0 || out[n] > BOOK_ARR_MAX)
            argp_error(state, "--%s: %s is outside 0 … %.10g", option, part, BOOK_ARR_MAX);
        n++;
    }
    return n;
}

void command_thresholds(struct argp_state *state, plan_options *plan, char *text)
{
    size_t n = command_amounts(state, "thresholds", text, plan->thresholds, PLAN_SEGMENTS_MAX - 1);
    for (size_t i = 0; i < n; i++)
        if (plan->thresholds[i] <= 0 || (i && plan->thresholds[i] <= plan->thresholds[i - 1]))
            argp_error(state, "--thresholds: they must be greater than 0 and ascend");
    plan->threshold_count = n;
}

void command_ramp(struct argp_state *state, plan_options *plan, char *text)
{
    plan->ramp_count = command_amounts(state, "ramp", text, plan->ramp, PLAN_RAMP_MONTHS);
    for (size_t i = 0; i < plan->ramp_count; i++)
        if (plan->ramp[i] > 1)
            argp_error(state, "--ramp: %.10g is outside 0 … 1", plan->ramp[i]);
}

void command_without(struct argp_state *state, plan_options *plan, char *text)
{
    char *part;
    while ((part = next_part(state, "without", &text))) {
        size_t i = 0;
        while (plan_sheet_at(i) && strcmp(plan_sheet_at(i)->key, part) != 0)
            i++;
        if (!plan_sheet_at(i))
            argp_error(state, "--without: there is no sheet \"%s\"", part);
        plan->without[i] = true;
    }
}
