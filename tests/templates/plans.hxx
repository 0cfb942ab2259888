/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Plans made by the command line and opened in a real Calc: what the tests of test_plans share. */
#ifndef CSM_TESTS_PLANS_HXX
#define CSM_TESTS_PLANS_HXX

#include "office.hxx"
#include "xlsx_text.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace plans {

using Words = std::vector<std::string>;

/* The languages of the sheets, as --language takes them. */
const Words &languages();

/* What went wrong so far; every check says so and goes on. */
class Verdict {
public:
    void check(bool holds, const std::string &what);
    int failures() const { return m_failures; }

private:
    int m_failures = 0;
};

/* A plan on disk with what the file itself says. */
class Plan {
public:
    explicit Plan(std::string path);

    const std::string &path() const { return m_path; }
    xlsx *file() const { return m_file.get(); }
    double number(const std::string &name) const { return xlsx_number(file(), name.c_str()); }
    /* Sheet and first cell of a named range. */
    xlsx_place place(const std::string &name) const;
    /* The letters of the column with this head; throws where the sheet has none. */
    std::string column(const std::string &sheet, const std::string &head) const;
    /* The cell below this head in the row whose first column, B, says so; throws likewise. */
    std::string cell(const std::string &sheet, const std::string &head, const std::string &row) const;

private:
    std::string m_path;
    std::unique_ptr<xlsx, void (*)(xlsx *)> m_file;
};

/* Makes FOLDER/NAME.xlsx from the list, which is text; throws where that fails. */
Plan make(const std::string &folder, const std::string &name, const std::string &list,
          const Words &options = {});
/* The same from a file. */
Plan make_from(const std::string &folder, const std::string &name, const std::string &accounts,
               const Words &options = {});

/* A small workbook: `command` is "capacity", "hiring" or "quota". */
Plan make_question(const std::string &folder, const std::string &name, const std::string &command,
                   const Words &options = {});

/* Every formula cell of the document against the values stored in the file, and no error cell
 * anywhere. */
void compare(const office::Document &document, const Plan &stored, const std::string &label,
             Verdict &verdict);

office::Cell read_named(const office::Document &document, const std::string &name);
void set_named(office::Document &document, const Plan &plan, const std::string &name, double value);
void set_named(office::Document &document, const Plan &plan, const std::string &name,
               const std::string &text);

/* The main of a test: the folder BUILD/NAME is there, a thrown problem counts as a failure. The command
 * line gives the build folder and the extension's. */
int run_test(int argc, char **argv, const std::string &name,
             const std::function<void(const std::string &folder, const std::string &extension,
                                      Verdict &verdict)> &test);

/* The text of the start page that tells whether the extension is there. */
std::string probe(const office::Document &document);

} // namespace plans

#endif
