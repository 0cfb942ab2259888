/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "facts.hxx"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>

namespace compare {

namespace {

class SheetFacts {
public:
    SheetFacts(const Book &book, const Sheet &sheet, const Denoting &denoting, const Texts &texts, bool unmoved)
        : m_book(book), m_sheet(sheet), m_denoting(denoting), m_texts(texts), m_map(denoting.map_of(sheet.title)),
          m_unmoved(unmoved)
    {
    }
    Facts collect();

private:
    void add(const std::string &what, const std::string &place, const std::string &text)
    {
        m_facts.push_back({what, place, text});
    }
    int old_column(int column) const { return m_map ? m_map->columns.old_of(column) : column; }
    int old_row(int row) const { return m_map ? m_map->rows.old_of(row) : row; }
    bool unmoved() const { return m_unmoved; }
    std::string place(const std::string &cells) const { return m_denoting.cells(cells, m_sheet.title); }
    std::string split(const std::string &count, bool rows) const;

    void add_part(const Tree &part);
    void add_lines();
    void add_views(const Tree &views);
    void add_merged(const Tree &merged);
    void add_filter(const Tree &filter);
    void add_validations(const Tree &validations);
    void add_conditional(const Tree &part);
    void add_conditional_order();
    void add_links(const Tree &links);
    void add_breaks(const Tree &breaks, bool rows);
    void add_regions(const std::string &what, const std::map<std::string, std::string> &regions);
    void add_notes();
    void add_drawings();
    void add_drawing(const Drawing &drawing, const std::string &where);
    void add_tree(const Tree &tree, const std::string &what, const std::string &where,
                  std::map<std::string, std::string> &axes);
    Tree in_old_cells(Tree tree, const std::string &anchor) const;

    const Book &m_book;
    const Sheet &m_sheet;
    const Denoting &m_denoting;
    const Texts &m_texts;
    const SheetMap *m_map;
    bool m_unmoved;
    Facts m_facts;
    std::map<std::string, std::string> m_rules;      /* what a conditional format says: where */
    std::map<int, std::string> m_rules_in_order; /* by priority */
};

/* How many of the old lines are frozen when so many of the new ones are. */
std::string SheetFacts::split(const std::string &count, bool rows) const
{
    const int all = std::atoi(count.c_str());
    int old = 0;
    for (int i = 0; i < all; ++i)
        old += (rows ? old_row(i) : old_column(i)) >= 0;
    return std::to_string(old);
}

void SheetFacts::add_lines()
{
    for (int i = 0; i < m_sheet.column_count(); ++i) {
        const Id look = m_sheet.columns[static_cast<std::size_t>(i)];
        const int at = old_column(i);
        const std::string name = office::cell_name({std::max(at, 0), 0});
        if (look != 0 && at >= 0)
            add("column", name.substr(0, name.size() - 1), m_texts.text(look));
    }
    for (int i = 0; i < m_sheet.row_count(); ++i) {
        const Id look = m_sheet.rows[static_cast<std::size_t>(i)];
        const int at = old_row(i);
        if (look != 0 && at >= 0)
            add("row", std::to_string(at + 1), m_texts.text(look));
    }
    const std::string end = m_sheet.rest.get("columns to the end");
    if (!end.empty())
        add("columns to the end", "", end);
}

void SheetFacts::add_views(const Tree &views)
{
    Tree copy = views;
    for (Tree &view : copy.children)
        for (Tree &part : view.children) {
            for (const char *cells : {"topLeftCell", "activeCell", "sqref"})
                if (!part.get(cells).empty())
                    part.attributes[cells] = place(part.get(cells));
            if (part.name != "pane" || part.get("state") != "frozen")
                continue;
            for (const char *count : {"xSplit", "ySplit"})
                if (!part.get(count).empty())
                    part.attributes[count] = split(part.get(count), *count == 'y');
        }
    for (Tree &view : copy.children) {
        for (const Tree &part : view.children)
            add("view", part.name + (part.name == "selection" ? " " + part.get("pane") : ""), flat(part));
        view.children.clear();
        add("view", "", flat(view));
    }
}

void SheetFacts::add_merged(const Tree &merged)
{
    for (const Tree &range : merged.children)
        if (const std::string at = place(range.get("ref")); !at.empty())
            add("merged range", at, "merged");
}

void SheetFacts::add_filter(const Tree &filter)
{
    Tree copy = filter;
    const std::string ref = filter.get("ref");
    const int first = ref.empty() ? 0 : office::parse_area(ref).first.column;
    copy.attributes["ref"] = place(ref);
    for (Tree &column : copy.children)
        if (column.name == "filterColumn")
            column.attributes["colId"] =
                office::cell_name({old_column(first + std::atoi(column.get("colId").c_str())), 0});
    add("auto filter", "", flat(copy));
}

void SheetFacts::add_regions(const std::string &what, const std::map<std::string, std::string> &regions)
{
    for (const auto &[says, cells] : regions)
        if (const std::string at = place(cells); !at.empty())
            add(what, at, says);
}

/* Formulas in the words of the old workbook; one with a relative reference means something else in each
 * cell, so the first cell belongs to it. */
Tree SheetFacts::in_old_cells(Tree tree, const std::string &anchor) const
{
    const bool formula = tree.name == "formula" || tree.name == "formula1" || tree.name == "formula2" ||
                         tree.name == "f";
    if (formula) {
        bool relative = false;
        for (const Token &token : tokens(tree.text))
            relative |= token.type == Token::reference && token.relative;
        tree.text = m_denoting.formula(tree.text, m_sheet.title) +
                    (relative && !anchor.empty() ? " from " + place(anchor) : "");
    }
    for (Tree &child : tree.children)
        child = in_old_cells(std::move(child), anchor);
    return tree;
}

std::string first_cell(const std::string &cells)
{
    return cells.substr(0, cells.find_first_of(": "));
}

void SheetFacts::add_validations(const Tree &validations)
{
    std::map<std::string, std::string> regions;
    for (const Tree &one : validations.children) {
        Tree says = in_old_cells(one, first_cell(one.get("sqref")));
        says.attributes.erase("sqref");
        regions[flat(says)] += " " + one.get("sqref");
    }
    add_regions("data validation", regions);
    Tree bare = validations;
    bare.children.clear();
    bare.attributes.erase("count");
    if (!bare.attributes.empty())
        add("data validations", "", flat(bare));
}

void SheetFacts::add_conditional(const Tree &part)
{
    const std::string cells = part.get("sqref");
    for (const Tree &rule : part.children) {
        Tree says = in_old_cells(rule, first_cell(cells));
        const std::string look = says.get("dxfId");
        says.attributes.erase("dxfId");
        says.attributes.erase("priority");
        std::string text = flat(says);
        if (!look.empty())
            text += " looks " + m_book.looks.at(std::strtoul(look.c_str(), nullptr, 10));
        m_rules[text] += " " + cells;
        m_rules_in_order[std::atoi(rule.get("priority").c_str())] = text + " at " + place(cells);
    }
}

/* The first rule that fits wins: which comes before which counts where they share a cell. */
void SheetFacts::add_conditional_order()
{
    add_regions("conditional format", m_rules);
    int number = 0;
    for (const auto &[priority, text] : m_rules_in_order)
        add("order of conditional formats", std::to_string(++number), text);
}

void SheetFacts::add_links(const Tree &links)
{
    for (const Tree &link : links.children) {
        Tree copy = link;
        const std::string at = place(link.get("ref"));
        copy.attributes.erase("ref");
        copy.attributes.erase("id");
        if (!link.get("id").empty()) {
            const auto found = m_sheet.links.find(link.get("id"));
            copy.attributes["target"] = found == m_sheet.links.end() ? "nowhere" : found->second;
        }
        if (!link.get("location").empty())
            copy.attributes["location"] = m_denoting.formula(link.get("location"), m_sheet.title);
        if (!at.empty())
            add("hyperlink", at, flat(copy));
    }
}

void SheetFacts::add_breaks(const Tree &breaks, bool rows)
{
    for (const Tree &one : breaks.children) {
        const int behind = std::atoi(one.get("id").c_str()); /* the first line behind the break, from 0 */
        const int line = rows ? old_row(behind) : old_column(behind);
        const std::string where = rows ? "before row " : "before column ";
        add("page break", where + std::to_string(line + 1), one.get("man") == "1" ? "by hand" : "automatic");
    }
}

void SheetFacts::add_notes()
{
    for (const Note &note : m_sheet.notes) {
        const std::string at = place(office::cell_name(note.at));
        if (at.empty())
            continue;
        add("note", at, note.words);
        add("box of the note", at, note.box + (unmoved() ? " from " + note.anchor : ""));
    }
}

/* One fact for each element, so that a difference tells what differs. */
void SheetFacts::add_tree(const Tree &tree, const std::string &what, const std::string &where,
                          std::map<std::string, std::string> &axes)
{
    std::string says;
    for (const auto &[name, value] : tree.attributes) {
        const bool axis = name == "val" && (tree.name == "axId" || tree.name == "crossAx");
        /* The name is "Chart" and the number. */
        const bool number = (name == "id" && (tree.name == "cNvPr" || tree.name == "chart" || tree.name == "blip")) ||
                            (name == "name" && tree.name == "cNvPr");
        if (axis) /* its number alone has no meaning */
            says += "axis " + axes.try_emplace(value, std::to_string(axes.size() + 1)).first->second + " ";
        else if (!number)
            says += name + "=" + value + " ";
    }
    if (tree.name == "f")
        says += m_denoting.formula(tree.text, m_sheet.title);
    else
        says += tree.text;
    if (!says.empty() || tree.children.empty())
        add(what, where, says);
    std::map<std::string, int> met;
    for (const Tree &child : tree.children) {
        const int number = ++met[child.name];
        add_tree(child, what, where + "/" + child.name + (number > 1 ? std::to_string(number) : ""), axes);
    }
}

void SheetFacts::add_drawing(const Drawing &drawing, const std::string &where)
{
    Tree anchor = drawing.anchor;
    std::map<std::string, std::string> axes;
    for (Tree &corner : anchor.children)
        if (corner.name == "from" || corner.name == "to")
            for (Tree &part : corner.children)
                if (part.name == "col" || part.name == "row")
                    part.text = std::to_string(part.name == "row" ? old_row(std::atoi(part.text.c_str()))
                                                                  : old_column(std::atoi(part.text.c_str())));
    if (!unmoved())
        anchor.children.erase(std::remove_if(anchor.children.begin(), anchor.children.end(),
                                             [](const Tree &part) { return part.name == "to"; }),
                              anchor.children.end());
    add_tree(anchor, "drawing", where, axes);
    if (!drawing.chart.empty())
        add_tree(drawing.chart, "chart", where, axes);
}

void SheetFacts::add_drawings()
{
    int number = 0;
    for (const Drawing &drawing : m_sheet.drawings)
        add_drawing(drawing, std::to_string(++number));
}

void SheetFacts::add_part(const Tree &part)
{
    const std::string &name = part.name;
    if (name == "cols" || name == "dimension" || name == "drawing" || name == "legacyDrawing")
        return;
    if (name == "sheetViews")
        add_views(part);
    else if (name == "mergeCells")
        add_merged(part);
    else if (name == "autoFilter")
        add_filter(part);
    else if (name == "dataValidations")
        add_validations(part);
    else if (name == "conditionalFormatting")
        add_conditional(part);
    else if (name == "hyperlinks")
        add_links(part);
    else if (name == "rowBreaks" || name == "colBreaks")
        add_breaks(part, name == "rowBreaks");
    else if (name == "ignoredErrors")
        for (const Tree &one : part.children)
            add(name, place(one.get("sqref")), "ignored");
    else if (name == "sheetPr")
        for (const Tree &one : part.children)
            add(name, one.name, flat(one));
    else if (name == "headerFooter")
        for (const Tree &one : part.children)
            add(name, one.name, one.text);
    else
        add(name, "", flat(part));
}

Facts SheetFacts::collect()
{
    add("sheet", "", m_sheet.state.empty() ? "visible" : m_sheet.state);
    add_lines();
    for (const Tree &part : m_sheet.rest.children)
        add_part(part);
    add_conditional_order();
    add_notes();
    add_drawings();
    return std::move(m_facts);
}

} // namespace

Facts sheet_facts(const Book &book, const Sheet &sheet, const Denoting &denoting, const Texts &texts, bool unmoved)
{
    return SheetFacts(book, sheet, denoting, texts, unmoved).collect();
}

Facts book_facts(const Book &book, const Texts &texts)
{
    Facts facts = {{"style of a cell without one", "", texts.text(book.usual)}};
    for (const Tree &part : book.rest.children) {
        if (part.name == "sheets" || part.name == "definedNames")
            continue;
        if (part.name != "bookViews") {
            facts.push_back({part.name, "", flat(part)});
            continue;
        }
        Tree views = part;
        for (Tree &view : views.children)
            for (const char *tab : {"activeTab", "firstSheet"}) {
                const std::size_t number = std::strtoul(view.get(tab).c_str(), nullptr, 10);
                if (number < book.sheets.size())
                    view.attributes[tab] = book.sheets[number].title;
            }
        facts.push_back({part.name, "", flat(views)});
    }
    for (const auto &[name, bytes] : book.parts)
        facts.push_back({"part", name,
                         name == "docProps/core.xml"
                             ? bytes
                             : std::to_string(bytes.size()) + " bytes, hash " +
                                   std::to_string(std::hash<std::string>()(bytes))});
    return facts;
}

Facts name_facts(const Book &book, const Denoting &denoting)
{
    Facts facts;
    for (const Name &name : book.names)
        facts.push_back({"name", name.name + (name.scope.empty() ? "" : " of " + name.scope),
                         denoting.refers(name) + (name.rest.empty() ? "" : " " + name.rest)});
    return facts;
}

} // namespace compare
