/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#ifndef CSM_TESTS_COMPARE_FACTS_HXX
#define CSM_TESTS_COMPARE_FACTS_HXX

#include "mapping.hxx"

#include <string>
#include <vector>

namespace compare {

/* Anything that a workbook says outside its cells, with its place as one of the old workbook. */
struct Fact {
    std::string what;  /* "note", "data validation" */
    std::string place; /* "B7:B206" */
    std::string text;
};
using Facts = std::vector<Fact>;

/* What lies on new rows and columns alone is left out. Where the corners of drawings and notes are is told
 * only of sheets that are unmoved, since otherwise one of the same size ends elsewhere. */
Facts sheet_facts(const Book &book, const Sheet &sheet, const Denoting &denoting, const Texts &texts, bool unmoved);
Facts book_facts(const Book &book, const Texts &texts);
Facts name_facts(const Book &book, const Denoting &denoting);

} // namespace compare

#endif
