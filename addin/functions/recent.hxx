/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
// What the searches answered last. A table that picks an answer apart, cell by cell with INDEX, calls the
// same search with the same arguments once for each cell; all but the first are answered from here.
#ifndef CSM_ADDIN_RECENT_HXX
#define CSM_ADDIN_RECENT_HXX

#include <cstddef>
#include <map>
#include <mutex>
#include <string>

#include <com/sun/star/uno/Any.hxx>

extern "C" {
#include "catalogue/value.h"
}

namespace csmaddin {

// All that an answer depends on, byte by byte. Empty: too much to remember.
std::string keyOf(const csm_value* values, size_t count, const char* language);

// The last answer of each function that took long, by the function's number. Safe for several threads.
class Recent {
public:
    bool knows(size_t function) const;
    bool find(size_t function, const std::string& key, com::sun::star::uno::Any& answer) const;
    void keep(size_t function, const std::string& key, const com::sun::star::uno::Any& answer);

private:
    struct Entry {
        std::string key;
        com::sun::star::uno::Any answer;
    };
    mutable std::mutex mutex_;
    std::map<size_t, Entry> entries_;
};

} // namespace csmaddin

#endif
