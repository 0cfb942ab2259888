/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* What the LAMBDA texts of the entries have in common: pieces of a LET. Only for the topics of this
 * folder.
 *
 * Functions are in capitals and names are not, on which csm_formula_for_file relies. A name that is called,
 * like snapped(x), must not be one of Excel's functions or old macro commands, and no name may look like a
 * cell or be R or C.
 *
 * The texts keep to what every engine that knows LAMBDA does alike. ISBLANK, ROWS and ROUND do not take
 * arrays everywhere: so a blank is told by ="", cells are counted by a sum, and rounding a column is a MAP.
 * TOCOL lets a row and a column meet. x*1 and x+0 make of a text where a number belongs the #VALUE! that it
 * is to the extension, and of TRUE a 1; comparisons, MIN and MAX do neither. */
#ifndef CSM_LAMBDA_H
#define CSM_LAMBDA_H

#include "catalogue/function.h"

const char *csm_formula_for_file(csm_arena *arena, const char *lambda);

/* csm_snap */
#define L_SNAP "snapped,LAMBDA(x,IF(x*1=0,0,ROUND(x,14-INT(LOG10(ABS(x)))))),"
/* csm_complement, after L_SNAP */
#define L_COMPLEMENT "complement_of,LAMBDA(x,MAX(0,snapped(1-snapped(x)))),"
/* csm_round_up and csm_round_down, after L_SNAP */
#define L_UP "round_up,LAMBDA(x,y,IF(y>0,snapped(-INT(-snapped(x/y))*y),x)),"
#define L_DOWN "round_down,LAMBDA(x,y,IF(y>0,snapped(INT(snapped(x/y))*y),x)),"
/* How many cells, blank ones included. */
#define L_SIZE "cell_count,LAMBDA(v,SUM(IF(v=v,1,1))),"
/* A text as csm_same_code compares it; = does not regard case. */
#define L_CODE "code_of,LAMBDA(x,SUBSTITUTE(SUBSTITUTE(x,\"_\",\"-\"),\" \",\"-\")),"

#endif
