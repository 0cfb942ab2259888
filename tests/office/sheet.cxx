/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "office_parts.hxx"

#include <algorithm>
#include <map>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/FillDateMode.hpp>
#include <com/sun/star/sheet/FillDirection.hpp>
#include <com/sun/star/sheet/FillMode.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XCellSeries.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>
#include <com/sun/star/text/XText.hpp>

namespace office {

namespace {

namespace text = com::sun::star::text;

/* Cells a block call moves at once: some megabytes of message, some tenths of a second. */
constexpr long cells_per_call = 200000;

/* An area's content, fetched at once. */
class Block {
public:
    explicit Block(const Reference<table::XCellRange> &range)
        : m_range(range),
          m_formulas(Reference<sheet::XCellRangeFormula>(range, UNO_QUERY_THROW)
                         ->getFormulaArray()),
          m_values(Reference<sheet::XCellRangeData>(range, UNO_QUERY_THROW)->getDataArray())
    {
    }
    Cell cell(int column, int row, bool is_formula);

private:
    void fill_error(Cell &into, int column, int row);

    const Reference<table::XCellRange> m_range;
    const Sequence<Sequence<OUString>> m_formulas;
    const Sequence<Sequence<uno::Any>> m_values;
    std::map<int, std::string> m_error_texts;
};

Cell Block::cell(int column, int row, bool is_formula)
{
    Cell cell;
    const uno::Any &value = m_values[row][column];
    if (is_formula)
        cell.formula = narrow(m_formulas[row][column]);
    if (!value.hasValue()) {
        fill_error(cell, column, row);
    } else if (value >>= cell.number) {
        cell.kind = Kind::number;
    } else {
        cell.text = narrow(value_of<OUString>(value));
        cell.kind = cell.text.empty() && !is_formula ? Kind::empty : Kind::text;
    }
    return cell;
}

/* Which error it is, only the cell itself tells. That costs calls, and a broken model has a
 * hundred thousand errors: the text, the same for all of one code, is asked for once. */
void Block::fill_error(Cell &into, int column, int row)
{
    const auto cell = m_range->getCellByPosition(column, row);
    into.kind = Kind::error;
    into.error = cell->getError();
    std::string &shown = m_error_texts[into.error];
    if (shown.empty())
        shown = narrow(Reference<text::XText>(cell, UNO_QUERY_THROW)->getString());
    into.text = shown;
}

/* Which cells of an area hold a formula. */
class Mask {
public:
    explicit Mask(const Area &area)
        : m_area(area),
          m_set(static_cast<std::size_t>(area.rows()) * static_cast<std::size_t>(area.columns()))
    {
    }
    void add(const Area &part)
    {
        const int top = std::max(part.first.row, m_area.first.row);
        const int bottom = std::min(part.last.row, m_area.last.row);
        const int left = std::max(part.first.column, m_area.first.column);
        const int right = std::min(part.last.column, m_area.last.column);
        for (int row = top; row <= bottom; ++row)
            for (int column = left; column <= right; ++column)
                m_set[index(column - m_area.first.column, row - m_area.first.row)] = true;
    }
    /* Counted from the area's corner. */
    bool holds(int column, int row) const { return m_set[index(column, row)]; }

private:
    std::size_t index(int column, int row) const
    {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(m_area.columns()) +
               static_cast<std::size_t>(column);
    }
    Area m_area;
    std::vector<bool> m_set;
};

long size_of(const Area &area) { return static_cast<long>(area.rows()) * area.columns(); }

Area united(const Area &a, const Area &b)
{
    return {{std::min(a.first.column, b.first.column), std::min(a.first.row, b.first.row)},
            {std::max(a.last.column, b.last.column), std::max(a.last.row, b.last.row)}};
}

Area area_of(const table::CellRangeAddress &range)
{
    return {{range.StartColumn, range.StartRow}, {range.EndColumn, range.EndRow}};
}

std::vector<Area> query_formulas(const Reference<table::XCellRange> &range)
{
    const auto ranges = Reference<sheet::XCellRangesQuery>(range, UNO_QUERY_THROW)
                            ->queryContentCells(sheet::CellFlags::FORMULA);
    std::vector<Area> areas;
    for (const table::CellRangeAddress &address : ranges->getRangeAddresses())
        areas.push_back(area_of(address));
    return areas;
}

/* Formula areas that are read together: a call costs as much as some hundred cells do. */
struct Cluster {
    Area bounds;
    std::vector<Area> parts;
    long used = 0;

    bool takes(const Area &area) const
    {
        constexpr long waste = 1000;
        return size_of(united(bounds, area)) <= 4 * (used + size_of(area)) + waste;
    }
    void take(const Area &area)
    {
        bounds = parts.empty() ? area : united(bounds, area);
        parts.push_back(area);
        used += size_of(area);
    }
};

std::vector<Cluster> clusters_of(std::vector<Area> areas)
{
    std::sort(areas.begin(), areas.end(), [](const Area &a, const Area &b) {
        return a.first.row != b.first.row ? a.first.row < b.first.row
                                          : a.first.column < b.first.column;
    });
    std::vector<Cluster> clusters;
    for (const Area &area : areas) {
        if (clusters.empty() || !clusters.back().takes(area))
            clusters.emplace_back();
        clusters.back().take(area);
    }
    return clusters;
}

/* Slices of whole rows, none larger than one call should move. */
std::vector<Area> slices_of(const Area &area)
{
    const int height =
        static_cast<int>(std::max(1L, cells_per_call / static_cast<long>(area.columns())));
    std::vector<Area> slices;
    for (int row = area.first.row; row <= area.last.row; row += height)
        slices.push_back({{area.first.column, row},
                          {area.last.column, std::min(area.last.row, row + height - 1)}});
    return slices;
}

void append_formula_cells(const Reference<table::XCellRange> &range, const Area &slice,
                          const Mask &mask, std::vector<FormulaCell> &cells)
{
    Block block(range);
    for (int row = 0; row < slice.rows(); ++row)
        for (int column = 0; column < slice.columns(); ++column)
            if (mask.holds(column, row))
                cells.push_back({{slice.first.column + column, slice.first.row + row},
                                 block.cell(column, row, true)});
}

/* The rows as UNO wants them; they must be as long as the first. */
template <class To, class From, class Convert>
Sequence<Sequence<To>> sequences(const std::vector<std::vector<From>> &rows, std::size_t first,
                                 std::size_t count, Convert convert)
{
    Sequence<Sequence<To>> all(static_cast<sal_Int32>(count));
    auto *into = all.getArray();
    for (std::size_t i = 0; i < count; ++i) {
        const auto &row = rows[first + i];
        into[i].realloc(static_cast<sal_Int32>(row.size()));
        std::transform(row.begin(), row.end(), into[i].getArray(), convert);
    }
    return all;
}

/* Calls put(area, first row, number of rows) for slices of a block. */
template <class Row, class Put>
void put_in_slices(const std::string &top_left, const std::vector<Row> &rows, Put put)
{
    if (rows.empty() || rows[0].empty())
        return;
    for (const Row &row : rows)
        if (row.size() != rows[0].size())
            throw std::runtime_error(top_left + ": rows of different length");
    const Address first = parse_cell(top_left);
    const Address last = {first.column + static_cast<int>(rows[0].size()) - 1,
                          first.row + static_cast<int>(rows.size()) - 1};
    for (const Area &slice : slices_of({first, last}))
        put(slice, static_cast<std::size_t>(slice.first.row - first.row),
            static_cast<std::size_t>(slice.rows()));
}

} // namespace

Rows read_rows(const Reference<table::XCellRange> &range)
{
    const Area area = area_of(
        Reference<sheet::XCellRangeAddressable>(range, UNO_QUERY_THROW)->getRangeAddress());
    Mask mask(area);
    for (const Area &part : query_formulas(range))
        mask.add(part);
    Block block(range);
    Rows rows(static_cast<std::size_t>(area.rows()));
    for (int row = 0; row < area.rows(); ++row)
        for (int column = 0; column < area.columns(); ++column)
            rows[static_cast<std::size_t>(row)].push_back(
                block.cell(column, row, mask.holds(column, row)));
    return rows;
}

std::vector<Area> Sheet::State::formula_areas() const
{
    return query_formulas(Reference<table::XCellRange>(sheet, UNO_QUERY_THROW));
}

std::vector<FormulaCell> Sheet::State::formula_cells() const
{
    std::vector<FormulaCell> cells;
    for (const Cluster &cluster : clusters_of(formula_areas())) {
        for (const Area &slice : slices_of(cluster.bounds)) {
            Mask mask(slice);
            for (const Area &part : cluster.parts)
                mask.add(part);
            call(cell_name(slice.first), [&] {
                append_formula_cells(range(slice), slice, mask, cells);
            });
        }
    }
    return cells;
}

Sheet::Sheet(std::shared_ptr<State> state) : m_state(std::move(state)) {}

std::string Sheet::name() const { return m_state->name; }

void Sheet::set_formula(const std::string &cell, const std::string &formula)
{
    m_state->call(cell, [&] { m_state->cell(cell)->setFormula(wide(formula)); });
}

void Sheet::set_formula_as_typed(const std::string &cell, const std::string &formula)
{
    m_state->call(cell, [&] {
        Reference<beans::XPropertySet>(m_state->cell(cell), UNO_QUERY_THROW)
            ->setPropertyValue("FormulaLocal", any(wide(formula)));
    });
}

std::string Sheet::formula_as_typed(const std::string &cell) const
{
    OUString formula;
    m_state->call(cell, [&] {
        Reference<beans::XPropertySet>(m_state->cell(cell), UNO_QUERY_THROW)->getPropertyValue("FormulaLocal") >>=
            formula;
    });
    return narrow(formula);
}

void Sheet::set_array_formula(const std::string &area, const std::string &formula)
{
    m_state->call(area, [&] {
        Reference<sheet::XArrayFormulaRange>(m_state->range(area), UNO_QUERY_THROW)
            ->setArrayFormula(wide(formula));
    });
}

void Sheet::set_value(const std::string &cell, double value)
{
    m_state->call(cell, [&] { m_state->cell(cell)->setValue(value); });
}

void Sheet::set_text(const std::string &cell, const std::string &text)
{
    m_state->call(cell, [&] {
        Reference<text::XText>(m_state->cell(cell), UNO_QUERY_THROW)->setString(wide(text));
    });
}

void Sheet::set_formulas(const std::string &top_left, const TextRows &rows)
{
    put_in_slices(top_left, rows, [&](const Area &area, std::size_t first, std::size_t count) {
        m_state->call(cell_name(area.first), [&] {
            Reference<sheet::XCellRangeFormula>(m_state->range(area), UNO_QUERY_THROW)
                ->setFormulaArray(sequences<OUString>(rows, first, count, wide));
        });
    });
}

void Sheet::set_values(const std::string &top_left, const std::vector<std::vector<double>> &rows)
{
    put_in_slices(top_left, rows, [&](const Area &area, std::size_t first, std::size_t count) {
        m_state->call(cell_name(area.first), [&] {
            Reference<sheet::XCellRangeData>(m_state->range(area), UNO_QUERY_THROW)
                ->setDataArray(sequences<uno::Any>(rows, first, count, any<double>));
        });
    });
}

void Sheet::fill_down(const std::string &area)
{
    m_state->call(area, [&] {
        Reference<sheet::XCellSeries>(m_state->range(area), UNO_QUERY_THROW)
            ->fillSeries(sheet::FillDirection_TO_BOTTOM, sheet::FillMode_SIMPLE,
                         sheet::FillDateMode_FILL_DATE_DAY, 0, 0);
    });
}

void Sheet::fill_series(const std::string &column, double step)
{
    m_state->call(column, [&] {
        Reference<sheet::XCellSeries>(m_state->range(column), UNO_QUERY_THROW)
            ->fillSeries(sheet::FillDirection_TO_BOTTOM, sheet::FillMode_LINEAR,
                         sheet::FillDateMode_FILL_DATE_DAY, step, step < 0 ? -1e307 : 1e307);
    });
}

Cell Sheet::read(const std::string &cell) const
{
    return m_state->call(cell, [&] { return read_rows(m_state->range(cell))[0][0]; });
}

Rows Sheet::read_area(const std::string &area) const
{
    return m_state->call(area, [&] { return read_rows(m_state->range(area)); });
}

std::vector<Area> Sheet::formula_areas() const
{
    return m_state->call("formulas", [&] { return m_state->formula_areas(); });
}

std::vector<FormulaCell> Sheet::formula_cells() const
{
    auto cells = m_state->call("formulas", [&] { return m_state->formula_cells(); });
    std::sort(cells.begin(), cells.end(), [](const FormulaCell &a, const FormulaCell &b) {
        return a.at.row != b.at.row ? a.at.row < b.at.row : a.at.column < b.at.column;
    });
    return cells;
}

} // namespace office
