/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "faults.hxx"

#include "office/office.hxx"

extern "C" {
#include "words.h"
}

namespace csmaddin {

namespace {

// {0} is the first value.
const char* englishOf(plan_fault_code code)
{
    switch (code) {
    case PLAN_FINE:
    case PLAN_FAULTS:
        break;
    case PLAN_NO_MEMORY:
        return N_("Out of memory.");
    case PLAN_STOPPED:
        return N_("It was stopped.");
    case PLAN_LIST_UNREADABLE:
        return N_("This file cannot be read, or is empty.");
    case PLAN_LIST_NO_MEMORY:
        return N_("There is not enough memory for this list of accounts.");
    case PLAN_LIST_NO_LOCALE:
        return N_("This system has no UTF-8 locale. Install C.UTF-8 or en_US.UTF-8.");
    case PLAN_LIST_DECIMAL:
        return N_("The decimal mark can only be a point or a comma.");
    case PLAN_LIST_IS_WORKBOOK:
        return N_("Line 1: this is a workbook, not text. Open it here, and make the plan from its sheet.");
    case PLAN_LIST_IS_UTF16:
        return N_("Line 1: the text is in UTF-16, not UTF-8. Open the file in a spreadsheet and save as \"CSV "
                  "UTF-8\".");
    case PLAN_LIST_NOT_UTF8:
        return N_("Line {0}: the text is not in UTF-8. Open the file in a spreadsheet and save as \"CSV UTF-8\".");
    case PLAN_LIST_EMPTY:
        return N_("Line 1: the file is empty. It should have a line with the names of the columns and a line "
                  "for each account.");
    case PLAN_LIST_TOO_WIDE:
        return N_("Line {0} has more columns than a worksheet can hold. Save only the columns that matter.");
    case PLAN_LIST_OPEN_QUOTE:
        return N_("Line {0}: a quotation mark in the names of the columns is never closed. Close it or remove "
                  "it.");
    case PLAN_LIST_NO_ROWS:
        return N_("Line {0}: there are no accounts below the names of the columns. Add a line for each account.");
    case PLAN_LIST_TOO_LONG:
        return N_("Line {0}: there are more than 1,048,000 accounts, which is all that a worksheet can hold. "
                  "Split the list, by region for instance.");
    case PLAN_COLUMN_WITHOUT_HEADER:
    case PLAN_COLUMN_UNKNOWN_KEY:
    case PLAN_COLUMN_TWICE:
        return N_("The columns cannot be chosen so: {0}.");
    case PLAN_COLUMN_NOT_FOUND:
        return N_("Line {0} of the list has no column \"{1}\". The columns found are: {2}.");
    case PLAN_COLUMN_SAME_NAMES:
    case PLAN_COLUMN_UNCLEAR:
        return N_("Line {0}: both \"{1}\" and \"{2}\" may be meant. Rename one of them.");
    case PLAN_COLUMN_MISSING:
    case PLAN_COLUMNS_MISSING:
        return N_("Choose the columns of the account and of its ARR.");
    case PLAN_NO_ACCOUNTS:
        return N_("The list has no account that could be used.");
    case PLAN_TOO_MANY_SEGMENTS:
        return N_("The column \"{0}\" has more than {1} different segments. Choose a number of segments, or "
                  "thresholds.");
    case PLAN_TOO_MANY_STAGES:
        return N_("The column \"{0}\" has more than {1} different stages. Choose another one for the stage, or "
                  "none.");
    case PLAN_TOO_FEW_AMOUNTS:
        return N_("The accounts have fewer than {0} different amounts of ARR. Choose fewer segments.");
    case PLAN_SEGMENT_NAME_COUNT:
        return N_("There are {0} segment names for {1} segments.");
    case PLAN_SEGMENT_PATTERN:
        return N_("The segment \"{0}\" contains *, ? or ~, which spreadsheets read as a pattern. Rename it, or "
                  "choose a number of segments.");
    case PLAN_SEGMENT_TWICE:
        return N_("The segment \"{0}\" is there twice. Rename one, or choose a number of segments.");
    case PLAN_STAGE_PATTERN:
        return N_("The stage \"{0}\" contains *, ? or ~, which spreadsheets read as a pattern. Rename it, or "
                  "choose no column for the stage.");
    case PLAN_STAGE_TWICE:
        return N_("The stage \"{0}\" is there twice. Rename one, or choose no column for the stage.");
    case PLAN_CSM_TWICE:
        return N_("The CSM \"{0}\" is there twice.");
    case PLAN_SEGMENT_LISTS:
    case PLAN_CSM_LISTS:
        return N_("Names, accounts and ARR must be as many: here they are {0}, {1} and {2} (0: not given).");
    case PLAN_NO_HOURS:
        return N_("A CSM would have no hours for customers: raise the paid hours, or lower the internal hours "
                  "or their share.");
    case PLAN_TOUCH_ORDER:
        return N_("Low touch would start at {0}, above high touch at {1}.");
    case PLAN_LOAD_ORDER:
        return N_("The limits of load must ascend.");
    case PLAN_NOT_WRITTEN:
        return N_("The workbook could not be written ({0})");
    case PLAN_NOT_PACKED:
        return N_("The workbook could not be written. There may be no room for temporary files ({0}).");
    case PLAN_LOST_DATA:
    case PLAN_NOT_WHOLE:
        return N_("The workbook could not be written whole: there is no room for temporary files.");
    case PLAN_NO_RESULT:
        return N_("The plan cannot be calculated: {0}: ={1} gives {2}.");
    case PLAN_RESULT_COUNT:
        return N_("The plan cannot be calculated: {0}: ={1} gives another number of values.");
    case PLAN_RESULT_TEXT:
        return N_("The plan cannot be calculated: {0}: ={1} gives what is no number.");
    case PLAN_CIRCLE:
        return N_("The plan cannot be calculated: these cells need each other: {0}.");
    case PLAN_UNKNOWN_NAME:
        return N_("The plan cannot be calculated: there is no name {0}.");
    case PLAN_UNKNOWN_COLUMN:
        return N_("The plan cannot be calculated: there is no column {0} in the table {1}.");
    case PLAN_UNKNOWN_KEY:
        return N_("The plan cannot be calculated: {0}: ={1}: there is no {2}.");
    case PLAN_FORMULA_TOO_LONG:
        return N_("A formula, or a text in it, is too long: {0}");
    case PLAN_NO_CHART:
        return N_("A chart could not be placed.");
    case PLAN_DEFECT:
        return N_("The plan cannot be made: {0}");
    }
    return "";
}

} // namespace

OUString sentenceOf(const Office& office, const plan_fault& fault)
{
    const auto value = [&](int i) {
        const plan_value& v = fault.values[i];
        return v.text ? wide(v.text) : office.plainNumber(v.number);
    };
    return office.say(englishOf(fault.code), { value(0), value(1), value(2), value(3), value(4) });
}

OUString wordsOfPlan(const Office& office, const char* english)
{
    return wide(csm_translate(plan_dictionaries, office.language(), english));
}

} // namespace csmaddin
