/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
// Balance accounts: the dialog, and the same without it.
#include <cmath>
#include <memory>

#include "balancejob.hxx"
#include "office/dialog.hxx"

namespace csmaddin {

namespace {

// Each field that may be wrong, and where that is told.
constexpr const char* problems[][2] = {
    { "load", "loadProblem" }, { "owner", "ownerProblem" }, { "arr", "arrProblem" },
    { "moves", "movesProblem" }, { "capacities", "capacitiesProblem" },
};

class BalanceDialog {
public:
    BalanceDialog(const Office& office, const Table& table, const BalanceRequest& request);
    void run() { dialog_.execute(); }

private:
    void addColumn(const char* name, const char* label, int chosen, int y, const char* problem);
    void addWays();
    BalanceRequest request() const;
    bool propose();
    void changed();
    void apply();

    const Office& office_;
    const Table& table_;
    const BalanceRequest first_;
    Dialog dialog_;
    std::unique_ptr<BalanceJob> job_;
};

enum : int { width = 320, left = 6, field = 74, line = 14 };

BalanceDialog::BalanceDialog(const Office& office, const Table& table, const BalanceRequest& request)
    : office_(office), table_(table), first_(request), dialog_(office, office.say(N_("Balance Accounts")), width, 290)
{
    addColumn("load", N_("~Hours (load):"), first_.load, 6, "loadProblem");
    addColumn("owner", N_("~Owner:"), first_.owner, 26, "ownerProblem");
    addColumn("locked", N_("~Locked:"), first_.locked, 46, nullptr);
    addColumn("arr", N_("A~RR:"), first_.arr, 66, "arrProblem");
    dialog_.label("movesLabel", office.say(N_("~Most moves:")), { left, 86, field - left, line });
    dialog_.numeric("moves", first_.most_moves, 0, { field, 86, 50, line });
    dialog_.paragraph("movesHint", office.say(N_("(blank: no limit)")), { field + 56, 89, 78, 9 });
    dialog_.problem("movesProblem", { 212, 89, 102, 10 });
    dialog_.label("capacitiesLabel", office.say(N_("~Capacity of each CSM in hours, a line each:")),
                  { left, 105, 308, 11 });
    dialog_.area("capacities", first_.capacities, { left, 117, 308, 54 });
    dialog_.problem("capacitiesProblem", { left, 173, 308, 10 });
    addWays();
    changed();
}

void BalanceDialog::addColumn(const char* name, const char* label, int chosen, int y, const char* problem)
{
    std::vector<OUString> names = { office_.say(N_("(none)")) };
    names.insert(names.end(), table_.names().begin(), table_.names().end());
    dialog_.label((std::string(name) + "Label").c_str(), office_.say(label), { left, y, field - left, line });
    dialog_.list(name, names, chosen + 1, { field, y, 120, line });
    if (problem)
        dialog_.problem(problem, { 204, y + 3, 110, 10 });
    dialog_.on(name, [this, owner = std::string(name) == "owner"] {
        if (owner)
            dialog_.setText("capacities",
                            BalanceRequest::usualCapacities(office_, table_, dialog_.chosen("owner") - 1, 120));
        changed();
    });
}

void BalanceDialog::addWays()
{
    dialog_.line("waysLine", office_.say(N_("Write the proposal")), { left, 186, 308, 10 });
    dialog_.radio("toOwners", office_.say(N_("in~to the column of the owners")), first_.write == Write::owners,
                  { left, 198, 308, 12 });
    dialog_.radio("toColumn", office_.say(N_("into the first ~free column")), first_.write == Write::column,
                  { left, 211, 308, 12 });
    dialog_.radio("toFormulas", office_.say(N_("as li~ve formulas, with a table of the CSMs, into free columns")),
                  first_.write == Write::formulas, { left, 224, 308, 12 });
    dialog_.label("result", OUString(), { left, 240, 308, 22 }, true);
    dialog_.defaultButton("propose", office_.say(N_("~Propose")), { 118, 270, 62, line });
    dialog_.button("apply", office_.say(N_("~Apply")), { 186, 270, 62, line });
    dialog_.cancelButton("cancel", office_.say(N_("Cancel")), { 254, 270, 60, line });
    for (const char* name : { "moves", "capacities" })
        dialog_.on(name, [this] { changed(); });
    dialog_.on("propose", [this] { propose(); });
    dialog_.on("apply", [this] { apply(); });
}

BalanceRequest BalanceDialog::request() const
{
    BalanceRequest now = first_;
    now.load = dialog_.chosen("load") - 1;
    now.owner = dialog_.chosen("owner") - 1;
    now.locked = dialog_.chosen("locked") - 1;
    now.arr = dialog_.chosen("arr") - 1;
    now.capacities = dialog_.text("capacities");
    now.most_moves = dialog_.value("moves");
    now.write = dialog_.isOn("toFormulas") ? Write::formulas : dialog_.isOn("toColumn") ? Write::column : Write::owners;
    return now;
}

// The figures belong to what was entered before.
void BalanceDialog::changed()
{
    job_.reset();
    dialog_.setText("result", OUString());
    dialog_.enable("apply", false);
    for (const auto& each : problems)
        dialog_.setText(each[1], OUString());
    const BalanceJob job(office_, table_, request());
    for (const BalanceWrong& wrong : job.wrong())
        for (const auto& each : problems)
            if (std::string(each[0]) == wrong.field)
                dialog_.setText(each[1], wrong.what);
    dialog_.enable("propose", job.wrong().empty());
}

bool BalanceDialog::propose()
{
    job_ = std::make_unique<BalanceJob>(office_, table_, request());
    const bool done = job_->wrong().empty() && job_->solve(office_);
    dialog_.setText("result", job_->says());
    dialog_.enable("apply", done);
    return done;
}

void BalanceDialog::apply()
{
    OUString problem;
    if (!propose()) // how it is written may have been chosen since
        return;
    if (job_->apply(office_, problem))
        dialog_.end(true);
    else
        dialog_.setText("result", problem);
}

} // namespace

Outcome balanceAccounts(const Office& office, const Arguments& arguments)
{
    const Table table(office);
    const BalanceRequest request(office, table, arguments);
    if (!arguments.silent()) {
        BalanceDialog(office, table, request).run();
        return { true, OUString() };
    }
    BalanceJob job(office, table, request);
    OUString problem;
    for (const BalanceWrong& each : job.wrong())
        problem += wide(each.field) + ": " + each.what + "\n";
    if (!job.wrong().empty())
        return { false, problem };
    if (!job.solve(office))
        return { false, job.says() };
    return job.apply(office, problem) ? Outcome{ true, job.says() } : Outcome{ false, problem };
}

} // namespace csmaddin
