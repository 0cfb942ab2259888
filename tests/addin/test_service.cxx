/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The add-in as a UNO service, for those who are not Calc: macros, and programs in other processes. They
 * meet the binary interface that spares Calc the bridge (addin/direct.hxx). */
#include "calc.hxx"

#include "office_parts.hxx"

#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/reflection/XIdlClass.hpp>
#include <com/sun/star/reflection/XIdlMethod.hpp>
#include <com/sun/star/reflection/XIdlReflection.hpp>

using namespace calc;
using office::OUString;
using office::Reference;
using office::Sequence;
using office::UNO_QUERY_THROW;

namespace lang = com::sun::star::lang;
namespace reflection = com::sun::star::reflection;
namespace uno = com::sun::star::uno;

namespace {

std::unique_ptr<office::Office::State> the_office;

void it_is_a_service_with_its_interfaces()
{
    const auto service = the_office->create<uno::XInterface>("CSM");
    const Reference<lang::XServiceInfo> info(service, UNO_QUERY_THROW);
    if (info->getImplementationName() != "csmplanner.AddIn" || !info->supportsService("CSM") ||
        info->supportsService("com.sun.star.sheet.Other"))
        complain("the service does not know itself");
    if (Reference<com::sun::star::container::XNameAccess>(service, uno::UNO_QUERY).is())
        complain("it has an interface that it should not have");
    if (Reference<uno::XInterface>(info, UNO_QUERY_THROW) != service)
        complain("an object is not the same through another interface");
    settle(5);
}

/* Created, used and let go many times: nothing is freed that is still registered. */
void it_outlives_its_users()
{
    for (int i = 0; i < 20; i++)
        Reference<lang::XServiceInfo>(the_office->create<uno::XInterface>("CSM"), UNO_QUERY_THROW)
            ->getSupportedServiceNames();
    if (!the_office->create<uno::XInterface>("CSM").is())
        complain("it is gone");
    settle(21);
}

/* Calls as Calc does, through the reflection of the office. */
class Reflected {
public:
    uno::Any call(const char *name, std::initializer_list<uno::Any> arguments)
    {
        const auto method = m_class->getMethod(OUString::createFromAscii(name));
        Sequence<uno::Any> all(arguments.begin(), static_cast<sal_Int32>(arguments.size()));
        return method->invoke(m_service, all);
    }

private:
    const uno::Any m_service{the_office->create<uno::XInterface>("CSM")};
    const Reference<reflection::XIdlClass> m_class =
        the_office->create<reflection::XIdlReflection>("com.sun.star.reflection.CoreReflection")
            ->forName("XCSM");
};

template <class T> Sequence<Sequence<T>> column(std::initializer_list<T> cells)
{
    Sequence<Sequence<T>> rows(static_cast<sal_Int32>(cells.size()));
    sal_Int32 i = 0;
    for (const T &cell : cells)
        rows.getArray()[i++] = Sequence<T>(&cell, 1);
    return rows;
}

/* Numbers, texts, ranges, skipped arguments and any number of them. */
void reflection_calls_functions()
{
    Reflected csm;
    double number = 0;
    OUString text;
    const uno::Any skipped;
    const auto range = column<uno::Any>({uno::Any(3.0), uno::Any(1.0)});
    if (!(csm.call("AVAILABILITY", {uno::Any(160.0), uno::Any(40.0), skipped, skipped, skipped}) >>=
          number) || number != 120)
        complain("AVAILABILITY gives %g", number);
    if (!(csm.call("ACCOUNT_SCORE", {uno::Any(column<uno::Any>({uno::Any(8.0), uno::Any(4.0)})),
                                     uno::Any(range)}) >>= number) || number != 7)
        complain("ACCOUNT_SCORE gives %g", number);
    if (!(csm.call("WHY", {uno::Any(OUString("AVAILABILITY")),
                           uno::Any(Sequence<uno::Any>())}) >>= text) ||
        text.indexOf("total_hours") < 0)
        complain("WHY gives %s", office::narrow(text).c_str());
    Sequence<Sequence<double>> segments;
    if (!(csm.call("SEGMENT", {uno::Any(range), uno::Any(column<uno::Any>({uno::Any(2.0)})),
                               skipped}) >>= segments) ||
        segments.getLength() != 2 || segments[0][0] != 2 || segments[1][0] != 1)
        complain("SEGMENT gives no column of two segments");
    settle(4);
}

void a_wrong_call_is_an_exception()
{
    Reflected csm;
    int refused = 0;
    try {
        csm.call("CAPACITY", {uno::Any(OUString("many"))});
    } catch (const uno::Exception &) {
        refused++;
    }
    if (refused != 1)
        complain("a call with too few arguments is not refused");
    settle(1);
}

int start_office(void **)
{
    the_office = std::make_unique<office::Office::State>(folder("service"), CSM_EXTENSIONS, "en-US", "en-US");
    return 0;
}

int end_office(void **)
{
    the_office.reset();
    return 0;
}

} // namespace

int main()
{
    const CMUnitTest tests[] = {
        CALC_TEST(it_is_a_service_with_its_interfaces),
        CALC_TEST(it_outlives_its_users),
        CALC_TEST(reflection_calls_functions),
        CALC_TEST(a_wrong_call_is_an_exception),
    };
    return cmocka_run_group_tests_name("service", tests, start_office, end_office);
}
