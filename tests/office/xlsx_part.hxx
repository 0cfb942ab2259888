/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#ifndef CSM_TESTS_OFFICE_XLSX_PART_HXX
#define CSM_TESTS_OFFICE_XLSX_PART_HXX

#include <cstddef>
#include <exception>
#include <map>
#include <string>
#include <vector>

#include <expat.h>
#include <zip.h>

/* The zip of an .xlsx file and its XML parts, for what reads a workbook without a spreadsheet
 * program. */
namespace office {

class Archive {
public:
    explicit Archive(const std::string &path);
    ~Archive() { zip_discard(m_zip); }
    Archive(const Archive &) = delete;
    Archive &operator=(const Archive &) = delete;

    zip_t *get() const { return m_zip; }
    std::vector<std::string> parts() const;
    bool has(const std::string &name) const { return zip_name_locate(m_zip, name.c_str(), 0) >= 0; }
    std::string bytes(const std::string &name) const;

private:
    zip_t *m_zip;
};

/* Without its namespace: elements and attributes are told apart by their local names alone. */
const char *local_name(const char *name);
std::string attribute(const char **attributes, const char *name);

/* One pass over one XML part. An exception must not cross expat's C frames, so the handlers
 * park it and stop the parser. */
class Part {
public:
    virtual ~Part() = default;
    void parse(const Archive &archive, const std::string &name);

protected:
    virtual void start(const char *name, const char **attributes) = 0;
    virtual void end(const char *) {}
    virtual void text(const char *, std::size_t) {}

private:
    template <class Work> void guarded(Work work)
    {
        try {
            if (m_problem.empty())
                work();
        } catch (const std::exception &problem) {
            m_problem = problem.what();
            XML_StopParser(m_parser, XML_FALSE);
        }
    }
    static void XMLCALL on_start(void *self, const XML_Char *name, const XML_Char **attributes);
    static void XMLCALL on_end(void *self, const XML_Char *name);
    static void XMLCALL on_text(void *self, const XML_Char *text, int length);
    void feed(zip_file_t *file, const std::string &name);

    XML_Parser m_parser = nullptr;
    std::string m_problem;
};

/* A character XML cannot hold is written _xHHHH_ in a workbook's strings. */
std::string unescaped(const std::string &text);

struct Relation {
    std::string target;
    std::string type;
};

class Relations : public Part {
public:
    std::map<std::string, Relation> found; /* by their ids */

private:
    void start(const char *name, const char **attributes) override;
};

/* Targets are relative to the folder of the part, or absolute inside the archive. */
std::string resolved(const std::string &folder, const std::string &target);
bool ends_with(const std::string &text, const std::string &end);
std::string workbook_part(const Archive &archive);

} // namespace office

#endif
