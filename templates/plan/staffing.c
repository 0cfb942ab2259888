/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "staffing.h"

#include <ctype.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "catalogue/arena.h"
#include "engine/formula.h"
#include "plan.h"
#include "words.h"

const staffing_step staffing_steps[] = {
    { N_("Paid hours"), "hours_paid", N_("Hours per month"), "total_hours" },
    { N_("Absences"), "hours_absent", N_("Leave, illness, holidays: shrinkage × paid hours"),
      "-total_hours*shrinkage" },
    { N_("Internal hours"), "hours_internal", N_("Meetings, reporting, training, administration"),
      "-internal_hours" },
    { N_("Internal share"), "hours_shared", N_("Share of what remains, where it is planned as a share"),
      "-(hours_paid+hours_absent+hours_internal)*internal_share" },
    { N_("Not realised"), "hours_lost", N_("Time that does not reach a customer after all"),
      "-(hours_paid+hours_absent+hours_internal+hours_shared)*(1-realization)" },
    { NULL, NULL, NULL, NULL },
};

/* ---- the names in a formula ---- */

/* The next name from there on, and its length; NULL past the last. Texts in quotes and functions are none. */
static const char *next_name(const char *at, size_t *length)
{
    while (*at) {
        *length = strspn(at, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.");
        if (*length && islower((unsigned char)*at) && at[*length] != '(')
            return at;
        if (*at == '"')
            at += strcspn(at + 1, "\"") + 1; /* to the quote at its end */
        at += *length ? *length : *at != '\0';
    }
    return NULL;
}

static void add(char *out, size_t size, const char *text, size_t length)
{
    size_t used = strlen(out);
    if (used + length >= size) {
        fprintf(stderr, "There is no room for the formula %s…\n", out);
        abort();
    }
    memcpy(out + used, text, length);
    out[used + length] = '\0';
}

char *staffing_vary(char *out, size_t size, const char *formula, const staffing_operand *operands, size_t count)
{
    size_t length;
    *out = '\0';
    for (const char *name; (name = next_name(formula, &length)); formula = name + length) {
        const staffing_operand *o = operands;
        while (o < operands + count && (strlen(o->name) != length || strncmp(o->name, name, length) != 0))
            o++;
        add(out, size, formula, (size_t)(name - formula));
        if (o < operands + count)
            add(out, size, o->text, strlen(o->text));
        else
            add(out, size, name, length);
    }
    add(out, size, formula, strlen(formula));
    return out;
}

/* ---- what follows from it ---- */

/* The place of the uncertain assumption of that name; false: it is none. */
static bool find_uncertain(const char *name, size_t length, size_t *place)
{
    const plan_assumption *a;
    for (*place = 0; (a = plan_assumption_at(*place)); ++*place)
        if (strlen(a->name) == length && strncmp(a->name, name, length) == 0)
            return !a->range.choice;
    return false;
}

size_t staffing_uncertain(size_t *places, size_t most)
{
    static const char formulas[] = STAFFING_EFFECTIVE_HOURS "," STAFFING_REACTIVE_EFFORT "," STAFFING_EXACT;
    size_t count = 0, length, place;
    for (const char *at = formulas; (at = next_name(at, &length)); at += length)
        if (count < most && find_uncertain(at, length, &place))
            places[count++] = place;
    return count;
}

static bool put_values(grid *g, const double *values)
{
    size_t sheet;
    bool put = grid_add_sheet(g, "values", &sheet);
    for (size_t i = 0; put && plan_assumption_at(i); i++) {
        const grid_area cell = { sheet, i, 0, i, 0 };
        put = grid_put(g, sheet, i, 0, csm_number(values[i])) &&
              grid_define_name(g, plan_assumption_at(i)->name, &cell);
    }
    return put;
}

bool staffing_effective_hours(const double *values, double *hours)
{
    csm_arena arena = { NULL };
    const char *problem = NULL;
    grid *g = grid_new();
    bool put = g && put_values(g, values);
    csm_value v = csm_number(NAN);
    if (put)
        v = formula_evaluate(g, 0, STAFFING_EFFECTIVE_HOURS, &arena, &problem);
    *hours = v.kind == CSM_IS_NUMBER ? v.number : NAN;
    grid_free(g);
    csm_arena_free(&arena);
    return put;
}
