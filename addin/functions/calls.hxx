/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
// The calls of CSM functions in a cell: as they are written, and as Calc makes them.
#ifndef CSM_ADDIN_CALLS_HXX
#define CSM_ADDIN_CALLS_HXX

#include <vector>

#include <com/sun/star/table/CellAddress.hpp>

#include "office/office.hxx"

extern "C" {
#include "catalogue/catalogue.h"
}

namespace csmaddin {

struct Call {
    const csm_function* f;
    std::vector<OUString> given;  // the text of each argument, in the API's grammar
    std::vector<OUString> shown;  // the same as the user sees it
    std::vector<OUString> values; // what Calc handed over for it; empty: the function was not called
    bool called = false;
    OUString result, reason; // the reason of an error, else empty
};

// The calls in a formula, innermost first: f(g(1);2) has g before f. `shown` is the same formula in the words
// and with the separators of the user's language.
std::vector<Call> callsOf(const OUString& formula, const OUString& shown);

// Evaluates the cell once more, on a sheet that is there for that moment only, and notes what each call is
// given and answers. False: the document does not allow it (its structure is protected).
bool traceCalls(const Office& office, const Ref<com::sun::star::sheet::XSpreadsheetDocument>& document,
                const com::sun::star::table::CellAddress& cell, std::vector<Call>& calls);

} // namespace csmaddin

#endif
