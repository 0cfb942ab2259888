/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Documents that call every function survive being saved and loaded: as .ods and .xlsx, with the
 * extension, without it, and with it again. */
#include "calc.hxx"

#include <algorithm>
#include <cctype>

using namespace calc;

namespace {

const char *const formats[] = {"ods", "xlsx"};

/* ---- a document that calls every function in several ways ---- */

struct Maker {
    office::Document document;
    Data data{"data"};
    office::TextRows calls;
    std::vector<std::pair<std::string, std::string>> names;  /* name, content */
    std::vector<std::pair<std::string, std::string>> arrays; /* area, formula */
    int row = 0;

    std::string written(const csm_value &v, bool named);
    void add(const Example &example);
    void write();
};

/* Values stand on another sheet, ranges under a name where asked for. */
std::string Maker::written(const csm_value &v, bool named)
{
    if (v.kind == CSM_IS_MISSING)
        return "";
    const std::string cells = data.put(v);
    if (!named)
        return cells;
    const std::string name = "given_" + std::to_string(names.size() + 1);
    names.emplace_back(name, cells);
    return name;
}

void Maker::add(const Example &example)
{
    const std::string start = std::string("=CSM.") + example.f->name + "(";
    std::vector<std::string> cells, called;
    for (const csm_value &v : example.arguments) {
        cells.push_back(written(v, false));
        called.push_back(written(v, true));
    }
    const std::string plain = start + example.text->arguments + ")";
    if (!is_range(example.result)) {
        calls.push_back({plain, start + joined(cells) + ")", start + joined(called) + ")"});
        return;
    }
    const int width = static_cast<int>(columns_of(example.result));
    const int height = static_cast<int>(rows_of(example.result));
    int column = 0;
    for (const std::string &formula : {plain, start + joined(cells) + ")"}) {
        const office::Address last = {column + width - 1, row + height - 1};
        arrays.emplace_back(office::cell_name({column, row}) + ":" + office::cell_name(last),
                            formula);
        column += width + 1;
    }
    row += height + 1;
}

void Maker::write()
{
    data.write(document.add_sheet("data"));
    for (const auto &[name, content] : names)
        document.add_name(name, content);
    document.sheet(0).set_formulas("A1", calls);
    auto sheet = document.add_sheet("arrays");
    for (const auto &[area, formula] : arrays)
        sheet.set_array_formula(area, formula);
}

office::Document make_document(office::Office &in, Arena &arena)
{
    Maker maker = {in.new_spreadsheet(), Data("data"), {}, {}, {}, 0};
    for (const csm_function *f : functions())
        for (const Example &example : examples(f, arena))
            maker.add(example);
    maker.write();
    return std::move(maker.document);
}

/* ---- comparing documents ---- */

struct Content {
    std::vector<office::FormulaCell> calls;  /* single cells */
    std::vector<office::FormulaCell> arrays; /* cells of array formulas */
};

Content content_of(const office::Document &document)
{
    return {document.sheet(0).formula_cells(), document.sheet("arrays").formula_cells()};
}

bool same_value(const Cell &a, const Cell &b)
{
    return a.kind == b.kind && nearly(a.number, b.number) && a.text == b.text &&
           a.error == b.error;
}

void compare(const std::string &what, const std::vector<office::FormulaCell> &got,
             const std::vector<office::FormulaCell> &wanted)
{
    if (got.size() != wanted.size()) {
        complain("%s: %zu formulas, not %zu", what.c_str(), got.size(), wanted.size());
        return;
    }
    for (std::size_t i = 0; i < got.size(); i++) {
        const Cell &a = got[i].cell, &b = wanted[i].cell;
        const std::string where = what + " " + office::cell_name(wanted[i].at);
        if (!(got[i].at == wanted[i].at) || a.formula != b.formula)
            complain("%s: %s, not %s", where.c_str(), a.formula.c_str(), b.formula.c_str());
        if (!same_value(a, b))
            complain("%s: %s gives %s, not %s", where.c_str(), b.formula.c_str(),
                     show(a).c_str(), show(b).c_str());
    }
}

void compare(const std::string &what, const Content &got, const Content &wanted)
{
    compare(what, got.calls, wanted.calls);
    compare(what + " arrays", got.arrays, wanted.arrays);
}

/* Loaded as it stands, and after computing everything anew. */
void check_loaded(const std::string &what, office::Office &in, const std::string &path,
                  const Content &wanted)
{
    auto document = in.load(path);
    compare(what + " as loaded", content_of(document), wanted);
    document.recalculate_all();
    compare(what + " recalculated", content_of(document), wanted);
}

std::string upper(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return text;
}

/* Without the extension, measured on 7.4.7: .xlsx shows what was stored; .ods stored texts, but
 * #NAME? for numbers. Array formulas are computed on loading, which gives #NAME? in both. */
bool shows_stored(const std::string &format, const Cell &cell)
{
    return format == "xlsx" || cell.kind == Kind::text;
}

void check_bare(const std::string &format, const office::Document &document, const Content &wanted)
{
    constexpr int name = 525;
    const Content got = content_of(document);
    const char *what = format.c_str();
    if (got.calls.size() != wanted.calls.size() || got.arrays.size() != wanted.arrays.size()) {
        complain("%s without the extension: %zu formulas, %zu array cells", what, got.calls.size(),
                 got.arrays.size());
        return;
    }
    for (std::size_t i = 0; i < got.calls.size(); i++) {
        const Cell &a = got.calls[i].cell, &b = wanted.calls[i].cell;
        if (shows_stored(format, b) ? !same_value(a, b) : a.error != name)
            complain("%s without the extension: %s shows %s", what, b.formula.c_str(),
                     show(a).c_str());
        if (upper(a.formula) != upper(b.formula)) /* an unknown name turns to lower case */
            complain("%s without the extension: %s has become %s", what, b.formula.c_str(),
                     a.formula.c_str());
    }
    for (const auto &cell : got.arrays)
        if (cell.cell.error != name)
            complain("%s without the extension: %s shows %s", what, cell.cell.formula.c_str(),
                     show(cell.cell).c_str());
}

/* ---- the way of a file through three offices ---- */

std::string path_of(const std::string &in, const std::string &name, const std::string &format)
{
    return in + "/" + name + "." + format;
}

void store(const office::Document &document, const std::string &path, const std::string &format)
{
    if (format == "ods")
        document.store_ods(path);
    else
        document.store_xlsx(path);
}

/* In an office without the extension: look, and save again. */
void pass_through_bare_office(const std::string &files, const Content &wanted)
{
    const auto bare = start("files", "en-US", false);
    for (const std::string format : formats) {
        auto document = bare->load(path_of(files, "with", format));
        check_bare(format, document, wanted);
        store(document, path_of(files, "without", format), format);
    }
}

void files_survive()
{
    Arena arena;
    const std::string files = folder("files");
    Content wanted;
    {
        const auto the_office = start("files", "en-US", true);
        auto document = make_document(*the_office, arena);
        wanted = content_of(document);
        for (const std::string format : formats) {
            store(document, path_of(files, "with", format), format);
            check_loaded(format, *the_office, path_of(files, "with", format), wanted);
        }
    }
    pass_through_bare_office(files, wanted);
    const auto again = start("files", "en-US", true);
    for (const std::string format : formats) {
        check_loaded(format + " after an office without the extension,", *again,
                     path_of(files, "without", format), wanted);
    }
    settle(wanted.calls.size() + wanted.arrays.size());
}

/* What is compared above is right: every example stands in the document with its stated result. */
void the_document_is_right()
{
    Arena arena;
    const auto the_office = start("files", "en-US", true);
    const auto document = make_document(*the_office, arena);
    const Content content = content_of(document);
    std::size_t row = 0;
    for (const csm_function *f : functions())
        for (const Example &example : examples(f, arena)) {
            if (is_range(example.result))
                continue;
            for (std::size_t i = 0; i < 3; i++) {
                const Cell &cell = content.calls.at(3 * row + i).cell;
                if (!agrees(cell, example.result))
                    complain("%s gives %s, not %s", cell.formula.c_str(), show(cell).c_str(),
                             example.text->result);
            }
            row++;
        }
    settle(row);
}

} // namespace

int main()
{
    const CMUnitTest tests[] = {
        CALC_TEST(the_document_is_right),
        CALC_TEST(files_survive),
    };
    return cmocka_run_group_tests_name("files", tests, nullptr, nullptr);
}
