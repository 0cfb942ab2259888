/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Evaluates the formulas that the workbook is written with, on the values written so far. CSM functions
 * are those of the catalogue; of the spreadsheet's own there are the few that the sheets use for plain
 * sums and look-ups (plain.h). The text evaluated is the very text that goes into the file, so the two
 * cannot differ. */
#ifndef PLAN_FORMULA_H
#define PLAN_FORMULA_H

#include "grid.h"

/* The value of an .xlsx formula without its `=`, on the given sheet. Where the text is not one that can
 * be evaluated, `problem` says why (static text) and the result is an error; a formula that is well
 * formed but has an error for its value leaves it NULL. */
csm_value formula_evaluate(const grid *g, size_t sheet, const char *text, csm_arena *arena,
                           const char **problem);

/* The same for an array formula: all values. */
csm_value formula_evaluate_all(const grid *g, size_t sheet, const char *text, csm_arena *arena,
                               const char **problem);

#endif
