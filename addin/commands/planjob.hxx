/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
// A plan as it is asked for, checked, and made by the generator.
#ifndef CSM_ADDIN_PLANJOB_HXX
#define CSM_ADDIN_PLANJOB_HXX

#include <array>
#include <atomic>
#include <memory>
#include <string>
#include <vector>

#include "accounts.hxx"
#include "commands.hxx"

extern "C" {
#include "plan/plan.h"
}

namespace csmaddin {

// What can be made, as the dialog lists it.
struct PlanKind {
    const char* key;
    const char* name; // N_()
    plan_kind kind;
    // Only the portfolio is about a list of accounts; the others ask a single question.
    bool needsAccounts() const { return kind == PLAN_PORTFOLIO; }
    // Whether it has the assumption, by its place in the table.
    bool has(size_t assumption) const { return plan_assumption_of(kind, assumption); }
};
const std::vector<PlanKind>& planKinds();

// An assumption that the dialog asks for: its record says what the field is called and what stands in it at first.
struct PlanField {
    size_t index;
    const plan_assumption* assumption;
    const char* key() const { return assumption->field.key; }
    // In the dialog a share is a percentage.
    double scale() const { return assumption->format == PLAN_PERCENT ? 100 : 1; }
};
// In the order of the dialog.
const std::vector<PlanField>& planFields();

// How the segments are found.
enum : int { SEGMENTS_AUTOMATIC = 0, SEGMENTS_BY_THRESHOLDS = PLAN_SEGMENTS_MAX + 1 }; // between: their number

struct PlanRequest {
    size_t kind = 0;
    Source source = Source::example;
    OUString file;
    Columns columns;
    bool columns_given = false; // else those that are recognized
    bool skip_bad = false;
    char decimal = 0; // the mark in the list: '.', ',' or 0 to find out
    OUString title, currency, language;
    int segments = SEGMENTS_AUTOMATIC;
    OUString thresholds;
    std::array<double, PLAN_ASSUMPTIONS_MAX> values; // of the assumptions; NaN: not given

    // What stands in the dialog before anything is entered, with what the dispatch gave.
    PlanRequest(const Office& office, const Arguments& arguments);
};

// A wrong entry: the field's name in the dialog and what is wrong.
struct Wrong {
    const char* field;
    OUString what;
};

// A checked request as the generator takes it. It owns what the options point to.
class PlanJob {
public:
    PlanJob(const Office& office, const PlanRequest& request, std::vector<Wrong>& wrong);
    PlanJob(const PlanJob&) = delete;
    PlanJob& operator=(const PlanJob&) = delete;
    ~PlanJob();

    const PlanKind& kind() const { return kind_; }
    // "512 accounts, $121.9M ARR, 3 segments, 20 sheets", or what is wrong. No accounts: nullptr.
    bool preview(const Office& office, const book* accounts, OUString& text) const;

    // Writes a file in the office's folder for temporary files; in any thread. False: see problem().
    bool make(const std::shared_ptr<const book>& accounts);
    void stop() { stop_ = true; }
    bool stopped() const { return stop_; }
    int percent() const { return percent_; }
    OUString problem(const Office& office) const;
    // As a new document without a name. The file goes in any case.
    Ref<com::sun::star::lang::XComponent> open(const Office& office);

private:
    static bool progress(void* job, const char* step, double share);
    void check(const Office& office, const PlanRequest& request, std::vector<Wrong>& wrong);
    void readThresholds(const Office& office, const PlanRequest& request, std::vector<Wrong>& wrong);
    void set(const Office& office, const PlanField& field, double value, std::vector<Wrong>& wrong);

    const PlanKind& kind_;
    plan_options options_;
    const std::string title_, currency_, language_;
    OUString file_; // URL
    plan_fault fault_{}; // why it was not made
    std::atomic<bool> stop_{ false };
    std::atomic<int> percent_{ 0 };
};

} // namespace csmaddin

#endif
