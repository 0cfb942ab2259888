/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#ifndef CSM_TESTS_COMPARE_STYLES_HXX
#define CSM_TESTS_COMPARE_STYLES_HXX

#include "book.hxx"

namespace compare {

/* What the numbers of styles stand for: returns the style text of each cell format in the file, and
 * adds them and the looks of conditional formats to the book. */
std::vector<Id> read_styles(const Tree &sheet, Book &book, Texts &texts);

} // namespace compare

#endif
