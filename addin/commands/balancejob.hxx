/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
// Accounts of a table spread over CSMs: what is asked for, what comes out, and how it is written down.
#ifndef CSM_ADDIN_BALANCEJOB_HXX
#define CSM_ADDIN_BALANCEJOB_HXX

#include <vector>

#include "commands.hxx"
#include "office/table.hxx"

namespace csmaddin {

struct BalanceWrong {
    const char* field;
    OUString what;
};

enum class Write { owners, column, formulas };

struct BalanceRequest {
    int load = -1, owner = -1, locked = -1, arr = -1; // columns of the table
    OUString capacities;                              // a line "name = hours" each
    double most_moves;                                // NaN: no limit
    Write write = Write::owners;

    // What stands in the dialog at first, with what the dispatch gave.
    BalanceRequest(const Office& office, const Table& table, const Arguments& arguments);
    // A line for each owner that the table names.
    static OUString usualCapacities(const Office& office, const Table& table, int owner, double hours);
};

class BalanceJob {
public:
    BalanceJob(const Office& office, const Table& table, const BalanceRequest& request);

    // ---- what is asked for ----
    const std::vector<BalanceWrong>& wrong() const { return wrong_; }

    // ---- what comes out ----
    // False: it cannot be done, and says() tells why.
    bool solve(const Office& office);
    const OUString& says() const { return says_; }

    // ---- written down, as one step to undo; false: the sheet does not allow it ----
    bool apply(const Office& office, OUString& problem) const;

private:
    void readCapacities(const Office& office);
    void readRows(const Office& office);
    double highest(const std::vector<double>& owners) const;
    void writeOwners() const;
    void writeColumn(const Office& office) const;
    void writeFormulas(const Office& office) const;
    OUString proposal(size_t row) const;

    const Table& table_;
    const BalanceRequest request_;
    std::vector<BalanceWrong> wrong_;
    std::vector<OUString> names_; // of the CSMs
    std::vector<double> capacities_, loads_, owners_, locked_, arr_, proposed_; // owners by number; 0: nobody
    std::vector<unsigned char> kinds_; // of the loads: blank where the row is left alone
    OUString says_;
};

} // namespace csmaddin

#endif
