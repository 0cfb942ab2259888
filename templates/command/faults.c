/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "faults.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* {0} is the first value. */
static const char *sentence_of(plan_fault_code code)
{
    switch (code) {
    case PLAN_FINE:
    case PLAN_FAULTS:
        break;
    case PLAN_NO_MEMORY:
        return "Out of memory.";
    case PLAN_STOPPED:
        return "It was stopped.";
    case PLAN_LIST_UNREADABLE:
        return "{0} cannot be read: {1}. Check the name and the permissions.";
    case PLAN_LIST_NO_MEMORY:
        return "There is not enough memory for this list of accounts.";
    case PLAN_LIST_NO_LOCALE:
        return "This system has no UTF-8 locale. Install C.UTF-8 or en_US.UTF-8.";
    case PLAN_LIST_DECIMAL:
        return "The decimal mark can only be a point or a comma: write --decimal comma or --decimal point";
    case PLAN_LIST_IS_WORKBOOK:
        return "Line 1: this is a workbook, not text. Open it in a spreadsheet and save the list as \"CSV UTF-8\".";
    case PLAN_LIST_IS_UTF16:
        return "Line 1: the text is in UTF-16, not UTF-8. Open the file in a spreadsheet and save as \"CSV UTF-8\".";
    case PLAN_LIST_NOT_UTF8:
        return "Line {0}: the text is not in UTF-8. Open the file in a spreadsheet and save as \"CSV UTF-8\".";
    case PLAN_LIST_EMPTY:
        return "Line 1: the file is empty. It should have a line with the names of the columns and a line for each "
               "account.";
    case PLAN_LIST_TOO_WIDE:
        return "Line {0} has more columns than a worksheet can hold. Save only the columns that matter.";
    case PLAN_LIST_OPEN_QUOTE:
        return "Line {0}: a quotation mark in the names of the columns is never closed. Close it or remove it.";
    case PLAN_LIST_NO_ROWS:
        return "Line {0}: there are no accounts below the names of the columns. Add a line for each account.";
    case PLAN_LIST_TOO_LONG:
        return "Line {0}: there are more than 1,048,000 accounts, which is all that a worksheet can hold. Split the "
               "list, by region for instance.";
    case PLAN_COLUMN_WITHOUT_HEADER:
        return "--column {0} does not name a header. Write it as KEY=\"HEADER\", such as --column arr=\"Annual "
               "Contract Value\". The keys are: {1}.";
    case PLAN_COLUMN_UNKNOWN_KEY:
        return "--column {0} does not begin with a known key. The keys are: {1}.";
    case PLAN_COLUMN_TWICE:
        return "--column {0} is given twice. Leave one of them out.";
    case PLAN_COLUMN_NOT_FOUND:
        return "--column {3}=\"{1}\": line {0} of the list has no such column. The columns found are: {2}.";
    case PLAN_COLUMN_SAME_NAMES:
        return "Line {0}: two columns are called \"{1}\", so it is not clear which one is meant for {3}. Rename one "
               "of them in the file.";
    case PLAN_COLUMN_UNCLEAR:
        return "Line {0}: both \"{1}\" and \"{2}\" may be meant for {3}. Say which one it is, such as --column "
               "{3}=\"{1}\".";
    case PLAN_COLUMN_MISSING:
        return "Line {0} has no column for {1} that could be recognised. The columns found are: {2}. Say which one "
               "it is with --column {3}=\"...\".";
    case PLAN_COLUMNS_MISSING:
        return "Line {0} has neither a column for the account's name nor one for its ARR that could be recognised. "
               "The columns found are: {1}. Say which they are with --column {2}=\"...\" --column {3}=\"...\".";
    case PLAN_NO_ACCOUNTS:
        return "The list has no account that could be used.";
    case PLAN_TOO_MANY_SEGMENTS:
        return "The column \"{0}\" has more than {1} different segments. Plan by ARR instead: add --segments 3 or "
               "--thresholds.";
    case PLAN_TOO_MANY_STAGES:
        return "The column \"{0}\" has more than {1} different stages. Leave the column out or give another one with "
               "--column stage=\"…\".";
    case PLAN_TOO_FEW_AMOUNTS:
        return "--natural-breaks: the accounts have fewer than {0} different amounts of ARR. Give a smaller number "
               "with --segments.";
    case PLAN_SEGMENT_NAME_COUNT:
        return "There are {0} segment names for {1} segments.";
    case PLAN_SEGMENT_PATTERN:
        return "The segment \"{0}\" contains *, ? or ~, which spreadsheets read as a pattern. Rename it, or plan by "
               "ARR with --segments 3.";
    case PLAN_SEGMENT_TWICE:
        return "The segment \"{0}\" is there twice. Rename one, or plan by ARR with --segments 3.";
    case PLAN_STAGE_PATTERN:
        return "The stage \"{0}\" contains *, ? or ~, which spreadsheets read as a pattern. Rename it, or leave the "
               "column out with --column stage=\"…\".";
    case PLAN_STAGE_TWICE:
        return "The stage \"{0}\" is there twice. Rename one, or leave the column out with --column stage=\"…\".";
    case PLAN_CSM_TWICE:
        return "--csm-names: \"{0}\" is there twice.";
    case PLAN_SEGMENT_LISTS:
        return "--segment-names, --segment-accounts and --segment-arr must have a part for each: here they have {0}, "
               "{1} and {2} (0: not given).";
    case PLAN_CSM_LISTS:
        return "--csm-names, --csm-accounts and --csm-arr must have a part for each: here they have {0}, {1} and {2} "
               "(0: not given).";
    case PLAN_NO_HOURS:
        return "A CSM would have no hours for customers: raise --total-hours, or lower --internal-hours, "
               "--internal-share or --shrinkage.";
    case PLAN_TOUCH_ORDER:
        return "Low touch would start at {0}, above high touch at {1}: change --low-from or --high-from.";
    case PLAN_LOAD_ORDER:
        return "The limits of load must ascend: --load-low, --load-high, --load-critical.";
    case PLAN_NOT_WRITTEN:
    case PLAN_NOT_PACKED:
        return "{0}";
    case PLAN_LOST_DATA:
        return "The workbook could not be written whole: there is no room for its temporary files (TMPDIR).";
    case PLAN_NOT_WHOLE:
        return "The workbook could not be written whole: there is no room for it, or for the temporary files beside "
               "it (TMPDIR).";
    case PLAN_NO_RESULT:
        return "The plan cannot be calculated: {0}: ={1} gives {2}.";
    case PLAN_RESULT_COUNT:
        return "The plan cannot be calculated: {0}: ={1} gives another number of values.";
    case PLAN_RESULT_TEXT:
        return "The plan cannot be calculated: {0}: ={1} gives what is no number.";
    case PLAN_CIRCLE:
        return "The plan cannot be calculated: these cells need each other: {0}.";
    case PLAN_UNKNOWN_NAME:
        return "The plan cannot be calculated: there is no name {0}.";
    case PLAN_UNKNOWN_COLUMN:
        return "The plan cannot be calculated: there is no column {0} in the table {1}.";
    case PLAN_UNKNOWN_KEY:
        return "The plan cannot be calculated: {0}: ={1}: there is no {2}.";
    case PLAN_FORMULA_TOO_LONG:
        return "A formula, or a text in it, is too long: {0}";
    case PLAN_NO_CHART:
        return "A chart could not be placed.";
    case PLAN_DEFECT:
        return "{0}";
    }
    return "";
}

static bool lies_in_list(plan_fault_code code)
{
    return code >= PLAN_LIST_NO_MEMORY && code <= PLAN_COLUMNS_MISSING;
}

static void put_value(FILE *out, plan_value value)
{
    if (value.text)
        fputs(value.text, out);
    else
        fprintf(out, "%.10g", value.number);
}

static void put_sentence(FILE *out, const char *sentence, const plan_fault *fault)
{
    for (const char *c = sentence; *c; c++)
        if (*c == '{') { /* as written above: a digit and the end of it */
            put_value(out, fault->values[c[1] - '0']);
            c += 2;
        } else {
            fputc(*c, out);
        }
}

char *command_sentence(const plan_fault *fault, const char *file)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    if (!out)
        return NULL;
    if (file && lies_in_list(fault->code))
        fprintf(out, "%s: ", file);
    put_sentence(out, sentence_of(fault->code), fault);
    if (fclose(out) == 0)
        return text;
    free(text);
    return NULL;
}
