/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "wrong.hxx"

#include <cstdlib>
#include <cstring>

namespace calc {

const char *name_of(Wrong wrong)
{
    static const char *const names[wrongs] = {
        "text",       "text that looks like a number",
        "blank cell", "error cell",
        "range with an error cell", "negative number",
        "zero",       "1E308",
        "skipped",    "too few arguments",
        "one cell more", "inline array",
        "range for one value", "rows and columns",
        "whole column", "one argument too many"};
    return names[static_cast<int>(wrong)];
}

bool takes_range(const csm_argument &argument)
{
    return argument.type == CSM_TAKES_NUMBERS || argument.type == CSM_TAKES_TEXTS;
}

bool takes_numbers(const csm_argument &argument)
{
    return argument.type == CSM_TAKES_NUMBER || argument.type == CSM_TAKES_NUMBERS;
}

/* ---- facts of Calc, measured on 7.4.7 ---- */

namespace {

/* Calc's own codes. #VALUE! and #DIV/0! look like the add-in's, but never reached it. */
constexpr int illegal_argument = 502;
constexpr int parameter_list = 504;
constexpr int no_value = 519;
constexpr int division_by_zero = 532;

bool contains_error(const csm_value &v)
{
    for (std::size_t i = 0; i < size_of(v); i++)
        if (cell_of(v, i).kind == CSM_IS_ERROR)
            return true;
    return false;
}

Arrival refused(int code)
{
    Arrival a;
    a.refused = code;
    return a;
}

Arrival arrives(const csm_value &value, bool converted = false)
{
    Arrival a;
    a.value = value;
    a.converted = converted;
    return a;
}

/* A required single number is a `double`: Calc reads texts that look like numbers, and refuses
 * others with #VALUE!. A blank cell is 0. */
Arrival as_double(const csm_value &v, bool converted)
{
    char *end = nullptr;
    if (v.kind == CSM_IS_BLANK)
        return arrives(csm_number(0), converted);
    if (v.kind == CSM_IS_NUMBER)
        return arrives(v, converted);
    const double x = std::strtod(v.text, &end);
    return end == v.text || *end ? refused(no_value) : arrives(csm_number(x), true);
}

/* A required single text is a `string`: Calc writes numbers out. The trials use only these. */
Arrival as_string(const csm_value &v, bool converted)
{
    if (v.kind == CSM_IS_TEXT)
        return arrives(v, converted);
    const double x = v.kind == CSM_IS_NUMBER ? v.number : -1;
    return arrives(csm_text(v.kind == CSM_IS_BLANK ? ""
                            : x < 0                ? "-1"
                            : x > 0                ? "1E+308"
                                                   : "0"),
                   true);
}

/* Where one value is wanted and cells stand, Calc takes the cell in the formula's own row or column
 * (implicit intersection); the trials stand where there is none, hence #VALUE!, and where a whole
 * column is blank. Of an inline array it takes the first value. */
Arrival as_one(const csm_argument &argument, const Written &written)
{
    csm_value v = written.value;
    const bool converted = is_range(v);
    if (is_range(v) && written.form == Form::cells)
        return refused(no_value);
    if (is_range(v))
        v = written.form == Form::constant ? cell_of(v, 0) : csm_value{CSM_IS_BLANK, {0}};
    return argument.type == CSM_TAKES_TEXT ? as_string(v, converted) : as_double(v, converted);
}

/* `any` and ranges arrive as they are, but a range with an error in it never does (Err:504), and a
 * single blank cell is the number 0. */
Arrival as_any(const Written &written)
{
    if (contains_error(written.value))
        return refused(parameter_list);
    if (written.value.kind == CSM_IS_BLANK)
        return arrives(csm_number(0));
    return arrives(written.value);
}

} // namespace

/* An error cell is the answer. A required argument that is skipped is Err:502, one that the call
 * ends before Err:504; an optional one arrives as void. */
Arrival arrival(const csm_argument &argument, const Written &written)
{
    const bool required = argument.presence == CSM_REQUIRED;
    if (written.form == Form::skipped)
        return required ? refused(illegal_argument) : Arrival();
    if (written.form == Form::cut)
        return required ? refused(parameter_list) : Arrival();
    if (written.value.kind == CSM_IS_ERROR)
        return refused(division_by_zero);
    return required && !takes_range(argument) ? as_one(argument, written) : as_any(written);
}

Arrival arrival_at_why(const Written &written)
{
    if (written.form == Form::skipped || written.form == Form::cut)
        return Arrival();
    return written.value.kind == CSM_IS_ERROR ? refused(division_by_zero) : as_any(written);
}

/* ---- the conventions of the catalogue ---- */

namespace {

csm_error outside(csm_domain domain, double x)
{
    switch (domain) {
    case CSM_ANY:
        return CSM_OK;
    case CSM_NOT_NEGATIVE:
        return x < 0 ? CSM_NUM : CSM_OK;
    case CSM_POSITIVE: /* a zero denominator is its own error */
        return x < 0 ? CSM_NUM : x > 0 ? CSM_OK : CSM_DIV0;
    case CSM_SHARE:
        return x < 0 || x > 1 ? CSM_NUM : CSM_OK;
    case CSM_BELOW_ONE: /* 1 leaves nothing to divide by */
        return x < 0 || x > 1 ? CSM_NUM : x < 1 ? CSM_OK : CSM_DIV0;
    case CSM_FLAG:
        return x < 0 || x > 1 || (x > 0 && x < 1) ? CSM_NUM : CSM_OK;
    case CSM_CAP:
        return x < 1 ? CSM_NUM : CSM_OK;
    default: /* a domain that came later; the core's own tests know it */
        return csm_in_domain(x, domain);
    }
}

csm_error cell_rule(const csm_argument &argument, const csm_value &cell)
{
    const bool paired = argument.pairing == CSM_PAIRED || argument.pairing == CSM_EACH;
    if (cell.kind == CSM_IS_BLANK) /* beside a key it counts as 0; elsewhere it is skipped */
        return takes_numbers(argument) && paired ? outside(argument.domain, 0) : CSM_OK;
    if (!takes_numbers(argument))
        return cell.kind == CSM_IS_TEXT ? CSM_OK : CSM_VALUE;
    return cell.kind == CSM_IS_NUMBER ? outside(argument.domain, cell.number) : CSM_VALUE;
}

} // namespace

csm_error rule_broken(const csm_argument &argument, const csm_value &value)
{
    if (value.kind == CSM_IS_MISSING)
        return CSM_OK;
    if (!takes_range(argument) && is_range(value))
        return CSM_VALUE;
    for (std::size_t i = 0; i < size_of(value); i++)
        if (const csm_error error = cell_rule(argument, cell_of(value, i)))
            return error;
    return CSM_OK;
}

std::size_t key_of(const csm_function *f)
{
    std::size_t i = 0;
    while (i < csm_argument_count(f) && f->arguments[i].pairing != CSM_KEY)
        i++;
    return i;
}

bool mismatched(const csm_function *f, const Values &values)
{
    const std::size_t key = key_of(f);
    if (key >= values.size() || values[key].kind == CSM_IS_MISSING)
        return false;
    const std::size_t rows = size_of(values[key]);
    for (std::size_t i = 0; i < values.size() && i < csm_argument_count(f); i++) {
        const csm_pairing pairing = f->arguments[i].pairing;
        const std::size_t n = size_of(values[i]);
        if (values[i].kind == CSM_IS_MISSING || n == rows)
            continue;
        if (pairing == CSM_PAIRED || (pairing == CSM_EACH && n != 1))
            return true;
    }
    return false;
}

} // namespace calc
