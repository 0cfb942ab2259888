/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
// Explain this cell: what its CSM functions are given, what they do with it, and what comes out or why not.
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/FormulaResult.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XCellAddressable.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include "functions/calls.hxx"
#include "commands.hxx"
#include "office/dialog.hxx"

namespace uno = com::sun::star::uno;
namespace container = com::sun::star::container;
namespace frame = com::sun::star::frame;
namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;

namespace csmaddin {

namespace {

// The selected cell, or the first of several.
Ref<table::XCell> selectedCell(const Ref<sheet::XSpreadsheetDocument>& document)
{
    const auto controller = Ref<frame::XModel>(document, uno::UNO_QUERY_THROW)->getCurrentController();
    Ref<uno::XInterface> selection;
    Ref<com::sun::star::view::XSelectionSupplier>(controller, uno::UNO_QUERY_THROW)->getSelection() >>= selection;
    const Ref<container::XIndexAccess> several(selection, uno::UNO_QUERY);
    if (several.is() && !Ref<table::XCellRange>(selection, uno::UNO_QUERY).is() && several->getCount() > 0)
        several->getByIndex(0) >>= selection;
    const Ref<table::XCell> cell(selection, uno::UNO_QUERY);
    const Ref<table::XCellRange> range(selection, uno::UNO_QUERY);
    return cell.is() || !range.is() ? cell : range->getCellByPosition(0, 0);
}

OUString textOf(const Ref<uno::XInterface>& cell)
{
    return Ref<com::sun::star::text::XText>(cell, uno::UNO_QUERY_THROW)->getString();
}

// The first error cell in what an argument refers to: Calc does not call a function that is given one.
OUString firstError(const Office& office, const Ref<sheet::XSpreadsheet>& home, const OUString& given)
{
    try {
        const Ref<sheet::XCellRangesQuery> range(home->getCellRangeByName(given), uno::UNO_QUERY_THROW);
        const auto errors = range->queryFormulaCells(sheet::FormulaResult::ERROR)->getRangeAddressesAsString();
        if (errors.isEmpty())
            return OUString();
        const OUString first = errors.getToken(0, ';');
        return office.say(N_("{0} holds an error, and Calc does not call a function that is given one."),
                          { first });
    } catch (const uno::Exception&) {
        return OUString(); // no reference
    }
}

OUString name(const csm_function* f)
{
    return OUString("CSM_") + wide(f->name);
}

// What stands for an argument that was skipped.
OUString fallback(const Office& office, const csm_argument& a)
{
    if (a.presence == CSM_REQUIRED)
        return office.say(N_("missing"));
    if (a.presence == CSM_OPTIONAL)
        return office.say(N_("skipped"));
    return office.say(N_("skipped, so {0}"),
                      { a.fallback_text ? wide(a.fallback_text) : office.plainNumber(a.fallback) });
}

OUString argumentText(const Office& office, const Call& call, size_t i, const Ref<sheet::XSpreadsheet>& home)
{
    const csm_argument& a = call.f->arguments[i];
    const char* language = office.language();
    const OUString given = i < call.given.size() ? call.given[i] : OUString();
    const bool has = i < call.values.size() && !call.values[i].isEmpty();
    const OUString translated = wide(csm_words(language, a.name)), unit = a.unit ? wide(csm_words(language, a.unit)) : OUString();
    OUString text = OUString::number(static_cast<sal_Int64>(i + 1)) + ". " + wide(a.name);
    if (!translated.equalsAscii(a.name))
        text += " (" + translated + ")";
    text += has ? " = " + call.values[i]
                : given.isEmpty() ? ": " + fallback(office, a) : OUString();
    if (!unit.isEmpty() && (has || !given.isEmpty()))
        text += " [" + unit + "]";
    if (!given.isEmpty())
        text += "\n    " + office.say(N_("from {0}"), { call.shown[i].replaceAll("CSM.", "CSM_") });
    text += "\n    " + wide(csm_words(language, a.help));
    const OUString error = has ? OUString() : firstError(office, home, given);
    return error.isEmpty() ? text : text + "\n    " + error;
}

OUString explanation(const Office& office, const Call& call, const Ref<sheet::XSpreadsheet>& home,
                     const OUString& in_cell)
{
    const char* language = office.language();
    OUString text = name(call.f) + "\n" + wide(csm_words(language, call.f->help)) + "\n";
    const size_t count = csm_argument_count(call.f);
    text += "\n" + office.say(N_("Result")) + "\n";
    text += call.called ? call.result : office.say(N_("Calc did not call the function. The cell shows {0}."), { in_cell });
    if (!call.reason.isEmpty())
        text += "\n" + call.reason;
    text += "\n";
    if (count)
        text += "\n" + office.say(N_("Arguments")) + "\n";
    for (size_t i = 0; i < count; i++)
        text += argumentText(office, call, i, home) + "\n";
    if (call.f->formula)
        text += "\n" + office.say(N_("Formula")) + "\n" + wide(csm_words(language, call.f->formula)) + "\n";
    if (call.f->note)
        text += "\n" + office.say(N_("Note")) + "\n" + wide(csm_words(language, call.f->note));
    return text;
}

void showExplanations(const Office& office, const OUString& title, const std::vector<OUString>& names,
                      const std::vector<OUString>& texts)
{
    Dialog dialog(office, title, 260, 210);
    if (names.size() > 1) {
        dialog.label("label", office.say(N_("~Function:")), { 6, 6, 50, 14 });
        dialog.list("function", names, 0, { 60, 6, 194, 14 });
    } else
        dialog.label("label", names[0], { 6, 6, 248, 14 }, true);
    dialog.reading("text", office.say(N_("Explanation")), texts[0], { 6, 24, 248, 160 });
    dialog.closeButton("close", { 194, 190, 60, 14 });
    if (names.size() > 1)
        dialog.on("function", [&] {
            const int chosen = dialog.chosen("function");
            if (chosen >= 0)
                dialog.setText("text", texts[static_cast<size_t>(chosen)]);
        });
    dialog.execute();
}

} // namespace

Outcome explainCell(const Office& office, const Arguments& arguments)
{
    const auto document = office.document();
    const Ref<table::XCell> cell = document.is() ? selectedCell(document) : nullptr;
    if (!cell.is())
        return { false, office.say(N_("Select a cell that holds a CSM function.")) };
    // Of a cell within an array formula it stands in braces.
    const OUString formula = cell->getFormula();
    OUString shown;
    Ref<com::sun::star::beans::XPropertySet>(cell, uno::UNO_QUERY_THROW)->getPropertyValue("FormulaLocal") >>= shown;
    std::vector<Call> calls = formula.startsWith("=") || formula.startsWith("{=") ? callsOf(formula, shown)
                                                                                  : std::vector<Call>();
    if (calls.empty())
        return { false, office.say(N_("This cell holds no CSM function. Select one that does, such as a calculated "
                                      "cell of a plan.")) };
    const auto at = Ref<sheet::XCellAddressable>(cell, uno::UNO_QUERY_THROW)->getCellAddress();
    const bool traced = traceCalls(office, document, at, calls);
    const Ref<sheet::XSpreadsheet> home(
        Ref<container::XIndexAccess>(document->getSheets(), uno::UNO_QUERY_THROW)->getByIndex(at.Sheet),
        uno::UNO_QUERY_THROW);
    std::vector<OUString> names, texts;
    for (auto call = calls.rbegin(); call != calls.rend(); ++call) { // the outermost first
        names.push_back(name(call->f));
        texts.push_back(explanation(office, *call, home, textOf(cell)));
        if (!traced)
            texts.back() += "\n\n" + office.say(N_("The values cannot be shown, because the structure of this document "
                                                   "is protected or it is open for reading only."));
    }
    if (arguments.silent()) {
        OUString all;
        for (const OUString& text : texts)
            all += text + "\n\n";
        return { true, all };
    }
    OUString place;
    Ref<com::sun::star::beans::XPropertySet>(cell, uno::UNO_QUERY_THROW)->getPropertyValue("AbsoluteName") >>= place;
    showExplanations(office, office.say(N_("Explain Cell {0}"), { place.replaceAll("$", "") }), names, texts);
    return { true, OUString() };
}

} // namespace csmaddin
