/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#ifndef CSM_TESTS_COMPARE_DIFFERENCES_HXX
#define CSM_TESTS_COMPARE_DIFFERENCES_HXX

#include "facts.hxx"

#include <functional>
#include <string>

namespace compare {

struct Difference {
    std::string place; /* sheet and both cells */
    std::string what;
    std::string before, after;
};

struct Verdict {
    std::size_t cells = 0;       /* compared */
    std::size_t differences = 0;
    std::size_t additions = 0;   /* sheets, rows, columns and names that only the new workbook has */
    std::size_t moved = 0;       /* rows and columns that stand elsewhere */
};

struct Told {
    std::function<void(const Difference &)> difference;
    std::function<void(const std::string &)> addition;
    std::function<void(const std::string &)> moved;
};

Verdict compare_books(const std::string &old_path, const std::string &new_path, const Told &told);

} // namespace compare

#endif
