/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "align.hxx"

#include <algorithm>
#include <unordered_map>

namespace compare {

namespace {

struct Gap {
    int old_from, old_to, new_from, new_to; /* the last ones are not in it */

    bool empty() const { return old_from == old_to || new_from == new_to; }
    std::int64_t size() const
    {
        return static_cast<std::int64_t>(old_to - old_from) * (new_to - new_from);
    }
};

constexpr std::int64_t most_pairs = 4000000; /* of a gap that is tried pair by pair */
constexpr double least_alike = 0.5;

class Aligner {
public:
    explicit Aligner(const Lines &lines)
        : m_lines(lines), m_old(lines.old_levels[0].size(), -1), m_new(lines.new_levels[0].size(), -1),
          m_old_moved(m_old.size()), m_new_moved(m_new.size())
    {
    }
    std::vector<int> run();

private:
    int old_count() const { return static_cast<int>(m_old.size()); }
    int new_count() const { return static_cast<int>(m_new.size()); }
    std::uint64_t old_sign(int i) const { return (*m_old_signs)[static_cast<std::size_t>(i)]; }
    std::uint64_t new_sign(int i) const { return (*m_new_signs)[static_cast<std::size_t>(i)]; }
    bool same(int i, int j) const { return old_sign(i) == new_sign(j); }
    int &of_old(int i) { return m_old[static_cast<std::size_t>(i)]; }
    int &of_new(int j) { return m_new[static_cast<std::size_t>(j)]; }
    void pair(int i, int j)
    {
        of_old(i) = j;
        of_new(j) = i;
    }
    std::vector<Gap> gaps();
    void match(Gap gap);
    bool match_unique(const Gap &gap);
    void match_all_pairs(const Gap &gap);
    void find_moved();
    void find_alike(const Gap &gap);
    void find_changed(const Gap &gap);

    const Lines &m_lines;
    std::vector<int> m_old, m_new; /* each line's other, or -1 */
    std::vector<bool> m_old_moved, m_new_moved; /* paired out of order */
    const Signatures *m_old_signs = nullptr, *m_new_signs = nullptr;
};

/* What lies between the pairs in order; lines that moved are left out by whoever looks at a gap. */
std::vector<Gap> Aligner::gaps()
{
    std::vector<Gap> found;
    Gap gap{0, 0, 0, 0};
    for (int i = 0; i <= old_count(); ++i) {
        const bool end = i == old_count();
        if (!end && (of_old(i) < 0 || m_old_moved[static_cast<std::size_t>(i)]))
            continue;
        gap.old_to = i;
        gap.new_to = end ? new_count() : of_old(i);
        if (!gap.empty())
            found.push_back(gap);
        gap.old_from = i + 1;
        gap.new_from = gap.new_to + 1;
    }
    return found;
}

/* Pairs what is the same in order: at both ends, by what is there only once, or by trying all. */
void Aligner::match(Gap gap)
{
    while (!gap.empty() && same(gap.old_from, gap.new_from) && of_old(gap.old_from) < 0 && of_new(gap.new_from) < 0)
        pair(gap.old_from++, gap.new_from++);
    while (!gap.empty() && same(gap.old_to - 1, gap.new_to - 1) && of_old(gap.old_to - 1) < 0 &&
           of_new(gap.new_to - 1) < 0)
        pair(--gap.old_to, --gap.new_to);
    if (gap.empty() || match_unique(gap))
        return;
    if (gap.size() <= most_pairs)
        match_all_pairs(gap);
}

bool Aligner::match_unique(const Gap &gap)
{
    struct Places {
        int old_count = 0, old_at = 0, new_count = 0, new_at = 0;
    };
    std::unordered_map<std::uint64_t, Places> places;
    for (int i = gap.old_from; i < gap.old_to; ++i)
        if (of_old(i) < 0 && old_sign(i) != 0) {
            Places &one = places[old_sign(i)];
            ++one.old_count;
            one.old_at = i;
        }
    for (int j = gap.new_from; j < gap.new_to; ++j)
        if (of_new(j) < 0 && new_sign(j) != 0) {
            Places &one = places[new_sign(j)];
            ++one.new_count;
            one.new_at = j;
        }
    std::vector<std::pair<int, int>> unique; /* by their old places */
    for (const auto &[sign, one] : places)
        if (one.old_count == 1 && one.new_count == 1)
            unique.emplace_back(one.old_at, one.new_at);
    std::sort(unique.begin(), unique.end());
    /* The longest run whose new places rise as well. */
    std::vector<std::size_t> ends, before(unique.size());
    for (std::size_t k = 0; k < unique.size(); ++k) {
        const auto at = std::lower_bound(ends.begin(), ends.end(), k, [&](std::size_t a, std::size_t b) {
            return unique[a].second < unique[b].second;
        });
        before[k] = at == ends.begin() ? k : *(at - 1);
        if (at == ends.end())
            ends.push_back(k);
        else
            *at = k;
    }
    if (ends.empty())
        return false;
    std::vector<std::pair<int, int>> chosen;
    for (std::size_t k = ends.back();; k = before[k]) {
        chosen.push_back(unique[k]);
        if (before[k] == k)
            break;
    }
    std::reverse(chosen.begin(), chosen.end());
    Gap rest = gap;
    for (const auto &[i, j] : chosen) {
        pair(i, j);
        match({rest.old_from, i, rest.new_from, j});
        rest.old_from = i + 1;
        rest.new_from = j + 1;
    }
    match(rest);
    return true;
}

void Aligner::match_all_pairs(const Gap &gap)
{
    const int rows = gap.old_to - gap.old_from, columns = gap.new_to - gap.new_from;
    std::vector<int> longest(static_cast<std::size_t>((rows + 1) * (columns + 1)), 0);
    auto cell = [&](int i, int j) -> int & {
        return longest[static_cast<std::size_t>(i) * static_cast<std::size_t>(columns + 1) +
                       static_cast<std::size_t>(j)];
    };
    auto fits = [&](int i, int j) {
        const int a = gap.old_from + i, b = gap.new_from + j;
        return of_old(a) < 0 && of_new(b) < 0 && same(a, b);
    };
    for (int i = rows - 1; i >= 0; --i)
        for (int j = columns - 1; j >= 0; --j)
            cell(i, j) = fits(i, j) ? cell(i + 1, j + 1) + 1 : std::max(cell(i + 1, j), cell(i, j + 1));
    for (int i = 0, j = 0; i < rows && j < columns;)
        if (fits(i, j) && cell(i, j) == cell(i + 1, j + 1) + 1)
            pair(gap.old_from + i++, gap.new_from + j++);
        else if (cell(i + 1, j) >= cell(i, j + 1))
            ++i;
        else
            ++j;
}

/* Equal lines at other places, as long as each side has one for the other. */
void Aligner::find_moved()
{
    std::unordered_map<std::uint64_t, std::vector<int>> waiting;
    for (int i = old_count() - 1; i >= 0; --i)
        if (of_old(i) < 0 && old_sign(i) != 0)
            waiting[old_sign(i)].push_back(i);
    for (int j = 0; j < new_count(); ++j) {
        if (of_new(j) >= 0)
            continue;
        const auto found = waiting.find(new_sign(j));
        if (found == waiting.end() || found->second.empty())
            continue;
        const int i = found->second.back();
        found->second.pop_back();
        pair(i, j);
        m_old_moved[static_cast<std::size_t>(i)] = m_new_moved[static_cast<std::size_t>(j)] = true;
    }
}

/* The most that is alike in order. */
void Aligner::find_alike(const Gap &gap)
{
    const std::size_t rows = static_cast<std::size_t>(gap.old_to - gap.old_from);
    const std::size_t columns = static_cast<std::size_t>(gap.new_to - gap.new_from);
    if (gap.size() > 40000)
        return;
    std::vector<double> alike(rows * columns, 0), best((rows + 1) * (columns + 1), 0);
    for (std::size_t i = rows; i-- > 0;)
        for (std::size_t j = columns; j-- > 0;) {
            const int a = gap.old_from + static_cast<int>(i), b = gap.new_from + static_cast<int>(j);
            double &one = alike[i * columns + j];
            if (of_old(a) < 0 && of_new(b) < 0)
                one = m_lines.alike(a, b);
            if (one < least_alike)
                one = 0;
            best[i * (columns + 1) + j] =
                std::max({best[(i + 1) * (columns + 1) + j], best[i * (columns + 1) + j + 1],
                          one > 0 ? one + best[(i + 1) * (columns + 1) + j + 1] : 0});
        }
    for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
        const double one = alike[i * columns + j], all = best[i * (columns + 1) + j];
        if (one > 0 && all <= one + best[(i + 1) * (columns + 1) + j + 1])
            pair(gap.old_from + static_cast<int>(i++), gap.new_from + static_cast<int>(j++));
        else if (all <= best[(i + 1) * (columns + 1) + j])
            ++i;
        else
            ++j;
    }
}

void Aligner::find_changed(const Gap &gap)
{
    std::vector<int> left, right;
    for (int i = gap.old_from; i < gap.old_to; ++i)
        if (of_old(i) < 0)
            left.push_back(i);
    for (int j = gap.new_from; j < gap.new_to; ++j)
        if (of_new(j) < 0)
            right.push_back(j);
    if (left.size() == right.size())
        for (std::size_t k = 0; k < left.size(); ++k)
            pair(left[k], right[k]);
}

std::vector<int> Aligner::run()
{
    for (std::size_t level = 0; level < m_lines.old_levels.size(); ++level) {
        m_old_signs = &m_lines.old_levels[level];
        m_new_signs = &m_lines.new_levels[level];
        if (level == 0)
            match({0, old_count(), 0, new_count()});
        else
            for (const Gap &gap : gaps())
                match(gap);
        find_moved();
    }
    for (const Gap &gap : gaps())
        find_alike(gap);
    for (const Gap &gap : gaps())
        find_changed(gap);
    return std::move(m_new);
}

} // namespace

std::vector<int> align(const Lines &lines)
{
    return Aligner(lines).run();
}

} // namespace compare
