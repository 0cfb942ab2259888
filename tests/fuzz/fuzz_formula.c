/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/* libFuzzer target for the evaluator of the workbook's formulas: any text at all, on a small grid.
 * */

#include "fuzz.h"
#include "engine/formula.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* A1:C3 with numbers, texts and blanks on the first sheet, one number on the second. */
static const grid *small_grid(void)
{
    static const grid_area column = { 0, 0, 0, 2, 0 }, block = { 0, 0, 0, 2, 2 }, cell = { 1, 0, 0,
        0, 0 };
    static grid *g;
    size_t sheet;
    if (g)
        return g;
    g = grid_new();
    check(g && grid_add_sheet(g, "Data", &sheet) && grid_add_sheet(g, "My sheet", &sheet));
    check(grid_put(g, 0, 0, 0, csm_number(1)) && grid_put(g, 0, 1, 0, csm_number(-2.5)) &&
          grid_put(g, 0, 2, 0, csm_number(1e308)) && grid_put(g, 0, 0, 1, csm_text("alpha")) &&
          grid_put(g, 0, 2, 1, csm_text("Beta")) && grid_put(g, 0, 1, 2, csm_number(0)) &&
          grid_put(g, 1, 0, 0, csm_number(7)));
    check(grid_define_name(g, "column", &column) && grid_define_name(g, "block", &block) &&
          grid_define_name(g, "cell", &cell));
    return g;
}

/* What the workbook can store: a finite number, a text or an error. */
static void check_value(csm_value v)
{
    check(v.kind == CSM_IS_NUMBER || v.kind == CSM_IS_TEXT || v.kind == CSM_IS_ERROR);
    check(v.kind != CSM_IS_NUMBER || isfinite(v.number));
    check(v.kind != CSM_IS_TEXT || v.text != NULL);
    check(v.kind != CSM_IS_ERROR || v.error != CSM_OK);
}

static bool same(csm_value a, csm_value b)
{
    if (a.kind != b.kind)
        return false;
    return a.kind == CSM_IS_TEXT    ? strcmp(a.text, b.text) == 0
           : a.kind == CSM_IS_ERROR ? a.error == b.error
                                    : !(a.number < b.number) && !(a.number > b.number);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    csm_arena arena = { 0 };
    const char *problem = "not set", *again = "not set";
    char *text = malloc(size + 1);
    csm_value v;
    check(text != NULL);
    memcpy(text, data, size);
    text[size] = '\0';
    v = formula_evaluate(small_grid(), 0, text, &arena, &problem);
    check_value(v);
    check(!problem || (v.kind == CSM_IS_ERROR && *problem));
    check(same(v, formula_evaluate(small_grid(), 0, text, &arena, &again)));
    check(problem == again);
    csm_arena_free(&arena);
    free(text);
    return 0;
}
