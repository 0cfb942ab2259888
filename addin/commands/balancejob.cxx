/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "balancejob.hxx"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <memory>
#include <set>
#include <sstream>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangeReferrer.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include "functions/convert.hxx"

extern "C" {
#include "book/book.h"
}

namespace uno = com::sun::star::uno;
namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;

namespace csmaddin {

// ---- what is asked for ----

namespace {

// The place of the column with this name; -1: there is none.
int columnOf(const Table& table, const OUString& name)
{
    const auto& names = table.names();
    const auto found = name.isEmpty() ? names.end() : std::find(names.begin(), names.end(), name);
    return found == names.end() ? -1 : static_cast<int>(found - names.begin());
}

// By the usual names of lists of accounts.
void recognize(const Table& table, BalanceRequest& request)
{
    std::string header;
    char *names = nullptr, *recognized = nullptr;
    for (const OUString& name : table.names())
        header += (header.empty() ? "\"" : ",\"") + narrow(name.replaceAll("\"", "\"\"")) + "\"";
    header += "\n";
    if (!book_read_header(header.data(), header.size(), &names, &recognized))
        return;
    std::istringstream lines(recognized);
    std::free(names);
    std::free(recognized);
    std::string name;
    for (int column = 0; std::getline(lines, name); column++) {
        const int place = columnOf(table, wide(name));
        request.load = column == BOOK_COLUMN_HOURS ? place : request.load;
        request.owner = column == BOOK_COLUMN_OWNER ? place : request.owner;
        request.arr = column == BOOK_COLUMN_ARR ? place : request.arr;
    }
    for (const char* usual : { "locked", "lock", "fixed", "fixiert", "gesperrt", "закреплен", "закреплён", "Закреплен",
                               "Закреплён" })
        for (size_t i = 0; i < table.names().size(); i++)
            if (request.locked < 0 && table.names()[i].toAsciiLowerCase() == wide(usual))
                request.locked = static_cast<int>(i);
    for (const char* usual : { "hours", "load", "effort", "stunden", "aufwand", "auslastung", "часы", "Часы",
                               "нагрузка", "Нагрузка" })
        for (size_t i = 0; i < table.names().size(); i++)
            if (request.load < 0 && table.names()[i].toAsciiLowerCase().indexOf(wide(usual)) >= 0)
                request.load = static_cast<int>(i);
}

// Of a plan, where the table is in one.
double hoursOfOneCsm(const Office& office)
{
    constexpr double otherwise = 120; // as in plans: 160 paid hours less 40
    try {
        Ref<com::sun::star::container::XNameAccess> names;
        Ref<com::sun::star::beans::XPropertySet>(office.document(), uno::UNO_QUERY_THROW)
            ->getPropertyValue("NamedRanges") >>= names;
        const Ref<sheet::XCellRangeReferrer> named(names->getByName("effective_hours"), uno::UNO_QUERY_THROW);
        const double hours = named->getReferredCells()->getCellByPosition(0, 0)->getValue();
        return hours > 0 ? hours : otherwise;
    } catch (const uno::Exception&) {
        return otherwise;
    }
}

} // namespace

OUString BalanceRequest::usualCapacities(const Office& office, const Table& table, int owner, double hours)
{
    std::set<OUString> names;
    OUString text;
    for (size_t row = 0; owner >= 0 && row < table.rows(); row++)
        names.insert(table.textAt(row, static_cast<size_t>(owner)));
    for (const OUString& name : names)
        if (!name.isEmpty())
            text += name + " = " + office.plainNumber(hours) + "\n";
    return text;
}

BalanceRequest::BalanceRequest(const Office& office, const Table& table, const Arguments& arguments)
    : most_moves(arguments.number("MaxMoves", NAN))
{
    recognize(table, *this);
    const auto given = [&](const char* name, int& column) {
        if (arguments.has(name))
            column = columnOf(table, arguments.text(name));
    };
    given("Load", load);
    given("Owner", owner);
    given("Locked", locked);
    given("Arr", arr);
    const OUString way = arguments.text("Write");
    write = way == "formulas" ? Write::formulas : way == "column" ? Write::column : Write::owners;
    capacities = arguments.has("Capacities")
                     ? arguments.text("Capacities")
                     : usualCapacities(office, table, owner, arguments.number("Capacity", hoursOfOneCsm(office)));
}

BalanceJob::BalanceJob(const Office& office, const Table& table, const BalanceRequest& request)
    : table_(table), request_(request)
{
    if (request.load < 0)
        wrong_.push_back({ "load", office.say(N_("choose the column of the hours")) });
    if (request.owner < 0)
        wrong_.push_back({ "owner", office.say(N_("choose the column of the owners")) });
    if (!std::isnan(request.most_moves) && request.most_moves < 0)
        wrong_.push_back({ "moves", office.say(N_("must not be negative")) });
    readCapacities(office);
    if (wrong_.empty())
        readRows(office);
}

void BalanceJob::readCapacities(const Office& office)
{
    sal_Int32 at = 0;
    const auto refuse = [&](const OUString& what) { wrong_.push_back({ "capacities", what }); };
    do {
        const OUString line = request_.capacities.getToken(0, '\n', at).trim();
        const sal_Int32 equals = line.lastIndexOf('=');
        const OUString name = equals > 0 ? line.copy(0, equals).trim() : OUString();
        double hours = 0;
        if (line.isEmpty())
            continue;
        if (name.isEmpty() || !office.readNumber(line.copy(equals + 1).trim(), hours) || hours < 0)
            return refuse(office.say(N_("“{0}” is no line such as “Anna = 120”"), { line }));
        if (std::find(names_.begin(), names_.end(), name) != names_.end())
            return refuse(office.say(N_("{0} stands there twice"), { name }));
        names_.push_back(name);
        capacities_.push_back(hours);
    } while (at >= 0);
    if (names_.empty())
        refuse(office.say(N_("a line is needed for each CSM, such as “Anna = 120”")));
}

namespace {

// What people write for yes.
bool isYes(const Any& value)
{
    double number;
    OUString text;
    if (value >>= number)
        return number != 0;
    value >>= text;
    const OUString word = text.trim().toAsciiLowerCase();
    for (const char* yes : { "yes", "y", "x", "true", "ja", "wahr", "да", "Да", "ДА", "✓" })
        if (word == wide(yes))
            return true;
    return false;
}

bool isBlank(const Any& value)
{
    OUString text;
    return !value.hasValue() || ((value >>= text) && text.trim().isEmpty());
}

} // namespace

void BalanceJob::readRows(const Office& office)
{
    std::map<OUString, double> number; // of each CSM
    for (size_t i = 0; i < names_.size(); i++)
        number[names_[i]] = static_cast<double>(i + 1);
    const auto refuse = [&](const char* field, size_t row, const OUString& what) {
        if (wrong_.empty())
            wrong_.push_back({ field, office.say(N_("row {0}: {1}"), { OUString::number(table_.rowNumber(row)), what }) });
    };
    const auto amount = [&](const char* field, int column, size_t row) {
        double value = 0;
        if (column < 0 || isBlank(table_.at(row, static_cast<size_t>(column))))
            return 0.0;
        if (!(table_.at(row, static_cast<size_t>(column)) >>= value) || value < 0)
            refuse(field, row, office.say(N_("“{0}” is no number, or is negative"),
                                          { table_.textAt(row, static_cast<size_t>(column)) }));
        return value;
    };
    for (size_t row = 0; row < table_.rows() && wrong_.empty(); row++) {
        const OUString owner = table_.textAt(row, static_cast<size_t>(request_.owner));
        const bool blank = isBlank(table_.at(row, static_cast<size_t>(request_.load)));
        loads_.push_back(amount("load", request_.load, row));
        kinds_.push_back(blank ? CSM_IS_BLANK : CSM_IS_NUMBER);
        arr_.push_back(amount("arr", request_.arr, row));
        locked_.push_back(request_.locked >= 0 && isYes(table_.at(row, static_cast<size_t>(request_.locked))));
        if (!owner.isEmpty() && !number.count(owner))
            refuse("capacities", row, office.say(N_("{0} has no line; write 0 for someone who leaves"), { owner }));
        owners_.push_back(owner.isEmpty() ? 0 : number[owner]);
    }
}

// ---- what comes out ----

double BalanceJob::highest(const std::vector<double>& owners) const
{
    std::vector<double> load(names_.size() + 1);
    double most = 0;
    for (size_t i = 0; i < owners.size(); i++)
        load[static_cast<size_t>(owners[i])] += loads_[i];
    for (size_t i = 0; i < names_.size(); i++)
        if (load[i + 1] > 0)
            most = std::max(most, load[i + 1] / capacities_[i]);
    return most;
}

bool BalanceJob::solve(const Office& office)
{
    Arena arena;
    csm_fault fault = {};
    csm_value arguments[7];
    const size_t n = loads_.size();
    arguments[0] = csm_numbers(n, 1, loads_.data());
    arguments[0].range.kinds = kinds_.data();
    arguments[1] = csm_numbers(names_.size(), 1, capacities_.data());
    arguments[2] = csm_numbers(n, 1, owners_.data());
    arguments[3] = request_.locked < 0 ? csm_missing() : csm_numbers(n, 1, locked_.data());
    arguments[4] = std::isnan(request_.most_moves) ? csm_missing() : csm_number(request_.most_moves);
    arguments[5] = request_.arr < 0 ? csm_missing() : csm_numbers(n, 1, arr_.data());
    const csm_function* f = csm_find("BALANCE");
    const csm_value answer = csm_call(f, arguments, 6, arena.get(), office.language(), &fault);
    if (answer.kind == CSM_IS_ERROR || fault.error) {
        const char* why = csm_explain(arena.get(), office.language(), f, &fault);
        says_ = wide(why ? why : "");
        return false;
    }
    const csm_value bound = csm_call(csm_find("BALANCE_BOUND"), arguments, 2, arena.get(), office.language(), nullptr);
    size_t moves = 0;
    proposed_.assign(n, 0);
    for (size_t i = 0; i < n; i++) {
        const csm_value cell = answer.kind == CSM_IS_RANGE ? csm_cell(&answer.range, i) : answer;
        proposed_[i] = cell.kind == CSM_IS_NUMBER ? cell.number : owners_[i];
        moves += owners_[i] > 0 && proposed_[i] != owners_[i];
    }
    const auto percent = [&](double share) {
        return std::isfinite(share) ? office.number(100 * share, 1) + wide("\u00a0%") : wide("∞");
    };
    says_ = office.say(N_("Highest load: {0} now, {1} then. Proven: no assignment is below {2}. Accounts that change "
                          "their CSM: {3}."),
                       { percent(highest(owners_)), percent(highest(proposed_)),
                         bound.kind == CSM_IS_NUMBER ? percent(bound.number) : wide("–"),
                         OUString::number(static_cast<sal_Int64>(moves)) });
    return true;
}

// ---- written down ----

namespace {

// All that is done in its lifetime is undone in one step.
class UndoStep {
public:
    UndoStep(const Office& office, const OUString& title)
        : manager_(Ref<com::sun::star::document::XUndoManagerSupplier>(office.document(), uno::UNO_QUERY_THROW)
                       ->getUndoManager())
    {
        manager_->enterUndoContext(title);
    }
    ~UndoStep()
    {
        try {
            manager_->leaveUndoContext();
        } catch (const uno::Exception&) {
            // The document is gone.
        }
    }
    UndoStep(const UndoStep&) = delete;
    UndoStep& operator=(const UndoStep&) = delete;

private:
    Ref<com::sun::star::document::XUndoManager> manager_;
};

void write(const Ref<table::XCellRange>& cells, const std::vector<std::vector<Any>>& rows)
{
    Sequence<Sequence<Any>> data(static_cast<sal_Int32>(rows.size()));
    Sequence<Any>* to = data.getArray();
    for (const auto& row : rows)
        *to++ = Sequence<Any>(row.data(), static_cast<sal_Int32>(row.size()));
    Ref<sheet::XCellRangeData>(cells, uno::UNO_QUERY_THROW)->setDataArray(data);
}

} // namespace

OUString BalanceJob::proposal(size_t row) const
{
    const auto number = static_cast<size_t>(proposed_[row]);
    return number ? names_[number - 1] : OUString();
}

// Only the cells that change: others may be formulas.
void BalanceJob::writeOwners() const
{
    const Ref<table::XCellRange> cells = table_.cells(static_cast<size_t>(request_.owner));
    std::map<OUString, double> as_number; // a CSM may be a number in the table
    for (size_t row = 0; row < table_.rows(); row++) {
        double number;
        if (table_.at(row, static_cast<size_t>(request_.owner)) >>= number)
            as_number[table_.textAt(row, static_cast<size_t>(request_.owner))] = number;
    }
    for (size_t row = 0; row < proposed_.size(); row++) {
        const Ref<table::XCell> cell = proposed_[row] == owners_[row]
                                           ? nullptr
                                           : cells->getCellByPosition(0, static_cast<sal_Int32>(row));
        const auto known = as_number.find(proposal(row));
        if (cell.is() && known != as_number.end())
            cell->setValue(known->second);
        else if (cell.is())
            Ref<com::sun::star::text::XText>(cell, uno::UNO_QUERY_THROW)->setString(proposal(row));
    }
}

void BalanceJob::writeColumn(const Office& office) const
{
    const sal_Int32 column = table_.firstFreeColumn();
    std::vector<std::vector<Any>> rows = { { Any(office.say(N_("Proposed owner"))) } };
    for (size_t row = 0; row < proposed_.size(); row++)
        rows.push_back({ Any(kinds_[row] == CSM_IS_BLANK ? OUString() : proposal(row)) });
    write(table_.sheet()->getCellRangeByPosition(column, table_.area().StartRow, column, table_.area().EndRow), rows);
}

// The proposal in one array formula that needs no other cells, and a table of the CSMs beside it.
void BalanceJob::writeFormulas(const Office& office) const
{
    const sal_Int32 column = table_.firstFreeColumn(), top = table_.area().StartRow;
    const sal_Int32 csms = static_cast<sal_Int32>(names_.size());
    const auto of_csms = [&](sal_Int32 offset) {
        return areaName(column + offset, top + 1, column + offset, top + csms);
    };
    const OUString names = of_csms(2), hours = of_csms(3), owners = table_.reference(static_cast<size_t>(request_.owner)),
                   loads = table_.reference(static_cast<size_t>(request_.load));
    std::vector<std::vector<Any>> rows = { { Any(office.say(N_("CSM"))), Any(office.say(N_("Capacity"))),
                                             Any(office.say(N_("Load now"))), Any(office.say(N_("Load proposed"))) } };
    for (size_t i = 0; i < names_.size(); i++)
        rows.push_back({ Any(names_[i]), Any(capacities_[i]), Any(0.0), Any(0.0) });
    write(table_.sheet()->getCellRangeByPosition(column + 2, top, column + 5, top + csms), rows);
    OUString locked;
    if (request_.locked >= 0) {
        const OUString cells = table_.reference(static_cast<size_t>(request_.locked));
        locked = "IF(ISNUMBER(" + cells + ");(" + cells + "<>0)*1;ISNUMBER(MATCH(LOWER(" + cells + ")&\"\";" +
                 wide("{\"yes\"|\"y\"|\"x\"|\"true\"|\"ja\"|\"wahr\"|\"да\"|\"✓\"}") + ";0))*1)";
    }
    const OUString call = "CSM.BALANCE(" + loads + ";" + hours + ";IFERROR(MATCH(" + owners + ";" + names + ";0);0);" +
                          locked + ";" +
                          (std::isnan(request_.most_moves) ? OUString() : OUString::number(request_.most_moves)) + ";" +
                          (request_.arr < 0 ? OUString() : table_.reference(static_cast<size_t>(request_.arr))) + ")";
    const OUString first = areaName(column + 2, top + 1, column + 2, top + 1);
    table_.sheet()->getCellByPosition(column, top)->setFormula(office.say(N_("Proposed owner")));
    const Ref<table::XCellRange> proposals =
        table_.sheet()->getCellRangeByPosition(column, top + 1, column, table_.area().EndRow);
    Ref<sheet::XArrayFormulaRange>(proposals, uno::UNO_QUERY_THROW)
        ->setArrayFormula("=IF(" + loads + "=\"\";\"\";LOOKUP(" + call + ";ROW(" + names + ")-ROW(" + first + ")+1;" +
                          names + "))");
    const OUString proposed = areaName(column, top + 1, column, table_.area().EndRow);
    for (sal_Int32 i = 0; i < csms; i++) {
        const OUString csm = areaName(column + 2, top + 1 + i, column + 2, top + 1 + i).getToken(0, ':'),
                       capacity = areaName(column + 3, top + 1 + i, column + 3, top + 1 + i).getToken(0, ':');
        const auto put = [&](sal_Int32 offset, const OUString& who) {
            table_.sheet()
                ->getCellByPosition(column + offset, top + 1 + i)
                ->setFormula("=IF(" + capacity + "=0;\"\";SUMIF(" + who + ";" + csm + ";" + loads + ")/" + capacity + ")");
        };
        put(4, owners);
        put(5, proposed);
    }
}

bool BalanceJob::apply(const Office& office, OUString& problem) const
{
    const Ref<com::sun::star::frame::XStorable> storable(office.document(), uno::UNO_QUERY);
    if (!storable.is() || storable->isReadonly()) {
        problem = office.say(N_("This document is open for reading only. Save it under another name first."));
        return false;
    }
    if (Ref<com::sun::star::util::XProtectable>(table_.sheet(), uno::UNO_QUERY_THROW)->isProtected()) {
        problem = office.say(N_("This sheet is protected. Remove the protection first."));
        return false;
    }
    const UndoStep step(office, office.say(N_("Balance accounts")));
    if (request_.write == Write::owners)
        writeOwners();
    else if (request_.write == Write::column)
        writeColumn(office);
    else
        writeFormulas(office);
    return true;
}

} // namespace csmaddin
