/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#include "calc.hxx"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>

#ifndef CSM_EXTENSIONS
#error "CSM_EXTENSIONS must be defined: the folder that holds the unpacked extension"
#endif

extern "C" const csm_dictionary addin_dictionaries[];

namespace calc {

namespace fs = std::filesystem;

/* ---- the office ---- */

std::unique_ptr<office::Office> start(const std::string &topic, const std::string &ui_language,
                                      bool with_extension, const std::string &locale,
                                      office::Dialogs dialogs)
{
    const std::string profile = std::string(CSM_WORK_FOLDER) + "/profile-" + topic + "-" +
                                ui_language + (with_extension ? "" : "-bare");
    return std::make_unique<office::Office>(profile, with_extension ? CSM_EXTENSIONS : "",
                                            ui_language, locale, dialogs);
}

std::unique_ptr<office::Office> the_office;
const csm_language *language = csm_language_at(0);

namespace {

std::string office_topic;
office::Dialogs office_dialogs;

} // namespace

void prepare_office(const std::string &topic, office::Dialogs dialogs)
{
    office_topic = topic;
    office_dialogs = dialogs;
}

int open_office(void **)
{
    try {
        the_office = start(office_topic, language->office, true, language->office, office_dialogs);
    } catch (const std::exception &exception) {
        print_error("%s\n", exception.what());
        return -1;
    }
    return 0;
}

int close_office(void **)
{
    the_office.reset();
    return 0;
}

std::string say(const char *english)
{
    std::string text = csm_translate(addin_dictionaries, language->tag, english);
    text.erase(std::remove(text.begin(), text.end(), '~'), text.end());
    return text;
}

std::string folder(const std::string &topic)
{
    const fs::path path = fs::path(CSM_WORK_FOLDER) / ("files-" + topic);
    fs::remove_all(path);
    fs::create_directories(path);
    return path.string();
}

void run_guarded(void (*body)())
{
    static char problem[4096];
    problem[0] = '\0';
    try {
        body();
    } catch (const std::exception &exception) {
        std::snprintf(problem, sizeof problem, "%s", exception.what());
    }
    if (problem[0]) {
        print_error("%s\n", problem);
        _fail(__FILE__, __LINE__);
    }
}

/* ---- complaints ---- */

namespace {
int complaints;
}

void complain(const char *format, ...)
{
    char text[4096];
    va_list list;
    va_start(list, format);
    std::vsnprintf(text, sizeof text, format, list);
    va_end(list);
    print_error("%s\n", text);
    complaints++;
}

/* As an exception, so that destructors run: cmocka itself would jump over them. */
void settle(std::size_t trials)
{
    const int found = complaints;
    complaints = 0;
    if (trials == 0)
        throw std::runtime_error("nothing was tried");
    if (found)
        throw std::runtime_error(std::to_string(found) + " complaints in " +
                                 std::to_string(trials) + " trials");
    print_message("%zu trials\n", trials);
}

/* ---- the catalogue ---- */

std::vector<const csm_function *> functions()
{
    std::vector<const csm_function *> all;
    while (const csm_function *f = csm_function_at(all.size()))
        all.push_back(f);
    return all;
}

namespace {

std::vector<Example> read_examples(const csm_function *f, const csm_example *texts, std::size_t limit,
                                   Arena &arena)
{
    constexpr int most = CSM_MAX_ARGUMENTS + 4;
    std::vector<Example> all;
    for (std::size_t i = 0; i < limit && texts[i].arguments; i++) {
        const csm_example &text = texts[i];
        csm_value values[most];
        Example example = {f, &text, {}, csm_missing()};
        const int count = csm_read_literals(arena.get(), text.arguments, values, most);
        if (count < 0 || csm_read_literals(arena.get(), text.result, &example.result, 1) != 1) {
            complain("%s(%s): unreadable example", f->name, text.arguments);
            continue;
        }
        example.arguments.assign(values, values + count);
        all.push_back(example);
    }
    return all;
}

} // namespace

std::vector<Example> examples(const csm_function *f, Arena &arena)
{
    return read_examples(f, f->examples, CSM_MAX_EXAMPLES, arena);
}

std::vector<Example> stated_errors(const csm_function *f, Arena &arena)
{
    return read_examples(f, f->errors, CSM_MAX_ERRORS, arena);
}

bool is_range(const csm_value &v) { return v.kind == CSM_IS_RANGE; }
std::size_t size_of(const csm_value &v) { return is_range(v) ? csm_range_size(&v.range) : 1; }
std::size_t rows_of(const csm_value &v) { return is_range(v) ? v.range.rows : 1; }
std::size_t columns_of(const csm_value &v) { return is_range(v) ? v.range.columns : 1; }

csm_value cell_of(const csm_value &v, std::size_t i)
{
    return is_range(v) ? csm_cell(&v.range, i) : v;
}

bool has_blank(const csm_value &v)
{
    for (std::size_t i = 0; is_range(v) && i < size_of(v); i++)
        if (cell_of(v, i).kind == CSM_IS_BLANK)
            return true;
    return false;
}

namespace {

template <class T> T *take(Arena &arena, std::size_t count)
{
    void *p = csm_arena_get(arena.get(), count, sizeof(T));
    if (!p)
        throw std::bad_alloc();
    return static_cast<T *>(p);
}

} // namespace

csm_value make_range(Arena &arena, std::size_t rows, std::size_t columns, const Values &cells)
{
    auto *numbers = take<double>(arena, rows * columns);
    auto *kinds = take<unsigned char>(arena, rows * columns);
    auto *texts = take<const char *>(arena, rows * columns);
    for (std::size_t i = 0; i < rows * columns; i++) {
        const csm_value cell = i < cells.size() ? cells[i] : csm_value{CSM_IS_BLANK, {0}};
        kinds[i] = static_cast<unsigned char>(cell.kind);
        if (cell.kind == CSM_IS_NUMBER)
            numbers[i] = cell.number;
        else if (cell.kind == CSM_IS_ERROR)
            numbers[i] = cell.error;
        else if (cell.kind == CSM_IS_TEXT)
            texts[i] = cell.text;
    }
    csm_value value = csm_numbers(rows, columns, numbers);
    value.range.kinds = kinds;
    value.range.texts = texts;
    return value;
}

/* ---- writing ---- */

namespace {

std::string digits(double x)
{
    char text[40];
    std::snprintf(text, sizeof text, "%.17g", x);
    return text;
}

std::string quoted(const char *text)
{
    std::string out = "\"";
    for (; *text; text++)
        out += *text == '"' ? std::string("\"\"") : std::string(1, *text);
    return out + '"';
}

std::string single(const csm_value &v)
{
    switch (v.kind) {
    case CSM_IS_NUMBER:
        return digits(v.number);
    case CSM_IS_TEXT:
        return quoted(v.text);
    case CSM_IS_ERROR:
        return csm_error_name(v.error);
    default:
        return "";
    }
}

std::string shape_of(const csm_value &v, std::string (*of)(const csm_value &))
{
    std::string out = "{";
    for (std::size_t i = 0; i < size_of(v); i++) {
        if (i)
            out += i % columns_of(v) ? ';' : '|';
        out += of(cell_of(v, i));
    }
    return out + '}';
}

/* As typed into a cell. */
std::string typed(const csm_value &v)
{
    char *end = nullptr;
    switch (v.kind) {
    case CSM_IS_NUMBER:
        return digits(v.number);
    case CSM_IS_ERROR:
        return v.error == CSM_DIV0 ? "=1/0" : std::string("=") + csm_error_name(v.error);
    case CSM_IS_TEXT:
        std::strtod(v.text, &end);
        if (end != v.text && !*end)
            return std::string("'") + v.text;
        /* Calc would take TRUE for a logical value and 1-2 for a date. */
        if (!std::isalpha(static_cast<unsigned char>(v.text[0])) ||
            std::strchr("TtFf", v.text[0]))
            return "=" + quoted(v.text);
        return v.text;
    default:
        return "";
    }
}

} // namespace

std::string literal(const csm_value &value)
{
    return is_range(value) ? shape_of(value, single) : single(value);
}

std::string joined(const std::vector<std::string> &arguments)
{
    std::string out;
    for (std::size_t i = 0; i < arguments.size(); i++)
        out += (i ? ";" : "") + arguments[i];
    return out;
}

namespace {

constexpr int data_column = 3; /* D */

std::string absolute(office::Address cell)
{
    const std::string name = office::cell_name({cell.column, 0});
    return "$" + name.substr(0, name.size() - 1) + "$" + std::to_string(cell.row + 1);
}

} // namespace

std::string Data::put(const csm_value &value)
{
    const office::Address first = {data_column, static_cast<int>(m_rows.size())};
    const office::Address last = {first.column + static_cast<int>(columns_of(value)) - 1,
                                  first.row + static_cast<int>(rows_of(value)) - 1};
    for (std::size_t r = 0; r < rows_of(value); r++) {
        m_rows.emplace_back();
        for (std::size_t c = 0; c < columns_of(value); c++)
            m_rows.back().push_back(typed(cell_of(value, r * columns_of(value) + c)));
    }
    const std::string sheet = "$" + m_sheet + ".";
    return sheet + absolute(first) + (size_of(value) > 1 ? ":" + absolute(last) : "");
}

void Data::write(office::Sheet sheet) const
{
    std::size_t width = 1;
    for (const auto &row : m_rows)
        width = std::max(width, row.size());
    office::TextRows rows = m_rows;
    for (auto &row : rows)
        row.resize(width);
    sheet.set_formulas(office::cell_name({data_column, 0}), rows);
}

/* ---- comparing ---- */

int calc_code(csm_error error)
{
    switch (error) {
    case CSM_DIV0:
        return 532;
    case CSM_VALUE:
        return 519;
    case CSM_NUM:
        return 503;
    case CSM_NA:
        return 32767;
    default:
        return -1; /* none that a user may ever see */
    }
}

bool nearly(double a, double b)
{
    return a == b || std::fabs(a - b) <= 1e-12 * std::fmax(std::fabs(a), std::fabs(b));
}

bool agrees(const Cell &cell, const csm_value &value)
{
    switch (value.kind) {
    case CSM_IS_NUMBER:
        return cell.kind == Kind::number && std::isfinite(cell.number) &&
               nearly(cell.number, value.number);
    case CSM_IS_TEXT:
        return cell.kind == Kind::text && cell.text == value.text;
    case CSM_IS_ERROR:
        return cell.kind == Kind::error && cell.error == calc_code(value.error);
    case CSM_IS_BLANK: /* the answer beside a blank cell is an empty text */
        return cell.kind == Kind::text && cell.text.empty();
    default:
        return false;
    }
}

bool agree(const office::Rows &cells, const csm_value &value)
{
    for (std::size_t r = 0; r < std::min(rows_of(value), cells.size()); r++)
        for (std::size_t c = 0; c < std::min(columns_of(value), cells[r].size()); c++)
            if (!agrees(cells[r][c], cell_of(value, r * columns_of(value) + c)))
                return false;
    return true;
}

std::string show(const Cell &cell)
{
    switch (cell.kind) {
    case Kind::number:
        return digits(cell.number);
    case Kind::text:
        return quoted(cell.text.c_str());
    case Kind::error:
        return cell.text + " (" + std::to_string(cell.error) + ")";
    default:
        return "nothing";
    }
}

std::string show(const csm_value &value)
{
    if (size_of(value) > 64)
        return std::to_string(size_of(value)) + " cells from " + show(cell_of(value, 0));
    return value.kind == CSM_IS_MISSING ? "nothing" : literal(value);
}

std::string show(const office::Rows &cells)
{
    std::string out;
    for (const auto &row : cells)
        for (const Cell &cell : row)
            out += (out.empty() ? "" : " ") + show(cell);
    return out;
}

} // namespace calc
