/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "altered.hxx"

#include "xlsx_part.hxx"

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>

namespace altered {

namespace {

std::size_t find(const std::string &text, const std::string &what, std::size_t from = 0)
{
    const std::size_t at = text.find(what, from);
    if (at == std::string::npos)
        throw std::runtime_error("there is no " + what);
    return at;
}

/* Puts `change` of what stands between the two texts in its place, wherever they stand. */
std::string with_each(const std::string &text, const std::string &before, const std::string &behind,
                      const std::function<std::string(const std::string &)> &change)
{
    std::string all;
    std::size_t at = 0;
    for (std::size_t next; (next = text.find(before, at)) != std::string::npos;) {
        next += before.size();
        const std::size_t end = find(text, behind, next);
        all += text.substr(at, next - at) + change(text.substr(next, end - next));
        at = end;
    }
    return all + text.substr(at);
}

std::string moved_area(const std::string &area, const Move &move)
{
    const office::Area before = office::parse_area(area);
    const std::string first = office::cell_name(move(before.first)), last = office::cell_name(move(before.last));
    return area.find(':') == std::string::npos ? first : first + ":" + last;
}

std::string moved_areas(const std::string &areas, const Move &move)
{
    std::string all;
    for (std::size_t at = 0; at < areas.size();) {
        const std::size_t end = std::min(areas.find(' ', at), areas.size());
        all += (all.empty() ? "" : " ") + moved_area(areas.substr(at, end - at), move);
        at = end + 1;
    }
    return all;
}

bool in_name(char c)
{
    const unsigned char byte = static_cast<unsigned char>(c);
    return std::isalnum(byte) || byte == '_' || byte == '.' || byte > 127;
}

/* "A$7" with its $ where they were; anything else as it is. */
std::string moved_cell(const std::string &cell, const Move &move)
{
    office::Address at;
    try {
        at = office::parse_cell(cell);
    } catch (const std::runtime_error &) {
        return cell;
    }
    std::string to = office::cell_name(move(at));
    if (cell.find('$', 1) != std::string::npos)
        to.insert(to.find_first_of("0123456789"), "$");
    return cell[0] == '$' ? "$" + to : to;
}

} // namespace

std::string moved(const std::string &formula, const std::string &title, bool on_it, const Move &move)
{
    std::string all, sheet;
    bool behind_sheet = false; /* the word follows Sheet!, or a colon behind such a word */
    for (std::size_t at = 0; at < formula.size();) {
        const char c = formula[at];
        const std::size_t from = at++;
        if (c == '"' || c == '\'') {
            at = find(formula, std::string(1, c), at) + 1;
            if (c == '\'')
                sheet = formula.substr(from + 1, at - from - 2);
            all += formula.substr(from, at - from);
        } else if (in_name(c) || c == '$') {
            while (at < formula.size() && (in_name(formula[at]) || formula[at] == '$'))
                ++at;
            const std::string word = formula.substr(from, at - from);
            const char next = at < formula.size() ? formula[at] : '\0';
            const bool here = behind_sheet ? sheet == title : on_it;
            if (next == '!')
                sheet = word;
            all += here && next != '(' && next != '!' ? moved_cell(word, move) : word;
            if (next != ':')
                behind_sheet = false;
        } else {
            all += c;
            if (c != ':')
                behind_sheet = c == '!';
        }
    }
    return all;
}

Workbook::Workbook(const std::string &path)
{
    const office::Archive archive(path);
    for (const std::string &name : archive.parts())
        m_parts[name] = archive.bytes(name);
}

void Workbook::save(const std::string &path) const
{
    std::remove(path.c_str());
    int code = 0;
    zip_t *zip = zip_open(path.c_str(), ZIP_CREATE, &code);
    if (!zip)
        throw std::runtime_error("cannot write " + path);
    bool written = true;
    for (const auto &[name, bytes] : m_parts) {
        zip_source_t *source = zip_source_buffer(zip, bytes.data(), bytes.size(), 0);
        const zip_int64_t number = source ? zip_file_add(zip, name.c_str(), source, 0) : -1;
        written &= number >= 0 &&
                   zip_set_file_compression(zip, static_cast<zip_uint64_t>(number), ZIP_CM_STORE, 0) == 0;
    }
    if (zip_close(zip) != 0 || !written)
        throw std::runtime_error("cannot write " + path);
}

std::string &Workbook::part(const std::string &name)
{
    const auto found = m_parts.find(name);
    if (found == m_parts.end())
        throw std::runtime_error("there is no part " + name);
    return found->second;
}

std::string Workbook::part_with(const std::string &start, const std::string &text) const
{
    for (const auto &[name, bytes] : m_parts)
        if (name.compare(0, start.size(), start) == 0 && bytes.find(text) != std::string::npos)
            return name;
    throw std::runtime_error("no part holds " + text);
}

std::string Workbook::related(const std::string &title, const std::string &kind) const
{
    const std::string sheet = part_of(title);
    const auto found = m_parts.find("xl/worksheets/_rels/" + sheet.substr(sheet.rfind('/') + 1) + ".rels");
    const std::size_t at = found == m_parts.end() ? std::string::npos : found->second.find(kind);
    if (at == std::string::npos)
        return "";
    return "xl/" + found->second.substr(at + 3, find(found->second, "\"", at) - at - 3);
}

std::string Workbook::between(const std::string &name, const std::string &before, const std::string &behind) const
{
    const std::string &text = m_parts.at(name);
    const std::size_t at = find(text, before) + before.size();
    return text.substr(at, find(text, behind, at) - at);
}

office::Area Workbook::named(const std::string &name) const
{
    const std::string refers = between("xl/workbook.xml", "<definedName name=\"" + name + "\">", "<");
    return office::parse_area(refers.substr(refers.find('!') + 1));
}

std::string Workbook::cell_with(const std::string &title, const std::string &text) const
{
    const std::string &cells = m_parts.at(part_of(title));
    const std::size_t at = cells.rfind("<c r=\"", find(cells, text)) + 6;
    return cells.substr(at, find(cells, "\"", at) - at);
}

void Workbook::remove_part(const std::string &name)
{
    part(name);
    m_parts.erase(name);
}

std::string Workbook::part_of(const std::string &title) const
{
    const std::string &book = m_parts.at("xl/workbook.xml");
    const std::size_t at = find(book, "\"", find(book, "sheetId=", find(book, "<sheet name=\"" + title + "\""))) + 1;
    return "xl/worksheets/sheet" + std::to_string(std::atoi(book.c_str() + at)) + ".xml";
}

void Workbook::replace(const std::string &name, const std::string &from, const std::string &to)
{
    std::string &text = part(name);
    text.replace(find(text, from), from.size(), to);
}

void Workbook::replace_everywhere(const std::string &name, const std::string &from, const std::string &to)
{
    std::string &text = part(name);
    for (std::size_t at = find(text, from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

void Workbook::remove(const std::string &name, const std::string &from, const std::string &to)
{
    std::string &text = part(name);
    const std::size_t at = find(text, from);
    text.erase(at, find(text, to, at) + to.size() - at);
}

std::string Workbook::cell(const std::string &title, const std::string &name) const
{
    const std::string &text = m_parts.at(part_of(title));
    const std::size_t at = find(text, "<c r=\"" + name + "\"");
    const std::size_t end = find(text, ">", at);
    const std::size_t behind = text[end - 1] == '/' ? end + 1 : find(text, "</c>", at) + 4;
    return text.substr(at, behind - at);
}

void Workbook::set_cell(const std::string &title, const std::string &name, const std::string &element)
{
    replace(part_of(title), cell(title, name), element);
}

void Workbook::in_cell(const std::string &title, const std::string &name, const std::string &from,
                       const std::string &to)
{
    std::string element = cell(title, name);
    element.replace(find(element, from), from.size(), to);
    set_cell(title, name, element);
}

void Workbook::restyle(const std::string &title, const std::string &name,
                       const std::function<std::string(std::string)> &style)
{
    const std::string element = cell(title, name);
    const std::size_t at = find(element, " s=\"") + 4;
    const std::string number = element.substr(at, find(element, "\"", at) - at);
    std::string &styles = part("xl/styles.xml");
    const std::size_t formats = find(styles, ">", find(styles, "<cellXfs")) + 1, end = find(styles, "</cellXfs>");
    int count = 0;
    std::string copied;
    for (std::size_t from = formats; from < end; ++count) {
        const std::size_t closed = find(styles, ">", from);
        const std::size_t behind = styles[closed - 1] == '/' ? closed + 1 : find(styles, "</xf>", from) + 5;
        if (count == std::atoi(number.c_str()))
            copied = styles.substr(from, behind - from);
        from = behind;
    }
    styles.insert(end, style(copied));
    in_cell(title, name, " s=\"" + number + "\"", " s=\"" + std::to_string(count) + "\"");
}

void Workbook::move_cells(const std::string &title, const Move &move, bool formulas_follow)
{
    const std::string sheet = part_of(title);
    auto areas = [&](const std::string &text) { return moved_areas(text, move); };
    auto row = [&](const std::string &text) {
        return std::to_string(move({0, std::atoi(text.c_str()) - 1}).row + 1);
    };
    std::string &cells = part(sheet);
    for (const char *before : {"<c r=\"", " sqref=\"", " ref=\""})
        cells = with_each(cells, before, "\"", areas);
    cells = with_each(cells, "<row r=\"", "\"", row);
    cells = with_each(cells, "<brk id=\"", "\"", [&](const std::string &text) { /* the row behind it, from 0 */
        return std::to_string(move({0, std::atoi(text.c_str())}).row);
    });
    /* Notes lie in a part of their own, and the boxes that show them in another. */
    for (const char *kind : {"../comments", "../drawings/vmlDrawing"}) {
        const std::string lies_in = related(title, kind);
        if (lies_in.empty())
            continue;
        std::string &notes = part(lies_in);
        notes = with_each(notes, " ref=\"", "\"", areas);
        notes = with_each(notes, "<x:Row>", "<", [&](const std::string &text) {
            return std::to_string(move({0, std::atoi(text.c_str())}).row);
        });
        notes = with_each(notes, "<x:Column>", "<", [&](const std::string &text) {
            return std::to_string(move({std::atoi(text.c_str()), 0}).column);
        });
    }
    if (const std::string drawing = related(title, "../drawings/drawing"); !drawing.empty()) {
        std::string &anchors = part(drawing);
        anchors = with_each(anchors, "<xdr:row>", "<", [&](const std::string &text) {
            return std::to_string(move({0, std::atoi(text.c_str())}).row);
        });
        anchors = with_each(anchors, "<xdr:col>", "<", [&](const std::string &text) {
            return std::to_string(move({std::atoi(text.c_str()), 0}).column);
        });
    }
    if (!formulas_follow)
        return;
    for (auto &[name, text] : m_parts) {
        auto follow = [&](const std::string &formula) { return moved(formula, title, name == sheet, move); };
        for (const char *tag : {"f", "formula1", "formula2", "formula", "c:f"})
            text = with_each(text, "<" + std::string(tag) + ">", "<", follow);
        if (name != "xl/workbook.xml")
            continue;
        text = with_each(text, "<definedName ", "<", [&](const std::string &entry) {
            const std::size_t begin = find(entry, ">") + 1;
            return entry.substr(0, begin) + moved(entry.substr(begin), title, false, move);
        });
    }
}

void Workbook::move_widths(const std::string &title, int from)
{
    std::string &text = part(part_of(title));
    for (const char *end : {"<col min=\"", "\" max=\""})
        text = with_each(text, end, "\"", [from](const std::string &number) {
            const int column = std::atoi(number.c_str());
            return std::to_string(column > from ? column + 1 : column);
        });
}

} // namespace altered
