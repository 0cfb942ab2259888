/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#ifndef CSM_TESTS_COMPARE_ALIGN_HXX
#define CSM_TESTS_COMPARE_ALIGN_HXX

#include <cstdint>
#include <functional>
#include <vector>

namespace compare {

/* Lines are rows or columns. A signature says what a line holds; 0: nothing that would tell it apart. */
using Signatures = std::vector<std::uint64_t>;

struct Lines {
    /* From the strictest to the most lenient, each for all lines. */
    std::vector<Signatures> old_levels, new_levels;
    /* Which share of what two lines hold is the same, from 0 to 1. */
    std::function<double(int, int)> alike;
};

/* The old line that each new one is, or -1 for one that is new. Lines that stayed in order are found
 * first, then those that moved. The lines between two that were found are taken for each other where
 * they are as many, so that a line that changed stays the line that it is. */
std::vector<int> align(const Lines &lines);

} // namespace compare

#endif
