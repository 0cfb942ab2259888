/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The second step: every cell gets its value. A formula that needs a cell without a value waits until that has its
 * own; those that wait lie on a stack of the heap, as a column of running numbers may be as long as the list. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cells.h"
#include "engine/formula.h"
#include "styles.h"
#include "tables.h"
#include "words.h"

/* An area whose cells are to have values, and how far it is. */
typedef struct task {
    grid_area area;
    size_t row, column;
    bool again; /* the cell has waited for the task above */
} task;

typedef struct tasks {
    task *items;
    size_t count, room;
} tasks;

static bool push(workbook *w, tasks *t, const grid_area *area)
{
    if (t->count == t->room) {
        size_t room = t->room ? 2 * t->room : 16;
        task *larger = realloc(t->items, room * sizeof *larger);
        if (!larger) {
            workbook_fail(w, PLAN_NO_MEMORY);
            return false;
        }
        t->items = larger;
        t->room = room;
    }
    t->items[t->count++] = (task){ *area, area->first_row, area->first_column, false };
    return true;
}

static sheet_id sheet_of(const workbook *w, size_t number)
{
    sheet_id s = 0;
    while (s < SHEETS && !(w->sheets[s].page && w->sheets[s].number == number))
        s++;
    return s;
}

/* ---- what is wrong ---- */

static size_t name_of_cell(const workbook *w, const task *t, char *out, size_t size)
{
    char address[LXW_MAX_CELL_NAME_LENGTH];
    int n;
    lxw_rowcol_to_cell(address, (lxw_row_t)t->row, (lxw_col_t)t->column);
    n = snprintf(out, size, "%s!%s", w->sheets[sheet_of(w, t->area.sheet)].quoted, address);
    return n > 0 && (size_t)n < size ? (size_t)n : size - 1;
}

/* The problem may be missing where the code says it. */
static void fail_at(workbook *w, const task *t, plan_fault_code code, const char *formula, const char *problem)
{
    char place[200];
    name_of_cell(w, t, place, sizeof place);
    workbook_fail_with(w, code, plan_text(place), plan_text(formula), plan_text(problem));
}

/* From the cell that is needed again to the one that needs it. */
static void fail_circle(workbook *w, const tasks *t)
{
    const task *top = &t->items[t->count - 1];
    char names[1500] = "";
    size_t i = t->count - 1, n = 0;
    while (i-- > 0 && !(t->items[i].area.sheet == top->area.sheet && t->items[i].row == top->row &&
                        t->items[i].column == top->column))
        ;
    for (; i < t->count && n + 200 < sizeof names; i++) {
        n += name_of_cell(w, &t->items[i], names + n, sizeof names - n);
        n += (size_t)snprintf(names + n, sizeof names - n, i + 1 < t->count ? " → " : "");
    }
    workbook_fail_with(w, PLAN_CIRCLE, plan_text(names));
}

/* ---- one cell ---- */

static void keep(workbook *w, const task *t, csm_value value)
{
    if (!grid_put(w->grid, t->area.sheet, t->row, t->column, value))
        workbook_fail(w, PLAN_NO_MEMORY);
}

/* True: the formula waits. Else its value, or the workbook has failed. */
static bool evaluate(workbook *w, const task *t, const char *formula, bool array, csm_value *value,
                     grid_area *waits_for)
{
    const char *problem;
    csm_arena_free(&w->scratch);
    if (formula_waits(w->grid, t->area.sheet, formula, array, &w->scratch, w->memory, value, &problem, waits_for))
        return true;
    if (problem)
        fail_at(w, t, PLAN_NO_RESULT, formula, problem);
    return false;
}

static bool calculate_formula(workbook *w, const task *t, const char *formula, bool number, grid_area *waits_for)
{
    csm_value value;
    const char *problem = NULL;
    if (evaluate(w, t, formula, false, &value, waits_for))
        return true;
    if (w->error)
        return false;
    value = formula_in_cell(value, &problem);
    if (!problem && value.kind == CSM_IS_ERROR)
        problem = csm_error_name(value.error);
    if (problem)
        fail_at(w, t, PLAN_NO_RESULT, formula, problem);
    else if (number && value.kind != CSM_IS_NUMBER)
        fail_at(w, t, PLAN_RESULT_TEXT, formula, NULL);
    else
        keep(w, t, value);
    return false;
}

static const frozen_array *array_at(const workbook *w, const task *t)
{
    const frozen_array *a = w->arrays;
    while (a && !(a->area.sheet == t->area.sheet && a->area.first_column == t->column && a->area.first_row <= t->row &&
                  t->row <= a->area.last_row))
        a = a->next;
    return a;
}

static bool calculate_array(workbook *w, const task *t, grid_area *waits_for)
{
    const frozen_array *a = array_at(w, t);
    size_t rows = a->area.last_row - a->area.first_row + 1;
    csm_value all;
    if (evaluate(w, t, a->formula, true, &all, waits_for))
        return true;
    if (!w->error && (all.kind == CSM_IS_RANGE ? csm_range_size(&all.range) : 1) != rows)
        fail_at(w, t, PLAN_RESULT_COUNT, a->formula, NULL);
    for (size_t i = 0; i < rows && !w->error; i++) {
        csm_value one = all.kind == CSM_IS_RANGE ? csm_cell(&all.range, i) : all;
        const task here = { .area = a->area, .row = a->area.first_row + i, .column = t->column };
        if (one.kind == CSM_IS_NUMBER)
            keep(w, &here, one);
        else
            fail_at(w, &here, PLAN_RESULT_TEXT, a->formula, NULL);
    }
    return false;
}

static bool calculate_cell(workbook *w, const task *t, cell *c, grid_area *waits_for)
{
    if (c->kind == CELL_LATER) {
        const cell_promise promise = *c->promise;
        const cell_later later = promise.teller(w, promise.i, promise.k);
        if (w->error)
            return false;
        c->kind = later.formula ? CELL_FORMULA : later.value.kind == CSM_IS_MISSING ? CELL_NONE : CELL_VALUE;
        c->formula = later.formula;
        c->format = later.label ? style_for(w, LOOK_LABEL, PLAN_GENERAL) : c->format;
        if (!later.formula) {
            keep(w, t, later.value);
            return false;
        }
    }
    if (c->kind == CELL_FROZEN_ARRAY)
        return calculate_array(w, t, waits_for);
    if (!c->linked && strchr(c->formula, '['))
        c->formula = linked_formula(w, sheet_of(w, t->area.sheet), (lxw_row_t)t->row, (lxw_col_t)t->column, c->formula);
    c->linked = true;
    if (w->error)
        return false;
    return calculate_formula(w, t, c->formula, c->kind == CELL_FROZEN, waits_for);
}

/* ---- all of them ---- */

static void calculate_next(workbook *w, tasks *all)
{
    task *t = &all->items[all->count - 1];
    cell *c = cell_at(w, sheet_of(w, t->area.sheet), t->row, t->column);
    grid_area waits_for;
    workbook_ask(w);
    if (w->error)
        return;
    if (c->waits && !t->again) {
        fail_circle(w, all);
        return;
    }
    c->waits = calculate_cell(w, t, c, &waits_for);
    t->again = c->waits;
    if (c->waits)
        push(w, all, &waits_for);
}

static void calculate_area(workbook *w, const grid_area *area)
{
    tasks t = { .count = 0 };
    bool pushed = push(w, &t, area);
    while (pushed && t.count && !w->error) {
        task *top = &t.items[t.count - 1];
        if (grid_next_expected(w->grid, &top->area, &top->row, &top->column))
            calculate_next(w, &t);
        else
            t.count--;
    }
    free(t.items);
}

void workbook_calculate(workbook *w)
{
    size_t sheets = 0, done = 0;
    for (sheet_id s = 0; s < SHEETS; s++)
        sheets += w->sheets[s].page != NULL;
    if (w->serve && !w->error)
        w->serve(w);
    for (sheet_id s = 0; s < SHEETS && !w->error; s++) {
        const sheet *from = &w->sheets[s];
        grid_area all = { .sheet = from->number, .last_column = from->column_count };
        for (size_t c = 0; c < from->column_count; c++)
            all.last_row = from->columns[c].count > all.last_row ? from->columns[c].count : all.last_row;
        if (!from->page)
            continue;
        workbook_report(w, "Making the sheets", (double)done++ / (double)sheets);
        calculate_area(w, &all);
    }
}

csm_value workbook_value(workbook *w, const char *name, size_t i)
{
    const grid_area *named = grid_find_name(w->grid, name, strlen(name));
    grid_area area;
    if (!named) {
        workbook_fail_with(w, PLAN_UNKNOWN_NAME, plan_text(name));
        return csm_number(0);
    }
    area = *named;
    if (area.last_row > area.first_row)
        area.first_row += i;
    else
        area.first_column += i;
    area.last_row = area.first_row;
    area.last_column = area.first_column;
    calculate_area(w, &area);
    return grid_get(w->grid, area.sheet, area.first_row, area.first_column);
}

double workbook_number(workbook *w, const char *name, size_t i)
{
    csm_value value = workbook_value(w, name, i);
    return value.kind == CSM_IS_NUMBER ? value.number : 0;
}
