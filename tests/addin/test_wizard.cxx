/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
 * the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */
/* The Function Wizard in every language: each function with its arguments, described as the
 * catalogue has it, in words of that language. */
#include "calc.hxx"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <map>

using namespace calc;

namespace {

bool is_english() { return language == csm_language_at(0); }

bool contains(const std::string &text, const std::string &part)
{
    return text.find(part) != std::string::npos;
}

bool is_cyrillic(const std::string &text)
{
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte == 0xd0 || byte == 0xd1;
    });
}

void check_text(const std::string &where, const std::string &text)
{
    if (text.empty() || contains(text, "###"))
        complain("%s %s: \"%s\"", language->tag, where.c_str(), text.c_str());
}

/* As readers of the language write it. */
std::string number_in(double x)
{
    char digits[32];
    std::snprintf(digits, sizeof digits, "%.10g", x);
    std::string text = digits;
    std::replace(text.begin(), text.end(), '.', language->decimal);
    return text;
}

bool ends_with(const std::string &text, const std::string &end)
{
    return text.size() >= end.size() &&
           text.compare(text.size() - end.size(), end.size(), end) == 0;
}

void check_argument(const std::string &where, const csm_argument &wanted,
                    const office::Argument &got)
{
    const char *text = got.description.c_str();
    const char *tag = language->tag;
    check_text(where, got.name);
    check_text(where, got.description);
    /* A dialog takes an underscore for the mark of a keyboard shortcut and swallows it. */
    std::string shown = csm_words(tag, wanted.name);
    std::replace(shown.begin(), shown.end(), '_', ' ');
    if (got.name != shown)
        complain("%s %s: named %s", language->tag, where.c_str(), got.name.c_str());
    if (got.description.rfind(csm_words(tag, wanted.help), 0) != 0)
        complain("%s %s: \"%s\" is not the catalogue's help", language->tag, where.c_str(), text);
    if (wanted.unit && !contains(got.description, csm_words(tag, wanted.unit)))
        complain("%s %s: \"%s\" lacks the unit", language->tag, where.c_str(), text);
    if (wanted.presence == CSM_DEFAULT &&
        !ends_with(got.description, " " + (wanted.fallback_text
                                               ? std::string(wanted.fallback_text)
                                               : number_in(wanted.fallback))))
        complain("%s %s: \"%s\" lacks the default", language->tag, where.c_str(), text);
    if (wanted.presence == CSM_OPTIONAL &&
        !ends_with(got.description, csm_words(tag, "may be left out")))
        complain("%s %s: \"%s\" does not say that it may be left out", language->tag, where.c_str(),
                 text);
    if (got.optional != (wanted.presence != CSM_REQUIRED))
        complain("%s %s: %s", language->tag, where.c_str(), got.optional ? "optional" : "required");
}

void check_function(const csm_function *f, const office::Function &got)
{
    check_text(got.name, got.description);
    if (got.description != csm_words(language->tag, f->help))
        complain("%s %s: \"%s\" is not the catalogue's help", language->tag, got.name.c_str(),
                 got.description.c_str());
    if (got.arguments.size() != csm_argument_count(f)) {
        complain("%s %s: %zu arguments", language->tag, got.name.c_str(), got.arguments.size());
        return;
    }
    for (std::size_t i = 0; i < got.arguments.size(); i++)
        check_argument(got.name + " " + f->arguments[i].name, f->arguments[i],
                       got.arguments[i]);
}

using Functions = std::map<std::string, office::Function>;

void check_language(const Functions &wizard)
{
    for (const csm_function *f : functions()) {
        const auto found = wizard.find(std::string("CSM_") + f->name);
        if (found == wizard.end())
            complain("%s: no CSM_%s", language->tag, f->name);
        else
            check_function(f, found->second);
    }
    if (wizard.size() != functions().size())
        complain("%s: %zu functions", language->tag, wizard.size());
}

void check_difference(const std::string &where, const std::string &text,
                      const std::string &in_english)
{
    if (text == in_english)
        complain("%s %s is English: \"%s\"", language->tag, where.c_str(), text.c_str());
    if (!std::strcmp(language->tag, "ru") && !is_cyrillic(text))
        complain("ru %s is not Russian: \"%s\"", where.c_str(), text.c_str());
}

void check_translated(const Functions &wizard,
                      const Functions &source)
{
    for (const auto &[name, function] : wizard) {
        const auto same = source.find(name);
        if (same == source.end() || same->second.arguments.size() != function.arguments.size())
            continue; /* complained about above */
        check_difference(name, function.description, same->second.description);
        for (std::size_t i = 0; i < function.arguments.size(); i++)
            check_difference(name + " " + function.arguments[i].name,
                             function.arguments[i].description,
                             same->second.arguments[i].description);
    }
}

/* CSM_WHY says in the language what is wrong: with its words for the argument and the rule. */
void why_speaks_the_language()
{
    auto document = the_office->new_spreadsheet();
    auto sheet = document.sheet(0);
    sheet.set_formula("A1", "=CSM.WHY(\"CSM_UTILIZATION\";-1;160)");
    const std::string text = sheet.read("A1").text;
    const char *english_rule = "must not be negative";
    const char *name = csm_words(language->tag, "customer_hours");
    const char *rule = csm_words(language->tag, english_rule);
    if (!contains(text, name) || !contains(text, rule))
        complain("%s: CSM_WHY says \"%s\"", language->tag, text.c_str());
    if (!is_english() && !std::strcmp(rule, english_rule))
        complain("%s: the rule is not translated", language->tag);
    settle(1);
}

/* What the catalogue calls an error is what Calc shows for it. */
void errors_are_called_as_calc_does()
{
    constexpr csm_error errors[] = {CSM_VALUE, CSM_DIV0, CSM_NUM, CSM_NA};
    auto document = the_office->new_spreadsheet();
    auto sheet = document.sheet(0);
    sheet.set_formulas("A1", {{"=CSM.RESERVE(\"x\")", "=CSM.UTILIZATION(1;0)",
                               "=CSM.UTILIZATION(-1;160)", "=CSM.ROUTE(\"nonsense\")"}});
    const auto got = sheet.read_area("A1:D1");
    for (std::size_t i = 0; i < std::size(errors); i++) {
        const char *name = csm_words(language->tag, csm_error_name(errors[i]));
        if (got[0][i].text != name)
            complain("%s: a cell shows %s, not %s", language->tag, got[0][i].text.c_str(), name);
    }
    settle(std::size(errors));
}

void wizard_speaks_the_language()
{
    static Functions in_english;
    Functions wizard;
    for (office::Function &function : the_office->functions("CSM"))
        wizard[function.name] = function;
    check_language(wizard);
    if (is_english())
        in_english = wizard;
    else
        check_translated(wizard, in_english);
    settle(wizard.size());
}

} // namespace

int main()
{
    const CMUnitTest tests[] = {
        CALC_TEST(wizard_speaks_the_language),
        CALC_TEST(why_speaks_the_language),
        CALC_TEST(errors_are_called_as_calc_does),
    };
    return run_in_each_language("wizard", tests);
}
