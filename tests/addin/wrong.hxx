/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* What is to happen to a wrong argument: what Calc makes of it before the add-in is called, and
 * what the conventions of the catalogue say of what arrives. Nothing here calls the function
 * under test. */
#ifndef CSM_TESTS_ADDIN_WRONG_HXX
#define CSM_TESTS_ADDIN_WRONG_HXX

#include "calc.hxx"

namespace calc {

enum class Wrong {
    text,             /* where a number is wanted; where a text is wanted, an unknown one */
    number_text,      /* a text cell that holds 12 */
    blank,            /* in a range: its first cell */
    error,            /* one cell with #DIV/0! */
    range_with_error, /* one of several cells is #DIV/0! */
    negative,
    zero,
    huge,         /* 1E308 */
    skipped,      /* f(1;;3) */
    too_few,      /* ends before this argument */
    one_more,     /* a cell more than what it is paired with */
    inline_array, /* {1;2} */
    range,        /* two cells where one is wanted */
    matrix,       /* two rows and two columns or more */
    whole_column, /* a million cells, most of them blank */
    too_many      /* one argument more than there are; the argument under test is the last */
};
constexpr int wrongs = static_cast<int>(Wrong::too_many) + 1;

const char *name_of(Wrong wrong);

/* How an argument stands in the formula. */
enum class Form { constant, cells, column, skipped, cut };

struct Written {
    csm_value value = csm_missing();
    Form form = Form::skipped;
};

/* What Calc hands to the add-in, or the error with which it refuses to. */
struct Arrival {
    csm_value value = csm_missing();
    int refused = 0;
    bool converted = false; /* Calc made a value of another kind of it */
};

bool takes_range(const csm_argument &argument);
bool takes_numbers(const csm_argument &argument);

Arrival arrival(const csm_argument &argument, const Written &written);
/* The same for CSM_WHY, which takes anything. */
Arrival arrival_at_why(const Written &written);

/* The error that the conventions demand, for the argument as it arrives: wrong kind #VALUE!,
 * outside the domain #NUM! or #DIV/0!. CSM_OK: the value is legitimate, and the function has to
 * say. */
csm_error rule_broken(const csm_argument &argument, const csm_value &value);

/* Ranges that do not match: #VALUE!. By the pairing that the catalogue declares. */
bool mismatched(const csm_function *f, const Values &values);
std::size_t key_of(const csm_function *f);

} // namespace calc

#endif
