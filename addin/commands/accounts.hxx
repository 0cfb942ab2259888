/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
// Where the accounts of a plan come from: a file, the sheet on the screen, or the example.
#ifndef CSM_ADDIN_ACCOUNTS_HXX
#define CSM_ADDIN_ACCOUNTS_HXX

#include <array>
#include <memory>
#include <string>
#include <vector>

#include "office/office.hxx"

extern "C" {
#include "book/book.h"
}

namespace csmaddin {

enum class Source { file, sheet, example };

// The column for each of book_column; empty: none of the list's.
using Columns = std::array<OUString, BOOK_COLUMNS>;

// A list of accounts as text, and what it says.
class AccountList {
public:
    // Throws std::runtime_error with a sentence in the user's language.
    AccountList(const Office& office, Source source, const OUString& file);

    // The names of its columns, in its order; those without a name are left out.
    const std::vector<OUString>& names() const { return names_; }
    // Those that their usual names tell.
    const Columns& recognized() const { return recognized_; }
    // The decimal mark of its amounts: '.', ',' or 0 to find out. False: the accounts cannot be read so, and the
    // problem says why. The same question again costs nothing: a dialog asks after every key.
    bool read(const Office& office, const Columns& columns, char decimal, OUString& problem);
    // What was read last.
    const std::shared_ptr<const book>& accounts() const { return accounts_; }

private:
    void readNames();
    bool readAnew(const Office& office, const Columns& columns, char decimal, OUString& problem);

    const std::string text_;
    const bool is_file_;
    std::vector<OUString> names_;
    Columns recognized_;
    std::shared_ptr<const book> accounts_;
    // The last question and its answer.
    bool was_read_ = false, fine_ = false;
    Columns columns_;
    char decimal_ = '\0';
    OUString problem_;
};

} // namespace csmaddin

#endif
