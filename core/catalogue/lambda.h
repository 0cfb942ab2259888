/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* An entry as a LAMBDA, for spreadsheets without the extension. The entry holds only the mathematics; defaults,
 * blanks, pairing, kinds and domains follow from its `.arguments` and are written around it.
 *
 * The mathematics is in the grammar of an English Excel and speaks of arguments by their names. A number is a
 * number, a text a text, and a range a column of what counts of it: the rows that its key keeps (CSM_KEY,
 * CSM_PAIRED, CSM_EACH), the cells that are not blank (CSM_ALONE, CSM_MAP), or all cells, a blank one as 0
 * (CSM_KEEP). A skipped argument is its default; one that is CSM_OPTIONAL is 1, or no text. In brackets stands
 * the argument as it was given: ISOMITTED([labels]). Where an argument is CSM_MAP the answer is a column with
 * one value for each of its values.
 *
 * There are, as C has them: snapped(x), complement_of(x), round_up(x,y), round_down(x,y); cell_count(v), how many
 * cells, and code_of(x), a text as csm_same_code compares it (= does not regard case).
 *
 * Functions are in capitals and names are not. A name that is called must not be one of Excel's functions or old
 * macro commands, and no name may look like a cell, be R or C, or begin with the_.
 *
 * The texts keep to what every engine that knows LAMBDA does alike. ISBLANK, ROWS and ROUND do not take
 * arrays everywhere: so a blank is told by ="", cells are counted by a sum, and rounding a column is a MAP.
 * TOCOL lets a row and a column meet. x+0 makes of a text where a number belongs the #VALUE! that it is to the
 * extension, and of TRUE a 1; comparisons, MIN and MAX do neither. */
#ifndef CSM_LAMBDA_H
#define CSM_LAMBDA_H

#include "catalogue/function.h"

enum { CSM_LAMBDA_MOST = 8192 }; /* characters that a file may hold */

/* The whole LAMBDA of an entry that has one, as one types it into Excel. NULL: no memory, or it is too long. */
const char *csm_lambda_typed(csm_arena *arena, const csm_function *f);

/* The same as the definition of a name in an .xlsx file. The name is "CSM." and that of the entry. */
const char *csm_formula_for_file(csm_arena *arena, const csm_function *f);

#endif
