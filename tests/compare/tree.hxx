/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#ifndef CSM_TESTS_COMPARE_TREE_HXX
#define CSM_TESTS_COMPARE_TREE_HXX

#include "xlsx_part.hxx"

#include <map>
#include <string>
#include <vector>

namespace compare {

/* An element of an XML part with all that it holds; names are local ones. */
struct Tree {
    std::string name;
    std::map<std::string, std::string> attributes;
    std::string text;
    std::vector<Tree> children;

    std::string get(const std::string &attribute) const;
    /* The first child of this name; an empty tree where there is none. */
    const Tree &child(const std::string &name) const;
    bool empty() const { return name.empty(); }
};

/* One line that is the same for trees that say the same. */
std::string flat(const Tree &tree);

class TreeBuilder {
public:
    explicit TreeBuilder(Tree &root) : m_root(root) {}
    void start(const char *name, const char **attributes);
    void end();
    void text(const char *text, std::size_t length);

private:
    Tree &m_root;
    std::vector<Tree *> m_open;
};

Tree read_tree(const office::Archive &archive, const std::string &part);

} // namespace compare

#endif
