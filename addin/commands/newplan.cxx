/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
// New plan: the dialog, and the same without it.
#include <algorithm>
#include <cmath>
#include <thread>

#include <com/sun/star/task/XStatusIndicatorFactory.hpp>
#include <com/sun/star/ui/dialogs/ExecutableDialogResults.hpp>
#include <com/sun/star/ui/dialogs/XFilePicker3.hpp>
#include <osl/file.h>

#include "faults.hxx"
#include "office/dialog.hxx"
#include "planjob.hxx"

namespace uno = com::sun::star::uno;
namespace lang = com::sun::star::lang;
namespace task = com::sun::star::task;
namespace dialogs = com::sun::star::ui::dialogs;

namespace csmaddin {

namespace {

// The list box for a column, by its key.
std::string columnField(int column)
{
    return std::string("column_") + book_column_at(static_cast<book_column>(column))->key;
}

// Each field that may be wrong; where that is told is called after it, as is the field's label.
std::vector<const char*> fieldsThatMayBeWrong()
{
    std::vector<const char*> fields = { "accounts", "currency", "segments", "thresholds" };
    for (const PlanField& each : planFields())
        fields.push_back(each.key());
    return fields;
}

std::string problemOf(const char* field)
{
    return std::string(field) + "Problem";
}

std::string labelOf(const char* field)
{
    return std::string(field) + "Label";
}

OUString count(size_t n)
{
    return OUString::number(static_cast<sal_Int64>(n));
}

// What somebody who makes a plan of them should know.
OUString notesOn(const Office& office, const book& accounts)
{
    OUString notes;
    if (accounts.bad_row_count)
        notes += office.say(N_("Rows left out, and listed in the plan: {0}."), { count(accounts.bad_row_count) });
    if (accounts.arr_assumed)
        notes += (notes.isEmpty() ? OUString() : OUString(" ")) +
                 office.say(N_("Amounts such as {0} are read as thousands; if they are not, choose the decimal mark."),
                            { accounts.arr_decimal == ',' ? OUString("1.234") : OUString("1,234") });
    return notes;
}

// The accounts as the request wants them read. False: the words say why not; else what should be known.
bool readAccounts(const Office& office, AccountList& list, const PlanRequest& request, OUString& words)
{
    if (!list.read(office, request.columns_given ? request.columns : list.recognized(), request.decimal, words))
        return false;
    const book& accounts = *list.accounts();
    if (!accounts.bad_count || request.skip_bad) {
        words = notesOn(office, accounts);
        return true;
    }
    const book_bad_row& first = accounts.bad[0];
    words = office.say(N_("Rows that cannot be used: {0}. The first is in line {1}, column “{2}”: {3} (“{4}”)."),
                       { count(accounts.bad_row_count), count(first.line), first.column ? wide(first.column) : OUString(),
                         wordsOfPlan(office, first.reason),
                         first.value ? wide(first.value) : OUString() });
    return false;
}

// The sheet where it looks like a list of accounts.
Source likelySource(const Office& office)
{
    try {
        const AccountList list(office, Source::sheet, OUString());
        if (!list.recognized()[BOOK_COLUMN_NAME].isEmpty() && !list.recognized()[BOOK_COLUMN_ARR].isEmpty())
            return Source::sheet;
    } catch (const std::exception&) {
        // There is nothing on it.
    }
    return Source::example;
}

OUString notOpened(const Office& office)
{
    return office.say(N_("The plan was made, but could not be opened. There may be no room for temporary files."));
}

Outcome makeSilently(const Office& office, const PlanRequest& request)
{
    std::vector<Wrong> wrong;
    OUString text;
    PlanJob job(office, request, wrong);
    for (const Wrong& each : wrong)
        text += wide(each.field) + ": " + each.what + "\n";
    if (!wrong.empty())
        return { false, text };
    std::shared_ptr<const book> accounts;
    OUString notes;
    if (job.kind().needsAccounts()) {
        AccountList list(office, request.source, request.file);
        if (!readAccounts(office, list, request, notes))
            return { false, notes };
        accounts = list.accounts();
    }
    if (!job.preview(office, accounts.get(), text))
        return { false, text };
    if (!job.make(accounts))
        return { false, job.problem(office) };
    if (!job.open(office).is())
        return { false, notOpened(office) };
    return { true, notes.isEmpty() ? text : text + "\n" + notes };
}

class NewPlanDialog {
public:
    NewPlanDialog(const Office& office, const PlanRequest& request);
    ~NewPlanDialog() { finishWorker(); }
    // The plan that was made; nullptr: cancelled.
    std::shared_ptr<PlanJob> run();

private:
    void addPlan();
    void addAccounts();
    void addColumns();
    void addSegments();
    void addAssumptions();
    void addEnd();
    void connect();

    PlanRequest request() const;
    void chooseFile();
    void loadAccounts();
    void showColumns();
    void enableFields(const PlanRequest& now);
    void refresh(); // what is wrong, and the preview
    void sayOfAccounts(const OUString& what, bool problem);
    void start();
    void watch();
    void finish();
    void finishWorker();

    const Office& office_;
    const PlanRequest first_;
    Dialog dialog_;
    std::shared_ptr<AccountList> list_;
    OUString listProblem_;
    std::shared_ptr<PlanJob> job_;
    std::thread worker_;
    std::shared_ptr<std::atomic<int>> state_; // 0 at work, 1 made, 2 failed
    bool made_ = false;
    Ref<task::XStatusIndicator> indicator_;
    std::shared_ptr<NewPlanDialog*> self_; // empties when this goes: for what comes later
};

// In the office's dialog units, of which a screen 768 pixels high has about 390. Fields stand in two columns, or in
// three. With three more columns of a list the dialog is one row higher.
enum : int {
    width = 444, left = 6, line = 14, field = 78,
    inner = width - 2 * left, half = inner / 2 - 4, second = left + half + 8, third = 138, step = third + 9,
    row = 18, rows = (BOOK_COLUMNS + 1 + 2) / 3, // the decimal mark stands there as well
    accountsTop = 44, columnsTop = accountsTop + 80, segmentsTop = columnsTop + 12 + rows * row + 1,
    assumptionsTop = segmentsTop + 49, assumptionsHead = 12, assumptionsLine = 25, end = 38
};

// Of the assumptions, two in a line, and what stands below them.
int height()
{
    const int lines = (static_cast<int>(planFields().size()) + 1) / 2;
    return assumptionsTop + assumptionsHead + lines * assumptionsLine + end;
}

NewPlanDialog::NewPlanDialog(const Office& office, const PlanRequest& request)
    : office_(office), first_(request), dialog_(office, office.say(N_("New Plan")), width, height()),
      self_(std::make_shared<NewPlanDialog*>(this))
{
    addPlan();
    addAccounts();
    addColumns();
    addSegments();
    addAssumptions();
    addEnd();
    connect();
}

void NewPlanDialog::addPlan()
{
    std::vector<OUString> kinds;
    for (const PlanKind& kind : planKinds())
        kinds.push_back(office_.say(kind.name));
    dialog_.label("kindLabel", office_.say(N_("~Kind of plan:")), { left, 6, 70, line });
    dialog_.list("kind", kinds, static_cast<int>(first_.kind), { field, 6, width - left - field, line });
    dialog_.label("titleLabel", office_.say(N_("Co~mpany or title:")), { left, 25, 70, line });
    dialog_.field("title", first_.title, { field, 25, left + half - field, line });
    std::vector<OUString> languages;
    int language = 0;
    for (size_t i = 0; const csm_language* each = csm_language_at(i); i++) {
        languages.push_back(wide(each->name));
        if (each == csm_language_of(narrow(first_.language).c_str()))
            language = static_cast<int>(i);
    }
    dialog_.label("languageLabel", office_.say(N_("~Language of the sheets:")), { second, 25, 84, line });
    dialog_.list("language", languages, language, { second + 86, 25, half - 86, line });
}

void NewPlanDialog::addAccounts()
{
    const int y = accountsTop, browse = width - left - 60;
    dialog_.line("accountsLine", office_.say(N_("Accounts")), { left, y, inner, 10 });
    // One after the other: a control between them would part the group.
    dialog_.radio("fromFile", office_.say(N_("From a ~file:")), first_.source == Source::file,
                  { left, y + 12, 70, line });
    dialog_.radio("fromSheet", office_.say(N_("From this s~heet, or what is selected on it")),
                  first_.source == Source::sheet, { left, y + 30, half, line });
    dialog_.radio("fromExample", office_.say(N_("An e~xample to fill in: 200 invented accounts")),
                  first_.source == Source::example, { second, y + 30, half, line });
    dialog_.title("file", office_.say(N_("List of Accounts")), { field, y + 12, browse - 6 - field, line });
    dialog_.field("file", first_.file, { field, y + 12, browse - 6 - field, line });
    dialog_.help("file", office_.say(N_("List of Accounts")));
    dialog_.button("browse", office_.say(N_("~Browse…")), { browse, y + 12, 60, line });
    dialog_.check("skip", office_.say(N_("Lea~ve out rows that cannot be used, and list them")), first_.skip_bad,
                  { left, y + 45, inner, line });
    dialog_.problem("accountsProblem", { left, y + 61, inner, 18 });
}

// From the table of columns; the list box of each tells which column of the list it is.
void NewPlanDialog::addColumns()
{
    dialog_.line("columnsLine", office_.say(N_("Columns of the list")), { left, columnsTop, inner, 10 });
    const auto x = [](int i) { return left + i / rows * step; };
    const auto y = [](int i) { return columnsTop + 12 + i % rows * row; };
    for (int i = 0; i < BOOK_COLUMNS; i++) {
        const std::string name = columnField(i);
        const char* label = book_column_at(static_cast<book_column>(i))->field;
        dialog_.label((name + "Label").c_str(), wordsOfPlan(office_, label),
                      { x(i), y(i), 54, line });
        dialog_.list(name.c_str(), {}, -1, { x(i) + 56, y(i), third - 56, line });
    }
    // No letter is left for it in English and German.
    dialog_.label("decimalLabel", office_.say(N_("Decimal mark:")), { x(BOOK_COLUMNS), y(BOOK_COLUMNS), 66, line });
    dialog_.list("decimal", { office_.say(N_("as recognized")), "1,234.50", "1.234,50" },
                 first_.decimal == '.' ? 1 : first_.decimal == ',' ? 2 : 0,
                 { x(BOOK_COLUMNS) + 68, y(BOOK_COLUMNS), third - 68, line });
}

void NewPlanDialog::addSegments()
{
    const int y = segmentsTop + 12, problem = y + 17;
    const auto x = [](int i) { return left + i * step; };
    std::vector<OUString> ways = { office_.say(N_("As the list says, else 3")) };
    for (int n = 1; n <= PLAN_SEGMENTS_MAX; n++)
        ways.push_back(OUString::number(n));
    ways.push_back(office_.say(N_("From these ARR on:")));
    dialog_.line("segmentsLine", office_.say(N_("Segments and money")), { left, segmentsTop, inner, 10 });
    dialog_.label("segmentsLabel", office_.say(N_("Segme~nts:")), { x(0), y, 46, line });
    dialog_.list("segments", ways, first_.segments, { x(0) + 48, y, third - 48, line });
    dialog_.label("thresholdsLabel", office_.say(N_("Threshol~ds:")), { x(1), y, 46, line });
    dialog_.field("thresholds", first_.thresholds, { x(1) + 48, y, third - 48, line });
    dialog_.label("currencyLabel", office_.say(N_("Currenc~y:")), { x(2), y, 46, line });
    dialog_.box("currency", { "USD", "EUR", "GBP", "CHF", "RUB", "PLN", "SEK", "JPY" }, first_.currency,
                { x(2) + 48, y, third - 48, line });
    dialog_.problem("segmentsProblem", { x(0), problem, third, 18 });
    dialog_.problem("thresholdsProblem", { x(1), problem, third, 18 });
    dialog_.problem("currencyProblem", { x(2), problem, third, 18 });
}

// Two in a line; under each what is wrong with it.
void NewPlanDialog::addAssumptions()
{
    const auto& fields = planFields();
    const auto column = [](size_t i) { return i % 2 ? second : left; };
    dialog_.line("teamLine", office_.say(N_("Team")), { left, assumptionsTop, inner, 10 });
    int y = assumptionsTop + assumptionsHead;
    for (size_t first = 0; first < fields.size(); first += 2, y += assumptionsLine) {
        const size_t last = std::min(first + 2, fields.size());
        for (size_t i = first; i < last; i++) {
            const PlanField& each = fields[i];
            const plan_assumption& a = *each.assumption;
            dialog_.label(labelOf(each.key()).c_str(), wordsOfPlan(office_, a.field.label), { column(i), y, 118, line });
            dialog_.numeric(each.key(), each.scale() * first_.values[each.index], a.format == PLAN_PERCENT ? 1 : 2,
                            { column(i) + 120, y, 50, line });
        }
        for (size_t i = first; i < last; i++)
            dialog_.problem(problemOf(fields[i].key()).c_str(), { column(i), y + 15, half, 9 });
    }
}

void NewPlanDialog::addEnd()
{
    const int y = height() - end;
    dialog_.label("preview", OUString(), { left, y, inner, line }, true);
    dialog_.defaultButton("make", office_.say(N_("Make Plan")), { width - left - 128, y + 18, 64, line });
    dialog_.cancelButton("cancel", office_.say(N_("Cancel")), { width - left - 60, y + 18, 60, line });
}

void NewPlanDialog::connect()
{
    const auto load = [this] { loadAccounts(); };
    const auto again = [this] { refresh(); };
    for (const char* name : { "fromFile", "fromSheet", "fromExample", "file" })
        dialog_.on(name, load);
    for (const char* name : { "kind", "skip", "decimal", "segments", "thresholds", "currency", "language" })
        dialog_.on(name, again);
    for (const PlanField& each : planFields())
        dialog_.on(each.key(), again);
    for (int i = 0; i < BOOK_COLUMNS; i++)
        dialog_.on(columnField(i).c_str(), again);
    dialog_.on("browse", [this] { chooseFile(); });
    dialog_.on("make", [this] { start(); });
}

// ---- what is entered ----

PlanRequest NewPlanDialog::request() const
{
    PlanRequest now = first_;
    now.kind = static_cast<size_t>(std::max(0, dialog_.chosen("kind")));
    now.title = dialog_.text("title");
    now.source = dialog_.isOn("fromFile") ? Source::file : dialog_.isOn("fromSheet") ? Source::sheet : Source::example;
    now.file = dialog_.text("file");
    now.skip_bad = dialog_.isOn("skip");
    now.decimal = "\0.,"[std::max(0, dialog_.chosen("decimal"))];
    now.columns_given = true;
    for (int i = 0; i < BOOK_COLUMNS; i++) {
        const int chosen = dialog_.chosen(columnField(i).c_str());
        now.columns[static_cast<size_t>(i)] = list_ && chosen > 0 ? list_->names()[static_cast<size_t>(chosen - 1)] : OUString();
    }
    now.segments = dialog_.chosen("segments");
    now.thresholds = dialog_.text("thresholds");
    now.currency = dialog_.text("currency");
    now.language = wide(csm_language_at(static_cast<size_t>(std::max(0, dialog_.chosen("language"))))->tag);
    for (const PlanField& each : planFields())
        now.values[each.index] = dialog_.value(each.key()) / each.scale();
    return now;
}

void NewPlanDialog::chooseFile()
{
    const auto picker = office_.create<dialogs::XFilePicker3>("com.sun.star.ui.dialogs.FilePicker");
    picker->setTitle(office_.say(N_("List of Accounts")));
    picker->appendFilter(office_.say(N_("Lists as text (CSV, TSV)")), "*.csv;*.tsv;*.txt");
    picker->appendFilter(office_.say(N_("All files")), "*.*");
    if (picker->execute() != dialogs::ExecutableDialogResults::OK || !picker->getSelectedFiles().hasElements())
        return;
    OUString path;
    osl_getSystemPathFromFileURL(picker->getSelectedFiles()[0].pData, &path.pData);
    dialog_.setText("file", path);
    dialog_.setOn("fromFile");
    dialog_.focus("file"); // where Enter makes the plan
    loadAccounts();
}

void NewPlanDialog::loadAccounts()
{
    const PlanRequest now = request();
    list_.reset();
    listProblem_.clear();
    try {
        list_ = std::make_shared<AccountList>(office_, now.source, now.file);
    } catch (const std::exception& problem) {
        listProblem_ = wide(problem.what());
    }
    showColumns();
    refresh();
}

void NewPlanDialog::showColumns()
{
    std::vector<OUString> names = { office_.say(N_("(none)")) };
    if (list_)
        names.insert(names.end(), list_->names().begin(), list_->names().end());
    for (size_t i = 0; i < BOOK_COLUMNS; i++) {
        const OUString wanted = !list_ ? OUString() : first_.columns_given ? first_.columns[i] : list_->recognized()[i];
        int chosen = 0;
        for (size_t n = 1; n < names.size(); n++)
            if (!wanted.isEmpty() && names[n] == wanted)
                chosen = static_cast<int>(n);
        dialog_.setItems(columnField(static_cast<int>(i)).c_str(), names, chosen);
    }
}

// What the kind of plan has no use for cannot be entered.
void NewPlanDialog::enableFields(const PlanRequest& now)
{
    const PlanKind& kind = planKinds()[now.kind];
    const bool accounts = kind.needsAccounts();
    for (const char* name : { "fromFile", "fromSheet", "fromExample", "skip", "segments" })
        dialog_.enable(name, accounts);
    dialog_.enable("file", accounts && now.source == Source::file);
    dialog_.enable("browse", accounts && now.source == Source::file);
    dialog_.enable("thresholds", accounts && now.segments == SEGMENTS_BY_THRESHOLDS);
    for (int i = 0; i < BOOK_COLUMNS; i++)
        dialog_.enable(columnField(i).c_str(), accounts && list_);
    dialog_.enable("decimal", accounts && list_);
    for (const PlanField& each : planFields())
        dialog_.enable(each.key(), kind.has(each.index));
}

void NewPlanDialog::sayOfAccounts(const OUString& what, bool problem)
{
    dialog_.alarm("accountsProblem", problem);
    dialog_.setText("accountsProblem", what);
}

void NewPlanDialog::refresh()
{
    if (worker_.joinable())
        return;
    const PlanRequest now = request();
    std::vector<Wrong> wrong;
    OUString preview, notes, problem = listProblem_;
    const PlanJob job(office_, now, wrong);
    const bool accounts = job.kind().needsAccounts();
    enableFields(now);
    for (const char* field : fieldsThatMayBeWrong())
        dialog_.setText(problemOf(field).c_str(), OUString());
    for (const Wrong& each : wrong)
        dialog_.setText(problemOf(each.field).c_str(), each.what);
    const bool readable = !accounts || (list_ && readAccounts(office_, *list_, now, notes));
    if (!readable && list_)
        problem = notes;
    if (readable && (!wrong.empty() || !job.preview(office_, accounts ? list_->accounts().get() : nullptr, preview))) {
        problem = preview;
        preview.clear();
    }
    sayOfAccounts(!accounts ? OUString() : problem.isEmpty() ? notes : problem, !problem.isEmpty());
    dialog_.setText("preview", preview);
    dialog_.enable("make", !preview.isEmpty());
}

// ---- making it ----

void NewPlanDialog::start()
{
    std::vector<Wrong> wrong;
    refresh();
    if (worker_.joinable())
        return;
    job_ = std::make_shared<PlanJob>(office_, request(), wrong);
    const std::shared_ptr<const book> accounts = list_ ? list_->accounts() : nullptr;
    if (!wrong.empty() || (job_->kind().needsAccounts() && !accounts)) {
        job_.reset();
        return;
    }
    dialog_.enable("make", false);
    dialog_.setText("preview", office_.say(N_("Making the plan…")));
    const Ref<task::XStatusIndicatorFactory> bars(office_.frame(), uno::UNO_QUERY);
    if (bars.is()) {
        indicator_ = bars->createStatusIndicator();
        indicator_->start(office_.say(N_("Making the plan…")), 100);
    }
    state_ = std::make_shared<std::atomic<int>>(0);
    // The worker touches nothing of the office; the dialog looks after it from the main thread.
    worker_ = std::thread([job = job_, accounts, state = state_] {
        *state = job->make(accounts) ? 1 : 2;
    });
    watch();
}

void NewPlanDialog::watch()
{
    const std::weak_ptr<NewPlanDialog*> self = self_;
    std::thread([self, office = office_] {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        office.later([self] {
            const auto there = self.lock();
            if (there && *there)
                (*there)->finish();
        });
    }).detach();
}

void NewPlanDialog::finish()
{
    if (!worker_.joinable())
        return;
    if (indicator_.is())
        indicator_->setValue(job_->percent());
    if (*state_ == 0)
        return watch();
    made_ = *state_ == 1;
    finishWorker();
    if (made_)
        return dialog_.end(true);
    refresh();
    sayOfAccounts(job_->problem(office_), true);
}

void NewPlanDialog::finishWorker()
{
    if (worker_.joinable())
        worker_.join();
    try {
        if (indicator_.is())
            indicator_->end();
    } catch (const uno::Exception&) {
        // Its window is gone.
    }
    indicator_.clear();
}

std::shared_ptr<PlanJob> NewPlanDialog::run()
{
    loadAccounts();
    dialog_.execute();
    if (job_ && !made_)
        job_->stop();
    finishWorker();
    *self_ = nullptr;
    return made_ ? job_ : nullptr;
}

} // namespace

Outcome newPlan(const Office& office, const Arguments& arguments)
{
    PlanRequest request(office, arguments);
    if (arguments.silent())
        return makeSilently(office, request);
    if (!arguments.has("Source"))
        request.source = likelySource(office);
    const auto job = NewPlanDialog(office, request).run();
    if (job && !job->open(office).is())
        return { false, notOpened(office) };
    return { job != nullptr, OUString() };
}

} // namespace csmaddin
