/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "styles.hxx"

#include <cstdlib>
#include <stdexcept>

namespace compare {

const char *const style_part_names[STYLE_PARTS] = {"number format", "font",      "fill",
                                                   "borders",       "alignment", "protection"};

namespace {

std::string number_format(const std::string &id, const std::map<std::string, std::string> &given)
{
    static const std::map<std::string, std::string> usual = {
        {"", "General"}, {"0", "General"}, {"1", "0"},     {"2", "0.00"},  {"3", "#,##0"},
        {"4", "#,##0.00"}, {"9", "0%"},    {"10", "0.00%"}, {"49", "@"}};
    for (const auto *formats : {&given, &usual}) {
        const auto found = formats->find(id);
        if (found != formats->end())
            return found->second;
    }
    return "built-in format " + id;
}

std::string numbered(const Tree &list, const std::string &number)
{
    const std::size_t i = std::strtoul(number.c_str(), nullptr, 10);
    if (number.empty())
        return "";
    if (i >= list.children.size())
        throw std::runtime_error("the styles have no " + list.name + " " + number);
    return flat(list.children[i]);
}

/* A protection that says what holds without it is none. */
std::string protection(const Tree &format)
{
    const Tree &said = format.child("protection");
    const std::string locked = said.get("locked"), hidden = said.get("hidden");
    return std::string(locked == "0" ? "unlocked" : "locked") + (hidden == "1" ? ", formula hidden" : "");
}

} // namespace

std::vector<Id> read_styles(const Tree &sheet, Book &book, Texts &texts)
{
    std::map<std::string, std::string> formats;
    for (const Tree &format : sheet.child("numFmts").children)
        formats[format.get("numFmtId")] = format.get("formatCode");
    std::vector<Id> ids;
    for (const Tree &format : sheet.child("cellXfs").children) {
        const std::string parts[STYLE_PARTS] = {
            number_format(format.get("numFmtId"), formats),
            numbered(sheet.child("fonts"), format.get("fontId")),
            numbered(sheet.child("fills"), format.get("fillId")),
            numbered(sheet.child("borders"), format.get("borderId")),
            flat(format.child("alignment")),
            protection(format) + (format.get("quotePrefix") == "1" ? ", text" : ""),
        };
        Style style;
        std::string all;
        for (int i = 0; i < STYLE_PARTS; ++i) {
            style.parts[i] = texts.id(parts[i]);
            all += parts[i] + "; ";
        }
        ids.push_back(texts.id(all));
        book.styles[ids.back()] = style;
    }
    for (const Tree &look : sheet.child("dxfs").children)
        book.looks.push_back(flat(look));
    return ids;
}

} // namespace compare
