/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
// An add-in for measuring only: what it costs to move a range between Calc and C++, by each way there is.
#include <vector>

#include <com/sun/star/chart/XChartDataArray.hpp>
#include <com/sun/star/lang/XLocalizable.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <cppuhelper/implbase4.hxx>
#include <cppuhelper/supportsservice.hxx>

#include <XCSMECHO.hpp>
#include <XCSMECHODIRECT.hpp>

#include "functions/direct.hxx"

namespace uno = com::sun::star::uno;
namespace lang = com::sun::star::lang;
namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;

namespace {

template <typename T> using Rows = uno::Sequence<uno::Sequence<T>>;

// What every way must end in: numbers and what each cell is. Answers with one number that shows whether
// the kinds were told apart: the sum, 1e12 for each text and 1e15 for each blank.
class Cells {
public:
    explicit Cells(sal_Int32 count) : m_numbers(size_t(count)), m_kinds(size_t(count)) {}

    void number(size_t i, double x) { m_numbers[i] = x; }
    void text(size_t i, const rtl::OUString& text)
    {
        m_kinds[i] = text.isEmpty() ? blank : full;
    }
    void any(size_t i, const uno::Any& any)
    {
        if (any.getValueTypeClass() == uno::TypeClass_DOUBLE)
            number(i, *static_cast<const double*>(any.getValue()));
        else if (any.getValueTypeClass() == uno::TypeClass_STRING)
            text(i, *static_cast<const rtl::OUString*>(any.getValue()));
        else
            m_kinds[i] = blank;
    }
    double answer() const
    {
        double sum = 0;
        for (size_t i = 0; i < m_numbers.size(); i++)
            sum += m_kinds[i] == full ? 1e12 : m_kinds[i] == blank ? 1e15 : m_numbers[i];
        return sum;
    }
    void mark(const uno::Reference<sheet::XSheetCellRanges>& ranges, const table::CellRangeAddress& of,
              unsigned char kind)
    {
        const auto columns = of.EndColumn - of.StartColumn + 1;
        for (const auto& part : ranges->getRangeAddresses())
            for (auto r = part.StartRow; r <= part.EndRow; r++)
                for (auto c = part.StartColumn; c <= part.EndColumn; c++)
                    m_kinds[size_t((r - of.StartRow) * columns + c - of.StartColumn)] = kind;
    }

    enum : unsigned char { value, full, blank };

private:
    std::vector<double> m_numbers;
    std::vector<unsigned char> m_kinds;
};

template <typename T, typename Put> uno::Any take(const Rows<T>& rows, Put put)
{
    const sal_Int32 columns = rows.hasElements() ? rows[0].getLength() : 0;
    Cells cells(rows.getLength() * columns);
    size_t i = 0;
    for (const auto& row : rows)
        for (const T& cell : row)
            put(cells, i++, cell);
    return uno::Any(cells.answer());
}

uno::Any takeCells(const Rows<uno::Any>& rows)
{
    return take<uno::Any>(rows, [](Cells& cells, size_t i, const uno::Any& any) { cells.any(i, any); });
}

template <typename T> T* newRow(uno::Sequence<T>& row, sal_Int32 columns)
{
    row = uno::Sequence<T>(columns);
    return row.getArray();
}

template <typename T> Rows<T> rowsOf(double count)
{
    Rows<T> rows(static_cast<sal_Int32>(count));
    double next = 0;
    for (auto& row : rows)
        *newRow(row, 1) = T(++next);
    return rows;
}

class Echo : public cppu::WeakImplHelper4<XCSMECHO, XCSMECHODIRECT, lang::XServiceInfo,
                                          lang::XLocalizable>,
             public csmaddin::DirectTarget {
public:
    uno::Any SAL_CALL ECHO(const Rows<uno::Any>& range) override { return uno::Any(range); }

    // The cheapest echo of numbers.
    uno::Any SAL_CALL DOUBLESOFANY(const Rows<uno::Any>& range) override
    {
        Rows<double> rows(range.getLength());
        uno::Sequence<double>* row = rows.getArray();
        for (const auto& from : range) {
            double* to = newRow(*row++, from.getLength());
            for (const uno::Any& any : from)
                any >>= *to++;
        }
        return uno::Any(rows);
    }

    uno::Any SAL_CALL TAKEANY(const uno::Any& range) override
    {
        if (range.getValueTypeClass() == uno::TypeClass_DOUBLE)
            return range;
        return takeCells(*static_cast<const Rows<uno::Any>*>(range.getValue()));
    }
    uno::Any SAL_CALL TAKECELLS(const Rows<uno::Any>& range) override { return takeCells(range); }
    uno::Any SAL_CALL TAKEDOUBLES(const Rows<double>& range) override
    {
        return take<double>(range, [](Cells& cells, size_t i, double x) { cells.number(i, x); });
    }
    uno::Any SAL_CALL TAKETEXTS(const Rows<rtl::OUString>& range) override
    {
        return take<rtl::OUString>(range, [](Cells& cells, size_t i, const rtl::OUString& text) {
            // Text that reads as a number and a number look the same.
            const double x = text.toDouble();
            if (x == 0)
                cells.text(i, text);
            else
                cells.number(i, x);
        });
    }
    uno::Any SAL_CALL TAKEREST(const uno::Sequence<uno::Any>& ranges) override
    {
        return TAKEANY(ranges[0]);
    }

    uno::Any SAL_CALL TAKEOBJECT(const uno::Reference<table::XCellRange>& range) override
    {
        return uno::Any(range.is() ? 1.0 : 0.0);
    }
    uno::Any SAL_CALL OBJECTDATA(const uno::Reference<table::XCellRange>& range) override
    {
        return takeCells(
            uno::Reference<sheet::XCellRangeData>(range, uno::UNO_QUERY_THROW)->getDataArray());
    }
    uno::Any SAL_CALL OBJECTCHART(const uno::Reference<table::XCellRange>& range) override
    {
        return TAKEDOUBLES(chartData(range));
    }
    uno::Any SAL_CALL OBJECTKINDS(const uno::Reference<table::XCellRange>& range) override
    {
        const uno::Reference<sheet::XCellRangesQuery> query(range, uno::UNO_QUERY_THROW);
        const auto address =
            uno::Reference<sheet::XCellRangeAddressable>(range, uno::UNO_QUERY_THROW)
                ->getRangeAddress();
        const auto rows = chartData(range);
        Cells cells(rows.getLength() * rows[0].getLength());
        size_t i = 0;
        for (const auto& row : rows)
            for (const double x : row)
                cells.number(i++, x);
        cells.mark(query->queryEmptyCells(), address, Cells::blank);
        cells.mark(query->queryContentCells(sheet::CellFlags::STRING), address, Cells::full);
        return uno::Any(cells.answer());
    }

    uno::Any SAL_CALL GIVEANY(double rows) override { return uno::Any(rowsOf<uno::Any>(rows)); }
    uno::Any SAL_CALL GIVEDOUBLES(double rows) override { return uno::Any(rowsOf<double>(rows)); }
    Rows<double> SAL_CALL GIVETYPED(double rows) override { return rowsOf<double>(rows); }

    // Rows with the same number are the same row.
    uno::Any SAL_CALL GIVESHARED(double count) override
    {
        uno::Sequence<double> few[4];
        for (int i = 0; i < 4; i++)
            *newRow(few[i], 1) = i + 1;
        Rows<double> rows(static_cast<sal_Int32>(count));
        int i = 0;
        for (auto& row : rows)
            row = few[i++ % 4];
        return uno::Any(rows);
    }

    uno::Any SAL_CALL DIRECTCELLS(const Rows<uno::Any>& range) override { return takeCells(range); }
    uno::Any SAL_CALL DIRECTDOUBLES(const Rows<double>& range) override { return TAKEDOUBLES(range); }
    uno::Any SAL_CALL DIRECTGIVEANY(double rows) override { return GIVEANY(rows); }
    uno::Any SAL_CALL DIRECTGIVESHARED(double rows) override { return GIVESHARED(rows); }
    uno::Any answer(const csmaddin::DirectCall& call) override
    {
        void* argument = call.arguments[0];
        switch (call.method) {
        case 0:
            return DIRECTCELLS(*static_cast<const Rows<uno::Any>*>(argument));
        case 1:
            return DIRECTDOUBLES(*static_cast<const Rows<double>*>(argument));
        case 2:
            return DIRECTGIVEANY(*static_cast<const double*>(argument));
        default:
            return DIRECTGIVESHARED(*static_cast<const double*>(argument));
        }
    }

    rtl::OUString SAL_CALL getImplementationName() override { return "csmecho.AddIn"; }
    sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override
    {
        return cppu::supportsService(this, name);
    }
    uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override
    {
        const rtl::OUString names[] = { "CSMECHO", "com.sun.star.sheet.AddIn" };
        return uno::Sequence<rtl::OUString>(names, 2);
    }
    void SAL_CALL setLocale(const lang::Locale& locale) override { m_locale = locale; }
    lang::Locale SAL_CALL getLocale() override { return m_locale; }

private:
    static Rows<double> chartData(const uno::Reference<table::XCellRange>& range)
    {
        return uno::Reference<com::sun::star::chart::XChartDataArray>(range, uno::UNO_QUERY_THROW)
            ->getData();
    }

    lang::Locale m_locale;
};

} // namespace

extern "C" SAL_DLLPUBLIC_EXPORT uno::XInterface* csm_create_echo(uno::XComponentContext*,
                                                                 const uno::Sequence<uno::Any>&)
{
    auto* echo = new Echo;
    uno::XInterface* made = cppu::acquire(echo);
    csmaddin::callDirectly(static_cast<XCSMECHODIRECT*>(echo), cppu::UnoType<XCSMECHODIRECT>::get(),
                           *echo);
    return made;
}
