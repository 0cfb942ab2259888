/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "formula_cases.h"

#include <stdlib.h>

const char *const formula_sheets[] = { "Data", "Other's data", "Plain", NULL };

enum { A, B, C, D, E, F, G, H, I, J, K };

#define NUMBER(sheet, row, column, number) { sheet, (row) - 1, column, number, NULL }
#define TEXT(sheet, row, column, text) { sheet, (row) - 1, column, 0, text }

const formula_cell formula_cells[] = {
    /* A: numbers; A5 is blank */
    NUMBER(0, 1, A, 1), NUMBER(0, 2, A, 2), NUMBER(0, 3, A, 3), NUMBER(0, 4, A, 2),
    NUMBER(0, 6, A, 0),
    /* B: words; B5 is blank, B6 a text that looks like a number */
    TEXT(0, 1, B, "alpha"), TEXT(0, 2, B, "Beta"), TEXT(0, 3, B, "gamma"), TEXT(0, 4, B, "BETA"),
    TEXT(0, 6, B, "1"),
    NUMBER(0, 1, C, 10), NUMBER(0, 2, C, 20), NUMBER(0, 3, C, 30), NUMBER(0, 4, C, 40),
    NUMBER(0, 5, C, 50), NUMBER(0, 6, C, 60),
    /* D: D1 is blank */
    TEXT(0, 2, D, "Größe"), TEXT(0, 3, D, "GRÖSSE"), TEXT(0, 4, D, "Ärzte"), TEXT(0, 5, D,
    "крупный"),
    /* E1:G3 */
    NUMBER(0, 1, E, 1), NUMBER(0, 1, F, 2), NUMBER(0, 1, G, 3),
    NUMBER(0, 2, E, 4), NUMBER(0, 2, F, 5), NUMBER(0, 2, G, 6),
    NUMBER(0, 3, E, 7), NUMBER(0, 3, F, 8), NUMBER(0, 3, G, 9),
    NUMBER(0, 1, H, -2.5), NUMBER(0, 2, H, 1e300), NUMBER(0, 3, H, 0.1), NUMBER(0, 4, H, 0.2),
    /* I: what cancels out, tiny, a date with an hour, huge; K: of all kinds, K3 is blank */
    NUMBER(0, 1, I, 0.1), NUMBER(0, 2, I, 0.2), NUMBER(0, 3, I, -0.3), NUMBER(0, 4, I, 1e-300),
    NUMBER(0, 5, I, 46023.5),
    NUMBER(0, 1, K, 3), TEXT(0, 2, K, "alpha"), NUMBER(0, 4, K, 2.5), TEXT(0, 5, K, "7"), NUMBER(0, 6, K, -1),
    NUMBER(0, 6, H, 1), NUMBER(0, 7, H, 1), NUMBER(0, 8, H, 1), NUMBER(0, 6, I, 1e308), NUMBER(0, 7, I, 1e308),
    NUMBER(0, 8, I, -1e308),
    NUMBER(1, 2, B, 77), TEXT(1, 3, B, "far"),
    NUMBER(2, 1, A, 5), NUMBER(2, 2, A, 6), TEXT(2, 3, A, "plain"),
    { 0, FORMULA_NO_ROW, 0, 0, NULL },
};

const formula_name formula_names[] = {
    { "numbers", 0, 0, A, 5, A, "=Data!$A$1:$A$6" },
    { "words", 0, 0, B, 5, B, "=Data!$B$1:$B$6" },
    { "amounts", 0, 0, C, 5, C, "=Data!$C$1:$C$6" },
    { "block", 0, 0, E, 2, G, "=Data!$E$1:$G$3" },
    { "row_of", 0, 0, E, 0, G, "=Data!$E$1:$G$1" },
    { "one", 0, 0, A, 0, A, "=Data!$A$1" },
    { "empty", 0, 4, A, 4, A, "=Data!$A$5" },
    { "mixed", 0, 0, K, 5, K, "=Data!$K$1:$K$6" },
    { "cancels", 0, 0, I, 2, I, "=Data!$I$1:$I$3" },
    { "large", 0, 5, I, 7, I, "=Data!$I$6:$I$8" },
    { "far_away", 1, 1, B, 1, B, "='Other''s data'!$B$2" },
    { NULL, 0, 0, 0, 0, 0, NULL },
};

const formula_case formula_cases[] = {
    /* literals */
    { "5", "5" }, { "0.25", "0.25" }, { "1.5E3", "1500" }, { "2e-2", "0.02" },
    { "\"text\"", "\"text\"" }, { "\"\"", "\"\"" }, { "\"say \"\"hi\"\"\"", "\"say \"hi\"\"" },
    { "\"Größe − 5 €\"", "\"Größe − 5 €\"" }, { "TRUE", "1" }, { "FALSE", "0" },
    /* operators and their order */
    { "1+2*3", "7" }, { "(1+2)*3", "9" }, { "2*3+4*5", "26" }, { "10-3-2", "5" },
    { "24/4/2", "3" }, { "24/4*2", "12" }, { "-2*3", "-6" }, { "2*-3", "-6" }, { "--2", "2" },
    { "-(1+2)", "-3" }, { "5--2", "7" }, { "1/4", "0.25" }, { "1/0", "#DIV/0!" },
    { "0/0", "#DIV/0!" }, { "A2/A5", "#DIV/0!" }, { "H2*H2", "error" }, { "1+1=2", "1" },
    { "1=2", "0" }, { "1<>2", "1" }, { "2<>2", "0" }, { "1<2", "1" }, { "2<2", "0" },
    { "2<=2", "1" }, { "3<=2", "0" }, { "3>2", "1" }, { "2>2", "0" }, { "2>=2", "1" },
    { "1>=2", "0" }, { "(1<2)+(2<3)", "2" }, { "H3+H4=0.3", "1" }, { "H3+H4>0.3", "0" },
    { "H3+H4<=0.3", "1" }, { "0.3-H3-H4", "0" }, { "0.1+0.2+(-0.3)", "0" },
    { "(H3+H4+(-0.3))*1e17", "0" }, { "(0.3-H3)-H4=0", "1" },
    { "\"a\"&\"b\"", "\"ab\"" }, { "\"a\"&\"\"&\"c\"", "\"ac\"" }, { "B1&\"-\"&B2",
    "\"alpha-Beta\"" },
    { "\"a\"&\"b\"=\"AB\"", "1" }, { "1/0+1", "#DIV/0!" }, { "1+1/0", "#DIV/0!" },
    { "1/0=1", "#DIV/0!" }, { "1=1/0", "#DIV/0!" }, { "-B1", "#VALUE!" }, { "B1+1", "#VALUE!" },
    { "1*B1", "#VALUE!" }, { "\"x\"&1/0", "#DIV/0!" },
    { "2^3", "8" }, { "2^3^2", "64" }, { "-2^2", "4" }, { "2*3^2", "18" }, { "2^-1", "0.5" },
    { "2^3^-1", "0.125" },
    { "2*-3^2", "18" }, { "(1+2)^2", "9" }, { "0^0", "1" }, { "A5^A5", "1" }, { "0^-1", "#NUM!" },
    { "(-2)^3", "-8" },
    { "(-8)^(1/3)", "-2" }, { "(-8)^(2/3)", "#NUM!" }, { "(-4)^0.5", "#NUM!" }, { "10^309", "#NUM!" },
    { "10^-308", "#NUM!" }, { "10^-307", "1e-307" }, { "B1^2", "#VALUE!" }, { "2^B1", "#VALUE!" },
    { "(1/0)^2", "#DIV/0!" }, { "SUMPRODUCT(block^2)", "285" }, { "SUMPRODUCT(2^block)", "1022" },
    { "SUMPRODUCT((block-5)^0.5)", "#NUM!" }, { "--2^2", "4" }, { "--B1", "#VALUE!" },
    /* which error: the first that came up */
    { "\"a\"+1/0", "#DIV/0!" }, { "1/0+MATCH(9,numbers,0)", "#DIV/0!" }, { "MATCH(9,numbers,0)+1/0", "#N/A" },
    { "ABS(\"a\"+1/0)", "#DIV/0!" }, { "CSM.CAPACITY(\"a\",1/0)", "#DIV/0!" }, { "SUM(\"a\",1/0)", "#DIV/0!" },
    { "DATE(\"a\",1/0,1)", "#DIV/0!" }, { "MATCH(2,numbers,1/0)", "#DIV/0!" },
    { "COUNTIF(numbers,1/0)", "#DIV/0!" },
    { "SUMIF(numbers,1/0,amounts)", "#DIV/0!" }, { "IF(0,1/0,B1+1)", "#VALUE!" },
    /* in an array each cell has its own, and what is infinite goes on */
    { "SUMPRODUCT(1/(block-5))", "#DIV/0!" }, { "SUMPRODUCT(block*1e308/0)", "#DIV/0!" },
    { "SUMPRODUCT(D2:D5*1)", "#VALUE!" }, { "SUMPRODUCT(words,1/(numbers-2))", "0" },
    { "SUMPRODUCT(MAX(block*1e308)*block)", "#NUM!" }, { "SUMPRODUCT(MIN(block*1e308)*1)", "#NUM!" },
    { "SUMPRODUCT(SUM(block*1e308)*1)", "#NUM!" }, { "SUMPRODUCT(SUM(1e308*block,1/(block-5)))", "#DIV/0!" },
    { "SUMPRODUCT(LARGE(block*1e308,9)*1)", "#NUM!" }, { "SUMPRODUCT(LARGE(block*1e308,1)*1)", "#NUM!" },
    { "SUMPRODUCT(COUNTA(block/0)*1)", "9" }, { "SUMPRODUCT(AND(block*1e308)*1)", "#NUM!" },
    { "SUMPRODUCT(1/(block*1e308*10))", "0" }, { "SUMPRODUCT((block*1e308)-(block*1e308))", "0" },

    /* comparison of texts, blanks and kinds */
    { "\"abc\"=\"ABC\"", "1" }, { "\"abc\"<>\"ABC\"", "0" }, { "\"abc\"=\"abd\"", "0" },
    { "B2=B4", "1" }, { "D1=\"\"", "1" }, { "D1=0", "1" }, { "D1<>\"\"", "0" }, { "D1<>0", "0" },
    { "D1=A5", "1" }, { "B1=\"\"", "0" }, { "\"\"=0", "0" }, { "\"1\"=1", "0" }, { "B6=1", "0" },
    { "\"a\"=1", "0" }, { "\"a\"<>1", "1" }, { "D1<1", "1" }, { "D1>=0", "1" },
    { "D4=\"ärzte\"", "1" }, { "D5=\"КРУПНЫЙ\"", "1" }, { "D2=\"größe\"", "1" },
    { "D5=\"крупное\"", "0" },
    /* references */
    { "A2", "2" }, { "$A$2", "2" }, { "$A2", "2" }, { "A$2", "2" }, { "D1", "0" }, { "B3",
    "\"gamma\"" },
    { "D1+5", "5" }, { "Plain!A2", "6" }, { "Plain!$A$3", "\"plain\"" },
    { "'Other''s data'!B2", "77" }, { "'Plain'!A1", "5" }, { "SUM(Plain!A1:A3)", "11" },
    { "SUM($A$1:$A$3)", "6" }, { "SUM(A$1:$A3)", "6" }, { "SUM(A3:A1)", "6" }, { "SUM(G3:E1)",
    "45" },
    { "SUM(A1:A1)", "1" }, { "SUM(E1:G3)", "45" }, { "SUM(A5:A5)", "0" }, { "SUM(J20:K40)", "0" },
    { "SUM(C5:C9)", "110" }, { "IV65536", "0" },
    /* names */
    { "one", "1" }, { "ONE+1", "2" }, { "empty", "0" }, { "empty=\"\"", "1" }, { "far_away", "77" },
    { "SUM(numbers)", "8" }, { "SUM(block)", "45" },
    /* sums and counts */
    { "SUM(1,2,3)", "6" }, { "SUM(numbers,amounts,1)", "219" }, { "SUM(words)", "0" },
    { "SUM(H3,H4)", "0.3" }, { "SUM(1/0,1)", "#DIV/0!" }, { "SUM(\"a\",1)", "#VALUE!" },
    { "SUM(B1)", "0" }, { "SUM((B1))", "0" }, { "SUM(IF(1,B1,2))", "0" }, { "SUM(INDEX(words,1))", "0" },
    { "SUM(-B1)", "#VALUE!" }, { "SUM(0.1,0.2,-0.3)", "0" }, { "SUM(cancels)", "0" }, { "SUM(cancels)=0", "1" },
    { "SUM(1e300,1,-1e300)", "0" }, { "SUMPRODUCT((H3:H4-0.15)*1)", "0" }, { "SUMIF(H6:H8,1,I1:I3)=0", "1" },
    { "MAX(B1,-1)", "-1" }, { "MIN(B1,3)", "3" }, { "AND(B1,1)", "1" }, { "AND(A1:A3)", "1" },
    { "AND(numbers)", "0" },
    { "COUNTA(numbers)", "5" }, { "COUNTA(words)", "5" }, { "COUNTA(J1:J9)", "0" },
    { "COUNTA(1,\"\",A5)", "2" }, { "COUNTIF(numbers,2)", "2" }, { "COUNTIF(numbers,0)", "1" },
    { "COUNTIF(numbers,9)", "0" }, { "COUNTIF(words,\"beta\")", "2" }, { "COUNTIF(words,\"zzz\")",
    "0" },
    { "COUNTIF(block,5)", "1" }, { "COUNTIF(H1:H4,-2.5)", "1" }, { "COUNTIF(numbers,A2)", "2" },
    { "SUMIF(numbers,2,amounts)", "60" }, { "SUMIF(numbers,0,amounts)", "60" },
    { "SUMIF(words,\"BETA\",amounts)", "60" }, { "SUMIF(numbers,2,words)", "0" },
    { "SUMIF(numbers,5,amounts)", "0" }, { "SUMPRODUCT((numbers=2)*amounts)", "60" },
    { "SUMPRODUCT((words=B2)*1)", "2" }, { "SUMPRODUCT((words=\"alpha\")*amounts)", "10" },
    { "SUMPRODUCT((words=\"nobody\")*amounts)", "0" }, { "SUMPRODUCT((words<>\"alpha\")*1)", "5" },
    { "SUMPRODUCT((numbers=\"x\")*1)", "0" }, { "SUMPRODUCT((numbers<>\"x\")*1)", "6" },
    { "SUMPRODUCT((block=5)*1)", "1" }, { "SUMPRODUCT((block<>5)*1)", "8" },
    { "SUMPRODUCT((block<3)*1)", "2" }, { "SUMPRODUCT((block<=3)*1)", "3" },
    { "SUMPRODUCT((block>3)*1)", "6" }, { "SUMPRODUCT((block>=3)*1)", "7" },
    { "SUMPRODUCT((3<block)*1)", "6" }, { "SUMPRODUCT((block/3>=1/3)*1)", "9" },
    { "SUMPRODUCT(block*block)", "285" }, { "SUMPRODUCT(block+block)", "90" },
    { "SUMPRODUCT(block-5)", "0" }, { "SUMPRODUCT(block/2)", "22.5" },
    { "SUMPRODUCT(block/0)", "#DIV/0!" },
    { "MAX(numbers)", "3" }, { "MAX(H1,-5)", "-2.5" }, { "MAX(J1:J9)", "0" }, { "MAX(words)", "0" },
    { "MAX(1,A5)", "1" }, { "MAX(-1,A5)", "-1" }, { "MIN(numbers)", "0" }, { "MIN(A1:A5)", "1" },
    { "MIN(3,A2,7)", "2" }, { "MIN(-1,-2)", "-2" }, { "MAX(1/0,2)", "#DIV/0!" },
    { "MIN(0,1/0)", "#DIV/0!" },
    { "LARGE(amounts,1)", "60" }, { "LARGE(amounts,6)", "10" }, { "LARGE(numbers,1)", "3" },
    { "LARGE(numbers,2)", "2" }, { "LARGE(numbers,3)", "2" }, { "LARGE(numbers,4)", "1" },
    { "LARGE(numbers,5)", "0" }, { "LARGE(numbers,6)", "error" }, { "LARGE(numbers,0)", "error" },
    { "LARGE(words,1)", "error" }, { "LARGE(H1:H4,4)", "-2.5" }, { "LARGE(row_of,2)", "2" },
    { "MATCH(LARGE(amounts,2),amounts,0)", "5" },
    { "INT(2.9)", "2" }, { "INT(-2.1)", "-3" }, { "INT(3)", "3" }, { "INT(A5)", "0" },
    { "INT((H3+H4)*10)", "3" }, { "INT(B1)", "#VALUE!" }, { "INT(1/0)", "#DIV/0!" },
    { "TEXT(15,\"0\")", "\"15\"" }, { "TEXT(0,\"0\")", "\"0\"" }, { "TEXT(-3,\"0\")", "\"-3\"" },
    { "TEXT(A5,\"0\")", "\"0\"" }, { "\"In \"&TEXT(INT(14.6),\"0\")&\" of 100\"", "\"In 14 of 100\"" },
    { "TEXT(123456789,\"0\")", "\"123456789\"" }, { "TEXT(1/0,\"0\")", "#DIV/0!" },
    /* look-ups */
    { "MATCH(2,numbers,0)", "2" }, { "MATCH(0,numbers,0)", "6" }, { "MATCH(\"beta\",words,0)",
    "2" },
    { "MATCH(\"GAMMA\",words,0)", "3" }, { "MATCH(\"gam\",words,0)", "#N/A" },
    { "MATCH(9,numbers,0)", "#N/A" }, { "MATCH(1,words,0)", "#N/A" }, { "MATCH(\"1\",words,0)",
    "6" },
    { "MATCH(3,row_of,0)", "3" }, { "MATCH(\"крупный\",D1:D5,0)", "5" },
    { "MATCH(\"КРУПНЫЙ\",D1:D5,0)", "5" }, { "MATCH(1/0,numbers,0)", "#DIV/0!" },
    { "INDEX(words,2)", "\"Beta\"" }, { "INDEX(numbers,5)", "0" }, { "INDEX(numbers,1.9)", "1" },
    { "INDEX(numbers,7)", "error" }, { "INDEX(numbers,-1)", "error" }, { "INDEX(row_of,2)", "2" },
    { "INDEX(row_of,1,2)", "2" }, { "INDEX(block,2,3)", "6" }, { "INDEX(block,3,1)", "7" },
    { "INDEX(block,4,1)", "error" }, { "INDEX(block,1,4)", "error" }, { "INDEX(block,2,1.7)", "4" },
    { "INDEX(block,1.7,2)", "2" }, { "INDEX(numbers,2,1)", "2" }, { "INDEX(numbers,2,2)", "error" },
    { "INDEX(amounts,MATCH(\"gamma\",words,0))", "30" }, { "INDEX(words,\"x\")", "#VALUE!" },
    { "INDEX(words,5)=\"\"", "1" }, { "INDEX(one,1)", "1" },
    /* dates: 46023 is 2026-01-01, counted by hand from 2000-01-01, which is 36526 */
    { "YEAR(46023)", "2026" }, { "MONTH(46023)", "1" }, { "YEAR(46022)", "2025" },
    { "MONTH(46022)", "12" }, { "YEAR(36526.9)", "2000" }, { "MONTH(36584)", "2" },
    { "MONTH(36585)", "2" }, { "MONTH(36586)", "3" }, { "YEAR(A5)", "1899" }, { "MONTH(D1)", "12" },
    { "YEAR(B1)", "#VALUE!" }, { "MONTH(1/0)", "#DIV/0!" },
    { "DAY(46053)", "31" }, { "DAY(46081)", "28" }, { "DAY(45351.75)", "29" }, { "DAY(1/0)", "#DIV/0!" },
    { "DATE(2026,1,31)", "46053" }, { "DATE(2026,3,0)", "46081" }, { "DATE(2024,2,29)", "45351" },
    { "DATE(2026,14,1)", "46419" }, { "DATE(2026,0,1)", "45992" }, { "DATE(2026,1.9,1.9)", "46023" },
    { "DATE(2026,2,30)", "46083" }, { "DATE(2026,1/0,1)", "#DIV/0!" }, { "DATE(2026,3,0)>46080", "1" },
    /* choices */
    { "IF(1,2,3)", "2" }, { "IF(0,2,3)", "3" }, { "IF(-1,2,3)", "2" }, { "IF(D1,2,3)", "3" },
    { "IF(TRUE,\"yes\",\"no\")", "\"yes\"" }, { "IF(1,D1,5)", "0" }, { "IF(1,2,1/0)", "2" },
    { "IF(0,1/0,3)", "3" }, { "IF(1/0,2,3)", "#DIV/0!" }, { "IF(\"x\",2,3)", "#VALUE!" },
    { "IF(B1=\"ALPHA\",1,0)", "1" },
    { "IF(A5=0,7,INDEX(words,A5))", "7" }, { "IFERROR(2,INDEX(words,A5))", "2" }, { "IF(1,2,B1<A1)", "2" },
    { "IF(0,YEAR(-1),B2&\"!\")", "\"Beta!\"" }, { "IF(0,A1&B1&\"x\",IF(1,3,COUNTIF(numbers,\">1\")))", "3" },
    { "IF(1,IF(0,1,2),3)", "2" }, { "IFERROR(1/0,5)", "5" },
    { "IFERROR(\"a\",\"b\")", "\"a\"" }, { "IFERROR(MATCH(9,numbers,0),0)", "0" },
    { "IFERROR(D1,5)", "0" }, { "AND(1,1)", "1" }, { "AND(1,0,1)", "0" }, { "AND(D1,1)", "1" },
    { "AND(D1=1,1)", "0" },
    { "AND(1=1,2>1)", "1" }, { "IF(0,1,)", "0" }, { "IF(1,,2)", "0" },
    { "IF(1,,2)+5", "5" }, { "AND(1/0,0)", "#DIV/0!" }, { "AND(0,1/0)", "#DIV/0!" },
    { "AND(\"x\",1)", "#VALUE!" },
    /* too large for a number: an error, never infinite; H2 is 1e300 */
    { "1e308+1e308", "#NUM!" }, { "-1e308-1e308", "#NUM!" }, { "1e308*10", "#NUM!" },
    { "1e308/0.1", "#NUM!" }, { "17e307-(-17e307)", "#NUM!" }, { "-(1e308*10)", "#NUM!" },
    { "1e308*10=1", "#NUM!" }, { "1e308*10<1", "#NUM!" }, { "\"x\"&(1e308*10)", "#NUM!" },
    { "SUM(1e308,1e308)", "#NUM!" }, { "SUM(1e308,1e308,-1e308)", "1e308" },
    { "SUM(17e307,17e307,-17e307,-17e307)", "#NUM!" }, { "SUM(I6:I8)", "#NUM!" },
    { "SUM(1e308,1e308,\"a\")", "#VALUE!" }, { "SUM(1e308,1e308,1/0)", "#DIV/0!" },
    { "SUM(H2*1e10,1)", "#NUM!" }, { "SUMPRODUCT(block*1e308)", "#NUM!" },
    { "SUMPRODUCT(block+1e308)", "#NUM!" }, { "SUMPRODUCT(block-5-1e308)", "#NUM!" },
    { "SUMPRODUCT(1e308/block*5)", "#NUM!" }, { "SUMPRODUCT(block*1e307,block*10)", "#NUM!" },
    { "SUMPRODUCT(H1:H4,H1:H4)", "#NUM!" }, { "SUMPRODUCT(1e308,10)", "#NUM!" },
    { "SUMIF(words,\"beta\",C1:C6)", "60" },
    { "SUMIF(H6:H8,1,I6:I8)", "#NUM!" }, { "COUNTA(1e308*10)", "1" }, { "MAX(1e308*10,1)", "#NUM!" },
    { "MIN(-1e308*10,1)", "#NUM!" }, { "ABS(1e308*10)", "#NUM!" }, { "INT(1e308*10)", "#NUM!" },
    { "INT(1.7976931348623157e308)", "1.7976931348623157e308" }, { "LARGE(amounts,1e308*10)", "#NUM!" },
    { "TEXT(1e308*10,\"0\")", "#NUM!" }, { "MATCH(1e308*10,numbers,0)", "#NUM!" },
    { "INDEX(numbers,1e308*10)", "#NUM!" }, { "INDEX(numbers,1e308)", "error" },
    { "YEAR(1e308*10)", "#NUM!" }, { "MONTH(1e308)", "error" }, { "DAY(1e308)", "error" },
    { "DATE(1e308,1,1)", "error" }, { "DATE(2026,1e308,1)", "error" }, { "DATE(2026,1,1e308)", "error" },
    { "DATE(2026,1e308*10,1)", "#NUM!" }, { "IF(1e308*10,1,2)", "#NUM!" }, { "IF(1,1e308*10,2)", "#NUM!" },
    { "IF(0,1e308*10,2)", "2" }, { "IFERROR(SUM(1e308,1e308),2)", "2" }, { "AND(1e308*10,0)", "#NUM!" },
    /* the extension's own; expected: the first example of the README and mental arithmetic */
    { "CSM.AVAILABILITY(160,40)", "120" }, { "CSM.CAPACITY(120,3)", "40" },
    { "CSM.CAPACITY(CSM.AVAILABILITY(160,40),3)", "40" }, { "CSM.AVAILABILITY(160,40,,0.1)",
    "104" },
    { "CSM.CAPACITY(120,0)", "error" }, { "IFERROR(CSM.CAPACITY(120,0),7)", "7" },
    { "CSM.SEGMENT(35,C2:C4)", "3" }, { "CSM.SEGMENT(5,C2:C4)", "1" },
    { "CSM.HEADCOUNT(40,3,120)", "1" }, { "CSM.PORTFOLIO_HOURS(A2,C1)", "20" },
    { "CSM.LOAD(150,120)", "1.25" }, { "CSM.CAPACITY(B1,3)", "#VALUE!" },
    { "INDEX(CSM.MENU_SPLIT(C1:C2,A1:A2,150,90),1,1)", "error" },
    { "INDEX(CSM.MENU_SPLIT(C1:C2,E1:F1,150,90),1,1)", "error" },
    { "INDEX(CSM.MENU_SPLIT(C1:C2,A5:A6,150,90),1,2)", "30" },
    { NULL, NULL },
};

const formula_case formula_refusable[] = {
    { "\"1\"+1", "2" }, { "B6*2", "2" }, { "IF(\"1\",2,3)", "2" }, { "\"a\"<\"b\"", "1" },
    { "\"b\"<=\"A\"", "0" }, { "\"a\">1", "1" }, { "\"a\"&1", "\"a1\"" }, { "\"a\"&D1", "\"a\"" },
    { "IF(0,2)", "0" }, { "SUMIF(numbers,2)", "4" }, { "INDEX(block,0,1)", "error" },
    { "SUM(INDEX(block,2,0))", "15" },
    { "SUMPRODUCT((block*1e308=block*1e308)*1)", "#NUM!" },
    { "SUMPRODUCT((block*1e308>1)*1)", "#NUM!" },
    { "SUMPRODUCT(1/(block-5)+1e308*block)", "#NUM!" },
    { "1<2<3", "1" }, { "2^3", "8" }, { "50%", "0.5" }, { "+5", "5" }, { "1 + 2", "3" },
    { "if(1,2,3)", "2" }, { "a2", "2" }, { "OR(1,0)", "1" }, { "ABS(-2.5)", "2.5" },
    { "COUNTIF(numbers,\">1\")", "3" }, { "COUNTIF(words,\"*a\")", "4" },
    { "MATCH(\"g*\",words,0)", "3" }, { "COUNTIF(words,1)", "0" }, { "INDEX(block,5)", "error" },
    { "INDEX(numbers,0)", "error" }, { "0x10", "error" }, { "1e999", "error" }, { "SUM()", "0" },
    { "IF(1)", "1" }, { "AND()", "error" }, { "MAX(\"a\")", "error" }, { "MIN(\"a\",1)", "error" },
    { "COUNTIF(words,D1)", "0" }, { "MATCH(D1,numbers,0)", "#N/A" },
    { "SUMPRODUCT(numbers,amounts)", "220" }, { "INDEX(1,2)", "error" }, { "IFERROR(1/0)",
    "error" },
    { "IFERROR(1/0,)", "0" }, { "column", "error" }, { "numbers", "error" },
    { NULL, NULL },
};

static void need(bool done)
{
    if (!done)
        abort();
}

grid *formula_grid(void)
{
    grid *g = grid_new();
    size_t sheet;
    need(g != NULL);
    for (size_t i = 0; formula_sheets[i]; i++)
        need(grid_add_sheet(g, formula_sheets[i], &sheet) && sheet == i);
    for (const formula_cell *c = formula_cells; c->row != FORMULA_NO_ROW; c++)
        need(grid_put(g, c->sheet, c->row, c->column, c->text ? csm_text(c->text) : csm_number(c->number)));
    for (const formula_name *n = formula_names; n->name; n++) {
        grid_area area = { n->sheet, n->first_row, n->first_column, n->last_row, n->last_column };
        need(grid_define_name(g, n->name, &area));
    }
    return g;
}
