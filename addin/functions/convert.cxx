/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "convert.hxx"

#include <cstring>

namespace uno = com::sun::star::uno;

namespace csmaddin {

namespace {

// Most texts are codes in plain ASCII.
bool copyAscii(const rtl::OUString& text, char* to)
{
    for (sal_Int32 i = 0; i < text.getLength(); i++) {
        if (text[i] >= 0x80)
            return false;
        to[i] = static_cast<char>(text[i]);
    }
    return true;
}

const char* toUtf8(Arena& arena, const rtl::OUString& text)
{
    auto length = static_cast<size_t>(text.getLength());
    char* copy = arena.array<char>(length + 1);
    if (copyAscii(text, copy))
        return copy;
    rtl::OString utf8 = rtl::OUStringToOString(text, RTL_TEXTENCODING_UTF8);
    length = static_cast<size_t>(utf8.getLength());
    copy = arena.array<char>(length + 1);
    std::memcpy(copy, utf8.getStr(), length);
    return copy;
}

// The cells of a range as they come, row by row. Most ranges are numbers from end to end and need neither
// kinds nor texts.
class Cells {
public:
    Cells(Arena& arena, size_t count)
        : arena_(arena), count_(count), numbers_(arena.array<double>(count))
    {
    }

    // Calc hands blank cells over as empty texts.
    void put(const uno::Any& any)
    {
        if (any.getValueTypeClass() == uno::TypeClass_DOUBLE)
            putNumber(*static_cast<const double*>(any.getValue()));
        else
            putOther(any);
    }

    csm_value value(size_t rows, size_t columns) const
    {
        csm_value value = csm_numbers(rows, columns, numbers_);
        value.range.kinds = kinds_;
        value.range.texts = texts_;
        return value;
    }

private:
    void putNumber(double number)
    {
        numbers_[next_] = number;
        if (kinds_)
            kinds_[next_] = CSM_IS_NUMBER;
        next_++;
    }

    void putOther(const uno::Any& any)
    {
        double number;
        rtl::OUString text;
        if (any >>= number)
            return putNumber(number);
        if (!kinds_) {
            kinds_ = arena_.array<unsigned char>(count_);
            std::memset(kinds_, CSM_IS_NUMBER, next_);
        }
        if (!((any >>= text) && !text.isEmpty())) {
            kinds_[next_++] = CSM_IS_BLANK;
            return;
        }
        if (!texts_)
            texts_ = arena_.array<const char*>(count_);
        texts_[next_] = toUtf8(arena_, text);
        kinds_[next_++] = CSM_IS_TEXT;
    }

    Arena& arena_;
    size_t count_, next_ = 0;
    double* numbers_;
    unsigned char* kinds_ = nullptr;
    const char** texts_ = nullptr;
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
    case CSM_IS_MISSING:
    case CSM_IS_BLANK:
    case CSM_IS_RANGE:
        break;
    }
    return uno::Any(rtl::OUString());
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
    switch (any.getValueTypeClass()) {
    case uno::TypeClass_VOID:
        return csm_missing();
    case uno::TypeClass_STRING:
        return toValue(arena, *static_cast<const rtl::OUString*>(any.getValue()));
    case uno::TypeClass_SEQUENCE:
        if (any.isExtractableTo(cppu::UnoType<Rows>::get()))
            return toValue(arena, *static_cast<const Rows*>(any.getValue()));
        break;
    default:
        if (any >>= number)
            return csm_number(number);
    }
    return csm_error_value(CSM_VALUE);
}

csm_value toValue(Arena& arena, const Rows& range)
{
    auto rows = static_cast<size_t>(range.getLength());
    auto columns = rows ? static_cast<size_t>(range[0].getLength()) : 0;
    Cells cells(arena, rows * columns);
    for (const uno::Sequence<uno::Any>& row : range) {
        const uno::Any* cell = row.getConstArray();
        for (size_t c = 0; c < columns; c++)
            cells.put(cell[c]);
    }
    return cells.value(rows, columns);
}

namespace {

bool holdsNumbers(const csm_range& range)
{
    for (size_t i = 0; range.kinds && i < csm_range_size(&range); i++)
        if (range.kinds[i] != CSM_IS_NUMBER && range.kinds[i] != CSM_IS_ERROR)
            return false;
    return true;
}

// Rows of one number each. A row costs a piece of memory, and one that came lately serves for an equal
// number as well: an answer is mostly one of a few (a segment, a CSM).
class Singles {
public:
    const uno::Sequence<double>& row(double number)
    {
        uint64_t bits;
        std::memcpy(&bits, &number, sizeof bits);
        Recent& recent = recent_[(bits * UINT64_C(0x9e3779b97f4a7c15)) >> 56];
        if (recent.bits != bits || !recent.row.hasElements()) {
            recent.bits = bits;
            recent.row = uno::Sequence<double>(&number, 1);
        }
        return recent.row;
    }

private:
    struct Recent {
        uint64_t bits = 0;
        uno::Sequence<double> row;
    };
    Recent recent_[256];
};

double cellNumber(const csm_range& range, size_t i)
{
    return csm_cell_kind(&range, i) == CSM_IS_ERROR
               ? errorNumber(static_cast<csm_error>(range.numbers[i]))
               : range.numbers[i];
}

// Arrays of doubles pass through the bridge without a copy of each cell.
uno::Any numbersToAny(const csm_range& range)
{
    uno::Sequence<uno::Sequence<double>> rows(static_cast<sal_Int32>(range.rows));
    Singles singles;
    size_t i = 0;
    for (uno::Sequence<double>& row : rows) {
        if (range.columns == 1) {
            row = singles.row(cellNumber(range, i++));
            continue;
        }
        row.realloc(static_cast<sal_Int32>(range.columns));
        for (double& cell : row)
            cell = cellNumber(range, i++);
    }
    return uno::Any(rows);
}

uno::Any cellsToAny(const csm_range& range)
{
    Rows rows(static_cast<sal_Int32>(range.rows));
    size_t i = 0;
    for (uno::Sequence<uno::Any>& row : rows) {
        row.realloc(static_cast<sal_Int32>(range.columns));
        for (uno::Any& cell : row)
            cell = cellToAny(csm_cell(&range, i++));
    }
    return uno::Any(rows);
}

} // namespace

uno::Any toAny(const csm_value& value)
{
    if (value.kind != CSM_IS_RANGE)
        return cellToAny(value);
    return holdsNumbers(value.range) ? numbersToAny(value.range) : cellsToAny(value.range);
}

} // namespace csmaddin
