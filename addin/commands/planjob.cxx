/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "planjob.hxx"

#include <algorithm>
#include <clocale>
#include <cmath>
#include <csignal>
#include <cstdlib>

#include <com/sun/star/document/MacroExecMode.hpp>
#include <com/sun/star/frame/XComponentLoader.hpp>
#include <com/sun/star/i18n/XLocaleData.hpp>
#include <com/sun/star/lang/XEventListener.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <cppuhelper/implbase1.hxx>
#include <locale.h>
#include <malloc.h>
#include <osl/file.hxx>
#include <rtl/math.hxx>

#include "faults.hxx"

namespace uno = com::sun::star::uno;
namespace lang = com::sun::star::lang;
namespace frame = com::sun::star::frame;

namespace csmaddin {

const std::vector<PlanKind>& planKinds()
{
    static const std::vector<PlanKind> kinds = {
        { "portfolio", N_("Portfolio: accounts, team, hiring and business case"), PLAN_PORTFOLIO },
        { "capacity", N_("Capacity: how many accounts, how many people"), PLAN_CAPACITY },
        { "hiring", N_("Hiring: whom to hire when"), PLAN_HIRING },
        { "quota", N_("Quota: what each book must reach"), PLAN_QUOTA },
    };
    return kinds;
}

const std::vector<PlanField>& planFields()
{
    static const std::vector<PlanField> fields = [] {
        std::vector<PlanField> found;
        for (size_t i = 0; const plan_assumption* a = plan_assumption_at(i); i++)
            if (a->field.place)
                found.push_back({ i, a });
        std::sort(found.begin(), found.end(), [](const PlanField& a, const PlanField& b) {
            return a.assumption->field.place < b.assumption->field.place;
        });
        return found;
    }();
    return fields;
}

// ---- as it is asked for ----

namespace {

// What a dispatch calls the assumption: TotalHours for total_hours.
std::string argumentOf(const plan_assumption& a)
{
    std::string name;
    bool capital = true;
    for (const char* c = a.name; *c; c++) {
        if (*c != '_')
            name += capital ? static_cast<char>(*c - 'a' + 'A') : *c;
        capital = *c == '_';
    }
    return name;
}

Source sourceOf(const OUString& name, Source otherwise)
{
    return name == "file" ? Source::file : name == "sheet" ? Source::sheet : name == "example" ? Source::example
                                                                                               : otherwise;
}

size_t kindOf(const OUString& key)
{
    const auto& kinds = planKinds();
    for (size_t i = 0; i < kinds.size(); i++)
        if (key.equalsAscii(kinds[i].key))
            return i;
    return 0;
}

} // namespace

PlanRequest::PlanRequest(const Office& office, const Arguments& arguments)
    : kind(kindOf(arguments.text("Kind"))), source(sourceOf(arguments.text("Source"), Source::file)),
      file(arguments.text("File")), skip_bad(arguments.is("SkipBad", false)), title(arguments.text("Title")),
      currency(arguments.text("Currency", office.currency())),
      language(arguments.text("Language", wide(office.language()))), thresholds(arguments.text("Thresholds"))
{
    values.fill(NAN);
    for (const PlanField& field : planFields())
        values[field.index] = arguments.number(argumentOf(*field.assumption).c_str(), field.assumption->example);
    const OUString mark = arguments.text("Decimal");
    decimal = mark == "comma" ? ',' : mark == "point" ? '.' : '\0';
    segments = arguments.has("Thresholds") ? SEGMENTS_BY_THRESHOLDS
                                           : static_cast<int>(arguments.number("Segments", SEGMENTS_AUTOMATIC));
    if (segments == SEGMENTS_BY_THRESHOLDS && !arguments.has("Thresholds"))
        segments = -1; // too many, which is told
    for (int i = 0; i < BOOK_COLUMNS; i++) {
        const rtl::OString key = rtl::OString("Column.") + book_column_at(static_cast<book_column>(i))->key;
        columns[static_cast<size_t>(i)] = arguments.text(key.getStr());
        columns_given = columns_given || arguments.has(key.getStr());
    }
}

// ---- checked ----

PlanJob::PlanJob(const Office& office, const PlanRequest& request, std::vector<Wrong>& wrong)
    : kind_(planKinds()[request.kind]), title_(narrow(request.title.trim())),
      currency_(narrow(request.currency.trim())), language_(narrow(request.language))
{
    plan_default_options(&options_);
    options_.kind = kind_.kind;
    options_.language = language_.c_str();
    options_.currency = currency_.c_str();
    options_.title = title_.empty() ? nullptr : title_.c_str();
    options_.progress = progress;
    options_.progress_data = this;
    check(office, request, wrong);
}

PlanJob::~PlanJob()
{
    if (!file_.isEmpty())
        osl::File::remove(file_);
    plan_fault_clear(&fault_);
}

void PlanJob::set(const Office& office, const PlanField& field, double value, std::vector<Wrong>& wrong)
{
    const plan_assumption& a = *field.assumption;
    if (std::isnan(value) || !kind_.has(field.index))
        return;
    if (value < a.low || value > a.high)
        wrong.push_back({ field.key(), office.say(N_("must lie between {0} and {1}"),
                                                  { office.plainNumber(a.low * field.scale()),
                                                    office.plainNumber(a.high * field.scale()) }) });
    options_.values[field.index] = value;
}

// Amounts between semicolons or blanks, as the locale writes them.
void PlanJob::readThresholds(const Office& office, const PlanRequest& request, std::vector<Wrong>& wrong)
{
    std::vector<double> found;
    sal_Int32 at = 0;
    const OUString text = request.thresholds.replace('\t', ' ').replace(';', ' ');
    const auto fail = [&](const OUString& what) { wrong.push_back({ "thresholds", what }); };
    do {
        const OUString part = text.getToken(0, ' ', at).trim();
        double x;
        if (part.isEmpty())
            continue;
        if (!office.readNumber(part, x))
            return fail(office.say(N_("“{0}” is not an amount"), { part }));
        if (x <= 0 || (!found.empty() && x <= found.back()))
            return fail(office.say(N_("must be above 0 and ascend")));
        found.push_back(x);
    } while (at >= 0);
    if (found.empty() || found.size() > PLAN_SEGMENTS_MAX - 1)
        return fail(office.say(N_("must be 1 to {0} amounts, separated by semicolons"),
                               { OUString::number(PLAN_SEGMENTS_MAX - 1) }));
    for (const double x : found)
        options_.thresholds[options_.threshold_count++] = x;
}

void PlanJob::check(const Office& office, const PlanRequest& request, std::vector<Wrong>& wrong)
{
    bool code = currency_.size() == 3;
    for (const char c : currency_)
        code = code && c >= 'A' && c <= 'Z';
    if (!code)
        wrong.push_back({ "currency", office.say(N_("must be a code of three capitals, such as EUR")) });
    if (!kind_.needsAccounts())
        options_.segments = 0;
    else if (request.segments == SEGMENTS_BY_THRESHOLDS)
        readThresholds(office, request, wrong);
    else if (request.segments < 0 || request.segments > PLAN_SEGMENTS_MAX)
        wrong.push_back({ "segments", office.say(N_("must lie between {0} and {1}"),
                                                 { "1", OUString::number(PLAN_SEGMENTS_MAX) }) });
    else
        options_.segments = static_cast<size_t>(request.segments);
    for (const PlanField& field : planFields())
        set(office, field, request.values[field.index], wrong);
    const size_t paid = plan_assumption_index("total_hours"), internal = plan_assumption_index("internal_hours");
    if (kind_.has(paid) && request.values[internal] >= request.values[paid])
        wrong.push_back({ plan_assumption_at(internal)->field.key, office.say(N_("must be less than the paid hours")) });
}

// ---- made ----

bool PlanJob::preview(const Office& office, const book* list, OUString& text) const
{
    plan_outline outline;
    plan_fault fault;
    if (!kind_.needsAccounts()) {
        text = office.say(N_("{0} sheets, with example values to replace"),
                          { OUString::number(static_cast<sal_Int64>(question_sheets(kind_.kind))) });
        return true;
    }
    const book none = {};
    const book& accounts = list ? *list : none;
    const bool done = plan_preview(&accounts, &options_, &outline, &fault);
    if (!done) {
        text = sentenceOf(office, fault);
        plan_fault_clear(&fault);
        return false;
    }
    const bool millions = outline.arr >= 1e6;
    const OUString arr = millions ? office.say(N_("{0} million {1}"), { office.number(outline.arr / 1e6, 1),
                                                                        wide(currency_) })
                                  : office.number(outline.arr, 0) + " " + wide(currency_);
    text = office.say(N_("{0} accounts, {1} ARR, {2} segments, {3} sheets"),
                      { office.number(static_cast<double>(outline.accounts), 0), arr,
                        OUString::number(static_cast<sal_Int64>(outline.segments)),
                        OUString::number(static_cast<sal_Int64>(outline.sheets)) });
    return true;
}

bool PlanJob::progress(void* data, const char*, double share)
{
    auto* job = static_cast<PlanJob*>(data);
    job->percent_ = static_cast<int>(100 * share);
    return !job->stop_;
}

namespace {

// A file that grows beyond a limit is a failed write, not the end of the office.
class NoFileSizeSignal {
public:
    NoFileSizeSignal()
    {
        sigemptyset(&signal_);
        sigaddset(&signal_, SIGXFSZ);
        pthread_sigmask(SIG_BLOCK, &signal_, &before_);
    }
    ~NoFileSizeSignal()
    {
        const timespec now = {};
        while (!sigismember(&before_, SIGXFSZ) && sigtimedwait(&signal_, nullptr, &now) > 0)
            ; // one that waits
        pthread_sigmask(SIG_SETMASK, &before_, nullptr);
    }

private:
    sigset_t signal_, before_;
};

} // namespace

bool PlanJob::make(const std::shared_ptr<const book>& accounts)
{
    OUString path;
    if (osl::FileBase::createTempFile(nullptr, nullptr, &file_) != osl::FileBase::E_None ||
        osl::FileBase::getSystemPathFromFileURL(file_, path) != osl::FileBase::E_None)
        return false;
    const NoFileSizeSignal quiet;
    // Numbers are written with a point whatever the office's own locale says.
    const locale_t plain = newlocale(LC_ALL_MASK, "C", static_cast<locale_t>(nullptr));
    const locale_t before = uselocale(plain);
    const std::string target = narrow(path);
    const bool written = kind_.needsAccounts() ? plan_write(accounts.get(), &options_, target.c_str(), &fault_)
                                               : question_write(&options_, target.c_str(), &fault_);
    const bool done = written && !stop_;
    uselocale(before);
    freelocale(plain);
    return done;
}

OUString PlanJob::problem(const Office& office) const
{
    if (stop_)
        return office.say(N_("It was stopped."));
    return fault_.code == PLAN_FINE ? office.say(N_("There is no room for temporary files."))
                                    : sentenceOf(office, fault_);
}

namespace {

// A closed plan's memory goes back to the system. By itself the C library keeps all that lies below the last
// piece still in use, and the office puts small pieces that outlive the document everywhere: tens of megabytes.
class ClosedPlan : public cppu::WeakImplHelper1<lang::XEventListener> {
public:
    // Without a frame: this must not keep the window alive from whose menu the plan was made.
    explicit ClosedPlan(const Office& office) : office_(office.context(), nullptr) {}
    void SAL_CALL disposing(const lang::EventObject&) override
    {
        try {
            office_.later([] { malloc_trim(0); }); // here the document still has all it had
        } catch (const uno::Exception&) {
            // The office ends, and its memory with it.
        }
    }

private:
    const Office office_;
};

} // namespace

Ref<lang::XComponent> PlanJob::open(const Office& office)
{
    const com::sun::star::beans::PropertyValue how[] = {
        property("AsTemplate", Any(true)),
        property("FilterName", Any(OUString("Calc MS Excel 2007 XML"))),
        property("MacroExecutionMode", Any(com::sun::star::document::MacroExecMode::NEVER_EXECUTE)),
    };
    const Ref<lang::XComponent> made =
        office.create<frame::XComponentLoader>("com.sun.star.frame.Desktop")
            ->loadComponentFromURL(file_, "_blank", 0, Properties(how, 3));
    osl::File::remove(file_);
    file_.clear();
    // Closing it asks whether to save: it is nowhere else.
    const Ref<com::sun::star::util::XModifiable> document(made, uno::UNO_QUERY);
    if (document.is())
        document->setModified(true);
    if (made.is())
        made->addEventListener(new ClosedPlan(office));
    malloc_trim(0); // what the generator and the loading took goes back to the system
    return made;
}

} // namespace csmaddin
