/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Reading a package, and running programs on it. */
#ifndef CSM_TESTS_ADDIN_PACKAGE_HXX
#define CSM_TESTS_ADDIN_PACKAGE_HXX

#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace package {

/* Path within the package, and content. */
using Files = std::map<std::string, std::string>;

Files read_zip(const std::string &path);
/* Another content for a file in it. */
void replace_in_zip(const std::string &path, const std::string &name, const std::string &content);

struct Element {
    std::string name; /* with its prefix, as written */
    std::map<std::string, std::string> attributes;

    std::string attribute(const std::string &of) const
    {
        const auto found = attributes.find(of);
        return found == attributes.end() ? "" : found->second;
    }
};

/* Every element in the order of the document. Throws where it is not well-formed. */
std::vector<Element> read_xml(const std::string &text);

struct Outcome {
    int status = -1;    /* exit status; -1: it did not end by itself */
    std::string output; /* standard output and error */
};

/* With this environment; without one, in the test's own. Standard input is empty. */
Outcome run(const std::vector<std::string> &command, const std::vector<std::string> &environment);

} // namespace package

#endif
