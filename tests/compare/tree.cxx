/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "tree.hxx"

namespace compare {

std::string Tree::get(const std::string &attribute) const
{
    const auto found = attributes.find(attribute);
    return found == attributes.end() ? "" : found->second;
}

const Tree &Tree::child(const std::string &wanted) const
{
    static const Tree none;
    for (const Tree &one : children)
        if (one.name == wanted)
            return one;
    return none;
}

std::string flat(const Tree &tree)
{
    if (tree.empty())
        return "";
    std::string line = tree.name;
    for (const auto &[name, value] : tree.attributes)
        line += " " + name + "=\"" + value + "\"";
    if (!tree.text.empty())
        line += " \"" + tree.text + "\"";
    if (tree.children.empty())
        return line;
    line += " (";
    for (const Tree &child : tree.children)
        line += (&child == &tree.children.front() ? "" : ", ") + flat(child);
    return line + ")";
}

void TreeBuilder::start(const char *name, const char **attributes)
{
    Tree *tree = &m_root;
    if (!m_open.empty()) {
        m_open.back()->children.emplace_back();
        tree = &m_open.back()->children.back();
    }
    tree->name = name;
    for (; *attributes; attributes += 2)
        tree->attributes[office::local_name(attributes[0])] = attributes[1];
    /* Children of a tree that is still open are added to its last child alone: no pointer dangles. */
    m_open.push_back(tree);
}

void TreeBuilder::end()
{
    Tree &tree = *m_open.back();
    if (!tree.children.empty() && tree.text.find_first_not_of(" \t\r\n") == std::string::npos)
        tree.text.clear();
    m_open.pop_back();
}

void TreeBuilder::text(const char *text, std::size_t length)
{
    if (!m_open.empty())
        m_open.back()->text.append(text, length);
}

namespace {

class TreeReader : public office::Part {
public:
    Tree root;

private:
    void start(const char *name, const char **attributes) override { m_builder.start(name, attributes); }
    void end(const char *) override { m_builder.end(); }
    void text(const char *text, std::size_t length) override { m_builder.text(text, length); }

    TreeBuilder m_builder{root};
};

} // namespace

Tree read_tree(const office::Archive &archive, const std::string &part)
{
    TreeReader reader;
    reader.parse(archive, part);
    return std::move(reader.root);
}

} // namespace compare
