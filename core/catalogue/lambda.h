/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* What the LAMBDA texts of the entries have in common: pieces of a LET. Only for the topics of this
 * folder.
 *
 * The texts keep to what every engine that knows LAMBDA does alike. A range is told apart from its blanks
 * by ="", and its cells are counted by a sum, because ISBLANK and ROWS do not take arrays everywhere; so
 * does ROUND, which is why rounding a column is a MAP. x*1 and x+0 make a text in place of a number the
 * #VALUE! that it is to the extension, and TRUE a 1; MIN and MAX look past both. TOCOL lets a row and a
 * column meet. A name that is called, like snapped(x), must not be one of Excel's functions or old
 * macro commands, and no name may look like a cell or be R or C. */
#ifndef CSM_LAMBDA_H
#define CSM_LAMBDA_H

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
