/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The dialogs as assistive technology and the keyboard meet them: what each control is and is called, mnemonics,
 * order, and buttons. They are shown, though on no display. */
#include "calc.hxx"

#include <cstdlib>
#include <map>
#include <unistd.h>

using namespace calc;

namespace {

const char *const commands[] = {"csmplanner:newplan", "csmplanner:balance", "csmplanner:explain", "csmplanner:about"};

std::string way_out_of(const std::string &command)
{
    return say(command == "csmplanner:newplan" || command == "csmplanner:balance" ? "Cancel" : "~Close");
}

/* In which every command has something to do. */
office::Document table()
{
    auto home = the_office->new_spreadsheet();
    home.sheet(0).set_formulas("A1", {{"Account", "Hours", "Owner"}, {"A", "60", "Anna"}, {"B", "50", "Ben"}});
    home.sheet(0).set_formula("A1", "=CSM.CAPACITY(CSM.AVAILABILITY(160;40);3)");
    home.select(home.sheet(0).name() + ".A1:A1");
    return home;
}

bool wait_gone()
{
    for (int i = 0; i < 100; i++) {
        if (the_office->dialog_title(std::chrono::milliseconds(0)).empty())
            return true;
        usleep(50000);
    }
    return false;
}

/* A label stands on the row of what it labels, or above its left edge. */
bool is_near(const office::Label &label, const office::Control &control)
{
    return std::abs(label.y - control.y) <= 6 || (label.x == control.x && label.y < control.y);
}

void check_name(const char *command, const office::Control &c)
{
    const bool scrolled = c.role == "scrolled text"; /* of which Calc tells the focus, but not that it may have it */
    const bool entered = c.role == "combo box" || c.role == "text" || c.role == "spin box" || scrolled;
    if (c.name.empty())
        complain("%s %s: a %s without a name", language->tag, command, c.role.c_str());
    if (c.role == "other")
        complain("%s %s: %s is of no known role", language->tag, command, c.name.c_str());
    if (!c.takes_focus && !scrolled)
        complain("%s %s: %s cannot be reached by the keyboard", language->tag, command, c.name.c_str());
    if (!entered && !c.labels.empty())
        complain("%s %s: %s is labelled by \"%s\"", language->tag, command, c.name.c_str(), c.labels[0].name.c_str());
    if (entered && (c.labels.size() != 1 || c.labels[0].name != c.name || !is_near(c.labels[0], c)))
        complain("%s %s: the %s at %d, %d has not one label beside it, but \"%s\"", language->tag, command, c.role.c_str(),
                 c.x, c.y, c.labels.empty() ? "" : c.labels[0].name.c_str());
}

/* From left to right and down; a column to the right of what stands before it may start higher. Radio buttons are
 * one stop. */
void check_order(const char *command, const std::vector<office::Control> &stops)
{
    for (std::size_t i = 1; i < stops.size(); i++) {
        const auto &a = stops[i - 1], &b = stops[i];
        const bool right = b.x >= a.x + a.width, below = b.y > a.y;
        if (!right && !below)
            complain("%s %s: %s at %d, %d comes after %s at %d, %d", language->tag, command, b.name.c_str(), b.x, b.y,
                     a.name.c_str(), a.x, a.y);
    }
}

/* The letter behind the tilde, without regard to its case; "" where there is none. */
std::string mnemonic_of(const std::string &label)
{
    const std::size_t at = label.find('~');
    if (at == std::string::npos || at + 1 >= label.size())
        return "";
    std::string letter = label.substr(at + 1, static_cast<unsigned char>(label[at + 1]) < 0x80 ? 1 : 2);
    if (letter.size() == 1)
        letter[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(letter[0])));
    else if (letter[0] == '\xd0' && static_cast<unsigned char>(letter[1]) >= 0x90 &&
             static_cast<unsigned char>(letter[1]) < 0xa0) /* А to П */
        letter[1] = static_cast<char>(letter[1] + 0x20);
    else if (letter[0] == '\xd0' && static_cast<unsigned char>(letter[1]) >= 0xa0 &&
             static_cast<unsigned char>(letter[1]) < 0xb0) /* Р to Я */
        letter = {'\xd1', static_cast<char>(letter[1] - 0x20)};
    return letter;
}

void check_mnemonics(const char *command, const std::vector<std::string> &labels)
{
    std::map<std::string, std::string> known;
    for (const std::string &label : labels) {
        const std::string letter = mnemonic_of(label);
        if (!letter.empty() && !known.emplace(letter, label).second)
            complain("%s %s: %s and %s have the same mnemonic", language->tag, command, known[letter].c_str(),
                     label.c_str());
    }
}

/* The focus comes a little later than the window. */
std::vector<office::Control> controls_with_focus()
{
    std::vector<office::Control> controls;
    for (int i = 0; i < 60; i++) {
        controls = the_office->dialog_controls();
        for (const auto &c : controls)
            if (c.focused)
                return controls;
        usleep(50000);
    }
    return controls;
}

void check_dialog(const char *command, const std::string &way_out)
{
    const auto controls = controls_with_focus();
    const auto texts = the_office->dialog_texts();
    std::vector<office::Control> stops;
    for (const auto &c : controls) {
        if (c.role == "label" || c.role == "scroll bar")
            continue;
        check_name(command, c);
        if (c.role != "radio button" || stops.empty() || stops.back().role != "radio button")
            stops.push_back(c);
    }
    if (stops.size() < 2)
        complain("%s %s: %zu stops", language->tag, command, stops.size());
    check_order(command, stops);
    check_mnemonics(command, texts.labels);
    if (texts.default_buttons.size() != 1)
        complain("%s %s: %zu default buttons", language->tag, command, texts.default_buttons.size());
    if (!stops.empty() && !stops[0].focused)
        complain("%s %s: the first, %s, has not the focus", language->tag, command, stops[0].name.c_str());
    if (!the_office->press_button(way_out))
        complain("%s %s: there is no button %s", language->tag, command, way_out.c_str());
}

void dialogs_can_be_read_and_reached()
{
    auto home = table();
    for (const char *command : commands) {
        if (!home.dispatch(command) || the_office->dialog_title(std::chrono::seconds(20)).empty()) {
            complain("%s %s: no dialog", language->tag, command);
            continue;
        }
        check_dialog(command, way_out_of(command));
        if (!wait_gone())
            throw std::runtime_error(std::string(command) + ": the dialog does not close");
    }
    settle(std::size(commands));
}

/* Another program for instance may want to close it: Calc does not let it go before the dialog is gone. Where it goes
 * all the same, the dialog is no obstacle, and the office lives on. */
void a_document_may_close_under_its_dialog()
{
    for (const char *command : commands) {
        auto home = table();
        bool closed = true;
        if (!home.dispatch(command) || the_office->dialog_title(std::chrono::seconds(20)).empty())
            complain("%s: no dialog", command);
        try {
            home.close();
        } catch (const std::runtime_error &) {
            closed = false;
        }
        if (closed || the_office->dialog_title(std::chrono::milliseconds(0)).empty())
            complain("%s: its document closed", command);
        home.tear_down();
        if (!the_office->press_button(way_out_of(command)) || !wait_gone())
            throw std::runtime_error(std::string(command) + ": the dialog does not close");
        auto next = table();
        const auto outcome = next.carry_out("csmplanner:explain");
        if (!outcome.done || outcome.text.find("= 40") == std::string::npos)
            complain("%s: after that, explaining says \"%s\"", command, outcome.text.c_str());
    }
    settle(std::size(commands));
}

} // namespace

int main()
{
    const CMUnitTest tests[] = {
        CALC_TEST(dialogs_can_be_read_and_reached),
        CALC_TEST(a_document_may_close_under_its_dialog),
    };
    return run_in_each_language("access", tests, office::Dialogs::shown);
}
