/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "book.hxx"
#include "styles.hxx"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <stdexcept>

namespace compare {

Id Texts::id(const std::string &text)
{
    const auto [found, fresh] = m_ids.try_emplace(text, static_cast<Id>(m_texts.size()));
    if (fresh)
        m_texts.push_back(text);
    return found->second;
}

const Sheet *Book::find(const std::string &title) const
{
    for (const Sheet &sheet : sheets)
        if (sheet.title == title)
            return &sheet;
    return nullptr;
}

namespace {

/* A text with its runs of other letters, where it has any; how it is read aloud is no part of it. */
class SharedStrings : public office::Part {
public:
    explicit SharedStrings(Texts &texts) : m_texts(texts) {}
    std::vector<Id> ids;

private:
    void start(const char *name, const char **attributes) override
    {
        if (std::strcmp(name, "si") == 0)
            m_string = Tree();
        if (std::strcmp(name, "sst") != 0)
            m_builder.start(name, attributes), ++m_depth;
    }
    void end(const char *name) override;
    void text(const char *text, std::size_t length) override
    {
        if (m_depth > 0)
            m_builder.text(text, length);
    }

    Texts &m_texts;
    Tree m_string;
    TreeBuilder m_builder{m_string};
    int m_depth = 0;
};

std::string string_of(const Tree &string)
{
    std::string all;
    for (const Tree &part : string.children)
        if (part.name == "t")
            all += office::unescaped(part.text);
        else if (part.name == "r")
            all += "<" + flat(part.child("rPr")) + ">" + office::unescaped(part.child("t").text);
    return all;
}

void SharedStrings::end(const char *name)
{
    if (std::strcmp(name, "sst") == 0)
        return;
    m_builder.end();
    --m_depth;
    if (std::strcmp(name, "si") == 0)
        ids.push_back(m_texts.id(string_of(m_string)));
}

class SheetPart : public office::Part {
public:
    SheetPart(Sheet &sheet, Texts &texts, const std::vector<Id> &strings, const std::vector<Id> &styles)
        : m_sheet(sheet), m_texts(texts), m_strings(strings), m_styles(styles)
    {
    }
    void finish();

private:
    void start(const char *name, const char **attributes) override;
    void end(const char *name) override;
    void text(const char *text, std::size_t length) override;
    void start_row(const char **attributes);
    void start_cell(const char **attributes);
    void start_formula(const char **attributes);
    void end_cell();
    void set_value();
    void end_row();
    Id style(const std::string &number) const;

    Sheet &m_sheet;
    Texts &m_texts;
    const std::vector<Id> &m_strings;
    const std::vector<Id> &m_styles;
    TreeBuilder m_builder{m_sheet.rest};
    bool m_in_data = false;
    Cell m_cell = {};
    std::string m_type, m_value, m_formula;
    std::string *m_into = nullptr;
};

Id SheetPart::style(const std::string &number) const
{
    const std::size_t i = std::strtoul(number.c_str(), nullptr, 10);
    if (i >= m_styles.size())
        throw std::runtime_error("there is no style " + number);
    return m_styles[i];
}

void SheetPart::start(const char *name, const char **attributes)
{
    if (!m_in_data) {
        m_in_data = std::strcmp(name, "sheetData") == 0;
        if (!m_in_data)
            m_builder.start(name, attributes);
    } else if (std::strcmp(name, "row") == 0) {
        start_row(attributes);
    } else if (std::strcmp(name, "c") == 0) {
        start_cell(attributes);
    } else if (std::strcmp(name, "f") == 0) {
        start_formula(attributes);
    } else if (std::strcmp(name, "v") == 0 || std::strcmp(name, "t") == 0) {
        m_into = &m_value;
    } else if (std::strcmp(name, "is") != 0) {
        throw std::runtime_error(std::string("a cell holds <") + name + ">, which is not compared");
    }
}

void SheetPart::start_row(const char **attributes)
{
    const std::string number = office::attribute(attributes, "r");
    const int row = number.empty() ? m_sheet.row_count() : std::atoi(number.c_str()) - 1;
    if (row < m_sheet.row_count() || row >= 1 << 20)
        throw std::runtime_error("rows are out of order at row " + number);
    std::string look;
    for (; *attributes; attributes += 2) {
        const std::string name = office::local_name(attributes[0]);
        if (name == "s")
            look += "style " + m_texts.text(style(attributes[1])) + " ";
        else if (name != "r" && name != "spans" && name != "dyDescent")
            look += name + "=" + attributes[1] + " ";
    }
    m_sheet.rows.resize(static_cast<std::size_t>(row) + 1);
    m_sheet.rows.back() = m_texts.id(look);
    m_sheet.first_cell.resize(m_sheet.rows.size(), m_sheet.cells.size());
}

void SheetPart::start_cell(const char **attributes)
{
    const office::Address at = office::parse_cell(office::attribute(attributes, "r"));
    if (at.row != m_sheet.row_count() - 1)
        throw std::runtime_error(office::cell_name(at) + " stands in another row");
    m_cell = {};
    m_cell.column = at.column;
    m_cell.style = style(office::attribute(attributes, "s"));
    m_type = office::attribute(attributes, "t");
    if (!office::attribute(attributes, "cm").empty())
        m_cell.array = m_texts.id("dynamic");
    m_value.clear();
    m_formula.clear();
}

void SheetPart::start_formula(const char **attributes)
{
    const std::string type = office::attribute(attributes, "t");
    if (type != "" && type != "normal" && type != "array")
        throw std::runtime_error("a formula of the type " + type + " is not compared");
    if (type == "array")
        m_cell.array = m_texts.id((m_cell.array ? "dynamic " : "") + office::attribute(attributes, "ref"));
    m_into = &m_formula;
}

void SheetPart::set_value()
{
    if (m_type == "s") {
        const std::size_t i = std::strtoul(m_value.c_str(), nullptr, 10);
        if (i >= m_strings.size())
            throw std::runtime_error("there is no shared string " + m_value);
        m_cell.kind = Kind::text;
        m_cell.value = m_strings[i];
    } else if (m_type == "inlineStr" || m_type == "str") {
        m_cell.kind = m_type == "str" ? Kind::formula_text : Kind::text;
        m_cell.value = m_texts.id(office::unescaped(m_value));
    } else if (m_value.empty()) {
        m_cell.kind = Kind::empty;
    } else if (m_type.empty() || m_type == "n") {
        char *end = nullptr;
        const double number = std::strtod(m_value.c_str(), &end);
        if (*end)
            throw std::runtime_error("not a number: " + m_value);
        m_cell.kind = Kind::number;
        std::memcpy(&m_cell.value, &number, sizeof number);
    } else {
        m_cell.kind = m_type == "b" ? Kind::boolean : Kind::error;
        m_cell.value = m_texts.id(m_value);
    }
}

void SheetPart::end_cell()
{
    try {
        set_value();
    } catch (const std::runtime_error &problem) {
        throw std::runtime_error(office::cell_name({m_cell.column, m_sheet.row_count() - 1}) + ": " +
                                 problem.what());
    }
    m_cell.formula = m_formula.empty() ? 0 : m_texts.id(m_formula);
    m_sheet.cells.push_back(m_cell);
}

void SheetPart::end_row()
{
    const auto first = m_sheet.cells.begin() + static_cast<std::ptrdiff_t>(m_sheet.first_cell.back());
    auto before = [](const Cell &a, const Cell &b) { return a.column < b.column; };
    if (!std::is_sorted(first, m_sheet.cells.end(), before))
        std::sort(first, m_sheet.cells.end(), before);
}

void SheetPart::end(const char *name)
{
    m_into = nullptr;
    if (!m_in_data)
        m_builder.end();
    else if (std::strcmp(name, "c") == 0)
        end_cell();
    else if (std::strcmp(name, "row") == 0)
        end_row();
    else if (std::strcmp(name, "sheetData") == 0)
        m_in_data = false;
}

void SheetPart::text(const char *text, std::size_t length)
{
    if (m_into)
        m_into->append(text, length);
    else if (!m_in_data)
        m_builder.text(text, length);
}

constexpr int widest = 1000; /* columns whose looks are held one by one */

/* The looks of columns and how far the sheet reaches. */
void SheetPart::finish()
{
    m_sheet.first_cell.push_back(m_sheet.cells.size());
    int width = 0;
    for (const Cell &cell : m_sheet.cells)
        width = std::max(width, cell.column + 1);
    for (const Tree &column : m_sheet.rest.child("cols").children) {
        const int last = std::atoi(column.get("max").c_str());
        width = std::max(width, std::min(last, widest));
    }
    m_sheet.columns.assign(static_cast<std::size_t>(width), 0);
    for (const Tree &column : m_sheet.rest.child("cols").children) {
        std::string look;
        for (const auto &[name, value] : column.attributes)
            if (name == "style")
                look += "style " + m_texts.text(style(value)) + " ";
            else if (name != "min" && name != "max")
                look += name + "=" + value + " ";
        const int first = std::atoi(column.get("min").c_str());
        const int last = std::atoi(column.get("max").c_str());
        for (int i = first; i <= std::min(last, width); ++i)
            m_sheet.columns[static_cast<std::size_t>(i - 1)] = m_texts.id(look);
        if (last > widest)
            m_sheet.rest.attributes["columns to the end"] = look;
    }
}

std::string folder_of(const std::string &part)
{
    return part.substr(0, part.rfind('/') + 1); /* npos + 1 is 0 */
}

/* "xl/worksheets/" and "../drawings/a.xml" make "xl/drawings/a.xml". */
std::string joined(std::string folder, std::string target)
{
    while (target.compare(0, 3, "../") == 0 && !folder.empty()) {
        folder = folder_of(folder.substr(0, folder.size() - 1));
        target.erase(0, 3);
    }
    return office::resolved(folder, target);
}

class BookReader {
public:
    BookReader(const std::string &path, Texts &texts) : m_archive(path), m_texts(texts) {}
    Book read();

private:
    office::Relations relations_of(const std::string &part);
    Tree tree(const std::string &part);
    void read_sheet(const Tree &entry, const std::string &part);
    void read_related(Sheet &sheet, const std::string &part);
    void read_notes(Sheet &sheet, const Tree &comments, const Tree &boxes);
    void read_drawings(Sheet &sheet, const std::string &part);
    void read_names(const Tree &names);
    void read_others();

    office::Archive m_archive;
    Texts &m_texts;
    Book m_book;
    std::vector<Id> m_strings, m_styles;
    std::map<std::string, bool> m_read; /* parts that were looked at */
};

office::Relations BookReader::relations_of(const std::string &part)
{
    const std::string folder = folder_of(part);
    const std::string name = folder + "_rels/" + part.substr(folder.size()) + ".rels";
    office::Relations relations;
    m_read[name] = true;
    if (m_archive.has(name))
        relations.parse(m_archive, name);
    return relations;
}

Tree BookReader::tree(const std::string &part)
{
    m_read[part] = true;
    return read_tree(m_archive, part);
}

void BookReader::read_notes(Sheet &sheet, const Tree &comments, const Tree &boxes)
{
    std::map<std::string, std::pair<std::string, std::string>> shown; /* looks and corners */
    for (const Tree &shape : boxes.children) {
        const Tree &data = shape.child("ClientData");
        if (data.get("ObjectType") != "Note")
            continue;
        const office::Address at = {std::atoi(data.child("Column").text.c_str()),
                                    std::atoi(data.child("Row").text.c_str())};
        const std::string style = shape.get("style");
        std::string box = shape.get("fillcolor");
        for (const char *wanted : {"width:", "height:", "visibility:"}) {
            const std::size_t from = style.find(wanted);
            if (from != std::string::npos)
                box += " " + style.substr(from, style.find(';', from) - from);
        }
        shown[office::cell_name(at)] = {box, data.child("Anchor").text};
    }
    const Tree &authors = comments.child("authors");
    for (const Tree &comment : comments.child("commentList").children) {
        const std::size_t author = std::strtoul(comment.get("authorId").c_str(), nullptr, 10);
        const std::string by = author < authors.children.size() ? authors.children[author].text : "";
        const auto &[box, anchor] = shown[comment.get("ref")];
        sheet.notes.push_back({office::parse_cell(comment.get("ref")),
                               string_of(comment.child("text")) + " (by " + by + ")", box, anchor});
    }
}

/* Where it begins: its row and its column. */
static std::pair<int, int> corner(const Drawing &drawing)
{
    const Tree &from = drawing.anchor.child("from");
    return {std::atoi(from.child("row").text.c_str()), std::atoi(from.child("col").text.c_str())};
}

/* As one reads the page, whatever the order in which they were put there. */
void BookReader::read_drawings(Sheet &sheet, const std::string &part)
{
    const office::Relations relations = relations_of(part);
    std::map<std::string, Tree> charts;
    for (const auto &[id, relation] : relations.found)
        if (office::ends_with(relation.type, "/chart"))
            charts[id] = tree(joined(folder_of(part), relation.target));
    for (const Tree &anchor : tree(part).children) {
        Drawing drawing{anchor, {}};
        const Tree &chart = anchor.child("graphicFrame").child("graphic").child("graphicData").child("chart");
        if (!chart.empty())
            drawing.chart = charts[chart.get("id")];
        sheet.drawings.push_back(std::move(drawing));
    }
    std::stable_sort(sheet.drawings.begin(), sheet.drawings.end(),
                     [](const Drawing &a, const Drawing &b) { return corner(a) < corner(b); });
}

void BookReader::read_related(Sheet &sheet, const std::string &part)
{
    Tree comments, boxes;
    const office::Relations relations = relations_of(part);
    for (const auto &[id, relation] : relations.found) {
        const std::string target = joined(folder_of(part), relation.target);
        if (office::ends_with(relation.type, "/comments"))
            comments = tree(target);
        else if (office::ends_with(relation.type, "/vmlDrawing"))
            boxes = tree(target);
        else if (office::ends_with(relation.type, "/drawing"))
            read_drawings(sheet, target);
        else
            sheet.links[id] = relation.target;
    }
    read_notes(sheet, comments, boxes);
}

void BookReader::read_sheet(const Tree &entry, const std::string &part)
{
    m_book.sheets.emplace_back();
    Sheet &sheet = m_book.sheets.back();
    sheet.title = entry.get("name");
    sheet.state = entry.get("state");
    SheetPart reader(sheet, m_texts, m_strings, m_styles);
    m_read[part] = true;
    try {
        reader.parse(m_archive, part);
        reader.finish();
    } catch (const std::runtime_error &problem) {
        throw std::runtime_error(sheet.title + ": " + problem.what());
    }
    read_related(sheet, part);
}

void BookReader::read_names(const Tree &names)
{
    for (const Tree &entry : names.children) {
        Name name{entry.get("name"), "", entry.text, ""};
        for (const auto &[attribute, value] : entry.attributes)
            if (attribute == "localSheetId")
                name.scope = m_book.sheets.at(std::strtoul(value.c_str(), nullptr, 10)).title;
            else if (attribute != "name")
                name.rest += attribute + "=" + value + " ";
        m_book.names.push_back(std::move(name));
    }
}

/* The title, the author and the like as a tree; pictures and what is not known as bytes. */
void BookReader::read_others()
{
    for (const std::string &part : m_archive.parts()) {
        if (m_read[part] || office::ends_with(part, ".rels") || part == "[Content_Types].xml" ||
            part == "docProps/app.xml")
            continue;
        if (part != "docProps/core.xml") {
            m_book.parts[part] = m_archive.bytes(part);
            continue;
        }
        for (const Tree &entry : read_tree(m_archive, part).children)
            if (entry.name != "created" && entry.name != "modified")
                m_book.parts[part] += flat(entry) + " ";
    }
}

Book BookReader::read()
{
    const std::string part = office::workbook_part(m_archive);
    const office::Relations relations = relations_of(part);
    std::map<std::string, std::string> targets;
    for (const auto &[id, relation] : relations.found) {
        targets[id] = joined(folder_of(part), relation.target);
        if (office::ends_with(relation.type, "/styles"))
            m_styles = read_styles(tree(targets[id]), m_book, m_texts);
        if (office::ends_with(relation.type, "/sharedStrings")) {
            SharedStrings strings(m_texts);
            m_read[targets[id]] = true;
            strings.parse(m_archive, targets[id]);
            m_strings = std::move(strings.ids);
        }
    }
    m_book.usual = m_styles.empty() ? 0 : m_styles[0];
    m_book.rest = tree(part);
    const Tree sheets = m_book.rest.child("sheets"), names = m_book.rest.child("definedNames");
    m_book.sheets.reserve(sheets.children.size());
    for (const Tree &entry : sheets.children)
        read_sheet(entry, targets.at(entry.get("id")));
    read_names(names);
    read_others();
    return std::move(m_book);
}

} // namespace

Book read_book(const std::string &path, Texts &texts)
{
    try {
        return BookReader(path, texts).read();
    } catch (const std::exception &problem) {
        throw std::runtime_error(path + ": " + problem.what());
    }
}

} // namespace compare
