/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "accounts.hxx"

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XSheetCellRange.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <osl/file.hxx>
#include <rtl/math.hxx>

#include "faults.hxx"
#include "office/table.hxx"

namespace uno = com::sun::star::uno;
namespace frame = com::sun::star::frame;
namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;

namespace csmaddin {

namespace {

// ---- a file ----

std::string pathOf(const OUString& file)
{
    OUString path;
    if (!file.startsWithIgnoreAsciiCase("file:") ||
        osl::FileBase::getSystemPathFromFileURL(file, path) != osl::FileBase::E_None)
        path = file;
    return narrow(path);
}

std::string textOfFile(const Office& office, const OUString& file)
{
    if (file.trim().isEmpty())
        throw std::runtime_error(narrow(office.say(N_("Choose the file that lists the accounts."))));
    std::ifstream in(pathOf(file.trim()), std::ios::binary);
    std::ostringstream text;
    if (!in || !(text << in.rdbuf()))
        throw std::runtime_error(narrow(office.say(N_("This file cannot be read, or is empty."))));
    return text.str();
}

// ---- a sheet ----

// The selection where it is more than a cell, else all that is on the sheet.
Ref<table::XCellRange> chosenRange(const Ref<sheet::XSpreadsheetDocument>& document)
{
    const auto controller = Ref<frame::XModel>(document, uno::UNO_QUERY_THROW)->getCurrentController();
    const auto active = Ref<sheet::XSpreadsheetView>(controller, uno::UNO_QUERY_THROW)->getActiveSheet();
    auto area = usedArea(active);
    Ref<sheet::XCellRangeAddressable> selected;
    Ref<com::sun::star::view::XSelectionSupplier>(controller, uno::UNO_QUERY_THROW)->getSelection() >>= selected;
    if (selected.is()) {
        const auto given = selected->getRangeAddress();
        if (given.StartColumn != given.EndColumn || given.StartRow != given.EndRow) {
            area.StartColumn = std::max(area.StartColumn, given.StartColumn);
            area.StartRow = std::max(area.StartRow, given.StartRow);
            area.EndColumn = std::min(area.EndColumn, given.EndColumn);
            area.EndRow = std::min(area.EndRow, given.EndRow);
        }
    }
    if (area.StartColumn > area.EndColumn || area.StartRow > area.EndRow)
        return nullptr;
    return active->getCellRangeByPosition(area.StartColumn, area.StartRow, area.EndColumn, area.EndRow);
}

// So that nobody can take the point for one between thousands: these have three digits behind them.
void writeNumber(std::string& out, double x)
{
    const OUString text = rtl::math::doubleToUString(x, rtl_math_StringFormat_G, 15, '.', true);
    const sal_Int32 point = text.indexOf('.');
    out += narrow(text);
    if (point >= 0 && text.getLength() - point == 4 && text.indexOf('E') < 0)
        out += '0';
}

void writeText(std::string& out, const OUString& text)
{
    out += '"';
    for (const char c : narrow(text)) {
        out += c;
        if (c == '"')
            out += c;
    }
    out += '"';
}

void writeRows(std::string& out, const Sequence<Sequence<Any>>& rows)
{
    for (const Sequence<Any>& row : rows) {
        for (sal_Int32 i = 0; i < row.getLength(); i++) {
            double number;
            OUString text;
            if (i)
                out += ',';
            if (row[i] >>= number)
                writeNumber(out, number);
            else if ((row[i] >>= text) && !text.isEmpty())
                writeText(out, text);
        }
        out += '\n';
    }
}

// As text with commas: what lists are read from.
std::string textOfSheet(const Office& office)
{
    constexpr sal_Int32 at_once = 8192; // rows, to have few of them twice in memory
    const auto document = office.document();
    const Ref<table::XCellRange> range = document.is() ? chosenRange(document) : nullptr;
    if (!range.is())
        throw std::runtime_error(narrow(office.say(N_("There is nothing on this sheet, or in the selection."))));
    const auto area = Ref<sheet::XCellRangeAddressable>(range, uno::UNO_QUERY_THROW)->getRangeAddress();
    const sal_Int32 rows = area.EndRow - area.StartRow + 1, columns = area.EndColumn - area.StartColumn + 1;
    std::string text;
    for (sal_Int32 row = 0; row < rows; row += at_once) {
        const sal_Int32 last = std::min(rows, row + at_once) - 1;
        const Ref<sheet::XCellRangeData> part(range->getCellRangeByPosition(0, row, columns - 1, last),
                                              uno::UNO_QUERY_THROW);
        writeRows(text, part->getDataArray());
    }
    return text;
}

std::string textOf(const Office& office, Source source, const OUString& file)
{
    switch (source) {
    case Source::file:
        return textOfFile(office, file);
    case Source::sheet:
        return textOfSheet(office);
    case Source::example:
        break;
    }
    return textOfFile(office, extensionFolder() + "example/accounts.csv");
}

} // namespace

AccountList::AccountList(const Office& office, Source source, const OUString& file)
    : text_(textOf(office, source, file)), is_file_(source == Source::file)
{
    readNames();
}

void AccountList::readNames()
{
    char *names = nullptr, *recognized = nullptr;
    if (!book_read_header(text_.data(), text_.size(), &names, &recognized))
        return;
    std::istringstream all(names), usual(recognized);
    std::free(names);
    std::free(recognized);
    for (std::string name; std::getline(all, name);)
        if (!name.empty())
            names_.push_back(wide(name));
    std::string name;
    for (size_t column = 0; column < recognized_.size() && std::getline(usual, name); column++)
        recognized_[column] = wide(name);
}

bool AccountList::read(const Office& office, const Columns& columns, char decimal, OUString& problem)
{
    if (!was_read_ || columns != columns_ || decimal != decimal_) {
        columns_ = columns;
        decimal_ = decimal;
        problem_.clear();
        fine_ = readAnew(office, columns, decimal, problem_);
        was_read_ = true;
    }
    problem = problem_;
    return fine_;
}

bool AccountList::readAnew(const Office& office, const Columns& columns, char decimal, OUString& problem)
{
    std::vector<std::string> given;
    std::vector<const char*> pointers;
    for (size_t i = 0; i < columns.size(); i++)
        given.push_back(std::string(book_column_at(static_cast<book_column>(i))->key) + "=" + narrow(columns[i]));
    for (const std::string& each : given)
        pointers.push_back(each.c_str());
    pointers.push_back(nullptr);
    accounts_.reset();
    // Reading a file without names of columns tells why it has none.
    if ((!names_.empty() || !is_file_) && (columns[BOOK_COLUMN_NAME].isEmpty() || columns[BOOK_COLUMN_ARR].isEmpty())) {
        problem = office.say(N_("Choose the columns of the account and of its ARR."));
        return false;
    }
    book_options options = {};
    options.columns = pointers.data();
    options.decimal = decimal;
    plan_fault fault;
    std::unique_ptr<book> found(new book());
    const bool done = book_read_memory(text_.data(), text_.size(), &options, found.get(), &fault);
    if (!done) {
        problem = sentenceOf(office, fault);
        plan_fault_clear(&fault);
        return false;
    }
    accounts_ = std::shared_ptr<const book>(found.release(), [](const book* b) {
        book_free(const_cast<book*>(b));
        delete b;
    });
    return true;
}

} // namespace csmaddin
