/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Faults and what the command line says of them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "command/faults.h"

static void check_said(plan_fault *fault, const char *file, const char *expected)
{
    char *said = command_sentence(fault, file);
    assert_string_equal(said, expected);
    free(said);
    plan_fault_clear(fault);
    assert_int_equal(fault->code, PLAN_FINE);
}

static void values_are_filled_in(void **state)
{
    plan_fault fault;
    char header[] = "Kind {1}";
    (void)state;
    assert_false(plan_fail_with(&fault, PLAN_TOO_MANY_SEGMENTS, plan_text(header), plan_number(8)));
    memset(header, 'x', sizeof header - 1); /* the fault has its own */
    check_said(&fault, "list.csv",
               "The column \"Kind {1}\" has more than 8 different segments. Plan by ARR instead: add --segments 3 or "
               "--thresholds.");
    plan_fail_with(&fault, PLAN_TOUCH_ORDER, plan_number(12500.5), plan_number(1e15));
    check_said(&fault, NULL,
               "Low touch would start at 12500.5, above high touch at 1e+15: change --low-from or --high-from.");
}

static void faults_in_a_list_name_its_file(void **state)
{
    plan_fault fault;
    (void)state;
    plan_fail(&fault, PLAN_LIST_EMPTY);
    check_said(&fault, "list.csv",
               "list.csv: Line 1: the file is empty. It should have a line with the names of the columns and a line "
               "for each account.");
    plan_fail_with(&fault, PLAN_LIST_UNREADABLE, plan_text("list.csv"), plan_text("No such file or directory"));
    check_said(&fault, "list.csv",
               "list.csv cannot be read: No such file or directory. Check the name and the permissions.");
    plan_fail(&fault, PLAN_NO_HOURS);
    check_said(&fault, "list.csv",
               "A CSM would have no hours for customers: raise --total-hours, or lower --internal-hours, "
               "--internal-share or --shrinkage.");
}

static void every_fault_has_a_sentence(void **state)
{
    (void)state;
    for (plan_fault_code code = PLAN_FINE + 1; code < PLAN_FAULTS; code++) {
        plan_fault fault;
        char *said;
        plan_fail_with(&fault, code, plan_text("a"), plan_text("b"), plan_text("c"), plan_text("d"), plan_text("e"));
        said = command_sentence(&fault, NULL);
        if (!said || !*said || strpbrk(said, "{}"))
            fail_msg("of fault %d is said \"%s\"", (int)code, said ? said : "");
        free(said);
        plan_fault_clear(&fault);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(values_are_filled_in),
        cmocka_unit_test(faults_in_a_list_name_its_file),
        cmocka_unit_test(every_fault_has_a_sentence),
    };
    return cmocka_run_group_tests_name("faults", tests, NULL, NULL);
}
