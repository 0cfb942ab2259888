/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* What the tests of the extension in Calc share: the worked examples of the catalogue, values
 * written as formulas and cells, and answers of Calc compared with values of the catalogue. */
#ifndef CSM_TESTS_ADDIN_CALC_HXX
#define CSM_TESTS_ADDIN_CALC_HXX

#include "office.hxx"

#include <csetjmp>
#include <cstdarg>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <vector>

extern "C" {
#include <cmocka.h>

#include "catalogue/catalogue.h"
#include "catalogue/languages.h"
#include "catalogue/words.h"
}
#undef fail /* a macro of cmocka, and a member of every stream */

namespace calc {

using office::Cell;
using office::Kind;
using Values = std::vector<csm_value>;

/* ---- the office ---- */

/* What the tests of a program share: their office, and the language of its interface. */
extern std::unique_ptr<office::Office> the_office;
extern const csm_language *language;

/* What a dialog says in the language, without its mnemonic. */
std::string say(const char *english);

/* With a profile of its own for each topic and language, below the build folder. */
std::unique_ptr<office::Office> start(const std::string &topic, const std::string &ui_language,
                                      bool with_extension, const std::string &locale = "en-US",
                                      office::Dialogs dialogs = office::Dialogs::cancelled);
/* A folder for the files of a topic, empty. */
std::string folder(const std::string &topic);

/* A test whose exceptions fail it: cmocka knows nothing of them. */
void run_guarded(void (*body)());
template <void (*body)()> void guarded(void **) { run_guarded(body); }
#define CALC_TEST(body) CMUnitTest{#body, calc::guarded<body>, nullptr, nullptr, nullptr}

/* ---- complaints: all of a test are printed before it fails ---- */

void complain(const char *format, ...) __attribute__((format(printf, 1, 2)));
/* Fails after complaints, and when nothing was tried. */
void settle(std::size_t trials);

/* ---- the catalogue ---- */

class Arena {
public:
    Arena() = default;
    ~Arena() { csm_arena_free(&m_arena); }
    Arena(const Arena &) = delete;
    Arena &operator=(const Arena &) = delete;
    csm_arena *get() { return &m_arena; }

private:
    csm_arena m_arena = {nullptr};
};

std::vector<const csm_function *> functions();

/* A worked example, read. */
struct Example {
    const csm_function *f;
    const csm_example *text;
    Values arguments;
    csm_value result;
};

/* Memory of the examples is that of the arena. A literal that cannot be read is a complaint. */
std::vector<Example> examples(const csm_function *f, Arena &arena);
/* The calls that the reference shows as ones that cannot be answered. */
std::vector<Example> stated_errors(const csm_function *f, Arena &arena);

bool is_range(const csm_value &v);
std::size_t size_of(const csm_value &v); /* cells; a single value has one */
std::size_t rows_of(const csm_value &v);
std::size_t columns_of(const csm_value &v);
csm_value cell_of(const csm_value &v, std::size_t i);
bool has_blank(const csm_value &v);

/* A range of the given cells; it lives as long as the arena. */
csm_value make_range(Arena &arena, std::size_t rows, std::size_t columns, const Values &cells);

/* ---- writing ---- */

/* As a constant of a formula in the grammar of the API: 1.5, "text", {1;2|3;4}; "" when skipped. */
std::string literal(const csm_value &value);
std::string joined(const std::vector<std::string> &arguments);

/* A sheet of data, filled from the top; it is written in one go. The formulas that refer to it
 * must stand below its last row and left of its first column: Calc picks the cell in the
 * formula's own row or column where a range stands for a single value. */
class Data {
public:
    explicit Data(std::string sheet) : m_sheet(std::move(sheet)) {}
    /* The reference to the cells: $data.$D$5:$D$7. */
    std::string put(const csm_value &value);
    void write(office::Sheet sheet) const;
    std::size_t rows() const { return m_rows.size(); }

private:
    std::string m_sheet;
    office::TextRows m_rows;
};

/* ---- comparing ---- */

/* What Calc calls the four errors. */
int calc_code(csm_error error);
bool nearly(double a, double b);
bool agrees(const Cell &cell, const csm_value &value);
/* The cells from the top left on; those beyond the value do not matter. */
bool agree(const office::Rows &cells, const csm_value &value);

std::string show(const Cell &cell);
std::string show(const csm_value &value);
std::string show(const office::Rows &cells);

/* ---- running ---- */

/* Before and after the tests of a group: an office for the topic in the language. */
void prepare_office(const std::string &topic, office::Dialogs dialogs);
int open_office(void **);
int close_office(void **);

/* The tests in one office; of them only those whose name matches the filter, where there is one. How many failed. */
template <std::size_t count>
int run_in_office(const std::string &topic, const CMUnitTest (&tests)[count], const char *filter = nullptr)
{
    prepare_office(topic, office::Dialogs::cancelled);
    if (filter)
        cmocka_set_test_filter(filter);
    return cmocka_run_group_tests_name(topic.c_str(), tests, open_office, close_office);
}

/* The same once in each language, in an office of that language. */
template <std::size_t count>
int run_in_each_language(const std::string &topic, const CMUnitTest (&tests)[count],
                         office::Dialogs dialogs = office::Dialogs::cancelled)
{
    int failed = 0;
    prepare_office(topic, dialogs);
    for (std::size_t i = 0; csm_language_at(i); i++) {
        language = csm_language_at(i);
        failed += cmocka_run_group_tests_name(language->tag, tests, open_office, close_office);
    }
    return failed;
}

} // namespace calc

#endif
