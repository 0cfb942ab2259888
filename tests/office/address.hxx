/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#ifndef CSM_TESTS_OFFICE_ADDRESS_HXX
#define CSM_TESTS_OFFICE_ADDRESS_HXX

#include <stdexcept>
#include <string>

namespace office {

/* A cell of a sheet, counted from 0. */
struct Address {
    int column = 0;
    int row = 0;
};

inline bool operator==(Address a, Address b) { return a.column == b.column && a.row == b.row; }

/* Both corners belong to the area. */
struct Area {
    Address first;
    Address last;

    int columns() const { return last.column - first.column + 1; }
    int rows() const { return last.row - first.row + 1; }
};

/* "B3" for {1, 2}. */
inline std::string cell_name(Address cell)
{
    std::string letters;
    for (int n = cell.column + 1; n > 0; n = (n - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (n - 1) % 26));
    return letters + std::to_string(cell.row + 1);
}

/* Reads "B3" or "$B$3"; throws std::runtime_error for anything else, sheet prefixes included. */
inline Address parse_cell(const std::string &name)
{
    constexpr int most = 100000000; /* far above any sheet's size, far below overflow */
    int column = 0;
    int row = 0;
    std::size_t at = 0;
    auto skip_dollar = [&] { at += at < name.size() && name[at] == '$' ? 1u : 0u; };
    skip_dollar();
    for (; at < name.size() && name[at] >= 'A' && name[at] <= 'Z' && column < most / 26; ++at)
        column = column * 26 + (name[at] - 'A' + 1);
    skip_dollar();
    for (; at < name.size() && name[at] >= '0' && name[at] <= '9' && row < most / 10; ++at)
        row = row * 10 + (name[at] - '0');
    if (at != name.size() || column == 0 || row == 0)
        throw std::runtime_error("not the name of a cell: " + name);
    return {column - 1, row - 1};
}

/* Reads "B3" or "B3:C9". */
inline Area parse_area(const std::string &name)
{
    const auto colon = name.find(':');
    if (colon == std::string::npos)
        return {parse_cell(name), parse_cell(name)};
    return {parse_cell(name.substr(0, colon)), parse_cell(name.substr(colon + 1))};
}

} // namespace office

#endif
