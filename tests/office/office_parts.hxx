/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#ifndef CSM_TESTS_OFFICE_OFFICE_PARTS_HXX
#define CSM_TESTS_OFFICE_OFFICE_PARTS_HXX

#include "office.hxx"
#include "process.hxx"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/bridge/XUnoUrlResolver.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/frame/XDesktop.hpp>
#include <com/sun/star/lang/DisposedException.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/XCell.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <rtl/ustring.hxx>

/* Private to the library: what its parts know of each other. connection.cxx starts the office and
 * speaks to it, office.cxx, document.cxx and sheet.cxx are the public classes of office.hxx. */
namespace office {

namespace beans = com::sun::star::beans;
namespace container = com::sun::star::container;
namespace frame = com::sun::star::frame;
namespace lang = com::sun::star::lang;
namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;
namespace uno = com::sun::star::uno;
namespace fs = std::filesystem;

using rtl::OUString;
using uno::Reference;
using uno::Sequence;
using uno::UNO_QUERY_THROW;

inline OUString wide(const std::string &utf8)
{
    return OUString::fromUtf8(rtl::OString(utf8.data(), static_cast<sal_Int32>(utf8.size())));
}

inline std::string narrow(const OUString &string)
{
    const rtl::OString utf8 = rtl::OUStringToOString(string, RTL_TEXTENCODING_UTF8);
    return std::string(utf8.getStr(), static_cast<std::size_t>(utf8.getLength()));
}

std::string file_url(const std::string &path);

template <class T> T value_of(const uno::Any &any)
{
    T value = T();
    any >>= value;
    return value;
}

inline beans::PropertyValue property(const char *name, const uno::Any &value)
{
    return beans::PropertyValue(OUString::createFromAscii(name), -1, value,
                                beans::PropertyState_DIRECT_VALUE);
}

template <class T> uno::Any any(const T &value) { return uno::Any(value); }

/* What the cells of a range hold; for use within a call of Office::State. */
Rows read_rows(const Reference<table::XCellRange> &range);

/* The office unlinks its pipe only when it ends of its own accord. */
struct Pipe {
    Pipe();
    ~Pipe();
    const std::string name;
};

constexpr auto default_call_limit = seconds(120);

struct Office::State {
    State(const std::string &profile_dir, const std::string &extensions_dir,
          const std::string &ui_language, const std::string &locale,
          Dialogs dialogs = Dialogs::cancelled);
    ~State();
    void connect();
    bool try_to_connect(const Reference<com::sun::star::bridge::XUnoUrlResolver> &resolver);
    void check_language(const std::string &wanted);
    void terminate();

    template <class Service> Reference<Service> create(const char *name) const
    {
        return Reference<Service>(context->getServiceManager()->createInstanceWithContext(
                                      OUString::createFromAscii(name), context),
                                  UNO_QUERY_THROW);
    }

    /* Does work within the call limit; what says in messages what it is about. */
    template <class Work> auto call(const std::string &what, Work work) const
    {
        const Deadline deadline(*process, call_limit);
        try {
            return work();
        } catch (const lang::DisposedException &problem) {
            /* The connection ends a little before the process has been noticed to. */
            process->wait_for_end(seconds(2));
            fail(what, narrow(problem.Message));
        } catch (const uno::Exception &problem) {
            fail(what, narrow(problem.Message));
        }
    }

    [[noreturn]] void fail(const std::string &what, const std::string &why) const;

    Pipe pipe;
    std::unique_ptr<Process> process;
    milliseconds call_limit = default_call_limit;
    Reference<uno::XComponentContext> context;
    Reference<frame::XDesktop> desktop;
};

struct Document::State {
    State(std::shared_ptr<Office::State> of, const Reference<lang::XComponent> &component)
        : office(std::move(of)), document(component, UNO_QUERY_THROW)
    {
    }
    ~State();
    void close();

    Reference<container::XIndexAccess> sheets_by_index() const
    {
        return Reference<container::XIndexAccess>(document->getSheets(), UNO_QUERY_THROW);
    }

    std::shared_ptr<Office::State> office;
    Reference<sheet::XSpreadsheetDocument> document;
};

struct Sheet::State {
    std::shared_ptr<Office::State> office;
    Reference<sheet::XSpreadsheet> sheet;
    std::string name;

    template <class Work> auto call(const std::string &where, Work work) const
    {
        return office->call(name + "!" + where, work);
    }

    Reference<table::XCellRange> range(const std::string &area) const
    {
        return sheet->getCellRangeByName(wide(area));
    }
    Reference<table::XCellRange> range(const Area &area) const
    {
        return sheet->getCellRangeByPosition(area.first.column, area.first.row, area.last.column,
                                             area.last.row);
    }
    Reference<table::XCell> cell(const std::string &name_of_cell) const
    {
        return range(name_of_cell)->getCellByPosition(0, 0);
    }
    std::vector<Area> formula_areas() const;
    std::vector<FormulaCell> formula_cells() const;
};

} // namespace office

#endif
