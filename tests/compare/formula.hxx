/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#ifndef CSM_TESTS_COMPARE_FORMULA_HXX
#define CSM_TESTS_COMPARE_FORMULA_HXX

#include "address.hxx"

#include <string>
#include <vector>

namespace compare {

constexpr int last_row = (1 << 20) - 1;
constexpr int last_column = (1 << 14) - 1;

/* A piece of a formula. A reference without a sheet is one to the sheet that the formula stands on. */
struct Token {
    enum Type { words, name, reference } type;
    std::string text;  /* as written; of a name or a reference without its sheet */
    std::string sheet; /* its title, or empty */
    office::Area area; /* of a reference; whole rows and columns reach to the end of a sheet */
    bool relative = false; /* one of its letters or numbers has no $ */
};

std::vector<Token> tokens(const std::string &formula);

/* The formula with every reference and name left out. */
std::string shape(const std::string &formula);

std::string area_name(const office::Area &area);

} // namespace compare

#endif
