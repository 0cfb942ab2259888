/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "catalogue/value.h"

csm_value csm_missing(void)
{
    return (csm_value){ .kind = CSM_IS_MISSING };
}

csm_value csm_number(double x)
{
    return (csm_value){ .kind = CSM_IS_NUMBER, .number = x };
}

csm_value csm_text(const char *text)
{
    return (csm_value){ .kind = CSM_IS_TEXT, .text = text };
}

csm_value csm_error_value(csm_error error)
{
    return (csm_value){ .kind = CSM_IS_ERROR, .error = error };
}

csm_value csm_numbers(size_t rows, size_t columns, const double *numbers)
{
    return (csm_value){ .kind = CSM_IS_RANGE, .range = { rows, columns, numbers, NULL, NULL } };
}

size_t csm_range_size(const csm_range *range)
{
    return range->rows * range->columns;
}

csm_kind csm_cell_kind(const csm_range *range, size_t i)
{
    return range->kinds ? (csm_kind)range->kinds[i] : CSM_IS_NUMBER;
}

csm_value csm_cell(const csm_range *range, size_t i)
{
    switch (csm_cell_kind(range, i)) {
    case CSM_IS_NUMBER:
        return csm_number(range->numbers[i]);
    case CSM_IS_TEXT:
        return csm_text(range->texts[i]);
    case CSM_IS_ERROR:
        return csm_error_value((csm_error)range->numbers[i]);
    case CSM_IS_MISSING:
    case CSM_IS_BLANK:
    case CSM_IS_RANGE:
        break;
    }
    return (csm_value){ .kind = CSM_IS_BLANK };
}

const char *csm_error_name(csm_error error)
{
    switch (error) {
    case CSM_DIV0:
        return N_("#DIV/0!");
    case CSM_VALUE:
        return N_("#VALUE!");
    case CSM_NUM:
        return N_("#NUM!");
    case CSM_NA:
        return N_("#N/A");
    case CSM_NO_MEMORY:
    case CSM_OK:
        break;
    }
    return error ? "Err:538" : "";
}
