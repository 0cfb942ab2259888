/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "xlsx_part.hxx"

#include <cstring>
#include <memory>
#include <new>
#include <stdexcept>

namespace office {

namespace {

/* Expat joins namespace and name with this; only the local name matters here. */
constexpr char separator = '|';

void append_utf8(std::string &to, unsigned code)
{
    auto byte = [&to](unsigned bits) { to.push_back(static_cast<char>(bits)); };
    if (code < 0x80) {
        byte(code);
    } else if (code < 0x800) {
        byte(0xC0 | code >> 6);
        byte(0x80 | (code & 0x3F));
    } else {
        byte(0xE0 | code >> 12);
        byte(0x80 | (code >> 6 & 0x3F));
        byte(0x80 | (code & 0x3F));
    }
}

} // namespace

Archive::Archive(const std::string &path)
{
    int code = 0;
    m_zip = zip_open(path.c_str(), ZIP_RDONLY, &code);
    if (m_zip)
        return;
    zip_error_t error;
    zip_error_init_with_code(&error, code);
    const std::string why = zip_error_strerror(&error);
    zip_error_fini(&error);
    throw std::runtime_error(why);
}

std::vector<std::string> Archive::parts() const
{
    std::vector<std::string> names;
    const zip_int64_t count = zip_get_num_entries(m_zip, 0);
    for (zip_int64_t i = 0; i < count; ++i)
        names.push_back(zip_get_name(m_zip, static_cast<zip_uint64_t>(i), 0));
    return names;
}

std::string Archive::bytes(const std::string &name) const
{
    std::unique_ptr<zip_file_t, int (*)(zip_file_t *)> file(
        zip_fopen(m_zip, name.c_str(), 0), zip_fclose);
    if (!file)
        throw std::runtime_error(name + ": no such part in the file");
    std::string all;
    char buffer[1 << 14];
    zip_int64_t got;
    while ((got = zip_fread(file.get(), buffer, sizeof buffer)) > 0)
        all.append(buffer, static_cast<std::size_t>(got));
    if (got < 0)
        throw std::runtime_error(name + ": cannot be unpacked");
    return all;
}

const char *local_name(const char *name)
{
    const char *bar = std::strrchr(name, separator);
    return bar ? bar + 1 : name;
}

std::string attribute(const char **attributes, const char *name)
{
    for (; *attributes; attributes += 2)
        if (std::strcmp(local_name(attributes[0]), name) == 0)
            return attributes[1];
    return "";
}

void XMLCALL Part::on_start(void *self, const XML_Char *name, const XML_Char **attributes)
{
    Part &part = *static_cast<Part *>(self);
    part.guarded([&] { part.start(local_name(name), attributes); });
}

void XMLCALL Part::on_end(void *self, const XML_Char *name)
{
    Part &part = *static_cast<Part *>(self);
    part.guarded([&] { part.end(local_name(name)); });
}

void XMLCALL Part::on_text(void *self, const XML_Char *text, int length)
{
    Part &part = *static_cast<Part *>(self);
    part.guarded([&] { part.text(text, static_cast<std::size_t>(length)); });
}

void Part::feed(zip_file_t *file, const std::string &name)
{
    constexpr int size = 1 << 16;
    for (bool last = false; !last;) {
        void *buffer = XML_GetBuffer(m_parser, size);
        const zip_int64_t got = buffer ? zip_fread(file, buffer, size) : -1;
        if (got < 0)
            throw std::runtime_error(name + ": cannot be unpacked");
        last = got == 0;
        if (XML_ParseBuffer(m_parser, static_cast<int>(got), last) == XML_STATUS_OK)
            continue;
        if (m_problem.empty())
            m_problem = XML_ErrorString(XML_GetErrorCode(m_parser));
        throw std::runtime_error(name + " line " +
                                 std::to_string(XML_GetCurrentLineNumber(m_parser)) + ": " +
                                 m_problem);
    }
}

void Part::parse(const Archive &archive, const std::string &name)
{
    std::unique_ptr<zip_file_t, int (*)(zip_file_t *)> file(
        zip_fopen(archive.get(), name.c_str(), 0), zip_fclose);
    if (!file)
        throw std::runtime_error(name + ": no such part in the file");
    std::unique_ptr<XML_ParserStruct, void (*)(XML_Parser)> parser(
        XML_ParserCreateNS(nullptr, separator), XML_ParserFree);
    if (!parser)
        throw std::bad_alloc();
    m_parser = parser.get();
    XML_SetUserData(m_parser, this);
    XML_SetElementHandler(m_parser, on_start, on_end);
    XML_SetCharacterDataHandler(m_parser, on_text);
    feed(file.get(), name);
}

std::string unescaped(const std::string &text)
{
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool escape = at + 6 < text.size() && text[at] == '_' && text[at + 1] == 'x' &&
                            text[at + 6] == '_' &&
                            text.find_first_not_of("0123456789abcdefABCDEF", at + 2) == at + 6;
        if (!escape) {
            plain.push_back(text[at]);
            continue;
        }
        append_utf8(plain, static_cast<unsigned>(std::stoul(text.substr(at + 2, 4), nullptr, 16)));
        at += 6;
    }
    return plain;
}

void Relations::start(const char *name, const char **attributes)
{
    if (std::strcmp(name, "Relationship") == 0)
        found[attribute(attributes, "Id")] = {attribute(attributes, "Target"),
                                              attribute(attributes, "Type")};
}

std::string resolved(const std::string &folder, const std::string &target)
{
    return !target.empty() && target[0] == '/' ? target.substr(1) : folder + target;
}

bool ends_with(const std::string &text, const std::string &end)
{
    return text.size() >= end.size() &&
           text.compare(text.size() - end.size(), end.size(), end) == 0;
}

std::string workbook_part(const Archive &archive)
{
    Relations package;
    package.parse(archive, "_rels/.rels");
    for (const auto &[id, relation] : package.found)
        if (ends_with(relation.type, "/officeDocument"))
            return resolved("", relation.target);
    throw std::runtime_error("the file holds no workbook");
}

} // namespace office
