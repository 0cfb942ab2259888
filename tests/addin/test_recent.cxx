/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* What the add-in remembers of searches: never the answer to other arguments. Needs no office. */
#include "functions/recent.hxx"

#include <atomic>
#include <cmath>
#include <cstdio>
#include <string>
#include <thread>
#include <vector>

namespace uno = com::sun::star::uno;

namespace {

int failures = 0;

void check(bool holds, const std::string &what)
{
    if (holds)
        return;
    failures++;
    std::printf("FAILED: %s\n", what.c_str());
}

const double one_two[] = {1, 2}, two_one[] = {2, 1}, minus_zero[] = {0.0, -0.0}, zero[] = {0.0, 0.0};
const unsigned char numbers[] = {CSM_IS_NUMBER, CSM_IS_NUMBER}, blank[] = {CSM_IS_NUMBER, CSM_IS_BLANK},
                    texts[] = {CSM_IS_TEXT, CSM_IS_TEXT};
const char *const ab_c[] = {"ab", "c"}, *const a_bc[] = {"a", "bc"}, *const a_none[] = {"a", nullptr};

csm_value range(size_t rows, size_t columns, const double *x, const unsigned char *kinds, const char *const *words)
{
    csm_value v = csm_numbers(rows, columns, x);
    v.range.kinds = kinds;
    v.range.texts = words;
    return v;
}

struct Call {
    const char *what;
    std::vector<csm_value> arguments;
    const char *language = "en";
};

/* Each differs from every other in something that an answer may depend on. */
std::vector<Call> calls()
{
    return {
        {"nothing", {}},
        {"missing", {csm_missing()}},
        {"two missing", {csm_missing(), csm_missing()}},
        {"1", {csm_number(1)}},
        {"next to 1", {csm_number(std::nextafter(1.0, 2.0))}},
        {"1 in German", {csm_number(1)}, "de"},
        {"text 1", {csm_text("1")}},
        {"1 and 2", {csm_number(1), csm_number(2)}},
        {"2 and 1", {csm_number(2), csm_number(1)}},
        {"ab, c", {csm_text("ab"), csm_text("c")}},
        {"a, bc", {csm_text("a"), csm_text("bc")}},
        {"abc and nothing", {csm_text("abc"), csm_text("")}},
        {"#N/A", {csm_error_value(CSM_NA)}},
        {"#NUM!", {csm_error_value(CSM_NUM)}},
        {"column", {range(2, 1, one_two, nullptr, nullptr)}},
        {"row", {range(1, 2, one_two, nullptr, nullptr)}},
        {"column with kinds", {range(2, 1, one_two, numbers, nullptr)}},
        {"column with a blank", {range(2, 1, one_two, blank, nullptr)}},
        {"other column", {range(2, 1, two_one, nullptr, nullptr)}},
        {"first of it", {range(1, 1, one_two, nullptr, nullptr)}},
        {"zeros", {range(2, 1, zero, nullptr, nullptr)}},
        {"a zero below zero", {range(2, 1, minus_zero, nullptr, nullptr)}},
        {"column of ab, c", {range(2, 1, zero, texts, ab_c)}},
        {"column of a, bc", {range(2, 1, zero, texts, a_bc)}},
        {"column of a, none", {range(2, 1, zero, texts, a_none)}},
    };
}

std::string key_of(const Call &c)
{
    return csmaddin::keyOf(c.arguments.data(), c.arguments.size(), c.language);
}

void keys_tell_arguments_apart()
{
    const auto all = calls();
    for (size_t i = 0; i < all.size(); i++)
        for (size_t j = 0; j < all.size(); j++)
            check((key_of(all[i]) == key_of(all[j])) == (i == j),
                  std::string(all[i].what) + " and " + all[j].what);
}

void the_last_answer_is_kept()
{
    csmaddin::Recent recent;
    uno::Any answer;
    double x = 0;
    check(!recent.knows(3) && !recent.find(3, "a", answer), "nothing is known at first");
    recent.keep(3, "a", uno::Any(1.0));
    check(recent.knows(3) && !recent.knows(4), "one function is known");
    check(recent.find(3, "a", answer) && (answer >>= x) && x == 1, "the answer is found");
    check(!recent.find(3, "b", answer) && !recent.find(4, "a", answer), "others are not");
    recent.keep(3, "b", uno::Any(2.0));
    check(!recent.find(3, "a", answer) && recent.find(3, "b", answer) && (answer >>= x) && x == 2,
          "the last counts");
    recent.keep(5, "", uno::Any(7.0));
    check(!recent.knows(5), "what is too large is not kept");
}

void large_arguments_are_not_kept()
{
    const std::vector<double> many(3000000);
    const csm_value v = csm_numbers(many.size(), 1, many.data());
    check(csmaddin::keyOf(&v, 1, "en").empty(), "24 MB are too much");
}

/* Two threads with answers of their own never see the other's. */
void threads_do_not_mix()
{
    csmaddin::Recent recent;
    std::atomic<int> wrong{0};
    const auto work = [&](double mine) {
        const std::string key = std::to_string(mine);
        for (int i = 0; i < 20000; i++) {
            uno::Any answer;
            double x = mine;
            recent.keep(1, key, uno::Any(mine));
            if (recent.find(1, key, answer) && (!(answer >>= x) || x != mine))
                wrong++;
        }
    };
    std::thread a(work, 1.0), b(work, 2.0);
    a.join();
    b.join();
    check(wrong == 0, "threads mix their answers");
}

} // namespace

int main()
{
    keys_tell_arguments_apart();
    the_last_answer_is_kept();
    large_arguments_are_not_kept();
    threads_do_not_mix();
    std::printf("%d failures\n", failures);
    return failures ? 1 : 0;
}
