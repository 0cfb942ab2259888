/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "convert.hxx"

#include <cstring>

namespace uno = com::sun::star::uno;

namespace csmaddin {

namespace {

const char* toUtf8(Arena& arena, const rtl::OUString& text)
{
    rtl::OString utf8 = rtl::OUStringToOString(text, RTL_TEXTENCODING_UTF8);
    auto length = static_cast<size_t>(utf8.getLength());
    char* copy = arena.array<char>(length + 1);
    std::memcpy(copy, utf8.getStr(), length);
    return copy;
}

// One cell of a range into the range's arrays. Calc hands blank cells over as empty texts.
struct Cells {
    double* numbers;
    unsigned char* kinds;
    const char** texts;
    Arena& arena;

    void put(size_t i, const uno::Any& any)
    {
        double number;
        rtl::OUString text;
        if (any >>= number) {
            numbers[i] = number;
            kinds[i] = CSM_IS_NUMBER;
        } else if ((any >>= text) && !text.isEmpty()) {
            texts[i] = toUtf8(arena, text);
            kinds[i] = CSM_IS_TEXT;
        } else {
            kinds[i] = CSM_IS_BLANK;
        }
    }
};

double errorNumber(csm_error error)
{
    // A NaN whose low bits are one of Calc's error codes shows as that error, in arrays too.
    static const uint64_t codes[] = { 0, 532, 519, 503, 32767, 538 };
    uint64_t bits = UINT64_C(0x7ff8000000000000) | codes[error];
    double number;
    std::memcpy(&number, &bits, sizeof number);
    return number;
}

uno::Any cellToAny(const csm_value& cell)
{
    switch (cell.kind) {
    case CSM_IS_NUMBER:
        return uno::Any(cell.number);
    case CSM_IS_TEXT:
        return uno::Any(rtl::OUString::fromUtf8(cell.text));
    case CSM_IS_ERROR:
        return uno::Any(errorNumber(cell.error));
    default:
        return uno::Any(rtl::OUString());
    }
}

} // namespace

csm_value toValue(Arena&, double number)
{
    return csm_number(number);
}

csm_value toValue(Arena& arena, const rtl::OUString& text)
{
    return csm_text(toUtf8(arena, text));
}

csm_value toValue(Arena& arena, const uno::Any& any)
{
    double number;
    rtl::OUString text;
    uno::Sequence<uno::Sequence<uno::Any>> range;
    if (!any.hasValue())
        return csm_missing();
    if (any >>= number)
        return csm_number(number);
    if (any >>= text)
        return toValue(arena, text);
    if (any >>= range)
        return toValue(arena, range);
    return csm_error_value(CSM_VALUE);
}

csm_value toValue(Arena& arena, const uno::Sequence<uno::Sequence<uno::Any>>& range)
{
    auto rows = static_cast<size_t>(range.getLength());
    auto columns = rows ? static_cast<size_t>(range[0].getLength()) : 0;
    Cells cells = { arena.array<double>(rows * columns), arena.array<unsigned char>(rows * columns),
                    arena.array<const char*>(rows * columns), arena };
    csm_value value = csm_numbers(rows, columns, cells.numbers);
    for (size_t r = 0; r < rows; r++) {
        const uno::Sequence<uno::Any>& row = range[static_cast<sal_Int32>(r)];
        for (size_t c = 0; c < columns; c++)
            cells.put(r * columns + c, row[static_cast<sal_Int32>(c)]);
    }
    value.range.kinds = cells.kinds;
    value.range.texts = cells.texts;
    return value;
}

uno::Any toAny(const csm_value& value)
{
    if (value.kind != CSM_IS_RANGE)
        return cellToAny(value);
    auto columns = static_cast<sal_Int32>(value.range.columns);
    uno::Sequence<uno::Sequence<uno::Any>> rows(static_cast<sal_Int32>(value.range.rows));
    size_t i = 0;
    uno::Sequence<uno::Any>* row = rows.getArray();
    for (sal_Int32 r = 0; r < rows.getLength(); r++, row++) {
        row->realloc(columns);
        uno::Any* cell = row->getArray();
        for (sal_Int32 c = 0; c < columns; c++)
            cell[c] = cellToAny(csm_cell(&value.range, i++));
    }
    return uno::Any(rows);
}

} // namespace csmaddin
