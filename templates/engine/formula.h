/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Evaluates the formulas that the workbook is written with, on the values written so far. The text evaluated is
 * the very text that goes into the file, so the two cannot differ. What it answers is what Calc answers, to the
 * last digits of a sum, or the error that Calc writes into an .xlsx file (its Err:502 and Err:504 are #VALUE!
 * there); what it does not know it refuses. A test puts some thousands of formulas made of all of this to a real
 * Calc.
 *
 *     formula    = expression ;
 *     expression = joined , [ ( "=" | "<>" | "<" | "<=" | ">" | ">=" ) , joined ] ;
 *     joined     = sum , { "&" , sum } ;
 *     sum        = product , { ( "+" | "-" ) , product } ;
 *     product    = powers , { ( "*" | "/" ) , powers } ;
 *     powers     = signed , { "^" , signed } ;                    (from the left: 2^3^2 is 64)
 *     signed     = { "-" } , primary ;                            (before powers: -2^2 is 4)
 *     primary    = number | text | "TRUE" | "FALSE" | reference | name | call | "(" , expression , ")" ;
 *     number     = digits , [ "." , digits ] , [ ( "e" | "E" ) , [ "+" | "-" ] , digits ] ;
 *     text       = '"' , { character | '""' } , '"' ;
 *     reference  = [ sheet , "!" ] , cell , [ ":" , cell ] ;
 *     sheet      = word | "'" , { character | "''" } , "'" ;
 *     cell       = [ "$" ] , column , [ "$" ] , row ;             (A1 to XFD1048576, in capitals)
 *     name       = word ;                                         (of the workbook, in any case)
 *     call       = function , "(" , [ argument , { "," , argument } ] , ")" ;
 *     argument   = [ expression ] ;
 *     function   = those of the list in plain.h | "CSM." and a name of the catalogue ;    (in capitals)
 *     word       = ( letter | digit | "_" | "." ) , { letter | digit | "_" | "." } ;      (of ASCII)
 *
 * There are no blanks between these, 12 arguments at most and 32 expressions within each other. TRUE is 1 and
 * FALSE 0. An empty cell is 0 and "". Numbers that differ in the last digits only are equal, and their difference
 * is 0.
 *
 * Refused, beside what has another form or what a function of the list refuses:
 *   - an operator on a range, but in an array formula and within SUMPRODUCT; there, ranges of another shape, and
 *     cells in which two errors meet, in which what is infinite is compared, or whose power is none that could
 *     stand by itself
 *   - a range where a function wants one value, a value where it wants cells
 *   - texts compared with < and >; numbers joined with &
 *   - a text that might be a number ("7", TEXT(7,"0")) where a number is meant; "" for a function of the catalogue
 *   - numbers too large, or smaller than those with all their digits (1e-308, which Calc does not read either)
 *   - an error for the answer, where IFERROR or COUNTA are called: Calc may have forgotten which came first; and
 *     within SUMPRODUCT an error that COUNTA would count */
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

/* What calls answered last whose answer has many cells: tables pick such an answer apart, each cell by the same call. */
typedef struct formula_memory formula_memory;
/* NULL when there is no memory. */
formula_memory *formula_memory_new(void);
void formula_memory_free(formula_memory *m);

/* The same, as a formula of one cell or as an array formula, where cells may still wait for their values
 * (grid_expect). True: the formula needs such a cell, there is no value yet, and `waits_for` is an area that holds
 * the cell. */
bool formula_waits(const grid *g, size_t sheet, const char *text, bool array, csm_arena *arena,
                   formula_memory *memory, csm_value *value, const char **problem, grid_area *waits_for);
/* The value as one cell shows it; `problem` where it is more than one. */
csm_value formula_in_cell(csm_value value, const char **problem);

#endif
