/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* Every argument of every function with every kind of wrong argument, in Calc. A call gives the
 * error that the conventions demand; where the value is legitimate, what the core answers to the
 * same arguments; and CSM_WHY says OK or names the argument. Each trial replaces one argument of
 * a worked example. */
#include "wrong.hxx"

#include <algorithm>
#include <cmath>
#include <cstring>

using namespace calc;

namespace {


/* Rows of a sheet. */
constexpr std::size_t sheet_rows = 1048576;

struct Trial {
    const csm_function *f;
    std::size_t argument;
    Wrong wrong;
    std::vector<Written> written;
    std::vector<std::string> formula; /* the same as texts */
};

/* ---- the base of a trial: an example that gives the argument ---- */

bool gives(const Example &example, std::size_t argument)
{
    return argument < example.arguments.size() &&
           example.arguments[argument].kind != CSM_IS_MISSING;
}

std::size_t count_given(const Example &example)
{
    std::size_t n = 0;
    for (std::size_t i = 0; i < example.arguments.size(); i++)
        n += gives(example, i);
    return n;
}

/* Skipped arguments get their default, so that the argument can be tried and the answer stays. */
void fill_defaults(Example &example)
{
    const csm_function *f = example.f;
    for (std::size_t i = 0; i < csm_argument_count(f); i++) {
        const csm_argument &a = f->arguments[i];
        if (a.type == CSM_TAKES_REST)
            continue;
        if (i >= example.arguments.size())
            example.arguments.push_back(csm_missing());
        if (!gives(example, i) && a.presence == CSM_DEFAULT && takes_numbers(a))
            example.arguments[i] = csm_number(a.fallback);
    }
}

/* The first of those that give the argument and give most. */
bool find_base(const csm_function *f, std::size_t argument, Arena &arena, Example &base)
{
    bool found = false;
    for (const Example &example : examples(f, arena)) {
        const bool has = gives(example, argument), had = found && gives(base, argument);
        if (!found || has > had || (has == had && count_given(example) > count_given(base)))
            base = example;
        found = true;
    }
    if (found)
        fill_defaults(base);
    return found && gives(base, argument);
}

/* ---- building a wrong argument ---- */

csm_value blank_cell() { return {CSM_IS_BLANK, {0}}; }

Values cells_of(const csm_value &v)
{
    Values cells;
    for (std::size_t i = 0; i < size_of(v); i++)
        cells.push_back(cell_of(v, i));
    return cells;
}

csm_value with_cell(Arena &arena, const csm_value &v, std::size_t i, const csm_value &cell)
{
    if (!is_range(v))
        return cell;
    Values cells = cells_of(v);
    cells[i] = cell;
    return make_range(arena, rows_of(v), columns_of(v), cells);
}

/* The cells over and over. */
csm_value of_size(Arena &arena, const csm_value &v, std::size_t rows, std::size_t columns)
{
    Values cells;
    for (std::size_t i = 0; i < rows * columns; i++)
        cells.push_back(cell_of(v, i % columns % size_of(v)));
    return make_range(arena, rows, columns, cells);
}

csm_value column_of(Arena &arena, const csm_value &v, std::size_t rows)
{
    Values cells;
    for (std::size_t i = 0; i < rows; i++)
        cells.push_back(cell_of(v, i % size_of(v)));
    return make_range(arena, rows, 1, cells);
}

bool is_paired(const csm_argument &argument)
{
    return argument.pairing == CSM_KEY || argument.pairing == CSM_PAIRED ||
           argument.pairing == CSM_EACH;
}

/* Whether this kind makes sense for the argument. A whole column for an optional single value is
 * left out: a second each for what a range of two cells shows as well. */
bool applies(const csm_argument &a, Wrong wrong)
{
    const bool required_single = !takes_range(a) && a.presence == CSM_REQUIRED;
    switch (wrong) {
    case Wrong::one_more:
        return takes_range(a) && is_paired(a);
    case Wrong::range:
        return !takes_range(a);
    case Wrong::whole_column:
        return required_single;
    case Wrong::too_many:
        return false; /* once a function */
    default:
        return true;
    }
}

struct Builder {
    Arena &arena;
    const Example &base;
    std::size_t argument;

    Written cell(const csm_value &value) const
    {
        return {with_cell(arena, own(), 0, value), Form::cells};
    }
    /* A range keeps the number in a cell; alone it stands in the formula. */
    Written number(double x) const
    {
        return {with_cell(arena, own(), 0, csm_number(x)),
                is_range(own()) ? Form::cells : Form::constant};
    }
    const csm_value &own() const { return base.arguments[argument]; }
    csm_value error_last() const
    {
        const csm_value cells = column_of(arena, own(), std::max<std::size_t>(size_of(own()), 2));
        return with_cell(arena, cells, size_of(cells) - 1, csm_error_value(CSM_DIV0));
    }
    std::size_t key_size() const
    {
        const std::size_t key = key_of(base.f);
        return key < base.arguments.size() ? size_of(base.arguments[key]) : 1;
    }
    csm_value array() const
    {
        if (is_range(own()))
            return own();
        return of_size(arena, own(), 1, takes_range(base.f->arguments[argument]) ? 1 : 2);
    }
    csm_value matrix(std::size_t i) const
    {
        const csm_value &v = base.arguments[i];
        return of_size(arena, v, 2, std::max<std::size_t>(size_of(v), 2));
    }
    Written build(Wrong wrong) const;
};

Written Builder::build(Wrong wrong) const
{
    switch (wrong) {
    case Wrong::text:
        return cell(csm_text("nonsense"));
    case Wrong::number_text:
        return cell(csm_text("12"));
    case Wrong::blank:
        return cell(blank_cell());
    case Wrong::error:
        return {csm_error_value(CSM_DIV0), Form::cells};
    case Wrong::range_with_error:
        return {error_last(), Form::cells};
    case Wrong::negative:
        return number(-1);
    case Wrong::zero:
        return number(0);
    case Wrong::huge:
        return number(1e308);
    case Wrong::skipped:
        return {csm_missing(), Form::skipped};
    case Wrong::too_few:
        return {csm_missing(), Form::cut};
    case Wrong::one_more:
        return {column_of(arena, own(), key_size() + 1), Form::cells};
    case Wrong::inline_array:
        return {array(), Form::constant};
    case Wrong::range:
        return {column_of(arena, own(), 2), Form::cells};
    case Wrong::matrix:
        return {matrix(argument), Form::cells};
    default:
        return {make_range(arena, 1, 1, {}), Form::column};
    }
}

std::vector<Written> as_written(const Example &base)
{
    std::vector<Written> all;
    for (const csm_value &value : base.arguments)
        all.push_back({value, value.kind == CSM_IS_MISSING ? Form::skipped
                              : has_blank(value)           ? Form::cells
                                                           : Form::constant});
    return all;
}

/* Rows and columns make no difference as long as all that is paired has them. */
void make_matrices(const Builder &builder, std::vector<Written> &written)
{
    const csm_function *f = builder.base.f;
    if (f->arguments[builder.argument].pairing != CSM_KEY)
        return;
    for (std::size_t i = 0; i < written.size() && i < csm_argument_count(f); i++) {
        const csm_pairing pairing = f->arguments[i].pairing;
        const bool many = is_range(written[i].value) && size_of(written[i].value) > 1;
        if (gives(builder.base, i) && i != builder.argument &&
            (pairing == CSM_PAIRED || (pairing == CSM_EACH && many)))
            written[i] = {builder.matrix(i), Form::cells};
    }
}

Trial make_trial(Arena &arena, const Example &base, std::size_t argument, Wrong wrong)
{
    Trial trial = {base.f, argument, wrong, as_written(base), {}};
    const Builder builder = {arena, base, argument};
    trial.written[argument] = builder.build(wrong);
    /* Between two brackets nothing is skipped: an only argument is there or it is not. */
    if (trial.written.size() == 1 && trial.written[0].form == Form::skipped)
        trial.written[0].form = Form::cut;
    if (wrong == Wrong::matrix)
        make_matrices(builder, trial.written);
    if (wrong == Wrong::too_few)
        trial.written.resize(argument + 1);
    return trial;
}

void add_trials(Arena &arena, const csm_function *f, std::size_t argument,
                std::vector<Trial> &trials)
{
    Example base = {};
    if (f->arguments[argument].type == CSM_TAKES_REST)
        return;
    if (!find_base(f, argument, arena, base)) {
        complain("%s: no example gives %s", f->name, f->arguments[argument].name);
        return;
    }
    for (int w = 0; w < wrongs; w++)
        if (applies(f->arguments[argument], static_cast<Wrong>(w)))
            trials.push_back(make_trial(arena, base, argument, static_cast<Wrong>(w)));
}

/* ---- writing the formulas ---- */

/* The first row of every column of this sheet may hold a value; nothing else does. */
constexpr char blank_column[] = "$columns.$A:$A";

std::string formula_text(const Written &written, Data &data)
{
    switch (written.form) {
    case Form::constant:
        return literal(written.value);
    case Form::cells:
        return data.put(written.value);
    case Form::column:
        return blank_column;
    default:
        return "";
    }
}

void write_arguments(Trial &trial, Data &data)
{
    for (const Written &written : trial.written)
        if (written.form != Form::cut)
            trial.formula.push_back(formula_text(written, data));
}

std::string call_of(const Trial &trial)
{
    return std::string("CSM.") + trial.f->name + "(" + joined(trial.formula) + ")";
}

std::string why_of(const Trial &trial)
{
    std::vector<std::string> arguments = {std::string("\"") + trial.f->name + "\""};
    arguments.insert(arguments.end(), trial.formula.begin(), trial.formula.end());
    return "CSM.WHY(" + joined(arguments) + ")";
}

std::string describe(const Trial &trial)
{
    return "=" + call_of(trial) + " [" + trial.f->arguments[trial.argument].name + ": " +
           name_of(trial.wrong) + "]";
}

/* ---- what is to come back ---- */

struct Expected {
    int refused = 0;             /* Calc's error; the add-in was not called */
    csm_error broken = CSM_OK;   /* the rule that the argument breaks */
    csm_value answer = csm_missing(); /* legitimate: what the core says */
    csm_fault fault = {};
    bool converted = false;
};

Arrival arrival_of(const Trial &trial, std::size_t i)
{
    return arrival(trial.f->arguments[i], trial.written[i]);
}

Values arrivals(const Trial &trial)
{
    Values values;
    for (std::size_t i = 0; i < trial.written.size(); i++)
        if (trial.written[i].form != Form::cut)
            values.push_back(trial.f->arguments[i].type == CSM_TAKES_REST
                                 ? trial.written[i].value
                                 : arrival_of(trial, i).value);
    return values;
}

Expected expected(const Trial &trial, Arena &arena)
{
    Expected e;
    const Arrival own = arrival_of(trial, trial.argument);
    e.refused = own.refused;
    e.converted = own.converted;
    if (e.refused)
        return e;
    const Values values = arrivals(trial);
    e.broken = rule_broken(trial.f->arguments[trial.argument], own.value);
    if (!e.broken && mismatched(trial.f, values))
        e.broken = CSM_VALUE;
    if (!e.broken)
        e.answer = csm_call(trial.f, values.data(), values.size(), arena.get(), "en", &e.fault);
    return e;
}

/* Array formulas would hand single cells of a range to each cell of the answer. */
bool fit_for_array(const Expected &e)
{
    return is_range(e.answer) && !e.converted;
}

void check_answer(const Trial &trial, const Expected &e, const office::Rows &got)
{
    const csm_value wanted = e.broken ? csm_error_value(e.broken) : e.answer;
    const Cell &cell = got[0][0];
    if (e.refused ? cell.error != e.refused : !agree(got, wanted))
        complain("%s gives %s, not %s", describe(trial).c_str(), show(got).c_str(),
                 e.refused ? std::to_string(e.refused).c_str() : show(wanted).c_str());
}

bool starts_with(const std::string &text, const std::string &start)
{
    return text.compare(0, start.size(), start) == 0;
}

/* The name that CSM_WHY must speak of; NULL: none, the arguments are at fault together. */
const char *blamed(const Trial &trial, const Expected &e)
{
    if (e.refused || e.broken || e.converted)
        return trial.f->arguments[trial.argument].name;
    return e.fault.argument;
}

/* Exceptions, which Calc's own conversions make unavoidable. A required single argument reaches
 * the function as number or text, whatever the cell held; CSM_WHY sees the cell. So it names an
 * argument which the function got by with (a text that looks like a number, a number for a text,
 * an array of which Calc took the first value), and its error may be another one. Errors never
 * reach CSM_WHY. */
void check_why(const Trial &trial, const Expected &e, const Cell &why)
{
    const Arrival own = arrival_at_why(trial.written[trial.argument]);
    const csm_error error = e.broken                        ? e.broken
                            : e.answer.kind == CSM_IS_ERROR ? e.answer.error
                                                            : e.fault.error; /* of a cell of the answer */
    const char *name = blamed(trial, e);
    const char *sentence = why.text.c_str();
    constexpr int division_by_zero = 532;
    if (own.refused) { /* beside an inline array Calc shows the cell's error instead of Err:504 */
        if (why.error != own.refused && why.error != division_by_zero)
            complain("%s: CSM_WHY gives %s", describe(trial).c_str(), show(why).c_str());
    } else if (why.kind != Kind::text) {
        complain("%s: CSM_WHY gives %s", describe(trial).c_str(), show(why).c_str());
    } else if (!e.refused && !e.converted && !error) {
        if (why.text != "OK")
            complain("%s: CSM_WHY says %s", describe(trial).c_str(), sentence);
    } else if (why.text == "OK" || (name && why.text.find(name) == std::string::npos) ||
               (error && !e.converted && !starts_with(why.text, csm_error_name(error)))) {
        complain("%s: CSM_WHY says %s, but %s should be to blame", describe(trial).c_str(),
                 sentence, name ? name : "no single argument");
    }
}

/* ---- running the trials ---- */

std::string column_area(std::size_t first_row, std::size_t count, char first, char last)
{
    return first + std::to_string(first_row) + ":" + last + std::to_string(first_row + count - 1);
}

/* Puts an array formula where the trial's single one would show its first cell only. */
office::Rows array_answer(office::Sheet &arrays, std::size_t row, const Trial &trial,
                          const csm_value &answer)
{
    const office::Address first = {0, static_cast<int>(row)};
    const office::Address last = {static_cast<int>(columns_of(answer)) - 1,
                                  static_cast<int>(row + rows_of(answer)) - 1};
    const std::string area = office::cell_name(first) + ":" + office::cell_name(last);
    arrays.set_array_formula(area, "=" + call_of(trial));
    return arrays.read_area(area);
}

void run(std::vector<Trial> &trials)
{
    auto document = the_office->new_spreadsheet();
    auto calls = document.sheet(0);
    auto arrays = document.add_sheet("arrays");
    Data data("data");
    for (Trial &trial : trials)
        write_arguments(trial, data);
    data.write(document.add_sheet("data"));
    document.add_sheet("columns").set_value("A1", 3);

    const std::size_t first_row = data.rows() + 10; /* see Data */
    office::TextRows formulas;
    for (const Trial &trial : trials)
        formulas.push_back({"=" + call_of(trial),
                            trial.wrong == Wrong::whole_column ? "" : "=" + why_of(trial)});
    calls.set_formulas("A" + std::to_string(first_row), formulas);
    const auto got = calls.read_area(column_area(first_row, trials.size(), 'A', 'B'));

    std::size_t row = first_row;
    for (std::size_t i = 0; i < trials.size(); i++) {
        Arena arena;
        const Expected e = expected(trials[i], arena);
        check_answer(trials[i], e, {{got[i][0]}});
        if (trials[i].wrong != Wrong::whole_column)
            check_why(trials[i], e, got[i][1]);
        if (fit_for_array(e)) {
            check_answer(trials[i], e, array_answer(arrays, row, trials[i], e.answer));
            row += rows_of(e.answer) + 1;
        }
    }
}

void wrong_arguments()
{
    Arena arena;
    std::vector<Trial> trials;
    for (const csm_function *f : functions())
        for (std::size_t a = 0; a < csm_argument_count(f); a++)
            add_trials(arena, f, a, trials);
    run(trials);
    settle(trials.size());
}

/* Calc refuses (Err:504), except for a function that takes the rest. */
void too_many_arguments()
{
    auto document = the_office->new_spreadsheet();
    auto sheet = document.sheet(0);
    Arena arena;
    std::size_t tried = 0;
    constexpr int parameter_list = 504;
    for (const csm_function *f : functions()) {
        const std::size_t n = csm_argument_count(f);
        if (n && f->arguments[n - 1].type == CSM_TAKES_REST)
            continue;
        for (Example &example : examples(f, arena)) {
            std::vector<std::string> arguments;
            for (std::size_t i = 0; i < n; i++)
                arguments.push_back(gives(example, i) ? literal(example.arguments[i]) : "");
            arguments.push_back("1");
            const std::string formula =
                std::string("=CSM.") + f->name + "(" + joined(arguments) + ")";
            sheet.set_formula("A1", formula);
            if (sheet.read("A1").error != parameter_list)
                complain("%s gives %s", formula.c_str(), show(sheet.read("A1")).c_str());
            tried++;
        }
    }
    settle(tried);
}

/* ---- whole columns: every range of a call at once, so that it costs one call a function ---- */

std::size_t count_ranges(const Example &example)
{
    return static_cast<std::size_t>(
        std::count_if(example.arguments.begin(), example.arguments.end(), is_range));
}

/* A column of the sheet, filled from the top: $columns.$C:$C, or its first so many rows. */
std::string put_column(office::Sheet &sheet, int column, const csm_value &value, std::size_t rows)
{
    office::TextRows cells;
    const std::string name = office::cell_name({column, 0});
    const std::string letters = name.substr(0, name.size() - 1);
    for (std::size_t i = 0; i < size_of(value); i++) {
        const csm_value cell = cell_of(value, i);
        cells.push_back({cell.kind == CSM_IS_TEXT ? "=" + literal(cell) : literal(cell)});
    }
    sheet.set_formulas(name, cells);
    if (rows == sheet_rows)
        return "$columns.$" + letters + ":$" + letters;
    return "$columns.$" + letters + "$1:$" + letters + "$" + std::to_string(rows);
}

bool has_matrix(const Example &example)
{
    return std::any_of(example.arguments.begin(), example.arguments.end(), [](const csm_value &v) {
        return rows_of(v) > 1 && columns_of(v) > 1;
    });
}

/* By the conventions the blank rest of a column is skipped, so the answer is that of the
 * example; an answer with the shape of a range goes on blank. */
void check_columns(const Example &example, const std::string &formula, const office::Rows &got,
                   const csm_value &core)
{
    const bool mapped = rows_of(core) > rows_of(example.result);
    for (std::size_t i = 0; mapped && i < got.size() && i < size_of(example.result); i++)
        if (!agrees(got[i][0], cell_of(example.result, i)))
            complain("%s gives %s, not the example's %s", formula.c_str(), show(got).c_str(),
                     example.text->result);
    if (!mapped && !has_matrix(example) && !agree(got, example.result))
        complain("%s gives %s, not the example's %s", formula.c_str(), show(got).c_str(),
                 example.text->result);
    if (!agree(got, core))
        complain("%s gives %s, not %s", formula.c_str(), show(got).c_str(), show(core).c_str());
}

struct ColumnCall {
    const Example &example;
    std::string formula;
    csm_value core;
};

/* The cells that show the answer; of a long one the first. */
office::Rows evaluate(office::Sheet &sheet, const ColumnCall &call)
{
    const int rows = static_cast<int>(std::min<std::size_t>(rows_of(call.core), 5));
    const office::Address last = {static_cast<int>(columns_of(call.core)) - 1, rows - 1};
    const std::string area = "A1:" + office::cell_name(last);
    if (is_range(call.core))
        sheet.set_array_formula(area, call.formula);
    else
        sheet.set_formula("A1", call.formula);
    return sheet.read_area(area);
}

/* The example with its ranges as columns of so many rows; true where it has a range. */
bool try_columns(office::Office &in, const Example &example, std::size_t rows)
{
    auto document = in.new_spreadsheet();
    auto sheet = document.sheet(0);
    auto columns = document.add_sheet("columns");
    Arena arena;
    std::vector<std::string> written;
    Values arrive;
    for (std::size_t i = 0; i < example.arguments.size(); i++) {
        const csm_value &v = example.arguments[i];
        arrive.push_back(is_range(v) ? make_range(arena, rows, 1, cells_of(v)) : v);
        written.push_back(is_range(v) ? put_column(columns, static_cast<int>(i), v, rows)
                                      : literal(v));
    }
    if (count_ranges(example) == 0)
        return false;
    const ColumnCall call = {
        example, std::string("=CSM.") + example.f->name + "(" + joined(written) + ")",
        csm_call(example.f, arrive.data(), arrive.size(), arena.get(), "en", nullptr)};
    check_columns(example, call.formula, evaluate(sheet, call), call.core);
    return true;
}

bool is_mapped(const csm_function *f)
{
    for (std::size_t i = 0; i < csm_argument_count(f); i++)
        if (f->arguments[i].pairing == CSM_MAP)
            return true;
    return false;
}

/* The example of each function with the most ranges; the function may be of the kind or not. */
std::vector<Example> column_examples(Arena &arena, bool mapped)
{
    std::vector<Example> chosen;
    for (const csm_function *f : functions()) {
        const auto all = examples(f, arena);
        const auto most = std::max_element(all.begin(), all.end(),
                                           [](const Example &a, const Example &b) {
                                               return count_ranges(a) < count_ranges(b);
                                           });
        if (most != all.end() && is_mapped(f) == mapped)
            chosen.push_back(*most);
    }
    return chosen;
}

void whole_columns()
{
    Arena arena;
    std::size_t tried = 0;
    for (const Example &example : column_examples(arena, false))
        tried += try_columns(*the_office, example, sheet_rows);
    settle(tried);
}

void long_columns_of_answers()
{
    Arena arena;
    std::size_t tried = 0;
    for (const Example &example : column_examples(arena, true))
        tried += try_columns(*the_office, example, 10000);
    settle(tried);
}

/* Calc must not hang on =CSM_SEGMENT(A:A;…) or =CSM_LOAD_STATUS(A:A). In an office of its own,
 * which is killed if it does: an answer takes seconds, a hang minutes. */
void whole_columns_of_answers()
{
    Arena arena;
    std::size_t tried = 0;
    for (const Example &example : column_examples(arena, true)) {
        const auto own = start("wrong-columns", "en-US", true);
        own->set_call_limit(std::chrono::seconds(60));
        try {
            tried += try_columns(*own, example, sheet_rows);
        } catch (const office::OfficeGone &gone) {
            complain("CSM.%s with whole columns: %s", example.f->name, gone.what());
        }
        if (!own->alive())
            break;
    }
    settle(tried + 1);
}

void the_office_is_alive()
{
    if (!the_office->alive())
        throw std::runtime_error("the office is dead:\n" + the_office->output());
    auto document = the_office->new_spreadsheet();
    auto sheet = document.sheet(0);
    sheet.set_formulas("A1", {{"=1+1", "=CSM.CAPACITY(120;3)"}});
    const auto got = sheet.read_area("A1:B1");
    if (!agrees(got[0][0], csm_number(2)) || !agrees(got[0][1], csm_number(40)))
        complain("=1+1 and =CSM.CAPACITY(120;3) give %s", show(got).c_str());
    settle(2);
}

} // namespace

int main()
{
    const CMUnitTest tests[] = {
        CALC_TEST(wrong_arguments),
        CALC_TEST(too_many_arguments),
        CALC_TEST(whole_columns),
        CALC_TEST(long_columns_of_answers),
        CALC_TEST(whole_columns_of_answers),
        CALC_TEST(the_office_is_alive),
    };
    return run_in_office("wrong", tests);
}
