/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
#ifndef CSM_TESTS_OFFICE_OFFICE_HXX
#define CSM_TESTS_OFFICE_OFFICE_HXX

#include "address.hxx"

#include <chrono>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <variant>
#include <vector>

/* A private headless LibreOffice for tests, driven over UNO.
 *
 * All text is UTF-8. Formulas are in the English API grammar whatever the UI language: "=" first,
 * arguments separated by ";", sheets as $'My sheet'.A1, functions of an add-in by their
 * programmatic name (CSM.NAME).
 *
 * Every call throws std::runtime_error when the office refuses it, and OfficeGone when the office
 * is dead, dies during the call or takes longer than Office::set_call_limit allows. One thread at
 * a time may use an Office and what belongs to it. */
namespace office {

class OfficeGone : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

enum class Kind { empty, number, text, error };

struct Cell {
    Kind kind = Kind::empty;
    double number = 0;
    std::string text;    /* an error: what Calc shows, "#NAME?" or "Err:504" */
    int error = 0;       /* Calc's code: 502 argument, 519 #VALUE!, 525 #NAME?, 532 #DIV/0! … */
    std::string formula; /* empty for a constant; "{=…}" in every cell of an array formula */
};

struct FormulaCell {
    Address at;
    Cell cell;
};

/* Cells of one look: the colour behind them, -1 for none, and whether a protected sheet refuses changes there. */
struct StyledArea {
    Area area;
    long colour = -1;
    bool locked = true;
};

using Rows = std::vector<std::vector<Cell>>;
using TextRows = std::vector<std::vector<std::string>>;

/* What the Function Wizard knows of a function, in the UI language. */
struct Argument {
    std::string name;
    std::string description;
    bool optional = false;
};

struct Function {
    std::string name;
    std::string description;
    std::vector<Argument> arguments;
};

/* What a command may be given, and what comes of it. */
using Settings = std::vector<std::pair<std::string, std::variant<bool, double, std::string>>>;

struct Outcome {
    bool known = false; /* somebody takes the command */
    bool done = false;
    std::string text;
};

/* What assistive technology is told of the controls of a dialog. */
struct Label {
    std::string name;
    int x = 0, y = 0;
};

struct Control {
    std::string role; /* "push button" */
    std::string name;
    std::vector<Label> labels; /* those that label it */
    bool takes_focus = false, focused = false;
    int x = 0, y = 0, width = 0, height = 0; /* within the dialog */
};

/* What stands in it, with mnemonics: "~Close". */
struct DialogTexts {
    std::vector<std::string> labels, default_buttons;
};

/* A sheet is a reference: it is valid as long as its document is open. */
class Sheet {
public:
    std::string name() const;

    void set_formula(const std::string &cell, const std::string &formula);
    /* As the interface takes it from a user: the add-in's display names (CSM_NAME), the names and
     * separators of the office's languages. */
    void set_formula_as_typed(const std::string &cell, const std::string &formula);
    /* As the interface shows it to that user. */
    std::string formula_as_typed(const std::string &cell) const;
    void set_array_formula(const std::string &area, const std::string &formula);
    void set_value(const std::string &cell, double value);
    /* Always text, even when it looks like a number or a formula. */
    void set_text(const std::string &cell, const std::string &text);

    /* A block in one call, from its top left cell on; rows of equal length. Each text is taken
     * as if typed: "=…" is a formula, "12" a number, "'12" text, "" clears the cell. */
    void set_formulas(const std::string &top_left, const TextRows &rows);
    void set_values(const std::string &top_left, const std::vector<std::vector<double>> &rows);

    /* For sheets too large to send: an area's first row copied to its other rows, references moving
     * along; and a column of numbers that goes on in steps from its first cell. */
    void fill_down(const std::string &area);
    void fill_series(const std::string &column, double step);

    Cell read(const std::string &cell) const;
    /* A few calls for the whole area, and two for every error cell in it (0.2 ms or so). */
    Rows read_area(const std::string &area) const;
    /* Every formula cell, followers of array formulas included, row by row. */
    std::vector<FormulaCell> formula_cells() const;
    /* Only where they are: reads no value, so it makes Calc compute nothing. */
    std::vector<Area> formula_areas() const;

    bool is_protected() const;
    void unprotect(const std::string &password);
    /* What the buttons of an autofilter do: of the area, whose first row has the heads, only rows that hold this text
     * in a column counted from the area's first stay in sight; "" shows all. False: the sheet refuses it. */
    bool filter(const std::string &area, int column, const std::string &text);
    /* An area without heads. False: the sheet refuses it, or it was in order. */
    bool sort(const std::string &area, int column, bool ascending);
    std::size_t rows_in_sight(const std::string &area) const;
    /* All cells of the sheet, in areas of the same look. */
    std::vector<StyledArea> styled_areas() const;

    struct State;
    explicit Sheet(std::shared_ptr<State> state);

private:
    std::shared_ptr<State> m_state;
};

/* Closed, without saving, when destroyed. */
class Document {
public:
    Document(Document &&) noexcept;
    Document &operator=(Document &&) noexcept;
    ~Document();

    std::vector<std::string> sheet_names() const;
    Sheet sheet(const std::string &name) const;
    Sheet sheet(int index) const;
    Sheet add_sheet(const std::string &name);

    /* The name stands for the content: "$Sheet1.$A$1:$A$9". */
    void add_name(const std::string &name, const std::string &content);

    /* Carries out a command as a menu entry does: "csmplanner:reference". It has been carried out when
     * this returns. False: nobody knows the command. */
    bool dispatch(const std::string &command);
    /* The same for commands that report what came of them, and without their dialogs (Silent). */
    Outcome carry_out(const std::string &command, Settings settings = {});

    /* As a user selects cells: "Sheet1.A1:C9". */
    void select(const std::string &area);
    /* The steps that can be undone, the latest first. */
    std::vector<std::string> undo_titles() const;
    void undo();
    void redo();
    bool is_modified() const;
    bool has_location() const; /* false: it was never saved */
    void protect_sheet(int index, bool on);
    void protect_structure();

    /* Recalculates every formula of the document, not only those whose input changed. */
    void recalculate_all();

    /* The cells a named range (or database range) refers to. */
    Rows read_named_range(const std::string &name) const;

    void store_ods(const std::string &path) const;
    void store_xlsx(const std::string &path) const;
    void store_pdf(const std::string &path) const; /* the whole workbook */
    void store(const std::string &path, const std::string &filter) const;

    /* Throws where the office will not, because a dialog is open for instance; then it stays open. */
    void close();
    /* It goes without asking anybody, as no user can do it. */
    void tear_down();

    struct State;
    explicit Document(std::shared_ptr<State> state);

private:
    std::shared_ptr<State> m_state;
};

/* What becomes of a dialog that a command shows: there is no display, and nobody sees it in either case. */
enum class Dialogs { cancelled, shown };

class Office {
public:
    /* Starts an office and waits until it answers, 120 s at most.
     *
     * profile_dir is created if need be and may be used again, by one office at a time; do not
     * point it at a person's own profile. extensions_dir holds unpacked extensions, a folder
     * each; "" means none, not even those bundled with LibreOffice. ui_language is a BCP 47 tag
     * ("de"); a language whose pack is not installed is an error. Dates, decimal
     * separators and those of typed formulas are of the locale. Throws std::runtime_error with the office's own error output. */
    explicit Office(const std::string &profile_dir, const std::string &extensions_dir = "",
                    const std::string &ui_language = "en-US",
                    const std::string &locale = "en-US", Dialogs dialogs = Dialogs::cancelled);

    /* Asks the office to end, and kills it with everything it started if it has not done so
     * within 10 s. Documents and sheets that are still around become useless, not dangerous. */
    ~Office();

    Office(const Office &) = delete;
    Office &operator=(const Office &) = delete;

    /* Whether the office runs and answers within 10 s. One that runs but does not answer is
     * killed by asking. */
    bool alive() const;

    /* The longest one call may take (120 s at first); then the office is killed. */
    void set_call_limit(std::chrono::seconds limit);

    int process_id() const; /* 0 when it has ended */

    /* What the office wrote to standard output and standard error so far. */
    std::string output() const;

    Document new_spreadsheet();
    /* Hidden, macros off, links not updated. filter: LibreOffice's name of an import filter, ""
     * to let it find out. */
    Document load(const std::string &path, const std::string &filter = "");
    /* As one that may not be changed. */
    Document load_read_only(const std::string &path);
    std::size_t count_documents() const;
    /* The one that was opened last, by whomever. */
    Document newest_document();

    /* The dialog in front: its title, waited for; "" where there is none. Its controls in the order in which
     * the keyboard meets them. */
    std::string dialog_title(std::chrono::milliseconds patience);
    std::vector<Control> dialog_controls();
    DialogTexts dialog_texts();
    /* As assistive technology does it. False: there is none. */
    bool press_button(const std::string &name);

    /* Functions whose name starts with prefix, as the Function Wizard shows them. */
    std::vector<Function> functions(const std::string &prefix = "CSM_");

    struct State;

private:
    std::shared_ptr<State> m_state;
};

} // namespace office

#endif
