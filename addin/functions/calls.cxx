/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "calls.hxx"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/ComplexReference.hpp>
#include <com/sun/star/sheet/FormulaToken.hpp>
#include <com/sun/star/sheet/ReferenceFlags.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XArrayFormulaTokens.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XFormulaTokens.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include "recorder.hxx"

namespace uno = com::sun::star::uno;
namespace container = com::sun::star::container;
namespace frame = com::sun::star::frame;
namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;
namespace util = com::sun::star::util;

namespace csmaddin {

// ---- as they are written ----

namespace {

// An open bracket, and what stands before it.
struct Bracket {
    const csm_function* f; // nullptr: another function, or none
    sal_Int32 start;       // of the argument at hand
    std::vector<OUString> arguments;
};

bool isOfName(sal_Unicode c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
}

const csm_function* functionBefore(const OUString& formula, sal_Int32 bracket)
{
    sal_Int32 start = bracket;
    while (start && isOfName(formula[start - 1]))
        start--;
    const OUString name = formula.copy(start, bracket - start);
    return name.startsWithIgnoreAsciiCase("CSM") ? csm_find(narrow(name).c_str()) : nullptr;
}

// Past a quoted text or name.
sal_Int32 endOfQuoted(const OUString& formula, sal_Int32 at)
{
    const sal_Int32 end = formula.indexOf(formula[at], at + 1);
    return end < 0 ? formula.getLength() - 1 : end;
}

void close(const OUString& formula, sal_Int32 at, std::vector<Bracket>& open, std::vector<Call>& calls)
{
    if (open.empty())
        return;
    Bracket& last = open.back();
    const OUString argument = formula.copy(last.start, at - last.start).trim();
    if (last.f) {
        Call call;
        call.f = last.f;
        call.given = last.arguments;
        if (!argument.isEmpty() || !call.given.empty())
            call.given.push_back(argument);
        calls.push_back(call);
    }
    open.pop_back();
}

std::vector<Call> callsOf(const OUString& formula, sal_Unicode separator)
{
    std::vector<Call> calls;
    std::vector<Bracket> open;
    for (sal_Int32 at = 0; at < formula.getLength(); at++)
        switch (formula[at] == separator ? u'\n' : formula[at]) {
        case '"':
        case '\'':
            at = endOfQuoted(formula, at);
            break;
        case '{':
            if (!open.empty()) // at the start it is the mark of an array formula
                at = std::max(at, formula.indexOf('}', at));
            break;
        case '(':
            open.push_back({ functionBefore(formula, at), at + 1, {} });
            break;
        case u'\n':
            if (!open.empty()) {
                open.back().arguments.push_back(
                    formula.copy(open.back().start, at - open.back().start).trim());
                open.back().start = at + 1;
            }
            break;
        case ')':
            close(formula, at, open, calls);
            break;
        default:
            break;
        }
    return calls;
}

bool alike(const std::vector<Call>& a, const std::vector<Call>& b)
{
    bool same = a.size() == b.size();
    for (size_t i = 0; same && i < a.size(); i++)
        same = a[i].f == b[i].f && a[i].given.size() == b[i].given.size();
    return same;
}

} // namespace

std::vector<Call> callsOf(const OUString& formula, const OUString& shown)
{
    std::vector<Call> calls = callsOf(formula, u';');
    for (Call& call : calls)
        call.shown = call.given;
    for (const sal_Unicode separator : { u';', u',' }) {
        const std::vector<Call> local = callsOf(shown, separator);
        for (size_t i = 0; alike(calls, local) && i < calls.size(); i++)
            calls[i].shown = local[i].given;
    }
    return calls;
}

// ---- as Calc makes them ----

namespace {

// Numbers and texts as they are, and the first cells of a range.
OUString shownCell(const Office& office, const csm_value& value)
{
    switch (value.kind) {
    case CSM_IS_NUMBER:
        return office.plainNumber(value.number);
    case CSM_IS_TEXT:
        return wide("“") + wide(value.text) + wide("”");
    case CSM_IS_ERROR:
        return wide(csm_words(office.language(), csm_error_name(value.error)));
    case CSM_IS_BLANK:
        return office.say(N_("(empty)"));
    case CSM_IS_MISSING:
    case CSM_IS_RANGE:
        break;
    }
    return OUString();
}

OUString shown(const Office& office, const csm_value& value)
{
    constexpr size_t most = 8;
    if (value.kind != CSM_IS_RANGE)
        return shownCell(office, value);
    const size_t cells = csm_range_size(&value.range);
    if (cells == 1)
        return shownCell(office, csm_cell(&value.range, 0));
    OUString text = office.say(N_("{0} × {1} cells:"),
                               { OUString::number(static_cast<sal_Int64>(value.range.rows)),
                                 OUString::number(static_cast<sal_Int64>(value.range.columns)) });
    for (size_t i = 0; i < cells && i < most; i++)
        text += (i ? OUString("; ") : OUString(" ")) + shownCell(office, csm_cell(&value.range, i));
    return cells > most ? text + wide("; …") : text;
}

// Calls are made innermost first, but some parts of a formula, of IF for instance, are passed over.
class Tracer : public Recorder {
public:
    Tracer(const Office& office, std::vector<Call>& calls) : office_(office), calls_(calls) {}

    void called(const csm_function* f, const csm_value* values, size_t count, const csm_value& result,
                const csm_fault& fault, csm_arena* arena) override
    {
        size_t at = next_;
        while (at < calls_.size() && calls_[at].f != f)
            at++;
        if (at == calls_.size())
            return;
        Call& call = calls_[at];
        next_ = at + 1;
        call.called = true;
        for (size_t i = 0; i < count; i++)
            call.values.push_back(shown(office_, values[i]));
        call.result = shown(office_, result);
        if (const char* why = fault.error ? csm_explain(arena, office_.language(), f, &fault) : nullptr)
            call.reason = wide(why);
    }

private:
    const Office& office_;
    std::vector<Call>& calls_;
    size_t next_ = 0;
};

// For its lifetime changes of the document leave no trace: nothing to undo, not modified, not drawn.
class Unnoticed {
public:
    explicit Unnoticed(const Ref<sheet::XSpreadsheetDocument>& document)
        : model_(document, uno::UNO_QUERY_THROW), modifiable_(document, uno::UNO_QUERY_THROW),
          undo_(Ref<com::sun::star::document::XUndoManagerSupplier>(document, uno::UNO_QUERY_THROW)->getUndoManager()),
          modified_(modifiable_->isModified())
    {
        undo_->lock();
        model_->lockControllers();
    }
    ~Unnoticed()
    {
        try {
            model_->unlockControllers();
            undo_->unlock();
            if (!modified_)
                modifiable_->setModified(false);
        } catch (const uno::Exception&) {
            // The document is gone.
        }
    }
    // Some changes make Calc record steps again: call it before each of them.
    void again() const
    {
        undo_->unlock();
        undo_->lock();
    }
    Unnoticed(const Unnoticed&) = delete;
    Unnoticed& operator=(const Unnoticed&) = delete;

private:
    Ref<frame::XModel> model_;
    Ref<util::XModifiable> modifiable_;
    Ref<com::sun::star::document::XUndoManager> undo_;
    const bool modified_;
};

void makeAbsolute(sheet::SingleReference& reference, sal_Int16 home)
{
    if (!(reference.Flags & sheet::ReferenceFlags::SHEET_RELATIVE))
        return;
    reference.Sheet = home + reference.RelativeSheet;
    reference.Flags &= ~sheet::ReferenceFlags::SHEET_RELATIVE;
    reference.Flags |= sheet::ReferenceFlags::SHEET_3D;
}

// Its references lead to the same cells from another sheet.
Sequence<sheet::FormulaToken> fromElsewhere(Sequence<sheet::FormulaToken> tokens, sal_Int16 home)
{
    for (sheet::FormulaToken& token : tokens) {
        sheet::SingleReference one;
        sheet::ComplexReference two;
        if (token.Data >>= one) {
            makeAbsolute(one, home);
            token.Data <<= one;
        } else if (token.Data >>= two) {
            makeAbsolute(two.Reference1, home);
            makeAbsolute(two.Reference2, home);
            token.Data <<= two;
        }
    }
    return tokens;
}

Ref<sheet::XSpreadsheet> sheetAt(const Ref<sheet::XSpreadsheetDocument>& document, sal_Int32 index)
{
    return Ref<sheet::XSpreadsheet>(
        Ref<container::XIndexAccess>(document->getSheets(), uno::UNO_QUERY_THROW)->getByIndex(index),
        uno::UNO_QUERY_THROW);
}

// The same formula in the same place of another sheet.
void copyFormula(const Ref<sheet::XSpreadsheet>& from, const Ref<sheet::XSpreadsheet>& to,
                 const table::CellAddress& at)
{
    const Ref<table::XCell> cell = from->getCellByPosition(at.Column, at.Row);
    const Ref<sheet::XSheetCellCursor> cursor = from->createCursorByRange(
        Ref<sheet::XSheetCellRange>(from->getCellRangeByPosition(at.Column, at.Row, at.Column, at.Row),
                                    uno::UNO_QUERY_THROW));
    cursor->collapseToCurrentArray();
    const Ref<sheet::XArrayFormulaRange> array(cursor, uno::UNO_QUERY_THROW);
    if (array->getArrayFormula().isEmpty()) {
        Ref<sheet::XFormulaTokens>(to->getCellByPosition(at.Column, at.Row), uno::UNO_QUERY_THROW)
            ->setTokens(fromElsewhere(Ref<sheet::XFormulaTokens>(cell, uno::UNO_QUERY_THROW)->getTokens(),
                                      at.Sheet));
        return;
    }
    const auto area = Ref<sheet::XCellRangeAddressable>(cursor, uno::UNO_QUERY_THROW)->getRangeAddress();
    Ref<sheet::XArrayFormulaTokens>(
        to->getCellRangeByPosition(area.StartColumn, area.StartRow, area.EndColumn, area.EndRow),
        uno::UNO_QUERY_THROW)
        ->setArrayTokens(
            fromElsewhere(Ref<sheet::XArrayFormulaTokens>(cursor, uno::UNO_QUERY_THROW)->getArrayTokens(),
                          at.Sheet));
}

} // namespace

bool traceCalls(const Office& office, const Ref<sheet::XSpreadsheetDocument>& document,
                const table::CellAddress& cell, std::vector<Call>& calls)
{
    const Unnoticed unnoticed(document);
    const Ref<sheet::XSpreadsheets> sheets = document->getSheets();
    const sal_Int32 count = Ref<container::XIndexAccess>(sheets, uno::UNO_QUERY_THROW)->getCount();
    OUString name = "csm";
    while (sheets->hasByName(name))
        name += "_";
    try {
        sheets->insertNewByName(name, static_cast<sal_Int16>(count));
    } catch (const uno::Exception&) {
        return false;
    }
    if (!sheets->hasByName(name))
        return false;
    Tracer tracer(office, calls);
    try {
        const Ref<sheet::XSpreadsheet> trial = sheetAt(document, count);
        const auto evaluate = [&] {
            unnoticed.again();
            copyFormula(sheetAt(document, cell.Sheet), trial, cell);
            trial->getCellByPosition(cell.Column, cell.Row)->getValue();
        };
        evaluate(); // also what it refers to, whose calls are not those of the cell
        recordCalls(&tracer);
        evaluate();
    } catch (const uno::Exception&) {
        // Then some calls have no values.
    }
    recordCalls(nullptr);
    unnoticed.again();
    sheets->removeByName(name);
    return true;
}

} // namespace csmaddin
